//! Dates, times of day and distances in time, as they stand beside a name or alone under it: `03/03/2024 8:14 PM`, `2 yr. ago`.

/// Months.
const MONTHS: &[&str] = &[
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
/// Days of the week.
const WEEKDAYS: &[&str] = &[
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];
/// Other words of a date or of a distance in time.
const WORDS: &[&str] = &[
    "am",
    "pm",
    "a",
    "p",
    "m",
    "at",
    "ago",
    "today",
    "yesterday",
    "edited",
    "on",
    "yr",
    "yrs",
    "y",
    "year",
    "years",
    "mo",
    "mos",
    "month",
    "months",
    "w",
    "wk",
    "week",
    "weeks",
    "d",
    "day",
    "days",
    "h",
    "hr",
    "hrs",
    "hour",
    "hours",
    "min",
    "mins",
    "minute",
    "minutes",
    "сегодня",
    "вчера",
    "в",
    "назад",
    "г",
    "год",
    "года",
    "лет",
    "мес",
    "дня",
    "дней",
    "день",
    "часа",
    "часов",
    "час",
    "янв",
    "фев",
    "мар",
    "апр",
    "мая",
    "июн",
    "июл",
    "авг",
    "сен",
    "окт",
    "ноя",
    "дек",
];

/// Whether a text opens with a day: `19 March, phone screen`, `Tue 26 March - onsite`, `2024-03-19 second call`.
pub(super) fn opens_with_a_day(text: &str) -> bool {
    let trimmed = |word: &'_ str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let mut words = text.split_whitespace().take(4).map(trimmed);
    let is_day = |word: &str| {
        let digits = word.trim_end_matches(char::is_alphabetic);
        (1..=2).contains(&digits.len()) && digits.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day))
    };
    let named = |word: &str| MONTHS.contains(&word) || WEEKDAYS.contains(&word);
    let Some(first) = words.next() else { return false };
    if !first.starts_with(|c: char| c.is_ascii_digit()) && !named(&first) {
        return false;
    }
    let whole = |word: &str| {
        word.len() >= 8
            && word.matches(['-', '/', '.']).count() == 2
            && word.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '/' | '.'))
    };
    let second = words.next().unwrap_or_default();
    let third = words.next().unwrap_or_default();
    whole(&first)
        // "Tuesday", alone.
        || second.is_empty() && WEEKDAYS.contains(&first.as_str())
        || is_day(&first) && named(&second)
        || named(&first) && (is_day(&second) || named(&second) && is_day(&third) || is_day(&second) && named(&third))
}

/// A moment has at most so many words.
const MOST_WORDS: usize = 7;

/// Whether a text says nothing but when.
pub(super) fn is_moment(text: &str) -> bool {
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    let words = || {
        let parts = |c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')' | '[' | ']' | '·' | '•');
        text.split(parts).map(|word| word.trim_end_matches('.')).filter(|word| !word.is_empty())
    };
    let timed = |word: &str| word.contains(':') || word.matches(['/', '-', '.']).count() == 2;
    // Nearly every line has a first word that tells it is none.
    words().all(says_when)
        && (1..=MOST_WORDS).contains(&words().count())
        && words().any(|word| word.contains(|c: char| c.is_ascii_digit()) || matches!(word, "Today" | "Yesterday"))
        && (words().count() >= 2 || words().all(timed))
}

/// `8:14`, `03/03/2024`, `8:14pm`, `2h`, `Mar`
pub(super) fn says_when(word: &str) -> bool {
    let end = word.find(|c: char| !(c.is_ascii_digit() || matches!(c, ':' | '/' | '-' | '.'))).unwrap_or(word.len());
    let (digits, rest) = word.split_at(end);
    let counts = digits.is_empty() || digits.starts_with(|c: char| c.is_ascii_digit());
    let lower = rest.to_lowercase();
    let ordinal = !digits.is_empty() && matches!(lower.as_str(), "st" | "nd" | "rd" | "th");
    counts
        && (rest.is_empty() || ordinal || [WORDS, MONTHS, WEEKDAYS].iter().any(|list| list.contains(&lower.as_str())))
}

/// The text before a sign that parts it from a moment: `u/anna · 2 yr. ago`, `Bo — 03/03/2024 8:14 PM`.
pub(super) fn before_moment(text: &str) -> Option<&str> {
    [" · ", " • ", "  ", " — ", " – ", " | ", ", ", "\t", " ("].iter().find_map(|sign| {
        let (head, tail) = text.split_once(sign)?;
        is_moment(tail).then(|| head.trim()).filter(|head| !head.is_empty())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_told_from_other_words() {
        for moment in ["03/03/2024 8:14 PM", "2 yr. ago", "Today at 9:05"] {
            assert!(is_moment(moment), "{moment}");
        }
        for other in ["2", "12 months of data", "May", "3.5", "top 5", "May 2024 onsite"] {
            assert!(!is_moment(other), "{other}");
        }
        assert_eq!(before_moment("u/anna · 2 yr. ago"), Some("u/anna"));
        assert_eq!(before_moment("Bo, the second"), None);
    }
}
