//! Quantities with units: numbers that know what they measure, and the arithmetic that refuses to add seconds to bytes.
//!
//! Base units are the second, the byte and the dollar; whatever is counted (users, requests, tokens) is a dimension of its
//! own. Bits and bytes measure the same, and are told apart by their size; GB is 10^9 bytes and GiB is 2^30. A month is
//! 30.44 days and a year 365.25 days.
//!
//! [`parse`] reads a text such as `1e9 user * 100 request/user/day`; what it costs is bounded by [`MOST_CHARACTERS`].

mod dimension;
mod parse;
mod show;
mod token;
mod unit;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::model::Span;

pub use dimension::{Base, Dimension, MOST_POWER};
pub use parse::{MOST_CHARACTERS, MOST_DEPTH, parse, words};
pub use unit::{is_count, is_unit, nearest};

/// A number and what it measures, in base units.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Quantity {
    /// How much, in seconds, bytes, dollars and pieces.
    pub value: f64,
    /// Of what.
    pub dimension: Dimension,
}

/// What a text may speak of beside the units that everybody knows.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Names {
    quantities: BTreeMap<String, Quantity>,
    units: BTreeSet<String>,
}

/// Why a text is no quantity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuantityError {
    /// Where, in bytes of the text.
    pub span: Span,
    /// What is wrong.
    pub message: String,
    /// What to try.
    pub hint: Option<String>,
}

impl Quantity {
    /// Returns a quantity of a dimension.
    pub fn new(value: f64, dimension: Dimension) -> Quantity {
        Quantity { value, dimension }
    }

    /// Returns a mere number.
    pub fn number(value: f64) -> Quantity {
        Quantity { value, dimension: Dimension::none() }
    }
}

impl Names {
    /// Returns no names: only units are known.
    pub fn none() -> Names {
        Names::default()
    }

    /// Adds a quantity; it hides one that has the name already.
    pub fn add(&mut self, name: &str, quantity: Quantity) {
        self.quantities.insert(name.to_owned(), quantity);
    }

    /// Adds something that is counted.
    pub fn add_unit(&mut self, name: &str) {
        self.units.insert(name.to_owned());
    }

    /// Returns the quantity of a name.
    pub fn quantity(&self, name: &str) -> Option<&Quantity> {
        self.quantities.get(name)
    }

    /// Returns the unit of a name or of its plural, in base units.
    pub fn unit(&self, name: &str) -> Option<Quantity> {
        let own = |name: &str| self.units.contains(name).then(|| Quantity::new(1.0, Dimension::count(name)));
        own(name).or_else(|| name.strip_suffix('s').and_then(own)).or_else(|| unit::unit(name))
    }

    /// Returns the names of quantities.
    pub fn quantities(&self) -> impl Iterator<Item = &str> {
        self.quantities.keys().map(String::as_str)
    }
}

impl fmt::Display for QuantityError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        match &self.hint {
            Some(hint) => write!(f, "; {hint}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for QuantityError {}

#[cfg(test)]
mod tests;
