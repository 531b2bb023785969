//! Interviews to come, and what planning toward one reads: memories with the kinds of their cards, and answers that were timed.

use domain::bank::CardId;
use domain::drill::{Day, Difficulty, MemoryState, Stability};
use jiff::Timestamp;
use rusqlite::params;

use crate::{Store, StoreError, Tx};

/// An interview to come.
#[derive(Clone, Debug, PartialEq)]
pub struct InterviewRow {
    /// Its number; 0 before it is kept.
    pub id: i64,
    /// The day.
    pub day: Day,
    /// The loop it is of.
    pub loop_name: Option<String>,
    /// Minutes of study a day until then.
    pub minutes: u32,
    /// Days without study, as JSON.
    pub days_off: String,
    /// What the user wants to remember about it.
    pub note: String,
    /// Whether it was called off.
    pub archived: bool,
}

/// A card in practice, with what planning wants to know.
#[derive(Clone, Debug, PartialEq)]
pub struct KnownCard {
    /// The card.
    pub card: CardId,
    /// Its kind.
    pub kind: String,
    /// Its memory.
    pub state: MemoryState,
    /// The day of its last review.
    pub last: Day,
}

/// Answers of one sort that were timed.
#[derive(Clone, Debug, PartialEq)]
pub struct TimedAnswers {
    /// The kind of the cards.
    pub kind: String,
    /// What the cards were before: new, learning, review.
    pub was: String,
    /// The rating, 1 to 4.
    pub rating: u8,
    /// How many answers.
    pub count: u64,
    /// Their seconds in all, each cut at a most.
    pub seconds: f64,
}

/// So many of the latest answers say how long answers take.
const TIMED: i64 = 3_000;

impl Tx<'_> {
    /// Keeps an interview, in the place of the one with its number, and returns the number.
    pub fn put_interview(&self, interview: &InterviewRow) -> Result<i64, StoreError> {
        let id = (interview.id != 0).then_some(interview.id);
        self.run(
            "keep an interview",
            "INSERT INTO interview (id, day, loop_name, minutes, days_off, note, archived) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT (id) DO UPDATE SET day = ?2, loop_name = ?3, minutes = ?4, days_off = ?5, note = ?6, archived = ?7",
            params![
                id,
                interview.day.0,
                interview.loop_name,
                interview.minutes,
                interview.days_off,
                interview.note,
                interview.archived
            ],
        )?;
        Ok(id.unwrap_or_else(|| self.last_id()))
    }
}

impl Store {
    /// Returns the interviews that were not called off, soonest first.
    pub fn interviews(&self) -> Result<Vec<InterviewRow>, StoreError> {
        self.rows(
            "read the interviews",
            "SELECT id, day, loop_name, minutes, days_off, note, archived FROM interview WHERE archived = 0 ORDER BY day, id",
            [],
            |row| {
                Ok(InterviewRow {
                    id: row.get(0)?,
                    day: Day(row.get(1)?),
                    loop_name: row.get(2)?,
                    minutes: row.get(3)?,
                    days_off: row.get(4)?,
                    note: row.get(5)?,
                    archived: row.get(6)?,
                })
            },
        )
    }

    /// Returns every card in practice that may be asked some day.
    pub fn known_cards(&self) -> Result<Vec<KnownCard>, StoreError> {
        self.rows(
            "read memories",
            "SELECT memory.id, card.kind, stability, difficulty, last_day FROM memory JOIN card ON card.id = memory.id
             WHERE stability IS NOT NULL AND available = 1 ORDER BY memory.id",
            [],
            |row| {
                let state = MemoryState { stability: Stability(row.get(2)?), difficulty: Difficulty(row.get(3)?) };
                Ok(KnownCard { card: CardId(row.get(0)?), kind: row.get(1)?, state, last: Day(row.get(4)?) })
            },
        )
    }

    /// Returns the cards never reviewed, in the order of the documents, with their kinds.
    pub fn fresh_cards(&self) -> Result<Vec<(CardId, String)>, StoreError> {
        self.rows("find new cards", "SELECT id, kind FROM card WHERE fresh = 1 ORDER BY id", [], |row| {
            Ok((CardId(row.get(0)?), row.get(1)?))
        })
    }

    /// Returns how long the latest answers took, by sort; an answer counts at most so many seconds.
    pub fn timed_answers(&self, most: f64) -> Result<Vec<TimedAnswers>, StoreError> {
        self.rows(
            "read how long answers took",
            "SELECT card.kind, was, rating, count(*), sum(min(took_ms / 1000.0, ?1)) FROM
             (SELECT card_id, was, rating, took_ms FROM review WHERE took_ms > 0 ORDER BY id DESC LIMIT ?2) AS latest
             JOIN card ON card.id = latest.card_id GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
            params![most, TIMED],
            |row| {
                Ok(TimedAnswers {
                    kind: row.get(0)?,
                    was: row.get(1)?,
                    rating: row.get(2)?,
                    count: row.get::<_, i64>(3)? as u64,
                    seconds: row.get(4)?,
                })
            },
        )
    }

    /// Returns what was practiced beside cards since a moment: of problems, cases, stories and mocks how many, and the milliseconds
    /// that were measured.
    pub fn practiced_since(&self, moment: Timestamp) -> Result<[(u64, u64); 4], StoreError> {
        let of = |sql: &'static str| {
            let found = self.row("count what was done", sql, [moment.as_millisecond()], |row| {
                Ok((row.get::<_, i64>(0)? as u64, row.get::<_, i64>(1)?.max(0) as u64))
            })?;
            Ok::<_, StoreError>(found.unwrap_or_default())
        };
        Ok([
            of("SELECT count(DISTINCT problem), coalesce(sum(took_ms), 0) FROM submission WHERE at >= ?1")?,
            of(
                "SELECT count(DISTINCT coalesce(case_name, '')), coalesce(sum(took_ms), 0) FROM design_run WHERE at >= ?1",
            )?,
            of("SELECT count(DISTINCT story_id), coalesce(sum(took_ms), 0) FROM telling WHERE at >= ?1")?,
            of("SELECT count(DISTINCT mock_id), coalesce(sum(took_ms), 0) FROM mock_turn WHERE at >= ?1")?,
        ])
    }

    /// Returns how many answers were given on a day, how many of them were timed, and the seconds of those.
    pub fn answered_on(&self, day: Day, most: f64) -> Result<(u64, u64, f64), StoreError> {
        let found = self.row(
            "count what was done",
            "SELECT count(*), count(took_ms), coalesce(sum(min(took_ms / 1000.0, ?2)), 0.0) FROM review WHERE day = ?1",
            params![day.0, most],
            |row| Ok((row.get::<_, i64>(0)? as u64, row.get::<_, i64>(1)? as u64, row.get(2)?)),
        )?;
        Ok(found.unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Operation;

    #[test]
    fn an_interview_is_kept_changed_and_taken_back() {
        let mut store = Store::in_memory().unwrap();
        let now = Timestamp::constant(1_767_268_800, 0);
        let mut row = InterviewRow {
            id: 0,
            day: Day(20_500),
            loop_name: None,
            minutes: 40,
            days_off: "{}".to_owned(),
            note: String::new(),
            archived: false,
        };
        let id = store.transact(Operation::SetInterview, now, |tx| tx.put_interview(&row)).unwrap();
        row.id = id;
        assert_eq!(store.interviews().unwrap(), [row.clone()]);
        let later = InterviewRow { day: Day(20_510), loop_name: Some("startup".to_owned()), ..row.clone() };
        store.transact(Operation::SetInterview, now, |tx| tx.put_interview(&later)).unwrap();
        assert_eq!(store.interviews().unwrap(), [later]);
        store.undo(now).unwrap();
        assert_eq!(store.interviews().unwrap(), [row]);
    }
}
