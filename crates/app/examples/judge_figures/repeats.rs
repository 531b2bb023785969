//! Whether the same submission gets the same verdict each time, and how far a limit is overrun.

use std::collections::BTreeMap;
use std::thread;
use std::time::Instant;

use app::Judge;
use domain::judge::{Problem, Verdict};

use super::load::{self, Busy};
use super::packs::{Pack, judged};
use super::{Aim, Outcome, line};

const REPEATS: usize = 100;
const CPU_MS: f64 = 200.0;
/// Three times the CPU time and a second.
const IDLE_MS: f64 = 3.0 * CPU_MS + 1000.0;

const SUBMISSIONS: [(&str, Verdict, &str); 5] = [
    ("accepted", Verdict::Accepted, "def total(values):\n    return sum(values)\n"),
    ("wrong answer", Verdict::WrongAnswer, "def total(values):\n    return sum(values[1:])\n"),
    ("runtime error", Verdict::RuntimeError, "def total(values):\n    return sum(values) / 0\n"),
    ("memory limit", Verdict::MemoryLimit, "def total(values):\n    return len(bytearray(1 << 30)) + sum(values)\n"),
    ("time limit", Verdict::TimeLimit, "def total(values):\n    while True:\n        pass\n"),
];

const SLEEPS: &str = "import time\ndef total(values):\n    time.sleep(60)\n    return sum(values)\n";
const SPINS: &str = SUBMISSIONS[4].2;

pub fn measure() -> Outcome<()> {
    let judge = Judge::open()?;
    let problem = problem()?;
    judged(&judge, &problem, SUBMISSIONS[0].2)?;
    overruns(&judge, &problem, "as the machine is")?;
    let busy = Busy::start(2 * load::cores(), 1800)?;
    for (name, verdict, code) in SUBMISSIONS {
        let verdicts = many(&judge, &problem, code, REPEATS)?;
        let mut counts: BTreeMap<Verdict, usize> = BTreeMap::new();
        for (found, ..) in &verdicts {
            *counts.entry(*found).or_default() += 1;
        }
        let equal = counts.get(&verdict).copied().unwrap_or(0);
        line(&format!("equal verdicts, {name}"), equal as f64, "", Aim::AtLeast(REPEATS as f64), "100");
        if equal < REPEATS {
            println!("  {counts:?}");
        }
    }
    overruns(&judge, &problem, "2 busy processes a core")?;
    drop(busy);
    Ok(())
}

fn problem() -> Outcome<Problem> {
    Pack {
        name: "total",
        entry: "total",
        front: &format!("[limits]\ncpu_ms = {CPU_MS}\nmemory_mb = 256"),
        cases: "[[case]]\nname = \"three\"\ncall = \"total([1, 2, 3])\"\nexpect = \"6\"\n",
        solution: SUBMISSIONS[0].2,
        tests: None,
    }
    .read()
}

/// The most that a limit is passed by: CPU time beyond the CPU limit, wall time from the request to the verdict beyond the
/// idle limit. Where processes share a core, wall time says nothing of the CPU limit.
fn overruns(judge: &Judge, problem: &Problem, when: &str) -> Outcome<()> {
    let spun = many(judge, problem, SPINS, 20)?;
    let most = spun.iter().map(|(_, cpu, _)| cpu - CPU_MS).fold(f64::MIN, f64::max);
    line(&format!("CPU limit, CPU time beyond it, {when}"), most, "ms", Aim::AtMost(300.0), "20");
    let most = spun.iter().map(|(_, cpu, wall)| wall - cpu).fold(f64::MIN, f64::max);
    line(&format!("CPU limit, wall beyond CPU used, {when}"), most, "ms", Aim::Said("load decides"), "20");
    let slept = many(judge, problem, SLEEPS, 12)?;
    let most = slept.iter().map(|(.., wall)| wall - IDLE_MS).fold(f64::MIN, f64::max);
    line(&format!("idle limit, wall beyond it, {when}"), most, "ms", Aim::AtMost(300.0), "12");
    if let Some((other, ..)) = slept.iter().find(|(verdict, ..)| *verdict != Verdict::IdleLimit) {
        println!("  a sleeping solution got: {other}");
    }
    Ok(())
}

/// Judges the same code many times, two at once; verdict, CPU and wall milliseconds of each.
fn many(judge: &Judge, problem: &Problem, code: &str, count: usize) -> Outcome<Vec<(Verdict, f64, f64)>> {
    let each = || -> Result<Vec<_>, String> {
        (0..count / 2)
            .map(|_| {
                let begun = Instant::now();
                let report = judged(judge, problem, code).map_err(|error| error.to_string())?;
                Ok((report.verdict, report.cpu_ms, begun.elapsed().as_secs_f64() * 1000.0))
            })
            .collect()
    };
    let halves = thread::scope(|scope| {
        let threads = [scope.spawn(each), scope.spawn(each)];
        threads.map(|thread| thread.join().unwrap_or_else(|_| Err("a thread panicked".to_owned())))
    });
    let mut all = Vec::new();
    for half in halves {
        all.extend(half?);
    }
    Ok(all)
}
