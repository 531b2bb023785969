//! Cards and the notes they are made of.

use domain::bank::{Answer, Block, Card, CardId, Kind, Level, LineSpan, Note, NoteId, Source, Standing};
use domain::drill::Day;
use rusqlite::{Row, params};

use crate::document::DocumentId;
use crate::{Store, StoreError, Tx};

/// A card about to be added.
#[derive(Clone, Debug, PartialEq)]
pub struct NewCard<'a> {
    /// Its question.
    pub question: &'a str,
    /// What sort of question it is.
    pub kind: Kind,
    /// How hard it is said to be.
    pub level: Option<Level>,
    /// The heading it stood under.
    pub topic: Option<&'a str>,
    /// Whether some document answers it.
    pub answered: bool,
    /// The day it comes into the bank.
    pub added: Day,
}

/// A card without its answers.
#[derive(Clone, Debug, PartialEq)]
pub struct CardRow {
    /// Its name.
    pub id: CardId,
    /// Its question.
    pub question: String,
    /// What sort of question it is.
    pub kind: Kind,
    /// How hard it is said to be.
    pub level: Option<Level>,
    /// The heading it stood under.
    pub topic: Option<String>,
    /// Whether some document answers it.
    pub answered: bool,
    /// Whether it takes part in practice.
    pub standing: Standing,
    /// The card it became part of.
    pub merged_into: Option<CardId>,
    /// The day it came into the bank.
    pub added: Day,
}

/// A note as it is kept, whole.
#[derive(Clone, Debug, PartialEq)]
pub struct NoteRow {
    /// Its name.
    pub id: NoteId,
    /// The document it stands in.
    pub document: DocumentId,
    /// The card it is part of.
    pub card: CardId,
    /// Its place among the document's notes.
    pub position: u32,
    /// Whether it is gone from the document.
    pub archived: bool,
    /// The passage.
    pub note: Note,
}

/// What is needed of a note to find others that ask the same.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredNote {
    /// Its name.
    pub id: NoteId,
    /// The card it is part of.
    pub card: CardId,
    /// The document it stands in.
    pub document: DocumentId,
    /// The hash of its question.
    pub key: i64,
    /// Whether it is gone from the document.
    pub archived: bool,
    /// Whether it is answered.
    pub answered: bool,
    /// What sort of answer it calls for.
    pub kind: Kind,
    /// Its question.
    pub question: String,
}

/// What refreshing a card found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardChange {
    /// It has live notes and had before.
    None,
    /// Its last live note went.
    Archived,
    /// A live note came back.
    Restored,
}

/// Returns the hash under which a question is looked up: the same for questions that differ only in case, spaces and
/// punctuation at the end.
pub fn question_key(question: &str) -> i64 {
    // FNV-1a over the normalized characters. The key is kept in the file, so it must never change between versions.
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut eat = |byte: u8| hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    let trimmed = question.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '?' | '.' | '!' | ':'));
    let mut space = false;
    for c in trimmed.trim_start().chars() {
        if c.is_whitespace() {
            space = true;
            continue;
        }
        if space {
            eat(b' ');
            space = false;
        }
        if c.is_ascii() {
            eat(c.to_ascii_lowercase() as u8);
            continue;
        }
        for lower in c.to_lowercase() {
            let mut bytes = [0; 4];
            lower.encode_utf8(&mut bytes).bytes().for_each(&mut eat);
        }
    }
    hash as i64
}

impl Tx<'_> {
    /// Adds a card without notes and returns its id.
    pub fn add_card(&self, card: &NewCard<'_>) -> Result<CardId, StoreError> {
        self.run(
            "add a card",
            "INSERT INTO card (kind, level, topic_id, answered, added_day, question) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                card.kind.name(),
                card.level.map(Level::name),
                self.topic_id(card.topic)?,
                card.answered,
                card.added.0,
                clean(card.question)
            ],
        )?;
        Ok(CardId(self.last_id()))
    }

    /// Adds a note to a card and returns its id.
    pub fn add_note(
        &self,
        document: DocumentId,
        card: CardId,
        position: u32,
        note: &Note,
    ) -> Result<NoteId, StoreError> {
        self.run(
            "add a note",
            "INSERT INTO note (document_id, card_id, position, key, answered, kind, level, topic_id, first_line, last_line,
             answer_first_line, answer_last_line, question, reference, reasons, answer, original)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)",
            params![
                document.0,
                card.0,
                position,
                question_key(&note.question),
                note.is_answered(),
                note.kind.name(),
                note.level.map(Level::name),
                self.topic_id(note.topic.as_deref())?,
                note.question_lines.first,
                note.question_lines.last,
                note.answer_lines.map(|lines| lines.first),
                note.answer_lines.map(|lines| lines.last),
                clean(&note.question),
                note.reference.as_deref().map(clean),
                json(&note.reasons),
                json(&note.answer),
                clean(&note.original)
            ],
        )?;
        Ok(NoteId(self.last_id()))
    }

    /// Replaces a note's contents; it is live afterwards.
    pub fn update_note(&self, id: NoteId, position: u32, note: &Note) -> Result<(), StoreError> {
        self.run(
            "update a note",
            "UPDATE note SET position = ?2, key = ?3, archived = 0, answered = ?4, kind = ?5, level = ?6, topic_id = ?7,
             first_line = ?8, last_line = ?9, answer_first_line = ?10, answer_last_line = ?11, question = ?12,
             reference = ?13, reasons = ?14, answer = ?15, original = ?16 WHERE id = ?1",
            params![
                id.0,
                position,
                question_key(&note.question),
                note.is_answered(),
                note.kind.name(),
                note.level.map(Level::name),
                self.topic_id(note.topic.as_deref())?,
                note.question_lines.first,
                note.question_lines.last,
                note.answer_lines.map(|lines| lines.first),
                note.answer_lines.map(|lines| lines.last),
                clean(&note.question),
                note.reference.as_deref().map(clean),
                json(&note.reasons),
                json(&note.answer),
                clean(&note.original)
            ],
        )
        .map(drop)
    }

    /// Notes that a note has moved within its document; its words are the same.
    pub fn place_note(&self, id: NoteId, position: u32, note: &Note) -> Result<(), StoreError> {
        self.run(
            "move a note",
            "UPDATE note SET position = ?2, first_line = ?3, last_line = ?4, answer_first_line = ?5, answer_last_line = ?6
             WHERE id = ?1",
            params![
                id.0,
                position,
                note.question_lines.first,
                note.question_lines.last,
                note.answer_lines.map(|lines| lines.first),
                note.answer_lines.map(|lines| lines.last)
            ],
        )
        .map(drop)
    }

    /// Notes that a note is gone from its document.
    pub fn archive_note(&self, id: NoteId) -> Result<(), StoreError> {
        self.run("archive a note", "UPDATE note SET archived = 1 WHERE id = ?1", [id.0]).map(drop)
    }

    /// Makes a note part of another card.
    pub fn move_note(&self, id: NoteId, card: CardId) -> Result<(), StoreError> {
        self.run("move a note", "UPDATE note SET card_id = ?2 WHERE id = ?1", params![id.0, card.0]).map(drop)
    }

    /// Notes which card another became part of, or that it stands by itself again.
    pub fn set_merged_into(&self, card: CardId, into: Option<CardId>) -> Result<(), StoreError> {
        self.run(
            "merge cards",
            "UPDATE card SET merged_into = ?2 WHERE id = ?1",
            params![card.0, into.map(|into| into.0)],
        )
        .map(drop)
    }

    /// Brings a card in line with its notes: question, kind, level, topic, whether it is answered, whether it is archived.
    pub fn refresh_card(&self, id: CardId) -> Result<CardChange, StoreError> {
        let Some(before) = self.card_row(id)? else { return Ok(CardChange::None) };
        let live = self.rows(
            "read a card's notes",
            "SELECT kind, level, topic_id, answered, question FROM note WHERE card_id = ?1 AND archived = 0 ORDER BY id",
            [id.0],
            |row| {
                let (kind, level): (String, Option<String>) = (row.get(0)?, row.get(1)?);
                Ok((kind, level, row.get::<_, Option<i64>>(2)?, row.get::<_, bool>(3)?, row.get::<_, String>(4)?))
            },
        )?;
        let archived_before: bool = before.standing == Standing::Archived;
        let Some((kind, _, _, _, question)) = live.first() else {
            if !archived_before {
                self.run("archive a card", "UPDATE card SET archived = 1 WHERE id = ?1", [id.0])?;
                self.refresh_standing(id)?;
                return Ok(CardChange::Archived);
            }
            return Ok(CardChange::None);
        };
        let level = live.iter().find_map(|note| note.1.as_deref());
        let topic = live.iter().find_map(|note| note.2);
        let answered = live.iter().any(|note| note.3) || self.has_accepted_answer(id)?;
        self.run(
            "update a card",
            "UPDATE card SET kind = ?2, level = ?3, topic_id = ?4, answered = ?5, question = ?6, archived = 0 WHERE id = ?1
             AND (kind, level, topic_id, answered, question, archived) IS NOT (?2, ?3, ?4, ?5, ?6, 0)",
            params![id.0, kind, level, topic, answered, question],
        )?;
        if archived_before {
            self.refresh_standing(id)?;
            return Ok(CardChange::Restored);
        }
        Ok(CardChange::None)
    }

    fn has_accepted_answer(&self, id: CardId) -> Result<bool, StoreError> {
        let accepted = self.row(
            "look for an accepted answer",
            "SELECT 1 FROM link JOIN note ON note.id = link.note_id WHERE note.card_id = ?1 AND link.kind = 'answer'
             AND link.status = 'accepted' LIMIT 1",
            [id.0],
            |_| Ok(()),
        )?;
        Ok(accepted.is_some())
    }

    fn topic_id(&self, topic: Option<&str>) -> Result<Option<i64>, StoreError> {
        let Some(topic) = topic.map(str::trim).filter(|topic| !topic.is_empty()) else { return Ok(None) };
        if let Some((_, id)) = self.topic.borrow().as_ref().filter(|(last, _)| last == topic) {
            return Ok(Some(*id));
        }
        let name = clean(topic);
        let found = self.row("find a topic", "SELECT id FROM topic WHERE name = ?1", [&name], |row| row.get(0))?;
        let id = match found {
            Some(id) => id,
            None => {
                self.run("add a topic", "INSERT INTO topic (name) VALUES (?1)", [&name])?;
                self.last_id()
            }
        };
        self.topic.replace(Some((topic.to_owned(), id)));
        Ok(Some(id))
    }
}

pub(crate) const CARD_COLUMNS: &str = "card.id, card.question, card.kind, card.level, \
    (SELECT name FROM topic WHERE topic.id = card.topic_id), card.answered, card.archived, \
    coalesce((SELECT suspended FROM memory WHERE memory.id = card.id), 0), card.merged_into, card.added_day";

impl Store {
    /// Returns a card without its answers.
    pub fn card_row(&self, id: CardId) -> Result<Option<CardRow>, StoreError> {
        let sql = format!("SELECT {CARD_COLUMNS} FROM card WHERE id = ?1");
        self.row("read a card", &sql, [id.0], read_card)?.transpose()
    }

    /// Returns a card with the answers of its live notes; an archived card shows its last ones.
    pub fn card(&self, id: CardId) -> Result<Option<Card>, StoreError> {
        let Some(row) = self.card_row(id)? else { return Ok(None) };
        let notes = self.notes_of_card(id)?;
        let any_live = notes.iter().any(|note| !note.archived);
        let mut answers = Vec::with_capacity(notes.len());
        for kept in notes.into_iter().filter(|note| !note.archived || !any_live) {
            let document = self.document(kept.document)?.map_or_else(String::new, |document| document.name);
            let lines = kept.note.lines();
            answers.push(Answer {
                note: kept.id,
                question: kept.note.question,
                blocks: kept.note.answer,
                source: Source { document, lines, reference: kept.note.reference, original: kept.note.original },
            });
        }
        Ok(Some(Card {
            id,
            question: row.question,
            answers,
            kind: row.kind,
            level: row.level,
            topic: row.topic,
            standing: row.standing,
        }))
    }

    /// Returns a note.
    pub fn note(&self, id: NoteId) -> Result<Option<NoteRow>, StoreError> {
        Ok(self.notes("note.id = ?1", id.0)?.pop())
    }

    /// Returns all notes of a document in its order, archived ones too.
    pub fn notes_of_document(&self, document: DocumentId) -> Result<Vec<NoteRow>, StoreError> {
        self.notes("note.document_id = ?1 ORDER BY position, id", document.0)
    }

    /// Returns all notes of a card, oldest first, archived ones too.
    pub fn notes_of_card(&self, card: CardId) -> Result<Vec<NoteRow>, StoreError> {
        self.notes("note.card_id = ?1 ORDER BY id", card.0)
    }

    /// Returns a note's answer; none when it has none or is not there.
    pub fn answer(&self, id: NoteId) -> Result<Vec<Block>, StoreError> {
        let text: Option<String> =
            self.row("read an answer", "SELECT answer FROM note WHERE id = ?1", [id.0], |row| row.get(0))?;
        let Some(text) = text else { return Ok(Vec::new()) };
        serde_json::from_str(&text).map_err(|_| inconsistent("note", "answer", id.0, &text))
    }

    /// Calls `each` with every note, without its answer.
    pub fn each_question(&self, mut each: impl FnMut(StoredNote)) -> Result<(), StoreError> {
        self.rows(
            "read the questions",
            "SELECT id, card_id, document_id, key, archived, answered, kind, question FROM note ORDER BY id",
            [],
            |row| {
                each(StoredNote {
                    id: NoteId(row.get(0)?),
                    card: CardId(row.get(1)?),
                    document: DocumentId(row.get(2)?),
                    key: row.get(3)?,
                    archived: row.get(4)?,
                    answered: row.get(5)?,
                    kind: kind_of(row, 6)?,
                    question: row.get(7)?,
                });
                Ok(())
            },
        )
        .map(drop)
    }

    /// Returns every topic of live cards with how many it has, most first.
    pub fn topics(&self) -> Result<Vec<(String, usize)>, StoreError> {
        self.rows(
            "count topics",
            "SELECT topic.name, count(*) FROM card JOIN topic ON topic.id = card.topic_id WHERE card.archived = 0
             GROUP BY topic.id ORDER BY 2 DESC, 1",
            [],
            |row| Ok((row.get(0)?, row.get::<_, i64>(1)? as usize)),
        )
    }

    fn notes(&self, condition: &str, value: i64) -> Result<Vec<NoteRow>, StoreError> {
        let sql = format!(
            "SELECT id, document_id, card_id, position, archived, kind, level,
             (SELECT name FROM topic WHERE topic.id = note.topic_id), first_line, last_line, answer_first_line,
             answer_last_line, question, reference, reasons, answer, original FROM note WHERE {condition}"
        );
        self.rows("read notes", &sql, [value], read_note)?.into_iter().collect()
    }
}

fn kind_of(row: &Row<'_>, column: usize) -> rusqlite::Result<Kind> {
    let name: String = row.get(column)?;
    name.parse().map_err(|_| rusqlite::Error::InvalidColumnType(column, name, rusqlite::types::Type::Text))
}

fn read_note(row: &Row<'_>) -> rusqlite::Result<Result<NoteRow, StoreError>> {
    let id: i64 = row.get(0)?;
    let (kind, level): (String, Option<String>) = (row.get(5)?, row.get(6)?);
    let answer_lines = match (row.get(10)?, row.get(11)?) {
        (Some(first), Some(last)) => Some(LineSpan { first, last }),
        _ => None,
    };
    let (question, reference): (String, Option<String>) = (row.get(12)?, row.get(13)?);
    let (reasons, answer): (String, String) = (row.get(14)?, row.get(15)?);
    let (document, card, position, archived) = (row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?);
    let (topic, first, last, original) = (row.get(7)?, row.get(8)?, row.get(9)?, row.get(16)?);
    let build = || {
        let bad = |column, value: &str| inconsistent("note", column, id, value);
        Ok(NoteRow {
            id: NoteId(id),
            document: DocumentId(document),
            card: CardId(card),
            position,
            archived,
            note: Note {
                question,
                question_lines: LineSpan { first, last },
                answer: serde_json::from_str::<Vec<Block>>(&answer).map_err(|_| bad("answer", &answer))?,
                answer_lines,
                kind: kind.parse().map_err(|_| bad("kind", &kind))?,
                level: read_level(level.as_deref()).map_err(|value| bad("level", value))?,
                topic,
                reference,
                original,
                reasons: serde_json::from_str(&reasons).map_err(|_| bad("reasons", &reasons))?,
            },
        })
    };
    Ok(build())
}

/// Reads the columns of [`CARD_COLUMNS`].
pub(crate) fn read_card(row: &Row<'_>) -> rusqlite::Result<Result<CardRow, StoreError>> {
    let id: i64 = row.get(0)?;
    let (kind, level): (String, Option<String>) = (row.get(2)?, row.get(3)?);
    let (archived, suspended): (bool, bool) = (row.get(6)?, row.get(7)?);
    let (question, topic, answered) = (row.get(1)?, row.get(4)?, row.get(5)?);
    let (merged_into, added): (Option<i64>, i32) = (row.get(8)?, row.get(9)?);
    let build = || {
        Ok(CardRow {
            id: CardId(id),
            question,
            kind: kind.parse().map_err(|_| inconsistent("card", "kind", id, &kind))?,
            level: read_level(level.as_deref()).map_err(|value| inconsistent("card", "level", id, value))?,
            topic,
            answered,
            standing: match (archived, suspended) {
                (true, _) => Standing::Archived,
                (false, true) => Standing::Suspended,
                (false, false) => Standing::Active,
            },
            merged_into: merged_into.map(CardId),
            added: Day(added),
        })
    };
    Ok(build())
}

fn read_level(level: Option<&str>) -> Result<Option<Level>, &str> {
    level.map(|word| word.parse().map_err(|_| word)).transpose()
}

fn inconsistent(table: &'static str, column: &'static str, row: i64, value: &str) -> StoreError {
    StoreError::Inconsistent { table, column, row, value: value.to_owned() }
}

fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).expect("strings and lists of strings always serialize")
}

/// SQLite ends a text at a zero character in some of its functions, so none is kept.
fn clean(text: &str) -> std::borrow::Cow<'_, str> {
    if text.contains('\0') { text.replace('\0', "\u{fffd}").into() } else { text.into() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Operation;

    #[test]
    fn cards_stand_under_the_topic_that_each_was_given() {
        let mut store = Store::in_memory().unwrap();
        let topics = ["trees", " trees ", "graphs", "trees", "", "graphs"];
        store
            .transact(Operation::Import, jiff::Timestamp::UNIX_EPOCH, |tx| -> Result<_, StoreError> {
                for topic in topics {
                    tx.add_card(&NewCard {
                        question: "Why?",
                        kind: Kind::Theory,
                        level: None,
                        topic: Some(topic),
                        answered: false,
                        added: Day(0),
                    })?;
                }
                Ok(())
            })
            .unwrap();
        assert_eq!(store.topics().unwrap(), [("trees".to_owned(), 3), ("graphs".to_owned(), 2)]);
    }

    #[test]
    fn a_question_key_ignores_case_spaces_and_the_mark_at_the_end() {
        assert_eq!(question_key("What is  ReLU?"), question_key(" what is relu "));
        assert_eq!(question_key("Что такое ReLU?"), question_key("что такое relu"));
        assert_ne!(question_key("What is L1?"), question_key("What is L2?"));
        assert_eq!(question_key("kept forever"), 3_142_953_703_901_455_718);
    }
}
