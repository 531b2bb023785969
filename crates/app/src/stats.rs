//! How practice goes: what was done, what comes, what is remembered.

use std::collections::HashMap;

use domain::bank::{CardId, Kind};
use domain::drill::{self, Day, Days, Measured, Practice};
use jiff::Timestamp;
use store::{DayTally, StateTally};

use crate::{AppError, Bank};

/// Numbers and rows for the page that shows how practice goes.
#[derive(Clone, Debug, PartialEq)]
pub struct Stats {
    /// The day of study.
    pub today: Day,
    /// The last ninety days, oldest first, days without reviews too.
    pub reviews: Vec<DayCount>,
    /// What falls due today and on the next 29 days; what is overdue counts as today's.
    pub forecast: Vec<DayCount>,
    /// How well learned cards were recalled in the last 26 weeks that had reviews, oldest first.
    pub retention: Vec<WeekRetention>,
    /// Topics with most cards first; cards under no heading are left out.
    pub topics: Vec<TopicStrength>,
    /// Live cards of each kind, most first.
    pub kinds: Vec<(Kind, usize)>,
    /// How many cards are in which state.
    pub states: StateCounts,
    /// On how many days up to today, or to yesterday, there was a review without a gap.
    pub streak: u32,
}

/// How much a day has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayCount {
    /// The day.
    pub day: Day,
    /// Reviews, new cards included.
    pub count: usize,
    /// New cards.
    pub new: usize,
}

/// How well learned cards were recalled in a week.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WeekRetention {
    /// Its Monday.
    pub week: Day,
    /// Reviews of learned cards.
    pub reviews: usize,
    /// Those that were recalled.
    pub recalled: usize,
    /// The mean chance of recall the model gave.
    pub expected: f64,
}

/// How well a topic is known.
#[derive(Clone, Debug, PartialEq)]
pub struct TopicStrength {
    /// The topic.
    pub topic: String,
    /// Its live cards.
    pub cards: usize,
    /// Those reviewed at least once.
    pub begun: usize,
    /// The mean chance of recalling one of those reviewed, now; zero when there are none.
    pub recall: f64,
    /// How often its cards were forgotten.
    pub lapses: usize,
}

/// How many cards are in which state.
pub type StateCounts = StateTally;

const PAST: u32 = 90;
const AHEAD: u32 = 30;
const WEEKS: u32 = 26;

/// Returns how practice goes.
pub fn stats(bank: &Bank, now: Timestamp) -> Result<Stats, AppError> {
    let today = bank.calendar.day(now);
    let store = &bank.store;
    let past = store.reviews_by_day(Day(i32::MIN))?;
    let ahead = store.forecast(today, today + Days(AHEAD - 1))?;
    let retention = store.retention_by_week(today - Days(WEEKS * 7))?;
    let kinds = store.cards_by_kind()?;
    Ok(Stats {
        today,
        reviews: filled(&past, today - Days(PAST - 1), PAST),
        forecast: filled(&ahead, today, AHEAD),
        retention: retention
            .into_iter()
            .map(|week| WeekRetention {
                week: week.monday,
                reviews: week.reviews,
                recalled: week.recalled,
                expected: week.expected,
            })
            .collect(),
        topics: topic_strengths(bank, today)?,
        kinds: kinds.into_iter().filter_map(|(kind, count)| Some((kind.parse().ok()?, count))).collect(),
        states: store.cards_by_state(today)?,
        streak: streak(&past, today),
    })
}

/// Returns how well cards were recalled, by the days since the review before, beside what the model had expected.
pub fn measured_recall(bank: &Bank) -> Result<Vec<Measured>, AppError> {
    Ok(drill::measured(&bank.store.reviews_by_elapsed()?))
}

fn filled(tallies: &[DayTally], from: Day, days: u32) -> Vec<DayCount> {
    let known: HashMap<Day, &DayTally> = tallies.iter().map(|tally| (tally.day, tally)).collect();
    (0..days)
        .map(|offset| from + Days(offset))
        .map(|day| DayCount {
            day,
            count: known.get(&day).map_or(0, |tally| tally.reviews),
            new: known.get(&day).map_or(0, |tally| tally.new),
        })
        .collect()
}

/// A day not over yet does not break a streak.
fn streak(past: &[DayTally], today: Day) -> u32 {
    let mut expected = match past.last() {
        Some(last) if last.day == today || last.day == today - Days(1) => last.day,
        _ => return 0,
    };
    let mut days = 0;
    for tally in past.iter().rev() {
        if tally.day != expected {
            break;
        }
        days += 1;
        expected = expected - Days(1);
    }
    days
}

fn topic_strengths(bank: &Bank, today: Day) -> Result<Vec<TopicStrength>, AppError> {
    let topics: HashMap<CardId, Option<String>> = bank.store.topics_of_begun()?.into_iter().collect();
    let mut sums: HashMap<&str, (usize, f64, usize)> = HashMap::new();
    for (card, memory) in bank.store.memories()? {
        if let (Practice::Begun(begun), Some(Some(topic))) = (memory.practice, topics.get(&card)) {
            let sum = sums.entry(topic.as_str()).or_default();
            sum.0 += 1;
            sum.1 += bank.scheduler.retrievability(begun.state, today.since(begun.last));
            sum.2 += begun.lapses as usize;
        }
    }
    let tallies = bank.store.cards_by_topic()?;
    Ok(tallies
        .into_iter()
        .filter_map(|tally| {
            let topic = tally.topic?;
            let (begun, recall, lapses) = sums.get(topic.as_str()).copied().unwrap_or_default();
            let recall = if begun == 0 { 0.0 } else { recall / begun as f64 };
            Some(TopicStrength { topic, cards: tally.cards, begun, recall, lapses })
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_streak_counts_days_without_a_gap_and_today_may_still_be_empty() {
        let days = |days: &[i32]| -> Vec<DayTally> {
            days.iter().map(|day| DayTally { day: Day(*day), reviews: 1, new: 0 }).collect()
        };
        assert_eq!(streak(&days(&[]), Day(10)), 0);
        assert_eq!(streak(&days(&[5, 8, 9, 10]), Day(10)), 3);
        assert_eq!(streak(&days(&[5, 8, 9]), Day(10)), 2);
        assert_eq!(streak(&days(&[5, 8]), Day(10)), 0);
    }
}
