pub fn cosine_similarity(a: Vec<f64>, b: Vec<f64>) -> f64 {
    a.iter().zip(&b).map(|(x, y)| x * y).sum()
}
