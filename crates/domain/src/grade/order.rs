//! Whether words stand in an order that sentences have, and in the order of the reference.
//!
//! Scrambled words and bare lists of terms have all that a bag of words can see of a good answer. What they lack is
//! grammar: a noun after "the", a phrase after "of", words of grammar at all.

use super::align::Match;
use super::prose::{Prose, Word};
use super::vocabulary::Part;

/// What the order of an answer's words shows.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Order {
    /// Share of words of grammar.
    pub grammar: f32,
    /// Share of neighbors that no sentence has next to each other, of those that could show it.
    pub scrambled: f32,
    /// How many such neighbors there are.
    pub slips: f32,
}

impl Order {
    /// Returns what the order of words shows.
    pub fn of(prose: &Prose) -> Order {
        let words = &prose.words;
        let grammar = words.iter().filter(|word| word.part.is_some()).count();
        let (mut slips, mut chances) = (0, 0);
        for (nth, word) in words.iter().enumerate() {
            let Some(part) = word.part else { continue };
            let next = words.get(nth + 1).filter(|next| next.sentence == word.sentence);
            if matches!(part, Part::Pronoun | Part::Adverb | Part::Negator | Part::Question) {
                continue;
            }
            chances += 1;
            slips += usize::from(slip(word, part, next));
        }
        Order { grammar: share(grammar, words.len()), scrambled: share(slips, chances), slips: slips as f32 }
    }
}

/// Returns whether no sentence goes on so after a word of grammar.
fn slip(word: &Word, part: Part, next: Option<&Word>) -> bool {
    let Some(next) = next else {
        // A sentence may end in "of" or "is", but not in "the" or "and".
        return matches!(
            &*word.letters,
            "a" | "an" | "the" | "their" | "its" | "and" | "or" | "because" | "from" | "if" | "than"
        );
    };
    let pause = next.after_pause;
    let article = matches!(&*word.letters, "a" | "an" | "the");
    match part {
        Part::Determiner if article => {
            pause
                || matches!(
                    next.part,
                    Some(
                        Part::Determiner
                            | Part::Preposition
                            | Part::Conjunction
                            | Part::Pronoun
                            | Part::Auxiliary
                            | Part::Question
                    )
                )
        }
        Part::Determiner => {
            matches!(&*word.letters, "their" | "its" | "every" | "our" | "your" | "my")
                && (pause
                    || matches!(
                        next.part,
                        Some(Part::Determiner | Part::Preposition | Part::Conjunction | Part::Auxiliary)
                    ))
        }
        Part::Preposition => {
            let phrasal = matches!(
                &*word.letters,
                "in" | "on"
                    | "over"
                    | "through"
                    | "before"
                    | "after"
                    | "since"
                    | "as"
                    | "than"
                    | "by"
                    | "across"
                    | "to"
                    | "until"
            );
            match next.part {
                Some(Part::Auxiliary) => {
                    !matches!(&*next.letters, "being" | "do" | "be" | "have")
                        || !matches!(
                            &*word.letters,
                            "of" | "by" | "to" | "from" | "than" | "as" | "for" | "without" | "with"
                        )
                }
                Some(Part::Conjunction) => !phrasal && &*next.letters != "so",
                Some(Part::Preposition) => !phrasal && !matches!(&*word.letters, "from" | "up"),
                _ => pause && !phrasal && matches!(&*word.letters, "of" | "from" | "with" | "at" | "into"),
            }
        }
        Part::Conjunction => match next.part {
            Some(Part::Conjunction) => !matches!(
                &*next.letters,
                "if" | "because" | "so" | "although" | "while" | "hence" | "therefore" | "thus"
            ),
            _ => false,
        },
        Part::Auxiliary => match next.part {
            Some(Part::Auxiliary) => {
                let modal = matches!(
                    &*word.letters,
                    "can"
                        | "could"
                        | "will"
                        | "would"
                        | "shall"
                        | "should"
                        | "may"
                        | "might"
                        | "must"
                        | "cannot"
                        | "has"
                        | "have"
                        | "had"
                        | "am"
                        | "do"
                        | "does"
                );
                let base = matches!(&*next.letters, "be" | "been" | "have" | "do" | "being");
                !(modal && base)
                    && &*next.letters != "being"
                    && !matches!(&*word.letters, "is" | "are" | "was" | "were" | "did")
                    || matches!(
                        (&*word.letters, &*next.letters),
                        (
                            "is" | "are" | "was" | "were",
                            "is" | "are" | "was" | "were" | "has" | "have" | "can" | "will"
                        )
                    )
            }
            Some(Part::Conjunction) => {
                matches!(&*next.letters, "and" | "or")
                    && matches!(
                        &*word.letters,
                        "is" | "are" | "was" | "were" | "be" | "been" | "will" | "would" | "has" | "have"
                    )
            }
            _ => false,
        },
        _ => false,
    }
}

/// How the words that both texts have follow each other.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Succession {
    /// Share of the reference's neighboring words that are neighbors in the answer.
    pub neighbors: f32,
    /// Share of neighboring said words of the reference that stand near and in order in the answer.
    pub near: f32,
    /// Share of said words that keep the order of the reference.
    pub ordered: f32,
    /// How nearly both texts have the same words, each as often.
    pub bag: f32,
}

impl Succession {
    /// Returns how the words of the reference follow each other in the answer.
    pub fn of(reference: &Prose, matches: &[Match], answer: &Prose) -> Succession {
        let pairs = |prose: &Prose| {
            let mut pairs: Vec<(u64, u64)> = prose.words.windows(2).map(|two| (two[0].stem, two[1].stem)).collect();
            pairs.sort_unstable();
            pairs
        };
        let (ours, theirs) = (pairs(reference), pairs(answer));
        let kept = shared(&ours, &theirs);
        let single = |prose: &Prose| {
            let mut stems: Vec<u64> = prose.words.iter().map(|word| word.stem).collect();
            stems.sort_unstable();
            stems
        };
        let (bag, theirs) = (single(reference), single(answer));
        let same = shared(&bag, &theirs);
        let said: Vec<usize> = matches
            .iter()
            .zip(&reference.words)
            .filter(|(found, word)| word.part.is_none() && found.score >= 0.5)
            .filter_map(|(found, _)| found.by)
            .collect();
        let near = said.windows(2).filter(|two| two[0] < two[1] && two[1] - two[0] <= 5).count();
        Succession {
            neighbors: share(kept, ours.len()),
            near: share(near, said.len().saturating_sub(1)),
            ordered: share(rising(&said), said.len()),
            bag: 2.0 * share(same, bag.len() + theirs.len()),
        }
    }
}

/// Returns how many members two sorted lists share, each as often as both have it.
fn shared<T: Ord>(a: &[T], b: &[T]) -> usize {
    let (mut i, mut j, mut both) = (0, 0, 0);
    while i < a.len() && j < b.len() {
        match a[i].cmp(&b[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                both += 1;
                i += 1;
                j += 1;
            }
        }
    }
    both
}

/// Returns the length of the longest rising run, members left out as needed.
fn rising(places: &[usize]) -> usize {
    let mut ends: Vec<usize> = Vec::new();
    for &place in places {
        let at = ends.partition_point(|&end| end < place);
        match ends.get_mut(at) {
            Some(end) => *end = place,
            None => ends.push(place),
        }
    }
    ends.len()
}

fn share(part: usize, whole: usize) -> f32 {
    if whole == 0 { 0.0 } else { part as f32 / whole as f32 }
}
