//! The prior: a tree in which each skill is its parent's and a normal step.
//!
//! Everything that is asked of it (the posterior's means, variances and covariances) is a walk up the tree and a walk down, as
//! in Gaussian elimination from the leaves (Pearl's belief propagation), so no matrix is ever built.

use super::evidence::{Branch, Evidence, Mode, TopicId};

/// A node of the tree.
pub(super) type Node = usize;

/// The tree of skills. A node stands after its parent.
#[derive(Clone, Debug)]
pub(super) struct Tree {
    parents: Vec<Option<Node>>,
    /// The precision of the step from the parent.
    stiffness: Vec<f64>,
    /// The mean of the skill when nothing is known.
    means: Vec<f64>,
    branches: [Node; 4],
    /// For each topic: what is recalled, performed, performed under a clock.
    cells: Vec<[Node; 3]>,
    /// For each branch, the topic that the bank has nothing on, under a clock.
    elsewhere: [Node; 4],
}

/// The tree once something was seen: the elimination, from which everything else follows.
#[derive(Clone, Debug)]
pub(super) struct Posterior<'tree> {
    tree: &'tree Tree,
    pivots: Vec<f64>,
    /// The variance of each node.
    pub variances: Vec<f64>,
}

/// How far candidates are from each other, in logits: the standard deviations of the steps.
//
// Chosen so that the share of questions answered varies between candidates as in the simulation of the anchors (a standard
// deviation of a seventh), three quarters of it common to all branches; topics within a candidate vary as much as candidates do.
const CANDIDATE: f64 = 0.65;
const BRANCH: f64 = 0.35;
const TOPIC: f64 = 0.50;
const RECALLING: f64 = 0.25;
const PERFORMING: f64 = 0.25;
const CLOCK: f64 = 0.20;

/// How much easier recalling is than performing, and how much a clock costs, in logits.
//
// No measurement of either was found. Their uncertainty, much wider than these shifts, is in the intervals (`stage::GAP`).
const RECALL_EASIER: f64 = 0.5;
const CLOCK_COSTS: f64 = 0.3;

impl Tree {
    /// Returns the tree of a bank's topics, with a leaf for each outcome at the given branch.
    pub fn of(evidence: &Evidence) -> Tree {
        let mut tree = Tree {
            parents: Vec::new(),
            stiffness: Vec::new(),
            means: Vec::new(),
            branches: [0; 4],
            cells: Vec::with_capacity(evidence.topics.len()),
            elsewhere: [0; 4],
        };
        let candidate = tree.grow(None, CANDIDATE, 0.0);
        tree.branches = Branch::ALL.map(|_| tree.grow(Some(candidate), BRANCH, 0.0));
        for branch in Branch::ALL {
            let topic = tree.grow(Some(tree.branches[branch as usize]), TOPIC, 0.0);
            tree.elsewhere[branch as usize] = tree.hands(topic)[1];
        }
        for (branch, _) in &evidence.topics {
            let topic = tree.grow(Some(tree.branches[*branch as usize]), TOPIC, 0.0);
            let recalled = tree.grow(Some(topic), RECALLING, RECALL_EASIER);
            let [performed, timed] = tree.hands(topic);
            tree.cells.push([recalled, performed, timed]);
        }
        tree
    }

    /// Adds a leaf for a stage of a real interview to a branch and returns it.
    pub fn interview(&mut self, branch: Branch) -> Node {
        let spread = (TOPIC * TOPIC / 4.0 + PERFORMING * PERFORMING + CLOCK * CLOCK).sqrt();
        self.grow(Some(self.branches[branch as usize]), spread, -CLOCK_COSTS)
    }

    fn hands(&mut self, topic: Node) -> [Node; 2] {
        let performed = self.grow(Some(topic), PERFORMING, 0.0);
        [performed, self.grow(Some(performed), CLOCK, -CLOCK_COSTS)]
    }

    fn grow(&mut self, parent: Option<Node>, spread: f64, shift: f64) -> Node {
        self.means.push(parent.map_or(0.0, |parent| self.means[parent]) + shift);
        self.parents.push(parent);
        self.stiffness.push(1.0 / (spread * spread));
        self.parents.len() - 1
    }

    /// Returns the node of a topic's mode.
    pub fn cell(&self, topic: TopicId, mode: Mode) -> Node {
        self.cells[topic.0][mode as usize]
    }

    /// Returns the node of a topic that the bank has nothing on, under a clock.
    pub fn elsewhere(&self, branch: Branch) -> Node {
        self.elsewhere[branch as usize]
    }

    /// Returns, for each branch, how much of a doubt is left that would move all that is done under a clock alike, as a
    /// variance: of `doubt`, what was seen under a clock has settled some, the more of it there is beside all else.
    pub fn doubts(&self, evidence: &Evidence, precisions: &[f64], doubt: f64) -> [f64; 4] {
        let spread = TOPIC * TOPIC;
        // What one topic tells of its branch, through the topic's own step.
        let telling = |precision: f64| precision / (1.0 + precision * spread);
        let mut timed = [0.0; 4];
        let mut untimed = [1.0 / (CANDIDATE * CANDIDATE + BRANCH * BRANCH); 4];
        for ((branch, _), cells) in evidence.topics.iter().zip(&self.cells) {
            timed[*branch as usize] += telling(precisions[cells[2]]);
            untimed[*branch as usize] += telling(precisions[cells[0]] + precisions[cells[1]]);
        }
        Branch::ALL.map(|branch| {
            let (timed, level) = (timed[branch as usize], 1.0 / untimed[branch as usize]);
            1.0 / (1.0 / (level + doubt) + timed) - 1.0 / (1.0 / level + timed)
        })
    }

    /// Returns how many nodes there are.
    pub fn len(&self) -> usize {
        self.parents.len()
    }

    /// Returns the mean of a node when nothing is known.
    pub fn mean(&self, node: Node) -> f64 {
        self.means[node]
    }

    /// Returns the posterior when each node was seen with a precision of its own.
    pub fn observed(&self, precisions: &[f64]) -> Posterior<'_> {
        let mut pivots: Vec<f64> =
            self.stiffness.iter().zip(precisions).map(|(stiffness, precision)| stiffness + precision).collect();
        for node in (0..self.len()).rev() {
            if let Some(parent) = self.parents[node] {
                let stiffness = self.stiffness[node];
                pivots[parent] += stiffness - stiffness * stiffness / pivots[node];
            }
        }
        let mut variances: Vec<f64> = Vec::with_capacity(self.len());
        for (node, pivot) in pivots.iter().enumerate() {
            let above = self.parents[node].map_or(0.0, |parent: Node| {
                let pull: f64 = self.stiffness[node] / pivot;
                pull * pull * variances[parent]
            });
            variances.push(1.0 / pivot + above);
        }
        Posterior { tree: self, pivots, variances }
    }
}

impl Posterior<'_> {
    /// Returns the covariance of every node with a weighted sum of nodes; also the solution of the system of equations whose
    /// right side are the weights.
    pub fn covariances(&self, mut weights: Vec<f64>) -> Vec<f64> {
        let tree = self.tree;
        for node in (0..tree.len()).rev() {
            if let Some(parent) = tree.parents[node] {
                weights[parent] += tree.stiffness[node] / self.pivots[node] * weights[node];
            }
        }
        for node in 0..tree.len() {
            let above = tree.parents[node].map_or(0.0, |parent| tree.stiffness[node] * weights[parent]);
            weights[node] = (weights[node] + above) / self.pivots[node];
        }
        weights
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn small() -> Tree {
        let topics = vec![(Branch::Theory, "a".into()), (Branch::Theory, "b".into()), (Branch::Code, "c".into())];
        Tree::of(&Evidence { topics, ..Evidence::default() })
    }

    /// The precision matrix written out, as an oracle.
    fn matrix(tree: &Tree, precisions: &[f64]) -> Vec<Vec<f64>> {
        let mut all = vec![vec![0.0; tree.len()]; tree.len()];
        for node in 0..tree.len() {
            let stiffness = tree.stiffness[node];
            all[node][node] += stiffness + precisions[node];
            if let Some(parent) = tree.parents[node] {
                all[parent][parent] += stiffness;
                all[node][parent] -= stiffness;
                all[parent][node] -= stiffness;
            }
        }
        all
    }

    #[test]
    fn walking_the_tree_solves_the_equations_of_the_whole_matrix() {
        let tree = small();
        let precisions: Vec<f64> = (0..tree.len()).map(|node| f64::from((node * 7 % 5) as u8) * 0.8).collect();
        let posterior = tree.observed(&precisions);
        let matrix = matrix(&tree, &precisions);
        for node in 0..tree.len() {
            let mut weights = vec![0.0; tree.len()];
            weights[node] = 1.0;
            let column = posterior.covariances(weights);
            assert!((column[node] - posterior.variances[node]).abs() < 1e-12);
            for (row, line) in matrix.iter().enumerate() {
                let product: f64 = line.iter().zip(&column).map(|(a, b)| a * b).sum();
                assert!((product - f64::from(u8::from(row == node))).abs() < 1e-9, "{row} {node}");
            }
        }
    }
}
