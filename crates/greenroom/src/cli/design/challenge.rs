//! `greenroom design challenge`: an interviewer who keeps changing what hurts the design most.

use std::io::{self, BufRead, IsTerminal, Write};
use std::process::ExitCode;
use std::time::Instant;

use app::{Bank, ChallengeReport, Interview};
use camino::Utf8PathBuf;
use clap::Args;
use jiff::Timestamp;
use serde_json::json;

use super::columns::columns;
use super::trial::Options;
use super::{diagnostic, read};
use crate::cli::{Failure, Outcome, editor, paint, print, print_json};

/// Changes the world around a design, round by round.
#[derive(Debug, Args)]
pub struct Challenge {
    /// The design; edit it between the rounds
    file: Utf8PathBuf,
    /// How many rounds
    #[arg(long, default_value = "8", value_name = "N")]
    rounds: usize,
    #[command(flatten)]
    options: Options,
    /// One JSON object a round; nothing is asked back
    #[arg(long)]
    json: bool,
}

/// What the candidate wishes between two rounds.
enum Wish {
    Next,
    Edit,
    Advice,
    Quit,
}

impl Challenge {
    pub fn run(&self, bank: &mut Bank) -> Outcome {
        let text = read(&self.file)?;
        let mut interview = match Interview::begin(&text, &self.options.of())? {
            Ok(interview) => interview,
            Err(check) => {
                if self.json {
                    print_json(&json!(check))?;
                } else {
                    diagnostic::tell(&self.file, &text, &check.problems)?;
                }
                return Ok(ExitCode::FAILURE);
            }
        };
        let asking = !self.json && io::stdin().is_terminal() && self.file != "-";
        if !self.json {
            print(&paint::wrapped(&interview.opening(), ""))?;
        }
        for round in 1..=self.rounds {
            let began = Instant::now();
            let Some(report) = interview.ask() else {
                if !self.json {
                    print("\nThat was everything I can think of.")?;
                }
                break;
            };
            if self.json {
                print_json(&json!(report))?;
            } else {
                tell(&report)?;
            }
            // Kept with the design that was asked about, before an edit changes it.
            let kept = interview.evidence().map(|evidence| (interview.text().to_owned(), evidence));
            let goes_on = !asking || (round < self.rounds && self.between(&mut interview, &report)?);
            if let Some((text, evidence)) = kept {
                let took = u64::try_from(began.elapsed().as_millis()).ok().filter(|_| asking);
                app::record_design(bank, &text, &evidence, took, Timestamp::now())?;
            }
            if !goes_on {
                break;
            }
        }
        if !self.json {
            print(&format!("\n{}", paint::wrapped(&interview.closing(), "")))?;
        }
        Ok(ExitCode::SUCCESS)
    }

    /// Lets the candidate answer, edit and look; returns whether it goes on.
    fn between(&self, interview: &mut Interview, report: &ChallengeReport) -> Result<bool, Failure> {
        loop {
            print!("\n{} ", paint::faint("Enter goes on, e edits the file, a says what usually helps, q ends:"));
            io::stdout().flush()?;
            let mut line = String::new();
            if io::stdin().lock().read_line(&mut line)? == 0 {
                return Ok(false);
            }
            let wish = match line.trim() {
                "" | "n" => Wish::Next,
                "e" => Wish::Edit,
                "a" => Wish::Advice,
                "q" => Wish::Quit,
                _ => continue,
            };
            match wish {
                Wish::Quit => return Ok(false),
                Wish::Advice => print(&paint::wrapped(&report.advice, "  "))?,
                Wish::Edit => {
                    editor::open(&self.file).map_err(|editor::Unopened { editor, error }| {
                        Failure::configuration(format!("cannot open the editor `{editor}`: {error}; set EDITOR"))
                    })?;
                    self.reread(interview)?;
                }
                // The file may have been edited in another window.
                Wish::Next => return Ok(self.reread(interview)? || self.stuck()?),
            }
        }
    }

    /// Takes over an edit and says whether it helps; returns whether the design can go on.
    fn reread(&self, interview: &mut Interview) -> Result<bool, Failure> {
        let text = read(&self.file)?;
        if text == interview.text() {
            return Ok(true);
        }
        match interview.edit(&text)? {
            Ok(said) => {
                print(&paint::wrapped(&said, ""))?;
                Ok(true)
            }
            Err(check) => {
                diagnostic::tell(&self.file, &text, &check.problems)?;
                Ok(false)
            }
        }
    }

    /// A file that makes no sense ends nothing: the last one that did goes on.
    fn stuck(&self) -> Result<bool, Failure> {
        print(&paint::faint("going on with the design as it was before this edit"))?;
        Ok(true)
    }
}

fn tell(report: &ChallengeReport) -> Result<(), Failure> {
    print(&format!(
        "\n{} {}",
        paint::strong(&format!("{}. {}", report.round, report.kind)),
        paint::faint(&report.about)
    ))?;
    print(&paint::wrapped(&report.question, "   "))?;
    let sign = match report.ruling.as_str() {
        "breaks" => paint::alert("✗"),
        "holds" => paint::found("✓"),
        _ => "~".to_owned(),
    };
    print(&format!("\n {sign} {}", paint::wrapped(&report.finding, "   ").trim_start()))?;
    let (changed, same) = report.changed();
    let mut rows = vec![["", "before", "after", "difference"].map(paint::faint).to_vec()];
    for shift in changed {
        let difference =
            if shift.clear { shift.difference.clone() } else { paint::faint(&format!("{} (noise)", shift.difference)) };
        rows.push(vec![shift.name.clone(), shift.before.clone(), shift.after.clone(), difference]);
    }
    if rows.len() > 1 {
        print(columns(&rows, "   ").trim_end())?;
    }
    if !same.is_empty() {
        print(&paint::wrapped(&format!("unchanged: {}", same.join(", ")), "   "))?;
    }
    print(&paint::faint(&format!("   the worst of {} changes tried, in {} ms", report.tried, report.took_ms)))
}
