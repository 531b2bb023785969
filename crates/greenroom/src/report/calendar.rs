//! A plan as a calendar other programs read: iCalendar, RFC 5545.
//!
//! Events are whole days that block no time. A day keeps its identifier when the plan changes, so that importing the file again
//! replaces the old events.

use app::Agenda;
use domain::drill::Day;
use domain::plan::{Activity, Interview};
use jiff::civil::Date;
use jiff::{Timestamp, Unit, tz::TimeZone};

use super::spoken;

/// A day in a calendar.
#[derive(Clone, Debug, PartialEq)]
pub struct CalendarDay {
    /// Tells it from every other; the same for the same day of the same plan.
    pub id: String,
    /// The day.
    pub date: Date,
    /// What stands in the calendar.
    pub summary: String,
    /// What stands behind it; lines are kept.
    pub description: String,
}

/// Returns the days of study and the day of the interview.
pub fn days(agenda: &Agenda) -> Vec<CalendarDay> {
    let id = |day: Day| format!("interview-{}-{day}", agenda.id);
    let study = agenda.days.iter().filter(|day| day.minutes > 0).map(|day| {
        let words: Vec<String> = day
            .blocks
            .iter()
            .map(|block| match block.activity {
                Activity::Cards => format!("cards {}", spoken::minutes(block.minutes)),
                activity => format!("{} {}", activity.counted(block.pieces), spoken::minutes(block.minutes)),
            })
            .collect();
        let cards = if day.minutes_of_cards() > 0 { format!("\nAbout {}.", spoken::cards(day)) } else { String::new() };
        CalendarDay {
            id: id(day.day),
            date: day.day.date(),
            summary: format!("greenroom, {}", spoken::minutes(day.minutes)),
            description: words.join("\n") + &cards,
        }
    });
    let interview = CalendarDay {
        id: id(agenda.interview.day),
        date: agenda.interview.day.date(),
        summary: titled(&agenda.interview),
        description: spoken::forecast(agenda),
    };
    let later = agenda.later.iter().enumerate().map(|(number, later)| CalendarDay {
        // Not the id of a day of study, should the plan reach there one day.
        id: format!("later-{number}-{}", later.day),
        date: later.day.date(),
        summary: titled(later),
        description: String::new(),
    });
    study.chain([interview]).chain(later).collect()
}

fn titled(interview: &Interview) -> String {
    let words = [Some("Interview"), interview.loop_name.as_deref(), Some(interview.note.trim())];
    words.into_iter().flatten().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(", ")
}

/// Lines are folded after so many bytes (RFC 5545, 3.1).
const LINE: usize = 75;

/// Returns the calendar as text with CRLF lines; `now` is when it was made.
pub fn write(days: &[CalendarDay], now: Timestamp) -> String {
    let stamp = now.round(Unit::Second).unwrap_or(now).to_zoned(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ").to_string();
    let mut out = String::new();
    let mut line = |text: &str| fold(text, &mut out);
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//greenroom//plan//EN");
    line("CALSCALE:GREGORIAN");
    for day in days {
        line("BEGIN:VEVENT");
        line(&format!("UID:{}@greenroom", escaped(&day.id)));
        line(&format!("DTSTAMP:{stamp}"));
        line(&format!("DTSTART;VALUE=DATE:{}", day.date.strftime("%Y%m%d")));
        if let Ok(next) = day.date.tomorrow() {
            line(&format!("DTEND;VALUE=DATE:{}", next.strftime("%Y%m%d")));
        }
        line(&format!("SUMMARY:{}", escaped(&day.summary)));
        if !day.description.is_empty() {
            line(&format!("DESCRIPTION:{}", escaped(&day.description)));
        }
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }
    line("END:VCALENDAR");
    out
}

/// Escapes a text value (RFC 5545, 3.3.11); control characters that it may not hold are left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push('\t'),
            control if control.is_control() => {}
            letter => out.push(letter),
        }
    }
    out
}

/// Writes a line in pieces of at most 75 bytes, never cutting a character.
fn fold(text: &str, out: &mut String) {
    let mut used = 0;
    for letter in text.chars() {
        if used + letter.len_utf8() > LINE {
            out.push_str("\r\n ");
            used = 1;
        }
        out.push(letter);
        used += letter.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn day(summary: &str, description: &str) -> CalendarDay {
        let id = "greenroom-1-2026-12-24".to_owned();
        CalendarDay { id, date: date(2026, 12, 24), summary: summary.to_owned(), description: description.to_owned() }
    }

    #[test]
    fn a_day_is_written_as_the_rfc_says() {
        let text = write(&[day("40 min: cards, 1 problem", "first\nsecond; and \\ more")], Timestamp::UNIX_EPOCH);
        insta::assert_snapshot!(text.replace("\r\n", "\n"), @r"
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//greenroom//plan//EN
        CALSCALE:GREGORIAN
        BEGIN:VEVENT
        UID:greenroom-1-2026-12-24@greenroom
        DTSTAMP:19700101T000000Z
        DTSTART;VALUE=DATE:20261224
        DTEND;VALUE=DATE:20261225
        SUMMARY:40 min: cards\, 1 problem
        DESCRIPTION:first\nsecond\; and \\ more
        TRANSP:TRANSPARENT
        END:VEVENT
        END:VCALENDAR
        ");
    }

    #[test]
    fn lines_end_in_crlf_hold_75_bytes_and_unfold_to_what_was_written() {
        for summary in
            ["", "short", &"long ".repeat(60), &"ä€𝄞".repeat(50), &format!("{}é", "a".repeat(66)), "tab\t, ; \\n"]
        {
            let text = write(&[day(summary, "")], Timestamp::UNIX_EPOCH);
            assert!(text.ends_with("\r\n"));
            for line in text.split("\r\n") {
                assert!(line.len() <= LINE && !line.contains(['\r', '\n']), "{line:?}");
            }
            let unfolded = text.replace("\r\n ", "");
            let told = unfolded.split("\r\n").find_map(|line| line.strip_prefix("SUMMARY:")).unwrap_or_default();
            let read = told.replace("\\\\", "\u{1}").replace('\\', "").replace('\u{1}', "\\");
            assert_eq!(read, summary);
        }
    }
}
