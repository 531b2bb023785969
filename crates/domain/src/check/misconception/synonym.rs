//! Words that say the same in statements of the field, so that a wording of the catalog is met by its neighbors.
//!
//! Only equality of stems changes; a starred beginning in the catalog still means the letters themselves.

use std::sync::LazyLock;

use super::lexicon::{mark, stem};

/// Words of one meaning on a line; the first stands for all. No word may stand on two lines.
const SAME: &[&str] = &[
    "is equals equal = becomes",
    "every each",
    "increase increases raise raises rise grow grows enlarge enlarges",
    "decrease decreases reduce reduces lower lowers shrink shrinks diminish diminishes drop fall",
    "larger bigger greater higher",
    "smaller less fewer",
    "high large big huge",
    "low small tiny",
    "give gives produce produces yield yields cause causes",
    "use uses employ employs utilize utilizes utilise",
    "need needs require requires",
    "prevent avoid mitigate fix solve remedy cure alleviate combat counteract",
    "dataset data",
    "example observation sample instance datapoint",
    "feature attribute predictor covariate variable",
    "weight coefficient parameter",
    "train fit",
    "guarantee ensure guaranteed",
    "only solely exclusively purely merely",
    "same identical",
    "select choose pick chooses chosen selection",
    "compute calculate calculation computation",
    "change modify adjust alter",
    "sensitive vulnerable susceptible affected prone",
    "robust insensitive resistant immune",
    "penalize punish penalise",
    "probability chance",
    "begin start",
    "stop halt",
    "fast quick rapid quickly",
    "faster quicker",
    "expensive costly",
    "handle cope",
    "combine merge fuse",
    "keep retain preserve maintain kept",
    "remove discard eliminate delete",
    "indicate imply suggest",
    "allow enable permit",
    "happen occur",
    "mean average averaged",
    "maximum max",
    "minimum min",
    "normal gaussian normally",
    "class category",
    "neighbor neighbour",
    "normalize normalise",
    "regularize regularise",
    "optimize optimise",
    "initialize initialise",
    "minimize minimise",
    "maximize maximise",
    "optimization optimisation",
    "regularization regularisation",
    "normalization normalisation",
    "initialization initialisation",
    "different distinct",
    "store save saves cache cached",
    "evaluate assess",
    "correct accurate",
    "hard difficult",
    "simple easy",
    "infinite unbounded",
    "wide broad",
    "random randomly",
    "sequential sequentially",
    "linear linearly",
    "quadratic quadratically",
    "independent independently",
    "entire whole full complete",
    "previous preceding earlier past",
    "next following subsequent future later",
    "outlier anomaly",
    "important relevant",
    "network net",
    "picture image",
    "matrix matrices",
    "vertex vertices",
    "replace substitute",
    "show display",
    "bias biases biased",
    "half 50%",
    "zero 0",
    "two 2",
    "three 3",
    "four 4",
    "five 5",
    "one 1",
    "not don't doesn't didn't isn't aren't wasn't weren't dont doesnt isnt",
];

/// Marks of stems, sorted, each with the stem that stands for it.
static FOLDED: LazyLock<Vec<(u64, String)>> = LazyLock::new(|| {
    let mut folded: Vec<(u64, String)> = SAME
        .iter()
        .flat_map(|line| {
            let mut words = line.split(' ').map(stem);
            let first = words.next().unwrap_or_default();
            words.filter(|word| *word != first).map(|word| (mark(&word), first.clone())).collect::<Vec<_>>()
        })
        .collect();
    folded.sort_unstable();
    folded.dedup();
    folded
});

/// Returns the stem that stands for a word's stem, given with its mark, and all that mean the same.
pub(super) fn folded(stem: String, own: u64) -> (String, u64) {
    match FOLDED.binary_search_by_key(&own, |(mark, _)| *mark) {
        Ok(at) => (FOLDED[at].1.clone(), mark(&FOLDED[at].1)),
        Err(_) => (stem, own),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_stands_for_two_meanings() {
        let doubles: Vec<&str> =
            FOLDED.windows(2).filter(|pair| pair[0].0 == pair[1].0).map(|pair| pair[0].1.as_str()).collect();
        assert!(doubles.is_empty(), "{doubles:?}");
        let chained: Vec<&str> = FOLDED
            .iter()
            .filter(|(_, first)| FOLDED.binary_search_by_key(&mark(first), |(mark, _)| *mark).is_ok())
            .map(|(_, first)| first.as_str())
            .collect();
        assert!(chained.is_empty(), "{chained:?}");
    }
}
