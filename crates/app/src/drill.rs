//! Reviewing: the next card, and what a rating does to it.

use std::collections::HashSet;

use domain::bank::{Card, CardId};
use domain::drill::{self, Asked, Because, Begun, Day, Practice, Rating, Review};
use domain::query::Query;
use jiff::Timestamp;
use serde_json::json;
use store::{EventKind, MemoryRow, Operation, ReviewRow, Tx, Was};

use crate::bank::Rules;
use crate::{AppError, Bank, plan};

/// A card to be reviewed now.
#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    /// The card.
    pub card: Card,
    /// Why this one.
    pub because: Because,
    /// What is remembered of it.
    pub practice: Practice,
    /// What each rating would make of it, worst rating first.
    pub outcomes: [Begun; 4],
    /// What is still to do today, this card included.
    pub left: Left,
}

/// What is still to do today.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Left {
    /// Cards to be asked once more.
    pub learning: u64,
    /// Cards that are due.
    pub reviews: u64,
    /// New cards of today's portion.
    pub new: u64,
}

/// Returns the card to review next among those a query means, or `None` when the day's work is done.
pub fn next_card(bank: &Bank, query: &Query, now: Timestamp) -> Result<Option<Turn>, AppError> {
    let day = bank.calendar.day(now);
    let done = bank.store.done(day)?;
    let new_left = u64::from(bank.settings.new_per_day).saturating_sub(done.new);
    let meant: Option<HashSet<CardId>> = match query {
        Query::Everything => None,
        query => Some(bank.store.select(query, day)?.into_iter().collect()),
    };
    let mut waiting = match &meant {
        None => bank.store.waiting(day, new_left, None)?,
        Some(meant) => bank.store.waiting(day, new_left, Some(&|card| meant.contains(&card)))?,
    };
    // With an interview ahead the plan chooses; what was missed a moment ago is asked again all the same.
    let planned = plan::next(bank, query, meant.as_ref(), now)?;
    if let Some((_, left)) = &planned {
        (waiting.reviews, waiting.new) = (Vec::new(), Vec::new());
        (waiting.reviews_left, waiting.new_left) = (left.reviews, left.new);
    }
    let ready = drill::next(&waiting, done, now, day, &bank.scheduler);
    let asked = match planned {
        Some((Some((card, because)), _)) if !waiting.is_ready(done, now) => Some(Asked { card, because }),
        _ => ready,
    };
    let Some(asked) = asked else { return Ok(None) };
    let card = bank.store.card(asked.card)?.ok_or(AppError::NoSuchCard(asked.card))?;
    let practice = bank.store.memory(asked.card)?.practice;
    Ok(Some(Turn {
        card,
        because: asked.because,
        practice,
        outcomes: practice.outcomes(now, day, done.ordinal, &bank.scheduler),
        left: Left { learning: waiting.learning.len() as u64, reviews: waiting.reviews_left, new: waiting.new_left },
    }))
}

/// Rates a card.
pub fn answer(
    bank: &mut Bank,
    card: CardId,
    rating: Rating,
    took_ms: Option<u64>,
    now: Timestamp,
) -> Result<Review, AppError> {
    let (store, rules) = bank.parts();
    store.transact(Operation::Answer, now, |tx| {
        let row = tx.card_row(card)?.ok_or(AppError::NoSuchCard(card))?;
        let review = rated(tx, &rules, card, rating, took_ms)?;
        tx.summarize(&format!("rated “{}” {rating}", shortened(&row.question)))?;
        Ok(review)
    })
}

/// Rates a card that is there, as a part of what an operation does.
pub(crate) fn rated(
    tx: &Tx<'_>,
    rules: &Rules<'_>,
    card: CardId,
    rating: Rating,
    took_ms: Option<u64>,
) -> Result<Review, AppError> {
    let memory = tx.memory(card)?;
    let day = rules.calendar.day(tx.now());
    let review = memory.practice.review(rating, tx.now(), day, tx.done(day)?.ordinal, rules.scheduler);
    let event = tx.append(
        EventKind::Review,
        &json!({
            "card": card, "rating": rating, "day": day, "took_ms": took_ms, "retention": rules.retention,
        }),
    )?;
    save(tx, card, &memory, &review, event, day, took_ms)?;
    Ok(review)
}

/// Sets cards aside until they are taken back in. Returns how many were not aside already.
pub fn suspend(bank: &mut Bank, cards: &[CardId], now: Timestamp) -> Result<usize, AppError> {
    change(bank, Operation::Suspend, EventKind::Suspend, cards, now, |memory, _| MemoryRow {
        suspended: true,
        ..memory
    })
}

/// Takes cards back in. Returns how many were aside.
pub fn unsuspend(bank: &mut Bank, cards: &[CardId], now: Timestamp) -> Result<usize, AppError> {
    change(bank, Operation::Unsuspend, EventKind::Unsuspend, cards, now, |memory, _| MemoryRow {
        suspended: false,
        ..memory
    })
}

/// Sets cards aside until tomorrow. Returns how many were not buried already.
pub fn bury(bank: &mut Bank, cards: &[CardId], now: Timestamp) -> Result<usize, AppError> {
    change(bank, Operation::Bury, EventKind::Bury, cards, now, |memory, day| MemoryRow {
        buried_until: Some(day + domain::drill::Days(1)),
        ..memory
    })
}

/// Keeps what a review did to a card.
pub(crate) fn save(
    tx: &Tx<'_>,
    card: CardId,
    before: &MemoryRow,
    review: &Review,
    event: i64,
    day: Day,
    took_ms: Option<u64>,
) -> Result<(), AppError> {
    tx.add_review(&ReviewRow {
        event,
        card,
        at: tx.now(),
        day,
        rating: review.rating,
        was: Was::of(&review.before),
        state: review.after.state,
        expected: review.expected,
        took_ms,
    })?;
    let after = MemoryRow { practice: Practice::Begun(review.after), suspended: before.suspended, buried_until: None };
    Ok(tx.set_memory(card, &after)?)
}

fn change(
    bank: &mut Bank,
    operation: Operation,
    kind: EventKind,
    cards: &[CardId],
    now: Timestamp,
    change: impl Fn(MemoryRow, Day) -> MemoryRow,
) -> Result<usize, AppError> {
    let calendar = &bank.calendar;
    bank.store.transact(operation, now, |tx| {
        let day = calendar.day(tx.now());
        let mut changed = Vec::new();
        for card in cards {
            tx.card_row(*card)?.ok_or(AppError::NoSuchCard(*card))?;
            let before = tx.memory(*card)?;
            let after = change(before, day);
            if after != before {
                tx.set_memory(*card, &after)?;
                changed.push(*card);
            }
        }
        if !changed.is_empty() {
            tx.append(kind, &json!({ "cards": changed, "day": day }))?;
            tx.summarize(&summary(tx, operation, &changed)?)?;
        }
        Ok(changed.len())
    })
}

fn summary(tx: &Tx<'_>, operation: Operation, cards: &[CardId]) -> Result<String, AppError> {
    let verb = match operation {
        Operation::Suspend => "suspended",
        Operation::Unsuspend => "took back in",
        _ => "buried until tomorrow",
    };
    match cards {
        [card] => {
            let question = tx.card_row(*card)?.map_or_else(String::new, |row| row.question);
            Ok(format!("{verb} “{}”", shortened(&question)))
        }
        _ => Ok(format!("{verb} {} cards", cards.len())),
    }
}

/// Returns a question short enough for a line that names an operation.
pub(crate) fn shortened(question: &str) -> String {
    const LONGEST: usize = 60;
    match question.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", question[..end].trim_end()),
        None => question.to_owned(),
    }
}
