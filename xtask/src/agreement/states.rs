//! What becomes of key points: precision and recall of each state on answers labeled by hand.

use std::path::Path;

use domain::grade::{Rubric, State, grade};
use serde::Deserialize;

#[derive(Deserialize)]
struct Labeled {
    question: String,
    reference: String,
    points: Vec<String>,
    answer: String,
    states: Vec<String>,
}

/// Prints the table.
pub fn print(root: &Path) {
    let folder = root.join("crates/domain/tests/points");
    println!("\nKey points, states labeled by hand:");
    for part in ["dev", "spoken-dev", "reworded-dev", "plain-dev", "aloud-dev"].into_iter().chain([
        "heldout",
        "spoken-heldout",
        "reworded-heldout",
        "plain-heldout",
        "aloud-heldout",
    ]) {
        let text = std::fs::read_to_string(folder.join(format!("{part}.jsonl"))).unwrap_or_default();
        let rows: Vec<Labeled> = text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
        let mut pairs: Vec<(&str, String)> = Vec::new();
        for row in &rows {
            let points: Vec<&str> = row.points.iter().map(String::as_str).collect();
            let rubric = Rubric::of(&row.question, &[&row.reference], &points, &[]);
            let grade = grade(&rubric, &row.answer, None);
            pairs
                .extend(grade.points.iter().zip(&row.states).map(|(point, truth)| (point.state.name(), truth.clone())));
        }
        print!("{part:16} {} pairs", pairs.len());
        for state in [State::Covered, State::Partly, State::Missing, State::Contradicted].map(State::name) {
            let right = pairs.iter().filter(|(guess, truth)| *guess == state && truth == state).count() as f64;
            let guessed = pairs.iter().filter(|(guess, _)| *guess == state).count() as f64;
            let all = pairs.iter().filter(|(_, truth)| truth == state).count() as f64;
            print!("  {state} P {:.2} R {:.2}", right / guessed.max(1.0), right / all.max(1.0));
        }
        let right = pairs.iter().filter(|(guess, truth)| guess == truth).count();
        println!("  all right {:.2}", right as f64 / pairs.len().max(1) as f64);
    }
}
