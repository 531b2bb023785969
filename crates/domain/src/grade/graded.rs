//! What a grade says: the score with its interval, and the reasons.

use std::fmt;
use std::ops::Range;

use super::points::{PointKind, State};

/// What worked out a grade.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Words, phrases of the field, negations, numbers; always there.
    Lexical,
    /// The same beside the vectors of a local sentence model.
    Embedder,
    /// The same beside the opinion of a language model behind a URL.
    Endpoint,
}

impl Engine {
    /// Returns the engine's word.
    pub fn name(self) -> &'static str {
        match self {
            Engine::Lexical => "lexical",
            Engine::Embedder => "embedder",
            Engine::Endpoint => "endpoint",
        }
    }

    /// Returns how well its scores agree with people's on questions that it never saw, as `just agreement` measured it.
    pub fn agreement(self) -> &'static str {
        match self {
            Engine::Lexical => "on questions never seen, r .45 to .54 with people's scores (three public sets)",
            Engine::Embedder => "on questions never seen, r .46 to .56 with people's scores (three public sets)",
            Engine::Endpoint => {
                "nobody has measured this model here; its number is held against the engine of this machine"
            }
        }
    }
}

/// What a person would call an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ThreeWay {
    /// It says what the reference says.
    Correct,
    /// It says the contrary of something in it.
    Contradictory,
    /// It says too little of it.
    Incorrect,
}

impl ThreeWay {
    /// Returns the label's word.
    pub fn name(self) -> &'static str {
        match self {
            ThreeWay::Correct => "correct",
            ThreeWay::Contradictory => "contradictory",
            ThreeWay::Incorrect => "incorrect",
        }
    }
}

impl State {
    /// Returns the state's word.
    pub fn name(self) -> &'static str {
        match self {
            State::Covered => "covered",
            State::Partly => "partly",
            State::Missing => "missing",
            State::Contradicted => "contradicted",
        }
    }
}

/// A key point beside the answer.
#[derive(Clone, Debug, PartialEq)]
pub struct PointGrade {
    /// The point, as the reference or the author words it.
    pub text: String,
    /// What it is worth; the points of a rubric sum to 1.
    pub weight: f64,
    /// What it is.
    pub kind: PointKind,
    /// What became of it.
    pub state: State,
    /// How much of it is said, 0 to 1.
    pub coverage: f64,
    /// The bytes of the answer's sentence that earned or cost it.
    pub answer: Option<Range<usize>>,
    /// Why, in plain words.
    pub reason: Option<String>,
}

/// A red flag that the answer raises.
#[derive(Clone, Debug, PartialEq)]
pub struct RedFlag {
    /// The flag, as its author words it.
    pub text: String,
    /// The bytes of the answer's sentence that raises it.
    pub answer: Option<Range<usize>>,
}

/// A remark on the answer as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// Only so many bytes of the answer were read.
    Cut(usize),
    /// It says nothing, or that the candidate does not know.
    NothingSaid,
    /// It repeats the question.
    Echo,
    /// It speaks of something else.
    Elsewhere,
    /// Its words are in no order that sentences have.
    Scrambled,
    /// It lists terms and says nothing of them.
    TermsOnly,
    /// It keeps the reference's words and denies them.
    Denied,
    /// It says a word's opposite.
    Reversed,
    /// Two terms stand in each other's place.
    Swapped(String, String),
    /// It says the contrary of what the question takes for granted.
    AgainstQuestion,
    /// It addresses the grader instead of the question.
    Pleading,
}

impl Note {
    /// Returns whether it says that the answer states the contrary of what is right.
    pub fn is_contrary(&self) -> bool {
        matches!(self, Note::Denied | Note::Reversed | Note::Swapped(..) | Note::AgainstQuestion)
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Note::Cut(bytes) => write!(f, "only the first {bytes} bytes of the answer were read"),
            Note::NothingSaid => f.write_str("nothing is said that could be graded"),
            Note::Echo => f.write_str("it repeats the question"),
            Note::Elsewhere => f.write_str("it speaks of something else"),
            Note::Scrambled => f.write_str("the words are there, but not as sentences"),
            Note::TermsOnly => f.write_str("it lists terms without saying anything about them"),
            Note::Denied => f.write_str("it denies what the reference says"),
            Note::Reversed => f.write_str("a direction is the wrong way round"),
            Note::Swapped(a, b) => write!(f, "“{a}” and “{b}” stand in each other's place"),
            Note::AgainstQuestion => f.write_str("it says the contrary of what the question takes for granted"),
            Note::Pleading => f.write_str("it speaks to the grader instead of answering"),
        }
    }
}

/// A word of the reference and the word of the answer that says it, as bytes of their texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aligned {
    /// Which reference.
    pub nth: usize,
    /// The reference's word.
    pub reference: Range<usize>,
    /// The answer's word.
    pub answer: Range<usize>,
}

/// Our reading of an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Grade {
    /// 0 to 1.
    pub score: f64,
    /// Nine of ten people would score the answer no lower.
    pub low: f64,
    /// Nor higher.
    pub high: f64,
    /// What worked it out.
    pub engine: Engine,
    /// What a person would call it.
    pub label: ThreeWay,
    /// How probable it is that a person would call it correct.
    pub correct: f64,
    /// It is among the three of ten grades that are least sure; a person should look.
    pub unsure: bool,
    /// The key points, in the order of the rubric.
    pub points: Vec<PointGrade>,
    /// The red flags that the answer raises.
    pub red_flags: Vec<RedFlag>,
    /// Bytes of the answer's sentences that serve no point.
    pub irrelevant: Vec<Range<usize>>,
    /// Remarks on the whole.
    pub notes: Vec<Note>,
    /// Which reference the answer is nearest to.
    pub nearest: usize,
    /// What of that reference is said where.
    pub aligned: Vec<Aligned>,
    /// The question to ask next.
    pub follow_up: Option<String>,
}

/// A score on the scale people know.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stars {
    /// 0 to 5.
    pub value: f64,
    /// The interval's lower end.
    pub low: f64,
    /// The interval's upper end.
    pub high: f64,
}

impl Grade {
    /// Returns the score from 0 to 5, to a tenth.
    pub fn stars(&self) -> Stars {
        let star = |score: f64| (score * 50.0).round() / 10.0;
        Stars { value: star(self.score), low: star(self.low), high: star(self.high) }
    }

    /// Returns the points that were not covered, the most valuable first.
    pub fn open_points(&self) -> Vec<&PointGrade> {
        let mut open: Vec<&PointGrade> = self.points.iter().filter(|point| point.state != State::Covered).collect();
        open.sort_by(|a, b| b.weight.total_cmp(&a.weight));
        open
    }
}
