//! Training of language models: compute, tokens and days.
//!
//! Training takes about 6 floating-point operations a parameter and token (Kaplan and others 2020); twenty tokens a
//! parameter are compute-optimal (Hoffmann and others 2022). Both are rules of thumb, so a tenth is let pass.

use super::super::Finding;
use super::figure::written;
use super::passage::Passage;

pub(super) fn check(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    if passage.has(&["tokens", "flops", "flop"]) {
        compute(passage, findings);
        optimal_tokens(passage, findings);
        days(passage, findings);
    }
}

/// "Training a 70B model on 1.4T tokens takes 5.9e23 FLOPs."
fn compute(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    for found in passage
        .all("# (parameter|parameters|params|param|model|llm|language)* <10> # tokens <24> # (flops|flop|floating)")
    {
        let (parameters, tokens, stated) = (found.value(0), found.value(1), found.value(2));
        if parameters < 1e6 || tokens < 1e6 || stated < 1e12 {
            continue;
        }
        let right = 6.0 * parameters * tokens;
        let inference = passage.sentence_says(
            found.from,
            &["inference", "forward", "generate", "generating", "second", "recomputation", "per", "trillion"],
        );
        if !inference && (stated / right - 1.0).abs() > 0.1 && !passage.disowned(found.from) {
            findings.push(passage.wrong(
                found.number_at(2),
                format!("{right:.2e} FLOPs"),
                "6 · parameters · tokens".to_owned(),
            ));
        }
    }
}

/// "By Chinchilla a 10B model wants 200B tokens", "20 tokens per parameter".
fn optimal_tokens(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    if !passage.has(&["chinchilla", "optimal"]) {
        return;
    }
    for found in
        passage.all("(chinchilla|compute optimal) <16> # tokens (per|for each|for every|/) (parameter|param|model)")
    {
        if !(15.0..=26.0).contains(&found.value(0)) {
            findings.extend(passage.compare(&found, 0, &[20.0], "Hoffmann and others 2022"));
        }
    }
    for found in passage
        .all("# (parameter|parameters|params|param|model) <16> # tokens")
        .into_iter()
        .chain(passage.all("# tokens <10> # (parameter|parameters|params|param|model)"))
    {
        let (first, second) = (found.value(0), found.value(1));
        let tokens_first = passage.tokens.get(found.number_at(0) + 1).is_some_and(|token| token.text == "tokens");
        let (parameters, tokens) = if tokens_first { (second, first) } else { (first, second) };
        let optimal = passage.sentence_says(found.from, &["chinchilla", "optimal"])
            && !passage.sentence_says(
                found.from,
                &[
                    "llama",
                    "gpt",
                    "gopher",
                    "trained",
                    "than",
                    "beyond",
                    "instead",
                    "undertrained",
                    "overtrained",
                    "not",
                ],
            );
        if parameters < 1e7
            || tokens < 1e7
            || !optimal
            || (tokens / (20.0 * parameters) - 1.0).abs() <= 0.25
            || passage.disowned(found.from)
        {
            continue;
        }
        let at = found.number_at(usize::from(!tokens_first));
        findings.push(passage.wrong(
            at,
            format!("{} tokens", amount(20.0 * parameters)),
            "twenty tokens a parameter".to_owned(),
        ));
    }
}

fn amount(value: f64) -> String {
    [(1e12, "T"), (1e9, "B"), (1e6, "M")]
        .into_iter()
        .find(|(size, _)| value >= *size)
        .map_or_else(|| written(value), |(size, name)| format!("{}{name}", written(value / size)))
}

/// Parameters, tokens, devices, their speed and how much of it is used: the days.
fn days(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let Some(stated) =
        passage.first(&["(takes|take|need|needs|requires|about|≈|=|is) (about|roughly|approximately|around)? # days"])
    else {
        return;
    };
    let given = |patterns: &[&str]| passage.first(patterns).map(|found| found.value(0));
    let parameters = given(&["# (parameter|parameters|params|model)"]).filter(|n| *n >= 1e8);
    let tokens = given(&["# tokens"]).filter(|n| *n >= 1e8);
    let devices = given(&["# <2> (gpus|a100s|h100s|tpus|accelerators)"]);
    let speed = passage.first(&["# (tflops|tflop|teraflops|petaflops|pflops)"]);
    let used =
        given(&["% (mfu|utilization|utilisation|efficiency)", "(mfu|utilization|utilisation|efficiency) (of|is|=)? %"]);
    let (Some(parameters), Some(tokens), Some(devices), Some(speed), Some(used)) =
        (parameters, tokens, devices, speed, used)
    else {
        return;
    };
    let scale = if passage.tokens[speed.number_at(0) + 1].text.starts_with('p') { 1e15 } else { 1e12 };
    let right = 6.0 * parameters * tokens / (devices * speed.value(0) * scale * used) / 86_400.0;
    if right.is_finite() && (stated.value(0) / right - 1.0).abs() > 0.15 && !passage.disowned(stated.from) {
        findings.push(passage.wrong(
            stated.number_at(0),
            format!("{} days", written(right)),
            "6 · parameters · tokens / (devices · speed · share used)".to_owned(),
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{silent, wrong};

    #[test]
    fn wrong_training_figures_are_found() {
        wrong(&[
            ("Training a 13B parameter model on 260B tokens takes 2e20 FLOPs.", "2.03e22"),
            ("Chinchilla says 200 tokens per parameter.", "20"),
            ("A compute-optimal 10B parameter model needs 20B tokens.", "200B tokens"),
            ("By Chinchilla scaling 100B tokens suffice for a 1B parameter model.", "20B tokens"),
            ("Train a 7B model on 140B tokens with 64 GPUs of 312 TFLOPS at 40% MFU. It takes 30 days.", "8.521 days"),
            ("A 1B parameter model trained on 20B tokens costs 6 * 1e9 * 20e9 = 1.2e21 FLOPs.", "1.20e20"),
        ]);
    }

    #[test]
    fn right_training_figures_are_silent() {
        silent(&[
            "Training a 70B parameter model on 1.4T tokens takes 5.9e23 FLOPs.",
            "Chinchilla says about 20 tokens per parameter, so a 70B model needs 1.4T tokens.",
            "LLaMA trained a 7B model on 1T tokens, far beyond the Chinchilla optimum.",
            "Train a 7B model on 140B tokens with 64 GPUs of 312 TFLOPS at 40% MFU. It takes about 8.5 days.",
        ]);
    }
}
