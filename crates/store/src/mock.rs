//! Mock interviews as far as they got, and every question of them as evidence.

use jiff::Timestamp;
use rusqlite::{Row, params};

use crate::store::moment;
use crate::{Store, StoreError, Tx};

/// Names a mock interview.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MockId(pub i64);

/// A mock interview as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MockRow {
    /// Its name.
    pub id: MockId,
    /// The loop it rehearses.
    pub loop_name: String,
    /// When it began.
    pub started_at: Timestamp,
    /// When it ended.
    pub finished_at: Option<Timestamp>,
    /// JSON: everything that is needed to go on.
    pub state: String,
}

/// One question of a mock and what was said; its number is that of its event.
#[derive(Clone, Debug, PartialEq)]
pub struct MockTurnRow {
    /// The number of its event.
    pub id: i64,
    /// The mock.
    pub mock: MockId,
    /// When it was answered.
    pub at: Timestamp,
    /// The name of the stage.
    pub stage: String,
    /// The kind of the stage.
    pub kind: String,
    /// What was asked about.
    pub subject: String,
    /// What the answer was worth, 0 to 1.
    pub score: Option<f64>,
    /// The lower end of the interval.
    pub low: Option<f64>,
    /// The upper end of the interval.
    pub high: Option<f64>,
    /// How long the answer took.
    pub took_ms: Option<u64>,
    /// JSON: the question, the answer, the reasons.
    pub report: String,
}

const COLUMNS: &str = "id, loop_name, started_at, finished_at, state";
const TURN: &str = "id, mock_id, at, stage, kind, subject, score, low, high, took_ms, report";

impl Tx<'_> {
    /// Keeps a mock that begins and returns its name.
    pub fn add_mock(&self, loop_name: &str, state: &str) -> Result<MockId, StoreError> {
        self.run(
            "keep a mock",
            "INSERT INTO mock (loop_name, started_at, state) VALUES (?1, ?2, ?3)",
            params![loop_name, self.now().as_millisecond(), state],
        )?;
        Ok(MockId(self.last_id()))
    }

    /// Keeps how far a mock got, and whether it is over.
    pub fn set_mock(&self, id: MockId, state: &str, is_over: bool) -> Result<(), StoreError> {
        self.run(
            "keep a mock",
            "UPDATE mock SET state = ?2, finished_at = CASE WHEN ?3 THEN coalesce(finished_at, ?4) END WHERE id = ?1",
            params![id.0, state, is_over, self.now().as_millisecond()],
        )
        .map(drop)
    }

    /// Sets a mock aside; its turns stay.
    pub fn archive_mock(&self, id: MockId) -> Result<(), StoreError> {
        self.run("set a mock aside", "UPDATE mock SET archived = 1 WHERE id = ?1", [id.0]).map(drop)
    }

    /// Keeps a turn; it carries the number of its event.
    pub fn add_mock_turn(&self, row: &MockTurnRow) -> Result<(), StoreError> {
        self.run(
            "keep a turn of a mock",
            "INSERT INTO mock_turn (id, mock_id, at, stage, kind, subject, score, low, high, took_ms, report)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            params![
                row.id,
                row.mock.0,
                row.at.as_millisecond(),
                row.stage,
                row.kind,
                row.subject,
                row.score,
                row.low,
                row.high,
                row.took_ms.map(|took| took as i64),
                row.report
            ],
        )
        .map(drop)
    }
}

impl Store {
    /// Changes what is kept of a mock, reading and writing as one: another process may be at it. A clock that ticks is
    /// no operation, so there is nothing to undo. `change` returns `None` when there is nothing to write.
    pub fn tick_mock<E: From<StoreError>>(
        &mut self,
        id: MockId,
        change: impl FnOnce(&MockRow) -> Result<Option<String>, E>,
    ) -> Result<Option<MockRow>, E> {
        self.in_transaction(false, |store| {
            let Some(row) = store.mock(id)? else { return Ok(None) };
            let Some(state) = change(&row)? else { return Ok(Some(row)) };
            store.run("keep the clock of a mock", "UPDATE mock SET state = ?2 WHERE id = ?1", params![id.0, state])?;
            Ok(Some(MockRow { state, ..row }))
        })
    }

    /// Returns a mock.
    pub fn mock(&self, id: MockId) -> Result<Option<MockRow>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM mock WHERE id = ?1 AND archived = 0");
        self.row("read a mock", &sql, [id.0], read)
    }

    /// Returns the mocks, latest first.
    pub fn mocks(&self, limit: usize) -> Result<Vec<MockRow>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM mock WHERE archived = 0 ORDER BY id DESC LIMIT ?1");
        self.rows("list mocks", &sql, [limit as i64], read)
    }

    /// Returns the latest turns of all mocks, oldest first.
    pub fn mock_turns(&self, limit: usize) -> Result<Vec<MockTurnRow>, StoreError> {
        let sql = format!("SELECT {TURN} FROM mock_turn ORDER BY id DESC LIMIT ?1");
        let mut rows = self.rows("list turns of mocks", &sql, [limit as i64], read_turn)?;
        rows.reverse();
        Ok(rows)
    }

    /// Returns the cards that were reviewed or answered in writing since a moment: what was just seen.
    pub fn cards_seen_since(&self, since: Timestamp) -> Result<Vec<i64>, StoreError> {
        self.rows(
            "list what was just seen",
            "SELECT card_id FROM review WHERE at >= ?1 UNION SELECT card_id FROM grade WHERE at >= ?1",
            [since.as_millisecond()],
            |row| row.get(0),
        )
    }

    /// Returns live answered cards of some kinds that could be asked, no more than `limit`: of more, an even choice that
    /// depends on `seed` alone.
    pub fn cards_to_ask(&self, kinds: &[&str], seed: i64, limit: usize) -> Result<Vec<CardToAsk>, StoreError> {
        let kinds = serde_json::Value::from(kinds.to_vec()).to_string();
        self.rows(
            "list questions to ask",
            "SELECT card.id, card.question, card.kind, card.level, (SELECT name FROM topic WHERE topic.id = card.topic_id)
             FROM card WHERE card.archived = 0 AND card.answered = 1 AND card.merged_into IS NULL
               AND card.kind IN (SELECT value FROM json_each(?1))
               AND NOT EXISTS (SELECT 1 FROM memory WHERE memory.id = card.id AND memory.suspended = 1)
             ORDER BY ((card.id * 2654435761 + ?2) % 4294967291 + 4294967291) % 4294967291 LIMIT ?3",
            params![kinds, seed.rem_euclid(4_294_967_291), limit as i64],
            |row| {
                Ok(CardToAsk {
                    id: row.get(0)?,
                    question: row.get(1)?,
                    kind: row.get(2)?,
                    level: row.get(3)?,
                    topic: row.get(4)?,
                })
            },
        )
    }

    /// Returns how often each topic was reviewed.
    pub fn reviews_by_topic(&self) -> Result<Vec<(String, u64)>, StoreError> {
        self.rows(
            "count reviews by topic",
            "SELECT topic.name, count(*) FROM review JOIN card ON card.id = review.card_id
             JOIN topic ON topic.id = card.topic_id GROUP BY topic.id ORDER BY 1",
            [],
            |row| Ok((row.get(0)?, row.get::<_, i64>(1)?.max(0) as u64)),
        )
    }
}

/// A card as a question to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardToAsk {
    /// The card.
    pub id: i64,
    /// Its question.
    pub question: String,
    /// The word of its kind.
    pub kind: String,
    /// The word of its level.
    pub level: Option<String>,
    /// Its topic.
    pub topic: Option<String>,
}

fn read(row: &Row<'_>) -> rusqlite::Result<MockRow> {
    Ok(MockRow {
        id: MockId(row.get(0)?),
        loop_name: row.get(1)?,
        started_at: moment(row.get(2)?),
        finished_at: row.get::<_, Option<i64>>(3)?.map(moment),
        state: row.get(4)?,
    })
}

fn read_turn(row: &Row<'_>) -> rusqlite::Result<MockTurnRow> {
    Ok(MockTurnRow {
        id: row.get(0)?,
        mock: MockId(row.get(1)?),
        at: moment(row.get(2)?),
        stage: row.get(3)?,
        kind: row.get(4)?,
        subject: row.get(5)?,
        score: row.get(6)?,
        low: row.get(7)?,
        high: row.get(8)?,
        took_ms: row.get::<_, Option<i64>>(9)?.map(|took| took.max(0) as u64),
        report: row.get(10)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{EventKind, LoopRow, Operation};

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + second).unwrap()
    }

    #[test]
    fn a_clock_that_ticks_is_no_step_to_undo() {
        let mut store = Store::in_memory().unwrap();
        let id = store.transact(Operation::Mock, at(0), |tx| tx.add_mock("startup", "{}")).unwrap();
        for second in 1..50 {
            let tick = |_: &MockRow| Ok::<_, StoreError>(Some(format!("{{\"second\":{second}}}")));
            store.tick_mock(id, tick).unwrap().unwrap();
        }
        assert_eq!(store.standing(9).unwrap().len(), 1);
        assert_eq!(store.mock(id).unwrap().unwrap().state, "{\"second\":49}");
        store.transact(Operation::Mock, at(50), |tx| tx.set_mock(id, "{\"over\":1}", true)).unwrap();
        assert_eq!(store.mock(id).unwrap().unwrap().finished_at, Some(at(50)));
        store.undo(at(51)).unwrap();
        let row = store.mock(id).unwrap().unwrap();
        assert_eq!((row.state.as_str(), row.finished_at), ("{\"second\":49}", None));
        store.undo(at(52)).unwrap();
        assert!(store.mocks(9).unwrap().is_empty());
    }

    #[test]
    fn a_turn_is_evidence_and_never_changes() {
        let mut store = Store::in_memory().unwrap();
        let turn = store
            .transact(Operation::Mock, at(0), |tx| {
                let id = tx.add_mock("startup", "{}")?;
                let event = tx.append(EventKind::MockTurn, &serde_json::json!({ "mock": id.0 }))?;
                let turn = MockTurnRow {
                    id: event,
                    mock: id,
                    at: tx.now(),
                    stage: "team".to_owned(),
                    kind: "behavioral".to_owned(),
                    subject: "prompt unasked".to_owned(),
                    score: Some(0.5),
                    low: Some(0.4),
                    high: Some(0.6),
                    took_ms: Some(1_000),
                    report: "{}".to_owned(),
                };
                tx.add_mock_turn(&turn)?;
                Ok::<_, StoreError>(turn)
            })
            .unwrap();
        assert_eq!(store.mock_turns(9).unwrap(), std::slice::from_ref(&turn));
        assert!(store.execute_raw("UPDATE mock_turn SET score = 1").is_err());
        assert!(store.execute_raw("DELETE FROM mock_turn").is_err());
        store.undo(at(1)).unwrap();
        assert_eq!(store.mock_turns(9).unwrap(), [turn]);
    }

    #[test]
    fn a_loop_of_ones_own_is_kept_changed_and_set_aside() {
        let mut store = Store::in_memory().unwrap();
        let row = |text: &str| LoopRow { name: "mine".to_owned(), text: text.to_owned() };
        for (second, text) in ["one", "two"].into_iter().enumerate() {
            store.transact(Operation::EditLoop, at(second as i64), |tx| tx.put_loop(&row(text))).unwrap();
        }
        assert_eq!(store.loops().unwrap(), [row("two")]);
        assert!(store.transact(Operation::EditLoop, at(3), |tx| tx.archive_loop("mine")).unwrap());
        assert!(store.loops().unwrap().is_empty());
        store.undo(at(4)).unwrap();
        store.undo(at(5)).unwrap();
        assert_eq!(store.loops().unwrap(), [row("one")]);
    }
}
