//! Answers that a document keeps at its end, by the numbers of its questions.

use std::collections::{HashMap, HashSet};

use domain::bank::{Block, LineSpan, Note};

use crate::wording::{is_answer_key, is_placeholder};

/// Fewer answers than this are a list that happens to have numbers.
const FEWEST: usize = 2;
/// This share of the answers, in percent, must bear the number of a line above the key.
const KNOWN: usize = 60;
/// A heading over a key has at most so many words.
const LONGEST_HEADING: usize = 7;

/// The part of a document that answers by number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Key {
    /// Its lines, its heading included.
    pub lines: LineSpan,
    entries: Vec<Entry>,
    answered: HashSet<Mark>,
    /// The marks of the lines above it.
    asked: Vec<Option<Mark>>,
}

/// One answer of a key.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    mark: Mark,
    /// Its lines.
    lines: LineSpan,
    /// Where its words begin on its first line.
    at: usize,
}

/// What a question and its answer have in common: `7`, `7c`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Mark {
    number: u32,
    part: Option<char>,
}

/// Finds the last heading that stands over numbered answers. `first` is the number of the first line.
pub(crate) fn find(lines: &[&str], first: u32) -> Option<Key> {
    let at = (1..lines.len()).rev().find(|&at| heads(lines[at]))?;
    let level = level(lines[at]);
    let after = &lines[at + 1..];
    let end = at + 1 + after.iter().position(|line| ends(line, level)).unwrap_or(after.len());
    let asked = marks(&lines[..at]);
    let known: HashSet<Mark> = asked.iter().flatten().copied().collect();
    let entries = entries(lines, at + 1, end, first, &known);
    let bear = entries.iter().filter(|entry| known.contains(&entry.mark)).count();
    (bear >= FEWEST && bear * 100 >= entries.len() * KNOWN).then(|| Key {
        lines: LineSpan::new(first + at as u32, entries.last().map_or(first + at as u32, |entry| entry.lines.last)),
        answered: entries.iter().map(|entry| entry.mark).collect(),
        entries,
        asked,
    })
}

impl Key {
    /// Returns whether a line stands in the key.
    pub fn holds(&self, line: u32) -> bool {
        (self.lines.first..=self.lines.last).contains(&line)
    }

    /// Returns whether the key answers what bears the mark of a line; `first` is the number of the first line.
    pub fn answers(&self, line: u32, first: u32) -> bool {
        self.mark(line, first).is_some_and(|mark| self.answered.contains(&mark))
    }

    fn mark(&self, line: u32, first: u32) -> Option<Mark> {
        self.asked.get((line - first) as usize).copied().flatten()
    }

    /// Gives unanswered notes the answers with their numbers. `lines` are those of the document, `first` is the number
    /// of the first; `read` turns an answer's lines into blocks.
    pub fn answer(&self, notes: &mut [Note], lines: &[&str], first: u32, read: impl Fn(&str) -> Vec<Block>) {
        let mut bearing: HashMap<Mark, Vec<usize>> = HashMap::new();
        for (at, note) in notes.iter().enumerate().filter(|(_, note)| !note.is_answered()) {
            if let Some(mark) = self.mark(note.question_lines.first, first) {
                bearing.entry(mark).or_default().push(at);
            }
        }
        // Numbers may begin again with each part: an answer belongs to the next question that bears its number.
        let mut from = 0;
        for entry in &self.entries {
            let Some(places) = bearing.get_mut(&entry.mark).filter(|places| !places.is_empty()) else { continue };
            let next = places.partition_point(|at| *at < from);
            let at = places.remove(if next < places.len() { next } else { 0 });
            let part = &lines[(entry.lines.first - first) as usize..=(entry.lines.last - first) as usize];
            let text =
                std::iter::once(&part[0][entry.at..]).chain(part[1..].iter().copied()).collect::<Vec<_>>().join("\n");
            let blocks = if is_placeholder(&text) { Vec::new() } else { read(&text) };
            if blocks.is_empty() {
                continue;
            }
            let note = &mut notes[at];
            note.original = format!("{}\n{}", note.original, part.join("\n").trim_end());
            note.answer = blocks;
            note.answer_lines = Some(entry.lines);
            note.reasons.push("answered by number in a list of answers".to_owned());
            from = at + 1;
        }
    }
}

/// Returns whether a line heads a key: its name, perhaps with an aside. "- Key (K): what is looked up" is an item of a list.
fn heads(line: &str) -> bool {
    let (text, aside) = line.split_at(line.find(['(', ',']).unwrap_or(line.len()));
    let closes = aside.trim_end_matches([' ', ':', '*', '_', '#']);
    let item = ["- ", "* ", "+ ", "• "].iter().any(|bullet| line.trim_start().starts_with(bullet));
    !item
        && text.split_whitespace().count() <= LONGEST_HEADING
        && !text.trim_end().ends_with(['.', '?'])
        && (!aside.starts_with('(') || closes.find(')').is_some_and(|at| at + 1 == closes.len()))
        && is_answer_key(text)
}

/// How deep a Markdown heading is; other headings are deeper than all of them.
fn level(line: &str) -> usize {
    match line.bytes().take_while(|byte| *byte == b'#').count() {
        0 => usize::MAX,
        level => level,
    }
}

fn ends(line: &str, above: usize) -> bool {
    line.starts_with('#') && level(line) <= above && line.trim_start_matches('#').starts_with(' ')
}

/// What each line may be called by; a letter belongs to the number above it.
fn marks(lines: &[&str]) -> Vec<Option<Mark>> {
    let mut open = None;
    lines
        .iter()
        .map(|line| {
            let found = mark(line, open).map(|(mark, _)| mark);
            open = found.map(|mark| mark.number).or(open);
            found
        })
        .collect()
}

/// The mark a line opens with and where its words begin. `open` is the number that letters belong to.
fn mark(line: &str, open: Option<u32>) -> Option<(Mark, usize)> {
    if let Some((mark, at)) = number(line) {
        return Some((mark, at));
    }
    let (part, at) = part(line)?;
    Some((Mark { number: open?, part: Some(part) }, at))
}

/// The numbered answers between two lines; what follows one without a number belongs to it, until a blank line ends the
/// last of them. A letter opens an answer where a question bears it.
fn entries(lines: &[&str], from: usize, end: usize, first: u32, asked: &HashSet<Mark>) -> Vec<Entry> {
    let mut out: Vec<Entry> = Vec::new();
    let mut last_words = from;
    let mut fenced = false;
    let mut open = None;
    for (at, line) in lines.iter().enumerate().take(end).skip(from) {
        let found = mark(line, open).filter(|(mark, _)| match mark.part {
            Some(_) => asked.contains(mark),
            None => !line.starts_with([' ', '\t']),
        });
        if !fenced && let Some((mut mark, mut start)) = found {
            // "3. (a) It is …": the first of several parts stands on the number's line.
            if let (None, Some((letter, more))) = (mark.part, part(&line[start..]))
                && asked.contains(&Mark { part: Some(letter), ..mark })
            {
                mark.part = Some(letter);
                start += more;
            }
            if let Some(open) = out.last_mut() {
                open.lines.last = first + last_words as u32;
            }
            open = Some(mark.number);
            out.push(Entry { mark, lines: LineSpan::line(first + at as u32), at: start });
        }
        fenced ^= line.trim_start().starts_with("```");
        if !line.trim().is_empty() {
            last_words = at;
        }
    }
    if let Some(open) = out.last_mut() {
        let start = (open.lines.first - first) as usize;
        let stop = (start + 1..end).find(|&at| {
            lines[at].trim().is_empty()
                && lines[at..end]
                    .iter()
                    .find(|line| !line.trim().is_empty())
                    .is_some_and(|next| !next.starts_with([' ', '\t']))
        });
        let within = lines[start..stop.unwrap_or(end)].iter().rposition(|line| !line.trim().is_empty());
        open.lines.last = open.lines.first + within.unwrap_or(0) as u32;
    }
    out
}

/// The number a line opens with and where its words begin: `4.`, `4)`, `7c.`, `Q4:`, `**4.**`, `Answer 4 -`.
fn number(line: &str) -> Option<(Mark, usize)> {
    let bare = line.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | '#' | '-' | '>'));
    let word = bare.chars().take_while(|c| c.is_alphabetic()).collect::<String>();
    let known = ["", "q", "a", "question", "answer", "task", "вопрос", "ответ"].contains(&word.to_lowercase().as_str());
    let rest = bare[word.len()..].trim_start_matches([' ', '#', '№']);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let after = rest.get(digits..)?;
    let lettered = after.strip_prefix(is_part).filter(|rest| rest.starts_with(['.', ')', ':', '*', '_']));
    let part = lettered.and(after.chars().next());
    let sign = lettered.unwrap_or(after).trim_start_matches(['*', '_']);
    let dashed = sign.trim_start();
    let sign = if !word.is_empty() && dashed.starts_with(['-', '–', '—']) { dashed } else { sign };
    let words = sign.strip_prefix(['.', ')', ':', '-', '–', '—']).unwrap_or(sign);
    let signed = words.len() < sign.len() || !word.is_empty() && (sign.is_empty() || sign.starts_with(' '));
    let stuck = words.starts_with(|c: char| c.is_ascii_digit());
    let number = rest[..digits].parse().ok().filter(|_| (1..=3).contains(&digits) && known && signed && !stuck)?;
    let words = words.trim_start_matches(['*', '_']).trim_start();
    Some((Mark { number, part }, line.len() - words.len()))
}

/// The letter a line opens with and where its words begin: `(c)`, `c)`, `c.`
fn part(line: &str) -> Option<(char, usize)> {
    let bare = line.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | '-'));
    let inner = bare.strip_prefix('(').unwrap_or(bare);
    let letter = inner.chars().next().filter(|c| is_part(*c))?;
    let after = inner[1..].strip_prefix([')', '.']).map(|rest| rest.trim_start_matches(['*', '_']))?;
    let words = after.strip_prefix(' ')?.trim_start();
    Some((letter, line.len() - words.len()))
}

fn is_part(c: char) -> bool {
    c.is_ascii_lowercase() && c <= 'k'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_at_the_end_are_found_by_number() {
        let text = "1. What is a?\n2. What is b?\n3. What is c?\n\nANSWERS\n\n1. An a.\n2. A b\nof two lines.\n3. A c.\n\nThe end";
        let lines: Vec<&str> = text.lines().collect();
        let key = find(&lines, 1).unwrap();
        let spans: Vec<(u32, u32, u32)> =
            key.entries.iter().map(|entry| (entry.mark.number, entry.lines.first, entry.lines.last)).collect();
        assert_eq!(spans, [(1, 7, 7), (2, 8, 9), (3, 10, 10)]);
        assert_eq!(key.lines, LineSpan::new(5, 10));
    }

    #[test]
    fn parts_are_answered_by_letter() {
        let text = "1. Given a tree.\n  a) How deep is it?\n  b) How wide?\n2. Given a graph.\n  (a) Is it planar?\n\nKEY\n1a. Four.\nb) Seven.\n2. (a) No.";
        let key = find(&text.lines().collect::<Vec<_>>(), 1).unwrap();
        let marks: Vec<_> =
            key.entries.iter().map(|entry| (entry.mark.number, entry.mark.part, entry.lines.first)).collect();
        assert_eq!(marks, [(1, Some('a'), 8), (1, Some('b'), 9), (2, Some('a'), 10)]);
        assert_eq!(
            (1..=6).map(|line| key.answers(line, 1)).collect::<Vec<_>>(),
            [false, true, true, false, true, false]
        );
    }

    #[test]
    fn an_item_called_key_heads_no_answers() {
        let asked = "1. What is hashed?\n2. What is stored?\n\n";
        let answers = "\n1. The name.\n2. The address.";
        let is_key = |heading: &str| {
            let text = format!("{asked}{heading}{answers}");
            find(&text.lines().collect::<Vec<_>>(), 1).is_some()
        };
        assert!(is_key("Key"));
        assert!(is_key("**Answers (try first):**"));
        assert!(!is_key("- Key (K): what a row is looked up by"));
        assert!(!is_key("Key (K): what a row is looked up by"));
        assert!(!is_key("- Key"));
    }

    #[test]
    fn a_list_under_solutions_is_no_key_without_numbered_questions() {
        let text = "What helps against overfitting?\n\nSolutions\n1. More data\n2. Regularization\n3. Early stopping";
        assert_eq!(find(&text.lines().collect::<Vec<_>>(), 1), None);
    }

    #[test]
    fn numbers_are_read_in_every_dress() {
        for (line, expected) in [
            ("4. It is", Some((4, "It is"))),
            ("**4.** It is", Some((4, "It is"))),
            ("Q4: It is", Some((4, "It is"))),
            ("Answer 4 - It is", Some((4, "It is"))),
            ("### Question 4", Some((4, ""))),
            ("4-B", Some((4, "B"))),
            ("4.5 is a number", None),
            ("Four. It is", None),
            ("2024 was", None),
            ("3d models", None),
        ] {
            assert_eq!(number(line).map(|(mark, at)| (mark.number, &line[at..])), expected, "{line}");
        }
    }
}
