//! Which words of an answer say the words of a reference.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::prose::{Prose, Word};
use super::vocabulary::{OPPOSITES, SYNONYMS};
use crate::matching::{opposed, related, stem_hash};

/// What says one word of the reference.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Match {
    /// How well it is said, 0 (not at all) to 1 (the same stem).
    pub score: f32,
    /// The word of the answer that says it.
    pub by: Option<usize>,
    /// The answer says the opposite word instead, and where.
    pub opposite: Option<usize>,
}

/// An answer ready for look-up.
pub(super) struct Lookup<'a> {
    prose: &'a Prose,
    stems: HashMap<u64, Vec<usize>>,
    concepts: HashMap<u16, usize>,
    groups: HashMap<u16, usize>,
    opposites: HashMap<(u16, bool), usize>,
    /// The first place of each different number.
    numbers: Vec<(f64, usize)>,
    /// The first place of each different word that is long enough to be misspelled or inflected.
    distinct: Vec<usize>,
}

/// So many different words are compared letter by letter; a text with more of them is no answer.
const MOST_DISTINCT: usize = 300;

/// Two numbers that differ by no more than this share are one, rounded.
const ROUNDED: f64 = 0.01;

static GROUPS: LazyLock<HashMap<u64, Vec<u16>>> = LazyLock::new(|| {
    let mut groups: HashMap<u64, Vec<u16>> = HashMap::new();
    for (line, nth) in SYNONYMS.trim().lines().zip(0..) {
        for word in line.split_whitespace() {
            let of = groups.entry(stem_hash(word)).or_default();
            if of.last() != Some(&nth) {
                of.push(nth);
            }
        }
    }
    groups
});

static SIDES: LazyLock<HashMap<u64, Vec<(u16, bool)>>> = LazyLock::new(|| {
    let mut sides: HashMap<u64, Vec<(u16, bool)>> = HashMap::new();
    for (line, nth) in OPPOSITES.trim().lines().zip(0..) {
        let Some((left, right)) = line.split_once('/') else { continue };
        for (side, words) in [(false, left), (true, right)] {
            for word in words.split_whitespace() {
                sides.entry(stem_hash(word)).or_default().push((nth, side));
            }
        }
    }
    sides
});

impl<'a> Lookup<'a> {
    /// Returns the look-up of an answer.
    pub fn of(prose: &'a Prose) -> Lookup<'a> {
        let mut lookup = Lookup {
            prose,
            stems: HashMap::new(),
            concepts: HashMap::new(),
            groups: HashMap::new(),
            opposites: HashMap::new(),
            numbers: Vec::new(),
            distinct: Vec::new(),
        };
        for (nth, word) in prose.words.iter().enumerate() {
            let places = lookup.stems.entry(word.stem).or_default();
            places.push(nth);
            if places.len() > 1 {
                continue;
            }
            if word.part.is_none() && word.letters.len() > 3 && lookup.distinct.len() < MOST_DISTINCT {
                lookup.distinct.push(nth);
            }
            if let Some(number) = word.number.filter(|_| lookup.numbers.len() < MOST_DISTINCT) {
                lookup.numbers.push((number, nth));
            }
            for &group in GROUPS.get(&word.stem).into_iter().flatten() {
                lookup.groups.entry(group).or_insert(nth);
            }
            for &side in SIDES.get(&word.stem).into_iter().flatten() {
                lookup.opposites.entry(side).or_insert(nth);
            }
        }
        for (nth, word) in prose.words.iter().enumerate().filter(|(_, word)| word.concept != 0) {
            lookup.concepts.entry(word.concept).or_insert(nth);
        }
        lookup
    }

    /// Returns how each word of the reference is said.
    pub fn align(&self, reference: &Prose) -> Vec<Match> {
        let mut last = 0;
        let mut known: HashMap<u64, Match> = HashMap::new();
        let mut matches = Vec::with_capacity(reference.words.len());
        for word in &reference.words {
            let found = match self.stems.get(&word.stem) {
                Some(places) => {
                    // Where a word stands more than once, the place that goes on from the last one.
                    let after = places.partition_point(|&place| place < last);
                    let place = places.get(after).or(places.last()).copied();
                    Match { score: 1.0, by: place, opposite: None }
                }
                None => *known.entry(word.stem).or_insert_with(|| self.otherwise(word)),
            };
            if let Some(place) = found.by {
                last = place;
            }
            matches.push(found);
        }
        matches
    }

    /// Returns how a word is said in other words.
    pub fn otherwise(&self, word: &Word) -> Match {
        let said = |score, by| Match { score, by: Some(by), opposite: None };
        if let Some(number) = word.number {
            return self.rounded(number).map_or_else(Match::default, |by| said(0.9, by));
        }
        let opposite = self.opposite(word);
        if word.part.is_some() {
            return Match { opposite, ..Match::default() };
        }
        if word.concept != 0
            && let Some(&by) = self.concepts.get(&word.concept)
        {
            return said(0.95, by);
        }
        let alike = self.alike(word);
        if let Some(found) = alike.filter(|found| found.score > 0.8) {
            return found;
        }
        if opposite.is_some() {
            return Match { opposite, ..Match::default() };
        }
        let group = GROUPS.get(&word.stem).into_iter().flatten().filter_map(|group| self.groups.get(group)).min();
        if let Some(&by) = group {
            return said(0.75, by);
        }
        if word.concept != 0 {
            let near = self.concepts.iter().filter(|(concept, _)| related(word.concept, **concept));
            if let Some(by) = near.map(|(_, by)| *by).min() {
                return said(0.5, by);
            }
        }
        alike.unwrap_or_default()
    }

    /// Returns the number of the answer that is this one, rounded.
    fn rounded(&self, number: f64) -> Option<usize> {
        // Small whole numbers count things; they are not rounded.
        let near = |other: f64| (other - number).abs() <= ROUNDED * number.abs();
        let whole = number.fract() == 0.0 && number.abs() < 100.0;
        self.numbers.iter().find(|(other, _)| !whole && near(*other)).map(|&(_, nth)| nth)
    }

    fn opposite(&self, word: &Word) -> Option<usize> {
        let sides = SIDES.get(&word.stem).into_iter().flatten();
        let listed = sides.filter_map(|&(pair, side)| self.opposites.get(&(pair, !side))).copied().min();
        let concept = || {
            let exclude = self.concepts.iter().filter(|(concept, _)| opposed(word.concept, **concept));
            exclude.map(|(_, by)| *by).min()
        };
        listed.or_else(|| if word.concept == 0 { None } else { concept() })
    }

    /// Returns the word of the answer that is written nearly the same: another form, or a slip.
    fn alike(&self, word: &Word) -> Option<Match> {
        if word.letters.len() < 4 {
            return None;
        }
        let score = |nth: usize| likeness(&word.letters, &self.prose.words[nth].letters);
        let best =
            self.distinct.iter().map(|&nth| (score(nth), nth)).max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
        best.filter(|best| best.0 > 0.0).map(|(score, by)| Match { score, by: Some(by), opposite: None })
    }
}

/// Returns whether two words stand on two sides of an opposition.
pub(super) fn opposite_words(a: &Word, b: &Word) -> bool {
    let empty = Vec::new();
    let (left, right) = (SIDES.get(&a.stem).unwrap_or(&empty), SIDES.get(&b.stem).unwrap_or(&empty));
    left.iter().any(|&(pair, side)| right.contains(&(pair, !side)))
        || a.concept != 0 && b.concept != 0 && opposed(a.concept, b.concept)
}

/// Returns how surely two spellings are one word: forms share their beginning, slips all but a letter or two.
fn likeness(a: &str, b: &str) -> f32 {
    if !a.is_ascii() || !b.is_ascii() {
        let shared = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
        let longest = a.chars().count().max(b.chars().count());
        return if shared >= 4 && shared * 10 >= longest * 6 { 0.85 } else { 0.0 };
    }
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let (longest, shortest) = (a.len().max(b.len()), a.len().min(b.len()));
    if longest > 40 {
        return 0.0;
    }
    let shared = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    if shared >= 5 && shared * 10 >= longest * 6 || shared >= 4 && shared == shortest && longest - shortest <= 3 {
        return 0.85;
    }
    if shortest >= 5 && a[0] == b[0] && longest - shortest <= 2 {
        let most = if longest >= 8 { 2 } else { 1 };
        if edits(a, b) <= most {
            return 0.9;
        }
    }
    if shared >= 4 && shared * 2 >= longest { 0.5 } else { 0.0 }
}

/// Returns how many letters are added, left out, exchanged or swapped with their neighbor.
fn edits(a: &[u8], b: &[u8]) -> usize {
    let mut rows = [[0_usize; 42]; 3];
    (0..=b.len()).for_each(|j| rows[0][j] = j);
    for i in 1..=a.len() {
        let (now, before, earlier) = (i % 3, (i + 2) % 3, (i + 1) % 3);
        rows[now][0] = i;
        for j in 1..=b.len() {
            let exchange = rows[before][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut least = exchange.min(rows[before][j] + 1).min(rows[now][j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                least = least.min(rows[earlier][j - 2] + 1);
            }
            rows[now][j] = least;
        }
    }
    rows[a.len() % 3][b.len()]
}
