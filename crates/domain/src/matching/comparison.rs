//! Whether two questions ask the same.
//!
//! What the two share and what each has alone becomes a handful of numbers ([`Evidence`]); a logistic function weighs
//! them. A veto is not a special path but a number with a heavy weight, so that a reason can always be given.

use super::facet::Facets;
use super::fingerprint::{Fingerprint, Unit};
use super::meaning::{MEANING, Meaning};

/// What to do with two questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Decision {
    /// They are the same; one card.
    Merge,
    /// They may be the same; ask the owner.
    Suggest,
    /// They are two questions.
    Apart,
}

/// A decision with its grounds.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// How sure it is that both ask the same, 0 to 1.
    pub score: f64,
    /// What follows.
    pub decision: Decision,
    /// Why, strongest first, to be read by people.
    pub reasons: Vec<String>,
}

impl Decision {
    /// Returns the decision's name as written in files and tables.
    pub fn name(self) -> &'static str {
        match self {
            Decision::Merge => "merge",
            Decision::Suggest => "suggest",
            Decision::Apart => "apart",
        }
    }
}

/// Returns whether two questions ask the same, and why.
pub fn compare(a: &Fingerprint, b: &Fingerprint) -> Comparison {
    let alignment = Alignment::of(&MEANING, a, b);
    let evidence = Evidence::of(&MEANING, a, b, &alignment);
    let (score, decision) = evidence.decide();
    Comparison { score, decision, reasons: reasons(&MEANING, a, b, &alignment, &evidence) }
}

/// Returns the score and decision of [`compare`] without its reasons, for bulk use.
pub fn score(a: &Fingerprint, b: &Fingerprint) -> (f64, Decision) {
    let alignment = Alignment::of(&MEANING, a, b);
    Evidence::of(&MEANING, a, b, &alignment).decide()
}

/// How well each unit is met by the other side, 0 to 1.
pub(super) struct Alignment {
    pub a: [f32; 64],
    pub b: [f32; 64],
    /// The concept that one side describes and the other names, with its strength.
    pub described: Option<(u16, f32)>,
    /// The heaviest pair that is near but not the same.
    pub near: f32,
}

const NEAR: f32 = 0.8;
const LOOSE: f32 = 0.85;

impl Alignment {
    pub fn of(meaning: &Meaning, a: &Fingerprint, b: &Fingerprint) -> Alignment {
        let mut alignment = Alignment { a: [0.0; 64], b: [0.0; 64], described: None, near: 0.0 };
        alignment.meet_equal(&a.units, &b.units);
        alignment.meet_near(meaning, &a.units, &b.units);
        alignment.meet_described(a, b);
        alignment
    }

    fn meet_equal(&mut self, a: &[Unit], b: &[Unit]) {
        let (mut i, mut j) = (0, 0);
        while i < a.len() && j < b.len() {
            match a[i].id.cmp(&b[j].id) {
                std::cmp::Ordering::Less => i += 1,
                std::cmp::Ordering::Greater => j += 1,
                std::cmp::Ordering::Equal => {
                    (self.a[i], self.b[j]) = (1.0, 1.0);
                    i += 1;
                    j += 1;
                }
            }
        }
    }

    fn meet_near(&mut self, meaning: &Meaning, a: &[Unit], b: &[Unit]) {
        for (i, left) in a.iter().enumerate() {
            if self.a[i] >= 1.0 {
                continue;
            }
            let near: &[u16] = left.concept().map_or(&[], |concept| &meaning.concept(concept).near);
            if near.is_empty() && left.loose == 0 {
                continue;
            }
            for (j, right) in b.iter().enumerate() {
                if self.b[j] >= 1.0 {
                    continue;
                }
                let alike = if right.concept().is_some_and(|concept| near.contains(&concept)) {
                    NEAR
                } else if left.loose != 0 && left.loose == right.loose {
                    LOOSE
                } else {
                    continue;
                };
                self.a[i] = self.a[i].max(alike);
                self.b[j] = self.b[j].max(alike);
                if alike == NEAR {
                    self.near = self.near.max(left.weight.min(right.weight));
                }
            }
        }
    }

    fn meet_described(&mut self, a: &Fingerprint, b: &Fingerprint) {
        for hint in &b.hints {
            if let Ok(i) = a.units.binary_search_by_key(&u32::from(hint.concept), |unit| unit.id)
                && self.a[i] < hint.strength
            {
                self.a[i] = hint.strength;
                raise(&mut self.b, hint.units, hint.strength);
                self.note(hint.concept, hint.strength);
            }
        }
        for hint in &a.hints {
            if let Ok(j) = b.units.binary_search_by_key(&u32::from(hint.concept), |unit| unit.id)
                && self.b[j] < hint.strength
            {
                self.b[j] = hint.strength;
                raise(&mut self.a, hint.units, hint.strength);
                self.note(hint.concept, hint.strength);
            }
            for other in b.hints.iter().filter(|other| other.concept == hint.concept) {
                let strength = hint.strength.min(other.strength);
                raise(&mut self.a, hint.units, strength);
                raise(&mut self.b, other.units, strength);
                self.note(hint.concept, strength);
            }
        }
    }

    fn note(&mut self, concept: u16, strength: f32) {
        if self.described.is_none_or(|(_, before)| before < strength) {
            self.described = Some((concept, strength));
        }
    }
}

fn raise(side: &mut [f32; 64], units: u64, strength: f32) {
    for (nth, met) in side.iter_mut().enumerate() {
        if units & (1 << nth) != 0 {
            *met = met.max(strength);
        }
    }
}

/// The numbers that the decision rests on.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Evidence {
    /// The share of both questions' weight that is met.
    pub overlap: f32,
    /// The share met of the side that is met less.
    pub least: f32,
    /// The share met of the side that is met more.
    pub most: f32,
    /// How alike the nearest facets are.
    pub facet_best: f32,
    /// How alike the facets are of the side that fits less.
    pub facet_worst: f32,
    /// The heaviest unmet unit of the side whose heaviest unmet unit is lighter: both sides have something of their own.
    pub both_alone: f32,
    /// The heaviest unmet unit of all.
    pub one_alone: f32,
    /// Each side has another member of one set of opposites.
    pub contrast: f32,
    /// Both have numbers, and they differ.
    pub numbers_differ: f32,
    /// Only one has a number.
    pub number_alone: f32,
    /// One is negated, the other not.
    pub negation: f32,
    /// The same two things in opposite order around "instead of" and the like.
    pub swapped: f32,
    /// How much of the meeting rests on a description.
    pub described: f32,
    /// How much of it rests on near concepts.
    pub near: f32,
    /// One compares, the other does not.
    pub versus: f32,
    /// No heavy concept is shared.
    pub nothing_shared: f32,
    /// Nothing at all differs.
    pub identical: f32,
}

impl Evidence {
    /// How many numbers there are.
    pub const COUNT: usize = 17;

    fn of(meaning: &Meaning, a: &Fingerprint, b: &Fingerprint, alignment: &Alignment) -> Evidence {
        let left = Side::of(a, &alignment.a);
        let right = Side::of(b, &alignment.b);
        let (facet_best, facet_worst) = meaning.likeness().between(a.facets, b.facets);
        let (met, mass) = (left.met + right.met, (a.mass + b.mass).max(0.01));
        let (share_a, share_b) = (left.met / a.mass.max(0.01), right.met / b.mass.max(0.01));
        let versus = Facets::of("V");
        let numbers = (left.numbers, right.numbers);
        Evidence {
            overlap: met / mass,
            least: share_a.min(share_b),
            most: share_a.max(share_b),
            facet_best,
            facet_worst,
            both_alone: left.alone.min(right.alone),
            one_alone: left.alone.max(right.alone),
            contrast: flag(contrast(meaning, a, b, alignment).is_some()),
            numbers_differ: flag(numbers.0 > 0 && numbers.1 > 0),
            number_alone: flag((numbers.0 > 0) != (numbers.1 > 0)),
            negation: flag(a.negated != b.negated),
            swapped: flag(swapped(a, b)),
            described: alignment.described.map_or(0.0, |(_, strength)| strength),
            near: alignment.near,
            versus: flag(a.facets.intersects(versus) != b.facets.intersects(versus)),
            nothing_shared: 1.0 - left.heaviest_met.min(right.heaviest_met),
            identical: flag(a.units.len() == b.units.len() && left.alone == 0.0 && right.alone == 0.0 && a.facets == b.facets),
        }
    }

    /// Returns the numbers in the order of their weights.
    pub fn values(&self) -> [f32; Evidence::COUNT] {
        [
            self.overlap,
            self.least,
            self.most,
            self.facet_best,
            self.facet_worst,
            self.both_alone,
            self.one_alone,
            self.contrast,
            self.numbers_differ,
            self.number_alone,
            self.negation,
            self.swapped,
            self.described,
            self.near,
            self.versus,
            self.nothing_shared,
            self.identical,
        ]
    }

    fn decide(&self) -> (f64, Decision) {
        let sum: f32 = self.values().iter().zip(WEIGHTS).map(|(value, weight)| value * weight).sum();
        let score = 1.0 / (1.0 + f64::from(-(sum + INTERCEPT)).exp());
        let decision = if score >= MERGE && self.is_plain() {
            Decision::Merge
        } else if score >= SUGGEST {
            Decision::Suggest
        } else {
            Decision::Apart
        };
        (score, decision)
    }

    /// Returns whether nothing rests on a guess; only then may a merge happen by itself.
    fn is_plain(&self) -> bool {
        self.described == 0.0
            && self.near < 0.5
            && self.contrast + self.numbers_differ + self.swapped + self.negation == 0.0
            && self.facet_worst >= 0.65
            && self.one_alone <= 0.5
    }
}

const WEIGHTS: [f32; Evidence::COUNT] =
    [3.0, 3.0, 0.5, 2.5, 2.0, -2.0, -1.0, -3.0, -3.0, -1.0, -1.5, -3.0, 0.8, -0.3, -1.5, -1.5, 1.0];
const INTERCEPT: f32 = -6.0;
const MERGE: f64 = 0.85;
const SUGGEST: f64 = 0.5;

struct Side {
    met: f32,
    alone: f32,
    heaviest_met: f32,
    numbers: usize,
}

impl Side {
    fn of(print: &Fingerprint, met: &[f32; 64]) -> Side {
        let mut side = Side { met: 0.0, alone: 0.0, heaviest_met: 0.0, numbers: 0 };
        for (unit, &met) in print.units.iter().zip(met) {
            side.met += unit.weight * met;
            side.alone = side.alone.max(unit.weight * (1.0 - met));
            side.heaviest_met = side.heaviest_met.max(unit.weight * met).min(1.0);
            side.numbers += usize::from(unit.is_number() && met < 0.5);
        }
        side
    }
}

/// Below this a unit counts as not met.
const MET: f32 = 0.3;

/// Returns a pair of opposites, one on each side.
fn contrast(meaning: &Meaning, a: &Fingerprint, b: &Fingerprint, alignment: &Alignment) -> Option<(u16, u16)> {
    for (left, met) in a.units.iter().zip(&alignment.a) {
        let Some(this) = left.concept().filter(|_| *met < MET) else { continue };
        let sets = meaning.concept(this).contrasts;
        if sets == 0 {
            continue;
        }
        for (right, met) in b.units.iter().zip(&alignment.b) {
            let Some(other) = right.concept().filter(|_| *met < MET) else { continue };
            if sets & meaning.concept(other).contrasts != 0 {
                return Some((this, other));
            }
        }
    }
    None
}

fn swapped(a: &Fingerprint, b: &Fingerprint) -> bool {
    matches!((a.order, b.order), (Some((first, then)), Some(other)) if other == (then, first))
}

fn flag(condition: bool) -> f32 {
    if condition { 1.0 } else { 0.0 }
}

fn reasons(meaning: &Meaning, a: &Fingerprint, b: &Fingerprint, alignment: &Alignment, evidence: &Evidence) -> Vec<String> {
    let mut reasons = Vec::new();
    if let Some((this, other)) = contrast(meaning, a, b, alignment) {
        reasons.push(format!("veto: {} against {}", meaning.concept(this).name, meaning.concept(other).name));
    }
    if evidence.numbers_differ > 0.0 {
        reasons.push("veto: other numbers".to_owned());
    }
    if evidence.swapped > 0.0 {
        reasons.push("veto: the same things in opposite order".to_owned());
    }
    if evidence.negation > 0.0 {
        reasons.push("only one is negated".to_owned());
    }
    let names = |print: &Fingerprint, met: &[f32; 64], wanted: fn(f32) -> bool| -> String {
        let names: Vec<&str> = print
            .units
            .iter()
            .zip(met)
            .filter(|(unit, met)| unit.weight >= MET && wanted(**met))
            .map(|(unit, _)| unit.concept().map_or(if unit.is_number() { "a number" } else { "another word" }, |id| meaning.concept(id).name))
            .collect();
        names.join(", ")
    };
    let shared = names(a, &alignment.a, |met| met >= MET);
    if !shared.is_empty() {
        reasons.push(format!("same concepts: {shared}"));
    }
    if let Some((concept, _)) = alignment.described {
        reasons.push(format!("one describes {}", meaning.concept(concept).name));
    }
    if a.facets == b.facets {
        reasons.push(format!("same facet: {}", a.facets.names()));
    } else {
        reasons.push(format!("facets: {} against {}", a.facets.names(), b.facets.names()));
    }
    for (which, print, met) in [("first", a, &alignment.a), ("second", b, &alignment.b)] {
        let alone = names(print, met, |met| met < MET);
        if !alone.is_empty() {
            reasons.push(format!("only in the {which}: {alone}"));
        }
    }
    reasons
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dump_evidence() {
        if std::env::var("UNKNOWN").is_ok() {
            let text = std::fs::read_to_string(std::env::var("UNKNOWN").unwrap()).unwrap();
            let mut out = String::new();
            for line in text.lines() {
                let cut = crate::matching::words::Cut::of(line);
                for (at, piece) in cut.pieces.iter().enumerate() {
                    if piece.sort == crate::matching::words::Sort::Word && MEANING.longest(&cut.pieces[at..]).is_none() {
                        let fix = MEANING.corrected(cut.word(piece)).is_some();
                        out.push_str(&format!("{}{}\n", cut.word(piece), if fix { " FIX" } else { "" }));
                    }
                }
            }
            std::fs::write("/tmp/unknown.txt", out).unwrap();
        }
        for (input, output) in std::env::var("PAIRS").ok().zip(std::env::var("EVIDENCE").ok()) {
            let mut out = String::new();
            for line in std::fs::read_to_string(&input).unwrap().lines() {
                let pair: serde_json::Value = serde_json::from_str(line).unwrap();
                let a = Fingerprint::of(pair["a"].as_str().unwrap());
                let b = Fingerprint::of(pair["b"].as_str().unwrap());
                let alignment = Alignment::of(&MEANING, &a, &b);
                let evidence = Evidence::of(&MEANING, &a, &b, &alignment);
                let result = compare(&a, &b);
                let row = serde_json::json!({"x": evidence.values().to_vec(), "score": result.score, "decision": result.decision.name(),
                    "reasons": result.reasons, "same": pair["same"], "a": pair["a"], "b": pair["b"], "plain": evidence.is_plain(),
                    "ha": a.hints.iter().map(|h| format!("{} {:.2}", MEANING.concept(h.concept).name, h.strength)).collect::<Vec<_>>(),
                    "hb": b.hints.iter().map(|h| format!("{} {:.2}", MEANING.concept(h.concept).name, h.strength)).collect::<Vec<_>>(),
                    "ua": a.units.iter().map(|u| format!("{}:{:.1}", u.concept().map_or("?".to_owned(), |c| MEANING.concept(c).name.to_owned()), u.weight)).collect::<Vec<_>>().join(", "),
                    "ub": b.units.iter().map(|u| format!("{}:{:.1}", u.concept().map_or("?".to_owned(), |c| MEANING.concept(c).name.to_owned()), u.weight)).collect::<Vec<_>>().join(", "),
                    });
                out.push_str(&format!("{row}\n"));
            }
            std::fs::write(output, out).unwrap();
        }
    }
}
