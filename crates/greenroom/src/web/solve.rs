//! One coding problem with its editor: run, submit, rate, and the solutions handed in before.
//!
//! The page works with forms and a plain text area. The script asks the same addresses for the verdict alone and puts an
//! editor over the text area.

use app::{AppError, Effort, Report, Scope, Submission, SubmissionRow, UndoScope, Who};
use axum::Form;
use axum::extract::{Path, Query as Parameters, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Redirect, Response};
use domain::drill::Rating;
use domain::judge::{Language, LanguageFiles, Problem, Verdict};
use jiff::tz::TimeZone;
use maud::{Markup, html};
use serde::Deserialize;

use super::asset;
use super::code::code;
use super::desk::{Desk, blank_is_none, part_or_page, unix};
use super::error::{Refusal, told};
use super::layout::{self, Place};
use super::verdict;
use super::{render, when};

/// How the page of a problem is opened.
#[derive(Deserialize)]
pub struct Opened {
    language: Option<String>,
    /// A solution handed in before, to begin from.
    from: Option<i64>,
    /// Whether to begin from the starter.
    fresh: Option<u8>,
}

/// A solution in the editor.
#[derive(Deserialize)]
pub struct Written {
    language: String,
    code: String,
    #[serde(default, deserialize_with = "blank_is_none")]
    took_ms: Option<u64>,
    #[serde(default)]
    hints: Option<u32>,
    #[serde(default)]
    solution_seen: Option<u8>,
}

/// A rating of a solved problem.
#[derive(Deserialize)]
pub struct Rated {
    rating: u8,
}

/// So many solutions are listed.
const LISTED: usize = 50;

/// What the page of a problem shows.
struct Shown {
    problem: Problem,
    language: Language,
    code: String,
    history: Vec<SubmissionRow>,
    zone: TimeZone,
    /// Whether the code was asked for, so that a draft must not come over it.
    asked: bool,
}

/// `GET /problems/{name}`
pub async fn page(
    State(desk): State<Desk>,
    Path(name): Path<String>,
    Parameters(opened): Parameters<Opened>,
) -> Result<Markup, Refusal> {
    let fresh = opened.fresh.is_some();
    let mut shown = shown(&desk, name, opened.language, opened.from).await?;
    if fresh {
        shown.code = starter(&shown.problem, shown.language);
    }
    shown.asked = fresh || opened.from.is_some();
    Ok(whole(&shown, html! { p.muted { "The verdict will stand here." } }))
}

async fn shown(desk: &Desk, name: String, language: Option<String>, from: Option<i64>) -> Result<Shown, Refusal> {
    let asked = language
        .map(|word| word.parse::<Language>())
        .transpose()
        .map_err(|_| Refusal::Form("It names no language."))?;
    desk.with(move |bank, _| {
        let problem = app::problem(bank, &name)?;
        let history = app::submissions(bank, &name, LISTED)?;
        let earlier = from.and_then(|number| history.iter().find(|row| row.event == number));
        let latest = history.iter().find(|row| asked.is_none_or(|language| language.name() == row.language));
        let language = asked
            .or_else(|| earlier.or(latest).and_then(|row| row.language.parse().ok()))
            .or(problem.languages.first().map(|files| files.language))
            .unwrap_or(Language::Python);
        // A problem that was solved is solved anew: its solution would give the answer away.
        let unfinished = latest.filter(|row| row.verdict != Verdict::Accepted.name());
        let begun = earlier.or(unfinished).filter(|row| row.language == language.name());
        let code = begun.map_or_else(|| starter(&problem, language), |row| row.code.clone());
        Ok(Shown { problem, language, code, history, zone: bank.calendar().zone.clone(), asked: false })
    })
    .await
}

fn files(problem: &Problem, language: Language) -> Option<&LanguageFiles> {
    problem.languages.iter().find(|files| files.language == language)
}

fn starter(problem: &Problem, language: Language) -> String {
    files(problem, language).map_or_else(String::new, |files| files.starter.clone())
}

fn whole(shown: &Shown, outcome: Markup) -> Markup {
    let problem = &shown.problem;
    let content = html! {
        div.solve data-minutes=(problem.minutes) {
            section.statement aria-labelledby="title" {
                ul.chips {
                    li { span.chip.kind-coding { (problem.level) } }
                    li { span.chip { (problem.topic) } }
                    li { span.chip { (problem.minutes) " minutes" } }
                }
                h1 #title { (render::text(&problem.title)) }
                div.prose { (render::blocks(&formats::blocks(&problem.statement))) }
                (limits(problem))
                (examples(problem))
                (hints(problem))
                (history(shown))
                (reference(problem, shown.language))
            }
            section.bench aria-label="Your solution" {
                (editor(shown))
                @if !asset::EDITOR.is_empty() { script src="/assets/editor.js" defer {} }
                div #verdict { (outcome) }
            }
        }
    };
    layout::page(Place::Problems, &problem.title, content)
}

fn limits(problem: &Problem) -> Markup {
    let seconds = problem.limits.cpu_ms as f64 / 1000.0;
    html! {
        p.small.muted {
            "A case may take " (seconds) " s of CPU time, a run " (problem.limits.memory_mb) " MB of memory."
            @if let Some(goal) = problem.growth { " The growth of the running time is measured; the target is " (goal.target) "." }
        }
    }
}

fn examples(problem: &Problem) -> Markup {
    let examples = app::examples(problem);
    html! {
        @if !examples.is_empty() {
            h2 { "Examples" }
            @for (asked, expected) in examples {
                pre.example tabindex="0" { code { (asked) "\n" span.muted { "→ " } (expected) } }
            }
        }
    }
}

fn hints(problem: &Problem) -> Markup {
    html! {
        @for (index, hint) in problem.hints.iter().enumerate() {
            details data-hint { summary { "Hint " (index + 1) } p { (render::text(hint)) } }
        }
    }
}

fn history(shown: &Shown) -> Markup {
    html! {
        @if !shown.history.is_empty() {
            details data-history {
                summary { "Handed in " @if shown.history.len() == 1 { "once" } @else { (shown.history.len()) " times" } }
                div.scroll tabindex="0" {
                    table {
                        thead { tr { th scope="col" { "When" } th scope="col" { "Verdict" } th.number scope="col" { "Cases" } th.number scope="col" { "Time" } } }
                        tbody { @for row in &shown.history { (handed_in(row, shown)) } }
                    }
                }
            }
        }
    }
}

fn handed_in(row: &SubmissionRow, shown: &Shown) -> Markup {
    let language = row.language.parse::<Language>().ok().filter(|_| shown.problem.languages.len() > 1);
    html! {
        tr {
            td.nowrap { a href={ "/problems/" (row.problem) "/" (row.event) } { (when::moment(row.at, &shown.zone)) } }
            td data-accepted=(row.verdict == Verdict::Accepted.name()) {
                (row.verdict) @if let Some(language) = language { span.muted { ", " (language.title()) } }
            }
            td.number { (row.passed) "/" (row.total) }
            td.number.nowrap { (row.cpu_ms) " ms" }
        }
    }
}

fn reference(problem: &Problem, language: Language) -> Markup {
    html! {
        @if let Some(files) = files(problem, language) {
            details data-reference {
                summary { "Reference solution" }
                (code(Some(files.language.name()), files.solution.trim_end()))
            }
        }
        @if !problem.sources.is_empty() {
            p.small.muted { "After " (problem.sources.join("; ")) }
        }
    }
}

fn editor(shown: &Shown) -> Markup {
    let name = &shown.problem.name;
    html! {
        form #solution method="post" action={ "/problems/" (name) "/submit" } data-problem=(name) data-fresh=[shown.asked.then_some("yes")] {
            input type="hidden" name="language" value=(shown.language.name());
            input type="hidden" name="took_ms" value="";
            input type="hidden" name="hints" value="0";
            input type="hidden" name="solution_seen" value="0";
            div.bench-head {
                (languages(shown))
                div.row {
                    span.clock.muted data-clock {}
                    button.plain type="button" data-clock-start hidden { "Start the clock" }
                    a.button.plain href={ "/problems/" (name) "?fresh=1&language=" (shown.language.name()) }
                        data-starter=(starter(&shown.problem, shown.language)) { "Start over" }
                }
            }
            label.unseen for="code" { "Solution in " (shown.language.title()) }
            textarea #code name="code" rows="18" spellcheck="false" autocomplete="off" autocapitalize="off" data-language=(shown.language.name()) { "\n" (shown.code) }
            div.row {
                button type="submit" formaction={ "/problems/" (name) "/run" } data-act="run" { "Run examples " kbd { "Ctrl Enter" } }
                button.primary type="submit" data-act="submit" { "Submit " kbd { "Ctrl Shift Enter" } }
                span.muted role="status" data-state {}
            }
        }
    }
}

fn languages(shown: &Shown) -> Markup {
    html! {
        nav.languages aria-label="Languages" {
            @for files in &shown.problem.languages {
                a href={ "/problems/" (shown.problem.name) "?language=" (files.language.name()) }
                    aria-current=[(files.language == shown.language).then_some("true")] { (files.language.title()) }
            }
        }
    }
}

/// `POST /problems/{name}/run`: the examples.
pub async fn run(
    State(desk): State<Desk>,
    Path(name): Path<String>,
    headers: HeaderMap,
    Form(written): Form<Written>,
) -> Result<Response, Refusal> {
    let language = language(&written)?;
    let code = unix(&written.code);
    let problem = problem(&desk, &name).await?;
    let judged = judged(&desk, &problem, language, &code, Scope::Examples).await?;
    let (status, drawn) = match judged {
        Ok(report) => (StatusCode::OK, verdict::report(&Report::from(&report))),
        Err(error) => not_judged(&error),
    };
    answer(&desk, name, &headers, language, code, status, drawn).await
}

/// `POST /problems/{name}/submit`: all cases; kept in the history.
pub async fn submit(
    State(desk): State<Desk>,
    Path(name): Path<String>,
    headers: HeaderMap,
    Form(written): Form<Written>,
) -> Result<Response, Refusal> {
    let language = language(&written)?;
    let effort = Effort {
        took_ms: written.took_ms,
        hints: written.hints.unwrap_or(0),
        solution_seen: written.solution_seen.is_some_and(|seen| seen > 0),
    };
    let code = unix(&written.code);
    let problem = problem(&desk, &name).await?;
    // The bank is free for other pages while the solution is judged.
    let report = match judged(&desk, &problem, language, &code, Scope::All).await? {
        Ok(report) => report,
        Err(error) => {
            let (status, drawn) = not_judged(&error);
            return answer(&desk, name, &headers, language, code, status, drawn).await;
        }
    };
    let submitted = desk
        .with({
            let code = code.clone();
            move |bank, now| app::record(bank, &problem, language, &code, &report, effort, now)
        })
        .await?;
    let drawn = verdict::submitted(&Report::from(&submitted.report), &name, submitted.proposed);
    answer(&desk, name, &headers, language, code, StatusCode::OK, drawn).await
}

async fn problem(desk: &Desk, name: &str) -> Result<Problem, Refusal> {
    let name = name.to_owned();
    desk.with(move |bank, _| app::problem(bank, &name)).await
}

/// Has a solution judged. The inner error is what this machine lacks: the page says it beside the code, which is not lost.
async fn judged(
    desk: &Desk,
    problem: &Problem,
    language: Language,
    code: &str,
    scope: Scope,
) -> Result<Result<domain::judge::SubmissionReport, AppError>, Refusal> {
    let (problem, code) = (problem.clone(), code.to_owned());
    let judged = desk.judge(move |judge| judge.judge(&problem, &Submission { language, code: &code, scope })).await;
    match judged {
        Ok(report) => Ok(Ok(report)),
        Err(Refusal::App(error)) if error.who() == Who::Configuration => Ok(Err(error)),
        Err(refusal) => Err(refusal),
    }
}

fn not_judged(error: &AppError) -> (StatusCode, Markup) {
    let drawn = html! {
        div.notice.bad data-not-judged {
            h2 { "Not judged" }
            @for line in told(error).lines() { p { (line) } }
            p.small.muted { code { "greenroom doctor" } " shows what works on this machine." }
        }
    };
    (StatusCode::SERVICE_UNAVAILABLE, drawn)
}

/// `POST /problems/{name}/rate`
pub async fn rate(
    State(desk): State<Desk>,
    Path(name): Path<String>,
    Form(rated): Form<Rated>,
) -> Result<Redirect, Refusal> {
    let rating = Rating::from_number(rated.rating).ok_or(Refusal::Form("A rating is 1, 2, 3 or 4."))?;
    desk.with({
        let name = name.clone();
        move |bank, now| app::rate_problem(bank, &name, rating, now)
    })
    .await?;
    // The store knows the name, so it is lower-case words and hyphens, and needs no escaping.
    Ok(Redirect::to(&format!("/problems?rated={name}")))
}

/// `POST /problems/{name}/undo`
pub async fn undo(State(desk): State<Desk>, Path(name): Path<String>) -> Result<Redirect, Refusal> {
    let problem = problem(&desk, &name).await?;
    desk.with(|bank, now| app::undo_of(bank, UndoScope::Problems, now)).await?;
    Ok(Redirect::to(&format!("/problems/{}", problem.name)))
}

/// `GET /problems/{name}/{number}`: a solution that was handed in.
pub async fn submission(
    State(desk): State<Desk>,
    Path((name, number)): Path<(String, i64)>,
) -> Result<Markup, Refusal> {
    let (row, report, title, zone) = desk
        .with({
            let name = name.clone();
            move |bank, _| {
                let Some((row, report)) = app::submission(bank, number)? else { return Ok(None) };
                // A problem may be gone while its solutions stay.
                let title = app::problem(bank, &name).map_or(name, |problem| problem.title);
                Ok(Some((row, report, title, bank.calendar().zone.clone())))
            }
        })
        .await?
        .filter(|(row, ..)| row.problem == name)
        .ok_or(Refusal::Missing("There is no such solution"))?;
    let language = row.language.parse::<Language>().map_or(row.language.as_str(), |language| language.title());
    let content = html! {
        div.narrow {
            p { a href={ "/problems/" (name) } { "← " (render::text(&title)) } }
            h1 { "Handed in " (when::moment(row.at, &zone)) }
            (verdict::report(&report))
            h2 { "The solution in " (language) }
            (code(Some(&row.language), row.code.trim_end()))
            a.button href={ "/problems/" (name) "?from=" (number) } { "Go on from here" }
        }
    };
    Ok(layout::page(Place::Problems, "A solution", content))
}

fn language(written: &Written) -> Result<Language, Refusal> {
    written.language.parse().map_err(|_| Refusal::Form("It names no language."))
}

async fn answer(
    desk: &Desk,
    name: String,
    headers: &HeaderMap,
    language: Language,
    code: String,
    status: StatusCode,
    drawn: Markup,
) -> Result<Response, Refusal> {
    part_or_page(headers, status, drawn.clone(), || async move {
        let mut shown = shown(desk, name, Some(language.name().to_owned()), None).await?;
        shown.code = code;
        Ok(whole(&shown, drawn))
    })
    .await
}
