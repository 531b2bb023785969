// wrong answer: squares of large components overflow to infinity, those of small ones to 0
pub fn cosine_similarity(a: Vec<f64>, b: Vec<f64>) -> f64 {
    let dot = |x: &[f64], y: &[f64]| -> f64 { x.iter().zip(y).map(|(x, y)| x * y).sum() };
    let lengths = dot(&a, &a).sqrt() * dot(&b, &b).sqrt();
    if lengths == 0.0 { 0.0 } else { dot(&a, &b) / lengths }
}
