//! A report of the judge as HTML: the verdict, the first failure, every case, how the running time grows.

use app::{Report, ReportCase, ReportGrowth};
use domain::drill::Rating;
use domain::judge::Growth;
use maud::{Markup, html};

use super::chart::{self, Caption};
use super::error::sentence;

/// Returns a report as people read it.
pub fn report(report: &Report) -> Markup {
    outcome(report, html! {})
}

/// Returns the report of a solution that was handed in; when it was accepted, with the buttons that rate it.
pub fn submitted(report: &Report, problem: &str, proposed: Rating) -> Markup {
    outcome(report, html! { @if report.accepted { (rating(problem, proposed)) } })
}

fn outcome(report: &Report, rating: Markup) -> Markup {
    let told = report.growth.as_ref().is_some_and(|growth| report.detail.as_ref() == Some(&growth.says));
    html! {
        div.outcome data-verdict=(report.verdict) {
            h2.verdict data-accepted=(report.accepted) tabindex="-1" { (sentence(&report.verdict).trim_end_matches('.')) }
            p.small.muted {
                (report.passed) " of " (report.total) " cases"
                @if !report.cases.is_empty() { " · " (format!("{:.1}", report.cpu_ms)) " ms" }
                @if report.memory_kb > 0 { " · " (memory(report.memory_kb)) }
            }
            @if let Some(detail) = report.detail.as_ref().filter(|_| !told) { pre.said tabindex="0" { (detail) } }
            @if let Some(case) = report.failure() { (failure(case)) }
            (rating)
            @if let Some(growth) = &report.growth { (self::growth(growth)) }
            @if report.cases.len() > 1 { (cases(report)) }
        }
    }
}

fn memory(kb: u64) -> String {
    if kb < 1024 { format!("{kb} kB") } else { format!("{:.1} MB", kb as f64 / 1024.0) }
}

fn failure(case: &ReportCase) -> Markup {
    html! {
        section.failure aria-label="The first failure" {
            h3 { (case.name) }
            @if let Some(detail) = &case.detail { p { (sentence(detail)) } }
            dl {
                @if !case.input.is_empty() { dt { "Input" } dd { pre tabindex="0" { (case.input) } } }
                @if let Some(expected) = &case.expected { dt { "Expected" } dd { pre tabindex="0" { (expected) } } }
                @if let Some(actual) = &case.actual { dt { "Got" } dd { pre tabindex="0" { (actual) } } }
                @if let Some(difference) = &case.difference {
                    dt { "Why" }
                    dd {
                        p {
                            @if !difference.path.is_empty() { "At " code { (difference.path) } ": " }
                            (difference.reason)
                            @if !difference.path.is_empty() && !difference.expected.is_empty() {
                                " (expected " code { (difference.expected) } ", got " code { (difference.actual) } ")"
                            }
                        }
                        @if let Some(hint) = &difference.hint { p.hint { (sentence(hint)) } }
                    }
                }
                @if let Some(raised) = &case.exception {
                    dt { "Raised" }
                    dd {
                        p { strong { (raised.class) } @if !raised.message.is_empty() { ": " (raised.message) } @if let Some(line) = raised.line { ", line " (line) } }
                        @if !raised.traceback.is_empty() { pre tabindex="0" { (raised.traceback.trim_end()) } }
                    }
                }
                @if !case.stdout.is_empty() { dt { "Printed" } dd { pre tabindex="0" { (case.stdout.trim_end()) } } }
                @if !case.stderr.is_empty() { dt { "Standard error" } dd { pre tabindex="0" { (case.stderr.trim_end()) } } }
            }
        }
    }
}

fn rating(problem: &str, proposed: Rating) -> Markup {
    html! {
        form.rate method="post" action={ "/problems/" (problem) "/rate" } {
            fieldset.ratings {
                legend { "How was it? Your rating decides when the problem comes back." }
                @for rating in Rating::ALL {
                    button class={ "rate-" (rating.number()) } name="rating" value=(rating.number()) data-key=(rating.number()) data-proposed[rating == proposed] {
                        span { b { (sentence(&rating.to_string()).trim_end_matches('.')) } kbd aria-hidden="true" { (rating.number()) } }
                        @if rating == proposed { small { "suggested" } }
                    }
                }
            }
        }
    }
}

fn growth(growth: &ReportGrowth) -> Markup {
    let says = format!("Running time {}.", growth.says);
    if growth.points.len() < 2 {
        return html! { p { (says) } };
    }
    let target = aimed(growth);
    let dashed = if target.len() > 1 {
        format!(" Dashed: growth like {} from the first size on.", growth.target)
    } else {
        String::new()
    };
    let summary = format!("{says}{dashed}");
    let caption = Caption { title: "Running time", summary: &summary, across: "Size", measure: "Time of one call" };
    chart::growth(caption, &growth.points, &target)
}

/// Returns the times that the target allows when the first size takes what it took, as far as they fit into the picture.
fn aimed(growth: &ReportGrowth) -> Vec<(u64, f64)> {
    let (Ok(target), Some((smallest, first))) = (growth.target.parse::<Growth>(), growth.points.first()) else {
        return Vec::new();
    };
    let longest = growth.points.iter().map(|(_, time)| *time).fold(0.0, f64::max);
    let aimed = growth.points.iter().map(|(size, _)| (*size, first * steps(target, *size) / steps(target, *smallest)));
    aimed.take_while(|(_, time)| *time <= 10.0 * longest).collect()
}

/// Returns how many steps a growth means at a size.
fn steps(growth: Growth, size: u64) -> f64 {
    let n = (size as f64).max(2.0);
    match growth {
        Growth::Constant => 1.0,
        Growth::Log => n.log2(),
        Growth::Linear => n,
        Growth::NLogN => n * n.log2(),
        Growth::Quadratic => n * n,
        Growth::QuadraticLog => n * n * n.log2(),
        Growth::Cubic => n * n * n,
        Growth::Exponential => n.exp2(),
    }
}

fn cases(report: &Report) -> Markup {
    html! {
        details {
            summary { "All cases" }
            div.scroll tabindex="0" {
                table {
                    thead { tr { th scope="col" { "Case" } th scope="col" { "Verdict" } th.number scope="col" { "Time" } } }
                    tbody {
                        @for case in &report.cases {
                            tr {
                                td { (case.name) }
                                td.nowrap data-accepted=(case.verdict == "accepted") { (case.verdict) }
                                td.number.nowrap { (format!("{:.2}", case.cpu_ms)) " ms" }
                            }
                        }
                    }
                }
            }
        }
    }
}
