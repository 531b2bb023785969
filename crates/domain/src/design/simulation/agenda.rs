//! Which event is next: a winner tree with one leaf for each thing that can have a pending event.
//!
//! In a queueing network the pending events are few and fixed: one for each busy server and one for each source. A tree
//! over these slots replaces the push and pop of a heap by one update along a path from leaf to root (Knuth, The Art of
//! Computer Programming 3, 5.4.1, "tree of losers" and its kin). Events at the same instant come in the order of slots.

/// The pending event of each slot.
#[derive(Clone, Debug)]
pub struct Agenda {
    /// The tree: node 1 is the root, leaves begin at `leaves`. A key is the instant's bits above the slot's number.
    nodes: Vec<u128>,
    leaves: usize,
}

/// Nothing is pending.
const NEVER: u128 = u128::MAX;

impl Agenda {
    /// Returns an agenda of so many slots with nothing pending.
    pub fn new(slots: usize) -> Agenda {
        let leaves = slots.max(1).next_power_of_two();
        Agenda { nodes: vec![NEVER; 2 * leaves], leaves }
    }

    /// Sets the pending event of a slot. Instants are finite and not negative, so their bits order as they do.
    #[inline]
    pub fn set(&mut self, slot: usize, instant: f64) {
        debug_assert!(instant.is_finite() && instant >= 0.0);
        self.update(slot, (u128::from(instant.to_bits()) << 32) | slot as u128);
    }

    /// Takes a slot's pending event away.
    #[inline]
    pub fn clear(&mut self, slot: usize) {
        self.update(slot, NEVER);
    }

    /// Returns the slot whose event is next, and its instant; `None` when nothing is pending.
    #[inline]
    pub fn next(&self) -> Option<(usize, f64)> {
        let key = self.nodes[1];
        (key != NEVER).then(|| ((key & 0xffff_ffff) as usize, f64::from_bits((key >> 32) as u64)))
    }

    #[inline]
    fn update(&mut self, slot: usize, key: u128) {
        let mut at = self.leaves + slot;
        self.nodes[at] = key;
        while at > 1 {
            let pair = at & !1;
            let (one, other) = (self.nodes[pair], self.nodes[pair + 1]);
            at >>= 1;
            self.nodes[at] = if one < other { one } else { other };
        }
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
            let mut agenda = Agenda::new(13);
            let mut pending = [None; 13];
            for (slot, instant) in changes {
                pending[slot] = instant;
                match instant {
                    Some(instant) => agenda.set(slot, f64::from(instant)),
                    None => agenda.clear(slot),
                }
                let first = pending.iter().enumerate().filter_map(|(slot, at)| at.map(|at| (at, slot))).min();
                prop_assert_eq!(agenda.next(), first.map(|(at, slot)| (slot, f64::from(at))));
            }
        }
    }
}
