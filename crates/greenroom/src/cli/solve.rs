//! `greenroom solve PROBLEM`: the statement, an editor, runs on the examples, and handing in.

use std::fs;
use std::io::{self, BufRead, IsTerminal, Write};
use std::process::ExitCode;

use app::{Bank, Effort, Judge, ProblemFilter, ProblemState, Report, Scope, Submission};
use camino::{Utf8Path, Utf8PathBuf};
use clap::Args;
use domain::drill::Rating;
use domain::judge::{Language, Problem};
use jiff::Timestamp;

use super::clock::{self, Clock};
use super::{Failure, Outcome, editor, judge, paint, print, problem};

/// Poses a problem, opens an editor, runs and judges what is written.
#[derive(Debug, Args)]
pub struct Solve {
    /// The problem's name; without one, what is due or new is listed
    problem: Option<String>,
    /// The language to solve it in
    #[arg(long, default_value = "python", value_name = "LANGUAGE")]
    language: Language,
    /// Work in this file instead of one beside the bank
    #[arg(long, value_name = "FILE")]
    file: Option<Utf8PathBuf>,
    /// Begin again from the starter; what was written is kept as FILE.before
    #[arg(long)]
    fresh: bool,
    /// Work against the clock, with so many minutes; without a number, those of the problem
    #[arg(long, value_name = "N", num_args = 0..=1, default_missing_value = "0")]
    minutes: Option<u32>,
    /// Do not open an editor; edit the file by other means
    #[arg(long)]
    no_editor: bool,
}

/// What the user may wish at the prompt.
enum Wish {
    Run,
    Submit,
    Edit,
    Hint,
    View,
    Solution,
    Quit,
    Unclear,
}

/// A problem being solved.
struct Bench<'a> {
    bank: &'a mut Bank,
    judge: Judge,
    problem: Problem,
    language: Language,
    file: Utf8PathBuf,
    clock: Clock,
    /// Whether it is solved against the clock.
    timed: bool,
    hints: u32,
    solution_seen: bool,
}

impl Solve {
    pub fn run(&self, bank: &mut Bank, place: &Utf8Path) -> Outcome {
        let Some(name) = &self.problem else { return list(bank) };
        let posed = app::problem(bank, name)?;
        let file = self.prepared(&posed, place)?;
        let judge = Judge::open()?;
        problem::pose(&posed)?;
        print(&format!("\nyour file: {file}"))?;
        let minutes = self.minutes.filter(|minutes| *minutes > 0).unwrap_or(posed.minutes);
        let mut bench = Bench {
            bank,
            judge,
            problem: posed,
            language: self.language,
            file,
            clock: Clock::start(minutes),
            timed: self.minutes.is_some(),
            hints: 0,
            solution_seen: false,
        };
        if !self.no_editor && io::stdin().is_terminal() {
            bench.edit()?;
        }
        bench.work()
    }

    /// Returns the file to work in, with the starter in it when it is new.
    fn prepared(&self, problem: &Problem, place: &Utf8Path) -> Result<Utf8PathBuf, Failure> {
        let Some(files) = problem.languages.iter().find(|files| files.language == self.language) else {
            let offered: Vec<&str> = problem.languages.iter().map(|files| files.language.name()).collect();
            return Err(Failure::user(format!(
                "{} is not offered in {}; say --language {}",
                problem.name,
                self.language.title(),
                offered.join(" or ")
            )));
        };
        let file = self.file.clone().unwrap_or_else(|| {
            let folder = place.parent().unwrap_or(Utf8Path::new(".")).join("solutions").join(&problem.name);
            folder.join(format!("solution.{}", self.language.extension()))
        });
        let cannot = |error: io::Error| {
            Failure::configuration(format!("cannot write {file}: {error}; name another with --file"))
        };
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).map_err(cannot)?;
        }
        if self.fresh && file.exists() {
            fs::rename(&file, format!("{file}.before")).map_err(cannot)?;
        }
        if !file.exists() {
            fs::write(&file, &files.starter).map_err(cannot)?;
        }
        Ok(file)
    }
}

fn list(bank: &Bank) -> Outcome {
    let problems = app::problems(bank, &ProblemFilter::default(), Timestamp::now())?;
    if problems.is_empty() {
        return Err(Failure::user("there are no problems yet; `greenroom import banks/coding` brings some"));
    }
    let due: Vec<_> = problems.iter().filter(|problem| problem.state == ProblemState::Due).collect();
    let open: Vec<_> = problems
        .iter()
        .filter(|problem| matches!(problem.state, ProblemState::New | ProblemState::Tried))
        .take(10)
        .collect();
    for (label, problems) in [("to be solved again", &due), ("not solved yet", &open)] {
        if !problems.is_empty() {
            print(&paint::strong(label))?;
            for problem in problems {
                print(&format!("  {:32} {}", problem.name, problem.title))?;
            }
        }
    }
    eprintln!("`greenroom solve NAME` begins; `greenroom problem list` shows all {}", problems.len());
    Ok(ExitCode::SUCCESS)
}

impl Bench<'_> {
    fn work(&mut self) -> Outcome {
        let mut solved = false;
        loop {
            match self.wish()? {
                Wish::Run => self.run_examples()?,
                Wish::Submit => {
                    if self.submit()? {
                        solved = true;
                        break;
                    }
                }
                Wish::Edit => self.edit()?,
                Wish::Hint => self.hint()?,
                Wish::View => problem::pose(&self.problem)?,
                Wish::Solution => self.solution()?,
                Wish::Quit => break,
                Wish::Unclear => eprintln!("press r, s, e, h, v, l or q, then Enter"),
            }
        }
        Ok(ExitCode::from(u8::from(!solved)))
    }

    fn wish(&self) -> Result<Wish, Failure> {
        print!(
            "{}{}: ",
            self.clock(),
            paint::faint("r run, s submit, e edit, h hint, v view, l look at the solution, q quit")
        );
        io::stdout().flush()?;
        let mut line = String::new();
        if io::stdin().lock().read_line(&mut line)? == 0 {
            println!();
            return Ok(Wish::Quit);
        }
        Ok(match line.trim().to_lowercase().as_str() {
            "r" | "run" | "" => Wish::Run,
            "s" | "submit" => Wish::Submit,
            "e" | "edit" => Wish::Edit,
            "h" | "hint" => Wish::Hint,
            "v" | "view" => Wish::View,
            "l" | "look" | "solution" => Wish::Solution,
            "q" | "quit" => Wish::Quit,
            _ => Wish::Unclear,
        })
    }

    /// The time left when the clock runs, else nothing.
    fn clock(&self) -> String {
        if self.timed { format!("{} ", clock::left(self.clock.left_ms())) } else { String::new() }
    }

    fn code(&self) -> Result<String, Failure> {
        fs::read_to_string(&self.file)
            .map_err(|error| Failure::user(format!("cannot read {}: {error}; put the file back", self.file)))
    }

    fn run_examples(&self) -> Result<(), Failure> {
        let code = self.code()?;
        let submission = Submission { language: self.language, code: &code, scope: Scope::Examples };
        judge::tell(&Report::from(&self.judge.judge(&self.problem, &submission)?))
    }

    /// Hands the file in; returns whether it was accepted.
    fn submit(&mut self) -> Result<bool, Failure> {
        let code = self.code()?;
        let effort =
            Effort { took_ms: Some(self.clock.took_ms()), hints: self.hints, solution_seen: self.solution_seen };
        let (name, now) = (self.problem.name.clone(), Timestamp::now());
        let submitted = app::submit(self.bank, &self.judge, &name, self.language, &code, effort, now)?;
        let report = Report::from(&submitted.report);
        judge::tell(&report)?;
        if !report.accepted {
            return Ok(false);
        }
        let rating = rated(submitted.proposed)?;
        let days = app::rate_problem(self.bank, &name, rating, Timestamp::now())?;
        let when = if days.0 == 1 { "tomorrow".to_owned() } else { format!("in {} days", days.0) };
        print(&format!("rated {rating}; it comes back {when}"))?;
        Ok(true)
    }

    fn edit(&self) -> Result<(), Failure> {
        if let Err(editor::Unopened { editor, error }) = editor::open(&self.file) {
            eprintln!("cannot open the editor `{editor}`: {error}; set EDITOR, or edit {} by other means", self.file);
        }
        Ok(())
    }

    fn hint(&mut self) -> Result<(), Failure> {
        match self.problem.hints.get(self.hints as usize) {
            Some(hint) => {
                self.hints += 1;
                print(&paint::wrapped(hint, "  "))
            }
            None => print("  no more hints"),
        }
    }

    fn solution(&mut self) -> Result<(), Failure> {
        self.solution_seen = true;
        match self.problem.languages.iter().find(|files| files.language == self.language) {
            Some(files) => print(&files.solution),
            None => Ok(()),
        }
    }
}

fn rated(proposed: Rating) -> Result<Rating, Failure> {
    print!("rating: 1 again, 2 hard, 3 good, 4 easy [{proposed}]: ");
    io::stdout().flush()?;
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line)?;
    Ok(line.trim().parse().ok().and_then(Rating::from_number).unwrap_or(proposed))
}
