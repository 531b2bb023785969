//! Evidence in the short: of everything that was practiced only what readiness weighs, without texts and reports.

use jiff::Timestamp;

use crate::store::moment;
use crate::{Store, StoreError};

/// A card that was practiced.
#[derive(Clone, Debug, PartialEq)]
pub struct PracticedCard {
    /// The card's number.
    pub card: i64,
    /// Its kind.
    pub kind: String,
    /// Its level.
    pub level: Option<String>,
    /// Its topic.
    pub topic: Option<String>,
    /// Stability, difficulty and day of the last review, if it was ever reviewed.
    pub memory: Option<(f64, f64, i32)>,
    /// Whether it is asked any more.
    pub available: bool,
}

/// The first review of a card.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FirstReview {
    /// The card's number.
    pub card: i64,
    /// When.
    pub at: Timestamp,
    /// The day of study.
    pub day: i32,
    /// The rating, 1 to 4.
    pub rating: u8,
}

/// An answer that was graded.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GradeInShort {
    /// The card's number.
    pub card: i64,
    /// When.
    pub at: Timestamp,
    /// What it was worth, 0 to 1; what the user thinks, where they overruled the grade.
    pub score: f64,
    /// The lower end of the interval.
    pub low: f64,
    /// The upper end of the interval.
    pub high: f64,
}

/// A solution that was judged.
#[derive(Clone, Debug, PartialEq)]
pub struct SolutionInShort {
    /// The problem.
    pub problem: String,
    /// When.
    pub at: Timestamp,
    /// How many cases were accepted.
    pub passed: u32,
    /// How many there are.
    pub total: u32,
    /// How long the candidate took.
    pub took_ms: Option<u64>,
    /// Whether the solution was looked at before.
    pub solution_seen: bool,
}

/// A question of a mock interview.
#[derive(Clone, Debug, PartialEq)]
pub struct TurnInShort {
    /// The mock's number.
    pub mock: i64,
    /// When.
    pub at: Timestamp,
    /// The kind of the stage.
    pub kind: String,
    /// What was asked about, such as `card 12`.
    pub subject: String,
    /// Its topic.
    pub topic: Option<String>,
    /// Score and interval; `None` where it could not be graded.
    pub score: Option<(f64, f64, f64)>,
    /// Whether the candidate passed on it.
    pub passed_on: bool,
}

/// How many live cards a kind has on a topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KindTally {
    /// The kind.
    pub kind: String,
    /// The topic.
    pub topic: Option<String>,
    /// How many cards.
    pub cards: u64,
}

impl Store {
    /// Returns the place of the latest event in the log, 0 while there is none: as long as it is the same, so is the bank.
    pub fn latest_event(&self) -> Result<i64, StoreError> {
        let latest =
            self.row("find the latest event", "SELECT coalesce(max(seq), 0) FROM event", [], |row| row.get(0))?;
        Ok(latest.unwrap_or(0))
    }

    /// Returns every card that was reviewed or answered and is still in the bank.
    pub fn practiced_cards(&self) -> Result<Vec<PracticedCard>, StoreError> {
        self.rows(
            "read practiced cards",
            "SELECT card.id, kind, level, (SELECT name FROM topic WHERE topic.id = card.topic_id), stability, difficulty,
                    last_day, coalesce(available, 1)
             FROM (SELECT id FROM memory WHERE stability IS NOT NULL UNION SELECT card_id FROM grade
                   UNION SELECT CAST(substr(subject, 6) AS INTEGER) FROM mock_turn WHERE subject LIKE 'card %') practiced
             JOIN card ON card.id = practiced.id LEFT JOIN memory ON memory.id = card.id ORDER BY card.id",
            [],
            |row| {
                let (stability, difficulty, last): (Option<f64>, Option<f64>, Option<i32>) =
                    (row.get(4)?, row.get(5)?, row.get(6)?);
                Ok(PracticedCard {
                    card: row.get(0)?,
                    kind: row.get(1)?,
                    level: row.get(2)?,
                    topic: row.get(3)?,
                    memory: stability.zip(difficulty).zip(last).map(|((stability, difficulty), last)| (stability, difficulty, last)),
                    available: row.get(7)?,
                })
            },
        )
    }

    /// Returns the first review of each card.
    pub fn first_reviews(&self) -> Result<Vec<FirstReview>, StoreError> {
        // With min() in the list SQLite takes the other columns from the row that has the least.
        self.rows(
            "read first reviews",
            "SELECT card_id, at, day, rating, min(id) FROM review GROUP BY card_id",
            [],
            |row| Ok(FirstReview { card: row.get(0)?, at: moment(row.get(1)?), day: row.get(2)?, rating: row.get(3)? }),
        )
    }

    /// Returns every graded answer, oldest first.
    pub fn grades_in_short(&self) -> Result<Vec<GradeInShort>, StoreError> {
        self.rows(
            "read grades",
            "SELECT card_id, at, score, low, high,
                    (SELECT o.score FROM overruling o WHERE o.grade_id = grade.id ORDER BY o.id DESC LIMIT 1)
             FROM grade ORDER BY id",
            [],
            |row| {
                let overruled: Option<f64> = row.get(5)?;
                let (score, low, high) = (row.get(2)?, row.get(3)?, row.get(4)?);
                let (score, low, high) = overruled.map_or((score, low, high), |score| (score, score, score));
                Ok(GradeInShort { card: row.get(0)?, at: moment(row.get(1)?), score, low, high })
            },
        )
    }

    /// Returns every solution that was judged, oldest first.
    pub fn solutions_in_short(&self) -> Result<Vec<SolutionInShort>, StoreError> {
        self.rows(
            "read solutions",
            "SELECT problem, submission.at, passed, total, took_ms, coalesce(json_extract(payload, '$.solution_seen'), 0)
             FROM submission LEFT JOIN event ON event.seq = submission.id ORDER BY submission.id",
            [],
            |row| {
                Ok(SolutionInShort {
                    problem: row.get(0)?,
                    at: moment(row.get(1)?),
                    passed: row.get(2)?,
                    total: row.get(3)?,
                    took_ms: row.get::<_, Option<i64>>(4)?.map(|took| took.max(0) as u64),
                    solution_seen: row.get(5)?,
                })
            },
        )
    }

    /// Returns every question of a mock interview that was answered or passed on, oldest first.
    pub fn turns_in_short(&self) -> Result<Vec<TurnInShort>, StoreError> {
        self.rows(
            "read turns of mocks",
            "SELECT mock_id, mock_turn.at, mock_turn.kind, subject, json_extract(payload, '$.topic'), score, low, high,
                    coalesce(json_extract(payload, '$.passed_on'), 0)
             FROM mock_turn LEFT JOIN event ON event.seq = mock_turn.id ORDER BY mock_turn.id",
            [],
            |row| {
                let score: Option<f64> = row.get(5)?;
                let (low, high): (Option<f64>, Option<f64>) = (row.get(6)?, row.get(7)?);
                Ok(TurnInShort {
                    mock: row.get(0)?,
                    at: moment(row.get(1)?),
                    kind: row.get(2)?,
                    subject: row.get(3)?,
                    topic: row.get(4)?,
                    score: score.map(|score| (score, low.unwrap_or(score), high.unwrap_or(score))),
                    passed_on: row.get(8)?,
                })
            },
        )
    }

    /// Returns how many live cards each kind has on each topic, most first.
    pub fn cards_by_kind_and_topic(&self) -> Result<Vec<KindTally>, StoreError> {
        self.rows(
            "count kinds and topics",
            "SELECT kind, (SELECT name FROM topic WHERE topic.id = topic_id), count(*) FROM card WHERE archived = 0
             GROUP BY kind, topic_id ORDER BY 3 DESC, 1, 2",
            [],
            |row| Ok(KindTally { kind: row.get(0)?, topic: row.get(1)?, cards: row.get::<_, i64>(2)? as u64 }),
        )
    }
}
