//! The pack's own box: cases that a program makes, predicates, statistics, losses. The candidate's code is never in it.

use domain::judge::{Problem, Value};
use sandbox::Job;

use super::boxes::{self, Boxes, PACK, frame, text};
use super::conversation::{self, Raised, Request};
use crate::AppError;

/// Asks the pack's code; the inner error says what the pack does wrong.
pub fn ask(boxes: &Boxes, problem: &Problem, requests: &[Request]) -> Result<Result<Vec<Value>, String>, AppError> {
    if requests.is_empty() {
        return Ok(Ok(Vec::new()));
    }
    let job = frame(
        b'J',
        vec![
            ("mode", Value::Str("pack".to_owned())),
            ("code", text(Some(problem.tests.as_deref().unwrap_or_default()))),
            ("file", text(Some("tests.py"))),
            ("adapter", text(problem.adapter.as_deref())),
        ],
    );
    let limits = boxes::limits(&PACK, requests.len());
    let (each, idle) = (boxes::each(&PACK), boxes::idle(&PACK));
    let talk = conversation::ask(requests, each, idle, |talk| {
        boxes.python(Job { frames: vec![job], ..Job::default() }, &limits, talk)
    })?;
    if let Some(exception) = talk.unloaded {
        return Ok(Err(format!("tests.py cannot be loaded: {}", exception.traceback)));
    }
    if talk.answers.len() < requests.len() {
        return Ok(Err(format!("tests.py did not answer: it ended with {:?}", talk.run.exit)));
    }
    let values = talk.answers.into_iter().map(|answer| match answer.said {
        Ok(said) => Ok(said.value),
        Err(Raised { exception, .. }) => Err(format!("tests.py failed: {}", exception.traceback)),
    });
    Ok(values.collect())
}

/// Returns whether `tests.py` defines a function.
pub fn defines(problem: &Problem, function: &str) -> bool {
    let head = format!("def {function}(");
    problem.tests.as_ref().is_some_and(|tests| tests.lines().any(|line| line.starts_with(&head)))
}

/// Returns a request for something made from chance.
pub fn make(what: &str, seed: u64, size: Option<u64>) -> Request {
    let size = size.map_or(Value::None, |size| Value::Int(size as i64));
    frame(b'C', vec![("do", text(Some(what))), ("seed", Value::Int(seed as i64)), ("n", size)])
}

/// Returns a request about arguments and what came of them.
pub fn about(what: &str, arguments: &Value, result: &Value) -> Request {
    frame(b'C', vec![("do", text(Some(what))), ("args", arguments.clone()), ("result", result.clone())])
}

/// Returns a request for the loss at some arguments.
pub fn loss(arguments: Vec<Value>) -> Request {
    frame(b'C', vec![("do", text(Some("loss"))), ("args", Value::Tuple(arguments))])
}

/// Returns a request for the gradient of the loss by central differences.
pub fn gradient(arguments: &Value, argument: usize, step: f64) -> Request {
    frame(
        b'C',
        vec![
            ("do", text(Some("gradient"))),
            ("args", arguments.clone()),
            ("argument", Value::Int(argument as i64)),
            ("step", Value::Float(step)),
        ],
    )
}
