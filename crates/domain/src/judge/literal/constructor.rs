//! Names and calls that stand for a plain value: `nan`, `set(…)`, `np.zeros(…)`, `OrderedDict(…)`.

use std::collections::HashMap;

use super::super::array::{Array, Dtype};
use super::super::compare::identity;
use super::super::integer::Integer;
use super::super::value::Value;
use super::array::shape_of;
use super::scalar::read_float;
use super::{Arguments, LiteralError, Parser};

/// What a constructor was given.
struct Given<'a> {
    place: usize,
    /// The whole name, such as `np.zeros`.
    name: &'a str,
    /// The name behind the last point.
    last: &'a str,
    first: Option<Value>,
    /// The arguments by position behind the first.
    rest: Vec<Value>,
    keywords: Vec<(String, Value)>,
    dtype: Option<Dtype>,
}

impl Parser<'_> {
    pub(super) fn named(&mut self) -> Result<Value, LiteralError> {
        let place = self.next_place();
        let name = self.dotted_name().unwrap_or_default();
        if let Some((_, value)) = self.names.iter().find(|(known, _)| *known == name) {
            return Ok(value.clone());
        }
        let last = name.rsplit('.').next().unwrap_or(&name);
        let constant = match last {
            "None" => Some(Value::None),
            "True" => Some(Value::Bool(true)),
            "False" => Some(Value::Bool(false)),
            "nan" | "NaN" | "NAN" => Some(Value::Float(f64::NAN)),
            "inf" | "Infinity" | "Inf" | "infinity" => Some(Value::Float(f64::INFINITY)),
            "nanj" | "infj" => Some(Value::Complex(0.0, if last == "nanj" { f64::NAN } else { f64::INFINITY })),
            "pi" if name != "pi" => Some(Value::Float(std::f64::consts::PI)),
            "e" if name != "e" => Some(Value::Float(std::f64::consts::E)),
            "True_" | "False_" => {
                let truth = u8::from(last == "True_");
                Some(Value::Scalar(Array { dtype: Dtype::Bool, shape: Vec::new(), data: vec![truth] }))
            }
            _ => None,
        };
        if let Some(constant) = constant {
            return Ok(constant);
        }
        if self.chars.get(self.at) != Some(&'(') {
            let known: Vec<&str> = self.names.iter().map(|(known, _)| *known).collect();
            let also = if known.is_empty() { String::new() } else { format!(" (or {})", known.join(", ")) };
            let reason = format!("`{name}` is no value; write a literal{also}, or `'{name}'` for a text");
            return Err(LiteralError { place, reason });
        }
        self.at += 1;
        self.enter()?;
        let (arguments, keywords) = self.arguments()?;
        self.depth -= 1;
        self.constructed(place, &name, arguments, keywords)
    }

    /// Arguments up to the closing parenthesis; `dtype=float32` gives the name as a text.
    pub(super) fn arguments(&mut self) -> Result<Arguments, LiteralError> {
        let (mut arguments, mut keywords) = (Vec::new(), Vec::new());
        while !self.take(')') {
            let start = self.at;
            let keyword = match self.dotted_name() {
                Some(name) if self.peek() == Some('=') => {
                    self.at += 1;
                    Some(name)
                }
                _ => {
                    self.at = start;
                    None
                }
            };
            let bare = matches!(keyword.as_deref(), Some("dtype" | "device"));
            let value = if self.peek() == Some('<') && self.printed {
                self.angle()?
            } else if let Some(name) = if bare { self.dotted_name() } else { None } {
                Value::Str(name)
            } else if self.peek() == Some('*') {
                return self.fail("arguments are not unpacked; write them out");
            } else {
                self.expression()?
            };
            match keyword {
                Some(name) if keywords.iter().any(|(other, _)| *other == name) => {
                    return self.fail(format!("`{name}` is given twice"));
                }
                Some(name) => keywords.push((name, value)),
                None if keywords.is_empty() => arguments.push(value),
                None => return self.fail("an argument by position cannot follow one by name"),
            }
            if !self.take(',') {
                if !self.take(')') {
                    return self.unfinished(')');
                }
                break;
            }
        }
        Ok((arguments, keywords))
    }

    /// `<class 'int'>`, `<AddBackward0>`: of no interest.
    fn angle(&mut self) -> Result<Value, LiteralError> {
        let length = self.chars[self.at..].iter().take(200).position(|c| *c == '>');
        match length {
            Some(length) => {
                self.at += length + 1;
                Ok(Value::None)
            }
            None => self.fail("a `>` is missing"),
        }
    }

    fn constructed(
        &mut self,
        place: usize,
        name: &str,
        mut arguments: Vec<Value>,
        keywords: Vec<(String, Value)>,
    ) -> Result<Value, LiteralError> {
        let last = name.rsplit('.').next().unwrap_or(name);
        let first = if arguments.is_empty() { None } else { Some(arguments.remove(0)) };
        let dtype = element_type(place, &keywords)?;
        let given = Given { place, name, last, first, rest: arguments, keywords, dtype };
        match last {
            "array" | "asarray" | "tensor" | "Tensor" | "zeros" | "ones" | "empty" | "full" | "eye" | "identity"
            | "range" | "arange" => self.constructed_array(given),
            "list" | "dict_keys" | "dict_values" | "dict_items" | "tuple" | "set" | "frozenset" | "dict"
            | "OrderedDict" | "Counter" | "mappingproxy" | "defaultdict" | "deque" | "bytearray" => {
                self.constructed_container(given)
            }
            "float" | "int" | "str" if name == last => self.converted(given),
            "bool" if name == last && matches!(given.first, Some(Value::Bool(_))) => self.converted(given),
            "complex" => self.converted(given),
            _ => self.constructed_scalar(given),
        }
    }

    fn constructed_array(&mut self, given: Given) -> Result<Value, LiteralError> {
        let Given { place, last, dtype, .. } = given;
        match (last, given.first, given.rest.first()) {
            ("array" | "asarray" | "tensor" | "Tensor", Some(items), _) => {
                let tensor = last == "tensor" || last == "Tensor";
                let dtype = if tensor { self.tensor_dtype(&items, dtype) } else { dtype };
                let mut array = self.array_of(place, &items, dtype)?;
                let shape = keyword(&given.keywords, "shape").and_then(shape_of);
                if let Some(shape) = shape.filter(|_| array.is_empty()) {
                    array.shape = shape;
                }
                Ok(if tensor { Value::Tensor(array) } else { Value::Array(array) })
            }
            ("zeros" | "ones" | "empty", Some(shape), second) => {
                let dtype =
                    dtype.or_else(|| second.and_then(|name| Dtype::from_name(name.short(20).trim_matches('\''))));
                self.filled(place, &shape, &Value::Int(i64::from(last == "ones")), dtype.unwrap_or(Dtype::Float(8)))
            }
            ("full", Some(shape), Some(value)) => {
                let inferred = self.array_of(place, value, None)?.dtype;
                self.filled(place, &shape, value, dtype.unwrap_or(inferred))
            }
            ("eye" | "identity", Some(Value::Int(size)), _) if (0..=1000).contains(&size) => {
                let size = size as usize;
                self.count(size * size)?;
                let numbers: Vec<Value> =
                    (0..size * size).map(|at| Value::Int(i64::from(at % (size + 1) == 0))).collect();
                self.array_from(place, dtype.unwrap_or(Dtype::Float(8)), vec![size, size], &numbers)
            }
            ("range" | "arange", Some(first), second) => {
                let items = self.range(place, [Some(&first), second, given.rest.get(1)])?;
                if last == "range" { Ok(items) } else { self.array_of(place, &items, dtype).map(Value::Array) }
            }
            _ => unread(place, given.name),
        }
    }

    fn constructed_container(&mut self, given: Given) -> Result<Value, LiteralError> {
        let Given { place, last, first, .. } = given;
        match last {
            "tuple" => Ok(Value::Tuple(self.elements(place, first)?)),
            "set" | "frozenset" => {
                let items = self.elements(place, first)?;
                let distinct = self.distinct(place, items)?;
                Ok(if last == "set" { Value::Set(distinct) } else { Value::FrozenSet(distinct) })
            }
            "dict" => {
                let mut pairs = self.pairs(place, first)?;
                pairs.extend(given.keywords.into_iter().map(|(name, value)| (Value::text(name.as_str()), value)));
                Ok(Value::Dict(self.entries(place, pairs)?))
            }
            "OrderedDict" | "Counter" | "mappingproxy" | "defaultdict" => {
                let pairs = match first {
                    Some(Value::Str(text)) if last == "Counter" => counted(text.chars().map(Value::text)),
                    Some(Value::List(items)) if last == "Counter" => counted(items.into_iter()),
                    _ if last == "defaultdict" => self.pairs(place, given.rest.into_iter().next())?,
                    other => self.pairs(place, other)?,
                };
                let value = Box::new(Value::Dict(self.entries(place, pairs)?));
                Ok(Value::Named { class: last.to_owned(), value })
            }
            "deque" => {
                let value = Box::new(Value::List(self.elements(place, first)?));
                Ok(Value::Named { class: last.to_owned(), value })
            }
            "bytearray" => match first {
                Some(value @ Value::Bytes(_)) => Ok(Value::Named { class: last.to_owned(), value: Box::new(value) }),
                _ => unread(place, given.name),
            },
            _ => Ok(Value::List(self.elements(place, first)?)),
        }
    }

    /// What Python's own `float`, `int`, `str`, `bool` and `complex` make of a value.
    fn converted(&mut self, given: Given) -> Result<Value, LiteralError> {
        let place = given.place;
        let fail = |reason: String| Err(LiteralError { place, reason });
        let Some(value) = given.first else {
            return if given.last == "str" { Ok(Value::text("")) } else { unread(place, given.name) };
        };
        match (given.last, value) {
            ("float", Value::Str(text)) => match read_float(&text) {
                Some(number) => Ok(Value::Float(number)),
                None => fail(format!("`{text}` is no number")),
            },
            ("float", other) => match other.number() {
                Some(number) => Ok(Value::Float(number)),
                None => fail(format!("{} is no number", other.described())),
            },
            ("int", value @ (Value::Int(_) | Value::Big(_))) => Ok(value),
            ("int", Value::Bool(truth)) => Ok(Value::Int(i64::from(truth))),
            ("int", Value::Float(number)) if number.abs() < 9e18 => Ok(Value::Int(number as i64)),
            ("int", Value::Str(text)) => match Integer::from_decimal(text.trim()) {
                Some(number) => self.whole(place, number),
                None => fail(format!("`{text}` is no whole number")),
            },
            ("int", other) => fail(format!("{} is no whole number", other.described())),
            ("complex", first) => {
                let im = given.rest.first().map_or(Some(0.0), Value::number);
                match (first.number(), im) {
                    (Some(re), Some(im)) => Ok(Value::Complex(re, im)),
                    _ => fail("a complex number is made of two numbers".into()),
                }
            }
            ("str", other) if !matches!(other, Value::Str(_)) => Ok(Value::Str(other.to_string())),
            (_, value) => Ok(value),
        }
    }

    /// A scalar of numpy: `np.float32(1.5)`, `np.str_('a')`.
    fn constructed_scalar(&mut self, given: Given) -> Result<Value, LiteralError> {
        let Given { place, last, .. } = given;
        match (last, given.first) {
            ("str_", Some(Value::Str(text))) => {
                let dtype = Dtype::Text(text.chars().count() as u32);
                self.scalar(place, dtype, &Value::Str(text))
            }
            ("bytes_", Some(Value::Bytes(bytes))) => {
                let dtype = Dtype::Bytes(bytes.len() as u32);
                self.scalar(place, dtype, &Value::Bytes(bytes))
            }
            (_, Some(value)) if given.rest.is_empty() && !last.starts_with(['<', '>', '|']) => {
                let Some(dtype) = Dtype::from_name(last) else { return unread(place, given.name) };
                let value = match value {
                    Value::Str(text) => read_float(&text).map_or(Value::None, Value::Float),
                    other => other,
                };
                self.scalar(place, dtype, &value)
            }
            _ => unread(place, given.name),
        }
    }

    fn elements(&mut self, place: usize, value: Option<Value>) -> Result<Vec<Value>, LiteralError> {
        let items = match value {
            None => Vec::new(),
            Some(Value::List(items) | Value::Tuple(items) | Value::Set(items) | Value::FrozenSet(items)) => items,
            Some(Value::Dict(entries)) => entries.into_iter().map(|(key, _)| key).collect(),
            Some(Value::Str(text)) => text.chars().map(Value::text).collect(),
            Some(Value::Array(array)) => match array.to_list() {
                Value::List(items) => items,
                other => vec![other],
            },
            Some(Value::Named { value, .. }) => return self.elements(place, Some(*value)),
            Some(other) => {
                return Err(LiteralError { place, reason: format!("{} has no elements", other.described()) });
            }
        };
        self.count(items.len())?;
        Ok(items)
    }

    fn pairs(&mut self, place: usize, value: Option<Value>) -> Result<Vec<(Value, Value)>, LiteralError> {
        match value {
            None => Ok(Vec::new()),
            Some(Value::Dict(entries)) => Ok(entries),
            Some(Value::Named { value, .. }) => self.pairs(place, Some(*value)),
            Some(Value::List(items) | Value::Tuple(items)) => items
                .into_iter()
                .map(|item| match item {
                    Value::Tuple(pair) | Value::List(pair) if pair.len() == 2 => {
                        let mut pair = pair.into_iter();
                        Ok((pair.next().unwrap_or(Value::None), pair.next().unwrap_or(Value::None)))
                    }
                    other => Err(LiteralError { place, reason: format!("{} is no pair", other.short(40)) }),
                })
                .collect(),
            Some(other) => Err(LiteralError { place, reason: format!("{} has no entries", other.described()) }),
        }
    }

    fn range(&mut self, place: usize, numbers: [Option<&Value>; 3]) -> Result<Value, LiteralError> {
        let mut whole = Vec::new();
        for number in numbers.into_iter().flatten() {
            match number {
                Value::Int(number) => whole.push(*number),
                other => {
                    return Err(LiteralError {
                        place,
                        reason: format!("a range is of whole numbers, not {}", other.described()),
                    });
                }
            }
        }
        let (start, stop, step) = match whole[..] {
            [stop] => (0, stop, 1),
            [start, stop] => (start, stop, 1),
            [start, stop, step, ..] => (start, stop, step),
            [] => (0, 0, 1),
        };
        if step == 0 {
            return Err(LiteralError { place, reason: "the step of a range cannot be 0".into() });
        }
        let span = if step > 0 { i128::from(stop) - i128::from(start) } else { i128::from(start) - i128::from(stop) };
        let size = i128::from(step.unsigned_abs());
        let count = if span <= 0 { 0 } else { (span + size - 1) / size };
        self.count(usize::try_from(count).unwrap_or(usize::MAX))?;
        Ok(Value::List((0..count as i64).map(|index| Value::Int(start + index * step)).collect()))
    }
}

fn counted(items: impl Iterator<Item = Value>) -> Vec<(Value, Value)> {
    let mut places: HashMap<Vec<u8>, usize> = HashMap::new();
    let mut pairs: Vec<(Value, i64)> = Vec::new();
    for item in items {
        let place = *places.entry(identity(&item)).or_insert(pairs.len());
        match pairs.get_mut(place) {
            Some(pair) => pair.1 += 1,
            None => pairs.push((item, 1)),
        }
    }
    pairs.into_iter().map(|(item, count)| (item, Value::Int(count))).collect()
}

fn keyword<'a>(keywords: &'a [(String, Value)], wanted: &str) -> Option<&'a Value> {
    keywords.iter().find(|(name, _)| name == wanted).map(|(_, value)| value)
}

/// The type of elements that `dtype=` names.
fn element_type(place: usize, keywords: &[(String, Value)]) -> Result<Option<Dtype>, LiteralError> {
    let reason = match keyword(keywords, "dtype") {
        None | Some(Value::None) => return Ok(None),
        Some(Value::Str(text)) => match Dtype::from_name(text) {
            Some(dtype) => return Ok(Some(dtype)),
            None => format!("no type of elements is called `{text}`; write float64, float32, int64, bool …"),
        },
        Some(other) => format!("a type of elements is asked for, not {}", other.described()),
    };
    Err(LiteralError { place, reason })
}

fn unread(place: usize, name: &str) -> Result<Value, LiteralError> {
    let reason =
        format!("`{name}(…)` is not read; write the value it gives, as a list, tuple, dictionary, set or array");
    Err(LiteralError { place, reason })
}
