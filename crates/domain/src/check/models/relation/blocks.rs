//! Blocks of networks: normalization, depthwise and transposed convolutions, dropout, low-rank updates of whole models.

use super::layers::{COUNTED, WIDTH, biased};
use super::{Given, PLAIN, Read, Relation, may, need};

const KERNEL: Given = need(&[
    "kernel (size)? (of|is|=|:)? #",
    "# × # (depthwise|transposed|transpose|separable|conv*|kernel*|filter*|deconv*)",
    "# × #",
    "kernel <2> #",
])
.within(1.0, 100.0);
const DROPPED: Given =
    need(&["(rate|probability|p|ratio|dropout) (rate|probability|of|with|=|is|a|at|p)* %", "% dropout", "drops? % of"])
        .within(1e-6, 0.999);

pub(super) const RELATIONS: &[Relation] = &[
    Relation {
        cues: &["batchnorm", "batchnorm1d", "batchnorm2d", "batch_norm", "layernorm", "bn", "normalization"],
        also: &["parameters", "weights", "params", "learnable", "trainable"],
        unless: &["layers", "model", "total", "together", "group", "groups", "rmsnorm", "buffers", "running", "then"],
        givens: &[need(&[
            "# (output|feature|input|hidden)? (channels|features|filters|units|neurons|maps|dimensions)",
            "(batchnorm1d|batchnorm2d|layernorm) OPEN # CLOSE",
        ])
        .within(1.0, 1e7)],
        unit: COUNTED,
        right: |read| {
            let learned = 2.0 * read.n(0);
            let says = read.says(&["learnable", "trainable", "learned", "trained", "learns", "layernorm", "layer"]);
            if says { vec![learned] } else { vec![learned, 2.0 * learned] }
        },
        how: "a scale and a shift for each channel",
        ..PLAIN
    },
    Relation {
        cues: &["depthwise"],
        also: &["parameters", "weights", "params"],
        unless: &["separable", "pointwise", "standard", "ordinary", "regular", "times", "fewer", "multiplier"],
        givens: &[KERNEL, need(&["# (@)? (channels|filters|maps)", "channels (=|of|:)? #"]).within(1.0, 1e6)],
        unit: COUNTED,
        right: |read| biased(read, square(read) * read.n(1), read.n(1)),
        how: "one kernel for each channel",
        ..PLAIN
    },
    Relation {
        cues: &["separable"],
        also: &["parameters", "weights", "params"],
        unless: &["standard", "ordinary", "regular", "times", "fewer", "instead", "multiplier"],
        givens: &[
            KERNEL,
            need(&["from # (@)? (@)? to #", "# (input|in) <2> # (output|out)", "# → #"]).within(1.0, 1e6),
        ],
        unit: COUNTED,
        right: |read| {
            let (from, to) = (read.nth(1, 0), read.nth(1, 1));
            biased(read, square(read) * from + from * to, from + to)
        },
        how: "one kernel for each input channel, then inputs · outputs",
        ..PLAIN
    },
    Relation {
        cues: &[
            "transposed",
            "transpose",
            "deconvolution",
            "convtranspose",
            "convtranspose1d",
            "convtranspose2d",
            "upconvolution",
        ],
        also: &["stride", "kernel", "strided"],
        unless: &["dilation", "dilated", "weights", "parameters", "channels"],
        givens: &[
            need(&["kernel (size)? (of|is|=|:)? # (× #)?", "# × # (transposed|kernel*|filter*|deconv*)", "k (=|:) #"])
                .within(1.0, 100.0),
            may(&["stride (of|is|=|:)? #", "s = #"], 1.0).within(1.0, 100.0),
            may(&["output padding (of|is|=|:)? #"], 0.0).within(0.0, 100.0),
            may(&["padding (of|is|=|:)? #", "p = #"], 0.0).within(0.0, 100.0),
            need(&[
                "(input|map|image|signal|size) (of|with|has|is|size|shape|length|:|=)* # (× #)?",
                "(turns|takes|maps|upsamples|from|brings|enlarges) (a|an)? # (× #)?",
                "# × # (input|map|image|feature)",
            ])
            .within(1.0, 1e6),
        ],
        stated: &[
            "(to|into|gives|is|outputs|yields|produces|becomes|as) (a|an|size|of|output|length)* # (× #)?",
            "(output|size) (size|is|of|=|:)* # (× #)?",
        ],
        right: |read| {
            let (kernel, stride, extra, padding, input) = (read.n(0), read.n(1), read.n(2), read.n(3), read.n(4));
            let square = |n: usize| read.nth(n, 1).is_nan() || read.nth(n, 1) == read.n(n);
            if square(0) && square(4) {
                vec![(input - 1.0) * stride - 2.0 * padding + kernel + extra]
            } else {
                Vec::new()
            }
        },
        how: "(input − 1)·stride − 2·padding + kernel + output padding",
        ..PLAIN
    },
    Relation {
        cues: &["dropout", "drop"],
        also: &["units", "neurons", "activations"],
        unless: &["keep", "dropconnect", "layers", "scaled", "inverted"],
        givens: &[DROPPED, need(&["# (hidden|input)? (units|neurons|activations)"]).within(2.0, 1e9)],
        right: |read| {
            const OFF: [&str; 9] =
                ["dropped", "loses", "lost", "zeroed", "off", "zero", "removed", "disabled", "silenced"];
            const ON: [&str; 9] = ["active", "kept", "remain", "remains", "survive", "stay", "keeps", "left", "on"];
            let (rate, units) = (read.n(0), read.n(1));
            match (read.says(&OFF), read.says(&ON[..8])) {
                (true, false) => vec![rate * units],
                (false, true) => vec![(1.0 - rate) * units],
                _ => Vec::new(),
            }
        },
        how: "units · rate are off, the others on",
        ..PLAIN
    },
    Relation {
        cues: &["inverted", "scale", "scales", "scaled", "multiplies", "multiplied", "divides", "divided"],
        also: &["dropout"],
        unless: &["keep", "inference", "test", "evaluation", "vanilla", "classic"],
        givens: &[DROPPED],
        stated: &["(scale*|multipl*|divid*) <6> by (a)? (factor)? (of)? #", "factor (of|is|=)* #"],
        right: |read| {
            let kept = 1.0 - read.n(0);
            vec![if read.itself_says(&["divides", "divided", "dividing", "divide"]) { kept } else { 1.0 / kept }]
        },
        how: "what is kept is scaled by 1 / (1 − rate)",
        ..PLAIN
    },
    Relation {
        cues: &["lora"],
        also: &["layers", "layer", "blocks"],
        unless: &["%", "mlp", "ffn", "experts", "percent", "memory", "bytes"],
        givens: &[
            need(&["rank (r)? (of|is|=|:)? #", "r (=|of|is) #"]).within(1.0, 4096.0),
            need(&["# (transformer|decoder|encoder)? (layers|layer|blocks)"]).within(1.0, 1000.0),
            may(&["# (attention|square|weight|projection)* (matrices|projections|modules)"], f64::NAN)
                .within(1.0, 16.0),
            WIDTH,
        ],
        unit: COUNTED,
        right: |read| {
            const PROJECTIONS: [&str; 8] = ["query", "key", "value", "output", "q", "k", "v", "o"];
            let named = PROJECTIONS.iter().filter(|name| read.itself_says(&[name])).count() as f64;
            let matrices = if read.n(2).is_nan() { named } else { read.n(2) };
            if matrices == 0.0 { Vec::new() } else { vec![read.n(1) * matrices * 2.0 * read.n(3) * read.n(0)] }
        },
        how: "layers · matrices · 2 · width · rank",
        ..PLAIN
    },
];

/// Returns the entries of a kernel, which is square unless both sides are said.
fn square(read: &Read<'_>) -> f64 {
    read.n(0) * if read.nth(0, 1).is_nan() { read.n(0) } else { read.nth(0, 1) }
}

#[cfg(test)]
mod tests {
    use super::super::super::trial::{silent, wrong};

    #[test]
    fn wrong_blocks_are_found() {
        wrong(&[
            ("A BatchNorm layer over 48 channels has 48 trainable parameters.", "96"),
            ("A 7x7 depthwise convolution over 96 channels has 451,584 weights.", "4704"),
            (
                "How many weights has a depthwise separable 3x3 convolution from 16 to 32 channels, without biases?\n3*3*16*32 = 4,608.",
                "656",
            ),
            ("A transposed convolution with kernel 3, stride 2 and padding 1 turns 8x8 into 16x16.", "15"),
            ("With a dropout rate of 0.25 a layer of 800 units keeps 200 of them on average.", "600"),
            ("Inverted dropout with a rate of 0.1 scales the activations by 0.9.", "1.111"),
            (
                "LoRA of rank 4 on the query and value matrices of 12 layers with d_model 768 trains 73,728 weights.",
                "147456",
            ),
        ]);
    }

    #[test]
    fn right_blocks_are_silent() {
        silent(&[
            "A BatchNorm layer over 48 channels has 96 trainable parameters.",
            "A 7x7 depthwise convolution over 96 channels has 4,704 weights.",
            "A transposed convolution with kernel 3, stride 2 and padding 1 turns 8x8 into 15x15.",
            "A transposed convolution with kernel 3, stride 2, padding 1 and output padding 1 turns 8x8 into 16x16.",
            "With a dropout rate of 0.25 a layer of 800 units keeps 600 of them on average.",
            "Inverted dropout with a rate of 0.2 scales the activations by 1.25.",
            "LoRA of rank 4 on the query and value matrices of 12 layers with d_model 768 trains 147,456 weights.",
        ]);
    }
}
