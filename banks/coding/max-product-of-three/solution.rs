pub fn max_product_of_three(mut values: Vec<i64>) -> i64 {
    values.sort_unstable();
    let n = values.len();
    // The largest value is always used: with the next two, or with the two smallest, which may both be negative.
    let top = values[n - 1];
    (top * values[n - 2] * values[n - 3]).max(top * values[0] * values[1])
}
