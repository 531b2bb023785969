//! Looking things up: search, lists, one card whole, documents.

use std::ops::Range;

use camino::Utf8PathBuf;
use domain::bank::{Card, CardId, Kind, Level, Standing};
use domain::drill::{self, Begun, Day, Days, Due, MemoryState, Practice, Rating, Stretch};
use domain::query::Query;
use jiff::Timestamp;
use store::search::{Correction, Marked};
use store::{DocumentId, ReviewRow};

use crate::import::{DocumentReport, report_from_text};
use crate::links::{Link, links_of};
use crate::{AppError, Bank};

/// What a search found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The best cards, best first.
    pub hits: Vec<Hit>,
    /// How many cards have all the words.
    pub matches: usize,
    /// Whether so few had all the words that cards with some of them follow.
    pub relaxed: bool,
    /// Words that stand in no card, and what they were read as.
    pub corrections: Vec<Correction>,
}

/// A card that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// The card.
    pub card: CardId,
    /// Its question.
    pub question: String,
    /// What to highlight in the question, as byte ranges.
    pub question_marks: Vec<Range<usize>>,
    /// The part of its answers that fits best; empty when it is unanswered.
    pub snippet: String,
    /// What to highlight in the snippet.
    pub snippet_marks: Vec<Range<usize>>,
    /// What sort of question it is.
    pub kind: Kind,
    /// How hard it is said to be.
    pub level: Option<Level>,
    /// The heading it stood under.
    pub topic: Option<String>,
    /// Whether it takes part in practice.
    pub standing: Standing,
    /// Whether some document answers it.
    pub answered: bool,
    /// How well it fits; only comparable within one search.
    pub score: f64,
    /// Whether it lacks some of the words.
    pub partial: bool,
}

/// Part of a list of cards.
#[derive(Clone, Debug, PartialEq)]
pub struct Listing {
    /// How many cards the whole list has.
    pub total: usize,
    /// The part asked for.
    pub cards: Vec<CardRow>,
}

/// A card in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct CardRow {
    /// The card.
    pub id: CardId,
    /// Its question.
    pub question: String,
    /// What sort of question it is.
    pub kind: Kind,
    /// How hard it is said to be.
    pub level: Option<Level>,
    /// The heading it stood under.
    pub topic: Option<String>,
    /// Whether it takes part in practice.
    pub standing: Standing,
    /// Whether some document answers it.
    pub answered: bool,
    /// What is remembered of it.
    pub practice: Practice,
}

/// A card with all that is known of it.
#[derive(Clone, Debug, PartialEq)]
pub struct CardPage {
    /// The card.
    pub card: Card,
    /// What is remembered of it.
    pub practice: Practice,
    /// The day it may be shown again, when it is buried.
    pub buried_until: Option<Day>,
    /// Whether it is forgotten again and again.
    pub leech: bool,
    /// The chance of recalling it now.
    pub recall: Option<f64>,
    /// The day it came into the bank.
    pub added: Day,
    /// Its reviews, oldest first.
    pub reviews: Vec<PastReview>,
    /// How its memory has gone and will go.
    pub course: Course,
    /// Answers found elsewhere and cards that may ask the same, best first, rejected ones too.
    pub links: Vec<Link>,
    /// The card it became part of.
    pub merged_into: Option<CardId>,
}

/// The chance to recall a card over time, and the days that matter.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Course {
    /// A stretch after each review; the last reaches into the future. None before the first review.
    pub stretches: Vec<Stretch>,
    /// Days ahead with the chance to recall the card then, if it is not reviewed before; soonest first.
    pub ahead: Vec<(Ahead, Day, f64)>,
}

/// A day that matters to a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ahead {
    /// This day.
    Today,
    /// The day on which it comes back.
    Due,
    /// The day of the interview.
    Interview,
}

/// A review of the past.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PastReview {
    /// When.
    pub at: Timestamp,
    /// The learner's day.
    pub day: Day,
    /// The rating given.
    pub rating: Rating,
    /// The stability after it, in days.
    pub stability: f64,
    /// The difficulty after it.
    pub difficulty: f64,
    /// The chance of recall the model gave beforehand.
    pub expected: Option<f64>,
    /// How long the learner took.
    pub took_ms: Option<u64>,
}

/// A document in the bank.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The document.
    pub id: DocumentId,
    /// Its short name.
    pub name: String,
    /// The file.
    pub path: Utf8PathBuf,
    /// Its own title.
    pub title: Option<String>,
    /// The encoding it was read in.
    pub encoding: String,
    /// How it was read, in a sentence.
    pub layout: String,
    /// How many lines it has.
    pub lines: u32,
    /// When it was last read.
    pub read_at: Timestamp,
    /// How many questions it asks.
    pub notes: usize,
    /// How many of them it leaves unanswered.
    pub unanswered: usize,
}

/// Returns the cards that a query means, best first.
pub fn find(bank: &Bank, query: &Query, limit: usize, now: Timestamp) -> Result<Found, AppError> {
    let found = bank.store.search(query, limit, bank.calendar.day(now))?;
    let mut hits = Vec::with_capacity(found.hits.len());
    for ranked in &found.hits {
        let Some((row, question, snippet)) = bank.store.marked(ranked.card, &found.marks)? else { continue };
        let Marked { text, marks } = question;
        hits.push(Hit {
            card: row.id,
            question: text,
            question_marks: marks,
            snippet: snippet.text,
            snippet_marks: snippet.marks,
            kind: row.kind,
            level: row.level,
            topic: row.topic,
            standing: row.standing,
            answered: row.answered,
            score: ranked.score,
            partial: ranked.partial,
        });
    }
    Ok(Found { hits, matches: found.matches, relaxed: found.relaxed, corrections: found.corrections })
}

/// Returns part of the list of cards that a query means, in the order they came into the bank.
pub fn list(bank: &Bank, query: &Query, offset: usize, limit: usize, now: Timestamp) -> Result<Listing, AppError> {
    let all = bank.store.select(query, bank.calendar.day(now))?;
    let page: Vec<CardId> = all.iter().copied().skip(offset).take(limit).collect();
    let mut cards = Vec::with_capacity(page.len());
    for row in bank.store.card_rows(&page)? {
        let practice = bank.store.memory(row.id)?.practice;
        cards.push(CardRow {
            id: row.id,
            question: row.question,
            kind: row.kind,
            level: row.level,
            topic: row.topic,
            standing: row.standing,
            answered: row.answered,
            practice,
        });
    }
    Ok(Listing { total: all.len(), cards })
}

/// Returns a card with all that is known of it.
pub fn show(bank: &Bank, card: CardId, now: Timestamp) -> Result<Option<CardPage>, AppError> {
    let (Some(row), Some(card)) = (bank.store.card_row(card)?, bank.store.card(card)?) else { return Ok(None) };
    let memory = bank.store.memory(card.id)?;
    let today = bank.calendar.day(now);
    let (leech, recall) = match memory.practice {
        Practice::New => (false, None),
        Practice::Begun(begun) => {
            (begun.is_leech(), Some(bank.scheduler.retrievability(begun.state, today.since(begun.last))))
        }
    };
    let rows = bank.store.reviews_of(card.id)?;
    let course = match memory.practice {
        Practice::New => Course::default(),
        Practice::Begun(begun) => course(bank, &begun, &rows, now)?,
    };
    Ok(Some(CardPage {
        practice: memory.practice,
        buried_until: memory.buried_until.filter(|day| *day > today),
        leech,
        recall,
        added: row.added,
        reviews: rows.into_iter().map(past_review).collect(),
        course,
        links: links_of(&bank.store, card.id)?,
        merged_into: row.merged_into,
        card,
    }))
}

pub(crate) fn past_review(row: ReviewRow) -> PastReview {
    PastReview {
        at: row.at,
        day: row.day,
        rating: row.rating,
        stability: row.state.stability.0,
        difficulty: row.state.difficulty.0,
        expected: row.expected,
        took_ms: row.took_ms,
    }
}

/// The picture reaches at least so many days ahead …
const SHORTEST_AHEAD: u32 = 7;
/// … and at most so many: a card that holds for years would leave its past no room.
const LONGEST_AHEAD: u32 = 400;

fn course(bank: &Bank, begun: &Begun, reviews: &[ReviewRow], now: Timestamp) -> Result<Course, AppError> {
    let today = bank.calendar.day(now);
    let due = match begun.due {
        Due::Soon { .. } => None,
        Due::On(day) => Some(day).filter(|day| *day > today),
    };
    let interview = crate::interviews(bank, now)?.first().map(|interview| interview.day).filter(|day| *day > today);
    let days = [(Ahead::Today, Some(today)), (Ahead::Due, due), (Ahead::Interview, interview)];
    let chance = |day: Day| bank.scheduler.retrievability(begun.state, day.since(begun.last));
    let mut ahead: Vec<(Ahead, Day, f64)> = days
        .into_iter()
        .filter_map(|(name, day)| day.map(|day| (name, day, chance(day))))
        .filter(|(_, day, _)| day.since(today).0 <= LONGEST_AHEAD)
        .collect();
    ahead.sort_by_key(|(_, day, _)| *day);
    let last = ahead.last().map_or(today, |(_, day, _)| *day);
    let past = reviews.first().map_or(0, |review| today.since(review.day).0);
    let until = (last + Days(past / 10)).max(today + Days(SHORTEST_AHEAD));
    let states: Vec<(Day, MemoryState)> = reviews.iter().map(|review| (review.day, review.state)).collect();
    Ok(Course { stretches: drill::course(&states, until, &bank.scheduler), ahead })
}

/// Returns the documents in the order they were first read.
pub fn documents(bank: &Bank) -> Result<Vec<Document>, AppError> {
    let counts = bank.store.note_counts()?;
    let rows = bank.store.documents()?.into_iter().filter(|row| !row.archived);
    Ok(rows
        .map(|row| {
            let (_, notes, unanswered) =
                counts.iter().find(|(id, _, _)| *id == row.id).copied().unwrap_or((row.id, 0, 0));
            Document {
                id: row.id,
                name: row.name,
                path: row.path,
                title: row.title,
                encoding: row.encoding,
                layout: row.layout,
                lines: row.lines,
                read_at: row.read_at,
                notes,
                unanswered,
            }
        })
        .collect())
}

/// Returns what the last import of a document said.
pub fn report(bank: &Bank, document: DocumentId) -> Result<Option<DocumentReport>, AppError> {
    let Some(text) = bank.store.report(document)? else { return Ok(None) };
    report_from_text(document, &text).map(Some)
}

/// Returns the topics with how many cards each has, most first.
pub fn topics(bank: &Bank) -> Result<Vec<(String, usize)>, AppError> {
    Ok(bank.store.topics()?)
}
