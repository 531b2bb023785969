//! What came out when a design ran, replication by replication, so that two designs under the same draws can be compared
//! pair by pair.

use super::simulation::{Estimate, Histogram};

/// What came out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Measured {
    /// Simulated seconds that were counted, of each replication.
    pub seconds: f64,
    /// Simulated seconds before that.
    pub warm_up: f64,
    /// The first seed.
    pub seed: u64,
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
}

/// Requests from one end of the design to the other.
#[derive(Clone, Debug, Default, PartialEq)]
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
    /// How long answers took, all replications together.
    pub stays: Histogram,
}

/// What was seen at one station of a design: all its servers together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Busy {
    /// Server-seconds worked for each second and server; `None` where nothing can be busy.
    pub utilization: Option<Figure>,
    /// How many were waiting, on average.
    pub queue: Figure,
    /// How many came in a second.
    pub arrived: Figure,
    /// How many of them were refused, gave up, timed out or failed here, as a share.
    pub lost: Figure,
    /// How long one waited before its service, on average, in seconds.
    pub wait: Figure,
    /// How long one was here, on average, in seconds.
    pub stay: Figure,
    /// The 99 % quantile of how long one was here, in seconds.
    pub stay_p99: Figure,
    /// How many more were here at the end than at the beginning, for each second.
    pub growth: Figure,
}

/// One number of each replication.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figure(pub Vec<f64>);

impl Figure {
    /// Returns the mean over the replications with its 95 % interval.
    pub fn estimate(&self) -> Estimate {
        Estimate::of(&self.0)
    }

    /// Returns how much larger it is than another, pair by pair: both saw the same draws, so that what they have in common
    /// falls out of the interval.
    pub fn minus(&self, other: &Figure) -> Estimate {
        let pairs: Vec<f64> = self.0.iter().zip(&other.0).map(|(one, other)| one - other).collect();
        Estimate::of(&pairs)
    }

    /// Returns the mean.
    pub fn value(&self) -> f64 {
        self.estimate().value
    }
}

impl Flow {
    /// Returns a quantile that was measured.
    pub fn quantile(&self, share: f64) -> Option<&Figure> {
        self.quantiles.iter().find(|(known, _)| (known - share).abs() < 1e-9).map(|(_, figure)| figure)
    }
}

impl Measured {
    /// Returns the station that works nearest to its limit, with its utilization: where load would show first.
    pub fn bottleneck(&self) -> Option<(usize, f64)> {
        let loads = self.stations.iter().enumerate();
        let busy = loads.filter_map(|(at, station)| Some((at, station.utilization.as_ref()?.value())));
        busy.fold(None, |worst, (at, load)| match worst {
            Some((_, most)) if most >= load => worst,
            _ => Some((at, load)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_two_runs_have_in_common_falls_out_of_their_difference() {
        let (before, after) = (Figure(vec![1.0, 5.0, 9.0, 2.0]), Figure(vec![2.0, 6.1, 9.9, 3.0]));
        let paired = after.minus(&before);
        assert!((paired.value - 1.0).abs() < 1e-12 && paired.half_width < 0.2);
        assert!(after.estimate().half_width > 5.0);
    }

    #[test]
    fn the_first_of_equally_busy_stations_is_the_bottleneck() {
        let busy = |load: f64| Busy { utilization: Some(Figure(vec![load, load])), ..Busy::default() };
        let measured = Measured { stations: vec![Busy::default(), busy(0.7), busy(0.7)], ..Measured::default() };
        assert_eq!(measured.bottleneck(), Some((1, 0.7)));
    }
}
