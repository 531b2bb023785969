//! Trials, tests with a base rate, urns, distributions and experiments.

use super::{Entry, Subject, claimed, given, rule};

/// What one die shows is no number of successes.
const DIE: &[&str] = &["die", "dice"];

/// A probability that words may mean.
const SUCCESS: Entry = given(&[
    said!("p"),
    "probability (of|for)* (success|heads|a|head)* (is|of|=|:)* %",
    "(heads|head|succeeds|works|wins|fails|clicks|success|six) (with|probability|a|comes|up|in|has)* %",
])
.meant(&[("fair coin", 0.5), ("fair coins", 0.5), ("(fair)? die", 1.0 / 6.0)])
.share()
.within(1e-9, 1.0 - 1e-9);

pub(super) const SUBJECTS: &[Subject] = &[
    // Independent trials.
    Subject {
        about: &[],
        unless: &[
            "first", "waiting", "until", "poisson", "conditional", "sum", "row", "sample", "largest", "smallest", "max",
            "min", "maximum", "minimum",
        ],
        entries: &[
            given(&[
                said!("n"),
                "(toss*|flip*|throw*|roll*|try|repeat*|sample*) <4> # (times|trials)",
                "# (independent)? (tosses|flips|trials|throws|coins|rolls|shots|attempts)",
            ])
            .within(1.0, 1e9),
            SUCCESS,
            claimed(
                &["(mean|expectation|expected @) <4> (is|=|:|of|are) (about|therefore|thus)* #", "expect # (heads|successes|hits|clicks|wins)"],
                &["(heads|successes|hits|wins|sixes) <3> expect*", "expected (number|count|value)", "mean"],
            )
            .within(0.0, 1e12)
            .never(DIE),
            claimed(&["variance <4> (is|=|:) (about|therefore|thus|then)* #", said!("variance")], &["variance"]).within(0.0, 1e12).never(DIE),
            claimed(
                &["standard deviation <4> (is|=|:|of) (about|therefore|thus|then|a|little|over|only)* #", said!("(standard deviation|sd)")],
                &["standard deviation"],
            )
            .within(0.0, 1e12)
            .never(DIE),
            claimed(
                &["(no|not a single|not one|zero|without a|none) <8> (is|=|:|probability) (about|only|then|of)* %"],
                &["(no|not a single|not one|zero|none) (head|heads|success|successes|six|sixes|hit|hits|at)"],
            )
            .share()
            .never(&["least"]),
            claimed(
                &["at least one <8> (is|=|:|probability) (about|only|then|of)* %"],
                &["at least one"],
            )
            .share(),
        ],
        rules: &[
            rule(2, &[0, 1], |v| v[0] * v[1], "n·p"),
            rule(3, &[0, 1], |v| v[0] * v[1] * (1.0 - v[1]), "n·p·(1 − p)"),
            rule(4, &[0, 1], |v| (v[0] * v[1] * (1.0 - v[1])).sqrt(), "√(n·p·(1 − p))"),
            rule(5, &[0, 1], |v| (1.0 - v[1]).powf(v[0]), "(1 − p)ⁿ"),
            rule(6, &[0, 1], |v| 1.0 - (1.0 - v[1]).powf(v[0]), "1 − (1 − p)ⁿ"),
        ],
    },
    // Waiting for the first success.
    Subject {
        about: &["first", "until", "geometric", "waiting"],
        unless: &["row", "both", "all", "second", "poisson", "failures", "consecutive", "two"],
        entries: &[
            SUCCESS,
            claimed(
                &["(needs|takes|expect|wait*|takes) <4> # (tosses|flips|trials|rolls|throws|attempts|tries)", "# (tosses|flips|trials|rolls|throws|attempts|tries) on average"],
                &["until (the|its|a) first"],
            )
            .within(1.0, 1e12),
            claimed(&["variance <5> (is|=|:) (about|therefore|thus|then)* #"], &["variance"]).within(0.0, 1e15),
        ],
        rules: &[
            rule(1, &[0], |v| 1.0 / v[0], "1 / p"),
            rule(2, &[0], |v| (1.0 - v[0]) / (v[0] * v[0]), "(1 − p) / p²"),
        ],
    },
    // A test and its base rate.
    Subject {
        about: &["test", "tests", "tested", "sensitivity", "specificity", "prevalence", "alarm", "alarms", "positive"],
        unless: &["hypothesis", "null", "power"],
        entries: &[
            given(&[
                "(prevalence|base rate) (is|of|=|:)* %",
                "% of (the|all|our)* (population|people|users|patients|accounts|mails|transactions) (is|are|have|has)",
                "(strikes|affects|hits|has) (only|about)? %",
                "% (is|are|have) (sick|ill|infected|bots|fraudulent|the)",
            ])
            .share(),
            given(&[
                "(sensitivity|recall|true positive rate) (of|is|=|:|a|test|the)* %",
                "(recognizes|finds|detects|catches|flags|positive) (in|for)? % of (the|all)? (sick|ill|infected|bots|cases|frauds|them|positives)",
            ])
            .share(),
            given(&[
                "(false positive rate|false alarm rate) (of|is|=|:|the)* %",
                "(alarm*|positive|wrongly|flags) <3> % of (the|all)? (healthy|others|rest|good|legitimate|negatives)",
            ])
            .share(),
            given(&["specificity (of|is|=|:|a|the)* %"]).share(),
            given(&["# (people|persons|patients|users) (are|were) tested", "(tests|test|screens|screened|imagine|among|of) # (people|persons|patients|users)"])
                .within(10.0, 1e12),
            claimed(&["# of (them|these|the people)* are (sick|ill|infected)", "# (are|is) (sick|ill|infected)"], &[]).within(2.0, 1e12),
            claimed(&["# of (these|them|those)* are (recognized|found|detected|caught)", "of those , # are (recognized|found|detected|caught)"], &[]).within(1.0, 1e12),
            given(&["# healthy"]).within(2.0, 1e12),
            claimed(&["# (false alarms|false positives|are alarmed|get alarmed)"], &["how many false (alarms|positives)"]).within(1.0, 1e12),
            claimed(
                &[
                    "(positive|alarm*|flagged) <8> (is|are|with|has) <6> (probability|chance|sick|ill|infected) (of|is|only|about)* %",
                    "positive (result|test)? (the)? (probability|chance) (of|for|that|to|be|having|have|the|a)* (disease|sick|ill|infected|infection|it) (is|=|:|≈) (only|about|still)* %",
                    "(posterior|ppv|positive predictive value) (is|of|=|:|about|only)* %",
                    "p ( (sick|ill|disease|d) BAR (positive|+|pos) ) (is|=|≈|about)* %",
                ],
                &[
                    "(share|fraction|proportion|many) of (the)? (flagged|positives|positive|alarms) <6> (are|is)",
                    "how likely <3> (positive|flagged) <5> (sick|ill|infected|bot|bots)",
                    "(positive|flagged) <6> (really|actually)? (sick|ill|infected)",
                ],
            )
            .share(),
            claimed(
                &["% of (all|the) (users|people|patients|mails|accounts) (is|are|test|get|gets) (flagged|positive)"],
                &["(share|fraction|proportion|many) of all <3> (flagged|positive|alarmed)", "overall (probability|chance) of (a)? positive"],
            )
            .share(),
        ],
        rules: &[
            rule(2, &[3], |v| 1.0 - v[0], "1 − specificity"),
            rule(5, &[4, 0], |v| v[0] * v[1], "tested · prevalence"),
            rule(6, &[4, 0, 1], |v| v[0] * v[1] * v[2], "sick · sensitivity"),
            rule(7, &[4, 0], |v| v[0] * (1.0 - v[1]), "tested · (1 − prevalence)"),
            rule(8, &[7, 2], |v| v[0] * v[1], "healthy · false positive rate"),
            rule(8, &[4, 0, 2], |v| v[0] * (1.0 - v[1]) * v[2], "healthy · false positive rate"),
            rule(9, &[0, 1, 2], |v| v[0] * v[1] / (v[0] * v[1] + (1.0 - v[0]) * v[2]), "Bayes: true positives / all positives"),
            rule(10, &[0, 1, 2], |v| v[0] * v[1] + (1.0 - v[0]) * v[2], "true positives + false positives, as shares"),
        ],
    },
    // Two groups of an experiment.
    Subject {
        about: &["control", "conversion", "converts", "arm", "arms", "lift", "improvement", "click", "rate", "treatment", "variant"],
        unless: &["learning", "odds", "hit", "dropout", "sampling"],
        entries: &[
            given(&[
                "1st (from|of) % to %",
                "(control|old|baseline|first) (page|version|group|rate|conversion|click|is|of|converts|has|at|the|=|:)* %",
                "1st % (vs|versus|against) %",
            ])
            .share(),
            given(&[
                "from % to %",
                "(treatment|new|variant|second|challenger) (page|version|group|rate|conversion|click|is|of|converts|has|at|the|=|:)* %",
                "% (vs|versus|against) %",
            ])
            .share(),
            given(&[
                "# (users|people|visitors|customers|observations|samples) (in|per) (each|every|arm|group|variant)",
                "(each|every) (arm|group|page|variant|version) <5> # (users|people|visitors|customers|observations)?",
                said!("n"),
            ])
            .within(10.0, 1e12),
            claimed(
                &["relative (improvement|lift|increase|gain|change|uplift) (is|of|=|:|about|therefore|only|a)* %", "% relative"],
                &["relative (improvement|lift|increase|gain|change|uplift)"],
            )
            .share()
            .within(-1.0, 100.0),
            claimed(
                &["standard error <4> (control|first|old|baseline) (rate|conversion|group|arm)? (is|=|:|about)* #"],
                &["standard error of the (first|control|old|baseline)"],
            )
            .share(),
            claimed(&["standard error <3> difference (is|=|:|about)* #"], &["standard error <3> difference"]).share(),
        ],
        rules: &[
            rule(3, &[0, 1], |v| v[1] / v[0] - 1.0, "new / old − 1"),
            rule(4, &[0, 2], |v| (v[0] * (1.0 - v[0]) / v[1]).sqrt(), "√(p·(1 − p)/n)"),
            rule(
                5,
                &[0, 1, 2],
                |v| ((v[0] * (1.0 - v[0]) + v[1] * (1.0 - v[1])) / v[2]).sqrt(),
                "√(p₁(1 − p₁)/n + p₂(1 − p₂)/n)",
            ),
        ],
    },
    // Many looks.
    Subject {
        about: &["false", "wise", "type", "error"],
        unless: &["bonferroni", "corrected", "correlated", "power", "expected"],
        entries: &[
            given(&["# (independent|different|separate|simultaneous)* (tests|metrics|hypotheses|comparisons|experiments|looks)"]).within(2.0, 1e6),
            given(&["(at|under|with) <3> % (level|significance)?", "(alpha|α|level) (of|=|is|:)* %"]).share().within(1e-6, 0.3),
            claimed(
                &["(chance|probability) <3> at least one <6> (is|=|:) (about|then)* %", "at least one <6> (is|=|:|with probability) (about)? %"],
                &["at least one"],
            )
            .share(),
        ],
        rules: &[rule(2, &[0, 1], |v| 1.0 - (1.0 - v[1]).powf(v[0]), "1 − (1 − α)ⁿ")],
    },
    // So many equal outcomes.
    Subject {
        about: &["entropy", "bits"],
        unless: &["nats", "nat", "cross", "conditional", "gain", "per"],
        entries: &[
            given(&["# (symbols|outcomes|values|classes|words|faces|tokens|letters) <4> equally", "uniform <4> # (symbols|outcomes|values|classes|tokens)", "# equally (likely|frequent|probable)", "(over|of|on) # (symbols|outcomes|values|classes|tokens)"])
                .meant(&[("fair die", 6.0), ("fair coin", 2.0)])
                .within(2.0, 1e12),
            claimed(&["entropy <6> (is|be|=|:|of|has) (about|only|then|therefore)* # (bits|bit)", "entropy <3> (is|=|:) (about)? # (bits|bit)"], &["entropy"]).within(0.0, 100.0),
        ],
        rules: &[rule(1, &[0], |v| v[0].log2(), "log₂ of the number of outcomes")],
    },
    // Two urns.
    Subject {
        about: &["urn", "urns", "box", "boxes", "bag", "bags", "jar", "jars"],
        unless: &["third", "replacement", "without", "again"],
        entries: &[
            given(&["1st # red <3> # (blue|green|white|black) <8> # red <3> # (blue|green|white|black)"]).within(0.0, 1e6),
            given(&["2nd # red <3> # (blue|green|white|black) <8> # red"]).within(0.0, 1e6),
            given(&["3rd # red <3> # (blue|green|white|black) <8> # red"]).within(0.0, 1e6),
            given(&["# red <3> # (blue|green|white|black) <8> # red <3> # (blue|green|white|black)"]).within(0.0, 1e6),
            claimed(
                &["second <3> (with|has|probability|is|a) (probability|chance|a|of)* %"],
                &["which (urn|box|bag|jar|one)"],
            )
            .share(),
            claimed(&["(probability|chance) of (a)? red (is|=|:|was)* %"], &["(probability|chance) of (a|drawing)* red", "how likely (was|is) (a)? red"]).share(),
        ],
        rules: &[
            rule(4, &[0, 1, 2, 3], |v| second_share(v) / (first_share(v) + second_share(v)), "Bayes with two urns of equal chance"),
            rule(5, &[0, 1, 2, 3], |v| (first_share(v) + second_share(v)) / 2.0, "the mean of the two shares"),
        ],
    },
    // Two variables.
    Subject {
        about: &["correlation", "covariance", "cov", "corr"],
        unless: &["partial", "spearman", "rank", "portfolio"],
        entries: &[
            given(&[said!("(covariance|cov)")]),
            given(&["1st (standard deviations|sds|deviations) (of|are|is|=|:)* # and #"]).within(1e-9, 1e12),
            given(&["(standard deviations|sds|deviations) (of|are|is|=|:)* # and #"]).within(1e-9, 1e12),
            given(&["1st variances (of|are|is|=|:)* # and #"]).within(1e-9, 1e12),
            given(&["variances (of|are|is|=|:)* # and #"]).within(1e-9, 1e12),
            claimed(&[said!("(correlation|corr|pearson)")], &["correlation"]).within(-10.0, 1e9),
        ],
        rules: &[
            rule(5, &[0, 1, 2], |v| v[0] / (v[1] * v[2]), "cov / (σ₁·σ₂)"),
            rule(5, &[0, 3, 4], |v| v[0] / (v[1] * v[2]).sqrt(), "cov / √(var₁·var₂)"),
        ],
    },
    // A 2 × 2 matrix.
    Subject {
        about: &["matrix", "rows", "det", "determinant", "rank", "trace"],
        unless: &["confusion", "transposed", "orthogonal", "covariance"],
        entries: &[
            given(&["1st rows OPEN # , # CLOSE and OPEN # , # CLOSE", "1st [ [ # , # ] , [ # , # ] ]"]),
            given(&["2nd rows OPEN # , # CLOSE and OPEN # , # CLOSE", "2nd [ [ # , # ] , [ # , # ] ]"]),
            given(&["3rd rows OPEN # , # CLOSE and OPEN # , # CLOSE", "3rd [ [ # , # ] , [ # , # ] ]"]),
            given(&["rows OPEN # , # CLOSE and OPEN # , # CLOSE", "[ [ # , # ] , [ # , # ] ]"]),
            claimed(&[said!("trace")], &["trace"]),
            claimed(&[said!("(determinant|det)")], &["determinant", "det"]),
            claimed(&["1st eigenvalues are # and #", "larg* eigenvalue (is|=|of)* #"], &["largest eigenvalue"]),
            claimed(&["eigenvalues are # and #", "small* eigenvalue (is|=|of)* #"], &["smallest eigenvalue"]),
            claimed(&["condition number <4> (is|=|:) #"], &["condition number"]),
            claimed(&[said!("rank")], &["rank"]).within(0.0, 2.0),
        ],
        rules: &[
            rule(4, &[0, 3], |v| v[0] + v[1], "the sum of the diagonal"),
            rule(5, &[0, 1, 2, 3], |v| v[0] * v[3] - v[1] * v[2], "ad − bc"),
            rule(6, &[0, 1, 2, 3], |v| eigenvalue(v, 1.0), "the roots of λ² − trace·λ + det"),
            rule(6, &[0, 1, 2, 3], |v| eigenvalue(v, -1.0), "the smaller root of λ² − trace·λ + det"),
            rule(7, &[0, 1, 2, 3], |v| eigenvalue(v, -1.0), "the roots of λ² − trace·λ + det"),
            rule(7, &[0, 1, 2, 3], |v| eigenvalue(v, 1.0), "the larger root of λ² − trace·λ + det"),
            rule(8, &[0, 1, 2, 3], condition, "largest / smallest singular value"),
            rule(9, &[0, 1, 2, 3], rank, "2 unless one row is a multiple of the other"),
        ],
    },
    // The error of a mean.
    Subject {
        about: &["standard", "se"],
        unless: &["difference", "rate", "proportion", "control", "conversion", "arm"],
        entries: &[
            given(&[said!("(s|sd|sigma|σ)"), "standard deviation (of|is|=|:)* #"]).within(1e-9, 1e12),
            given(&[said!("n"), "# (samples|observations|measurements|points)"]).within(2.0, 1e12),
            claimed(&["standard error <5> (is|=|:|of) (about)? #", said!("se")], &["standard error"]).within(0.0, 1e12),
        ],
        rules: &[rule(2, &[0, 1], |v| v[0] / v[1].sqrt(), "s / √n")],
    },
];

fn first_share(v: &[f64]) -> f64 {
    v[0] / (v[0] + v[1])
}

fn second_share(v: &[f64]) -> f64 {
    v[2] / (v[2] + v[3])
}

fn eigenvalue(v: &[f64], sign: f64) -> f64 {
    let (half, det) = ((v[0] + v[3]) / 2.0, v[0] * v[3] - v[1] * v[2]);
    half + sign * (half * half - det).sqrt()
}

/// Returns the condition number of a symmetric matrix; nothing of others.
fn condition(v: &[f64]) -> f64 {
    let (one, other) = (eigenvalue(v, 1.0).abs(), eigenvalue(v, -1.0).abs());
    if v[1] == v[2] { one.max(other) / one.min(other) } else { f64::NAN }
}

fn rank(v: &[f64]) -> f64 {
    let zero = v.iter().all(|entry| *entry == 0.0);
    if zero { 0.0 } else { f64::from(1 + u8::from(v[0] * v[3] - v[1] * v[2] != 0.0)) }
}
