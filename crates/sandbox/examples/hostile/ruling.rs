//! One run of one program, and what it is called: the part of the judge that stands between a sandbox and a verdict.

use std::time::{Duration, Instant};

use domain::judge::{Value, wire};
use sandbox::{Cold, Command, Event, Exit, File, Host, Job, Limits, Profile, Reply, Run, SandboxError, Warm};

use crate::programs::Language;

/// What became of a run.
#[derive(Debug, Clone, Default)]
pub struct Outcome {
    /// The verdict's name, as problem packs write it.
    pub verdict: String,
    /// Why, for a reader.
    pub detail: String,
    /// The exception's class and line, where there was one.
    pub error: Option<(String, Option<i64>)>,
    /// The signal that ended it.
    pub signal: Option<i32>,
    /// The values that came back.
    pub values: Vec<Value>,
    /// Everything that left the box.
    pub seen: Vec<u8>,
    /// What it used.
    pub cpu: Duration,
    /// The most memory it was seen to hold.
    pub memory: u64,
    /// Time by the clock on the wall.
    pub wall: Duration,
}

/// What a Python or SQL program is asked.
pub struct Asked<'a> {
    pub mode: &'a str,
    pub code: &'a str,
    pub collect: bool,
    /// One case each: the body of its frame, and the value that is right.
    pub cases: Vec<(Value, Option<Value>)>,
    /// Whether the child is asked to leave by itself at the end, so that it can do mischief then.
    pub until_the_end: bool,
    /// Whether broken rules are borne, so that only the sandbox ends the run.
    pub patient: bool,
}

/// Runs a program in a child of the warm interpreter.
pub fn warm(warm: &Warm, asked: &Asked<'_>, limits: &Limits, on_ready: &mut dyn FnMut()) -> Outcome {
    let begun = Instant::now();
    let job = dictionary(&[
        ("mode", Value::text(asked.mode)),
        ("code", Value::text(asked.code)),
        ("file", Value::text(if asked.mode == "sql" { "solution.sql" } else { "solution.py" })),
        ("entry", Value::text("solve")),
        ("collect", Value::Bool(asked.collect)),
    ]);
    let job = Job { frames: vec![frame(b'J', &job)], ..Job::default() };
    let mut talk = Talk { next: 0, ready: false, values: Vec::new(), error: None, violated: None, seen: Vec::new() };
    let run = warm.run(job, limits, &mut |event| {
        let Event::Frame { body, .. } = event;
        let reply = match talk.heard(body, asked) {
            Reply::Send(body) => Reply::SendWithin { body, cpu: limits.cpu, idle: limits.idle },
            other => other,
        };
        if talk.ready && talk.values.is_empty() && talk.error.is_none() {
            on_ready();
        }
        reply
    });
    talk.outcome(run, asked, begun)
}

/// Compiles a program if its language asks for that, and runs it.
pub fn cold(cold: &Cold, host: &Host, language: Language, text: &str, limits: &Limits) -> Outcome {
    let begun = Instant::now();
    let (tool, name, arguments): (_, _, &[&str]) = match language {
        Language::Cpp => (sandbox::Language::Cpp, "main.cpp", &["-O1", "-std=c++20", "-o", "program"]),
        Language::Rust => {
            (sandbox::Language::Rust, "main.rs", &["-O", "--edition=2024", "-Clinker-features=-lld", "-o", "program"])
        }
        _ => (sandbox::Language::JavaScript, "main.js", &[]),
    };
    let tool = match host.toolchain(tool) {
        Ok(tool) => tool,
        Err(missing) => {
            return Outcome { verdict: "missing".to_owned(), detail: missing.to_string(), ..Outcome::default() };
        }
    };
    let program = tool.program.display().to_string();
    let mut argv: Vec<String> =
        [program.as_str()].iter().chain(arguments).chain(&[name]).map(|word| (*word).to_owned()).collect();
    // In its box the compiler cannot find out where it is.
    if language == Language::Rust
        && let Some(sysroot) = tool.read.first()
    {
        argv.extend(["--sysroot".to_owned(), sysroot.display().to_string()]);
    }
    let source = File { name: name.to_owned(), content: text.as_bytes().to_vec(), executable: false };
    let mut env: Vec<_> = tool
        .read
        .iter()
        .map(|prefix| ("LD_LIBRARY_PATH".to_owned(), prefix.join("lib").display().to_string()))
        .collect();
    // A configuration that is there but may not be read is an error to node.
    env.push(("OPENSSL_CONF".to_owned(), "/dev/null".to_owned()));
    let mut command = Command { argv, env, files: vec![source], read: tool.read.clone(), ..Command::default() };
    let mut seen = Vec::new();
    if arguments.is_empty() {
        command.reserves_memory = true;
    } else {
        command.profile = Profile::Compiler;
        command.artifact = Some("program".to_owned());
        let (cpu, idle, wall) = (Duration::from_secs(10), Duration::from_secs(4), Duration::from_secs(30));
        let wide = Limits { cpu, idle, wall, output: 64 << 10, ..Limits::compiler() };
        match cold.run(&command, &wide, &mut |_| Reply::Wait) {
            Ok(run) if run.exit == Exit::Code(0) && !run.artifact.is_empty() => {
                seen.extend(quoted(&run));
                let program = File { name: "program".to_owned(), content: run.artifact, executable: true };
                command = Command { argv: vec!["program".to_owned()], files: vec![program], ..Command::default() };
            }
            Ok(run) => {
                let said = String::from_utf8_lossy(&run.stderr).lines().next().unwrap_or_default().to_owned();
                return Outcome {
                    verdict: "compile error".to_owned(),
                    detail: format!("{:?}: {said}", run.exit),
                    seen: quoted(&run),
                    cpu: run.usage.cpu,
                    memory: run.usage.memory,
                    wall: begun.elapsed(),
                    ..Outcome::default()
                };
            }
            Err(error) => return Outcome::internal(&chain(&error), begun),
        }
    }
    let begun = Instant::now();
    match cold.run(&command, limits, &mut |_| Reply::Wait) {
        Ok(run) => {
            let (verdict, detail) =
                named(&run.exit, || ("wrong answer", "it ended well, and answered nothing".to_owned()));
            seen.extend([run.stdout, run.stderr].concat());
            let signal = if let Exit::Signal(number) = run.exit { Some(number) } else { None };
            Outcome {
                verdict,
                detail,
                signal,
                seen,
                cpu: run.usage.cpu,
                memory: run.usage.memory,
                wall: begun.elapsed(),
                ..Outcome::default()
            }
        }
        Err(error) => Outcome::internal(&chain(&error), begun),
    }
}

/// A dictionary with texts as keys.
pub fn dictionary(fields: &[(&str, Value)]) -> Value {
    Value::Dict(fields.iter().map(|(key, value)| (Value::text(*key), value.clone())).collect())
}

impl Outcome {
    fn internal(detail: &str, begun: Instant) -> Self {
        Self {
            verdict: "internal error".to_owned(),
            detail: detail.to_owned(),
            wall: begun.elapsed(),
            ..Self::default()
        }
    }
}

struct Talk {
    next: usize,
    ready: bool,
    values: Vec<Value>,
    error: Option<(String, Option<i64>)>,
    violated: Option<String>,
    seen: Vec<u8>,
}

impl Talk {
    fn heard(&mut self, body: &[u8], asked: &Asked<'_>) -> Reply {
        let room = (1_usize << 20).saturating_sub(self.seen.len());
        self.seen.extend_from_slice(&body[..body.len().min(room)]);
        match self.understood(body, asked) {
            Ok(reply) => reply,
            Err(reason) => {
                self.violated.get_or_insert(reason);
                if asked.patient { Reply::Wait } else { Reply::Finish }
            }
        }
    }

    fn understood(&mut self, body: &[u8], asked: &Asked<'_>) -> Result<Reply, String> {
        let value = wire::decode(&body[1..]).map_err(|e| e.to_string())?;
        let over = self.error.is_some() || self.values.len() == asked.cases.len();
        match body[0] {
            b'R' if !self.ready => self.ready = true,
            b'V' if self.ready && !over => {
                self.values.push(field(&value, "value").cloned().ok_or("an answer without a value")?)
            }
            b'X' if !over => {
                let Some(Value::Str(class)) = field(&value, "type") else {
                    return Err("an exception without a class".to_owned());
                };
                let line = if let Some(Value::Int(line)) = field(&value, "line") { Some(*line) } else { None };
                self.error = Some((class.clone(), line));
            }
            kind => return Err(format!("a frame of kind {kind} out of turn")),
        }
        if self.error.is_none() && self.next < asked.cases.len() {
            self.next += 1;
            return Ok(Reply::Send(frame(b'C', &asked.cases[self.next - 1].0)));
        }
        Ok(if asked.until_the_end { Reply::Send(b"E".to_vec()) } else { Reply::Finish })
    }

    fn outcome(mut self, run: Result<Run, SandboxError>, asked: &Asked<'_>, begun: Instant) -> Outcome {
        let run = match run {
            Ok(run) => run,
            Err(error) => return Outcome::internal(&chain(&error), begun),
        };
        let right = self.values.len() == asked.cases.len()
            && asked
                .cases
                .iter()
                .zip(&self.values)
                .all(|((_, right), value)| right.as_ref().is_none_or(|right| right == value));
        let (verdict, detail) = match (&self.violated, &self.error) {
            (Some(reason), _) => ("protocol violated".to_owned(), reason.clone()),
            // An exception that the program leaves with is more telling than the code it leaves with.
            (None, Some((class, line))) if matches!(run.exit, Exit::Code(_)) => {
                let verdict = if class == "MemoryError" { "memory limit" } else { "runtime error" };
                (verdict.to_owned(), format!("{class} in line {line:?}"))
            }
            _ => named(&run.exit, || match () {
                () if right => ("accepted", String::new()),
                () if self.values.len() == asked.cases.len() => {
                    ("wrong answer", self.values.last().map(|value| value.short(60)).unwrap_or_default())
                }
                () => ("protocol violated", "it left without an answer".to_owned()),
            }),
        };
        self.seen.extend([run.stdout, run.stderr].concat());
        Outcome {
            verdict,
            detail,
            error: self.error,
            signal: if let Exit::Signal(number) = run.exit { Some(number) } else { None },
            values: self.values,
            seen: self.seen,
            cpu: run.usage.cpu,
            memory: run.usage.memory,
            wall: run.usage.wall,
        }
    }
}

fn named(exit: &Exit, ended: impl Fn() -> (&'static str, String)) -> (String, String) {
    let (verdict, detail) = match exit {
        Exit::Code(0) => ended(),
        Exit::Code(code) => ("runtime error", format!("exit code {code}")),
        Exit::Signal(number) => ("runtime error", format!("signal {number}")),
        Exit::CpuLimit => ("time limit", String::new()),
        Exit::IdleLimit => ("idle limit", String::new()),
        Exit::MemoryLimit => ("memory limit", String::new()),
        Exit::OutputLimit => ("output limit", String::new()),
        Exit::ForbiddenCall(name) => ("forbidden call", name.clone()),
        Exit::Protocol(reason) => ("protocol violated", reason.clone()),
    };
    (verdict.to_owned(), detail)
}

// A compiler quotes the program, and so the mark of a breach; only secrets count in what it says.
fn quoted(run: &Run) -> Vec<u8> {
    String::from_utf8_lossy(&[run.stdout.as_slice(), &run.stderr].concat()).replace("BREACH", "quoted").into_bytes()
}

fn frame(kind: u8, value: &Value) -> Vec<u8> {
    let mut body = vec![kind];
    body.extend(wire::encode(value));
    body
}

fn field<'a>(value: &'a Value, name: &str) -> Option<&'a Value> {
    let Value::Dict(pairs) = value else { return None };
    pairs.iter().find(|(key, _)| matches!(key, Value::Str(key) if key == name)).map(|(_, value)| value)
}

fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(each) = cause {
        text += &format!(": {each}");
        cause = each.source();
    }
    text
}
