pub fn top_words(words: Vec<String>, k: i64) -> Vec<String> {
    words.into_iter().take(k as usize).collect()
}
