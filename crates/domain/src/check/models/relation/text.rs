//! Text: brevity penalties, weights of terms.

use super::{PLAIN, Read, Relation, Unit, may, need};

const DOCUMENTS: &[&str] = &[
    "(corpus|collection|total) (of|has|with)* # (documents|docs)?",
    "(n|d) (=|of) #",
    "of # (documents|docs|articles|files|texts)",
    "# (documents|docs|articles)",
];
const HAVING: &[&str] = &[
    "df (of|is|=|:)? #",
    "(in|by) # of",
    "# of (which|them|these) (contain|have|has|hold|mention)?",
    "(in|by) # (documents|docs)",
];

pub(super) const RELATIONS: &[Relation] = &[
    Relation {
        cues: &["clipped", "modified"],
        also: &["unigram", "unigrams"],
        unless: &["bigram", "rouge"],
        givens: &[super::quoted(), super::quoted()],
        unit: Unit::Share,
        right: |read| {
            let (first, second) = (read.words(0), read.words(1));
            let told = read.says(&["candidate", "hypothesis", "output"]) && !read.says(&["two", "references"]);
            // Either may be told first.
            if told { vec![clipped(first, second), clipped(second, first)] } else { Vec::new() }
        },
        how: "words of the candidate, each at most as often as in the reference / words of the candidate",
        ..PLAIN
    },
    Relation {
        cues: &["brevity", "bp"],
        unless: &["rouge"],
        givens: &[
            need(&[
                "(candidate|hypothesis|output|translation|system) (sentence)? (length|has|have|of|with|is|=|c|:)* #",
                "# (tokens|words|token|word)? (long)? (candidate|hypothesis|translation)",
                "(candidate|hypothesis|translation) of #",
            ])
            .within(1.0, 1e6),
            need(&[
                "reference (sentence)? (length|has|have|of|with|is|=|r|:)* #",
                "# (tokens|words|token|word)? (long)? reference",
            ])
            .within(1.0, 1e6),
        ],
        slack: 0.005,
        right: |read| {
            let (candidate, reference) = (read.n(0), read.n(1));
            vec![if candidate >= reference { 1.0 } else { (1.0 - reference / candidate).exp() }]
        },
        how: "exp(1 − reference / candidate) when the candidate is shorter",
        ..PLAIN
    },
    Relation {
        cues: &["rouge", "unigram", "bigram", "bleu"],
        also: &["recall", "precision"],
        unless: &["clipped", "brevity", "f1", "penalty", "l", "candidate", "geometric"],
        givens: &[need(&[
            "# (matching|shared|common|correct)? (reference|candidate|of)? (words|tokens|unigrams|bigrams|n-grams)? (of|out of) (the|all|its)? # (reference|candidate|words|tokens|unigrams|bigrams)?",
        ])
        .within(0.0, 1e6)],
        stated: &["(is|=|:|≈|are|gives) (about|a|an|of|only)* #", "(recall|precision) of #"],
        unit: Unit::Share,
        right: |read| if read.nth(0, 0) <= read.nth(0, 1) { vec![read.nth(0, 0) / read.nth(0, 1)] } else { Vec::new() },
        how: "shared / all",
        ..PLAIN
    },
    Relation {
        cues: &["tf", "tfidf"],
        also: &["idf", "df", "documents", "tfidf"],
        unless: &["smooth", "smoothed", "sklearn", "sublinear", "normalized", "bm25"],
        givens: &[
            need(&["tf (of|is|=|:)? #", "(occurs|appears|occurring|found) # times", "frequency (of|=|is)? #"])
                .within(1e-6, 1e6),
            need(HAVING).within(1.0, 1e12),
            need(DOCUMENTS).within(2.0, 1e12),
        ],
        beside: &["base #"],
        slack: 0.01,
        right: |read| logs(read, read.n(2) / read.n(1)).into_iter().map(|log| read.n(0) * log).collect(),
        how: "tf · log(documents / documents that have it)",
        ..PLAIN
    },
    Relation {
        cues: &["idf"],
        unless: &["tf", "smooth", "smoothed", "sklearn", "bm25", "every", "all", "each", "no"],
        givens: &[need(HAVING).within(1.0, 1e12), need(DOCUMENTS).within(2.0, 1e12), may(&["base #"], f64::NAN)],
        slack: 0.01,
        right: |read| logs(read, read.n(1) / read.n(0)),
        how: "log(documents / documents that have it)",
        ..PLAIN
    },
];

/// Returns the logarithm in the base that is said, or in any usual one.
fn logs(read: &Read<'_>, ratio: f64) -> Vec<f64> {
    if ratio < 1.0 {
        return Vec::new();
    }
    if read.says(&["log10", "log_10", "base"]) && !read.says(&["ln", "natural", "e", "log2"]) {
        vec![ratio.log10()]
    } else if read.says(&["ln", "natural"]) {
        vec![ratio.ln()]
    } else {
        vec![ratio.ln(), ratio.log10(), ratio.log2()]
    }
}

/// Returns what part of the words another text has, too, each at most as often as there.
fn clipped(words: &[String], reference: &[String]) -> f64 {
    let count = |words: &[String], word: &String| words.iter().filter(|other| *other == word).count();
    let mut kinds: Vec<&String> = words.iter().collect();
    kinds.sort();
    kinds.dedup();
    let shared: usize = kinds.iter().map(|word| count(words, word).min(count(reference, word))).sum();
    shared as f64 / words.len() as f64
}

#[cfg(test)]
mod tests {
    use super::super::super::trial::{silent, wrong};

    #[test]
    fn wrong_weights_are_found() {
        wrong(&[
            ("A candidate of 6 tokens against a reference of 9 gets a brevity penalty of 0.67.", "0.6065"),
            ("With tf 2, N = 1,000,000 and df = 1,000, using log10, the weight is 12.", "6"),
        ]);
    }

    #[test]
    fn right_weights_are_silent() {
        silent(&[
            "With 1,000 documents and a term in 10 of them the idf is 2 in base 10. A term that stands in every document has an idf of 0.",
            "A candidate of 6 tokens against a reference of 9 gets a brevity penalty of 0.61.",
            "With tf 2, N = 1,000,000 and df = 1,000, using log10, the weight is 6.",
        ]);
    }
}
