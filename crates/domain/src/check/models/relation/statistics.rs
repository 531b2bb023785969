//! Standard scores and errors, confidence intervals, sample sizes, changes in percent.

use super::{Given, PLAIN, Relation, Unit, may, need};

const DEVIATION: Given =
    need(&["(standard deviation|deviation|std|sd|sigma|σ) (of|is|=|:)? #", "s = #"]).within(1e-12, 1e12);
const OBSERVATIONS: Given = need(&[
    "n (=|is|of) #",
    "(sample size|sample|samples|poll|survey) (of|is|=|:)? #",
    "# (observations|samples|measurements|points|people|users|values|respondents|voters|answers|examples|visitors)",
])
.within(2.0, 1e12);
const CONFIDENCE: Given =
    may(&["% (confidence|ci|interval|level)", "confidence (level)? (of|is|=)? %"], 0.95).within(0.5, 0.9999);

pub(super) const RELATIONS: &[Relation] = &[
    Relation {
        cues: &["z"],
        also: &["deviation", "std", "sd", "sigma", "σ"],
        unless: &["test", "p", "interval"],
        givens: &[
            need(&["(mean|average|μ|mu) (of|is|=|:)? #"]),
            DEVIATION,
            need(&["(score|value|z|result|measurement|observation|x) (of|for|=|is)* #", "#"]),
        ],
        stated: &["z (score)? (of|is|=|:|≈)* #", "(is|=|≈) #"],
        right: |read| vec![(read.n(2) - read.n(0)) / read.n(1)],
        how: "(value − mean) / standard deviation",
        ..PLAIN
    },
    Relation {
        cues: &["error", "sem"],
        also: &["standard", "sem"],
        unless: &["proportion", "margin", "interval", "square", "squared", "mse", "rmse", "share", "rate"],
        givens: &[DEVIATION, OBSERVATIONS],
        beside: &["mean of #"],
        right: |read| vec![read.n(0) / read.n(1).sqrt()],
        how: "standard deviation / √n",
        ..PLAIN
    },
    Relation {
        cues: &["error", "se"],
        also: &["proportion", "favor", "p", "yes", "share", "rate"],
        unless: &[
            "margin",
            "interval",
            "square",
            "squared",
            "mse",
            "deviation",
            "σ",
            "bayes",
            "difference",
            "pooled",
            "power",
        ],
        givens: &[
            need(&[
                "p (=|of|is) %",
                "(proportion|share|rate) (of|is|=|at)* %",
                "% <2> (favor|yes|agree|success|support)",
                "with %",
            ])
            .within(0.0, 1.0),
            OBSERVATIONS,
        ],
        stated: &["standard error <6> (is|=|:|of|≈) (about|a|only)* #", "se (is|=|:|≈|of)* #"],
        right: |read| vec![(read.n(0) * (1.0 - read.n(0)) / read.n(1)).sqrt()],
        how: "√(p·(1 − p) / n)",
        ..PLAIN
    },
    Relation {
        cues: &["z"],
        also: &["deviation", "std", "sd", "sigma", "σ"],
        unless: &["test", "p", "interval", "proportion"],
        givens: &[DEVIATION, OBSERVATIONS, need(&["difference (of|is|=|to)* #", "differ* by #"]).within(0.0, 1e12)],
        stated: &["z <8> (is|=|:|≈) (about)? #", "z (score|statistic|value)? of #"],
        right: |read| vec![read.n(2) / (read.n(0) / read.n(1).sqrt())],
        how: "difference / (standard deviation / √n)",
        ..PLAIN
    },
    Relation {
        cues: &["interval", "margin", "ci"],
        also: &["deviation", "std", "sd", "sigma", "σ", "s"],
        unless: &["bootstrap", "t", "prediction"],
        givens: &[DEVIATION, OBSERVATIONS, CONFIDENCE],
        beside: &["mean of? #", "# ±", "# plus or minus"],
        stated: &["(±|plus or minus) #", "margin (of error)? (of|is|=|≈)* #"],
        slack: 0.025,
        right: |read| level(read.n(2)).map(|z| z * read.n(0) / read.n(1).sqrt()).into_iter().collect(),
        how: "z · standard deviation / √n",
        ..PLAIN
    },
    Relation {
        cues: &["interval", "margin", "ci"],
        unless: &["bootstrap", "bayesian", "credible", "mean"],
        givens: &[
            OBSERVATIONS,
            CONFIDENCE,
            need(&[
                "% (support|of|say|said|approve|prefer|in|conversion|yes|favor|success|±|plus)",
                "(proportion|p|share|rate|support) (of|is|=|:)? %",
            ])
            .within(0.0, 1.0),
        ],
        beside: &["% (±|plus or minus)"],
        stated: &["(±|plus or minus) %", "margin (of error)? (of|is|=|≈)* %"],
        unit: Unit::Share,
        slack: 0.06,
        right: |read| {
            let (n, p) = (read.n(0), read.n(2));
            level(read.n(1)).map(|z| z * (p * (1.0 - p) / n).sqrt()).into_iter().collect()
        },
        how: "z · √(p·(1 − p) / n)",
        ..PLAIN
    },
    Relation {
        cues: &["margin"],
        also: &["needs", "need", "needed", "requires", "required", "sample", "survey", "poll", "ask"],
        unless: &["deviation", "sigma", "svm", "hinge"],
        givens: &[
            need(&[
                "margin (of error)? (of|is|=|:|±|about)* # (points|point|percentage|pp)",
                "margin (of error)? (of|is|=|:|±|about)* %",
                "# (percentage|points|point|pp) <3> margin",
            ])
            .within(1e-4, 30.0),
            CONFIDENCE,
            may(&["p = #", "proportion (of|is|=)? %"], 0.5).within(0.0, 1.0),
        ],
        slack: 0.03,
        right: |read| {
            let (margin, p) = (read.n(0), read.n(2));
            let margin = if margin >= 0.5 { margin / 100.0 } else { margin };
            level(read.n(1)).map(|z| (z / margin).powi(2) * p * (1.0 - p)).map(f64::ceil).into_iter().collect()
        },
        how: "(z / margin)² · p·(1 − p)",
        ..PLAIN
    },
    Relation {
        cues: &[
            "drop",
            "drops",
            "dropped",
            "decrease",
            "decreased",
            "fall",
            "falls",
            "fell",
            "reduction",
            "reduced",
            "increase",
            "increased",
            "rise",
            "rises",
            "rose",
            "growth",
            "grew",
            "improvement",
            "improved",
            "gain",
        ],
        unless: &[
            "point",
            "points",
            "pp",
            "information",
            "annual",
            "annually",
            "absolute",
            "odds",
            "ratio",
            "and",
            "while",
            "but",
        ],
        givens: &[need(&["from # <2> to #"])],
        unit: Unit::Share,
        slack: 0.02,
        right: |read| {
            let (before, after) = (read.nth(0, 0), read.nth(0, 1));
            if before > 0.0 && (0.05..20.0).contains(&(after / before)) {
                vec![((after - before) / before).abs()]
            } else {
                Vec::new()
            }
        },
        how: "|after − before| / before",
        stated: &[
            "(by|of|is|=|a|an) (about|a|an)? # (increase|decrease|reduction|drop|rise|growth|improvement|gain|fall)?",
        ],
        ..PLAIN
    },
    Relation {
        cues: &["groups", "group", "arm", "variant", "sample", "users"],
        also: &["test", "effect", "detect"],
        givens: &[
            need(&["16 p OPEN 1 - p CLOSE / @"]),
            need(&["p (=|of|is) #"]).within(0.0, 1.0),
            need(&["(d|δ|delta) (=|of|is) #", "(effect|difference|lift) (of|=|is) #"]).within(1e-6, 1.0),
        ],
        slack: 0.02,
        right: |read| vec![16.0 * read.n(1) * (1.0 - read.n(1)) / read.n(2).powi(2)],
        how: "16·p·(1 − p) / d²",
        ..PLAIN
    },
];

/// Returns the two-sided normal quantile of the usual levels of confidence.
fn level(confidence: f64) -> Option<f64> {
    [(0.8, 1.2816), (0.9, 1.6449), (0.95, 1.96), (0.98, 2.3263), (0.99, 2.5758)]
        .into_iter()
        .find(|(level, _)| (level - confidence).abs() < 1e-9)
        .map(|(_, z)| z)
}

#[cfg(test)]
mod tests {
    use super::super::super::trial::{silent, wrong};

    #[test]
    fn wrong_errors_and_intervals_are_found() {
        wrong(&[
            ("A weight of 71 kg at a mean of 65 with a standard deviation of 4 has a z-score of 2.5.", "1.5"),
            ("With n = 49 and a standard deviation of 14 the standard error of the mean is 0.29.", "2"),
            ("For s = 6 and n = 36 the 95% confidence interval is 12 ± 1.", "1.96"),
            ("A survey of 900 people finds 30% in favor; the 95% confidence interval is 30% ± 1%.", "2.99"),
            ("How large must the sample be?\nFor a margin of error of 4 points at 95% confidence it needs 300.", "601"),
            ("Latency fell from 200 to 150, a decrease of 33%.", "25 %"),
        ]);
    }

    #[test]
    fn right_errors_and_intervals_are_silent() {
        silent(&[
            "A weight of 71 kg at a mean of 65 with a standard deviation of 4 has a z-score of 1.5.",
            "With n = 49 and a standard deviation of 14 the standard error of the mean is 2.",
            "For s = 6 and n = 36 the 95% confidence interval is 12 ± 1.96, or roughly 12 ± 2.",
            "A survey of 900 people finds 30% in favor; the 95% confidence interval is 30% ± 3%.",
            "For a margin of error of 4 points at 95% confidence it needs about 600.",
            "Latency fell from 200 to 150, a decrease of 25%.",
            "Accuracy rose from 80% to 82%, an increase of 2 points.",
            "Latency fell from 200 to 150 in 3 weeks, an improvement that 40% of the users noticed.",
        ]);
    }
}
