//! What was seen and what it says: posteriors, intervals, tails of distributions, spreads of sums, samples needed.

use super::{Given, PLAIN, Read, Relation, Unit, list, may, need};

const MEAN: Given = need(&["(mean|average|μ|mu) (of|is|=|:)? #"]).within(-1e9, 1e9);
const SPREAD: Given =
    need(&["(sd|standard deviation|std|σ|sigma|deviation) (of|is|=|:)? #", "OPEN # , #"]).within(1e-9, 1e9);
const RATE: Given = need(&[
    "# (@)? (@)? (an|per|a|each|every) (hour|minute|day|second|week|month|page)",
    "(λ|lambda|rate|mean) (of|=|is)? #",
])
.within(1e-6, 60.0);
const VARIANCE_X: Given = need(&["var OPEN? x CLOSE? (=|is|of|:) #"]).within(0.0, 1e9);
const VARIANCE_Y: Given = need(&["var OPEN? y CLOSE? (=|is|of|:) #"]).within(0.0, 1e9);
const COVARIANCE: Given = need(&["cov (OPEN x , y CLOSE)? (=|is|of|:) #", "covariance (of|is|=)? #"]).within(-1e9, 1e9);
const TRIALS: Given = need(&[
    "# (further|more|new|independent|bernoulli|coin)* (trials|flips|tosses|draws|tries|attempts|shots|visitors)",
])
.within(1.0, 1e9);
const CHANCE: Given = need(&["p (=|of|is) %", "(probability|chance|rate) (of|is|=)? %"]).within(1e-9, 0.999_999_999);

const PAIR: Given = list(&["p (=|:|is) $ (to|and|,|with)? (from)? q (=|:|is) $"]);

pub(super) const RELATIONS: &[Relation] = &[
    Relation {
        cues: &["posterior"],
        also: &["beta"],
        unless: &["mode", "map", "variance", "width"],
        givens: &[
            need(&["beta OPEN # , # CLOSE", "beta # # "]).within(1e-6, 1e6),
            need(&["# successes", "# (heads|clicks|conversions|wins|hits)"]).within(0.0, 1e9),
            may(&["# (and)? (failures|tails|misses|losses)"], f64::NAN).within(0.0, 1e9),
            may(&["# (further|more|new)* (trials|flips|tosses|throws|draws|visitors|impressions|observations|attempts)"], f64::NAN).within(1.0, 1e9),
        ],
        stated: &["(mean|estimate|expectation) (of|is|=|about|then|comes|to|at|the|posterior|therefore)* #"],
        unit: Unit::Share,
        right: |read| {
            let (a, b, hits) = (read.nth(0, 0), read.nth(0, 1), read.n(1));
            let all = if read.n(2).is_nan() { read.n(3) } else { hits + read.n(2) };
            vec![(a + hits) / (a + b + all)]
        },
        how: "(α + successes) / (α + β + trials)",
        ..PLAIN
    },
    Relation {
        cues: &["var"],
        also: &["cov", "covariance"],
        unless: &["2x", "3x", "2y"],
        givens: &[VARIANCE_X, VARIANCE_Y, COVARIANCE],
        stated: &["var OPEN x - y CLOSE (=|is|of|:|→) #"],
        right: |read| {
            let minus = read.itself_says(&["-"]) && !read.itself_says(&["+"]);
            if minus { vec![read.n(0) + read.n(1) - 2.0 * read.n(2)] } else { Vec::new() }
        },
        how: "Var X + Var Y − 2·Cov(X, Y)",
        ..PLAIN
    },
    Relation {
        cues: &["var"],
        also: &["cov", "covariance"],
        unless: &["2x", "3x", "2y"],
        givens: &[VARIANCE_X, VARIANCE_Y, COVARIANCE],
        stated: &["var OPEN x + y CLOSE (=|is|of|:|→) #"],
        right: |read| {
            let plus = read.itself_says(&["+"]) && !read.itself_says(&["-"]);
            if plus { vec![read.n(0) + read.n(1) + 2.0 * read.n(2)] } else { Vec::new() }
        },
        how: "Var X + Var Y + 2·Cov(X, Y)",
        ..PLAIN
    },
    Relation {
        cues: &["correlation", "corr"],
        also: &["cov", "covariance"],
        unless: &["2x", "3x"],
        givens: &[VARIANCE_X, VARIANCE_Y, COVARIANCE],
        stated: &["(correlation|corr|ρ) (of|is|=|:|therefore|then)* #"],
        right: |read| vec![read.n(2) / (read.n(0) * read.n(1)).sqrt()],
        how: "covariance / √(product of the variances)",
        ..PLAIN
    },
    Relation {
        cues: &["deviation", "sd", "variance", "std"],
        also: &["trials", "flips", "tosses", "successes"],
        unless: &["sample", "proportion", "estimate", "error", "mean", "poisson", "fraction", "share"],
        givens: &[TRIALS, CHANCE],
        stated: &["(deviation|sd|variance|std) (of|the|count|number|successes|is|=|:|heads)* #"],
        right: |read| {
            let variance = read.n(0) * read.n(1) * (1.0 - read.n(1));
            if read.itself_says(&["variance"]) { vec![variance] } else { vec![variance.sqrt()] }
        },
        how: "n·p·(1 − p), its root for the deviation",
        ..PLAIN
    },
    Relation {
        cues: &["above", "below", "over", "under", "exceeds", "exceed", "exceeding", "beyond"],
        also: &["normal", "normally", "gaussian"],
        unless: &["within", "between", "percentile", "sum", "mean of", "sample", "95", "top"],
        givens: &[
            MEAN,
            SPREAD,
            need(&["(above|over|exceeding|beyond|below|under|exceeds|exceed) (of)? #", "(more|greater|less|higher|lower) than #"]).within(-1e9, 1e9),
        ],
        stated: &["(is|=|:|about|of|→|are|probability|share) (about|only|roughly)? %", "%"],
        unit: Unit::Share,
        slack: 0.03,
        right: |read| {
            let beyond = beyond((read.n(2) - read.n(0)) / read.n(1));
            let below = read.itself_says(&["below", "under", "less", "lower"]);
            let above = read.itself_says(&["above", "over", "exceeding", "beyond", "more", "greater", "higher", "exceeds", "exceed"]);
            match (below, above) {
                (true, false) => vec![1.0 - beyond],
                (false, true) => vec![beyond],
                _ => Vec::new(),
            }
        },
        how: "the tail of the normal distribution beyond (value − mean) / deviation",
        ..PLAIN
    },
    Relation {
        cues: &["head", "heads", "ht"],
        also: &["followed", "tail", "tails"],
        unless: &["row", "consecutive", "biased", "least", "exactly", "p", "probability", "before", "first"],
        stated: &["(takes|is|needs|about|takes about|requires|=|:) # (flips|tosses|throws|coin)"],
        right: |read| if read.itself_says(&["followed", "ht"]) { vec![4.0] } else { Vec::new() },
        how: "Conway: a head, then a tail, 2² tosses",
        ..PLAIN
    },
    Relation {
        cues: &["probability", "chance", "likely"],
        also: &["poisson", "average"],
        unless: &["independent", "binomial", "exactly", "fewer", "less", "between", "not"],
        givens: &[RATE, need(&["(with|of|sees|at)? # or more", "at least #", "more than #"]).within(0.0, 60.0)],
        stated: &["(is|=|≈|:) (about|only)? %", "(probability|chance) (of|about)? %"],
        unit: Unit::Share,
        slack: 0.01,
        right: |read| {
            let many = if read.itself_says(&["than"]) { read.n(1) + 1.0 } else { read.n(1) };
            if many.fract() != 0.0 || !same_period(read) {
                return Vec::new();
            }
            let mut term = (-read.n(0)).exp();
            let mut below = 0.0;
            for n in 0..many as u32 {
                below += term;
                term *= read.n(0) / f64::from(n + 1);
            }
            vec![1.0 - below]
        },
        how: "1 − Σ e^−λ·λ^k / k! of the smaller counts",
        ..PLAIN
    },
    Relation {
        cues: &["interval", "ci"],
        also: &["difference", "effect", "lift", "points"],
        unless: &["paired", "bootstrap", "99", "90", "ratio"],
        givens: &[need(&["# of # (users|visitors|people)? (,|and|;) (@)? (@)? # of #"]).within(1.0, 1e10)],
        beside: &["% (@)? (interval|ci|confidence)"],
        stated: &["# (to|and|,) #"],
        in_order: true,
        slack: 0.03,
        right: difference,
        how: "difference ± 1.96 · √(p·(1 − p) / n of both)",
        ..PLAIN
    },
    Relation {
        cues: &["halve", "halving", "half"],
        also: &["error", "interval", "margin"],
        unless: &["life", "lr", "rate", "learning", "batch", "precision", "time"],
        givens: &[need(&["(in|with|from|over|on|of) # (@)? (trials|samples|observations|users|people|examples|points|flips|respondents)", "n (=|of|is) #"]).within(2.0, 1e10)],
        unit: Unit::Of(&["trials", "samples", "observations", "users", "people", "examples", "points", "flips", "respondents"]),
        right: |read| vec![4.0 * read.n(0), 3.0 * read.n(0)],
        how: "the error falls with √n: four times as many",
        ..PLAIN
    },
    Relation {
        cues: &["cosine"],
        also: &["done", "through", "way", "finished", "complete", "progress"],
        unless: &["similarity", "restarts", "warmup", "warm"],
        givens: &[
            need(&["from # (down)? to #"]).within(0.0, 100.0),
            need(&["% (of)? (the|training|steps|is)* (done|through|finished|complete|way|of|steps)", "(at|after) %"]).within(0.0, 1.0),
        ],
        slack: 0.01,
        right: |read| {
            let (first, last) = (read.nth(0, 0), read.nth(0, 1));
            vec![last + 0.5 * (first - last) * (1.0 + (std::f64::consts::PI * read.n(1)).cos())]
        },
        how: "min + ½·(max − min)·(1 + cos(π·t / T))",
        ..PLAIN
    },
    Relation {
        cues: &["kl"],
        unless: &["js", "jensen", "symmetric", "penalty", "gaussian"],
        givens: &[PAIR],
        stated: &["kl OPEN q BAR BAR p CLOSE <10> (is|=|:|≈) (also|about)? #", "kl OPEN q BAR p CLOSE <10> (is|=|:|≈) (also|about)? #"],
        right: |read| divergence(read, true),
        how: "Σ q log (q / p)",
        ..PLAIN
    },
    Relation {
        cues: &["kl"],
        unless: &["js", "jensen", "symmetric", "penalty", "gaussian"],
        givens: &[PAIR],
        stated: &["kl OPEN p BAR BAR q CLOSE <10> (is|=|:|≈) (also|about)? #", "kl OPEN p BAR q CLOSE <10> (is|=|:|≈) (also|about)? #"],
        right: |read| divergence(read, false),
        how: "Σ p log (p / q)",
        ..PLAIN
    },
    Relation {
        cues: &["gain"],
        also: &["split", "children", "splits"],
        unless: &["gini", "ratio", "loss", "xgboost"],
        givens: &[list(&[
            "# (yes|positive|positives|pos) (/|,|and)? # (no|negative|negatives|neg) <6> OPEN # (yes|positive|positives|pos) (/|,|and)? # (no|negative|negatives|neg) CLOSE and OPEN # (yes|positive|positives|pos) (/|,|and)? # (no|negative|negatives|neg) CLOSE",
        ])],
        right: gain,
        how: "entropy of the parent − entropies of the children, weighted by their sizes",
        ..PLAIN
    },
    Relation {
        cues: &["mrr", "reciprocal"],
        also: &["queries", "hit", "rank"],
        unless: &["rr", "ap", "map"],
        givens: &[
            need(&["# queries", "# (questions|searches|users)"]).within(2.0, 64.0),
            need(&["(rank|ranks|position) # , (rank|position)? # , (and)? (rank|position)? # (,)? (and)? (rank|position)? (#)?", "(rank|ranks|position) # (,|and)* (rank|position)? #"]).within(1.0, 1e4),
        ],
        stated: &["(mrr|rank) (of|is|=|:|comes|to|at|→)* %"],
        right: |read| {
            let ranks = read.list(1);
            let (many, found) = (read.n(0), ranks.len() as f64);
            let missing = read.says(&["no", "none", "nothing", "never", "missing"]);
            if found == many && !missing || found < many && missing {
                vec![ranks.iter().map(|rank| 1.0 / rank).sum::<f64>() / many]
            } else {
                Vec::new()
            }
        },
        how: "mean of 1 / rank of the first right answer, 0 where there is none",
        ..PLAIN
    },
];

/// Returns the divergence of two distributions, or that of the second from the first, in nats and bits.
fn divergence(read: &Read<'_>, turned: bool) -> Vec<f64> {
    let both = read.list(0);
    let (p, q) = both.split_at(both.len() / 2);
    let whole = |p: &[f64]| (p.iter().sum::<f64>() - 1.0).abs() < 0.011 && p.iter().all(|p| *p > 0.0);
    // A bare answer does not say which of the two it is.
    if !read.itself_says(&["kl"]) || both.len() % 2 == 1 || !whole(p) || !whole(q) {
        return Vec::new();
    }
    let (p, q) = if turned { (q, p) } else { (p, q) };
    let nats: f64 = p.iter().zip(q).map(|(p, q)| p * (p / q).ln()).sum();
    let bits = nats / std::f64::consts::LN_2;
    match (read.says(&["bits", "bit"]), read.says(&["nats", "nat"])) {
        (true, false) => vec![bits],
        (false, true) => vec![nats],
        _ => vec![nats, bits],
    }
}

fn gain(read: &Read<'_>) -> Vec<f64> {
    let [yes, no, ..] = read.list(0) else { return Vec::new() };
    let entropy = |a: f64, b: f64| {
        let part = |x: f64| if x > 0.0 { -x / (a + b) * (x / (a + b)).log2() } else { 0.0 };
        part(a) + part(b)
    };
    let children = read.list(0)[2..].chunks_exact(2);
    let sums = children.clone().fold((0.0, 0.0), |sums, child| (sums.0 + child[0], sums.1 + child[1]));
    if sums != (*yes, *no) {
        return Vec::new();
    }
    let left: f64 = children.map(|child| (child[0] + child[1]) / (yes + no) * entropy(child[0], child[1])).sum();
    let bits = entropy(*yes, *no) - left;
    vec![bits, bits * std::f64::consts::LN_2]
}

/// Returns whether one period is spoken of only: "3 an hour … in an hour".
fn same_period(read: &Read<'_>) -> bool {
    let periods = ["hour", "minute", "day", "second", "week", "month", "hours", "minutes", "days", "seconds"];
    periods.iter().filter(|period| read.says(&[period])).count() <= 1
}

/// Returns the interval of the difference of two shares, as shares and in points.
fn difference(read: &Read<'_>) -> Vec<f64> {
    let [hits, all, others, of] = read.list(0) else { return Vec::new() };
    let (first, second) = (hits / all, others / of);
    if !(0.0..=1.0).contains(&first) || !(0.0..=1.0).contains(&second) {
        return Vec::new();
    }
    let error = (first * (1.0 - first) / all + second * (1.0 - second) / of).sqrt();
    let rows = [1.96, 2.0, 1.645, 2.576].map(|z| [second - first - z * error, second - first + z * error]);
    rows.iter().flatten().map(|side| side * 100.0).chain(rows.iter().flatten().copied()).collect()
}

/// Returns the part of a normal distribution beyond so many deviations (Abramowitz and Stegun 7.1.26).
fn beyond(z: f64) -> f64 {
    let x = z.abs() / std::f64::consts::SQRT_2;
    let t = 1.0 / (1.0 + 0.327_591_1 * x);
    let sum = [1.061_405_429, -1.453_152_027, 1.421_413_741, -0.284_496_736, 0.254_829_592]
        .iter()
        .fold(0.0, |sum, c| (sum + c) * t);
    let tail = sum * (-x * x).exp() / 2.0;
    if z >= 0.0 { tail } else { 1.0 - tail }
}

#[cfg(test)]
mod tests {
    use super::super::super::trial::{silent, wrong};

    #[test]
    fn what_was_seen_is_held_against_what_it_says() {
        wrong(&[
            ("A Beta(1, 3) prior meets 5 successes in 6 trials. The posterior mean is 0.83.", "3/5"),
            ("- Var X = 3, Var Y = 5, Cov = 1\n  - Var(X - Y) = 8", "6"),
            ("- 100 trials with p = 0.1\n  - standard deviation of the count: 9", "3"),
            ("- Heights are normal, mean 170, sd 10\n  - share above 180: 32%", "15.87 %"),
            ("The estimate is from 50 users. To halve the error one needs 100 users.", "200"),
            ("With p = (0.5, 0.5) and q = (0.8, 0.2), KL(q||p) is 0.223 nats.", "0.1927"),
        ]);
    }

    #[test]
    fn what_it_does_say_is_silent() {
        silent(&[
            "A Beta(1, 3) prior meets 5 successes in 6 trials. The posterior mean is 0.6.",
            "- Var X = 3, Var Y = 5, Cov = 1\n  - Var(X - Y) = 6",
            "- 100 trials with p = 0.1\n  - standard deviation of the count: 3",
            "- Heights are normal, mean 170, sd 10\n  - share above 180: 15.9%",
            "The estimate is from 50 users. To halve the error one needs 200 users.",
            "With p = (0.5, 0.5) and q = (0.8, 0.2), KL(q||p) is 0.193 nats.",
        ]);
    }
}
