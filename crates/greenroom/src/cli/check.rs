//! `greenroom check [PATH…]`: what the notes get wrong.

use std::io;
use std::process::ExitCode;

use app::{Bank, CheckFindings, CheckOptions, CheckedFinding, FindingId, FindingStatus};
use camino::Utf8PathBuf;
use clap::{Args, ValueEnum};
use greenroom::report;
use jiff::Timestamp;

use super::{Failure, Outcome, paint, print, print_json};

/// Finds wrong numbers, broken code, known misconceptions, contradictions and damage.
#[derive(Debug, Args)]
pub struct Check {
    /// Files and folders; without any, the documents of the bank
    #[arg(value_name = "PATH")]
    paths: Vec<Utf8PathBuf>,
    /// Show what is less sure, and what was dismissed or corrected, too
    #[arg(long)]
    all: bool,
    /// One JSON object a finding, always all of them; `shown` says which are shown by default
    #[arg(long, conflicts_with = "format")]
    json: bool,
    /// The shape of the report
    #[arg(long, value_enum, default_value = "text", value_name = "SHAPE")]
    format: Shape,
    /// Write the report into this file
    #[arg(long, short, value_name = "FILE")]
    output: Option<Utf8PathBuf>,
    /// Do not run the code that the documents show
    #[arg(long)]
    no_code: bool,
    /// List what the bank keeps without looking again
    #[arg(long, conflicts_with = "paths")]
    kept: bool,
    /// Turn a finding down: the document is right
    #[arg(long, value_name = "FINDING", conflicts_with_all = ["paths", "kept"])]
    dismiss: Option<i64>,
    /// Write a correction beside the passage; the document itself is not changed
    #[arg(long, value_name = "FINDING", conflicts_with_all = ["paths", "kept", "dismiss"])]
    fix: Option<i64>,
    /// The correction in your own words [default: what the finding says is right]
    #[arg(long, value_name = "TEXT", requires = "fix")]
    with: Option<String>,
    /// Take a finding up again that was dismissed or corrected
    #[arg(long, value_name = "FINDING", conflicts_with_all = ["paths", "kept", "dismiss", "fix"])]
    reopen: Option<i64>,
    /// End with exit code 1 when anything is shown, for scripts
    #[arg(long)]
    strict: bool,
}

/// The shapes of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Shape {
    Text,
    Json,
    Html,
    Sarif,
}

impl Check {
    /// Returns whether the command needs no bank file.
    pub fn leaves_no_trace(&self) -> bool {
        !self.paths.is_empty()
    }

    pub fn run(&self, bank: &mut Bank) -> Outcome {
        if let Some(said) = self.decided(bank)? {
            print(&said)?;
            return Ok(ExitCode::SUCCESS);
        }
        let checked = if self.kept {
            app::findings(bank)?
        } else {
            app::check(bank, &self.paths, CheckOptions { run_code: !self.no_code }, Timestamp::now())?
        };
        self.tell(&checked)?;
        for notice in &checked.notices {
            eprintln!("note: {notice}");
        }
        for failure in &checked.failures {
            eprintln!("{} {} {}; {}", paint::error("error:"), failure.path, failure.reason, failure.remedy);
        }
        let disputed = self.strict && !checked.counts().is_empty();
        Ok(ExitCode::from(u8::from(disputed || !checked.failures.is_empty())))
    }

    /// Does what the user decided about one finding and says so.
    fn decided(&self, bank: &mut Bank) -> Result<Option<String>, Failure> {
        let now = Timestamp::now();
        Ok(match (self.dismiss, self.fix, self.reopen) {
            (Some(id), ..) => {
                app::dismiss_finding(bank, FindingId(id), now)?;
                Some(format!("finding {id} dismissed; `greenroom undo` takes that back"))
            }
            (_, Some(id), _) => {
                app::correct_finding(bank, FindingId(id), self.with.as_deref(), now)?;
                let (found, document) = app::finding(bank, FindingId(id))?;
                let FindingStatus::Corrected(text) = found.status else { return Ok(None) };
                Some(format!("beside {}, line {}, stands now: {text}", document.name, found.finding.lines.first))
            }
            (.., Some(id)) => {
                app::reopen_finding(bank, FindingId(id), now)?;
                Some(format!("finding {id} is open again"))
            }
            _ => None,
        })
    }

    fn wants(&self, found: &CheckedFinding) -> bool {
        self.all || found.is_shown()
    }

    fn tell(&self, checked: &CheckFindings) -> Result<(), Failure> {
        let shape = if self.json { Shape::Json } else { self.format };
        let text = match shape {
            Shape::Text => self.text(checked),
            Shape::Json => {
                let pairs = checked.documents.iter().flat_map(|document| {
                    document.findings.iter().map(move |found| report::json::finding(document, found))
                });
                match &self.output {
                    None => return pairs.into_iter().try_for_each(|object| print_json(&object)),
                    Some(_) => pairs.map(|object| format!("{object}\n")).collect(),
                }
            }
            Shape::Html => report::html::page(checked, |found| self.wants(found)).into_string(),
            Shape::Sarif => format!("{:#}\n", report::sarif::log(checked, |found| self.wants(found))),
        };
        match &self.output {
            None => print(&text),
            Some(path) => std::fs::write(path, text).map_err(|error: io::Error| {
                Failure::configuration(format!("cannot write {path}: {error}; name another file with --output"))
            }),
        }
    }

    fn text(&self, checked: &CheckFindings) -> String {
        let mut out = String::new();
        let (mut shown, mut hidden) = (0, 0);
        for document in &checked.documents {
            let wanted: Vec<&CheckedFinding> = document.findings.iter().filter(|found| self.wants(found)).collect();
            shown += wanted.len();
            hidden += document.findings.len() - wanted.len();
            if !wanted.is_empty() {
                out.push_str(&format!("{}\n", paint::strong(&document.name)));
                wanted.iter().for_each(|found| out.push_str(&one(found)));
            }
        }
        let what = if shown == 1 { "finding" } else { "findings" };
        let more = if hidden > 0 { format!(", {hidden} more with --all") } else { String::new() };
        out.push_str(&format!("{shown} {what} in {} documents{more}\n", checked.documents.len()));
        out
    }
}

fn one(found: &CheckedFinding) -> String {
    let finding = &found.finding;
    let lines = paint::lines(finding.lines);
    let mut about = vec![format!("{} {:.0} %", finding.kind.name(), finding.confidence * 100.0)];
    about.extend(found.id.map(|id| format!("finding {}", id.0)));
    about.extend(found.card.map(|card| format!("card {}", card.0)));
    if found.status != FindingStatus::Open {
        about.push(found.status.name().to_owned());
    }
    let mut out = format!("  {lines}  {}\n", paint::faint(&about.join(", ")));
    for (label, text) in [("says", &finding.text), ("right", &finding.right), ("how", &finding.how)] {
        if !text.is_empty() {
            let wrapped = paint::wrapped(text, "           ");
            let body = wrapped.strip_prefix("           ").unwrap_or(&wrapped);
            let body = if label == "right" { paint::found(body) } else { body.to_owned() };
            out.push_str(&format!("    {label:6} {body}\n"));
        }
    }
    if let FindingStatus::Corrected(text) = &found.status {
        out.push_str(&format!("    noted  {text}\n"));
    }
    out.push('\n');
    out
}
