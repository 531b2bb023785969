//! The formulas of FSRS-6 in logarithms of stability, where the planner's grid is even and most of them are sums.
//!
//! `drill::Scheduler` asks the `fsrs` crate about one card at a time; a plan asks about a hundred thousand states, so the formulas
//! stand here a second time. A test holds the two together.

use crate::drill::Rating;

/// The weights of FSRS-6 and what follows from them.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Weights {
    w: [f64; 21],
    factor: f64,
}

/// A memory: logarithm of stability, and difficulty.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Trace {
    pub log_stability: f64,
    pub difficulty: f64,
}

/// What all ratings of a review share: it depends on stability and the gap alone.
#[derive(Clone, Copy, Debug)]
pub(super) struct Recollection {
    /// The chance of recall.
    pub recall: f64,
    rise: f64,
    fall: f64,
    log_stability: f64,
}

const LOWEST: f64 = 0.001;
const HIGHEST: f64 = 36_500.0;

impl Default for Weights {
    fn default() -> Self {
        let w = fsrs::DEFAULT_PARAMETERS.map(|weight| (f64::from(weight) * 1e6).round() / 1e6);
        Weights { factor: 0.9_f64.powf(-1.0 / w[20]) - 1.0, w }
    }
}

impl Weights {
    /// Returns the chance of recall some days after a review.
    pub fn recall(&self, log_stability: f64, days: f64) -> f64 {
        (1.0 + self.factor * days.max(0.0) * (-log_stability).exp()).powf(-self.w[20])
    }

    /// Returns the memory that a first rating makes.
    pub fn first(&self, rating: Rating) -> Trace {
        let w = &self.w;
        let difficulty = (w[4] - (w[5] * f64::from(rating as u8)).exp() + 1.0).clamp(1.0, 10.0);
        Trace { log_stability: w[rating as usize].ln(), difficulty }
    }

    /// Returns the difficulty after a rating.
    pub fn difficulty(&self, difficulty: f64, rating: Rating) -> f64 {
        let w = &self.w;
        let moved = difficulty - (10.0 - difficulty) * w[6] * (f64::from(rating as u8) - 2.0) / 9.0;
        let easiest = w[4] - (w[5] * 3.0).exp() + 1.0;
        (w[7] * (easiest - moved) + moved).clamp(1.0, 10.0)
    }

    /// Returns the logarithm of stability after another try on the same day.
    pub fn again_today(&self, log_stability: f64, rating: Rating) -> f64 {
        let w = &self.w;
        let rise = w[17] * (f64::from(rating as u8) - 2.0 + w[18]) - w[19] * log_stability;
        let rise = if rating == Rating::Again { rise } else { rise.max(0.0) };
        (log_stability + rise).clamp(LOWEST.ln(), HIGHEST.ln())
    }

    /// Returns what a review after `days` finds.
    pub fn recollect(&self, log_stability: f64, days: f64) -> Recollection {
        let w = &self.w;
        let recall = self.recall(log_stability, days);
        let stability = log_stability.exp();
        let fall = (w[11] * ((stability + 1.0).powf(w[13]) - 1.0)).max(f64::MIN_POSITIVE).ln() + (1.0 - recall) * w[14];
        let rise = w[8].exp() * (-w[9] * log_stability).exp() * ((w[10] * (1.0 - recall)).exp() - 1.0);
        Recollection { recall, rise, fall, log_stability }
    }

    /// Returns the logarithm of stability after a review; `ease` multiplies what a success adds, and is 1 for the model itself.
    pub fn reviewed(&self, found: &Recollection, difficulty: f64, rating: Rating, ease: f64) -> f64 {
        let w = &self.w;
        let after = match rating {
            Rating::Again => {
                let fallen = found.fall - w[12] * difficulty.ln();
                fallen.min(found.log_stability - w[17] * w[18])
            }
            rating => {
                let factor = match rating {
                    Rating::Hard => w[15],
                    Rating::Easy => w[16],
                    _ => 1.0,
                };
                found.log_stability + (found.rise * (11.0 - difficulty) * factor * ease).ln_1p()
            }
        };
        after.clamp(LOWEST.ln(), HIGHEST.ln())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drill::{Days, Difficulty, Memory, MemoryState, Scheduler, Stability};

    #[test]
    fn the_formulas_are_those_of_the_scheduler() {
        let (weights, scheduler) = (Weights::default(), Scheduler::default());
        let close = |ours: f64, theirs: f64| (ours - theirs).abs() <= 2e-3 * theirs.abs().max(1.0);
        for rating in Rating::ALL {
            let theirs = scheduler.review(Memory::New, rating, Days(0));
            let ours = weights.first(rating);
            assert!(close(ours.log_stability.exp(), theirs.stability.0) && close(ours.difficulty, theirs.difficulty.0));
        }
        for stability in [0.05, 0.4, 2.0, 9.0, 40.0, 300.0] {
            for difficulty in [1.0, 3.3, 7.0, 10.0] {
                let memory = MemoryState { stability: Stability(stability), difficulty: Difficulty(difficulty) };
                for gap in [0, 1, 2, 7, 30, 200] {
                    assert!(close(
                        weights.recall(stability.ln(), f64::from(gap)),
                        scheduler.retrievability(memory, Days(gap))
                    ));
                    for rating in Rating::ALL {
                        let theirs = scheduler.review(Memory::Remembered(memory), rating, Days(gap));
                        let ours = if gap == 0 {
                            weights.again_today(stability.ln(), rating)
                        } else {
                            weights.reviewed(
                                &weights.recollect(stability.ln(), f64::from(gap)),
                                difficulty,
                                rating,
                                1.0,
                            )
                        };
                        let name = format!("{stability} {difficulty} {gap} {rating}: {} {theirs:?}", ours.exp());
                        assert!(close(ours.exp(), theirs.stability.0), "{name}");
                        assert!(close(weights.difficulty(difficulty, rating), theirs.difficulty.0), "{name}");
                    }
                }
            }
        }
    }
}
