//! Observing a network: replications, cut into batches, without the time it took to settle.
//!
//! Every replication is cut into [`BATCHES`] stretches of equal time. Where the beginning ends is decided by MSER-5 (White,
//! Cobb and Spratt, 2000; of the simple rules the one that stood the test of Hoad, Robinson and Davies, 2010): the
//! truncation that makes the standard error of the rest least, on means of five customers. It can fail (Wang and Glynn,
//! 2016), so a run of which more than half would be cut is not reported as settled. At least 1/32 of the run is dropped.
//! What is kept begins at 1/32, 1/16, 1/8, 1/4 or 1/2 of the run, the first of these after the cut.

use super::distribution::Distribution;
use super::engine::Engine;
use super::estimate::{Estimate, Residuals};
use super::network::{Network, NetworkError};
use super::tally::{Histogram, Tally};

/// What to simulate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plan {
    /// The first seed; each replication takes another that follows from it.
    pub seed: u64,
    /// Simulated seconds of each replication, from the empty network.
    pub seconds: f64,
    /// How many replications.
    pub replications: u32,
    /// On how many threads; the result does not depend on it.
    pub threads: usize,
}

/// So many stretches of time a replication is cut into.
pub const BATCHES: usize = 64;

/// After which stretches histograms of stations and hops are taken: the cuts that can be made.
const CUTS: [usize; 6] = [2, 4, 8, 16, 32, 64];

/// What was seen in all replications.
#[derive(Clone, Debug, PartialEq)]
pub struct Observations {
    /// By replication, the stretches after the cut.
    pub batches: Vec<Vec<Tally>>,
    /// All of them together; of what is at an end, the last.
    pub total: Tally,
    /// How many seconds of each replication were dropped.
    pub warm_up: f64,
    /// Which share of the run, or of what of it lies before the first zone is lost, MSER-5 would drop; above a half, it has not
    /// settled.
    pub truncation: f64,
    /// The means of the stretches before the cut, in the first replication: what the beginning looked like.
    pub beginning: Vec<Tally>,
}

impl Plan {
    /// Returns a plan of two replications on two threads that takes about so many events altogether. The network is tried
    /// for a short time to see how many it makes a second.
    ///
    /// # Errors
    /// When the network makes no sense.
    pub fn lasting(network: &Network, seed: u64, events: u64) -> Result<Plan, NetworkError> {
        let pilot = (events / 50).clamp(100, 50_000);
        let rate: f64 = network.sources.iter().map(|source| source.rate()).sum();
        let mut horizon = 10.0 / rate.max(f64::MIN_POSITIVE);
        let seconds = loop {
            let mut engine = Engine::new(network, seed, horizon)?;
            engine.go(horizon)?;
            let seen = engine.take(false).events;
            if seen >= pilot || horizon > 1e12 {
                break horizon * events as f64 / 2.0 / seen.max(1) as f64;
            }
            horizon *= (1.5 * pilot as f64 / seen.max(1) as f64).clamp(2.0, 50.0);
        };
        Ok(Plan { seed, seconds, replications: 2, threads: 2 })
    }
}

/// Simulates the replications on as many threads as given. They stand in the order of their seeds, so that the result does
/// not depend on the threads.
///
/// # Errors
/// When the network makes no sense, or more customers gather than memory is given for.
pub fn observe(network: &Network, plan: &Plan) -> Result<Observations, NetworkError> {
    network.check()?;
    let seeds: Vec<u64> = (0..u64::from(plan.replications.max(1)))
        .map(|at| plan.seed.wrapping_add(at.wrapping_mul(0x9e37_79b9_7f4a_7c15)))
        .collect();
    let mut runs: Vec<Option<Result<Replication, NetworkError>>> = vec![None; seeds.len()];
    let share = seeds.len().div_ceil(plan.threads.max(1));
    std::thread::scope(|scope| {
        for (seeds, runs) in seeds.chunks(share).zip(runs.chunks_mut(share)) {
            scope.spawn(move || {
                for (seed, run) in seeds.iter().zip(runs) {
                    *run = Some(replicate(network, *seed, plan.seconds));
                }
            });
        }
    });
    let runs = runs.into_iter().flatten().collect::<Result<Vec<Replication>, NetworkError>>()?;
    Ok(Observations::of(runs, plan.seconds, calm(network, plan.seconds)))
}

/// Returns which share of a run lies before the first zone is lost in it: whether it settled is seen there, and what comes then
/// is no part of the beginning.
fn calm(network: &Network, seconds: f64) -> f64 {
    let first = network.outages.iter().map(|outage| outage.at).filter(|at| *at > 0.0).fold(seconds, f64::min);
    first / seconds
}

/// One replication: its stretches, and means of customers one after the other.
#[derive(Clone, Debug)]
struct Replication {
    batches: Vec<Tally>,
    series: Vec<f64>,
}

fn replicate(network: &Network, seed: u64, seconds: f64) -> Result<Replication, NetworkError> {
    let mut engine = Engine::new(network, seed, seconds)?;
    let mut batches = Vec::with_capacity(BATCHES);
    for at in 1..=BATCHES {
        engine.go(seconds * at as f64 / BATCHES as f64)?;
        batches.push(engine.take(CUTS.contains(&at)));
    }
    Ok(Replication { batches, series: engine.into_series() })
}

impl Observations {
    fn of(runs: Vec<Replication>, seconds: f64, calm: f64) -> Observations {
        let before = |series: &[f64]| (series.len() as f64 * calm).ceil() as usize;
        let truncation = runs.iter().map(|run| mser(&run.series[..before(&run.series)])).sum::<f64>();
        let truncation = truncation / runs.len().max(1) as f64;
        let wanted = (truncation * calm * BATCHES as f64).ceil() as usize;
        let most = ((calm * BATCHES as f64) as usize).min(BATCHES / 2);
        let cuts = || CUTS.into_iter().filter(|cut| *cut <= most);
        let cut = cuts().find(|cut| *cut >= wanted).or(cuts().last()).unwrap_or(CUTS[0]);
        let (mut total, mut batches, mut beginning) = (Tally::default(), Vec::new(), Vec::new());
        for (at, run) in runs.into_iter().enumerate() {
            let mut before = run.batches;
            let after = before.split_off(cut);
            after.iter().for_each(|batch| total.add(batch));
            batches.push(after);
            if at == 0 {
                beginning = before;
            }
        }
        Observations { batches, total, warm_up: seconds * cut as f64 / BATCHES as f64, truncation, beginning }
    }

    /// Returns the ratio of two sums over what was seen.
    pub fn ratio(&self, of: impl Fn(&Tally) -> (f64, f64)) -> Estimate {
        let batches: Vec<Vec<(f64, f64)>> = self.batches.iter().map(|run| run.iter().map(&of).collect()).collect();
        Estimate::ratio(&batches)
    }

    /// Returns the time that a share `q` of all does not exceed.
    pub fn quantile(&self, q: f64, of: impl Fn(&Tally) -> Histogram) -> Estimate {
        Distribution::of(self, of).quantile(q)
    }

    /// Returns how much each stretch moves a ratio away from its value.
    pub fn ratio_residuals(&self, value: f64, of: impl Fn(&Tally) -> (f64, f64)) -> Residuals {
        let all: f64 = self.batches.iter().flatten().map(|tally| of(tally).1).sum();
        let each = all / self.batches.iter().map(Vec::len).sum::<usize>().max(1) as f64;
        let residual = |tally: &Tally| {
            let (above, below) = of(tally);
            (above - value * below) / each.max(f64::MIN_POSITIVE)
        };
        self.batches.iter().map(|run| run.iter().map(residual).collect()).collect()
    }
}

/// Returns the share of a series to drop at its beginning.
fn mser(series: &[f64]) -> f64 {
    let count = series.len();
    if count < 10 {
        return 0.0;
    }
    let (mut sum, mut squares) = (0.0, 0.0);
    let (mut best, mut least) = (0, f64::INFINITY);
    // From the end, so that sums grow; the last few alone have little variance by chance and are left out.
    let center = series.iter().sum::<f64>() / count as f64;
    for at in (0..count).rev() {
        let value = series[at] - center;
        sum += value;
        squares += value * value;
        let kept = (count - at) as f64;
        let error = (squares - sum * sum / kept) / (kept * kept);
        if kept >= (count as f64 / 10.0).max(5.0) && error <= least {
            (best, least) = (at, error);
        }
    }
    best as f64 / count as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::simulation::draw::Draws;

    #[test]
    fn a_beginning_that_differs_is_dropped_and_an_even_series_is_kept() {
        let noise = |n: u64| Draws::at(3, "noise", "n", n).normal();
        let even: Vec<f64> = (0..2_000).map(noise).collect();
        assert!(mser(&even) < 0.05, "{}", mser(&even));
        let decay = |n: u64| noise(n) + 20.0 * (-(n as f64) / 100.0).exp();
        let settling: Vec<f64> = (0..2_000).map(decay).collect();
        let cut = mser(&settling);
        assert!((0.1..0.3).contains(&cut), "{cut}");
        let growing: Vec<f64> = (0..2_000).map(|n| noise(n) + n as f64 / 10.0).collect();
        assert!(mser(&growing) > 0.5, "{}", mser(&growing));
    }
}
