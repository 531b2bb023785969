//! Multinomial logistic regression with an L2 penalty, fitted on all cases at once: no chance is in it.

use formats::classify::KINDS;

/// A case: the features it has, by number, with how often; its kind, and what it counts.
pub struct Case {
    pub features: Vec<(u32, f64)>,
    pub kind: usize,
    pub weight: f64,
}

const STEPS: usize = 300;
const RATE: f64 = 0.3;

/// Returns the weights of each feature for each kind. Feature 0 is the intercept, which no penalty holds down.
pub fn fit(cases: &[&Case], features: usize, penalty: f64) -> Vec<[f64; KINDS]> {
    let mut weights = vec![[0.0; KINDS]; features];
    let mut seen = vec![[1e-6; KINDS]; features];
    for _ in 0..STEPS {
        let mut slope: Vec<[f64; KINDS]> = weights
            .iter()
            .enumerate()
            .map(|(nth, row)| row.map(|w| if nth == 0 { 0.0 } else { penalty * w }))
            .collect();
        for case in cases {
            let mut off = chances(&case.features, &weights);
            off[case.kind] -= 1.0;
            for &(feature, times) in &case.features {
                for kind in 0..KINDS {
                    slope[feature as usize][kind] += case.weight * times * off[kind];
                }
            }
        }
        for (feature, slope) in slope.iter().enumerate() {
            for kind in 0..KINDS {
                seen[feature][kind] += slope[kind] * slope[kind];
                weights[feature][kind] -= RATE * slope[kind] / seen[feature][kind].sqrt();
            }
        }
    }
    weights
}

/// Returns how likely each kind is.
pub fn chances(features: &[(u32, f64)], weights: &[[f64; KINDS]]) -> [f64; KINDS] {
    let mut sums = [0.0; KINDS];
    for &(feature, times) in features {
        for kind in 0..KINDS {
            sums[kind] += times * weights[feature as usize][kind];
        }
    }
    let most = sums.iter().copied().fold(f64::MIN, f64::max);
    let powers = sums.map(|sum| (sum - most).exp());
    let all: f64 = powers.iter().sum();
    powers.map(|power| power / all)
}
