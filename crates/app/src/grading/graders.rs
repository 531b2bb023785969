//! Which engines grade here: the lexical one always, a sentence model where one is installed, an endpoint where one is
//! configured. The best there is does it, and the grade says which.

use std::sync::Arc;

use domain::grade::{self, Engine, Grade, Rubric, State, Vectors};
use models::endpoint::{self, Asked, Endpoint, Exchange, Opinion};
use models::{Embedder, Reader};

use super::Reference;
use crate::AppError;

/// The engines of this machine.
#[derive(Debug)]
pub struct Graders {
    model: Option<Reader>,
    endpoint: Option<(Endpoint, Nonce)>,
    only: Option<Engine>,
}

/// Makes words that nobody can guess.
type Nonce = fn() -> String;

/// A question made ready for answers.
#[derive(Debug)]
pub struct Prepared {
    rubric: Rubric,
    reference: Reference,
}

/// What the engines make of an answer.
#[derive(Debug)]
pub(crate) struct Ruling {
    pub grade: Grade,
    /// What is to be said beside it.
    pub said: Vec<String>,
    /// What went to an endpoint and came back.
    pub exchanges: Vec<Exchange>,
}

/// The share of an endpoint's opinion in a score; the rest is the engine's here, so that no reply alone makes a grade.
const TRUST: f64 = 0.7;

impl Graders {
    /// Returns the engine that is always there.
    pub fn lexical() -> Graders {
        Graders { model: None, endpoint: None, only: None }
    }

    /// Adds a sentence model.
    pub fn with_model(self, embedder: Embedder) -> Graders {
        Graders { model: Some(Reader::new(embedder)), ..self }
    }

    /// Adds an endpoint; `nonce` makes the words that mark where an answer begins and ends.
    pub fn with_endpoint(self, endpoint: Endpoint, nonce: Nonce) -> Graders {
        Graders { endpoint: Some((endpoint, nonce)), ..self }
    }

    /// Restricts them to one engine.
    ///
    /// # Errors
    /// When it is not there.
    pub fn only(self, engine: Engine) -> Result<Graders, AppError> {
        let there = match engine {
            Engine::Lexical => true,
            Engine::Embedder => self.model.is_some(),
            Engine::Endpoint => self.endpoint.is_some(),
        };
        if there { Ok(Graders { only: Some(engine), ..self }) } else { Err(AppError::NoEngine(engine)) }
    }

    /// Returns the engine that grades.
    pub fn engine(&self) -> Engine {
        self.only.unwrap_or(match (&self.endpoint, &self.model) {
            (Some(_), _) => Engine::Endpoint,
            (None, Some(_)) => Engine::Embedder,
            (None, None) => Engine::Lexical,
        })
    }

    /// Makes a question ready for answers.
    pub fn prepare(&self, reference: &Reference) -> Prepared {
        Prepared { rubric: reference.rubric(), reference: reference.clone() }
    }

    pub(crate) fn rule(&self, prepared: &Prepared, answer: &str) -> Result<Ruling, AppError> {
        let engine = self.engine();
        let local = match &self.model {
            Some(model) if engine != Engine::Lexical => by_meaning(model, prepared, answer),
            _ => grade::grade(&prepared.rubric, answer, None),
        };
        let plain = |grade, said| Ok(Ruling { grade, said, exchanges: Vec::new() });
        let Some((endpoint, nonce)) = self.endpoint.as_ref().filter(|_| engine == Engine::Endpoint) else {
            return plain(local, Vec::new());
        };
        let points: Vec<&str> = prepared.rubric.points().iter().map(|point| point.text.as_str()).collect();
        let answers = prepared.reference.answers.join("\n\n");
        let asked = Asked { question: &prepared.reference.question, reference: &answers, points: &points, answer };
        match endpoint::opinion(endpoint, &asked, &nonce(), local.score) {
            Ok(opinion) => Ok(folded(local, opinion, answer)),
            Err(error) if self.only == Some(Engine::Endpoint) => Err(AppError::Endpoint(error)),
            Err(error) => {
                let local_engine = local.engine.name();
                plain(local, vec![format!("{error}; graded by the {local_engine} engine instead")])
            }
        }
    }
}

fn by_meaning(model: &Reader, prepared: &Prepared, answer: &str) -> Grade {
    let mut texts = vec![prepared.reference.question.as_str()];
    texts.extend(prepared.reference.answers.iter().map(String::as_str));
    let known = model.read(&texts);
    let points = model.read(&prepared.rubric.points().iter().map(|point| point.text.as_str()).collect::<Vec<_>>());
    let mut said = vec![answer];
    let ranges = grade::sentences(answer);
    said.extend(ranges.iter().map(|range| &answer[range.clone()]));
    let read: Vec<_> = model.embedder().read(&said).into_iter().map(Arc::new).collect();
    let (Some((question, references)), Some((seen, sentences))) = (known.split_first(), read.split_first()) else {
        return grade::grade(&prepared.rubric, answer, None);
    };
    let vectors = Vectors { question, references, answer: seen, points: &points, sentences };
    grade::grade(&prepared.rubric, answer, Some(&vectors))
}

/// Takes an opinion into a grade. What was found contradicted here stays so: a model that is talked out of a contradiction
/// is the case to guard against.
fn folded(local: Grade, opinion: Opinion, answer: &str) -> Ruling {
    let held = local.points.iter().any(|point| point.state == State::Contradicted) || !local.notes.is_empty();
    let mixed = TRUST * opinion.score + (1.0 - TRUST) * local.score;
    let score = if held { mixed.min(local.score) } else { mixed };
    let unsure = opinion.unsure();
    let mut grade = Grade {
        engine: Engine::Endpoint,
        score,
        // Nobody has measured this model, so the interval holds what both say.
        low: local.low.min(opinion.score).min(score),
        high: local.high.max(opinion.score).max(score),
        unsure,
        ..local
    };
    for (point, seen) in grade.points.iter_mut().zip(&opinion.points) {
        if point.state == State::Contradicted {
            continue;
        }
        point.state = match seen.state {
            endpoint::State::Covered => State::Covered,
            endpoint::State::Partly => State::Partly,
            endpoint::State::Missing => State::Missing,
            endpoint::State::Contradicted => State::Contradicted,
        };
        point.answer = seen.quote.as_deref().and_then(|quote| {
            let start = answer.find(quote)?;
            Some(start..start + quote.len())
        });
    }
    let said = opinion.doubts.iter().map(ToString::to_string).collect();
    Ruling { grade, said, exchanges: opinion.exchanges }
}
