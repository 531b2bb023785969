//! Known misconceptions: statements held against a catalog of what the field knows to be wrong.
//!
//! Two ways lead to a finding. A [`Misconception`] is recognized by things that a sentence says together, in any order
//! and inflection; an [`Attribute`] knows the right value for many subjects, so that giving a subject another value is
//! found even when nobody wrote that mistake down. Both read a sentence with what stands above it, drop what it only sets
//! aside, and stay silent about what it denies, asks, or reports as somebody's mistake.
//!
//! The catalog comes in as a value; `formats` reads its files. Costs grow with the length of the document: a statement is
//! read up to [`words::LONGEST`] words, a document up to [`passage::MOST_STATEMENTS`] statements.

mod assertion;
mod entry;
pub mod passage;
mod pattern;
mod phrase;
pub mod words;

pub use assertion::{Assertion, assertions};
pub use entry::{Attribute, Catalog, Misconception, Pattern, Subject, Value};
pub use phrase::{Phrase, Wordings, occurs, wordings};

use super::{Document, Finding, FindingKind};
use passage::Statement;

/// From this confidence on a finding is shown without being asked for everything.
const SHOWN_FROM: f64 = 0.8;
/// Longest text of a finding, in characters.
const LONGEST_TEXT: usize = 400;

/// Returns the misconceptions that a document states, in its order.
pub fn findings(document: &Document<'_>, catalog: &Catalog) -> Vec<Finding> {
    let mut findings = Vec::new();
    for statement in passage::statements(document) {
        findings.extend(in_statement(&statement, catalog));
    }
    findings.dedup_by(|later, earlier| later.lines == earlier.lines && later.right == earlier.right);
    findings
}

/// Returns the misconceptions that one statement commits.
pub fn in_statement(statement: &Statement, catalog: &Catalog) -> Vec<Finding> {
    let mut findings = Vec::new();
    for index in catalog.candidates(
        statement
            .words
            .iter()
            .map(|word| phrase::key(&word.text))
            .chain(statement.words.iter().map(|word| phrase::key(&word.stem))),
    ) {
        let entry = &catalog.misconceptions[index];
        if let Some(confidence) = pattern::commits(statement, entry) {
            let confidence = if entry.doubtful { confidence.min(0.6) } else { confidence };
            findings.push(finding(
                statement,
                &entry.right,
                format!("{} Source: {}.", entry.why, entry.source),
                confidence,
            ));
        }
    }
    for attribute in &catalog.attributes {
        for assertion in assertions(statement, attribute) {
            if let Some(finding) = against(statement, attribute, assertion) {
                findings.push(finding);
            }
        }
    }
    // One sentence is one finding for a reader; the surest reading of it stands.
    findings.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
    findings.truncate(1);
    findings
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
