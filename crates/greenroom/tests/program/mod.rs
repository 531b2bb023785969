//! The program as a person runs it: in a home of its own, with nothing of this machine's environment and nobody at the keys.

use std::path::Path;
use std::process::{Command, Stdio};

/// Returns the command of the program in a home.
pub fn program(home: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_greenroom"));
    command.current_dir(home).env_clear().env("HOME", home).env("TZ", "UTC").env("NO_COLOR", "1").stdin(Stdio::null());
    command
}
