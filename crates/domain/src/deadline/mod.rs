//! Drilling toward a date: which cards to review today so that most of them are recalled on the day of the interview.
//!
//! A scheduler that keeps every card at nine in ten spends minutes on recall that has faded again, or was not needed yet, when the
//! day comes. Here each card is worth its chance of recall *on the day*, and each second of each day until then has a price. For one
//! card the best moments to review it follow from the prices by a dynamic program over day, stability and difficulty
//! ([`prices`]); the prices are those at which the seconds wanted on each day are the seconds there are (a Lagrangian
//! relaxation, whose value no plan can exceed). A plan is made anew whenever the truth is seen, so it needs no memory of its own.
//!
//! Pure and deterministic. Cost is bounded: at most [`period::MOST`] periods, three paces, and a thousand groups of cards, however
//! many cards there are and however far the day is.

mod forecast;
mod grid;
mod group;
mod habits;
mod period;
mod prices;
mod weights;

pub use forecast::Forecast;
pub use habits::{Habits, Measured, SLOWEST};
pub use period::FARTHEST;

use std::collections::BTreeMap;

use forecast::forecast;
use grid::Tables;
use group::{Groups, Likeness, State, sane};
use period::Periods;
use prices::{Program, Solution, crowding};
use weights::Weights;

use crate::drill::{Days, MemoryState};

/// A card that was reviewed at least once.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Known {
    /// What is remembered of it.
    pub memory: MemoryState,
    /// Days since its last review; one reviewed today is not asked again today.
    pub elapsed: Days,
    /// How long it takes, as a multiple of [`Habits`].
    pub pace: f64,
}

/// Everything there is to learn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cards {
    /// Cards never seen: how many of each pace.
    pub new: Vec<(f64, u64)>,
    /// The others.
    pub known: Vec<Known>,
}

/// What a plan gives a day.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct DayLoad {
    /// Seconds of work.
    pub seconds: f64,
    /// Cards seen for the first time.
    pub new: f64,
    /// Reviews of other cards.
    pub reviews: f64,
}

/// The best use of the days that are left, as far as averages go.
#[derive(Clone, Debug)]
pub struct Plan {
    /// What each day brings, today first.
    pub days: Vec<DayLoad>,
    /// The expected number of cards recalled on the day.
    pub recalled: f64,
    /// The expected number of cards that stay unseen.
    pub unseen: f64,
    /// What a second of each day is worth, in cards recalled, today first; zero where there is time enough.
    pub prices: Vec<f64>,
    cards: f64,
    habits: Habits,
    weights: Weights,
    periods: Periods,
    solution: Solution,
}

/// Plans the days until an interview.
///
/// `seconds` are those of each day, today first; the interview is on the morning after the last. A hint, the prices of an
/// earlier plan from today on, makes planning quicker.
pub fn plan(cards: &Cards, seconds: &[f64], habits: &Habits, hint: Option<&[f64]>) -> Plan {
    let weights = Weights::default();
    let periods = Periods::of(seconds, habits.unfinished_seconds(&weights));
    let groups = Groups::of(cards);
    let longest = periods.longest_gap();
    let start = match hint {
        Some(prices) => periods.gathered(prices),
        None => {
            let tables = Tables::coarse(habits, &weights, &periods, longest);
            let first = FIRST_PRICE * crowding(&groups, &periods, habits) / habits.typical_seconds();
            Program::new(&tables, &periods, &groups).solve(periods.flat(first), ROUGHLY).prices
        }
    };
    let tables = Tables::fine(habits, &weights, &periods, longest);
    let solution = Program::new(&tables, &periods, &groups).solve(start, CLOSELY);
    Plan {
        days: periods.loads(&solution),
        recalled: solution.recalled,
        unseen: solution.unseen,
        prices: periods.spread(&solution.prices),
        cards: groups.cards(),
        habits: habits.clone(),
        weights,
        periods,
        solution,
    }
}

/// Returns roughly which share of all cards is recalled on the day, and which is never seen, ten times quicker than a plan.
pub fn outlook(cards: &Cards, seconds: &[f64], habits: &Habits) -> (f64, f64) {
    let weights = Weights::default();
    let periods = Periods::of(seconds, habits.unfinished_seconds(&weights));
    let groups = Groups::of(cards);
    let first = FIRST_PRICE * crowding(&groups, &periods, habits) / habits.typical_seconds();
    let tables = Tables::coarse(habits, &weights, &periods, periods.longest_gap());
    let solution = Program::new(&tables, &periods, &groups).solve(periods.flat(first), ROUGHLY);
    let total = groups.cards().max(f64::MIN_POSITIVE);
    ((solution.recalled / total).clamp(0.0, 1.0), (solution.unseen / total).clamp(0.0, 1.0))
}

/// What a typical answer costs, in cards recalled, before anything is known.
const FIRST_PRICE: f64 = 0.03;
/// How often the prices of a coarse plan may be tried, and the share of the seconds that may be misplaced.
const ROUGHLY: (usize, f64) = (60, 0.02);
/// The same for the plan that is used.
const CLOSELY: (usize, f64) = (12, 0.004);

/// So many cards are weighed one by one; of more, those whose like gain most.
const WEIGHED_SINGLY: usize = 3_000;

impl Plan {
    /// Returns what a second spent today on a known card adds to the recall on the day, beyond the best that could be done with
    /// the card later; not above zero when it had better wait.
    pub fn gain(&self, card: &Known) -> f64 {
        self.solution.gain(State::of(card), sane(card.pace), &self.habits, &self.weights, &self.periods)
    }

    /// Returns the same for a card never seen.
    pub fn gain_of_new(&self, pace: f64) -> f64 {
        self.solution.gain(State::New, sane(pace), &self.habits, &self.weights, &self.periods)
    }

    /// Returns the known cards that gain most by a review today, most first, at most so many, as places in the slice with their
    /// gain; none that had better wait.
    pub fn best(&self, known: &[Known], most: usize) -> Vec<(usize, f64)> {
        let mut places: Vec<usize> = (0..known.len()).filter(|place| known[*place].elapsed.0 > 0).collect();
        if places.len() > WEIGHED_SINGLY.max(4 * most) {
            places = self.promising(known, &places, 4 * most);
        }
        let gains = places.into_iter().map(|place| (place, self.gain(&known[place])));
        let mut best: Vec<(usize, f64)> = gains.filter(|(_, gain)| *gain > 0.0).collect();
        best.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        best.truncate(most);
        best
    }

    /// Returns at least so many places, of cards whose like gain most.
    fn promising(&self, known: &[Known], places: &[usize], enough: usize) -> Vec<usize> {
        let mut alike: BTreeMap<Likeness, Vec<usize>> = BTreeMap::new();
        for place in places {
            alike.entry(group::likeness(&self.solution.paces, &known[*place])).or_default().push(*place);
        }
        let mut groups: Vec<(f64, Vec<usize>)> =
            alike.into_values().map(|places| (self.gain(&known[places[places.len() / 2]]), places)).collect();
        groups.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        let mut found = Vec::new();
        for (_, places) in groups {
            found.extend(places);
            if found.len() >= enough {
                break;
            }
        }
        // A large group may hold more than can be weighed: then those that come first in it stand for the others.
        found.truncate(enough.max(WEIGHED_SINGLY));
        found
    }

    /// Returns what the recall on the day will be, with an interval, by living through the plan with cards drawn at random
    /// from the seed.
    pub fn forecast(&self, cards: &Cards, seed: u64) -> Forecast {
        forecast(self, cards, seed)
    }

    /// Returns the share of all cards that is expected to be recalled.
    pub fn recall(&self) -> f64 {
        if self.cards > 0.0 { self.recalled / self.cards } else { 0.0 }
    }
}
