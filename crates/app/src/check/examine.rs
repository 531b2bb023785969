//! Every part of the check over documents that were read: values in, findings out; only fragments of code leave this
//! process, for a box.

use std::thread;

use domain::check::{Document, Finding, FindingKind, arithmetic, damage, models};

use super::FromExamination;
use crate::import::ReadDocument;

/// What was found in each document, in order.
pub struct Examined {
    /// One list a document, in the order of its lines.
    pub findings: Vec<Vec<FromExamination>>,
    /// What could not be checked, and why.
    pub notices: Vec<String>,
}

/// Longer documents are data; they are read, but not checked.
const LONGEST: usize = 16 << 20;

/// Examines documents, each by itself and all together.
pub fn examine(read: &[ReadDocument], _run_code: bool) -> Examined {
    let mut notices = Vec::new();
    let lines: Vec<Vec<&str>> = read
        .iter()
        .map(|read| {
            if read.text.len() > LONGEST {
                notices.push(format!(
                    "{} has {} MiB, more than the {} MiB that are checked; split it",
                    read.name,
                    read.text.len() >> 20,
                    LONGEST >> 20
                ));
                return Vec::new();
            }
            read.text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line)).collect()
        })
        .collect();
    let documents: Vec<Document<'_>> = read
        .iter()
        .zip(&lines)
        .map(|(read, lines)| Document { lines, notes: if lines.is_empty() { &[] } else { &read.notes } })
        .collect();
    let mut findings: Vec<Vec<FromExamination>> = Vec::new();
    for (read, document) in read.iter().zip(&documents) {
        let (found, failed) = alone(document);
        notices.extend(failed.into_iter().map(|part| {
            format!("{} was not checked for {part}: the check failed, which is our fault; please report it", read.name)
        }));
        findings.push(found);
    }
    findings.iter_mut().for_each(|found| {
        found.sort_by_key(|found| found.finding.lines);
        once(found);
    });
    Examined { findings, notices }
}

/// Keeps one of the findings that two parts made of the same numbers: the surer one, of equals the first.
fn once(found: &mut Vec<FromExamination>) {
    let computed = |finding: &Finding| matches!(finding.kind, FindingKind::Arithmetic | FindingKind::Model);
    let mut at = 0;
    while at < found.len() {
        let one = &found[at].finding;
        let better = found.iter().enumerate().any(|(other, found)| {
            let found = &found.finding;
            let same = computed(one) && computed(found) && one.kind != found.kind && one.lines == found.lines;
            same && (found.text.contains(&one.text) || one.text.contains(&found.text))
                && (found.confidence, at) > (one.confidence, other)
        });
        if better {
            found.remove(at);
        } else {
            at += 1;
        }
    }
}

/// One part of the check.
type Part = (&'static str, fn(&Document<'_>) -> Vec<Finding>);

/// Returns what is wrong in a document by itself, and the parts that failed.
fn alone(document: &Document<'_>) -> (Vec<FromExamination>, Vec<&'static str>) {
    const PARTS: [Part; 3] =
        [("arithmetic", arithmetic::findings), ("standard problems", models::findings), ("damage", damage::findings)];
    let (mut found, mut failed) = (Vec::new(), Vec::new());
    thread::scope(|scope| {
        let running = PARTS.map(|(name, part)| (name, scope.spawn(move || part(document))));
        for (name, part) in running {
            match part.join() {
                Ok(findings) => found.extend(findings),
                // What one part cannot bear must not cost the import.
                Err(_) => failed.push(name),
            }
        }
    });
    (found.into_iter().map(|finding| FromExamination { finding, from_run: false }).collect(), failed)
}
