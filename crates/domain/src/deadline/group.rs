//! Cards that are alike, planned as one.

use std::collections::BTreeMap;

use super::weights::Trace;
use super::{Cards, Known};

/// How it stands with a card.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum State {
    /// Never seen.
    New,
    /// Last reviewed on a day, counted from today on.
    Known { trace: Trace, last: f64 },
}

/// Cards planned as one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Group {
    pub cards: f64,
    pub state: State,
    pub pace: f64,
    /// Which of the paces that are told apart.
    pub class: usize,
}

/// All cards.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Groups {
    pub groups: Vec<Group>,
    /// The paces that are told apart, at least one.
    pub paces: Vec<f64>,
}

/// What cards that are planned as one have in common: their pace, stability but for a third, difficulty but for one and a half,
/// the time that has passed but for a sixth.
pub(super) type Likeness = (usize, i32, i32, i32);

/// So many known cards are planned one by one; more are gathered.
const SINGLY: usize = 1_000;
/// Paces closer to each other than this are one.
const ALIKE: f64 = 1.2;

impl State {
    /// Returns how it stands with a known card; numbers that make no sense are brought into their range.
    pub fn of(known: &Known) -> Self {
        let (stability, difficulty) = (known.memory.stability.0, known.memory.difficulty.0);
        let stability = if stability.is_finite() { stability.clamp(1e-3, 36_500.0) } else { 1e-3 };
        let difficulty = if difficulty.is_finite() { difficulty.clamp(1.0, 10.0) } else { 10.0 };
        State::Known { trace: Trace { log_stability: stability.ln(), difficulty }, last: -f64::from(known.elapsed.0) }
    }
}

impl Groups {
    pub fn of(cards: &Cards) -> Self {
        let states = || {
            let new = cards.new.iter().map(|(pace, count)| (State::New, sane(*pace), *count as f64));
            new.chain(cards.known.iter().map(|known| (State::of(known), sane(known.pace), 1.0)))
        };
        let paces = paces(states().map(|(_, pace, cards)| (pace, cards)));
        let many = cards.known.len() > SINGLY;
        let mut groups = Vec::new();
        let mut gathered: BTreeMap<Likeness, (f64, [f64; 4])> = BTreeMap::new();
        for (state, pace, count) in states().filter(|(_, _, cards)| *cards > 0.0) {
            let class = nearest(&paces, pace);
            match state {
                State::Known { trace, last } if many => {
                    let (gathered_cards, sums) = gathered.entry(alike(class, trace, -last)).or_default();
                    *gathered_cards += 1.0;
                    for (sum, value) in sums.iter_mut().zip([trace.log_stability, trace.difficulty, last, pace]) {
                        *sum += value;
                    }
                }
                state => groups.push(Group { cards: count, state, pace, class }),
            }
        }
        for ((class, ..), (cards, sums)) in gathered {
            let [log_stability, difficulty, last, pace] = sums.map(|sum| sum / cards);
            let state = State::Known { trace: Trace { log_stability, difficulty }, last };
            groups.push(Group { cards, state, pace, class });
        }
        Groups { groups, paces }
    }

    /// Returns the group that holds the card at a place in the row of all cards.
    pub fn at(&self, place: f64) -> Option<&Group> {
        let mut before = 0.0;
        let holds = |group: &&Group| {
            before += group.cards;
            place < before
        };
        self.groups.iter().find(holds).or(self.groups.last())
    }

    pub fn cards(&self) -> f64 {
        self.groups.iter().map(|group| group.cards).sum()
    }
}

/// Returns what a known card has in common with those that are planned as one with it.
pub(super) fn likeness(paces: &[f64], known: &Known) -> Likeness {
    match State::of(known) {
        State::Known { trace, last } => alike(nearest(paces, sane(known.pace)), trace, -last),
        State::New => (0, 0, 0, 0),
    }
}

fn alike(class: usize, trace: Trace, elapsed: f64) -> Likeness {
    let passed = if elapsed < 3.0 { elapsed as i32 } else { 3 + ((elapsed / 3.0).ln() * 3.0).round() as i32 };
    (class, (trace.log_stability * 1.5).round() as i32, (trace.difficulty / 3.0).round() as i32, passed)
}

/// Returns the pace nearest to one, by ratio.
pub(super) fn nearest(paces: &[f64], pace: f64) -> usize {
    let distance = |known: &f64| (known / pace).ln().abs();
    (0..paces.len()).min_by(|one, other| distance(&paces[*one]).total_cmp(&distance(&paces[*other]))).unwrap_or(0)
}

/// Returns up to three paces that stand for all.
fn paces(cards: impl Iterator<Item = (f64, f64)>) -> Vec<f64> {
    let all: Vec<(f64, f64)> = cards.collect();
    let low = all.iter().map(|(pace, _)| *pace).fold(f64::INFINITY, f64::min);
    let high = all.iter().map(|(pace, _)| *pace).fold(0.0, f64::max);
    let bands = if all.is_empty() || high <= low * ALIKE { 1 } else { 3 };
    let mut sums = vec![(0.0, 0.0); bands];
    for (pace, cards) in all {
        let share = if bands == 1 { 0.0 } else { (pace / low).ln() / (high / low).ln() };
        let band = ((share * bands as f64) as usize).min(bands - 1);
        sums[band].0 += pace * cards;
        sums[band].1 += cards;
    }
    let found: Vec<f64> =
        sums.into_iter().filter(|(_, cards)| *cards > 0.0).map(|(total, cards)| total / cards).collect();
    if found.is_empty() { vec![1.0] } else { found }
}

pub(super) fn sane(pace: f64) -> f64 {
    if pace.is_finite() { pace.clamp(0.1, 10.0) } else { 1.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drill::{Days, Difficulty, MemoryState, Stability};

    #[test]
    fn a_hundred_thousand_cards_are_a_few_hundred_groups_and_none_is_lost() {
        let known = (0..100_000_u32).map(|card| Known {
            memory: MemoryState {
                stability: Stability(0.1 * f64::from(card % 997)),
                difficulty: Difficulty(1.0 + f64::from(card % 10)),
            },
            elapsed: Days(card % 60),
            pace: 1.0,
        });
        let groups = Groups::of(&Cards { new: vec![(1.0, 500)], known: known.collect() });
        assert_eq!(groups.cards(), 100_500.0);
        assert!(groups.groups.len() < 1_500, "{}", groups.groups.len());
    }

    #[test]
    fn at_most_three_paces_are_told_apart() {
        let paces = |paces: &[f64]| {
            let new = paces.iter().map(|pace| (*pace, 1)).collect();
            Groups::of(&Cards { new, known: Vec::new() }).paces
        };
        assert_eq!(paces(&[]), [1.0]);
        assert_eq!(paces(&[1.0, 1.1]), [1.05]);
        assert_eq!(paces(&[1.0, 2.0, 4.0, f64::NAN]).len(), 3);
    }
}
