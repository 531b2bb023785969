//! Writing the index: a segment for each transaction, few segments in all.
//!
//! A card lives in one segment. When its text changes it is marked as removed there and written to a new segment. Segments
//! of about the same size are joined as soon as there are four of them, so that a search visits few.

use std::collections::{BTreeMap, HashMap};

use domain::bank::{Block, plain_text};
use rusqlite::params;

use super::postings::{self, ListWriter};
use super::words::each_word;
use crate::{Store, StoreError};

/// Shifts a term's id in the key of its postings, to make room for the segment's.
pub const TERM_SHIFT: u32 = 20;

/// So many cards are indexed at a time: enough for few segments, few enough for the memory.
const SEGMENT_CARDS: usize = 150_000;

/// So many segments of about the same size become one.
const JOINED: usize = 4;

/// Words farther than this from each other never make a phrase: between a question and its answers, and between answers.
const GAP: u32 = 16;

/// A card's answers are indexed up to this many words.
const MOST_WORDS: u32 = 50_000;

/// The weights of BM25F; lengths are compared with a fixed usual length, so that the index does not depend on its history.
mod weighing {
    pub const QUESTION: f32 = 4.0;
    pub const SATURATION: f32 = 1.2;
    pub const QUESTION_LENGTH: f32 = 9.0;
    pub const ANSWER_LENGTH: f32 = 80.0;
    pub const LENGTH_MATTERS: f32 = 0.6;
}

/// Indexes anew the cards whose text changed in this transaction.
pub(crate) fn index_changed(store: &Store) -> Result<(), StoreError> {
    let changed: Vec<i64> = store.rows("index", "SELECT id FROM unindexed ORDER BY id", [], |row| row.get(0))?;
    if changed.is_empty() {
        return Ok(());
    }
    remove(store, &changed)?;
    write(store, &changed)?;
    store.run("index", "DELETE FROM unindexed", [])?;
    join_alike(store)
}

/// Marks cards as removed from the segments that hold them.
fn remove(store: &Store, cards: &[i64]) -> Result<(), StoreError> {
    // Cards come in order, and those of a first import are past all that are indexed.
    let last: i64 = store.value("index", "SELECT coalesce(max(id), 0) FROM indexed")?;
    let mut by_segment: BTreeMap<i64, Vec<i64>> = BTreeMap::new();
    for card in cards.iter().take_while(|card| **card <= last) {
        let segment = store.row("index", "SELECT segment FROM indexed WHERE id = ?1", [card], |row| row.get(0))?;
        if let Some(segment) = segment {
            by_segment.entry(segment).or_default().push(*card);
            store.run("index", "DELETE FROM indexed WHERE id = ?1", [card])?;
        }
    }
    for (segment, cards) in by_segment {
        let found = store.row(
            "index",
            "SELECT first_card, last_card, cards, gone, removed FROM segment WHERE id = ?1",
            [segment],
            |row| {
                Ok((
                    row.get::<_, i64>(0)?,
                    row.get::<_, i64>(1)?,
                    row.get::<_, i64>(2)?,
                    row.get::<_, i64>(3)?,
                    row.get(4)?,
                ))
            },
        )?;
        let Some((first, last, all, gone, removed)) = found else { continue };
        let gone = gone + cards.len() as i64;
        if gone >= all {
            drop_segment(store, segment)?;
            continue;
        }
        let mut bits: Vec<u8> =
            Option::<Vec<u8>>::unwrap_or_else(removed, || vec![0; ((last - first) / 8 + 1) as usize]);
        for card in cards {
            let at = (card - first) as usize;
            bits[at / 8] |= 1 << (at % 8);
        }
        store.run("index", "UPDATE segment SET gone = ?2, removed = ?3 WHERE id = ?1", params![segment, gone, bits])?;
    }
    Ok(())
}

/// Writes cards into new segments.
fn write(store: &Store, cards: &[i64]) -> Result<(), StoreError> {
    for chunk in cards.chunks(SEGMENT_CARDS) {
        let mut builder = Builder::default();
        for card in chunk {
            add_card(store, *card, &mut builder)?;
        }
        builder.finish(store)?;
    }
    Ok(())
}

fn add_card(store: &Store, card: i64, builder: &mut Builder) -> Result<(), StoreError> {
    let notes = store.rows(
        "index",
        "SELECT id, question, answer, archived FROM note WHERE card_id = ?1 ORDER BY id",
        [card],
        |row| Ok((row.get(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?, row.get::<_, bool>(3)?)),
    )?;
    let any_live = notes.iter().any(|note| !note.3);
    let shown = || notes.iter().filter(|note| !note.3 || !any_live);
    if notes.is_empty() {
        return Ok(());
    }
    let mut text = CardText::default();
    for (index, note) in shown().enumerate() {
        // Wordings that say the same would only count the same words again.
        if shown().take(index).all(|earlier| earlier.1 != note.1) {
            builder.read(&note.1, &mut text);
        }
    }
    text.end_question();
    for (id, _, answer, _) in shown() {
        let blocks: Vec<Block> = serde_json::from_str(answer).map_err(|_| StoreError::Inconsistent {
            table: "note",
            column: "answer",
            row: *id,
            value: answer.chars().take(80).collect(),
        })?;
        builder.read(&plain_text(&blocks), &mut text);
        text.next += GAP;
    }
    builder.add(card, text);
    Ok(())
}

/// The words of one card.
#[derive(Default)]
struct CardText {
    /// Terms with their places.
    words: Vec<(u32, u32)>,
    next: u32,
    question_words: u32,
    answer_begins: u32,
}

impl CardText {
    fn end_question(&mut self) {
        self.question_words = self.words.len() as u32;
        self.next += GAP;
        self.answer_begins = self.next;
    }
}

/// A segment under construction.
#[derive(Default)]
struct Builder {
    numbers: HashMap<Box<str>, u32>,
    lists: Vec<ListWriter>,
    cards: Vec<i64>,
}

impl Builder {
    fn read(&mut self, text: &str, card: &mut CardText) {
        each_word(text, |word, _| {
            if card.words.len() as u32 >= MOST_WORDS {
                return;
            }
            let number = match self.numbers.get(word) {
                Some(number) => *number,
                None => {
                    let number = self.lists.len() as u32;
                    self.numbers.insert(word.into(), number);
                    self.lists.push(ListWriter::default());
                    number
                }
            };
            card.words.push((number, card.next));
            card.next += 1;
        });
    }

    fn add(&mut self, card: i64, mut text: CardText) {
        let Ok(number) = u32::try_from(card) else { return };
        let answer_words = text.words.len() as u32 - text.question_words;
        text.words.sort_unstable();
        for same in text.words.chunk_by(|one, other| one.0 == other.0) {
            let in_question = same.iter().filter(|(_, place)| *place < text.answer_begins).count();
            let weight = weigh(in_question, same.len() - in_question, text.question_words, answer_words);
            self.lists[same[0].0 as usize].push(number, weight, same.iter().map(|(_, place)| *place));
        }
        self.cards.push(card);
    }

    fn finish(self, store: &Store) -> Result<(), StoreError> {
        let (Some(first), Some(last)) = (self.cards.first(), self.cards.last()) else { return Ok(()) };
        let segment: i64 = free_segment(store)?;
        let mut terms = Vec::with_capacity(self.numbers.len());
        for (text, number) in &self.numbers {
            let added = self.lists[*number as usize].len();
            terms.push((count_term(store, text, added)?, *number));
        }
        terms.sort_unstable();
        store.run(
            "index",
            "INSERT INTO segment (id, first_card, last_card, cards, terms) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![segment, first, last, self.cards.len() as i64, postings::pack(terms.iter().map(|(term, _)| *term))],
        )?;
        let mut lists: Vec<Option<ListWriter>> = self.lists.into_iter().map(Some).collect();
        for (term, number) in terms {
            let Some(list) = lists[number as usize].take() else { continue };
            let (cards, places) = list.finish();
            let key = (i64::from(term) << TERM_SHIFT) | segment;
            store.run("index", "INSERT INTO posting (id, cards) VALUES (?1, ?2)", params![key, cards])?;
            store.run("index", "INSERT INTO position (id, places) VALUES (?1, ?2)", params![key, places])?;
        }
        for card in &self.cards {
            store.run("index", "INSERT INTO indexed (id, segment) VALUES (?1, ?2)", [*card, segment])?;
        }
        Ok(())
    }
}

/// BM25F without the rarity of the term, which is known only when searching, as a byte.
fn weigh(in_question: usize, in_answers: usize, question_words: u32, answer_words: u32) -> u8 {
    use weighing::{ANSWER_LENGTH, LENGTH_MATTERS, QUESTION, QUESTION_LENGTH, SATURATION};
    let share = |count: usize, words: u32, usual: f32| {
        count as f32 / (1.0 - LENGTH_MATTERS + LENGTH_MATTERS * words as f32 / usual)
    };
    let found =
        QUESTION * share(in_question, question_words, QUESTION_LENGTH) + share(in_answers, answer_words, ANSWER_LENGTH);
    (255.0 * found / (found + SATURATION)).round().max(1.0) as u8
}

fn free_segment(store: &Store) -> Result<i64, StoreError> {
    let used: Vec<i64> = store.rows("index", "SELECT id FROM segment ORDER BY id", [], |row| row.get(0))?;
    match (1..).zip(used).find(|(free, used)| free != used) {
        Some((free, _)) => Ok(free),
        None => store.value("index", "SELECT coalesce(max(id), 0) + 1 FROM segment"),
    }
}

/// Counts cards for a term and returns its id.
fn count_term(store: &Store, text: &str, added: u32) -> Result<u32, StoreError> {
    let known = store.row("index", "SELECT id FROM term WHERE text = ?1", [text], |row| row.get::<_, u32>(0))?;
    if let Some(id) = known {
        store.run("index", "UPDATE term SET cards = cards + ?2 WHERE id = ?1", params![id, added])?;
        return Ok(id);
    }
    let reversed: String = text.chars().rev().collect();
    store.run(
        "index",
        "INSERT INTO term (text, reversed, cards) VALUES (?1, ?2, ?3)",
        params![text, reversed, added],
    )?;
    Ok(store.last_id() as u32)
}

fn drop_segment(store: &Store, segment: i64) -> Result<(), StoreError> {
    let terms =
        store.row("index", "SELECT terms FROM segment WHERE id = ?1", [segment], |row| row.get::<_, Vec<u8>>(0))?;
    for term in postings::unpack(&terms.unwrap_or_default()) {
        let key = (i64::from(term) << TERM_SHIFT) | segment;
        let count = store.row("index", "SELECT cards FROM posting WHERE id = ?1", [key], |row| {
            row.get_ref(0)?.as_blob().map(postings::length).map_err(rusqlite::Error::from)
        })?;
        store.run("index", "UPDATE term SET cards = cards - ?2 WHERE id = ?1", params![term, count.unwrap_or(0)])?;
        store.run("index", "DELETE FROM posting WHERE id = ?1", [key])?;
        store.run("index", "DELETE FROM position WHERE id = ?1", [key])?;
    }
    store.run("index", "DELETE FROM segment WHERE id = ?1", [segment]).map(drop)
}

/// Joins segments of about the same size while there are too many of them.
fn join_alike(store: &Store) -> Result<(), StoreError> {
    loop {
        let segments: Vec<(i64, i64)> =
            store.rows("index", "SELECT id, cards - gone FROM segment ORDER BY id", [], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?;
        let mut by_size: BTreeMap<u32, Vec<i64>> = BTreeMap::new();
        for (id, live) in segments.iter().filter(|(_, live)| (*live as usize) < SEGMENT_CARDS / 2) {
            by_size.entry((*live).max(1).ilog2() / 2).or_default().push(*id);
        }
        let Some((_, alike)) = by_size.into_iter().find(|(_, ids)| ids.len() >= JOINED) else { return Ok(()) };
        let mut cards = Vec::new();
        for segment in alike {
            let held: Vec<i64> =
                store.rows("index", "SELECT id FROM indexed WHERE segment = ?1", [segment], |row| row.get(0))?;
            cards.extend(held);
            store.run("index", "DELETE FROM indexed WHERE segment = ?1", [segment])?;
            drop_segment(store, segment)?;
        }
        cards.sort_unstable();
        write(store, &cards)?;
    }
}
