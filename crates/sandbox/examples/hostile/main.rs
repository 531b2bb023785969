//! Runs the hostile suite against the sandbox and counts what gets through; with `--verdicts`, runs the labeled set and counts verdicts that differ.
//!
//! ```text
//! hostile [--tier "T1 root"|"T1 user"|"T2 root"|"T2 user"] [--only NAME] [--verbose]
//! hostile --verdicts [--repeat TIMES]      TIMES runs of some programs of the set, with two busy processes for each processor
//! ```
//! Started as root it takes every tier both as root and, by starting itself anew, as an ordinary user; else only as the user it is. An honest
//! program runs after each hostile one. The exit code is 1 if anything got through that is not documented.

#[cfg(target_os = "linux")]
mod programs;
#[cfg(target_os = "linux")]
mod ruling;
#[cfg(target_os = "linux")]
mod suite;
#[cfg(target_os = "linux")]
mod surroundings;

#[cfg(target_os = "linux")]
fn main() -> std::process::ExitCode {
    suite::main()
}

#[cfg(not(target_os = "linux"))]
fn main() {
    println!("the sandbox has no tier on this system yet");
}
