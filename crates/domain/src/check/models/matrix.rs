//! Small matrices that a text writes out: determinant, trace, rank and the eigenvalues of two by two.

use super::super::Finding;
use super::figure::written;
use super::passage::Passage;
use super::pattern;

/// Largest side of a matrix that is worked out.
const LARGEST: usize = 6;

pub(super) fn check(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    if !passage.has(&["determinant", "det", "trace", "eigenvalues", "rank", "eigenvalue"]) {
        return;
    }
    let mut found: Vec<(Vec<Vec<f64>>, usize)> = Vec::new();
    let mut at = 0;
    while at < passage.tokens.len() {
        match matrix(passage, at) {
            Some((rows, to)) => {
                found.push((rows, to));
                at = to;
            }
            None => at += 1,
        }
    }
    let [(rows, to)] = found.as_slice() else { return };
    let square = rows.len() == rows[0].len();
    let until = passage.tokens.len();
    let mut hold = |name: &str, right: f64, how: &str| {
        let pattern = format!("{name} (of (a|m|it|this|the|matrix)*)? (OPEN a CLOSE)? (is|=|:|equals)? #");
        for found in passage.all_between(&pattern, *to, until) {
            findings.extend(passage.compare(&found, 0, &[right], how));
        }
    };
    if square {
        hold("(determinant|det)", determinant(rows), "expansion of the matrix given");
        hold("trace", (0..rows.len()).map(|n| rows[n][n]).sum(), "sum of the diagonal");
    }
    hold("rank", rank(rows) as f64, "rows that elimination leaves");
    if square && rows.len() == 2 {
        eigenvalues(passage, findings, rows, *to);
    }
    inline(passage, findings, rows, *to);
}

/// "The determinant of [[1, 2], [3, 4]] is −2": the name stands before the matrix.
fn inline(passage: &Passage<'_>, findings: &mut Vec<Finding>, rows: &[Vec<f64>], to: usize) {
    let sentence = passage.sentence(to.saturating_sub(1));
    let named =
        |words: &[&str]| passage.tokens[sentence.start..to].iter().any(|token| words.contains(&token.text.as_str()));
    let Some(stated) = passage.first_between(&["=> #"], to, sentence.end).filter(|found| found.from == to) else {
        return;
    };
    let square = rows.len() == rows[0].len();
    let right = if named(&["determinant", "det"]) && square {
        determinant(rows)
    } else if named(&["trace"]) && square {
        (0..rows.len()).map(|n| rows[n][n]).sum()
    } else if named(&["rank"]) {
        rank(rows) as f64
    } else {
        return;
    };
    findings.extend(passage.compare(&stated, 0, &[right], "worked out from the entries"));
}

fn eigenvalues(passage: &Passage<'_>, findings: &mut Vec<Finding>, rows: &[Vec<f64>], to: usize) {
    let trace = rows[0][0] + rows[1][1];
    let discriminant = trace * trace / 4.0 - determinant(rows);
    if discriminant < 0.0 {
        return;
    }
    let rights = [trace / 2.0 + discriminant.sqrt(), trace / 2.0 - discriminant.sqrt()];
    let from = passage.sentence(to.saturating_sub(1)).start;
    for found in passage.all_between(
        "eigenvalues <24> (are|=|:|of) (λ1|λ_1)? (=)? # (and|,) (λ2|λ_2)? (=)? #",
        from,
        passage.tokens.len(),
    ) {
        let (Some(a), Some(b)) = (found.figure(0), found.figure(1)) else { continue };
        if found.number_at(0) < to {
            continue;
        }
        let agrees = a.agrees(rights[0]) && b.agrees(rights[1]) || a.agrees(rights[1]) && b.agrees(rights[0]);
        if !agrees && !passage.disowned(found.from) {
            findings.push(passage.wrong(
                found.number_at(0),
                format!("{} and {}", written(rights[0]), written(rights[1])),
                "roots of λ² − trace·λ + determinant".to_owned(),
            ));
        }
    }
}

/// Reads `[[1, 2], [3, 4]]` or `[1 2; 3 4]` at a token.
fn matrix(passage: &Passage<'_>, at: usize) -> Option<(Vec<Vec<f64>>, usize)> {
    let token = passage.tokens.get(at).filter(|token| token.text == "[")?;
    let mut rows = Vec::new();
    let mut n = at + 1;
    if passage.tokens.get(n)?.text == "[" {
        loop {
            let (values, to) = pattern::list(&passage.tokens, n, token.sentence)?;
            rows.push(values);
            n = to;
            match passage.tokens.get(n)?.text.as_str() {
                "," => n += 1,
                "]" => break,
                _ => return None,
            }
            if rows.len() > LARGEST {
                return None;
            }
        }
    } else {
        let mut row = Vec::new();
        loop {
            let token = passage.tokens.get(n)?;
            match (token.figure, token.text.as_str()) {
                (Some(figure), _) => row.push(figure.value),
                (None, ";") => rows.push(std::mem::take(&mut row)),
                (None, ",") => {}
                (None, "]") => break,
                _ => return None,
            }
            if row.len() > LARGEST || rows.len() > LARGEST {
                return None;
            }
            n += 1;
        }
        rows.push(row);
    }
    let width = rows.first()?.len();
    (rows.len() >= 2 && (2..=LARGEST).contains(&width) && rows.iter().all(|row| row.len() == width))
        .then_some((rows, n + 1))
}

/// Determinant by elimination with the largest pivot.
fn determinant(rows: &[Vec<f64>]) -> f64 {
    let mut rows = rows.to_vec();
    let mut value = 1.0;
    for column in 0..rows.len() {
        let Some(pivot) = (column..rows.len()).max_by(|a, b| rows[*a][column].abs().total_cmp(&rows[*b][column].abs()))
        else {
            return 0.0;
        };
        if rows[pivot][column].abs() < 1e-12 {
            return 0.0;
        }
        if pivot != column {
            rows.swap(pivot, column);
            value = -value;
        }
        value *= rows[column][column];
        clear_below(&mut rows, column, column);
    }
    if (value - value.round()).abs() < 1e-9 * value.abs().max(1.0) { value.round() } else { value }
}

fn rank(rows: &[Vec<f64>]) -> usize {
    let mut rows = rows.to_vec();
    let mut rank = 0;
    for column in 0..rows[0].len() {
        let Some(pivot) = (rank..rows.len()).max_by(|a, b| rows[*a][column].abs().total_cmp(&rows[*b][column].abs()))
        else {
            break;
        };
        if rows[pivot][column].abs() > 1e-9 {
            rows.swap(pivot, rank);
            clear_below(&mut rows, rank, column);
            rank += 1;
        }
    }
    rank
}

fn clear_below(rows: &mut [Vec<f64>], row: usize, column: usize) {
    for below in row + 1..rows.len() {
        let factor = rows[below][column] / rows[row][column];
        for n in column..rows[row].len() {
            rows[below][n] -= factor * rows[row][n];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{silent, wrong};
    use super::*;

    #[test]
    fn elimination_agrees_with_expansion() {
        let m = vec![vec![2.0, -1.0, 0.0], vec![1.0, 3.0, 4.0], vec![0.0, 5.0, -2.0]];
        let expanded = 2.0 * (3.0 * -2.0 - 4.0 * 5.0) + (1.0 * -2.0 - 4.0 * 0.0);
        assert!((determinant(&m) - expanded).abs() < 1e-9);
        assert_eq!(rank(&[vec![1.0, 2.0], vec![2.0, 4.0]]), 1);
        assert_eq!(rank(&[vec![1.0, 2.0, 3.0], vec![0.0, 1.0, 1.0]]), 2);
    }

    #[test]
    fn wrong_matrices_are_found() {
        wrong(&[
            ("The determinant of [[1, 2], [3, 4]] is 10.", "-2"),
            ("Let A = [[2, 0], [0, 3]]. The determinant is 5.", "6"),
            ("Let A = [2 1; 1 2]. The trace is 3.", "4"),
            ("Let A = [[2, 1], [1, 2]]. Its eigenvalues are 2 and 1.", "3 and 1"),
            ("The rank of [[1, 2], [2, 4]] is 2.", "1"),
            ("The trace of [[1, 9], [9, 4]] is 13.", "5"),
        ]);
    }

    #[test]
    fn right_matrices_are_silent() {
        silent(&[
            "The determinant of [[1, 2], [3, 4]] is -2.",
            "Let A = [[2, 1], [1, 2]]. Its eigenvalues are 1 and 3, the trace is 4 and the determinant is 3.",
            "The rank of [[1, 2], [2, 4]] is 1.",
            "The rank of a matrix is the number of independent columns.",
        ]);
    }
}
