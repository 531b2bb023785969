//! Answers found elsewhere, cards that may ask the same, and making one card of two or two of one.

use std::collections::HashMap;

use domain::bank::{Block, CardId, LineSpan, NoteId};
use domain::matching::{self, Comparison, Decision, Fingerprint, Pairing};
use jiff::Timestamp;
use serde_json::json;
use store::{EventKind, LinkId, LinkKind, LinkRow, LinkStatus, MemoryRow, NewCard, NoteRow, Operation, Store, Tx};

use crate::drill::shortened;
use crate::rebuild::joined;
use crate::{AppError, Bank};

/// A question with what may answer it, or with what may ask the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Linked {
    /// The card.
    pub card: CardId,
    /// The note of it that the links start from.
    pub note: NoteId,
    /// The question as that note words it.
    pub question: String,
    /// The document it stands in.
    pub document: String,
    /// The line it stands on.
    pub line: u32,
    /// The other notes, best first.
    pub candidates: Vec<Link>,
}

/// The other end of a link.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// The link.
    pub id: LinkId,
    /// Whether the other note may answer the question or may ask the same.
    pub kind: LinkKind,
    /// What the user thinks of it.
    pub status: LinkStatus,
    /// How sure the matcher is, from 0 to 1; of an answer, beside the others that were found.
    pub score: f64,
    /// Whether that is sure enough to be relied on; what is less sure is only a suggestion.
    pub sure: bool,
    /// Why, strongest reason first.
    pub reasons: Vec<String>,
    /// The other card.
    pub card: CardId,
    /// The other note.
    pub note: NoteId,
    /// The question as the other note words it.
    pub question: String,
    /// The other note's answer.
    pub answer: Vec<Block>,
    /// The document the other note stands in.
    pub document: String,
    /// Its lines there.
    pub lines: LineSpan,
    /// Whether the link leads from this card to the other, and not the other way round.
    pub outgoing: bool,
}

/// Compares two questions: how alike they are, what would become of them, and why.
pub fn compare(one: &str, other: &str) -> Comparison {
    matching::compare(&Fingerprint::of(one), &Fingerprint::of(other))
}

/// Compares pairs of questions, and says how the pairs were taken to have come about: chosen, or crossed with each other.
pub fn compare_all(pairs: &[(&str, &str)]) -> (Pairing, Vec<Comparison>) {
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut questions: Vec<Fingerprint> = Vec::new();
    let mut place = |question| {
        *places.entry(question).or_insert_with(|| {
            questions.push(Fingerprint::of(question));
            questions.len() - 1
        })
    };
    let pairs: Vec<(usize, usize)> = pairs.iter().map(|&(a, b)| (place(a), place(b))).collect();
    matching::compare_all(&questions, &pairs)
}

/// Returns every unanswered question with the answers found elsewhere, best first; most have none.
pub fn links(bank: &Bank) -> Result<Vec<Linked>, AppError> {
    let store = &bank.store;
    let mut linked = Vec::new();
    for note in store.unanswered()? {
        if let Some(note) = store.note(note)? {
            linked.push(started(store, &note)?);
        }
    }
    let places: HashMap<NoteId, usize> = linked.iter().enumerate().map(|(index, one)| (one.note, index)).collect();
    for link in store.links(LinkKind::Answer)? {
        if let Some(index) = places.get(&link.note) {
            linked[*index].candidates.extend(end(store, link, true)?);
        }
    }
    Ok(linked)
}

/// Returns the cards that may ask the same as another.
pub fn suggestions(bank: &Bank) -> Result<Vec<Linked>, AppError> {
    let store = &bank.store;
    let mut linked: Vec<Linked> = Vec::new();
    for link in store.links(LinkKind::Same)? {
        if link.status != LinkStatus::Suggested {
            continue;
        }
        if linked.last().is_none_or(|last| last.note != link.note) {
            let Some(note) = store.note(link.note)? else { continue };
            linked.push(started(store, &note)?);
        }
        if let Some(last) = linked.last_mut() {
            last.candidates.extend(end(store, link, true)?);
        }
    }
    Ok(linked)
}

/// Agrees with a link: the other note's answer counts as this card's, or the two cards become one.
pub fn accept_link(bank: &mut Bank, link: LinkId, now: Timestamp) -> Result<(), AppError> {
    bank.store.transact(Operation::AcceptLink, now, |tx| {
        let row = tx.link(link)?.ok_or(AppError::NoSuchLink(link))?;
        let (one, other) = (ended(tx, row.note)?, ended(tx, row.other)?);
        tx.set_link_status(link, LinkStatus::Accepted)?;
        tx.append(EventKind::Link, &json!({ "link": link.0, "status": LinkStatus::Accepted.name() }))?;
        match row.kind {
            LinkKind::Answer => {
                tx.refresh_card(one.card)?;
            }
            LinkKind::Same if one.card != other.card => {
                // The older card stays, so that its number stays known.
                join(tx, one.card.min(other.card), one.card.max(other.card))?;
            }
            LinkKind::Same => {}
        }
        tx.summarize(&format!("accepted the link from “{}”", shortened(&one.note.question)))?;
        Ok(())
    })
}

/// Disagrees with a link; it is not suggested again.
pub fn reject_link(bank: &mut Bank, link: LinkId, now: Timestamp) -> Result<(), AppError> {
    bank.store.transact(Operation::RejectLink, now, |tx| {
        let row = tx.link(link)?.ok_or(AppError::NoSuchLink(link))?;
        let one = ended(tx, row.note)?;
        tx.set_link_status(link, LinkStatus::Rejected)?;
        tx.append(EventKind::Link, &json!({ "link": link.0, "status": LinkStatus::Rejected.name() }))?;
        tx.refresh_card(one.card)?;
        tx.summarize(&format!("rejected a link from “{}”", shortened(&one.note.question)))?;
        Ok(())
    })
}

/// Makes one card of two: `into` keeps its memory, or takes over that of `from` when it has none.
pub fn merge_cards(bank: &mut Bank, into: CardId, from: CardId, now: Timestamp) -> Result<(), AppError> {
    if into == from {
        return Err(AppError::SameCard(into));
    }
    bank.store.transact(Operation::Merge, now, |tx| {
        let kept = tx.card_row(into)?.ok_or(AppError::NoSuchCard(into))?;
        let taken = tx.card_row(from)?.ok_or(AppError::NoSuchCard(from))?;
        join(tx, into, from)?;
        tx.summarize(&format!("merged “{}” into “{}”", shortened(&taken.question), shortened(&kept.question)))?;
        Ok(())
    })
}

/// Makes a note a card of its own, never reviewed.
pub fn split(bank: &mut Bank, note: NoteId, now: Timestamp) -> Result<CardId, AppError> {
    let calendar = &bank.calendar;
    bank.store.transact(Operation::Split, now, |tx| {
        let row = tx.note(note)?.ok_or(AppError::NoSuchNote(note))?;
        let mates = tx.notes_of_card(row.card)?;
        if mates.iter().filter(|mate| !mate.archived).count() < 2 {
            return Err(AppError::OnlyNote(note));
        }
        let card = tx.add_card(&NewCard {
            question: &row.note.question,
            kind: row.note.kind,
            level: row.note.level,
            topic: row.note.topic.as_deref(),
            answered: row.note.is_answered(),
            added: calendar.day(tx.now()),
        })?;
        tx.move_note(note, card)?;
        tx.refresh_card(row.card)?;
        tx.refresh_card(card)?;
        // What the user took apart must not be put together again, nor suggested.
        if let Some(mate) = mates.iter().find(|mate| mate.id != note) {
            tx.add_link(&LinkRow {
                id: LinkId(0),
                note,
                other: mate.id,
                kind: LinkKind::Same,
                status: LinkStatus::Rejected,
                score: 0.0,
                reasons: vec!["you split these".to_owned()],
            })?;
        }
        tx.append(EventKind::Split, &json!({ "note": note, "from": row.card, "card": card }))?;
        tx.summarize(&format!("split off “{}”", shortened(&row.note.question)))?;
        Ok(card)
    })
}

pub(crate) fn join(tx: &Tx<'_>, into: CardId, from: CardId) -> Result<(), AppError> {
    for note in tx.notes_of_card(from)? {
        tx.move_note(note.id, into)?;
    }
    let memory = joined(tx.memory(into)?, tx.memory(from)?);
    tx.set_memory(from, &MemoryRow::UNTOUCHED)?;
    tx.set_memory(into, &memory)?;
    tx.move_reviews(from, into)?;
    tx.set_merged_into(from, Some(into))?;
    tx.refresh_card(from)?;
    tx.refresh_card(into)?;
    tx.append(EventKind::Merge, &json!({ "into": into, "from": from }))?;
    Ok(())
}

pub(crate) fn links_of(store: &Store, card: CardId) -> Result<Vec<Link>, AppError> {
    let mut ends = Vec::new();
    for link in store.links_of(card)? {
        let outgoing = store.note(link.note)?.is_some_and(|note| note.card == card);
        ends.extend(end(store, link, outgoing)?.filter(|link| link.card != card));
    }
    Ok(ends)
}

fn started(store: &Store, note: &NoteRow) -> Result<Linked, AppError> {
    Ok(Linked {
        card: note.card,
        note: note.id,
        question: note.note.question.clone(),
        document: store.document(note.document)?.map_or_else(String::new, |document| document.name),
        line: note.note.question_lines.first,
        candidates: Vec::new(),
    })
}

fn end(store: &Store, link: LinkRow, outgoing: bool) -> Result<Option<Link>, AppError> {
    let Some(note) = store.note(if outgoing { link.other } else { link.note })? else { return Ok(None) };
    let document = store.document(note.document)?.map_or_else(String::new, |document| document.name);
    let (score, decision) = match link.kind {
        LinkKind::Answer => matching::among(link.score, store.rival(&link)?),
        LinkKind::Same => (link.score, Decision::Suggest),
    };
    // Beside a likelier answer that was found later it is no longer worth showing.
    if decision == Decision::Apart && link.status == LinkStatus::Suggested {
        return Ok(None);
    }
    Ok(Some(Link {
        id: link.id,
        kind: link.kind,
        status: link.status,
        score,
        sure: decision == Decision::Merge,
        reasons: link.reasons,
        card: note.card,
        note: note.id,
        lines: note.note.lines(),
        question: note.note.question,
        answer: note.note.answer,
        document,
        outgoing,
    }))
}

fn ended(tx: &Tx<'_>, note: NoteId) -> Result<NoteRow, AppError> {
    tx.note(note)?.ok_or(AppError::NoSuchNote(note))
}
