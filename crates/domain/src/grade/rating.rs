//! From a grade to the rating that it proposes for the review.

use super::Grade;
use super::points::State;
use crate::drill::Rating;

/// Returns the rating a grade proposes; the learner may overrule it.
///
/// Never "easy": that an answer came at once is not in its words. A contradicted point that carries weight is a lapse
/// however much else was said, because drilling a wrong direction is what a review must not do.
pub fn proposed_rating(grade: &Grade) -> Rating {
    let contradicted: f64 =
        grade.points.iter().filter(|point| point.state == State::Contradicted).map(|point| point.weight).sum();
    if grade.score < 0.4 || contradicted > 0.5 {
        Rating::Again
    } else if grade.score < 0.7 || contradicted > 0.0 || !grade.red_flags.is_empty() {
        Rating::Hard
    } else {
        Rating::Good
    }
}
