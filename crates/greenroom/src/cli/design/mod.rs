//! `greenroom design …`: design questions, and designs that run.
//!
//! A case is opened, a file is written; the file is checked by arithmetic, simulated, changed by an interviewer, compared
//! with another. What was run is kept.

mod case;
mod challenge;
mod columns;
mod compare;
mod diagnostic;
mod history;
mod told;
mod trial;

use std::process::ExitCode;

use app::Bank;
use camino::Utf8PathBuf;
use clap::{Args, Subcommand};

use super::{Failure, Outcome, print};

/// Opens design questions, checks and simulates designs, and changes the world around them.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Design {
    #[command(subcommand)]
    what: Option<What>,
    /// A case, to open it and begin a file for it; or a design file, to check and run it. Without either, the cases are listed
    #[arg(value_name = "CASE|FILE")]
    name: Option<String>,
    /// Begin the file here instead of in design.toml
    #[arg(long, value_name = "FILE", requires = "name")]
    file: Option<Utf8PathBuf>,
    /// Show what a good answer says, too, and what an interviewer asks next
    #[arg(long, requires = "name")]
    answer: bool,
    /// One JSON object for each case
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Say what is wrong with a design, and what each station has to bear, without simulating it
    Check(trial::Check),
    /// Simulate a design: percentiles, what is busy, what it costs, whether it does what is required
    Run(trial::Run),
    /// Be challenged: the interviewer changes what hurts this design most, again and again
    Challenge(challenge::Challenge),
    /// Simulate two designs under the same requests and show the difference
    Compare(compare::Compare),
    /// List the designs that were run
    History(history::History),
    /// Print how a design is written: units, kinds of stations, every key
    Form,
}

impl Design {
    /// Returns whether the command needs no bank file.
    pub fn leaves_no_trace(&self) -> bool {
        matches!(self.what, Some(What::Check(_) | What::Compare(_) | What::Form))
    }

    pub fn run(&self, bank: &mut Bank) -> Outcome {
        match (&self.what, &self.name) {
            (Some(What::Check(command)), _) => command.run(),
            (Some(What::Run(command)), _) => command.run(bank),
            (Some(What::Challenge(command)), _) => command.run(bank),
            (Some(What::Compare(command)), _) => command.run(),
            (Some(What::History(command)), _) => command.run(bank),
            (Some(What::Form), _) => {
                print(app::DESIGN_FORM)?;
                Ok(ExitCode::SUCCESS)
            }
            (None, None) => case::list(bank, self.json),
            (None, Some(name)) if is_file(name) => trial::Run::of(name.into(), self.json).run(bank),
            (None, Some(name)) => case::open(name, self.file.as_ref(), self.answer, self.json),
        }
    }
}

/// A word that names a file rather than a case.
fn is_file(name: &str) -> bool {
    name.contains('/') || name.contains('\\') || name.ends_with(".toml") || name == "-"
}

/// Reads a design file; `-` reads standard input.
fn read(file: &Utf8PathBuf) -> Result<String, Failure> {
    use std::io::Read as _;
    let cannot = |error: std::io::Error| {
        Failure::user(format!("cannot read {file}: {error}; `greenroom design CASE` begins a design file"))
    };
    let mut bytes = Vec::new();
    // One byte more than is read, so that what is too long is refused and not cut.
    let most = app::LONGEST_DESIGN as u64 + 1;
    if file == "-" {
        std::io::stdin().lock().take(most).read_to_end(&mut bytes).map_err(cannot)?;
    } else {
        std::fs::File::open(file).map_err(cannot)?.take(most).read_to_end(&mut bytes).map_err(cannot)?;
    }
    String::from_utf8(bytes).map_err(|_| {
        Failure::user(format!(
            "{file} is no text; a design file is TOML in UTF-8, as `greenroom design CASE` writes it"
        ))
    })
}
