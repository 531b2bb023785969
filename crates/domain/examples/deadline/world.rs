//! A simulated learner: cards, days, a cap of minutes a day, and a true memory that the scheduler sees only by its ratings.
//!
//! The memory is FSRS-6 with its default weights, written here a third time and on purpose: a world that shared the planner's code
//! would share its mistakes. Odds of ratings and seconds are those of the simulator of the `fsrs` crate, times a factor.

/// The world.
pub struct World {
    /// Days of study; the interview is on the morning after the last.
    pub days: i32,
    /// What is true of each card.
    truth: Vec<(f64, f64)>,
    /// What the model says of it, knowing the ratings.
    pub believed: Vec<(f64, f64)>,
    /// The day of the last review.
    pub last: Vec<Option<i32>>,
    /// The day it is due, for schedulers that keep one.
    pub due: Vec<i32>,
    /// Today.
    pub day: i32,
    /// Seconds used on all days.
    pub used: f64,
    cap: f64,
    left: f64,
    factor: f64,
    ease: Vec<f64>,
    dice: Dice,
}

/// How the world is set up.
#[derive(Clone, Copy)]
pub struct Setting {
    pub cards: usize,
    pub days: i32,
    pub minutes: f64,
    /// How many times longer an answer takes than a flashcard of the population.
    pub factor: f64,
    /// The deviation of the logarithm by which each card's true gains differ from the model's.
    pub misfit: f64,
}

const W: [f64; 21] = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
    1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];
const FIRST_ODDS: [f64; 4] = [0.24, 0.094, 0.495, 0.171];
const PASS_ODDS: [f64; 3] = [0.224, 0.631, 0.145];
const FIRST_SECONDS: [f64; 4] = [19.58, 18.79, 13.78, 10.71];
const REVIEW_SECONDS: [f64; 4] = [19.38, 17.59, 12.38, 8.94];
const REPEAT_SECONDS: f64 = 12.3;
const REPEAT_FAILS: f64 = 0.2;

/// The chance of recall.
pub fn recall(stability: f64, days: f64) -> f64 {
    let factor = 0.9_f64.powf(-1.0 / W[20]) - 1.0;
    (1.0 + factor * days / stability).powf(-W[20])
}

/// The days until the chance of recall falls to a share.
pub fn interval(stability: f64, share: f64) -> f64 {
    let factor = 0.9_f64.powf(-1.0 / W[20]) - 1.0;
    stability / factor * (share.powf(-1.0 / W[20]) - 1.0)
}

/// Stability and difficulty after a first rating, 0 for again to 3 for easy.
pub fn first(grade: usize) -> (f64, f64) {
    (W[grade], (W[4] - (W[5] * grade as f64).exp() + 1.0).clamp(1.0, 10.0))
}

fn difficulty(before: f64, grade: usize) -> f64 {
    let moved = before + (10.0 - before) * (-W[6] * (grade as f64 - 2.0)) / 9.0;
    (W[7] * (W[4] - (W[5] * 3.0).exp() + 1.0 - moved) + moved).clamp(1.0, 10.0)
}

fn same_day((stability, before): (f64, f64), grade: usize) -> (f64, f64) {
    let rise = (W[17] * (grade as f64 - 2.0 + W[18])).exp() * stability.powf(-W[19]);
    let rise = if grade >= 1 { rise.max(1.0) } else { rise };
    ((stability * rise).clamp(0.001, 36_500.0), difficulty(before, grade))
}

/// Stability and difficulty after a review; what a success adds is multiplied by `ease`.
pub fn reviewed((s, d): (f64, f64), grade: usize, days: f64, ease: f64) -> (f64, f64) {
    let r = recall(s, days);
    let after = if grade == 0 {
        (W[11] * d.powf(-W[12]) * ((s + 1.0).powf(W[13]) - 1.0) * ((1.0 - r) * W[14]).exp())
            .min(s / (W[17] * W[18]).exp())
    } else {
        let factor = [1.0, W[15], 1.0, W[16]][grade];
        s * (1.0 + W[8].exp() * (11.0 - d) * s.powf(-W[9]) * (((1.0 - r) * W[10]).exp() - 1.0) * factor * ease)
    };
    (after.clamp(0.001, 36_500.0), difficulty(d, grade))
}

impl World {
    /// Sets up a world; every seed is another learner with other luck.
    pub fn new(setting: Setting, seed: u64) -> Self {
        let mut dice = Dice(seed.wrapping_mul(0xD134_2543_DE82_EF95).wrapping_add(0x2545_F491));
        let cards = setting.cards;
        World {
            days: setting.days,
            truth: vec![(0.0, 0.0); cards],
            believed: vec![(0.0, 0.0); cards],
            last: vec![None; cards],
            due: vec![0; cards],
            day: 0,
            used: 0.0,
            cap: setting.minutes * 60.0,
            left: 0.0,
            factor: setting.factor,
            ease: (0..cards).map(|_| (dice.normal() * setting.misfit).exp()).collect(),
            dice,
        }
    }

    /// Begins a day.
    pub fn begin(&mut self, day: i32) {
        (self.day, self.left) = (day, self.cap);
    }

    /// Reviews a card; `false` when the minutes of the day ran out before the answer was finished.
    pub fn study(&mut self, card: usize) -> bool {
        let last = self.last[card];
        if last == Some(self.day) {
            return true;
        }
        let elapsed = last.map(|last| f64::from(self.day - last));
        let grade = match elapsed {
            None => self.dice.pick(&FIRST_ODDS),
            Some(days) if self.dice.share() < recall(self.truth[card].0, days) => 1 + self.dice.pick(&PASS_ODDS),
            Some(_) => 0,
        };
        let mut repeats = usize::from(grade == 0 || (last.is_none() && grade < 3));
        while grade == 0 && self.dice.share() < REPEAT_FAILS {
            repeats += 1;
        }
        let first_seconds = if last.is_none() { FIRST_SECONDS[grade] } else { REVIEW_SECONDS[grade] };
        let seconds = self.factor * (first_seconds + repeats as f64 * REPEAT_SECONDS);
        if seconds > self.left {
            return false;
        }
        self.left -= seconds;
        self.used += seconds;
        for (memory, ease) in [(&mut self.truth[card], self.ease[card]), (&mut self.believed[card], 1.0)] {
            let mut after = match elapsed {
                None => {
                    let (stability, difficulty) = first(grade);
                    (stability * ease, difficulty)
                }
                Some(days) => reviewed(*memory, grade, days, ease),
            };
            for repeat in 1..=repeats {
                after = same_day(after, if repeat < repeats { 0 } else { 2 });
            }
            *memory = after;
        }
        self.last[card] = Some(self.day);
        true
    }

    /// The share of all cards recalled on the morning of the interview, as an expectation over that morning's luck.
    pub fn score(&self) -> f64 {
        let seen = self.last.iter().zip(&self.truth);
        let recalled = seen.filter_map(|(last, truth)| last.map(|last| recall(truth.0, f64::from(self.days - last))));
        recalled.sum::<f64>() / self.last.len() as f64
    }
}

/// The generator `SplitMix64`.
struct Dice(u64);

impl Dice {
    fn share(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }

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
