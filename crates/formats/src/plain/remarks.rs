//! Remarks of one sort behind the titles of a document: `Two sum (done, 8 min)`, `LRU cache - solved`. They recur where
//! titles do not, so they tell what the titles are.

use std::collections::HashMap;

use super::line::{Line, Sign};

/// Fewer remarks are chance.
const FEWEST: usize = 6;
/// A remark has at most so many words, and what it stands behind.
const WORDS: usize = 5;
const TITLE_WORDS: usize = 10;
/// In percent: how many remarks open with a word that others open with, and how many lines bear one.
const RECURRING: usize = 75;
const SHARE: usize = 20;
/// So many remarks for each word that opens one.
const PER_WORD: usize = 2;

/// Where a remark stands, the title before it and the word that opens it.
type Remarked<'t> = (usize, &'t str, String);

/// Takes the remarks from titles, and marks those.
pub(super) fn mark(lines: &mut [Line<'_>]) {
    let mut sorts: HashMap<(char, Sign), Vec<Remarked<'_>>> = HashMap::new();
    for (at, line) in lines.iter().enumerate() {
        if let Some((sort, title, word)) = remark(line) {
            let sign = if matches!(line.sign, Sign::Number(_)) { Sign::Number(0) } else { line.sign };
            sorts.entry((sort, sign)).or_default().push((at, title, word));
        }
    }
    let all = lines.len();
    for found in sorts.into_values().filter(|found| found.len() >= FEWEST && found.len() * 100 >= all * SHARE) {
        let mut words: HashMap<&str, usize> = HashMap::new();
        let mut titles: HashMap<&str, usize> = HashMap::new();
        for (_, title, word) in &found {
            *words.entry(word).or_default() += 1;
            *titles.entry(title).or_default() += 1;
        }
        let recurring = found.iter().filter(|(_, _, word)| words[word.as_str()] >= 2).count();
        if recurring * 100 >= found.len() * RECURRING
            && words.len() * PER_WORD <= found.len()
            && titles.len() * 10 >= found.len() * 9
        {
            for (at, title, _) in &found {
                lines[*at].remarked = true;
                (lines[*at].body, lines[*at].prompt) = (title, title);
            }
        }
    }
}

/// The sort of remark a line ends with, the title before it and the word that opens it.
fn remark<'t>(line: &Line<'t>) -> Option<(char, &'t str, String)> {
    if line.label.is_some() || line.speech.is_some() || line.level.is_some() {
        return None;
    }
    let body = line.body;
    let (sort, title, inside) = if let Some(rest) = body.strip_suffix(')') {
        let (title, inside) = rest.rsplit_once(" (")?;
        ('(', title, inside)
    } else if let Some(rest) = body.strip_suffix(']') {
        let (title, inside) = rest.rsplit_once(" [")?;
        ('[', title, inside)
    } else {
        let (at, dash) = [" - ", " — ", " – ", " | "]
            .iter()
            .filter_map(|dash| body.rfind(dash).map(|at| (at, *dash)))
            .max_by_key(|(at, _)| *at)?;
        ('-', &body[..at], &body[at + dash.len()..])
    };
    let title = title.trim_end();
    let is_title = title.contains(char::is_alphabetic)
        && !title.ends_with(['.', ',', ':', ';'])
        && title.split_whitespace().nth(TITLE_WORDS).is_none();
    let short = inside.split_whitespace().nth(WORDS).is_none() && !inside.ends_with(['.', '?']);
    if !is_title || !short {
        return None;
    }
    let word = inside.split(|c: char| !c.is_alphabetic()).find(|word| word.chars().count() > 1)?;
    Some((sort, title, word.to_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::super::line::lines;
    use super::*;

    #[test]
    fn remarks_that_recur_are_no_part_of_titles() {
        let titles = ["Two sum", "Jump game", "Word break", "Decode ways", "Number of islands", "LRU cache"];
        let told = ["done, 8 min", "done, 3 min", "redo", "done", "redo", "done, 12 min"];
        let text: Vec<String> = titles.iter().zip(told).map(|(title, told)| format!("{title} ({told})")).collect();
        let text = text.join("\n");
        let mut found = lines(&text, 1);
        mark(&mut found);
        assert_eq!(found.iter().map(|line| line.body).collect::<Vec<_>>(), titles);
        assert!(found.iter().all(|line| line.remarked));
    }
}
