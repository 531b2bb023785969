//! Figures of agreement.

use std::collections::BTreeMap;

/// What a way to grade makes of an answer.
pub struct Judged {
    pub score: f64,
    pub label: &'static str,
}

/// Returns Pearson's correlation of pairs.
pub fn pearson(pairs: &[(f64, f64)]) -> f64 {
    let count = pairs.len() as f64;
    let (x, y) = pairs.iter().fold((0.0, 0.0), |sum, pair| (sum.0 + pair.0 / count, sum.1 + pair.1 / count));
    let (mut xy, mut xx, mut yy) = (0.0, 0.0, 0.0);
    for (a, b) in pairs {
        xy += (a - x) * (b - y);
        xx += (a - x).powi(2);
        yy += (b - y).powi(2);
    }
    if xx * yy > 0.0 { xy / (xx * yy).sqrt() } else { 0.0 }
}

/// Returns the root of the mean squared difference.
pub fn rmse(pairs: &[(f64, f64)]) -> f64 {
    (pairs.iter().map(|(a, b)| (a - b).powi(2)).sum::<f64>() / pairs.len() as f64).sqrt()
}

/// Returns the mean F1 of the labels that occur in truth.
pub fn macro_f1<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> f64 {
    let mut counts: BTreeMap<&str, (f64, f64, f64)> = BTreeMap::new();
    for (guess, truth) in pairs {
        counts.entry(guess).or_default().1 += 1.0;
        let of_truth = counts.entry(truth).or_default();
        of_truth.2 += 1.0;
        of_truth.0 += f64::from(u8::from(guess == truth));
    }
    let present: Vec<_> = counts.values().filter(|count| count.2 > 0.0).collect();
    present.iter().map(|(right, guessed, all)| 2.0 * right / (guessed + all)).sum::<f64>() / present.len().max(1) as f64
}

/// Returns the quadratically weighted kappa of scores rounded to fifths.
pub fn weighted_kappa(pairs: &[(f64, f64)]) -> f64 {
    let step = |score: f64| (score * 5.0).round().clamp(0.0, 5.0) as usize;
    let mut seen = [[0.0; 6]; 6];
    pairs.iter().for_each(|&(a, b)| seen[step(a)][step(b)] += 1.0);
    let count = pairs.len() as f64;
    let (mut observed, mut expected) = (0.0, 0.0);
    for a in 0..6 {
        for b in 0..6 {
            let apart = (a as f64 - b as f64).powi(2);
            let rows: f64 = seen[a].iter().sum();
            let columns: f64 = seen.iter().map(|row| row[b]).sum();
            observed += apart * seen[a][b];
            expected += apart * rows * columns / count;
        }
    }
    if expected > 0.0 { 1.0 - observed / expected } else { 0.0 }
}
