//! Documents that are rows rather than prose: questions and answers separated by tabs, or by commas under a header.

use std::collections::HashSet;

use domain::bank::{Block, Diagnostic, Kind, LineSpan, Note, Severity};

use super::line::{Line, is_blank};
use crate::columns::{self, Columns, Role};
use crate::inline::spans;
use crate::wording::question_evidence;
use crate::{Reading, classify, records};

/// This share of the lines must be rows.
const ROW_SHARE: f64 = 0.6;
/// Prose holds commas too: so many rows, nearly all of the same width, are none.
const FEWEST_ROWS: usize = 4;
/// In percent: the rows as wide as most.
const SAME_WIDTH: usize = 85;
/// A header stands in the first lines.
const HEADER_LINES: usize = 8;
/// Nobody writes cards of more columns.
const WIDEST: usize = 10;

/// Reads the document as rows when most of its lines are rows. `first` is the number of the text's first line.
pub(super) fn read(text: &str, first: u32, lines: &[Line<'_>]) -> Option<Reading> {
    let (separator, rows, columns) = table(text, first, lines)?;
    let count = rows.iter().filter(|row| !row.cells.is_empty()).count();
    let mut reading = Reading {
        layout: format!("{separator}-separated rows: {count} in {} lines", lines.len()),
        ..Reading::default()
    };
    let mut stated = Vec::new();
    for (nth, block) in rows.split(|row| row.cells.iter().all(String::is_empty)).enumerate() {
        // A second sheet under the first has columns of its own.
        let asking = block.iter().filter(|row| question_evidence(row.cell(columns.question)).score >= 1.5).count();
        let foreign = nth > 0 && block.len() > 1 && asking * 3 < block.len();
        for row in block {
            match row.note(&columns).filter(|_| !foreign) {
                Some((note, states)) => {
                    reading.notes.push(note);
                    stated.push(states);
                }
                None => reading.diagnostics.push(Diagnostic {
                    lines: row.lines,
                    severity: Severity::Info,
                    message: "a row without a question".to_owned(),
                }),
            }
        }
    }
    classify::settle(&mut reading.notes, &stated);
    let told: HashSet<u32> =
        rows.iter().filter(|row| !row.cells.is_empty()).flat_map(|row| row.lines.first..=row.lines.last).collect();
    for line in lines.iter().filter(|line| !told.contains(&line.number)) {
        let lines = LineSpan::new(line.number, line.last);
        reading.diagnostics.push(Diagnostic { lines, severity: Severity::Info, message: "not a row".to_owned() });
    }
    Some(reading)
}

/// The name of what separates the cells, the rows and their columns, when the document is a table.
fn table(text: &str, first: u32, lines: &[Line<'_>]) -> Option<(&'static str, Vec<Row>, Columns)> {
    // A tab after a bullet or a number parts no cells.
    let holding = |sign: char| lines.iter().filter(|line| line.text.contains(sign)).count();
    let enough = |sign: char| holding(sign) as f64 >= ROW_SHARE * lines.len() as f64;
    if holding('\t') >= 3 && enough('\t') {
        let rows = rows(text, first, b'\t');
        let columns = headed(&rows).map(|columns| answered(columns, &rows)).or_else(|| infer(&rows))?;
        return Some(("tab", rows, columns));
    }
    let is_headed = |sign: char| {
        let named = |line: &Line<'_>| line.whole.split(sign).any(asks);
        lines.iter().take(HEADER_LINES).any(named)
    };
    let separates = |sign: &char| is_headed(*sign) && enough(*sign);
    [('|', "bar"), (';', "semicolon"), (',', "comma")].into_iter().filter(|(sign, _)| separates(sign)).find_map(
        |(sign, name)| {
            let rows = rows(text, first, sign as u8);
            let columns = headed(&rows).filter(|columns| columns.answer.is_some());
            let columns = columns.filter(|_| are_even(&rows))?;
            Some((name, rows, columns))
        },
    )
}

fn are_even(rows: &[Row]) -> bool {
    let mut widths: Vec<usize> = rows.iter().map(|row| row.cells.len()).filter(|width| *width > 0).collect();
    widths.sort_unstable();
    let Some(&usual) = widths.get(widths.len() / 2) else { return false };
    let even = widths.iter().filter(|width| **width == usual).count();
    widths.len() >= FEWEST_ROWS && (2..=WIDEST).contains(&usual) && even * 100 >= widths.len() * SAME_WIDTH
}

/// A row and where it stands; a quoted cell may span lines.
struct Row {
    lines: LineSpan,
    cells: Vec<String>,
    original: String,
}

fn rows(text: &str, first: u32, separator: u8) -> Vec<Row> {
    let source: Vec<&str> = text.split('\n').collect();
    let mut out: Vec<Row> = Vec::new();
    let mut last = 0;
    for record in records::separated_by(text, separator, 0).0 {
        if record.fields.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        // What is drawn between the rows parts no sheets.
        if record.fields.iter().all(|cell| cell.trim().chars().all(|c| matches!(c, '+' | '-' | '=' | ':'))) {
            last = record.lines.last as usize;
            continue;
        }
        // A row may be said to start at the blank lines above it.
        let told = (record.lines.first as usize).max(last + 1);
        let Some(at) = (told..=source.len()).find(|&at| !is_blank(source[at - 1])) else {
            continue;
        };
        let end = (record.lines.last as usize).max(at);
        // Here blank lines part one sheet from the next.
        if at > last + 1 && last > 0 {
            out.push(Row { lines: LineSpan::line(first + last as u32), cells: Vec::new(), original: String::new() });
        }
        last = end;
        out.push(Row {
            lines: LineSpan::new(first + at as u32 - 1, first + end as u32 - 1),
            cells: record.fields.iter().map(|cell| cell.trim().to_owned()).collect(),
            original: source[at - 1..end].join("\n"),
        });
    }
    out
}

impl Row {
    fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// The note of the row, and whether it states its kind.
    fn note(&self, columns: &Columns) -> Option<(Note, bool)> {
        let cell = self.cell(columns.question);
        if cell.is_empty() || self.cells.len() < 2 || asks(cell) || !cell.contains(' ') && cell.len() < 3 {
            return None;
        }
        let (level, question) = classify::split_level(cell);
        let answer: Vec<Block> = columns
            .answer
            .map(|at| self.cell(at))
            .filter(|text| {
                !text.is_empty() && !["-", "—", "todo", "tbd", "?", "n/a"].contains(&text.to_lowercase().as_str())
            })
            .map(|text| text.lines().map(|line| Block::Paragraph { spans: spans(line) }).collect())
            .unwrap_or_default();
        let level = level.or_else(|| columns.level.and_then(|at| self.cell(at).parse().ok()));
        let kind = columns.kind.and_then(|at| self.cell(at).parse().ok());
        let topic = columns.topic.map(|at| self.cell(at).to_owned()).filter(|topic| !topic.is_empty());
        let stated = kind.is_some();
        let note = Note {
            question: question.split_whitespace().collect::<Vec<_>>().join(" "),
            question_lines: self.lines,
            kind: kind.unwrap_or(Kind::Theory),
            answer,
            answer_lines: None,
            level,
            topic,
            reference: None,
            original: self.original.clone(),
            reasons: vec!["a row of a table of questions".to_owned()],
        };
        Some((note, stated))
    }
}

/// Whether a cell is the name of a column that asks.
fn asks(cell: &str) -> bool {
    matches!(columns::role(cell), Some(Role::Question | Role::Front | Role::Term))
}

/// The columns as a header near the top names them.
fn headed(rows: &[Row]) -> Option<Columns> {
    let rows = rows.iter().filter(|row| row.cells.len() > 1).take(HEADER_LINES);
    rows.map(|row| columns::roles(row.cells.iter().map(String::as_str)))
        .find_map(|roles| columns::by_roles(&roles, false))
}

/// An answer has so many words at least, on average, where its column bears no name that tells.
const ANSWER_WORDS: usize = 3;

/// The columns with the longest other one for the answer, where no name tells which it is.
fn answered(columns: Columns, rows: &[Row]) -> Columns {
    let rows: Vec<&Row> = rows.iter().filter(|row| row.cells.len() > 1).skip(1).collect();
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let words = |column: usize| rows.iter().map(|row| row.cell(column).split_whitespace().count()).sum::<usize>();
    let told = [columns.level, columns.kind, columns.topic, columns.source];
    let longest = (0..width)
        .filter(|&column| column != columns.question && !told.contains(&Some(column)))
        .max_by_key(|&column| (words(column), std::cmp::Reverse(column)))
        .filter(|&column| words(column) >= rows.len() * ANSWER_WORDS);
    Columns { answer: columns.answer.or(longest), ..columns }
}

/// Without a header, the column that asks most is the question, the longest other the answer.
fn infer(rows: &[Row]) -> Option<Columns> {
    let rows: Vec<&Row> = rows.iter().filter(|row| row.cells.len() > 1).collect();
    let width = rows.iter().map(|row| row.cells.len()).max()?;
    let asking = |column: usize| rows.iter().filter(|row| question_evidence(row.cell(column)).score >= 1.5).count();
    let length = |column: usize| rows.iter().map(|row| row.cell(column).len()).sum::<usize>();
    let question = (0..width).max_by_key(|&column| (asking(column), std::cmp::Reverse(column)))?;
    let question = if asking(question) * 4 >= rows.len() { question } else { 0 };
    let answer = (0..width).filter(|&column| column != question).max_by_key(|&column| length(column));
    Some(Columns { question, answer, level: None, kind: None, topic: None, source: None })
}
