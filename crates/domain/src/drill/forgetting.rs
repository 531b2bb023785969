//! Forgetting: how a memory has gone and will go, and how well what was recalled agrees with that.

use std::ops::RangeInclusive;

use crate::share::{NINE_IN_TEN, Share};

use super::{Day, Days, MemoryState, Scheduler};

/// The chance of recall from one review to the next, or on from the last: days and chances, in order.
pub type Stretch = Vec<(Day, f64)>;

/// Reviews that came back after so many days, as the log has them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Elapsed {
    /// The days since the review before.
    pub days: Days,
    /// How many reviews.
    pub reviews: u64,
    /// How many of them were recalled.
    pub recalled: u64,
    /// The sum of the chances that the model gave them.
    pub expected: f64,
}

/// What was recalled after about so many days, and what had been expected.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// The days since the review before.
    pub days: RangeInclusive<u32>,
    /// How many reviews.
    pub reviews: u64,
    /// How many of them were recalled.
    pub recalled: u64,
    /// The share recalled; its interval holds the truth nine times in ten.
    pub share: Share,
    /// The mean chance that the model gave.
    pub expected: f64,
}

/// A stretch has at most so many points: more would fall on the same pixels.
const POINTS: u32 = 60;

/// Where the first days end, which differ most from each other, and then about every doubling.
const LAST_DAYS: [u32; 11] = [1, 2, 3, 5, 8, 14, 30, 60, 120, 365, u32::MAX];

/// Returns how a memory has gone: a stretch after each review, the last of them until a day.
///
/// The reviews are in order, each with the memory after it. Of those of one day only the last has a stretch.
pub fn course(reviews: &[(Day, MemoryState)], until: Day, scheduler: &Scheduler) -> Vec<Stretch> {
    reviews
        .iter()
        .enumerate()
        .map(|(at, (day, state))| (*day, *state, reviews.get(at + 1).map_or(until, |(next, _)| *next)))
        .filter(|(from, _, to)| to > from)
        .map(|(from, state, to)| stretch(from, state, to, scheduler))
        .collect()
}

fn stretch(from: Day, state: MemoryState, to: Day, scheduler: &Scheduler) -> Stretch {
    let length = to.since(from).0;
    let steps = length.min(POINTS);
    // Memory falls fastest at first, so the points are closest there.
    let after = |step: u32| (f64::from(length) * (f64::from(step) / f64::from(steps)).powi(2)).round() as u32;
    let mut days: Vec<u32> = if length <= POINTS { (0..=length).collect() } else { (0..=steps).map(after).collect() };
    days.dedup();
    days.into_iter().map(|days| (from + Days(days), scheduler.retrievability(state, Days(days)))).collect()
}

/// Returns recall by the days since the review before, in bins that grow with them; those without reviews are left out.
pub fn measured(log: &[Elapsed]) -> Vec<Measured> {
    let mut first = 1;
    let mut bins = Vec::new();
    for last in LAST_DAYS {
        let days = first..=last;
        first = last.saturating_add(1);
        let of_bin = || log.iter().filter(|row| days.contains(&row.days.0));
        let reviews: u64 = of_bin().map(|row| row.reviews).sum();
        let recalled: u64 = of_bin().map(|row| row.recalled).sum();
        let expected: f64 = of_bin().map(|row| row.expected).sum();
        if let Some(share) = Share::counted(recalled, reviews, NINE_IN_TEN) {
            bins.push(Measured { days, reviews, recalled, share, expected: expected / reviews as f64 });
        }
    }
    bins
}

#[cfg(test)]
mod tests {
    use super::super::{Difficulty, Memory, Rating, Stability};
    use super::*;

    #[test]
    fn a_course_falls_between_reviews_and_begins_anew_at_each() {
        let scheduler = Scheduler::default();
        let first = scheduler.review(Memory::New, Rating::Good, Days(0));
        let second = scheduler.review(Memory::Remembered(first), Rating::Good, Days(3));
        let reviews = [(Day(100), first), (Day(103), second), (Day(103), second)];
        let course = course(&reviews, Day(500), &scheduler);
        assert_eq!(course.len(), 2, "two reviews of one day have one stretch between them");
        for stretch in &course {
            assert!(stretch.len() <= POINTS as usize + 1);
            assert_eq!(stretch[0].1, 1.0);
            assert!(stretch.windows(2).all(|pair| pair[1].0 > pair[0].0 && pair[1].1 < pair[0].1), "{stretch:?}");
        }
        assert_eq!((course[0][3].0, course[1][0].0), (Day(103), Day(103)));
        assert_eq!(course[1].last().map(|last| last.0), Some(Day(500)));
        // Stability is by definition the days until recall is 90 %.
        let state = MemoryState { stability: Stability(10.0), difficulty: Difficulty(5.0) };
        let whole = super::course(&[(Day(0), state)], Day(10), &scheduler);
        assert!((whole[0][10].1 - 0.9).abs() < 1e-3, "{whole:?}");
    }

    #[test]
    fn a_card_reviewed_today_has_no_past_to_draw() {
        let state = MemoryState { stability: Stability(10.0), difficulty: Difficulty(5.0) };
        assert_eq!(course(&[(Day(7), state)], Day(7), &Scheduler::default()), Vec::<Stretch>::new());
        assert_eq!(course(&[], Day(7), &Scheduler::default()), Vec::<Stretch>::new());
    }

    #[test]
    fn reviews_are_gathered_by_the_days_that_passed() {
        let row = |days: u32, reviews: u64, recalled: u64| Elapsed {
            days: Days(days),
            reviews,
            recalled,
            expected: reviews as f64 * 0.9,
        };
        let bins = measured(&[row(1, 40, 36), row(4, 10, 9), row(5, 10, 7), row(700, 2, 1)]);
        let said: Vec<String> = bins
            .iter()
            .map(|bin| {
                format!(
                    "{:?}: {} of {}, {:.2} in {:.2}–{:.2}, expected {:.2}",
                    bin.days, bin.recalled, bin.reviews, bin.share.share, bin.share.low, bin.share.high, bin.expected
                )
            })
            .collect();
        insta::assert_snapshot!(said.join("\n"), @r"
        1..=1: 36 of 40, 0.90 in 0.80–0.95, expected 0.90
        4..=5: 16 of 20, 0.80 in 0.62–0.91, expected 0.90
        366..=4294967295: 1 of 2, 0.50 in 0.12–0.88, expected 0.90
        ");
    }
}
