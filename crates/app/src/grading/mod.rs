//! Answers in the candidate's own words: what they are held against, how they are graded, and what the user makes of it.
//!
//! A grade is evidence and is never changed; overruling it is evidence, too. The rating it proposes is given, or not, by
//! [`crate::answer`].

mod graders;
mod report;

use domain::bank::{Card, CardId, plain_text};
use domain::drill::Rating;
use domain::grade::{self, Calibration, Grade, Rubric};
use jiff::Timestamp;
use serde_json::json;
use store::{EventKind, GradeId, GradeRow, KeyPointKind, KeyPointRow, Operation};

use crate::{AppError, Bank};
pub use graders::{Graders, Prepared};
pub use report::{ExchangeReport, FlagReport, GradeReport, PointReport, Quote};

/// An answer that was graded.
#[derive(Clone, Debug, PartialEq)]
pub struct Graded {
    /// Its number.
    pub id: GradeId,
    /// The grade with its reasons.
    pub report: GradeReport,
    /// The rating that suits it; the user may give another.
    pub proposed: Rating,
}

/// A graded answer of the past.
#[derive(Clone, Debug, PartialEq)]
pub struct PastGrade {
    /// Its number.
    pub id: GradeId,
    /// The card.
    pub card: CardId,
    /// When.
    pub at: Timestamp,
    /// The answer, as it was written.
    pub answer: String,
    /// The grade with its reasons.
    pub report: GradeReport,
    /// What the user thinks it was worth instead, 0 to 1.
    pub overruled: Option<f64>,
    /// The rating that suits it.
    pub proposed: Rating,
    /// How long the candidate took.
    pub took_ms: Option<u64>,
}

/// What an answer to a card must hold, and must not.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeyPoints {
    /// Whether the user wrote them; otherwise they come from the card's answers.
    pub own: bool,
    /// What it must hold, each with how much it counts.
    pub points: Vec<(String, f64)>,
    /// What it must not hold.
    pub red_flags: Vec<String>,
}

/// A question to grade by, from wherever it comes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Reference {
    /// The question.
    pub question: String,
    /// The answers to hold against, plain text or Markdown.
    pub answers: Vec<String>,
    /// What an answer must hold, where that is stated; otherwise it is read off the answers.
    pub key_points: Vec<String>,
    /// What an answer must not hold.
    pub red_flags: Vec<String>,
}

/// Longer answers are not kept; no one says as much in an interview.
pub const LONGEST_ANSWER: usize = 1 << 20;

/// So many overrulings are looked back on for the user's own calibration.
const REMEMBERED: usize = 500;

impl Reference {
    /// Returns it prepared for grading many answers.
    pub fn rubric(&self) -> Rubric {
        // Key points alone are an answer, too: they are what a good one says.
        let said = self.key_points.join("\n");
        let answers: Vec<&str> = match &self.answers[..] {
            [] => vec![&said],
            answers => answers.iter().map(String::as_str).collect(),
        };
        let points: Vec<&str> = self.key_points.iter().map(String::as_str).collect();
        let flags: Vec<&str> = self.red_flags.iter().map(String::as_str).collect();
        Rubric::of(&self.question, &answers, &points, &flags)
    }
}

/// Grades an answer by a reference, without a bank.
///
/// # Errors
/// When the one engine that is wanted fails.
pub fn grade_by(graders: &Graders, prepared: &Prepared, answer: &str) -> Result<GradeReport, AppError> {
    Ok(GradeReport::of(&graders.rule(prepared, answer)?, answer))
}

/// Returns a card for answering, or says why it cannot be graded.
pub fn answerable(bank: &Bank, card: CardId) -> Result<(Card, Reference), AppError> {
    let card = bank.store.card(card)?.ok_or(AppError::NoSuchCard(card))?;
    let reference = reference(bank, &card)?;
    if reference.answers.is_empty() && reference.key_points.is_empty() {
        return Err(AppError::NothingToGradeBy(card.id));
    }
    Ok((card, reference))
}

/// Grades an answer to a card and keeps it with its reasons.
pub fn grade_answer(
    bank: &mut Bank,
    graders: &Graders,
    card: CardId,
    answer: &str,
    took_ms: Option<u64>,
    now: Timestamp,
) -> Result<Graded, AppError> {
    if answer.len() > LONGEST_ANSWER {
        return Err(AppError::AnswerTooLong { bytes: answer.len(), most: LONGEST_ANSWER });
    }
    let (card, reference) = answerable(bank, card)?;
    let mut ruling = graders.rule(&graders.prepare(&reference), answer)?;
    let raw = ruling.grade.clone();
    // Each engine errs in its own way, so each is calibrated by what overruled it.
    let overruled = bank.store.overrulings(raw.engine.name(), REMEMBERED)?;
    ruling.grade = Calibration::fit(&overruled).apply(ruling.grade);
    let report = GradeReport::of(&ruling, answer);
    let proposed = grade::proposed_rating(&ruling.grade);
    let id = keep(bank, &card, answer, &raw, &report, took_ms, now)?;
    Ok(Graded { id, report, proposed })
}

fn keep(
    bank: &mut Bank,
    card: &Card,
    answer: &str,
    raw: &Grade,
    report: &GradeReport,
    took_ms: Option<u64>,
    now: Timestamp,
) -> Result<GradeId, AppError> {
    let kept = serde_json::to_string(report).expect("a report holds nothing but texts and numbers");
    bank.store.transact(Operation::Grade, now, |tx| {
        let event = tx.append(
            EventKind::Grade,
            &json!({
                "card": card.id, "engine": report.engine, "score": report.score, "low": report.low, "high": report.high,
                "took_ms": took_ms,
            }),
        )?;
        tx.add_grade(&GradeRow {
            id: GradeId(event),
            card: card.id,
            at: tx.now(),
            engine: report.engine.clone(),
            // The engine's own score: a calibration must not be fitted to what a calibration made.
            score: raw.score,
            low: report.low,
            high: report.high,
            took_ms,
            answer: answer.to_owned(),
            report: kept,
            overruled: None,
        })?;
        Ok(GradeId(event))
    })
}

/// Returns one graded answer.
pub fn past_grade(bank: &Bank, id: GradeId) -> Result<PastGrade, AppError> {
    past(bank.store.grade(id)?.ok_or(AppError::NoSuchGrade(id))?)
}

/// Returns a card's graded answers, latest first.
pub fn grades(bank: &Bank, card: CardId, limit: usize) -> Result<Vec<PastGrade>, AppError> {
    bank.store.grades(card, limit)?.into_iter().map(past).collect()
}

/// Keeps what the user thinks an answer was worth, 0 to 1; later grades learn from it.
pub fn overrule(bank: &mut Bank, id: GradeId, score: f64, now: Timestamp) -> Result<(), AppError> {
    if !(0.0..=1.0).contains(&score) {
        return Err(AppError::BadScore);
    }
    bank.store.transact(Operation::Overrule, now, |tx| {
        let row = tx.grade(id)?.ok_or(AppError::NoSuchGrade(id))?;
        let event = tx.append(
            EventKind::Overruling,
            &json!({ "grade": id.0, "card": row.card, "was": row.score, "score": score }),
        )?;
        Ok(tx.add_overruling(event, id, score)?)
    })
}

/// Returns what an answer to a card must hold.
pub fn key_points(bank: &Bank, card: CardId) -> Result<KeyPoints, AppError> {
    let card = bank.store.card(card)?.ok_or(AppError::NoSuchCard(card))?;
    let rows = bank.store.key_points(card.id)?;
    let reference = reference(bank, &card)?;
    let points = reference.rubric().points().iter().map(|point| (point.text.clone(), point.weight)).collect();
    Ok(KeyPoints { own: !rows.is_empty(), points, red_flags: reference.red_flags })
}

/// Replaces what an answer to a card must hold; nothing at all goes back to what its answers yield.
pub fn set_key_points(
    bank: &mut Bank,
    card: CardId,
    points: &[String],
    red_flags: &[String],
    now: Timestamp,
) -> Result<(), AppError> {
    let rows = |texts: &[String], kind: KeyPointKind| -> Vec<KeyPointRow> {
        let texts = texts.iter().map(|text| text.trim()).filter(|text| !text.is_empty());
        texts.map(|text| KeyPointRow { kind, text: text.to_owned(), weight: 1.0 }).collect()
    };
    let mut all = rows(points, KeyPointKind::Point);
    all.extend(rows(red_flags, KeyPointKind::RedFlag));
    bank.store.transact(Operation::KeyPoints, now, |tx| {
        let row = tx.card_row(card)?.ok_or(AppError::NoSuchCard(card))?;
        tx.set_key_points(card, &all)?;
        Ok(tx.summarize(&format!("edited the key points of “{}”", crate::drill::shortened(&row.question)))?)
    })
}

fn reference(bank: &Bank, card: &Card) -> Result<Reference, AppError> {
    let rows = bank.store.key_points(card.id)?;
    let of = |kind: KeyPointKind| rows.iter().filter(|row| row.kind == kind).map(|row| row.text.clone()).collect();
    Ok(Reference {
        question: card.question.clone(),
        answers: card
            .answers
            .iter()
            .filter(|answer| !answer.blocks.is_empty())
            .map(|answer| plain_text(&answer.blocks))
            .collect(),
        key_points: of(KeyPointKind::Point),
        red_flags: of(KeyPointKind::RedFlag),
    })
}

fn past(row: GradeRow) -> Result<PastGrade, AppError> {
    let report: GradeReport = serde_json::from_str(&row.report).map_err(|_| {
        AppError::Store(store::StoreError::Inconsistent {
            table: "grade",
            column: "report",
            row: row.id.0,
            value: row.report.chars().take(80).collect(),
        })
    })?;
    Ok(PastGrade {
        id: row.id,
        card: row.card,
        at: row.at,
        answer: row.answer,
        proposed: Rating::from_number(report.proposed_rating).unwrap_or(Rating::Good),
        report,
        overruled: row.overruled,
        took_ms: row.took_ms,
    })
}
