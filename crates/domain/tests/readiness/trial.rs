//! Many candidates, each predicted and then examined.

use domain::readiness::{Ask, Branch, Draws, Estimate, Evidence, Readiness, StageSketch, TopicId, readiness};

use super::world::{Candidate, Dice, TOPICS, World};

/// What came of one candidate.
pub struct Case {
    /// The predicted and the true share of questions answered well, over the stages.
    pub answers: Vec<(Estimate, f64)>,
    /// The predicted and the true chance to pass each stage.
    pub passes: Vec<(Estimate, f64)>,
    /// The predicted and the true chance to pass all of it.
    pub whole: Option<(Estimate, f64)>,
    /// The share of the graded items that went well.
    pub average: f64,
    /// The outcome of one fresh question and one fresh interview for each stage, and of a whole loop.
    pub asked: Vec<bool>,
    pub passed: Vec<bool>,
    pub through: bool,
}

/// How often the population passes each stage: what a loop would say of itself.
pub const RATES: [f64; 4] = [0.4, 0.5, 0.45, 0.5];

/// The world's own interviews: the noise of an impression, of which the questions make a part.
const QUESTIONS: usize = 8;

/// Returns the stages of a loop that asks all topics alike.
pub fn stages(world: World) -> Vec<StageSketch> {
    let branches = world.branches();
    let levels = [domain::bank::Level::Easy, domain::bank::Level::Medium, domain::bank::Level::Hard];
    branches
        .iter()
        .enumerate()
        .map(|(at, branch)| StageSketch {
            name: branch.name().to_owned(),
            asks: (0..TOPICS)
                .flat_map(|topic| {
                    levels.map(|level| Ask {
                        branch: *branch,
                        topic: Some(TopicId(at * TOPICS + topic)),
                        level: Some(level),
                        share: 1.0 / (3 * TOPICS) as f64,
                    })
                })
                .collect(),
            weight: 1.0 / branches.len() as f64,
            gate: at < 2,
            rate: Some(RATES[at]),
        })
        .collect()
}

/// The bars that the population of a world passes at the rates: found with candidates of its own.
pub fn bars(world: World) -> Vec<f64> {
    let mut dice = Dice::new(77);
    let people: Vec<Candidate> = (0..3000)
        .map(|_| {
            let mut one = Candidate::roll(world, &mut dice);
            one.practice(1, &mut dice);
            one
        })
        .collect();
    world
        .branches()
        .iter()
        .enumerate()
        .map(|(at, branch)| {
            let shares: Vec<f64> = people.iter().map(|one| one.share(*branch)).collect();
            let (mut low, mut high) = (-1.0, 2.0);
            for _ in 0..40 {
                let bar = (low + high) / 2.0;
                let rate = shares.iter().map(|share| passing(*share, bar)).sum::<f64>() / shares.len() as f64;
                if rate > RATES[at] { low = bar } else { high = bar }
            }
            (low + high) / 2.0
        })
        .collect()
}

/// The chance that an interview of a few questions and an interviewer's own mood ends above the bar. The noise of both
/// together is what single interviews are known to have at the middle of the scale.
fn passing(share: f64, bar: f64) -> f64 {
    let luck = share * (1.0 - share) / QUESTIONS as f64;
    let mood: f64 = 0.216 * 0.216 - 0.22 / QUESTIONS as f64;
    domain::readiness::below((share - bar) / (luck + mood).sqrt())
}

/// Rolls candidates, lets them practice, predicts and examines them.
pub fn run(world: World, seed: u64, candidates: usize, graded: usize, bars: &[f64], draws: &Draws) -> Vec<Case> {
    let stages = stages(world);
    let mut dice = Dice::new(seed);
    (0..candidates)
        .map(|_| {
            let mut candidate = Candidate::roll(world, &mut dice);
            let evidence = candidate.practice(graded, &mut dice);
            let predicted = readiness(&evidence, &stages, world.interview(), draws);
            examined(world, &candidate, &evidence, &predicted, bars, &mut dice)
        })
        .collect()
}

fn examined(
    world: World,
    candidate: &Candidate,
    evidence: &Evidence,
    predicted: &Readiness,
    bars: &[f64],
    dice: &mut Dice,
) -> Case {
    let branches: Vec<Branch> = world.branches();
    let shares: Vec<f64> = branches.iter().map(|branch| candidate.share(*branch)).collect();
    let chances: Vec<f64> = shares.iter().zip(bars).map(|(share, bar)| passing(*share, *bar)).collect();
    let well = evidence.observations.iter().filter(|observation| observation.attempt.good() > 0.5).count();
    // Gates one by one; the others as the mean of their margins, each impression with its own noise.
    let mut whole = 1.0;
    let (mut margin, mut noise, mut others) = (0.0, 0.0, 0.0);
    for (at, share) in shares.iter().enumerate() {
        if at < 2 {
            whole *= chances[at];
        } else {
            let luck = share * (1.0 - share) / QUESTIONS as f64;
            (margin, others) = (margin + share - bars[at], others + 1.0);
            noise += luck + 0.216 * 0.216 - 0.22 / QUESTIONS as f64;
        }
    }
    if others > 0.0 {
        whole *= domain::readiness::below(margin / f64::sqrt(noise));
    }
    let seen: Vec<usize> = (0..branches.len()).filter(|at| predicted.stages[*at].passes.is_some()).collect();
    Case {
        answers: seen.iter().filter_map(|at| Some((predicted.stages[*at].answers?, shares[*at]))).collect(),
        passes: seen.iter().filter_map(|at| Some((predicted.stages[*at].passes?, chances[*at]))).collect(),
        whole: predicted.course.whole.map(|estimate| (estimate, whole)),
        average: well as f64 / evidence.observations.len().max(1) as f64,
        asked: seen.iter().map(|at| dice.unit() < shares[*at]).collect(),
        passed: seen.iter().map(|at| dice.unit() < chances[*at]).collect(),
        through: dice.unit() < whole,
    }
}
