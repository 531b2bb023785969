//! Training: batches, steps and epochs, learning rates over time.

use super::{Given, PLAIN, Read, Relation, Unit, may, need};

const STEPS: Unit = Unit::Of(&["steps", "updates", "iterations", "batches", "step", "update", "iteration"]);
const BATCH: Given =
    need(&["batch (size|sizes)? (of|is|=|:)? #", "batches of (size)? #", "minibatch* of #", "# per batch"])
        .within(1.0, 1e8);
const START: Given = need(&[
    "(start*|begin*) (at|with|from|of|lr|learning|rate|=)* #",
    "(initial|base) (learning|lr|rate|value|of|=|is)* #",
    "(from|lr|lr0|η0) (=|of)? #",
    "rate (of|is|=) #",
])
.within(1e-9, 100.0);
const RATES: &[&str] = &["rate", "lr", "schedule", "η"];

pub(super) const RELATIONS: &[Relation] = &[
    Relation {
        cues: &["batch", "batches", "minibatch", "minibatches"],
        also: &["steps", "updates", "iterations", "batches", "step"],
        unless: &["gpu", "gpus", "accumulation", "device", "devices", "workers", "tokens"],
        givens: &[
            BATCH,
            need(&["# (training|labeled|imagenet|mnist)? (images|examples|samples|rows|records|sentences|pairs|documents|instances|datapoints|points|reviews)"])
                .within(2.0, 1e15),
            may(&["# epochs", "epochs? (of|=) #"], 1.0).within(1.0, 1e5),
        ],
        unit: STEPS,
        slack: 0.02,
        right: |read| {
            let each = read.n(1) / read.n(0);
            const EACH: [&str; 5] = ["per", "one", "an", "each", "every"];
            // A bare answer may be to either.
            let epochs = match (read.itself_says(&EACH), read.says(&EACH)) {
                (true, _) => vec![1.0],
                (false, true) => vec![read.n(2), 1.0],
                (false, false) => vec![read.n(2)],
            };
            let steps = |epochs: f64| [each.ceil() * epochs, each.floor() * epochs, each * epochs];
            if each < 1.0 { Vec::new() } else { epochs.into_iter().flat_map(steps).collect() }
        },
        how: "examples / batch size, times the epochs",
        ..PLAIN
    },
    Relation {
        cues: &["batch", "batches"],
        also: &["step", "batch", "update"],
        unless: &["gpu", "gpus", "accumulation"],
        givens: &[
            need(&["# (sequences|examples|samples|documents)", "batch size (of|is|=)? #"]).within(1.0, 1e7),
            need(&["of # tokens", "(length|context) (of|is|=)? # (tokens)?", "# tokens (each|long)"]).within(2.0, 1e7),
        ],
        unit: Unit::Of(&["tokens"]),
        slack: 0.06,
        right: |read| vec![read.n(0) * read.n(1)],
        how: "sequences · tokens of each",
        ..PLAIN
    },
    Relation {
        cues: &["batch", "step", "update"],
        also: &["steps", "updates", "iterations"],
        givens: &[
            need(&["# tokens (per|a|each|in each|in every) (batch|step|update)", "batch* (size)? of # tokens"]).within(2.0, 1e9),
            need(&["# tokens"]).within(1e6, 1e15),
        ],
        unit: STEPS,
        slack: 0.05,
        right: |read| vec![read.n(1) / read.n(0)],
        how: "tokens / tokens of a batch",
        ..PLAIN
    },
    Relation {
        cues: &["exponential", "exponentially", "decay", "decays", "multiplied"],
        also: RATES,
        unless: &["cosine", "weight", "momentum", "linear", "linearly", "every", "halve", "halved", "ema", "inverse"],
        givens: &[
            need(&["decay* (rate|factor)? (of|is|=|by|with)* #", "(multiplied|multiply) by #", "factor (of|=) #", "γ = #"])
                .within(0.01, 0.999_999),
            need(&["(after|at|in) (epoch|step)? # (epochs|steps)?", "epoch #"]).within(1.0, 1e5),
            START,
        ],
        beside: &["# (per|each|every) epoch"],
        slack: 0.02,
        right: |read| vec![read.n(2) * read.n(0).powf(read.n(1))],
        how: "start · factor^epochs",
        ..PLAIN
    },
    Relation {
        cues: &["every"],
        also: &["halve", "halves", "halved", "halving", "half", "divided", "divide", "multiplied", "multiply", "reduced", "reduce", "drop", "drops", "dropped", "decayed", "decays", "decay", "tenth"],
        unless: &["cosine", "weight"],
        givens: &[
            need(&["every # (epochs|steps|iterations)?"]).within(1.0, 1e7),
            need(&["(at|after|in|by|epoch|step) (epoch|step|iteration)? # (epochs|steps|iterations)?"]).within(1.0, 1e7),
            may(&["(divide*|drop*|reduce*|decay*|multipl*|cut) <3> by (a)? (factor)? (of)? #"], f64::NAN).within(1e-6, 1000.0),
            START,
        ],
        slack: 0.01,
        right: steps_down,
        how: "start · factor^⌊epochs / period⌋",
        ..PLAIN
    },
    Relation {
        cues: &["cosine"],
        also: RATES,
        unless: &["similarity", "restarts", "warmup", "warm"],
        givens: &[
            need(&["(over|in|of|for|total) (of)? # (epochs|steps|iterations)", "t_max = #"]).within(2.0, 1e9),
            may(&["(at|after) (epoch|step|iteration)? # (epochs|steps)", "(epoch|step|iteration) #"], f64::NAN).within(0.0, 1e9),
            need(&["from # <1> (to|down)", "(peak|max|maximum|initial|base|start*) <3> #"]).within(1e-9, 100.0),
            may(&["to #", "(minimum|min|final) <3> #"], 0.0).within(0.0, 1.0),
        ],
        slack: 0.02,
        right: |read| {
            let (total, now, most, least) = (read.n(0), read.n(1), read.n(2), read.n(3));
            let halfway = now.is_nan() && read.says(&["middle", "halfway", "half"]);
            let now = if halfway { total / 2.0 } else { now };
            if now.is_nan() || now > total || least >= most {
                return Vec::new();
            }
            vec![least + 0.5 * (most - least) * (1.0 + (std::f64::consts::PI * now / total).cos())]
        },
        how: "min + ½·(max − min)·(1 + cos(π·t / T))",
        ..PLAIN
    },
    Relation {
        cues: &["warmup", "warm"],
        also: &["rate", "lr", "learning"],
        unless: &["cosine", "exponential", "sqrt", "root"],
        givens: &[
            need(&["(over|first|for|of|in) (the)? (first)? # (warmup|warm)? (up)? steps", "# (warmup|warm) (up)? steps"])
                .within(2.0, 1e9),
            need(&["(at|after) (step|iteration)? # (steps)?", "step #"]).within(0.0, 1e9),
            need(&["(peak|max|maximum|target|base|full) (learning|lr|rate|value|of|=|is)* #", "to (a|the)? #"]).within(1e-9, 100.0),
        ],
        slack: 0.02,
        right: |read| if read.n(1) <= read.n(0) { vec![read.n(2) * read.n(1) / read.n(0)] } else { Vec::new() },
        how: "peak · step / steps of warm-up",
        ..PLAIN
    },
    Relation {
        cues: &["accumulation", "accumulate", "accumulates", "accumulated", "accumulating"],
        unless: &["tokens", "error", "errors"],
        givens: &[
            need(&[
                "(micro|per device|device|local) (batch)? (size)? (of|is|=)? #",
                "# per (gpu|device|worker|accelerator)",
                "batch (size)? (of|is|=)? #",
            ])
            .within(1.0, 1e6),
            may(&["# (nodes|machines|hosts)"], 1.0).within(1.0, 1e5),
            may(&["# (@)? (gpus|devices|workers|accelerators|cards|tpus)"], 1.0).within(1.0, 1e6),
            need(&[
                "# (@)? (steps|times|batches|micro batches) of (gradient)? accumulation",
                "# (gradient)? accumulation",
                "accumulat* (gradients|gradient|steps|over|of|for|=|is|are|the)* #",
            ])
            .within(1.0, 1e6),
        ],
        right: |read| vec![read.n(0) * read.n(1) * read.n(2) * read.n(3)],
        how: "batch of a device · devices · steps of accumulation",
        ..PLAIN
    },
    Relation {
        cues: &["effective", "global", "total"],
        also: &["batch"],
        unless: &["tokens"],
        stated: &["(effective|global|total) (batch)? (size)? (of|is|=|:)* #", "(is|=|gives|makes|get) #"],
        givens: &[
            need(&["# per (gpu|device|worker|accelerator)", "(batch|micro) (size)? (of|is|=)? #", "# (examples|samples|sequences) (per|on each|on every)"])
                .within(1.0, 1e6),
            need(&["# (gpus|devices|workers|accelerators|cards|tpus)"]).within(1.0, 1e6),
            may(&["# (gradient)? accumulat*", "accumulat* (steps|over|of|for|=|is)* #"], 1.0).within(1.0, 1e6),
        ],
        right: |read| vec![read.n(0) * read.n(1) * read.n(2)],
        how: "batch of a device · devices · steps of accumulation",
        ..PLAIN
    },
];

fn steps_down(read: &Read<'_>) -> Vec<f64> {
    let factor = if !read.n(2).is_nan() {
        if read.n(2) >= 1.0 { 1.0 / read.n(2) } else { read.n(2) }
    } else if read.says(&["halve", "halves", "halved", "halving", "half"]) {
        0.5
    } else {
        return Vec::new();
    };
    vec![read.n(3) * factor.powf((read.n(1) / read.n(0)).floor())]
}

#[cfg(test)]
mod tests {
    use super::super::super::trial::{silent, wrong};

    #[test]
    fn wrong_schedules_are_found() {
        wrong(&[
            ("With 50,000 examples and a batch size of 100 one epoch has 5,000 steps.", "500"),
            (
                "How many updates are 20 epochs over 8,000 sentences with batches of 32?\nThat makes 25,000 updates.",
                "5000",
            ),
            ("A batch of 256 sequences of 1024 tokens has 500,000 tokens per step.", "262144"),
            ("The learning rate starts at 0.4 and is halved every 5 epochs, so at epoch 12 it is 0.2.", "0.1"),
            (
                "With an exponential decay of 0.9 the learning rate starts at 0.1 and is 0.05 after 10 epochs.",
                "0.03487",
            ),
            ("Warm-up over 1000 steps to a peak learning rate of 2e-4: at step 250 it is 1.5e-4.", "5.000e-5"),
            (
                "With a per-device batch of 8 on 2 nodes of 4 GPUs and 4 accumulation steps each update sees 128 examples.",
                "256",
            ),
            ("Cosine decay of the learning rate from 1e-3 to 2e-4 over 500 steps is at 5e-4 in the middle.", "0.0006"),
            ("A batch of 16 per GPU on 4 GPUs with 2 accumulation steps is an effective batch of 64.", "128"),
            ("Cosine annealing of the learning rate from 0.2 to 0 over 80 epochs: at epoch 40 it is 0.05.", "0.1"),
        ]);
    }

    #[test]
    fn right_schedules_are_silent() {
        silent(&[
            "With 50,000 examples and a batch size of 100 one epoch has 500 steps.",
            "How many updates are 20 epochs over 8,000 sentences with batches of 32?\nThat makes 5,000 updates.",
            "A batch of 256 sequences of 1024 tokens has about 260,000 tokens per step.",
            "The learning rate starts at 0.4 and is halved every 5 epochs, so at epoch 12 it is 0.1.",
            "With an exponential decay of 0.9 the learning rate starts at 0.1 and is 0.035 after 10 epochs.",
            "Warm-up over 1000 steps to a peak learning rate of 2e-4: at step 250 it is 5e-5.",
            "With a per-device batch of 8 on 2 nodes of 4 GPUs and 4 accumulation steps each update sees 256 examples.",
            "Cosine decay of the learning rate from 1e-3 to 2e-4 over 500 steps is at 6e-4 in the middle.",
            "A batch of 16 per GPU on 4 GPUs with 2 accumulation steps is an effective batch of 128.",
            "Cosine annealing of the learning rate from 0.2 to 0 over 80 epochs: at epoch 40 it is 0.1.",
        ]);
    }
}
