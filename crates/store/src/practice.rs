//! Memories and reviews: what practice has made of each card.

use domain::bank::CardId;
use domain::drill::{Begun, Day, Difficulty, Due, MemoryState, Practice, Rating, Stability, Today, Waiting};
use jiff::Timestamp;
use rusqlite::{Row, params};

use crate::store::moment;
use crate::{Store, StoreError, Tx};

/// All that practice knows of a card.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MemoryRow {
    /// Its memory and when it comes back.
    pub practice: Practice,
    /// Whether the user set it aside.
    pub suspended: bool,
    /// The day it may be shown again when it was buried.
    pub buried_until: Option<Day>,
}

/// A review that stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ReviewRow {
    /// The place of its event in the log.
    pub event: i64,
    /// The card.
    pub card: CardId,
    /// When.
    pub at: Timestamp,
    /// The learner's day.
    pub day: Day,
    /// The rating given.
    pub rating: Rating,
    /// What the card was before.
    pub was: Was,
    /// The memory after it.
    pub state: MemoryState,
    /// The chance of recall the model gave beforehand.
    pub expected: Option<f64>,
    /// How long the learner took.
    pub took_ms: Option<u64>,
}

/// What a card was before a review.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Was {
    /// Never seen.
    New,
    /// Being learned, or learned again.
    Learning,
    /// Learned.
    Review,
}

/// So many due reviews are weighed against each other; of a longer backlog those due longest.
const WEIGHED: i64 = 200;

impl MemoryRow {
    /// What is known of a card that was never touched.
    pub const UNTOUCHED: MemoryRow = MemoryRow { practice: Practice::New, suspended: false, buried_until: None };
}

impl Was {
    /// Returns what a card in this practice is.
    pub fn of(practice: &Practice) -> Was {
        match practice {
            Practice::New => Was::New,
            Practice::Begun(Begun { due: Due::Soon { .. }, .. }) => Was::Learning,
            Practice::Begun(Begun { due: Due::On(_), .. }) => Was::Review,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Was::New => "new",
            Was::Learning => "learning",
            Was::Review => "review",
        }
    }
}

impl Tx<'_> {
    /// Keeps what practice knows of a card.
    pub fn set_memory(&self, card: CardId, memory: &MemoryRow) -> Result<(), StoreError> {
        if *memory == MemoryRow::UNTOUCHED {
            self.run("forget a memory", "DELETE FROM memory WHERE id = ?1", [card.0])?;
            return self.refresh_standing(card);
        }
        let begun = match memory.practice {
            Practice::New => None,
            Practice::Begun(begun) => Some(begun),
        };
        let (due_day, soon) = match begun.map(|begun| begun.due) {
            Some(Due::On(day)) => (Some(day.0), None),
            Some(Due::Soon { at, after, relearning }) => (None, Some((at, after, relearning))),
            None => (None, None),
        };
        self.run(
            "keep a memory",
            "INSERT INTO memory (id, stability, difficulty, last_day, due_day, due_at, due_after, relearning, reviews, lapses,
             suspended, buried_until) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
             ON CONFLICT (id) DO UPDATE SET stability = ?2, difficulty = ?3, last_day = ?4, due_day = ?5, due_at = ?6,
             due_after = ?7, relearning = ?8, reviews = ?9, lapses = ?10, suspended = ?11, buried_until = ?12",
            params![
                card.0,
                begun.map(|begun| begun.state.stability.0),
                begun.map(|begun| begun.state.difficulty.0),
                begun.map(|begun| begun.last.0),
                due_day,
                soon.map(|(at, _, _)| at.as_millisecond()),
                soon.map(|(_, after, _)| after as i64),
                soon.is_some_and(|(_, _, relearning)| relearning),
                begun.map_or(0, |begun| begun.reviews),
                begun.map_or(0, |begun| begun.lapses),
                memory.suspended,
                memory.buried_until.map(|day| day.0)
            ],
        )?;
        self.refresh_standing(card)
    }

    /// Keeps a review for the statistics.
    pub fn add_review(&self, review: &ReviewRow) -> Result<(), StoreError> {
        self.run(
            "keep a review",
            "INSERT INTO review (id, card_id, at, day, rating, was, stability, difficulty, expected, took_ms)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            params![
                review.event,
                review.card.0,
                review.at.as_millisecond(),
                review.day.0,
                review.rating.number(),
                review.was.name(),
                review.state.stability.0,
                review.state.difficulty.0,
                review.expected,
                review.took_ms.map(|took| took as i64)
            ],
        )
        .map(drop)
    }

    /// Makes the reviews of a card those of another.
    pub fn move_reviews(&self, from: CardId, to: CardId) -> Result<(), StoreError> {
        self.run("move reviews", "UPDATE review SET card_id = ?2 WHERE card_id = ?1", params![from.0, to.0]).map(drop)
    }

    /// Forgets all memories and reviews, before they are computed anew from the events.
    pub fn clear_practice(&self) -> Result<(), StoreError> {
        self.run("clear reviews", "DELETE FROM review", [])?;
        self.run("clear memories", "DELETE FROM memory", [])?;
        self.run("clear memories", "UPDATE card SET fresh = 1 WHERE archived = 0 AND fresh = 0", []).map(drop)
    }

    /// Brings the columns in line that queues are built from.
    pub(crate) fn refresh_standing(&self, card: CardId) -> Result<(), StoreError> {
        self.run(
            "update a card's standing",
            "UPDATE memory SET available = NOT suspended AND NOT (SELECT archived FROM card WHERE card.id = memory.id)
             WHERE id = ?1 AND available <> (NOT suspended AND NOT (SELECT archived FROM card WHERE card.id = memory.id))",
            [card.0],
        )?;
        let fresh = "(NOT archived AND NOT EXISTS (SELECT 1 FROM memory WHERE memory.id = card.id
                      AND (suspended OR stability IS NOT NULL)))";
        self.run(
            "update a card's standing",
            &format!("UPDATE card SET fresh = {fresh} WHERE id = ?1 AND fresh <> {fresh}"),
            [card.0],
        )
        .map(drop)
    }
}

const MEMORY_COLUMNS: &str = "memory.id, stability, difficulty, last_day, due_day, due_at, due_after, relearning, \
    reviews, lapses, suspended, buried_until";

impl Store {
    /// Returns what practice knows of a card.
    pub fn memory(&self, card: CardId) -> Result<MemoryRow, StoreError> {
        let sql = format!("SELECT {MEMORY_COLUMNS} FROM memory WHERE id = ?1");
        let found = self.row("read a memory", &sql, [card.0], read_memory)?;
        Ok(found.map_or(MemoryRow::UNTOUCHED, |(_, memory)| memory))
    }

    /// Returns all memories of live cards that were reviewed.
    pub fn memories(&self) -> Result<Vec<(CardId, MemoryRow)>, StoreError> {
        let sql = format!("SELECT {MEMORY_COLUMNS} FROM memory WHERE stability IS NOT NULL AND available = 1");
        self.rows("read memories", &sql, [], read_memory)
    }

    /// Returns what waits to be asked on a day, at most `new_left` new cards; `among` says which cards are meant.
    pub fn waiting(
        &self,
        day: Day,
        new_left: u64,
        among: Option<&dyn Fn(CardId) -> bool>,
    ) -> Result<Waiting, StoreError> {
        let meant = |card| among.is_none_or(|among| among(card));
        let unburied = "(buried_until IS NULL OR buried_until <= ?1)";
        let learning = self.begun(
            &format!("available = 1 AND due_at IS NOT NULL AND {unburied} ORDER BY due_at LIMIT 10000"),
            day,
            meant,
        )?;
        // Without a query the index alone counts, and only those to be weighed are read.
        let due = format!("available = 1 AND due_day IS NOT NULL AND due_day <= ?1 AND {unburied}");
        let (reviews, reviews_left) = if among.is_some() {
            let mut reviews = self.begun(&format!("{due} ORDER BY due_day, id"), day, meant)?;
            let all = reviews.len() as u64;
            reviews.truncate(WEIGHED as usize);
            (reviews, all)
        } else {
            let reviews = self.begun(&format!("{due} ORDER BY due_day, id LIMIT {WEIGHED}"), day, meant)?;
            let count = self.row(
                "count what is due",
                "SELECT (SELECT count(*) FROM memory WHERE available = 1 AND due_day IS NOT NULL AND due_day <= ?1)
                      - (SELECT count(*) FROM memory INDEXED BY memory_buried WHERE buried_until > ?1
                         AND available = 1 AND due_day <= ?1)",
                [day.0],
                |row| row.get::<_, i64>(0),
            )?;
            (reviews, count.unwrap_or(0) as u64)
        };
        let new = self.fresh(day, new_left, meant)?;
        Ok(Waiting { learning, reviews, new_left: new_left.min(new.len() as u64), new, reviews_left })
    }

    /// Returns what was done on a day.
    pub fn done(&self, day: Day) -> Result<Today, StoreError> {
        let counts = self.rows(
            "count what was done",
            "SELECT was, count(*) FROM review WHERE day = ?1 GROUP BY was",
            [day.0],
            |row| Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)? as u64)),
        )?;
        let of = |was: Was| counts.iter().find(|(name, _)| name == was.name()).map_or(0, |(_, count)| *count);
        Ok(Today { new: of(Was::New), reviews: of(Was::Review), ordinal: counts.iter().map(|(_, count)| count).sum() })
    }

    /// Returns the reviews of a card that stand, oldest first.
    pub fn reviews_of(&self, card: CardId) -> Result<Vec<ReviewRow>, StoreError> {
        let rows = self.rows(
            "read reviews",
            "SELECT id, at, day, rating, was, stability, difficulty, expected, took_ms FROM review WHERE card_id = ?1
             ORDER BY id",
            [card.0],
            |row| {
                let state = MemoryState { stability: Stability(row.get(5)?), difficulty: Difficulty(row.get(6)?) };
                let (rating, was): (u8, String) = (row.get(3)?, row.get(4)?);
                let took: Option<i64> = row.get(8)?;
                Ok((row.get(0)?, moment(row.get(1)?), Day(row.get(2)?), rating, was, state, row.get(7)?, took))
            },
        )?;
        rows.into_iter()
            .map(|(event, at, day, rating, was, state, expected, took)| {
                let bad =
                    |column, value: String| StoreError::Inconsistent { table: "review", column, row: event, value };
                Ok(ReviewRow {
                    event,
                    card,
                    at,
                    day,
                    rating: Rating::from_number(rating).ok_or_else(|| bad("rating", rating.to_string()))?,
                    was: [Was::New, Was::Learning, Was::Review]
                        .into_iter()
                        .find(|known| known.name() == was)
                        .ok_or_else(|| bad("was", was.clone()))?,
                    state,
                    expected,
                    took_ms: took.map(|took| took as u64),
                })
            })
            .collect()
    }

    fn begun(
        &self,
        condition: &str,
        day: Day,
        meant: impl Fn(CardId) -> bool,
    ) -> Result<Vec<(CardId, Begun)>, StoreError> {
        let sql = format!("SELECT {MEMORY_COLUMNS} FROM memory WHERE {condition}");
        let rows = self.rows("read what is due", &sql, [day.0], read_memory)?;
        Ok(rows
            .into_iter()
            .filter(|(card, _)| meant(*card))
            .filter_map(|(card, memory)| match memory.practice {
                Practice::Begun(begun) => Some((card, begun)),
                Practice::New => None,
            })
            .collect())
    }

    fn fresh(&self, day: Day, limit: u64, meant: impl Fn(CardId) -> bool) -> Result<Vec<CardId>, StoreError> {
        let mut found = Vec::new();
        if limit == 0 {
            return Ok(found);
        }
        let fail = |source| self.error("find new cards", source);
        let mut statement = self.prepare(
            "find new cards",
            "SELECT id FROM card WHERE fresh = 1 AND NOT EXISTS
             (SELECT 1 FROM memory WHERE memory.id = card.id AND buried_until > ?1) ORDER BY id",
        )?;
        let mut rows = statement.query([day.0]).map_err(fail)?;
        while let Some(row) = rows.next().map_err(fail)? {
            let card = CardId(row.get(0).map_err(fail)?);
            if meant(card) {
                found.push(card);
                if found.len() as u64 == limit {
                    break;
                }
            }
        }
        Ok(found)
    }
}

fn read_memory(row: &Row<'_>) -> rusqlite::Result<(CardId, MemoryRow)> {
    let stability: Option<f64> = row.get(1)?;
    let practice = match stability {
        None => Practice::New,
        Some(stability) => {
            let due_day: Option<i32> = row.get(4)?;
            Practice::Begun(Begun {
                state: MemoryState { stability: Stability(stability), difficulty: Difficulty(row.get(2)?) },
                last: Day(row.get(3)?),
                due: match due_day {
                    Some(day) => Due::On(Day(day)),
                    None => Due::Soon {
                        at: moment(row.get(5)?),
                        after: row.get::<_, i64>(6)? as u64,
                        relearning: row.get(7)?,
                    },
                },
                reviews: row.get(8)?,
                lapses: row.get(9)?,
            })
        }
    };
    let buried: Option<i32> = row.get(11)?;
    Ok((CardId(row.get(0)?), MemoryRow { practice, suspended: row.get(10)?, buried_until: buried.map(Day) }))
}
