//! Prints what check finds in files, one line a finding: `findings [--all] [--part NAME] FILE…`.
//!
//! For looking at one part at a time while working on it; `greenroom check` is the program that people use.

use domain::check::{Document, Finding, arithmetic, contradiction, damage, misconception, models};

/// A part of check and the function that runs it.
type Part = (&'static str, fn(&Document<'_>) -> Vec<Finding>);

const PARTS: &[Part] = &[
    ("arithmetic", arithmetic::findings),
    ("models", models::findings),
    ("damage", damage::findings),
    ("misconceptions", known_misconceptions),
    ("contradictions", contradictions),
];

/// Returns the misconceptions of the catalog that comes with the program.
fn known_misconceptions(document: &Document<'_>) -> Vec<Finding> {
    misconception::findings(document, known())
}

/// Returns what one document says in two ways.
fn contradictions(document: &Document<'_>) -> Vec<Finding> {
    let examination = &misconception::examine(document, known());
    let told = contradiction::Told { name: "this document", document: *document, examination };
    contradiction::findings(&[told], known()).into_iter().map(|(_, finding)| finding).collect()
}

fn known() -> &'static misconception::Catalog {
    static CATALOG: std::sync::OnceLock<misconception::Catalog> = std::sync::OnceLock::new();
    CATALOG.get_or_init(|| match catalog() {
        Ok(catalog) => catalog,
        Err(error) => {
            eprintln!("{error}");
            misconception::Catalog::default()
        }
    })
}

/// Returns the catalog in the folder that `CATALOG` names, else the one that comes with the program.
fn catalog() -> Result<misconception::Catalog, formats::misconceptions::CatalogError> {
    let Ok(folder) = std::env::var("CATALOG") else { return formats::misconceptions::built_in() };
    let mut files: Vec<(String, String)> = std::fs::read_dir(&folder)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let text = std::fs::read_to_string(entry.path()).ok()?;
            Some((entry.file_name().to_string_lossy().into_owned(), text))
        })
        .collect();
    files.sort();
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    formats::misconceptions::read(&files)
}

fn main() -> std::process::ExitCode {
    let mut all = false;
    let mut only = None;
    let mut files = Vec::new();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--all" => all = true,
            "--part" => only = arguments.next(),
            _ => files.push(argument),
        }
    }
    if files.is_empty() {
        eprintln!("usage: findings [--all] [--part arithmetic|models|damage|misconceptions|contradictions] FILE…");
        return std::process::ExitCode::FAILURE;
    }
    for file in files {
        match std::fs::read(&file) {
            Ok(bytes) => print(&file, &String::from_utf8_lossy(&bytes), all, only.as_deref()),
            Err(error) => eprintln!("{file}: {error}"),
        }
    }
    std::process::ExitCode::SUCCESS
}

fn print(file: &str, text: &str, all: bool, only: Option<&str>) {
    let lines: Vec<&str> = text.lines().collect();
    let reading = formats::read(file, text);
    let document = Document { lines: &lines, notes: &reading.notes };
    let name = file.rsplit('/').next().unwrap_or(file);
    for (part, run) in PARTS {
        if only.is_some_and(|only| only != *part) {
            continue;
        }
        let started = std::time::Instant::now();
        let findings = run(&document);
        let took = started.elapsed();
        for finding in findings.iter().filter(|finding| all || finding.shown) {
            let Finding { lines, kind, text, right, how, confidence, shown } = finding;
            let hidden = if *shown { "" } else { " (hidden)" };
            println!(
                "{name}:{}-{} {part}/{} {confidence:.2}{hidden}\n    text:  {text}\n    right: {right}\n    how:   {how}",
                lines.first,
                lines.last,
                kind.name()
            );
        }
        eprintln!("{name}: {part}: {} findings in {took:.2?}", findings.len());
    }
}
