//! The Python that runs inside of the box has tests of its own; here they are run as one.

use std::path::Path;
use std::process::Command;

#[test]
fn the_program_inside_of_the_box_keeps_its_word() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/inside");
    let output = Command::new("python3").args(["-B", "-m", "unittest"]).current_dir(folder).output();
    let Ok(output) = output else {
        eprintln!("skipped: there is no python3");
        return;
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
