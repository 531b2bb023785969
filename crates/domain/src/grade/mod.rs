//! Grading an answer in words against its reference: key points, reasons, a score with its interval.
//!
//! A [`Rubric`] is made ready once per question. [`grade`] reads an answer (`prose`), finds which of its words say the
//! reference's (`align`), turns that into numbers without a unit (`signals`), and a fitted `model` into a score; what no
//! score may pass is held by `guard`. [`points`] give the reasons. All is a pure function of the texts.

mod align;
mod attribution;
mod calibration;
mod company;
mod coverage;
mod evidence;
mod fitted;
mod fitted_near;
mod fitted_points;
mod follow_up;
mod graded;
mod guard;
pub mod model;
mod nearness;
mod order;
mod paraphrase;
pub mod points;
mod polarity;
mod prose;
mod rating;
mod signals;
mod vectors;
mod vocabulary;

pub use calibration::Calibration;
pub use evidence::EVIDENCE;
pub use graded::{Aligned, Engine, Grade, Note, PointGrade, RedFlag, Stars, ThreeWay};
pub use model::Model;
pub use nearness::{NEARNESS, Nearness};
pub use points::{PointKind, State};
pub use rating::proposed_rating;
pub use signals::NAMES;
pub use vectors::{Reading, Token, Vectors};

use coverage::Made;
use evidence::{Evidence, Sought};
use points::Points;
use prose::Prose;
use signals::{Asked, Side, Signals, Weighed};

/// What a question asks and what a good answer says, made ready once for many answers.
#[derive(Clone, Debug)]
pub struct Rubric {
    asked: Asked,
    references: Vec<Weighed>,
    /// The points of each reference by itself: two references are two ways to be right.
    each: Vec<Outline>,
    /// The points shown, where they are not those of a single reference: those given, else those of all together.
    shown: Option<Outline>,
    /// The author says what an answer must hold.
    given: bool,
}

/// Key points and their words.
#[derive(Clone, Debug)]
struct Outline {
    points: Points,
    words: Vec<Weighed>,
    sought: Vec<Sought>,
}

/// What holds a score beside what the model says: the key points, and what the answer may reach at most.
#[derive(Clone, Copy, Debug)]
pub struct Standing {
    /// How much the key points decide where they say more than the model.
    lift: f64,
    /// How much where they say less.
    drop: f64,
    /// What they say the answer is worth.
    worth: f64,
    /// What contradicting a long reference costs.
    wrong: f64,
    /// The most that it may reach.
    pub most: f64,
    /// How long the reference is, 0 to 1.
    pub long: f64,
    /// There are so many points that they, not the model, say what a person would call the answer.
    by_points: bool,
}

impl Standing {
    /// Returns the score of an answer that the model gives this one.
    pub fn settle(self, score: f64) -> f64 {
        let apart = self.worth - score;
        let share = if apart > 0.0 { self.lift } else { self.drop };
        let settled = (score + share * apart - self.wrong).clamp(0.0, 1.0);
        if self.most >= 1.0 { settled } else { (KEPT * settled).min(self.most) }
    }
}

/// How much points that their author gave decide.
const GIVEN: f64 = 0.5;
/// How much the points of a long reference decide where they say more than the model: one of them, rightly made, is seen
/// better by them.
const LIFT: f64 = 0.65;
/// What a contradiction costs there, of what it costs the points.
const WRONG: f64 = 1.3;

/// Returns how long a reference of so many points is, 0 to 1: the model was fitted to short ones, where a point is the whole.
fn how_long(points: usize) -> f64 {
    ((points as f64 - 2.0) / 6.0).clamp(0.0, 1.0)
}

/// What remains of the score of an answer that is held down, where that is less than it may reach: held or not, the
/// better of two answers stays the better one.
const KEPT: f64 = 0.6;

/// An answer beside a rubric.
struct Compared {
    signals: Signals,
    /// The reference that it is nearest to.
    nearest: usize,
    side: Option<Side>,
    notes: Vec<Note>,
    standing: Standing,
    /// The points it is judged by.
    read: Read,
}

/// An answer beside an outline.
#[derive(Default)]
struct Read {
    points: Vec<PointGrade>,
    /// By point.
    leads: Vec<attribution::Lead>,
    reading: points::Reading,
}

impl Read {
    /// Returns what speaks for each point of the outline having been made.
    fn evidence(&self, outline: &Outline, answer: &Weighed) -> Vec<Evidence> {
        let coverages: Vec<f64> = self.points.iter().map(|point| point.coverage).collect();
        evidence::evidence(&outline.sought, &answer.prose, &coverages, &self.leads)
    }
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
        let outline = |points: Points| {
            let words: Vec<Weighed> = points.points().iter().map(|point| weigh(&point.text.as_str())).collect();
            Outline { sought: Sought::all(&words, &asked), words, points }
        };
        let each: Vec<Outline> = references.iter().map(|text| outline(Points::of_reference(question, text))).collect();
        let stated = !given.is_empty() || !red_flags.is_empty();
        let shown = match each.len() {
            1 if !stated => None,
            _ if !stated => Some(outline(Points::of_references(question, &references))),
            _ => {
                let owned =
                    |texts: &[&str]| texts.iter().take(MOST_POINTS).map(|&text| text.to_owned()).collect::<Vec<_>>();
                let found = || Points::of_references(question, &references);
                let texts: Vec<String> = match given {
                    [] => found().points().iter().map(|point| point.text.clone()).collect(),
                    given => owned(given),
                };
                Some(outline(Points::given(question, &texts, &owned(red_flags))))
            }
        };
        Rubric { references: references.iter().map(weigh).collect(), each, shown, given: !given.is_empty(), asked }
    }

    /// Returns the key points.
    pub fn points(&self) -> &[points::Point] {
        self.shown().map_or(&[], |shown| shown.points.points())
    }

    /// Returns what an answer shows beside the references, in the order of [`NAMES`].
    pub fn signals(&self, answer: &str) -> [f32; NAMES.len()] {
        self.compare(&self.weigh(answer), answer).signals
    }

    /// Returns what an embedder sees in an answer beside the references.
    pub fn nearness(&self, answer: &str, vectors: &Vectors) -> Nearness {
        nearness::nearness(&self.asked, &self.references, &self.weigh(answer), vectors)
    }

    /// Returns what speaks for each key point having been made in an answer, in the order of [`EVIDENCE`]; nothing where it
    /// is decided otherwise.
    pub fn evidence(&self, answer: &str) -> Vec<Option<[f32; EVIDENCE.len()]>> {
        let weighed = self.weigh(answer);
        let Some(shown) = self.shown() else { return Vec::new() };
        let read = self.read(shown, &weighed, answer);
        let is_open = |point: &PointGrade| point.state != State::Contradicted && point.reason.is_none();
        read.points
            .iter()
            .zip(read.evidence(shown, &weighed))
            .map(|(point, found)| is_open(point).then_some(found.numbers))
            .collect()
    }

    /// Returns what holds the score of an answer, whatever a model makes of it.
    pub fn standing(&self, answer: &str) -> Standing {
        self.compare(&self.weigh(answer), answer).standing
    }

    fn shown(&self) -> Option<&Outline> {
        self.shown.as_ref().or(self.each.first())
    }

    /// Returns the points that an answer is judged by which is nearest to this reference.
    fn judged_by(&self, nearest: usize) -> Option<&Outline> {
        self.each.get(nearest).filter(|_| !self.given).or(self.shown())
    }

    fn weigh(&self, answer: &str) -> Weighed {
        Weighed::of(Prose::of(answer, LONGEST_ANSWER), &self.asked)
    }

    fn compare(&self, answer: &Weighed, text: &str) -> Compared {
        let (mut signals, nearest, sides) = signals::signals(&self.asked, &self.references, answer);
        let outline = self.judged_by(nearest);
        let read = outline.map(|outline| self.read(outline, answer, text)).unwrap_or_default();
        let made = Made::of(outline.map_or(&[], |outline| outline.points.points()), &read.points);
        signals::add_points(&mut signals, &read.reading, &read.points, made.said);
        let (mut notes, mut most) = guard::guard(&self.asked, &self.references, &sides, nearest, answer);
        if read.reading.against_question && notes.is_empty() {
            notes.push(Note::AgainstQuestion);
            most = guard::AGAINST_QUESTION;
        }
        let side = sides.into_iter().nth(nearest);
        let worth = if self.given { made.of_given() } else { made.of_reference() };
        let by_points = !self.given && read.points.len() >= MANY_POINTS;
        let long = how_long(read.points.len());
        let (lift, drop, wrong) =
            if self.given { (GIVEN, GIVEN, 0.0) } else { (LIFT * long, 0.0, WRONG * long * made.cost()) };
        let words = self.references.get(nearest).map_or(0, |reference| reference.prose.content().count());
        let long = f64::from(signals::long(words as f32));
        let standing = Standing { lift, drop, worth, wrong, most, long, by_points };
        Compared { signals, nearest, side, notes, standing, read }
    }

    fn read(&self, outline: &Outline, answer: &Weighed, text: &str) -> Read {
        let reading = outline.points.read(&text[..answer.prose.read]);
        let shares = coverage::Sentences::of(&answer.prose).shares(&self.asked, &outline.words);
        let points = coverage::points(outline.points.points(), reading.points.clone(), &shares, &answer.prose);
        Read { points, leads: attribution::leads(&shares), reading }
    }
}

/// Returns where the sentences of an answer are, the first forty.
pub fn sentences(answer: &str) -> Vec<std::ops::Range<usize>> {
    let mut ranges = Prose::of(answer, LONGEST_ANSWER).ranges;
    ranges.truncate(coverage::MOST_SENTENCES);
    ranges
}

/// A reference of so many points is a long one.
const MANY_POINTS: usize = 7;
/// An answer that is held down is worth at most so much more than it may reach.
const HELD: f64 = 0.25;

/// Returns the grade of an answer, with what an embedder saw when there is one.
///
/// Reads at most [`LONGEST_ANSWER`] bytes and compares them with at most [`MOST_REFERENCES`] references of at most
/// [`LONGEST_REFERENCE`] bytes, so the cost is bounded whatever the texts are.
pub fn grade(rubric: &Rubric, answer: &str, vectors: Option<&Vectors>) -> Grade {
    match vectors {
        None => grade_by(Model::fitted(), rubric, answer, None),
        Some(vectors) => {
            let near = rubric.nearness(answer, vectors);
            work_out(Model::fitted_near(), rubric, answer, Some(&near), Some(vectors))
        }
    }
}

/// Returns the grade that a given model works out, one fitted with the same engine's numbers.
pub fn grade_by(model: &Model, rubric: &Rubric, answer: &str, near: Option<&Nearness>) -> Grade {
    work_out(model, rubric, answer, near, None)
}

fn work_out(model: &Model, rubric: &Rubric, answer: &str, near: Option<&Nearness>, vectors: Option<&Vectors>) -> Grade {
    let weighed = rubric.weigh(answer);
    let mut compared = rubric.compare(&weighed, answer);
    let values: Vec<f32> = compared.signals.iter().chain(near.iter().flat_map(|near| &near.0)).copied().collect();
    let opinion = model::opinion(model, &values);
    if opinion.elsewhere && compared.notes.is_empty() {
        compared.notes.push(Note::Elsewhere);
        compared.standing.most = compared.standing.most.min(guard::ELSEWHERE);
    }
    let Compared { nearest, side, mut notes, standing, .. } = compared;
    if weighed.prose.read < answer.len() {
        notes.push(Note::Cut(weighed.prose.read));
    }
    let verbatim = rubric.references.iter().any(|reference| guard::is_verbatim(reference, &weighed));
    let score = if verbatim { 1.0 } else { standing.settle(opinion.score) };
    let (low, high) = model.between(score, standing.long);
    let denied = notes.iter().any(Note::is_contrary);
    let contradicts = compared.read.points.iter().any(|point| point.state == State::Contradicted);
    let label = match opinion.label {
        _ if verbatim => ThreeWay::Correct,
        _ if denied => ThreeWay::Contradictory,
        _ if standing.by_points => by_points(score, contradicts),
        ThreeWay::Correct if standing.most < 0.5 => ThreeWay::Incorrect,
        // What speaks of something else contradicts nothing.
        ThreeWay::Contradictory if notes.contains(&Note::Elsewhere) => ThreeWay::Incorrect,
        label => label,
    };
    let together = rubric.shown.as_ref().filter(|_| !rubric.given);
    let read = together.map_or(compared.read, |together| rubric.read(together, &weighed, answer));
    let evidence =
        together.or(rubric.judged_by(nearest)).map_or_else(Vec::new, |outline| read.evidence(outline, &weighed));
    let Read { mut points, reading, .. } = read;
    let meant = vectors.map(attribution::meant).unwrap_or_default();
    attribution::settle(&mut points, &evidence, &meant, reading.sound, &weighed.prose);
    let red_flags = rubric.shown().map_or_else(Vec::new, |shown| red_flags(&shown.points, &reading.red_flags));
    let mut grade = Grade {
        score,
        low: low.min(score),
        high: high.min(standing.most + HELD).max(score),
        engine: if near.is_some() { Engine::Embedder } else { Engine::Lexical },
        label,
        correct: opinion.correct,
        unsure: !opinion.sure && !verbatim && standing.most >= 1.0,
        points,
        red_flags,
        irrelevant: reading.irrelevant,
        notes,
        nearest,
        aligned: side.map_or_else(Vec::new, |side| aligned(&rubric.references[nearest], nearest, &side, &weighed)),
        follow_up: None,
    };
    grade.follow_up = follow_up::follow_up(&grade, answer);
    grade
}

/// Returns what a person would call an answer that is judged by its points.
fn by_points(score: f64, contradicts: bool) -> ThreeWay {
    match () {
        () if contradicts => ThreeWay::Contradictory,
        () if score >= 0.6 => ThreeWay::Correct,
        () => ThreeWay::Incorrect,
    }
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
