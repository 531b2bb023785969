//! What came out when a design ran: requests from end to end, stations with all their servers together, and enough of each
//! number to compare two designs under the same draws pair by pair.

use super::approximation::Approximation;
use super::simulation::{Estimate, Histogram, Residuals, Spread};

/// What came out.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Measured {
    /// Simulated seconds that were counted, of each replication.
    pub seconds: f64,
    /// Simulated seconds before that.
    pub warm_up: f64,
    /// Whether the numbers describe a steady state.
    pub state: Steadiness,
    /// All requests.
    pub whole: Flow,
    /// The requests of each source, in the order of the design.
    pub sources: Vec<Flow>,
    /// What was seen at each station, in the order of the design.
    pub stations: Vec<Busy>,
    /// Dollars a second.
    pub cost: f64,
    /// Arrivals and services simulated.
    pub events: u64,
    /// How many zones may fail at once, where that was tried.
    pub survives: Option<usize>,
    /// What language models said, where there are any.
    pub speech: Option<Speech>,
    /// Where zones fail while it runs: stretch by stretch.
    pub phases: Vec<Phase>,
    /// How far quantiles of times at single stations can be off because times are counted in steps, as a share.
    pub resolution: f64,
    /// What was simulated by a formula, where that was held against the truth.
    pub approximations: Vec<Approximation>,
}

/// A stretch of a run in which the same zones are there.
#[derive(Clone, Debug, PartialEq)]
pub struct Phase {
    /// The zones that are not, by their places in the design.
    pub gone: Vec<usize>,
    /// When it begins and ends, in seconds of the simulation.
    pub from: f64,
    /// See `from`.
    pub to: f64,
    /// What share was lost of the requests that came.
    pub lost: Estimate,
    /// How many were answered in a second.
    pub answered: Estimate,
    /// 99 of 100 answers took no longer, in seconds.
    pub p99: Estimate,
}

/// Whether there is a steady state.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum Steadiness {
    /// There is.
    #[default]
    Steady,
    /// More comes to these stations than they can do: queues grow as long as it lasts.
    Overloaded(Vec<Overload>),
    /// It had not come to rest when the simulation ended.
    Unsettled,
    /// Nobody came to the end.
    Empty,
}

/// A station to which more comes than it can do.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Overload {
    /// Which, by its place in the design.
    pub station: usize,
    /// The work that comes, as a share of what can be done.
    pub load: f64,
    /// By how many requests it grows a second.
    pub growth: f64,
    /// In how many seconds it is full, where it has a limit.
    pub full_in: Option<f64>,
}

/// Requests from one end of the design to the other.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Flow {
    /// How many came in a second.
    pub offered: Figure,
    /// How many were answered in a second.
    pub answered: Figure,
    /// The share that was refused, gave up, timed out or failed.
    pub lost: Figure,
    /// The mean time to an answer, in seconds.
    pub mean: Figure,
    /// Quantiles of that time, each with its share.
    pub quantiles: Vec<(f64, Figure)>,
    /// How long answers took.
    pub stays: Histogram,
}

/// What was seen at one station of a design: all its servers together.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Busy {
    /// Server-seconds worked for each second and server; of a language model, whose steps follow each other even with one
    /// request in them, what was answered over what its replicas can answer. `None` where nothing can be busy.
    pub utilization: Option<Figure>,
    /// How many were waiting, on average.
    pub queue: Estimate,
    /// How many came in a second.
    pub arrived: Estimate,
    /// How many of them were refused, gave up, timed out, failed or lost their server here, as a share.
    pub lost: Estimate,
    /// The same by what became of them.
    pub shed: Shed,
    /// How long one waited before its service, on average, in seconds.
    pub wait: Estimate,
    /// How long one was here, on average, in seconds.
    pub stay: Estimate,
    /// The 99 % quantile of how long one was here, in seconds.
    pub stay_p99: f64,
    /// The seconds that being here adds to the mean time to an answer: the stay, as often as a request comes by. What runs
    /// beside something else adds nothing of its own.
    pub adds: f64,
    /// What a language model did with tokens.
    pub tokens: Option<Tokens>,
}

/// What became of requests that were lost at a station, each as a share of those that came.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Shed {
    /// There was no room.
    pub refused: f64,
    /// They gave up waiting.
    pub gave_up: f64,
    /// Their time was over.
    pub timed_out: f64,
    /// Their server was lost, or there was none.
    pub failed: f64,
}

/// What the replicas of a language model did with tokens.
#[derive(Clone, Debug, PartialEq)]
pub struct Tokens {
    /// Tokens of prompts read in a second.
    pub read: Estimate,
    /// Tokens said in a second.
    pub said: Estimate,
    /// How long one waits for the first token, on average, in seconds.
    pub first: Estimate,
    /// Quantiles of that time, each with its share.
    pub first_quantiles: [(f64, f64); 3],
    /// How long the tokens after the first take, each, on average, in seconds.
    pub each: f64,
    /// Requests in a step.
    pub batch: Estimate,
    /// The most that may be in one.
    pub most: u64,
    /// The share of the memory for keys and values that is in use.
    pub memory: Estimate,
    /// How many requests in a second lost their place and were computed again.
    pub preempted: Estimate,
}

/// What all language models of a design said together.
#[derive(Clone, Debug, PartialEq)]
pub struct Speech {
    /// Tokens said in a second.
    pub said: Figure,
    /// How long requests waited for the first token from when they reached a model, on average, in seconds.
    pub first: Figure,
    /// Quantiles of that time, each with its share.
    pub first_quantiles: Vec<(f64, Figure)>,
}

/// A number, with what is needed to compare it with the same number of another run.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The number and its 95 % interval.
    pub estimate: Estimate,
    /// How much each stretch of the run moves the number; two runs with the same draws move together.
    pub residuals: Residuals,
}

impl Default for Figure {
    fn default() -> Figure {
        Figure::known(0.0)
    }
}

impl Figure {
    /// Returns a number that follows from the design alone.
    pub fn known(value: f64) -> Figure {
        Figure { estimate: Estimate::exactly(value), residuals: Vec::new() }
    }

    /// Returns the number of a time that has no end.
    pub fn endless() -> Figure {
        Figure::known(f64::INFINITY)
    }

    /// Returns its value.
    pub fn value(&self) -> f64 {
        self.estimate.value
    }

    /// Returns how much larger it is than another. Where both were seen under the same draws, the interval is that of the
    /// pairs: what they have in common falls out of it.
    pub fn minus(&self, other: &Figure) -> Estimate {
        let value = self.value() - other.value();
        if value.is_infinite() || value.is_nan() {
            return Estimate::exactly(value);
        }
        if self.residuals.is_empty() && other.residuals.is_empty() {
            return Estimate::exactly(value);
        }
        if self.residuals.is_empty() || other.residuals.is_empty() {
            // One of them is known: the doubt is that of the other.
            let (low, high) = (&self.estimate, &other.estimate);
            return Estimate { value, low: low.low - high.high, high: low.high - high.low };
        }
        let pair = |(one, other): (&Vec<f64>, &Vec<f64>)| {
            // Stretches are paired from the end: the runs may have settled at different times.
            let count = one.len().min(other.len());
            let (one, other) = (&one[one.len() - count..], &other[other.len() - count..]);
            one.iter().zip(other).map(|(one, other)| one - other).collect()
        };
        let differences: Residuals = self.residuals.iter().zip(&other.residuals).map(pair).collect();
        let (down, up) = Spread::cautious(&differences).margins();
        Estimate { value, low: value - down, high: value + up }
    }
}

impl Flow {
    /// Returns a quantile that was measured.
    pub fn quantile(&self, share: f64) -> Option<&Figure> {
        at_share(&self.quantiles, share)
    }
}

impl Speech {
    /// Returns a quantile of the time to the first token that was measured.
    pub fn first_quantile(&self, share: f64) -> Option<&Figure> {
        at_share(&self.first_quantiles, share)
    }
}

fn at_share(quantiles: &[(f64, Figure)], share: f64) -> Option<&Figure> {
    quantiles.iter().find(|(known, _)| (known - share).abs() < 1e-9).map(|(_, figure)| figure)
}

impl Measured {
    /// Returns the station that works nearest to its limit, with its utilization, or with the work that comes to it where
    /// that is more than it can do.
    pub fn bottleneck(&self) -> Option<(usize, f64)> {
        let overloads: &[Overload] = match &self.state {
            Steadiness::Overloaded(overloads) => overloads,
            _ => &[],
        };
        let load = |at: usize, busy: &Busy| {
            let over = overloads.iter().find(|overload| overload.station == at).map(|overload| overload.load);
            over.or(busy.utilization.as_ref().map(Figure::value))
        };
        let busy = self.stations.iter().enumerate().filter_map(|(at, busy)| Some((at, load(at, busy)?)));
        busy.fold(None, |worst, (at, load)| match worst {
            Some((_, most)) if most >= load => worst,
            _ => Some((at, load)),
        })
    }

    /// Returns the overload of a station, if it has one.
    pub fn overload(&self, station: usize) -> Option<&Overload> {
        match &self.state {
            Steadiness::Overloaded(overloads) => overloads.iter().find(|overload| overload.station == station),
            _ => None,
        }
    }
}

#[cfg(test)]
pub(super) fn figure(values: &[f64]) -> Figure {
    let estimate = Estimate::of(values);
    Figure { estimate, residuals: vec![values.iter().map(|value| value - estimate.value).collect()] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_two_runs_have_in_common_falls_out_of_their_difference() {
        let (before, after) = (figure(&[1.0, 5.0, 9.0, 2.0, 4.0]), figure(&[2.0, 6.1, 9.9, 3.0, 5.05]));
        let paired = after.minus(&before);
        assert!((paired.value - 1.01).abs() < 1e-9 && paired.half_width() < 0.3, "{paired:?}");
        assert!(after.estimate.half_width() > 3.0);
    }

    #[test]
    fn the_doubt_of_one_number_is_the_doubt_of_its_difference_to_a_known_one() {
        let difference = figure(&[1.0, 2.0, 3.0]).minus(&Figure::known(1.0));
        assert!(difference.low < 0.0 && difference.high > 2.0, "{difference:?}");
        assert_eq!(Figure::known(3.0).minus(&Figure::known(1.0)), Estimate::exactly(2.0));
        assert_eq!(Figure::endless().minus(&Figure::known(1.0)).low, f64::INFINITY);
    }

    #[test]
    fn the_first_of_equally_busy_stations_is_the_bottleneck() {
        let busy = |load: f64| Busy { utilization: Some(Figure::known(load)), ..Busy::default() };
        let measured = Measured { stations: vec![Busy::default(), busy(0.7), busy(0.7)], ..Measured::default() };
        assert_eq!(measured.bottleneck(), Some((1, 0.7)));
    }
}
