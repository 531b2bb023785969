//! Many pairs at once: how they came side by side, and what each pair is beside the others.
//!
//! Who writes two questions beside each other has a reason; who crosses few questions with each other has none, and hardly
//! any pair asks the same. Such a file says what a bank says: which words are rare in it. A pair is then weighed as an
//! import weighs it, and by how rare what both say is among all questions.

use std::collections::{HashMap, HashSet};

use super::comparison::{Comparison, Decision, Searched, compare, searched};
use super::fingerprint::Fingerprint;
use super::index;
use super::line;

/// How the pairs of a file came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pairing {
    /// Somebody put the two of each side by side.
    Chosen,
    /// Questions were crossed with each other.
    Crossed,
}

/// From so many pairs of one question on, nobody has chosen them.
const CROSSED: usize = 8;

impl Pairing {
    /// Returns how pairs came about, given by the numbers of their questions: half of those that were crossed have a
    /// question that stands in eight pairs or more.
    pub fn of(pairs: &[(usize, usize)]) -> Pairing {
        let mut times: HashMap<usize, usize> = HashMap::new();
        for &(a, b) in pairs {
            *times.entry(a).or_default() += 1;
            *times.entry(b).or_default() += 1;
        }
        let often = pairs.iter().filter(|(a, b)| times[a].max(times[b]) >= CROSSED).count();
        if often * 2 > pairs.len() { Pairing::Crossed } else { Pairing::Chosen }
    }

    /// Returns the pairing's name as written in files and tables.
    pub fn name(self) -> &'static str {
        match self {
            Pairing::Chosen => "chosen",
            Pairing::Crossed => "crossed",
        }
    }
}

/// Returns what becomes of each pair, and how the pairs were taken to have come about.
pub fn compare_all(questions: &[Fingerprint], pairs: &[(usize, usize)]) -> (Pairing, Vec<Comparison>) {
    let pairing = Pairing::of(pairs);
    let compared = match pairing {
        Pairing::Chosen => pairs.iter().map(|&(a, b)| compare(&questions[a], &questions[b])).collect(),
        Pairing::Crossed => Crossing::of(questions, pairs).decided(),
    };
    (pairing, compared)
}

/// What the numbers of [`beside`] are called.
pub const BESIDE: [&str; Beside::COUNT] = line::BESIDE.names();

/// Returns the numbers that a fit weighs of each of the pairs, in the order of [`BESIDE`].
pub fn beside(questions: &[Fingerprint], pairs: &[(usize, usize)]) -> Vec<[f32; Beside::COUNT]> {
    let crossing = Crossing::of(questions, pairs);
    let numbers = |&(a, b): &(usize, usize)| crossing.beside((a, b), &searched(&questions[a], &questions[b])).values();
    pairs.iter().map(numbers).collect()
}

/// What a pair is among all questions of its file.
#[derive(Clone, Copy, Debug, Default)]
pub struct Beside {
    /// What the sum of an import makes of it, as log odds.
    found: f32,
    /// How rare the rarest thing is that both say.
    rare: f32,
}

impl Beside {
    /// How many numbers there are.
    pub const COUNT: usize = 2;

    fn values(&self) -> [f32; Beside::COUNT] {
        [self.found, self.rare]
    }
}

struct Crossing<'a> {
    questions: &'a [Fingerprint],
    pairs: &'a [(usize, usize)],
    /// How many of the questions have a unit.
    with: HashMap<u32, usize>,
    /// How many questions there are in the pairs.
    many: usize,
}

/// Nothing is less likely, for what is asked here.
const LEAST: f32 = -9.0;

impl Crossing<'_> {
    fn of<'a>(questions: &'a [Fingerprint], pairs: &'a [(usize, usize)]) -> Crossing<'a> {
        let asked: HashSet<usize> = pairs.iter().flat_map(|&(a, b)| [a, b]).collect();
        let mut with: HashMap<u32, usize> = HashMap::new();
        for unit in asked.iter().flat_map(|&question| &questions[question].units) {
            *with.entry(unit.id).or_default() += 1;
        }
        Crossing { questions, pairs, with, many: asked.len() }
    }

    /// Returns how rare a unit is among the questions, 0 to 1.
    fn rarity(&self, unit: u32) -> f32 {
        index::rarity(self.with.get(&unit).copied().unwrap_or(1), self.many)
    }

    fn beside(&self, (a, b): (usize, usize), searched: &Searched) -> Beside {
        let (a, b) = (&self.questions[a], &self.questions[b]);
        let met = a.units.iter().zip(&searched.alignment.a).chain(b.units.iter().zip(&searched.alignment.b));
        let rare = met.map(|(unit, met)| unit.weight * self.rarity(unit.id) * met).fold(0.0, f32::max);
        Beside { found: searched.log_odds.max(LEAST), rare }
    }

    fn decided(&self) -> Vec<Comparison> {
        let searched = |&(a, b): &(usize, usize)| searched(&self.questions[a], &self.questions[b]);
        let mut searched: Vec<Searched> = self.pairs.iter().map(searched).collect();
        let mut compared: Vec<Comparison> =
            self.pairs.iter().zip(&mut searched).map(|(&pair, searched)| self.decide(pair, searched)).collect();
        self.close(&searched, &mut compared);
        compared
    }

    fn decide(&self, pair: (usize, usize), searched: &mut Searched) -> Comparison {
        let alone = 1.0 / (1.0 + f64::from(-line::BESIDE.sum(&self.beside(pair, searched).values())).exp());
        let merges = searched.decision == Decision::Merge || alone >= MERGE && searched.is_plain;
        let (score, decision) = match () {
            () if merges => (alone.max(MERGE), Decision::Merge),
            () if alone >= SUGGEST && searched.shares => (alone, Decision::Suggest),
            () => (alone, Decision::Apart),
        };
        let score = if searched.decision == Decision::Merge { score.max(searched.score) } else { score };
        Comparison { score, decision, reasons: std::mem::take(&mut searched.reasons) }
    }

    /// What asks the same as a third asks the same, unless a veto speaks.
    fn close(&self, searched: &[Searched], compared: &mut [Comparison]) {
        let mut first: Vec<usize> = (0..self.questions.len()).collect();
        for (&(a, b), _) in self.pairs.iter().zip(&*compared).filter(|(_, found)| found.decision == Decision::Merge) {
            let (a, b) = (root(&mut first, a), root(&mut first, b));
            first[a.max(b)] = a.min(b);
        }
        for ((&(a, b), searched), found) in self.pairs.iter().zip(searched).zip(compared) {
            if found.decision != Decision::Merge
                && searched.is_uncontested
                && root(&mut first, a) == root(&mut first, b)
            {
                found.decision = Decision::Merge;
                found.score = found.score.max(MERGE);
                found.reasons.insert(0, "both ask what a third asks".to_owned());
            }
        }
    }
}

/// Returns the first of the questions that a question is one with.
fn root(first: &mut [usize], mut question: usize) -> usize {
    while first[question] != question {
        first[question] = first[first[question]];
        question = first[question];
    }
    question
}

// By the groups of `tests/pairs/groups.dev.jsonl`, topics left out in turn, and the pairs of `bank.dev*.jsonl`: of what merges
// 0.97 are right, of what is suggested two thirds.
const MERGE: f64 = 0.80;
const SUGGEST: f64 = 0.40;
