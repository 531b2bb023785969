//! Findings as JSON, one object each; the names are stable.

use app::{CheckedDocument, CheckedFinding, FindingStatus};
use serde_json::{Value, json};

/// Returns a finding as one object.
pub fn finding(document: &CheckedDocument, found: &CheckedFinding) -> Value {
    let finding = &found.finding;
    json!({
        "document": document.name,
        "path": document.path,
        "line": finding.lines.first,
        "end_line": finding.lines.last,
        "kind": finding.kind.name(),
        "text": finding.text,
        "right": finding.right,
        "how": finding.how,
        "confidence": (finding.confidence * 1e4).round() / 1e4,
        "shown": found.is_shown(),
        "finding": found.id.map(|id| id.0),
        "card": found.card,
        "status": found.status.name(),
        "correction": match &found.status { FindingStatus::Corrected(text) => Some(text), _ => None },
    })
}
