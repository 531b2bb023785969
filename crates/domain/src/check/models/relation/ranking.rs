//! Rankings: average precision, reciprocal ranks, discounted gains.

use super::{Given, PLAIN, Read, Relation, Unit, list, may, need};

/// Where the relevant ones stand.
const RANKS: Given = list(&[
    "(ranks|positions|places|rank|position|place) (are|were|of|:|at|numbers)* $",
    "(ranks|positions|places) (are|were|of|:|at)* # and #",
    "(rank|position|place) #",
])
.within(1.0, 1e6);
const GAINS: Given = list(&[
    "(gains|relevances|relevance|rel|grades|labels|ratings) (scores|grades|values|labels|of|are|is|:|=|the)* $",
    "(gains|relevances|grades) (of|are|:|=)* # and #",
])
.within(0.0, 100.0);

pub(super) const RELATIONS: &[Relation] = &[
    Relation {
        cues: &["ap", "average"],
        also: &["precision", "ap"],
        unless: &["mean", "map", "recall", "macro", "micro", "weighted", "classes", "class", "interpolated", "iou"],
        givens: &[
            RANKS,
            may(&["# relevant", "total of # ", "# (documents|items|results) are relevant"], f64::NAN).within(1.0, 1e6),
        ],
        right: |read| {
            let ranks = read.list(0);
            let found = ranks.len() as f64;
            let all = if read.n(1).is_nan() { found } else { read.n(1) };
            if !rising(ranks) || all < found {
                return Vec::new();
            }
            vec![ranks.iter().zip(1..).map(|(rank, n)| f64::from(n) / rank).sum::<f64>() / all]
        },
        how: "mean, over the relevant ones, of the precision at their ranks",
        ..PLAIN
    },
    Relation {
        cues: &["mrr", "reciprocal"],
        unless: &["no", "none", "missing", "never", "not", "without", "fusion", "rrf", "fused"],
        givens: &[RANKS],
        right: |read| {
            let ranks = read.list(0);
            // Of one ranking only the first relevant place counts.
            if read.says(&["relevant"]) && !read.says(&["first", "queries", "query"]) {
                return Vec::new();
            }
            vec![ranks.iter().map(|rank| 1.0 / rank).sum::<f64>() / ranks.len() as f64]
        },
        how: "mean of 1 / rank of the first right answer",
        ..PLAIN
    },
    Relation {
        cues: &["precision"],
        also: &["rank", "ranks", "position", "positions"],
        unless: &["average", "mean", "map", "recall", "ap"],
        givens: &[need(&["precision at #"]).within(1.0, 1e6), RANKS],
        unit: Unit::Share,
        right: |read| {
            let (cut, ranks) = (read.n(0), read.list(1));
            if rising(ranks) {
                vec![ranks.iter().filter(|rank| **rank <= cut).count() as f64 / cut]
            } else {
                Vec::new()
            }
        },
        how: "relevant ones up to the rank / rank",
        ..PLAIN
    },
    Relation {
        cues: &["dcg", "cumulative"],
        unless: &["ndcg", "normalized", "ideal", "idcg"],
        givens: &[GAINS],
        right: |read| gains(read).map_or(Vec::new(), |(linear, powers, _)| vec![linear, powers]),
        how: "Σ gain / log₂(rank + 1)",
        ..PLAIN
    },
    Relation {
        cues: &["ndcg", "normalized"],
        also: &["ndcg", "dcg", "cumulative"],
        givens: &[GAINS],
        right: |read| {
            let unscaled = read.itself_says(&["dcg", "idcg", "ideal"]) && !read.itself_says(&["ndcg", "normalized"]);
            gains(read).filter(|_| !unscaled).map_or(Vec::new(), |(.., shares)| shares.to_vec())
        },
        how: "DCG / DCG of the best order, gains over log₂(rank + 1)",
        ..PLAIN
    },
    Relation {
        cues: &["ndcg"],
        also: &["single", "only", "one", "sole"],
        unless: &["gains", "relevances", "average", "mean", "graded"],
        givens: &[need(&["(rank|position|place) #"]).within(1.0, 1e6)],
        right: |read| vec![1.0 / (read.n(0) + 1.0).log2()],
        how: "1 / log₂(rank + 1): the best order has it first",
        ..PLAIN
    },
    Relation {
        cues: &["auc", "auroc"],
        unless: &["pr", "auprc", "ascending", "worst", "lowest", "increasing"],
        givens: &[list(&["labels <8> (:|are|is|=|of) $", "(ranking|order|ranked|sorted|first) <8> (:|is|are) $"])],
        right: |read| {
            let labels = read.list(0);
            let ordered = read.says(&["first", "descending", "decreasing", "highest", "best", "ranked", "sorted"]);
            if !ordered || labels.len() < 3 || labels.iter().any(|label| *label != 0.0 && *label != 1.0) {
                return Vec::new();
            }
            let positives = labels.iter().sum::<f64>();
            let below = |at: usize| labels[at..].iter().filter(|label| **label == 0.0).count() as f64;
            let won: f64 = (0..labels.len()).filter(|at| labels[*at] == 1.0).map(below).sum();
            vec![won / (positives * (labels.len() as f64 - positives))]
        },
        how: "pairs of a positive above a negative / all such pairs",
        ..PLAIN
    },
];

fn rising(ranks: &[f64]) -> bool {
    ranks.windows(2).all(|pair| pair[0] < pair[1]) && ranks.iter().all(|rank| rank.fract() == 0.0)
}

/// Returns the discounted gain, the same with gains of 2^gain − 1, and what part of the best order's each of them is.
fn gains(read: &Read<'_>) -> Option<(f64, f64, [f64; 2])> {
    let listed = read.list(0).to_vec();
    let mut best = listed.clone();
    best.sort_by(|a, b| b.total_cmp(a));
    let discounted = |gains: &[f64], worth: fn(f64) -> f64| -> f64 {
        gains.iter().zip(2..).map(|(gain, place)| worth(*gain) / f64::from(place).log2()).sum()
    };
    let power = |gain: f64| gain.exp2() - 1.0;
    let (linear, powers) = (discounted(&listed, |gain| gain), discounted(&listed, power));
    let shares = [linear / discounted(&best, |gain| gain), powers / discounted(&best, power)];
    (listed.len() >= 2).then_some((linear, powers, shares))
}

#[cfg(test)]
mod tests {
    use super::super::super::trial::{silent, wrong};

    #[test]
    fn wrong_rankings_are_found() {
        wrong(&[
            ("Relevant documents at ranks 2, 3 and 6 (and no others) have an average precision of 0.65.", "0.5556"),
            ("The first hits are at ranks 1 and 5. What is the mean reciprocal rank?\nIt is 0.33.", "0.6"),
            ("What is the DCG of the gains 1, 0, 3?\nIt is 4.", "2.5"),
            ("A list with relevances 1, 2, 0 has an NDCG of 0.95.", "0.8597"),
            ("When the only relevant document stands at rank 3, the NDCG is 0.33.", "0.5"),
        ]);
    }

    #[test]
    fn right_rankings_are_silent() {
        silent(&[
            "Reciprocal rank fusion adds 1 / (60 + rank): a document at ranks 1 and 4 gets 1/61 + 1/64 = 0.032.",
            "Relevant documents at ranks 2, 3 and 6 (and no others) have an average precision of 0.56.",
            "The first hits are at ranks 1 and 5. What is the mean reciprocal rank?\nIt is 0.6.",
            "What is the DCG of the gains 1, 0, 3?\nIt is 2.5.",
            "What is the DCG of the gains 1, 0, 3?\nIt is 4.5 with gains of 2^rel - 1.",
            "A list with relevances 1, 2, 0 has an NDCG of 0.86.",
            "When the only relevant document stands at rank 3, the NDCG is 0.5.",
        ]);
    }
}
