//! Sets of coding problems: folders of packs, and what other programs ship.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;

use camino::{Utf8Path, Utf8PathBuf};
use domain::judge::Problem;
use formats::problem::Fault;
use formats::problem::import::{self, Import, is_imported};
use store::Tx;

use super::{Failure, SetReport};
use crate::judge::{self, Files, Judge, PROBLEM, is_pack, read_folder, read_texts};
use crate::{AppError, problems};

/// So many bytes of a file tell what it holds.
const HEAD: u64 = 64 << 10;

/// A pack by its name, or why there is none.
pub type Pack = (String, Result<Files, Absent>);

/// Why something in a set is no pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Absent {
    /// It cannot be read.
    Broken {
        /// What is wrong.
        fault: String,
        /// Whether its name is the one that its pack would have.
        named: bool,
    },
    /// It is left out on purpose, for this reason.
    LeftOut(String),
}

/// Problems that were read and are not kept yet.
pub struct ReadSet {
    path: Utf8PathBuf,
    packs: Vec<(Problem, Files)>,
    /// The names of packs that are there and cannot be read: what the bank has of them stays. `None` is one that could have any name.
    broken: Vec<Option<String>>,
}

/// Returns whether a path holds problems: a pack, a folder of packs, or a set of another program.
pub fn is_set(path: &Utf8Path) -> bool {
    is_pack(path) || holds_packs(path) || is_foreign(path) && (path.is_dir() || names_tasks(path))
}

/// Returns whether a path looks like a set of another program, by what is cheap to see.
fn is_foreign(path: &Utf8Path) -> bool {
    if path.is_file() {
        let ending = path.file_name().map(import::unpacked_name).and_then(|name| Utf8Path::new(name).extension());
        return ending.is_some_and(|ending| matches!(ending, "jsonl" | "ndjson"));
    }
    let holds = |folder: &Utf8Path, files: &[&str]| {
        folder.read_dir_utf8().is_ok_and(|mut entries| {
            entries.any(|entry| entry.is_ok_and(|entry| files.iter().all(|file| entry.path().join(file).is_file())))
        })
    };
    is_one(path)
        || holds(path, &EXERCISM)
        || holds(path, &DEEP_ML)
        || holds(&path.join("questions"), &DEEP_ML)
        || ["practice", "concept"].iter().any(|kind| holds(&path.join("exercises").join(kind), &EXERCISM))
}

/// What an exercise of Exercism and a question of Deep-ML hold.
const EXERCISM: [&str; 1] = [".meta/config.json"];
const DEEP_ML: [&str; 2] = ["tests.json", "solution.py"];

/// Returns whether a folder is a single exercise or question.
fn is_one(path: &Utf8Path) -> bool {
    [&EXERCISM[..], &DEEP_ML[..]].iter().any(|files| files.iter().all(|file| path.join(file).is_file()))
}

/// Returns whether a file begins with a numbered task; other objects are flashcards.
fn names_tasks(path: &Utf8Path) -> bool {
    let mut head = Vec::new();
    let read = fs::File::open(path).and_then(|file| file.take(HEAD).read_to_end(&mut head));
    read.is_ok() && String::from_utf8_lossy(&import::beginning(&head)).contains("\"task_id\"")
}

fn holds_packs(path: &Utf8Path) -> bool {
    path.is_dir()
        && path
            .read_dir_utf8()
            .is_ok_and(|mut entries| entries.any(|entry| entry.is_ok_and(|entry| is_pack(entry.path()))))
}

/// Returns the packs of a path.
pub fn packs(path: &Utf8Path) -> Result<Vec<Pack>, AppError> {
    let nothing = |reason: &str| AppError::NoProblems { path: path.to_owned(), reason: reason.to_owned() };
    if !path.exists() {
        return Err(nothing("is not there"));
    }
    let real = path.canonicalize_utf8().map_err(|error| nothing(&format!("cannot be read: {error}")))?;
    if is_pack(&real) {
        return Ok(vec![read(&real)]);
    }
    if is_foreign(&real) {
        return foreign(&real).map(listed).map_err(|reason| nothing(&reason));
    }
    let mut found = Vec::new();
    collect(&real, 0, &mut found).map_err(|error| nothing(&format!("cannot be read: {error}")))?;
    if found.is_empty() { Err(nothing("holds no problems")) } else { Ok(found) }
}

/// Lists what came of reading a set of another program.
fn listed(imported: Import) -> Vec<Pack> {
    let unread = imported.unread.into_iter().map(absent);
    let left_out = imported.left_out.into_iter().map(|part| (part.what, Err(Absent::LeftOut(part.reason))));
    let packs = imported.packs.into_iter().map(|pack| (pack.name, Ok(pack.files)));
    packs.chain(unread).chain(left_out).collect()
}

/// Folders of packs may be so deep.
const DEPTH: usize = 4;

fn collect(folder: &Utf8Path, depth: usize, found: &mut Vec<Pack>) -> std::io::Result<()> {
    if !folder.is_dir() || depth > DEPTH {
        return Ok(());
    }
    let mut children: Vec<Utf8PathBuf> = folder
        .read_dir_utf8()?
        .collect::<Result<Vec<_>, _>>()?
        .into_iter()
        .filter(|entry| !entry.file_name().starts_with('.'))
        .map(|entry| entry.path().to_owned())
        .collect();
    children.sort();
    for child in children {
        if is_pack(&child) {
            found.push(read(&child));
        } else if child.is_file() && is_set(&child) {
            let name = child.file_name().unwrap_or_default().to_owned();
            let broken = |fault| vec![(name, Err(Absent::Broken { fault, named: false }))];
            found.extend(foreign(&child).map_or_else(broken, listed));
        } else {
            collect(&child, depth + 1, found)?;
        }
    }
    Ok(())
}

fn read(folder: &Utf8Path) -> Pack {
    let name = folder.file_name().unwrap_or(PROBLEM).to_owned();
    let files = read_folder(folder);
    (name, files.map_err(|(path, reason)| Absent::Broken { fault: format!("{path} {reason}"), named: true }))
}

fn absent(unread: import::Unread) -> Pack {
    let absent = Absent::Broken { fault: unread.fault.to_string(), named: unread.name.is_some() };
    (unread.name.unwrap_or(unread.fault.file), Err(absent))
}

/// Reads a set of another program.
fn foreign(path: &Utf8Path) -> Result<Import, String> {
    let files = if path.is_file() {
        let bytes = fs::read(path).map_err(|error| format!("cannot be read: {error}"))?;
        let name = path.file_name().unwrap_or("set.jsonl");
        let bytes = import::unpacked(name, bytes).map_err(|reason| reason.to_owned())?;
        let text = String::from_utf8(bytes).map_err(|_| "is not UTF-8 text".to_owned())?;
        Files::from([(import::unpacked_name(name).to_owned(), text)])
    } else {
        let texts = read_texts(path).map_err(|(path, reason)| format!("holds {path}, which {reason}"))?;
        match path.file_name().filter(|_| is_one(path)) {
            // One exercise or question is called after its folder.
            Some(name) => texts.into_iter().map(|(file, text)| (format!("{name}/{file}"), text)).collect(),
            None => texts,
        }
    };
    formats::problem::import::import(&files).ok_or_else(|| "has the layout of no set that is known".to_owned())
}

/// Reads the problems of the sets; packs that do not hold together are failures, the others go on.
///
/// A set of another program is tried out on its own solutions, where programs can be run: its tests go beside the solution
/// only when they pass no other way.
pub fn read_all(paths: &[Utf8PathBuf], failures: &mut Vec<Failure>) -> Result<Vec<ReadSet>, AppError> {
    let mut sets = Vec::new();
    for path in paths {
        let mut found = match packs(path) {
            Ok(found) => found,
            Err(AppError::NoProblems { reason, .. }) => {
                failures.push(Failure {
                    path: path.clone(),
                    reason,
                    remedy: "name a problem pack, a folder of packs, an Exercism track, Deep-ML questions or a HumanEval file".to_owned(),
                });
                continue;
            }
            Err(error) => return Err(error),
        };
        settle(&mut found)?;
        let (mut packs, mut unread) = (Vec::new(), Vec::new());
        for (name, files) in found {
            let read = files.and_then(|files| {
                let told = |faults: Vec<Fault>| faults.iter().map(Fault::to_string).collect::<Vec<_>>().join("; ");
                let broken = |faults| Absent::Broken { fault: told(faults), named: true };
                formats::problem::read(&name, &files).map(|problem| (problem, files)).map_err(broken)
            });
            match read {
                Ok(pack) => packs.push(pack),
                Err(Absent::LeftOut(_)) => {}
                Err(Absent::Broken { fault, named }) => {
                    failures.push(broken(path, &name, &fault));
                    unread.push(named.then_some(name));
                }
            }
        }
        sets.push(ReadSet { path: path.clone(), packs, broken: unread });
    }
    Ok(sets)
}

/// Chooses for each pack of another program's set how its tests are run.
fn settle(packs: &mut [Pack]) -> Result<(), AppError> {
    if !packs.iter().any(|(_, files)| files.as_ref().is_ok_and(is_imported)) {
        return Ok(());
    }
    // Where nothing can be run the packs stay as they are; `problem check` says more once it can.
    let Ok(judge) = Judge::open() else { return Ok(()) };
    judge::settle(&judge, packs)
}

/// Keeps the problems that were read.
pub fn keep(tx: &Tx<'_>, sets: &[ReadSet]) -> Result<Vec<SetReport>, AppError> {
    sets.iter()
        .map(|set| {
            let (changed, archived) = problems::keep(tx, set.path.as_str(), &set.packs, &set.broken)?;
            Ok(SetReport { path: set.path.clone(), problems: set.packs.len(), changed, archived })
        })
        .collect()
}

fn broken(path: &Utf8Path, name: &str, reason: &str) -> Failure {
    Failure {
        path: path.join(name),
        reason: format!("is no problem: {reason}"),
        remedy: "see docs/problem-packs.md, and `greenroom problem check`".to_owned(),
    }
}

/// Writes the packs of a set as folders, to be read and changed by hand. Returns how many.
pub fn unpack(path: &Utf8Path, into: &Utf8Path) -> Result<usize, AppError> {
    let mut packs = packs(path)?;
    settle(&mut packs)?;
    let mut written = 0;
    for (name, files) in &packs {
        let Ok(files) = files else { continue };
        write(&into.join(name), files)?;
        written += 1;
    }
    Ok(written)
}

fn write(folder: &Utf8Path, files: &BTreeMap<String, String>) -> Result<(), AppError> {
    for (name, text) in files {
        let path = folder.join(name);
        let cannot = |source| AppError::Write { path: path.clone(), source };
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(cannot)?;
        }
        fs::write(&path, text).map_err(cannot)?;
    }
    Ok(())
}
