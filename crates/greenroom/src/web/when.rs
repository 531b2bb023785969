//! Times and distances in time as people say them.

use domain::drill::{Day, Days, Due};
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// Returns how long it is until a card comes back.
pub fn until(due: Due, now: Timestamp, today: Day) -> String {
    match due {
        Due::Soon { at, .. } => {
            let minutes = at.duration_since(now).as_secs().max(1).unsigned_abs().div_ceil(60);
            format!("{minutes} min")
        }
        Due::On(day) if day <= today => "today".to_owned(),
        Due::On(day) => days(day.since(today)),
    }
}

/// Returns a length of time in the unit that keeps the number small.
pub fn days(length: Days) -> String {
    let days = f64::from(length.0);
    match length.0 {
        1 => "1 day".to_owned(),
        0..60 => format!("{days} days"),
        60..365 => format!("{:.1} months", days / 30.4),
        _ => format!("{:.1} years", days / 365.25),
    }
}

/// Returns a moment as date and time of day.
pub fn moment(at: Timestamp, zone: &TimeZone) -> String {
    zone.to_datetime(at).strftime("%Y-%m-%d %H:%M").to_string()
}

/// Returns a day as `20 Nov`.
pub fn short(day: Day) -> String {
    day.date().strftime("%-d %b").to_string()
}

/// Returns a day as `20 Nov`, with its year when that is another than today's.
pub fn dated(day: Day, today: Day) -> String {
    let form = if day.date().year() == today.date().year() { "%-d %b" } else { "%-d %b %Y" };
    day.date().strftime(form).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_said_in_the_unit_that_keeps_them_small() {
        let said = [0, 1, 3, 59, 60, 364, 365, 4_000].map(|number| days(Days(number))).join(", ");
        insta::assert_snapshot!(said, @"0 days, 1 day, 3 days, 59 days, 2.0 months, 12.0 months, 1.0 years, 11.0 years");
    }

    #[test]
    fn a_card_that_comes_back_today_says_minutes() {
        let now: Timestamp = "2026-03-01T12:00:00Z".parse().unwrap();
        let at = "2026-03-01T12:09:30Z".parse().unwrap();
        assert_eq!(until(Due::Soon { at, after: 9, relearning: false }, now, Day(10)), "10 min");
        assert_eq!(until(Due::Soon { at: now, after: 9, relearning: false }, at, Day(10)), "1 min");
        assert_eq!(until(Due::On(Day(9)), now, Day(10)), "today");
        assert_eq!(until(Due::On(Day(13)), now, Day(10)), "3 days");
    }
}
