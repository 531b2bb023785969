//! Learning from the learner's overrulings: how this person scores beside how we do.

use super::Grade;

/// A shift and a stretch of our scores toward the person's, pulled to none while there is little to go by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Calibration {
    slope: f64,
    shift: f64,
    overruled: usize,
}

/// So many overrulings weigh as much as our own fit on the shared sets.
const PRIOR: f64 = 12.0;
/// How far a calibration may bend: a person who always says 1 teaches no slope of 0.
const SLOPES: (f64, f64) = (0.5, 1.6);

impl Default for Calibration {
    fn default() -> Self {
        Calibration { slope: 1.0, shift: 0.0, overruled: 0 }
    }
}

impl Calibration {
    /// Returns the calibration that pairs of our score and the person's ask for; rising always.
    ///
    /// A ridge regression of the difference on our score (Hoerl and Kennard, 1970), so that few pairs change little.
    pub fn fit(pairs: &[(f64, f64)]) -> Calibration {
        let pairs: Vec<(f64, f64)> = pairs.iter().copied().filter(|(a, b)| a.is_finite() && b.is_finite()).collect();
        let count = pairs.len() as f64;
        let clamp = |value: f64| value.clamp(0.0, 1.0);
        let (x, y): (Vec<f64>, Vec<f64>) = pairs.iter().map(|&(a, b)| (clamp(a) - 0.5, clamp(b) - clamp(a))).unzip();
        let mean = |values: &[f64]| values.iter().sum::<f64>() / (count + PRIOR);
        let shift = mean(&y);
        let spread: f64 = x.iter().map(|x| x * x).sum::<f64>() + PRIOR / 4.0;
        let tilt = x.iter().zip(&y).map(|(x, y)| x * (y - shift)).sum::<f64>() / spread;
        Calibration { slope: (1.0 + tilt).clamp(SLOPES.0, SLOPES.1), shift, overruled: pairs.len() }
    }

    /// Returns the person's score for one of ours.
    pub fn score(&self, score: f64) -> f64 {
        (0.5 + self.shift + self.slope * (score - 0.5)).clamp(0.0, 1.0)
    }

    /// Returns the grade as this person would give it.
    pub fn apply(&self, grade: Grade) -> Grade {
        let score = self.score(grade.score);
        Grade { score, low: self.score(grade.low).min(score), high: self.score(grade.high).max(score), ..grade }
    }

    /// Returns how many overrulings it was fitted on.
    pub fn overruled(&self) -> usize {
        self.overruled
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_overrulings_nothing_changes() {
        let none = Calibration::fit(&[]);
        assert_eq!(none.score(0.3), 0.3);
        assert_eq!(none, Calibration::default());
    }

    #[test]
    fn a_strict_person_lowers_scores_and_keeps_their_order() {
        let strict: Vec<(f64, f64)> = (0..40).map(|nth| (f64::from(nth) / 40.0, f64::from(nth) / 60.0)).collect();
        let fitted = Calibration::fit(&strict);
        assert!(fitted.score(0.9) < 0.8);
        assert!((0..100).all(|nth| fitted.score(f64::from(nth) / 100.0) <= fitted.score(f64::from(nth + 1) / 100.0)));
    }

    #[test]
    fn one_overruling_changes_little() {
        assert!((Calibration::fit(&[(1.0, 0.0)]).score(1.0) - 1.0).abs() < 0.25);
    }
}
