//! What a run of a design costs, from the text of the file to the report: events a CPU-second, CPU-seconds a simulated
//! second, memory.
//!
//! `design_speed [--peer] FILE…` runs each file five times as `greenroom design run` does and tells the best; `--peer` prints
//! lines for a program to read. Events are those that the report counts: what is simulated before and dropped costs time
//! here and counts for nothing.

use std::error::Error;
use std::path::Path;

use app::{DesignOptions, run_design};
use rustix::time::{ClockId, clock_gettime};

/// Other programs slow a run down and none speeds it up.
const TIMES: usize = 5;

/// What a run cost.
struct Cost {
    events: f64,
    /// Seconds simulated, all replications together and what was dropped included.
    simulated: f64,
    cpu: f64,
}

fn main() -> Result<(), Box<dyn Error>> {
    let (options, files): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|argument| argument.starts_with("--"));
    let peer = options.iter().any(|option| option == "--peer");
    for file in &files {
        let name = Path::new(file).file_stem().and_then(|name| name.to_str()).unwrap_or(file);
        let mut best: Option<Cost> = None;
        for _ in 0..TIMES {
            let cost = cost(file)?;
            best = best.filter(|best| best.cpu <= cost.cpu).or(Some(cost));
        }
        let Some(Cost { events, simulated, cpu }) = best else { continue };
        if peer {
            println!("{name} {:.0}", events / cpu);
            continue;
        }
        println!(
            "{name:12} {:6.1} M events a CPU-second, {:.3} CPU-s a simulated second, {} so far",
            events / cpu / 1e6,
            cpu / simulated,
            most_memory().map_or_else(|| "memory unknown".to_owned(), |bytes| format!("{:.0} MB", bytes / 1e6)),
        );
    }
    Ok(())
}

fn cost(file: &str) -> Result<Cost, Box<dyn Error>> {
    let begun = cpu_seconds();
    let text = std::fs::read_to_string(file)?;
    let report = run_design(&text, &DesignOptions::default())?
        .map_err(|check| format!("{file} makes no sense: {:?}", check.problems))?;
    Ok(Cost {
        events: report.events as f64,
        simulated: (report.seconds + report.warm_up) * report.replications as f64,
        cpu: cpu_seconds() - begun,
    })
}

/// Returns the CPU time of this process: what other programs do at the same time does not count.
fn cpu_seconds() -> f64 {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    time.tv_sec as f64 + time.tv_nsec as f64 * 1e-9
}

/// Returns the most memory this process has had, in bytes, where the system tells.
fn most_memory() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse::<f64>().ok().map(|kib| kib * 1024.0)
}
