//! Whether an answered question answers an unanswered one.
//!
//! Not the same as asking the same: "What is overfitting?" is answered by the card on overfitting and its remedies, and
//! "What causes it?" only when that card's answer says so. So the unanswered question's concepts are sought in the
//! candidate's question and in its answer ([`super::grounds`]), and what is found amounts to one score.

use super::answer_trees;
use super::comparison::{Comparison, Decision};
use super::fingerprint::{Fingerprint, Unit};
use super::grounds::Grounds;
use super::index::Index;
use super::line;
use super::meaning::MEANING;
use super::told::Told;

/// Returns how sure it is that the candidate, with its answer, answers the unanswered question, given the questions of the
/// bank that it was found in, and what would follow if no other did: `Merge` is worth relying on, `Suggest` worth showing.
/// [`among`] weighs it beside others.
pub fn answers(unanswered: &Fingerprint, candidate: &Fingerprint, answer: &Told, bank: &Index) -> Comparison {
    let grounds = Grounds::of(&MEANING, unanswered, candidate, answer, bank);
    let values = grounds.values();
    let weighed = (line::ANSWERS.sum(&values) + answer_trees::sum(&values)) / 2.0;
    let score = 1.0 / (1.0 + f64::from(grounds.vetoes() - weighed).exp());
    Comparison { score, decision: among(score, None).1, reasons: grounds.reasons(unanswered, candidate) }
}

/// Returns whether a candidate or its answer names enough of what was asked about to be weighed at all.
pub fn is_worth_weighing(unanswered: &Fingerprint, candidate: &Fingerprint, answer: &Told) -> bool {
    let has = |units: &[Unit], id: u32| units.binary_search_by_key(&id, |unit| unit.id).is_ok();
    let named = unanswered.units.iter().filter(|unit| has(&candidate.units, unit.id) || has(&answer.units, unit.id));
    named.map(|unit| unit.weight).sum::<f32>() >= NAMED * unanswered.mass
}

/// Returns how sure an answer is beside the likeliest of its rivals, given the score that [`answers`] gave each by itself, and
/// what follows. What is likeliest by far is likelier right than its score says, and what has a likelier rival less so.
pub fn among(score: f64, rival: Option<f64>) -> (f64, Decision) {
    let log_odds = |score: f64| (score / (1.0 - score).max(1e-9)).max(1e-9).ln();
    let own = log_odds(score);
    let lead = own - rival.map_or(ANY, log_odds).max(ANY);
    let sure = 1.0 / (1.0 + (-own - LEAD * lead.clamp(-FAR, FAR)).exp());
    let decision = match () {
        () if sure >= SURE => Decision::Merge,
        () if sure >= SHOW => Decision::Suggest,
        () => Decision::Apart,
    };
    (sure, decision)
}

// What a lead counts for, and the thresholds, by the labeled links of `tests/pairs/links.dev*.jsonl`, each among all answers of its
// file, and by what an import found in documents (`links.bank.dev*.jsonl`), questions left out in turn: of the sure written
// ones 0.96 are right, of the found ones seven in ten, and what is shown is about as likely right as wrong.
const LEAD: f64 = 0.5;
/// A lead beyond this, in log odds, says no more.
const FAR: f64 = 3.0;
/// What any answer of a bank may have, in log odds.
const ANY: f64 = -2.0;
const SURE: f64 = 0.90;
const SHOW: f64 = 0.5;
/// What share of a question a candidate must name.
const NAMED: f32 = 0.5;

/// What the numbers of [`grounds`] are called.
pub const GROUNDS: [&str; Grounds::COUNT] = line::ANSWERS.names();

/// Returns the numbers that a fit weighs, in the order of [`GROUNDS`].
pub fn grounds(
    unanswered: &Fingerprint,
    candidate: &Fingerprint,
    answer: &Told,
    bank: &Index,
) -> [f32; Grounds::COUNT] {
    Grounds::of(&MEANING, unanswered, candidate, answer, bank).values()
}

impl Grounds {
    /// Returns how heavily the vetoes weigh. Not left to the fit: it has seen few pairs that nothing else tells apart.
    fn vetoes(&self) -> f32 {
        1.5 * self.contrast + self.number_missing + 2.0 * self.continues + 0.7 * self.scoped
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
        } else if self.main < 0.5 {
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
