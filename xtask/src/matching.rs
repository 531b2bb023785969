//! How well questions are matched: precision, recall and F1 on labeled pairs and links; and the weighted sum fitted anew.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use domain::matching::{BESIDE, Decision, EVIDENCE, Fingerprint, beside, compare, evidence, score};
use serde::Deserialize;

use crate::agreement::boosting::{self, Effort, Loss, Row, Sense, Senses, line};
use crate::groups::{self, Question, Relation};
use crate::links::{self, Candidates, Linked};

#[derive(Deserialize)]
struct Pair {
    a: String,
    b: String,
    same: bool,
}

/// Right and wrong guesses.
#[derive(Debug, Default)]
pub struct Tally {
    right: usize,
    guessed: usize,
    all: usize,
}

impl Tally {
    /// Counts one guess.
    pub fn count(&mut self, guess: bool, truth: bool) {
        self.right += usize::from(guess && truth);
        self.guessed += usize::from(guess);
        self.all += usize::from(truth);
    }

    /// Counts the guesses of another.
    fn add(&mut self, other: &Tally) {
        self.right += other.right;
        self.guessed += other.guessed;
        self.all += other.all;
    }

    /// Returns how many there were to be found.
    pub fn all(&self) -> usize {
        self.all
    }

    /// Returns precision, recall and F1.
    pub fn line(&self) -> String {
        let share = |all: usize| if all == 0 { 0.0 } else { self.right as f64 / all as f64 };
        let f1 =
            if self.guessed + self.all == 0 { 0.0 } else { 2.0 * self.right as f64 / (self.guessed + self.all) as f64 };
        format!("precision {:.3}  recall {:.3}  F1 {f1:.3}", share(self.guessed), share(self.all))
    }
}

/// Returns the rows of a file of labels, none when it is not there.
pub fn rows<T: for<'a> Deserialize<'a>>(path: &Path) -> Vec<T> {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
}

/// The sets that chose words and weights, and those that were only scored.
pub const FITTED: [&str; 12] =
    ["dev", "dev2", "dev3", "dev4", "dev5", "dev6", "dev7", "dev8", "dev9", "dev10", "dev11", "dev12"];
const HELD_OUT: [&str; 12] = [
    "heldout",
    "heldout2",
    "heldout3",
    "heldout4",
    "heldout5",
    "heldout6",
    "heldout7",
    "heldout8",
    "heldout9",
    "heldout10",
    "heldout11",
    "heldout12",
];
/// Fitted with the others they made no set better, and some that were not fitted worse.
pub const READ: [&str; 2] = ["dev11", "dev12"];
/// Pairs that a search found among the cards of documents.
const MET: [&str; 2] = ["bank.dev", "bank.dev2"];
const MET_HELD_OUT: &str = "bank.heldout";

/// Where the labels are.
pub const PAIRS: &str = "crates/domain/tests/pairs";

/// Prints the table, of the sets held out too if they are wanted.
pub fn print(root: &Path, held_out: bool) {
    let folder = root.join(PAIRS);
    let (mut sure_held_out, mut picked_held_out) = (Tally::default(), Tally::default());
    for part in FITTED.into_iter().chain(HELD_OUT.into_iter().filter(|_| held_out)) {
        let (mut same, mut merged) = (Tally::default(), Tally::default());
        let (mut same_in_bulk, mut merged_in_bulk) = (Tally::default(), Tally::default());
        let pairs: Vec<Pair> = rows(&folder.join(format!("{part}.jsonl")));
        for pair in &pairs {
            let (a, b) = (Fingerprint::of(&pair.a), Fingerprint::of(&pair.b));
            let decision = compare(&a, &b).decision;
            same.count(decision != Decision::Apart, pair.same);
            merged.count(decision == Decision::Merge, pair.same);
            let (_, decision) = score(&a, &b);
            same_in_bulk.count(decision != Decision::Apart, pair.same);
            merged_in_bulk.count(decision == Decision::Merge, pair.same);
        }
        let links = links::labeled(root, part);
        let linked = Linked::of(&links, Candidates::All, &links::bank_of(&links));
        if HELD_OUT.contains(&part) {
            sure_held_out.add(&linked.sure);
            picked_held_out.add(&Linked::of(&links, Candidates::Labeled, &links::bank_of(&links)).sure);
        }
        println!("{part}: {} pairs, {} links", pairs.len(), links.len());
        println!("  pairs, same or suggested    {}", same.line());
        println!("  pairs, merged by itself     {}", merged.line());
        println!("  as an import, suggested     {}", same_in_bulk.line());
        println!("  as an import, merged        {}", merged_in_bulk.line());
        println!("  links, sure                 {}", linked.sure.line());
        println!("  links, sure or suggested    {}\n", linked.shown.line());
    }
    println!("all held-out links, sure        {}", sure_held_out.line());
    println!("  among the labeled ones alone  {}\n", picked_held_out.line());
    links::print_found(root, held_out);
    for part in MET.into_iter().chain([MET_HELD_OUT].into_iter().filter(|_| held_out)) {
        let (mut same, mut merged) = (Tally::default(), Tally::default());
        let met: Vec<Pair> = rows(&folder.join(format!("{part}.jsonl")));
        for pair in &met {
            let (_, decision) = score(&Fingerprint::of(&pair.a), &Fingerprint::of(&pair.b));
            same.count(decision != Decision::Apart, pair.same);
            merged.count(decision == Decision::Merge, pair.same);
        }
        println!("{part}: {} pairs that a search finds among cards of documents", met.len());
        println!("  as an import, suggested     {}", same.line());
        println!("  as an import, merged        {}\n", merged.line());
    }
}

/// What the examples of each kind weigh in a fit.
struct Weights {
    /// Pairs somebody wrote side by side.
    pair: f64,
    /// Those drawn from different ones of them.
    drawn: f64,
    /// A question with itself.
    repeated: f64,
    /// Questions about one thing as banks write them, the same or not.
    banked: f64,
    /// Those drawn from different things.
    apart: f64,
    /// Pairs that a search found among the cards of real documents.
    met: f64,
}

/// For [`domain::matching::compare`]: most pairs are as somebody puts them side by side.
const ASKED: Weights = Weights { pair: 1.0, drawn: 0.04, repeated: 0.05, banked: 0.3, apart: 0.01, met: 0.0 };
/// For [`domain::matching::score`]: most are as a search finds them.
const FOUND: Weights = Weights { pair: 0.03, drawn: 0.1, repeated: 0.05, banked: 0.8, apart: 0.1, met: 1.0 };
const ASKED_RIDGE: f64 = 10.0;
const FOUND_RIDGE: f64 = 20.0;
/// Few numbers, and few files of questions that were crossed.
const BESIDE_RIDGE: f64 = 5.0;
/// They were drawn so that most are hard.
const CROSSED_MET: f64 = 0.5;
/// The trees beside the sum of [`ASKED`]: files left out in turn hardly tell other efforts apart.
const TREES: Effort = Effort { trees: 120, rate: 0.08, least: 12.0, pull: 4.0, ridge: ASKED_RIDGE, line: 0.0 };
/// With so many others each question of a bank is paired.
const DRAWS: usize = 15;

/// Prints the weights of `domain/src/matching/line.rs` and the trees of `trees.rs`, fitted on the labeled pairs and links that are not held out. Those of
/// links see what the others make of a pair, so they are fitted again when the others have changed.
pub fn fit(root: &Path) {
    let pairs: Vec<Vec<Pair>> = FITTED
        .iter()
        .filter(|part| !READ.contains(part))
        .map(|part| rows(&root.join(PAIRS).join(format!("{part}.jsonl"))))
        .collect();
    let questions = groups::questions(root, "dev");
    let met: Vec<Pair> = MET.iter().flat_map(|part| rows(&root.join(PAIRS).join(format!("{part}.jsonl")))).collect();
    let asked = examples(&pairs, &questions, &met, &ASKED);
    println!("SAME\n{}", fitted(&EVIDENCE, &asked, ASKED_RIDGE));
    println!("TREES\n{}", grown(&EVIDENCE, &asked, TREES));
    println!("FOUND\n{}", fitted(&EVIDENCE, &examples(&pairs, &questions, &met, &FOUND), FOUND_RIDGE));
    println!("BESIDE\n{}", fitted(&BESIDE, &crossed(&questions, &met), BESIDE_RIDGE));
    links::fit(root);
}

fn examples(pairs: &[Vec<Pair>], questions: &[Question], met: &[Pair], weights: &Weights) -> Vec<Row> {
    let mut examples = Vec::new();
    examples.extend(met.iter().map(|pair| row(&pair.a, &pair.b, pair.same, weights.met)));
    for labeled in pairs {
        examples.extend(labeled.iter().map(|pair| row(&pair.a, &pair.b, pair.same, weights.pair)));
        examples.extend(unrelated(labeled).map(|(a, b)| row(a, b, false, weights.drawn)));
        let repeated = labeled.iter().flat_map(|pair| [&pair.a, &pair.b]);
        examples.extend(repeated.map(|asked| row(asked, &asked.to_lowercase(), true, weights.repeated)));
    }
    for (nth, this) in questions.iter().enumerate() {
        for that in &questions[nth + 1..] {
            let relation = this.relation(that);
            if relation != Relation::Other {
                examples.push(row(&this.text, &that.text, relation == Relation::Same, weights.banked));
            }
        }
        for draw in 0..DRAWS {
            let that = &questions[drawn(nth * DRAWS + draw, questions.len())];
            if this.relation(that) == Relation::Other {
                examples.push(row(&this.text, &that.text, false, weights.apart));
            }
        }
    }
    examples
}

/// Returns what pairs are among the questions that they were found among.
fn crossed(questions: &[Question], met: &[Pair]) -> Vec<Row> {
    let mut examples = groups::crossed(questions);
    let prints: Vec<Fingerprint> = met.iter().flat_map(|pair| [&pair.a, &pair.b]).map(|q| Fingerprint::of(q)).collect();
    let pairs: Vec<(usize, usize)> = (0..met.len()).map(|nth| (2 * nth, 2 * nth + 1)).collect();
    let row = |(pair, numbers): (&Pair, [f32; BESIDE.len()])| Row {
        values: numbers.to_vec(),
        target: f64::from(u8::from(pair.same)),
        weight: CROSSED_MET,
        crafted: false,
    };
    examples.extend(met.iter().zip(beside(&prints, &pairs)).map(row));
    examples
}

/// Returns one of so many, another for each `nth`, the same in every run.
fn drawn(nth: usize, of: usize) -> usize {
    (nth.wrapping_mul(0x9e37_79b9) >> 7) % of
}

/// Returns the weights fitted, as `line.rs` has them.
pub fn fitted(names: &[&str], examples: &[Row], ridge: f64) -> String {
    let examples: Vec<&Row> = examples.iter().collect();
    let senses: Vec<Sense> = names.iter().map(|name| sense(name)).collect();
    let (before, weights) = line(&examples, &senses, Loss::Odds, ridge);
    let mut text = format!("    before: {before:.3},\n    weights: [\n");
    for (name, weight) in names.iter().zip(weights) {
        let _ = writeln!(text, "        (\"{name}\", {weight:.3}),");
    }
    text + "    ],"
}

/// No number is greater: what is not split any further goes one way.
const NEVER: f32 = 99.0;

/// Returns the trees fitted, as `trees.rs` has them.
pub fn grown(names: &[&str], examples: &[Row], effort: Effort) -> String {
    let senses: Vec<Sense> = names.iter().map(|name| sense(name)).collect();
    let unused = senses.iter().map(|_| Sense::Unused).collect();
    let sum = boosting::fit(examples, &Senses { trees: senses, line: unused }, Loss::Odds, effort);
    let rounded = |value: f32| (f64::from(value) * 1e4).round() / 1e4;
    let mut text = format!("const BEFORE: f32 = {:?};\n", rounded(sum.before));
    let _ = writeln!(text, "const TREES: [Tree<7, 8>; {}] = [", sum.trees.len());
    for tree in &*sum.trees {
        let splits = tree.splits.map(|(which, most)| (which, rounded(most.min(NEVER))));
        let leaves = tree.leaves.map(rounded);
        let _ = writeln!(text, "    Tree {{\n        splits: {splits:?},\n        leaves: {leaves:?},\n    }},");
    }
    text + "];"
}

/// What of two questions differs can only speak against their being the same, whatever the sets at hand say.
const LOWERING: [&str; 27] = [
    "facet_gap",
    "facet_clash",
    "facet_rest",
    "both_named",
    "one_named",
    "both_worded",
    "one_worded",
    "substitution",
    "mold",
    "contrast",
    "sibling",
    "numbers_differ",
    "number_alone",
    "negation",
    "swapped",
    "versus",
    "nothing_shared",
    "unrelated",
    "nuanced",
    "near",
    "subject_missing",
    "facet_unmet",
    "words_missing",
    "own",
    "unasked",
    "unsaid",
    "foreign",
];

pub fn sense(name: &str) -> Sense {
    match name {
        name if LOWERING.contains(&name) => Sense::Lowers,
        "least" | "identical" | "repeated" | "direction" | "found" | "rare" | "said" | "rarest" | "spoken"
        | "direction_told" | "asked" | "together" => Sense::Raises,
        _ => Sense::Free,
    }
}

fn row(a: &str, b: &str, same: bool, weight: f64) -> Row {
    let values = evidence(&Fingerprint::of(a), &Fingerprint::of(b));
    Row { values: values.to_vec(), target: f64::from(u8::from(same)), weight, crafted: false }
}

/// Returns each question with one drawn from those that no chain of labels leads to; the same ones in every run.
fn unrelated(pairs: &[Pair]) -> impl Iterator<Item = (&str, &str)> {
    let mut group: BTreeMap<&str, usize> = BTreeMap::new();
    for (nth, pair) in pairs.iter().enumerate() {
        let known = [&pair.a, &pair.b].map(|question| group.get(question.as_str()).copied());
        let kept = known[0].or(known[1]).unwrap_or(nth);
        if let (Some(one), Some(other)) = (known[0], known[1]) {
            group.values_mut().filter(|group| **group == other).for_each(|group| *group = one);
        }
        group.insert(&pair.a, kept);
        group.insert(&pair.b, kept);
    }
    let all: Vec<(&str, usize)> = group.into_iter().collect();
    (0..all.len()).filter_map(move |nth| {
        let (this, group) = all[nth];
        let (other, its) = all[drawn(nth, all.len())];
        (its != group).then_some((this, other))
    })
}
