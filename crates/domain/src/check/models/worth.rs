//! Whether a stretch of a document is worth reading: most prose names no number, and nothing is claimed there that
//! could be recomputed.

use super::token::is_number_word;

/// Words of problems that are posed or answered without a number: "the field doubles", "flips until HH", "stemmed to".
/// Sorted.
const WITHOUT_NUMBERS: [&str; 49] = [
    "anagram",
    "anagrams",
    "arrangements",
    "birthday",
    "birthdays",
    "bloom",
    "card",
    "cards",
    "christmas",
    "coin",
    "coins",
    "constraint",
    "deck",
    "dice",
    "die",
    "door",
    "doors",
    "flip",
    "flips",
    "fuse",
    "half",
    "heads",
    "leap",
    "length",
    "letter",
    "letters",
    "magnitude",
    "monty",
    "norm",
    "permutations",
    "porter",
    "receptive",
    "rf",
    "roll",
    "rolling",
    "rolls",
    "stem",
    "stemmed",
    "stemmer",
    "stemming",
    "stems",
    "stride",
    "tails",
    "today",
    "tomorrow",
    "toss",
    "tosses",
    "xor",
    "yesterday",
];
/// Longest word that is looked up.
const LONGEST_WORD: usize = 12;

/// Returns whether lines may hold a claim. Takes one pass over their bytes.
pub(super) fn may_claim(lines: &[&str]) -> bool {
    lines.iter().any(|line| {
        let bytes = line.as_bytes();
        bytes.iter().any(u8::is_ascii_digit)
            || line.contains(['½', '⅓', '¼', '¾', '⅔'])
            || bytes.split(|byte| !byte.is_ascii_alphabetic()).any(tells)
    })
}

/// Returns whether a word is a number, or one of a problem that needs none.
fn tells(word: &[u8]) -> bool {
    if !(2..=LONGEST_WORD).contains(&word.len()) {
        return false;
    }
    let mut lower = [0; LONGEST_WORD];
    let lower = &mut lower[..word.len()];
    lower.copy_from_slice(word);
    lower.make_ascii_lowercase();
    std::str::from_utf8(lower).is_ok_and(|word| WITHOUT_NUMBERS.binary_search(&word).is_ok() || is_number_word(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_sorted_and_short_enough() {
        assert!(WITHOUT_NUMBERS.is_sorted());
        assert!(WITHOUT_NUMBERS.iter().all(|word| word.len() <= LONGEST_WORD));
    }

    #[test]
    fn prose_without_numbers_is_not_worth_reading() {
        assert!(!may_claim(&["Dropout switches units off at random.", "That regularizes."]));
        assert!(may_claim(&["Dropout switches units off.", "About 20 % of them."]));
        assert!(may_claim(&["It halves the map: Two by two."]));
        assert!(may_claim(&["How long until HH when a Coin is tossed?"]));
    }
}
