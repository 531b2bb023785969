//! How a learner answers: how often which rating, and how many seconds each takes.

use super::weights::{Recollection, Trace, Weights};
use crate::drill::Rating;

/// How often which rating is given, and what it costs.
#[derive(Clone, Debug, PartialEq)]
pub struct Habits {
    /// How often a new card gets each rating, worst first.
    pub first_odds: [f64; 4],
    /// How often a card that is recalled is called hard, good, easy.
    pub pass_odds: [f64; 3],
    /// How often a try later on the same day fails again.
    pub repeat_fails: f64,
    /// Whether a new card called good is asked once more on the same day, as one called again or hard is.
    pub good_repeats: bool,
    /// Seconds for a new card, by rating.
    pub first_seconds: [f64; 4],
    /// Seconds for a review, by rating.
    pub review_seconds: [f64; 4],
    /// Seconds for a try later on the same day.
    pub repeat_seconds: f64,
}

/// Answers that were timed.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Measured {
    /// New cards, by rating: how many, and their seconds in all.
    pub first: [(u64, f64); 4],
    /// Reviews, by rating.
    pub review: [(u64, f64); 4],
    /// Tries later on the same day.
    pub repeat: (u64, f64),
}

/// What a review or a first look may lead to.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Outcome {
    pub chance: f64,
    pub trace: Trace,
    pub seconds: f64,
}

/// Failed and passed at the next try; failed twice; hard; good; easy.
pub(super) const OUTCOMES: usize = 5;

/// A review in the middle of a plan: seven days after one that made a memory for as long, so nine in ten are recalled.
const USUAL_GAP: f64 = 7.0;
const USUAL_LOG_STABILITY: f64 = 1.95;
const USUAL_DIFFICULTY: f64 = 5.0;

/// Answers longer than this are breaks, not answers; they count this much.
pub const SLOWEST: f64 = 900.0;

impl Default for Habits {
    /// Returns the habits of the population that FSRS was fitted to (the defaults of its simulator), slowed to spoken answers.
    fn default() -> Self {
        // A flashcard of that population takes 14 seconds on average, an interview answer of 120 words some 35.
        Habits::population(2.5)
    }
}

impl Habits {
    /// Returns the habits of the population, its seconds multiplied.
    pub fn population(slowness: f64) -> Self {
        // `SimulatorConfig::default` of the fsrs crate.
        Habits {
            first_odds: [0.24, 0.094, 0.495, 0.171],
            pass_odds: [0.224, 0.631, 0.145],
            repeat_fails: 0.2,
            good_repeats: false,
            first_seconds: [19.58, 18.79, 13.78, 10.71].map(|seconds| seconds * slowness),
            review_seconds: [19.38, 17.59, 12.38, 8.94].map(|seconds| seconds * slowness),
            repeat_seconds: 12.3 * slowness,
        }
    }

    /// Returns the habits with what was measured, drawn toward these where little was.
    pub fn drawn_toward(&self, measured: &Measured) -> Self {
        // First how slow the learner is on the whole, then each sort of answer by itself: twenty answers count as much as
        // what was assumed of the pace, and of its sort.
        const WEIGHT: f64 = 20.0;
        let sorts = || {
            let first = measured.first.iter().zip(&self.first_seconds);
            let review = measured.review.iter().zip(&self.review_seconds);
            first.chain(review).chain([(&measured.repeat, &self.repeat_seconds)])
        };
        let answers: f64 = sorts().map(|(sort, _)| sort.0 as f64).sum();
        let taken: f64 = sorts().map(|(sort, _)| sort.1.max(0.0)).sum();
        let assumed: f64 = sorts().map(|(sort, seconds)| sort.0 as f64 * seconds).sum();
        let slowness = if answers > 0.0 && assumed > 0.0 {
            (WEIGHT + answers * (taken / assumed)) / (WEIGHT + answers)
        } else {
            1.0
        };
        let drawn = |sort: &(u64, f64), seconds: f64| {
            (WEIGHT * seconds * slowness + sort.1.max(0.0)) / (WEIGHT + sort.0 as f64)
        };
        let mut habits = self.clone();
        for rating in 0..4 {
            habits.first_seconds[rating] = drawn(&measured.first[rating], self.first_seconds[rating]);
            habits.review_seconds[rating] = drawn(&measured.review[rating], self.review_seconds[rating]);
        }
        habits.repeat_seconds = drawn(&measured.repeat, self.repeat_seconds);
        let total = |counts: [u64; 4]| counts.iter().sum::<u64>() as f64;
        let firsts = measured.first.map(|sort| sort.0);
        let odds: f64 = self.first_odds.iter().sum();
        for (rating, seen) in firsts.iter().enumerate() {
            habits.first_odds[rating] =
                (WEIGHT * self.first_odds[rating] / odds + *seen as f64) / (WEIGHT + total(firsts));
        }
        let passes = [measured.review[1].0, measured.review[2].0, measured.review[3].0];
        let passed = passes.iter().sum::<u64>() as f64;
        for (rating, seen) in passes.iter().enumerate() {
            habits.pass_odds[rating] = (WEIGHT * self.pass_odds[rating] + *seen as f64) / (WEIGHT + passed);
        }
        habits
    }

    /// Returns the seconds of a typical answer.
    pub fn typical_seconds(&self) -> f64 {
        self.review_seconds[2].max(1.0)
    }

    /// Returns the seconds that a day loses to the answer that does not fit any more: what is left when an answer is cut off at
    /// a moment that comes upon long ones more often (the mean residual life of renewal theory).
    pub(super) fn unfinished_seconds(&self, weights: &Weights) -> f64 {
        let found = weights.recollect(USUAL_LOG_STABILITY, USUAL_GAP);
        let left = |outcomes: [Outcome; OUTCOMES]| {
            let moment = |power: i32| outcomes.iter().map(|it| it.chance * it.seconds.powi(power)).sum::<f64>();
            moment(2) / (2.0 * moment(1)).max(1e-6)
        };
        (left(self.first(weights)) + left(self.review(weights, &found, USUAL_DIFFICULTY))) / 2.0
    }

    /// Returns what may come of a review.
    pub(super) fn review(&self, weights: &Weights, found: &Recollection, difficulty: f64) -> [Outcome; OUTCOMES] {
        let lapsed = weights.reviewed(found, difficulty, Rating::Again, 1.0);
        let missed = Trace { log_stability: lapsed, difficulty: weights.difficulty(difficulty, Rating::Again) };
        let [once, twice] = self.repeated(weights, missed, 1.0 - found.recall, self.review_seconds[0]);
        let passed = |rating: Rating| Outcome {
            chance: found.recall * self.pass_odds[rating as usize - 1],
            trace: Trace {
                log_stability: weights.reviewed(found, difficulty, rating, 1.0),
                difficulty: weights.difficulty(difficulty, rating),
            },
            seconds: self.review_seconds[rating as usize],
        };
        [once, twice, passed(Rating::Hard), passed(Rating::Good), passed(Rating::Easy)]
    }

    /// Returns what may come of a first look.
    pub(super) fn first(&self, weights: &Weights) -> [Outcome; OUTCOMES] {
        let total: f64 = self.first_odds.iter().sum();
        let odds = |rating: Rating| self.first_odds[rating as usize] / total;
        let missed = weights.first(Rating::Again);
        let [once, twice] = self.repeated(weights, missed, odds(Rating::Again), self.first_seconds[0]);
        let passed = |rating: Rating| {
            let trace = weights.first(rating);
            let (chance, seconds) = (odds(rating), self.first_seconds[rating as usize]);
            if rating == Rating::Hard || (rating == Rating::Good && self.good_repeats) {
                Outcome {
                    chance,
                    trace: self.tried(weights, trace, Rating::Good),
                    seconds: seconds + self.repeat_seconds,
                }
            } else {
                Outcome { chance, trace, seconds }
            }
        };
        [once, twice, passed(Rating::Hard), passed(Rating::Good), passed(Rating::Easy)]
    }

    /// A card that was missed is tried again on the same day until it passes; more than one more failure counts as one.
    fn repeated(&self, weights: &Weights, missed: Trace, chance: f64, seconds: f64) -> [Outcome; 2] {
        let fails = self.repeat_fails.clamp(0.0, 0.9);
        let once = Outcome {
            chance: chance * (1.0 - fails),
            trace: self.tried(weights, missed, Rating::Good),
            seconds: seconds + self.repeat_seconds,
        };
        let twice = Outcome {
            chance: chance * fails,
            trace: self.tried(weights, self.tried(weights, missed, Rating::Again), Rating::Good),
            seconds: seconds + self.repeat_seconds * (2.0 + fails / (1.0 - fails)),
        };
        [once, twice]
    }

    fn tried(&self, weights: &Weights, trace: Trace, rating: Rating) -> Trace {
        Trace {
            log_stability: weights.again_today(trace.log_stability, rating),
            difficulty: weights.difficulty(trace.difficulty, rating),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn little_that_was_measured_moves_the_seconds_little_and_much_moves_them_all_the_way() {
        let habits = Habits::default();
        let unmoved = habits.drawn_toward(&Measured::default()).review_seconds;
        assert!(unmoved.iter().zip(habits.review_seconds).all(|(now, before)| (now / before - 1.0).abs() < 1e-12));
        let measured = |answers: u64| {
            let mut measured = Measured::default();
            measured.review[2] = (answers, answers as f64 * 100.0);
            habits.drawn_toward(&measured)
        };
        let (few, many) = (measured(2), measured(2_000));
        assert!(few.review_seconds[2] > habits.review_seconds[2] && few.review_seconds[2] < 50.0, "{few:?}");
        assert!((many.review_seconds[2] - 100.0).abs() < 2.0, "{many:?}");
        // Someone slow at reviews will be slow at new cards, too.
        assert!(many.first_seconds[2] > 2.0 * habits.first_seconds[2]);
    }

    #[test]
    fn chances_of_what_may_come_sum_to_one() {
        let (habits, weights) = (Habits::default(), Weights::default());
        let sum = |outcomes: [Outcome; OUTCOMES]| outcomes.iter().map(|outcome| outcome.chance).sum::<f64>();
        assert!((sum(habits.first(&weights)) - 1.0).abs() < 1e-9);
        assert!((sum(habits.review(&weights, &weights.recollect(1.0, 9.0), 5.0)) - 1.0).abs() < 1e-9);
    }
}
