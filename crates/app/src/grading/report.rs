//! A grade in the shape in which it is kept, printed as JSON and drawn: plain texts and numbers.

use std::ops::Range;

use domain::grade;
use serde::{Deserialize, Serialize};

use super::graders::Ruling;

/// A grade with its reasons.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GradeReport {
    /// What graded it: `lexical`, `embedder` or `endpoint`.
    pub engine: String,
    /// How well that agrees with people, as measured.
    pub agreement: String,
    /// What it is worth, 0 to 1.
    pub score: f64,
    /// The lower end of the 90 % interval.
    pub low: f64,
    /// The upper end of the 90 % interval.
    pub high: f64,
    /// The same as the number people read, 0 to 5.
    pub stars: f64,
    /// `correct`, `contradictory` or `incorrect`.
    pub label: String,
    /// Whether the grade should not be relied on.
    pub unsure: bool,
    /// What an answer must hold, and whether this one does.
    pub key_points: Vec<PointReport>,
    /// What an answer must not hold, where this one does.
    pub red_flags: Vec<FlagReport>,
    /// What serves no point.
    pub irrelevant: Vec<Quote>,
    /// What else is to be said of the answer as a whole.
    pub notes: Vec<String>,
    /// A question on the most valuable missing point.
    pub follow_up: Option<String>,
    /// The number of the rating that suits it, 1 again to 4 easy.
    pub proposed_rating: u8,
    /// What went to an endpoint and came back, whole.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exchanges: Vec<ExchangeReport>,
}

/// One ask of an endpoint.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ExchangeReport {
    /// What was sent.
    pub prompt: String,
    /// What came back.
    pub reply: String,
}

/// One key point.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PointReport {
    /// What it says.
    pub text: String,
    /// How much it counts; all together count 1.
    pub weight: f64,
    /// `covered`, `partly`, `missing` or `contradicted`.
    pub state: String,
    /// The sentence that earned it, or that contradicts it.
    pub quote: Option<Quote>,
    /// Why it is only partly there, or contradicted.
    pub why: Option<String>,
}

/// Something an answer must not hold and does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FlagReport {
    /// What it is.
    pub text: String,
    /// Where the answer says it.
    pub quote: Option<Quote>,
}

/// A part of the answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quote {
    /// Its first byte.
    pub start: usize,
    /// The byte after its last.
    pub end: usize,
    /// Its words.
    pub text: String,
}

impl GradeReport {
    /// Returns a grade of `answer` as it is kept.
    pub(super) fn of(ruling: &Ruling, answer: &str) -> GradeReport {
        let grade = &ruling.grade;
        let quote = |range: &Range<usize>| Quote {
            start: range.start,
            end: range.end,
            text: answer.get(range.clone()).unwrap_or_default().trim().to_owned(),
        };
        GradeReport {
            engine: grade.engine.name().to_owned(),
            agreement: grade.engine.agreement().to_owned(),
            score: rounded(grade.score),
            low: rounded(grade.low),
            high: rounded(grade.high),
            stars: (grade.stars().value * 10.0).round() / 10.0,
            label: grade.label.name().to_owned(),
            unsure: grade.unsure,
            key_points: grade
                .points
                .iter()
                .map(|point| PointReport {
                    text: point.text.clone(),
                    weight: rounded(point.weight),
                    state: point.state.name().to_owned(),
                    quote: point.answer.as_ref().map(quote),
                    why: point.reason.clone(),
                })
                .collect(),
            red_flags: grade
                .red_flags
                .iter()
                .map(|flag| FlagReport { text: flag.text.clone(), quote: flag.answer.as_ref().map(quote) })
                .collect(),
            irrelevant: grade.irrelevant.iter().map(quote).collect(),
            notes: grade.notes.iter().map(grade::Note::to_string).chain(ruling.said.iter().cloned()).collect(),
            follow_up: grade.follow_up.clone(),
            proposed_rating: grade::proposed_rating(grade).number(),
            exchanges: ruling
                .exchanges
                .iter()
                .map(|exchange| ExchangeReport { prompt: exchange.prompt.clone(), reply: exchange.reply.clone() })
                .collect(),
        }
    }
}

fn rounded(value: f64) -> f64 {
    (value * 1e4).round() / 1e4
}
