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
    /// What was measured; `None` where it was not.
    pub figure: Option<Figure>,
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
    let standing = figure.as_ref().map_or(Standing::Unmeasured, |figure| stands(requirement, figure));
    Demand { requirement: requirement.clone(), figure, standing }
}

fn figure(design: &Design, measured: &Measured, requirement: &Requirement) -> Option<Figure> {
    let flow: &Flow = match requirement.source {
        Some(source) => measured.sources.get(source)?,
        None => &measured.whole,
    };
    match requirement.measure {
        Measure::Mean => Some(flow.mean.clone()),
        Measure::Quantile(share) => flow.quantile(share).cloned(),
        Measure::Cost => Some(Figure::known(measured.cost)),
        Measure::Loss => Some(flow.lost.clone()),
        Measure::Availability => {
            let lost = &flow.lost;
            let Estimate { value, low, high } = lost.estimate;
            let estimate = Estimate { value: 1.0 - value, low: 1.0 - high, high: 1.0 - low };
            let residuals = lost.residuals.iter().map(|run| run.iter().map(|residual| -residual).collect()).collect();
            Some(Figure { estimate, residuals })
        }
        Measure::Utilization => {
            let (station, load) = measured.bottleneck()?;
            // What comes to an overloaded station is more than what keeps it busy.
            if measured.overload(station).is_some() {
                return Some(Figure::known(load));
            }
            measured.stations.get(station)?.utilization.clone()
        }
        Measure::Throughput => Some(flow.answered.clone()),
        Measure::Lag => oldest(design, measured),
        Measure::Freshness => {
            let kept = design.stations.iter().filter_map(|station| match &station.component {
                Component::Cache(cache) => Some(cache.ttl.map_or(f64::INFINITY, |ttl| ttl.value)),
                _ => None,
            });
            let kept = kept.fold(0.0, f64::max);
            let lag = oldest(design, measured).map_or(0.0, |lag| lag.value());
            Some(Figure::known(kept.max(lag)))
        }
        Measure::FirstToken => Some(measured.speech.as_ref()?.first.clone()),
        Measure::FirstTokenQuantile(share) => measured.speech.as_ref()?.first_quantile(share).cloned(),
        Measure::Tokens => Some(measured.speech.as_ref()?.said.clone()),
        Measure::Survives => measured.survives.map(|zones| Figure::known(zones as f64)),
    }
}

/// Returns how long a message is in a topic before it was consumed, nearly at the longest, over all topics.
fn oldest(design: &Design, measured: &Measured) -> Option<Figure> {
    let topics = design.stations.iter().zip(&measured.stations).enumerate();
    let ages = topics
        .filter(|(_, (station, _))| matches!(station.component, Component::Topic(_)))
        .map(|(at, (_, busy))| if measured.overload(at).is_some() { f64::INFINITY } else { busy.stay_p99 });
    ages.reduce(f64::max).map(Figure::known)
}

fn stands(requirement: &Requirement, figure: &Figure) -> Standing {
    let Estimate { value, low, high } = figure.estimate;
    let (worst, best) = if is_floor(requirement.measure) { (low, high) } else { (high, low) };
    if value.is_nan() || room(requirement, best) < 0.0 {
        Standing::Fails
    } else if room(requirement, worst) >= 0.0 {
        Standing::Holds
    } else {
        Standing::Open
    }
}

/// Returns how far a value is on the right side of the limit; below zero it is on the wrong one.
pub fn room(requirement: &Requirement, value: f64) -> f64 {
    if is_floor(requirement.measure) { value - requirement.limit } else { requirement.limit - value }
}

/// Returns whether the limit is the least that is wanted, not the most.
pub fn is_floor(measure: Measure) -> bool {
    matches!(measure, Measure::Availability | Measure::Throughput | Measure::Survives | Measure::Tokens)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::measured;

    fn standing(measure: Measure, limit: f64, figure: Figure) -> Standing {
        stands(&Requirement { measure, source: None, limit, span: None }, &figure)
    }

    #[test]
    fn a_requirement_is_decided_only_where_the_interval_leaves_no_doubt() {
        let seen = measured::figure(&[0.19, 0.20, 0.21]);
        let check = |limit: f64| standing(Measure::Quantile(0.99), limit, seen.clone());
        assert_eq!([check(0.3), check(0.201), check(0.1)], [Standing::Holds, Standing::Open, Standing::Fails]);
        assert_eq!(standing(Measure::Cost, 10.0, Figure::known(10.0)), Standing::Holds);
        assert_eq!(standing(Measure::Throughput, 10.0, Figure::known(9.0)), Standing::Fails);
    }

    #[test]
    fn what_overload_makes_endless_fails() {
        assert_eq!(standing(Measure::Mean, 1.0, Figure::endless()), Standing::Fails);
        assert_eq!(standing(Measure::Mean, 1.0, Figure::known(f64::NAN)), Standing::Fails);
    }

    #[test]
    fn what_is_answered_is_what_is_not_lost() {
        let whole = Flow { lost: measured::figure(&[0.01, 0.02, 0.03]), ..Flow::default() };
        let measured = Measured { whole, ..Measured::default() };
        let requirement = Requirement { measure: Measure::Availability, source: None, limit: 0.9, span: None };
        let demand = demand(&Design::default(), &measured, &requirement);
        assert_eq!(demand.standing, Standing::Holds);
        assert!((demand.figure.unwrap().value() - 0.98).abs() < 1e-12);
    }
}
