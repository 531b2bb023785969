//! One card, whole: its question, every answer beside its source, its memory, its past, and answers found elsewhere.

use app::{CardPage, CheckedFinding, Link, LinkId, LinkKind, LinkStatus, UndoScope};
use axum::extract::{Path, State};
use axum::response::Redirect;
use domain::bank::{Answer, CardId, Kind, Level, LineSpan, NoteId, Source, Standing};
use domain::drill::{Calendar, Due, Practice};
use jiff::Timestamp;
use maud::{Markup, html};

use super::desk::Desk;
use super::error::Refusal;
use super::layout::{self, Place};
use super::{finding, render, when};
use crate::picture::forgetting;

/// `GET /card/{id}`
pub async fn page(State(desk): State<Desk>, Path(id): Path<i64>) -> Result<Markup, Refusal> {
    let (card, seen) = desk
        .with(move |bank, now| {
            let last = app::last_of(bank, UndoScope::Cards)?.map(|operation| operation.summary);
            let disputed = app::findings_of_card(bank, CardId(id))?;
            Ok((app::show(bank, CardId(id), now)?, Seen { now, calendar: bank.calendar().clone(), last, disputed }))
        })
        .await?;
    let page = card.ok_or(Refusal::Missing("There is no such card"))?;
    let title = page.card.question.chars().take(80).collect::<String>();
    Ok(layout::page(Place::Bank, &title, content(&page, &seen)))
}

/// `POST /card/{id}/suspend`
pub async fn suspend(State(desk): State<Desk>, Path(id): Path<i64>) -> Result<Redirect, Refusal> {
    desk.with(move |bank, now| app::suspend(bank, &[CardId(id)], now)).await?;
    Ok(back_to(id))
}

/// `POST /card/{id}/unsuspend`
pub async fn unsuspend(State(desk): State<Desk>, Path(id): Path<i64>) -> Result<Redirect, Refusal> {
    desk.with(move |bank, now| app::unsuspend(bank, &[CardId(id)], now)).await?;
    Ok(back_to(id))
}

/// `POST /card/{id}/bury`
pub async fn bury(State(desk): State<Desk>, Path(id): Path<i64>) -> Result<Redirect, Refusal> {
    desk.with(move |bank, now| app::bury(bank, &[CardId(id)], now)).await?;
    Ok(back_to(id))
}

/// `POST /card/{id}/links/{link}/accept`
pub async fn accept(State(desk): State<Desk>, Path((id, link)): Path<(i64, i64)>) -> Result<Redirect, Refusal> {
    desk.with(move |bank, now| app::accept_link(bank, LinkId(link), now)).await?;
    Ok(back_to(id))
}

/// `POST /card/{id}/links/{link}/reject`
pub async fn reject(State(desk): State<Desk>, Path((id, link)): Path<(i64, i64)>) -> Result<Redirect, Refusal> {
    desk.with(move |bank, now| app::reject_link(bank, LinkId(link), now)).await?;
    Ok(back_to(id))
}

/// `POST /card/{id}/split/{note}`: the note asks something else and becomes a card of its own.
pub async fn split(State(desk): State<Desk>, Path((id, note)): Path<(i64, i64)>) -> Result<Redirect, Refusal> {
    desk.with(move |bank, now| app::split(bank, NoteId(note), now)).await?;
    Ok(back_to(id))
}

/// `POST /card/{id}/undo`
pub async fn undo(State(desk): State<Desk>, Path(id): Path<i64>) -> Result<Redirect, Refusal> {
    desk.with(|bank, now| app::undo_of(bank, UndoScope::Cards, now)).await?;
    Ok(back_to(id))
}

/// Returns where a passage stands, as in `004_f3be471e.txt, lines 2154–2160`.
pub fn source_name(source: &Source) -> String {
    format!("{}, {}", source.document, lines(source.lines))
}

/// Returns line numbers as people say them.
pub fn lines(span: LineSpan) -> String {
    if span.first == span.last {
        format!("line {}", span.first)
    } else {
        format!("lines {}–{}", span.first, span.last)
    }
}

/// Returns a card's kind, level and topic.
pub fn chips(kind: Kind, level: Option<Level>, topic: Option<&str>) -> Markup {
    html! {
        ul.chips {
            li { span class={ "chip kind-" (kind.name()) } { (kind.name()) } }
            @if let Some(level) = level { li { span.chip { (level.name()) } } }
            @if let Some(topic) = topic { li { (render::text(topic)) } }
        }
    }
}

/// When the card is looked at.
struct Seen {
    now: Timestamp,
    calendar: Calendar,
    /// What undoing would take back.
    last: Option<String>,
    /// What the check disputes in its passages.
    disputed: Vec<CheckedFinding>,
}

fn back_to(id: i64) -> Redirect {
    Redirect::to(&format!("/card/{id}"))
}

fn content(page: &CardPage, seen: &Seen) -> Markup {
    let card = &page.card;
    let answered: Vec<&Answer> = card.answers.iter().filter(|answer| !answer.blocks.is_empty()).collect();
    html! {
        (chips(card.kind, card.level, card.topic.as_deref()))
        h1.question { (render::text(&card.question)) }
        (standing(page))
        (finding::disputes(&seen.disputed, &format!("/card/{}", card.id.0)))
        @if answered.is_empty() {
            p.notice { (unanswered(&page.links)) }
        }
        // One answer leaves room beside it; several want the whole width to stand side by side.
        div.with-aside[card.answers.len() < 2] {
            div {
                div.sources { @for answer in &card.answers { (source(answer, card.id, card.answers.len() > 1)) } }
                @if let Some(picture) = forgetting::memory(page) { (picture.chart("forgetting")) }
                (links(page))
            }
            div { (memory(page, seen)) }
        }
    }
}

fn standing(page: &CardPage) -> Markup {
    html! {
        @if let Some(into) = page.merged_into {
            p.notice { "This card was merged into " a href={ "/card/" (into.0) } { "another that asks the same" } "." }
        }
        @if page.card.standing == Standing::Archived {
            p.notice { "Its question is gone from the document. The card is kept with its history, but not asked." }
        }
        @if page.leech {
            p.notice.bad {
                "You keep forgetting this one. Rewriting it in your own words, or splitting it, helps more than repeating it."
            }
        }
        @if let Some(until) = page.buried_until { p.notice { "Buried until " (until) "." } }
    }
}

fn source(answer: &Answer, card: CardId, several: bool) -> Markup {
    html! {
        section.sheet {
            h2.source-line { "from " (source_name(&answer.source)) }
            @if several { p.small.muted { "asked as: " (render::text(&answer.question)) } }
            @if answer.blocks.is_empty() {
                p.muted { "This document asks, but does not answer." }
            } @else {
                div.prose { (render::blocks(&answer.blocks)) }
            }
            @if let Some(reference) = &answer.source.reference { p.small.muted { "after " (reference) } }
            details.small {
                summary data-key="o" { "Original text" }
                pre.original { (answer.source.original) }
            }
            @if several {
                form method="post" action={ "/card/" (card.0) "/split/" (answer.note.0) } {
                    button.plain { "This asks something else: make it a card of its own" }
                }
            }
        }
    }
}

/// What is said of a card whose documents only ask.
fn unanswered(links: &[Link]) -> &'static str {
    let answers =
        |status| links.iter().any(|link| link.kind == LinkKind::Answer && link.outgoing && link.status == status);
    match () {
        () if answers(LinkStatus::Accepted) => {
            "The document that asks this does not answer it; an answer that you agreed to stands below."
        }
        () if answers(LinkStatus::Suggested) => {
            "The document that asks this does not answer it. What was found elsewhere may."
        }
        () => "None of your documents answers this question.",
    }
}

fn links(page: &CardPage) -> Markup {
    let part = |kind: LinkKind, title: &str| {
        let mut links: Vec<&Link> = Vec::new();
        for link in page.links.iter().filter(|link| link.kind == kind && link.status != LinkStatus::Rejected) {
            // Two notes of this card may have led to the same other note; it is shown once, at its best.
            if links.iter().all(|shown| shown.note != link.note) {
                links.push(link);
            }
        }
        html! {
            @if !links.is_empty() {
                section {
                    h2 { (title) }
                    div.sources { @for link in links { (suggestion(page.card.id, link)) } }
                }
            }
        }
    };
    html! {
        (part(LinkKind::Answer, "Answers found elsewhere"))
        (part(LinkKind::Same, "Cards that may ask the same"))
    }
}

fn suggestion(card: CardId, link: &Link) -> Markup {
    let act = |verb: &str| format!("/card/{}/links/{}/{verb}", card.0, link.id.0);
    let (accept, weight) = match link.kind {
        LinkKind::Answer => ("This answers it", "primary"),
        LinkKind::Same => ("Same question: merge", "button"),
    };
    html! {
        article.sheet {
            h3.source-line {
                "from " (link.document) ", " (lines(link.lines)) " · match " (format!("{:.0} %", link.score * 100.0))
            }
            p { a href={ "/card/" (link.card.0) } { (render::text(&link.question)) } }
            @if !link.answer.is_empty() { div.prose.excerpt tabindex="0" { (render::blocks(&link.answer)) } }
            @if !link.reasons.is_empty() { p.small.muted { (link.reasons.join("; ")) } }
            div.row {
                @if link.status == LinkStatus::Accepted {
                    span.muted { "You accepted this." }
                } @else {
                    form method="post" action=(act("accept")) { button class=(weight) { (accept) } }
                }
                form method="post" action=(act("reject")) { button { "No" } }
            }
        }
    }
}

fn memory(page: &CardPage, seen: &Seen) -> Markup {
    let id = page.card.id.0;
    let suspended = page.card.standing == Standing::Suspended;
    html! {
        section.sheet {
            h2 { "Memory" }
            @match &page.practice {
                Practice::New => p.muted { "Not reviewed yet." },
                Practice::Begun(begun) => {
                    dl.facts {
                        dt { "Comes back" } dd { (comes_back(begun.due, seen)) }
                        @if let Some(recall) = page.recall {
                            dt { "Recall now" } dd { (format!("{:.0} %", recall * 100.0)) }
                        }
                        dt { "Holds for" } dd { (format!("{:.1} days", begun.state.stability.0)) }
                        dt { "Difficulty" } dd { (format!("{:.1} of 10", begun.state.difficulty.0)) }
                        dt { "Reviews" } dd { (begun.reviews) ", forgotten " (begun.lapses) "×" }
                    }
                }
            }
            div.row.actions {
                a.button href={ "/drill?q=card%3A" (id) } { "Drill this card" }
                a.button href={ "/card/" (id) "/answer" } data-key="w" { "Answer in writing " kbd aria-hidden="true" { "w" } }
                @if suspended {
                    form method="post" action={ "/card/" (id) "/unsuspend" } { button { "Take it up again" } }
                } @else {
                    form method="post" action={ "/card/" (id) "/suspend" } {
                        button data-key="s" { "Suspend " kbd aria-hidden="true" { "s" } }
                    }
                    form method="post" action={ "/card/" (id) "/bury" } {
                        button data-key="b" { "Bury " kbd aria-hidden="true" { "b" } }
                    }
                }
            }
            @if suspended { p.small.muted { "Suspended: it is not asked." } }
            @if let Some(last) = &seen.last {
                form method="post" action={ "/card/" (id) "/undo" } {
                    button.plain data-key="u" { "Undo: " (last) " " kbd aria-hidden="true" { "u" } }
                }
            }
        }
    }
}

fn comes_back(due: Due, seen: &Seen) -> String {
    let today = seen.calendar.day(seen.now);
    match due {
        Due::Soon { .. } => format!("in {}", when::until(due, seen.now, today)),
        Due::On(day) if day <= today => "today".to_owned(),
        Due::On(day) => format!("in {}, on {}", when::days(day.since(today)), when::dated(day, today)),
    }
}
