//! Running untrusted programs under limits.
//!
//! A [`Host`] says what the machine can do. [`Warm`] runs Python in children of an interpreter that is started once; [`Cold`] starts any other
//! program afresh. Both isolate by the tier that the host found to work, never less, and watch from outside. What comes back is a [`Run`]: how
//! the process ended and what it used. Verdicts are made elsewhere.

mod cold;
mod error;
#[cfg(target_os = "linux")]
mod filter;
mod host;
#[cfg(target_os = "linux")]
mod landlock;
#[cfg(target_os = "linux")]
mod launcher;
mod limits;
#[cfg(target_os = "linux")]
mod memory;
#[cfg(target_os = "linux")]
mod message;
mod python;
mod run;
#[cfg(target_os = "linux")]
mod supervisor;
#[cfg(target_os = "linux")]
mod sys;
mod tier;
mod toolchain;
mod warm;

pub use cold::Cold;
pub use error::{Refusal, SandboxError};
pub use host::{Host, Settings};
pub use limits::Limits;
pub use python::Python;
pub use run::{Command, Event, Exit, File, Job, MOST_PEERS, Profile, Reply, Run, Usage};
pub use tier::Tier;
pub use toolchain::{Language, Missing, Toolchain};
pub use warm::Warm;
