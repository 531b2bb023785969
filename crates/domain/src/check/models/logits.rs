//! Softmax, sigmoid, entropy, cross-entropy, divergence, perplexity and impurity of given numbers.
//!
//! The base of a logarithm is often not said; without a unit a statement is right when it holds in bits or in nats.

use super::super::Finding;
use super::figure::{Figure, written};
use super::passage::Passage;
use super::pattern::Found;

pub(super) fn check(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    if passage.has(&["softmax", "logits"]) {
        listed_softmax(passage, findings);
        labeled_softmax(passage, findings);
    }
    if passage.has(&["sigmoid", "σ", "sigma"]) {
        sigmoid(passage, findings);
    }
    if passage.has(&["entropy"]) {
        entropy(passage, findings);
        cross_entropy(passage, findings);
    }
    if passage.has(&["kl", "kullback", "divergence"]) {
        divergence(passage, findings);
    }
    if passage.has(&["perplexity"]) {
        perplexity(passage, findings);
    }
    if passage.has(&["gini"]) {
        gini(passage, findings);
    }
}

fn softmax(logits: &[f64], temperature: f64) -> Vec<f64> {
    let most = logits.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let weights: Vec<f64> = logits.iter().map(|logit| ((logit - most) / temperature).exp()).collect();
    let total: f64 = weights.iter().sum();
    weights.iter().map(|weight| weight / total).collect()
}

/// Entropy in nats; weights need not be normalized.
fn entropy_of(weights: &[f64]) -> f64 {
    let total: f64 = weights.iter().sum();
    -weights.iter().map(|weight| weight / total).filter(|p| *p > 0.0).map(|p| p * p.ln()).sum::<f64>()
}

fn cross_entropy_of(truth: &[f64], model: &[f64]) -> f64 {
    -truth.iter().zip(model).filter(|(p, _)| **p > 0.0).map(|(p, q)| p * q.ln()).sum::<f64>()
}

fn gini_of(weights: &[f64]) -> f64 {
    let total: f64 = weights.iter().sum();
    1.0 - weights.iter().map(|weight| (weight / total).powi(2)).sum::<f64>()
}

fn is_distribution(values: &[f64]) -> bool {
    values.iter().all(|value| (0.0..=1.0).contains(value)) && (values.iter().sum::<f64>() - 1.0).abs() < 0.011
}

/// Returns how much each value of a list was rounded, from the tokens it was written with.
fn figures_of_list(passage: &Passage<'_>, at: usize, count: usize) -> Vec<Figure> {
    passage.tokens[at..].iter().filter_map(|token| token.figure).take(count).collect()
}

fn listed_softmax(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    const STATED: [&str; 4] = [
        "softmax <6> $ <5> (=>|,|obtain|get|result*) (about|approximately)? <3> $",
        "softmax <6> $ CLOSE? (=>|≈) $",
        "logits (of|are|=|:|is)? $ <20> (softmax|probabilities) <8> $",
        "scores (of|are|=|:)? $ <14> softmax <8> $",
    ];
    for found in STATED.iter().flat_map(|pattern| passage.all(pattern)) {
        let (logits, stated) = (found.list(0), found.list(1));
        let temperature =
            passage.first_between(&["(temperature|t|τ) (of|=|is|:)? #"], passage.sentence(found.from).start, found.to);
        let temperature = temperature.map_or(1.0, |found| found.value(0));
        if logits.len() != stated.len() || temperature <= 0.0 || passage.disowned(found.from) {
            continue;
        }
        // Shares of the sum, logs or sampled tokens are something else than a softmax.
        if stated.iter().any(|p| !(0.0..=1.0).contains(p)) {
            continue;
        }
        let right = softmax(logits, temperature);
        let figures = figures_of_list(passage, found.list_at(1), stated.len());
        if figures.iter().zip(&right).all(|(figure, p)| figure.agrees(*p) || loosely(figure, *p)) {
            continue;
        }
        let shown: Vec<String> = right.iter().map(|p| written(*p)).collect();
        findings.push(passage.wrong(
            found.list_at(1),
            format!("[{}]", shown.join(", ")),
            "exp(z) / Σ exp(z)".to_owned(),
        ));
        return;
    }
}

/// One unit of the last place off is what adjusting a row to sum to one does.
fn loosely(figure: &Figure, p: f64) -> bool {
    (figure.value - p).abs() <= figure.step * 1.05 && figure.step < 0.05
}

/// "The logits are 10.1 for cat and 5.6 for dog; softmax gives 0.99 for cat and 0.1 for dog".
fn labeled_softmax(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let labeled = |pattern: &str| -> Vec<(Figure, String, usize)> {
        let found = passage.all(pattern);
        found.iter().filter_map(|f| Some((f.figure(0)?, f.word(0).to_owned(), f.last_number()))).collect()
    };
    for pattern in ["# for (the|a|class)? @", "@ (=|:|gets|has|is) (a|probability|score|logit|of)? #"] {
        let pairs = labeled(pattern);
        let Some(at) = passage.tokens.iter().position(|token| token.text == "softmax" || token.text == "probabilities")
        else {
            return;
        };
        let Some(start) =
            passage.tokens.iter().position(|token| token.text.starts_with("logit") || token.text == "scores")
        else {
            return;
        };
        for split in 2..pairs.len() {
            let count = split.min(pairs.len() - split);
            let logits = &pairs[split - count..split];
            let stated = &pairs[split..split + count];
            let same = logits.iter().zip(stated).all(|(a, b)| a.1 == b.1) && logits[0].1 != logits[1 % count].1;
            if count < 2
                || !same
                || logits[0].2 < start
                || stated[0].2 < at
                || stated.iter().any(|(p, ..)| !(0.0..=1.0).contains(&p.value))
            {
                continue;
            }
            let right = softmax(&logits.iter().map(|(logit, ..)| logit.value).collect::<Vec<_>>(), 1.0);
            if logits.iter().all(|(logit, ..)| (0.0..=1.0).contains(&logit.value))
                && (logits.iter().map(|l| l.0.value).sum::<f64>() - 1.0).abs() < 0.02
            {
                continue;
            }
            let off = stated.iter().zip(&right).find(|((figure, ..), p)| !figure.agrees(**p) && !loosely(figure, **p));
            if let Some(((_, _, at), _)) = off {
                let shown: Vec<String> =
                    right.iter().zip(stated).map(|(p, (_, label, _))| format!("{} for {label}", written(*p))).collect();
                findings.push(passage.wrong(*at, shown.join(", "), "exp(z) / Σ exp(z) of the logits given".to_owned()));
            }
            return;
        }
    }
}

fn sigmoid(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    const STATED: [&str; 3] = [
        "(sigmoid|σ|sigma) OPEN # CLOSE => #",
        "sigmoid (function|activation)? (of|at|for) (x|z)? (=)? # => #",
        "logit of # <6> probability <4> (of|=>) #",
    ];
    for found in STATED.iter().flat_map(|pattern| passage.all(pattern)) {
        if passage.sentence_says(found.from, &["derivative", "gradient", "slope"]) {
            continue;
        }
        let right = 1.0 / (1.0 + (-found.value(0)).exp());
        report(passage, findings, &found, 1, &[right], "1 / (1 + exp(−x))");
    }
}

/// Adds a finding when the n-th number captured agrees with none of the values.
fn report(passage: &Passage<'_>, findings: &mut Vec<Finding>, found: &Found, n: usize, rights: &[f64], how: &str) {
    let Some(figure) = found.figure(n) else { return };
    if rights.iter().any(|right| figure.agrees(*right) || !right.is_finite()) || passage.disowned(found.from) {
        return;
    }
    let at = found.last_number();
    // A number that goes on into an expression is not the result.
    let next = passage.tokens.get(at + 1).map_or("", |token| token.text.as_str());
    if matches!(next, "×" | "·" | "*" | "+" | "^" | "/" | "-" | "(" | "log" | "ln") {
        return;
    }
    let shown: Vec<String> = rights.iter().map(|right| written(*right)).collect();
    let right = if shown.len() == 2 { format!("{} bits ({} nats)", shown[0], shown[1]) } else { shown.join(" or ") };
    findings.push(passage.wrong(at, right, how.to_owned()));
}

/// Returns a value in nats in the units the sentence allows, bits first.
fn in_units(passage: &Passage<'_>, at: usize, nats: f64) -> Vec<f64> {
    let bits = nats / std::f64::consts::LN_2;
    if passage.sentence_says(at, &["bits", "bit", "log2", "log_2"]) {
        vec![bits]
    } else if passage.sentence_says(at, &["nats", "nat", "ln"]) {
        vec![nats]
    } else {
        vec![bits, nats]
    }
}

fn entropy(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let how = "−Σ p log p";
    let crossing = |found: &Found| {
        found.from > 0
            && matches!(
                passage.tokens[found.from - 1].text.as_str(),
                "cross" | "conditional" | "relative" | "joint" | "max" | "maximum"
            )
    };
    for found in
        passage.all("entropy <8> $ <3> => #").into_iter().chain(passage.all("$ <4> (has|have) (an)? entropy (of|=) #"))
    {
        if crossing(&found) || !is_distribution(found.list(0)) {
            continue;
        }
        let rights = in_units(passage, found.from, entropy_of(found.list(0)));
        report(passage, findings, &found, 0, &rights, how);
    }
    for (pattern, outcomes) in [
        ("entropy of (a|the)? fair coin <4> => #", 2.0),
        ("fair coin <4> entropy (of|=>) #", 2.0),
        ("entropy of (a|the)? fair (six sided)? (die|dice) <4> => #", 6.0),
        ("fair (six sided)? (die|dice) <4> entropy (of|=>) #", 6.0),
    ] {
        for found in passage.all(pattern) {
            let rights = in_units(passage, found.from, f64::ln(outcomes));
            report(passage, findings, &found, 0, &rights, "log of the number of equally likely outcomes");
        }
    }
    for found in passage
        .all("entropy <6> coin <8> (probability|p|bias) (of|=|heads|is)* # <4> => #")
        .into_iter()
        .chain(passage.all("entropy <10> p = # <4> => #"))
    {
        let p = found.value(0);
        if !crossing(&found) && (0.0..=1.0).contains(&p) {
            let rights = in_units(passage, found.from, entropy_of(&[p, 1.0 - p]));
            report(passage, findings, &found, 1, &rights, how);
        }
    }
    for found in passage.all("entropy <12> # (positive|positives|yes|spam|red|examples|samples|of) <4> and # (negative|negatives|no|ham|blue|of) <8> => #") {
        if !crossing(&found) {
            let rights = in_units(passage, found.from, entropy_of(&[found.value(0), found.value(1)]));
            report(passage, findings, &found, 2, &rights, how);
        }
    }
    for found in passage.all("entropy <6> uniform <6> (over|on|of|with) # <6> => #") {
        let rights = in_units(passage, found.from, found.value(0).ln());
        report(passage, findings, &found, 1, &rights, "log of the number of equally likely outcomes");
    }
}

fn cross_entropy(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    for found in passage.all("cross entropy <14> $ <12> $ <8> => #") {
        let (truth, model) = (found.list(0), found.list(1));
        if truth.len() != model.len() || !is_distribution(truth) || !is_distribution(model) {
            continue;
        }
        let mut rights = in_units(passage, found.from, cross_entropy_of(truth, model));
        // Which of two lists is the truth is not always said.
        if !truth.contains(&1.0) {
            let turned = cross_entropy_of(model, truth);
            if found
                .figure(0)
                .is_some_and(|stated| stated.agrees(turned) || stated.agrees(turned / std::f64::consts::LN_2))
            {
                continue;
            }
        }
        // The loss of a classifier is taken in nats.
        if truth.contains(&1.0) {
            rights.sort_by(f64::total_cmp);
        }
        report(passage, findings, &found, 0, &rights, "−Σ p log q");
    }
    for found in passage
        .all("(probability|predict*|predicts) <8> # <5> (true|correct|right) class <14> (loss|entropy) <6> => #")
        .into_iter()
        .chain(passage.all("(true|correct|right) class <8> # <10> (loss|entropy) <6> => #"))
    {
        let p = found.value(0);
        if p > 0.0 && p < 1.0 {
            let rights = [-p.ln(), -p.log2()];
            if !found.figure(1).is_some_and(|figure| figure.agrees(rights[1])) {
                report(passage, findings, &found, 1, &rights[..1], "−ln of the probability of the true class");
            }
        }
    }
}

fn divergence(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    for found in passage.all("(kl|kullback|divergence) <18> $ <10> $ <12> => #") {
        let (p, q) = (found.list(0), found.list(1));
        if p.len() != q.len() || !is_distribution(p) || !is_distribution(q) || q.contains(&0.0) {
            continue;
        }
        let forward = cross_entropy_of(p, q) - entropy_of(p);
        let backward = cross_entropy_of(q, p) - entropy_of(q);
        let turned = found
            .figure(0)
            .is_some_and(|stated| stated.agrees(backward) || stated.agrees(backward / std::f64::consts::LN_2));
        if !turned {
            report(passage, findings, &found, 0, &in_units(passage, found.from, forward), "Σ p log(p/q)");
        }
    }
}

fn perplexity(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    for found in passage
        .all("(loss|entropy|nll|likelihood) (of|is|=|:)? # (nats|bits)? <10> perplexity <5> (of|=>) #")
        .into_iter()
        .chain(passage.all("perplexity <8> (loss|entropy) (of|is|=)? # (nats|bits)? => #"))
    {
        let loss = found.value(0);
        if !(0.0..=60.0).contains(&loss) {
            continue;
        }
        let says = |words: &[&str]| passage.sentence_says(found.from, words);
        // "Of about 7.39, one of 2 bits …": past another number another loss may be meant.
        if (found.number_at(0) + 1..found.number_at(1)).any(|at| passage.tokens[at].figure.is_some()) {
            continue;
        }
        let (natural, binary) = (loss.exp(), loss.exp2());
        // Beside the number its own unit counts, not that of another one in the sentence.
        let unit = passage.tokens.get(found.number_at(0) + 1).map_or("", |token| token.text.as_str());
        let rights: &[f64] = if unit == "bits" || unit != "nats" && says(&["bits", "bit"]) {
            &[binary]
        } else if unit == "nats" || says(&["nats", "nat"]) {
            &[natural]
        } else {
            &[natural, binary]
        };
        report_either(passage, findings, &found, 1, rights, "exp of a loss in nats, 2 to the power of one in bits");
    }
    for found in passage
        .all("uniform* <8> (over|among|between|of|from) # <14> perplexity <5> (of|=>) #")
        .into_iter()
        .chain(passage.all("perplexity <6> uniform* <8> (over|among|of) # <8> => #"))
    {
        report(
            passage,
            findings,
            &found,
            1,
            &[found.value(0)],
            "the perplexity of a uniform choice is the number of choices",
        );
    }
}

fn report_either(
    passage: &Passage<'_>,
    findings: &mut Vec<Finding>,
    found: &Found,
    n: usize,
    rights: &[f64],
    how: &str,
) {
    let before = findings.len();
    report(passage, findings, found, n, rights, how);
    if let (Some(finding), [natural, binary]) = (findings.get_mut(before), rights) {
        finding.right = format!("{} (loss in nats) or {} (in bits)", written(*natural), written(*binary));
    }
}

fn gini(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let how = "1 − Σ p²";
    for found in passage.all("gini <10> $ <4> => #") {
        if found.list(0).iter().all(|weight| *weight >= 0.0)
            && found.list(0).iter().sum::<f64>() > 0.0
            && !passage.sentence_says(found.from, &["coefficient", "income", "incomes"])
        {
            report(passage, findings, &found, 0, &[gini_of(found.list(0))], how);
        }
    }
    for found in passage.all("gini <14> # @ and # @ <6> => #").into_iter().chain(
        passage.all("# (positive|positives|yes|red) <3> and # (negative|negatives|no|blue) <12> gini <4> (of|=>) #"),
    ) {
        if found.value(0) + found.value(1) > 0.0
            && !passage.sentence_says(found.from, &["coefficient", "weighted", "gain", "reduction"])
        {
            report(passage, findings, &found, 2, &[gini_of(&[found.value(0), found.value(1)])], how);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{silent, wrong};
    use super::*;

    #[test]
    fn the_functions_meet_their_closed_forms() {
        let p = softmax(&[1.0, 2.0, 3.0], 1.0);
        for (value, expected) in p.iter().zip([0.090_030_573, 0.244_728_471, 0.665_240_956]) {
            assert!((value - expected).abs() < 1e-9);
        }
        assert!((entropy_of(&[1.0; 8]) - 8_f64.ln()).abs() < 1e-12);
        assert!((entropy_of(&p) + p.iter().map(|p| p * p.ln()).sum::<f64>()).abs() < 1e-12);
        assert!((gini_of(&[5.0, 5.0]) - 0.5).abs() < 1e-12);
        assert!((cross_entropy_of(&[0.0, 1.0], &[0.3, 0.7]) + 0.7_f64.ln()).abs() < 1e-12);
    }

    #[test]
    fn wrong_values_are_found() {
        wrong(&[
            ("The softmax of [2.0, 1.0, 0.1] is [0.6, 0.3, 0.1].", "0.659, 0.2424, 0.09857"),
            ("softmax([0, 0]) = [0.4, 0.6]", "[0.5, 0.5]"),
            ("Take logits [3, 1]; the softmax probabilities are [0.75, 0.25].", "0.8808, 0.1192"),
            (
                "The logits are 4.2 for spam and 1.2 for ham. Softmax turns them into 0.95 for spam and 0.5 for ham.",
                "0.9526 for spam, 0.04743 for ham",
            ),
            ("sigmoid(2) = 0.78", "0.8808"),
            ("The sigmoid of 0 is 1.", "0.5"),
            ("The entropy of [0.5, 0.25, 0.25] is 2 bits.", "1.5"),
            ("The entropy of a fair coin is 0.5 bits.", "1"),
            ("The cross-entropy between the label [0, 1, 0] and the prediction [0.2, 0.7, 0.1] is 0.557.", "0.3567"),
            ("The KL divergence between P = [0.5, 0.5] and Q = [0.9, 0.1] is 0.2.", "nats"),
            ("A loss of 3 nats means a perplexity of 30.", "20.09"),
            ("A model that is uniform over 50 words has a perplexity of 25.", "50"),
            ("The Gini impurity of [0.5, 0.5] is 0.25.", "0.5"),
            ("The Gini impurity of a node with 8 cats and 2 dogs is 0.4.", "0.32"),
        ]);
    }

    #[test]
    fn right_values_are_silent() {
        silent(&[
            "The softmax of [2.0, 1.0, 0.1] is [0.66, 0.24, 0.10].",
            "softmax([1, 2, 3]) ≈ [0.09, 0.245, 0.665]",
            "The logits are 4.2 for spam and 1.2 for ham. Softmax turns them into 0.95 for spam and 0.05 for ham.",
            "With temperature 2 the softmax of [2, 0] is [0.73, 0.27].",
            "sigmoid(0) = 0.5 and σ(2) ≈ 0.88",
            "The entropy of [0.5, 0.25, 0.25] is 1.5 bits, or 1.04 nats.",
            "The entropy of a fair coin is 1 bit.",
            "The KL divergence between P = [0.5, 0.5] and Q = [0.9, 0.1] is 0.51.",
            "A cross-entropy loss of 2.3 gives a perplexity of 10.",
            "The Gini impurity of [0.5, 0.5] is 0.5.",
            "Softmax of [1000, 1001] overflows, so subtract the maximum to get [-1, 0].",
        ]);
    }
}
