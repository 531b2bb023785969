//! Spans of plain text: code between backticks, formulas between dollars or `\(` and `\)`, the rest text.

use domain::bank::Inline;

/// Returns the spans of a run of plain text.
///
/// Dollars are math only when they hug their formula and do not look like money: "$5 and $10" has none.
pub(crate) fn spans(text: &str) -> Vec<Inline> {
    let mut out = Vec::new();
    let mut plain = 0;
    let mut at = 0;
    let bytes = text.as_bytes();
    // Openers that found no closer: looked for once, not again from every later opener.
    let (mut no_backtick, mut no_paren) = (false, false);
    while let Some(found) = bytes[at..].iter().position(|byte| matches!(byte, b'`' | b'$' | b'\\')) {
        at += found;
        let span = match bytes[at] {
            b'`' if !no_backtick => {
                let span = code(text, at);
                no_backtick = span.is_none() && bytes.get(at + 1) != Some(&b'`');
                span
            }
            b'\\' if bytes.get(at + 1) == Some(&b'(') && !no_paren => {
                let close = text[at + 2..].find("\\)");
                no_paren = close.is_none();
                close.map(|length| {
                    (Inline::Math { tex: text[at + 2..at + 2 + length].trim().to_owned() }, at + length + 4)
                })
            }
            b'\\' if bytes.get(at + 1) == Some(&b'$') => None,
            b'$' => dollars(text, at),
            _ => None,
        };
        match span {
            Some((span, end)) => {
                push_text(&mut out, &text[plain..at]);
                out.push(span);
                at = end;
                plain = end;
            }
            None => {
                let run = bytes[at..].iter().take_while(|byte| **byte == b'`').count();
                let escaped = bytes[at] == b'\\' && matches!(bytes.get(at + 1), Some(b'$' | b'`' | b'\\'));
                at += if escaped { 2 } else { run.max(1) };
            }
        }
    }
    push_text(&mut out, &text[plain..]);
    out
}

/// Returns the formula of a line that holds nothing but one displayed formula.
pub(crate) fn display_math(text: &str) -> Option<String> {
    let text = text.trim();
    let inner = text
        .strip_prefix("$$")
        .and_then(|rest| rest.strip_suffix("$$"))
        .filter(|inner| !inner.contains("$$"))
        .or_else(|| {
            text.strip_prefix("\\[").and_then(|rest| rest.strip_suffix("\\]")).filter(|inner| !inner.contains("\\]"))
        })?;
    let inner = inner.trim();
    (!inner.is_empty()).then(|| inner.to_owned())
}

fn push_text(out: &mut Vec<Inline>, text: &str) {
    if !text.is_empty() {
        out.push(Inline::text(text));
    }
}

/// A run of backticks up to the next run of the same length.
fn code(text: &str, open: usize) -> Option<(Inline, usize)> {
    let bytes = text.as_bytes();
    let length = bytes[open..].iter().take_while(|byte| **byte == b'`').count();
    let body = open + length;
    let mut at = body;
    while let Some(found) = text[at..].find('`') {
        let start = at + found;
        let run = bytes[start..].iter().take_while(|byte| **byte == b'`').count();
        if run == length {
            let inner = &text[body..start];
            let inner = inner
                .strip_prefix(' ')
                .and_then(|rest| rest.strip_suffix(' '))
                .filter(|rest| !rest.trim().is_empty())
                .unwrap_or(inner);
            return (!inner.is_empty()).then(|| (Inline::Code { text: inner.to_owned() }, start + run));
        }
        at = start + run;
    }
    None
}

/// `$…$` or `$$…$$` on one line.
fn dollars(text: &str, open: usize) -> Option<(Inline, usize)> {
    let bytes = text.as_bytes();
    if bytes.get(open + 1) == Some(&b'$') {
        let body = open + 2;
        let close = text[body..].find("$$")?;
        let tex = text[body..body + close].trim();
        return (!tex.is_empty()).then(|| (Inline::Math { tex: tex.to_owned() }, body + close + 2));
    }
    // A formula of a line is short; the bound keeps a line full of prices linear.
    let limit = bytes.len().min(open + 1 + LONGEST_FORMULA);
    let mut at = open + 1;
    let close = loop {
        match bytes.get(at).filter(|_| at < limit)? {
            b'\\' => at += 2,
            b'$' => break at,
            _ => at += 1,
        }
    };
    let tex = &text[open + 1..close];
    let follows = text[close + 1..].chars().next();
    let precedes = text[..open].chars().next_back();
    is_formula(tex, precedes, follows).then(|| (Inline::Math { tex: tex.trim().to_owned() }, close + 1))
}

const LONGEST_FORMULA: usize = 600;

/// Returns whether what stands between two dollars is a formula, not the words between two prices.
pub(crate) fn is_formula(tex: &str, precedes: Option<char>, follows: Option<char>) -> bool {
    let inner = tex.trim();
    let Some(first) = inner.chars().next() else { return false };
    if follows.is_some_and(char::is_alphanumeric) || precedes.is_some_and(char::is_alphanumeric) {
        return false;
    }
    let loose = tex.starts_with(char::is_whitespace) || tex.ends_with(char::is_whitespace);
    let marked = inner.contains(['\\', '^', '_', '=', '{', '<', '>']);
    if loose && !marked {
        return false;
    }
    // "$5 and $" starts like a price and goes on in words.
    let words = inner.split_whitespace().filter(|word| word.len() > 2 && word.chars().all(char::is_alphabetic)).count();
    if first.is_ascii_digit() && words > 0 && !marked {
        return false;
    }
    marked || words <= 2
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::bank::spans_text;
    use proptest::prelude::*;

    fn math(tex: &str) -> Inline {
        Inline::Math { tex: tex.to_owned() }
    }

    #[test]
    fn code_and_formulas_are_told_from_text() {
        assert_eq!(
            spans("Use `len(x)`, not \\( n \\) or $x^2$."),
            vec![
                Inline::text("Use "),
                Inline::Code { text: "len(x)".into() },
                Inline::text(", not "),
                math("n"),
                Inline::text(" or "),
                math("x^2"),
                Inline::text("."),
            ]
        );
        assert_eq!(spans("``a`b``"), vec![Inline::Code { text: "a`b".into() }]);
    }

    #[test]
    fn money_is_not_math() {
        for text in
            ["$5 and $10", "it costs $5, or $10 a month", "US$ 5 and US$ 6", "a \\$x\\$ b", "$100K-$200K", "one $ sign"]
        {
            assert_eq!(spans(text), vec![Inline::text(text)], "{text}");
        }
    }

    #[test]
    fn short_formulas_are_math() {
        assert_eq!(spans("$n$"), vec![math("n")]);
        assert_eq!(spans("$2n$ and $3$"), vec![math("2n"), Inline::text(" and "), math("3")]);
        assert_eq!(spans("so $ x = 1 $ holds"), vec![Inline::text("so "), math("x = 1"), Inline::text(" holds")]);
    }

    #[test]
    fn a_displayed_formula_fills_its_line() {
        assert_eq!(display_math("  $$ a + b $$ "), Some("a + b".into()));
        assert_eq!(display_math("\\[ x \\]"), Some("x".into()));
        assert_eq!(display_math("so $$x$$"), None);
        assert_eq!(display_math("$$x$$ and $$y$$"), None);
        assert_eq!(display_math("$$$$"), None);
    }

    proptest! {
        #[test]
        fn spans_never_panic_and_keep_plain_text(text in "[a-z `$\\\\()é0-9]{0,60}") {
            let all = spans_text(&spans(&text));
            prop_assert_eq!(
                all.chars().filter(|c| c.is_alphanumeric()).collect::<String>(),
                text.chars().filter(|c| c.is_alphanumeric()).collect::<String>()
            );
        }
    }
}
