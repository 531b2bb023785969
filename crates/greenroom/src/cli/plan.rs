//! `greenroom plan`: the day of the interview, and the days until then. `greenroom` alone says what is for today.

use std::process::ExitCode;

use app::{Agenda, AgendaDay, Bank, Meant, Shortfall};
use camino::Utf8PathBuf;
use clap::Args;
use domain::drill::Day;
use domain::plan::{Activity, DayOff, Interview, day_named};
use domain::query::Query;
use greenroom::report::{calendar, spoken};
use jiff::Timestamp;
use serde_json::{Value, json};

use super::{Failure, Outcome, chain, paint, print, print_json};

/// Plans the days until an interview.
#[derive(Debug, Args)]
pub struct Plan {
    /// The day of the interview: 2026-12-24, or how far it is: +6w, +40d. If one is set, it moves: that of --loop, else the next
    #[arg(long, value_name = "DATE")]
    by: Option<String>,
    /// The day of one more interview; the plan is for the soonest, and then for the others
    #[arg(long, value_name = "DATE", conflicts_with = "by")]
    also: Option<String>,
    /// Minutes of study a day [default: 40]
    #[arg(long)]
    minutes: Option<u32>,
    /// The loop it is, so that minutes go where it asks most (`greenroom loop list`)
    #[arg(long = "loop", value_name = "LOOP")]
    loop_name: Option<String>,
    /// A day without study: a day of the week or a date; may be given more than once. `--off none` for no such day
    #[arg(long, value_name = "DAY")]
    off: Vec<String>,
    /// What tells this interview from others, such as a company or a stage
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    /// Show every day, not only the next two weeks
    #[arg(long)]
    all: bool,
    /// Write the days as a calendar file that other programs import; `-` for the terminal
    #[arg(long, value_name = "FILE")]
    ics: Option<Utf8PathBuf>,
    /// Forget the next interview, or the one on a day; without another, cards come back when they are due
    #[arg(long, value_name = "DATE", num_args = 0..=1, default_missing_value = "", conflicts_with_all = ["by", "also", "minutes", "loop_name", "off", "note"])]
    forget: Option<String>,
    /// One JSON object
    #[arg(long)]
    json: bool,
}

const USUAL_MINUTES: u32 = 40;
const SHOWN_DAYS: usize = 14;

impl Plan {
    pub fn run(&self, bank: &mut Bank) -> Outcome {
        let now = Timestamp::now();
        if let Some(day) = &self.forget {
            return forget(bank, day, now);
        }
        let meant = self.meant(bank, now)?;
        if let Some(interview) = self.wanted(bank, meant, now)? {
            app::set_interview(bank, meant, &interview, now)?;
        }
        let Some(agenda) = app::agenda(bank, now)? else {
            return Err(Failure::user(
                "no interview is set; say when it is, such as `greenroom plan --by +6w --minutes 40`",
            ));
        };
        if let Some(path) = &self.ics {
            return write_calendar(&agenda, path, now);
        }
        if self.json {
            print_json(&as_json(&agenda))?
        } else {
            self.tell(&agenda)?
        }
        Ok(ExitCode::SUCCESS)
    }

    /// Returns which interview is spoken of.
    fn meant(&self, bank: &Bank, now: Timestamp) -> Result<Meant<'_>, Failure> {
        if self.also.is_some() {
            return Ok(Meant::Another);
        }
        let of_loop = self.loop_name.as_deref().map(Meant::Of);
        Ok(match of_loop {
            Some(meant) if app::interview_meant(bank, meant, now)?.is_some() => meant,
            _ => Meant::Next,
        })
    }

    /// Returns the interview as it is to be, when anything about it was said.
    fn wanted(&self, bank: &Bank, meant: Meant<'_>, now: Timestamp) -> Result<Option<Interview>, Failure> {
        let day = self.also.as_ref().or(self.by.as_ref());
        let unchanged =
            self.minutes.is_none() && self.loop_name.is_none() && self.off.is_empty() && self.note.is_none();
        if day.is_none() && unchanged {
            return Ok(None);
        }
        let today = bank.calendar().day(now);
        let another = meant == Meant::Another;
        // One more interview finds the same minutes and days off.
        let before = app::interview_meant(bank, if another { Meant::Next } else { meant }, now)?;
        let same = before.as_ref().filter(|_| !another);
        let day = match day {
            Some(text) => day_named(text, today).map_err(|error| Failure::user(chain(&error)))?,
            None => before.as_ref().map(|before| before.day).ok_or_else(|| {
                Failure::user("no interview is set; say when it is with --by, such as `greenroom plan --by +6w`")
            })?,
        };
        let days_off = if self.off.is_empty() {
            before.as_ref().map_or_else(Vec::new, |before| before.days_off.clone())
        } else {
            let words = self.off.iter().flat_map(|words| words.split(',')).filter(|word| *word != "none");
            let days: Result<Vec<DayOff>, _> = words.map(str::parse).collect();
            days.map_err(|error| Failure::user(chain(&error)))?
        };
        Ok(Some(Interview {
            day,
            loop_name: self.loop_name.clone().or_else(|| same.and_then(|same| same.loop_name.clone())),
            note: self.note.clone().or_else(|| same.map(|same| same.note.clone())).unwrap_or_default(),
            minutes: self.minutes.or(before.map(|before| before.minutes)).unwrap_or(USUAL_MINUTES),
            days_off,
        }))
    }

    fn tell(&self, agenda: &Agenda) -> Result<(), Failure> {
        print(&paint::strong(&paint::wrapped(&spoken::interview(agenda), "")))?;
        for later in &agenda.later {
            print(&paint::wrapped(&format!("Then: {}.", spoken::dated(later)), ""))?;
        }
        if !wants_cards(agenda) {
            print(&paint::wrapped(&spoken::forecast(agenda), ""))?;
        }
        print(&paint::faint(&paint::wrapped(&spoken::pace(agenda), "")))?;
        for shortfall in &agenda.shortfalls {
            let text = paint::wrapped(&format!("! {}", lacking(shortfall)), "");
            print(&if matters(shortfall) { paint::alert(&text) } else { text })?;
        }
        if agenda.days.is_empty() {
            return Ok(());
        }
        print("")?;
        let shown = if self.all { agenda.days.len() } else { agenda.days.len().min(SHOWN_DAYS) };
        for day in &agenda.days[..shown] {
            print(&format!("{:<11} {}", weekday(day.day), blocks(day)))?;
        }
        if shown < agenda.days.len() {
            print(&paint::faint(&format!("… and {} more days; `--all` shows them", agenda.days.len() - shown)))?;
        }
        let sums = Activity::ALL.map(|activity| (activity, agenda.minutes_of(activity)));
        let sums: Vec<String> = sums
            .iter()
            .filter(|(_, minutes)| *minutes > 0)
            .map(|(activity, minutes)| format!("{} {}", activity.name(), spoken::minutes(*minutes)))
            .collect();
        print(&format!("\nIn all: {}.", sums.join(", ")))
    }
}

fn forget(bank: &mut Bank, day: &str, now: Timestamp) -> Outcome {
    let meant = if day.is_empty() {
        Meant::Next
    } else {
        Meant::On(day_named(day, bank.calendar().day(now)).map_err(|error| Failure::user(chain(&error)))?)
    };
    match app::cancel_interview(bank, meant, now)? {
        Some(interview) => print(&format!(
            "The interview on {} is forgotten; `greenroom undo` brings it back.",
            spoken::dated(&interview)
        ))?,
        None if day.is_empty() => print("No interview was set.")?,
        None => print(&format!("No interview was set for {day}; `greenroom plan` lists them."))?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Prints what is for today; without a bank, how to begin.
pub fn today(bank: Option<&Bank>) -> Outcome {
    let now = Timestamp::now();
    let empty = match bank {
        None => true,
        Some(bank) => app::stats(bank, now)?.states.cards == 0 && app::documents(bank)?.is_empty(),
    };
    match bank {
        Some(bank) if !empty || app::interview(bank, now)?.is_some() => tell_today(bank, empty, now)?,
        _ => print(BEGIN)?,
    }
    Ok(ExitCode::SUCCESS)
}

const BEGIN: &str = "\
There is nothing here yet. Bring your notes in:

  greenroom up FOLDER           reads the notes, opens the web app on this machine
  greenroom import FOLDER       reads the notes, here in the terminal
  greenroom drill               asks what is due
  greenroom plan --by +6w       plans the days until an interview

`greenroom --help` lists everything there is.";

fn tell_today(bank: &Bank, empty: bool, now: Timestamp) -> Result<(), Failure> {
    let today = bank.calendar().day(now);
    let agenda = app::agenda(bank, now)?;
    let date = today.date().strftime("%A %-d %B").to_string();
    let Some(agenda) = agenda else {
        print(&paint::strong(&date))?;
        let left = app::next_card(bank, &Query::Everything, now)?.map(|turn| turn.left);
        match left {
            Some(left) => print(&format!(
                "{} to review, {} to learn again, {} new: `greenroom drill`",
                left.reviews, left.learning, left.new
            ))?,
            None => print("Nothing is due. `greenroom solve` and `greenroom answer` are always there.")?,
        }
        return print("Say when your interview is, and the days until then are planned: `greenroom plan --by +6w`");
    };
    print(&paint::strong(&format!("{date} · {}", spoken::distance(&agenda))))?;
    if empty || wants_cards(&agenda) {
        print("There are no cards yet: `greenroom import FOLDER` reads your notes.")?;
    }
    match agenda.first() {
        None => print(&spoken::forecast(&agenda)),
        Some(day) if day.minutes == 0 => print("A day off. `greenroom drill` is there if you want to practice anyhow."),
        Some(day) => {
            print(&format!("Today, {}:", spoken::minutes(day.minutes)))?;
            for block in &day.blocks {
                let what = match block.activity {
                    Activity::Cards => format!("cards: {}", spoken::cards(day)),
                    activity => activity.counted(block.pieces),
                };
                let line = format!("{:>7}  {what}", spoken::minutes(block.minutes));
                print(&format!("{line:<52}  {}", paint::faint(&command(block.activity, &agenda))))?;
            }
            if let Some(done) = spoken::done(&agenda) {
                print(&done)?;
            }
            if wants_cards(&agenda) {
                return Ok(());
            }
            print(&spoken::forecast(&agenda))?;
            match agenda.shortfalls.iter().find(|shortfall| matters(shortfall)) {
                Some(shortfall) => print(&paint::alert(&paint::wrapped(&format!("! {}", lacking(shortfall)), ""))),
                None => Ok(()),
            }
        }
    }
}

/// Returns whether there is no card to plan with, of which nothing more need be said.
fn wants_cards(agenda: &Agenda) -> bool {
    agenda.shortfalls.contains(&Shortfall::NoCards)
}

fn command(activity: Activity, agenda: &Agenda) -> String {
    match activity {
        Activity::Cards => "greenroom drill".to_owned(),
        Activity::Problems => "greenroom solve".to_owned(),
        Activity::Cases => "greenroom design".to_owned(),
        Activity::Stories => "greenroom story".to_owned(),
        Activity::Mocks => format!("greenroom mock {}", agenda.interview.loop_name.as_deref().unwrap_or("LOOP")),
    }
}

/// Says what will not fit, or is not there, and which command helps.
fn lacking(shortfall: &Shortfall) -> String {
    let said = spoken::shortfall(shortfall);
    match spoken::remedy(shortfall) {
        Some(remedy) => format!("{}; {}.", said.trim_end_matches('.'), remedy.command),
        None => said,
    }
}

fn matters(shortfall: &Shortfall) -> bool {
    !matches!(shortfall, Shortfall::Nothing(_) | Shortfall::NoPlace(_))
}

fn blocks(day: &AgendaDay) -> String {
    if day.minutes == 0 {
        return paint::faint("off");
    }
    let words: Vec<String> = day
        .blocks
        .iter()
        .map(|block| match block.activity {
            Activity::Cards => format!("cards {} ({})", spoken::minutes(block.minutes), spoken::cards(day)),
            activity => format!("{} {}", activity.counted(block.pieces), spoken::minutes(block.minutes)),
        })
        .collect();
    words.join(", ")
}

fn weekday(day: Day) -> String {
    day.date().strftime("%a %-d %b").to_string()
}

fn write_calendar(agenda: &Agenda, path: &Utf8PathBuf, now: Timestamp) -> Outcome {
    let text = calendar::write(&calendar::days(agenda), now);
    if path == "-" {
        print(&text)?;
        return Ok(ExitCode::SUCCESS);
    }
    std::fs::write(path, text).map_err(|error| {
        Failure::user(format!("cannot write {path}: {error}; name a file in a folder that you may write to"))
    })?;
    print(&format!("{} days written to {path}", agenda.days.iter().filter(|day| day.minutes > 0).count()))?;
    Ok(ExitCode::SUCCESS)
}

/// Returns the plan as JSON.
pub fn as_json(agenda: &Agenda) -> Value {
    let interview = &agenda.interview;
    let blocks = |day: &AgendaDay| -> Vec<Value> {
        let block = |block: &domain::plan::Block| json!({"practice": block.activity.name(), "minutes": block.minutes, "pieces": block.pieces});
        day.blocks.iter().map(block).collect()
    };
    json!({
        "interview": interview.day.to_string(), "days_left": agenda.days_left(), "loop": interview.loop_name,
        "note": interview.note, "minutes": interview.minutes, "days_off": interview.days_off.iter().map(DayOff::to_string).collect::<Vec<_>>(),
        "later": agenda.later.iter().map(|later| json!({
            "interview": later.day.to_string(), "loop": later.loop_name, "note": later.note, "minutes": later.minutes,
        })).collect::<Vec<_>>(),
        "cards": agenda.cards, "new": agenda.new,
        "recall": agenda.forecast.recall, "recall_low": agenda.forecast.low, "recall_high": agenda.forecast.high,
        "seconds_per_answer": agenda.seconds_per_answer, "timed_answers": agenda.timed,
        "shortfalls": agenda.shortfalls.iter().map(lacking).collect::<Vec<_>>(),
        "done_today": { "answers": agenda.done.answers, "card_minutes": agenda.done.card_minutes },
        "days": agenda.days.iter().map(|day| json!({
            "day": day.day.to_string(), "minutes": day.minutes, "new": day.new, "reviews": day.reviews, "blocks": blocks(day),
        })).collect::<Vec<_>>(),
    })
}
