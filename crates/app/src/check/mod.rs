//! Checking documents: what they say that is wrong, kept in the bank beside them.
//!
//! Documents that are in the bank keep their findings there, with what the user made of each; other files are only read.
//! A document itself is never changed: a correction stands beside the passage.

mod examine;
mod run;

use std::collections::BTreeMap;

use camino::{Utf8Path, Utf8PathBuf};
use domain::bank::CardId;
use domain::check::{Finding, FindingKind};
use jiff::Timestamp;
use serde_json::json;
use store::{DocumentId, DocumentRow, EventKind, FindingId, FindingRow, FindingStatus, Operation, Tx};

use crate::import::{self, Failure, ReadDocument};
use crate::{AppError, Bank};
pub(crate) use examine::{Examined, examine};
pub use run::{CodeCheck, check_code};

/// How to check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CheckOptions {
    /// Whether to run the code that the documents show, in a box.
    pub run_code: bool,
}

/// What a check found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CheckFindings {
    /// The documents that were read, in order.
    pub documents: Vec<CheckedDocument>,
    /// What could not be read.
    pub failures: Vec<Failure>,
    /// What could not be checked, and why.
    pub notices: Vec<String>,
}

/// A document with what was found in it.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckedDocument {
    /// The document in the bank; `None` when it was only read.
    pub document: Option<DocumentId>,
    /// Its short name.
    pub name: String,
    /// The file.
    pub path: Utf8PathBuf,
    /// What was found, in the order of its lines.
    pub findings: Vec<CheckedFinding>,
}

/// A finding with where it leads.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckedFinding {
    /// Its number in the bank; `None` when its document is not there.
    pub id: Option<FindingId>,
    /// What was found.
    pub finding: Finding,
    /// What the user made of it.
    pub status: FindingStatus,
    /// The card whose passage it stands in.
    pub card: Option<CardId>,
}

impl CheckedFinding {
    /// Returns whether it is shown without being asked for everything: sure enough, and nothing was decided about it.
    pub fn is_shown(&self) -> bool {
        self.finding.shown && self.status == FindingStatus::Open
    }
}

impl CheckFindings {
    /// Returns how many findings of each kind are shown.
    pub fn counts(&self) -> BTreeMap<FindingKind, usize> {
        let mut counts = BTreeMap::new();
        for found in self.documents.iter().flat_map(|document| &document.findings).filter(|found| found.is_shown()) {
            *counts.entry(found.finding.kind).or_default() += 1;
        }
        counts
    }
}

/// Checks files and folders; without any, the documents of the bank as their files stand now.
///
/// Findings of documents that are in the bank are kept there in one operation; what the user made of them stays.
pub fn check(
    bank: &mut Bank,
    paths: &[Utf8PathBuf],
    options: CheckOptions,
    now: Timestamp,
) -> Result<CheckFindings, AppError> {
    let (files, mut failures) = if paths.is_empty() { own_files(bank)? } else { import::documents(paths) };
    let mut read: Vec<ReadDocument> = Vec::new();
    for path in &files {
        match import::read_document(path) {
            Ok(document) => read.push(document),
            Err(failure) => failures.push(failure),
        }
    }
    let Examined { findings, mut notices } = examine(&read, options.run_code);
    let documents = bank.store.transact(Operation::Check, now, |tx| -> Result<_, AppError> {
        let mut documents = Vec::new();
        for (read, found) in read.iter().zip(findings) {
            let known = tx.document_at(read.path.as_str())?.filter(|row| !row.archived);
            let changed = known.as_ref().is_some_and(|row| row.digest != read.digest);
            if changed {
                notices.push(format!(
                    "{} was changed since it was imported, so its findings are not kept; import it again",
                    read.name
                ));
            }
            let kept = known.filter(|_| !changed);
            documents.push(match kept {
                Some(row) => keep(tx, &row, found, options.run_code)?,
                None => only_read(read, found),
            });
        }
        let count: usize = documents.iter().map(|document| document.findings.len()).sum();
        tx.summarize(&format!("checked {} documents, {count} findings", documents.len()))?;
        Ok(documents)
    })?;
    Ok(CheckFindings { documents, failures, notices })
}

/// Returns the findings that the bank keeps, without looking for new ones.
pub fn findings(bank: &Bank) -> Result<CheckFindings, AppError> {
    let mut documents = Vec::new();
    for row in bank.store.documents()?.into_iter().filter(|row| !row.archived) {
        let findings = kept(&bank.store, &row)?;
        if !findings.is_empty() {
            documents.push(CheckedDocument { document: Some(row.id), name: row.name, path: row.path, findings });
        }
    }
    Ok(CheckFindings { documents, ..CheckFindings::default() })
}

/// Returns one finding with its document.
pub fn finding(bank: &Bank, id: FindingId) -> Result<(CheckedFinding, DocumentRow), AppError> {
    let row = bank.store.finding(id)?.ok_or(AppError::NoSuchFinding(id))?;
    let document = bank.store.document(row.document)?.ok_or(AppError::NoSuchDocument(row.document))?;
    let card = bank.store.cards_at(document.id, &[row.finding.lines.first])?.pop().flatten();
    Ok((told(row, card), document))
}

/// Returns the open findings in a card's passages that are sure enough to be shown, and all that were corrected.
pub fn findings_of_card(bank: &Bank, card: CardId) -> Result<Vec<CheckedFinding>, AppError> {
    let rows = bank.store.findings_of_card(card)?;
    let told: Vec<CheckedFinding> = rows
        .into_iter()
        .map(|row| CheckedFinding { id: Some(row.id), finding: row.finding, status: row.status, card: Some(card) })
        .collect();
    Ok(told
        .into_iter()
        .filter(|found| found.is_shown() || matches!(found.status, FindingStatus::Corrected(_)))
        .collect())
}

/// Turns a finding down: the document is right.
pub fn dismiss_finding(bank: &mut Bank, id: FindingId, now: Timestamp) -> Result<(), AppError> {
    decide(bank, Operation::Dismiss, id, FindingStatus::Dismissed, now)
}

/// Writes a correction beside the passage; without words of the user's own, what the finding says is right.
pub fn correct_finding(
    bank: &mut Bank,
    id: FindingId,
    correction: Option<&str>,
    now: Timestamp,
) -> Result<(), AppError> {
    let row = bank.store.finding(id)?.ok_or(AppError::NoSuchFinding(id))?;
    let text = correction.map(str::trim).filter(|text| !text.is_empty()).unwrap_or(&row.finding.right).to_owned();
    decide(bank, Operation::Correct, id, FindingStatus::Corrected(text), now)
}

/// Takes a finding up again that was dismissed or corrected.
pub fn reopen_finding(bank: &mut Bank, id: FindingId, now: Timestamp) -> Result<(), AppError> {
    decide(bank, Operation::Reopen, id, FindingStatus::Open, now)
}

fn decide(
    bank: &mut Bank,
    operation: Operation,
    id: FindingId,
    status: FindingStatus,
    now: Timestamp,
) -> Result<(), AppError> {
    bank.store.transact(operation, now, |tx| {
        let row = tx.finding(id)?.ok_or(AppError::NoSuchFinding(id))?;
        if row.status == status {
            return Ok(());
        }
        tx.set_finding_status(id, &status)?;
        tx.append(
            EventKind::Finding,
            &json!({
                "document": row.document.0, "kind": row.finding.kind.name(), "text": row.finding.text,
                "status": status.name(),
                "correction": match &status { FindingStatus::Corrected(text) => Some(text), _ => None },
            }),
        )?;
        let verb = match status {
            FindingStatus::Open => "took up again",
            FindingStatus::Dismissed => "dismissed",
            FindingStatus::Corrected(_) => "corrected",
        };
        Ok(tx.summarize(&format!("{verb} the finding “{}”", crate::drill::shortened(&row.finding.text)))?)
    })
}

/// Keeps what was found in a document of the bank and returns all that stands there now.
pub(crate) fn keep(
    tx: &Tx<'_>,
    document: &DocumentRow,
    found: Vec<FromExamination>,
    code_ran: bool,
) -> Result<CheckedDocument, AppError> {
    let mut old = tx.findings_of(document.id)?;
    for FromExamination { finding, from_run } in found {
        // The same statement at another line is the same finding: lines move when a document is edited.
        let same = old
            .iter()
            .enumerate()
            .filter(|(_, row)| row.finding.kind == finding.kind && row.finding.text == finding.text)
            .min_by_key(|(_, row)| row.finding.lines.first.abs_diff(finding.lines.first))
            .map(|(index, _)| index);
        match same.map(|index| old.swap_remove(index)) {
            Some(row) if row.finding == finding => {}
            Some(row) => tx.update_finding(row.id, &finding)?,
            None => {
                tx.add_finding(&FindingRow {
                    id: FindingId(0),
                    document: document.id,
                    finding,
                    from_run,
                    status: FindingStatus::Open,
                })?;
            }
        }
    }
    // What was decided stays, found again or not; so does what only a run can find, when nothing ran.
    for row in old.iter().filter(|row| row.status == FindingStatus::Open && (code_ran || !row.from_run)) {
        tx.remove_finding(row.id)?;
    }
    Ok(CheckedDocument {
        document: Some(document.id),
        name: document.name.clone(),
        path: document.path.clone(),
        findings: kept(tx, document)?,
    })
}

/// A finding fresh from an examination.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FromExamination {
    pub finding: Finding,
    /// Whether code had to run to find it.
    pub from_run: bool,
}

fn kept(store: &store::Store, document: &DocumentRow) -> Result<Vec<CheckedFinding>, AppError> {
    let rows = store.findings_of(document.id)?;
    let lines: Vec<u32> = rows.iter().map(|row| row.finding.lines.first).collect();
    let cards = store.cards_at(document.id, &lines)?;
    Ok(rows.into_iter().zip(cards).map(|(row, card)| told(row, card)).collect())
}

fn told(row: FindingRow, card: Option<CardId>) -> CheckedFinding {
    CheckedFinding { id: Some(row.id), finding: row.finding, status: row.status, card }
}

fn only_read(read: &ReadDocument, found: Vec<FromExamination>) -> CheckedDocument {
    let findings = found.into_iter().map(|found| CheckedFinding {
        id: None,
        finding: found.finding,
        status: FindingStatus::Open,
        card: None,
    });
    CheckedDocument { document: None, name: read.name.clone(), path: read.path.clone(), findings: findings.collect() }
}

/// Returns the files of the bank's documents, and those that are gone.
fn own_files(bank: &Bank) -> Result<(Vec<Utf8PathBuf>, Vec<Failure>), AppError> {
    let (mut files, mut failures) = (Vec::new(), Vec::new());
    for row in bank.store.documents()?.into_iter().filter(|row| !row.archived) {
        if row.path.exists() {
            files.push(row.path);
        } else {
            failures.push(gone(&row.path));
        }
    }
    Ok((files, failures))
}

fn gone(path: &Utf8Path) -> Failure {
    Failure {
        path: path.to_owned(),
        reason: "is no longer there".to_owned(),
        remedy: "put the file back, or import it from where it is now; what was found in it before is kept".to_owned(),
    }
}
