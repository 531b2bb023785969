//! The plan: when the interview is, what the days until then bring, what will be recalled, what will not fit.

mod picture;

use std::sync::Arc;

use app::{Agenda, AgendaDay, LoopEntry, Meant, Shortfall};
use axum::Form;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Redirect, Response};
use domain::drill::{Day, Days};
use domain::plan::{Activity, Block, DayOff, Interview, day_named};
use jiff::Timestamp;
use jiff::civil::Weekday;
use maud::{Markup, html};
use serde::Deserialize;

use super::desk::Desk;
use super::error::Refusal;
use super::layout::{self, Place};
use super::when;
use crate::report::{calendar, spoken};

/// What the form says. Boxes that are not ticked are not sent.
#[derive(Deserialize)]
pub struct Wanted {
    day: String,
    minutes: String,
    #[serde(default)]
    interview_loop: String,
    #[serde(default)]
    note: String,
    /// Whether it is one more, beside those that are set.
    another: Option<String>,
    /// Dates without study, as they were typed.
    #[serde(default)]
    dates: String,
    monday: Option<String>,
    tuesday: Option<String>,
    wednesday: Option<String>,
    thursday: Option<String>,
    friday: Option<String>,
    saturday: Option<String>,
    sunday: Option<String>,
}

const WEEK: [(Weekday, &str); 7] = [
    (Weekday::Monday, "Monday"),
    (Weekday::Tuesday, "Tuesday"),
    (Weekday::Wednesday, "Wednesday"),
    (Weekday::Thursday, "Thursday"),
    (Weekday::Friday, "Friday"),
    (Weekday::Saturday, "Saturday"),
    (Weekday::Sunday, "Sunday"),
];

/// So many weeks are shown day by day.
const WEEKS: usize = 9;

/// `GET /plan`
pub async fn page(State(desk): State<Desk>) -> Result<Markup, Refusal> {
    let (agenda, loops, today) =
        desk.with(|bank, now| Ok((app::agenda(bank, now)?, app::loops(bank)?, bank.calendar().day(now)))).await?;
    let content = match &agenda {
        None => html! {
            div.narrow {
                section.sheet {
                    h1 { "When is your interview?" }
                    p.muted {
                        "Say when it is and how many minutes a day you have. Every day until then is planned, the drill asks what raises "
                        "your recall on that day most, and you hear today what will not fit."
                    }
                    (form(None, &loops, today))
                }
            }
        },
        Some(agenda) => planned(agenda, &loops),
    };
    Ok(layout::page(Place::Plan, "Plan", content))
}

/// `POST /plan`
pub async fn set(State(desk): State<Desk>, Form(wanted): Form<Wanted>) -> Result<Redirect, Refusal> {
    let minutes = wanted.minutes.trim().parse().map_err(|_| Refusal::Form("The minutes a day must be a number."))?;
    let mut days_off = wanted.weekdays();
    for word in wanted.dates.split([',', ' ', ';']).filter(|word| !word.is_empty()) {
        let day = word.parse();
        days_off.push(
            day.map_err(|_| Refusal::Form("The days off must be dates such as 2026-12-24, with commas between."))?,
        );
    }
    let loop_name = Some(wanted.interview_loop.trim().to_owned()).filter(|name| !name.is_empty());
    desk.with(move |bank, now| {
        let today = bank.calendar().day(now);
        let Ok(day) = day_named(&wanted.day, today) else { return Ok(false) };
        let meant = if wanted.another.is_some() { Meant::Another } else { Meant::Next };
        let note = wanted.note.trim().to_owned();
        app::set_interview(bank, meant, &Interview { day, loop_name, minutes, days_off, note }, now)?;
        Ok(true)
    })
    .await?
    .then(|| Redirect::to("/plan"))
    .ok_or(Refusal::Form("The day of the interview must be a date such as 2026-12-24."))
}

/// Which interview is to be forgotten: the next, or the one on a day.
#[derive(Deserialize)]
pub struct Forgotten {
    day: Option<String>,
}

/// `POST /plan/forget`
pub async fn forget(State(desk): State<Desk>, Form(wanted): Form<Forgotten>) -> Result<Redirect, Refusal> {
    desk.with(move |bank, now| {
        let today = bank.calendar().day(now);
        let day = wanted.day.as_deref().map(|day| day_named(day, today));
        let Ok(day) = day.transpose() else { return Ok(false) };
        app::cancel_interview(bank, day.map_or(Meant::Next, Meant::On), now)?;
        Ok(true)
    })
    .await?
    .then(|| Redirect::to("/plan"))
    .ok_or(Refusal::Form("The day of the interview must be a date such as 2026-12-24."))
}

/// `GET /plan/calendar.ics`
pub async fn export(State(desk): State<Desk>) -> Result<Response, Refusal> {
    let (agenda, now): (Option<Arc<Agenda>>, Timestamp) =
        desk.with(|bank, now| Ok((app::agenda(bank, now)?, now))).await?;
    let agenda = agenda.ok_or(Refusal::Missing("No interview is set, so there is no calendar"))?;
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"greenroom.ics\""),
    ];
    Ok((headers, calendar::write(&calendar::days(&agenda), now)).into_response())
}

/// Returns what is for today, for the first page and for this one.
pub fn today_section(agenda: &Agenda) -> Markup {
    html! {
        section.sheet.plan-today {
            h2 { "Today" span.muted { " · " (spoken::distance(agenda)) } }
            @match agenda.first() {
                None => p { (spoken::forecast(agenda)) },
                Some(day) if day.minutes == 0 => p { "A day off. " a href="/drill" { "Drill anyhow" } "." },
                Some(day) => {
                    ul.plan-blocks {
                        @for block in &day.blocks {
                            li {
                                (mark(block.activity))
                                b { (spoken::minutes(block.minutes)) }
                                a href=(address(block.activity)) { (what(block, day)) }
                            }
                        }
                    }
                    @if let Some(done) = spoken::done(agenda) { p.small.muted { (done) } }
                }
            }
        }
    }
}

fn planned(agenda: &Agenda, loops: &[LoopEntry]) -> Markup {
    html! {
        h1 { "Plan" }
        p { (spoken::interview(agenda)) }
        @if !agenda.later.is_empty() { (later(agenda)) }
        @for shortfall in &agenda.shortfalls { (warning(shortfall)) }
        div.columns {
            (forecast(agenda))
            (today_section(agenda))
        }
        @if !agenda.days.is_empty() {
            (picture::minutes(agenda))
            (days(agenda))
        }
        section.sheet {
            details open[agenda.days.is_empty()] {
                summary { "Change the day, the minutes or the days off" }
                (form(Some(agenda), loops, agenda.today))
            }
            div.row {
                @if !agenda.days.is_empty() {
                    a.button href="/plan/calendar.ics" download="greenroom.ics" { "Download as a calendar" }
                }
                form method="post" action="/plan/forget" { button.plain { "Forget the interview" } }
            }
        }
    }
}

fn later(agenda: &Agenda) -> Markup {
    html! {
        p { "Then, planned for once that one is over:" }
        ul {
            @for later in &agenda.later {
                li {
                    form.row method="post" action="/plan/forget" {
                        span { (spoken::dated(later)) }
                        input type="hidden" name="day" value=(later.day);
                        button.plain aria-label={ "Forget the interview on " (spoken::dated(later)) } { "Forget" }
                    }
                }
            }
        }
    }
}

fn warning(shortfall: &Shortfall) -> Markup {
    let bad = !matches!(shortfall, Shortfall::Nothing(_) | Shortfall::NoPlace(_));
    html! {
        div.notice.bad[bad] {
            p { (spoken::shortfall(shortfall)) }
            @if let Some(remedy) = spoken::remedy(shortfall) { p { a.button href=(remedy.href) { (remedy.link) } } }
        }
    }
}

fn forecast(agenda: &Agenda) -> Markup {
    let shown = agenda.cards > 0 && !agenda.days.is_empty();
    html! {
        section.sheet {
            h2 { "On the day" }
            @if shown {
                (picture::forecast(agenda))
            }
            p { (spoken::forecast(agenda)) }
            p.small.muted {
                (agenda.cards) " cards, " (agenda.new) " of them never seen. " (spoken::pace(agenda))
            }
        }
    }
}

fn days(agenda: &Agenda) -> Markup {
    let first = agenda.today;
    let monday = first - Days(u32::from(first.date().weekday().to_monday_zero_offset().unsigned_abs()));
    let weeks: Vec<Day> =
        (0..).map(|week| monday + Days(7 * week)).take_while(|week| *week <= agenda.interview.day).collect();
    let (shown, rest) = weeks.split_at(weeks.len().min(WEEKS));
    html! {
        section.sheet {
            h2 { "Day by day" }
            div.scroll tabindex="0" role="region" aria-label="Calendar of the plan" {
                table.plan-calendar {
                    caption.unseen { "The days until the interview" }
                    thead { tr { @for (_, name) in WEEK { th scope="col" { (&name[..3]) span.unseen { (&name[3..]) } } } } }
                    tbody { @for week in shown { (week_row(agenda, *week)) } }
                }
            }
            @if !rest.is_empty() { p.small.muted { (rest.len()) " more weeks follow; the calendar file has them all." } }
        }
    }
}

fn week_row(agenda: &Agenda, monday: Day) -> Markup {
    html! {
        tr {
            @for offset in 0..7 {
                @let day = monday + Days(offset);
                @let planned = agenda.days.iter().find(|planned| planned.day == day);
                td.plan-now[day == agenda.today].plan-goal[day == agenda.interview.day].plan-none[planned.is_none() && day != agenda.interview.day] {
                    @if let Some(planned) = planned {
                        div.plan-date { (when::short(day)) @if day == agenda.today { span.unseen { ", today" } } }
                        @if planned.minutes == 0 { span.muted.small { "off" } }
                        @for block in &planned.blocks {
                            div.plan-block { (mark(block.activity)) span { (short(block)) } }
                        }
                    } @else if day == agenda.interview.day {
                        div.plan-date { (when::short(day)) }
                        b { "Interview" }
                    }
                }
            }
        }
    }
}

fn form(agenda: Option<&Agenda>, loops: &[LoopEntry], today: Day) -> Markup {
    let interview = agenda.map(|agenda| &agenda.interview);
    let day = interview.map_or(today + Days(42), |interview| interview.day);
    let minutes = interview.map_or(40, |interview| interview.minutes);
    let off = |wanted: &DayOff| interview.is_some_and(|interview| interview.days_off.contains(wanted));
    let dates: Vec<String> = interview
        .iter()
        .flat_map(|interview| &interview.days_off)
        .filter(|off| matches!(off, DayOff::On(_)))
        .map(DayOff::to_string)
        .collect();
    html! {
        form.plan-form method="post" action="/plan" {
            div { label for="plan-day" { "Day of the interview" } input #plan-day type="date" name="day" required min=(today) value=(day); }
            div { label for="plan-minutes" { "Minutes a day" } input #plan-minutes type="number" name="minutes" required min="1" max="960" value=(minutes); }
            div {
                label for="plan-loop" { "Loop" }
                select #plan-loop name="interview_loop" {
                    option value="" { "No particular one" }
                    @for entry in loops {
                        @let name = &entry.interview_loop.name;
                        option value=(name) selected[interview.is_some_and(|interview| interview.loop_name.as_ref() == Some(name))] {
                            (entry.interview_loop.title)
                        }
                    }
                }
            }
            div {
                label for="plan-note" { "What to remember about it" }
                input #plan-note type="text" name="note" maxlength="120" value=(interview.map_or("", |interview| &interview.note)) placeholder="a company, a stage";
            }
            fieldset.plan-off {
                legend { "Days without study" }
                @for (weekday, name) in WEEK {
                    label.plan-tick { input type="checkbox" name=(name.to_lowercase()) value="1" checked[off(&DayOff::Weekly(weekday))]; " " (name) }
                }
                div { label for="plan-dates" { "Other days" } input #plan-dates type="text" name="dates" value=(dates.join(", ")) placeholder="2026-12-24, 2026-12-25"; }
            }
            button.primary { @if agenda.is_some() { "Plan anew" } @else { "Plan the days" } }
            @if agenda.is_some() { button name="another" value="1" { "Add as one more interview" } }
        }
    }
}

impl Wanted {
    fn weekdays(&self) -> Vec<DayOff> {
        let ticked =
            [&self.monday, &self.tuesday, &self.wednesday, &self.thursday, &self.friday, &self.saturday, &self.sunday];
        let days = WEEK.iter().zip(ticked).filter(|(_, ticked)| ticked.is_some());
        days.map(|((weekday, _), _)| DayOff::Weekly(*weekday)).collect()
    }
}

/// A square in the color of a kind of practice; its name always stands beside it.
fn mark(activity: Activity) -> Markup {
    html! { span class={ "plan-mark plan-" (activity.name()) } aria-hidden="true" {} }
}

fn what(block: &Block, day: &AgendaDay) -> String {
    match block.activity {
        Activity::Cards => format!("cards: {}", spoken::cards(day)),
        activity => activity.counted(block.pieces),
    }
}

fn short(block: &Block) -> String {
    match block.activity {
        Activity::Cards => format!("cards {}", spoken::minutes(block.minutes)),
        activity => activity.counted(block.pieces),
    }
}

fn address(activity: Activity) -> &'static str {
    match activity {
        Activity::Cards => "/drill",
        Activity::Problems => "/problems",
        Activity::Cases => "/design",
        Activity::Stories => "/stories",
        Activity::Mocks => "/mock",
    }
}
