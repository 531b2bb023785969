//! A card in practice: what is remembered of it and when it comes back.

use jiff::{SignedDuration, Timestamp};

use super::{Day, Days, Memory, MemoryState, Rating, Scheduler};

/// What practice has made of a card.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Practice {
    /// Never reviewed.
    New,
    /// Reviewed at least once.
    Begun(Begun),
}

/// The practice of a card that has been reviewed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Begun {
    /// Its memory after the last review.
    pub state: MemoryState,
    /// The day of the last review.
    pub last: Day,
    /// When it comes back.
    pub due: Due,
    /// How often it was reviewed.
    pub reviews: u32,
    /// How often it was forgotten after it had been learned.
    pub lapses: u32,
}

/// When a card comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// Again today: once `at` has come or `after` reviews have been made that day, whichever is first.
    Soon {
        /// The moment.
        at: Timestamp,
        /// The count of reviews made that day.
        after: u64,
        /// Whether it had been learned before and was forgotten.
        relearning: bool,
    },
    /// On a later day.
    On(Day),
}

/// One act of recall and what it did.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Review {
    /// The rating given.
    pub rating: Rating,
    /// The practice before it.
    pub before: Practice,
    /// The practice after it.
    pub after: Begun,
    /// The chance of recall the model gave beforehand; `None` for a card never seen.
    pub expected: Option<f64>,
}

/// A card forgotten this often is a leech: it wants to be rewritten rather than repeated.
pub const LEECH_LAPSES: u32 = 8;

/// A card rated again or hard while it is learned is asked once more after this time …
const SOON: SignedDuration = SignedDuration::from_mins(10);
/// … or after this many other cards.
const SOON_REVIEWS: u64 = 5;

impl Practice {
    /// Returns the memory FSRS works on.
    pub fn memory(&self) -> Memory {
        match self {
            Practice::New => Memory::New,
            Practice::Begun(begun) => Memory::Remembered(begun.state),
        }
    }

    /// Returns the review that a rating makes of it.
    ///
    /// `ordinal` counts the reviews made before this one on the same day.
    pub fn review(&self, rating: Rating, now: Timestamp, today: Day, ordinal: u64, scheduler: &Scheduler) -> Review {
        let outcome = self.outcomes(now, today, ordinal, scheduler)[rating as usize];
        let expected = match self {
            Practice::New => None,
            Practice::Begun(begun) => Some(scheduler.retrievability(begun.state, today.since(begun.last))),
        };
        Review { rating, before: *self, after: outcome, expected }
    }

    /// Returns what each rating would make of it, worst rating first: what the four buttons promise.
    pub fn outcomes(&self, now: Timestamp, today: Day, ordinal: u64, scheduler: &Scheduler) -> [Begun; 4] {
        let after = scheduler.after(self.memory(), self.elapsed(today));
        let intervals = scheduler.intervals(after);
        Rating::ALL.map(|rating| {
            let due = if self.asks_again(rating) {
                let at = now.saturating_add(SOON).unwrap_or(Timestamp::MAX);
                Due::Soon { at, after: ordinal + 1 + SOON_REVIEWS, relearning: self.was_learned() }
            } else {
                Due::On(today + intervals[rating as usize])
            };
            let (reviews, lapses) = self.counts();
            Begun {
                state: after[rating as usize],
                last: today,
                due,
                reviews: reviews + 1,
                lapses: lapses + u32::from(self.is_lapse(rating)),
            }
        })
    }

    fn elapsed(&self, today: Day) -> Days {
        match self {
            Practice::New => Days(0),
            Practice::Begun(begun) => today.since(begun.last),
        }
    }

    fn counts(&self) -> (u32, u32) {
        match self {
            Practice::New => (0, 0),
            Practice::Begun(begun) => (begun.reviews, begun.lapses),
        }
    }

    fn was_learned(&self) -> bool {
        matches!(self, Practice::Begun(Begun { due: Due::On(_) | Due::Soon { relearning: true, .. }, .. }))
    }

    fn asks_again(&self, rating: Rating) -> bool {
        match rating {
            Rating::Again => true,
            // A learned card recalled with trouble was still recalled; one being learned is asked once more today.
            Rating::Hard => !matches!(self, Practice::Begun(Begun { due: Due::On(_), .. })),
            Rating::Good | Rating::Easy => false,
        }
    }

    fn is_lapse(&self, rating: Rating) -> bool {
        rating == Rating::Again && matches!(self, Practice::Begun(Begun { due: Due::On(_), .. }))
    }
}

impl Begun {
    /// Returns whether it has been forgotten so often that it wants rewriting.
    pub fn is_leech(&self) -> bool {
        self.lapses >= LEECH_LAPSES
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const NOON: Timestamp = Timestamp::constant(1_767_268_800, 0);

    fn run(ratings: &[(Rating, u32)]) -> Begun {
        let scheduler = Scheduler::default();
        let mut practice = Practice::New;
        let mut day = Day(20_000);
        for (ordinal, (rating, wait)) in ratings.iter().enumerate() {
            day = day + Days(*wait);
            practice = Practice::Begun(practice.review(*rating, NOON, day, ordinal as u64, &scheduler).after);
        }
        match practice {
            Practice::Begun(begun) => begun,
            Practice::New => panic!("no ratings"),
        }
    }

    #[test]
    fn a_new_card_rated_again_is_asked_once_more_today() {
        let after = run(&[(Rating::Again, 0)]);
        let at = NOON.checked_add(SignedDuration::from_mins(10)).unwrap();
        assert_eq!(after.due, Due::Soon { at, after: 6, relearning: false });
        assert_eq!(after.lapses, 0, "what was never learned cannot be forgotten");
    }

    #[test]
    fn a_new_card_rated_good_comes_back_in_two_days() {
        assert_eq!(run(&[(Rating::Good, 0)]).due, Due::On(Day(20_002)));
        assert_eq!(run(&[(Rating::Again, 0), (Rating::Good, 0)]).due, Due::On(Day(20_001)));
    }

    #[test]
    fn forgetting_a_learned_card_is_a_lapse_once() {
        let after = run(&[(Rating::Good, 0), (Rating::Again, 2), (Rating::Again, 0)]);
        assert_eq!(after.lapses, 1);
        assert!(matches!(after.due, Due::Soon { relearning: true, .. }));
    }

    #[test]
    fn eight_lapses_make_a_leech() {
        let mut ratings = vec![(Rating::Good, 0)];
        for lapse in 1..=8 {
            ratings.extend([(Rating::Again, 3), (Rating::Good, 0)]);
            assert_eq!(run(&ratings).is_leech(), lapse == 8, "{lapse} lapses");
        }
    }

    proptest! {
        #[test]
        fn the_same_history_gives_the_same_practice_and_a_due_day_in_the_future(
            history in prop::collection::vec((0usize..4, 0u32..400), 1..40)
        ) {
            let ratings: Vec<_> = history.into_iter().map(|(rating, wait)| (Rating::ALL[rating], wait)).collect();
            let after = run(&ratings);
            prop_assert_eq!(after, run(&ratings));
            if let Due::On(day) = after.due {
                prop_assert!(day > after.last);
            }
            prop_assert_eq!(after.reviews as usize, ratings.len());
        }
    }
}
