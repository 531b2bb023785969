//! Metrics of predictions: F1 from its parts, errors and rankings of listed values.

use super::{PLAIN, Read, Relation, Unit, list, need};

const PREDICTED: &[&str] = &["(predict*|estimate*|output*|forecast*|ŷ|y_hat|y_pred) (values|of|are|is|=|:)* $"];
const TRUE: &[&str] =
    &["(target*|truth|true|actual*|label*|observed|against|y|y_true) (values|of|are|is|=|:|targets|labels)* $"];

const ERRORS: &[&str] = &["(error|errors|residuals) (of|are|is|:|=|the)* $"];

pub(super) const RELATIONS: &[Relation] = &[
    Relation {
        cues: &["f1"],
        unless: &["macro", "micro", "weighted", "average", "than", "better", "worth", "threshold"],
        givens: &[
            need(&["precision (of|is|=|:|at|was)* #", "p (=|of) #", "# precision"]).within(0.0, 1.0),
            need(&["recall (of|is|=|:|at|was)* #", "r (=|of) #", "# recall"]).within(0.0, 1.0),
        ],
        unit: Unit::Share,
        beside: &["(tp|fp|fn|tn) (=|of|:)? #", "accuracy (of|is|=|:)* #"],
        right: |read| vec![2.0 * read.n(0) * read.n(1) / (read.n(0) + read.n(1))],
        how: "2·P·R / (P + R)",
        ..PLAIN
    },
    Relation {
        cues: &["mse", "squared"],
        unless: &["rmse", "mae", "root", "absolute"],
        givens: &[list(PREDICTED), list(TRUE)],
        right: |read| error(read, |d| d * d, |mean| mean),
        how: "mean of the squared differences",
        ..PLAIN
    },
    Relation {
        cues: &["rmse"],
        unless: &["mae"],
        givens: &[list(PREDICTED), list(TRUE)],
        right: |read| error(read, |d| d * d, f64::sqrt),
        how: "root of the mean of the squared differences",
        ..PLAIN
    },
    Relation {
        cues: &["mae", "absolute"],
        unless: &["mse", "rmse", "squared", "percentage", "mape"],
        givens: &[list(PREDICTED), list(TRUE)],
        right: |read| error(read, f64::abs, |mean| mean),
        how: "mean of the absolute differences",
        ..PLAIN
    },
    Relation {
        cues: &["rmse"],
        unless: &["mae"],
        givens: &[list(ERRORS)],
        right: |read| of_errors(read, |e| e * e, f64::sqrt),
        how: "root of the mean of the squared errors",
        ..PLAIN
    },
    Relation {
        cues: &["mse"],
        unless: &["mae", "rmse"],
        givens: &[list(ERRORS)],
        right: |read| of_errors(read, |e| e * e, |mean| mean),
        how: "mean of the squared errors",
        ..PLAIN
    },
    Relation {
        cues: &["mae"],
        unless: &["mse", "rmse"],
        givens: &[list(ERRORS)],
        right: |read| of_errors(read, f64::abs, |mean| mean),
        how: "mean of the absolute errors",
        ..PLAIN
    },
    Relation {
        cues: &["auc", "auroc", "roc"],
        unless: &["pr", "prauc"],
        givens: &[
            list(&["(label*|classes|y) (of|are|is|=|:)* $"]),
            list(&["(score*|prediction*|probabilities) (of|are|is|=|:|get|the)* $"]),
        ],
        right: |read| {
            let (labels, scores) = (read.list(0), read.list(1));
            if labels.len() != scores.len() || labels.iter().any(|y| *y != 0.0 && *y != 1.0) {
                return Vec::new();
            }
            let of = |class: f64| -> Vec<f64> {
                labels.iter().zip(scores).filter(|(y, _)| **y == class).map(|(_, score)| *score).collect()
            };
            auc(&of(1.0), &of(0.0))
        },
        how: "pairs of a positive and a negative in the right order, ties half",
        ..PLAIN
    },
    Relation {
        cues: &["auc", "auroc"],
        unless: &["pr"],
        givens: &[
            list(&[
                "positive* (score|scores|have|get|are|at|with|:|=|the)* $",
                "positive* (score|scores|have|get|are|at|with|:|=|the)* # and #",
            ]),
            list(&[
                "negative* (score|scores|have|get|are|at|with|:|=|the)* $",
                "negative* (score|scores|have|get|are|at|with|:|=|the)* # and #",
            ]),
        ],
        right: |read| auc(read.list(0), read.list(1)),
        how: "pairs of a positive and a negative in the right order, ties half",
        ..PLAIN
    },
];

fn error(read: &Read<'_>, of: fn(f64) -> f64, then: fn(f64) -> f64) -> Vec<f64> {
    let (a, b) = (read.list(0), read.list(1));
    if a.len() != b.len() || a.is_empty() {
        return Vec::new();
    }
    vec![then(a.iter().zip(b).map(|(a, b)| of(a - b)).sum::<f64>() / a.len() as f64)]
}

fn of_errors(read: &Read<'_>, of: fn(f64) -> f64, then: fn(f64) -> f64) -> Vec<f64> {
    let errors = read.list(0);
    if errors.is_empty() {
        Vec::new()
    } else {
        vec![then(errors.iter().map(|e| of(*e)).sum::<f64>() / errors.len() as f64)]
    }
}

fn auc(positive: &[f64], negative: &[f64]) -> Vec<f64> {
    if positive.is_empty() || negative.is_empty() {
        return Vec::new();
    }
    let worth = |p: &f64, n: &f64| f64::from(p > n) + 0.5 * f64::from(p == n);
    let total: f64 = positive.iter().flat_map(|p| negative.iter().map(move |n| worth(p, n))).sum();
    vec![total / (positive.len() * negative.len()) as f64]
}

#[cfg(test)]
mod tests {
    use super::super::super::trial::{silent, wrong};

    #[test]
    fn wrong_metrics_are_found() {
        wrong(&[
            ("What is the F1 score for precision 0.6 and recall 0.3?\nIt is 0.45, the mean of both.", "0.4"),
            ("Predictions 1, 4, 6 against targets 2, 4, 9 have an MSE of 1.33.", "3.333"),
            ("For labels 1, 0, 1, 0 with the scores 0.9, 0.8, 0.7, 0.1 the AUC is 0.5.", "0.75"),
        ]);
    }

    #[test]
    fn right_metrics_are_silent() {
        silent(&[
            "What is the F1 score for precision 0.6 and recall 0.3?\nIt is 0.4, below the mean of both.",
            "Predictions 1, 4, 6 against targets 2, 4, 9 have an MSE of 3.33.",
            "For labels 1, 0, 1, 0 with the scores 0.9, 0.8, 0.7, 0.1 the AUC is 0.75.",
        ]);
    }
}
