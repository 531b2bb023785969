//! What stands around an equality and takes the claim out of it: "a common mistake is", "(mod 12)", "is it true that".

use super::token::Token;
use crate::check::Document;

/// Why an equality may not be meant as true.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The text itself says that it is wrong.
    Refuted,
    /// It is about another arithmetic: binary digits, residues, truth values.
    OtherArithmetic,
    /// It is asked, or supposed for the sake of argument.
    Asked,
}

/// How many characters before and after are looked at.
const AROUND: usize = 90;

/// Says what in the words around speaks against reading an equality as a claim.
pub fn doubt(document: &Document<'_>, first: &Token, last: &Token) -> Option<Doubt> {
    let line = document.line(first.line);
    let before = line.get(..first.start as usize).unwrap_or_default();
    let start = before.char_indices().rev().nth(AROUND).map_or(0, |(at, _)| at);
    let mut before = before[start..].to_lowercase();
    if before.trim().is_empty() && first.line > 1 {
        before = tail(document.line(first.line - 1)).to_lowercase();
        // The line before speaks only when it leads here.
        if !before.trim_end().ends_with(':') {
            before.clear();
        }
    }
    let line = document.line(last.line);
    let after = line.get(last.end as usize..).unwrap_or_default();
    let end = after.char_indices().nth(AROUND).map_or(after.len(), |(at, _)| at);
    let after = after[..end].to_lowercase();
    words(&before, &after)
}

fn tail(line: &str) -> &str {
    let start = line.char_indices().rev().nth(AROUND).map_or(0, |(at, _)| at);
    &line[start..]
}

fn words(before: &str, after: &str) -> Option<Doubt> {
    const REFUTED_BEFORE: &[&str] = &[
        "mistake",
        "wrong",
        "incorrect",
        "instead of",
        "naive",
        "myth",
        "fallacy",
        "you might think",
        "might say",
        "would say",
        "some say",
        "people say",
        "tempting",
        "misconception",
        "never ",
        "red flag",
        "false",
        "bug",
        "counterexample",
        "absurd",
        "nonsense",
        "cannot be",
        "can't be",
        "rather than",
        "unlike",
        "pitfall",
        "trap",
        "bogus",
        "erroneous",
        "do not write",
        "don't write",
        "ошибк",
        "неверн",
        "неправильн",
        "❌",
        "✗",
        "✘",
        "🚩",
    ];
    const REFUTED_AFTER: &[&str] = &[
        "is wrong",
        "(wrong",
        "wrong!",
        "wrong",
        "incorrect",
        "is false",
        "(false",
        "which is absurd",
        "a contradiction",
        "should be",
        "is a mistake",
        "the mistake",
        "not true",
        "is not correct",
        "неверно",
        "❌",
        "✗",
        "✘",
        "does not hold",
    ];
    const OTHER: &[&str] =
        &["binary", "base 2", "hexadecimal", "octal", "gf(2)", "boolean", "modulo", "modular", "clock", "bitwise"];
    const ASKED: &[&str] = &["suppose", "pretend", "true or false", "is it true", "t/f", "imagine that", "if "];
    let close = |text: &str, list: &[&str]| list.iter().any(|cue| text.contains(cue));
    let trimmed = before.trim_end_matches(|next: char| !next.is_alphanumeric());
    let negated = ["not", "isn't", "n't", "don’t", "isn’t", "не"].iter().any(|cue| {
        trimmed
            .strip_suffix(cue)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with([' ', '(']) || cue.starts_with('n'))
    });
    let sentence = after.split(['.', ';']).next().unwrap_or(after);
    if negated || close(before, REFUTED_BEFORE) || close(sentence, REFUTED_AFTER) {
        return Some(Doubt::Refuted);
    }
    let follows = after.trim_start();
    if close(before, OTHER) || follows.starts_with("(mod") || follows.starts_with("mod ") || close(sentence, OTHER) {
        return Some(Doubt::OtherArithmetic);
    }
    let clause = before.rsplit(['.', ';', ':']).next().unwrap_or(before);
    if follows.starts_with('?') || close(clause, ASKED) {
        return Some(Doubt::Asked);
    }
    None
}
