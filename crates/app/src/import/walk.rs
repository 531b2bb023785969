//! Which files an import means: those named, and those in folders named, in the order of their names; and which folders
//! are problem packs.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::io;
use std::path::PathBuf;

use camino::{Utf8Path, Utf8PathBuf};

use super::{Failure, sets};

/// The endings that are read.
const READ: [&str; 15] = [
    "txt", "md", "markdown", "mdown", "text", "html", "htm", "csv", "tsv", "json", "jsonl", "ipynb", "org", "apkg",
    "colpkg",
];

/// Endings of what stands beside notes and holds none: pictures, sound, databases such as the bank itself. In a folder they
/// are passed over; a file that is named is refused all the same.
const BESIDE: [&str; 28] = [
    "png", "jpg", "jpeg", "gif", "svg", "webp", "bmp", "ico", "heic", "tif", "tiff", "mp3", "m4a", "wav", "ogg", "mp4",
    "mov", "mkv", "webm", "ttf", "otf", "woff", "woff2", "css", "db", "db-shm", "db-wal", "sqlite",
];

/// What an import means.
#[derive(Default)]
pub struct Found {
    /// Documents.
    pub files: Vec<Utf8PathBuf>,
    /// Folders and files that hold problems.
    pub sets: Vec<Utf8PathBuf>,
    /// What is wrong with the others.
    pub failures: Vec<Failure>,
}

/// Returns the files that are meant, and what is wrong with the others.
pub fn files(paths: &[Utf8PathBuf]) -> Found {
    let mut walk = Walk::default();
    for path in paths {
        walk.path(path, true);
    }
    walk.tell_of_unread();
    walk.found
}

impl Found {
    fn count(&self) -> usize {
        self.files.len() + self.sets.len() + self.failures.len()
    }
}

#[derive(Default)]
struct Walk {
    found: Found,
    /// The real paths of what was seen: a link back to a folder above would go round forever.
    seen: HashSet<Utf8PathBuf>,
    /// The real paths of the folders we are inside of.
    inside: Vec<Utf8PathBuf>,
    /// Files in folders whose sort is not read, by their ending.
    unread: BTreeMap<String, Vec<Utf8PathBuf>>,
}

impl Walk {
    fn path(&mut self, path: &Utf8Path, named: bool) {
        let real = match path.canonicalize_utf8() {
            Ok(real) => real,
            Err(error) => return self.fail(path, &error),
        };
        if self.inside.contains(&real) {
            return self.refuse(
                path,
                "is a link back to a folder that contains it",
                "remove the link; the folder itself was read",
            );
        }
        if !self.seen.insert(real.clone()) {
            return;
        }
        match fs::metadata(&real) {
            Err(error) => self.fail(path, &error),
            Ok(data) if data.is_dir() => self.folder(path, real, named),
            Ok(data) if data.is_file() => self.file(path, real, named),
            Ok(_) => self.refuse(path, "is neither a file nor a folder", "copy its contents into a text file"),
        }
    }

    fn folder(&mut self, path: &Utf8Path, real: Utf8PathBuf, named: bool) {
        if sets::is_set(&real) {
            return self.found.sets.push(real);
        }
        let entries = match fs::read_dir(&real).and_then(|entries| entries.collect::<io::Result<Vec<_>>>()) {
            Ok(entries) => entries,
            Err(error) => return self.fail(path, &error),
        };
        let mut children: Vec<PathBuf> = entries.into_iter().map(|entry| entry.path()).collect();
        children.sort();
        let before = self.found.count();
        self.inside.push(real);
        for child in children {
            match Utf8PathBuf::from_path_buf(child) {
                Ok(child) if child.file_name().is_some_and(|name| name.starts_with('.')) => {}
                Ok(child) => self.path(&child, false),
                Err(child) => {
                    let shown = Utf8PathBuf::from(child.to_string_lossy().into_owned());
                    self.refuse(&shown, "has a name that is not UTF-8", "rename the file");
                }
            }
        }
        self.inside.pop();
        if named && before == self.found.count() && self.unread.is_empty() {
            self.refuse(path, "holds no documents", "name a folder with text or Markdown files, or with problem packs");
        }
    }

    fn file(&mut self, path: &Utf8Path, real: Utf8PathBuf, named: bool) {
        if sets::is_set(&real) {
            return self.found.sets.push(real);
        }
        match path.extension().map(str::to_lowercase) {
            Some(ending) if READ.contains(&ending.as_str()) => self.found.files.push(real),
            Some(ending) if !named && BESIDE.contains(&ending.as_str()) => {}
            Some(ending) => self.unread.entry(ending).or_default().push(path.to_owned()),
            None => self.found.files.push(real),
        }
    }

    /// Says of each sort that is not read, once, which file is the first and how many there are.
    fn tell_of_unread(&mut self) {
        for (ending, paths) in std::mem::take(&mut self.unread) {
            let Some((first, others)) = paths.split_first() else { continue };
            let reason = match others.len() {
                0 => format!("is of a sort that is not supported yet (.{ending})"),
                1 => format!("and one more are of a sort that is not supported yet (.{ending})"),
                more => format!("and {more} more are of a sort that is not supported yet (.{ending})"),
            };
            self.refuse(first, &reason, "save it as text, Markdown, HTML or CSV");
        }
    }

    fn fail(&mut self, path: &Utf8Path, error: &io::Error) {
        let (reason, remedy) = super::read::explain(error);
        self.refuse(path, &reason, remedy);
    }

    fn refuse(&mut self, path: &Utf8Path, reason: &str, remedy: &str) {
        self.found.failures.push(Failure {
            path: path.to_owned(),
            reason: reason.to_owned(),
            remedy: remedy.to_owned(),
        });
    }
}
