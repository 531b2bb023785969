//! Layers: parameters of linear, embedding, feed-forward, low-rank and whole transformer layers; sizes of convolutions.

use super::{Given, PLAIN, Read, Relation, Unit, list, may, need};

pub(super) const COUNTED: Unit =
    Unit::Of(&["parameters", "weights", "params", "parameter", "trainable", "learnable", "values"]);
pub(super) const WIDTH: Given = need(&[
    "(d_model|d|d_m|dmodel) (=|of|is|:)? #",
    "(hidden|model|embedding) (size|dimension|dim|width)? (of|is|=|:)? #",
])
.within(8.0, 1e6);
const HEADS: Given = need(&["# (attention)? heads", "heads (=|of|is|:)? #"]).within(1.0, 1024.0);

pub(super) const RELATIONS: &[Relation] = &[
    Relation {
        cues: &["receptive", "rf"],
        also: &["dilation", "dilations", "rates", "dilated"],
        unless: &["stride", "strides", "pooling", "pool"],
        givens: &[
            list(&["(dilations|dilation|rates|rate|factors) (rates|factors|of|are|:|=)* $"]).within(1.0, 1e6),
            need(&["# × # (conv*|kernel*|filter*|layer*)?", "kernel (size|sizes)? (of|is|=|:)? #"]).within(1.0, 100.0),
        ],
        beside: &["# (dilated)? (layers|convolutions|conv*)"],
        right: |read| vec![1.0 + (read.n(1) - 1.0) * read.list(0).iter().sum::<f64>()],
        how: "1 + (kernel − 1) · sum of the dilations",
        ..PLAIN
    },
    Relation {
        cues: &["conv", "convolution", "conv2d", "convolutional"],
        also: &["weights", "parameters", "params"],
        unless: &[
            "depthwise",
            "separable",
            "grouped",
            "groups",
            "lora",
            "layers",
            "dense",
            "linear",
            "then",
            "pool",
            "1d",
        ],
        givens: &[
            need(&["# × # (conv*|kernel*|filter*)?"]).within(1.0, 100.0),
            need(&["from # (@)? (@)? to #", "# (input)? (channels|in|input|inputs)", "(channels|in) (=|:)? #"])
                .within(1.0, 1e5),
            may(&["# (output)? (filters|out|output|outputs|channels|kernels)", "(filters|out) (=|:)? #"], f64::NAN)
                .within(1.0, 1e5),
        ],
        beside: &["stride (of|=)? #", "padding (of|=)? #"],
        unit: COUNTED,
        right: |read| {
            let (kernel, input) = (read.n(0), read.n(1));
            let output = if read.nth(1, 1).is_nan() { read.n(2) } else { read.nth(1, 1) };
            let square = read.nth(0, 1) == kernel;
            // "… and a bias for each": the sentence goes on to add them.
            let adds = read.itself_says(&["each"]);
            if square && !adds { biased(read, kernel * kernel * input * output, output) } else { Vec::new() }
        },
        how: "kernel² · input channels · output channels, plus a bias for each output channel",
        ..PLAIN
    },
    Relation {
        cues: &["linear", "dense", "connected", "fc"],
        also: &["parameters", "weights", "params"],
        unless: &["convolution", "conv", "embedding", "lora", "×", "then", "→"],
        givens: &[need(&[
            "from # (@)? (@)? to #",
            "# (inputs|input|in|features) <4> # (outputs|output|units|neurons|out)",
            "(maps|map|mapping|takes|projects) # (@)? to #",
        ])
        .within(1.0, 1e7)],
        unit: COUNTED,
        right: |read| biased(read, read.nth(0, 0) * read.nth(0, 1), read.nth(0, 1)),
        how: "inputs · outputs, plus a bias for each output",
        ..PLAIN
    },
    Relation {
        cues: &["lora"],
        unless: &["layers", "both", "all", "per", "model", "%"],
        givens: &[
            need(&["rank (r)? (of|is|=|:)? #", "r (=|of|is) #"]).within(1.0, 4096.0),
            need(&["# × #", "# by #"]).within(2.0, 1e7),
        ],
        unit: COUNTED,
        right: |read| vec![read.n(0) * (read.nth(1, 0) + read.nth(1, 1))],
        how: "rank · (rows + columns)",
        ..PLAIN
    },
    Relation {
        cues: &["embedding", "embeddings"],
        also: &["parameters", "weights", "params"],
        unless: &["layers", "heads", "positional", "position", "lora", "factorized", "tied"],
        givens: &[
            need(&["(vocabulary|vocab) (size)? (of|is|=|:)? #", "# (@)? (tokens|words|types|entries|users|items)"])
                .within(2.0, 1e10),
            need(&[
                "(dimension|dimensions|dim|size|width|d) (of|is|=|:)? #",
                "# (dimensions|dimensional|dims|wide)",
                "(in|with|by) # ",
            ])
            .within(2.0, 1e6),
        ],
        unit: COUNTED,
        slack: 0.01,
        right: |read| vec![read.n(0) * read.n(1)],
        how: "entries · dimension",
        ..PLAIN
    },
    Relation {
        cues: &["feed", "ffn", "feedforward", "mlp"],
        also: &["parameters", "weights", "params"],
        unless: &["layers", "heads", "experts", "moe", "attention"],
        givens: &[
            need(&[
                "(d_model|d) (=|of|is|:)? #",
                "(model|embedding) (size|dimension|dim|width)? (of|is|=|:)? #",
                "from #",
            ])
            .within(2.0, 1e6),
            need(&["(hidden|inner|intermediate|d_ff|dff) (size|dimension|dim|layer|width)? (of|is|=|:)? #"])
                .within(2.0, 1e6),
        ],
        unit: COUNTED,
        slack: 0.03,
        right: |read| {
            let (d, h) = (read.n(0), read.n(1));
            let gated = read.says(&["swiglu", "gated", "geglu"]);
            if gated { vec![3.0 * d * h] } else { vec![2.0 * d * h, 2.0 * d * h + d + h] }
        },
        how: "two matrices of width · hidden size",
        ..PLAIN
    },
    Relation {
        cues: &["layers", "blocks"],
        also: &["weights", "parameters", "billion", "rule", "params"],
        unless: &[
            "heads",
            "vocabulary",
            "embedding",
            "embeddings",
            "experts",
            "shared",
            "lora",
            "kv",
            "cache",
            "mlp",
            "conv",
        ],
        givens: &[need(&["# (transformer|decoder|encoder)? (layers|blocks)"]).within(1.0, 1000.0), WIDTH],
        beside: &["about # (d ^|d²) #?", "# d ^ #", "# d"],
        slack: 0.08,
        right: |read| if read.says(&["12"]) { vec![12.0 * read.n(0) * read.n(1).powi(2)] } else { Vec::new() },
        how: "12 · layers · width²",
        ..PLAIN
    },
    Relation {
        cues: &["heads", "head"],
        also: &["dimension", "dim", "size", "dimensions", "dimensional"],
        unless: &["kv", "groups", "gqa", "parameters", "weights", "scale", "divide", "cache"],
        givens: &[HEADS, WIDTH],
        right: |read| vec![read.n(1) / read.n(0)],
        how: "width / heads",
        ..PLAIN
    },
    Relation {
        cues: &["heads"],
        also: &["scale", "scaled", "divide", "divided", "scores"],
        givens: &[HEADS, WIDTH],
        stated: &["(scale*|multipl*) <4> by #", "divide* <4> by #"],
        right: |read| {
            let root = (read.n(1) / read.n(0)).sqrt();
            vec![if read.itself_says(&["divide", "divided", "dividing"]) { root } else { 1.0 / root }]
        },
        how: "1 / √(width / heads)",
        ..PLAIN
    },
    Relation {
        cues: &["pooling", "pool", "pooled", "pools", "maxpool"],
        unless: &["receptive", "global", "then", "convolution", "conv", "filters"],
        givens: &[need(&["# × # × # (input*|image*|feature|map*|volume*|tensor*)?"]).within(1.0, 1e6)],
        beside: &["# × # (max|average|avg)? (kernel|filter|window|pool*|stride)", "stride (of|=)? #", "pad* (of|=)? #"],
        stated: &[
            "(to|into|leaves|gives|is|becomes|yields|produces|outputs|get|has) (a|an|the|size|shape|volume|of)* # × # × #",
        ],
        right: |read| vec![read.nth(0, 2)],
        how: "pooling works on every channel by itself",
        ..PLAIN
    },
    Relation {
        cues: &["kernel", "conv", "convolution", "convolutional", "pooling", "pool", "filter", "filters", "pooled"],
        unless: &[
            "receptive",
            "transposed",
            "dilation",
            "dilated",
            "weights",
            "parameters",
            "transpose",
            "deconvolution",
            "upsampling",
        ],
        givens: &[
            need(&[
                "kernel (size)? (of|is|=|:)? # (× #)?",
                "# × # (max|average|avg)? (kernel|conv*|filter*|pool*|window)",
                "(filter*|window*) (of)? (size)? (of|=)? # (× #)?",
                "(kernel|window|k) (=|:)? #",
            ])
            .within(1.0, 1000.0),
            may(&["stride (of|is|=|:)? #", "s = #"], 1.0).within(1.0, 1000.0),
            may(&["pad* (size)? (of|is|=|:)? #", "# padding", "p = #"], f64::NAN).within(0.0, 1000.0),
            need(&[
                "# × # (× #)? (rgb|gray*)? (input*|image*|feature|map*|volume*|picture*)",
                "(input*|image*|map|volume|sequence|signal) (of|with|has|is|size|shape|length|:|=)* # (× #)? (× #)?",
                "length (of|=)? #",
                "# × # (× #)?",
            ])
            .within(2.0, 1e6),
        ],
        beside: &[
            "× # (filters|channels)?",
            "# (filters|channels|kernels)",
            "# × # (kernel|filter|window|conv*|pool*)",
        ],
        stated: &[
            "(size|is|gives|give|outputs|output|produces|leaves|to|into|as|get|becomes|yields|of|shape|out) (a|an|the|about|output|map|of|size|shape|length|is|as)* # × #",
            "(size|length|output) (is|of|=|becomes|comes|to)* #",
        ],
        right: sizes,
        how: "⌊(input + 2·padding − kernel) / stride⌋ + 1",
        ..PLAIN
    },
];

/// Returns the counts that hold: with biases, without, or both when neither is said.
pub(super) fn biased(read: &Read<'_>, without: f64, bias: f64) -> Vec<f64> {
    let none = ["bias", "biases"].iter().any(|bias| read.says_after(&["without", "no", "ignoring", "excluding"], bias))
        || read.shows("(bias|biases) (:|=)? (no|none|false|off)");
    match (read.says(&["bias", "biases"]), none) {
        (true, true) => vec![without],
        (true, false) => vec![without + bias],
        (false, _) => vec![without, without + bias],
    }
}

/// Returns the side of what a convolution or a pooling puts out.
fn sizes(read: &Read<'_>) -> Vec<f64> {
    let (kernel, input) = (read.n(0), read.n(3));
    let square = |n: usize| read.nth(n, 1).is_nan() || read.nth(n, 1) == read.n(n);
    let pools = read.says(&["pooling", "pool", "pooled"]);
    let same = read.says(&["same", "preserves", "keeps"]);
    if !square(0) || !square(3) || kernel > input || same {
        return Vec::new();
    }
    // A pooling moves by its window unless something else is said.
    let stride = if pools && !read.says(&["stride", "strided"]) { kernel } else { read.n(1) };
    let padding = if read.n(2).is_nan() { 0.0 } else { read.n(2) };
    vec![((input + 2.0 * padding - kernel) / stride).floor() + 1.0]
}

#[cfg(test)]
mod tests {
    use super::super::super::trial::{silent, wrong};

    #[test]
    fn wrong_layers_are_found() {
        wrong(&[
            (
                "How many parameters has a dense layer from 300 to 100 units with bias?\nIt has 30,000 parameters.",
                "30100",
            ),
            ("LoRA of rank 16 on a 2048 × 2048 matrix trains 32,768 parameters.", "65536"),
            ("An embedding of 20,000 tokens in 300 dimensions has 600,000 parameters.", "6000000"),
            ("A feed-forward block with d_model = 256 and hidden size 1024 has 262,144 weights.", "524288"),
            ("With d_model = 512 and 8 heads the scores are scaled by 1/64.", "0.125"),
            ("A 28x28 image through a 5x5 convolution with stride 1 and padding 0 has size 26x26.", "24"),
            ("Max pooling with a 3x3 window and stride 3 reduces a 30x30 map to 15x15.", "10"),
        ]);
    }

    #[test]
    fn right_layers_are_silent() {
        silent(&[
            "A dense layer from 300 to 100 units with bias has 30,100 parameters.",
            "LoRA of rank 16 on a 2048 × 2048 matrix trains 65,536 parameters.",
            "An embedding of 20,000 tokens in 300 dimensions has 6 million parameters.",
            "A feed-forward block with d_model = 256 and hidden size 1024 has about 0.5 million weights.",
            "With d_model = 512 and 8 heads the scores are scaled by 1/8.",
            "A 28x28 image through a 5x5 convolution with stride 1 and padding 0 has size 24x24.",
            "Max pooling with a 3x3 window and stride 3 reduces a 30x30 map to 10x10.",
        ]);
    }
}
