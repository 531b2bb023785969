//! What a simulation says of caches and calls.

use super::estimate::Estimate;
use super::network::{Network, Visit};
use super::observe::Observations;
use super::tally::{CacheTally, CallTally};

/// What was seen of one cache.
#[derive(Clone, Debug, PartialEq)]
pub struct CacheReport {
    /// Its name.
    pub name: String,
    /// Which share of looks found the key.
    pub hits: Estimate,
    /// Which share found it too old.
    pub expired: Estimate,
}

/// What was seen of one hop that calls.
#[derive(Clone, Debug, PartialEq)]
pub struct CallReport {
    /// The name of the hop.
    pub name: String,
    /// How many attempts a call takes, hedges among them: what is asked of the other side, over what is asked for.
    pub attempts: Estimate,
    /// Which share of calls was hedged.
    pub hedged: Estimate,
    /// Which share of attempts took too long.
    pub timed_out: Estimate,
    /// Which share of attempts failed, those that took too long among them.
    pub failed: Estimate,
    /// Which share of calls the breaker kept back.
    pub stopped: Estimate,
}

impl CacheReport {
    pub(super) fn all(network: &Network, seen: &Observations) -> Vec<CacheReport> {
        let report = |(at, cache): (usize, &super::equipment::CacheKind)| {
            let share = |of: fn(&CacheTally) -> u64| {
                seen.ratio(move |tally| {
                    let cache = &tally.caches[at];
                    (of(cache) as f64, (cache.hits + cache.misses) as f64)
                })
            };
            CacheReport {
                name: cache.name.clone(),
                hits: share(|cache| cache.hits),
                expired: share(|cache| cache.expired),
            }
        };
        network.caches.iter().enumerate().map(report).collect()
    }
}

impl CallReport {
    pub(super) fn all(network: &Network, seen: &Observations) -> Vec<CallReport> {
        let calls = network.hops.iter().filter(|hop| matches!(hop.visit, Visit::Call(_)));
        let report = |(at, hop): (usize, &super::network::Hop)| {
            let of_calls = |of: fn(&CallTally) -> u64| {
                seen.ratio(move |tally| (of(&tally.calls[at]) as f64, tally.calls[at].calls as f64))
            };
            let of_attempts = |of: fn(&CallTally) -> u64| {
                seen.ratio(move |tally| (of(&tally.calls[at]) as f64, tally.calls[at].attempts as f64))
            };
            CallReport {
                name: hop.name.clone(),
                attempts: of_calls(|call| call.attempts),
                hedged: of_calls(|call| call.hedges),
                timed_out: of_attempts(|call| call.timeouts),
                failed: of_attempts(|call| call.failures),
                stopped: of_calls(|call| call.stopped),
            }
        };
        calls.enumerate().map(report).collect()
    }
}
