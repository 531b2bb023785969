//! An amount as somebody says it: `~1.16M QPS`, `about 512 GB`, `5.9 × 10^23 FLOP`, `$300k a month`, `2–3 million`.

use thiserror::Error;

use super::unit::{Unit, counted, number_word};
use crate::design::quantity::{Base, Dimension};

/// A number with its unit, and how exactly it was said.
#[derive(Clone, Debug, PartialEq)]
pub struct Amount {
    /// The number before the unit.
    pub number: f64,
    /// Its unit.
    pub unit: Unit,
    /// Half a unit of the last digit, relative to the number; of a range, half its width.
    pub precision: f64,
}

/// Why a text is no amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum AmountError {
    /// Nothing in it is a number.
    #[error("no number stands at its start; write a number and a unit, such as `1.2M request/s` or `80 GiB`")]
    NoNumber,
    /// It is beyond what can be computed with.
    #[error("the number is zero, negative or too large; write one between 1e-60 and 1e60")]
    OutOfRange,
    /// It is longer than an amount.
    #[error("that is too long for an amount; write one number and a unit")]
    TooLong,
}

/// A longer text is no amount.
const MOST_BYTES: usize = 200;

/// Words that may stand before a number.
const QUALIFIERS: &[&str] = &[
    "about",
    "around",
    "approximately",
    "approx",
    "roughly",
    "some",
    "ca",
    "circa",
    "nearly",
    "almost",
    "at",
    "least",
    "most",
    "over",
    "under",
    "on",
    "the",
    "order",
    "of",
    "say",
    "maybe",
    "it",
    "is",
    "i",
    "get",
    "say",
    "we",
    "need",
    "US",
    "USD",
];

impl Amount {
    /// Reads what is stated; `like` is what it is expected to measure, which settles what a bare `B` or `m` stands for.
    /// Texts above 200 bytes are refused.
    pub fn read(text: &str, like: Option<&Dimension>) -> Result<Amount, AmountError> {
        if text.len() > MOST_BYTES {
            return Err(AmountError::TooLong);
        }
        let text = text.split('(').next().unwrap_or(text).trim().trim_end_matches(['.', ',', ';', '!', '?']);
        let text = unqualified(text);
        let (dollars, text) = match text.strip_prefix('$') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (low, rest) = number(text).ok_or(AmountError::NoNumber)?;
        let (range, rest) = range(low, rest);
        let (magnitude, rest) = magnitude(rest, like);
        let mut unit = Unit::read(rest);
        if dollars {
            unit.dimension = unit.dimension.times(&Dimension::money());
        }
        let amount = Amount { number: range.value * magnitude, unit, precision: range.precision };
        let good = |value: f64| (1e-60..=1e60).contains(&value);
        if good(amount.number) && good(amount.value()) && good(amount.unit.scale) {
            Ok(amount)
        } else {
            Err(AmountError::OutOfRange)
        }
    }

    /// Returns how many base units it is.
    pub fn value(&self) -> f64 {
        self.number * self.unit.scale
    }
}

/// A number as written.
#[derive(Clone, Copy)]
struct Written {
    value: f64,
    precision: f64,
}

fn unqualified(text: &str) -> &str {
    let mut text = text.trim_start();
    loop {
        let rest = text.trim_start_matches(|c: char| "~≈∼≃<>≤≥=±+:".contains(c) || c.is_whitespace());
        let word = rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        let rest = match QUALIFIERS.iter().any(|known| word.eq_ignore_ascii_case(known)) {
            true => rest[word.len()..].trim_start_matches('.'),
            false => rest,
        };
        if rest.len() == text.len() {
            return text;
        }
        text = rest;
    }
}

/// Reads a number and returns what follows it.
fn number(text: &str) -> Option<(Written, &str)> {
    let mut digits = String::new();
    let mut at = 0;
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    while at < bytes.len() {
        match bytes[at] {
            b'0'..=b'9' => digits.push(char::from(bytes[at])),
            b',' | b'_' | b'\'' if digit(at + 1) && digit(at + 2) && digit(at + 3) && !digit(at + 4) => {}
            b'.' if digit(at + 1) && !digits.contains('.') => digits.push('.'),
            // 5,8 as much of the world writes it; three digits behind a comma are a group.
            b',' if digit(at + 1) && !(digit(at + 2) && digit(at + 3)) && !digits.contains('.') => digits.push('.'),
            _ => break,
        }
        at += 1;
    }
    if digits.is_empty() {
        return None;
    }
    let mut value: f64 = digits.parse().ok()?;
    let precision = precision_of(&digits);
    let mut rest = &text[at..];
    if let Some(after) = rest.strip_prefix(['e', 'E'])
        && let Some((power, after)) = integer(after)
    {
        value *= 10f64.powi(power);
        rest = after;
    }
    if let Some((base, power, after)) = power_of_ten(rest, value) {
        value = base * 10f64.powi(power);
        rest = after;
    } else if let Some((power, after)) = rest.strip_prefix('^').and_then(integer) {
        value = value.powi(power);
        rest = after;
    }
    Some((Written { value, precision }, rest))
}

/// Half a unit of the last digit that counts, relative to the number. Zeros at the end of `1,200,000` do not count.
fn precision_of(digits: &str) -> f64 {
    let significant: String = digits.chars().filter(char::is_ascii_digit).collect();
    let significant = significant.trim_start_matches('0');
    let kept = if digits.contains('.') { significant } else { significant.trim_end_matches('0') };
    let kept = &kept[..kept.len().min(15)];
    match kept.parse::<f64>() {
        Ok(value) if value > 0.0 => 0.5 / value,
        _ => 0.5,
    }
}

/// Reads ` × 10^23` or, where the number is 10 itself, `^9`.
fn power_of_ten(text: &str, value: f64) -> Option<(f64, i32, &str)> {
    let bare = (value == 10.0).then(|| ten_to(text)).flatten();
    if let Some((power, rest)) = bare {
        return Some((1.0, power, rest));
    }
    let rest = text.trim_start();
    let rest = rest.strip_prefix(['×', 'x', '*', '·', '⋅'])?.trim_start();
    let (power, rest) = ten_to(rest.strip_prefix("10")?)?;
    Some((value, power, rest))
}

fn ten_to(text: &str) -> Option<(i32, &str)> {
    if let Some(rest) = text.strip_prefix('^').or_else(|| text.strip_prefix("**")) {
        return integer(rest.trim_start_matches('{')).map(|(power, rest)| (power, rest.trim_start_matches('}')));
    }
    let digits: Vec<(usize, char)> = text.char_indices().take_while(|(_, c)| "⁰¹²³⁴⁵⁶⁷⁸⁹⁻".contains(*c)).collect();
    let (last, c) = digits.last()?;
    let plain = digits.iter().map(|(_, c)| match c {
        '⁻' => '-',
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        other => char::from_digit(*other as u32 - 0x2070, 10).unwrap_or('0'),
    });
    let power: i32 = plain.collect::<String>().parse().ok()?;
    (power.abs() <= 60).then_some((power, &text[last + c.len_utf8()..]))
}

/// Reads a whole number of at most 60, as powers are.
fn integer(text: &str) -> Option<(i32, &str)> {
    let sign = if text.starts_with('-') { -1 } else { 1 };
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    let power: i32 = digits[..end].parse().ok().filter(|power| *power <= 60)?;
    Some((sign * power, &digits[end..]))
}

/// Of `2-3 M` the middle, as the eye sees it: the geometric mean.
fn range(low: Written, rest: &str) -> (Written, &str) {
    let after = rest.trim_start();
    let after = after.strip_prefix(['-', '–', '—']).or_else(|| after.strip_prefix("to "));
    let high = after.and_then(|after| number(after.trim_start()));
    match high {
        Some((high, rest)) if high.value > low.value && high.value <= 10.0 * low.value && low.value > 0.0 => {
            let value = (low.value * high.value).sqrt();
            (Written { value, precision: (high.value - low.value) / 2.0 / value }, rest)
        }
        _ => (low, rest),
    }
}

/// Reads `k`, `M`, `million`, …; a `B` with nothing behind it is a byte where bytes are asked for, else a billion.
fn magnitude<'a>(text: &'a str, like: Option<&Dimension>) -> (f64, &'a str) {
    let rest = text.trim_start();
    let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
    let (word, after) = rest.split_at(end);
    let measures = |base: Base| like.is_some_and(|like| like.power(&base) != 0);
    let followed = after.trim_start().starts_with(|c: char| c.is_alphabetic() || c == '$');
    let per = ["per ", "a ", "an ", "each ", "every "].iter().any(|per| after.trim_start().starts_with(per));
    let times = match word {
        "k" | "K" => 1e3,
        "M" => 1e6,
        "m" if followed && !per && !measures(Base::Time) || !measures(Base::Time) && word == rest => 1e6,
        "B" | "b" if followed && !per || !measures(Base::Information) => 1e9,
        "G" => 1e9,
        "T" => 1e12,
        "P" => 1e15,
        word if number_word(word).is_some() => number_word(word).unwrap_or(1.0),
        _ => return prefixed(word, after, text),
    };
    // "5 million billion" is nobody's number, but "1 k million" costs nothing to refuse: only one word is taken.
    (times, after)
}

/// Reads `Mtokens` and `kGPU-hours`: a prefix before something that is counted.
fn prefixed<'a>(word: &str, after: &'a str, text: &'a str) -> (f64, &'a str) {
    let times = match word.chars().next() {
        Some('k' | 'K') => 1e3,
        Some('M') => 1e6,
        Some('G') => 1e9,
        Some('T') => 1e12,
        _ => return (1.0, text),
    };
    let stem = &word[1..];
    let known = counted(word).is_none() && (counted(stem).is_some() && stem.len() > 2);
    let at = text.len() - after.len() - stem.len();
    if known { (times, &text[at..]) } else { (1.0, text) }
}
