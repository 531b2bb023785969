//! What preparing for an interview is: values and pure functions, in the order of the flow.
//!
//! A document yields [`bank::Note`]s, notes become [`bank::Card`]s ([`matching`] says which notes ask the same), cards
//! are found ([`query`]) and reviewed ([`drill`]). Time, chance, files, SQL and network reach this crate as arguments.

pub mod bank;
pub mod drill;
pub mod judge;
pub mod matching;
pub mod query;
