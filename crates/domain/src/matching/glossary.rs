//! What the terms of the field mean, in the words people use who avoid the term.
//!
//! "How do you stop a model from memorizing the training data?" never says overfitting. A line holds a concept of the
//! lexicon and the words of its usual descriptions; a question that speaks in those words *hints* at the concept
//! (after Lesk, "Automatic sense disambiguation using machine readable dictionaries", 1986). Usually that is worth a
//! suggestion; only a full description of one term, with nothing left over, merges.

mod classic;
mod deep;
mod systems;

/// Concept, then its describing words; the more lines mention a word, the less the word tells.
pub(super) const GLOSSES: [&str; 3] = [classic::GLOSSES, deep::GLOSSES, systems::GLOSSES];
