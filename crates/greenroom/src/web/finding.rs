//! Findings: what the check disputes, on a page of their own, on cards and in the drill.

use std::collections::BTreeMap;

use app::{CheckFindings, CheckOptions, CheckedDocument, CheckedFinding, FindingId, FindingStatus};
use axum::Form;
use axum::extract::{Path, Query as Parameters, State};
use axum::response::Redirect;
use domain::check::FindingKind;
use maud::{Markup, html};
use serde::Deserialize;

use super::card::lines;
use super::desk::Desk;
use super::error::Refusal;
use super::layout::{self, Place};

/// A page of more findings than this is no page to read.
const SHOWN: usize = 300;

/// What is to be seen.
#[derive(Deserialize)]
pub struct Wanted {
    /// One kind only.
    kind: Option<String>,
    /// Whether also what is less sure, dismissed or corrected.
    all: Option<u8>,
}

/// What the user makes of a finding.
#[derive(Deserialize)]
pub struct Decision {
    /// The correction in the user's words; empty for the finding's.
    #[serde(default)]
    correction: String,
    /// The page to go back to.
    #[serde(default)]
    back: String,
}

/// `GET /findings`
pub async fn page(State(desk): State<Desk>, Parameters(wanted): Parameters<Wanted>) -> Result<Markup, Refusal> {
    let (checked, bare) = desk.with(|bank, _| Ok((app::findings(bank)?, app::documents(bank)?.is_empty()))).await?;
    let content = if bare { nothing_to_check() } else { content(&checked, &wanted) };
    Ok(layout::page(Place::Findings, "Findings", content))
}

/// `POST /findings`: looks again, running the code that the documents show.
pub async fn check(State(desk): State<Desk>) -> Result<Markup, Refusal> {
    let (said, checked) = desk
        .with(|bank, now| {
            let said = app::check(bank, &[], CheckOptions { run_code: true }, now)?;
            Ok((said, app::findings(bank)?))
        })
        .await?;
    let notes = html! {
        @for failure in &said.failures { p.notice.bad { (failure.path) " " (failure.reason) "; " (failure.remedy) "." } }
        @for notice in &said.notices { p.notice { (notice) } }
        p.notice role="status" { "Checked " (said.documents.len()) " documents." }
    };
    let wanted = Wanted { kind: None, all: None };
    Ok(layout::page(Place::Findings, "Findings", html! { (notes) (content(&checked, &wanted)) }))
}

/// `POST /findings/{id}/dismiss`
pub async fn dismiss(
    State(desk): State<Desk>,
    Path(id): Path<i64>,
    Form(decision): Form<Decision>,
) -> Result<Redirect, Refusal> {
    desk.with(move |bank, now| app::dismiss_finding(bank, FindingId(id), now)).await?;
    Ok(decision.back())
}

/// `POST /findings/{id}/fix`: writes a correction beside the passage.
pub async fn fix(
    State(desk): State<Desk>,
    Path(id): Path<i64>,
    Form(decision): Form<Decision>,
) -> Result<Redirect, Refusal> {
    let text = decision.correction.clone();
    desk.with(move |bank, now| app::correct_finding(bank, FindingId(id), Some(&text), now)).await?;
    Ok(decision.back())
}

/// `POST /findings/{id}/reopen`
pub async fn reopen(
    State(desk): State<Desk>,
    Path(id): Path<i64>,
    Form(decision): Form<Decision>,
) -> Result<Redirect, Refusal> {
    desk.with(move |bank, now| app::reopen_finding(bank, FindingId(id), now)).await?;
    Ok(decision.back())
}

impl Decision {
    /// Returns where the form stood: a page of ours, else the findings.
    fn back(&self) -> Redirect {
        let ours = self.back.starts_with('/') && !self.back.starts_with("//") && !self.back.contains('\\');
        Redirect::to(if ours { &self.back } else { "/findings" })
    }
}

/// Returns what was found, what is right, and how we know.
pub fn body(found: &CheckedFinding) -> Markup {
    let finding = &found.finding;
    html! {
        dl.finding {
            dt { "It says" } dd { (finding.text) }
            dt { "Right" } dd { (finding.right) }
            dt { "How we know" } dd { (finding.how) " " span.muted.nowrap { (format!("{:.0} % sure", finding.confidence * 100.0)) } }
        }
    }
}

/// Returns how many findings, in words.
pub fn counted(count: usize) -> String {
    if count == 1 { "1 finding".to_owned() } else { format!("{count} findings") }
}

/// Returns the findings in a card's passages, with what can be done about them.
pub fn disputes(findings: &[CheckedFinding], back: &str) -> Markup {
    html! {
        @for found in findings {
            @match &found.status {
                FindingStatus::Corrected(text) => {
                    div.notice {
                        p { strong { "Your correction" } " (" (lines(found.finding.lines)) "): " (text) }
                        p.small.muted { "The document says: " (found.finding.text) }
                        (again(found, back))
                    }
                }
                _ => {
                    details.notice.bad open {
                        summary { strong { "This answer is disputed: " } (place(found)) }
                        (body(found))
                        (decisions(found, back))
                    }
                }
            }
        }
    }
}

/// Returns one line that warns of findings, for where there is no room for more.
pub fn warning(findings: &[CheckedFinding]) -> Markup {
    html! {
        @for found in findings {
            @match &found.status {
                FindingStatus::Corrected(text) => p.notice { strong { "Your correction: " } (text) },
                _ => details.notice.bad {
                    summary { strong { "This answer is disputed. " } (found.finding.text) }
                    p { strong { "Right: " } (found.finding.right) }
                    p.small.muted { (found.finding.how) }
                }
            }
        }
    }
}

/// Returns where a finding stands and what sort it is.
pub fn place(found: &CheckedFinding) -> String {
    format!("{} · {}", lines(found.finding.lines), title(found.finding.kind))
}

/// Returns the page that shows the passage: its card, else its document.
fn opens(document: &CheckedDocument, found: &CheckedFinding) -> Option<String> {
    let card = found.card.map(|card| format!("/card/{}", card.0));
    card.or(document.document.map(|document| format!("/documents/{}", document.0)))
}

fn title(kind: FindingKind) -> &'static str {
    match kind {
        FindingKind::Arithmetic => "does not compute",
        FindingKind::Unfinished => "stops before its number",
        FindingKind::Model => "another result",
        FindingKind::Code => "code",
        FindingKind::Misconception => "known misconception",
        FindingKind::Contradiction => "contradiction",
        FindingKind::Damage => "damage",
    }
}

fn nothing_to_check() -> Markup {
    html! {
        h1 { "Findings" }
        div.empty {
            h2 { "No documents yet" }
            p { "What you import is checked: numbers, code, and what the field knows to be wrong." }
            a.button.primary href="/documents" { "Import" }
        }
    }
}

fn content(checked: &CheckFindings, wanted: &Wanted) -> Markup {
    let kind = wanted.kind.as_deref().and_then(FindingKind::named);
    let all = wanted.all.is_some();
    let wants =
        |found: &&CheckedFinding| (all || found.is_shown()) && kind.is_none_or(|kind| found.finding.kind == kind);
    let count: usize = checked.documents.iter().map(|document| document.findings.iter().filter(wants).count()).sum();
    let mut left = SHOWN;
    let mut shown: Vec<(&CheckedDocument, Vec<&CheckedFinding>)> = Vec::new();
    for document in &checked.documents {
        let findings: Vec<&CheckedFinding> = document.findings.iter().filter(wants).take(left).collect();
        left -= findings.len();
        if !findings.is_empty() {
            shown.push((document, findings));
        }
    }
    let hidden =
        checked.documents.iter().flat_map(|document| &document.findings).filter(|found| !found.is_shown()).count();
    html! {
        h1 { "Findings" }
        p.muted { "What the check holds to be wrong in your documents. Nothing is changed in them: a correction stands beside the passage." }
        (kinds(&checked.counts(), kind))
        div.row.actions {
            form method="post" action="/findings" {
                button.primary { "Check again" }
                p.small.muted data-busy hidden role="status" { "Reading, recomputing, running code… this takes some seconds." }
            }
            @if hidden > 0 {
                @if all { a.button href="/findings" { "Only what is sure and open" } }
                @else { a.button href="/findings?all=1" { "Show " (hidden) " more: less sure, dismissed or corrected" } }
            }
        }
        @if count == 0 {
            div.empty { h2 { "Nothing disputed" } p { "Either the documents are right, or they say it in ways that the check does not understand." } }
        }
        @for (document, findings) in &shown { (one(document, findings)) }
        @if count > SHOWN { p.muted { "and " (count - SHOWN) " more; choose a kind, or `greenroom check --kept`" } }
    }
}

fn kinds(counts: &BTreeMap<FindingKind, usize>, chosen: Option<FindingKind>) -> Markup {
    html! {
        ul.tally {
            @for (kind, count) in counts {
                li {
                    a href={ "/findings?kind=" (kind.name()) } aria-current=[(chosen == Some(*kind)).then_some("true")] {
                        b { (count) } span { (kind.name()) }
                    }
                }
            }
        }
        @if chosen.is_some() { p.small { a href="/findings" { "All kinds" } } }
    }
}

fn one(document: &CheckedDocument, findings: &[&CheckedFinding]) -> Markup {
    html! {
        section {
            h2 { (document.name) }
            @for found in findings {
                article.sheet.item {
                    p.source-line { @match opens(document, found) {
                        Some(address) => a.step href=(address) { (place(found)) },
                        None => (place(found)),
                    } }
                    (body(found))
                    @match &found.status {
                        FindingStatus::Open => (decisions(found, "/findings")),
                        FindingStatus::Dismissed => { p.muted { "Dismissed." } (again(found, "/findings")) },
                        FindingStatus::Corrected(text) => { p { strong { "Your correction: " } (text) } (again(found, "/findings")) },
                    }
                }
            }
        }
    }
}

fn decisions(found: &CheckedFinding, back: &str) -> Markup {
    let Some(id) = found.id else { return html! {} };
    html! {
        div.row.actions {
            form method="post" action={ "/findings/" (id.0) "/fix" } {
                input type="hidden" name="back" value=(back);
                details.inline {
                    summary { "In my words" }
                    label.unseen for={ "correction-" (id.0) } { "The correction" }
                    textarea id={ "correction-" (id.0) } name="correction" rows="2" placeholder=(found.finding.right) {}
                }
                button.primary data-key="f" { "Write the correction beside it " kbd aria-hidden="true" { "f" } }
            }
            form method="post" action={ "/findings/" (id.0) "/dismiss" } {
                input type="hidden" name="back" value=(back);
                button data-key="x" { "The document is right " kbd aria-hidden="true" { "x" } }
            }
        }
    }
}

fn again(found: &CheckedFinding, back: &str) -> Markup {
    let Some(id) = found.id else { return html! {} };
    html! {
        form method="post" action={ "/findings/" (id.0) "/reopen" } {
            input type="hidden" name="back" value=(back);
            button.plain { "Open it again" }
        }
    }
}
