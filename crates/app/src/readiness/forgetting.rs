//! What would be left of the cards if practice stopped today.

use domain::drill::{Begun, Day, Days, Practice};
use jiff::Timestamp;

use crate::{AppError, Bank};

/// The mean chance to recall a begun card on each day from today on, and how many cards that is.
#[derive(Clone, Debug, PartialEq)]
pub struct Forgetting {
    /// The days with the chances.
    pub days: Vec<(Day, f64)>,
    /// How many cards were begun.
    pub cards: usize,
}

/// Of more cards than this every second, third, … is taken: the curve would look the same.
const MOST_CARDS: usize = 2_000;

/// Returns how the begun cards would be forgotten over so many days.
pub fn forgetting(bank: &Bank, days: u32, now: Timestamp) -> Result<Forgetting, AppError> {
    let today = bank.calendar.day(now);
    let begun: Vec<Begun> = bank
        .store
        .memories()?
        .into_iter()
        .filter_map(|(_, memory)| match memory.practice {
            Practice::Begun(begun) => Some(begun),
            Practice::New => None,
        })
        .collect();
    let sample: Vec<&Begun> = begun.iter().step_by(begun.len().div_ceil(MOST_CARDS).max(1)).collect();
    let mean = |day: Day| {
        let sum: f64 =
            sample.iter().map(|begun| bank.scheduler.retrievability(begun.state, day.since(begun.last))).sum();
        sum / sample.len().max(1) as f64
    };
    let steps = if sample.is_empty() { 0 } else { days + 1 };
    let days = (0..steps).map(|ahead| today + Days(ahead)).map(|day| (day, mean(day))).collect();
    Ok(Forgetting { days, cards: begun.len() })
}
