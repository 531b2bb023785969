//! Where a new note belongs: the one place that talks to `domain::matching`.

use std::cell::{OnceCell, RefCell};
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use domain::bank::{CardId, Kind, Note, NoteId, plain_text};
use domain::matching::{self, Decision, Fingerprint, Index, Told};
use store::{LinkId, LinkKind, LinkRow, LinkStatus, NoteRow, Tx, question_key};

use crate::AppError;

/// All questions of the bank, ready to be compared with.
pub struct Matcher {
    known: HashMap<NoteId, Known>,
    /// The cards that ask exactly this.
    exact: HashMap<i64, CardId>,
    index: Index,
    answers: Answers,
    /// Questions for which an answer was found by this import.
    linked: HashSet<NoteId>,
}

/// Answers that were read for weighing, because the same ones are near many questions.
#[derive(Default)]
struct Answers(RefCell<HashMap<NoteId, Rc<Told>>>);

struct Known {
    card: CardId,
    answered: bool,
    /// It is about oneself, and no explanation answers it.
    personal: bool,
    question: Fingerprint,
}

/// A note that is new to the bank, read for comparing.
pub struct Newcomer<'n> {
    note: &'n Note,
    question: Fingerprint,
    /// Its own answer, read once something is near enough to weigh it.
    told: OnceCell<Rc<Told>>,
}

/// Where a new note belongs.
pub enum Place {
    /// It asks the same as this card, and so do the others, which may become one with it.
    Joins(CardId, Vec<CardId>),
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

/// In a bank of at most so many notes an unanswered question is weighed against every answer that names what it asks about,
/// whatever that answer's own question is. In a larger one, where reading answers would be what an import spends its time
/// on, only against those of neighbors whose questions are at least …
const ALL_WEIGHED: usize = 4_000;
/// … this much alike, and of those the first few.
const WEIGHED: f64 = 0.25;
/// A large bank weighs no more than so many answers for one note.
const FEW: usize = 3;

/// So many answers are remembered; each takes some kilobytes.
const REMEMBERED: usize = 8_192;

impl<'n> Newcomer<'n> {
    pub fn of(note: &'n Note) -> Self {
        Newcomer { note, question: Fingerprint::of(&note.question), told: OnceCell::new() }
    }

    fn told(&self) -> &Rc<Told> {
        self.told.get_or_init(|| Rc::new(Told::of(&plain_text(&self.note.answer))))
    }
}

impl Answers {
    /// Returns the answer of a note that is kept.
    fn of(&self, tx: &Tx<'_>, note: NoteId) -> Result<Rc<Told>, AppError> {
        if let Some(told) = self.0.borrow().get(&note) {
            return Ok(Rc::clone(told));
        }
        let told = Rc::new(Told::of(&plain_text(&tx.answer(note)?)));
        self.remember(note, Rc::clone(&told));
        Ok(told)
    }

    fn remember(&self, note: NoteId, told: Rc<Told>) {
        let mut remembered = self.0.borrow_mut();
        // Who was near once is likeliest near again soon; keeping count of that would cost more than reading some anew.
        if remembered.len() >= REMEMBERED {
            remembered.clear();
        }
        remembered.insert(note, told);
    }

    fn forget(&self, note: NoteId) {
        self.0.borrow_mut().remove(&note);
    }
}

impl Matcher {
    /// Reads all questions of the bank; archived ones too, so that a question that comes back finds its card.
    pub fn of_bank(tx: &Tx<'_>) -> Result<Self, AppError> {
        let mut matcher = Matcher {
            known: HashMap::new(),
            exact: HashMap::new(),
            index: Index::default(),
            answers: Answers::default(),
            linked: HashSet::new(),
        };
        tx.each_question(|stored| {
            matcher.exact.entry(stored.key).or_insert(stored.card);
            if !stored.archived {
                let question = Fingerprint::of(&stored.question);
                let (answered, personal) = (stored.answered, is_personal(stored.kind));
                matcher.insert(stored.id, Known { card: stored.card, answered, personal, question });
            }
        })?;
        Ok(matcher)
    }

    /// Returns where a new note belongs.
    pub fn place(&self, tx: &Tx<'_>, new: &Newcomer<'_>) -> Result<Place, AppError> {
        if let Some(card) = self.exact.get(&question_key(&new.note.question)) {
            return Ok(Place::Joins(*card, Vec::new()));
        }
        let mut neighbors: Vec<Neighbor> = self
            .index
            .candidates(&new.question, CANDIDATES)
            .into_iter()
            .map(|key| {
                let note = NoteId(key);
                let (score, decision) = matching::score(&new.question, &self.known[&note].question);
                Neighbor { note, score, decision }
            })
            .collect();
        neighbors.sort_by(|one, other| other.score.total_cmp(&one.score).then(one.note.cmp(&other.note)));
        let mut same: Vec<NoteId> =
            neighbors.iter().filter(|near| near.decision == Decision::Merge).map(|near| near.note).collect();
        if new.note.is_answered() && (same.is_empty() || self.known.len() <= ALL_WEIGHED) {
            same.extend(self.agreeing(tx, new, &neighbors)?);
        }
        Ok(match same.split_first() {
            None => Place::New(neighbors),
            Some((first, others)) => Place::Joins(self.known[first].card, self.bridged(*first, others)),
        })
    }

    /// Returns those likeliest to ask the same whose answers say what the new note's does.
    fn agreeing(&self, tx: &Tx<'_>, new: &Newcomer<'_>, neighbors: &[Neighbor]) -> Result<Vec<NoteId>, AppError> {
        let likely = neighbors.iter().filter(|near| near.decision == Decision::Suggest).take(FEW);
        let mut agreeing = Vec::new();
        for near in likely.filter(|near| self.known[&near.note].answered) {
            let (other, told) = (&self.known[&near.note].question, self.answers.of(tx, near.note)?);
            if matching::score_answered((&new.question, new.told()), (other, &told)).1 == Decision::Merge {
                agreeing.push(near.note);
            }
        }
        Ok(agreeing)
    }

    /// Returns the cards of other notes that ask what a third asks, as the first does: what may be the same anyway then is.
    fn bridged(&self, first: NoteId, others: &[NoteId]) -> Vec<CardId> {
        let first = &self.known[&first];
        let mut cards = Vec::new();
        for other in others.iter().map(|other| &self.known[other]) {
            let is_new = other.card != first.card && !cards.contains(&other.card);
            if is_new && matching::score(&first.question, &other.question).1 != Decision::Apart {
                cards.push(other.card);
            }
        }
        cards
    }

    /// Learns that all notes of one card are on another now.
    pub fn rejoin(&mut self, from: CardId, into: CardId) {
        self.known.values_mut().filter(|known| known.card == from).for_each(|known| known.card = into);
        self.exact.values_mut().filter(|card| **card == from).for_each(|card| *card = into);
    }

    /// Returns the links between a new note and what is near it, best first.
    pub fn links(
        &self,
        tx: &Tx<'_>,
        (id, new): (NoteId, &Newcomer<'_>),
        neighbors: &[Neighbor],
    ) -> Result<Vec<LinkRow>, AppError> {
        let question = &new.question;
        let mut links = Vec::new();
        for near in neighbors.iter().filter(|near| near.decision == Decision::Suggest) {
            let other = &self.known[&near.note];
            if new.note.is_answered() == other.answered {
                let reasons = matching::compare(question, &other.question).reasons;
                links.push(link(id, near.note, LinkKind::Same, near.score, reasons));
            }
        }
        for other in self.across(neighbors, new.note) {
            let other_question = &self.known[&other].question;
            let is_near = neighbors.iter().any(|near| near.note == other);
            let told = if new.note.is_answered() { Rc::clone(new.told()) } else { self.answers.of(tx, other)? };
            let (unanswered, candidate) = match new.note.is_answered() {
                true => ((other, other_question), (id, question)),
                false => ((id, question), (other, other_question)),
            };
            if is_near || matching::is_worth_weighing(unanswered.1, candidate.1, &told) {
                links.extend(self.answer(unanswered, candidate, &told));
            }
        }
        let ends = |link: &LinkRow| (link.note, link.other);
        links.sort_by(|one, other| other.score.total_cmp(&one.score).then(ends(one).cmp(&ends(other))));
        links.truncate(LINKS);
        Ok(links)
    }

    /// Returns the notes on the other side of a link: answered ones for a question without an answer, and the reverse; about
    /// oneself or not, as the note is.
    fn across(&self, neighbors: &[Neighbor], note: &Note) -> Vec<NoteId> {
        let (answered, personal) = (note.is_answered(), is_personal(note.kind));
        let is_across = |other: &Known| other.answered != answered && other.personal == personal;
        if self.known.len() <= ALL_WEIGHED {
            return self.known.iter().filter(|(_, other)| is_across(other)).map(|(note, _)| *note).collect();
        }
        let near = neighbors.iter().filter(|near| near.decision != Decision::Apart || near.score >= WEIGHED);
        near.take(FEW).map(|near| near.note).filter(|note| is_across(&self.known[note])).collect()
    }

    /// Weighs whether one note's answer answers another's question.
    fn answer(
        &self,
        unanswered: (NoteId, &Fingerprint),
        other: (NoteId, &Fingerprint),
        told: &Told,
    ) -> Option<LinkRow> {
        let found = matching::answers(unanswered.1, other.1, told, &self.index);
        (found.decision != Decision::Apart)
            .then(|| link(unanswered.0, other.0, LinkKind::Answer, found.score, found.reasons))
    }

    /// Returns whether an answer is the first that this import found for a question.
    pub fn first_for(&mut self, question: NoteId) -> bool {
        self.linked.insert(question)
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

    /// Learns of a note that was placed.
    pub fn add(&mut self, id: NoteId, card: CardId, new: Newcomer<'_>) {
        if let Some(told) = new.told.into_inner() {
            self.answers.remember(id, told);
        }
        self.learn(id, card, new.note, new.question);
    }

    fn learn(&mut self, id: NoteId, card: CardId, note: &Note, question: Fingerprint) {
        self.exact.entry(question_key(&note.question)).or_insert(card);
        let (answered, personal) = (note.is_answered(), is_personal(note.kind));
        self.insert(id, Known { card, answered, personal, question });
    }

    /// Learns that a note changed. What it asked before no longer leads to its card.
    pub fn replace(&mut self, old: &NoteRow, card: CardId, new: &Note) {
        let key = question_key(&old.note.question);
        if key != question_key(&new.question) && self.exact.get(&key) == Some(&old.card) {
            self.exact.remove(&key);
        }
        self.forget(old.id);
        self.learn(old.id, card, new, Fingerprint::of(&new.question));
    }

    /// Learns that a note is gone. Its exact words still find its card.
    pub fn forget(&mut self, id: NoteId) {
        if self.known.remove(&id).is_some() {
            self.index.remove(id.0);
            self.answers.forget(id);
        }
    }

    fn insert(&mut self, id: NoteId, known: Known) {
        self.index.insert(id.0, &known.question);
        self.known.insert(id, known);
    }
}

fn is_personal(kind: Kind) -> bool {
    matches!(kind, Kind::Behavioral | Kind::Process)
}

fn link(note: NoteId, other: NoteId, kind: LinkKind, score: f64, reasons: Vec<String>) -> LinkRow {
    LinkRow { id: LinkId(0), note, other, kind, status: LinkStatus::Suggested, score, reasons }
}
