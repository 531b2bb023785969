//! The `greenroom` command: reads its arguments, calls one operation of `app`, and turns what comes back into words and an exit code.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
