//! The posterior: the normal distribution nearest to the true one.
//!
//! Nearest by Kullback and Leibler's divergence (a Gaussian variational approximation; Opper and Archambeau, 2009). Against
//! Laplace's it finds the mean rather than the mode, which matters where a handful of answers all went well. An observation
//! touches one node of the tree, so all integrals are one-dimensional and an iteration is one walk up and down the tree.

use std::collections::BTreeMap;
use std::f64::consts::PI;

use super::evidence::{Evidence, Observation};
use super::lean::{LEANS, Leans, Off, off};
use super::normal::{POINTS, logit, sigmoid};
use super::stage::Bar;
use super::tree::{Node, Posterior, Tree};
use crate::bank::Level;
use crate::drill::{Day, Days, Difficulty, MemoryState, Scheduler, Stability};

/// What is believed of every node of a tree.
#[derive(Clone, Debug)]
pub(super) struct Belief {
    /// The means.
    pub means: Vec<f64>,
    /// With what precision each node was seen.
    pub precisions: Vec<f64>,
    /// What the means would move by, were the evidence off.
    pub leans: Leans,
}

impl Belief {
    /// Returns what is believed of a candidate of whom nothing is known.
    pub fn nothing(tree: &Tree) -> Belief {
        let nodes = tree.len();
        let means = (0..nodes).map(|node| tree.mean(node)).collect();
        Belief { means, precisions: vec![0.0; nodes], leans: Leans::none(nodes) }
    }
}

/// What one or several alike observations say of a node.
#[derive(Clone, Copy, Debug)]
struct Said {
    node: Node,
    says: Says,
    weight: f64,
}

#[derive(Clone, Copy, Debug)]
enum Says {
    /// An item was met.
    Attempt(Look),
    /// A stage with such a bar was passed, or not.
    Interview { bar: Bar, passed: bool },
}

/// One look at an item.
#[derive(Clone, Copy, Debug)]
struct Look {
    /// How likely it was met well.
    good: f64,
    /// How hard it was then.
    hard: f64,
    /// How sharply it tells.
    sharp: f64,
    /// What it may be off by.
    off: Off,
}

impl Look {
    fn strength(self) -> f64 {
        (2.0 * self.good - 1.0).abs() * self.sharp
    }

    /// Returns a key that alike looks share; sums must not depend on the order in which evidence is handed over.
    fn bits(self) -> ([u64; 3], [u64; LEANS]) {
        ([self.good, self.hard, self.sharp].map(f64::to_bits), self.off.map(f64::to_bits))
    }
}

/// How much harder a hard question is than a medium one, and an easy one easier, in logits; and how far a label is off.
const LEVEL: f64 = 0.8;
const LABEL_SPREAD: f64 = 0.5;

/// What a second look at an item is worth beside the first, a third beside the second, and so on.
const AGAIN: f64 = 0.5;

/// Further looks at one item would add less than a thousandth.
const MOST_LOOKS: usize = 12;

/// Days until what was done well is done well nine times in ten as often, where no memory of the item is known.
// Longer than the memory of a card, as skills outlast facts; no measurement of interview answers was found.
const SKILL_STABILITY: f64 = 120.0;

/// How far a skill wanders in a month of practice or none, in logits.
const DRIFT_PER_MONTH: f64 = 0.25;

/// An interview of this many days ago counts nine tenths.
const OUTCOME_STABILITY: f64 = 180.0;

const MOST_STEPS: usize = 200;
const CLOSE: f64 = 1e-9;

/// Returns how much harder than a medium question one of a level is.
pub(super) fn hardness(level: Option<Level>) -> f64 {
    match level {
        Some(Level::Easy) => -LEVEL,
        Some(Level::Medium) | None => 0.0,
        Some(Level::Hard) => LEVEL,
    }
}

/// Returns by how much a curve flattens when its place is only known with a variance (MacKay, 1992).
pub(super) fn flattened(variance: f64) -> f64 {
    1.0 / (1.0 + PI * variance / 8.0).sqrt()
}

/// Returns how sharply a question of a labeled level tells the skilled from others.
pub(super) fn label_sharpness() -> f64 {
    flattened(LABEL_SPREAD * LABEL_SPREAD)
}

/// Returns what to believe, given what was seen; `interviews` are the leaves of the outcomes with their bars.
pub(super) fn fit(tree: &Tree, evidence: &Evidence, interview: Day, interviews: &[(Node, Bar)]) -> Belief {
    let scheduler = Scheduler::default();
    let mut said = gathered(tree, evidence, interview, &scheduler);
    for ((node, bar), outcome) in interviews.iter().zip(&evidence.outcomes) {
        let weight = retrievability(OUTCOME_STABILITY, interview.since(outcome.day), &scheduler);
        said.push(Said { node: *node, says: Says::Interview { bar: *bar, passed: outcome.passed }, weight });
    }
    let (means, precisions) = nearest(tree, &said);
    let posterior = tree.observed(&precisions);
    let leans = Leans::of(pulled(&said, &means, &posterior), &posterior);
    Belief { means, precisions, leans }
}

/// Returns by how much each node is pulled at one deviation of each lean.
fn pulled(said: &[Said], means: &[f64], posterior: &Posterior<'_>) -> [Vec<f64>; LEANS] {
    let mut pulled = [(); LEANS].map(|()| vec![0.0; means.len()]);
    for Said { node, says, weight } in said {
        let Says::Attempt(look) = says else { continue };
        let (_, curve) = says.felt(means[*node], posterior.variances[*node]);
        for (pulled, off) in pulled.iter_mut().zip(look.off) {
            pulled[*node] += weight * curve.max(0.0) * off;
        }
    }
    pulled
}

/// Returns the means and precisions at which belief and evidence agree, by Newton's method, with shorter steps should it not
/// settle.
fn nearest(tree: &Tree, said: &[Said]) -> (Vec<f64>, Vec<f64>) {
    let count = tree.len();
    // Differences from the prior means.
    let mut moved = vec![0.0; count];
    let mut precisions = vec![0.0; count];
    for step in 0..MOST_STEPS {
        let posterior = tree.observed(&precisions);
        let mut pulls = vec![0.0; count];
        let mut curves = vec![0.0; count];
        for Said { node, says, weight } in said {
            let (pull, curve) = says.felt(tree.mean(*node) + moved[*node], posterior.variances[*node]);
            pulls[*node] += weight * pull;
            curves[*node] += weight * curve;
        }
        let stride = if step < 12 { 1.0 } else { 0.5 };
        for node in 0..count {
            precisions[node] += stride * (curves[node].max(0.0) - precisions[node]);
            pulls[node] += precisions[node] * moved[node];
        }
        let next = tree.observed(&precisions).covariances(pulls);
        let change = moved.iter().zip(&next).map(|(old, new)| (old - new).abs()).fold(0.0, f64::max);
        for (old, new) in moved.iter_mut().zip(next) {
            *old += stride * (new - *old);
        }
        if change < CLOSE {
            break;
        }
    }
    (moved.iter().enumerate().map(|(node, moved)| tree.mean(node) + moved).collect(), precisions)
}

/// Returns what the observations say, alike ones together.
///
/// Of several looks at one item in one mode the strongest counts whole and each weaker one half of the one before, those that
/// went well and those that did not apart: so drilling an item says little more than having met it, and one more look that
/// went well never takes away from the others.
fn gathered(tree: &Tree, evidence: &Evidence, interview: Day, scheduler: &Scheduler) -> Vec<Said> {
    let mut looks: BTreeMap<(Node, u64, bool), Vec<Look>> = BTreeMap::new();
    for observation in &evidence.observations {
        let look = look(observation, interview, scheduler);
        let node = tree.cell(observation.topic, observation.mode);
        looks.entry((node, observation.item, look.good > 0.5)).or_default().push(look);
    }
    let mut alike = BTreeMap::new();
    for ((node, _, _), mut looks) in looks {
        looks.sort_by(|one, other| {
            other.strength().total_cmp(&one.strength()).then_with(|| one.bits().cmp(&other.bits()))
        });
        let mut weight = 1.0;
        for look in looks.iter().take(MOST_LOOKS) {
            let (said, count) = alike
                .entry((node, look.bits(), f64::to_bits(weight)))
                .or_insert((Said { node, says: Says::Attempt(*look), weight }, 0_u64));
            *count += 1;
            said.weight = weight * *count as f64;
            weight *= AGAIN;
        }
    }
    alike.into_values().map(|(said, _)| said).collect()
}

/// Returns what was seen, as it looks from the day of the interview: what has been forgotten since made the item easier then.
fn look(observation: &Observation, interview: Day, scheduler: &Scheduler) -> Look {
    let age = observation.age(interview);
    let good = observation.attempt.good();
    let stability = observation.stability.filter(|days| days.is_finite()).unwrap_or(0.0).max(SKILL_STABILITY);
    // Three in four is what a candidate near a usual bar does well.
    let forgotten = logit(0.75) - logit(0.75 * retrievability(stability, age, scheduler));
    let wandered = DRIFT_PER_MONTH * DRIFT_PER_MONTH * f64::from(age.0.min(3650)) / 30.0;
    Look {
        good,
        hard: hardness(observation.level) - forgotten,
        sharp: flattened(LABEL_SPREAD * LABEL_SPREAD + wandered),
        off: off(observation.seen, good, f64::from(age.0)),
    }
}

fn retrievability(stability: f64, age: Days, scheduler: &Scheduler) -> f64 {
    let state = MemoryState { stability: Stability(stability), difficulty: Difficulty(5.0) };
    scheduler.retrievability(state, age).max(1e-3)
}

impl Says {
    /// Returns the mean pull on a node that is known with a mean and a variance, and the mean curvature against it.
    fn felt(&self, mean: f64, variance: f64) -> (f64, f64) {
        let spread = variance.max(1e-12).sqrt();
        let (mut pull, mut curve) = (0.0, 0.0);
        for (point, weight) in POINTS {
            let slope = self.slope(mean + spread * point);
            pull += weight * slope;
            // By Stein's lemma the mean of a derivative is a mean of the function.
            curve -= weight * slope * point / spread;
        }
        (pull, curve)
    }

    /// Returns the derivative of the log likelihood.
    fn slope(&self, x: f64) -> f64 {
        match *self {
            Says::Attempt(Look { good, hard, sharp, .. }) => {
                let p = sigmoid(sharp * (x - hard));
                // It went well with p and was called so with `good`, or it did not and was called so all the same.
                let likelihood = good * p + (1.0 - good) * (1.0 - p);
                (2.0 * good - 1.0) * sharp * p * (1.0 - p) / likelihood
            }
            Says::Interview { bar, passed } => bar.slope(x, passed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::evidence::{Attempt, Branch, Mode, Seen, TopicId};
    use super::*;

    fn evidence(count: usize, good: f64) -> Evidence {
        let observations = (0..count as u64)
            .map(|item| Observation {
                seen: Seen::Answer,
                topic: TopicId(0),
                mode: Mode::Perform,
                level: None,
                item,
                attempt: Attempt::likely(good),
                day: Day(100),
                stability: None,
            })
            .collect();
        Evidence { topics: vec![(Branch::Theory, "a".into())], observations, ..Evidence::default() }
    }

    #[test]
    fn the_fit_is_the_mean_that_integration_finds() {
        // One cell alone: its marginal prior is normal, so the posterior can be integrated outright.
        for (count, good) in [(1, 0.97), (5, 0.97), (8, 0.03), (3, 0.7)] {
            let evidence = evidence(count, good);
            let tree = Tree::of(&evidence);
            let node = tree.cell(TopicId(0), Mode::Perform);
            let belief = fit(&tree, &evidence, Day(100), &[]);
            let prior = tree.observed(&vec![0.0; tree.len()]).variances[node];
            let sharp = label_sharpness();
            let (mut mass, mut first, mut second) = (0.0, 0.0, 0.0);
            for at in -4000..=4000 {
                let x = f64::from(at) / 400.0;
                let p = sigmoid(sharp * x);
                let density = (-x * x / (2.0 * prior)).exp() * (good * p + (1.0 - good) * (1.0 - p)).powi(count as i32);
                (mass, first, second) = (mass + density, first + x * density, second + x * x * density);
            }
            let (mean, variance) = (first / mass, second / mass - (first / mass).powi(2));
            let posterior = tree.observed(&belief.precisions);
            assert!((belief.means[node] - mean).abs() < 0.02, "{count}: {} {mean}", belief.means[node]);
            assert!(
                (posterior.variances[node] / variance - 1.0).abs() < 0.06,
                "{count}: {} {variance}",
                posterior.variances[node]
            );
        }
    }

    #[test]
    fn a_grade_that_may_be_either_says_nothing() {
        let evidence = evidence(40, 0.5);
        let tree = Tree::of(&evidence);
        let belief = fit(&tree, &evidence, Day(100), &[]);
        assert!(belief.means.iter().enumerate().all(|(node, mean)| (mean - tree.mean(node)).abs() < 1e-9));
    }

    #[test]
    fn the_same_item_again_and_again_says_little_more_than_once() {
        let moved = |evidence: &Evidence| {
            let tree = Tree::of(evidence);
            fit(&tree, evidence, Day(100), &[]).means[tree.cell(TopicId(0), Mode::Perform)]
        };
        let mut again = evidence(30, 0.97);
        again.observations.iter_mut().for_each(|observation| observation.item = 7);
        let (once, thirty) = (moved(&evidence(1, 0.97)), moved(&evidence(30, 0.97)));
        assert!(moved(&again) > once && moved(&again) < moved(&evidence(3, 0.97)), "{} {once} {thirty}", moved(&again));
    }

    #[test]
    fn what_was_done_well_long_ago_counts_less_and_lowers_nothing() {
        let moved = |age: i32| {
            let evidence = evidence(5, 0.97);
            let tree = Tree::of(&evidence);
            fit(&tree, &evidence, Day(100 + age), &[]).means[tree.cell(TopicId(0), Mode::Perform)]
        };
        assert!(moved(0) > moved(60) && moved(60) > moved(600) && moved(600) > 0.0);
        assert_eq!(moved(0), moved(-500), "a clock that was set back makes no difference");
    }
}
