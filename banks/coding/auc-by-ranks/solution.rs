pub fn auc(labels: Vec<i64>, scores: Vec<f64>) -> Option<f64> {
    let mut examples: Vec<(f64, i64)> = scores.into_iter().zip(labels).collect();
    examples.sort_by(|a, b| a.0.total_cmp(&b.0));

    let mut halves = 0i64; // twice the number of pairs in order, so that a tie adds a whole one
    let (mut positives, mut negatives) = (0i64, 0i64);
    // Groups of equal scores from low to high: a positive beats every negative of the lower groups and ties with those of its own.
    let mut rest = &examples[..];
    while let Some(first) = rest.first() {
        let size = rest.iter().take_while(|example| example.0 == first.0).count();
        let (group, higher) = rest.split_at(size);
        let here: i64 = group.iter().map(|example| example.1).sum();
        let others = size as i64 - here;
        halves += here * (2 * negatives + others);
        positives += here;
        negatives += others;
        rest = higher;
    }
    (positives > 0 && negatives > 0).then(|| halves as f64 / (2 * positives * negatives) as f64)
}
