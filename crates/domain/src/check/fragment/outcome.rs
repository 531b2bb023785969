//! What runs of code say: exceptions, loops without an end, results that are not what the text says.

use super::compare::{Agreement, agreement, printed_agrees, said};
use super::example::{Asked, whole_literal};
use super::plan::Job;
use super::rule::{cut, finding, first_line, listed};
use super::seen::{Called, Facts, Fault, Run, Stage, Watched};
use super::{Example, Fragment, known};
use crate::bank::LineSpan;
use crate::check::Finding;
use crate::judge::{Value, printed};

/// Returns whether a run shows nothing wrong, so that other readings need not be tried.
pub fn satisfied(fragment: &Fragment, facts: &Facts, job: &Job, run: &Run) -> bool {
    one(fragment, facts, job, run).iter().all(|finding| !finding.shown)
}

/// What the runs of a fragment say. Code with several readings is wrong only when all are.
pub fn ran(fragment: &Fragment, facts: &Facts, runs: &[(&Job, &Run)]) -> Vec<Finding> {
    let mut first: Option<Vec<Finding>> = None;
    for (job, run) in runs {
        let found = one(fragment, facts, job, run);
        if found.iter().all(|finding| !finding.shown) {
            return found;
        }
        // Of the wrong ones, the reading that gets furthest is the likeliest.
        let length = |found: &[Finding]| found.iter().map(|finding| finding.how.len()).sum::<usize>();
        let differs = |found: &[Finding]| found.iter().all(|finding| finding.how.contains(", the text says "));
        let better =
            first.as_ref().is_none_or(|first| differs(&found) && (!differs(first) || length(&found) > length(first)));
        if better {
            first = Some(found);
        }
    }
    first.unwrap_or_default()
}

fn one(fragment: &Fragment, facts: &Facts, job: &Job, run: &Run) -> Vec<Finding> {
    let mut found = Vec::new();
    if let Some(ended) = &run.ended {
        let sure = ended.contains("comput") && !facts.large && !fragment.excused;
        found.push(finding(
            fragment.lines,
            first_line(fragment),
            "a loop that ends".to_owned(),
            format!("does not end: {ended}"),
            if sure { 0.85 } else { 0.4 },
            sure,
        ));
        return found;
    }
    if let Some(fault) = &run.fault {
        if run.stage == Stage::Code {
            found.extend(failed(fragment, facts, job, fault, None));
        }
        return found;
    }
    for (called, example) in run.calls.iter().zip(&job.asked) {
        if let Some(example) = fragment.examples.get(*example) {
            found.extend(judged(fragment, facts, job, called, example));
        }
    }
    if let Some(example) = job.script.and_then(|script| fragment.examples.get(script)) {
        found.extend(script(fragment, run, example));
    }
    for watched in &run.watched {
        let Some(comment) = facts.comments.iter().find(|comment| comment.at == watched.at) else { continue };
        found.extend(commented(fragment, comment.line, &comment.text, comment.prints, watched));
    }
    if let Some((text, lines)) = &fragment.printed
        && !run.printed.trim().is_empty()
        && !printed_agrees(text, &run.printed)
    {
        // Chance, time and long texts print something else each time.
        let prints = || fragment.code.iter().filter(|line| line.trim_start().starts_with("print("));
        let of_forms = prints().all(|line| line.contains(".shape") || line.contains("len(")) && prints().count() > 0;
        let steady = of_forms
            || !fragment
                .code
                .iter()
                .any(|line| line.contains("random") || line.contains("time") || line.contains("id("));
        let comparable = text.lines().count() == run.printed.trim_end().lines().count() && !text.contains("...");
        let shown = steady && comparable && !fragment.excused;
        found.push(finding(
            *lines,
            cut(text),
            cut(run.printed.trim_end()),
            format!("prints {}, the text says {}", cut(run.printed.trim_end()), cut(text)),
            if shown { 0.9 } else { 0.4 },
            shown,
        ));
    }
    found
}

/// An exception of the code.
fn failed(fragment: &Fragment, facts: &Facts, job: &Job, fault: &Fault, example: Option<&Example>) -> Option<Finding> {
    if known::SURROUNDINGS.contains(&fault.class.as_str()) {
        return None;
    }
    let line = match example {
        Some(_) if fault.line == 0 => fragment.lines.first,
        _ => fragment.number(fault.line.max(1)),
    };
    let text =
        fragment.code.get((fault.line.max(1) as usize - 1).min(fragment.code.len() - 1)).map_or("", |text| text.trim());
    if fault.class == "AttributeError" && listed(fragment, fault.line) {
        return None;
    }
    let on = example.map_or(String::new(), |example| format!(" on {}", asked(example)));
    let unknown =
        facts.free.iter().find(|free| free.name == fault.name || fault.message.contains(&format!("'{}'", free.name)));
    let mut sure = !fragment.excused;
    // What is typed in, or how a tree is written as a list, is not known here.
    let reads = |line: &String| line.contains("input(") || line.contains("stdin") || line.contains("argv");
    let nodes = [".val", "value'", "val'", "left'", "right'", "next'", "children'", "neighbors'", "root'", "head'"];
    sure &= !fragment.code.iter().any(reads);
    // Nor that a list stands for an array.
    let lists = example.is_some() && fault.message.starts_with("'list' object has no attribute");
    sure &= !(fault.class == "AttributeError" && (lists || nodes.iter().any(|name| fault.message.contains(name))));
    // An exception outside of the code: the text calls it in a way it cannot be called.
    if example.is_some() && fault.line == 0 {
        let named = example.is_some_and(|example| matches!(example.asked, Asked::Call { .. }));
        if fault.class == "NameError" || !named {
            return None;
        }
        sure &= fault.class == "TypeError" && fault.message.contains("positional argument");
    }
    if fault.class == "NameError" {
        // A name that the notes leave out; one that only a function needs is missing when that function is run.
        let placeholder = known::PLACEHOLDERS.contains(&fault.name.as_str())
            || fault.name.chars().all(|c| c.is_uppercase() || c == '_');
        // "df = df.dropna()": the code goes on from what stands elsewhere.
        let assigns = |line: &String| line.split_once(" = ").is_some_and(|(left, _)| left == fault.name);
        let mut later = fragment.code.iter().skip(fault.line.max(1) as usize - 1);
        let reassigns = later.any(assigns) || text.starts_with("del ");
        let goes_on = unknown.is_none() && example.is_none() && reassigns;
        let is_of_a_file = fault.name.starts_with("__");
        let left_out = goes_on
            || is_of_a_file
            || unknown.is_some_and(|free| free.called || free.based || !free.inside || placeholder);
        if left_out {
            return None;
        }
    } else {
        // Values of placeholders are not ours; with names missing, nothing is sure.
        let given = job.given.lines().filter_map(|line| line.split(" = ").next()).collect::<Vec<_>>();
        let missing = facts.free.iter().filter(|free| {
            !free.annotation
                && !given.contains(&free.name.as_str())
                && !job.before.iter().any(|text| text.contains(&free.name))
                && !std_name(&free.name)
        });
        sure &= missing.count() == 0;
    }
    let how = if fault.class == "NameError" {
        format!("does not run{on}: name `{}` is not defined", fault.name)
    } else if fault.class == "RecursionError" {
        format!("does not run{on}: the recursion never ends")
    } else if fault.class == "AssertionError" {
        format!("its own `assert` fails{on}")
    } else {
        format!("does not run{on}: {}: {}", fault.class, fault.message)
    };
    let right = match fault.class.as_str() {
        "NameError" => "a name that is defined".to_owned(),
        "IndexError" => "indices within the length".to_owned(),
        "AssertionError" => "code for which the assertion holds, or the right assertion".to_owned(),
        "ValueError" if fault.message.contains("shape") => "shapes that fit".to_owned(),
        _ => "code that runs".to_owned(),
    };
    Some(finding(LineSpan::line(line), cut(text), right, how, if sure { 0.92 } else { 0.4 }, sure))
}

/// Whether a name is one that the box supplies, or a class.
fn std_name(name: &str) -> bool {
    known::SUPPLIED.contains(&name) || name.starts_with(|c: char| c.is_ascii_uppercase()) && name.len() > 2
}

/// What a call gave, held against what the text says.
fn judged(fragment: &Fragment, facts: &Facts, job: &Job, called: &Called, example: &Example) -> Option<Finding> {
    let shown = match &called.result {
        Ok(shown) => shown,
        Err(fault) => return failed(fragment, facts, job, fault, Some(example)),
    };
    let expected = said(&example.expected)?;
    let mut agrees = agreement(&expected, &shown.value);
    let (mut verb, mut came) = ("returns", shown.text.clone());
    let quiet = matches!(shown.value, Value::None);
    if quiet && agrees != Agreement::Same {
        if called.printed.trim().is_empty() {
            // It may change what it was given.
            let named = matches!(example.asked, Asked::Call { .. });
            let gives = facts.functions.iter().any(|function| function.returns);
            let sure = named && gives && !fragment.excused;
            return sure.then(|| disagreement(fragment, example, "returns", "None", 0.85, true));
        }
        (verb, came) = ("prints", called.printed.trim().to_owned());
        let mut lines = called.printed.lines().filter(|line| !line.trim().is_empty());
        let each: Vec<Agreement> =
            lines.clone().map(|line| agreement(&expected, &printed::parse_printed(line.trim()))).collect();
        agrees = if each.contains(&Agreement::Same) || printed_agrees(&example.expected, &called.printed) {
            Agreement::Same
        } else if each.contains(&Agreement::Reordered) {
            Agreement::Reordered
        } else if each.contains(&Agreement::Differs) {
            let at = each.iter().position(|agreement| *agreement == Agreement::Differs).unwrap_or(0);
            came = lines.nth(at).unwrap_or_default().trim().to_owned();
            Agreement::Differs
        } else {
            Agreement::Other
        };
    }
    match agrees {
        Agreement::Same => None,
        // Whether order matters, only the question says.
        Agreement::Reordered => {
            let sure = ordered(fragment) && !fragment.excused;
            Some(disagreement(fragment, example, verb, &came, if sure { 0.9 } else { 0.4 }, sure))
        }
        Agreement::Differs => Some(disagreement(fragment, example, verb, &came, 0.93, !fragment.excused)),
        // Another sort of value: the text may speak of something else, unless it names the call.
        Agreement::Other => {
            let named = matches!(example.asked, Asked::Call { .. }) && !matches!(shown.value, Value::Object { .. });
            Some(disagreement(
                fragment,
                example,
                verb,
                &came,
                if named { 0.85 } else { 0.4 },
                named && !fragment.excused,
            ))
        }
    }
}

/// Whether the question is about order.
fn ordered(fragment: &Fragment) -> bool {
    let about = [
        "sort",
        "rotate",
        "rotation",
        "reverse",
        "shift",
        "in order",
        "merge",
        "move ",
        "keep the order",
        "next permutation",
        "traversal",
        "swap",
        "cumulative",
        "prefix",
        "largest to",
        "smallest to",
        "ascending",
        "descending",
    ];
    about.iter().any(|word| fragment.question.contains(word))
}

fn disagreement(
    fragment: &Fragment,
    example: &Example,
    verb: &str,
    came: &str,
    confidence: f64,
    shown: bool,
) -> Finding {
    let how = format!("{verb} {} on {}, the text says {}", cut(came), asked(example), cut(&example.expected));
    finding(
        fragment.lines,
        first_line(fragment),
        format!("code that gives {}", cut(&example.expected)),
        how,
        confidence,
        shown,
    )
}

/// What a script came to, held against what the text says: its result may be anything it printed or holds.
fn script(fragment: &Fragment, run: &Run, example: &Example) -> Option<Finding> {
    let expected = said(&example.expected)?;
    let mut came: Vec<(Agreement, String)> = Vec::new();
    if let Some(last) = &run.last {
        came.push((agreement(&expected, &last.value), last.text.clone()));
    }
    for line in run.printed.lines() {
        came.push((agreement(&expected, &printed::parse_printed(line.trim())), line.trim().to_owned()));
    }
    let held = run.values.iter().map(|(_, shown)| agreement(&expected, &shown.value));
    let right = |agreement: &Agreement| matches!(agreement, Agreement::Same | Agreement::Reordered);
    if came.iter().any(|(agreement, _)| right(agreement)) || held.clone().any(|agreement| right(&agreement)) {
        return None;
    }
    let differing: Vec<&(Agreement, String)> =
        came.iter().filter(|(agreement, _)| *agreement == Agreement::Differs).collect();
    let [(_, text)] = differing.as_slice() else { return None };
    Some(disagreement(fragment, example, "gives", text, 0.85, !fragment.excused))
}

/// A comment that says what its line gives.
fn commented(fragment: &Fragment, line: u32, text: &str, prints: bool, watched: &Watched) -> Option<Finding> {
    let lower = text.to_lowercase();
    let lead = [
        "output:",
        "prints",
        "returns",
        "result:",
        "expected:",
        "gives",
        "->",
        "=>",
        "=",
        "output",
        "shape:",
        "shape",
        "evaluates to",
    ]
    .iter()
    .find(|lead| lower.starts_with(**lead));
    let claim = lead.map_or(text, |lead| &text[lead.len()..]).trim().trim_start_matches(':').trim();
    let claim = whole_literal(claim.trim_end_matches('.'))?;
    let expected = said(&claim)?;
    let value = if prints { printed::parse_printed(watched.printed.trim()) } else { watched.shown.value.clone() };
    let came = if prints { watched.printed.trim().to_owned() } else { watched.shown.text.clone() };
    let agrees = agreement(&expected, &value);
    if matches!(agrees, Agreement::Same) || prints && printed_agrees(&claim, &watched.printed) {
        return None;
    }
    // A tuple behind an array is its shape; a number behind a list may count it.
    let shape = shape_of(&value);
    if let Some(shape) = &shape
        && agreement(&expected, shape) == Agreement::Same
    {
        return None;
    }
    let about_shape = shape.is_some() && (lower.starts_with("shape") || claim.starts_with('('));
    let (verb, came, differs) = match shape {
        Some(shape) if about_shape => {
            ("has shape", shape.to_string(), agreement(&expected, &shape) == Agreement::Differs)
        }
        _ => (if prints { "prints" } else { "gives" }, came, agrees == Agreement::Differs),
    };
    let shown = differs
        && !fragment.excused
        && (prints || lead.is_some() || claim.len() > 1 || watched_is_call(fragment, line));
    Some(finding(
        LineSpan::line(fragment.number(line)),
        cut(fragment.code.get(line.max(1) as usize - 1).map_or("", |text| text.trim())),
        cut(&came),
        format!("{verb} {}, the comment says {}", cut(&came), cut(&claim)),
        if shown { 0.93 } else { 0.4 },
        shown,
    ))
}

fn watched_is_call(fragment: &Fragment, line: u32) -> bool {
    fragment.code.get(line.max(1) as usize - 1).is_some_and(|text| text.contains('('))
}

fn shape_of(value: &Value) -> Option<Value> {
    match value {
        Value::Array(array) | Value::Tensor(array) => {
            Some(Value::Tuple(array.shape.iter().map(|length| Value::Int(*length as i64)).collect()))
        }
        _ => None,
    }
}

fn asked(example: &Example) -> String {
    match &example.asked {
        Asked::Call { call, .. } => format!("`{}`", cut(call)),
        Asked::Inputs(inputs) => {
            let parts = inputs.iter().map(|(name, value)| match name {
                Some(name) => format!("{name} = {}", cut(value)),
                None => cut(value),
            });
            parts.collect::<Vec<_>>().join(", ")
        }
    }
}
