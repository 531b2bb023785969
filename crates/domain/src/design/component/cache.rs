//! A cache with real eviction: the least recently used key goes, and keys may expire.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::ring::spread;
use super::zipf::Zipf;
use crate::design::simulation::Key;

/// So many slots there are at most; one takes about 60 bytes.
const MOST_SLOTS: u64 = 1 << 26;

/// What the cache said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// It has the value.
    Hit,
    /// It never had it, or evicted it.
    Miss,
    /// It had it too long.
    Expired,
}

/// Keys that are held, in the order in which they were last asked for.
#[derive(Clone, Debug)]
pub struct Cache {
    slots: usize,
    ttl: Option<f64>,
    held: HashMap<u64, u32, BuildHasherDefault<KeyHasher>>,
    entries: Vec<Entry>,
    /// The most and the least recently used; `NONE` when empty.
    newest: u32,
    oldest: u32,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    key: u64,
    filled: f64,
    newer: u32,
    older: u32,
}

const NONE: u32 = u32::MAX;

impl Cache {
    /// Returns an empty cache of so many slots; a value is good for `ttl` seconds after it was fetched.
    pub fn new(slots: u64, ttl: Option<f64>) -> Cache {
        let slots = slots.clamp(1, MOST_SLOTS) as usize;
        Cache { slots, ttl, held: HashMap::default(), entries: Vec::new(), newest: NONE, oldest: NONE }
    }

    /// Returns a cache as it is when it has been asked for long: with the hottest keys. Where values are good for so many
    /// seconds, at so many requests a second, a key that is asked for n times while one is good is there n times of n + 1
    /// (Jung, Berger and Balakrishnan, 2003), and its value is of any age.
    pub fn settled(slots: u64, ttl: Option<(f64, f64)>, keys: &Zipf, luck: Key) -> Cache {
        let mut cache = Cache::new(slots, ttl.map(|(ttl, _)| ttl));
        // The hottest key last, so that it is the most recently used.
        for key in (0..slots.min(keys.keys())).rev() {
            let Some((ttl, rate)) = ttl.filter(|(_, rate)| *rate > 0.0) else {
                cache.fill(key, 0.0);
                continue;
            };
            let asked = keys.share(key) * rate * ttl;
            let mut draws = luck.member(key).alone();
            if draws.unit() <= asked / (1.0 + asked) {
                cache.fill(key, -ttl * draws.unit());
            }
        }
        cache
    }

    /// Returns how many keys are held, expired ones among them.
    pub fn len(&self) -> usize {
        self.held.len()
    }

    /// Returns whether nothing is held.
    pub fn is_empty(&self) -> bool {
        self.held.is_empty()
    }

    /// Asks for a key. A miss changes nothing: the value is there only when [`fill`](Cache::fill) says so.
    pub fn ask(&mut self, key: u64, now: f64) -> Asked {
        let Some(at) = self.held.get(&key).copied() else { return Asked::Miss };
        if self.ttl.is_some_and(|ttl| now - self.entries[at as usize].filled > ttl) {
            return Asked::Expired;
        }
        self.touch(at);
        Asked::Hit
    }

    /// Puts a value that was fetched; when all slots are taken the least recently used key goes and is returned.
    pub fn fill(&mut self, key: u64, now: f64) -> Option<u64> {
        if let Some(at) = self.held.get(&key).copied() {
            self.entries[at as usize].filled = now;
            self.touch(at);
            return None;
        }
        let fresh = Entry { key, filled: now, newer: NONE, older: NONE };
        if self.entries.len() < self.slots {
            let at = self.entries.len() as u32;
            self.entries.push(fresh);
            self.held.insert(key, at);
            self.first(at);
            return None;
        }
        let at = self.oldest;
        let gone = self.entries[at as usize].key;
        self.unlink(at);
        self.held.remove(&gone);
        self.entries[at as usize] = fresh;
        self.held.insert(key, at);
        self.first(at);
        Some(gone)
    }

    /// Forgets everything: a cold start.
    pub fn clear(&mut self) {
        self.held.clear();
        self.entries.clear();
        (self.newest, self.oldest) = (NONE, NONE);
    }

    /// Forgets some keys, and has so many slots from now on.
    pub fn forget(&mut self, slots: u64, gone: impl Fn(u64) -> bool) {
        let mut left = Cache::new(slots, self.ttl);
        let mut at = self.oldest;
        while let Some(entry) = self.entries.get(at as usize) {
            if !gone(entry.key) {
                left.fill(entry.key, entry.filled);
            }
            at = entry.newer;
        }
        *self = left;
    }

    fn touch(&mut self, at: u32) {
        if self.newest != at {
            self.unlink(at);
            self.first(at);
        }
    }

    fn unlink(&mut self, at: u32) {
        let Entry { newer, older, .. } = self.entries[at as usize];
        match self.entries.get_mut(newer as usize) {
            Some(entry) => entry.older = older,
            None => self.newest = older,
        }
        match self.entries.get_mut(older as usize) {
            Some(entry) => entry.newer = newer,
            None => self.oldest = newer,
        }
    }

    fn first(&mut self, at: u32) {
        let second = self.newest;
        let entry = &mut self.entries[at as usize];
        (entry.newer, entry.older) = (NONE, second);
        match self.entries.get_mut(second as usize) {
            Some(entry) => entry.newer = at,
            None => self.oldest = at,
        }
        self.newest = at;
    }
}

/// Hashes keys by [`spread`]: the same in every run, and quicker than a hash that must withstand attackers.
#[derive(Clone, Copy, Debug, Default)]
pub struct KeyHasher(u64);

impl Hasher for KeyHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u64(u64::from(*byte)));
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = spread(self.0 ^ key);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::hit_ratio;
    use super::*;

    /// Returns the share of hits after a warm-up, one request a second.
    fn hits(cache: &mut Cache, keys: &Zipf, warm_up: u32, requests: u32) -> f64 {
        let mut draws = Key::of(5, "keys").alone();
        let mut hits = 0;
        for at in 0..warm_up + requests {
            let (key, now) = (keys.draw(&mut draws), f64::from(at));
            match cache.ask(key, now) {
                Asked::Hit if at >= warm_up => hits += 1,
                Asked::Hit => {}
                Asked::Miss | Asked::Expired => {
                    cache.fill(key, now);
                }
            }
        }
        f64::from(hits) / f64::from(requests)
    }

    #[test]
    fn evicting_the_least_recently_used_hits_as_often_as_che_says() {
        let keys = Zipf::new(100_000, 0.99);
        for (slots, known) in [(1_000, 0.489394), (10_000, 0.724964)] {
            let share = hits(&mut Cache::new(slots, None), &keys, 100_000, 1_000_000);
            assert!((share / known - 1.0).abs() < 0.01, "{slots}: {share}");
        }
    }

    #[test]
    fn keys_that_expire_hit_as_often_as_the_closed_form_says() {
        let keys = Zipf::new(10_000, 0.9);
        for ttl in [500.0, 20_000.0] {
            let share = hits(&mut Cache::new(10_000, Some(ttl)), &keys, 100_000, 400_000);
            let known = hit_ratio::ttl(&keys, ttl);
            assert!((share / known - 1.0).abs() < 0.01, "{ttl}: {share} {known}");
        }
    }

    #[test]
    fn a_cold_cache_warms_up_as_the_closed_form_says() {
        let keys = Zipf::new(100_000, 0.99);
        for warm_up in [1_000, 4_000, 50_000] {
            let runs: Vec<f64> = (0..200)
                .map(|seed| {
                    let (mut cache, mut draws) = (Cache::new(10_000, None), Key::of(seed, "cold").alone());
                    let mut hit = 0;
                    for at in 0..warm_up + 100 {
                        let key = keys.draw(&mut draws);
                        match cache.ask(key, 0.0) {
                            Asked::Hit => hit += u32::from(at >= warm_up),
                            _ => {
                                cache.fill(key, 0.0);
                            }
                        }
                    }
                    f64::from(hit) / 100.0
                })
                .collect();
            let seen = runs.iter().sum::<f64>() / runs.len() as f64;
            let known = hit_ratio::lru_after(&keys, 10_000, f64::from(warm_up));
            assert!((seen - known).abs() < 0.015, "after {warm_up}: {seen} {known}");
        }
    }

    proptest! {
        #[test]
        fn it_does_what_a_list_in_order_of_use_does(slots in 1u64..6, keys in prop::collection::vec(0u64..9, 1..200)) {
            let mut cache = Cache::new(slots, None);
            let mut list: Vec<u64> = Vec::new();
            for key in keys {
                let known = list.contains(&key);
                prop_assert_eq!(cache.ask(key, 0.0) == Asked::Hit, known);
                list.retain(|other| *other != key);
                list.insert(0, key);
                let gone = cache.fill(key, 0.0);
                let evicted = (list.len() as u64 > slots).then(|| list.pop()).flatten();
                prop_assert_eq!(gone, evicted);
                prop_assert_eq!(cache.len(), list.len());
            }
        }
    }
}
