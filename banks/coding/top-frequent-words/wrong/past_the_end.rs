// runtime error: slices to k although there may be fewer different words
use std::collections::BTreeMap;

pub fn top_words(words: Vec<String>, k: i64) -> Vec<String> {
    let mut counts: BTreeMap<String, i64> = BTreeMap::new();
    for word in words {
        *counts.entry(word).or_insert(0) += 1;
    }
    let mut ranked: Vec<(String, i64)> = counts.into_iter().collect();
    ranked.sort_by_key(|entry| -entry.1);
    ranked[..k as usize].iter().map(|entry| entry.0.clone()).collect()
}
