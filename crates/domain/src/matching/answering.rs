//! Whether an answered question answers an unanswered one.
//!
//! Not the same as asking the same: "What is overfitting?" is answered by the card on overfitting and its remedies, and
//! "What causes it?" only when that card's answer says so. So the unanswered question's concepts are sought in the candidate's question and in its
//! answer, and the answer must speak the way its facet asks ("because", "use", "=").

use super::comparison::{Comparison, Decision, alike_wording, contrast_between, score};
use super::facet::Facets;
use super::fingerprint::{Fingerprint, Unit};
use super::meaning::{MEANING, Meaning};
use super::space;
use super::words::{Cut, Sort, stem_hash};

/// Returns whether the candidate, with its answer's plain text, answers the unanswered question: `Merge` is worth
/// filling in, `Suggest` worth showing.
pub fn answers(unanswered: &Fingerprint, candidate: &Fingerprint, candidate_answer: &str) -> Comparison {
    let grounds = Grounds::of(&MEANING, unanswered, candidate, candidate_answer);
    let sum: f32 = grounds.values().iter().zip(WEIGHTS).map(|(value, weight)| value * weight).sum();
    let score = 1.0 / (1.0 + f64::from(-(sum + INTERCEPT)).exp());
    let decision = if score < LEAST {
        Decision::Apart
    } else {
        Cover::of(&MEANING, unanswered, candidate, candidate_answer).decide(&grounds, unanswered, score)
    };
    Comparison { score, decision, reasons: grounds.reasons(unanswered, candidate) }
}

/// What speaks for the candidate. The weights were fitted by logistic regression on
/// `tests/pairs/links.dev.jsonl` and `links.dev2.jsonl`.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Grounds {
    /// How sure it is that both ask the same.
    same: f32,
    /// The share of the unanswered question found in the candidate's question.
    in_question: f32,
    /// The share found in its question or answer.
    in_all: f32,
    /// A subject of the unanswered question is nowhere to be found.
    subject_missing: f32,
    /// A subject is not in the candidate's question.
    subject_aside: f32,
    /// How well the answer describes that subject.
    described: f32,
    /// How far the facets are apart.
    facet_gap: f32,
    /// The same, when the answer does not speak the way the facet asks either.
    facet_unmet: f32,
    /// The candidate has a subject of its own.
    other_subject: f32,
    /// One question has the opposite of what the other has.
    contrast: f32,
    /// A number of the unanswered question is not found.
    number_missing: f32,
    /// The share of the unanswered question's words that neither the candidate nor its answer says.
    words_missing: f32,
    /// The same when both are worded alike: one word was exchanged for another.
    exchanged: f32,
}

impl Grounds {
    /// How many numbers there are.
    pub const COUNT: usize = 13;

    pub fn of(meaning: &Meaning, unanswered: &Fingerprint, candidate: &Fingerprint, answer: &str) -> Grounds {
        let cut = Cut::of(answer);
        let told = Fingerprint::from_cut(&cut);
        let place = |unit: &Unit| -> (f32, f32) {
            let asked = meets(meaning, candidate, unit).max(met_by_parts(unanswered, unit, candidate, candidate));
            let found = asked.max(meets(meaning, &told, unit)).max(met_by_parts(unanswered, unit, candidate, &told));
            (asked, found)
        };
        let mut grounds = Grounds { same: score(unanswered, candidate).0 as f32, ..Grounds::default() };
        let mass = unanswered.mass.max(0.1);
        for unit in unanswered.units.iter() {
            let (asked, found) = place(unit);
            grounds.in_question += unit.weight * asked / mass;
            grounds.in_all += unit.weight * found / mass;
            if unit.is_number() {
                grounds.number_missing = grounds.number_missing.max(1.0 - found);
            } else if unit.weight >= 0.75 {
                grounds.subject_aside = grounds.subject_aside.max(1.0 - asked);
                grounds.subject_missing = grounds.subject_missing.max(1.0 - found);
                if asked < 0.5
                    && let Some(concept) = unit.concept()
                {
                    grounds.described = grounds.described.max(described(meaning, concept, candidate, &told));
                }
            }
        }
        for unit in candidate.units.iter().filter(|unit| unit.weight >= 0.75 && unit.concept().is_some()) {
            grounds.other_subject = grounds.other_subject.max(1.0 - meets(meaning, unanswered, unit));
        }
        let (best, _) = meaning.likeness().between(unanswered.facets, candidate.facets);
        grounds.facet_gap = 1.0 - best;
        grounds.facet_unmet = if speaks(&cut, unanswered.facets) { 0.0 } else { 1.0 - best };
        let missing = unanswered.content & !(candidate.content | told.content);
        grounds.words_missing = missing.count_ones() as f32 / unanswered.content.count_ones().max(1) as f32;
        grounds.exchanged = if missing == 0 { 0.0 } else { alike_wording(unanswered.wording, candidate.wording) };
        grounds.contrast = if contrast_between(meaning, unanswered, candidate).is_some() { 1.0 } else { 0.0 };
        grounds
    }

    /// Returns the numbers in the order of their weights.
    pub fn values(&self) -> [f32; Grounds::COUNT] {
        [
            self.same,
            self.in_question,
            self.in_all,
            self.subject_missing,
            self.subject_aside,
            self.described,
            self.facet_gap,
            self.facet_unmet,
            self.other_subject,
            self.contrast,
            self.number_missing,
            self.words_missing,
            self.exchanged,
        ]
    }

    fn reasons(&self, unanswered: &Fingerprint, candidate: &Fingerprint) -> Vec<String> {
        let mut reasons = Vec::new();
        if self.contrast > 0.0 {
            reasons.push("veto: opposites".to_owned());
        }
        if self.number_missing > 0.5 {
            reasons.push("a number of the question is not in the answer".to_owned());
        }
        if self.subject_missing > 0.5 {
            reasons.push("the answer never names the subject".to_owned());
        } else if self.subject_aside > 0.5 {
            reasons.push("the subject is only in the answer".to_owned());
        } else {
            reasons.push("same subject".to_owned());
        }
        if self.described > 0.3 {
            reasons.push("the answer describes the subject".to_owned());
        }
        if self.facet_gap < 0.3 {
            reasons.push(format!("same facet: {}", unanswered.facets.names()));
        } else if self.facet_unmet < 0.3 {
            reasons.push(format!("the answer speaks to the facet: {}", unanswered.facets.names()));
        } else {
            reasons.push(format!("facets: {} against {}", unanswered.facets.names(), candidate.facets.names()));
        }
        reasons
    }
}

const WEIGHTS: [f32; Grounds::COUNT] =
    [1.22, 0.00, 1.20, -0.30, 0.00, 0.83, 0.00, -2.02, 0.00, -1.43, -0.19, -0.36, -1.47];
const INTERCEPT: f32 = -0.12;
/// Below this, nothing more is looked at.
const LEAST: f64 = 0.35;
const SURE: f64 = 0.50;
const SHOW: f64 = 0.55;
/// From this conviction a brief answer is sure, or worth showing.
const CONVINCING: f32 = 0.7;
const WORTH_SHOWING: f32 = 0.3;
/// An answer of fewer letters is brief.
const BRIEF: usize = 400;

/// Returns how well a question or an answer meets a unit, by itself or by something near.
fn meets(meaning: &Meaning, print: &Fingerprint, unit: &Unit) -> f32 {
    if print.units.binary_search_by_key(&unit.id, |other| other.id).is_ok() {
        return 1.0;
    }
    let near: &[u16] = unit.concept().map_or(&[], |concept| &meaning.concept(concept).near);
    let is_near = |other: &Unit| {
        other.concept().is_some_and(|concept| near.contains(&concept)) || (unit.loose != 0 && unit.loose == other.loose)
    };
    if print.units.iter().any(is_near) { 0.7 } else { 0.0 }
}

/// Returns how well a unit is met by what the words of its phrase name, sought in two places.
fn met_by_parts(unanswered: &Fingerprint, unit: &Unit, here: &Fingerprint, there: &Fingerprint) -> f32 {
    let mut parts = unanswered.parts.iter().filter(|part| u32::from(part.whole) == unit.id).peekable();
    let met = |part: u16| here.position(part).is_some() || there.position(part).is_some();
    if parts.peek().is_some() && parts.all(|part| met(part.part)) { 0.9 } else { 0.0 }
}

/// Returns how much of the candidate speaks in the words that describe the concept.
fn described(meaning: &Meaning, concept: u16, candidate: &Fingerprint, told: &Fingerprint) -> f32 {
    let gloss = meaning.gloss(concept);
    let words = |print: &Fingerprint| -> f32 {
        let found = print.units.iter().filter(|unit| unit.weight >= 0.2 && gloss.has(unit.id));
        found.map(|unit| 1.0 / (1.0 + 0.04 * meaning.clues(unit.id).len() as f32)).sum()
    };
    ((words(candidate) + words(told)) / 3.0).min(1.0)
}

/// Where the candidate covers the question. A bank offers hundreds of candidates, and a long answer mentions much, so a
/// score alone is not enough: the question must be nearly the same or broader, or a sentence of the answer must say it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cover {
    /// Whether both ask the same.
    pub same: Decision,
    /// Whether a sentence of the candidate's question asks the same.
    pub clause: bool,
    /// The share of the question's words that the candidate's question or its answer says.
    pub said: f32,
    /// The most of the question's mass that the candidate's question and one sentence of its answer have together.
    pub stated: f32,
    /// The same of one sentence alone.
    pub alone: f32,
    /// The same of one sentence that speaks the way the facet asks.
    pub spoken: f32,
    /// How much of the question's mass a sentence of the answer begins with.
    pub begins: f32,
    /// The same of a sentence that goes on to define it.
    pub defined: f32,
    /// How much of the candidate's question the question has.
    pub back: f32,
    /// How well the candidate's question has the main concept.
    pub main: f32,
    /// How well it has all concepts that are more than context.
    pub heavy: f32,
    /// How far the nearest sentence of the answer lies in the same direction among the topics of the field.
    pub direction_told: f32,
    /// How many letters the answer has.
    pub length: usize,
}

impl Cover {
    pub fn of(meaning: &Meaning, unanswered: &Fingerprint, candidate: &Fingerprint, answer: &str) -> Cover {
        let mass = unanswered.mass.max(0.1);
        let met = |unit: &Unit, here: &Fingerprint, there: &Fingerprint| {
            meets(meaning, here, unit).max(meets(meaning, there, unit)).max(met_by_parts(unanswered, unit, here, there))
        };
        let share = |here: &Fingerprint, there: &Fingerprint| {
            unanswered.units.iter().map(|unit| unit.weight * met(unit, here, there)).sum::<f32>() / mass
        };
        let heaviest = unanswered.units.iter().map(|unit| unit.weight).fold(0.0, f32::max);
        let mains = unanswered.units.iter().filter(|unit| unit.weight >= heaviest - 0.01);
        let heavies: Vec<&Unit> = unanswered.units.iter().filter(|unit| unit.weight >= 0.5).collect();
        let back = candidate.units.iter().map(|unit| unit.weight * meets(meaning, unanswered, unit)).sum::<f32>();
        let place = unanswered.pin.place();
        let mut cover = Cover {
            same: score(unanswered, candidate).1,
            clause: candidate.clauses.iter().any(|clause| score(unanswered, clause).1 == Decision::Merge),
            said: 0.0,
            stated: 0.0,
            alone: 0.0,
            spoken: 0.0,
            begins: 0.0,
            defined: 0.0,
            back: back / candidate.mass.max(0.1),
            main: mains.map(|unit| met(unit, candidate, candidate)).fold(0.0, f32::max),
            heavy: heavies.iter().map(|unit| met(unit, candidate, candidate)).sum::<f32>()
                / heavies.len().max(1) as f32,
            direction_told: 0.0,
            length: answer.chars().count(),
        };
        let mut said = candidate.content;
        for sentence in answer.split(['\n', ';']).flat_map(|line| line.split(". ")) {
            let cut = Cut::of(sentence);
            let told = Fingerprint::from_cut(&cut);
            said |= told.content;
            cover.direction_told = cover.direction_told.max(space::alike(&place, &told.pin.place()));
            let alone = share(&told, &told);
            cover.stated = cover.stated.max(share(candidate, &told));
            cover.alone = cover.alone.max(alone);
            if speaks(&cut, unanswered.facets) {
                cover.spoken = cover.spoken.max(alone);
            }
            if let Some((concept, defines)) = subject_of(meaning, &cut)
                && let Some(at) = unanswered.position(concept)
            {
                let share = unanswered.units[at].weight / mass;
                cover.begins = cover.begins.max(share);
                cover.defined = cover.defined.max(if defines { share } else { 0.0 });
            }
        }
        let content = unanswered.content.count_ones().max(1);
        cover.said = (unanswered.content & said).count_ones() as f32 / content as f32;
        cover
    }

    fn decide(&self, grounds: &Grounds, unanswered: &Fingerprint, score: f64) -> Decision {
        // "Why can you still apply the formula?" names nothing of its own and fits everywhere.
        let specific = unanswered.units.iter().any(|unit| unit.weight >= 0.85);
        let vague = !specific && self.same != Decision::Merge;
        let vetoed = grounds.exchanged >= 0.3
            || grounds.facet_unmet >= 0.3
            || grounds.contrast > 0.0
            || grounds.number_missing >= 0.5;
        let headline = unanswered.facets.is_empty() && unanswered.content.count_ones() < 3;
        let loose = (vague || headline) && self.back < 0.6;
        // A long answer mentions much in passing.
        let conviction = if specific && self.length < BRIEF { self.conviction(grounds) } else { f32::MIN };
        let kindred = self.back >= 0.2 || self.same != Decision::Apart;
        let convincing = conviction >= CONVINCING && kindred;
        if !vetoed && (convincing || !loose && score >= SURE && self.is_sure(grounds, unanswered.facets, score)) {
            Decision::Merge
        } else if conviction >= WORTH_SHOWING
            || score >= SHOW && !(vague && self.back < 0.5) && self.is_likely(grounds, score)
        {
            Decision::Suggest
        } else {
            Decision::Apart
        }
    }

    /// Returns how much a brief answer convinces by everything together, as log odds. Fitted by logistic regression on the
    /// pairs of [`WEIGHTS`] and `links.dev3.jsonl`, with candidates from the five documents as further negatives.
    fn conviction(&self, grounds: &Grounds) -> f32 {
        let same = match self.same {
            Decision::Merge => 1.0,
            Decision::Suggest => 0.5,
            Decision::Apart => 0.0,
        };
        1.71 * grounds.same + 1.09 * same - 0.47 * grounds.in_question + 0.62 * grounds.in_all
            - 0.64 * grounds.subject_missing
            + 0.31 * grounds.described
            - 1.16 * grounds.facet_unmet
            - 0.38 * grounds.other_subject
            - 2.29 * grounds.contrast
            - 0.98 * grounds.number_missing
            - 1.56 * grounds.exchanged
            - 0.34 * grounds.words_missing
            + 0.17 * self.said
            + 0.58 * self.stated
            + 0.42 * self.alone
            + 0.74 * self.spoken
            + 0.73 * self.direction_told
            - 0.50 * self.main
            - 0.49 * self.heavy
            - 0.70
    }

    fn is_sure(&self, grounds: &Grounds, facets: Facets, score: f64) -> bool {
        self.asks_same(grounds, score)
            || self.defines(grounds, facets)
            || self.explains(facets)
            || self.is_general(grounds, score)
            || self.length < BRIEF && self.briefly_answers(grounds, score)
    }

    /// The candidate asks the same, or more.
    fn asks_same(&self, grounds: &Grounds, score: f64) -> bool {
        let near = self.same == Decision::Suggest && grounds.facet_gap <= 0.3 && self.main >= 0.7;
        self.same == Decision::Merge && (grounds.in_question >= 0.7 || self.alone >= 0.6)
            || self.clause && grounds.in_question >= 0.9
            || near
                && score >= 0.7
                && self.heavy >= 0.7
                && grounds.in_all >= 0.95
                && self.alone >= 0.45
                && self.back >= 0.45
            || near
                && score >= 0.78
                && self.heavy >= 0.7
                && grounds.in_question >= 0.75
                && self.stated >= 0.95
                && self.alone >= 0.15
                && self.back >= 0.5
            || near && score >= 0.78 && grounds.in_question >= 0.5 && self.alone >= 0.5 && self.back >= 0.5
    }

    /// The answer says what the subject is, and that is all that was asked.
    fn defines(&self, grounds: &Grounds, facets: Facets) -> bool {
        facets.intersects(Facets::of("W"))
            && !facets.intersects(Facets::of("V"))
            && (self.defined >= 0.85 || self.begins >= 0.85 && grounds.described >= 0.4 && self.length < 700)
    }

    /// A sentence of an answer about the subject says why, how or when.
    fn explains(&self, facets: Facets) -> bool {
        !facets.without(Facets::of("WH")).is_empty()
            && self.main >= 0.9
            && self.spoken >= 0.85
            && self.said >= 0.99
            && self.back >= 0.4
    }

    /// The candidate asks for the subject in general, and a sentence of its answer has the rest.
    fn is_general(&self, grounds: &Grounds, score: f64) -> bool {
        score >= 0.7
            && self.main >= 0.9
            && self.back >= 0.9
            && self.stated >= 0.85
            && (grounds.facet_gap <= 0.6 || self.spoken >= 0.5)
            && grounds.in_question < 0.95
    }

    /// A brief answer does not mention things in passing.
    fn briefly_answers(&self, grounds: &Grounds, score: f64) -> bool {
        let spoken = grounds.facet_gap <= 0.3 || self.spoken >= 0.8;
        // "What is reward shaping?" and "What is reward hacking?"
        let sibling = grounds.facet_gap == 0.0 && self.back <= 0.0;
        self.said >= 0.99
            && (score >= 0.78 && self.alone >= 0.85 && grounds.described >= 0.4 && !sibling
                || score >= 0.8 && grounds.in_all >= 0.95 && grounds.described >= 0.7 && !sibling
                || score >= 0.75
                    && self.stated >= 0.95
                    && self.alone >= 0.15
                    && self.main >= 0.7
                    && self.heavy >= 0.5
                    && spoken)
            || score >= 0.82
                && self.same == Decision::Suggest
                && grounds.in_all >= 0.95
                && grounds.facet_gap <= 0.5
                && self.main >= 0.7
                && self.alone >= 0.2
                && self.back >= 0.3
    }

    /// The candidate is at least about the same, or its answer says all that was asked.
    fn is_likely(&self, grounds: &Grounds, score: f64) -> bool {
        let brief = self.length < 600;
        match self.same {
            Decision::Merge if grounds.in_question >= 0.3 || self.alone >= 0.15 => return true,
            Decision::Suggest if self.back >= 0.3 && (grounds.in_question >= 0.65 || self.alone >= 0.5 && brief) => {
                return true;
            }
            _ => {}
        }
        self.clause
            || self.main >= 0.9 && self.stated >= 0.8 && self.back >= 0.4
            || self.begins >= 0.85 && self.alone >= 0.95
            || brief
                && (self.main >= 0.7 && self.back >= 0.2 && grounds.in_all >= 0.8 && grounds.facet_unmet < 0.3
                    || self.alone >= 0.9 && grounds.described >= 0.3
                    || grounds.in_all >= 0.95 && grounds.described >= 0.85
                    || self.same == Decision::Suggest && score >= 0.7 && self.back >= 0.3)
    }
}

/// Returns what a sentence defines: "Bagging is", "A p-value is", "Mode collapse means".
fn subject_of(meaning: &Meaning, cut: &Cut) -> Option<(u16, bool)> {
    let mut pieces = &cut.pieces[..];
    while let Some(first) = pieces.first()
        && (first.sort != Sort::Word || matches!(cut.word(first), "a" | "an" | "the"))
    {
        pieces = &pieces[1..];
    }
    let (sense, length) = meaning.longest(pieces)?;
    let next = pieces.get(length..)?.iter().find(|piece| piece.sort == Sort::Word)?;
    let plainly = matches!(
        cut.word(next),
        "is" | "are" | "means" | "refers" | "occurs" | "happens" | "denotes" | "measures" | "это"
    );
    (sense.concept != 0).then_some((sense.concept, plainly))
}

/// How an answer speaks that serves a facet.
const SPEECH: &[(&str, &str)] = &[
    (
        "YKX",
        "because since so therefore thus hence makes lets allows due causes caused leads prevents avoids otherwise without help keeps stays since saturates explodes shrinks",
    ),
    (
        "F",
        "use add try lower clip apply raise remove replace get train stop regularize resample oversample weight collect shrink reduce prefer check ask choose drop ground keep",
    ),
    ("GU", "use first then compute train take start split set keep each for add choose by"),
    ("MT", "= formula sum divide times over ratio probability equals log measure compare computed per mean score"),
    ("N", "when if prefer suits use good best need needed works for"),
    ("V", "whereas while unlike but instead both only other than however differs"),
    ("L", "pick choose plot tune try search validation cross-validation elbow best grid depends start"),
    (
        "C",
        "but con cons drawback fails cannot not only slow sensitive however problem expensive poor needs wrong bad unstable die",
    ),
    ("P", "advantage fast cheap better robust simple improves reduces less more stable help allows faster pro"),
    ("R", "look compare check if plot test sign gap watch measure signal large high near"),
    ("E", "include such and or first second types as"),
    ("I", "def return import np torch for loop ="),
];

/// Returns whether the answer speaks the way the facets ask; a plain "what" is served by any statement.
fn speaks(answer: &Cut, facets: Facets) -> bool {
    let words: Vec<u64> =
        answer.pieces.iter().filter(|piece| piece.sort == Sort::Word).map(|piece| piece.hash).collect();
    let mut asked = false;
    for (letters, cues) in SPEECH {
        if facets.intersects(Facets::of(letters)) {
            asked = true;
            // One "use" stands in most answers; an answer that says what to do says it more than once.
            let least = if facets.intersects(Facets::of("FGULE")) { 2 } else { 1 };
            if cues.split(' ').filter(|cue| words.contains(&stem_hash(cue))).count() >= least {
                return true;
            }
        }
    }
    !asked
}
