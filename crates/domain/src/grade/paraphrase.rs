//! Ways to say one thing in other words, and which of them a text uses at which of its words.
//!
//! `paraphrases.txt` has them in sets; some sets have two sides, of which one says the opposite of the other. A phrase is
//! found by the stems of its words, in order, with a word or two between them: "turns *the lamp* off".

use std::collections::HashMap;
use std::sync::LazyLock;

use super::prose::{Prose, Word};
use super::vocabulary::Part;
use crate::matching::stem_hash;

/// A way of saying something, as a word of a text takes part in it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Way {
    /// What is said, as the number of its set.
    pub set: u16,
    /// Which side of the set.
    pub far: bool,
    /// It is denied, and the set has no other side that this would say.
    pub denied: bool,
    /// How surely the words say it.
    pub strength: f32,
}

/// The ways of each word of a text.
pub(super) type Ways = Vec<Vec<Way>>;

struct Phrase {
    rest: Vec<u64>,
    set: u16,
    far: bool,
    /// It has a negator of its own.
    denies: bool,
}

struct Table {
    /// Phrases by the stem of their first word.
    phrases: HashMap<u64, Vec<Phrase>>,
    /// Whether a set has two sides.
    sided: Vec<bool>,
}

/// Small words that phrases and texts have between the words that matter.
const PASSED: &str =
    "a an the it its is are was were be been to of that you your they their them we does did has had um uh";
/// What may stand some words behind its verb.
const PARTICLES: &str = "up down out off away back over apart together on in";

/// So many words may stand before a particle, and before any other word of a phrase.
const BETWEEN: (usize, usize) = (3, 1);

/// How surely a phrase of several words says what it says, a word that tells, and one that says little by itself.
const STRENGTHS: (f32, f32, f32) = (0.85, 0.7, 0.35);

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table { phrases: HashMap::new(), sided: Vec::new() };
    let lines = include_str!("paraphrases.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut sets: Vec<String> = Vec::new();
    for line in lines {
        match sets.last_mut().filter(|_| line.starts_with(' ')) {
            Some(set) => set.push_str(line),
            None => sets.push(line.to_owned()),
        }
    }
    for (set, nth) in sets.iter().zip(0..) {
        let sides: Vec<&str> = set.split(" /").collect();
        table.sided.push(sides.len() > 1);
        for (side, phrases) in sides.into_iter().enumerate() {
            for phrase in phrases.split(',') {
                let words: Vec<&str> = phrase.split_whitespace().collect();
                let told: Vec<&str> = words.iter().copied().filter(|word| !passed(word)).collect();
                let told = if told.is_empty() { words } else { told };
                let Some((first, rest)) = told.split_first() else { continue };
                let denies = told.iter().any(|word| matches!(*word, "not" | "no" | "never" | "cannot" | "without"));
                table.phrases.entry(stem(first)).or_default().push(Phrase {
                    rest: rest.iter().map(|word| stem(word)).collect(),
                    set: nth,
                    far: side > 0,
                    denies,
                });
            }
        }
    }
    table
});

fn passed(word: &str) -> bool {
    PASSED.split(' ').any(|passed| passed == word)
}

static PASSED_STEMS: LazyLock<Vec<u64>> = LazyLock::new(|| PASSED.split(' ').map(stem_hash).collect());
static PARTICLE_STEMS: LazyLock<Vec<u64>> = LazyLock::new(|| PARTICLES.split(' ').map(stem_hash).collect());

/// "Doesn't" and "not" are one word here.
fn stem(word: &str) -> u64 {
    if word.ends_with("n't") { stem_hash("not") } else { stem_hash(word) }
}

/// Verbs that deny what they are about, and words that do so before "of": "prevents overflow", "out of balance".
const AVOID: &str = "avoid prevent hinder eliminate";
const BEFORE_OF: &str = "out rid free instead";

static AVOID_STEMS: LazyLock<Vec<u64>> = LazyLock::new(|| AVOID.split(' ').map(stem_hash).collect());

/// What is avoided reaches over so many words that say something.
const AVOIDED: usize = 2;

/// Returns for each word whether it is what is avoided. "Keeps it out of balance" is said as well by telling what happens
/// otherwise, so of such a word nothing is the other way round.
pub(super) fn avoided(prose: &Prose) -> Vec<bool> {
    let (mut reach, mut sentence) = (0, 0);
    let mut avoided = Vec::with_capacity(prose.words.len());
    for (nth, word) in prose.words.iter().enumerate() {
        if word.sentence != sentence || word.after_pause {
            (reach, sentence) = (0, word.sentence);
        }
        let before_of = prose.words.get(nth + 1).is_some_and(|next| &*next.letters == "of");
        let begins =
            AVOID_STEMS.contains(&word.stem) || before_of && BEFORE_OF.split(' ').any(|known| *known == *word.letters);
        let inside = !begins && reach > 0 && word.part.is_none();
        reach = if begins { AVOIDED } else { reach - usize::from(inside) };
        avoided.push(inside);
    }
    avoided
}

/// Returns the ways of each word of a text.
pub(super) fn ways(prose: &Prose) -> Ways {
    let stems: Vec<u64> = prose.words.iter().map(|word| stem(&word.letters)).collect();
    let mut ways: Ways = vec![Vec::new(); prose.words.len()];
    let mut places = Vec::new();
    for (nth, first) in stems.iter().enumerate() {
        for phrase in TABLE.phrases.get(first).into_iter().flatten() {
            places.clear();
            places.push(nth);
            if !follow(phrase, &prose.words, &stems, &mut places) {
                continue;
            }
            let way = way(phrase, &prose.words, &places);
            for &place in &places {
                let known = ways[place].iter_mut().find(|known| known.set == way.set && known.far == way.far);
                match known {
                    Some(known) if known.strength >= way.strength => {}
                    Some(known) => *known = way,
                    None => ways[place].push(way),
                }
            }
        }
    }
    ways
}

/// Finds the rest of a phrase behind its first word.
fn follow(phrase: &Phrase, words: &[Word], stems: &[u64], places: &mut Vec<usize>) -> bool {
    let sentence = words[places[0]].sentence;
    for wanted in &phrase.rest {
        let mut spare = if PARTICLE_STEMS.contains(wanted) { BETWEEN.0 } else { BETWEEN.1 };
        let mut at = places[places.len() - 1] + 1;
        loop {
            let Some(stem) = stems.get(at).filter(|_| words[at].sentence == sentence) else { return false };
            if stem == wanted {
                places.push(at);
                break;
            }
            if !PASSED_STEMS.contains(stem) {
                if spare == 0 {
                    return false;
                }
                spare -= 1;
            }
            at += 1;
        }
    }
    true
}

fn way(phrase: &Phrase, words: &[Word], places: &[usize]) -> Way {
    let first = &words[places[0]];
    let strength = match () {
        () if places.len() > 1 => STRENGTHS.0,
        () if first.part.is_none() && first.weight > 0.3 => STRENGTHS.1,
        () => STRENGTHS.2,
    };
    let denied = !phrase.denies && places.iter().any(|&place| words[place].negated);
    let sided = TABLE.sided[usize::from(phrase.set)];
    Way { set: phrase.set, far: phrase.far ^ (denied && sided), denied: denied && !sided, strength }
}

/// Returns whether one of the ways has an opposite.
pub(super) fn is_sided(ways: &[Way]) -> bool {
    ways.iter().any(|way| TABLE.sided[usize::from(way.set)] && way.strength >= STRENGTHS.1)
}

/// Returns whether a word takes part in saying something that has an opposite, together with other words.
pub(super) fn is_directed(ways: &[Way], word: &Word) -> bool {
    ways.iter().any(|way| TABLE.sided[usize::from(way.set)] && way.strength >= STRENGTHS.0)
        && word.part != Some(Part::Determiner)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shared(a: &str, b: &str) -> Option<bool> {
        let of = |text: &str| ways(&Prose::of(text, 1000)).into_iter().flatten().collect::<Vec<_>>();
        let (a, b) = (of(a), of(b));
        let pairs = || a.iter().flat_map(|one| b.iter().map(move |other| (one, other)));
        if pairs().any(|(one, other)| one.set == other.set && one.far == other.far) {
            return Some(true);
        }
        pairs().any(|(one, other)| one.set == other.set).then_some(false)
    }

    #[test]
    fn a_phrase_is_found_with_words_between() {
        assert_eq!(shared("the kettle is switched off", "turn it off"), Some(true));
        assert_eq!(shared("kites climb", "kites went steadily up"), Some(true));
        assert_eq!(shared("kites climb", "kites sink"), Some(false));
        assert_eq!(shared("kites climb", "a green kettle"), None);
    }

    #[test]
    fn a_denied_side_is_the_other_one() {
        assert_eq!(shared("the kettle is inactive", "the kettle is not active"), Some(true));
    }

    #[test]
    fn every_set_has_ways_to_choose_from() {
        assert!(TABLE.sided.len() > 300, "{}", TABLE.sided.len());
        let mut counts = vec![0; TABLE.sided.len()];
        TABLE.phrases.values().flatten().for_each(|phrase| counts[usize::from(phrase.set)] += 1);
        assert!(counts.iter().all(|&count| count > 1), "{counts:?}");
    }
}
