//! Moments: what scaling, shifting and adding do to a variance; the second moment; correlation; fair prices of games.

use super::{Given, PLAIN, Relation, need};

const VARIANCE: Given =
    need(&["(var|variance) OPEN @ CLOSE (of|is|=|:|be)* #", "(var|variance) (of|is|=|:|a|an|and|has)* #"])
        .within(0.0, 1e12);
const BOTH_DEVIATIONS: Given =
    need(&["deviations (of|are|is|=|:|being|with)* # and #", "(sd|sds|std|stds|σ) (of|are|=|:)* # and #"])
        .within(0.0, 1e12);
const BOTH_VARIANCES: Given = need(&[
    "variances (of|are|is|=|:|being|with)* # and #",
    "var OPEN @ CLOSE (is|=|:)* # (and|,|;)* var OPEN @ CLOSE (is|=|:)* #",
    "var OPEN @ CLOSE = var OPEN @ CLOSE = #",
])
.within(0.0, 1e12);
const COVARIANCE: Given = need(&["(cov|covariance) (OPEN @ , @ CLOSE)? (of|is|=|:|a|an|and)* #"]).within(-1e12, 1e12);
const DEVIATION: &[&str] = &[
    "(deviation|sd|std) <8> (is|=|:|≈|becomes) (about|then|therefore|a|only|roughly)* #",
    "(deviation|sd|std) of (about|only)* #",
];
const INDEPENDENT: &[&str] = &["independent", "uncorrelated", "independently"];
const TOGETHER: &[&str] = &["correlated", "correlation", "covariance", "average", "mean", "weighted", "n"];
const CORRELATION: &[&str] = &[
    "correlation (coefficient)? (OPEN @ , @ CLOSE)? (of|is|=|:|a|then|therefore|about|≈|ρ|r)* #",
    "(corr|ρ|r) (OPEN @ , @ CLOSE)? (is|=|:|≈)* #",
];

const CORRELATED: Relation = Relation {
    cues: &["correlation", "corr", "ρ", "r"],
    also: &["cov", "covariance"],
    unless: &["matrix", "partial", "rank"],
    stated: CORRELATION,
    ..PLAIN
};

pub(super) const RELATIONS: &[Relation] = &[
    Relation {
        cues: &["x²", "y²", "z²", "second", "squared", "x", "z"],
        also: &["variance", "var"],
        unless: &["sample", "chi", "bias", "independent", "y", "conditional", "sum"],
        givens: &[
            VARIANCE,
            need(&["e [ @ ] (of|is|=|:)* #", "(mean|expectation|expected value|expected) (of|is|=|:|a|an|and)* #"])
                .within(-1e9, 1e9),
        ],
        stated: &[
            "e [ (x²|y²|z²|@ ^ 2|@ squared) ] (is|=|:|≈|of|therefore|then)* #",
            "second moment (e)? (is|=|:|≈|of|therefore|then)* #",
        ],
        right: |read| vec![read.n(0) + read.n(1).powi(2)],
        how: "E[X²] = Var(X) + E[X]²",
        ..PLAIN
    },
    Relation {
        cues: &["var", "variance"],
        unless: &["y", "cov", "covariance", "e", "mean", "deviation"],
        givens: &[VARIANCE, need(&["(var|variance) OPEN # ·? @"]).within(-1e6, 1e6)],
        beside: &["# CLOSE"],
        stated: &["CLOSE (is|=|:|≈|be|then|becomes|of)* #"],
        right: |read| vec![read.n(0) * read.n(1).powi(2)],
        how: "Var(aX + b) = a²·Var(X)",
        ..PLAIN
    },
    Relation {
        cues: INDEPENDENT,
        also: &["variances", "var"],
        unless: TOGETHER,
        givens: &[BOTH_VARIANCES],
        stated: DEVIATION,
        right: |read| vec![(read.nth(0, 0) + read.nth(0, 1)).sqrt()],
        how: "variances of independent variables add, deviations do not",
        ..PLAIN
    },
    Relation {
        cues: INDEPENDENT,
        also: &["variances", "var"],
        unless: TOGETHER,
        givens: &[BOTH_VARIANCES],
        stated: &[
            "var OPEN @ (+|-) @ CLOSE (is|=|:|≈|then|be)* #",
            "variance <8> (is|=|:|≈|becomes) (about|then|therefore|a|only)* #",
            "variance of (about|only)* #",
        ],
        right: |read| vec![read.nth(0, 0) + read.nth(0, 1)],
        how: "variances of independent variables add, for a difference too",
        ..PLAIN
    },
    Relation {
        cues: INDEPENDENT,
        also: &["deviations", "sd", "sds", "std", "stds"],
        unless: TOGETHER,
        givens: &[BOTH_DEVIATIONS],
        stated: DEVIATION,
        right: |read| vec![read.nth(0, 0).hypot(read.nth(0, 1))],
        how: "variances of independent variables add, deviations do not",
        ..PLAIN
    },
    Relation {
        givens: &[COVARIANCE, BOTH_DEVIATIONS],
        right: |read| vec![read.n(0) / (read.nth(1, 0) * read.nth(1, 1))],
        how: "covariance / (product of the standard deviations)",
        ..CORRELATED
    },
    Relation {
        givens: &[COVARIANCE, BOTH_VARIANCES],
        right: |read| vec![read.n(0) / (read.nth(1, 0) * read.nth(1, 1)).sqrt()],
        how: "covariance / √(product of the variances)",
        ..CORRELATED
    },
    Relation {
        cues: &["uniform", "uniformly", "u"],
        also: &["variance", "var"],
        unless: &["discrete", "integers", "integer", "sum", "max", "maximum", "minimum", "min", "die", "init", "xavier", "fan", "points"],
        givens: &[need(&[
            "(on|over|in|from|uniform) [ # , # ]",
            "(u|on|over|uniform) OPEN # , # CLOSE",
            "between # and #",
            "from # to #",
        ])
        .within(-1e9, 1e9)],
        beside: &["mean (of|is|=|:|a)* #"],
        stated: &["variance (of|is|=|:|about|therefore|a|an)* #", "variance <12> (is|=|:|equals) #"],
        right: |read| vec![(read.nth(0, 1) - read.nth(0, 0)).powi(2) / 12.0],
        how: "(b − a)² / 12",
        ..PLAIN
    },
    Relation {
        cues: &["average", "expected", "expectation", "fair", "profit", "lose", "loses", "loss", "gain"],
        also: &["costs", "pay", "cost", "ticket", "stake", "bet", "price"],
        unless: &["loan", "latency", "hour", "gpu", "click", "cpc", "until", "per", "learning", "entropy"],
        givens: &[
            need(&["(probability|chance) (of|is|=)* %", "% (chance|probability)", "with (probability)? %"]).within(1e-9, 1.0),
            need(&["(win|wins|pays|pay|receive|receives|get|gets|prize|jackpot|payout|return|returns) (of|out|back|a|an|is|you)* #"])
                .within(1e-3, 1e12),
            need(&["(costs|cost|pay|price|stake|ticket|bet) (of|you|is|a|an|at|for|costs)* #"]).within(1e-3, 1e12),
        ],
        stated: &[
            "(lose|loses|losing|loss|gain|gains|profit|win|expect*|value|average|earn|earns|costs|cost) <6> (is|of|=|lose|gain|about|you|costs|loses|gains|on|average) (about|a|you)* #",
            "(lose|loses|gain|gains|win|earn|costs) (you|about|only)* #",
        ],
        right: |read| {
            let (chance, prize, price) = (read.n(0), read.n(1), read.n(2));
            let net = chance * prize - price;
            let beside = chance * prize - (1.0 - chance) * price;
            // What is paid in the mean is no profit.
            let kept = read.itself_says(&["lose", "loses", "losing", "profit", "net", "gain", "gains", "costs"]);
            let paid = if kept { net } else { chance * prize };
            vec![net.abs(), net, beside, beside.abs(), paid]
        },
        how: "probability · prize − price",
        ..PLAIN
    },
];

#[cfg(test)]
mod tests {
    use super::super::super::trial::{silent, wrong};

    #[test]
    fn wrong_moments_are_found() {
        wrong(&[
            ("With a mean of 4 and a variance of 9 the second moment E[X²] is 13.", "25"),
            ("If E[Z] = 2 and Var(Z) = 5, then E[Z²] = 7.", "9"),
            ("If Var(X) = 5, then Var(2X + 3) = 10.", "20"),
            ("X and Y are independent with standard deviations 5 and 12; the standard deviation of X + Y is 17.", "13"),
            ("For independent X and Y with variances 4 and 12 the variance of X − Y is 8.", "16"),
            ("covariance 6, standard deviations 3 and 4: correlation .4", "0.5"),
            ("Cov(X, Y) = 2 with Var(X) = 4 and Var(Y) = 16 means a correlation of 0.03.", "0.25"),
            ("The variance of a uniform on [0, 6] is 6.", "3"),
            ("A ticket costs 5 coins and wins 100 coins with probability 0.02, so on average you lose 2 coins.", "3"),
        ]);
    }

    #[test]
    fn right_moments_are_silent() {
        silent(&[
            "With a mean of 4 and a variance of 9 the second moment E[X²] is 25.",
            "If Var(X) = 5, then Var(2X + 3) = 20, not 10.",
            "If Var(X) = 5, then Var(−X) = 5.",
            "X and Y are independent with standard deviations 5 and 12; the standard deviation of X + Y is 13.",
            "For independent X and Y with variances 4 and 12 the variance of X − Y is 16.",
            "For independent X and Y with variances 9 and 16 the standard deviation of X − Y is 5.",
            "covariance 6, standard deviations 3 and 4: correlation .5",
            "Cov(X, Y) = 2 with Var(X) = 4 and Var(Y) = 16 means a correlation of 0.25.",
            "A uniform variable on [0, 6] has mean 3 and variance 3.",
            "A ticket costs 5 coins and wins 100 coins with probability 0.02, so on average you lose 3 coins.",
        ]);
    }
}
