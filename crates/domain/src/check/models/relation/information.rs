//! Entropy, divergence, perplexity and losses of chances that a text gives.

use std::f64::consts::LN_2;

use super::{PLAIN, Read, Relation, Unit, list, may, need};

pub(super) const RELATIONS: &[Relation] = &[
    Relation {
        cues: &["entropy"],
        also: &["coin", "bernoulli", "binary", "bit", "bits"],
        unless: &["cross", "relative", "conditional", "gain", "die", "dice", "maximum", "uniform"],
        givens: &[need(&[
            "p (OPEN @ CLOSE)? (=|of|is) #",
            "(probability|chance|bias) (of|for)? (a)? (heads|tails|success|head|one)? (of|is|=|being)? %",
        ])
        .within(0.0, 1.0)],
        right: |read| units(read, binary(read.n(0))),
        how: "−p log p − (1 − p) log (1 − p)",
        ..PLAIN
    },
    Relation {
        cues: &["entropy"],
        unless: &["cross", "relative", "conditional", "gain", "weighted", "gini", "impurity"],
        givens: &[need(&["# (@)? (@)? and # @", "# @ (:|/|vs|versus|,) # @"]).within(0.0, 1e9)],
        right: |read| {
            let (a, b) = (read.nth(0, 0), read.nth(0, 1));
            if make_a_whole(a, b) { units(read, binary(a / (a + b))) } else { Vec::new() }
        },
        how: "−Σ p log p of the shares",
        ..PLAIN
    },
    Relation {
        cues: &["gini"],
        unless: &["gain", "weighted", "coefficient", "split", "auc", "entropy", "bits"],
        givens: &[need(&["# (@)? (@)? and # @", "# @ (:|/|vs|versus|,) # @"]).within(0.0, 1e9)],
        right: |read| {
            let (a, b) = (read.nth(0, 0), read.nth(0, 1));
            if make_a_whole(a, b) { vec![2.0 * a * b / (a + b).powi(2)] } else { Vec::new() }
        },
        how: "1 − Σ p²",
        ..PLAIN
    },
    Relation {
        cues: &["kl", "kullback", "divergence"],
        unless: &["js", "jensen", "reverse", "symmetric", "penalty", "precision", "recall", "rate", "accuracy"],
        givens: &[list(&["$ <8> $"])],
        right: |read| {
            let both = read.list(0);
            let (p, q) = both.split_at(both.len() / 2);
            let sums_to_one = |p: &[f64]| (p.iter().sum::<f64>() - 1.0).abs() < 0.011 && p.iter().all(|p| *p >= 0.0);
            // "KL(q‖p)" of p and q is the other one.
            let turned = read.shows("kl OPEN q BAR (BAR)? p CLOSE") || read.shows("kl OPEN q ‖ p CLOSE");
            if both.len() % 2 == 1 || !sums_to_one(p) || !sums_to_one(q) || turned {
                return Vec::new();
            }
            units(read, p.iter().zip(q).filter(|(p, _)| **p > 0.0).map(|(p, q)| p * (p / q).ln()).sum())
        },
        how: "Σ p log (p / q)",
        ..PLAIN
    },
    Relation {
        cues: &["perplexity"],
        also: &["bits", "nats"],
        unless: &["per", "byte", "character"],
        unit: Unit::Of(&["bits", "bit", "nats", "nat"]),
        givens: &[need(&["perplexity (of|is|=|:)? (about)? #"]).within(1.0, 1e12)],
        beside: &["base #", "# ^"],
        right: |read| units(read, read.n(0).ln()),
        how: "the logarithm of the perplexity",
        ..PLAIN
    },
    Relation {
        cues: &["initial", "initially", "start", "starts", "uniform", "uniformly", "random", "untrained", "first"],
        also: &["loss", "entropy", "nll"],
        unless: &["mse", "regression", "hinge", "accuracy", "epochs", "%", "drops", "kl", "per", "perplexity"],
        givens: &[need(&["# (@)? classes", "# (@)? (labels|categories)", "(vocabulary|vocab) (of|size|=)* #", "# (tokens|words)"])
            .within(2.0, 1e9)],
        right: |read| units_or_nats(read, read.n(0).ln()),
        how: "−log (1 / number of classes)",
        ..PLAIN
    },
    Relation {
        cues: &["loss", "entropy", "logloss"],
        also: &["log", "cross", "logloss", "bce"],
        unless: &["softmax", "logits", "sum"],
        givens: &[
            list(&["(labels?|targets?|truth|y) (of|are|is|=|:)* $"]),
            list(&["(predictions?|predicted|probabilities|scores?|outputs?|p) <4> $"]),
        ],
        right: |read| {
            let (labels, chances) = (read.list(0), read.list(1));
            let fits = labels.len() == chances.len()
                && labels.iter().all(|y| *y == 0.0 || *y == 1.0)
                && chances.iter().all(|p| (0.0..1.0).contains(p) && *p > 0.0);
            if !fits {
                return Vec::new();
            }
            let likelihood = |(y, p): (&f64, &f64)| if *y == 1.0 { p.ln() } else { (1.0 - p).ln() };
            let total = -labels.iter().zip(chances).map(likelihood).sum::<f64>();
            units_or_nats(read, total / labels.len() as f64)
        },
        how: "−mean of y·ln p + (1 − y)·ln (1 − p)",
        ..PLAIN
    },
    Relation {
        cues: &["loss", "entropy", "nll", "likelihood"],
        also: &["class", "true", "correct", "positive"],
        unless: &["negative", "other", "labels", "epochs", "softmax", "logits", "kl", "mse", "hinge", "initial", "classes"],
        givens: &[need(&[
            "(probability|prediction|confidence|assigned|assigns|gives|gave|got|predicts|predicted|receives) (of|a|the|it|right|true|correct|class|label|probability|only|just|with|p|=)* #",
        ])
        .within(1e-12, 0.999_999)],
        right: |read| units_or_nats(read, -read.n(0).ln()),
        how: "−log of the probability of the true class",
        ..PLAIN
    },
    Relation {
        cues: &["loss", "entropy", "bce"],
        also: &["negative"],
        unless: &["likelihood", "batch", "mean", "average", "positives", "softmax", "focal", "hinge", "sampling", "true"],
        givens: &[need(&[
            "(prediction|predicts|predicted|probability|output|outputs|confidence|score) (of|a|the|is|was|with|probability|p|=)* #",
        ])
        .within(1e-12, 0.999_999)],
        right: |read| units_or_nats(read, -(1.0 - read.n(0)).ln()),
        how: "−log (1 − p) when the label is negative",
        ..PLAIN
    },
    Relation {
        cues: &["gain"],
        also: &["information", "split", "children"],
        unless: &["ratio", "gini", "three", "continuous"],
        givens: &[
            list(&["$ (,)? and $", "$ (,|;|→)? $", "$ (and|,) (the)? (other|right|second) <3> $"]),
            may(&["# @ (examples|and|,) (@)? # @"], 0.0),
        ],
        right: |read| units(read, gain(read.list(0))),
        how: "entropy of the parent − entropies of the children, weighted by their sizes",
        ..PLAIN
    },
    Relation {
        cues: &["gini"],
        also: &["equal", "equally", "uniform", "balanced", "evenly"],
        unless: &["gain", "weighted", "coefficient", "split", "auc", "entropy", "bits"],
        givens: &[need(&["# (@)? (@)? classes", "# (@)? (@)? labels"]).within(2.0, 1e6)],
        right: |read| vec![1.0 - 1.0 / read.n(0)],
        how: "1 − Σ p² = 1 − 1 / classes",
        ..PLAIN
    },
    Relation {
        cues: &["gain"],
        also: &["entropy"],
        unless: &["ratio", "gini"],
        givens: &[
            need(&["(parent|from|before|root) <4> #", "entropy (of|is|=)? #"]).within(0.0, 64.0),
            need(&["weighted <6> #", "(children|after|to) <4> #"]).within(0.0, 64.0),
        ],
        stated: &["gain (of|is|=|:|therefore|then|about|bits)* #", "(is|=) #"],
        right: |read| vec![read.n(0) - read.n(1)],
        how: "entropy before − weighted entropy after",
        ..PLAIN
    },
    Relation {
        cues: &["gini"],
        unless: &["gain", "weighted", "coefficient", "split", "auc", "entropy", "bits"],
        givens: &[list(&["$"])],
        right: |read| {
            let shares = read.list(0);
            let whole = shares.iter().all(|p| (0.0..=1.0).contains(p)) && (shares.iter().sum::<f64>() - 1.0).abs() < 1e-6;
            if whole { vec![1.0 - shares.iter().map(|p| p * p).sum::<f64>()] } else { Vec::new() }
        },
        how: "1 − Σ p²",
        ..PLAIN
    },
    Relation {
        cues: &["entropy"],
        unless: &["cross", "relative", "conditional", "gain", "weighted", "joint", "maximum"],
        givens: &[list(&["$"])],
        right: |read| {
            let shares = read.list(0);
            let whole = shares.iter().all(|p| (0.0..=1.0).contains(p)) && (shares.iter().sum::<f64>() - 1.0).abs() < 1e-6;
            let nats = shares.iter().filter(|p| **p > 0.0).map(|p| -p * p.ln()).sum();
            if whole { units(read, nats) } else { Vec::new() }
        },
        how: "−Σ p log p",
        ..PLAIN
    },
    Relation {
        cues: &["entropy"],
        also: &["equally", "uniform", "equiprobable", "likely"],
        unless: &["cross", "relative", "conditional", "gain", "most", "less", "more", "two"],
        givens: &[need(&[
            "# (equally|equiprobable|likely|possible|different)* (classes|outcomes|symbols|messages|categories|values|tokens|options|labels|letters|states|words)",
        ])
        .within(2.0, 1e12)],
        right: |read| units(read, read.n(0).ln()),
        how: "log of the number of equally likely outcomes",
        ..PLAIN
    },
    Relation {
        cues: &["perplexity"],
        also: &["guess", "guesses", "guessing", "uniform", "uniformly", "equally", "random", "chance"],
        unless: &["loss", "bits", "nats", "better", "effective"],
        givens: &[need(&[
            "(over|among|of|between|from|on) # (equally|likely|possible|different|next)* @?",
            "# (equally|likely|possible|different|next)* (classes|outcomes|symbols|tokens|options|words|labels|choices|types)",
        ])
        .within(2.0, 1e9)],
        right: |read| vec![read.n(0)],
        how: "a uniform guess among k is as perplexed as k choices",
        ..PLAIN
    },
    Relation {
        cues: &["perplexity", "ppl"],
        also: &["loss", "nats", "entropy"],
        unless: &["bits", "base", "exp"],
        givens: &[need(&["from # (nats)? (down)? to #"]).within(0.0, 60.0)],
        stated: &["(by|about|factor|falls|drops|lowers|shrinks|of) (a|factor|of|by|about|roughly|almost)* #"],
        right: |read| {
            let ratio = (read.nth(0, 1) - read.nth(0, 0)).exp();
            vec![(1.0 - ratio).abs(), ratio, 1.0 / ratio, (1.0 / ratio - 1.0).abs()]
        },
        how: "perplexity is exp(loss): what is subtracted from the one divides the other",
        ..PLAIN
    },
    Relation {
        cues: &["class", "token", "label", "answer", "word"],
        also: &["nats", "bits", "nat"],
        unless: &["labels", "epochs", "softmax", "logits", "classes", "per", "average", "entropy", "tokens", "perplexity", "loss", "kl"],
        givens: &[need(&[
            "(probability|chance|confidence) (of|is|=|only|just)* %",
            "(predict*|assign*|giv*|put*) % (to|for|on|of)",
        ])
        .within(1e-12, 0.999_999)],
        stated: &["(costs|cost|is|pays|=|≈|of|surprisal|about) (about|only|≈|a|of)* # (nats|bits|nat|bit)"],
        right: |read| units(read, -read.n(0).ln()),
        how: "−log of the probability of what happened",
        ..PLAIN
    },
    Relation {
        cues: &["entropy", "bce", "loss", "logloss"],
        also: &["y", "label"],
        unless: &["mean", "average", "softmax", "mse", "hinge", "focal", "squared", "labels", "kl", "bits"],
        givens: &[
            need(&["(y|label|target) (=|is|of|:)* #"]).within(0.0, 1.0),
            need(&["(p|ŷ|prediction|predicted|probability|y_hat|y_pred) (=|is|of|:|a)* #"]).within(1e-9, 0.999_999_999),
        ],
        stated: &["(loss|entropy|bce|logloss) <14> (is|≈|:|costs) (about|only)* #", "loss (of|is|=|≈|:)* #"],
        right: |read| {
            if read.n(0) == 1.0 {
                vec![-read.n(1).ln()]
            } else if read.n(0) == 0.0 {
                vec![-(1.0 - read.n(1)).ln()]
            } else {
                Vec::new()
            }
        },
        how: "−ln of the probability of what the label is",
        ..PLAIN
    },
    Relation {
        cues: &["softmax"],
        also: &["each", "every", "all"],
        unless: &["temperature", "sum", "sums", "gradient"],
        givens: &[list(&["$"])],
        right: |read| {
            let logits = read.list(0);
            if logits.iter().all(|z| *z == logits[0]) { vec![1.0 / logits.len() as f64] } else { Vec::new() }
        },
        how: "equal logits share equally",
        ..PLAIN
    },
];

/// Returns the gain in nats of a split into two children, each given by its two counts.
fn gain(children: &[f64]) -> f64 {
    let [a, b, c, d] = children else { return f64::NAN };
    let whole = children.iter().all(|count| count.fract() == 0.0 && *count >= 0.0);
    let (left, right) = (a + b, c + d);
    let node = |one: f64, other: f64| binary(one / (one + other));
    if !whole || left == 0.0 || right == 0.0 {
        return f64::NAN;
    }
    node(a + c, b + d) - (left * node(*a, *b) + right * node(*c, *d)) / (left + right)
}

/// Returns whether two numbers are counts, or shares that sum to one.
fn make_a_whole(a: f64, b: f64) -> bool {
    a.fract() == 0.0 && b.fract() == 0.0 && a + b > 1.0 || (a + b - 1.0).abs() < 1e-9
}

fn binary(p: f64) -> f64 {
    [p, 1.0 - p].into_iter().filter(|p| *p > 0.0).map(|p| -p * p.ln()).sum()
}

/// Returns a value in nats in the unit that is said, in bits and nats when none is.
fn units(read: &Read<'_>, nats: f64) -> Vec<f64> {
    match (read.itself_says(&["bits", "bit", "log2"]), read.itself_says(&["nats", "nat", "ln"])) {
        (true, false) => vec![nats / LN_2],
        (false, true) => vec![nats],
        _ => vec![nats / LN_2, nats],
    }
}

/// Returns a value in nats in bits when those are said: a loss is in nats otherwise.
fn units_or_nats(read: &Read<'_>, nats: f64) -> Vec<f64> {
    if read.itself_says(&["bits", "bit", "log2"]) { vec![nats / LN_2] } else { vec![nats] }
}

#[cfg(test)]
mod tests {
    use super::super::super::trial::{silent, wrong};

    #[test]
    fn wrong_information_is_found() {
        wrong(&[
            ("The entropy of a coin with P(heads) = 0.8 is 0.64 bits.", "0.7219"),
            ("A node with 6 spam and 2 ham mails has an entropy of 0.7 bits.", "0.8113"),
            ("The Gini impurity of a leaf with 9 red and 3 blue points is 0.25.", "0.375"),
            ("For p = (0.5, 0.5) and q = (0.25, 0.75) the KL divergence is 0.4 bits.", "0.2075"),
            ("A perplexity of 64 corresponds to 5 bits.", "6"),
            ("With the children (3, 1) and (1, 3) the information gain of the split is 0.81 bits.", "0.1887"),
            ("With 4 equally frequent classes the Gini impurity is 0.25.", "0.75"),
            ("With 100 classes the cross-entropy loss of an untrained network starts at about 2.3.", "4.605"),
            ("For labels 1, 0, 1, 1 and predictions 0.9, 0.1, 0.8, 0.7 the log loss is 0.25.", "0.1976"),
            ("A node with class shares of 40%, 40% and 20% has a Gini impurity of 0.36.", "0.64"),
            ("Class shares of 25%, 25% and 50%: entropy 2 bits.", "1.5"),
            ("Sixteen equally likely symbols carry an entropy of 5 bits.", "4"),
            ("A model that guesses uniformly over 20 words has a perplexity of 10.", "20"),
            ("Bringing the loss from 3.0 to 2.0 nats lowers the perplexity by 33%.", "63.21 %"),
            ("Giving the right token a probability of 0.1 costs 1 nat.", "2.303"),
        ]);
    }

    #[test]
    fn right_information_is_silent() {
        silent(&[
            "The entropy of a coin with P(heads) = 0.8 is 0.72 bits.",
            "A node with 6 spam and 2 ham mails has an entropy of 0.81 bits.",
            "The Gini impurity of a leaf with 9 red and 3 blue points is 0.375.",
            "For p = (0.5, 0.5) and q = (0.25, 0.75) the KL divergence is 0.21 bits.",
            "A perplexity of 64 corresponds to 6 bits.",
            "With the children (3, 1) and (1, 3) the information gain of the split is 0.19 bits.",
            "With 4 equally frequent classes the Gini impurity is 0.75.",
            "With 100 classes the cross-entropy loss of an untrained network starts at about 4.6.",
            "For labels 1, 0, 1, 1 and predictions 0.9, 0.1, 0.8, 0.7 the log loss is 0.2.",
            "A node with class shares of 40%, 40% and 20% has a Gini impurity of 0.64.",
            "Class shares of 25%, 25% and 50%: entropy 1.5 bits.",
            "Sixteen equally likely symbols carry an entropy of 4 bits.",
            "A model that guesses uniformly over 20 words has a perplexity of 20.",
            "Bringing the loss from 3.0 to 2.0 nats lowers the perplexity by 63%.",
            "Giving the right token a probability of 0.1 costs 2.3 nats.",
        ]);
    }
}
