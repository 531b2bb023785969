//! Shapes of products, sums of rows, sizes of trees, words that two texts share.

use super::super::words::levenshtein;
use super::{Given, PLAIN, Read, Relation, Unit, list, need, quoted};

const EIGENVALUES: Given = list(&["eigenvalues (are|is|of|=|:|the|λ)* $", "eigenvalues (are|is|=|:|of)* # and #"]);

pub(super) const RELATIONS: &[Relation] = &[
    Relation {
        cues: &["matrix", "product", "multiply", "multiplying", "times", "shape", "@"],
        unless: &[
            "elementwise",
            "hadamard",
            "multiplications",
            "flops",
            "operations",
            "kernel",
            "conv",
            "image",
            "transpose",
            "concatenate",
            "stack",
        ],
        givens: &[need(&[
            "# × # (@)? (CLOSE)? (matrix|tensor|matrices)? (times|by|with|and|·) (a|an|another)? OPEN? # × #",
        ])
        .within(1.0, 1e7)],
        stated: &[
            "(is|gives|yields|has|shape|result|into|of|size|produces) (a|an|shape|of|has|the|size|is)* OPEN? # × #",
        ],
        right: |read| if read.nth(0, 1) == read.nth(0, 2) { vec![read.nth(0, 3)] } else { Vec::new() },
        how: "rows of the first by columns of the second",
        ..PLAIN
    },
    Relation {
        cues: &["q"],
        also: &["k"],
        unless: &["heads", "head", "batch", "softmax"],
        givens: &[
            need(&["q (is|=|has|of|the|shape|:|a)* OPEN? # × #"]).within(1.0, 1e7),
            need(&["k (is|=|has|of|the|shape|:|a)* OPEN? # × #"]).within(1.0, 1e7),
        ],
        stated: &["(shape|is|size|matrix|gives|has|of) (a|an|shape|of|the|size|is)* OPEN? # × #"],
        right: |read| if read.nth(0, 1) == read.nth(1, 1) { vec![read.nth(1, 0)] } else { Vec::new() },
        how: "QKᵀ has the rows of Q and, as columns, the rows of K",
        ..PLAIN
    },
    Relation { givens: &[EIGENVALUES], right: |read| vec![read.list(0).iter().product()], ..DETERMINANT },
    Relation { givens: &[EIGENVALUES], right: |read| vec![read.list(0).iter().sum()], ..TRACE },
    Relation { givens: &[EIGENVALUES], right: |read| condition(read.list(0)), ..CONDITION },
    Relation {
        cues: &["jaccard"],
        unless: &["minhash", "distance"],
        givens: &[list(&["$"]), list(&["$"])],
        unit: Unit::Share,
        right: |read| {
            let (a, b) = (read.list(0), read.list(1));
            let distinct = |values: &[f64]| values.iter().enumerate().all(|(n, v)| !values[..n].contains(v));
            let common = a.iter().filter(|v| b.contains(v)).count();
            if distinct(a) && distinct(b) {
                vec![common as f64 / (a.len() + b.len() - common) as f64]
            } else {
                Vec::new()
            }
        },
        how: "size of the intersection / size of the union",
        ..PLAIN
    },
    Relation {
        cues: &["harmonic", "geometric"],
        also: &["mean"],
        unless: &["distribution", "variable", "weighted", "precision", "recall"],
        givens: &[need(&["of # and #"]).within(1e-12, 1e12)],
        right: |read| {
            let (a, b) = (read.nth(0, 0), read.nth(0, 1));
            vec![if read.itself_says(&["harmonic"]) { 2.0 * a * b / (a + b) } else { (a * b).sqrt() }]
        },
        how: "2ab / (a + b), √(ab)",
        ..PLAIN
    },
    Relation {
        cues: &["tree"],
        also: &["levels"],
        unless: &["leaves", "leaf", "depth", "height", "b", "ary", "decision", "trees"],
        givens: &[need(&["# levels"]).within(1.0, 60.0)],
        unit: Unit::Of(&["nodes"]),
        right: |read| {
            if read.says(&["full", "complete", "perfect"]) { vec![2_f64.powf(read.n(0)) - 1.0] } else { Vec::new() }
        },
        how: "2^levels − 1",
        ..PLAIN
    },
    Relation {
        cues: &["rouge"],
        also: &["recall", "precision", "f1"],
        unless: &["l", "2"],
        givens: &[quoted(), quoted()],
        unit: Unit::Share,
        right: shared_words,
        how: "words of both texts, each as often as both have it, over the words of one",
        ..PLAIN
    },
    Relation {
        cues: &["edit", "edits", "levenshtein"],
        unless: &["swap", "transposition", "damerau", "normalized", "ratio"],
        givens: &[quoted(), quoted()],
        right: |read| match (read.words(0), read.words(1)) {
            ([a], [b]) if a.len().max(b.len()) <= 64 => {
                let letters = |word: &String| word.chars().collect::<Vec<_>>();
                vec![levenshtein(&letters(a), &letters(b)) as f64]
            }
            _ => Vec::new(),
        },
        how: "fewest insertions, deletions and substitutions",
        ..PLAIN
    },
];

const DETERMINANT: Relation = Relation {
    cues: &["eigenvalues"],
    also: &["determinant", "det"],
    unless: &["log"],
    stated: &["(determinant|det) (of|is|=|:)* #"],
    beside: &["trace (of|is|=|:)* #", "rank (of|is|=|:)* #"],
    how: "the determinant is the product of the eigenvalues",
    ..PLAIN
};
const TRACE: Relation = Relation {
    cues: &["eigenvalues"],
    also: &["trace"],
    stated: &["trace (of|is|=|:)* #"],
    beside: &["(determinant|det) (of|is|=|:)* #", "rank (of|is|=|:)* #"],
    how: "the trace is the sum of the eigenvalues",
    ..PLAIN
};
const CONDITION: Relation = Relation {
    cues: &["eigenvalues"],
    also: &["condition"],
    unless: &["singular"],
    stated: &["condition number (of|is|=|:)* #"],
    how: "largest by smallest eigenvalue, in size",
    ..PLAIN
};

fn condition(eigenvalues: &[f64]) -> Vec<f64> {
    let sizes = eigenvalues.iter().map(|value| value.abs());
    let (least, most) = sizes.fold((f64::INFINITY, 0.0_f64), |(least, most), size| (least.min(size), most.max(size)));
    vec![most / least]
}

/// Returns the share of words that two texts have in common: of the second, the reference, for recall.
fn shared_words(read: &Read<'_>) -> Vec<f64> {
    let (candidate, reference) = (read.words(0), read.words(1));
    if candidate.is_empty() || reference.is_empty() || read.itself_says(&["reference"]) {
        return Vec::new();
    }
    let count = |words: &[String], word: &String| words.iter().filter(|other| *other == word).count();
    let mut distinct: Vec<&String> = candidate.iter().collect();
    distinct.sort_unstable();
    distinct.dedup();
    let common: usize = distinct.iter().map(|word| count(candidate, word).min(count(reference, word))).sum();
    let (recall, precision) = (common as f64 / reference.len() as f64, common as f64 / candidate.len() as f64);
    match (read.itself_says(&["recall"]), read.itself_says(&["precision"])) {
        (true, false) => vec![recall],
        (false, true) => vec![precision],
        (false, false) if read.itself_says(&["f1"]) => vec![2.0 * precision * recall / (precision + recall)],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::trial::{silent, wrong};

    #[test]
    fn wrong_products_are_found() {
        wrong(&[
            ("Multiplying a 5 × 7 matrix by a 7 × 2 matrix gives a 5 × 7 matrix.", "2"),
            ("If Q is 6 × 32 and K is 9 × 32, the product of Q and K transposed has shape 6 × 32.", "9"),
            ("A perfect binary tree with 5 levels has 32 nodes.", "31"),
            ("The ROUGE-1 recall of \"a red car\" against \"a very red fast car\" is 0.5.", "3/5"),
            ("From \"table\" to \"cable\" it takes 2 edits.", "1"),
        ]);
    }

    #[test]
    fn right_products_are_silent() {
        silent(&[
            "Multiplying a 5 × 7 matrix by a 7 × 2 matrix gives a 5 × 2 matrix.",
            "If Q is 6 × 32 and K is 9 × 32, the product of Q and K transposed has shape 6 × 9.",
            "A perfect binary tree with 5 levels has 31 nodes.",
            "The ROUGE-1 recall of \"a red car\" against \"a very red fast car\" is 0.6.",
            "From \"table\" to \"cable\" it takes 1 edit.",
        ]);
    }
}
