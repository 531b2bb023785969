//! A design question: what is asked, what it must do, what to estimate, and what an interviewer listens for.
//!
//! Cases are data (`banks/design`, read by `formats::case`). A number of a case says where it comes from, and only what is
//! sourced, derived or plainly assumed is used to judge an estimate.

use super::challenge::Opening;
use super::estimate::{Expected, Factor, Judgment, judge};

/// A design question.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// Its name: lower-case words joined by hyphens.
    pub name: String,
    /// Its title.
    pub title: String,
    /// What it is about, in one line.
    pub summary: String,
    /// What is asked, in Markdown.
    pub prompt: String,
    /// How long an interviewer would give.
    pub minutes: u32,
    /// Whether its designs are queues that can be simulated, or arithmetic only.
    pub nature: Nature,
    /// What the design must do.
    pub requirements: Vec<Requirement>,
    /// The numbers that are given.
    pub givens: Vec<Given>,
    /// What to estimate.
    pub estimates: Vec<Asked>,
    /// What a good answer says.
    pub rubric: Vec<RubricPoint>,
    /// What a good answer never says.
    pub red_flags: Vec<String>,
    /// What an interviewer asks next.
    pub follow_ups: Vec<FollowUp>,
    /// What an interviewer changes.
    pub constraints: Vec<Constraint>,
    /// How the interviewer of the lab begins a question, by the kind of change.
    pub openings: Vec<Opening>,
    /// Where its facts come from.
    pub sources: Vec<Reference>,
    /// A design that meets the requirements, in the text form.
    pub reference: Option<String>,
    /// A design that does not.
    pub flawed: Option<Flawed>,
}

/// What the designs of a case are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nature {
    /// Requests meet stations: a design is simulated.
    Queues,
    /// Quantities only: a design is checked, and there is nothing to simulate.
    Arithmetic,
}

/// What a design must do.
#[derive(Clone, Debug, PartialEq)]
pub struct Requirement {
    /// What is measured, as `[requirement]` of a design writes it (`p99`, `cost`, `survives`); empty where only a person can
    /// tell.
    pub measure: String,
    /// The limit, as a design writes it.
    pub limit: String,
    /// What it means, in a sentence.
    pub says: String,
}

/// A number that is given.
#[derive(Clone, Debug, PartialEq)]
pub struct Given {
    /// What formulas call it, what it is and how much.
    pub factor: Factor,
    /// Where it comes from.
    pub origin: Origin,
}

/// Where a number comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The case says so.
    Assumed,
    /// A source, by its place among the case's.
    Source(usize),
    /// Definition, or arithmetic.
    Derived,
    /// Somebody remembered it: shown as such, and never used to judge.
    Unchecked,
}

/// Something to estimate.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// Its name, as `[estimate]` of a design has it.
    pub name: String,
    /// What is asked.
    pub question: String,
    /// What it should come to.
    pub expected: Expected,
    /// What the number is good for: what follows from it.
    pub so: String,
}

/// Something that a good answer says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RubricPoint {
    /// The part of the answer it belongs to: requirements, estimate, design, deep dive, failure, trade-off.
    pub part: String,
    /// What is said.
    pub says: String,
    /// How much it counts beside the others, 1 to 3.
    pub weight: u8,
}

/// A question that an interviewer asks next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUp {
    /// The question.
    pub asks: String,
    /// What a good answer holds.
    pub wants: String,
}

/// Something that an interviewer changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Constraint {
    /// Its kind, as the interviewer of the lab knows it: `traffic`, `burst`, `zone`, `slow`, `cold`, `latency`, `freshness`,
    /// `cost`, `hot-key`, `retries`; or `other`.
    pub kind: String,
    /// How an interviewer would say it.
    pub says: String,
    /// What a good answer does about it.
    pub wants: String,
}

/// A design that fails, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flawed {
    /// The design, in the text form.
    pub text: String,
    /// Which requirement it misses, as `[requirement]` names it.
    pub fails: String,
    /// The station to blame, where one is.
    pub station: Option<String>,
    /// Why, in a sentence.
    pub why: String,
}

/// Where facts come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// What the case calls it.
    pub name: String,
    /// Author, title, year.
    pub title: String,
    /// Where it can be read; `None` where only author, title and year are sure.
    pub link: Option<String>,
}

/// The kinds of constraint that a case may name.
pub const CONSTRAINT_KINDS: [&str; 11] =
    ["traffic", "burst", "zone", "slow", "cold", "latency", "freshness", "cost", "hot-key", "retries", "other"];

impl Case {
    /// Returns what is asked under a name; words may be joined by `-` or `_`.
    pub fn asked(&self, name: &str) -> Option<&Asked> {
        let plain = |name: &str| name.trim().to_lowercase().replace('-', "_");
        self.estimates.iter().find(|asked| plain(&asked.name) == plain(name))
    }

    /// Holds a stated estimate against what is asked under a name.
    pub fn judge(&self, name: &str, stated: &str) -> Option<Judgment> {
        self.asked(name).map(|asked| judge(&asked.expected, stated))
    }
}
