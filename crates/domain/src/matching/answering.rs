//! Whether an answered question answers an unanswered one.

use super::comparison::{Comparison, compare};
use super::fingerprint::Fingerprint;

/// Returns whether the candidate, with its answer's plain text, answers the unanswered question.
pub fn answers(unanswered: &Fingerprint, candidate: &Fingerprint, candidate_answer: &str) -> Comparison {
    let _ = candidate_answer;
    compare(unanswered, candidate)
}
