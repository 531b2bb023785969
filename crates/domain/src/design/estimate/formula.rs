//! How a figure follows from others: a formula over named factors, `users * requests / day`.
//!
//! The checker changes one factor at a time and works the formula out again; what comes of it is what somebody gets who
//! forgot that factor, or took it for something else.

use thiserror::Error;

use crate::design::quantity::Dimension;

/// A formula over factors, which it knows by their places.
#[derive(Clone, Debug, PartialEq)]
pub enum Formula {
    /// A number of its own.
    Number(f64),
    /// A factor, by its place in the list.
    Factor(usize),
    /// All of them added, those marked `true` taken away.
    Sum(Vec<(bool, Formula)>),
    /// All of them multiplied, those marked `true` divided by.
    Product(Vec<(bool, Formula)>),
    /// A power.
    Power(Box<Formula>, f64),
}

/// Why a text is no formula.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FormulaError {
    /// A name that stands for no factor.
    #[error("`{0}` is no factor; name one of [given] or of the estimate's own factors")]
    NoFactor(String),
    /// It cannot be read at a place.
    #[error("cannot read the formula at `{0}`; write factors with + - * / ^ ( ) and sqrt")]
    Unreadable(String),
    /// Things of different dimensions are added.
    #[error("{0} and {1} cannot be added")]
    Unlike(String, String),
    /// A power of something with a unit that is no whole power.
    #[error("{0} cannot be raised to that power")]
    BadPower(String),
    /// It is longer or deeper than a formula needs to be.
    #[error("the formula is too long; name a part of it as a factor")]
    TooLong,
}

/// A longer formula is refused.
const MOST_BYTES: usize = 500;
/// A formula that is nested more deeply is refused.
const MOST_DEPTH: usize = 16;

impl Formula {
    /// Reads a formula; `place` tells the place of a factor. Texts above 500 bytes and 16 levels of parentheses are refused.
    pub fn read(text: &str, place: &dyn Fn(&str) -> Option<usize>) -> Result<Formula, FormulaError> {
        if text.len() > MOST_BYTES {
            return Err(FormulaError::TooLong);
        }
        let mut reader = Reader { rest: text.trim_start(), place };
        let formula = reader.sum(0)?;
        if reader.rest.is_empty() { Ok(formula) } else { Err(reader.unreadable()) }
    }

    /// Works it out for values of the factors.
    pub fn value(&self, factors: &[f64]) -> f64 {
        self.counting(factors, None)
    }

    /// Works it out as if of every sum of three or more only the terms with a factor were known.
    pub fn alone(&self, factors: &[f64], factor: usize) -> f64 {
        self.counting(factors, Some(factor))
    }

    fn counting(&self, factors: &[f64], only: Option<usize>) -> f64 {
        match self {
            Formula::Number(number) => *number,
            Formula::Factor(at) => factors.get(*at).copied().unwrap_or(f64::NAN),
            Formula::Sum(terms) => {
                let only_here = only.filter(|at| terms.len() > 2 && self.is_term(*at));
                let counted = terms.iter().filter(|(_, term)| only_here.is_none_or(|at| term.uses(at)));
                counted.map(|(less, term)| term.counting(factors, only) * if *less { -1.0 } else { 1.0 }).sum()
            }
            Formula::Product(parts) => parts.iter().fold(1.0, |product, (over, part)| match over {
                true => product / part.counting(factors, only),
                false => product * part.counting(factors, only),
            }),
            Formula::Power(base, power) => base.counting(factors, only).powf(*power),
        }
    }

    /// Returns what it measures, given what the factors measure.
    pub fn dimension(&self, factors: &[Dimension]) -> Result<Dimension, FormulaError> {
        match self {
            Formula::Number(_) => Ok(Dimension::default()),
            Formula::Factor(at) => Ok(factors.get(*at).cloned().unwrap_or_default()),
            Formula::Sum(terms) => {
                let mut all = terms.iter().map(|(_, term)| term.dimension(factors));
                let first = all.next().unwrap_or(Ok(Dimension::default()))?;
                for other in all {
                    let other = other?;
                    if other != first {
                        return Err(FormulaError::Unlike(first.to_string(), other.to_string()));
                    }
                }
                Ok(first)
            }
            Formula::Product(parts) => parts.iter().try_fold(Dimension::default(), |product, (over, part)| {
                Ok(product.times(&part.dimension(factors)?.to_the(if *over { -1 } else { 1 })))
            }),
            Formula::Power(base, power) => {
                let base = base.dimension(factors)?;
                let raised = match power {
                    power if *power == 0.5 => base.root(2),
                    power if power.fract() == 0.0 && power.abs() <= 4.0 => Some(base.to_the(*power as i32)),
                    _ => base.is_none().then(Dimension::default),
                };
                raised.ok_or_else(|| FormulaError::BadPower(base.to_string()))
            }
        }
    }

    /// Says whether a factor stands in a term of a sum, so that leaving that term out is a slip of its own.
    pub fn is_term(&self, factor: usize) -> bool {
        match self {
            Formula::Sum(terms) => {
                terms.iter().any(|(_, term)| term.uses(factor)) && !terms.iter().all(|(_, term)| term.uses(factor))
            }
            Formula::Product(parts) => parts.iter().any(|(_, part)| part.is_term(factor)),
            Formula::Power(base, _) => base.is_term(factor),
            Formula::Number(_) | Formula::Factor(_) => false,
        }
    }

    /// Says whether a factor occurs.
    pub fn uses(&self, factor: usize) -> bool {
        match self {
            Formula::Number(_) => false,
            Formula::Factor(at) => *at == factor,
            Formula::Sum(parts) | Formula::Product(parts) => parts.iter().any(|(_, part)| part.uses(factor)),
            Formula::Power(base, _) => base.uses(factor),
        }
    }
}

struct Reader<'a> {
    rest: &'a str,
    place: &'a dyn Fn(&str) -> Option<usize>,
}

impl Reader<'_> {
    fn sum(&mut self, depth: usize) -> Result<Formula, FormulaError> {
        if depth > MOST_DEPTH {
            return Err(FormulaError::TooLong);
        }
        let mut terms = vec![(false, self.product(depth)?)];
        while let Some(sign) = self.sign(&['+', '-']) {
            terms.push((sign == '-', self.product(depth)?));
        }
        Ok(single(terms, Formula::Sum))
    }

    fn product(&mut self, depth: usize) -> Result<Formula, FormulaError> {
        let mut parts = vec![(false, self.power(depth)?)];
        while let Some(sign) = self.sign(&['*', '/']) {
            parts.push((sign == '/', self.power(depth)?));
        }
        Ok(single(parts, Formula::Product))
    }

    fn power(&mut self, depth: usize) -> Result<Formula, FormulaError> {
        let base = self.atom(depth)?;
        if self.sign(&['^']).is_none() {
            return Ok(base);
        }
        let power = self.number().ok_or_else(|| self.unreadable())?;
        Ok(Formula::Power(Box::new(base), power))
    }

    fn atom(&mut self, depth: usize) -> Result<Formula, FormulaError> {
        if self.sign(&['(']).is_some() {
            let inner = self.sum(depth + 1)?;
            return self.sign(&[')']).map(|_| inner).ok_or_else(|| self.unreadable());
        }
        if let Some(number) = self.number() {
            return Ok(Formula::Number(number));
        }
        let end = self.rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(self.rest.len());
        let name = &self.rest[..end];
        if name.is_empty() {
            return Err(self.unreadable());
        }
        self.rest = self.rest[end..].trim_start();
        if name == "sqrt" {
            let inner = self.atom(depth + 1)?;
            return Ok(Formula::Power(Box::new(inner), 0.5));
        }
        (self.place)(name).map(Formula::Factor).ok_or_else(|| FormulaError::NoFactor(name.to_owned()))
    }

    fn number(&mut self) -> Option<f64> {
        let end = self.rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(self.rest.len());
        let number = self.rest[..end].parse().ok().filter(|number: &f64| number.is_finite())?;
        self.rest = self.rest[end..].trim_start();
        Some(number)
    }

    fn sign(&mut self, signs: &[char]) -> Option<char> {
        let sign = self.rest.chars().next().filter(|c| signs.contains(c))?;
        self.rest = self.rest[1..].trim_start();
        Some(sign)
    }

    fn unreadable(&self) -> FormulaError {
        let shown: String = self.rest.chars().take(20).collect();
        FormulaError::Unreadable(if shown.is_empty() { "its end".to_owned() } else { shown })
    }
}

/// One part stands for itself.
fn single(mut parts: Vec<(bool, Formula)>, all: fn(Vec<(bool, Formula)>) -> Formula) -> Formula {
    match parts.pop() {
        Some((_, only)) if parts.is_empty() => only,
        Some(last) => {
            parts.push(last);
            all(parts)
        }
        None => Formula::Number(0.0),
    }
}
