//! How the running time of a submission grows with the size of its input, from measurements at doubling sizes.
//!
//! [`next`] says what to measure, [`fit`] what the measurements mean. Both rest on measurements of 19 functions of Python
//! on a loaded machine (`tests/growth` holds some of them), which taught three things:
//!
//! - Sizes are best small. From a few thousand elements on, data leave the first caches and each access costs up to three
//!   times more, which looks like a logarithm or worse; and from 16 to 512 elements a logarithm more than doubles, from
//!   2^13 to 2^18 it does not even grow by half. So the sizes span a factor of 32 from the smallest that makes sense, and
//!   short calls are repeated until the clock can tell their time. Only where the time hardly rises over that span, because
//!   some fixed cost hides the rest, larger sizes are measured too.
//! - Of several measurements the shortest counts: a neighbor on the same core can only make code slower. The rounds go
//!   over all sizes in turn, so that a burst of load does not fall on one of them alone.
//! - The error to be made small is the relative one, because sizes differ by orders of magnitude and so do times; and a
//!   fixed cost of a call belongs into the model, `a + b f(n)` with neither negative, as it does in every interpreter.
//!
//! A verdict needs more than a best fit: [`Fit::is_above`] asks that nothing within the target comes near.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use super::problem::GrowthGoal;

/// How a running time grows, slowest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Growth {
    /// `1`
    Constant,
    /// `log n`
    Log,
    /// `n`
    Linear,
    /// `n log n`
    NLogN,
    /// `n^2`
    Quadratic,
    /// `n^2 log n`
    QuadraticLog,
    /// `n^3`
    Cubic,
    /// `2^n`
    Exponential,
}

/// The words name no growth.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("no growth is called `{0}`; write 1, log n, n, n log n, n^2, n^2 log n, n^3 or 2^n")]
pub struct ParseGrowthError(String);

/// The time of one call at one size.
#[derive(Clone, Debug, PartialEq)]
pub struct Sample {
    /// The size of the input.
    pub n: u64,
    /// CPU seconds of one call, measured several times.
    pub seconds: Vec<f64>,
}

/// What the measurements say.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// The growth that explains them best.
    pub best: Growth,
    /// The same without logarithms: `1`, `n`, `n^2`, `n^3` or `2^n`.
    pub slope: Growth,
    /// Whether the measurements are many and smooth enough to rule on.
    pub clear: bool,
    /// Between neighboring sizes: the power of n by which the time grew.
    pub exponents: Vec<f64>,
    /// The sizes and the times the fit rests on.
    pub points: Vec<(u64, f64)>,
    /// How far each growth misses the measurements, best first: the root of the mean squared relative error.
    pub errors: Vec<(Growth, f64)>,
}

/// What to measure next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Call with an input of size `n`, `repeat` times in one measurement; the time of one call joins the samples.
    Measure {
        /// The size.
        n: u64,
        /// How often to call.
        repeat: u32,
    },
    /// There is nothing more to learn, or the time for it is used up.
    Enough,
}

impl Growth {
    /// Every growth, slowest first.
    pub const ALL: [Growth; 8] = [
        Growth::Constant,
        Growth::Log,
        Growth::Linear,
        Growth::NLogN,
        Growth::Quadratic,
        Growth::QuadraticLog,
        Growth::Cubic,
        Growth::Exponential,
    ];

    /// Returns the name as packs write it.
    pub fn name(self) -> &'static str {
        match self {
            Growth::Constant => "1",
            Growth::Log => "log n",
            Growth::Linear => "n",
            Growth::NLogN => "n log n",
            Growth::Quadratic => "n^2",
            Growth::QuadraticLog => "n^2 log n",
            Growth::Cubic => "n^3",
            Growth::Exponential => "2^n",
        }
    }

    /// Returns the growth without its logarithm.
    pub fn slope(self) -> Growth {
        match self {
            Growth::Constant | Growth::Log => Growth::Constant,
            Growth::Linear | Growth::NLogN => Growth::Linear,
            Growth::Quadratic | Growth::QuadraticLog => Growth::Quadratic,
            other => other,
        }
    }
}

impl fmt::Display for Growth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Growth {
    type Err = ParseGrowthError;

    fn from_str(text: &str) -> Result<Self, ParseGrowthError> {
        let plain: String = text.to_lowercase().chars().filter(|c| !c.is_whitespace() && *c != '*').collect();
        let plain = plain.replace('²', "^2").replace('³', "^3");
        let plain = plain.strip_prefix("o(").and_then(|rest| rest.strip_suffix(')')).unwrap_or(&plain);
        Growth::ALL
            .into_iter()
            .find(|growth| growth.name().replace(' ', "") == plain)
            .ok_or(ParseGrowthError(text.to_owned()))
    }
}

/// The largest size that is measured, in multiples of the smallest, unless a fixed cost hides the growth.
const SPAN: u64 = 32;

/// How often each size is measured; the shortest time counts.
const ROUNDS: usize = 7;

/// A measurement shorter than this says more about the clock than about the code.
const LONG_ENOUGH_SECONDS: f64 = 0.002;

/// The most calls in one measurement.
const MOST_CALLS: f64 = 20_000.0;

/// A time that rises by less than this over the span may hide behind a fixed cost.
const HIDDEN: f64 = 1.3;

/// Sizes that span more than this are measured only where the time hardly rises over the usual span.
const FAR: f64 = 1000.0;

/// A time that rises by less than this over so far is constant, or as good as that.
const HIDDEN_FAR: f64 = 1.5;

/// A time that rises by less than this over the span may be a logarithm's, although a cache was left on the way.
const LATE: f64 = 4.0;

/// No polynomial that is ever a target grows by a higher power.
const BEYOND_POLYNOMIAL: f64 = 6.0;

/// Below this error a growth explains the measurements.
const SMOOTH: f64 = 0.15;

/// Returns what to measure next, given the samples so far and the CPU seconds that were spent and may be.
///
/// New sizes come first, each at once: one call to see what it costs, then as many as the clock needs. A sample with an infinite
/// time says that the call was stopped; no larger size is tried. Then the rounds follow.
pub fn next(goal: &GrowthGoal, samples: &[Sample], spent: f64, budget: f64) -> Next {
    if spent >= budget {
        return Next::Enough;
    }
    let stopped = samples.iter().any(|sample| sample.seconds.iter().any(|time| !time.is_finite()));
    let mut sorted: Vec<&Sample> = samples.iter().filter(|sample| shortest(sample).is_some()).collect();
    sorted.sort_by_key(|sample| sample.n);
    let points: Vec<(u64, f64)> = sorted.iter().filter_map(|sample| Some((sample.n, shortest(sample)?))).collect();
    let Some((last, cost)) = points.last().copied() else {
        return if stopped { Next::Enough } else { Next::Measure { n: goal.smallest.max(1), repeat: 1 } };
    };
    let repeat = |cost: f64| (LONG_ENOUGH_SECONDS / cost.max(1e-9)).clamp(1.0, MOST_CALLS) as u32;
    // The cost of measuring itself counts less the more calls share it, so what a call costs is found in a few steps.
    let coarse = sorted.last().is_some_and(|sample| match sample.seconds[..] {
        [_] => repeat(cost) > 1,
        [.., before, _] if sample.seconds.len() < 4 => repeat(cost) > 4 * repeat(before),
        _ => false,
    });
    if coarse {
        return Next::Measure { n: last, repeat: repeat(cost) };
    }
    let rounds = ROUNDS as f64;
    let measured: f64 = points.iter().map(|(_, cost)| cost.max(LONG_ENOUGH_SECONDS)).sum();
    if !stopped && let Some((n, predicted)) = larger(goal, &points) {
        // What is measured once must be measured in every round, with all the others.
        if spent + rounds * (measured + predicted.max(LONG_ENOUGH_SECONDS)) <= budget
            || points.len() < 3 && spent + predicted <= budget
        {
            return Next::Measure { n, repeat: 1 };
        }
    }
    let fewest = sorted.iter().min_by_key(|sample| sample.seconds.len()).filter(|sample| sample.seconds.len() < ROUNDS);
    match fewest.and_then(|sample| Some((sample.n, shortest(sample)?))) {
        Some((n, cost)) if spent + cost <= budget => Next::Measure { n, repeat: repeat(cost) },
        _ => Next::Enough,
    }
}

/// The next larger size and what a call of it may cost; `None` when the sizes suffice.
fn larger(goal: &GrowthGoal, points: &[(u64, f64)]) -> Option<(u64, f64)> {
    let ((first, first_cost), (last, cost)) = (*points.first()?, *points.last()?);
    let [.., (before, cost_before), _] = points else {
        // A small step first: if the time explodes, a doubling could take years.
        let n = last + (last / 4).max(1);
        return (n <= goal.largest).then_some((n, 4.0 * cost));
    };
    let rise = (cost / cost_before).max(1.0).ln();
    let exponent = rise / (last as f64 / *before as f64).ln();
    if exponent > BEYOND_POLYNOMIAL {
        let rate = rise / (last - before) as f64;
        let step = ((4.0_f64.ln() / rate) as u64).clamp(1, last);
        let n = last + step;
        return (n <= goal.largest && points.len() < 12).then_some((n, cost * (rate * step as f64).exp()));
    }
    let hidden = cost < HIDDEN * first_cost;
    // The probe between the first size and its double takes no part in the doubling.
    let doubled = (1..).map(|power| first << power).find(|n| *n > last)?;
    let wanted = doubled <= goal.largest && (doubled <= SPAN * first || hidden);
    wanted.then(|| (doubled, cost * (doubled as f64 / last as f64).powf(exponent + 0.5)))
}

/// Returns what the measurements say.
pub fn fit(samples: &[Sample]) -> Fit {
    let mut points: Vec<(u64, f64)> = samples
        .iter()
        .filter_map(|sample| Some((sample.n.max(1), shortest(sample).filter(|time| *time > 0.0)?)))
        .collect();
    points.sort_by_key(|point| point.0);
    points.dedup_by_key(|point| point.0);
    let within: Vec<(u64, f64)> =
        points.iter().copied().filter(|(n, _)| points.first().is_some_and(|(first, _)| *n <= SPAN * first)).collect();
    let rises = |points: &[(u64, f64)]| match points {
        [first, .., last] => last.1 / first.1,
        _ => 1.0,
    };
    if within.len() >= 4 && rises(&within) >= HIDDEN {
        points = within;
    }
    let mut errors: Vec<(Growth, f64)> =
        Growth::ALL.into_iter().map(|growth| (growth, misfit(growth, &points))).collect();
    errors.sort_by(|left, right| left.1.total_cmp(&right.1));
    let of =
        |wanted: Growth| errors.iter().find(|(growth, _)| *growth == wanted).map_or(f64::INFINITY, |(_, error)| *error);
    let (mut best, mut error) = errors.first().copied().unwrap_or((Growth::Constant, 0.0));
    // Measured linear functions miss `n` by at most 1.6 times what they miss `n log n` by, sorting and merging
    // by 2.5 to six times as much; between the two the simpler is said.
    if of(best.slope()) <= 1.9 * error {
        (best, error) = (best.slope(), of(best.slope()));
    }
    // A logarithm whose largest sizes leave a cache looks like a large fixed cost and a small linear part. A linear function
    // with such a cost misses the logarithm by far more.
    if best.slope() == Growth::Linear && rises(&points) < LATE && of(Growth::Log) <= 2.0 * error {
        (best, error) = (Growth::Log, of(Growth::Log));
    }
    let span = match points[..] {
        [first, .., last] => last.0 as f64 / first.0 as f64,
        _ => 1.0,
    };
    // Every growth contains the constant one, so it wins unless another explains much more. Over a thousandfold, the data of even one access leave
    // a cache, which costs some.
    let constant = of(Growth::Constant);
    if constant < 0.1 || error > 0.4 * constant || span >= FAR && rises(&points) < HIDDEN_FAR {
        (best, error) = (Growth::Constant, constant);
    }
    let enough = if best == Growth::Exponential { rises(&points) >= 16.0 } else { points.len() >= 4 && span >= 8.0 };
    let exponents = points
        .windows(2)
        .map(|pair| (pair[1].1 / pair[0].1).ln() / (pair[1].0 as f64 / pair[0].0 as f64).ln())
        .collect();
    Fit { best, slope: best.slope(), clear: enough && error < SMOOTH, exponents, points, errors }
}

/// The shortest time: what else a machine does only adds to it. What lies below a quarter of the median is no time but a
/// clock that was read too early.
fn shortest(sample: &Sample) -> Option<f64> {
    let mut times: Vec<f64> = sample.seconds.iter().copied().filter(|time| time.is_finite() && *time >= 0.0).collect();
    times.sort_by(f64::total_cmp);
    let least = times.get(times.len() / 2)? / 4.0;
    times.into_iter().find(|time| *time >= least)
}

/// The relative error that `a + b f(n)` makes at best, with neither `a` nor `b` negative.
fn misfit(growth: Growth, points: &[(u64, f64)]) -> f64 {
    if points.is_empty() {
        return 0.0;
    }
    if growth == Growth::Exponential {
        return exponential_misfit(points);
    }
    let shape = |n: u64| -> f64 {
        let n = n as f64;
        match growth {
            Growth::Constant => 0.0,
            Growth::Log => n.log2(),
            Growth::Linear => n,
            Growth::NLogN => n * n.log2(),
            Growth::Quadratic => n * n,
            Growth::QuadraticLog => n * n * n.log2(),
            Growth::Cubic | Growth::Exponential => n * n * n,
        }
    };
    // Each equation a + b f(n) = t is divided by t, which makes the errors relative.
    let rows: Vec<(f64, f64)> = points.iter().map(|(n, time)| (1.0 / time, shape(*n) / time)).collect();
    let sum = |term: fn(&(f64, f64)) -> f64| rows.iter().map(term).sum::<f64>();
    let (xx, yy, xy) = (sum(|row| row.0 * row.0), sum(|row| row.1 * row.1), sum(|row| row.0 * row.1));
    let (x, y) = (sum(|row| row.0), sum(|row| row.1));
    let determinant = xx * yy - xy * xy;
    let both = ((x * yy - y * xy) / determinant, (y * xx - x * xy) / determinant);
    let error = |(a, b): (f64, f64)| {
        (rows.iter().map(|row| (a * row.0 + b * row.1 - 1.0).powi(2)).sum::<f64>() / rows.len() as f64).sqrt()
    };
    [both, (x / xx, 0.0), (0.0, y / yy)]
        .into_iter()
        .filter(|(a, b)| *a >= 0.0 && *b >= 0.0 && (determinant > 1e-12 * xx * yy || *a == 0.0 || *b == 0.0))
        .map(error)
        .fold(f64::INFINITY, f64::min)
}

/// The relative error of `b c^n` for the best base `c`, which must be more than a slow polynomial could pass for.
fn exponential_misfit(points: &[(u64, f64)]) -> f64 {
    let count = points.len() as f64;
    let logs: Vec<(f64, f64)> = points.iter().map(|(n, time)| (*n as f64, time.ln())).collect();
    let mean = logs.iter().fold((0.0, 0.0), |mean, (n, log)| (mean.0 + n / count, mean.1 + log / count));
    let spread: f64 = logs.iter().map(|(n, _)| (n - mean.0).powi(2)).sum();
    let rate = logs.iter().map(|(n, log)| (n - mean.0) * (log - mean.1)).sum::<f64>() / spread;
    // Three sizes are enough where no power of n could have brought forth the rise.
    let few = points.len() < 3 || points.len() == 3 && rate * mean.0 < BEYOND_POLYNOMIAL;
    if !rate.is_finite() || rate < 1.2_f64.ln() || few {
        return f64::INFINITY;
    }
    let squares: f64 = logs.iter().map(|(n, log)| (log - mean.1 - rate * (n - mean.0)).powi(2)).sum();
    (squares / count).sqrt()
}

impl Fit {
    /// Returns whether the time clearly grows faster than the target.
    ///
    /// A refusal of a right answer is worse than a slow one let pass: everything within the target must miss the
    /// measurements by far more than the best fit does, and where only a logarithm is between them, by still more.
    pub fn is_above(&self, target: Growth) -> bool {
        let error =
            |growth: Growth| self.errors.iter().find(|(other, _)| *other == growth).map_or(0.0, |(_, error)| *error);
        let (factor, least) = if self.slope > target.slope() { (2.5, 0.15) } else { (4.0, 0.12) };
        let nearest =
            Growth::ALL.into_iter().filter(|growth| *growth <= target).map(error).fold(f64::INFINITY, f64::min);
        self.clear && self.best > target && nearest >= least && nearest >= factor * error(self.best)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Times of one call as measured: Python functions, sizes doubling, rounds in turn, a load of ten on two cores.
    const MEASURED: &str = include_str!("../../tests/growth/measured.jsonl");

    fn measured() -> Vec<(String, Growth, Vec<Sample>)> {
        MEASURED
            .lines()
            .map(|line| {
                let record: serde_json::Value = serde_json::from_str(line).unwrap();
                let samples = record["samples"].as_array().unwrap().iter().map(|sample| Sample {
                    n: sample[0].as_u64().unwrap(),
                    seconds: sample[1].as_array().unwrap().iter().map(|time| time.as_f64().unwrap()).collect(),
                });
                let growth = record["class"].as_str().unwrap().parse().unwrap();
                (record["name"].as_str().unwrap().to_owned(), growth, samples.collect())
            })
            .collect()
    }

    #[test]
    fn growth_is_read_from_times_measured_under_load() {
        let all = measured();
        let wrong: Vec<String> = all
            .iter()
            .filter_map(|(name, growth, samples)| {
                let found = fit(samples).best;
                (found != *growth).then(|| format!("{name}: {found}, not {growth}"))
            })
            .collect();
        assert!(wrong.len() * 45 <= all.len() * 2, "{} of {}: {wrong:?}", wrong.len(), all.len());
        for (name, growth, samples) in &all {
            assert_eq!(fit(samples).slope, growth.slope(), "{name}");
        }
    }

    #[test]
    fn one_access_that_leaves_a_cache_is_still_constant() {
        // As measured: values[len(values) // 2].
        let times = [60.0, 57.0, 57.0, 58.0, 60.0, 59.0, 65.0, 72.0, 74.0, 72.0, 72.0, 74.0, 76.0, 73.0];
        let sizes = [16, 20, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768, 65536];
        let samples: Vec<Sample> =
            sizes.iter().zip(times).map(|(n, time)| Sample { n: *n, seconds: vec![time * 1e-9] }).collect();
        assert_eq!(fit(&samples).best, Growth::Constant);
    }

    #[test]
    fn a_logarithm_that_leaves_a_cache_is_still_one() {
        // Binary search as measured, the data of the largest size in another cache; and a linear function with a large fixed cost.
        let sizes = [16, 20, 32, 64, 128, 256, 512];
        for (times, growth) in [
            ([0.261, 0.263, 0.305, 0.349, 0.392, 0.453, 0.637], Growth::Log),
            ([0.259, 0.263, 0.302, 0.344, 0.392, 0.455, 0.619], Growth::Log),
            (sizes.map(|n| 0.2 + 0.001 * n as f64), Growth::Linear),
        ] {
            let samples: Vec<Sample> =
                sizes.iter().zip(times).map(|(n, time)| Sample { n: *n, seconds: vec![time * 1e-6] }).collect();
            assert_eq!(fit(&samples).best, growth, "{:?}", fit(&samples));
        }
    }

    #[test]
    fn no_function_within_its_target_is_refused() {
        for (name, growth, samples) in measured() {
            let fit = fit(&samples);
            for target in Growth::ALL.into_iter().filter(|target| *target >= growth) {
                assert!(!fit.is_above(target), "{name} {target}: {fit:?}");
            }
        }
    }

    #[test]
    fn growth_by_a_whole_power_above_the_target_is_refused() {
        for (name, growth, samples) in measured() {
            let fit = fit(&samples);
            for target in Growth::ALL.into_iter().filter(|target| target.slope() < growth.slope()) {
                assert!(fit.is_above(target), "{name} {target}: {fit:?}");
            }
        }
    }

    /// Runs the plan against a model of a program: the cost of a call by size, in seconds.
    fn run(goal: GrowthGoal, budget: f64, mut cost: impl FnMut(u64) -> f64) -> (Vec<Sample>, f64) {
        let (mut samples, mut spent): (Vec<Sample>, f64) = (Vec::new(), 0.0);
        for _ in 0..10_000 {
            let Next::Measure { n, repeat } = next(&goal, &samples, spent, budget) else {
                return (samples, spent);
            };
            // Starting and stopping the clock costs something too.
            let one = cost(n) + 4e-5 / f64::from(repeat);
            spent += one * f64::from(repeat);
            match samples.iter_mut().find(|sample| sample.n == n) {
                Some(sample) => sample.seconds.push(one),
                None => samples.push(Sample { n, seconds: vec![one] }),
            }
        }
        panic!("the plan has no end");
    }

    /// A small generator for noise; the same in every run.
    fn noise(state: &mut u64) -> f64 {
        *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (*state >> 40) as f64 / (1_u64 << 24) as f64
    }

    fn model(growth: Growth, n: u64) -> f64 {
        let n = n as f64;
        match growth {
            Growth::Constant => 3e-7,
            Growth::Log => 1e-7 + 1e-7 * n.log2(),
            Growth::Linear => 2e-7 + 4e-8 * n,
            Growth::NLogN => 2e-7 + 3e-8 * n * n.log2(),
            Growth::Quadratic => 1e-7 + 2e-8 * n * n,
            Growth::QuadraticLog => 1e-7 + 4e-9 * n * n * n.log2(),
            Growth::Cubic => 1e-7 + 8e-9 * n * n * n,
            Growth::Exponential => 1e-7 * 2_f64.powf(n),
        }
    }

    #[test]
    fn the_plan_finds_every_growth_through_noise_within_its_budget() {
        let mut state = 1;
        for growth in Growth::ALL {
            for smallest in [8, 16] {
                let goal = GrowthGoal { target: growth, smallest, largest: 1 << 14 };
                let (samples, spent) = run(goal, 3.0, |n| model(growth, n) * (1.0 + 0.2 * noise(&mut state)));
                let fit = fit(&samples);
                assert_eq!(fit.best, growth, "from {smallest}: {fit:?}");
                assert!(fit.clear && !fit.is_above(growth), "{growth}: {fit:?}");
                assert!(spent <= 4.0, "{growth}: {spent}");
            }
        }
    }

    #[test]
    fn a_fixed_cost_does_not_hide_the_growth() {
        // A call of numpy costs a few microseconds whatever it is given.
        let goal = GrowthGoal { target: Growth::Linear, smallest: 16, largest: 1 << 20 };
        let (samples, _) = run(goal, 3.0, |n| 3e-6 + 4e-10 * n as f64);
        assert_eq!(fit(&samples).best, Growth::Linear);
    }

    #[test]
    fn a_call_that_was_stopped_ends_the_search_for_sizes() {
        let goal = GrowthGoal { target: Growth::Linear, smallest: 10, largest: 1000 };
        let (samples, _) = run(goal, 3.0, |n| if n > 40 { f64::INFINITY } else { 1e-3 * n as f64 });
        assert!(samples.iter().all(|sample| sample.n <= 80), "{samples:?}");
        assert!(!fit(&samples).is_above(Growth::Linear));
    }

    #[test]
    fn a_clock_that_was_read_too_early_does_not_count() {
        let sample = |seconds: &[f64]| shortest(&Sample { n: 64, seconds: seconds.to_vec() });
        assert_eq!(sample(&[50e-6, 0.6e-6, 61e-6, 49e-6, 80e-6]), Some(49e-6));
        assert_eq!(sample(&[50e-6, 49e-6, f64::INFINITY]), Some(49e-6));
        assert_eq!(sample(&[50e-6]), Some(50e-6));
        assert_eq!(sample(&[]), None);
    }

    #[test]
    fn few_or_wild_measurements_are_not_clear() {
        let sample = |n: u64, time: f64| Sample { n, seconds: vec![time] };
        assert!(!fit(&[]).clear);
        assert!(!fit(&[sample(16, 1.0), sample(32, 4.0)]).clear);
        let wild: Vec<Sample> = [1.0, 9.0, 2.0, 30.0, 8.0, 100.0]
            .into_iter()
            .zip(4..)
            .map(|(time, power)| sample(1 << power, time))
            .collect();
        assert!(!fit(&wild).is_above(Growth::Constant), "{:?}", fit(&wild));
    }

    #[test]
    fn growth_is_read_as_packs_and_people_write_it() {
        for growth in Growth::ALL {
            assert_eq!(growth.to_string().parse(), Ok(growth));
            assert_eq!(format!("O({growth})").parse(), Ok(growth));
        }
        assert_eq!("n²".parse(), Ok(Growth::Quadratic));
        assert_eq!("N log N".parse(), Ok(Growth::NLogN));
        assert!("fast".parse::<Growth>().is_err());
    }
}
