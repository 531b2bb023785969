//! Designs: the list of cases, and one case with its editor: check, run, be challenged, look back.
//!
//! The pages work with forms and a plain text area. The script asks the same addresses for the answer alone, checks while
//! one types, and puts an editor over the text area.

mod page;
mod report;

use app::{AppError, AskedBefore, CaseSummary, DesignCheck, DesignOptions, DesignReport, DesignRunRow, Interview};
use axum::Form;
use axum::extract::{Path, Query as Parameters, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::design::case::Case;
use jiff::tz::TimeZone;
use maud::{Markup, html};
use serde::Deserialize;

use super::desk::{Desk, blank_is_none, part_or_page, unix, wants_fragment};
use super::error::Refusal;
use super::layout::{self, Place};
use super::render;

/// How the page of a case is opened.
#[derive(Deserialize)]
pub struct Opened {
    /// A run, to go on from its design.
    from: Option<i64>,
    /// Whether to begin from the starter.
    fresh: Option<u8>,
}

/// A design in the editor.
#[derive(Deserialize)]
pub struct Written {
    text: String,
    /// What the interviewer asked before, a line each.
    #[serde(default)]
    asked: String,
    /// Whether only the problems are wanted.
    #[serde(default)]
    brief: Option<u8>,
    #[serde(default, deserialize_with = "blank_is_none")]
    took_ms: Option<u64>,
}

/// The name in addresses of a design for no case.
const OWN: &str = "own";

/// So many runs are listed.
const LISTED: usize = 40;

/// What the page of a case shows.
struct Shown {
    /// `None` for a design of one's own.
    case: Option<Case>,
    text: String,
    history: Vec<DesignRunRow>,
    zone: TimeZone,
    /// Whether the text was asked for, so that a draft must not come over it.
    asked: bool,
}

impl Shown {
    fn name(&self) -> &str {
        self.case.as_ref().map_or(OWN, |case| &case.name)
    }
}

/// `GET /design`
pub async fn list(State(desk): State<Desk>) -> Result<Markup, Refusal> {
    let cases = desk.with(|bank, _| app::design_cases(bank)).await?;
    let content = html! {
        h1 { "Design" }
        p.prose {
            "A design here is a text that runs: load, stations and prices with units. It is checked by arithmetic, simulated, "
            "and an interviewer changes what hurts it most."
        }
        ul.hits { @for case in &cases { (summary(case)) } }
        p { a.button href={ "/design/" (OWN) } { "A design of your own" } }
    };
    Ok(layout::page(Place::Design, "Design", content))
}

fn summary(case: &CaseSummary) -> Markup {
    html! {
        li {
            a.hit href={ "/design/" (case.name) } { (render::text(&case.title)) }
            p { (case.summary) }
            ul.chips {
                li { (case.minutes) " minutes" }
                @if case.runs > 0 {
                    li data-accepted=(case.passed > 0) {
                        "run " (case.runs) @if case.runs == 1 { " time" } @else { " times" }
                        @if case.passed > 0 { ", " (case.passed) " did what is required" }
                    }
                }
            }
        }
    }
}

/// `GET /design/form`: how a design is written.
pub async fn form() -> Markup {
    // Its first line is the heading, which a page has of its own.
    let (title, text) = app::DESIGN_FORM.split_once('\n').unwrap_or_default();
    let title = title.trim_start_matches("# ");
    let content = html! { div.narrow.prose { h1 { (title) } (render::blocks(&formats::blocks(text))) } };
    layout::page(Place::Design, title, content)
}

/// `GET /design/{name}`
pub async fn open(
    State(desk): State<Desk>,
    Path(name): Path<String>,
    Parameters(opened): Parameters<Opened>,
) -> Result<Markup, Refusal> {
    let mut shown = shown(&desk, &name, opened.from).await?;
    shown.asked = opened.fresh.is_some() || opened.from.is_some();
    Ok(page::whole(&shown, "", html! { p.muted { "What comes out will stand here." } }))
}

async fn shown(desk: &Desk, name: &str, from: Option<i64>) -> Result<Shown, Refusal> {
    let case = case(name)?;
    desk.with(move |bank, _| {
        let history = app::design_runs(bank, case.as_ref().map(|case| case.name.as_str()), LISTED)?;
        let history = if case.is_none() { Vec::new() } else { history };
        let earlier = from.and_then(|number| history.iter().find(|row| row.event == number));
        let text = earlier.map_or_else(|| beginning(case.as_ref()), |row| row.text.clone());
        Ok(Shown { case, text, history, zone: bank.calendar().zone.clone(), asked: false })
    })
    .await
}

fn case(name: &str) -> Result<Option<Case>, Refusal> {
    if name == OWN {
        return Ok(None);
    }
    app::design_case(name).map(Some).map_err(Refusal::App)
}

fn beginning(case: Option<&Case>) -> String {
    case.map_or_else(app::blank_design, app::starter_design)
}

/// `POST /design/{name}/check`
pub async fn check(
    State(desk): State<Desk>,
    Path(name): Path<String>,
    headers: HeaderMap,
    Form(written): Form<Written>,
) -> Result<Response, Refusal> {
    let case = case(&name)?;
    let text = unix(&written.text);
    let check = away({
        let text = text.clone();
        move || app::check_design(&text, case.as_ref().map(|case| case.name.as_str()))
    })
    .await?;
    if written.brief.is_some() && wants_fragment(&headers) {
        return Ok(report::brief(&check).into_response());
    }
    answer(&desk, &name, &headers, text, &written.asked, report::checked(&check)).await
}

/// `POST /design/{name}/run`: simulated, and kept where it answers a case.
pub async fn run(
    State(desk): State<Desk>,
    Path(name): Path<String>,
    headers: HeaderMap,
    Form(written): Form<Written>,
) -> Result<Response, Refusal> {
    let options = options(&name)?;
    let text = unix(&written.text);
    // The bank is free for other pages while the design is simulated.
    let ran: Result<DesignReport, DesignCheck> = away({
        let text = text.clone();
        move || app::run_design(&text, &options)
    })
    .await?;
    let drawn = match ran {
        Err(check) => report::checked(&check),
        Ok(report) => {
            if report.case.is_some() {
                keep(&desk, &text, report.clone(), written.took_ms).await?;
            }
            report::ran(&report)
        }
    };
    answer(&desk, &name, &headers, text, &written.asked, drawn).await
}

async fn keep(desk: &Desk, text: &str, report: DesignReport, took_ms: Option<u64>) -> Result<(), Refusal> {
    let text = text.to_owned();
    desk.with(move |bank, now| app::record_design(bank, &text, &report, took_ms, now)).await.map(drop)
}

/// `POST /design/{name}/challenge`: the next question of the interviewer.
pub async fn challenge(
    State(desk): State<Desk>,
    Path(name): Path<String>,
    headers: HeaderMap,
    Form(written): Form<Written>,
) -> Result<Response, Refusal> {
    let options = options(&name)?;
    let text = unix(&written.text);
    let before: Vec<AskedBefore> = written.asked.lines().filter_map(AskedBefore::read).collect();
    let (asked, evidence, drawn) = away({
        let (text, name) = (text.clone(), name.clone());
        move || {
            let mut interview = match Interview::begin(&text, &options)? {
                Ok(interview) => interview,
                Err(check) => return Ok((before, None, report::checked(&check))),
            };
            interview.remember(&before);
            let opening = before.is_empty().then(|| interview.opening());
            let drawn = match interview.ask() {
                Some(question) => report::challenged(Some(&name), opening.as_deref(), &question),
                None => html! { div.outcome { h2.verdict tabindex="-1" { "That was everything" } p { "Nothing is left to change." } } },
            };
            Ok((interview.asked(), interview.evidence(), drawn))
        }
    })
    .await?;
    if let Some(evidence) = evidence {
        keep(&desk, &text, evidence, written.took_ms).await?;
    }
    let asked: Vec<String> = asked.iter().map(AskedBefore::written).collect();
    answer(&desk, &name, &headers, text, &asked.join("\n"), drawn).await
}

/// `GET /design/{name}/{number}`: a design that was run.
pub async fn past(State(desk): State<Desk>, Path((name, number)): Path<(String, i64)>) -> Result<Markup, Refusal> {
    let case = case(&name)?;
    let (row, report, zone) = desk
        .with(move |bank, _| {
            Ok(app::design_run(bank, number)?.map(|(row, report)| (row, report, bank.calendar().zone.clone())))
        })
        .await?
        .filter(|(row, ..)| row.case_name.as_deref() == case.as_ref().map(|case| case.name.as_str()))
        .ok_or(Refusal::Missing("There is no such run"))?;
    let title = case.as_ref().map_or("A design", |case| &case.title);
    Ok(page::past(&name, title, &row, &report, &zone))
}

fn options(name: &str) -> Result<DesignOptions, Refusal> {
    Ok(DesignOptions { case: case(name)?.map(|case| case.name), ..DesignOptions::default() })
}

/// Works something out off the threads that talk to browsers.
async fn away<T: Send + 'static>(work: impl FnOnce() -> Result<T, AppError> + Send + 'static) -> Result<T, Refusal> {
    match tokio::task::spawn_blocking(work).await {
        Ok(result) => result.map_err(Refusal::App),
        Err(broken) => Err(Refusal::Broken(broken)),
    }
}

async fn answer(
    desk: &Desk,
    name: &str,
    headers: &HeaderMap,
    text: String,
    asked: &str,
    drawn: Markup,
) -> Result<Response, Refusal> {
    let part = html! { div data-asked=(asked) { (drawn) } };
    part_or_page(headers, StatusCode::OK, part, || async move {
        let mut shown = shown(desk, name, None).await?;
        (shown.text, shown.asked) = (text, true);
        Ok(page::whole(&shown, asked, drawn))
    })
    .await
}
