//! Known misconceptions: statements held against a catalog of what the field knows to be wrong.
//!
//! Three ways lead to a finding. A [`Misconception`] is recognized by a sentence that says what one of its wrong forms says,
//! or by things that a sentence says together, in any order and inflection; an [`Attribute`] knows the right value for many subjects, so that giving a subject another value is
//! found even when nobody wrote that mistake down. Both read a sentence with what stands above it, drop what it only sets
//! aside, and stay silent about what it denies, asks, or reports as somebody's mistake.
//!
//! The catalog comes in as a value; `formats` reads its files. Costs grow with the length of the document: a statement is
//! read up to [`words::LONGEST`] words, a document up to [`passage::MOST_STATEMENTS`] statements.

mod assertion;
mod entry;
mod form;
mod lexicon;
mod order;
pub mod passage;
mod pattern;
mod phrase;
mod quantity;
mod search;
mod synonym;
mod trend;
pub mod words;

pub use assertion::{Assertion, assertions};
pub use entry::{Attribute, Catalog, Effect, Misconception, Order, Pattern, Quantity, Rank, Subject, Trend, Value};
pub(crate) use lexicon::mark;
pub use lexicon::{Lexeme, stem};
pub use phrase::{Phrase, Wordings, occurs, wordings, wordings_read};
pub use quantity::number;

use super::contradiction::Saying;
use super::{Document, Finding, FindingKind};
use crate::bank::LineSpan;
use passage::Statement;
use search::{Entry, Way};

/// From this confidence on a finding is shown without being asked for everything.
const SHOWN_FROM: f64 = 0.8;
/// How sure a finding is at most that is kept for those who ask for everything.
const DOUBTFUL: f64 = 0.6;
/// How sure a pattern is at least whose subject stands in the sentence itself.
const SUBJECT_HERE: f64 = 0.9;
/// What share of a sentence's words may speak of other things than an entry does where other words for the entry are met. More is
/// found without it, and more of what is found is something else: of 19 that met in 228 documents by accident seven went beyond.
const STRANGE: f64 = 0.4;
/// So many say nothing of a sentence.
const FEW_STRANGE: usize = 3;
/// Longest text of a finding, in characters.
const LONGEST_TEXT: usize = 400;

/// What a document states that the catalog has something to say on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Examination {
    /// The misconceptions, in the document's order.
    pub findings: Vec<Finding>,
    /// What it says plainly of subjects whose value the catalog leaves open.
    pub claims: Vec<Claim>,
    /// Its sentences that others may turn around.
    pub sayings: Vec<Saying>,
}

/// A value that a document gives a subject whose value the catalog leaves open.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Where it stands.
    pub lines: LineSpan,
    /// The sentence.
    pub text: String,
    /// Index of the attribute in the catalog.
    pub attribute: usize,
    /// Index of the subject in the attribute.
    pub subject: usize,
    /// Index of the value.
    pub value: usize,
}

/// Returns the misconceptions that a document states, in its order.
pub fn findings(document: &Document<'_>, catalog: &Catalog) -> Vec<Finding> {
    examine(document, catalog).findings
}

/// Holds every statement of a document against the catalog.
pub fn examine(document: &Document<'_>, catalog: &Catalog) -> Examination {
    let mut search = catalog.starts.search();
    let mut examination = Examination::default();
    let mut of_statement = Vec::new();
    passage::for_each(document, |statement| {
        for entry in search.candidates(&statement.words) {
            held_against(statement, entry, catalog, &mut of_statement, &mut examination.claims);
        }
        examination.sayings.extend(Saying::of(statement));
        // One sentence is one finding for a reader; the surest reading of it stands.
        of_statement.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
        examination.findings.extend(of_statement.drain(..).take(1));
    });
    examination.findings.dedup_by(|later, earlier| later.lines == earlier.lines && later.right == earlier.right);
    examination
}

/// Adds what an entry of the catalog has to say on a statement.
fn held_against(
    statement: &Statement,
    entry: Entry,
    catalog: &Catalog,
    findings: &mut Vec<Finding>,
    claims: &mut Vec<Claim>,
) {
    match entry {
        Entry::Misconception(index, way) => {
            let entry = &catalog.misconceptions[index];
            let sure = match way {
                Way::Pattern(at) => match &catalog.unless[index][at] {
                    None => pattern::commits(statement, &entry.patterns[at], &entry.unless, &entry.unless),
                    // A right statement on one of two things meets such a pattern too often to be disputed unasked.
                    Some(own) => pattern::commits(statement, &entry.patterns[at], own, &entry.unless)
                        .map(|sure| sure.min(DOUBTFUL)),
                },
                Way::Form(at) => catalog.forms[index][at].committed(statement, &entry.unless),
            };
            // Other words for an entry say less by themselves: a subject that stands above may not be theirs, and in a sentence
            // that goes on about other things they may have met by accident.
            let goes_on = || {
                let strange = catalog.strange_to(entry, &statement.words);
                strange > FEW_STRANGE && strange as f64 > STRANGE * statement.words.len() as f64
            };
            let by_itself = |sure: f64| !entry.wrong.is_empty() || sure >= SUBJECT_HERE && !goes_on();
            let told = |sure: f64| committed(statement, entry, if by_itself(sure) { sure } else { DOUBTFUL.min(sure) });
            findings.extend(sure.map(told));
        }
        Entry::Attribute(index) => valued(statement, index, &catalog.attributes[index], findings, claims),
        Entry::Trend(index) => {
            let trend = &catalog.trends[index];
            let found = trend::reversed(statement, trend);
            let told = |effect: &Effect| finding(statement, &effect.right, format!("Source: {}.", trend.source), 0.85);
            findings.extend(found.map(told));
        }
        Entry::Order(index) => {
            let order = &catalog.orders[index];
            if order::is_reversed(statement, order) {
                findings.push(finding(statement, &order.right, format!("Source: {}.", order.source), 0.88));
            }
        }
        Entry::Quantity(index) => {
            let quantity = &catalog.quantities[index];
            let found = quantity::mistaken(statement, quantity);
            findings.extend(found.map(|number| {
                let how = format!("The text says {number}. Source: {}.", quantity.source);
                finding(statement, &quantity.told, how, 0.85)
            }));
        }
    }
}

/// Returns the finding that a statement commits a misconception.
fn committed(statement: &Statement, entry: &Misconception, sure: f64) -> Finding {
    let how = format!("{} Source: {}.", entry.why, entry.source);
    finding(
        statement,
        &entry.right,
        how.trim_start().to_owned(),
        if entry.doubtful { sure.min(DOUBTFUL) } else { sure },
    )
}

/// Adds what a statement says of an attribute: against what the catalog knows, or of what it leaves open.
fn valued(
    statement: &Statement,
    index: usize,
    attribute: &Attribute,
    findings: &mut Vec<Finding>,
    claims: &mut Vec<Claim>,
) {
    for assertion in assertions(statement, attribute) {
        if attribute.subjects[assertion.subject].value.is_some() {
            findings.extend(against(statement, attribute, assertion));
        } else if !assertion.denied && assertion.distance == 0 {
            let (subject, value) = (assertion.subject, assertion.value);
            let text = statement.text.clone();
            claims.push(Claim { lines: statement.lines, text, attribute: index, subject, value });
        }
    }
}

/// Returns what is wrong with an assertion, if the catalog knows better.
fn against(statement: &Statement, attribute: &Attribute, assertion: Assertion) -> Option<Finding> {
    let subject = &attribute.subjects[assertion.subject];
    let known = subject.value?;
    let right = &attribute.values[known];
    let wrong = if assertion.denied {
        // Denying the right one of two values claims the other.
        assertion.value == known && attribute.values.len() == 2
    } else {
        assertion.value != known
    };
    if !wrong {
        return None;
    }
    let confidence = match (attribute.doubtful, assertion.denied, assertion.distance) {
        (true, _, _) => 0.6,
        (_, true, 0) => 0.82,
        (_, true, _) => 0.6,
        (_, _, 0) => 0.92,
        // The subject stands above: often enough another one is meant.
        _ => 0.6,
    };
    let told = format!("{}: {}.", subject.name, right.name);
    Some(finding(statement, &told, format!("{} Source: {}.", attribute.why, attribute.source), confidence))
}

fn finding(statement: &Statement, right: &str, how: String, confidence: f64) -> Finding {
    let text: String = statement.text.chars().take(LONGEST_TEXT).collect();
    Finding {
        lines: statement.lines,
        kind: FindingKind::Misconception,
        text,
        right: right.to_owned(),
        how,
        confidence,
        shown: confidence >= SHOWN_FROM,
    }
}
