//! Counts for the pages that show how practice goes.

use std::collections::{BTreeMap, HashMap};

use domain::bank::CardId;
use domain::drill::{Day, Days, Elapsed};

use crate::{Store, StoreError};

/// How many reviews a day had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayTally {
    /// The day.
    pub day: Day,
    /// All reviews.
    pub reviews: usize,
    /// Those of cards never seen before.
    pub new: usize,
}

/// How well learned cards were recalled in seven days.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WeekTally {
    /// The Monday.
    pub monday: Day,
    /// Reviews of learned cards.
    pub reviews: usize,
    /// Those that were recalled.
    pub recalled: usize,
    /// The mean chance of recall the model gave.
    pub expected: f64,
}

/// The cards of a topic that are live.
#[derive(Clone, Debug, PartialEq)]
pub struct TopicTally {
    /// The topic; none for cards under no heading.
    pub topic: Option<String>,
    /// How many cards.
    pub cards: usize,
}

/// How many cards are in which state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StateTally {
    /// Live cards in all.
    pub cards: usize,
    /// Never reviewed, of those available.
    pub new: usize,
    /// Being learned.
    pub learning: usize,
    /// Learned.
    pub review: usize,
    /// To be asked today, new ones aside.
    pub due: usize,
    /// Set aside.
    pub suspended: usize,
    /// Set aside until tomorrow.
    pub buried: usize,
    /// Forgotten again and again.
    pub leeches: usize,
    /// Answered by some document.
    pub answered: usize,
    /// Answered by none.
    pub unanswered: usize,
    /// Gone from the documents.
    pub archived: usize,
}

impl Store {
    /// Returns the reviews of each day from `from` on that had any.
    pub fn reviews_by_day(&self, from: Day) -> Result<Vec<DayTally>, StoreError> {
        self.rows(
            "count reviews by day",
            "SELECT day, count(*), sum(was = 'new') FROM review WHERE day >= ?1 GROUP BY day ORDER BY day",
            [from.0],
            |row| {
                let (reviews, new): (i64, i64) = (row.get(1)?, row.get(2)?);
                Ok(DayTally { day: Day(row.get(0)?), reviews: reviews as usize, new: new as usize })
            },
        )
    }

    /// Returns how many available cards fall due on each day up to `to`; what is overdue counts as due today.
    pub fn forecast(&self, today: Day, to: Day) -> Result<Vec<DayTally>, StoreError> {
        self.rows(
            "count what falls due",
            "SELECT max(due_day, ?1), count(*) FROM memory WHERE available = 1 AND due_day IS NOT NULL AND due_day <= ?2
             GROUP BY 1 ORDER BY 1",
            [today.0, to.0],
            |row| Ok(DayTally { day: Day(row.get(0)?), reviews: row.get::<_, i64>(1)? as usize, new: 0 }),
        )
    }

    /// Returns how well learned cards were recalled, week by week from `from` on.
    pub fn retention_by_week(&self, from: Day) -> Result<Vec<WeekTally>, StoreError> {
        // 1970-01-01 was a Thursday, so days counted from the Monday before it are day + 3.
        self.rows(
            "measure retention",
            "SELECT day - (day + 3) % 7, count(*), sum(rating > 1), avg(expected) FROM review
             WHERE day >= ?1 AND was = 'review' GROUP BY 1 ORDER BY 1",
            [from.0],
            |row| {
                let (reviews, recalled): (i64, i64) = (row.get(1)?, row.get(2)?);
                Ok(WeekTally {
                    monday: Day(row.get(0)?),
                    reviews: reviews as usize,
                    recalled: recalled as usize,
                    expected: row.get::<_, Option<f64>>(3)?.unwrap_or(0.0),
                })
            },
        )
    }

    /// Returns the reviews of cards that were reviewed on an earlier day, by the days between.
    // Read in the order of the log and put together here: finding the review before in SQL costs five times as much.
    pub fn reviews_by_elapsed(&self) -> Result<Vec<Elapsed>, StoreError> {
        let reviews = self.rows(
            "measure forgetting",
            "SELECT card_id, day, rating > 1, expected FROM review ORDER BY id",
            [],
            |row| Ok((row.get::<_, i64>(0)?, Day(row.get(1)?), row.get::<_, bool>(2)?, row.get::<_, Option<f64>>(3)?)),
        )?;
        let mut before: HashMap<i64, Day> = HashMap::new();
        let mut found: BTreeMap<Days, Elapsed> = BTreeMap::new();
        for (card, day, recalled, expected) in reviews {
            let elapsed = before.insert(card, day).map(|last| day.since(last)).filter(|days| days.0 > 0);
            if let (Some(days), Some(expected)) = (elapsed, expected) {
                let row = found.entry(days).or_insert(Elapsed { days, reviews: 0, recalled: 0, expected: 0.0 });
                row.reviews += 1;
                row.recalled += u64::from(recalled);
                row.expected += expected;
            }
        }
        Ok(found.into_values().collect())
    }

    /// Returns how many live cards each topic has, most first.
    pub fn cards_by_topic(&self) -> Result<Vec<TopicTally>, StoreError> {
        self.rows(
            "count topics",
            "SELECT (SELECT name FROM topic WHERE topic.id = topic_id), count(*) FROM card WHERE archived = 0
             GROUP BY topic_id ORDER BY 2 DESC, 1",
            [],
            |row| Ok(TopicTally { topic: row.get(0)?, cards: row.get::<_, i64>(1)? as usize }),
        )
    }

    /// Returns the topic of each card that was reviewed.
    pub fn topics_of_begun(&self) -> Result<Vec<(CardId, Option<String>)>, StoreError> {
        self.rows(
            "read topics",
            "SELECT memory.id, (SELECT name FROM topic WHERE topic.id = card.topic_id) FROM memory
             JOIN card ON card.id = memory.id WHERE stability IS NOT NULL AND card.archived = 0",
            [],
            |row| Ok((CardId(row.get(0)?), row.get(1)?)),
        )
    }

    /// Returns how many live cards there are of each kind.
    pub fn cards_by_kind(&self) -> Result<Vec<(String, usize)>, StoreError> {
        self.rows(
            "count kinds",
            "SELECT kind, count(*) FROM card WHERE archived = 0 GROUP BY kind ORDER BY 2 DESC, 1",
            [],
            |row| Ok((row.get(0)?, row.get::<_, i64>(1)? as usize)),
        )
    }

    /// Returns how many cards are in which state on a day.
    pub fn cards_by_state(&self, day: Day) -> Result<StateTally, StoreError> {
        let cards = self.row(
            "count cards",
            "SELECT sum(archived = 0), sum(fresh), sum(archived = 0 AND answered), sum(archived = 0 AND NOT answered),
             sum(archived AND merged_into IS NULL) FROM card",
            [],
            |row| {
                let count = |column| row.get::<_, Option<i64>>(column).map(|count| count.unwrap_or(0) as usize);
                Ok(StateTally {
                    cards: count(0)?,
                    new: count(1)?,
                    answered: count(2)?,
                    unanswered: count(3)?,
                    archived: count(4)?,
                    ..StateTally::default()
                })
            },
        )?;
        let memories = self.row(
            "count memories",
            "SELECT sum(available AND due_at IS NOT NULL), sum(available AND due_day IS NOT NULL),
             sum(available AND (due_at IS NOT NULL OR due_day <= ?1) AND coalesce(buried_until, 0) <= ?1),
             sum(suspended), sum(available AND buried_until > ?1), sum(available AND lapses >= ?2) FROM memory",
            [i64::from(day.0), i64::from(domain::drill::LEECH_LAPSES)],
            |row| {
                let count = |column| row.get::<_, Option<i64>>(column).map(|count| count.unwrap_or(0) as usize);
                Ok((count(0)?, count(1)?, count(2)?, count(3)?, count(4)?, count(5)?))
            },
        )?;
        let (learning, review, due, suspended, buried, leeches) = memories.unwrap_or_default();
        let cards = cards.unwrap_or_default();
        Ok(StateTally { learning, review, due, suspended, buried, leeches, ..cards })
    }
}
