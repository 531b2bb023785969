//! A question and its short answer, put together as the statement that they make.
//!
//! "What is the entropy of a fair coin? 1 bit." says that the entropy of a fair coin is 1 bit. Families read statements;
//! this gives them one.

use super::passage::Passage;
use super::token::{Token, TokenKind};

/// Longest question that is turned into a statement, in tokens.
const LONGEST_QUESTION: usize = 80;

/// Returns the tokens of a passage whose question and answer are put together; `None` when the answer begins with no
/// value. The tokens keep their lines.
pub(super) fn statement(passage: &Passage<'_>) -> Option<Vec<Token>> {
    let tokens = &passage.tokens;
    let mark = tokens.iter().take(400).position(|token| token.text == "?")?;
    let question = passage.sentence(mark);
    let answer = value(tokens, passage.sentence_from(question.end.min(tokens.len().checked_sub(1)?)))?;
    let (subject, noun) = subject(&tokens[question.start..mark])?;
    if subject.is_empty() || subject.len() > LONGEST_QUESTION || question.end != mark + 1 {
        return None;
    }
    let mut stated: Vec<Token> = tokens[..question.start].to_vec();
    stated.extend_from_slice(subject);
    let verb = if noun.is_empty() { "is" } else { "has" };
    stated.push(Token::word_beside(verb, &tokens[mark]));
    let first = stated.len();
    stated.extend_from_slice(&tokens[answer]);
    if let Some(after) = stated.get(first).filter(|_| !noun.is_empty()).and(Some(first + 1)) {
        let said = stated.get(after).is_some_and(|token| token.kind == TokenKind::Word);
        if !said {
            stated.splice(after..after, noun.iter().cloned());
        }
    }
    let sentence = tokens[mark].sentence;
    stated[question.start..].iter_mut().for_each(|token| token.sentence = sentence);
    Some(stated)
}

/// Returns what a question asks about, and of what it wants the number: nothing for "what is".
fn subject(question: &[Token]) -> Option<(&[Token], &[Token])> {
    let text = |at: usize| question.get(at).map_or("", |token| token.text.as_str());
    let from = if matches!(text(0), "q" | "question") && text(1) == ":" { 2 } else { 0 };
    let question = &question[from..];
    let text = |at: usize| question.get(at).map_or("", |token| token.text.as_str());
    match text(0) {
        "what" if matches!(text(1), "is" | "are" | "was" | "s") => Some((&question[2..], &[])),
        "compute" | "calculate" | "find" | "evaluate" | "determine" => Some((&question[1..], &[])),
        "how" if text(1) == "many" => {
            let verb =
                question.iter().position(|token| matches!(token.text.as_str(), "does" | "do" | "has" | "have"))?;
            let rest = &question[verb + 1..];
            let last = rest.last()?;
            let ends = matches!(last.text.as_str(), "have" | "need" | "take" | "contain" | "require" | "get");
            (verb > 2).then(|| (&rest[..rest.len() - usize::from(ends)], &question[2..verb]))
        }
        _ if question.len() <= 12 && !matches!(text(0), "how" | "why" | "when" | "is" | "does" | "can" | "which") => {
            Some((question, &[]))
        }
        _ => None,
    }
}

/// Returns the part of an answer's first sentence that is its value, to the end of the sentence.
fn value(tokens: &[Token], sentence: std::ops::Range<usize>) -> Option<std::ops::Range<usize>> {
    const FILLERS: [&str; 19] = [
        "a",
        "answer",
        ":",
        "it",
        "that",
        "this",
        "is",
        "s",
        "about",
        "roughly",
        "approximately",
        "around",
        "exactly",
        "=",
        "≈",
        "they",
        "are",
        "simply",
        "just",
    ];
    let equals: Vec<usize> = sentence.clone().filter(|at| matches!(tokens[*at].text.as_str(), "=" | "≈")).collect();
    let listed = equals.first().zip(equals.last()).is_some_and(|(first, last)| {
        tokens[*first..*last].iter().any(|token| matches!(token.text.as_str(), "," | ";" | "and"))
    });
    let from = match equals.last() {
        Some(_) if listed => return None,
        Some(last) => last + 1,
        None => sentence.clone().find(|at| !FILLERS.contains(&tokens[*at].text.as_str()))?,
    };
    let first = tokens.get(from).filter(|_| from < sentence.end)?;
    let begins = first.kind == TokenKind::Number || matches!(first.text.as_str(), "[" | "(" | "{");
    begins.then_some(from..sentence.end)
}

#[cfg(test)]
mod tests {
    use super::super::trial::{silent, wrong};

    #[test]
    fn a_short_answer_is_read_with_its_question() {
        wrong(&[
            ("What is the entropy of the distribution (0.25, 0.25, 0.5)?\n1.25 bits.", "1.5"),
            ("Q: What is the Euclidean distance between (1, 1) and (4, 5)?\nA: It is 7.", "5"),
            ("What is the cosine similarity of [1, 0, 1] and [0, 1, 1]?\n1 / 4 = 0.25", "0.5"),
            (
                "How many parameters does a 3x3 convolution with 16 input channels and 32 filters without bias have?\n9,216.",
                "4608",
            ),
        ]);
    }

    #[test]
    fn a_right_or_long_answer_is_silent() {
        silent(&[
            "What is the entropy of the distribution (0.25, 0.25, 0.5)?\n1.5 bits.",
            "Q: What is the Euclidean distance between (1, 1) and (4, 5)?\nA: It is 5.",
            "What is the cosine similarity of [1, 0, 1] and [0, 1, 1]?\nThe angle between 2 vectors decides.",
        ]);
    }
}
