//! Evidence: what happened, appended and never changed.

use jiff::Timestamp;
use rusqlite::params;
use serde_json::Value;
use uuid::Uuid;

use crate::operation::OperationId;
use crate::store::moment;
use crate::{Store, StoreError, Tx};

/// What sort of thing happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// A card was rated.
    Review,
    /// Cards were set aside.
    Suspend,
    /// Cards were taken back in.
    Unsuspend,
    /// Cards were set aside until tomorrow.
    Bury,
    /// Two cards became one.
    Merge,
    /// A note left its card.
    Split,
    /// Documents were read.
    Import,
    /// A link was accepted or rejected.
    Link,
    /// A solution was judged.
    Submission,
    /// A problem was rated.
    ProblemReview,
    /// A finding was dismissed, corrected or taken up again.
    Finding,
    /// An answer was graded.
    Grade,
    /// A grade was overruled.
    Overruling,
    /// A design was run.
    DesignRun,
    /// A loop was written or changed.
    Loop,
    /// A story was written or changed.
    Story,
    /// A story was told.
    Telling,
    /// A mock interview began, was interrupted or ended.
    Mock,
    /// A question of a mock interview was answered.
    MockTurn,
    /// The day of an interview was set or changed.
    Interview,
    /// A real interview went one way or the other.
    Outcome,
    /// An operation was taken back.
    Undo,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Its place in the log.
    pub seq: i64,
    /// Its name, unique across devices.
    pub id: Uuid,
    /// When.
    pub at: Timestamp,
    /// What sort.
    pub kind: EventKind,
    /// The operation it was part of.
    pub operation: Option<OperationId>,
    /// The rest.
    pub payload: Value,
}

impl EventKind {
    const ALL: [EventKind; 22] = [
        EventKind::Review,
        EventKind::Suspend,
        EventKind::Unsuspend,
        EventKind::Bury,
        EventKind::Merge,
        EventKind::Split,
        EventKind::Import,
        EventKind::Link,
        EventKind::Submission,
        EventKind::ProblemReview,
        EventKind::Finding,
        EventKind::Grade,
        EventKind::Overruling,
        EventKind::DesignRun,
        EventKind::Loop,
        EventKind::Story,
        EventKind::Telling,
        EventKind::Mock,
        EventKind::MockTurn,
        EventKind::Interview,
        EventKind::Outcome,
        EventKind::Undo,
    ];

    /// Returns its word.
    pub fn name(self) -> &'static str {
        match self {
            EventKind::Review => "review",
            EventKind::Suspend => "suspend",
            EventKind::Unsuspend => "unsuspend",
            EventKind::Bury => "bury",
            EventKind::Merge => "merge",
            EventKind::Split => "split",
            EventKind::Import => "import",
            EventKind::Link => "link",
            EventKind::Submission => "submission",
            EventKind::ProblemReview => "problem review",
            EventKind::Finding => "finding",
            EventKind::Grade => "grade",
            EventKind::Overruling => "overruling",
            EventKind::DesignRun => "design run",
            EventKind::Loop => "loop",
            EventKind::Story => "story",
            EventKind::Telling => "telling",
            EventKind::Mock => "mock",
            EventKind::MockTurn => "mock turn",
            EventKind::Interview => "interview",
            EventKind::Outcome => "outcome",
            EventKind::Undo => "undo",
        }
    }
}

impl Tx<'_> {
    /// Appends an event and returns its place in the log.
    pub fn append(&self, kind: EventKind, payload: &Value) -> Result<i64, StoreError> {
        let at = u64::try_from(self.now().as_millisecond()).unwrap_or(0);
        let stamp = uuid::Timestamp::from_unix(uuid::NoContext, at / 1000, (at % 1000) as u32 * 1_000_000);
        self.run(
            "record an event",
            "INSERT INTO event (id, at, kind, operation_id, payload) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![
                Uuid::new_v7(stamp).as_bytes(),
                self.now().as_millisecond(),
                kind.name(),
                self.operation().map(|operation| operation.0),
                payload.to_string()
            ],
        )?;
        Ok(self.last_id())
    }
}

impl Store {
    /// Returns all events in order, those of operations taken back included.
    pub fn events(&self) -> Result<Vec<Event>, StoreError> {
        let rows = self.rows(
            "read the events",
            "SELECT seq, id, at, kind, operation_id, payload FROM event ORDER BY seq",
            [],
            |row| {
                let id: [u8; 16] = row.get(1)?;
                let operation: Option<i64> = row.get(4)?;
                Ok((row.get(0)?, id, row.get(2)?, row.get::<_, String>(3)?, operation, row.get::<_, String>(5)?))
            },
        )?;
        let inconsistent = |column, seq, value: &str| StoreError::Inconsistent {
            table: "event",
            column,
            row: seq,
            value: value.to_owned(),
        };
        rows.into_iter()
            .map(|(seq, id, at, kind, operation, payload)| {
                Ok(Event {
                    seq,
                    id: Uuid::from_bytes(id),
                    at: moment(at),
                    kind: EventKind::ALL
                        .into_iter()
                        .find(|known| known.name() == kind)
                        .ok_or_else(|| inconsistent("kind", seq, &kind))?,
                    operation: operation.map(OperationId),
                    payload: serde_json::from_str(&payload).map_err(|_| inconsistent("payload", seq, &payload))?,
                })
            })
            .collect()
    }
}
