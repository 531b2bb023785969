// wrong answer: the remainder of a negative number is negative
const MODULUS: i64 = 1_000_000_007;

pub fn rise_and_fall_orders(signs: String) -> i64 {
    let mut orders = vec![1];
    for sign in signs.chars() {
        let mut below = vec![0];
        for (rank, count) in orders.iter().enumerate() {
            below.push((below[rank] + count) % MODULUS);
        }
        let total = below[orders.len()];
        orders = match sign {
            '<' => below,
            _ => below.iter().map(|count| (total - count) % MODULUS).collect(),
        };
    }
    orders.iter().sum::<i64>() % MODULUS
}
