//! What a page says when it cannot do what was asked: what happened, and what to do about it.

use std::error::Error;

use app::{AppError, Who};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::query::QueryError;
use maud::{Markup, html};
use tokio::task::JoinError;

use super::layout::{self, Place};
use super::render;

/// Why a handler has no page to show.
#[derive(Debug)]
pub enum Refusal {
    /// An operation failed.
    App(AppError),
    /// The query cannot be read.
    Query(QueryError),
    /// A form field makes no sense.
    Form(&'static str),
    /// What the address names is not there.
    Missing(&'static str),
    /// A handler broke down.
    Broken(JoinError),
}

impl From<QueryError> for Refusal {
    fn from(error: QueryError) -> Self {
        Refusal::Query(error)
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        match self {
            Refusal::App(AppError::NoSuchCard(_)) => missing("There is no such card"),
            Refusal::App(AppError::NoSuchLink(_)) => {
                missing("There is no such suggestion; another page may have dealt with it")
            }
            Refusal::App(AppError::NoSuchDocument(_)) => missing("There is no such document"),
            Refusal::App(AppError::NoSuchGrade(_)) => missing("There is no such grade"),
            Refusal::App(AppError::NoSuchFinding(_)) => {
                missing("There is no such finding; a later check may have found it right")
            }
            Refusal::App(AppError::NoSuchLoop { .. }) => missing("There is no such loop"),
            Refusal::App(AppError::NoSuchStory(_)) => missing("There is no such story"),
            Refusal::App(AppError::NoSuchMock(_)) => missing("There is no such mock"),
            Refusal::App(AppError::NoSuchProblem { .. }) => missing("There is no such problem"),
            Refusal::App(AppError::NoSuchCase { .. }) => missing("There is no such case"),
            Refusal::App(error) => failed(&error),
            Refusal::Query(error) => {
                page(StatusCode::BAD_REQUEST, "The search could not be read", &sentence(&error.to_string()))
            }
            Refusal::Form(what) => page(StatusCode::BAD_REQUEST, "The form could not be read", what),
            Refusal::Missing(what) => missing(what),
            Refusal::Broken(error) => {
                eprintln!("error: a page broke down: {error}");
                broken("A part of greenroom broke down while answering.")
            }
        }
        .into_response()
    }
}

/// Returns a page for a status other than success.
pub fn page(status: StatusCode, what: &str, advice: &str) -> (StatusCode, Markup) {
    let content = html! {
        div.narrow {
            section.sheet {
                p.muted.small { (status.as_u16()) }
                h1 { (what) }
                p { (render::text(advice)) }
                div.row {
                    a.button.primary href="/" { "Today" }
                    a.button href="/bank" { "Bank" }
                    a.button href="/find" { "Find" }
                }
            }
        }
    };
    (status, layout::page(Place::Nowhere, what, content))
}

/// Returns the page for an address that leads nowhere.
pub async fn no_such_page() -> (StatusCode, Markup) {
    missing("There is nothing here")
}

/// Puts a page around an error that the framework would answer with a bare line: a number that is none, a field that is missing.
pub fn dressed(response: Response) -> Response {
    let status = response.status();
    let bare =
        response.headers().get(header::CONTENT_TYPE).is_none_or(|kind| kind.as_bytes().starts_with(b"text/plain"));
    if !bare || !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let advice = "A number or a field in it is missing or mistyped. Go back and try again, or start from one of these.";
    page(status, "This address or form makes no sense", advice).into_response()
}

fn missing(what: &str) -> (StatusCode, Markup) {
    page(
        StatusCode::NOT_FOUND,
        what,
        "The address may be mistyped, or what it named is gone. Search for it, or start from one of these.",
    )
}

fn failed(error: &AppError) -> (StatusCode, Markup) {
    match error.who() {
        Who::User => page(StatusCode::BAD_REQUEST, "That did not work", &told(error)),
        Who::Configuration => page(StatusCode::INTERNAL_SERVER_ERROR, "greenroom is not set up for this", &told(error)),
        Who::Us => {
            eprintln!("error: {}", chain(error));
            broken(&told(error))
        }
    }
}

fn broken(what: &str) -> (StatusCode, Markup) {
    let advice = format!(
        "{what} Nothing you were told was saved is lost. Try again; if it happens again, run `greenroom doctor`."
    );
    page(StatusCode::INTERNAL_SERVER_ERROR, "Something went wrong on our side", &advice)
}

/// Returns an error and what caused it as a sentence.
pub fn told(error: &AppError) -> String {
    sentence(&chain(error))
}

/// Returns the error and what caused it, outermost first.
fn chain(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        text.push_str(": ");
        text.push_str(&inner.to_string());
        cause = inner.source();
    }
    text
}

/// Messages are written in lower case without a full stop; a page wants a sentence.
pub fn sentence(message: &str) -> String {
    let mut letters = message.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", letters.as_str().trim_end_matches('.'))
}
