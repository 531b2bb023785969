//! Arrays of numpy and torch, as their constructors make them of nested lists.

use super::super::array::{Array, Dtype};
use super::super::value::Value;
use super::{LiteralError, Parser};

impl Parser<'_> {
    pub(super) fn scalar(&self, place: usize, dtype: Dtype, item: &Value) -> Result<Value, LiteralError> {
        match Array::from_items(dtype, Vec::new(), std::slice::from_ref(item)) {
            Some(array) => Ok(Value::Scalar(array)),
            None => Err(LiteralError { place, reason: format!("{} is no {}", item.short(40), dtype.name()) }),
        }
    }

    /// torch makes `float32` of floats where numpy makes `float64`.
    pub(super) fn tensor_dtype(&self, items: &Value, dtype: Option<Dtype>) -> Option<Dtype> {
        fn has_float(value: &Value) -> bool {
            match value {
                Value::Float(_) => true,
                Value::Array(array) => matches!(array.dtype, Dtype::Float(_)),
                Value::List(items) | Value::Tuple(items) => items.iter().any(has_float),
                _ => false,
            }
        }
        dtype.or_else(|| has_float(items).then_some(Dtype::Float(4)))
    }

    pub(super) fn filled(
        &mut self,
        place: usize,
        shape: &Value,
        value: &Value,
        dtype: Dtype,
    ) -> Result<Value, LiteralError> {
        let Some(shape) = shape_of(shape) else {
            return Err(LiteralError { place, reason: "a shape is a whole number or a tuple of them".into() });
        };
        let count = shape.iter().try_fold(1_usize, |count, axis| count.checked_mul(*axis)).unwrap_or(usize::MAX);
        self.count(count)?;
        self.array_from(place, dtype, shape, &vec![value.clone(); count])
    }

    pub(super) fn array_from(
        &self,
        place: usize,
        dtype: Dtype,
        shape: Vec<usize>,
        items: &[Value],
    ) -> Result<Value, LiteralError> {
        match Array::from_items(dtype, shape, items) {
            Some(array) => Ok(Value::Array(array)),
            None => Err(LiteralError { place, reason: format!("an element is no {}", dtype.name()) }),
        }
    }

    /// The array of nested lists, as `numpy.array` makes it.
    pub(super) fn array_of(&self, place: usize, value: &Value, dtype: Option<Dtype>) -> Result<Array, LiteralError> {
        let mut items = Vec::new();
        let shape = match flatten(value, &mut items) {
            Some(shape) => shape,
            None => {
                let reason = "the rows of an array must have equal lengths".to_owned();
                return Err(LiteralError { place, reason });
            }
        };
        let dtype = dtype.unwrap_or_else(|| inferred(&items));
        Array::from_items(dtype, shape, &items).ok_or_else(|| {
            let misfit =
                items.iter().find(|item| Array::from_items(dtype, Vec::new(), std::slice::from_ref(item)).is_none());
            let misfit = misfit.map_or_else(|| "an element".into(), |item| item.short(40));
            LiteralError { place, reason: format!("{misfit} cannot be an element of type {}", dtype.name()) }
        })
    }
}

pub(super) fn shape_of(value: &Value) -> Option<Vec<usize>> {
    match value {
        Value::Int(size) => Some(vec![usize::try_from(*size).ok()?]),
        Value::Tuple(sizes) | Value::List(sizes) => sizes
            .iter()
            .map(|size| match size {
                Value::Int(size) => usize::try_from(*size).ok(),
                _ => None,
            })
            .collect(),
        _ => None,
    }
}

/// The shape of nested lists, their scalars appended to `items`; `None` when they are ragged.
fn flatten(value: &Value, items: &mut Vec<Value>) -> Option<Vec<usize>> {
    match value {
        Value::List(rows) | Value::Tuple(rows) => {
            let mut shape: Option<Vec<usize>> = None;
            for row in rows {
                let inner = flatten(row, items)?;
                if shape.get_or_insert_with(|| inner.clone()) != &inner {
                    return None;
                }
            }
            let mut whole = vec![rows.len()];
            whole.extend(shape.unwrap_or_default());
            Some(whole)
        }
        Value::Array(array) | Value::Tensor(array) | Value::Scalar(array) => {
            items.extend((0..array.len()).map(|index| array.item(index)));
            Some(array.shape.clone())
        }
        Value::Named { value, .. } => flatten(value, items),
        scalar => {
            items.push(scalar.clone());
            Some(Vec::new())
        }
    }
}

/// The type numpy gives to these elements.
fn inferred(items: &[Value]) -> Dtype {
    let every = |test: fn(&Value) -> bool| items.iter().all(test);
    if items.is_empty() {
        Dtype::Float(8)
    } else if every(|item| matches!(item, Value::Bool(_))) {
        Dtype::Bool
    } else if every(|item| matches!(item, Value::Bool(_) | Value::Int(_))) {
        Dtype::Int(8)
    } else if every(|item| matches!(item, Value::Str(_))) {
        let longest = items.iter().map(|item| if let Value::Str(text) = item { text.chars().count() } else { 0 }).max();
        Dtype::Text(longest.unwrap_or(0).max(1) as u32)
    } else if items.iter().any(|item| matches!(item, Value::Complex(..))) {
        Dtype::Complex(16)
    } else {
        Dtype::Float(8)
    }
}
