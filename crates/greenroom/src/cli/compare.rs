//! `greenroom compare`: whether two questions ask the same; many pairs of a file at once.

use std::io::{self, BufRead, BufReader};
use std::process::ExitCode;

use app::{Comparison, Pairing};
use camino::Utf8PathBuf;
use clap::Args;
use serde::Deserialize;
use serde_json::json;

use super::{Failure, Outcome, print, print_json};

/// Says whether two questions ask the same.
#[derive(Debug, Args)]
pub struct Compare {
    /// One question
    #[arg(required_unless_present = "pairs")]
    a: Option<String>,
    /// The other
    #[arg(required_unless_present = "pairs")]
    b: Option<String>,
    /// A file of JSON objects with `a` and `b`, one a line; `-` is standard input
    ///
    /// The file is read to its end first, because it says how its pairs came about. When most pairs have a question that
    /// stands in eight pairs or more, questions were crossed with each other: hardly any pair asks the same, and each is
    /// weighed as an import weighs what a search finds, by how rare what both say is among all questions; what asks the
    /// same as a third asks the same. Otherwise somebody chose the pairs. The output says which was taken (`pairing`:
    /// `chosen` or `crossed`).
    #[arg(long, value_name = "FILE", conflicts_with_all = ["a", "b"])]
    pairs: Option<Utf8PathBuf>,
    /// One JSON object a pair
    #[arg(long)]
    json: bool,
}

#[derive(Deserialize)]
struct Pair {
    a: String,
    b: String,
}

impl Compare {
    pub fn run(&self) -> Outcome {
        match (&self.pairs, &self.a, &self.b) {
            (Some(path), _, _) => self.run_file(path),
            (None, Some(a), Some(b)) => {
                self.tell((a, b), &app::compare(a, b), None)?;
                Ok(ExitCode::SUCCESS)
            }
            _ => Err(Failure::user("two questions are needed; or a file of them with --pairs FILE")),
        }
    }

    fn run_file(&self, path: &Utf8PathBuf) -> Outcome {
        let reader: Box<dyn BufRead> = if path == "-" {
            Box::new(BufReader::new(io::stdin()))
        } else {
            let file = std::fs::File::open(path)
                .map_err(|error| Failure::user(format!("cannot read {path}: {error}; name a file of JSON lines")))?;
            Box::new(BufReader::new(file))
        };
        let mut pairs: Vec<Pair> = Vec::new();
        for (index, line) in reader.lines().enumerate() {
            let place = || format!("{path}, line {}", index + 1);
            let line =
                line.map_err(|error| Failure::user(format!("{}: {error}; the file must be UTF-8 text", place())))?;
            if line.trim().is_empty() {
                continue;
            }
            pairs.push(serde_json::from_str(&line).map_err(|error| {
                Failure::user(format!("{}: {error}; each line is an object with the strings `a` and `b`", place()))
            })?);
        }
        let sides: Vec<(&str, &str)> = pairs.iter().map(|pair| (pair.a.as_str(), pair.b.as_str())).collect();
        let (pairing, comparisons) = app::compare_all(&sides);
        for (pair, compared) in pairs.iter().zip(&comparisons) {
            self.tell((&pair.a, &pair.b), compared, Some(pairing))?;
        }
        if !self.json && pairing == Pairing::Crossed {
            print("these pairs cross questions with each other, so each was weighed as one of many")?;
        }
        Ok(ExitCode::SUCCESS)
    }

    fn tell(&self, (a, b): (&str, &str), compared: &Comparison, pairing: Option<Pairing>) -> Result<(), Failure> {
        if self.json {
            let mut told = json!({
                "a": a, "b": b, "score": (compared.score * 1e4).round() / 1e4, "decision": compared.decision.name(), "why": compared.reasons,
            });
            if let Some(pairing) = pairing {
                told["pairing"] = json!(pairing.name());
            }
            return print_json(&told);
        }
        print(&format!("{} {:.2}: {}", compared.decision.name(), compared.score, compared.reasons.join("; ")))
    }
}
