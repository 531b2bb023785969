pub fn longest_increasing(text: String) -> i64 {
    text.len() as i64
}
