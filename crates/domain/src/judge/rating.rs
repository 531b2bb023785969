//! The rating that is proposed when a problem was worked on: solving it is a review of it.
//!
//! Only a proposal: the learner has the last word.

use super::verdict::Verdict;
use crate::drill::Rating;

/// One sitting with a problem.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Attempt {
    /// The verdict of the last submission.
    pub verdict: Verdict,
    /// How many submissions it took, the last included.
    pub tries: u32,
    /// How long it took.
    pub minutes_taken: f64,
    /// How long an interviewer would give.
    pub minutes_expected: u32,
    /// How many hints were opened.
    pub hints_used: u32,
    /// Whether the reference was looked at before solving it.
    pub solution_seen: bool,
}

/// Returns the rating that fits the attempt.
///
/// Unsolved, or solved with the solution at hand, is `again`. Solved at once in half the time is `easy`. Each further
/// submission, each hint, and each full measure of time beyond the first counts against it: one leaves `good`, two make
/// it `hard`.
pub fn propose(attempt: &Attempt) -> Rating {
    if attempt.verdict != Verdict::Accepted || attempt.solution_seen {
        return Rating::Again;
    }
    let share = attempt.minutes_taken / f64::from(attempt.minutes_expected.max(1));
    // A quarter over is within what interviewers allow.
    let late = match share {
        _ if share > 2.0 => 2,
        _ if share > 1.25 => 1,
        _ => 0,
    };
    let slips = attempt.tries.saturating_sub(1).min(2) + attempt.hints_used.min(2) + late;
    match slips {
        0 if share <= 0.5 => Rating::Easy,
        0 | 1 => Rating::Good,
        _ => Rating::Hard,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn solved(tries: u32, minutes_taken: f64, hints_used: u32) -> Attempt {
        let verdict = Verdict::Accepted;
        Attempt { verdict, tries, minutes_taken, minutes_expected: 20, hints_used, solution_seen: false }
    }

    #[test]
    fn what_went_smoothly_comes_back_later() {
        for (attempt, rating) in [
            (solved(1, 8.0, 0), Rating::Easy),
            (solved(1, 18.0, 0), Rating::Good),
            (solved(2, 8.0, 0), Rating::Good),
            (solved(1, 24.0, 1), Rating::Good),
            (solved(1, 30.0, 0), Rating::Good),
            (solved(1, 50.0, 0), Rating::Hard),
            (solved(2, 20.0, 1), Rating::Hard),
            (solved(5, 10.0, 0), Rating::Hard),
            (Attempt { verdict: Verdict::TimeLimit, ..solved(1, 5.0, 0) }, Rating::Again),
            (Attempt { solution_seen: true, ..solved(1, 5.0, 0) }, Rating::Again),
        ] {
            assert_eq!(propose(&attempt), rating, "{attempt:?}");
        }
    }

    proptest! {
        #[test]
        fn more_tries_hints_or_minutes_never_raise_it(tries in 1_u32..6, minutes in 0.0_f64..90.0, hints in 0_u32..5) {
            let number = |attempt: Attempt| propose(&attempt).number();
            let here = number(solved(tries, minutes, hints));
            prop_assert!(number(solved(tries + 1, minutes, hints)) <= here);
            prop_assert!(number(solved(tries, minutes + 10.0, hints)) <= here);
            prop_assert!(number(solved(tries, minutes, hints + 1)) <= here);
        }
    }
}
