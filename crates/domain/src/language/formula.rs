//! Formulas in a sentence, in a form in which two ways to write one thing are equal.

use super::statement::Unit;
use super::token::Token;

/// A formula of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Formula {}

/// Returns the formulas of a sentence.
pub(super) fn formulas(_tokens: &[Token], _units: &[Unit]) -> Vec<Formula> {
    Vec::new()
}

/// Returns why the formulas of two statements oppose each other, if they do, and how sure that is.
pub(super) fn conflict(_a: &super::Statement, _b: &super::Statement) -> Option<(f64, super::Why)> {
    None
}
