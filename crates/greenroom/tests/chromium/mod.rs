//! What a test in a real browser wants: Node, npm and Chromium.
//!
//! Where one is absent the test says so on standard error and passes, unless `CI=true`: there a test that silently did not run
//! would be worse than none.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A browser, and the folder of the scripts that drive it.
pub struct Tools {
    chromium: PathBuf,
}

impl Tools {
    /// Finds them; where something is absent that is told and `None`.
    pub fn find(test: &str) -> Option<Tools> {
        match found() {
            Ok(chromium) => Some(Tools { chromium }),
            Err(missing) => {
                let in_ci = std::env::var("CI").is_ok_and(|ci| ci == "true");
                assert!(!in_ci, "in CI the browser test must run: {missing}");
                // Written past the capture of the test harness, which swallows what passing tests print.
                let _ = writeln!(std::io::stderr(), "\nSKIPPED browser test, {test}: {missing}\n");
                None
            }
        }
    }

    /// Runs a script of `ui/test` and returns what it printed; it must pass.
    pub fn run(&self, script: &str, variables: &[(&str, &Path)]) -> String {
        let ran = Command::new("node")
            .args(["--test", &format!("test/{script}.test.mjs")])
            .current_dir(workspace().join("ui"))
            .env("GREENROOM_CHROMIUM", &self.chromium)
            .envs(variables.iter().copied())
            .stdin(Stdio::null())
            .output()
            .expect("node starts: its version was asked before");
        let told = String::from_utf8_lossy(&ran.stdout).into_owned();
        assert!(ran.status.success(), "{told}{}", String::from_utf8_lossy(&ran.stderr));
        told
    }
}

/// Returns the root of the workspace.
pub fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).expect("the crate lies two folders deep").to_owned()
}

fn found() -> Result<PathBuf, String> {
    for program in ["node", "npm"] {
        Command::new(program)
            .arg("--version")
            .stdin(Stdio::null())
            .output()
            .map_err(|_| format!("{program} is not installed (Debian: apt-get install nodejs npm)"))?;
    }
    let named = std::env::var_os("GREENROOM_CHROMIUM").map(PathBuf::from);
    let known = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].map(PathBuf::from);
    let chromium = named.or_else(|| known.into_iter().find(|path| path.exists()));
    let chromium = chromium.ok_or("Chromium is not installed (Debian: apt-get install chromium)")?;
    let ui = workspace().join("ui");
    if !ui.join("node_modules/playwright-core").exists() {
        let fetched = Command::new("npm")
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
            .current_dir(&ui)
            .stdin(Stdio::null())
            .output()
            .map_err(|error| format!("npm did not start: {error}"))?;
        if !fetched.status.success() {
            return Err(format!("`npm ci` in ui/ failed: {}", String::from_utf8_lossy(&fetched.stderr)));
        }
    }
    Ok(chromium)
}
