//! Two events: either of them, one given the other; the same number on two dice; a whole made of parts.

use super::{Given, PLAIN, Read, Relation, Unit, need};

const A: Given = need(&["p OPEN a CLOSE (=|is|of|:)* #"]).within(0.0, 1.0);
const B: Given = need(&["p OPEN b CLOSE (=|is|of|:)* #"]).within(0.0, 1.0);
const BOTH: Given = need(&["p OPEN a (and|∩|,|∧|&) b CLOSE (=|is|of|:)* #"]).within(0.0, 1.0);
const EITHER: &[&str] = &["p OPEN a (or|∪|∨) b CLOSE (=|is|≈|:|therefore|then|of)* #"];
const ON_DICE: &[&str] = &[
    "given", "least", "until", "average", "expected", "sum", "total", "three", "four", "times", "if", "or", "rolls",
    "n",
];

pub(super) const RELATIONS: &[Relation] = &[
    Relation {
        cues: &["p"],
        unless: &["exclusive", "disjoint", "c"],
        givens: &[A, B, BOTH],
        stated: EITHER,
        unit: Unit::Share,
        right: |read| vec![read.n(0) + read.n(1) - read.n(2)],
        how: "P(A) + P(B) − P(A ∩ B)",
        ..PLAIN
    },
    Relation {
        cues: &["independent", "independence"],
        also: &["p"],
        unless: &["|", "exclusive", "disjoint"],
        givens: &[A, B],
        stated: EITHER,
        unit: Unit::Share,
        right: |read| vec![read.n(0) + read.n(1) - read.n(0) * read.n(1)],
        how: "P(A) + P(B) − P(A)·P(B) of independent events",
        ..PLAIN
    },
    Relation {
        cues: &["p"],
        unless: &["bayes", "c"],
        givens: &[BOTH, B],
        stated: &["p OPEN a (BAR|given) b CLOSE (=|is|≈|:|therefore|then|of)* #"],
        beside: &["p OPEN a CLOSE (=|is|of)* #"],
        unit: Unit::Share,
        right: |read| vec![read.n(0) / read.n(1)],
        how: "P(A ∩ B) / P(B)",
        ..PLAIN
    },
    Relation {
        cues: &["dice", "double"],
        also: &["both", "double"],
        unless: ON_DICE,
        givens: &[need(&["(both|double) (show|are|be|a|land|come|up|on)* @"])],
        unit: Unit::Share,
        right: |read| {
            const FACES: [&str; 11] =
                ["sixes", "six", "ones", "one", "fives", "five", "fours", "four", "threes", "three", "twos"];
            let face = read.words(0).first().is_some_and(|word| FACES.contains(&word.as_str()));
            if face { vec![1.0 / 36.0] } else { Vec::new() }
        },
        how: "1/6 · 1/6",
        ..PLAIN
    },
    Relation {
        cues: &["dice"],
        also: &["different", "same", "equal", "differ", "doubles", "pair"],
        unless: ON_DICE,
        givens: &[need(&["# (fair|six|sided)* dice"]).within(2.0, 2.0)],
        unit: Unit::Share,
        right: |read| {
            let (other, same) = (read.says(&["different", "differ"]), read.says(&["same", "equal", "doubles", "pair"]));
            match (other, same) {
                (true, false) => vec![5.0 / 6.0],
                (false, true) => vec![1.0 / 6.0],
                _ => Vec::new(),
            }
        },
        how: "whatever the first shows, the second shows it with 1/6",
        ..PLAIN
    },
    Relation {
        cues: &["part", "item", "mail", "product", "user", "email", "overall", "total", "one", "message", "unit", "piece"],
        also: &["probability", "chance", "rate", "overall", "altogether", "is"],
        unless: &["given", "came", "from", "posterior", "|", "if"],
        givens: &[need(&[
            "% (@)? (@)? (@)? (@)? (with|have|has|of which|at|fail|are) (a|an)? % <8> (other)? (the)? % (@)? (@)? (@)? (@)? (with|have|has|of which|at|fail|are) (a|an)? %",
        ])
        .within(0.0, 1.0)],
        stated: &["(probability|chance|rate|share|overall|altogether|total) (of|is|a|that|it|about|therefore|=|:|defects|defect)* %"],
        unit: Unit::Share,
        right: mixture,
        how: "each part's share · its rate, added",
        ..PLAIN
    },
];

fn mixture(read: &Read<'_>) -> Vec<f64> {
    let [a, p, b, q] = [read.nth(0, 0), read.nth(0, 1), read.nth(0, 2), read.nth(0, 3)];
    if (a + b - 1.0).abs() < 1e-6 { vec![a * p + b * q] } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::super::super::trial::{silent, wrong};

    #[test]
    fn wrong_chances_of_two_events_are_found() {
        wrong(&[
            ("P(A) = 0.6, P(B) = 0.3 and P(A ∩ B) = 0.1, so P(A ∪ B) = 0.9.", "0.8"),
            ("P(A) = 0.6, P(B) = 0.5, independent: P(A or B) = 1.", "0.8"),
            ("P(A ∩ B) = 0.1 and P(B) = 0.4 give P(A | B) = 0.04.", "0.25"),
            ("Two dice, both sixes: 1/6.", "1/36"),
            ("Two dice show the same number with probability 1/36.", "1/6"),
            ("70% of mails with 10% spam and 30% with 20% spam: overall rate 30%", "13 %"),
        ]);
    }

    #[test]
    fn right_chances_of_two_events_are_silent() {
        silent(&[
            "P(A) = 0.6, P(B) = 0.3 and P(A ∩ B) = 0.1, so P(A ∪ B) = 0.8.",
            "P(A) = 0.6, P(B) = 0.5, independent: P(A or B) = 0.8.",
            "P(A ∩ B) = 0.1 and P(B) = 0.4 give P(A | B) = 0.25.",
            "Two dice, both sixes: 1/36.",
            "Two dice show the same number with probability 1/6.",
            "Two dice: they show different numbers with probability 5/6.",
            "70% of mails with 10% spam and 30% with 20% spam: overall rate 13%",
        ]);
    }
}
