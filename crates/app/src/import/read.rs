//! From a file to notes: the bytes, their encoding, their limits. What the text means is left to `formats`.

use std::fs::File;
use std::io::{self, Read};

use camino::{Utf8Path, Utf8PathBuf};
use domain::bank::{Diagnostic, Note, Severity};
use formats::Decoded;
use jiff::Timestamp;
use store::{DocumentId, DocumentRow};

use super::{Failure, about};

/// Larger files are no notes but data.
const LARGEST_FILE: u64 = 128 * 1024 * 1024;

/// Longer lines are no text: minified code, encoded images, logs without line ends.
const LONGEST_LINE: usize = 1024 * 1024;

/// A document as it stands in its file.
#[derive(Debug)]
pub struct ReadDocument {
    pub path: Utf8PathBuf,
    pub name: String,
    pub digest: i64,
    pub encoding: String,
    pub layout: String,
    pub title: Option<String>,
    pub lines: u32,
    pub bytes: u64,
    pub notes: Vec<Note>,
    pub diagnostics: Vec<Diagnostic>,
    /// The whole text, as it was decoded.
    pub text: String,
}

impl ReadDocument {
    /// Returns what the store keeps of it beside the notes.
    pub fn row(&self, now: Timestamp) -> DocumentRow {
        DocumentRow {
            id: DocumentId(0),
            path: self.path.clone(),
            name: self.name.clone(),
            digest: self.digest,
            encoding: self.encoding.clone(),
            layout: self.layout.clone(),
            title: self.title.clone(),
            lines: self.lines,
            bytes: self.bytes,
            read_at: now,
            archived: false,
        }
    }
}

/// Reads a document, or says why it cannot be read.
pub fn document(path: &Utf8Path) -> Result<ReadDocument, Failure> {
    let refuse = |reason: String, remedy: &str| Failure { path: path.to_owned(), reason, remedy: remedy.to_owned() };
    let bytes = contents(path)?;
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(refuse(
            "is empty".to_owned(),
            "write or paste your notes into it; what was read from it before is kept",
        ));
    }
    let (size, digest) = (bytes.len() as u64, digest(&bytes));
    let name = path.file_name().unwrap_or(path.as_str()).to_owned();
    let decoded = text(&name, &bytes).map_err(|(reason, remedy)| refuse(reason, remedy))?;
    drop(bytes);
    let encoding = decoded.encoding.to_string();
    let (text, mut diagnostics) = without_endless_lines(decoded.text);
    if text.trim().is_empty() {
        let reason = format!("has only lines longer than {} MiB", LONGEST_LINE >> 20);
        return Err(refuse(reason, "break it into lines if it is text; it looks like data"));
    }
    let reading = formats::read(&name, &text);
    diagnostics.extend(reading.diagnostics);
    diagnostics.sort_by_key(|diagnostic| diagnostic.lines);
    Ok(ReadDocument {
        path: path.to_owned(),
        name,
        digest,
        encoding,
        layout: reading.layout,
        title: reading.title,
        lines: u32::try_from(text.lines().count()).unwrap_or(u32::MAX),
        bytes: size,
        notes: reading.notes,
        diagnostics,
        text,
    })
}

/// Returns the text of a document, whatever holds it, or what is wrong and what to do.
pub fn text(name: &str, bytes: &[u8]) -> Result<Decoded, (String, &'static str)> {
    if formats::anki::is_package(name) {
        return flashcards(bytes).map_err(|reason| (reason, "export the deck again from Anki, without media"));
    }
    formats::text(name, bytes).map_err(|error| (format!("cannot be read as text: {error}"), "save it as UTF-8 text"))
}

/// Returns the notes of a package as the text that Anki exports.
fn flashcards(package: &[u8]) -> Result<Decoded, String> {
    let collection = formats::anki::collection(package).map_err(|error| error.to_string())?;
    let notes = store::anki::notes(&collection).map_err(|error| error.to_string())?;
    Ok(Decoded { text: formats::anki::text(&notes), encoding: "UTF-8", replaced: Vec::new() })
}

/// Returns what happened and what to do, in words.
pub fn explain(error: &io::Error) -> (String, &'static str) {
    match error.kind() {
        io::ErrorKind::NotFound => ("does not exist".to_owned(), "check the spelling of the path"),
        io::ErrorKind::PermissionDenied => {
            ("may not be read".to_owned(), "check the permissions of the file and of the folders above it")
        }
        // `ErrorKind::FilesystemLoop` is not stable yet; these are ELOOP on Linux and on macOS.
        _ if matches!(error.raw_os_error(), Some(40 | 62)) => {
            ("is a link that leads back to itself".to_owned(), "remove the link or point it at a file")
        }
        _ => (format!("cannot be read: {error}"), "check that the disk it is on works"),
    }
}

fn contents(path: &Utf8Path) -> Result<Vec<u8>, Failure> {
    let fail = |error: io::Error| {
        let (reason, remedy) = explain(&error);
        Failure { path: path.to_owned(), reason, remedy: remedy.to_owned() }
    };
    let too_large = |size: u64| Failure {
        path: path.to_owned(),
        reason: format!("has {} MiB, more than the {} MiB that are read", size >> 20, LARGEST_FILE >> 20),
        remedy: "split it into smaller files".to_owned(),
    };
    let file = File::open(path).map_err(fail)?;
    let size = file.metadata().map_err(fail)?.len();
    if size > LARGEST_FILE {
        return Err(too_large(size));
    }
    let mut bytes = Vec::with_capacity(size as usize);
    // It may grow while it is read.
    file.take(LARGEST_FILE + 1).read_to_end(&mut bytes).map_err(fail)?;
    if bytes.len() as u64 > LARGEST_FILE { Err(too_large(bytes.len() as u64)) } else { Ok(bytes) }
}

/// Empties lines that are too long to be text, so that the numbers of the others stay.
fn without_endless_lines(text: String) -> (String, Vec<Diagnostic>) {
    if text.len() <= LONGEST_LINE || text.split('\n').all(|line| line.len() <= LONGEST_LINE) {
        return (text, Vec::new());
    }
    let mut kept = String::new();
    let mut left_out = Vec::new();
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            kept.push('\n');
        }
        if line.len() <= LONGEST_LINE {
            kept.push_str(line);
        } else {
            let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
            let message =
                format!("a line of {} MiB is left out; break it into shorter lines if it is text", line.len() >> 20);
            left_out.push(about(number, Severity::Error, message));
        }
    }
    (kept, left_out)
}

fn digest(bytes: &[u8]) -> i64 {
    // Eight bytes a step: it only tells whether a file moved unchanged, and is no protection against anyone.
    let mut hash = 0xcbf2_9ce4_8422_2325_u64 ^ bytes.len() as u64;
    let mut words = bytes.chunks_exact(8);
    for word in words.by_ref() {
        let word = u64::from_le_bytes(word.try_into().expect("chunks_exact gives eight bytes"));
        hash = (hash ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29);
    }
    for byte in words.remainder() {
        hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    (hash ^ (hash >> 32)).cast_signed()
}
