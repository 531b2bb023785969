//! Whether an answer affirms what its reference affirms, clause by clause.
//!
//! "The path is not closed" says "there is no closed path", though "not" stands elsewhere: what counts is whether the
//! clauses that share their words are denied an even or an odd number of times, a word's opposite being one denial more.

use super::align::Match;
use super::prose::{Prose, negates};

/// How an answer's clauses stand to a reference's.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Polarity {
    /// Of what both speak of, how much more is affirmed alike than turned round, -1 to 1.
    pub agreement: f32,
    /// Share of the reference that is said and turned round.
    pub turned: f32,
}

/// For each word, whether its clause is denied.
#[derive(Clone, Debug, Default)]
pub(super) struct Denials(Vec<bool>);

impl Denials {
    /// Returns which words of a text stand in a denied clause.
    pub fn of(prose: &Prose) -> Denials {
        let words = &prose.words;
        let mut denied = Vec::with_capacity(words.len());
        let mut odd = false;
        for (nth, word) in words.iter().enumerate() {
            if nth > 0 && (word.sentence != words[nth - 1].sentence || begins_clause(&word.letters)) {
                denied.resize(nth, odd);
                odd = false;
            }
            let next = words.get(nth + 1).map_or("", |next| &*next.letters);
            odd ^= negates(word, next);
        }
        denied.resize(words.len(), odd);
        Denials(denied)
    }

    fn at(&self, nth: usize) -> bool {
        self.0.get(nth).copied().unwrap_or(false)
    }
}

fn begins_clause(letters: &str) -> bool {
    matches!(
        letters,
        "but" | "because" | "while" | "whereas" | "although" | "though" | "so" | "which" | "if" | "when" | "unless"
    )
}

impl Polarity {
    /// Returns how the clauses of an answer stand to those of a reference.
    pub fn of(reference: &Prose, ours: &Denials, matches: &[Match], theirs: &Denials) -> Polarity {
        let (mut alike, mut turned, mut all) = (0.0, 0.0, 0.0);
        for ((nth, word), found) in reference.words.iter().enumerate().zip(matches) {
            if word.part.is_some() {
                continue;
            }
            all += word.weight;
            let (by, opposite) = match (found.opposite, found.by) {
                (Some(by), _) => (by, true),
                (None, Some(by)) if found.score >= 0.5 => (by, false),
                _ => continue,
            };
            let denials_differ = ours.at(nth) != theirs.at(by);
            *(if denials_differ == opposite { &mut alike } else { &mut turned }) += word.weight;
        }
        let spoken = alike + turned;
        Polarity {
            agreement: if spoken > 0.0 { (alike - turned) / spoken } else { 0.0 },
            turned: if all > 0.0 { turned / all } else { 0.0 },
        }
    }
}

/// What a text that begins with its verdict says: "yes", "I disagree", "B. The second heater".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Yes or agreed; or no.
    Yes(bool),
    /// One of several things named by letters or numbers.
    Named(u64),
}

/// A verdict stands among the first words.
const FIRST: usize = 4;

impl Verdict {
    /// Returns the verdict that a text begins with.
    pub fn of(prose: &Prose) -> Option<Verdict> {
        let first = prose.words.first()?;
        let alone = prose.words.get(1).is_none_or(|next| next.sentence != first.sentence || next.after_pause);
        if alone && (first.letters.len() == 1 || first.number.is_some()) {
            return Some(Verdict::Named(first.stem));
        }
        let sentence = prose.words.iter().take(FIRST).take_while(|word| word.sentence == first.sentence);
        let mut denied = false;
        for (nth, word) in sentence.enumerate() {
            match &*word.letters {
                "yes" | "true" if nth == 0 => return Some(Verdict::Yes(true)),
                "no" | "false" if nth == 0 && alone => return Some(Verdict::Yes(false)),
                "agree" => return Some(Verdict::Yes(!denied)),
                "disagree" => return Some(Verdict::Yes(denied)),
                _ => denied ^= negates(word, ""),
            }
        }
        None
    }

    /// Returns 1 where both texts begin with the same verdict, -1 where with different ones, else 0.
    pub fn beside(reference: &Prose, answer: &Prose) -> f32 {
        match (Verdict::of(reference), Verdict::of(answer)) {
            (Some(ours), Some(theirs)) if ours == theirs => 1.0,
            (Some(Verdict::Yes(_)), Some(Verdict::Yes(_))) | (Some(Verdict::Named(_)), Some(Verdict::Named(_))) => -1.0,
            _ => 0.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grade::align::Lookup;

    fn polarity(reference: &str, answer: &str) -> Polarity {
        let (reference, answer) = (Prose::of(reference, 1000), Prose::of(answer, 1000));
        let matches = Lookup::of(&answer).align(&reference);
        Polarity::of(&reference, &Denials::of(&reference), &matches, &Denials::of(&answer))
    }

    #[test]
    fn a_clause_is_denied_wherever_its_negator_stands() {
        assert_eq!(polarity("There is no open valve.", "The valve is not open.").agreement, 1.0);
        assert_eq!(polarity("There is no open valve.", "The valve is open.").agreement, -1.0);
    }

    #[test]
    fn a_denied_opposite_affirms() {
        assert_eq!(polarity("They are connected.", "They are not separated.").agreement, 1.0);
        assert_eq!(polarity("They are connected.", "They are separated.").agreement, -1.0);
    }

    #[test]
    fn a_denial_ends_with_its_clause() {
        let agreement = polarity("The tank is full.", "The pump is not running because the tank is full.").agreement;
        assert_eq!(agreement, 1.0);
    }

    #[test]
    fn a_wrongly_typed_apostrophe_still_denies() {
        assert_eq!(polarity("The valve is open.", "The valve isn\"t open.").agreement, -1.0);
    }

    #[test]
    fn verdicts_are_held_against_each_other() {
        let beside = |a: &str, b: &str| Verdict::beside(&Prose::of(a, 100), &Prose::of(b, 100));
        assert_eq!(beside("Yes, it is.", "Yes because it is"), 1.0);
        assert_eq!(beside("Agree. Heat rises.", "I don't agree with him."), -1.0);
        assert_eq!(beside("B. The second one.", "A. The first one."), -1.0);
        assert_eq!(beside("B. The second one.", "B, as it is larger"), 1.0);
        assert_eq!(beside("Heat rises.", "A. The first one."), 0.0);
    }
}
