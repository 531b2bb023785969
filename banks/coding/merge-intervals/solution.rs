pub fn merge_intervals(mut intervals: Vec<Vec<i64>>) -> Vec<Vec<i64>> {
    // In the order of the starts, an interval can only reach back into the last merged one.
    intervals.sort_unstable();
    let mut merged: Vec<Vec<i64>> = Vec::new();
    for interval in intervals {
        match merged.last_mut() {
            // The last one may well end later than this one.
            Some(last) if interval[0] <= last[1] => last[1] = last[1].max(interval[1]),
            _ => merged.push(interval),
        }
    }
    merged
}
