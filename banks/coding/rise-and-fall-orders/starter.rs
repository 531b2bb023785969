pub fn rise_and_fall_orders(_signs: String) -> i64 {
    0
}
