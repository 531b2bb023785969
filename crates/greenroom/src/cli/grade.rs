//! `greenroom grade --jsonl FILE`: grades answers from a file, so that anyone can measure the grader.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::process::ExitCode;

use app::{GradeReport, Prepared, Reference};
use camino::Utf8PathBuf;
use clap::Args;
use serde::Deserialize;
use serde_json::{Value, json};

use super::engine::Engines;
use super::{Failure, Outcome, paint, print, print_json};

/// Grades answers from a file.
#[derive(Debug, Args)]
pub struct Grade {
    /// A file with one JSON object a line: `question`, `reference` (or `references`), `answer`, optionally `key_points` and
    /// `red_flags`; `-` reads standard input
    #[arg(long, value_name = "FILE")]
    jsonl: Utf8PathBuf,
    /// One JSON object an answer: `score` (0..1), `low`, `high`, `key_points` with their state, and the reasons
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    engines: Engines,
}

/// One line of the file; other fields are left alone.
#[derive(Deserialize)]
struct Line {
    #[serde(default)]
    question: String,
    #[serde(default)]
    reference: String,
    #[serde(default)]
    references: Vec<String>,
    answer: String,
    #[serde(default)]
    key_points: Vec<String>,
    #[serde(default)]
    red_flags: Vec<String>,
    id: Option<Value>,
}

/// Longer lines are no answers; the rest of the file goes on.
const LONGEST_LINE: usize = 64 << 20;

impl Grade {
    pub fn run(&self) -> Outcome {
        let graders = self.engines.open()?;
        let mut prepared: HashMap<Reference, Prepared> = HashMap::new();
        let mut failed = false;
        for (index, line) in self.lines()?.enumerate() {
            let number = index + 1;
            let line = line.map_err(|error| {
                Failure::user(format!("cannot read line {number} of {}: {error}; save it as UTF-8", self.jsonl))
            })?;
            if line.trim().is_empty() {
                continue;
            }
            match read(&line) {
                Ok(read) => {
                    let id = read.id.clone();
                    let answer = read.answer.clone();
                    let reference = read.reference();
                    let ready = prepared.entry(reference).or_insert_with_key(|reference| graders.prepare(reference));
                    self.tell(number, id, &app::grade_by(&graders, ready, &answer)?)?;
                }
                Err(reason) => {
                    failed = true;
                    eprintln!("{} line {number} of {}: {reason}", paint::error("error:"), self.jsonl);
                }
            }
        }
        Ok(ExitCode::from(u8::from(failed)))
    }

    fn lines(&self) -> Result<Box<dyn Iterator<Item = io::Result<String>>>, Failure> {
        if self.jsonl == "-" {
            return Ok(Box::new(io::stdin().lock().lines()));
        }
        let file = File::open(&self.jsonl).map_err(|error| {
            Failure::user(format!("cannot read {}: {error}; name a file with one JSON object a line", self.jsonl))
        })?;
        Ok(Box::new(BufReader::new(file).lines()))
    }

    fn tell(&self, number: usize, id: Option<Value>, report: &GradeReport) -> Result<(), Failure> {
        if !self.json {
            return print(&format!(
                "{number:>6}  {:.2} [{:.2}, {:.2}]  {}",
                report.score, report.low, report.high, report.label
            ));
        }
        let mut object = json!(report);
        object["line"] = json!(number);
        if let Some(id) = id {
            object["id"] = id;
        }
        print_json(&object)
    }
}

impl Line {
    fn reference(self) -> Reference {
        let mut answers = self.references;
        if !self.reference.trim().is_empty() && !answers.contains(&self.reference) {
            answers.insert(0, self.reference);
        }
        answers.retain(|answer| !answer.trim().is_empty());
        Reference { question: self.question, answers, key_points: self.key_points, red_flags: self.red_flags }
    }
}

/// Reads one line, or says what is wrong with it and what to do.
fn read(line: &str) -> Result<Line, String> {
    if line.len() > LONGEST_LINE {
        return Err(format!("it is longer than {} MiB; cut the answer", LONGEST_LINE >> 20));
    }
    let read: Line = serde_json::from_str(line)
        .map_err(|error| format!("{error}; write an object with `question`, `reference` and `answer`"))?;
    let nothing = read.reference.trim().is_empty()
        && read.references.iter().all(|text| text.trim().is_empty())
        && read.key_points.is_empty();
    if nothing {
        return Err("there is nothing to grade by; give `reference`, `references` or `key_points`".to_owned());
    }
    Ok(read)
}
