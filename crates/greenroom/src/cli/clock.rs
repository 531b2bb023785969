//! The clock of what is done against time in a terminal.

use std::time::{Duration, Instant};

use greenroom::report::clock;

use super::paint;

/// A clock that gives so many minutes.
pub struct Clock {
    begun: Instant,
    given: Duration,
}

impl Clock {
    /// Returns one that runs from now on.
    pub fn start(minutes: u32) -> Clock {
        Clock { begun: Instant::now(), given: Duration::from_secs(60 * u64::from(minutes)) }
    }

    /// Returns what has gone by.
    pub fn took_ms(&self) -> u64 {
        u64::try_from(self.begun.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    /// Returns the time that is left, in milliseconds; negative when it is over.
    pub fn left_ms(&self) -> i64 {
        let given = i64::try_from(self.given.as_millis()).unwrap_or(i64::MAX);
        given.saturating_sub(i64::try_from(self.took_ms()).unwrap_or(i64::MAX))
    }
}

/// Returns the time that is left, set off; as something that needs attention when it is over.
pub fn left(left_ms: i64) -> String {
    let shown = format!("[{}]", clock::left(left_ms));
    if left_ms < 0 { paint::alert(&shown) } else { paint::strong(&shown) }
}
