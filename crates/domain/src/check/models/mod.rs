//! Standard problems: a claim about one is recognized in prose, recomputed, and its stated result compared.
//!
//! A document is cut into [`passage`]s, read as [`token`]s and searched with [`pattern`]s. Every family of problems is
//! a file with a function from a passage to findings. A family that is not sure what is given says nothing: the rule is
//! that of twenty findings shown nineteen hold.

mod bayes;
mod birthday;
mod bits;
mod capacity;
mod cards;
mod chain;
mod chance;
mod convolution;
mod counting;
mod dates;
mod extremes;
mod filters;
mod lists;
mod logits;
mod matrix;
mod memory;
mod metrics;
mod parameters;
mod puzzles;
mod relation;
mod restated;
mod sampling;
mod search;
mod sets;
mod spoken;
mod stemmer;
mod tally;
mod training;
mod vectors;
mod words;

mod asserted;
mod conclusion;
mod each;
mod figure;
mod followed;
mod ledger;
mod passage;
mod pattern;
mod plainly;
mod shapes;
mod sheet;
mod token;
mod worth;

use super::{Document, Finding};
use passage::Passage;

/// A family of problems.
type Family = fn(&Passage<'_>, &mut Vec<Finding>);

const FAMILIES: &[Family] = &[
    convolution::check,
    chain::check,
    bayes::check,
    cards::check,
    birthday::check,
    chance::check,
    counting::check,
    puzzles::check,
    logits::check,
    bits::check,
    parameters::check,
    memory::check,
    training::check,
    metrics::check,
    vectors::check,
    lists::check,
    matrix::check,
    filters::check,
    capacity::check,
    sampling::check,
    search::check,
    words::check,
    dates::check,
    extremes::check,
    tally::check,
    relation::check,
    spoken::check,
    restated::check,
    sets::check,
];

/// Those of them that read statements, not problems with their answers: for a question and answer put together.
const STATED: &[Family] = &[
    convolution::check,
    logits::check,
    parameters::check,
    memory::check,
    training::check,
    metrics::check,
    vectors::check,
    lists::check,
    matrix::check,
    counting::check,
    words::check,
    sets::check,
    relation::check,
];

/// Returns what does not hold, in the order of the lines. Takes time in proportion to the text: a passage is at most
/// 120 lines and 12,000 tokens, a document a million tokens, lists hold at most 512 numbers, and every search has a fixed number of steps.
pub fn findings(document: &Document<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut lead = followed::Lead::default();
    let mut ledger = ledger::Ledger::default();
    let mut each = each::Each::default();
    let mut sheet = sheet::Sheet::default();
    for passage in passage::passages(document) {
        let before = findings.len();
        for family in FAMILIES {
            family(&passage, &mut findings);
        }
        let found = findings.len() > before;
        if let Some(tokens) = asserted::statement(&passage).filter(|_| !found) {
            let statement = passage.with(tokens);
            STATED.iter().for_each(|family| family(&statement, &mut findings));
        }
        for stated in plainly::statements(&passage).into_iter().chain(plainly::rows(&passage)) {
            let line = stated.line;
            if findings[before..].iter().any(|finding| (finding.lines.first..=finding.lines.last).contains(&line)) {
                continue;
            }
            let (statement, from) = (passage.with(stated.tokens), findings.len());
            STATED.iter().for_each(|family| family(&statement, &mut findings));
            let mut others = findings.split_off(from);
            others.retain(|finding| finding.lines.first == line);
            findings.append(&mut others);
        }
        if let Some(led) = lead.with(&passage).filter(|_| findings.len() == before) {
            relation::check(&led, &mut findings);
        }
        lead.take(&passage);
        ledger.read(&passage, &mut findings, before);
        let free = findings.len() == before;
        each.read(&passage, ledger::begins_anew(&passage), &mut findings, free);
        sheet.read(&passage, &mut findings, before);
        sheet.keep(passage);
    }
    findings.sort_by(|a, b| (a.lines, &a.right, &a.text).cmp(&(b.lines, &b.right, &b.text)));
    findings.dedup_by(|a, b| a.lines == b.lines && a.right == b.right);
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_text_is_read_in_bounded_time() {
        let texts = [
            "softmax ".repeat(200_000),
            "[1, ".repeat(100_000),
            format!("The mean of [{}] is 3.", "1, ".repeat(100_000)),
            "9^9^9^9^".repeat(20_000),
            r"\frac{".repeat(50_000),
            "7".repeat(10_000),
            "{".repeat(100_000),
            "What is the probability that 3 red balls in urn A and 4 dice coin HH \n".repeat(5_000),
            "é∩⊕½’'“”—".repeat(20_000),
        ];
        let started = std::time::Instant::now();
        for text in &texts {
            let lines: Vec<&str> = text.lines().collect();
            findings(&Document { lines: &lines, notes: &[] });
        }
        assert!(started.elapsed().as_secs() < 60);
    }

    #[test]
    fn a_text_without_claims_yields_nothing() {
        for text in ["", "\n\n", "Hello.", "What is a neuron?\nA unit.", "```\nsigmoid(0) = 3\n```"] {
            let lines: Vec<&str> = text.lines().collect();
            assert_eq!(findings(&Document { lines: &lines, notes: &[] }), []);
        }
    }
}

#[cfg(test)]
pub(super) mod trial {
    //! What the tests of the families lean on: a fixture in, what is shown out.

    use super::*;

    /// Returns what is shown of a text that is one passage.
    pub(crate) fn shown(text: &str) -> Vec<String> {
        let lines: Vec<&str> = text.lines().collect();
        let found = findings(&Document { lines: &lines, notes: &[] });
        found
            .into_iter()
            .filter(|finding| finding.shown)
            .map(|finding| format!("{}: {}", finding.kind.name(), finding.right))
            .collect()
    }

    /// Holds that every text is silent.
    pub(crate) fn silent(texts: &[&str]) {
        let loud: Vec<_> =
            texts.iter().map(|text| (text, shown(text))).filter(|(_, found)| !found.is_empty()).collect();
        assert!(loud.is_empty(), "{loud:#?}");
    }

    /// Holds that every text yields one finding whose correction contains the words.
    pub(crate) fn wrong(cases: &[(&str, &str)]) {
        let missed: Vec<_> = cases
            .iter()
            .map(|(text, right)| (text, right, shown(text)))
            .filter(|(_, right, found)| found.len() != 1 || !found[0].contains(*right))
            .collect();
        assert!(missed.is_empty(), "{missed:#?}");
    }
}
