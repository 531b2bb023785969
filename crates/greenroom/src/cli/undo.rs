//! `greenroom undo`.

use std::process::ExitCode;

use app::Bank;
use clap::Args;
use jiff::Timestamp;

use super::{Outcome, print};

/// Takes the last operation back.
#[derive(Debug, Args)]
pub struct Undo {
    /// Show what would be taken back, latest first, and change nothing
    #[arg(long)]
    list: bool,
}

impl Undo {
    pub fn run(&self, bank: &mut Bank) -> Outcome {
        if self.list {
            for operation in app::history(bank, 50)? {
                print(&operation.summary)?;
            }
            return Ok(ExitCode::SUCCESS);
        }
        match app::undo(bank, Timestamp::now())? {
            Some(undone) => print(&format!("undone: {}", undone.summary))?,
            None => print("there is nothing to undo")?,
        }
        Ok(ExitCode::SUCCESS)
    }
}
