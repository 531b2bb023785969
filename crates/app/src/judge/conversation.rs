//! Talking with a program in a box: one request after another, each with its answer, its time and its output.

use std::ops::Range;
use std::time::Duration;

use domain::judge::{Exception, Value, wire};
use sandbox::{Event, Reply, Run, SandboxError, Usage};

/// What a program in the box said to one request.
#[derive(Debug)]
pub struct Answer {
    /// A value, or the exception that came in its place.
    pub said: Result<Said, Raised>,
    /// The CPU time it took.
    pub cpu: Duration,
    /// The most memory the run had by then, in bytes.
    pub memory: u64,
    /// The part of standard output it wrote.
    pub stdout: Range<usize>,
}

/// A value that came back.
#[derive(Debug)]
pub struct Said {
    /// The value.
    pub value: Value,
    /// The arguments as they are afterwards, where that was asked.
    pub arguments: Option<Value>,
}

/// An exception that came back.
#[derive(Clone, Debug)]
pub struct Raised {
    /// The exception.
    pub exception: Exception,
    /// Whether the value had come but could not be sent.
    pub encoding: bool,
    /// Which of several calls it was.
    pub call: Option<usize>,
}

/// A conversation that is over.
#[derive(Debug)]
pub struct Talk {
    /// The exception that kept the code from being loaded.
    pub unloaded: Option<Exception>,
    /// Whether the program said that it is ready.
    pub loaded: bool,
    /// The answers, as many as came.
    pub answers: Vec<Answer>,
    /// How the program spoke where it should not have, or in a way that means nothing.
    pub violation: Option<String>,
    /// How the program ended; of no account when every request was answered.
    pub run: Run,
}

/// The kind of a frame that asks to read the clock: before what is to be measured, and after it.
const MARK: u8 = b'M';

/// A request: the body of a frame.
pub type Request = Vec<u8>;

/// Runs a program that asks to be asked: `next` sees the answers so far and returns the next request, or `None` to end.
///
/// `each` limits the CPU time and `idle` the waiting time of one request.
pub fn converse(
    each: Duration,
    idle: Duration,
    next: &mut dyn FnMut(&[Answer]) -> Option<Request>,
    run: impl FnOnce(&mut dyn FnMut(Event<'_>) -> Reply) -> Result<Run, SandboxError>,
) -> Result<Talk, SandboxError> {
    let mut state = State::default();
    let run = run(&mut |event| {
        let Event::Frame { body, usage, stdout_so_far } = event;
        if let Err(violation) = state.hear(body, &usage, stdout_so_far) {
            state.violation = Some(violation);
            return Reply::Finish;
        }
        if state.unloaded.is_some() {
            return Reply::Finish;
        }
        if body.first() == Some(&MARK) {
            return Reply::Send(vec![MARK]);
        }
        match next(&state.answers) {
            Some(body) => {
                state.asked = true;
                state.since = Some((usage.cpu, stdout_so_far));
                Reply::SendWithin { body, cpu: each, idle }
            }
            None => Reply::Finish,
        }
    })?;
    let State { unloaded, loaded, answers, violation, .. } = state;
    Ok(Talk { unloaded, loaded, answers, violation, run })
}

/// Asks requests that are known beforehand.
pub fn ask(
    requests: &[Request],
    each: Duration,
    idle: Duration,
    run: impl FnOnce(&mut dyn FnMut(Event<'_>) -> Reply) -> Result<Run, SandboxError>,
) -> Result<Talk, SandboxError> {
    converse(each, idle, &mut |answers| requests.get(answers.len()).cloned(), run)
}

#[derive(Default)]
struct State {
    unloaded: Option<Exception>,
    loaded: bool,
    answers: Vec<Answer>,
    violation: Option<String>,
    asked: bool,
    since: Option<(Duration, usize)>,
    /// The CPU time at each mark since the last request.
    marks: Vec<Duration>,
}

impl State {
    fn hear(&mut self, body: &[u8], usage: &Usage, stdout: usize) -> Result<(), String> {
        let (kind, rest) = body.split_first().ok_or("an empty frame")?;
        if *kind == MARK && self.asked && self.marks.len() < 2 {
            self.marks.push(usage.cpu);
            return Ok(());
        }
        let value = wire::decode(rest).map_err(|error| error.to_string())?;
        match (kind, self.loaded, self.asked) {
            (b'R', false, _) => self.loaded = true,
            (b'X', false, _) => self.unloaded = Some(raised(value)?.exception),
            (b'V' | b'X', true, true) => {
                let (cpu, from) = self.since.unwrap_or((usage.cpu, stdout));
                let said = if *kind == b'V' { Ok(said(value)?) } else { Err(raised(value)?) };
                self.asked = false;
                let cpu = match self.marks[..] {
                    [begun, done] => done.saturating_sub(begun),
                    _ => usage.cpu.saturating_sub(cpu),
                };
                self.marks.clear();
                self.answers.push(Answer { said, cpu, memory: usage.memory, stdout: from..stdout });
            }
            (b'V' | b'X', true, false) => return Err("an answer that nobody asked for".to_owned()),
            (b'R', true, _) => return Err("it said twice that it is ready".to_owned()),
            _ => return Err(format!("a frame of kind {:?}", char::from(*kind))),
        }
        Ok(())
    }
}

fn said(value: Value) -> Result<Said, String> {
    let mut fields = fields(value)?;
    let value = take(&mut fields, "value")?;
    let arguments = match take(&mut fields, "arguments")? {
        Value::None => None,
        arguments => Some(arguments),
    };
    Ok(Said { value, arguments })
}

fn raised(value: Value) -> Result<Raised, String> {
    let mut fields = fields(value)?;
    let mut text = |name| match take(&mut fields, name)? {
        Value::Str(text) => Ok(text),
        _ => Err(format!("an exception whose {name} is no text")),
    };
    let (class, message, traceback, phase) = (text("type")?, text("message")?, text("traceback")?, text("phase")?);
    let mut number = |name| match take(&mut fields, name) {
        Ok(Value::Int(number)) => u32::try_from(number).ok(),
        _ => None,
    };
    let (line, call) = (number("line"), number("call").map(|call| call as usize));
    Ok(Raised { exception: Exception { class, message, line, traceback }, encoding: phase == "encode", call })
}

fn fields(value: Value) -> Result<Vec<(Value, Value)>, String> {
    match value {
        Value::Dict(fields) => Ok(fields),
        _ => Err("an answer that is no dictionary".to_owned()),
    }
}

fn take(fields: &mut Vec<(Value, Value)>, name: &str) -> Result<Value, String> {
    let place = fields.iter().position(|(key, _)| matches!(key, Value::Str(key) if key == name));
    place.map(|place| fields.swap_remove(place).1).ok_or_else(|| format!("an answer without `{name}`"))
}
