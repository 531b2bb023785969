pub fn matrix_chain_cost(sizes: Vec<i64>) -> i64 {
    let n = sizes.len() - 1;
    // cost[i][j]: the cheapest way to multiply the matrices i, …, j - 1, which gives sizes[i] rows and sizes[j] columns.
    let mut cost = vec![vec![0; n + 1]; n + 1];
    for length in 2..=n {
        for i in 0..=n - length {
            let j = i + length;
            cost[i][j] = (i + 1..j)
                .map(|k| cost[i][k] + cost[k][j] + sizes[i] * sizes[k] * sizes[j])
                .min()
                .expect("two matrices or more leave a place to split");
        }
    }
    cost[0][n]
}
