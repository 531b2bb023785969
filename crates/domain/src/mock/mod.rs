//! A mock interview as a state machine: values in, values out; the time is an argument, the state is plain data.
//!
//! [`Mock::plan`] makes one of a loop. [`Mock::wants`] says what to ask next, [`choose`] picks it among candidates and
//! [`Mock::ask`] puts it; [`Mock::answer`], [`Mock::pass_on`] and their like move it on. Follow-ups, constraints, probes
//! and deep dives come out of the answers (`lead`), challenges out of designs that run (`lab`). The state can be written down after every act and after every tick
//! of the [`Clock`], so an interview that is killed goes on at the same second. [`debrief`] reads a finished one.
//!
//! Grading is not done here: whoever answers hands in a [`Reading`] of the answer.

mod choose;
mod clock;
mod components;
mod debrief;
mod explanation;
mod lab;
mod lead;
mod plan;
mod repertoire;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::bank::{Kind, Level};
use crate::interview::StageKind;
use crate::story::Sort;

pub use choose::{Candidate, Want, choose, least_practiced};
pub use clock::Clock;
pub use components::read_components;
pub use debrief::{BAR, Debrief, Earlier, Lesson, Miss, Segment, StageScore, debrief, earlier};
pub use explanation::{read_explanation, read_mathematics, read_telling};
pub use lab::{Challenge, Due, Shift, Written};
pub use plan::{PlanError, Wish};
pub use repertoire::{Case, Prompt, Repertoire, Scenario, Twist, given_question};

/// A mock interview, as far as it got.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mock {
    /// The loop it rehearses.
    pub loop_name: String,
    /// The loop's name for people.
    pub title: String,
    /// What chance is replaced by.
    pub seed: u64,
    /// Its stages, as the loop had them when it began.
    pub legs: Vec<Leg>,
    /// Which stage it is at; as many as there are when it is over.
    pub at: usize,
    /// How much time has gone by.
    pub clock: Clock,
    /// Every question that was put, in order; the last may be open.
    pub turns: Vec<Turn>,
    /// The question that is being followed up, and what there is to follow it with.
    pub thread: Option<Question>,
    /// What the interviewer says before the next question.
    pub remark: String,
    /// Whether it goes on.
    pub phase: Phase,
    /// Whether it was stopped before the end.
    pub stopped: bool,
    /// Whether what was missed was put into the drill.
    pub drilled: bool,
}

/// Whether a mock goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Phase {
    /// The clock runs.
    Running,
    /// It stands still.
    Paused,
    /// It is over.
    Finished,
}

/// A stage as it is rehearsed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Leg {
    /// The stage's name in its loop.
    pub name: String,
    /// The stage's name for people.
    pub title: String,
    /// What sort of stage it is.
    pub kind: StageKind,
    /// The time it has.
    pub seconds: u32,
    /// Its share of the decision in the loop.
    pub weight: f64,
    /// Whether failing it ends the process.
    pub gate: bool,
    /// What is asked, in which shares.
    pub mix: Vec<Share>,
    /// Questions of its own that are still to be asked.
    pub questions: Vec<String>,
    /// How many questions are begun.
    pub planned: u32,
    /// How many constraints or challenges are added to one.
    pub constraints: u32,
    /// How many components are gone into.
    pub deep_dives: u32,
    /// How many follow-ups a question has at most.
    pub follow_ups: u32,
    /// What the interviewer is like.
    pub style: String,
    /// When it began, in the time of the mock.
    pub begun_ms: Option<u64>,
    /// When it ended, in the time of the mock.
    pub ended_ms: Option<u64>,
    /// Why it could not be rehearsed.
    pub skipped: Option<String>,
}

/// A share of the questions of a stage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Share {
    /// What sort of question.
    pub kind: Kind,
    /// Which share.
    pub share: f64,
    /// Words of the topics that are meant; empty means any.
    pub topics: Vec<String>,
    /// How hard.
    pub level: Option<Level>,
}

/// What a question is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Subject {
    /// A card.
    Card(i64),
    /// A coding problem.
    Problem(String),
    /// A design case.
    Case(String),
    /// A task for a round of constraints.
    Scenario(String),
    /// A question of the interviewer's own.
    Prompt(String),
}

/// The words name no subject of a question.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("`{0}` names no subject of a question, such as `card 12` or `problem softmax`")]
pub struct ParseSubjectError(String);

/// A question with all that is needed to follow it up.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// What it is about.
    pub subject: Subject,
    /// The question.
    pub text: String,
    /// What sort of question.
    pub kind: Kind,
    /// Its topic.
    pub topic: Option<String>,
    /// What a good answer holds.
    pub wanted: Wanted,
    /// What is added to it, one after every answer.
    pub constraints: Vec<Constraint>,
    /// The components a design may name.
    pub components: Vec<Component>,
    /// Whether the design lab can run a design that is handed in.
    #[serde(default)]
    pub in_lab: bool,
}

/// What a good answer holds, and how that is found out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wanted {
    /// How it is found out.
    pub measure: Measure,
    /// Answers to hold against; each is a way to be right.
    pub answers: Vec<String>,
    /// What an answer must hold, where that is said.
    pub key_points: Vec<String>,
    /// What it must not hold.
    pub red_flags: Vec<String>,
}

/// How an answer is measured.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Measure {
    /// Against answers or key points.
    Reference,
    /// By running it.
    Code,
    /// As a telling.
    Story(Sort),
    /// By the components it names.
    Components,
    /// As an explanation of code: what it costs, why it is right, where it might break.
    Explanation,
    /// By its formulas, beside answers where there are any.
    Mathematics,
    /// Not at all: nothing is known of a good answer.
    #[default]
    Nothing,
}

/// Something that makes a task harder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Constraint {
    /// Its name.
    pub name: String,
    /// What the interviewer says.
    pub text: String,
    /// Ways to answer it, each good by itself.
    pub answers: Vec<String>,
}

/// A part of a system.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Component {
    /// Its name.
    pub name: String,
    /// Words that name it.
    pub words: Vec<String>,
    /// What is to be said when it is gone into.
    pub deep: Vec<String>,
    /// Whether the design is not one without it.
    pub main: bool,
}

/// One question that was put, and what was said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Turn {
    /// The position of its stage.
    pub leg: usize,
    /// Which question of the mock it belongs to, counted from 0.
    pub thread: u32,
    /// What sort of asking it was.
    pub ask: Ask,
    /// What it was about.
    pub subject: Subject,
    /// What sort of question the thread began with.
    pub kind: Kind,
    /// The topic.
    pub topic: Option<String>,
    /// What the interviewer said.
    pub text: String,
    /// What a good answer holds.
    pub wanted: Wanted,
    /// When it was asked, in the time of the mock.
    pub asked_ms: u64,
    /// How long the answer took.
    pub took_ms: Option<u64>,
    /// What was said; code, in a coding round.
    pub answer: Option<String>,
    /// Whether it was passed on.
    pub passed_on: bool,
    /// How the answer was read.
    pub reading: Option<Reading>,
    /// How often code was run.
    pub runs: u32,
    /// Whether it was answered after the time of the stage.
    pub late: bool,
    /// What the design lab changed, where it asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub challenge: Option<Challenge>,
}

/// What sort of asking it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "kebab-case")]
pub enum Ask {
    /// A new question.
    Opening,
    /// What an answer left out.
    FollowUp,
    /// The ground of an answer.
    Mathematically,
    /// A problem to be solved in code.
    Code,
    /// What the code costs and why it is right.
    Explain,
    /// A harder problem, in words.
    Variant,
    /// What to find out first, and how large it is.
    Clarify,
    /// The parts of a system.
    Components,
    /// One part of it.
    DeepDive {
        /// Its name.
        component: String,
    },
    /// What makes the task harder.
    Constraint {
        /// Its name.
        name: String,
    },
    /// What a story left out.
    Probe,
}

/// How an answer was read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// What it is worth, where that can be told.
    pub score: Option<Score>,
    /// Why, a line each.
    pub reasons: Vec<Reason>,
    /// A question on what is missing most.
    pub follow_up: Option<String>,
    /// What read it.
    pub by: String,
    /// Whether code did all that was asked.
    pub accepted: bool,
    /// What the interviewer says to it before going on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
    /// The design that it hands in, where the lab could run it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub design: Option<String>,
    /// What that design measures before and after what was challenged.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shifts: Vec<Shift>,
}

/// A score with its interval, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Score {
    /// The score.
    pub value: f64,
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// One reason for a score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// Whether it speaks for the answer.
    pub state: State,
    /// What it is about.
    pub text: String,
    /// The words of the answer that show it.
    pub quote: Option<String>,
}

/// Whether a reason speaks for an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// It is there.
    Good,
    /// It is half there.
    Partly,
    /// It is not there.
    Missing,
    /// The opposite is there, or what must not be.
    Wrong,
    /// It is only said.
    Note,
}

/// Why an act cannot be done.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum ActError {
    /// It is over.
    #[error("this mock is over; `greenroom mock debrief` shows how it went")]
    Finished,
    /// It stands still.
    #[error("this mock is paused; resume it first")]
    Paused,
    /// No question is open.
    #[error("no question is open; resume the mock to get the next one")]
    NothingAsked,
    /// The open question wants code, or no code.
    #[error("the open question wants another sort of answer")]
    OtherAnswer,
}

impl Mock {
    /// Returns the question that waits for an answer.
    pub fn open(&self) -> Option<&Turn> {
        self.turns.last().filter(|turn| turn.is_open() && self.phase != Phase::Finished)
    }

    /// Returns the stage it is at.
    pub fn leg(&self) -> Option<&Leg> {
        self.legs.get(self.at).filter(|_| self.phase != Phase::Finished)
    }

    /// Returns the turns of a stage.
    pub fn turns_of(&self, leg: usize) -> impl DoubleEndedIterator<Item = &Turn> {
        self.turns.iter().filter(move |turn| turn.leg == leg)
    }

    /// Returns whether anything can be scored yet.
    pub fn has_scores(&self) -> bool {
        self.turns.iter().any(|turn| turn.score().is_some())
    }
}

impl Turn {
    /// Returns whether it waits for an answer.
    pub fn is_open(&self) -> bool {
        self.took_ms.is_none()
    }

    /// Returns its score; a question that was passed on earned nothing.
    pub fn score(&self) -> Option<Score> {
        if self.passed_on {
            return Some(Score { value: 0.0, low: 0.0, high: 0.0 });
        }
        self.reading.as_ref().and_then(|reading| reading.score)
    }
}

impl Ask {
    /// Returns its name for people.
    pub fn name(&self) -> &'static str {
        match self {
            Ask::Opening => "question",
            Ask::FollowUp => "follow-up",
            Ask::Mathematically => "why, mathematically",
            Ask::Code => "code",
            Ask::Explain => "explanation",
            Ask::Variant => "harder variant",
            Ask::Clarify => "clarifying",
            Ask::Components => "components",
            Ask::DeepDive { .. } => "deep dive",
            Ask::Constraint { .. } => "constraint",
            Ask::Probe => "probe",
        }
    }

    /// Returns how much it counts beside the other turns of its stage.
    pub fn weight(&self) -> f64 {
        match self {
            Ask::Code => 2.0,
            Ask::Opening | Ask::Components | Ask::DeepDive { .. } | Ask::Constraint { .. } => 1.0,
            Ask::Explain | Ask::Clarify => 0.7,
            Ask::FollowUp | Ask::Mathematically | Ask::Variant => 0.5,
            Ask::Probe => 0.4,
        }
    }
}

impl State {
    /// Returns its word.
    pub fn name(self) -> &'static str {
        match self {
            State::Good => "good",
            State::Partly => "partly",
            State::Missing => "missing",
            State::Wrong => "wrong",
            State::Note => "note",
        }
    }
}

impl Score {
    /// Returns a score in whole ten-thousandths, so that writing it down and reading it back changes nothing.
    pub fn new(value: f64, low: f64, high: f64) -> Score {
        let whole = |value: f64| (value.clamp(0.0, 1.0) * 1e4).round() / 1e4;
        Score { value: whole(value), low: whole(low.min(value)), high: whole(high.max(value)) }
    }

    /// Returns a score whose interval reaches `half` to both sides.
    pub fn around(value: f64, half: f64) -> Score {
        Score::new(value, value - half, value + half)
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Subject::Card(id) => write!(f, "card {id}"),
            Subject::Problem(name) => write!(f, "problem {name}"),
            Subject::Case(name) => write!(f, "case {name}"),
            Subject::Scenario(name) => write!(f, "scenario {name}"),
            Subject::Prompt(name) => write!(f, "prompt {name}"),
        }
    }
}

impl From<Subject> for String {
    fn from(subject: Subject) -> String {
        subject.to_string()
    }
}

impl FromStr for Subject {
    type Err = ParseSubjectError;

    fn from_str(words: &str) -> Result<Self, ParseSubjectError> {
        let bad = || ParseSubjectError(words.chars().take(60).collect());
        let (sort, name) = words.split_once(' ').ok_or_else(bad)?;
        let name = name.to_owned();
        match sort {
            "card" => name.parse().map(Subject::Card).map_err(|_| bad()),
            "problem" => Ok(Subject::Problem(name)),
            "case" => Ok(Subject::Case(name)),
            "scenario" => Ok(Subject::Scenario(name)),
            "prompt" => Ok(Subject::Prompt(name)),
            _ => Err(bad()),
        }
    }
}

impl TryFrom<String> for Subject {
    type Error = ParseSubjectError;

    fn try_from(words: String) -> Result<Self, ParseSubjectError> {
        words.parse()
    }
}
