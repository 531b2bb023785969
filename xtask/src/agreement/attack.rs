//! Answers that only look good: what somebody writes who wants the points, or who has a direction wrong.

use super::answers::{Graded, hash};

/// A reference that attacks are made of.
pub struct Target<'a> {
    pub graded: &'a Graded,
    pub reference: &'a str,
    /// Another question's reference.
    pub foreign: &'a str,
    /// Good answers to other questions.
    pub strays: Vec<&'a str>,
}

/// A way to make a bad answer of a reference, and the score it may reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attack {
    /// The reference as it is; no attack, the measure of the others.
    Itself,
    /// With a negation in it, or out of it.
    Negated,
    /// With a word of direction turned round.
    Reversed,
    /// With two of its terms in each other's place.
    Swapped,
    /// With its words in another order.
    Shuffled,
    /// Its terms without sentences.
    Terms,
    /// The question.
    Echo,
    /// The reference of another question.
    Foreign,
    /// What a person answered to another question, rightly.
    Stray,
    /// Nothing.
    Nothing,
}

impl Attack {
    pub const ALL: [Attack; 10] = [
        Attack::Itself,
        Attack::Negated,
        Attack::Reversed,
        Attack::Swapped,
        Attack::Shuffled,
        Attack::Terms,
        Attack::Echo,
        Attack::Foreign,
        Attack::Stray,
        Attack::Nothing,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Attack::Itself => "itself",
            Attack::Negated => "negated",
            Attack::Reversed => "reversed",
            Attack::Swapped => "swapped",
            Attack::Shuffled => "shuffled",
            Attack::Terms => "terms only",
            Attack::Echo => "echo",
            Attack::Foreign => "foreign",
            Attack::Stray => "stray",
            Attack::Nothing => "nothing",
        }
    }

    /// Returns the score that it may reach at most; for the reference itself, the one that it must reach.
    pub fn limit(self) -> f64 {
        match self {
            Attack::Itself => 0.85,
            Attack::Negated | Attack::Reversed => 0.3,
            Attack::Swapped | Attack::Shuffled => 0.4,
            Attack::Terms => 0.5,
            Attack::Echo | Attack::Nothing => 0.1,
            Attack::Foreign | Attack::Stray => 0.2,
        }
    }

    /// Returns whether there is an aim for it.
    pub fn is_aimed_at(self) -> bool {
        matches!(self, Attack::Negated | Attack::Shuffled | Attack::Terms | Attack::Echo | Attack::Foreign)
    }

    /// Returns whether a score is what it should be.
    pub fn is_met(self, score: f64) -> bool {
        if self == Attack::Itself { score >= self.limit() } else { score <= self.limit() + 1e-9 }
    }

    /// Returns the attacks on a reference.
    pub fn answers(self, target: &Target) -> Vec<String> {
        let one = |text: Option<String>| text.into_iter().collect();
        let reference = target.reference;
        match self {
            Attack::Itself => vec![reference.to_owned()],
            Attack::Negated => negated(reference),
            Attack::Reversed => one(reversed(reference)),
            Attack::Swapped => one(swapped(reference)),
            Attack::Shuffled => one(shuffled(reference)),
            Attack::Terms => one(terms(reference)),
            Attack::Echo => vec![target.graded.question.clone()],
            Attack::Foreign => vec![target.foreign.to_owned()],
            Attack::Stray => target.strays.iter().map(|&answer| answer.to_owned()).collect(),
            Attack::Nothing => ["I don't know", "no idea", "I have no clue, sorry.", "?"].map(String::from).to_vec(),
        }
    }
}

const AUXILIARIES: &[&str] = &[
    "is", "are", "was", "were", "can", "could", "will", "would", "should", "must", "may", "might", "has", "have",
    "does", "do", "did",
];
pub const SMALL: &[&str] = &[
    "a", "an", "the", "of", "in", "on", "at", "by", "for", "with", "from", "to", "into", "and", "or", "but", "because",
    "so", "if", "that", "this", "these", "those", "it", "its", "they", "them", "their", "he", "she", "we", "you", "i",
    "as", "than", "then", "which", "who", "what", "when", "where", "there", "be", "been", "being", "not", "no", "is",
    "are", "was", "were", "can", "could", "will", "would", "should", "must", "may", "might", "has", "have", "had",
    "does", "do", "did", "through", "between", "also", "very", "more", "each", "all", "both", "such", "between",
    "about", "until", "while", "after", "before",
];

fn plain(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

fn negated(reference: &str) -> Vec<String> {
    let words: Vec<&str> = reference.split_whitespace().collect();
    let mut made = Vec::new();
    if let Some(at) = words.iter().position(|word| matches!(&*plain(word), "not" | "no" | "never")) {
        let mut kept = words.clone();
        kept.remove(at);
        made.push(kept.join(" "));
    } else if let Some(at) = words.iter().position(|word| AUXILIARIES.contains(&&*plain(word))) {
        let mut with = words.clone();
        with.insert(at + 1, "not");
        made.push(with.join(" "));
    }
    if made.is_empty() {
        made.push(format!("It is not true that {reference}"));
    }
    made
}

fn reversed(reference: &str) -> Option<String> {
    const TURNS: &[(&str, &str)] = &[
        ("increases", "decreases"),
        ("increase", "decrease"),
        ("higher", "lower"),
        ("larger", "smaller"),
        ("more", "less"),
        ("faster", "slower"),
        ("longer", "shorter"),
        ("open", "closed"),
        ("positive", "negative"),
        ("before", "after"),
        ("high", "low"),
        ("same", "different"),
        ("all", "none"),
        ("always", "never"),
        ("complete", "incomplete"),
        ("first", "last"),
        ("maximum", "minimum"),
        ("hot", "cold"),
        ("up", "down"),
        ("large", "small"),
        ("harder", "softer"),
        ("connected", "disconnected"),
    ];
    let mut words: Vec<String> = reference.split_whitespace().map(str::to_owned).collect();
    for word in &mut words {
        let bare = plain(word);
        for (a, b) in TURNS {
            let turned = if bare == *a {
                b
            } else if bare == *b {
                a
            } else {
                continue;
            };
            *word = word.to_lowercase().replace(&bare, turned);
            return Some(words.join(" "));
        }
    }
    None
}

/// Returns the reference with its two rarest-looking different terms exchanged.
fn swapped(reference: &str) -> Option<String> {
    let mut words: Vec<String> = reference.split_whitespace().map(str::to_owned).collect();
    let mut terms: Vec<String> =
        words.iter().map(|word| plain(word)).filter(|word| word.len() > 3 && !SMALL.contains(&&**word)).collect();
    terms.dedup();
    let first = terms.first()?.clone();
    let last = terms.iter().rev().find(|term| !term.starts_with(&first[..3]))?.clone();
    if words.len() < 5 || first == last {
        return None;
    }
    for word in &mut words {
        let bare = plain(word);
        if bare == first {
            *word = word.to_lowercase().replace(&bare, &last);
        } else if bare == last {
            *word = word.to_lowercase().replace(&bare, &first);
        }
    }
    Some(words.join(" "))
}

fn shuffled(reference: &str) -> Option<String> {
    let mut words: Vec<String> = reference.split_whitespace().map(str::to_owned).collect();
    if words.len() < 4 {
        return None;
    }
    let mut state = hash(reference);
    for nth in (1..words.len()).rev() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        words.swap(nth, (state >> 33) as usize % (nth + 1));
    }
    let text = words.join(" ");
    (text != reference).then_some(text)
}

fn terms(reference: &str) -> Option<String> {
    let all = reference.split_whitespace().count();
    let kept: Vec<String> =
        reference.split_whitespace().map(plain).filter(|word| !word.is_empty() && !SMALL.contains(&&**word)).collect();
    // A reference that is a list of terms itself is no worse without its few small words.
    (kept.len() >= 3 && kept.len() * 10 <= all * 8).then(|| kept.join(" "))
}
