//! Short lines that say what the lines below them are: "Sample questions", "How to prepare:", "He then asked".
//!
//! Where some of a document's recurring lead lines announce questions, what stands under the others is something else.

use std::collections::HashMap;

use super::contents::Contents;
use super::facts::Facts;
use super::line::{Line, Sign};
use crate::wording::{announces_questions, normalize};

/// A lead line has at most so many words.
const LONGEST: usize = 6;
/// A sentence that ends in "… asked me" or "the question was" may be longer.
const LONGEST_ANNOUNCEMENT: usize = 24;
/// Evidence from which words are taken to ask.
const ASKS: f32 = 1.5;
/// What it adds to stand under a line that announces questions.
const ANNOUNCED: f32 = 1.5;
/// What it takes to stand under one that announces something else.
const NOT_ANNOUNCED: f32 = -3.0;

/// What the lead lines of a document say.
#[derive(Debug)]
pub(super) struct Leads {
    /// For each line, what the lead line above it adds to the evidence that it asks.
    pub points: Vec<f32>,
    /// Which lines lead to others.
    pub leads: Vec<bool>,
    /// Which of them lead to examples, which nobody answers.
    pub examples: Vec<bool>,
}

/// Finds the lead lines and what they govern: the lines below, until a blank line or the next lead line.
pub(super) fn find(lines: &[Line<'_>], facts: &[Facts<'_>], contents: Option<&Contents>) -> Leads {
    let mut times: HashMap<&str, usize> = HashMap::new();
    for line in lines {
        *times.entry(line.whole).or_default() += 1;
    }
    // An entry of the contents list recurs for another reason.
    let listed = |at| contents.is_some_and(|contents| contents.list.contains(&at) || contents.named.contains_key(&at));
    let labels: Vec<Option<bool>> = lines
        .iter()
        .enumerate()
        .map(|(at, line)| {
            let leads = is_short(line) && times[line.whole] >= 2 && !listed(at);
            leads.then(|| names_questions(line.body) && !line.blank_after)
        })
        .collect();
    let announcing = (0..lines.len()).filter(|&at| labels[at] == Some(true)).count();
    let others = labels.iter().filter(|label| **label == Some(false)).count();
    let mut found =
        Leads { points: vec![0.0; lines.len()], leads: vec![false; lines.len()], examples: vec![false; lines.len()] };
    let mut above = None;
    for (at, line) in lines.iter().enumerate() {
        if line.blank_before {
            above = None;
        }
        if announcing >= 2 && others > 0 && labels[at].is_some() {
            above = labels[at];
            found.leads[at] = true;
        } else if let Some(announces) = above {
            found.points[at] = if announces { ANNOUNCED } else { NOT_ANNOUNCED };
        }
        let asks = |at: usize| facts.get(at).is_some_and(|facts| facts.words.score >= ASKS);
        found.leads[at] |= asks(at + 1) && !asks(at) && announces_in_a_sentence(line);
        if found.leads[at] && asks(at + 1) && !asks(at) && announces_in_a_sentence(line) {
            found.points[at + 1] += ANNOUNCED;
        }
        found.examples[at] = found.leads[at] && ends_with_examples(line.body);
        if names_a_round(line)
            && lines
                .get(at + 1)
                .is_some_and(|next| !next.blank_before && next.sign == Sign::None && next.label.is_none())
        {
            found.leads[at] = true;
            found.points[at + 1] += UNDER_A_ROUND;
        }
    }
    found
}

fn is_short(line: &Line<'_>) -> bool {
    line.sign == Sign::None
        && line.label.is_none()
        && line.speech.is_none()
        && line.body.split_whitespace().count() <= LONGEST
        && !line.body.ends_with(['?', '.', ',', ';'])
}

/// What it adds to stand right under the name of a round.
const UNDER_A_ROUND: f32 = 2.5;

/// "R3 design:", "Coding:", "Round 2 (theory):" alone on a line.
fn names_a_round(line: &Line<'_>) -> bool {
    let lower = normalize(line.body);
    let Some(name) = lower.strip_suffix(':') else { return false };
    let words: Vec<&str> = name.split([' ', '(', ')']).filter(|word| !word.is_empty()).collect();
    let counted =
        |word: &str| matches!(word, "round" | "r") || word.trim_start_matches('r').chars().all(|c| c.is_ascii_digit());
    let named: Vec<&&str> = words.iter().filter(|word| !counted(word)).collect();
    line.speech.is_none()
        && words.len() <= 4
        && !named.is_empty()
        && named.iter().all(|word| {
            [
                "ml",
                "coding",
                "code",
                "design",
                "system",
                "theory",
                "behavioral",
                "behavioural",
                "sql",
                "depth",
                "breadth",
                "case",
                "stats",
                "statistics",
                "task",
            ]
            .contains(word)
        })
}

/// "Sample questions", "Past problems:", "Вопросы"
fn names_questions(text: &str) -> bool {
    let last = text.trim_end_matches([':', ' ']).rsplit(' ').next().unwrap_or_default().to_lowercase();
    ["questions", "prompts", "problems", "tasks", "asked", "вопросы", "вопросов", "задачи", "задач"]
        .contains(&last.as_str())
}

/// "He then asked", "Two tasks, twenty minutes each:", "The question was"
fn announces_in_a_sentence(line: &Line<'_>) -> bool {
    line.sign == Sign::None
        && line.label.is_none()
        && line.speech.is_none()
        && !line.body.ends_with(['?', '.', ',', ';', '!', ')'])
        && line.body.rsplit(". ").next().unwrap_or_default().split_whitespace().count() <= LONGEST_ANNOUNCEMENT
        && (announces_questions(line.body) && (line.body.ends_with(':') || ends_announcing(line.body))
            || normalize(line.body).ends_with("to know")
            || ends_with_examples(line.body))
}

/// "… for example:", "Typical ones are", "Examples:"
fn ends_with_examples(text: &str) -> bool {
    let lower = normalize(text);
    let colon = lower.ends_with(':');
    let lower = lower.trim_end_matches([':', ' ']);
    colon
        && ["example", "examples", "e.g.", "such as", "like", "you may see", "например", "примеры"]
            .iter()
            .any(|end| lower.ends_with(end))
        || lower.ends_with(" mine were")
        || lower.ends_with("the ones i remember")
}

/// The last words of a sentence that a question finishes.
fn ends_announcing(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or_default().to_lowercase();
    ["asked", "was", "me", "know", "questions", "question", "prompt", "with", "were", "is", "are", "спросили", "такой"]
        .contains(&last.as_str())
}

#[cfg(test)]
mod tests {
    use super::super::line::lines;
    use super::*;

    fn found(text: &str) -> Leads {
        let lines = lines(text, 1);
        find(&lines, &lines.iter().map(Facts::of).collect::<Vec<_>>(), None)
    }

    #[test]
    fn lists_are_what_the_line_above_them_says() {
        let text = "What we value\n- tests\nSample questions\n- Sort a list\n\nWhat we value\n- depth\nSample questions\n- Debug a flat loss";
        assert_eq!(found(text).points, [0.0, NOT_ANNOUNCED, 0.0, ANNOUNCED, 0.0, NOT_ANNOUNCED, 0.0, ANNOUNCED]);
    }

    #[test]
    fn a_sentence_leads_to_the_question_that_finishes_it() {
        let text = "Then came the director. He asked\n\nWhy do you want to leave?\n\nI asked back.";
        assert_eq!(found(text).leads, [true, false, false]);
    }
}
