use std::cmp::Reverse;
use std::collections::HashMap;

pub fn top_words(words: Vec<String>, k: i64) -> Vec<String> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for word in words {
        *counts.entry(word).or_insert(0) += 1;
    }
    // `Reverse` turns the direction of the count around, so that one ascending order serves both parts.
    let mut ranked: Vec<_> = counts.into_iter().map(|(word, count)| (Reverse(count), word)).collect();
    ranked.sort_unstable();
    ranked.into_iter().take(k as usize).map(|(_, word)| word).collect()
}
