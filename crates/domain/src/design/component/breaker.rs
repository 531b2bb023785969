//! A circuit breaker: who fails too often is not asked for a while.
//!
//! Closed, it lets everything through and remembers how the last requests ended. When too many of these failed it opens and
//! refuses at once. After a while it is half open: a few probes go through; if they end well it closes, if one fails it
//! opens again (Nygard, 2007, "Release It!").

/// When it opens, and for how long.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BreakerPolicy {
    /// The share of failures at which it opens.
    pub threshold: f64,
    /// How many of the last requests it looks at; before it has seen so many it does not open.
    pub window: u32,
    /// How long it stays open, in seconds.
    pub open: f64,
    /// How many probes must end well before it closes.
    pub probes: u32,
}

/// What the breaker is at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum BreakerState {
    /// Everything goes through.
    Closed,
    /// Nothing does, until an instant.
    Open {
        /// Until when.
        until: f64,
    },
    /// Some probes do.
    HalfOpen {
        /// How many more may be sent.
        to_send: u32,
        /// How many more must end well.
        to_succeed: u32,
    },
}

/// A circuit breaker.
#[derive(Clone, Debug, PartialEq)]
pub struct Breaker {
    policy: BreakerPolicy,
    state: BreakerState,
    /// How the last requests ended, one bit each, in a ring.
    failed: Vec<u64>,
    seen: u32,
    at: u32,
    failures: u32,
    opened: u64,
}

/// So many requests it remembers at most.
const MOST_WINDOW: u32 = 1 << 16;

impl Breaker {
    /// Returns a closed breaker.
    pub fn new(policy: BreakerPolicy) -> Breaker {
        let policy = BreakerPolicy {
            window: policy.window.clamp(1, MOST_WINDOW),
            probes: policy.probes.max(1),
            open: policy.open.max(0.0),
            ..policy
        };
        Breaker {
            policy,
            state: BreakerState::Closed,
            failed: vec![0; policy.window.div_ceil(64) as usize],
            seen: 0,
            at: 0,
            failures: 0,
            opened: 0,
        }
    }

    /// Returns whether a request may go through now; one that may not has failed at once.
    pub fn allows(&mut self, now: f64) -> bool {
        if matches!(self.state, BreakerState::Open { until } if now >= until) {
            let probes = self.policy.probes;
            self.state = BreakerState::HalfOpen { to_send: probes, to_succeed: probes };
        }
        match &mut self.state {
            BreakerState::Closed => true,
            BreakerState::Open { .. } => false,
            BreakerState::HalfOpen { to_send, .. } => {
                let sends = *to_send > 0;
                *to_send = to_send.saturating_sub(1);
                sends
            }
        }
    }

    /// A request that went through ended.
    pub fn ended(&mut self, well: bool, now: f64) {
        match &mut self.state {
            BreakerState::Closed => {
                self.remember(!well);
                let enough = self.seen >= self.policy.window;
                if enough && f64::from(self.failures) >= self.policy.threshold * f64::from(self.policy.window) && !well
                {
                    self.trip(now);
                }
            }
            BreakerState::HalfOpen { .. } if !well => self.trip(now),
            BreakerState::HalfOpen { to_succeed, .. } => {
                *to_succeed -= 1;
                if *to_succeed == 0 {
                    self.state = BreakerState::Closed;
                    self.forget();
                }
            }
            // What was sent before it opened says nothing new.
            BreakerState::Open { .. } => {}
        }
    }

    /// Returns what it is at.
    pub fn state(&self) -> BreakerState {
        self.state
    }

    /// Returns how often it opened.
    pub fn opened(&self) -> u64 {
        self.opened
    }

    fn trip(&mut self, now: f64) {
        self.state = BreakerState::Open { until: now + self.policy.open };
        self.opened += 1;
        self.forget();
    }

    fn forget(&mut self) {
        self.failed.fill(0);
        (self.seen, self.at, self.failures) = (0, 0, 0);
    }

    fn remember(&mut self, failed: bool) {
        let (word, bit) = (&mut self.failed[(self.at / 64) as usize], 1u64 << (self.at % 64));
        self.failures -= u32::from(*word & bit != 0);
        *word = if failed { *word | bit } else { *word & !bit };
        self.failures += u32::from(failed);
        self.at = (self.at + 1) % self.policy.window;
        self.seen = (self.seen + 1).min(self.policy.window);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const POLICY: BreakerPolicy = BreakerPolicy { threshold: 0.5, window: 10, open: 5.0, probes: 2 };

    fn opened(now: f64) -> Breaker {
        let mut breaker = Breaker::new(POLICY);
        (0..10).for_each(|_| breaker.ended(false, now));
        breaker
    }

    #[test]
    fn it_opens_when_half_of_the_last_ten_failed_and_not_before() {
        let mut breaker = Breaker::new(POLICY);
        (0..6).for_each(|_| breaker.ended(true, 0.0));
        (0..4).for_each(|_| breaker.ended(false, 0.0));
        assert!(breaker.allows(0.0));
        breaker.ended(false, 1.0);
        assert_eq!(breaker.state(), BreakerState::Open { until: 6.0 });
        assert!(!breaker.allows(5.9));
    }

    #[test]
    fn probes_that_end_well_close_it() {
        let mut breaker = opened(0.0);
        assert_eq!((0..4).filter(|_| breaker.allows(5.0)).count(), 2);
        breaker.ended(true, 5.1);
        assert!(!breaker.allows(5.2));
        breaker.ended(true, 5.3);
        assert_eq!(breaker.state(), BreakerState::Closed);
        // It remembers nothing of before.
        breaker.ended(false, 5.4);
        assert!(breaker.allows(5.4));
    }

    #[test]
    fn a_probe_that_fails_opens_it_again() {
        let mut breaker = opened(0.0);
        assert!(breaker.allows(5.0));
        breaker.ended(false, 5.5);
        assert_eq!((breaker.state(), breaker.opened()), (BreakerState::Open { until: 10.5 }, 2));
    }

    proptest! {
        #[test]
        fn it_counts_the_failures_among_the_last(window in 1u32..130, ends in prop::collection::vec(any::<bool>(), 0..400)) {
            let mut breaker = Breaker::new(BreakerPolicy { threshold: 2.0, window, ..POLICY });
            ends.iter().for_each(|well| breaker.ended(*well, 0.0));
            let last = &ends[ends.len().saturating_sub(window as usize)..];
            prop_assert_eq!(breaker.failures as usize, last.iter().filter(|well| !**well).count());
        }
    }
}
