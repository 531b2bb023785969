//! `greenroom drill`: reviewing in the terminal, by single keys where there is a terminal, by lines where there is not.

use std::io::{self, BufRead, IsTerminal, Write};
use std::process::ExitCode;
use std::time::Instant;

use app::{Bank, Turn};
use clap::Args;
use console::{Key, Term};
use domain::drill::{Due, Rating};
use domain::query::Query;
use jiff::Timestamp;

use super::{Failure, Outcome, paint, print, query};

/// Reviews what is due.
#[derive(Debug, Args)]
pub struct Drill {
    /// Only cards that this means, such as: topic:attention kind:coding
    query: Vec<String>,
    /// Read lines instead of keys; good over slow links and with screen readers
    #[arg(long)]
    plain: bool,
}

/// What the learner wants.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Wish {
    Show,
    Rate(Rating),
    Undo,
    Suspend,
    Bury,
    Original,
    Quit,
    Unclear,
}

impl Drill {
    pub fn run(&self, bank: &mut Bank) -> Outcome {
        let query = if self.query.is_empty() { Query::Everything } else { query(&self.query)? };
        let mut ears = Ears::new(self.plain);
        let mut reviewed = 0;
        while let Some(turn) = app::next_card(bank, &query, Timestamp::now())? {
            match self.ask(bank, &turn, &mut ears)? {
                Wish::Quit => break,
                Wish::Rate(_) => reviewed += 1,
                _ => {}
            }
        }
        if app::next_card(bank, &query, Timestamp::now())?.is_none() {
            print("Nothing more to review today.")?;
        }
        if reviewed > 0 {
            print(&format!("{reviewed} reviewed. `greenroom undo` takes the last one back."))?;
        }
        Ok(ExitCode::SUCCESS)
    }

    /// Puts one card to the learner; returns what ended it.
    fn ask(&self, bank: &mut Bank, turn: &Turn, ears: &mut Ears) -> Result<Wish, Failure> {
        let card = &turn.card;
        let left = turn.left;
        print(&paint::faint(&format!("\n{} new, {} learning, {} to review", left.new, left.learning, left.reviews)))?;
        print(&paint::strong(&paint::wrapped(&card.question, "")))?;
        let asked = Instant::now();
        let mut shown = false;
        loop {
            match ears.hear(if shown {
                "1 again  2 hard  3 good  4 easy  o original  u undo  s suspend  b bury  q quit"
            } else {
                "Enter shows the answer, q quits"
            })? {
                Wish::Show | Wish::Unclear if !shown => {
                    tell_answers(turn)?;
                    shown = true;
                }
                Wish::Rate(rating) if shown => {
                    let took = u64::try_from(asked.elapsed().as_millis()).ok();
                    app::answer(bank, card.id, rating, took, Timestamp::now())?;
                    return Ok(Wish::Rate(rating));
                }
                Wish::Original => {
                    for answer in &card.answers {
                        print(&format!(
                            "{}\n{}",
                            paint::faint(&format!("{}, line {}", answer.source.document, answer.source.lines.first)),
                            answer.source.original
                        ))?;
                    }
                }
                Wish::Undo => match app::undo_of(bank, app::UndoScope::Cards, Timestamp::now())? {
                    Some(undone) => {
                        print(&format!("undone: {}", undone.summary))?;
                        return Ok(Wish::Undo);
                    }
                    None => print("there is no review to undo")?,
                },
                Wish::Suspend => {
                    app::suspend(bank, &[card.id], Timestamp::now())?;
                    return Ok(Wish::Suspend);
                }
                Wish::Bury => {
                    app::bury(bank, &[card.id], Timestamp::now())?;
                    return Ok(Wish::Bury);
                }
                Wish::Quit => return Ok(Wish::Quit),
                Wish::Rate(_) | Wish::Show | Wish::Unclear => {}
            }
        }
    }
}

fn tell_answers(turn: &Turn) -> Result<(), Failure> {
    let answered: Vec<_> = turn.card.answers.iter().filter(|answer| !answer.blocks.is_empty()).collect();
    if answered.is_empty() {
        print("  (no answer in your documents; say it aloud, then look it up)")?;
    }
    for answer in answered {
        print(&paint::answer(&answer.blocks))?;
        print(&paint::faint(&format!("  from {}, line {}", answer.source.document, answer.source.lines.first)))?;
    }
    let promises: Vec<String> = Rating::ALL
        .iter()
        .zip(&turn.outcomes)
        .map(|(rating, outcome)| format!("{} {rating}: {}", rating.number(), comes_back(outcome.due, outcome.last)))
        .collect();
    print(&paint::faint(&promises.join("   ")))
}

fn comes_back(due: Due, today: domain::drill::Day) -> String {
    match due {
        Due::Soon { .. } => "soon".to_owned(),
        Due::On(day) => match day.since(today).0 {
            0 => "today".to_owned(),
            1 => "tomorrow".to_owned(),
            days => format!("{days} days"),
        },
    }
}

/// Where wishes come from.
enum Ears {
    Keys(Term),
    Lines,
}

impl Ears {
    fn new(plain: bool) -> Self {
        if plain || !io::stdin().is_terminal() || !io::stdout().is_terminal() {
            Ears::Lines
        } else {
            Ears::Keys(Term::stdout())
        }
    }

    fn hear(&mut self, hint: &str) -> Result<Wish, Failure> {
        match self {
            Ears::Keys(term) => {
                term.write_str(&paint::faint(hint))?;
                let key = term.read_key();
                term.clear_line()?;
                match key {
                    Ok(Key::Enter | Key::Char(' ')) => Ok(Wish::Show),
                    Ok(Key::Char(letter)) => Ok(wish(letter)),
                    Ok(Key::Escape | Key::CtrlC) => Ok(Wish::Quit),
                    Err(error) if error.kind() == io::ErrorKind::Interrupted => Ok(Wish::Quit),
                    Ok(_) => Ok(Wish::Unclear),
                    Err(error) => Err(error.into()),
                }
            }
            Ears::Lines => {
                print!("{hint}: ");
                io::stdout().flush()?;
                let mut line = String::new();
                if io::stdin().lock().read_line(&mut line)? == 0 {
                    return Ok(Wish::Quit);
                }
                Ok(line.trim().chars().next().map_or(Wish::Show, wish))
            }
        }
    }
}

fn wish(letter: char) -> Wish {
    match letter.to_ascii_lowercase() {
        'u' => Wish::Undo,
        's' => Wish::Suspend,
        'b' => Wish::Bury,
        'o' => Wish::Original,
        'q' => Wish::Quit,
        digit => digit
            .to_digit(10)
            .and_then(|digit| Rating::from_number(u8::try_from(digit).ok()?))
            .map_or(Wish::Unclear, Wish::Rate),
    }
}
