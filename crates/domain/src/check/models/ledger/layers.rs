//! Layers of networks: their sizes, parameters and outputs.

use super::{Entry, Measure, Subject, claimed, given, rule};

const BIAS: &[&str] = &["bias", "biases"];
const WITHOUT: &[&str] = &["no", "without", "ignoring", "weight", "matrix"];
const CONVOLUTION: &[&str] = &[
    "conv",
    "convolution",
    "kernel",
    "kernels",
    "filter",
    "filters",
    "pool",
    "pooling",
    "lstm",
    "gru",
    "rnn",
    "channels",
    "embedding",
    "lora",
    "attention",
    "heads",
    "norm",
    "layernorm",
    "batchnorm",
    "receptive",
    "batch",
];

const COUNT: &[&str] = &[
    "# (params|parameters|weights|numbers)",
    "(parameters|params|weights) (is|are|=|of|:|comes|come|to)* #",
    "(has|adds|contributes|holds|costs|takes|needs|of) (another|about|exactly|only|further)* # (,|.|in|when|if|with|more)",
];

const fn count(asks: &'static [&'static str]) -> Entry {
    claimed(COUNT, asks).within(3.0, 1e15)
}

const PLACES: Entry = given(&[
    "1st # × # (input|image|images|map|maps|grid|pixels)",
    "(input|image|map) (of|is|a|an|size|over)* #",
    "on (a|an)? # (:|,|.|=|map|image|input|pixels)",
    "1st (image|images|input|inputs|map|maps) of # by #",
    "1st # by # (pixels|pixel|image|images)",
    "1st (image|input|map) <3> # × #",
])
.within(1.0, 1e5);

fn out(v: &[f64]) -> f64 {
    ((v[0] + 2.0 * v[3] - v[1]) / v[2]).floor() + 1.0
}

pub(super) const SUBJECTS: &[Subject] = &[
    // A dense layer.
    Subject {
        about: &["dense", "linear", "fc", "layer", "connected", "perceptron", "hidden"],
        unless: CONVOLUTION,
        entries: &[
            given(&["1st # → #", "# (input)? (features|inputs|numbers|values)", "input (layer|size|dimension)* (has|of|is|=)* #", "from (these)? # (numbers|inputs|features|units)? to"])
                .within(1.0, 1e9),
            given(&["# → #", "# hidden (units|neurons)", "hidden layer (has|of|with|is)* #", "to # (units|outputs|neurons|features)"]).within(1.0, 1e9),
            count(&["weights <4> without", "parameters <4> without", "without (the)? bias*"]).when(WITHOUT).never(&["output", "biases included", "including", "altogether", "total"]),
            count(&["with (the)? bias*", "(and|including) (the)? bias*"]).when(BIAS).never(&["no", "without", "ignoring", "output", "altogether", "total"]),
        ],
        rules: &[
            rule(2, &[0, 1], |v| v[0] * v[1], "inputs · outputs"),
            rule(3, &[0, 1], |v| v[0] * v[1] + v[1], "inputs · outputs + outputs for the biases"),
        ],
    },
    // Its output layer.
    Subject {
        about: &["output"],
        unless: CONVOLUTION,
        entries: &[
            given(&["# hidden (units|neurons)", "hidden layer (has|of|with|is)* #"]).within(1.0, 1e9),
            given(&["output layer (has|of|with|is)* #", "# (outputs|output units|classes)"]).within(1.0, 1e9),
            claimed(&["output layer <8> # (,|.|in|when|if|with|more|parameters|params|weights)"], &["output layer"])
                .within(3.0, 1e15)
                .when(BIAS)
                .never(&["no", "without", "hidden"]),
            claimed(&["(altogether|total|all) <6> # (parameters|weights|params)"], &[]).within(3.0, 1e15),
            given(&["# (input)? (features|inputs|pixels)"]).within(1.0, 1e9),
        ],
        rules: &[
            rule(2, &[0, 1], |v| v[0] * v[1] + v[1], "hidden · outputs + outputs for the biases"),
            rule(3, &[4, 0, 1], |v| v[0] * v[1] + v[1] + v[1] * v[2] + v[2], "weights and biases of both layers"),
        ],
    },
    // Two matrices with something wider between them.
    Subject {
        about: &["mlp", "ffn", "feed", "autoencoder", "dense", "linear", "network"],
        unless: CONVOLUTION,
        entries: &[
            given(&["1st # → # → #"]).within(1.0, 1e9),
            given(&["# → # → #"]).within(1.0, 1e9),
            given(&["(mlp|ffn|forward|network|perceptron) <3> # → # →"]).within(1.0, 1e9),
            count(&[]).when(&["no", "without"]),
            count(&[]).when(BIAS).never(&["no", "without"]),
        ],
        rules: &[
            rule(3, &[0, 2, 1], |v| v[0] * v[1] + v[1] * v[2], "in · inner + inner · out"),
            rule(4, &[0, 2, 1], |v| v[0] * v[1] + v[1] + v[1] * v[2] + v[2], "in · inner + inner + inner · out + out"),
        ],
    },
    // A convolution: what comes out, and what it weighs.
    Subject {
        about: &["conv", "convolution", "kernel", "filter", "filters", "pool", "pooling"],
        unless: &["transposed", "depthwise", "separable", "dilated", "dilation", "1d", "3d", "receptive", "stacked", "groups", "two", "three", "lstm"],
        entries: &[
            given(&["1st # × # (kernel*|filter*|conv*|max|average|pool*|window)", "(kernel|kernels|filter|filters|conv|size|window|pooling) (size|of|is|=|:)* #", "1st (conv|convolution|pool|pooling|size) (of|is|a)* # × #"])
                .within(1.0, 31.0),
            given(&["stride (of|is|=|:)* #"]).within(1.0, 16.0),
            given(&["(pad|padding) (of|is|=|:)* #"]).meant(&[("no (pad|padding)", 0.0), ("without (the|any)? padding", 0.0)]).within(0.0, 16.0),
            PLACES,
            given(&["1st # → #", "# (input)? channels", "1st # input and # output channels"]).within(1.0, 1e5).never(&["out", "leaves", "its"]),
            given(&["# → #", "# (filters|output channels|kernels)"]).within(1.0, 1e5),
            claimed(
                &["(output|result|out) (size|side|map|is|=|:|of|→|a|has)* # (× #)?", "# out", "(comes|get|gives|leaving|leaves) <3> # (× #)?"],
                &["output (size|shape)", "what (comes|do|does) <4> (out|get)", "(stride|padding|pad) (of|is|=)* #", "without (the)? padding"],
            )
            .within(1.0, 1e5)
            .never(&["bias", "biases", "params", "parameters", "weights", "flops"]),
            count(&["(weights|parameters) <10> no bias*", "no bias*", "without bias*"]).when(&["no", "without"]).never(&["pad", "padding"]),
            count(&["parameters <8> bias*", "bias*"]).when(BIAS).never(&["no", "without"]),
        ],
        rules: &[
            rule(6, &[3, 0, 1, 2], out, "⌊(n + 2p − k)/s⌋ + 1"),
            rule(7, &[0, 4, 5], |v| v[0] * v[0] * v[1] * v[2], "k·k·in·out"),
            rule(8, &[0, 4, 5], |v| v[0] * v[0] * v[1] * v[2] + v[2], "k·k·in·out + out for the biases"),
        ],
    },
    // Normalizations and embeddings.
    Subject {
        about: &["layernorm", "batchnorm", "norm"],
        unless: &["rmsnorm", "l1", "l2", "vector", "gradient", "elementwise", "no", "without"],
        entries: &[
            given(&["(d|d_model|over|features|channels|size|width|dimension|on) (=|of|is|:)* #", "# (features|channels|dimensions)"]).within(2.0, 1e6),
            claimed(&[": # (params|parameters)", "# (params|parameters)"], &["params", "parameters"]).within(2.0, 1e9),
        ],
        rules: &[rule(1, &[0], |v| 2.0 * v[0], "a scale and a shift a feature")],
    },
    Subject {
        about: &["lstm", "gru", "rnn"],
        unless: &["bidirectional", "layers", "stacked", "peephole", "projection"],
        entries: &[
            given(&["input (size|dimension|of|is|=|:)* #", "# inputs"]).within(1.0, 1e6),
            given(&["hidden (size|state|dimension|units|of|is|=|:)* #", "# hidden"]).within(1.0, 1e6),
            given(&[]).meant(&[("lstm", 4.0), ("gru", 3.0), ("rnn", 1.0)]),
            claimed(&[": # (params|parameters)", "# (params|parameters|weights)"], &[]).within(3.0, 1e12).never(&["no", "without"]),
        ],
        rules: &[
            rule(3, &[2, 0, 1], |v| v[0] * (v[1] * v[2] + v[2] * v[2] + v[2]), "gates · (in·h + h·h + h)"),
            rule(3, &[2, 0, 1], |v| v[0] * (v[1] * v[2] + v[2] * v[2] + 2.0 * v[2]), "gates · (in·h + h·h + 2h)"),
        ],
    },
    // What parameters weigh.
    Subject {
        about: &["float32", "floats", "fp32", "fp16", "bf16", "int8", "int4", "bit", "bits", "bytes", "precision", "float"],
        unless: &["adam", "optimizer", "gradients", "training", "train", "kv", "cache", "activations", "overhead", "lora", "adamw", "mixed", "moments", "states", "master", "halves", "doubles", "quantization", "quantized", "pq", "codes"],
        entries: &[
            given(&["# (parameters|params|weights)", "# (vectors|entries|embeddings|rows)"]).within(1e3, 1e14),
            given(&["(dimension|dimensions|width|size) (of|is|=)* #", "# (dimensions|entries|components|float32|floats|numbers)", "# dimensional"]).within(2.0, 1e5).when(&["vectors", "embeddings", "vector"]),
            given(&["# bits?"]).meant(&[
                ("(float32|fp32|f32|single precision|full precision)", 32.0),
                ("(fp16|bf16|float16|half precision)", 16.0),
                ("int8", 8.0),
                ("int4", 4.0),
                ("(float64|fp64|double precision)", 64.0),
            ]).within(1.0, 64.0),
            claimed(
                &["(:|=|is|are|occupy|occupies|take|takes|need|needs|weigh|weighs) (about|roughly|only|around)* #", "(about|roughly) #"],
                &["(memory|much|space|storage|gigabytes)", "many bytes", "(with|in) (int8|int4|fp16|bf16|float32|# bits?)"],
            )
            .measured(Measure::Bytes),
        ],
        rules: &[
            rule(3, &[0, 1, 2], |v| v[0] * v[1] * v[2] / 8.0, "vectors · dimensions · bytes each"),
            rule(3, &[0, 2], |v| v[0] * v[1] / 8.0, "parameters · bytes each"),
        ],
    },
    // A transformer's blocks.
    Subject {
        about: &["transformer", "attention", "d_model", "feed", "ffn", "layers", "heads"],
        unless: &["lora", "cache", "kv", "experts", "moe", "flops", "gqa", "mqa", "grouped", "bytes"],
        entries: &[
            given(&["(d_model|d|hidden size|model width|model dimension) (=|of|is|:)* #", "1st # by # (matrices|matrix)", "1st # × # (matrices|matrix)"]).within(8.0, 1e6),
            given(&["# (layers|blocks)", "(layers|blocks) (=|of|is|:)* #"]).within(1.0, 1e4),
            given(&["# (attention)? heads", "heads (=|of|is|:)* #"]).within(1.0, 1e4),
            given(&["vocabulary (of|has|is|size|with|contains|=)* #", "vocab (of|size|is|=|,)* #", "# tokens"]).within(100.0, 1e7).when(&["vocabulary", "vocab", "embedding", "embeddings"]),
            claimed(
                &["attention (block|layer|blocks|part|parts) <10> (=|about|:|so) # (weights|parameters|params)?", "attention <12> # (weights|parameters|params)"],
                &["attention (block|blocks|part|parts|layer|layers)"],
            )
            .within(64.0, 1e13)
            .never(&["feed", "ffn", "total", "together", "bias", "biases"]),
            claimed(
                &["(feed forward|ffn|mlp) <12> (about|=|:|has) # (weights|parameters|params|each)?"],
                &["feed forward", "ffn"],
            )
            .within(64.0, 1e13)
            .never(&["attention", "total", "together", "bias", "biases"]),
            given(&["inner (width|size|dimension) (of|is|=)* #"]).within(8.0, 1e6),
            claimed(
                &["(all|together|total|twelve|altogether|whole) <8> (make|have|about|is|are|=|:) (about|roughly)* # (parameters|weights|params)?"],
                &["all the (layers|blocks)", "(layers|blocks) together"],
            )
            .within(1e3, 1e13)
            .when(&["layers", "blocks", "together"]),
            claimed(&["embedding* <6> # (parameters|weights|params)?", "(is|=) (about)? #"], &["embeddings? (add|have|cost|need|table|matrix)", "embedding"])
                .within(1e3, 1e13)
                .when(&["embedding", "embeddings", "vocabulary", "vocab"]),
            claimed(&["# (each|per head)", "head (dim|dimension|size) (of|is|=|:)* #"], &["(per|each) head", "head (dim|dimension|size)"]).within(1.0, 1e5),
        ],
        rules: &[
            rule(4, &[0], |v| 4.0 * v[0] * v[0], "four matrices of d · d"),
            rule(4, &[0], |v| 4.0 * v[0] * v[0] + 4.0 * v[0], "four matrices of d · d and their biases"),
            rule(4, &[0, 1], |v| 4.0 * v[0] * v[0] * v[1], "four matrices of d · d in every layer"),
            rule(5, &[0, 6], |v| 2.0 * v[0] * v[1], "d · inner + inner · d"),
            rule(5, &[0], |v| 8.0 * v[0] * v[0], "d · 4d + 4d · d"),
            rule(5, &[0], |v| 8.0 * v[0] * v[0] + 5.0 * v[0], "d · 4d + 4d · d and biases"),
            rule(7, &[0, 1], |v| 12.0 * v[0] * v[0] * v[1], "12·d² a layer"),
            rule(8, &[3, 0], |v| v[0] * v[1], "vocabulary · d"),
            rule(9, &[0, 2], |v| v[0] / v[1], "d / heads"),
        ],
    },
];
