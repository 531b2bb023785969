//! Loops that the user wrote or changed, as their texts.

use rusqlite::params;

use crate::{Store, StoreError, Tx};

/// A loop of the user's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoopRow {
    /// Its name.
    pub name: String,
    /// Its text.
    pub text: String,
}

impl Tx<'_> {
    /// Keeps the text of a loop, in the place of an earlier one of the same name.
    pub fn put_loop(&self, row: &LoopRow) -> Result<(), StoreError> {
        self.run(
            "keep a loop",
            "INSERT INTO interview_loop (name, text) VALUES (?1, ?2)
             ON CONFLICT (name) DO UPDATE SET text = ?2, archived = 0",
            params![row.name, row.text],
        )
        .map(drop)
    }

    /// Sets a loop of the user's own aside. Returns whether there was one.
    pub fn archive_loop(&self, name: &str) -> Result<bool, StoreError> {
        let changed = self.run(
            "set a loop aside",
            "UPDATE interview_loop SET archived = 1 WHERE name = ?1 AND archived = 0",
            [name],
        )?;
        Ok(changed > 0)
    }
}

impl Store {
    /// Returns the user's own loops by name.
    pub fn loops(&self) -> Result<Vec<LoopRow>, StoreError> {
        self.rows("list loops", "SELECT name, text FROM interview_loop WHERE archived = 0 ORDER BY name", [], |row| {
            Ok(LoopRow { name: row.get(0)?, text: row.get(1)? })
        })
    }
}
