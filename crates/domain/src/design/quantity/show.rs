//! Quantities in writing: exactly, and as people say them.

use std::fmt;

use super::{Base, Dimension, Quantity};

const MONTH: f64 = 30.44 * 86_400.0;

impl Quantity {
    /// Writes it so that reading gives the same quantity, to the last bit.
    pub fn written(&self) -> String {
        let units = self.dimension.to_string();
        match units.strip_prefix('1') {
            _ if units.is_empty() => format!("{:e}", self.value),
            Some(below) if below.starts_with('/') => format!("{:e}{below}", self.value),
            _ => format!("{:e} {units}", self.value),
        }
    }
}

/// Writes it as people say it, in four digits: `2 ms`, `80 GiB`, `1.157M request/s`, `$400k/month`. What is written can be
/// read back.
impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.value < 0.0 {
            write!(f, "-")?;
        }
        let value = self.value.abs();
        let dimension = &self.dimension;
        let seconds = dimension.power(&Base::Time);
        let per_time = dimension.times(&Dimension::time());
        let money = dimension.power(&Base::Money) == 1 && !above_line(&dimension.over(&Dimension::money()));
        if *dimension == Dimension::time() {
            return f.write_str(&time(value));
        }
        if *dimension == Dimension::information() {
            return f.write_str(&information(value));
        }
        if per_time == Dimension::information() {
            return write!(f, "{}/s", decimal_bytes(value));
        }
        if money {
            let below = dimension.over(&Dimension::money());
            let kept = below.power(&Base::Information) == -1;
            let (mut amount, mut rest) = (value, below);
            if kept {
                (amount, rest) = (amount * 1e9, rest.times(&Dimension::information()));
            }
            let counted = rest.counted().next().is_some();
            let period = match seconds {
                -1 if counted => Some((3600.0, "/h")),
                -1 => Some((MONTH, "/month")),
                _ => None,
            };
            if let Some((length, _)) = period {
                (amount, rest) = (amount * length, rest.times(&Dimension::time()));
            }
            let rest = rest.to_string();
            let rest = rest.strip_prefix('1').unwrap_or(&rest);
            let period = period.map_or("", |(_, period)| period);
            return write!(f, "${}{}{period}{rest}", number(amount), if kept { "/GB" } else { "" });
        }
        if seconds == -1 && value != 0.0 && value < 0.05 && dimension.counted().next().is_some() {
            let rest = per_time.to_string();
            let rest = rest.strip_prefix('1').unwrap_or(&rest);
            let gap = if rest.starts_with('/') { "" } else { " " };
            return write!(f, "{}{gap}{rest}/day", number(value * 86_400.0));
        }
        let units = dimension.to_string();
        match units.strip_prefix('1') {
            _ if units.is_empty() => f.write_str(&number(value)),
            Some(below) if below.starts_with('/') => write!(f, "{}{below}", number(value)),
            _ => write!(f, "{} {units}", number(value)),
        }
    }
}

fn above_line(dimension: &Dimension) -> bool {
    dimension.powers().any(|(_, power)| power > 0)
}

/// Writes a time.
pub(super) fn time(seconds: f64) -> String {
    const UNITS: [(f64, &str); 8] = [
        (365.25 * 86_400.0, "year"),
        (86_400.0, "day"),
        (3600.0, "h"),
        (60.0, "min"),
        (1.0, "s"),
        (1e-3, "ms"),
        (1e-6, "us"),
        (0.0, "ns"),
    ];
    if seconds == 0.0 {
        return "0 s".to_owned();
    }
    // A thousandth is forgiven, so that 59.999 s are a minute.
    let (size, unit) = UNITS.iter().find(|(size, _)| seconds >= size * 0.9995).unwrap_or(&UNITS[7]);
    let size = if *size == 0.0 { 1e-9 } else { *size };
    format!("{} {unit}", number(seconds / size))
}

fn information(bytes: f64) -> String {
    // A round number of binary units was probably meant as such.
    for (size, unit) in [(1_099_511_627_776.0, "TiB"), (1_073_741_824.0, "GiB"), (1_048_576.0, "MiB"), (1024.0, "KiB")]
    {
        let times = bytes / size;
        if (1.0..1024.0).contains(&times) && times.fract() == 0.0 && bytes % 1000.0 != 0.0 {
            return format!("{times} {unit}");
        }
    }
    decimal_bytes(bytes)
}

fn decimal_bytes(bytes: f64) -> String {
    const UNITS: [(f64, &str); 7] =
        [(1e18, "EB"), (1e15, "PB"), (1e12, "TB"), (1e9, "GB"), (1e6, "MB"), (1e3, "kB"), (0.0, "B")];
    let (size, unit) = UNITS.iter().find(|(size, _)| bytes >= size * 0.9995).unwrap_or(&UNITS[6]);
    format!("{} {unit}", number(if *size == 0.0 { bytes } else { bytes / size }))
}

/// Writes a number in four digits, with `k` and `M` above ten thousand.
pub(super) fn number(value: f64) -> String {
    if value == 0.0 {
        return "0".to_owned();
    }
    let size = value.abs();
    match size {
        size if !(1e-4..1e15).contains(&size) => trimmed(&format!("{value:.3e}")),
        size if (999_950.0..1e9).contains(&size) => format!("{}M", digits(value / 1e6)),
        size if size >= 1e9 => trimmed(&format!("{value:.3e}")),
        size if size >= 9_999.5 => format!("{}k", digits(value / 1e3)),
        _ => digits(value),
    }
}

fn digits(value: f64) -> String {
    let before = value.abs().log10().floor();
    let after = (3.0 - before).clamp(0.0, 8.0) as usize;
    let text = format!("{value:.after$}");
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}

/// Takes needless zeros out of the digits before an exponent.
fn trimmed(text: &str) -> String {
    match text.split_once('e') {
        Some((digits, exponent)) if digits.contains('.') => {
            format!("{}e{exponent}", digits.trim_end_matches('0').trim_end_matches('.'))
        }
        _ => text.to_owned(),
    }
}
