//! `greenroom show ID` and what sets single cards aside.

use std::process::ExitCode;

use app::{AppError, Bank, LinkKind, LinkStatus};
use clap::Args;
use domain::bank::{Answer, CardId, plain_text};
use domain::drill::Practice;
use jiff::Timestamp;
use serde_json::json;

use super::{Outcome, paint, print, print_json};

/// Shows one card.
#[derive(Debug, Args)]
pub struct Show {
    /// The card's number, as find and list print it
    card: i64,
    /// Print the passages as the documents have them
    #[arg(long)]
    original: bool,
    /// One JSON object
    #[arg(long)]
    json: bool,
}

/// Sets cards aside.
#[derive(Debug, Args)]
pub struct Suspend {
    #[command(flatten)]
    cards: Cards,
}

/// Takes cards back into practice.
#[derive(Debug, Args)]
pub struct Unsuspend {
    #[command(flatten)]
    cards: Cards,
}

/// Leaves cards for tomorrow.
#[derive(Debug, Args)]
pub struct Bury {
    #[command(flatten)]
    cards: Cards,
}

#[derive(Debug, Args)]
struct Cards {
    /// The cards' numbers
    #[arg(required = true, value_name = "CARD")]
    cards: Vec<i64>,
}

impl Show {
    pub fn run(&self, bank: &Bank) -> Outcome {
        let id = CardId(self.card);
        let page = app::show(bank, id, Timestamp::now())?.ok_or(AppError::NoSuchCard(id))?;
        let card = &page.card;
        if self.json {
            print_json(&json!({
                "card": card.id, "q": card.question, "kind": card.kind, "level": card.level, "topic": card.topic, "standing": card.standing,
                "recall": page.recall, "reviews": page.reviews.len(), "leech": page.leech,
                "answers": card.answers.iter().map(|answer| json!({
                    "note": answer.note, "q": answer.question, "a": (!answer.blocks.is_empty()).then(|| plain_text(&answer.blocks)),
                    "document": answer.source.document, "line": answer.source.lines.first, "end_line": answer.source.lines.last,
                    "reference": answer.source.reference, "original": answer.source.original, "blocks": answer.blocks,
                })).collect::<Vec<_>>(),
                "links": super::links::links_json(&page.links),
            }))?;
            return Ok(ExitCode::SUCCESS);
        }
        print(&paint::strong(&paint::wrapped(&card.question, "")))?;
        let level = card.level.map_or(String::new(), |level| format!(", {level}"));
        let topic = card.topic.as_ref().map_or(String::new(), |topic| format!(", {topic}"));
        print(&paint::faint(&format!("card {}: {}{level}{topic}{}", card.id.0, card.kind, practice(&page))))?;
        for answer in &card.answers {
            self.tell(answer)?;
        }
        for link in page.links.iter().filter(|link| link.status != LinkStatus::Rejected) {
            let what = match link.kind {
                LinkKind::Answer => "may be answered",
                LinkKind::Same => "may be asked",
            };
            print(&format!(
                "\n{}",
                paint::faint(&format!(
                    "{what} in {}, line {} (card {}, {:.2}): {}",
                    link.document, link.lines.first, link.card.0, link.score, link.question
                ))
            ))?;
        }
        Ok(ExitCode::SUCCESS)
    }

    fn tell(&self, answer: &Answer) -> Result<(), super::Failure> {
        let source = &answer.source;
        let reference = source.reference.as_ref().map_or(String::new(), |work| format!(", after {work}"));
        print(&format!(
            "\n{}",
            paint::faint(&format!("from {}, line {}{reference}", source.document, source.lines.first))
        ))?;
        if self.original {
            return print(&source.original);
        }
        if answer.blocks.is_empty() {
            return print("  (no answer in this document)");
        }
        print(&paint::answer(&answer.blocks))
    }
}

fn practice(page: &app::CardPage) -> String {
    match page.practice {
        Practice::New => ", new".to_owned(),
        Practice::Begun(begun) => {
            let recall = page.recall.map_or(String::new(), |recall| format!(", recall now {:.0} %", recall * 100.0));
            format!(
                ", reviewed {} times, forgotten {}{recall}{}",
                begun.reviews,
                begun.lapses,
                if page.leech { ", a leech: rewrite it" } else { "" }
            )
        }
    }
}

impl Cards {
    fn ids(&self) -> Vec<CardId> {
        self.cards.iter().copied().map(CardId).collect()
    }
}

impl Suspend {
    pub fn run(&self, bank: &mut Bank) -> Outcome {
        told(app::suspend(bank, &self.cards.ids(), Timestamp::now())?, "set aside")
    }
}

impl Unsuspend {
    pub fn run(&self, bank: &mut Bank) -> Outcome {
        told(app::unsuspend(bank, &self.cards.ids(), Timestamp::now())?, "back in practice")
    }
}

impl Bury {
    pub fn run(&self, bank: &mut Bank) -> Outcome {
        told(app::bury(bank, &self.cards.ids(), Timestamp::now())?, "left for tomorrow")
    }
}

fn told(changed: usize, what: &str) -> Outcome {
    print(&format!("{changed} {} {what}", if changed == 1 { "card" } else { "cards" }))?;
    Ok(ExitCode::SUCCESS)
}
