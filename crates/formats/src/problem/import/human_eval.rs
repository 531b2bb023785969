//! HumanEval and sets in its form: one JSON object per line, `{task_id, prompt, entry_point, canonical_solution, test}`.
//!
//! The prompt is a function's head with its description; the canonical solution goes on where it ends; the test defines `check(candidate)`.

use serde::Deserialize;

use super::{Fault, Files, FrontFields, Pack, Sorted, Unread, fault, json_fault, problem_file, slug, titled};

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
pub fn import(files: &Files) -> Sorted {
    let mut sorted = Sorted::default();
    for (path, text) in files.iter().filter(|(path, text)| is_problems(path, text)) {
        if text.trim_start().starts_with('[') {
            match serde_json::from_str::<Vec<serde_json::Value>>(text) {
                Ok(records) => {
                    for record in records {
                        let id = record.get("task_id").and_then(|id| id.as_str()).map(slug);
                        keep(path, None, id, serde_json::from_value(record), &mut sorted);
                    }
                }
                Err(error) => sorted.unread.push(Unread { name: None, fault: json_fault(path, &error) }),
            }
            continue;
        }
        for (number, line) in (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
            keep(path, Some(number), id_in(line), serde_json::from_str(line), &mut sorted);
        }
    }
    sorted
}

/// Returns the name of the problem in a line that may be no whole JSON, where it can be found.
fn id_in(line: &str) -> Option<String> {
    let rest = line.split_once("\"task_id\"")?.1.trim_start().strip_prefix(':')?.trim_start().strip_prefix('"')?;
    let name = slug(rest.split_once('"')?.0);
    (!name.is_empty()).then_some(name)
}

fn keep(path: &str, line: Option<u32>, id: Option<String>, record: serde_json::Result<Record>, sorted: &mut Sorted) {
    let result = record
        .map_err(|error| json_fault(path, &error))
        .and_then(|record| pack(&record).map_err(|reason| fault(path, format!("{}: {reason}", record.task_id))));
    match result {
        Ok(pack) => sorted.packs.push(pack),
        Err(found) => {
            sorted.unread.push(Unread { name: id, fault: Fault { line: line.or(found.line), ..found } });
        }
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
