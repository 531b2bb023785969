//! Fitting what speaks for a key point having been made to answers labeled by hand for development.

use std::fmt::Write as _;
use std::path::Path;

use domain::grade::EVIDENCE;
use domain::grade::Rubric;
use serde::Deserialize;

use crate::agreement::answers::fnv1a;
use crate::agreement::boosting::{Loss, Row, Sense, line};

#[derive(Deserialize)]
struct Labeled {
    id: String,
    question: String,
    reference: String,
    points: Vec<String>,
    answer: String,
    states: Vec<String>,
}

/// The files that may be fitted to.
const FILES: [&str; 5] = ["dev", "spoken-dev", "reworded-dev", "plain-dev", "aloud-dev"];

/// A point in an answer, with what speaks for it.
struct Case {
    question: u64,
    numbers: [f32; EVIDENCE.len()],
    truth: String,
}

fn senses() -> Vec<Sense> {
    let sense = |name: &&str| match *name {
        "turned" | "against" | "window_length" => Sense::Lowers,
        "point_length" => Sense::Free,
        _ => Sense::Raises,
    };
    EVIDENCE.iter().map(sense).collect()
}

/// Writes the weights fitted to the labeled answers, and prints how well points left out by question are told.
pub fn fit(root: &Path) -> std::io::Result<()> {
    let folder = root.join("crates/domain/tests/points");
    let (mut beside, mut alone) = (Vec::new(), Vec::new());
    for file in FILES {
        let text = std::fs::read_to_string(folder.join(format!("{file}.jsonl")))?;
        for row in text.lines().filter_map(|line| serde_json::from_str::<Labeled>(line).ok()) {
            let question = fnv1a(row.id.split('.').next().unwrap_or(""));
            let points: Vec<&str> = row.points.iter().map(String::as_str).collect();
            let rubric = |points: &[&str]| Rubric::of(&row.question, &[&row.reference], points, &[]);
            let add = |cases: &mut Vec<Case>, points: &[&str], states: &[String]| {
                let found = rubric(points).evidence(&row.answer);
                let open = found.into_iter().zip(states).filter_map(|(found, state)| Some((found?, state)));
                cases.extend(open.map(|(numbers, state)| Case { question, numbers, truth: state.clone() }));
            };
            if points.len() > 1 {
                add(&mut beside, &points, &row.states);
            }
            // Each point by itself, too: points that stand alone are few.
            for (point, state) in points.iter().zip(&row.states) {
                add(&mut alone, &[point], std::slice::from_ref(state));
            }
        }
    }
    let mut text = HEAD.to_owned();
    for (name, what, cases) in
        [("BESIDE", "A point beside others of its question.", &beside), ("ALONE", "A point that stands alone.", &alone)]
    {
        let (intercept, weights) = weights(&cases.iter().collect::<Vec<_>>(), name == "ALONE");
        let outside = outside(cases, name == "ALONE");
        let (made, touched) = thresholds(&outside);
        report(name, &outside, made, touched);
        let _ = write!(
            text,
            "\n/// {what}\npub(super) const {name}: Weights = Weights {{\n    intercept: {intercept:.3},\n    weights: {:?},\n    \
             made: {made:.2},\n    touched: {touched:.2},\n}};\n",
            weights.iter().map(|weight| (weight * 1e3).round() / 1e3).collect::<Vec<f32>>()
        );
    }
    std::fs::write(root.join("crates/domain/src/grade/fitted_points.rs"), text)
}

fn weights(cases: &[&Case], alone: bool) -> (f32, Vec<f32>) {
    let target = |truth: &str| match truth {
        "covered" => 1.0,
        "partly" => 0.5,
        _ => 0.0,
    };
    let row =
        |case: &&Case| Row { values: case.numbers.to_vec(), target: target(&case.truth), weight: 1.0, crafted: false };
    let rows: Vec<Row> = cases.iter().map(row).collect();
    let mut senses = senses();
    if alone {
        // No other point is there to be ahead of.
        for (sense, _) in senses.iter_mut().zip(EVIDENCE).filter(|(_, name)| *name == "ahead") {
            *sense = Sense::Unused;
        }
    }
    line(&rows.iter().collect::<Vec<_>>(), &senses, Loss::Odds, RIDGE)
}

/// How strongly weights are pulled to zero.
const RIDGE: f64 = 8.0;

/// Returns the log odds of each case from weights that its question had no part in.
fn outside(cases: &[Case], alone: bool) -> Vec<(f64, &str)> {
    let folds = 10;
    let mut outside = Vec::new();
    for fold in 0..folds {
        let (out, within): (Vec<&Case>, Vec<&Case>) = cases.iter().partition(|case| case.question / 64 % folds == fold);
        if out.is_empty() {
            continue;
        }
        let (intercept, weights) = weights(&within, alone);
        let odds =
            |case: &Case| -> f32 { intercept + weights.iter().zip(&case.numbers).map(|(w, n)| w * n).sum::<f32>() };
        outside.extend(out.into_iter().map(|case| (f64::from(odds(case)), case.truth.as_str())));
    }
    outside
}

/// Returns from where on points are best told as made (F1 of them), and from where below that as touched, so that most
/// states are right; something is left to be touched.
fn thresholds(outside: &[(f64, &str)]) -> (f64, f64) {
    let grid = || (-40..=20).map(|nth| f64::from(nth) * 0.05);
    let best = |value: &dyn Fn(f64) -> f64, most: f64| {
        let tried = grid().filter(|at| *at <= most + 1e-9).map(|at| (value(at), at));
        tried.max_by(|a, b| a.0.total_cmp(&b.0)).map_or(0.0, |best| best.1)
    };
    let made = best(&|at| f1(outside, at, &|truth| truth == "covered"), f64::MAX);
    let right = |touched: f64| {
        let state = |odds: f64| match odds {
            odds if odds > made => "covered",
            odds if odds > touched => "partly",
            _ => "missing",
        };
        outside.iter().filter(|(odds, truth)| state(*odds) == *truth).count() as f64
    };
    (made, best(&right, made - LEAST_BAND))
}

/// So far below what is made, at least, is what is touched.
const LEAST_BAND: f64 = 0.15;

fn f1(outside: &[(f64, &str)], at: f64, is: &dyn Fn(&str) -> bool) -> f64 {
    let (mut hit, mut guessed, mut all) = (0.0, 0.0, 0.0);
    for (odds, truth) in outside {
        let (guess, truth) = (*odds > at, is(truth));
        hit += f64::from(u8::from(guess && truth));
        guessed += f64::from(u8::from(guess));
        all += f64::from(u8::from(truth));
    }
    2.0 * hit / f64::max(guessed + all, 1.0)
}

fn report(name: &str, outside: &[(f64, &str)], made: f64, touched: f64) {
    let covered = |truth: &str| truth == "covered";
    let ahead = |a: f64, b: f64| if a > b { 1.0 } else { f64::from(u8::from(a == b)) / 2.0 };
    let odds = |is: bool| outside.iter().filter(|(_, truth)| covered(truth) == is).map(|seen| seen.0).collect();
    let (yes, no): (Vec<f64>, Vec<f64>) = (odds(true), odds(false));
    let wins: f64 = yes.iter().flat_map(|a| no.iter().map(move |b| ahead(*a, *b))).sum();
    let auc = wins / (yes.len() * no.len()).max(1) as f64;
    println!(
        "{name:7} {} points, {} covered: AUC {auc:.3}, F1 {:.3} from {made:.2}; touched from {touched:.2} (left out by question)",
        outside.len(),
        yes.len(),
        f1(outside, made, &covered)
    );
}

const HEAD: &str = "//! What speaks for a key point having been made, weighed.
//!
//! Generated, not written: `cargo run --release -p xtask -- fit-points` makes this file from the answers labeled for
//! development in `tests/points`.

use super::attribution::Weights;
";
