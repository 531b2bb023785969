//! Looking after the bank file.

use camino::{Utf8Path, Utf8PathBuf};
use store::UpkeepReport;

use crate::{AppError, Bank};

/// How the bank file is doing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Health {
    /// The file, or `None` for a bank in memory.
    pub path: Option<Utf8PathBuf>,
    /// The format of the file.
    pub version: u32,
    /// The version of SQLite.
    pub sqlite: String,
    /// The size of the file.
    pub bytes: u64,
    /// What was found wrong; empty when it is sound.
    pub faults: Vec<String>,
    /// How many rows each table has.
    pub rows: Vec<(&'static str, u64)>,
}

/// Examines the bank file.
pub fn doctor(bank: &Bank) -> Result<Health, AppError> {
    let UpkeepReport { version, sqlite, bytes, faults, rows } = bank.store.examine()?;
    Ok(Health { path: bank.path().map(Utf8Path::to_owned), version, sqlite, bytes, faults, rows })
}

/// Copies the whole bank into a new file.
pub fn backup(bank: &Bank, path: &Utf8Path) -> Result<(), AppError> {
    Ok(bank.store.backup(path)?)
}
