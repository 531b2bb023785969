//! The first page: what to do next, with one button that does it, and whether one is ready.

use std::sync::Arc;

use app::{Agenda, Document, Left, ProblemFilter, ProblemState, ProblemSummary, ReadinessReport};
use axum::extract::State;
use domain::query::Query;
use jiff::tz::TimeZone;
use maud::{Markup, html};

use super::desk::Desk;
use super::error::Refusal;
use super::layout::{self, Place};
use super::overview::Overview;
use super::{heat, plan, problems, ready, render, topics, when};

/// The topic map stands between the margins of a narrow page.
const MAP: (f64, f64) = (690.0, 300.0);

/// `GET /`
pub async fn page(State(desk): State<Desk>) -> Result<Markup, Refusal> {
    let overview = desk.overview().await?;
    let kept = desk.readiness();
    let today = desk
        .with(move |bank, now| {
            let left = app::next_card(bank, &Query::Everything, now)?.map(|turn| turn.left);
            let problems = app::problems(bank, &ProblemFilter::default(), now)?;
            let readiness = kept.of(bank, None, now)?;
            let zone = bank.calendar().zone.clone();
            let agenda = app::agenda(bank, now)?;
            Ok(Today { left, agenda, overview, readiness, documents: app::documents(bank)?, problems, zone })
        })
        .await?;
    let cards = today.overview.stats.states.cards;
    let empty = today.documents.is_empty() && today.problems.is_empty() && cards == 0;
    let content = if empty { newcomer() } else { returning(&today) };
    Ok(layout::page(Place::Home, "Today", content))
}

struct Today {
    left: Option<Left>,
    agenda: Option<Arc<Agenda>>,
    overview: Arc<Overview>,
    readiness: Arc<ReadinessReport>,
    documents: Vec<Document>,
    problems: Vec<ProblemSummary>,
    zone: TimeZone,
}

fn newcomer() -> Markup {
    html! {
        div.narrow {
            section.sheet.today {
                h1 { "Bring your notes in" }
                p.muted {
                    "greenroom turns the notes, question banks and flashcards you already have into practice. "
                    "Nothing leaves this machine."
                }
                (super::documents::import_form(""))
            }
            section.sheet.prose {
                h2 { "What happens then" }
                ol {
                    li { "Your files are read: text, Markdown, saved web pages, tables, JSON, notebooks, packages of Anki. Each question becomes a card that knows its document and its lines." }
                    li { "The same question in two documents becomes one card with both answers." }
                    li { "You drill what is due; each card comes back just before you would forget it." }
                }
                p { "No notes at hand? " a href="/documents?path=banks%2Fstarter" { "Import " code { "banks/starter" } } ", which comes with the program, or " a href="/documents?path=banks%2Fcoding" { code { "banks/coding" } " for problems to solve" } "." }
            }
        }
    }
}

fn returning(today: &Today) -> Markup {
    let stats = &today.overview.stats;
    let done = stats.reviews.last().map_or(0, |day| day.count);
    let cards = stats.states.cards;
    html! {
        div.narrow {
            section.sheet.today {
                @match today.left {
                    Some(left) => {
                        h1 { (left.learning + left.reviews + left.new) " cards for today" }
                        (tally(left))
                        a.button.primary.huge href="/drill" data-key="Enter d" { "Drill " kbd { "Enter" } }
                    }
                    None => {
                        h1 { @if cards == 0 { "No cards yet" } @else { "Nothing is due" } }
                        p.muted {
                            @if done > 0 { "You are done for today." } @else { "Come back tomorrow, or bring in another document." }
                        }
                        a.button href="/stats" { "See how it is going" }
                    }
                }
            }
            ul.tally {
                li { b { (done) } span { "reviewed today" } }
                li { b { (stats.streak) } span { "days in a row" } }
                li { a.tally-link href="/bank" { b { (stats.states.cards) } span { "cards" } } }
                li { a.tally-link href="/bank?q=is%3Aunanswered" { b { (stats.states.unanswered) } span { "unanswered" } } }
            }
            @match &today.agenda {
                Some(agenda) => (plan::today_section(agenda)),
                None => p { a href="/plan" { "Say when your interview is" } ", and the days until then are planned." },
            }
            (ready::glance(&today.readiness))
            (solve(today))
            (heat::calendar(&stats.reviews))
            (topics::map(&today.overview, MAP))
            @if !today.documents.is_empty() { (recent(today)) }
        }
    }
}

fn tally(left: Left) -> Markup {
    html! {
        ul.tally {
            @for (count, name) in [(left.reviews, "to review"), (left.learning, "to learn again"), (left.new, "new")] {
                li { b { (count) } span { (name) } }
            }
        }
    }
}

/// Offers one problem to solve and counts the others. Enter opens it when no card is left to drill.
fn solve(today: &Today) -> Markup {
    let problems = &today.problems;
    let count = |wanted: fn(ProblemState) -> bool| problems.iter().filter(|problem| wanted(problem.state)).count();
    let due = count(|state| state == ProblemState::Due);
    let tried = count(|state| state == ProblemState::Tried);
    let new = count(|state| state == ProblemState::New);
    let key = today.left.is_none().then_some("Enter");
    html! {
        @if !problems.is_empty() {
            section.sheet.solve-next {
                div {
                    h2 { "Problems" }
                    p.muted { (due) " due, " (tried) " tried, " (new) " new" }
                    p.small { a href="/problems" { "All problems" } }
                }
                @if let Some(next) = problems::next(problems) {
                    a.button .primary[key.is_some()] href={ "/problems/" (next.name) } data-key=[key] {
                        span { "Solve “" (render::text(&next.title)) "”" } @if key.is_some() { kbd { "Enter" } }
                    }
                }
            }
        }
    }
}

fn recent(today: &Today) -> Markup {
    let mut documents: Vec<&Document> = today.documents.iter().collect();
    documents.sort_by_key(|document| std::cmp::Reverse(document.read_at));
    html! {
        section.sheet {
            h2 { "Documents" }
            ul.list {
                @for document in documents.iter().take(6) {
                    li {
                        a href={ "/documents/" (document.id.0) } { (document.title.as_ref().unwrap_or(&document.name)) }
                        div.small.muted { (document.name) ", " (document.notes) " questions, read " (when::moment(document.read_at, &today.zone)) }
                    }
                }
            }
            p.small { a href="/documents" { "All documents, and import more" } }
        }
    }
}
