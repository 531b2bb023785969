//! `greenroom design check` and `greenroom design run`.

use std::process::ExitCode;
use std::time::Instant;

use app::{Bank, DesignOptions};
use camino::Utf8PathBuf;
use clap::Args;
use jiff::Timestamp;
use serde_json::json;

use super::{diagnostic, read, told};
use crate::cli::{Failure, Outcome, paint, print, print_json};

/// Says what is wrong with a design.
#[derive(Debug, Args)]
pub struct Check {
    /// The design; `-` reads standard input
    file: Utf8PathBuf,
    /// Judge its estimates by this case instead of the one that it names
    #[arg(long)]
    case: Option<String>,
    /// One JSON object
    #[arg(long)]
    json: bool,
}

/// Simulates a design.
#[derive(Debug, Args)]
pub struct Run {
    /// The design; `-` reads standard input
    file: Utf8PathBuf,
    #[command(flatten)]
    pub options: Options,
    /// Draw the stations and the distribution of answer times into this SVG file
    #[arg(long, value_name = "FILE")]
    svg: Option<Utf8PathBuf>,
    /// Do not keep the run
    #[arg(long)]
    forget: bool,
    /// One JSON object
    #[arg(long)]
    json: bool,
}

/// How a design is simulated.
#[derive(Clone, Debug, Args)]
pub struct Options {
    /// Another seed draws other requests; the same seed gives the same report
    #[arg(long, default_value = "1", value_name = "N")]
    pub seed: u64,
    /// Simulate so many seconds after the warm-up, in each replication [default: what the file says, or as long as is affordable]
    #[arg(long, value_name = "N")]
    pub seconds: Option<f64>,
    /// Hold it against this case instead of the one that it names
    #[arg(long, value_name = "CASE")]
    pub case: Option<String>,
}

impl Options {
    pub fn of(&self) -> DesignOptions {
        DesignOptions { seed: self.seed, seconds: self.seconds, case: self.case.clone(), ..DesignOptions::default() }
    }
}

impl Check {
    pub fn run(&self) -> Outcome {
        let text = read(&self.file)?;
        let check = app::check_design(&text, self.case.as_deref())?;
        if self.json {
            print_json(&json!(check))?;
        } else {
            diagnostic::tell(&self.file, &text, &check.problems)?;
            if check.sound {
                told::checked(&check)?;
            } else if check.estimates.iter().any(|estimate| estimate.stated.is_some()) {
                // What was worked out by hand can be right or wrong before the design can be run.
                told::estimates(&check.estimates)?;
            }
        }
        Ok(if check.sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}

impl Run {
    /// Returns the run of a file with nothing said about how.
    pub fn of(file: Utf8PathBuf, json: bool) -> Run {
        let options = Options { seed: 1, seconds: None, case: None };
        Run { file, options, svg: None, forget: false, json }
    }

    pub fn run(&self, bank: &mut Bank) -> Outcome {
        let text = read(&self.file)?;
        let began = Instant::now();
        let report = match app::run_design(&text, &self.options.of())? {
            Ok(report) => report,
            Err(check) => {
                if self.json {
                    print_json(&json!(check))?;
                } else {
                    diagnostic::tell(&self.file, &text, &check.problems)?;
                }
                return Ok(ExitCode::FAILURE);
            }
        };
        let took = began.elapsed();
        if let Some(path) = &self.svg {
            let drawn = greenroom::picture::file(&greenroom::picture::design::pictures(&report));
            std::fs::write(path, drawn).map_err(|error| {
                Failure::configuration(format!("cannot write {path}: {error}; name a file that can be written"))
            })?;
        }
        // Without a case there is nothing that a later run could be held against.
        let kept = if self.forget || report.case.is_none() {
            None
        } else {
            Some(app::record_design(bank, &text, &report, None, Timestamp::now())?)
        };
        if self.json {
            let mut object = json!(report);
            object["run"] = json!(kept);
            print_json(&object)?;
        } else {
            diagnostic::tell(&self.file, &text, &report.problems)?;
            told::run(&report, took)?;
            if let Some(path) = &self.svg {
                print(&paint::faint(&format!("drawn in {path}")))?;
            }
            if let Some(number) = kept {
                print(&paint::faint(&format!("kept as run {number}; `greenroom design history` lists them")))?;
            }
        }
        Ok(if report.passed == Some(false) { ExitCode::FAILURE } else { ExitCode::SUCCESS })
    }
}
