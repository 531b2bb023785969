//! `greenroom judge PROBLEM FILE`, and how a report is told in a terminal.

use std::process::ExitCode;

use app::{Bank, Effort, Judge as Judges, Report, ReportCase, Scope, Submission};
use camino::{Utf8Path, Utf8PathBuf};
use clap::Args;
use domain::judge::{Language, Problem};
use jiff::Timestamp;
use serde_json::json;

use super::{Failure, Outcome, paint, print, print_json};

/// Judges a solution and tells the verdict of every case.
#[derive(Debug, Args)]
pub struct Judge {
    /// The name of a problem in the bank, or the folder of a problem pack
    problem: String,
    /// The solution; its ending tells the language
    file: Utf8PathBuf,
    /// The language, where the ending does not tell: python, rust, cpp, javascript, sql
    #[arg(long, value_name = "LANGUAGE")]
    language: Option<Language>,
    /// Only the examples of the statement
    #[arg(long)]
    examples: bool,
    /// Keep the solution in the problem's history
    #[arg(long, conflicts_with = "examples")]
    keep: bool,
    /// One JSON object
    #[arg(long)]
    json: bool,
}

impl Judge {
    /// Returns whether the command needs no bank file.
    pub fn leaves_no_trace(&self) -> bool {
        is_folder(&self.problem)
    }

    pub fn run(&self, bank: &mut Bank) -> Outcome {
        let code = std::fs::read_to_string(&self.file).map_err(|error| {
            Failure::user(format!("cannot read {}: {error}; name a text file with the solution", self.file))
        })?;
        let language = self.language.or_else(|| language_of(&self.file)).ok_or_else(|| {
            Failure::user(format!("the language of {} is not told by its ending; say --language python", self.file))
        })?;
        let problem = problem(bank, &self.problem)?;
        let judge = Judges::open()?;
        let scope = if self.examples { Scope::Examples } else { Scope::All };
        let result = judge.judge(&problem, &Submission { language, code: &code, scope })?;
        if self.keep {
            if is_folder(&self.problem) {
                return Err(Failure::user("only problems of the bank have a history; import the pack first"));
            }
            app::record(bank, &problem, language, &code, &result, Effort::default(), Timestamp::now())?;
        }
        let report = Report::from(&result);
        if self.json {
            let mut object = serde_json::to_value(&report).expect("a report is JSON");
            object["problem"] = json!(problem.name);
            object["language"] = json!(language.name());
            object["isolation"] = json!(judge.isolation());
            print_json(&object)?;
        } else {
            tell(&report)?;
        }
        Ok(ExitCode::from(u8::from(!report.accepted)))
    }
}

/// Returns whether a problem is named by a path.
pub fn is_folder(problem: &str) -> bool {
    problem.contains(['/', '\\']) || Utf8Path::new(problem).join("problem.md").is_file()
}

/// Returns a problem by its name or its folder.
pub fn problem(bank: &Bank, name: &str) -> Result<Problem, Failure> {
    if is_folder(name) { Ok(app::pack(Utf8Path::new(name))?) } else { Ok(app::problem(bank, name)?) }
}

/// Returns the language that a file's ending tells.
pub fn language_of(file: &Utf8Path) -> Option<Language> {
    file.extension().and_then(Language::from_extension)
}

/// Tells a report: the verdict, the first failure in full, the other cases in a line.
pub fn tell(report: &Report) -> Result<(), Failure> {
    let verdict = if report.accepted { paint::found(&report.verdict) } else { paint::alert(&report.verdict) };
    print(&format!(
        "{verdict}  {}",
        paint::faint(&format!(
            "{} of {} cases, {:.1} ms{}",
            report.passed,
            report.total,
            report.cpu_ms,
            memory(report)
        ))
    ))?;
    if let Some(detail) = &report.detail {
        print(&indented(detail, "  "))?;
    }
    if let Some(growth) = &report.growth
        && report.detail.as_ref() != Some(&growth.says)
    {
        print(&format!("  running time: {}", growth.says))?;
    }
    let Some(failure) = report.failure() else { return Ok(()) };
    tell_failure(failure)?;
    let others: Vec<&ReportCase> = report
        .cases
        .iter()
        .enumerate()
        .filter(|(index, case)| Some(*index) != report.first_failure && case.verdict != "accepted")
        .map(|(_, case)| case)
        .collect();
    if !others.is_empty() {
        print(&paint::faint("  also not accepted:"))?;
        for case in others.iter().take(8) {
            print(&paint::faint(&format!("    {}: {}", case.verdict, case.name)))?;
        }
        if others.len() > 8 {
            print(&paint::faint(&format!("    and {} more", others.len() - 8)))?;
        }
    }
    Ok(())
}

/// The memory in words; what is less than the interpreter's own noise is left out.
fn memory(report: &Report) -> String {
    if report.memory_kb < 100 { String::new() } else { format!(", {:.1} MB", report.memory_kb as f64 / 1024.0) }
}

fn tell_failure(case: &ReportCase) -> Result<(), Failure> {
    print(&format!("  {} in “{}”", case.verdict, case.name))?;
    let line =
        |label: &str, text: &str| print(&format!("  {}{}", paint::faint(&format!("{label:<10}")), hanging(text)));
    if let Some(detail) = &case.detail {
        line("", detail)?;
    }
    if !case.input.is_empty() {
        line("input", &case.input)?;
    }
    if let Some(expected) = &case.expected {
        line("expected", expected)?;
    }
    if let Some(actual) = &case.actual {
        line("got", actual)?;
    }
    if let Some(difference) = &case.difference {
        let place = if difference.path.is_empty() { String::new() } else { format!("at {}: ", difference.path) };
        line("why", &format!("{place}{}", difference.reason))?;
        if let Some(hint) = &difference.hint {
            line("hint", hint)?;
        }
    }
    if let Some(exception) = &case.exception {
        let place = exception.line.map_or(String::new(), |line| format!(", line {line}"));
        line("raised", &format!("{}: {}{place}", exception.class, exception.message))?;
        if !exception.traceback.is_empty() {
            print(&paint::faint(&indented(&exception.traceback, "            ")))?;
        }
    }
    for (label, text) in [("printed", &case.stdout), ("stderr", &case.stderr)] {
        if !text.trim().is_empty() {
            line(label, &cut(text.trim_end()))?;
        }
    }
    Ok(())
}

/// What a program prints may be a flood; a terminal shows its beginning.
fn cut(text: &str) -> String {
    match text.char_indices().nth(800) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

fn hanging(text: &str) -> String {
    text.replace('\n', "\n            ")
}

fn indented(text: &str, indent: &str) -> String {
    text.trim_end().lines().map(|line| format!("{indent}{line}")).collect::<Vec<_>>().join("\n")
}
