//! Asking again: when, how often, and when no more.
//!
//! Retries help against faults that pass by and make overload worse: at the limit every request is asked 1 + retries times.
//! A budget bounds the factor: each request deposits a little, each retry takes one whole token (Finagle's retry budget; the
//! adaptive retries of Brooker, 2022, "Fixing retries with token buckets and circuit breakers").

use crate::design::simulation::Draws;

/// How failed requests are asked again.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RetryPolicy {
    /// How often a request is asked again at most.
    pub retries: u32,
    /// Seconds before the first retry; each further one waits twice as long.
    pub backoff: f64,
    /// The longest wait in seconds.
    pub longest: f64,
    /// Whether the wait is drawn evenly between nought and its length ("full jitter", Brooker, 2015), so that those who
    /// failed together do not come back together.
    pub jitter: bool,
    /// Which share of requests may be retries, as one number for all; `None` for no bound.
    pub budget: Option<f64>,
}

/// How many retries are allowed right now.
#[derive(Clone, Debug, PartialEq)]
pub struct RetryBudget {
    share: f64,
    tokens: f64,
}

/// So many tokens a budget holds at most: what a burst of failures may take at once.
const MOST_TOKENS: f64 = 100.0;

impl RetryPolicy {
    /// Returns how long to wait before the next attempt when so many have failed, or `None` to give up. Uses one draw when
    /// there is jitter.
    pub fn wait(&self, failed: u32, draws: &mut Draws) -> Option<f64> {
        if failed == 0 || failed > self.retries {
            return None;
        }
        let wait = (self.backoff * 2f64.powi(failed.min(64) as i32 - 1)).min(self.longest.max(self.backoff));
        Some(if self.jitter { wait * draws.unit() } else { wait })
    }

    /// Returns how many attempts a request makes on average when each fails with this chance: what a server sees when it
    /// fails a share of them.
    pub fn attempts(&self, fails: f64) -> f64 {
        let fails = fails.clamp(0.0, 1.0);
        let free: f64 = (0..=self.retries.min(1000)).map(|k| fails.powi(k as i32)).sum();
        self.budget.map_or(free, |budget| free.min(1.0 + budget))
    }
}

impl RetryBudget {
    /// Returns a budget of this share, with ten tokens to begin with.
    pub fn new(share: f64) -> RetryBudget {
        RetryBudget { share: share.clamp(0.0, 100.0), tokens: 10.0 }
    }

    /// A request is asked for the first time.
    pub fn deposit(&mut self) {
        self.tokens = (self.tokens + self.share).min(MOST_TOKENS);
    }

    /// Takes what one retry costs; false when there is not enough, and nobody may retry.
    pub fn withdraw(&mut self) -> bool {
        let enough = self.tokens >= 1.0;
        if enough {
            self.tokens -= 1.0;
        }
        enough
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::simulation::Key;

    const PLAIN: RetryPolicy = RetryPolicy { retries: 3, backoff: 0.1, longest: 0.3, jitter: false, budget: None };

    #[test]
    fn waits_double_up_to_the_longest_and_then_it_gives_up() {
        let mut draws = Key::of(1, "retry").alone();
        let waits: Vec<Option<f64>> = (1..=4).map(|failed| PLAIN.wait(failed, &mut draws)).collect();
        assert_eq!(waits, [Some(0.1), Some(0.2), Some(0.3), None]);
    }

    #[test]
    fn jitter_spreads_a_wait_from_nought_to_its_length() {
        let (policy, mut draws) = (RetryPolicy { jitter: true, ..PLAIN }, Key::of(1, "jitter").alone());
        let waits: Vec<f64> = (0..10_000).filter_map(|_| policy.wait(1, &mut draws)).collect();
        let mean = waits.iter().sum::<f64>() / 10_000.0;
        assert!((mean - 0.05).abs() < 0.001 && waits.iter().all(|wait| (0.0..=0.1).contains(wait)), "{mean}");
    }

    #[test]
    fn attempts_are_the_geometric_sum() {
        let mut draws = Key::of(2, "attempts").alone();
        for fails in [0.0, 0.1, 0.5, 1.0] {
            let count: u32 = (0..100_000)
                .map(|_| {
                    let mut failed = 0;
                    while draws.unit() <= fails && failed < 4 {
                        failed += 1;
                    }
                    1 + failed.min(PLAIN.retries)
                })
                .sum();
            let known = PLAIN.attempts(fails);
            assert!((f64::from(count) / 100_000.0 - known).abs() < 0.01, "{fails}: {known}");
        }
    }

    #[test]
    fn a_budget_bounds_the_share_of_retries_when_everything_fails() {
        let mut budget = RetryBudget::new(0.1);
        let retries = (0..100_000)
            .map(|_| {
                budget.deposit();
                u32::from(budget.withdraw())
            })
            .sum::<u32>();
        assert!((f64::from(retries) / 100_000.0 - 0.1).abs() < 0.001, "{retries}");
    }
}
