//! A plan in sentences, the same in the terminal, on pages and in calendars.

use app::{Agenda, AgendaDay, Shortfall};
use domain::plan::{Activity, DayOff, Interview};

/// Returns when the interview is and what it is planned with.
pub fn interview(agenda: &Agenda) -> String {
    let interview = &agenda.interview;
    let mut text = format!("Interview on {}, {}", dated(interview), distance(agenda));
    text.push_str(&format!("; {} a day", minutes(interview.minutes)));
    if !interview.days_off.is_empty() {
        let days: Vec<String> = interview.days_off.iter().map(day_off).collect();
        text.push_str(&format!(", none on {}", days.join(", ")));
    }
    text + "."
}

/// Returns the day of an interview, with what tells it from others.
pub fn dated(interview: &Interview) -> String {
    format!("{}{}", interview.day.date().strftime("%A %-d %B %Y"), marks(interview))
}

/// Returns what tells an interview from others, such as ` (startup, the screen)`.
fn marks(interview: &Interview) -> String {
    let note = Some(interview.note.trim()).filter(|note| !note.is_empty());
    let words: Vec<&str> = interview.loop_name.as_deref().into_iter().chain(note).collect();
    if words.is_empty() { String::new() } else { format!(" ({})", words.join(", ")) }
}

/// Returns a day off as it is written in a sentence.
fn day_off(off: &DayOff) -> String {
    let name = off.to_string();
    match (off, name.split_at_checked(1)) {
        (DayOff::Weekly(_), Some((first, rest))) => format!("{}{rest}s", first.to_uppercase()),
        _ => name,
    }
}

/// Returns how far the interview is.
pub fn distance(agenda: &Agenda) -> String {
    match (agenda.days_left(), agenda.interview.day < agenda.today) {
        (_, true) => "the interview is over".to_owned(),
        (0, _) => "the interview is today".to_owned(),
        (1, _) => "the interview is tomorrow".to_owned(),
        (days, _) => format!("{days} days until the interview"),
    }
}

/// Returns what will be recalled on the day.
pub fn forecast(agenda: &Agenda) -> String {
    if agenda.interview.day < agenda.today {
        return "The interview has passed: set the next one, or forget it, and cards come back when they are due."
            .to_owned();
    }
    if agenda.days.is_empty() {
        return "The interview is today: what you drill now is what is due. Good luck.".to_owned();
    }
    if agenda.cards == 0 {
        return "There are no cards to recall yet; bring your notes in.".to_owned();
    }
    let percent = |share: f64| (share * 100.0).round();
    let forecast = agenda.forecast;
    format!(
        "On the day you will recall about {} of 100 cards ({} to {}), if you keep to the plan.",
        percent(forecast.recall),
        percent(forecast.low),
        percent(forecast.high)
    )
}

/// Returns what is known of the learner's pace.
pub fn pace(agenda: &Agenda) -> String {
    let seconds = agenda.seconds_per_answer.round();
    match agenda.timed {
        0 => format!("An answer is taken to last {seconds} seconds until yours are measured."),
        timed if timed < 50 => {
            let were = if timed == 1 { "was" } else { "were" };
            format!("An answer is taken to last {seconds} seconds; {timed} of yours {were} measured so far.")
        }
        timed => format!("An answer takes you about {seconds} seconds, as measured on {timed}."),
    }
}

/// Returns what will not fit, or is not there; where something can be had, [`remedy`] says how.
pub fn shortfall(shortfall: &Shortfall) -> String {
    let at = |found: &Option<u32>, what: &str| match found {
        Some(needed) => format!(" {} a day would do.", minutes(*needed)),
        None => format!(" No number of minutes would do: {what}."),
    };
    match shortfall {
        Shortfall::NoDays => "No day is left to study on before the interview.".to_owned(),
        Shortfall::NoCards => "There are no cards.".to_owned(),
        Shortfall::Unseen { cards, minutes } => format!(
            "About {cards} {} will stay unseen: the minutes go to the others, which raises your recall more.{}",
            if *cards == 1 { "card" } else { "cards" },
            at(minutes, "suspend cards that this interview will not ask")
        ),
        Shortfall::Weak { minutes } => {
            format!(
                "Every card will be seen, but too rarely to stay.{}",
                at(minutes, "suspend cards that this interview will not ask")
            )
        }
        Shortfall::Nothing(Activity::Problems) => "There are no coding problems in the bank.".to_owned(),
        Shortfall::Nothing(activity) => format!("There are no {} to practice with.", activity.name()),
        Shortfall::NoPlace(pieces) => {
            format!(
                "{pieces} longer {} found no day; more minutes on some days would make room.",
                if *pieces == 1 { "piece of practice" } else { "pieces of practice" }
            )
        }
    }
}

/// How to get what a plan lacks, in the terminal and on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Remedy {
    /// The command, and what it does.
    pub command: &'static str,
    /// Where a page leads.
    pub href: &'static str,
    /// What its link says.
    pub link: &'static str,
}

/// Returns how to get what is not there.
pub fn remedy(shortfall: &Shortfall) -> Option<Remedy> {
    let (command, href, link) = match shortfall {
        Shortfall::NoCards => ("`greenroom import FOLDER` reads your notes", "/documents", "Bring your notes in"),
        Shortfall::Nothing(Activity::Problems) => (
            "`greenroom import banks/coding` brings some",
            "/documents?path=banks%2Fcoding",
            "Import the problems that come with the program",
        ),
        Shortfall::Nothing(Activity::Stories) => ("`greenroom story add` writes one", "/stories/new", "Write a story"),
        _ => return None,
    };
    Some(Remedy { command, href, link })
}

/// Returns what was done today, if anything was.
pub fn done(agenda: &Agenda) -> Option<String> {
    let done = agenda.done;
    let mut words = Vec::new();
    if done.answers > 0 {
        let minutes_ = minutes((done.card_minutes.round() as u32).max(1));
        words.push(format!(
            "{} in {minutes_}",
            if done.answers == 1 { "1 answer".to_owned() } else { format!("{} answers", done.answers) }
        ));
    }
    let others = [Activity::Problems, Activity::Cases, Activity::Stories, Activity::Mocks];
    for (activity, pieces) in others.into_iter().zip(done.pieces) {
        if pieces > 0 {
            words.push(activity.counted(u32::try_from(pieces).unwrap_or(u32::MAX)));
        }
    }
    (!words.is_empty()).then(|| format!("Done today: {}.", words.join(", ")))
}

/// Returns what a day brings of cards.
pub fn cards(day: &AgendaDay) -> String {
    let count = |number: f64| number.round() as u64;
    match (count(day.new), count(day.reviews)) {
        (0, 0) => "what is left".to_owned(),
        (new, 0) => format!("{new} new"),
        (0, 1) => "1 review".to_owned(),
        (0, reviews) => format!("{reviews} reviews"),
        (new, reviews) => format!("{new} new, {reviews} to review"),
    }
}

/// Returns minutes, or hours where there are many.
pub fn minutes(minutes: u32) -> String {
    match minutes {
        0..=119 => format!("{minutes} min"),
        _ if minutes.is_multiple_of(60) => format!("{} h", minutes / 60),
        _ => format!("{} h {} min", minutes / 60, minutes % 60),
    }
}
