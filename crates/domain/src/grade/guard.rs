//! What no score may pass: answers that have the right words and do not say the right thing.
//!
//! A model of scores learns from people who tried; nobody who tries scrambles the reference or puts a "not" into it.
//! Each guard names what it saw, so the reason can be shown, and holds only where the evidence is plain.

use std::collections::HashMap;

use super::Note;
use super::align::opposite_words;
use super::prose::{Prose, Word};
use super::signals::{Asked, Side, Weighed};
use super::vocabulary::Part;

/// The most for an answer that speaks of something else.
pub(super) const ELSEWHERE: f64 = 0.19;

/// The most for an answer that contradicts the question.
pub(super) const AGAINST_QUESTION: f64 = 0.25;

/// Returns what is wrong with an answer as a whole, and the score it may reach at most.
pub(super) fn guard(
    asked: &Asked,
    references: &[Weighed],
    sides: &[Side],
    nearest: usize,
    answer: &Weighed,
) -> (Vec<Note>, f64) {
    let (Some(reference), Some(side)) = (references.get(nearest), sides.get(nearest)) else { return (Vec::new(), 0.0) };
    let mut notes = Vec::new();
    let mut most = 1.0_f64;
    let mut hold = |note: Note, limit: f64| {
        notes.push(note);
        most = most.min(limit);
    };
    if says_nothing(asked, answer) {
        hold(Note::NothingSaid, 0.02);
    } else if echoes(asked, reference, side, answer) {
        hold(Note::Echo, 0.06);
    }
    if is_elsewhere(side, answer) {
        hold(Note::Elsewhere, ELSEWHERE);
    }
    if scrambled(side, reference, answer) {
        hold(Note::Scrambled, 0.3);
    } else if terms_only(asked, reference, side, answer) {
        hold(Note::TermsOnly, 0.45);
    }
    let beside = || references.iter().zip(sides);
    if !references.iter().any(|reference| is_verbatim(reference, answer)) {
        let turned = turned(reference, side, answer);
        // Where an answer says one reference right, it may turn around the words of another.
        let elsewhere =
            || beside().filter(|_| side.said < 0.9).find_map(|(other, side)| turned_around(other, side, answer));
        if let Some((note, limit)) = turned.or_else(elsewhere) {
            hold(note, limit);
        }
    }
    (notes, most)
}

/// Returns how an answer turns a reference around that it keeps the words of, and what it may reach then.
fn turned(reference: &Weighed, side: &Side, answer: &Weighed) -> Option<(Note, f64)> {
    let swapped = || swaps(&reference.prose, &answer.prose).map(|(a, b)| (Note::Swapped(a, b), 0.35));
    turned_around(reference, side, answer).or_else(swapped)
}

fn turned_around(reference: &Weighed, side: &Side, answer: &Weighed) -> Option<(Note, f64)> {
    if denies(reference, side, answer) {
        return Some((Note::Denied, 0.2));
    }
    reverses(reference, side, answer).then_some((Note::Reversed, 0.25))
}

/// Returns whether the answer is the reference, word for word.
pub(super) fn is_verbatim(reference: &Weighed, answer: &Weighed) -> bool {
    let stems = |prose: &'_ Prose| prose.words.iter().map(|word| word.stem).collect::<Vec<_>>();
    !reference.prose.words.is_empty() && stems(&reference.prose) == stems(&answer.prose)
}

fn negators(prose: &Prose) -> usize {
    prose.words.iter().filter(|word| word.part == Some(Part::Negator)).count()
}

fn says_nothing(asked: &Asked, answer: &Weighed) -> bool {
    let words = &answer.prose.words;
    let own: f32 = words.iter().filter(|word| word.part.is_none() && !asked.has(word)).map(|word| word.weight).sum();
    let gives_up = words.windows(2).any(|two| {
        two[0].part == Some(Part::Negator)
            && matches!(
                &*two[1].letters,
                "know" | "sure" | "idea" | "clue" | "remember" | "submission" | "answer" | "response"
            )
    });
    let none = words.iter().all(|word| word.part.is_some() && word.part != Some(Part::Preposition));
    words.is_empty()
        || none && words.len() < 4 && own == 0.0 && !words.iter().any(|word| asked.has(word))
        || gives_up && own < 2.5 && words.len() < 12
}

fn echoes(asked: &Asked, reference: &Weighed, side: &Side, answer: &Weighed) -> bool {
    let question = super::align::Lookup::of(&answer.prose).align(&asked.prose);
    let succession = super::order::Succession::of(&asked.prose, &question, &answer.prose);
    if succession.bag > 0.9 && succession.neighbors > 0.85 && side.succession.bag < 0.9 {
        return true;
    }
    let content: f32 = answer.prose.content().map(|word| word.weight).sum();
    let repeated: f32 = answer.prose.content().filter(|word| asked.has(word)).map(|word| word.weight).sum();
    let of_question = asked.prose.content().map(|word| word.weight).sum::<f32>();
    // A choice ("A or B?") is answered with a word of the question; an echo repeats most of it.
    let much = answer.prose.words.len() * 2 > asked.prose.words.len() && asked.prose.words.len() > 4;
    let own: f32 = reference.weights.iter().sum();
    much && of_question > 0.0 && repeated > 0.92 * content && side.said < 0.5 && own > 0.3
}

/// Returns whether nearly nothing of the reference is said and much that is not in it.
fn is_elsewhere(side: &Side, answer: &Weighed) -> bool {
    // A text of some length that says nothing of the reference is elsewhere however few its words are.
    let bulk = answer.prose.read > 1_000 && side.said < 0.05;
    let content = answer.prose.content().count();
    bulk || content > 3 && side.said < 0.1 && side.to_the_point < 0.15 && side.succession.neighbors < 0.1
}

fn scrambled(side: &Side, reference: &Weighed, answer: &Weighed) -> bool {
    let succession = &side.succession;
    let long = reference.prose.words.len() > 3 && answer.prose.words.len() > 3;
    let order = super::order::Order::of(&answer.prose);
    // Two halves of a sentence in each other's place are a sentence.
    let apart = if order.slips > 0.0 { 0.45 } else { 0.3 };
    let same_words = succession.bag > 0.85 && succession.neighbors < apart;
    let sentence_breaks =
        succession.bag > 0.5 && order.slips >= 2.0 && order.scrambled > 0.25 && succession.neighbors < 0.4;
    long && (same_words || sentence_breaks)
}

fn terms_only(asked: &Asked, reference: &Weighed, side: &Side, answer: &Weighed) -> bool {
    let lists =
        asked.prose.words.iter().any(|word| matches!(&*word.letters, "list" | "name" | "enumerate" | "mention"));
    let grammar = |prose: &Prose| super::order::Order::of(prose).grammar;
    let content = answer.prose.content().count();
    let pauses = answer.prose.words.iter().filter(|word| word.after_pause).count();
    !lists
        && content > 2
        && pauses * 3 < content
        && grammar(&answer.prose) < 0.2
        && grammar(&answer.prose) < 0.4 * grammar(&reference.prose)
        && grammar(&reference.prose) > 0.2
        && side.to_the_point > 0.35
}

/// Returns whether the answer keeps the words of the reference and turns its polarity; who says the opposite of a word
/// beside that may say the same.
fn denies(reference: &Weighed, side: &Side, answer: &Weighed) -> bool {
    kept(reference, side, answer)
        && negators_said(reference, side) != negators(&answer.prose)
        && !side.matches.iter().any(|found| found.opposite.is_some() && found.score >= 0.5)
}

/// Returns how many negators stand in the sentences of the reference that the answer says; who leaves a sentence out denies nothing.
fn negators_said(reference: &Weighed, side: &Side) -> usize {
    let mut shares = vec![(0_usize, 0_usize, 0_usize); reference.prose.sentences + 1];
    for (word, found) in reference.prose.words.iter().zip(&side.matches) {
        let (all, said, negators) = &mut shares[word.sentence];
        *all += usize::from(word.part.is_none());
        *said += usize::from(word.part.is_none() && (found.score >= 0.5 || found.opposite.is_some()));
        *negators += usize::from(word.part == Some(Part::Negator));
    }
    shares.iter().filter(|(all, said, _)| said * 2 > *all).map(|share| share.2).sum()
}

/// Returns whether most words of the answer follow each other as they do in the reference.
fn kept(reference: &Weighed, side: &Side, answer: &Weighed) -> bool {
    side.succession.neighbors > 0.6 && side.succession.bag > 0.75 || {
        let long = reference.prose.words.len().max(answer.prose.words.len());
        long > 8 && side.succession.neighbors > 0.5 && side.succession.bag > 0.7
    }
}

fn reverses(reference: &Weighed, side: &Side, answer: &Weighed) -> bool {
    let words = reference.prose.words.iter().zip(&side.matches).filter(|(word, _)| word.part.is_none());
    let only_turned = side.succession.bag > 0.65
        && reference.prose.words.len().abs_diff(answer.prose.words.len()) < 2
        && words.clone().count() > 1
        && words.clone().all(|(_, found)| found.score > 0.8 || found.opposite.is_some());
    if !only_turned && !kept(reference, side, answer) {
        return false;
    }
    let turned = |word: &Word, said: &Word| said.negated == word.negated && opposite_words(word, said);
    let matched = side.matches.iter().zip(&reference.prose.words);
    let missing = matched
        .filter_map(|(found, word)| Some((word, &answer.prose.words[found.opposite?])))
        .any(|(word, said)| turned(word, said));
    missing
        || exchanged(&reference.prose, &answer.prose)
            .iter()
            .any(|&(word, said)| turned(&reference.prose.words[word], &answer.prose.words[said]))
}

/// Returns the places of words in whose place the answer has others, between the same neighbors.
fn exchanged(reference: &Prose, answer: &Prose) -> Vec<(usize, usize)> {
    let stem = |words: &[Word], nth: Option<usize>| nth.and_then(|nth| words.get(nth)).map_or(0, |word| word.stem);
    let context = |words: &[Word], nth: usize| (stem(words, nth.checked_sub(1)), stem(words, Some(nth + 1)));
    let mut places: HashMap<(u64, u64), Vec<usize>> = HashMap::new();
    for nth in 0..reference.words.len() {
        let of = places.entry(context(&reference.words, nth)).or_default();
        // A context that comes again and again tells nothing.
        if of.len() < MOST_PLACES {
            of.push(nth);
        }
    }
    let mut exchanged = Vec::new();
    for (nth, word) in answer.words.iter().enumerate() {
        let of = places.get(&context(&answer.words, nth)).map_or(&[][..], Vec::as_slice);
        if of.iter().all(|&place| reference.words[place].stem != word.stem) {
            exchanged.extend(of.first().map(|&place| (place, nth)));
        }
    }
    exchanged
}

/// So many places with the same neighbors are remembered.
const MOST_PLACES: usize = 8;

/// Returns two terms that stand in each other's place.
fn swaps(reference: &Prose, answer: &Prose) -> Option<(String, String)> {
    // What stands in the answer where the reference has another word.
    let instead: Vec<(usize, usize)> = transposed(reference, answer)
        .unwrap_or_else(|| exchanged(reference, answer))
        .into_iter()
        .filter(|&(place, nth)| reference.words[place].part.is_none() && answer.words[nth].part.is_none())
        .collect();
    let stems = |&(place, nth): &(usize, usize)| (reference.words[place].stem, answer.words[nth].stem);
    let (one, other) = instead.iter().find_map(|pair| {
        let (ours, theirs) = stems(pair);
        let back = |other: &&(usize, usize)| stems(other) == (theirs, ours) && !listed(answer, pair.1, other.1);
        Some((pair.1, instead.iter().find(back)?.1))
    })?;
    Some((answer.words[one].letters.to_string(), answer.words[other].letters.to_string()))
}

/// Returns whether two words stand beside each other or in a list: "dogs and cats" says what "cats and dogs" says.
fn listed(answer: &Prose, nth: usize, other: usize) -> bool {
    let between = &answer.words[nth.min(other)..nth.max(other)];
    between.len() < 3 && between.iter().any(|word| matches!(&*word.letters, "and" | "or" | "und" | "и" | "или"))
        || between.len() == 1
        || answer.words[nth].number.is_some()
        || answer.words[nth].letters.len() < 2
}

/// Returns the places where two texts differ when that is only two words in each other's place throughout.
fn transposed(reference: &Prose, answer: &Prose) -> Option<Vec<(usize, usize)>> {
    if reference.words.len() != answer.words.len() {
        return None;
    }
    let pairs = reference.words.iter().zip(&answer.words).map(|(ours, theirs)| (ours.stem, theirs.stem)).enumerate();
    let differing: Vec<(usize, (u64, u64))> = pairs.filter(|(_, (ours, theirs))| ours != theirs).collect();
    let &(_, (a, b)) = differing.first()?;
    let only = differing.iter().all(|&(_, pair)| pair == (a, b) || pair == (b, a));
    only.then(|| differing.into_iter().map(|(nth, _)| (nth, nth)).collect())
}
