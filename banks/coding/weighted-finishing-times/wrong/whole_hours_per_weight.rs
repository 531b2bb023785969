// wrong answer: integer division takes different ratios for equal
pub fn weighted_finishing_times(mut jobs: Vec<(i64, i64)>) -> i64 {
    jobs.sort_by_key(|&(hours, weight)| -(weight / hours));
    let mut clock = 0;
    jobs.into_iter()
        .map(|(hours, weight)| {
            clock += hours;
            weight * clock
        })
        .sum()
}
