//! `greenroom mock LOOP`: an interview in the terminal, led and timed; it goes on at the same second after a crash.

use std::fs;
use std::io::{self, BufRead, IsTerminal};
use std::process::ExitCode;
use std::sync::mpsc;
use std::thread::JoinHandle;
use std::time::Duration;

use app::{Bank, Graders, Interviewer, Judge, MockId, MockView, Report, Scope, Submission, Who};
use camino::{Utf8Path, Utf8PathBuf};
use clap::{Args, Subcommand};
use domain::judge::{Language, Problem, SubmissionReport};
use domain::mock::{Measure, Phase, Turn, Wish};
use greenroom::report::debrief;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::json;

use super::engine::Engines;
use super::{Failure, Outcome, clock, editor, judge, paint, print, print_json, problem};

/// Rehearses a loop, or one stage of it, against the clock.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Mock {
    #[command(subcommand)]
    act: Option<Act>,
    #[command(flatten)]
    begin: Begin,
}

#[derive(Debug, Args)]
struct Begin {
    /// The loop's name, as `greenroom loop list` prints it
    #[arg(value_name = "LOOP")]
    interview_loop: Option<String>,
    /// Only this stage: its name, or its place in the loop
    #[arg(long, value_name = "STAGE")]
    stage: Option<String>,
    /// So many minutes in all, shared out among the stages
    #[arg(long, value_name = "N")]
    minutes: Option<u32>,
    #[command(flatten)]
    way: Way,
}

#[derive(Debug, Args)]
struct Way {
    /// The language in which problems are solved
    #[arg(long, default_value = "python", value_name = "LANGUAGE")]
    language: Language,
    #[command(flatten)]
    engines: Engines,
}

#[derive(Debug, Subcommand)]
enum Act {
    /// List the mocks so far
    List {
        /// One JSON object a line
        #[arg(long)]
        json: bool,
    },
    /// Go on with one: after a pause or a crash, at the same second
    Resume {
        /// Its number; without one, the last that is not over
        mock: Option<i64>,
        #[command(flatten)]
        way: Way,
    },
    /// Look back on one: scores with reasons, where the minutes went, what would change the outcome most
    Debrief {
        /// Its number; without one, the last
        mock: Option<i64>,
        /// As one JSON object
        #[arg(long)]
        json: bool,
        /// Write a page to this file, to read or to print
        #[arg(long, value_name = "FILE")]
        html: Option<Utf8PathBuf>,
        /// Put what was missed into the drill: cards come back today, problems tomorrow
        #[arg(long)]
        drill: bool,
    },
    /// Set one aside; what was answered in it stays
    Remove {
        /// Its number
        mock: i64,
    },
}

/// What the candidate does at the prompt.
enum Move {
    Say(String),
    Run,
    Submit,
    Edit,
    View,
    Pass,
    Pause,
    LeaveStage,
    Stop,
    Time,
    Help,
    /// The input ended.
    Gone,
}

/// An interview under way.
struct Room<'a> {
    bank: &'a mut Bank,
    graders: Graders,
    judge: Option<Judge>,
    keeper: String,
    language: Language,
    folder: Utf8PathBuf,
    _beat: Beat,
}

/// Keeps the clock every second, from a thread with an open bank of its own, until it is dropped.
struct Beat {
    stop: Option<mpsc::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

const KEPT: &str = "it is kept as you go; `greenroom mock resume` goes on after anything";
const HELP: &str = "a line with a single full stop ends an answer; `:pass` passes on the question, `:pause` leaves the room with the \
clock stopped, `:next` leaves the stage, `:stop` ends the mock, `:time` shows the clock, `:help` shows this";
const DESIGN_HELP: &str = "`:edit` opens your design file, `:design` hands it in, with the words you wrote before it; then the interviewer changes what hurts \
it most and says in numbers what that does";
const CODE_HELP: &str = "r run on the examples, s submit, e edit, v view; `:pass`, `:pause`, `:next`, `:stop`, `:time`";

impl Mock {
    pub fn run(&self, bank: &mut Bank, place: &Utf8Path) -> Outcome {
        match &self.act {
            Some(Act::List { json }) => list(bank, *json),
            Some(Act::Resume { mock, way }) => resume(bank, place, *mock, way),
            Some(Act::Debrief { mock, json, html, drill }) => look_back(bank, *mock, *json, html.as_deref(), *drill),
            Some(Act::Remove { mock }) => {
                app::remove_mock(bank, MockId(*mock), Timestamp::now())?;
                print("removed; `greenroom undo` brings it back")?;
                Ok(ExitCode::SUCCESS)
            }
            None => self.begin.run(bank, place),
        }
    }
}

impl Begin {
    fn run(&self, bank: &mut Bank, place: &Utf8Path) -> Outcome {
        let Some(name) = &self.interview_loop else {
            let names: Vec<String> = app::loops(bank)?.into_iter().map(|entry| entry.interview_loop.name).collect();
            return Err(Failure::user(format!("name a loop: {}; `greenroom loop list` tells more", names.join(", "))));
        };
        let graders = self.way.engines.open()?;
        let keeper = keeper();
        let wish = Wish { stage: self.stage.clone(), minutes: self.minutes };
        let interviewer = Interviewer { graders: &graders, keeper: &keeper, need: None };
        let view = app::begin_mock(bank, interviewer, name, &wish, Timestamp::now())?;
        print(&paint::strong(&format!("mock {}: {}", view.id.0, view.mock.title)))?;
        print(&paint::faint(&paint::wrapped(KEPT, "")))?;
        print(&paint::faint(&paint::wrapped(HELP, "")))?;
        Room::open(bank, place, graders, keeper, view.id, self.way.language).lead(view)
    }
}

fn resume(bank: &mut Bank, place: &Utf8Path, number: Option<i64>, way: &Way) -> Outcome {
    let id = match number {
        Some(number) => MockId(number),
        None => app::mocks(bank)?
            .into_iter()
            .find(|view| view.mock.phase != Phase::Finished)
            .map(|view| view.id)
            .ok_or_else(|| Failure::user("no mock waits to be resumed; `greenroom mock LOOP` begins one"))?,
    };
    let graders = way.engines.open()?;
    let keeper = keeper();
    let interviewer = Interviewer { graders: &graders, keeper: &keeper, need: None };
    let view = app::resume_mock(bank, interviewer, id, Timestamp::now())?;
    print(&paint::strong(&format!("mock {} goes on: {}", id.0, view.mock.title)))?;
    print(&paint::faint(&paint::wrapped(HELP, "")))?;
    Room::open(bank, place, graders, keeper, id, way.language).lead(view)
}

fn keeper() -> String {
    uuid::Uuid::now_v7().simple().to_string()
}

impl<'a> Room<'a> {
    fn open(
        bank: &'a mut Bank,
        place: &Utf8Path,
        graders: Graders,
        keeper: String,
        id: MockId,
        language: Language,
    ) -> Room<'a> {
        let folder = place.parent().unwrap_or(Utf8Path::new(".")).join("mocks").join(id.0.to_string());
        let beat = Beat::start(place.to_owned(), id, keeper.clone());
        Room { bank, graders, judge: None, keeper, language, folder, _beat: beat }
    }

    /// Asks and hears until it is over or left.
    fn lead(mut self, view: MockView) -> Outcome {
        let mut view = view;
        let mut shown: Option<usize> = None;
        let mut remark = String::new();
        while view.mock.phase == Phase::Running {
            if view.mock.remark != remark {
                remark.clone_from(&view.mock.remark);
                if !remark.is_empty() {
                    print(&format!("\n{}", paint::faint(&paint::wrapped(&remark, ""))))?;
                }
            }
            let Some(turn) = view.mock.open().cloned() else { break };
            let number = view.mock.turns.len();
            let posed =
                if turn.wanted.measure == Measure::Code { app::problem_of_mock(self.bank, &view.mock)? } else { None };
            if shown != Some(number) {
                shown = Some(number);
                self.put(&view, &turn, posed.as_ref())?;
            }
            let sheet = match posed {
                Some(_) => None,
                None => self.sheet(&view)?,
            };
            let done = match self.hear(&view, posed.is_some(), sheet.as_deref())? {
                Move::Gone => {
                    // Whoever hangs up has left the room; the clock does not run for nobody.
                    self.pause(view.id)?;
                    return left(&view);
                }
                Move::Pause => {
                    self.pause(view.id)?;
                    return left(&view);
                }
                Move::Help => {
                    print(&paint::wrapped(if posed.is_some() { CODE_HELP } else { HELP }, ""))?;
                    if sheet.is_some() {
                        print(&paint::wrapped(DESIGN_HELP, ""))?;
                    }
                    None
                }
                Move::Edit if sheet.is_some() => {
                    sheet.iter().for_each(|sheet| edited(sheet));
                    None
                }
                Move::Time => None,
                act => self.act(&view, &turn, posed.as_ref(), act)?,
            };
            view = match done {
                Some(after) => {
                    heard(&view, &after)?;
                    after
                }
                None => app::look_at_mock(self.bank, view.id, Timestamp::now(), &self.keeper)?,
            };
        }
        if !view.mock.remark.is_empty() && view.mock.remark != remark {
            print(&format!("\n{}", paint::faint(&paint::wrapped(&view.mock.remark, ""))))?;
        }
        let page = app::debrief_mock(self.bank, view.id)?;
        print(&format!("\n{}", debrief::short(&page)))?;
        eprintln!(
            "`greenroom mock debrief {0}` tells all, `--html FILE` writes a page, `--drill` puts what you missed into the drill",
            view.id.0
        );
        Ok(ExitCode::SUCCESS)
    }

    fn put(&self, view: &MockView, turn: &Turn, posed: Option<&Problem>) -> Result<(), Failure> {
        let place = view.mock.leg().map_or(String::new(), |leg| format!("{}, ", leg.title));
        print(&format!(
            "\n{} {}",
            clock::left(view.mock.left_ms()),
            paint::faint(&format!("{place}{}", turn.ask.name()))
        ))?;
        print(&paint::strong(&paint::wrapped(&turn.text, "")))?;
        if let Some(posed) = posed {
            let file = self.file(posed)?;
            problem::pose(posed)?;
            print(&format!("\nyour file: {file}"))?;
        } else if let Some(sheet) = self.sheet(view)? {
            print(&format!("\nyour design file: {sheet}"))?;
            print(&paint::faint(&paint::wrapped(DESIGN_HELP, "")))?;
        }
        Ok(())
    }

    /// Returns the file to write a design in, with a beginning in it when it is new, where the lab can run one.
    fn sheet(&self, view: &MockView) -> Result<Option<Utf8PathBuf>, Failure> {
        let sheet = app::design_sheet(&view.mock);
        sheet.map(|sheet| self.begun(&format!("{}.design.toml", sheet.case), &sheet.text)).transpose()
    }

    /// Returns the file to solve a problem in, with the starter in it when it is new.
    fn file(&self, posed: &Problem) -> Result<Utf8PathBuf, Failure> {
        let language = language(posed, self.language);
        let files = posed.languages.iter().find(|files| files.language == language);
        let starter = files.map_or("", |files| files.starter.as_str());
        self.begun(&format!("{}.{}", posed.name, language.extension()), starter)
    }

    /// Returns a file beside the bank, with a beginning in it when it is new.
    fn begun(&self, name: &str, beginning: &str) -> Result<Utf8PathBuf, Failure> {
        let file = self.folder.join(name);
        let cannot = |error: io::Error| Failure::configuration(format!("cannot write {file}: {error}"));
        fs::create_dir_all(&self.folder).map_err(cannot)?;
        if !file.exists() {
            fs::write(&file, beginning).map_err(cannot)?;
        }
        Ok(file)
    }

    fn hear(&self, view: &MockView, code: bool, sheet: Option<&Utf8Path>) -> Result<Move, Failure> {
        if io::stdin().is_terminal() {
            let hint =
                if code { CODE_HELP } else { "your answer; a line with a single full stop ends it, `:help` helps" };
            print(&format!("{} {}", clock::left(view.mock.left_ms()), paint::faint(hint)))?;
        }
        let mut text = String::new();
        for line in io::stdin().lock().lines() {
            let line = line?;
            let word = line.trim();
            match word {
                ":pass" => return Ok(Move::Pass),
                ":pause" => return Ok(Move::Pause),
                ":next" => return Ok(Move::LeaveStage),
                ":stop" => return Ok(Move::Stop),
                ":time" => return Ok(Move::Time),
                ":help" => return Ok(Move::Help),
                ":edit" if sheet.is_some() => return Ok(Move::Edit),
                ":design" if sheet.is_some() => match sheet.map(fs::read_to_string) {
                    Some(Ok(design)) => return Ok(Move::Say(with_design(&text, &design))),
                    Some(Err(error)) => eprintln!("cannot read your design file: {error}; put it back"),
                    None => {}
                },
                "r" | "run" if code => return Ok(Move::Run),
                "s" | "submit" if code => return Ok(Move::Submit),
                "e" | "edit" if code => return Ok(Move::Edit),
                "v" | "view" if code => return Ok(Move::View),
                "" if code => {}
                _ if code => return Ok(Move::Help),
                "." if text.trim().is_empty() => eprintln!("that was nothing yet; say something, or `:pass`"),
                "." => return Ok(Move::Say(text)),
                _ => {
                    text.push_str(&line);
                    text.push('\n');
                }
            }
        }
        Ok(Move::Gone)
    }

    /// Does what the candidate wishes; `None` when it changed nothing of the interview.
    fn act(
        &mut self,
        view: &MockView,
        turn: &Turn,
        posed: Option<&Problem>,
        act: Move,
    ) -> Result<Option<MockView>, Failure> {
        let now = Timestamp::now();
        let interviewer = Interviewer { graders: &self.graders, keeper: &self.keeper, need: None };
        let id = view.id;
        Ok(Some(match (act, posed) {
            (Move::Say(text), None) => app::answer_mock(self.bank, interviewer, id, &text, now)?,
            (Move::Pass, _) => app::pass_in_mock(self.bank, interviewer, id, now)?,
            (Move::LeaveStage, _) => app::leave_stage_of_mock(self.bank, interviewer, id, now)?,
            (Move::Stop, _) => app::stop_mock(self.bank, interviewer, id, now)?,
            (Move::Run, Some(posed)) => {
                let (language, code) = self.code(posed)?;
                let submission = Submission { language, code: &code, scope: Scope::Examples };
                let Some(report) = self.judged(posed, &submission)? else { return Ok(None) };
                judge::tell(&Report::from(&report))?;
                app::ran_in_mock(self.bank, id, &code, Timestamp::now(), &self.keeper)?
            }
            (Move::Submit, Some(posed)) => {
                let (language, code) = self.code(posed)?;
                let submission = Submission { language, code: &code, scope: Scope::All };
                let Some(report) = self.judged(posed, &submission)? else { return Ok(None) };
                judge::tell(&Report::from(&report))?;
                let interviewer = Interviewer { graders: &self.graders, keeper: &self.keeper, need: None };
                app::submit_in_mock(self.bank, interviewer, id, language, &code, &report, Timestamp::now())?
            }
            (Move::Edit, Some(posed)) => {
                edited(&self.file(posed)?);
                return Ok(None);
            }
            (Move::View, Some(_)) => {
                self.put(view, turn, posed)?;
                return Ok(None);
            }
            _ => return Ok(None),
        }))
    }

    fn code(&self, posed: &Problem) -> Result<(Language, String), Failure> {
        let file = self.file(posed)?;
        let code = fs::read_to_string(&file)
            .map_err(|error| Failure::user(format!("cannot read {file}: {error}; put the file back")))?;
        Ok((language(posed, self.language), code))
    }

    /// Judges code. Where nothing can be judged on this machine that is said, and the interview goes on.
    fn judged(&mut self, posed: &Problem, submission: &Submission<'_>) -> Result<Option<SubmissionReport>, Failure> {
        let judge = match self.judge.take() {
            Some(judge) => judge,
            None => match Judge::open() {
                Ok(judge) => judge,
                Err(error) => {
                    eprintln!("not judged: {}", super::chain(&error));
                    return Ok(None);
                }
            },
        };
        let report = self.judge.insert(judge).judge(posed, submission);
        match report {
            Ok(report) => Ok(Some(report)),
            Err(error) if error.who() == Who::Configuration => {
                eprintln!("not judged: {}", super::chain(&error));
                Ok(None)
            }
            Err(error) => Err(error.into()),
        }
    }

    fn pause(&mut self, id: MockId) -> Result<(), Failure> {
        let interviewer = Interviewer { graders: &self.graders, keeper: &self.keeper, need: None };
        app::pause_mock(self.bank, interviewer, id, Timestamp::now())?;
        Ok(())
    }
}

fn edited(file: &Utf8Path) {
    if let Err(editor::Unopened { editor, error }) = editor::open(file) {
        eprintln!("cannot open the editor `{editor}`: {error}; set EDITOR, or edit {file} by other means");
    }
}

/// Returns an answer that hands in a design.
fn with_design(words: &str, design: &str) -> String {
    if words.trim().is_empty() { design.to_owned() } else { format!("{words}```toml\n{design}\n```\n") }
}

/// The language wished for where the problem has it, else its first.
fn language(posed: &Problem, wished: Language) -> Language {
    let known = posed.languages.iter().map(|files| files.language).find(|language| *language == wished);
    known.or(posed.languages.first().map(|files| files.language)).unwrap_or(wished)
}

fn left(view: &MockView) -> Outcome {
    print(&format!("\npaused; `greenroom mock resume {}` goes on at the same second", view.id.0))?;
    Ok(ExitCode::SUCCESS)
}

/// Prints how an answer was read, briefly: an interviewer does not show a grade, but one learns from it.
fn heard(before: &MockView, after: &MockView) -> Result<(), Failure> {
    let answered = before.mock.turns.len();
    let Some(turn) = answered.checked_sub(1).and_then(|index| after.mock.turns.get(index)) else { return Ok(()) };
    if turn.is_open() {
        return Ok(());
    }
    let Some(score) = turn.score() else { return Ok(()) };
    let passed = if turn.passed_on { ", passed on" } else { "" };
    print(&paint::faint(&format!("  {:.1} of 5{passed}", score.value * 5.0)))
}

fn list(bank: &Bank, as_json: bool) -> Outcome {
    let views = app::mocks(bank)?;
    for view in &views {
        let overall = domain::mock::debrief(&view.mock).overall;
        if as_json {
            print_json(&json!({
                "mock": view.id.0, "loop": view.mock.loop_name, "started": view.started_at.to_string(),
                "finished": view.finished_at.map(|at| at.to_string()), "phase": view.mock.phase,
                "stopped": view.mock.stopped, "questions": view.mock.turns.len(), "spent_ms": view.mock.clock.spent_ms,
                "score": overall.map(|score| score.value),
            }))?;
            continue;
        }
        let how = match view.mock.phase {
            Phase::Running => "under way".to_owned(),
            Phase::Paused => "paused".to_owned(),
            Phase::Finished => {
                overall.map_or("not scored".to_owned(), |score| format!("{:.1} of 5", score.value * 5.0))
            }
        };
        let day = bank.calendar().zone.to_datetime(view.started_at).strftime("%Y-%m-%d %H:%M");
        let minutes = view.mock.clock.spent_ms / 60_000;
        print(&format!("{:>5}  {}  {:40} {:>4} min  {how}", view.id.0, day, view.mock.title, minutes))?;
    }
    if views.is_empty() && !as_json {
        eprintln!("no mocks yet; `greenroom mock LOOP` begins one, `greenroom loop list` shows the loops");
    }
    Ok(ExitCode::SUCCESS)
}

fn look_back(bank: &mut Bank, number: Option<i64>, as_json: bool, html: Option<&Utf8Path>, drill: bool) -> Outcome {
    let id = match number {
        Some(number) => MockId(number),
        None => app::mocks(bank)?
            .first()
            .map(|view| view.id)
            .ok_or_else(|| Failure::user("there is no mock yet; `greenroom mock LOOP` begins one"))?,
    };
    if drill {
        let already = app::mock(bank, id)?.mock.drilled;
        let put = app::drill_misses(bank, id, Timestamp::now())?;
        eprintln!("{}", debrief::drilled(put, already));
    }
    let page = app::debrief_mock(bank, id)?;
    if let Some(file) = html {
        fs::write(file, debrief::html(&page).into_string())
            .map_err(|error| Failure::user(format!("cannot write {file}: {error}; name another file")))?;
        print(&format!("written to {file}"))?;
    } else if as_json {
        print_json(&debrief::json(&page))?;
    } else {
        print(&debrief::markdown(&page))?;
    }
    Ok(ExitCode::SUCCESS)
}

impl Beat {
    fn start(place: Utf8PathBuf, id: MockId, keeper: String) -> Beat {
        let (stop, stopped) = mpsc::channel();
        let thread = std::thread::spawn(move || {
            let Ok(mut bank) = Bank::open(&place, TimeZone::system()) else { return };
            while stopped.recv_timeout(Duration::from_secs(1)) == Err(mpsc::RecvTimeoutError::Timeout) {
                // A bank that is busy for a moment is looked at again in a second.
                let _ = app::look_at_mock(&mut bank, id, Timestamp::now(), &keeper);
            }
        });
        Beat { stop: Some(stop), thread: Some(thread) }
    }
}

impl Drop for Beat {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
