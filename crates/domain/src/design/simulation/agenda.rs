//! Which event is next: a winner tree with one leaf for each thing that can have a pending event.
//!
//! In a queueing network the pending events are few and fixed: one for each busy server and one for each source. A tree
//! over these slots replaces the push and pop of a heap by one update along a path from leaf to root (Knuth, The Art of
//! Computer Programming 3, 5.4.1, "tree of losers" and its kin). Events at the same instant come in the order of slots.
//!
//! A key holds an instant and a slot in 64 bits, so that one comparison settles both. Up to 32 slots, it is the double of the
//! instant with the slot in place of its lowest bits, which costs 2^-47 of the instant: the loop waits for this key before
//! it knows what comes next, and every operation on the way is time lost. With more slots instants are whole *ticks*: the
//! horizon is divided into up to 2^52 of them, as finely as a double resolves it; with four million slots 2^41 remain.

/// The pending event of each slot.
#[derive(Clone, Debug)]
pub struct Agenda {
    /// The least key of all.
    root: u64,
    tree: Tree,
    slot_bits: u32,
    ticks_a_second: f64,
    seconds_a_tick: f64,
    last: f64,
}

/// Node 1 is the root, leaves are the upper half.
#[derive(Clone, Debug)]
enum Tree {
    /// Up to 16 slots: every path is as long as every other, so that a climb needs no branches, and no bounds.
    Tiny(Box<[u64; 2 * TINY]>),
    /// The same up to 32.
    Small(Box<[u64; 2 * SMALL]>),
    /// More of them.
    Large(Vec<u64>),
}

/// Nothing is pending.
const NEVER: u64 = u64::MAX;

/// So many levels are climbed without asking whether anything changes there: an event that is set is the first among 2^5
/// others so seldom that a processor foresees well that the climb ends there.
const SURE: u32 = 5;

/// The leaves of a small tree, and of a tiny one.
const SMALL: usize = 1 << SURE;
const TINY: usize = SMALL / 2;

/// Where a key of these has its slot.
const SLOTS: u64 = SMALL as u64 - 1;

/// 2^52: a double of this size has whole numbers in its lower bits.
const WHOLE: f64 = 4_503_599_627_370_496.0;

impl Agenda {
    /// Returns an agenda of so many slots with nothing pending, for instants up to a horizon. What is set beyond the
    /// horizon never comes.
    pub fn new(slots: usize, horizon: f64) -> Agenda {
        let leaves = slots.max(2).next_power_of_two();
        let slot_bits = leaves.trailing_zeros();
        let ticks = (52.min(63 - slot_bits)) as i32;
        // A power of two, so that changing the unit and changing it back is exact.
        let exponent = (ticks - horizon.max(f64::MIN_POSITIVE).log2().floor() as i32 - 1).clamp(-1000, 1000);
        Agenda {
            root: NEVER,
            tree: match leaves {
                ..=TINY => Tree::Tiny(Box::new([NEVER; 2 * TINY])),
                ..=SMALL => Tree::Small(Box::new([NEVER; 2 * SMALL])),
                _ => Tree::Large(vec![NEVER; 2 * leaves]),
            },
            slot_bits,
            ticks_a_second: 2f64.powi(exponent),
            seconds_a_tick: 2f64.powi(-exponent),
            last: horizon,
        }
    }

    /// Sets the pending event of a slot. Instants are not negative.
    #[inline(always)]
    pub fn set(&mut self, slot: usize, instant: f64) {
        debug_assert!(instant >= 0.0);
        match &mut self.tree {
            Tree::Tiny(nodes) => self.root = climb_whole(nodes, slot, key_of(instant, self.last, slot)),
            Tree::Small(nodes) => self.root = climb_whole(nodes, slot, key_of(instant, self.last, slot)),
            Tree::Large(_) => self.set_large(slot, instant),
        }
    }

    fn set_large(&mut self, slot: usize, instant: f64) {
        let key = if instant <= self.last {
            let tick = (instant * self.ticks_a_second + WHOLE).to_bits() & (WHOLE.to_bits() ^ u64::MAX);
            (tick << self.slot_bits) | slot as u64
        } else {
            NEVER
        };
        let Tree::Large(nodes) = &mut self.tree else { return };
        let leaf = nodes.len() / 2 + slot;
        let (mut at, mut key) = climb(nodes, leaf, key, SURE);
        while at > 1 {
            key = key.min(nodes[at ^ 1]);
            at >>= 1;
            if nodes[at] == key {
                // Whatever is above stays as it is.
                return;
            }
            nodes[at] = key;
        }
        self.root = key;
    }

    /// Takes a slot's pending event away.
    #[inline]
    pub fn clear(&mut self, slot: usize) {
        self.root = match &mut self.tree {
            Tree::Tiny(nodes) => climb_whole(nodes, slot, NEVER),
            Tree::Small(nodes) => climb_whole(nodes, slot, NEVER),
            Tree::Large(nodes) => {
                let leaf = nodes.len() / 2 + slot;
                climb(nodes, leaf, NEVER, self.slot_bits).1
            }
        };
    }

    /// Returns the slot whose event is next, and its instant; `None` when nothing is pending.
    #[inline]
    pub fn next(&self) -> Option<(usize, f64)> {
        let key = self.root;
        if key == NEVER {
            return None;
        }
        if !matches!(self.tree, Tree::Large(_)) {
            return Some(((key & SLOTS) as usize, f64::from_bits(key & !SLOTS)));
        }
        let tick = f64::from_bits((key >> self.slot_bits) | WHOLE.to_bits()) - WHOLE;
        let slot = key & ((1 << self.slot_bits) - 1);
        Some((slot as usize, tick * self.seconds_a_tick))
    }
}

/// Returns the key of a slot's instant in trees that are climbed whole.
#[inline(always)]
fn key_of(instant: f64, last: f64, slot: usize) -> u64 {
    if instant <= last { (instant.to_bits() & !SLOTS) | slot as u64 } else { NEVER }
}

/// Sets a leaf and all nodes above it; returns the key of the root.
#[inline(always)]
fn climb_whole<const NODES: usize>(nodes: &mut [u64; NODES], slot: usize, key: u64) -> u64 {
    let inside = const { NODES - 1 };
    let mut at = (NODES / 2 + slot) & inside;
    let mut key = key;
    nodes[at] = key;
    for _ in 0..const { (NODES / 2).trailing_zeros() } {
        key = key.min(nodes[(at ^ 1) & inside]);
        at >>= 1;
        nodes[at & inside] = key;
    }
    key
}

/// Sets a leaf and so many nodes above it; returns the last of them and its key.
#[inline(always)]
fn climb(nodes: &mut [u64], leaf: usize, key: u64, levels: u32) -> (usize, u64) {
    let (mut at, mut key) = (leaf, key);
    nodes[at] = key;
    for _ in 0..levels {
        key = key.min(nodes[at ^ 1]);
        at >>= 1;
        nodes[at] = key;
    }
    (at, key)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_next_event_is_the_earliest_and_of_equals_the_first_slot(
            slots in prop::sample::select(vec![1usize, 2, 3, 13, 32, 33, 100]),
            changes in prop::collection::vec((0usize..100, prop::option::of(0u32..50)), 1..200)
        ) {
            let mut agenda = Agenda::new(slots, 40.0);
            let mut pending = vec![None; slots];
            for (slot, instant) in changes {
                let slot = slot % slots;
                pending[slot] = instant.filter(|instant| *instant <= 40);
                match instant {
                    Some(instant) => agenda.set(slot, f64::from(instant)),
                    None => agenda.clear(slot),
                }
                let first = pending.iter().enumerate().filter_map(|(slot, at)| at.map(|at| (at, slot))).min();
                prop_assert_eq!(agenda.next(), first.map(|(at, slot)| (slot, f64::from(at))));
            }
        }

        #[test]
        fn an_instant_keeps_its_place_among_others(horizon in 1e-6f64..1e9, share in 0.0f64..=1.0, slots in 1usize..100_000) {
            let mut agenda = Agenda::new(slots, horizon);
            let instant = share * horizon;
            agenda.set(slots - 1, instant);
            let (slot, at) = agenda.next().expect("one is pending");
            prop_assert_eq!(slot, slots - 1);
            prop_assert!((at - instant).abs() <= horizon * 2f64.powi(-44));
        }
    }
}
