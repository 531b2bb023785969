//! Documents and what became of them: counts, changes, and every line that was not understood.

use app::{
    AppError, Bank, Change, ChangeKind, Counts, Document, DocumentId, DocumentReport, ImportOptions, ImportReport,
    UndoScope, Undone,
};
use axum::Form;
use axum::extract::{Path, Query as Parameters, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use camino::Utf8PathBuf;
use domain::bank::{Diagnostic, Severity};
use jiff::tz::TimeZone;
use maud::{Markup, html};
use serde::Deserialize;

use super::card::lines;
use super::desk::Desk;
use super::error::{Refusal, sentence};
use super::layout::{self, Place};
use super::{render, when};

/// A report of a book would otherwise be a page of megabytes.
const ROWS_SHOWN: usize = 500;

/// The import form.
#[derive(Deserialize)]
pub struct Wanted {
    path: String,
}

/// What the form begins with.
#[derive(Deserialize)]
pub struct Offered {
    #[serde(default)]
    path: String,
}

/// `GET /documents`
pub async fn page(State(desk): State<Desk>, Parameters(offered): Parameters<Offered>) -> Result<Markup, Refusal> {
    let shelf = desk.with(|bank, _| Shelf::of(bank)).await?;
    Ok(layout::page(Place::Documents, "Documents", html! { (heading(&offered.path)) (shelf.drawn()) }))
}

/// `POST /documents`: reads a file or folder of this machine into the bank.
pub async fn import(State(desk): State<Desk>, Form(wanted): Form<Wanted>) -> Result<Response, Refusal> {
    let path = home_expanded(wanted.path.trim());
    if path.as_str().is_empty() {
        return Err(Refusal::Form("Write the path of a file or folder."));
    }
    let (report, shelf) = desk
        .with(move |bank, now| {
            let report = app::import(bank, &[path], &ImportOptions::default(), now, &mut |_| {})?;
            Ok((report, Shelf::of(bank)?))
        })
        .await?;
    let status = if report.documents.is_empty() && report.sets.is_empty() && !report.failures.is_empty() {
        StatusCode::BAD_REQUEST
    } else {
        StatusCode::OK
    };
    let content = html! { (heading("")) (outcome(&report)) (shelf.drawn()) };
    Ok((status, layout::page(Place::Documents, "Documents", content)).into_response())
}

/// `POST /documents/undo`: takes back the last import, if nothing was done since.
pub async fn undo(State(desk): State<Desk>) -> Result<Redirect, Refusal> {
    desk.with(|bank, now| app::undo_of(bank, UndoScope::Documents, now)).await?;
    Ok(Redirect::to("/documents"))
}

/// `GET /documents/{id}`: the last import of one document.
pub async fn report(State(desk): State<Desk>, Path(id): Path<i64>) -> Result<Markup, Refusal> {
    let report = desk.with(move |bank, _| app::report(bank, DocumentId(id))).await?;
    let report = report.ok_or(Refusal::Missing("There is no such document"))?;
    Ok(layout::page(Place::Documents, &report.name, one(&report)))
}

/// Returns the form that asks for a path; it begins with one that is offered, if any.
pub fn import_form(offered: &str) -> Markup {
    html! {
        form method="post" action="/documents" {
            label for="path" { "Path of a file or folder on this machine" }
            div.field {
                input #path type="text" name="path" required autocomplete="off" spellcheck="false" placeholder="~/notes" value=(offered) autofocus[!offered.is_empty()];
                button.primary { "Import" }
            }
            p.small.muted data-busy hidden role="status" { "Reading… large folders take a few seconds." }
        }
    }
}

fn home_expanded(path: &str) -> Utf8PathBuf {
    match (path.strip_prefix("~/").or((path == "~").then_some("")), std::env::var("HOME")) {
        (Some(rest), Ok(home)) => Utf8PathBuf::from(home).join(rest),
        _ => Utf8PathBuf::from(path),
    }
}

fn heading(offered: &str) -> Markup {
    html! {
        h1 { "Documents" }
        section.sheet.import { (import_form(offered)) }
    }
}

fn outcome(report: &ImportReport) -> Markup {
    html! {
        @for failure in &report.failures {
            div.notice.bad role="alert" {
                p { strong.path { (failure.path) } ": " (failure.reason) "." }
                p.muted { (render::text(&sentence(&failure.remedy))) }
            }
        }
        @for set in &report.sets {
            div.notice role="status" data-imported {
                p { strong { "Imported " (counted(set.problems, "problem")) "." } " " (set.changed) " new or changed." }
                div.row { a.button.primary href="/problems" { "Solve" } }
            }
        }
        @if !report.documents.is_empty() {
            div.notice role="status" data-imported {
                p { strong { "Imported " (counted(report.documents.len(), "document")) "." } " " (sum(report.totals())) }
                div.row {
                    a.button.primary href="/drill" { "Drill" }
                    @if let [only] = report.documents.as_slice() { a.button href={ "/documents/" (only.document.0) } { "See the report" } }
                }
            }
        }
    }
}

fn sum(counts: Counts) -> String {
    let parts: Vec<String> = [
        (counts.added, "new"),
        (counts.updated, "updated"),
        (counts.unchanged, "unchanged"),
        (counts.restored, "restored"),
        (counts.archived, "archived"),
        (counts.merged, "merged with another document's"),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(count, name)| format!("{count} {name}"))
    .collect();
    let parts = if parts.is_empty() { "nothing new".to_owned() } else { parts.join(", ") };
    format!("{}: {parts}.", counted(counts.notes, "question"))
}

/// Says how many of something there are: `1 question`, `3 questions`.
pub fn counted(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

/// The documents of a bank.
struct Shelf {
    documents: Vec<Document>,
    zone: TimeZone,
    /// The last import, while it can be taken back.
    last: Option<Undone>,
}

impl Shelf {
    fn of(bank: &Bank) -> Result<Shelf, AppError> {
        let last = app::last_of(bank, UndoScope::Documents)?;
        Ok(Shelf { documents: app::documents(bank)?, zone: bank.calendar().zone.clone(), last })
    }

    fn drawn(&self) -> Markup {
        html! {
            (table(&self.documents, &self.zone))
            @if let Some(last) = &self.last {
                form method="post" action="/documents/undo" { button.plain { "Undo: " (last.summary) } }
            }
        }
    }
}

fn table(documents: &[Document], zone: &TimeZone) -> Markup {
    html! {
        @if documents.is_empty() {
            div.empty { h2 { "No documents yet" } p { "Text, Markdown, saved web pages, tables, JSON, notebooks and packages of Anki are read; folders with everything in them." } }
        } @else {
            div.scroll.sheet tabindex="0" {
                table {
                    thead { tr {
                        th scope="col" { "Document" } th.number scope="col" { "Questions" } th.number.wide-only scope="col" { "Unanswered" }
                        th.wide-only scope="col" { "Read as" } th.wide-only scope="col" { "Last read" } th { span.unseen { "Actions" } }
                    } }
                    tbody { @for document in documents { (row(document, zone)) } }
                }
            }
        }
    }
}

fn row(document: &Document, zone: &TimeZone) -> Markup {
    html! {
        tr {
            th scope="row" {
                a href={ "/documents/" (document.id.0) } { (document.name) }
                @if let Some(title) = &document.title { div.small { (title) } }
                div.small.muted.path { (document.path) }
            }
            td.number { (document.notes) }
            td.number.wide-only { (document.unanswered) }
            td.wide-only { (layout_name(&document.layout)) div.small.muted { (document.encoding) } }
            td.nowrap.wide-only { (when::moment(document.read_at, zone)) }
            td.nowrap { (again(document.path.as_str(), &document.name)) }
        }
    }
}

/// Returns the sort of layout: what stands before the details in the sentence that describes it.
fn layout_name(layout: &str) -> &str {
    layout.split([':', ',', ';']).next().unwrap_or(layout)
}

fn again(path: &str, name: &str) -> Markup {
    html! {
        form method="post" action="/documents" {
            input type="hidden" name="path" value=(path);
            button.plain { "Read again" span.unseen { ": " (name) } }
        }
    }
}

fn one(report: &DocumentReport) -> Markup {
    let (info, doubts): (Vec<_>, Vec<_>) =
        report.diagnostics.iter().partition(|diagnostic| diagnostic.severity == Severity::Info);
    html! {
        p.small { a href="/documents" { "← Documents" } }
        h1 { (report.title.as_deref().unwrap_or(&report.name)) }
        p.muted { (report.path) }
        (figures(report))
        div.row.actions {
            a.button href={ "/bank?q=" (super::bank::encoded(&format!("source:{}", between_quotes(&report.name)))) } { "Its cards" }
            (again(report.path.as_str(), &report.name))
        }
        section.sheet {
            h2 { "What was doubtful" }
            @if doubts.is_empty() { p.muted { "Nothing: every line was read without doubt, or belongs to no question." } }
            @else { (diagnostics(&doubts)) }
        }
        @if !info.is_empty() {
            section.sheet {
                h2 { "What belongs to no card" }
                p.muted.small { "Titles, introductions, contents lists. Listed so that nothing is dropped silently." }
                details { summary { (counted(info.len(), "passage")) } (diagnostics(&info)) }
            }
        }
        (changes(&report.changes))
    }
}

/// Returns a name as the query language wants it after a colon.
fn between_quotes(name: &str) -> String {
    format!("\"{}\"", name.replace('\\', "\\\\").replace('"', "\\\""))
}

fn figures(report: &DocumentReport) -> Markup {
    let counts = report.counts;
    let numbers = [
        (counts.notes, "questions"),
        (counts.unanswered, "unanswered"),
        (counts.linked, "answered by another document"),
        (counts.merged, "shared with another document"),
        (counts.suggested, "suggestions to look at"),
    ];
    html! {
        section.sheet {
            ul.tally { @for (count, name) in numbers { li { b { (count) } span { (name) } } } }
            p.small.muted.centered {
                "Read as " (report.layout) ", " (report.encoding) ", "
                (counted(report.lines as usize, "line")) ", " (report.bytes.div_ceil(1024)) " KiB."
            }
        }
    }
}

fn diagnostics(diagnostics: &[&Diagnostic]) -> Markup {
    html! {
        div.scroll tabindex="0" {
            table {
                thead { tr { th scope="col" { "Where" } th scope="col" { "Kind" } th scope="col" { "What" } } }
                tbody {
                    @for diagnostic in diagnostics.iter().take(ROWS_SHOWN) {
                        @let (name, class) = severity(diagnostic.severity);
                        tr {
                            td.nowrap { (lines(diagnostic.lines)) }
                            td { span class={ "severity severity-" (class) } { (name) } }
                            td { (diagnostic.message) }
                        }
                    }
                }
            }
        }
        @if diagnostics.len() > ROWS_SHOWN { p.muted { "and " (diagnostics.len() - ROWS_SHOWN) " more" } }
    }
}

fn severity(severity: Severity) -> (&'static str, &'static str) {
    match severity {
        Severity::Info => ("for information", "info"),
        Severity::Warning => ("doubtful", "warning"),
        Severity::Error => ("not read", "error"),
    }
}

fn changes(changes: &[Change]) -> Markup {
    html! {
        @if !changes.is_empty() {
            section.sheet {
                h2 { "What changed" }
                details {
                    summary { (counted(changes.len(), "card")) }
                    div.scroll tabindex="0" {
                        table {
                            thead { tr { th scope="col" { "What" } th scope="col" { "Question" } th scope="col" { "Where" } } }
                            tbody {
                                @for change in changes.iter().take(ROWS_SHOWN) {
                                    tr {
                                        td { (change_name(change.what)) }
                                        td { a href={ "/card/" (change.card.0) } { (render::text(&change.question)) } }
                                        td.nowrap { (lines(change.lines)) }
                                    }
                                }
                            }
                        }
                    }
                    @if changes.len() > ROWS_SHOWN { p.muted { "and " (changes.len() - ROWS_SHOWN) " more" } }
                }
            }
        }
    }
}

fn change_name(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Added => "added",
        ChangeKind::Updated => "updated",
        ChangeKind::Archived => "archived",
        ChangeKind::Restored => "restored",
        ChangeKind::Merged => "merged",
    }
}
