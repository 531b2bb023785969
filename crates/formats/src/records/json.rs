//! Objects of JSON: a list of them, an object that holds the list, or one a line.

use std::collections::BTreeMap;

use domain::bank::{Diagnostic, LineSpan, Severity};
use serde_json::Value;
use serde_json::value::RawValue;

use super::{LineEnds, Record, Rows};

pub(super) fn rows(text: &str) -> Rows {
    let mut diagnostics = Vec::new();
    let objects = objects(text, &mut diagnostics);
    let lines = LineEnds::of(text);
    let mut names: Vec<String> = Vec::new();
    let mut records = Vec::new();
    for raw in objects {
        let at = raw.as_ptr() as usize - text.as_ptr() as usize;
        let span = LineSpan::new(lines.line(at), lines.line(at + raw.len()));
        let mut fields: Vec<String> = vec![String::new(); names.len()];
        match serde_json::from_str::<serde_json::Map<String, Value>>(raw) {
            Ok(object) => {
                for (key, value) in object {
                    let key = key.trim().to_lowercase();
                    let at = names.iter().position(|name| *name == key).unwrap_or_else(|| {
                        names.push(key);
                        names.len() - 1
                    });
                    fields.resize(names.len().max(fields.len()), String::new());
                    fields[at] = text_of(&value);
                }
                records.push(Record { lines: span, fields });
            }
            Err(_) => diagnostics.push(Diagnostic {
                lines: span,
                severity: Severity::Info,
                message: "no object, so no question".to_owned(),
            }),
        }
    }
    let layout = format!("{} objects of JSON", records.len());
    Rows { names: Some(names), records, html: false, topic: None, is_json: true, diagnostics, layout }
}

/// Returns the texts of the objects, each a part of `text`.
fn objects<'t>(text: &'t str, diagnostics: &mut Vec<Diagnostic>) -> Vec<&'t str> {
    if let Ok(list) = serde_json::from_str::<Vec<&RawValue>>(text) {
        return list.into_iter().map(RawValue::get).collect();
    }
    if let Ok(held) = serde_json::from_str::<BTreeMap<String, &RawValue>>(text) {
        let lists = held.values().filter_map(|value| serde_json::from_str::<Vec<&RawValue>>(value.get()).ok());
        return match lists.max_by_key(Vec::len) {
            Some(list) => list.into_iter().map(RawValue::get).collect(),
            None => vec![text.trim()],
        };
    }
    let mut found = Vec::new();
    for (line, number) in text.split('\n').zip(1..).filter(|(line, _)| !line.trim().is_empty()) {
        match serde_json::from_str::<&RawValue>(line) {
            Ok(raw) => found.push(raw.get()),
            Err(error) => diagnostics.push(Diagnostic {
                lines: LineSpan::line(number),
                severity: Severity::Error,
                message: format!("is not JSON: {error}"),
            }),
        }
    }
    found
}

/// Returns a value as text: lists as lists, objects as what they hold under their names.
fn text_of(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(|item| format!("- {}", text_of(item))).collect::<Vec<_>>().join("\n"),
        Value::Object(object) => {
            object.iter().map(|(key, value)| format!("- {key}: {}", text_of(value))).collect::<Vec<_>>().join("\n")
        }
        Value::Bool(_) | Value::Number(_) => value.to_string(),
    }
}
