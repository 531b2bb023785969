//! Which kind a question is of: the weights that tell it, fitted anew, and how well they tell it of questions outside the fit.
//!
//! Fitted on questions written for it, on the labels of the layouts for development that state a kind and on the starter bank. The penalty and
//! what is looked at were chosen by leaving out a fifth of the questions, and of the layouts whole documents, five times.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::path::Path;

use domain::bank::Kind;
use formats::classify::among::together;
use formats::classify::features::{self, Answered};
use formats::classify::{Chances, INTERCEPT, KINDS, answered, share};
use serde::Deserialize;

use crate::accuracy;
use crate::logistic::{self, Case};

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
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let lines = text.lines().filter_map(|line| serde_json::from_str::<Line>(line).ok());
    lines.filter_map(|line| Some((line.kind.parse().ok()?, line))).map(|(kind, line)| (line, kind)).collect()
}

/// The examples that the weights are fitted on.
fn examples(root: &Path) -> Vec<Example> {
    let mut all: Vec<Example> = lines(root, "dev")
        .into_iter()
        .map(|(line, kind)| Example {
            source: "written",
            group: hash(&line.q),
            question: line.q,
            topic: line.topic,
            answered: Answered::Not,
            kind,
            weight: 1.0,
        })
        .collect();
    for (name, document, labels) in accuracy::layouts(root, "dev") {
        let Some(notes) = notes(&document) else { continue };
        for (label, at) in labels.iter().zip(accuracy::pairs(&labels, &notes)) {
            let (Some(note), Some(Ok(kind)), true) =
                (at.map(|at| &notes[at]), label.kind.as_deref().map(str::parse::<Kind>), label.core)
            else {
                continue;
            };
            all.push(Example {
                source: "layouts",
                group: hash(&name),
                question: note.question.clone(),
                topic: note.topic.clone(),
                answered: answered(&note.answer),
                kind,
                weight: if kind == Kind::Theory { LAYOUT_THEORY } else { 1.0 },
            });
        }
    }
    let mut banks: Vec<_> =
        std::fs::read_dir(root.join("banks/starter")).into_iter().flatten().filter_map(Result::ok).collect();
    banks.sort_by_key(std::fs::DirEntry::path);
    for note in banks.iter().filter_map(|bank| notes(&bank.path())).flatten() {
        all.push(Example {
            source: "starter",
            group: hash(&note.question),
            answered: answered(&note.answer),
            question: note.question,
            topic: note.topic,
            kind: note.kind,
            weight: STARTER,
        });
    }
    all
}

/// Theory is most of what the layouts hold; written questions are to count beside it.
const LAYOUT_THEORY: f64 = 0.5;
const STARTER: f64 = 0.5;
const PENALTY: f64 = 0.06;
/// A feature that is seen in fewer questions is not looked at.
const SEEN: usize = 2;
/// A feature all of whose weights are smaller is dropped, and the others are fitted again.
const SMALL: f64 = 0.12;
const FOLDS: u64 = 5;

fn notes(document: &Path) -> Option<Vec<domain::bank::Note>> {
    let decoded = formats::decode(&std::fs::read(document).ok()?).ok()?;
    Some(formats::read(&document.file_name()?.to_string_lossy(), &decoded.text).notes)
}

fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

pub fn dump(root: &Path) {
    for e in examples(root) {
        println!("{}\t{}\t{}\t{}\t{}\t{:?}", e.source, e.group, e.kind, e.question.replace(['\t', '\n'], " "), e.topic.unwrap_or_default(), e.answered);
    }
}
