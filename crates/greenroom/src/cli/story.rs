//! `greenroom story`: what there is to tell, rehearsing it, and what a loop wants that is not there yet.

use std::fs;
use std::io::{self, BufRead, IsTerminal, Write};
use std::process::ExitCode;
use std::time::Instant;

use app::{Bank, StoryId, TellingReport};
use camino::{Utf8Path, Utf8PathBuf};
use clap::{Args, Subcommand};
use domain::story::{Gap, Length, Sort, Story as Told};
use jiff::Timestamp;
use serde_json::json;

use super::loops::from;
use super::{Failure, Outcome, editor, paint, print, print_json};

/// Stories of your own work: write, rehearse, see what is missing.
#[derive(Debug, Args)]
pub struct Story {
    #[command(subcommand)]
    act: Option<Act>,
    /// One JSON object a line
    #[arg(long, global = true)]
    json: bool,
}

#[derive(Debug, Subcommand)]
enum Act {
    /// List the stories
    List,
    /// Write one: in your editor, or from a file
    Add {
        /// star (a story), about (tell me about yourself), why (why us) or questions (for the interviewer)
        #[arg(long, default_value = "star", value_name = "SORT")]
        sort: Sort,
        /// Take the form from this file; `-` reads standard input
        #[arg(long, value_name = "FILE")]
        file: Option<Utf8PathBuf>,
    },
    /// Show one, with its last tellings
    Show {
        /// The story's number
        story: i64,
    },
    /// Change one
    Edit {
        /// The story's number
        story: i64,
        /// Take the form from this file; `-` reads standard input
        #[arg(long, value_name = "FILE")]
        file: Option<Utf8PathBuf>,
    },
    /// Tell one against the clock and hear what it has and lacks
    Rehearse {
        /// The story's number
        story: i64,
        /// In half a minute instead of two
        #[arg(long)]
        short: bool,
        /// Take the telling from this file; `-` reads standard input
        #[arg(long, value_name = "FILE")]
        file: Option<Utf8PathBuf>,
    },
    /// Which competency of a loop has no story, and what is unfinished
    Gaps {
        /// The loop's name
        #[arg(value_name = "LOOP")]
        interview_loop: String,
    },
    /// Set one aside
    Remove {
        /// The story's number
        story: i64,
    },
}

impl Story {
    pub fn run(&self, bank: &mut Bank, place: &Utf8Path) -> Outcome {
        match &self.act {
            None | Some(Act::List) => self.list(bank),
            Some(Act::Add { sort, file }) => add(bank, place, *sort, file.as_deref()),
            Some(Act::Show { story }) => self.show(bank, StoryId(*story)),
            Some(Act::Edit { story, file }) => edit(bank, place, StoryId(*story), file.as_deref()),
            Some(Act::Rehearse { story, short, file }) => {
                self.rehearse(bank, StoryId(*story), if *short { Length::Short } else { Length::Long }, file.as_deref())
            }
            Some(Act::Gaps { interview_loop }) => self.gaps(bank, interview_loop),
            Some(Act::Remove { story }) => {
                app::remove_story(bank, StoryId(*story), Timestamp::now())?;
                print("removed; `greenroom undo` brings it back")?;
                Ok(ExitCode::SUCCESS)
            }
        }
    }

    fn list(&self, bank: &Bank) -> Outcome {
        let rows = app::stories(bank)?;
        for row in &rows {
            let story = &row.story;
            if self.json {
                print_json(&json!({
                    "story": row.id.0, "title": story.title, "sort": story.sort.name(), "competencies": story.competencies,
                    "unwritten": story.unwritten().iter().map(|part| part.name()).collect::<Vec<_>>(),
                    "situation": story.situation, "task": story.task, "action": story.action, "result": story.result,
                    "short": story.short,
                }))?;
                continue;
            }
            let lacks = story.unwritten().iter().map(|part| part.name()).collect::<Vec<_>>().join(", ");
            let lacks = if lacks.is_empty() { String::new() } else { format!("  lacks {lacks}") };
            let shows = if story.competencies.is_empty() {
                story.sort.title().to_owned()
            } else {
                story.competencies.join(", ")
            };
            print(&format!("{:>5}  {}  {}{}", row.id.0, story.title, paint::faint(&shows), paint::alert(&lacks)))?;
        }
        if rows.is_empty() && !self.json {
            eprintln!(
                "no stories yet; `greenroom story add` writes the first, `greenroom story gaps LOOP` says which are wanted"
            );
        }
        Ok(ExitCode::SUCCESS)
    }

    fn show(&self, bank: &Bank, id: StoryId) -> Outcome {
        let row = app::story(bank, id)?;
        let tellings = app::tellings(bank, id, 5)?;
        if self.json {
            let told: Vec<_> = tellings
                .iter()
                .map(|telling| json!({ "at": telling.at.to_string(), "text": telling.text, "report": telling.report }))
                .collect();
            print_json(&json!({ "story": id.0, "form": app::story_form(&row.story), "tellings": told }))?;
            return Ok(ExitCode::SUCCESS);
        }
        print(app::story_form(&row.story).trim_end())?;
        for telling in &tellings {
            print(&paint::faint(&format!(
                "told {}: {:.1} of 5, {} seconds",
                telling.at.strftime("%Y-%m-%d %H:%M"),
                telling.report.score * 5.0,
                telling.report.seconds
            )))?;
        }
        Ok(ExitCode::SUCCESS)
    }

    fn rehearse(&self, bank: &mut Bank, id: StoryId, length: Length, file: Option<&Utf8Path>) -> Outcome {
        let row = app::story(bank, id)?;
        let (text, took) = match file {
            Some(file) => (from(file)?, None),
            None => typed(&row.story, length)?,
        };
        if text.trim().is_empty() {
            return Err(Failure::user("nothing was told; say it aloud while you write it down"));
        }
        let report = app::tell_story(bank, id, &text, took, length, Timestamp::now())?;
        if self.json {
            print_json(&json!(report))?
        } else {
            tell(&report)?
        }
        Ok(ExitCode::SUCCESS)
    }

    fn gaps(&self, bank: &Bank, name: &str) -> Outcome {
        let gaps = app::story_gaps(bank, name)?;
        for gap in &gaps {
            let (what, advice) = match gap {
                Gap::Competency(name) => (format!("no story shows {name}"), "greenroom story add".to_owned()),
                Gap::Sort(sort) => {
                    (format!("“{}” is not written", sort.title()), format!("greenroom story add --sort {sort}"))
                }
                Gap::Unfinished { title, lacks } => {
                    (format!("“{title}” lacks {}", lacks.join(", ")), "greenroom story edit".to_owned())
                }
            };
            if self.json {
                print_json(&json!({ "gap": what, "try": advice }))?;
            } else {
                print(&format!("{what}  {}", paint::faint(&advice)))?;
            }
        }
        if gaps.is_empty() && !self.json {
            print("nothing is missing: every competency of the loop has a story")?;
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn add(bank: &mut Bank, place: &Utf8Path, sort: Sort, file: Option<&Utf8Path>) -> Outcome {
    let draft = drafts(place).join("new-story.md");
    let text = match file {
        Some(file) => from(file)?,
        None => edited(&draft, &app::blank_story(sort))?,
    };
    let story = app::read_story(&text)?;
    let id = app::add_story(bank, &story, Timestamp::now())?;
    let _ = fs::remove_file(&draft);
    kept(id, &story)
}

fn edit(bank: &mut Bank, place: &Utf8Path, id: StoryId, file: Option<&Utf8Path>) -> Outcome {
    let row = app::story(bank, id)?;
    let draft = drafts(place).join(format!("story-{}.md", id.0));
    let text = match file {
        Some(file) => from(file)?,
        None => edited(&draft, &app::story_form(&row.story))?,
    };
    let story = app::read_story(&text)?;
    app::edit_story(bank, id, &story, Timestamp::now())?;
    let _ = fs::remove_file(&draft);
    kept(id, &story)
}

fn kept(id: StoryId, story: &Told) -> Outcome {
    print(&format!("story {} is kept; `greenroom story rehearse {}` tells it against the clock", id.0, id.0))?;
    for part in story.unwritten() {
        eprintln!("it still lacks the {}", part.name());
    }
    Ok(ExitCode::SUCCESS)
}

fn drafts(place: &Utf8Path) -> Utf8PathBuf {
    place.parent().unwrap_or(Utf8Path::new(".")).join("stories")
}

/// Opens the user's editor on a draft; one that was not accepted yet is opened again as it was left.
fn edited(draft: &Utf8Path, text: &str) -> Result<String, Failure> {
    let cannot = |error: io::Error| Failure::configuration(format!("cannot write {draft}: {error}; try --file"));
    if let Some(folder) = draft.parent() {
        fs::create_dir_all(folder).map_err(cannot)?;
    }
    if !draft.exists() {
        fs::write(draft, text).map_err(cannot)?;
    }
    editor::open(draft).map_err(|editor::Unopened { editor, error }| {
        Failure::configuration(format!("cannot open the editor `{editor}`: {error}; set EDITOR, or try --file"))
    })?;
    fs::read_to_string(draft).map_err(cannot)
}

/// Reads the telling, line by line, while the clock runs.
fn typed(story: &Told, length: Length) -> Result<(String, Option<u64>), Failure> {
    let asked = if story.sort == Sort::Star { story.title.as_str() } else { story.sort.prompt() };
    if io::stdin().is_terminal() {
        print(&paint::strong(asked))?;
        print(&paint::faint(&format!(
            "{} seconds; tell it aloud and write it down, a line with a single full stop ends it",
            length.seconds()
        )))?;
        io::stdout().flush()?;
    }
    let begun = Instant::now();
    let mut text = String::new();
    for line in io::stdin().lock().lines() {
        let line = line?;
        if line.trim() == "." {
            break;
        }
        text.push_str(&line);
        text.push('\n');
    }
    // What is piped in took no time that means anything.
    let took = io::stdin().is_terminal().then(|| u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX));
    Ok((text, took))
}

fn tell(report: &TellingReport) -> Result<(), Failure> {
    print(&format!(
        "{} {}",
        paint::strong(&format!("{:.1} of 5", report.score * 5.0)),
        paint::faint(&format!(
            "between {:.1} and {:.1}; {} words, {} of {} seconds",
            report.low * 5.0,
            report.high * 5.0,
            report.words,
            report.seconds,
            report.given_seconds
        ))
    ))?;
    for check in &report.checks {
        let sign = match check.met {
            met if met >= 0.8 => paint::found("✓"),
            met if met >= 0.5 => "~".to_owned(),
            _ => paint::alert("–"),
        };
        let more = if check.met >= 0.8 { String::new() } else { format!(": {}", check.advice) };
        print(&format!("  {sign} {}{more}", check.name))?;
        if let Some(quote) = &check.quote {
            print(&paint::faint(&paint::wrapped(&format!("you said: {quote}"), "      ")))?;
        }
    }
    if let Some(probe) = report.probes.first() {
        print(&format!("\n{}", paint::strong(&paint::wrapped(probe, ""))))?;
    }
    Ok(())
}
