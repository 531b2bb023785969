//! The shared sets of graded answers, which are not in the repository.

use std::path::Path;

use serde::Deserialize;

/// One answer that a person has graded.
#[derive(Clone, Debug, Deserialize)]
pub struct Graded {
    pub question: String,
    pub reference: String,
    #[serde(default)]
    pub references: Vec<String>,
    pub answer: String,
    pub score: f64,
    #[serde(rename = "qid")]
    pub question_id: String,
    /// `correct`, `contradictory` or `incorrect`, where the set says.
    #[serde(rename = "label3")]
    pub label: Option<String>,
}

impl Graded {
    /// Returns all references.
    pub fn references(&self) -> Vec<&str> {
        if self.references.is_empty() {
            vec![&self.reference]
        } else {
            self.references.iter().map(String::as_str).collect()
        }
    }
}

/// A set of graded answers.
pub struct Set {
    pub name: &'static str,
    pub answers: Vec<Graded>,
}

/// The files, and what the sets are called.
const FILES: [(&str, &str); 3] =
    [("beetle", "beetle.train.jsonl"), ("scientsbank", "scientsbank.train.jsonl"), ("saf", "saf_english.train.jsonl")];

/// Returns the sets in a folder; none when the folder or a file is not there.
pub fn sets(folder: &Path) -> Option<Vec<Set>> {
    let read = |(name, file): &(&'static str, &str)| {
        let text = std::fs::read_to_string(folder.join(file)).ok()?;
        let answers = text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
        Some(Set { name, answers })
    };
    FILES.iter().map(read).collect()
}

/// Returns a hash that does not change from run to run; what divides it looks at its upper bits.
pub fn hash(text: &str) -> u64 {
    fnv1a(text) >> 7
}

/// Returns the hash of Fowler, Noll and Vo.
pub fn fnv1a(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}
