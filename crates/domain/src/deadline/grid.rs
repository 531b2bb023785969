//! The states of a memory as a grid, and where a review takes each of them.

use super::habits::{Habits, OUTCOMES, Outcome};
use super::period::Periods;
use super::weights::{Trace, Weights};
use crate::drill::Rating;

/// Logarithms of stability and difficulties, evenly spaced.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Grid {
    pub stabilities: usize,
    pub difficulties: usize,
}

/// A place between four points of the grid.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Place {
    corner: u32,
    along: f32,
    across: f32,
}

/// A place between two points of a column of the grid, with the chance to come there spread over both.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Step {
    /// The lower point, in the column of its outcome and difficulty.
    pub lower: u32,
    pub to_lower: f32,
    pub to_upper: f32,
}

/// What a review does to every state after one gap.
#[derive(Clone, Debug)]
pub(super) struct Gap {
    pub steps: Vec<[Step; OUTCOMES]>,
    pub seconds: Vec<f32>,
}

/// Everything about reviews that does not depend on prices.
#[derive(Clone, Debug)]
pub(super) struct Tables {
    pub grid: Grid,
    /// By days between reviews; empty where no two periods lie so far apart.
    pub gaps: Vec<Option<Gap>>,
    /// Of each difficulty, where each outcome moves it.
    pub moved: Vec<[(usize, f32); OUTCOMES]>,
    pub first: [Outcome; OUTCOMES],
    pub habits: Habits,
    pub weights: Weights,
}

// Below a hundredth of a day and above eight years a stability makes no difference to an interview.
const LOWEST: f64 = -4.6;
const HIGHEST: f64 = 8.0;

impl Grid {
    pub fn points(self) -> usize {
        self.stabilities * self.difficulties
    }

    pub fn log_stability(self, index: usize) -> f64 {
        LOWEST + (HIGHEST - LOWEST) * index as f64 / (self.stabilities - 1) as f64
    }

    fn difficulty(self, index: usize) -> f64 {
        1.0 + 9.0 * index as f64 / (self.difficulties - 1) as f64
    }

    fn along(self, log_stability: f64) -> (usize, f32) {
        split((log_stability - LOWEST) / (HIGHEST - LOWEST), self.stabilities)
    }

    fn across(self, difficulty: f64) -> (usize, f32) {
        split((difficulty - 1.0) / 9.0, self.difficulties)
    }

    /// Returns where a memory lies.
    pub fn place(self, trace: Trace) -> Place {
        let ((row, along), (column, across)) = (self.along(trace.log_stability), self.across(trace.difficulty));
        Place { corner: (row * self.difficulties + column) as u32, along, across }
    }
}

fn split(share: f64, count: usize) -> (usize, f32) {
    let place = (share * (count - 1) as f64).clamp(0.0, count as f64 - 1.001);
    (place as usize, place.fract() as f32)
}

impl Place {
    /// Returns what a table holds there.
    pub fn read(self, table: &[f32], difficulties: usize) -> f32 {
        let (corner, a, b) = (self.corner as usize, self.along, self.across);
        let row = |corner: usize| table[corner] * (1.0 - b) + table[corner + 1] * b;
        row(corner) * (1.0 - a) + row(corner + difficulties) * a
    }

    /// Adds to a table there.
    pub fn add(self, table: &mut [f32], difficulties: usize, amount: f32) {
        let (corner, a, b) = (self.corner as usize, self.along, self.across);
        table[corner] += amount * (1.0 - a) * (1.0 - b);
        table[corner + 1] += amount * (1.0 - a) * b;
        table[corner + difficulties] += amount * a * (1.0 - b);
        table[corner + difficulties + 1] += amount * a * b;
    }
}

impl Tables {
    /// Returns tables good enough to find where prices lie.
    pub fn coarse(habits: &Habits, weights: &Weights, periods: &Periods, longest: usize) -> Self {
        Tables::of(Grid { stabilities: 22, difficulties: 4 }, habits, weights, periods, longest)
    }

    /// Returns the tables to plan by: a grid twice as fine changes the recall found by a tenth of a point.
    pub fn fine(habits: &Habits, weights: &Weights, periods: &Periods, longest: usize) -> Self {
        Tables::of(Grid { stabilities: 40, difficulties: 8 }, habits, weights, periods, longest)
    }

    fn of(grid: Grid, habits: &Habits, weights: &Weights, periods: &Periods, longest: usize) -> Self {
        let mut gaps = vec![None; longest + 1];
        for (index, later) in periods.middles.iter().enumerate() {
            for earlier in &periods.middles[..index] {
                let gap = later - earlier;
                if gaps[gap].is_none() {
                    gaps[gap] = Some(Gap::of(gap, grid, habits, weights));
                }
            }
        }
        let moved = (0..grid.difficulties)
            .map(|index| {
                let before = grid.difficulty(index);
                let after = |ratings: &[Rating]| {
                    ratings.iter().fold(before, |difficulty, rating| weights.difficulty(difficulty, *rating))
                };
                [
                    &[Rating::Again, Rating::Good][..],
                    &[Rating::Again, Rating::Again, Rating::Good],
                    &[Rating::Hard],
                    &[Rating::Good],
                    &[Rating::Easy],
                ]
                .map(|ratings| grid.across(after(ratings)))
            })
            .collect();
        Tables { grid, gaps, moved, first: habits.first(weights), habits: habits.clone(), weights: weights.clone() }
    }
}

impl Gap {
    fn of(days: usize, grid: Grid, habits: &Habits, weights: &Weights) -> Self {
        let mut gap = Gap { steps: Vec::with_capacity(grid.points()), seconds: Vec::with_capacity(grid.points()) };
        for row in 0..grid.stabilities {
            let found = weights.recollect(grid.log_stability(row), days as f64);
            for column in 0..grid.difficulties {
                let outcomes = habits.review(weights, &found, grid.difficulty(column));
                let mut steps = [Step::default(); OUTCOMES];
                for (number, (step, outcome)) in steps.iter_mut().zip(&outcomes).enumerate() {
                    let (lower, along) = grid.along(outcome.trace.log_stability);
                    let chance = outcome.chance as f32;
                    *step = Step {
                        lower: ((number * grid.difficulties + column) * grid.stabilities + lower) as u32,
                        to_lower: chance * (1.0 - along),
                        to_upper: chance * along,
                    };
                }
                gap.steps.push(steps);
                gap.seconds.push(outcomes.iter().map(|outcome| outcome.chance * outcome.seconds).sum::<f64>() as f32);
            }
        }
        gap
    }
}
