//! Looking back on a mock: scores with reasons, a picture of where the minutes went, what would change the outcome most.

use app::{DebriefPage, MockId};
use axum::extract::{Path, Query as Parameters, State};
use axum::http::header;
use axum::response::{IntoResponse, Redirect, Response};
use domain::mock::{BAR, Challenge, Miss, Phase, Score, Segment, Shift, StageScore, State as Reasoned, Subject, Turn};
use maud::{Markup, html};
use serde::Deserialize;

use super::desk::Desk;
use super::documents::counted;
use super::error::{Refusal, sentence};
use super::layout::{self, Place};
use super::render;
use crate::picture::px;
use crate::report::clock::time;
use crate::report::debrief as written;

/// In which shape it is wanted.
#[derive(Deserialize)]
pub struct Wanted {
    /// `html`, `md` or `json`; the page without it.
    #[serde(rename = "as")]
    shape: Option<String>,
    /// How many were put into the drill a moment ago.
    put: Option<usize>,
}

/// `GET /mock/{id}/debrief`
pub async fn page(
    State(desk): State<Desk>,
    Path(id): Path<i64>,
    Parameters(wanted): Parameters<Wanted>,
) -> Result<Response, Refusal> {
    let page = desk.with(move |bank, _| app::debrief_mock(bank, MockId(id))).await?;
    let file = |kind: &'static str, ending: &str, text: String| {
        let name = format!("attachment; filename=\"debrief-{id}.{ending}\"");
        ([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, name)], text).into_response()
    };
    Ok(match wanted.shape.as_deref() {
        Some("md") => file("text/markdown; charset=utf-8", "md", written::markdown(&page)),
        Some("json") => file("application/json", "json", written::json(&page).to_string()),
        Some("html") => file("text/html; charset=utf-8", "html", written::html(&page).into_string()),
        _ => {
            let content = html! {
                link rel="stylesheet" href="/assets/mock.css";
                p.small.no-print { a href="/mock" { "← Mocks" } }
                @if let Some(put) = wanted.put {
                    p.notice role="status" { (sentence(&written::drilled(put, false))) " " @if put > 0 { a href="/drill" { "To the drill" } } }
                }
                div data-drafts={ "mock:" (id) } data-turn=(page.view.mock.turns.len() + 1) { (body(&page, true)) }
                script src="/assets/mock.js" defer {}
            };
            layout::page(Place::Mock, "Debrief", content).into_response()
        }
    })
}

/// `POST /mock/{id}/drill`: what was missed goes into the drill.
pub async fn drill(State(desk): State<Desk>, Path(id): Path<i64>) -> Result<Redirect, Refusal> {
    let put = desk.with(move |bank, now| app::drill_misses(bank, MockId(id), now)).await?;
    Ok(Redirect::to(&format!("/mock/{id}/debrief?put={put}")))
}

/// Returns the whole of a debrief; `live` adds what only works in the app: forms and links.
pub fn body(page: &DebriefPage, live: bool) -> Markup {
    let (view, looked) = (&page.view, &page.debrief);
    html! {
        h1 { "Debrief: " (view.mock.title) }
        p.muted {
            "Mock " (view.id.0) ", " (page.began.strftime("%Y-%m-%d %H:%M").to_string()) ", "
            (time(looked.spent_ms)) " of talk"
            @match (view.mock.phase, view.mock.stopped) {
                (Phase::Finished, false) => { "." }
                (Phase::Finished, true) => { ", stopped early." }
                _ => { ", not over yet." }
            }
        }
        (verdict(page))
        @if !looked.lessons.is_empty() { (lessons(page)) }
        (stages(page))
        (timeline(page))
        (challenges(page))
        div.columns.wide {
            (listed("What was strong", "Nothing stood out yet.", &looked.strong, page, live))
            (missed(page, live))
        }
        @if !page.earlier.is_empty() { (beside(page)) }
        (words(page))
        @if live {
            p.small.no-print {
                a href="/mock" { "Another mock" } ", " a href="/ready" { "what it says of your readiness" } ", " a href="/" { "what is for today" } "."
            }
            p.small.no-print {
                "Keep it: " a href={ "/mock/" (view.id.0) "/debrief?as=html" } { "as a page" } ", "
                a href={ "/mock/" (view.id.0) "/debrief?as=md" } { "as Markdown" } ", "
                a href={ "/mock/" (view.id.0) "/debrief?as=json" } { "as JSON" } "; or print this page."
            }
        }
    }
}

fn verdict(page: &DebriefPage) -> Markup {
    let looked = &page.debrief;
    html! {
        section.sheet.grade {
            @match looked.overall {
                Some(score) => {
                    p.stars {
                        b { (format!("{:.1}", score.value * 5.0)) } " of 5 "
                        span.muted { "between " (format!("{:.1}", score.low * 5.0)) " and " (format!("{:.1}", score.high * 5.0)) ", the stages by their weights" }
                    }
                    (meter(score))
                }
                None => p { "Nothing of it could be scored." }
            }
            @match looked.gates {
                Some(true) if looked.stages.iter().any(|stage| stage.gate && stage.score.is_some()) => {
                    p { "Every gate in it would be passed: from " (format!("{:.0}", BAR * 5.0)) " of 5 on, which is our guess of a bar." }
                }
                Some(false) => p.notice.bad { "A gate would not be passed, and that would end the process: " (failed_gates(&looked.stages)) "." },
                _ => {}
            }
        }
    }
}

fn failed_gates(stages: &[StageScore]) -> String {
    let failed = stages.iter().filter(|stage| stage.gate && stage.score.is_some_and(|score| score.value < BAR));
    failed.map(|stage| stage.title.as_str()).collect::<Vec<_>>().join(", ")
}

fn lessons(page: &DebriefPage) -> Markup {
    html! {
        section.sheet {
            h2 { "What would change the outcome most" }
            ol.lessons {
                @for lesson in &page.debrief.lessons {
                    li {
                        p { strong { (render::extract(&sentence(&lesson.advice))) } " " span.muted { "worth about " (format!("{:.0}", (lesson.gain * 100.0).max(1.0))) " of 100" } }
                        ul.small.muted { @for seen in &lesson.seen { li { (render::extract(seen)) } } }
                    }
                }
            }
        }
    }
}

fn stages(page: &DebriefPage) -> Markup {
    html! {
        section.sheet {
            h2 { "Stage by stage" }
            @for stage in &page.debrief.stages {
                article.stage {
                    h3 { (stage.title) " " @if stage.gate { span.chip { "gate" } } }
                    p.small.muted {
                        (stage.kind.spoken()) ", weight " (format!("{:.0}", stage.weight * 100.0)) " %, "
                        (time(stage.spent_ms)) " of " (time(stage.given_ms)) ", "
                        (counted(stage.questions, "question"))
                        @if stage.passed_on > 0 { ", " (stage.passed_on) " passed on" }
                        @if stage.unscored > 0 { ", " (stage.unscored) " not scored" }
                    }
                    p { (sentence(&written::stage_says(stage))) }
                    @if let Some(score) = stage.score { (meter(score)) }
                    @if !stage.reasons.is_empty() {
                        ul.reasons { @for reason in &stage.reasons {
                            li class={ "reason-" (reason.state.name()) } {
                                (reasoned(reason.state)) " " (render::extract(&reason.text))
                                @if let Some(quote) = &reason.quote { " " span.muted { "“" (excerpt(quote)) "”" } }
                            }
                        } }
                    }
                }
            }
        }
    }
}

/// A row for each stage, a bar for each question; the table behind it says the same.
fn timeline(page: &DebriefPage) -> Markup {
    const LEFT: f64 = 8.0;
    const WIDTH: f64 = 720.0;
    const ROW: f64 = 44.0;
    let segments = &page.debrief.timeline;
    let rows: Vec<usize> = {
        let mut rows: Vec<usize> = segments.iter().map(|segment| segment.leg).collect();
        rows.dedup();
        rows
    };
    if segments.is_empty() {
        return html! {};
    }
    let whole = page.debrief.spent_ms.max(1_000) as f64;
    let x = |ms: u64| LEFT + (WIDTH - 2.0 * LEFT) * (ms as f64 / whole).min(1.0);
    let row = |leg: usize| rows.iter().position(|known| *known == leg).unwrap_or(0) as f64;
    let height = ROW * rows.len() as f64 + 26.0;
    let title = |leg: usize| page.view.mock.legs.get(leg).map_or("", |leg| leg.title.as_str());
    let summary = format!(
        "{} in {} over {}.",
        counted(segments.len(), "question"),
        counted(rows.len(), "stage"),
        time(page.debrief.spent_ms)
    );
    html! {
        section.sheet {
            figure {
                figcaption { "Where the minutes went" }
                p.small.muted { (summary) }
                ul.legend.small aria-hidden="true" {
                    li { span.swatch.band-good {} "well answered" }
                    li { span.swatch.band-fair {} "in part" }
                    li { span.swatch.band-weak {} "weak or passed on" }
                    li { span.swatch.band-none {} "not scored" }
                }
                svg.chart.timeline viewBox={ "0 0 " (WIDTH) " " (height) } role="img" aria-label={ "Where the minutes went. " (summary) } {
                    @for (index, leg) in rows.iter().enumerate() {
                        text x=(LEFT) y=(px(ROW * index as f64 + 14.0)) { (title(*leg)) }
                        line.grid x1=(LEFT) x2=(WIDTH - LEFT) y1=(px(ROW * index as f64 + 42.0)) y2=(px(ROW * index as f64 + 42.0)) {}
                    }
                    @for segment in segments {
                        rect class={ "band-" (band(segment.score)) } x=(px(x(segment.from_ms))) y=(px(ROW * row(segment.leg) + 19.0))
                            width=(px((x(segment.to_ms) - x(segment.from_ms) - 1.0).max(2.0))) height="20" rx="3" {
                            title { (segment.ask) ", " (time(segment.to_ms.saturating_sub(segment.from_ms))) ": " (segment.text) }
                        }
                    }
                    text x=(LEFT) y=(px(height - 8.0)) { "0:00" }
                    text x=(WIDTH - LEFT) y=(px(height - 8.0)) text-anchor="end" { (time(page.debrief.spent_ms)) }
                }
            }
            details {
                summary { "The same as a table" }
                div.scroll tabindex="0" { table {
                    thead { tr {
                        th scope="col" { "Stage" } th scope="col" { "Asked" } th scope="col" { "Question" }
                        th.number scope="col" { "From" } th.number scope="col" { "Took" } th.number scope="col" { "Score" }
                    } }
                    tbody { @for segment in segments { (told_segment(segment, title(segment.leg))) } }
                } }
            }
        }
    }
}

/// What the design lab changed, and what that did to the design, number by number.
fn challenges(page: &DebriefPage) -> Markup {
    let met: Vec<(&Turn, &Challenge)> = written::challenged(page).collect();
    html! {
        @if !met.is_empty() {
            section.sheet {
                h2 { "What your design met" }
                p.small.muted { "Each change was simulated with the same requests as your design before it; a difference is given with its 95 % interval." }
                @for (turn, challenge) in met {
                    article.stage {
                        h3 { (sentence(&challenge.name)) " " span.chip { (written::stands(challenge)) } }
                        p { (render::text(&challenge.question)) }
                        p { (render::text(&challenge.finding)) }
                        (shifts("As it was", &challenge.shifts))
                        @if let Some(reading) = turn.reading.as_ref().filter(|reading| !reading.shifts.is_empty()) {
                            @if let Some(remark) = &reading.remark { p { (render::text(remark)) } }
                            (shifts("After your edit", &reading.shifts))
                        }
                    }
                }
            }
        }
    }
}

fn shifts(caption: &str, shifts: &[Shift]) -> Markup {
    html! {
        div.scroll tabindex="0" { table {
            caption.small { (caption) }
            thead { tr { th scope="col" { "What" } th.number scope="col" { "Before" } th.number scope="col" { "After" } th.number scope="col" { "Difference" } } }
            tbody { @for shift in shifts {
                tr {
                    th scope="row" { (render::text(&shift.name)) }
                    td.number { (shift.before) } td.number { (shift.after) }
                    td.number { @if shift.clear { strong { (shift.difference) } } @else { (shift.difference) } }
                }
            } }
        } }
    }
}

fn told_segment(segment: &Segment, stage: &str) -> Markup {
    html! {
        tr {
            td { (stage) } td { (segment.ask) } td { (render::text(&segment.text)) }
            td.number { (time(segment.from_ms)) }
            td.number { (time(segment.to_ms.saturating_sub(segment.from_ms))) }
            td.number { (segment.score.map_or("–".to_owned(), |score| format!("{:.1}", score * 5.0))) }
        }
    }
}

fn listed(title: &str, none: &str, misses: &[Miss], page: &DebriefPage, live: bool) -> Markup {
    html! {
        section.sheet {
            h2 { (title) }
            @if misses.is_empty() { p.muted { (none) } }
            ul.list { @for miss in misses { li {
                (linked(miss, page, live)) " " span.muted.nowrap { (stars(miss.score)) }
                @if !miss.why.is_empty() { div.small.muted.why { (render::extract(&miss.why)) } }
            } } }
        }
    }
}

fn missed(page: &DebriefPage, live: bool) -> Markup {
    let misses = &page.debrief.misses;
    let practicable = misses.iter().any(|miss| matches!(miss.subject, Subject::Card(_) | Subject::Problem(_)));
    html! {
        div {
            (listed("What was missed", "Nothing was missed.", misses, page, live))
            @if live && practicable {
                @if page.view.mock.drilled {
                    p.small.muted { "These are in the drill. " a.no-print href="/drill" { "Go there" } }
                } @else {
                    form.no-print method="post" action={ "/mock/" (page.view.id.0) "/drill" } {
                        button.primary data-key="a" aria-keyshortcuts="a" { "Add them to the drill " kbd aria-hidden="true" { "a" } }
                        p.small.muted { "Cards come back today, problems tomorrow." }
                    }
                }
            }
        }
    }
}

fn linked(miss: &Miss, page: &DebriefPage, live: bool) -> Markup {
    let title = page.titles.get(&miss.subject.to_string()).unwrap_or(&miss.text);
    let href = match &miss.subject {
        Subject::Card(id) => format!("/card/{id}"),
        Subject::Problem(name) => format!("/problems/{name}"),
        Subject::Case(name) if formats::case::named(name).is_some() => format!("/design/{name}"),
        Subject::Case(_) | Subject::Scenario(_) | Subject::Prompt(_) => String::new(),
    };
    html! {
        @if live && !href.is_empty() { a href=(href) { (render::text(title)) } } @else { (render::text(title)) }
    }
}

/// Scores of this and of earlier mocks, kind of stage by kind of stage.
fn beside(page: &DebriefPage) -> Markup {
    let this = domain::mock::earlier(page.view.id.0, page.view.started_at.as_millisecond(), &page.view.mock);
    let past: Vec<_> = page.earlier.iter().take(5).collect();
    html! {
        section.sheet {
            h2 { "Beside earlier mocks" }
            div.scroll tabindex="0" { table {
                thead { tr {
                    th scope="col" { "Stage" } th.number scope="col" { "This one" }
                    @for earlier in &past { th.number scope="col" { "Mock " (earlier.number) } }
                } }
                tbody {
                    tr {
                        th scope="row" { "Together" }
                        td.number { (cell(this.overall)) }
                        @for earlier in &past { td.number { (cell(earlier.overall)) } }
                    }
                    @for (kind, score) in &this.stages {
                        tr {
                            th scope="row" { (kind) }
                            td.number { (cell(Some(*score))) }
                            @for earlier in &past { td.number { (cell(earlier.stages.get(kind).copied())) } }
                        }
                    }
                }
            } }
        }
    }
}

fn cell(score: Option<f64>) -> String {
    score.map_or("–".to_owned(), |score| format!("{:.1}", score * 5.0))
}

/// Everything that was asked and said.
fn words(page: &DebriefPage) -> Markup {
    html! {
        section.sheet {
            h2 { "Word for word" }
            @for stage in page.debrief.stages.iter().filter(|stage| !stage.turns.is_empty()) {
                h3 { (stage.title) }
                @for turn in stage.turns.iter().filter_map(|index| page.view.mock.turns.get(*index)) { (said(turn)) }
            }
        }
    }
}

fn said(turn: &Turn) -> Markup {
    let reasons = turn.reading.as_ref().map(|reading| reading.reasons.as_slice()).unwrap_or_default();
    html! {
        details.turn {
            summary {
                (render::text(&excerpt(&turn.text))) " "
                span.muted { "(" (turn.ask.name()) ", " (turn.score().map_or("not scored".to_owned(), |score| stars(score.value))) ")" }
            }
            @if turn.passed_on { p { "Passed on." } }
            @if let Some(answer) = &turn.answer { pre.answer-text { (answer.trim_end()) } }
            @if turn.late { p.small.muted { "Answered after the time was up." } }
            ul.reasons { @for reason in reasons {
                li class={ "reason-" (reason.state.name()) } {
                    (reasoned(reason.state)) " " (render::extract(&reason.text))
                    @if let Some(quote) = &reason.quote { " " span.muted { "“" (excerpt(quote)) "”" } }
                }
            } }
        }
    }
}

fn reasoned(state: Reasoned) -> Markup {
    let (sign, word) = match state {
        Reasoned::Good => ("✓", "there: "),
        Reasoned::Partly => ("~", "in part: "),
        Reasoned::Missing => ("–", "missing: "),
        Reasoned::Wrong => ("✗", "wrong: "),
        Reasoned::Note => ("·", ""),
    };
    html! { span.sign aria-hidden="true" { (sign) } span.unseen { (word) } }
}

/// Draws a score with its interval on a line from 0 to 5.
fn meter(score: Score) -> Markup {
    let at = |value: f64| format!("{:.1}", 10.0 + value.clamp(0.0, 1.0) * 300.0);
    html! {
        svg.grade-meter viewBox="0 0 320 26" role="img" aria-label=(interval(score)) {
            line.axis x1="10" y1="13" x2="310" y2="13" {}
            @for tick in 0..=5 { line.tick x1=(10 + tick * 60) y1="9" x2=(10 + tick * 60) y2="17" {} }
            rect.interval x=(at(score.low)) y="8" width=(format!("{:.1}", (score.high - score.low).max(0.0) * 300.0)) height="10" rx="5" {}
            circle.value cx=(at(score.value)) cy="13" r="6" {}
        }
    }
}

fn band(score: Option<f64>) -> &'static str {
    match score {
        None => "none",
        Some(score) if score >= 0.7 => "good",
        Some(score) if score >= 0.5 => "fair",
        Some(_) => "weak",
    }
}

fn excerpt(text: &str) -> String {
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() > 160 { format!("{}…", line.chars().take(159).collect::<String>()) } else { line }
}

/// Returns a score as people read it.
pub fn stars(score: f64) -> String {
    format!("{:.1} of 5", score * 5.0)
}

/// Returns a score with its interval as people read it.
pub fn interval(score: Score) -> String {
    format!("{:.1} of 5, between {:.1} and {:.1}", score.value * 5.0, score.low * 5.0, score.high * 5.0)
}
