//! Checking documents: what they say that is wrong.

mod run;

pub use run::{CodeCheck, check_code};
