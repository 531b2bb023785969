use std::collections::HashSet;

pub fn array_intersection(left: Vec<i64>, right: Vec<i64>) -> Vec<i64> {
    let left: HashSet<i64> = left.into_iter().collect();
    let right: HashSet<i64> = right.into_iter().collect();
    left.intersection(&right).copied().collect()
}
