//! What can be set: how many new cards a day brings, how sure one wants to be, when a day begins.

use app::Settings;
use axum::Form;
use axum::extract::{Query as Parameters, State};
use axum::response::Redirect;
use domain::drill::Retention;
use maud::{Markup, html};
use serde::Deserialize;

use super::desk::Desk;
use super::error::Refusal;
use super::layout::{self, Place};

/// What is set.
#[derive(Deserialize)]
pub struct Wanted {
    new_per_day: u32,
    /// In percent.
    retention: f64,
    rollover_hour: u8,
}

/// Whether something was set a moment ago.
#[derive(Deserialize)]
pub struct Done {
    #[serde(default)]
    kept: u8,
}

/// More new cards than this are not learned on one day.
const MOST_NEW: u32 = 500;

/// `GET /settings`
pub async fn page(State(desk): State<Desk>, Parameters(done): Parameters<Done>) -> Result<Markup, Refusal> {
    let settings = desk.with(|bank, _| Ok(bank.settings())).await?;
    let content = html! {
        div.narrow {
            h1 { "Settings" }
            @if done.kept > 0 { p.notice role="status" { "Kept. What was reviewed before comes back as it was planned; from the next review on this holds." } }
            section.sheet { (form(settings)) }
        }
    };
    Ok(layout::page(Place::Settings, "Settings", content))
}

/// `POST /settings`
pub async fn keep(State(desk): State<Desk>, Form(wanted): Form<Wanted>) -> Result<Redirect, Refusal> {
    let retention = Retention::new(wanted.retention / 100.0)
        .map_err(|_| Refusal::Form("The recall at which cards come back lies between 70 and 97 %."))?;
    if wanted.new_per_day > MOST_NEW {
        return Err(Refusal::Form("A day brings at most 500 new cards."));
    }
    let settings = Settings { new_per_day: wanted.new_per_day, retention, rollover_hour: wanted.rollover_hour };
    desk.with(move |bank, _| bank.set_settings(settings)).await?;
    Ok(Redirect::to("/settings?kept=1"))
}

fn form(settings: Settings) -> Markup {
    html! {
        form.fields method="post" action="/settings" {
            p {
                label for="new-per-day" { "New cards a day" }
                input #new-per-day type="number" name="new_per_day" min="0" max=(MOST_NEW) required value=(settings.new_per_day);
            }
            p.small.muted { "More of them mean more reviews in the weeks after. With an interview set, the plan decides instead." }
            p {
                label for="retention" { "Recall at which a card comes back, in %" }
                input #retention type="number" name="retention" min="70" max="97" step="1" required value=(format!("{:.0}", settings.retention.share() * 100.0));
            }
            p.small.muted { "At 90 % one card in ten is forgotten when it is asked. Higher means many more reviews." }
            p {
                label for="rollover" { "Hour at which a new day begins" }
                input #rollover type="number" name="rollover_hour" min="0" max="23" required value=(settings.rollover_hour);
            }
            p.small.muted { "Who studies after midnight is still in yesterday until then." }
            div.row.actions { button.primary { "Keep" } }
        }
    }
}
