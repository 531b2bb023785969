//! Answering in one's own words: the question, a clock, a text area; then the grade with its reasons beside the reference.

use app::{GradeId, GradeReport, PastGrade, PointReport, Quote};
use axum::Form;
use axum::extract::{Path, State};
use axum::response::Redirect;
use domain::bank::{Card, CardId};
use domain::drill::Rating;
use maud::{Markup, html};
use serde::Deserialize;

use super::card::{chips, source_name};
use super::desk::Desk;
use super::error::Refusal;
use super::layout::{self, Place};
use super::{finding, render};

/// The candidate's answer.
#[derive(Deserialize)]
pub struct Written {
    answer: String,
    /// Empty where no script measures it.
    #[serde(default)]
    took_ms: String,
}

/// What the user thinks the answer was worth.
#[derive(Deserialize)]
pub struct Overruled {
    stars: f64,
}

/// The rating of the review.
#[derive(Deserialize)]
pub struct Rated {
    rating: u8,
    took_ms: Option<u64>,
}

/// What an answer must hold, a line each.
#[derive(Deserialize)]
pub struct Points {
    #[serde(default)]
    points: String,
    #[serde(default)]
    red_flags: String,
}

/// `GET /card/{id}/answer`
pub async fn page(State(desk): State<Desk>, Path(id): Path<i64>) -> Result<Markup, Refusal> {
    let (card, past) = desk
        .with(move |bank, _| Ok((app::answerable(bank, CardId(id))?.0, app::grades(bank, CardId(id), 10)?)))
        .await?;
    Ok(layout::page(Place::Drill, "Answer", asked(&card, &past)))
}

/// `POST /card/{id}/answer`: grades and keeps, then shows.
pub async fn grade(
    State(desk): State<Desk>,
    Path(id): Path<i64>,
    Form(written): Form<Written>,
) -> Result<Redirect, Refusal> {
    if written.answer.trim().is_empty() {
        return Err(Refusal::Form("The answer is empty; write a sentence or two."));
    }
    let graders = desk.graders();
    let graded = desk
        .with(move |bank, now| {
            app::grade_answer(bank, &graders, CardId(id), &written.answer, written.took_ms.parse().ok(), now)
        })
        .await?;
    Ok(Redirect::to(&format!("/grade/{}", graded.id.0)))
}

/// `GET /grade/{id}`
pub async fn graded(State(desk): State<Desk>, Path(id): Path<i64>) -> Result<Markup, Refusal> {
    let (past, card, disputed) = desk
        .with(move |bank, now| {
            let past = app::past_grade(bank, GradeId(id))?;
            let card = app::show(bank, past.card, now)?.ok_or(app::AppError::NoSuchCard(past.card))?;
            let disputed = app::findings_of_card(bank, past.card)?;
            Ok((past, card.card, disputed))
        })
        .await?;
    let content = html! {
        (chips(card.kind, card.level, card.topic.as_deref()))
        h1.question { (render::text(&card.question)) }
        (verdict(&past))
        div.columns.wide {
            (points(&past.report.key_points))
            (answer(&past))
        }
        (finding::warning(&disputed))
        (reference(&card))
    };
    Ok(layout::page(Place::Drill, "Grade", content))
}

/// `POST /grade/{id}/overrule`
pub async fn overrule(
    State(desk): State<Desk>,
    Path(id): Path<i64>,
    Form(overruled): Form<Overruled>,
) -> Result<Redirect, Refusal> {
    desk.with(move |bank, now| app::overrule(bank, GradeId(id), overruled.stars / 5.0, now)).await?;
    Ok(Redirect::to(&format!("/grade/{id}")))
}

/// `POST /grade/{id}/rate`: the review that the answer was.
pub async fn rate(
    State(desk): State<Desk>,
    Path(id): Path<i64>,
    Form(rated): Form<Rated>,
) -> Result<Redirect, Refusal> {
    let rating = Rating::from_number(rated.rating).ok_or(Refusal::Form("A rating is a number from 1 to 4."))?;
    desk.with(move |bank, now| {
        let past = app::past_grade(bank, GradeId(id))?;
        app::answer(bank, past.card, rating, rated.took_ms, now)
    })
    .await?;
    Ok(Redirect::to("/drill"))
}

/// `GET /card/{id}/points`
pub async fn key_points(State(desk): State<Desk>, Path(id): Path<i64>) -> Result<Markup, Refusal> {
    let (points, card) = desk
        .with(move |bank, now| {
            let card = app::show(bank, CardId(id), now)?.ok_or(app::AppError::NoSuchCard(CardId(id)))?;
            Ok((app::key_points(bank, CardId(id))?, card.card))
        })
        .await?;
    let text: String = points.points.iter().map(|(text, _)| format!("{}\n", text.replace('\n', " "))).collect();
    let content = html! {
        p.small { a href={ "/card/" (id) } { "← The card" } }
        h1.question { (render::text(&card.question)) }
        section.sheet {
            h2 { "What an answer must hold" }
            p.muted {
                @if points.own { "Written by you. Empty both fields to go back to what the answers yield." }
                @else { "Read off the card's answers. Change it, and it is yours." }
            }
            form method="post" action={ "/card/" (id) "/points" } {
                label for="points" { "Key points, a line each" }
                textarea #points name="points" rows="10" { (text) }
                label for="red_flags" { "Red flags, a line each" }
                textarea #red_flags name="red_flags" rows="4" { (points.red_flags.join("\n")) }
                div.row.actions { button.primary { "Keep" } }
            }
        }
    };
    Ok(layout::page(Place::Bank, "Key points", content))
}

/// `POST /card/{id}/points`
pub async fn set_key_points(
    State(desk): State<Desk>,
    Path(id): Path<i64>,
    Form(form): Form<Points>,
) -> Result<Redirect, Refusal> {
    desk.with(move |bank, now| {
        let lines = |text: &str| -> Vec<String> { text.lines().map(str::to_owned).collect() };
        app::set_key_points(bank, CardId(id), &lines(&form.points), &lines(&form.red_flags), now)
    })
    .await?;
    Ok(Redirect::to(&format!("/card/{id}/points")))
}

fn asked(card: &Card, past: &[PastGrade]) -> Markup {
    html! {
        div.narrow {
            (chips(card.kind, card.level, card.topic.as_deref()))
            h1.question { (render::text(&card.question)) }
            form.sheet #answer method="post" action={ "/card/" (card.id.0) "/answer" } data-draft={ "answer:" (card.id.0) } {
                div.row.spread {
                    label for="text" { "Your answer, as you would say it" }
                    span.muted data-elapsed role="timer" aria-label="Time taken" {}
                }
                textarea #text name="answer" rows="12" required maxlength=(app::LONGEST_ANSWER) autofocus {}
                input type="hidden" name="took_ms" value="";
                div.row.actions {
                    button.primary { "Grade it" }
                    a.button.plain href={ "/card/" (card.id.0) } { "Whole card" }
                    a.button.plain href={ "/card/" (card.id.0) "/points" } { "Key points" }
                }
            }
            @if !past.is_empty() {
                section.sheet {
                    h2 { "Earlier answers" }
                    ul { @for grade in past { li {
                        a href={ "/grade/" (grade.id.0) } { (format!("{:.1} of 5", grade.report.stars)) } " "
                        span.muted { (excerpt(&grade.answer)) }
                    } } }
                }
            }
        }
    }
}

fn excerpt(text: &str) -> String {
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() > 90 { format!("{}…", line.chars().take(89).collect::<String>()) } else { line }
}

fn verdict(past: &PastGrade) -> Markup {
    let report = &past.report;
    let proposed = past.proposed;
    html! {
        section.sheet.grade data-graded={ "answer:" (past.card.0) } {
            p.stars {
                b { (format!("{:.1}", report.stars)) } " of 5 "
                span.muted { "between " (format!("{:.1}", report.low * 5.0)) " and " (format!("{:.1}", report.high * 5.0)) }
            }
            (meter(report))
            @if report.unsure { p.notice { "This grade is unsure. Read the reasons rather than the number." } }
            @for note in &report.notes { p { (note) } }
            @for flag in &report.red_flags {
                p.notice.bad { strong { "Red flag: " } (flag.text) @if let Some(quote) = &flag.quote { " — you said “" (quote.text) "”" } }
            }
            @if let Some(question) = &report.follow_up {
                p.follow-up { strong { "The interviewer goes on: " } (render::extract(question)) }
            }
            form.ratings-bar method="post" action={ "/grade/" (past.id.0) "/rate" } {
                @if let Some(took) = past.took_ms { input type="hidden" name="took_ms" value=(took); }
                fieldset.ratings {
                    legend { "The rating of this review; the grade proposes " strong { (proposed) } }
                    @for rating in Rating::ALL {
                        button class={ "rate-" (rating.number()) } name="rating" value=(rating.number()) data-key=(rating.number())
                            aria-current=[(rating == proposed).then_some("true")] {
                            span { b { (rating) } kbd aria-hidden="true" { (rating.number()) } }
                        }
                    }
                }
            }
            details {
                summary { "Overrule the grade" @if let Some(score) = past.overruled { " (you gave " (format!("{:.1}", score * 5.0)) ")" } }
                form method="post" action={ "/grade/" (past.id.0) "/overrule" } {
                    label for="stars" { "What the answer was worth, 0 to 5" }
                    div.field {
                        input #stars type="number" name="stars" min="0" max="5" step="0.1" required value=(format!("{:.1}", past.overruled.map_or(report.stars, |score| score * 5.0)));
                        button { "Keep" }
                    }
                    p.small.muted { "Kept beside the grade; later grades are fitted to yours." }
                }
            }
            p.small.muted { "Graded by the " (report.engine) " engine: " (report.agreement) "." }
        }
    }
}

/// Draws the score with its interval on a line from 0 to 5.
fn meter(report: &GradeReport) -> Markup {
    let at = |value: f64| format!("{:.1}", 10.0 + value.clamp(0.0, 1.0) * 300.0);
    let width = format!("{:.1}", (report.high - report.low).max(0.0) * 300.0);
    html! {
        svg.grade-meter viewBox="0 0 320 26" role="img" aria-label={ (format!("{:.1} of 5, between {:.1} and {:.1}", report.stars, report.low * 5.0, report.high * 5.0)) } {
            line.axis x1="10" y1="13" x2="310" y2="13" {}
            @for tick in 0..=5 { line.tick x1=(10 + tick * 60) y1="9" x2=(10 + tick * 60) y2="17" {} }
            rect.interval x=(at(report.low)) y="8" width=(width) height="10" rx="5" {}
            circle.value cx=(at(report.score)) cy="13" r="6" {}
        }
    }
}

fn points(points: &[PointReport]) -> Markup {
    html! {
        section.sheet {
            h2 { "Key points" }
            ol.points {
                @for point in points {
                    li class={ "point-" (point.state) } {
                        p { (render::extract(&point.text)) " " span.chip { (point.state) } }
                        @if let Some(why) = &point.why { p.small { (why) } }
                        @if let Some(quote) = &point.quote { p.small.muted { "“" (quote.text) "”" } }
                    }
                }
            }
        }
    }
}

/// Returns the answer with the sentences marked that earned or lost something; numbers lead to the key points.
fn answer(past: &PastGrade) -> Markup {
    let text = &past.answer;
    let mut marks: Vec<(&Quote, &str, String)> = Vec::new();
    for (index, point) in past.report.key_points.iter().enumerate() {
        let Some(quote) = &point.quote else { continue };
        match marks.iter_mut().find(|(known, ..)| known.start == quote.start) {
            Some((_, state, numbers)) => {
                numbers.push_str(&format!(", {}", index + 1));
                if point.state == "contradicted" {
                    *state = "contradicted";
                }
            }
            None => marks.push((quote, point.state.as_str(), (index + 1).to_string())),
        }
    }
    marks.extend(past.report.irrelevant.iter().map(|quote| (quote, "irrelevant", String::new())));
    marks.sort_by_key(|(quote, ..)| quote.start);
    let mut at = 0;
    let mut parts: Vec<Markup> = Vec::new();
    for (quote, state, numbers) in marks {
        // Sentences that overlap, or an answer that was cut, are not worth a panic.
        let (Some(before), Some(inside)) = (text.get(at..quote.start), text.get(quote.start..quote.end)) else {
            continue;
        };
        parts.push(html! { (before) mark class={ "point-" (state) } { (inside) } @if !numbers.is_empty() { sup { (numbers) } } });
        at = quote.end;
    }
    html! {
        section.sheet {
            h2 { "Your answer" }
            div.answer-text { @for part in parts { (part) } (text.get(at..).unwrap_or_default()) }
        }
    }
}

fn reference(card: &Card) -> Markup {
    html! {
        @for answer in card.answers.iter().filter(|answer| !answer.blocks.is_empty()) {
            section.sheet {
                h2.source-line { "The reference, from " (source_name(&answer.source)) }
                div.prose { (render::blocks(&answer.blocks)) }
            }
        }
        p { a href={ "/card/" (card.id.0) "/answer" } { "Answer it again" } " · " a href="/drill" { "Drill" } }
    }
}
