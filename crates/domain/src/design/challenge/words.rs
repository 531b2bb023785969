//! What an interviewer says: the question before a twist, what the simulation answered, and what usually helps.
//!
//! Every sentence names what it is about and with which number.

mod advice;
mod question;

use super::twist::Twist;
use super::{Flip, Opening, Ruling, Shift};
use crate::design::Design;
use crate::design::measured::{Measured, Steadiness};
use crate::design::model::{Measure, Requirement};
use crate::design::spoken::{count, dollars_a_month, rate, seconds, share};

pub(super) use advice::advice;
pub(super) use question::question;

/// What is known when the question is asked.
pub(super) struct Scene<'a> {
    pub design: &'a Design,
    pub calm: &'a Measured,
    /// How many were asked before.
    pub round: usize,
    /// How the case begins questions of a kind.
    pub openings: &'a [Opening],
}

impl Scene<'_> {
    fn name(&self, station: usize) -> &str {
        self.design.stations.get(station).map_or("it", |station| &station.name)
    }

    fn load(&self, station: usize) -> Option<f64> {
        Some(self.calm.stations.get(station)?.utilization.as_ref()?.value())
    }
}

/// Says what the simulation answered.
pub(super) fn finding(
    scene: &Scene<'_>,
    twist: &Twist,
    changed: &Design,
    after: &Measured,
    shifts: &[Shift],
    flips: &[Flip],
    ruling: Ruling,
) -> String {
    let mut told: Vec<String> = Vec::new();
    match ruling {
        Ruling::Breaks => {
            let broken: Vec<String> = flips.iter().map(|flip| required(&flip.requirement)).collect();
            let verb = if broken.len() == 1 { "does" } else { "do" };
            told.push(format!("It breaks: {} {verb} not hold", joined(&broken)));
        }
        Ruling::Holds => told.push("It holds".to_owned()),
        Ruling::Open => told.push("It is too close to call with this much simulation".to_owned()),
    }
    let now = shifts.iter().find(|shift| matters(shift, flips));
    if twist.is_requirement() {
        told.extend(now.map(|shift| format!("{} is {} as it is", shift.name, shift.unit.estimate(shift.after))));
        return format!("{}.", told.join(": "));
    }
    told.extend(now.map(shifted));
    let mut text = told.join(": ");
    text.push('.');
    text.push_str(&busiest(scene, changed, after));
    let steady = !matches!(after.state, Steadiness::Overloaded(_));
    if let Some((name, from, to)) = hop(scene, changed, after)
        && ruling != Ruling::Holds
        && steady
    {
        text.push_str(&format!(
            " Most of it is spent in `{name}`: {} there instead of {}.",
            seconds(to),
            seconds(from)
        ));
    }
    text
}

/// Says where it presses now, unless that is where it was and as much as before.
fn busiest(scene: &Scene<'_>, changed: &Design, after: &Measured) -> String {
    let Some((at, load)) = after.bottleneck() else { return String::new() };
    let name = changed.stations.get(at).map_or("", |station| station.name.as_str());
    let before = scene.load(at);
    let from = before.map_or_else(String::new, |before| format!(", after {} before", share(before)));
    if let Some(overload) = after.overload(at) {
        let full = overload.full_in.map_or_else(
            || "there is no steady state, only a question of when you run out".to_owned(),
            |full| format!("it is full in {}, and turns the rest away", seconds(full)),
        );
        return format!(
            " `{name}` would need {} of what it has{from}, and its queue grows by {} requests every second: {full}.",
            share(load),
            count(overload.growth)
        );
    }
    if before.is_some_and(|before| (load - before).abs() < 0.005) {
        return String::new();
    }
    format!(" `{name}` is the busiest with {}{from}.", share(load))
}

/// Says a requirement as it is spoken: `p99 within 200 ms`.
pub(super) fn required(requirement: &Requirement) -> String {
    let limit = requirement.limit;
    match requirement.measure {
        Measure::Mean => format!("a mean of {}", seconds(limit)),
        Measure::Quantile(_) => format!("{} within {}", timed(requirement.measure), seconds(limit)),
        Measure::Cost => format!("{} at most", dollars_a_month(limit)),
        Measure::Loss => format!("{} lost at most", share(limit)),
        Measure::Availability => format!("{} answered", share(limit)),
        Measure::Utilization => format!("{} utilization at most", share(limit)),
        Measure::Throughput => format!("{} answered", rate(limit)),
        Measure::Lag => format!("{} of lag at most", seconds(limit)),
        Measure::Freshness => format!("nothing older than {}", seconds(limit)),
        Measure::FirstToken | Measure::FirstTokenQuantile(_) => {
            format!("{} within {}", timed(requirement.measure), seconds(limit))
        }
        Measure::Tokens => format!("{} tokens a second", count(limit)),
        Measure::Survives => format!("surviving the loss of {}", zones(limit)),
    }
}

fn zones(count: f64) -> String {
    if count <= 1.0 { "a zone".to_owned() } else { format!("{count:.0} zones") }
}

/// Says a time that is measured of requests: p99, the first token at p95.
pub(super) fn timed(measure: Measure) -> String {
    match measure {
        Measure::Quantile(quantile) => percentile(quantile),
        Measure::FirstToken => "the first token on average".to_owned(),
        Measure::FirstTokenQuantile(quantile) => format!("the first token at {}", percentile(quantile)),
        _ => "the mean".to_owned(),
    }
}

/// Says a quantile: p99, p99.9.
pub(super) fn percentile(quantile: f64) -> String {
    let text = format!("{:.4}", quantile * 100.0);
    format!("p{}", text.trim_end_matches('0').trim_end_matches('.'))
}

fn shifted(shift: &Shift) -> String {
    let unit = shift.unit;
    if !shift.after.value.is_finite() {
        return format!("{} goes from {} to no end at all", shift.name, unit.say(shift.before.value));
    }
    if shift.difference.value == 0.0 && shift.difference.half_width() == 0.0 {
        return format!("{} stays at {}", shift.name, unit.say(shift.after.value));
    }
    if shift.difference.holds(0.0) {
        return format!(
            "{} stays at about {}; the difference is within the noise",
            shift.name,
            unit.say(shift.after.value)
        );
    }
    format!(
        "{} goes from {} to {} ({} over the same requests)",
        shift.name,
        unit.estimate(shift.before),
        unit.estimate(shift.after),
        unit.difference(shift.difference)
    )
}

fn matters(shift: &Shift, flips: &[Flip]) -> bool {
    flips.is_empty() || flips.iter().any(|flip| Some(flip.requirement.measure) == shift.measure)
}

fn joined(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [all @ .., last] => format!("{} and {last}", all.join(", ")),
    }
}

/// Returns the station whose stay grew most, with its mean before and after.
fn hop(scene: &Scene<'_>, changed: &Design, after: &Measured) -> Option<(String, f64, f64)> {
    let pairs = scene.calm.stations.iter().zip(&after.stations).enumerate();
    let grown = pairs.map(|(at, (before, after))| (at, before.stay.value, after.stay.value));
    let (at, before, now) = grown
        .filter(|(_, before, now)| before.is_finite() && now.is_finite())
        .max_by(|one, other| (one.2 - one.1).total_cmp(&(other.2 - other.1)))?;
    let name = changed.stations.get(at)?.name.clone();
    (now > 1.2 * before).then_some((name, before, now))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_said_as_percentiles() {
        assert_eq!([percentile(0.5), percentile(0.99), percentile(0.999)], ["p50", "p99", "p99.9"]);
    }
}
