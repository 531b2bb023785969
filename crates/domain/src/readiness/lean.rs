//! What all evidence of one sort may be off by alike.
//!
//! A learner who rates kindly does so every time, a grader whose line lies too low has it there for every answer, and if skill
//! fades faster than assumed, all that was seen long ago is worth less. More evidence of the sort does not settle that, so such a
//! lean is not estimated: the belief stays where it is, and what it would move by, were the lean known, is added to its
//! variance. (That is the consider filter of Schmidt, 1966, for one update.) It is shared by everything that rests on such
//! evidence, so stages err together.

use super::evidence::{Seen, TRUST};
use super::tree::{Node, Posterior};

/// How many leans there are.
pub(super) const LEANS: usize = 3;

/// By lean, what one observation or several are off by at one deviation of it, in logits.
pub(super) type Off = [f64; LEANS];

/// By lean, what every node of the tree moves by at one deviation of it.
#[derive(Clone, Debug)]
pub(super) struct Leans([Vec<f64>; LEANS]);

/// How far the errors of a learner's own ratings, and of graders, lean to one side: 1 if all are kind, −1 if all are stern; as
/// standard deviations. These and [`FADING`] were chosen by looking at all worlds of
/// `just calibration` but the stern one, so what it prints of them is no held-out figure.
const RATER: f64 = 0.5;
const GRADER: f64 = 0.7;

/// How far the fading of skill may be from what is assumed, as a standard deviation, in logits a month.
const FADING: f64 = 0.08;

/// Nothing older says more of fading.
const MOST_MONTHS: f64 = 12.0;

/// Returns what an observation is off by, when whoever saw it is right with a probability, and it is of some days ago.
pub(super) fn off(seen: Seen, good: f64, days: f64) -> Off {
    // Errors that all lean one way move the share that went well by as much as there are errors, and near a half a share moves
    // its logit fourfold.
    let errors = 4.0 * (TRUST - good.max(1.0 - good));
    let (rater, grader) = if seen == Seen::Review { (errors, 0.0) } else { (0.0, errors) };
    [RATER * rater, GRADER * grader, FADING * (days / 30.0).min(MOST_MONTHS)]
}

impl Leans {
    /// Returns what nodes move by, given by how much each is pulled at one deviation of each lean.
    pub fn of(pulled: [Vec<f64>; LEANS], posterior: &Posterior<'_>) -> Leans {
        Leans(pulled.map(|pulled| posterior.covariances(pulled)))
    }

    /// Returns the leans of a belief that rests on nothing.
    pub fn none(nodes: usize) -> Leans {
        Leans([(); LEANS].map(|()| vec![0.0; nodes]))
    }

    /// Returns what a weighted sum of nodes moves by.
    pub fn moved(&self, weights: &[(Node, f64)]) -> Off {
        self.0.each_ref().map(|moved| weights.iter().map(|(node, weight)| weight * moved[*node]).sum())
    }

    /// Returns the variance that leans add to a node.
    pub fn variance(&self, node: Node) -> f64 {
        self.0.iter().map(|moved| moved[node] * moved[node]).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_judged_by_a_machine_leans_nowhere_and_what_may_be_either_way_leans_most() {
        assert_eq!(off(Seen::Solution, TRUST, 0.0), [0.0; LEANS]);
        let [sure, unsure] = [0.9, 0.6].map(|good| off(Seen::Answer, good, 0.0)[1]);
        assert!(0.0 < sure && sure < unsure);
        assert_eq!(off(Seen::Answer, 0.9, 0.0), off(Seen::Answer, 0.1, 0.0));
    }

    #[test]
    fn own_ratings_and_graders_lean_apart_and_age_without_end_is_bounded() {
        assert_eq!(off(Seen::Review, 0.8, 0.0)[1], 0.0);
        assert_eq!(off(Seen::Mock, 0.8, 0.0)[0], 0.0);
        assert_eq!(off(Seen::Mock, 0.8, 1e9)[2], off(Seen::Mock, 0.8, 400.0)[2]);
    }
}
