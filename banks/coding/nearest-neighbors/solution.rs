use std::collections::HashMap;

pub fn classify(points: Vec<Vec<i64>>, labels: Vec<String>, query: Vec<i64>, k: i64) -> String {
    // The square root would not change the order, and without it the numbers stay exact.
    let squared_distance = |point: &[i64]| -> i64 { point.iter().zip(&query).map(|(a, b)| (a - b).pow(2)).sum() };
    let mut nearest: Vec<usize> = (0..points.len()).collect();
    // The sort is stable, so of equal distances the earlier point comes first.
    nearest.sort_by_key(|&i| squared_distance(&points[i]));
    nearest.truncate(k as usize);

    let mut votes: HashMap<&str, usize> = HashMap::new();
    for &i in &nearest {
        *votes.entry(&labels[i]).or_insert(0) += 1;
    }
    let most = votes.values().copied().max();
    // From near to far, the first label with the most votes is the one whose nearest point is nearest.
    let winner = nearest.iter().find(|&&i| votes.get(labels[i].as_str()).copied() == most);
    winner.map(|&i| labels[i].clone()).unwrap_or_default()
}
