//! Cards on their way out of the bank: each whole, with its answers and its reviews.

use std::collections::HashMap;

use domain::bank::{Card, CardId, Standing};
use domain::drill::Practice;
use domain::query::Query;
use jiff::Timestamp;

use crate::look::{PastReview, past_review};
use crate::{AppError, Bank};

/// A card as it leaves the bank.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportedCard {
    /// The card with its answers.
    pub card: Card,
    /// What is remembered of it.
    pub practice: Practice,
    /// Its reviews, oldest first.
    pub reviews: Vec<PastReview>,
}

/// Returns the cards that a query means, one after the other: those of a topic together, topics in the order in which they
/// came into the bank, and before them the cards without one. Cards whose question is gone from its document stay behind.
///
/// # Errors
/// When the bank cannot be read.
pub fn export<'bank>(
    bank: &'bank Bank,
    query: &Query,
    now: Timestamp,
) -> Result<impl Iterator<Item = Result<ExportedCard, AppError>> + use<'bank>, AppError> {
    let ids = bank.store.select(query, bank.calendar.day(now))?;
    let mut places: HashMap<Option<String>, usize> = HashMap::from([(None, 0)]);
    let mut rows = bank.store.card_rows(&ids)?;
    rows.retain(|row| row.standing != Standing::Archived);
    rows.sort_by_cached_key(|row| {
        let next = places.len();
        *places.entry(row.topic.clone()).or_insert(next)
    });
    let cards = rows.into_iter().map(|row| row.id);
    Ok(cards.filter_map(|id| exported(bank, id).transpose()))
}

fn exported(bank: &Bank, id: CardId) -> Result<Option<ExportedCard>, AppError> {
    let Some(card) = bank.store.card(id)? else { return Ok(None) };
    let reviews = bank.store.reviews_of(id)?.into_iter().map(past_review).collect();
    Ok(Some(ExportedCard { card, practice: bank.store.memory(id)?.practice, reviews }))
}
