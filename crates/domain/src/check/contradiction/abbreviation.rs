//! Abbreviations that one document writes out in two ways.

use std::collections::BTreeMap;

use super::{Told, finding};
use crate::bank::LineSpan;
use crate::check::Finding;

/// Abbreviations that the field itself uses for several things.
const HOMONYMS: &[&str] = &[
    "LDA", "CV", "PR", "CI", "SD", "MAP", "ML", "GAN", "IR", "AP", "NER", "DP", "SVM", "CRF", "LM", "IE", "AE", "SA",
    "TP", "PP", "CE", "MC", "RF", "CLT", "PPO", "LR", "NN", "DT", "GB", "SE", "MI", "ES", "BN", "DAG", "EDA", "ARM",
    "QA", "SOTA", "AL",
];
/// Most abbreviations remembered of one document.
const MOST_ABBREVIATIONS: usize = 2_000;

/// Finds abbreviations that a document writes out in two ways.
pub(super) fn findings(index: usize, told: &Told<'_>, found: &mut Vec<(usize, Finding)>) {
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
    let stems: Vec<String> = parts.iter().map(|part| crate::check::misconception::stem(part)).collect();
    Some(stems.join(" "))
}

#[cfg(test)]
mod tests {
    use crate::check::Document;
    use crate::check::contradiction::{Told, findings};
    use crate::check::misconception::{Catalog, Examination};

    fn check(text: &str) -> Vec<u32> {
        let lines: Vec<&str> = text.lines().collect();
        let document = Document { lines: &lines, notes: &[] };
        let examination = &Examination::default();
        findings(&[Told { name: "notes", document, examination }], &Catalog::default())
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
