//! The programs of the suite and of the labeled set: what their lists say, and how their text is made ready for a run.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use sandbox::Limits;

/// The languages of the suite, told by the ending of a file's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    Python,
    Cpp,
    Rust,
    JavaScript,
    Sql,
}

/// A program of either list.
#[derive(Debug, Clone)]
pub struct Program {
    /// Its place below the folder of the list.
    pub file: String,
    /// The group it belongs to; empty in the labeled set.
    pub group: String,
    /// The verdicts that are right for it; empty when any refusal is.
    pub exits: Vec<String>,
    /// The class of the exception that must be reported.
    pub error: Option<String>,
    /// The line that must be reported.
    pub line: Option<i64>,
    /// The signals that may end it.
    pub signals: Vec<i64>,
    /// Whether an iterator that is returned is listed.
    pub collect: bool,
    /// Whether the judge goes on listening after a broken rule, so that only the sandbox's own limits can end the run.
    pub patient: bool,
    /// Breaches that are known and explained, each beginning with the tier it belongs to.
    pub documented: Vec<String>,
    /// The beginning of the names of the only tiers where it can be run.
    pub tier: String,
    /// What it may use.
    pub limits: Limits,
    /// Its text, as written.
    pub text: String,
}

impl Program {
    /// Its language.
    pub fn language(&self) -> Language {
        match self.file.rsplit('.').next() {
            Some("cpp") => Language::Cpp,
            Some("rs") => Language::Rust,
            Some("js") => Language::JavaScript,
            Some("sql") => Language::Sql,
            _ => Language::Python,
        }
    }
}

/// The hostile suite: its programs, the words before each Python program, and the honest control.
pub struct Suite {
    pub programs: Vec<Program>,
    pub prelude: String,
    pub control: String,
    /// What looks for traces after each program of the group `leaks`.
    pub look: String,
}

impl Suite {
    /// Reads the suite below `folder`.
    pub fn read(folder: &Path) -> Result<Self, String> {
        let text = |name: &str| read(&folder.join(name));
        let usual = limits(1000, 800, 128, 256);
        Ok(Self {
            programs: list(folder, &usual)?,
            prelude: text("prelude.py")?,
            control: text("control.py")?,
            look: text("leaks/look.py")?,
        })
    }

    /// The text of a Python program with the prelude before it; attempts up to the number `begin` are passed over.
    pub fn with_prelude(&self, text: &str, begin: usize) -> String {
        self.prelude.replace("BEGIN = 0", &format!("BEGIN = {begin}")) + text
    }
}

/// Reads the labeled set below `folder`.
pub fn labeled(folder: &Path) -> Result<Vec<Program>, String> {
    list(folder, &limits(500, 500, 128, 64))
}

/// Where the programs are: below the crate, unless the runner was given a copy.
pub fn folders(copy: Option<&Path>) -> (PathBuf, PathBuf) {
    let tests = copy.map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("tests"), Path::to_path_buf);
    (tests.join("hostile"), tests.join("verdicts"))
}

fn list(folder: &Path, usual: &Limits) -> Result<Vec<Program>, String> {
    let path = folder.join("list.toml");
    let table: toml::Table = read(&path)?.parse().map_err(|e| format!("{}: {e}", path.display()))?;
    let entries = table.get("program").and_then(toml::Value::as_array).ok_or("the list holds no program")?;
    entries.iter().map(|entry| program(folder, entry, usual)).collect()
}

fn program(folder: &Path, entry: &toml::Value, usual: &Limits) -> Result<Program, String> {
    let text = |key: &str| entry.get(key).and_then(toml::Value::as_str).map(str::to_owned);
    let number = |key: &str| entry.get(key).and_then(toml::Value::as_integer);
    let texts = |key: &str| -> Vec<String> {
        let all = entry.get(key).and_then(toml::Value::as_array);
        all.into_iter().flatten().filter_map(|each| each.as_str().map(str::to_owned)).collect()
    };
    let file = text("file").ok_or("an entry without `file`")?;
    let mut limits = usual.clone();
    if let Some(milliseconds) = number("cpu_ms") {
        limits.cpu = Duration::from_millis(milliseconds.unsigned_abs());
    }
    Ok(Program {
        text: read(&folder.join(&file))?,
        group: text("group").unwrap_or_default(),
        exits: text("verdict").map_or_else(|| texts("exits"), |verdict| vec![verdict]),
        error: text("error"),
        line: number("line"),
        signals: entry
            .get("signals")
            .and_then(toml::Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(toml::Value::as_integer)
            .collect(),
        collect: entry.get("collect").and_then(toml::Value::as_bool).unwrap_or(false),
        patient: entry.get("patient").and_then(toml::Value::as_bool).unwrap_or(false),
        documented: texts("documented"),
        tier: text("tier").unwrap_or_default(),
        limits,
        file,
    })
}

fn limits(cpu_ms: u64, idle_ms: u64, memory_mib: u64, output_kib: usize) -> Limits {
    Limits {
        cpu: Duration::from_millis(cpu_ms),
        idle: Duration::from_millis(idle_ms),
        // The machine may have other work; what must not happen is decided by CPU and idle time.
        wall: Duration::from_millis(15 * (cpu_ms + idle_ms)),
        memory: memory_mib << 20,
        output: output_kib << 10,
        ..Limits::default()
    }
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))
}
