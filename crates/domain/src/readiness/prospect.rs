//! Readiness: what the evidence makes of each topic, each stage and the whole loop.

use std::collections::BTreeMap;

use super::evidence::{Branch, Evidence, Mode, Rests, TopicId};
use super::fit::{Belief, fit};
use super::normal::{Draws, sigmoid};
use super::stage::{
    BAR_DOUBT, BAR_SHARED, Bar, Estimate, Facing, INTERVIEW_NOISE, Skill, StageSketch, USUAL_RATE, View, forgotten,
};
use super::tree::{Node, Tree};
use crate::drill::Day;

/// How ready a candidate is for a loop.
#[derive(Clone, Debug, PartialEq)]
pub struct Readiness {
    /// The stages, as the loop has them.
    pub stages: Vec<StageReadiness>,
    /// The topics, as the evidence has them.
    pub topics: Vec<TopicReadiness>,
    /// All stages together.
    pub course: Course,
    /// What would raise the chance most, best first.
    pub worth: Vec<Worth>,
    /// What all of it rests on.
    pub rests: Rests,
}

/// One stage.
#[derive(Clone, Debug, PartialEq)]
pub struct StageReadiness {
    /// Its name.
    pub name: String,
    /// The chance to pass it, where anything was seen of what it asks.
    pub passes: Option<Estimate>,
    /// The share of its questions that will be answered well, under the same condition.
    pub answers: Option<Estimate>,
    /// What was seen of what it asks.
    pub rests: Rests,
    /// The branches it asks of which nothing was seen.
    pub unseen: Vec<Branch>,
}

/// One topic.
#[derive(Clone, Debug, PartialEq)]
pub struct TopicReadiness {
    /// The topic.
    pub topic: TopicId,
    /// The chance to answer a medium question of it well under a clock, where anything was seen of it.
    pub answers: Option<Estimate>,
    /// How many items the bank has on it.
    pub items: f64,
    /// The share of them that will be remembered on the day.
    pub remembered: f64,
    /// What was seen of it.
    pub rests: Rests,
}

/// The way through the stages.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Course {
    /// The chance to pass every stage that practice can tell of; none while one of them is without evidence.
    pub whole: Option<Estimate>,
    /// The chance to pass those stages of which something was seen.
    pub seen: Option<Estimate>,
    /// How many stages that are.
    pub stages_seen: usize,
    /// How many stages practice can tell of.
    pub stages: usize,
}

/// What getting better somewhere would add to the chance of passing the stages seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Worth {
    /// The stage that gains most by it, by its place in the loop.
    pub stage: usize,
    /// The branch.
    pub branch: Branch,
    /// The topic, or `None` for what no topic of the bank covers.
    pub topic: Option<TopicId>,
    /// What half a logit more skill would add (from one question in two to five in eight).
    pub by_skill: f64,
    /// What remembering all of the bank's items on the topic would add.
    pub by_memory: f64,
}

/// A prediction of one question, for comparison with how it went.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Prospect {
    /// The topic.
    pub topic: TopicId,
    /// How it will be met.
    pub mode: Mode,
    /// The chance to do well.
    pub chance: f64,
}

/// A step of skill that practice can be expected to bring, in logits.
const STEP: f64 = 0.5;

/// The share of a bank's items that whoever else applies would remember: they prepare as well.
//
// An assumption; nobody has counted.
const USUALLY_REMEMBERED: f64 = 0.2;

/// A stage has a number when at least this share of its questions is in branches of which something was seen.
const SHARE_SEEN: f64 = 0.5;

/// Returns how ready a candidate is on the day of the interview; `draws` has a number for each stage.
///
/// Takes time in proportion to the evidence and to stages times topics asked. Dates beyond the interview count as the day
/// itself, so a clock that was set back does no harm.
pub fn readiness(evidence: &Evidence, stages: &[StageSketch], interview: Day, draws: &Draws) -> Readiness {
    let evidence = &sorted(evidence, stages);
    let mut tree = Tree::of(evidence);
    let interviews = interviews(&mut tree, evidence, stages);
    let items = items(evidence);
    let bars = bars(&tree, evidence, stages, &items);
    let belief = fit(&tree, evidence, interview, &interviews);
    let view = View::of(&tree, evidence, belief, shares(evidence));
    let facings: Vec<Facing> = stages.iter().map(|stage| view.facing(stage)).collect();
    let mut matrix = view.covariances(&facings);
    let answers = skills(&facings, &matrix);
    doubt_bars(&mut matrix);
    let skills = skills(&facings, &matrix);
    let seen = Sights::of(evidence, stages);
    let passing = |at: usize| Estimate::of(skills[at], |x| bars[at].passed(sigmoid(x)));
    let of_stages: Vec<StageReadiness> = stages
        .iter()
        .enumerate()
        .map(|(at, stage)| {
            let counts = seen.counts(stage);
            StageReadiness {
                name: stage.name.clone(),
                passes: counts.then(|| passing(at)),
                answers: counts.then(|| Estimate::of(answers[at], sigmoid)),
                rests: seen.of_stage(stage, at),
                unseen: seen.unseen(stage),
            }
        })
        .collect();
    let field = Field { stages, bars: &bars, facings: &facings, matrix: &matrix, skills: &skills };
    let tells: Vec<usize> = (0..stages.len()).filter(|at| tells(&stages[*at])).collect();
    let known: Vec<usize> = tells.iter().copied().filter(|at| of_stages[*at].passes.is_some()).collect();
    let through = (!known.is_empty()).then(|| field.through(&known, draws));
    let chance = through.as_ref().map(|(chance, _)| *chance);
    let whole = chance.filter(|_| tells.len() == known.len());
    let slopes = through.map(|(_, slopes)| slopes).unwrap_or_default();
    Readiness {
        topics: of_topics(&view, &seen, &items),
        worth: field.worth(&known, &slopes, &view),
        rests: seen.all,
        stages: of_stages,
        course: Course { whole, seen: chance, stages_seen: known.len(), stages: tells.len() },
    }
}

/// Returns the evidence without outcomes that no stage can be held to, the others in the order of their days.
fn sorted(evidence: &Evidence, stages: &[StageSketch]) -> Evidence {
    let mut evidence = evidence.clone();
    evidence.outcomes.retain(|outcome| stages.get(outcome.stage).is_some_and(|stage| main_branch(stage).is_some()));
    evidence.outcomes.sort_by_key(|outcome| (outcome.day, outcome.stage, outcome.passed));
    evidence
}

/// Returns the bars: where candidates of whom nothing is known pass at the stages' rates.
fn bars(tree: &Tree, evidence: &Evidence, stages: &[StageSketch], items: &[f64]) -> Vec<Bar> {
    let remembered = items.iter().map(|items| if *items > 0.0 { USUALLY_REMEMBERED } else { 0.0 }).collect();
    let usual = View::of(tree, evidence, Belief::nothing(tree), remembered);
    let facings: Vec<Facing> = stages.iter().map(|stage| usual.facing(stage)).collect();
    let skills = skills(&facings, &usual.covariances(&facings));
    stages.iter().zip(skills).map(|(stage, skill)| Bar::at(skill, stage.rate.unwrap_or(USUAL_RATE))).collect()
}

/// Adds the doubt about bars: a bar that may be elsewhere is a share that may be elsewhere.
fn doubt_bars(matrix: &mut [Vec<f64>]) {
    let doubt = BAR_DOUBT * BAR_DOUBT;
    for (at, row) in matrix.iter_mut().enumerate() {
        row.iter_mut().for_each(|covariance| *covariance += BAR_SHARED * doubt);
        row[at] += (1.0 - BAR_SHARED) * doubt;
    }
}

fn skills(facings: &[Facing], matrix: &[Vec<f64>]) -> Vec<Skill> {
    facings.iter().zip(matrix).enumerate().map(|(at, (facing, row))| facing.skill(row[at])).collect()
}

fn of_topics(view: &View<'_>, seen: &Sights, items: &[f64]) -> Vec<TopicReadiness> {
    (0..items.len())
        .map(|at| TopicReadiness {
            topic: TopicId(at),
            answers: (seen.topics[at].total() > 0).then(|| view.topic(TopicId(at))),
            items: items[at],
            remembered: view.remembered[at],
            rests: seen.topics[at],
        })
        .collect()
}

impl Prospect {
    /// Returns predictions of questions of medium level, from what was seen before a day.
    pub fn of(evidence: &Evidence, questions: &[(TopicId, Mode)], day: Day) -> Vec<Prospect> {
        let tree = Tree::of(evidence);
        let earlier = Evidence { outcomes: Vec::new(), ..evidence.clone() };
        let belief = fit(&tree, &earlier, day, &[]);
        let posterior = tree.observed(&belief.precisions);
        let sharp = super::fit::label_sharpness();
        questions
            .iter()
            .map(|(topic, mode)| {
                let node = tree.cell(*topic, *mode);
                let skill = Skill { mean: belief.means[node], variance: posterior.variances[node] };
                Prospect { topic: *topic, mode: *mode, chance: Estimate::of(skill, |x| sigmoid(sharp * x)).mean }
            })
            .collect()
    }
}

/// Returns how many items the bank has on each topic.
fn items(evidence: &Evidence) -> Vec<f64> {
    let mut items = vec![0.0; evidence.topics.len()];
    for remembered in &evidence.remembered {
        if let Some(count) = items.get_mut(remembered.topic.0) {
            *count = remembered.items;
        }
    }
    items
}

/// Returns each topic's share that will be remembered.
fn shares(evidence: &Evidence) -> Vec<f64> {
    let mut shares = vec![0.0; evidence.topics.len()];
    for remembered in &evidence.remembered {
        if let Some(share) = shares.get_mut(remembered.topic.0)
            && remembered.items > 0.0
        {
            *share = (remembered.expected / remembered.items).clamp(0.0, 1.0);
        }
    }
    shares
}

/// Returns the branch that most of a stage's questions are in.
fn main_branch(stage: &StageSketch) -> Option<Branch> {
    let share =
        |branch: Branch| -> f64 { stage.asks.iter().filter(|ask| ask.branch == branch).map(|ask| ask.share).sum() };
    Branch::ALL
        .into_iter()
        .filter(|branch| share(*branch) > 0.0)
        .max_by(|one, other| share(*one).total_cmp(&share(*other)))
}

/// A stage takes part when it asks something and decides something.
fn tells(stage: &StageSketch) -> bool {
    !stage.asks.is_empty() && (stage.gate || stage.weight > 0.0)
}

/// Returns a leaf of the tree and a bar for each real interview.
fn interviews(tree: &mut Tree, evidence: &Evidence, stages: &[StageSketch]) -> Vec<(Node, Bar)> {
    let leaves: Vec<(Node, f64)> = evidence
        .outcomes
        .iter()
        .map(|outcome| {
            let stage = &stages[outcome.stage];
            (tree.interview(main_branch(stage).unwrap_or(Branch::Theory)), stage.rate.unwrap_or(USUAL_RATE))
        })
        .collect();
    let unmoved = tree.observed(&vec![0.0; tree.len()]);
    leaves
        .into_iter()
        .map(|(leaf, rate)| {
            let skill = Skill { mean: tree.mean(leaf), variance: unmoved.variances[leaf] };
            (leaf, Bar::at(skill, rate))
        })
        .collect()
}

/// What was seen, counted.
struct Sights {
    topics: Vec<Rests>,
    branches: [Rests; 4],
    outcomes: Vec<usize>,
    all: Rests,
}

impl Sights {
    fn of(evidence: &Evidence, stages: &[StageSketch]) -> Sights {
        let mut sights = Sights {
            topics: vec![Rests::default(); evidence.topics.len()],
            branches: [Rests::default(); 4],
            outcomes: vec![0; stages.len()],
            all: Rests::default(),
        };
        for observation in &evidence.observations {
            sights.topics[observation.topic.0].count(observation.seen);
            sights.branches[evidence.topics[observation.topic.0].0 as usize].count(observation.seen);
            sights.all.count(observation.seen);
        }
        for outcome in &evidence.outcomes {
            sights.outcomes[outcome.stage] += 1;
            sights.all.outcomes += 1;
            if let Some(branch) = main_branch(&stages[outcome.stage]) {
                sights.branches[branch as usize].outcomes += 1;
            }
        }
        sights
    }

    fn asked(stage: &StageSketch) -> Vec<(Branch, f64)> {
        Branch::ALL
            .into_iter()
            .map(|branch| (branch, stage.asks.iter().filter(|ask| ask.branch == branch).map(|ask| ask.share).sum()))
            .filter(|(_, share)| *share > 0.0)
            .collect()
    }

    fn counts(&self, stage: &StageSketch) -> bool {
        let seen = Sights::asked(stage).into_iter().filter(|(branch, _)| self.branches[*branch as usize].total() > 0);
        seen.map(|(_, share)| share).sum::<f64>() >= SHARE_SEEN
    }

    fn unseen(&self, stage: &StageSketch) -> Vec<Branch> {
        let asked = Sights::asked(stage).into_iter().map(|(branch, _)| branch);
        asked.filter(|branch| self.branches[*branch as usize].total() == 0).collect()
    }

    fn of_stage(&self, stage: &StageSketch, at: usize) -> Rests {
        let mut rests = Rests::default();
        for (branch, _) in Sights::asked(stage) {
            rests.add(self.branches[branch as usize]);
        }
        rests.outcomes = self.outcomes[at];
        rests
    }
}

/// The stages together.
struct Field<'a> {
    stages: &'a [StageSketch],
    bars: &'a [Bar],
    facings: &'a [Facing],
    matrix: &'a [Vec<f64>],
    skills: &'a [Skill],
}

impl Field<'_> {
    /// Returns the chance to pass some of the stages, and how it moves with the share answered well in each of them.
    fn through(&self, among: &[usize], draws: &Draws) -> (Estimate, Vec<f64>) {
        let root = square_root(&self.correlated(among));
        let mut chances = Vec::new();
        let mut slopes = vec![0.0; among.len()];
        let mut shares = vec![0.0; among.len()];
        for point in draws.points() {
            for (row, at) in among.iter().enumerate() {
                let moved: f64 = root[row].iter().zip(point).map(|(root, number)| root * number).sum();
                shares[row] = sigmoid(self.skills[*at].mean + moved);
            }
            chances.push(self.chance(among, &shares, &mut slopes));
        }
        let count = chances.len().max(1) as f64;
        slopes.iter_mut().for_each(|slope| *slope /= count);
        let mean = chances.iter().sum::<f64>() / count;
        chances.sort_by(f64::total_cmp);
        let at = |share: f64| chances.get(((count - 1.0) * share).round() as usize).copied().unwrap_or(mean);
        (Estimate { mean, low: at(0.05), high: at(0.95) }, slopes)
    }

    /// Returns the chance with given shares and adds its derivatives. Gates are passed one by one; what is no gate is weighed
    /// together, as a committee would.
    fn chance(&self, among: &[usize], shares: &[f64], slopes: &mut [f64]) -> f64 {
        let (mut gates, mut margin, mut squares) = (1.0, 0.0, 0.0);
        for (at, share) in among.iter().zip(shares) {
            let stage = &self.stages[*at];
            if stage.gate {
                gates *= self.bars[*at].passed(*share);
            } else {
                margin += stage.weight * self.bars[*at].margin(*share);
                squares += stage.weight * stage.weight;
            }
        }
        let spread = INTERVIEW_NOISE * f64::sqrt(squares);
        let others = if squares > 0.0 { super::below(margin / spread) } else { 1.0 };
        for ((at, share), slope) in among.iter().zip(shares).zip(slopes) {
            let stage = &self.stages[*at];
            *slope += if stage.gate {
                let passed = self.bars[*at].passed(*share).max(1e-12);
                gates / passed * others * density(self.bars[*at].margin(*share) / INTERVIEW_NOISE) / INTERVIEW_NOISE
            } else {
                gates * density(margin / spread) * stage.weight / spread
            };
        }
        gates * others
    }

    /// Returns the covariances of the stages' logits.
    fn correlated(&self, among: &[usize]) -> Vec<Vec<f64>> {
        let spread = |at: usize| self.matrix[at][at].max(1e-18).sqrt();
        among
            .iter()
            .map(|one| {
                among
                    .iter()
                    .map(|other| {
                        let correlation =
                            (self.matrix[*one][*other] / (spread(*one) * spread(*other))).clamp(-1.0, 1.0);
                        correlation * (self.skills[*one].variance * self.skills[*other].variance).sqrt()
                    })
                    .collect()
            })
            .collect()
    }

    fn worth(&self, among: &[usize], slopes: &[f64], view: &View<'_>) -> Vec<Worth> {
        let mut all: BTreeMap<(Branch, Option<TopicId>), (Worth, f64)> = BTreeMap::new();
        for (at, slope) in among.iter().zip(slopes) {
            for (ask, (node, share)) in self.stages[*at].asks.iter().zip(&self.facings[*at].slopes) {
                let skill = Skill { mean: view.belief.means[*node], variance: view.posterior.variances[*node] };
                let missed = 1.0 - Estimate::of(skill, sigmoid).mean;
                let by_skill = slope * share * STEP;
                let by_memory = slope * ask.share * missed * forgotten(ask.branch, ask.topic, &view.remembered);
                let worth = Worth { stage: *at, branch: ask.branch, topic: ask.topic, by_skill: 0.0, by_memory: 0.0 };
                let (worth, most) = all.entry((ask.branch, ask.topic)).or_insert((worth, 0.0));
                worth.by_skill += by_skill;
                worth.by_memory += by_memory;
                if by_skill > *most {
                    (worth.stage, *most) = (*at, by_skill);
                }
            }
        }
        let mut all: Vec<Worth> = all.into_values().map(|(worth, _)| worth).collect();
        let total = |worth: &Worth| worth.by_skill + worth.by_memory;
        all.sort_by(|one, other| total(other).total_cmp(&total(one)));
        all
    }
}

fn density(z: f64) -> f64 {
    (-z * z / 2.0).exp() / (2.0 * std::f64::consts::PI).sqrt()
}

/// Returns the lower triangle whose square a matrix of covariances is (Cholesky); directions without variance get none.
fn square_root(matrix: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let count = matrix.len();
    let mut root = vec![vec![0.0; count]; count];
    for row in 0..count {
        for column in 0..=row {
            let sum: f64 = (0..column).map(|at| root[row][at] * root[column][at]).sum();
            let rest = matrix[row][column] - sum;
            root[row][column] = if row == column {
                rest.max(0.0).sqrt()
            } else if root[column][column] > 1e-12 {
                rest / root[column][column]
            } else {
                0.0
            };
        }
    }
    root
}
