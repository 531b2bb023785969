//! Choices under a question, one a line, of which the answer names one: they are part of what is asked.

use super::line::{Label, Line, Sign};
use crate::wording::question_evidence;

/// Nobody gives fewer choices, or more.
const FEWEST: usize = 2;
const MOST: usize = 8;

/// Marks the lettered lines from `a` on between a question and an answer that begins with one of their letters.
pub(super) fn mark(lines: &mut [Line<'_>]) {
    mark_boxes(lines);
    mark_rows(lines);
    mark_recurring(lines);
    let mut at = 1;
    while at < lines.len() {
        let count = lines[at..].iter().zip('a'..='z').take_while(|(line, letter)| opens_with(line, *letter)).count();
        let answer = lines.get(at + count).filter(|line| line.label == Some(Label::Answer));
        let named = answer.and_then(|line| letter_of(line.body)).map(|named| named as usize - 'a' as usize);
        if (FEWEST..=MOST).contains(&count) && named.is_some_and(|named| named < count) {
            lines[at..at + count].iter_mut().for_each(choose);
        }
        at += count.max(1);
    }
}

/// Fewer questions with boxes to choose from are chance.
const FEWEST_WITH_BOXES: usize = 2;

/// Marks the boxes of a test under its questions, one of them chosen: `( ) bagging`, `(x) boosting`.
fn mark_boxes(lines: &mut [Line<'_>]) {
    let chosen = |line: &Line<'_>| ["(x) ", "(X) ", "(*) "].iter().any(|sign| line.whole.starts_with(sign));
    let is_box = |line: &Line<'_>| line.whole.starts_with("( ) ") || chosen(line);
    let mut runs = Vec::new();
    let mut at = 1;
    while at < lines.len() {
        let count = lines[at..].iter().take_while(|line| is_box(line)).count();
        if (FEWEST..=MOST).contains(&count) && lines[at..at + count].iter().any(chosen) {
            runs.push(at..at + count);
        }
        at += count.max(1);
    }
    if runs.len() >= FEWEST_WITH_BOXES {
        runs.into_iter().flatten().for_each(|at| choose(&mut lines[at]));
    }
}

/// Fewer rows of choices are chance; and fewer choices in a row are a remark.
const FEWEST_ROWS: usize = 2;
const FEWEST_IN_A_ROW: usize = 3;

/// Marks lines that hold all choices of the question above: `(a) SGD (b) RMSProp (c) Nesterov`.
fn mark_rows(lines: &mut [Line<'_>]) {
    let rows: Vec<usize> = (1..lines.len()).filter(|&at| choices_in(lines[at].whole) >= FEWEST_IN_A_ROW).collect();
    if rows.len() >= FEWEST_ROWS {
        rows.into_iter().for_each(|at| choose(&mut lines[at]));
    }
}

/// Fewer lists of choices are chance; in percent, so many hold equally many, and so many choices ask at most.
const FEWEST_LISTS: usize = 3;
const EQUAL: usize = 75;
const ASKING_CHOICES: usize = 15;
/// A choice has at most so many words, and a list at least so many.
const CHOICE_WORDS: usize = 16;
const FEWEST_LISTED: usize = 3;
/// Evidence from which words ask.
const ASKS: f32 = 1.5;

/// Marks the lettered lines under questions, equally many under each, that ask nothing themselves: what is right is told
/// elsewhere, or not at all.
fn mark_recurring(lines: &mut [Line<'_>]) {
    let mut lists = Vec::new();
    let mut at = 1;
    while at < lines.len() {
        let count = lines[at..].iter().zip('a'..='z').take_while(|(line, letter)| opens_with(line, *letter)).count();
        let short = |line: &Line<'_>| line.whole.split_whitespace().nth(CHOICE_WORDS).is_none();
        let under =
            lines[at - 1].label != Some(Label::Answer) && lines[at - 1].speech.is_none() && !lines[at].blank_before;
        if (FEWEST_LISTED..=MOST).contains(&count) && under && lines[at..at + count].iter().all(short) {
            // What stands right under the list would go on with it.
            if lines.get(at + count).is_none_or(|next| next.blank_before || next.indent < lines[at].indent) {
                lists.push(at..at + count);
            }
        }
        at += count.max(1);
    }
    let usual = |length: usize| lists.iter().filter(|list| list.len() == length).count();
    let most = lists.iter().map(|list| usual(list.len())).max().unwrap_or_default();
    if lists.len() < FEWEST_LISTS || most * 100 < lists.len() * EQUAL {
        return;
    }
    let all: Vec<usize> = lists.into_iter().flatten().collect();
    let asking = all.iter().filter(|&&at| question_evidence(lines[at].body).score >= ASKS).count();
    if asking * 100 <= all.len() * ASKING_CHOICES {
        all.into_iter().for_each(|at| choose(&mut lines[at]));
    }
}

/// Returns how many choices a line holds that begins with the first of them, their letters in brackets or before one.
fn choices_in(text: &str) -> usize {
    let open = if text.starts_with('(') { "(" } else { "" };
    let mut rest = text;
    let begins = |rest: &str, letter: char| {
        let found = [letter, letter.to_ascii_uppercase()].map(|letter| rest.find(&format!("{open}{letter}) ")));
        found.into_iter().flatten().min()
    };
    ('a'..='h')
        .take_while(|&letter| {
            let here =
                begins(rest, letter).filter(|&at| if letter == 'a' { at == 0 } else { rest[..at].ends_with(' ') });
            here.map(|at| rest = &rest[at + open.len() + 2..]).is_some()
        })
        .count()
}

/// Makes a line part of what is asked.
fn choose(line: &mut Line<'_>) {
    line.choice = true;
    line.label = None;
    line.sign = Sign::Letter;
    // The answer names the letter, so it is part of the text.
    (line.body, line.prompt) = (line.whole, line.whole);
}

/// `A) Bagging`, `(b) boosting`, `c. neither`
fn opens_with(line: &Line<'_>, letter: char) -> bool {
    let told = line.whole.trim_start_matches(['(', '[']);
    let rest = told.strip_prefix(letter).or_else(|| told.strip_prefix(letter.to_ascii_uppercase()));
    line.speech.is_none() && rest.is_some_and(|rest| rest.starts_with([')', '.', ']']))
}

/// `B`, `(b)`, `c) because`, `D. It is`: the letter alone, in lower case.
fn letter_of(text: &str) -> Option<char> {
    let mut chars = text.trim_start_matches(['(', '[', '*', ' ']).chars();
    let letter = chars.next().filter(char::is_ascii_alphabetic)?;
    let alone = chars.next().is_none_or(|next| {
        matches!(next, ')' | ']' | '.' | ':' | ',' | '*' | ';')
            || next == ' ' && {
                // "A tree" begins a sentence.
                chars.next().is_none_or(|c| !c.is_alphanumeric())
            }
    });
    alone.then(|| letter.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::super::line::lines;
    use super::*;

    #[test]
    fn lettered_lines_are_choices_where_the_answer_names_one() {
        let card = "1. Which one is convex?\nA) the hinge loss\nB) the 0-1 loss\nC) neither\n";
        let count = |answer: &str| {
            let text = format!("{card}{answer}");
            let mut lines = lines(&text, 1);
            mark(&mut lines);
            lines.iter().filter(|line| line.choice).count()
        };
        assert_eq!(["Answer: A", "Answer: (b) by its shape", "Ans. c"].map(count), [3; 3]);
        assert_eq!(["Answer: a kink is no harm", "Solution: E", "Next."].map(count), [0; 3]);
    }
}
