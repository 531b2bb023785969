//! Where the questions of a text end, and how texts are made comparable.

/// Returns the byte just after the last question mark of the run of questions the text opens with, when text follows.
///
/// "What is X? Why? It is …" → the end of "Why?". A question mark inside brackets, quotes or a URL does not count.
pub(crate) fn question_end(text: &str) -> Option<usize> {
    let mut depth = 0i32;
    let mut end: Option<usize> = None;
    let mut quoted = false;
    let mut marks = text.char_indices().peekable();
    while let Some((at, c)) = marks.next() {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            '“' | '«' => quoted = true,
            '”' | '»' => quoted = false,
            '?' | '？' if depth <= 0 && !quoted => {
                let next = marks.peek().map(|&(_, c)| c);
                let closes = next.is_none_or(|c| {
                    c.is_whitespace() || matches!(c, ':' | '?' | '!' | '—' | '–' | '-' | '"' | '*' | '_' | '/')
                });
                // A statement between two questions ends the run: what follows is the answer.
                let stated = end.is_some_and(|end| text[end..at].contains(". ") || text[end..at].contains("; "));
                if closes && !stated {
                    end = Some(at + c.len_utf8());
                    if matches!(next, Some(':' | '—' | '–')) {
                        break;
                    }
                }
            }
            _ => {}
        }
    }
    let end = end?;
    let rest =
        text[end..].trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '”' | '*' | '_' | ')' | '?' | '!'));
    if rest.is_empty() { None } else { Some(end) }
}

/// "Key topics: - bias - variance - drift": a list flattened into one line says by its head what it is.
pub(super) fn head_of_flat_list(text: &str) -> &str {
    match text.split_once(": - ") {
        Some((head, rest)) if rest.contains(" - ") => &text[..head.len() + 1],
        _ => text,
    }
}

/// Lower case, straight quotes, single spaces.
pub(crate) fn normalize(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '’' | '‘' | '`' => out.push('\''),
            '“' | '”' | '«' | '»' => out.push('"'),
            c if c.is_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            c => out.extend(c.to_lowercase()),
        }
    }
    out.trim().to_owned()
}
