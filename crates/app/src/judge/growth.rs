//! Measuring how running time grows with the size of the input, from outside of the box.

use std::collections::BTreeMap;

use domain::judge::growth::{self, Next, Sample};
use domain::judge::{GrowthGoal, GrowthReport, Language, Problem, ProblemKind, Value};
use sandbox::Exit;

use super::boxes::{Boxes, frame};
use super::conversation::{Answer, Request};
use super::languages::Built;
use super::trial::{Trial, death};
use super::{cases, languages, packbox as pack};
use crate::AppError;

/// The CPU time that one submission may spend on being measured, in seconds.
const BUDGET: f64 = 3.0;

/// Fewer sizes say nothing.
const FEWEST: usize = 3;

/// One measurement may take so much CPU time; slower is measured no further.
const LONGEST: std::time::Duration = std::time::Duration::from_secs(10);

/// What came of measuring.
pub enum Measured {
    /// How the running time grows.
    Growth(GrowthReport),
    /// Why that cannot be said.
    Not(String),
}

/// Measures how the running time of a solution grows.
pub fn measure(boxes: &Boxes, problem: &Problem, goal: GrowthGoal, trial: &Trial<'_>) -> Result<Measured, AppError> {
    let not = |why: &str| Ok(Measured::Not(why.to_owned()));
    if problem.kind != ProblemKind::Function {
        return not("only functions are measured");
    }
    // The drivers of compiled languages hand arguments over by value: copying them would hide what grows slower.
    if trial.language != Language::Python {
        return not("only solutions in Python are measured");
    }
    if !pack::defines(problem, "sized") {
        return not("the pack has no function `sized` that makes inputs");
    }
    let Ok(built) = languages::build(boxes, problem, trial.language, trial.code)? else {
        return not("the solution cannot be built");
    };
    let first = attempt(boxes, problem, goal, trial, &built)?;
    match first {
        // A machine that is busy may stop a run that waits; what the solution or the pack does wrong comes again.
        Measured::Not(_) => attempt(boxes, problem, goal, trial, &built),
        measured => Ok(measured),
    }
}

fn attempt(
    boxes: &Boxes,
    problem: &Problem,
    goal: GrowthGoal,
    trial: &Trial<'_>,
    built: &Built,
) -> Result<Measured, AppError> {
    let mut samples: Vec<Sample> = Vec::new();
    let mut spent = 0.0;
    let mut asked: Option<(u64, u32)> = None;
    let mut inputs = Inputs { boxes, problem, made: BTreeMap::new(), broken: None, fault: None };
    let mut raised: Option<String> = None;
    let mut next = |answers: &[Answer]| -> Option<Request> {
        if let (Some((n, repeat)), Some(answer)) = (asked, answers.last()) {
            // A solution that fails on a large input was accepted on all cases; what was measured so far counts.
            if let Err(error) = &answer.said {
                raised = Some(format!("it raised {} on an input of size {n}", error.exception.class));
                return None;
            }
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
    let talk = trial.converse(built, LONGEST, 200, &mut next)?;
    if let Some(error) = inputs.broken {
        return Err(error);
    }
    if let (Some((n, _)), Exit::CpuLimit) = (asked, &talk.run.exit) {
        add(&mut samples, n, f64::INFINITY);
    }
    if samples.len() >= FEWEST {
        return Ok(Measured::Growth(GrowthReport { target: goal.target, fit: growth::fit(&samples) }));
    }
    let at = asked.map_or(String::new(), |(n, _)| format!(" at size {n}"));
    let ended = || match (&talk.unloaded, &talk.run.exit) {
        (Some(exception), _) => format!("it raised {} while it was loaded", exception.class),
        (None, Exit::Code(0)) if talk.violation.is_none() => format!("fewer than {FEWEST} sizes were measured"),
        _ => format!("{}{at}", death(&talk.run, talk.violation.as_deref()).1),
    };
    Ok(Measured::Not(raised.or(inputs.fault).unwrap_or_else(ended)))
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
    /// What the pack does wrong.
    fault: Option<String>,
}

impl Inputs<'_> {
    /// Returns the arguments of a size, or `None` when the pack cannot make them.
    fn of_size(&mut self, n: u64) -> Option<Value> {
        if !self.made.contains_key(&n) {
            let seed = cases::hash(self.problem.name.as_bytes()) >> 1;
            let made = match pack::ask(self.boxes, self.problem, &[pack::make("sized", seed, Some(n))]) {
                Ok(Ok(made)) => made.into_iter().next()?,
                Ok(Err(fault)) => {
                    self.fault = Some(format!("the pack made no input of size {n}: {}", fault.trim_end()));
                    return None;
                }
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
