//! The question an interviewer asks next: about the most valuable point that is still open.
//!
//! A template over what kind of point it is, so it asks without giving the answer away where it can: a preference wants
//! its mathematics, a number its derivation, a claim its reason.

use super::graded::{Grade, Note, PointGrade};
use super::points::{PointKind, State};

/// Returns one question on the most valuable point that is contradicted, missing or partly said.
pub(super) fn follow_up(grade: &Grade, answer: &str) -> Option<String> {
    let open = grade.open_points();
    let wrong = open.iter().find(|point| point.state == State::Contradicted);
    let point = wrong.or(open.first())?;
    if wrong.is_none() && grade.notes.iter().any(Note::is_contrary) {
        return Some(format!("You said {}. Are you sure? Walk through why it holds.", quoted(answer)));
    }
    let quote = point.answer.as_ref().and_then(|range| answer.get(range.clone())).map(quoted);
    Some(match (point.state, quote) {
        (State::Contradicted, Some(quote)) => format!("You said {quote}. Are you sure? Walk through why it holds."),
        (State::Partly, Some(quote)) => format!("You said {quote}. {}", deepen(point)),
        _ => ask(point),
    })
}

/// Returns the question that asks for the rest of a point.
fn deepen(point: &PointGrade) -> String {
    let asks = match (point.kind, theme(&point.text)) {
        (PointKind::Formula, _) => "Saying so is not enough: give the mathematics.",
        (PointKind::Number, _) => "How much exactly, and how do you get that number?",
        (_, Theme::Reason) => "Why is that?",
        (_, Theme::Condition) => "When does that hold, and when not?",
        (_, Theme::Way) => "How does that work, step by step?",
        (_, Theme::Claim) => "Can you make that precise?",
    };
    asks.to_owned()
}

/// Returns the question that asks for a point nothing was said of.
fn ask(point: &PointGrade) -> String {
    let subject = subject(&point.text);
    match (point.kind, theme(&point.text)) {
        (PointKind::Formula, _) => {
            format!("Preference is not enough, give the mathematics: how do you write down {subject}?")
        }
        (PointKind::Number, _) => format!("Can you put a number on this: {subject}?"),
        (_, Theme::Reason) => format!("What is the reason behind this: {subject}?"),
        (_, Theme::Condition) => format!("Under what condition does this matter: {subject}?"),
        (_, Theme::Way) => format!("How does this work: {subject}?"),
        (_, Theme::Claim) => format!("What can you say about this: {subject}?"),
    }
}

/// What a point tells.
enum Theme {
    Reason,
    Condition,
    Way,
    Claim,
}

fn theme(text: &str) -> Theme {
    let has = |words: &[&str]| {
        text.split(|c: char| !c.is_alphanumeric())
            .any(|word| words.iter().any(|other| word.eq_ignore_ascii_case(other)))
    };
    if has(&["because", "since", "therefore", "hence", "why"]) {
        Theme::Reason
    } else if has(&["if", "when", "unless", "only"]) {
        Theme::Condition
    } else if has(&["by", "then", "first", "each", "using"]) {
        Theme::Way
    } else {
        Theme::Claim
    }
}

/// Returns what a point is about: its words up to the verb, so that the question does not give the answer away.
fn subject(text: &str) -> String {
    const VERBS: &[&str] = &[
        "is", "are", "was", "were", "has", "have", "can", "does", "do", "will", "must", "should", "may", "means",
        "makes", "gives", "needs", "keeps", "uses", "takes", "grows", "lets",
    ];
    let words: Vec<&str> = text.split_whitespace().collect();
    let verb = words.iter().position(|word| VERBS.contains(word)).filter(|&at| at > 0 && at <= 10);
    let kept = words[..verb.unwrap_or(words.len().min(8))].join(" ");
    let kept = kept.trim_end_matches(|c: char| !c.is_alphanumeric() && !matches!(c, ')' | '$' | '}' | ']'));
    format!("“{kept}{}”", if kept.len() + 1 < text.len() { " …" } else { "" })
}

/// Returns a sentence of the answer in quotation marks, the end left out where it is long.
fn quoted(text: &str) -> String {
    let text = text.trim().trim_end_matches(['.', '!', '?', ';']);
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.len() > 16 { format!("“{} …”", words[..16].join(" ")) } else { format!("“{}”", words.join(" ")) }
}
