//! Whether two values are the same under given rules. Why they are not is told in [`super::explain`].

use std::borrow::Cow;

use super::array::{Array, Dtype};
use super::checker::Tolerance;
use super::integer::Integer;
use super::pairing::{self, Unpaired};
use super::value::Value;

/// What "the same" means.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Rules {
    /// Whether types count: `1` is not `1.0`, a list is not a tuple.
    pub form: bool,
    /// How far numbers may be off; `None` asks for equal numbers.
    pub tolerance: Option<Tolerance>,
    /// Where the order of elements is free.
    pub order: Order,
    /// Whether arrays must be arrays of the expected shape.
    pub shape: bool,
    /// The element type that arrays must have.
    pub dtype: Option<Dtype>,
}

/// Where the order of elements is free.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// Nowhere but in sets and dictionaries.
    Kept,
    /// In the outermost list.
    Outermost,
    /// In every list.
    Free,
}

impl Rules {
    /// Equal values of equal type.
    pub(super) const EXACT: Rules =
        Rules { form: true, tolerance: None, order: Order::Kept, shape: false, dtype: None };

    /// Equal values.
    pub(super) const VALUE: Rules =
        Rules { form: false, tolerance: None, order: Order::Kept, shape: false, dtype: None };

    /// Returns rules by value, numbers within a tolerance.
    pub(super) fn within(tolerance: Tolerance) -> Rules {
        Rules { tolerance: Some(tolerance), ..Rules::VALUE }
    }

    /// The rules for the elements of a container.
    pub(super) fn inside(&self) -> Cow<'_, Rules> {
        match self.order {
            Order::Outermost => Cow::Owned(Rules { order: Order::Kept, ..self.clone() }),
            _ => Cow::Borrowed(self),
        }
    }

    /// Returns whether two values are the same.
    pub(super) fn same(&self, expected: &Value, actual: &Value) -> bool {
        let (expected, actual) = (stripped(expected, self.form), stripped(actual, self.form));
        let (expected, actual) = (&*expected, &*actual);
        if !self.fits_dtype(actual) {
            return false;
        }
        if self.order != Order::Kept
            && let (Some(wanted), Some(found)) = (any_elements(expected), any_elements(actual))
        {
            return wanted.len() == found.len() && self.inside().unpaired(&borrowed(&wanted), &borrowed(&found)).none();
        }
        if self.form && kind(expected) != kind(actual) {
            return false;
        }
        match (expected, actual) {
            (Value::None, Value::None) => true,
            (Value::Bool(left), Value::Bool(right)) => left == right,
            (Value::Str(left), Value::Str(right)) => left == right,
            (Value::Bytes(left), Value::Bytes(right)) => left == right,
            (Value::Object { class: left, repr }, Value::Object { class: right, repr: other }) => {
                left == right && repr == other && !repr.contains(" at 0x")
            }
            (Value::Set(wanted) | Value::FrozenSet(wanted), Value::Set(found) | Value::FrozenSet(found)) => {
                let (wanted, found): (Vec<_>, Vec<_>) = (refs(wanted), refs(found));
                wanted.len() == found.len() && self.inside().unpaired(&wanted, &found).none()
            }
            (Value::Dict(wanted), Value::Dict(found)) => {
                let inside = self.inside();
                wanted.len() == found.len()
                    && self
                        .partners(wanted, found)
                        .iter()
                        .zip(wanted)
                        .all(|(partner, (_, value))| partner.is_some_and(|at| inside.same(value, &found[at].1)))
            }
            (Value::Array(left) | Value::Tensor(left), Value::Array(right) | Value::Tensor(right)) => {
                self.same_arrays(left, right)
            }
            (Value::Scalar(left), Value::Scalar(right)) => self.same(&left.item(0), &right.item(0)),
            _ => match (Sequence::of(expected), Sequence::of(actual)) {
                (Some(wanted), Some(found)) => {
                    let array = matches!(actual, Value::Array(_) | Value::Tensor(_));
                    (array || !self.shape || !stands_for_array(expected)) && self.same_sequences(&wanted, &found)
                }
                (None, None) => self.same_numbers(expected, actual),
                _ => false,
            },
        }
    }

    fn same_sequences(&self, wanted: &Sequence<'_>, found: &Sequence<'_>) -> bool {
        let inside = self.inside();
        wanted.len() == found.len() && (0..wanted.len()).all(|index| inside.same(&wanted.get(index), &found.get(index)))
    }

    fn same_arrays(&self, wanted: &Array, found: &Array) -> bool {
        let shapes = if self.shape || self.form {
            wanted.shape == found.shape
        } else {
            nested_shape(&wanted.shape) == nested_shape(&found.shape)
        };
        if !shapes || wanted.is_empty() {
            return shapes;
        }
        let both_float = matches!((wanted.dtype, found.dtype), (Dtype::Float(_), Dtype::Float(_)));
        let inside = Rules { form: false, order: Order::Kept, shape: false, dtype: None, ..self.clone() };
        (0..wanted.len()).all(|index| match (wanted.number(index), found.number(index)) {
            (Some(left), Some(right)) if both_float => inside.same_floats(left, right),
            _ => inside.same(&wanted.item(index), &found.item(index)),
        })
    }

    /// A number alone has no element type; numbers in a list stand where an array is asked for.
    pub(super) fn fits_dtype(&self, actual: &Value) -> bool {
        let Some(dtype) = self.dtype else { return true };
        match actual {
            Value::Array(array) | Value::Tensor(array) | Value::Scalar(array) => array.dtype == dtype,
            Value::List(items) | Value::Tuple(items) => items.iter().all(|item| item.number().is_none()),
            _ => true,
        }
    }

    pub(super) fn same_numbers(&self, expected: &Value, actual: &Value) -> bool {
        let either = matches!(expected, Value::Complex(..)) || matches!(actual, Value::Complex(..));
        if let (true, Some((re, im)), Some((other_re, other_im))) = (either, complex(expected), complex(actual)) {
            return match self.tolerance {
                None => self.same_floats(re, other_re) && self.same_floats(im, other_im),
                Some(_) if !(re.is_finite() && im.is_finite() && other_re.is_finite() && other_im.is_finite()) => {
                    self.same_floats(re, other_re) && self.same_floats(im, other_im)
                }
                Some(tolerance) => (other_re - re).hypot(other_im - im) <= tolerance.abs + tolerance.rel * re.hypot(im),
            };
        }
        match (expected, actual) {
            (Value::Int(left), Value::Int(right)) if left == right => true,
            (Value::Big(left), Value::Big(right)) if left == right => true,
            (Value::Int(_) | Value::Big(_), Value::Int(_) | Value::Big(_)) => self.same_wholes(expected, actual),
            (Value::Int(whole), Value::Float(float)) | (Value::Float(float), Value::Int(whole))
                if self.tolerance.is_none() =>
            {
                float.fract() == 0.0 && float.abs() < 1e19 && *float as i128 == i128::from(*whole)
            }
            _ => match (expected.number(), actual.number()) {
                (Some(left), Some(right)) => self.same_floats(left, right),
                _ => false,
            },
        }
    }

    /// Whole numbers are subtracted before anything is rounded.
    fn same_wholes(&self, expected: &Value, actual: &Value) -> bool {
        let Some(tolerance) = self.tolerance.filter(|tolerance| tolerance.abs > 0.0 || tolerance.rel > 0.0) else {
            return false;
        };
        let (Some(left), Some(right)) = (whole(expected), whole(actual)) else { return false };
        let difference: f64 = left.plus(&right.negated()).to_decimal().parse().unwrap_or(f64::INFINITY);
        let size: f64 = left.to_decimal().parse().unwrap_or(f64::INFINITY);
        difference.is_finite() && difference.abs() <= tolerance.abs + tolerance.rel * size.abs().min(f64::MAX)
    }

    pub(super) fn same_floats(&self, expected: f64, actual: f64) -> bool {
        match self.tolerance {
            Some(tolerance) => tolerance.allows(expected, actual),
            None => expected == actual || (expected.is_nan() && actual.is_nan()),
        }
    }

    /// For each expected entry, the position of the actual entry with the same key.
    pub(super) fn partners(&self, wanted: &[(Value, Value)], found: &[(Value, Value)]) -> Vec<Option<usize>> {
        let places: std::collections::HashMap<Vec<u8>, usize> =
            found.iter().enumerate().map(|(index, (key, _))| (self.key(key), index)).collect();
        let mut partners: Vec<Option<usize>> =
            wanted.iter().map(|(key, _)| places.get(&self.key(key)).copied()).collect();
        if self.tolerance.is_none() || partners.iter().all(Option::is_some) {
            return partners;
        }
        // Keys that were computed may be off by a rounding; the nearest free one within the tolerance is meant.
        let mut taken = vec![false; found.len()];
        partners.iter().flatten().for_each(|at| taken[*at] = true);
        let free: Vec<usize> = (0..found.len()).filter(|at| !taken[*at]).collect();
        let mut tries_left = pairing::MOST_COMPARISONS;
        for (partner, (key, _)) in partners.iter_mut().zip(wanted).filter(|(partner, _)| partner.is_none()) {
            tries_left = tries_left.saturating_sub(free.len());
            if tries_left > 0 {
                *partner = free.iter().copied().find(|at| !taken[*at] && self.same(key, &found[*at].0));
            }
            if let Some(at) = partner {
                taken[*at] = true;
            }
        }
        partners
    }

    /// Which elements of two collections without order have no partner in the other.
    pub(super) fn unpaired(&self, expected: &[&Value], actual: &[&Value]) -> Unpaired {
        match self.tolerance {
            Some(tolerance) => pairing::pair(self, tolerance, expected, actual),
            None => self.unpaired_by_key(expected, actual),
        }
    }

    fn unpaired_by_key(&self, expected: &[&Value], actual: &[&Value]) -> Unpaired {
        let keyed = |values: &[&Value]| {
            let mut keys: Vec<(Vec<u8>, usize)> = values.iter().map(|value| self.key(value)).zip(0..).collect();
            keys.sort();
            keys
        };
        let (wanted, found) = (keyed(expected), keyed(actual));
        let (mut w, mut f) = (0, 0);
        let mut unpaired = Unpaired::default();
        while w < wanted.len() || f < found.len() {
            match (wanted.get(w), found.get(f)) {
                (Some((left, _)), Some((right, _))) if left == right => (w, f) = (w + 1, f + 1),
                (Some((left, at)), other) if other.is_none_or(|(right, _)| left < right) => {
                    unpaired.expected.push(*at);
                    w += 1;
                }
                (_, Some((_, at))) => {
                    unpaired.actual.push(*at);
                    f += 1;
                }
                _ => break,
            }
        }
        unpaired.expected.sort_unstable();
        unpaired.actual.sort_unstable();
        unpaired
    }

    /// Bytes that are equal for values that are the same when no number may be off.
    pub(super) fn key(&self, value: &Value) -> Vec<u8> {
        let mut out = Vec::new();
        let key = Key { form: self.form, free: self.order == Order::Free, truth_counts: false, numbers: true };
        key.write(value, &mut out);
        out
    }
}

/// Bytes that are equal for values that Python holds equal, so that one is a duplicate of the other in a set.
pub(super) fn identity(value: &Value) -> Vec<u8> {
    let mut out = Vec::new();
    Key { form: true, free: false, truth_counts: true, numbers: true }.write(value, &mut out);
    out
}

/// Bytes that are equal for values that can only differ by their numbers.
pub(super) fn skeleton(rules: &Rules, value: &Value) -> Vec<u8> {
    let mut out = Vec::new();
    Key { form: rules.form, free: rules.order == Order::Free, truth_counts: false, numbers: false }
        .write(value, &mut out);
    out
}

#[derive(Clone, Copy)]
struct Key {
    /// Whether types count.
    form: bool,
    /// Whether the order in lists does not count.
    free: bool,
    /// Whether `True` is `1` and `1` is `1.0`, as in Python's own sets.
    truth_counts: bool,
    /// Whether numbers count.
    numbers: bool,
}

impl Key {
    fn write(self, value: &Value, out: &mut Vec<u8>) {
        let value = stripped(value, self.form);
        match &*value {
            Value::None => out.push(b'N'),
            Value::Bool(truth) if self.truth_counts => self.number(&Value::Int(i64::from(*truth)), out),
            Value::Bool(truth) => out.extend([b'B', u8::from(*truth)]),
            Value::Int(_) | Value::Big(_) | Value::Float(_) | Value::Complex(..) => self.number(&value, out),
            Value::Str(text) => counted(b's', text.as_bytes(), out),
            Value::Bytes(bytes) => counted(b'b', bytes, out),
            Value::Object { class, repr } => {
                counted(b'h', class.as_bytes(), out);
                counted(b'h', repr.as_bytes(), out);
            }
            Value::Set(items) | Value::FrozenSet(items) => {
                let letter = match *value {
                    _ if self.free => b'l',
                    Value::FrozenSet(_) if self.form && !self.truth_counts => b'Z',
                    _ => b'S',
                };
                let keys = items.iter().map(|item| self.part(item)).collect();
                sorted(letter, keys, out);
            }
            Value::Dict(entries) => {
                let keys = entries.iter().map(|(key, value)| [self.part(key), self.part(value)].concat()).collect();
                sorted(b'm', keys, out);
            }
            Value::Scalar(array) => {
                counted(b'n', array.dtype.code().as_bytes(), out);
                self.write(&array.item(0), out);
            }
            other => {
                let Some(items) = Sequence::of(other) else { return };
                let letter = match (self.form, other) {
                    _ if self.free => b'l',
                    (false, _) | (_, Value::List(_)) => b'l',
                    (_, Value::Tuple(_)) => b't',
                    (_, Value::Named { .. }) => b'u',
                    (_, Value::Tensor(_)) => b'e',
                    _ => b'a',
                };
                let keys: Vec<Vec<u8>> = (0..items.len()).map(|index| self.part(&items.get(index))).collect();
                if self.free {
                    sorted(letter, keys, out);
                } else {
                    out.push(letter);
                    out.extend((keys.len() as u64).to_le_bytes());
                    keys.iter().for_each(|key| out.extend(key));
                }
            }
        }
    }

    fn part(self, value: &Value) -> Vec<u8> {
        let mut out = Vec::new();
        self.write(value, &mut out);
        out
    }

    fn number(self, value: &Value, out: &mut Vec<u8>) {
        let typed = self.form && !self.truth_counts;
        if !self.numbers {
            out.push(match value {
                Value::Int(_) | Value::Big(_) if typed => b'i',
                Value::Complex(..) if typed => b'c',
                Value::Float(_) if typed => b'd',
                _ => b'#',
            });
            return;
        }
        match value {
            Value::Int(number) => {
                out.push(b'i');
                out.extend(number.to_le_bytes());
            }
            Value::Big(digits) => counted(b'I', digits.as_bytes(), out),
            Value::Float(number) if !typed && number.fract() == 0.0 && number.abs() < 9e18 => {
                out.push(b'i');
                out.extend((*number as i64).to_le_bytes());
            }
            Value::Float(number) => {
                let plain = if number.is_nan() { f64::NAN } else { number + 0.0 };
                out.push(b'd');
                out.extend(plain.to_bits().to_le_bytes());
            }
            Value::Complex(re, im) if !typed && *im == 0.0 => self.number(&Value::Float(*re), out),
            Value::Complex(re, im) => {
                out.push(b'c');
                self.number(&Value::Float(*re), out);
                self.number(&Value::Float(*im), out);
            }
            _ => {}
        }
    }
}

fn counted(letter: u8, bytes: &[u8], out: &mut Vec<u8>) {
    out.push(letter);
    out.extend((bytes.len() as u64).to_le_bytes());
    out.extend(bytes);
}

fn sorted(letter: u8, mut keys: Vec<Vec<u8>>, out: &mut Vec<u8>) {
    keys.sort_unstable();
    out.push(letter);
    out.extend((keys.len() as u64).to_le_bytes());
    keys.iter().for_each(|key| out.extend(key));
}

/// What a value is to the checkers. Instances of subclasses are what they extend, because `Counter(…) == {…}` holds and
/// a `namedtuple` is a tuple to whoever unpacks it; a `deque` extends nothing and stays itself. By value, scalars of
/// numpy and arrays without axes are their element.
pub(super) fn stripped(value: &Value, form: bool) -> Cow<'_, Value> {
    match value {
        Value::Named { class, value: inner } if !(form && class == "deque") => stripped(inner, form),
        Value::Scalar(array) if !form => Cow::Owned(array.item(0)),
        Value::Array(array) | Value::Tensor(array) if !form && array.shape.is_empty() => Cow::Owned(array.item(0)),
        other => Cow::Borrowed(other),
    }
}

/// The type as far as exact comparison tells types apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    None,
    Bool,
    Int,
    Float,
    Complex,
    Str,
    Bytes,
    List,
    Deque,
    Tuple,
    Set,
    FrozenSet,
    Dict,
    Array(Dtype),
    Tensor(Dtype),
    Scalar(Dtype),
    Object,
}

pub(super) fn kind(value: &Value) -> Kind {
    // Arrays of texts differ in the room for one, which nobody chooses.
    let dtype = |array: &Array| match array.dtype {
        Dtype::Text(_) => Dtype::Text(0),
        Dtype::Bytes(_) => Dtype::Bytes(0),
        other => other,
    };
    match value {
        Value::None => Kind::None,
        Value::Bool(_) => Kind::Bool,
        Value::Int(_) | Value::Big(_) => Kind::Int,
        Value::Float(_) => Kind::Float,
        Value::Complex(..) => Kind::Complex,
        Value::Str(_) => Kind::Str,
        Value::Bytes(_) => Kind::Bytes,
        Value::List(_) => Kind::List,
        Value::Tuple(_) => Kind::Tuple,
        Value::Set(_) => Kind::Set,
        Value::FrozenSet(_) => Kind::FrozenSet,
        Value::Dict(_) => Kind::Dict,
        Value::Array(array) => Kind::Array(dtype(array)),
        Value::Tensor(array) => Kind::Tensor(dtype(array)),
        Value::Scalar(array) => Kind::Scalar(dtype(array)),
        Value::Named { class, .. } if class == "deque" => Kind::Deque,
        Value::Named { value, .. } => kind(value),
        Value::Object { .. } => Kind::Object,
    }
}

/// The elements of a list, a tuple, a deque, or an array along its first axis.
pub(super) enum Sequence<'a> {
    Items(&'a [Value]),
    Rows(&'a Array, bool),
}

impl<'a> Sequence<'a> {
    pub(super) fn of(value: &'a Value) -> Option<Sequence<'a>> {
        match value {
            Value::List(items) | Value::Tuple(items) => Some(Sequence::Items(items)),
            Value::Named { value, .. } => Sequence::of(value),
            Value::Array(array) if !array.shape.is_empty() => Some(Sequence::Rows(array, false)),
            Value::Tensor(array) if !array.shape.is_empty() => Some(Sequence::Rows(array, true)),
            _ => None,
        }
    }

    pub(super) fn len(&self) -> usize {
        match self {
            Sequence::Items(items) => items.len(),
            Sequence::Rows(array, _) => array.shape[0],
        }
    }

    pub(super) fn get(&self, index: usize) -> Cow<'a, Value> {
        match self {
            Sequence::Items(items) => Cow::Borrowed(&items[index]),
            Sequence::Rows(array, _) if array.shape.len() == 1 => Cow::Owned(array.item(index)),
            Sequence::Rows(array, tensor) => {
                let part =
                    array.part(index).unwrap_or_else(|| Array { data: Vec::new(), shape: vec![0], ..(*array).clone() });
                Cow::Owned(if *tensor { Value::Tensor(part) } else { Value::Array(part) })
            }
        }
    }
}

/// The elements of anything that has elements, for comparing without order.
pub(super) fn any_elements(value: &Value) -> Option<Vec<Cow<'_, Value>>> {
    match value {
        Value::Set(items) | Value::FrozenSet(items) => Some(items.iter().map(Cow::Borrowed).collect()),
        other => Sequence::of(other).map(|items| (0..items.len()).map(|index| items.get(index)).collect()),
    }
}

pub(super) fn borrowed<'a>(items: &'a [Cow<'_, Value>]) -> Vec<&'a Value> {
    items.iter().map(|item| &**item).collect()
}

/// Whether a list is how a literal writes an array: nothing but numbers and such lists.
pub(super) fn stands_for_array(value: &Value) -> bool {
    match value {
        Value::Array(_) | Value::Tensor(_) => true,
        Value::List(items) => {
            items.iter().all(|item| item.number().is_some() || matches!(item, Value::Bool(_)) || stands_for_array(item))
        }
        _ => false,
    }
}

pub(super) fn refs(items: &[Value]) -> Vec<&Value> {
    items.iter().collect()
}

/// A list cannot tell what lies beyond an axis of length 0.
pub(super) fn nested_shape(shape: &[usize]) -> &[usize] {
    let end = shape.iter().position(|axis| *axis == 0).map_or(shape.len(), |at| at + 1);
    &shape[..end]
}

fn complex(value: &Value) -> Option<(f64, f64)> {
    match value {
        Value::Complex(re, im) => Some((*re, *im)),
        other => other.number().map(|re| (re, 0.0)),
    }
}

fn whole(value: &Value) -> Option<Integer> {
    match value {
        Value::Int(number) => Some(Integer::from(*number)),
        Value::Big(digits) => Integer::from_decimal(digits),
        _ => None,
    }
}
