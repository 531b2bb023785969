//! HumanEval and sets in its form: one JSON object per line, `{task_id, prompt, entry_point, canonical_solution, test}`.
//!
//! The prompt is a function's head with its description; the canonical solution goes on where it ends; the test defines `check(candidate)`.

use serde::Deserialize;

use super::{Fault, Files, FrontFields, Pack, fault, json_fault, problem_file, slug, titled};

#[derive(Deserialize)]
struct Record {
    task_id: String,
    prompt: String,
    entry_point: String,
    canonical_solution: String,
    test: String,
}

/// Says whether a file is a set of this form: by its ending, and by the names in its first object.
pub fn is_problems(path: &str, text: &str) -> bool {
    let lower = path.to_lowercase();
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    (lower.ends_with(".jsonl") || lower.ends_with(".ndjson") || lower.ends_with(".json"))
        && ["\"task_id\"", "\"prompt\"", "\"entry_point\""]
            .iter()
            .all(|name| first.contains(name) || text.starts_with('[') && text.contains(name))
}

/// Reads every file of this form.
pub fn import(files: &Files) -> (Vec<Pack>, Vec<Fault>) {
    let (mut packs, mut faults) = (Vec::new(), Vec::new());
    for (path, text) in files.iter().filter(|(path, text)| is_problems(path, text)) {
        if text.trim_start().starts_with('[') {
            match serde_json::from_str::<Vec<serde_json::Value>>(text) {
                Ok(records) => records
                    .into_iter()
                    .for_each(|record| keep(path, None, serde_json::from_value(record), &mut packs, &mut faults)),
                Err(error) => faults.push(json_fault(path, &error)),
            }
            continue;
        }
        for (number, line) in (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
            keep(path, Some(number), serde_json::from_str(line), &mut packs, &mut faults);
        }
    }
    (packs, faults)
}

fn keep(
    path: &str,
    line: Option<u32>,
    record: serde_json::Result<Record>,
    packs: &mut Vec<Pack>,
    faults: &mut Vec<Fault>,
) {
    let result = record
        .map_err(|error| json_fault(path, &error))
        .and_then(|record| pack(&record).map_err(|reason| fault(path, format!("{}: {reason}", record.task_id))));
    match result {
        Ok(pack) => packs.push(pack),
        Err(found) => faults.push(Fault { line: line.or(found.line), ..found }),
    }
}

fn pack(record: &Record) -> Result<Pack, String> {
    let entry = &record.entry_point;
    if !defines(&record.prompt, entry) && !defines(&record.canonical_solution, entry) {
        return Err(format!("neither the prompt nor the solution defines `{entry}`"));
    }
    if !defines(&record.test, "check") {
        return Err("the test defines no `check(candidate)`".to_owned());
    }
    let solution = if defines(&record.prompt, entry) {
        format!("{}{}", record.prompt, record.canonical_solution)
    } else {
        record.canonical_solution.clone()
    };
    let fields = FrontFields {
        title: titled(entry),
        topic: "coding".to_owned(),
        level: "medium",
        minutes: 15,
        kind: "examined",
        origin: record.task_id.clone(),
        entry: Some(entry.clone()),
        examiner: Some("separate"),
        file: Some("solution.py".to_owned()),
        tests: vec!["test.py".to_owned()],
        helpers: Vec::new(),
        further: Vec::new(),
        shared: Vec::new(),
        prompt: Some("prompt.py".to_owned()),
        hints: Vec::new(),
    };
    let statement = format!("Complete the function.\n\n```python\n{}\n```", record.prompt.trim());
    let name = slug(&record.task_id);
    if name.is_empty() {
        return Err("`task_id` names nothing".to_owned());
    }
    let files = [
        ("problem.md", problem_file(&fields, &statement)?),
        ("starter.py", record.prompt.clone()),
        ("solution.py", solution),
        ("original/prompt.py", record.prompt.clone()),
        ("original/test.py", record.test.clone()),
    ];
    Ok(Pack { name, files: files.into_iter().map(|(path, text)| (path.to_owned(), text)).collect() })
}

/// Says whether a text defines a function or class of this name on a line of its own.
fn defines(text: &str, name: &str) -> bool {
    text.lines().any(|line| {
        ["def ", "async def ", "class "].iter().filter_map(|word| line.strip_prefix(word)).any(|rest| {
            rest.trim_start().strip_prefix(name).is_some_and(|rest| rest.trim_start().starts_with(['(', ':', '[']))
        }) || line.strip_prefix(name).is_some_and(|rest| rest.trim_start().starts_with('='))
    })
}
