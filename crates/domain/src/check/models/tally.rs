//! Figures of one passage that cannot all hold: shares of a whole that do not add up to it.
//!
//! Only what is plainly meant as parts of one whole is added up: a split, an allocation, a mix.

use super::super::{Finding, FindingKind};
use super::figure::written;
use super::passage::Passage;

pub(super) fn check(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    if passage.has(&["split", "train", "training", "ratio", "division", "partition"]) {
        slashed_split(passage, findings);
        named_split(passage, findings);
    }
    if passage.has(&[
        "distribution",
        "softmax",
        "probabilities",
        "probability",
        "allocation",
        "portfolio",
        "mix",
        "budget",
    ]) {
        distribution(passage, findings);
    }
}

/// "A 70/20/20 split".
fn slashed_split(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    for found in passage.all("# (/|:|-) # (train|split|ratio|division|partition)") {
        // Two numbers with a slash read as one fraction; three as a fraction and a number.
        let Some((first, second)) = found.figure(0).and_then(|figure| figure.fraction) else { continue };
        let third = found.value(1);
        report(passage, findings, found.from, &[first, second, third]);
    }
    for found in passage.all("# (train|split)") {
        if let Some((first, second)) = found.figure(0).and_then(|figure| figure.fraction)
            && found.from.checked_sub(1).is_none_or(|before| passage.tokens[before].text != "/")
            && passage.tokens.get(found.to).is_none_or(|next| next.text != "/")
        {
            report(passage, findings, found.from, &[first, second]);
        }
    }
}

fn report(passage: &Passage<'_>, findings: &mut Vec<Finding>, at: usize, parts: &[f64]) {
    let total: f64 = parts.iter().sum();
    let plausible = parts.iter().all(|part| *part >= 5.0 && part.fract() == 0.0) && (80.0..=120.0).contains(&total);
    if plausible && total != 100.0 && !passage.disowned(at) {
        let shown: Vec<String> = parts.iter().map(|part| written(*part)).collect();
        let mut finding = passage.wrong(
            at,
            "parts of a split add up to 100".to_owned(),
            format!("{} = {}", shown.join(" + "), written(total)),
        );
        finding.kind = FindingKind::Contradiction;
        findings.push(finding);
    }
}

/// "80 % for training, 10 % for validation and 20 % for testing".
fn named_split(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    for found in passage.all("% (for|train|training|of|to|as)* (the|data)? (train|training) <6> % (for|to|as|validation|val)* (the)? (validation|dev|val) <6> % (for|to|as|test)* (the)? (test|testing)").into_iter().chain(passage.all("(train|training) (:|is|=|set)? % <3> (validation|val|dev) (:|is|=|set)? % <3> (test|testing) (:|is|=|set)? %")) {
        let parts: Vec<f64> = found.figures().iter().map(|figure| (figure.value * 1e4).round() / 100.0).collect();
        report(passage, findings, found.from, &parts);
    }
}

/// "The probabilities are 0.5, 0.3 and 0.3".
fn distribution(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let shapes = [
        "(distribution|softmax output|class probabilities|probability vector) (is|=|:|of|over|p|q)* $",
        "(allocation|portfolio|mix|budget) <8> % @ ,? (and)? % @ ,? (and)? % @ .",
    ];
    for found in passage.all(shapes[0]) {
        let parts = found.list(0);
        let total: f64 = parts.iter().sum();
        let shares = parts.len() >= 3 && parts.iter().all(|part| (0.0..1.0).contains(part));
        let unnormalized = passage.sentence_says(
            found.from,
            &[
                "unnormalized",
                "logits",
                "scores",
                "sigmoid",
                "independent",
                "multi",
                "cumulative",
                "sampled",
                "samples",
            ],
        );
        // Rounded parts may be off by half a unit each.
        if shares
            && (total - 1.0).abs() > 0.006 * parts.len() as f64
            && (0.7..1.4).contains(&total)
            && !unnormalized
            && !passage.disowned(found.from)
        {
            let mut finding = passage.wrong(
                found.list_at(0),
                "probabilities of a distribution add up to 1".to_owned(),
                format!("they add up to {}", written(total)),
            );
            finding.kind = FindingKind::Contradiction;
            findings.push(finding);
        }
    }
    for found in passage.all(shapes[1]) {
        let parts: Vec<f64> = found.figures().iter().map(|figure| (figure.value * 1e4).round() / 100.0).collect();
        report(passage, findings, found.from, &parts);
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{silent, wrong};

    #[test]
    fn parts_that_miss_their_whole_are_found() {
        wrong(
            &[
                ("Use a 70/20/20 split.", "add up to 100"),
                ("We keep 80% for training, 10% for validation and 20% for testing.", "80 + 10 + 20 = 110"),
                ("Train: 70%, validation: 20%, test: 20%.", "add up to 100"),
                ("The distribution is [0.5, 0.3, 0.3].", "add up to 1"),
                ("The portfolio holds an allocation of 60% stock, 20% cash and 10% bonds.", "add up to 100"),
                ("An 80/30 train-test split is common.", "add up to 100"),
            ]
            .map(|(text, right)| (text, if right.contains('=') { "parts of a split" } else { right })),
        );
    }

    #[test]
    fn parts_that_make_their_whole_are_silent() {
        silent(&[
            "Use a 70/15/15 split or an 80/20 train-test split.",
            "We keep 80% for training, 10% for validation and 10% for testing.",
            "The distribution is [0.33, 0.33, 0.33].",
            "The distribution is [0.5, 0.3, 0.2].",
            "The portfolio holds an allocation of 70% stock, 10% cash and 20% bonds.",
        ]);
    }
}
