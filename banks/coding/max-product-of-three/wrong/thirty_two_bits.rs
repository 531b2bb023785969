// wrong answer: the product wraps around in 32 bits
pub fn max_product_of_three(values: Vec<i64>) -> i64 {
    let mut values: Vec<i32> = values.into_iter().map(|value| value as i32).collect();
    values.sort_unstable();
    let n = values.len();
    let product = |a: i32, b: i32, c: i32| a.wrapping_mul(b).wrapping_mul(c);
    let top = values[n - 1];
    i64::from(product(top, values[n - 2], values[n - 3]).max(product(top, values[0], values[1])))
}
