pub fn matrix_chain_cost(_sizes: Vec<i64>) -> i64 {
    -1
}
