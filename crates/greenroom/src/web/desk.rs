//! Where handlers get the bank and the time: one at a time, off the threads that talk to browsers.

use std::sync::{Arc, Mutex, PoisonError};

use app::{AppError, Bank, Graders, Judge};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use maud::Markup;
use serde::Deserialize;

use super::error::Refusal;
use super::overview::{Kept, Overview};
use super::ready;

/// The bank and the clock, shared by all handlers.
#[derive(Clone)]
pub struct Desk {
    bank: Arc<Mutex<Bank>>,
    overview: Arc<Mutex<Kept>>,
    readiness: ready::Kept,
    /// Opened with the first solution.
    judge: Arc<Mutex<Option<Arc<Judge>>>>,
    graders: Arc<Graders>,
    clock: fn() -> Timestamp,
}

impl Desk {
    pub fn new(bank: Bank, graders: Graders, clock: fn() -> Timestamp) -> Self {
        let (bank, graders) = (Arc::new(Mutex::new(bank)), Arc::new(graders));
        Desk {
            bank,
            overview: Arc::default(),
            readiness: ready::Kept::default(),
            judge: Arc::default(),
            graders,
            clock,
        }
    }

    /// Returns the engines that grade answers.
    pub fn graders(&self) -> Arc<Graders> {
        Arc::clone(&self.graders)
    }

    /// Returns where readiness is kept once it was worked out.
    pub fn readiness(&self) -> ready::Kept {
        self.readiness.clone()
    }

    /// Returns the counts of the whole bank.
    pub async fn overview(&self) -> Result<Arc<Overview>, Refusal> {
        let kept = Arc::clone(&self.overview);
        self.with(move |bank, now| kept.lock().unwrap_or_else(PoisonError::into_inner).of(bank, now)).await
    }

    /// Does something with the bank. Operations are synchronous and short; a long import lets the others wait.
    pub async fn with<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Bank, Timestamp) -> Result<T, AppError> + Send + 'static,
    ) -> Result<T, Refusal> {
        let desk = self.clone();
        let done = tokio::task::spawn_blocking(move || {
            // An operation is one transaction: a panic in it rolled it back, so the bank behind a poisoned lock is sound.
            let mut bank = desk.bank.lock().unwrap_or_else(PoisonError::into_inner);
            work(&mut bank, (desk.clock)())
        });
        match done.await {
            Ok(result) => result.map_err(Refusal::App),
            Err(broken) => Err(Refusal::Broken(broken)),
        }
    }

    /// Judges something, away from the bank: other pages go on meanwhile.
    pub async fn judge<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Judge) -> Result<T, AppError> + Send + 'static,
    ) -> Result<T, Refusal> {
        let kept = Arc::clone(&self.judge);
        let done = tokio::task::spawn_blocking(move || {
            let judge = {
                let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
                match &*kept {
                    Some(judge) => Arc::clone(judge),
                    None => Arc::clone(kept.insert(Arc::new(Judge::open()?))),
                }
            };
            work(&judge)
        });
        match done.await {
            Ok(result) => result.map_err(Refusal::App),
            Err(broken) => Err(Refusal::Broken(broken)),
        }
    }
}

/// Returns what was typed into a form with the ends of lines that files have here; forms send those of Windows.
pub fn unix(text: &str) -> String {
    text.replace("\r\n", "\n")
}

/// Returns whether the script asked for a part of a page rather than the page.
pub fn wants_fragment(headers: &HeaderMap) -> bool {
    headers.get("x-greenroom").is_some_and(|value| value == "fragment")
}

/// Reads a number of a form that stays blank without the script.
pub fn blank_is_none<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<u64>, D::Error> {
    let text = String::deserialize(deserializer)?;
    Ok(text.trim().parse().ok())
}

/// Answers with the part of a page that the script asked for, or else with the whole page, which is only drawn then.
pub async fn part_or_page<F: Future<Output = Result<Markup, Refusal>>>(
    headers: &HeaderMap,
    status: StatusCode,
    part: Markup,
    page: impl FnOnce() -> F,
) -> Result<Response, Refusal> {
    let drawn = if wants_fragment(headers) { part } else { page().await? };
    Ok((status, drawn).into_response())
}
