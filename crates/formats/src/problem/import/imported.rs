//! What a pack of an imported set says: how its own tests are run.

use domain::bank::Level;
use domain::judge::{
    Ask, Case, CaseLimits, Check, Checker, Examination, Examiner, Expect, Language, LanguageFiles, Problem,
    ProblemKind, ResultPlace,
};
use serde::Deserialize;

use super::super::front::{FILE, RawChecker, checker};
use super::super::{line_of, toml_fault};
use super::{Fault, Files, deep_ml, fault, folder_of};

/// A problem of an imported set.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// The name of the pack's folder.
    pub name: String,
    /// The title, for people.
    pub title: String,
    /// The topic it belongs to.
    pub topic: String,
    /// How hard it is.
    pub level: Level,
    /// The time an interviewer would give.
    pub minutes: u32,
    /// The set and what the problem is called there.
    pub origin: String,
    /// The statement, in Markdown.
    pub statement: String,
    /// Hints, gentlest first.
    pub hints: Vec<String>,
    /// What the candidate begins with.
    pub starter: String,
    /// The set's own solution.
    pub solution: String,
    /// What a run may use.
    pub limits: CaseLimits,
    /// How a solution is judged.
    pub work: Work,
}

/// How a solution is judged.
#[derive(Clone, Debug, PartialEq)]
pub enum Work {
    /// By the set's own tests.
    Examined(Examination),
    /// By what a few statements after it print.
    Printed(Vec<PrintedCase>),
}

/// Statements that print, and what they must print.
#[derive(Clone, Debug, PartialEq)]
pub struct PrintedCase {
    /// What the case is called.
    pub name: String,
    /// The statements.
    pub test: String,
    /// What they must print.
    pub stdout: String,
    /// How that is compared.
    pub checker: Checker,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFront {
    title: String,
    topic: String,
    level: String,
    minutes: u32,
    kind: String,
    origin: String,
    entry: Option<String>,
    examiner: Option<String>,
    file: Option<String>,
    #[serde(default)]
    tests: Vec<String>,
    #[serde(default)]
    helpers: Vec<String>,
    #[serde(default)]
    further: Vec<String>,
    #[serde(default)]
    shared: Vec<String>,
    prompt: Option<String>,
    #[serde(default)]
    hints: Vec<String>,
    limits: Option<RawLimits>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawLimits {
    cpu_ms: Option<u64>,
    memory_mb: Option<u64>,
    output_kb: Option<u64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTests {
    case: Vec<toml::Spanned<RawCase>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawCase {
    name: String,
    test: String,
    stdout: String,
    checker: Option<RawChecker>,
}

/// Says whether a pack is of an imported set: its kind is `examined` or `printed`.
pub fn is_imported(files: &Files) -> bool {
    fields(files).is_some_and(|(fields, _)| {
        fields.lines().filter_map(|line| line.split_once('=')).any(|(name, value)| {
            name.trim() == "kind" && matches!(value.trim().trim_matches(['"', '\'']), "examined" | "printed")
        })
    })
}

/// Reads a pack of an imported set. Everything that is wrong is said at once.
pub fn read(name: &str, files: &Files) -> Result<Imported, Vec<Fault>> {
    let Some((text, statement)) = fields(files) else {
        return Err(vec![fault(FILE, "is missing, or does not begin with fields between two lines of `+++`")]);
    };
    let raw: RawFront = toml::from_str(text).map_err(|error| vec![toml_fault(FILE, text, 2, &error)])?;
    let mut faults = Vec::new();
    let level = raw.level.parse().unwrap_or_else(|error| {
        faults.push(fault(FILE, format!("{error}")));
        Level::Medium
    });
    let mut needed = |name: &str| {
        files.get(name).cloned().unwrap_or_else(|| {
            faults.push(fault(name, "is missing"));
            String::new()
        })
    };
    let (starter, solution) = (needed("starter.py"), needed("solution.py"));
    // All tests of a problem are one run, and they may hold a hundred calls.
    let mut limits = CaseLimits { cpu_ms: 10_000, ..CaseLimits::default() };
    if let Some(stated) = &raw.limits {
        limits.cpu_ms = stated.cpu_ms.unwrap_or(limits.cpu_ms);
        limits.memory_mb = stated.memory_mb.unwrap_or(limits.memory_mb);
        limits.output_kb = stated.output_kb.unwrap_or(limits.output_kb);
    }
    let work = match raw.kind.as_str() {
        "examined" => Work::Examined(examination(&raw, files, &mut faults)),
        "printed" => Work::Printed(printed(files, &mut faults)),
        other => {
            faults.push(fault(FILE, format!("`kind` is `{other}`; imported problems are `examined` or `printed`")));
            Work::Printed(Vec::new())
        }
    };
    let imported = Imported {
        name: name.to_owned(),
        title: raw.title,
        topic: raw.topic,
        level,
        minutes: raw.minutes,
        origin: raw.origin,
        statement: statement.trim().to_owned(),
        hints: raw.hints,
        starter,
        solution,
        limits,
        work,
    };
    if faults.is_empty() { Ok(imported) } else { Err(faults) }
}

impl From<Imported> for Problem {
    fn from(imported: Imported) -> Self {
        let (kind, cases, examination) = match imported.work {
            Work::Examined(examination) => (ProblemKind::Examined, Vec::new(), Some(Box::new(examination))),
            Work::Printed(printed) => (ProblemKind::Printed, printed.into_iter().map(Case::from).collect(), None),
        };
        Problem {
            name: imported.name,
            title: imported.title,
            topic: imported.topic,
            level: imported.level,
            minutes: imported.minutes,
            kind,
            entry: String::new(),
            signature: None,
            result: ResultPlace::Value,
            keep_arguments: false,
            collect: false,
            sources: vec![imported.origin],
            hints: imported.hints,
            statement: imported.statement,
            checker: Checker::Value,
            limits: imported.limits,
            growth: None,
            setup: String::new(),
            cases,
            languages: vec![LanguageFiles {
                language: Language::Python,
                starter: imported.starter,
                solution: imported.solution,
            }],
            wrong: Vec::new(),
            tests: None,
            adapter: None,
            examination,
        }
    }
}

impl From<PrintedCase> for Case {
    fn from(case: PrintedCase) -> Self {
        Case {
            name: case.name,
            ask: Ask::Input(case.test),
            expect: Expect::Output(case.stdout),
            checker: Some(case.checker),
            example: false,
        }
    }
}

/// Parts the fields from the statement.
fn fields(files: &Files) -> Option<(&str, &str)> {
    let rest = files.get(FILE)?.trim_start_matches('\u{feff}').strip_prefix("+++")?.split_once('\n')?.1;
    let end = if rest.starts_with("+++") { 0 } else { rest.find("\n+++")? + 1 };
    Some((&rest[..end], rest[end..].split_once('\n').map_or("", |(_, statement)| statement)))
}

fn examination(raw: &RawFront, files: &Files, faults: &mut Vec<Fault>) -> Examination {
    let mut original = |name: &String| {
        let path = format!("original/{name}");
        let text = files.get(&path).cloned().unwrap_or_else(|| {
            faults.push(fault(&path, "is missing"));
            String::new()
        });
        (name.clone(), text)
    };
    let tests: Vec<_> = raw.tests.iter().map(&mut original).collect();
    let helpers = raw.helpers.iter().map(&mut original).collect();
    let further = raw.further.iter().map(&mut original).collect();
    let shared = raw.shared.iter().map(&mut original).collect();
    let check = raw
        .prompt
        .as_ref()
        .map(|prompt| Check { entry: raw.entry.clone().unwrap_or_default(), prompt: original(prompt).1 });
    if tests.is_empty() {
        faults.push(fault(FILE, "`tests` names no file of tests"));
    }
    if check.as_ref().is_some_and(|check| check.entry.is_empty()) {
        faults.push(fault(FILE, "`entry` must name the function that is checked"));
    }
    let file = raw.file.clone().unwrap_or_else(|| "solution.py".to_owned());
    if !file.ends_with(".py") || !folder_of(&file).is_empty() {
        faults.push(fault(FILE, "`file` must be the name of a Python file"));
    }
    let examiner = match raw.examiner.as_deref().unwrap_or("separate") {
        "separate" => Examiner::Separate,
        "together" => Examiner::Together,
        other => {
            faults.push(fault(FILE, format!("`examiner` is `{other}`; it is `separate` or `together`")));
            Examiner::Separate
        }
    };
    Examination { examiner, file, further, shared, tests, helpers, check }
}

fn printed(files: &Files, faults: &mut Vec<Fault>) -> Vec<PrintedCase> {
    let Some(text) = files.get(deep_ml::TESTS) else {
        faults.push(fault(deep_ml::TESTS, "is missing"));
        return Vec::new();
    };
    let raw: RawTests = match toml::from_str(text) {
        Ok(raw) => raw,
        Err(error) => {
            faults.push(toml_fault(deep_ml::TESTS, text, 1, &error));
            return Vec::new();
        }
    };
    let mut cases = Vec::new();
    for case in raw.case {
        let line = line_of(text, case.span().start);
        let case = case.into_inner();
        match case.checker.as_ref().map_or(Ok(Checker::Value), checker) {
            Ok(checker) => cases.push(PrintedCase { name: case.name, test: case.test, stdout: case.stdout, checker }),
            Err(message) => faults.push(Fault { file: deep_ml::TESTS.to_owned(), line: Some(line), message }),
        }
    }
    if cases.is_empty() && faults.is_empty() {
        faults.push(fault(deep_ml::TESTS, "holds no cases"));
    }
    cases
}
