//! Chances: dice, coins, waiting, shared birthdays, tests for rare conditions, draws without replacement.

use super::super::figure::Bound;
use super::{Given, PLAIN, Read, Relation, Unit, may, need};

const COUNT_OF_FLIPS: Given =
    need(&["# (fair)? (coin)? (flips|tosses|throws|trials|coins)", "# flips? of"]).within(1.0, 300.0);

pub(super) const RELATIONS: &[Relation] = &[
    Relation {
        cues: &["dice"],
        also: &["sum", "total"],
        unless: &["product", "given", "if", "expected", "average", "difference", "until", "before", "even", "odd", "|", "shows", "told", "knowing", "known", "heads", "tails", "coin", "coins", "tosses", "flips"],
        givens: &[
            may(&["# (fair)? (six sided)? dice"], 2.0).within(2.0, 10.0),
            need(&[
                "(sum|total) of <3> dice (is|be|being|equals|equal|to|=|of|at|least|most|than|more|less|greater|exactly)* #",
                "(sum|total|sums|totals) <5> (is|of|be|being|equals|=|to|≥|least|most|than) #",
                "# as (a|the) (sum|total)",
            ])
            .within(1.0, 60.0),
        ],
        unit: Unit::Share,
        right: sums_of_dice,
        how: "ways to reach the sum / 6ⁿ",
        ..PLAIN
    },
    Relation {
        cues: &["heads", "tails"],
        unless: &["row", "consecutive", "until", "first", "given", "biased", "unfair", "expected", "headed", "sides", "side", "|"],
        givens: &[need(&["(exactly|precisely|get|getting|of)? # (heads|tails)"]).within(0.0, 300.0), COUNT_OF_FLIPS],
        unit: Unit::Share,
        right: heads,
        how: "C(n, k) / 2ⁿ",
        ..PLAIN
    },
    Relation {
        cues: &["first", "until", "wait", "waiting", "success"],
        also: &["tosses", "trials", "flips", "rolls", "attempts", "tries", "throws", "average", "expected"],
        unless: &["row", "consecutive", "both", "distinct", "all", "every", "twice", "two", "second", "median"],
        givens: &[need(&["p (=|of|is) #", "(probability|chance) (of|is|=)? (a|success|heads|it)* (is|of|=)? %", "% chance"])
            .within(1e-9, 1.0)],
        unit: Unit::Of(&["tosses", "trials", "flips", "rolls", "attempts", "tries", "throws", "times"]),
        right: |read| vec![1.0 / read.n(0)],
        how: "the mean of a geometric distribution is 1 / p",
        ..PLAIN
    },
    Relation {
        cues: &["birthday", "birthdays"],
        unless: &["expected", "pairs", "need", "needs", "needed", "your", "my", "leap", "month", "months", "approximation"],
        givens: &[need(&["# (people|persons|students|guests|employees|children|players|friends)"]).within(2.0, 365.0)],
        unit: Unit::Share,
        right: birthdays,
        how: "1 − 365·364·… / 365ⁿ",
        ..PLAIN
    },
    Relation {
        cues: &["prevalence", "sensitivity", "specificity", "positive", "posterior"],
        also: &["test", "tests", "positive", "disease", "ill", "sick", "infected", "condition"],
        unless: &["negative", "twice", "second", "again", "accuracy", "npv"],
        givens: &[
            need(&[
                "prevalence (of|is|=|:)? (about|only)? %",
                "% prevalence",
                "% of (the|all)? (people|population|patients|users|adults|persons) (have|has|are|carry|is)?",
                "(affects|affecting|occurs in|present in) (about|only)? %",
                "(base|prior) (rate|probability)? (of|is|=)? %",
            ])
            .within(1e-9, 0.999),
            need(&["sensitivity (of|is|=|:)? %", "% sensitivity", "true positive rate (of|is|=|:)? %", "% sensitive"])
                .within(0.0, 1.0),
            may(&["(specificity|true negative rate) (of|is|=|:)? %", "% (specificity|specific)"], f64::NAN)
                .within(0.0, 1.0),
            may(
                &["(false positive|false alarm) rate (of|is|=|:)? %", "% (false positive|false alarm)", "% false positives"],
                f64::NAN,
            )
            .within(0.0, 1.0),
        ],
        unit: Unit::Share,
        slack: 0.04,
        right: |read| {
            let (prior, hit) = (read.n(0), read.n(1));
            let alarm = if read.n(3).is_nan() { 1.0 - read.n(2) } else { read.n(3) };
            vec![prior * hit / (prior * hit + (1.0 - prior) * alarm)]
        },
        how: "Bayes' theorem: P(+|ill)·P(ill) / P(+)",
        ..PLAIN
    },
    Relation {
        cues: &["replacement"],
        also: &["both"],
        unless: &["|", "given", "posterior", "prior", "priors", "urns", "bags", "boxes"],
        givens: &[
            need(&["# @ (balls|marbles|chips|cards|socks|beads|ones)? and # @"]).within(1.0, 1e6),
            need(&["both (are|be|of|being|were|balls|socks)* @"]),
        ],
        unit: Unit::Share,
        right: both_of_a_color,
        how: "the second draw has one less of the color and one less in all",
        ..PLAIN
    },
];

fn both_of_a_color(read: &Read<'_>) -> Vec<f64> {
    let Some(color) = read.words(1).first() else { return Vec::new() };
    let Some(which) = read.words(0).iter().filter(|word| word.len() > 2).position(|word| word == color) else {
        return Vec::new();
    };
    let (wanted, all) = (read.nth(0, which), read.nth(0, 0) + read.nth(0, 1));
    if read.says(&["without", "no"]) {
        vec![wanted / all * (wanted - 1.0) / (all - 1.0)]
    } else {
        vec![(wanted / all).powi(2)]
    }
}

fn sums_of_dice(read: &Read<'_>) -> Vec<f64> {
    let Some(target) = read.figure(1) else { return Vec::new() };
    let dice = read.n(0) as usize;
    let mut ways = vec![1.0];
    for _ in 0..dice {
        let mut next = vec![0.0; ways.len() + 6];
        for (sum, count) in ways.iter().enumerate() {
            (1..=6).for_each(|face| next[sum + face] += count);
        }
        ways = next;
    }
    let strict = read.itself_says(&["more", "greater", "exceeds", "over", "above", "less", "under", "below", "fewer"]);
    let counts = |sum: f64| match target.bound {
        Bound::AtLeast if strict => sum > target.value,
        Bound::AtLeast => sum >= target.value,
        Bound::AtMost if strict => sum < target.value,
        Bound::AtMost => sum <= target.value,
        Bound::Plain | Bound::About => sum == target.value,
    };
    let all: f64 = ways.iter().sum();
    let hits: f64 = ways.iter().enumerate().filter(|(sum, _)| counts(*sum as f64)).map(|(_, count)| count).sum();
    vec![hits / all]
}

fn heads(read: &Read<'_>) -> Vec<f64> {
    let (k, n) = (read.n(0), read.n(1));
    if k > n || k.fract() != 0.0 || n.fract() != 0.0 {
        return Vec::new();
    }
    let chance = |k: f64| (0..k as u32).fold(0.5_f64.powf(n), |c, i| c * (n - f64::from(i)) / f64::from(i + 1));
    let sum = |from: f64, to: f64| (from as u32..=to as u32).map(|k| chance(f64::from(k))).sum::<f64>();
    match read.figure(0).map(|figure| figure.bound) {
        Some(Bound::AtLeast) if read.itself_says(&["more", "over"]) => vec![sum(k + 1.0, n)],
        Some(Bound::AtLeast) => vec![sum(k, n)],
        Some(Bound::AtMost) if read.itself_says(&["less", "fewer", "under"]) => vec![sum(0.0, k - 1.0)],
        Some(Bound::AtMost) => vec![sum(0.0, k)],
        _ => vec![chance(k)],
    }
}

fn birthdays(read: &Read<'_>) -> Vec<f64> {
    let different = (0..read.n(0) as u32).fold(1.0, |p, i| p * (365.0 - f64::from(i)) / 365.0);
    const ALL_DIFFER: [&str; 5] = ["different", "distinct", "no", "unique", "none"];
    if read.itself_says(&ALL_DIFFER) {
        vec![different]
    } else if read.says(&ALL_DIFFER) {
        vec![different, 1.0 - different]
    } else {
        vec![1.0 - different]
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::trial::{silent, wrong};

    #[test]
    fn wrong_chances_are_found() {
        wrong(&[
            ("With two dice a sum of at least 11 has probability 1/6.", "1/12"),
            ("Exactly 2 heads in 6 tosses of a fair coin have probability 0.3125.", "15/64"),
            ("A coin shows heads with p = 0.25. On average one waits 3 tosses until the first head.", "4"),
            (
                "A disease has a prevalence of 0.2%. A test has 99% sensitivity and 97% specificity. After a positive test the probability of being ill is 50%.",
                "6.2",
            ),
        ]);
    }

    #[test]
    fn right_chances_are_silent() {
        silent(&[
            "With two dice a sum of at least 11 has probability 1/12, a total of 7 has 1/6.",
            "Exactly 2 heads in 6 tosses of a fair coin have probability 15/64.",
            "A coin shows heads with p = 0.25. On average one waits 4 tosses until the first head.",
            "A disease has a prevalence of 0.2%. A test has 99% sensitivity and 97% specificity. After a positive test the probability of being ill is about 6.2%.",
        ]);
    }
}
