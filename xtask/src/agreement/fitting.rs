//! From graded answers to the coefficients of the grading model.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;

use domain::grade::model::{Sum, between};
use domain::grade::{Model, NAMES, NEARNESS};

use super::Example;
use super::attack::Attack;
use super::boosting::{Effort, Loss, Row, Sense, Senses, fit};

/// What may only raise a score, and what may only lower it.
const RAISE: &[&str] = &[
    "said",
    "said_plainly",
    "to_the_point",
    "balance",
    "exactly",
    "letters",
    "near",
    "said_on_average",
    "best_sentence",
    "lead_said",
    "field_said",
    "points_made",
    "heaviest",
    "weakest_sentence",
    "said_much",
    "points_covered",
    "points_touched",
    "weakest_point",
    "order",
    "prose",
    "agreement",
    "said_alike",
    "said_turned",
    "verdict",
    "near_said",
    "near_to_the_point",
    "near_balance",
    "near_beyond_question",
    "near_weakest",
    "near_whole",
    "near_on_average",
    "near_plainly",
    "near_sentences",
    "near_heavy",
];
const LOWER: &[&str] = &[
    "denied",
    "denied_at_head",
    "opposed",
    "echo",
    "scrambled",
    "slips",
    "strange",
    "marks_missing",
    "turned",
    "numbers_missing",
    "points_contradicted",
    "contradicted_at_all",
];

/// What tells a contradiction from a gap; it says how right an answer is in one set and not in another.
const LABEL_ONLY: &[&str] = &["agreement", "turned", "said_alike", "said_turned", "verdict"];

/// What the weighted sums are made of: few numbers that say different things.
///
/// Most of the others say nearly the same again; what they tell in some sets they do not tell in the next.
const LINE: &[&str] = &[
    "said_on_average",
    "said_count",
    "subject_said",
    "said_long",
    "said_much_long",
    "asks_why_long",
    "to_the_point",
    "length_ratio",
    "neighbors",
    "in_other_words",
    "weakest_sentence",
    "weakest_point",
    "field_said",
    "denied",
    "points_contradicted",
    "numbers_missing",
    "grammar",
    "near_said",
    "near_to_the_point",
    "near_balance",
    "near_beyond_question",
    "near_weakest",
    "near_whole",
    "near_on_average",
    "near_sentences",
    "near_heavy",
];

/// What the question gives away of its reference; it says from where on people call an answer right.
const GIVEN_AWAY: &str = "given_away";

/// What else tells a contradiction.
const CONTRARY: &[&str] = &["opposed", "denied_at_head", "negators", "negators_missing"];

/// What a number counts more or less in a long reference than in a sentence; to trees the length itself says so.
const LONG: &[&str] = &["said_long", "said_much_long", "asks_why_long"];

/// What tells more of the score than of the labels to trees.
const SUBJECT: &str = "subject_said";

/// How often attacks count beside a student's answer.
const ATTACK_WEIGHT: f64 = 0.5;

/// Who scored so much answered this question and no other.
const EARNED: f64 = 0.4;
/// So many of them may be taken for answers to another question.
const MISTAKEN: f64 = 0.02;

/// What a sum is of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    Score,
    Correct,
    Contradictory,
    Elsewhere,
}

/// Returns what the numbers may do to the trees and to the weighted sum.
fn senses(count: usize, of: Of) -> Senses {
    let is_few = |name: &str| LINE.contains(&name) || is_label(of) && LABEL_ONLY.contains(&name);
    // What an embedder sees tells how right an answer is; the labels are better off without it.
    let is_seen = |name: &str| is_label(of) && NEARNESS.contains(&name);
    let is_in_trees = |name: &str| match of {
        _ if is_seen(name) => false,
        Of::Contradictory => is_few(name) || CONTRARY.contains(&name),
        Of::Correct => !LONG.contains(&name) && name != SUBJECT,
        Of::Score | Of::Elsewhere => !LONG.contains(&name),
    };
    let is_in_line = |name: &str| match of {
        _ if is_seen(name) => false,
        Of::Score => is_few(name),
        Of::Correct => is_few(name) || name == GIVEN_AWAY,
        Of::Contradictory => is_in_trees(name),
        Of::Elsewhere => !LONG.contains(&name),
    };
    let when = |is_asked: bool, name: &str| if is_asked { sense(name, of) } else { Sense::Unused };
    let of_trees = names(count).map(|name| when(is_in_trees(name), name)).collect();
    let of_line = names(count).map(|name| when(is_in_line(name), name)).collect();
    Senses { trees: of_trees, line: of_line }
}

fn is_label(of: Of) -> bool {
    matches!(of, Of::Correct | Of::Contradictory)
}

/// For as many numbers as there are: those of an embedder come last, or not at all.
fn names(count: usize) -> impl Iterator<Item = &'static &'static str> {
    NAMES.iter().chain(&NEARNESS).take(count)
}

fn sense(name: &str, of: Of) -> Sense {
    let (up, down) = if of == Of::Elsewhere { (Sense::Lowers, Sense::Raises) } else { (Sense::Raises, Sense::Lowers) };
    match () {
        () if LABEL_ONLY.contains(&name) && matches!(of, Of::Score | Of::Elsewhere) => Sense::Unused,
        () if of == Of::Contradictory => Sense::Free,
        () if RAISE.contains(&name) => up,
        () if LOWER.contains(&name) => down,
        () => Sense::Free,
    }
}

/// Returns the score that a person who sees through an attack would give.
fn deserved(attack: Attack) -> f64 {
    match attack {
        Attack::Itself => 1.0,
        Attack::Negated | Attack::Reversed => 0.1,
        Attack::Swapped | Attack::Shuffled => 0.2,
        Attack::Terms => 0.35,
        Attack::Echo | Attack::Nothing => 0.0,
        Attack::Foreign | Attack::Stray => 0.02,
    }
}

/// Returns the model of the examples; its intervals and thresholds come from parts that each fit leaves out.
pub fn model(examples: &[&Example]) -> Model {
    let mut model = sums(examples);
    let sizes = sizes(examples);
    let folds = 5;
    let mut outside = Vec::new();
    for fold in 0..folds {
        let is_out = |example: &&&Example| super::answers::hash(&example.question_id) / 16 % folds == fold;
        let (out, within): (Vec<&Example>, Vec<&Example>) = examples.iter().partition(|example| is_out(example));
        if out.is_empty() || within.is_empty() {
            continue;
        }
        let part = sums(&within);
        let seen = out.iter().filter(|example| example.attack.is_none());
        outside.extend(seen.map(|&example| Outside { weight: sizes.even(example), ..Outside::of(&part, example) }));
    }
    let any = interval(&weighed(&outside, &|_| 1.0), ERRORS);
    let long = interval(&weighed(&outside, &|seen| seen.long), ERRORS_LONG);
    // Never narrower than for any answer: few questions have long references, and those of one set.
    model.interval_long = any.iter().zip(&long).map(|(any, long)| (any.0.min(long.0), any.1.max(long.1))).collect();
    model.interval = any.into();
    model.thresholds = thresholds(&outside);
    model.elsewhere_from = elsewhere_from(&outside);
    let mut margins: Vec<f32> = outside.iter().map(|seen| (seen.correct - model.thresholds.1).abs()).collect();
    margins.sort_by(f32::total_cmp);
    model.sure = margins.get(margins.len() * 3 / 10).copied().unwrap_or(0.0);
    model
}

/// What a model says of an example that it was not fitted on.
struct Outside {
    set: &'static str,
    score: f64,
    correct: f32,
    contradictory: f32,
    elsewhere: f32,
    truth: f64,
    label: Option<String>,
    weight: f64,
    question: u64,
    /// How long the reference is.
    long: f64,
}

/// Our score, a person's, and how much the answer counts.
#[derive(Clone, Copy)]
struct Scored {
    score: f64,
    truth: f64,
    weight: f64,
    question: u64,
}

/// Returns the scores of answers left out, each counting by how long its reference is.
fn weighed(outside: &[Outside], by: &dyn Fn(&Outside) -> f64) -> Vec<Scored> {
    let scored = |seen: &Outside| Scored {
        score: seen.score,
        truth: seen.truth,
        weight: seen.weight * by(seen),
        question: seen.question,
    };
    outside.iter().map(scored).filter(|seen| seen.weight > 0.0).collect()
}

impl Outside {
    fn of(model: &Model, example: &Example) -> Outside {
        Outside {
            set: example.set,
            score: example.standing.settle(f64::from(model.score.of(&example.values())).clamp(0.0, 1.0)),
            correct: model.correct.of(&example.values()),
            contradictory: model.contradictory.of(&example.values()),
            elsewhere: model.elsewhere.of(&example.values()),
            truth: example.score,
            label: example.label.clone(),
            weight: 1.0,
            question: super::answers::hash(&example.question_id),
            long: example.standing.long,
        }
    }
}

/// How many answers each set has.
struct Sizes<'a>(HashMap<&'a str, f64>);

fn sizes<'a>(examples: &[&'a Example]) -> Sizes<'a> {
    let mut sizes: HashMap<&str, f64> = HashMap::new();
    examples.iter().filter(|e| e.attack.is_none()).for_each(|e| *sizes.entry(e.set).or_default() += 1.0);
    Sizes(sizes)
}

impl Sizes<'_> {
    /// Returns what an answer weighs when all sets weigh the same.
    fn even(&self, example: &Example) -> f64 {
        let all: f64 = self.0.values().sum();
        all / self.0.len() as f64 / self.0.get(example.set).copied().unwrap_or(all)
    }
}

fn sums(examples: &[&Example]) -> Model {
    let count = examples.first().map_or(NAMES.len(), |example| example.values().len());
    let sizes = sizes(examples);
    // The square root: a small set counts for more than its size, but not for as much as a large one.
    let weight = |example: &Example| if example.attack.is_some() { ATTACK_WEIGHT } else { sizes.even(example).sqrt() };
    let row = |example: &&&Example, target: f64| Row {
        values: example.values(),
        target,
        weight: weight(example),
        crafted: example.attack.is_some(),
    };
    let target = |example: &Example| example.attack.map_or(example.score, deserved);
    let tried = || examples.iter().filter(|example| example.attack != Some(Attack::Stray));
    let scored: Vec<Row> = tried().map(|e| row(&e, target(e))).collect();
    let effort = Effort { trees: 150, rate: 0.06, least: 30.0, pull: 5.0, ridge: 30.0, line: 0.85 };
    let score = fit(&scored, &senses(count, Of::Score), Loss::Squares, effort);
    let right: Vec<Row> = tried()
        .filter(|example| !matches!(example.attack, Some(Attack::Swapped | Attack::Terms)))
        .map(|e| row(&e, f64::from(u8::from(target(e) >= 0.99))))
        .collect();
    let odds = Effort { trees: 120, rate: 0.08, least: 8.0, pull: 4.0, ridge: 10.0, line: 0.5 };
    // The weighted sum keeps its head on sets never seen; what contradicts is told by numbers in company, which trees see.
    let (of_right, of_contrary) = (Effort { line: 0.7, ..odds }, Effort { line: 0.3, ..odds });
    let correct = fit(&right, &senses(count, Of::Correct), Loss::Odds, of_right);
    let contrary: Vec<Row> = examples
        .iter()
        .filter_map(|e| Some((e, e.label.as_deref()?)))
        .map(|(e, label)| row(&e, f64::from(u8::from(label == "contradictory"))))
        .collect();
    let free = senses(count, Of::Contradictory);
    let contradictory =
        if contrary.is_empty() { correct.clone() } else { fit(&contrary, &free, Loss::Odds, of_contrary) };
    let elsewhere = fit(&elsewhere_rows(examples, &sizes), &senses(count, Of::Elsewhere), Loss::Odds, odds);
    Model {
        score,
        correct,
        contradictory,
        elsewhere,
        interval: vec![(0.0, 1.0); 2].into(),
        interval_long: Vec::new().into(),
        thresholds: (0.0, 0.0),
        elsewhere_from: f32::MAX,
        sure: 0.0,
    }
}

/// Returns answers to other questions beside those that earned something.
fn elsewhere_rows(examples: &[&Example], sizes: &Sizes) -> Vec<Row> {
    let row = |example: &&Example| {
        let target = match example.attack {
            Some(Attack::Foreign | Attack::Stray) => 1.0,
            None if example.score >= EARNED => 0.0,
            _ => return None,
        };
        let weight = if target > 0.0 { 1.0 } else { sizes.even(example).sqrt() };
        Some(Row { values: example.values(), target, weight, crafted: false })
    };
    examples.iter().filter_map(row).collect()
}

/// Returns the log odds from which an answer is taken to answer another question: one of a hundred that earned something is.
fn elsewhere_from(seen: &[Outside]) -> f32 {
    let mut earned: Vec<&Outside> = seen.iter().filter(|seen| seen.truth >= EARNED).collect();
    earned.sort_by(|a, b| b.elsewhere.total_cmp(&a.elsewhere));
    let all: f64 = earned.iter().map(|seen| seen.weight).sum();
    let mut above = 0.0;
    let last = earned.iter().find(|seen| {
        above += seen.weight;
        above > MISTAKEN * all
    });
    last.map_or(f32::MAX, |seen| seen.elsewhere.max(0.0))
}

/// So many intervals of answers left out hold, and so many standard errors over questions more: where there are few
/// questions, the next one may well be a stranger one. Those with long references are all of one set.
const COVERED: f64 = 0.9;
const ERRORS: f64 = 1.0;
const ERRORS_LONG: f64 = 2.0;

/// Returns between what scores nine of ten lie, at eleven scores.
///
/// Where people only say right or wrong, a middling score leaves both possible and its interval holds all; the share left
/// outside near the ends is therefore chosen so that nine of ten hold over everything.
fn interval(seen: &[Scored], errors: f64) -> Vec<(f32, f32)> {
    if seen.is_empty() {
        return Vec::new();
    }
    let (mut least, mut most) = (0.02, 0.4);
    for _ in 0..12 {
        let middle = (least + most) / 2.0;
        let (share, error) = coverage(seen, &quantiles(seen, middle));
        if share - errors * error >= COVERED { least = middle } else { most = middle }
    }
    quantiles(seen, least)
}

/// Returns the scores that leave a share out on either side, near each of eleven scores; rising.
fn quantiles(seen: &[Scored], left_out: f64) -> Vec<(f32, f32)> {
    let mut interval: Vec<(f32, f32)> = (0..=10)
        .map(|knot| {
            let at = f64::from(knot) / 10.0;
            let mut near: Vec<(f64, f64)> =
                seen.iter().map(|s| (s.truth, s.weight * (-((s.score - at) / 0.05).powi(2) / 2.0).exp())).collect();
            near.sort_by(|a, b| a.0.total_cmp(&b.0));
            let all: f64 = near.iter().map(|near| near.1).sum();
            let quantile = |share: f64| {
                let mut sum = 0.0;
                let found = near.iter().find(|near| {
                    sum += near.1;
                    sum >= share * all
                });
                found.map_or(at, |near| near.0)
            };
            (quantile(left_out) as f32, quantile(1.0 - left_out) as f32)
        })
        .collect();
    for nth in 1..interval.len() {
        interval[nth].0 = interval[nth].0.max(interval[nth - 1].0);
        interval[nth].1 = interval[nth].1.max(interval[nth - 1].1);
    }
    interval
}

/// Returns the share of intervals that hold, and its standard error over questions.
fn coverage(seen: &[Scored], interval: &[(f32, f32)]) -> (f64, f64) {
    let inside = |seen: &Scored| {
        let (low, high) = between(interval, seen.score);
        low.min(seen.score) - 1e-9 <= seen.truth && seen.truth <= high.max(seen.score) + 1e-9
    };
    let mut questions: BTreeMap<u64, (f64, f64)> = BTreeMap::new();
    for seen in seen {
        let question = questions.entry(seen.question).or_default();
        question.0 += seen.weight * f64::from(u8::from(inside(seen)));
        question.1 += seen.weight;
    }
    let all: f64 = questions.values().map(|question| question.1).sum();
    let share = questions.values().map(|question| question.0).sum::<f64>() / all;
    let squares: f64 = questions.values().map(|question| (question.0 - share * question.1).powi(2)).sum();
    (share, squares.sqrt() / all)
}

/// Returns the log odds from which to call an answer contradictory and correct, for the best F1 of three labels and of two
/// on average over the sets.
fn thresholds(seen: &[Outside]) -> (f32, f32) {
    let mut sets: BTreeMap<&str, Vec<(f32, f32, &str)>> = BTreeMap::new();
    for seen in seen {
        // Where people gave scores and no labels, the full score says that an answer is right.
        let by_score = if seen.truth >= 0.99 { "correct" } else { "incorrect" };
        let label = seen.label.as_deref().unwrap_or(by_score);
        sets.entry(seen.set).or_default().push((seen.contradictory, seen.correct, label));
    }
    let mut best = (0.0, (0.0, 0.0));
    for correct in (-8..=8).map(|nth| nth as f32 * 0.1) {
        for contradictory in (-20..=6).map(|nth| nth as f32 * 0.1) {
            let f1: f64 = sets.values().map(|seen| agreement(seen, contradictory, correct)).sum();
            if f1 > best.0 {
                best = (f1, (contradictory, correct));
            }
        }
    }
    best.1
}

/// Returns the F1 of three labels and of two when answers are called contradictory and correct from these log odds.
fn agreement(seen: &[(f32, f32, &str)], contradictory: f32, correct: f32) -> f64 {
    let pairs = seen.iter().map(|&(is_contradictory, is_correct, truth)| {
        let guess = match () {
            () if is_correct > correct => "correct",
            () if is_contradictory > contradictory => "contradictory",
            () => "incorrect",
        };
        (guess, truth)
    });
    let yes = |label: &str| if label == "correct" { "yes" } else { "no" };
    let two = super::measure::macro_f1(pairs.clone().map(|(guess, truth)| (yes(guess), yes(truth))));
    let has_three = seen.iter().any(|seen| seen.2 == "contradictory");
    if has_three { two + super::measure::macro_f1(pairs) } else { two }
}

/// Returns the source text of the model, as a constant of this name.
pub fn source(name: &str, model: &Model) -> String {
    let mut text = String::from(HEAD);
    let _ = writeln!(text, "pub(super) static {name}: Model = Model {{");
    for (name, sum) in [
        ("score", &model.score),
        ("correct", &model.correct),
        ("contradictory", &model.contradictory),
        ("elsewhere", &model.elsewhere),
    ] {
        write_sum(&mut text, name, sum);
    }
    let _ = writeln!(text, "    interval: Cow::Borrowed(&{:?}),", model.interval);
    let _ = writeln!(text, "    interval_long: Cow::Borrowed(&{:?}),", model.interval_long);
    let _ = writeln!(text, "    thresholds: {:?},", model.thresholds);
    let _ = writeln!(text, "    elsewhere_from: {:?},", model.elsewhere_from);
    let _ = writeln!(text, "    sure: {:?},\n}};", model.sure);
    text
}

fn write_sum(text: &mut String, name: &str, sum: &Sum) {
    let _ = writeln!(text, "    {name}: Sum {{\n        before: {:?},\n        trees: Cow::Borrowed(&[", sum.before);
    for tree in sum.trees.iter() {
        let splits: Vec<String> = tree
            .splits
            .iter()
            .map(|&(which, most)| if most > 1e9 { format!("({which}, NONE)") } else { format!("({which}, {most:?})") })
            .collect();
        let _ = writeln!(text, "            Tree {{ splits: [{}], leaves: {:?} }},", splits.join(", "), tree.leaves);
    }
    let _ = writeln!(text, "        ]),\n        intercept: {:?},", sum.intercept);
    let _ = writeln!(text, "        weights: Cow::Borrowed(&{:?}),\n    }},", sum.weights);
}

const HEAD: &str = "//! The coefficients of the grading model.
//!
//! Generated, not written: `cargo run --release -p xtask -- fit-grade` makes this file from the graded answers of SemEval-2013 Task 7
//! (Beetle and SciEntsBank: Dzikovska et al., 2013, CC BY-SA 3.0) and of the Short Answer Feedback data set (Filighera et al.,
//! 2022, MIT; version 3.0 CC BY 4.0). No text of theirs is here, only numbers fitted to it; see `NOTICE.md`.

use std::borrow::Cow;

use super::model::{Model, Sum, Tree};

/// Past any value: the first branch always.
const NONE: f32 = f32::MAX;

#[rustfmt::skip]
#[expect(clippy::approx_constant, reason = \"generated\")]
";
