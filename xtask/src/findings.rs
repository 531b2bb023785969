//! How much of what is wrong in documents the check finds, held against statements that people checked by hand.
//!
//! A statement counts as found when a finding that is shown touches its lines. The labels cover a part of the statements
//! only, so what is found elsewhere is listed for reading, not counted.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use app::{Bank, CheckOptions, CheckedDocument};
use camino::Utf8PathBuf;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Deserialize;

/// A statement that was checked by hand.
#[derive(Deserialize)]
struct Claim {
    seed: String,
    line_start: u32,
    line_end: u32,
    claim: String,
    verdict: String,
    basis: String,
}

/// How many of how many.
#[derive(Default)]
struct Share {
    hits: usize,
    of: usize,
}

/// Verdicts that a finding should meet.
const WRONG: [&str; 6] = ["wrong", "broken", "inconsistent", "misleading", "incomplete", "outdated"];

/// Prints recall by verdict and basis, what was missed, and what was disputed though it is right.
pub fn print(root: &Path) {
    let shared = root.join("../shared");
    let labels = shared.join("gold/claims-dev.jsonl");
    let Ok(text) = fs::read_to_string(&labels) else {
        println!("SKIPPED findings: {} is not there", labels.display());
        return;
    };
    let claims: Vec<Claim> = text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    let Some(checked) = checked(&shared.join("notes")) else { return };
    let (mut tally, mut missed, mut disputed) = (BTreeMap::<String, Share>::new(), Vec::new(), Vec::new());
    for claim in &claims {
        let wrong = WRONG.contains(&claim.verdict.as_str());
        let found = checked.iter().any(|document| document.name == claim.seed && hits(document, claim));
        match (wrong, found) {
            (true, _) => {
                for name in [format!("{}, {}", claim.verdict, claim.basis), "all that is wrong".to_owned()] {
                    let share = tally.entry(name).or_default();
                    share.of += 1;
                    share.hits += usize::from(found);
                }
                if !found {
                    missed.push(claim);
                }
            }
            (false, true) if claim.verdict == "right" => disputed.push(claim),
            (false, _) => {}
        }
    }
    println!("\nfindings that are shown, held against {} statements", claims.len());
    for (name, Share { hits, of }) in &tally {
        println!("  {name:32} {hits:>3} of {of:>3}  {:.2}", *hits as f64 / *of as f64);
    }
    println!("  right, and disputed              {:>3}", disputed.len());
    let at = |claim: &&Claim| {
        format!("{} {}-{} {}", &claim.seed[..3.min(claim.seed.len())], claim.line_start, claim.line_end, claim.claim)
    };
    missed.iter().for_each(|claim| println!("    missed   {}", at(claim)));
    disputed.iter().for_each(|claim| println!("    disputed {}", at(claim)));
    let mut kinds = BTreeMap::<&str, (usize, usize)>::new();
    for found in checked.iter().flat_map(|document| &document.findings) {
        let count = kinds.entry(found.finding.kind.name()).or_default();
        if found.is_shown() { count.0 += 1 } else { count.1 += 1 }
    }
    for (kind, (shown, hidden)) in kinds {
        println!("  {kind:32} {shown:>3} shown, {hidden} with --all");
    }
}

fn hits(document: &CheckedDocument, claim: &Claim) -> bool {
    document.findings.iter().filter(|found| found.is_shown()).any(|found| {
        let lines = found.finding.lines;
        lines.first <= claim.line_end && lines.last >= claim.line_start
    })
}

fn checked(notes: &Path) -> Option<Vec<CheckedDocument>> {
    let notes = Utf8PathBuf::from_path_buf(notes.to_owned()).ok()?;
    let mut bank = Bank::in_memory(TimeZone::UTC).ok()?;
    match app::check(&mut bank, &[notes], CheckOptions { run_code: true }, Timestamp::UNIX_EPOCH) {
        Ok(checked) => {
            checked.notices.iter().for_each(|notice| println!("  note: {notice}"));
            Some(checked.documents)
        }
        Err(error) => {
            println!("SKIPPED findings: {error}");
            None
        }
    }
}
