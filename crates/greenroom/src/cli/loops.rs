//! `greenroom loop`: interview processes as data, those of the program and one's own.

use std::fs;
use std::io::{self, Read};
use std::process::ExitCode;

use app::{Bank, LoopEntry};
use camino::{Utf8Path, Utf8PathBuf};
use clap::{Args, Subcommand};
use domain::interview::{InterviewLoop, Stage};
use jiff::Timestamp;
use serde_json::{Value, json};

use super::{Failure, Outcome, editor, paint, print, print_json};

/// Interview processes: stages with durations, weights, gates, how to prepare.
#[derive(Debug, Args)]
pub struct Loop {
    #[command(subcommand)]
    act: Option<Act>,
    /// One JSON object a line
    #[arg(long, global = true)]
    json: bool,
}

#[derive(Debug, Subcommand)]
enum Act {
    /// List the loops there are
    List,
    /// Show one, stage by stage
    Show {
        /// The loop's name
        name: String,
        /// As the text in which it is written
        #[arg(long)]
        text: bool,
    },
    /// Write a loop of your own, or change one: in your editor, or from a file
    Edit {
        /// The loop's name: lower-case words joined by hyphens
        name: String,
        /// Take the text from this file; `-` reads standard input
        #[arg(long, value_name = "FILE")]
        file: Option<Utf8PathBuf>,
    },
    /// Say what is wrong with the text of a loop, line by line
    Check {
        /// The file
        file: Utf8PathBuf,
    },
    /// Remove a loop of your own; one that came with the program is then as it came
    Remove {
        /// The loop's name
        name: String,
    },
}

impl Loop {
    pub fn run(&self, bank: &mut Bank, place: &Utf8Path) -> Outcome {
        match &self.act {
            None | Some(Act::List) => self.list(bank),
            Some(Act::Show { name, text }) => self.show(bank, name, *text),
            Some(Act::Edit { name, file }) => edit(bank, place, name, file.as_deref()),
            Some(Act::Check { file }) => check(file),
            Some(Act::Remove { name }) => remove(bank, name),
        }
    }

    fn list(&self, bank: &Bank) -> Outcome {
        for entry in app::loops(bank)? {
            if self.json {
                print_json(&as_json(&entry))?;
                continue;
            }
            let one = &entry.interview_loop;
            let whose = match (entry.shipped, entry.own) {
                (true, true) => ", changed by you",
                (false, _) => ", yours",
                _ => "",
            };
            let talks = one.stages.iter().filter(|stage| stage.kind.is_talk()).count();
            print(&format!(
                "{:20} {} {}",
                paint::strong(&one.name),
                one.title,
                paint::faint(&format!("{talks} talks, {} minutes{whose}", one.minutes()))
            ))?;
        }
        if !self.json {
            eprintln!("`greenroom loop show NAME` tells more; `greenroom mock NAME` rehearses it");
        }
        Ok(ExitCode::SUCCESS)
    }

    fn show(&self, bank: &Bank, name: &str, text: bool) -> Outcome {
        let entry = app::interview_loop(bank, name)?;
        if text {
            print(&entry.text)?;
        } else if self.json {
            print_json(&as_json(&entry))?;
        } else {
            tell(&entry.interview_loop)?;
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn tell(one: &InterviewLoop) -> Result<(), Failure> {
    print(&paint::strong(&one.title))?;
    print(&paint::wrapped(&one.summary, ""))?;
    if let Some(weeks) = &one.weeks {
        print(&paint::faint(&format!("prepare for about {} weeks ({})", weeks.value, weeks.source)))?;
    }
    let (rate, known) = one.pass_rate();
    if known > 1 {
        print(&paint::faint(&format!(
            "{known} stages have a pass rate; together {:.1} % pass them all",
            rate * 100.0
        )))?;
    }
    for (index, stage) in one.stages.iter().enumerate() {
        tell_stage(index + 1, stage)?;
    }
    Ok(())
}

fn tell_stage(number: usize, stage: &Stage) -> Result<(), Failure> {
    let gate = if stage.gate { ", a gate" } else { "" };
    let rate = stage.pass_rate.as_ref().map_or(String::new(), |rate| format!(", {:.0} % pass", rate.value * 100.0));
    print(&format!(
        "\n{} {}",
        paint::strong(&format!("{number}. {}", stage.title)),
        paint::faint(&format!(
            "{}: {}, {} minutes, weight {:.0} %{gate}{rate}",
            stage.name,
            stage.kind,
            stage.minutes.value,
            stage.weight.value * 100.0
        ))
    ))?;
    for line in &stage.expect {
        print(&paint::wrapped(line, "   "))?;
    }
    for line in &stage.prepare {
        print(&paint::wrapped(&format!("prepare: {line}"), "   "))?;
    }
    for criterion in &stage.scoring {
        let flag = criterion.red_flag.as_ref().map_or(String::new(), |flag| format!(" Red flag: {flag}"));
        print(&paint::faint(&paint::wrapped(&format!("{}: {}{flag}", criterion.name, criterion.earns), "   ")))?;
    }
    let mut sources = vec![&stage.minutes.source, &stage.weight.source];
    sources.extend(stage.pass_rate.as_ref().map(|rate| &rate.source));
    sources.dedup();
    let sources = sources.into_iter().map(String::as_str).collect::<Vec<_>>().join("; ");
    print(&paint::faint(&paint::wrapped(&format!("numbers: {sources}"), "   ")))
}

/// Returns a loop as one object; the names are stable.
pub fn as_json(entry: &LoopEntry) -> Value {
    let one = &entry.interview_loop;
    let number = |value: f64, source: &str| json!({ "value": value, "source": source });
    json!({
        "name": one.name, "title": one.title, "summary": one.summary, "shipped": entry.shipped, "own": entry.own,
        "competencies": one.competencies,
        "weeks": one.weeks.as_ref().map(|weeks| number(f64::from(weeks.value), &weeks.source)),
        "stages": one.stages.iter().map(|stage| json!({
            "name": stage.name, "title": stage.title, "kind": stage.kind.name(), "gate": stage.gate,
            "minutes": number(f64::from(stage.minutes.value), &stage.minutes.source),
            "weight": number(stage.weight.value, &stage.weight.source),
            "pass_rate": stage.pass_rate.as_ref().map(|rate| number(rate.value, &rate.source)),
            "expect": stage.expect, "prepare": stage.prepare, "questions": stage.questions, "style": stage.style.says,
            "mix": stage.asked().iter().map(|mix| json!({
                "kind": mix.kind.name(), "share": mix.share, "topics": mix.topics,
                "level": mix.level.map(domain::bank::Level::name),
            })).collect::<Vec<_>>(),
            "scoring": stage.scoring.iter().map(|criterion| json!({
                "name": criterion.name, "earns": criterion.earns, "red_flag": criterion.red_flag,
            })).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
    })
}

fn edit(bank: &mut Bank, place: &Utf8Path, name: &str, file: Option<&Utf8Path>) -> Outcome {
    let text = match file {
        Some(file) => from(file)?,
        None => {
            let draft = place.parent().unwrap_or(Utf8Path::new(".")).join("loops").join(format!("{name}.toml"));
            let known = app::interview_loop(bank, name).map(|entry| entry.text);
            edited(&draft, &known.unwrap_or_else(|_| app::loop_template().to_owned()))?
        }
    };
    let one = app::edit_loop(bank, name, &text, Timestamp::now())?;
    print(&format!("{} is kept, with {} stages; `greenroom mock {name}` rehearses it", one.title, one.stages.len()))?;
    Ok(ExitCode::SUCCESS)
}

/// Opens the user's editor on a draft, which stays until it could be read.
fn edited(draft: &Utf8Path, text: &str) -> Result<String, Failure> {
    let cannot = |error: io::Error| Failure::configuration(format!("cannot write {draft}: {error}; try --file"));
    if let Some(folder) = draft.parent() {
        fs::create_dir_all(folder).map_err(cannot)?;
    }
    fs::write(draft, text).map_err(cannot)?;
    editor::open(draft).map_err(|editor::Unopened { editor, error }| {
        Failure::configuration(format!("cannot open the editor `{editor}`: {error}; set EDITOR, or try --file"))
    })?;
    fs::read_to_string(draft).map_err(cannot)
}

fn check(file: &Utf8Path) -> Outcome {
    let text = from(file)?;
    let name = file.file_stem().filter(|stem| *stem != "-").unwrap_or("loop");
    match app::check_loop(name, &text) {
        Ok(one) => {
            print(&format!("{file} is a loop of {} stages; nothing is wrong with it", one.stages.len()))?;
            Ok(ExitCode::SUCCESS)
        }
        Err(faults) => {
            for fault in &faults {
                print(&format!("{file}:{}: {}", fault.line, fault.message))?;
            }
            Ok(ExitCode::from(1))
        }
    }
}

fn remove(bank: &mut Bank, name: &str) -> Outcome {
    let entry = app::interview_loop(bank, name)?;
    if !app::remove_loop(bank, name, Timestamp::now())? {
        return Err(Failure::user(format!("`{name}` comes with the program and you have not changed it; it stays")));
    }
    let after = if entry.shipped { "; it is again as it came with the program" } else { "" };
    print(&format!("removed your `{name}`{after}; `greenroom undo` brings it back"))?;
    Ok(ExitCode::SUCCESS)
}

/// Reads a text file, or standard input when it is called `-`.
pub fn from(file: &Utf8Path) -> Result<String, Failure> {
    const MOST: u64 = 1 << 20;
    let mut bytes = Vec::new();
    if file == "-" {
        io::stdin().lock().take(MOST).read_to_end(&mut bytes)?;
    } else {
        bytes =
            fs::read(file).map_err(|error| Failure::user(format!("cannot read {file}: {error}; name a text file")))?;
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
