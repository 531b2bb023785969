//! Where a new note belongs: the one place that talks to `domain::matching`.

use std::collections::HashMap;

use domain::bank::{CardId, Note, NoteId, plain_text};
use domain::matching::{self, Decision, Fingerprint, Index};
use store::{LinkId, LinkKind, LinkRow, LinkStatus, NoteRow, Tx, question_key};

use crate::AppError;

/// All questions of the bank, ready to be compared with.
pub struct Matcher {
    known: HashMap<NoteId, Known>,
    /// The cards that ask exactly this.
    exact: HashMap<i64, CardId>,
    index: Index,
}

struct Known {
    card: CardId,
    answered: bool,
    question: Fingerprint,
}

/// Where a new note belongs.
pub enum Place {
    /// It asks the same as this card.
    Joins(CardId),
    /// It asks something new; these are near it, nearest first.
    New(Vec<Neighbor>),
}

/// A note near another.
pub struct Neighbor {
    note: NoteId,
    score: f64,
    decision: Decision,
}

/// So many likely notes are compared with each new one.
const CANDIDATES: usize = 12;

/// So many links are kept of a note.
const LINKS: usize = 5;

/// Below this likeness an answer found elsewhere is not even weighed.
const WEIGHED: f64 = 0.25;

impl Matcher {
    /// Reads all questions of the bank; archived ones too, so that a question that comes back finds its card.
    pub fn of_bank(tx: &Tx<'_>) -> Result<Self, AppError> {
        let mut matcher = Matcher { known: HashMap::new(), exact: HashMap::new(), index: Index::default() };
        tx.each_question(|stored| {
            matcher.exact.entry(stored.key).or_insert(stored.card);
            if !stored.archived {
                matcher.insert(stored.id, stored.card, stored.answered, Fingerprint::of(&stored.question));
            }
        })?;
        Ok(matcher)
    }

    /// Returns where a new note belongs.
    pub fn place(&self, note: &Note) -> Place {
        if let Some(card) = self.exact.get(&question_key(&note.question)) {
            return Place::Joins(*card);
        }
        let question = Fingerprint::of(&note.question);
        let mut neighbors: Vec<Neighbor> = self
            .index
            .candidates(&question, CANDIDATES)
            .into_iter()
            .map(|key| {
                let note = NoteId(key);
                let (score, decision) = matching::score(&question, &self.known[&note].question);
                Neighbor { note, score, decision }
            })
            .collect();
        neighbors.sort_by(|one, other| other.score.total_cmp(&one.score).then(one.note.cmp(&other.note)));
        match neighbors.iter().find(|neighbor| neighbor.decision == Decision::Merge) {
            Some(same) => Place::Joins(self.known[&same.note].card),
            None => Place::New(neighbors),
        }
    }

    /// Returns the links between a new note and what is near it.
    pub fn links(
        &self,
        tx: &Tx<'_>,
        id: NoteId,
        note: &Note,
        neighbors: &[Neighbor],
    ) -> Result<Vec<LinkRow>, AppError> {
        let mut links = Vec::new();
        for neighbor in neighbors.iter().filter(|near| near.decision != Decision::Apart || near.score >= WEIGHED) {
            let link = match (note.is_answered(), self.known[&neighbor.note].answered) {
                (false, true) => self.answer(tx, (id, &note.question), neighbor.note, None)?,
                (true, false) => self.answer(tx, (neighbor.note, ""), id, Some(note))?,
                _ if neighbor.decision == Decision::Suggest => Some(same(id, note, neighbor, tx)?),
                _ => None,
            };
            links.extend(link);
        }
        links.sort_by(|one, other| other.score.total_cmp(&one.score));
        links.truncate(LINKS);
        Ok(links)
    }

    /// Weighs whether one note's answer answers another's question. A note already kept is read from the bank.
    fn answer(
        &self,
        tx: &Tx<'_>,
        unanswered: (NoteId, &str),
        other: NoteId,
        new: Option<&Note>,
    ) -> Result<Option<LinkRow>, AppError> {
        let kept;
        let (question, candidate) = match new {
            Some(note) => {
                let Some(row) = tx.note(unanswered.0)? else { return Ok(None) };
                (row.note.question, note)
            }
            None => {
                let Some(row) = tx.note(other)? else { return Ok(None) };
                kept = row.note;
                (unanswered.1.to_owned(), &kept)
            }
        };
        let found = matching::answers(
            &Fingerprint::of(&question),
            &Fingerprint::of(&candidate.question),
            &plain_text(&candidate.answer),
        );
        if found.decision == Decision::Apart {
            return Ok(None);
        }
        Ok(Some(link(unanswered.0, other, LinkKind::Answer, found.score, found.reasons)))
    }

    /// Returns whether an edited question no longer asks what the other notes of its card ask.
    pub fn estranged(&self, tx: &Tx<'_>, old: &NoteRow, new: &Note) -> Result<bool, AppError> {
        if question_key(&old.note.question) == question_key(&new.question) {
            return Ok(false);
        }
        let mates = tx.notes_of_card(old.card)?;
        let mut others = mates.iter().filter(|mate| mate.id != old.id && !mate.archived).peekable();
        let question = Fingerprint::of(&new.question);
        Ok(others.peek().is_some()
            && others
                .all(|mate| matching::score(&question, &Fingerprint::of(&mate.note.question)).1 == Decision::Apart))
    }

    /// Learns of a note.
    pub fn add(&mut self, id: NoteId, card: CardId, note: &Note) {
        self.exact.entry(question_key(&note.question)).or_insert(card);
        self.insert(id, card, note.is_answered(), Fingerprint::of(&note.question));
    }

    /// Learns that a note changed.
    pub fn replace(&mut self, id: NoteId, card: CardId, note: &Note) {
        self.forget(id);
        self.add(id, card, note);
    }

    /// Learns that a note is gone. Its exact words still find its card.
    pub fn forget(&mut self, id: NoteId) {
        if self.known.remove(&id).is_some() {
            self.index.remove(id.0);
        }
    }

    fn insert(&mut self, id: NoteId, card: CardId, answered: bool, question: Fingerprint) {
        self.index.insert(id.0, &question);
        self.known.insert(id, Known { card, answered, question });
    }
}

fn same(id: NoteId, note: &Note, neighbor: &Neighbor, tx: &Tx<'_>) -> Result<LinkRow, AppError> {
    let other = tx.note(neighbor.note)?.map_or_else(String::new, |row| row.note.question);
    let reasons = matching::compare(&Fingerprint::of(&note.question), &Fingerprint::of(&other)).reasons;
    Ok(link(id, neighbor.note, LinkKind::Same, neighbor.score, reasons))
}

fn link(note: NoteId, other: NoteId, kind: LinkKind, score: f64, reasons: Vec<String>) -> LinkRow {
    LinkRow { id: LinkId(0), note, other, kind, status: LinkStatus::Suggested, score, reasons }
}
