//! Days as learners count them.

use std::fmt;
use std::ops::{Add, Sub};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// A day of study, counted from 1970-01-01.
// A day is a date, not 24 hours: reviewing at 23:50 and at 09:10 counts as two days, which is what learners expect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Day(pub i32);

/// A number of days between two [`Day`]s.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Days(pub u32);

/// Where the learner lives and when their day ends.
#[derive(Clone, Debug, PartialEq)]
pub struct Calendar {
    /// The local time zone.
    pub zone: TimeZone,
    /// The hour at which a new day of study begins: someone who studies at one in the morning is still in yesterday.
    pub rollover_hour: u8,
}

impl Calendar {
    /// Returns the calendar of a zone, with days that begin at four in the morning.
    pub fn new(zone: TimeZone) -> Self {
        Calendar { zone, rollover_hour: 4 }
    }

    /// Returns the day of study a moment belongs to.
    pub fn day(&self, moment: Timestamp) -> Day {
        // Wall-clock hours, not elapsed ones: on the night the clocks change the day still begins when the clock says four.
        let wall = self.zone.to_datetime(moment);
        Day::of(wall.saturating_sub(SignedDuration::from_hours(i64::from(self.rollover_hour))).date())
    }

    /// Returns the first moment of a day of study.
    pub fn start(&self, day: Day) -> Timestamp {
        let hour = i8::try_from(self.rollover_hour.min(23)).unwrap_or(0);
        let wall = day.date().at(hour, 0, 0, 0);
        self.zone.to_timestamp(wall).unwrap_or(Timestamp::MAX)
    }
}

impl Day {
    /// Returns the day named by a date.
    pub fn of(date: Date) -> Day {
        let hours = date.duration_since(EPOCH).as_hours();
        Day((hours / 24) as i32)
    }

    /// Returns the date of the day.
    pub fn date(self) -> Date {
        EPOCH.saturating_add(SignedDuration::from_hours(i64::from(self.0) * 24))
    }

    /// Returns the days since an earlier day; none when `earlier` is in fact later, as after a clock was set back.
    pub fn since(self, earlier: Day) -> Days {
        Days(u32::try_from(i64::from(self.0) - i64::from(earlier.0)).unwrap_or(0))
    }
}

const EPOCH: Date = Date::constant(1970, 1, 1);

impl Add<Days> for Day {
    type Output = Day;

    fn add(self, days: Days) -> Day {
        Day(self.0.saturating_add_unsigned(days.0))
    }
}

impl Sub<Days> for Day {
    type Output = Day;

    fn sub(self, days: Days) -> Day {
        Day(self.0.saturating_sub_unsigned(days.0))
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.date().fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn check(zone: &str, moment: &str, expected: Date) {
        let calendar = Calendar::new(TimeZone::get(zone).unwrap());
        assert_eq!(calendar.day(moment.parse().unwrap()).date(), expected, "{moment} in {zone}");
    }

    #[test]
    fn a_day_ends_at_four_in_the_morning_by_the_local_clock() {
        check("UTC", "2026-03-01T03:59:59Z", date(2026, 2, 28));
        check("UTC", "2026-03-01T04:00:00Z", date(2026, 3, 1));
        check("Europe/Berlin", "2026-03-01T02:59:00Z", date(2026, 2, 28));
        check("Europe/Berlin", "2026-03-01T03:00:00Z", date(2026, 3, 1));
        check("America/New_York", "2026-03-01T08:30:00Z", date(2026, 2, 28));
    }

    #[test]
    fn on_the_night_the_clocks_change_the_day_still_begins_at_four() {
        check("Europe/Berlin", "2026-03-29T01:59:00Z", date(2026, 3, 28));
        check("Europe/Berlin", "2026-03-29T02:00:00Z", date(2026, 3, 29));
        check("Europe/Berlin", "2026-10-25T02:59:00Z", date(2026, 10, 24));
        check("Europe/Berlin", "2026-10-25T03:00:00Z", date(2026, 10, 25));
    }

    proptest! {
        #[test]
        fn a_day_is_the_day_of_its_first_moment(number in -20_000i32..40_000) {
            let calendar = Calendar::new(TimeZone::get("Europe/Berlin").unwrap());
            let day = Day(number);
            prop_assert_eq!(Day::of(day.date()), day);
            prop_assert_eq!(calendar.day(calendar.start(day)), day);
        }
    }
}
