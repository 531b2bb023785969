use std::collections::HashMap;

pub fn values_that_repeat(values: Vec<i64>) -> Vec<i64> {
    let mut counts: HashMap<i64, usize> = HashMap::new();
    for &value in &values {
        *counts.entry(value).or_insert(0) += 1;
    }
    // Taking the count away when a value is met again leaves only its first occurrence.
    values.into_iter().filter(|value| counts.remove(value).is_some_and(|count| count > 1)).collect()
}
