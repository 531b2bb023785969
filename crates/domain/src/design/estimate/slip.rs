//! Slips: what somebody gets who forgot a factor of the derivation, took it for another, or mixed units up.
//!
//! Nothing here lists wrong results. Every factor is in turn left out, counted twice, turned round, replaced by what the
//! case names beside it, and the formula is worked out again; units give the rest (bits for bytes, days for seconds, a
//! prefix too many).

use std::fmt;
use std::str::FromStr;

use super::Expected;
use crate::design::quantity::Base;

/// The kind of a slip: the dimension traps of capacity arithmetic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trap {
    /// A zero, or a prefix, too many or too few.
    PowerOfTen,
    /// Bits and bytes.
    BitsBytes,
    /// GB and GiB, TB and TiB.
    BinaryPrefix,
    /// A day for a second, an hour for a month.
    TimeUnit,
    /// The copies that are kept.
    Replication,
    /// The mean for the peak.
    Peak,
    /// One user's for everybody's, or a user's for a request's.
    PerUser,
    /// A request that becomes many.
    FanOut,
    /// What an index needs beside what it indexes.
    IndexOverhead,
    /// Hardware that never reaches its peak: model FLOP/s utilization.
    Efficiency,
    /// Servers that must not be fully busy.
    Headroom,
    /// Bytes of a number: fp32, bf16, int8.
    Precision,
    /// Reading more than is asked for, or writing it more than once.
    Amplification,
    /// Compression and quantization.
    Compression,
    /// A share taken for the whole: hit rates, cached parts.
    Share,
    /// A term of a sum.
    Term,
    /// Any other factor.
    Factor,
}

/// What was done to the derivation.
#[derive(Clone, Debug, PartialEq)]
pub enum How {
    /// A factor was left out, or taken as 1.
    Forgotten(usize),
    /// It was multiplied by where it is divided by, or the other way round.
    Inverted(usize),
    /// It was counted twice.
    Twice(usize),
    /// A term of a sum was left out.
    LeftOut(usize),
    /// Of a sum of three or more only one term was counted.
    Only(usize),
    /// A factor was taken to be something else; the second number is the place among its alternatives.
    Instead(usize, usize),
    /// Units were mixed up; how, in words.
    Units(String),
}

/// A slip, and how far it leads from the right answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Slip {
    /// Its kind.
    pub trap: Trap,
    /// What was done.
    pub how: How,
    /// What it gives, as a multiple of the right answer.
    pub ratio: f64,
    /// How much less likely it is than a forgotten factor, on the scale of distances from `ratio`.
    handicap: f64,
}

/// So far from what a slip gives, in logarithms, may a stated amount be and still be taken for it.
const NEAR: f64 = 0.15;
/// The other readings that are kept beside the likeliest.
const MOST_READINGS: usize = 3;

const NAMES: &[(Trap, &str)] = &[
    (Trap::PowerOfTen, "power-of-ten"),
    (Trap::BitsBytes, "bits-bytes"),
    (Trap::BinaryPrefix, "binary-prefix"),
    (Trap::TimeUnit, "time-unit"),
    (Trap::Replication, "replication"),
    (Trap::Peak, "peak"),
    (Trap::PerUser, "per-user"),
    (Trap::FanOut, "fan-out"),
    (Trap::IndexOverhead, "index-overhead"),
    (Trap::Efficiency, "efficiency"),
    (Trap::Headroom, "headroom"),
    (Trap::Precision, "precision"),
    (Trap::Amplification, "amplification"),
    (Trap::Compression, "compression"),
    (Trap::Share, "share"),
    (Trap::Term, "term"),
    (Trap::Factor, "factor"),
];

impl Trap {
    /// Returns its name, as case files write it.
    pub fn name(self) -> &'static str {
        NAMES.iter().find(|(trap, _)| *trap == self).map_or("factor", |(_, name)| name)
    }

    /// Returns all names.
    pub fn names() -> impl Iterator<Item = &'static str> {
        NAMES.iter().map(|(_, name)| *name)
    }

    /// Returns what the slip is called when it is pointed out.
    pub fn title(self) -> &'static str {
        match self {
            Trap::PowerOfTen => "Powers of ten",
            Trap::BitsBytes => "Bits and bytes",
            Trap::BinaryPrefix => "GB and GiB",
            Trap::TimeUnit => "Units of time",
            Trap::Replication => "Replication",
            Trap::Peak => "Mean and peak",
            Trap::PerUser => "Per user or for all",
            Trap::FanOut => "Fan-out",
            Trap::IndexOverhead => "Overhead of the index",
            Trap::Efficiency => "Peak FLOP/s are not reached",
            Trap::Headroom => "Headroom",
            Trap::Precision => "Bytes per number",
            Trap::Amplification => "Amplification",
            Trap::Compression => "Compression",
            Trap::Share => "A share of the whole",
            Trap::Term => "A part of the sum",
            Trap::Factor => "A factor",
        }
    }
}

impl fmt::Display for Trap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Trap {
    type Err = ();

    fn from_str(name: &str) -> Result<Trap, ()> {
        NAMES.iter().find(|(_, known)| *known == name).map(|(trap, _)| *trap).ok_or(())
    }
}

/// Returns the slips that an estimate invites, by its derivation alone.
pub fn invited(expected: &Expected) -> Vec<Slip> {
    inviting(expected, &[])
}

fn inviting(expected: &Expected, said: &[f64]) -> Vec<Slip> {
    let mut slips = Vec::new();
    for at in 0..expected.factors.len() {
        if expected.formula.uses(at) {
            of_factor(expected, at, &mut slips);
        }
    }
    of_units(expected, said, &mut slips);
    slips.retain(|slip| slip.ratio.is_finite() && slip.ratio > 0.0 && slip.ratio.ln().abs() > 0.02);
    slips
}

/// Returns the slips that would give so many times the right answer, the likeliest first; at most three. What units of time
/// were `said` may have been mixed up, too.
pub fn explaining(expected: &Expected, ratio: f64, said: &[f64]) -> Vec<Slip> {
    let mut found: Vec<(f64, Slip)> = Vec::new();
    for slip in inviting(expected, said) {
        let near = if slip.trap == Trap::PowerOfTen { expected.slack() } else { NEAR };
        let distance =
            rounded_days(expected).iter().map(|days| (ratio / slip.ratio / days).ln().abs() + (days - 1.0).abs());
        let distance = distance.fold(f64::INFINITY, f64::min);
        if distance <= near {
            found.push((distance / NEAR + slip.handicap, slip));
        }
    }
    found.sort_by(|(left, _), (right, _)| left.total_cmp(right));
    let best = found.first().map_or(0.0, |(score, _)| *score);
    let mut kept: Vec<Slip> = Vec::new();
    for (score, slip) in found {
        if score <= best + 0.6 && kept.len() < MOST_READINGS && kept.iter().all(|other| other.trap != slip.trap) {
            kept.push(slip);
        }
    }
    kept
}

/// A day may be rounded to 10^5 seconds by whoever works in their head.
fn rounded_days(expected: &Expected) -> &'static [f64] {
    let days = expected.times(&[]).contains(&86_400.0);
    if days { &[1.0, 0.864, 1.0 / 0.864] } else { &[1.0] }
}

fn of_factor(expected: &Expected, at: usize, slips: &mut Vec<Slip>) {
    let factor = &expected.factors[at];
    let (number, value) = (factor.amount.number, factor.amount.value());
    let plain = factor.amount.unit.dimension.is_none();
    let trap = factor.trap.unwrap_or(Trap::Factor);
    let handicap = if factor.trap.is_some() { 0.0 } else { 0.5 };
    let mut push = |how: How, trap: Trap, instead: f64, handicap: f64| {
        slips.push(Slip { trap, how, ratio: expected.with(at, instead), handicap });
    };
    if expected.formula.is_term(at) {
        push(How::LeftOut(at), factor.trap.unwrap_or(Trap::Term), 0.0, handicap / 2.0);
    }
    // Without it a plain factor is 1, whether written as 3 or as 40 %.
    push(How::Forgotten(at), trap, if plain { 1.0 } else { value / number }, handicap);
    for (place, other) in factor.instead.iter().enumerate() {
        push(How::Instead(at, place), other.trap, other.amount.value(), 0.0);
    }
    if plain && factor.trap.is_some() {
        push(How::Inverted(at), trap, 1.0 / value, 0.5);
        push(How::Twice(at), trap, value * value, 0.6);
    }
    if factor.trap == Some(Trap::Term) {
        slips.push(Slip { trap: Trap::Term, how: How::Only(at), ratio: expected.alone(at), handicap: 0.0 });
    }
}

fn of_units(expected: &Expected, said: &[f64], slips: &mut Vec<Slip>) {
    let mut push = |trap: Trap, ratio: f64, handicap: f64, words: String| {
        slips.push(Slip { trap, how: How::Units(words), ratio, handicap });
    };
    for power in (-18..=18).filter(|power| *power != 0) {
        let handicap = if power % 3 == 0 { 0.2 } else { 0.3 };
        push(Trap::PowerOfTen, 10f64.powi(power), handicap, tens(power));
    }
    if expected.units().any(|unit| unit.dimension.power(&Base::Information) != 0) {
        push(Trap::BitsBytes, 8.0, 0.1, "bits taken for bytes".to_owned());
        push(Trap::BitsBytes, 0.125, 0.1, "bytes taken for bits".to_owned());
    }
    let times = expected.times(said);
    for (at, long) in times.iter().enumerate() {
        for short in &times[..at] {
            let words = |from: f64, to: f64| format!("{} taken for {}", time_name(from), time_name(to));
            push(Trap::TimeUnit, long / short, 0.15, words(*long, *short));
            push(Trap::TimeUnit, short / long, 0.15, words(*short, *long));
        }
    }
}

fn tens(power: i32) -> String {
    let many = if power > 0 { "many" } else { "few" };
    match power.abs() {
        1 => format!("a zero too {many}"),
        3 => format!("three zeros too {many}, or a prefix mistaken"),
        zeros => format!("{zeros} zeros too {many}"),
    }
}

fn time_name(seconds: f64) -> &'static str {
    match seconds {
        s if s < 0.9e-6 => "a nanosecond",
        s if s < 0.9e-3 => "a microsecond",
        s if s < 0.9 => "a millisecond",
        s if s < 59.0 => "a second",
        s if s < 3_599.0 => "a minute",
        s if s < 86_399.0 => "an hour",
        s if s < 604_799.0 => "a day",
        s if s < 2_000_000.0 => "a week",
        s if s < 30_000_000.0 => "a month",
        _ => "a year",
    }
}

/// Returns the slip where a ratio is that of GB and GiB or TB and TiB, within half a percent.
pub fn binary(ratio: f64) -> Option<Slip> {
    [("GB", "GiB", 3), ("TB", "TiB", 4), ("PB", "PiB", 5)].iter().find_map(|(decimal, binary, power)| {
        let between = 1.024f64.powi(*power);
        let (exact, words) = match ratio {
            ratio if ratio > 1.0 => (between, format!("{decimal} taken for {binary}")),
            _ => (1.0 / between, format!("{binary} taken for {decimal}")),
        };
        let near = (ratio / exact).ln().abs() < 0.005;
        near.then_some(Slip { trap: Trap::BinaryPrefix, how: How::Units(words), ratio: exact, handicap: 0.0 })
    })
}
