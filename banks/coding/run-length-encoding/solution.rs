pub fn run_lengths(values: Vec<i64>, limit: i64) -> Vec<i64> {
    let mut encoded: Vec<i64> = Vec::new();
    for value in values {
        // The last run is always open: it is found at the end of the result, so nothing is left to write after the loop.
        match encoded[..] {
            [.., last, ref mut count] if last == value && *count < limit => *count += 1,
            _ => encoded.extend([value, 1]),
        }
    }
    encoded
}
