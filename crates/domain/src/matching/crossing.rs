//! Many pairs at once: how they came side by side, and what each pair is beside the others.
//!
//! Who writes two questions beside each other has a reason; who crosses few questions with each other has none, and hardly
//! any pair asks the same. Such a file says what a bank says: which words are rare in it, and which question is another's
//! nearest. A pair is then weighed as an import weighs it, and once more beside its rivals.

use std::collections::HashMap;

use super::alignment::Alignment;
use super::comparison::{Comparison, Decision, Searched, compare, reasons_of, searched};
use super::fingerprint::Fingerprint;
use super::line;
use super::meaning::MEANING;

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
    (0..pairs.len()).map(|nth| crossing.beside(nth).values()).collect()
}

/// What a pair is beside all others of its file.
#[derive(Clone, Copy, Debug, Default)]
pub struct Beside {
    /// What the sum of an import makes of it, as log odds.
    found: f32,
    /// How many of the two have no likelier partner: 0, a half or all.
    nearest: f32,
    /// By how much each leads over its likeliest other partner: the one that leads less, the one that leads more.
    lead: f32,
    lead_most: f32,
    /// How rare the rarest thing is that both name.
    rare: f32,
    /// The share of what the two say that both say, the rare counting most: of the one that shares less, and more.
    shared: f32,
    shared_most: f32,
    /// How rare the rarest thing is that only one names.
    alone: f32,
}

impl Beside {
    /// How many numbers there are.
    pub const COUNT: usize = 8;

    fn values(&self) -> [f32; Beside::COUNT] {
        [self.found, self.nearest, self.lead, self.lead_most, self.rare, self.shared, self.shared_most, self.alone]
    }
}

struct Crossing<'a> {
    questions: &'a [Fingerprint],
    pairs: &'a [(usize, usize)],
    searched: Vec<Searched>,
    /// Of each question the two likeliest partners, with their log odds.
    nearest: HashMap<usize, [(usize, f32); 2]>,
    /// How many of the questions have a unit.
    with: HashMap<u32, usize>,
    /// How many questions there are in the pairs.
    many: usize,
}

/// A lead beyond this, in log odds, says no more.
const FAR: f32 = 3.0;
/// Nobody is less likely, for what is asked here.
const NOBODY: (usize, f32) = (usize::MAX, -9.0);

impl Crossing<'_> {
    fn of<'a>(questions: &'a [Fingerprint], pairs: &'a [(usize, usize)]) -> Crossing<'a> {
        let mut crossing = Crossing {
            questions,
            pairs,
            searched: pairs.iter().map(|&(a, b)| searched(&questions[a], &questions[b])).collect(),
            nearest: HashMap::new(),
            with: HashMap::new(),
            many: 0,
        };
        for (&(a, b), searched) in pairs.iter().zip(&crossing.searched) {
            for (one, other) in [(a, b), (b, a)] {
                let [first, second] = crossing.nearest.entry(one).or_insert([NOBODY; 2]);
                let this = (other, searched.log_odds);
                if first.0 == other || second.0 == other {
                    continue;
                }
                if this.1 > first.1 {
                    (*first, *second) = (this, *first);
                } else if this.1 > second.1 {
                    *second = this;
                }
            }
        }
        crossing.many = crossing.nearest.len();
        for &question in crossing.nearest.keys() {
            for unit in &questions[question].units {
                *crossing.with.entry(unit.id).or_default() += 1;
            }
        }
        crossing
    }

    /// Returns how rare a unit is among the questions, 0 to 1.
    fn rarity(&self, unit: u32) -> f32 {
        let (all, with) = (self.many as f32, self.with.get(&unit).copied().unwrap_or(1) as f32);
        ((1.0 + all / with).ln() / (1.0 + all).ln()).min(1.0)
    }

    /// Returns by how much a partner leads over the likeliest other one.
    fn lead(&self, question: usize, partner: usize, log_odds: f32) -> f32 {
        let [first, second] = self.nearest[&question];
        let rival = if first.0 == partner { second } else { first };
        (log_odds - rival.1.max(NOBODY.1)).clamp(-FAR, FAR)
    }

    fn beside(&self, nth: usize) -> Beside {
        let ((a, b), found) = (self.pairs[nth], self.searched[nth].log_odds.max(NOBODY.1));
        let (of_a, of_b) = (self.lead(a, b, found), self.lead(b, a, found));
        let alignment = Alignment::of(&MEANING, &self.questions[a], &self.questions[b]);
        let (mut rare, mut alone) = (0.0_f32, 0.0_f32);
        let mut share = |question: usize, met: &[f32; 64]| {
            let (mut all, mut shared) = (0.01, 0.0);
            for (unit, met) in self.questions[question].units.iter().zip(met) {
                let says = unit.weight * self.rarity(unit.id);
                all += says;
                shared += says * met;
                rare = rare.max(says * met);
                alone = alone.max(says * (1.0 - met));
            }
            shared / all
        };
        let (share_a, share_b) = (share(a, &alignment.a), share(b, &alignment.b));
        Beside {
            found,
            nearest: (f32::from(u8::from(of_a >= 0.0)) + f32::from(u8::from(of_b >= 0.0))) / 2.0,
            lead: of_a.min(of_b),
            lead_most: of_a.max(of_b),
            rare,
            shared: share_a.min(share_b),
            shared_most: share_a.max(share_b),
            alone,
        }
    }

    fn decided(&self) -> Vec<Comparison> {
        (0..self.pairs.len()).map(|nth| self.decide(nth)).collect()
    }

    fn decide(&self, nth: usize) -> Comparison {
        let (beside, searched) = (self.beside(nth), &self.searched[nth]);
        let score = 1.0 / (1.0 + f64::from(-line::BESIDE.sum(&beside.values())).exp());
        let decision = match () {
            () if searched.is_repeated => Decision::Merge,
            () if score >= CROSSED_MERGE && searched.is_plain => Decision::Merge,
            () if score >= CROSSED_SUGGEST && searched.shares => Decision::Suggest,
            () => Decision::Apart,
        };
        let score = if searched.is_repeated { score.max(0.95) } else { score };
        let (a, b) = self.pairs[nth];
        Comparison { score, decision, reasons: reasons_of(&self.questions[a], &self.questions[b]) }
    }
}

const CROSSED_MERGE: f64 = 0.80;
const CROSSED_SUGGEST: f64 = 0.40;
