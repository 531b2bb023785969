//! `greenroom links`: unanswered questions and the answers found elsewhere.

use std::process::ExitCode;

use app::{Bank, Link, LinkId, LinkStatus, Linked};
use clap::Args;
use domain::bank::plain_text;
use jiff::Timestamp;
use serde_json::{Value, json};

use super::{Failure, Outcome, paint, print, print_json};

/// Lists unanswered questions with the answers found elsewhere.
#[derive(Debug, Args)]
pub struct Links {
    /// List cards that may ask the same instead
    #[arg(long)]
    same: bool,
    /// Take the suggestion with this number
    #[arg(long, value_name = "LINK", conflicts_with = "reject")]
    accept: Option<i64>,
    /// Turn the suggestion with this number down
    #[arg(long, value_name = "LINK")]
    reject: Option<i64>,
    /// One JSON object a question
    #[arg(long)]
    json: bool,
}

impl Links {
    pub fn run(&self, bank: &mut Bank) -> Outcome {
        if let Some(link) = self.accept {
            app::accept_link(bank, LinkId(link), Timestamp::now())?;
            print(&format!("link {link} accepted"))?;
        } else if let Some(link) = self.reject {
            app::reject_link(bank, LinkId(link), Timestamp::now())?;
            print(&format!("link {link} rejected"))?;
        } else {
            let all = if self.same { app::suggestions(bank)? } else { app::links(bank)? };
            for linked in &all {
                if self.json { print_json(&json(linked))? } else { tell(linked)? }
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn tell(linked: &Linked) -> Result<(), Failure> {
    print(&format!(
        "{} {}",
        paint::strong(&linked.question),
        paint::faint(&format!("({}, line {})", linked.document, linked.line))
    ))?;
    if linked.candidates.is_empty() {
        return print(&paint::faint("    no answer found elsewhere"));
    }
    for link in &linked.candidates {
        let status = if link.status == LinkStatus::Accepted { ", accepted" } else { "" };
        print(&format!(
            "    {:.2} {}  {}  {}",
            link.score,
            if link.sure { "sure    " } else { "possible" },
            link.question,
            paint::faint(&format!("from {}, line {} (link {}{status})", link.document, link.lines.first, link.id.0))
        ))?;
    }
    Ok(())
}

fn json(linked: &Linked) -> Value {
    json!({
        "card": linked.card, "q": linked.question, "document": linked.document, "line": linked.line,
        "candidates": links_json(&linked.candidates),
    })
}

/// Links as JSON.
pub fn links_json(links: &[Link]) -> Vec<Value> {
    links.iter().map(link_json).collect()
}

fn link_json(link: &Link) -> Value {
    json!({
        "link": link.id.0, "kind": format!("{:?}", link.kind).to_lowercase(), "status": format!("{:?}", link.status).to_lowercase(),
        "decision": if link.sure { "sure" } else { "suggest" }, "score": (link.score * 1e4).round() / 1e4, "card": link.card,
        "q": link.question, "a": plain_text(&link.answer), "document": link.document, "line": link.lines.first,
        "why": link.reasons,
    })
}
