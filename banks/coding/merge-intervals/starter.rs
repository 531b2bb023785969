pub fn merge_intervals(intervals: Vec<Vec<i64>>) -> Vec<Vec<i64>> {
    intervals
}
