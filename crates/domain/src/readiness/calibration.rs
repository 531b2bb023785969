//! Whether chances that were given came true as often as they said.

/// Chances of about the same size, and how often what they were given for happened.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bin {
    /// The lower end.
    pub from: f64,
    /// The upper end.
    pub to: f64,
    /// How many chances lay between.
    pub count: usize,
    /// Their mean.
    pub expected: f64,
    /// The share that happened.
    pub happened: f64,
}

/// How chances compare with what happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Reliability {
    /// The chances in tenths, empty tenths left out.
    pub bins: Vec<Bin>,
    /// The mean squared difference between chance and outcome (Brier, 1950): 0 is perfect.
    pub brier: f64,
    /// The same for one who always says how often it happens on the whole.
    pub base: f64,
    /// How many there were.
    pub count: usize,
}

/// Returns the mean squared difference between chances and what happened; 0 of none.
pub fn brier(pairs: &[(f64, bool)]) -> f64 {
    let sum: f64 = pairs.iter().map(|(chance, happened)| (chance - f64::from(u8::from(*happened))).powi(2)).sum();
    sum / pairs.len().max(1) as f64
}

/// Returns how chances compare with what happened.
pub fn reliability(pairs: &[(f64, bool)]) -> Reliability {
    let mut sums = [(0_usize, 0.0, 0_usize); 10];
    for (chance, happened) in pairs {
        let sum = &mut sums[((chance * 10.0) as usize).min(9)];
        *sum = (sum.0 + 1, sum.1 + chance, sum.2 + usize::from(*happened));
    }
    let share = pairs.iter().filter(|(_, happened)| *happened).count() as f64 / pairs.len().max(1) as f64;
    let bins = sums.iter().enumerate().filter(|(_, sum)| sum.0 > 0).map(|(at, (count, chances, happened))| Bin {
        from: at as f64 / 10.0,
        to: (at + 1) as f64 / 10.0,
        count: *count,
        expected: chances / *count as f64,
        happened: *happened as f64 / *count as f64,
    });
    Reliability { bins: bins.collect(), brier: brier(pairs), base: share * (1.0 - share), count: pairs.len() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chances_that_come_true_as_often_as_they_say_lie_on_the_diagonal() {
        let pairs: Vec<(f64, bool)> =
            (0..100).map(|at| (0.25, at % 4 == 0)).chain((0..100).map(|at| (0.75, at % 4 != 0))).collect();
        let reliability = reliability(&pairs);
        assert_eq!(reliability.bins.len(), 2);
        for bin in &reliability.bins {
            assert!((bin.expected - bin.happened).abs() < 1e-12 && bin.from <= bin.expected && bin.expected < bin.to);
        }
        assert!((reliability.brier - 0.1875).abs() < 1e-12 && (reliability.base - 0.25).abs() < 1e-12);
    }

    #[test]
    fn nothing_predicted_is_nothing_wrong() {
        assert_eq!(reliability(&[]).count, 0);
        assert_eq!(brier(&[]), 0.0);
        assert_eq!(reliability(&[(1.0, true)]).bins[0].to, 1.0);
    }
}
