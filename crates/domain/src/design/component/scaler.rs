//! An autoscaler: as many servers as the load asks for, a while later.
//!
//! The rule of Kubernetes' horizontal autoscaler: wanted = servers × utilization / target, nothing within a tolerance; up at
//! once, down only to the greatest number wanted during the cooldown. New servers come after a lag: to start, to load, to
//! warm up. Between the rise of the load and the end of the lag there are too few, which is what one forgets in a drawing.

use std::collections::VecDeque;

/// How an autoscaler decides.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScalerPolicy {
    /// The utilization it aims at.
    pub target: f64,
    /// The fewest servers.
    pub min: u32,
    /// The most servers.
    pub max: u32,
    /// How often it looks, in seconds.
    pub every: f64,
    /// How long a server takes to come, in seconds.
    pub lag: f64,
    /// For how long fewer must have been enough before servers go, in seconds.
    pub cooldown: f64,
}

/// An autoscaler at work.
#[derive(Clone, Debug, PartialEq)]
pub struct Scaler {
    policy: ScalerPolicy,
    /// Servers that are there.
    servers: u32,
    /// Servers that are on their way, and when they come; in order.
    coming: VecDeque<(f64, u32)>,
    /// What was wanted lately, greatest first: an entry is dropped when a later one is as great.
    wanted: VecDeque<(f64, u32)>,
}

/// Utilization this near to the target, as a share of it, changes nothing (the default of Kubernetes).
const TOLERANCE: f64 = 0.1;

impl Scaler {
    /// Returns a scaler of so many servers, brought within its limits.
    pub fn new(policy: ScalerPolicy, servers: u32) -> Scaler {
        let min = policy.min.max(1);
        let policy = ScalerPolicy {
            target: if policy.target > 0.0 { policy.target.min(1.0) } else { 0.6 },
            min,
            max: policy.max.max(min),
            every: if policy.every > 0.0 { policy.every } else { 15.0 },
            lag: policy.lag.max(0.0),
            cooldown: policy.cooldown.max(0.0),
        };
        let servers = servers.clamp(policy.min, policy.max);
        Scaler { policy, servers, coming: VecDeque::new(), wanted: VecDeque::new() }
    }

    /// Returns how often to look.
    pub fn every(&self) -> f64 {
        self.policy.every
    }

    /// Looks at the utilization since the last look, over the servers that are there. Returns how many servers are there
    /// from now on; those that are ordered come later, and [`next`](Scaler::next) says when.
    pub fn look(&mut self, now: f64, utilization: f64) -> u32 {
        self.arrive(now);
        let policy = self.policy;
        let ratio = utilization / policy.target;
        let ordered = self.servers + self.coming.iter().map(|(_, count)| count).sum::<u32>();
        let wanted = if (ratio - 1.0).abs() <= TOLERANCE {
            self.servers
        } else {
            ((f64::from(self.servers) * ratio).ceil().min(f64::from(u32::MAX)) as u32).clamp(policy.min, policy.max)
        };
        if self.wanted.is_empty() {
            // Nobody knows how many were enough before the first look, so what is there may have been.
            self.wanted.push_back((now, self.servers));
        }
        while self.wanted.back().is_some_and(|(_, before)| *before <= wanted) {
            self.wanted.pop_back();
        }
        self.wanted.push_back((now, wanted));
        while self.wanted.front().is_some_and(|(then, _)| now - then > policy.cooldown) {
            self.wanted.pop_front();
        }
        let most = self.wanted.front().map_or(wanted, |(_, most)| *most);
        if wanted > ordered {
            self.coming.push_back((now + policy.lag, wanted - ordered));
            self.arrive(now);
        } else if most < self.servers {
            // What is on its way is turned back first; it costs nothing to let go of.
            self.coming.clear();
            self.servers = most;
        }
        self.servers
    }

    /// Counts in the servers that have come by now; returns how many are there.
    pub fn arrive(&mut self, now: f64) -> u32 {
        while self.coming.front().is_some_and(|(at, _)| *at <= now) {
            let come = self.coming.pop_front().map_or(0, |(_, count)| count);
            self.servers = (self.servers + come).min(self.policy.max);
        }
        self.servers
    }

    /// Returns when the next servers come.
    pub fn next(&self) -> Option<f64> {
        self.coming.front().map(|(at, _)| *at)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const POLICY: ScalerPolicy =
        ScalerPolicy { target: 0.6, min: 2, max: 100, every: 15.0, lag: 120.0, cooldown: 300.0 };

    #[test]
    fn load_that_trebles_is_met_only_after_the_lag() {
        let mut scaler = Scaler::new(POLICY, 10);
        // Work for 6 servers, then for 18.
        for look in 0..10 {
            assert_eq!(scaler.look(f64::from(look) * 15.0, 0.6), 10);
        }
        let mut servers = 10;
        let mut met = None;
        for look in 10..60 {
            let now = f64::from(look) * 15.0;
            servers = scaler.look(now, (18.0 / f64::from(servers)).min(1.0));
            if servers >= 30 && met.is_none() {
                met = Some(now - 150.0);
            }
        }
        // All servers being busy hides how much is missing: 10 → 17 → 29 → 30, a lag each.
        assert!(met.is_some_and(|met| (240.0..=400.0).contains(&met)), "{met:?}");
        assert!((28..=33).contains(&servers), "{servers}");
    }

    #[test]
    fn servers_go_only_when_fewer_were_enough_for_the_whole_cooldown() {
        let mut scaler = Scaler::new(POLICY, 50);
        for look in 0..=20 {
            let now = f64::from(look) * 15.0;
            // One look within the cooldown at which all are needed keeps them.
            let busy = if look == 4 { 0.6 } else { 0.3 };
            assert_eq!(scaler.look(now, busy), 50, "{now}");
        }
        assert_eq!(scaler.look(361.0, 0.3), 25);
    }

    #[test]
    fn servers_on_their_way_are_not_ordered_twice() {
        let mut scaler = Scaler::new(POLICY, 10);
        for look in 0..8 {
            scaler.look(f64::from(look) * 15.0, 0.9);
        }
        assert_eq!(scaler.arrive(1000.0), 15);
    }

    proptest! {
        #[test]
        fn servers_stay_within_the_limits(looks in prop::collection::vec(0.0f64..3.0, 1..200), lag in 0.0f64..100.0) {
            let mut scaler = Scaler::new(ScalerPolicy { lag, cooldown: 40.0, ..POLICY }, 1000);
            for (at, busy) in looks.iter().enumerate() {
                let servers = scaler.look(at as f64 * 15.0, *busy);
                prop_assert!((2..=100).contains(&servers));
            }
        }
    }
}
