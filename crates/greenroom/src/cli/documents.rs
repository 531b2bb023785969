//! `greenroom documents`.

use std::process::ExitCode;

use app::Bank;
use clap::Args;
use serde_json::json;

use super::{Outcome, paint, print, print_json};

/// Lists the documents in the bank.
#[derive(Debug, Args)]
pub struct Documents {
    /// One JSON object a document
    #[arg(long)]
    json: bool,
}

impl Documents {
    pub fn run(&self, bank: &Bank) -> Outcome {
        for document in app::documents(bank)? {
            if self.json {
                print_json(&json!({
                    "document": document.name, "path": document.path, "title": document.title, "encoding": document.encoding, "layout": document.layout,
                    "lines": document.lines, "questions": document.notes, "unanswered": document.unanswered, "read_at": document.read_at.to_string(),
                }))?;
            } else {
                print(&format!(
                    "{}  {} questions, {} unanswered",
                    paint::strong(&document.name),
                    document.notes,
                    document.unanswered
                ))?;
                print(&paint::faint(&format!("  {}; {}", document.path, document.layout)))?;
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}
