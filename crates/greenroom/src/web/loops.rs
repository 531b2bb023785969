//! Interview loops: what to expect at each stage, where the numbers come from, and the text to change.

use app::{AppError, LoopEntry};
use axum::Form;
use axum::extract::{Path, Query as Parameters, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::interview::{InterviewLoop, Stage};
use maud::{Markup, html};
use serde::Deserialize;

use super::desk::{Desk, unix};
use super::error::Refusal;
use super::layout::{self, Place};
use super::render;
use crate::picture::px;
use crate::report::spoken;

/// The text of a loop.
#[derive(Deserialize)]
pub struct Written {
    #[serde(default)]
    name: String,
    text: String,
}

/// What to begin a new loop with.
#[derive(Deserialize)]
pub struct From {
    /// The loop whose text is copied.
    from: Option<String>,
}

/// `GET /loops`
pub async fn page(State(desk): State<Desk>) -> Result<Markup, Refusal> {
    let loops = desk.with(|bank, _| app::loops(bank)).await?;
    let content = html! {
        link rel="stylesheet" href="/assets/mock.css";
        h1 { "Interview loops" }
        p { "A loop is a text with stages, durations, weights and gates. Each number says where it comes from; change what you know better." }
        div.columns.wide { @for entry in &loops {
            section.sheet {
                h2 { a.step href={ "/loops/" (entry.interview_loop.name) } { (entry.interview_loop.title) } }
                p { (render::text(&entry.interview_loop.summary)) }
                p.small.muted {
                    (entry.interview_loop.stages.len()) " stages, " (spoken::minutes(entry.interview_loop.minutes()))
                    @if entry.own && entry.shipped { ", changed by you" } @else if entry.own { ", yours" }
                }
            }
        } }
        p { a.button href="/loops/new" { "Write one of your own" } " " a.button.plain href="/mock" { "Rehearse one" } }
    };
    Ok(layout::page(Place::Mock, "Interview loops", content))
}

/// `GET /loops/new`
pub async fn new(State(desk): State<Desk>, Parameters(from): Parameters<From>) -> Result<Markup, Refusal> {
    let text = match from.from {
        Some(name) => desk.with(move |bank, _| app::interview_loop(bank, &name)).await?.text,
        None => app::loop_template().to_owned(),
    };
    Ok(layout::page(Place::Mock, "A new loop", form("", &text, &[])))
}

/// `POST /loops`: keeps a new one.
pub async fn create(State(desk): State<Desk>, Form(written): Form<Written>) -> Result<Response, Refusal> {
    let name = written.name.trim().to_lowercase().replace(' ', "-");
    keep(&desk, name, written.text, true).await
}

/// `GET /loops/{name}`
pub async fn one(State(desk): State<Desk>, Path(name): Path<String>) -> Result<Markup, Refusal> {
    let entry = desk.with(move |bank, _| app::interview_loop(bank, &name)).await?;
    Ok(layout::page(Place::Mock, &entry.interview_loop.title, shown(&entry)))
}

/// `POST /loops/{name}`: keeps a changed one.
pub async fn edit(
    State(desk): State<Desk>,
    Path(name): Path<String>,
    Form(written): Form<Written>,
) -> Result<Response, Refusal> {
    keep(&desk, name, written.text, false).await
}

/// `POST /loops/{name}/remove`: the user's own; one of the program comes back as it was.
pub async fn remove(State(desk): State<Desk>, Path(name): Path<String>) -> Result<Redirect, Refusal> {
    desk.with(move |bank, now| app::remove_loop(bank, &name, now)).await?;
    Ok(Redirect::to("/loops"))
}

async fn keep(desk: &Desk, name: String, text: String, is_new: bool) -> Result<Response, Refusal> {
    let text = unix(&text);
    let kept = desk
        .with({
            let (name, text) = (name.clone(), text.clone());
            move |bank, now| {
                let faults = match app::check_loop(&name, &text) {
                    Ok(_) => Vec::new(),
                    Err(faults) => faults.iter().map(ToString::to_string).collect(),
                };
                if !faults.is_empty() {
                    return Ok(Err(faults));
                }
                let taken = is_new && app::loops(bank)?.iter().any(|entry| entry.interview_loop.name == name);
                if taken {
                    return Ok(Err(vec![format!("there is a loop `{name}` already; choose another name")]));
                }
                app::edit_loop(bank, &name, &text, now)?;
                Ok::<_, AppError>(Ok(()))
            }
        })
        .await?;
    Ok(match kept {
        Ok(()) => Redirect::to(&format!("/loops/{name}")).into_response(),
        Err(faults) => {
            let page = layout::page(Place::Mock, "A loop", form(if is_new { "" } else { &name }, &text, &faults));
            (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
        }
    })
}

fn shown(entry: &LoopEntry) -> Markup {
    let one = &entry.interview_loop;
    let (rate, known) = one.pass_rate();
    html! {
        link rel="stylesheet" href="/assets/mock.css";
        p.small { a href="/loops" { "← Loops" } }
        h1 { (one.title) }
        p { (render::text(&one.summary)) }
        @if let Some(weeks) = &one.weeks { p.muted { "Prepare for about " (weeks.value) " weeks (" (weeks.source) ")." } }
        @if known > 1 { p.muted { (known) " stages have a pass rate; together " (format!("{:.1}", rate * 100.0)) " % pass them all." } }
        section.sheet {
            h2 { "Rehearse it" }
            (super::mock::wished(one, html! { button.primary data-key="m" aria-keyshortcuts="m" { "Begin " kbd aria-hidden="true" { "m" } } }))
        }
        (picture(one))
        @for stage in &one.stages { (described(stage)) }
        section.sheet #text-of-loop {
            h2 { "The text" }
            details { summary { "Change it" } (fields(&one.name, &entry.text)) }
            @if entry.own {
                form method="post" action={ "/loops/" (one.name) "/remove" } {
                    button.plain { @if entry.shipped { "Take it as it came with greenroom" } @else { "Remove it" } }
                }
            }
            p.small { a href={ "/loops/new?from=" (one.name) } { "Write another one like it" } }
        }
    }
}

/// The stages as bars of their minutes, darker where the weight is; the table behind it has all numbers.
fn picture(one: &InterviewLoop) -> Markup {
    const WIDTH: f64 = 460.0;
    const ROW: f64 = 42.0;
    let longest = one.stages.iter().map(|stage| stage.minutes.value).max().unwrap_or(1).max(1);
    let height = ROW * one.stages.len() as f64 + 6.0;
    let strongest = one.stages.iter().map(|stage| stage.weight.value).fold(f64::MIN_POSITIVE, f64::max);
    let heat = |stage: &Stage| format!("heat-{}", (stage.weight.value / strongest * 4.0).ceil() as u32);
    let summary = format!(
        "{} stages, {} in all; a bar is as long as its stage, and darker where the stage weighs more.",
        one.stages.len(),
        spoken::minutes(one.minutes())
    );
    html! {
        section.sheet {
            figure {
                figcaption { "The way through" }
                p.small.muted { (summary) }
                svg.chart.stages viewBox={ "0 0 " (WIDTH) " " (height) } role="img" aria-label={ "The way through. " (summary) } {
                    @for (index, stage) in one.stages.iter().enumerate() {
                        @let top = ROW * index as f64;
                        text.row-name x="0" y=(px(top + 14.0)) { (stage.title) @if stage.gate { " · gate" } }
                        text x=(px(WIDTH)) y=(px(top + 14.0)) text-anchor="end" { (stage.minutes.value) " min, " (format!("{:.0} %", stage.weight.value * 100.0)) }
                        rect class=(heat(stage)) x="0" y=(px(top + 20.0)) height="14" rx="3"
                            width=(px((f64::from(stage.minutes.value) / f64::from(longest) * WIDTH).max(2.0))) {
                            title { (stage.title) ": " (stage.minutes.value) " minutes, weight " (format!("{:.0}", stage.weight.value * 100.0)) " %" }
                        }
                    }
                }
            }
            div.scroll tabindex="0" { table {
                thead { tr {
                    th scope="col" { "Stage" } th scope="col" { "Kind" } th.number scope="col" { "Minutes" } th.number scope="col" { "Weight" }
                    th scope="col" { "Gate" } th.number scope="col" { "Pass rate" } th scope="col" { "Where the numbers come from" }
                } }
                tbody { @for stage in &one.stages { tr {
                    th scope="row" { (stage.title) } td { (stage.kind.spoken()) } td.number { (stage.minutes.value) }
                    td.number { (format!("{:.0} %", stage.weight.value * 100.0)) } td { @if stage.gate { "yes" } }
                    td.number { @match &stage.pass_rate { Some(rate) => (format!("{:.0} %", rate.value * 100.0)), None => "–" } }
                    td.small.muted.said-source { (sources(stage)) }
                } } }
            } }
        }
    }
}

/// Says where the numbers of a stage come from, each source once.
fn sources(stage: &Stage) -> String {
    let rate = stage.pass_rate.as_ref().map(|rate| ("pass rate", &rate.source));
    let said = [("minutes", &stage.minutes.source), ("weight", &stage.weight.source)].into_iter().chain(rate);
    let mut known: Vec<(&String, Vec<&str>)> = Vec::new();
    for (what, source) in said {
        match known.iter_mut().find(|(of, _)| *of == source) {
            Some((_, whats)) => whats.push(what),
            None => known.push((source, vec![what])),
        }
    }
    let told: Vec<String> = known.iter().map(|(source, whats)| format!("{}: {source}", whats.join(", "))).collect();
    told.join("; ")
}

fn described(stage: &Stage) -> Markup {
    html! {
        section.sheet {
            h2 { (stage.title) }
            @if !stage.style.says.is_empty() { p.muted { (render::text(&stage.style.says)) } }
            h3 { "What to expect" }
            ul { @for line in &stage.expect { li { (render::text(line)) } } }
            @if !stage.prepare.is_empty() { h3 { "How to prepare" } ul { @for line in &stage.prepare { li { (render::text(line)) } } } }
            @if !stage.scoring.is_empty() {
                h3 { "What is looked for" }
                ul { @for criterion in &stage.scoring { li {
                    strong { (criterion.name) } ": " (render::text(&criterion.earns))
                    @if let Some(flag) = &criterion.red_flag { " " span.red-flag { "Red flag: " (render::text(flag)) } }
                } } }
            }
        }
    }
}

fn form(name: &str, text: &str, faults: &[String]) -> Markup {
    html! {
        link rel="stylesheet" href="/assets/mock.css";
        p.small { a href="/loops" { "← Loops" } }
        h1 { @if name.is_empty() { "A loop of your own" } @else { "Change " (name) } }
        @if !faults.is_empty() {
            div.notice.bad role="alert" {
                h2 { "This is no loop yet" }
                ul { @for fault in faults { li { (fault) } } }
            }
        }
        section.sheet { (fields(name, text)) }
    }
}

fn fields(name: &str, text: &str) -> Markup {
    let action = if name.is_empty() { "/loops".to_owned() } else { format!("/loops/{name}") };
    html! {
        form method="post" action=(action) {
            @if name.is_empty() {
                label for="loop-name" { "A short name, such as my-employer" }
                input #loop-name type="text" name="name" required pattern="[a-z0-9][a-z0-9-]*" maxlength="60";
            }
            label for="loop-text" { "The loop as text" }
            textarea.code #loop-text name="text" rows="30" spellcheck="false" { "\n" (text) }
            div.row.actions { button.primary { "Keep it" } }
        }
    }
}
