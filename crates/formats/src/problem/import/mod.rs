//! Other people's problem sets to packs: HumanEval, Exercism, Deep-ML.
//!
//! The files come in as texts by their path below what the user named, with `/` between the parts. Packs go out as files; an exercise that
//! cannot become one is named with the reason. What a written pack of an imported set says is read by [`read`].

mod deep_ml;
mod exercism;
mod human_eval;
mod imported;
mod packed;

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;

pub use domain::judge::{Check, Examination, Examiner};
pub use imported::{Imported, PrintedCase, Work, is_imported, read};
pub use packed::{beginning, unpacked, unpacked_name};

use super::Fault;

/// Texts by their path.
pub type Files = BTreeMap<String, String>;

/// A set whose layout is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Set {
    /// One JSON object per line: a function's head and description, and tests that call it.
    HumanEval,
    /// A track of exercises, or one exercise.
    Exercism,
    /// Folders of questions whose tests print.
    DeepMl,
}

/// What came of reading a set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// The set that the layout is of.
    pub set: Set,
    /// The problems, in the set's order.
    pub packs: Vec<Pack>,
    /// What should have become a problem and did not.
    pub unread: Vec<Unread>,
    /// What is left out on purpose.
    pub left_out: Vec<LeftOut>,
}

/// A problem of a set that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The name that its pack would have; `None` where too little of it can be read.
    pub name: Option<String>,
    /// What is wrong.
    pub fault: Fault,
}

/// A part of a set that is no fault and yet becomes no problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// What it is, in a few words: the name of a pack, or how many of a kind.
    pub what: String,
    /// Why.
    pub reason: String,
}

/// What the reader of a set returns.
#[derive(Default)]
struct Sorted {
    packs: Vec<Pack>,
    unread: Vec<Unread>,
    left_out: Vec<LeftOut>,
}

/// A problem of a set, as the files of a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    /// Lower-case words joined by hyphens.
    pub name: String,
    /// The files by their path inside of the pack.
    pub files: Files,
}

/// Reads a problem set; `None` when the files have the layout of none.
pub fn import(files: &Files) -> Option<Import> {
    let set = recognize(files)?;
    let Sorted { packs, unread, left_out } = match set {
        Set::HumanEval => human_eval::import(files),
        Set::Exercism => exercism::import(files),
        Set::DeepMl => deep_ml::import(files),
    };
    Some(Import { set, packs: unlike(packs), unread, left_out })
}

/// Returns the set that files belong to, by their names and beginnings.
pub fn recognize(files: &Files) -> Option<Set> {
    if files.keys().any(|path| exercism::is_exercise(path)) {
        Some(Set::Exercism)
    } else if files.keys().any(|path| deep_ml::is_question(files, path)) {
        Some(Set::DeepMl)
    } else if files.iter().any(|(path, text)| human_eval::is_problems(path, text)) {
        Some(Set::HumanEval)
    } else {
        None
    }
}

impl Pack {
    /// Returns the pack with its tests run beside the solution: for tests that the set's own solution passes only so.
    pub fn together(&self) -> Pack {
        self.with_front("examiner = \"separate\"", "examiner = \"together\"")
    }

    /// Returns the pack with a wider tolerance for printed numbers, for a set whose own solution is rounded more coarsely than its tests.
    pub fn loosened(&self) -> Pack {
        self.with_tolerance("abs", 0.001)
    }

    /// Returns the pack with a tolerance that grows with the number: enough for most rounding, and too little for a number that is off by a hundredth.
    pub fn coarser(&self) -> Pack {
        self.with_tolerance("rel", 0.004)
    }

    /// Raises a tolerance that is less.
    fn with_tolerance(&self, part: &str, value: f64) -> Pack {
        let mut pack = self.clone();
        if let Some(tests) = pack.files.get_mut(deep_ml::TESTS) {
            let stated = format!("{part} = ");
            let less = |line: &str| {
                let number = line.strip_prefix(&stated).and_then(|number| number.parse::<f64>().ok());
                number.is_some_and(|number| number < value)
            };
            let lines =
                tests.lines().map(|line| if less(line) { format!("{stated}{value}\n") } else { format!("{line}\n") });
            *tests = lines.collect();
        }
        pack
    }

    fn with_front(&self, from: &str, to: &str) -> Pack {
        let mut pack = self.clone();
        if let Some(text) = pack.files.get_mut(super::front::FILE)
            && let Some(at) = text.lines().position(|line| line == from)
        {
            let mut lines: Vec<&str> = text.split('\n').collect();
            lines[at] = to;
            *text = lines.join("\n");
        }
        pack
    }
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.fault.fmt(f)
    }
}

impl fmt::Display for LeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.what, self.reason)
    }
}

impl fmt::Display for Set {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Set::HumanEval => "HumanEval",
            Set::Exercism => "Exercism",
            Set::DeepMl => "Deep-ML",
        })
    }
}

/// The fields above the statement of an imported pack, as they are written.
#[derive(Serialize)]
struct FrontFields {
    title: String,
    topic: String,
    level: &'static str,
    minutes: u32,
    kind: &'static str,
    origin: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    entry: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    examiner: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tests: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    helpers: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    further: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    shared: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    prompt: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    hints: Vec<String>,
}

/// Writes `problem.md`.
fn problem_file(fields: &FrontFields, statement: &str) -> Result<String, String> {
    let fields = toml::to_string(fields).map_err(|error| error.to_string())?;
    Ok(format!("+++\n{fields}+++\n{}\n", statement.trim()))
}

/// Returns the folder of a file, with its last `/`, or nothing.
fn folder_of(path: &str) -> &str {
    path.rfind('/').map_or("", |at| &path[..=at])
}

/// Returns a text as a pack's name: lower-case words joined by hyphens.
fn slug(text: &str) -> String {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join("-")
}

/// Returns a name with its words apart and its first letter large.
fn titled(name: &str) -> String {
    let words = slug(name).replace('-', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn fault(file: &str, message: impl Into<String>) -> Fault {
    Fault { file: file.to_owned(), line: None, message: message.into() }
}

fn json_fault(file: &str, error: &serde_json::Error) -> Fault {
    let text = error.to_string();
    let message = text.rsplit_once(" at line ").map_or(text.as_str(), |(message, _)| message);
    let what = if error.is_data() { "has another form" } else { "is no JSON" };
    let line = u32::try_from(error.line()).ok().filter(|line| *line > 0);
    Fault { file: file.to_owned(), line, message: format!("{what}: {message}") }
}

/// Gives packs of one name names of their own.
fn unlike(mut packs: Vec<Pack>) -> Vec<Pack> {
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    for pack in &mut packs {
        let times = seen.entry(pack.name.clone()).or_insert(0);
        *times += 1;
        if *times > 1 {
            pack.name = format!("{}-{times}", pack.name);
        }
    }
    packs
}
