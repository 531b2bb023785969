//! Designs that were run, with what came out.

use jiff::Timestamp;
use rusqlite::{Row, params};

use crate::store::moment;
use crate::{Store, StoreError, Tx};

/// A design that was run.
#[derive(Clone, Debug, PartialEq)]
pub struct DesignRunRow {
    /// The place of its event in the log.
    pub event: i64,
    /// The case it is meant for, if for one.
    pub case_name: Option<String>,
    /// When.
    pub at: Timestamp,
    /// Whether it meets the requirements; `None` where none could be decided.
    pub passed: Option<bool>,
    /// What it was worth, 0 to 1.
    pub score: Option<f64>,
    /// How long the candidate took.
    pub took_ms: Option<u64>,
    /// The design, as it was written.
    pub text: String,
    /// What came out, as it was reported.
    pub report: String,
}

/// How a case went so far.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseTally {
    /// The case.
    pub case_name: String,
    /// How many designs were run for it.
    pub runs: u32,
    /// How many of them met the requirements.
    pub passed: u32,
    /// When the last of them ran.
    pub latest: Timestamp,
}

impl Tx<'_> {
    /// Keeps a design that was run; it carries the number of its event.
    pub fn add_design_run(&self, row: &DesignRunRow) -> Result<(), StoreError> {
        self.run(
            "keep a run of a design",
            "INSERT INTO design_run (id, case_name, at, passed, score, took_ms, text, report)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                row.event,
                row.case_name,
                row.at.as_millisecond(),
                row.passed,
                row.score,
                row.took_ms.map(|took| took as i64),
                row.text,
                row.report
            ],
        )
        .map(drop)
    }
}

const COLUMNS: &str = "id, case_name, at, passed, score, took_ms, text, report";

impl Store {
    /// Returns one run of a design.
    pub fn design_run(&self, event: i64) -> Result<Option<DesignRunRow>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM design_run WHERE id = ?1");
        self.row("read a run of a design", &sql, [event], read)
    }

    /// Returns the runs of designs for a case, or all without one, latest first.
    pub fn design_runs(&self, case_name: Option<&str>, limit: usize) -> Result<Vec<DesignRunRow>, StoreError> {
        let sql =
            format!("SELECT {COLUMNS} FROM design_run WHERE ?1 IS NULL OR case_name = ?1 ORDER BY id DESC LIMIT ?2");
        self.rows("list runs of designs", &sql, params![case_name, limit as i64], read)
    }

    /// Returns how each case went so far, by name. A question of the interviewer is no run of its own: eight of them ask
    /// about one design.
    pub fn case_tallies(&self) -> Result<Vec<CaseTally>, StoreError> {
        self.rows(
            "count runs of designs",
            "SELECT case_name, count(*), coalesce(sum(passed), 0), max(design_run.at) FROM design_run
             JOIN event ON event.seq = design_run.id
             WHERE case_name IS NOT NULL AND coalesce(json_extract(payload, '$.challenges'), 0) = 0
             GROUP BY case_name ORDER BY case_name",
            [],
            |row| {
                Ok(CaseTally {
                    case_name: row.get(0)?,
                    runs: row.get(1)?,
                    passed: row.get(2)?,
                    latest: moment(row.get(3)?),
                })
            },
        )
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<DesignRunRow> {
    Ok(DesignRunRow {
        event: row.get(0)?,
        case_name: row.get(1)?,
        at: moment(row.get(2)?),
        passed: row.get(3)?,
        score: row.get(4)?,
        took_ms: row.get::<_, Option<i64>>(5)?.map(|took| took.max(0) as u64),
        text: row.get(6)?,
        report: row.get(7)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{EventKind, Operation};

    fn kept(store: &mut Store, case_name: Option<&str>, passed: Option<bool>) -> i64 {
        keep(store, case_name, passed, 0)
    }

    fn keep(store: &mut Store, case_name: Option<&str>, passed: Option<bool>, challenges: u32) -> i64 {
        let now: Timestamp = "2026-03-02T09:00:00Z".parse().unwrap();
        store
            .transact(Operation::Design, now, |tx| -> Result<i64, StoreError> {
                let event = tx.append(EventKind::DesignRun, &serde_json::json!({ "challenges": challenges }))?;
                tx.add_design_run(&DesignRunRow {
                    event,
                    case_name: case_name.map(str::to_owned),
                    at: tx.now(),
                    passed,
                    score: Some(0.5),
                    took_ms: None,
                    text: "[source.users]".to_owned(),
                    report: "{}".to_owned(),
                })?;
                Ok(event)
            })
            .unwrap()
    }

    #[test]
    fn runs_are_listed_latest_first_and_counted_by_case() {
        let mut store = Store::in_memory().unwrap();
        let first = kept(&mut store, Some("queue"), Some(false));
        let second = kept(&mut store, Some("queue"), Some(true));
        let loose = kept(&mut store, None, None);
        let numbers = |case| store.design_runs(case, 10).unwrap().iter().map(|row| row.event).collect::<Vec<_>>();
        assert_eq!(numbers(None), [loose, second, first]);
        assert_eq!(numbers(Some("queue")), [second, first]);
        let tallies = store.case_tallies().unwrap();
        assert_eq!(tallies.len(), 1);
        assert_eq!((tallies[0].runs, tallies[0].passed), (2, 1));
        let asked = keep(&mut store, Some("queue"), Some(true), 1);
        assert_eq!(store.design_runs(Some("queue"), 1).unwrap()[0].event, asked);
        assert_eq!(store.case_tallies().unwrap(), tallies, "a question is no run");
        assert_eq!(store.design_run(first).unwrap().unwrap().passed, Some(false));
    }

    #[test]
    fn a_run_is_never_changed_nor_deleted() {
        let mut store = Store::in_memory().unwrap();
        kept(&mut store, None, None);
        for sql in ["UPDATE design_run SET passed = 1", "DELETE FROM design_run"] {
            assert!(store.execute_raw(sql).is_err(), "{sql}");
        }
    }
}
