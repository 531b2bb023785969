//! Numbers as a document writes them: `3`, `1,234.5`, `1e-3`, `100M`, with how exactly they are written.

use std::ops::Range;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Pow, Zero};

use super::value::Value;

/// How many characters a number may have; longer ones are no numbers to us.
const DIGITS: usize = 300;

/// The largest power of ten that scientific notation may ask for.
const EXPONENT: i32 = 400;

/// A number as it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    /// What it says, suffix included.
    pub value: Value,
    /// What one step in its last written digit is worth.
    pub step: Value,
    /// How many significant digits are written, without leading zeros; trailing zeros of a whole number count.
    pub significant: u32,
    /// How many zeros end a whole number: `50000` may mean one significant digit.
    pub zeros: u32,
    /// Whether it is written with a decimal point or an exponent.
    pub decimal: bool,
    /// The letter that multiplies it (`K`, `M`, `B`, `T`, `k`), when there is one.
    pub suffix: Option<char>,
}

impl Written {
    /// Returns a whole number as if it were written.
    pub fn whole(number: i64) -> Written {
        let text = number.unsigned_abs().to_string();
        let zeros = text.len() - text.trim_end_matches('0').len();
        Written {
            value: Value::whole(number),
            step: Value::whole(1),
            significant: text.len() as u32,
            zeros: if number == 0 { 0 } else { zeros as u32 },
            decimal: false,
            suffix: None,
        }
    }
}

/// A number and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The number.
    pub written: Written,
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// Whether a percent sign follows; the value is as written, not divided.
    pub percent: bool,
}

/// Returns the numbers of a text in order; not those inside words (`GPT4`), versions (`1.2.3`) or times (`10:30`).
pub fn numbers(text: &str) -> Vec<Found> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let point = bytes[at] == b'.' && bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
        if !bytes[at].is_ascii_digit() && !point {
            at += 1;
            continue;
        }
        let inside = text[..at].chars().next_back().is_some_and(|before| before.is_alphanumeric() || before == '_');
        match scan(text, at) {
            Some((written, end)) if !inside && !is_longer(text, at, end) => {
                let percent = text[end..].starts_with('%') || text[end..].starts_with("\\%");
                let negative = at > 0
                    && text[..at].ends_with(['-', '−'])
                    && text[..at].trim_end_matches(['-', '−']).chars().next_back().is_none_or(|before| {
                        before.is_whitespace() || matches!(before, '(' | '[' | ',' | '=' | '{' | '|')
                    });
                let written = if negative { Written { value: written.value.negated(), ..written } } else { written };
                let start =
                    if negative { text[..at].char_indices().next_back().map_or(at, |(start, _)| start) } else { at };
                found.push(Found { written, range: start..end, percent });
                at = end;
            }
            _ => at = past_digits(bytes, at),
        }
    }
    found
}

/// Says whether the characters around make it a part of something longer: a version, a time, a date.
fn is_longer(text: &str, start: usize, end: usize) -> bool {
    let after = &text.as_bytes()[end..];
    let before = &text.as_bytes()[..start];
    let joins = |byte: u8| matches!(byte, b'.' | b':');
    after.first().copied().is_some_and(joins) && after.get(1).is_some_and(u8::is_ascii_digit)
        || before.last().copied().is_some_and(joins) && before.len() > 1 && before[before.len() - 2].is_ascii_digit()
}

fn past_digits(bytes: &[u8], at: usize) -> usize {
    let mut end = at + 1;
    while end < bytes.len()
        && (bytes[end].is_ascii_alphanumeric()
            || bytes[end] == b'.' && bytes.get(end + 1).is_some_and(u8::is_ascii_digit))
    {
        end += 1;
    }
    end
}

/// Reads the number that starts at a byte and returns it with the byte after it; `None` when it is too long or none.
///
/// Commas and (thin) spaces group thousands only in groups of three; an exponent needs digits; a suffix needs a boundary.
pub fn scan(text: &str, start: usize) -> Option<(Written, usize)> {
    let bytes = text.as_bytes();
    let mut at = start;
    let mut digits = String::new();
    let mut group_end = 0;
    while at < bytes.len() && bytes[at].is_ascii_digit() {
        digits.push(bytes[at] as char);
        at += 1;
        let first = group_end == 0 && digits.len() <= 3 && bytes[start] != b'0';
        if first || group_end > 0 && digits.len() == group_end + 3 {
            let next = past_group(bytes, at);
            if next > at {
                group_end = digits.len();
                at = next;
            }
        }
        if digits.len() > DIGITS {
            return None;
        }
    }
    let whole = digits.len();
    let mut decimal = false;
    if bytes.get(at) == Some(&b'.') && bytes.get(at + 1).is_some_and(u8::is_ascii_digit) {
        decimal = true;
        at += 1;
        while at < bytes.len() && bytes[at].is_ascii_digit() {
            digits.push(bytes[at] as char);
            at += 1;
            if digits.len() > DIGITS {
                return None;
            }
        }
    }
    if digits.is_empty() {
        return None;
    }
    let places = (digits.len() - whole) as i32;
    let (exponent, after) = scan_exponent(bytes, at).unwrap_or((0, at));
    decimal |= after != at;
    at = after;
    if exponent.abs() > EXPONENT {
        return None;
    }
    let (suffix, power, after) = scan_suffix(text, at);
    at = after;
    let number = digits.parse::<BigInt>().ok()?;
    let trimmed = digits.trim_start_matches('0');
    let zeros =
        if decimal || number.is_zero() { 0 } else { (digits.len() - digits.trim_end_matches('0').len()) as u32 };
    let scale = exponent - places + power;
    let step = ten_to(scale);
    Some((
        Written {
            value: Value::Exact(BigRational::from_integer(number) * &step),
            step: Value::Exact(step),
            significant: trimmed.len() as u32,
            zeros,
            decimal,
            suffix,
        },
        at,
    ))
}

/// Returns the byte after a comma or thin space when exactly three digits and no fourth follow, else the same byte.
fn past_group(bytes: &[u8], at: usize) -> usize {
    let skip = match bytes.get(at) {
        Some(b',') => 1,
        // `{,}` is how LaTeX writes it, U+202F and U+2009 how typesetters do.
        Some(b'{') if bytes[at..].starts_with(b"{,}") => 3,
        Some(b'\\') if bytes[at..].starts_with(b"\\,") => 2,
        Some(0xE2)
            if bytes[at..].starts_with("\u{202f}".as_bytes()) || bytes[at..].starts_with("\u{2009}".as_bytes()) =>
        {
            3
        }
        Some(b'_') => 1,
        _ => return at,
    };
    let run = bytes[at + skip..].iter().take(4).take_while(|byte| byte.is_ascii_digit()).count();
    if run == 3 { at + skip } else { at }
}

fn scan_exponent(bytes: &[u8], at: usize) -> Option<(i32, usize)> {
    if !matches!(bytes.get(at), Some(b'e' | b'E')) {
        return None;
    }
    let mut end = at + 1;
    let negative = bytes.get(end) == Some(&b'-');
    if matches!(bytes.get(end), Some(b'-' | b'+')) {
        end += 1;
    }
    let first = end;
    let mut exponent = 0i32;
    while end < bytes.len() && bytes[end].is_ascii_digit() {
        exponent = exponent.saturating_mul(10).saturating_add(i32::from(bytes[end] - b'0'));
        end += 1;
    }
    let ends = bytes.get(end).is_none_or(|byte| !byte.is_ascii_alphanumeric());
    (end > first && ends).then_some((if negative { -exponent } else { exponent }, end))
}

/// Returns the suffix that multiplies, its power of ten and the byte after it.
fn scan_suffix(text: &str, at: usize) -> (Option<char>, i32, usize) {
    let bytes = text.as_bytes();
    let ends = |end: usize| text[end..].chars().next().is_none_or(|next| !next.is_alphanumeric() && next != '_');
    let one = match bytes.get(at) {
        Some(b'k' | b'K') => 3,
        Some(b'M') => 6,
        Some(b'B') => 9,
        Some(b'T') => 12,
        _ => 0,
    };
    if one > 0 && ends(at + 1) {
        return (Some(bytes[at] as char), one, at + 1);
    }
    let rest = &text[at..];
    let spaced = rest.strip_prefix([' ', '-', '\u{a0}']).unwrap_or(rest);
    for (word, power) in [
        ("thousand", 3),
        ("million", 6),
        ("billion", 9),
        ("trillion", 12),
        ("тысяч", 3),
        ("миллионов", 6),
        ("млн", 6),
        ("млрд", 9),
        ("mn", 6),
        ("bn", 9),
    ] {
        let begins = spaced.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word) || start == word);
        let end = at + (rest.len() - spaced.len()) + word.len();
        if begins && ends(end) {
            return (word.chars().next().map(|first| first.to_ascii_uppercase()), power, end);
        }
    }
    (None, 0, at)
}

/// Returns a power of ten.
pub fn ten_to(power: i32) -> BigRational {
    let magnitude = Pow::pow(BigInt::from(10), power.unsigned_abs());
    if power >= 0 { BigRational::from_integer(magnitude) } else { BigRational::new(BigInt::from(1), magnitude) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Vec<String> {
        numbers(text).into_iter().map(|found| found.written.value.shown(6)).collect()
    }

    #[test]
    fn numbers_are_found_as_written() {
        for (text, expected) in [
            ("1,234.5 and 7", vec!["1234.5", "7"]),
            ("100M users, 7B, 1.5K", vec!["100000000", "7000000000", "1500"]),
            ("1e-3 or 2.5E6", vec!["0.001", "2500000"]),
            ("3 million, 2 billion", vec!["3000000", "2000000000"]),
            ("GPT4 and v1.2.3 at 10:30", vec![]),
            ("(1,2,3)", vec!["1", "2", "3"]),
            ("(-2, −4)", vec!["-2", "-4"]),
            ("10-20", vec!["10", "20"]),
            ("1,2345", vec!["1", "2345"]),
            ("2,598,960 or 1234,567", vec!["2598960", "1234", "567"]),
            (".5", vec!["0.5"]),
            ("1{,}000", vec!["1000"]),
        ] {
            assert_eq!(said(text), expected, "{text}");
        }
    }

    #[test]
    fn a_number_of_ten_thousand_digits_is_none() {
        assert_eq!(said(&"7".repeat(10_000)), Vec::<String>::new());
        assert_eq!(said("1e999999999"), Vec::<String>::new());
    }

    #[test]
    fn the_last_digit_has_its_worth() {
        let step = |text: &str| numbers(text)[0].written.step.shown(3);
        assert_eq!(step("0.29"), "0.01");
        assert_eq!(step("1.16M"), "10000");
        assert_eq!(step("1.2e6"), "100000");
        assert_eq!(step("50"), "1");
    }
}
