//! Builds the editor of the problem pages with npm and esbuild.
//!
//! Without npm, or with `GREENROOM_UI=off`, the program is whole but for the editor: pages fall back to a text area.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const SOURCES: [&str; 3] = ["package.json", "package-lock.json", "editor.js"];

fn main() {
    let source = Path::new("../../ui/editor");
    println!("cargo::rerun-if-env-changed=GREENROOM_UI");
    for name in SOURCES {
        println!("cargo::rerun-if-changed={}", source.join(name).display());
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let bundle = out.join("editor.js");
    let wanted = env::var_os("GREENROOM_UI").is_none_or(|value| value != "off");
    let built =
        if wanted { build(source, &out.join("editor"), &bundle) } else { Err("GREENROOM_UI is off".to_owned()) };
    if let Err(reason) = built {
        // It is not tried again with every build: without a network that would cost seconds each time.
        let again = if wanted { "; to try again, touch ui/editor/package.json and build" } else { "" };
        println!("cargo::warning=the code editor is left out, pages use a text area: {reason}{again}");
        fs::write(&bundle, "").expect("OUT_DIR can be written");
    }
}

fn build(source: &Path, work: &Path, bundle: &Path) -> Result<(), String> {
    fs::create_dir_all(work).map_err(|error| error.to_string())?;
    for name in SOURCES {
        fs::copy(source.join(name), work.join(name)).map_err(|error| format!("cannot copy {name}: {error}"))?;
    }
    // Without a network npm would try for a minute and more.
    let patience = ["--fetch-retries=1", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=2000"];
    let npm = ["ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"].into_iter().chain(patience);
    run(Command::new("npm").args(npm).current_dir(work))?;
    let esbuild = work.join("node_modules/.bin/esbuild");
    let bundled = ["editor.js", "--bundle", "--minify", "--format=iife", "--target=es2022", "--legal-comments=inline"];
    run(Command::new(esbuild).args(bundled).arg(format!("--outfile={}", bundle.display())).current_dir(work))
}

fn run(command: &mut Command) -> Result<(), String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.stdin(Stdio::null()).output().map_err(|error| format!("{name} did not start: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let reason = said.lines().find(|line| line.contains("reason:")).or(said.lines().next());
    Err(format!("{name} failed: {}", reason.unwrap_or("it says nothing")))
}
