// runtime error: looks at the first value of an empty list
pub fn run_lengths(values: Vec<i64>, limit: i64) -> Vec<i64> {
    let mut encoded = Vec::new();
    let mut last = values[0];
    let mut count = 0;
    for &value in &values {
        if value != last || count == limit {
            encoded.extend([last, count]);
            count = 0;
        }
        last = value;
        count += 1;
    }
    encoded.extend([last, count]);
    encoded
}
