//! What is said about an estimate: one sentence, with the corrected number.

use super::slip::{How, Slip, Trap};
use super::unit::Unit;
use super::{Agreement, Expected};
use crate::design::quantity::{Base, Dimension};

/// Writes an amount for people: `1.16 million request/s`, `1.54 TB`, `5.88e23 FLOP`.
pub fn written(value: f64, unit: &Unit, unit_text: &str) -> String {
    if unit.dimension == Dimension::information() {
        return bytes(value);
    }
    let (dollars, unit_text) = match unit_text.strip_prefix('$') {
        Some(rest) => ("$", rest.trim_start()),
        None => ("", unit_text),
    };
    let gap = if unit_text.is_empty() || unit_text.starts_with(['/', '%']) { "" } else { " " };
    format!("{dollars}{}{gap}{unit_text}", number(value / unit.scale))
}

/// Says what is thought of an amount that measures what is asked for.
pub fn of_ratio(expected: &Expected, agreement: &Agreement, ratio: f64, bare: bool) -> String {
    let right = expected.written();
    let derivation = derivation(expected);
    let unit = if bare && !expected.unit_text.is_empty() {
        format!(" (read in {}, since no unit is stated)", expected.unit_text)
    } else {
        String::new()
    };
    match agreement {
        Agreement::Right(None) => format!("Right: {derivation} = {right}{unit}."),
        Agreement::Right(Some(slip)) => {
            format!(
                "Right within the tolerance, though it looks like {}: {derivation} = {right}{unit}.",
                slip.words(expected)
            )
        }
        Agreement::Slipped(slips) => {
            let readings: Vec<String> = slips.iter().map(|slip| slip.words(expected)).collect();
            let title = slips.first().map_or("", |slip| slip.trap.title());
            format!("{title}: {}{unit}, as with {}; {derivation} = {right}.", times(ratio), readings.join(", or "))
        }
        _ => format!("{}{unit}: {derivation} = {right}.", capital(&times(ratio))),
    }
}

/// Says what is thought of an amount that measures something else.
pub fn of_dimension(expected: &Expected, stated: &Dimension, trap: Option<Trap>) -> String {
    let shown = |dimension: &Dimension| match dimension.to_string() {
        words if words.is_empty() => "a plain number".to_owned(),
        words => format!("`{words}`"),
    };
    let asked =
        if expected.unit_text.is_empty() { "a plain number".to_owned() } else { format!("`{}`", expected.unit_text) };
    let over_time = expected.unit.dimension.power(&Base::Time) == -1 && stated.power(&Base::Time) == 0;
    let hint = match trap {
        Some(trap) => format!(" ({})", trap.title().to_lowercase()),
        None if over_time => " (a total is no rate: say in which time)".to_owned(),
        None => String::new(),
    };
    format!(
        "This measures {} where {} is asked for{hint}; {} = {}.",
        shown(stated),
        asked,
        derivation(expected),
        expected.written()
    )
}

impl Slip {
    /// Says what was done, as a noun phrase.
    pub fn words(&self, expected: &Expected) -> String {
        let factor =
            |at: &usize| expected.factors.get(*at).map_or_else(String::new, |f| format!("{} ({})", f.says, f.text));
        match &self.how {
            How::Forgotten(at) => format!("{} forgotten", factor(at)),
            How::LeftOut(at) => format!("{} left out of the sum", factor(at)),
            How::Only(at) => format!("nothing counted but {}", factor(at)),
            How::Inverted(at) => format!("{} applied the wrong way round", factor(at)),
            How::Twice(at) => format!("{} counted twice", factor(at)),
            How::Instead(at, place) => match expected.factors.get(*at).and_then(|f| f.instead.get(*place)) {
                Some(instead) => format!("{} ({}) in place of {}", instead.says, instead.text, factor(at)),
                None => factor(at),
            },
            How::Units(words) => words.clone(),
        }
    }
}

/// Writes the formula with what its factors are worth: `1e9 user * 100 request/user/day`.
fn derivation(expected: &Expected) -> String {
    let mut text = String::new();
    let mut rest = expected.formula_text.as_str();
    while let Some(start) = rest.find(|c: char| c.is_ascii_lowercase()) {
        let end =
            rest[start..].find(|c: char| !c.is_ascii_alphanumeric() && c != '_').map_or(rest.len(), |end| start + end);
        text.push_str(&rest[..start]);
        match expected.factors.iter().find(|factor| factor.name == rest[start..end]) {
            Some(factor) if text.trim_end().ends_with('/') && factor.text.contains([' ', '/']) => {
                text.push_str(&format!("({})", factor.text));
            }
            Some(factor) => text.push_str(&factor.text),
            None => text.push_str(&rest[start..end]),
        }
        rest = &rest[end..];
    }
    text + rest
}

fn times(ratio: f64) -> String {
    match ratio {
        ratio if ratio >= 1.0 => format!("{} times too large", number(ratio)),
        ratio => format!("{} times too small", number(1.0 / ratio)),
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

fn bytes(value: f64) -> String {
    let sizes = [(1e18, "EB"), (1e15, "PB"), (1e12, "TB"), (1e9, "GB"), (1e6, "MB"), (1e3, "kB")];
    let (size, name) = sizes.into_iter().find(|(size, _)| value >= *size).unwrap_or((1.0, "B"));
    format!("{} {name}", number(value / size))
}

/// Three digits that count, thousands parted by commas, large numbers in words.
fn number(value: f64) -> String {
    let (value, word) = match value {
        v if !(1e-3..1e15).contains(&v) => return scientific(v),
        v if v >= 1e12 => (v / 1e12, " trillion"),
        v if v >= 1e9 => (v / 1e9, " billion"),
        v if v >= 1e6 => (v / 1e6, " million"),
        v => (v, ""),
    };
    let decimals = (2 - value.log10().floor() as i32).max(0) as usize;
    let step = 10f64.powi(value.log10().floor() as i32 - 2).max(if value >= 1000.0 { 1.0 } else { 0.0 });
    let rounded = if value >= 1000.0 { (value / step).round() * step } else { value };
    let text = format!("{rounded:.decimals$}");
    let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text };
    let whole = text.find('.').unwrap_or(text.len());
    let mut grouped = String::new();
    for (at, c) in text.char_indices() {
        if at > 0 && at < whole && (whole - at) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(c);
    }
    grouped + word
}

fn scientific(value: f64) -> String {
    let text = format!("{value:.2e}");
    match text.split_once('e') {
        Some((digits, power)) => format!("{}e{power}", digits.trim_end_matches('0').trim_end_matches('.')),
        None => text,
    }
}
