//! The largest and smallest value of a quadratic in x and y on a circle, the exercise for Lagrange multipliers.

use std::f64::consts::TAU;

use super::super::Finding;
use super::figure::{Figure, written_as_ratio};
use super::passage::Passage;
use super::token::{Token, TokenKind};

/// Points of the circle at which the value is taken before the best is refined.
const POINTS: usize = 720;

/// `a·x² + b·y² + c·x·y + d·x + e·y + f`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Quadratic {
    xx: f64,
    yy: f64,
    xy: f64,
    x: f64,
    y: f64,
    constant: f64,
}

pub(super) fn check(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    if !passage.has(&["constraint", "lagrangian", "lagrange", "subject", "constrained"]) {
        return;
    }
    let Some(found) = passage.first(&["f OPEN x , y CLOSE ="]) else { return };
    let sentence = passage.sentence(found.from);
    let (value, to) = quadratic(&passage.tokens[..sentence.end], found.to);
    let Some(circle) =
        passage.first_between(&["x (^|²) 2? + y (^|²) 2? = #"], to, sentence.end.max(to).min(passage.tokens.len()))
    else {
        return;
    };
    let radius_squared = circle.value(circle.figures().len() - 1);
    let asks = passage.first(&["(find|determine|compute|maximize|minimize|what) <10> (maximum|minimum|max|min|extreme*|extrema|largest|smallest|f)"]);
    let (Some(value), Some(asks)) = (value, asks) else { return };
    if !(radius_squared > 0.0 && radius_squared <= 1e6) {
        return;
    }
    let (low, high) = extremes(value, radius_squared.sqrt());
    let from = passage.sentence(asks.from).end.max(circle.to);
    let says = |value: f64| {
        passage.tokens[from..].iter().filter_map(|token| token.figure).any(|figure: Figure| {
            figure.agrees(value)
                && (figure.step < 1.0 || figure.value == value.round() && (value - value.round()).abs() < 1e-9)
        })
    };
    let right = format!("maximum {}, minimum {}", written_as_ratio(snapped(high)), written_as_ratio(snapped(low)));
    let how = "the values on the circle, by Lagrange multipliers".to_owned();
    let told = passage.first_between(&["(maximum|max) (value)? (of f)? (is|=|:|of) #"], from, passage.tokens.len());
    if let Some(told) = told {
        if told.figure(0).is_some_and(|figure| !figure.agrees(snapped(high))) && !passage.disowned(told.from) {
            findings.push(passage.wrong(told.number_at(0), right, how));
        }
        return;
    }
    if says(snapped(high)) {
        return;
    }
    findings.push(passage.unfinished(found.from, passage.tokens.len().saturating_sub(1).min(from + 200), right, how));
}

/// A value that is a short decimal but for rounding is that decimal.
fn snapped(value: f64) -> f64 {
    let near = (value * 5040.0).round() / 5040.0;
    let fine = (value * 1024.0).round() / 1024.0;
    [near, fine].into_iter().find(|snapped| (snapped - value).abs() < 1e-9).unwrap_or(value)
}

/// Reads a polynomial from a token on; `None` when a term is of another sort.
fn quadratic(tokens: &[Token], from: usize) -> (Option<Quadratic>, usize) {
    let mut value = Quadratic::default();
    let mut at = from;
    let mut sign = 1.0;
    let mut terms = 0;
    loop {
        let text = |n: usize| tokens.get(n).map_or("", |token| token.text.as_str());
        match text(at) {
            "+" => at += 1,
            "-" => {
                sign = -sign;
                at += 1;
            }
            _ => {}
        }
        let mut factor = sign;
        let mut powers = (0, 0);
        let mut any = false;
        while let Some(token) = tokens.get(at) {
            match (token.kind, token.text.as_str()) {
                (TokenKind::Number, _) if !any => factor *= token.figure.map_or(1.0, |figure| figure.value),
                (_, "·" | "*" | "×") => {
                    at += 1;
                    continue;
                }
                (_, letters) if !letters.is_empty() && letters.chars().all(|c| c == 'x' || c == 'y') => {
                    for letter in letters.chars() {
                        let power = if letter == 'x' { &mut powers.0 } else { &mut powers.1 };
                        *power += 1;
                    }
                    let squared = text(at + 1) == "^" && text(at + 2) == "2";
                    if squared || text(at + 1) == "²" {
                        let power = if letters.ends_with('x') { &mut powers.0 } else { &mut powers.1 };
                        *power += 1;
                        at += if squared { 2 } else { 1 };
                    }
                }
                _ => break,
            }
            any = true;
            at += 1;
        }
        if !any {
            return (None, at);
        }
        match powers {
            (2, 0) => value.xx += factor,
            (0, 2) => value.yy += factor,
            (1, 1) => value.xy += factor,
            (1, 0) => value.x += factor,
            (0, 1) => value.y += factor,
            (0, 0) => value.constant += factor,
            _ => return (None, at),
        }
        terms += 1;
        sign = 1.0;
        if terms > 8 || !matches!(text(at), "+" | "-") {
            return ((powers != (0, 0) || terms > 1).then_some(value), at);
        }
    }
}

/// Returns the least and greatest value on a circle, by sampling and golden-section refinement around the best points.
fn extremes(value: Quadratic, radius: f64) -> (f64, f64) {
    let at = |angle: f64| {
        let (x, y) = (radius * angle.cos(), radius * angle.sin());
        value.xx * x * x + value.yy * y * y + value.xy * x * y + value.x * x + value.y * y + value.constant
    };
    let greatest = |sign: f64| {
        let step = TAU / POINTS as f64;
        let best = (0..POINTS)
            .map(|n| n as f64 * step)
            .max_by(|a, b| (sign * at(*a)).total_cmp(&(sign * at(*b))))
            .unwrap_or(0.0);
        let (mut low, mut high) = (best - step, best + step);
        for _ in 0..100 {
            let (a, b) = (low + (high - low) * 0.382, low + (high - low) * 0.618);
            if sign * at(a) < sign * at(b) { low = a } else { high = b }
        }
        at((low + high) / 2.0)
    };
    (greatest(-1.0), greatest(1.0))
}

#[cfg(test)]
mod tests {
    use super::super::trial::{silent, wrong};
    use super::*;

    #[test]
    fn extremes_agree_with_eigenvalues() {
        // A pure quadratic form is extreme at the eigenvalues of its matrix: here 3 and 1.
        let (low, high) = extremes(Quadratic { xx: 2.0, yy: 2.0, xy: 2.0, ..Quadratic::default() }, 1.0);
        assert!((low - 1.0).abs() < 1e-9 && (high - 3.0).abs() < 1e-9);
        let (low, high) = extremes(Quadratic { x: 3.0, y: 4.0, ..Quadratic::default() }, 2.0);
        assert!((low + 10.0).abs() < 1e-9 && (high - 10.0).abs() < 1e-9);
    }

    #[test]
    fn unfinished_and_wrong_extremes_are_found() {
        wrong(&[
            (
                "Given f(x, y) = 3x^2 + y with the constraint x^2 + y^2 = 1, find the maximum and minimum of f.\nForm the Lagrangian and set its gradient to zero.",
                "unfinished: maximum 37/12",
            ),
            (
                "Given f(x, y) = 3x + 4y subject to x^2 + y^2 = 4, find the maximum.\nThe maximum is 14.",
                "model: maximum 10",
            ),
        ]);
    }

    #[test]
    fn finished_extremes_are_silent() {
        silent(&[
            "Given f(x, y) = 3x + 4y subject to x^2 + y^2 = 4, find the maximum.\nThe maximum is 10.",
            "Given f(x, y) = 3x + 4y subject to x + y = 4, find the maximum.",
        ]);
    }
}
