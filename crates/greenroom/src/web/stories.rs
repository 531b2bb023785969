//! Stories: what there is to tell, telling it against the clock, and what a loop wants that is not there yet.

use app::{AppError, PastTelling, StoryId, StoryRow, TellingReport};
use axum::Form;
use axum::extract::{Path, Query as Parameters, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::story::{Gap, Length, Sort, Story};
use maud::{Markup, html};
use serde::Deserialize;

use super::desk::{Desk, unix};
use super::error::Refusal;
use super::layout::{self, Place};
use super::{debrief, render};

/// The fields of a story.
#[derive(Deserialize)]
pub struct Written {
    title: String,
    #[serde(default)]
    sort: String,
    #[serde(default)]
    competencies: String,
    #[serde(default)]
    situation: String,
    #[serde(default)]
    task: String,
    #[serde(default)]
    action: String,
    #[serde(default)]
    result: String,
    #[serde(default)]
    short: String,
}

/// A telling.
#[derive(Deserialize)]
pub struct Said {
    text: String,
    #[serde(default)]
    length: String,
    /// Empty where no script measures it.
    #[serde(default)]
    took_ms: String,
}

/// What a new story is to be.
#[derive(Deserialize)]
pub struct Wanted {
    #[serde(default)]
    sort: String,
    #[serde(default)]
    competency: String,
}

/// Which loop the gaps are for.
#[derive(Deserialize)]
pub struct For {
    #[serde(rename = "loop")]
    interview_loop: Option<String>,
}

/// `GET /stories`
pub async fn page(State(desk): State<Desk>, Parameters(of): Parameters<For>) -> Result<Markup, Refusal> {
    let (stories, loops, chosen, gaps) = desk
        .with(move |bank, _| {
            let loops = app::loops(bank)?;
            let first = loops.first().map(|entry| entry.interview_loop.name.clone()).unwrap_or_default();
            let chosen = of.interview_loop.unwrap_or(first);
            let gaps = app::story_gaps(bank, &chosen)?;
            Ok((app::stories(bank)?, loops, chosen, gaps))
        })
        .await?;
    let content = html! {
        link rel="stylesheet" href="/assets/mock.css";
        h1 { "Stories" }
        p { "What you tell in two minutes, and in half a minute: situation, task, action, result, with a number at the end." }
        div.row.actions {
            a.button.primary href="/stories/new" data-key="n" { "Write a story " kbd aria-hidden="true" { "n" } }
            @for sort in [Sort::About, Sort::Why, Sort::Questions] {
                a.button href={ "/stories/new?sort=" (sort.name()) } { (capital(sort.title())) }
            }
        }
        div.columns.wide {
            section.sheet {
                h2 { "Yours" }
                @if stories.is_empty() { p.muted { "None yet." } }
                ul.list { @for row in &stories { li {
                    a.step href={ "/stories/" (row.id.0) } { (row.story.title) }
                    " " span.small.muted { (shows(&row.story)) }
                    @let lacks = row.story.unwritten();
                    @if !lacks.is_empty() { div.small.red-flag { "lacks the " (lacks.iter().map(|part| part.name()).collect::<Vec<_>>().join(", the ")) } }
                } } }
            }
            section.sheet {
                h2 { "What a loop still wants" }
                form.field method="get" action="/stories" {
                    label.unseen for="loop" { "Loop" }
                    select #loop name="loop" {
                        @for entry in &loops {
                            option value=(entry.interview_loop.name) selected[entry.interview_loop.name == chosen] { (entry.interview_loop.title) }
                        }
                    }
                    button { "Show" }
                }
                @if gaps.is_empty() { p { "Nothing: every competency has a story." } }
                ul.list { @for gap in &gaps { li { (told(gap)) } } }
            }
        }
    };
    Ok(layout::page(Place::Mock, "Stories", content))
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| format!("{}{}", first.to_uppercase(), letters.as_str()))
}

fn shows(story: &Story) -> String {
    if story.competencies.is_empty() { story.sort.title().to_owned() } else { story.competencies.join(", ") }
}

fn told(gap: &Gap) -> Markup {
    match gap {
        Gap::Competency(name) => {
            html! { "No story shows " strong { (name) } ". " a href={ "/stories/new?competency=" (super::bank::encoded(name)) } { "Write one" } }
        }
        Gap::Sort(sort) => {
            html! { "“" (capital(sort.title())) "” is not written. " a href={ "/stories/new?sort=" (sort.name()) } { "Write it" } }
        }
        Gap::Unfinished { title, lacks } => html! { "“" (title) "” lacks " (lacks.join(", ")) "." },
    }
}

/// `GET /stories/new`
pub async fn new(Parameters(wanted): Parameters<Wanted>) -> Result<Markup, Refusal> {
    let sort = wanted.sort.parse().unwrap_or_default();
    let competencies = Some(wanted.competency).filter(|name| !name.is_empty()).into_iter().collect();
    let story = Story {
        sort,
        competencies,
        title: if sort == Sort::Star { String::new() } else { capital(sort.title()) },
        ..Story::default()
    };
    let content = html! {
        link rel="stylesheet" href="/assets/mock.css";
        p.small { a href="/stories" { "← Stories" } }
        h1 { "A new one: " (sort.title()) }
        section.sheet { (fields(&story, "/stories")) }
    };
    Ok(layout::page(Place::Mock, "A new story", content))
}

/// `POST /stories`
pub async fn create(State(desk): State<Desk>, Form(written): Form<Written>) -> Result<Redirect, Refusal> {
    let story = story(written)?;
    let id = desk.with(move |bank, now| app::add_story(bank, &story, now)).await?;
    Ok(Redirect::to(&format!("/stories/{}", id.0)))
}

/// `GET /stories/{id}`
pub async fn one(State(desk): State<Desk>, Path(id): Path<i64>) -> Result<Markup, Refusal> {
    let (row, tellings) = opened(&desk, id).await?;
    Ok(layout::page(Place::Mock, &row.story.title, shown(&row, &tellings, None)))
}

/// `POST /stories/{id}`
pub async fn edit(
    State(desk): State<Desk>,
    Path(id): Path<i64>,
    Form(written): Form<Written>,
) -> Result<Redirect, Refusal> {
    let story = story(written)?;
    desk.with(move |bank, now| app::edit_story(bank, StoryId(id), &story, now)).await?;
    Ok(Redirect::to(&format!("/stories/{id}")))
}

/// `POST /stories/{id}/remove`
pub async fn remove(State(desk): State<Desk>, Path(id): Path<i64>) -> Result<Redirect, Refusal> {
    desk.with(move |bank, now| app::remove_story(bank, StoryId(id), now)).await?;
    Ok(Redirect::to("/stories"))
}

/// `POST /stories/{id}/tell`
pub async fn tell(State(desk): State<Desk>, Path(id): Path<i64>, Form(said): Form<Said>) -> Result<Response, Refusal> {
    if said.text.trim().is_empty() {
        return Err(Refusal::Form("Nothing was told. Say it aloud while you write it down."));
    }
    let length = if said.length == "short" { Length::Short } else { Length::Long };
    let report = desk
        .with(move |bank, now| {
            let text = unix(&said.text);
            app::tell_story(bank, StoryId(id), &text, said.took_ms.parse().ok(), length, now)
        })
        .await?;
    let (row, tellings) = opened(&desk, id).await?;
    let page = layout::page(Place::Mock, &row.story.title, shown(&row, &tellings, Some(&report)));
    Ok((StatusCode::OK, page).into_response())
}

async fn opened(desk: &Desk, id: i64) -> Result<(StoryRow, Vec<PastTelling>), Refusal> {
    desk.with(move |bank, _| Ok::<_, AppError>((app::story(bank, StoryId(id))?, app::tellings(bank, StoryId(id), 10)?)))
        .await
}

fn story(written: Written) -> Result<Story, Refusal> {
    let trimmed = |text: String| unix(&text).trim().to_owned();
    let title = written.title.split_whitespace().collect::<Vec<_>>().join(" ");
    if title.is_empty() {
        return Err(Refusal::Form("A story needs a title."));
    }
    let sort = if written.sort.is_empty() { Ok(Sort::Star) } else { written.sort.parse() };
    Ok(Story {
        title,
        sort: sort.map_err(|_| Refusal::Form("It names no sort of story."))?,
        competencies: written
            .competencies
            .split(',')
            .map(|name| name.trim().to_lowercase())
            .filter(|name| !name.is_empty())
            .collect(),
        situation: trimmed(written.situation),
        task: trimmed(written.task),
        action: trimmed(written.action),
        result: trimmed(written.result),
        short: trimmed(written.short),
    })
}

fn shown(row: &StoryRow, tellings: &[PastTelling], fresh: Option<&TellingReport>) -> Markup {
    let story = &row.story;
    html! {
        link rel="stylesheet" href="/assets/mock.css";
        p.small { a href="/stories" { "← Stories" } }
        h1 { (story.title) }
        p.muted { (shows(story)) }
        @if let Some(report) = fresh { (read(report)) }
        div.columns.wide {
            section.sheet {
                h2 { "Tell it" }
                form #telling method="post" action={ "/stories/" (row.id.0) "/tell" } {
                    fieldset.plain-set {
                        legend { "How long" }
                        label.choice { input type="radio" name="length" value="long" checked; " two minutes" }
                        label.choice { input type="radio" name="length" value="short"; " half a minute" }
                    }
                    div.row.spread {
                        label for="text" { "As you would say it, without looking" }
                        span.muted data-elapsed role="timer" aria-label="Time taken" {}
                    }
                    textarea #text name="text" rows="9" {}
                    input type="hidden" name="took_ms" value="";
                    div.row.actions { button.primary { "Told" } }
                }
                @if !tellings.is_empty() {
                    h3 { "Earlier" }
                    ul.list { @for telling in tellings { li {
                        (debrief::stars(telling.report.score)) " "
                        span.small.muted { (telling.at.strftime("%Y-%m-%d").to_string()) ", " (telling.report.seconds) " seconds, " (telling.report.words) " words" }
                    } } }
                }
            }
            section.sheet {
                h2 { "As it is written" }
                details open[story.long().is_empty()] {
                    summary { "Show and change it" }
                    (fields(story, &format!("/stories/{}", row.id.0)))
                }
                form method="post" action={ "/stories/" (row.id.0) "/remove" } { button.plain { "Remove it" } }
            }
        }
        script src="/assets/mock.js" defer {}
    }
}

fn read(report: &TellingReport) -> Markup {
    html! {
        section.sheet.grade #heard {
            p.stars {
                b { (format!("{:.1}", report.score * 5.0)) } " of 5 "
                span.muted { "between " (format!("{:.1}", report.low * 5.0)) " and " (format!("{:.1}", report.high * 5.0)) "; "
                    (report.words) " words, " (report.seconds) " of " (report.given_seconds) " seconds" }
            }
            ul.reasons { @for check in &report.checks {
                @let state = if check.met >= 0.8 { "good" } else if check.met >= 0.5 { "partly" } else { "missing" };
                li class={ "reason-" (state) } {
                    span.sign aria-hidden="true" { @match state { "good" => "✓", "partly" => "~", _ => "–" } }
                    span.unseen { @match state { "good" => "there: ", "partly" => "in part: ", _ => "missing: " } }
                    " " (check.name) @if check.met < 0.8 { ": " (check.advice) }
                    @if let Some(quote) = &check.quote { " " span.muted { "“" (render::text(quote)) "”" } }
                }
            } }
            @if let Some(probe) = report.probes.first() { p.follow-up { strong { "The interviewer goes on: " } (probe) } }
        }
    }
}

fn fields(story: &Story, action: &str) -> Markup {
    let area = |name: &str, label: &str, text: &str, rows: u32| {
        html! {
            label for=(name) { (label) }
            textarea id=(name) name=(name) rows=(rows) { "\n" (text) }
        }
    };
    html! {
        form method="post" action=(action) {
            input type="hidden" name="sort" value=(story.sort.name());
            label for="title" { "Title" }
            input #title type="text" name="title" required maxlength="200" value=(story.title);
            @if story.sort == Sort::Star {
                label for="competencies" { "What it shows, such as ownership, conflict, failure" }
                input #competencies type="text" name="competencies" value=(story.competencies.join(", "));
                (area("situation", "Situation: where and when", &story.situation, 3))
                (area("task", "Task: what was to be done, and by you", &story.task, 3))
                (area("action", "Action: what you did, step by step", &story.action, 6))
                (area("result", "Result: what came of it, with a number", &story.result, 3))
            } @else {
                (area("situation", story.sort.prompt(), &story.situation, 9))
            }
            @if story.sort != Sort::Questions { (area("short", "In half a minute", &story.short, 4)) }
            div.row.actions { button.primary { "Keep it" } }
        }
    }
}
