//! `greenroom answer CARD`: an answer in one's own words, under a clock, and its grade with reasons.

use std::fs;
use std::io::{self, BufRead, IsTerminal, Read, Write};
use std::process::ExitCode;

use app::{Bank, FindingStatus, GradeId, GradeReport, Graded, PointReport};
use camino::{Utf8Path, Utf8PathBuf};
use clap::Args;
use domain::bank::{Card, CardId};
use domain::drill::Rating;
use domain::query::Query;
use jiff::Timestamp;
use serde_json::json;

use super::clock::{self, Clock};
use super::engine::Engines;
use super::{Failure, Outcome, editor, paint, print, print_json};

/// Asks one question, reads the answer, grades it.
#[derive(Debug, Args)]
pub struct Answer {
    /// The card's number; without one, the next that is due
    card: Option<i64>,
    /// Read the answer from this file instead of an editor; `-` reads standard input
    #[arg(long, value_name = "FILE")]
    file: Option<Utf8PathBuf>,
    /// How many minutes the clock gives
    #[arg(long, default_value = "5", value_name = "N")]
    minutes: u32,
    /// Type the answer here, line by line, instead of in an editor
    #[arg(long)]
    plain: bool,
    /// One JSON object; nothing is asked back
    #[arg(long)]
    json: bool,
    /// List what an answer to the card must hold
    #[arg(long)]
    points: bool,
    /// Write what an answer must hold: a line each from standard input, `! …` for a red flag; nothing at all goes back to what the answers yield
    #[arg(long, conflicts_with = "points")]
    set_points: bool,
    /// List earlier answers to the card with their grades
    #[arg(long, conflicts_with_all = ["points", "set_points"])]
    history: bool,
    /// Overrule a grade: its number and what the answer was worth, 0 to 5
    #[arg(long, num_args = 2, value_names = ["GRADE", "STARS"], conflicts_with_all = ["points", "set_points", "history"])]
    overrule: Option<Vec<f64>>,
    #[command(flatten)]
    engines: Engines,
}

impl Answer {
    pub fn run(&self, bank: &mut Bank, place: &Utf8Path) -> Outcome {
        if let Some(pair) = self.overrule.as_deref() {
            return overruled(bank, pair);
        }
        let card = self.chosen(bank)?;
        if self.points {
            return points(bank, card, self.json);
        }
        if self.set_points {
            return set_points(bank, card);
        }
        if self.history {
            return history(bank, card, self.json);
        }
        let (card, _) = app::answerable(bank, card)?;
        let graders = self.engines.open()?;
        let clock = Clock::start(self.minutes);
        let draft = place.parent().unwrap_or(Utf8Path::new(".")).join("answers").join(format!("card-{}.md", card.id.0));
        let text = self.text(&card, &draft)?;
        if text.trim().is_empty() {
            return Err(Failure::user("the answer is empty, so nothing was graded; write a sentence or two"));
        }
        let (left_ms, took_ms) = (clock.left_ms(), self.file.is_none().then(|| clock.took_ms()));
        let graded = app::grade_answer(bank, &graders, card.id, &text, took_ms, Timestamp::now())?;
        // It is kept with the grade now; a draft that cannot be removed is only offered again.
        let _ = fs::remove_file(&draft);
        if self.json {
            let mut object = json!(graded.report);
            object["grade"] = json!(graded.id.0);
            object["card"] = json!(card.id);
            print_json(&object)?;
            return Ok(ExitCode::SUCCESS);
        }
        tell(&graded.report)?;
        reference(&card)?;
        disputed(bank, card.id)?;
        if took_ms.is_some() && left_ms < 0 {
            print(&clock::left(left_ms))?;
        }
        if self.file.is_none() && io::stdin().is_terminal() {
            self.settle(bank, &card, &graded, took_ms)?;
        }
        Ok(ExitCode::SUCCESS)
    }

    /// Returns the card that is meant: the one named, else the next that can be graded.
    fn chosen(&self, bank: &Bank) -> Result<CardId, Failure> {
        match self.card {
            Some(card) => Ok(CardId(card)),
            None => match app::next_card(bank, &Query::Everything, Timestamp::now())? {
                Some(turn) => Ok(turn.card.id),
                None => Err(Failure::user("nothing is due; name a card, as `greenroom find` prints them")),
            },
        }
    }

    fn text(&self, card: &Card, draft: &Utf8Path) -> Result<String, Failure> {
        if let Some(file) = &self.file {
            return if file == "-" { from_input() } else { from_file(file) };
        }
        if !io::stdin().is_terminal() {
            return from_input();
        }
        print(&paint::strong(&paint::wrapped(&card.question, "")))?;
        print(&paint::faint(&format!("{} minutes; the clock runs", self.minutes)))?;
        if self.plain {
            eprintln!("your answer, a line with a single full stop ends it:");
            return typed();
        }
        edited(card, draft)
    }

    /// Takes the rating, and an overruling where the user disagrees.
    fn settle(&self, bank: &mut Bank, card: &Card, graded: &Graded, took_ms: Option<u64>) -> Result<(), Failure> {
        loop {
            print!(
                "rating: 1 again, 2 hard, 3 good, 4 easy [{}]; o N overrules the grade (0 to 5); q leaves it: ",
                graded.proposed
            );
            io::stdout().flush()?;
            let mut line = String::new();
            if io::stdin().lock().read_line(&mut line)? == 0 {
                return Ok(());
            }
            let line = line.trim();
            if line.eq_ignore_ascii_case("q") {
                return Ok(());
            }
            if let Some(stars) = line.strip_prefix(['o', 'O']) {
                match stars.trim().parse::<f64>() {
                    Ok(stars) => {
                        app::overrule(bank, graded.id, stars / 5.0, Timestamp::now())?;
                        print("kept; later grades learn from it")?;
                    }
                    Err(_) => print("write it as: o 3.5")?,
                }
                continue;
            }
            let rating =
                if line.is_empty() { Some(graded.proposed) } else { line.parse().ok().and_then(Rating::from_number) };
            match rating {
                Some(rating) => {
                    app::answer(bank, card.id, rating, took_ms, Timestamp::now())?;
                    return print(&format!("rated {rating}"));
                }
                None => print("1 to 4, o N or q")?,
            }
        }
    }
}

fn from_input() -> Result<String, Failure> {
    let mut bytes = Vec::new();
    // One byte more than is graded, so that what is too long is refused and not cut.
    io::stdin().lock().take(app::LONGEST_ANSWER as u64 + 1).read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn from_file(file: &Utf8PathBuf) -> Result<String, Failure> {
    let bytes = fs::read(file)
        .map_err(|error| Failure::user(format!("cannot read {file}: {error}; name a text file with your answer")))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn typed() -> Result<String, Failure> {
    let mut text = String::new();
    for line in io::stdin().lock().lines() {
        let line = line?;
        if line.trim() == "." {
            break;
        }
        text.push_str(&line);
        text.push('\n');
    }
    Ok(text)
}

/// Opens the user's editor on an empty answer under the question. The draft lies beside the bank until it is graded, so
/// that it survives whatever happens to the terminal.
fn edited(card: &Card, draft: &Utf8Path) -> Result<String, Failure> {
    const RULE: &str = "# ---- your answer goes below this line ----";
    let cannot = |error: io::Error| Failure::configuration(format!("cannot write {draft}: {error}; try --plain"));
    if let Some(folder) = draft.parent() {
        fs::create_dir_all(folder).map_err(cannot)?;
    }
    if !draft.exists() {
        fs::write(draft, format!("# {}\n{RULE}\n\n", card.question.replace('\n', " "))).map_err(cannot)?;
    }
    editor::open(draft).map_err(|editor::Unopened { editor, error }| {
        Failure::configuration(format!("cannot open the editor `{editor}`: {error}; set EDITOR, or try --plain"))
    })?;
    let text = fs::read_to_string(draft).map_err(cannot)?;
    Ok(text.split_once(RULE).map_or(text.as_str(), |(_, answer)| answer).to_owned())
}

/// Prints a grade with its reasons.
pub fn tell(report: &GradeReport) -> Result<(), Failure> {
    let unsure = if report.unsure { ", unsure: read the reasons" } else { "" };
    print(&format!(
        "{} {}",
        paint::strong(&format!("{:.1} of 5", report.stars)),
        paint::faint(&format!(
            "between {:.1} and {:.1}{unsure}; {} engine: {}",
            report.low * 5.0,
            report.high * 5.0,
            report.engine,
            report.agreement
        ))
    ))?;
    for note in &report.notes {
        print(&paint::wrapped(note, "  "))?;
    }
    report.key_points.iter().try_for_each(point)?;
    for flag in &report.red_flags {
        print(&format!("  {} {}", paint::alert("red flag"), flag.text))?;
        if let Some(quote) = &flag.quote {
            print(&paint::faint(&paint::wrapped(&format!("you said: {}", quote.text), "      ")))?;
        }
    }
    for quote in &report.irrelevant {
        print(&paint::faint(&paint::wrapped(&format!("beside the question: {}", quote.text), "  ")))?;
    }
    if let Some(question) = &report.follow_up {
        print(&format!("\n{}", paint::strong(&paint::wrapped(question, ""))))?;
    }
    Ok(())
}

fn point(point: &PointReport) -> Result<(), Failure> {
    let sign = match point.state.as_str() {
        "covered" => paint::found("✓"),
        "partly" => "~".to_owned(),
        "contradicted" => paint::alert("✗"),
        _ => "–".to_owned(),
    };
    let text = paint::wrapped(&point.text, "    ");
    print(&format!("  {sign} {}", text.trim_start()))?;
    if let Some(why) = &point.why {
        print(&paint::wrapped(why, "      "))?;
    }
    if let Some(quote) = &point.quote {
        print(&paint::faint(&paint::wrapped(&format!("you said: {}", quote.text), "      ")))?;
    }
    Ok(())
}

fn reference(card: &Card) -> Result<(), Failure> {
    for answer in card.answers.iter().filter(|answer| !answer.blocks.is_empty()) {
        print(&format!(
            "\n{}",
            paint::faint(&format!(
                "the reference, from {}, line {}",
                answer.source.document, answer.source.lines.first
            ))
        ))?;
        print(&paint::answer(&answer.blocks))?;
    }
    Ok(())
}

/// Warns of what the reference itself gets wrong: a grade by it trusts it.
fn disputed(bank: &Bank, card: CardId) -> Result<(), Failure> {
    for found in app::findings_of_card(bank, card)? {
        match &found.status {
            FindingStatus::Corrected(text) => print(&format!("\n{} {text}", paint::found("your correction:")))?,
            _ => print(&format!(
                "\n{} {}\n  {}",
                paint::alert("the reference is disputed:"),
                found.finding.text,
                paint::wrapped(&format!("right: {}", found.finding.right), "  ").trim_start()
            ))?,
        }
    }
    Ok(())
}

fn points(bank: &Bank, card: CardId, as_json: bool) -> Outcome {
    let points = app::key_points(bank, card)?;
    if as_json {
        print_json(&json!({
            "card": card, "own": points.own, "red_flags": points.red_flags,
            "key_points": points.points.iter().map(|(text, weight)| json!({ "text": text, "weight": weight })).collect::<Vec<_>>(),
        }))?;
        return Ok(ExitCode::SUCCESS);
    }
    print(&paint::faint(if points.own { "written by you" } else { "read off the card's answers" }))?;
    for (text, weight) in &points.points {
        print(&format!("{:>4.0} %  {}", weight * 100.0, paint::wrapped(text, "        ").trim_start()))?;
    }
    points.red_flags.iter().try_for_each(|flag| print(&format!("     !  {flag}")))?;
    Ok(ExitCode::SUCCESS)
}

fn set_points(bank: &mut Bank, card: CardId) -> Outcome {
    let text = from_input()?;
    let (flags, points): (Vec<&str>, Vec<&str>) =
        text.lines().map(str::trim).filter(|line| !line.is_empty()).partition(|line| line.starts_with('!'));
    let flags: Vec<String> = flags.iter().map(|flag| flag.trim_start_matches('!').trim().to_owned()).collect();
    let points: Vec<String> = points.into_iter().map(str::to_owned).collect();
    app::set_key_points(bank, card, &points, &flags, Timestamp::now())?;
    print(&format!("{} key points and {} red flags kept", points.len(), flags.len()))?;
    Ok(ExitCode::SUCCESS)
}

fn history(bank: &Bank, card: CardId, as_json: bool) -> Outcome {
    for past in app::grades(bank, card, 100)? {
        if as_json {
            print_json(&json!({
                "grade": past.id.0, "at": past.at.to_string(), "answer": past.answer, "took_ms": past.took_ms,
                "overruled": past.overruled, "report": past.report,
            }))?;
            continue;
        }
        let overruled = past.overruled.map_or(String::new(), |score| format!(", overruled: {:.1}", score * 5.0));
        print(&format!(
            "{} {:.1} of 5{overruled} {}",
            paint::strong(&format!("grade {}", past.id.0)),
            past.report.stars,
            paint::faint(&past.at.strftime("%Y-%m-%d %H:%M").to_string())
        ))?;
        print(&paint::wrapped(&past.answer, "    "))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn overruled(bank: &mut Bank, pair: &[f64]) -> Outcome {
    let [id, stars] = pair else { return Err(Failure::user("name a grade and what it was worth: --overrule 12 3.5")) };
    app::overrule(bank, GradeId(*id as i64), stars / 5.0, Timestamp::now())?;
    print("kept; later grades learn from it")?;
    Ok(ExitCode::SUCCESS)
}
