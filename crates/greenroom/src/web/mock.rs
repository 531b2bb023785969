//! Mock interviews: choosing one, and the room with the question, the clock and the ways out of it.
//!
//! Every act is a form. The script only shows the clock between them and has it kept every second, so that a crash
//! costs no time; without it the clock is kept with every act.

use std::sync::LazyLock;

use app::{AppError, Interviewer, LoopEntry, MockId, MockView, Report, Scope, Submission, Who};
use axum::Form;
use axum::extract::{Path, Query as Parameters, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use domain::interview::InterviewLoop;
use domain::judge::{Language, Problem};
use domain::mock::{Phase, Turn, Wish};
use jiff::tz::TimeZone;
use maud::{Markup, html};
use serde::Deserialize;
use serde_json::json;

use super::desk::{Desk, unix};
use super::error::{Refusal, told};
use super::layout::{self, Place};
use super::{asset, debrief, render, verdict, when};
use crate::report::{clock, spoken};

/// This process, for clocks: another one has taken over when a mock was begun by a server that died.
static KEEPER: LazyLock<String> = LazyLock::new(|| uuid::Uuid::now_v7().simple().to_string());

/// What is to be rehearsed.
#[derive(Deserialize)]
pub struct Begun {
    #[serde(rename = "loop")]
    interview_loop: String,
    #[serde(default)]
    stage: String,
    #[serde(default)]
    minutes: String,
}

/// An answer, and which question it answers: a form that is sent twice answers once.
#[derive(Deserialize)]
pub struct Said {
    turn: usize,
    #[serde(default)]
    answer: String,
}

/// Code, and which question it answers.
#[derive(Deserialize)]
pub struct Coded {
    turn: usize,
    language: String,
    code: String,
}

/// Which question an act is about.
#[derive(Deserialize)]
pub struct About {
    turn: Option<usize>,
}

/// How the room is opened.
#[derive(Deserialize)]
pub struct Opened {
    language: Option<String>,
    #[serde(default)]
    blank: u8,
}

/// `GET /mock`: the loops to rehearse, and the mocks so far.
pub async fn page(State(desk): State<Desk>) -> Result<Markup, Refusal> {
    let (loops, mocks, zone) =
        desk.with(|bank, _| Ok((app::loops(bank)?, app::mocks(bank)?, bank.calendar().zone.clone()))).await?;
    let content = html! {
        (styled())
        h1 { "Mock interviews" }
        p { "A whole loop, or one stage of it, against the clock. You are asked, followed up and told afterwards what would have changed the outcome." }
        p.small { a href="/loops" { "The loops, stage by stage" } " · " a href="/stories" { "Your stories" } }
        @if let Some(view) = mocks.iter().find(|view| view.mock.phase != Phase::Finished) {
            section.notice {
                h2 { "One waits for you" }
                p { (view.mock.title) ", begun " (when::moment(view.started_at, &zone)) ", "
                    (clock::time(view.mock.clock.spent_ms)) " so far." }
                a.button.primary href={ "/mock/" (view.id.0) } data-key="r" aria-keyshortcuts="r" { "Go on " kbd aria-hidden="true" { "r" } }
            }
        }
        div.columns.wide { @for entry in &loops { (offered(entry)) } }
        (past(&mocks, &zone))
    };
    Ok(layout::page(Place::Mock, "Mock interviews", content))
}

fn styled() -> Markup {
    html! { link rel="stylesheet" href="/assets/mock.css"; }
}

fn offered(entry: &LoopEntry) -> Markup {
    let one = &entry.interview_loop;
    html! {
        section.sheet {
            h2 { (one.title) }
            p.small.muted { (render::text(&one.summary)) }
            (wished(one, html! {
                button.primary { "Begin" }
                a.button.plain href={ "/loops/" (one.name) } { "What to expect" }
            }))
        }
    }
}

/// Asks what of a loop is to be rehearsed, and in which time.
pub(super) fn wished(one: &InterviewLoop, actions: Markup) -> Markup {
    let talks = one.stages.iter().filter(|stage| stage.kind.is_talk() && stage.minutes.value > 0);
    html! {
        form method="post" action="/mock" {
            input type="hidden" name="loop" value=(one.name);
            div.field {
                div {
                    label for={ "stage-" (one.name) } { "What" }
                    select id={ "stage-" (one.name) } name="stage" {
                        option value="" { "The whole loop, " (spoken::minutes(one.minutes())) }
                        @for stage in talks {
                            option value=(stage.name) { (stage.title) ", " (spoken::minutes(stage.minutes.value)) }
                        }
                    }
                }
                div {
                    label for={ "minutes-" (one.name) } { "In how many minutes" }
                    input id={ "minutes-" (one.name) } type="number" name="minutes" min="1" max="600" placeholder="as it is";
                }
            }
            div.row.actions { (actions) }
        }
    }
}

fn past(mocks: &[MockView], zone: &TimeZone) -> Markup {
    html! {
        @if !mocks.is_empty() {
            section.sheet {
                h2 { "So far" }
                div.scroll tabindex="0" { table {
                    thead { tr { th scope="col" { "When" } th scope="col" { "Loop" } th.number scope="col" { "Took" } th.number scope="col" { "Questions" } th scope="col" { "How it went" } } }
                    tbody { @for view in mocks {
                        tr {
                            td.nowrap { (when::moment(view.started_at, zone)) }
                            td { (view.mock.title) }
                            td.number { (clock::time(view.mock.clock.spent_ms)) }
                            td.number { (view.mock.turns.len()) }
                            td { @match view.mock.phase {
                                Phase::Finished => a href={ "/mock/" (view.id.0) "/debrief" } {
                                    (domain::mock::debrief(&view.mock).overall.map_or("not scored".to_owned(), |score| debrief::stars(score.value)))
                                },
                                _ => a href={ "/mock/" (view.id.0) } { "go on" },
                            } }
                        }
                    } }
                } }
            }
        }
    }
}

/// `POST /mock`: begins one.
pub async fn begin(State(desk): State<Desk>, Form(begun): Form<Begun>) -> Result<Redirect, Refusal> {
    let minutes = match begun.minutes.trim() {
        "" => None,
        text => Some(text.parse().map_err(|_| Refusal::Form("The minutes are a whole number."))?),
    };
    let wish = Wish { stage: Some(begun.stage).filter(|stage| !stage.is_empty()), minutes };
    let graders = desk.graders();
    let view = desk
        .with(move |bank, now| {
            let interviewer = Interviewer { graders: &graders, keeper: &KEEPER, need: None };
            app::begin_mock(bank, interviewer, &begun.interview_loop, &wish, now)
        })
        .await?;
    Ok(Redirect::to(&format!("/mock/{}", view.id.0)))
}

/// `GET /mock/{id}`: the room.
pub async fn room(
    State(desk): State<Desk>,
    Path(id): Path<i64>,
    Parameters(opened): Parameters<Opened>,
) -> Result<Response, Refusal> {
    let language = opened.language.as_deref().and_then(|word| word.parse().ok());
    drawn(&desk, id, language, opened.blank > 0, html! {}).await
}

/// Draws the room as it is now; a mock that is over leads to its debrief.
async fn drawn(
    desk: &Desk,
    id: i64,
    language: Option<Language>,
    blank: bool,
    outcome: Markup,
) -> Result<Response, Refusal> {
    let (view, problem) = desk
        .with(move |bank, now| {
            let view = app::look_at_mock(bank, MockId(id), now, &KEEPER)?;
            let problem = app::problem_of_mock(bank, &view.mock)?;
            Ok((view, problem))
        })
        .await?;
    if view.mock.phase == Phase::Finished {
        return Ok(Redirect::to(&format!("/mock/{id}/debrief")).into_response());
    }
    let content = html! {
        (styled())
        (head(&view))
        @if view.mock.phase == Phase::Paused { (paused(&view)) } @else {
            @if blank { p.notice.bad role="alert" { "That was empty. Say something, or pass on the question." } }
            @if !view.mock.remark.is_empty() { p.remark { (render::text(&view.mock.remark)) } }
            @if let Some(turn) = view.mock.open() {
                @match &problem {
                    Some(problem) => (coding(&view, turn, problem, language, outcome)),
                    None => (asked(&view, turn)),
                }
                (ways_out(&view))
            }
        }
        script src="/assets/mock.js" defer {}
        @if problem.is_some() && !asset::EDITOR.is_empty() { script src="/assets/editor.js" defer {} }
    };
    Ok(layout::page(Place::Mock, "Mock interview", content).into_response())
}

fn head(view: &MockView) -> Markup {
    let mock = &view.mock;
    let left = mock.left_ms();
    let running = mock.phase == Phase::Running;
    html! {
        div.room-head data-drafts={ "mock:" (view.id.0) } data-turn=(mock.turns.len() + usize::from(mock.open().is_none())) {
            p.small.muted { (mock.title) @if let Some(leg) = mock.leg() { ", " (leg.title) " (" (mock.at + 1) " of " (mock.legs.len()) ")" } }
            p #mock-clock.mock-clock role="timer" data-mock=(view.id.0) data-left=(left) data-running=(running) data-over=(left < 0) {
                (clock::left(left))
            }
        }
        ol.legs aria-label="Stages" {
            @for (index, leg) in mock.legs.iter().enumerate() {
                li class=(if index < mock.at { "done" } else { "open" }) aria-current=[(index == mock.at).then_some("step")] {
                    (leg.title) @if leg.skipped.is_some() { " (left out)" }
                }
            }
        }
    }
}

fn paused(view: &MockView) -> Markup {
    html! {
        section.sheet.centered {
            h1 { "Paused" }
            p.muted { "The clock stands still. It goes on at the same second." }
            form method="post" action={ "/mock/" (view.id.0) "/resume" } {
                button.primary.huge data-key="r" aria-keyshortcuts="r" autofocus { "Go on " kbd aria-hidden="true" { "r" } }
            }
        }
    }
}

/// How the answer before went: an interviewer would not say, but one learns from it.
fn before(view: &MockView) -> Markup {
    let answered = view.mock.turns.iter().rev().find(|turn| !turn.is_open());
    html! {
        @if let Some((turn, score)) = answered.and_then(|turn| Some((turn, turn.score()?))) {
            p.small.muted data-last-score {
                "Your last answer: " (debrief::stars(score.value)) @if turn.passed_on { ", passed on" } "."
            }
        }
    }
}

fn asked(view: &MockView, turn: &Turn) -> Markup {
    let number = view.mock.turns.len();
    html! {
        section.sheet {
            ul.chips { li { span.chip { (turn.ask.name()) } } @if let Some(topic) = &turn.topic { li { span.chip { (topic) } } } }
            h1.question #asked { (render::text(&turn.text)) }
            (before(view))
            form #mock-answer method="post" action={ "/mock/" (view.id.0) "/answer" } data-draft={ "mock:" (view.id.0) ":" (number) } {
                input type="hidden" name="turn" value=(number);
                label for="text" { "Your answer, as you would say it" }
                textarea #text name="answer" rows="10" maxlength=(app::LONGEST_ANSWER) autofocus {}
                div.row.actions {
                    button.primary { "Answer " kbd aria-hidden="true" { "Ctrl Enter" } }
                    button.plain type="button" data-speak hidden { "Read it aloud" }
                    button.plain type="button" data-record hidden { "Record yourself" }
                    button.plain type="button" data-play hidden { "Play it back" }
                }
                (sheet(view))
            }
        }
    }
}

/// A design file to hand in, where the lab can run one.
fn sheet(view: &MockView) -> Markup {
    html! {
        @if let Some(sheet) = app::design_sheet(&view.mock) {
            details.design-file {
                summary { @if sheet.is_handed_in { "Change your design file" } @else { "Hand in a design file" } }
                p.small {
                    "An answer may be a design file, or hold one between two lines of ``` with words around it. It is run, and what I ask next "
                    "is what hurts it most. " a href={ "/design/" (sheet.case) } { "The case in the design lab" } " has the form of the file; the clock runs on meanwhile."
                }
                button type="button" data-fill="design-file" hidden { "Put it into the answer" }
                pre #design-file tabindex="0" { (sheet.text) }
            }
        }
    }
}

fn coding(view: &MockView, turn: &Turn, problem: &Problem, language: Option<Language>, outcome: Markup) -> Markup {
    let number = view.mock.turns.len();
    let offered: Vec<Language> = problem.languages.iter().map(|files| files.language).collect();
    let language =
        language.filter(|language| offered.contains(language)).or(offered.first().copied()).unwrap_or(Language::Python);
    let starter = problem.languages.iter().find(|files| files.language == language).map(|files| files.starter.as_str());
    let code = turn.answer.as_deref().or(starter).unwrap_or_default();
    html! {
        div.solve {
            section.statement aria-labelledby="asked" {
                ul.chips { li { span.chip { (turn.ask.name()) } } li { span.chip { (problem.topic) } } }
                h1.question #asked { (render::text(&turn.text)) }
                (before(view))
                div.prose { (render::blocks(&formats::blocks(&problem.statement))) }
                @for (asked, expected) in app::examples(problem) {
                    pre.example tabindex="0" { code { (asked) "\n" span.muted { "→ " } (expected) } }
                }
            }
            section.bench aria-label="Your solution" {
                form #mock-code method="post" action={ "/mock/" (view.id.0) "/submit" } data-draft={ "mock:" (view.id.0) ":" (number) ":" (language.name()) } {
                    input type="hidden" name="turn" value=(number);
                    input type="hidden" name="language" value=(language.name());
                    div.bench-head {
                        nav.languages aria-label="Languages" {
                            @for other in offered {
                                a href={ "/mock/" (view.id.0) "?language=" (other.name()) } aria-current=[(other == language).then_some("true")] { (other.title()) }
                            }
                        }
                    }
                    label.unseen for="code" { "Solution in " (language.title()) }
                    textarea #code name="code" rows="18" spellcheck="false" autocomplete="off" autocapitalize="off" data-language=(language.name()) { "\n" (code) }
                    div.row {
                        button type="submit" formaction={ "/mock/" (view.id.0) "/run" } data-act="run" { "Run examples " kbd { "Ctrl Enter" } }
                        button.primary type="submit" data-act="submit" { "Submit " kbd { "Ctrl Shift Enter" } }
                    }
                }
                div #verdict { (outcome) }
            }
        }
    }
}

fn ways_out(view: &MockView) -> Markup {
    let way = |act: &str, name: &str, key: &str| {
        html! {
            form method="post" action={ "/mock/" (view.id.0) "/" (act) } {
                input type="hidden" name="turn" value=(view.mock.turns.len());
                button data-key=[(!key.is_empty()).then_some(key)] aria-keyshortcuts=[(!key.is_empty()).then_some(key)] {
                    (name) @if !key.is_empty() { " " kbd aria-hidden="true" { (key) } }
                }
            }
        }
    };
    html! {
        div.row.ways role="group" aria-label="Other ways on" {
            (way("pass", "Pass on this one", "p"))
            (way("pause", "Pause", "z"))
            (way("next", "Leave this stage", "n"))
            (way("stop", "Stop the mock", ""))
        }
        p.small.muted { "In the text, Esc leaves it, so that the keys work." }
    }
}

/// `POST /mock/{id}/answer`
pub async fn answer(
    State(desk): State<Desk>,
    Path(id): Path<i64>,
    Form(said): Form<Said>,
) -> Result<Redirect, Refusal> {
    if said.answer.trim().is_empty() {
        return Ok(Redirect::to(&format!("/mock/{id}?blank=1")));
    }
    let text = unix(&said.answer);
    act(&desk, id, Some(said.turn), move |bank, interviewer, now| {
        app::answer_mock(bank, interviewer, MockId(id), &text, now)
    })
    .await
}

/// `POST /mock/{id}/pass`
pub async fn pass(
    State(desk): State<Desk>,
    Path(id): Path<i64>,
    Form(about): Form<About>,
) -> Result<Redirect, Refusal> {
    act(&desk, id, about.turn, move |bank, interviewer, now| app::pass_in_mock(bank, interviewer, MockId(id), now))
        .await
}

/// `POST /mock/{id}/pause`
pub async fn pause(State(desk): State<Desk>, Path(id): Path<i64>) -> Result<Redirect, Refusal> {
    act(&desk, id, None, move |bank, interviewer, now| app::pause_mock(bank, interviewer, MockId(id), now)).await
}

/// `POST /mock/{id}/resume`
pub async fn resume(State(desk): State<Desk>, Path(id): Path<i64>) -> Result<Redirect, Refusal> {
    act(&desk, id, None, move |bank, interviewer, now| app::resume_mock(bank, interviewer, MockId(id), now)).await
}

/// `POST /mock/{id}/next`: the rest of the stage is left out.
pub async fn next(
    State(desk): State<Desk>,
    Path(id): Path<i64>,
    Form(about): Form<About>,
) -> Result<Redirect, Refusal> {
    act(&desk, id, about.turn, move |bank, interviewer, now| {
        app::leave_stage_of_mock(bank, interviewer, MockId(id), now)
    })
    .await
}

/// `POST /mock/{id}/stop`
pub async fn stop(State(desk): State<Desk>, Path(id): Path<i64>) -> Result<Redirect, Refusal> {
    act(&desk, id, None, move |bank, interviewer, now| app::stop_mock(bank, interviewer, MockId(id), now)).await
}

/// `POST /mock/{id}/tick`: the script keeps the clock.
pub async fn tick(State(desk): State<Desk>, Path(id): Path<i64>) -> Result<Response, Refusal> {
    let view = desk.with(move |bank, now| app::look_at_mock(bank, MockId(id), now, &KEEPER)).await?;
    let running = view.mock.phase == Phase::Running;
    let said = json!({ "left_ms": view.mock.left_ms(), "running": running, "turn": view.mock.turns.len() });
    Ok(([(header::CONTENT_TYPE, "application/json")], said.to_string()).into_response())
}

/// `POST /mock/{id}/run`: the examples.
pub async fn run(State(desk): State<Desk>, Path(id): Path<i64>, Form(coded): Form<Coded>) -> Result<Response, Refusal> {
    judged(desk, id, coded, Scope::Examples).await
}

/// `POST /mock/{id}/submit`: all cases; when they are accepted the interview goes on.
pub async fn submit(
    State(desk): State<Desk>,
    Path(id): Path<i64>,
    Form(coded): Form<Coded>,
) -> Result<Response, Refusal> {
    judged(desk, id, coded, Scope::All).await
}

async fn judged(desk: Desk, id: i64, coded: Coded, scope: Scope) -> Result<Response, Refusal> {
    let language: Language = coded.language.parse().map_err(|_| Refusal::Form("It names no language."))?;
    let code = unix(&coded.code);
    let (problem, is_open) = desk
        .with(move |bank, _| {
            let view = app::mock(bank, MockId(id))?;
            Ok((app::problem_of_mock(bank, &view.mock)?, view.mock.turns.len() == coded.turn))
        })
        .await?;
    let Some(problem) = problem.filter(|_| is_open) else {
        return Ok(Redirect::to(&format!("/mock/{id}")).into_response());
    };
    let posed = problem.clone();
    let solution = code.clone();
    let report = desk.judge(move |judge| judge.judge(&posed, &Submission { language, code: &solution, scope })).await;
    let report = match report {
        Ok(report) => report,
        Err(Refusal::App(error)) if error.who() == Who::Configuration => {
            let said = html! { div.notice.bad data-not-judged { h2 { "Not judged" } @for line in told(&error).lines() { p { (line) } } } };
            let mut page = drawn(&desk, id, Some(language), false, said).await?;
            *page.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
            return Ok(page);
        }
        Err(refusal) => return Err(refusal),
    };
    let shown = verdict::report(&Report::from(&report));
    let graders = desk.graders();
    let before = coded.turn;
    let view = desk
        .with(move |bank, now| match scope {
            Scope::Examples => app::ran_in_mock(bank, MockId(id), &code, now, &KEEPER),
            Scope::All => {
                let interviewer = Interviewer { graders: &graders, keeper: &KEEPER, need: None };
                app::submit_in_mock(bank, interviewer, MockId(id), language, &code, &report, now)
            }
        })
        .await?;
    if view.mock.turns.len() != before || view.mock.open().is_none() {
        return Ok(Redirect::to(&format!("/mock/{id}")).into_response());
    }
    drawn(&desk, id, Some(language), false, shown).await
}

/// Does one act and goes back to the room. An act that is about a question that is no longer open does nothing.
async fn act(
    desk: &Desk,
    id: i64,
    turn: Option<usize>,
    work: impl FnOnce(&mut app::Bank, Interviewer<'_>, jiff::Timestamp) -> Result<MockView, AppError> + Send + 'static,
) -> Result<Redirect, Refusal> {
    let graders = desk.graders();
    let over = desk
        .with(move |bank, now| {
            let view = app::mock(bank, MockId(id))?;
            if view.mock.phase == Phase::Finished || turn.is_some_and(|turn| turn != view.mock.turns.len()) {
                return Ok(view.mock.phase == Phase::Finished);
            }
            let interviewer = Interviewer { graders: &graders, keeper: &KEEPER, need: None };
            Ok(work(bank, interviewer, now)?.mock.phase == Phase::Finished)
        })
        .await?;
    Ok(Redirect::to(&if over { format!("/mock/{id}/debrief") } else { format!("/mock/{id}") }))
}
