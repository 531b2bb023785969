//! From a loop to a mock of it: which stages, how long each, how many questions.

use thiserror::Error;

use super::{Clock, Leg, Mock, Phase, Share};
use crate::interview::{InterviewLoop, Stage, StageKind};

/// What is to be rehearsed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// One stage alone, by its name; without it the whole loop.
    pub stage: Option<String>,
    /// How many minutes there are; without it those of the stages.
    pub minutes: Option<u32>,
}

/// Why a loop cannot be rehearsed as wished.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum PlanError {
    /// The loop has no such stage.
    #[error("the loop `{interview_loop}` has no stage `{stage}`; it has {stages}")]
    NoSuchStage {
        /// The loop.
        interview_loop: String,
        /// What was asked for.
        stage: String,
        /// What there is.
        stages: String,
    },
    /// Nobody talks in the stage.
    #[error("nobody talks in the stage `{0}`, so there is nothing to rehearse; choose another")]
    NoTalk(String),
    /// There is no time at all.
    #[error("a mock of zero minutes has no question; give it at least one")]
    NoMinutes,
    /// No stage has any time.
    #[error("no stage of the loop `{0}` has any minutes; `greenroom loop edit {0}` changes that")]
    NothingToRehearse(String),
}

/// Without a word about it a question with its follow-ups takes so many minutes, by kind of stage.
fn usual_minutes(kind: StageKind) -> u32 {
    match kind {
        StageKind::Coding => 35,
        StageKind::TheoryDepth => 12,
        StageKind::Research => 20,
        StageKind::Recruiter | StageKind::Culture | StageKind::Final => 10,
        StageKind::Management | StageKind::Behavioral => 12,
        StageKind::TheoryWidth | StageKind::MlDesign | StageKind::SystemDesign | StageKind::Resume => 60,
    }
}

/// A stage has at least so many seconds, however little there is to share out.
const LEAST_SECONDS: u32 = 60;

impl Mock {
    /// Returns a mock of a loop that has not begun; `seed` takes the place of chance.
    pub fn plan(interview_loop: &InterviewLoop, wish: &Wish, seed: u64) -> Result<Mock, PlanError> {
        if wish.minutes == Some(0) {
            return Err(PlanError::NoMinutes);
        }
        let stages = chosen(interview_loop, wish)?;
        let whole: u32 = stages.iter().map(|stage| stage.minutes.value * 60).sum();
        let share = wish.minutes.map_or(1.0, |minutes| f64::from(minutes) * 60.0 / f64::from(whole.max(1)));
        Ok(Mock {
            loop_name: interview_loop.name.clone(),
            title: interview_loop.title.clone(),
            seed,
            legs: stages.into_iter().map(|stage| leg(stage, share)).collect(),
            at: 0,
            clock: Clock::default(),
            turns: Vec::new(),
            thread: None,
            remark: String::new(),
            phase: Phase::Paused,
            stopped: false,
            drilled: false,
        })
    }
}

fn chosen<'a>(interview_loop: &'a InterviewLoop, wish: &Wish) -> Result<Vec<&'a Stage>, PlanError> {
    if let Some(name) = &wish.stage {
        // A stage may be named by its place in the loop, too.
        let by_place = name.parse::<usize>().ok().and_then(|place| interview_loop.stages.get(place.checked_sub(1)?));
        let stage = interview_loop.stage(name).or(by_place).ok_or_else(|| PlanError::NoSuchStage {
            interview_loop: interview_loop.name.clone(),
            stage: name.clone(),
            stages: interview_loop.stages.iter().map(|stage| stage.name.as_str()).collect::<Vec<_>>().join(", "),
        })?;
        return match stage.kind.is_talk() {
            true if stage.minutes.value > 0 => Ok(vec![stage]),
            true => Err(PlanError::NothingToRehearse(interview_loop.name.clone())),
            false => Err(PlanError::NoTalk(stage.name.clone())),
        };
    }
    let stages: Vec<&Stage> =
        interview_loop.stages.iter().filter(|stage| stage.kind.is_talk() && stage.minutes.value > 0).collect();
    if stages.is_empty() {
        return Err(PlanError::NothingToRehearse(interview_loop.name.clone()));
    }
    Ok(stages)
}

fn leg(stage: &Stage, share: f64) -> Leg {
    let seconds = ((f64::from(stage.minutes.value * 60) * share).round() as u32).max(LEAST_SECONDS);
    let usual = |number: u32| scaled(number, share);
    let said = |number: &Option<crate::interview::Sourced<u32>>| number.as_ref().map(|number| number.value);
    let planned = match stage.kind {
        StageKind::TheoryWidth | StageKind::MlDesign | StageKind::SystemDesign => 1,
        kind => said(&stage.style.questions)
            .map_or_else(|| seconds.div_ceil(60 * usual_minutes(kind)).max(stage.questions.len() as u32), usual),
    };
    let constraints = match stage.kind {
        StageKind::TheoryWidth => usual(said(&stage.style.constraints).unwrap_or(7)),
        StageKind::MlDesign | StageKind::SystemDesign => usual(said(&stage.style.constraints).unwrap_or(3)),
        _ => 0,
    };
    Leg {
        name: stage.name.clone(),
        title: stage.title.clone(),
        kind: stage.kind,
        seconds,
        weight: stage.weight.value,
        gate: stage.gate,
        mix: stage
            .asked()
            .into_iter()
            .map(|mix| Share { kind: mix.kind, share: mix.share, topics: mix.topics, level: mix.level })
            .collect(),
        questions: stage.questions.clone(),
        planned,
        constraints,
        deep_dives: said(&stage.style.deep_dives).unwrap_or(2),
        follow_ups: said(&stage.style.follow_ups).unwrap_or(1),
        style: stage.style.says.clone(),
        begun_ms: None,
        ended_ms: None,
        skipped: None,
    }
}

/// In less time fewer questions are begun, but one always is; in more time more.
fn scaled(number: u32, share: f64) -> u32 {
    if number == 0 { 0 } else { ((f64::from(number) * share).round() as u32).clamp(1, 40) }
}
