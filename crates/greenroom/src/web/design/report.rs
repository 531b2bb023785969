//! What came of a design, drawn: problems, arithmetic, a run, a question of the interviewer.

use app::{
    ChallengeReport, DesignCheck, DesignReport, EstimateReport, FlowReport, Number, ProblemReport, StationReport,
};
use domain::design::spoken::{Unit, count, dollars_a_month, rate, seconds, share};
use maud::{Markup, html};

use crate::picture;

/// Returns a check in a few lines, for while one types.
pub fn brief(check: &DesignCheck) -> Markup {
    let errors = check.problems.iter().filter(|problem| problem.severity == "error").count();
    html! {
        div data-sound=(check.sound) {
            @if check.problems.is_empty() { p.small.muted { "Nothing is wrong. " (sum(check)) } }
            @else {
                p.small.muted {
                    @if errors > 0 { (errors) @if errors == 1 { " error" } @else { " errors" } }
                    @else { (check.problems.len()) @if check.problems.len() == 1 { " warning. " } @else { " warnings. " } (sum(check)) }
                }
                (problems(&check.problems))
            }
            @if check.estimates.iter().any(is_wrong) {
                ul.list.problem-list {
                    @for estimate in check.estimates.iter().filter(|estimate| is_wrong(estimate)) { (judged(estimate)) }
                }
            }
        }
    }
}

fn sum(check: &DesignCheck) -> String {
    let busiest = check
        .stations
        .iter()
        .filter_map(|station| Some((station, station.utilization?)))
        .max_by(|one, other| one.1.total_cmp(&other.1));
    let busiest = busiest
        .map_or(String::new(), |(station, load)| format!(", {} is the busiest with {}", station.name, share(load)));
    format!("{} at the peak{busiest}, {}.", rate(check.peak), dollars_a_month(check.cost))
}

/// Returns what `check` says: what is wrong, or what follows by arithmetic.
pub fn checked(check: &DesignCheck) -> Markup {
    let errors = check.problems.iter().filter(|problem| problem.severity == "error").count();
    html! {
        div.outcome {
            h2.verdict data-accepted=(check.sound) tabindex="-1" {
                @if check.sound { "It can be run" } @else if errors == 1 { "One thing must be put right" } @else { (errors) " things must be put right" }
            }
            @if check.sound { p.small.muted { (sum(check)) } }
            (problems(&check.problems))
            @if check.sound && !check.stations.is_empty() {
                (picture::design::loads(check).figure())
                div.scroll tabindex="0" role="group" aria-label="By arithmetic" {
                    table {
                        caption.unseen { "By arithmetic, at the peak" }
                        thead { tr { th scope="col" { "Station" } th.number scope="col" { "Servers" } th.number scope="col" { "Requests" } th.number scope="col" { "Utilization" } th.number scope="col" { "Cost" } } }
                        tbody {
                            @for station in &check.stations {
                                tr {
                                    th scope="row" { (station.name) " " span.muted.small { (station.kind) } }
                                    td.number { @if station.servers > 0 { (count(station.servers as f64)) } }
                                    td.number.nowrap { (rate(station.rate)) }
                                    td.number.nowrap data-accepted=[station.utilization.filter(|load| *load >= 1.0).map(|_| "false")] { @if let Some(load) = station.utilization { (share(load)) } }
                                    td.number.nowrap { @if station.cost > 0.0 { (dollars_a_month(station.cost)) } }
                                }
                            }
                        }
                    }
                }
            }
            @if check.sound || check.estimates.iter().any(|estimate| estimate.stated.is_some()) { (estimates(&check.estimates)) }
        }
    }
}

fn problems(problems: &[ProblemReport]) -> Markup {
    html! {
        @if !problems.is_empty() {
            ul.list.problem-list {
                @for problem in problems {
                    li data-problem data-line=[problem.line] data-column=[problem.column] data-length=(problem.length) data-severity=(problem.severity) {
                        span class={ "severity severity-" (problem.severity) } { (problem.severity) }
                        @if let Some(line) = problem.line { " " span.muted.nowrap data-goto { "line " (line) } }
                        " " span data-message { (problem.message) }
                        @if let Some(hint) = &problem.hint { div.small.muted { "Try: " (hint) } }
                    }
                }
            }
        }
    }
}

/// Returns what a run brought.
pub fn ran(report: &DesignReport) -> Markup {
    html! {
        div.outcome {
            h2.verdict data-accepted=[report.passed.map(|passed| passed.to_string())] tabindex="-1" {
                @match report.passed {
                    Some(right) if report.replications == 0 => @if right { "All estimates are right" } @else { "Not all estimates are right" },
                    Some(true) => "It does what is required",
                    Some(false) => "It does not do what is required",
                    None => @if report.replications == 0 { "Not everything is estimated" } @else if report.requirements.is_empty() { "It ran" } @else { "It is too close to call" },
                }
            }
            p.small.muted {
                @if let Some(score) = report.score { (share(score)) " of what the case asks · " }
                (dollars_a_month(report.cost))
                @if report.events > 0 {
                    " · " (report.replications) " runs of " (seconds(report.seconds)) ", " (count(report.events as f64)) " events, seed " (report.seed)
                }
            }
            @for doubt in &report.doubts { p.notice.bad { (doubt) } }
            @for one in &report.approximations { p.small.muted { "≈ " (plain(&one.says)) } }
            (requirements(report))
            (problems(&report.problems))
            @if !report.stations.is_empty() {
                (flows(&report.flows))
                @for picture in picture::design::pictures(report) { (picture.figure()) }
                @if let Some(bottleneck) = &report.bottleneck { p { (plain(bottleneck)) } }
                (stations(&report.stations))
                (language_models(&report.stations))
                @for told in report.stations.iter().filter_map(StationReport::shed_in_words) { p.small { "Lost at " (plain(&told)) } }
            }
            (estimates(&report.estimates))
        }
    }
}

fn requirements(report: &DesignReport) -> Markup {
    html! {
        @if !report.requirements.is_empty() {
            div.scroll tabindex="0" role="group" aria-label="What is required" {
                table {
                    caption.unseen { "What is required" }
                    thead { tr { th scope="col" { "Required" } th.number scope="col" { "Measured" } th scope="col" { "Standing" } } }
                    tbody {
                        @for required in &report.requirements {
                            tr {
                                th scope="row" { (required.says) @if required.of_case { " " span.muted.small { "by the case" } } }
                                td.number.nowrap { (required.measured) }
                                td.nowrap data-accepted=[accepted(&required.standing)] { (required.standing) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn accepted(standing: &str) -> Option<&'static str> {
    match standing {
        "holds" | "right" => Some("true"),
        "fails" | "slip" | "off" | "other dimension" | "unreadable" => Some("false"),
        _ => None,
    }
}

/// A row for each number and a column for each source: numbers with their intervals are wide.
fn flows(flows: &[FlowReport]) -> Markup {
    // Of one source all there is to say is what is said of all.
    let flows = if flows.len() == 2 { &flows[..1] } else { flows };
    type Say = fn(&FlowReport) -> String;
    let rows: [(&str, Say); 7] = [
        ("p50", |flow| flow.p50.said(Unit::Time)),
        ("p95", |flow| flow.p95.said(Unit::Time)),
        ("p99", |flow| flow.p99.said(Unit::Time)),
        ("p99.9", |flow| flow.p999.said(Unit::Time)),
        ("mean", |flow| flow.mean.said(Unit::Time)),
        ("offered", |flow| flow.offered.said(Unit::Rate)),
        ("lost", |flow| flow.lost.said(Unit::Share)),
    ];
    html! {
        div.scroll tabindex="0" role="group" aria-label="Time to an answer" {
            table {
                caption.unseen { "Time to an answer" }
                thead { tr {
                    th scope="col" { "Time to an answer" }
                    @for flow in flows { th.number scope="col" { @if flows.len() == 1 { "All requests" } @else { (flow.name) } } }
                } }
                tbody {
                    @for (name, say) in rows {
                        tr { th scope="row" { (name) } @for flow in flows { td.number.nowrap { (say(flow)) } } }
                    }
                }
            }
        }
    }
}

fn stations(stations: &[StationReport]) -> Markup {
    html! {
        details open {
            summary { "Where a request spends its time" }
            div.scroll tabindex="0" role="group" aria-label="Stations" {
                table {
                    caption.unseen { "Stations" }
                    thead { tr {
                        th scope="col" { "Station" }
                        @for name in ["Of the time", "Busy", "Waiting", "Wait", "Stay", "p99", "Lost", "Servers", "Cost"] { th.number scope="col" { (name) } }
                    } }
                    tbody { @for one in stations { (station(one)) } }
                }
            }
        }
    }
}

fn station(station: &StationReport) -> Markup {
    let plain = |number: Number, say: fn(f64) -> String| number.value.map_or(station.unsaid().to_owned(), say);
    let hot = station.utilization.and_then(|load| load.value).filter(|load| *load >= 0.9);
    html! {
        tr {
            th scope="row" { (station.name) " " span.muted.small { (station.kind) } }
            td.number.nowrap { (station.part()) }
            td.number.nowrap data-accepted=[hot.map(|_| "false")] { @if let Some(load) = station.utilization { (plain(load, share)) } }
            td.number.nowrap { @if station.utilization.is_some() { (station.waiting()) } }
            td.number.nowrap { @if station.utilization.is_some() { (plain(station.wait, seconds)) } }
            td.number.nowrap { (plain(station.stay, seconds)) }
            td.number.nowrap { (plain(station.stay_p99, seconds)) }
            td.number.nowrap { @if station.lost.value.is_some_and(|lost| lost > 0.0) { (plain(station.lost, share)) } }
            td.number { @if station.servers > 0 { (count(station.servers as f64)) } }
            td.number.nowrap { @if station.cost > 0.0 { (dollars_a_month(station.cost)) } }
        }
    }
}

/// What language models did with tokens: a row for each number, since numbers with their intervals are wide.
fn language_models(stations: &[StationReport]) -> Markup {
    let models: Vec<(&str, _)> = stations
        .iter()
        .filter_map(|station| Some((station.name.as_str(), station.tokens.as_ref()?.in_words())))
        .collect();
    html! {
        @if let Some((_, rows)) = models.first() {
            div.scroll tabindex="0" role="group" aria-label="Tokens" {
                table {
                    caption.unseen { "Tokens" }
                    thead { tr { th scope="col" { "Tokens" } @for (name, _) in &models { th.number scope="col" { (name) } } } }
                    tbody {
                        @for (at, (what, _)) in rows.iter().enumerate() {
                            tr { th scope="row" { (what) } @for (_, told) in &models { td.number.nowrap { (told[at].1) } } }
                        }
                    }
                }
            }
        }
    }
}

fn estimates(estimates: &[EstimateReport]) -> Markup {
    let missing: Vec<&str> =
        estimates.iter().filter(|estimate| estimate.stated.is_none()).map(|estimate| estimate.name.as_str()).collect();
    html! {
        @if !estimates.is_empty() {
            h3 { "Your estimates" }
            ul.list {
                @for estimate in estimates.iter().filter(|estimate| estimate.stated.is_some()) { (judged(estimate)) }
            }
            @if !missing.is_empty() { p.small.muted { "Not estimated: " (missing.join(", ")) } }
        }
    }
}

fn is_wrong(estimate: &EstimateReport) -> bool {
    accepted(&estimate.agreement) == Some("false")
}

/// An estimate with its place, which the editor marks where it is wrong.
fn judged(estimate: &EstimateReport) -> Markup {
    let wrong = is_wrong(estimate);
    let line = estimate.line.filter(|_| wrong);
    html! {
        li data-problem[line.is_some()] data-line=[line] data-column=[line.and(estimate.column)] data-length=[line.map(|_| estimate.length)] data-severity=[line.map(|_| "warning")] {
            span class=(if wrong { "severity severity-error" } else { "severity estimate-right" }) { (estimate.agreement) }
            @if let Some(line) = line { " " span.muted.nowrap data-goto { "line " (line) } }
            " " code { (estimate.name) } " " b { (estimate.stated.as_deref().unwrap_or_default()) }
            div.small data-message { (estimate.says) }
        }
    }
}

/// Returns a question of the interviewer and what the simulation answered; with the name of its page, also the way on.
pub fn challenged(name: Option<&str>, opening: Option<&str>, report: &ChallengeReport) -> Markup {
    let heading = match report.ruling.as_str() {
        "breaks" => "It breaks",
        "holds" => "It holds",
        _ => "Too close to call",
    };
    html! {
        div.outcome {
            @if let Some(opening) = opening { p { (plain(opening)) } }
            section.challenge aria-label={ "Question " (report.round) } {
                p.small.muted { "Question " (report.round) ": " (report.kind) }
                blockquote.said-by { p { (plain(&report.question)) } }
                h2.verdict data-accepted=[match report.ruling.as_str() { "breaks" => Some("false"), "holds" => Some("true"), _ => None }] tabindex="-1" { (heading) }
                p { (plain(&after_ruling(&report.finding))) }
                (before_and_after(report))
                p.small.muted { "The worst of " (report.tried) " changes that were tried, under the same requests." }
                details { summary { "What usually helps" } p { (plain(&report.advice)) } }
                @if let Some(name) = name {
                    p { "Change your design, or go on as it is." }
                    button type="submit" form="design" formaction={ "/design/" (name) "/challenge" } data-again { "Next question" }
                }
            }
        }
    }
}

/// The numbers that changed; those that did not are named.
fn before_and_after(report: &ChallengeReport) -> Markup {
    let (changed, same) = report.changed();
    html! {
        @if !changed.is_empty() {
            div.scroll tabindex="0" role="group" aria-label="Before and after" {
                table {
                    caption.unseen { "Before and after" }
                    thead { tr { th scope="col" { "Measured" } th.number scope="col" { "Before" } th.number scope="col" { "After" } th.number scope="col" { "Difference" } } }
                    tbody {
                        @for shift in changed {
                            tr {
                                th scope="row" { (plain(&shift.name)) }
                                td.number.nowrap { (shift.before) }
                                td.number.nowrap { (shift.after) }
                                td.number.nowrap { (shift.difference) @if !shift.clear { span.muted.small { " (noise)" } } }
                            }
                        }
                    }
                }
            }
        }
        @if !same.is_empty() { p.small.muted { "Unchanged: " (plain(&same.join(", "))) } }
    }
}

/// The ruling is the heading, so the sentence goes on behind it.
fn after_ruling(finding: &str) -> String {
    let rest = ["It breaks: ", "It holds: "].iter().find_map(|lead| finding.strip_prefix(lead)).unwrap_or(finding);
    let mut letters = rest.chars();
    // A percentile is a name, and keeps its small letter.
    match letters.next() {
        Some(first) if !rest[first.len_utf8()..].starts_with(|next: char| next.is_ascii_digit()) => {
            first.to_uppercase().chain(letters).collect()
        }
        _ => rest.to_owned(),
    }
}

/// Sentences name stations between backquotes; a page sets them as code.
fn plain(text: &str) -> Markup {
    html! {
        @for (at, part) in text.split('`').enumerate() { @if at % 2 == 1 { code { (part) } } @else { (part) } }
    }
}
