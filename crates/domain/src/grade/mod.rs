//! Grading an answer in words against its reference: key points, reasons, a score with its interval.
//!
//! A [`Rubric`] is made ready once per question. [`grade`] reads an answer (`prose`), finds which of its words say the
//! reference's (`align`), turns that into numbers without a unit (`signals`), and a fitted `model` into a score; what no
//! score may pass is held by `guard`. [`points`] give the reasons. All is a pure function of the texts.

mod align;
mod calibration;
mod coverage;
mod fitted;
mod fitted_near;
mod follow_up;
mod graded;
mod guard;
pub mod model;
mod nearness;
mod order;
pub mod points;
mod prose;
mod rating;
mod signals;
mod vectors;
mod vocabulary;

pub use calibration::Calibration;
pub use graded::{Aligned, Engine, Grade, Note, PointGrade, RedFlag, Stars, ThreeWay};
pub use model::Model;
pub use nearness::{NEARNESS, Nearness};
pub use points::{PointKind, State};
pub use rating::proposed_rating;
pub use signals::NAMES;
pub use vectors::{Reading, Token, Vectors};

use points::Points;
use prose::Prose;
use signals::{Asked, Side, Signals, Weighed};

/// What a question asks and what a good answer says, made ready once for many answers.
#[derive(Clone, Debug)]
pub struct Rubric {
    asked: Asked,
    references: Vec<Weighed>,
    /// The points of each reference by itself: two references are two ways to be right.
    each: Vec<Points>,
    /// The points shown: those given, else those of all references together.
    points: Points,
    /// Their words.
    point_words: Vec<Weighed>,
}

/// So many bytes of an answer are read; the rest is reported as cut.
pub const LONGEST_ANSWER: usize = 12_000;
/// So many bytes of a question or of one reference are read.
pub const LONGEST_REFERENCE: usize = 8_000;
/// So many key points or red flags are taken as given.
pub const MOST_POINTS: usize = 40;
/// So many references are compared.
pub const MOST_REFERENCES: usize = 16;

impl Rubric {
    /// Returns the rubric of a question: key points as given, else those of the references.
    pub fn of(question: &str, references: &[&str], given: &[&str], red_flags: &[&str]) -> Rubric {
        let asked = Asked::of(Prose::of(question, LONGEST_REFERENCE));
        let references: Vec<&str> =
            references.iter().take(MOST_REFERENCES).map(|text| prose::beginning(text, LONGEST_REFERENCE)).collect();
        let weigh = |text: &&str| Weighed::of(Prose::of(text, LONGEST_REFERENCE), &asked);
        let each: Vec<Points> = references.iter().map(|text| Points::of_reference(question, text)).collect();
        let points = if given.is_empty() && red_flags.is_empty() {
            Points::of_references(question, &references)
        } else {
            let owned =
                |texts: &[&str]| texts.iter().take(MOST_POINTS).map(|&text| text.to_owned()).collect::<Vec<_>>();
            let found: Vec<String> = if given.is_empty() {
                Points::of_references(question, &references).points().iter().map(|point| point.text.clone()).collect()
            } else {
                owned(given)
            };
            Points::given(question, &found, &owned(red_flags))
        };
        let point_words = points.points().iter().map(|point| weigh(&point.text.as_str())).collect();
        Rubric { references: references.iter().map(weigh).collect(), each, points, point_words, asked }
    }

    /// Returns the key points.
    pub fn points(&self) -> &[points::Point] {
        self.points.points()
    }

    /// Returns what an answer shows beside the references, in the order of [`NAMES`].
    pub fn signals(&self, answer: &str) -> [f32; NAMES.len()] {
        self.compare(&self.weigh(answer), answer).0
    }

    /// Returns what an embedder sees in an answer beside the references.
    pub fn nearness(&self, answer: &str, vectors: &Vectors) -> Nearness {
        nearness::nearness(&self.asked, &self.references, &self.weigh(answer), vectors)
    }

    /// Returns the most that an answer may reach when it has the right words and does not say the right thing.
    pub fn most(&self, answer: &str) -> f64 {
        let weighed = self.weigh(answer);
        let (_, nearest, side) = self.compare(&weighed, answer);
        side.map_or(0.0, |side| guard::guard(&self.asked, &self.references[nearest], &side, &weighed).1)
    }

    fn weigh(&self, answer: &str) -> Weighed {
        Weighed::of(Prose::of(answer, LONGEST_ANSWER), &self.asked)
    }

    fn compare(&self, answer: &Weighed, text: &str) -> (Signals, usize, Option<Side>) {
        let (mut signals, nearest, side) = signals::signals(&self.asked, &self.references, answer);
        if let Some(points) = self.each.get(nearest) {
            let reading = points.read(&text[..answer.prose.read]);
            signals::add_points(&mut signals, &reading, points.points().iter().map(|point| point.weight));
        }
        (signals, nearest, side)
    }
}

/// Returns the grade of an answer, with what an embedder saw when there is one.
///
/// Reads at most [`LONGEST_ANSWER`] bytes and compares them with at most [`MOST_REFERENCES`] references of at most
/// [`LONGEST_REFERENCE`] bytes, so the cost is bounded whatever the texts are.
pub fn grade(rubric: &Rubric, answer: &str, vectors: Option<&Vectors>) -> Grade {
    match vectors {
        None => grade_by(Model::fitted(), rubric, answer, None),
        Some(vectors) => grade_by(Model::fitted_near(), rubric, answer, Some(&rubric.nearness(answer, vectors))),
    }
}

/// Returns the grade that a given model works out, one fitted with the same engine's numbers.
pub fn grade_by(model: &Model, rubric: &Rubric, answer: &str, near: Option<&Nearness>) -> Grade {
    let weighed = rubric.weigh(answer);
    let (signals, nearest, side) = rubric.compare(&weighed, answer);
    let values: Vec<f32> = signals.iter().chain(near.iter().flat_map(|near| &near.0)).copied().collect();
    let opinion = model::opinion(model, &values);
    let (mut notes, most) = match &side {
        Some(side) => guard::guard(&rubric.asked, &rubric.references[nearest], side, &weighed),
        None => (Vec::new(), 0.0),
    };
    if weighed.prose.read < answer.len() {
        notes.push(Note::Cut(weighed.prose.read));
    }
    let verbatim = side.as_ref().is_some_and(|side| guard::is_verbatim(side, &rubric.references[nearest], &weighed));
    let score = if verbatim { 1.0 } else { opinion.score.min(most) };
    let (low, high) = model::between(&model.interval, score);
    let denied = notes.iter().any(|note| matches!(note, Note::Denied | Note::Reversed | Note::Swapped(..)));
    let label = match opinion.label {
        _ if verbatim => ThreeWay::Correct,
        _ if denied => ThreeWay::Contradictory,
        ThreeWay::Correct if most < 0.5 => ThreeWay::Incorrect,
        label => label,
    };
    let reading = rubric.points.read(&answer[..weighed.prose.read]);
    let mut grade = Grade {
        score,
        low: low.min(score),
        high: high.max(score),
        engine: if near.is_some() { Engine::Embedder } else { Engine::Lexical },
        label,
        correct: opinion.correct,
        unsure: !opinion.sure && !verbatim && most >= 1.0,
        points: coverage::points(rubric, reading.points, &weighed),
        red_flags: red_flags(&rubric.points, &reading.red_flags),
        irrelevant: reading.irrelevant,
        notes,
        nearest,
        aligned: side.map_or_else(Vec::new, |side| aligned(&rubric.references[nearest], nearest, &side, &weighed)),
        follow_up: None,
    };
    grade.follow_up = follow_up::follow_up(&grade, answer);
    grade
}

fn aligned(reference: &Weighed, nth: usize, side: &Side, answer: &Weighed) -> Vec<Aligned> {
    let words = reference
        .prose
        .words
        .iter()
        .zip(&side.matches)
        .filter(|(word, found)| word.part.is_none() && found.score >= 0.5);
    let pair = |(word, found): (&prose::Word, &align::Match)| {
        let answer = answer.prose.words.get(found.by?)?.range.clone();
        Some(Aligned { nth, reference: word.range.clone(), answer })
    };
    words.filter_map(pair).collect()
}

fn red_flags(points: &Points, read: &[points::FlagState]) -> Vec<RedFlag> {
    let raised = points.red_flags().iter().zip(read).filter(|(_, read)| read.hit);
    raised.map(|(flag, read)| RedFlag { text: flag.text.clone(), answer: read.sentence.clone() }).collect()
}
