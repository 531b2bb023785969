//! Graded answers, what overruled them, and the key points that a user wrote.

use domain::bank::CardId;
use jiff::Timestamp;
use rusqlite::{Row, params};

use crate::store::moment;
use crate::{Store, StoreError, Tx};

/// Names a grade: the number of its event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct GradeId(pub i64);

/// An answer that was graded.
#[derive(Clone, Debug, PartialEq)]
pub struct GradeRow {
    /// Its name: the number of its event.
    pub id: GradeId,
    /// The card that was answered.
    pub card: CardId,
    /// When.
    pub at: Timestamp,
    /// What graded it.
    pub engine: String,
    /// What it was worth, 0 to 1.
    pub score: f64,
    /// The lower end of the interval.
    pub low: f64,
    /// The upper end of the interval.
    pub high: f64,
    /// How long the candidate took.
    pub took_ms: Option<u64>,
    /// The answer, as it was written.
    pub answer: String,
    /// The reasons, as they were given.
    pub report: String,
    /// What the user thinks it was worth instead, 0 to 1.
    pub overruled: Option<f64>,
}

/// Something that an answer must hold, or must not.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyPointRow {
    /// Which of the two.
    pub kind: KeyPointKind,
    /// What it says.
    pub text: String,
    /// How much it counts beside the others; above 0.
    pub weight: f64,
}

/// Whether an answer must hold something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyPointKind {
    /// It must.
    Point,
    /// It must not.
    RedFlag,
}

impl KeyPointKind {
    /// Returns its word.
    pub fn name(self) -> &'static str {
        match self {
            KeyPointKind::Point => "point",
            KeyPointKind::RedFlag => "red flag",
        }
    }
}

impl Tx<'_> {
    /// Keeps a graded answer; it carries the number of its event.
    pub fn add_grade(&self, row: &GradeRow) -> Result<(), StoreError> {
        self.run(
            "keep a grade",
            "INSERT INTO grade (id, card_id, at, engine, score, low, high, took_ms, answer, report)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            params![
                row.id.0,
                row.card.0,
                row.at.as_millisecond(),
                row.engine,
                row.score,
                row.low,
                row.high,
                row.took_ms.map(|took| took as i64),
                row.answer,
                row.report
            ],
        )
        .map(drop)
    }

    /// Keeps what the user thinks an answer was worth; `event` is the number of the event that says so.
    pub fn add_overruling(&self, event: i64, grade: GradeId, score: f64) -> Result<(), StoreError> {
        self.run(
            "overrule a grade",
            "INSERT INTO overruling (id, grade_id, score) VALUES (?1, ?2, ?3)",
            params![event, grade.0, score],
        )
        .map(drop)
    }

    /// Replaces what the user says an answer must hold; nothing brings back what the answers yield.
    pub fn set_key_points(&self, card: CardId, points: &[KeyPointRow]) -> Result<(), StoreError> {
        self.run("replace key points", "DELETE FROM key_point WHERE card_id = ?1", [card.0])?;
        for (position, point) in points.iter().enumerate() {
            self.run(
                "replace key points",
                "INSERT INTO key_point (card_id, position, kind, text, weight) VALUES (?1, ?2, ?3, ?4, ?5)",
                params![card.0, position as i64, point.kind.name(), point.text, point.weight],
            )?;
        }
        Ok(())
    }
}

const COLUMNS: &str = "id, card_id, at, engine, score, low, high, took_ms, answer, report, \
     (SELECT o.score FROM overruling o WHERE o.grade_id = grade.id ORDER BY o.id DESC LIMIT 1)";

impl Store {
    /// Returns one graded answer.
    pub fn grade(&self, id: GradeId) -> Result<Option<GradeRow>, StoreError> {
        self.row("read a grade", &format!("SELECT {COLUMNS} FROM grade WHERE id = ?1"), [id.0], read)
    }

    /// Returns a card's graded answers, latest first.
    pub fn grades(&self, card: CardId, limit: usize) -> Result<Vec<GradeRow>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM grade WHERE card_id = ?1 ORDER BY id DESC LIMIT ?2");
        self.rows("list grades", &sql, params![card.0, limit as i64], read)
    }

    /// Returns what each overruled answer was given by an engine and by the user, in order, the latest `limit` of them.
    pub fn overrulings(&self, engine: &str, limit: usize) -> Result<Vec<(f64, f64)>, StoreError> {
        let mut pairs = self.rows(
            "list overrulings",
            "SELECT grade.score, overruling.score FROM overruling JOIN grade ON grade.id = overruling.grade_id
             WHERE grade.engine = ?1
               AND overruling.id = (SELECT max(later.id) FROM overruling later WHERE later.grade_id = grade.id)
             ORDER BY overruling.id DESC LIMIT ?2",
            params![engine, limit as i64],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        pairs.reverse();
        Ok(pairs)
    }

    /// Returns what the user says an answer must hold; empty when they leave it to what the answers yield.
    pub fn key_points(&self, card: CardId) -> Result<Vec<KeyPointRow>, StoreError> {
        let rows = self.rows(
            "read key points",
            "SELECT id, kind, text, weight FROM key_point WHERE card_id = ?1 ORDER BY position",
            [card.0],
            |row| Ok((row.get(0)?, row.get::<_, String>(1)?, row.get(2)?, row.get(3)?)),
        )?;
        rows.into_iter()
            .map(|(id, kind, text, weight)| {
                let kind = [KeyPointKind::Point, KeyPointKind::RedFlag]
                    .into_iter()
                    .find(|known| known.name() == kind)
                    .ok_or(StoreError::Inconsistent { table: "key_point", column: "kind", row: id, value: kind })?;
                Ok(KeyPointRow { kind, text, weight })
            })
            .collect()
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<GradeRow> {
    Ok(GradeRow {
        id: GradeId(row.get(0)?),
        card: CardId(row.get(1)?),
        at: moment(row.get(2)?),
        engine: row.get(3)?,
        score: row.get(4)?,
        low: row.get(5)?,
        high: row.get(6)?,
        took_ms: row.get::<_, Option<i64>>(7)?.map(|took| took.max(0) as u64),
        answer: row.get(8)?,
        report: row.get(9)?,
        overruled: row.get(10)?,
    })
}
