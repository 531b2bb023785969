//! A number as a text writes it: its value, and how exactly it was meant.

/// A number as written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Figure {
    /// What it says; a percentage is its share, so `25 %` is 0.25.
    pub value: f64,
    /// One unit of its last place, on the scale of the value.
    pub step: f64,
    /// Whether it was written with a percent sign.
    pub percent: bool,
    /// Numerator and denominator when it was written as a fraction.
    pub fraction: Option<(f64, f64)>,
    /// How the words before it qualify it.
    pub bound: Bound,
}

/// How a number is qualified by the words before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    /// Not at all: it is meant up to its last place.
    Plain,
    /// "about", "≈", "roughly".
    About,
    /// "over", "more than", "at least".
    AtLeast,
    /// "under", "less than", "at most".
    AtMost,
}

impl Figure {
    /// Returns a whole or decimal number without qualification.
    pub(super) fn plain(value: f64, step: f64) -> Self {
        Figure { value, step, percent: false, fraction: None, bound: Bound::Plain }
    }

    /// Returns whether the value can be what the writer meant: equal after rounding or cutting off at the last place
    /// written, and within a twentieth when the number is said to be rough.
    pub(super) fn agrees(&self, value: f64) -> bool {
        if !value.is_finite() {
            return false;
        }
        let slack = 1e-9 * value.abs().max(1e-12);
        match self.bound {
            Bound::AtLeast => value >= self.value - slack - self.step * 0.5,
            Bound::AtMost => value <= self.value + slack + self.step * 0.5,
            Bound::About => (value - self.value).abs() <= (value.abs() * 0.05).max(self.step * 0.6) + slack,
            Bound::Plain if self.fraction.is_some() => (value - self.value).abs() <= slack,
            // A small whole number is not a rounded one: 3 is not what 3.5 rounds to.
            Bound::Plain if self.step >= 1.0 && (value - self.value).abs() > 0.05 * value.abs() + slack => false,
            Bound::Plain => {
                let off = (value - self.value).abs();
                // Far from what was cut off nobody stops at one place: 0.005 is not 0.00599.
                let near = off <= 0.15 * value.abs() + slack;
                let cut_off = near && value.abs() >= self.value.abs() - slack && off < self.step * (1.0 - 1e-9);
                off <= self.step * 0.5 + slack || (cut_off && value.signum() == self.value.signum())
            }
        }
    }

    /// Returns whether it is written as a part of a whole: a percentage, a fraction or a decimal below one.
    pub(super) fn is_share(&self) -> bool {
        (0.0..=1.0).contains(&self.value) && (self.percent || self.fraction.is_some() || self.step < 1.0)
    }

    /// Returns the whole number it is, when it is one and not too large to count with.
    pub(super) fn whole(&self) -> Option<u64> {
        (self.value >= 0.0 && self.value < 9.0e15 && self.value.fract() == 0.0).then_some(self.value as u64)
    }
}

/// Writes a value the way a reader wants it: whole numbers whole, others to four significant places.
pub(super) fn written(value: f64) -> String {
    if !value.is_finite() {
        return "undefined".to_owned();
    }
    let magnitude = value.abs();
    if magnitude < 1e15 && (value - value.round()).abs() <= 1e-9 * magnitude.max(1e-3) {
        return format!("{}", value.round() + 0.0);
    }
    if !(1e-4..1e7).contains(&magnitude) {
        return format!("{value:.3e}");
    }
    let places = (3 - magnitude.log10().floor() as i32).clamp(0, 8) as usize;
    let text = format!("{value:.places$}");
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}

/// Writes a probability or ratio as a fraction when a small one is exactly it, with its decimal value.
pub(super) fn written_as_ratio(value: f64) -> String {
    match small_fraction(value) {
        Some((_, 1)) | None => written(value),
        Some((above, below)) => format!("{above}/{below} ≈ {}", written(value)),
    }
}

/// Returns the fraction with the smallest denominator up to 100,000 that a value is, to twelve places.
///
/// Continued fractions (Hardy and Wright, chapter 10): every convergent is the best of its size.
fn small_fraction(value: f64) -> Option<(i64, i64)> {
    if !value.is_finite() || value.abs() > 1e6 {
        return None;
    }
    let (mut before, mut now) = ((0_i64, 1_i64), (1_i64, 0_i64));
    let mut rest = value;
    for _ in 0..24 {
        let whole = rest.floor();
        let next = (
            (whole as i64).checked_mul(now.0)?.checked_add(before.0)?,
            (whole as i64).checked_mul(now.1)?.checked_add(before.1)?,
        );
        if next.1 > 100_000 {
            return None;
        }
        if (next.0 as f64 / next.1 as f64 - value).abs() < 1e-12 {
            return Some(next);
        }
        (before, now) = (now, next);
        rest = 1.0 / (rest - whole);
        if !rest.is_finite() || rest.abs() > 1e9 {
            return None;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_agrees_with_what_rounds_or_is_cut_to_it() {
        let stated = Figure::plain(0.2936, 0.0001);
        assert!(stated.agrees(0.293_684));
        assert!(stated.agrees(0.293_59));
        assert!(!stated.agrees(0.2941));
        assert!(!Figure::plain(0.1, 0.1).agrees(0.010_99));
        assert!(!Figure::plain(50000.0, 1.0).agrees(500000.0));
    }

    #[test]
    fn ratios_are_written_as_small_fractions() {
        assert_eq!(written_as_ratio(9.0 / 14.0), "9/14 ≈ 0.6429");
        assert_eq!(written_as_ratio(0.25), "1/4 ≈ 0.25");
        assert_eq!(written_as_ratio(3.0), "3");
        assert_eq!(written(0.010_99), "0.01099");
        assert_eq!(written(1_157_407.407), "1157407");
    }
}
