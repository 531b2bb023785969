//! What the user has to tell, and every telling of it.

use domain::story::Story;
use jiff::Timestamp;
use rusqlite::{Row, params};

use crate::store::moment;
use crate::{Store, StoreError, Tx};

/// Names a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct StoryId(pub i64);

/// A story as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryRow {
    /// Its name.
    pub id: StoryId,
    /// The story.
    pub story: Story,
    /// When it was written or changed.
    pub changed_at: Timestamp,
}

/// A telling; its number is that of its event.
#[derive(Clone, Debug, PartialEq)]
pub struct TellingRow {
    /// The number of its event.
    pub id: i64,
    /// The story that was told.
    pub story: StoryId,
    /// When.
    pub at: Timestamp,
    /// What it was worth, 0 to 1.
    pub score: f64,
    /// The lower end of the interval.
    pub low: f64,
    /// The upper end of the interval.
    pub high: f64,
    /// How long it took.
    pub took_ms: Option<u64>,
    /// What was said.
    pub text: String,
    /// The reasons, as they were given.
    pub report: String,
}

const COLUMNS: &str = "id, title, sort, competencies, situation, task, action, result, short, changed_at";
const TELLING: &str = "id, story_id, at, score, low, high, took_ms, text, report";

impl Tx<'_> {
    /// Keeps a new story and returns its name.
    pub fn add_story(&self, story: &Story) -> Result<StoryId, StoreError> {
        self.run(
            "keep a story",
            "INSERT INTO story (title, sort, competencies, situation, task, action, result, short, changed_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            params![
                story.title,
                story.sort.name(),
                competencies(story),
                story.situation,
                story.task,
                story.action,
                story.result,
                story.short,
                self.now().as_millisecond()
            ],
        )?;
        Ok(StoryId(self.last_id()))
    }

    /// Keeps a changed story.
    pub fn set_story(&self, id: StoryId, story: &Story) -> Result<(), StoreError> {
        self.run(
            "change a story",
            "UPDATE story SET title = ?2, sort = ?3, competencies = ?4, situation = ?5, task = ?6, action = ?7, result = ?8,
             short = ?9, changed_at = ?10 WHERE id = ?1",
            params![
                id.0,
                story.title,
                story.sort.name(),
                competencies(story),
                story.situation,
                story.task,
                story.action,
                story.result,
                story.short,
                self.now().as_millisecond()
            ],
        )
        .map(drop)
    }

    /// Sets a story aside; its tellings stay.
    pub fn archive_story(&self, id: StoryId) -> Result<(), StoreError> {
        self.run("set a story aside", "UPDATE story SET archived = 1 WHERE id = ?1", [id.0]).map(drop)
    }

    /// Keeps a telling; it carries the number of its event.
    pub fn add_telling(&self, row: &TellingRow) -> Result<(), StoreError> {
        self.run(
            "keep a telling",
            "INSERT INTO telling (id, story_id, at, score, low, high, took_ms, text, report)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            params![
                row.id,
                row.story.0,
                row.at.as_millisecond(),
                row.score,
                row.low,
                row.high,
                row.took_ms.map(|took| took as i64),
                row.text,
                row.report
            ],
        )
        .map(drop)
    }
}

impl Store {
    /// Returns the stories, oldest first.
    pub fn stories(&self) -> Result<Vec<StoryRow>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM story WHERE archived = 0 ORDER BY id");
        self.rows("list stories", &sql, [], |row| Ok(read(row)))?.into_iter().collect()
    }

    /// Returns one story, set aside or not.
    pub fn story(&self, id: StoryId) -> Result<Option<StoryRow>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM story WHERE id = ?1");
        self.row("read a story", &sql, [id.0], |row| Ok(read(row)))?.transpose()
    }

    /// Returns a story's tellings, latest first.
    pub fn tellings_of(&self, story: StoryId, limit: usize) -> Result<Vec<TellingRow>, StoreError> {
        let sql = format!("SELECT {TELLING} FROM telling WHERE story_id = ?1 ORDER BY id DESC LIMIT ?2");
        self.rows("list tellings", &sql, params![story.0, limit as i64], read_telling)
    }

    /// Returns the latest tellings of all stories, oldest first.
    pub fn tellings(&self, limit: usize) -> Result<Vec<TellingRow>, StoreError> {
        let sql = format!("SELECT {TELLING} FROM telling ORDER BY id DESC LIMIT ?1");
        let mut rows = self.rows("list tellings", &sql, [limit as i64], read_telling)?;
        rows.reverse();
        Ok(rows)
    }
}

fn competencies(story: &Story) -> String {
    serde_json::Value::from(story.competencies.clone()).to_string()
}

/// A word that makes no sense is an inconsistency that names its column.
fn read(row: &Row<'_>) -> Result<StoryRow, StoreError> {
    let fail = |source| StoreError::Inconsistent {
        table: "story",
        column: "id",
        row: row.get(0).unwrap_or(0),
        value: format!("{source}"),
    };
    let id: i64 = row.get(0).map_err(fail)?;
    let text = |index: usize| row.get::<_, String>(index).map_err(fail);
    let (sort, names) = (text(2)?, text(3)?);
    let inconsistent =
        |column, value: &str| StoreError::Inconsistent { table: "story", column, row: id, value: value.to_owned() };
    Ok(StoryRow {
        id: StoryId(id),
        story: Story {
            title: text(1)?,
            sort: sort.parse().map_err(|_| inconsistent("sort", &sort))?,
            competencies: serde_json::from_str(&names).map_err(|_| inconsistent("competencies", &names))?,
            situation: text(4)?,
            task: text(5)?,
            action: text(6)?,
            result: text(7)?,
            short: text(8)?,
        },
        changed_at: moment(row.get(9).map_err(fail)?),
    })
}

fn read_telling(row: &Row<'_>) -> rusqlite::Result<TellingRow> {
    Ok(TellingRow {
        id: row.get(0)?,
        story: StoryId(row.get(1)?),
        at: moment(row.get(2)?),
        score: row.get(3)?,
        low: row.get(4)?,
        high: row.get(5)?,
        took_ms: row.get::<_, Option<i64>>(6)?.map(|took| took.max(0) as u64),
        text: row.get(7)?,
        report: row.get(8)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{EventKind, Operation};

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + second).unwrap()
    }

    #[test]
    fn a_story_is_kept_changed_told_and_taken_back() {
        let mut store = Store::in_memory().unwrap();
        let story = Story { title: "The cache".to_owned(), competencies: vec!["a".to_owned()], ..Story::default() };
        let id = store
            .transact(Operation::EditStory, at(0), |tx| {
                tx.append(EventKind::Story, &serde_json::json!({}))?;
                tx.add_story(&story)
            })
            .unwrap();
        assert_eq!(store.stories().unwrap()[0].story, story);
        let changed = Story { result: "It fell by half.".to_owned(), ..story.clone() };
        store.transact(Operation::EditStory, at(1), |tx| tx.set_story(id, &changed)).unwrap();
        assert_eq!(store.story(id).unwrap().unwrap().story, changed);
        let telling = TellingRow {
            id: 0,
            story: id,
            at: at(2),
            score: 0.5,
            low: 0.4,
            high: 0.6,
            took_ms: Some(90_000),
            text: "I did it.".to_owned(),
            report: "{}".to_owned(),
        };
        store
            .transact(Operation::TellStory, at(2), |tx| {
                let event = tx.append(EventKind::Telling, &serde_json::json!({}))?;
                tx.add_telling(&TellingRow { id: event, ..telling.clone() })
            })
            .unwrap();
        assert_eq!(store.tellings_of(id, 9).unwrap()[0].text, "I did it.");
        assert_eq!(store.tellings(9).unwrap().len(), 1);
        store.transact(Operation::EditStory, at(3), |tx| tx.archive_story(id)).unwrap();
        assert!(store.stories().unwrap().is_empty());
        store.undo(at(4)).unwrap().unwrap();
        assert_eq!(store.stories().unwrap().len(), 1);
        store.undo(at(5)).unwrap().unwrap();
        assert_eq!(store.story(id).unwrap().unwrap().story, story);
        // Evidence stays whatever is undone.
        assert_eq!(store.tellings(9).unwrap().len(), 1);
        assert!(store.execute_raw("DELETE FROM telling").is_err());
    }
}
