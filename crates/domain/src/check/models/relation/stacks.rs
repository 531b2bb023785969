//! Convolutions one after another and what they hold; projections of a block; steps of what is shared.

use super::layers::{COUNTED, WIDTH, biased};
use super::{Given, PLAIN, Relation, Unit, may, need};

const PARAMETERS: &[&str] = &["parameters", "weights", "params", "parameter"];
const OTHERWISE: &[&str] = &[
    "depthwise",
    "separable",
    "grouped",
    "groups",
    "transposed",
    "pointwise",
    "then",
    "fewer",
    "instead",
    "savings",
    "three",
    "stack",
    "stacked",
    "two",
];
const SQUARE: Given = need(&[
    "# × # (@)? (conv|convolution|convolutional|conv2d|kernel|kernels|filter|filters)",
    "(conv|convolution|conv2d|kernel|kernels|filter|filters) (layer|of|size|with|:|=|,|a|an)* # × #",
])
.within(1.0, 1e3);

pub(super) const RELATIONS: &[Relation] = &[
    Relation {
        cues: &["receptive", "window", "sees", "see", "field"],
        also: &["conv", "convs", "convolutions", "convolution", "layers", "filters", "kernels"],
        unless: &[
            "dilated", "dilation", "dilations", "pool", "pooling", "strided", "same", "parameters", "not", "sliding", "context", "atrous", "tokens",
        ],
        givens: &[
            need(&["# (stacked|successive|consecutive|such)* # × # (@)? (conv*|layer*|filter*|kernel*)"]).within(1.0, 1e3),
            may(&["(stride|strides) (of|=|:|is)? #"], 1.0).within(1.0, 1.0),
        ],
        stated: &[
            "field <14> (:|is|=|→) (a|an|about|of|only)* # (× #)? (pixels|wide|across|input|a|side)*",
            "(field|window|see|sees|cover|covers) (a|an|of|is|only|window|about|region|field)* # (× #)? (pixels|wide|across|input)*",
            "field (,|:)? # (× #)?",
        ],
        right: |read| {
            let (layers, kernel, other) = (read.nth(0, 0), read.nth(0, 1), read.nth(0, 2));
            if kernel == other { vec![layers * (kernel - 1.0) + 1.0] } else { Vec::new() }
        },
        how: "each layer of stride 1 adds kernel − 1",
        ..PLAIN
    },
    Relation {
        cues: &["conv", "convolution", "convolutional", "conv2d"],
        also: PARAMETERS,
        unless: OTHERWISE,
        givens: &[
            SQUARE,
            need(&[
                "(from|maps|mapping|turns|with|takes)? # (@)? (@)? (to|→|- >|and|into) # (@)? (channels|filters|maps|outputs|feature)",
                "# (input|in)? (channels)? (to|→|- >|and|,) # (output|out)? (channels|filters|maps)?",
                "# (to|→|- >) #",
            ])
            .within(1.0, 1e6),
        ],
        unit: COUNTED,
        right: |read| {
            if read.nth(0, 0) != read.nth(0, 1) {
                return Vec::new();
            }
            biased(read, read.nth(0, 0).powi(2) * read.nth(1, 0) * read.nth(1, 1), read.nth(1, 1))
        },
        how: "kernel² · input channels · output channels, and a bias for each output channel",
        ..PLAIN
    },
    Relation {
        cues: &["kernels", "filters", "filter", "kernel"],
        also: PARAMETERS,
        unless: OTHERWISE,
        givens: &[need(&[
            "# (conv*|learned)? (filters|kernels) (of|size|shape|with|each|a)* # × # × #",
            "# × # × # (filters|kernels) , #",
        ])
        .within(1.0, 1e6)],
        unit: COUNTED,
        right: |read| {
            let [count, height, width, depth] = [0, 1, 2, 3].map(|n| read.nth(0, n));
            if height == width { biased(read, count * height * width * depth, count) } else { Vec::new() }
        },
        how: "filters · (height · width · depth), and a bias for each filter",
        ..PLAIN
    },
    Relation {
        cues: &["q", "query", "queries", "qkv"],
        also: PARAMETERS,
        unless: &["heads", "head", "kv", "grouped", "gqa", "mqa", "layers", "output", "o", "blocks", "lora", "mlp", "whole"],
        givens: &[WIDTH],
        unit: COUNTED,
        slack: 0.02,
        right: |read| {
            let square = read.n(0).powi(2);
            let all = read.itself_says(&["v", "value", "values", "qkv"]);
            if all && read.itself_says(&["projections", "projection", "matrices"]) {
                biased(read, 3.0 * square, 3.0 * read.n(0))
            } else {
                Vec::new()
            }
        },
        how: "three matrices of width · width",
        ..PLAIN
    },
    Relation {
        cues: &["lora"],
        unless: &["layers", "layer", "memory", "model", "both"],
        givens: &[
            need(&["rank (r)? (of|is|=|:)? #", "r (=|of|is) #"]).within(1.0, 4096.0),
            need(&["# × #", "# by #"]).within(2.0, 1e7),
        ],
        beside: &["# (trainable)? (numbers|parameters|params|weights|values)"],
        stated: &["(is|are|only|about|to|=|,|of) %", "% of"],
        unit: Unit::Share,
        right: |read| vec![read.n(0) * (read.nth(1, 0) + read.nth(1, 1)) / (read.nth(1, 0) * read.nth(1, 1))],
        how: "rank · (rows + columns) / (rows · columns)",
        ..PLAIN
    },
];

#[cfg(test)]
mod tests {
    use super::super::super::trial::{silent, wrong};

    #[test]
    fn wrong_stacks_are_found() {
        wrong(&[
            ("receptive field of five 3x3 conv layers with stride 1: 15", "11"),
            ("Two stacked 5×5 convolutions with stride 1 see a window of 10×10 pixels.", "9"),
            ("A 3×3 convolution from 32 to 64 channels with a bias has 18,432 parameters.", "18496"),
            ("conv 1x1, 256 -> 64 channels, no bias: 16,448 params", "16384"),
            ("8 kernels of 5×5×3 with their biases: 600 parameters.", "608"),
            ("The q, k and v projections of a block with d_model 256 and no biases hold 262,144 weights.", "196608"),
            ("A rank-2 LoRA on a 32×32 weight trains 128 numbers, which is 25% of the matrix.", "12.5 %"),
        ]);
    }

    #[test]
    fn right_stacks_are_silent() {
        silent(&[
            "receptive field of five 3x3 conv layers with stride 1: 11",
            "Two stacked 5×5 convolutions with stride 1 see a window of 9×9 pixels.",
            "Three stacked 3×3 convolutions have a receptive field of 7, those with stride 2 more.",
            "A 3×3 convolution from 32 to 64 channels with a bias has 18,496 parameters.",
            "A 3×3 convolution from 32 to 64 channels has 18,432 weights.",
            "conv 1x1, 256 -> 64 channels, no bias: 16,384 params",
            "8 kernels of 5×5×3 with their biases: 608 parameters.",
            "The q, k and v projections of a block with d_model 256 and no biases hold 196,608 weights.",
            "A rank-2 LoRA on a 32×32 weight trains 128 numbers, which is 12.5% of the matrix.",
        ]);
    }
}
