//! How many there are: pairs, nodes, fits, codes; parameters of layers in the short forms of a crib sheet.

use super::layers::{COUNTED, WIDTH, biased};
use super::{Given, PLAIN, Read, Relation, Unit, may, need, precision};

const DEPTH: Given = need(&["(depth|height) (of|is|=|:)? #", "# (deep|levels)"]).within(1.0, 60.0);
const FULL: &[&str] = &["full", "complete", "perfect", "balanced"];
const STEPS: Unit = Unit::Of(&["steps", "updates", "iterations", "batches", "step", "epoch"]);
const EXAMPLES: Given = need(&[
    "# (training)? (images|examples|samples|rows|records|sentences|pairs|documents|instances|points|reviews)",
    "n = #",
])
.within(2.0, 1e12);
const SIZE_OF_BATCH: Given = need(&["batch (size)? (of|is|=|:)? #", "batches of (size)? #", "bs = #"]).within(1.0, 1e7);

pub(super) const RELATIONS: &[Relation] = &[
    Relation {
        cues: &["pairs", "comparisons", "pair"],
        also: &["unordered", "distinct", "compare", "different", "comparing", "among", "pairwise", "two"],
        unless: &["ordered", "positive", "negative", "query", "words", "adjacent", "token", "sentence", "training", "colliding", "hash"],
        givens: &[need(&[
            "# (items|objects|elements|people|points|documents|users|records|nodes|vectors|teams|players|features|variables|models|images|servers|services|teams)",
            "among (the|all)? # @",
        ])
        .within(2.0, 1e9)],
        unit: Unit::Of(&["pairs", "comparisons", "pair"]),
        slack: 0.002,
        right: |read| vec![read.n(0) * (read.n(0) - 1.0) / 2.0],
        how: "n(n − 1)/2: each pair once",
        ..PLAIN
    },
    Relation {
        cues: &["tree"],
        also: FULL,
        unless: &["random", "boosted", "boosting", "ensemble", "splits", "trees", "ary", "b"],
        givens: &[DEPTH],
        beside: &["(root|counting|starting) <4> #"],
        unit: Unit::Of(&["nodes"]),
        right: |read| vec![(read.n(0) + 1.0).exp2() - 1.0, read.n(0).exp2() - 1.0],
        how: "2^(depth + 1) − 1 nodes, the root at depth 0",
        ..PLAIN
    },
    Relation {
        cues: &["tree"],
        also: FULL,
        unless: &["random", "boosted", "boosting", "ensemble", "splits", "trees", "ary", "b"],
        givens: &[DEPTH],
        beside: &["(root|counting|starting) <4> #"],
        unit: Unit::Of(&["leaves", "leafs"]),
        right: |read| vec![read.n(0).exp2(), (read.n(0) - 1.0).exp2()],
        how: "2^depth leaves",
        ..PLAIN
    },
    Relation {
        cues: &["fold", "folds", "cv"],
        also: &["fits", "trainings", "models", "runs", "times", "trained"],
        unless: &["nested", "inner", "outer", "random", "repeated", "hours", "minutes", "seconds"],
        givens: &[
            need(&["# folds?"]).within(2.0, 1000.0),
            need(&[
                "# (@)? (@)? , # (@)? (@)? , # (@)? (@)? (,)? (and|×) # (@)? (@)?",
                "# (@)? (@)? (,|×) # (@)? (@)? (,|×)? (and)? # (@)? (@)?",
                "# (@)? (@)? (and|×|by) # (@)?",
                "# (hyperparameter)? (combinations|configurations|settings|candidates|values)",
            ])
            .within(1.0, 1e6),
        ],
        unit: Unit::Of(&["fits", "trainings", "models", "runs", "times"]),
        right: |read| {
            let many = read.list(1).iter().product::<f64>() * read.n(0);
            vec![many, many + 1.0]
        },
        how: "every combination is fitted once a fold",
        ..PLAIN
    },
    Relation {
        cues: &["signed", "complement"],
        also: &["bit", "bits", "int8", "range", "integers", "integer"],
        unless: &["unsigned", "float", "mantissa", "symmetric"],
        givens: &[need(&["# bits?"]).within(2.0, 64.0)],
        stated: &["# (to|and|through|…) #", "OPEN # , # CLOSE", "[ # , # ]"],
        in_order: true,
        right: |read| vec![-(read.n(0) - 1.0).exp2(), (read.n(0) - 1.0).exp2() - 1.0],
        how: "−2^(bits − 1) to 2^(bits − 1) − 1",
        ..PLAIN
    },
    Relation {
        cues: &["asymmetric", "affine", "quantization", "quantized", "quantize", "uint8", "uniform"],
        also: &["step", "scale", "width"],
        unless: &["symmetric", "group", "per", "block", "nf4", "size"],
        givens: &[
            need(&["# bits?"]).within(1.0, 32.0),
            need(&["[ # , # ]", "(range|from|between|in) (of|is|=)* # (to|and|…) #"]).within(-1e9, 1e9),
            may(&["codes (from)? 0 (to|…) #", "# levels"], f64::NAN).within(1.0, 1e9),
        ],
        beside: &["codes <2> #"],
        right: |read| {
            let (levels, width) = (read.n(0).exp2(), read.nth(1, 1) - read.nth(1, 0));
            let told = read.n(2);
            match told {
                told if told == levels - 1.0 => vec![width / told],
                told if told.is_nan() || told == levels => vec![width / (levels - 1.0), width / levels],
                _ => Vec::new(),
            }
        },
        how: "width of the range / number of steps, one less than codes",
        ..PLAIN
    },
    Relation {
        cues: &["symmetric", "absmax"],
        also: &["scale", "step"],
        unless: &["asymmetric", "group", "block", "matrix", "per"],
        givens: &[
            need(&["# bits?", "int #", "(int|uint) #"]).within(2.0, 16.0),
            need(&["max (abs|absolute|magnitude|of|value|weight|is|=|:)* #", "(largest|maximum) <5> (of|is|=) #", "absmax (of|is|=|:)* #"]).within(1e-9, 1e9),
        ],
        beside: &["(codes|to) (to|up|from)* #"],
        right: |read| {
            let half = (read.n(0) - 1.0).exp2();
            vec![read.n(1) / (half - 1.0), read.n(1) / half, 2.0 * read.n(1) / (2.0 * half - 1.0)]
        },
        how: "largest size / largest code",
        ..PLAIN
    },
    Relation {
        cues: &["dropped", "dropping", "drop_last", "discarded", "kept", "keeping", "dropped"],
        also: &["batch", "batches"],
        unless: &["gpu", "gpus", "epochs", "dropout"],
        givens: &[SIZE_OF_BATCH, EXAMPLES],
        unit: STEPS,
        right: |read| {
            let each = read.n(1) / read.n(0);
            if read.itself_says(&["kept", "keeping"]) { vec![each.ceil()] } else { vec![each.floor()] }
        },
        how: "examples / batch size; the last, smaller batch counts when it is kept",
        ..PLAIN
    },
    Relation {
        cues: &["scores", "matrices", "matrix", "score"],
        also: &["heads", "attention"],
        unless: &["layers", "kv", "cache", "batch", "projection", "width"],
        givens: &[
            need(&["# tokens", "(length|context) (of|is|=)? #"]).within(16.0, 1e7),
            need(&["# (attention)? heads"]).within(1.0, 1024.0),
            precision(f64::NAN),
        ],
        unit: Unit::Bytes,
        slack: 0.02,
        right: |read| vec![read.n(0).powi(2) * read.n(1) * read.n(2)],
        how: "tokens² · heads · bytes of a number",
        ..PLAIN
    },
    Relation {
        cues: &["network", "mlp", "dense", "net", "perceptron", "layers", "connected"],
        unless: &["conv", "convolutional", "lstm", "batchnorm", "dropout", "layernorm", "embedding", "shared", "tied"],
        givens: &[need(&[
            "# - # - # - # - #", "# (→|- >) # (→|- >) # (→|- >) # (→|- >) #", "# - # - # - #",
            "# (→|- >) # (→|- >) # (→|- >) #", "# - # - #", "# (→|- >) # (→|- >) #",
        ])
        .within(1.0, 1e7)],
        unit: COUNTED,
        right: |read| {
            let sizes = read.list(0);
            let without = sizes.windows(2).map(|pair| pair[0] * pair[1]).sum();
            biased(read, without, sizes[1..].iter().sum())
        },
        how: "inputs · outputs of each layer, and a bias for each output",
        ..PLAIN
    },
    Relation {
        cues: &["attention", "mha"],
        also: &["bias", "biases", "output", "projections", "projection"],
        unless: &["kv", "grouped", "gqa", "mqa", "layers", "blocks", "lora", "mlp", "ffn", "feed", "three", "qkv", "cache", "flops", "cross"],
        givens: &[need(&["(width|d_model|dmodel|dimension|d) (of|is|=|:)? #", "(hidden|model|embedding) (size|dimension|dim|width) (of|is|=|:)? #"]).within(8.0, 1e6)],
        unit: COUNTED,
        right: |read| {
            if !read.says(&["output", "o", "wo", "w_o", "four"]) {
                return Vec::new();
            }
            let none = read.itself_says(&["without", "no", "ignoring", "excluding"]);
            let some = read.itself_says(&["bias", "biases"]);
            let square = 4.0 * read.n(0).powi(2);
            match (some, none) {
                (true, false) => vec![square + 4.0 * read.n(0)],
                (true, true) => vec![square],
                _ => vec![square, square + 4.0 * read.n(0)],
            }
        },
        how: "four matrices of width · width, and their biases",
        ..PLAIN
    },
    Relation {
        cues: &["lstm", "gru", "rnn"],
        unless: &["layers", "bidirectional", "stacked", "peephole", "embedding", "output", "layer"],
        givens: &[
            need(&["input (size|dimension|width|dim)? (of|is|=|:)? #", "# (inputs|input features|features)"]).within(1.0, 1e6),
            need(&["hidden (size|dimension|units|state|width|dim)? (of|is|=|:)? #", "# (hidden)? units"]).within(1.0, 1e6),
        ],
        unit: COUNTED,
        right: recurrent,
        how: "gates · (hidden · (input + hidden) + hidden)",
        ..PLAIN
    },
    Relation {
        cues: &["macs", "flops", "multiply", "multiplications", "mac"],
        unless: &["depthwise", "separable", "grouped", "groups", "attention", "tokens", "pooling", "matrix", "dense"],
        givens: &[
            need(&[
                "# × # (@)? (layer|kernel|filter)? (,|:|with)? (from)? # (@)? (@)? (→|to|- >|and) #",
                "(conv*|kernel*|filter*) (of|size|with|a)* # × # (,|:|with)? (from)? # (@)? (@)? (→|to|- >|and) #",
            ])
            .within(1.0, 1e5),
            need(&[
                "(output|map|maps|resolution) (size|of|feature|map|is|=|:|at|on)* # × #",
                "(on|at|over) (a|an)? # × #",
                "# × # (output|feature|map|positions|pixels|input|image)",
            ])
            .within(1.0, 1e5),
        ],
        unit: Unit::Of(&["macs", "flops", "multiply", "multiplications", "mac", "operations"]),
        slack: 0.02,
        right: |read| {
            let [kernel, other, inputs, outputs] = read.list(0) else { return Vec::new() };
            let macs = kernel * other * inputs * outputs * read.nth(1, 0) * read.nth(1, 1);
            let twice = read.itself_says(&["flops"]);
            if twice { vec![2.0 * macs, macs] } else { vec![macs] }
        },
        how: "kernel² · input channels · output channels · places of the output",
        ..PLAIN
    },
    Relation {
        cues: &["k", "k1", "k2", "k3", "k4", "k5", "k7"],
        also: &["s", "p", "s1", "s2", "s3", "s4", "p0", "p1", "p2", "p3"],
        unless: &["top", "means", "fold", "clusters", "bloom", "hash", "transposed", "dilation"],
        givens: &[
            need(&["# (×)? (#)? (,|:)? (@)? (with)? k #"]).within(1.0, 1e5),
            may(&["s (=)? #"], 1.0).within(1.0, 64.0),
            may(&["p (=)? #"], 0.0).within(0.0, 64.0),
        ],
        stated: &["(→|- >|=|:|gives|is) # (× #)?"],
        right: |read| {
            let (values, stride, padding) = (read.list(0), read.n(1), read.n(2));
            let [input, .., kernel] = values else { return Vec::new() };
            if read.says(&["d"]) || kernel > input || values.len() > 2 && values[1] != *input {
                return Vec::new();
            }
            vec![((input + 2.0 * padding - kernel) / stride).floor() + 1.0]
        },
        how: "⌊(input + 2·padding − kernel) / stride⌋ + 1",
        ..PLAIN
    },
    Relation {
        cues: &["receptive", "rf", "field"],
        unless: &["dilation", "dilated", "d"],
        givens: &[need(&[
            "(conv|pool|maxpool) # s # , (then)? (conv|pool|maxpool) # s # , (then)? (conv|pool|maxpool) # s # , (then)? (conv|pool|maxpool) # s #",
            "(conv|pool|maxpool) # s # , (then)? (conv|pool|maxpool) # s # , (then)? (conv|pool|maxpool) # s #",
            "(conv|pool|maxpool) # stride # , (then)? (conv|pool|maxpool) # stride # , (then|and)* (conv|pool|maxpool) # stride #",
            "(conv|pool|maxpool) # (s|stride) # (,|→|+) (then)? (conv|pool|maxpool) # (s|stride) #",
        ])
        .within(1.0, 64.0)],
        stated: &["(→|- >|=|:|is|of) #"],
        right: |read| {
            let (mut field, mut jump) = (1.0, 1.0);
            for layer in read.list(0).chunks_exact(2) {
                field += (layer[0] - 1.0) * jump;
                jump *= layer[1];
            }
            vec![field]
        },
        how: "each layer adds (kernel − 1) times the strides before it",
        ..PLAIN
    },
    Relation {
        cues: &["params", "parameters", "weights"],
        also: &["bias", "biases"],
        unless: &["depthwise", "pointwise", "separable", "grouped", "groups", "transposed", "lstm", "dense", "network"],
        givens: &[need(&["# × # (conv*)? (,)? (from)? # (@)? (→|to|- >) # (@)?"]).within(1.0, 1e6)],
        stated: &["(:|=|→|- >|is|are|has|needs|takes) #"],
        right: |read| {
            let [kernel, other, inputs, outputs] = read.list(0) else { return Vec::new() };
            if kernel != other {
                return Vec::new();
            }
            biased(read, kernel * kernel * inputs * outputs, *outputs)
        },
        how: "kernel² · input channels · output channels, and a bias for each output channel",
        ..PLAIN
    },
    Relation {
        cues: &["layernorm", "layer norm"],
        also: &["parameters", "params", "weights"],
        unless: &["attention", "blocks", "mlp", "layers"],
        givens: &[WIDTH],
        unit: COUNTED,
        right: |read| vec![2.0 * read.n(0), read.n(0)],
        how: "a scale and a shift for each",
        ..PLAIN
    },
];

fn recurrent(read: &Read<'_>) -> Vec<f64> {
    let gates = match (read.says(&["lstm"]), read.says(&["gru"])) {
        (true, false) => 4.0,
        (false, true) => 3.0,
        (false, false) => 1.0,
        (true, true) => return Vec::new(),
    };
    let (input, hidden) = (read.n(0), read.n(1));
    let matrices = hidden * (input + hidden);
    let biases = [1.0, 2.0, 0.0].map(|biases| gates * (matrices + biases * hidden));
    let none = read.says(&["without", "no", "ignoring"]) && read.says(&["bias", "biases"]);
    match (none, read.says(&["one", "single"]) && read.says(&["bias"])) {
        (true, _) => vec![biases[2]],
        (false, true) => vec![biases[0]],
        (false, false) => biases.to_vec(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::trial::{silent, wrong};

    #[test]
    fn wrong_counts_are_found() {
        wrong(&[
            ("Among 30 songs there are 900 unordered pairs.", "435"),
            ("A complete binary tree of depth 5 has 64 nodes.", "63"),
            ("Two depths, 3 rates and 2 seeds under 4-fold cross-validation make 12 fits.", "48"),
            ("Signed 7-bit integers range from -128 to 127.", "-64, 63"),
            ("A dense network 8 - 16 - 4 with biases has 192 parameters.", "212"),
        ]);
    }

    #[test]
    fn right_counts_are_silent() {
        silent(&[
            "Among 30 songs there are 435 unordered pairs.",
            "A complete binary tree of depth 5 has 63 nodes.",
            "A complete binary tree of depth 5, counting the root as 1, has 31 nodes.",
            "Two depths, 3 rates and 2 seeds under 4-fold cross-validation make 48 fits.",
            "Signed 7-bit integers range from -64 to 63.",
            "A dense network 8 - 16 - 4 with biases has 212 parameters.",
            "# Shapes\n\none side, square\n- 20, k3 s1 p0 -> 18",
            "What is the receptive field?\na) 3\nb) 5\nc) 7",
        ]);
    }
}
