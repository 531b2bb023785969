//! The page of a case: what is asked on the left, the design and what came of it on the right.

use app::{DesignReport, DesignRunRow};
use domain::design::case::{Case, Nature, Origin, Reference};
use domain::design::spoken::share;
use jiff::tz::TimeZone;
use maud::{Markup, html};

use super::super::asset;
use super::super::code::code;
use super::super::layout::{self, Place};
use super::super::{render, when};
use super::{Shown, report};

/// Returns the whole page; `asked` is what the interviewer asked before.
pub fn whole(shown: &Shown, asked: &str, outcome: Markup) -> Markup {
    let title = shown.case.as_ref().map_or("A design of your own", |case| &case.title);
    let content = html! {
        div.solve.lab {
            section.statement aria-labelledby="title" {
                @match &shown.case {
                    Some(case) => { (statement(case)) (history(shown)) (answer(case)) }
                    None => {
                        h1 #title { (title) }
                        p.prose { "Say what comes in, what serves it and how long that takes; say what is required. It need not answer a case." }
                    }
                }
            }
            section.bench aria-label="Your design" {
                (editor(shown, asked))
                @if !asset::EDITOR.is_empty() { script src="/assets/editor.js" defer {} }
                div #verdict { (outcome) }
            }
        }
    };
    layout::page(Place::Design, title, content)
}

fn statement(case: &Case) -> Markup {
    html! {
        ul.chips {
            li { span.chip.kind-design { "design" } }
            li { span.chip { (case.minutes) " minutes" } }
            @if case.nature == Nature::Arithmetic { li { span.chip { "arithmetic only" } } }
        }
        h1 #title { (render::text(&case.title)) }
        div.prose { (render::blocks(&formats::blocks(&case.prompt))) }
        @if !case.requirements.is_empty() {
            h2 { "Required" }
            ul {
                @for required in &case.requirements {
                    li { (required.says) @if !required.measure.is_empty() { " " code { (required.measure) " = \"" (required.limit) "\"" } } }
                }
            }
        }
        @if !case.givens.is_empty() {
            h2 { "Given" }
            ul {
                @for given in &case.givens {
                    li {
                        (given.factor.says) ": " b { (given.factor.text) }
                        @match given.origin {
                            Origin::Source(at) => { @if let Some(source) = case.sources.get(at) { " " (reference(source)) } }
                            Origin::Unchecked => { span.muted { " (to be checked)" } }
                            Origin::Assumed | Origin::Derived => {}
                        }
                    }
                }
            }
        }
        @if !case.estimates.is_empty() {
            h2 { "To estimate" }
            ul { @for asked in &case.estimates { li { code { (asked.name) } " " (asked.question) } } }
        }
    }
}

fn reference(source: &Reference) -> Markup {
    match &source.link {
        Some(link) => html! { a.small href=(link) rel="noreferrer" { (source.title) } },
        None => html! { span.small.muted { (source.title) } },
    }
}

fn answer(case: &Case) -> Markup {
    html! {
        details {
            summary { "What a good answer says" }
            ul {
                @for point in &case.rubric { li { span.muted { (point.part) ": " } (point.says) } }
            }
            @if !case.red_flags.is_empty() {
                h3 { "What it never says" }
                ul { @for flag in &case.red_flags { li { (flag) } } }
            }
            h3 { "What it comes to" }
            ul {
                @for asked in &case.estimates {
                    li { code { (asked.name) } " " b { (asked.expected.written()) } ", " (asked.expected.formula_text) ". " (asked.so) }
                }
            }
        }
        @if !case.follow_ups.is_empty() {
            details {
                summary { "What is asked next" }
                @for next in &case.follow_ups { details { summary { (next.asks) } p { (next.wants) } } }
            }
        }
        @if let Some(reference) = &case.reference {
            details { summary { "A design that does it" } (code(Some("toml"), reference.trim_end())) }
        }
    }
}

fn history(shown: &Shown) -> Markup {
    html! {
        @if !shown.history.is_empty() {
            details data-history {
                summary { "So far: " (shown.history.len()) @if shown.history.len() == 1 { " run or question" } @else { " runs and questions" } }
                div.scroll tabindex="0" {
                    table {
                        thead { tr { th scope="col" { "When" } th scope="col" { "What is required" } th scope="col" { "Asked about" } th.number scope="col" { "Of the case" } } }
                        tbody {
                            @for row in &shown.history {
                                tr {
                                    td.nowrap { a href={ "/design/" (shown.name()) "/" (row.event) } { (when::moment(row.at, &shown.zone)) } }
                                    td data-accepted=[row.passed.map(|passed| passed.to_string())] { (held(row)) }
                                    td { (app::design_questions(row).join("; ")) }
                                    td.number { @if let Some(score) = row.score { (share(score)) } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn held(row: &DesignRunRow) -> &'static str {
    match row.passed {
        Some(true) => "it does",
        Some(false) => "it does not",
        None => "too close to call",
    }
}

fn editor(shown: &Shown, asked: &str) -> Markup {
    let name = shown.name();
    html! {
        form #design method="post" action={ "/design/" (name) "/run" } data-design=(name) data-fresh=[shown.asked.then_some("yes")] {
            input type="hidden" name="took_ms" value="";
            textarea.unseen name="asked" aria-hidden="true" tabindex="-1" hidden { "\n" (asked) }
            div.bench-head {
                label for="code" { "Your design" }
                div.row {
                    a.button.plain href="/design/form" target="_blank" { "How it is written" }
                    a.button.plain href={ "/design/" (name) "?fresh=1" } data-starter=(super::beginning(shown.case.as_ref())) { "Start over" }
                }
            }
            textarea #code name="text" rows="22" spellcheck="false" autocomplete="off" autocapitalize="off" data-language="toml" { "\n" (shown.text) }
            div #problems.problems aria-live="polite" hidden {}
            div.row {
                button type="submit" formaction={ "/design/" (name) "/check" } data-act="run" { "Check " kbd { "Ctrl Enter" } }
                button.primary type="submit" data-act="submit" { "Run " kbd { "Ctrl Shift Enter" } }
                button type="submit" formaction={ "/design/" (name) "/challenge" } data-act="challenge" { "Challenge me" }
                span.muted role="status" data-state {}
            }
        }
    }
}

/// Returns the page of a design that was run.
pub fn past(name: &str, title: &str, row: &DesignRunRow, report: &DesignReport, zone: &TimeZone) -> Markup {
    let content = html! {
        div.narrow {
            p { a href={ "/design/" (name) } { "← " (render::text(title)) } }
            h1 { "Run " (when::moment(row.at, zone)) }
            (report::ran(report))
            @for challenge in &report.challenges { (report::challenged(None, None, challenge)) }
            h2 { "The design" }
            (code(Some("toml"), row.text.trim_end()))
            a.button href={ "/design/" (name) "?from=" (row.event) } { "Go on from here" }
        }
    };
    layout::page(Place::Design, "A design that was run", content)
}
