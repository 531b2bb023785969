//! What speaks for a candidate's answer: numbers, each of which says one thing.
//!
//! Where the unanswered question's concepts stand in the candidate's question and in its answer, whether one sentence has
//! them together, whether that sentence speaks the way the facet asks, and how near the two questions are.

use super::acronym;
use super::comparison::Nearness;
use super::facet::Facets;
use super::fingerprint::{Fingerprint, SUBJECT, Unit};
use super::index::Index;
use super::meaning::Meaning;
use super::space;
use super::told::{Sentence, Told};

/// What speaks for the candidate.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Grounds {
    /// How sure it is that both ask the same, as log odds.
    pub found: f32,
    /// The two questions are one but for one thing on each side.
    pub substitution: f32,
    /// How alike the two questions are worded.
    pub wording: f32,
    /// A subject of the unanswered question is nowhere to be found.
    pub subject_missing: f32,
    /// How well the answer describes a subject that the candidate's question lacks.
    pub described: f32,
    /// How far the facets are apart.
    pub facet_gap: f32,
    /// The same, when the answer does not speak the way the facet asks either.
    pub facet_unmet: f32,
    /// One question has the opposite of what the other has.
    pub contrast: f32,
    /// A number of the unanswered question is not found.
    pub number_missing: f32,
    /// The question goes on from one before it, which nobody here knows.
    pub continues: f32,
    /// The share of the unanswered question's words that neither the candidate nor its answer says.
    pub words_missing: f32,
    /// The heaviest thing that only the candidate asks about.
    pub own: f32,
    /// How much of what was asked about the candidate does not ask about.
    pub unasked: f32,
    /// How much was asked about, as far as it counts.
    pub mass: f32,
    /// The share of what was asked about that the candidate or its answer says; what few questions of the bank have counts most.
    pub said: f32,
    /// The rarest and heaviest thing that was asked about …
    pub rarest: f32,
    /// … and of what neither the candidate nor its answer says.
    pub unsaid: f32,
    /// The most of the question's mass that one sentence has which speaks the way the facet asks.
    pub spoken: f32,
    /// How well the candidate's question has the main concept.
    pub main: f32,
    /// The share of what was asked about that the candidate's question asks about, what few questions of the bank have
    /// counting most.
    pub asked: f32,
    /// The rarest and heaviest thing that only the candidate asks about.
    pub foreign: f32,
    /// The most of what was asked about that two sentences running say, what few questions of the bank have counting
    /// most.
    pub together: f32,
    /// One of the two questions is about a case of which the other, and the answer, say nothing, though both ask much
    /// the same.
    pub scoped: f32,
    /// How far the question and the nearest sentence of the answer lie in the same direction among the topics of the field.
    pub direction_told: f32,
}

/// What only the candidate asks about, and what nobody says of what was asked, make another case from these weights on …
const OWN_CASE: f32 = 0.5;
const UNSAID_CASE: f32 = 0.3;
/// … where the questions are this near, in log odds, and no sentence has so much of what was asked.
const NEAR: f32 = -1.0;
const TOLD: f32 = 0.7;
/// Beyond this mass a question is a story.
const MOST_MASS: f32 = 4.0;

/// The units of the unanswered question, a bit each, that the candidate has as acronyms or spells.
struct Spelled {
    asked: u64,
    told: Vec<u64>,
}

impl Grounds {
    /// How many numbers there are.
    pub const COUNT: usize = 19;

    /// Returns what speaks for a candidate, given the questions that it was found among.
    pub fn of(
        meaning: &Meaning,
        unanswered: &Fingerprint,
        candidate: &Fingerprint,
        told: &Told,
        bank: &Index,
    ) -> Grounds {
        let near = Nearness::of(meaning, unanswered, candidate);
        let missing = unanswered.content & !(candidate.content | told.content);
        let own = candidate.units.iter().zip(&near.alignment.b).map(|(unit, met)| (unit.id, unit.weight * (1.0 - met)));
        let (mut heaviest, mut foreign) = (0.0_f32, 0.0_f32);
        for (unit, alone) in own {
            heaviest = heaviest.max(alone);
            foreign = foreign.max(alone * bank.rarity(unit));
        }
        let unasked = unanswered.units.iter().zip(&near.alignment.a).map(|(unit, met)| unit.weight * (1.0 - met));
        let mut grounds = Grounds {
            found: near.found,
            substitution: near.substitution,
            wording: near.wording,
            contrast: near.contrast,
            continues: f32::from(u8::from(unanswered.continues)),
            words_missing: missing.count_ones() as f32 / unanswered.content.count_ones().max(1) as f32,
            own: heaviest,
            foreign,
            unasked: unasked.sum::<f32>().min(MOST_MASS),
            mass: unanswered.mass.min(MOST_MASS),
            ..Grounds::default()
        };
        let spelling = (&unanswered.spelling, &*unanswered.units);
        let spelled = Spelled {
            asked: acronym::shared(spelling, (&candidate.spelling, &candidate.units)),
            told: told.sentences.iter().map(|said| acronym::shared(spelling, (&said.spelling, &said.units))).collect(),
        };
        grounds.find(meaning, (unanswered, candidate, told), &near.alignment.a, &spelled, bank);
        grounds.ask(meaning, unanswered.facets, candidate.facets, told);
        grounds.hear_together(meaning, unanswered, told, &spelled, bank);
        let place = unanswered.pin.place();
        for (sentence, &here) in told.sentences.iter().zip(&spelled.told) {
            grounds.hear(meaning, unanswered, sentence, here);
            grounds.direction_told = grounds.direction_told.max(space::alike(&place, &sentence.place));
        }
        grounds.scoped = f32::from(u8::from(grounds.is_scoped()));
        grounds
    }

    /// Where the concepts of the unanswered question are.
    fn find(
        &mut self,
        meaning: &Meaning,
        (unanswered, candidate, told): (&Fingerprint, &Fingerprint, &Told),
        aligned: &[f32; 64],
        spelled: &Spelled,
        bank: &Index,
    ) {
        let anywhere = spelled.told.iter().fold(spelled.asked, |bits, told| bits | told);
        let heaviest = unanswered.units.iter().map(|unit| unit.weight).fold(0.0, f32::max);
        let (mut said, mut asked_about, mut all) = (0.0, 0.0, 0.0);
        for (nth, (unit, &aligned)) in unanswered.units.iter().zip(aligned).enumerate() {
            let met = |there: &[Unit], bits: u64| {
                met(meaning, unanswered, unit, &candidate.units, there).max(spelled_out(bits, nth))
            };
            let (asked, found) = (met(&candidate.units, spelled.asked), met(&told.units, anywhere));
            let (rare, found_at_all) = (unit.weight * bank.rarity(unit.id), found.max(aligned));
            said += rare * found_at_all;
            asked_about += rare * asked.max(aligned);
            all += rare;
            self.rarest = self.rarest.max(rare);
            self.unsaid = self.unsaid.max(rare * (1.0 - found_at_all));
            if unit.weight >= heaviest - 0.01 {
                self.main = self.main.max(asked);
            }
            if unit.is_number() {
                self.number_missing = self.number_missing.max(1.0 - found);
            } else if unit.weight >= SUBJECT {
                self.subject_missing = self.subject_missing.max(1.0 - found);
                if let Some(concept) = unit.concept().filter(|_| asked < 0.5) {
                    self.described = self.described.max(described(meaning, concept, candidate, told));
                }
            }
        }
        (self.said, self.asked) = if all > 0.0 { (said / all, asked_about / all) } else { (0.0, 0.0) };
    }

    /// What two sentences running say together.
    fn hear_together(
        &mut self,
        meaning: &Meaning,
        unanswered: &Fingerprint,
        told: &Told,
        spelled: &Spelled,
        bank: &Index,
    ) {
        let rare: Vec<f32> = unanswered.units.iter().map(|unit| unit.weight * bank.rarity(unit.id)).collect();
        let all = rare.iter().sum::<f32>().max(0.1);
        let mut before = vec![0.0; rare.len()];
        for (sentence, &spelled) in told.sentences.iter().zip(&spelled.told) {
            let mut share = 0.0;
            for (nth, (unit, rare)) in unanswered.units.iter().zip(&rare).enumerate() {
                let here =
                    met(meaning, unanswered, unit, &sentence.units, &sentence.units).max(spelled_out(spelled, nth));
                share += rare * here.max(before[nth]);
                before[nth] = here;
            }
            self.together = self.together.max(share / all);
        }
    }

    /// What is asked, and whether the answer speaks that way.
    fn ask(&mut self, meaning: &Meaning, asked: Facets, candidate: Facets, told: &Told) {
        let (best, _) = meaning.likeness().between(asked, candidate);
        self.facet_gap = 1.0 - best;
        self.facet_unmet = if told.speaks(asked) { 0.0 } else { 1.0 - best };
    }

    /// What one sentence of the answer says.
    fn hear(&mut self, meaning: &Meaning, unanswered: &Fingerprint, sentence: &Sentence, spelled: u64) {
        if !sentence.speaks(unanswered.facets) {
            return;
        }
        let met = |(nth, unit): (usize, &Unit)| {
            let met = met(meaning, unanswered, unit, &sentence.units, &sentence.units);
            unit.weight * met.max(spelled_out(spelled, nth))
        };
        let share = unanswered.units.iter().enumerate().map(met).sum::<f32>() / unanswered.mass.max(0.1);
        self.spoken = self.spoken.max(share);
    }

    /// Returns whether the answer, found by its question more than by what it says, may be one for another case.
    fn is_scoped(&self) -> bool {
        let apart = self.own >= OWN_CASE || self.unsaid >= UNSAID_CASE;
        apart && self.found > NEAR && self.spoken.max(self.together) < TOLD
    }

    /// Returns the numbers in the order of [`super::line::ANSWERS`].
    pub fn values(&self) -> [f32; Grounds::COUNT] {
        [
            self.found,
            self.substitution,
            self.wording,
            self.subject_missing,
            self.described,
            self.facet_gap,
            self.facet_unmet,
            self.words_missing,
            self.own,
            self.unasked,
            self.mass,
            self.said,
            self.rarest,
            self.unsaid,
            self.spoken,
            self.direction_told,
            self.asked,
            self.foreign,
            self.together,
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
