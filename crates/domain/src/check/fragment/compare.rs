//! Whether a value is what a text says: lists and tuples are one thing there, and numbers are rounded.

use crate::judge::{Value, literal, printed};

use super::example::normal;

/// How a value stands to what the text says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// It is that.
    Same,
    /// It has the same elements in another order.
    Reordered,
    /// It is of the same sort and differs.
    Differs,
    /// It is of another sort; the text may speak of something else.
    Other,
}

/// A value as notes mean it.
#[derive(Clone, Debug)]
enum Meant {
    Nothing,
    Truth(bool),
    Number(f64),
    Text(String),
    Sequence(Vec<Meant>),
    Group(Vec<Meant>),
    Pairs(Vec<(Meant, Meant)>),
}

/// Nested deeper than this, values are not compared.
const DEEPEST: usize = 16;

/// Reads what a text says; `None` when it is no value.
pub fn said(text: &str) -> Option<Value> {
    let text = normal(text.trim());
    literal::parse(&text, &[]).ok().or_else(|| literal::parse(&format!("({text})"), &[]).ok())
}

/// Compares a value with what the text says.
pub fn agreement(expected: &Value, actual: &Value) -> Agreement {
    let (Some(expected), Some(actual)) = (meant(expected, 0), meant(actual, 0)) else { return Agreement::Other };
    if same(&expected, &actual) {
        return Agreement::Same;
    }
    match (&expected, &actual) {
        (Meant::Sequence(left) | Meant::Group(left), Meant::Sequence(right) | Meant::Group(right)) => {
            if matched(left, right) { Agreement::Reordered } else { Agreement::Differs }
        }
        (Meant::Number(_), Meant::Number(_))
        | (Meant::Text(_), Meant::Text(_))
        | (Meant::Truth(_), Meant::Truth(_))
        | (Meant::Pairs(_), Meant::Pairs(_)) => Agreement::Differs,
        _ => Agreement::Other,
    }
}

/// Compares what was printed with what the text says: line by line, values as values.
pub fn printed_agrees(expected: &str, actual: &str) -> bool {
    let trimmed = |text: &str| -> Vec<String> {
        text.lines()
            .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
            .filter(|line| !line.is_empty())
            .collect()
    };
    let (expected, actual) = (trimmed(expected), trimmed(actual));
    if expected == actual || expected.join(" ") == actual.join(" ") {
        return true;
    }
    expected.len() == actual.len()
        && expected.iter().zip(&actual).all(|(left, right)| {
            left == right || {
                let (left, right) = (printed::parse_printed(left), printed::parse_printed(right));
                !matches!(left, Value::Str(_)) && agreement(&left, &right) == Agreement::Same
            }
        })
}

fn meant(value: &Value, depth: usize) -> Option<Meant> {
    if depth > DEEPEST {
        return None;
    }
    let all = |values: &[Value]| values.iter().map(|value| meant(value, depth + 1)).collect::<Option<Vec<_>>>();
    Some(match value {
        Value::None => Meant::Nothing,
        Value::Bool(truth) => Meant::Truth(*truth),
        Value::Int(_) | Value::Float(_) | Value::Big(_) => Meant::Number(value.number()?),
        Value::Str(text) => Meant::Text(text.clone()),
        Value::Bytes(bytes) => Meant::Text(String::from_utf8_lossy(bytes).into_owned()),
        Value::List(values) | Value::Tuple(values) => Meant::Sequence(all(values)?),
        Value::Set(values) | Value::FrozenSet(values) => Meant::Group(all(values)?),
        Value::Dict(pairs) => Meant::Pairs(
            pairs
                .iter()
                .map(|(key, value)| Some((meant(key, depth + 1)?, meant(value, depth + 1)?)))
                .collect::<Option<Vec<_>>>()?,
        ),
        Value::Array(_) | Value::Scalar(_) | Value::Tensor(_) => {
            // What an array prints is what it means here.
            return meant(&literal::parse(&listed(&value.to_string())?, &[]).ok()?, depth + 1);
        }
        Value::Named { value, .. } => meant(value, depth + 1)?,
        Value::Complex(..) | Value::Object { .. } => return None,
    })
}

/// The list or number inside `array([...], dtype=...)` or `float64(3.0)`.
fn listed(text: &str) -> Option<String> {
    let open = text.find('(')?;
    let inner = &text[open + 1..text.rfind(')')?];
    let end = match inner.starts_with('[') {
        true => inner.rfind(']')? + 1,
        false => inner.find(',').unwrap_or(inner.len()),
    };
    Some(inner[..end].to_owned())
}

fn same(expected: &Meant, actual: &Meant) -> bool {
    match (expected, actual) {
        (Meant::Nothing, Meant::Nothing) => true,
        (Meant::Truth(left), Meant::Truth(right)) => left == right,
        (Meant::Number(left), Meant::Number(right)) => close(*left, *right),
        (Meant::Truth(truth), Meant::Number(number)) | (Meant::Number(number), Meant::Truth(truth)) => {
            f64::from(u8::from(*truth)) == *number
        }
        (Meant::Text(left), Meant::Text(right)) => left == right,
        (Meant::Sequence(left), Meant::Sequence(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(left, right)| same(left, right))
        }
        (Meant::Group(left), Meant::Group(right) | Meant::Sequence(right))
        | (Meant::Sequence(left), Meant::Group(right)) => matched(left, right),
        (Meant::Pairs(left), Meant::Pairs(right)) => {
            left.len() == right.len()
                && left
                    .iter()
                    .all(|(key, value)| right.iter().any(|(other, held)| same(key, other) && same(value, held)))
        }
        _ => false,
    }
}

/// Whether two lists hold the same, each element as often. Long lists are compared in order only.
fn matched(left: &[Meant], right: &[Meant]) -> bool {
    if left.len() != right.len() || left.len() > 300 {
        return false;
    }
    let mut free: Vec<&Meant> = right.iter().collect();
    left.iter().all(|value| match free.iter().position(|other| same(value, other) || reordered(value, other)) {
        Some(at) => {
            free.swap_remove(at);
            true
        }
        None => false,
    })
}

/// Whether two inner lists hold the same in another order: groups of anagrams, components of a graph.
fn reordered(left: &Meant, right: &Meant) -> bool {
    match (left, right) {
        (Meant::Sequence(left), Meant::Sequence(right)) if left.len() <= 50 => matched(left, right),
        _ => false,
    }
}

/// A text rounds: 0.33 stands for 0.3333, 1.5 not for 1.6.
fn close(expected: f64, actual: f64) -> bool {
    if expected.is_nan() || actual.is_nan() {
        return expected.is_nan() && actual.is_nan();
    }
    if expected.is_infinite() || actual.is_infinite() {
        return expected == actual;
    }
    let written = format!("{expected}");
    let places = written.split_once('.').map_or(0, |(_, digits)| digits.len() as i32);
    // A whole number is exact; digits may be cut instead of rounded.
    let tolerance = if places == 0 { 1e-9 } else { 1.01 * 10_f64.powi(-places) };
    (expected - actual).abs() <= tolerance.max(1e-6 * expected.abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(expected: Agreement, text: &str, actual: &Value) {
        assert_eq!(agreement(&said(text).unwrap_or(Value::None), actual), expected, "{text} {actual}");
    }

    #[test]
    fn lists_tuples_and_rounded_numbers_mean_the_same() {
        let pair = Value::List(vec![Value::Tuple(vec![Value::Int(1), Value::Int(2)])]);
        check(Agreement::Same, "[[1, 2]]", &pair);
        check(Agreement::Same, "0.33", &Value::Float(1.0 / 3.0));
        check(Agreement::Same, "true", &Value::Bool(true));
        check(Agreement::Same, "[9, 0]", &Value::Set(vec![Value::Int(0), Value::Int(9)]));
    }

    #[test]
    fn what_differs_is_told_from_what_is_something_else() {
        check(Agreement::Reordered, "[9, 0]", &Value::ints(&[0, 9]));
        check(Agreement::Differs, "[9, 1]", &Value::ints(&[0, 9]));
        check(Agreement::Differs, "3", &Value::Int(4));
        check(Agreement::Other, "3", &Value::ints(&[3]));
        check(Agreement::Other, "[1]", &Value::None);
    }

    #[test]
    fn printed_lines_are_compared_as_values() {
        assert!(printed_agrees("[1, 2]\n3.14", "[1,2]\n3.1400001"));
        assert!(!printed_agrees("[1, 2]", "[2, 1]"));
        assert!(printed_agrees("total:  3", "total: 3"));
    }
}
