//! Whether a design does what is required of it: each requirement with what was measured, and how far that can be trusted.

use super::Design;
use super::measured::{Figure, Flow, Measured};
use super::model::{Component, Measure, Requirement};
use super::simulation::Estimate;

/// A requirement, held against what was measured.
#[derive(Clone, Debug, PartialEq)]
pub struct Demand {
    /// What is required.
    pub requirement: Requirement,
    /// What was measured, replication by replication; one number where it follows from the design alone, none where it was
    /// not measured.
    pub figure: Figure,
    /// Whether it holds.
    pub standing: Standing,
}

/// Whether a requirement holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It holds, and the interval is on the right side of the limit.
    Holds,
    /// The interval holds the limit: a longer run may tell.
    Open,
    /// It does not hold, and the interval is on the wrong side.
    Fails,
    /// It was not measured.
    Unmeasured,
}

impl Standing {
    /// Returns it in a word.
    pub fn name(self) -> &'static str {
        match self {
            Standing::Holds => "holds",
            Standing::Open => "open",
            Standing::Fails => "fails",
            Standing::Unmeasured => "not measured",
        }
    }
}

/// Returns every requirement with how it stands. A measurement that overload makes meaningless fails what is required of it.
pub fn demands(design: &Design, measured: &Measured) -> Vec<Demand> {
    design.requirements.iter().map(|requirement| demand(design, measured, requirement)).collect()
}

/// Returns one requirement with how it stands.
pub fn demand(design: &Design, measured: &Measured, requirement: &Requirement) -> Demand {
    let figure = figure(design, measured, requirement);
    let standing = stands(requirement, &figure);
    Demand { requirement: requirement.clone(), figure, standing }
}

fn figure(design: &Design, measured: &Measured, requirement: &Requirement) -> Figure {
    let flow: &Flow = match requirement.source {
        Some(source) => match measured.sources.get(source) {
            Some(flow) => flow,
            None => return Figure::default(),
        },
        None => &measured.whole,
    };
    match requirement.measure {
        Measure::Mean => flow.mean.clone(),
        Measure::Quantile(share) => flow.quantile(share).cloned().unwrap_or_default(),
        Measure::Cost => Figure(vec![measured.cost]),
        Measure::Loss => flow.lost.clone(),
        Measure::Availability => Figure(flow.lost.0.iter().map(|lost| 1.0 - lost).collect()),
        Measure::Utilization => measured
            .bottleneck()
            .and_then(|(station, _)| measured.stations.get(station)?.utilization.clone())
            .unwrap_or_default(),
        Measure::Throughput => flow.answered.clone(),
        Measure::Lag => oldest(design, measured),
        Measure::Freshness => {
            let kept = design.stations.iter().filter_map(|station| match &station.component {
                Component::Cache(cache) => Some(cache.ttl.map_or(f64::INFINITY, |ttl| ttl.value)),
                _ => None,
            });
            let kept = kept.fold(0.0, f64::max);
            let lag = oldest(design, measured);
            if lag.0.is_empty() { Figure(vec![kept]) } else { Figure(lag.0.iter().map(|lag| lag.max(kept)).collect()) }
        }
        Measure::Survives => Figure::default(),
    }
}

/// How long a message lies in a topic before it is consumed, where there are topics: nearly the longest, over topics.
fn oldest(design: &Design, measured: &Measured) -> Figure {
    let topics = design.stations.iter().zip(&measured.stations);
    topics.filter(|(station, _)| matches!(station.component, Component::Topic(_))).fold(
        Figure::default(),
        |worst, (_, busy)| if worst.value() >= busy.stay_p99.value() { worst } else { busy.stay_p99.clone() },
    )
}

fn stands(requirement: &Requirement, figure: &Figure) -> Standing {
    if figure.0.is_empty() {
        return Standing::Unmeasured;
    }
    let Estimate { value, half_width } = figure.estimate();
    // A number that follows from the design alone has no interval, and what has no end has none either.
    let half_width = if figure.0.len() == 1 || value.is_infinite() { 0.0 } else { half_width };
    let room = room(requirement, value);
    match (room, half_width) {
        (room, _) if room.is_nan() => Standing::Fails,
        (room, half) if room >= half => Standing::Holds,
        (room, half) if room < -half => Standing::Fails,
        _ => Standing::Open,
    }
}

/// Returns how far a value is on the right side of the limit; below zero it is on the wrong one.
pub fn room(requirement: &Requirement, value: f64) -> f64 {
    if is_floor(requirement.measure) { value - requirement.limit } else { requirement.limit - value }
}

/// Returns whether the limit is the least that is wanted, not the most.
pub fn is_floor(measure: Measure) -> bool {
    matches!(measure, Measure::Availability | Measure::Throughput | Measure::Survives)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn standing(measure: Measure, limit: f64, figure: &[f64]) -> Standing {
        stands(&Requirement { measure, source: None, limit, span: None }, &Figure(figure.to_vec()))
    }

    #[test]
    fn a_requirement_is_decided_only_where_the_interval_leaves_no_doubt() {
        let check = |limit: f64| standing(Measure::Quantile(0.99), limit, &[0.19, 0.20, 0.21]);
        assert_eq!([check(0.3), check(0.201), check(0.1)], [Standing::Holds, Standing::Open, Standing::Fails]);
        assert_eq!(standing(Measure::Cost, 10.0, &[10.0]), Standing::Holds);
        assert_eq!(standing(Measure::Throughput, 10.0, &[9.0]), Standing::Fails);
        assert_eq!(standing(Measure::Lag, 10.0, &[]), Standing::Unmeasured);
    }

    #[test]
    fn what_overload_makes_endless_fails() {
        assert_eq!(standing(Measure::Mean, 1.0, &[f64::INFINITY, f64::INFINITY]), Standing::Fails);
        assert_eq!(standing(Measure::Mean, 1.0, &[f64::NAN, 0.5]), Standing::Fails);
    }
}
