//! Contradictions: two statements, of one document or of two, that cannot both be right.
//!
//! Precision first. Three things count: a subject that is given two values of an attribute which exclude each other, two
//! sentences of the same words of which one turns the other around, and an abbreviation that one document writes out in two
//! ways. Each place is a finding that names the other.

mod abbreviation;
mod saying;

use std::collections::BTreeMap;

pub use saying::Saying;

use super::misconception::{Catalog, Claim, Examination};
use super::{Document, Finding, FindingKind};
use crate::bank::LineSpan;

/// A document as the search for contradictions sees it.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its lines.
    pub document: Document<'a>,
    /// What it says that others may contradict.
    pub examination: &'a Examination,
}

/// Returns the contradictions between and within documents, each with the index of the document it stands in.
pub fn findings(documents: &[Told<'_>], catalog: &Catalog) -> Vec<(usize, Finding)> {
    let mut found = Vec::new();
    let mut claims: BTreeMap<(usize, usize), Vec<(usize, &Claim)>> = BTreeMap::new();
    for (index, told) in documents.iter().enumerate() {
        for claim in &told.examination.claims {
            claims.entry((claim.attribute, claim.subject)).or_default().push((index, claim));
        }
        abbreviation::findings(index, told, &mut found);
    }
    for ((attribute, subject), claims) in &claims {
        let attribute = &catalog.attributes[*attribute];
        let subject = &attribute.subjects[*subject];
        let Some((_, first)) = claims.first() else { continue };
        let Some(differing) = claims.iter().find(|(_, other)| other.value != first.value) else { continue };
        for (at, claim) in claims {
            let (there, other) = if claim.value == first.value { differing } else { &claims[0] };
            let right = format!(
                "One of the two: {} is called {} here and {} there.",
                subject.name, attribute.values[claim.value].name, attribute.values[other.value].name
            );
            let how = format!("{} line {} says: {}", documents[*there].name, other.lines.first, short(&other.text));
            found.push((*at, finding(claim.lines, &claim.text, right, how)));
        }
    }
    saying::findings(documents, &mut found);
    found.sort_by(|(a, first), (b, second)| (a, first.lines).cmp(&(b, second.lines)));
    found.dedup_by(|(a, first), (b, second)| a == b && first.lines == second.lines);
    found
}

fn short(text: &str) -> String {
    text.chars().take(160).collect()
}

fn finding(lines: LineSpan, text: &str, right: String, how: String) -> Finding {
    Finding {
        lines,
        kind: FindingKind::Contradiction,
        text: text.chars().take(400).collect(),
        right,
        how,
        confidence: 0.85,
        shown: true,
    }
}
