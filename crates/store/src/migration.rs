//! Bringing a bank file to the format this program knows.
//!
//! Migrations are numbered SQL files; `PRAGMA user_version` counts those applied. An older file is copied before it is
//! changed, a newer one is refused untouched.

use camino::Utf8PathBuf;
use rusqlite::Connection;

use crate::StoreError;

/// The format this program writes.
pub const VERSION: u32 = MIGRATIONS.len() as u32;

/// Marks the file as ours (`file` and other tools show it): "grnr".
const APPLICATION: i32 = 0x6772_6e72;

const MIGRATIONS: [&str; 4] = [
    include_str!("../migrations/0001_bank.sql"),
    include_str!("../migrations/0002_problems.sql"),
    include_str!("../migrations/0003_findings_and_grades.sql"),
    include_str!("../migrations/0004_loop.sql"),
];

/// Applies what is missing, after a copy of an existing bank was put beside it.
pub fn migrate(connection: &mut Connection, path: &Utf8PathBuf) -> Result<(), StoreError> {
    let fail = |source| StoreError::of("read the format", path, source);
    let pragma = |name| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0)).map_err(fail);
    let (found, application) = (pragma("user_version")?, pragma("application_id")?);
    if found == i64::from(VERSION) && application == i64::from(APPLICATION) {
        return Ok(());
    }
    let tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0)).map_err(fail)?;
    if application != i64::from(APPLICATION) && tables > 0 {
        return Err(StoreError::NotABank { path: path.clone(), source: None });
    }
    let found = u32::try_from(found).map_err(|_| StoreError::NotABank { path: path.clone(), source: None })?;
    if found > VERSION {
        return Err(StoreError::Newer { path: path.clone(), found, known: VERSION });
    }
    if found > 0 {
        copy_aside(connection, path, found)?;
    }
    apply(connection, found).map_err(|source| StoreError::of("bring the format up to date", path, source))
}

fn copy_aside(connection: &Connection, path: &Utf8PathBuf, found: u32) -> Result<(), StoreError> {
    let copy = Utf8PathBuf::from(format!("{path}.before-format-{VERSION}-from-{found}"));
    if copy.exists() {
        return Ok(());
    }
    connection
        .execute("VACUUM INTO ?1", [copy.as_str()])
        .map(drop)
        .map_err(|source| StoreError::Backup { path: copy, source })
}

fn apply(connection: &mut Connection, found: u32) -> rusqlite::Result<()> {
    if found == 0 {
        connection.pragma_update(None, "journal_mode", "WAL")?;
    }
    let tx = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    // Another process may have been faster while we waited for the lock.
    let standing: u32 = tx.pragma_query_value(None, "user_version", |row| row.get(0))?;
    for migration in MIGRATIONS.iter().skip(standing as usize) {
        tx.execute_batch(migration)?;
    }
    tx.pragma_update(None, "user_version", VERSION)?;
    tx.pragma_update(None, "application_id", APPLICATION)?;
    tx.commit()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Store;

    /// Makes a bank as the first `formats` migrations left it.
    fn older(path: &Utf8PathBuf, formats: usize) {
        let connection = Connection::open(path).unwrap();
        connection.pragma_update(None, "journal_mode", "WAL").unwrap();
        MIGRATIONS[..formats].iter().for_each(|sql| connection.execute_batch(sql).unwrap());
        connection.pragma_update(None, "user_version", formats as u32).unwrap();
        connection.pragma_update(None, "application_id", APPLICATION).unwrap();
        connection.execute("INSERT INTO topic (name) VALUES ('attention')", []).unwrap();
    }

    #[test]
    fn an_older_bank_is_copied_aside_and_brought_up_to_date() {
        let folder = tempfile::tempdir().unwrap();
        for formats in 1..MIGRATIONS.len() {
            let path = Utf8PathBuf::from_path_buf(folder.path().join(format!("bank-{formats}.db"))).unwrap();
            older(&path, formats);
            let store = Store::open(&path).unwrap();
            assert_eq!(store.value::<i64>("read", "PRAGMA user_version").unwrap(), i64::from(VERSION));
            assert_eq!(store.value::<i64>("read", "SELECT count(*) FROM topic WHERE name = 'attention'").unwrap(), 1);
            assert!(store.problems().unwrap().is_empty());
            assert!(store.findings().unwrap().is_empty());

            let copy = Utf8PathBuf::from(format!("{path}.before-format-{VERSION}-from-{formats}"));
            let copied = Connection::open(&copy).unwrap();
            let version: i64 = copied.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
            assert_eq!(version, formats as i64, "the copy is the bank as it was");
        }
    }
}
