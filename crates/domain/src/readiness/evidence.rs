//! What has been seen of a candidate, in the form the model reads.

use crate::bank::{Kind, Level};
use crate::drill::{Day, Days};

/// A field of practice; each has topics of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Branch {
    /// Explaining.
    Theory,
    /// Writing code that runs.
    Code,
    /// Designing systems.
    Design,
    /// Telling of one's own work.
    Tell,
}

/// How a question was met, easiest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Mode {
    /// A card came up and its answer was known, by the learner's own word.
    Recall,
    /// Explained, coded, designed or told in full.
    Perform,
    /// The same in a mock interview or against a clock.
    Timed,
}

/// A topic, by its place in [`Evidence::topics`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TopicId(pub usize);

/// Where an observation comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Seen {
    /// The first review of a card.
    Review,
    /// A graded answer.
    Answer,
    /// A solution that was judged.
    Solution,
    /// A design that ran.
    Design,
    /// A story that was told.
    Telling,
    /// A question of a mock interview.
    Mock,
}

/// One look at what a candidate can do.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Observation {
    /// Where it was seen.
    pub seen: Seen,
    /// The topic.
    pub topic: TopicId,
    /// How the question was met.
    pub mode: Mode,
    /// How hard the question is said to be.
    pub level: Option<Level>,
    /// What was asked: the same number for the same card, problem, case or story, whichever of them it is.
    pub item: u64,
    /// How it went.
    pub attempt: Attempt,
    /// When.
    pub day: Day,
    /// The stability of the item's memory in days, where FSRS knows one.
    pub stability: Option<f64>,
}

/// The chance that it went well, as far as whoever graded it can be trusted: 0.5 says nothing.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Attempt(f64);

/// How much of a topic will be remembered on the day of the interview.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Remembered {
    /// The topic.
    pub topic: TopicId,
    /// How many cards or problems the bank has on it.
    pub items: f64,
    /// How many of them will be remembered: the sum of their retrievabilities on that day; those never seen add nothing.
    pub expected: f64,
}

/// How a stage of a real interview went.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outcome {
    /// The stage, by its place in the loop, or none when the loop no longer has it.
    pub stage: usize,
    /// Whether it was passed.
    pub passed: bool,
    /// When.
    pub day: Day,
}

/// Everything that has been seen of a candidate.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Evidence {
    /// The topics, each with its branch and its name.
    pub topics: Vec<(Branch, String)>,
    /// What was seen; the order does not matter.
    pub observations: Vec<Observation>,
    /// What will be remembered, a topic at most once.
    pub remembered: Vec<Remembered>,
    /// How real interviews went.
    pub outcomes: Vec<Outcome>,
}

/// What a number rests on: how often something was seen, by where it was seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rests {
    /// First reviews of cards.
    pub reviews: usize,
    /// Graded answers.
    pub answers: usize,
    /// Judged solutions, a problem and day once.
    pub solutions: usize,
    /// Runs of designs, a case and day once.
    pub designs: usize,
    /// Told stories.
    pub tellings: usize,
    /// Questions of mock interviews.
    pub mocks: usize,
    /// Real interviews.
    pub outcomes: usize,
}

/// An answer from this score on would satisfy an interviewer, on the scale of grades from 0 to 1.
const GOOD_SCORE: f64 = 0.6;

/// Nothing is trusted further than this: slips and lucky guesses happen to everybody.
pub(super) const TRUST: f64 = 0.98;

/// The half width of a normal distribution's 90 % interval in standard deviations.
const HALF_WIDTH: f64 = 1.645;

impl Branch {
    /// Every branch, in the order they are shown.
    pub const ALL: [Branch; 4] = [Branch::Theory, Branch::Code, Branch::Design, Branch::Tell];

    /// Returns its word.
    pub fn name(self) -> &'static str {
        match self {
            Branch::Theory => "theory",
            Branch::Code => "coding",
            Branch::Design => "design",
            Branch::Tell => "stories",
        }
    }

    /// Returns the branch a kind of question belongs to.
    pub fn of(kind: Kind) -> Branch {
        match kind {
            Kind::Theory | Kind::Probability | Kind::Process => Branch::Theory,
            Kind::Coding => Branch::Code,
            Kind::Design => Branch::Design,
            Kind::Behavioral => Branch::Tell,
        }
    }
}

impl Attempt {
    /// Returns an attempt that went well with a probability.
    pub fn likely(good: f64) -> Attempt {
        if good.is_finite() { Attempt(good.clamp(1.0 - TRUST, TRUST)) } else { Attempt(0.5) }
    }

    /// Returns what a grade says: the further its 90 % interval reaches beyond the line between good and not good enough, the
    /// less.
    pub fn graded(score: f64, low: f64, high: f64) -> Attempt {
        // A grader that claims to be exact is still granted a spread of a twentieth.
        let spread = ((high - low) / (2.0 * HALF_WIDTH)).max(0.05);
        Attempt::likely(super::below((score - GOOD_SCORE) / spread))
    }

    /// Returns the probability that it went well.
    pub fn good(self) -> f64 {
        self.0
    }
}

impl Rests {
    /// Returns how much was seen in all.
    pub fn total(&self) -> usize {
        self.reviews + self.answers + self.solutions + self.designs + self.tellings + self.mocks + self.outcomes
    }

    /// Counts one more observation.
    pub fn count(&mut self, seen: Seen) {
        match seen {
            Seen::Review => self.reviews += 1,
            Seen::Answer => self.answers += 1,
            Seen::Solution => self.solutions += 1,
            Seen::Design => self.designs += 1,
            Seen::Telling => self.tellings += 1,
            Seen::Mock => self.mocks += 1,
        }
    }

    /// Counts what another has seen as well.
    pub fn add(&mut self, other: Rests) {
        self.reviews += other.reviews;
        self.answers += other.answers;
        self.solutions += other.solutions;
        self.designs += other.designs;
        self.tellings += other.tellings;
        self.mocks += other.mocks;
        self.outcomes += other.outcomes;
    }
}

impl Observation {
    /// Returns how long before the interview it was seen.
    pub(super) fn age(&self, interview: Day) -> Days {
        interview.since(self.day)
    }
}
