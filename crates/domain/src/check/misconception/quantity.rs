//! Quantities: numbers of the field that are known, such as how many gates an LSTM has.

use super::entry::Quantity;
use super::passage::Statement;
use super::words::Word;

/// Farthest that the subject and its number stand apart, in words.
const WIDEST: usize = 12;

/// Returns the wrong number that a statement gives a quantity, as written, if it plainly gives one and none that is right.
pub(super) fn mistaken<'a>(statement: &'a Statement, quantity: &Quantity) -> Option<&'a str> {
    let words = &statement.words;
    let subjects = statement.places(&quantity.subject);
    if subjects.is_empty() || statement.says(&quantity.unless) {
        return None;
    }
    let mut wrong = None;
    for span in statement.places(&quantity.says) {
        let near = subjects.iter().any(|subject| {
            subject.first.abs_diff(span.first) <= WIDEST
                && words[subject.first].clause == words[span.first].clause
                && !words[subject.first.min(span.first)..=span.last.max(subject.last)].iter().any(|word| word.negates)
        });
        let given = words[span.first..=span.last].iter().find_map(|word| Some((word.number?, word)));
        let Some((given, word)) = given else { continue };
        if quantity.right.iter().any(|right| (right - given).abs() <= quantity.tolerance * right.abs() + 1e-9) {
            return None;
        }
        if near && wrong.is_none() {
            wrong = Some(word.text.as_str());
        }
    }
    // Where another of the known numbers is named as well, the sentence tells of more than one thing.
    let mut named = words.iter().filter_map(|word: &Word| word.number);
    let known = named.any(|given| quantity.right.iter().any(|right| (right - given).abs() < 1e-9));
    wrong.filter(|_| !known)
}

/// Returns the number that a word is: digits, a percentage, or a small number in letters.
pub fn number(word: &str) -> Option<f64> {
    const LETTERS: &[&str] =
        &["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    // A stem has lost its last "e": "thre".
    let is_word = |letters: &str| letters == word || word.len() > 2 && letters.strip_suffix('e') == Some(word);
    if let Some(at) = LETTERS.iter().position(|letters| is_word(letters)) {
        return Some(at as f64);
    }
    if word == "half" {
        return Some(0.5);
    }
    if word.len() > 16 || !word.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let (digits, scale) = [("%", 0.01), ("k", 1e3), ("m", 1e6), ("b", 1e9)]
        .into_iter()
        .find_map(|(end, scale)| Some((word.strip_suffix(end)?, scale)))
        .unwrap_or((word, 1.0));
    digits.replace(',', "").parse::<f64>().ok().map(|value| value * scale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        let read: Vec<Option<f64>> =
            ["15%", "three", "thre", "0.25", "175b", "30,000", "o(1)", "2d"].into_iter().map(number).collect();
        assert_eq!(read, [Some(0.15), Some(3.0), Some(3.0), Some(0.25), Some(175e9), Some(30_000.0), None, None]);
    }
}
