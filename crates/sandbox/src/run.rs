//! What goes into a run and what comes out of it.
//!
//! Knows nothing of verdicts: an [`Exit`] is how the process ended, and only a checker makes more of it.

use std::os::fd::OwnedFd;
use std::time::Duration;

/// So many runs can one run speak with.
pub const MOST_PEERS: usize = 24;

/// What a child of the warm interpreter is given.
#[derive(Debug, Default)]
pub struct Job {
    /// Bodies of the frames sent at once.
    pub frames: Vec<Vec<u8>>,
    /// Sockets that become descriptors 4 and following of the child, to speak with other runs; at most [`MOST_PEERS`].
    pub peers: Vec<OwnedFd>,
    /// What the child reads from its standard input.
    pub stdin: Vec<u8>,
}

/// A program that is started afresh.
#[derive(Debug, Clone, Default)]
pub struct Command {
    /// The program, as an absolute path or as the name of one of `files`, and its arguments.
    pub argv: Vec<String>,
    /// Environment variables beside `PATH`, `HOME`, `TMPDIR` and `LANG`, which are always set.
    pub env: Vec<(String, String)>,
    /// Files placed in the working directory.
    pub files: Vec<File>,
    /// What the program reads from its standard input.
    pub stdin: Vec<u8>,
    /// What the program may do.
    pub profile: Profile,
    /// Directories of the host that the program may read, beside those of the system.
    pub read: Vec<std::path::PathBuf>,
    /// The file of the working directory that is handed back as [`Run::artifact`] when the program ended well. Needs
    /// [`Profile::Compiler`]; descriptor 3 then carries no frames.
    pub artifact: Option<String>,
    /// Whether the program reserves far more address space than it uses, as V8 does; only the memory in use is
    /// limited then.
    pub reserves_memory: bool,
}

/// A file placed in the working directory before a [`Command`] starts.
#[derive(Debug, Clone, Default)]
pub struct File {
    /// A relative path of plain names.
    pub name: String,
    /// What is in it.
    pub content: Vec<u8>,
    /// Whether it can be run.
    pub executable: bool,
}

/// What a program may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Profile {
    /// Compute, read, write into its own directory, start threads; no other process.
    #[default]
    Strict,
    /// Also start other programs of the system, as compiler drivers do.
    Compiler,
}

/// Something that the caller of a run may answer.
#[derive(Debug)]
pub enum Event<'a> {
    /// The child sent a frame.
    Frame {
        /// Its body, the kind first; never empty.
        body: &'a [u8],
        /// What the run used up to now.
        usage: Usage,
        /// How many bytes of standard output came before the frame.
        stdout_so_far: usize,
    },
}

/// The answer to an [`Event`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// Go on.
    Wait,
    /// Send a frame with this body.
    Send(Vec<u8>),
    /// Send a frame and limit what follows it, up to the next such reply.
    SendWithin {
        /// The body of the frame.
        body: Vec<u8>,
        /// CPU time from now on.
        cpu: Duration,
        /// Idle time from now on.
        idle: Duration,
    },
    /// End the run here; its exit is `Code(0)`.
    Finish,
}

/// What a run used, measured from outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Usage {
    /// CPU time of all threads and processes.
    pub cpu: Duration,
    /// Time by the clock on the wall.
    pub wall: Duration,
    /// The most memory seen, in bytes.
    pub memory: u64,
}

/// A run that is over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// How it ended.
    pub exit: Exit,
    /// What it used.
    pub usage: Usage,
    /// Its standard output, cut at the limit.
    pub stdout: Vec<u8>,
    /// Its standard error, cut at the limit.
    pub stderr: Vec<u8>,
    /// The file asked for by [`Command::artifact`]; empty if there is none.
    pub artifact: Vec<u8>,
}

/// How a run ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Exit {
    /// By itself, with this code.
    Code(i32),
    /// By this signal.
    Signal(i32),
    /// It used more CPU time than it may.
    CpuLimit,
    /// It did nothing for longer than it may, or outlasted the clock on the wall.
    IdleLimit,
    /// It used more memory than it may.
    MemoryLimit,
    /// It wrote more than it may.
    OutputLimit,
    /// It called what the box forbids; the name of the system call.
    ForbiddenCall(String),
    /// It broke the rules of the frames; which one.
    Protocol(String),
}
