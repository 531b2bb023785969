//! The list of cards, narrowed by the query language and by clicking.

use app::{CardRow, Listing};
use axum::extract::{Query as Parameters, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use clap::ValueEnum;
use domain::drill::{Due, Practice};
use domain::query::{Condition, Query, State as CardState};
use maud::{Markup, html};
use serde::Deserialize;

use super::card::chips;
use super::desk::Desk;
use super::error::Refusal;
use super::layout::{self, Place};
use super::overview::Overview;
use super::render;
use crate::export::{self, Form};

const CARDS_PER_PAGE: usize = 50;
const TOPICS_SHOWN: usize = 16;

/// Which part of the list is asked for.
#[derive(Deserialize)]
pub struct Ask {
    #[serde(default)]
    q: String,
    /// From 1.
    page: Option<usize>,
}

/// `GET /bank`
pub async fn page(State(desk): State<Desk>, Parameters(ask): Parameters<Ask>) -> Result<Markup, Refusal> {
    let query = domain::query::parse(&ask.q)?;
    let page = ask.page.unwrap_or(1).max(1);
    let offset = (page - 1).saturating_mul(CARDS_PER_PAGE);
    let asked = query.clone();
    let overview = desk.overview().await?;
    let listing = desk.with(move |bank, now| app::list(bank, &asked, offset, CARDS_PER_PAGE, now)).await?;
    let content = html! {
        h1.unseen { "Bank" }
        form.field action="/bank" role="search" aria-label="This list" {
            input type="search" name="q" value=(ask.q) aria-label="Filter the bank" data-search autocomplete="off"
                placeholder="topic:attention is:due kind:coding -word";
            button { "Filter" }
        }
        div.with-side {
            nav.side aria-label="Narrow the list" { (facets(&overview, &query)) }
            div { (cards(&listing, &query, page, overview.stats.states.cards + overview.stats.states.archived == 0)) }
        }
    };
    Ok(layout::page(Place::Bank, "Bank", content))
}

/// Which cards are to leave the bank, and as what.
#[derive(Deserialize)]
pub struct Wanted {
    #[serde(default)]
    q: String,
    #[serde(rename = "as")]
    form: Form,
}

/// `GET /bank/export`
pub async fn export(State(desk): State<Desk>, Parameters(wanted): Parameters<Wanted>) -> Result<Response, Refusal> {
    let query = domain::query::parse(&wanted.q)?;
    let form = wanted.form;
    let text =
        desk.with(move |bank, now| export::pieces(bank, &query, form, now)?.collect::<Result<String, _>>()).await?;
    let name = format!("attachment; filename=\"greenroom.{}\"", form.ending());
    Ok(([(header::CONTENT_TYPE, form.media_type().to_owned()), (header::CONTENT_DISPOSITION, name)], text)
        .into_response())
}

/// Returns text as it must be written in an address after `=`.
pub fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => out.push(char::from(byte)),
            b' ' => out.push('+'),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

fn facets(overview: &Overview, query: &Query) -> Markup {
    let counts = &overview.stats.states;
    let states = [
        (CardState::Due, counts.due),
        (CardState::New, counts.new),
        (CardState::Learning, counts.learning),
        (CardState::Review, counts.review),
        (CardState::Suspended, counts.suspended),
        (CardState::Leech, counts.leeches),
        (CardState::Unanswered, counts.unanswered),
        (CardState::Archived, counts.archived),
    ];
    let states = states.into_iter().map(|(state, count)| (state.name(), Condition::Is(state), count));
    let kinds = overview.stats.kinds.iter().map(|(kind, count)| (kind.name(), Condition::Kind(*kind), *count));
    let topics = overview.topics.iter().take(TOPICS_SHOWN);
    let topics = topics.map(|(topic, count)| (topic.as_str(), Condition::Topic(topic.clone()), *count));
    html! {
        (facet("Kind", kinds, query))
        (facet("State", states, query))
        div.topics { (facet("Topic", topics, query)) }
    }
}

fn facet<'name>(title: &str, choices: impl Iterator<Item = (&'name str, Condition, usize)>, query: &Query) -> Markup {
    let choices: Vec<_> = choices.filter(|(_, condition, count)| *count > 0 || holds(query, condition)).collect();
    html! {
        @if !choices.is_empty() {
            h2 { (title) }
            ul {
                @for (name, condition, count) in choices {
                    li {
                        @let narrowed = toggled(query, &condition).to_string();
                        @let chosen = holds(query, &condition).then_some("true");
                        a href={ "/bank?q=" (encoded(&narrowed)) } aria-current=[chosen] title=(name) {
                            span { (name) } span { (count) }
                        }
                    }
                }
            }
        }
    }
}

/// Returns the query with the condition in place of others about the same thing, or without it when it was there.
fn toggled(query: &Query, condition: &Condition) -> Query {
    let parts = match query {
        Query::All(parts) => parts.clone(),
        other => vec![other.clone()],
    };
    let mut kept: Vec<Query> = parts.into_iter().filter(|part| !same_subject(part, condition)).collect();
    if !holds(query, condition) {
        kept.push(Query::Field(condition.clone()));
    }
    Query::all(kept)
}

fn same_subject(part: &Query, condition: &Condition) -> bool {
    matches!(part, Query::Field(field) if std::mem::discriminant(field) == std::mem::discriminant(condition))
}

fn holds(query: &Query, condition: &Condition) -> bool {
    match query {
        Query::Field(field) => field == condition,
        Query::All(parts) => parts.iter().any(|part| matches!(part, Query::Field(field) if field == condition)),
        _ => false,
    }
}

fn cards(listing: &Listing, query: &Query, page: usize, nothing_yet: bool) -> Markup {
    let pages = listing.total.div_ceil(CARDS_PER_PAGE).max(1);
    let to = |page: usize| format!("/bank?q={}&page={page}", encoded(&query.to_string()));
    html! {
        div.list-head {
            p.muted role="status" { (listing.total) @if listing.total == 1 { " card" } @else { " cards" } }
            @if listing.total > 0 { a.button href={ "/drill?q=" (encoded(&query.to_string())) } { "Drill these" } }
        }
        @if nothing_yet {
            div.empty {
                h2 { "No cards yet" }
                p { "Each question of your notes becomes one." }
                a.button.primary href="/documents" { "Import" }
            }
        } @else if listing.cards.is_empty() {
            div.empty {
                h2 { "No card is like that" }
                p { "Take a word out of the filter, or " a href="/documents" { "import a document" } "." }
            }
        } @else {
            ol.hits { @for row in &listing.cards { (self::row(row)) } }
        }
        @if listing.total > 0 {
            p.small.muted {
                "Take these cards with you:"
                @for form in Form::value_variants() {
                    " " a href={ "/bank/export?as=" (form.name()) "&q=" (encoded(&query.to_string())) } download { (form.title()) }
                }
            }
        }
        @if pages > 1 {
            nav.pages aria-label="Pages" {
                @if page > 1 { a.button rel="prev" href=(to(page - 1)) { "← Previous" } } @else { span {} }
                span.muted { "Page " (page) " of " (pages) }
                @if page < pages { a.button rel="next" href=(to(page + 1)) { "Next →" } } @else { span {} }
            }
        }
    }
}

fn row(row: &CardRow) -> Markup {
    html! {
        li {
            a.hit href={ "/card/" (row.id.0) } { (render::text(&row.question)) }
            div.row-facts {
                (chips(row.kind, row.level, row.topic.as_deref()))
                span.small.muted { (state(row)) }
            }
        }
    }
}

fn state(row: &CardRow) -> String {
    let practice = match &row.practice {
        Practice::New => "new".to_owned(),
        Practice::Begun(begun) => match begun.due {
            Due::Soon { .. } => "learning".to_owned(),
            Due::On(day) => format!("comes back {day}"),
        },
    };
    let standing = match row.standing {
        domain::bank::Standing::Active => practice,
        domain::bank::Standing::Suspended => "suspended".to_owned(),
        domain::bank::Standing::Archived => "archived".to_owned(),
    };
    if row.answered { standing } else { format!("unanswered · {standing}") }
}

#[cfg(test)]
mod tests {
    use domain::bank::Kind;

    use super::*;

    #[test]
    fn a_facet_replaces_its_like_and_comes_off_again() {
        let check = |before: &str, kind: Kind, after: &str| {
            let query = domain::query::parse(before).unwrap();
            assert_eq!(toggled(&query, &Condition::Kind(kind)).to_string(), after, "{before}");
        };
        check("", Kind::Coding, "kind:coding");
        check("kind:coding", Kind::Coding, "");
        check("tree kind:theory is:due", Kind::Coding, "tree is:due kind:coding");
        check("a OR b", Kind::Coding, "(a OR b) kind:coding");
        check("-kind:coding", Kind::Coding, "-kind:coding kind:coding");
    }

    #[test]
    fn addresses_carry_any_text() {
        assert_eq!(encoded("is:due \"a b\" &=é"), "is%3Adue+%22a+b%22+%26%3D%C3%A9");
    }
}
