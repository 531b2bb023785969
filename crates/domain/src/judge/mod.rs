//! Ruling on submissions: what code gave back, how it is compared, and what is said of it.
//!
//! Knows nothing of processes: the sandbox hands over bytes and figures, this module reads the values ([`wire`],
//! [`literal`]), compares them ([`checker`], [`statistical`], [`growth`]) and names the [`verdict`].

pub mod problem;
pub mod signature;

pub mod array;
mod integer;
pub mod value;

pub mod literal;
pub mod printed;
pub mod wire;

pub mod checker;
pub mod growth;
pub mod rating;
pub mod statistical;
pub mod verdict;

mod compare;
mod explain;
mod hint;
mod pairing;
mod tail;

pub use array::{Array, Dtype};
pub use checker::{Checker, Difference, Ruling, Tolerance, WorstElement, check, check_text};
pub use growth::Growth;
pub use problem::{
    Ask, Case, CaseLimits, Check, Examination, Examiner, Expect, GrowthGoal, Language, LanguageFiles, Problem,
    ProblemKind, ResultPlace, WrongSolution,
};
pub use signature::{Signature, Type};
pub use value::Value;
pub use verdict::{CaseResult, Exception, GrowthReport, SubmissionReport, Verdict};
