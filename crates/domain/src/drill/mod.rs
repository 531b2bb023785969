//! Reviewing cards: what a rating does to a memory, when the card comes back, and which card comes next.
//!
//! FSRS-6 says how a memory changes; this module says what a learner meets: days that end at night and not at midnight,
//! a short second try on the same day, new cards a few at a time. It never learns the time by itself.

mod day;
mod forgetting;
mod practice;
mod queue;
mod rating;
mod scheduler;

pub use day::{Calendar, Day, Days};
pub use forgetting::{Elapsed, Measured, Stretch, course, measured};
pub use practice::{Begun, Due, LEECH_LAPSES, Practice, Review};
pub use queue::{Asked, Because, Today, Waiting, next};
pub use rating::{ParseRatingError, Rating};
pub use scheduler::{Difficulty, Memory, MemoryState, Retention, RetentionError, Scheduler, Stability};
