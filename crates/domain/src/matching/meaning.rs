//! The lexicon made ready for look-up, once per process.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

use super::facet::{self, Facets, Likeness};
use super::glossary::GLOSSES;
use super::lexicon::{CONCEPTS, CONTRASTS, FAINT, IMPLIED, NEAR, NUANCES, PLAIN, POLES, TERMS};
use super::space::{DIRECTIONS, Place, Table};
use super::words::{Cut, Piece, Sort, hash, mix};

/// The only instance.
pub(super) static MEANING: LazyLock<Meaning> = LazyLock::new(Meaning::new);

/// A map whose keys are hashes already.
pub(super) type Hashed<K, V> = HashMap<K, V, BuildHasherDefault<Identity>>;

/// Passes a key that is a hash through unchanged.
#[derive(Default)]
pub(super) struct Identity(u64);

impl Hasher for Identity {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        self.0 = hash(bytes, 0);
    }
    fn write_u32(&mut self, key: u32) {
        self.0 = mix(u64::from(key));
    }
    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
}

/// What a phrase means; a phrase may name a concept and show a facet at once.
#[derive(Clone, Copy, Default, Debug)]
pub(super) struct Sense {
    /// The concept, counted from 1; 0 for none.
    pub concept: u16,
    /// Facets shown for certain.
    pub strong: Facets,
    /// Facets meant unless the clause shows another.
    pub weak: Facets,
    /// Opens a clause.
    pub opens: bool,
    /// Reads as negation.
    pub negates: bool,
    /// Order matters around it.
    pub orders: bool,
    /// The phrase means the concept only now and then: "unit" is seldom a neuron.
    pub loose: bool,
}

impl Sense {
    /// Returns the sense without some facets.
    pub fn without(self, facets: &str) -> Sense {
        let without = !Facets::of(facets).0;
        Sense { strong: Facets(self.strong.0 & without), weak: Facets(self.weak.0 & without), ..self }
    }

    /// Returns the id of the unit it makes, if it names a concept.
    pub fn unit(self) -> Option<u32> {
        (self.concept != 0).then_some(u32::from(self.concept))
    }
}

/// A step of the phrase trie.
#[derive(Clone, Copy, Default)]
struct Step {
    sense: Option<Sense>,
    extends: bool,
}

/// A set of contrast sets, one bit each.
#[derive(Clone, Copy, Default, Debug)]
pub(super) struct Sets([u64; 6]);

impl Sets {
    fn insert(&mut self, nth: usize) {
        self.0[nth / 64] |= 1 << (nth % 64);
    }

    /// Returns whether there is none.
    pub fn is_empty(self) -> bool {
        self.0 == [0; 6]
    }

    /// Returns whether a set is in both.
    pub fn meets(self, other: Sets) -> bool {
        self.0.iter().zip(other.0).any(|(a, b)| a & b != 0)
    }
}

/// What is known of one concept.
pub(super) struct Concept {
    /// How it is called in reasons.
    pub name: &'static str,
    /// A hash of its name, which stays the same when other concepts are added.
    pub mark: u64,
    /// How much sharing it says, in hundredths.
    pub weight: u8,
    /// The contrast sets it is in.
    pub contrasts: Sets,
    /// Concepts that may stand for it.
    pub near: Vec<u16>,
    /// Concepts it brings along.
    pub implies: Vec<u16>,
}

/// One concept a word helps to describe.
#[derive(Clone, Copy)]
pub(super) struct Clue {
    /// The concept described.
    pub concept: u16,
    /// Which of its descriptions, one bit each.
    pub variants: u32,
}

/// The units that describe one concept.
pub(super) struct Gloss {
    units: Box<[u32]>,
    /// One bit per unit by hash; most units are ruled out by it.
    sieve: u128,
    /// How much each description tells in all.
    lengths: Box<[f32]>,
}

impl Gloss {
    fn of(mut units: Vec<u32>) -> Gloss {
        units.sort_unstable();
        units.dedup();
        let sieve = units.iter().fold(0, |bits, &unit| bits | 1 << slit(unit));
        Gloss { units: units.into(), sieve, lengths: Box::default() }
    }

    /// Returns whether the concept has no description.
    pub fn is_empty(&self) -> bool {
        self.units.is_empty()
    }

    /// Returns how much a description tells in all.
    pub fn length(&self, variant: u32) -> f32 {
        self.lengths.get(variant as usize).copied().unwrap_or(1.0)
    }

    /// Returns whether the unit is among the describing ones.
    pub fn has(&self, unit: u32) -> bool {
        self.sieve >> slit(unit) & 1 == 1 && self.units.binary_search(&unit).is_ok()
    }
}

fn telling(clues: usize, all: usize) -> f32 {
    let all = all as f32;
    if clues == 0 { 1.0 } else { (1.0 + all / clues as f32).ln() / (1.0 + all).ln() }
}

fn slit(unit: u32) -> u32 {
    unit.wrapping_mul(0x9e37_79b9) >> 25
}

/// The lexicon, the facets and the glossary, ready for look-up.
pub(super) struct Meaning {
    steps: Hashed<u64, Step>,
    concepts: Vec<Concept>,
    /// From a word with one letter left out to the stem it was made from.
    slips: Hashed<u64, u64>,
    /// The stems that occur in any phrase.
    vocabulary: Hashed<u64, ()>,
    /// The bit of each small word that can make another question.
    nuances: Hashed<u64, u64>,
    /// The bits of each word that has an opposite: two a pair, one for each side.
    poles: Hashed<u64, u64>,
    clues: Hashed<u32, Vec<Clue>>,
    /// Per concept, the units its descriptions use, in order.
    glosses: Vec<Gloss>,
    likeness: Likeness,
    /// Where concepts stand, by number; all zero for one that no description uses.
    concept_places: Vec<Place>,
    /// Where other words of descriptions stand.
    word_places: Hashed<u32, Place>,
    /// The concepts of raising and of lowering.
    changes: [u16; 2],
}

/// What a comma is in a phrase.
const PAUSE: u64 = 0x9e37_79b9_7f4a_7c15;

/// How often a concept counts as used in its own description.
const NAMED: f32 = 3.0;
/// How many near concepts count as used in it.
const MOST_NEAR: usize = 6;

/// A word of the lexicon is correctable from this length; in shorter ones a letter makes another word.
const CORRECTABLE: usize = 5;

impl Meaning {
    /// Returns what is known of a concept.
    pub fn concept(&self, id: u16) -> &Concept {
        &self.concepts[usize::from(id)]
    }

    /// Returns the likeness of facets.
    pub fn likeness(&self) -> &Likeness {
        &self.likeness
    }

    /// Returns the descriptions that use the unit.
    pub fn clues(&self, unit: u32) -> &[Clue] {
        self.clues.get(&unit).map_or(&[], Vec::as_slice)
    }

    /// Returns how much a unit tells of what is described: a rare one more, 0 to 1.
    pub fn telling(&self, unit: u32) -> f32 {
        telling(self.clues(unit).len(), self.glosses.len())
    }

    /// Returns whether the concept is that of raising or of lowering.
    pub fn is_change(&self, concept: u16) -> bool {
        self.changes.contains(&concept)
    }

    /// Returns the bit of a small word that can make another question, or 0.
    pub fn nuance(&self, piece: &Piece) -> u64 {
        self.nuances.get(&piece.hash).copied().unwrap_or(0)
    }

    /// Returns the bits of a word that has an opposite, or 0.
    pub fn poles(&self, piece: &Piece) -> u64 {
        self.poles.get(&piece.hash).copied().unwrap_or(0)
    }

    /// Returns where a unit stands among the topics of the field.
    pub fn place(&self, unit: u32) -> Option<&Place> {
        let concept = usize::try_from(unit).ok().and_then(|unit| self.concept_places.get(unit));
        concept.or_else(|| self.word_places.get(&unit))
    }

    /// Returns the units that describe a concept.
    pub fn gloss(&self, concept: u16) -> &Gloss {
        &self.glosses[usize::from(concept)]
    }

    /// Returns the sense of the longest phrase that begins at the first of `pieces`, and how many pieces it takes.
    pub fn longest(&self, pieces: &[Piece]) -> Option<(Sense, usize)> {
        let mut found = None;
        let mut key = 0;
        for (nth, piece) in pieces.iter().enumerate() {
            // Words on both sides of a comma are one phrase only if the phrase has the comma: "queries, keys and values".
            key = match piece.sort {
                Sort::Stop => break,
                Sort::Pause => join(key, PAUSE),
                Sort::Word | Sort::Number => join(key, piece.hash),
            };
            let Some(step) = self.steps.get(&key) else { break };
            if let Some(sense) = step.sense {
                found = Some((sense, nth + 1));
            }
            if !step.extends {
                break;
            }
        }
        found
    }

    /// Returns the sense of the first of `pieces` with a head that it shares with what it is listed with, and how many
    /// pieces it takes: "batch" in "batch vs layer normalization" is batch normalization.
    pub fn shared_head(&self, cut: &Cut, pieces: &[Piece]) -> Option<(Sense, usize)> {
        for length in [2, 1] {
            let Some(link) = pieces.get(length) else { continue };
            let listed = links(cut, link);
            if !listed || pieces[..length].iter().any(|piece| matches!(piece.sort, Sort::Stop | Sort::Pause)) {
                continue;
            }
            let key = pieces[..length].iter().fold(0, |key, piece| join(key, piece.hash));
            if !self.steps.get(&key).is_some_and(|step| step.extends) {
                continue;
            }
            // What is listed ends where the sentence goes on: at "in", "what" and the like.
            let goes_on = |piece: &&Piece| {
                piece.sort == Sort::Stop
                    || !links(cut, piece)
                        && self
                            .longest(std::slice::from_ref(*piece))
                            .is_some_and(|(sense, _)| sense.concept == 0 || sense.opens)
            };
            let heads = pieces[length + 1..].iter().take(5).take_while(|piece| !goes_on(piece)).skip(1);
            for head in heads.filter(|head| head.sort == Sort::Word) {
                let sense = self.steps.get(&join(key, head.hash)).and_then(|step| step.sense);
                if let Some(sense) = sense.filter(|sense| sense.concept != 0 && sense.strong.is_empty()) {
                    return Some((sense, length));
                }
            }
        }
        None
    }

    /// Puts the stem of the known word in place of a misspelled one, so that phrases are found all the same.
    pub fn correct(&self, cut: &mut Cut) {
        for nth in 0..cut.pieces.len() {
            let piece = cut.pieces[nth];
            if piece.sort == Sort::Word
                && !self.vocabulary.contains_key(&piece.hash)
                && let Some(stem) = self.corrected(cut.word(&piece))
            {
                cut.pieces[nth].hash = stem;
            }
        }
    }

    /// Returns the stem of the known word that `word` was probably meant to be: one letter more, less or other.
    fn corrected(&self, word: &str) -> Option<u64> {
        if word.len() < CORRECTABLE || !word.is_ascii() || word.bytes().any(|byte| byte.is_ascii_digit()) {
            return None;
        }
        if let Some(&stem) = self.slips.get(&hash(word.as_bytes(), 0)) {
            return Some(stem);
        }
        let mut found = None;
        each_slip(word, |slip| found = found.or_else(|| self.slips.get(&slip).copied()));
        found
    }

    fn new() -> Meaning {
        let mut meaning = Meaning {
            steps: Hashed::with_capacity_and_hasher(50_000, BuildHasherDefault::default()),
            concepts: vec![Concept {
                name: "",
                mark: 0,
                weight: 0,
                contrasts: Sets::default(),
                near: Vec::new(),
                implies: Vec::new(),
            }],
            slips: Hashed::with_capacity_and_hasher(60_000, BuildHasherDefault::default()),
            vocabulary: Hashed::with_capacity_and_hasher(10_000, BuildHasherDefault::default()),
            nuances: Hashed::default(),
            poles: Hashed::default(),
            clues: Hashed::default(),
            glosses: Vec::new(),
            likeness: Likeness::new(),
            concept_places: Vec::new(),
            word_places: Hashed::default(),
            changes: [0; 2],
        };
        for phrases in facet::FRAMES.split(['\n', ';']) {
            meaning.add(phrases, |_| {});
        }
        let names = CONCEPTS.map(|area| (area, 100));
        for (table, weight) in names.into_iter().chain([(TERMS, 70), (PLAIN, 30), (FAINT, 14)]) {
            for line in lines(table) {
                let mut names = line.split(';').map(str::trim);
                let name = names.next().unwrap_or_default();
                let id = meaning.name(name, weight);
                for alias in names {
                    let loose = alias.starts_with('~');
                    meaning.add(alias.trim_start_matches('~'), |sense| {
                        if sense.concept == 0 {
                            sense.concept = id;
                            sense.loose = loose;
                        }
                    });
                }
            }
        }
        for (nth, word) in NUANCES.split([';', '\n']).map(str::trim).filter(|word| !word.is_empty()).enumerate() {
            meaning.nuances.insert(super::words::stem_hash(word), 1 << (nth % 64));
        }
        for (nth, line) in lines(POLES).enumerate() {
            for (side, words) in line.split('|').enumerate() {
                for word in words.split(';').map(str::trim) {
                    *meaning.poles.entry(super::words::stem_hash(word)).or_default() |= 1 << (2 * nth + side);
                }
            }
        }
        meaning.changes = ["increase", "decrease"].map(|name| meaning.name(name, 30));
        meaning.read_facets();
        meaning.read_relations();
        meaning.read_glosses();
        meaning.invert_glosses();
        meaning.find_places();
        meaning
    }

    fn read_facets(&mut self) {
        for &(letters, phrases) in facet::PHRASES {
            let strong: String = letters.chars().filter(char::is_ascii_uppercase).collect();
            let weak: String = letters.chars().filter(char::is_ascii_lowercase).collect();
            for phrase in phrases.split(';') {
                self.add(phrase, |sense| {
                    sense.strong.0 |= Facets::of(&strong).0;
                    sense.weak.0 |= Facets::of(&weak).0;
                    sense.opens |= letters.contains('!');
                    sense.negates |= letters.contains('-');
                    sense.orders |= letters.contains('<');
                });
            }
        }
    }

    fn read_relations(&mut self) {
        for line in lines(NEAR) {
            let ids: Vec<u16> = line.split(';').map(|name| self.name(name.trim(), 70)).collect();
            for &id in &ids {
                self.concepts[usize::from(id)].near.extend(ids.iter().filter(|&&other| other != id));
            }
        }
        for (nth, line) in lines(CONTRASTS).enumerate() {
            for name in line.split(';') {
                let id = self.name(name.trim(), 70);
                self.concepts[usize::from(id)].contrasts.insert(nth);
            }
        }
        for line in lines(IMPLIED) {
            let Some((name, context)) = line.split_once(':') else { continue };
            let id = self.name(name.trim(), 100);
            let context: Vec<u16> =
                context.split(',').map(|name| self.name(name.trim(), 70)).filter(|&other| other != id).collect();
            self.concepts[usize::from(id)].implies.extend(context);
        }
    }

    fn read_glosses(&mut self) {
        for line in GLOSSES.into_iter().flat_map(lines) {
            let Some((name, gloss)) = line.split_once(':') else { continue };
            let concept = self.name(name.trim(), 100);
            for (nth, variant) in gloss.split(';').enumerate() {
                let cut = Cut::of(variant);
                for unit in super::fingerprint::units_of_gloss(self, &cut) {
                    let clues = self.clues.entry(unit).or_default();
                    // Only the last ones can be of the same line; the rare second line is joined below.
                    match clues.last_mut().filter(|clue| clue.concept == concept) {
                        Some(clue) => clue.variants |= 1 << nth.min(31),
                        None => clues.push(Clue { concept, variants: 1 << nth.min(31) }),
                    }
                }
            }
        }
        for clues in self.clues.values_mut() {
            clues.sort_unstable_by_key(|clue| clue.concept);
            clues.dedup_by(|next, kept| {
                let same = next.concept == kept.concept;
                kept.variants |= if same { next.variants } else { 0 };
                same
            });
        }
    }

    fn invert_glosses(&mut self) {
        let mut glosses = vec![Vec::new(); self.concepts.len()];
        for (&unit, clues) in &self.clues {
            clues.iter().for_each(|clue| glosses[usize::from(clue.concept)].push(unit));
        }
        for (concept, gloss) in self.concepts.iter().zip(&mut glosses) {
            if !gloss.is_empty() {
                gloss.extend(concept.implies.iter().map(|&id| u32::from(id)));
            }
        }
        self.glosses = glosses.into_iter().map(Gloss::of).collect();
        for clues in self.clues.values() {
            let tells = telling(clues.len(), self.concepts.len());
            for clue in clues {
                let lengths = &mut self.glosses[usize::from(clue.concept)].lengths;
                let most = 32 - clue.variants.leading_zeros() as usize;
                if lengths.len() < most {
                    let mut longer = lengths.to_vec();
                    longer.resize(most, 0.0);
                    *lengths = longer.into();
                }
                (0..32).filter(|bit| clue.variants >> bit & 1 == 1).for_each(|bit| lengths[bit] += tells);
            }
        }
    }

    fn find_places(&mut self) {
        let mut numbers: Hashed<u32, u32> = Hashed::default();
        let mut units: Vec<u32> = self.clues.keys().copied().collect();
        units.extend(1..self.concepts.len() as u32);
        units.sort_unstable();
        units.dedup();
        units.iter().zip(0..).for_each(|(&unit, number)| _ = numbers.insert(unit, number));
        let mut rows: Vec<Vec<(u32, f32)>> = vec![Vec::new(); self.concepts.len()];
        for unit in &units {
            for clue in self.clues(*unit) {
                rows[usize::from(clue.concept)].push((numbers[unit], clue.variants.count_ones() as f32));
            }
        }
        let mut table = Table::default();
        for (concept, mut row) in rows.into_iter().enumerate().filter(|(_, row)| !row.is_empty()) {
            let near = self.concepts[concept].near.iter().take(MOST_NEAR).map(|&near| (near, 1.0));
            for (unit, count) in near.chain([(concept as u16, NAMED)]) {
                let number = numbers[&u32::from(unit)];
                match row.iter_mut().find(|entry| entry.0 == number) {
                    Some(entry) => entry.1 += count,
                    None => row.push((number, count)),
                }
            }
            table.add(hash(self.concepts[concept].name.as_bytes(), 0), row);
        }
        let mut places = table.places();
        places.resize(units.len(), [0.0; DIRECTIONS]);
        self.concept_places = vec![[0.0; DIRECTIONS]; self.concepts.len()];
        for (unit, place) in units.into_iter().zip(places) {
            match self.concept_places.get_mut(unit as usize) {
                Some(concept) => *concept = place,
                None => _ = self.word_places.insert(unit, place),
            }
        }
    }

    /// Returns the concept a name stands for, making a new one when the name is new.
    fn name(&mut self, name: &'static str, weight: u8) -> u16 {
        let cut = Cut::of(name);
        if let Some((sense, length)) = self.longest(&cut.pieces)
            && length == cut.pieces.len()
            && sense.concept != 0
        {
            return sense.concept;
        }
        let id = self.concepts.len() as u16;
        let mark = super::words::hash(name.as_bytes(), 0);
        self.concepts.push(Concept {
            name,
            mark,
            weight,
            contrasts: Sets::default(),
            near: Vec::new(),
            implies: Vec::new(),
        });
        self.add(name, |sense| sense.concept = id);
        id
    }

    fn add(&mut self, phrase: &str, change: impl FnOnce(&mut Sense)) {
        let cut = Cut::of(phrase);
        let pieces: Vec<&Piece> = cut.pieces.iter().filter(|piece| piece.sort != Sort::Stop).collect();
        let mut key = 0;
        for (nth, piece) in pieces.iter().enumerate() {
            key = join(key, if piece.sort == Sort::Pause { PAUSE } else { piece.hash });
            let step = self.steps.entry(key).or_default();
            if nth + 1 == pieces.len() {
                change(step.sense.get_or_insert_default());
                break;
            }
            step.extends = true;
        }
        for piece in pieces {
            self.vocabulary.insert(piece.hash, ());
            let word = cut.word(piece);
            if piece.sort == Sort::Word && word.len() > CORRECTABLE && word.is_ascii() {
                if self.slips.insert(hash(word.as_bytes(), 0), piece.hash).is_some() {
                    continue;
                }
                each_slip(word, |slip| {
                    self.slips.entry(slip).or_insert(piece.hash);
                });
            }
        }
    }
}

/// Returns whether the piece stands between the members of a list.
fn links(cut: &Cut, piece: &Piece) -> bool {
    let word =
        || matches!(cut.word(piece), "and" | "or" | "vs" | "versus" | "from" | "to" | "than" | "и" | "или" | "от");
    piece.sort == Sort::Pause || piece.sort == Sort::Word && word()
}

fn lines(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn join(key: u64, next: u64) -> u64 {
    if key == 0 { next } else { mix(key.rotate_left(23) ^ next) }
}

/// Calls `with` for the hash of the word with each of its letters left out, the first one excepted.
fn each_slip(word: &str, mut with: impl FnMut(u64)) {
    let bytes = word.as_bytes();
    let mut rest = [0_u8; 40];
    if bytes.len() > rest.len() {
        return;
    }
    for skip in 1..bytes.len() {
        rest[..skip].copy_from_slice(&bytes[..skip]);
        rest[skip..bytes.len() - 1].copy_from_slice(&bytes[skip + 1..]);
        with(hash(&rest[..bytes.len() - 1], 0));
    }
}
