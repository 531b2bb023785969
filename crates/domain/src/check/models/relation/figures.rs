//! Small reckonings that notes do in passing: odds, binomial means, largest numbers of bits, rates over other times, losses of
//! one example, weighted impurities, discounted rewards.

use super::read::BYTES;
use super::{Given, PLAIN, Read, Relation, Unit, list, may, measured, need, precision};

const PROBABILITY: Given = need(&["probability (of|is|=)* %", "p (=|of|is) %"]).within(1e-9, 0.999_999_999);
const THINGS: &[&str] = &["defects", "defective", "clicks", "errors", "hits", "failures", "conversions", "successes"];
const STATED_CHANCE: &[&str] = &["(probability|chance) (of|is|=|about|a)* %", "(is|=|:|≈) (about)? %"];

pub(super) const RELATIONS: &[Relation] = &[
    Relation {
        cues: &["odds"],
        unless: &["ratio", "log", "against", "multiply", "double", "doubles", "prior", "coefficient"],
        givens: &[PROBABILITY],
        beside: &["to #"],
        stated: &["(are|is|=|:|of|≈) (about)? # to (1|one)", "odds (are|is|=|:|≈)* (about)? #"],
        right: |read| vec![read.n(0) / (1.0 - read.n(0))],
        how: "p / (1 − p)",
        ..PLAIN
    },
    Relation {
        cues: &["logit", "odds"],
        also: &["probability"],
        unless: &["ratio", "softmax", "coefficient", "unit", "logits", "not", "classes"],
        givens: &[need(&["(logit|log odds) (of|=|is)* #"]).within(-50.0, 50.0)],
        stated: &["probability (of|is|=|about|≈)* #"],
        right: |read| vec![1.0 / (1.0 + (-read.n(0)).exp())],
        how: "1 / (1 + e^−logit)",
        ..PLAIN
    },
    Relation {
        cues: &["expect", "expected", "average"],
        also: THINGS,
        unless: &["until", "deviation", "first", "least", "exactly", "variance", "day", "cost", "per"],
        givens: &[
            need(&["% of (the|all)? (@)? (items|parts|products|units|mails|users|requests)? (are|is|fail|click)", "(rate|probability|ctr) (of|is|=)* %"])
                .within(1e-9, 1.0),
            need(&["# (items|parts|products|units|mails|users|requests|impressions|visitors|views|trials|emails|samples)"]).within(2.0, 1e12),
        ],
        stated: &["(defects|clicks|errors|hits|failures|conversions|successes) (is|are|=|:|of) (about)? #", "# (defects|clicks|errors|hits|failures|conversions|successes|defective)"],
        right: |read| vec![read.n(0) * read.n(1)],
        how: "n·p",
        ..PLAIN
    },
    Relation {
        cues: &["bits", "bit"],
        also: &["values", "unsigned", "up", "represent", "largest", "maximum"],
        unless: &["float", "signed", "mantissa", "image", "hash", "per", "precision", "two's"],
        givens: &[need(&["# bits?", "# bit"]).within(1.0, 64.0)],
        stated: &["(represent|encode|hold|have|distinguish) (up|to|about|only)* # (values|numbers|levels|states|different|distinct)"],
        slack: 0.03,
        right: |read| vec![read.n(0).exp2()],
        how: "2^bits values",
        ..PLAIN
    },
    Relation {
        cues: &["unsigned"],
        also: &["bits", "bit"],
        givens: &[need(&["# bits?", "# bit"]).within(1.0, 64.0)],
        stated: &["(to|is|of|=|maximum|largest) (about)? #"],
        slack: 1e-6,
        right: |read| vec![read.n(0).exp2() - 1.0],
        how: "2^bits − 1 is the largest",
        ..PLAIN
    },
    Relation {
        cues: &["minute", "hour"],
        also: &["second", "sec"],
        unless: &["peak", "users", "each", "takes", "latency", "tokens", "shard", "dollars", "$"],
        givens: &[need(&[
            "# (requests|queries|events|messages|calls|writes|reads|images|transactions|jobs)? (per|a|an|each|/) (minute|hour)",
        ])
        .within(1e-3, 1e15)],
        stated: &["# (requests|queries|events|messages|calls|writes|reads|images|transactions|jobs|qps|rps)? (per|a|each|/)? (second|sec|qps|rps)"],
        slack: 0.05,
        right: |read| match (read.itself_says(&["minute"]), read.itself_says(&["hour"])) {
            (true, false) => vec![read.n(0) / 60.0],
            (false, true) => vec![read.n(0) / 3600.0],
            _ => Vec::new(),
        },
        how: "a minute has 60 seconds, an hour 3,600",
        ..PLAIN
    },
    Relation {
        cues: &["tokens", "images", "requests", "items", "rows", "samples", "documents"],
        also: &["seconds", "minutes", "hours", "s", "ms"],
        unless: &["each", "batch", "gpus", "gpu", "prefill", "first", "users", "workers", "latency", "parallel", "flight", "day", "epoch", "epochs", "replicas"],
        givens: &[
            need(&["# (tokens|images|requests|items|rows|samples|documents)? (per|a|/) (second|sec|s)"]).within(1e-3, 1e12),
            need(&["# (tokens|images|requests|items|rows|samples|documents)"]).within(1.0, 1e15),
        ],
        unit: Unit::Time,
        slack: 0.04,
        right: |read| vec![read.n(1) / read.n(0)],
        how: "number / rate",
        ..PLAIN
    },
    Relation {
        cues: &["flattened", "flatten", "flattening", "pixels", "flat"],
        unless: &["pooling", "conv", "kernel", "filters", "bytes", "layer", "batch", "window", "field"],
        givens: &[need(&["# × # × #", "# × #"]).within(1.0, 1e6)],
        unit: Unit::Of(&["values", "pixels", "inputs", "numbers", "features", "entries", "elements", "dimensions"]),
        slack: 0.005,
        right: |read| {
            let deep = if read.nth(0, 2).is_nan() { 1.0 } else { read.nth(0, 2) };
            vec![read.nth(0, 0) * read.nth(0, 1) * deep]
        },
        how: "height · width · channels",
        ..PLAIN
    },
    Relation {
        cues: &["same", "keeps", "preserves"],
        also: &["padding", "pad"],
        unless: &["stride", "valid", "dilation", "transposed", "causal"],
        givens: &[need(&["# × # (kernel|convolution|conv|filter)?", "kernel (size)? (of|=|is)? #"]).within(1.0, 31.0)],
        stated: &["padding (means|of|is|=|needs|:|a|size|requires)* #", "(pad|padding) <8> (of|by|is|=|with) #"],
        right: |read| if read.n(0) % 2.0 == 1.0 { vec![(read.n(0) - 1.0) / 2.0] } else { Vec::new() },
        how: "(kernel − 1) / 2 keeps the size at stride 1",
        ..PLAIN
    },
    Relation {
        cues: &["attention"],
        also: &["matrix", "scores"],
        unless: &["heads", "flops", "batch", "layers", "bytes", "head", "sparse", "window", "mb", "gb", "kv", "causal"],
        givens: &[need(&["length (of|is|=)? #", "# tokens", "n = #"]).within(2.0, 1e7)],
        unit: Unit::Of(&["entries", "scores", "elements", "values", "pairs"]),
        slack: 0.05,
        right: |read| vec![read.n(0).powi(2)],
        how: "every token with every token: n²",
        ..PLAIN
    },
    Relation {
        cues: &["hinge"],
        also: &["score", "margin", "f", "output", "y"],
        unless: &["squared", "svm", "mean", "gradient"],
        givens: &[
            need(&["y (=|is|of)* #", "label (=|is|of)* #"]).within(-1.0, 1.0),
            need(&["(score|f|margin|output|prediction) (=|is|of|OPEN|x|CLOSE)* #"]).within(-1e6, 1e6),
        ],
        stated: &["loss <12> (is|:|≈) (about)? #", "loss (of|=) #"],
        right: |read| vec![(1.0 - read.n(0) * read.n(1)).max(0.0)],
        how: "max(0, 1 − y·score)",
        ..PLAIN
    },
    Relation {
        cues: &["discounted", "discount", "γ", "gamma"],
        also: &["reward", "rewards", "return"],
        unless: &["every", "each", "infinite", "forever", "horizon", "%"],
        givens: &[
            need(&["(discounted|discount|γ|gamma) (at|by|with|factor|rate|of|is|=)* #", "discount (factor)? #"]).within(0.0, 1.0),
            list(&["rewards (of|are|is|:)* $", "rewards # , # and #"]),
        ],
        stated: &["(worth|return|total|is|=|sum) (is|are|of|=|about|a|worth)* #"],
        right: |read| {
            let rewards = read.list(1).iter().enumerate();
            let first = rewards.clone().map(|(n, reward)| reward * read.n(0).powi(n as i32)).sum();
            let later = rewards.map(|(n, reward)| reward * read.n(0).powi(n as i32 + 1)).sum();
            vec![first, later]
        },
        how: "Σ γᵗ · reward",
        ..PLAIN
    },
    Relation {
        cues: &["bands"],
        also: &["rows", "lsh"],
        givens: &[need(&["# bands"]).within(1.0, 1e5), need(&["# rows"]).within(1.0, 1e5)],
        unit: Unit::Of(&["hash", "hashes", "functions", "minhashes", "signatures"]),
        right: |read| vec![read.n(0) * read.n(1)],
        how: "bands · rows of each",
        ..PLAIN
    },
    Relation {
        cues: &["ratings", "interactions", "matrix"],
        also: &["users"],
        unless: &["factors", "dimensions", "rank", "test", "holdout", "latent"],
        givens: &[
            need(&["# users"]).within(1.0, 1e11),
            need(&["# (items|movies|products|songs)"]).within(1.0, 1e11),
            need(&["# (known|observed)? (ratings|interactions|entries|clicks)"]).within(1.0, 1e15),
        ],
        stated: &["% (filled|dense|full|known|observed|sparse|empty|missing)", "(density|sparsity) (of|is|=)* %", "(filled|full) to %"],
        unit: Unit::Share,
        right: |read| {
            let filled = read.n(2) / (read.n(0) * read.n(1));
            let empty = read.itself_says(&["sparse", "sparsity", "empty", "missing"]);
            match (empty, read.itself_says(&["filled", "dense", "full", "known", "density"])) {
                (true, false) => vec![1.0 - filled],
                (false, true) => vec![filled],
                _ => Vec::new(),
            }
        },
        how: "interactions / (users · items)",
        ..PLAIN
    },
    Relation {
        cues: &["weighted"],
        also: &["gini", "impurity", "entropy"],
        unless: &["gain", "parent", "cross"],
        givens: &[
            need(&["# (and|,) # (examples|samples|points|rows|records)"]).within(1.0, 1e12),
            need(&["(gini|entropy|impurity|impurities) (of|is|are|=|index|values)* # (and|,) #"]).within(0.0, 64.0),
        ],
        stated: &["weighted <8> (is|=|:|of) (about)? #"],
        right: |read| {
            let (a, b) = (read.nth(0, 0), read.nth(0, 1));
            vec![(a * read.nth(1, 0) + b * read.nth(1, 1)) / (a + b)]
        },
        how: "Σ share of the child · its impurity",
        ..PLAIN
    },
    Relation {
        cues: &["explained", "r²", "r2", "r"],
        also: &["residual", "rss", "residuals"],
        unless: &["adjusted", "correlation"],
        givens: &[
            need(&["residual (sum of squares)? (of|is|=)* #", "(rss|ss_res|sse) (of|is|=)* #"]).within(0.0, 1e15),
            need(&["total (sum of squares)? (of|is|=)* #", "(tss|ss_tot|sst) (of|is|=)* #"]).within(1e-12, 1e15),
        ],
        stated: &["(r²|r2|r ^ 2) <14> (is|=|:) (about)? #", "(is|=|:) #"],
        right: |read| vec![1.0 - read.n(0) / read.n(1)],
        how: "1 − residual / total sum of squares",
        ..PLAIN
    },
    Relation {
        cues: &["utilization", "utilized", "mfu", "peak"],
        also: &["tflop", "tflops", "flops", "flop", "pflops"],
        unless: &["tokens", "model", "training", "days", "gpus", "parameters", "train"],
        givens: &[need(&["% (utilization|mfu)", "(utilization|mfu) (of|is|=)* %"]).within(1e-3, 1.0), need(&["# (tflop|tflops|flops|pflops|pflop|flop) (/|per)? (s|second)? (at|with|peak|and|,)"]).within(1e-3, 1e21)],
        stated: &["(are|is|=|gives|makes|leaves|about|reach|reaches) (about|only|an|effective)* # (tflop|tflops|flops|pflops|pflop|flop)"],
        slack: 0.03,
        right: |read| vec![read.n(0) * read.n(1)],
        how: "peak · utilization",
        ..PLAIN
    },
    Relation {
        cues: &["reads", "read", "loads", "load", "loading", "streams"],
        also: &["weights", "model"],
        unless: &["tokens", "disk", "network", "ssd", "batch"],
        givens: &[measured(BYTES, &["# @ (/|per|a) (s|second|sec)"]).within(1.0, 1e16), measured(BYTES, &["# @"]).within(1.0, 1e16)],
        unit: Unit::Time,
        slack: 0.05,
        right: |read| vec![read.n(1) / read.n(0)],
        how: "bytes / bytes a second",
        ..PLAIN
    },
    Relation {
        cues: &["gradients", "gradient"],
        also: &["gb", "mb", "tb"],
        unless: &["optimizer", "adam", "weights", "activations", "accumulation", "checkpointing", "gpus", "allreduce", "states", "sharded", "and"],
        givens: &[precision(f64::NAN), need(&["# (parameter)? (model|parameters|params)", "of (a|an|the)? # "]).within(1e5, 1e14)],
        unit: Unit::Bytes,
        slack: 0.05,
        right: |read| vec![read.n(0) * read.n(1)],
        how: "one number a parameter",
        ..PLAIN
    },
    Relation {
        cues: &["prior", "posterior"],
        also: &["likelihood", "otherwise"],
        unless: &["normal", "beta", "gaussian", "conjugate", "map"],
        givens: &[
            need(&["prior (probability|of|is|=)* %"]).within(1e-9, 0.999_999),
            need(&["likelihood (of|is|=)* # (under|if|given|for)", "likelihoods # and #"]).within(0.0, 1.0),
            may(&["# (otherwise|under the alternative|under the other|else)"], f64::NAN).within(0.0, 1.0),
        ],
        stated: &["posterior (probability|of|is|=|:|about|therefore|then)* %"],
        unit: Unit::Share,
        right: |read| {
            let (prior, hit) = (read.n(0), read.nth(1, 0));
            let other = if read.n(2).is_nan() { read.nth(1, 1) } else { read.n(2) };
            vec![prior * hit / (prior * hit + (1.0 - prior) * other)]
        },
        how: "Bayes' theorem",
        ..PLAIN
    },
    Relation {
        cues: &["flipped", "tossed", "flips", "tosses", "flip", "toss"],
        also: &["exactly"],
        unless: &["fair", "die", "row", "until", "first", "least", "most", "given"],
        givens: &[
            need(&["p OPEN @ CLOSE (=|is|of)* #", "(heads|tails) with probability #", "probability (of heads)? (of|is|=)* #"]).within(1e-9, 0.999_999),
            need(&["# times", "# (flips|tosses)"]).within(1.0, 200.0),
            need(&["exactly # (heads|tails)?"]).within(0.0, 200.0),
        ],
        stated: STATED_CHANCE,
        unit: Unit::Share,
        right: |read| {
            let (p, n, k) = (read.n(0), read.n(1), read.n(2));
            let ways = (0..k as u32).fold(1.0, |ways, i| ways * (n - f64::from(i)) / f64::from(i + 1));
            if k <= n { vec![ways * p.powf(k) * (1.0 - p).powf(n - k)] } else { Vec::new() }
        },
        how: "C(n, k)·p^k·(1 − p)^(n − k)",
        ..PLAIN
    },
    Relation { stated: &["balanced accuracy (of|is|=|:|about|a)* %"], ..BALANCED },
    Relation {
        cues: &["youden", "informedness"],
        stated: &["(youden|informedness) <10> (is|=|:) (about)? %"],
        right: |read| vec![read.n(0) + read.n(1) - 1.0],
        how: "sensitivity + specificity − 1",
        ..BALANCED
    },
    Relation {
        cues: &["gflops", "gflop"],
        also: &["token"],
        unless: &["backward", "training", "experts", "active", "second", "attention", "embedding"],
        givens: &[need(&["# (parameter)? (model|parameters|params|llm)"]).within(1e6, 1e14)],
        beside: &["# flops"],
        stated: &["# (gflops|gflop)"],
        slack: 0.1,
        right: |read| vec![2.0 * read.n(0) / 1e9],
        how: "two FLOPs a parameter and token",
        ..PLAIN
    },
    Relation {
        cues: &["with", "replacement"],
        also: &["replacement"],
        unless: &["without", "bootstrap", "posterior", "at", "least", "one", "neither", "exactly"],
        givens: &[need(&["# @ (and|,) # @ (balls|marbles|chips|socks)?"]).within(1.0, 1e6), need(&["both (are|be|of|being|were|balls)* @"])],
        stated: STATED_CHANCE,
        unit: Unit::Share,
        right: both_with_replacement,
        how: "the share of the color, squared",
        ..PLAIN
    },
];

/// What both halves of the truth come to.
const BALANCED: Relation = Relation {
    cues: &["balanced"],
    unless: &["macro"],
    givens: &[
        need(&["(sensitivity|recall|tpr) (of|is|=|:)* %"]).within(0.0, 1.0),
        need(&["(specificity|tnr) (of|is|=|:)* %"]).within(0.0, 1.0),
    ],
    unit: Unit::Share,
    right: |read| vec![(read.n(0) + read.n(1)) / 2.0],
    how: "(sensitivity + specificity) / 2",
    ..PLAIN
};

fn both_with_replacement(read: &Read<'_>) -> Vec<f64> {
    let Some(color) = read.words(1).first() else { return Vec::new() };
    let Some(which) = read.words(0).iter().position(|word| word == color).filter(|which| *which < 2) else {
        return Vec::new();
    };
    vec![(read.nth(0, which) / (read.nth(0, 0) + read.nth(0, 1))).powi(2)]
}

#[cfg(test)]
mod tests {
    use super::super::super::trial::{silent, wrong};

    #[test]
    fn wrong_figures_are_found() {
        wrong(&[
            ("The odds of an event with probability 0.75 are 4 to 1.", "3"),
            ("A logit of 2 is a probability of 0.7.", "0.88"),
            ("4% of items are defective. Among 50 items the expected number of defects is 4.", "2"),
            ("10 bits can represent 512 values.", "1024"),
            ("An unsigned 8-bit integer goes up to 256.", "255"),
            ("6,000 requests per minute are 600 requests per second.", "100"),
            ("2,000 tokens at 100 tokens per second take 2 seconds.", "20"),
            ("A 32×32 image flattened has 1,042 values.", "1024"),
            ("same padding for a 7×7 kernel means padding of 2", "3"),
            ("For a sequence of length 256 the attention matrix has 6,553 entries.", "65536"),
            ("Hinge loss for y = 1 and score 0.4 is 0.4.", "0.6"),
            ("Discounted at 0.5, rewards 1, 1, 1 are worth 2.", "1.75"),
            ("LSH with 10 bands of 4 rows needs 14 hash functions.", "40"),
            ("A matrix of 100 users and 50 items with 500 ratings is 1% filled.", "10 %"),
            ("A biased coin with P(H) = 0.2 flipped 3 times shows exactly one head with probability 0.2.", "0.384"),
            ("sensitivity 0.8, specificity 0.6: balanced accuracy 0.8", "0.7"),
            ("Youden's J for sensitivity 0.8 and specificity 0.6 is 0.7.", "0.4"),
            ("A forward pass takes 100 GFLOPs per token for a 7B model.", "14"),
            ("300 TFLOP/s at 50% utilization are 200 TFLOP/s.", "150"),
            (
                "A bag has 3 red and 7 blue balls. Drawing two with replacement, both are red with probability 0.3.",
                "0.09",
            ),
        ]);
    }

    #[test]
    fn right_figures_are_silent() {
        silent(&[
            "The odds of an event with probability 0.75 are 3 to 1.",
            "A logit of 2 is a probability of 0.88.",
            "4% of items are defective. Among 50 items the expected number of defects is 2.",
            "10 bits can represent 1,024 values.",
            "An unsigned 8-bit integer goes up to 255.",
            "6,000 requests per minute are 100 requests per second.",
            "2,000 tokens at 100 tokens per second take 20 seconds.",
            "A 32×32 image flattened has 1,024 values.",
            "same padding for a 7×7 kernel means padding of 3",
            "For a sequence of length 256 the attention matrix has 65,536 entries.",
            "Hinge loss for y = 1 and score 0.4 is 0.6.",
            "Discounted at 0.5, rewards 1, 1, 1 are worth 1.75.",
            "LSH with 10 bands of 4 rows needs 40 hash functions.",
            "A matrix of 100 users and 50 items with 500 ratings is 10% filled.",
            "A biased coin with P(H) = 0.2 flipped 3 times shows exactly one head with probability 0.384.",
            "sensitivity 0.8, specificity 0.6: balanced accuracy 0.7",
            "Youden's J for sensitivity 0.8 and specificity 0.6 is 0.4.",
            "A forward pass takes 14 GFLOPs per token for a 7B model.",
            "300 TFLOP/s at 50% utilization are 150 TFLOP/s.",
            "A bag has 3 red and 7 blue balls. Drawing two with replacement, both are red with probability 0.09.",
        ]);
    }
}
