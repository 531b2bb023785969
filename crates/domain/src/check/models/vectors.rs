//! Vectors: dot products, norms, distances, cosine similarity, and the norm of a vector of equal entries.

use super::super::Finding;
use super::figure::written;
use super::passage::Passage;

pub(super) fn check(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    if passage.has(&["dot", "cosine", "norm", "distance", "magnitude", "inner", "length"]) {
        pairs(passage, findings);
        norms(passage, findings);
        constant_vector(passage, findings);
    }
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

fn norm(a: &[f64]) -> f64 {
    dot(a, a).sqrt()
}

fn minus(a: &[f64], b: &[f64]) -> Vec<f64> {
    a.iter().zip(b).map(|(x, y)| x - y).collect()
}

type OfTwo = fn(&[f64], &[f64]) -> f64;

const OF_TWO: [(&str, OfTwo, &str); 5] = [
    ("(dot product|inner product|scalar product)", dot, "Σ aᵢ·bᵢ"),
    ("cosine (similarity)?", |a, b| dot(a, b) / (norm(a) * norm(b)), "a·b / (|a|·|b|)"),
    ("(euclidean|l2) distance", |a, b| norm(&minus(a, b)), "√Σ (aᵢ − bᵢ)²"),
    ("(manhattan|l1|taxicab) distance", |a, b| minus(a, b).iter().map(|d| d.abs()).sum(), "Σ |aᵢ − bᵢ|"),
    ("(chebyshev|linf) distance", |a, b| minus(a, b).iter().fold(0.0, |most, d| d.abs().max(most)), "max |aᵢ − bᵢ|"),
];

fn pairs(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    for (name, value, how) in OF_TWO {
        let inline = [
            format!("{name} (between|of|for)? <6> $ (and|,|·|with|to) <4> $ <2> => #"),
            format!("$ (and|,) <4> $ <14> {name} <3> (of|=>) #"),
        ];
        for found in inline.iter().flat_map(|shape| passage.all(shape)) {
            let (a, b) = (found.list(0), found.list(1));
            if a.len() == b.len() && !passage.sentence_says(found.from, &["squared"]) {
                findings.extend(passage.compare(&found, 0, &[value(a, b)], how));
            }
        }
        // Two vectors named before: "a = [1, 2], b = [3, 4]" and then "the dot product is 11".
        let named = passage.all("@ (=|is|:) $");
        let [a, b] = named.as_slice() else { continue };
        let (a, b) = (a.list(0), b.list(0));
        if a.len() != b.len() || a.is_empty() {
            continue;
        }
        for found in
            passage.all(&format!("{name} (of|between)? (a|u|x|v)? (and)? (b|v|y|w)? (is|=|:|≈|equals) (about)? #"))
        {
            if found.from >= named[1].to
                && (name.contains("distance") || !passage.sentence_says(found.from, &["distance"]))
            {
                findings.extend(passage.compare(&found, 0, &[value(a, b)], how));
            }
        }
    }
}

fn norms(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    for (name, power) in [
        ("(l2 norm|euclidean norm|magnitude|euclidean length|norm)", 2),
        ("(l1 norm|manhattan norm)", 1),
        ("(l∞ norm|infinity norm|max norm)", 0),
    ] {
        for found in passage.all(&format!("{name} of (the|a)? (vector)? @? (=)? $ => #")) {
            let values = found.list(0);
            let right = match power {
                2 => norm(values),
                1 => values.iter().map(|x| x.abs()).sum(),
                _ => values.iter().fold(0.0_f64, |most, x| most.max(x.abs())),
            };
            let before = found.from.checked_sub(1).map_or("", |at| passage.tokens[at].text.as_str());
            if !matches!(before, "l1" | "infinity" | "max" | "l0" | "frobenius" | "manhattan" | "squared" | "1" | "l∞")
                || power != 2
            {
                findings.extend(passage.compare(&found, 0, &[right], "norm of the entries"));
            }
        }
    }
}

/// A vector of d entries c has the length c·√d, not √(c·d).
fn constant_vector(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    const GIVEN: [&str; 4] = [
        "(values|entries|components|elements|coordinates) (are|is|equal|equals|all|to|being|of|have|the|value|each|=)* @",
        "(all|every|each) (values|entries|components|elements|entry|component|coordinates|element|coordinate) (are|is|equal|equals|to|=)* @",
        "(all|every|each) of (its|the) (values|entries|components|elements|coordinates) (are|is|equal|equals|to|=)* @",
        "constant vector (of|with)? (value)? @",
    ];
    for found in GIVEN.iter().flat_map(|shape| passage.all(shape)) {
        let constant = found.word(0).to_owned();
        let length = passage.sentence(found.from).end + 30;
        if constant.chars().count() != 1 || passage.disowned(found.from) {
            continue;
        }
        // The length is often told in the next sentence.
        let next = (found.to..passage.tokens.len())
            .find(|at| passage.tokens[*at].sentence > passage.tokens[found.from].sentence + 1)
            .unwrap_or(passage.tokens.len());
        let Some(told) = passage.first_between(
            &["(length|norm|magnitude) <6> (is|=|equals|:) (sqrt|√) OPEN?"],
            found.to,
            next.min(length),
        ) else {
            continue;
        };
        let inside: Vec<&str> = passage.tokens[told.to..]
            .iter()
            .take(8)
            .map(|token| token.text.as_str())
            .take_while(|text| !matches!(*text, ")" | "." | "," | ";"))
            .collect();
        if inside.iter().any(|text| matches!(*text, "^" | "²" | "2")) {
            continue;
        }
        let letters: Vec<char> =
            inside.iter().filter(|text| !matches!(**text, "·" | "*" | "×")).flat_map(|text| text.chars()).collect();
        let [x, y] = letters.as_slice() else { continue };
        let (is_x, is_y) = (constant.starts_with(*x), constant.starts_with(*y));
        let dimension = if is_x { *y } else { *x };
        if is_x == is_y || !dimension.is_alphabetic() {
            continue;
        }
        findings.push(passage.wrong(
            told.from,
            format!("{constant}·sqrt({dimension})"),
            format!(
                "sqrt of {dimension} terms {constant}²; with {constant} = 3 and {dimension} = 64 that is 24, not {}",
                written(192_f64.sqrt())
            ),
        ));
        return;
    }
    for found in passage.all("# dimension* vector <6> (all|every|each|whose|with|of) <8> # <8> (norm|length|magnitude) <4> (is|=|of|equals)? #") {
        let (dimension, value) = (found.value(0), found.value(1));
        if (1.0..=1e9).contains(&dimension) && !passage.sentence_says(found.from, &["l1", "manhattan", "squared", "unit", "random"]) {
            findings.extend(passage.compare(&found, 2, &[value.abs() * dimension.sqrt()], "c·√d"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{silent, wrong};
    use super::*;

    #[test]
    fn angles_and_lengths_agree_with_geometry() {
        assert_eq!(norm(&[3.0, 4.0]), 5.0);
        assert_eq!(norm(&[3.0; 64]), 24.0);
        assert!((OF_TWO[1].1(&[1.0, 0.0], &[1.0, 1.0]) - 0.5_f64.sqrt()).abs() < 1e-12);
    }

    #[test]
    fn wrong_vectors_are_found() {
        wrong(&[
            ("The dot product of [1, 2, 3] and [4, 5, 6] is 30.", "32"),
            ("The cosine similarity between [1, 0] and [1, 1] is 0.5.", "0.7071"),
            ("The Euclidean distance between (1, 2) and (4, 6) is 7.", "5"),
            ("The Manhattan distance between (1, 2) and (4, 6) is 5.", "7"),
            ("Let a = [1, 2] and b = [3, 4]. Their dot product is 10.", "11"),
            ("The L2 norm of [3, 4] is 7.", "5"),
            ("Take a vector in R^n whose entries are all a. Its norm is sqrt(a·n).", "a·sqrt(n)"),
            ("If every component equals k, the length is sqrt(nk).", "k·sqrt(n)"),
            ("A 100-dimensional vector with all entries 2 has norm 14.1.", "20"),
        ]);
    }

    #[test]
    fn right_vectors_are_silent() {
        silent(&[
            "The dot product of [1, 2, 3] and [4, 5, 6] is 32.",
            "The cosine similarity between [1, 0] and [1, 1] is about 0.71.",
            "Take a vector in R^n whose entries are all a. Its norm is a·sqrt(n).",
            "If every component equals k, the length is sqrt(n k^2).",
            "The L1 norm of [3, -4] is 7.",
            "A 100-dimensional vector with all entries 2 has norm 20.",
        ]);
    }
}
