const MODULUS: i64 = 1_000_000_007;

pub fn rise_and_fall_orders(signs: String) -> i64 {
    // orders[r]: in how many orders of the runs placed so far the last one has rank r among them.
    let mut orders = vec![1];
    for sign in signs.chars() {
        // below[r]: orders in which the run before the new one has a rank below r.
        let mut below = vec![0];
        for (rank, count) in orders.iter().enumerate() {
            below.push((below[rank] + count) % MODULUS);
        }
        let total = below[orders.len()];
        orders = match sign {
            '<' => below,
            _ => below.iter().map(|count| (total - count + MODULUS) % MODULUS).collect(),
        };
    }
    orders.iter().sum::<i64>() % MODULUS
}
