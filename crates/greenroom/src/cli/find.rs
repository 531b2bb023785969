//! `greenroom find QUERY` and `greenroom list QUERY`.

use std::ops::Range;
use std::process::ExitCode;

use app::{Bank, Hit};
use clap::Args;
use jiff::Timestamp;
use serde_json::json;

use super::{Outcome, paint, print, print_json, query};

/// Searches the bank.
#[derive(Debug, Args)]
pub struct Find {
    /// Words and conditions, such as: topic:attention is:due kind:coding level:hard source:004 "exact phrase" -word pre*
    #[arg(required = true)]
    query: Vec<String>,
    /// How many hits
    #[arg(long, default_value_t = 20, value_name = "N")]
    limit: usize,
    /// One JSON object a hit
    #[arg(long)]
    json: bool,
}

/// Lists cards.
#[derive(Debug, Args)]
pub struct List {
    /// Words and conditions, as for find; everything without one
    query: Vec<String>,
    /// How many cards
    #[arg(long, default_value_t = 100, value_name = "N")]
    limit: usize,
    /// How many cards to pass over
    #[arg(long, default_value_t = 0, value_name = "N")]
    offset: usize,
    /// One JSON object a card
    #[arg(long)]
    json: bool,
}

impl Find {
    pub fn run(&self, bank: &Bank) -> Outcome {
        let found = app::find(bank, &query(&self.query)?, self.limit, Timestamp::now())?;
        for correction in found.corrections.iter().filter(|_| !self.json) {
            eprintln!("no card says {:?}; looked for {}", correction.typed, correction.read_as.join(", "));
        }
        if found.relaxed && !self.json {
            eprintln!("few cards have all the words; some below have only some of them");
        }
        if found.hits.is_empty() && !self.json {
            eprintln!("nothing found; try fewer words, or `prefix*`");
        }
        for hit in &found.hits {
            if self.json {
                print_json(&json!({
                    "card": hit.card, "q": hit.question, "snippet": hit.snippet, "kind": hit.kind, "level": hit.level, "topic": hit.topic,
                    "answered": hit.answered, "score": hit.score, "partial": hit.partial,
                    "marks": hit.question_marks, "snippet_marks": hit.snippet_marks,
                }))?;
            } else {
                tell(hit)?;
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn tell(hit: &Hit) -> Result<(), super::Failure> {
    print(&format!("{:>6}  {}", hit.card.0, marked(&hit.question, &hit.question_marks)))?;
    let snippet = hit.snippet.split_whitespace().collect::<Vec<_>>().join(" ");
    if !snippet.is_empty() {
        print(&format!(
            "        {}",
            if hit.snippet == snippet { marked(&snippet, &hit.snippet_marks) } else { paint::faint(&snippet) }
        ))?;
    }
    Ok(())
}

fn marked(text: &str, marks: &[Range<usize>]) -> String {
    let mut out = String::new();
    let mut at = 0;
    for mark in marks {
        let (Some(before), Some(inside)) = (text.get(at..mark.start), text.get(mark.clone())) else { break };
        out.push_str(before);
        out.push_str(&paint::found(inside));
        at = mark.end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

impl List {
    pub fn run(&self, bank: &Bank) -> Outcome {
        let listing = app::list(bank, &query(&self.query)?, self.offset, self.limit, Timestamp::now())?;
        for card in &listing.cards {
            if self.json {
                print_json(&json!({
                    "card": card.id, "q": card.question, "kind": card.kind, "level": card.level, "topic": card.topic,
                    "standing": card.standing, "answered": card.answered,
                }))?;
            } else {
                let state = if card.answered { "" } else { "  (unanswered)" };
                print(&format!("{:>6}  {:11} {}{}", card.id.0, card.kind.name(), card.question, paint::faint(state)))?;
            }
        }
        let shown = self.offset + listing.cards.len();
        if !self.json && shown < listing.total as usize {
            eprintln!("{} of {} cards; the next with --offset {shown}", listing.cards.len(), listing.total);
        }
        Ok(ExitCode::SUCCESS)
    }
}
