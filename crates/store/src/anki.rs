//! The notes of a collection of Anki: both forms of its database, before and since version 2.1.28
//! (github.com/ankitects/anki, `rslib/src/storage/upgrades`).

use std::cmp::Ordering;
use std::collections::HashMap;

use domain::bank::AnkiNote;
use rusqlite::{Connection, MAIN_DB};
use serde::Deserialize;
use thiserror::Error;

/// Between the fields of a note.
const FIELD_END: char = '\u{1f}';

/// The database is no collection, or a damaged one.
#[derive(Debug, Error)]
#[error("is not a collection of flashcards")]
pub struct NoCollection(#[from] rusqlite::Error);

/// Returns the notes of a collection, in the order in which they were written.
pub fn notes(collection: &[u8]) -> Result<Vec<AnkiNote>, NoCollection> {
    let mut connection = Connection::open_in_memory()?;
    connection.deserialize_read_exact(MAIN_DB, without_log(collection).as_slice(), collection.len(), true)?;
    // Its indexes are sorted by a collation of its own; nothing that is read here depends on the order.
    connection
        .create_collation("unicase", |a: &str, b: &str| -> Ordering { a.to_lowercase().cmp(&b.to_lowercase()) })?;
    let decks = decks(&connection)?;
    let types = types(&connection)?;
    let mut statement = connection.prepare(
        "SELECT n.mid, n.tags, n.flds, (SELECT c.did FROM cards c WHERE c.nid = n.id ORDER BY c.ord LIMIT 1) \
         FROM notes n ORDER BY n.id",
    )?;
    let rows = statement.query_map([], |row| {
        let (kind, tags, fields): (i64, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let deck: Option<i64> = row.get(3)?;
        let names = types.get(&kind).map_or(&[] as &[String], Vec::as_slice);
        let named = |(at, text): (usize, &str)| (names.get(at).cloned().unwrap_or_default(), text.to_owned());
        Ok(AnkiNote {
            deck: deck.and_then(|deck| decks.get(&deck)).cloned().unwrap_or_default(),
            tags: tags.trim().to_owned(),
            fields: fields.split(FIELD_END).enumerate().map(named).collect(),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Returns the database as one that keeps no write-ahead log, which one in memory cannot have: both versions of its format become 1
/// (sqlite.org/fileformat2.html, section 1.3.3).
fn without_log(database: &[u8]) -> Vec<u8> {
    let mut bytes = database.to_vec();
    if let Some(versions) = bytes.get_mut(18..20) {
        versions.fill(1);
    }
    bytes
}

/// Returns the names of the decks; parents stand before `::`.
fn decks(connection: &Connection) -> rusqlite::Result<HashMap<i64, String>> {
    #[derive(Deserialize)]
    struct Deck {
        name: String,
    }
    if connection.table_exists(None, "decks")? {
        let mut statement = connection.prepare("SELECT id, name FROM decks")?;
        let name = |row: &rusqlite::Row| Ok((row.get(0)?, row.get::<_, String>(1)?.replace(FIELD_END, "::")));
        return statement.query_map([], name)?.collect();
    }
    let decks: HashMap<i64, Deck> = json(connection, "SELECT decks FROM col")?;
    Ok(decks.into_iter().map(|(id, deck)| (id, deck.name)).collect())
}

/// Returns the names of the fields of each type of note.
fn types(connection: &Connection) -> rusqlite::Result<HashMap<i64, Vec<String>>> {
    #[derive(Deserialize)]
    struct Type {
        flds: Vec<Field>,
    }
    #[derive(Deserialize)]
    struct Field {
        name: String,
    }
    let mut types: HashMap<i64, Vec<String>> = HashMap::new();
    if connection.table_exists(None, "fields")? {
        let mut statement = connection.prepare("SELECT ntid, name FROM fields ORDER BY ntid, ord")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            types.entry(row.get(0)?).or_default().push(row.get(1)?);
        }
        return Ok(types);
    }
    let models: HashMap<i64, Type> = json(connection, "SELECT models FROM col")?;
    types.extend(models.into_iter().map(|(id, kind)| (id, kind.flds.into_iter().map(|field| field.name).collect())));
    Ok(types)
}

fn json<T: for<'de> Deserialize<'de>>(connection: &Connection, sql: &str) -> rusqlite::Result<T> {
    let text: String = connection.query_row(sql, [], |row| row.get(0))?;
    serde_json::from_str(&text)
        .map_err(|error| rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, Box::new(error)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn collection(sql: &str) -> Vec<u8> {
        let connection = Connection::open_in_memory().expect("memory");
        connection.create_collation("unicase", |a: &str, b: &str| a.cmp(b)).expect("a collation");
        let notes = "CREATE TABLE notes (id INTEGER PRIMARY KEY, mid INTEGER, tags TEXT, flds TEXT); \
                     CREATE TABLE cards (id INTEGER PRIMARY KEY, nid INTEGER, did INTEGER, ord INTEGER); \
                     INSERT INTO notes VALUES (1, 7, ' trees ', 'Why prune?' || char(31) || 'variance'); \
                     INSERT INTO cards VALUES (10, 1, 3, 1), (11, 1, 2, 0);";
        connection.execute_batch(&format!("{notes}{sql}")).expect("tables");
        connection.serialize(MAIN_DB).expect("bytes").to_vec()
    }

    fn expected() -> Vec<AnkiNote> {
        vec![AnkiNote {
            deck: "ML::Trees".to_owned(),
            tags: "trees".to_owned(),
            fields: vec![("Front".to_owned(), "Why prune?".to_owned()), ("Back".to_owned(), "variance".to_owned())],
        }]
    }

    #[test]
    fn tables_of_decks_and_fields_are_read() {
        let bytes = collection(
            "CREATE TABLE decks (id INTEGER PRIMARY KEY, name TEXT COLLATE unicase); \
             CREATE UNIQUE INDEX idx_decks_name ON decks (name); \
             INSERT INTO decks VALUES (2, 'ML' || char(31) || 'Trees'), (3, 'Default'); \
             CREATE TABLE fields (ntid INTEGER, ord INTEGER, name TEXT COLLATE unicase); \
             INSERT INTO fields VALUES (7, 1, 'Back'), (7, 0, 'Front');",
        );
        assert_eq!(notes(&bytes).expect("notes"), expected());
        let mut logged = bytes;
        logged[18..20].fill(2);
        assert_eq!(notes(&logged).expect("notes of a collection that was open"), expected());
    }

    #[test]
    fn decks_and_types_kept_as_json_are_read() {
        let bytes = collection(
            r#"CREATE TABLE col (models TEXT, decks TEXT);
             INSERT INTO col VALUES ('{"7": {"flds": [{"name": "Front"}, {"name": "Back"}]}}',
                                     '{"2": {"name": "ML::Trees"}, "3": {"name": "Default"}}');"#,
        );
        assert_eq!(notes(&bytes).expect("notes"), expected());
    }

    #[test]
    fn another_database_is_refused() {
        let connection = Connection::open_in_memory().expect("memory");
        connection.execute_batch("CREATE TABLE t (x)").expect("a table");
        let bytes = connection.serialize(MAIN_DB).expect("bytes").to_vec();
        assert!(notes(&bytes).is_err());
        assert!(notes(b"no database at all").is_err());
    }
}
