//! The words and signs of a quantity.

use super::QuantityError;
use crate::design::model::Span;

/// A word or a sign.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token {
    Number(f64),
    /// A unit, a name, a function.
    Word(String),
    /// One of `+ - * / ^ ( ) , $ %`.
    Sign(char),
}

/// A token and where it stands.
pub(super) type Placed = (Token, Span);

/// Divides a text into tokens.
pub(super) fn tokens(text: &str) -> Result<Vec<Placed>, QuantityError> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let start = text.len() - rest.len();
        let length = match first {
            c if c.is_whitespace() => {
                rest = &rest[c.len_utf8()..];
                continue;
            }
            '0'..='9' | '.' => number(rest, start, &mut found)?,
            c if is_letter(c) => {
                let length = rest.find(|c: char| !is_letter(c) && !c.is_ascii_digit()).unwrap_or(rest.len());
                let token = match &rest[..length] {
                    "per" => Token::Sign('/'),
                    word => Token::Word(word.to_owned()),
                };
                found.push((token, Span { start, end: start + length }));
                length
            }
            c => {
                let sign = match c {
                    '×' | '·' | '⋅' => '*',
                    '÷' => '/',
                    '−' | '–' => '-',
                    '+' | '-' | '*' | '/' | '^' | '(' | ')' | ',' | '$' | '%' => c,
                    c => {
                        return Err(QuantityError {
                            span: Span { start, end: start + c.len_utf8() },
                            message: format!("`{}` means nothing in a quantity", c.escape_debug()),
                            hint: Some("write numbers, units, names and + - * / ^ ( )".to_owned()),
                        });
                    }
                };
                found.push((Token::Sign(sign), Span { start, end: start + c.len_utf8() }));
                c.len_utf8()
            }
        };
        rest = &rest[length..];
    }
    Ok(found)
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() || c == '_' || c == 'µ'
}

/// Reads a number such as `1_000`, `2.5` or `1e9`, and returns its length.
fn number(rest: &str, start: usize, found: &mut Vec<Placed>) -> Result<usize, QuantityError> {
    let bytes = rest.as_bytes();
    let digits = |from: usize| from + bytes[from..].iter().take_while(|b| b.is_ascii_digit() || **b == b'_').count();
    let mut end = digits(0);
    if bytes.get(end) == Some(&b'.') {
        end = digits(end + 1);
    }
    if matches!(bytes.get(end), Some(b'e' | b'E')) {
        let signed = usize::from(matches!(bytes.get(end + 1), Some(b'+' | b'-')));
        if bytes.get(end + 1 + signed).is_some_and(u8::is_ascii_digit) {
            end = digits(end + 1 + signed);
        }
    }
    let fault = |message: String, hint: Option<String>| {
        Err(QuantityError { span: Span { start, end: start + end }, message, hint })
    };
    let shown = if end > 40 { format!("{}…", &rest[..40]) } else { rest[..end].to_owned() };
    let Ok(value) = rest[..end].replace('_', "").parse::<f64>() else {
        return fault(format!("`{shown}` is no number"), None);
    };
    if !value.is_finite() {
        return fault(
            format!("`{shown}` is larger than can be reckoned with"),
            Some("nothing real is above 1e300".to_owned()),
        );
    }
    if bytes.get(end) == Some(&b',') && bytes.get(end + 1).is_some_and(u8::is_ascii_digit) && rest[..end].len() <= 3 {
        let thousands = rest[end..].find(|c: char| !c.is_ascii_digit() && c != ',').unwrap_or(rest.len() - end);
        let whole = &rest[..end + thousands];
        if whole.split(',').skip(1).all(|group| group.len() == 3) && whole.len() <= 40 {
            end = whole.len();
            let hint = format!("write `{}`", whole.replace(',', "_"));
            return Err(QuantityError {
                span: Span { start, end: start + end },
                message: "thousands are not divided by commas here".to_owned(),
                hint: Some(hint),
            });
        }
    }
    found.push((Token::Number(value), Span { start, end: start + end }));
    Ok(end)
}
