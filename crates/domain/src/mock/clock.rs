//! The clock of a mock: it runs while the interview does, and survives the process that shows it.
//!
//! Whoever shows the clock is its keeper. A keeper that asks again lets the time since its last look go by. Another
//! keeper has taken over from one that died: the time in between was nobody's, so the clock goes on at the second at
//! which it was last seen.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// How much time has gone by.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// What has gone by, pauses left out.
    pub spent_ms: u64,
    /// When it was last looked at, while it runs.
    since_ms: Option<i64>,
    /// Who looked.
    keeper: String,
}

impl Clock {
    /// Returns one that stands still at a time.
    pub fn stopped(spent_ms: u64) -> Clock {
        Clock { spent_ms, ..Clock::default() }
    }

    /// Returns whether it runs.
    pub fn is_running(&self) -> bool {
        self.since_ms.is_some()
    }

    /// Lets time go by. A clock that was set back adds nothing and takes nothing away.
    pub fn look(&mut self, now: Timestamp, keeper: &str) {
        let now = now.as_millisecond();
        if let Some(since) = self.since_ms {
            if self.keeper == keeper {
                self.spent_ms = self.spent_ms.saturating_add(u64::try_from(now.saturating_sub(since)).unwrap_or(0));
            }
            self.since_ms = Some(now);
        }
        keeper.clone_into(&mut self.keeper);
    }

    /// Starts it, or lets it go on.
    pub fn start(&mut self, now: Timestamp, keeper: &str) {
        self.look(now, keeper);
        self.since_ms = Some(now.as_millisecond());
    }

    /// Lets it stand still.
    pub fn stop(&mut self, now: Timestamp, keeper: &str) {
        self.look(now, keeper);
        self.since_ms = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + second).unwrap_or(Timestamp::MIN)
    }

    #[test]
    fn pauses_and_the_time_of_a_dead_keeper_do_not_count() {
        let mut clock = Clock::default();
        clock.start(at(0), "one");
        clock.look(at(40), "one");
        assert_eq!(clock.spent_ms, 40_000);
        // It was killed; ten minutes later another process goes on at the same second.
        clock.look(at(640), "two");
        assert_eq!(clock.spent_ms, 40_000);
        clock.look(at(650), "two");
        clock.stop(at(655), "two");
        clock.look(at(700), "two");
        clock.start(at(800), "two");
        clock.look(at(801), "two");
        assert_eq!(clock.spent_ms, 56_000);
    }

    #[test]
    fn a_clock_that_is_set_back_takes_nothing_away() {
        let mut clock = Clock::default();
        clock.start(at(100), "one");
        clock.look(at(110), "one");
        clock.look(at(-5_000), "one");
        assert_eq!(clock.spent_ms, 10_000);
        clock.look(at(-4_990), "one");
        assert_eq!(clock.spent_ms, 20_000);
        clock.look(Timestamp::MAX, "one");
        clock.look(Timestamp::MIN, "one");
        clock.look(Timestamp::MAX, "one");
    }
}
