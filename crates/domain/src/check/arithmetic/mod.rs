//! Equalities and numbers that can be recomputed.
//!
//! [`number`], [`unit`] and [`token`] read what is written, [`expression`] understands it, [`evaluation`] computes it,
//! [`agreement`] says whether two results agree as written. [`chain`] finds the places where a text claims that they do,
//! [`equality`] rules on them, [`slip`] says what may have gone wrong. [`listed`] looks at numbers that follow from a list, [`table`] at
//! those that follow from a table's others,
//! [`unfinished`] and [`extremum`] fill in what a worked problem leaves to the reader.
//!
//! A finding means that nothing that the notation may mean comes out right; what is doubtful is kept back or not shown.
//! Time and memory are bounded whatever the text: see the limits at the head of each module.

pub mod agreement;
pub mod chain;
mod context;
mod equality;
pub mod evaluation;
pub mod expression;
mod extremum;
mod listed;
mod notation;
pub mod number;
mod slip;
mod table;
pub mod token;
mod unfinished;
pub mod unit;
pub mod value;

use super::{Document, Finding};
use equality::Equalities;

/// Returns what does not hold, in document order.
pub fn findings(document: &Document<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut equalities = Equalities::default();
    chain::streams(document.lines, |stream| equalities.check(document, stream, &mut found));
    let mut follows = Vec::new();
    listed::check(document, &equalities.work, &mut follows);
    table::check(document, &mut follows);
    // What an equality in the same words says already is not said again.
    follows.retain(|later| !found.iter().any(|known| known.lines == later.lines && later.text.contains(&known.text)));
    found.append(&mut follows);
    unfinished::check(document, &equalities.work, &mut found);
    extremum::check(document, &equalities.work, &mut found);
    found.sort_by_key(|finding| finding.lines);
    found
}
