//! Passages: the stretches of a document in which one problem is posed and answered.
//!
//! A passage begins at a note, at a line such as "Example 2" or at a Markdown heading, and ends where the next begins;
//! "Solution" and "Answer" begin nothing. Every entry of a crib sheet is one. Very long stretches are cut, so that no passage costs more than its share.

use std::rc::Rc;

use crate::bank::LineSpan;

use super::super::{Document, Finding, FindingKind};
use super::figure::{written, written_as_ratio};
use super::pattern::{Found, Pattern, Patterns, Trace, Traces};
use super::token::{self, Token, TokenKind};
use super::worth;

/// Most lines that one passage takes in.
const LONGEST_PASSAGE: usize = 120;
/// Most tokens that are read of one passage; what follows is not checked.
const MOST_TOKENS: usize = 12_000;
/// Most tokens that are read of a document; what follows is not checked.
const MOST_IN_ALL: usize = 1_000_000;
/// Most characters of a line that a finding quotes.
const LONGEST_QUOTE: usize = 240;

/// A stretch of a document.
pub(super) struct Passage<'a> {
    /// Its tokens, in order.
    pub tokens: Vec<Token>,
    /// Its lines.
    pub lines: LineSpan,
    raw: &'a [&'a str],
    patterns: Rc<Patterns>,
    /// The trace of each token.
    each: Vec<Trace>,
    traces: Traces,
    /// Its words, to be asked for.
    pub words: Words,
}

/// Cuts a document into passages; each is read when it is asked for, so that only one takes room at a time.
pub(super) fn passages<'a>(document: &Document<'a>) -> impl Iterator<Item = Passage<'a>> {
    let patterns = Rc::new(Patterns::default());
    let mut read = 0;
    stretches(document).into_iter().map_while(move |(first, lines)| {
        let passage = (read <= MOST_IN_ALL).then(|| Passage::new(lines, first, Rc::clone(&patterns)))?;
        read += passage.tokens.len();
        Some(passage)
    })
}

/// Returns the lines of the passages that may claim something, each with the number of its first.
fn stretches<'a>(document: &Document<'a>) -> Vec<(u32, &'a [&'a str])> {
    let count = document.lines.len();
    let mut starts = vec![false; count + 1];
    for note in document.notes {
        let first = note.question_lines.first as usize;
        if (1..=count).contains(&first) && !answers(document.lines[first - 1]) {
            starts[first - 1] = true;
        }
    }
    let mut fenced = false;
    for (at, line) in document.lines.iter().enumerate() {
        let trimmed = line.trim_start();
        if trimmed.starts_with("```") {
            fenced = !fenced;
        } else if !fenced && opens_a_problem(trimmed) {
            starts[at] = true;
        }
    }
    // One past the last line ends what is open.
    starts[count] = true;
    let mut stretches = Vec::new();
    let mut from = 0;
    for (at, starts) in starts.iter().enumerate().skip(1) {
        if *starts || at - from >= LONGEST_PASSAGE {
            for (first, lines) in sections(from, &document.lines[from..at]) {
                let each = if is_a_list(lines) { 1 } else { lines.len() };
                let numbered = (first as u32 + 1..).step_by(each).zip(lines.chunks(each));
                stretches.extend(numbered.filter(|(_, lines)| worth::may_claim(lines)));
            }
            from = at;
        }
    }
    stretches
}

/// Returns the sections of a stretch that begins at a line: one that is a crib sheet under its heading stands alone, what is
/// around it stays together.
fn sections<'a>(from: usize, lines: &'a [&'a str]) -> Vec<(usize, &'a [&'a str])> {
    let headed = |at: usize| (at == 0 || lines[at - 1].trim().is_empty()) && is_a_heading(lines[at]);
    let mut sections = Vec::new();
    let (mut open, mut at) = (0, 0);
    while at < lines.len() {
        let end = (at..lines.len()).find(|end| lines[*end].trim().is_empty()).unwrap_or(lines.len());
        if headed(at) && end - at < lines.len() && is_a_list(&lines[at..end]) {
            if open < at {
                sections.push((from + open, &lines[open..at]));
            }
            sections.push((from + at, &lines[at..end]));
            open = end;
        }
        at = end.max(at) + 1;
    }
    if open < lines.len() {
        sections.push((from + open, &lines[open..]));
    }
    sections
}

/// Returns whether a line is a short title without markup or numbers.
fn is_a_heading(line: &str) -> bool {
    let line = line.trim();
    let words = line.split_whitespace().count();
    (1..=4).contains(&words)
        && !line.bytes().any(|byte| byte.is_ascii_digit())
        && !line.ends_with(['.', '?', '!', ',', ';', ')'])
        && !line.contains(['=', '('])
}

/// Returns whether a line only says that the answer follows.
fn answers(line: &str) -> bool {
    let line = line.trim_start_matches(|c: char| !c.is_alphabetic()).to_lowercase();
    ["solution", "answer", "explanation", "proof", "hint"].iter().any(|word| line.starts_with(word))
}

/// The words of a passage, to be asked for by the hundred.
pub(super) struct Words {
    /// Hashes of the words, sorted.
    hashes: Vec<u64>,
}

impl Words {
    fn of(tokens: &[Token]) -> Words {
        let words = tokens.iter().filter(|token| token.kind == TokenKind::Word);
        let mut hashes: Vec<u64> = words.map(|token| Words::hash(&token.text)).collect();
        hashes.sort_unstable();
        hashes.dedup();
        Words { hashes }
    }

    fn contains(&self, word: &str) -> bool {
        self.hashes.binary_search(&Words::hash(word)).is_ok()
    }

    /// Returns what belongs to the words that are among sorted hashes.
    pub(super) fn of_sorted<'w, T: Copy>(&'w self, known: &'w [(u64, T)]) -> impl Iterator<Item = T> + 'w {
        let mut rest = known;
        self.hashes.iter().flat_map(move |hash| {
            rest = &rest[rest.iter().take_while(|(other, _)| other < hash).count()..];
            rest.iter().take_while(move |(other, _)| other == hash).map(|(_, value)| *value)
        })
    }

    /// FNV-1a: words are short, and no two that matter share its 64 bits.
    pub(super) fn hash(word: &str) -> u64 {
        word.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    }
}

/// Returns whether lines are the entries of a crib sheet, each by itself, with values behind colons and equal signs:
/// short lines of which most say a number, and which no margin broke.
fn is_a_list(lines: &[&str]) -> bool {
    const FEWEST: usize = 6;
    const LONGEST_ENTRY: usize = 110;
    let entries: Vec<&str> = lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect();
    if entries.len() < FEWEST || entries.iter().any(|line| line.len() > LONGEST_ENTRY) {
        return false;
    }
    let margin = entries.iter().map(|line| line.len()).max().unwrap_or(0);
    let broken = entries.windows(2).filter(|pair| {
        let next = pair[1].split(' ').next().map_or(0, str::len);
        pair[0].len() + 1 + next > margin
    });
    let value = |line: &&&str| line.contains([':', '=', '>']) && line.bytes().any(|byte| byte.is_ascii_digit());
    let sentences = entries.iter().filter(|line| line.ends_with(['.', '?', '!']));
    sentences.count() * 5 <= entries.len()
        && broken.count() * 3 <= entries.len()
        && entries.iter().filter(value).count() * 2 >= entries.len()
}

fn opens_a_problem(line: &str) -> bool {
    if line.starts_with('#') {
        return !answers(line);
    }
    let line = line.trim_start_matches(['*', '-', '_', ' ']);
    let Some((word, rest)) = line.split_once([' ', ':']) else { return false };
    let numbered = rest.trim_start_matches(['#', ' ']).starts_with(|c: char| c.is_ascii_digit() || c == 'Q');
    numbered
        && matches!(word.to_lowercase().as_str(), "example" | "problem" | "exercise" | "question" | "task" | "puzzle")
        || line.starts_with("Q: ")
        || line.starts_with("Q:**")
}

impl<'a> Passage<'a> {
    fn new(raw: &'a [&'a str], first: u32, patterns: Rc<Patterns>) -> Self {
        let lines = LineSpan::new(first, first + raw.len().saturating_sub(1) as u32);
        Passage::of(token::tokens(raw, first, MOST_TOKENS), lines, raw, patterns)
    }

    fn of(tokens: Vec<Token>, lines: LineSpan, raw: &'a [&'a str], patterns: Rc<Patterns>) -> Self {
        let (words, each) = (Words::of(&tokens), Trace::each(&tokens));
        Passage { tokens, lines, raw, patterns, traces: Traces::of(&each), each, words }
    }

    /// Returns the passage with other tokens in place of its own.
    pub(super) fn with(&self, tokens: Vec<Token>) -> Passage<'a> {
        Passage::of(tokens, self.lines, self.raw, Rc::clone(&self.patterns))
    }

    /// Returns whether any of the words occurs, in exactly that form.
    pub(super) fn has(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.traces.may_hold(word) && self.words.contains(word))
    }

    /// Returns whether a mark may occur.
    pub(super) fn has_mark(&self, mark: &str) -> bool {
        self.traces.may_hold(mark)
    }

    /// Returns every match of a pattern, in order, none overlapping another.
    pub(super) fn all(&self, pattern: &str) -> Vec<Found> {
        self.all_between(pattern, 0, self.tokens.len())
    }

    /// Returns every match of a pattern between two tokens.
    pub(super) fn all_between(&self, pattern: &str, from: usize, to: usize) -> Vec<Found> {
        self.pattern(pattern).map_or_else(Vec::new, |pattern| pattern.all(&self.tokens, &self.each, from, to))
    }

    /// Returns the first match of any of the patterns, tried in order.
    pub(super) fn first(&self, patterns: &[&str]) -> Option<Found> {
        self.first_between(patterns, 0, self.tokens.len())
    }

    /// Returns the first match of any of the patterns between two tokens.
    pub(super) fn first_between(&self, patterns: &[&str], from: usize, to: usize) -> Option<Found> {
        patterns.iter().find_map(|pattern| self.pattern(pattern)?.first(&self.tokens, &self.each, from, to))
    }

    /// Returns a pattern, read once for the whole document.
    pub(super) fn known(&self, pattern: &str) -> Rc<Pattern> {
        self.patterns.get(pattern)
    }

    /// Returns a pattern that may match here.
    fn pattern(&self, pattern: &str) -> Option<Rc<Pattern>> {
        Some(self.patterns.get(pattern)).filter(|pattern| pattern.may_match(&self.traces))
    }

    /// Returns the tokens from one to the end of its sentence.
    pub(super) fn sentence_from(&self, from: usize) -> std::ops::Range<usize> {
        let sentence = self.tokens[from].sentence;
        let length = self.tokens[from..].iter().take_while(|token| token.sentence == sentence).count();
        from..from + length
    }

    /// Returns the tokens of the sentence that token `at` belongs to.
    pub(super) fn sentence(&self, at: usize) -> std::ops::Range<usize> {
        let Some(token) = self.tokens.get(at) else { return 0..0 };
        let from = self.tokens[..at].iter().rposition(|t| t.sentence != token.sentence).map_or(0, |before| before + 1);
        let to =
            self.tokens[at..].iter().position(|t| t.sentence != token.sentence).map_or(self.tokens.len(), |n| at + n);
        from..to
    }

    /// Returns whether the sentence of token `at` says one of the words.
    pub(super) fn sentence_says(&self, at: usize, words: &[&str]) -> bool {
        self.tokens[self.sentence(at)].iter().any(|token| words.contains(&token.text.as_str()))
    }

    /// Returns whether what is said at token `at` is meant as false, supposed or a question.
    pub(super) fn disowned(&self, at: usize) -> bool {
        const DOUBTS: [&str; 15] = [
            "wrong",
            "incorrect",
            "incorrectly",
            "mistake",
            "mistaken",
            "naive",
            "naively",
            "wrongly",
            "misconception",
            "erroneous",
            "erroneously",
            "trap",
            "fallacy",
            "suppose",
            "isn",
        ];
        // A wrong class is one of the classes, no doubt.
        const JUDGED: [&str; 12] = [
            "class",
            "classes",
            "label",
            "labels",
            "token",
            "tokens",
            "answer",
            "answers",
            "prediction",
            "predictions",
            "side",
            "sign",
        ];
        let sentence = self.sentence(at);
        let tokens = &self.tokens[sentence];
        // "12 are wrong" counts errors.
        let counted = |n: usize| tokens[n.saturating_sub(2)..n].iter().any(|token| token.figure.is_some());
        let judged =
            |n: usize| counted(n) || tokens.get(n + 1).is_some_and(|next| JUDGED.contains(&next.text.as_str()));
        tokens.iter().enumerate().any(|(n, token)| DOUBTS.contains(&token.text.as_str()) && !judged(n))
            || tokens.iter().zip(tokens.iter().skip(1)).any(|(token, next)| {
                token.text == "false"
                    && !next.text.starts_with("positive")
                    && !next.text.starts_with("negative")
                    && !next.text.starts_with("alarm")
            })
            || tokens.windows(2).any(|pair| {
                matches!(
                    (pair[0].text.as_str(), pair[1].text.as_str()),
                    ("might", "think") | ("may", "think") | ("rather", "than") | ("not", "equal") | ("instead", "of")
                )
            })
            || tokens.last().is_some_and(|token| token.text == "?")
    }

    /// Returns the trace of each of its tokens.
    pub(super) fn each(&self) -> &[Trace] {
        &self.each
    }

    /// Returns a line as the document has it.
    pub(super) fn raw_line(&self, line: u32) -> &'a str {
        line.checked_sub(self.lines.first).and_then(|at| self.raw.get(at as usize)).copied().unwrap_or("")
    }

    /// Returns what its first line says.
    pub(super) fn first_line(&self) -> &'a str {
        self.raw.first().map_or("", |line| line.trim())
    }

    /// Returns what a line says, without the blanks around it, cut to a length that can be shown.
    pub(super) fn quote(&self, line: u32) -> String {
        let Some(text) = line.checked_sub(self.lines.first).and_then(|at| self.raw.get(at as usize)) else {
            return String::new();
        };
        let text = text.trim().trim_start_matches(['-', '*', '•', '|', '>', '#']).trim();
        if text.chars().count() <= LONGEST_QUOTE {
            return text.to_owned();
        }
        text.chars().take(LONGEST_QUOTE - 1).chain(['…']).collect()
    }

    /// Returns the words around a token, as the document has them, for a long line.
    pub(super) fn quote_around(&self, at: usize) -> String {
        let Some(token) = self.tokens.get(at) else { return String::new() };
        let whole = self.quote(token.line);
        if !whole.ends_with('…') {
            return whole;
        }
        let Some(line) = token.line.checked_sub(self.lines.first).and_then(|n| self.raw.get(n as usize)) else {
            return whole;
        };
        // The token's own text is looked for in order, so that the second "14" of a line is not taken for the first.
        let same =
            self.tokens[..at].iter().filter(|t| t.line == token.line && t.original() == token.original()).count();
        let place = line.match_indices(token.original()).nth(same).map_or(0, |(place, _)| place);
        let from = line[..place].char_indices().rev().take(LONGEST_QUOTE / 2).last().map_or(place, |(start, _)| start);
        line[from..].chars().take(LONGEST_QUOTE).collect::<String>().trim().to_owned()
    }

    /// Compares the n-th number of a match with the values it may have, the plainest first, and makes a finding when
    /// it agrees with none.
    ///
    /// A number that goes on into an expression is not a result, and what is said to be wrong is not claimed.
    pub(super) fn compare(&self, found: &Found, n: usize, rights: &[f64], how: &str) -> Option<Finding> {
        let figure = found.figure(n)?;
        let at = found.number_at(n);
        let next = self.tokens.get(at + 1).map_or("", |token| token.text.as_str());
        let goes_on = matches!(next, "×" | "·" | "*" | "+" | "^" | "/" | "(" | "choose");
        let right = rights.first().copied().filter(|right| right.is_finite())?;
        if goes_on || rights.iter().any(|right| figure.agrees(*right)) || self.disowned(found.from) {
            return None;
        }
        let right = if figure.percent {
            format!("{} %", written((right * 1e4).round() / 100.0))
        } else {
            written_as_ratio(right)
        };
        Some(self.wrong(at, right, how.to_owned()))
    }

    /// Makes a finding about a number that was stated at token `at`.
    pub(super) fn wrong(&self, at: usize, right: String, how: String) -> Finding {
        let line = self.tokens.get(at).map_or(self.lines.first, |token| token.line);
        Finding {
            lines: LineSpan::line(line),
            kind: FindingKind::Model,
            text: self.quote_around(at),
            right,
            how,
            confidence: 0.95,
            shown: true,
        }
    }

    /// Makes a finding about a problem that is posed from token `from` to token `to` and left without its number.
    pub(super) fn unfinished(&self, from: usize, to: usize, right: String, how: String) -> Finding {
        let line = |at: usize| self.tokens.get(at).map_or(self.lines.first, |token| token.line);
        Finding {
            lines: LineSpan::new(line(from), line(to)),
            kind: FindingKind::Unfinished,
            text: self.quote_around(from),
            right,
            how,
            confidence: 0.9,
            shown: true,
        }
    }
}
