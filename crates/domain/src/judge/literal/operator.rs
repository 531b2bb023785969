//! Signs, sums, products and powers, worked out as Python does.

use super::super::integer::Integer;
use super::super::value::Value;
use super::{LiteralError, MOST_BITS, Parser};

impl Parser<'_> {
    pub(super) fn sum(&mut self) -> Result<Value, LiteralError> {
        let mut left = self.product()?;
        loop {
            let place = self.next_place();
            let operator = match self.peek() {
                Some(sign @ ('+' | '-')) => sign,
                _ => return Ok(left),
            };
            self.at += 1;
            let right = self.product()?;
            left = self.worked_out(place, &operator.to_string(), &left, &right)?;
        }
    }

    fn product(&mut self) -> Result<Value, LiteralError> {
        let mut left = self.signed()?;
        loop {
            let place = self.next_place();
            let operator = match (self.peek(), self.chars.get(self.at + 1)) {
                (Some('/'), Some('/')) => "//",
                (Some('/'), _) => "/",
                (Some('%'), _) => "%",
                (Some('*'), next) if next != Some(&'*') => "*",
                _ => return Ok(left),
            };
            self.at += operator.len();
            let right = self.signed()?;
            left = self.worked_out(place, operator, &left, &right)?;
        }
    }

    pub(super) fn signed(&mut self) -> Result<Value, LiteralError> {
        let place = self.next_place();
        match self.peek() {
            Some(sign @ ('-' | '+')) => {
                self.at += 1;
                self.enter()?;
                let value = self.signed()?;
                self.depth -= 1;
                match (sign, &value) {
                    ('+', Value::Int(_) | Value::Big(_) | Value::Float(_) | Value::Complex(..)) => Ok(value),
                    ('-', Value::Float(number)) => Ok(Value::Float(-number)),
                    ('-', Value::Complex(re, im)) => Ok(Value::Complex(-re, -im)),
                    ('-', Value::Int(_) | Value::Big(_)) => {
                        self.whole(place, integer(&value).unwrap_or_else(|| Integer::from(0)).negated())
                    }
                    _ => Err(LiteralError { place, reason: format!("no sign can stand before {}", value.described()) }),
                }
            }
            _ => self.power(),
        }
    }

    fn power(&mut self) -> Result<Value, LiteralError> {
        let base = self.atom()?;
        // What follows printed text is not looked at, so that the end of its line is seen.
        if self.printed {
            return Ok(base);
        }
        let place = self.next_place();
        if self.peek() != Some('*') || self.chars.get(self.at + 1) != Some(&'*') {
            return Ok(base);
        }
        self.at += 2;
        self.enter()?;
        let exponent = self.signed()?;
        self.depth -= 1;
        self.worked_out(place, "**", &base, &exponent)
    }

    fn worked_out(&mut self, place: usize, operator: &str, left: &Value, right: &Value) -> Result<Value, LiteralError> {
        let fail = |reason: String| Err(LiteralError { place, reason });
        match (operator, left, right) {
            ("*", Value::List(_) | Value::Tuple(_) | Value::Str(_) | Value::Bytes(_), Value::Int(times)) => {
                return self.repeated(left, *times);
            }
            ("*", Value::Int(times), Value::List(_) | Value::Tuple(_) | Value::Str(_) | Value::Bytes(_)) => {
                return self.repeated(right, *times);
            }
            ("+", Value::List(a), Value::List(b)) => return Ok(Value::List([&a[..], b].concat())),
            ("+", Value::Tuple(a), Value::Tuple(b)) => return Ok(Value::Tuple([&a[..], b].concat())),
            ("+", Value::Str(a), Value::Str(b)) => return Ok(Value::Str(format!("{a}{b}"))),
            ("+", Value::Bytes(a), Value::Bytes(b)) => return Ok(Value::Bytes([&a[..], b].concat())),
            _ => {}
        }
        if let (Some(a), Some(b)) = (integer(left), integer(right)) {
            match (operator, left, right) {
                ("+", ..) => return self.whole(place, a.plus(&b)),
                ("-", ..) => return self.whole(place, a.plus(&b.negated())),
                ("*", ..) if a.bits() + b.bits() <= MOST_BITS => return self.whole(place, a.times(&b)),
                ("**", _, Value::Int(exponent @ 0..)) => {
                    if a.bits() as i64 > 1 && a.bits() as i64 * exponent.min(&(1 << 32)) > MOST_BITS as i64 {
                        return fail("the power has too many digits".into());
                    }
                    let odd = exponent % 2 == 1;
                    let exponent = if a.bits() <= 1 {
                        i64::from(*exponent > 0) + i64::from(!odd && *exponent > 0)
                    } else {
                        *exponent
                    };
                    let power = (0..exponent).fold(Integer::from(1), |power, _| power.times(&a));
                    return self.whole(place, power);
                }
                ("//" | "%" | "/", _, Value::Int(0)) => return fail("a number cannot be divided by 0".into()),
                ("//", Value::Int(a), Value::Int(b)) => {
                    return a.checked_div_euclid(*b).map_or_else(
                        || fail("the quotient is too large".into()),
                        |_| Ok(Value::Int(floor_div(*a, *b))),
                    );
                }
                ("%", Value::Int(a), Value::Int(b)) if *b != -1 => return Ok(Value::Int(a - floor_div(*a, *b) * b)),
                ("%", Value::Int(_), Value::Int(_)) => return Ok(Value::Int(0)),
                _ => {}
            }
        }
        if let (Some(a), Some(b)) = (left.number(), right.number()) {
            return match operator {
                "+" => Ok(Value::Float(a + b)),
                "-" => Ok(Value::Float(a - b)),
                "*" => Ok(Value::Float(a * b)),
                "/" | "//" | "%" if b == 0.0 => fail("a number cannot be divided by 0".into()),
                "/" => Ok(Value::Float(a / b)),
                "//" => Ok(Value::Float((a / b).floor())),
                "%" => Ok(Value::Float(a - (a / b).floor() * b)),
                _ => Ok(Value::Float(a.powf(b))),
            };
        }
        if let (Some((a, b)), Some((c, d))) = (complex(left), complex(right)) {
            match operator {
                "+" => return Ok(Value::Complex(a + c, b + d)),
                "-" => return Ok(Value::Complex(a - c, b - d)),
                "*" => return Ok(Value::Complex(a * c - b * d, a * d + b * c)),
                _ => {}
            }
        }
        fail(format!("`{operator}` between {} and {} is not worked out", left.described(), right.described()))
    }

    fn repeated(&mut self, value: &Value, times: i64) -> Result<Value, LiteralError> {
        let times = usize::try_from(times).unwrap_or(0);
        let size = match value {
            Value::List(items) | Value::Tuple(items) => items.iter().map(weight).sum(),
            Value::Str(text) => text.len() / 8 + 1,
            Value::Bytes(bytes) => bytes.len() / 8 + 1,
            _ => 1,
        };
        self.count(usize::checked_mul(size, times).unwrap_or(usize::MAX))?;
        Ok(match value {
            Value::List(items) => Value::List(repeated(items, times)),
            Value::Tuple(items) => Value::Tuple(repeated(items, times)),
            Value::Str(text) => Value::Str(text.repeat(times)),
            Value::Bytes(bytes) => Value::Bytes(bytes.repeat(times)),
            other => other.clone(),
        })
    }
}

fn integer(value: &Value) -> Option<Integer> {
    match value {
        Value::Int(number) => Some(Integer::from(*number)),
        Value::Big(digits) => Integer::from_decimal(digits),
        _ => None,
    }
}

fn complex(value: &Value) -> Option<(f64, f64)> {
    match value {
        Value::Complex(re, im) => Some((*re, *im)),
        other => other.number().map(|re| (re, 0.0)),
    }
}

/// Python rounds quotients down.
fn floor_div(a: i64, b: i64) -> i64 {
    let quotient = a.wrapping_div(b);
    if a.wrapping_rem(b) != 0 && (a < 0) != (b < 0) { quotient - 1 } else { quotient }
}

/// How many values a value is.
fn weight(value: &Value) -> usize {
    match value {
        Value::List(items) | Value::Tuple(items) | Value::Set(items) | Value::FrozenSet(items) => {
            1 + items.iter().map(weight).sum::<usize>()
        }
        Value::Dict(entries) => 1 + entries.iter().map(|(key, value)| weight(key) + weight(value)).sum::<usize>(),
        Value::Str(text) => 1 + text.len() / 64,
        Value::Array(array) | Value::Tensor(array) => 1 + array.data.len() / 64,
        Value::Named { value, .. } => 1 + weight(value),
        _ => 1,
    }
}

/// Returns the items so many times over.
fn repeated(items: &[Value], times: usize) -> Vec<Value> {
    std::iter::repeat_n(items, times).flatten().cloned().collect()
}
