//! Quantities with units: numbers that know what they measure, and the arithmetic that refuses to add seconds to bytes.
//!
//! Base units are the second, the byte and the dollar; whatever is counted (users, requests, tokens) is a dimension of its
//! own. Bits and bytes measure the same, and are told apart by their size; GB is 10^9 bytes and GiB is 2^30.

mod dimension;

pub use dimension::{Base, Dimension, MOST_POWER};

/// A number and what it measures, in base units.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Quantity {
    /// How much, in seconds, bytes, dollars and pieces.
    pub value: f64,
    /// Of what.
    pub dimension: Dimension,
}
