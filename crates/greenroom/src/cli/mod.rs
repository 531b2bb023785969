//! The commands, one file each. They print what an operation returned; none of them decides anything.
//!
//! Results go to standard output, notes and progress to standard error. The exit code says who must act: 0 nobody, 1 the
//! user, 2 the user's command line, 3 whoever configured the machine, 70 us.

mod answer;
mod card;
mod check;
mod clock;
mod compare;
mod completions;
mod design;
mod doctor;
mod documents;
mod drill;
mod editor;
mod engine;
mod export;
mod find;
mod grade;
mod import;
mod judge;
mod links;
mod loops;
mod mock;
mod model;
mod paint;
mod place;
mod plan;
mod problem;
mod progress;
mod ready;
mod serve;
mod solve;
mod stats;
mod story;
mod undo;
mod words;

use std::ffi::OsString;
use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::process::ExitCode;

use app::{AppError, Bank, Who};
use camino::Utf8PathBuf;
use clap::{Parser, Subcommand};
use jiff::tz::TimeZone;

/// Gets you ready for a machine-learning interview loop: your notes become cards, cards become practice.
#[derive(Debug, Parser)]
#[command(name = "greenroom", version, max_term_width = 100)]
struct Arguments {
    /// The bank file [default: greenroom/bank.db in the user's data directory]
    #[arg(long, global = true, env = "GREENROOM_BANK", value_name = "FILE")]
    bank: Option<Utf8PathBuf>,
    /// Without a command: what is for today
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Import PATHs, serve the web app on this machine and open it: the main job
    Up(serve::Up),
    /// Read documents and folders into the bank
    Import(import::Import),
    /// Find what the notes get wrong: numbers, code, misconceptions, contradictions, damage
    Check(check::Check),
    /// Review what is due, here in the terminal
    Drill(drill::Drill),
    /// Answer a card in your own words, under a clock, and be graded with reasons
    Answer(answer::Answer),
    /// Grade answers from a file, to measure the grader
    Grade(grade::Grade),
    /// Solve a coding problem: the statement, your editor, runs on the examples, the judge
    Solve(solve::Solve),
    /// Judge a solution from a file
    Judge(judge::Judge),
    /// List, show and check coding problems
    Problem(problem::Problem),
    /// Plan the days until the interview; the drill follows the plan
    Plan(plan::Plan),
    /// Open design questions; check, simulate and challenge a design that is a text file
    Design(design::Design),
    /// Rehearse an interview loop, or a stage of it, against the clock; then the debrief
    Mock(mock::Mock),
    /// Write and rehearse stories of your own work
    Story(story::Story),
    /// Show, write and check interview loops
    Loop(loops::Loop),
    /// Search the bank
    Find(find::Find),
    /// List cards, in document order
    List(find::List),
    /// Show one card, whole, with its sources
    Show(card::Show),
    /// Set cards aside
    Suspend(card::Suspend),
    /// Take cards back into practice
    Unsuspend(card::Unsuspend),
    /// Leave cards for tomorrow
    Bury(card::Bury),
    /// List the documents in the bank
    Documents(documents::Documents),
    /// List unanswered questions with the answers found elsewhere
    Links(links::Links),
    /// Say whether two questions ask the same
    Compare(compare::Compare),
    /// Install and try the sentence model that grades answers by meaning
    Model(model::Model),
    /// Say how ready you are for a loop, what that rests on, and what would raise it most
    Ready(ready::Ready),
    /// Record how a stage of a real interview went
    Outcome(ready::Outcome),
    /// Take the last operation back; again for the one before
    Undo(undo::Undo),
    /// Numbers of the practice so far
    Stats(stats::Stats),
    /// Say what the words mean that mean something particular here
    Words(words::Words),
    /// Serve the web app without importing or opening anything
    Serve(serve::Serve),
    /// Write cards as Markdown, a table, JSON, or for Anki
    Export(export::Export),
    /// Copy the whole bank into a new file
    Backup(doctor::Backup),
    /// Put a backup in the place of the bank, keeping the old bank beside it
    Restore(doctor::Restore),
    /// Examine the bank file and what the judge can use on this machine
    Doctor(doctor::Doctor),
    /// Print the completions of a shell
    Completions(completions::Completions),
}

/// Why a command did not do what it was asked.
#[derive(Debug)]
pub struct Failure {
    who: Who,
    message: String,
}

/// What a command returns: whether all of it went well.
pub type Outcome = Result<ExitCode, Failure>;

/// Reads the command line and runs the command.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse_from(queries_last(std::env::args_os().collect()));
    let place = place::bank_file(arguments.bank);
    let Some(command) = arguments.command else { return told(place.and_then(|place| today(&place))) };
    let outcome = match command {
        Command::Completions(command) => command.run(),
        Command::Compare(command) => command.run(),
        Command::Grade(command) => command.run(),
        Command::Model(command) => command.run(),
        Command::Words(command) => command.run(),
        command => place.and_then(|place| with_bank(command, &place)),
    };
    told(outcome)
}

/// Says what is for today, without making a bank where there is none.
fn today(place: &Utf8PathBuf) -> Outcome {
    if !place.exists() {
        return plan::today(None);
    }
    plan::today(Some(&Bank::open(place, TimeZone::system())?))
}

/// Turns an outcome into an exit code, and a failure into words.
fn told(outcome: Outcome) -> ExitCode {
    match outcome {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("{} {}", paint::error("error:"), failure.message);
            ExitCode::from(match failure.who {
                Who::User => 1,
                Who::Configuration => 3,
                Who::Us => 70,
            })
        }
    }
}

/// Commands that take a query, and options that take a value.
const ASKING: [&str; 4] = ["find", "list", "drill", "export"];
const VALUED: [&str; 6] = ["--limit", "--offset", "--bank", "--level", "--as", "--to"];

/// Puts the words of a query behind `--`, so that `-word` may stand among options without being taken for one.
fn queries_last(arguments: Vec<OsString>) -> Vec<OsString> {
    let Some(command) = arguments.iter().skip(1).position(|word| ASKING.iter().any(|name| word == name)) else {
        return arguments;
    };
    let (head, rest) = arguments.split_at(command + 2);
    let (mut options, mut query) = (head.to_vec(), Vec::new());
    let mut words = rest.iter().cloned();
    while let Some(word) = words.next() {
        if word == "--" {
            query.extend(words.by_ref());
        } else if VALUED.iter().any(|name| word == *name) {
            options.push(word);
            options.extend(words.next());
        } else if word.to_string_lossy().starts_with("--") || word == "-h" || word == "-V" {
            options.push(word);
        } else {
            query.push(word);
        }
    }
    options.push("--".into());
    options.extend(query);
    options
}

fn with_bank(command: Command, place: &Utf8PathBuf) -> Outcome {
    let zone = TimeZone::system();
    if let Command::Restore(command) = &command {
        return command.run(place);
    }
    if let Command::Import(command) = &command
        && command.leaves_no_trace()
        && !place.exists()
    {
        return command.run(&mut Bank::in_memory(zone)?);
    }
    match &command {
        Command::Check(command) if command.leaves_no_trace() && !place.exists() => {
            return command.run(&mut Bank::in_memory(zone)?);
        }
        Command::Judge(command) if command.leaves_no_trace() => return command.run(&mut Bank::in_memory(zone)?),
        Command::Design(command) if command.leaves_no_trace() => return command.run(&mut Bank::in_memory(zone)?),
        Command::Problem(command) if command.leaves_no_trace() => return command.run(&Bank::in_memory(zone)?),
        _ => {}
    }
    let mut bank = Bank::open(place, zone)?;
    match command {
        Command::Up(command) => command.run(bank),
        Command::Serve(command) => command.run(bank),
        Command::Import(command) => command.run(&mut bank),
        Command::Drill(command) => command.run(&mut bank),
        Command::Answer(command) => command.run(&mut bank, place),
        Command::Solve(command) => command.run(&mut bank, place),
        Command::Judge(command) => command.run(&mut bank),
        Command::Check(command) => command.run(&mut bank),
        Command::Problem(command) => command.run(&bank),
        Command::Plan(command) => command.run(&mut bank),
        Command::Design(command) => command.run(&mut bank),
        Command::Mock(command) => command.run(&mut bank, place),
        Command::Story(command) => command.run(&mut bank, place),
        Command::Loop(command) => command.run(&mut bank, place),
        Command::Find(command) => command.run(&bank),
        Command::List(command) => command.run(&bank),
        Command::Show(command) => command.run(&bank),
        Command::Suspend(command) => command.run(&mut bank),
        Command::Unsuspend(command) => command.run(&mut bank),
        Command::Bury(command) => command.run(&mut bank),
        Command::Documents(command) => command.run(&bank),
        Command::Links(command) => command.run(&mut bank),
        Command::Ready(command) => command.run(&bank),
        Command::Outcome(command) => command.run(&mut bank),
        Command::Undo(command) => command.run(&mut bank),
        Command::Stats(command) => command.run(&bank),
        Command::Export(command) => command.run(&bank),
        Command::Backup(command) => command.run(&bank),
        Command::Doctor(command) => command.run(&mut bank),
        Command::Compare(command) => command.run(),
        Command::Grade(command) => command.run(),
        Command::Model(command) => command.run(),
        Command::Words(command) => command.run(),
        Command::Completions(command) => command.run(),
        Command::Restore(command) => command.run(place),
    }
}

impl Failure {
    /// The user must act.
    pub fn user(message: impl Into<String>) -> Self {
        Failure { who: Who::User, message: message.into() }
    }

    /// Something on the machine must be set up.
    pub fn configuration(message: impl Into<String>) -> Self {
        Failure { who: Who::Configuration, message: message.into() }
    }
}

impl From<AppError> for Failure {
    fn from(error: AppError) -> Self {
        Failure { who: error.who(), message: chain(&error) }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Failure {
            who: Who::Configuration,
            message: format!("cannot write the result: {error}; check where the output goes"),
        }
    }
}

/// Returns an error and its causes in one line; a cause that only repeats its effect is left out.
pub fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        let said = error.to_string();
        if !text.contains(&said) {
            let _ = write!(text, ": {said}");
        }
        cause = error.source();
    }
    text
}

/// Prints a line of the result. A reader that has gone away (`| head`) ends the program quietly.
pub fn print(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| if text.ends_with('\n') { Ok(()) } else { out.write_all(b"\n") })
    {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => std::process::exit(0),
        result => Ok(result?),
    }
}

/// Prints a value as one line of JSON.
pub fn print_json(value: &serde_json::Value) -> Result<(), Failure> {
    print(&value.to_string())
}

/// Reads a query, or says what is wrong with it.
pub fn query(words: &[String]) -> Result<domain::query::Query, Failure> {
    domain::query::parse(&words.join(" ")).map_err(|error| Failure::user(chain(&error)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_minus_before_a_word_belongs_to_the_query_wherever_options_stand() {
        let check = |line: &str| {
            let words = line.split(' ').map(OsString::from).collect();
            let said: Vec<String> =
                queries_last(words).iter().map(|word| word.to_string_lossy().into_owned()).collect();
            said.join(" ")
        };
        assert_eq!(check("greenroom find loss -log --limit 3 --json"), "greenroom find --limit 3 --json -- loss -log");
        assert_eq!(check("greenroom --bank b.db find --json a"), "greenroom --bank b.db find --json -- a");
        assert_eq!(check("greenroom find -- --limit"), "greenroom find -- --limit");
        assert_eq!(check("greenroom import a -v"), "greenroom import a -v");
    }

    #[test]
    fn the_command_line_is_well_formed() {
        use clap::CommandFactory;
        Arguments::command().debug_assert();
    }
}
