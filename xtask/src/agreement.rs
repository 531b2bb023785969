//! How well answers are graded: agreement with people on shared sets, and what answers reach that only look good.

mod answers;
mod attack;

use std::fmt::Write as _;
use std::path::Path;

use answers::{Graded, Set, sets};
use attack::Attack;
use domain::grade::{NAMES, Rubric};

/// Returns the references that attacks are made of, with another question's beside each.
fn targets(set: &Set) -> Vec<(&Graded, &str, &str)> {
    let mut first: Vec<&Graded> = Vec::new();
    for graded in &set.answers {
        if first.iter().all(|other| other.question_id != graded.question_id) {
            first.push(graded);
        }
    }
    let mut targets = Vec::new();
    for (nth, graded) in first.iter().enumerate() {
        let other = first[(nth + first.len() / 2) % first.len()];
        for reference in graded.references().into_iter().take(4) {
            targets.push((*graded, reference, other.references()[0]));
        }
    }
    targets
}

/// Prints every number that grading sees, a row an answer, for analysis elsewhere.
pub fn dump(folder: &Path) {
    let Some(sets) = sets(folder) else { return println!("SKIPPED: no graded answers at {}", folder.display()) };
    println!("set\tqid\tkind\tscore\tlabel\theld\t{}", NAMES.join("\t"));
    for set in &sets {
        let mut last = None;
        let mut row = |graded: &Graded, kind: &str, answer: &str, score: f64, label: &str| {
            if last.as_ref().is_none_or(|(id, _): &(String, Rubric)| *id != graded.question_id) {
                last = Some((graded.question_id.clone(), Rubric::of(&graded.question, &graded.references(), &[], &[])));
            }
            let Some((_, rubric)) = &last else { return };
            let mut line = String::new();
            rubric.signals(answer).iter().for_each(|value| _ = write!(line, "\t{value:.4}"));
            println!("{}\t{}\t{kind}\t{score}\t{label}\t{}{line}", set.name, graded.question_id, graded.is_held_out());
        };
        for graded in &set.answers {
            row(graded, "student", &graded.answer, graded.score, graded.label.as_deref().unwrap_or("-"));
        }
        for (graded, reference, other) in targets(set) {
            for attack in Attack::ALL {
                for answer in attack.answers(graded, reference, other) {
                    row(graded, attack.name(), &answer, attack.limit(), "-");
                }
            }
        }
    }
}
