//! Which questions ask the same, and whose answer answers an unanswered one, decided without a language model.
//!
//! A question is cut into `words`, its phrases become concepts of the field (`lexicon`, `glossary`) and facets (`facet`:
//! what, why, remedy, versus), and it gets a place among the topics (`space`). The [`Fingerprint`] keeps those; [`compare`]
//! weighs what two of them share and what each has alone; [`score`] does so for an import, [`score_answered`] with the
//! answers of both; an [`Index`] finds the few worth comparing. All are pure functions of the two cards, so such a decision
//! does not change with the bank around it. [`answers`] goes one way only, and by how rare things are in the bank.

mod acronym;
mod alignment;
mod answer_trees;
mod answering;
mod comparison;
mod crossing;
mod evidence;
mod facet;
mod fingerprint;
mod glossary;
mod grounds;
mod index;
mod lexicon;
mod line;
mod meaning;
pub(crate) mod names;
mod phrase;
mod space;
mod told;
mod tree;
mod trees;
mod words;

pub use answering::{GROUNDS, among, answers, grounds, is_worth_weighing};
pub use comparison::{Comparison, Decision, EVIDENCE, compare, evidence, score, score_answered};
pub use crossing::{BESIDE, Pairing, beside, compare_all};
pub use fingerprint::Fingerprint;
pub use index::Index;
pub(crate) use phrase::{opposed, phrases, related};
pub use told::Told;
pub(crate) use words::stem_hash;
