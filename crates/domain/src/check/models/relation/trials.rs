//! Trials: Poisson counts, first successes, exact numbers of successes, many tests at once, resampling, sample sizes.

use super::read::TIMES;
use super::{Given, PLAIN, Read, Relation, Unit, may, measured, need};

const RATE: Given = need(&["(mean|rate|λ|lambda|parameter|average) (λ|lambda|of|is|=|:)* #", "poisson OPEN # CLOSE"])
    .within(1e-6, 700.0);
const COUNTED: &[&str] = &["poisson"];
const NONE: &[&str] = &["no", "none", "zero"];
const SUCCESS: Given = need(&[
    "(succeeds|success|succeed|works|wins|heads) (with|has|of|a|is)* probability (of|p|=|is)* #",
    "probability (of)? (success|heads)? (of|p|=|is|a)* #",
    "(p|q) (=|of|is) #",
])
.within(1e-9, 1.0);
const TESTS: Given = need(&[
    "# (independent|different|separate|true|simultaneous)* (tests|metrics|hypotheses|comparisons|experiments|null)",
    "m = #",
])
.within(2.0, 1e7);
const LEVEL: Given = need(&[
    "(level|alpha|α|significance|wise|error|rate|family) (wise)? (level|error|rate|of|=|is|at|:)* %",
    "(at|under) (the|a)? %",
])
.within(1e-9, 0.3);

pub(super) const RELATIONS: &[Relation] = &[
    Relation {
        cues: COUNTED,
        unless: &["least", "most", "more", "less", "variance", "deviation", "no", "none", "regression"],
        givens: &[need(&["(x|n|k) = #", "(exactly) # (events|calls|arrivals)?"]).within(0.0, 170.0), RATE],
        unit: Unit::Share,
        right: |read| vec![poisson(read.n(0), read.n(1))],
        how: "e^−λ · λ^k / k!",
        ..PLAIN
    },
    Relation {
        cues: COUNTED,
        also: &["least", "no", "none", "zero"],
        unless: &["most", "variance", "deviation", "exactly", "two", "three", "2", "3", "regression", "minutes", "hours"],
        givens: &[RATE],
        beside: &["at least #"],
        unit: Unit::Share,
        right: |read| none_or_some(read, read.n(0)),
        how: "e^−λ for none, 1 − e^−λ for one at least",
        ..PLAIN
    },
    Relation {
        cues: &["rate", "per", "poisson", "average"],
        also: NONE,
        unless: &["variance", "exactly", "most", "two", "bandwidth", "latency"],
        givens: &[
            need(&["(rate (of)?|average|mean (of)?|come|arrive|are) # (@)? (per|an|a|every) @"]).within(1e-6, 1e6),
            measured(TIMES, &["(in|within|for|during) (a|an|the|next|given|of)* # @"]).within(1e-6, 1e8),
        ],
        beside: &["at least #"],
        unit: Unit::Share,
        right: |read| {
            let period = read.words(0).last().and_then(|word| TIMES.iter().find(|(name, ..)| *name == word.as_str()));
            period.map_or(Vec::new(), |(_, seconds, _)| none_or_some(read, read.n(0) * read.n(1) / seconds))
        },
        how: "λ is rate · time; e^−λ for none, 1 − e^−λ for one at least",
        ..PLAIN
    },
    Relation {
        cues: &["first", "geometric"],
        also: &["success", "succeeds", "tries", "trials", "attempts", "geometric", "try"],
        unless: &["variance", "deviation", "second", "mean", "third", "trial", "exactly"],
        givens: &[SUCCESS],
        right: |read| {
            let asked = read.says(&["average", "expected", "expectation", "expect"]);
            if asked { vec![1.0 / read.n(0)] } else { Vec::new() }
        },
        how: "1 / p trials until the first success",
        ..PLAIN
    },
    Relation {
        cues: &["geometric"],
        also: &["mean", "variance"],
        unless: &["failures", "deviation", "shifted"],
        givens: &[SUCCESS],
        stated: &["variance (of|is|=|:|about)* #"],
        beside: &["(mean|expectation|expected) (value|of|is|=|:|about)* #"],
        right: |read| vec![(1.0 - read.n(0)) / read.n(0).powi(2)],
        how: "(1 − p) / p²",
        ..PLAIN
    },
    Relation {
        cues: &["first"],
        also: &["success", "succeeds", "head", "heads", "six"],
        unless: &["average", "expected", "mean", "second"],
        givens: &[
            SUCCESS,
            need(&["(trial|attempt|try|toss|roll|flip) #"]).within(1.0, 1000.0),
        ],
        unit: Unit::Share,
        right: |read| vec![(1.0 - read.n(0)).powf(read.n(1) - 1.0) * read.n(0)],
        how: "(1 − p)^(k − 1) · p: only the trials before fail",
        ..PLAIN
    },
    Relation {
        cues: &["first"],
        also: &["success", "succeeds", "head", "heads", "six"],
        unless: &["average", "expected", "mean"],
        givens: &[SUCCESS, need(&["(the|a|my|its|your) @ (trial|attempt|try|toss|roll|flip)"])],
        unit: Unit::Share,
        right: |read| {
            const ORDINALS: [&str; 7] = ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];
            let word = read.words(1).first();
            let before = word.and_then(|word| ORDINALS.iter().position(|ordinal| ordinal == word));
            before.map(|n| (1.0 - read.n(0)).powi(n as i32 + 1) * read.n(0)).into_iter().collect()
        },
        how: "(1 − p)^(k − 1) · p: only the trials before fail",
        ..PLAIN
    },
    Relation {
        cues: &["exactly", "least", "most", "none", "no"],
        also: &["probability", "chance", "likely"],
        unless: &["coin", "die", "dice", "coins", "poisson", "replacement", "balls", "cards", "tests", "level", "row"],
        givens: &[
            need(&["(each|independently) <6> probability (of|p|=|is)* #", "p (=|of) #", "probability (of)? # each"]).within(1e-9, 1.0),
            need(&["n (=|of) #", "# (independent|identical)* (items|trials|machines|parts|people|users|components|bits|emails|servers|packets|attempts|shots|products|visitors|questions)"])
                .within(1.0, 1000.0),
            may(&["(exactly|at least|at most) (of)? #"], 0.0).within(0.0, 1000.0),
        ],
        unit: Unit::Share,
        right: successes,
        how: "Σ C(n, k)·p^k·(1 − p)^(n − k)",
        ..PLAIN
    },
    Relation {
        cues: &["tests", "metrics", "hypotheses", "comparisons"],
        also: &["least", "any", "family"],
        unless: &["bonferroni", "each", "corrected", "correlated", "power", "adjusted", "expected"],
        givens: &[TESTS, LEVEL],
        beside: &["at least #", "# false"],
        unit: Unit::Share,
        right: family_wise,
        how: "1 − (1 − α)ⁿ",
        ..PLAIN
    },
    Relation {
        cues: &["tests", "metrics", "hypotheses", "comparisons"],
        also: &["least", "any"],
        unless: &["bonferroni", "corrected", "correlated", "power", "adjusted", "expected"],
        givens: &[TESTS, need(&["(level|alpha|α) (of|=|is)* % each", "each (at|with|has|uses)* (level|alpha|α|a|an)* (of|=)? %"]).within(1e-9, 0.3)],
        beside: &["at least #", "# false"],
        unit: Unit::Share,
        right: family_wise,
        how: "1 − (1 − α)ⁿ",
        ..PLAIN
    },
    Relation {
        cues: &["bonferroni"],
        unless: &["holm", "hochberg", "least"],
        givens: &[TESTS, LEVEL],
        unit: Unit::Share,
        right: |read| vec![read.n(1) / read.n(0)],
        how: "level / number of tests",
        ..PLAIN
    },
    Relation {
        cues: &["bootstrap", "bootstrapped", "bagging"],
        also: &["distinct", "unique", "different"],
        unless: &["%", "confidence", "interval"],
        givens: &[need(&["(of|size|with|from) # (observations|points|rows|examples|samples|records)?", "n = #"]).within(10.0, 1e12)],
        unit: Unit::Any,
        slack: 0.01,
        right: |read| {
            let n = read.n(0);
            vec![n * (1.0 - (n * (-1.0 / n).ln_1p()).exp())]
        },
        how: "n·(1 − (1 − 1/n)ⁿ), about 63 %",
        ..PLAIN
    },
    Relation {
        cues: &["users", "arm", "arms", "group", "groups", "sample", "rule"],
        also: &["d", "δ", "delta"],
        unless: &["sd", "variance", "σ"],
        givens: &[
            need(&["p = #"]).within(1e-6, 0.999_999),
            need(&["(d|δ|delta) = #"]).within(1e-9, 0.5),
        ],
        right: |read| {
            let rule = read.says(&["16"]);
            if rule { vec![16.0 * read.n(0) * (1.0 - read.n(0)) / read.n(1).powi(2)] } else { Vec::new() }
        },
        how: "16·p·(1 − p) / δ²",
        ..PLAIN
    },
];

fn poisson(k: f64, mean: f64) -> f64 {
    (1..=k as u32).fold((-mean).exp(), |chance, n| chance * mean / f64::from(n))
}

fn none_or_some(read: &Read<'_>, mean: f64) -> Vec<f64> {
    match (read.itself_says(&["least"]) || read.says(&["least"]), read.says(NONE)) {
        (true, false) => vec![1.0 - (-mean).exp()],
        (false, true) => vec![(-mean).exp()],
        _ => Vec::new(),
    }
}

fn family_wise(read: &Read<'_>) -> Vec<f64> {
    vec![1.0 - (1.0 - read.n(1)).powf(read.n(0))]
}

/// Returns the chance of a number of successes: so many, at least, at most, or none.
fn successes(read: &Read<'_>) -> Vec<f64> {
    let (p, n, k) = (read.n(0), read.n(1), read.n(2));
    if n.fract() != 0.0 || k.fract() != 0.0 || k > n {
        return Vec::new();
    }
    let mut chances = vec![(1.0 - p).powf(n)];
    for k in 0..n as u32 {
        let (k, last) = (f64::from(k), chances[k as usize]);
        chances.push(last * (n - k) / (k + 1.0) * p / (1.0 - p));
    }
    let k = k as usize;
    let words: &[&[&str]] = &[&["exactly"], &["least"], &["most"], NONE];
    // The claim's own sentence decides; without a word of it, its question does.
    let says = |words: &[&str]| read.itself_says(words);
    let own: Vec<usize> = (0..4).filter(|n| says(words[*n])).collect();
    let said = if own.is_empty() { (0..4).filter(|n| read.says(words[*n])).collect() } else { own };
    match said.as_slice() {
        [0] => vec![chances[k]],
        [1] => vec![chances[k..].iter().sum()],
        [2] => vec![chances[..=k].iter().sum()],
        [3] => vec![chances[0]],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::trial::{silent, wrong};

    #[test]
    fn wrong_trials_are_found() {
        wrong(&[
            ("A Poisson variable has mean 4. What is P(X = 1)?\nIt is 0.018.", "0.07326"),
            ("For a Poisson variable with mean 1.5 the probability of at least one event is 0.22.", "0.7769"),
            (
                "Mails arrive at a rate of 12 per hour. What is the probability of no mail in 10 minutes?\n0.0000061",
                "0.1353",
            ),
            ("With success probability 0.3 the first success comes at trial 4 with probability 0.072.", "0.1029"),
            (
                "4 parts are each broken with probability 0.2. What is the probability of exactly one broken part?\n0.8",
                "0.4096",
            ),
            (
                "With 6 independent tests at level 0.05 the probability of at least one false positive is 0.30.",
                "0.2649",
            ),
            ("With 4 tests and a family-wise level of 0.05 Bonferroni tests each at 0.2.", "0.0125"),
            ("A bootstrap sample of 500 observations has about 184 distinct ones.", "316.2"),
        ]);
    }

    #[test]
    fn right_trials_are_silent() {
        silent(&[
            "With 30 tests at the 5% level, how likely is at least one false alarm?\nAbout 79%.\nThe expected number of them is 30 * 0.05 = 1.5.",
            "A Poisson variable has mean 4. What is P(X = 1)?\nIt is 0.073.",
            "For a Poisson variable with mean 1.5 the probability of at least one event is 0.78.",
            "Mails arrive at a rate of 12 per hour. What is the probability of no mail in 10 minutes?\n0.135",
            "With success probability 0.3 the first success comes at trial 4 with probability 0.103.",
            "4 parts are each broken with probability 0.2. What is the probability of exactly one broken part?\n0.41",
            "With 6 independent tests at level 0.05 the probability of at least one false positive is 0.26.",
            "With 4 tests and a family-wise level of 0.05 Bonferroni tests each at 0.0125.",
            "A bootstrap sample of 500 observations has about 316 distinct ones.",
        ]);
    }
}
