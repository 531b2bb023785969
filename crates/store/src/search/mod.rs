//! Finding cards by their words: ranked, forgiving a typo, in step with the notes because it is written with them.
//!
//! An own inverted index in the bank's file instead of FTS5: its postings carry a ready weight, so the best fifty of a
//! hundred thousand cards are known without reading any card. Measurements are in `docs/decisions`.

mod evaluate;
mod filter;
mod index;
mod mark;
mod postings;
mod spelling;
mod words;

pub(crate) use index::index_changed;
pub use mark::{Mark, Marked};

use domain::bank::CardId;
use domain::drill::Day;
use domain::query::{Query, State};

use crate::card::{CARD_COLUMNS, read_card};
use crate::{CardRow, Store, StoreError};
use evaluate::Search;

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// The best cards, best first.
    pub hits: Vec<Ranked>,
    /// How many cards are meant in all; those with only some of the words are not counted.
    pub matches: usize,
    /// Whether so few had all the words that cards with some of them follow.
    pub relaxed: bool,
    /// Words that stand in no card, and what they were read as.
    pub corrections: Vec<Correction>,
    /// What to highlight.
    pub marks: Vec<Mark>,
}

/// A card that was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ranked {
    /// The card.
    pub card: CardId,
    /// How well it fits; only comparable within one search.
    pub score: f64,
    /// Whether it lacks some of the words.
    pub partial: bool,
}

/// A word read as another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// What was typed.
    pub typed: String,
    /// What it was read as, likeliest first; empty when nothing is near.
    pub read_as: Vec<String>,
}

impl Store {
    /// Returns the cards that a query means, best first. Archived cards are meant only where the query says so.
    pub fn search(&self, query: &Query, limit: usize, today: Day) -> Result<Found, StoreError> {
        Search::new(self, query, today)?.ranked(query, limit)
    }

    /// Returns all cards that a query means, in the order they came into the bank.
    pub fn select(&self, query: &Query, today: Day) -> Result<Vec<CardId>, StoreError> {
        if filter::is_fields_only(query) {
            return self.select_fields(query, today);
        }
        let mut cards: Vec<CardId> = Search::new(self, query, today)?
            .strict(query)?
            .into_iter()
            .map(|(card, _)| CardId(i64::from(card)))
            .collect();
        cards.sort_unstable();
        Ok(cards)
    }

    /// Returns the rows of cards, in the order asked for.
    pub fn card_rows(&self, cards: &[CardId]) -> Result<Vec<CardRow>, StoreError> {
        cards.iter().filter_map(|card| self.card_row(*card).transpose()).collect()
    }

    /// Returns part of the cards that a query without words means, with how many there are in all.
    pub(crate) fn select_fields(&self, query: &Query, today: Day) -> Result<Vec<CardId>, StoreError> {
        let expression = filter::expression(self, query, today)?;
        let live = if query.names_state(State::Archived) { "" } else { "card.archived = 0 AND " };
        let sql = format!(
            "SELECT card.id FROM card LEFT JOIN memory ON memory.id = card.id WHERE {live}{expression} ORDER BY card.id"
        );
        self.rows("select cards", &sql, [], |row| row.get(0).map(CardId))
    }
}

impl Store {
    /// Returns a card with what to highlight in its question and in the part of its answers that fits best.
    pub fn marked(&self, card: CardId, marks: &[Mark]) -> Result<Option<(CardRow, Marked, Marked)>, StoreError> {
        let sql = format!("SELECT {CARD_COLUMNS} FROM card WHERE id = ?1");
        let Some(row) = self.row("read a card", &sql, [card.0], read_card)?.transpose()? else { return Ok(None) };
        let question = mark::mark(&row.question, marks);
        let snippet = self.snippet(card, marks)?;
        Ok(Some((row, question, snippet)))
    }

    fn snippet(&self, card: CardId, marks: &[Mark]) -> Result<Marked, StoreError> {
        let answers = self.rows(
            "read answers",
            "SELECT id, answer FROM note WHERE card_id = ?1 AND answered ORDER BY archived, id LIMIT 5",
            [card.0],
            |row| Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?)),
        )?;
        let mut best = Marked::default();
        for (id, answer) in answers {
            let blocks: Vec<domain::bank::Block> =
                serde_json::from_str(&answer).map_err(|_| StoreError::Inconsistent {
                    table: "note",
                    column: "answer",
                    row: id,
                    value: answer.chars().take(80).collect(),
                })?;
            let snippet = mark::snippet(&domain::bank::plain_text(&blocks), marks);
            if best.text.is_empty() || snippet.marks.len() > best.marks.len() {
                best = snippet;
            }
        }
        Ok(best)
    }
}
