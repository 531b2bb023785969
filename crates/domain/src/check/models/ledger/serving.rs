//! Systems: requests, steps of training, transfers, caches.

use super::{Measure, Subject, claimed, given, rule};

pub(super) const SUBJECTS: &[Subject] = &[
    // Little's law.
    Subject {
        about: &["flight", "concurrent", "little", "concurrency", "at"],
        unless: &["gpu", "tokens", "utilization", "load"],
        entries: &[
            given(&["# (requests|queries|calls|rps|qps|jobs) (per|a|/|each)* (second|s)?", "# (rps|qps)"]).within(1.0, 1e12),
            given(&["(takes|stays|lasts|latency|time|spends|of|in) (of|is|about|each|for|=)* #", "# (ms|s|seconds|milliseconds|minutes) each"]).measured(Measure::Time).within(1e-6, 1e5),
            claimed(&["# (requests|queries|calls) <3> (flight|once|concurrent*)", "# (are)? in flight", said!("(by)? little law")], &["in flight", "at once", "concurrent*"]).within(1.0, 1e12),
            given(&["(handles|holds|hold|handle|serves|serve) # (at|requests|in|of|concurrent)", "(hold|holds|handle|handles|serve|serves) #", "# (slots|threads) (each|per)"]).within(1.0, 1e9),
            claimed(&["# (workers|servers|machines|instances|replicas)"], &["how many (workers|servers|machines|instances|replicas)"]).within(1.0, 1e9),
        ],
        rules: &[
            rule(2, &[0, 1], |v| v[0] * v[1], "Little: rate · time"),
            rule(4, &[2, 3], |v| (v[0] / v[1]).ceil(), "in flight / what one holds"),
        ],
    },
    // Steps of training.
    Subject {
        about: &["batch", "epoch", "epochs"],
        unless: &["accumulation", "gpus", "tokens", "micro", "warmup"],
        entries: &[
            given(&["# (training)? (examples|images|samples|rows|records|sentences|documents|points)"]).within(2.0, 1e13),
            given(&["batch (size|of|is|=|:)* #", "batches of #"]).within(1.0, 1e9),
            given(&["# epochs"]).within(1.0, 1e5),
            claimed(
                &["# (steps|updates|iterations|batches) (per|an|each|a|in)* epoch", "# per epoch", "epoch (has|is|takes|=|of)* # (steps|updates|iterations|batches)"],
                &["(steps|updates|iterations|batches) <4> (epoch|one epoch)", "per epoch"],
            )
            .within(1.0, 1e12),
            claimed(
                &["(total|altogether|all|together) <4> # (steps|updates|iterations)", "# (steps|updates|iterations) (in|over)? (total|all|altogether)"],
                &["(updates|steps|iterations) (were|was|are|is) (that|it)", "altogether", "in total"],
            )
            .within(1.0, 1e12),
        ],
        rules: &[
            rule(3, &[0, 1], |v| (v[0] / v[1]).ceil(), "examples / batch size"),
            rule(3, &[0, 1], |v| (v[0] / v[1]).floor(), "examples / batch size, without the rest"),
            rule(4, &[0, 1, 2], |v| (v[0] / v[1]).ceil() * v[2], "steps of an epoch · epochs"),
            rule(4, &[0, 1, 2], |v| (v[0] / v[1]).floor() * v[2], "whole batches of an epoch · epochs"),
        ],
    },
    // A cache before something slower.
    Subject {
        about: &["hit", "cache"],
        unless: &["kv", "p99", "eviction", "tokens"],
        entries: &[
            given(&["hit (rate|ratio) (of|is|=|:)* %"]).share(),
            given(&["# (ms|milliseconds|ns|us|s) (on|for|per|from)* (a|the)? (hit|cache)"]).measured(Measure::Time),
            given(&["# (ms|milliseconds|ns|us|s) (on|for|per|from)* (a|the)? (miss|database|db|disk|origin|backend)"]).measured(Measure::Time),
            claimed(&["(average|mean|expected|effective) <4> (is|=|:|of|latency|time) (about)? #", "# @ on average"], &["average", "expected", "mean"]).measured(Measure::Time),
        ],
        rules: &[
            rule(3, &[0, 1, 2], |v| v[0] * v[1] + (1.0 - v[0]) * v[2], "hits · hit time + misses · miss time"),
            rule(3, &[0, 1, 2], |v| v[1] + (1.0 - v[0]) * v[2], "hit time + misses · miss time"),
        ],
    },
    // One queue with one server.
    Subject {
        about: &["m", "queue", "server", "load", "utilization"],
        unless: &["waiting", "wait", "queued", "average hit"],
        entries: &[
            given(&["m / m / #"]),
            given(&["(load|utilization|ρ|rho) (of|is|=|:)* %"]).share().within(0.01, 0.999),
            given(&["service (time|of|takes|is|=|:)* #", "# (ms|s) (of)? service"]).measured(Measure::Time),
            claimed(&["(in the system|sojourn|response time) <4> (is|=|:|of) (about)? #", "# @ in the system"], &["in the system", "response time"]).measured(Measure::Time),
        ],
        rules: &[rule(3, &[1, 2], |v| v[1] / (1.0 - v[0]), "service time / (1 − load)")],
    },
    // How long so many bytes take over a line.
    Subject {
        about: &[],
        unless: &["memory", "hbm", "weights", "tokens", "compress*", "gpu"],
        entries: &[
            given(&["(move|send|copy|transfer|moves|sends|download|upload|of)? #", "#"]).measured(Measure::Bytes).when(&["over", "link", "line", "network", "bandwidth", "transfer", "download", "upload"]),
            given(&["(over|at|link|line|bandwidth|on)? (a|an|of|is)? #"]).measured(Measure::Speed),
            claimed(&["(:|in|takes|is|=|lasts|needs|about) (about|roughly|only|around)* #"], &["how long"]).measured(Measure::Time),
        ],
        rules: &[rule(2, &[0, 1], |v| v[0] * 8.0 / v[1], "bytes · 8 / bits a second")],
    },
    // What training costs, and how long it takes.
    Subject {
        about: &["flops", "flop", "tflops", "tflop", "pflops", "pflop", "compute", "training"],
        unless: &["inference", "forward", "backward", "convolution", "attention", "mfu", "utilization", "gpus", "experts"],
        entries: &[
            given(&["# (params|parameters|model)", "1st # on # tokens"]).within(1e3, 1e15),
            given(&["# tokens", "on # tokens"]).within(1e3, 1e17),
            claimed(&["# flops", "(flops|compute) <6> (:|=|≈|is|about) #"], &["flops", "compute"]).within(1e6, 1e30).never(&["tflop", "tflops", "s", "second"]),
            given(&["1st # flops"]).within(1e12, 1e30).when(&["tflop", "tflops", "pflop", "pflops"]),
            given(&["# (tflop|tflops)"]).within(0.1, 1e6),
            claimed(&["# (hours|days|seconds|h|weeks|minutes)"], &["how long"]).measured(Measure::Time),
        ],
        rules: &[
            rule(2, &[0, 1], |v| 6.0 * v[0] * v[1], "6 · parameters · tokens"),
            rule(5, &[3, 4], |v| v[0] / (v[1] * 1e12), "FLOPs / FLOPs a second"),
        ],
    },
    // Parts that must all work, and parts of which one is enough.
    Subject {
        about: &["series", "parallel", "replicas", "redundant", "either", "suffices", "independent", "both", "chain"],
        unless: &["quorum", "lag", "read", "write", "r", "consistency", "hours", "minutes"],
        entries: &[
            given(&["# (independent|identical|redundant)* (replicas|services|servers|components|instances|machines|nodes|copies|zones|links)", "# (in|at) (series|parallel|%)"]).within(2.0, 64.0),
            given(&["(at|of|with|each) % (each|availability|uptime|available|in|,|:)", "(each|every) <4> %"]).share().within(0.5, 0.999_999_9),
            claimed(&["series <3> (:|is|=|of|gives) (about|only)* %", "(both|all) <6> (:|is|=) (about|only)* %"], &["in series", "both (are)? (up|needed)"]).share().never(&["parallel", "either", "suffices", "replicas"]),
            claimed(&["(parallel|suffices|either|redundant|replicas) <6> (:|is|=|of|gives) (about|only)* %"], &["in parallel", "either", "replicas", "redundant"]).share().never(&["series", "both", "chain"]),
        ],
        rules: &[
            rule(2, &[0, 1], |v| v[1].powf(v[0]), "availability to the power of the parts"),
            rule(3, &[0, 1], |v| 1.0 - (1.0 - v[1]).powf(v[0]), "1 − the chance that all are down"),
        ],
    },
    // Reads and writes that overlap.
    Subject {
        about: &["quorum", "consistency", "consistent", "strong", "overlap", "overlapping"],
        unless: &["eventual", "weak", "stale"],
        entries: &[
            given(&[said!("n")]).within(1.0, 101.0),
            given(&[said!("w")]).within(1.0, 101.0),
            claimed(&["r = #", "r (is|:|of) #", "read quorum (is|of|=)* #"], &[]).within(1.0, 101.0),
        ],
        rules: &[
            rule(2, &[0, 1], |v| v[0] - v[1] + 1.0, "R + W > N"),
            rule(2, &[0, 1], |v| v[0] - v[1] + 2.0, "R + W > N, one more"),
            rule(2, &[0, 1], |v| v[0] - v[1] + 3.0, "R + W > N, two more"),
            rule(2, &[0, 1], |v| v[0], "all of them"),
        ],
    },
    // Traffic of a day.
    Subject {
        about: &["dau", "users", "day", "daily", "qps", "requests"],
        unless: &["gpu", "tokens", "storage", "gb", "tb", "bytes", "kb", "mb"],
        entries: &[
            given(&["# (dau|daily|active|users|customers)"]).within(10.0, 1e11),
            given(&["(×|x|makes|make|with|send|sends|issue) # (requests|queries|searches|calls|views)", "# (requests|queries|searches|calls) (per|a|each) (user|day|one)"]).within(0.1, 1e5),
            claimed(&["# (qps|rps)", "# (requests|queries) (per|a) second"], &["(qps|rps)", "(requests|queries) (per|a) second"]).within(0.01, 1e10).never(&["peak", "times", "instance", "server", "servers"]),
            given(&["(peak|at) <3> # (times|x) (that|the|of)?", "peak (at|is|of)* # (times|×)", "# times <4> average", "peak factor (of|is|=|:)* #"]).within(1.1, 100.0).when(&["peak"]),
            claimed(&["peak <8> (:|is|=|about) # (qps|rps)?", "# (qps|rps) (at)? peak", "(plan|provision|size|design) for (about|roughly|around|~)* # (qps|rps)"], &["peak"]).within(0.01, 1e11).when(&["peak"]),
        ],
        rules: &[
            rule(2, &[0, 1], |v| v[0] * v[1] / 86_400.0, "requests of a day / 86,400 s"),
            rule(4, &[2, 3], |v| v[0] * v[1], "average · peak factor"),
        ],
    },
];
