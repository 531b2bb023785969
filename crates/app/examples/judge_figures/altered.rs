//! Whether the judge would notice an expected value that is off by one percent: the cases of `banks/coding` with a number
//! of the expected value altered, against what the reference really returns.

use app::Judge;
use camino::Utf8Path;
use domain::judge::{Array, Checker, Expect, Problem, Value, Verdict, check, literal};

use super::{Aim, Outcome, line};

/// So many numbers of each expected value are altered, one at a time.
const EACH: u64 = 4;

#[derive(Default)]
struct Tally {
    cases: usize,
    altered: usize,
    rejected: usize,
    /// Cases whose values hold no number but zeros, or are shown shortened.
    left_out: usize,
}

pub fn measure() -> Outcome<()> {
    let banks = Utf8Path::new(env!("CARGO_MANIFEST_DIR")).join("../../banks/coding");
    let judge = Judge::open()?;
    let mut folders: Vec<_> = banks.read_dir_utf8()?.collect::<Result<Vec<_>, _>>()?;
    folders.sort_by(|one, other| one.path().cmp(other.path()));
    let (mut tally, mut problems) = (Tally::default(), 0);
    for folder in folders {
        if !folder.path().join("problem.md").is_file() {
            continue;
        }
        match app::pack(folder.path()) {
            Ok(problem) => {
                problems += 1;
                alter(&judge, problem, &mut tally)?;
            }
            Err(error) => println!("  {error}"),
        }
    }
    let share = 100.0 * tally.rejected as f64 / tally.altered.max(1) as f64;
    line("expected values altered by 1 %, rejected", share, "%", Aim::AtLeast(99.0), &tally.altered.to_string());
    println!(
        "  {problems} problems; {} cases with numbers; {} cases left out: no number but zeros, or a value too long to be shown",
        tally.cases, tally.left_out
    );
    Ok(())
}

fn alter(judge: &Judge, mut problem: Problem, tally: &mut Tally) -> Outcome<()> {
    // Growth does not matter here and takes long.
    problem.growth = None;
    let Some(files) = problem.languages.first().cloned() else { return Ok(()) };
    if judge.missing(files.language).is_some() {
        return Ok(());
    }
    let submission = app::Submission { language: files.language, code: &files.solution, scope: app::Scope::All };
    let report = judge.judge(&problem, &submission)?;
    if report.verdict != Verdict::Accepted {
        println!("  {}: its reference gets: {} {:?}", problem.name, report.verdict, report.detail);
    }
    for (index, result) in report.cases.iter().enumerate() {
        let case = problem.cases.get(index);
        let checker = case.map_or(&problem.checker, |case| problem.checker_of(case));
        let by_value = matches!(
            checker,
            Checker::Exact | Checker::Value | Checker::Unordered { .. } | Checker::Float { .. } | Checker::Rows { .. }
        );
        if !by_value || result.verdict != Verdict::Accepted {
            continue;
        }
        let read = |text: &Option<String>| literal::parse(text.as_deref()?, &[]).ok();
        let expected = match case.map(|case| &case.expect) {
            Some(Expect::Value(value)) => Some(value.clone()),
            Some(Expect::Reference) | None => read(&result.expected),
            Some(Expect::Raises(_) | Expect::Output(_)) => continue,
        };
        let (Some(expected), Some(actual)) = (expected, read(&result.actual)) else {
            tally.left_out += 1;
            continue;
        };
        let numbers = count(&expected);
        if numbers == 0 || !check(checker, &expected, &actual).is_accepted() {
            tally.left_out += 1;
            continue;
        }
        tally.cases += 1;
        for round in 0..EACH.min(numbers as u64) {
            let chance = mixed(index as u64 ^ round << 32 ^ (problem.name.len() as u64) << 48);
            let mut place = (chance % numbers as u64) as usize;
            let factor = if round % 2 == 0 { 1.01 } else { 0.99 };
            let altered = with_altered(&expected, &mut place, factor);
            tally.altered += 1;
            if check(checker, &altered, &actual).is_accepted() {
                println!("  {}, {}: {} passes for {}", problem.name, result.name, actual.short(60), altered.short(60));
            } else {
                tally.rejected += 1;
            }
        }
    }
    Ok(())
}

/// Whether a number can be altered: zero has no hundredth part.
fn alterable(value: &Value) -> bool {
    matches!(value, Value::Int(number) if *number != 0)
        || matches!(value, Value::Float(number) if *number != 0.0 && number.is_finite())
}

fn count(value: &Value) -> usize {
    match value {
        Value::List(items) | Value::Tuple(items) | Value::Set(items) | Value::FrozenSet(items) => {
            items.iter().map(count).sum()
        }
        Value::Dict(entries) => entries.iter().map(|(_, value)| count(value)).sum(),
        Value::Array(array) | Value::Scalar(array) | Value::Tensor(array) => {
            (0..array.len()).filter(|index| alterable(&array.item(*index))).count()
        }
        Value::Named { value, .. } => count(value),
        other => usize::from(alterable(other)),
    }
}

/// The value with its number at a place altered; whole numbers change by the hundredth part rounded, and at least by one.
fn with_altered(value: &Value, place: &mut usize, factor: f64) -> Value {
    let mut all =
        |items: &[Value]| -> Vec<Value> { items.iter().map(|item| with_altered(item, place, factor)).collect() };
    match value {
        Value::List(items) => Value::List(all(items)),
        Value::Tuple(items) => Value::Tuple(all(items)),
        Value::Set(items) => Value::Set(all(items)),
        Value::FrozenSet(items) => Value::FrozenSet(all(items)),
        Value::Dict(entries) => {
            Value::Dict(entries.iter().map(|(key, value)| (key.clone(), with_altered(value, place, factor))).collect())
        }
        Value::Array(array) => Value::Array(array_altered(array, place, factor)),
        Value::Scalar(array) => Value::Scalar(array_altered(array, place, factor)),
        Value::Tensor(array) => Value::Tensor(array_altered(array, place, factor)),
        Value::Named { class, value } => {
            Value::Named { class: class.clone(), value: Box::new(with_altered(value, place, factor)) }
        }
        other if alterable(other) => {
            let here = *place == 0;
            *place = place.wrapping_sub(1);
            match other {
                Value::Int(number) if here => {
                    let step = ((*number as f64 * (factor - 1.0)).round() as i64).abs().max(1);
                    Value::Int(if factor > 1.0 { number + step } else { number - step })
                }
                Value::Float(number) if here => Value::Float(number * factor),
                same => same.clone(),
            }
        }
        other => other.clone(),
    }
}

fn array_altered(array: &Array, place: &mut usize, factor: f64) -> Array {
    let items: Vec<Value> = (0..array.len()).map(|index| with_altered(&array.item(index), place, factor)).collect();
    Array::from_items(array.dtype, array.shape.clone(), &items).unwrap_or_else(|| array.clone())
}

/// Spreads a number over all bits: the finalizer of SplitMix64 (Steele, Lea, Flood 2014).
fn mixed(seed: u64) -> u64 {
    let z = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}
