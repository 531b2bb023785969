//! What speaks for a key point having been made, in one sentence of an answer or in two that stand beside each other.
//!
//! A point is made when what it says of what is said there, in its words or in other ones: not when a share of its words
//! stands somewhere. So words that the question gives count little, and so do those that all points have; words that
//! stand beside each other in the point are looked for near each other; what is said the other way round is counted apart.

use std::collections::HashMap;

use super::align::Lookup;
use super::attribution::Lead;
use super::coverage::MOST_SENTENCES;
use super::paraphrase::{Way, Ways, avoided, is_directed, is_sided, ways};
use super::prose::{Prose, Word};
use super::signals::{Asked, Weighed};

/// What the numbers are called.
///
/// How much of a point is said and how far a sentence is ahead with it are each counted in two ways, words as they are and
/// words as they may be said, and their means taken: either way alone fits what it was written for.
pub const EVIDENCE: [&str; 9] =
    ["said", "ahead", "linked", "turned", "heaviest", "alike", "against", "window_length", "point_length"];

/// What speaks for a point.
#[derive(Clone, Copy, Debug)]
pub(super) struct Evidence {
    /// In the order of [`EVIDENCE`].
    pub numbers: [f32; EVIDENCE.len()],
    /// The sentence that says most of it.
    pub sentence: usize,
}

/// A point ready to be looked for.
#[derive(Clone, Debug)]
pub(super) struct Sought {
    words: Vec<SoughtWord>,
    length: f32,
}

#[derive(Clone, Debug)]
struct SoughtWord {
    word: Word,
    ways: Vec<Way>,
    avoided: bool,
    weight: f32,
}

/// What remains of a word that the question has.
const ASKED: f32 = 0.2;
/// How fast a word counts less with each further point that has it.
const SHARED: f32 = 0.5;
/// A direction said in several small words weighs at least so much.
const DIRECTED: f32 = 0.5;
/// What two sentences together count beside one.
const TWO: f32 = 0.93;
/// Words that belong together stand at most so far apart.
const NEAR: usize = 10;
/// What a word counts that is said the other way round.
const TURNED: f32 = 0.5;

impl Sought {
    /// Returns the points of a rubric, ready to be looked for.
    pub fn all(points: &[Weighed], asked: &Asked) -> Vec<Sought> {
        let mut counts: HashMap<u64, f32> = HashMap::new();
        for point in points {
            let mut stems: Vec<u64> = point.prose.content().map(|word| word.stem).collect();
            stems.sort_unstable();
            stems.dedup();
            stems.into_iter().for_each(|stem| *counts.entry(stem).or_default() += 1.0);
        }
        let shared = |word: &Word| 1.0 / (1.0 + SHARED * (counts.get(&word.stem).copied().unwrap_or(1.0) - 1.0));
        points.iter().map(|point| Sought::of(&point.prose, asked, &shared)).collect()
    }

    fn of(prose: &Prose, asked: &Asked, shared: &dyn Fn(&Word) -> f32) -> Sought {
        let all: Ways = ways(prose);
        let words = prose.words.iter().zip(all).zip(avoided(prose));
        let words = words.filter(|((word, ways), _)| word.part.is_none() || is_directed(ways, word));
        let words: Vec<SoughtWord> = words
            .map(|((word, ways), avoided)| {
                let plain = if is_directed(&ways, word) { word.weight.max(DIRECTED) } else { word.weight };
                let weight = plain * if asked.has(word) { ASKED } else { 1.0 } * shared(word);
                SoughtWord { word: word.clone(), ways, avoided, weight }
            })
            .collect();
        let length = (1.0 + words.len() as f32).ln();
        Sought { words, length }
    }
}

/// A place where a word of a point is said.
#[derive(Clone, Copy)]
struct Hit {
    at: usize,
    score: f32,
    turned: bool,
}

/// An answer ready for look-up.
struct Answer<'a> {
    prose: &'a Prose,
    lookup: Lookup<'a>,
    stems: HashMap<u64, Vec<usize>>,
    sets: HashMap<u16, Vec<(usize, Way)>>,
}

impl<'a> Answer<'a> {
    fn of(prose: &'a Prose) -> Answer<'a> {
        let mut stems: HashMap<u64, Vec<usize>> = HashMap::new();
        let mut sets: HashMap<u16, Vec<(usize, Way)>> = HashMap::new();
        let sentence = |nth: usize| prose.words[nth].sentence.min(MOST_SENTENCES - 1);
        for (nth, (word, ways)) in prose.words.iter().zip(ways(prose)).enumerate() {
            let places = stems.entry(word.stem).or_default();
            if !is_many(places.iter().rev().map(|&at| sentence(at)), sentence(nth)) {
                places.push(nth);
            }
            for way in ways {
                let places = sets.entry(way.set).or_default();
                if !is_many(places.iter().rev().map(|&(at, _)| sentence(at)), sentence(nth)) {
                    places.push((nth, way));
                }
            }
        }
        Answer { prose, lookup: Lookup::of(prose), stems, sets }
    }

    fn hits(&self, sought: &SoughtWord) -> Vec<Hit> {
        let denied = |at: usize| self.prose.words[at].negated != sought.word.negated;
        let same = self.stems.get(&sought.word.stem).into_iter().flatten();
        let mut hits: Vec<Hit> = same.map(|&at| Hit { at, score: 1.0, turned: denied(at) }).collect();
        for ours in &sought.ways {
            for (at, theirs) in self.sets.get(&ours.set).into_iter().flatten() {
                let turned = ours.far != theirs.far || ours.denied != theirs.denied;
                hits.push(Hit { at: *at, score: ours.strength.min(theirs.strength), turned });
            }
        }
        if !self.stems.contains_key(&sought.word.stem) {
            let found = self.lookup.otherwise(&sought.word);
            hits.extend(found.by.map(|at| Hit { at, score: found.score, turned: denied(at) }));
            hits.extend(found.opposite.map(|at| Hit { at, score: 1.0, turned: !denied(at) }));
        }
        if sought.avoided {
            hits.iter_mut().for_each(|hit| hit.turned = false);
        }
        hits
    }
}

/// Returns whether a sentence has enough places of one word: who says it a hundred times says it once.
fn is_many(before: impl Iterator<Item = usize>, sentence: usize) -> bool {
    before.take_while(|&other| other == sentence).count() >= MOST_PLACES
}

/// So many places of a word are looked at in a sentence.
const MOST_PLACES: usize = 4;

/// What a window of an answer says of a point.
#[derive(Clone, Copy, Default)]
struct Window {
    told: f32,
    linked: f32,
    turned: f32,
    heaviest: f32,
    /// How many directions are said of what the point says them of, the same way round and the other.
    alike: f32,
    against: f32,
    /// Of its two sentences the one that says more.
    sentence: usize,
    length: f32,
}

/// Returns what speaks for each point, beside what was counted before: how much of it is said, and the lead.
pub(super) fn evidence(points: &[Sought], answer: &Prose, coverages: &[f64], leads: &[Lead]) -> Vec<Evidence> {
    let ready = Answer::of(answer);
    let count = answer.words.last().map_or(0, |word| word.sentence.min(MOST_SENTENCES - 1) + 1);
    let mut lengths = vec![0.0_f32; count];
    for word in answer.content() {
        lengths[word.sentence.min(MOST_SENTENCES - 1)] += 1.0;
    }
    let grid: Vec<Vec<Window>> = points.iter().map(|point| windows(point, &ready, &lengths)).collect();
    let ahead = |of: usize, window: usize| {
        let others = grid.iter().enumerate().filter(|(nth, _)| *nth != of);
        grid[of][window].told - others.map(|(_, row)| row[window].told).fold(0.0, f32::max)
    };
    let alone = points.len() < 2;
    let of_point = |of: usize| {
        let rank = |window: usize| grid[of][window].told + if alone { 0.0 } else { ahead(of, window) };
        let best = (0..grid[of].len()).max_by(|&a, &b| rank(a).total_cmp(&rank(b)).then(b.cmp(&a)));
        let (window, lead) = best.map_or_else(Default::default, |best| (grid[of][best], ahead(of, best)));
        let coverage = coverages.get(of).copied().unwrap_or(0.0) as f32;
        let before = leads.get(of).map_or(0.0, |lead| lead.by as f32);
        let numbers = [
            (coverage + window.told) / 2.0,
            (before + lead) / 2.0,
            window.linked,
            window.turned,
            window.heaviest,
            window.alike,
            window.against,
            (1.0 + window.length).ln(),
            points[of].length,
        ];
        Evidence { numbers, sentence: window.sentence }
    };
    (0..points.len()).map(of_point).collect()
}

/// Returns what each sentence says of a point, and behind them what each two neighbors say.
fn windows(point: &Sought, answer: &Answer<'_>, lengths: &[f32]) -> Vec<Window> {
    let hits: Vec<Vec<Hit>> = point.words.iter().map(|word| answer.hits(word)).collect();
    let all: f32 = point.words.iter().map(|word| word.weight).sum();
    let sentence = |hit: &Hit| answer.prose.words[hit.at].sentence.min(MOST_SENTENCES - 1);
    // The best hit of each word in each sentence, and the best that is not turned.
    let mut best = vec![vec![(0.0_f32, 0.0_f32); lengths.len()]; hits.len()];
    for (hits, best) in hits.iter().zip(&mut best) {
        for hit in hits {
            let (any, plain) = &mut best[sentence(hit)];
            *any = any.max(hit.score * if hit.turned { TURNED } else { 1.0 });
            *plain = plain.max(if hit.turned { 0.0 } else { hit.score });
        }
    }
    let window = |first: usize, last: usize| {
        let (mut told, mut turned, mut heaviest) = (0.0, 0.0, (0.0, 0.0));
        for (word, best) in point.words.iter().zip(&best) {
            let inside = &best[first..=last];
            let any = inside.iter().map(|best| best.0).fold(0.0, f32::max);
            let plain = inside.iter().map(|best| best.1).fold(0.0, f32::max);
            told += word.weight * any;
            turned += if any > plain { word.weight * any } else { 0.0 };
            if word.weight > heaviest.0 + 1e-6 {
                heaviest = (word.weight, any);
            } else if word.weight > heaviest.0 - 1e-6 {
                heaviest.1 = heaviest.1.min(any);
            }
        }
        let share = |part: f32| if all > 0.0 { part / all } else { 0.0 };
        let linked = linked(point, &hits, |hit| (first..=last).contains(&sentence(hit)));
        let (alike, against) = directions(point, &hits, answer, |hit| (first..=last).contains(&sentence(hit)));
        let of = |nth: usize| point.words.iter().zip(&best).map(|(word, best)| word.weight * best[nth].0).sum::<f32>();
        Window {
            told: share(told) * if first < last { TWO } else { 1.0 },
            linked,
            turned: share(turned),
            heaviest: heaviest.1,
            alike,
            against,
            sentence: if of(last) > of(first) { last } else { first },
            length: lengths[first..=last].iter().sum(),
        }
    };
    let one = (0..lengths.len()).map(|nth| window(nth, nth));
    let two = (1..lengths.len()).map(|nth| window(nth - 1, nth));
    one.chain(two).collect()
}

/// Returns how many directions of a point ("low" bias) are said of the same thing in a window, the same way round, and the
/// other way round; the nearest direction to the thing counts.
fn directions(point: &Sought, hits: &[Vec<Hit>], answer: &Answer<'_>, inside: impl Fn(&Hit) -> bool) -> (f32, f32) {
    let (mut alike, mut against) = (0.0, 0.0);
    for (nth, word) in point.words.iter().enumerate() {
        if word.avoided || !is_sided(&word.ways) {
            continue;
        }
        let near = (1..=2).flat_map(|apart| [nth.checked_add(apart), nth.checked_sub(apart)]).flatten();
        let partner = near
            .filter(|&at| point.words.get(at).is_some_and(|other| other.word.weight >= 0.5 && !is_sided(&other.ways)))
            .find(|&at| hits[at].iter().any(&inside));
        let Some(partner) = partner else { continue };
        let mut nearest: Option<(usize, bool)> = None;
        for hit in hits[partner].iter().filter(|hit| inside(hit)) {
            for ours in word.ways.iter().filter(|way| is_sided(std::slice::from_ref(way))) {
                for (at, theirs) in answer.sets.get(&ours.set).into_iter().flatten() {
                    let apart = at.abs_diff(hit.at);
                    let same = answer.prose.words[*at].sentence == answer.prose.words[hit.at].sentence;
                    if same && apart <= REACH && nearest.is_none_or(|(best, _)| apart < best) {
                        nearest = Some((apart, ours.far != theirs.far));
                    }
                }
            }
        }
        match nearest {
            Some((_, true)) => against += 1.0,
            Some((_, false)) => alike += 1.0,
            None => {}
        }
    }
    (alike, against)
}

/// So far from a thing stands what is said of it.
const REACH: usize = 6;

/// Returns how much of what stands together in a point stands near each other in a window, not turned.
fn linked(point: &Sought, hits: &[Vec<Hit>], inside: impl Fn(&Hit) -> bool) -> f32 {
    let (mut all, mut kept) = (0.0, 0.0);
    let told: Vec<usize> = (0..point.words.len()).filter(|&nth| point.words[nth].word.weight >= 0.3).collect();
    for (nth, &one) in told.iter().enumerate() {
        for &other in told.iter().skip(nth + 1).take(2) {
            let weight = (point.words[one].weight * point.words[other].weight).sqrt();
            all += weight;
            let near = hits[one].iter().filter(|hit| inside(hit)).flat_map(|a| {
                let others = hits[other].iter().filter(|hit| inside(hit));
                others.filter(|b| a.at.abs_diff(b.at) <= NEAR && a.turned == b.turned).map(|b| a.score.min(b.score))
            });
            kept += weight * near.fold(0.0, f32::max);
        }
    }
    if all > 0.0 { kept / all } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use crate::grade::{Rubric, State, grade};

    const QUESTION: &str = "What does a thermostat do for a house?";
    const POINTS: [&str; 2] = [
        "It starts the heating when the temperature drops below the setting",
        "A schedule lowers the temperature at night, which saves money",
    ];

    fn states(points: &[&str], answer: &str) -> Vec<State> {
        let rubric = Rubric::of(QUESTION, &[&points.join(". ")], points, &[]);
        grade(&rubric, answer, None).points.into_iter().map(|point| point.state).collect()
    }

    fn number(answer: &str, name: &str) -> f32 {
        let rubric = Rubric::of(QUESTION, &[&POINTS.join(". ")], &POINTS, &[]);
        let nth = super::EVIDENCE.iter().position(|known| *known == name).unwrap();
        rubric.evidence(answer)[1].unwrap()[nth]
    }

    #[test]
    fn a_point_is_made_in_other_words_and_only_that_one() {
        let answer = "Well, um, at night it brings the temperature down a bit, you know, and so you need less money.";
        let found = states(&POINTS, answer);
        assert_eq!((found[0] == State::Covered, found[1]), (false, State::Covered), "{found:?}");
        assert_eq!(states(&POINTS[1..], answer), [State::Covered]);
    }

    #[test]
    fn what_stands_far_apart_says_less() {
        let near = "At night the temperature goes down and that saves money.";
        let far = "At night we sleep. The temperature was mentioned. Things go down. Some people have money.";
        assert!(number(near, "said") > number(far, "said"));
        assert!(number(near, "linked") > number(far, "linked"));
    }

    #[test]
    fn a_direction_said_of_the_same_thing_counts_for_or_against() {
        let (down, up) = ("It brings the temperature down at night.", "It raises the temperature at night.");
        assert!(number(down, "alike") > 0.0 && number(down, "against") == 0.0);
        assert!(number(up, "against") > 0.0);
    }

    #[test]
    fn an_answer_of_one_word_a_thousand_times_is_read_in_bounded_time() {
        assert_eq!(states(&POINTS, &"night ".repeat(3000)).len(), 2);
    }
}
