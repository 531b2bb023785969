//! Tables: a last row that is the total of the others, a column that follows from two others in every row but one.

use super::agreement::{Agreement, as_written};
use super::evaluation::total;
use super::listed::{LINE, finding};
use super::number::{Found, numbers};
use super::value::Value;
use crate::bank::LineSpan;
use crate::check::{Document, Finding};

/// Widest and longest table whose columns are held against each other.
const MOST_COLUMNS: usize = 8;
const MOST_ROWS: usize = 60;

/// Appends what does not follow in the tables of a document.
pub fn check(document: &Document<'_>, out: &mut Vec<Finding>) {
    let mut start = None;
    for at in 0..=document.lines.len() {
        let row = document.lines.get(at).is_some_and(|line| {
            let trimmed = line.trim();
            trimmed.len() <= LINE && trimmed.starts_with('|') && trimmed.matches('|').count() >= 2
        });
        match (row, start) {
            (true, None) => start = Some(at),
            (false, Some(first)) => {
                let before = out.len();
                columns(document, first, at, out);
                if out.len() == before {
                    totals(document, first, at, out);
                }
                start = None;
            }
            _ => {}
        }
    }
}

fn cells<'a>(document: &Document<'a>, at: usize) -> Vec<&'a str> {
    document.lines[at]
        .trim()
        .trim_matches('|')
        .split('|')
        .map(|cell| cell.trim().trim_matches(['*', '_', '`']))
        .collect()
}

fn is_total(label: &str) -> bool {
    ["total", "sum", "totals", "итого", "всего"].contains(&label.to_lowercase().as_str())
}

/// Columns whose last row says that it is their total.
fn totals(document: &Document<'_>, first: usize, end: usize, out: &mut Vec<Finding>) {
    let last = cells(document, end - 1);
    if end - first < 4 || !last.first().is_some_and(|label| is_total(label)) {
        return;
    }
    for (column, cell) in last.iter().enumerate().skip(1) {
        let Some((claimed, unit)) = only_number(cell) else { continue };
        let rows: Option<Vec<(Found, &str)>> = (first + 1..end - 1)
            .filter(|at| !document.lines[*at].contains("--"))
            .map(|at| cells(document, at).get(column).copied().and_then(only_number))
            .collect();
        let Some(rows) = rows.filter(|rows| rows.len() >= 2 && rows.iter().all(|row| row.1 == unit)) else { continue };
        let values: Vec<Value> = rows.iter().map(|(found, _)| found.written.value.clone()).collect();
        // The rate of the whole lies among those of its parts.
        let among = |(row, _): &(Found, &str), less: bool| {
            let (row, all) = (row.written.value.to_f64(), claimed.written.value.to_f64());
            if less { row <= all } else { row >= all }
        };
        let rate = claimed.percent && [true, false].iter().all(|less| rows.iter().any(|row| among(row, *less)));
        let Some(sum) = total(&values).filter(|_| !rate) else { continue };
        let slack: f64 = rows
            .iter()
            .filter(|(row, _)| row.written.decimal || row.percent)
            .map(|(row, _)| row.written.step.to_f64() / 2.0)
            .sum();
        let off = (sum.to_f64() - claimed.written.value.to_f64()).abs();
        if off > slack + 1e-9 && as_written(&sum, &claimed.written.value, &claimed.written.step) == Agreement::Fails {
            let number = end as u32;
            // A mean or a maximum may stand under a column, too.
            let confidence = if off <= 0.5 * sum.to_f64().abs() { 0.85 } else { 0.5 };
            let right = format!("the column sums to {}", sum.shown(6));
            let list: Vec<String> = values.iter().map(|value| value.shown(6)).collect();
            let mut found = finding(number, number, document.lines[end - 1], right, list.join(" + "), confidence);
            found.lines = LineSpan { first: first as u32 + 1, last: number };
            out.push(found);
        }
    }
}

/// How a column may follow from two others, or from one and its total.
const WAYS: [(&str, Way); 5] = [
    ("/", |a, b, _| a / b),
    ("·", |a, b, _| a * b),
    ("+", |a, b, _| a + b),
    ("-", |a, b, _| a - b),
    ("/ total of", |a, _, total| a / total),
];
type Way = fn(f64, f64, f64) -> f64;

/// A cell as a number: its value, half a step of its last place, whether it is a percentage.
#[derive(Clone, Copy)]
struct Cell {
    value: f64,
    half: f64,
    percent: bool,
}

/// Holds each column against pairs of others: what follows in all rows but one is wrong in that one.
fn columns(document: &Document<'_>, first: usize, end: usize, out: &mut Vec<Finding>) {
    let header = cells(document, first);
    let width = header.len();
    let rows: Vec<(usize, Vec<&str>)> = (first + 1..end)
        .filter(|at| !document.lines[*at].contains("--"))
        .map(|at| (at, cells(document, at)))
        .filter(|(_, cells)| cells.len() == width)
        .collect();
    if !(3..=MOST_COLUMNS).contains(&width) || !(3..=MOST_ROWS).contains(&rows.len()) {
        return;
    }
    let column =
        |column: usize| -> Option<Vec<Cell>> { rows.iter().map(|(_, cells)| as_cell(cells[column])).collect() };
    let numbers: Vec<Option<Vec<Cell>>> = (0..width).map(column).collect();
    let known = |column: usize| numbers[column].as_deref();
    let has_total = rows.last().is_some_and(|(_, cells)| is_total(cells[0]));
    let data = rows.len() - usize::from(has_total);
    for (of, cells) in (0..width).rev().filter_map(|of| Some((of, known(of)?))) {
        let shares = cells.iter().all(|cell| cell.percent);
        for (one, left) in (0..width).filter(|one| *one != of).filter_map(|one| Some((one, known(one)?))) {
            let total: f64 = left[..data].iter().map(|cell| cell.value).sum();
            for (other, right) in
                (0..width).filter(|other| *other != of).filter_map(|other| Some((other, known(other)?)))
            {
                for (sign, way) in WAYS.into_iter().filter(|(sign, _)| (one == other) == (sign.len() > 2)) {
                    let expected = |row: usize| way(left[row].value, right[row].value, total);
                    let holds = |row: usize| {
                        let expected = expected(row) * if shares { 100.0 } else { 1.0 };
                        (expected - cells[row].value).abs() <= cells[row].half.max(1e-9 * expected.abs()) * 1.02
                    };
                    let failing: Vec<usize> = (0..rows.len()).filter(|row| !holds(*row)).collect();
                    let ratio = sign.starts_with('/');
                    let mut met: Vec<i64> =
                        (0..rows.len()).filter(|row| holds(*row)).map(|row| (cells[row].value * 1e6) as i64).collect();
                    met.sort_unstable();
                    met.dedup();
                    // A share says what it is; of anything else three rows must agree.
                    let enough = if shares && ratio { 2 } else { 3 };
                    let [row] = failing[..] else { continue };
                    if met.len() < enough
                        || shares && !ratio
                        || !expected(row).is_finite()
                        || cells[row].value == expected(row)
                    {
                        continue;
                    }
                    let number = rows[row].0 as u32 + 1;
                    let right = if shares { expected(row) * 100.0 } else { expected(row) };
                    let right = format!("{}{}", (right * 1000.0).round() / 1000.0, if shares { " %" } else { "" });
                    let by = if sign.len() > 2 { header[one] } else { header[other] };
                    let how = match sign.len() {
                        1 | 2 => format!("{} = {} {sign} {by}, as in the other rows", header[of], header[one]),
                        _ => format!("{} = {} {sign} the column, as in the other rows", header[of], header[one]),
                    };
                    out.push(finding(number, number, document.lines[rows[row].0], right, how, 0.88));
                    return;
                }
            }
        }
    }
}

fn as_cell(text: &str) -> Option<Cell> {
    let (found, _) = only_number(text)?;
    let step = found.written.step.to_f64();
    let half = if found.written.decimal || found.percent { step / 2.0 } else { 0.5_f64.min(step / 2.0) };
    Some(Cell { value: found.written.value.to_f64(), half, percent: found.percent })
}

/// Returns the one number of a cell, with the unit behind it.
fn only_number(cell: &str) -> Option<(Found, &str)> {
    const LONGEST_UNIT: usize = 8;
    let mut found = numbers(cell);
    let one = found.pop().filter(|_| found.is_empty())?;
    let before = cell[..one.range.start].trim().trim_matches(['$', '~', '€']);
    let unit = cell[one.range.end..].trim().trim_matches(['%', '$', '€']).trim();
    let is_unit = unit.len() <= LONGEST_UNIT && unit.chars().all(char::is_alphabetic);
    (before.is_empty() && is_unit).then_some((one, unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<String> {
        let lines: Vec<&str> = text.lines().collect();
        let mut out = Vec::new();
        check(&Document { lines: &lines, notes: &[] }, &mut out);
        out.into_iter().filter(|finding| finding.shown).map(|finding| finding.right).collect()
    }

    #[test]
    fn a_column_that_fails_in_one_row_is_found() {
        let wrong = [
            (
                "| a | n | k | rate |\n|---|---|---|---|\n| x | 200 | 20 | 10% |\n| y | 400 | 20 | 6% |\n| z | 100 | 7 | 7% |",
                "5 %",
            ),
            (
                "| a | n | share |\n|---|---|---|\n| x | 50 | 50% |\n| y | 30 | 35% |\n| z | 20 | 20% |\n| w | 0 | 0% |",
                "30 %",
            ),
            (
                "| a | hours | price | cost |\n|---|---|---|---|\n| x | 2 | 3 | 6 |\n| y | 5 | 4 | 20 |\n| z | 7 | 3 | 24 |\n| w | 9 | 2 | 18 |",
                "21",
            ),
            ("| a | ms |\n|---|---|\n| x | 10 ms |\n| y | 30 ms |\n| total | 50 ms |", "the column sums to 40"),
        ];
        for (text, right) in wrong {
            let found = shown(text);
            assert_eq!(found, [right], "{text}");
        }
    }

    #[test]
    fn a_table_that_holds_or_that_nothing_binds_is_silent() {
        for text in [
            "| a | n | k | rate |\n|---|---|---|---|\n| x | 200 | 20 | 10% |\n| y | 400 | 20 | 5% |\n| z | 100 | 7 | 7% |",
            "| a | n | k | rate |\n|---|---|---|---|\n| x | 200 | 20 | 11% |\n| y | 400 | 20 | 6% |\n| z | 100 | 7 | 7% |",
            "| a | ms | gb | x |\n|---|---|---|---|\n| x | 10 | 1 | 3 |\n| y | 30 | 2 | 8 |\n| z | 31 | 3 | 2 |",
            "| a | ms |\n|---|---|\n| x | 10 ms |\n| y | 1 s |\n| total | 50 ms |",
            "| a | rate |\n|---|---|\n| x | 4% |\n| y | 6% |\n| total | 5.1% |",
        ] {
            assert_eq!(shown(text), Vec::<String>::new(), "{text}");
        }
    }
}
