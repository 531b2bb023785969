//! Counts of a classifier and what they come to; errors and scores of single predictions.

use super::{Entry, Rule, Subject, claimed, given, rule};

const TP: usize = 0;
const FP: usize = 1;
const FN: usize = 2;
const TN: usize = 3;
const POSITIVE: usize = 4;
const NEGATIVE: usize = 5;
const TOTAL: usize = 6;
const FLAGGED: usize = 7;
const PRECISION: usize = 8;
const RECALL: usize = 9;
const F1: usize = 10;
const ACCURACY: usize = 11;
const SPECIFICITY: usize = 12;
const FALL_OUT: usize = 13;

const MATRIX: [Entry; 14] = [
    given(&[
        said!("(tp|true positives)"),
        "# (tp|true positives)",
        "1st (caught|catches|found|finds|detected|detects|recognized|identified) # of (the|these|all)? #",
        "in # of (them|these|those)",
        "# of (the|these|those|them) (flagged|ones|alarms|positives|them)* (are|were|turn|turned|really|truly)",
    ])
    .within(0.0, 1e12),
    given(&[
        said!("(fp|false positives|false alarms)"),
        "# (fp|false positives|false alarms)",
        "(flagged|flags|raised|blocked) # (good|healthy|innocent|honest|legitimate|normal|harmless|false)",
        "# (good|healthy|innocent|honest|legitimate|normal|harmless) @ (was|were) (flagged|bothered|alarmed|blocked)",
        "# (good|healthy|innocent|honest|legitimate|normal|harmless) @ (flagged|bothered|alarmed|blocked)",
    ])
    .within(0.0, 1e12),
    given(&[
        said!("(fn|false negatives)"),
        "# (fn|false negatives)",
        "(missed|misses|overlooked) #",
        "# @ (slipped|were missed|was missed)",
    ])
    .within(0.0, 1e12),
    given(&[said!("(tn|true negatives)"), "# (tn|true negatives)"]).within(0.0, 1e12),
    given(&[
        "# @ (really|actually|truly) (have|had|has|contain|contained|hold|are|were)",
        "# (are|were|is) (fraudulent|sick|ill|spam|infected|positive|defective|relevant|bots|toxic|malignant)",
        "of (the|all)? # (fraudulent|sick|ill|spam|infected|positive|defective|relevant|toxic|malignant|actual)",
        "# (fraudulent|sick|ill|spam|infected|defective|malignant) (transactions|patients|people|mails|emails|cases|parts|users)",
    ])
    .within(1.0, 1e12),
    given(&[
        "# (healthy|good|legitimate|normal|honest|ham|harmless|negative|benign) (patients|people|mails|emails|cases|customers|transactions|examples|users|ones)",
        "# (are|were) (healthy|good|legitimate|normal|honest|harmless|negative|benign)",
    ])
    .within(1.0, 1e12),
    given(&[
        "(on|over|among) (a|the|total|set|of)* # (transactions|mails|emails|patients|people|users|customers|examples|cases|samples|images|documents|messages)",
    ])
    .within(2.0, 1e12),
    given(&["(flags|flagged|alarms) (only|just|about)? #", "(goes|went|go) off in #", "# (are|were) flagged"]).within(1.0, 1e12),
    claimed(&[said!("precision"), "# (in|as)? precision", "precision (is|comes) <3> that is #"], &["precision"]).share().never(&["average", "map", "rank", "ranks", "k"]),
    claimed(&[said!("(recall|sensitivity|tpr)"), "# (in|as)? (recall|sensitivity)"], &["recall", "sensitivity"]).share(),
    claimed(&[said!("f1 (score|measure|value)?"), "harmonic mean <5> (is|=|:) #"], &["f1", "harmonic mean"]).share(),
    claimed(
        &[
            said!("accuracy"),
            "# accuracy",
            "# of (all|the|its)* (decisions|predictions|cases|mails|answers|calls) (were|are|was|is) (handled|classified|predicted)? (right|correct*)",
        ],
        &["accuracy", "(decisions|predictions|cases|answers) (were|are) (right|correct*)"],
    )
    .share(),
    claimed(&[said!("(specificity|tnr)"), "# specificity"], &["specificity"]).share(),
    claimed(&[said!("(fpr|false positive rate|fall out|false alarm rate)"), "# (fpr|false positive rate)"], &["false positive rate", "fpr"]).share(),
];

const MATRIX_RULES: [Rule; 16] = [
    rule(FN, &[POSITIVE, TP], |v| v[0] - v[1], "positives − TP"),
    rule(FP, &[FLAGGED, TP], |v| v[0] - v[1], "flagged − TP"),
    rule(POSITIVE, &[TP, FN], |v| v[0] + v[1], "TP + FN"),
    rule(NEGATIVE, &[TOTAL, POSITIVE], |v| v[0] - v[1], "all − positives"),
    rule(NEGATIVE, &[FP, TN], |v| v[0] + v[1], "FP + TN"),
    rule(TN, &[NEGATIVE, FP], |v| v[0] - v[1], "negatives − FP"),
    rule(TOTAL, &[POSITIVE, NEGATIVE], |v| v[0] + v[1], "positives + negatives"),
    rule(PRECISION, &[TP, FP], |v| v[0] / (v[0] + v[1]), "TP / (TP + FP)"),
    rule(RECALL, &[TP, FN], |v| v[0] / (v[0] + v[1]), "TP / (TP + FN)"),
    rule(RECALL, &[TP, POSITIVE], |v| v[0] / v[1], "found / all that there are"),
    rule(F1, &[PRECISION, RECALL], |v| 2.0 * v[0] * v[1] / (v[0] + v[1]), "2·P·R / (P + R)"),
    rule(ACCURACY, &[TP, TN, TOTAL], |v| (v[0] + v[1]) / v[2], "(TP + TN) / all"),
    rule(ACCURACY, &[TP, TN, FP, FN], |v| (v[0] + v[1]) / v.iter().sum::<f64>(), "(TP + TN) / (TP + TN + FP + FN)"),
    rule(SPECIFICITY, &[TN, NEGATIVE], |v| v[0] / v[1], "TN / (TN + FP)"),
    rule(FALL_OUT, &[FP, NEGATIVE], |v| v[0] / v[1], "FP / (FP + TN)"),
    rule(FALL_OUT, &[SPECIFICITY], |v| 1.0 - v[0], "1 − specificity"),
];

pub(super) const SUBJECTS: &[Subject] = &[
    Subject {
        about: &[],
        unless: &["macro", "micro", "weighted", "averaged", "bleu", "rouge", "top"],
        entries: &MATRIX,
        rules: &MATRIX_RULES,
    },
    // One prediction of one event.
    Subject {
        about: &["log", "logloss", "brier", "loss", "entropy", "surprisal"],
        unless: &["baseline", "uniform", "average", "mean", "bits"],
        entries: &[
            given(&[
                "(class|label|token|answer|outcome|event) (is|was|got|gets|at|with|has|a|the|probability|of)* %",
                said!("p"),
                "(probability|predicts|predicted|prediction) (of|is|was)* %",
                "% (on|for|to) (the)? (true|right|correct) (class|label|token|answer)",
            ])
            .share()
            .within(1e-9, 1.0 - 1e-9),
            given(&["(outcome|label|y|event|target) (is|was|=|of)* #"])
                .meant(&[("(true|right|correct) (class|label|token)", 1.0)])
                .within(0.0, 1.0),
            claimed(
                &[
                    "log loss <12> (:|=|≈|is|of|costs) (about)? #",
                    "loss <10> (:|=|≈|is|costs) (about)? #",
                    said!("(log loss|logloss|loss)"),
                ],
                &["log loss", "logloss"],
            )
            .within(0.0, 50.0),
            claimed(&["brier <12> (:|=|≈|is|of) (about)? #", said!("brier score")], &["brier"]).within(0.0, 1.0),
        ],
        rules: &[
            rule(2, &[0, 1], |v| if v[1] == 1.0 { -v[0].ln() } else { -(1.0 - v[0]).ln() }, "−ln p of what happened"),
            rule(3, &[0, 1], |v| (v[0] - v[1]).powi(2), "(p − outcome)²"),
        ],
    },
    Subject {
        about: &["r", "r2", "r²", "determination", "explained"],
        unless: &["adjusted"],
        entries: &[
            given(&[said!("(ss_res|rss|sse|ssr|residual sum of squares)")]).within(0.0, 1e15),
            given(&[said!("(ss_tot|tss|sst|total sum of squares)")]).within(1e-12, 1e15),
            claimed(&["(r2|r²|r ^ 2|r squared) <12> (:|=|is|of|→) (about)? #"], &["r2", "r²", "r squared", "r ^ 2"])
                .within(-10.0, 1.0),
        ],
        rules: &[rule(2, &[0, 1], |v| 1.0 - v[0] / v[1], "1 − SS_res / SS_tot")],
    },
];
