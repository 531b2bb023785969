//! Texts as weighted words: the likeness of two texts that knows nothing but how rare their words are.

use std::collections::{BTreeMap, BTreeSet};

/// How rare words are in the texts it was made of.
pub struct Rarity {
    holding: BTreeMap<String, f64>,
    texts: f64,
}

/// Returns the words of a text: runs of letters and digits, lowercased.
pub fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase)
}

impl Rarity {
    pub fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Rarity {
        let mut rarity = Rarity { holding: BTreeMap::new(), texts: 0.0 };
        for text in texts {
            rarity.texts += 1.0;
            for word in words(text).collect::<BTreeSet<_>>() {
                *rarity.holding.entry(word).or_default() += 1.0;
            }
        }
        rarity
    }

    /// Returns the inverse document frequency, smoothed: one more text is taken to hold every word.
    fn weight(&self, word: &str) -> f64 {
        ((1.0 + self.texts) / (1.0 + self.holding.get(word).copied().unwrap_or(0.0))).ln() + 1.0
    }

    fn vector(&self, text: &str) -> BTreeMap<String, f64> {
        let mut vector: BTreeMap<String, f64> = BTreeMap::new();
        words(text).for_each(|word| *vector.entry(word).or_default() += 1.0);
        vector.iter_mut().for_each(|(word, count)| *count *= self.weight(word));
        vector
    }

    /// Returns the cosine of two texts.
    pub fn cosine(&self, a: &str, b: &str) -> f64 {
        let (a, b) = (self.vector(a), self.vector(b));
        let length = |vector: &BTreeMap<String, f64>| vector.values().map(|value| value * value).sum::<f64>().sqrt();
        let product: f64 = a.iter().filter_map(|(word, value)| Some(value * b.get(word)?)).sum();
        let lengths = length(&a) * length(&b);
        if lengths > 0.0 { product / lengths } else { 0.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rarity() -> Rarity {
        Rarity::of(["the cache is warm", "the cache is cold", "the queue is long"].into_iter())
    }

    #[test]
    fn words_are_lowercased_and_lose_their_punctuation() {
        assert_eq!(words("A cache, (L2) warm.").collect::<Vec<_>>(), ["a", "cache", "l2", "warm"]);
    }

    #[test]
    fn a_text_is_wholly_like_itself_and_not_like_one_without_its_words() {
        let rarity = rarity();
        assert!((rarity.cosine("Warm cache!", "cache warm") - 1.0).abs() < 1e-12);
        assert_eq!(rarity.cosine("warm cache", "long queue"), 0.0);
        assert_eq!(rarity.cosine("", "long queue"), 0.0);
    }

    #[test]
    fn a_rare_word_in_common_counts_for_more() {
        let rarity = rarity();
        assert!(rarity.cosine("the queue", "a queue") > rarity.cosine("the queue", "the tree"));
    }

    #[test]
    fn the_weight_is_one_where_every_text_holds_the_word() {
        assert_eq!(rarity().weight("the"), 1.0);
        assert_eq!(rarity().weight("unheard"), 4.0_f64.ln() + 1.0);
    }
}
