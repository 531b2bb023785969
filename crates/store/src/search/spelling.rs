//! Words that stand in no card: what the typist may have meant.
//!
//! With at most one mistake in a word, either its first half or its second is as it should be, so the words to compare with
//! are a short range of the dictionary sorted from the front or from the back. (A swap across the middle spoils both halves;
//! such swaps are tried one by one.) With two mistakes the outer thirds serve, which misses a mistake in each of them.

use crate::{Store, StoreError};

/// A word of the dictionary near what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    /// The term.
    pub term: u32,
    /// Its letters.
    pub text: String,
    /// How many cards have it.
    pub cards: u32,
    /// How many letters are wrong, missing, too many, or swapped.
    pub distance: usize,
}

/// Shorter words are too near to too many others.
const SHORTEST: usize = 4;

/// So short a word is only taken for a longer one that lost a letter: `rnn` must not become `cnn`.
const LOST_A_LETTER: usize = 3;

/// Longer words may have two mistakes.
const LONG: usize = 7;

/// So many words are taken for what was meant.
const MOST: usize = 5;

/// Returns the words nearest to one that stands in no card, likeliest first.
pub fn near(store: &Store, word: &str) -> Result<Vec<Near>, StoreError> {
    let letters: Vec<char> = word.chars().collect();
    if letters.len() < LOST_A_LETTER || letters.iter().all(char::is_ascii_digit) {
        return Ok(Vec::new());
    }
    let mut found = within(store, &letters, 1, letters.len() / 2)?;
    if found.is_empty() && letters.len() > LONG {
        found = within(store, &letters, 2, letters.len() / 3)?;
    }
    if letters.len() < SHORTEST {
        found.retain(|near| near.text.chars().count() > letters.len());
    }
    found.sort_by(|one, other| {
        (one.distance, std::cmp::Reverse(one.cards), &one.text).cmp(&(
            other.distance,
            std::cmp::Reverse(other.cards),
            &other.text,
        ))
    });
    found.dedup();
    found.truncate(MOST);
    Ok(found)
}

fn within(store: &Store, letters: &[char], most: usize, whole: usize) -> Result<Vec<Near>, StoreError> {
    let mut found = Vec::new();
    let (start, end): (String, String) =
        (letters[..whole].iter().collect(), letters[letters.len() - whole..].iter().rev().collect());
    for (column, part) in [("text", start), ("reversed", end)] {
        let sql = format!("SELECT {column}, cards, id FROM term WHERE {column} >= ?1 AND {column} < ?2");
        store.rows("correct the spelling", &sql, [&part, &after(&part)], |row| {
            let text = row.get_ref(0)?.as_str()?;
            // Most words are told apart by their length alone; bytes are never fewer than letters.
            if text.len() + most < letters.len() {
                return Ok(());
            }
            let mut candidate: Vec<char> = text.chars().collect();
            if column == "reversed" {
                candidate.reverse();
            }
            if let Some(distance) = distance(letters, &candidate, most) {
                found.push((row.get(2)?, candidate.into_iter().collect(), row.get(1)?, distance));
            }
            Ok(())
        })?;
    }
    let middle = letters.len() / 2;
    if most == 1 && middle > 0 {
        let mut swapped = letters.to_vec();
        swapped.swap(middle - 1, middle);
        let text: String = swapped.into_iter().collect();
        let known =
            store.row("correct the spelling", "SELECT id, cards FROM term WHERE text = ?1", [&text], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?;
        found.extend(known.map(|(term, cards)| (term, text, cards, 1)));
    }
    let living = found.into_iter().filter(|(_, _, cards, _)| *cards > 0);
    Ok(living.map(|(term, text, cards, distance)| Near { term, text, cards, distance }).collect())
}

/// Returns the first text after all texts that begin with `part`.
pub fn after(part: &str) -> String {
    let mut letters: Vec<char> = part.chars().collect();
    while let Some(last) = letters.pop() {
        let next = (u32::from(last) + 1..=u32::from(char::MAX)).find_map(char::from_u32);
        if let Some(next) = next {
            letters.push(next);
            return letters.into_iter().collect();
        }
    }
    String::from(char::MAX)
}

/// Returns the number of letters wrong, missing, too many or swapped with their neighbor, if it is at most `most`.
fn distance(one: &[char], other: &[char], most: usize) -> Option<usize> {
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (i, letter) in one.iter().enumerate() {
        let mut row = Vec::with_capacity(other.len() + 1);
        row.push(i + 1);
        for (j, counterpart) in other.iter().enumerate() {
            let mut least = (last[j] + usize::from(letter != counterpart)).min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *letter == other[j - 1] && one[i - 1] == *counterpart {
                least = least.min(before[j - 1] + 1);
            }
            row.push(least);
        }
        if row.iter().all(|cell| *cell > most) {
            return None;
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|distance| *distance <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(one: &str, other: &str, expected: Option<usize>) {
        let letters = |word: &str| word.chars().collect::<Vec<_>>();
        assert_eq!(distance(&letters(one), &letters(other), 2), expected, "{one} {other}");
    }

    #[test]
    fn a_swap_of_neighbors_is_one_mistake() {
        check("gradient", "gradient", Some(0));
        check("gradeint", "gradient", Some(1));
        check("gradint", "gradient", Some(1));
        check("grradient", "gradient", Some(1));
        check("gredient", "gradient", Some(1));
        check("rgadeint", "gradient", Some(2));
        check("momentum", "gradient", None);
        check("градеинт", "градиент", Some(1));
    }

    #[test]
    fn the_text_after_a_prefix_ends_its_range() {
        assert_eq!(after("abc"), "abd");
        assert!(after("a\u{10ffff}") == "b");
        assert!("\u{d7ff}x" < after("\u{d7ff}").as_str());
    }
}
