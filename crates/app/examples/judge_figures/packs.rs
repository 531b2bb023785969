//! Packs written here, as folders would hold them.

use std::collections::BTreeMap;

use app::{Judge, Scope, Submission};
use domain::judge::{Language, Problem, SubmissionReport};

use super::Outcome;

/// What a pack of a function in Python needs.
pub struct Pack<'a> {
    pub name: &'a str,
    pub entry: &'a str,
    /// More lines of the front matter, such as `[limits]`.
    pub front: &'a str,
    pub cases: &'a str,
    pub solution: &'a str,
    pub tests: Option<&'a str>,
}

impl Pack<'_> {
    pub fn read(&self) -> Outcome<Problem> {
        let Pack { name, entry, front, .. } = self;
        let statement = format!(
            "+++\ntitle = \"{name}\"\ntopic = \"algorithms\"\nlevel = \"easy\"\nminutes = 10\nentry = \"{entry}\"\n{front}\n+++\nA function.\n"
        );
        let mut files: BTreeMap<String, String> = [
            ("problem.md", statement.as_str()),
            ("tests.toml", self.cases),
            ("starter.py", "pass\n"),
            ("solution.py", self.solution),
        ]
        .map(|(name, text)| (name.to_owned(), text.to_owned()))
        .into();
        if let Some(tests) = self.tests {
            files.insert("tests.py".to_owned(), tests.to_owned());
        }
        formats::problem::read(name, &files)
            .map_err(|faults| faults.iter().map(|fault| format!("{name}: {fault}\n")).collect::<String>().into())
    }
}

/// Judges a solution in Python on all cases.
pub fn judged(judge: &Judge, problem: &Problem, code: &str) -> Outcome<SubmissionReport> {
    Ok(judge.judge(problem, &Submission { language: Language::Python, code, scope: Scope::All })?)
}
