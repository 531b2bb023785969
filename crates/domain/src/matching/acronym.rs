//! Acronyms and the words they stand for: "HPA" and "horizontal pod autoscaler" need no entry in the lexicon.
//!
//! A question keeps the first letters of its words with the unit each word went into; an acronym of another question is
//! spelled by a run of them. Small words may be passed over ("DiD", "MTTF") or spelled ("VaR").

use super::fingerprint::Unit;
use super::words::{Cut, Piece, Sort};

/// What may spell an acronym, and the acronyms that may be spelled.
#[derive(Clone, Debug, Default)]
pub(super) struct Spelling {
    initials: Box<[Initial]>,
    acronyms: Box<[Acronym]>,
}

/// The first letter of a word.
#[derive(Clone, Copy, Debug)]
struct Initial {
    letter: u8,
    /// Where the word's unit is among the units, or [`NONE`].
    unit: u8,
}

/// A word written in capitals.
#[derive(Clone, Copy, Debug)]
struct Acronym {
    letters: [u8; LONGEST],
    length: u8,
    unit: u8,
}

/// A word that says nothing, or punctuation.
const NONE: u8 = u8::MAX;
const LONGEST: usize = 6;
/// Two letters are spelled by accident now and then, so what is known to stand for something needs three.
const LEAST_KNOWN: usize = 3;

/// The words of a question while it is read, each with its unit's id.
#[derive(Default)]
pub(super) struct Spelled {
    initials: Vec<(u8, Option<u32>)>,
    acronyms: Vec<([u8; LONGEST], u8, u32)>,
}

impl Spelled {
    /// Notes the unit that pieces went into.
    pub fn note(&mut self, cut: &Cut, pieces: &[Piece], unit: Option<u32>) {
        for piece in pieces {
            let word = cut.word(piece).as_bytes();
            let unit = unit.filter(|_| piece.sort == Sort::Word);
            self.initials.push((word.first().copied().unwrap_or(b' '), unit));
            if let Some(unit) = unit.filter(|_| piece.acronym) {
                let word = if word.len() > LEAST_KNOWN { word.strip_suffix(b"s").unwrap_or(word) } else { word };
                let mut letters = [0; LONGEST];
                if let Some(room) = letters.get_mut(..word.len()) {
                    room.copy_from_slice(word);
                    self.acronyms.push((letters, word.len() as u8, unit));
                }
            }
        }
    }

    /// Returns what is kept of it beside the units.
    pub fn settled(&self, units: &[Unit]) -> Spelling {
        let place = |id: u32| {
            let found = units.binary_search_by_key(&id, |unit| unit.id).ok();
            found.and_then(|nth| u8::try_from(nth).ok()).unwrap_or(NONE)
        };
        let initial = |&(letter, unit): &(u8, Option<u32>)| Initial { letter, unit: unit.map_or(NONE, place) };
        let acronyms =
            self.acronyms.iter().map(|&(letters, length, unit)| Acronym { letters, length, unit: place(unit) });
        Spelling {
            initials: self.initials.iter().map(initial).collect(),
            acronyms: acronyms.filter(|acronym| acronym.unit != NONE).collect(),
        }
    }
}

impl Spelling {
    /// Returns how many bytes it takes beside itself.
    pub fn size(&self) -> usize {
        size_of_val(&*self.initials) + size_of_val(&*self.acronyms)
    }

    /// Calls `with` for each acronym that `words` spells: with the position of its unit and those of the words' units.
    pub fn each_spelled(&self, units: &[Unit], words: &Spelling, mut with: impl FnMut(usize, u64)) {
        for acronym in &self.acronyms {
            let unit = usize::from(acronym.unit);
            let known = units[unit].concept().is_some();
            let letters = &acronym.letters[..usize::from(acronym.length)];
            if letters.len() < LEAST_KNOWN && known {
                continue;
            }
            let spelled = (0..words.initials.len()).find_map(|from| spells(&words.initials[from..], letters));
            if let Some(bits) = spelled {
                with(unit, bits);
            }
        }
    }
}

/// Returns the units of `one`, a bit each, that are acronyms spelled by the other side, or that spell acronyms of its.
pub(super) fn shared(one: (&Spelling, &[Unit]), other: (&Spelling, &[Unit])) -> u64 {
    let mut bits = 0;
    one.0.each_spelled(one.1, other.0, |unit, _| bits |= 1 << unit);
    other.0.each_spelled(other.1, one.0, |_, words| bits |= words);
    bits
}

/// Returns the units, one bit each, of words that begin the run and spell the letters.
fn spells(words: &[Initial], letters: &[u8]) -> Option<u64> {
    let (mut bits, mut spelled, mut heavy) = (0_u64, 0, 0);
    for (nth, word) in words.iter().enumerate() {
        if word.letter == letters[spelled] {
            spelled += 1;
        } else if nth == 0 || word.unit != NONE {
            return None;
        }
        if word.unit != NONE {
            bits |= 1_u64.checked_shl(u32::from(word.unit))?;
            heavy += 1;
        }
        if spelled == letters.len() {
            return (heavy >= 2).then_some(bits);
        }
    }
    None
}
