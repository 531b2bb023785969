//! What can go wrong with a bank file, sorted by who must act.

use camino::Utf8PathBuf;
use rusqlite::ErrorCode;
use thiserror::Error;

/// Why the store could not do something.
#[derive(Debug, Error)]
pub enum StoreError {
    /// The file could not be opened or created.
    #[error("cannot open the bank `{path}`; check that the directory exists and that you may write to it")]
    Open {
        /// The bank.
        path: Utf8PathBuf,
        /// What SQLite says.
        #[source]
        source: rusqlite::Error,
    },
    /// The file is something else.
    #[error(
        "`{path}` is not a greenroom bank or is damaged; nothing was touched; choose another file, or restore a backup"
    )]
    NotABank {
        /// The file.
        path: Utf8PathBuf,
        /// What SQLite says.
        #[source]
        source: Option<rusqlite::Error>,
    },
    /// A newer program wrote it.
    #[error(
        "the bank `{path}` has format {found} and this program reads up to {known}; nothing was touched; install a newer greenroom"
    )]
    Newer {
        /// The bank.
        path: Utf8PathBuf,
        /// The format of the file.
        found: u32,
        /// The newest format this program knows.
        known: u32,
    },
    /// Another process holds it.
    #[error("the bank `{path}` is being written by another process; wait for it to finish, or close it, and try again")]
    Locked {
        /// The bank.
        path: Utf8PathBuf,
        /// What SQLite says.
        #[source]
        source: rusqlite::Error,
    },
    /// No room is left.
    #[error("the disk that holds `{path}` is full; nothing of this step was kept; free some space and try again")]
    DiskFull {
        /// The bank.
        path: Utf8PathBuf,
        /// What SQLite says.
        #[source]
        source: rusqlite::Error,
    },
    /// It may only be read.
    #[error("the bank `{path}` may not be written; check the permissions of the file and of its directory")]
    ReadOnly {
        /// The bank.
        path: Utf8PathBuf,
        /// What SQLite says.
        #[source]
        source: rusqlite::Error,
    },
    /// A backup could not be written.
    #[error("cannot write the backup `{path}`; choose a path that does not exist yet, in a directory you may write to")]
    Backup {
        /// Where it was to go.
        path: Utf8PathBuf,
        /// What SQLite says.
        #[source]
        source: rusqlite::Error,
    },
    /// A row contradicts the schema.
    #[error(
        "the bank is inconsistent: {table}.{column} of row {row} is `{value}`; run `greenroom doctor` and restore a backup"
    )]
    Inconsistent {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
        /// The row's id.
        row: i64,
        /// What stands there.
        value: String,
    },
    /// A statement failed for a reason not foreseen.
    #[error("cannot {action} in the bank `{path}`; run `greenroom doctor`, and report this if it finds nothing")]
    Statement {
        /// What was being done.
        action: &'static str,
        /// The bank.
        path: Utf8PathBuf,
        /// What SQLite says.
        #[source]
        source: rusqlite::Error,
    },
}

/// Who must act on an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// The user: the message says how.
    User,
    /// Whoever set up the machine: the message says where.
    Configuration,
    /// We: the whole chain belongs in the log.
    Us,
}

impl StoreError {
    /// Returns who must act.
    pub fn who(&self) -> Who {
        match self {
            StoreError::NotABank { .. }
            | StoreError::Newer { .. }
            | StoreError::Locked { .. }
            | StoreError::Backup { .. } => Who::User,
            StoreError::Open { .. } | StoreError::DiskFull { .. } | StoreError::ReadOnly { .. } => Who::Configuration,
            StoreError::Inconsistent { .. } | StoreError::Statement { .. } => Who::Us,
        }
    }

    pub(crate) fn of(action: &'static str, path: &Utf8PathBuf, source: rusqlite::Error) -> Self {
        let path = path.clone();
        match source.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::Locked { path, source },
            Some(ErrorCode::DiskFull) => StoreError::DiskFull { path, source },
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => StoreError::ReadOnly { path, source },
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => {
                StoreError::NotABank { path, source: Some(source) }
            }
            Some(ErrorCode::CannotOpen) => StoreError::Open { path, source },
            _ => StoreError::Statement { action, path, source },
        }
    }
}
