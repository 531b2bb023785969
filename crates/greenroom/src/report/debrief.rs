//! A debrief in the shapes in which it is read: a page of its own, Markdown, JSON, a few lines.

use std::fmt::Write as _;

use app::DebriefPage;
use domain::mock::{BAR, Challenge, Miss, Phase, StageScore, State, Subject, Turn};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use serde_json::{Value, json};

use super::clock;
use crate::web::debrief;

const STYLE: &str = include_str!("../../assets/app.css");
const MOCK_STYLE: &str = include_str!("../../assets/mock.css");

/// Returns the debrief as a page that needs nothing else: for reading, printing and sending.
pub fn html(page: &DebriefPage) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { "Debrief: " (page.view.mock.title) " · greenroom" }
                style { (PreEscaped(STYLE)) (PreEscaped(MOCK_STYLE)) }
            }
            body { main { (debrief::body(page, false)) } }
        }
    }
}

/// Returns what a debrief says in a few lines.
pub fn short(page: &DebriefPage) -> String {
    let mut out = String::new();
    for stage in &page.debrief.stages {
        let _ = writeln!(out, "{:32} {}", stage.title, stage_says(stage));
    }
    let _ = writeln!(out, "{:32} {}", "together, by weight", overall(page));
    if !page.debrief.lessons.is_empty() {
        let _ = writeln!(out, "\nwhat would change the outcome most:");
        for (index, lesson) in page.debrief.lessons.iter().enumerate() {
            let _ = writeln!(out, "  {}. {}", index + 1, lesson.advice);
        }
    }
    out
}

/// Returns the debrief as Markdown.
pub fn markdown(page: &DebriefPage) -> String {
    let (view, looked) = (&page.view, &page.debrief);
    let mut out = format!("# Debrief: {}\n\n", line(&view.mock.title));
    let _ = writeln!(
        out,
        "Mock {}, {}, {} of talk. Together, by weight: **{}**{}\n",
        view.id.0,
        page.began.strftime("%Y-%m-%d %H:%M"),
        clock::time(looked.spent_ms),
        overall(page),
        ended(page),
    );
    out.push_str("| Stage | Score | Questions | Time | Weight | Gate |\n|---|---|---|---|---|---|\n");
    for stage in &looked.stages {
        let _ = writeln!(
            out,
            "| {} | {} | {} | {} of {} | {:.0} % | {} |",
            cell(&stage.title),
            cell(&stage_says(stage)),
            stage.questions,
            clock::time(stage.spent_ms),
            clock::time(stage.given_ms),
            stage.weight * 100.0,
            if stage.gate { "yes" } else { "" }
        );
    }
    if !looked.lessons.is_empty() {
        out.push_str("\n## What would change the outcome most\n\n");
        for (index, lesson) in looked.lessons.iter().enumerate() {
            let _ =
                writeln!(out, "{}. **{}** (about {:.0} of 100)", index + 1, line(&lesson.advice), lesson.gain * 100.0);
            for seen in &lesson.seen {
                let _ = writeln!(out, "   - {}", line(seen));
            }
        }
    }
    listed(&mut out, "What was strong", &looked.strong, page);
    listed(&mut out, "What was missed", &looked.misses, page);
    for stage in looked.stages.iter().filter(|stage| !stage.turns.is_empty()) {
        let _ = writeln!(out, "\n## {}: {}\n", line(&stage.title), stage_says(stage));
        for index in &stage.turns {
            let Some(turn) = view.mock.turns.get(*index) else { continue };
            let score = turn.score().map_or("not scored".to_owned(), |score| debrief::stars(score.value));
            let _ = writeln!(out, "### {} ({}, {})\n", line(&turn.text), turn.ask.name(), score);
            if let Some(answer) = &turn.answer {
                let fence = if answer.contains("```") { "~~~~" } else { "```" };
                let _ = writeln!(out, "{fence}\n{}\n{fence}\n", answer.trim_end());
            } else if turn.passed_on {
                out.push_str("Passed on.\n\n");
            }
            if let Some(challenge) = &turn.challenge {
                challenged_in(&mut out, challenge, turn);
            }
            for reason in turn.reading.iter().flat_map(|reading| &reading.reasons) {
                let quote = reason.quote.as_ref().map_or(String::new(), |quote| format!(" — “{}”", line(quote)));
                let _ = writeln!(out, "- {} {}{quote}", sign(reason.state), line(&reason.text));
            }
            out.push('\n');
        }
    }
    if !page.earlier.is_empty() {
        out.push_str("\n## Beside earlier mocks\n\n| Mock | Loop | Together |\n|---|---|---|\n");
        for past in &page.earlier {
            let score = past.overall.map_or("not scored".to_owned(), debrief::stars);
            let _ = writeln!(out, "| {} | {} | {score} |", past.number, cell(&past.loop_name));
        }
    }
    out
}

/// Returns the debrief as one object; the names are stable.
pub fn json(page: &DebriefPage) -> Value {
    let view = &page.view;
    json!({
        "mock": view.id.0,
        "loop": view.mock.loop_name,
        "title": view.mock.title,
        "started": view.started_at.to_string(),
        "finished": view.finished_at.map(|at| at.to_string()),
        "stopped": view.mock.stopped,
        "drilled": view.mock.drilled,
        "debrief": page.debrief,
        "turns": view.mock.turns,
        "earlier": page.earlier,
    })
}

/// Returns what putting misses into the drill did, in words.
pub fn drilled(put: usize, already: bool) -> String {
    match (put, already) {
        (_, true) => "what was missed is in the drill already".to_owned(),
        (0, false) => "no card and no problem was missed, so there is nothing to put into the drill".to_owned(),
        (1, false) => "put 1 into the drill: a card comes back today, a problem tomorrow".to_owned(),
        (put, false) => format!("put {put} into the drill: cards come back today, problems tomorrow"),
    }
}

/// Returns the score of a stage in words.
pub fn stage_says(stage: &StageScore) -> String {
    match (&stage.skipped, stage.score) {
        (Some(why), _) => format!("left out: {why}"),
        (None, Some(score)) => {
            let word = if score.low >= BAR {
                "would pass"
            } else if score.high < BAR {
                "would not pass"
            } else {
                "open"
            };
            format!("{}, {word}", debrief::interval(score))
        }
        (None, None) if stage.questions == 0 => "not reached".to_owned(),
        (None, None) => "not scored".to_owned(),
    }
}

/// Returns the questions that the design lab asked.
pub fn challenged(page: &DebriefPage) -> impl Iterator<Item = (&Turn, &Challenge)> {
    page.view.mock.turns.iter().filter_map(|turn| Some((turn, turn.challenge.as_ref()?)))
}

/// Returns how a design stood a change, in words.
pub fn stands(challenge: &Challenge) -> &'static str {
    match challenge.holds {
        Some(true) => "your design held",
        Some(false) => "your design broke",
        None => "too close to call",
    }
}

/// Writes what a change did to a design, as a table.
fn challenged_in(out: &mut String, challenge: &Challenge, turn: &Turn) {
    let _ = writeln!(out, "The simulation ({}): {}\n", stands(challenge), line(&challenge.finding));
    let after = turn.reading.as_ref().map(|reading| reading.shifts.as_slice()).unwrap_or_default();
    for (caption, shifts) in [("As it was", challenge.shifts.as_slice()), ("After your edit", after)] {
        if shifts.is_empty() {
            continue;
        }
        let _ = writeln!(out, "| {caption} | Before | After | Difference |\n|---|---|---|---|");
        for shift in shifts {
            let cells = [&shift.name, &shift.before, &shift.after, &shift.difference].map(|text| cell(text));
            let _ = writeln!(out, "| {} |", cells.join(" | "));
        }
        out.push('\n');
    }
}

fn overall(page: &DebriefPage) -> String {
    page.debrief.overall.map_or("not scored".to_owned(), debrief::interval)
}

fn ended(page: &DebriefPage) -> &'static str {
    match (page.view.mock.phase, page.view.mock.stopped) {
        (Phase::Finished, false) => ".",
        (Phase::Finished, true) => ", stopped early.",
        _ => ", not over yet.",
    }
}

fn listed(out: &mut String, title: &str, misses: &[Miss], page: &DebriefPage) {
    if misses.is_empty() {
        return;
    }
    let _ = writeln!(out, "\n## {title}\n");
    for miss in misses {
        let why = if miss.why.is_empty() { String::new() } else { format!(": {}", line(&miss.why)) };
        let title = page.titles.get(&miss.subject.to_string()).unwrap_or(&miss.text);
        let command = match &miss.subject {
            Subject::Card(id) => format!(" (`greenroom answer {id}`)"),
            Subject::Problem(name) => format!(" (`greenroom solve {name}`)"),
            _ => String::new(),
        };
        let _ = writeln!(out, "- {} {}{why}{command}", debrief::stars(miss.score), line(title));
    }
}

fn sign(state: State) -> &'static str {
    match state {
        State::Good => "✓",
        State::Partly => "~",
        State::Missing => "–",
        State::Wrong => "✗",
        State::Note => "·",
    }
}

/// Text as it may stand in a line of Markdown.
fn line(text: &str) -> String {
    let joined = text.split_whitespace().collect::<Vec<_>>().join(" ");
    joined.replace('<', "&lt;")
}

fn cell(text: &str) -> String {
    line(text).replace('|', "\\|")
}
