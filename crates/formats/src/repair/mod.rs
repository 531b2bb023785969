//! Code that lost its form on the way into a document: telling it from prose, straightening its quotes, finding its indentation again.

mod code;
mod python;
mod quotes;

pub(crate) use code::{Likeness, language_of, likeness, looks_like_code};
pub(crate) use python::{Restored, restore_indentation};
pub(crate) use quotes::straighten;
