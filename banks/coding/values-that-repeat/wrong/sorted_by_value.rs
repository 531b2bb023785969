// wrong answer: a BTreeMap lists its keys by size, not by first occurrence
use std::collections::BTreeMap;

pub fn values_that_repeat(values: Vec<i64>) -> Vec<i64> {
    let mut counts = BTreeMap::new();
    for value in values {
        *counts.entry(value).or_insert(0) += 1;
    }
    counts.into_iter().filter(|(_, count)| *count > 1).map(|(value, _)| value).collect()
}
