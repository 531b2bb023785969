//! How many of the statements that can be recomputed the check judges as they are: notes of ours, a third of them held
//! out by document.
//!
//! A wrong statement counts as found when a finding that is shown touches its lines; a finding that touches none is false.

use std::fs;
use std::path::{Path, PathBuf};

use app::{Bank, CheckOptions};
use camino::Utf8PathBuf;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Deserialize;

/// What somebody who recomputed it says of a statement or a stretch of code.
#[derive(Deserialize)]
struct Label {
    line: u32,
    end_line: u32,
    kind: String,
    verdict: String,
}

/// What was counted in a folder.
#[derive(Default)]
struct Tally {
    wrong: [usize; 2],
    found: [usize; 2],
    shown: usize,
    idle: usize,
}

/// Prints recall of wrong statements and of broken code, and precision, in each part.
pub fn print(root: &Path) {
    println!("\nstatements and code of our own notes, recomputed");
    for part in ["dev", "heldout"] {
        let folder = root.join("crates/app/tests/computed").join(part);
        let Some(tally) = tally(&folder) else { continue };
        let Tally { wrong, found, shown, idle } = tally;
        let share =
            |of: usize| format!("{:>3} of {:>3}  {:.2}", found[of], wrong[of], found[of] as f64 / wrong[of] as f64);
        println!("  {part:8} wrong statements {}, broken code {}", share(0), share(1));
        println!("  {:8} precision {:.3} of {shown} findings", "", 1.0 - idle as f64 / shown.max(1) as f64);
    }
}

fn tally(folder: &Path) -> Option<Tally> {
    let mut bank = Bank::in_memory(TimeZone::UTC).ok()?;
    let mut documents: Vec<PathBuf> = fs::read_dir(folder).ok()?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    documents.retain(|path| path.extension().is_some_and(|extension| extension != "jsonl"));
    documents.sort();
    let mut tally = Tally::default();
    for document in documents {
        let labels: Vec<Label> = fs::read_to_string(document.with_extension("labels.jsonl"))
            .ok()?
            .lines()
            .filter_map(|line| serde_json::from_str(line).ok())
            .collect();
        let path = Utf8PathBuf::from_path_buf(document).ok()?;
        let checked = app::check(&mut bank, &[path], CheckOptions { run_code: true }, Timestamp::UNIX_EPOCH).ok()?;
        let shown: Vec<_> =
            checked.documents.iter().flat_map(|d| &d.findings).filter(|found| found.is_shown()).collect();
        let touches = |label: &Label, at: usize| {
            let lines = shown[at].finding.lines;
            lines.first <= label.end_line && lines.last >= label.line
        };
        let wrong: Vec<&Label> = labels.iter().filter(|label| label.verdict == "wrong").collect();
        for label in &wrong {
            let sort = usize::from(label.kind == "code");
            tally.wrong[sort] += 1;
            tally.found[sort] += usize::from((0..shown.len()).any(|at| touches(label, at)));
        }
        tally.shown += shown.len();
        tally.idle += (0..shown.len()).filter(|at| !wrong.iter().any(|label| touches(label, *at))).count();
    }
    Some(tally)
}
