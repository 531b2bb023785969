//! A bank in a folder of its own, with documents written for the occasion and a clock that only moves when told to.
#![expect(dead_code, reason = "each test file uses what it needs of this world")]
#![expect(clippy::unwrap_used, reason = "this module is only ever part of a test")]

use app::{Bank, ImportOptions, ImportReport};
use camino::Utf8PathBuf;
use domain::bank::CardId;
use domain::query::{Query, parse};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use tempfile::TempDir;

pub struct World {
    pub folder: TempDir,
    pub bank: Bank,
    pub now: Timestamp,
}

impl World {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("notes")).unwrap();
        let bank = open(&Utf8PathBuf::from_path_buf(folder.path().join("bank.db")).unwrap());
        World { folder, bank, now: "2026-03-02T09:00:00Z".parse().unwrap() }
    }

    pub fn path(&self, name: &str) -> Utf8PathBuf {
        Utf8PathBuf::from_path_buf(self.folder.path().join(name)).unwrap()
    }

    pub fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        std::fs::write(self.path("notes").join(name), text).unwrap();
    }

    /// Writes a Markdown document of questions, each with its answer, an empty one for none.
    pub fn questions(&self, name: &str, questions: &[(&str, &str)]) {
        let text: String =
            questions.iter().map(|(question, answer)| format!("## {question}\n\n{answer}\n\n")).collect();
        self.write(name, format!("# Notes\n\n{text}"));
    }

    pub fn import(&mut self) -> ImportReport {
        self.try_import().unwrap()
    }

    pub fn try_import(&mut self) -> Result<ImportReport, app::AppError> {
        self.tick();
        let notes = self.path("notes");
        app::import(&mut self.bank, &[notes], &ImportOptions::default(), self.now, &mut |_| {})
    }

    pub fn dry_run(&mut self) -> ImportReport {
        let options = ImportOptions { dry_run: true, ..ImportOptions::default() };
        let notes = self.path("notes");
        app::import(&mut self.bank, &[notes], &options, self.now, &mut |_| {}).unwrap()
    }

    pub fn tick(&mut self) {
        self.now = self.now.checked_add(SignedDuration::from_secs(40)).unwrap();
    }

    pub fn days_pass(&mut self, days: i64) {
        self.now = self.now.checked_add(SignedDuration::from_hours(24 * days)).unwrap();
    }

    pub fn reopen(&mut self) {
        let path = self.path("bank.db");
        self.bank = open(&path);
    }

    pub fn cards(&self, query: &str) -> Vec<(CardId, String)> {
        let listing = app::list(&self.bank, &read(query), 0, 1000, self.now).unwrap();
        listing.cards.into_iter().map(|card| (card.id, card.question)).collect()
    }

    pub fn card(&self, question: &str) -> CardId {
        let cards = self.cards("");
        cards.iter().find(|(_, asked)| asked == question).unwrap_or_else(|| panic!("no {question} in {cards:?}")).0
    }

    pub fn found(&self, query: &str) -> Vec<String> {
        let found = app::find(&self.bank, &read(query), 50, self.now).unwrap();
        found.hits.into_iter().filter(|hit| !hit.partial).map(|hit| hit.question).collect()
    }

    pub fn dump(&self) -> String {
        self.bank.store().dump().unwrap()
    }
}

pub fn read(query: &str) -> Query {
    parse(query).unwrap()
}

pub fn open(path: &Utf8PathBuf) -> Bank {
    Bank::open(path, TimeZone::UTC).unwrap()
}
