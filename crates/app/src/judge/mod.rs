//! Judging: a solution and a problem in, a report out.
//!
//! ```text
//! cases (written, made, solved by the reference) → the candidate's box → what came back → ruling → report
//! ```
//!
//! The candidate's code runs in a box of its own that never holds an expected answer; what the pack's own code says
//! (cases, predicates, statistics, losses) comes from another box; values are compared here, outside of both.

pub(crate) mod boxes;
mod cases;
mod check;
pub(crate) mod conversation;
mod examined;
mod folder;
mod growth;
mod languages;
mod packbox;
mod report;
mod ruling;
mod trial;

pub(crate) use check::settle;
pub use check::{CheckReport, check_packs, pack};
pub use folder::Files;
pub(crate) use folder::{PROBLEM, is_pack, read as read_folder, read_texts};
pub use report::{Case as ReportCase, Growth as ReportGrowth, Report};

use std::sync::{Arc, Mutex, PoisonError};

use domain::judge::{Ask, Expect, Language, Problem, SubmissionReport, Verdict};

use crate::AppError;
use boxes::Boxes;
use cases::Prepared;
use growth::Measured;
use trial::Trial;

/// What judges solutions: the boxes, opened once, and what was worked out for the problems judged last.
#[derive(Debug)]
pub struct Judge {
    boxes: Boxes,
    prepared: Mutex<Vec<(Problem, Scope, Arc<Prepared>)>>,
}

/// A solution that was handed in.
#[derive(Clone, Copy, Debug)]
pub struct Submission<'a> {
    /// The language it is written in.
    pub language: Language,
    /// The solution.
    pub code: &'a str,
    /// Which cases it is held against.
    pub scope: Scope,
}

/// Which cases a solution is held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Those that stand under the statement, for a quick look.
    Examples,
    /// All, and the growth of running time where the problem asks for it.
    All,
}

/// So many problems are kept with their cases worked out.
const KEPT: usize = 16;

/// A solution may be so long.
const LONGEST_CODE: usize = 1 << 20;

impl Judge {
    /// Opens the boxes; an error says what this machine lacks and how to get it.
    pub fn open() -> Result<Judge, AppError> {
        Ok(Judge { boxes: Boxes::open()?, prepared: Mutex::default() })
    }

    /// Returns how programs are isolated on this machine, in words.
    pub fn isolation(&self) -> String {
        self.boxes.isolation()
    }

    /// Returns the boxes, for code that belongs to no problem.
    pub(crate) fn boxes(&self) -> &Boxes {
        &self.boxes
    }

    /// Returns what to install before a language can be judged; `None` when nothing is missing.
    pub fn missing(&self, language: Language) -> Option<String> {
        self.boxes.missing(language)
    }

    /// Judges a solution.
    pub fn judge(&self, problem: &Problem, submission: &Submission<'_>) -> Result<SubmissionReport, AppError> {
        if submission.code.len() > LONGEST_CODE {
            let detail = "the solution is longer than 1 MiB".to_owned();
            return Ok(SubmissionReport::refused(Verdict::CompileError, detail, 0));
        }
        if problem.languages.iter().all(|files| files.language != submission.language) {
            let offered = problem.languages.iter().map(|files| files.language.name()).collect::<Vec<_>>().join(", ");
            return Err(AppError::NotOffered {
                problem: problem.name.clone(),
                language: submission.language.title(),
                offered,
            });
        }
        if let Some(examination) = &problem.examination {
            return examined::judge(&self.boxes, problem, examination, submission.code);
        }
        let prepared = match self.prepared(problem, submission.scope)? {
            Ok(prepared) => prepared,
            Err(fault) => return Ok(SubmissionReport::refused(Verdict::InternalError, fault, problem.cases.len())),
        };
        let trial = Trial::new(&self.boxes, problem, submission.language, submission.code);
        let outcomes = match trial.run(&prepared.cases)? {
            Ok(outcomes) => outcomes,
            Err(refused) => {
                return Ok(SubmissionReport::refused(refused.verdict, refused.detail, prepared.cases.len()));
            }
        };
        let results = match ruling::rule(&self.boxes, problem, &prepared.cases, outcomes)? {
            Ok(results) => results,
            Err(fault) => return Ok(SubmissionReport::refused(Verdict::InternalError, fault, prepared.cases.len())),
        };
        let total = prepared.cases.len();
        let growth = match problem.growth {
            Some(goal)
                if submission.scope == Scope::All
                    && results.len() == total
                    && results.iter().all(|result| result.verdict == Verdict::Accepted) =>
            {
                match growth::measure(&self.boxes, problem, goal, &trial)? {
                    Measured::Growth(growth) => Some(growth),
                    Measured::Not(why) => return Ok(SubmissionReport::new(results, total, None).unmeasured(&why)),
                }
            }
            _ => None,
        };
        Ok(SubmissionReport::new(results, total, growth))
    }

    /// Judges the own solutions of an imported set's problems that can share a box for their tests; `None` for one that wants to be judged by itself.
    fn judge_all(&self, problems: &[&Problem]) -> Result<Vec<Option<SubmissionReport>>, AppError> {
        examined::judge_all(&self.boxes, problems)
    }

    /// The cases, with what is expected; kept for the next solution to the same problem. The inner error is the pack's.
    fn prepared(&self, problem: &Problem, scope: Scope) -> Result<Result<Arc<Prepared>, String>, AppError> {
        let mut kept = self.prepared.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, _, prepared)) = kept.iter().find(|(known, of, _)| *of == scope && known == problem) {
            return Ok(Ok(Arc::clone(prepared)));
        }
        let prepared = match cases::prepare(&self.boxes, problem, scope)? {
            Ok(prepared) => Arc::new(prepared),
            Err(fault) => return Ok(Err(fault)),
        };
        if kept.len() >= KEPT {
            kept.remove(0);
        }
        kept.push((problem.clone(), scope, Arc::clone(&prepared)));
        Ok(Ok(prepared))
    }
}

/// What the judge can use on this machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tool {
    /// What it is for: `isolation`, or a language.
    pub name: &'static str,
    /// Whether it works.
    pub works: bool,
    /// Its version, or what to install.
    pub says: String,
}

/// Tries what the judge can use on this machine.
pub fn tools() -> Vec<Tool> {
    boxes::tools()
}

/// Returns what the examples ask and expect, as people read it.
pub fn examples(problem: &Problem) -> Vec<(String, String)> {
    let told = |ask: &Ask| match ask {
        Ask::Call(call) => call.clone(),
        Ask::Calls(calls) => calls.join("\n"),
        Ask::Input(input) => input.trim_end().to_owned(),
        Ask::Setup(setup) => format!("{}{setup}", problem.setup).trim().to_owned(),
    };
    let expected = |expect: &Expect| match expect {
        Expect::Value(value) => value.to_string(),
        Expect::Raises(class) => format!("raises {class}"),
        Expect::Output(output) => output.trim_end().to_owned(),
        Expect::Reference => "judged by a property".to_owned(),
    };
    let shown = problem.cases.iter().filter(|case| case.example);
    shown.map(|case| (told(&case.ask), expected(&case.expect))).collect()
}
