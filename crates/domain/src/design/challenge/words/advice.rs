//! What usually helps against each kind of twist.

use crate::design::challenge::twist::{Kind, Twist};

/// Says what usually helps.
pub(in crate::design::challenge) fn advice(twist: &Twist) -> &'static str {
    match twist.kind() {
        Kind::Traffic => {
            "Find the tier that saturates first and say what scales it: more servers, a cache before it, or shedding what matters least. Say what a scaler does in the minutes before its servers are up."
        }
        Kind::Burst => {
            "Bursts need room, not average capacity: bound the queue and shed early, smooth at the door (token bucket, jitter on clients), or put a queue where nobody waits for the answer."
        }
        Kind::ZoneLoss => {
            "With z zones each must be able to do z/(z-1) of its share: keep that headroom, or say what is shed. Say how long it takes until nobody is sent into the dead zone."
        }
        Kind::ServerLoss => {
            "Headroom for what may fail at once, health checks that take a dead server out in seconds, and small blast radius: roll out to few first."
        }
        Kind::SlowDependency => {
            "A time limit below what the user may wait, a default answer instead of the missing one, hedged calls against a slow few, and a limit on calls under way so that one slow tier does not hold all workers."
        }
        Kind::ColdCache => {
            "Warm it before it takes traffic, let one request fetch what many ask for (single flight), send traffic over slowly, and size what stands behind for more misses than on a good day."
        }
        Kind::Latency => {
            "Look at the table of hops: cut the slowest, ask in parallel what is asked in turn, do not wait for the last of many shards, hedge, cache closer to the user."
        }
        Kind::Freshness => {
            "Invalidate on change instead of waiting for the time to live, refresh hot keys in the background, or serve the old answer while the new one is fetched."
        }
        Kind::CostCut => {
            "Cut where the load is low, not everywhere: pool small tiers, batch, quantize, use cheaper machines for what can wait; keep headroom where queues would explode."
        }
        Kind::HotKey => {
            "More shards do not split a key: cache it in front, replicate the hot key, split it by a suffix, or answer it from a copy that may be a second old."
        }
        Kind::RetryStorm => {
            "Retries need a budget (10 % of the calls), backoff with jitter and a breaker; retry at one level only, and tell callers when not to."
        }
        Kind::LongPrompts => {
            "Reuse the keys and values of common beginnings, read prompts in chunks so that answers under way go on, split reading and writing over machines, cap the length."
        }
        Kind::Growth => {
            "Do not wait for all: a quorum or hedging against the slowest, fewer and larger shards with compressed vectors, a first stage that asks only some of them."
        }
    }
}
