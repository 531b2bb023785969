//! What speaks for a candidate's answer: numbers, each of which says one thing.
//!
//! Where the unanswered question's concepts stand in the candidate's question and in its answer, whether one sentence has
//! them together, whether that sentence speaks the way the facet asks, and how near the two questions are.

use super::acronym;
use super::comparison::Nearness;
use super::facet::Facets;
use super::fingerprint::{Fingerprint, SUBJECT, Unit};
use super::meaning::Meaning;
use super::space;
use super::told::{Sentence, Told};

/// What speaks for the candidate.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Grounds {
    /// How sure it is that both ask the same.
    pub same: f32,
    /// What a weighted sum makes of that, as log odds.
    pub line: f32,
    /// The two questions are one but for one thing on each side.
    pub substitution: f32,
    /// How alike the two questions are worded.
    pub wording: f32,
    /// A subject of the unanswered question is nowhere to be found.
    pub subject_missing: f32,
    /// The share of its subjects that are.
    pub subjects_missing: f32,
    /// How well the answer describes a subject that the candidate's question lacks.
    pub described: f32,
    /// How far the facets are apart.
    pub facet_gap: f32,
    /// The same, when the answer does not speak the way the facet asks either.
    pub facet_unmet: f32,
    /// The candidate has a subject of its own.
    pub other_subject: f32,
    /// One question has the opposite of what the other has.
    pub contrast: f32,
    /// A number of the unanswered question is not found.
    pub number_missing: f32,
    /// The share of the unanswered question's words that neither the candidate nor its answer says.
    pub words_missing: f32,
    /// The same when both are worded alike: one word was exchanged for another.
    pub exchanged: f32,
    /// The most of the question's mass that the candidate's question and one sentence of its answer have together.
    pub stated: f32,
    /// The same of one sentence alone.
    pub alone: f32,
    /// The same of one sentence that speaks the way the facet asks.
    pub spoken: f32,
    /// How much of the question's mass a sentence of the answer begins with.
    pub begins: f32,
    /// The same of a sentence that goes on to define it, or describes it and then calls it by its name.
    pub defined: f32,
    /// How well the candidate's question has the main concept.
    pub main: f32,
    /// How far the question and the nearest sentence of the answer lie in the same direction among the topics of the field.
    pub direction_told: f32,
    /// Only what it is was asked, and the candidate asks what to do.
    pub what_of_doing: f32,
    /// The heaviest thing that was asked about.
    pub specific: f32,
}

/// The units of the unanswered question, a bit each, that the candidate has as acronyms or spells.
struct Spelled {
    asked: u64,
    told: Vec<u64>,
}

impl Grounds {
    /// How many numbers there are.
    pub const COUNT: usize = 18;

    pub fn of(meaning: &Meaning, unanswered: &Fingerprint, candidate: &Fingerprint, told: &Told) -> Grounds {
        let near = Nearness::of(meaning, unanswered, candidate);
        let missing = unanswered.content & !(candidate.content | told.content);
        let mut grounds = Grounds {
            same: near.same,
            line: near.line,
            substitution: near.substitution,
            wording: near.wording,
            contrast: near.contrast,
            words_missing: missing.count_ones() as f32 / unanswered.content.count_ones().max(1) as f32,
            exchanged: if missing == 0 { 0.0 } else { near.wording },
            specific: unanswered.units.iter().map(|unit| unit.weight).fold(0.0, f32::max),
            ..Grounds::default()
        };
        let own = (&unanswered.spelling, &*unanswered.units);
        let spelled = Spelled {
            asked: acronym::shared(own, (&candidate.spelling, &candidate.units)),
            told: told.sentences.iter().map(|said| acronym::shared(own, (&said.spelling, &said.units))).collect(),
        };
        grounds.find(meaning, unanswered, candidate, told, &spelled);
        grounds.ask(meaning, unanswered.facets, candidate.facets, told);
        let place = unanswered.pin.place();
        for (sentence, &here) in told.sentences.iter().zip(&spelled.told) {
            grounds.hear(meaning, unanswered, candidate, sentence, (spelled.asked, here));
            grounds.direction_told = grounds.direction_told.max(space::alike(&place, &sentence.place));
        }
        grounds
    }

    /// Where the concepts of the unanswered question are.
    fn find(
        &mut self,
        meaning: &Meaning,
        unanswered: &Fingerprint,
        candidate: &Fingerprint,
        told: &Told,
        spelled: &Spelled,
    ) {
        let anywhere = spelled.told.iter().fold(spelled.asked, |bits, told| bits | told);
        let (mut subjects, mut missing) = (0.0_f32, 0.0);
        for (nth, unit) in unanswered.units.iter().enumerate() {
            let met = |there: &[Unit], bits: u64| {
                met(meaning, unanswered, unit, &candidate.units, there).max(spelled_out(bits, nth))
            };
            let (asked, found) = (met(&candidate.units, spelled.asked), met(&told.units, anywhere));
            if unit.weight >= self.specific - 0.01 {
                self.main = self.main.max(asked);
            }
            if unit.is_number() {
                self.number_missing = self.number_missing.max(1.0 - found);
            } else if unit.weight >= SUBJECT {
                self.subject_missing = self.subject_missing.max(1.0 - found);
                (subjects, missing) = (subjects + 1.0, missing + 1.0 - found);
                if let Some(concept) = unit.concept().filter(|_| asked < 0.5) {
                    self.described = self.described.max(described(meaning, concept, candidate, told));
                }
            }
        }
        self.subjects_missing = missing / subjects.max(1.0);
        for unit in candidate.units.iter().filter(|unit| unit.is_subject()) {
            self.other_subject = self.other_subject.max(1.0 - meets(meaning, &unanswered.units, unit));
        }
    }

    /// What is asked, and whether the answer speaks that way.
    fn ask(&mut self, meaning: &Meaning, asked: Facets, candidate: Facets, told: &Told) {
        let (best, _) = meaning.likeness().between(asked, candidate);
        self.facet_gap = 1.0 - best;
        self.facet_unmet = if told.speaks(asked) { 0.0 } else { 1.0 - best };
        let [what, versus, doing] = ["W", "V", "FGRLUITNM"].map(Facets::of);
        let only_what = asked.intersects(what) && !asked.intersects(versus);
        self.what_of_doing = flag(only_what && candidate.intersects(doing) && !candidate.intersects(what));
    }

    /// What one sentence of the answer says.
    fn hear(
        &mut self,
        meaning: &Meaning,
        unanswered: &Fingerprint,
        candidate: &Fingerprint,
        sentence: &Sentence,
        (asked, here): (u64, u64),
    ) {
        let mass = unanswered.mass.max(0.1);
        let share = |there: &[Unit], bits: u64| {
            let met = |(nth, unit): (usize, &Unit)| {
                let met = met(meaning, unanswered, unit, there, &sentence.units);
                unit.weight * met.max(spelled_out(bits, nth))
            };
            unanswered.units.iter().enumerate().map(met).sum::<f32>() / mass
        };
        let alone = share(&sentence.units, here);
        self.alone = self.alone.max(alone);
        self.stated = self.stated.max(share(&candidate.units, asked | here));
        if sentence.speaks(unanswered.facets) {
            self.spoken = self.spoken.max(alone);
        }
        let weight = |concept: u16| unanswered.position(concept).map_or(0.0, |at| unanswered.units[at].weight / mass);
        if let Some(subject) = sentence.subject {
            let share = weight(subject.concept);
            self.begins = self.begins.max(share);
            self.defined = self.defined.max(if subject.defined { share } else { 0.0 });
        }
        self.defined = self.defined.max(sentence.named.map_or(0.0, weight));
    }

    /// Returns the numbers in the order of [`super::line::ANSWERS`].
    pub fn values(&self) -> [f32; Grounds::COUNT] {
        [
            self.same,
            self.line,
            self.substitution,
            self.wording,
            self.subject_missing,
            self.described,
            self.facet_unmet,
            self.other_subject,
            self.words_missing,
            self.exchanged,
            self.stated,
            self.alone,
            self.spoken,
            self.direction_told,
            self.specific,
            self.what_of_doing,
            self.subjects_missing,
            self.main,
        ]
    }
}

/// Returns how well units meet one, by itself or by something near.
fn meets(meaning: &Meaning, units: &[Unit], unit: &Unit) -> f32 {
    if units.binary_search_by_key(&unit.id, |other| other.id).is_ok() {
        return 1.0;
    }
    let near: &[u16] = unit.concept().map_or(&[], |concept| &meaning.concept(concept).near);
    let is_near = |other: &Unit| {
        other.concept().is_some_and(|concept| near.contains(&concept)) || (unit.loose != 0 && unit.loose == other.loose)
    };
    if (!near.is_empty() || unit.loose != 0) && units.iter().any(is_near) { 0.7 } else { 0.0 }
}

/// Returns how well a unit of the unanswered question is met in two places, by itself or by what its phrase names.
fn met(meaning: &Meaning, unanswered: &Fingerprint, unit: &Unit, here: &[Unit], there: &[Unit]) -> f32 {
    let whole = meets(meaning, here, unit).max(meets(meaning, there, unit));
    let has = |units: &[Unit], part: u16| units.binary_search_by_key(&u32::from(part), |unit| unit.id).is_ok();
    let mut parts = unanswered.parts.iter().filter(|part| u32::from(part.whole) == unit.id).peekable();
    let by_parts = parts.peek().is_some() && parts.all(|part| has(here, part.part) || has(there, part.part));
    if by_parts { whole.max(0.9) } else { whole }
}

/// Returns how much of the candidate speaks in the words that describe the concept.
fn described(meaning: &Meaning, concept: u16, candidate: &Fingerprint, told: &Told) -> f32 {
    let gloss = meaning.gloss(concept);
    let words = |units: &[Unit]| -> f32 {
        let found = units.iter().filter(|unit| unit.weight >= 0.2 && gloss.has(unit.id));
        found.map(|unit| 1.0 / (1.0 + 0.04 * meaning.clues(unit.id).len() as f32)).sum()
    };
    ((words(&candidate.units) + words(&told.units)) / 3.0).min(1.0)
}

/// Returns how well a unit is met by its letters.
fn spelled_out(bits: u64, nth: usize) -> f32 {
    if nth < 64 && bits >> nth & 1 == 1 { 0.9 } else { 0.0 }
}

fn flag(condition: bool) -> f32 {
    if condition { 1.0 } else { 0.0 }
}
