//! Finding the few questions worth comparing among a hundred thousand.
//!
//! Every question is posted under its concepts. A search walks the shortest lists first, because a rare concept says
//! most, and stops after a budget of postings; a question is also posted under the set of all its concepts, so that
//! an exact repetition is found even when every one of them is frequent.

use std::cell::RefCell;
use std::collections::HashMap;

use super::facet::Facets;
use super::fingerprint::Fingerprint;
use super::meaning::{Hashed, MEANING};
use super::words::mix;

/// The questions of a bank, by what they name and describe.
#[derive(Default, Debug)]
pub struct Index {
    slots: Vec<Slot>,
    by_key: HashMap<i64, u32>,
    postings: Hashed<u32, Vec<u32>>,
    /// Questions with exactly these concepts.
    alike: Hashed<u64, Vec<u32>>,
    removed: usize,
}

/// One question.
#[derive(Clone, Copy, Debug)]
struct Slot {
    key: i64,
    mass: f32,
    facets: Facets,
    removed: bool,
}

/// Postings read per search; the rarest lists come first.
const BUDGET: usize = 1000;
/// A list longer than this is read from its end only.
const LONGEST_LIST: usize = 1000;
/// A unit lighter than this is not posted: it would list half the bank.
const POSTED: f32 = 0.25;
/// How many units of a question are posted.
const MOST_POSTED: usize = 14;
/// What a concept that is only hinted at, or near, counts in a search.
const GUESSED: f32 = 0.6;
/// A question that shares less of the weight is not worth comparing.
const LEAST_SHARE: f32 = 0.25;

thread_local! {
    /// The sums of a search, one per slot; zero between searches.
    static SUMS: RefCell<Vec<f32>> = const { RefCell::new(Vec::new()) };
}

impl Index {
    /// Adds a question; one that has the key already is replaced.
    pub fn insert(&mut self, key: i64, print: &Fingerprint) {
        self.remove(key);
        let slot = self.slots.len() as u32;
        self.slots.push(Slot { key, mass: print.mass.max(0.1), facets: print.facets, removed: false });
        self.by_key.insert(key, slot);
        for (unit, _) in posted(print) {
            self.postings.entry(unit).or_default().push(slot);
        }
        for hint in &print.hints {
            self.postings.entry(u32::from(hint.concept)).or_default().push(slot);
        }
        self.alike.entry(signature(print)).or_default().push(slot);
    }

    /// Forgets a question.
    pub fn remove(&mut self, key: i64) {
        let Some(slot) = self.by_key.remove(&key) else { return };
        self.slots[slot as usize].removed = true;
        self.removed += 1;
        if self.removed > 1_000 && self.removed * 2 > self.slots.len() {
            self.compact();
        }
    }

    /// Returns how many questions there are.
    pub fn len(&self) -> usize {
        self.by_key.len()
    }

    /// Returns whether there are none.
    pub fn is_empty(&self) -> bool {
        self.by_key.is_empty()
    }

    /// Returns how rare a concept or word is among the questions, 0 to 1.
    pub(super) fn rarity(&self, unit: u32) -> f32 {
        rarity(self.postings.get(&unit).map_or(0, Vec::len), self.len())
    }

    /// Returns the keys of the questions most worth comparing, best first.
    pub fn candidates(&self, print: &Fingerprint, limit: usize) -> Vec<i64> {
        SUMS.with_borrow_mut(|sums| {
            sums.resize(sums.len().max(self.slots.len()), 0.0);
            let mut touched = Vec::new();
            let mut add = |slot: u32, weight: f32| {
                let sum = &mut sums[slot as usize];
                if *sum == 0.0 {
                    touched.push(slot);
                }
                *sum += weight;
            };
            let mut left = BUDGET;
            for (list, weight) in self.lists(print) {
                if left == 0 {
                    break;
                }
                let from = list.len() - list.len().min(LONGEST_LIST).min(left);
                left -= list.len() - from;
                list[from..].iter().for_each(|&slot| add(slot, weight));
            }
            if let Some(list) = self.alike.get(&signature(print)) {
                list.iter().rev().take(limit * 4).for_each(|&slot| add(slot, print.mass));
            }
            let mut best: Vec<(f32, i64)> = Vec::new();
            for slot in touched {
                let sum = std::mem::take(&mut sums[slot as usize]);
                if sum < LEAST_SHARE * print.mass {
                    continue;
                }
                let slot = &self.slots[slot as usize];
                if !slot.removed {
                    let same = if slot.facets == print.facets { 0.1 } else { 0.0 };
                    best.push((sum / (print.mass + slot.mass) + same, slot.key));
                }
            }
            let order = |a: &(f32, i64), b: &(f32, i64)| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1));
            if best.len() > limit && limit > 0 {
                best.select_nth_unstable_by(limit - 1, order);
            }
            best.truncate(limit);
            best.sort_unstable_by(order);
            // Collecting in place would keep the room of everything that was touched.
            let mut keys = Vec::with_capacity(best.len());
            keys.extend(best.iter().map(|(_, key)| *key));
            keys
        })
    }

    /// Returns the lists to read with what a posting in them counts, shortest first.
    fn lists(&self, print: &Fingerprint) -> Vec<(&[u32], f32)> {
        let mut wanted: Vec<(u32, f32)> = posted(print).collect();
        for nth in 0..wanted.len() {
            let (unit, weight) = wanted[nth];
            if let Ok(concept) = u16::try_from(unit)
                && weight >= 0.5
            {
                let near = &MEANING.concept(concept).near;
                wanted.extend(near.iter().map(|&other| (u32::from(other), weight * GUESSED)));
            }
        }
        wanted.extend(print.hints.iter().map(|hint| (u32::from(hint.concept), GUESSED)));
        wanted.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
        wanted.dedup_by_key(|(unit, _)| *unit);
        let mut lists: Vec<(&[u32], f32)> = wanted
            .into_iter()
            .filter_map(|(unit, weight)| self.postings.get(&unit).map(|list| (list.as_slice(), weight)))
            .collect();
        lists.sort_unstable_by_key(|(list, _)| list.len());
        lists
    }

    /// Drops what removed questions left in the lists.
    fn compact(&mut self) {
        let mut moved = vec![None; self.slots.len()];
        let mut slots = Vec::with_capacity(self.by_key.len());
        for (nth, slot) in self.slots.iter().enumerate().filter(|(_, slot)| !slot.removed) {
            moved[nth] = Some(slots.len() as u32);
            slots.push(*slot);
        }
        let renumber = |list: &mut Vec<u32>| *list = list.iter().filter_map(|&slot| moved[slot as usize]).collect();
        self.postings.values_mut().for_each(renumber);
        self.alike.values_mut().for_each(renumber);
        self.by_key = slots.iter().enumerate().map(|(nth, slot)| (slot.key, nth as u32)).collect();
        self.slots = slots;
        self.removed = 0;
    }
}

/// Returns how rare something is that so many of all questions have, 0 to 1.
pub(super) fn rarity(with: usize, all: usize) -> f32 {
    let (with, all) = (with.max(1) as f32, all.max(1) as f32);
    ((1.0 + all / with).ln() / (1.0 + all).ln()).min(1.0)
}

fn posted(print: &Fingerprint) -> impl Iterator<Item = (u32, f32)> {
    print.units.iter().filter(|unit| unit.weight >= POSTED).take(MOST_POSTED).map(|unit| (unit.id, unit.weight))
}

fn signature(print: &Fingerprint) -> u64 {
    print.units.iter().filter(|unit| unit.weight >= POSTED).fold(1, |state, unit| mix(state ^ u64::from(unit.id)))
}
