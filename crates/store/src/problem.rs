//! Coding problems and the submissions to them.

use std::collections::BTreeMap;

use domain::bank::Level;
use domain::drill::{Begun, Day, Difficulty, Due, MemoryState, Practice, Stability};
use jiff::Timestamp;
use rusqlite::{Row, params};

use crate::store::moment;
use crate::{Store, StoreError, Tx};

/// Names a problem in the bank; users name it by its `name`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ProblemId(pub i64);

/// A problem, without its files.
#[derive(Clone, Debug, PartialEq)]
pub struct ProblemRow {
    /// Its number; zero while it has none.
    pub id: ProblemId,
    /// Its name, unique in the bank.
    pub name: String,
    /// Its title.
    pub title: String,
    /// What it is about.
    pub topic: String,
    /// How hard it is.
    pub level: Option<Level>,
    /// How long an interviewer would give.
    pub minutes: u32,
    /// The set it came with.
    pub origin: String,
    /// The languages it can be solved in.
    pub languages: Vec<String>,
    /// Whether it takes no part any more.
    pub archived: bool,
    /// What is remembered of solving it. A problem that was not solved comes back tomorrow, so it is always due on a day.
    pub practice: Practice,
}

/// A solution that was handed in, and how it was judged.
#[derive(Clone, Debug, PartialEq)]
pub struct SubmissionRow {
    /// The place of its event in the log.
    pub event: i64,
    /// The problem's name.
    pub problem: String,
    /// When.
    pub at: Timestamp,
    /// The language.
    pub language: String,
    /// The verdict, as the judge words it.
    pub verdict: String,
    /// How many cases were accepted.
    pub passed: u32,
    /// How many there are.
    pub total: u32,
    /// CPU time of all cases.
    pub cpu_ms: u64,
    /// Memory at its highest.
    pub memory_kb: u64,
    /// How long the candidate took.
    pub took_ms: Option<u64>,
    /// The solution.
    pub code: String,
    /// The whole report, as it was given.
    pub report: String,
}

/// How often a problem was tried.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many solutions were handed in.
    pub submissions: u32,
    /// How many of them were accepted.
    pub accepted: u32,
}

const COLUMNS: &str = "id, name, title, topic, level, minutes, origin, languages, archived, stability, difficulty, \
                       last_day, due_day, reviews, lapses";
const SUBMISSION: &str = "id, problem, at, language, verdict, passed, total, cpu_ms, memory_kb, took_ms, code, report";

impl Tx<'_> {
    /// Adds a problem with its files, or replaces the one of that name; what is remembered of it stays. Returns whether
    /// anything is different.
    pub fn put_problem(&self, problem: &ProblemRow, files: &BTreeMap<String, String>) -> Result<bool, StoreError> {
        let files = serde_json::to_string(files).expect("a map of texts is JSON");
        let changed = self.run(
            "keep a problem",
            "INSERT INTO problem (name, title, topic, level, minutes, origin, languages, files)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (name) DO UPDATE SET title = ?2, topic = ?3, level = ?4, minutes = ?5, origin = ?6, languages = ?7,
             files = ?8, archived = 0
             WHERE files IS NOT ?8 OR origin IS NOT ?6 OR archived = 1",
            params![
                problem.name,
                problem.title,
                problem.topic,
                problem.level.map(|level| level.name()),
                problem.minutes,
                problem.origin,
                problem.languages.join(" "),
                files
            ],
        )?;
        Ok(changed > 0)
    }

    /// Sets a problem aside that its set no longer has.
    pub fn archive_problem(&self, id: ProblemId) -> Result<(), StoreError> {
        self.run("archive a problem", "UPDATE problem SET archived = 1 WHERE id = ?1", [id.0]).map(drop)
    }

    /// Forgets what is remembered of all problems.
    pub fn clear_problem_memories(&self) -> Result<(), StoreError> {
        self.run(
            "forget the memories of problems",
            "UPDATE problem SET stability = NULL, difficulty = NULL, last_day = NULL, due_day = NULL, reviews = 0, lapses = 0
             WHERE stability IS NOT NULL",
            [],
        )
        .map(drop)
    }

    /// Keeps what is remembered of a problem.
    pub fn set_problem_memory(&self, id: ProblemId, begun: &Begun) -> Result<(), StoreError> {
        let due = match begun.due {
            Due::On(day) => Some(day.0),
            Due::Soon { .. } => None,
        };
        self.run(
            "keep the memory of a problem",
            "UPDATE problem SET stability = ?2, difficulty = ?3, last_day = ?4, due_day = ?5, reviews = ?6, lapses = ?7
             WHERE id = ?1",
            params![
                id.0,
                begun.state.stability.0,
                begun.state.difficulty.0,
                begun.last.0,
                due,
                begun.reviews,
                begun.lapses
            ],
        )
        .map(drop)
    }

    /// Keeps a submission under the number of its event.
    pub fn add_submission(&self, submission: &SubmissionRow) -> Result<(), StoreError> {
        self.run(
            "keep a submission",
            &format!(
                "INSERT INTO submission ({SUBMISSION}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)"
            ),
            params![
                submission.event,
                submission.problem,
                submission.at.as_millisecond(),
                submission.language,
                submission.verdict,
                submission.passed,
                submission.total,
                submission.cpu_ms as i64,
                submission.memory_kb as i64,
                submission.took_ms.map(|took| took as i64),
                submission.code,
                submission.report
            ],
        )
        .map(drop)
    }
}

impl Store {
    /// Returns all problems that take part, in the order of their names.
    pub fn problems(&self) -> Result<Vec<ProblemRow>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM problem WHERE archived = 0 ORDER BY name");
        self.rows("list problems", &sql, [], read)?.into_iter().map(checked).collect()
    }

    /// Returns the problems of a set, those set aside included.
    pub fn problems_from(&self, origin: &str) -> Result<Vec<ProblemRow>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM problem WHERE origin = ?1");
        self.rows("list the problems of a set", &sql, [origin], read)?.into_iter().map(checked).collect()
    }

    /// Returns one problem.
    pub fn problem(&self, name: &str) -> Result<Option<ProblemRow>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM problem WHERE name = ?1");
        self.row("read a problem", &sql, [name], read)?.map(checked).transpose()
    }

    /// Returns the files of a problem.
    pub fn problem_files(&self, name: &str) -> Result<Option<BTreeMap<String, String>>, StoreError> {
        let sql = "SELECT id, files FROM problem WHERE name = ?1";
        let found: Option<(i64, String)> =
            self.row("read a problem's files", sql, [name], |row| Ok((row.get(0)?, row.get(1)?)))?;
        found
            .map(|(id, files)| {
                serde_json::from_str(&files).map_err(|_| StoreError::Inconsistent {
                    table: "problem",
                    column: "files",
                    row: id,
                    value: files.chars().take(80).collect(),
                })
            })
            .transpose()
    }

    /// Returns the submissions to a problem, latest first.
    pub fn submissions(&self, problem: &str, limit: usize) -> Result<Vec<SubmissionRow>, StoreError> {
        let sql = format!("SELECT {SUBMISSION} FROM submission WHERE problem = ?1 ORDER BY id DESC LIMIT ?2");
        self.rows("list submissions", &sql, params![problem, limit as i64], read_submission)
    }

    /// Returns one submission.
    pub fn submission(&self, event: i64) -> Result<Option<SubmissionRow>, StoreError> {
        let sql = format!("SELECT {SUBMISSION} FROM submission WHERE id = ?1");
        self.row("read a submission", &sql, [event], read_submission)
    }

    /// Returns how often each problem was tried.
    pub fn tallies(&self) -> Result<BTreeMap<String, Tally>, StoreError> {
        let rows = self.rows(
            "count submissions",
            "SELECT problem, count(*), sum(verdict = 'accepted') FROM submission GROUP BY problem",
            [],
            |row| Ok((row.get(0)?, Tally { submissions: row.get(1)?, accepted: row.get(2)? })),
        )?;
        Ok(rows.into_iter().collect())
    }
}

/// A row and the level as it stands there.
fn read(row: &Row<'_>) -> rusqlite::Result<(ProblemRow, Option<String>)> {
    let stability: Option<f64> = row.get(9)?;
    let practice = match stability {
        None => Practice::New,
        Some(stability) => Practice::Begun(Begun {
            state: MemoryState { stability: Stability(stability), difficulty: Difficulty(row.get(10)?) },
            last: Day(row.get(11)?),
            due: Due::On(Day(row.get(12)?)),
            reviews: row.get(13)?,
            lapses: row.get(14)?,
        }),
    };
    let languages: String = row.get(7)?;
    let problem = ProblemRow {
        id: ProblemId(row.get(0)?),
        name: row.get(1)?,
        title: row.get(2)?,
        topic: row.get(3)?,
        level: None,
        minutes: row.get(5)?,
        origin: row.get(6)?,
        languages: languages.split_whitespace().map(str::to_owned).collect(),
        archived: row.get(8)?,
        practice,
    };
    Ok((problem, row.get(4)?))
}

fn checked((mut problem, level): (ProblemRow, Option<String>)) -> Result<ProblemRow, StoreError> {
    problem.level = level
        .map(|word| {
            word.parse().map_err(|_| StoreError::Inconsistent {
                table: "problem",
                column: "level",
                row: problem.id.0,
                value: word.clone(),
            })
        })
        .transpose()?;
    Ok(problem)
}

fn read_submission(row: &Row<'_>) -> rusqlite::Result<SubmissionRow> {
    let took: Option<i64> = row.get(9)?;
    Ok(SubmissionRow {
        event: row.get(0)?,
        problem: row.get(1)?,
        at: moment(row.get(2)?),
        language: row.get(3)?,
        verdict: row.get(4)?,
        passed: row.get(5)?,
        total: row.get(6)?,
        cpu_ms: row.get::<_, i64>(7)? as u64,
        memory_kb: row.get::<_, i64>(8)? as u64,
        took_ms: took.map(|took| took as u64),
        code: row.get(10)?,
        report: row.get(11)?,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::{EventKind, Operation};

    fn row(name: &str) -> ProblemRow {
        ProblemRow {
            id: ProblemId(0),
            name: name.to_owned(),
            title: format!("The problem {name}"),
            topic: "arrays".to_owned(),
            level: Some(Level::Hard),
            minutes: 25,
            origin: "set".to_owned(),
            languages: vec!["python".to_owned(), "sql".to_owned()],
            archived: false,
            practice: Practice::New,
        }
    }

    fn files(text: &str) -> BTreeMap<String, String> {
        BTreeMap::from([("problem.md".to_owned(), text.to_owned())])
    }

    fn now() -> Timestamp {
        "2026-03-02T09:00:00Z".parse().unwrap()
    }

    fn put(store: &mut Store, problem: &ProblemRow, text: &str) -> bool {
        store.transact(Operation::Import, now(), |tx| tx.put_problem(problem, &files(text))).unwrap()
    }

    const MEMORY: Begun = Begun {
        state: MemoryState { stability: Stability(4.5), difficulty: Difficulty(6.25) },
        last: Day(20_000),
        due: Due::On(Day(20_004)),
        reviews: 3,
        lapses: 1,
    };

    fn remember(store: &mut Store, name: &str) {
        let id = store.problem(name).unwrap().unwrap().id;
        store.transact(Operation::RateProblem, now(), |tx| tx.set_problem_memory(id, &MEMORY)).unwrap();
    }

    #[test]
    fn a_problem_comes_back_as_it_was_kept() {
        let mut store = Store::in_memory().unwrap();
        assert!(put(&mut store, &row("b"), "text"));
        assert!(put(&mut store, &ProblemRow { level: None, languages: vec![], ..row("a") }, "other"));
        let kept = store.problem("b").unwrap().unwrap();
        assert_eq!(kept, ProblemRow { id: kept.id, ..row("b") });
        assert_eq!(store.problem_files("b").unwrap(), Some(files("text")));
        assert_eq!(store.problems().unwrap().iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["a", "b"]);
        assert_eq!(store.problem("a").unwrap().unwrap().level, None);
        assert!(store.problem("c").unwrap().is_none() && store.problem_files("c").unwrap().is_none());
    }

    #[test]
    fn putting_the_same_again_changes_nothing_and_putting_another_keeps_the_memory() {
        let mut store = Store::in_memory().unwrap();
        put(&mut store, &row("a"), "text");
        remember(&mut store, "a");
        let before = store.dump().unwrap();
        assert!(!put(&mut store, &row("a"), "text"));
        assert_eq!(store.dump().unwrap(), before);
        assert!(put(&mut store, &ProblemRow { title: "New".into(), ..row("a") }, "changed"));
        let kept = store.problem("a").unwrap().unwrap();
        assert_eq!((kept.title.as_str(), kept.practice), ("New", Practice::Begun(MEMORY)));
        assert_eq!(store.problem_files("a").unwrap(), Some(files("changed")));
        assert!(put(&mut store, &ProblemRow { origin: "elsewhere".into(), ..row("a") }, "changed"));
        assert_eq!(store.problems_from("elsewhere").unwrap().len(), 1);
        assert!(store.problems_from("set").unwrap().is_empty());
    }

    #[test]
    fn a_problem_that_was_set_aside_is_not_listed_and_comes_back_when_it_is_put_again() {
        let mut store = Store::in_memory().unwrap();
        put(&mut store, &row("a"), "text");
        remember(&mut store, "a");
        let id = store.problem("a").unwrap().unwrap().id;
        store.transact(Operation::Import, now(), |tx| tx.archive_problem(id)).unwrap();
        assert!(store.problems().unwrap().is_empty());
        assert!(store.problem("a").unwrap().unwrap().archived && store.problems_from("set").unwrap()[0].archived);
        assert!(put(&mut store, &row("a"), "text"));
        assert_eq!(store.problems().unwrap()[0].practice, Practice::Begun(MEMORY));
    }

    #[test]
    fn memories_are_forgotten_all_at_once_and_undo_brings_them_back() {
        let mut store = Store::in_memory().unwrap();
        put(&mut store, &row("a"), "text");
        put(&mut store, &row("b"), "text");
        remember(&mut store, "a");
        let before = store.dump().unwrap();
        store.transact(Operation::Rebuild, now(), |tx| tx.clear_problem_memories()).unwrap();
        assert!(store.problems().unwrap().iter().all(|row| row.practice == Practice::New));
        store.undo(now()).unwrap();
        assert_eq!(store.dump().unwrap(), before);
    }

    #[test]
    fn every_change_of_a_problem_is_taken_back() {
        let mut store = Store::in_memory().unwrap();
        let mut dumps = vec![store.dump().unwrap()];
        put(&mut store, &row("a"), "text");
        dumps.push(store.dump().unwrap());
        remember(&mut store, "a");
        dumps.push(store.dump().unwrap());
        put(&mut store, &ProblemRow { minutes: 5, ..row("a") }, "changed");
        dumps.push(store.dump().unwrap());
        let id = store.problem("a").unwrap().unwrap().id;
        store.transact(Operation::Import, now(), |tx| tx.archive_problem(id)).unwrap();
        while let Some(before) = dumps.pop() {
            assert!(store.undo(now()).unwrap().is_some());
            assert_eq!(store.dump().unwrap(), before);
        }
        assert!(store.undo(now()).unwrap().is_none());
    }

    fn hand_in(store: &mut Store, problem: &str, verdict: &str) -> i64 {
        let work = |tx: &Tx<'_>| -> Result<i64, StoreError> {
            let event = tx.append(EventKind::Submission, &json!({ "problem": problem }))?;
            tx.add_submission(&submission(event, problem, verdict))?;
            Ok(event)
        };
        store.transact(Operation::Submit, now(), work).unwrap()
    }

    fn submission(event: i64, problem: &str, verdict: &str) -> SubmissionRow {
        SubmissionRow {
            event,
            problem: problem.to_owned(),
            at: now(),
            language: "python".to_owned(),
            verdict: verdict.to_owned(),
            passed: 3,
            total: 4,
            cpu_ms: 12,
            memory_kb: 34_567,
            took_ms: None,
            code: "def f():\n    return 'é\u{0}'\n".to_owned(),
            report: "{}".to_owned(),
        }
    }

    #[test]
    fn submissions_come_latest_first_and_are_counted_by_problem() {
        let mut store = Store::in_memory().unwrap();
        let first = hand_in(&mut store, "a", "wrong answer");
        let second = hand_in(&mut store, "a", "accepted");
        hand_in(&mut store, "b", "time limit");
        assert_eq!(store.submission(first).unwrap(), Some(submission(first, "a", "wrong answer")));
        let numbers = |limit| store.submissions("a", limit).unwrap().iter().map(|row| row.event).collect::<Vec<_>>();
        assert_eq!((numbers(10), numbers(1)), (vec![second, first], vec![second]));
        assert!(store.submission(second + 99).unwrap().is_none());
        let tallies = store.tallies().unwrap();
        assert_eq!(tallies["a"], Tally { submissions: 2, accepted: 1 });
        assert_eq!(tallies["b"], Tally { submissions: 1, accepted: 0 });
    }

    #[test]
    fn a_row_that_contradicts_itself_names_table_column_and_row() {
        let mut store = Store::in_memory().unwrap();
        put(&mut store, &row("a"), "text");
        for (statement, wrong) in [
            ("UPDATE problem SET level = 'tricky'", "level"),
            ("UPDATE problem SET level = 'easy', files = 'not json'", "files"),
        ] {
            store.execute_raw(statement).unwrap();
            let error = match wrong {
                "level" => store.problem("a").map(drop).unwrap_err(),
                _ => store.problem_files("a").map(drop).unwrap_err(),
            };
            assert!(
                matches!(&error, StoreError::Inconsistent { table: "problem", column, .. } if *column == wrong),
                "{error:?}"
            );
        }
    }
}
