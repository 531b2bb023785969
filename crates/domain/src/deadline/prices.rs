//! The prices of the days, and what each state of a memory is worth at these prices.
//!
//! A card just reviewed is next reviewed in whichever period is worth most, or never again: nothing is learned of it in between, so
//! that choice can be made at once, and the value of a state is the best of these. Values are worked out from the last period back
//! to the first; then all cards are sent through the choices from the first period on, which says how many seconds each
//! period is asked for. That is also the gradient of the dual, so the prices are found by a quasi-Newton method. Choices are
//! softened a little: a card is torn between periods that are worth the same, as they are everywhere at the right prices.

use super::DayLoad;
use super::grid::{Grid, Place, Tables};
use super::group::{Groups, State, nearest};
use super::habits::{Habits, OUTCOMES, Outcome};
use super::period::Periods;
use super::weights::Weights;

/// The chance of recall that may be lost for the sake of softness, at each choice; more where there is time for few cards only.
const SOFTNESS: f64 = 0.001;
/// Steps that the quasi-Newton method remembers.
const REMEMBERED: usize = 12;

/// Values of states at some prices.
#[derive(Clone, Debug)]
pub(super) struct Solution {
    pub prices: Vec<f64>,
    pub loads: Vec<DayLoad>,
    pub recalled: f64,
    pub unseen: f64,
    pub paces: Vec<f64>,
    pub softness: f64,
    grid: Grid,
    /// By class and period, the value of every state just reviewed.
    values: Vec<Vec<Vec<f32>>>,
}

/// What is to be planned.
pub(super) struct Program<'a> {
    tables: &'a Tables,
    periods: &'a Periods,
    groups: &'a Groups,
    /// By group and period: where a review leads, and what it costs; none on the day of the last review.
    options: Vec<Vec<Option<Choice>>>,
    /// By group: the chance of recall without another review.
    never: Vec<f32>,
    softness: f32,
    /// How many times more cards there are than answers that there is time for; at least one.
    crowding: f64,
}

struct Choice {
    ends: [(f32, Place); OUTCOMES],
    seconds: f32,
}

/// Room to work in, for one class.
struct Desk {
    /// By period: values of the states just reviewed, and the same in columns, one for each outcome and difficulty.
    values: Vec<Vec<f32>>,
    columns: Vec<Vec<f32>>,
    /// By pair of periods: how likely the later is the next after the earlier.
    shares: Vec<f32>,
    /// By period: cards in the states just reviewed, and cards on their way there, in columns.
    cards: Vec<Vec<f32>>,
    arriving: Vec<Vec<f32>>,
}

/// What came out at some prices.
struct Outlook {
    dual: f64,
    loads: Vec<DayLoad>,
    recalled: f64,
    unseen: f64,
}

impl<'a> Program<'a> {
    pub fn new(tables: &'a Tables, periods: &'a Periods, groups: &'a Groups) -> Self {
        let options = groups
            .groups
            .iter()
            .map(|group| {
                let choice = |day: usize| choice(group.state, day, tables);
                periods.middles.iter().map(|day| choice(*day)).collect()
            })
            .collect();
        let never =
            groups.groups.iter().map(|group| without(group.state, periods.end, &tables.weights) as f32).collect();
        let crowding = crowding(groups, periods, &tables.habits);
        Program { tables, periods, groups, options, never, softness: (SOFTNESS * crowding) as f32, crowding }
    }

    /// Returns the prices that fit, from some to start with; gives up after so many trials, or when no more than a share of the
    /// seconds is misplaced.
    pub fn solve(&self, start: Vec<f64>, (trials, misplaced): (usize, f64)) -> Solution {
        let count = self.periods.count();
        let mut desks: Vec<Desk> =
            self.groups.paces.iter().map(|_| Desk::new(count, self.tables.grid.points())).collect();
        let total: f64 = self.periods.seconds.iter().sum();
        // Prices in units that make them some ten, the dual in units that make it about one.
        let unit = 0.003 * self.crowding / self.tables.habits.typical_seconds();
        let scale = self.tables.habits.typical_seconds() / total.max(1.0) / self.crowding;
        let look = |point: &[f64], desks: &mut [Desk]| {
            let prices: Vec<f64> = point.iter().map(|price| price * unit).collect();
            let outlook = self.look(&prices, desks);
            let slope: Vec<f64> = (0..count)
                .map(|period| (self.periods.seconds[period] - outlook.loads[period].seconds) * unit * scale)
                .collect();
            (outlook.dual * scale, slope, outlook)
        };
        let mut point: Vec<f64> = start.iter().map(|price| price.max(0.0) / unit).collect();
        let (mut value, mut slope, mut outlook) = look(&point, &mut desks);
        let mut memory: Vec<(Vec<f64>, Vec<f64>)> = Vec::new();
        let mut tried = 1;
        let (mut last_looked, mut stuck) = (true, false);
        // Far from the right prices the dual is a plane, which shows no curvature: then steps grow.
        let mut reach = 1.0;
        while tried < trials && !stuck {
            let free: Vec<bool> = (0..count).map(|period| point[period] > 0.0 || slope[period] < 0.0).collect();
            let off: f64 = (0..count)
                .filter(|period| free[*period])
                .map(|period| (outlook.loads[period].seconds - self.periods.seconds[period]).abs())
                .sum();
            if off <= misplaced * total {
                break;
            }
            let direction = direction(&slope, &free, &memory, reach);
            if dot(&direction, &slope) >= 0.0 {
                stuck = memory.is_empty();
                memory.clear();
                continue;
            }
            let mut length = 1.0;
            let mut found = false;
            for _ in 0..10 {
                let next: Vec<f64> =
                    point.iter().zip(&direction).map(|(price, step)| (price + length * step).max(0.0)).collect();
                let (next_value, next_slope, next_outlook) = look(&next, &mut desks);
                tried += 1;
                let moved = minus(&next, &point);
                found = next_value <= value + 1e-4 * dot(&slope, &moved) + 1e-7 * value.abs();
                last_looked = found;
                if found {
                    let bent = minus(&next_slope, &slope);
                    let curved = dot(&moved, &bent) > 1e-9;
                    reach = if curved { 1.0 } else { reach * 2.0 };
                    if curved {
                        memory.push((moved, bent));
                        if memory.len() > REMEMBERED {
                            memory.remove(0);
                        }
                    }
                    (point, value, slope, outlook) = (next, next_value, next_slope, next_outlook);
                    break;
                }
                length *= 0.4;
                if tried >= trials {
                    break;
                }
            }
            if !found {
                stuck = memory.is_empty();
                memory.clear();
            }
        }
        if !last_looked {
            outlook = look(&point, &mut desks).2;
        }
        // What is asked for beyond the seconds there are will not be had, and is worth its price.
        let asked: f64 = (0..count)
            .map(|period| point[period] * unit * (self.periods.seconds[period] - outlook.loads[period].seconds))
            .sum();
        Solution {
            prices: point.iter().map(|price| price * unit).collect(),
            loads: outlook.loads,
            recalled: outlook.recalled + asked,
            unseen: outlook.unseen,
            paces: self.groups.paces.clone(),
            softness: f64::from(self.softness),
            grid: self.tables.grid,
            values: desks.into_iter().map(|desk| desk.values).collect(),
        }
    }

    fn look(&self, prices: &[f64], desks: &mut [Desk]) -> Outlook {
        let mut outlook = Outlook {
            dual: prices.iter().zip(&self.periods.seconds).map(|(price, seconds)| price * seconds).sum(),
            loads: vec![DayLoad::default(); self.periods.count()],
            recalled: 0.0,
            unseen: 0.0,
        };
        for (desk, pace) in desks.iter_mut().zip(&self.groups.paces) {
            self.value(prices, *pace, desk);
        }
        self.begin(prices, desks, &mut outlook);
        for (desk, pace) in desks.iter_mut().zip(&self.groups.paces) {
            self.send(*pace, desk, &mut outlook);
        }
        outlook
    }

    /// Works out values and choices, last period first.
    fn value(&self, prices: &[f64], pace: f64, desk: &mut Desk) {
        let grid = self.tables.grid;
        let (points, count) = (grid.points(), self.periods.count());
        for now in (0..count).rev() {
            let never = self.unreviewed(now);
            let mut best = never.clone();
            for (later, price) in prices.iter().enumerate().skip(now + 1) {
                let Some(gap) = &self.tables.gaps[self.periods.middles[later] - self.periods.middles[now]] else {
                    continue;
                };
                let price = (price * pace) as f32;
                let columns = &desk.columns[later];
                let place = (now * count + later) * points;
                let worth = &mut desk.shares[place..place + points];
                for point in 0..points {
                    let mut value = -price * gap.seconds[point];
                    for step in &gap.steps[point] {
                        let lower = step.lower as usize;
                        value += step.to_lower * columns[lower] + step.to_upper * columns[lower + 1];
                    }
                    worth[point] = value;
                    best[point] = best[point].max(value);
                }
            }
            let mut sum: Vec<f32> =
                never.iter().zip(&best).map(|(never, best)| ((never - best) / self.softness).exp()).collect();
            for later in now + 1..count {
                let place = (now * count + later) * points;
                let shares = &mut desk.shares[place..place + points];
                for ((share, best), sum) in shares.iter_mut().zip(&best).zip(&mut sum) {
                    let behind = (*share - best) / self.softness;
                    *share = if behind < -14.0 { 0.0 } else { behind.exp() };
                    *sum += *share;
                }
            }
            for later in now + 1..count {
                let place = (now * count + later) * points;
                for (share, sum) in desk.shares[place..place + points].iter_mut().zip(&sum) {
                    *share /= sum;
                }
            }
            for ((value, best), sum) in desk.values[now].iter_mut().zip(&best).zip(&sum) {
                *value = best + self.softness * sum.ln();
            }
            self.line_up(&desk.values[now], &mut desk.columns[now]);
        }
    }

    /// Returns the chance of recall of every state on the day, when the last review was in a period.
    fn unreviewed(&self, period: usize) -> Vec<f32> {
        let grid = self.tables.grid;
        let days = (self.periods.end - self.periods.middles[period]) as f64;
        (0..grid.stabilities)
            .flat_map(|row| {
                let recall = self.tables.weights.recall(grid.log_stability(row), days) as f32;
                std::iter::repeat_n(recall, grid.difficulties)
            })
            .collect()
    }

    /// Writes values in columns: by outcome, then by the difficulty before it.
    fn line_up(&self, values: &[f32], columns: &mut [f32]) {
        let grid = self.tables.grid;
        for outcome in 0..OUTCOMES {
            for (before, moved) in self.tables.moved.iter().enumerate() {
                let (column, across) = moved[outcome];
                let start = (outcome * grid.difficulties + before) * grid.stabilities;
                for (row, value) in columns[start..start + grid.stabilities].iter_mut().enumerate() {
                    let place = row * grid.difficulties + column;
                    *value = values[place] * (1.0 - across) + values[place + 1] * across;
                }
            }
        }
    }

    /// Sends the cards, as they stand today, to their next reviews.
    fn begin(&self, prices: &[f64], desks: &mut [Desk], outlook: &mut Outlook) {
        let difficulties = self.tables.grid.difficulties;
        for desk in desks.iter_mut() {
            desk.cards.iter_mut().chain(&mut desk.arriving).for_each(|table| table.fill(0.0));
        }
        for ((group, options), never) in self.groups.groups.iter().zip(&self.options).zip(&self.never) {
            let desk = &mut desks[group.class];
            let pace = group.pace;
            let worths: Vec<f32> = options
                .iter()
                .enumerate()
                .map(|(period, choice)| match choice {
                    Some(choice) => {
                        let price = (prices[period] * pace) as f32 * choice.seconds;
                        let read =
                            |(chance, place): &(f32, Place)| chance * place.read(&desk.values[period], difficulties);
                        choice.ends.iter().map(read).sum::<f32>() - price
                    }
                    None => f32::NEG_INFINITY,
                })
                .collect();
            let best = worths.iter().copied().fold(*never, f32::max);
            let soft = |worth: f32| ((worth - best) / self.softness).exp();
            let sum = worths.iter().map(|worth| soft(*worth)).sum::<f32>() + soft(*never);
            outlook.dual += group.cards * f64::from(best + self.softness * sum.ln());
            let stay = group.cards * f64::from(soft(*never) / sum);
            outlook.recalled += stay * f64::from(*never);
            let is_new = group.state == State::New;
            if is_new {
                outlook.unseen += stay;
            }
            for (period, (worth, choice)) in worths.iter().zip(options).enumerate() {
                let Some(choice) = choice else { continue };
                let cards = group.cards as f32 * soft(*worth) / sum;
                if cards < 1e-9 {
                    continue;
                }
                let load = &mut outlook.loads[period];
                load.seconds += f64::from(cards * choice.seconds) * pace;
                *if is_new { &mut load.new } else { &mut load.reviews } += f64::from(cards);
                for (chance, place) in &choice.ends {
                    place.add(&mut desk.cards[period], difficulties, cards * chance);
                }
            }
        }
    }

    /// Sends the cards on from review to review, first period first.
    fn send(&self, pace: f64, desk: &mut Desk, outlook: &mut Outlook) {
        let grid = self.tables.grid;
        let (points, count) = (grid.points(), self.periods.count());
        for now in 0..count {
            self.arrive(now, desk);
            let mut staying = desk.cards[now].clone();
            for later in now + 1..count {
                let Some(gap) = &self.tables.gaps[self.periods.middles[later] - self.periods.middles[now]] else {
                    continue;
                };
                let place = (now * count + later) * points;
                let shares = &desk.shares[place..place + points];
                let (here, there) = (&desk.cards[now], &mut desk.arriving[later]);
                let (mut seconds, mut reviews) = (0.0_f32, 0.0_f32);
                for point in 0..points {
                    let cards = here[point] * shares[point];
                    if cards < 1e-8 {
                        continue;
                    }
                    staying[point] -= cards;
                    reviews += cards;
                    seconds += cards * gap.seconds[point];
                    for step in &gap.steps[point] {
                        let lower = step.lower as usize;
                        there[lower] += cards * step.to_lower;
                        there[lower + 1] += cards * step.to_upper;
                    }
                }
                outlook.loads[later].seconds += f64::from(seconds) * pace;
                outlook.loads[later].reviews += f64::from(reviews);
            }
            let recall = self.unreviewed(now);
            outlook.recalled +=
                staying.iter().zip(&recall).map(|(cards, recall)| f64::from(*cards) * f64::from(*recall)).sum::<f64>();
        }
    }

    fn arrive(&self, period: usize, desk: &mut Desk) {
        let grid = self.tables.grid;
        let (cards, arriving) = (&mut desk.cards[period], &desk.arriving[period]);
        for outcome in 0..OUTCOMES {
            for (before, moved) in self.tables.moved.iter().enumerate() {
                let (column, across) = moved[outcome];
                let start = (outcome * grid.difficulties + before) * grid.stabilities;
                for (row, arrived) in arriving[start..start + grid.stabilities].iter().enumerate() {
                    if *arrived > 0.0 {
                        let place = row * grid.difficulties + column;
                        cards[place] += arrived * (1.0 - across);
                        cards[place + 1] += arrived * across;
                    }
                }
            }
        }
    }
}

impl Solution {
    /// Returns what a second spent on a card today gains over the best that can be done with it later.
    pub fn gain(&self, state: State, pace: f64, habits: &Habits, weights: &Weights, periods: &Periods) -> f64 {
        let mut today = None;
        let mut best = without(state, periods.end, weights);
        for period in 0..periods.count() {
            let Some((value, seconds)) = self.worth(state, pace, period, habits, weights, periods) else { continue };
            if period == 0 {
                today = Some((value, seconds));
            } else {
                best = best.max(value - self.prices[period] * seconds);
            }
        }
        today.map_or(0.0, |(value, seconds)| (value - best) / seconds.max(1e-6))
    }

    /// Returns the value of a card reviewed in a period, and the seconds that takes; nothing when it was reviewed that day.
    pub fn worth(
        &self,
        state: State,
        pace: f64,
        period: usize,
        habits: &Habits,
        weights: &Weights,
        periods: &Periods,
    ) -> Option<(f64, f64)> {
        let values = &self.values[nearest(&self.paces, pace)][period];
        let outcomes = outcomes(state, periods.middles[period], habits, weights)?;
        let mut found = (0.0, 0.0);
        for outcome in outcomes {
            let value = self.grid.place(outcome.trace).read(values, self.grid.difficulties);
            found.0 += outcome.chance * f64::from(value);
            found.1 += outcome.chance * outcome.seconds * pace;
        }
        Some(found)
    }
}

impl Desk {
    fn new(periods: usize, points: usize) -> Self {
        let tables = |size: usize| vec![vec![0.0; size]; periods];
        Desk {
            values: tables(points),
            columns: tables(points * OUTCOMES),
            shares: vec![0.0; periods * periods * points],
            cards: tables(points),
            arriving: tables(points * OUTCOMES),
        }
    }
}

fn outcomes(state: State, day: usize, habits: &Habits, weights: &Weights) -> Option<[Outcome; OUTCOMES]> {
    match state {
        State::New => Some(habits.first(weights)),
        State::Known { trace, last } => {
            let gap = day as f64 - last;
            let review = || habits.review(weights, &weights.recollect(trace.log_stability, gap), trace.difficulty);
            (gap >= 0.5).then(review)
        }
    }
}

fn choice(state: State, day: usize, tables: &Tables) -> Option<Choice> {
    let outcomes = match state {
        State::New => tables.first,
        State::Known { .. } => outcomes(state, day, &tables.habits, &tables.weights)?,
    };
    Some(Choice {
        ends: outcomes.map(|outcome| (outcome.chance as f32, tables.grid.place(outcome.trace))),
        seconds: outcomes.iter().map(|outcome| outcome.chance * outcome.seconds).sum::<f64>() as f32,
    })
}

/// Returns the chance that a card is recalled at the end when it is not reviewed any more.
pub(super) fn without(state: State, end: usize, weights: &Weights) -> f64 {
    match state {
        State::New => 0.0,
        State::Known { trace, last } => weights.recall(trace.log_stability, end as f64 - last),
    }
}

/// Returns how many times more cards there are than answers that there is time for; at least one.
pub(super) fn crowding(groups: &Groups, periods: &Periods, habits: &Habits) -> f64 {
    let answers = periods.seconds.iter().sum::<f64>() / habits.typical_seconds();
    (groups.cards() / answers.max(1.0)).max(1.0)
}

/// Returns where the limited-memory BFGS method goes from a slope (Nocedal and Wright, algorithm 7.4), along free prices only.
fn direction(slope: &[f64], free: &[bool], memory: &[(Vec<f64>, Vec<f64>)], reach: f64) -> Vec<f64> {
    let held = |vector: Vec<f64>| -> Vec<f64> {
        vector.into_iter().zip(free).map(|(value, free)| if *free { value } else { 0.0 }).collect()
    };
    let mut out = held(slope.iter().map(|slope| -slope).collect());
    let Some((last_moved, last_bent)) = memory.last() else {
        // The first step moves no price by more than a tenth of what prices usually are, times the reach.
        let steepest = out.iter().fold(f64::MIN_POSITIVE, |most, value| most.max(value.abs()));
        return out.into_iter().map(|value| reach * value / steepest).collect();
    };
    let mut weights = Vec::with_capacity(memory.len());
    for (moved, bent) in memory.iter().rev() {
        let weight = dot(moved, &out) / dot(moved, bent);
        weights.push(weight);
        out.iter_mut().zip(bent).for_each(|(value, bent)| *value -= weight * bent);
    }
    let curvature = dot(last_moved, last_bent) / dot(last_bent, last_bent);
    out.iter_mut().for_each(|value| *value *= curvature);
    for ((moved, bent), weight) in memory.iter().zip(weights.iter().rev()) {
        let correction = weight - dot(bent, &out) / dot(moved, bent);
        out.iter_mut().zip(moved).for_each(|(value, moved)| *value += correction * moved);
    }
    held(out)
}

fn dot(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}

fn minus(one: &[f64], other: &[f64]) -> Vec<f64> {
    one.iter().zip(other).map(|(one, other)| one - other).collect()
}
