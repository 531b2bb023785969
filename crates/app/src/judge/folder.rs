//! Reading a problem pack from its folder into its files, within stated limits.

use std::collections::BTreeMap;
use std::fs;

use camino::{Utf8Path, Utf8PathBuf};

/// The files of a pack by their path inside of it.
pub type Files = BTreeMap<String, String>;

/// How much a folder may hold.
#[derive(Clone, Copy)]
struct Most {
    files: usize,
    file_bytes: u64,
    bytes: u64,
    depth: usize,
    says: &'static str,
}

const PACK: Most = Most {
    files: 500,
    file_bytes: 4 << 20,
    bytes: 16 << 20,
    depth: 6,
    says: "a pack holds at most 500 files, 4 MiB each and 16 MiB together",
};

const SET: Most = Most {
    files: 100_000,
    file_bytes: 64 << 20,
    bytes: 512 << 20,
    depth: 12,
    says: "a set holds at most 100,000 files, 64 MiB each and 512 MiB together",
};

/// Returns whether a folder is a problem pack.
pub fn is_pack(folder: &Utf8Path) -> bool {
    folder.join(PROBLEM).is_file()
}

/// The file that makes a folder a pack.
pub const PROBLEM: &str = "problem.md";

/// Reads all files of a folder; the reason and the remedy when it cannot be read.
pub fn read(folder: &Utf8Path) -> Result<Files, (Utf8PathBuf, String)> {
    let mut reader = Reader { files: Files::new(), bytes: 0, most: PACK, foreign: false };
    reader.folder(folder, "", 0)?;
    Ok(reader.files)
}

/// Reads all texts of a set that another program made; what is no text is passed over.
pub fn read_texts(folder: &Utf8Path) -> Result<Files, (Utf8PathBuf, String)> {
    let mut reader = Reader { files: Files::new(), bytes: 0, most: SET, foreign: true };
    reader.folder(folder, "", 0)?;
    Ok(reader.files)
}

struct Reader {
    files: Files,
    bytes: u64,
    most: Most,
    /// Whether hidden folders may matter and files may be no text.
    foreign: bool,
}

impl Reader {
    fn folder(&mut self, folder: &Utf8Path, prefix: &str, depth: usize) -> Result<(), (Utf8PathBuf, String)> {
        let cannot = |path: &Utf8Path, reason: String| (path.to_owned(), reason);
        let entries = folder
            .read_dir_utf8()
            .and_then(Iterator::collect::<Result<Vec<_>, _>>)
            .map_err(|error| cannot(folder, format!("cannot be read: {error}")))?;
        for entry in entries {
            let (name, path) = (entry.file_name(), entry.path());
            let hidden = if self.foreign { matches!(name, ".git" | ".github") } else { name.starts_with('.') };
            if hidden || matches!(name, "__pycache__" | "node_modules" | "target") || name.ends_with(".pyc") {
                continue;
            }
            let kind = fs::symlink_metadata(path).map_err(|error| cannot(path, format!("cannot be read: {error}")))?;
            let inside = format!("{prefix}{name}");
            if kind.is_dir() && depth < self.most.depth {
                self.folder(path, &format!("{inside}/"), depth + 1)?;
            } else if kind.is_file() {
                self.bytes += kind.len();
                let most = self.most;
                if kind.len() > most.file_bytes || self.bytes > most.bytes || self.files.len() >= most.files {
                    return Err(cannot(path, format!("is too much: {}", most.says)));
                }
                let bytes = fs::read(path).map_err(|error| cannot(path, format!("cannot be read: {error}")))?;
                let text = match String::from_utf8(bytes) {
                    Ok(text) => text,
                    Err(_) if self.foreign => continue,
                    Err(_) => return Err(cannot(path, "is not UTF-8 text; save it as UTF-8".to_owned())),
                };
                self.files.insert(inside, text.replace("\r\n", "\n"));
            }
        }
        Ok(())
    }
}
