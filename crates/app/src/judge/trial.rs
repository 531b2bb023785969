//! A solution run on cases: what came back of each, before anybody rules on it.

use std::time::Duration;

use domain::judge::{Checker, Exception, Language, Problem, ProblemKind, ResultPlace, Value, Verdict};
use sandbox::{Exit, Job, Limits, Run, SandboxError};

use super::boxes::{self, Boxes, frame, text};
use super::cases::{self, Asked, Posed};
use super::conversation::{self, Answer, Raised, Request, Talk};
use super::languages::{self, Built};
use crate::AppError;

/// A solution in its language, ready to be run.
pub struct Trial<'a> {
    pub boxes: &'a Boxes,
    pub problem: &'a Problem,
    pub language: Language,
    pub code: &'a str,
}

/// What came of one run of one case.
#[derive(Debug)]
pub struct Outcome {
    /// What came back.
    pub came: Came,
    /// The arguments it was given, when they depend on chance.
    pub arguments: Option<Vec<Value>>,
    /// CPU time.
    pub cpu: Duration,
    /// Memory at its highest, in bytes.
    pub memory: u64,
    /// Standard output of the case.
    pub stdout: String,
    /// Standard error, when the run held nothing but this case or ended with it.
    pub stderr: String,
}

/// What came back.
#[derive(Debug)]
pub enum Came {
    /// A value, and the arguments afterwards where that was asked.
    Value {
        /// The value.
        value: Value,
        /// The arguments.
        arguments: Option<Value>,
    },
    /// What a program printed.
    Printed(String),
    /// An exception.
    Raised(Raised),
    /// Nothing: the run ended, with this verdict and in these words.
    Died(Verdict, String),
}

/// Why no case could be run.
#[derive(Debug)]
pub struct Refused {
    /// The verdict.
    pub verdict: Verdict,
    /// What the compiler or the interpreter said.
    pub detail: String,
}

/// After so many runs that died, the remaining cases are not run.
const DEATHS: usize = 3;

/// At most so much of what a case printed is kept.
const SHOWN: usize = 4000;

impl<'a> Trial<'a> {
    pub fn new(boxes: &'a Boxes, problem: &'a Problem, language: Language, code: &'a str) -> Self {
        Trial { boxes, problem, language, code }
    }

    /// Runs the cases in order; for each, the outcomes of its runs (more than one only where chance is judged). Cases after
    /// the third that ended its run are left out.
    pub fn run(&self, posed: &[Posed]) -> Result<Result<Vec<Vec<Outcome>>, Refused>, AppError> {
        let built = match languages::build(self.boxes, self.problem, self.language, self.code)? {
            Ok(built) => built,
            Err(said) => return Ok(Err(Refused { verdict: Verdict::CompileError, detail: said })),
        };
        let turns = match self.turns(posed) {
            Ok(turns) => turns,
            Err(detail) => return Ok(Err(Refused { verdict: Verdict::InternalError, detail })),
        };
        if self.problem.kind == ProblemKind::Program {
            return self.programs(&built, &turns, posed.len());
        }
        let mut outcomes: Vec<Vec<Outcome>> = Vec::new();
        outcomes.resize_with(posed.len(), Vec::new);
        let (mut done, mut deaths) = (0, 0);
        while done < turns.len() && deaths < DEATHS {
            let rest = &turns[done..];
            let requests: Vec<Request> = rest.iter().map(|turn| turn.request.clone()).collect();
            let talk = self.talk(&built, &requests)?;
            if let Some(exception) = &talk.unloaded {
                return Ok(Err(unloadable(exception)));
            }
            let answered = talk.answers.len();
            let complete = answered == rest.len();
            if !complete && !talk.loaded && done == 0 {
                let (verdict, detail) = death(&talk.run, talk.violation.as_deref());
                return Ok(Err(Refused { verdict, detail: format!("while the code was loaded: {detail}") }));
            }
            let (stdout, stderr) = (talk.run.stdout.clone(), talk.run.stderr.clone());
            let died = (!complete).then(|| death(&talk.run, talk.violation.as_deref()));
            let usage = talk.run.usage;
            let spent: Duration = talk.answers.iter().map(|answer| answer.cpu).sum();
            let mut end = 0;
            for (turn, answer) in rest.iter().zip(talk.answers) {
                end = answer.stdout.end;
                outcomes[turn.case].push(turn.outcome(answer, &stdout));
            }
            done += answered;
            if let Some((verdict, detail)) = died {
                let turn = &turns[done];
                outcomes[turn.case].push(Outcome {
                    came: Came::Died(verdict, detail),
                    arguments: turn.arguments.clone(),
                    cpu: usage.cpu.saturating_sub(spent),
                    memory: usage.memory,
                    stdout: shown(stdout.get(end..).unwrap_or_default()),
                    stderr: shown(&stderr),
                });
                deaths += 1;
                // A case of many runs is lost with one of them.
                while done < turns.len() && turns[done].case == turn.case {
                    done += 1;
                }
            } else if let Some(last) = outcomes.iter_mut().rev().find_map(|runs| runs.last_mut())
                && turns.len() == 1
            {
                last.stderr = shown(&stderr);
            }
        }
        let reached = outcomes.iter().take_while(|runs| !runs.is_empty()).count();
        outcomes.truncate(reached);
        Ok(Ok(outcomes))
    }

    /// Runs one box through requests of any kind.
    pub fn converse(
        &self,
        built: &Built,
        each: Duration,
        requests: usize,
        next: &mut dyn FnMut(&[Answer]) -> Option<Request>,
    ) -> Result<Talk, AppError> {
        let limits = Limits { cpu: each.max(Duration::from_secs(2)), ..boxes::limits(&self.problem.limits, requests) };
        Ok(conversation::converse(each, boxes::idle(&self.problem.limits), next, |talk| {
            self.start(built, &limits, talk)
        })?)
    }

    fn talk(&self, built: &Built, requests: &[Request]) -> Result<Talk, AppError> {
        let limits = boxes::limits(&self.problem.limits, requests.len());
        let (each, idle) = (boxes::each(&self.problem.limits), boxes::idle(&self.problem.limits));
        Ok(conversation::ask(requests, each, idle, |talk| self.start(built, &limits, talk))?)
    }

    fn start(
        &self,
        built: &Built,
        limits: &Limits,
        talk: &mut dyn FnMut(sandbox::Event<'_>) -> sandbox::Reply,
    ) -> Result<Run, SandboxError> {
        match built {
            Built::Interpreted => self.boxes.python(Job { frames: vec![self.job()], ..Job::default() }, limits, talk),
            Built::Program(command) => self.boxes.program(command, limits, talk),
        }
    }

    /// What the harness is told before the cases.
    fn job(&self) -> Request {
        let problem = self.problem;
        let mode = match (self.language, problem.kind) {
            (Language::Sql, _) => "sql",
            (_, ProblemKind::Class) => "class",
            (_, ProblemKind::Program) => "script",
            (_, ProblemKind::Printed) => "printed",
            _ => "function",
        };
        let result = match problem.result {
            ResultPlace::Value => "value".to_owned(),
            ResultPlace::Argument(index) => format!("argument {index}"),
        };
        frame(
            b'J',
            vec![
                ("mode", text(Some(mode))),
                ("code", text(Some(self.code))),
                ("file", text(Some(&format!("solution.{}", self.language.extension())))),
                ("entry", text(Some(&problem.entry))),
                ("adapter", text(problem.adapter.as_deref())),
                ("result", Value::Str(result)),
                ("keep_arguments", Value::Bool(problem.keep_arguments)),
                ("collect", Value::Bool(problem.collect)),
            ],
        )
    }

    /// Every run of every case as a request.
    fn turns(&self, posed: &[Posed]) -> Result<Vec<Turn>, String> {
        let fixed = cases::hash(self.code.as_bytes());
        let mut turns = Vec::new();
        for (case, posed) in posed.iter().enumerate() {
            let runs = match posed.checker {
                Checker::Statistical { runs } => runs,
                _ => 1,
            };
            for run in 0..runs {
                // Chosen after the code is fixed, and the same for the same code: a verdict can be repeated.
                let seed = mixed(fixed ^ mixed((case as u64) << 32 | run as u64)) >> 33;
                turns.push(self.turn(case, posed, seed)?);
            }
        }
        Ok(turns)
    }

    fn turn(&self, case: usize, posed: &Posed, seed: u64) -> Result<Turn, String> {
        let seeded = ("seed", Value::Int(seed as i64));
        let (fields, arguments) = match &posed.asked {
            Asked::Arguments(given, chance) => {
                let given = match chance {
                    Some(call) => cases::arguments(self.problem, call, seed)?,
                    None => given.clone(),
                };
                let given = languages::conform(self.problem, self.language, given)?;
                let kept = chance.is_some().then(|| given.clone());
                (vec![("args", Value::Tuple(given)), seeded], kept)
            }
            Asked::Calls(calls) => {
                let calls = calls
                    .iter()
                    .map(|(name, given)| Value::Tuple(vec![Value::Str(name.clone()), Value::Tuple(given.clone())]))
                    .collect();
                (vec![("calls", Value::List(calls)), seeded], None)
            }
            Asked::Input(input) => {
                let name = if self.problem.kind == ProblemKind::Printed { "test" } else { "stdin" };
                (vec![(name, Value::Str(input.clone())), seeded], None)
            }
            Asked::Setup(setup) => (vec![("setup", Value::Str(setup.clone())), seeded], None),
        };
        Ok(Turn { case, arguments, request: frame(b'C', fields) })
    }

    /// Each case of a program is a run of its own.
    fn programs(
        &self,
        built: &Built,
        turns: &[Turn],
        cases: usize,
    ) -> Result<Result<Vec<Vec<Outcome>>, Refused>, AppError> {
        let mut outcomes = Vec::with_capacity(cases);
        let mut deaths = 0;
        for turn in turns {
            if deaths >= DEATHS {
                break;
            }
            let outcome = match built {
                Built::Interpreted => {
                    let talk = self.talk(built, std::slice::from_ref(&turn.request))?;
                    if let Some(exception) = &talk.unloaded {
                        return Ok(Err(unloadable(exception)));
                    }
                    self.script(talk)
                }
                Built::Program(command) => {
                    let limits = Limits {
                        cpu: boxes::each(&self.problem.limits),
                        idle: boxes::idle(&self.problem.limits),
                        ..boxes::limits(&self.problem.limits, 1)
                    };
                    let command = sandbox::Command { stdin: turn.input().into_bytes(), ..command.as_ref().clone() };
                    let run = self.boxes.program(&command, &limits, &mut |_| sandbox::Reply::Finish)?;
                    ended(run)
                }
            };
            deaths += usize::from(matches!(outcome.came, Came::Died(..)));
            outcomes.push(vec![outcome]);
        }
        Ok(Ok(outcomes))
    }

    fn script(&self, talk: Talk) -> Outcome {
        let said = talk.answers.into_iter().next().map(|answer| answer.said);
        match said {
            Some(Ok(said)) if matches!(said.value, Value::Int(0)) => {
                let run = Run { exit: Exit::Code(0), ..talk.run };
                ended(run)
            }
            Some(Ok(said)) => Outcome {
                came: Came::Died(Verdict::RuntimeError, format!("the program ended with exit code {}", said.value)),
                ..ended(Run { exit: Exit::Code(0), ..talk.run })
            },
            Some(Err(raised)) => Outcome { came: Came::Raised(raised), ..ended(talk.run) },
            None => {
                let (verdict, detail) = death(&talk.run, talk.violation.as_deref());
                Outcome { came: Came::Died(verdict, detail), ..ended(talk.run) }
            }
        }
    }
}

/// One run of one case.
struct Turn {
    case: usize,
    arguments: Option<Vec<Value>>,
    request: Request,
}

impl Turn {
    fn outcome(&self, answer: Answer, stdout: &[u8]) -> Outcome {
        let came = match answer.said {
            Ok(said) => Came::Value { value: said.value, arguments: said.arguments },
            Err(raised) => Came::Raised(raised),
        };
        Outcome {
            came,
            arguments: self.arguments.clone(),
            cpu: answer.cpu,
            memory: answer.memory,
            stdout: shown(stdout.get(answer.stdout).unwrap_or_default()),
            stderr: String::new(),
        }
    }

    /// The standard input of a program, out of its request.
    fn input(&self) -> String {
        let fields = self.request.get(1..).and_then(|body| domain::judge::wire::decode(body).ok());
        let Some(Value::Dict(fields)) = fields else { return String::new() };
        fields
            .into_iter()
            .find_map(|(key, value)| match (key, value) {
                (Value::Str(key), Value::Str(input)) if key == "stdin" => Some(input),
                _ => None,
            })
            .unwrap_or_default()
    }
}

/// What a whole run of a program came to.
fn ended(run: Run) -> Outcome {
    let came = match run.exit {
        Exit::Code(0) => Came::Printed(String::from_utf8_lossy(&run.stdout).into_owned()),
        _ => {
            let (verdict, detail) = death(&run, None);
            Came::Died(verdict, detail)
        }
    };
    Outcome {
        came,
        arguments: None,
        cpu: run.usage.cpu,
        memory: run.usage.memory,
        stdout: shown(&run.stdout),
        stderr: shown(&run.stderr),
    }
}

/// The verdict on a run that ended before it answered, and why in words.
pub fn death(run: &Run, violation: Option<&str>) -> (Verdict, String) {
    if let Some(violation) = violation {
        return (Verdict::ProtocolViolated, format!("the program spoke to the judge itself: {violation}"));
    }
    match &run.exit {
        Exit::Code(code) => {
            (Verdict::RuntimeError, format!("the program left with exit code {code} before it answered"))
        }
        Exit::Signal(signal) => (Verdict::RuntimeError, format!("the program was ended by {}", signal_name(*signal))),
        Exit::CpuLimit => (Verdict::TimeLimit, "it computed for longer than a case may".to_owned()),
        Exit::IdleLimit => (Verdict::IdleLimit, "it waited without computing for longer than a case may".to_owned()),
        Exit::MemoryLimit => (Verdict::MemoryLimit, "it asked for more memory than the problem allows".to_owned()),
        Exit::OutputLimit => (Verdict::OutputLimit, "it wrote more than the problem allows".to_owned()),
        Exit::ForbiddenCall(call) => (Verdict::ForbiddenCall, format!("it called `{call}`, which is not allowed here")),
        Exit::Protocol(rule) => (Verdict::ProtocolViolated, format!("the program spoke to the judge itself: {rule}")),
    }
}

fn signal_name(signal: i32) -> String {
    match signal {
        4 => "signal 4 (illegal instruction)".to_owned(),
        6 => "signal 6 (abort)".to_owned(),
        7 => "signal 7 (bus error)".to_owned(),
        8 => "signal 8 (arithmetic error, such as a division by zero)".to_owned(),
        9 => "signal 9 (killed)".to_owned(),
        11 => "signal 11 (segmentation fault: memory that is not the program's)".to_owned(),
        other => format!("signal {other}"),
    }
}

/// What is said of code that could not be loaded.
fn unloadable(exception: &Exception) -> Refused {
    let place = exception.line.map_or(String::new(), |line| format!(" in line {line}"));
    let detail = format!("{}: {}{place}\n{}", exception.class, exception.message, exception.traceback);
    Refused { verdict: load_verdict(&exception.class), detail }
}

/// Code that cannot be read is a compile error; code that fails while it is read is a runtime error.
pub fn load_verdict(class: &str) -> Verdict {
    match class {
        "SyntaxError" | "IndentationError" | "TabError" => Verdict::CompileError,
        _ => Verdict::RuntimeError,
    }
}

fn shown(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.into_owned(),
    }
}

/// Spreads a number over all bits: the finalizer of SplitMix64 (Steele, Lea, Flood 2014).
fn mixed(seed: u64) -> u64 {
    let z = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}
