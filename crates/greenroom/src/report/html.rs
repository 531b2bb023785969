//! Findings as one HTML file that needs nothing else: for reading, printing and sending.

use app::{CheckFindings, CheckedDocument, CheckedFinding, FindingStatus};
use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::web::finding;

const STYLE: &str = include_str!("../../assets/app.css");

/// Returns the findings that `wanted` lets through as a page.
pub fn page(checked: &CheckFindings, wanted: impl Fn(&CheckedFinding) -> bool) -> Markup {
    let count = checked.documents.iter().flat_map(|document| &document.findings).filter(|found| wanted(found)).count();
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { "Findings · greenroom" }
                style { (PreEscaped(STYLE)) }
            }
            body {
                main {
                    h1 { "Findings" }
                    p.muted { (finding::counted(count)) " in " (checked.documents.len()) " documents." }
                    @for notice in &checked.notices { p.notice { (notice) } }
                    @for document in &checked.documents { (one(document, &wanted)) }
                }
            }
        }
    }
}

fn one(document: &CheckedDocument, wanted: &impl Fn(&CheckedFinding) -> bool) -> Markup {
    let findings: Vec<&CheckedFinding> = document.findings.iter().filter(|found| wanted(found)).collect();
    html! {
        @if !findings.is_empty() {
            h2 { (document.name) }
            @for found in findings {
                article.sheet {
                    p.source-line { (finding::place(found)) }
                    (finding::body(found))
                    @match &found.status {
                        FindingStatus::Open => {}
                        FindingStatus::Dismissed => p.small.muted { "Dismissed." },
                        FindingStatus::Corrected(text) => p.small { "Corrected: " (text) },
                    }
                }
            }
        }
    }
}
