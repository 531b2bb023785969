//! Judging answers that are random by right: estimates, samplers, initializers, dropout.
//!
//! The code is called many times, each with its own seed that is chosen after it was handed in. A pack turns each answer
//! into a few statistics and states the mean and the standard deviation each of them has over the runs. Two tests are
//! made of each statistic: of its mean (z) and of its variance (chi-square), both two-sided. A right answer fails any of
//! the tests of a whole submission with a probability of at most [`FALSE_ALARM`]: each test gets an equal share of it
//! (Bonferroni).
//!
//! The tests are exact for statistics that are normally distributed, as sums and means over many draws nearly are. For
//! others the bounds are widened by what the sample shows: the mean by its skewness (the first term of Cornish and
//! Fisher's expansion), the variance by its kurtosis (Box, Biometrika 40, 1953: degrees of freedom that match the
//! variance of the variance). That brings the bare draws of an exponential distribution, a hundred runs of them, to about
//! twice the stated rate at one in a hundred; further out it holds less well. So a statistic should be a mean over a
//! hundred draws or more, not a single one. What is widened is bounded, so that a wrong answer gains little by being wild.

use super::checker::{Difference, Ruling};
use super::compare::Sequence;
use super::explain::short_float;
use super::tail::{chi_square_above, chi_square_below, normal_bound};
use super::value::Value;

/// The largest probability that a right submission is refused.
pub const FALSE_ALARM: f64 = 1e-6;

/// What is stated of a statistic over many runs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moments {
    /// Its mean.
    pub mean: f64,
    /// Its standard deviation; 0 when it must be the same in every run.
    pub sd: f64,
}

/// Reads the list of pairs (mean, standard deviation) that a pack states.
pub fn stated(expect: &Value) -> Result<Vec<Moments>, String> {
    let form = "a list of pairs (mean, standard deviation) is asked for, such as `[(3.14159, 0.005)]`";
    let pairs = Sequence::of(expect).ok_or(form)?;
    (0..pairs.len())
        .map(|index| {
            let pair = pairs.get(index);
            let numbers = Sequence::of(&pair).filter(|pair| pair.len() == 2).ok_or(form)?;
            match (numbers.get(0).number(), numbers.get(1).number()) {
                (Some(mean), Some(sd)) if mean.is_finite() && sd.is_finite() && sd >= 0.0 => Ok(Moments { mean, sd }),
                _ => Err(format!("pair {index}: {} is no mean with a standard deviation", pair.short(60))),
            }
        })
        .collect()
}

/// Returns how many tests these statistics take, to be summed over all cases of a submission.
pub fn tests(stated: &[Moments]) -> usize {
    2 * stated.len()
}

/// Rules on the statistics of many runs; `tests` counts the tests of the whole submission.
pub fn rule(stated: &[Moments], runs: &[Value], tests: usize) -> Ruling {
    rule_at(FALSE_ALARM, stated, runs, tests)
}

/// Rules on how often each outcome came up, given the probability of each (Pearson's chi-square test). Outcomes that are
/// expected fewer than 20 times are taken together, where the approximation by chi-square would not hold.
pub fn counts(probabilities: &[f64], counts: &[u64], tests: usize) -> Ruling {
    counts_at(FALSE_ALARM, probabilities, counts, tests)
}

fn rule_at(false_alarm: f64, stated: &[Moments], runs: &[Value], tests: usize) -> Ruling {
    let share = false_alarm / tests.max(super::statistical::tests(stated)).max(1) as f64;
    let mut columns: Vec<Vec<f64>> = vec![Vec::with_capacity(runs.len()); stated.len()];
    for (run, statistics) in runs.iter().enumerate() {
        match numbers(statistics, stated.len()) {
            Ok(numbers) => columns.iter_mut().zip(numbers).for_each(|(column, number)| column.push(number)),
            Err(reason) => return Ruling::wrong(format!("run {run}: {reason}"), statistics),
        }
    }
    if runs.is_empty() {
        return Ruling::wrong("there were no runs", &Value::None);
    }
    for (index, (moments, column)) in stated.iter().zip(&columns).enumerate() {
        if let Some(mut difference) = test(share, *moments, column) {
            difference.path = if stated.len() > 1 { format!("statistic {index}") } else { String::new() };
            return Ruling::Wrong(Box::new(difference));
        }
    }
    Ruling::Accepted
}

/// The statistics of one run: as many finite numbers as are stated.
fn numbers(statistics: &Value, count: usize) -> Result<Vec<f64>, String> {
    let number = |value: &Value| match value {
        Value::Bool(truth) => Some(f64::from(u8::from(*truth))),
        other => other.number(),
    };
    let numbers: Option<Vec<f64>> = match Sequence::of(statistics) {
        Some(items) => (0..items.len()).map(|index| number(&items.get(index))).collect(),
        None => number(statistics).map(|number| vec![number]),
    };
    match numbers {
        None => Err(format!("the statistics are {}, not numbers", statistics.short(60))),
        Some(numbers) if numbers.len() != count => {
            Err(format!("there are {} statistics where {count} are stated", numbers.len()))
        }
        Some(numbers) => match numbers.iter().find(|number| !number.is_finite()) {
            Some(number) => Err(format!("a statistic is {number}").to_lowercase()),
            None => Ok(numbers),
        },
    }
}

fn test(share: f64, stated: Moments, numbers: &[f64]) -> Option<Difference> {
    if stated.sd == 0.0 {
        let allowed = 1e-9 * (1.0 + stated.mean.abs());
        let off = numbers.iter().position(|number| (number - stated.mean).abs() > allowed)?;
        return Some(Difference {
            reason: format!("in run {off} the statistic is {}", short_float(numbers[off])),
            expected: format!("{} in every run", short_float(stated.mean)),
            actual: short_float(numbers[off]),
            ..Difference::default()
        });
    }
    let sample = Sample::of(numbers);
    let (n, runs) = (numbers.len() as f64, numbers.len());
    let bound = normal_bound(share);
    let widened = bound + sample.skewness.abs().min(5.0) * (bound * bound - 1.0) / (6.0 * n.sqrt());
    let error = stated.sd / n.sqrt();
    let off = (sample.mean - stated.mean) / error;
    if off.abs() > widened {
        return Some(Difference {
            reason: format!("the mean of {runs} runs is {} standard errors off", short_float(off.abs())),
            expected: format!("{} ± {}", short_digits(stated.mean, error), short_float(widened * error)),
            actual: short_digits(sample.mean, error),
            hint: mean_hint(stated, &sample),
            ..Difference::default()
        });
    }
    if runs < 2 {
        return None;
    }
    // A sample shows less kurtosis than its distribution has; one standard error of it is added.
    let kurtosis = (sample.kurtosis + (24.0 / n).sqrt()).clamp(0.0, 50.0);
    let degrees = 2.0 / (2.0 / (n - 1.0) + kurtosis / n);
    let value = degrees * sample.variance / (stated.sd * stated.sd);
    let below = chi_square_below(degrees, value);
    let above = chi_square_above(degrees, value);
    if 2.0 * below.min(above) >= share {
        return None;
    }
    let sd = sample.variance.sqrt();
    Some(Difference {
        reason: format!(
            "over {runs} runs the answers spread {}",
            if above < below { "too much" } else { "too little" }
        ),
        expected: format!("a standard deviation of {}", short_float(stated.sd)),
        actual: format!("a standard deviation of {}", short_float(sd)),
        hint: if sample.variance == 0.0 {
            Some("the answer is the same in every run: is a fixed seed set, or nothing drawn?".into())
        } else if above < below {
            Some("are fewer draws made than asked for, or are they not independent?".into())
        } else {
            Some("are the draws independent of each other, and as many as asked for?".into())
        },
        ..Difference::default()
    })
}

fn mean_hint(stated: Moments, sample: &Sample) -> Option<String> {
    if sample.variance == 0.0 {
        return Some("the answer is the same in every run: is a fixed seed set, or nothing drawn?".into());
    }
    let factor = sample.mean / stated.mean;
    let near = |wanted: f64| (factor - wanted).abs() < 0.02 * wanted.abs();
    let simple = [0.25, 0.5, 2.0, 4.0, -1.0].into_iter().find(|wanted| stated.mean != 0.0 && near(*wanted));
    simple.map(|factor| match factor {
        -1.0 => "right but for its sign".into(),
        factor => format!("about {} times what is expected: a factor is missing or one too many", short_float(factor)),
    })
}

/// As many digits as the error leaves meaning, and two more.
fn short_digits(number: f64, error: f64) -> String {
    let digits = (-error.abs().log10()).ceil() + 2.0;
    let digits = if digits.is_finite() { digits.clamp(0.0, 12.0) as usize } else { 6 };
    format!("{number:.digits$}")
}

struct Sample {
    mean: f64,
    variance: f64,
    skewness: f64,
    /// In excess of the normal distribution's.
    kurtosis: f64,
}

impl Sample {
    fn of(numbers: &[f64]) -> Sample {
        let n = numbers.len() as f64;
        // A first mean is taken off before anything is squared, so that no digits are lost.
        let rough = numbers.iter().sum::<f64>() / n;
        let mean = rough + numbers.iter().map(|number| number - rough).sum::<f64>() / n;
        let moment = |power: i32| numbers.iter().map(|number| (number - mean).powi(power)).sum::<f64>() / n;
        let (second, third, fourth) = (moment(2), moment(3), moment(4));
        let shaped = second > 0.0;
        Sample {
            mean,
            variance: if n > 1.0 { second * n / (n - 1.0) } else { 0.0 },
            skewness: if shaped { third / second.powf(1.5) } else { 0.0 },
            kurtosis: if shaped { fourth / (second * second) - 3.0 } else { 0.0 },
        }
    }
}

fn counts_at(false_alarm: f64, probabilities: &[f64], counts: &[u64], tests: usize) -> Ruling {
    let total: u64 = counts.iter().sum();
    let list = || Value::List(counts.iter().map(|count| Value::Int(*count as i64)).collect());
    if counts.len() != probabilities.len() || total == 0 {
        let reason = format!("{} outcomes were counted where {} are stated", counts.len(), probabilities.len());
        return Ruling::wrong(reason, &list());
    }
    if let Some(index) = (0..counts.len()).find(|index| probabilities[*index] <= 0.0 && counts[*index] > 0) {
        return Ruling::wrong(format!("outcome {index} came up and cannot"), &list());
    }
    let (mut cells, mut rare) = (Vec::new(), (0.0, 0.0));
    for (probability, count) in probabilities.iter().zip(counts) {
        let (expected, count) = (probability * total as f64, *count as f64);
        if expected >= 20.0 {
            cells.push((expected, count));
        } else {
            rare = (rare.0 + expected, rare.1 + count);
        }
    }
    if rare.0 >= 20.0 || (rare.0 > 0.0 && cells.is_empty()) {
        cells.push(rare);
    } else if let Some(first) = cells.first_mut() {
        *first = (first.0 + rare.0, first.1 + rare.1);
    }
    if cells.len() < 2 {
        return Ruling::Accepted;
    }
    let value: f64 = cells.iter().map(|(expected, count)| (count - expected).powi(2) / expected).sum();
    if chi_square_above(cells.len() as f64 - 1.0, value) >= false_alarm / tests.max(1) as f64 {
        return Ruling::Accepted;
    }
    let excess = |index: &usize| {
        let expected = probabilities[*index] * total as f64;
        (counts[*index] as f64 - expected).abs() / expected.max(1.0).sqrt()
    };
    let worst = (0..counts.len()).max_by(|left, right| excess(left).total_cmp(&excess(right))).unwrap_or(0);
    Ruling::Wrong(Box::new(Difference {
        reason: format!("the outcomes of {total} draws are not distributed as stated; outcome {worst} is furthest off"),
        path: format!("[{worst}]"),
        expected: format!("about {}", short_float(probabilities[worst] * total as f64)),
        actual: counts[worst].to_string(),
        ..Difference::default()
    }))
}

#[cfg(test)]
mod tests {
    use super::super::literal;
    use super::*;

    /// SplitMix64 (Steele, Lea, Flood 2014): the same numbers in every run of the tests.
    struct Dice(u64);

    impl Dice {
        fn bits(&mut self) -> u64 {
            self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut z = self.0;
            z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
            z ^ z >> 31
        }

        fn uniform(&mut self) -> f64 {
            ((self.bits() >> 11) as f64 + 0.5) / (1_u64 << 53) as f64
        }

        fn normal(&mut self) -> f64 {
            (-2.0 * self.uniform().ln()).sqrt() * (std::f64::consts::TAU * self.uniform()).cos()
        }
    }

    fn runs(count: usize, mut statistics: impl FnMut() -> Vec<f64>) -> Vec<Value> {
        (0..count).map(|_| Value::floats(&statistics())).collect()
    }

    fn reason(ruling: Ruling) -> (String, Option<String>) {
        match ruling {
            Ruling::Wrong(difference) => (difference.reason, difference.hint),
            Ruling::Accepted => panic!("accepted"),
        }
    }

    #[test]
    fn false_alarms_are_as_rare_as_stated() {
        // At one in a hundred, so that they can be counted: 3000 submissions give 30 on average, sd below 5.5.
        let mut dice = Dice(1);
        let stated = [Moments { mean: 5.0, sd: 2.0 }, Moments { mean: -1.0, sd: 0.1 }];
        let mut alarms = 0;
        for _ in 0..3000 {
            let runs = runs(40, || vec![5.0 + 2.0 * dice.normal(), -1.0 + 0.1 * dice.normal()]);
            alarms += usize::from(!rule_at(0.01, &stated, &runs, 4).is_accepted());
        }
        assert!((3..=48).contains(&alarms), "{alarms}");
    }

    #[test]
    fn they_are_at_most_three_times_as_many_for_statistics_far_from_normal() {
        // The bare draws of an exponential and of a uniform distribution, the worst a pack may well choose.
        let mut dice = Dice(2);
        let stated = [Moments { mean: 1.0, sd: 1.0 }, Moments { mean: 0.5, sd: (1.0_f64 / 12.0).sqrt() }];
        let mut alarms = 0;
        for _ in 0..3000 {
            let runs = runs(100, || vec![-dice.uniform().ln(), dice.uniform()]);
            alarms += usize::from(!rule_at(0.01, &stated, &runs, 4).is_accepted());
        }
        assert!(alarms <= 90, "{alarms}");
    }

    #[test]
    fn right_answers_pass_at_the_real_rate() {
        let mut dice = Dice(3);
        let stated = [Moments { mean: 0.0, sd: 1.0 }];
        for _ in 0..2000 {
            let runs = runs(30, || vec![dice.normal()]);
            assert!(rule(&stated, &runs, 2).is_accepted());
        }
    }

    /// One estimate of π from points in a square, with the share of hits changed by a factor.
    fn pi(dice: &mut Dice, draws: usize, factor: f64) -> f64 {
        let hits = (0..draws).filter(|_| dice.uniform().powi(2) + dice.uniform().powi(2) < 1.0).count();
        4.0 * factor * hits as f64 / draws as f64
    }

    #[test]
    fn an_estimate_of_pi_that_is_off_by_one_percent_is_caught() {
        let mut dice = Dice(4);
        let sd = (std::f64::consts::PI * (4.0 - std::f64::consts::PI) / 50_000.0).sqrt();
        let stated = [Moments { mean: std::f64::consts::PI, sd }];
        let right = runs(20, || vec![pi(&mut dice, 50_000, 1.0)]);
        assert!(rule(&stated, &right, 2).is_accepted());
        for factor in [0.99, 1.01] {
            let wrong = runs(20, || vec![pi(&mut dice, 50_000, factor)]);
            assert!(reason(rule(&stated, &wrong, 2)).0.contains("standard errors off"));
        }
        let fewer = runs(20, || vec![pi(&mut dice, 5_000, 1.0)]);
        assert_eq!(reason(rule(&stated, &fewer, 2)).0, "over 20 runs the answers spread too much");
        let constant = runs(20, || vec![3.1]);
        assert!(reason(rule(&stated, &constant, 2)).1.unwrap().contains("same in every run"));
    }

    #[test]
    fn dropout_without_scaling_is_caught() {
        // Of 1000 ones, half are kept and doubled: the mean is 1, its deviation sqrt(1/1000); half of them are zero.
        let mut dice = Dice(5);
        let mut dropout = |scale: f64, rate: f64| {
            let kept = (0..1000).filter(|_| dice.uniform() >= rate).count() as f64;
            vec![kept * scale / 1000.0, 1.0 - kept / 1000.0]
        };
        let stated = [Moments { mean: 1.0, sd: 0.001_f64.sqrt() }, Moments { mean: 0.5, sd: 0.00025_f64.sqrt() }];
        assert!(rule(&stated, &runs(50, || dropout(2.0, 0.5)), 4).is_accepted());
        let (why, hint) = reason(rule(&stated, &runs(50, || dropout(1.0, 0.5)), 4));
        assert!(why.contains("standard errors off") && hint.unwrap().contains("about 0.5 times"), "{why}");
        assert!(!rule(&stated, &runs(50, || dropout(1.0 / 0.6, 0.4)), 4).is_accepted());
    }

    #[test]
    fn one_initializer_is_told_from_another() {
        // Weights of a layer from 256 to 128: He has variance 2/256, Xavier 2/384. The statistics are the mean of the
        // weights and of their squares.
        let mut dice = Dice(6);
        let count = 256 * 128;
        let mut layer = |variance: f64| {
            let weights: Vec<f64> = (0..count).map(|_| dice.normal() * variance.sqrt()).collect();
            let mean = |power: i32| weights.iter().map(|weight| weight.powi(power)).sum::<f64>() / count as f64;
            vec![mean(1), mean(2)]
        };
        let (he, xavier) = (2.0 / 256.0, 2.0 / 384.0);
        let n = count as f64;
        let stated = [Moments { mean: 0.0, sd: (he / n).sqrt() }, Moments { mean: he, sd: he * (2.0 / n).sqrt() }];
        assert!(rule(&stated, &runs(12, || layer(he)), 4).is_accepted());
        assert!(!rule(&stated, &runs(12, || layer(xavier)), 4).is_accepted());
    }

    #[test]
    fn what_is_no_finite_number_is_wrong_with_a_reason() {
        let stated = [Moments { mean: 0.0, sd: 1.0 }, Moments { mean: 0.0, sd: 1.0 }];
        for (statistics, why) in [
            ("[0.0, nan]", "run 1: a statistic is nan"),
            ("[0.0, inf]", "run 1: a statistic is inf"),
            ("[0.0]", "run 1: there are 1 statistics where 2 are stated"),
            ("['a', 0.0]", "run 1: the statistics are ['a', 0.0], not numbers"),
            ("None", "run 1: the statistics are None, not numbers"),
        ] {
            let runs = [Value::floats(&[0.0, 0.0]), literal::parse(statistics, &[]).unwrap()];
            assert_eq!(reason(rule(&stated, &runs, 4)).0, why);
        }
        assert_eq!(reason(rule(&stated, &[], 4)).0, "there were no runs");
    }

    #[test]
    fn a_statistic_without_deviation_must_be_the_same_in_every_run() {
        let stated = [Moments { mean: 10.0, sd: 0.0 }];
        assert!(rule(&stated, &[Value::Int(10), Value::floats(&[10.0])], 2).is_accepted());
        assert_eq!(reason(rule(&stated, &[Value::Int(10), Value::Int(9)], 2)).0, "in run 1 the statistic is 9");
    }

    #[test]
    fn stated_moments_are_read_from_pairs() {
        let read = |text: &str| stated(&literal::parse(text, &[]).unwrap());
        assert_eq!(
            read("[(0.5, 0.1), [2, 0]]"),
            Ok(vec![Moments { mean: 0.5, sd: 0.1 }, Moments { mean: 2.0, sd: 0.0 }])
        );
        for wrong in ["5", "[1, 2]", "[(1, -1)]", "[(1, nan)]", "[(1, 2, 3)]", "[('a', 1)]"] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn counts_are_held_against_their_probabilities() {
        let mut dice = Dice(7);
        let fair = [1.0 / 6.0; 6];
        let mut rolls = |loaded: f64| {
            let mut counts = [0; 6];
            for _ in 0..60_000 {
                let side = if dice.uniform() < loaded { 5 } else { (dice.uniform() * 6.0) as usize };
                counts[side] += 1;
            }
            counts
        };
        assert!(counts(&fair, &rolls(0.0), 1).is_accepted());
        assert!(!counts(&fair, &rolls(0.03), 1).is_accepted());
        assert!(!counts(&[0.5, 0.5], &[10, 10, 10], 1).is_accepted());
        assert!(reason(counts(&[1.0, 0.0], &[10, 1], 1)).0.contains("cannot"));
        // Rare outcomes are taken together: one hit where 0.01 are expected is no scandal.
        let mut probabilities = vec![0.9];
        probabilities.extend([0.1 / 10_000.0; 10_000]);
        let mut rare = vec![900];
        rare.extend((0..10_000).map(|at| u64::from(at % 100 == 0)));
        assert!(counts(&probabilities, &rare, 1).is_accepted());
        let alarms = (0..1000).filter(|_| !counts_at(0.05, &fair, &rolls(0.0), 1).is_accepted()).count();
        assert!((20..=85).contains(&alarms), "{alarms}");
    }
}
