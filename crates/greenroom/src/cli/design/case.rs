//! `greenroom design` and `greenroom design CASE`: what cases there are, and what one of them asks.

use std::io::Write as _;
use std::process::ExitCode;

use app::{Bank, CaseSummary};
use camino::Utf8PathBuf;
use domain::design::case::{Case, Nature, Origin};
use serde_json::json;

use crate::cli::{Failure, Outcome, paint, print, print_json};

/// Lists the cases.
pub fn list(bank: &Bank, as_json: bool) -> Outcome {
    for case in app::design_cases(bank)? {
        if as_json {
            print_json(&json!({
                "case": case.name, "title": case.title, "summary": case.summary, "minutes": case.minutes,
                "runs": case.runs, "passed": case.passed,
            }))?;
        } else {
            tell(&case)?;
        }
    }
    if !as_json {
        eprintln!("{}", paint::faint("`greenroom design CASE` opens one and begins a file for it"));
    }
    Ok(ExitCode::SUCCESS)
}

fn tell(case: &CaseSummary) -> Result<(), Failure> {
    let state = match (case.runs, case.passed) {
        (0, _) => String::new(),
        (runs, 0) => format!(", run {runs} {}", times(runs)),
        (runs, passed) => format!(", run {runs} {}, passed {passed}", times(runs)),
    };
    print(&format!(
        "{}  {}",
        paint::strong(&format!("{:<18}", case.name)),
        paint::faint(&format!("{} minutes{state}", case.minutes))
    ))?;
    print(&paint::wrapped(&format!("{}: {}", case.title, case.summary), "    "))
}

fn times(count: u32) -> &'static str {
    if count == 1 { "time" } else { "times" }
}

/// Shows what a case asks and begins a file for it.
pub fn open(name: &str, file: Option<&Utf8PathBuf>, answer: bool, as_json: bool) -> Outcome {
    let case = app::design_case(name)?;
    if as_json {
        print_json(&object(&case))?;
        return Ok(ExitCode::SUCCESS);
    }
    asked(&case)?;
    if answer {
        answered(&case)?;
    }
    let file = file.cloned().unwrap_or_else(|| Utf8PathBuf::from("design.toml"));
    begin(&case, &file)?;
    Ok(ExitCode::SUCCESS)
}

fn asked(case: &Case) -> Result<(), Failure> {
    print(&format!("{}  {}", paint::strong(&case.title), paint::faint(&format!("{} minutes", case.minutes))))?;
    print(&paint::answer(&formats::blocks(&case.prompt)))?;
    if !case.givens.is_empty() {
        print(&paint::strong("given"))?;
        for given in &case.givens {
            let doubt =
                if given.origin == Origin::Unchecked { paint::faint(" (to be checked)") } else { String::new() };
            print(&paint::wrapped(&format!("{}: {}{doubt}", given.factor.says, given.factor.text), "  "))?;
        }
    }
    if !case.requirements.is_empty() {
        print(&format!("\n{}", paint::strong("required")))?;
        for required in &case.requirements {
            let measure = if required.measure.is_empty() {
                String::new()
            } else {
                paint::faint(&format!("  {} = {}", required.measure, required.limit))
            };
            print(&format!("{}{measure}", paint::wrapped(&required.says, "  ")))?;
        }
    }
    if !case.estimates.is_empty() {
        print(&format!("\n{}", paint::strong("to estimate, in [estimate]")))?;
        for asked in &case.estimates {
            print(&paint::wrapped(&format!("{}: {}", asked.name, asked.question), "  "))?;
        }
    }
    Ok(())
}

fn answered(case: &Case) -> Result<(), Failure> {
    print(&format!("\n{}", paint::strong("what a good answer says")))?;
    for point in &case.rubric {
        print(&paint::wrapped(&format!("{}: {}", point.part, point.says), "  "))?;
    }
    for flag in &case.red_flags {
        print(&format!("  {} {}", paint::alert("never"), paint::wrapped(flag, "    ").trim_start()))?;
    }
    print(&format!("\n{}", paint::strong("what it comes to")))?;
    for asked in &case.estimates {
        print(&paint::wrapped(
            &format!("{}: {}, {}. {}", asked.name, asked.expected.written(), asked.expected.formula_text, asked.so),
            "  ",
        ))?;
    }
    if !case.follow_ups.is_empty() {
        print(&format!("\n{}", paint::strong("what is asked next")))?;
    }
    for next in &case.follow_ups {
        print(&paint::wrapped(&next.asks, "  "))?;
        print(&paint::faint(&paint::wrapped(&next.wants, "      ")))?;
    }
    if !case.sources.is_empty() {
        print(&format!("\n{}", paint::strong("sources")))?;
    }
    case.sources.iter().try_for_each(|source| {
        print(format!("  {} {}", source.title, paint::faint(source.link.as_deref().unwrap_or_default())).trim_end())
    })
}

/// Writes the beginning of a design, never over a file that is there.
fn begin(case: &Case, file: &Utf8PathBuf) -> Result<(), Failure> {
    let made = std::fs::OpenOptions::new().write(true).create_new(true).open(file);
    match made.and_then(|mut out| out.write_all(app::starter_design(case).as_bytes())) {
        Ok(()) => print(&format!(
            "\nbegun in {}: write your design there, then\n  greenroom design check {file}\n  greenroom design run {file}\n  greenroom design challenge {file}",
            paint::strong(file.as_str())
        ))?,
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            print(&paint::faint(&format!("\n{file} is there already and stays as it is; begin another with --file")))?
        }
        Err(error) => {
            return Err(Failure::configuration(format!("cannot write {file}: {error}; name another with --file")));
        }
    }
    if case.nature == Nature::Arithmetic {
        print(&paint::faint(
            "this case is arithmetic: there is nothing to simulate, `design check` judges the estimates",
        ))?;
    }
    Ok(())
}

fn object(case: &Case) -> serde_json::Value {
    json!({
        "case": case.name, "title": case.title, "summary": case.summary, "minutes": case.minutes, "prompt": case.prompt,
        "simulated": case.nature == Nature::Queues,
        "requirements": case.requirements.iter().map(|required| json!({ "measure": required.measure, "limit": required.limit, "says": required.says })).collect::<Vec<_>>(),
        "estimates": case.estimates.iter().map(|asked| json!({ "name": asked.name, "question": asked.question })).collect::<Vec<_>>(),
        "sources": case.sources.iter().map(|source| json!({ "title": source.title, "link": source.link })).collect::<Vec<_>>(),
    })
}
