//! What an embedder saw of the texts, handed in by those who may load a model.

use std::ops::Range;
use std::sync::Arc;

/// A piece of a text with its place in the model's space, as its context has it.
#[derive(Clone, Debug, PartialEq)]
pub struct Token {
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// Of unit length.
    pub vector: Vec<f32>,
}

/// A text as an embedder sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The whole text, of unit length.
    pub whole: Vec<f32>,
    /// Its pieces, in order.
    pub tokens: Vec<Token>,
}

/// The texts of one grading as an embedder sees them.
#[derive(Clone, Copy, Debug)]
pub struct Vectors<'a> {
    /// The question.
    pub question: &'a Reading,
    /// The references, in the rubric's order; shared, because they are read once for many answers.
    pub references: &'a [Arc<Reading>],
    /// The answer.
    pub answer: &'a Reading,
}
