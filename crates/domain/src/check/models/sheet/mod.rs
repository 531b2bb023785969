//! What an entry of notes claims, held with what the entries around it give.
//!
//! Notes give numbers once and speak of them for several entries: a list under its heading, a row under its header, a
//! paragraph whose first sentence sets the scene. An [`Entry`] is read with those before it, the nearest first; the
//! relations do the rest, so what is known of one sentence is known of a page of notes. On notes never seen half of what
//! is found so was wrong to be found, so it is told only when all is asked for.

mod entry;

use std::collections::VecDeque;

use super::super::Finding;
use super::STATED;
use super::passage::Passage;
use super::relation;
use super::token::{Token, TokenKind};
use entry::{Entry, entries};

/// Most entries that one leans on.
const MOST_AROUND: usize = 8;
/// Most tokens of an entry that is read.
const LONGEST: usize = 90;
/// Most passages that are kept for those that go on from them.
const MOST_KEPT: usize = 8;
/// Longest answer that is put behind its question, in tokens.
const LONGEST_ANSWER: usize = 8;
/// Longest passage that is read, in tokens.
const LONGEST_PASSAGE: usize = 6_000;

/// The passages before the one that is read.
#[derive(Default)]
pub(super) struct Sheet<'a> {
    kept: VecDeque<Passage<'a>>,
}

impl<'a> Sheet<'a> {
    /// Holds the entries of a passage that no finding touches yet.
    pub(super) fn read(&self, passage: &Passage<'a>, findings: &mut Vec<Finding>, from: usize) {
        let goes_on = self.goes_on(passage);
        let cued = relation::Cued::of(passage);
        if !goes_on && cued.is_empty() || passage.tokens.len() > LONGEST_PASSAGE {
            return;
        }
        let mut all: Vec<Entry> = Vec::new();
        if goes_on {
            self.kept.iter().for_each(|kept| all.extend(entries(kept)));
        }
        let first = all.len();
        all.extend(entries(passage));
        for at in first..all.len() {
            let own = &all[at];
            let disputed = |line: u32| {
                findings[from..].iter().any(|finding| (finding.lines.first..=finding.lines.last).contains(&line))
            };
            if !own.claims()
                || own.option
                || own.tokens.len() > LONGEST
                || own.tokens.iter().any(|token| disputed(token.line))
            {
                continue;
            }
            let around = leant_on(passage, &all, at);
            if around.is_empty() && !own.rewritten {
                continue;
            }
            let around: Vec<(&Entry, Stands)> = around.into_iter().map(|(n, stands)| (&all[n], stands)).collect();
            // A sentence of a paragraph says itself what it speaks of.
            let plain =
                !goes_on && !own.listed && !own.rewritten && !around.first().is_some_and(|(entry, _)| entry.asks());
            let tokens: Vec<&[Token]> = around.iter().map(|(entry, _)| entry.tokens.as_slice()).collect();
            if plain && !cued.spoken_of(&own.tokens, &tokens) {
                continue;
            }
            let found = together(passage, own, &around);
            findings.extend(found.map(|finding| Finding { shown: false, ..finding }));
        }
    }

    /// Takes a passage in for those that go on from it.
    pub(super) fn keep(&mut self, passage: Passage<'a>) {
        if !self.goes_on(&passage) {
            self.kept.clear();
        }
        if self.kept.len() == MOST_KEPT {
            self.kept.pop_front();
        }
        self.kept.push_back(passage);
    }

    /// Returns whether a passage leans on the ones before it: an entry of a list that was cut into lines, or one
    /// that says so.
    fn goes_on(&self, passage: &Passage<'_>) -> bool {
        const BACK: [&str; 7] = ["same", "also", "and", "again", "above", "those", "these"];
        let Some(last) = self.kept.back() else { return false };
        let near = passage.lines.first <= last.lines.last + 2;
        let one_line = |passage: &Passage<'_>| {
            passage.lines.first == passage.lines.last && entry::is_listed(passage.raw_line(passage.lines.first))
        };
        let words = passage.tokens.iter().filter(|token| token.kind == TokenKind::Word && token.text.len() > 1);
        near && (one_line(passage) && one_line(last) || words.take(5).any(|token| BACK.contains(&token.text.as_str())))
    }
}

/// How an entry stands to one that leans on it.
#[derive(Clone, Copy, PartialEq)]
enum Stands {
    /// It is what that one stands under.
    Above,
    Beside,
}

/// Words by which an entry takes up the ones beside it.
const TAKES_UP: [&str; 14] = [
    "same",
    "above",
    "such",
    "this",
    "it",
    "these",
    "those",
    "both",
    "total",
    "altogether",
    "together",
    "them",
    "its",
    "their",
];
/// Words by which it only goes on, when it gives nothing itself.
const GOES_ON: [&str; 8] = ["so", "then", "therefore", "thus", "hence", "which", "also", "that"];

/// Returns whether an entry takes up what stands before it.
fn takes_up(own: &Entry) -> bool {
    const SOON: usize = 14;
    let numbers = own.numbers();
    let says = |words: &[&str]| own.tokens.iter().take(SOON).any(|token| words.contains(&token.text.as_str()));
    says(&TAKES_UP) || numbers < 2 && says(&GOES_ON)
}

/// Returns the entries that one leans on, the nearest first: what it stands under, the sentences before it in its
/// paragraph, and those beside it when it takes them up.
fn leant_on(passage: &Passage<'_>, all: &[Entry], at: usize) -> Vec<(usize, Stands)> {
    let own = &all[at];
    let mut around: Vec<(usize, Stands)> = Vec::new();
    let takes_up = takes_up(own);
    let bare = own.numbers() < 2 && !own.listed && !own.rewritten;
    let (mut depth, mut apart, mut next) = (own.depth, false, own.lines().0);
    for (n, entry) in all[..at].iter().enumerate().rev().take_while(|_| !own.opens) {
        let (first, last) = entry.lines();
        let blank = (last + 1..next).any(|line| passage.raw_line(line).trim().is_empty());
        next = first;
        apart |= blank;
        let above = entry.depth < depth || entry.opens || entry.asks();
        let beside = entry.depth == own.depth && depth == own.depth;
        let answers = entry.asks() && around.is_empty();
        let leans = above && (!apart || entry.opens || own.listed || answers)
            || beside && (takes_up || bare && !entry.listed && !apart);
        if leans && entry.tokens.len() <= LONGEST {
            depth = depth.min(entry.depth);
            around.push((n, if above { Stands::Above } else { Stands::Beside }));
        }
        let leads = entry.opens && !entry.tokens.iter().any(|token| token.text == "same");
        if around.len() == MOST_AROUND
            || leads
            || apart && !own.listed && (!takes_up || !around.is_empty()) && !entry.asks()
        {
            break;
        }
    }
    around
}

/// Holds an entry with those that it leans on.
fn together(passage: &Passage<'_>, own: &Entry, around: &[(&Entry, Stands)]) -> Option<Finding> {
    let mut tokens = own.aside();
    let end = tokens.len();
    let (mut ranges, mut above) = (Vec::new(), Vec::new());
    for (n, (entry, stands)) in around.iter().enumerate() {
        let from = tokens.len();
        tokens.extend_from_slice(&entry.tokens);
        tokens[from..].iter_mut().for_each(|token| token.sentence = n as u32 + 1);
        ranges.push(from..tokens.len());
        if *stands == Stands::Above {
            above.push(from..tokens.len());
        }
    }
    let leaning = passage.with(tokens);
    let around: Vec<&Entry> = around.iter().map(|(entry, _)| *entry).collect();
    relation::leaning(&leaning, 0..end, ranges, &above).or_else(|| stated(passage, own, &around))
}

/// Holds what an entry says of the nearest numbers as one statement, for the families that read statements.
fn stated(passage: &Passage<'_>, own: &Entry, around: &[&Entry]) -> Option<Finding> {
    let line = own.lines().1;
    let statements = [statement(own, around), of_list(own, around), own.told().filter(|_| own.listed)];
    statements.into_iter().flatten().find_map(|mut tokens| {
        tokens.iter_mut().for_each(|token| token.sentence = 0);
        let statement = passage.with(tokens);
        let mut found = Vec::new();
        STATED.iter().for_each(|family| family(&statement, &mut found));
        found.into_iter().find(|finding| finding.lines.first == line && finding.lines.last == line)
    })
}

/// Puts what an entry says of the one list that the nearest gives: "the variance of 2, 4, 9 is 13".
fn of_list(own: &Entry, around: &[&Entry]) -> Option<Vec<Token>> {
    let list = around.first()?.list().filter(|_| own.listed)?;
    let said = own.named()?;
    let verb = said.iter().position(|token| matches!(token.text.as_str(), "is" | "=" | ":" | "→"))?;
    let beside = said.first()?;
    let mut tokens = said[..verb].to_vec();
    tokens.push(Token::word_beside("of", beside));
    tokens.extend_from_slice(list);
    tokens.push(Token::word_beside("is", beside));
    tokens.extend_from_slice(&said[verb + 1..]);
    Some(tokens)
}

/// Puts what an entry says behind what the nearest one with numbers gives: "2, 4, 9, the mean is 5".
fn statement(own: &Entry, around: &[&Entry]) -> Option<Vec<Token>> {
    let numbers = |entry: &Entry| entry.tokens.iter().filter(|token| token.kind == TokenKind::Number).count();
    let beside = own.tokens.first()?;
    let asks = around.first().filter(|entry| entry.asks());
    if let Some(question) = asks.filter(|_| own.tokens.len() <= LONGEST_ANSWER && own.numbers() == 1) {
        // "Eight yes, eight no, split in two. Gain?"
        let same = question.tokens.iter().any(|token| token.text == "same");
        let scene = around[1..].iter().find(|scene| scene.lines().1 == question.lines().0 || same && scene.asks());
        let mut tokens = scene.map_or_else(Vec::new, |scene| scene.asked());
        if tokens.last().is_some_and(|token| token.text == ".") {
            tokens.pop();
            tokens.push(Token::mark_beside(",", beside));
        }
        tokens.extend(question.asked());
        tokens.push(Token::word_beside("is", beside));
        tokens.extend(own.tokens.iter().cloned());
        return Some(tokens);
    }
    // Sentences of a paragraph are put together elsewhere.
    if !own.listed && !own.rewritten {
        return None;
    }
    let given = around.iter().find(|entry| numbers(entry) > 1)?;
    let said = own.named().filter(|_| given.lines().1 < own.lines().0)?;
    let mut tokens = given.tokens.clone();
    while tokens.last().is_some_and(|token| matches!(token.text.as_str(), "." | ":" | ";" | ",")) {
        tokens.pop();
    }
    tokens.push(Token::mark_beside(",", beside));
    tokens.push(Token::word_beside("the", beside));
    tokens.extend(said);
    Some(tokens)
}

#[cfg(test)]
mod tests {
    use super::super::findings;
    use crate::check::Document;

    /// What is told of a text when all is asked for.
    fn told(text: &str) -> Vec<String> {
        let lines: Vec<&str> = text.lines().collect();
        findings(&Document { lines: &lines, notes: &[] }).into_iter().map(|finding| finding.right).collect()
    }

    #[test]
    fn an_entry_is_held_with_what_it_stands_under() {
        for (text, right) in [
            ("- List: 1, 3, 5, 7\n  - mean 4\n  - sample variance 5, over n - 1", "6.667"),
            ("- a run: TP 12, FP 4, FN 6, TN 78\n  - F2 (misses hurt) = 0.5", "0.6818"),
            ("Q: Jaccard of {a, b} and {b, c}?\nA: 1/2", "1/3"),
            ("# Shapes\n\none side, square\n- 20, k3 s1 p0 -> 20", "18"),
        ] {
            assert!(matches!(told(text).as_slice(), [found] if found.contains(right)), "{text}: {:?}", told(text));
        }
    }

    #[test]
    fn entries_beside_each_other_give_each_other_nothing() {
        for text in [
            "- List: 1, 3, 5, 7\n  - mean 4\n- Other list: 2, 2, 8\n  - mean 4",
            "# Entropies\n\n- four equal classes carry 2 bits\n- a fair coin has an entropy of 1 bit",
            "Two calls of 20 and 30 ms side by side take 30 ms.\n\nTwo calls of 20 and 30 ms one after another: 50 ms.",
        ] {
            assert!(told(text).is_empty(), "{text}");
        }
    }
}
