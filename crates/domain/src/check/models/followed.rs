//! A question that goes on from the one before: "And for d = 0.005?" leans on what was asked before it.

use super::passage::Passage;
use super::token::{Token, TokenKind};

/// Most tokens of the questions before that are kept.
const MOST_KEPT: usize = 200;
/// A passage asks within its first tokens, or it is not a question with its answer.
const ASKS_WITHIN: usize = 120;

/// The questions that a passage may lean on.
#[derive(Default)]
pub(super) struct Lead {
    tokens: Vec<Token>,
}

impl Lead {
    /// Returns the passage with the questions before it put in front, when it goes on from them.
    pub(super) fn with<'a>(&self, passage: &Passage<'a>) -> Option<Passage<'a>> {
        if self.tokens.is_empty() || !goes_on(&passage.tokens) {
            return None;
        }
        let after = self.tokens.last().map_or(0, |token| token.sentence + 1);
        Some(passage.with(self.tokens.iter().cloned().chain(later(&passage.tokens, after)).collect()))
    }

    /// Takes in what a passage asks, for the one that follows it.
    pub(super) fn take(&mut self, passage: &Passage<'_>) {
        let asked = passage.tokens.iter().take(ASKS_WITHIN).position(|token| token.text == "?");
        let question = asked.map_or(&[][..], |mark| &passage.tokens[..=mark]);
        let goes_on = goes_on(&passage.tokens) && self.tokens.len() + question.len() <= MOST_KEPT;
        if !goes_on {
            self.tokens.clear();
        }
        let after = self.tokens.last().map_or(0, |token| token.sentence + 1);
        self.tokens.extend(later(question, after));
    }
}

/// Returns tokens as those of later sentences.
fn later(tokens: &[Token], by: u32) -> impl Iterator<Item = Token> {
    tokens.iter().cloned().map(move |mut token| {
        token.sentence += by;
        token
    })
}

/// Returns whether a passage begins as the continuation of another: "And …?", "What about …?", "The same for …?".
fn goes_on(tokens: &[Token]) -> bool {
    let mut words = tokens.iter().filter(|token| token.kind == TokenKind::Word).map(|token| token.text.as_str());
    let mut first = words.next();
    if matches!(first, Some("q" | "question")) {
        first = words.next();
    }
    match (first, words.next()) {
        (Some("and"), _) | (Some("the"), Some("same")) | (Some("what" | "how"), Some("about")) => true,
        (Some("how"), Some(_)) => words.take(6).any(|word| word == "that"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::{Document, FindingKind};
    use super::super::findings;

    fn right(text: &str) -> Vec<String> {
        let lines: Vec<&str> = text.lines().collect();
        let found = findings(&Document { lines: &lines, notes: &[] });
        found.into_iter().filter(|f| f.kind == FindingKind::Model).map(|finding| finding.right).collect()
    }

    #[test]
    fn a_question_leans_on_the_one_before() {
        let asked =
            "Q: How many users does each arm need by n = 16 p (1 - p) / d^2 for p = 0.2 and d = 0.02?\nA: 6,400.\n\n";
        assert_eq!(right(&format!("{asked}Q: And for d = 0.04?\nA: 3,200.")), ["1600"]);
        assert!(right(&format!("{asked}Q: And for d = 0.04?\nA: 1,600.")).is_empty());
        assert!(right(&format!("{asked}Q: What of d = 0.04?\nA: 3,200.")).is_empty());
    }
}
