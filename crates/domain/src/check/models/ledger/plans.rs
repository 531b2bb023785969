//! What is planned over several lines: experiments, schedules, how much smaller something gets.

use super::{Measure, Subject, claimed, given, rule};

pub(super) const SUBJECTS: &[Subject] = &[
    // How long an experiment runs.
    Subject {
        about: &["arm", "variant", "experiment", "test", "group"],
        unless: &["gpu", "tokens", "queue"],
        entries: &[
            given(&[
                "(arm|variant|group) (needs|requires|takes|should have|of|has) (about|roughly|around|at least|~)* # (users|visitors|samples|people|sessions)?",
                "# (users|visitors|samples|people|sessions) (per|in|for) (each|every|an|a)? (arm|variant|group)",
            ])
            .within(10.0, 1e10)
            .never(&["day", "week", "daily"]),
            given(&[
                "# (users|visitors|samples|people|sessions) (per|a|each) (arm|variant|group) (and|per|a|each) (a|per)? day",
                "# (users|visitors|samples|people|sessions) (a|per|each) day (per|and|in|for) (each|every|an)? (arm|variant|group)",
            ])
            .within(1.0, 1e9),
            claimed(&["(runs|run|takes|take|lasts|needs) (for)? (about|roughly|around|at least|~)* # days"], &["how (long|many days)"])
                .within(0.1, 3650.0),
        ],
        rules: &[
            rule(2, &[0, 1], |v| (v[0] / v[1]).ceil(), "users of an arm / users of an arm and day"),
            rule(2, &[0, 1], |v| v[0] / v[1], "users of an arm / users of an arm and day"),
        ],
    },
    // Two proportions held against each other.
    Subject {
        about: &["control", "treatment", "variant", "converted", "conversions"],
        unless: &["day", "week", "power", "sequential"],
        entries: &[
            given(&["1st (control|baseline|a) <3> # (of|out of|/) #"]).within(1.0, 1e10),
            given(&["(control|baseline|a) <3> # (of|out of|/) #"]).within(2.0, 1e10),
            given(&["1st (treatment|variant|b|new|test) <3> # (of|out of|/) #"]).within(1.0, 1e10),
            given(&["(treatment|variant|b|new|test) <3> # (of|out of|/) #"]).within(2.0, 1e10),
            claimed(&["z (score|value|statistic)? (is|of|=|:|≈|comes|out|at|about|roughly|around|approximately|~|then|therefore|thus)* #"], &["z"])
                .within(-1e3, 1e3),
            claimed(&["pooled (rate|proportion|conversion)? (is|of|=|:|≈|about|roughly|~)* #"], &["pooled (rate|proportion)"]).share(),
        ],
        rules: &[
            rule(4, &[0, 1, 2, 3], |v| z(v, true), "difference of the rates / its standard error, pooled"),
            rule(4, &[0, 1, 2, 3], |v| z(v, false), "difference of the rates / its standard error"),
            rule(5, &[0, 1, 2, 3], |v| (v[0] + v[2]) / (v[1] + v[3]), "conversions of both / users of both"),
        ],
    },
    // A linear warm-up.
    Subject {
        about: &["warm", "warmup", "warming"],
        unless: &["cosine", "decay", "exponential", "constant"],
        entries: &[
            given(&["(warm up|warmup|warm - up|warming up) <5> # (steps|iterations|updates)", "# (warmup|warm) <2> (steps|iterations|updates)"])
                .within(2.0, 1e9),
            given(&["(peak|maximum|up to|from 0 to) (rate|learning rate|of|is|=|:|a|lr)* #"]).within(1e-9, 10.0),
            given(&["(at|after|in|by) (step|iteration|update) #"]).within(0.0, 1e9).varying(),
            claimed(&["(rate|lr|it) (is|=|:|≈|of|equals|about|roughly|has|reached|at|reaches)* #"], &["learning rate", "lr"])
                .within(1e-12, 10.0)
                .when(&["step", "iteration", "update"]),
        ],
        rules: &[rule(3, &[0, 1, 2], |v| if v[2] <= v[0] { v[1] * v[2] / v[0] } else { f64::NAN }, "peak · step / steps of the warm-up")],
    },
    // What takes steps of a power of the size.
    Subject {
        about: &["quadratic", "cubic"],
        unless: &["attention", "memory", "convex", "loss"],
        entries: &[
            given(&["n = #", "# (items|elements|entries|rows|numbers|points|nodes)"]).within(2.0, 1e12),
            given(&["# (steps|operations|comparisons|ops) (per|a|each|/) second"]).within(1.0, 1e18),
            claimed(&["(takes|needs|runs|take|need|is|in) (for)? (about|roughly|around|~)* #"], &["how long"])
                .measured(Measure::Time)
                .when(&["quadratic"])
                .never(&["cubic"]),
        ],
        rules: &[rule(2, &[0, 1], |v| v[0] * v[0] / v[1], "n² steps / steps a second")],
    },
    // How much smaller something gets.
    Subject {
        about: &["compression", "quantization", "compresses", "smaller", "quantized"],
        unless: &["hash", "bits", "bit"],
        entries: &[
            given(&["(vector|embedding|row|item|model|file|image) (is|takes|has|needs|of|occupies|:) (# × # =)? (about)? #"])
                .measured(Measure::Bytes),
            given(&["(down)? to (about|roughly)? #"]).measured(Measure::Bytes),
            claimed(&["(compression|reduction|factor) (ratio|factor)? (is|of|=|:|about|roughly)* #", "# (x|×|times) (smaller|compression)"], &[])
                .within(1.0, 1e6)
                .never(&["down"]),
        ],
        rules: &[rule(2, &[0, 1], |v| v[0] / v[1], "size before / size after")],
    },
    // What an optimizer keeps of every weight.
    Subject {
        about: &["moments", "adam", "adamw", "momentum"],
        unless: &["bf16", "fp16", "8-bit", "gradients", "master"],
        entries: &[
            given(&["for (all)? (the|its|these)? # (weights|parameters|params)", "# (weights|parameters|params)"]).within(1e4, 1e14),
            given(&["# (fp32|float32|32-bit)? (moments|states|values|numbers|buffers) (per|for|of) (each|every|a)? (weight|parameter|param)"])
                .within(1.0, 4.0)
                .when(&["fp32", "float32", "32-bit", "moments"]),
            claimed(&["(is|are|takes|take|needs|need|adds|costs|:|=) (another|about|roughly|some|~)* #"], &[]).measured(Measure::Bytes),
        ],
        rules: &[rule(2, &[0, 1], |v| v[0] * v[1] * 4.0, "weights · moments · 4 bytes")],
    },
    // A node of a tree with two classes.
    Subject {
        about: &["node", "leaf", "split", "gini", "entropy", "impurity"],
        unless: &["weighted", "gain", "children", "child", "left", "right", "each", "model", "token", "tokens"],
        entries: &[
            given(&["# (positive|positives|yes|spam|red)"]).within(0.0, 1e9),
            given(&["# (negative|negatives|no|ham|blue)"]).within(0.0, 1e9),
            claimed(&["gini (impurity|index|value)? (of the node)? (is|of|=|:|≈|about|roughly|~|therefore|thus)* #"], &["gini"]).within(0.0, 1.0),
            claimed(&["entropy (of the node)? (is|of|=|:|≈|about|roughly|~|therefore|thus)* #"], &["entropy"])
                .within(0.0, 1.0)
                .never(&["nats", "nat"]),
        ],
        rules: &[
            rule(2, &[0, 1], |v| 2.0 * v[0] * v[1] / (v[0] + v[1]).powi(2), "1 − the squares of the shares"),
            rule(3, &[0, 1], |v| entropy(v[0] / (v[0] + v[1])), "−p·log2 p summed over both classes"),
        ],
    },
    // The interval around a mean.
    Subject {
        about: &["interval", "ci"],
        unless: &["99%", "90%", "proportion", "bootstrap", "prediction", "credible", "difference"],
        entries: &[
            given(&["n = #"]).within(30.0, 1e9),
            given(&["(s|sigma|σ|sd) = #", "standard deviation (of|is|=)* #"]).within(1e-9, 1e9),
            given(&["mean (of|is|=)* #"]).within(-1e9, 1e9),
            given(&["% (confidence)? (interval|ci)"]).share().within(0.949, 0.951),
            claimed(&["1st (from|between) # (to|and) #"], &[]).within(-1e9, 1e9).when(&["interval", "ci"]),
            claimed(&["(from|between) # (to|and) #"], &[]).within(-1e9, 1e9).when(&["interval", "ci"]),
        ],
        rules: &[
            rule(4, &[0, 1, 2], |v| v[2] - 1.96 * v[1] / v[0].sqrt(), "mean − 1.96 standard errors"),
            rule(4, &[0, 1, 2], |v| v[2] - 2.0 * v[1] / v[0].sqrt(), "mean − 2 standard errors"),
            rule(5, &[0, 1, 2], |v| v[2] + 1.96 * v[1] / v[0].sqrt(), "mean + 1.96 standard errors"),
            rule(5, &[0, 1, 2], |v| v[2] + 2.0 * v[1] / v[0].sqrt(), "mean + 2 standard errors"),
        ],
    },
    // What a million tokens cost.
    Subject {
        about: &["tokens", "gpu"],
        unless: &["input", "output", "prompt", "batch", "training", "utilization"],
        entries: &[
            given(&["# (per|an|a|/) hour"]).within(1e-3, 1e5).when(&["$", "dollars", "usd", "€", "euros"]),
            given(&["# tokens (per|a|/) second", "# tokens / s"]).within(1.0, 1e9),
            claimed(&["million tokens <4> (cost|costs|is|are|for|at|=|:|about|roughly|then|therefore|thus|~)* #"], &[])
                .when(&["$", "dollars", "usd", "€", "euros"])
                .within(1e-6, 1e6),
        ],
        rules: &[rule(2, &[0, 1], |v| v[0] / (v[1] * 3600.0) * 1e6, "price of an hour / tokens of an hour")],
    },
];

fn entropy(share: f64) -> f64 {
    let part = |share: f64| if share > 0.0 { -share * share.log2() } else { 0.0 };
    part(share) + part(1.0 - share)
}

fn z(counts: &[f64], pooled: bool) -> f64 {
    let (one, other) = (counts[0] / counts[1], counts[2] / counts[3]);
    let both = (counts[0] + counts[2]) / (counts[1] + counts[3]);
    let variance = |rate: f64, count: f64| rate * (1.0 - rate) / count;
    let spread = if pooled {
        variance(both, counts[1]) + variance(both, counts[3])
    } else {
        variance(one, counts[1]) + variance(other, counts[3])
    };
    (other - one) / spread.sqrt()
}
