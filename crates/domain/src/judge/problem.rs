//! A coding problem as a pack describes it. Reading packs is `formats`' affair; running them is `app`'s.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use super::checker::Checker;
use super::growth::Growth;
use super::signature::Signature;
use super::value::Value;
use super::verdict::Verdict;
use crate::bank::Level;

/// A coding problem with everything that is needed to pose and to judge it.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Lower-case words joined by hyphens; the name of the pack's folder.
    pub name: String,
    /// The title, for people.
    pub title: String,
    /// The topic it belongs to.
    pub topic: String,
    /// How hard it is.
    pub level: Level,
    /// The time an interviewer would give.
    pub minutes: u32,
    /// What is handed in.
    pub kind: ProblemKind,
    /// The function or class that is called.
    pub entry: String,
    /// Parameter and return types, where the author states them.
    pub signature: Option<Signature>,
    /// Where the answer is found.
    pub result: ResultPlace,
    /// Whether the arguments must be as they were afterwards.
    pub keep_arguments: bool,
    /// Whether an iterator that is returned is listed first.
    pub collect: bool,
    /// Where the problem is treated.
    pub sources: Vec<String>,
    /// Hints, gentlest first.
    pub hints: Vec<String>,
    /// The statement, in Markdown.
    pub statement: String,
    /// How answers are compared unless a case says otherwise.
    pub checker: Checker,
    /// What a run may use.
    pub limits: CaseLimits,
    /// How the running time may grow, where that is measured.
    pub growth: Option<GrowthGoal>,
    /// Statements of SQL that come before those of each case.
    pub setup: String,
    /// The cases written by hand.
    pub cases: Vec<Case>,
    /// The languages it is offered in.
    pub languages: Vec<LanguageFiles>,
    /// Solutions that are wrong, each with the verdict it must get.
    pub wrong: Vec<WrongSolution>,
    /// `tests.py`: cases made by a program, predicates, statistics, losses.
    pub tests: Option<String>,
    /// `adapter.py`: code that stands beside the candidate's.
    pub adapter: Option<String>,
    /// The tests of an imported set, which judge in the place of cases.
    pub examination: Option<Box<Examination>>,
}

/// The set's own tests, and what they need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Examination {
    /// Where the tests run.
    pub examiner: Examiner,
    /// The name that the solution's file must have.
    pub file: String,
    /// Further files of the solution, as the set's author wrote them; the tests import them from the solution's box.
    pub further: BTreeMap<String, String>,
    /// Files that stand in both boxes: each side reads its own copy.
    pub shared: BTreeMap<String, String>,
    /// Files of tests, in order.
    pub tests: Vec<(String, String)>,
    /// Files that the tests import.
    pub helpers: BTreeMap<String, String>,
    /// For tests that define `check(candidate)`: the function that is checked, and the text that the solution completes.
    pub check: Option<Check>,
}

/// Tests that define `check(candidate)`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// The function that is checked.
    pub entry: String,
    /// The text that the solution completes; the tests may use what it defines.
    pub prompt: String,
}

/// Where the tests run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Examiner {
    /// In a box of their own.
    Separate,
    /// In the solution's process, where a cheat can reach them.
    Together,
}

/// What is handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum ProblemKind {
    /// A function that is called.
    #[default]
    Function,
    /// A class whose methods are called.
    Class,
    /// A program from standard input to standard output.
    Program,
    /// A query.
    Sql,
    /// What the tests of an imported set ask for.
    Examined,
    /// A program after which a few statements of an imported set print something.
    Printed,
}

/// Where the answer of a function is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum ResultPlace {
    /// It is returned.
    #[default]
    Value,
    /// It is left in the argument at this position.
    Argument(usize),
}

/// What a run may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CaseLimits {
    /// The CPU time of one case.
    pub cpu_ms: u64,
    /// The memory of the whole run.
    pub memory_mb: u64,
    /// Standard output and error of the whole run.
    pub output_kb: u64,
}

/// How the running time may grow, and over which sizes that is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct GrowthGoal {
    /// The fastest growth that is accepted.
    pub target: Growth,
    /// The smallest size.
    pub smallest: u64,
    /// The largest size; the sizes between them double.
    pub largest: u64,
}

/// One test case.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// What it is about, in words.
    pub name: String,
    /// What the code is given.
    pub ask: Ask,
    /// What must come of it.
    pub expect: Expect,
    /// How the answer is compared, when not as the problem says.
    pub checker: Option<Checker>,
    /// Whether it stands under the statement.
    pub example: bool,
}

/// What the code is given. Calls are kept as written: the word `seed` in them gets its value at judging.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// One call, read by [`super::literal::parse_call`].
    Call(String),
    /// A constructor and calls of its methods.
    Calls(Vec<String>),
    /// Standard input.
    Input(String),
    /// Statements of SQL that prepare the tables, after those of the problem.
    Setup(String),
}

/// What must come of a case.
#[derive(Clone, Debug, PartialEq)]
pub enum Expect {
    /// This value; for SQL the rows, as a list of tuples.
    Value(Value),
    /// An exception of this class.
    Raises(String),
    /// This on standard output.
    Output(String),
    /// What the reference gives, or what the checker alone can tell.
    Reference,
}

/// A language that problems can be solved in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// Python
    Python,
    /// Rust
    Rust,
    /// C++
    Cpp,
    /// JavaScript
    JavaScript,
    /// SQL
    Sql,
}

/// The files of a problem in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageFiles {
    /// The language.
    pub language: Language,
    /// What the candidate begins with.
    pub starter: String,
    /// The reference.
    pub solution: String,
}

/// A solution that a weak test would pass.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrongSolution {
    /// The name of its file.
    pub file: String,
    /// Its language.
    pub language: Language,
    /// The verdict it must get.
    pub verdict: Verdict,
    /// Why it is wrong.
    pub why: String,
    /// The code, its first line included.
    pub code: String,
}

/// Why the first line of a wrong solution claims nothing.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum ClaimError {
    /// It is no comment of the form `verdict: reason`.
    #[error("the first line must be a comment such as `# wrong answer: the last element is skipped`")]
    NoClaim,
    /// It names no verdict.
    #[error(transparent)]
    Verdict(#[from] super::verdict::ParseVerdictError),
}

/// The word is none of the languages.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("no language is called `{0}`; the languages are python, rust, cpp, javascript, sql")]
pub struct ParseLanguageError(String);

/// The word is none of the kinds of problem.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("no kind of problem is called `{0}`; the kinds are function, class, program, sql")]
pub struct ParseProblemKindError(String);

impl Problem {
    /// Returns the files in a language, when the problem is offered in it.
    pub fn files(&self, language: Language) -> Option<&LanguageFiles> {
        self.languages.iter().find(|files| files.language == language)
    }

    /// Returns how a case is compared.
    pub fn checker_of<'a>(&'a self, case: &'a Case) -> &'a Checker {
        case.checker.as_ref().unwrap_or(&self.checker)
    }
}

impl Examination {
    /// Lists the modules that the tests import from the solution's box.
    pub fn modules(&self) -> Vec<String> {
        let files = std::iter::once(&self.file).chain(self.further.keys());
        files.filter_map(|file| file.strip_suffix(".py")).map(|stem| stem.replace('/', ".")).collect()
    }
}

impl Default for CaseLimits {
    fn default() -> Self {
        CaseLimits { cpu_ms: 2000, memory_mb: 512, output_kb: 1024 }
    }
}

impl WrongSolution {
    /// Returns the verdict and the reason that the first line of a wrong solution states.
    pub fn claim(language: Language, code: &str) -> Result<(Verdict, String), ClaimError> {
        let first = code.lines().next().unwrap_or_default().trim();
        let claim = first.strip_prefix(language.comment()).ok_or(ClaimError::NoClaim)?;
        let (verdict, why) = claim.split_once(':').ok_or(ClaimError::NoClaim)?;
        if why.trim().is_empty() {
            return Err(ClaimError::NoClaim);
        }
        Ok((verdict.trim().parse()?, why.trim().to_owned()))
    }
}

impl Language {
    /// Every language.
    pub const ALL: [Language; 5] =
        [Language::Python, Language::Rust, Language::Cpp, Language::JavaScript, Language::Sql];

    /// Returns the name as files and commands write it.
    pub fn name(self) -> &'static str {
        match self {
            Language::Python => "python",
            Language::Rust => "rust",
            Language::Cpp => "cpp",
            Language::JavaScript => "javascript",
            Language::Sql => "sql",
        }
    }

    /// Returns the name as people write it.
    pub fn title(self) -> &'static str {
        match self {
            Language::Python => "Python",
            Language::Rust => "Rust",
            Language::Cpp => "C++",
            Language::JavaScript => "JavaScript",
            Language::Sql => "SQL",
        }
    }

    /// Returns the ending of its files, without the point.
    pub fn extension(self) -> &'static str {
        match self {
            Language::Python => "py",
            Language::Rust => "rs",
            Language::Cpp => "cpp",
            Language::JavaScript => "js",
            Language::Sql => "sql",
        }
    }

    /// Returns the language of files that end so.
    pub fn from_extension(extension: &str) -> Option<Language> {
        match extension.to_ascii_lowercase().as_str() {
            "cc" | "cxx" | "hpp" => Some(Language::Cpp),
            "mjs" | "cjs" => Some(Language::JavaScript),
            other => Language::ALL.into_iter().find(|language| language.extension() == other),
        }
    }

    /// Returns what begins a comment.
    pub fn comment(self) -> &'static str {
        match self {
            Language::Python => "#",
            Language::Rust | Language::Cpp | Language::JavaScript => "//",
            Language::Sql => "--",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Language {
    type Err = ParseLanguageError;

    fn from_str(word: &str) -> Result<Self, ParseLanguageError> {
        match word.trim().to_lowercase().as_str() {
            "c++" => Ok(Language::Cpp),
            lower => Language::ALL
                .into_iter()
                .find(|language| language.name() == lower || language.extension() == lower)
                .ok_or(ParseLanguageError(word.to_owned())),
        }
    }
}

impl ProblemKind {
    /// Every kind.
    pub const ALL: [ProblemKind; 6] = [
        ProblemKind::Function,
        ProblemKind::Class,
        ProblemKind::Program,
        ProblemKind::Sql,
        ProblemKind::Examined,
        ProblemKind::Printed,
    ];

    /// Returns the name as packs write it.
    pub fn name(self) -> &'static str {
        match self {
            ProblemKind::Function => "function",
            ProblemKind::Class => "class",
            ProblemKind::Program => "program",
            ProblemKind::Sql => "sql",
            ProblemKind::Examined => "examined",
            ProblemKind::Printed => "printed",
        }
    }
}

impl fmt::Display for ProblemKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for ProblemKind {
    type Err = ParseProblemKindError;

    fn from_str(word: &str) -> Result<Self, ParseProblemKindError> {
        ProblemKind::ALL
            .into_iter()
            .find(|kind| kind.name() == word.trim())
            .ok_or(ParseProblemKindError(word.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_solution_claims_its_verdict_in_the_first_line() {
        for (language, code) in [
            (Language::Python, "# wrong answer: exp overflows\ndef f(): ..."),
            (Language::Cpp, "// wrong answer: exp overflows\r\nint f();"),
            (Language::Sql, "-- wrong answer: exp overflows\nselect 1"),
        ] {
            let claim = WrongSolution::claim(language, code);
            assert_eq!(claim, Ok((Verdict::WrongAnswer, "exp overflows".into())));
        }
        assert_eq!(WrongSolution::claim(Language::Python, "def f(): ..."), Err(ClaimError::NoClaim));
        assert_eq!(WrongSolution::claim(Language::Python, "# wrong answer:"), Err(ClaimError::NoClaim));
        let error = WrongSolution::claim(Language::Python, "# slow: it is").unwrap_err();
        assert!(error.to_string().contains("`slow`"), "{error}");
    }

    #[test]
    fn languages_are_known_by_name_and_by_ending() {
        for language in Language::ALL {
            assert_eq!(language.name().parse(), Ok(language));
            assert_eq!(Language::from_extension(language.extension()), Some(language));
        }
        assert_eq!("C++".parse(), Ok(Language::Cpp));
        assert_eq!(Language::from_extension("txt"), None);
    }
}
