//! The boxes of this machine, opened when they are first needed, and what is asked of them in values.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use domain::judge::{CaseLimits, Language, Value, wire};
use sandbox::{Cold, Command, Event, Host, Job, Limits, Reply, Run, SandboxError, Toolchain, Warm};

use super::conversation::Request;
use crate::AppError;

/// The boxes of this machine.
#[derive(Debug)]
pub struct Boxes {
    host: Host,
    /// Interpreters that wait, started with the first run.
    warm: Mutex<Option<Arc<Warm>>>,
    /// What starts other programs.
    cold: Mutex<Option<Arc<Cold>>>,
    /// What compilers made, by a hash of what they were given.
    compiled: Mutex<HashMap<u64, Arc<Vec<u8>>>>,
}

/// A program that reads a language, and the folders it needs.
#[derive(Clone, Debug)]
pub struct Reader {
    /// The program and its first arguments.
    pub argv: Vec<String>,
    /// The folders of the machine that it reads.
    pub read: Vec<PathBuf>,
}

/// So many compiled programs are kept.
const COMPILED: usize = 256;

/// Imported by the interpreter before it waits, where it is installed.
const PRELOADED: [&str; 1] = ["numpy"];

impl Boxes {
    pub fn open() -> Result<Boxes, AppError> {
        let host = Host::probe(&sandbox::Settings::default());
        if let Err(refusal) = &host.tier {
            return Err(SandboxError::from(refusal.clone()).into());
        }
        Ok(Boxes { host, warm: Mutex::default(), cold: Mutex::default(), compiled: Mutex::default() })
    }

    /// Returns what reads a language, or what to install.
    pub fn tool(&self, language: Language) -> Result<Reader, AppError> {
        let toolchain = self.toolchain(language).map_err(AppError::NoTool)?;
        let mut argv = vec![toolchain.program.to_string_lossy().into_owned()];
        argv.extend(toolchain.arguments.iter().cloned());
        Ok(Reader { argv, read: toolchain.read.clone() })
    }

    /// Returns what to install before a language can be run; `None` when nothing is missing.
    pub fn missing(&self, language: Language) -> Option<String> {
        match language {
            Language::Python | Language::Sql if self.host.python.is_some() => None,
            Language::Python | Language::Sql => Some(SandboxError::NoPython.to_string()),
            other => self.toolchain(other).err(),
        }
    }

    fn toolchain(&self, language: Language) -> Result<&Toolchain, String> {
        let language = match language {
            Language::Rust => sandbox::Language::Rust,
            Language::Cpp => sandbox::Language::Cpp,
            Language::JavaScript => sandbox::Language::JavaScript,
            Language::Python | Language::Sql => sandbox::Language::Sql,
        };
        self.host.toolchain(language).map_err(ToString::to_string)
    }

    /// Returns what the compiler made of the same sources before.
    pub fn compiled(&self, key: u64) -> Option<Arc<Vec<u8>>> {
        held(&self.compiled).get(&key).cloned()
    }

    /// Keeps what the compiler made.
    pub fn keep_compiled(&self, key: u64, binary: Vec<u8>) -> Arc<Vec<u8>> {
        let binary = Arc::new(binary);
        let mut kept = held(&self.compiled);
        if kept.len() >= COMPILED {
            kept.clear();
        }
        kept.insert(key, Arc::clone(&binary));
        binary
    }

    pub fn isolation(&self) -> String {
        match &self.host.tier {
            Ok(tier) => tier.to_string(),
            Err(refusal) => refusal.to_string(),
        }
    }

    /// Runs the harness with a job.
    pub fn python(
        &self,
        job: Job,
        limits: &Limits,
        talk: &mut dyn FnMut(Event<'_>) -> Reply,
    ) -> Result<Run, SandboxError> {
        let warm = {
            let mut started = held(&self.warm);
            match &*started {
                Some(warm) => Arc::clone(warm),
                None => Arc::clone(started.insert(Arc::new(Warm::start(&self.host, &PRELOADED)?))),
            }
        };
        warm.run(job, limits, talk)
    }

    /// Runs a program afresh.
    pub fn program(
        &self,
        command: &Command,
        limits: &Limits,
        talk: &mut dyn FnMut(Event<'_>) -> Reply,
    ) -> Result<Run, SandboxError> {
        let cold = {
            let mut started = held(&self.cold);
            match &*started {
                Some(cold) => Arc::clone(cold),
                None => Arc::clone(started.insert(Arc::new(Cold::start(&self.host)?))),
            }
        };
        cold.run(command, limits, talk)
    }
}

/// Tries how programs are isolated here, and looks for what reads each language.
pub fn tools() -> Vec<super::Tool> {
    let host = Host::probe(&sandbox::Settings::default());
    let isolation = match &host.tier {
        Ok(tier) => super::Tool { name: "isolation", works: true, says: tier.to_string() },
        Err(refusal) => super::Tool { name: "isolation", works: false, says: refusal.to_string() },
    };
    let python = match &host.python {
        Some(python) => {
            let numpy = if python.numpy { "with numpy" } else { "without numpy (Debian: apt install python3-numpy)" };
            super::Tool {
                name: "python",
                works: true,
                says: format!("{} {numpy}, {}", python.version, python.executable.display()),
            }
        }
        None => super::Tool { name: "python", works: false, says: SandboxError::NoPython.to_string() },
    };
    let named =
        [("c++", sandbox::Language::Cpp), ("rust", sandbox::Language::Rust), ("node", sandbox::Language::JavaScript)];
    let others = named.map(|(name, language)| match host.toolchain(language) {
        Ok(toolchain) => super::Tool { name, works: true, says: toolchain.version.clone() },
        Err(missing) => super::Tool { name, works: false, says: missing.to_string() },
    });
    [isolation, python].into_iter().chain(others).collect()
}

/// A value behind a lock; what a thread that panicked left there is still whole.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Returns the limits of a run that answers so many requests, each within the limits of a case.
pub fn limits(case: &CaseLimits, requests: usize) -> Limits {
    let each = each(case);
    let one = idle(case) + each;
    Limits {
        // Loading the code may take as long as a case, and never less than two seconds: imports are slow.
        cpu: each.max(Duration::from_secs(2)),
        idle: idle(case),
        wall: one.saturating_mul(u32::try_from(requests).unwrap_or(u32::MAX).saturating_add(1))
            + Duration::from_secs(20),
        memory: case.memory_mb << 20,
        output: (case.output_kb as usize) << 10,
        ..Limits::default()
    }
}

/// Returns the CPU time of one case.
pub fn each(case: &CaseLimits) -> Duration {
    Duration::from_millis(case.cpu_ms)
}

/// Returns how long one case may wait.
pub fn idle(case: &CaseLimits) -> Duration {
    each(case) * 3 + Duration::from_secs(1)
}

/// Limits of the pack's own code, which is slow at times but not hostile.
pub const PACK: CaseLimits = CaseLimits { cpu_ms: 30_000, memory_mb: 2048, output_kb: 1024 };

/// Returns the body of a frame.
pub fn frame(kind: u8, fields: Vec<(&str, Value)>) -> Request {
    let fields = fields.into_iter().map(|(name, value)| (Value::Str(name.to_owned()), value)).collect();
    let mut body = vec![kind];
    body.extend(wire::encode(&Value::Dict(fields)));
    body
}

/// Returns a text as a value, or `None` as Python's.
pub fn text(text: Option<&str>) -> Value {
    text.map_or(Value::None, |text| Value::Str(text.to_owned()))
}
