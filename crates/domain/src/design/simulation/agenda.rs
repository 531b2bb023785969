//! Which event is next: a winner tree with one leaf for each thing that can have a pending event.
//!
//! In a queueing network the pending events are few and fixed: one for each busy server and one for each source. A tree
//! over these slots replaces the push and pop of a heap by one update along a path from leaf to root (Knuth, The Art of
//! Computer Programming 3, 5.4.1, "tree of losers" and its kin). Events at the same instant come in the order of slots.
//!
//! A key holds an instant and a slot in 64 bits, so that one comparison settles both. Instants are whole *ticks*: the
//! horizon is divided into up to 2^52 of them, as finely as a double resolves it; with four million slots 2^41 remain.

/// The pending event of each slot.
#[derive(Clone, Debug)]
pub struct Agenda {
    /// The tree: node 1 is the root, leaves begin at `leaves`. A key is the tick above the slot's number.
    nodes: Vec<u64>,
    leaves: usize,
    /// How many levels there are above the leaves.
    levels: u32,
    /// So many of them are set without asking whether anything changes there.
    sure: u32,
    slot_bits: u32,
    ticks_a_second: f64,
    seconds_a_tick: f64,
    last: f64,
}

/// Nothing is pending.
const NEVER: u64 = u64::MAX;

/// An event that is set is the first among 2^5 others so seldom that a processor foresees well that the climb ends there. In a
/// smaller tree to ask would cost more than to climb.
const SURE: u32 = 5;

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
            nodes: vec![NEVER; 2 * leaves],
            leaves,
            levels: slot_bits,
            sure: slot_bits.min(SURE),
            slot_bits,
            ticks_a_second: 2f64.powi(exponent),
            seconds_a_tick: 2f64.powi(-exponent),
            last: horizon,
        }
    }

    /// Sets the pending event of a slot. Instants are not negative; they are rounded to the nearest tick.
    #[inline]
    pub fn set(&mut self, slot: usize, instant: f64) {
        debug_assert!(instant >= 0.0);
        let key = if instant <= self.last {
            let tick = (instant * self.ticks_a_second + WHOLE).to_bits() & (WHOLE.to_bits() ^ u64::MAX);
            (tick << self.slot_bits) | slot as u64
        } else {
            NEVER
        };
        let (mut at, mut key) = self.climb(slot, key, self.sure);
        while at > 1 {
            key = key.min(self.nodes[at ^ 1]);
            at >>= 1;
            if self.nodes[at] == key {
                // Whatever is above stays as it is.
                return;
            }
            self.nodes[at] = key;
        }
    }

    /// Takes a slot's pending event away.
    #[inline]
    pub fn clear(&mut self, slot: usize) {
        self.climb(slot, NEVER, self.levels);
    }

    /// Returns the slot whose event is next, and its instant; `None` when nothing is pending.
    #[inline]
    pub fn next(&self) -> Option<(usize, f64)> {
        let key = self.nodes[1];
        if key == NEVER {
            return None;
        }
        let tick = f64::from_bits((key >> self.slot_bits) | WHOLE.to_bits()) - WHOLE;
        Some(((key & (self.leaves as u64 - 1)) as usize, tick * self.seconds_a_tick))
    }

    /// Sets a leaf and so many nodes above it; returns the last of them and its key.
    #[inline]
    fn climb(&mut self, slot: usize, key: u64, levels: u32) -> (usize, u64) {
        let mut at = self.leaves + slot;
        let mut key = key;
        self.nodes[at] = key;
        for _ in 0..levels {
            key = key.min(self.nodes[at ^ 1]);
            at >>= 1;
            self.nodes[at] = key;
        }
        (at, key)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_next_event_is_the_earliest_and_of_equals_the_first_slot(
            changes in prop::collection::vec((0usize..13, prop::option::of(0u32..50)), 1..200)
        ) {
            let mut agenda = Agenda::new(13, 40.0);
            let mut pending = [None; 13];
            for (slot, instant) in changes {
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
