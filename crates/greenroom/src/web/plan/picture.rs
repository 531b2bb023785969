//! The plan as pictures, each with its numbers in words or in a table.

use app::Agenda;
use domain::plan::Activity;
use maud::{Markup, html};

use super::super::when;
use crate::picture::px;
use crate::report::spoken;

/// A bar of the picture: a day, or a week where there are many.
struct Bar {
    label: String,
    tick: String,
    minutes: [u32; 5],
}

const WIDTH: f64 = 920.0;
const HEIGHT: f64 = 220.0;
const LEFT: f64 = 44.0;
const RIGHT: f64 = 8.0;
const TOP: f64 = 10.0;
const BOTTOM: f64 = 24.0;
/// More days than this are drawn as weeks.
const DAYS: usize = 63;

/// Returns the minutes of each kind of practice on each day.
pub fn minutes(agenda: &Agenda) -> Markup {
    let weekly = agenda.days.len() > DAYS;
    let bars = bars(agenda, if weekly { 7 } else { 1 });
    let kinds: Vec<Activity> = Activity::ALL.into_iter().filter(|kind| agenda.minutes_of(*kind) > 0).collect();
    let highest = bars.iter().map(|bar| bar.minutes.iter().sum::<u32>()).max().unwrap_or(0).max(1);
    let step =
        [10, 15, 30, 60, 120, 300, 600, 1_200].into_iter().find(|step| highest.div_ceil(*step) <= 5).unwrap_or(3_000);
    let top = highest.div_ceil(step) * step;
    let y = |minutes: u32| TOP + (HEIGHT - TOP - BOTTOM) * (1.0 - f64::from(minutes) / f64::from(top));
    let slot = (WIDTH - LEFT - RIGHT) / bars.len().max(1) as f64;
    let wide = (slot * 0.76).min(36.0);
    let every = bars.len().div_ceil(10).max(1);
    let each = if weekly { "week" } else { "day" };
    let sums: Vec<String> =
        kinds.iter().map(|kind| format!("{} {}", kind.name(), spoken::minutes(agenda.minutes_of(*kind)))).collect();
    let summary = format!("In all {}.", sums.join(", "));
    html! {
        figure.sheet {
            figcaption { "Minutes a " (each) }
            p.small.muted { (summary) }
            ul.plan-legend { @for kind in &kinds { li { (super::mark(*kind)) (kind.name()) } } }
            div.scroll.plan-wide tabindex="0" role="region" aria-label="Picture of the minutes" { svg.chart role="img" aria-labelledby="plan-minutes-title plan-minutes-desc" viewBox={ "0 0 " (WIDTH) " " (HEIGHT) } {
                title id="plan-minutes-title" { "Minutes a " (each) }
                desc id="plan-minutes-desc" { (summary) }
                @for line in 0..=(top / step) {
                    @let value = line * step;
                    line class=(if line == 0 { "axis" } else { "grid" }) x1=(px(LEFT)) x2=(px(WIDTH - RIGHT)) y1=(px(y(value))) y2=(px(y(value))) {}
                    text x=(px(LEFT - 6.0)) y=(px(y(value) + 4.0)) text-anchor="end" { (value) }
                }
                @for (place, bar) in bars.iter().enumerate() {
                    @let middle = LEFT + slot * (place as f64 + 0.5);
                    @for (kind, from, to) in stacked(bar) {
                        rect class={ "plan-" (kind.name()) } x=(px(middle - wide / 2.0)) y=(px(y(to))) width=(px(wide)) height=(px(y(from) - y(to))) {
                            title { (bar.label) ": " (kind.name()) " " (spoken::minutes(to - from)) }
                        }
                    }
                    @if place % every == 0 {
                        text x=(px(middle)) y=(px(HEIGHT - 6.0)) text-anchor="middle" { (bar.tick) }
                    }
                }
            } }
            details.small {
                summary { "Numbers" span.unseen { ": minutes a " (each) } }
                div.scroll tabindex="0" role="region" aria-label="Minutes of each kind of practice" {
                    table {
                        caption.unseen { "Minutes a " (each) }
                        thead { tr {
                            th scope="col" { (if weekly { "Week from" } else { "Day" }) }
                            @for kind in &kinds { th.number scope="col" { (kind.name()) } }
                        } }
                        tbody {
                            @for bar in &bars {
                                tr {
                                    th scope="row" { (bar.label) }
                                    @for kind in &kinds { td.number { (bar.minutes[*kind as usize]) } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Returns the share recalled on the day as a bar with its interval; the sentence beside it says the same.
pub fn forecast(agenda: &Agenda) -> Markup {
    let forecast = agenda.forecast;
    let x = |share: f64| format!("{:.1}", 10.0 + 380.0 * share.clamp(0.0, 1.0));
    let wide = |from: f64, to: f64| format!("{:.1}", (380.0 * (to - from)).max(2.0));
    html! {
        p.plan-share { b { (format!("{:.0} %", forecast.recall * 100.0)) } span.muted { " of your cards" } }
        svg.chart aria-hidden="true" focusable="false" viewBox="0 0 400 46" {
            rect.plan-track x="10" y="8" width="380" height="12" rx="3" {}
            rect.plan-cards x="10" y="8" width=(wide(0.0, forecast.recall)) height="12" rx="3" {}
            line.plan-reach x1=(x(forecast.low)) x2=(x(forecast.high)) y1="14" y2="14" {}
            line.plan-reach x1=(x(forecast.low)) x2=(x(forecast.low)) y1="4" y2="24" {}
            line.plan-reach x1=(x(forecast.high)) x2=(x(forecast.high)) y1="4" y2="24" {}
            @for (share, anchor) in [(0.0, "start"), (0.5, "middle"), (1.0, "end")] {
                text x=(x(share)) y="40" text-anchor=(anchor) { (format!("{:.0} %", share * 100.0)) }
            }
        }
    }
}

fn bars(agenda: &Agenda, days: usize) -> Vec<Bar> {
    agenda
        .days
        .chunks(days)
        .map(|chunk| {
            let mut minutes = [0; 5];
            for block in chunk.iter().flat_map(|day| &day.blocks) {
                minutes[block.activity as usize] += block.minutes;
            }
            let day = chunk[0].day;
            Bar { label: day.date().strftime("%a %-d %b").to_string(), tick: when::short(day), minutes }
        })
        .collect()
}

/// Returns the pieces of a bar, lowest first: which, from where, to where.
fn stacked(bar: &Bar) -> Vec<(Activity, u32, u32)> {
    let mut from = 0;
    let pieces = Activity::ALL.into_iter().map(|kind| {
        let to = from + bar.minutes[kind as usize];
        let piece = (kind, from, to);
        from = to;
        piece
    });
    pieces.filter(|(_, from, to)| to > from).collect()
}
