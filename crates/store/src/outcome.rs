//! How real interviews went, as the user says.

use domain::drill::Day;
use jiff::Timestamp;
use rusqlite::params;

use crate::store::moment;
use crate::{Store, StoreError, Tx};

/// How a stage of a real interview went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutcomeRow {
    /// The number of its event.
    pub event: i64,
    /// When it was recorded.
    pub at: Timestamp,
    /// The day of the interview.
    pub day: Day,
    /// The loop.
    pub loop_name: String,
    /// The stage.
    pub stage: String,
    /// Whether it was passed.
    pub passed: bool,
    /// What the user wants to remember about it.
    pub note: String,
}

impl Tx<'_> {
    /// Keeps an outcome; it carries the number of its event.
    pub fn add_outcome(&self, row: &OutcomeRow) -> Result<(), StoreError> {
        self.run(
            "keep an outcome",
            "INSERT INTO outcome (id, at, day, loop_name, stage, passed, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![row.event, row.at.as_millisecond(), row.day.0, row.loop_name, row.stage, row.passed, row.note],
        )
        .map(drop)
    }
}

impl Store {
    /// Returns how the stages of a loop went, oldest first. Of several records of one stage and day the latest holds: that is
    /// how a slip is put right.
    pub fn outcomes(&self, loop_name: &str) -> Result<Vec<OutcomeRow>, StoreError> {
        self.rows(
            "read outcomes",
            "SELECT id, at, day, loop_name, stage, passed, note FROM outcome WHERE loop_name = ?1 AND NOT EXISTS
             (SELECT 1 FROM outcome later WHERE later.loop_name = outcome.loop_name AND later.stage = outcome.stage
              AND later.day = outcome.day AND later.id > outcome.id) ORDER BY id",
            [loop_name],
            |row| {
                Ok(OutcomeRow {
                    event: row.get(0)?,
                    at: moment(row.get(1)?),
                    day: Day(row.get(2)?),
                    loop_name: row.get(3)?,
                    stage: row.get(4)?,
                    passed: row.get(5)?,
                    note: row.get(6)?,
                })
            },
        )
    }
}
