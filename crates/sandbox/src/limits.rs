//! What a run may use.

use std::time::Duration;

/// The most that one run may use of each resource.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// CPU time of the whole run, all threads and processes added.
    pub cpu: Duration,
    /// Time spent neither computing nor waiting for a processor.
    pub idle: Duration,
    /// Time by the clock on the wall; a backstop, for a loaded machine must not fail an honest program.
    pub wall: Duration,
    /// Bytes of memory that the run adds to what its interpreter held before.
    pub memory: u64,
    /// Bytes of standard output and standard error together.
    pub output: usize,
    /// Bytes of the files that the run may write.
    pub files: u64,
    /// Processes and threads.
    pub processes: u32,
}

const MEBIBYTE: u64 = 1 << 20;

impl Default for Limits {
    fn default() -> Self {
        Self {
            cpu: Duration::from_secs(10),
            idle: Duration::from_secs(7),
            wall: Duration::from_secs(60),
            memory: 512 * MEBIBYTE,
            output: 1 << 20,
            files: 16 * MEBIBYTE,
            processes: 16,
        }
    }
}

impl Limits {
    /// Limits that suit a compiler: more of everything, since a compiler is slow and large even for small programs.
    #[must_use]
    pub fn compiler() -> Self {
        Self {
            cpu: Duration::from_secs(60),
            idle: Duration::from_secs(20),
            wall: Duration::from_secs(180),
            memory: 2048 * MEBIBYTE,
            output: 1 << 20,
            files: 256 * MEBIBYTE,
            processes: 64,
        }
    }
}
