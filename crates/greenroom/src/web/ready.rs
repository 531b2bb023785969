//! Readiness: the chance to pass with its intervals, what it rests on, what would raise it, and how real interviews went.

use std::sync::{Arc, Mutex, PoisonError};

use app::{AppError, Bank, Forgetting, ReadinessReport, Track};
use axum::Form;
use axum::extract::{Query as Parameters, State};
use axum::response::Redirect;
use domain::drill::Day;
use domain::readiness::{Branch, Estimate, TopicReadiness, Worth};
use jiff::Timestamp;
use jiff::civil::Date;
use maud::{Markup, html};
use serde::Deserialize;

use super::chart::{self, Caption, Point};
use super::desk::Desk;
use super::error::Refusal;
use super::intervals::{self, Stage};
use super::layout::{self, Place};
use super::{topics, when};
use crate::picture::{Column, Row, Strength, Table, Tile, Treemap};
use crate::readiness as words;

/// Which loop is meant.
#[derive(Deserialize)]
pub struct Wanted {
    #[serde(default, rename = "loop")]
    loop_name: String,
}

/// How a stage of a real interview went.
#[derive(Deserialize)]
pub struct Told {
    #[serde(rename = "loop")]
    loop_name: String,
    stage: String,
    result: String,
    #[serde(default)]
    on: String,
    #[serde(default)]
    note: String,
}

/// The last report on each loop, and what bank it was made of.
#[derive(Clone, Debug, Default)]
pub struct Kept(Arc<Mutex<Vec<Reckoned>>>);

/// A report: after which event and on which day, for which loop asked for.
type Reckoned = ((i64, Day), Option<String>, Arc<ReadinessReport>);

/// Days that the curve of forgetting looks ahead.
const AHEAD: u32 = 60;
const WORTH_SHOWN: usize = 8;
/// Below the first a topic is weak, from the second on it is strong: chances to answer well under a clock.
const ANSWERED: (f64, f64) = (0.5, 0.65);
const MAP: (f64, f64) = (460.0, 340.0);
/// Reports on so many loops are kept.
const KEPT: usize = 8;

impl Kept {
    /// Returns how ready the candidate is, reckoned once for as long as nothing changes.
    pub fn of(&self, bank: &Bank, loop_name: Option<&str>, now: Timestamp) -> Result<Arc<ReadinessReport>, AppError> {
        let state = (app::latest_event(bank)?, bank.calendar().day(now));
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|(taken, _, _)| *taken == state);
        if let Some((_, _, report)) = kept.iter().find(|(_, of, _)| of.as_deref() == loop_name) {
            return Ok(Arc::clone(report));
        }
        let report = Arc::new(app::readiness(bank, loop_name, now)?);
        kept.truncate(KEPT - 1);
        kept.push((state, loop_name.map(str::to_owned), Arc::clone(&report)));
        Ok(report)
    }
}

/// `GET /ready`
pub async fn page(State(desk): State<Desk>, Parameters(wanted): Parameters<Wanted>) -> Result<Markup, Refusal> {
    let kept = desk.readiness();
    let overview = desk.overview().await?;
    let (report, loops, forgetting) = desk
        .with(move |bank, now| {
            let name = Some(wanted.loop_name.trim()).filter(|name| !name.is_empty());
            let report = kept.of(bank, name, now)?;
            let loops: Vec<(String, String)> = app::loops(bank)?
                .into_iter()
                .map(|entry| (entry.interview_loop.name, entry.interview_loop.title))
                .collect();
            Ok((report, loops, app::forgetting(bank, AHEAD, now)?))
        })
        .await?;
    let content = html! {
        h1 { "Readiness" }
        (choice(&report, &loops))
        section.sheet.standing { (standing(&report)) }
        div.columns.wide {
            (stages(&report))
            (worth(&report))
            (topics(&report, &overview.topics))
            (forgotten(&forgetting))
        }
        div.columns.wide {
            (tracked(&report))
            (interviews(&report))
        }
        section.sheet.prose.small {
            h2 { "How this is worked out" }
            p {
                "Every first look at a question counts: cards by your own rating, answers by their grade and its interval, problems, designs, "
                "stories and mocks by how they went. Topics of one field share what is known of the field; recalling says less of explaining, "
                "and explaining less of a mock. What was done long ago counts less, what cards will still be remembered on the day counts by the "
                "memory model. A stage's bar is where its pass rate puts it, and one interview in five of a candidate at the usual bar goes the "
                "other way by chance, which no practice removes. The chance lies in its interval nine times in ten."
            }
        }
    };
    Ok(layout::page(Place::Ready, "Readiness", content))
}

/// `POST /ready/outcome`: records how a real interview went.
pub async fn outcome(State(desk): State<Desk>, Form(told): Form<Told>) -> Result<Redirect, Refusal> {
    let back = format!("/ready?loop={}", super::bank::encoded(&told.loop_name));
    let passed = told.result == "passed";
    // A browser without a date field may send anything; today is meant then.
    let day = told.on.trim().parse::<Date>().ok().map(Day::of);
    desk.with(move |bank, now| {
        app::record_outcome(bank, &told.loop_name, &told.stage, passed, day, told.note.trim(), now)
    })
    .await?;
    Ok(Redirect::to(&back))
}

/// Returns the answer to "am I ready?" for the first page.
pub fn glance(report: &ReadinessReport) -> Markup {
    html! {
        section.sheet.standing {
            h2 { "Am I ready?" }
            (standing(report))
            p { a.button href="/ready" data-key="r" { "Why, and what would help " kbd { "r" } } }
        }
    }
}

fn choice(report: &ReadinessReport, loops: &[(String, String)]) -> Markup {
    html! {
        form.row.loop-choice method="get" action="/ready" {
            label for="loop" { "Loop" }
            select #loop name="loop" {
                @for (name, title) in loops {
                    option value=(name) selected[*name == report.interview_loop.name] { (title) }
                }
            }
            button type="submit" { "Show" }
            span.muted.small {
                @if report.is_set { "for the interview on " (when::short(report.day)) } @else { "as of today; no interview of this loop is set" }
            }
        }
    }
}

fn standing(report: &ReadinessReport) -> Markup {
    let course = &report.readiness.course;
    let shown = course.whole.or(course.seen);
    let unseen = words::unseen(report);
    html! {
        @match shown {
            Some(chance) => {
                p.figure {
                    b { (words::percent(chance.mean)) }
                    span.muted {
                        @if course.whole.is_some() { "to pass " (report.interview_loop.title) }
                        @else { "to pass " (course.stages_seen) " of " (course.stages) " stages of " (report.interview_loop.title) }
                    }
                }
                (intervals::line(&chance))
                p { (words::verdict(report)) }
            }
            None => {
                p.figure { b { "No number yet" } }
                p { (words::verdict(report)) }
            }
        }
        p.small.muted { "Rests on " (words::rests(&report.readiness.rests)) "." }
        @if !unseen.is_empty() {
            ul.small {
                @for branch in unseen { (first_step(branch)) }
            }
        }
    }
}

fn first_step(branch: Branch) -> Markup {
    let (what, href) = words::first_step(branch);
    html! { li { "Nothing is known of " (branch.name()) ": " a href=(href) { (what) } "." } }
}

fn stages(report: &ReadinessReport) -> Markup {
    let rows: Vec<Stage> = report
        .readiness
        .stages
        .iter()
        .zip(&report.interview_loop.stages)
        .map(|(stage, of)| Stage {
            name: of.title.clone(),
            remark: if of.gate { "gate".to_owned() } else { String::new() },
            chance: stage.passes,
            because: match (&stage.passes, stage.unseen.is_empty()) {
                (Some(_), true) => words::rests(&stage.rests),
                (Some(_), false) => format!("{}; {}", words::rests(&stage.rests), words::missing(stage)),
                (None, true) => "practice cannot tell: nothing is asked".to_owned(),
                (None, false) => words::missing(stage),
            },
        })
        .collect();
    intervals::intervals("Stages", "The chance to pass each, and where it lies nine times in ten.", &rows)
}

fn worth(report: &ReadinessReport) -> Markup {
    let best: Vec<&Worth> = report
        .readiness
        .worth
        .iter()
        .filter(|worth| (worth.by_skill + worth.by_memory) * 100.0 >= 0.05)
        .take(WORTH_SHOWN)
        .collect();
    html! {
        section.sheet {
            h2 { "What would raise it most" }
            @if best.is_empty() {
                p.muted { "This can be told once something was practiced that the loop asks for." }
            } @else {
                p.small.muted { "Points of the chance for a step of skill (from one question in two to five in eight), and for remembering the topic's cards on the day." }
                div.scroll tabindex="0" {
                    table {
                        thead { tr { th scope="col" { "Topic" } th scope="col" { "Stage" } th.number scope="col" { "Skill" } th.number scope="col" { "Memory" } } }
                        tbody {
                            @for worth in best {
                                tr {
                                    th scope="row" { (words::place(report, worth)) }
                                    td { (report.interview_loop.stages[worth.stage].title) }
                                    td.number { "+" (format!("{:.1}", worth.by_skill * 100.0)) }
                                    td.number { "+" (format!("{:.1}", worth.by_memory * 100.0)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn topics(report: &ReadinessReport, in_bank: &[(String, usize)]) -> Markup {
    if report.readiness.topics.is_empty() {
        return html! { section.sheet { h2 { "Topics" } p.muted { "There are no topics yet." } } };
    }
    let seen = report.readiness.topics.iter().filter(|topic| topic.answers.is_some()).count();
    let summary = format!(
        "The chance to answer a medium question of each topic well under a clock; {seen} of {} topics were seen. A tile is as large as there are questions on its topic.",
        report.readiness.topics.len()
    );
    let map = Treemap {
        title: "Topics".to_owned(),
        summary,
        tiles: report.readiness.topics.iter().map(|topic| tile(report, topic, in_bank)).collect(),
        legend: ["under 50 %", "50 to 65 %", "over 65 %", "not seen"],
        table: table(report),
    };
    map.figure(MAP)
}

fn tile(report: &ReadinessReport, topic: &TopicReadiness, in_bank: &[(String, usize)]) -> Tile {
    let named = &report.topics[topic.topic.0];
    let figure = topic.answers.map_or_else(|| "not seen".to_owned(), |chance| words::percent(chance.mean));
    let said = match topic.answers {
        Some(chance) => {
            format!("the chance to answer well, {}; rests on {}", words::interval(&chance), words::rests(&topic.rests))
        }
        None => "nothing was practiced of it".to_owned(),
    };
    Tile {
        name: words::topic(named),
        size: topic.items.max(topic.rests.total() as f64),
        strength: topic.answers.map(|chance| Strength::of(chance.mean, ANSWERED)),
        begun: if topic.answers.is_some() { 1.0 } else { 0.0 },
        figure,
        said,
        href: found(named, in_bank),
    }
}

/// Returns where the questions of a topic are.
fn found((branch, name): &(Branch, String), in_bank: &[(String, usize)]) -> String {
    if in_bank.iter().any(|(topic, _)| topic.trim() == name) {
        return topics::listed(name);
    }
    match branch {
        Branch::Theory => "/bank".to_owned(),
        Branch::Code if name.starts_with('(') => "/problems".to_owned(),
        Branch::Code => format!("/problems?q={}", super::bank::encoded(name)),
        Branch::Design => "/design".to_owned(),
        Branch::Tell => "/stories".to_owned(),
    }
}

fn table(report: &ReadinessReport) -> Table {
    let said = |chance: &Option<Estimate>, how: &dyn Fn(&Estimate) -> String| {
        chance.as_ref().map_or_else(|| "—".to_owned(), how)
    };
    let row = |topic: &TopicReadiness| {
        Row::of([
            words::topic(&report.topics[topic.topic.0]),
            said(&topic.answers, &|chance| words::percent(chance.mean)),
            said(&topic.answers, &words::interval),
            words::rests(&topic.rests),
        ])
    };
    let columns =
        vec![Column::Words("Topic"), Column::Numbers("Chance"), Column::Numbers("Interval"), Column::Words("Rests on")];
    Table { columns, rows: report.readiness.topics.iter().map(row).collect() }
}

fn forgotten(forgetting: &Forgetting) -> Markup {
    let points: Vec<Point> = forgetting
        .days
        .iter()
        .step_by(2)
        .map(|(day, chance)| Point { label: day.to_string(), tick: when::short(*day), value: Some(*chance) })
        .collect();
    let (Some(first), Some(last)) = (forgetting.days.first(), forgetting.days.last()) else {
        return html! {
            section.sheet { h2 { "Forgetting" } p.muted { "After the first reviews this shows what would be left of the cards if you stopped." } }
        };
    };
    let summary = format!(
        "If you stopped today: of {} begun cards {} are recalled now, {} in {AHEAD} days.",
        forgetting.cards,
        words::percent(first.1),
        words::percent(last.1)
    );
    let caption = Caption { title: "Forgetting", summary: &summary, across: "Day", measure: "Recalled" };
    chart::shares(caption, &points, 0.9)
}

fn tracked(report: &ReadinessReport) -> Markup {
    html! {
        section.sheet {
            h2 { "Do these numbers come true?" }
            p { (words::track(&report.track)) }
            @if let Track::Known(reliability) = &report.track {
                div.scroll tabindex="0" {
                    table {
                        thead { tr { th scope="col" { "Chance given" } th.number scope="col" { "Questions" } th.number scope="col" { "Mean given" } th.number scope="col" { "Went well" } } }
                        tbody {
                            @for bin in &reliability.bins {
                                tr {
                                    th scope="row" { (format!("{:.0}–{:.0} %", bin.from * 100.0, bin.to * 100.0)) }
                                    td.number { (bin.count) }
                                    td.number { (words::percent(bin.expected)) }
                                    td.number { (words::percent(bin.happened)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn interviews(report: &ReadinessReport) -> Markup {
    let name = &report.interview_loop.name;
    html! {
        section.sheet {
            h2 { "Real interviews" }
            @if report.outcomes.is_empty() {
                p.muted { "Tell how real ones went: the numbers learn from it." }
            } @else {
                ul.list {
                    @for row in report.outcomes.iter().rev() {
                        li {
                            (report.interview_loop.stage(&row.stage).map_or(row.stage.as_str(), |stage| stage.title.as_str()))
                            ", " (row.day) ": " b { @if row.passed { "passed" } @else { "failed" } }
                            @if !row.note.is_empty() { div.small.muted { (row.note) } }
                        }
                    }
                }
            }
            form.fields method="post" action="/ready/outcome" {
                input type="hidden" name="loop" value=(name);
                p {
                    label for="stage" { "Stage" } " "
                    select #stage name="stage" {
                        @for stage in &report.interview_loop.stages { option value=(stage.name) { (stage.title) } }
                    }
                }
                p {
                    label for="on" { "Day" } " "
                    input #on type="date" name="on" value=(report.today) max=(report.today);
                }
                p {
                    label for="note" { "Note" } " "
                    input #note type="text" name="note" maxlength="400";
                }
                div.row {
                    button type="submit" name="result" value="passed" { "Passed" }
                    button type="submit" name="result" value="failed" { "Failed" }
                }
            }
        }
    }
}
