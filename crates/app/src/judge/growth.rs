//! Measuring how running time grows with the size of the input, from outside of the box.

use std::collections::BTreeMap;

use domain::judge::growth::{self, Next, Sample};
use domain::judge::{GrowthGoal, GrowthReport, Language, Problem, ProblemKind, Value};
use sandbox::Exit;

use super::boxes::{Boxes, frame};
use super::conversation::{Answer, Request};
use super::trial::Trial;
use super::{cases, languages, packbox as pack};
use crate::AppError;

/// The CPU time that one submission may spend on being measured, in seconds.
const BUDGET: f64 = 3.0;

/// One measurement may take so much CPU time; slower is measured no further.
const LONGEST: std::time::Duration = std::time::Duration::from_secs(10);

/// Returns how the running time of a solution grows, or `None` where it cannot be measured.
pub fn measure(
    boxes: &Boxes,
    problem: &Problem,
    goal: GrowthGoal,
    trial: &Trial<'_>,
) -> Result<Option<GrowthReport>, AppError> {
    // The drivers of compiled languages hand arguments over by value: copying them would hide what grows slower.
    let measurable = problem.kind == ProblemKind::Function && trial.language == Language::Python;
    if !measurable || !pack::defines(problem, "sized") {
        return Ok(None);
    }
    let Ok(built) = languages::build(boxes, problem, trial.language, trial.code)? else { return Ok(None) };
    let mut samples: Vec<Sample> = Vec::new();
    let mut spent = 0.0;
    let mut asked: Option<(u64, u32)> = None;
    let mut inputs = Inputs { boxes, problem, made: BTreeMap::new(), broken: None };
    let mut next = |answers: &[Answer]| -> Option<Request> {
        if let (Some((n, repeat)), Some(answer)) = (asked, answers.last()) {
            // A solution that fails on a large input was accepted on all cases; what was measured so far counts.
            answer.said.as_ref().ok()?;
            let seconds = answer.cpu.as_secs_f64();
            spent += seconds;
            add(&mut samples, n, seconds / f64::from(repeat));
        }
        match growth::next(&goal, &samples, spent, BUDGET) {
            Next::Measure { n, repeat } => {
                asked = Some((n, repeat));
                let arguments = inputs.of_size(n)?;
                Some(frame(
                    b'C',
                    vec![("args", arguments), ("seed", Value::None), ("repeat", Value::Int(i64::from(repeat)))],
                ))
            }
            Next::Enough => None,
        }
    };
    let talk = trial.converse(&built, LONGEST, 200, &mut next)?;
    if let Some(error) = inputs.broken {
        return Err(error);
    }
    if let (Some((n, _)), Exit::CpuLimit) = (asked, talk.run.exit) {
        add(&mut samples, n, f64::INFINITY);
    }
    if samples.len() < 3 {
        return Ok(None);
    }
    Ok(Some(GrowthReport { target: goal.target, fit: growth::fit(&samples) }))
}

fn add(samples: &mut Vec<Sample>, n: u64, seconds: f64) {
    match samples.iter_mut().find(|sample| sample.n == n) {
        Some(sample) => sample.seconds.push(seconds),
        None => samples.push(Sample { n, seconds: vec![seconds] }),
    }
}

/// Inputs of the sizes that are asked for, made by the pack.
struct Inputs<'a> {
    boxes: &'a Boxes,
    problem: &'a Problem,
    made: BTreeMap<u64, Value>,
    broken: Option<AppError>,
}

impl Inputs<'_> {
    /// Returns the arguments of a size, or `None` when the pack cannot make them.
    fn of_size(&mut self, n: u64) -> Option<Value> {
        if !self.made.contains_key(&n) {
            let seed = cases::hash(self.problem.name.as_bytes()) >> 1;
            let made = match pack::ask(self.boxes, self.problem, &[pack::make("sized", seed, Some(n))]) {
                Ok(made) => made.ok()?.into_iter().next()?,
                Err(error) => {
                    self.broken = Some(error);
                    return None;
                }
            };
            let arguments = match made {
                arguments @ Value::Tuple(_) => arguments,
                other => Value::Tuple(vec![other]),
            };
            self.made.insert(n, arguments);
        }
        self.made.get(&n).cloned()
    }
}
