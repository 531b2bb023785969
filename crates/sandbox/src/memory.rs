//! What the kernel says of a process: memory, waiting, descendants. Read from the host's /proc by process number.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;
use std::time::Duration;

/// Bytes of memory that a process holds.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Held {
    /// What is its own. Pages of files are left out: they are shared with the whole machine.
    pub(crate) own: u64,
    /// The most that was its own so far, as far as can be told.
    pub(crate) peak: u64,
    /// Pages of files.
    pub(crate) files: u64,
}

/// What process `pid` holds, with its descendants if there may be any.
pub(crate) fn held(pid: i32, many: bool) -> Held {
    let of_one = |pid: i32| {
        let status = status_of(pid);
        let own = field(&status, "RssAnon:") + field(&status, "RssShmem:");
        let fallen = field(&status, "VmHWM:").saturating_sub(field(&status, "VmRSS:"));
        Held { own, peak: own + fallen, files: field(&status, "RssFile:") }
    };
    let mut sum = of_one(pid);
    if many {
        for other in descendants(pid).into_iter().map(of_one) {
            sum = Held { own: sum.own + other.own, peak: sum.peak + other.peak, files: sum.files + other.files };
        }
    }
    sum
}

/// What the kernel says of `pid`; when its first thread has left and others go on, what it says of one of those, who know the memory.
fn status_of(pid: i32) -> String {
    let status = text_of(&format!("/proc/{pid}/status"));
    if status.is_empty() || status.contains("\nVmRSS:") {
        return status;
    }
    let mut living = None;
    each_thread(pid, "status", |text| {
        living = living.take().or_else(|| text.contains("\nVmRSS:").then(|| text.to_owned()))
    });
    living.unwrap_or(status)
}

/// The size of the address space of `pid`, and of its private writable part.
pub(crate) fn reserved(pid: i32) -> (u64, u64) {
    let status = text_of(&format!("/proc/{pid}/status"));
    (field(&status, "VmSize:"), field(&status, "VmData:"))
}

/// What the processes of one run have used, also those that are gone by now.
#[derive(Debug, Default)]
pub(crate) struct Family {
    cpu: HashMap<i32, Duration>,
    waited: HashMap<i32, Duration>,
}

impl Family {
    /// CPU time of all descendants seen up to now.
    pub(crate) fn cpu_of_descendants(&mut self, pid: i32) -> Duration {
        for descendant in descendants(pid) {
            if let Some(time) = crate::sys::cpu_time(descendant) {
                self.cpu.insert(descendant, time);
            }
        }
        self.cpu.values().sum()
    }

    /// How long threads of `pid`, and of its descendants if there may be any, stood ready to run while others ran, added up.
    pub(crate) fn waited(&mut self, pid: i32, many: bool) -> Duration {
        let others = if many { descendants(pid) } else { Vec::new() };
        for process in others.into_iter().chain([pid]) {
            let mut total = 0;
            each_thread(process, "schedstat", |text| {
                total +=
                    text.split_ascii_whitespace().nth(1).and_then(|number| number.parse::<u64>().ok()).unwrap_or(0);
            });
            let known = self.waited.entry(process).or_default();
            *known = (*known).max(Duration::from_nanos(total));
        }
        self.waited.values().sum()
    }
}

/// Whether a thread of `pid`, or of its descendants, runs or stands ready to run.
pub(crate) fn is_runnable(pid: i32, many: bool) -> bool {
    let others = if many { descendants(pid) } else { Vec::new() };
    let mut runnable = false;
    for process in others.into_iter().chain([pid]) {
        // The name in parentheses may hold anything; the state follows it.
        each_thread(process, "stat", |text| {
            runnable |= text.rsplit_once(") ").is_some_and(|(_, rest)| rest.starts_with('R'))
        });
    }
    runnable
}

fn each_thread(pid: i32, file: &str, mut read: impl FnMut(&str)) {
    let Ok(threads) = fs::read_dir(format!("/proc/{pid}/task")) else { return };
    for thread in threads.flatten().take(1024) {
        read(&text_of(thread.path().join(file)));
    }
}

/// Threads and processes of the whole machine.
pub(crate) fn tasks() -> u64 {
    let text = text_of("/proc/loadavg");
    let total = text.split_ascii_whitespace().nth(3).and_then(|running| running.split('/').nth(1));
    total.and_then(|total| total.parse().ok()).unwrap_or(4096)
}

fn descendants(pid: i32) -> Vec<i32> {
    let mut found = Vec::new();
    let mut open = vec![pid];
    while let Some(pid) = open.pop() {
        let Ok(threads) = fs::read_dir(format!("/proc/{pid}/task")) else { continue };
        for thread in threads.flatten() {
            let children = text_of(thread.path().join("children"));
            let children = children.split_ascii_whitespace().filter_map(|child| child.parse::<i32>().ok());
            for child in children.take(1024) {
                found.push(child);
                open.push(child);
            }
        }
        if found.len() > 4096 {
            break;
        }
    }
    found
}

/// What a file of /proc says; nothing when there is none. The kernel tells no length in advance, so without room it would be asked in many small pieces.
/// A name in it may be any bytes.
fn text_of(path: impl AsRef<Path>) -> String {
    let mut text = Vec::with_capacity(4096);
    if let Ok(mut file) = File::open(path) {
        // What came before a failure counts: a process may end while it is looked at.
        let _ = file.read_to_end(&mut text);
    }
    String::from_utf8_lossy(&text).into_owned()
}

fn field(status: &str, name: &str) -> u64 {
    let line = status.lines().find_map(|line| line.strip_prefix(name));
    let kib = line.and_then(|line| line.split_ascii_whitespace().next()).and_then(|number| number.parse::<u64>().ok());
    kib.unwrap_or(0) << 10
}
