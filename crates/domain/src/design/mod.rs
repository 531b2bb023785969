//! System designs that run: what a design is made of, and what happens when load meets it.
//!
//! A [`Design`] is what a candidate wrote down, in [`quantity`]s with units. [`component`] has the parts a system is built
//! of as state machines of their own; [`simulation`] is a discrete-event simulation of queueing networks. A seed and a
//! network go in, a report comes out; the same seed gives the same report, byte for byte.

pub mod approximation;
pub mod case;
pub mod challenge;
pub mod check;
pub mod component;
pub mod estimate;
pub mod lower;
pub mod measured;
pub mod model;
pub mod nearest;
pub mod problem;
pub mod quantity;
pub mod simulation;
pub mod spoken;
pub mod standing;
pub mod training;
pub mod trial;

pub use model::Design;
pub use problem::{Problem, Severity};
