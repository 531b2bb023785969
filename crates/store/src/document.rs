//! Documents: which files were read, and what came of it.

use camino::Utf8PathBuf;
use jiff::Timestamp;
use rusqlite::{Row, params};

use crate::store::moment;
use crate::{Store, StoreError, Tx};

/// Names a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DocumentId(pub i64);

/// A document as it was last read.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentRow {
    /// Its name in the bank; zero while it has none.
    pub id: DocumentId,
    /// The file.
    pub path: Utf8PathBuf,
    /// Its short name, as shown to the user.
    pub name: String,
    /// A hash of its bytes.
    pub digest: i64,
    /// The encoding it was read in.
    pub encoding: String,
    /// How it was read, in a sentence.
    pub layout: String,
    /// Its own title.
    pub title: Option<String>,
    /// How many lines it has.
    pub lines: u32,
    /// How many bytes it has.
    pub bytes: u64,
    /// When it was last read.
    pub read_at: Timestamp,
    /// Whether it takes no part any more.
    pub archived: bool,
}

const COLUMNS: &str = "id, path, name, digest, encoding, layout, title, lines, bytes, read_at, archived";

impl Tx<'_> {
    /// Adds a document with the report of its import and returns its id.
    pub fn add_document(&self, document: &DocumentRow, report: &str) -> Result<DocumentId, StoreError> {
        self.run(
            "add a document",
            "INSERT INTO document (path, name, digest, encoding, layout, title, lines, bytes, read_at, archived, report)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            params![
                document.path.as_str(),
                document.name,
                document.digest,
                document.encoding,
                document.layout,
                document.title,
                document.lines,
                document.bytes as i64,
                document.read_at.as_millisecond(),
                document.archived,
                report
            ],
        )?;
        Ok(DocumentId(self.last_id()))
    }

    /// Replaces what is known of a document.
    pub fn update_document(&self, document: &DocumentRow, report: &str) -> Result<(), StoreError> {
        self.run(
            "update a document",
            "UPDATE document SET path = ?2, name = ?3, digest = ?4, encoding = ?5, layout = ?6, title = ?7, lines = ?8,
             bytes = ?9, read_at = ?10, archived = ?11, report = ?12 WHERE id = ?1",
            params![
                document.id.0,
                document.path.as_str(),
                document.name,
                document.digest,
                document.encoding,
                document.layout,
                document.title,
                document.lines,
                document.bytes as i64,
                document.read_at.as_millisecond(),
                document.archived,
                report
            ],
        )
        .map(drop)
    }
}

impl Store {
    /// Returns all documents in the order they were first read.
    pub fn documents(&self) -> Result<Vec<DocumentRow>, StoreError> {
        self.rows("list documents", &format!("SELECT {COLUMNS} FROM document ORDER BY id"), [], read)
    }

    /// Returns one document.
    pub fn document(&self, id: DocumentId) -> Result<Option<DocumentRow>, StoreError> {
        self.row("read a document", &format!("SELECT {COLUMNS} FROM document WHERE id = ?1"), [id.0], read)
    }

    /// Returns the document read from a path.
    pub fn document_at(&self, path: &str) -> Result<Option<DocumentRow>, StoreError> {
        self.row("find a document", &format!("SELECT {COLUMNS} FROM document WHERE path = ?1"), [path], read)
    }

    /// Returns the report of a document's last import, as it was given.
    pub fn report(&self, id: DocumentId) -> Result<Option<String>, StoreError> {
        self.row("read a report", "SELECT report FROM document WHERE id = ?1", [id.0], |row| row.get(0))
    }

    /// Returns for each document how many notes it has and how many of them are unanswered.
    pub fn note_counts(&self) -> Result<Vec<(DocumentId, usize, usize)>, StoreError> {
        self.rows(
            "count notes",
            "SELECT document_id, count(*), sum(answered = 0) FROM note WHERE archived = 0 GROUP BY document_id",
            [],
            |row| {
                let (notes, unanswered): (i64, i64) = (row.get(1)?, row.get(2)?);
                Ok((DocumentId(row.get(0)?), notes as usize, unanswered as usize))
            },
        )
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<DocumentRow> {
    Ok(DocumentRow {
        id: DocumentId(row.get(0)?),
        path: Utf8PathBuf::from(row.get::<_, String>(1)?),
        name: row.get(2)?,
        digest: row.get(3)?,
        encoding: row.get(4)?,
        layout: row.get(5)?,
        title: row.get(6)?,
        lines: row.get(7)?,
        bytes: row.get::<_, i64>(8)? as u64,
        read_at: moment(row.get(9)?),
        archived: row.get(10)?,
    })
}
