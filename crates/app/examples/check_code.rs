//! Prints what the check of code and of damage says of files.
//!
//! `cargo run -p app --example check_code -- [--all] [--fragments] [--no-box] FILE…`

use std::error::Error;
use std::time::Instant;

use domain::check::fragment::extract;
use domain::check::{Document, damage};

fn main() -> Result<(), Box<dyn Error>> {
    let (flags, files): (Vec<String>, Vec<String>) = std::env::args().skip(1).partition(|word| word.starts_with("--"));
    let set = |flag: &str| flags.iter().any(|word| word == flag);
    let judge = if set("--no-box") { None } else { Some(app::Judge::open()?) };
    for file in files {
        let text = formats::decode(&std::fs::read(&file)?)?.text;
        let lines: Vec<&str> = text.lines().collect();
        let reading = formats::read(&file, &text);
        let document = Document { lines: &lines, notes: &reading.notes };
        if set("--fragments") {
            for fragment in extract(&document) {
                println!(
                    "--- {}-{} {:?} section {} flat {} joined {} excused {}",
                    fragment.lines.first,
                    fragment.lines.last,
                    fragment.form,
                    fragment.section,
                    fragment.flat,
                    fragment.joined,
                    fragment.excused
                );
                println!("{}", fragment.code.join("\n"));
                for example in &fragment.examples {
                    println!("    example: {example:?}");
                }
                if let Some(printed) = &fragment.printed {
                    println!("    printed: {printed:?}");
                }
            }
        }
        let begun = Instant::now();
        let checked = app::check_code(judge.as_ref(), &document);
        let code = begun.elapsed();
        let begun = Instant::now();
        let mut findings = checked.findings;
        findings.extend(damage::findings(&document));
        eprintln!(
            "{file}: {} fragments, {} parse, {} ran, {} ms; damage {} ms{}",
            checked.fragments,
            checked.parsed,
            checked.ran,
            code.as_millis(),
            begun.elapsed().as_millis(),
            checked.notice.map(|notice| format!("; {notice}")).unwrap_or_default()
        );
        for finding in findings.iter().filter(|finding| finding.shown || set("--all")) {
            println!(
                "{file}:{}-{} {} {:.2}{}\n    {}\n    how: {}\n    right: {}",
                finding.lines.first,
                finding.lines.last,
                finding.kind.name(),
                finding.confidence,
                if finding.shown { "" } else { " (hidden)" },
                finding.text,
                finding.how,
                finding.right
            );
        }
    }
    Ok(())
}
