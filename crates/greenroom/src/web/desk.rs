//! Where handlers get the bank and the time: one at a time, off the threads that talk to browsers.

use std::sync::{Arc, Mutex, PoisonError};

use app::{AppError, Bank};
use axum::http::HeaderMap;
use jiff::Timestamp;

use super::error::Refusal;
use super::overview::{Kept, Overview};

/// The bank and the clock, shared by all handlers.
#[derive(Clone)]
pub struct Desk {
    bank: Arc<Mutex<Bank>>,
    overview: Arc<Mutex<Kept>>,
    clock: fn() -> Timestamp,
}

impl Desk {
    pub fn new(bank: Bank, clock: fn() -> Timestamp) -> Self {
        Desk { bank: Arc::new(Mutex::new(bank)), overview: Arc::default(), clock }
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
}

/// Returns whether the script asked for a part of a page rather than the page.
pub fn wants_fragment(headers: &HeaderMap) -> bool {
    headers.get("x-greenroom").is_some_and(|value| value == "fragment")
}
