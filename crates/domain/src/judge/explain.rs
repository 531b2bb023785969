//! Where two values that are not the same differ, said in one sentence.

use super::array::Array;
use super::checker::{Difference, SHOWN, WorstElement};
use super::compare::{
    Kind, Order, Rules, Sequence, any_elements, borrowed, kind, nested_shape, refs, stands_for_array, stripped,
};
use super::value::{Value, float_repr, shape_repr};

/// Returns where and how `actual` is not what is expected; only to be asked when it is not.
pub(super) fn difference(rules: &Rules, expected: &Value, actual: &Value) -> Difference {
    explain(rules, expected, actual, String::new())
}

fn explain(rules: &Rules, expected: &Value, actual: &Value, path: String) -> Difference {
    let (plain_expected, plain_actual) = (stripped(expected, rules.form), stripped(actual, rules.form));
    let (wanted, found) = (&*plain_expected, &*plain_actual);
    let whole = |reason: String| Difference {
        reason,
        path: path.clone(),
        expected: expected.short(SHOWN),
        actual: actual.short(SHOWN),
        ..Difference::default()
    };
    if !rules.fits_dtype(found) {
        let asked = rules.dtype.map(|dtype| dtype.name()).unwrap_or_default();
        return whole(match found {
            Value::Array(array) | Value::Tensor(array) | Value::Scalar(array) => {
                format!("the elements are of type {}, {asked} is asked for", array.dtype.name())
            }
            other => format!("{} where an array of {asked} is asked for", other.described()),
        });
    }
    if rules.order != Order::Kept
        && let (Some(left), Some(right)) = (any_elements(wanted), any_elements(found))
    {
        return unordered(rules, &borrowed(&left), &borrowed(&right), whole);
    }
    match (wanted, found) {
        (Value::Set(left) | Value::FrozenSet(left), Value::Set(right) | Value::FrozenSet(right))
            if !rules.form || kind(wanted) == kind(found) =>
        {
            return unordered(rules, &refs(left), &refs(right), whole);
        }
        (Value::Dict(left), Value::Dict(right)) => return entries(rules, left, right, &path, whole),
        _ => {}
    }
    let array = matches!(found, Value::Array(_) | Value::Tensor(_));
    if rules.shape && !array && stands_for_array(wanted) && Sequence::of(found).is_some() {
        return whole(format!("{} where a numpy array is expected", found.described()));
    }
    let comparable = comparable(rules, wanted, found);
    if let (true, Some(left), Some(right)) = (comparable, Grid::of(wanted), Grid::of(found)) {
        return grids(rules, &left, &right, (wanted, found), &path, whole);
    }
    match (wanted, found) {
        (Value::Str(left), Value::Str(right)) => texts(left, right, whole),
        (Value::Object { .. }, Value::Object { .. }) => {
            whole("two objects whose values the judge does not know".into())
        }
        _ => match (comparable, Sequence::of(wanted), Sequence::of(found)) {
            (true, Some(left), Some(right)) => sequences(rules, &left, &right, &path, whole),
            _ if found == &Value::None => whole(format!("None where {} is expected", wanted.described())),
            _ if wanted == &Value::None => whole(format!("{} where None is expected", found.described())),
            _ if kind(wanted) == kind(found) && wanted.number().is_none() => whole("another value is expected".into()),
            _ => whole(format!("{} where {} is expected", found.described(), wanted.described())),
        },
    }
}

/// Whether the two are of types that the rules hold against each other element by element.
fn comparable(rules: &Rules, wanted: &Value, found: &Value) -> bool {
    match (kind(wanted), kind(found)) {
        (left, right) if rules.form => left == right,
        (Kind::Bool, right) | (right, Kind::Bool) => right == Kind::Bool,
        _ => true,
    }
}

fn texts(left: &str, right: &str, whole: impl Fn(String) -> Difference) -> Difference {
    let at = left.chars().zip(right.chars()).take_while(|(left, right)| left == right).count();
    let reason = match (left.chars().nth(at), right.chars().nth(at)) {
        (Some(_), None) => format!("the text ends after {}", count(at, "character")),
        (None, Some(_)) => format!("{} too many at the end", count(right.chars().count() - at, "character")),
        _ => format!("the texts differ from character {at} on, counted from 0"),
    };
    // Of long texts the surroundings of the first difference are shown.
    let mut shown = whole(reason);
    if at > SHOWN / 2 {
        let from = at - 40;
        let part = |text: &str| format!("…{}", Value::Str(text.chars().skip(from).take(SHOWN / 2).collect()));
        shown.expected = part(left);
        shown.actual = part(right);
    }
    shown
}

fn sequences(
    rules: &Rules,
    left: &Sequence<'_>,
    right: &Sequence<'_>,
    path: &str,
    whole: impl Fn(String) -> Difference,
) -> Difference {
    let inside = rules.inside();
    let shared = left.len().min(right.len());
    let first = (0..shared).find(|index| !inside.same(&left.get(*index), &right.get(*index)));
    if left.len() != right.len() {
        let agreed = match first {
            _ if shared == 0 => String::new(),
            None => format!("; the first {shared} agree"),
            Some(index) => format!("; the first to differ is [{index}]"),
        };
        return whole(format!("{} where {} are expected{agreed}", count(right.len(), "element"), left.len()));
    }
    match first {
        Some(index) => explain(&inside, &left.get(index), &right.get(index), format!("{path}[{index}]")),
        None => whole("another value is expected".into()),
    }
}

fn unordered(rules: &Rules, left: &[&Value], right: &[&Value], whole: impl Fn(String) -> Difference) -> Difference {
    let unpaired = rules.inside().unpaired(left, right);
    if unpaired.gave_up {
        return whole(
            "too many nearly equal elements to tell whether they can be paired; the checker needs a tighter tolerance"
                .into(),
        );
    }
    let some = |all: &[&Value], places: &[usize]| {
        let shown: Vec<String> = places.iter().take(5).map(|at| all[*at].short(60)).collect();
        let more = if places.len() > 5 { ", …" } else { "" };
        format!("{}{more}", shown.join(", "))
    };
    let missing = some(left, &unpaired.expected);
    let extra = some(right, &unpaired.actual);
    let reason = match (unpaired.expected.len(), unpaired.actual.len()) {
        (0, n) => format!("{} too many: {extra}", count(n, "element")),
        (n, 0) => format!("{} missing: {missing}", count(n, "element")),
        (n, m) => format!("{} missing: {missing}; {} not expected: {extra}", count(n, "element"), count(m, "element")),
    };
    whole(reason)
}

fn entries(
    rules: &Rules,
    left: &[(Value, Value)],
    right: &[(Value, Value)],
    path: &str,
    whole: impl Fn(String) -> Difference,
) -> Difference {
    let partners = rules.partners(left, right);
    let mut taken = vec![false; right.len()];
    partners.iter().flatten().for_each(|at| taken[*at] = true);
    let keys = |keys: Vec<&Value>| {
        let shown: Vec<String> = keys.iter().take(5).map(|key| key.short(40)).collect();
        let more = if keys.len() > 5 { ", …" } else { "" };
        format!("{} {}{more}", if keys.len() == 1 { "the key" } else { "the keys" }, shown.join(", "))
    };
    let missing: Vec<&Value> =
        left.iter().zip(&partners).filter(|(_, at)| at.is_none()).map(|(entry, _)| &entry.0).collect();
    let extra: Vec<&Value> =
        right.iter().zip(&taken).filter(|(_, taken)| !**taken).map(|(entry, _)| &entry.0).collect();
    let verb = |keys: &[&Value]| if keys.len() == 1 { "is" } else { "are" };
    if !missing.is_empty() || !extra.is_empty() {
        let mut parts = Vec::new();
        if !missing.is_empty() {
            parts.push(format!("{} {} missing", keys(missing.clone()), verb(&missing)));
        }
        if !extra.is_empty() {
            parts.push(format!("{} {} not expected", keys(extra.clone()), verb(&extra)));
        }
        return whole(parts.join("; "));
    }
    let inside = rules.inside();
    for ((key, value), partner) in left.iter().zip(&partners) {
        if let Some(other) = partner.map(|at| &right[at].1).filter(|other| !inside.same(value, other)) {
            return explain(&inside, value, other, format!("{path}[{}]", key.short(40)));
        }
    }
    whole("another value is expected".into())
}

/// Numbers in a regular shape: an array, nested lists, or one number.
pub(super) struct Grid {
    pub shape: Vec<usize>,
    pub numbers: Vec<f64>,
}

impl Grid {
    pub(super) fn of(value: &Value) -> Option<Grid> {
        let mut numbers = Vec::new();
        let shape = flatten(value, &mut numbers)?;
        Some(Grid { shape, numbers })
    }
}

fn flatten(value: &Value, numbers: &mut Vec<f64>) -> Option<Vec<usize>> {
    match value {
        Value::List(items) | Value::Tuple(items) => {
            let mut inner: Option<Vec<usize>> = None;
            for item in items {
                let shape = flatten(item, numbers)?;
                if inner.get_or_insert_with(|| shape.clone()) != &shape {
                    return None;
                }
            }
            let mut shape = vec![items.len()];
            shape.extend(inner.unwrap_or_default());
            Some(shape)
        }
        Value::Array(array) | Value::Tensor(array) | Value::Scalar(array) => {
            for index in 0..array.len() {
                numbers.push(array.number(index)?);
            }
            Some(array.shape.clone())
        }
        Value::Named { value, .. } => flatten(value, numbers),
        other => {
            numbers.push(other.number()?);
            Some(Vec::new())
        }
    }
}

fn grids(
    rules: &Rules,
    left: &Grid,
    right: &Grid,
    (wanted, found): (&Value, &Value),
    path: &str,
    whole: impl Fn(String) -> Difference,
) -> Difference {
    if nested_shape(&left.shape) != nested_shape(&right.shape) || (rules.shape && left.shape != right.shape) {
        return match (Sequence::of(wanted), Sequence::of(found)) {
            (Some(a), Some(b)) if left.shape.len() == 1 && right.shape.len() == 1 => {
                sequences(rules, &a, &b, path, whole)
            }
            (None, Some(_)) => whole(format!("{} where a number is expected", found.described())),
            (Some(_), None) => whole(format!("a number where {} is expected", wanted.described())),
            _ => whole(format!(
                "the shape is {} where {} is expected",
                shape_repr(&right.shape),
                shape_repr(&left.shape)
            )),
        };
    }
    let item = |value: &Value, index: usize| -> Value { leaf(value, &left.shape, index) };
    let excess = |index: usize| -> f64 {
        let (expected, actual) = (left.numbers[index], right.numbers[index]);
        let off = (actual - expected).abs();
        match rules.tolerance {
            _ if !off.is_finite() => f64::INFINITY,
            Some(tolerance) => off / (tolerance.abs + tolerance.rel * expected.abs()).max(f64::MIN_POSITIVE),
            None => off,
        }
    };
    let leaves = Rules { order: Order::Kept, shape: false, dtype: None, ..rules.clone() };
    let wrong: Vec<usize> =
        (0..left.numbers.len()).filter(|index| !leaves.same(&item(wanted, *index), &item(found, *index))).collect();
    let worst = wrong.iter().copied().reduce(|best, index| if excess(index) > excess(best) { index } else { best });
    let (Some(first), Some(worst)) = (wrong.first().copied(), worst) else {
        // The numbers are right, so what holds them is not.
        return match (Sequence::of(wanted), Sequence::of(found)) {
            (Some(left), Some(right)) => sequences(rules, &left, &right, path, whole),
            _ => whole("another value is expected".into()),
        };
    };
    let array = matches!(found, Value::Array(_) | Value::Tensor(_));
    let shown = if array { worst } else { first };
    let place = Array { dtype: super::array::Dtype::Bool, shape: left.shape.clone(), data: Vec::new() };
    let subscript = match (array, place.place(shown).as_slice()) {
        (_, []) => String::new(),
        (true, axes) => format!("[{}]", axes.iter().map(usize::to_string).collect::<Vec<_>>().join(", ")),
        (false, axes) => axes.iter().map(|axis| format!("[{axis}]")).collect(),
    };
    let (expected, actual) = (item(wanted, shown), item(found, shown));
    let absolute = distance(left.numbers[worst], right.numbers[worst]);
    let relative = absolute / left.numbers[worst].abs();
    let alone = sentence(&expected, &actual, left.numbers[shown], right.numbers[shown]);
    let reason = match (wrong.len(), left.numbers.len()) {
        (_, 1) if left.shape.is_empty() => alone,
        (1, _) => alone,
        (wrong, total) if absolute == 0.0 => format!("{wrong} of {total} numbers are of another type: {alone}"),
        (wrong, total) if absolute.is_finite() => {
            format!("{wrong} of {total} numbers differ, the worst by {}", short_float(absolute))
        }
        (wrong, total) => format!("{wrong} of {total} numbers differ; {alone}"),
    };
    Difference {
        reason,
        path: format!("{path}{subscript}"),
        expected: expected.short(SHOWN),
        actual: actual.short(SHOWN),
        hint: None,
        worst: Some(WorstElement {
            index: place.place(worst),
            expected: item(wanted, worst).short(SHOWN),
            actual: item(found, worst).short(SHOWN),
            absolute,
            relative: if relative.is_nan() { f64::INFINITY } else { relative },
            wrong: wrong.len(),
            total: left.numbers.len(),
        }),
    }
}

/// The number at a position of a grid, as it stands in the value.
fn leaf(value: &Value, shape: &[usize], index: usize) -> Value {
    match value {
        Value::Array(array) | Value::Tensor(array) => array.item(index),
        Value::Named { value, .. } => leaf(value, shape, index),
        Value::List(items) | Value::Tuple(items) if !shape.is_empty() => {
            let step: usize = shape[1..].iter().product();
            items.get(index / step.max(1)).map_or(Value::None, |item| leaf(item, &shape[1..], index % step.max(1)))
        }
        other => other.clone(),
    }
}

fn distance(expected: f64, actual: f64) -> f64 {
    let off = (actual - expected).abs();
    if off.is_nan() { f64::INFINITY } else { off }
}

fn sentence(wanted: &Value, found: &Value, expected: f64, actual: f64) -> String {
    let off = distance(expected, actual);
    if kind(wanted) != kind(found) && off == 0.0 {
        return format!("{} where {} is expected", found.described(), wanted.described());
    }
    if !off.is_finite() {
        return format!("{} where {} is expected", found.short(40), wanted.short(40));
    }
    if matches!((wanted, found), (Value::Int(_) | Value::Big(_), Value::Int(_) | Value::Big(_))) || expected == 0.0 {
        return format!("off by {}", short_float(off));
    }
    format!("off by {} ({} %)", short_float(off), short_float(100.0 * off / expected.abs()))
}

/// A float in three digits, enough to judge an error by.
pub(super) fn short_float(number: f64) -> String {
    let rounded: f64 = format!("{number:.2e}").parse().unwrap_or(number);
    let text = float_repr(rounded);
    text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
}

pub(super) fn count(number: usize, what: &str) -> String {
    if number == 1 { format!("1 {what}") } else { format!("{number} {what}s") }
}
