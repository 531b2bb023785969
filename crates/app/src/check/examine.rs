//! Every part of the check over documents that were read: values in, findings out; only fragments of code leave this
//! process, for a box.

use std::sync::OnceLock;
use std::thread;

use domain::bank::LineSpan;
use domain::check::contradiction::Told;
use domain::check::fragment::{self, Fragment};
use domain::check::misconception::{Catalog, Examination};
use domain::check::{
    Document, Finding, FindingKind, arithmetic, contradiction, damage, misconception, models, textbook,
};

use super::FromExamination;
use super::run::check_fragments;
use crate::import::ReadDocument;
use crate::judge::Judge;

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
pub fn examine(read: &[ReadDocument], run_code: bool) -> Examined {
    let mut notices = Vec::new();
    let catalog = catalog();
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
    let mut examinations: Vec<Examination> = Vec::new();
    for (read, document) in read.iter().zip(&documents) {
        let alone = alone(document, catalog);
        notices.extend(alone.failed.into_iter().map(|part| {
            format!("{} was not checked for {part}: the check failed, which is our fault; please report it", read.name)
        }));
        findings.push(alone.findings);
        examinations.push(alone.examination);
    }
    let told: Vec<Told<'_>> = read
        .iter()
        .zip(&documents)
        .zip(&examinations)
        .map(|((read, document), examination)| Told { name: &read.name, document: *document, examination })
        .collect();
    for (at, finding) in contradiction::findings(&told, catalog) {
        findings[at].push(FromExamination { finding, from_run: false });
    }
    code(&documents, run_code, &mut findings, &mut notices);
    findings.iter_mut().for_each(|found| {
        found.sort_by_key(|found| found.finding.lines);
        once(found);
    });
    Examined { findings, notices }
}

/// Adds what is wrong with the code of documents: by running it where that is wanted, else by its looks alone.
fn code(documents: &[Document<'_>], run_code: bool, findings: &mut [Vec<FromExamination>], notices: &mut Vec<String>) {
    let fragments: Vec<Vec<Fragment>> = documents.iter().map(fragment::extract).collect();
    // To look for an interpreter costs more than to read a document, so without code none is looked for.
    let runs = run_code && fragments.iter().any(|fragments| !fragments.is_empty());
    let judge = match runs.then(Judge::open) {
        Some(Ok(judge)) => Some(judge),
        Some(Err(error)) => {
            notices.push(format!("the code in the documents was not run: {error}"));
            None
        }
        None => None,
    };
    for (fragments, findings) in fragments.iter().zip(findings) {
        let checked = check_fragments(judge.as_ref(), fragments);
        let from_run = judge.is_some() && checked.notice.is_none();
        findings.extend(checked.findings.into_iter().map(|finding| FromExamination { finding, from_run }));
        if judge.is_some() {
            notices.extend(checked.notice.filter(|notice| !notices.contains(notice)));
        }
    }
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

/// Returns the catalog of misconceptions that comes with the program.
fn catalog() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| formats::misconceptions::built_in().expect("a test reads the catalog that is compiled in"))
}

/// What a document says by itself.
struct Alone {
    findings: Vec<FromExamination>,
    /// What other documents may contradict.
    examination: Examination,
    /// The parts of the check that failed.
    failed: Vec<&'static str>,
}

/// One part of the check.
type Part = (&'static str, fn(&Document<'_>) -> Vec<Finding>);

fn alone(document: &Document<'_>, catalog: &Catalog) -> Alone {
    const PARTS: [Part; 4] = [
        ("arithmetic", arithmetic::findings),
        ("standard problems", models::findings),
        ("damage", damage::findings),
        ("formulas", textbook::findings),
    ];
    let (mut findings, mut failed) = (Vec::new(), Vec::new());
    let mut examination = Examination::default();
    thread::scope(|scope| {
        let statements = scope.spawn(|| misconception::examine(document, catalog));
        let running = PARTS.map(|(name, part)| (name, scope.spawn(move || part(document))));
        // What one part cannot bear must not cost the import.
        for (name, part) in running {
            match part.join() {
                Ok(found) => findings.extend(found),
                Err(_) => failed.push(name),
            }
        }
        match statements.join() {
            Ok(examined) => {
                examination = examined;
                findings.append(&mut examination.findings);
            }
            Err(_) => failed.push("misconceptions"),
        }
    });
    // What the catalog says of a line, a formula need not say again.
    let disputed: Vec<LineSpan> =
        findings.iter().filter(|known| known.how != textbook::HOW).map(|known| known.lines).collect();
    findings.retain(|finding| {
        finding.how != textbook::HOW
            || !disputed.iter().any(|lines| lines.first <= finding.lines.last && finding.lines.first <= lines.last)
    });
    let findings = findings.into_iter().map(|finding| FromExamination { finding, from_run: false }).collect();
    Alone { findings, examination, failed }
}
