//! What preparing for an interview is: values and pure functions, in the order of the flow.
//!
//! A document yields [`bank::Note`]s, notes become [`bank::Card`]s ([`matching`] says which notes ask the same), what they
//! say is held against what can be recomputed or is known ([`check`]), cards are found ([`query`]), answered in one's own
//! words ([`grade`]) and reviewed ([`drill`]), toward the day of
//! an interview ([`deadline`]). Time, chance, files, SQL and network reach this crate as arguments.

pub mod bank;
pub mod check;
pub mod deadline;
pub mod design;
pub mod drill;
pub mod grade;
pub mod interview;
pub mod judge;
pub mod language;
pub mod matching;
pub mod mock;
pub mod plan;
pub mod query;
pub mod readiness;
pub mod share;
pub mod story;
