//! What is done to the chances of tokens and classes: nucleus and top-k sampling, smoothed labels.

use super::{Given, PLAIN, Read, Relation, Unit, list, need};

const CHANCES: Given =
    list(&["(probabilities|probs|masses|chances|distribution) (of|are|:|=|is)* $", "$"]).within(0.0, 1.0);
const SMOOTHING: Given =
    need(&["smoothing (of|with|=|factor|parameter|ε|at|is|,)* #", "(ε|epsilon|eps) (=|of|is)* #", "smooth* <3> #"])
        .within(1e-6, 0.9);
const CLASSES: Given = need(&["# (@)? classes", "k = #"]).within(2.0, 1e6);
const TARGET_OF_TRUE: &str = "(true|right|correct|target|first) (class|label|one|token) <5> #";
const TARGET_OF_OTHERS: &str =
    "(other|others|wrong|incorrect|remaining|rest|false) (class|classes|label|labels|ones|token|tokens)? <6> #";

pub(super) const RELATIONS: &[Relation] = &[
    Relation {
        cues: &["nucleus", "p"],
        also: &["top", "nucleus"],
        unless: &["k", "renormalized", "renormalizes", "temperature"],
        givens: &[
            CHANCES,
            need(&["(top p|nucleus) (sampling|with|of|p|=|at|threshold|a)* #", "p (=|of|is) #"]).within(0.01, 0.999),
        ],
        unit: Unit::Of(&["tokens", "token", "candidates", "words", "candidate"]),
        right: |read| {
            sorted(read).map_or(Vec::new(), |chances| {
                let mut mass = 0.0;
                let kept = chances.iter().take_while(|chance| {
                    let open = mass < read.n(1) - 1e-9;
                    mass += **chance;
                    open
                });
                vec![kept.count() as f64]
            })
        },
        how: "the fewest tokens whose chances reach p, the largest first",
        ..PLAIN
    },
    Relation {
        cues: &["k"],
        also: &["top"],
        unless: &["accuracy", "before"],
        givens: &[CHANCES, need(&["k (=|of|is)? #"]).within(1.0, 512.0)],
        stated: &[
            "(into|to|leaves|leave|are|become|becomes|gives|give|get|renormalizes) (to|the|with|probabilities|chances)* $",
            "(into|to|leaves|leave|are|become|becomes|gives|give|get|renormalizes) (to|the|with|probabilities|chances)* # and #",
            "# and #",
            "$",
        ],
        in_order: true,
        right: |read| {
            sorted(read).map_or(Vec::new(), |mut chances| {
                chances.truncate(read.n(1) as usize);
                let mass: f64 = chances.iter().sum();
                chances.iter().map(|chance| chance / mass).collect()
            })
        },
        how: "the k largest chances over their sum",
        ..PLAIN
    },
    Relation {
        cues: &["smoothing", "smoothed"],
        unless: &["laplace", "exponential", "additive", "kneser"],
        givens: &[SMOOTHING, CLASSES],
        stated: &[TARGET_OF_TRUE],
        beside: &[TARGET_OF_OTHERS],
        right: |read| vec![1.0 - read.n(0) + read.n(0) / read.n(1), 1.0 - read.n(0)],
        how: "1 − ε + ε / classes",
        ..PLAIN
    },
    Relation {
        cues: &["smoothing", "smoothed"],
        unless: &["laplace", "exponential", "additive", "kneser"],
        givens: &[SMOOTHING, CLASSES],
        stated: &[TARGET_OF_OTHERS],
        beside: &[TARGET_OF_TRUE],
        right: |read| vec![read.n(0) / read.n(1), read.n(0) / (read.n(1) - 1.0)],
        how: "ε / classes",
        ..PLAIN
    },
];

/// Returns the chances, the largest first, when they sum to one or nearly so.
fn sorted(read: &Read<'_>) -> Option<Vec<f64>> {
    let mut chances = read.list(0).to_vec();
    chances.sort_by(|a, b| b.total_cmp(a));
    ((chances.iter().sum::<f64>() - 1.0).abs() < 0.011).then_some(chances)
}

#[cfg(test)]
mod tests {
    use super::super::super::trial::{silent, wrong};

    #[test]
    fn wrong_sampling_is_found() {
        wrong(&[
            ("With probabilities 0.6, 0.2, 0.15, 0.05 a top-p of 0.9 keeps two tokens.", "3"),
            ("Top-k sampling with k = 2 turns the probabilities 0.6, 0.2, 0.15, 0.05 into 0.6 and 0.2.", "0.75"),
            ("With label smoothing of 0.1 and 20 classes the true class gets a target of 0.95.", "0.905"),
            ("With label smoothing of 0.1 and 20 classes every other class gets 0.1.", "0.005"),
        ]);
    }

    #[test]
    fn right_sampling_is_silent() {
        silent(&[
            "With probabilities 0.6, 0.2, 0.15, 0.05 a top-p of 0.9 keeps three tokens.",
            "Top-k sampling with k = 2 turns the probabilities 0.6, 0.2, 0.15, 0.05 into 0.75 and 0.25.",
            "Top-k sampling with k = 50 is common.",
            "With label smoothing of 0.1 and 20 classes the true class gets a target of 0.905 and every other class 0.005.",
        ]);
    }
}
