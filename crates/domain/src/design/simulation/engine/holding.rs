//! Caches at work: which keys they hold, or with what chance.

use crate::design::component::cache::{Asked, Cache};
use crate::design::component::hit_ratio;
use crate::design::component::ring::spread;
use crate::design::component::zipf::Zipf;
use crate::design::simulation::draw::{Draws, Key};
use crate::design::simulation::equipment::{CacheKind, REAL_SLOTS};
use crate::design::simulation::tally::CacheTally;

/// A cache at work.
pub(super) struct CacheAtWork {
    holding: Holding,
    /// Of which set its keys are.
    pub(super) keys: usize,
    pub(super) lost_at: Option<f64>,
    slots: u64,
    /// By part of its keys, of which each zone has some: the zone, and whether it has fallen.
    parts: Vec<(u32, bool)>,
    /// Keys the chances of a cache that keeps no keys.
    pub(super) key: Key,
    pub(super) tally: CacheTally,
}

/// What a cache holds.
enum Holding {
    /// These keys.
    Real(Cache),
    /// Any key, with a chance.
    Likely {
        /// For how many requests a key stays that nobody asks for.
        time: f64,
        /// For how many requests what was fetched is good.
        ttl: f64,
        /// By part: how many requests came since it was empty.
        since: Vec<f64>,
    },
}

impl CacheAtWork {
    pub(super) fn new(kind: &CacheKind, keys: &Zipf, seed: u64) -> CacheAtWork {
        let key = Key::of(seed, &format!("cache {}", kind.name));
        let parts: Vec<(u32, bool)> = kind.zones.iter().map(|zone| (*zone, false)).collect();
        let holding = if kind.slots > REAL_SLOTS {
            let since = if kind.cold { 0.0 } else { f64::INFINITY };
            Holding::Likely {
                time: hit_ratio::characteristic_time(keys, kind.slots),
                ttl: kind.ttl.map_or(f64::INFINITY, |ttl| ttl * kind.rate),
                since: vec![since; parts.len().max(1)],
            }
        } else {
            let ttl = kind.ttl.map(|ttl| (ttl, kind.rate));
            Holding::Real(if kind.cold {
                Cache::new(kind.slots, kind.ttl)
            } else {
                Cache::settled(kind.slots, ttl, keys, key)
            })
        };
        CacheAtWork {
            holding,
            keys: kind.keys,
            lost_at: kind.lost_at,
            slots: kind.slots,
            parts,
            key,
            tally: CacheTally::default(),
        }
    }

    /// Looks for a key; `luck` decides where only chances are known.
    pub(super) fn ask(&mut self, keys: &Zipf, key: u64, now: f64, luck: Draws) -> Asked {
        let part = part_of(key, self.parts.len());
        let asked = match &mut self.holding {
            Holding::Real(cache) => cache.ask(key, now),
            Holding::Likely { time, ttl, since } => {
                let there = hit_ratio::chance(keys.share(key), time.min(since[part]), *ttl);
                since.iter_mut().for_each(|since| *since += 1.0);
                let mut luck = luck;
                if luck.unit() <= there { Asked::Hit } else { Asked::Miss }
            }
        };
        self.tally.hits += u64::from(asked == Asked::Hit);
        self.tally.misses += u64::from(asked != Asked::Hit);
        self.tally.expired += u64::from(asked == Asked::Expired);
        asked
    }

    pub(super) fn keep(&mut self, key: u64, now: f64) {
        if let Holding::Real(cache) = &mut self.holding {
            cache.fill(key, now);
        }
    }

    /// Loses everything.
    pub(super) fn empty(&mut self) {
        match &mut self.holding {
            Holding::Real(cache) => cache.clear(),
            Holding::Likely { since, .. } => since.fill(0.0),
        }
    }

    /// A zone falls or comes back. Its part of the keys is lost both times: the other servers have not got them, and what
    /// comes back comes back empty. Meanwhile there is less room.
    pub(super) fn zone(&mut self, zone: u32, fallen: bool, keys: &Zipf) {
        if !self.parts.iter().any(|(own, was)| *own == zone && *was != fallen) {
            return;
        }
        let count = self.parts.len();
        let hit: Vec<bool> = self.parts.iter().map(|(own, _)| *own == zone).collect();
        self.parts.iter_mut().filter(|(own, _)| *own == zone).for_each(|(_, was)| *was = fallen);
        let up = self.parts.iter().filter(|(_, fallen)| !fallen).count();
        let slots = (u128::from(self.slots) * up as u128 / count as u128).max(1) as u64;
        match &mut self.holding {
            Holding::Real(cache) => cache.forget(slots, |key| hit[part_of(key, count)]),
            Holding::Likely { time, since, .. } => {
                *time = hit_ratio::characteristic_time(keys, slots);
                since.iter_mut().zip(hit).filter(|(_, hit)| *hit).for_each(|(since, _)| *since = 0.0);
            }
        }
    }
}

fn part_of(key: u64, parts: usize) -> usize {
    // Other bits than those that choose a shard.
    if parts < 2 { 0 } else { (spread(key ^ 0x7a6f_6e65) % parts as u64) as usize }
}
