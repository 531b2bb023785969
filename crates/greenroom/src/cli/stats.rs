//! `greenroom stats`.

use std::process::ExitCode;

use app::Bank;
use clap::Args;
use jiff::Timestamp;
use serde_json::json;

use super::{Outcome, paint, print, print_json};

/// Numbers of the practice so far.
#[derive(Debug, Args)]
pub struct Stats {
    /// One JSON object
    #[arg(long)]
    json: bool,
}

impl Stats {
    pub fn run(&self, bank: &Bank) -> Outcome {
        let stats = app::stats(bank, Timestamp::now())?;
        let states = &stats.states;
        let reviews: usize = stats.reviews.iter().map(|day| day.count).sum();
        let due: usize = stats.forecast.iter().take(7).map(|day| day.count).sum();
        if self.json {
            print_json(&json!({
                "cards": states.cards, "new": states.new, "learning": states.learning, "review": states.review, "due": states.due,
                "suspended": states.suspended, "leeches": states.leeches, "unanswered": states.unanswered, "archived": states.archived,
                "streak": stats.streak, "reviews_90_days": reviews, "due_7_days": due,
                "kinds": stats.kinds.iter().map(|(kind, cards)| json!({"kind": kind, "cards": cards})).collect::<Vec<_>>(),
                "topics": stats.topics.iter().map(|topic| json!({"topic": topic.topic, "cards": topic.cards, "begun": topic.begun, "recall": topic.recall, "lapses": topic.lapses})).collect::<Vec<_>>(),
            }))?;
            return Ok(ExitCode::SUCCESS);
        }
        print(&format!(
            "{} cards: {} new, {} learning, {} in review, {} unanswered",
            states.cards, states.new, states.learning, states.review, states.unanswered
        ))?;
        print(&format!(
            "{} due now, {due} within a week, {reviews} reviews in 90 days, {} days in a row",
            states.due, stats.streak
        ))?;
        if let Some(week) = stats.retention.iter().rev().find(|week| week.reviews > 0) {
            print(&format!(
                "this week {} of {} recalled; the model expected {:.0} %",
                week.recalled,
                week.reviews,
                week.expected * 100.0
            ))?;
        }
        for topic in stats.topics.iter().filter(|topic| topic.begun > 0).take(12) {
            let bar = "█".repeat((topic.recall * 20.0).round() as usize);
            print(&format!(
                "{bar:<20} {:>3.0} %  {} {}",
                topic.recall * 100.0,
                topic.topic,
                paint::faint(&format!("({} of {} begun)", topic.begun, topic.cards))
            ))?;
        }
        Ok(ExitCode::SUCCESS)
    }
}
