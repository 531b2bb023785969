//! Where the sentences of a text begin and end: prose, list items, headings, lines of code and of formulas.
//!
//! Plain text and Markdown alike. Ranges are bytes of the text given and never hold a list marker, so that what is
//! quoted from them reads well.

use std::ops::Range;

/// What a sentence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SentenceKind {
    /// Running text.
    Prose,
    /// An item of a list, or a part of one.
    Item,
    /// A heading, or a line that announces what comes.
    Heading,
    /// A line of code.
    Code,
    /// A displayed formula.
    Formula,
}

/// One sentence of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands.
    pub range: Range<usize>,
    /// What it is.
    pub kind: SentenceKind,
}

/// A text is read this far, in bytes; an answer longer than this is a book.
pub const LONGEST_TEXT: usize = 400_000;
/// A sentence ends here at the latest, in bytes.
const LONGEST_SENTENCE: usize = 1_500;

/// Returns the sentences of a text in order, of its first [`LONGEST_TEXT`] bytes.
pub fn sentences(text: &str) -> Vec<Sentence> {
    let mut end = text.len().min(LONGEST_TEXT);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let text = &text[..end];
    let mut found = Vec::new();
    let mut block: Option<(Range<usize>, SentenceKind)> = None;
    let mut fenced = false;
    let mut display = false;
    let mut in_table = false;
    let mut from = 0;
    while from < text.len() {
        let to = text[from..].find('\n').map_or(text.len(), |at| from + at);
        let line = &text[from..to];
        let trimmed = line.trim();
        let start = from + (line.len() - line.trim_start().len());
        let range = start..start + trimmed.len();
        let row = is_row(trimmed);
        let opens_display = matches!(trimmed, "$$" | r"\[" | r"\]");
        if trimmed.starts_with("```") || trimmed.starts_with("~~~") {
            close(text, &mut block, &mut found);
            fenced = !fenced;
        } else if fenced {
            close(text, &mut block, &mut found);
            if !trimmed.is_empty() {
                found.push(Sentence { range, kind: SentenceKind::Code });
            }
        } else if opens_display {
            close(text, &mut block, &mut found);
            display = !display;
        } else if display {
            if !trimmed.is_empty() {
                found.push(Sentence { range, kind: SentenceKind::Formula });
            }
        } else if let Some(inside) = display_line(trimmed) {
            close(text, &mut block, &mut found);
            found.push(Sentence {
                range: range.start + inside.start..range.start + inside.end,
                kind: SentenceKind::Formula,
            });
        } else if trimmed.is_empty() || is_rule(trimmed) {
            close(text, &mut block, &mut found);
        } else if trimmed.starts_with('#') && trimmed.trim_start_matches('#').starts_with(' ') {
            close(text, &mut block, &mut found);
            let marker = trimmed.len() - trimmed.trim_start_matches(['#', ' ']).len();
            found.push(Sentence { range: range.start + marker..range.end, kind: SentenceKind::Heading });
        } else if trimmed.starts_with('|') {
            close(text, &mut block, &mut found);
            found.push(Sentence { range, kind: SentenceKind::Item });
        } else if row {
            close(text, &mut block, &mut found);
            // The first row names the columns.
            let kind = if in_table { SentenceKind::Item } else { SentenceKind::Heading };
            found.push(Sentence { range, kind });
        } else if let Some(marker) = marker(trimmed) {
            close(text, &mut block, &mut found);
            block = Some((range.start + marker..range.end, SentenceKind::Item));
        } else if let Some((open, _)) = block.as_mut().filter(|(open, _)| continues(text, open, trimmed)) {
            open.end = range.end;
        } else {
            close(text, &mut block, &mut found);
            block = Some((range, SentenceKind::Prose));
        }
        in_table = row;
        from = to + 1;
    }
    close(text, &mut block, &mut found);
    found
}

/// Returns whether a line goes on with the block before it: a wrapped line does, a line of its own does not.
fn continues(text: &str, open: &Range<usize>, line: &str) -> bool {
    let before = text[open.clone()].trim_end();
    if before.ends_with(['.', '!', '?', ':', ';']) {
        // A new line after a full stop is a new sentence anyway.
        return false;
    }
    let last_line = before.rsplit('\n').next().unwrap_or(before).trim().len();
    let goes_on = line.chars().next().is_some_and(|c| c.is_lowercase() || matches!(c, '(' | ',' | '='));
    goes_on || before.ends_with([',', '(']) || last_line >= 60
}

fn close(text: &str, block: &mut Option<(Range<usize>, SentenceKind)>, found: &mut Vec<Sentence>) {
    let Some((range, kind)) = block.take() else { return };
    let mut from = range.start;
    let bytes = text.as_bytes();
    let mut at = range.start;
    let mut depth = 0_u32;
    while at < range.end {
        let byte = bytes[at];
        match byte {
            b'(' | b'[' => depth += 1,
            b')' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let ends = match byte {
            b'.' => ends_sentence(text, range.clone(), from, at),
            b'!' | b'?' => text[at + 1..range.end].starts_with([' ', '\n', '"', ')']) && depth < 3,
            b';' => depth == 0,
            _ => false,
        };
        let too_long = at - from >= LONGEST_SENTENCE
            && (byte == b' ' || at - from >= 2 * LONGEST_SENTENCE)
            && text.is_char_boundary(at + 1);
        if ends || too_long {
            push(text, from..at + 1, kind, found);
            from = at + 1;
            depth = 0;
        }
        at += 1;
    }
    push(text, from..range.end, kind, found);
}

fn push(text: &str, range: Range<usize>, kind: SentenceKind, found: &mut Vec<Sentence>) {
    let piece = &text[range.clone()];
    let trimmed = piece.trim();
    if !trimmed.chars().any(char::is_alphanumeric) {
        return;
    }
    let start = range.start + (piece.len() - piece.trim_start().len());
    // "The main reasons are:" announces; what it announces follows.
    let announces = trimmed.ends_with(':') && trimmed.len() < 120;
    let kind = if announces { SentenceKind::Heading } else { kind };
    found.push(Sentence { range: start..start + trimmed.len(), kind });
}

/// Returns whether the full stop at `at` ends a sentence.
fn ends_sentence(text: &str, range: Range<usize>, from: usize, at: usize) -> bool {
    let after = &text[at + 1..range.end];
    if after.is_empty() {
        return true;
    }
    if !after.starts_with([' ', '\n', '\t', '"', '*', ')', '\u{a0}']) {
        return false;
    }
    let word = text[from..at].rsplit(|c: char| !(c.is_alphanumeric() || c == '.')).next().unwrap_or_default();
    let lower = word.to_lowercase();
    if matches!(
        lower.as_str(),
        "e.g"
            | "i.e"
            | "eg"
            | "ie"
            | "vs"
            | "etc"
            | "fig"
            | "eq"
            | "al"
            | "approx"
            | "cf"
            | "no"
            | "dr"
            | "prof"
            | "resp"
            | "w.r.t"
            | "wrt"
            | "т.е"
            | "т.к"
            | "т.д"
    ) {
        return lower == "etc" && begins_new(after) || lower == "no" && begins_new(after);
    }
    if word.len() == 1 && word.chars().all(char::is_alphabetic) {
        return begins_new(after);
    }
    begins_new(after) || !after.trim_start().starts_with(|c: char| c.is_lowercase()) || word.len() > 3
}

fn begins_new(after: &str) -> bool {
    after.trim_start().chars().next().is_some_and(|c| c.is_uppercase())
}

/// Returns where the formula stands in a line that displays one: `$$ … $$` or `\[ … \]`.
fn display_line(line: &str) -> Option<Range<usize>> {
    let inside = line.strip_prefix("$$").and_then(|rest| rest.strip_suffix("$$"));
    let inside = inside.or_else(|| line.strip_prefix(r"\[").and_then(|rest| rest.strip_suffix(r"\]")))?.trim();
    let start = inside.as_ptr() as usize - line.as_ptr() as usize;
    (!inside.is_empty() && !inside.contains("$$")).then(|| start..start + inside.len())
}

/// Returns whether a line is a row of a table in plain text: cells parted by bars that are in no bracket and no formula.
fn is_row(line: &str) -> bool {
    let (mut depth, mut formula, mut bars) = (0_u32, false, 0);
    let bytes = line.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => depth = depth.saturating_sub(1),
            b'$' => formula = !formula,
            b'|' if depth == 0 && !formula => {
                let blank = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_none_or(|byte| *byte == b' ');
                bars += usize::from(blank(at.checked_sub(1)) && blank(Some(at + 1)));
            }
            _ => {}
        }
    }
    bars > 0
}

fn is_rule(line: &str) -> bool {
    line.len() >= 3 && line.chars().all(|c| matches!(c, '-' | '*' | '_' | '=' | ' '))
}

/// Returns how many bytes the list marker takes that the line begins with.
fn marker(line: &str) -> Option<usize> {
    let mut chars = line.char_indices();
    let (_, first) = chars.next()?;
    if matches!(first, '-' | '*' | '+' | '•' | '–' | '·' | '▪' | '◦' | '>') {
        let rest = &line[first.len_utf8()..];
        return rest.starts_with([' ', '\t']).then(|| line.len() - rest.trim_start().len());
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let letter = usize::from(digits == 0 && line.as_bytes()[0].is_ascii_lowercase());
    let number = digits + letter;
    if (1..=3).contains(&number) && matches!(line.as_bytes().get(number), Some(b'.' | b')')) {
        let rest = &line[number + 1..];
        return rest.starts_with([' ', '\t']).then(|| line.len() - rest.trim_start().len());
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|sentence| &text[sentence.range]).collect()
    }

    #[test]
    fn a_full_stop_ends_a_sentence_only_where_one_ends() {
        assert_eq!(cut("Use 0.5, e.g. for coins. Then stop."), ["Use 0.5, e.g. for coins.", "Then stop."]);
        assert_eq!(cut("Adam vs. SGD is a choice. i.e. choose."), ["Adam vs. SGD is a choice.", "i.e. choose."]);
    }

    #[test]
    fn items_and_wrapped_lines_are_told_apart() {
        let text = "Two effects:\n- it shrinks weights\n  toward zero\n- it selects\n\n1. First. Second.";
        assert_eq!(cut(text), ["Two effects:", "it shrinks weights\n  toward zero", "it selects", "First.", "Second."]);
        let kinds: Vec<SentenceKind> = sentences(text).into_iter().map(|sentence| sentence.kind).collect();
        assert_eq!(kinds[..2], [SentenceKind::Heading, SentenceKind::Item]);
    }

    #[test]
    fn rows_of_a_table_and_displayed_formulas_stand_alone() {
        let text = "Both scale.\n | Left | Right\nHome | the batch | one \\(a | b\\)\nUse | P(a | b) | rare\n\
                    $$ a = b $$\nFor all of P(a | b).";
        let table = [" | Left | Right", "Home | the batch | one \\(a | b\\)", "Use | P(a | b) | rare"].map(str::trim);
        let expected = ["Both scale.", table[0], table[1], table[2], "a = b", "For all of P(a | b)."];
        assert_eq!(cut(text), expected);
        assert_eq!(sentences("x | y\n1 | 2")[0].kind, SentenceKind::Heading);
    }

    #[test]
    fn a_hostile_text_is_cut_in_bounded_pieces() {
        let text = "a ".repeat(1_000_000);
        let found = sentences(&text);
        assert!(found.len() < 400 && found.iter().all(|sentence| sentence.range.len() <= 2 * LONGEST_SENTENCE + 1));
        sentences(&"(".repeat(100_000));
        sentences(&".\n".repeat(100_000));
        sentences("Предложение одно. Второе — тоже; третье");
    }
}
