//! Packages of flashcards (`.apkg`, `.colpkg`): the collection inside, and its notes as the text that Anki itself exports.
//!
//! A package is a zip file that holds a SQLite database, in newer versions compressed with Zstandard. What the database says is
//! read elsewhere; pictures, sounds and the dates of reviews are left out.

use std::fmt;
use std::io::{Cursor, Read};

use domain::bank::AnkiNote;
use ruzstd::decoding::StreamingDecoder;
use zip::ZipArchive;

use crate::columns;

/// A collection may unpack to this many bytes.
pub const LARGEST: u64 = 512 * 1024 * 1024;

/// The collection in a package, the newest form first: a package for old programs holds a stub in the oldest.
const COLLECTIONS: [&str; 3] = ["collection.anki21b", "collection.anki21", "collection.anki2"];

/// Why a package cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PackageError {
    /// It is no zip file, or only a part of one.
    NotZip,
    /// It holds no collection.
    NoCollection,
    /// Its collection is damaged.
    Damaged(String),
    /// Its collection is larger than [`LARGEST`].
    TooLarge,
}

impl fmt::Display for PackageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PackageError::NotZip => f.write_str("is not a package of flashcards, or only a part of one"),
            PackageError::NoCollection => f.write_str("is a zip file without a collection of flashcards"),
            PackageError::Damaged(why) => write!(f, "holds a damaged collection: {why}"),
            PackageError::TooLarge => write!(f, "holds a collection of more than {} MiB", LARGEST >> 20),
        }
    }
}

impl std::error::Error for PackageError {}

/// Returns whether a file is a package of flashcards, by its name.
pub fn is_package(name: &str) -> bool {
    crate::has_ending(name, &[".apkg", ".colpkg"])
}

/// Returns the SQLite database in a package.
pub fn collection(package: &[u8]) -> Result<Vec<u8>, PackageError> {
    let mut zip = ZipArchive::new(Cursor::new(package)).map_err(|_| PackageError::NotZip)?;
    let name =
        COLLECTIONS.into_iter().find(|name| zip.index_for_name(name).is_some()).ok_or(PackageError::NoCollection)?;
    let entry = zip.by_name(name).map_err(|error| PackageError::Damaged(error.to_string()))?;
    if name.ends_with('b') {
        let decoder = StreamingDecoder::new(entry).map_err(|error| PackageError::Damaged(error.to_string()))?;
        whole(decoder)
    } else {
        whole(entry)
    }
}

/// Returns notes as Anki exports them: a header, then a row a note with question, answer, the rest, deck and tags.
pub fn text(notes: &[AnkiNote]) -> String {
    let mut writer = csv::WriterBuilder::new().delimiter(b'\t').from_writer(Vec::new());
    for note in notes {
        let roles = columns::roles(note.fields.iter().map(|(name, _)| name.as_str()));
        let named = columns::by_roles(&roles, false);
        // What hides words stands in a field of that name.
        let text = || note.fields.iter().position(|(name, _)| name.eq_ignore_ascii_case("text"));
        let question = named.map(|columns| columns.question).or_else(text).unwrap_or(0);
        let answer = named.and_then(|columns| columns.answer).filter(|at| *at != question);
        let answer = answer.or_else(|| (0..note.fields.len()).find(|at| *at != question));
        let rest = (0..note.fields.len()).filter(|at| *at != question && Some(*at) != answer);
        let held = |at: usize| note.fields.get(at).map_or("", |(_, text)| text.as_str());
        // What holds no letter is a number of the author's, or nothing.
        let extra: Vec<&str> = rest.map(held).filter(|text| text.chars().any(char::is_alphabetic)).collect();
        let row = [held(question), answer.map_or("", held), &extra.join("<br>"), &note.deck, &note.tags];
        // Writing to memory does not fail, and a row that did not fit would show as a missing card.
        let _ = writer.write_record(row);
    }
    let rows = writer.into_inner().unwrap_or_default();
    let header = "#separator:tab\n#html:true\n#columns:question\tanswer\textra\tdeck\ttags\n";
    format!("{header}{}", String::from_utf8_lossy(&rows))
}

/// Reads to the end, counting what comes: an archive may say less than it holds.
fn whole(source: impl Read) -> Result<Vec<u8>, PackageError> {
    let mut bytes = Vec::new();
    source.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|error| PackageError::Damaged(error.to_string()))?;
    if bytes.len() as u64 > LARGEST { Err(PackageError::TooLarge) } else { Ok(bytes) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_of_any_type_become_rows_that_are_read() {
        let note = |fields: &[(&str, &str)]| AnkiNote {
            deck: "ML::Trees".to_owned(),
            tags: "ensembles".to_owned(),
            fields: fields.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect(),
        };
        let text = text(&[
            note(&[("Front", "What is <b>bagging</b>?"), ("Back", "averages models<br>each on a \"bootstrap\"")]),
            note(&[("Text", "{{c1::Boosting}} fits residuals"), ("Back Extra", "one tree\tafter another")]),
            note(&[("Id", "7"), ("Question", "Why prune?"), ("Answer", "variance"), ("Code", "<pre>a\n  b</pre>")]),
        ]);
        let reading = crate::read("trees.apkg", &text);
        let told: Vec<(&str, String)> = reading
            .notes
            .iter()
            .map(|note| (note.question.as_str(), domain::bank::plain_text(&note.answer).replace('\n', " / ")))
            .collect();
        let expected = [
            ("What is bagging?", "averages models / each on a \"bootstrap\""),
            ("[…] fits residuals", "Boosting / one tree after another"),
            ("Why prune?", "variance / a /   b"),
        ];
        assert_eq!(told, expected.map(|(question, answer)| (question, answer.to_owned())));
        assert!(reading.notes.iter().all(|note| note.topic.as_deref() == Some("Trees")));
    }

    #[test]
    fn what_is_no_package_says_why() {
        assert_eq!(collection(b"PK but no zip"), Err(PackageError::NotZip));
        let mut empty = zip::ZipWriter::new(Cursor::new(Vec::new()));
        empty.start_file("media", zip::write::SimpleFileOptions::default()).expect("a file");
        let bytes = empty.finish().expect("a zip").into_inner();
        assert_eq!(collection(&bytes), Err(PackageError::NoCollection));
    }
}
