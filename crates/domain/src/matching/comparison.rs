//! Whether two questions ask the same.
//!
//! What the two share and what each has alone becomes a handful of numbers ([`Evidence`]); small decision trees weigh
//! them ([`super::trees`]). A veto is not a special path but a heavy weight, so that a reason can always be given.

use super::alignment::Alignment;
use super::evidence::{Evidence, MET, contrast};
use super::fingerprint::Fingerprint;
use super::line;
use super::meaning::{MEANING, Meaning};
use super::told::Told;
use super::trees;

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

/// How two questions came side by side, which says how likely they are to ask the same before either is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Occasion {
    /// Somebody put them side by side.
    Asked,
    /// A search among many questions did; nearly all it finds are about the same and yet ask something else.
    Found,
}

/// Returns whether two questions that somebody put side by side ask the same, and why.
pub fn compare(a: &Fingerprint, b: &Fingerprint) -> Comparison {
    let alignment = Alignment::of(&MEANING, a, b);
    let evidence = Evidence::of(&MEANING, a, b, &alignment);
    let mut reasons = reasons(&MEANING, a, b, &alignment, &evidence);
    let whole = evidence.decide(Occasion::Asked);
    let (score, decision) = by_clauses(whole, a, b, Occasion::Found);
    if decision != whole.1 {
        reasons.insert(0, "one sentence asks the same".to_owned());
    }
    Comparison { score, decision, reasons }
}

/// Returns the score of [`compare`], and what to do with two questions that a search among many found: that takes more
/// certainty, because most of what it finds is about the same and asks something else.
pub fn score(a: &Fingerprint, b: &Fingerprint) -> (f64, Decision) {
    by_clauses(score_of_whole(a, b, Occasion::Found), a, b, Occasion::Found)
}

/// What the numbers of [`evidence`] are called.
pub const EVIDENCE: [&str; Evidence::COUNT] = line::SAME.names();

/// Returns the numbers that a fit weighs, in the order of [`EVIDENCE`].
pub fn evidence(a: &Fingerprint, b: &Fingerprint) -> [f32; Evidence::COUNT] {
    Evidence::of(&MEANING, a, b, &Alignment::of(&MEANING, a, b)).values()
}

/// How near two questions are, as far as it matters to whether the answer of one answers the other.
pub(super) struct Nearness {
    /// What of each has its like in the other.
    pub alignment: Alignment,
    /// How sure it is that both ask the same, as [`score`] says it, as log odds.
    pub found: f32,
    /// One question has the opposite of what the other has.
    pub contrast: f32,
    /// The same question but for one thing on each side.
    pub substitution: f32,
    /// How alike they are worded.
    pub wording: f32,
}

/// Log odds beyond this say no more of how near two questions are.
const FAR: f64 = 9.0;

impl Nearness {
    pub fn of(meaning: &Meaning, a: &Fingerprint, b: &Fingerprint) -> Nearness {
        let alignment = Alignment::of(meaning, a, b);
        let evidence = Evidence::of(meaning, a, b, &alignment);
        let same = by_clauses(evidence.decide(Occasion::Found), a, b, Occasion::Found).0;
        Nearness {
            alignment,
            found: (same / (1.0 - same)).ln().clamp(-FAR, FAR) as f32,
            contrast: evidence.contrast,
            substitution: evidence.substitution,
            wording: evidence.wording,
        }
    }
}

/// What an import sees in two questions.
pub(super) struct Searched {
    /// What of each has its like in the other.
    pub alignment: Alignment,
    /// Why they may ask the same, or not.
    pub reasons: Vec<String>,
    /// Its score, and what follows.
    pub score: f64,
    pub decision: Decision,
    /// What its sum makes of them, less the vetoes, as log odds.
    pub log_odds: f32,
    /// They may merge if that is likely enough.
    pub is_plain: bool,
    /// They share enough to be suggested.
    pub shares: bool,
    /// No veto was raised.
    pub is_uncontested: bool,
}

/// Returns what an import sees in two questions.
pub(super) fn searched(a: &Fingerprint, b: &Fingerprint) -> Searched {
    let alignment = Alignment::of(&MEANING, a, b);
    let evidence = Evidence::of(&MEANING, a, b, &alignment);
    let (score, decision) = by_clauses(evidence.decide(Occasion::Found), a, b, Occasion::Found);
    Searched {
        reasons: reasons(&MEANING, a, b, &alignment, &evidence),
        alignment,
        score,
        decision,
        log_odds: line::FOUND.sum(&evidence.values()) - evidence.vetoes(),
        is_plain: evidence.asks_the_same() && evidence.rests_on_little(),
        shares: evidence.shares_something(),
        is_uncontested: evidence.is_uncontested(),
    }
}

/// Returns what [`score`] does of two cards that hold answers. What may be the same is the same when both answers say the
/// same, and nothing in the questions speaks against it.
pub fn score_answered(a: (&Fingerprint, &Told), b: (&Fingerprint, &Told)) -> (f64, Decision) {
    let evidence = Evidence::of(&MEANING, a.0, b.0, &Alignment::of(&MEANING, a.0, b.0));
    let (score, decision) = by_clauses(evidence.decide(Occasion::Found), a.0, b.0, Occasion::Found);
    let near = decision == Decision::Suggest && score >= FOUND_AGREED;
    let uncontested = evidence.is_uncontested() && evidence.described < 0.3 && !evidence.nuanced;
    let agreed = if score >= FOUND_LIKELY && evidence.asks_the_same() { AGREED_LIKELY } else { AGREED };
    if near && uncontested && a.1.agreement(b.1) >= agreed {
        (score.max(MERGED), Decision::Merge)
    } else {
        (score, decision)
    }
}

fn score_of_whole(a: &Fingerprint, b: &Fingerprint, occasion: Occasion) -> (f64, Decision) {
    let alignment = Alignment::of(&MEANING, a, b);
    Evidence::of(&MEANING, a, b, &alignment).decide(occasion)
}

/// "What is A? How does it differ from B?" may hold what another card asks alone; never for certain.
fn by_clauses(whole: (f64, Decision), a: &Fingerprint, b: &Fingerprint, occasion: Occasion) -> (f64, Decision) {
    if whole.1 != Decision::Apart || a.clauses.is_empty() && b.clauses.is_empty() {
        return whole;
    }
    // A number belongs to a story, whose sentences mean nothing alone.
    let tells = |print: &Fingerprint| print.units.iter().any(|unit| unit.is_number());
    let asks = |print: &&Fingerprint| {
        !print.facets.is_empty() && print.units.iter().any(|unit| unit.weight >= 0.9 && unit.concept().is_some())
    };
    let same = !tells(a)
        && !tells(b)
        && clauses(a).iter().filter(asks).any(|this| {
            clauses(b).iter().filter(asks).any(|that| score_of_whole(this, that, occasion).1 == Decision::Merge)
        });
    if same { (SUGGEST, Decision::Suggest) } else { whole }
}

/// Returns the sentences of a question, or the question itself.
fn clauses(print: &Fingerprint) -> &[Fingerprint] {
    if print.clauses.is_empty() { std::slice::from_ref(print) } else { &print.clauses }
}

impl Evidence {
    /// Returns the score and what follows.
    fn decide(&self, occasion: Occasion) -> (f64, Decision) {
        let values = self.values();
        let probability = |log_odds: f32| 1.0 / (1.0 + f64::from(self.vetoes() - log_odds).exp());
        if occasion == Occasion::Found {
            let found = probability(line::FOUND.sum(&values));
            let could_merge = self.asks_the_same() && self.rests_on_little();
            let shared_from = if self.shares_something() { SUGGEST } else { f64::MAX };
            return decided(found, self.is_repeated() || found >= FOUND_MERGE && could_merge, shared_from);
        }
        let trees = trees::sum(&values);
        let asked = probability((trees + line::SAME.sum(&values)) / 2.0);
        let suggested_from = if self.may_be_near() { ASKED } else { f64::MAX };
        let merged_from = match () {
            () if self.near >= 0.3 => NEAR_MERGE,
            () if self.has_nothing_alone() => CLEAN_MERGE,
            () if self.facet_gap >= 0.3 => ASKED_MERGE,
            () => ALIKE_MERGE,
        };
        decided(asked, self.is_repeated() || asked >= merged_from && self.is_uncontested(), suggested_from)
    }

    /// Returns how heavily the vetoes weigh. Not left to the fit: it has seen few pairs that nothing else tells apart.
    fn vetoes(&self) -> f32 {
        4.0 * self.swapped + 3.0 * (self.numbers_differ + self.polar + self.contrast) + 2.0 * self.negation
    }

    /// Returns whether both are the same words.
    fn is_repeated(&self) -> bool {
        self.identical > 0.0 && self.wording >= 1.0 && !self.nuanced && self.is_uncontested()
    }

    fn asks_the_same(&self) -> bool {
        self.facet_gap < 0.38 && self.facet_rest < 0.35
    }

    /// Returns whether hardly anything rests on what is near or described, or names or says what the other side lacks.
    fn rests_on_little(&self) -> bool {
        self.near < 0.5
            && self.described < 0.3
            && self.both_named + self.one_named < 0.55
            && self.one_worded < SCOPED
            && !self.nuanced
            && self.is_uncontested()
    }

    /// Returns whether both ask alike and hardly anything stands alone: what one says, the other names or describes.
    fn has_nothing_alone(&self) -> bool {
        self.least >= 0.5
            && self.facet_gap < 0.3
            && self.both_named < 0.15
            && self.one_named < 0.3
            && self.one_worded < 0.3
    }

    /// Returns whether anything is shared, be it only what one describes. Among all pairs of a bank most share nothing, and
    /// nothing speaks against a pair of which nothing is known.
    fn shares_something(&self) -> bool {
        let least = if self.number_alone > 0.0 { 0.25 } else { 0.15 };
        self.least >= least || self.leading >= 0.98
    }

    /// Returns whether both are at least about things of one kind. The numbers of a story are of no kind.
    fn may_be_near(&self) -> bool {
        self.direction >= 0.15 && (self.unrelated < 0.8 || self.number_alone == 0.0) || self.shares_something()
    }

    /// Returns whether no veto was raised.
    fn is_uncontested(&self) -> bool {
        self.contrast
            + self.polar
            + self.numbers_differ
            + self.number_alone
            + self.swapped
            + self.negation
            + self.versus
            < 0.2
    }
}

/// Returns the score with what follows, given from which score on the two are suggested.
fn decided(score: f64, merges: bool, suggested_from: f64) -> (f64, Decision) {
    match () {
        () if merges => (score.max(MERGED), Decision::Merge),
        () if score >= suggested_from => (score, Decision::Suggest),
        () => (score, Decision::Apart),
    }
}

// The thresholds of pairs put side by side: each file of `tests/pairs/dev*.jsonl` weighed by what was fitted on the others.
// Those of what a search found: the pairs of `tests/pairs/bank.dev*.jsonl`, left out in turn, and the topics of the groups.
const SUGGEST: f64 = 0.40;
/// What merges is at least this sure, whatever its numbers amount to.
const MERGED: f64 = 0.9;
/// What two that a search found need to merge when nothing rests on a guess …
const FOUND_MERGE: f64 = 0.76;
/// … and when both hold answers that agree by so much.
const FOUND_AGREED: f64 = 0.40;
const AGREED: f32 = 0.60;
/// What is this likely the same and asks alike needs answers that agree less.
const FOUND_LIKELY: f64 = 0.70;
const AGREED_LIKELY: f32 = 0.50;
/// What has words of its own that weigh so much asks about something narrower.
const SCOPED: f32 = 0.6;
/// What a pair that somebody put side by side needs to be suggested, to merge when nothing stands alone, when both ask
/// alike, when they do not, and when something rests on near concepts.
const ASKED: f64 = 0.22;
const CLEAN_MERGE: f64 = 0.75;
const ALIKE_MERGE: f64 = 0.86;
const ASKED_MERGE: f64 = 0.90;
const NEAR_MERGE: f64 = 0.96;

fn reasons(
    meaning: &Meaning,
    a: &Fingerprint,
    b: &Fingerprint,
    alignment: &Alignment,
    evidence: &Evidence,
) -> Vec<String> {
    let mut reasons = Vec::new();
    if let Some((this, other)) = contrast(meaning, a, b, alignment) {
        reasons.push(format!("veto: {} against {}", meaning.concept(this).name, meaning.concept(other).name));
    }
    if evidence.polar > 0.0 {
        reasons.push("veto: opposite words".to_owned());
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
            .map(|(unit, _)| {
                unit.concept()
                    .map_or(if unit.is_number() { "a number" } else { "another word" }, |id| meaning.concept(id).name)
            })
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
