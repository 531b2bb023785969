//! `greenroom problem …`: what coding problems there are, what was handed in, and whether a pack holds.

use std::process::ExitCode;

use app::{Bank, CheckReport, Judge, ProblemFilter, ProblemState, ProblemSummary};
use camino::{Utf8Path, Utf8PathBuf};
use clap::{Args, Subcommand};
use domain::bank::Level;
use domain::judge::{Language, Problem as Posed};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::json;

use super::{Failure, Outcome, paint, print, print_json};

/// Lists, shows and checks coding problems.
#[derive(Debug, Args)]
pub struct Problem {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// List the problems, due ones first
    List(List),
    /// Show a problem: the statement, the examples
    Show(Show),
    /// List what was handed in for a problem
    History(History),
    /// Say whether packs hold: the reference passes, wrong solutions fail as they claim
    Check(Check),
    /// Write an imported set's problems as packs into a folder
    Unpack(Unpack),
}

#[derive(Debug, Args)]
struct List {
    /// Words of the name, the title or the topic
    words: Vec<String>,
    /// easy, medium or hard
    #[arg(long)]
    level: Option<Level>,
    /// Only what is to be solved again
    #[arg(long)]
    due: bool,
    /// Only what was never solved
    #[arg(long)]
    unsolved: bool,
    /// One JSON object a problem
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
struct Show {
    /// The problem's name, or the folder of a pack
    problem: String,
    /// The reference solution as well
    #[arg(long)]
    solution: bool,
    /// One JSON object
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
struct History {
    /// The problem's name
    problem: String,
    /// Print the solution with this number
    #[arg(long, value_name = "NUMBER")]
    code: Option<i64>,
    /// One JSON object a submission
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
struct Check {
    /// Folders of packs, folders of such folders, or sets: an Exercism track, Deep-ML problems, a HumanEval file
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<Utf8PathBuf>,
    /// One JSON object a problem
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
struct Unpack {
    /// The set: an Exercism track, Deep-ML problems, a HumanEval file
    path: Utf8PathBuf,
    /// The folder to write into
    folder: Utf8PathBuf,
}

impl Problem {
    /// Returns whether the command needs no bank file.
    pub fn leaves_no_trace(&self) -> bool {
        match &self.what {
            What::Check(_) | What::Unpack(_) => true,
            What::Show(show) => super::judge::is_folder(&show.problem),
            What::List(_) | What::History(_) => false,
        }
    }

    pub fn run(&self, bank: &Bank) -> Outcome {
        match &self.what {
            What::List(command) => command.run(bank),
            What::Show(command) => command.run(bank),
            What::History(command) => command.run(bank),
            What::Check(command) => command.run(),
            What::Unpack(command) => command.run(),
        }
    }
}

impl List {
    fn run(&self, bank: &Bank) -> Outcome {
        let filter =
            ProblemFilter { words: self.words.clone(), level: self.level, due: self.due, unsolved: self.unsolved };
        let problems = app::problems(bank, &filter, Timestamp::now())?;
        for problem in &problems {
            if self.json { print_json(&summary(problem))? } else { tell(problem)? }
        }
        if problems.is_empty() && !self.json {
            eprintln!("no problems; `greenroom import banks/coding` brings some");
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn summary(problem: &ProblemSummary) -> serde_json::Value {
    json!({
        "problem": problem.name, "title": problem.title, "topic": problem.topic, "level": problem.level.map(Level::name),
        "minutes": problem.minutes, "languages": problem.languages, "submissions": problem.tally.submissions,
        "accepted": problem.tally.accepted, "state": problem.state.says(), "due": problem.state == ProblemState::Due,
    })
}

fn tell(problem: &ProblemSummary) -> Result<(), Failure> {
    let level = problem.level.map_or("", Level::name);
    let state = match problem.state {
        ProblemState::New => String::new(),
        state => format!("  ({})", state.says()),
    };
    print(&format!("{:32} {:7} {}{}", problem.name, level, problem.title, paint::faint(&state)))
}

impl Show {
    fn run(&self, bank: &Bank) -> Outcome {
        let problem = super::judge::problem(bank, &self.problem)?;
        if self.json {
            print_json(&json!({
                "problem": problem.name, "title": problem.title, "topic": problem.topic, "level": problem.level.name(),
                "minutes": problem.minutes, "statement": problem.statement, "entry": problem.entry,
                "languages": problem.languages.iter().map(|files| files.language.name()).collect::<Vec<_>>(),
                "examples": app::examples(&problem).iter().map(|(asked, expected)| json!({ "input": asked, "expected": expected })).collect::<Vec<_>>(),
                "hints": problem.hints, "sources": problem.sources,
            }))?;
            return Ok(ExitCode::SUCCESS);
        }
        pose(&problem)?;
        if self.solution {
            for files in &problem.languages {
                print(&format!("\n{}\n{}", paint::strong(files.language.title()), files.solution.trim_end()))?;
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// Prints what is asked, with the examples.
pub fn pose(problem: &Posed) -> Result<(), Failure> {
    print(&paint::strong(&problem.title))?;
    let languages: Vec<&str> = problem.languages.iter().map(|files| files.language.title()).collect();
    print(&paint::faint(&format!(
        "{}: {}, {}, {} minutes; {}",
        problem.name,
        problem.level,
        problem.topic,
        problem.minutes,
        languages.join(", ")
    )))?;
    print("")?;
    print(&paint::answer(&formats::blocks(&problem.statement)))?;
    for (asked, expected) in app::examples(problem) {
        print("")?;
        print(&format!("    {}", asked.replace('\n', "\n    ")))?;
        print(&paint::faint(&format!("    → {}", expected.replace('\n', "\n      "))))?;
    }
    Ok(())
}

impl History {
    fn run(&self, bank: &Bank) -> Outcome {
        app::problem(bank, &self.problem)?;
        if let Some(number) = self.code {
            let (row, _) =
                app::submission(bank, number)?.filter(|(row, _)| row.problem == self.problem).ok_or_else(|| {
                    Failure::user(format!(
                        "there is no solution {number} of {}; the history lists the numbers",
                        self.problem
                    ))
                })?;
            print(&row.code)?;
            return Ok(ExitCode::SUCCESS);
        }
        let rows = app::submissions(bank, &self.problem, 100)?;
        for row in &rows {
            if self.json {
                print_json(&json!({
                    "submission": row.event, "at": row.at.to_string(), "language": row.language, "verdict": row.verdict,
                    "passed": row.passed, "total": row.total, "cpu_ms": row.cpu_ms, "memory_kb": row.memory_kb,
                    "took_ms": row.took_ms, "code": row.code,
                }))?;
            } else {
                let at = row.at.to_zoned(TimeZone::system()).strftime("%Y-%m-%d %H:%M");
                print(&format!(
                    "{:>6}  {at}  {:10} {:20} {}/{} cases, {} ms",
                    row.event, row.language, row.verdict, row.passed, row.total, row.cpu_ms
                ))?;
            }
        }
        if rows.is_empty() && !self.json {
            eprintln!("nothing was handed in yet; `greenroom solve {}` begins", self.problem);
        }
        Ok(ExitCode::SUCCESS)
    }
}

impl Check {
    fn run(&self) -> Outcome {
        let judge = Judge::open()?;
        let (mut sound, mut broken, mut skipped, mut left_out) = (0, 0, 0, 0);
        for path in &self.paths {
            app::check_packs(&judge, path, &mut |report: CheckReport| {
                match (report.faults.is_empty(), report.skipped.is_empty()) {
                    _ if report.left_out.is_some() => left_out += 1,
                    (false, _) => broken += 1,
                    (true, true) => sound += 1,
                    (true, false) => {
                        sound += 1;
                        skipped += 1;
                    }
                }
                let told = if self.json { print_json(&checked(&report)) } else { tell_check(&report) };
                // A reader that has gone away ends the program in `print`; nothing else can fail here.
                let _ = told;
            })?;
        }
        if !self.json {
            let rest = if skipped > 0 { format!(", {skipped} of them not in every language") } else { String::new() };
            let beside = if left_out > 0 { "; see above for what is left out" } else { "" };
            print(&format!("{sound} hold{rest}, {broken} do not{beside}"))?;
        }
        Ok(ExitCode::from(u8::from(broken > 0)))
    }
}

fn checked(report: &CheckReport) -> serde_json::Value {
    if let Some(why) = &report.left_out {
        return json!({ "problem": report.name, "left_out": why });
    }
    json!({
        "problem": report.name, "holds": report.faults.is_empty(), "faults": report.faults, "notes": report.notes, "skipped": report.skipped,
        "cases": report.cases, "languages": report.languages.iter().map(|language: &Language| language.name()).collect::<Vec<_>>(),
        "wrong": report.wrong, "reference_ms": report.reference_ms,
    })
}

fn tell_check(report: &CheckReport) -> Result<(), Failure> {
    if let Some(why) = &report.left_out {
        return print(&paint::faint(&format!("left out: {}, {why}", report.name)));
    }
    let languages: Vec<&str> = report.languages.iter().map(|language| language.name()).collect();
    let mark = if report.faults.is_empty() { paint::found("holds") } else { paint::alert("broken") };
    print(&format!(
        "{mark:6} {:32} {}",
        report.name,
        paint::faint(&format!(
            "{} cases, {} wrong solutions, {}, slowest case {:.1} ms",
            report.cases,
            report.wrong,
            languages.join(" "),
            report.reference_ms
        ))
    ))?;
    for fault in &report.faults {
        print(&format!("       {}", fault.replace('\n', "\n       ")))?;
    }
    for note in &report.notes {
        print(&paint::faint(&format!("       {note}")))?;
    }
    for skipped in &report.skipped {
        print(&paint::faint(&format!("       skipped: {skipped}")))?;
    }
    Ok(())
}

impl Unpack {
    fn run(&self) -> Outcome {
        let written = app::unpack(&self.path, Utf8Path::new(&self.folder))?;
        print(&format!("wrote {written} packs into {}", self.folder))?;
        Ok(ExitCode::SUCCESS)
    }
}
