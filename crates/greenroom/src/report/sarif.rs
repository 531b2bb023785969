//! Findings as SARIF 2.1.0 (OASIS, "Static Analysis Results Interchange Format"), which editors and code hosts show
//! beside the lines.

use app::{CheckFindings, CheckedDocument, CheckedFinding, FindingStatus};
use domain::check::FindingKind;
use serde_json::{Value, json};

/// Returns the findings that `wanted` lets through as one log.
pub fn log(checked: &CheckFindings, wanted: impl Fn(&CheckedFinding) -> bool) -> Value {
    let results: Vec<Value> = checked
        .documents
        .iter()
        .flat_map(|document| document.findings.iter().map(move |found| (document, found)))
        .filter(|(_, found)| wanted(found))
        .map(|(document, found)| result(document, found))
        .collect();
    let rules: Vec<Value> = FindingKind::ALL
        .into_iter()
        .map(|kind| json!({ "id": kind.name(), "shortDescription": { "text": kind.says() } }))
        .collect();
    json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "greenroom", "version": env!("CARGO_PKG_VERSION"), "rules": rules } },
            "results": results,
        }],
    })
}

fn result(document: &CheckedDocument, found: &CheckedFinding) -> Value {
    let finding = &found.finding;
    let mut result = json!({
        "ruleId": finding.kind.name(),
        "level": if finding.shown { "warning" } else { "note" },
        "message": { "text": format!("{} Right: {} ({})", finding.text, finding.right, finding.how) },
        "locations": [{ "physicalLocation": {
            "artifactLocation": { "uri": uri(document.path.as_str()) },
            "region": { "startLine": finding.lines.first, "endLine": finding.lines.last },
        } }],
        // SARIF ranks from 0 to 100.
        "rank": (finding.confidence * 1000.0).round() / 10.0,
    });
    match &found.status {
        FindingStatus::Open => {}
        FindingStatus::Dismissed => result["suppressions"] = json!([{ "kind": "external", "status": "accepted" }]),
        FindingStatus::Corrected(text) => {
            result["suppressions"] =
                json!([{ "kind": "external", "status": "accepted", "justification": format!("corrected: {text}") }]);
        }
    }
    result
}

/// Returns a path as a file URI (RFC 8089).
fn uri(path: &str) -> String {
    let mut out = String::from(if path.starts_with('/') { "file://" } else { "" });
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_with_spaces_and_letters_of_other_scripts_is_a_uri() {
        assert_eq!(uri("/notes/my notes/é.md"), "file:///notes/my%20notes/%C3%A9.md");
        assert_eq!(uri("notes.md"), "notes.md");
    }
}
