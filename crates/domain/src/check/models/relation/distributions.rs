//! Means and spreads of named distributions; joint and conditional probabilities.

use super::{Given, PLAIN, Read, Relation, Unit, need};

const TRIALS: Given = need(&["n (=|is|of) #", "# (trials|flips|tosses|draws)"]).within(1.0, 1e12);
const SUCCESS: Given =
    need(&["p (=|is|of) #", "(probability|chance|rate) (of)? (success|heads)? (of|is|=)* #"]).within(0.0, 1.0);
const RATE: Given = need(&["(rate|λ|lambda|parameter) (λ|lambda)? (of|is|=|:)? #"]).within(1e-12, 1e12);
const BESIDE: &[&str] = &["(mean|expectation|expected|variance|deviation|std|average) (value|of|is|=|:|about)* #"];
const VARIANCE: &[&str] = &["variance (of|is|=|:|about)* #"];
const DEVIATION: &[&str] = &["(deviation|std|sd) (of|is|=|:|about)* #"];

/// "Binomial(50, 0.5)", "B(50, 0.5)".
const NAMED: Given = need(&["(binomial|bin|b) OPEN # , # CLOSE"]).within(0.0, 1e12);
const NAMED_BINOMIAL: Relation = Relation {
    cues: &["binomial", "bin", "b"],
    also: &["variance"],
    unless: &["negative", "normal", "approximation", "beta"],
    beside: BESIDE,
    how: "n·p·(1 − p)",
    ..PLAIN
};

pub(super) const RELATIONS: &[Relation] = &[
    Relation {
        cues: &["binomial"],
        also: &["variance"],
        unless: &["negative", "normal", "approximation"],
        givens: &[TRIALS, SUCCESS],
        stated: VARIANCE,
        beside: BESIDE,
        right: |read| vec![read.n(0) * read.n(1) * (1.0 - read.n(1))],
        how: "n·p·(1 − p)",
        ..PLAIN
    },
    Relation {
        cues: &["binomial"],
        also: &["deviation", "std", "sd"],
        unless: &["negative"],
        givens: &[TRIALS, SUCCESS],
        stated: DEVIATION,
        beside: BESIDE,
        right: |read| vec![(read.n(0) * read.n(1) * (1.0 - read.n(1))).sqrt()],
        how: "√(n·p·(1 − p))",
        ..PLAIN
    },
    Relation { givens: &[NAMED], stated: VARIANCE, right: |read| vec![spread(read)], ..NAMED_BINOMIAL },
    Relation {
        givens: &[NAMED],
        also: &["deviation", "std", "sd"],
        stated: &["(deviation|std|sd) <12> (is|=|:) #", "(deviation|std|sd) (of|is|=|:|about)* #"],
        right: |read| vec![spread(read).sqrt()],
        how: "√(n·p·(1 − p))",
        ..NAMED_BINOMIAL
    },
    Relation {
        cues: &["poisson"],
        also: &["variance"],
        unless: &["regression"],
        givens: &[RATE],
        stated: VARIANCE,
        beside: BESIDE,
        right: |read| vec![read.n(0)],
        how: "the variance of a Poisson variable is its rate",
        ..PLAIN
    },
    Relation {
        cues: &["poisson"],
        also: &["deviation", "std", "sd"],
        unless: &["regression"],
        givens: &[RATE],
        stated: DEVIATION,
        beside: BESIDE,
        right: |read| vec![read.n(0).sqrt()],
        how: "√ of the rate",
        ..PLAIN
    },
    Relation {
        cues: &["independent"],
        also: &["p"],
        unless: &["or", "∪", "|", "given"],
        givens: &[
            need(&["p OPEN a CLOSE (=|is|of) #"]).within(0.0, 1.0),
            need(&["p OPEN b CLOSE (=|is|of) #"]).within(0.0, 1.0),
        ],
        stated: &["p OPEN a (and|∩|,|∧) b CLOSE (=|is|≈) #"],
        unit: Unit::Share,
        right: |read| vec![read.n(0) * read.n(1)],
        how: "P(A)·P(B) of independent events",
        ..PLAIN
    },
    Relation {
        cues: &["p"],
        unless: &["or", "∪", "independent"],
        givens: &[
            need(&["p OPEN a CLOSE (=|is|of) #"]).within(0.0, 1.0),
            need(&["p OPEN b BAR a CLOSE (=|is|of) #"]).within(0.0, 1.0),
        ],
        stated: &["p OPEN a (and|∩|,|∧) b CLOSE (=|is|≈) #"],
        unit: Unit::Share,
        right: |read| vec![read.n(0) * read.n(1)],
        how: "P(A)·P(B|A)",
        ..PLAIN
    },
];

/// Returns the variance of a binomial variable that is written with its name.
fn spread(read: &Read<'_>) -> f64 {
    let (n, p) = (read.nth(0, 0), read.nth(0, 1));
    if p <= 1.0 { n * p * (1.0 - p) } else { f64::NAN }
}

#[cfg(test)]
mod tests {
    use super::super::super::trial::{silent, wrong};

    #[test]
    fn wrong_distributions_are_found() {
        wrong(&[
            ("A binomial variable with n = 50 and p = 0.4 has mean 20 and variance 20.", "12"),
            ("A Poisson variable with rate 9 has a standard deviation of 9.", "3"),
            ("The standard deviation of a Binomial(64, 0.5) variable is 16.", "4"),
            ("With P(A) = 0.4 and P(B|A) = 0.5 we get P(A and B) = 0.9.", "1/5"),
        ]);
    }

    #[test]
    fn right_distributions_are_silent() {
        silent(&[
            "A binomial variable with n = 50 and p = 0.4 has mean 20 and variance 12.",
            "A Poisson variable with rate 9 has a standard deviation of 3 and a variance of 9.",
            "With P(A) = 0.4 and P(B|A) = 0.5 we get P(A and B) = 0.2.",
        ]);
    }
}
