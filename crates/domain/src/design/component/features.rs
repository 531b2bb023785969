//! A feature store: one request reads many keys, which lie on many shards, within a budget of time.
//!
//! The request is as slow as the slowest shard it touches, and a hot key makes one shard slow for all who need it. What is
//! not there when the budget is over is replaced by a default value: the answer is on time and a little worse.

use super::database::shard_of;
use super::zipf::Zipf;
use crate::design::simulation::Draws;

/// What one request reads.
#[derive(Clone, Debug, PartialEq)]
pub struct FeatureReads {
    /// How many keys.
    pub reads: u32,
    /// Over how many shards they are spread.
    pub shards: u32,
    /// Which keys.
    pub keys: Zipf,
}

/// Parts of a request that come one by one until enough are there or the time is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gathering {
    missing: u32,
    /// How many may be missing.
    may_miss: u32,
}

impl FeatureReads {
    /// Draws the keys of one request and returns how many lie on each shard that it touches, by shard.
    pub fn draw(&self, draws: &mut Draws, parts: &mut Vec<(u32, u32)>) {
        parts.clear();
        parts.extend((0..self.reads).map(|_| (shard_of(self.keys.draw(draws), self.shards), 1)));
        parts.sort_unstable();
        parts.dedup_by(|next, first| {
            let same = next.0 == first.0;
            if same {
                first.1 += next.1;
            }
            same
        });
    }

    /// Returns how many shards a request touches on average when its keys are spread evenly.
    pub fn touched(&self) -> f64 {
        let shards = f64::from(self.shards.max(1));
        shards * (1.0 - (1.0 - 1.0 / shards).powi(self.reads.min(1 << 30) as i32))
    }
}

/// Returns the chance that all of so many parts are in time when each is with chance `in_time`: of a hundred parts that are
/// each late once in a hundred times, 63 % of requests wait for one (Dean and Barroso, 2013, "The tail at scale").
pub fn all_in_time(in_time: f64, parts: u32) -> f64 {
    in_time.clamp(0.0, 1.0).powi(parts.min(1 << 30) as i32)
}

impl Gathering {
    /// Returns a gathering of so many parts that is done when `wanted` are there.
    pub fn new(parts: u32, wanted: u32) -> Gathering {
        Gathering { missing: parts, may_miss: parts.saturating_sub(wanted.max(1)) }
    }

    /// A part is there; returns whether this one completes the request.
    pub fn came(&mut self) -> bool {
        self.missing = self.missing.saturating_sub(1);
        self.missing == self.may_miss
    }

    /// Returns how many parts are not there: the default values, when the time is over.
    pub fn missing(&self) -> u32 {
        self.missing
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::simulation::Key;

    #[test]
    fn keys_spread_evenly_touch_as_many_shards_as_the_closed_form_says() {
        for (reads, shards) in [(50, 100), (5, 3), (200, 16)] {
            let all = FeatureReads { reads, shards, keys: Zipf::new(10_000_000, 0.0) };
            let (mut draws, mut parts, mut touched) = (Key::of(1, "features").alone(), Vec::new(), 0);
            for _ in 0..20_000 {
                all.draw(&mut draws, &mut parts);
                assert_eq!(parts.iter().map(|part| part.1).sum::<u32>(), reads);
                touched += parts.len();
            }
            let mean = touched as f64 / 20_000.0;
            assert!((mean / all.touched() - 1.0).abs() < 0.01, "{reads} {shards}: {mean}");
        }
    }

    #[test]
    fn the_slowest_of_a_hundred_parts_decides() {
        assert!((1.0 - all_in_time(0.99, 100) - 0.633968).abs() < 1e-6);
    }

    #[test]
    fn a_gathering_is_done_once_and_knows_what_is_missing() {
        let mut gathering = Gathering::new(5, 3);
        let done: Vec<bool> = (0..5).map(|_| gathering.came()).collect();
        assert_eq!(done, [false, false, true, false, false]);
        let mut late = Gathering::new(5, 5);
        late.came();
        assert_eq!(late.missing(), 4);
    }
}
