//! The HTML that people mix into Markdown: what its tags mean for plain text.

/// What an inline tag means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning<'t> {
    /// It only styles.
    Nothing,
    /// It ends a line.
    Break,
    /// Strong emphasis begins.
    Bold,
    /// Strong emphasis ends.
    EndBold,
    /// It stands for text, or is no HTML but text such as `<unk>`.
    Text(&'t str),
}

/// Returns what an inline tag means.
pub(super) fn inline(tag: &str) -> Meaning<'_> {
    if tag.starts_with("<!--") || tag.starts_with("<!") || tag.starts_with("<?") {
        return Meaning::Nothing;
    }
    let closing = tag.starts_with("</");
    match name(tag).as_str() {
        "br" => Meaning::Break,
        "b" | "strong" if closing => Meaning::EndBold,
        "b" | "strong" => Meaning::Bold,
        "sup" if !closing => Meaning::Text("^"),
        "sub" if !closing => Meaning::Text("_"),
        name if KNOWN.contains(&name) => Meaning::Nothing,
        _ => Meaning::Text(tag),
    }
}

/// Returns the text of an HTML block: comments and known tags removed, entities resolved.
pub(super) fn text(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        out.push_str(&rest[..open]);
        rest = &rest[open..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
            continue;
        }
        let Some(end) = tag_end(rest) else {
            out.push('<');
            rest = &rest[1..];
            continue;
        };
        match inline(&rest[..end]) {
            Meaning::Text(text) => out.push_str(text),
            Meaning::Break => out.push('\n'),
            Meaning::Nothing | Meaning::Bold | Meaning::EndBold => {}
        }
        rest = &rest[end..];
    }
    out.push_str(rest);
    unescape(&out)
}

/// Returns where the tag ends that the text opens with, if it opens with one.
pub(crate) fn tag_end(text: &str) -> Option<usize> {
    let end = text.get(1..)?.find(['<', '>'])? + 1;
    (text[end..].starts_with('>') && is_tag(&text[..=end])).then_some(end + 1)
}

fn is_tag(text: &str) -> bool {
    text.as_bytes().get(1).is_some_and(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'/' | b'!' | b'?'))
}

/// Returns the name of a tag, opening or closing, in lower case.
pub(crate) fn name(tag: &str) -> String {
    tag.trim_start_matches(['<', '/'])
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .flat_map(char::to_lowercase)
        .collect()
}

/// Resolves the entities that people meet in text, and numbered ones.
pub(crate) fn unescape(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.bytes().take(LONGEST_ENTITY).position(|byte| byte == b';');
        let found = end.and_then(|end| Some((entity(&rest[1..end])?, end + 1)));
        let (character, length) = found.unwrap_or(('&', 1));
        out.push(character);
        rest = &rest[length..];
    }
    out.push_str(rest);
    out
}

/// `&#x1F600;`
const LONGEST_ENTITY: usize = 10;

fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let hex = number.strip_prefix(['x', 'X']);
        let code = hex.map_or_else(|| number.parse().ok(), |hex| u32::from_str_radix(hex, 16).ok())?;
        return char::from_u32(code).filter(|c| !c.is_control());
    }
    ENTITIES.iter().find(|(entity, _)| *entity == name).map(|(_, character)| *character)
}

const ENTITIES: &[(&str, char)] = &[
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("mdash", '—'),
    ("ndash", '–'),
    ("hellip", '…'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("times", '×'),
    ("le", '≤'),
    ("ge", '≥'),
    ("ne", '≠'),
    ("rarr", '→'),
    ("copy", '©'),
    ("amp", '&'),
];

const KNOWN: &[&str] = &[
    "a",
    "abbr",
    "address",
    "article",
    "aside",
    "audio",
    "blockquote",
    "body",
    "button",
    "caption",
    "center",
    "cite",
    "code",
    "col",
    "dd",
    "del",
    "details",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "font",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "ins",
    "kbd",
    "label",
    "li",
    "link",
    "main",
    "mark",
    "meta",
    "nav",
    "ol",
    "p",
    "path",
    "picture",
    "pre",
    "q",
    "script",
    "section",
    "small",
    "source",
    "span",
    "strike",
    "style",
    "sub",
    "summary",
    "sup",
    "svg",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "tt",
    "u",
    "ul",
    "var",
    "video",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_tags_vanish_and_tokens_stay() {
        assert_eq!(text("<p align=\"center\">a <b>b</b> <!-- c --> d&lt;e</p>"), "a b  d<e");
        assert_eq!(text("the <unk> token and 1 < 2"), "the <unk> token and 1 < 2");
        assert_eq!(inline("<pad>"), Meaning::Text("<pad>"));
        assert_eq!(inline("<BR/>"), Meaning::Break);
    }
}
