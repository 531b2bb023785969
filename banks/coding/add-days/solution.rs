pub fn add_days(date: String, days: i64) -> String {
    // A date that is not written as promised counts as the first of January of the year 1.
    let mut parts = date.split('/').map(|part| part.parse().unwrap_or(1));
    let mut next = || parts.next().unwrap_or(1);
    let (month, day, year): (i64, i64, i64) = (next(), next(), next());
    let mut number = days_before(year) + day - 1 + days;
    number += (1..month).map(|month| length(year, month)).sum::<i64>();

    // No year is longer than 366 days, so this estimate is never too late; each round comes closer.
    let mut year = number / 366 + 1;
    while days_before(year + 1) <= number {
        year += ((number - days_before(year)) / 366).max(1);
    }
    let mut rest = number - days_before(year);
    let mut month = 1;
    while rest >= length(year, month) {
        rest -= length(year, month);
        month += 1;
    }
    format!("{month:02}/{:02}/{year:04}", rest + 1)
}

/// The days from the first of January of the year 1 to that of `year`.
fn days_before(year: i64) -> i64 {
    let past = year - 1;
    365 * past + past / 4 - past / 100 + past / 400
}

fn length(year: i64, month: i64) -> i64 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
