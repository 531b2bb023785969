//! One stage of a loop: what it asks, how it counts, how its interviewer behaves.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::bank::{Kind, Level};

/// A number that says where it comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sourced<T> {
    /// The number.
    pub value: T,
    /// Where it comes from, in words.
    pub source: String,
}

/// One stage of a loop.
#[derive(Clone, Debug, PartialEq)]
pub struct Stage {
    /// Lower-case words joined by hyphens, unique in the loop.
    pub name: String,
    /// The name, for people.
    pub title: String,
    /// What sort of stage it is.
    pub kind: StageKind,
    /// How long it takes; 0 where nobody talks, as when papers are read.
    pub minutes: Sourced<u32>,
    /// Its share of the decision; all stages together have 1.
    pub weight: Sourced<f64>,
    /// Whether failing it ends the process, however good the others are.
    pub gate: bool,
    /// The share of candidates that pass it, where anyone says so.
    pub pass_rate: Option<Sourced<f64>>,
    /// What happens there.
    pub expect: Vec<String>,
    /// How to prepare for it.
    pub prepare: Vec<String>,
    /// What is asked, in which shares; empty means what its kind asks anyway.
    pub mix: Vec<Mix>,
    /// Questions of this stage's own, asked before any other.
    pub questions: Vec<String>,
    /// What is looked for.
    pub scoring: Vec<Criterion>,
    /// How the interviewer behaves.
    pub style: Style,
}

/// What sort of stage it is, which decides how a mock leads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StageKind {
    /// Papers are read; nobody talks.
    Resume,
    /// The first talk: who you are, why here, what you want to know.
    Recruiter,
    /// A problem is solved in code that runs.
    Coding,
    /// Few questions, each followed to its mathematical ground.
    TheoryDepth,
    /// One task, and a new constraint after every answer.
    TheoryWidth,
    /// A learning system is designed.
    MlDesign,
    /// A distributed system is designed.
    SystemDesign,
    /// Past work, papers, what to try next.
    Research,
    /// Plans, people, decisions.
    Management,
    /// Stories from one's own work.
    Behavioral,
    /// Values, mission, what one thinks of the consequences.
    Culture,
    /// The last talk, with whoever decides.
    Final,
}

/// What is asked in a stage, and how much of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Mix {
    /// What sort of question.
    pub kind: Kind,
    /// The share of the questions; the shares of a stage sum to 1.
    pub share: f64,
    /// Words that the topic or the question must have, any of them; empty means any topic.
    pub topics: Vec<String>,
    /// How hard.
    pub level: Option<Level>,
}

/// Something that is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criterion {
    /// What it is.
    pub name: String,
    /// What earns it.
    pub earns: String,
    /// What loses it at once, where there is such a thing.
    pub red_flag: Option<String>,
}

/// How the interviewer behaves.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Style {
    /// In a sentence, for people.
    pub says: String,
    /// How many questions are begun; worked out from the minutes where it is not said.
    pub questions: Option<Sourced<u32>>,
    /// How many constraints are added, one after every answer.
    pub constraints: Option<Sourced<u32>>,
    /// How many components are gone into.
    pub deep_dives: Option<Sourced<u32>>,
    /// How many follow-ups a question has at most.
    pub follow_ups: Option<Sourced<u32>>,
}

/// The word names no kind of stage.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("no stage is of the kind `{0}`; the kinds are {list}", list = StageKind::names())]
pub struct ParseStageKindError(pub String);

impl StageKind {
    /// Every kind, in the order in which processes have them.
    pub const ALL: [StageKind; 12] = [
        StageKind::Resume,
        StageKind::Recruiter,
        StageKind::Coding,
        StageKind::TheoryDepth,
        StageKind::TheoryWidth,
        StageKind::MlDesign,
        StageKind::SystemDesign,
        StageKind::Research,
        StageKind::Management,
        StageKind::Behavioral,
        StageKind::Culture,
        StageKind::Final,
    ];

    /// Returns its name as people say it.
    pub fn spoken(self) -> &'static str {
        match self {
            StageKind::TheoryDepth => "theory in depth",
            StageKind::TheoryWidth => "theory in width",
            StageKind::MlDesign => "machine-learning design",
            StageKind::SystemDesign => "system design",
            kind => kind.name(),
        }
    }

    /// Returns its name as files write it.
    pub fn name(self) -> &'static str {
        match self {
            StageKind::Resume => "resume",
            StageKind::Recruiter => "recruiter",
            StageKind::Coding => "coding",
            StageKind::TheoryDepth => "theory-depth",
            StageKind::TheoryWidth => "theory-width",
            StageKind::MlDesign => "ml-design",
            StageKind::SystemDesign => "system-design",
            StageKind::Research => "research",
            StageKind::Management => "management",
            StageKind::Behavioral => "behavioral",
            StageKind::Culture => "culture",
            StageKind::Final => "final",
        }
    }

    /// Returns whether a mock can lead it: somebody asks, somebody answers.
    pub fn is_talk(self) -> bool {
        self != StageKind::Resume
    }

    /// Returns what it asks where the loop does not say.
    pub fn usual_mix(self) -> Vec<Mix> {
        let of = |kind, share| Mix { kind, share, topics: Vec::new(), level: None };
        match self {
            StageKind::Resume => Vec::new(),
            StageKind::Coding => vec![of(Kind::Coding, 1.0)],
            StageKind::TheoryDepth => vec![of(Kind::Theory, 0.7), of(Kind::Probability, 0.3)],
            StageKind::TheoryWidth | StageKind::MlDesign | StageKind::SystemDesign => vec![of(Kind::Design, 1.0)],
            StageKind::Research => vec![of(Kind::Theory, 1.0)],
            StageKind::Recruiter
            | StageKind::Management
            | StageKind::Behavioral
            | StageKind::Culture
            | StageKind::Final => vec![of(Kind::Behavioral, 1.0)],
        }
    }

    fn names() -> String {
        StageKind::ALL.map(StageKind::name).join(", ")
    }
}

impl Stage {
    /// Returns what is asked: its own mix, else that of its kind.
    pub fn asked(&self) -> Vec<Mix> {
        if self.mix.is_empty() { self.kind.usual_mix() } else { self.mix.clone() }
    }
}

impl fmt::Display for StageKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for StageKind {
    type Err = ParseStageKindError;

    fn from_str(word: &str) -> Result<Self, ParseStageKindError> {
        let lower = word.trim().to_lowercase().replace([' ', '_'], "-");
        StageKind::ALL.into_iter().find(|kind| kind.name() == lower).ok_or(ParseStageKindError(word.to_owned()))
    }
}
