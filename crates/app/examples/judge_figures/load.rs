//! Keeping the machine busy, and saying how busy it is.

use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::Outcome;

/// The word by which this program is started as one of the busy processes.
pub const BUSY: &str = "busy-for-seconds";

/// Processes that compute until this is dropped, or their time is over.
pub struct Busy(Vec<Child>);

impl Busy {
    /// Starts so many processes, each for at most so many seconds.
    pub fn start(count: usize, most_seconds: u64) -> Outcome<Busy> {
        let mut busy = Busy(Vec::new());
        for _ in 0..count {
            let mut process = Command::new(std::env::current_exe()?);
            process.args([BUSY, &most_seconds.to_string()]).stdin(Stdio::null());
            busy.0.push(process.spawn()?);
        }
        Ok(busy)
    }
}

impl Drop for Busy {
    fn drop(&mut self) {
        for child in &mut self.0 {
            // One whose time is over is gone already.
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// Computes for so many seconds.
pub fn compute(seconds: u64) {
    let end = Instant::now() + Duration::from_secs(seconds);
    let mut state = 1_u64;
    while Instant::now() < end {
        for _ in 0..100_000 {
            state = std::hint::black_box(state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1));
        }
    }
}

/// Returns the load average of the last minute, or a dash where the system does not tell.
pub fn average() -> String {
    let text = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    text.split(' ').next().filter(|word| !word.is_empty()).unwrap_or("-").to_owned()
}

/// Returns the number of cores.
pub fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

/// Asks for real-time priority, which the boxes opened from here inherit; false where that is not allowed.
pub fn take_priority() -> bool {
    chrt(&["--fifo", "--all-tasks", "--pid", "10"])
}

/// Goes back to the usual priority.
pub fn give_priority_back() {
    chrt(&["--other", "--all-tasks", "--pid", "0"]);
}

fn chrt(words: &[&str]) -> bool {
    let own = std::process::id().to_string();
    let status = Command::new("chrt").args(words).arg(own).stdout(Stdio::null()).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}
