//! How practice has gone and what is coming: plots, each with its numbers.

use app::{DayCount, Stats, WeekRetention};
use axum::extract::State;
use domain::drill::Measured;
use maud::{Markup, html};

use super::chart::{self, Caption, Point};
use super::desk::Desk;
use super::error::Refusal;
use super::layout::{self, Place};
use super::{topics, when};
use crate::picture::forgetting;

/// Plots of a month are read at a glance; three months of single days are not.
const DAYS_SHOWN: usize = 30;

/// The topic map goes from edge to edge.
const MAP: (f64, f64) = (980.0, 400.0);

/// `GET /stats`
pub async fn page(State(desk): State<Desk>) -> Result<Markup, Refusal> {
    let overview = &*desk.overview().await?;
    let stats = &overview.stats;
    let (target, recall) =
        desk.with(|bank, _| Ok((bank.settings().retention.share(), app::measured_recall(bank)?))).await?;
    let content = html! {
        h1 { "Stats" }
        (figures(stats))
        div.columns.wide {
            (reviews(stats))
            (forecast(stats))
            (retention(&stats.retention, target))
            (measured(&recall))
            (states(stats))
            (topics::weakest(&stats.topics))
        }
        (topics::map(overview, MAP))
    };
    Ok(layout::page(Place::Stats, "Stats", content))
}

fn figures(stats: &Stats) -> Markup {
    let total: usize = stats.reviews.iter().map(|day| day.count).sum();
    let today = stats.reviews.last().map_or(0, |day| day.count);
    let numbers = [
        (today, "reviews today"),
        (stats.streak as usize, "days in a row"),
        (total, "reviews in 90 days"),
        (stats.states.due, "due now"),
    ];
    html! {
        ul.tally {
            @for (count, name) in numbers {
                li { b { (count) } span { (name) } }
            }
        }
    }
}

fn reviews(stats: &Stats) -> Markup {
    let days = &stats.reviews[stats.reviews.len().saturating_sub(DAYS_SHOWN)..];
    let total: usize = days.iter().map(|day| day.count).sum();
    let busy = days.iter().filter(|day| day.count > 0).count();
    let summary = if total == 0 {
        "No reviews in the last 30 days.".to_owned()
    } else {
        format!("{total} reviews on {busy} of the last {} days.", days.len())
    };
    let caption = Caption { title: "Reviews per day", summary: &summary, across: "Day", measure: "Reviews" };
    chart::bars(caption, &points(days))
}

fn forecast(stats: &Stats) -> Markup {
    let total: usize = stats.forecast.iter().map(|day| day.count).sum();
    let busiest = stats.forecast.iter().max_by_key(|day| day.count).filter(|day| day.count > 0);
    let summary = match busiest {
        Some(day) => {
            format!("{total} reviews are coming in 30 days, most of them ({}) on {}.", day.count, when::short(day.day))
        }
        None => "Nothing is scheduled yet.".to_owned(),
    };
    let caption = Caption { title: "Forecast", summary: &summary, across: "Day", measure: "Reviews due" };
    chart::line(caption, &points(&stats.forecast))
}

fn points(days: &[DayCount]) -> Vec<Point> {
    days.iter()
        .map(|day| Point { label: day.day.to_string(), tick: when::short(day.day), value: Some(day.count as f64) })
        .collect()
}

fn retention(weeks: &[WeekRetention], target: f64) -> Markup {
    let points: Vec<Point> = weeks
        .iter()
        .map(|week| Point {
            label: format!("week of {}", week.week),
            tick: when::short(week.week),
            value: (week.reviews > 0).then(|| week.recalled as f64 / week.reviews as f64),
        })
        .collect();
    let (recalled, reviews) = weeks.iter().fold((0, 0), |sum, week| (sum.0 + week.recalled, sum.1 + week.reviews));
    let summary = if reviews == 0 {
        "Cards must come back once before this can be told.".to_owned()
    } else {
        format!(
            "{recalled} of {reviews} reviews of learned cards were recalled: {:.0} %, the target is {:.0} %.",
            recalled as f64 / reviews as f64 * 100.0,
            target * 100.0
        )
    };
    let caption = Caption { title: "Recall by week", summary: &summary, across: "Week", measure: "Recalled" };
    chart::shares(caption, &points, target)
}

fn measured(bins: &[Measured]) -> Markup {
    html! {
        @match forgetting::measured(bins) {
            Some(picture) => (picture.chart("forgetting")),
            None => section.sheet {
                h2 { "Recall by days since the last review" }
                p.muted { "Once cards have come back on a later day, this shows how many were recalled, beside what was expected." }
            },
        }
    }
}

fn states(stats: &Stats) -> Markup {
    let counts = &stats.states;
    let rows = [
        ("New", "is:new", counts.new),
        ("Learning", "is:learning", counts.learning),
        ("Learned", "is:review", counts.review),
        ("Suspended", "is:suspended", counts.suspended),
        ("Leeches", "is:leech", counts.leeches),
        ("Unanswered", "is:unanswered", counts.unanswered),
    ];
    html! {
        section.sheet {
            h2 { "Cards" }
            table {
                thead.unseen { tr { th scope="col" { "State" } th scope="col" { "Cards" } th scope="col" { "Share" } } }
                tbody {
                    @for (name, query, count) in rows {
                        tr {
                            th scope="row" { a href={ "/bank?q=" (super::bank::encoded(query)) } { (name) } }
                            td.number { (count) }
                            td.bar-cell aria-hidden="true" { (chart::meter(count, counts.cards)) }
                        }
                    }
                }
            }
        }
    }
}
