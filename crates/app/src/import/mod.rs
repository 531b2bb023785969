//! Documents in: reading files, finding out what changed since they were last read, and merging what asks the same.
//!
//! One import is one transaction and one undo step, however many files it reads. A file that cannot be read is an entry in
//! the report; the others go on.

mod matcher;
mod plan;
mod read;
mod report;
mod sets;
mod walk;

pub use read::text as document_text;
pub(crate) use read::{ReadDocument, document as read_document};
pub(crate) use report::from_text as report_from_text;
pub use report::{Change, ChangeKind, Counts, DocumentReport, Failure, ImportReport, SetReport};
pub use sets::unpack;
pub(crate) use sets::{Absent, Pack, packs};

use std::collections::{BTreeSet, HashSet};

use camino::Utf8PathBuf;
use domain::bank::{CardId, Diagnostic, Kind, LineSpan, Note};
use domain::drill::Day;
use jiff::Timestamp;
use serde_json::json;
use store::{CardChange, DocumentId, DocumentRow, EventKind, LinkKind, NewCard, NoteRow, Operation, Tx};

use crate::{AppError, Bank, check, links};
use matcher::{Matcher, Newcomer, Place};

/// How to import.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ImportOptions {
    /// Whether only to say what would become of the documents.
    pub dry_run: bool,
    /// The kind of all questions, where the reader's guess is not wanted.
    pub kind: Option<Kind>,
}

/// How far an import has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// So many files were found.
    Found {
        /// How many.
        files: usize,
    },
    /// A file is being read and stored.
    Reading {
        /// Which, from 0.
        index: usize,
        /// How many there are.
        of: usize,
        /// The file's name.
        name: String,
    },
    /// All files are stored and the search index is being written.
    Indexing,
    /// All is done.
    Done,
}

/// Reads files and folders into the bank, updating in place what was read before.
pub fn import(
    bank: &mut Bank,
    paths: &[Utf8PathBuf],
    options: &ImportOptions,
    now: Timestamp,
    progress: &mut dyn FnMut(Progress),
) -> Result<ImportReport, AppError> {
    let walk::Found { files, sets, mut failures } = walk::files(paths);
    progress(Progress::Found { files: files.len() });
    let sets = sets::read_all(&sets, &mut failures)?;
    let today = bank.calendar.day(now);
    let work = |tx: &Tx<'_>| -> Result<_, AppError> {
        let mut run =
            Run { tx, options, today, matcher: Matcher::of_bank(tx)?, touched: BTreeSet::new(), born: HashSet::new() };
        let mut documents = Vec::new();
        for (index, path) in files.iter().enumerate() {
            let name = path.file_name().unwrap_or(path.as_str()).to_owned();
            progress(Progress::Reading { index, of: files.len(), name });
            match read::document(path) {
                Ok(document) => documents.push(run.document(document)?),
                Err(failure) => failures.push(failure),
            }
        }
        let sets = sets::keep(tx, &sets)?;
        progress(Progress::Indexing);
        let failures = std::mem::take(&mut failures);
        let report = ImportReport { dry_run: options.dry_run, documents, sets, failures };
        if report.changed() {
            tx.summarize(&report.summary())?;
            let ids: Vec<i64> = report.documents.iter().map(|document| document.document.0).collect();
            tx.append(EventKind::Import, &json!({ "documents": ids }))?;
        }
        Ok(report)
    };
    let report = if options.dry_run {
        bank.store.rehearse(Operation::Import, now, work)?
    } else {
        bank.store.transact(Operation::Import, now, work)?
    };
    progress(Progress::Done);
    Ok(report)
}

/// Returns the documents that paths mean, and what is wrong with the others; sets of problems are left out.
pub(crate) fn documents(paths: &[Utf8PathBuf]) -> (Vec<Utf8PathBuf>, Vec<Failure>) {
    let walk::Found { files, failures, .. } = walk::files(paths);
    (files, failures)
}

/// An import under way.
struct Run<'a> {
    tx: &'a Tx<'a>,
    options: &'a ImportOptions,
    today: Day,
    matcher: Matcher,
    /// Cards to bring in line with their notes once the document is done.
    touched: BTreeSet<CardId>,
    /// Cards that this import added.
    born: HashSet<CardId>,
}

impl Run<'_> {
    fn document(&mut self, mut read: ReadDocument) -> Result<DocumentReport, AppError> {
        if let Some(kind) = self.options.kind {
            read.notes.iter_mut().for_each(|note| note.kind = kind);
        }
        let known = self.known(&read)?;
        let old = match &known {
            Some(row) => self.tx.notes_of_document(row.id)?,
            None => Vec::new(),
        };
        let mut report = DocumentReport::of(&read);
        report.moved_from = known.as_ref().filter(|row| row.path != read.path).map(|row| row.path.clone());
        let mut row = read.row(self.tx.now());
        row.id = match &known {
            Some(known) => known.id,
            None => self.tx.add_document(&row, "{}")?,
        };
        report.document = row.id;
        self.notes(&old, &read.notes, &mut report)?;
        self.refresh(&mut report)?;
        self.dispute(known.as_ref(), &row, &read, &mut report)?;
        self.keep(known.as_ref(), row, &report)?;
        if self.options.dry_run {
            report.notes = read.notes;
        }
        Ok(report)
    }

    /// The document these lines were read from before: at the same path or, when that file is gone, under the same name with
    /// mostly the same questions.
    fn known(&self, read: &ReadDocument) -> Result<Option<DocumentRow>, AppError> {
        if let Some(row) = self.tx.document_at(read.path.as_str())? {
            return Ok(Some(row));
        }
        for row in self.tx.documents()? {
            let alike = row.digest == read.digest || row.name == read.name;
            if alike && !row.path.exists() && plan::is_mostly(&self.tx.notes_of_document(row.id)?, &read.notes) {
                return Ok(Some(row));
            }
        }
        Ok(None)
    }

    fn notes(&mut self, old: &[NoteRow], new: &[Note], report: &mut DocumentReport) -> Result<(), AppError> {
        let plan = plan::plan(old, new);
        for (old_index, new_index) in plan.kept {
            self.kept(&old[old_index], new_index as u32, &new[new_index], report)?;
        }
        for index in plan.gone {
            let gone = &old[index];
            self.tx.archive_note(gone.id)?;
            self.matcher.forget(gone.id);
            self.touched.insert(gone.card);
            report.note_change(ChangeKind::Archived, &gone.note.question, gone.note.lines(), gone.card);
        }
        for index in plan.added {
            self.added(report.document, index as u32, &new[index], report)?;
        }
        Ok(())
    }

    fn kept(&mut self, old: &NoteRow, position: u32, new: &Note, report: &mut DocumentReport) -> Result<(), AppError> {
        let same = plan::same_contents(&old.note, new);
        if same && !old.archived {
            report.counts.unchanged += 1;
            if old.position != position || !plan::same_places(&old.note, new) {
                self.tx.place_note(old.id, position, new)?;
            }
            return Ok(());
        }
        self.tx.update_note(old.id, position, new)?;
        self.touched.insert(old.card);
        let card = match self.matcher.estranged(self.tx, old, new)? {
            true => {
                let card = self.new_card(new)?;
                self.tx.move_note(old.id, card)?;
                self.touched.insert(card);
                card
            }
            false => old.card,
        };
        self.matcher.replace(old, card, new);
        let what = if old.archived { ChangeKind::Restored } else { ChangeKind::Updated };
        report.note_change(what, &new.question, new.lines(), card);
        Ok(())
    }

    fn added(
        &mut self,
        document: DocumentId,
        position: u32,
        note: &Note,
        report: &mut DocumentReport,
    ) -> Result<(), AppError> {
        let new = Newcomer::of(note);
        let place = self.matcher.place(self.tx, &new)?;
        let (card, what) = match &place {
            Place::Joins(card, others) => (self.bridge(*card, others)?, ChangeKind::Merged),
            Place::New(_) => (self.new_card(note)?, ChangeKind::Added),
        };
        let id = self.tx.add_note(document, card, position, note)?;
        if what == ChangeKind::Merged {
            self.touched.insert(card);
        }
        report.note_change(what, &note.question, note.lines(), card);
        if let Place::New(neighbors) = place {
            for link in self.matcher.links(self.tx, (id, &new), &neighbors)? {
                if self.tx.add_link(&link)? {
                    match link.kind {
                        LinkKind::Answer => report.counts.linked += usize::from(self.matcher.first_for(link.note)),
                        LinkKind::Same => report.counts.suggested += 1,
                    }
                }
            }
        }
        self.matcher.add(id, card, new);
        Ok(())
    }

    /// Makes one card of those that a note showed to ask the same. Only of what this import added: the others have their owner's
    /// history, and she has seen them apart.
    fn bridge(&mut self, mut card: CardId, others: &[CardId]) -> Result<CardId, AppError> {
        for &other in others.iter().filter(|other| self.born.contains(other)) {
            let (into, from) =
                if self.born.contains(&card) { (card.min(other), card.max(other)) } else { (card, other) };
            links::join(self.tx, into, from)?;
            self.matcher.rejoin(from, into);
            self.touched.remove(&from);
            card = into;
        }
        Ok(card)
    }

    fn new_card(&mut self, note: &Note) -> Result<CardId, AppError> {
        let card = self.tx.add_card(&NewCard {
            question: &note.question,
            kind: note.kind,
            level: note.level,
            topic: note.topic.as_deref(),
            answered: note.is_answered(),
            added: self.today,
        })?;
        self.born.insert(card);
        Ok(card)
    }

    fn refresh(&mut self, report: &mut DocumentReport) -> Result<(), AppError> {
        for card in std::mem::take(&mut self.touched) {
            match self.tx.refresh_card(card)? {
                CardChange::Archived => report.counts.cards_archived += 1,
                CardChange::Restored => report.counts.cards_restored += 1,
                CardChange::None => {}
            }
        }
        Ok(())
    }

    /// Keeps what the document says that is wrong, as far as it can be found without running code.
    fn dispute(
        &self,
        known: Option<&DocumentRow>,
        row: &DocumentRow,
        read: &ReadDocument,
        report: &mut DocumentReport,
    ) -> Result<(), AppError> {
        if known.is_some_and(|known| known.digest == row.digest) && !report.counts.changed() {
            return Ok(());
        }
        let found = check::examine(std::slice::from_ref(read), false).findings.pop().unwrap_or_default();
        let checked = check::keep(self.tx, row, found, false)?;
        report.counts.disputed = checked.findings.iter().filter(|found| found.is_shown()).count();
        Ok(())
    }

    fn keep(&self, known: Option<&DocumentRow>, row: DocumentRow, report: &DocumentReport) -> Result<(), AppError> {
        // A document read again without any change keeps the report of the import that changed it.
        let unchanged = known.is_some_and(|known| DocumentRow { read_at: known.read_at, ..row.clone() } == *known);
        if unchanged && !report.counts.changed() {
            return Ok(());
        }
        Ok(self.tx.update_document(&row, &report::to_text(report))?)
    }
}

/// Returns a diagnostic about one line.
fn about(line: u32, severity: domain::bank::Severity, message: String) -> Diagnostic {
    Diagnostic { lines: LineSpan::line(line), severity, message }
}
