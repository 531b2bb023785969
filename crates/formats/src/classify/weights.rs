//! What each feature speaks for: weights of a multinomial logistic regression, as they stand in `weights.txt`.

use std::collections::HashMap;
use std::sync::LazyLock;

use domain::bank::Kind;
use foldhash::fast::RandomState;

use super::features::{self, Answered};

/// How many kinds there are.
pub const KINDS: usize = Kind::ALL.len();

/// How likely each kind is, in the order of [`Kind::ALL`].
pub type Chances = [f32; KINDS];

/// A feature counts less where there are many: so many of them count whole.
const WHOLE: f32 = 15.0;

/// The weights of each feature for each kind.
pub struct Weights {
    intercept: Chances,
    of: HashMap<&'static str, Chances, RandomState>,
}

/// The weights that were fitted.
pub(super) fn fitted() -> &'static Weights {
    static FITTED: LazyLock<Weights> = LazyLock::new(|| Weights::parse(include_str!("weights.txt")));
    &FITTED
}

impl Weights {
    /// Takes a line for each feature, `feature weight …`, the weights in the order of the kinds; `#` begins a comment.
    fn parse(text: &'static str) -> Weights {
        let mut weights = Weights { intercept: [0.0; KINDS], of: HashMap::default() };
        for line in text.lines() {
            let mut parts = line.split('\t');
            let Some(feature) = parts.next().filter(|_| !line.starts_with("# ")) else { continue };
            let mut row = [0.0; KINDS];
            row.iter_mut().zip(parts).for_each(|(weight, part)| *weight = part.trim().parse().unwrap_or(0.0));
            if feature == INTERCEPT {
                weights.intercept = row;
            } else {
                weights.of.insert(feature, row);
            }
        }
        weights
    }

    /// Returns how likely each kind is.
    pub fn chances(&self, question: &str, topic: Option<&str>, answered: Answered) -> Chances {
        let mut sums = [0.0; KINDS];
        let mut known = 0.0;
        features::each(question, topic, answered, |feature| {
            if let Some(row) = self.of.get(feature) {
                known += 1.0;
                sums.iter_mut().zip(row).for_each(|(sum, weight)| *sum += weight);
            }
        });
        let scale = share(known);
        sums.iter_mut().zip(self.intercept).for_each(|(sum, weight)| *sum = *sum * scale + weight);
        shares(sums)
    }
}

/// The line of what speaks for a kind before anything is known.
pub const INTERCEPT: &str = "(any)";

/// Returns what each of so many features counts.
pub fn share(features: f32) -> f32 {
    (WHOLE / features.max(1.0)).sqrt()
}

/// Returns the kind with the greatest chance.
pub fn likeliest(chances: &Chances) -> Kind {
    let best = (1..KINDS).fold(0, |best, kind| if chances[kind] > chances[best] { kind } else { best });
    Kind::ALL[best]
}

/// Returns logarithms of odds as shares of one.
pub fn shares(sums: Chances) -> Chances {
    let most = sums.iter().copied().fold(f32::MIN, f32::max);
    let powers = sums.map(|sum| (sum - most).exp());
    let all: f32 = powers.iter().sum();
    powers.map(|power| power / all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_weights_is_understood() {
        let text = include_str!("weights.txt");
        for line in text.lines().filter(|line| !line.starts_with("# ")) {
            let parts: Vec<&str> = line.split('\t').collect();
            assert_eq!(parts.len(), KINDS + 1, "{line}");
            assert!(parts[1..].iter().all(|part| part.parse::<f32>().is_ok_and(f32::is_finite)), "{line}");
        }
        assert!(fitted().of.len() > 1000);
    }
}
