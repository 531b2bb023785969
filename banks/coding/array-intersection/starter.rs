pub fn array_intersection(left: Vec<i64>, _right: Vec<i64>) -> Vec<i64> {
    left
}
