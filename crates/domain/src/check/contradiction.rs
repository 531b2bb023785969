//! Contradictions: two statements, of one document or of two, that cannot both be right.
//!
//! Precision first. Two things count: a subject that is given two values of an attribute which exclude each other, and an
//! abbreviation that one document writes out in two ways. Each place is a finding that names the other.

use std::collections::BTreeMap;

use super::misconception::{Catalog, Claim};
use super::{Document, Finding, FindingKind};
use crate::bank::LineSpan;

/// Abbreviations that the field itself uses for several things.
const HOMONYMS: &[&str] = &[
    "LDA", "CV", "PR", "CI", "SD", "MAP", "ML", "GAN", "IR", "AP", "NER", "DP", "SVM", "CRF", "LM", "IE", "AE", "SA",
    "TP", "PP", "CE", "MC", "RF", "CLT", "PPO", "LR", "NN", "DT", "GB", "SE", "MI", "ES", "BN", "DAG", "EDA", "ARM",
    "QA", "SOTA", "AL",
];
/// Most abbreviations remembered of one document.
const MOST_ABBREVIATIONS: usize = 2_000;

/// A document as the search for contradictions sees it.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its lines.
    pub document: Document<'a>,
    /// What it says of subjects whose value the catalog leaves open.
    pub claims: &'a [Claim],
}

/// Returns the contradictions between and within documents, each with the index of the document it stands in.
pub fn findings(documents: &[Told<'_>], catalog: &Catalog) -> Vec<(usize, Finding)> {
    let mut found = Vec::new();
    let mut claims: BTreeMap<(usize, usize), Vec<(usize, &Claim)>> = BTreeMap::new();
    for (index, told) in documents.iter().enumerate() {
        for claim in told.claims {
            claims.entry((claim.attribute, claim.subject)).or_default().push((index, claim));
        }
        abbreviations(index, told, &mut found);
    }
    for ((attribute, subject), claims) in &claims {
        let attribute = &catalog.attributes[*attribute];
        let subject = &attribute.subjects[*subject];
        for (at, claim) in claims {
            let Some((there, other)) = claims.iter().find(|(_, other)| other.value != claim.value) else { continue };
            let right = format!(
                "One of the two: {} is called {} here and {} there.",
                subject.name, attribute.values[claim.value].name, attribute.values[other.value].name
            );
            let how = format!("{} line {} says: {}", documents[*there].name, other.lines.first, short(&other.text));
            found.push((*at, finding(claim.lines, &claim.text, right, how)));
        }
    }
    found.sort_by(|(a, first), (b, second)| (a, first.lines).cmp(&(b, second.lines)));
    found.dedup_by(|(a, first), (b, second)| a == b && first.lines == second.lines);
    found
}

/// Finds abbreviations that a document writes out in two ways.
fn abbreviations(index: usize, told: &Told<'_>, found: &mut Vec<(usize, Finding)>) {
    let Told { name, document, .. } = told;
    let mut known: BTreeMap<String, Vec<(String, u32, String)>> = BTreeMap::new();
    for (at, line) in document.lines.iter().enumerate() {
        if line.len() > 20_000 || known.len() > MOST_ABBREVIATIONS {
            continue;
        }
        for (short, long) in expansions(line) {
            let places = known.entry(short).or_default();
            if places.iter().all(|(other, ..)| *other != long) && places.len() < 8 {
                places.push((long, at as u32 + 1, line.trim().to_owned()));
            }
        }
    }
    for (abbreviation, places) in known {
        let [(first, line, text), (second, other_line, other_text), ..] = places.as_slice() else { continue };
        for (long, line, text, other, there) in
            [(first, line, text, second, other_line), (second, other_line, other_text, first, line)]
        {
            let right =
                format!("{abbreviation} stands for one thing in a text; here \"{long}\", elsewhere \"{other}\".");
            let how = format!("{name} line {there} writes {abbreviation} out as \"{other}\".");
            found.push((index, finding(LineSpan::line(*line), text, right, how)));
        }
    }
}

/// Returns abbreviations of a line with what they are written out as: `Long Form (LF)` or `LF (Long Form)`.
fn expansions(line: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = line;
    while let Some(open) = rest.find('(') {
        let Some(close) = rest[open..].find(')') else { break };
        let inside = rest[open + 1..open + close].trim();
        let before = rest[..open].trim_end();
        let word = before.rsplit(|c: char| c.is_whitespace()).next().unwrap_or("");
        if is_abbreviation(inside) {
            let letters = singular(inside);
            let words: Vec<&str> = before.split_whitespace().collect();
            let count = letters.chars().count();
            for take in [count, count.saturating_sub(1)] {
                if take >= 2
                    && words.len() >= take
                    && let Some(long) = fits(&letters, &words[words.len() - take..])
                {
                    found.push((letters.clone(), long));
                    break;
                }
            }
        } else if is_abbreviation(word) {
            let letters = singular(word);
            let words: Vec<&str> = inside.split_whitespace().collect();
            if let Some(long) = fits(&letters, &words) {
                found.push((letters, long));
            }
        }
        rest = &rest[open + close + 1..];
    }
    found.retain(|(short, _)| !HOMONYMS.contains(&short.as_str()));
    found
}

fn is_abbreviation(word: &str) -> bool {
    let word = word.strip_suffix('s').unwrap_or(word);
    (3..=6).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn singular(word: &str) -> String {
    word.strip_suffix('s').unwrap_or(word).to_owned()
}

/// Returns the words in lower case without plural when their initials spell the abbreviation.
fn fits(letters: &str, words: &[&str]) -> Option<String> {
    if words.len() > 8 {
        return None;
    }
    let parts: Vec<String> = words
        .iter()
        .flat_map(|word| word.split(['-', '–', '/']))
        .map(|part| part.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase())
        .filter(|part| !part.is_empty())
        .collect();
    let initials: String = parts.iter().filter_map(|part| part.chars().next()).collect();
    if initials != letters.to_lowercase() {
        return None;
    }
    let stems: Vec<String> = parts.iter().map(|part| super::misconception::stem(part)).collect();
    Some(stems.join(" "))
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

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str) -> Vec<u32> {
        let lines: Vec<&str> = text.lines().collect();
        let document = Document { lines: &lines, notes: &[] };
        findings(&[Told { name: "notes", document, claims: &[] }], &Catalog::default())
            .into_iter()
            .map(|(_, finding)| finding.lines.first)
            .collect()
    }

    #[test]
    fn an_abbreviation_written_out_in_two_ways_is_found_at_both_places() {
        assert_eq!(
            check("A DMN (Deep Memory Network) remembers.\nThe DMN (Dense Mixing Network) does not."),
            vec![1, 2]
        );
    }

    #[test]
    fn plural_and_hyphen_make_no_second_expansion() {
        assert!(check("Deep-Memory Networks (DMNs) remember.\nA DMN (Deep Memory Network) does too.").is_empty());
    }
}
