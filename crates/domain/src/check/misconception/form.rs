//! Wrong forms: the catalog's own sentences, met by a statement that says all of what one of them says.
//!
//! A form is its words in their order, small and light ones left out. A statement commits it when it has them in that
//! order with little between them, denies exactly as much, and adds nothing by which the right statement differs.

use super::lexicon::{Bits, COPULA, stem_bit};
use super::passage::Statement;
use super::phrase::Phrase;
use super::words::Word;

/// A sentence of the catalog that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    parts: Vec<Part>,
    /// Whether it has a comma of its own between its words.
    parted: bool,
    /// So many parts at its beginning name what it speaks of.
    subject: usize,
    /// What a statement holds that says it.
    bits: Bits,
    /// Stems of the right statements that this form lacks; next to a match they take it back.
    corrections: Vec<u64>,
    /// What shows that a statement does not commit it: these of the wordings that its entry has for that.
    unless: Vec<u16>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// The mark of its stem.
    pub(super) mark: u64,
    negates: bool,
}

/// Words that a statement may leave out or add without saying something else, sorted.
const LIGHT: &[&str] = &[
    "about",
    "and",
    "approximately",
    "automatically",
    "both",
    "completely",
    "consist",
    "directly",
    "exactly",
    "form",
    "from",
    "fully",
    "if",
    "into",
    "itself",
    "kind",
    "largely",
    "mainly",
    "make",
    "mostly",
    "or",
    "over",
    "primarily",
    "some",
    "strongly",
    "then",
    "through",
    "together",
    "type",
    "via",
    "when",
];
/// What a set is of when "set" says nothing of its own.
const DATA: &[&str] = &["dataset", "data", "train", "test", "validation", "development", "held"];
/// At most so many other words stand between two words of a form.
const GAP: usize = 4;
/// A denial so many words before the first word still denies it.
const REACH: usize = 3;
/// Words of a statement so near a match belong to what it says.
const NEAR: usize = 4;
/// A form with more words than this is a story, not a sentence.
const MOST_PARTS: usize = 24;

impl Form {
    /// Returns the form of a wrong sentence, given the words of what is right instead; `None` where it says too little to be met safely.
    pub(super) fn of(own: &[Word], rights: &[Word], unless: &[Phrase]) -> Option<Form> {
        let parts: Vec<Part> =
            telling(own).map(|word| Part { mark: word.mark, negates: word.negates }).take(MOST_PARTS).collect();
        let told = parts.iter().filter(|part| part.mark != COPULA && !part.negates).count();
        if told < 2 || parts.len() < 3 || parts[0].mark == COPULA {
            return None;
        }
        let parted = own.first().map(|word| word.segment) != own.last().map(|word| word.segment);
        let subject = parts.iter().position(|part| part.mark == COPULA).filter(|at| (1..=4).contains(at)).unwrap_or(1);
        let mut corrections: Vec<u64> = rights
            .iter()
            .filter(|word| !word.light && own.iter().all(|known| known.mark != word.mark))
            .map(|word| word.mark)
            .collect();
        corrections.sort_unstable();
        corrections.dedup();
        // What takes another form back may be what this one says.
        let takes_back = |at: &u16| unless[usize::from(*at)].places(own).next().is_none();
        let unless = (0..unless.len() as u16).filter(takes_back).collect();
        let mut form = Form { parts, parted, subject, bits: Bits::default(), corrections, unless };
        form.bits.stems = form.predicate().iter().fold(0, |bits, part| bits | stem_bit(part.mark));
        Some(form)
    }

    /// Returns its words that must stand in the statement itself.
    pub(super) fn predicate(&self) -> &[Part] {
        if self.parts.len() >= self.subject + 3 { &self.parts[self.subject..] } else { &self.parts }
    }

    /// Returns how sure a statement commits it, given what its entry has against it; `None` when it does not.
    pub(super) fn committed(&self, statement: &Statement, unless: &[Phrase]) -> Option<f64> {
        let sure = self.said(statement)?;
        let own = self.unless.iter().filter_map(|at| unless.get(usize::from(*at)));
        (!statement.takes_back(own)).then_some(sure)
    }

    fn said(&self, statement: &Statement) -> Option<f64> {
        if !statement.bits.may_hold(self.bits) {
            return None;
        }
        let parted = self.parted || opens_with_setting(&statement.text);
        if self.stands(&self.parts, &statement.words, statement.words.len(), parted) {
            return Some(0.9);
        }
        let predicate = self.predicate();
        let subject = &self.parts[..self.parts.len() - predicate.len()];
        if subject.is_empty() || subject.iter().any(|part| part.fits_any(&statement.words)) {
            return None;
        }
        let nearest = statement
            .context
            .iter()
            .take(4)
            .position(|above| subject.iter().all(|part| part.fits_any(above.words())))?;
        let only_asked = statement.asked && nearest + 1 == statement.context.len();
        // Told of something above, a statement begins with what it tells.
        let plain = nearest <= 1 && !only_asked && !statement.context[nearest].compares();
        let sure = if plain { 0.82 } else { 0.6 };
        self.stands(predicate, &statement.words, 0, self.parted).then_some(sure)
    }

    /// Returns whether the parts stand in the words, beginning at a place or before, `parted` by a comma at most.
    fn stands(&self, parts: &[Part], words: &[Word], begin: usize, parted: bool) -> bool {
        let Some(first) = parts.first() else { return false };
        let starts = words.iter().take(begin + 1).enumerate().filter(|(_, word)| first.fits(word));
        starts.take(6).any(|(start, _)| {
            found_from(parts, words, start).is_some_and(|places| {
                let last = places.last().map_or(start, |last| *last);
                // What stretches over commas is a list or a story.
                let commas = words[last].segment - words[start].segment;
                commas <= u16::from(parted) && !self.turned(words, &places)
            })
        })
    }

    /// Returns whether something next to a match denies it or is what the right statement has instead.
    fn turned(&self, words: &[Word], places: &[usize]) -> bool {
        let (Some(first), Some(last)) = (places.first(), places.last()) else { return true };
        let clause = words[*first].clause;
        let own = |at: usize| places.contains(&at);
        let near = first.saturating_sub(NEAR)..(last + 1 + NEAR).min(words.len());
        let reached = first.saturating_sub(REACH)..last + 1;
        near.into_iter().any(|at| {
            let word = &words[at];
            !own(at)
                && word.clause == clause
                && (word.negates && reached.contains(&at) || self.corrections.binary_search(&word.mark).is_ok())
        })
    }
}

impl Part {
    fn fits(&self, word: &Word) -> bool {
        self.mark == word.mark
    }

    fn fits_any(&self, words: &[Word]) -> bool {
        words.iter().any(|word| self.fits(word))
    }
}

/// Returns whether a sentence begins with where or when it holds, up to a comma.
fn opens_with_setting(text: &str) -> bool {
    const OPENINGS: &[&str] = &[
        "In ", "For ", "With ", "During ", "At ", "When ", "If ", "On ", "By ", "After ", "Without ", "Before ", "As ",
    ];
    OPENINGS.iter().any(|opening| text.starts_with(opening))
}

/// Returns where the parts stand from a place on, each as near to the one before as can be.
fn found_from(parts: &[Part], words: &[Word], start: usize) -> Option<Vec<usize>> {
    let mut places = vec![start];
    let mut at = start;
    for part in &parts[1..] {
        let reach = (at + 1)..(at + 2 + GAP).min(words.len());
        match reach.into_iter().find(|&next| part.fits(&words[next])) {
            Some(next) => {
                places.push(next);
                at = next;
            }
            None => return None,
        }
    }
    let last = places.last().copied()?;
    // The less a form says, the less may stand between its words.
    let roomy = last - start + 2 < parts.len() + parts.len().min(8);
    (roomy && words[start].clause == words[last].clause).then_some(places)
}

/// Returns the words of a sentence that tell something.
fn telling(words: &[Word]) -> impl Iterator<Item = &Word> {
    // A "data set" is data, but a "set" is a set.
    let of_data = |at: usize| at.checked_sub(1).is_some_and(|before| DATA.contains(&words[before].stem.as_str()));
    let idle = move |at: usize, word: &Word| word.light || word.stem == "set" && of_data(at);
    words.iter().enumerate().filter(move |&(at, word)| word.negates || !idle(at, word)).map(|(_, word)| word)
}

/// Returns whether a stem is one that a statement may leave out or add.
pub(super) fn is_light(stem: &str) -> bool {
    LIGHT.binary_search(&stem).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn light_words_are_sorted() {
        assert!(LIGHT.is_sorted());
    }
}
