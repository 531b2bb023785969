//! Fractions whose bar is gone, so that numerator and denominator stand side by side, and bars that parted two things.

use super::{Line, damage};
use crate::check::Finding;

const HOW: &str = "the fraction bar was lost: numerator and denominator stand side by side";

pub fn findings(lines: &[Line<'_>]) -> Vec<Finding> {
    let mut found = Vec::new();
    for &Line { number, text: line, .. } in lines {
        if let Some((text, right)) = metric(line).or_else(|| one_over(line)).or_else(|| derivative(line)) {
            found.push(damage(number, &text, right, HOW, 0.9, true));
        }
        if let Some((text, right)) = divergence(line) {
            let how = "the bars between the two distributions were lost";
            found.push(damage(number, &text, right, how, 0.92, true));
        }
        if let Some((text, right)) = both_orders(line) {
            let how = "the same two events stand in both orders, as only conditional probabilities do";
            found.push(damage(number, &text, right, how, 0.92, true));
        }
    }
    found
}

/// `TP TP + FP`, and `a · b a + b`.
fn metric(line: &str) -> Option<(String, String)> {
    if !line.contains('+') {
        return None;
    }
    const COUNTS: [&str; 4] = ["TP", "FP", "TN", "FN"];
    let bare = |word: &str| word.trim_matches(['(', ')', ',', '.', ';']).to_lowercase();
    let words: Vec<&str> = line.split_whitespace().collect();
    words
        .windows(6)
        .find_map(|window| {
            let [one, sign, two, three, "+", four] = window else { return None };
            let repeated =
                matches!(*sign, "·" | "*" | "×" | "⋅" | "x") && bare(one) == bare(three) && bare(two) == bare(four);
            (repeated && bare(one).len() > 1)
                .then(|| (window.join(" "), format!("{one} {sign} {two} / ({three} + {four})")))
        })
        .or_else(|| {
            words.windows(5).find_map(|window| {
                let ["=", one, two, "+", three] = window else { return None };
                let three = three.trim_end_matches(['.', ',', ';']);
                [*one, *two, three]
                    .iter()
                    .all(|count| COUNTS.contains(count))
                    .then(|| (window.join(" "), format!("= {one} / ({two} + {three})")))
            })
        })
}

/// `1n Σ` and `= 1 1 + e-x`.
fn one_over(line: &str) -> Option<(String, String)> {
    for sum in ["Σ", "∑"].into_iter().filter(|sum| line.contains(sum)) {
        for count in ["n", "N", "m"] {
            let text = format!("1{count} {sum}");
            if let Some(at) = line.find(&text)
                && !line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '.')
            {
                return Some((text, format!("1/{count} {sum}")));
            }
        }
    }
    ["= 1 1 + ", "= 1 1+"]
        .into_iter()
        .find(|text| line.contains(text))
        .map(|text| (text.trim().to_owned(), "1 / (1 + …)".to_owned()))
}

/// `∂L ∂w`, `dL dw`.
fn derivative(line: &str) -> Option<(String, String)> {
    if !line.contains('∂') && !line.contains('=') {
        return None;
    }
    let words: Vec<&str> = line.split_whitespace().map(|word| word.trim_matches([',', '.', ';', '(', ')'])).collect();
    words.windows(2).find_map(|pair| {
        let partial = pair.iter().all(|word| word.starts_with('∂') && (2..=4).contains(&word.chars().count()));
        let total = matches!(pair[0], "dL" | "dJ" | "dE") && matches!(pair[1], "dw" | "db" | "dx" | "dz" | "dW" | "dθ");
        (partial || total).then(|| (pair.join(" "), pair.join("/")))
    })
}

/// `KL(p q)`.
fn divergence(line: &str) -> Option<(String, String)> {
    if !line.contains("KL(") {
        return None;
    }
    let at = line.find("KL(")?;
    let rest = &line[at + 3..];
    let inside = &rest[..rest.find(')')?];
    let (one, two) = inside.split_once(' ')?;
    let letter = |text: &str| (1..=2).contains(&text.chars().count()) && text.chars().all(char::is_alphabetic);
    (letter(one) && letter(two.trim())).then(|| (format!("KL({inside})"), format!("KL({one} || {})", two.trim())))
}

/// `P(a b) = P(b a) P(a) / P(b)`.
fn both_orders(line: &str) -> Option<(String, String)> {
    let mut pairs: Vec<(&str, &str)> = Vec::new();
    if !line.contains("P(") {
        return None;
    }
    for (at, _) in line.match_indices("P(").take(12) {
        let inside = &line[at + 2..];
        let Some(end) = inside.find(')') else { break };
        let Some((one, two)) = inside[..end].split_once(' ') else { continue };
        let event =
            |text: &str| !text.is_empty() && text.len() <= 16 && text.chars().all(|c| c.is_alphanumeric() || c == '_');
        if event(one) && event(two) && one != two {
            if pairs.contains(&(two, one)) {
                return Some((format!("P({two} {one})"), format!("P({two} | {one})")));
            }
            pairs.push((one, two));
        }
    }
    None
}
