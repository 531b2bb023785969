pub fn weighted_finishing_times(mut jobs: Vec<(i64, i64)>) -> i64 {
    // The job with more weight per hour goes first; multiplying crosswise avoids the division.
    jobs.sort_unstable_by(|a, b| (b.1 * a.0).cmp(&(a.1 * b.0)));
    let mut clock = 0;
    jobs.into_iter()
        .map(|(hours, weight)| {
            clock += hours;
            weight * clock
        })
        .sum()
}
