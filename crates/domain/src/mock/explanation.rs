//! Reading what is said about code, about formulas and about oneself, where there is nothing to hold it against but the
//! words themselves.

use super::{Reading, Reason, Score, State};
use crate::story::{Length, Sort, tell};

/// What a reading by signs alone may be off by.
const DOUBT: f64 = 0.2;
/// Fewer words explain nothing.
const FEW_WORDS: usize = 12;
/// So many bytes are read.
const READ: usize = 20_000;

/// Reads an explanation of code: does it say what it costs, why it is right, and where it might break?
pub fn read_explanation(text: &str) -> Reading {
    let lower = beginning(text).to_lowercase();
    let any = |signs: &[&str]| signs.iter().find(|sign| lower.contains(**sign)).map(|sign| (*sign).to_owned());
    let checks = [
        (
            0.45,
            "what it costs in time and memory",
            any(&[
                "o(",
                "linear",
                "quadratic",
                "constant time",
                "constant space",
                "constant memory",
                "logarithm",
                "log n",
                "n^2",
                "n squared",
                "exponential",
                "complexity",
                "per element",
                "once through",
                "single pass",
                "one pass",
                "polynomial",
            ]),
        ),
        (
            0.35,
            "why it is right",
            any(&[
                "because",
                "since ",
                "invariant",
                "so that",
                "always",
                "at every step",
                "at each step",
                "by induction",
                "therefore",
                "guarantee",
                "which means",
                "hence",
            ]),
        ),
        (
            0.20,
            "where it might break: empty, single, repeated, negative, huge",
            any(&[
                "empty",
                "edge",
                "single element",
                "one element",
                "duplicate",
                "negative",
                "zero",
                "overflow",
                "ties",
                "null",
                "none",
                "huge",
                "too large",
                "division by",
            ]),
        ),
    ];
    let words = lower.split_whitespace().count();
    let earned: f64 = checks.iter().filter(|(_, _, sign)| sign.is_some()).map(|(weight, ..)| weight).sum();
    let value = if words < FEW_WORDS { earned * words as f64 / FEW_WORDS as f64 } else { earned };
    let reasons = checks.into_iter().map(|(_, text, sign)| Reason {
        state: if sign.is_some() { State::Good } else { State::Missing },
        text: text.to_owned(),
        quote: sign,
    });
    Reading {
        score: Some(Score::around(value, DOUBT)),
        reasons: reasons.collect(),
        follow_up: None,
        by: "the words an explanation of code has".to_owned(),
        ..Reading::default()
    }
}

/// Reads an answer that was asked for mathematics: is there any? Whether it is right cannot be told here.
pub fn read_mathematics(text: &str) -> Reading {
    let said = has_formula(beginning(text));
    let (score, reason) = if said {
        let text = "there is a formula; your notes hold none to hold it against, so check it yourself".to_owned();
        (None, Reason { state: State::Note, text, quote: None })
    } else {
        let text = "no formula and no step of a derivation; only words".to_owned();
        (Some(Score::around(0.15, 0.15)), Reason { state: State::Missing, text, quote: None })
    };
    Reading { score, reasons: vec![reason], follow_up: None, by: "its formulas".to_owned(), ..Reading::default() }
}

/// Reads a telling as an interviewer hears it, everything said so far taken together.
pub fn read_telling(sort: Sort, text: &str, took_ms: Option<u64>) -> Reading {
    let telling = tell(sort, text, took_ms, Length::Long);
    let reasons = telling.checks.iter().map(|check| {
        let state = match check.met {
            met if met >= 0.8 => State::Good,
            met if met >= 0.5 => State::Partly,
            _ => State::Missing,
        };
        let said = if state == State::Good { check.name } else { check.advice };
        let quote = check.quote.clone().and_then(|range| text.get(range)).map(|quote| quote.trim().to_owned());
        Reason { state, text: said.to_owned(), quote }
    });
    Reading {
        score: Some(Score::new(telling.score, telling.low, telling.high)),
        reasons: reasons.collect(),
        follow_up: None,
        by: "the parts of a story".to_owned(),
        ..Reading::default()
    }
}

/// Returns whether a text holds a formula or names a mathematical step.
pub(super) fn has_formula(text: &str) -> bool {
    let signs = ['=', '∑', '∫', '∂', '√', '≤', '≥', '≈', '∝', '∇', '^', '\\', '∏'];
    let steps = [
        "derivative",
        "gradient of",
        "integral",
        "expectation of",
        "variance of",
        "log of",
        "log p",
        "equals",
        "converges",
        "taylor",
        "by bayes",
        "inner product",
        "eigen",
        "squared",
        "sum over",
        "argmax",
        "lagrang",
        "is proportional",
        "logarithm",
        "exponential of",
    ];
    let lower = text.to_lowercase();
    text.contains(signs) || steps.iter().any(|step| lower.contains(step))
}

fn beginning(text: &str) -> &str {
    let mut end = text.len().min(READ);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
