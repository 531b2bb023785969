//! Metrics of classifiers, rankings, translations and boxes from the counts and lists that a text gives.

use super::super::Finding;
use super::figure::written_as_ratio;
use super::passage::Passage;

pub(super) fn check(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    if passage.has(&["precision", "recall", "f1", "accuracy", "specificity", "sensitivity", "fpr", "tpr"]) {
        confusion(passage, findings);
        f_score(passage, findings);
    }
    if passage.has(&["ndcg", "dcg"]) {
        discounted_gain(passage, findings);
    }
    if passage.has(&["mrr", "reciprocal"]) {
        reciprocal_rank(passage, findings);
    }
    if passage.has(&["iou", "jaccard"]) {
        overlap(passage, findings);
    }
    if passage.has(&["bleu", "reference", "clipped"]) {
        clipped_count(passage, findings);
    }
}

/// True and false positives and negatives, as far as they are given.
struct Counts {
    tp: Option<f64>,
    fp: Option<f64>,
    fn_: Option<f64>,
    tn: Option<f64>,
}

/// Reads counts; one that is given twice with different numbers counts as not given.
fn counts(passage: &Passage<'_>) -> Counts {
    let read = |short: &str, long: &str| -> Option<f64> {
        let shapes = [
            format!("{short} (=|:|is|of|are)? #"),
            format!("# ({short}|{short}s)"),
            format!("{long} (OPEN {short} CLOSE)? (=|:|are|is|of)? #"),
            format!("# {long}"),
        ];
        let mut values: Vec<f64> = Vec::new();
        for shape in &shapes {
            for found in passage.all(shape) {
                let at = found.number_at(0);
                // "TP 80 FP 20": a number belongs to what stands before it unless the shape says otherwise.
                let claimed = at > 0
                    && shape.starts_with("# (")
                    && !shape.contains("true")
                    && !shape.contains("false")
                    && matches!(passage.tokens[at - 1].text.as_str(), "=" | ":" | "is" | "are");
                if let Some(figure) = found
                    .figure(0)
                    .filter(|figure| figure.fraction.is_none() && !figure.percent && figure.value.fract() == 0.0)
                    && !claimed
                {
                    values.push(figure.value);
                }
            }
            if !values.is_empty() {
                break;
            }
        }
        values.dedup();
        if let [one] = values.as_slice() { Some(*one) } else { None }
    };
    Counts {
        tp: read("tp", "true (positives|positive)"),
        fp: read("fp", "false (positives|positive)"),
        fn_: read("fn", "false (negatives|negative)"),
        tn: read("tn", "true (negatives|negative)"),
    }
}

fn confusion(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let Counts { tp, fp, fn_, tn } = counts(passage);
    let over = |above: Option<f64>, other: Option<f64>| {
        above.zip(other).filter(|(a, b)| a + b > 0.0).map(|(a, b)| a / (a + b))
    };
    let precision = over(tp, fp);
    let recall = over(tp, fn_);
    let all = tp.zip(fp).zip(fn_.zip(tn)).map(|((a, b), (c, d))| a + b + c + d).filter(|all| *all > 0.0);
    let metrics = [
        ("precision", precision, "TP / (TP + FP)"),
        ("(recall|sensitivity|tpr|true positive rate)", recall, "TP / (TP + FN)"),
        ("(specificity|true negative rate|tnr)", over(tn, fp), "TN / (TN + FP)"),
        ("(fpr|false positive rate)", over(fp, tn), "FP / (FP + TN)"),
        ("accuracy", tp.zip(tn).zip(all).map(|((a, b), all)| (a + b) / all), "(TP + TN) / all"),
        (
            "(f1|f1_score|f 1) (score|measure)?",
            tp.zip(fp).zip(fn_).map(|((a, b), c)| 2.0 * a / (2.0 * a + b + c)),
            "2·TP / (2·TP + FP + FN)",
        ),
    ];
    for (name, right, how) in metrics {
        let Some(right) = right.filter(|right| right.is_finite()) else { continue };
        for found in passage.all(&format!("{name} (is|=|:|≈|of|equals|would be|comes to) (about|only|just)? #")) {
            // A score of a precision and a recall that the sentence gives is theirs.
            let says = |word: &str| passage.sentence_says(found.from, &[word]);
            if ranked(passage, found.from) || name.starts_with("(f1") && says("precision") && says("recall") {
                continue;
            }
            // "precision = TP / (TP + FP) = 80 / 100 = 0.8": the last of a chain is the result.
            hold(passage, findings, &found, right, how);
        }
        for found in passage.all(&format!("{name} (=|is|:) <16> (=|≈) %")) {
            let next_name = passage.tokens[found.from + 1..found.to].iter().any(|token| {
                matches!(token.text.as_str(), "precision" | "recall" | "accuracy" | "f1" | "specificity" | "," | ";")
            });
            if !next_name && !ranked(passage, found.from) {
                hold(passage, findings, &found, right, how);
            }
        }
    }
}

/// Returns whether a metric is the average over a ranking, which is another one.
fn ranked(passage: &Passage<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| matches!(passage.tokens[before].text.as_str(), "average" | "mean"))
}

fn hold(passage: &Passage<'_>, findings: &mut Vec<Finding>, found: &super::pattern::Found, right: f64, how: &str) {
    let n = found.figures().len() - 1;
    let at = found.number_at(n);
    let next = passage.tokens.get(at + 1).map_or("", |token| token.text.as_str());
    let figure = found.figure(n);
    if !figure.is_some_and(|figure| figure.is_share() || figure.value == 1.0) || matches!(next, "=" | "≈" | "%") {
        return;
    }
    let before = findings.len();
    findings.extend(passage.compare(found, n, &[right], how));
    findings.dedup_by(|a, b| a.lines == b.lines && a.right == b.right);
    if let Some(finding) = findings.get_mut(before) {
        finding.right = written_as_ratio(right);
    }
}

/// F1 from a precision and a recall that are given as numbers.
fn f_score(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    for pattern in [
        "precision (of|is|=|:)? % <4> recall (of|is|=|:)? % <14> f1 (score|measure)? (of|=>) %",
        "recall (of|is|=|:)? % <4> precision (of|is|=|:)? % <14> f1 (score|measure)? (of|=>) %",
        "f1 (score|measure)? <8> precision (of|is|=)? % <4> recall (of|is|=)? % => %",
    ] {
        for found in passage.all(pattern) {
            let (p, r) = (found.value(0), found.value(1));
            if p + r > 0.0 {
                findings.extend(passage.compare(&found, 2, &[2.0 * p * r / (p + r)], "2·P·R / (P + R)"));
            }
        }
    }
}

fn gain(relevances: &[f64], exponential: bool) -> f64 {
    relevances
        .iter()
        .enumerate()
        .map(|(at, relevance)| {
            (if exponential { relevance.exp2() - 1.0 } else { *relevance }) / (at as f64 + 2.0).log2()
        })
        .sum()
}

fn discounted_gain(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    for (pattern, normalized) in [
        ("(relevance|relevances|scores|grades|gains|list|ranking) <8> $ <12> ndcg <4> (of|=>) #", true),
        ("ndcg <8> $ => #", true),
        ("(relevance|relevances|scores|grades|gains|list|ranking) <8> $ <12> dcg <4> (of|=>) #", false),
        ("dcg <8> $ => #", false),
    ] {
        for found in passage.all(pattern) {
            let given = found.list(0);
            if given.iter().any(|relevance| !(0.0..=20.0).contains(relevance))
                || passage.sentence_says(found.from, &["@", "ideal", "idcg"])
            {
                continue;
            }
            let mut ideal = given.to_vec();
            ideal.sort_by(|a, b| b.total_cmp(a));
            let rights = [false, true].map(|exponential| {
                if normalized { gain(given, exponential) / gain(&ideal, exponential) } else { gain(given, exponential) }
            });
            findings.extend(passage.compare(
                &found,
                0,
                &rights,
                "Σ gain / log₂(place + 1), over that of the best order when normalized",
            ));
        }
    }
}

fn reciprocal_rank(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    for found in passage
        .all("(ranks|positions|rank) <6> $ <12> (mrr|mean reciprocal rank) <3> (of|=>) #")
        .into_iter()
        .chain(passage.all("(mrr|mean reciprocal rank) <8> $ => #"))
    {
        let ranks = found.list(0);
        if ranks.iter().all(|rank| *rank >= 1.0 && rank.fract() == 0.0) {
            let right = ranks.iter().map(|rank| 1.0 / rank).sum::<f64>() / ranks.len() as f64;
            findings.extend(passage.compare(&found, 0, &[right], "mean of 1/rank"));
        }
    }
    for found in passage.all("(ranks|positions|rank) <3> # , # ,? and # <14> (mrr|mean reciprocal rank) <3> (of|=>) #")
    {
        let right = (0..3).map(|n| 1.0 / found.value(n)).sum::<f64>() / 3.0;
        findings.extend(passage.compare(&found, 3, &[right], "mean of 1/rank"));
    }
}

fn overlap(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    for found in
        passage.all("intersection (area)? (of|is|=)? # <6> union (area)? (of|is|=)? # <12> (iou|jaccard) <3> (of|=>) #")
    {
        if found.value(1) > 0.0 {
            findings.extend(passage.compare(&found, 2, &[found.value(0) / found.value(1)], "intersection / union"));
        }
    }
    for found in
        passage.all("iou <10> $ and $ => #").into_iter().chain(passage.all("boxes $ and $ <10> iou <3> (of|=>) #"))
    {
        let (a, b) = (found.list(0), found.list(1));
        let ([ax, ay, au, av], [bx, by, bu, bv]) = (a, b) else { continue };
        let inside = (au.min(*bu) - ax.max(*bx)).max(0.0) * (av.min(*bv) - ay.max(*by)).max(0.0);
        let total = (au - ax) * (av - ay) + (bu - bx) * (bv - by) - inside;
        if au > ax
            && av > ay
            && bu > bx
            && bv > by
            && !passage.sentence_says(found.from, &["width", "height", "xywh", "center"])
        {
            findings.extend(passage.compare(&found, 0, &[inside / total], "intersection / union of the corners"));
        }
    }
}

/// The count of an n-gram is clipped at how often the reference has it.
fn clipped_count(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let shapes = [
        "# times in <5> (generated|candidate|hypothesis|output|system|prediction|translation) <12> # (times|time) in <4> (reference|references) <30> (numerator|clipped count|clipped) <14> (is|be|=|of) (only|just)? #",
        "(candidate|output|hypothesis) <6> # times <8> reference <6> # (times|time)? <16> (clipped|numerator) <8> (is|be|=|of) (only|just)? #",
    ];
    for found in shapes.iter().flat_map(|shape| passage.all_between(shape, 0, passage.tokens.len())) {
        findings.extend(passage.compare(
            &found,
            2,
            &[found.value(0).min(found.value(1))],
            "the lesser of the counts in the output and in the reference",
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{silent, wrong};
    use super::*;

    #[test]
    fn the_best_order_has_the_greatest_gain() {
        let best = [3.0, 2.0, 1.0, 0.0];
        for other in [[2.0, 3.0, 1.0, 0.0], [0.0, 1.0, 2.0, 3.0]] {
            assert!(gain(&other, false) < gain(&best, false) && gain(&other, true) < gain(&best, true));
        }
        assert!((gain(&[3.0, 2.0, 3.0, 0.0, 1.0, 2.0], false) - 6.861_126_688_593_5).abs() < 1e-9);
    }

    #[test]
    fn wrong_metrics_are_found() {
        wrong(&[
            ("A classifier has TP = 40, FP = 10, FN = 20 and TN = 30. Its precision is 0.67.", "4/5"),
            ("With 90 true positives and 30 false negatives the recall is 80%.", "3/4"),
            ("TP: 50, FP: 50, FN: 0, TN: 100. Accuracy = 150/200 = 0.85", "3/4"),
            ("TP = 6, FP = 2, FN = 4: the F1 score is 0.5.", "2/3"),
            ("With a precision of 0.5 and a recall of 1.0 the F1 score is 0.75.", "2/3"),
            ("There are 95 true negatives and 5 false positives, so the specificity is 90%.", "19/20"),
            ("For the relevances [3, 2, 0, 1] the NDCG is 0.8.", "0.985"),
            ("The first relevant results are at ranks [1, 2, 4], so the MRR is 0.7.", "7/12"),
            ("The IoU of the boxes [0, 0, 2, 2] and [1, 1, 3, 3] is 0.25.", "1/7"),
            (
                "BLEU: a word occurs 5 times in the candidate and 2 times in the reference, so the clipped count is 5.",
                "2",
            ),
        ]);
    }

    #[test]
    fn right_metrics_are_silent() {
        silent(&[
            "A classifier has TP = 40, FP = 10, FN = 20 and TN = 30. Its precision is 0.8 and its recall is 0.67.",
            "TP: 50, FP: 50, FN: 0, TN: 100. Accuracy = 150/200 = 0.75",
            "With a precision of 0.5 and a recall of 1.0 the F1 score is about 0.67.",
            "The first relevant results are at ranks [1, 2, 4], so the MRR is 0.583.",
            "BLEU: a word occurs 5 times in the candidate and 2 times in the reference, so the clipped count is 2.",
            "Precision = TP / (TP + FP). High precision of 0.9 is good.",
        ]);
    }
}
