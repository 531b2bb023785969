//! What became of each key point: what the meaning engine reads, beside how many of the point's words a sentence says.
//!
//! The engine decides what is contradicted; whether a point is made at all, two ways of counting see better than one.

use super::PointGrade;
use super::align::Lookup;
use super::points::{Point, PointState, State};
use super::prose::Prose;
use super::signals::{Asked, Weighed};

/// A word of the point that the question has counts half: the subject must be spoken of, but everybody speaks of it.
const ASKED: f32 = 0.5;

/// What the key points say an answer is worth.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Made {
    /// The weight that is covered, and half of what is partly said.
    pub said: f64,
    /// The weight that is contradicted.
    wrong: f64,
    /// How well the point is made that is made best, those that answer the question before those that explain it.
    core: f64,
}

impl Made {
    /// Returns what is made of the points.
    pub fn of(points: &[Point], grades: &[PointGrade]) -> Made {
        let usual = 1.0 / points.len().max(1) as f64;
        let mut made = Made::default();
        for (point, grade) in points.iter().zip(grades) {
            let made_of = match grade.state {
                State::Covered => 1.0,
                State::Partly => 0.5,
                State::Missing | State::Contradicted => 0.0,
            };
            made.said += made_of * grade.weight;
            made.core = made.core.max(made_of * point.worth * (grade.weight / usual).min(1.0));
            made.wrong += if grade.state == State::Contradicted { grade.weight } else { 0.0 };
        }
        made
    }

    /// Returns what an answer is worth by the points of a reference: who makes the main one is right, and nobody says all
    /// that notes say.
    pub fn of_reference(self) -> f64 {
        self.without_wrong(CORE * self.core + CORE * (self.said / ENOUGH).min(1.0))
    }

    /// Returns what an answer is worth by points that their author gave: each is wanted.
    pub fn of_given(self) -> f64 {
        self.without_wrong(self.said)
    }

    fn without_wrong(self, worth: f64) -> f64 {
        (worth.min(1.0) - self.cost()).max(0.0)
    }

    /// Returns what contradictions cost.
    pub fn cost(self) -> f64 {
        if self.wrong > 0.0 { WRONG.max(self.wrong) } else { 0.0 }
    }
}

/// What the main point is worth by itself, and so much what is said besides.
const CORE: f64 = 0.6;
/// Who makes so much of the points' weight has said enough.
const ENOUGH: f64 = 0.65;
/// What a contradiction costs at least, however little the point weighs.
const WRONG: f64 = 0.3;

/// An answer's sentences, each ready for look-up.
pub(super) struct Sentences(Vec<Prose>);

impl Sentences {
    /// Returns each sentence of an answer by itself; a long answer's later sentences together.
    pub fn of(prose: &Prose) -> Sentences {
        let mut sentences: Vec<Prose> = Vec::new();
        for word in &prose.words {
            let nth = word.sentence.min(MOST_SENTENCES - 1);
            if sentences.len() <= nth {
                sentences.resize_with(nth + 1, Prose::default);
            }
            sentences[nth].words.push(word.clone());
        }
        Sentences(sentences)
    }

    /// Returns how much of each point's words each sentence says: a row a sentence.
    pub fn shares(&self, asked: &Asked, words: &[Weighed]) -> Vec<Vec<f64>> {
        let row = |sentence: &Prose| {
            let lookup = Lookup::of(sentence);
            words.iter().map(|words| share(asked, words, &lookup)).collect()
        };
        self.0.iter().map(row).collect()
    }
}

/// Returns what became of each point, given what the meaning engine read and how much of its words sentences say.
pub(super) fn points(points: &[Point], read: Vec<PointState>, shares: &[Vec<f64>], answer: &Prose) -> Vec<PointGrade> {
    let grade = |(of, (point, read)): (usize, (&Point, PointState))| {
        let best = shares.iter().map(|row| row[of]).enumerate().max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
        let (nth, said) = best.unwrap_or((0, 0.0));
        let state = state(&read, said);
        let own = answer.ranges.get(nth).cloned();
        PointGrade {
            text: point.text.clone(),
            weight: point.weight,
            kind: point.kind,
            state,
            coverage: (read.coverage + said) / 2.0,
            answer: if state == State::Missing { None } else { read.sentence.or(own) },
            reason: read.why,
        }
    };
    points.iter().zip(read).enumerate().map(grade).collect()
}

/// So much of a point must be said to make it, and to touch it; chosen on the labeled development answers.
const COVERED: f64 = 0.4;
const TOUCHED: f64 = 0.3;

fn state(read: &PointState, said: f64) -> State {
    let both = (read.coverage + said) / 2.0;
    match read.state {
        State::Contradicted => State::Contradicted,
        // The engine saw that words are there and nothing is said with them.
        State::Partly if read.why.is_some() => State::Partly,
        _ if both >= COVERED => State::Covered,
        _ if both >= TOUCHED => State::Partly,
        _ => State::Missing,
    }
}

/// Returns how much of a point's words a sentence says.
fn share(asked: &Asked, point: &Weighed, sentence: &Lookup<'_>) -> f64 {
    let matches = sentence.align(&point.prose);
    let weigh = |word: &super::prose::Word| word.weight * if asked.has(word) { ASKED } else { 1.0 };
    let all: f32 = point.prose.words.iter().map(weigh).sum();
    let said: f32 = point.prose.words.iter().zip(&matches).map(|(word, found)| weigh(word) * found.score).sum();
    if all > 0.0 { f64::from(said / all) } else { 0.0 }
}

/// So many sentences are looked at one by one.
pub(super) const MOST_SENTENCES: usize = 40;
