//! `greenroom design compare A B`: two designs under the same requests.

use std::process::ExitCode;

use camino::Utf8PathBuf;
use clap::Args;
use serde_json::json;

use super::columns::columns;
use super::trial::Options;
use super::{diagnostic, read};
use crate::cli::{Outcome, paint, print, print_json};

/// Simulates two designs under the same requests.
#[derive(Debug, Args)]
pub struct Compare {
    /// A design
    before: Utf8PathBuf,
    /// Another one
    after: Utf8PathBuf,
    #[command(flatten)]
    options: Options,
    /// One JSON object
    #[arg(long)]
    json: bool,
}

impl Compare {
    pub fn run(&self) -> Outcome {
        let texts = [read(&self.before)?, read(&self.after)?];
        let compared = match app::compare_designs(&texts[0], &texts[1], &self.options.of())? {
            Ok(compared) => compared,
            Err((which, check)) => {
                let file = if which == 0 { &self.before } else { &self.after };
                if self.json {
                    print_json(&json!(check))?;
                } else {
                    diagnostic::tell(file, &texts[which], &check.problems)?;
                }
                return Ok(ExitCode::FAILURE);
            }
        };
        if self.json {
            print_json(&json!(compared))?;
            return Ok(ExitCode::SUCCESS);
        }
        let mut rows = vec![["", self.before.as_str(), self.after.as_str(), "difference"].map(paint::faint).to_vec()];
        for shift in &compared.shifts {
            let difference = if shift.clear {
                shift.difference.clone()
            } else {
                paint::faint(&format!("{} (noise)", shift.difference))
            };
            rows.push(vec![shift.name.clone(), shift.before.clone(), shift.after.clone(), difference]);
        }
        print(columns(&rows, "").trim_end())?;
        print(&paint::faint("differences are paired: both designs met the same requests"))?;
        for line in &compared.requirements {
            print(&paint::wrapped(line, ""))?;
        }
        Ok(ExitCode::SUCCESS)
    }
}
