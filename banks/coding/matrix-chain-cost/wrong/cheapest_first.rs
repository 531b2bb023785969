// wrong answer: does the cheapest product of neighbors first, which may make the rest dearer
pub fn matrix_chain_cost(mut sizes: Vec<i64>) -> i64 {
    let mut total = 0;
    while sizes.len() > 2 {
        let price = |k: usize| sizes[k - 1] * sizes[k] * sizes[k + 1];
        let k = (1..sizes.len() - 1).min_by_key(|&k| price(k)).unwrap();
        total += price(k);
        sizes.remove(k);
    }
    total
}
