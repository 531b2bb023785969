//! Chains and draws: stationary shares, fair walks, collections, the largest of several uniform numbers.

use super::{Given, PLAIN, Read, Relation, Unit, may, need};

const FROM_TO: Given = need(&[
    "from @ to @ with (a)? (probability|chance|rate)? (of|p|=)* # <6> from @ to @ with (a)? (probability|chance|rate)? (of|p|=)* #",
    "from @ to @ (is|=|:) # <6> from @ to @ (is|=|:) #",
])
.within(1e-12, 1.0);
const FAILS: Given =
    need(&["(fails|breaks|crashes|fail|dies) <5> (probability|chance|rate) (of|=)? #"]).within(1e-12, 1.0);
const REPAIRED: Given =
    need(&["(repaired|fixed|recovers|restored|repairs|recovered) <5> (probability|chance|rate) (of|=)? #"])
        .within(1e-12, 1.0);
const START: Given = need(&[
    "(start*|begin*) (at|with|from|in)* #",
    "gambler (with|who|has|that|starts|owns|a)* #",
    "with # (dollars|chips|coins|euros)?",
])
.within(1.0, 1e9);
const GOAL: Given = need(&[
    "(reach*|hit*) (a|state)* # <3> (before|or|without)",
    "until (a|she|he|it|they|the|gambler)* (has|have|reach*|hit*)? # <3> (or|before)",
    "(before|and|between) (reaching|0 and|0 or)? # ",
])
.within(2.0, 1e9);
const LONG_RUN: &[&str] =
    &["stationary", "long", "share", "steady", "fraction", "equilibrium", "eventually", "proportion", "part"];

pub(super) const RELATIONS: &[Relation] = &[
    Relation {
        cues: LONG_RUN,
        givens: &[FROM_TO],
        unless: &["three", "states", "steps", "after"],
        unit: Unit::Share,
        right: share_of_a_state,
        how: "the way back over the sum of both ways",
        ..PLAIN
    },
    Relation {
        cues: LONG_RUN,
        givens: &[FAILS, REPAIRED],
        unit: Unit::Share,
        right: |read| {
            let (fails, back) = (read.n(0), read.n(1));
            const BROKEN: [&str; 5] = ["broken", "down", "unavailable", "repair", "out"];
            const WORKING: [&str; 5] = ["up", "working", "available", "works", "running"];
            let asked = |states: &[&str]| states.iter().any(|state| read.says_after(LONG_RUN, state));
            match (asked(&BROKEN), asked(&WORKING)) {
                (true, false) => vec![fails / (fails + back)],
                (false, true) => vec![back / (fails + back)],
                _ => Vec::new(),
            }
        },
        how: "fails / (fails + repaired) of the time it is broken",
        ..PLAIN
    },
    Relation {
        cues: &["gambler", "walk", "fair", "ruin"],
        also: &["probability", "likely", "chance"],
        unless: &["biased", "unfair", "drift", "2d", "return", "returns"],
        givens: &[START, GOAL],
        stated: &["(probability|chance) (of|is|=)* #"],
        beside: &["(before|or) #", "# (steps|bets|rounds)", "bets #"],
        unit: Unit::Share,
        right: |read| if read.n(0) < read.n(1) { vec![read.n(0) / read.n(1)] } else { Vec::new() },
        how: "start / goal for a fair walk between 0 and the goal",
        ..PLAIN
    },
    Relation {
        cues: &["gambler", "walk", "fair", "ruin"],
        also: &["steps", "bets", "rounds", "games"],
        unless: &["biased", "unfair", "drift", "2d", "deviation"],
        givens: &[START, GOAL],
        beside: &["(before|or) #", "(probability|chance) (of)? #", "bets # on"],
        unit: Unit::Of(&["steps", "bets", "rounds", "games"]),
        right: |read| if read.n(0) < read.n(1) { vec![read.n(0) * (read.n(1) - read.n(0))] } else { Vec::new() },
        how: "start · (goal − start) steps of a fair walk",
        ..PLAIN
    },
    Relation {
        cues: &["walk"],
        also: &["deviation", "typical", "rms", "std", "root"],
        unless: &["biased", "drift", "variance"],
        givens: &[need(&["# steps"]).within(1.0, 1e12)],
        beside: &["(±|pm) #", "size #"],
        stated: &["(deviation|std|position|distance|origin|rms|displacement|walk) <5> (is|of|=|about|by) (about)? #"],
        right: |read| vec![read.n(0).sqrt()],
        how: "√ of the number of steps",
        ..PLAIN
    },
    Relation {
        cues: &["coupons", "coupon", "collect", "collecting", "complete"],
        also: &["all", "complete", "every"],
        unless: &["half", "probability", "birthday", "first", "two", "approximately"],
        givens: &[need(&[
            "all (of|the)* # (different|distinct|kinds|types)?",
            "(with|are|of) # (different|distinct)? (coupons|types|kinds|toys|stickers|cards|figures|faces)",
            "# (different|distinct)? (coupons|types|kinds|toys|stickers|figures)",
        ])
        .within(2.0, 1e5)],
        slack: 0.01,
        right: |read| {
            let n = read.n(0);
            let asked = read.says(&["average", "expected", "expectation", "mean", "expect"]);
            if asked { vec![n * (1..=n as u32).map(|k| 1.0 / f64::from(k)).sum::<f64>()] } else { Vec::new() }
        },
        how: "n·(1 + 1/2 + … + 1/n)",
        ..PLAIN
    },
    Relation {
        cues: &["maximum", "minimum", "max", "min", "largest", "smallest"],
        also: &["uniform", "uniforms", "uniformly"],
        unless: &["variance", "range", "median", "second", "discrete", "density", "difference"],
        givens: &[
            may(&["(on|in|over|from|between) [ # , # ]", "between # and #", "(on|in|over) OPEN # , # CLOSE"], f64::NAN),
            need(&[
                "of # (independent|iid|uniform|random|numbers|variables|draws)*",
                "# (independent|iid|random)* (uniform|uniforms)",
                "n = #",
            ])
            .within(1.0, 1e6),
        ],
        right: |read| {
            let (low, high) = if read.n(0).is_nan() { (0.0, 1.0) } else { (read.n(0), read.nth(0, 1)) };
            let n = read.n(1);
            let largest = read.says(&["maximum", "max", "largest"]);
            let asked = read.says(&["expected", "mean", "average", "expectation", "e"]);
            if largest == read.says(&["minimum", "min", "smallest"]) || !asked {
                return Vec::new();
            }
            let place = if largest { n } else { 1.0 };
            vec![low + (high - low) * place / (n + 1.0)]
        },
        how: "n uniform numbers cut the interval into n + 1 equal parts on average",
        ..PLAIN
    },
];

/// Returns the long-run share of the one state that the claim's sentence or its question asks for.
fn share_of_a_state(read: &Read<'_>) -> Vec<f64> {
    let (words, there, back) = (read.words(0), read.nth(0, 0), read.nth(0, 1));
    let [from, to, again, home] = words else { return Vec::new() };
    if from != home || to != again {
        return Vec::new();
    }
    let asked = |state: &str| read.says_after(&["share", "fraction", "proportion", "part"], state);
    match (asked(from), asked(to)) {
        (true, false) => vec![back / (there + back)],
        (false, true) => vec![there / (there + back)],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::trial::{silent, wrong};

    #[test]
    fn wrong_chains_are_found() {
        wrong(&[
            (
                "A chain goes from calm to busy with probability 0.2 and from busy to calm with probability 0.3. The stationary share of calm is 0.4.",
                "3/5",
            ),
            (
                "A disk fails with probability 0.01 a day and is repaired with probability 0.24 a day, so in the long run it is broken 1% of the time.",
                "4 %",
            ),
            ("A fair walk that starts at 2 reaches 8 before 0 with probability 0.5.", "1/4"),
            (
                "A gambler with $3 bets on a fair coin until she has $9 or nothing. How many bets does that take?\n27 bets.",
                "18",
            ),
            ("After 400 steps the standard deviation of the position of a random walk is 200.", "20"),
            ("With 4 kinds of stickers one needs 16 packs on average to collect all.", "8.333"),
            ("The expected maximum of 3 independent uniform numbers on [0, 2] is 1.", "1.5"),
        ]);
    }

    #[test]
    fn right_chains_are_silent() {
        silent(&[
            "A chain goes from calm to busy with probability 0.2 and from busy to calm with probability 0.3. The stationary share of calm is 0.6.",
            "A disk fails with probability 0.01 a day and is repaired with probability 0.24 a day, so in the long run it is broken 4% of the time.",
            "A fair walk that starts at 2 reaches 8 before 0 with probability 1/4.",
            "A gambler with $3 bets on a fair coin until she has $9 or nothing. How many bets does that take?\n18 bets.",
            "After 400 steps the standard deviation of the position of a random walk is 20.",
            "With 4 kinds of stickers one needs 8.3 packs on average to collect all.",
            "The expected maximum of 3 independent uniform numbers on [0, 2] is 1.5.",
        ]);
    }
}
