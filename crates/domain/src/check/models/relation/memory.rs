//! Memory: weights, optimizer states, shards, caches, indexes and images at a number format.

use super::{Given, PLAIN, Relation, Unit, may, need, precision};

/// The parameters of a model: "7B", "a 350M model".
const PARAMETERS: Given = need(&[
    "# (parameter|parameters|params|param|weights|model|llm|language)",
    "(parameters|params|model) (of|=|with)? #",
    "#",
])
.within(1e6, 1e14);
const DEVICES: Given = need(&["# (gpus|gpu|devices|workers|accelerators|ranks|cards)"]).within(1.0, 1e6);
const MORE_THAN_WEIGHTS: &[&str] = &[
    "adam",
    "adamw",
    "optimizer",
    "gradient",
    "gradients",
    "training",
    "train",
    "trains",
    "cache",
    "kv",
    "activations",
    "overhead",
    "tuning",
    "finetune",
    "lora",
    "qlora",
    "states",
    "moments",
    "zero",
    "checkpoint",
    "disk",
    "saves",
    "less",
    "vectors",
    "embeddings",
    "images",
    "tokens",
    "more",
    "than",
    "ram",
    "card",
    "a100",
    "h100",
    "gpu",
    "gpus",
    "layer",
    "layers",
    "scales",
    "group",
    "plus",
    "moe",
    "active",
    "experts",
    "per",
];

pub(super) const RELATIONS: &[Relation] = &[
    Relation {
        cues: &["zero", "fsdp", "sharded", "shards", "sharding"],
        also: &["stage", "fsdp", "fully", "everything"],
        unless: &["parameters", "params", "overhead", "activations", "offload", "replicas"],
        givens: &[
            DEVICES,
            super::measured(
                super::BYTES,
                &["# @ of (training|optimizer|model)? (state|states|memory|weights)", "(state|states|memory) of # @"],
            ),
            may(&["stage #", "zero #"], 3.0).within(3.0, 3.0),
        ],
        unit: Unit::Bytes,
        slack: 0.03,
        right: |read| vec![read.n(1) / read.n(0)],
        how: "every device keeps its part",
        ..PLAIN
    },
    Relation {
        cues: &[
            "fp32",
            "float32",
            "fp16",
            "bf16",
            "float16",
            "bfloat16",
            "int8",
            "fp8",
            "int4",
            "nf4",
            "bit",
            "bits",
            "precision",
        ],
        also: &["model", "models", "parameters", "weights", "params", "llm"],
        unless: MORE_THAN_WEIGHTS,
        givens: &[precision(f64::NAN), PARAMETERS],
        unit: Unit::Bytes,
        slack: 0.1,
        right: |read| vec![read.n(0) * read.n(1)],
        how: "parameters · bytes of the format",
        ..PLAIN
    },
    Relation {
        cues: &["bits", "bit"],
        also: &["weight", "parameter", "quantized", "quantization", "weights"],
        unless: &[
            "adam",
            "optimizer",
            "gradient",
            "gradients",
            "cache",
            "kv",
            "activations",
            "overhead",
            "training",
            "lora",
            "gpus",
            "gpu",
            "card",
            "vram",
            "ram",
            "qlora",
            "fits",
            "than",
            "scales",
            "group",
            "layers",
            "layer",
            "saves",
            "moe",
        ],
        givens: &[
            need(&["# bits? (per|a|for each|/) (weight|parameter|param)", "# bits?"]).within(1.0, 32.0),
            PARAMETERS,
        ],
        unit: Unit::Bytes,
        slack: 0.1,
        right: |read| vec![read.n(0) * read.n(1) / 8.0],
        how: "parameters · bits of a weight / 8",
        ..PLAIN
    },
    Relation {
        cues: &["array", "matrix", "tensor", "vector", "values", "floats", "numbers"],
        also: &["float32", "float64", "fp32", "fp16", "float16", "bf16", "int8", "uint8", "fp64"],
        unless: &[
            "model",
            "per",
            "parameters",
            "images",
            "sparse",
            "list",
            "lists",
            "vectors",
            "embeddings",
            "compressed",
            "overhead",
            "two",
            "three",
        ],
        givens: &[
            precision(f64::NAN),
            need(&["# × # (× #)? (× #)?", "# (@)? (values|floats|numbers|elements|entries)", "# "]).within(1.0, 1e15),
        ],
        unit: Unit::Bytes,
        slack: 0.05,
        // "256 × 4 bytes": the format may be a factor already.
        right: |read| {
            let all = read.list(1).iter().product::<f64>();
            let told = read.list(1).len() > 1 && read.list(1).last() == Some(&read.n(0));
            if told { vec![all, read.n(0) * all] } else { vec![read.n(0) * all] }
        },
        how: "entries · bytes of the format",
        ..PLAIN
    },
    Relation {
        cues: &["zero", "fsdp"],
        also: &["stage", "3", "2", "1", "shard", "sharded", "fsdp", "gpus"],
        unless: &["offload", "infinity", "activations", "overhead", "shot"],
        givens: &[
            may(&["zero (stage)? #", "stage #"], 3.0).within(1.0, 3.0),
            DEVICES,
            may(&["# bytes (per|a|for each|/) (parameter|param|weight)"], 16.0).within(4.0, 32.0),
            PARAMETERS,
        ],
        beside: &["# bytes (per|a|for each|/) (parameter|param|weight)"],
        unit: Unit::Bytes,
        slack: 0.05,
        right: |read| {
            let (stage, devices, rate, size) = (read.n(0), read.n(1), read.n(2), read.n(3));
            let whole = [4.0, 2.0, 0.0][(stage as usize - 1).min(2)];
            vec![size * (whole + (rate - whole) / devices)]
        },
        how: "2 bytes of weights, 2 of gradients, the rest optimizer state a parameter; the stage says what is divided",
        ..PLAIN
    },
    Relation {
        cues: &["adam", "adamw"],
        also: &["moments", "state", "states", "moment", "optimizer"],
        unless: &[
            "8",
            "gradients",
            "total",
            "all",
            "mixed",
            "weights",
            "zero",
            "master",
            "bf16",
            "fp16",
            "int8",
            "and",
            "gpus",
            "paged",
            "training",
            "train",
            "half",
            "whole",
            "plus",
            "copy",
        ],
        givens: &[PARAMETERS],
        unit: Unit::Bytes,
        slack: 0.06,
        right: |read| vec![8.0 * read.n(0), 12.0 * read.n(0)],
        how: "two moments of four bytes a parameter",
        ..PLAIN
    },
    Relation {
        cues: &["kv", "cache"],
        also: &["token"],
        unless: &[
            "gqa",
            "mqa",
            "grouped",
            "query",
            "mla",
            "smaller",
            "saves",
            "quantized",
            "tokens",
            "batch",
            "context",
            "groups",
            "latent",
        ],
        givens: &[
            precision(f64::NAN),
            need(&["# (transformer|decoder)? (layers|blocks|layer)", "layers (=|:|of|is)? #"]).within(1.0, 1000.0),
            need(&[
                "(hidden|model|embedding) (size|dimension|dim|width|state)? (of|is|=|:)? #",
                "(d_model|width) (of|is|=|:)? #",
            ])
            .within(16.0, 1e6),
        ],
        unit: Unit::Bytes,
        slack: 0.04,
        right: |read| vec![2.0 * read.n(0) * read.n(1) * read.n(2)],
        how: "2 · layers · hidden size · bytes for each token",
        ..PLAIN
    },
    Relation {
        cues: &["kv", "cache"],
        also: &["layers", "layer", "blocks"],
        unless: &["gqa", "mqa", "grouped", "token", "query", "mla", "smaller", "saves", "quantized"],
        givens: &[
            precision(f64::NAN),
            need(&["# (transformer|decoder)? (layers|blocks|layer)", "layers (=|:|of|is)? #"]).within(1.0, 1000.0),
            need(&[
                "(hidden|model|embedding) (size|dimension|dim|width|state)? (of|is|=|:)? #",
                "(d_model|width) (of|is|=|:)? #",
                "# (hidden|dimensions|wide)",
            ])
            .within(16.0, 1e6),
            need(&[
                "(context|sequence|prompt) (length|window|size)? (of|is|=|:)? # (tokens)?",
                "# tokens",
                "(length|context) (of|=|is)? #",
            ])
            .within(2.0, 1e8),
            may(&["batch (size)? (of|is|=|:)? #", "# (sequences|requests|users|prompts)"], 1.0).within(1.0, 1e6),
        ],
        unit: Unit::Bytes,
        slack: 0.08,
        right: |read| vec![2.0 * read.n(0) * read.n(1) * read.n(2) * read.n(3) * read.n(4)],
        how: "2 · layers · hidden size · tokens · batch · bytes",
        ..PLAIN
    },
    Relation {
        cues: &["vectors", "embeddings", "index"],
        also: &["dimensions", "dimension", "dimensional", "dims", "dim"],
        unless: &["hnsw", "graph", "overhead", "pq", "per", "neighbors", "product", "links", "parameters", "replicas"],
        givens: &[
            precision(4.0),
            need(&["# (@)? (vectors|embeddings|documents|items|images|points|products|chunks|passages)"])
                .within(1.0, 1e13),
            need(&[
                "# (float32|float|float16|int8)? (dimension*|dim*)",
                "dimension* (of|is|=|:)? #",
                "of (size|length|dimension) #",
            ])
            .within(2.0, 1e5),
        ],
        unit: Unit::Bytes,
        slack: 0.06,
        right: |read| vec![read.n(0) * read.n(1) * read.n(2)],
        how: "vectors · dimensions · bytes of a number",
        ..PLAIN
    },
    Relation {
        cues: &["images"],
        also: &["rgb", "pixels", "uint8", "float32", "color", "channels"],
        unless: &["jpeg", "jpg", "png", "compressed", "per", "second", "batch"],
        givens: &[precision(1.0), need(&["# <4> images"]).within(1.0, 1e12), need(&["# × # (× #)?"]).within(1.0, 1e5)],
        unit: Unit::Bytes,
        slack: 0.06,
        right: |read| {
            let channels = if read.nth(2, 2).is_nan() { 3.0 } else { read.nth(2, 2) };
            vec![read.n(0) * read.n(1) * read.nth(2, 0) * read.nth(2, 1) * channels]
        },
        how: "images · height · width · channels · bytes",
        ..PLAIN
    },
];

#[cfg(test)]
mod tests {
    use super::super::super::trial::{silent, wrong};

    #[test]
    fn wrong_memory_is_found() {
        wrong(&[
            ("A 20B model quantized to 4 bits needs about 20 GB.", "10 GB"),
            ("Adam keeps two moments in fp32, so for a 3B model the optimizer state takes 12 GB.", "24 GB"),
            ("ZeRO stage 3 on 32 GPUs leaves 20 GB of a 20B model on each GPU at 16 bytes per parameter.", "10 GB"),
            (
                "The KV cache of a model with 24 layers and hidden size 2048 in fp16 takes 800 MB for a context of 2048 tokens.",
                "402.7 MB",
            ),
            ("An index of 2 million embeddings of dimension 512 in float32 takes 1 GB.", "4.096 GB"),
        ]);
    }

    #[test]
    fn right_memory_is_silent() {
        silent(&[
            "A 20B model quantized to 4 bits needs about 10 GB.",
            "Adam keeps two moments in fp32, so for a 3B model the optimizer state takes 24 GB.",
            "ZeRO stage 3 on 32 GPUs leaves 10 GB of a 20B model on each GPU at 16 bytes per parameter.",
            "The KV cache of a model with 24 layers and hidden size 2048 in fp16 takes 400 MB for a context of 2048 tokens.",
            "An index of 2 million embeddings of dimension 512 in float32 takes 4 GB, with a graph 5 GB.",
        ]);
    }
}
