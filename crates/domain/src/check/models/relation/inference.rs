//! Running large models: throughput from utilization, caches with grouped heads, decoding from memory, group scales.

use super::read::BYTES;
use super::{Given, PLAIN, Read, Relation, Unit, may, measured, need, precision};

const TERA: f64 = 1e12;
const PEAK: Given = need(&[
    "(peak*|at|of|at most) (of|is|at|performance|:|=)* # (tflops|tflop|teraflops)",
    "# (tflops|tflop|teraflops)",
])
.within(1.0, 1e6)
.or_nothing();
const UTILIZATION: Given =
    need(&["% (mfu|utilization|utilisation|of (the)? peak)", "(mfu|utilization) (of|is|=|:|at)* %"]).within(0.005, 1.0);
const PARAMETERS: Given =
    need(&["# (parameter|parameters|params|model|llm|language|dense)", "(model|parameters) (of|with) #"])
        .within(1e6, 1e14);
const DEVICES: Given = may(&["# (@)? (gpus|a100s|h100s|v100s|tpus|accelerators|devices|cards)"], 1.0).within(1.0, 1e6);
const LAYERS: Given = need(&["# (transformer|decoder)? (layers|blocks)", "layers (=|:|of|is)? #"]).within(1.0, 1000.0);
const KV_HEADS: Given =
    need(&["# (kv|key|value) (value|/|and)* heads", "# (kv|key|value)? (groups)", "(kv|key) heads (=|:|of)? #"])
        .within(1.0, 1024.0);

pub(super) const RELATIONS: &[Relation] = &[
    Relation {
        cues: &["mfu", "utilization", "utilisation"],
        also: &["second", "s"],
        unless: &["days", "hours", "weeks", "inference", "moe", "active", "decode", "decoding", "prefill"],
        givens: &[UTILIZATION, PEAK, PARAMETERS, DEVICES],
        unit: Unit::Of(&["tokens"]),
        slack: 0.06,
        right: |read| {
            let devices = if read.itself_says(&["per", "each", "every", "one", "single"]) { 1.0 } else { read.n(3) };
            vec![devices * read.n(0) * peak(read, 1) / (6.0 * read.n(2)), read.n(0) * peak(read, 1) / (6.0 * read.n(2))]
        },
        how: "utilization · peak / 6 FLOPs for each parameter and token",
        ..PLAIN
    },
    Relation {
        cues: &["mfu", "utilization", "utilisation"],
        also: &["tokens"],
        unless: &["inference", "moe", "active", "second"],
        givens: &[
            UTILIZATION,
            PEAK,
            PARAMETERS,
            need(&["# (@)? tokens"]).within(1e7, 1e15),
            DEVICES,
        ],
        unit: Unit::Time,
        slack: 0.08,
        right: |read| vec![6.0 * read.n(2) * read.n(3) / (read.n(0) * peak(read, 1) * read.n(4))],
        how: "6 · parameters · tokens / (devices · peak · utilization)",
        ..PLAIN
    },
    Relation {
        cues: &["mfu", "utilization", "utilisation"],
        also: &["tokens"],
        unless: &["inference", "moe", "active", "days"],
        givens: &[
            need(&["# tokens (per|a|each|/) (second|s)"]).within(1.0, 1e12),
            PEAK,
            PARAMETERS,
            DEVICES,
        ],
        unit: Unit::Share,
        slack: 0.03,
        right: |read| vec![6.0 * read.n(2) * read.n(0) / (peak(read, 1) * read.n(3))],
        how: "6 · parameters · tokens a second / peak",
        ..PLAIN
    },
    Relation {
        cues: &["mfu", "utilization", "utilisation"],
        unless: &["tokens", "memory", "bandwidth"],
        givens: &[
            need(&["(peak*|theoretical) (of|is|at|performance|:|=)* # (tflops|tflop|teraflops)?"]).within(1.0, 1e6),
            need(&["(sustain*|achiev*|measured|observed|reach*|gets|runs|delivers) (at|only|about)* # (tflops|tflop|teraflops)?"])
                .within(0.1, 1e6),
        ],
        unit: Unit::Share,
        slack: 0.01,
        right: |read| if read.n(1) < read.n(0) { vec![read.n(1) / read.n(0)] } else { Vec::new() },
        how: "what is reached / peak",
        ..PLAIN
    },
    Relation {
        cues: &["kv", "cache"],
        also: &["heads"],
        unless: &["mla", "quantized", "smaller", "less", "times", "saves", "shared"],
        givens: &[
            precision(f64::NAN),
            LAYERS,
            KV_HEADS,
            need(&[
                "head (dim|dimension|size|width|dims) (of|is|=|:)? #",
                "(of|with) (dimension|size|dim|width) #",
                "heads (of|×) #",
            ])
            .within(8.0, 4096.0),
            may(&["# tokens", "(context|sequence|length) (of|length|window|is|=)* #", "tokens = #"], f64::NAN).within(1.0, 1e8),
            may(&["batch (size)? (of|is|=|:)? #", "# (sequences|requests|users|prompts|streams)"], 1.0).within(1.0, 1e6),
        ],
        unit: Unit::Bytes,
        slack: 0.04,
        right: |read| {
            let each = 2.0 * read.n(0) * read.n(1) * read.n(2) * read.n(3) * read.n(5);
            let one = read.itself_says(&["token"]) || read.n(4).is_nan() && read.says(&["token"]);
            match read.n(4) {
                _ if one => vec![each],
                tokens if tokens.is_nan() => Vec::new(),
                tokens => vec![each * tokens],
            }
        },
        how: "2 · layers · KV heads · head size · tokens · bytes",
        ..PLAIN
    },
    Relation {
        cues: &["kv", "gqa", "grouped", "mqa"],
        also: &["smaller", "less", "times", "fewer", "factor", "reduces", "shrinks"],
        unless: &["layers", "quantized", "int8"],
        givens: &[KV_HEADS, need(&["# (query|attention|q)* heads"]).within(1.0, 1024.0)],
        unit: Unit::Of(&["times", "x", "fold", "smaller"]),
        right: |read| if read.n(1) > read.n(0) { vec![read.n(1) / read.n(0)] } else { Vec::new() },
        how: "query heads / KV heads",
        ..PLAIN
    },
    Relation {
        cues: &["decoding", "decode", "bandwidth", "stream", "generation", "generates", "weights"],
        also: &["tokens"],
        unless: &["prefill", "batch", "batched", "gpus", "moe", "active", "speculative", "flops", "training"],
        givens: &[
            measured(BYTES, &["# @ (/|per) (s|second|sec)"]).within(1e9, 1e15),
            precision(f64::NAN),
            PARAMETERS.or_nothing(),
            measured(BYTES, &["# @ (of)? (weights)?"]).within(1e6, 1e14).or_nothing(),
        ],
        unit: Unit::Of(&["tokens"]),
        slack: 0.06,
        right: |read| {
            let model = if read.n(3).is_nan() { read.n(1) * read.n(2) } else { read.n(3) };
            if read.says(&["second", "s"]) { vec![read.n(0) / model] } else { Vec::new() }
        },
        how: "bandwidth / bytes of the weights",
        ..PLAIN
    },
    Relation {
        cues: &["group", "groups", "block", "blocks"],
        also: &["scale", "scales"],
        unless: &["zero", "zeros", "offset", "offsets", "minimum", "asymmetric", "double", "superblock", "gb", "mb"],
        givens: &[
            need(&["groups? (size)? (of|=|is|:)* #", "blocks? (size)? (of|=|is|:)* #", "(every|each|per) # weights"])
                .within(2.0, 65_536.0),
            may(&["# bit (weights|weight|quantization|integers|values|codes|numbers)?"], f64::NAN).within(1.0, 16.0),
        ],
        unit: Unit::Of(&["bits", "bit"]),
        right: bits_with_scales,
        how: "bits of a weight + bits of the scale / weights of a group",
        ..PLAIN
    },
    Relation {
        cues: &["corpus", "epoch", "documents", "articles", "pages", "books", "dataset"],
        also: &["tokens"],
        unless: &[
            "batch", "second", "price", "cost", "costs", "cents", "vocabulary", "chunk", "chunks", "overlap", "epochs",
            "query", "retrieved", "context", "window", "dollars",
        ],
        givens: &[
            need(&["# (documents|articles|pages|books|files|sentences|sequences|examples|samples|reviews|conversations)"])
                .within(2.0, 1e13),
            need(&["(of|with|at|averaging|about) # tokens", "# tokens (each|per|on average)"]).within(1.0, 1e7),
        ],
        unit: Unit::Of(&["tokens"]),
        slack: 0.05,
        right: |read| vec![read.n(0) * read.n(1)],
        how: "documents · tokens of each",
        ..PLAIN
    },
    Relation {
        cues: &["lora"],
        also: &["%", "percent", "share", "fraction"],
        unless: &["layers", "layer", "memory", "model"],
        givens: &[
            need(&["rank (r)? (of|is|=|:)? #", "r (=|of|is) #"]).within(1.0, 4096.0),
            need(&["# × #", "# by #"]).within(2.0, 1e7),
        ],
        unit: Unit::Share,
        right: |read| vec![read.n(0) * (read.nth(1, 0) + read.nth(1, 1)) / (read.nth(1, 0) * read.nth(1, 1))],
        how: "rank · (rows + columns) / (rows · columns)",
        ..PLAIN
    },
];

/// Returns the peak in operations a second: as given, or that of the one accelerator that is named, at 16 bits and
/// without sparsity (NVIDIA's data sheets).
fn peak(read: &Read<'_>, given: usize) -> f64 {
    const KNOWN: [(&[&str], f64); 3] =
        [(&["a100", "a100s"], 312.0), (&["h100", "h100s"], 989.0), (&["v100", "v100s"], 125.0)];
    if !read.n(given).is_nan() {
        return read.n(given) * TERA;
    }
    let named: Vec<f64> = KNOWN.iter().filter(|(names, _)| read.says(names)).map(|(_, peak)| *peak).collect();
    if let [one] = named.as_slice() { one * TERA } else { f64::NAN }
}

/// Returns the bits of a weight with its part of the group's scale.
fn bits_with_scales(read: &Read<'_>) -> Vec<f64> {
    const FORMATS: [(&[&str], f64); 3] =
        [(&["int4", "nf4", "fp4", "q4", "w4"], 4.0), (&["int8", "q8", "w8"], 8.0), (&["int3", "q3"], 3.0)];
    const SCALES: [(&[&str], f64); 2] =
        [(&["fp16", "bf16", "float16", "half"], 16.0), (&["fp32", "float32", "single"], 32.0)];
    let of = |names: &[(&[&str], f64)]| {
        let said: Vec<f64> = names.iter().filter(|(names, _)| read.says(names)).map(|(_, bits)| *bits).collect();
        if let [one] = said.as_slice() { *one } else { f64::NAN }
    };
    let bits = if read.n(1).is_nan() { of(&FORMATS) } else { read.n(1) };
    vec![bits + of(&SCALES) / read.n(0)]
}

#[cfg(test)]
mod tests {
    use super::super::super::trial::{silent, wrong};

    #[test]
    fn wrong_throughput_is_found() {
        wrong(&[
            ("At 50% MFU on a GPU with a peak of 300 TFLOPS a 5B model trains at 30,000 tokens per second.", "5000"),
            ("Training a 3B model on 60B tokens with 32 GPUs (300 TFLOPS) at 40% MFU takes 32 days.", "3.255 days"),
            ("Training a 3B model on 60B tokens with 32 A100s at 40% MFU takes 31 days.", "3.13 days"),
            ("The peak is 400 TFLOPS and the job sustains 100, an MFU of 40%.", "25 %"),
            ("With 40 layers, 4 KV heads, head size 128 and fp16 the KV cache needs 160 KB per token.", "81.92 KB"),
            ("A model with 32 query heads and 4 KV heads has a KV cache that is 4 times smaller.", "8"),
            ("Decoding reads 20 GB of weights for every token: at 1 TB/s that is at most 20 tokens per second.", "50"),
            ("Weights in int8 with groups of 64 and an fp16 scale take 8.5 bits per weight.", "8.25"),
            ("A corpus of 2 million articles with 400 tokens each has 80 million tokens.", "800000000"),
        ]);
    }

    #[test]
    fn right_throughput_is_silent() {
        silent(&[
            "At 50% MFU on a GPU with a peak of 300 TFLOPS a 5B model trains at 5,000 tokens per second.",
            "Training a 3B model on 60B tokens with 32 GPUs (300 TFLOPS) at 40% MFU takes 3.3 days.",
            "The peak is 400 TFLOPS and the job sustains 100, an MFU of 25%.",
            "With 40 layers, 4 KV heads, head size 128 and fp16 the KV cache needs 80 KiB per token.",
            "A model with 32 query heads and 4 KV heads has a KV cache that is 8 times smaller.",
            "Decoding reads 20 GB of weights for every token: at 1 TB/s that is at most 50 tokens per second.",
            "Weights in int8 with groups of 64 and an fp16 scale take 8.25 bits per weight.",
            "A corpus of 2 million articles with 400 tokens each has 800 million tokens.",
        ]);
    }
}
