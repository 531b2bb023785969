//! `greenroom doctor`, `backup` and `restore`.

use std::process::ExitCode;

use app::Bank;
use camino::{Utf8Path, Utf8PathBuf};
use clap::Args;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::json;

use super::{Failure, Outcome, print, print_json};

/// Examines the bank file and what the judge can use on this machine.
#[derive(Debug, Args)]
pub struct Doctor {
    /// Work the memory of every card out again from the reviews
    #[arg(long)]
    rebuild: bool,
    /// One JSON object
    #[arg(long)]
    json: bool,
}

/// Copies the whole bank into a new file.
#[derive(Debug, Args)]
pub struct Backup {
    /// The new file; it must not exist
    file: Utf8PathBuf,
}

/// Puts a backup in the place of the bank.
#[derive(Debug, Args)]
pub struct Restore {
    /// The backup
    file: Utf8PathBuf,
}

impl Doctor {
    pub fn run(&self, bank: &mut Bank) -> Outcome {
        if self.rebuild {
            let cards = app::rebuild(bank, Timestamp::now())?;
            eprintln!("worked out the memory of {cards} cards from their reviews");
        }
        let health = app::doctor(bank)?;
        let tools = app::tools();
        if self.json {
            let rows: serde_json::Map<String, serde_json::Value> =
                health.rows.iter().map(|(table, rows)| ((*table).to_owned(), json!(rows))).collect();
            print_json(
                &json!({ "path": health.path, "version": health.version, "sqlite": health.sqlite, "bytes": health.bytes, "faults": health.faults, "rows": rows, "tools": tools.iter().map(|tool| json!({ "name": tool.name, "works": tool.works, "says": tool.says })).collect::<Vec<_>>() }),
            )?;
        } else {
            let place = health.path.as_ref().map_or("in memory", |path| path.as_str());
            print(&format!("bank      {place}, {:.1} MB, format {}", health.bytes as f64 / 1e6, health.version))?;
            print(&format!("sqlite    {}", health.sqlite))?;
            print(&format!(
                "browser   {}",
                if super::serve::has_browser() {
                    "can be opened"
                } else {
                    "none found; open the printed address yourself"
                }
            ))?;
            for tool in &tools {
                print(&format!("{:<9} {}", tool.name, tool.says))?;
            }
            for (table, rows) in &health.rows {
                print(&format!("{table:<9} {rows}"))?;
            }
            match &health.faults[..] {
                [] => print("sound     yes")?,
                faults => faults.iter().try_for_each(|fault| print(&format!("fault     {fault}")))?,
            }
        }
        Ok(ExitCode::from(if health.faults.is_empty() { 0 } else { 70 }))
    }
}

impl Backup {
    pub fn run(&self, bank: &Bank) -> Outcome {
        app::backup(bank, &self.file)?;
        print(&format!("copied the bank to {}", self.file))?;
        Ok(ExitCode::SUCCESS)
    }
}

impl Restore {
    pub fn run(&self, place: &Utf8Path) -> Outcome {
        // Opening the backup proves that it is a bank before anything is moved.
        drop(Bank::open(&self.file, TimeZone::system())?);
        let cannot = |what: &str, error: std::io::Error| {
            Failure::configuration(format!("cannot {what}: {error}; the bank is as it was"))
        };
        if place.exists() {
            let aside = Utf8PathBuf::from(format!("{place}.before-restore"));
            if aside.exists() {
                return Err(Failure::user(format!(
                    "{aside} exists; move it away first, it is the bank from before the last restore"
                )));
            }
            // What the bank has not yet written back belongs to it, so it is checked in before the file moves.
            app::backup(&Bank::open(place, TimeZone::system())?, &aside)?;
            eprintln!("kept the old bank as {aside}");
        }
        let fresh = Utf8PathBuf::from(format!("{place}.restoring"));
        if fresh.exists() {
            std::fs::remove_file(&fresh).map_err(|error| cannot("clear an unfinished restore away", error))?;
        }
        app::backup(&Bank::open(&self.file, TimeZone::system())?, &fresh)?;
        for suffix in ["-wal", "-shm"] {
            let side = Utf8PathBuf::from(format!("{place}{suffix}"));
            if side.exists() {
                std::fs::remove_file(&side).map_err(|error| cannot("clear the old bank away", error))?;
            }
        }
        std::fs::rename(&fresh, place).map_err(|error| cannot("put the backup in place", error))?;
        print(&format!("restored {place} from {}", self.file))?;
        Ok(ExitCode::SUCCESS)
    }
}
