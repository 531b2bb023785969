//! What an embedder sees in the shared answers. It takes minutes to read them, so the numbers are kept under `target`.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::path::Path;

use camino::Utf8PathBuf;
use domain::grade::{NEARNESS, Nearness, Vectors};
use models::{Embedder, Reader};

use super::Example;
use super::answers::{Graded, Set, hash};

/// What the numbers depend on beside the texts and the weights: when one of these changes, all are worked out again.
const SOURCES: [&str; 4] = [
    include_str!("../../../crates/domain/src/grade/nearness.rs"),
    include_str!("../../../crates/domain/src/grade/vectors.rs"),
    include_str!("../../../crates/domain/src/grade/prose.rs"),
    include_str!("../../../crates/domain/src/grade/vocabulary.rs"),
];

/// Gives every example what the embedder in a folder sees in it.
pub fn read(folder: &Utf8PathBuf, root: &Path, sets: &[Set], examples: &mut [Example]) -> Result<(), String> {
    let reader = Reader::new(Embedder::open(folder).map_err(|error| error.to_string())?);
    let identity = reader.embedder().identity().map_err(|error| error.to_string())?.to_owned();
    let sources = hash(&SOURCES.concat());
    let keep = root.join(format!("target/nearness-{}.tsv", &identity[..12]));
    let mut known = known(&keep);
    let questions: HashMap<(&str, &str), &Graded> = sets
        .iter()
        .flat_map(|set| set.answers.iter().map(|graded| ((set.name, &*graded.question_id), graded)))
        .collect();
    let count = examples.len();
    for (nth, example) in examples.iter_mut().enumerate() {
        let graded = questions[&(example.set, &*example.question_id)];
        let references = graded.references();
        let key =
            hash(&format!("{sources} {identity}\n{}\n{}\n{}", graded.question, references.join("\n"), example.answer));
        let numbers = known.entry(key).or_insert_with(|| {
            if nth % 100 == 0 {
                eprint!("\rread {nth} of {count}");
            }
            let question = reader.read(&[&graded.question]).remove(0);
            let references = reader.read(&references);
            let answer = reader.read(&[&example.answer]).remove(0);
            let vectors =
                Vectors { question: &question, references: &references, answer: &answer, points: &[], sentences: &[] };
            example.rubric.nearness(&example.answer, &vectors)
        });
        example.near = Some(*numbers);
    }
    let mut text = String::new();
    let mut rows: Vec<_> = known.iter().collect();
    rows.sort_by_key(|row| *row.0);
    for (key, numbers) in rows {
        let _ = write!(text, "{key}");
        numbers.0.iter().for_each(|number| _ = write!(text, "\t{number}"));
        text.push('\n');
    }
    std::fs::create_dir_all(root.join("target"))
        .and_then(|()| std::fs::write(&keep, text))
        .map_err(|error| error.to_string())
}

fn known(keep: &Path) -> HashMap<u64, Nearness> {
    let text = std::fs::read_to_string(keep).unwrap_or_default();
    let row = |line: &str| {
        let mut fields = line.split('\t');
        let key = fields.next()?.parse().ok()?;
        let numbers: Vec<f32> = fields.filter_map(|field| field.parse().ok()).collect();
        Some((key, Nearness(<[f32; NEARNESS.len()]>::try_from(numbers).ok()?)))
    };
    text.lines().filter_map(row).collect()
}
