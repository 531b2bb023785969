//! What is reckoned in passing: growth over years, what remains of a whole, a rate from a time, a size in another format.

use super::read::{BYTES, TIMES};
use super::{Given, PLAIN, Read, Relation, Unit, measured, need};

const OF_CLASSES: Given = need(&[
    "# (examples|samples|rows|points|items)? of (the)? (one|first|a) class and # (examples|samples|rows|points|items)? of (the)? (other|second|b)",
])
.within(0.0, 1e9);
const REMAINS: &[&str] = &["remain", "remained", "remains", "left", "kept", "stay", "stayed", "survive", "survived"];

pub(super) const RELATIONS: &[Relation] = &[
    Relation {
        cues: &["year", "annually", "yearly", "month", "monthly", "week", "weekly"],
        also: &["grows", "growth", "grow", "growing", "shrinks", "decays", "increases"],
        unless: &["users", "requests", "cagr", "revenue", "from", "margin", "rate", "churn", "or"],
        givens: &[
            need(&["% (a|per|each|every) (year|month|week)", "% (annually|yearly|monthly|weekly)"]).within(1e-4, 5.0),
            need(&["(after|in|over|within) # (years|months|weeks)"]).within(1.0, 200.0),
        ],
        stated: &["(to|by|times|is|of|grown|factor) (about|roughly|a|of|factor)* # (times|fold|as|larger)", "factor (of|is) (about)? #"],
        slack: 0.02,
        right: |read| {
            let down = read.says(&["shrinks", "decays"]);
            let (rate, times) = (if down { -read.n(0) } else { read.n(0) }, read.n(1));
            vec![(1.0 + rate).powf(times)]
        },
        how: "(1 + rate)^periods: growth compounds",
        ..PLAIN
    },
    Relation {
        cues: REMAINS,
        also: &["so", "leaves", "leaving", "therefore", "that"],
        unless: &["then", "another", "remaining", "again", "and", "first", "replacement", "discount", "than", "which"],
        givens: &[
            need(&["of (the|our|all)? # (@)?", "# (@)? of which"]).within(2.0, 1e12),
            need(&["%"]).within(1e-6, 0.999_999).or_nothing(),
        ],
        stated: &["(so|leaves|leaving|therefore|:|,|that) (only|about)* # (@)? (remain|remained|remains|left|kept|stay|stayed|survive|survived)"],
        right: remains,
        how: "what is taken away leaves the rest",
        ..PLAIN
    },
    Relation {
        cues: &["ms", "seconds", "second"],
        also: &["frames", "images", "steps", "requests", "tokens", "queries", "items", "updates", "calls", "batches"],
        unless: &["parallel", "workers", "batch", "threads", "gpus", "concurrent", "concurrency", "servers", "replicas", "cores", "p99", "machines", "average"],
        givens: &[measured(TIMES, &["# @ (a|per|each|every|for each|for a|/) (frame|image|step|request|token|query|item|update|call)"]).within(1e-9, 1e5)],
        stated: &["# (frames|images|steps|requests|tokens|queries|items|updates|calls) (per|a|each|every|/) (second|s|sec)", "# fps"],
        slack: 0.03,
        right: |read| vec![1.0 / read.n(0)],
        how: "one a time is 1 / time",
        ..PLAIN
    },
    Relation {
        cues: &["float32", "fp32", "float16", "fp16", "bf16", "int8", "int4", "float64", "fp64"],
        also: &["instead", "from"],
        unless: &["zero", "scales", "group", "activations", "outliers", "adam", "optimizer", "parameters", "vectors"],
        givens: &[
            measured(BYTES, &["(of|from|takes|is) # @"]).within(1.0, 1e18),
        ],
        stated: &["to (about|only)? # (gb|mb|tb|gib|mib)"],
        unit: Unit::Bytes,
        slack: 0.03,
        right: converted,
        how: "bytes of the new format / bytes of the old one",
        ..PLAIN
    },
    Relation {
        cues: &["gini"],
        unless: &["gain", "weighted", "coefficient", "split", "auc"],
        givens: &[OF_CLASSES],
        right: |read| vec![2.0 * read.nth(0, 0) * read.nth(0, 1) / (read.nth(0, 0) + read.nth(0, 1)).powi(2)],
        how: "1 − Σ p²",
        ..PLAIN
    },
    Relation {
        cues: &["mape"],
        unless: &["smape", "undefined", "bounded"],
        givens: &[need(&["# (is|was|were)? (forecast|predicted|estimated) (as|at|to be|with) # <3> # (is|was|were)? (forecast|predicted|estimated)? (as|at|to be|with) #"])
            .within(1e-9, 1e12)],
        unit: Unit::Share,
        right: |read| {
            let off = |actual: f64, said: f64| (actual - said).abs() / actual;
            vec![(off(read.nth(0, 0), read.nth(0, 1)) + off(read.nth(0, 2), read.nth(0, 3))) / 2.0]
        },
        how: "mean of |actual − forecast| / actual",
        ..PLAIN
    },
];

fn remains(read: &Read<'_>) -> Vec<f64> {
    let (whole, mut share) = (read.n(0), read.n(1));
    if share.is_nan() {
        const PARTS: [(&str, f64); 5] =
            [("half", 0.5), ("third", 1.0 / 3.0), ("quarter", 0.25), ("fifth", 0.2), ("tenth", 0.1)];
        share = PARTS.iter().find(|(word, _)| read.itself_says(&[word])).map_or(f64::NAN, |(_, part)| *part);
    }
    // What is kept may be what was named.
    if share > 0.0 && share < 1.0 { vec![whole * (1.0 - share)] } else { Vec::new() }
}

fn converted(read: &Read<'_>) -> Vec<f64> {
    const SIZES: [(&str, f64); 9] = [
        ("float64", 8.0),
        ("fp64", 8.0),
        ("float32", 4.0),
        ("fp32", 4.0),
        ("float16", 2.0),
        ("fp16", 2.0),
        ("bf16", 2.0),
        ("int8", 1.0),
        ("int4", 0.5),
    ];
    let mut named: Vec<f64> =
        SIZES.iter().filter(|(name, _)| read.itself_says(&[name])).map(|(_, size)| *size).collect();
    named.dedup();
    let [old, new] = named[..] else { return Vec::new() };
    vec![read.n(0) * new / old]
}

#[cfg(test)]
mod tests {
    use super::super::super::trial::{silent, wrong};

    #[test]
    fn wrong_passing_reckonings_are_found() {
        wrong(&[
            ("Data grows by 10% a year, so in 3 years it has grown to 1.5 times its size.", "1.331"),
            ("Of 600 images a quarter were blurred, so 150 remained.", "450"),
            ("Of 600 images 20% were blurred, so 520 were left.", "480"),
            ("At 25 ms a frame the camera gives 25 frames per second.", "40"),
            ("Going from float32 to int8 shrinks the table from 60 GB to 30 GB.", "15 GB"),
            ("A leaf with 2 of one class and 6 of the other has a Gini impurity of 0.25.", "0.375"),
            ("100 forecast as 120 and 50 forecast as 40: the MAPE is 30%.", "20 %"),
        ]);
    }

    #[test]
    fn right_passing_reckonings_are_silent() {
        silent(&[
            "Data grows by 10% a year, so in 3 years it has grown to 1.33 times its size.",
            "Of 600 images a quarter were blurred, so 450 remained.",
            "Of 600 images 20% were blurred, so 480 were left.",
            "At 25 ms a frame the camera gives 40 frames per second.",
            "Going from float32 to int8 shrinks the table from 60 GB to 15 GB.",
            "A leaf with 2 of one class and 6 of the other has a Gini impurity of 0.375.",
            "100 forecast as 120 and 50 forecast as 40: the MAPE is 20%.",
        ]);
    }
}
