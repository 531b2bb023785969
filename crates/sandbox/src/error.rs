//! Why a sandbox could not be set up. A program that fails inside a box is a result, never one of these.

use std::io;

/// A failure of the sandbox itself.
#[derive(Debug, thiserror::Error)]
pub enum SandboxError {
    /// No tier works on this machine.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// There is no Python to run Python programs with.
    #[error(
        "no usable python3 was found; install it (Debian: apt install python3 python3-numpy, macOS: brew install python numpy) or set GREENROOM_PYTHON"
    )]
    NoPython,
    /// An operation on the supervisor's side failed.
    #[error("cannot {what}")]
    System {
        /// What was tried.
        what: &'static str,
        /// Why it failed.
        #[source]
        source: io::Error,
    },
    /// The set-up of a box failed at one step.
    #[error("cannot set up the box: {step}")]
    SetUp {
        /// The step that failed.
        step: &'static str,
        /// Why it failed.
        #[source]
        source: io::Error,
    },
    /// The process that starts the boxes is gone.
    #[error("the process that starts boxes ended unexpectedly; try again")]
    Lost,
    /// The warm interpreter did not start.
    #[error("the interpreter in the box did not start: {0}")]
    Interpreter(String),
    /// A command names a file that is not a relative path of plain names.
    #[error("`{0}` is not a plain relative file name")]
    FileName(String),
    /// A command cannot be run as it is.
    #[error("bad command: {0}")]
    Command(&'static str),
}

impl SandboxError {
    pub(crate) fn system(what: &'static str) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::System { what, source }
    }
}

/// No tier of isolation works here, and nothing is run without one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// What was tried, with the step that failed.
    pub tried: Vec<String>,
    /// How to make a tier work on this machine.
    pub remedy: String,
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "untrusted programs cannot be isolated here")?;
        for attempt in &self.tried {
            write!(f, "; {attempt}")?;
        }
        write!(f, "; {}", self.remedy)
    }
}

impl std::error::Error for Refusal {}
