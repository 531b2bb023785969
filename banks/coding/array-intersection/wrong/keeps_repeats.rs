// wrong answer: a value that occurs twice on the left is listed twice
use std::collections::HashSet;

pub fn array_intersection(left: Vec<i64>, right: Vec<i64>) -> Vec<i64> {
    let right: HashSet<i64> = right.into_iter().collect();
    left.into_iter().filter(|value| right.contains(value)).collect()
}
