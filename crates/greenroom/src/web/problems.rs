//! The list of coding problems, and which of them to solve next.

use app::{ProblemFilter, ProblemState, ProblemSummary};
use axum::extract::{Query as Parameters, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use domain::bank::Level;
use domain::judge::Language;
use maud::{Markup, html};
use serde::Deserialize;

use super::desk::{Desk, wants_fragment};
use super::error::Refusal;
use super::layout::{self, Place};
use super::render;

/// Which problems the list shows.
#[derive(Deserialize)]
pub struct Wanted {
    #[serde(default)]
    q: String,
    /// The name of a level, or nothing.
    #[serde(default)]
    level: String,
    /// `due`, `unsolved`, or nothing.
    #[serde(default)]
    show: String,
    /// The name of a problem that was just rated.
    rated: Option<String>,
}

const LEVELS: [Level; 3] = [Level::Easy, Level::Medium, Level::Hard];

/// `GET /problems`
pub async fn page(
    State(desk): State<Desk>,
    headers: HeaderMap,
    Parameters(wanted): Parameters<Wanted>,
) -> Result<Response, Refusal> {
    let filter = ProblemFilter {
        words: wanted.q.split_whitespace().map(str::to_owned).collect(),
        level: LEVELS.into_iter().find(|level| level.name() == wanted.level),
        due: wanted.show == "due",
        unsolved: wanted.show == "unsolved",
    };
    let narrowed = filter != ProblemFilter::default();
    let (mut problems, all) = desk
        .with(move |bank, now| {
            Ok((app::problems(bank, &filter, now)?, app::problems(bank, &ProblemFilter::default(), now)?))
        })
        .await?;
    // The page shows titles, so they must be in order, not the names.
    problems.sort_by_cached_key(|problem| (problem.state != ProblemState::Due, problem.title.to_lowercase()));
    let results = if problems.is_empty() { nothing(narrowed) } else { table(&problems) };
    if wants_fragment(&headers) {
        return Ok(results.into_response());
    }
    let rated = wanted.rated.as_deref().and_then(|name| all.iter().find(|problem| problem.name == name));
    let content = html! {
        h1 { "Problems" }
        @if let Some(problem) = rated { (rated_notice(problem, next(&all))) }
        @if narrowed || !problems.is_empty() { (search(&wanted)) }
        div #results { (results) }
    };
    Ok(layout::page(Place::Problems, "Problems", content).into_response())
}

/// Returns what to solve next: what is due, then what was tried and not solved, then the shortest of what is new.
pub fn next(problems: &[ProblemSummary]) -> Option<&ProblemSummary> {
    let urgency = |problem: &&ProblemSummary| match problem.state {
        ProblemState::Due => Some(0),
        ProblemState::Tried => Some(1),
        ProblemState::New => Some(2),
        ProblemState::Solved(_) => None,
    };
    problems
        .iter()
        .filter(|problem| urgency(problem).is_some())
        .min_by_key(|problem| (urgency(problem), problem.minutes))
}

fn search(wanted: &Wanted) -> Markup {
    html! {
        form.field action="/problems" role="search" aria-label="Problems" data-live {
            input type="search" name="q" value=(wanted.q) placeholder="Words of a title or a topic" aria-label="Search the problems"
                autocomplete="off" spellcheck="false";
            select name="level" aria-label="Level" {
                option value="" { "Any level" }
                @for level in LEVELS { option value=(level.name()) selected[level.name() == wanted.level] { (level.name()) } }
            }
            select name="show" aria-label="State" {
                @for (value, name) in [("", "All"), ("due", "Due"), ("unsolved", "Unsolved")] {
                    option value=(value) selected[value == wanted.show] { (name) }
                }
            }
            button { "Search" }
        }
    }
}

/// Says when a problem that was just rated comes back, and what to do next.
fn rated_notice(problem: &ProblemSummary, next: Option<&ProblemSummary>) -> Markup {
    html! {
        div.notice.rated role="status" {
            p { (render::text(&problem.title)) ": " (problem.state.says()) "." }
            div.row {
                @if let Some(next) = next { a.button.primary href={ "/problems/" (next.name) } { "Next: " (render::text(&next.title)) } }
                form method="post" action={ "/problems/" (problem.name) "/undo" } {
                    button.plain type="submit" data-key="u" { "Undo the rating " kbd { "u" } }
                }
            }
        }
    }
}

fn nothing(narrowed: bool) -> Markup {
    html! {
        div.empty {
            @if narrowed {
                h2 role="status" { "No such problem" }
                a.button href="/problems" { "All problems" }
            } @else {
                h2 { "No problems yet" }
                p { "Import " code { "banks/coding" } ", which comes with the program, or a set of your own." }
                a.button.primary href="/documents?path=banks%2Fcoding" { "Import" }
            }
        }
    }
}

fn table(problems: &[ProblemSummary]) -> Markup {
    html! {
        p.muted.small role="status" { (problems.len()) @if problems.len() == 1 { " problem" } @else { " problems" } }
        div.scroll.sheet tabindex="0" {
            table {
                thead { tr {
                    th scope="col" { "Problem" } th scope="col" { "Level" } th.wide-only scope="col" { "Topic" }
                    th.wide-only scope="col" { "Languages" } th.number.wide-only scope="col" { "Tries" } th scope="col" { "State" }
                } }
                tbody { @for problem in problems { (row(problem)) } }
            }
        }
    }
}

fn row(problem: &ProblemSummary) -> Markup {
    html! {
        tr {
            th scope="row" { a.hit href={ "/problems/" (problem.name) } { (render::text(&problem.title)) } }
            td { (problem.level.map_or("", Level::name)) }
            td.wide-only { (problem.topic) }
            td.wide-only.small.muted { (languages(problem)) }
            td.number.wide-only { @if problem.tally.submissions > 0 { (problem.tally.submissions) } }
            td data-state=(state_name(problem.state)) { (problem.state.says()) }
        }
    }
}

fn languages(problem: &ProblemSummary) -> String {
    let title = |word: &String| word.parse::<Language>().map_or(word.clone(), |language| language.title().to_owned());
    problem.languages.iter().map(title).collect::<Vec<_>>().join(", ")
}

fn state_name(state: ProblemState) -> &'static str {
    match state {
        ProblemState::New => "new",
        ProblemState::Tried => "tried",
        ProblemState::Solved(_) => "solved",
        ProblemState::Due => "due",
    }
}
