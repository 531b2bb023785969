//! `greenroom design history`: what was run, and how it went.

use std::process::ExitCode;

use app::Bank;
use clap::Args;
use domain::design::spoken::share;
use serde_json::json;

use crate::cli::{Failure, Outcome, paint, print, print_json};

/// Lists designs that were run.
#[derive(Debug, Args)]
pub struct History {
    /// Only those for this case
    case: Option<String>,
    /// Print the design of the run with this number
    #[arg(long, value_name = "NUMBER")]
    text: Option<i64>,
    /// One JSON object a run
    #[arg(long)]
    json: bool,
}

/// So many runs are listed.
const LISTED: usize = 200;

impl History {
    pub fn run(&self, bank: &Bank) -> Outcome {
        if let Some(number) = self.text {
            let (row, _) = app::design_run(bank, number)?.ok_or_else(|| {
                Failure::user(format!("there is no run {number}; `greenroom design history` lists them"))
            })?;
            print(&row.text)?;
            return Ok(ExitCode::SUCCESS);
        }
        let runs = app::design_runs(bank, self.case.as_deref(), LISTED)?;
        for row in &runs {
            let asked = app::design_questions(row);
            if self.json {
                print_json(&json!({
                    "run": row.event, "case": row.case_name, "at": row.at.to_string(), "passed": row.passed, "score": row.score,
                    "took_ms": row.took_ms, "asked": asked,
                }))?;
                continue;
            }
            let passed = match row.passed {
                Some(true) => paint::found("passed"),
                Some(false) => paint::alert("failed"),
                None => "ran".to_owned(),
            };
            let score = row.score.map_or(String::new(), |score| format!(", {}", share(score)));
            let asked = if asked.is_empty() { String::new() } else { format!("; asked about {}", asked.join("; ")) };
            print(&format!(
                "{:>6}  {}  {}  {passed}{score}{asked}",
                row.event,
                paint::faint(&row.at.to_zoned(bank.calendar().zone.clone()).strftime("%Y-%m-%d %H:%M").to_string()),
                row.case_name.as_deref().unwrap_or("no case"),
            ))?;
        }
        if runs.is_empty() && !self.json {
            eprintln!(
                "nothing was run yet; `greenroom design run FILE` keeps what it finds for designs that name a case"
            );
        }
        Ok(ExitCode::SUCCESS)
    }
}
