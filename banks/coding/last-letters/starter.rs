pub fn last_letters(text: String) -> String {
    // Return a string of letters.
    text
}
