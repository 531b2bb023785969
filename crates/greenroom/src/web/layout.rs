//! The shell around every page: title, navigation, the help on keys.

use maud::{DOCTYPE, Markup, PreEscaped, html};

/// A place in the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// What is due today.
    Home,
    /// Reviewing.
    Drill,
    /// Coding problems.
    Problems,
    /// Designs that run.
    Design,
    /// Mock interviews, loops, stories.
    Mock,
    /// The list of cards.
    Bank,
    /// Search.
    Find,
    /// Documents and their import reports.
    Documents,
    /// What the check disputes.
    Findings,
    /// The chance to pass.
    Ready,
    /// The days until the interview.
    Plan,
    /// Plots.
    Stats,
    /// What can be set.
    Settings,
    /// None of them: errors.
    Nowhere,
}

const NAVIGATION: [(Place, &str, &str); 11] = [
    (Place::Ready, "/ready", "Ready"),
    (Place::Plan, "/plan", "Plan"),
    (Place::Drill, "/drill", "Drill"),
    (Place::Problems, "/problems", "Solve"),
    (Place::Design, "/design", "Design"),
    (Place::Mock, "/mock", "Mock"),
    (Place::Bank, "/bank", "Bank"),
    (Place::Find, "/find", "Find"),
    (Place::Documents, "/documents", "Import"),
    (Place::Findings, "/findings", "Check"),
    (Place::Stats, "/stats", "Stats"),
];

const KEYS: [(&[&str], &str); 14] = [
    (&["Space", "Enter"], "show the answer; then rate it good"),
    (&["1", "2", "3", "4"], "rate: again, hard, good, easy"),
    (&["u"], "undo the last thing you did"),
    (&["s"], "suspend the card: never ask it again"),
    (&["b"], "bury the card: ask it tomorrow"),
    (&["o"], "show the original text"),
    (&["Ctrl Enter", "Ctrl Shift Enter"], "run a solution on the examples, submit it; check a design, run it"),
    (&["Esc"], "leave the editor, so that Tab and the other keys work again"),
    (&["w"], "answer in your own words and be graded"),
    (&["f", "x"], "a finding: write the correction, or turn it down"),
    (&["/"], "search"),
    (&["j", "k"], "next and previous in a list; Enter opens it"),
    (
        &["g"],
        "then t, r, d, p, e, m, n, b, f, i, c, s: go to Today, Ready, Drill, Solve, Design, Mock, Plan, Bank, Find, Import, Check, Stats",
    ),
    (&["?", "h"], "this help; Esc closes it"),
];

const ICON: PreEscaped<&str> = PreEscaped(include_str!("../../assets/icon.svg"));

/// Returns a whole page around its content.
pub fn page(place: Place, title: &str, content: Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) " · greenroom" }
                link rel="icon" type="image/svg+xml" href="/assets/icon.svg";
                link rel="stylesheet" href="/assets/app.css";
                script src="/assets/app.js" defer {}
            }
            body {
                a.skip href="#main" { "Skip to the content" }
                (top(place))
                main #main tabindex="-1" { (content) (super::words::of(place)) }
                (foot())
                (help())
            }
        }
    }
}

fn top(place: Place) -> Markup {
    html! {
        header.top {
            div.top-inner {
                a.brand href="/" aria-current=[(place == Place::Home).then_some("page")] {
                    span aria-hidden="true" { (ICON) }
                    "greenroom"
                }
                nav aria-label="Main" {
                    ul.nav {
                        @for (target, href, name) in NAVIGATION {
                            li { a href=(href) aria-current=[(target == place).then_some("page")] { (name) } }
                        }
                    }
                }
                @if place != Place::Find {
                    form action="/find" role="search" aria-label="Whole bank" {
                        input type="search" name="q" placeholder="Search  /" aria-label="Search the bank" aria-keyshortcuts="/" data-search;
                    }
                }
            }
        }
    }
}

fn foot() -> Markup {
    html! {
        footer.foot {
            div.foot-inner {
                span { "Everything stays on this machine." }
                a href="/settings" { "Settings" }
                a href="/words" { "Words" }
                button.plain type="button" popovertarget="help" { "Keys " kbd { "?" } }
            }
        }
    }
}

/// A popover opens and closes without a script; the script adds the `?` key.
fn help() -> Markup {
    html! {
        div #help popover role="dialog" aria-labelledby="help-title" {
            h2 #help-title { "Keys" }
            dl {
                @for (keys, meaning) in KEYS {
                    dt { @for key in keys { kbd { (key) } " " } }
                    dd { (meaning) }
                }
            }
            button type="button" popovertarget="help" popovertargetaction="hide" { "Close " kbd { "Esc" } }
        }
    }
}
