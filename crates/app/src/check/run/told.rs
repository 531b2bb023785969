//! Reading what `fragment.py` says. What is missing or of another shape reads as nothing: the box held untrusted code.

use domain::check::fragment::{
    Called, Comment, Facts, Fault, Free, Function, Job, Mistake, Reading, Run, Shown, Stage, Survey, SyntaxFault,
    Watched,
};
use domain::judge::Value;

use crate::judge::conversation::Answer;

/// Reads what the parser says of a fragment.
pub fn survey(value: Value) -> Survey {
    let error = field(&value, "error").filter(|error| **error != Value::None).map(|error| SyntaxFault {
        class: text(error, "class"),
        message: text(error, "message"),
        line: number(error, "line"),
    });
    let readings = items(&value, "readings")
        .iter()
        .map(|reading| Reading { source: text(reading, "source"), lines: numbers(reading, "lines") })
        .collect();
    let facts = field(&value, "facts").filter(|facts| **facts != Value::None).map(facts);
    Survey { error, readings, facts, whole: truth(&value, "whole") }
}

fn facts(value: &Value) -> Facts {
    let methods = items(value, "classes").iter().flat_map(|class| {
        let name = text(class, "name");
        items(class, "methods").iter().map(move |method| (name.clone(), function(method))).collect::<Vec<_>>()
    });
    Facts {
        functions: items(value, "functions").iter().map(function).collect(),
        methods: methods.collect(),
        missing: texts(value, "missing"),
        defined: texts(value, "defined"),
        free: items(value, "free")
            .iter()
            .map(|free| Free {
                name: text(free, "name"),
                line: number(free, "line"),
                called: truth(free, "called"),
                based: truth(free, "based"),
                annotation: truth(free, "annotation"),
                inside: truth(free, "inside"),
                near: texts(free, "near"),
                loops: texts(free, "loops"),
            })
            .collect(),
        runs: truth(value, "runs"),
        mistakes: items(value, "mistakes")
            .iter()
            .map(|mistake| Mistake {
                line: number(mistake, "line"),
                kind: text(mistake, "kind"),
                what: text(mistake, "what"),
                of: text(mistake, "of"),
                near: text(mistake, "near"),
            })
            .collect(),
        comments: items(value, "comments")
            .iter()
            .map(|comment| Comment {
                line: number(comment, "line"),
                at: number(comment, "at"),
                prints: text(comment, "kind") == "printed",
                text: text(comment, "text"),
            })
            .collect(),
        large: truth(value, "large"),
        endless: truth(value, "endless"),
    }
}

fn function(value: &Value) -> Function {
    Function {
        name: text(value, "name"),
        parameters: texts(value, "parameters"),
        needed: number(value, "needed") as usize,
        returns: truth(value, "returns"),
        prints: truth(value, "prints"),
        stub: truth(value, "stub"),
        calls: texts(value, "calls"),
    }
}

/// Reads what a run gave.
pub fn run(job: &Job, answer: &Answer) -> Run {
    let empty = Run { fragment: job.fragment, reading: job.reading, ..Run::default() };
    let value = match &answer.said {
        Ok(said) => &said.value,
        Err(raised) if raised.exception.class == "MemoryError" => {
            return Run { ended: Some("it asked for more memory than it may".to_owned()), ..empty };
        }
        Err(_) => return empty,
    };
    let stage = match text(value, "stage").as_str() {
        "code" => Stage::Code,
        "calls" => Stage::Calls,
        _ => Stage::Before,
    };
    Run {
        stage,
        fault: field(value, "error").and_then(fault),
        printed: text(value, "printed"),
        last: field(value, "last").and_then(pair),
        values: items(value, "values").iter().filter_map(named).collect(),
        watched: items(value, "watched").iter().filter_map(watched).collect(),
        calls: items(value, "calls").iter().map(called).collect(),
        ..empty
    }
}

fn called(value: &Value) -> Called {
    let result = match field(value, "error").and_then(fault) {
        Some(fault) => Err(fault),
        None => Ok(Shown { value: field(value, "value").cloned().unwrap_or(Value::None), text: text(value, "shown") }),
    };
    Called { result, printed: text(value, "printed") }
}

fn fault(value: &Value) -> Option<Fault> {
    (*value != Value::None).then(|| Fault {
        class: text(value, "class"),
        message: text(value, "message"),
        line: number(value, "line"),
        name: text(value, "name"),
    })
}

fn pair(value: &Value) -> Option<Shown> {
    match list(value) {
        [value, Value::Str(text)] => Some(Shown { value: value.clone(), text: text.clone() }),
        _ => None,
    }
}

fn named(value: &Value) -> Option<(String, Shown)> {
    match list(value) {
        [Value::Str(name), value, Value::Str(text)] => {
            Some((name.clone(), Shown { value: value.clone(), text: text.clone() }))
        }
        _ => None,
    }
}

fn watched(value: &Value) -> Option<Watched> {
    match list(value) {
        [Value::Int(at), value, Value::Str(text), Value::Str(printed)] => Some(Watched {
            at: u32::try_from(*at).ok()?,
            shown: Shown { value: value.clone(), text: text.clone() },
            printed: printed.clone(),
        }),
        _ => None,
    }
}

fn field<'a>(value: &'a Value, name: &str) -> Option<&'a Value> {
    match value {
        Value::Dict(fields) => {
            fields.iter().find(|(key, _)| matches!(key, Value::Str(key) if key == name)).map(|(_, value)| value)
        }
        _ => None,
    }
}

fn list(value: &Value) -> &[Value] {
    match value {
        Value::List(values) | Value::Tuple(values) => values,
        _ => &[],
    }
}

fn items<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    field(value, name).map_or(&[], list)
}

fn text(value: &Value, name: &str) -> String {
    match field(value, name) {
        Some(Value::Str(text)) => text.clone(),
        _ => String::new(),
    }
}

fn texts(value: &Value, name: &str) -> Vec<String> {
    let texts = items(value, name).iter();
    texts.filter_map(|text| if let Value::Str(text) = text { Some(text.clone()) } else { None }).collect()
}

fn number(value: &Value, name: &str) -> u32 {
    match field(value, name) {
        Some(Value::Int(number)) => u32::try_from(*number).unwrap_or(0),
        _ => 0,
    }
}

fn numbers(value: &Value, name: &str) -> Vec<u32> {
    let numbers = items(value, name).iter();
    numbers
        .filter_map(|number| if let Value::Int(number) = number { u32::try_from(*number).ok() } else { None })
        .collect()
}

fn truth(value: &Value, name: &str) -> bool {
    field(value, name) == Some(&Value::Bool(true))
}
