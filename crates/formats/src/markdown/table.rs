//! Tables with a column of questions and a column of answers.

use std::collections::HashSet;

use domain::bank::{Inline, Level};

use super::phrase::{asks, clean};
use super::tree::{Row, Run, source};
use crate::columns::{self, Columns};

/// Returns the columns of a table of questions; terms with definitions count unless `strict`.
pub(super) fn columns(head: &[Vec<Run>], strict: bool) -> Option<Columns> {
    let names: Vec<String> = head.iter().map(|cell| source(cell)).collect();
    columns::by_roles(&columns::roles(names.iter().map(String::as_str)), strict)
}

/// Fewer rows are no list of terms.
const FEWEST_ROWS: usize = 4;

/// In percent: how many cells of a column ask where the column is one of questions, whatever its name.
const ASKING: usize = 60;
/// An answer has so many words at least, on average.
const ANSWER_WORDS: usize = 2;

/// Returns the columns of a table one column of which asks in most rows.
pub(super) fn that_asks(head: &[Vec<Run>], rows: &[Row]) -> Option<Columns> {
    let cell = |row: &Row, at: usize| row.cells.get(at).map(|cell| source(cell)).unwrap_or_default();
    let asking = |at: usize| rows.iter().filter(|row| asks(clean(&cell(row, at)).text.as_str())).count();
    let words = |at: usize| rows.iter().map(|row| cell(row, at).split_whitespace().count()).sum::<usize>();
    let question = (0..head.len()).max_by_key(|&at| (asking(at), std::cmp::Reverse(at)))?;
    // Beside names that are links, notes may read like orders.
    if (0..question).any(|at| is_linked(rows, at)) {
        return None;
    }
    if rows.len() < FEWEST_ROWS || asking(question) * 100 < rows.len() * ASKING {
        return None;
    }
    let answer = (0..head.len()).filter(|&at| at != question).max_by_key(|&at| (words(at), at));
    let answer = answer.filter(|&at| words(at) >= rows.len() * ANSWER_WORDS);
    Some(Columns { question, answer, level: None, kind: None, topic: None, source: None })
}

/// In percent: how many cells hold a level, or names that are links, in a table of problems.
const LEVELED: usize = 80;
/// A column's text has fewer words than signs where it only ticks off.
fn told(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphabetic)).count()
}

/// Whether most cells of a column hold a link.
fn is_linked(rows: &[Row], column: usize) -> bool {
    let links = |row: &&Row| {
        row.cells.get(column).is_some_and(|runs| runs.iter().any(|run| matches!(run.inline, Inline::Link { .. })))
    };
    rows.iter().filter(links).count() * 100 >= rows.len() * LEVELED
}

/// Returns the columns of a table of problems: each has a name of its own and a level, or a link behind its name.
pub(super) fn of_problems(head: &[Vec<Run>], rows: &[Row]) -> Option<Columns> {
    let cell = |row: &Row, at: usize| row.cells.get(at).map(|cell| source(cell)).unwrap_or_default();
    let most = |count: usize| count * 100 >= rows.len() * LEVELED;
    let parsed = |text: String| text.trim_matches(|c: char| !c.is_alphanumeric()).parse::<Level>().is_ok();
    let level = (0..head.len()).find(|&at| most(rows.iter().filter(|row| parsed(cell(row, at))).count()));
    let names = |at: &usize| {
        let named: HashSet<String> = rows.iter().map(|row| cell(row, *at)).filter(|text| told(text) > 0).collect();
        level != Some(*at) && named.len() * 100 >= rows.len() * NAMING
    };
    let question = (0..head.len()).find(names)?;
    let linked = head.len() > 2 && is_linked(rows, question);
    if rows.len() < 2 || !(level.is_some() || linked) {
        return None;
    }
    let words = |at: usize| rows.iter().map(|row| told(&cell(row, at))).sum::<usize>();
    let others = (0..head.len()).filter(|&at| at != question && Some(at) != level);
    let answer = others.max_by_key(|&at| (words(at), std::cmp::Reverse(at)));
    let answer = answer.filter(|&at| words(at) >= rows.len() * ANSWER_WORDS);
    Some(Columns { question, answer, level, kind: None, topic: None, source: None })
}

/// Returns the columns with the longest other one for the answer, where no name tells which it is.
pub(super) fn answered(columns: Columns, head: &[Vec<Run>], rows: &[Row]) -> Columns {
    let told = [Some(columns.question), columns.level, columns.kind, columns.topic, columns.source];
    let words = |at: usize| {
        rows.iter()
            .filter_map(|row| row.cells.get(at))
            .map(|cell| source(cell).split_whitespace().count())
            .sum::<usize>()
    };
    let longest = (0..head.len())
        .filter(|&at| !told.contains(&Some(at)))
        .max_by_key(|&at| (words(at), std::cmp::Reverse(at)))
        .filter(|&at| words(at) >= rows.len() * ANSWER_WORDS);
    Columns { answer: columns.answer.or(longest), ..columns }
}

/// Returns the columns of a table of two whose second column says something of the first in each row.
pub(super) fn of_two(head: &[Vec<Run>], rows: &[Row]) -> Option<Columns> {
    let words = |row: &Row, at: usize| row.cells.get(at).map_or(0, |cell| source(cell).split_whitespace().count());
    let told = rows.iter().filter(|row| words(row, 0) > 0 && words(row, 1) > 0);
    let (first, second) = rows.iter().fold((0, 0), |sum, row| (sum.0 + words(row, 0), sum.1 + words(row, 1)));
    let is_list = head.len() == 2 && rows.len() >= FEWEST_ROWS && told.count() == rows.len() && 2 * second >= first;
    is_list.then_some(Columns { question: 0, answer: Some(1), level: None, kind: None, topic: None, source: None })
}

/// Beside a table that asks, so many rows are enough; a table has at most so many columns.
const FEWEST_BESIDE: usize = 3;
const MOST_COLUMNS: usize = 4;
/// In percent: how many cells of the column hold words, each others.
const NAMING: usize = 90;

/// Returns the columns of a table that tells something of what its first column of words names, as others of its document.
pub(super) fn that_tells(head: &[Vec<Run>], rows: &[Row]) -> Option<Columns> {
    let cell = |row: &Row, at: usize| row.cells.get(at).map(|cell| source(cell)).unwrap_or_default();
    let names = |at: &usize| {
        let named: HashSet<String> =
            rows.iter().map(|row| cell(row, *at)).filter(|text| text.contains(char::is_alphabetic)).collect();
        named.len() * 100 >= rows.len() * NAMING
    };
    let words = |at: usize| rows.iter().map(|row| cell(row, at).split_whitespace().count()).sum::<usize>();
    let question = (0..head.len()).find(names)?;
    let answer = (question + 1..head.len()).max_by_key(|&at| (words(at), std::cmp::Reverse(at)))?;
    let tells = words(answer) >= rows.len() * ANSWER_WORDS && 2 * words(answer) >= words(question);
    (rows.len() >= FEWEST_BESIDE && head.len() <= MOST_COLUMNS && tells).then_some(Columns {
        question,
        answer: Some(answer),
        level: None,
        kind: None,
        topic: None,
        source: None,
    })
}
