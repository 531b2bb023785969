//! `greenroom words`: what the program's words mean.

use std::process::ExitCode;

use clap::Args;
use greenroom::web::words;

use super::{Failure, Outcome, paint, print};

/// Says what the words mean that mean something particular here.
#[derive(Debug, Args)]
pub struct Words {
    /// Only those that hold this
    word: Option<String>,
}

impl Words {
    pub fn run(&self) -> Outcome {
        let wanted = self.word.as_deref().unwrap_or_default().to_lowercase();
        let found: Vec<_> = words::all().filter(|(name, _)| name.to_lowercase().contains(&wanted)).collect();
        if found.is_empty() {
            return Err(Failure::user(format!("no word here holds `{wanted}`; `greenroom words` lists them all")));
        }
        for (name, means) in found {
            print(&paint::strong(name))?;
            print(&paint::wrapped(means, "  "))?;
        }
        Ok(ExitCode::SUCCESS)
    }
}
