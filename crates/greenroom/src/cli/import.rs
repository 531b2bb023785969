//! `greenroom import PATH…`: documents in.

use std::io::{self, IsTerminal};
use std::process::ExitCode;

use app::{Bank, ChangeKind, DocumentReport, ImportOptions, ImportReport, SetReport};
use camino::Utf8PathBuf;
use clap::Args;
use domain::bank::{Kind, Note, Severity, plain_text};
use jiff::Timestamp;
use serde_json::{Value, json};

use super::progress::Watch;
use super::{Failure, Outcome, paint, print, print_json};

/// Reads documents and folders into the bank.
#[derive(Debug, Args)]
pub struct Import {
    /// Files and folders
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<Utf8PathBuf>,
    /// Show what would become of them and keep nothing
    #[arg(long)]
    dry_run: bool,
    /// One JSON object a card with --dry-run, else one a document
    #[arg(long)]
    json: bool,
    /// Show for every line what it was taken for and why
    #[arg(long)]
    explain: bool,
    /// The kind of every card, whatever its words say
    #[arg(long, value_name = "KIND")]
    kind: Option<Kind>,
    /// List every line that became part of no card
    #[arg(long, short)]
    verbose: bool,
}

impl Import {
    /// Returns whether the command needs no bank file.
    pub fn leaves_no_trace(&self) -> bool {
        self.dry_run || self.explain
    }

    pub fn run(&self, bank: &mut Bank) -> Outcome {
        if self.explain {
            return explain(&self.paths);
        }
        let report = import(bank, &self.paths, &ImportOptions { dry_run: self.dry_run, kind: self.kind })?;
        for document in &report.documents {
            match (self.json, self.dry_run) {
                (true, true) => document.notes.iter().try_for_each(|note| print_json(&card(note, document)))?,
                (true, false) => print_json(&summary(document))?,
                (false, _) => self.tell(document)?,
            }
        }
        for set in &report.sets {
            if self.json {
                print_json(&json!({
                    "path": set.path, "problems": set.problems, "changed": set.changed, "archived": set.archived,
                }))?;
            } else {
                print(&format!("{:28} {}", paint::strong(set.path.file_name().unwrap_or("problems")), problems(set)))?;
            }
        }
        if !self.json && report.documents.len() > 1 {
            print(&format!("{:28} {}", "together", counts(&report.totals())))?;
        }
        // Whoever reads along hears what comes next; a script wants the report alone.
        if io::stderr().is_terminal() && !self.json && !self.dry_run {
            eprintln!("`greenroom drill` asks them, `greenroom` alone says what is for today");
        }
        Ok(failures(&report))
    }

    fn tell(&self, document: &DocumentReport) -> Result<(), Failure> {
        print(&format!("{:28} {}", paint::strong(&document.name), counts(&document.counts)))?;
        if self.dry_run {
            for change in &document.changes {
                let what = match change.what {
                    ChangeKind::Added => "+",
                    ChangeKind::Merged => "=",
                    ChangeKind::Updated => "~",
                    ChangeKind::Archived => "-",
                    ChangeKind::Restored => "^",
                };
                print(&format!("  {what} {:>5}  {}", change.lines.first, change.question))?;
            }
        }
        for found in document.diagnostics.iter().filter(|found| self.verbose || found.severity != Severity::Info) {
            print(&paint::faint(&format!("  {}: {}", paint::lines(found.lines), found.message)))?;
        }
        Ok(())
    }
}

/// Imports with a progress bar.
pub fn import(bank: &mut Bank, paths: &[Utf8PathBuf], options: &ImportOptions) -> Result<ImportReport, Failure> {
    let mut watch = Watch::start();
    Ok(app::import(bank, paths, options, Timestamp::now(), &mut |progress| watch.step(progress))?)
}

/// Tells what could not be read; the rest was.
pub fn failures(report: &ImportReport) -> ExitCode {
    for failure in &report.failures {
        eprintln!("{} {} {}; {}", paint::error("error:"), failure.path, failure.reason, failure.remedy);
    }
    ExitCode::from(u8::from(!report.failures.is_empty()))
}

/// Returns in words what became of a set of problems.
fn problems(set: &SetReport) -> String {
    let what = if set.problems == 1 { "problem" } else { "problems" };
    let gone = if set.archived > 0 { format!(", {} archived", set.archived) } else { String::new() };
    format!("{} {what}, {} new or changed{gone}", set.problems, set.changed)
}

/// Returns the counts of a report in words, leaving out what is nil.
pub fn counts(counts: &app::Counts) -> String {
    let parts = [
        (counts.notes, if counts.notes == 1 { "question" } else { "questions" }),
        (counts.added, "added"),
        (counts.merged, "merged"),
        (counts.updated, "updated"),
        (counts.unchanged, "unchanged"),
        (counts.archived, "archived"),
        (counts.restored, "restored"),
        (counts.unanswered, "unanswered"),
        (counts.linked, "with answers found elsewhere"),
        (counts.disputed, if counts.disputed == 1 { "disputed statement" } else { "disputed statements" }),
    ];
    let said: Vec<String> = parts
        .iter()
        .enumerate()
        .filter(|(index, (count, _))| *index == 0 || *count > 0)
        .map(|(_, (count, word))| format!("{count} {word}"))
        .collect();
    said.join(", ")
}

/// A card as the scorers read it; the format is stable.
fn card(note: &Note, document: &DocumentReport) -> Value {
    json!({
        "q": note.question,
        "a": note.is_answered().then(|| plain_text(&note.answer)),
        "line": note.question_lines.first,
        "end_line": note.question_lines.last,
        "answer_line": note.answer_lines.map(|lines| lines.first),
        "answer_end_line": note.answer_lines.map(|lines| lines.last),
        "kind": note.kind,
        "level": note.level,
        "topic": note.topic,
        "reference": note.reference,
        "document": document.name,
        "reasons": note.reasons,
    })
}

fn summary(document: &DocumentReport) -> Value {
    json!({
        "document": document.name,
        "path": document.path,
        "title": document.title,
        "encoding": document.encoding,
        "layout": document.layout,
        "lines": document.lines,
        "counts": document.counts,
        "diagnostics": document.diagnostics.iter().map(|found| json!({
            "line": found.lines.first, "end_line": found.lines.last, "message": found.message,
        })).collect::<Vec<_>>(),
    })
}

fn explain(paths: &[Utf8PathBuf]) -> Outcome {
    for path in paths {
        let bytes = std::fs::read(path)
            .map_err(|error| Failure::user(format!("cannot read {path}: {error}; name a file you can read")))?;
        let name = path.file_name().unwrap_or(path.as_str());
        let decoded = app::document_text(name, &bytes)
            .map_err(|(reason, remedy)| Failure::user(format!("{path} {reason}; {remedy}")))?;
        let reading = formats::read(name, &decoded.text);
        print(&format!(
            "{} {}",
            paint::strong(name),
            paint::faint(&format!("read as {}; {}", decoded.encoding, reading.layout))
        ))?;
        match formats::explain(name, &decoded.text) {
            Some(lines) => explain_lines(&decoded.text, &lines)?,
            None => explain_notes(&reading.notes)?,
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn explain_lines(text: &str, found: &[formats::Explained]) -> Result<(), Failure> {
    let lines: Vec<&str> = text.split('\n').collect();
    for line in found {
        let words: String = lines.get(line.line as usize - 1).map_or("", |line| line.trim()).chars().take(72).collect();
        print(&format!("{:>5} {:8} {:+5.1}  {words}", line.line, line.role, line.score))?;
        if line.role == "question" || line.score > -1.0 {
            print(&paint::faint(&format!("{:22}{}", "", line.reasons.join("; "))))?;
        }
    }
    Ok(())
}

fn explain_notes(notes: &[Note]) -> Result<(), Failure> {
    for note in notes {
        print(&format!("{:>5} question  {}", note.question_lines.first, note.question))?;
        print(&paint::faint(&format!("{:16}{}", "", note.reasons.join("; "))))?;
    }
    Ok(())
}
