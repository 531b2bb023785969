//! Counts of the whole bank, which most pages show somewhere: taken once, for as long as nothing changes.
//!
//! At a hundred thousand cards they cost a tenth of a second, which is too long to wait for on every click.

use std::sync::Arc;

use app::{AppError, Bank, OperationId, Stats};
use domain::drill::Day;
use jiff::Timestamp;

/// What is counted.
#[derive(Debug)]
pub struct Overview {
    /// How practice goes.
    pub stats: Stats,
    /// The topics, most cards first.
    pub topics: Vec<(String, usize)>,
}

/// The last overview and what it was taken of.
#[derive(Debug, Default)]
pub struct Kept {
    last: Option<(State, Arc<Overview>)>,
}

/// A bank is what its operations have made of it, those undone left out; counts also depend on the day.
#[derive(Clone, Copy, Debug, PartialEq)]
struct State {
    operation: Option<OperationId>,
    day: Day,
}

impl Kept {
    /// Returns the counts of the bank as it is now.
    pub fn of(&mut self, bank: &Bank, now: Timestamp) -> Result<Arc<Overview>, AppError> {
        let operation = app::history(bank, 1)?.pop().map(|operation| operation.operation);
        let state = State { operation, day: bank.calendar().day(now) };
        if let Some((taken, overview)) = &self.last
            && *taken == state
        {
            return Ok(Arc::clone(overview));
        }
        let overview = Arc::new(Overview { stats: app::stats(bank, now)?, topics: app::topics(bank)? });
        self.last = Some((state, Arc::clone(&overview)));
        Ok(overview)
    }
}
