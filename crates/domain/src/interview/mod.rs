//! A whole interview process as data: its stages with durations, weights, gates and pass rates, and how each is led.
//!
//! Nothing here is a constant of the program: every number stands in a file and says where it comes from
//! (`formats::interview_loop` reads them). `loop` is a keyword, so it is called [`InterviewLoop`].

mod stage;

pub use stage::{Criterion, Mix, ParseStageKindError, Sourced, Stage, StageKind, Style};

/// A process of interviews, as candidates meet it.
#[derive(Clone, Debug, PartialEq)]
pub struct InterviewLoop {
    /// Lower-case words joined by hyphens; the name of its file.
    pub name: String,
    /// The name, for people.
    pub title: String,
    /// What sort of employer and role it is, in a sentence or two.
    pub summary: String,
    /// How long to prepare for it, in weeks.
    pub weeks: Option<Sourced<u32>>,
    /// What a candidate must have something to tell about, such as ownership or conflict.
    pub competencies: Vec<String>,
    /// The stages, in the order they are met.
    pub stages: Vec<Stage>,
}

/// How far the weights of the stages may be from one together.
pub const WEIGHT_TOLERANCE: f64 = 1e-6;

impl InterviewLoop {
    /// Returns a stage by its name.
    pub fn stage(&self, name: &str) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.name == name)
    }

    /// Returns the sum of the weights; one, in a loop that was read.
    pub fn weight(&self) -> f64 {
        self.stages.iter().map(|stage| stage.weight.value).sum()
    }

    /// Returns the share of candidates that pass all stages whose rate is known, and how many stages that are.
    pub fn pass_rate(&self) -> (f64, usize) {
        let rates: Vec<f64> = self.stages.iter().filter_map(|stage| Some(stage.pass_rate.as_ref()?.value)).collect();
        (rates.iter().product(), rates.len())
    }

    /// Returns the minutes of all stages that are talked through.
    pub fn minutes(&self) -> u32 {
        self.stages.iter().map(|stage| stage.minutes.value).sum()
    }
}
