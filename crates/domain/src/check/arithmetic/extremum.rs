//! "Find the maximum and minimum of f(x, y) under x² + y² = 1" whose answer stops at the Lagrangian: the numbers are
//! filled in, where the constraint is an ellipse and f is a polynomial that can be followed along it.

use super::evaluation::{Evaluation, Reading, Work};
use super::expression::{Expression, Grouping, parse};
use super::number::numbers;
use super::token::{Kind, Relation, Token, lex};
use super::value::{Value, significant};
use crate::bank::LineSpan;
use crate::check::{Document, Finding, FindingKind};

/// How many lines after the question its answer may take.
const ANSWER: usize = 12;

/// How many points of the ellipse are looked at before the best is refined.
const POINTS: u32 = 720;

/// Appends the extrema that an answer leaves out.
pub fn check(document: &Document<'_>, work: &Work, out: &mut Vec<Finding>) {
    for (at, line) in document.lines.iter().enumerate() {
        let lower = if line.len() <= 2000 { line.to_lowercase() } else { continue };
        let asks = (lower.contains("maximum") && lower.contains("minimum") || lower.contains("extrem"))
            && (lower.contains("constraint") || lower.contains("subject to"));
        if !asks {
            continue;
        }
        let number = at as u32 + 1;
        let rest = &document.lines[at + 1..(at + 1 + ANSWER).min(document.lines.len())];
        let end = rest.iter().position(|next| next.trim() == line.trim());
        // The same question again right away: its answer is the one that counts.
        if end.is_some() {
            continue;
        }
        let answered = rest.iter().any(|next| {
            let lower = next.to_lowercase();
            ["maximum", "minimum", " max ", " min ", "max:", "min:"].iter().any(|word| lower.contains(word))
                && !numbers(next).is_empty()
        });
        let begun = rest.iter().rposition(|next| {
            ["lagrang", "∇", "∂", "\\nabla", "λ", "\\lambda"].iter().any(|sign| next.to_lowercase().contains(sign))
        });
        let (Some(begun), false) = (begun, answered) else { continue };
        let Some((function, constraint, level)) = problem(line, number) else { continue };
        let Some((least, most)) = along_ellipse(&function, &constraint, level, work) else { continue };
        out.push(Finding {
            lines: LineSpan { first: number, last: number + 1 + begun as u32 },
            kind: FindingKind::Unfinished,
            text: line.trim().chars().take(200).collect(),
            right: format!("minimum {}, maximum {}", rational(least), rational(most)),
            how: format!("{function} followed along {constraint} = {}", significant(level, 6)),
            confidence: 0.85,
            shown: true,
        });
    }
}

/// Reads `f(x, y) = …` and the constraint `… = number` of a question.
fn problem(line: &str, number: u32) -> Option<(Expression, Expression, f64)> {
    let mut tokens = Vec::new();
    lex(line, number, &mut tokens);
    let equal: Vec<usize> =
        (0..tokens.len()).filter(|at| tokens[*at].kind == Kind::Relation(Relation::Equal)).collect();
    let [first, second] = equal[..] else { return None };
    let stops = |token: &Token| matches!(token.kind, Kind::Word(_) | Kind::Stop(_) | Kind::Comma | Kind::Relation(_));
    let after = |start: usize| start + tokens[start..].iter().position(stops).unwrap_or(tokens.len() - start);
    let function = parse(&tokens[first + 1..after(first + 1)], Grouping::LeftToRight)?;
    let start = tokens[..second].iter().rposition(stops).map_or(0, |at| at + 1);
    let constraint = parse(&tokens[start..second], Grouping::LeftToRight)?;
    let level = parse(&tokens[second + 1..after(second + 1)], Grouping::LeftToRight)?;
    let level = Evaluation::new(Reading::default(), &[], &Work::default()).quantity(&level)?.value.to_f64();
    let in_plane = |expression: &Expression| {
        let mut names = Vec::new();
        expression.names(&mut names);
        names.iter().all(|name| name == "x" || name == "y") && !names.is_empty()
    };
    (in_plane(&function) && in_plane(&constraint)).then_some((function, constraint, level))
}

/// Returns the least and the greatest value of a function on `a·x² + b·y² = level`.
fn along_ellipse(function: &Expression, constraint: &Expression, level: f64, work: &Work) -> Option<(f64, f64)> {
    let at = |expression: &Expression, x: f64, y: f64| {
        let names = [("x".to_owned(), Value::float(x)?), ("y".to_owned(), Value::float(y)?)];
        Some(Evaluation::new(Reading::default(), &names, work).quantity(expression)?.value.to_f64())
    };
    let (a, b) = (at(constraint, 1.0, 0.0)?, at(constraint, 0.0, 1.0)?);
    let is_ellipse = a > 0.0 && b > 0.0 && level > 0.0;
    for (x, y) in [(2.0, 3.0), (-1.5, 0.5), (0.25, -4.0)] {
        if !is_ellipse || (at(constraint, x, y)? - (a * x * x + b * y * y)).abs() > 1e-9 {
            return None;
        }
    }
    let (width, height) = ((level / a).sqrt(), (level / b).sqrt());
    let value = |angle: f64| at(function, width * angle.cos(), height * angle.sin());
    let step = std::f64::consts::TAU / f64::from(POINTS);
    let mut best = [(f64::INFINITY, 0.0), (f64::INFINITY, 0.0)];
    for point in 0..POINTS {
        let angle = step * f64::from(point);
        let here = value(angle)?;
        for (best, sign) in best.iter_mut().zip([1.0, -1.0]) {
            if sign * here < best.0 {
                *best = (sign * here, angle);
            }
        }
    }
    let mut refined = [0.0; 2];
    for ((refined, best), sign) in refined.iter_mut().zip(best).zip([1.0, -1.0]) {
        let (mut low, mut high) = (best.1 - step, best.1 + step);
        for _ in 0..60 {
            let (first, second) = (low + (high - low) / 3.0, high - (high - low) / 3.0);
            if sign * value(first)? < sign * value(second)? { high = second } else { low = first }
        }
        *refined = value((low + high) / 2.0)?;
    }
    Some((refined[0], refined[1]))
}

/// Writes a number as the fraction it is, when it is one with a small denominator.
fn rational(number: f64) -> String {
    let below = (1..=200i64).find(|below| {
        let above = number * *below as f64;
        (above - above.round()).abs() < 1e-7 * above.abs().max(1.0)
    });
    match below {
        Some(1) => format!("{}", number.round()),
        Some(below) => format!("{}/{below} = {}", (number * below as f64).round(), significant(number, 4)),
        None => significant(number, 4),
    }
}
