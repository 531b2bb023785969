//! A short selection of the hostile suite and of the labeled set, in every tier that works for the user who runs the tests.
//!
//! The whole of both is run by the example `hostile`.

#![cfg(target_os = "linux")]
#![expect(dead_code, reason = "the modules belong to the example, of which a test needs a part")]

use std::sync::Mutex;

use sandbox::Warm;

#[path = "../examples/hostile/programs.rs"]
mod programs;
#[path = "../examples/hostile/ruling.rs"]
mod ruling;
#[path = "../examples/hostile/suite.rs"]
mod suite;
#[path = "../examples/hostile/surroundings.rs"]
mod surroundings;

use programs::Program;
use suite::Bench;

/// Both tests count processes, so they take turns.
static TURN: Mutex<()> = Mutex::new(());

#[test]
fn nothing_hostile_gets_through() {
    let files = [
        "resources/memory_bytearray.py",
        "resources/memory_shared_map.py",
        "resources/disk_fill.py",
        "resources/output_stdout.py",
        "resources/encode_cycle.py",
        "processes/fork.py",
        "processes/daemon.py",
        "processes/signals_outwards.py",
        "processes/tamper_with_others.py",
        "host/files.py",
        "host/environment.py",
        "host/descriptors.py",
        "host/symlinks.py",
        "host/write_outside.py",
        "network/tcp.py",
        "network/unix_sockets.py",
        "kernel/thirty_two_bit_calls.py",
        "kernel/terminal.py",
        "kernel/run_from_memory.py",
        "forged/twice.py",
        "forged/exit_zero.py",
        "forged/largest_length.py",
        "forged/patched_builtins.py",
        "leaks/files_left.py",
        "leaks/changed_numpy.py",
        "pairs/files.py",
        "javascript/network.js",
        "sql/attach_bank.sql",
    ];
    check(|tier| breaches(tier, &files));
}

#[test]
fn causes_of_failure_are_told_apart() {
    let files = [
        "accepted.py",
        "wrong_type.py",
        "cpu_loop.py",
        "idle_sleep.py",
        "memory_numpy.py",
        "output_print.py",
        "error_division.py",
        "error_segmentation.py",
        "error_abort.py",
        "forbidden_fork.py",
        "protocol_exit_zero.py",
    ];
    check(|tier| wrong_verdicts(tier, &files));
}

fn breaches(tier: &str, files: &[&str]) -> Result<Vec<String>, String> {
    let mut bench = Bench::new(tier, None)?;
    let programs = chosen(bench.suite.programs.clone(), files);
    let mut breaches = std::mem::take(&mut bench.unready);
    for program in programs {
        let (_, found) = bench.examine(&program);
        breaches.extend(found.into_iter().map(|what| format!("{}: {what}", program.file)));
    }
    Ok(breaches)
}

fn wrong_verdicts(tier: &str, files: &[&str]) -> Result<Vec<String>, String> {
    let host = suite::probe(tier)?;
    let warm = Warm::start(&host, &["numpy"]).map_err(|e| e.to_string())?;
    let programs = chosen(programs::labeled(&programs::folders(None).1)?, files);
    let differs = |program: Program| {
        let outcome = suite::one_of_set(&warm, &program);
        Some(format!("{}: {}", program.file, suite::differs(&program, &outcome)?))
    };
    Ok(programs.into_iter().filter_map(differs).collect())
}

fn chosen(programs: Vec<Program>, files: &[&str]) -> Vec<Program> {
    let chosen: Vec<Program> = programs.into_iter().filter(|program| files.contains(&program.file.as_str())).collect();
    assert_eq!(chosen.len(), files.len(), "every file is in the list");
    chosen
}

/// Every tier that works must find nothing.
fn check(run: impl Fn(&str) -> Result<Vec<String>, String>) {
    let _turn = TURN.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    for tier in ["T1", "T2"] {
        match run(tier) {
            Ok(found) => assert!(found.is_empty(), "{tier}: {found:#?}"),
            Err(refused) if refused.contains("cannot be isolated here") => eprintln!("{tier} is not tested: {refused}"),
            Err(problem) => panic!("{tier}: {problem}"),
        }
    }
}
