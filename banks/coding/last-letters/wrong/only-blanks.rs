// wrong answer: splits at blanks only, not at tabs and line ends
pub fn last_letters(text: String) -> String {
    text.split(' ').filter_map(|word| word.chars().rev().find(|c| c.is_ascii_alphabetic())).collect()
}
