//! Tables with a column of questions and a column of answers.

use super::tree::{Run, source};
use crate::columns::{self, Columns};

/// Returns the columns of a table of questions; terms with definitions count unless `strict`.
pub(super) fn columns(head: &[Vec<Run>], strict: bool) -> Option<Columns> {
    let names: Vec<String> = head.iter().map(|cell| source(cell)).collect();
    columns::by_roles(&columns::roles(names.iter().map(String::as_str)), strict)
}
