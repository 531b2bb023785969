//! Search: ranked hits with what matched marked, forgiving typos.

use app::{Correction, Found, Hit};
use axum::extract::{Query as Parameters, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use domain::query::{Query, QueryError};
use maud::{Markup, html};
use serde::Deserialize;

use super::card::chips;
use super::desk::{Desk, wants_fragment};
use super::error::Refusal;
use super::layout::{self, Place};
use super::render;

const HITS: usize = 50;

/// What is looked for.
#[derive(Deserialize)]
pub struct Ask {
    #[serde(default)]
    q: String,
}

/// `GET /find`
pub async fn page(
    State(desk): State<Desk>,
    headers: HeaderMap,
    Parameters(ask): Parameters<Ask>,
) -> Result<Response, Refusal> {
    let results = match domain::query::parse(&ask.q) {
        Ok(Query::Everything) => hints(),
        Ok(query) => results(&desk.with(move |bank, now| app::find(bank, &query, HITS, now)).await?, &ask.q),
        Err(error) => unreadable(&error),
    };
    if wants_fragment(&headers) {
        return Ok(results.into_response());
    }
    let content = html! {
        h1.unseen { "Find" }
        form.field action="/find" role="search" data-live {
            input type="search" name="q" value=(ask.q) aria-label="Search the bank" placeholder="Search questions and answers"
                data-search autofocus[ask.q.is_empty()] autocomplete="off" spellcheck="false";
            button { "Find" }
        }
        div #results { (results) }
    };
    let title = if ask.q.trim().is_empty() { "Find".to_owned() } else { format!("{} · Find", ask.q.trim()) };
    Ok(layout::page(Place::Find, &title, content).into_response())
}

fn results(found: &Found, typed: &str) -> Markup {
    html! {
        @for correction in &found.corrections { (corrected(correction)) }
        @if found.hits.is_empty() {
            div.empty {
                h2 role="status" { "Nothing matches" }
                p {
                    "No card has “" (typed.trim()) "” in its question or answers. "
                    "Try fewer words, or the start of one with a star: " code { "regulari*" } "."
                }
            }
        } @else {
            p.muted role="status" {
                (found.matches) @if found.matches == 1 { " match" } @else { " matches" }
                @if found.matches > found.hits.len() { ", the best " (found.hits.len()) " shown" }
                @if found.relaxed { "; few have all the words, so some below have only some of them" }
            }
            ol.hits { @for hit in &found.hits { (self::hit(hit)) } }
        }
    }
}

fn corrected(correction: &Correction) -> Markup {
    html! {
        p.notice {
            "No card has “" (correction.typed) "”. Showing results for "
            @for (index, word) in correction.read_as.iter().enumerate() {
                @if index > 0 { ", " }
                strong { (word) }
            }
            "."
        }
    }
}

fn hit(hit: &Hit) -> Markup {
    html! {
        li {
            a.hit href={ "/card/" (hit.card.0) } { (render::marked(&hit.question, &hit.question_marks)) }
            @if !hit.snippet.is_empty() { p { (render::marked(&hit.snippet, &hit.snippet_marks)) } }
            div.row-facts {
                (chips(hit.kind, hit.level, hit.topic.as_deref()))
                @if !hit.answered { span.small.muted { "unanswered" } }
                @if hit.partial { span.small.muted { "some of the words" } }
            }
        }
    }
}

fn unreadable(error: &QueryError) -> Markup {
    html! { p.notice.bad role="status" { "This search cannot be read yet: " (render::text(&error.to_string())) "." } }
}

fn hints() -> Markup {
    let examples = [
        ("gradient descent", "both words, in the question or an answer"),
        ("\"batch norm\"", "these words in this order"),
        ("regulari*", "words that begin so"),
        ("attention -head", "without a word"),
        ("kind:coding level:hard", "kinds: theory, coding, probability, design, behavioral, process"),
        ("is:due topic:trees", "also is:new, is:unanswered, is:leech, is:suspended"),
        ("source:004 added:7d", "from a document; added in the last week"),
    ];
    html! {
        section.sheet {
            h2 { "What you can write" }
            table {
                tbody {
                    @for (example, meaning) in examples {
                        tr {
                            th scope="row" { a href={ "/find?q=" (super::bank::encoded(example)) } { code { (example) } } }
                            td { (meaning) }
                        }
                    }
                }
            }
        }
    }
}
