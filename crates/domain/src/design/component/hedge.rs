//! Asking a second server when the first is slow, and taking whichever answers first.
//!
//! Dean and Barroso, 2013, "The tail at scale". A hedge sent after the 95th percentile costs 5 % more requests and cuts the
//! tail; sent at once it doubles the load. A share bounds how many requests may be hedged, so that a slow system is not made
//! slower.

/// When a request is hedged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HedgePolicy {
    /// After how many seconds without an answer.
    pub after: f64,
    /// Which share of all requests may be hedged.
    pub most: f64,
}

/// Keeps count of hedges.
#[derive(Clone, Debug, PartialEq)]
pub struct Hedges {
    policy: HedgePolicy,
    asked: u64,
    sent: u64,
}

impl Hedges {
    /// Returns a count of nothing.
    pub fn new(policy: HedgePolicy) -> Hedges {
        Hedges { policy, asked: 0, sent: 0 }
    }

    /// A request is asked; returns after how many seconds it may be hedged.
    pub fn asked(&mut self) -> f64 {
        self.asked += 1;
        self.policy.after.max(0.0)
    }

    /// Returns whether a request that has no answer yet is asked a second time.
    pub fn sends(&mut self) -> bool {
        let sends = (self.sent + 1) as f64 <= self.policy.most * self.asked as f64;
        self.sent += u64::from(sends);
        sends
    }

    /// Returns which share of requests was asked twice.
    pub fn share(&self) -> f64 {
        self.sent as f64 / self.asked.max(1) as f64
    }
}

/// Returns the chance that a hedged request takes longer than `time`, where `slower(t)` is the chance that one alone does and
/// two are independent: both must be slow, the second counted from when it was sent.
pub fn slower(slower: impl Fn(f64) -> f64, after: f64, time: f64) -> f64 {
    if time < after { slower(time) } else { slower(time) * slower(time - after) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::simulation::Key;

    #[test]
    fn hedging_after_the_95th_percentile_cuts_the_tail_for_five_in_a_hundred() {
        let mut draws = Key::of(4, "hedge").alone();
        // One answer in a hundred takes a second, the others are exponential with 10 ms.
        let mut answer = || if draws.unit() <= 0.01 { 1.0 } else { 0.01 * draws.exponential() };
        let alone = |time: f64| if time < 1.0 { 0.01 + 0.99 * (-time / 0.01).exp() } else { 0.0 };
        let after = 0.0325;
        let mut hedges = Hedges::new(HedgePolicy { after, most: 1.0 });
        let times: Vec<f64> = (0..400_000)
            .map(|_| {
                let (first, wait) = (answer(), hedges.asked());
                if first > wait && hedges.sends() { first.min(wait + answer()) } else { first }
            })
            .collect();
        assert!((hedges.share() - alone(after)).abs() < 0.002, "{}", hedges.share());
        for time in [0.02, 0.05, 0.08] {
            let seen = times.iter().filter(|taken| **taken > time).count() as f64 / times.len() as f64;
            let known = slower(alone, after, time);
            assert!((seen - known).abs() < 3.0 * (known / 400_000.0).sqrt() + 1e-5, "{time}: {seen} {known}");
        }
    }

    #[test]
    fn the_share_is_never_exceeded() {
        let mut hedges = Hedges::new(HedgePolicy { after: 0.0, most: 0.02 });
        for _ in 0..10_000 {
            hedges.asked();
            hedges.sends();
        }
        assert!((hedges.share() - 0.02).abs() < 1e-3);
    }
}
