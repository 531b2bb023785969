//! Key points of a reference, and what an answer does with each of them.
//!
//! `reference` finds the points in what an author wrote, weighted by how much they tell beyond the question; `reading`
//! holds an answer against them. The grade's number is made elsewhere of what is said here.

mod reading;
mod reference;

use std::ops::Range;

use crate::language::Statement;

/// What a key point is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PointKind {
    /// A sentence of the reference.
    Sentence,
    /// An item of one of its lists.
    Item,
    /// A formula.
    Formula,
    /// A statement whose point is a number.
    Number,
    /// The author gave it as a key point.
    Given,
}

/// A key point: one thing that a good answer says.
#[derive(Clone, Debug)]
pub struct Point {
    /// How the reference says it.
    pub text: String,
    /// Its share of the whole; the points of a reference share 1.
    pub weight: f64,
    /// What it is.
    pub kind: PointKind,
    /// How many references make it.
    pub agreed_by: usize,
    /// How much its place in the reference lets it count: what comes first answers, what follows explains.
    pub(super) worth: f64,
    /// Read.
    statement: Statement,
    /// The same, its words weighted by what they tell beyond the question.
    told: Statement,
}

/// The key points and red flags of a question.
#[derive(Clone, Debug)]
pub struct Points {
    points: Vec<Point>,
    red_flags: Vec<Point>,
    question: Statement,
}

/// What an answer does with a key point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It makes the point.
    Covered,
    /// It touches the point.
    Partly,
    /// It does not speak of it.
    Missing,
    /// It says the opposite.
    Contradicted,
}

/// A key point in an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct PointState {
    /// What the answer does with it.
    pub state: State,
    /// How much of it the answer speaks of, 0 to 1.
    pub coverage: f64,
    /// The sentence that earned or lost it.
    pub sentence: Option<Range<usize>>,
    /// What is the matter, in plain words.
    pub why: Option<String>,
}

/// A red flag in an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct FlagState {
    /// Whether the answer says it.
    pub hit: bool,
    /// How sure that is, 0 to 1.
    pub strength: f64,
    /// The sentence that says it.
    pub sentence: Option<Range<usize>>,
}

/// An answer held against the key points.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// One for each point, in their order.
    pub points: Vec<PointState>,
    /// One for each red flag, in their order.
    pub red_flags: Vec<FlagState>,
    /// Sentences that speak of nothing in question or reference.
    pub irrelevant: Vec<Range<usize>>,
    /// Sentences that only repeat the question.
    pub echoed: Vec<Range<usize>>,
    /// It says the contrary of what the question takes for granted.
    pub against_question: bool,
    /// Its words stand together as sentences do.
    pub sound: bool,
    /// How well the order of small words is that of sentences, 0 to 1; shuffled words are low.
    pub order: f64,
    /// How much of the answer is sentences rather than bare terms, 0 to 1.
    pub prose: f64,
}

impl Point {
    /// Returns the point as a statement.
    pub fn statement(&self) -> &Statement {
        &self.statement
    }
}

impl Points {
    /// Returns the key points, heaviest not first: in the order of the reference.
    pub fn points(&self) -> &[Point] {
        &self.points
    }

    /// Returns the red flags.
    pub fn red_flags(&self) -> &[Point] {
        &self.red_flags
    }
}
