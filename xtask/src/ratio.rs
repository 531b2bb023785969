//! How alike two texts are, as Ratcliff and Obershelp measure it (1988): twice the matched characters over all characters.

/// Returns the likeness of two texts, from 0 to 1.
pub fn ratio(one: &str, other: &str) -> f64 {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let all = one.len() + other.len();
    if all == 0 { 1.0 } else { 2.0 * matched(&one, &other) as f64 / all as f64 }
}

fn matched(one: &[char], other: &[char]) -> usize {
    let (mut best, mut at_one, mut at_other) = (0, 0, 0);
    let mut run = vec![0; other.len() + 1];
    for (i, a) in one.iter().enumerate() {
        let mut diagonal = 0;
        for (j, b) in other.iter().enumerate() {
            let above = run[j + 1];
            run[j + 1] = if a == b { diagonal + 1 } else { 0 };
            if run[j + 1] > best {
                best = run[j + 1];
                (at_one, at_other) = (i + 1 - best, j + 1 - best);
            }
            diagonal = above;
        }
    }
    if best == 0 {
        return 0;
    }
    best + matched(&one[..at_one], &other[..at_other]) + matched(&one[at_one + best..], &other[at_other + best..])
}

#[cfg(test)]
mod tests {
    use super::ratio;

    #[test]
    fn likeness_runs_from_zero_to_one() {
        assert_eq!(ratio("abc", "abc"), 1.0);
        assert_eq!(ratio("abc", "xyz"), 0.0);
        // Two of three letters stand in one run: 2 · 2 / 6.
        assert!((ratio("abc", "abd") - 4.0 / 6.0).abs() < 1e-12);
    }
}
