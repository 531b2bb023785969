pub fn last_letters(text: String) -> String {
    // A word without a letter gives `None`, and `filter_map` leaves it out.
    text.split_ascii_whitespace()
        .filter_map(|word| word.chars().rev().find(char::is_ascii_alphabetic))
        .collect()
}
