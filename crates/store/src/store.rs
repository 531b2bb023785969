//! The bank file: opening it, changing it in transactions, copying it.

use std::cell::RefCell;
use std::time::Duration;

use camino::{Utf8Path, Utf8PathBuf};
use jiff::Timestamp;
use rusqlite::{CachedStatement, Connection, OptionalExtension, Params, Row, params};

use crate::error::StoreError;
use crate::migration;
use crate::operation::{Operation, OperationId};

/// An open bank.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    path: Utf8PathBuf,
}

/// A transaction under way: everything a [`Store`] reads, and all that is written.
#[derive(Debug)]
pub struct Tx<'a> {
    store: &'a Store,
    now: Timestamp,
    operation: Option<OperationId>,
    /// The topic that was asked for last: the notes of a section share one.
    pub(crate) topic: RefCell<Option<(String, i64)>>,
}

/// How the file is doing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UpkeepReport {
    /// The format of the file.
    pub version: u32,
    /// The version of SQLite.
    pub sqlite: String,
    /// The size of the file.
    pub bytes: u64,
    /// What SQLite found wrong; empty when it is sound.
    pub faults: Vec<String>,
    /// How many rows each table has.
    pub rows: Vec<(&'static str, u64)>,
}

/// How long to wait for another process before giving up.
const PATIENCE: Duration = Duration::from_secs(5);

/// How many prepared statements are kept.
const STATEMENTS: usize = 128;

/// The name shown for a bank that is in no file.
const IN_MEMORY: &str = ":memory:";

impl Store {
    /// Opens a bank, creating it when there is none and bringing it up to date when it is older.
    pub fn open(path: &Utf8Path) -> Result<Store, StoreError> {
        let path = path.to_owned();
        let connection = Connection::open(&path).map_err(|source| StoreError::of("open", &path, source))?;
        Store::prepared(connection, path)
    }

    /// Returns an empty bank that is forgotten with the value.
    pub fn in_memory() -> Result<Store, StoreError> {
        let path = Utf8PathBuf::from(IN_MEMORY);
        let connection = Connection::open_in_memory().map_err(|source| StoreError::of("open", &path, source))?;
        Store::prepared(connection, path)
    }

    fn prepared(mut connection: Connection, path: Utf8PathBuf) -> Result<Store, StoreError> {
        let fail = |source| StoreError::of("open", &path, source);
        connection.busy_timeout(PATIENCE).map_err(fail)?;
        connection.set_prepared_statement_cache_capacity(STATEMENTS);
        migration::migrate(&mut connection, &path)?;
        // A rating that was confirmed survives power loss: FULL waits for the disk at each commit.
        connection
            .execute_batch(
                "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536;
                 PRAGMA mmap_size = 268435456; PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = 67108864;",
            )
            .map_err(fail)?;
        Ok(Store { connection, path })
    }

    /// Returns the file, or `None` for a bank in memory.
    pub fn path(&self) -> Option<&Utf8Path> {
        (self.path != IN_MEMORY).then_some(&*self.path)
    }

    /// Does one operation: all of it or, when `work` fails, nothing. It becomes one undo step if it changed anything.
    pub fn transact<T, E: From<StoreError>>(
        &mut self,
        operation: Operation,
        now: Timestamp,
        work: impl FnOnce(&Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.in_transaction(operation.is_bulk(), |store| {
            let tx = Tx::begin(store, operation, now)?;
            let result = work(&tx)?;
            tx.finish()?;
            Ok(result)
        })
    }

    /// Does all of an operation, returns what it returns, and keeps nothing of it.
    pub fn rehearse<T, E: From<StoreError>>(
        &mut self,
        operation: Operation,
        now: Timestamp,
        work: impl FnOnce(&Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.execute("begin", "BEGIN IMMEDIATE")?;
        let result = Tx::begin(self, operation, now).map_err(E::from).and_then(|tx| work(&tx));
        self.roll_back()?;
        result
    }

    pub(crate) fn in_transaction<T, E: From<StoreError>>(
        &mut self,
        bulk: bool,
        work: impl FnOnce(&Store) -> Result<T, E>,
    ) -> Result<T, E> {
        if bulk {
            self.execute("begin", "PRAGMA synchronous = NORMAL")?;
        }
        let result = self.attempt(work);
        if bulk {
            self.execute("commit", "PRAGMA synchronous = FULL")?;
            if result.is_ok() {
                // One wait for the disk makes the whole of it durable and keeps the log short. Readers may make it
                // incomplete, which is no error.
                self.rows("write to the disk", "PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()))?;
            }
        }
        result
    }

    fn attempt<T, E: From<StoreError>>(&self, work: impl FnOnce(&Store) -> Result<T, E>) -> Result<T, E> {
        self.execute("begin", "BEGIN IMMEDIATE")?;
        let result = work(self).and_then(|value| {
            self.execute("commit", "COMMIT")?;
            Ok(value)
        });
        if result.is_err() {
            self.roll_back()?;
        }
        result
    }

    fn roll_back(&self) -> Result<(), StoreError> {
        // After a full disk SQLite may have rolled back by itself.
        if self.connection.is_autocommit() { Ok(()) } else { self.execute("roll back", "ROLLBACK") }
    }

    /// Returns the settings kept in the bank, as they were given.
    pub fn settings(&self) -> Result<Vec<(String, String)>, StoreError> {
        self.rows("read the settings", "SELECT name, value FROM setting", [], |row| Ok((row.get(0)?, row.get(1)?)))
    }

    /// Keeps a setting.
    pub fn set_setting(&mut self, name: &str, value: &str) -> Result<(), StoreError> {
        self.run(
            "keep a setting",
            "INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2",
            [name, value],
        )
        .map(drop)
    }

    /// Copies the whole bank into a new file.
    pub fn backup(&self, path: &Utf8Path) -> Result<(), StoreError> {
        self.connection
            .execute("VACUUM INTO ?1", [path.as_str()])
            .map(drop)
            .map_err(|source| StoreError::Backup { path: path.to_owned(), source })
    }

    /// Examines the file.
    pub fn examine(&self) -> Result<UpkeepReport, StoreError> {
        let faults = self.rows("examine", "PRAGMA quick_check", [], |row| row.get::<_, String>(0))?;
        let mut orphans = self.rows("examine", "PRAGMA foreign_key_check", [], |row| {
            Ok(format!("a row of {} refers to a missing {}", row.get::<_, String>(0)?, row.get::<_, String>(2)?))
        })?;
        orphans.truncate(20);
        let count = |table: &'static str| {
            let rows: i64 = self.value("count rows", &format!("SELECT count(*) FROM {table}"))?;
            Ok::<_, StoreError>((table, rows as u64))
        };
        let pages: i64 = self.value("examine", "PRAGMA page_count")?;
        let page: i64 = self.value("examine", "PRAGMA page_size")?;
        Ok(UpkeepReport {
            version: migration::VERSION,
            sqlite: rusqlite::version().to_owned(),
            bytes: (pages * page) as u64,
            faults: faults.into_iter().filter(|fault| fault != "ok").chain(orphans).collect(),
            rows: [
                "document",
                "note",
                "card",
                "review",
                "problem",
                "submission",
                "finding",
                "grade",
                "design_run",
                "story",
                "telling",
                "mock",
                "mock_turn",
                "outcome",
                "event",
                "operation",
            ]
            .into_iter()
            .map(count)
            .collect::<Result<_, _>>()?,
        })
    }

    pub(crate) fn error(&self, action: &'static str, source: rusqlite::Error) -> StoreError {
        StoreError::of(action, &self.path, source)
    }

    pub(crate) fn execute(&self, action: &'static str, sql: &str) -> Result<(), StoreError> {
        self.connection.execute_batch(sql).map_err(|source| self.error(action, source))
    }

    pub(crate) fn prepare(&self, action: &'static str, sql: &str) -> Result<CachedStatement<'_>, StoreError> {
        self.connection.prepare_cached(sql).map_err(|source| self.error(action, source))
    }

    pub(crate) fn run(&self, action: &'static str, sql: &str, values: impl Params) -> Result<usize, StoreError> {
        self.prepare(action, sql)?.execute(values).map_err(|source| self.error(action, source))
    }

    pub(crate) fn rows<T>(
        &self,
        action: &'static str,
        sql: &str,
        values: impl Params,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, StoreError> {
        let mut statement = self.prepare(action, sql)?;
        let rows = statement.query_map(values, read).map_err(|source| self.error(action, source))?;
        rows.collect::<Result<_, _>>().map_err(|source| self.error(action, source))
    }

    pub(crate) fn row<T>(
        &self,
        action: &'static str,
        sql: &str,
        values: impl Params,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, StoreError> {
        self.prepare(action, sql)?.query_row(values, read).optional().map_err(|source| self.error(action, source))
    }

    pub(crate) fn value<T: rusqlite::types::FromSql>(&self, action: &'static str, sql: &str) -> Result<T, StoreError> {
        self.prepare(action, sql)?.query_row([], |row| row.get(0)).map_err(|source| self.error(action, source))
    }

    pub(crate) fn last_id(&self) -> i64 {
        self.connection.last_insert_rowid()
    }

    /// Lowers the size the file may grow to, as a full disk would.
    #[doc(hidden)]
    pub fn limit_pages(&self, pages: u32) -> Result<(), StoreError> {
        self.execute("limit the size", &format!("PRAGMA max_page_count = {pages}"))
    }

    /// Runs SQL that no operation runs, to prove in tests what the file refuses.
    #[doc(hidden)]
    pub fn execute_raw(&self, sql: &str) -> Result<(), StoreError> {
        self.execute("run a test's statement", sql)
    }

    /// Returns every row that undo restores, in one text a table, so that tests can compare banks.
    #[doc(hidden)]
    pub fn dump(&self) -> Result<String, StoreError> {
        let mut out = String::new();
        for (table, columns) in crate::operation::RECORDED {
            let quoted: Vec<String> = columns.split(", ").map(|column| format!("quote({column})")).collect();
            let sql = format!("SELECT id || ' ' || {} FROM {table} ORDER BY id", quoted.join(" || ' ' || "));
            out.push_str(&format!("{table}:\n"));
            for line in self.rows("dump", &sql, [], |row| row.get::<_, String>(0))? {
                out.push_str(&line);
                out.push('\n');
            }
        }
        Ok(out)
    }
}

impl<'a> Tx<'a> {
    fn begin(store: &'a Store, operation: Operation, now: Timestamp) -> Result<Self, StoreError> {
        store.run(
            "begin an operation",
            "INSERT INTO operation (at, name, summary) VALUES (?1, ?2, ?2)",
            params![now.as_millisecond(), operation.name()],
        )?;
        let id = OperationId(store.last_id());
        store.run("begin an operation", "UPDATE recording SET operation_id = ?1", [id.0])?;
        Ok(Tx { store, now: whole(now), operation: Some(id), topic: RefCell::default() })
    }

    /// Returns a transaction whose changes are not recorded for undo.
    pub(crate) fn unrecorded(store: &'a Store, now: Timestamp) -> Self {
        Tx { store, now: whole(now), operation: None, topic: RefCell::default() }
    }

    fn finish(self) -> Result<(), StoreError> {
        self.run("end an operation", "UPDATE recording SET operation_id = NULL", [])?;
        crate::search::index_changed(self.store)?;
        match self.operation {
            // An import that found nothing new is nothing to undo.
            Some(id) if !self.changed_anything(id)? => {
                self.run("end an operation", "DELETE FROM operation WHERE id = ?1", [id.0]).map(drop)
            }
            _ => Ok(()),
        }
    }

    /// Returns the moment of the operation, in whole milliseconds as it is kept.
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// Says in words what the operation did.
    pub fn summarize(&self, summary: &str) -> Result<(), StoreError> {
        let id = self.operation.map(|operation| operation.0);
        self.run("name an operation", "UPDATE operation SET summary = ?2 WHERE id = ?1", params![id, summary]).map(drop)
    }

    pub(crate) fn operation(&self) -> Option<OperationId> {
        self.operation
    }
}

impl std::ops::Deref for Tx<'_> {
    type Target = Store;

    fn deref(&self) -> &Store {
        self.store
    }
}

/// Returns the moment a column of milliseconds holds.
pub(crate) fn moment(milliseconds: i64) -> Timestamp {
    Timestamp::from_millisecond(milliseconds).unwrap_or(Timestamp::MIN)
}

fn whole(now: Timestamp) -> Timestamp {
    moment(now.as_millisecond())
}
