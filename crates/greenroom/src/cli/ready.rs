//! `greenroom ready` and `greenroom outcome`.

use std::process::ExitCode;

use app::{Bank, ReadinessReport};
use clap::{Args, ValueEnum};
use domain::drill::Day;
use domain::readiness::{Estimate, StageReadiness, Worth};
use greenroom::readiness as words;
use jiff::Timestamp;
use jiff::civil::Date;

use super::{Failure, Outcome as Done, paint, print, print_json};

/// The chance to pass a loop, with what it rests on and what would raise it.
#[derive(Debug, Args)]
pub struct Ready {
    /// The loop, as `greenroom loop list` names it [default: that of the next interview, else of the latest mock]
    #[arg(value_name = "LOOP")]
    loop_name: Option<String>,
    /// One JSON object
    #[arg(long)]
    json: bool,
}

/// Records how a stage of a real interview went; readiness learns from it.
#[derive(Debug, Args)]
pub struct Outcome {
    /// The loop, as `greenroom loop list` names it
    #[arg(value_name = "LOOP")]
    loop_name: String,
    /// The stage, as `greenroom ready` names it
    stage: String,
    /// How it went
    result: Result,
    /// The day it was, such as 2026-11-20 [default: today]
    #[arg(long, value_name = "DATE")]
    on: Option<Date>,
    /// Something to remember about it
    #[arg(long, default_value = "")]
    note: String,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Result {
    Passed,
    Failed,
}

/// How many topics are listed under what would raise the number most.
const WORTH_SHOWN: usize = 6;

impl Ready {
    pub fn run(&self, bank: &Bank) -> Done {
        let report = app::readiness(bank, self.loop_name.as_deref(), Timestamp::now())?;
        if self.json {
            print_json(&words::json(&report))?;
            return Ok(ExitCode::SUCCESS);
        }
        head(&report)?;
        stages(&report)?;
        worth(&report)?;
        print("")?;
        if report.readiness.rests.total() > 0 {
            print(&paint::wrapped(&format!("All of it rests on {}.", words::rests(&report.readiness.rests)), ""))?;
        }
        print(&paint::faint(&paint::wrapped(&words::track(&report.track), "")))?;
        Ok(ExitCode::SUCCESS)
    }
}

impl Outcome {
    pub fn run(&self, bank: &mut Bank) -> Done {
        let passed = matches!(self.result, Result::Passed);
        let day = self.on.map(Day::of);
        let day = app::record_outcome(bank, &self.loop_name, &self.stage, passed, day, &self.note, Timestamp::now())?;
        print(&format!(
            "recorded: {} of {} on {day}, {}; recording it again for that day puts a slip right",
            self.stage,
            self.loop_name,
            if passed { "passed" } else { "failed" }
        ))?;
        Ok(ExitCode::SUCCESS)
    }
}

fn head(report: &ReadinessReport) -> std::result::Result<(), Failure> {
    let when = if report.is_set {
        match report.day.since(report.today).0 {
            0 => "the interview is today".to_owned(),
            1 => "the interview is tomorrow".to_owned(),
            days => format!("the interview is on {}, in {days} days", report.day),
        }
    } else {
        "no interview of this loop is set, so it is as of today".to_owned()
    };
    print(&format!("{} {}", paint::strong(&report.interview_loop.title), paint::faint(&format!("({when})"))))?;
    print(&paint::wrapped(&words::verdict(report), ""))?;
    print("")
}

fn stages(report: &ReadinessReport) -> std::result::Result<(), Failure> {
    let wide = report.readiness.stages.iter().map(|stage| stage.name.chars().count()).max().unwrap_or(0);
    for (stage, of) in report.readiness.stages.iter().zip(&report.interview_loop.stages) {
        let gate = if of.gate { "gate" } else { "" };
        print(&format!("  {:<wide$}  {gate:<4}  {}", stage.name, line(stage)))?;
    }
    Ok(())
}

fn line(stage: &StageReadiness) -> String {
    match &stage.passes {
        Some(passes) => {
            let missing = words::missing(stage);
            let missing = if missing.is_empty() { missing } else { format!("; {missing}") };
            format!(
                "{:>5}  {}  {:>9}  {}",
                words::percent(passes.mean),
                drawn(passes),
                words::interval(passes),
                paint::faint(&format!("{}{missing}", words::rests(&stage.rests)))
            )
        }
        None if stage.unseen.is_empty() => paint::faint("    —  practice cannot tell: nothing is asked"),
        None => format!("    —  {}", paint::faint(&format!("no number: {}", words::missing(stage)))),
    }
}

/// Draws an interval with its mean on a line from 0 to 1.
fn drawn(estimate: &Estimate) -> String {
    const WIDE: f64 = 20.0;
    let place = |chance: f64| ((chance * WIDE).round() as usize).min(WIDE as usize);
    let (low, mean, high) = (place(estimate.low), place(estimate.mean), place(estimate.high));
    (0..=WIDE as usize)
        .map(|at| match at {
            at if at == mean => '●',
            at if (low..=high).contains(&at) => '━',
            _ => '·',
        })
        .collect()
}

fn worth(report: &ReadinessReport) -> std::result::Result<(), Failure> {
    let first: Vec<String> = words::unseen(report)
        .into_iter()
        .map(|branch| format!("  {}: {}", branch.name(), words::first_step(branch).0))
        .collect();
    if !first.is_empty() {
        print("")?;
        print(&paint::strong("What is not known at all"))?;
        first.iter().try_for_each(|line| print(line))?;
    }
    let best: Vec<&Worth> =
        report.readiness.worth.iter().filter(|worth| points(worth) >= 0.05).take(WORTH_SHOWN).collect();
    if !best.is_empty() {
        print("")?;
        print(&format!(
            "{} {}",
            paint::strong("What would raise it most"),
            paint::faint("(points of the chance, for a step of skill and for remembering its cards)")
        ))?;
        for worth in best {
            print(&format!("  +{:.1}  {}", points(worth), words::place(report, worth)))?;
        }
    }
    Ok(())
}

fn points(worth: &Worth) -> f64 {
    (worth.by_skill + worth.by_memory) * 100.0
}
