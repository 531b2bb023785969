//! What probably went wrong: a wrong answer is held against the slips people make.
//!
//! A hint is offered only when the slip explains the whole answer: when undoing it makes the answer right. So a hint is
//! never a guess from one element, and an answer that is wrong in two ways gets none.

use super::array::Array;
use super::checker::Tolerance;
use super::compare::{Kind, Order, Rules, Sequence, kind, stands_for_array, stripped};
use super::explain::Grid;
use super::literal;
use super::value::{Value, float_repr, shape_repr};

/// How a hint begins that finds nothing wrong but the type.
pub(super) const EQUAL: &str = "equal in value";

/// Returns what the difference looks like, when it looks like something.
pub(super) fn hint(rules: &Rules, expected: &Value, actual: &Value) -> Option<String> {
    nothing(expected, actual)
        .or_else(|| object(actual))
        .or_else(|| form(rules, expected, actual))
        .or_else(|| text(rules, expected, actual))
        .or_else(|| wrapped(rules, expected, actual))
        .or_else(|| arranged(rules, expected, actual))
        .or_else(|| order(rules, expected, actual))
        .or_else(|| parts(rules, expected, actual))
        .or_else(|| numbers(rules, expected, actual))
}

fn nothing(expected: &Value, actual: &Value) -> Option<String> {
    let missing = actual == &Value::None && expected != &Value::None;
    missing.then(|| "nothing was returned; a path through the function ends without `return`".into())
}

fn object(actual: &Value) -> Option<String> {
    let Value::Object { class, .. } = actual else { return None };
    Some(match class.as_str() {
        "generator" | "map" | "filter" | "zip" | "range" | "reversed" | "enumerate" | "dict_keys" | "dict_values"
        | "dict_items" | "list_iterator" | "chain" => {
            format!("a {class} was returned; turn it into a list with `list(…)`")
        }
        "function" | "method" | "builtin_function_or_method" => {
            "a function was returned, not what it gives; are the parentheses of its call missing?".into()
        }
        "type" => "a class was returned, not an instance of it".into(),
        "coroutine" => "a coroutine was returned; the function must not be `async`".into(),
        "matrix" => "numpy.matrix behaves unlike arrays; use numpy.array".into(),
        _ => return None,
    })
}

/// Equal in value, but of another type somewhere.
fn form(rules: &Rules, expected: &Value, actual: &Value) -> Option<String> {
    let by_value = Rules { form: false, shape: false, dtype: None, ..rules.clone() };
    let lists = Rules { order: Order::Kept, ..by_value.clone() };
    if !(rules.form || rules.shape || rules.dtype.is_some()) {
        return None;
    }
    let same = by_value.same(expected, actual);
    if !same {
        // Truth values and numbers are not the same even by value.
        let as_number = |value: &Value| truths_as_numbers(value);
        let close = lists.same(&as_number(expected), &as_number(actual));
        return close.then(|| {
            "equal in value, but True and False stand where 1 and 0 are asked, or the other way round".into()
        });
    }
    let array = matches!(stripped(actual, true).as_ref(), Value::Array(_) | Value::Tensor(_));
    if rules.shape && !array && stands_for_array(expected) && Sequence::of(actual).is_some() {
        let found = actual.described();
        return Some(format!("equal in value, but {found} where a numpy array is asked; return `numpy.array(…)`"));
    }
    let (wanted, found) = first_form(rules, expected, actual)?;
    let instead = match (kind(&wanted), kind(&found)) {
        (Kind::List, Kind::Tuple) => "return `list(…)`".into(),
        (Kind::Tuple, Kind::List) => "return `tuple(…)`".into(),
        (Kind::List, Kind::Array(_) | Kind::Tensor(_)) => "return `….tolist()`".into(),
        (Kind::Array(left), Kind::Array(right)) if left != right => {
            format!("its elements are {}, not {}", right.name(), left.name())
        }
        (Kind::Array(_), _) if rules.form || rules.shape => "return `numpy.array(…)`".into(),
        (Kind::Float, Kind::Int) => "return `float(…)`".into(),
        (Kind::Int, Kind::Float) => "use `//` rather than `/`, or `int(…)`".into(),
        (Kind::Int, Kind::Scalar(_)) => "return `int(…)`".into(),
        (Kind::Float, Kind::Scalar(_)) => "return `float(…)`".into(),
        (Kind::Bool, Kind::Scalar(_)) => "return `bool(…)`".into(),
        (Kind::List, Kind::Deque) => "return `list(…)`".into(),
        (Kind::Set, Kind::FrozenSet) => "return `set(…)`".into(),
        _ => String::new(),
    };
    let separator = if instead.is_empty() { "" } else { "; " };
    match (kind(&wanted), kind(&found)) {
        (Kind::Array(left), Kind::Array(right)) if left != right => Some(format!("equal in value, but {instead}")),
        (left, right) if left == right => None,
        _ => Some(format!(
            "equal in value, but {} where {} is asked{separator}{instead}",
            found.described(),
            wanted.described()
        )),
    }
}

/// The first place where types differ in values that are equal.
fn first_form(rules: &Rules, expected: &Value, actual: &Value) -> Option<(Value, Value)> {
    let (wanted, found) = (stripped(expected, true), stripped(actual, true));
    let free = rules.order != Order::Kept;
    if kind(&wanted) != kind(&found) && !(free && Sequence::of(&wanted).is_some() && Sequence::of(&found).is_some()) {
        return Some((wanted.into_owned(), found.into_owned()));
    }
    let inside = rules.inside();
    match (&*wanted, &*found) {
        (Value::Dict(left), Value::Dict(right)) => {
            let by_value = Rules { form: false, ..rules.clone() };
            let partners = by_value.partners(left, right);
            left.iter().zip(partners).find_map(|((key, value), partner)| {
                let (other_key, other) = &right[partner?];
                first_form(&inside, key, other_key).or_else(|| first_form(&inside, value, other))
            })
        }
        (left, right) => {
            let (left, right) = (Sequence::of(left)?, Sequence::of(right)?);
            (0..left.len().min(right.len())).find_map(|index| first_form(&inside, &left.get(index), &right.get(index)))
        }
    }
}

pub(super) fn truths_as_numbers(value: &Value) -> Value {
    match value {
        Value::Bool(truth) => Value::Int(i64::from(*truth)),
        Value::List(items) => Value::List(items.iter().map(truths_as_numbers).collect()),
        Value::Tuple(items) => Value::Tuple(items.iter().map(truths_as_numbers).collect()),
        Value::Array(array) | Value::Tensor(array) | Value::Scalar(array) => truths_as_numbers(&array.to_list()),
        Value::Dict(entries) => {
            Value::Dict(entries.iter().map(|(key, value)| (key.clone(), truths_as_numbers(value))).collect())
        }
        other => other.clone(),
    }
}

fn text(rules: &Rules, expected: &Value, actual: &Value) -> Option<String> {
    let Value::Str(found) = actual.plain() else {
        if let Value::Str(wanted) = expected.plain()
            && (*wanted == actual.to_string()
                || literal::parse(wanted, &[]).is_ok_and(|value| loose(rules).same(&value, actual)))
        {
            return Some(format!("the text {} is asked for, not the value; return `str(…)`", expected.short(60)));
        }
        return None;
    };
    if let Value::Str(wanted) = expected.plain() {
        return letters(wanted, found);
    }
    let read = literal::parse(found, &[]).ok()?;
    let same = loose(rules).same(expected, &read);
    same.then(|| "the printed form of the right answer; return the value itself, not a text".into())
}

pub(super) fn letters(wanted: &str, found: &str) -> Option<String> {
    let without_space = |text: &str| text.split_whitespace().collect::<String>();
    let only_letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    if wanted.to_lowercase() == found.to_lowercase() {
        Some("equal but for capital letters".into())
    } else if wanted.trim() == found.trim() {
        Some("equal but for spaces or line ends around the text".into())
    } else if without_space(wanted) == without_space(found) {
        Some("equal but for spaces inside the text".into())
    } else if wanted.chars().rev().eq(found.chars()) {
        Some("the right text, backwards".into())
    } else if !only_letters(wanted).is_empty() && only_letters(wanted) == only_letters(found) {
        Some("equal but for punctuation".into())
    } else {
        None
    }
}

/// The rules by value, numbers with the usual allowance.
fn loose(rules: &Rules) -> Rules {
    Rules {
        tolerance: Some(rules.tolerance.unwrap_or(Tolerance::DEFAULT)),
        ..Rules { order: rules.order, ..Rules::VALUE }
    }
}

fn wrapped(rules: &Rules, expected: &Value, actual: &Value) -> Option<String> {
    let loose = loose(rules);
    if let Some(items) = Sequence::of(actual) {
        if items.len() == 1 && loose.same(expected, &items.get(0)) {
            return Some(format!("the answer stands inside {} of one element; return the element", actual.described()));
        }
        let tuple = matches!(actual, Value::Tuple(_)) && items.len() > 1;
        if let Some(at) = (0..items.len()).find(|at| tuple && loose.same(expected, &items.get(*at))) {
            return Some(format!("the answer is element [{at}] of the tuple that was returned; return it alone"));
        }
    }
    let items = Sequence::of(expected)?;
    (items.len() == 1 && loose.same(&items.get(0), actual))
        .then(|| format!("the answer is right but must stand inside {}", stripped(expected, true).described()))
}

/// The right numbers in another shape.
fn arranged(rules: &Rules, expected: &Value, actual: &Value) -> Option<String> {
    let (wanted, found) = (Grid::of(expected)?, Grid::of(actual)?);
    let loose = loose(rules);
    let same = |left: &[f64], right: &[f64]| {
        left.len() == right.len() && left.iter().zip(right).all(|(left, right)| loose.same_floats(*left, *right))
    };
    let (from, to) = (shape_repr(&found.shape), shape_repr(&wanted.shape));
    if wanted.shape != found.shape && same(&wanted.numbers, &found.numbers) {
        let squeezed = |shape: &[usize]| shape.iter().copied().filter(|axis| *axis != 1).collect::<Vec<_>>();
        if squeezed(&wanted.shape) != squeezed(&found.shape) {
            return Some(format!("the right numbers in the shape {from}; reshape them to {to}"));
        }
        return Some(match (wanted.shape.as_slice(), found.shape.as_slice()) {
            ([_], [_, 1]) => {
                format!("a column of shape {from} where {to} is asked; drop the axis with `.ravel()` or `[:, 0]`")
            }
            ([_], [1, _]) => {
                format!("a row of shape {from} where {to} is asked; drop the axis with `.ravel()` or `[0]`")
            }
            ([_, 1], [_]) => {
                format!("shape {from} where a column of shape {to} is asked; add the axis with `[:, None]`")
            }
            (left, right) if left.len() < right.len() => {
                format!(
                    "an axis of length 1 too many: shape {from} where {to} is asked; a sum may keep its axis (`keepdims`)"
                )
            }
            _ => format!(
                "an axis of length 1 is missing: shape {from} where {to} is asked; keep it with `keepdims=True`"
            ),
        });
    }
    if found.shape.len() == 2 && wanted.shape.len() == 2 {
        let array = Array::floats(&found.shape, &found.numbers)?.transposed()?;
        let turned: Vec<f64> = (0..array.len()).filter_map(|index| array.number(index)).collect();
        if array.shape == wanted.shape && same(&wanted.numbers, &turned) {
            return Some(
                "equal after exchanging rows and columns; a transpose (`.T`) is missing or one too many".into(),
            );
        }
    }
    None
}

fn order(rules: &Rules, expected: &Value, actual: &Value) -> Option<String> {
    let (wanted, found) = (Sequence::of(expected)?, Sequence::of(actual)?);
    if rules.order == Order::Free || wanted.len() != found.len() || wanted.len() < 2 {
        return None;
    }
    let inside = Rules { order: Order::Kept, ..rules.clone() };
    let count = wanted.len();
    if rules.order == Order::Kept && (0..count).all(|at| inside.same(&wanted.get(at), &found.get(count - 1 - at))) {
        return Some("the right elements, backwards".into());
    }
    // Pairing in any order takes the square of the number of elements; a hint is not worth a wait.
    if count > 500 || size(expected) + size(actual) > 10_000 {
        return None;
    }
    if rules.order == Order::Kept && (Rules { order: Order::Outermost, ..rules.clone() }).same(expected, actual) {
        return Some("the right elements in another order".into());
    }
    (Rules { order: Order::Free, ..rules.clone() })
        .same(expected, actual)
        .then(|| "the right elements; inside them the order is another".into())
}

/// How many values a value is made of.
fn size(value: &Value) -> usize {
    match value {
        Value::List(items) | Value::Tuple(items) | Value::Set(items) | Value::FrozenSet(items) => {
            1 + items.iter().map(size).sum::<usize>()
        }
        Value::Dict(entries) => 1 + entries.iter().map(|(key, value)| size(key) + size(value)).sum::<usize>(),
        Value::Array(array) | Value::Tensor(array) => 1 + array.len(),
        Value::Named { value, .. } => size(value),
        _ => 1,
    }
}

/// Something is missing at one end, or too much.
fn parts(rules: &Rules, expected: &Value, actual: &Value) -> Option<String> {
    let (wanted, found) = (Sequence::of(expected)?, Sequence::of(actual)?);
    let inside = Rules { order: Order::Kept, ..rules.clone() };
    let agree = |from_wanted: usize, from_found: usize, count: usize| {
        (0..count).all(|at| inside.same(&wanted.get(from_wanted + at), &found.get(from_found + at)))
    };
    let (long, short) = (wanted.len().max(found.len()), wanted.len().min(found.len()));
    let many = |count: usize| if count == 1 { "element".to_owned() } else { format!("{count} elements") };
    if long == short || short == 0 {
        return match (wanted.len(), found.len()) {
            (1.., 0) => Some("the answer is empty".into()),
            (count @ 3.., _) if long == short && agree(0, 1, count - 1) => {
                Some("the right elements, moved one place to the end".into())
            }
            (count @ 3.., _) if long == short && agree(1, 0, count - 1) => {
                Some("the right elements, moved one place to the front".into())
            }
            _ => None,
        };
    }
    let extra = long - short;
    match (wanted.len() > found.len(), agree(0, 0, short)) {
        (true, true) => Some(format!("right as far as it goes; the last {} missing", with_verb(&many(extra), extra))),
        (false, true) => Some(format!("right, but for the last {} too many", many(extra))),
        (true, false) if agree(extra, 0, short) => {
            Some(format!("right but for the beginning; the first {} missing", with_verb(&many(extra), extra)))
        }
        (false, false) if agree(0, extra, short) => Some(format!("right, but for the first {} too many", many(extra))),
        _ => None,
    }
}

fn with_verb(what: &str, count: usize) -> String {
    if count == 1 { format!("{what} is") } else { format!("{what} are") }
}

/// One operation turns all numbers into the right ones.
fn numbers(rules: &Rules, expected: &Value, actual: &Value) -> Option<String> {
    let (wanted, found) = (Grid::of(expected)?, Grid::of(actual)?);
    if wanted.shape != found.shape || wanted.numbers.is_empty() {
        return None;
    }
    let pairs: Vec<(f64, f64)> = wanted.numbers.iter().copied().zip(found.numbers.iter().copied()).collect();
    not_finite(&pairs)
        .or_else(|| rounded(rules, &pairs))
        .or_else(|| wrapped_around(&pairs))
        .or_else(|| scaled(&pairs))
        .or_else(|| shifted(&pairs))
}

fn not_finite(pairs: &[(f64, f64)]) -> Option<String> {
    let fresh = |test: fn(f64) -> bool| pairs.iter().any(|(expected, actual)| test(*actual) && !test(*expected));
    if fresh(f64::is_nan) {
        Some("nan comes of 0/0, inf − inf, or the logarithm or root of a negative number".into())
    } else if fresh(f64::is_infinite) {
        Some("inf comes of a division by 0, log(0), or an exp of more than 709".into())
    } else {
        None
    }
}

fn rounded(rules: &Rules, pairs: &[(f64, f64)]) -> Option<String> {
    if pairs.iter().all(|(expected, _)| expected.fract() == 0.0 || !expected.is_finite()) {
        return None;
    }
    let close = |left: f64, right: f64| (left - right).abs() <= 1e-12 * left.abs().max(1e-300) || left == right;
    let last_digits =
        |(expected, actual): &(f64, f64)| close(*expected, *actual) || (expected.is_nan() && actual.is_nan());
    if rules.tolerance.is_none() && pairs.iter().all(last_digits) {
        return Some("equal up to rounding errors in the last digits".into());
    }
    for digits in 0..=8 {
        let all = pairs.iter().all(|(expected, actual)| {
            let rounded: f64 = format!("{expected:.digits$}").parse().unwrap_or(*expected);
            close(rounded, *actual) || (expected.is_nan() && actual.is_nan())
        });
        if all {
            return Some(match digits {
                0 => "rounded to whole numbers; return the number as it is, or divide with `/` rather than `//`".into(),
                _ => format!(
                    "rounded to {digits} decimal{}; return the number as it is",
                    if digits == 1 { "" } else { "s" }
                ),
            });
        }
    }
    if pairs.iter().all(|(expected, actual)| *actual == expected.trunc() || *actual == expected.floor()) {
        return Some("the decimals are cut off; divide with `/` rather than `//`, or drop the `int(…)`".into());
    }
    let single = pairs.iter().all(|(expected, actual)| {
        (expected - actual).abs() <= 1e-6 * expected.abs() || (expected.is_nan() && actual.is_nan())
    });
    single.then(|| "equal in the first six digits; is something computed in float32?".into())
}

/// Whole numbers that went around the end of a type of fixed size.
fn wrapped_around(pairs: &[(f64, f64)]) -> Option<String> {
    let differ = pairs.iter().any(|(expected, actual)| expected != actual);
    for bits in [8, 16, 32, 64] {
        let size = 2_f64.powi(bits);
        let all = pairs.iter().all(|(expected, actual)| {
            let turns = (expected - actual) / size;
            turns.fract() == 0.0 && expected.fract() == 0.0 && (-size / 2.0..size).contains(actual)
        });
        if differ && all {
            return Some(format!("equal modulo 2^{bits}: an integer of {bits} bits overflowed"));
        }
    }
    None
}

fn scaled(pairs: &[(f64, f64)]) -> Option<String> {
    let telling: Vec<(f64, f64)> =
        pairs.iter().copied().filter(|(expected, actual)| *expected != 0.0 || *actual != 0.0).collect();
    let (expected, actual) = *telling.iter().find(|(expected, _)| *expected != 0.0)?;
    let factor = actual / expected;
    let constant = factor.is_finite()
        && factor != 0.0
        && (factor - 1.0).abs() > 1e-6
        && telling
            .iter()
            .all(|(expected, actual)| (actual - factor * expected).abs() <= 1e-6 * (factor * expected).abs());
    if !constant {
        return None;
    }
    let is = |wanted: f64| (factor - wanted).abs() <= 1e-6 * wanted.abs();
    let all = if pairs.len() > 1 { "every number is" } else { "the number is" };
    if is(-1.0) {
        return Some(format!("{all} right but for its sign"));
    }
    let named = [
        (std::f64::consts::LN_2, "a logarithm is natural where base 2 is asked, or the other way round"),
        (1.0 / std::f64::consts::LN_2, "a logarithm has base 2 where the natural one is asked"),
        (1.0 / std::f64::consts::LN_10, "a logarithm has base 10 where the natural one is asked"),
        (std::f64::consts::LN_10, "a logarithm is natural where base 10 is asked"),
        (100.0, "percent where a fraction is asked"),
        (0.01, "a fraction where percent is asked"),
        (180.0 / std::f64::consts::PI, "degrees where radians are asked"),
        (std::f64::consts::PI / 180.0, "radians where degrees are asked"),
    ];
    if let Some((_, why)) = named.iter().find(|(wanted, _)| is(*wanted)) {
        return Some(format!("{all} {} times what is expected: {why}", float_repr(round_to(factor, 6))));
    }
    // A single number is some multiple of any other; only simple ones tell something.
    let simple = |factor: f64| factor.abs() > 1.0 && factor.abs() <= 64.0 && (factor - factor.round()).abs() < 1e-6;
    if pairs.len() == 1 && !(is(2.0) || is(0.5) || is(-2.0) || is(-0.5)) {
        return None;
    }
    let what = if simple(factor) {
        format!("{} times", factor.round())
    } else if simple(1.0 / factor) {
        format!("1/{} of", (1.0 / factor).round())
    } else if pairs.len() > 2 {
        format!("{} times", float_repr(round_to(factor, 6)))
    } else {
        return None;
    };
    let guess = if factor.abs() > 1.0 {
        "a sum where a mean is asked, or a factor too many"
    } else {
        "a mean where a sum is asked, or a factor missing"
    };
    Some(format!("{all} {what} what is expected: {guess}"))
}

fn shifted(pairs: &[(f64, f64)]) -> Option<String> {
    let (expected, actual) = *pairs.first()?;
    let shift = actual - expected;
    let constant = pairs.iter().all(|(expected, actual)| {
        (actual - expected - shift).abs() <= 1e-9 * expected.abs().max(shift.abs()).max(1e-300)
    });
    if !constant || shift == 0.0 || !shift.is_finite() {
        return None;
    }
    let one = shift.abs() == 1.0;
    if pairs.len() == 1 {
        return one.then(|| {
            format!("one too {}: is an end counted twice or left out?", if shift > 0.0 { "many" } else { "few" })
        });
    }
    let direction = if shift > 0.0 { "larger" } else { "smaller" };
    let why = if one { ": is the counting from 1 where 0 is asked, or the other way round?" } else { "" };
    (one || pairs.len() > 2).then(|| {
        format!("every number is {direction} by {}{why}", float_repr(round_to(shift.abs(), 6)).trim_end_matches(".0"))
    })
}

fn round_to(number: f64, digits: usize) -> f64 {
    format!("{number:.digits$}").parse().unwrap_or(number)
}
