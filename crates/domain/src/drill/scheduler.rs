//! FSRS-6: what a rating does to a memory, and how long the memory lasts.
//!
//! The formulas are those of the `fsrs` crate; this module gives them the house's types and the guarantees learners rely
//! on (an interval never shrinks with a better rating).

use fsrs::{FSRS, FSRS6_DEFAULT_DECAY};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{Days, Rating};

/// Days until the chance of recall falls to nine in ten.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Stability(pub f64);

/// How hard a memory is to strengthen, from 1 to 10.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Difficulty(pub f64);

/// What FSRS knows of one memory.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct MemoryState {
    /// How long it lasts.
    pub stability: Stability,
    /// How hard it is to strengthen.
    pub difficulty: Difficulty,
}

/// A card's memory.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Memory {
    /// Never reviewed.
    New,
    /// Reviewed at least once.
    Remembered(MemoryState),
}

/// The chance of recall at which a card comes back, from 0.70 to 0.97.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Retention(f64);

/// The number is no sensible retention.
#[derive(Debug, Error, PartialEq)]
#[error("a desired retention of {0} is out of range; choose one from 0.70 to 0.97")]
pub struct RetentionError(f64);

/// The memory model with its weights and its aim.
#[derive(Clone, Debug)]
pub struct Scheduler {
    model: FSRS,
    retention: Retention,
}

/// The longest interval given: beyond ten years a date says nothing.
const LONGEST_DAYS: f64 = 3650.0;

impl Retention {
    /// Returns the retention, if it is one that can be aimed at.
    pub fn new(share: f64) -> Result<Self, RetentionError> {
        // Below 0.70 most reviews fail and discourage; above 0.97 intervals collapse to a day.
        if (0.70..=0.97).contains(&share) { Ok(Retention(share)) } else { Err(RetentionError(share)) }
    }

    /// Returns the share as a number.
    pub fn share(self) -> f64 {
        self.0
    }
}

impl Default for Retention {
    fn default() -> Self {
        Retention(0.90)
    }
}

impl Default for Scheduler {
    fn default() -> Self {
        Scheduler::new(Retention::default())
    }
}

impl Scheduler {
    /// Returns the model with the published default weights, aiming at a retention.
    pub fn new(retention: Retention) -> Self {
        Scheduler { model: FSRS::default(), retention }
    }

    /// Returns the memory after each rating, worst rating first, `elapsed` days since the last review.
    pub fn after(&self, memory: Memory, elapsed: Days) -> [MemoryState; 4] {
        let before = match memory {
            Memory::New => None,
            Memory::Remembered(state) => {
                Some(fsrs::MemoryState { stability: state.stability.0 as f32, difficulty: state.difficulty.0 as f32 })
            }
        };
        let next = self
            .model
            .next_states(before, self.retention.0 as f32, elapsed.0)
            .expect("finite memory states have finite successors: the crate clamps stability and difficulty");
        [next.again, next.hard, next.good, next.easy].map(|item| MemoryState {
            stability: Stability(f64::from(item.memory.stability)),
            difficulty: Difficulty(f64::from(item.memory.difficulty)),
        })
    }

    /// Returns the memory after a rating.
    pub fn review(&self, memory: Memory, rating: Rating, elapsed: Days) -> MemoryState {
        self.after(memory, elapsed)[rating as usize]
    }

    /// Returns the days until each state falls to the desired retention: at least one, and never fewer for a better rating.
    pub fn intervals(&self, after: [MemoryState; 4]) -> [Days; 4] {
        let mut least = 1.0;
        after.map(|state| {
            let exact = self.model.next_interval(Some(state.stability.0 as f32), self.retention.0 as f32, 3);
            least = f64::from(exact).round().clamp(least, LONGEST_DAYS);
            Days(least as u32)
        })
    }

    /// Returns the chance of recall `elapsed` days after the last review.
    pub fn retrievability(&self, state: MemoryState, elapsed: Days) -> f64 {
        let state = fsrs::MemoryState { stability: state.stability.0 as f32, difficulty: state.difficulty.0 as f32 };
        f64::from(fsrs::current_retrievability(state, elapsed.0 as f32, FSRS6_DEFAULT_DECAY)).clamp(0.0, 1.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn state(stability: f64, difficulty: f64) -> MemoryState {
        MemoryState { stability: Stability(stability), difficulty: Difficulty(difficulty) }
    }

    #[test]
    fn first_ratings_give_the_published_states() {
        // The vectors in the documentation of `FSRS::next_states`, fsrs 6.6.2.
        let after = Scheduler::default().after(Memory::New, Days(0));
        let published = [(0.212, 6.4133), (1.2931, 5.112_170_7), (2.3065, 2.118_104), (8.2956, 1.0)];
        for (state, (stability, difficulty)) in after.into_iter().zip(published) {
            assert!((state.stability.0 - stability).abs() < 1e-4, "{state:?}");
            assert!((state.difficulty.0 - difficulty).abs() < 1e-4, "{state:?}");
        }
    }

    #[test]
    fn a_history_ends_where_the_crate_says_it_ends() {
        // `FSRS::memory_state` walks a whole history by itself and so is an oracle for our step by step walk.
        let ratings = [
            (Rating::Good, 0),
            (Rating::Good, 3),
            (Rating::Again, 9),
            (Rating::Hard, 0),
            (Rating::Good, 1),
            (Rating::Easy, 4),
        ];
        let scheduler = Scheduler::default();
        let mut memory = Memory::New;
        for (rating, days) in ratings {
            memory = Memory::Remembered(scheduler.review(memory, rating, Days(days)));
        }
        let reviews = ratings
            .iter()
            .map(|(rating, days)| fsrs::FSRSReview { rating: u32::from(rating.number()), delta_t: *days })
            .collect();
        let oracle = FSRS::default().memory_state(fsrs::FSRSItem { reviews }, None).unwrap();
        let Memory::Remembered(ours) = memory else { panic!("reviewed six times") };
        assert!((ours.stability.0 - f64::from(oracle.stability)).abs() < 1e-3, "{ours:?} {oracle:?}");
        assert!((ours.difficulty.0 - f64::from(oracle.difficulty)).abs() < 1e-3, "{ours:?} {oracle:?}");
    }

    #[test]
    fn a_retention_nobody_should_aim_at_is_refused() {
        assert_eq!(Retention::new(0.99), Err(RetentionError(0.99)));
        assert!(Retention::new(f64::NAN).is_err());
        assert_eq!(Retention::new(0.85).map(Retention::share), Ok(0.85));
    }

    proptest! {
        #[test]
        fn a_lapse_never_raises_stability(s in 0.001f64..36_500.0, d in 1.0f64..10.0, days in 0u32..5_000) {
            let after = Scheduler::default().review(Memory::Remembered(state(s, d)), Rating::Again, Days(days));
            prop_assert!(after.stability.0 <= f64::from(s as f32) * (1.0 + 1e-5), "{} -> {}", s, after.stability.0);
        }

        #[test]
        fn a_better_rating_never_comes_back_sooner(s in 0.001f64..36_500.0, d in 1.0f64..10.0, days in 0u32..5_000) {
            let scheduler = Scheduler::default();
            let intervals = scheduler.intervals(scheduler.after(Memory::Remembered(state(s, d)), Days(days)));
            prop_assert!(intervals.is_sorted(), "{:?}", intervals);
            prop_assert!(intervals[0] >= Days(1));
        }

        #[test]
        fn retrievability_is_a_probability_that_only_falls(s in 0.001f64..36_500.0, days in 0u32..40_000, more in 0u32..1_000) {
            let scheduler = Scheduler::default();
            let now = scheduler.retrievability(state(s, 5.0), Days(days));
            prop_assert!((0.0..=1.0).contains(&now));
            prop_assert!(scheduler.retrievability(state(s, 5.0), Days(days + more)) <= now);
        }
    }
}
