//! What the recall on the day will be.
//!
//! Cards drawn at random live through the plan, each reviewed when that is worth most at the prices, or nearly. What they spend more or less
//! than planned is counted at its price, which takes out most of the chance in it and holds the forecast to the seconds there are.

use super::group::{Group, Groups, State};
use super::habits::Habits;
use super::prices::without;
use super::weights::{Trace, Weights};
use super::{Cards, Plan};
use crate::drill::Rating;

/// What the recall on the day will be, as shares of all cards.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Forecast {
    /// The share recalled that is expected.
    pub recall: f64,
    /// Nineteen times in twenty it is at least this …
    pub low: f64,
    /// … and at most this.
    pub high: f64,
}

/// So many cards live through the plan.
const LIVES: usize = 600;
/// Memories differ from what the model says by factors whose logarithms have about this deviation, at worst: half of the
/// lives are lived by the model, half with memories that differ so much.
const MISFIT: f64 = 0.6;
/// What is lost by that grows with its square; if any deviation up to the worst is as likely as another, the mean loss is this
/// share of the worst, and its deviation that.
const LOST: f64 = 1.0 / 3.0;
const LOST_SPREAD: f64 = 0.298;
/// The deviation that is added for everything that was not thought of.
const SLACK: f64 = 0.005;
/// Nobody reviews a card more often before an interview.
const REVIEWS: usize = 60;

/// The generator of `SplitMix64` (Steele, Lea and Flood 2014): a number in, numbers out.
struct Dice(u64);

pub(super) fn forecast(plan: &Plan, cards: &Cards, seed: u64) -> Forecast {
    let groups = Groups::of(cards);
    let total = groups.cards();
    if total <= 0.0 {
        return Forecast::default();
    }
    let lives = |misfit: f64| {
        let mut dice = Dice(seed);
        let values: Vec<f64> = (0..LIVES)
            .filter_map(|number| {
                let group = groups.at((number as f64 + dice.share()) / LIVES as f64 * total)?;
                Some(live(plan, group, (misfit * dice.normal()).exp(), &mut dice))
            })
            .collect();
        let mean = values.iter().sum::<f64>() / LIVES as f64;
        (mean, values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / (LIVES - 1) as f64)
    };
    // On the average over all cards the plan itself knows better than any sample; the sample knows how much cards differ, and
    // what is lost when memories are not what the model thinks.
    let ((as_modeled, variance), (misfit, misfit_variance)) = (lives(0.0), lives(MISFIT));
    let lost = (as_modeled - misfit).clamp(0.0, 0.1);
    let recall = (plan.recall() - LOST * lost).clamp(0.0, 1.0);
    let chance = (variance + misfit_variance) / 2.0 / total;
    // The scarcer the time, the more depends on chance that no average sees.
    let model = (LOST_SPREAD * lost).powi(2) + (SLACK * (1.0 + 4.0 * (1.0 - recall))).powi(2);
    let reach = 1.96 * (chance + model).sqrt();
    Forecast { recall, low: (recall - reach).max(0.0), high: (recall + reach).min(1.0) }
}

/// Returns the chance that a card is recalled on the day, less the price of the seconds it took.
fn live(plan: &Plan, group: &Group, ease: f64, dice: &mut Dice) -> f64 {
    let (solution, periods, weights) = (&plan.solution, &plan.periods, &plan.weights);
    let (mut believed, pace) = (group.state, group.pace);
    let mut truth = group.state;
    let (mut spent, mut next) = (0.0, 0);
    for _ in 0..REVIEWS {
        let never = without(believed, periods.end, weights);
        let mut worths = vec![never];
        worths.extend((next..periods.count()).map(|period| {
            match solution.worth(believed, pace, period, &plan.habits, weights, periods) {
                Some((value, seconds)) => value - solution.prices[period] * seconds,
                None => f64::NEG_INFINITY,
            }
        }));
        let best = worths.iter().copied().fold(never, f64::max);
        let odds: Vec<f64> = worths.iter().map(|worth| ((worth - best) / solution.softness).exp()).collect();
        let chosen = dice.pick(&odds);
        if chosen == 0 {
            break;
        }
        let period = next + chosen - 1;
        let day = periods.middles[period] as f64;
        let answer = Answer::given(truth, day, &plan.habits, weights, dice);
        spent += solution.prices[period] * answer.seconds(believed, &plan.habits) * pace;
        believed = answer.applied(believed, 1.0, day, weights);
        truth = answer.applied(truth, ease, day, weights);
        next = period + 1;
    }
    without(truth, periods.end, weights) - spent
}

/// How a card was answered on a day.
struct Answer {
    rating: Rating,
    /// Tries later on the same day; all but the last failed.
    repeats: u32,
}

impl Answer {
    fn given(truth: State, day: f64, habits: &Habits, weights: &Weights, dice: &mut Dice) -> Self {
        let passed = |dice: &mut Dice| [Rating::Hard, Rating::Good, Rating::Easy][dice.pick(&habits.pass_odds)];
        let rating = match truth {
            State::New => Rating::ALL[dice.pick(&habits.first_odds)],
            State::Known { trace, last } if dice.share() < weights.recall(trace.log_stability, day - last) => {
                passed(dice)
            }
            State::Known { .. } => Rating::Again,
        };
        let once = truth == State::New && (rating == Rating::Hard || (rating == Rating::Good && habits.good_repeats));
        let mut repeats = u32::from(once || rating == Rating::Again);
        while rating == Rating::Again && repeats < 20 && dice.share() < habits.repeat_fails {
            repeats += 1;
        }
        Answer { rating, repeats }
    }

    fn seconds(&self, before: State, habits: &Habits) -> f64 {
        let first = match before {
            State::New => habits.first_seconds[self.rating as usize],
            State::Known { .. } => habits.review_seconds[self.rating as usize],
        };
        first + f64::from(self.repeats) * habits.repeat_seconds
    }

    fn applied(&self, before: State, ease: f64, day: f64, weights: &Weights) -> State {
        let mut trace = match before {
            State::New => {
                let first = weights.first(self.rating);
                Trace { log_stability: first.log_stability + ease.ln(), ..first }
            }
            State::Known { trace, last } => {
                let found = weights.recollect(trace.log_stability, (day - last).max(1.0));
                Trace {
                    log_stability: weights.reviewed(&found, trace.difficulty, self.rating, ease),
                    difficulty: weights.difficulty(trace.difficulty, self.rating),
                }
            }
        };
        for repeat in 1..=self.repeats {
            let rating = if repeat < self.repeats { Rating::Again } else { Rating::Good };
            trace = Trace {
                log_stability: weights.again_today(trace.log_stability, rating),
                difficulty: weights.difficulty(trace.difficulty, rating),
            };
        }
        State::Known { trace, last: day }
    }
}

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// Returns a number from 0 up to 1.
    fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Returns a number of the standard normal distribution (Box and Muller).
    fn normal(&mut self) -> f64 {
        (-2.0 * (1.0 - self.share()).ln()).sqrt() * (std::f64::consts::TAU * self.share()).cos()
    }

    fn pick(&mut self, odds: &[f64]) -> usize {
        let mut left = self.share() * odds.iter().sum::<f64>();
        for (number, odd) in odds.iter().enumerate() {
            left -= odd;
            if left < 0.0 {
                return number;
            }
        }
        odds.len() - 1
    }
}
