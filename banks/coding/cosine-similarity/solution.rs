pub fn cosine_similarity(a: Vec<f64>, b: Vec<f64>) -> f64 {
    let (Some(a), Some(b)) = (scaled(&a), scaled(&b)) else {
        return 0.0;
    };
    dot(&a, &b) / dot(&a, &a).sqrt() / dot(&b, &b).sqrt()
}

/// The vector with its largest component brought to 1, or nothing for the zero vector.
///
/// Only directions count. After scaling no square overflows, and those that vanish are too small to matter.
fn scaled(vector: &[f64]) -> Option<Vec<f64>> {
    let largest = vector.iter().fold(0.0_f64, |largest, x| largest.max(x.abs()));
    (largest > 0.0).then(|| vector.iter().map(|x| x / largest).collect())
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}
