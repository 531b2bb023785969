//! Stories told in four parts: situation, task, action, result. Whatever letters name the parts, none of them asks.

use super::line::{Label, Line};

/// The parts by letter and by word.
const PARTS: [(&str, &str, &str); 4] = [
    ("s", "situation", "ситуация"),
    ("t", "task", "задача"),
    ("a", "action", "действие"),
    ("r", "result", "результат"),
];

/// Gives the lines of every story that has three parts and more the label of an answer, and their letters back.
pub(super) fn mark(lines: &mut [Line<'_>]) {
    let parts: Vec<Option<usize>> = lines.iter().map(|line| part(line.text)).collect();
    let mut at = 0;
    while at < lines.len() {
        let Some(mut last) = parts[at].filter(|&first| first <= 1) else {
            at += 1;
            continue;
        };
        let mut end = at + 1;
        while let Some(next) = parts.get(end).copied().flatten().filter(|&next| next > last) {
            last = next;
            end += 1;
        }
        if end - at >= 3 {
            for line in lines[at..end].iter_mut().filter(|line| line.speech.is_none()) {
                line.label = Some(Label::Answer);
                line.body = line.text;
                line.prompt = line.text;
            }
        }
        at = end;
    }
}

/// Which part of a story a line tells, by what stands before its first colon or dash.
fn part(text: &str) -> Option<usize> {
    let text = text.trim_start_matches(['*', '_']);
    let end = text.find(|c: char| !c.is_alphabetic())?;
    let (name, rest) = text.split_at(end);
    let rest = rest.trim_start_matches(['*', '_', ' ']);
    if !rest.starts_with([':', '-', '–', '—', '=']) {
        return None;
    }
    let name = name.to_lowercase();
    PARTS.iter().position(|&(letter, word, russian)| name == letter || name == word || name == russian)
}

#[cfg(test)]
mod tests {
    use super::super::line::lines;
    use super::*;

    fn labeled(text: &str) -> Vec<bool> {
        let mut lines = lines(text, 1);
        mark(&mut lines);
        lines.iter().map(|line| line.label == Some(Label::Answer)).collect()
    }

    #[test]
    fn the_parts_of_a_story_answer() {
        assert_eq!(
            labeled("A failure?\nS: no tests\nT: nobody asked me\nA: wrote ten\nR: two bugs\nWhy?"),
            [false, true, true, true, true, false]
        );
        assert_eq!(labeled("Situation - slow\nAction - index\nResult - fast"), [true, true, true]);
    }

    #[test]
    fn two_letters_are_no_story() {
        assert_eq!(labeled("T: what is it?\nA: a length"), [false, true]);
        assert_eq!(labeled("S - the set\nR - its radius\nT - time"), [false, false, false]);
    }
}
