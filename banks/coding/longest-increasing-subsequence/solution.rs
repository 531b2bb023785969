pub fn longest_increasing(text: String) -> i64 {
    // smallest_end[k] is the smallest character that ends an increasing subsequence of length k + 1. The list is
    // always ascending.
    let mut smallest_end: Vec<char> = Vec::new();
    for character in text.chars() {
        // The first end that is not smaller: an equal character must replace its like, not follow it.
        let place = smallest_end.partition_point(|&end| end < character);
        if place == smallest_end.len() {
            smallest_end.push(character);
        } else {
            smallest_end[place] = character;
        }
    }
    smallest_end.len() as i64
}
