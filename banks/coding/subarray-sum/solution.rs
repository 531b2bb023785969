use std::collections::HashMap;

pub fn count_subarrays(numbers: Vec<i64>, k: i64) -> i64 {
    // How often each prefix sum has been seen. The empty prefix stands for the subarrays that begin at the first
    // element.
    let mut seen = HashMap::from([(0, 1)]);
    let mut prefix = 0;
    let mut found = 0;
    for number in numbers {
        prefix += number;
        // Look up before recording: the prefix must not pair with itself, which would count an empty subarray when k
        // is 0.
        found += seen.get(&(prefix - k)).copied().unwrap_or(0);
        *seen.entry(prefix).or_insert(0) += 1;
    }
    found
}
