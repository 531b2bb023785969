//! What an expression comes to.
//!
//! Some notation can be read in several ways (`log` to which base, `28B` as billions or bytes, `GB` as 10⁹ or 2³⁰); a
//! [`Reading`] says which one. All of it draws on one [`Work`] allowance, so that a document costs bounded time.

use std::cell::Cell;

use super::expression::Expression;
use super::token::{Function, Operator};
use super::unit::Dimension;
use super::value::Value;

/// How many terms a sum or product over an index may have.
const TERMS: i64 = 2000;

/// How much computing a document may ask for: about the number of 64-bit multiplications.
const ALLOWANCE: u64 = 60_000_000;

/// What may still be computed.
#[derive(Debug)]
pub struct Work(Cell<u64>);

impl Default for Work {
    fn default() -> Work {
        Work(Cell::new(ALLOWANCE))
    }
}

impl Work {
    /// Takes the cost of one operation on so many bits; `None` when the allowance is used up.
    pub fn spend(&self, bits: u64) -> Option<()> {
        let limbs = bits / 64 + 1;
        let left = self.0.get().checked_sub(limbs.saturating_mul(limbs) / 8 + 1)?;
        self.0.set(left);
        Some(())
    }
}

/// One way to read what can be read in several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The base of a logarithm that names none.
    pub base: Base,
    /// Whether a suffix `B` means bytes.
    pub bytes: bool,
    /// Whether `K`, `M`, `G` before bytes mean powers of 1024.
    pub binary: bool,
    /// Whether `a + b%` means `a·(1 + b/100)`.
    pub relative: bool,
    /// Whether units count for nothing.
    pub bare: bool,
    /// Whether a single number is nudged up by half a step of its last digit, and which one in order.
    pub nudged: Option<usize>,
}

/// The base of a logarithm that names none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Base {
    #[default]
    Natural,
    Two,
    Ten,
}

/// A number of units.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// How many base units.
    pub value: Value,
    /// Of what.
    pub dimension: Dimension,
}

/// A number or a list of them.
#[derive(Clone, Debug, PartialEq)]
pub enum Computed {
    /// One.
    One(Quantity),
    /// Several: a vector.
    Many(Vec<Computed>),
}

/// What computes: a reading, values for names, and what is left of the allowance.
#[derive(Debug)]
pub struct Evaluation<'a> {
    /// How ambiguous notation is read.
    pub reading: Reading,
    /// What names stand for.
    pub names: &'a [(String, Value)],
    /// What may still be computed.
    pub work: &'a Work,
    literals: Cell<usize>,
}

impl<'a> Evaluation<'a> {
    /// Returns an evaluation in one reading.
    pub fn new(reading: Reading, names: &'a [(String, Value)], work: &'a Work) -> Evaluation<'a> {
        Evaluation { reading, names, work, literals: Cell::new(0) }
    }

    /// Returns what an expression comes to; `None` when it has free names, mixes dimensions, divides by zero or is too
    /// large.
    pub fn quantity(&self, expression: &Expression) -> Option<Quantity> {
        match self.computed(expression, &mut Vec::new())? {
            Computed::One(quantity) => Some(quantity),
            Computed::Many(_) => None,
        }
    }

    /// Returns what an expression comes to, which may be a vector.
    pub fn any(&self, expression: &Expression) -> Option<Computed> {
        self.computed(expression, &mut Vec::new())
    }

    fn computed(&self, expression: &Expression, bound: &mut Vec<(String, Value)>) -> Option<Computed> {
        self.work.spend(64)?;
        let plain = |value: Value| Some(Computed::One(Quantity { value, dimension: Dimension::default() }));
        match expression {
            Expression::Number(written) => {
                let at = self.literals.get();
                self.literals.set(at + 1);
                let mut value = written.value.clone();
                let mut dimension = Dimension::default();
                if self.reading.nudged == Some(at) {
                    value = value.plus(&written.step.over(&Value::whole(2))?)?;
                }
                if self.reading.bytes && written.suffix == Some('B') {
                    value = value.over(&Value::whole(1_000_000_000))?;
                    if !self.reading.bare {
                        value = value.times(&Value::whole(8))?;
                        dimension.information = 1;
                    }
                }
                Some(Computed::One(Quantity { value, dimension }))
            }
            Expression::Name(name) => {
                if let Some((_, value)) = bound.iter().rev().find(|(known, _)| known == name) {
                    return plain(value.clone());
                }
                if let Some((_, value)) = self.names.iter().find(|(known, _)| known == name) {
                    return plain(value.clone());
                }
                match name.as_str() {
                    "π" => plain(Value::Approx(std::f64::consts::PI)),
                    "e" => plain(Value::Approx(std::f64::consts::E)),
                    _ => None,
                }
            }
            Expression::Unit(unit) => {
                if self.reading.bare {
                    return plain(Value::whole(1));
                }
                let value = if self.reading.binary { unit.binary.clone() } else { unit.factor.clone() };
                Some(Computed::One(Quantity { value, dimension: unit.dimension }))
            }
            Expression::Negated(inner) => match self.computed(inner, bound)? {
                Computed::One(quantity) => {
                    Some(Computed::One(Quantity { value: quantity.value.negated(), ..quantity }))
                }
                Computed::Many(_) => None,
            },
            Expression::Percent(inner) => {
                let Computed::One(quantity) = self.computed(inner, bound)? else { return None };
                Some(Computed::One(Quantity { value: quantity.value.over(&Value::whole(100))?, ..quantity }))
            }
            Expression::Factorial(inner) => {
                let value = self.bare(inner, bound)?;
                self.work.spend(value.to_i64().map_or(0, |n| n.unsigned_abs().min(800) * 16))?;
                plain(value.factorial()?)
            }
            Expression::Binary(operator, left, right) => self.binary(*operator, left, right, bound),
            Expression::Call(function, base, arguments) => self.call(*function, base.as_deref(), arguments, bound),
            Expression::List(items) => {
                let items: Option<Vec<Computed>> = items.iter().map(|item| self.computed(item, bound)).collect();
                Some(Computed::Many(items?))
            }
            Expression::Range { product, index, from, to, body } => {
                let (from, to) = (self.bare(from, bound)?.to_i64()?, self.bare(to, bound)?.to_i64()?);
                if to.checked_sub(from)? > TERMS || bound.len() > 3 {
                    return None;
                }
                let mut total = Value::whole(i64::from(*product));
                let first = self.literals.get();
                for step in from..=to {
                    self.literals.set(first);
                    bound.push((index.clone(), Value::whole(step)));
                    let term = self.bare(body, bound);
                    bound.pop();
                    let term = term?;
                    self.work.spend(total.bits() + term.bits())?;
                    total = if *product { total.times(&term)? } else { total.plus(&term)? };
                }
                plain(total)
            }
        }
    }

    /// Returns a number without a unit.
    fn bare(&self, expression: &Expression, bound: &mut Vec<(String, Value)>) -> Option<Value> {
        match self.computed(expression, bound)? {
            Computed::One(quantity) if quantity.dimension.is_none() => Some(quantity.value),
            _ => None,
        }
    }

    fn binary(
        &self,
        operator: Operator,
        left: &Expression,
        right: &Expression,
        bound: &mut Vec<(String, Value)>,
    ) -> Option<Computed> {
        let first = self.computed(left, bound)?;
        let second = self.computed(right, bound)?;
        let (a, b) = match (first, second) {
            (Computed::One(a), Computed::One(b)) => (a, b),
            (first, second) => return self.vectors(operator, first, second),
        };
        self.work.spend(a.value.bits() + b.value.bits())?;
        let none = a.dimension.is_none() && b.dimension.is_none();
        let mut dimension = a.dimension;
        let value = match operator {
            Operator::Plus | Operator::Minus => {
                if a.dimension != b.dimension {
                    return None;
                }
                let relative = self.reading.relative && matches!(right, Expression::Percent(_)) && !left.has_percent();
                let b = if relative { a.value.times(&b.value)? } else { b.value };
                if operator == Operator::Plus { a.value.plus(&b)? } else { a.value.minus(&b)? }
            }
            Operator::Times => {
                dimension = a.dimension.times(b.dimension);
                a.value.times(&b.value)?
            }
            Operator::Divide => {
                dimension = a.dimension.over(b.dimension);
                a.value.over(&b.value)?
            }
            Operator::Power => {
                if !b.dimension.is_none() {
                    return None;
                }
                if !a.dimension.is_none() {
                    let power = i8::try_from(b.value.to_i64()?).ok().filter(|power| (0..=3).contains(power))?;
                    dimension = (0..power).fold(Dimension::default(), |product, _| product.times(a.dimension));
                }
                let grown = b.value.to_i64().map_or(64, |power| power.unsigned_abs().min(8192));
                self.work.spend(a.value.bits().saturating_mul(grown).min(16_384))?;
                a.value.power(&b.value)?
            }
            Operator::Choose if none => a.value.combinations(&b.value)?,
            Operator::Arrange if none => a.value.arrangements(&b.value)?,
            Operator::Modulo if none => a.value.modulo(&b.value)?,
            Operator::Xor if none => Value::whole(whole(&a.value)? ^ whole(&b.value)?),
            _ => return None,
        };
        Some(Computed::One(Quantity { value, dimension }))
    }

    /// A product of two vectors of one length is their dot product; sums go by component; a number scales.
    fn vectors(&self, operator: Operator, first: Computed, second: Computed) -> Option<Computed> {
        match (operator, first, second) {
            (Operator::Times, Computed::Many(a), Computed::Many(b)) if a.len() == b.len() => {
                let mut total = Value::whole(0);
                for (a, b) in a.iter().zip(&b) {
                    self.work.spend(256)?;
                    total = total.plus(&scalar(a)?.times(scalar(b)?)?)?;
                }
                Some(Computed::One(Quantity { value: total, dimension: Dimension::default() }))
            }
            (Operator::Plus | Operator::Minus, Computed::Many(a), Computed::Many(b)) if a.len() == b.len() => {
                let sums: Option<Vec<Computed>> = a
                    .iter()
                    .zip(&b)
                    .map(|(a, b)| {
                        let (a, b) = (scalar(a)?, scalar(b)?);
                        let value = if operator == Operator::Plus { a.plus(b)? } else { a.minus(b)? };
                        Some(Computed::One(Quantity { value, dimension: Dimension::default() }))
                    })
                    .collect();
                Some(Computed::Many(sums?))
            }
            (Operator::Times, Computed::One(factor), Computed::Many(items))
            | (Operator::Times, Computed::Many(items), Computed::One(factor)) => {
                let scaled: Option<Vec<Computed>> = items
                    .iter()
                    .map(|item| {
                        let value = scalar(item)?.times(&factor.value)?;
                        Some(Computed::One(Quantity { value, dimension: Dimension::default() }))
                    })
                    .collect();
                Some(Computed::Many(scaled?))
            }
            _ => None,
        }
    }

    fn call(
        &self,
        function: Function,
        base: Option<&Expression>,
        arguments: &[Expression],
        bound: &mut Vec<(String, Value)>,
    ) -> Option<Computed> {
        let base = match base {
            Some(base) => Some(self.bare(base, bound)?),
            None => None,
        };
        let mut values = Vec::new();
        let mut dimension = Dimension::default();
        for argument in arguments {
            collect(self.computed(argument, bound)?, &mut values, &mut dimension)?;
        }
        self.work.spend(values.iter().map(Value::bits).sum())?;
        let count = values.len();
        let keeps = matches!(
            function,
            Function::Min | Function::Max | Function::Sum | Function::Mean | Function::Median | Function::Abs
        );
        if !dimension.is_none() && !keeps {
            return None;
        }
        let one = || values.first().filter(|_| count == 1);
        let two = || if let [a, b] = values.as_slice() { Some((a, b)) } else { None };
        let value = match function {
            Function::Log => {
                let named = match self.reading.base {
                    Base::Natural => Value::Approx(std::f64::consts::E),
                    Base::Two => Value::whole(2),
                    Base::Ten => Value::whole(10),
                };
                match (base, values.as_slice()) {
                    (Some(base), [number]) => number.logarithm(&base)?,
                    (None, [number, base]) => number.logarithm(base)?,
                    (None, [number]) => number.logarithm(&named)?,
                    _ => return None,
                }
            }
            Function::Ln => one()?.logarithm(&Value::Approx(std::f64::consts::E))?,
            Function::Log2 => one()?.logarithm(&Value::whole(2))?,
            Function::Log10 => one()?.logarithm(&Value::whole(10))?,
            Function::Exp => match one()? {
                zero if zero.is_zero() => Value::whole(1),
                number => number.map(f64::exp)?,
            },
            Function::Sqrt => match base {
                Some(root) => one()?.power(&Value::whole(1).over(&root)?)?,
                None => one()?.square_root()?,
            },
            Function::Abs => one()?.absolute(),
            Function::Floor => one()?.floor()?,
            Function::Ceiling => one()?.ceiling()?,
            Function::Round => one()?.rounded()?,
            Function::Min => extreme(&values, false)?,
            Function::Max => extreme(&values, true)?,
            Function::Gcd => whole_pair(two()?, num_integer::gcd)?,
            Function::Lcm => whole_pair(two()?, num_integer::lcm)?,
            Function::Sin => one()?.map(f64::sin)?,
            Function::Cos => one()?.map(f64::cos)?,
            Function::Tan => one()?.map(f64::tan)?,
            Function::Tanh => one()?.map(f64::tanh)?,
            Function::Sigmoid => one()?.map(|x| 1.0 / (1.0 + (-x).exp()))?,
            Function::Binomial => {
                let (n, k) = two()?;
                n.combinations(k)?
            }
            Function::Arrangements => {
                let (n, k) = two()?;
                n.arrangements(k)?
            }
            Function::Factorial => one()?.factorial()?,
            Function::Sum => total(&values)?,
            Function::Product => values.iter().try_fold(Value::whole(1), |product, value| product.times(value))?,
            Function::Mean if count > 0 => total(&values)?.over(&Value::whole(count as i64))?,
            Function::Median => median(&values)?,
            Function::Norm => {
                let squares: Option<Vec<Value>> = values.iter().map(|value| value.times(value)).collect();
                total(&squares?)?.square_root()?
            }
            Function::Len | Function::Mean => return None,
        };
        Some(Computed::One(Quantity { value, dimension }))
    }
}

fn collect(computed: Computed, values: &mut Vec<Value>, dimension: &mut Dimension) -> Option<()> {
    match computed {
        Computed::One(quantity) => {
            if values.is_empty() {
                *dimension = quantity.dimension;
            }
            values.push(quantity.value);
            (*dimension == quantity.dimension).then_some(())
        }
        Computed::Many(items) => items.into_iter().try_for_each(|item| match item {
            one @ Computed::One(_) => collect(one, values, dimension),
            Computed::Many(_) => None,
        }),
    }
}

fn scalar(computed: &Computed) -> Option<&Value> {
    match computed {
        Computed::One(quantity) if quantity.dimension.is_none() => Some(&quantity.value),
        _ => None,
    }
}

fn whole(value: &Value) -> Option<i64> {
    value.to_i64().filter(|number| *number >= 0)
}

fn whole_pair((a, b): (&Value, &Value), function: impl Fn(i64, i64) -> i64) -> Option<Value> {
    let (a, b) = (a.to_i64()?, b.to_i64()?);
    (a.unsigned_abs() < 1 << 31 && b.unsigned_abs() < 1 << 31).then(|| Value::whole(function(a, b)))
}

fn extreme(values: &[Value], largest: bool) -> Option<Value> {
    let mut best = values.first()?;
    for value in values {
        if if largest { value.exceeds(best) } else { best.exceeds(value) } {
            best = value;
        }
    }
    Some(best.clone())
}

/// Returns the sum of numbers.
pub fn total(values: &[Value]) -> Option<Value> {
    values.iter().try_fold(Value::whole(0), |total, value| total.plus(value))
}

/// Returns the middle number, or the mean of the two middle ones.
pub fn median(values: &[Value]) -> Option<Value> {
    let mut sorted = values.to_vec();
    sorted.sort_by(|a, b| a.to_f64().total_cmp(&b.to_f64()));
    let middle = sorted.len() / 2;
    if sorted.len() % 2 == 1 {
        sorted.get(middle).cloned()
    } else {
        let (a, b) = (sorted.get(middle.checked_sub(1)?)?, sorted.get(middle)?);
        a.plus(b)?.over(&Value::whole(2))
    }
}
