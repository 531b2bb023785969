//! Answers under no heading, each of which says whose it is: `Q3 (solution)`, `Answer to question 3`.

use std::collections::HashSet;

use domain::bank::LineSpan;

use super::{Entry, Key, Mark, marks};
use crate::wording::vocabulary::{ANSWER_LABELS, EXERCISES, QUESTION_LABELS, SOLUTIONS};

/// Fewer answers that name their question are parts of other text; in percent, how many of those questions stand above.
const FEWEST_NAMED: usize = 3;
const NAMED: usize = 80;
/// Words before the number of a question whose answer is named: "Solution to exercise 3".
const WORDS_BEFORE: usize = 3;

/// Finds them.
pub(super) fn find(lines: &[&str], first: u32) -> Option<Key> {
    let found: Vec<(usize, Mark, usize)> = lines
        .iter()
        .enumerate()
        .filter_map(|(at, line)| named_answer(line).map(|(mark, words)| (at, mark, words)))
        .collect();
    let from = found.first()?.0;
    let answered: HashSet<Mark> = found.iter().map(|(_, mark, _)| *mark).collect();
    if found.len() < FEWEST_NAMED || answered.len() < found.len() {
        return None;
    }
    let asked = marks(&lines[..from]);
    let known = answered.iter().filter(|mark| asked.contains(&Some(**mark))).count();
    if known * 100 < found.len() * NAMED {
        return None;
    }
    let parts =
        |line: &str| line.starts_with('#') || line.len() >= 3 && line.trim_end().bytes().all(|byte| byte == b'-');
    let ends = found.iter().skip(1).map(|(at, ..)| *at).chain([lines.len()]);
    let entries: Vec<Entry> = found
        .iter()
        .zip(ends)
        .map(|(&(at, mark, words), end)| {
            let last = end == lines.len();
            let stop = (at + 1..end).find(|&line| last && parts(lines[line])).unwrap_or(end);
            let within = lines[at..stop].iter().rposition(|line| !line.trim().is_empty()).unwrap_or(0);
            Entry { mark, lines: LineSpan::new(first + at as u32, first + (at + within) as u32), at: words }
        })
        .collect();
    let lines = LineSpan::new(entries.first()?.lines.first, entries.last()?.lines.last);
    Some(Key { lines, answered, scattered: false, asked, entries })
}

/// The number of the question whose answer a line names, and where its words begin.
fn named_answer(line: &str) -> Option<(Mark, usize)> {
    let is_sign = |c: char| c.is_whitespace() || matches!(c, '*' | '_' | '#' | '-' | '>');
    let bare = line.trim_start_matches(is_sign);
    let digits_at = bare.find(|c: char| c.is_ascii_digit())?;
    let before = bare[..digits_at].trim_end_matches([' ', '#', '№']).to_lowercase();
    let words: Vec<&str> = before.split_whitespace().collect();
    let digits = bare[digits_at..].bytes().take_while(u8::is_ascii_digit).count();
    let number = bare[digits_at..digits_at + digits].parse().ok().filter(|_| digits <= 3)?;
    let mark = Mark { series: None, number, part: None };
    let rest = &bare[digits_at + digits..];
    let is_label = |word: &str| [QUESTION_LABELS, EXERCISES].iter().any(|list| list.contains(&word));
    let is_answer = |word: &str| (ANSWER_LABELS.contains(&word) || SOLUTIONS.contains(&word)) && word.len() > 2;
    let at = |rest: &str| {
        line.len() - rest.trim_start_matches(|c: char| is_sign(c) || matches!(c, ':' | '.' | '—' | '–')).len()
    };
    if words.len() > 1 && words.len() <= WORDS_BEFORE && is_answer(words[0]) && is_label(words[words.len() - 1]) {
        return (!rest.starts_with(char::is_alphanumeric)).then(|| (mark, at(rest)));
    }
    if !(words.is_empty() || words.len() == 1 && is_label(words[0])) {
        return None;
    }
    let rest = rest.trim_start_matches(|c: char| is_sign(c) || matches!(c, '.' | ')' | ':' | '—' | '–' | '·' | '|'));
    let (name, rest) = match rest.strip_prefix(['(', '[']) {
        Some(inner) => inner.split_once([')', ']'])?,
        None => rest.split_at(rest.trim_end_matches(|c: char| !c.is_alphanumeric()).len()),
    };
    let name = name.to_lowercase();
    is_answer(name.trim()).then(|| (mark, at(rest)))
}

#[cfg(test)]
mod tests {
    #[test]
    fn answers_may_say_whose_they_are() {
        let asked = "**Q1** Why?\n\n**Q2** How?\n\n**Q3** When?\n\nTry first.\n\n";
        for name in ["**Q{} (solution)**", "### {}. Answer", "Solution to question {}:", "Q{} – answer"] {
            let answers: Vec<String> = (1..=3).map(|number| name.replace("{}", &number.to_string())).collect();
            let text = format!("{asked}{}\n\nSo.\n\nAnd so.\n---\nThe end.", answers.join("\n\nSo.\n\n"));
            let key = super::find(&text.lines().collect::<Vec<_>>(), 1).unwrap();
            let spans: Vec<_> = key.entries.iter().map(|entry| (entry.lines.first, entry.lines.last)).collect();
            assert_eq!(spans, [(9, 11), (13, 15), (17, 21)], "{name}");
        }
    }
}
