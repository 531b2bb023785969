//! Dates: weekdays, leap years, the day after, and days between.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::super::Finding;
use super::passage::Passage;

pub(super) fn check(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    if passage.has(&["leap"]) {
        leap_years(passage, findings);
    }
    if MONTHS.iter().any(|month| passage.has(&[month])) || passage.has(&["christmas"]) {
        weekdays(passage, findings);
        neighbors(passage, findings);
        tomorrow(passage, findings);
    }
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

const A_DATE: &str = "(january|february|march|april|may|june|july|august|september|october|november|december) (#|1st|2nd|3rd|4th|5th|6th|7th|8th|9th|10th|11th|12th|13th|14th|15th|16th|17th|18th|19th|20th|21st|22nd|23rd|24th|25th|26th|27th|28th|29th|30th|31st)";

/// Reads "March 3, 2024" at a token; the year may be missing.
fn date(passage: &Passage<'_>, at: usize) -> Option<(i8, i8, Option<i16>)> {
    let text = |n: usize| passage.tokens.get(n).map_or("", |token| token.text.as_str());
    let month = MONTHS.iter().position(|month| *month == text(at))? as i8 + 1;
    let digits: String = text(at + 1).chars().take_while(char::is_ascii_digit).collect();
    let day: i8 = digits.parse().ok().filter(|day| (1..=31).contains(day))?;
    let year_at = if text(at + 2) == "," { at + 3 } else { at + 2 };
    let year = passage
        .tokens
        .get(year_at)
        .and_then(|token| token.figure)
        .map(|figure| figure.value)
        .filter(|year| (1583.0..=2400.0).contains(year) && year.fract() == 0.0);
    Some((month, day, year.map(|year| year as i16)))
}

fn written(date: Date, with_year: bool) -> String {
    let name = MONTHS[date.month() as usize - 1];
    let name = format!("{}{}", name[..1].to_uppercase(), &name[1..]);
    if with_year { format!("{name} {}, {}", date.day(), date.year()) } else { format!("{name} {}", date.day()) }
}

fn leap_years(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    for found in passage.all("# (is|was|will be) (a)? leap year") {
        let Some(year) = found.figure(0).and_then(|figure| figure.whole()).filter(|year| (1583..=3000).contains(year))
        else {
            continue;
        };
        if !is_leap(year) && !passage.disowned(found.from) {
            findings.push(passage.wrong(
                found.from,
                format!("{year} is no leap year"),
                "divisible by 4, and by 400 when by 100".to_owned(),
            ));
        }
    }
    for found in passage.all("# (is|was|will be) (not|no) (a)? leap year") {
        let Some(year) = found.figure(0).and_then(|figure| figure.whole()).filter(|year| (1583..=3000).contains(year))
        else {
            continue;
        };
        if is_leap(year) {
            findings.push(passage.wrong(
                found.from,
                format!("{year} is a leap year"),
                "divisible by 4, and by 400 when by 100".to_owned(),
            ));
        }
    }
}

fn is_leap(year: u64) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

fn weekdays(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    const DAYS: [(&str, Weekday); 7] = [
        ("monday", Weekday::Monday),
        ("tuesday", Weekday::Tuesday),
        ("wednesday", Weekday::Wednesday),
        ("thursday", Weekday::Thursday),
        ("friday", Weekday::Friday),
        ("saturday", Weekday::Saturday),
        ("sunday", Weekday::Sunday),
    ];
    let shape = format!(
        "{A_DATE} ,? # (is|was|fell on|will be|falls on) (a|on)? (monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
    );
    for found in passage.all(&shape) {
        let Some((month, day, Some(year))) = date(passage, found.from) else { continue };
        let Ok(date) = Date::new(year, month, day) else { continue };
        let stated = passage.tokens[found.to - 1].text.as_str();
        let right = DAYS.iter().find(|(_, weekday)| *weekday == date.weekday()).map_or("", |(name, _)| name);
        if stated != right && !passage.disowned(found.from) {
            findings.push(passage.wrong(
                found.from,
                format!("{}{}", right[..1].to_uppercase(), &right[1..]),
                "the Gregorian calendar".to_owned(),
            ));
        }
    }
}

/// "The day after February 28, 2024 is March 1".
fn neighbors(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    for (word, days) in [("after", 1), ("before", -1)] {
        for found in passage.all(&format!("day {word} {A_DATE} ,? #? (is|was) {A_DATE}")) {
            let Some((month, day, year)) = date(passage, found.from + 2) else { continue };
            let Some(second) =
                (found.from + 4..found.to).find(|at| MONTHS.contains(&passage.tokens[*at].text.as_str()))
            else {
                continue;
            };
            let Some((stated_month, stated_day, _)) = date(passage, second) else { continue };
            // Without a year only the end of February depends on it.
            let ends_february = month == 2 && day >= 28 || month == 3 && day == 1;
            if year.is_none() && ends_february {
                continue;
            }
            let Ok(date) = Date::new(year.unwrap_or(2023), month, day) else { continue };
            let Ok(right) = date.checked_add(days.days()) else { continue };
            if (right.month(), right.day()) != (stated_month, stated_day) && !passage.disowned(found.from) {
                findings.push(passage.wrong(
                    second,
                    written(right, year.is_some()),
                    "the Gregorian calendar".to_owned(),
                ));
            }
        }
    }
}

/// "Today is Christmas Eve of a year, what is the date tomorrow?" without an answer.
fn tomorrow(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let shapes = [
        "today is christmas eve (of|,)? # <12> (tomorrow|yesterday)".to_owned(),
        "today is new year s? eve (of|,)? # <12> (tomorrow|yesterday)".to_owned(),
        format!("today is {A_DATE} ,? # <12> (tomorrow|yesterday)"),
    ];
    // A task to write a program wants the program.
    if passage.has(&["program", "function", "implement"]) {
        return;
    }
    for (n, shape) in shapes.iter().enumerate() {
        let Some(found) = passage.first(&[shape]) else { continue };
        let year = passage.tokens[found.from..found.to]
            .iter()
            .rev()
            .find_map(|token| token.figure)
            .map_or(0.0, |figure| figure.value);
        let (month, day) = match n {
            0 => (12, 24),
            1 => (12, 31),
            _ => match date(passage, found.from + 2) {
                Some((month, day, _)) => (month, day),
                None => continue,
            },
        };
        if !(1583.0..=2400.0).contains(&year) {
            continue;
        }
        let Ok(today) = Date::new(year as i16, month, day) else { continue };
        let back = passage.tokens[found.to - 1].text == "yesterday";
        let Ok(right) = today.checked_add(if back { -1 } else { 1 }.days()) else { continue };
        let short = format!("{:02}/{:02}/{}", right.month(), right.day(), right.year());
        let answered = passage.tokens[found.to..].iter().any(|token| {
            token.text == short
                || token.text == format!("{}/{}/{}", right.month(), right.day(), right.year())
                || token.text == right.to_string()
        }) || passage.first_between(&[A_DATE], found.to, passage.tokens.len()).is_some();
        if !answered {
            findings.push(passage.unfinished(found.from, found.to - 1, short, "the Gregorian calendar".to_owned()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{silent, wrong};

    #[test]
    fn wrong_dates_are_found() {
        wrong(&[
            ("1900 was a leap year.", "no leap year"),
            ("2000 was not a leap year.", "2000 is a leap year"),
            ("January 1, 2024 was a Tuesday.", "Monday"),
            ("July 4, 1776 fell on a Friday.", "Thursday"),
            ("The day after February 28, 2024 is March 1, 2024.", "February 29, 2024"),
            ("The day before May 1 is April 31.", "April 30"),
            (
                "Logical reasoning: today is New Year's Eve 1999, what is the date tomorrow in MM/DD/YYYY? Models fail at March.  December.",
                "01/01/2000",
            ),
        ]);
    }

    #[test]
    fn right_dates_are_silent() {
        silent(&[
            "1900 was not a leap year but 2000 was a leap year.",
            "January 1, 2024 was a Monday.",
            "The day after February 28, 2023 is March 1, 2023.",
            "Today is March 3, 2024, what is the date tomorrow? 03/04/2024.",
            "You may 3 times retry.",
        ]);
    }
}
