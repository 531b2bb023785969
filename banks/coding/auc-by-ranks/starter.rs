pub fn auc(labels: Vec<i64>, scores: Vec<f64>) -> Option<f64> {
    // Return a number between 0 and 1, or None.
    let _ = (labels, scores);
    Some(-1.0)
}
