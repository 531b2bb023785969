//! Arithmetic told in words: functions of a number, multiples, points of a percentage, shares of a ratio, units.

use super::super::Finding;
use super::figure::{Bound, written};
use super::passage::Passage;
use super::pattern::Found;

/// A function of the numbers that a shape finds before the claim, which is the last.
struct Spoken {
    /// A word that the passage must say.
    cue: &'static str,
    shape: &'static str,
    /// Words of the sentence with which it means something else.
    unless: &'static [&'static str],
    right: fn(&[f64]) -> Vec<f64>,
    how: &'static str,
}

const SPOKEN: &[Spoken] = &[
    Spoken { cue: "root", shape: "square root of # => #", unless: &[], right: |of| vec![of[0].sqrt()], how: "√" },
    Spoken { cue: "root", shape: "cube root of # => #", unless: &[], right: |of| vec![of[0].cbrt()], how: "cube root" },
    Spoken { cue: "log2", shape: "log2 (of)? # => #", unless: &[], right: |of| vec![of[0].log2()], how: "log₂" },
    Spoken {
        cue: "log10", shape: "log10 (of)? # => #", unless: &[], right: |of| vec![of[0].log10()], how: "log₁₀"
    },
    Spoken {
        cue: "natural",
        shape: "natural (log|logarithm) of # => #",
        unless: &[],
        right: |of| vec![of[0].ln()],
        how: "natural logarithm",
    },
    Spoken {
        cue: "base",
        shape: "(log|logarithm) (to the)? base # of # => #",
        unless: &[],
        right: |of| vec![of[1].ln() / of[0].ln()],
        how: "logarithm to that base",
    },
    Spoken {
        cue: "squared",
        shape: "# squared => #",
        unless: &["r", "error"],
        right: |of| vec![of[0].powi(2)],
        how: "a square",
    },
    Spoken { cue: "cubed", shape: "# cubed => #", unless: &[], right: |of| vec![of[0].powi(3)], how: "a cube" },
    Spoken {
        cue: "e",
        shape: "e to the (power of|power|minus|of)* # => #",
        unless: &[],
        right: |of| vec![of[0].exp()],
        how: "eˣ",
    },
    Spoken {
        cue: "tanh",
        shape: "tanh of # => #",
        unless: &["derivative", "slope", "gradient"],
        right: |of| vec![of[0].tanh()],
        how: "tanh",
    },
    Spoken {
        cue: "softplus",
        shape: "softplus of # => #",
        unless: &["derivative", "slope", "gradient"],
        right: |of| vec![of[0].exp().ln_1p()],
        how: "ln(1 + eˣ)",
    },
    Spoken { cue: "doubling", shape: DOUBLING, unless: TWICE, right: |of| vec![of[0] * 2.0], how: "twice as much" },
    Spoken {
        cue: "tripling",
        shape: TRIPLING,
        unless: TWICE,
        right: |of| vec![of[0] * 3.0],
        how: "three times as much",
    },
    Spoken {
        cue: "quadrupling",
        shape: QUADRUPLING,
        unless: TWICE,
        right: |of| vec![of[0] * 4.0],
        how: "four times as much",
    },
    Spoken { cue: "halving", shape: HALVING, unless: TWICE, right: |of| vec![of[0] / 2.0], how: "half as much" },
    Spoken {
        cue: "twice",
        shape: "twice # (is|are|=|makes) (about|only)* #",
        unless: &["than"],
        right: |of| vec![of[0] * 2.0],
        how: "twice as much",
    },
];

const DOUBLING: &str =
    "doubling (a|an|the|@)* (of|from)* # (@)? (gives|is|makes|yields|leaves|means|=) (a|an|about)* #";
const TRIPLING: &str =
    "tripling (a|an|the|@)* (of|from)* # (@)? (gives|is|makes|yields|leaves|means|=) (a|an|about)* #";
const QUADRUPLING: &str =
    "quadrupling (a|an|the|@)* (of|from)* # (@)? (gives|is|makes|yields|leaves|means|=) (a|an|about)* #";
const HALVING: &str = "halving (a|an|the|@)* (of|from)* # (@)? (gives|is|makes|yields|leaves|means|=) (a|an|about)* #";
const TWICE: &[&str] = &["twice", "times", "again", "each", "width", "side", "dimension", "radius", "resolution"];

/// Units of one kind and their sizes; a size in powers of two where there is one.
type Units = &'static [(&'static str, f64, f64)];

const TIMES: Units = &[
    ("ns", 1e-9, 1e-9),
    ("nanoseconds", 1e-9, 1e-9),
    ("µs", 1e-6, 1e-6),
    ("μs", 1e-6, 1e-6),
    ("us", 1e-6, 1e-6),
    ("microseconds", 1e-6, 1e-6),
    ("ms", 1e-3, 1e-3),
    ("milliseconds", 1e-3, 1e-3),
    ("s", 1.0, 1.0),
    ("sec", 1.0, 1.0),
    ("seconds", 1.0, 1.0),
    ("second", 1.0, 1.0),
    ("min", 60.0, 60.0),
    ("minutes", 60.0, 60.0),
    ("minute", 60.0, 60.0),
    ("h", 3600.0, 3600.0),
    ("hours", 3600.0, 3600.0),
    ("hour", 3600.0, 3600.0),
    ("days", 86_400.0, 86_400.0),
    ("day", 86_400.0, 86_400.0),
    ("weeks", 604_800.0, 604_800.0),
    ("week", 604_800.0, 604_800.0),
];
const SIZES: Units = &[
    ("bits", 0.125, 0.125),
    ("bytes", 1.0, 1.0),
    ("kb", 1e3, 1024.0),
    ("mb", 1e6, 1_048_576.0),
    ("gb", 1e9, 1_073_741_824.0),
    ("tb", 1e12, 1_099_511_627_776.0),
    ("pb", 1e15, 1_125_899_906_842_624.0),
    ("kib", 1024.0, 1024.0),
    ("mib", 1_048_576.0, 1_048_576.0),
    ("gib", 1_073_741_824.0, 1_073_741_824.0),
    ("tib", 1_099_511_627_776.0, 1_099_511_627_776.0),
    ("kbit", 125.0, 125.0),
    ("mbit", 125e3, 125e3),
    ("gbit", 125e6, 125e6),
    ("tbit", 125e9, 125e9),
];
/// Further than this from each other two quantities of one kind are not meant as one.
const FARTHEST: f64 = 2000.0;

pub(super) fn check(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    for spoken in SPOKEN.iter().filter(|spoken| passage.has(&[spoken.cue])) {
        for found in passage.all(spoken.shape) {
            let mut given: Vec<f64> = found.figures().iter().map(|figure| figure.value).collect();
            let claim = given.len() - 1;
            // "e to the minus 1" takes its sign from a word.
            let negative = passage.tokens[found.from..found.to].iter().any(|token| token.text == "minus");
            given[0] *= if negative { -1.0 } else { 1.0 };
            let rights = (spoken.right)(&given[..claim]);
            if !passage.sentence_says(found.from, spoken.unless) && !measured_otherwise(passage, &found) {
                findings.extend(passage.compare(&found, claim, &rights, spoken.how));
            }
        }
    }
    if passage.has(&["times"]) {
        multiples(passage, findings);
    }
    if passage.has(&["points", "pp"]) {
        points(passage, findings);
    }
    if passage.has(&["ratio"]) {
        ratio(passage, findings);
    }
    let verbs = passage.has(&["is", "are", "equals", "equal", "makes", "make", "has", "contains"]);
    let measured = |units: Units| units.iter().filter(|(unit, ..)| passage.has(&[unit])).take(2).count() == 2;
    if verbs && (measured(TIMES) || measured(SIZES)) {
        conversions(passage, findings);
    }
}

/// Returns whether the claim of a match carries another unit than what it is computed from.
fn measured_otherwise(passage: &Passage<'_>, found: &Found) -> bool {
    let unit = |n: usize| {
        let next = passage.tokens.get(found.number_at(n) + 1).map_or("", |token| token.text.as_str());
        [TIMES, SIZES].iter().any(|units| units.iter().any(|(name, ..)| *name == next)).then_some(next)
    };
    let claim = found.figures().len() - 1;
    (0..claim).any(|n| unit(n).is_some() && unit(claim).is_some() && unit(n) != unit(claim))
}

/// "Ten times 250 ms is 2.5 seconds".
fn multiples(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let unit = |at: usize| {
        let name = passage.tokens.get(at).map_or("", |token| token.text.as_str());
        [TIMES, SIZES].iter().find_map(|units| units.iter().find(|(unit, ..)| *unit == name))
    };
    for found in passage.all("# times # @ (is|are|=|makes|make) (about|only)* # @") {
        let (Some(one), Some(claim)) = (unit(found.number_at(1) + 1), unit(found.number_at(2) + 1)) else { continue };
        let product = found.value(0) * found.value(1);
        let rights = [product * one.1 / claim.1, product * one.2 / claim.2];
        if (1.0 / FARTHEST..FARTHEST).contains(&(found.value(2) / rights[0])) && one.0 != claim.0 {
            findings.extend(passage.compare(&found, 2, &rights, "the units converted"));
        }
    }
}

/// "From 90 % to 92 % is 2.5 points".
fn points(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    for found in
        passage.all("from % to % <8> (by|of|is|are|gain|gains|:|=|,) (about|only|a|an)* # (percentage)? (points|pp)")
    {
        let [before, after, claim] = found.figures()[..] else { continue };
        if before.percent && after.percent && claim.bound == Bound::Plain && !claim.percent {
            let right = ((after.value - before.value).abs() * 1e6).round() / 1e4;
            findings.extend(passage.compare(&found, 2, &[right], "a difference of percentages is in points"));
        }
    }
}

/// "A ratio of 4:1 means that 20 % are positive".
fn ratio(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let shape = "ratio (of|is|=)* # (:|to) # (means|implies|is|=|,|so|makes|that|then|therefore|about|leaves)* % (of|are|positive|negative)";
    for found in passage.all(shape) {
        let [one, other, claim] = found.figures()[..] else { continue };
        let whole = one.value + other.value;
        let told_apart =
            passage.sentence_says(found.from, &["majority", "minority", "many", "compression", "odds", "aspect"]);
        if claim.percent && whole > 0.0 && one.step >= 1.0 && other.step >= 1.0 && !told_apart {
            let rights = [one.value.min(other.value) / whole, one.value.max(other.value) / whole];
            findings.extend(passage.compare(&found, 2, &rights, "a part over all parts"));
        }
    }
}

/// "90 minutes are 1.5 hours", "a week has 10,080 minutes".
fn conversions(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let tokens = &passage.tokens;
    let text = |at: usize| tokens.get(at).map_or("", |token| token.text.as_str());
    let unit = |at: usize| {
        let name = text(at);
        [TIMES, SIZES].iter().enumerate().find_map(|(kind, units)| {
            units.iter().find(|(unit, ..)| *unit == name).map(|(_, plain, binary)| (kind, *plain, *binary))
        })
    };
    for verb in 1..tokens.len() {
        if !matches!(text(verb), "is" | "are" | "equals" | "equal" | "makes" | "make" | "has" | "contains") {
            continue;
        }
        let Some((kind, plain, binary)) = unit(verb - 1) else { continue };
        let counted = verb.checked_sub(2).map(|at| &tokens[at]).filter(|token| token.sentence == tokens[verb].sentence);
        let one = counted.is_some_and(|token| matches!(token.text.as_str(), "a" | "one" | "an"));
        let has = matches!(text(verb), "has" | "contains");
        let Some(count) = counted.and_then(|token| if one { Some(1.0) } else { token.figure.map(|f| f.value) }) else {
            continue;
        };
        let opens = verb.checked_sub(3).is_none_or(|at| {
            let before = &tokens[at];
            before.sentence != tokens[verb].sentence
                || matches!(
                    before.text.as_str(),
                    "," | ";" | ":" | "so" | "because" | "that" | "since" | "and" | "-" | "·" | "*"
                )
        });
        let filler =
            usize::from(matches!(text(verb + 1), "about" | "roughly" | "exactly" | "only" | "just" | "approximately"));
        let at = verb + 1 + filler;
        let Some(claim) = tokens.get(at).filter(|token| token.sentence == tokens[verb].sentence).and_then(|t| t.figure)
        else {
            continue;
        };
        let Some((other, size, in_binary)) = unit(at + 1) else { continue };
        let ends = tokens.get(at + 2).is_none_or(|next| {
            next.sentence != tokens[verb].sentence
                || matches!(next.text.as_str(), "." | "," | ";" | ")" | "and" | "so" | "!" | ":")
        });
        let rights = [count * plain / size, count * binary / in_binary];
        let off = claim.value / rights[0];
        let meant = if has {
            (0.5..2.0).contains(&off) && other == 0 && size <= 60.0
        } else {
            (1.0 / FARTHEST..FARTHEST).contains(&off)
        };
        let rough = |right: f64| claim.agrees(right) || (claim.value - right).abs() <= 0.02 * right;
        if opens && ends && kind == other && meant && !rights.iter().any(|right| rough(*right)) && !passage.disowned(at)
        {
            let right = format!("{} {}", written(rights[0]), tokens[at + 1].original());
            findings.push(passage.wrong(at, right, "the units converted".to_owned()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{silent, wrong};

    #[test]
    fn wrong_spoken_arithmetic_is_found() {
        wrong(
            &[
                ("The square root of 1.44 is 1.4.", "1.2"),
                ("log2 of 128 is 6.", "7"),
                ("The natural logarithm of 100 is about 2.", "4.605"),
                ("The log base 3 of 81 is 3.", "4"),
                ("14 squared is 186.", "196"),
                ("e to the minus 3 is about 0.5.", "0.04979"),
                ("Doubling 35 gives 75.", "70"),
                ("Halving a rate of 0.3 gives 0.25.", "0.15"),
                ("Recall rises from 60% to 75%, by 25 percentage points.", "15"),
                ("A ratio of 3:1 means that 33% of the rows are positive.", "1/4"),
                ("150 minutes are 2.3 hours.", "2.5 hours"),
                ("A link moves little: 8 Gbit are 8 GB.", "1 GB"),
                ("A day has 1,240 minutes.", "1440"),
                ("Five times 300 ms is 15 seconds.", "1.5"),
            ]
            .map(|(text, right)| (text, if right == "1/4" { "25 %" } else { right })),
        );
    }

    #[test]
    fn right_spoken_arithmetic_is_silent() {
        silent(&[
            "The square root of 1.44 is 1.2.",
            "log2 of 128 is 7.",
            "The natural logarithm of 100 is about 4.6.",
            "The log base 3 of 81 is 4.",
            "14 squared is 196.",
            "e to the minus 3 is about 0.05.",
            "Doubling 35 gives 70.",
            "Halving a rate of 0.3 gives 0.15.",
            "Recall rises from 60% to 75%, by 15 percentage points.",
            "A ratio of 3:1 means that 75% of the rows are positive.",
            "150 minutes are 2.5 hours.",
            "1 GB is 1024 MB.",
            "A day has 1,440 minutes, a working week has 40 hours.",
            "The limit for 90 minutes is 2 hours.",
            "A timeout of 30 seconds is 5 seconds longer.",
        ]);
    }
}
