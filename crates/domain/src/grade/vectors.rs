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

impl Reading {
    /// Returns the mean of the pieces that begin inside these bytes, of unit length.
    pub(super) fn part(&self, range: &Range<usize>) -> Option<Vec<f32>> {
        let first = self.tokens.partition_point(|token| token.range.start < range.start);
        let mut sum = Vec::new();
        for token in self.tokens[first..].iter().take_while(|token| token.range.start < range.end) {
            sum.resize(token.vector.len(), 0.0);
            add(&mut sum, &token.vector);
        }
        (!sum.is_empty()).then(|| unit(sum))
    }
}

/// Adds a vector to a sum of vectors.
pub(super) fn add(sum: &mut [f32], vector: &[f32]) {
    sum.iter_mut().zip(vector).for_each(|(sum, number)| *sum += number);
}

/// Returns a vector at unit length.
pub(super) fn unit(mut vector: Vec<f32>) -> Vec<f32> {
    let length = product(&vector, &vector).sqrt();
    if length > 0.0 {
        vector.iter_mut().for_each(|number| *number /= length);
    }
    vector
}

/// Returns the product of two vectors. Eight sums at a time: the compiler may not reorder one.
pub(super) fn product(a: &[f32], b: &[f32]) -> f32 {
    let mut sums = [0.0_f32; 8];
    let (a, b) = (a.chunks_exact(8), b.chunks_exact(8));
    let rest: f32 = a.remainder().iter().zip(b.remainder()).map(|(a, b)| a * b).sum();
    for (a, b) in a.zip(b) {
        for nth in 0..8 {
            sums[nth] += a[nth] * b[nth];
        }
    }
    sums.iter().sum::<f32>() + rest
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
    /// The key points, in the rubric's order; none where only the score is wanted.
    pub points: &'a [Arc<Reading>],
    /// The answer's sentences, each by itself, as [`sentences`](super::sentences) cuts them; none where only the score is wanted.
    pub sentences: &'a [Arc<Reading>],
}
