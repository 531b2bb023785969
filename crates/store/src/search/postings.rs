//! Postings as bytes: which cards have a term, how much it means there, and where it stands.
//!
//! A list is its length, then for each card the distance from the card before and one byte of weight. Places are kept
//! apart, since only phrases need them: for each card their number and the distances between them.

/// A list under construction.
#[derive(Debug, Default)]
pub struct ListWriter {
    cards: Vec<u8>,
    places: Vec<u8>,
    last: u32,
    count: u32,
}

impl ListWriter {
    /// Adds a card; cards come in ascending order.
    pub fn push(&mut self, card: u32, weight: u8, places: impl ExactSizeIterator<Item = u32>) {
        write(&mut self.cards, card - self.last);
        self.cards.push(weight);
        self.last = card;
        self.count += 1;
        write(&mut self.places, places.len() as u32);
        let mut before = 0;
        for place in places {
            write(&mut self.places, place - before);
            before = place;
        }
    }

    /// Returns how many cards it has.
    pub fn len(&self) -> u32 {
        self.count
    }

    /// Returns the two blobs.
    pub fn finish(self) -> (Vec<u8>, Vec<u8>) {
        let mut cards = Vec::with_capacity(self.cards.len() + 5);
        write(&mut cards, self.count);
        cards.extend_from_slice(&self.cards);
        (cards, self.places)
    }
}

/// Returns how many cards a list has.
pub fn length(bytes: &[u8]) -> u32 {
    Bytes(bytes).next().unwrap_or(0)
}

/// Calls `each` with every card of a list and its weight.
pub fn each_card(bytes: &[u8], mut each: impl FnMut(u32, u8)) {
    let mut bytes = Bytes(bytes);
    let count = bytes.next().unwrap_or(0);
    let mut card = 0;
    for _ in 0..count {
        let (Some(distance), Some(weight)) = (bytes.next(), bytes.byte()) else { return };
        card = u32::wrapping_add(card, distance);
        each(card, weight);
    }
}

/// Calls `each` with every card of a list of wanted cards that a list has, and with the term's places there.
pub fn each_place(cards: &[u8], places: &[u8], wanted: &[u32], mut each: impl FnMut(usize, &[u32])) {
    let mut bytes = Bytes(places);
    let mut buffer = Vec::new();
    let mut at = 0;
    each_card(cards, |card, _| {
        let count = bytes.next().unwrap_or(0);
        while wanted.get(at).is_some_and(|wanted| *wanted < card) {
            at += 1;
        }
        if wanted.get(at) != Some(&card) {
            bytes.skip(count);
            return;
        }
        buffer.clear();
        let mut place = 0;
        for _ in 0..count {
            if bytes.0.is_empty() {
                break;
            }
            place = u32::wrapping_add(place, bytes.next().unwrap_or(0));
            buffer.push(place);
        }
        each(at, &buffer);
    });
}

/// Returns ascending numbers as bytes.
pub fn pack(numbers: impl Iterator<Item = u32>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut before = 0;
    for number in numbers {
        write(&mut bytes, number - before);
        before = number;
    }
    bytes
}

/// Returns the numbers that were packed.
pub fn unpack(bytes: &[u8]) -> Vec<u32> {
    let mut bytes = Bytes(bytes);
    let mut number = 0;
    std::iter::from_fn(|| {
        number = u32::wrapping_add(number, bytes.next()?);
        Some(number)
    })
    .collect()
}

/// Seven bits a byte, low ones first; the high bit says that more follow.
fn write(out: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

struct Bytes<'a>(&'a [u8]);

impl Bytes<'_> {
    #[inline]
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    #[inline]
    fn next(&mut self) -> Option<u32> {
        let first = self.byte()?;
        if first < 0x80 {
            return Some(u32::from(first));
        }
        let mut number = u32::from(first & 0x7f);
        let mut shift = 7;
        loop {
            let byte = self.byte()?;
            number |= u32::from(byte & 0x7f).checked_shl(shift).unwrap_or(0);
            if byte < 0x80 {
                return Some(number);
            }
            shift += 7;
        }
    }

    fn skip(&mut self, numbers: u32) {
        for _ in 0..numbers {
            if self.0.is_empty() {
                return;
            }
            while self.byte().is_some_and(|byte| byte >= 0x80) {}
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_written_is_read_back(
            list in prop::collection::btree_map(
                any::<u32>(), (any::<u8>(), prop::collection::btree_set(0u32..100_000, 1..6)), 0..40
            )
        ) {
            let mut writer = ListWriter::default();
            for (card, (weight, places)) in &list {
                writer.push(*card, *weight, places.iter().copied());
            }
            let (cards, places) = writer.finish();
            prop_assert_eq!(length(&cards) as usize, list.len());
            let mut read = BTreeMap::new();
            each_card(&cards, |card, weight| { read.insert(card, weight); });
            prop_assert_eq!(read, list.iter().map(|(card, (weight, _))| (*card, *weight)).collect());
            let wanted: Vec<u32> = list.keys().copied().step_by(2).collect();
            let mut found = BTreeMap::new();
            each_place(&cards, &places, &wanted, |at, places| { found.insert(wanted[at], places.to_vec()); });
            let expected: BTreeMap<u32, Vec<u32>> =
                wanted.iter().map(|card| (*card, list[card].1.iter().copied().collect())).collect();
            prop_assert_eq!(found, expected);
        }

        #[test]
        fn damaged_bytes_are_read_without_a_crash(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
            each_place(&bytes, &bytes, &[1, 2, 3], |_, _| {});
            unpack(&bytes);
        }

        #[test]
        fn packed_numbers_are_unpacked(numbers in prop::collection::btree_set(any::<u32>(), 0..40)) {
            let bytes = pack(numbers.iter().copied());
            prop_assert_eq!(unpack(&bytes), numbers.into_iter().collect::<Vec<_>>());
        }
    }
}
