//! An interview to come, and the minutes of each day until then.

use std::fmt;
use std::str::FromStr;

use jiff::civil::{Date, Weekday};
use thiserror::Error;

use crate::deadline::FARTHEST;
use crate::drill::{Day, Days};

/// An interview to come.
#[derive(Clone, Debug, PartialEq)]
pub struct Interview {
    /// The day; its eve is the last day of study.
    pub day: Day,
    /// The loop it is of, where that was said.
    pub loop_name: Option<String>,
    /// Minutes of study a day.
    pub minutes: u32,
    /// Days without study.
    pub days_off: Vec<DayOff>,
    /// What tells it from others: a company, a stage.
    pub note: String,
}

/// A day, or a day of every week, without study.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayOff {
    /// Every such day of the week.
    Weekly(Weekday),
    /// One day.
    On(Day),
}

/// The word is no day.
#[derive(Debug, Error, PartialEq, Eq)]
#[error("`{0}` is no day; name a day of the week (sunday) or a date (2026-12-24)")]
pub struct ParseDayOffError(String);

/// The text names no day.
#[derive(Debug, Error, PartialEq, Eq)]
#[error("`{0}` is no day; write a date (2026-12-24), or how far it is (+10d, +6w)")]
pub struct ParseDayError(String);

/// Nobody studies more minutes a day.
pub const LONGEST_DAY: u32 = 16 * 60;

const WEEKDAYS: [(Weekday, &str); 7] = [
    (Weekday::Monday, "monday"),
    (Weekday::Tuesday, "tuesday"),
    (Weekday::Wednesday, "wednesday"),
    (Weekday::Thursday, "thursday"),
    (Weekday::Friday, "friday"),
    (Weekday::Saturday, "saturday"),
    (Weekday::Sunday, "sunday"),
];

impl Interview {
    /// Returns the minutes of each day from today to the eve: none when the day has come, and three years of them at most.
    pub fn minutes_until(&self, today: Day) -> Vec<u32> {
        let days = self.day.since(today).0.min(FARTHEST as u32);
        (0..days).map(|days| if self.is_off(today + Days(days)) { 0 } else { self.minutes.min(LONGEST_DAY) }).collect()
    }

    /// Returns whether a day is one without study.
    pub fn is_off(&self, day: Day) -> bool {
        self.days_off.iter().any(|off| match off {
            DayOff::Weekly(weekday) => day.date().weekday() == *weekday,
            DayOff::On(date) => *date == day,
        })
    }
}

/// Returns the day that a date names, or a distance in days or weeks from today.
pub fn day_named(text: &str, today: Day) -> Result<Day, ParseDayError> {
    let wrong = || ParseDayError(text.trim().chars().take(40).collect());
    let lower = text.trim().to_lowercase();
    if let Some(distance) = lower.strip_prefix('+') {
        let (number, unit) = match (distance.strip_suffix('w'), distance.strip_suffix('d')) {
            (Some(weeks), _) => (weeks, 7),
            (_, Some(days)) => (days, 1),
            _ => (distance, 1),
        };
        let number: u32 = number.trim().parse().map_err(|_| wrong())?;
        return Ok(today + Days(number.checked_mul(unit).filter(|days| *days < 400_000).ok_or_else(wrong)?));
    }
    lower.parse::<Date>().map(Day::of).map_err(|_| wrong())
}

impl fmt::Display for DayOff {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DayOff::Weekly(weekday) => {
                let name = WEEKDAYS.iter().find(|(known, _)| known == weekday).map_or("", |(_, name)| name);
                f.write_str(name)
            }
            DayOff::On(day) => day.fmt(f),
        }
    }
}

impl FromStr for DayOff {
    type Err = ParseDayOffError;

    fn from_str(word: &str) -> Result<Self, ParseDayOffError> {
        let lower = word.trim().to_lowercase();
        let named = |name: &str| lower == name || lower == name[..3] || lower.strip_suffix('s') == Some(name);
        if let Some((weekday, _)) = WEEKDAYS.iter().find(|(_, name)| named(name)) {
            return Ok(DayOff::Weekly(*weekday));
        }
        let date: Date = lower.parse().map_err(|_| ParseDayOffError(word.trim().to_owned()))?;
        Ok(DayOff::On(Day::of(date)))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn interview(day: Date, days_off: &[&str]) -> Interview {
        let days_off = days_off.iter().map(|word| word.parse().unwrap()).collect();
        Interview { day: Day::of(day), loop_name: None, minutes: 40, days_off, note: String::new() }
    }

    #[test]
    fn days_off_have_no_minutes() {
        let monday = Day::of(date(2026, 3, 2));
        let minutes = interview(date(2026, 3, 9), &["Sunday", "2026-03-04"]).minutes_until(monday);
        assert_eq!(minutes, [40, 40, 0, 40, 40, 40, 0]);
    }

    #[test]
    fn a_day_that_has_come_leaves_no_minutes_and_a_far_one_is_bounded() {
        let today = Day::of(date(2026, 3, 2));
        assert!(interview(date(2026, 3, 2), &[]).minutes_until(today).is_empty());
        assert!(interview(date(2025, 3, 2), &[]).minutes_until(today).is_empty());
        assert_eq!(interview(date(9000, 3, 2), &[]).minutes_until(today).len(), FARTHEST);
    }

    #[test]
    fn a_day_is_named_by_its_date_or_its_distance() {
        let today = Day::of(date(2026, 3, 2));
        let named = |text: &str| day_named(text, today).map(|day| day.to_string()).ok();
        assert_eq!(named("2026-12-24").as_deref(), Some("2026-12-24"));
        assert_eq!(named("+10d").as_deref(), Some("2026-03-12"));
        assert_eq!(named("+6w").as_deref(), Some("2026-04-13"));
        for wrong in ["", "tomorrow", "+", "+w", "+99999999999w", "+4294967295w", "2026-13-01"] {
            assert_eq!(named(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn days_off_are_read_as_people_write_them() {
        for (word, expected) in [("sun", "sunday"), ("Sundays", "sunday"), ("2026-12-24", "2026-12-24")] {
            assert_eq!(word.parse::<DayOff>().map(|off| off.to_string()), Ok(expected.to_owned()));
        }
        assert!("someday".parse::<DayOff>().is_err());
        assert!("2026-02-30".parse::<DayOff>().is_err());
    }
}
