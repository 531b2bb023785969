//! How well what one question names is met by the other: by the same concept, its acronym, its parts, one near it, or a
//! description of it.

use super::fingerprint::{Fingerprint, SUBJECT, Unit};
use super::meaning::Meaning;

/// How well each unit is met by the other side, 0 to 1.
pub(super) struct Alignment {
    pub a: [f32; 64],
    pub b: [f32; 64],
    /// The concept that one side describes and the other names, with its strength.
    pub described: Option<(u16, f32)>,
    /// How many units describe it.
    pub words: u32,
    /// The heaviest pair that is near but not the same.
    pub near: f32,
    /// How sure it is that both are about one concept that at least one of them never names.
    pub topic: f32,
    /// How far that concept leads among those the describing side may describe.
    pub leading: f32,
}

/// From this weight a unit can be what a question is about.
pub(super) const HEAVY: f32 = 0.5;
const NEAR: f32 = 0.8;
const PARTS: f32 = 0.95;
const LOOSE: f32 = 0.85;
const EXPLAINED: f32 = 0.6;

impl Alignment {
    pub fn of(meaning: &Meaning, a: &Fingerprint, b: &Fingerprint) -> Alignment {
        let mut alignment =
            Alignment { a: [0.0; 64], b: [0.0; 64], described: None, words: 0, near: 0.0, topic: 0.0, leading: 0.0 };
        alignment.meet_equal(&a.units, &b.units);
        alignment.meet_spelled(a, b);
        alignment.meet_parts(a, b);
        alignment.meet_near(meaning, &a.units, &b.units);
        alignment.meet_explained(meaning, &a.units, &b.units);
        alignment.meet_described(meaning, a, b);
        alignment.find_topic(a, b);
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

    /// Meets an acronym with the words that spell it.
    fn meet_spelled(&mut self, a: &Fingerprint, b: &Fingerprint) {
        let (left, right) = (&mut self.a, &mut self.b);
        let meet = |own: &mut [f32; 64], other: &mut [f32; 64], unit: usize, words: u64| {
            if own[unit] < PARTS {
                own[unit] = PARTS;
                raise(other, words, PARTS);
            }
        };
        a.spelling.each_spelled(&a.units, &b.spelling, |unit, words| meet(left, right, unit, words));
        b.spelling.each_spelled(&b.units, &a.spelling, |unit, words| meet(right, left, unit, words));
    }

    /// Meets a concept whose phrase names several with those several: "assumptions of linear regression" says what
    /// "which assumptions does linear regression make" says.
    fn meet_parts(&mut self, a: &Fingerprint, b: &Fingerprint) {
        let (before_a, before_b) = (self.a, self.b);
        let meet = |whole: &Fingerprint,
                    before: &[f32; 64],
                    own: &mut [f32; 64],
                    apart: &Fingerprint,
                    other: &mut [f32; 64]| {
            for parts in whole.parts.chunk_by(|one, next| one.whole == next.whole) {
                let Some(at) = whole.position(parts[0].whole).filter(|&at| before[at] < PARTS) else { continue };
                if parts.iter().all(|part| apart.position(part.part).is_some()) {
                    own[at] = own[at].max(PARTS);
                    for nth in parts.iter().filter_map(|part| apart.position(part.part)) {
                        other[nth] = other[nth].max(PARTS);
                    }
                }
            }
        };
        meet(a, &before_a, &mut self.a, b, &mut self.b);
        meet(b, &before_b, &mut self.b, a, &mut self.a);
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

    /// Words that describe a shared subject add little: "AUC" and "AUC of random positives and negatives".
    fn meet_explained(&mut self, meaning: &Meaning, a: &[Unit], b: &[Unit]) {
        for (i, unit) in a.iter().enumerate() {
            let Some(concept) = unit.concept().filter(|_| unit.weight >= SUBJECT && self.a[i] >= 1.0) else { continue };
            let gloss = meaning.gloss(concept);
            let explained = |side: &mut [f32; 64], units: &[Unit]| {
                for (unit, met) in units.iter().zip(side) {
                    let opposable =
                        unit.concept().is_some_and(|concept| !meaning.concept(concept).contrasts.is_empty());
                    if *met < EXPLAINED && unit.weight < SUBJECT && !opposable && gloss.has(unit.id) {
                        *met = EXPLAINED;
                    }
                }
            };
            if !gloss.is_empty() {
                explained(&mut self.a, a);
                explained(&mut self.b, b);
            }
        }
    }

    fn meet_described(&mut self, meaning: &Meaning, a: &Fingerprint, b: &Fingerprint) {
        let (before_a, before_b) = (self.a, self.b);
        self.meet_gloss(meaning, a, &before_a, b, &before_b, true);
        self.meet_gloss(meaning, b, &before_b, a, &before_a, false);
        for hint in &a.hints {
            for other in b.hints.iter().filter(|other| other.concept == hint.concept) {
                let strength = hint.strength.min(other.strength);
                raise(&mut self.a, hint.units, strength);
                raise(&mut self.b, other.units, strength);
            }
        }
    }

    /// Meets the concepts that `named` names with the words by which `worded` describes them.
    fn meet_gloss(
        &mut self,
        meaning: &Meaning,
        named: &Fingerprint,
        met: &[f32; 64],
        worded: &Fingerprint,
        met_there: &[f32; 64],
        forth: bool,
    ) {
        if worded.is_task() {
            return;
        }
        let shares = named.units.iter().zip(met).any(|(unit, met)| unit.is_subject() && *met >= 1.0);
        for (i, unit) in named.units.iter().enumerate() {
            let Some(concept) = unit.concept().filter(|_| unit.weight >= SUBJECT && met[i] < 0.9) else { continue };
            let gloss = meaning.gloss(concept);
            if gloss.is_empty() {
                continue;
            }
            let (mut told, mut all, mut words, mut units) = (0.0_f32, 0.0_f32, 0.0_f32, 0_u64);
            let (mut plain, mut stranger) = (false, false);
            for (j, word) in worded.units.iter().enumerate() {
                if met_there[j] >= 0.9 {
                    continue;
                }
                // A light word describes as well as a heavy one.
                let weight = if word.weight < 0.2 { word.weight } else { word.weight.max(0.5) };
                all += weight;
                let is_named = word.is_subject();
                if gloss.has(word.id) {
                    plain |= !is_named;
                    told += weight;
                    words +=
                        if word.weight < 0.2 { 0.2 } else { 1.0 / (1.0 + 0.04 * meaning.clues(word.id).len() as f32) };
                    units |= 1 << j;
                } else {
                    stranger |= is_named;
                }
            }
            // A description is made of words; names in it or beside it, shared or not, are subjects of their own.
            let few = if units.count_ones() == 2 { 0.9 } else { 1.0 };
            let doubt = few * if stranger { 0.6 } else { 1.0 } * if shares { 0.75 } else { 1.0 };
            let strength = if all > 0.0 && plain && units.count_ones() >= 2 {
                told / all * (words / 1.5).min(1.0) * doubt
            } else {
                0.0
            };
            if strength >= 0.2 {
                let (own, other) = if forth { (&mut self.a, &mut self.b) } else { (&mut self.b, &mut self.a) };
                own[i] = own[i].max(strength);
                raise(other, units, strength);
                self.note(concept, strength);
                self.words = self.words.max(units.count_ones());
            }
        }
    }

    fn find_topic(&mut self, a: &Fingerprint, b: &Fingerprint) {
        for (describing, other) in [(a, b), (b, a)] {
            let Some(best) = describing.hints.first() else { continue };
            for hint in &describing.hints {
                let named = other.position(hint.concept).map(|at| other.units[at].weight.min(1.0));
                let described = || other.hints.iter().find(|one| one.concept == hint.concept).map(|one| one.strength);
                let Some(there) = named.filter(|weight| *weight >= HEAVY).or_else(described) else { continue };
                let topic = hint.strength * there;
                let leading = there * hint.strength / best.strength;
                if (topic, leading) > (self.topic, self.leading) {
                    (self.topic, self.leading) = (topic, leading);
                }
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
