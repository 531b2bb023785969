//! Choices under a question, one a line, of which the answer names one: they are part of what is asked.

use super::line::{Label, Line, Sign};

/// Nobody gives fewer choices, or more.
const FEWEST: usize = 2;
const MOST: usize = 8;

/// Marks the lettered lines from `a` on between a question and an answer that begins with one of their letters.
pub(super) fn mark(lines: &mut [Line<'_>]) {
    mark_boxes(lines);
    let mut at = 1;
    while at < lines.len() {
        let count = lines[at..].iter().zip('a'..='z').take_while(|(line, letter)| opens_with(line, *letter)).count();
        let answer = lines.get(at + count).filter(|line| line.label == Some(Label::Answer));
        let named = answer.and_then(|line| letter_of(line.body)).map(|named| named as usize - 'a' as usize);
        if (FEWEST..=MOST).contains(&count) && named.is_some_and(|named| named < count) {
            for line in &mut lines[at..at + count] {
                line.choice = true;
                line.label = None;
                line.sign = Sign::Letter;
                // The answer names the letter, so it is part of the text.
                line.body = line.whole;
                line.prompt = line.whole;
            }
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
        for line in runs.into_iter().flatten() {
            let line = &mut lines[line];
            line.choice = true;
            line.label = None;
            line.sign = Sign::Letter;
            (line.body, line.prompt) = (line.whole, line.whole);
        }
    }
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
