//! Memory of models: weights at a precision, bytes a parameter, the cache of keys and values.
//!
//! A gigabyte is 10⁹ bytes or 2³⁰; notes use both and round generously, so a tenth either way is let pass.

use super::super::Finding;
use super::figure::written;
use super::passage::Passage;

/// What a number may be off by, relative to the plain value.
const SLACK: f64 = 0.1;

pub(super) fn check(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    if passage.has(&["gb", "gib", "gigabytes", "mb", "tb", "bytes", "byte"]) {
        weights(passage, findings);
        stated_rate(passage, findings);
        bytes_of_precision(passage, findings);
        key_value_cache(passage, findings);
    }
}

/// Ways to name a number format, and its bytes.
pub(super) const PRECISIONS: [(&str, f64); 5] = [
    ("(fp64|float64|double precision|64 bit|64 bits)", 8.0),
    ("(fp32|float32|f32|full precision|single precision|32 bit|32 bits)", 4.0),
    ("(fp16|bf16|float16|bfloat16|half precision|16 bit|16 bits)", 2.0),
    ("(int8|uint8|fp8|8 bit|8 bits)", 1.0),
    ("(int4|4 bit|4 bits|nf4|fp4)", 0.5),
];

/// Returns the parameters of the one model that a sentence or, failing that, the passage is about.
fn parameters(passage: &Passage<'_>, at: usize) -> Option<f64> {
    let named = |from: usize, to: usize| -> Vec<f64> {
        let mut sizes: Vec<f64> = passage
            .all_between("# (parameter|parameters|params|param|model|models|llm|weights|language|large)?", from, to)
            .iter()
            .filter(|found| {
                let figure = found.value(0);
                let next = passage.tokens.get(found.number_at(0) + 1).map_or("", |token| token.text.as_str());
                (1e7..1e14).contains(&figure)
                    && !matches!(
                        next,
                        "tokens" | "flops" | "bytes" | "gb" | "users" | "token" | "dollars" | "documents"
                    )
            })
            .map(|found| found.value(0))
            .collect();
        sizes.sort_by(f64::total_cmp);
        sizes.dedup();
        sizes
    };
    let sentence = passage.sentence(at);
    let near = named(sentence.start, sentence.end);
    let sizes = if near.is_empty() { named(0, passage.tokens.len()) } else { near };
    let [one] = sizes.as_slice() else { return None };
    Some(*one)
}

/// Bytes of the unit that follows a number.
fn unit(passage: &Passage<'_>, at: usize) -> Option<(f64, f64, &'static str)> {
    match passage.tokens.get(at + 1)?.text.as_str() {
        "gb" | "gib" | "gigabytes" | "g" => Some((1e9, 1_073_741_824.0, "GB")),
        "mb" | "mib" | "megabytes" => Some((1e6, 1_048_576.0, "MB")),
        "tb" | "tib" | "terabytes" => Some((1e12, 1_099_511_627_776.0, "TB")),
        _ => None,
    }
}

fn near(stated: f64, bytes: f64, unit: (f64, f64, &str)) -> bool {
    [unit.0, unit.1].iter().any(|size| (stated - bytes / size).abs() <= SLACK * bytes / size)
}

/// "In fp16 a 7B model takes 14 GB."
fn weights(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    for (precision, bytes) in PRECISIONS {
        let shapes = [
            format!("{precision} <14> # (gb|gib|gigabytes|mb|mib|tb)"),
            format!("# (gb|gib|gigabytes|mb|tb) <6> (in|at|with|using|for) {precision}"),
            format!("# (gb|gib|gigabytes|mb|tb) OPEN {precision} CLOSE"),
        ];
        for found in shapes.iter().flat_map(|shape| passage.all(shape)) {
            let at = found.last_number();
            let at = if passage.tokens[at].figure.is_some() && unit(passage, at).is_some() {
                at
            } else {
                found.number_at(0)
            };
            // Moments are not the weights.
            if passage.sentence_says(found.from, &["moments", "moment"]) {
                continue;
            }
            let words = &passage.tokens[found.from..(found.to + 4).min(passage.tokens.len())];
            let gap = &passage.tokens[found.from..found.to];
            let says = |words: &[&str], list: &[super::token::Token]| {
                list.iter().any(|token| words.contains(&token.text.as_str()))
            };
            // Anything beyond the weights, or another precision between, is another sum.
            let more = says(
                &[
                    "adam",
                    "adamw",
                    "optimizer",
                    "optimizers",
                    "gradient",
                    "gradients",
                    "training",
                    "train",
                    "cache",
                    "activations",
                    "overhead",
                    "fine",
                    "finetuning",
                    "total",
                    "adafactor",
                    "states",
                    "lora",
                    "qlora",
                    "gpu",
                    "gpus",
                    "card",
                    "ram",
                    "a100",
                    "per",
                ],
                words,
            ) || says(&["and", ",", ";", "while", "whereas", "but", "or", "plus"], gap)
                || gap
                    .iter()
                    .filter(|token| {
                        matches!(
                            token.text.as_str(),
                            "fp16" | "fp32" | "int8" | "int4" | "bf16" | "bit" | "precision" | "bits"
                        )
                    })
                    .count()
                    > 1
                    && says(&["half", "full"], gap)
                    && says(&["bit"], gap)
                    && !says(&["bits"], gap);
            let several = PRECISIONS
                .iter()
                .filter(|(other, size)| {
                    *size != bytes && passage.first_between(&[other], found.from, found.to).is_some()
                })
                .count();
            let (Some(size), Some(figure), Some(unit)) =
                (parameters(passage, at), passage.tokens[at].figure, unit(passage, at))
            else {
                continue;
            };
            let right = size * bytes;
            if more
                || several > 0
                || near(figure.value, right, unit)
                || passage.disowned(at)
                || figure.bound != super::figure::Bound::Plain && figure.bound != super::figure::Bound::About
            {
                continue;
            }
            // Only a loading or storing that is plainly of the weights is held to the sum.
            let sentence_more = passage.sentence_says(
                at,
                &[
                    "reduced",
                    "reduces",
                    "saves",
                    "checkpoint",
                    "vocabulary",
                    "layers",
                    "layer",
                    "images",
                    "vectors",
                    "embeddings",
                    "cache",
                    "left",
                    "remain",
                    "remains",
                    "remaining",
                    "free",
                    "heads",
                    "matrices",
                    "entries",
                ],
            );
            if !sentence_more {
                findings.push(passage.wrong(
                    at,
                    format!("{} {}", written(right / unit.0), unit.2),
                    format!("{} parameters of {} bytes", written(size), written(bytes)),
                ));
                return;
            }
        }
    }
}

/// "56 GB (8 bytes per parameter)" for a model whose size is known.
fn stated_rate(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    for found in passage.all("# (gb|gib|mb|tb) OPEN (at)? # bytes (per|a|for each|/) (parameter|param|weight)") {
        check_rate(passage, findings, &found, 0, 1);
    }
    for found in passage.all("# bytes (per|a|/) (parameter|param|weight) <8> (is|=|gives|needs|requires|totaling|total|:|≈|means|→) <3> # (gb|gib|mb|tb)") {
        // A closing bracket or another subject ends what the rate is about.
        if !passage.tokens[found.from..found.to].iter().any(|token| matches!(token.text.as_str(), ")" | "," | "while" | "and" | ";")) {
            check_rate(passage, findings, &found, 1, 0);
        }
    }
}

fn check_rate(
    passage: &Passage<'_>,
    findings: &mut Vec<Finding>,
    found: &super::pattern::Found,
    total: usize,
    rate: usize,
) {
    let at = found.number_at(total);
    let (Some(size), Some(unit)) = (parameters(passage, at), unit(passage, at)) else { return };
    let right = size * found.value(rate);
    if found.value(rate) > 0.0
        && found.value(rate) <= 64.0
        && !near(found.value(total), right, unit)
        && !passage.disowned(at)
    {
        findings.push(passage.wrong(
            at,
            format!("{} {}", written(right / unit.0), unit.2),
            format!("{} parameters of {} bytes", written(size), written(found.value(rate))),
        ));
    }
}

/// "float32 uses 8 bytes per parameter".
fn bytes_of_precision(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    for (precision, bytes) in PRECISIONS {
        for found in passage.all(&format!(
            "{precision} <5> # bytes? (per|a|for each|for every|/) (parameter|param|weight|value|number|element)"
        )) {
            let n = found.figures().len() - 1;
            let gap = &passage.tokens[found.from..found.to];
            let more = gap.iter().any(|token| {
                matches!(
                    token.text.as_str(),
                    "adam"
                        | "adamw"
                        | "optimizer"
                        | "mixed"
                        | "and"
                        | "training"
                        | "gradients"
                        | "moments"
                        | "momentum"
                        | "states"
                )
            });
            let first = gap.first().is_some_and(|token| token.text == "8") && found.value(n) == 8.0;
            if !more && !first {
                findings.extend(passage.compare(&found, n, &[bytes], "bits of the format over eight"));
            }
        }
    }
}

/// The cache holds a key and a value for every layer, head and token.
fn key_value_cache(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let Some(stated) =
        passage.first(&["(kv|key value) cache <24> (is|=|takes|needs|requires|uses|≈|size|of) <6> # (gb|gib|mb|mib)"])
    else {
        return;
    };
    let given = |patterns: &[&str]| passage.first(patterns).map(|found| found.value(0));
    let layers = given(&["# (transformer|decoder)? layers", "layers (=|of|:) #"]);
    let heads = given(&["# (kv|key value) heads", "# (attention)? heads"]);
    let head = given(&["head (dimension|dim|size) (of|=|is|:)? #", "# dimensional heads"]);
    let hidden = given(&["(hidden|model|embedding) (size|dimension|dim) (of|=|is|:)? #", "d_model = #"]);
    let tokens = given(&[
        "(sequence|context) (length|of) (of|=|is)? #",
        "# (tokens|token) <2> (context|sequence)?",
        "# context",
    ]);
    let batch = given(&["batch (size)? (of|=|is)? #"]).unwrap_or(1.0);
    let bytes = PRECISIONS.iter().find(|(precision, _)| passage.first(&[precision]).is_some()).map(|(_, bytes)| *bytes);
    let width = heads.zip(head).map(|(heads, head)| heads * head).or(hidden);
    let grouped = passage.has(&["gqa", "mqa", "grouped", "multi-query"]) && heads.zip(head).is_none();
    let (Some(layers), Some(width), Some(tokens), Some(bytes)) = (layers, width, tokens, bytes) else { return };
    let at = stated.last_number();
    let Some(unit) = unit(passage, at) else { return };
    let right = 2.0 * layers * width * tokens * batch * bytes;
    let per_token =
        passage.tokens.get(at + 2..at + 4).is_some_and(|next| next.iter().any(|token| token.text == "token"))
            || passage.sentence_says(at, &["each", "every"]);
    if !grouped && !per_token && !near(stated.value(0), right, unit) && !passage.disowned(at) {
        let how = format!(
            "2·{}·{}·{}·{} values of {} bytes",
            written(layers),
            written(width),
            written(tokens),
            written(batch),
            written(bytes)
        );
        findings.push(passage.wrong(at, format!("{} {}", written(right / unit.0), unit.2), how));
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{silent, wrong};

    #[test]
    fn wrong_memory_is_found() {
        wrong(&[
            ("A 13B model in fp16 needs 52 GB for its weights.", "26 GB"),
            ("Loading a 70 billion parameter LLM at 4-bit takes 70 GB.", "35 GB"),
            ("How much memory does a 3B model take? In float32 it takes 6 GB.", "12 GB"),
            ("A 7B model with AdamW needs 28 GB (8 bytes per parameter) of optimizer state.", "56 GB"),
            ("In fp16 each weight takes 4 bytes per parameter.", "2"),
            (
                "A model has 32 layers, 32 heads and a head dimension of 128. For 4096 tokens in fp16 the KV cache takes 1 GB.",
                "2.147 GB",
            ),
        ]);
    }

    #[test]
    fn right_memory_is_silent() {
        silent(&[
            "A 13B model in fp16 needs 26 GB for its weights, in int8 13 GB and in 4-bit 6.5 GB.",
            "A 7B model needs 28 GB in full precision; half precision (16 bits) halves this to 14 GB.",
            "A 7B model with AdamW needs 56 GB (8 bytes per parameter) of optimizer state.",
            "Training a 7B model in mixed precision with Adam needs 16 bytes per parameter, 112 GB.",
            "The 8-bit AdamW optimizer takes 14 GB for a 7B model.",
            "A model has 32 layers, 32 heads and a head dimension of 128. For 4096 tokens in fp16 the KV cache takes 2 GB.",
        ]);
    }
}
