//! Undoing what word processors do to code: curly quotes, long dashes, one-character ellipses, odd spaces.

use std::borrow::Cow;

/// Returns the text with typographic quotes, dashes, ellipses and spaces turned back into the characters of a keyboard.
///
/// Meant for code only: in prose these characters are right.
pub(crate) fn straighten(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || !text.contains(|c| plain(c).is_some()) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match plain(c) {
            Some(replacement) => out.push_str(replacement),
            None => out.push(c),
        }
    }
    Cow::Owned(out)
}

fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{201C}' | '\u{201D}' | '\u{201E}' | '\u{201F}' | '\u{2033}' | '\u{00AB}' | '\u{00BB}' => "\"",
        '\u{2018}' | '\u{2019}' | '\u{201A}' | '\u{201B}' | '\u{2032}' | '\u{00B4}' => "'",
        '\u{2010}'..='\u{2013}' | '\u{2212}' => "-",
        // A word processor makes one long dash of two hyphens.
        '\u{2014}' | '\u{2015}' => "--",
        '\u{2026}' => "...",
        '\u{00A0}' | '\u{2002}'..='\u{200A}' | '\u{202F}' | '\u{3000}' => " ",
        '\u{200B}'..='\u{200D}' | '\u{FEFF}' => "",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn curly_quotes_become_straight() {
        assert_eq!(straighten("print(“a”, ‘b’)"), "print(\"a\", 'b')");
        assert_eq!(straighten("“””doc“””"), "\"\"\"doc\"\"\"");
    }

    #[test]
    fn dashes_ellipses_and_spaces_become_plain() {
        assert_eq!(straighten("x – 1\u{00A0}… — y"), "x - 1 ... -- y");
    }

    #[test]
    fn plain_code_is_not_copied() {
        assert!(matches!(straighten("x = 1"), Cow::Borrowed(_)));
        assert!(matches!(straighten("имя = 1"), Cow::Borrowed(_)));
    }
}
