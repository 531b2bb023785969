//! Which kind a question is of: the weights that tell it, fitted anew, and how well they tell it of questions outside
//! the fit.
//!
//! Fitted on questions written for it, on the labels of the layouts for development that state a kind and on the
//! starter bank. The penalty and what is looked at were chosen by leaving out a fifth of the questions, and of the
//! layouts whole documents, five times.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::path::Path;

use domain::bank::Kind;
use formats::classify::among::together;
use formats::classify::features::{self, Answered};
use formats::classify::{Chances, INTERCEPT, KINDS, answered, likeliest, share};
use serde::Deserialize;

use crate::accuracy;
use crate::agreement::answers::fnv1a;
use crate::logistic::{self, Case};
use crate::matching::rows;

/// A question whose kind is known.
pub struct Example {
    source: &'static str,
    /// Questions of one group are left out together: those of a document.
    group: u64,
    question: String,
    topic: Option<String>,
    answered: Answered,
    kind: Kind,
    weight: f64,
}

const WRITTEN: &str = "written";

/// A line of `tests/kinds`.
#[derive(Deserialize)]
struct Line {
    q: String,
    kind: String,
    #[serde(default)]
    topic: Option<String>,
}

fn lines(root: &Path, part: &str) -> Vec<(Line, Kind)> {
    let path = root.join("crates/formats/tests/kinds").join(format!("{part}.jsonl"));
    let known = |line: Line| line.kind.parse().ok().map(|kind| (line, kind));
    rows(&path).into_iter().filter_map(known).collect()
}

/// The examples that the weights are fitted on.
fn examples(root: &Path) -> Vec<Example> {
    let mut all: Vec<Example> = lines(root, "dev")
        .into_iter()
        .map(|(line, kind)| Example {
            source: WRITTEN,
            group: fnv1a(&line.q),
            question: line.q,
            topic: line.topic,
            answered: Answered::Not,
            kind,
            weight: 1.0,
        })
        .collect();
    for (name, document, labels) in accuracy::layouts(root, "dev") {
        let Some(notes) = accuracy::notes(&document) else { continue };
        for (label, at) in labels.iter().zip(accuracy::pairs(&labels, &notes)) {
            let (Some(note), Some(Ok(kind)), true) =
                (at.map(|at| &notes[at]), label.kind.as_deref().map(str::parse::<Kind>), label.core)
            else {
                continue;
            };
            all.push(Example {
                source: "layouts",
                group: fnv1a(&name),
                question: note.question.clone(),
                topic: note.topic.clone(),
                answered: answered(&note.answer),
                kind,
                weight: 1.0,
            });
        }
    }
    let mut banks: Vec<_> =
        std::fs::read_dir(root.join("banks/starter")).into_iter().flatten().filter_map(Result::ok).collect();
    banks.sort_by_key(std::fs::DirEntry::path);
    for note in banks.iter().filter_map(|bank| accuracy::notes(&bank.path())).flatten() {
        all.push(Example {
            source: "starter",
            group: fnv1a(&note.question),
            answered: answered(&note.answer),
            question: note.question,
            topic: note.topic,
            kind: note.kind,
            weight: STARTER,
        });
    }
    answer(&mut all);
    all
}

/// Gives written questions, which have no answers, the sorts of answers that others of their kind have in turn: else an
/// answer would only say that a question stands in a document.
fn answer(examples: &mut [Example]) {
    let mut found: HashMap<Kind, Vec<Answered>> = HashMap::new();
    for example in examples.iter().filter(|example| example.source != WRITTEN) {
        found.entry(example.kind).or_default().push(example.answered);
    }
    let mut turn: HashMap<Kind, usize> = HashMap::new();
    for example in examples.iter_mut().filter(|example| example.source == WRITTEN) {
        let (turn, found) =
            (turn.entry(example.kind).or_default(), found.get(&example.kind).map_or(&[][..], Vec::as_slice));
        // Not one after the other: neighbors in a document have like answers.
        *turn += 7;
        example.answered = found.get(*turn % found.len().max(1)).copied().unwrap_or(Answered::Not);
    }
}

/// Its design and process are told by the folder rather than by the words.
const STARTER: f64 = 0.5;
const PENALTY: f64 = 0.06;
/// A feature that is seen in fewer questions is not looked at.
const SEEN: usize = 2;
/// A feature all of whose weights are smaller is dropped, and the others are fitted again.
const SMALL: f64 = 0.12;
const FOLDS: u64 = 5;

/// The names of features and the cases of examples.
struct Cases {
    names: Vec<String>,
    cases: Vec<Case>,
}

impl Cases {
    fn of(examples: &[Example]) -> Cases {
        let mut numbers: HashMap<String, u32> = HashMap::new();
        let mut names = vec![INTERCEPT.to_owned()];
        let mut cases = Vec::new();
        for example in examples {
            let mut found: Vec<(u32, f64)> = Vec::new();
            features::each(&example.question, example.topic.as_deref(), example.answered, |name| {
                let number = *numbers.entry(name.to_owned()).or_insert_with(|| {
                    names.push(name.to_owned());
                    names.len() as u32 - 1
                });
                match found.iter_mut().find(|(other, _)| *other == number) {
                    Some((_, times)) => *times += 1.0,
                    None => found.push((number, 1.0)),
                }
            });
            let kind = Kind::ALL.iter().position(|kind| *kind == example.kind).unwrap_or(0);
            cases.push(Case { features: found, kind, weight: example.weight });
        }
        Cases { names, cases }
    }

    /// Fits on the cases chosen: first with all features seen often enough, then with those that weigh something.
    fn fit(&self, chosen: &[usize]) -> Fitted {
        let mut seen = vec![0; self.names.len()];
        chosen.iter().flat_map(|at| &self.cases[*at].features).for_each(|(feature, _)| seen[*feature as usize] += 1);
        let mut kept: Vec<bool> = seen.iter().map(|seen| *seen >= SEEN).collect();
        let first = self.fit_kept(chosen, &kept);
        kept.iter_mut().zip(&first).for_each(|(kept, row)| *kept &= row.iter().any(|weight| weight.abs() >= SMALL));
        Fitted { weights: self.fit_kept(chosen, &kept), kept }
    }

    fn fit_kept(&self, chosen: &[usize], kept: &[bool]) -> Vec<[f64; KINDS]> {
        let cases: Vec<Case> = chosen.iter().map(|at| narrowed(&self.cases[*at], kept)).collect();
        logistic::fit(&cases.iter().collect::<Vec<_>>(), self.names.len(), PENALTY)
    }
}

/// Weights, and which features they are of.
struct Fitted {
    weights: Vec<[f64; KINDS]>,
    kept: Vec<bool>,
}

impl Fitted {
    fn chances(&self, case: &Case) -> Chances {
        logistic::chances(&narrowed(case, &self.kept).features, &self.weights).map(|chance| chance as f32)
    }
}

/// Returns the case with the features kept, each counting its share, and the intercept.
fn narrowed(case: &Case, kept: &[bool]) -> Case {
    let mut features: Vec<(u32, f64)> =
        case.features.iter().copied().filter(|(feature, _)| kept[*feature as usize]).collect();
    let scale = f64::from(share(features.iter().map(|(_, times)| *times as f32).sum()));
    features.iter_mut().for_each(|(_, times)| *times *= scale);
    features.push((0, 1.0));
    Case { features, kind: case.kind, weight: case.weight }
}

/// Fits the weights anew and writes them, after printing how questions left out of the fit fare.
pub fn fit(root: &Path) -> std::io::Result<()> {
    let examples = examples(root);
    let cases = Cases::of(&examples);
    let mut alone = vec![[0.0; KINDS]; examples.len()];
    for fold in 0..FOLDS {
        let outside = |at: &usize| examples[*at].group / 1024 % FOLDS == fold;
        let fitted = cases.fit(&(0..examples.len()).filter(|at| !outside(at)).collect::<Vec<_>>());
        (0..examples.len()).filter(outside).for_each(|at| alone[at] = fitted.chances(&cases.cases[at]));
    }
    let mut from = 0;
    let mut among = alone.clone();
    while from < examples.len() {
        let len = examples[from..].iter().take_while(|example| example.group == examples[from].group).count();
        let topics: Vec<Option<&str>> =
            examples[from..from + len].iter().map(|example| example.topic.as_deref()).collect();
        among[from..from + len].copy_from_slice(&together(&alone[from..from + len], &topics));
        from += len;
    }
    for source in [WRITTEN, "layouts", "starter"] {
        for (what, chances) in [("by themselves", &alone), ("among others", &among)] {
            let kinds = examples.iter().zip(chances).filter(|(example, _)| example.source == source);
            let kinds: Vec<(Kind, Kind)> = kinds.map(|(example, chances)| (example.kind, likeliest(chances))).collect();
            accuracy::print_kinds(&format!("{source}, left out, {what}"), &kinds);
        }
    }
    let fitted = cases.fit(&(0..examples.len()).collect::<Vec<_>>());
    let mut lines: Vec<(&str, &[f64; KINDS])> = cases
        .names
        .iter()
        .map(String::as_str)
        .zip(&fitted.weights)
        .zip(&fitted.kept)
        .filter(|((name, _), kept)| **kept || *name == INTERCEPT)
        .map(|(line, _)| line)
        .collect();
    lines.sort_unstable_by_key(|(name, _)| *name);
    let mut text = HEAD.to_owned();
    for (name, row) in lines {
        text.push_str(name);
        for weight in row {
            let _ = write!(text, "\t{weight:.2}");
        }
        text.push('\n');
    }
    std::fs::write(root.join("crates/formats/src/classify/weights.txt"), text)
}

const HEAD: &str = "# Written by `cargo run --release -p xtask -- fit-kinds`: what each feature of a question speaks for.\n\
                    # feature\ttheory\tcoding\tprobability\tdesign\tbehavioral\tprocess\n";

/// The questions of a part with the kind that each is read as by itself.
fn read(root: &Path, part: &str) -> Vec<(Kind, Kind)> {
    let lines = lines(root, part).into_iter();
    lines.map(|(line, kind)| (kind, formats::classify::kind(&line.q, &[], line.topic.as_deref()))).collect()
}

/// Prints how many questions of each part are read as their kind: those fitted on, and those never looked at.
pub fn print(root: &Path) {
    accuracy::print_kinds("kinds dev (fitted)", &read(root, "dev"));
    accuracy::print_kinds("kinds held out", &read(root, "heldout"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_by_themselves_are_of_the_kind_they_are_read_as() {
        for (part, floor) in [("dev", 0.95), ("heldout", 0.75)] {
            let kinds = read(&crate::root(), part);
            let right = kinds.iter().filter(|(labeled, read)| labeled == read).count();
            assert!(kinds.len() >= 250, "{part}: {} questions", kinds.len());
            assert!(right as f64 >= floor * kinds.len() as f64, "{part}: {right} of {}", kinds.len());
        }
    }
}
