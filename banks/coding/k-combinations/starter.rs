pub fn k_combinations(_n: i64, _k: i64) -> Vec<Vec<i64>> {
    vec![]
}
