//! Fitting a sum of small trees and a weighted sum to rows of numbers.
//!
//! Gradient boosting (Friedman, "Greedy function approximation", 2001) with second-order leaves (Chen and Guestrin, 2016)
//! on binned values; a number may be given a sign, and then no tree answers against it. Deterministic: which numbers
//! a tree may ask is drawn from its own number.

use domain::grade::model::{Sum, Tree};

/// One example.
pub struct Row {
    pub values: Vec<f32>,
    pub target: f64,
    pub weight: f64,
    /// Made up to look good: only trees see it, as it would bend the weighted sum for those who tried.
    pub crafted: bool,
}

/// What a number may do to a sum.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Sense {
    /// Only raise it.
    Raises,
    /// Only lower it.
    Lowers,
    /// Either.
    Free,
    /// Nothing.
    Unused,
}

impl Sense {
    /// Returns whether the sum may change in this direction when the number grows.
    fn allows(self, change: f64) -> bool {
        match self {
            Sense::Raises => change >= 0.0,
            Sense::Lowers => change <= 0.0,
            Sense::Free => true,
            Sense::Unused => change == 0.0,
        }
    }
}

/// What is minimized.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Loss {
    /// The square of the difference.
    Squares,
    /// The negative log-likelihood of a yes or no; the sum is log odds.
    Odds,
}

impl Loss {
    /// Returns the slope and the curvature at a sum.
    fn slopes(self, sum: f64, target: f64) -> (f64, f64) {
        match self {
            Loss::Squares => (sum - target, 1.0),
            Loss::Odds => {
                let p = 1.0 / (1.0 + (-sum).exp());
                (p - target, (p * (1.0 - p)).max(1e-4))
            }
        }
    }
}

/// How hard to fit.
#[derive(Clone, Copy)]
pub struct Effort {
    pub trees: usize,
    pub rate: f64,
    /// So much weight must be in each leaf.
    pub least: f64,
    /// How strongly leaves are pulled to zero.
    pub pull: f64,
    /// How strongly weights are pulled to zero.
    pub ridge: f64,
    /// What the weighted sum counts beside the trees, 0 to 1.
    pub line: f64,
}

/// What each number may do.
pub struct Senses {
    /// To the trees.
    pub trees: Vec<Sense>,
    /// To the weighted sum.
    pub line: Vec<Sense>,
}

const BINS: usize = 48;

/// Returns the sum that fits the rows: trees and weighted sum are each fitted to the whole, and then count their shares.
pub fn fit(rows: &[Row], senses: &Senses, loss: Loss, effort: Effort) -> Sum {
    let tried: Vec<&Row> = rows.iter().filter(|row| !row.crafted).collect();
    let (intercept, weights) = line(&tried, &senses.line, loss, effort.ridge);
    let (before, trees) = trees(rows, &senses.trees, loss, effort);
    let of_line = |value: f32| rounded(f64::from(value) * effort.line);
    let of_trees = |value: f32| rounded(f64::from(value) * (1.0 - effort.line));
    let share = |tree: Tree| Tree { leaves: tree.leaves.map(of_trees), ..tree };
    Sum {
        before: of_trees(before),
        trees: trees.into_iter().map(share).collect(),
        intercept: of_line(intercept),
        weights: weights.into_iter().map(of_line).collect(),
    }
}

/// Returns a coefficient as it is written.
fn rounded(value: f64) -> f32 {
    ((value * 1e5).round() / 1e5) as f32
}

/// Returns what the sum begins with, and its trees.
pub fn trees(rows: &[Row], senses: &[Sense], loss: Loss, effort: Effort) -> (f32, Vec<Tree>) {
    let count = senses.len();
    let edges: Vec<Vec<f32>> = (0..count).map(|nth| edges(rows, nth)).collect();
    let bin = |nth: usize, value: f32| edges[nth].partition_point(|&edge| edge < value) as u8;
    let binned: Vec<Vec<u8>> =
        rows.iter().map(|row| (0..count).map(|nth| bin(nth, row.values[nth])).collect()).collect();
    let all: f64 = rows.iter().map(|row| row.weight).sum();
    let mean = rows.iter().map(|row| row.weight * row.target).sum::<f64>() / all;
    let before = match loss {
        Loss::Squares => mean,
        Loss::Odds => (mean / (1.0 - mean)).ln(),
    };
    let mut sums = vec![before; rows.len()];
    let mut trees = Vec::with_capacity(effort.trees);
    let mut state = 0x5eed_u64;
    for _ in 0..effort.trees {
        let mut drawn = Vec::new();
        for (nth, sense) in senses.iter().enumerate() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            if (state >> 40) & 1 == 0 && *sense != Sense::Unused {
                drawn.push(nth);
            }
        }
        let slopes: Vec<(f64, f64)> = rows
            .iter()
            .zip(&sums)
            .map(|(row, &sum)| {
                let (first, second) = loss.slopes(sum, row.target);
                (first * row.weight, second * row.weight)
            })
            .collect();
        let mut grown = Growth { binned: &binned, slopes: &slopes, edges: &edges, senses, drawn: &drawn, effort };
        let tree = grown.tree();
        for (sum, row) in sums.iter_mut().zip(rows) {
            *sum += f64::from(tree.answer(&row.values));
        }
        trees.push(tree);
    }
    (before as f32, trees)
}

fn edges(rows: &[Row], nth: usize) -> Vec<f32> {
    let mut values: Vec<f32> = rows.iter().map(|row| row.values[nth]).collect();
    values.sort_by(f32::total_cmp);
    let mut edges: Vec<f32> = (1..BINS)
        .map(|bin| values[bin * (values.len() - 1) / BINS])
        .map(|edge| (edge * 1e4).round() / 1e4 + 5e-5)
        .collect();
    edges.dedup();
    edges
}

struct Growth<'a> {
    binned: &'a [Vec<u8>],
    slopes: &'a [(f64, f64)],
    edges: &'a [Vec<f32>],
    senses: &'a [Sense],
    drawn: &'a [usize],
    effort: Effort,
}

/// A part of the rows that one more question may divide.
struct Node {
    rows: Vec<u32>,
    /// No leaf below may answer less or more.
    bounds: (f64, f64),
    value: f64,
}

impl Growth<'_> {
    fn tree(&mut self) -> Tree {
        let rows: Vec<u32> = (0..self.binned.len() as u32).collect();
        let (g, h) = self.sums(&rows);
        let root = Node { rows, bounds: (f64::MIN, f64::MAX), value: -g / (h + self.effort.pull) };
        let mut level = vec![root];
        let mut splits = [(0_u8, f32::MAX); 7];
        let mut at = 0;
        for _ in 0..3 {
            let mut next = Vec::with_capacity(2 * level.len());
            for node in level {
                let (split, left, right) = self.divide(node);
                splits[at] = split;
                at += 1;
                next.push(left);
                next.push(right);
            }
            level = next;
        }
        let mut leaves = [0.0; 8];
        for (leaf, node) in leaves.iter_mut().zip(&level) {
            let value = node.value.clamp(node.bounds.0, node.bounds.1) * self.effort.rate;
            *leaf = rounded(value);
        }
        Tree { splits, leaves }
    }

    fn sums(&self, rows: &[u32]) -> (f64, f64) {
        rows.iter().fold((0.0, 0.0), |sum, &row| {
            let (g, h) = self.slopes[row as usize];
            (sum.0 + g, sum.1 + h)
        })
    }

    fn divide(&self, node: Node) -> ((u8, f32), Node, Node) {
        let (g, h) = self.sums(&node.rows);
        let pull = self.effort.pull;
        let gain = |g: f64, h: f64| g * g / (h + pull);
        let mut best: Option<(f64, usize, usize, f64, f64)> = None;
        for &nth in self.drawn {
            let mut bins = [(0.0, 0.0); BINS + 1];
            for &row in &node.rows {
                let bin = &mut bins[usize::from(self.binned[row as usize][nth])];
                let slope = self.slopes[row as usize];
                bin.0 += slope.0;
                bin.1 += slope.1;
            }
            let (mut left_g, mut left_h) = (0.0, 0.0);
            for (edge, bin) in bins.iter().enumerate().take(self.edges[nth].len()) {
                left_g += bin.0;
                left_h += bin.1;
                let (right_g, right_h) = (g - left_g, h - left_h);
                if left_h < self.effort.least || right_h < self.effort.least {
                    continue;
                }
                let (left, right) = (-left_g / (left_h + pull), -right_g / (right_h + pull));
                let (left, right) =
                    (left.clamp(node.bounds.0, node.bounds.1), right.clamp(node.bounds.0, node.bounds.1));
                if !self.senses[nth].allows(right - left) {
                    continue;
                }
                let gained = gain(left_g, left_h) + gain(right_g, right_h) - gain(g, h);
                if gained > 1e-9 && best.is_none_or(|best| gained > best.0) {
                    best = Some((gained, nth, edge, left, right));
                }
            }
        }
        let Some((_, nth, edge, left, right)) = best else {
            let empty = Node { rows: Vec::new(), bounds: node.bounds, value: node.value };
            return ((0, f32::MAX), node, empty);
        };
        let (below, above): (Vec<u32>, Vec<u32>) =
            node.rows.iter().partition(|&&row| usize::from(self.binned[row as usize][nth]) <= edge);
        let middle = (left + right) / 2.0;
        let (low, high) = node.bounds;
        let (of_left, of_right) = match self.senses[nth] {
            Sense::Raises => ((low, middle), (middle, high)),
            Sense::Lowers => ((middle, high), (low, middle)),
            Sense::Free | Sense::Unused => ((low, high), (low, high)),
        };
        let split = (nth as u8, self.edges[nth][edge]);
        let left = Node { rows: below, bounds: of_left, value: left };
        let right = Node { rows: above, bounds: of_right, value: right };
        (split, left, right)
    }
}

/// Returns intercept and weights of a ridge regression, by Newton's method for odds; no weight has the wrong sign.
///
/// Of numbers that are nearly one, plain least squares give some a weight against all sense; that fits the sets at hand
/// and no other.
pub fn line(rows: &[&Row], senses: &[Sense], loss: Loss, ridge: f64) -> (f32, Vec<f32>) {
    let count = rows[0].values.len();
    let all: f64 = rows.iter().map(|row| row.weight).sum();
    let mut mean = vec![0.0; count];
    let mut spread = vec![0.0; count];
    for row in rows {
        row.values.iter().zip(&mut mean).for_each(|(value, mean)| *mean += row.weight * f64::from(*value) / all);
    }
    for row in rows {
        for ((value, mean), spread) in row.values.iter().zip(&mean).zip(&mut spread) {
            *spread += row.weight * (f64::from(*value) - mean).powi(2) / all;
        }
    }
    let scale: Vec<f64> = spread.iter().map(|spread| spread.sqrt().max(1e-3)).collect();
    let mut weights = vec![0.0; count + 1];
    for _ in 0..(if loss == Loss::Squares { 1 } else { 8 }) {
        let mut matrix = vec![vec![0.0; count + 2]; count + 1];
        for row in rows {
            let mut x: Vec<f64> = (0..count).map(|nth| (f64::from(row.values[nth]) - mean[nth]) / scale[nth]).collect();
            x.push(1.0);
            let sum: f64 = x.iter().zip(&weights).map(|(x, weight)| x * weight).sum();
            let (first, second) = loss.slopes(sum, row.target);
            for (nth, line) in matrix.iter_mut().enumerate() {
                let part = row.weight * x[nth];
                for (other, cell) in line.iter_mut().take(count + 1).enumerate() {
                    *cell += part * second * x[other];
                }
                line[count + 1] -= part * first;
            }
        }
        for (nth, line) in matrix.iter_mut().enumerate().take(count) {
            line[nth] += ridge;
            line[count + 1] -= ridge * weights[nth];
        }
        descend(&matrix, senses, &mut weights);
    }
    let mut intercept = weights[count];
    let mut raw = Vec::with_capacity(count);
    for nth in 0..count {
        let weight = weights[nth] / scale[nth];
        intercept -= weight * mean[nth];
        raw.push(rounded(weight));
    }
    (intercept as f32, raw)
}

/// Moves weights to the least value of a quadratic whose slope and curvature at them are given, one after the other and
/// never past what their senses allow; the last weight is the intercept.
fn descend(matrix: &[Vec<f64>], senses: &[Sense], weights: &mut [f64]) {
    let count = weights.len();
    let mut slopes: Vec<f64> = matrix.iter().map(|line| line[count]).collect();
    for _ in 0..ROUNDS {
        let mut moved = 0.0_f64;
        for nth in 0..count {
            let aim = weights[nth] + slopes[nth] / matrix[nth][nth].max(1e-12);
            let allowed = senses.get(nth).is_none_or(|sense| sense.allows(aim));
            let step = if allowed { aim } else { 0.0 } - weights[nth];
            if step != 0.0 {
                weights[nth] += step;
                slopes.iter_mut().zip(matrix).for_each(|(slope, line)| *slope -= line[nth] * step);
                moved = moved.max(step.abs());
            }
        }
        if moved < 1e-9 {
            break;
        }
    }
}

/// So often each weight is looked at.
const ROUNDS: usize = 500;

#[cfg(test)]
mod tests {
    use super::*;

    fn rows() -> Vec<Row> {
        let row = |nth: i32| {
            let (a, b) = (f64::from(nth % 7), f64::from(nth % 5));
            Row { values: vec![a as f32, b as f32], target: 2.0 * a - b, weight: 1.0, crafted: false }
        };
        (0..350).map(row).collect()
    }

    fn weights(senses: &[Sense]) -> Vec<f32> {
        line(&rows().iter().collect::<Vec<_>>(), senses, Loss::Squares, 1e-6).1
    }

    #[test]
    fn free_weights_are_those_of_least_squares() {
        let found = weights(&[Sense::Free, Sense::Free]);
        assert!((found[0] - 2.0).abs() < 1e-3 && (found[1] + 1.0).abs() < 1e-3, "{found:?}");
    }

    #[test]
    fn no_weight_goes_against_its_sense() {
        assert_eq!(weights(&[Sense::Free, Sense::Raises])[1], 0.0);
        assert_eq!(weights(&[Sense::Lowers, Sense::Unused]), [0.0, 0.0]);
    }

    #[test]
    fn no_tree_asks_an_unused_number() {
        let effort = Effort { trees: 5, rate: 0.5, least: 1.0, pull: 1.0, ridge: 1.0, line: 0.5 };
        let senses = Senses { trees: vec![Sense::Unused, Sense::Free], line: vec![Sense::Free; 2] };
        let sum = fit(&rows(), &senses, Loss::Squares, effort);
        let asked = sum.trees.iter().flat_map(|tree| &tree.splits).filter(|split| split.1 < f32::MAX);
        assert!(asked.clone().count() > 0 && asked.clone().all(|split| split.0 == 1));
    }

    #[test]
    fn the_weighted_sum_alone_is_what_its_whole_share_leaves() {
        let effort = Effort { trees: 5, rate: 0.5, least: 1.0, pull: 1.0, ridge: 1e-6, line: 1.0 };
        let senses = Senses { trees: vec![Sense::Free; 2], line: vec![Sense::Free; 2] };
        let sum = fit(&rows(), &senses, Loss::Squares, effort);
        assert!((sum.of(&[3.0, 2.0]) - 4.0).abs() < 1e-2, "{}", sum.of(&[3.0, 2.0]));
    }
}
