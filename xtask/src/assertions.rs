//! How much of what single statements of interview notes get wrong is found, and how often a right one is disputed.
//!
//! The statements come in pairs, a wrong one and a right one that looks like it, and are read one document each. Of the
//! topics that are held out only the numbers are printed, so that nobody builds for what is missed there.

use std::fs;
use std::path::Path;

use domain::check::misconception::Catalog;
use domain::check::{Document, Finding, arithmetic, damage, misconception, models};

/// A statement as the file has it, and whether it is right.
struct Sample<'a> {
    topic: &'a str,
    /// The question it stands under; empty where there is none.
    question: &'a str,
    says: &'a str,
    right: bool,
}

/// Prints the share of wrong statements found and of right ones disputed, by topic where errors may be looked at.
pub fn print(root: &Path, catalog: &Catalog) {
    println!("\nsingle statements, wrong ones found and right ones disputed");
    let files = [
        ("dev", true),
        ("heldout", false),
        ("forum", true),
        ("forum-heldout", false),
        ("reworded", true),
        ("reworded-heldout", false),
    ];
    for (name, open) in files {
        let path = root.join(format!("crates/domain/tests/statements/notes/{name}.txt"));
        match fs::read_to_string(&path) {
            Ok(text) => print_file(name, &samples(&text), open, catalog),
            Err(error) => println!("SKIPPED {}: {error}", path.display()),
        }
    }
}

fn print_file(name: &str, samples: &[Sample<'_>], open: bool, catalog: &Catalog) {
    let (mut found, mut disputed, mut wrong) = (0, 0, 0);
    for sample in samples {
        let shown = shown(sample, catalog);
        wrong += usize::from(!sample.right);
        match (sample.right, shown) {
            (false, Some(_)) => found += 1,
            (false, None) if open => println!("    missed   {}: {}", sample.topic, sample.says),
            (true, Some(finding)) => {
                disputed += 1;
                if open {
                    println!("    disputed {}: {} -- {}", sample.topic, sample.says, finding.right);
                }
            }
            _ => {}
        }
    }
    let right = samples.len() - wrong;
    let share = found as f64 / wrong.max(1) as f64;
    println!("  {name:32} {found:>3} of {wrong:>3}  {share:.2}; {disputed} of {right} right ones disputed");
}

/// Returns what is shown of a statement, if anything is.
fn shown(sample: &Sample<'_>, catalog: &Catalog) -> Option<Finding> {
    let text = if sample.question.is_empty() {
        sample.says.to_owned()
    } else {
        format!("## {}\n\n{}\n", sample.question, sample.says)
    };
    let lines: Vec<&str> = text.lines().collect();
    let reading = formats::read("statement.md", &text);
    let document = Document { lines: &lines, notes: &reading.notes };
    let parts = [arithmetic::findings(&document), models::findings(&document), damage::findings(&document)];
    parts.into_iter().flatten().chain(misconception::findings(&document, catalog)).find(|finding| finding.shown)
}

fn samples(text: &str) -> Vec<Sample<'_>> {
    let mut topic = "";
    let mut samples = Vec::new();
    for line in text.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            topic = heading;
        }
        let Some((mark, statement)) = line.split_once(' ').filter(|(mark, _)| matches!(*mark, "-" | "+")) else {
            continue;
        };
        let (question, says) = statement.split_once(" :: ").unwrap_or(("", statement));
        samples.push(Sample { topic, question, says, right: mark == "+" });
    }
    samples
}
