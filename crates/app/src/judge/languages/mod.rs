//! Solutions in their languages: what an interpreter reads as it is, and what is compiled with a driver that knows the
//! signature. The driver speaks the frames of the harness, so that all languages are judged alike.

use std::fmt::Write as _;

use domain::judge::{Language, Problem, ProblemKind, ResultPlace, Signature, Type, Value, signature};
use sandbox::{Command, Exit, File, Limits, Profile};

use super::boxes::Boxes;
use crate::AppError;

const DRIVER_RS: &str = include_str!("driver.rs");
const DRIVER_HPP: &str = include_str!("driver.hpp");
const DRIVER_JS: &str = include_str!("driver.js");

/// What a solution becomes before it is run.
pub enum Built {
    /// The harness reads it as it is.
    Interpreted,
    /// This program speaks for it.
    Program(Box<Command>),
}

/// What the compiler said is cut after so many characters.
const SAID: usize = 4000;

/// Makes a solution ready to be run. The inner error is what the compiler said.
pub fn build(
    boxes: &Boxes,
    problem: &Problem,
    language: Language,
    code: &str,
) -> Result<Result<Built, String>, AppError> {
    match language {
        Language::Python | Language::Sql => Ok(Ok(Built::Interpreted)),
        Language::JavaScript => Ok(Ok(Built::Program(Box::new(javascript(boxes, problem, code)?)))),
        Language::Rust | Language::Cpp => compiled(boxes, problem, language, code),
    }
}

/// Returns arguments that suit the signature, where the language needs one: a whole number where a fraction is asked for
/// becomes a fraction.
pub fn conform(problem: &Problem, language: Language, arguments: Vec<Value>) -> Result<Vec<Value>, String> {
    let Some(signature) = &problem.signature else { return Ok(arguments) };
    if !matches!(language, Language::Rust | Language::Cpp | Language::JavaScript) {
        return Ok(arguments);
    }
    if arguments.len() != signature.parameters.len() {
        return Err(format!(
            "{} arguments are given, and `signature` has {}",
            arguments.len(),
            signature.parameters.len()
        ));
    }
    let pairs = arguments.iter().zip(&signature.parameters);
    pairs
        .map(|(argument, parameter)| {
            signature::conform(argument, &parameter.kind)
                .map_err(|error| format!("argument `{}`: {error}", parameter.name))
        })
        .collect()
}

fn javascript(boxes: &Boxes, problem: &Problem, code: &str) -> Result<Command, AppError> {
    let node = boxes.tool(Language::JavaScript)?;
    let mut argv = node.argv;
    argv.push("driver.js".to_owned());
    let source = if problem.kind == ProblemKind::Program {
        code.to_owned()
    } else {
        let signature = needed(problem)?;
        let text = serde_json::Value::String(code.to_owned());
        format!("const SIGNATURE = {};\nconst CODE = {text};\n{DRIVER_JS}", described(problem, signature))
    };
    let files = vec![File { name: "driver.js".to_owned(), content: source.into_bytes(), executable: false }];
    Ok(Command { argv, files, read: node.read, reserves_memory: true, ..Command::default() })
}

/// The signature as the JavaScript driver reads it.
fn described(problem: &Problem, signature: &Signature) -> serde_json::Value {
    let result = match problem.result {
        ResultPlace::Value => serde_json::Value::Null,
        ResultPlace::Argument(index) => index.into(),
    };
    let parameters: Vec<serde_json::Value> =
        signature.parameters.iter().map(|parameter| shape(&parameter.kind)).collect();
    serde_json::json!({
        "name": signature.name, "parameters": parameters, "returns": shape(&signature.returns), "result": result,
    })
}

fn shape(kind: &Type) -> serde_json::Value {
    match kind {
        Type::Int => "int".into(),
        Type::Float => "float".into(),
        Type::Bool => "bool".into(),
        Type::Str => "str".into(),
        Type::None => "none".into(),
        Type::List(item) => serde_json::json!({ "list": shape(item) }),
        Type::Tuple(items) => serde_json::json!({ "tuple": items.iter().map(shape).collect::<Vec<_>>() }),
        Type::Dict(key, value) => serde_json::json!({ "dict": [shape(key), shape(value)] }),
        Type::Optional(inner) => serde_json::json!({ "optional": shape(inner) }),
    }
}

fn compiled(
    boxes: &Boxes,
    problem: &Problem,
    language: Language,
    code: &str,
) -> Result<Result<Built, String>, AppError> {
    let tool = boxes.tool(language)?;
    let program = problem.kind == ProblemKind::Program;
    let (sources, options): (Vec<(&str, String)>, &[&str]) = match (language, program) {
        (Language::Rust, true) => {
            (vec![("solution.rs", code.to_owned())], &["--edition", "2024", "-O", "solution.rs", "-o", "program"])
        }
        (Language::Rust, false) => (
            vec![("solution.rs", code.to_owned()), ("main.rs", rust_main(problem, needed(problem)?))],
            &["--edition", "2024", "-O", "main.rs", "-o", "program"],
        ),
        (_, true) => (vec![("solution.cpp", code.to_owned())], &["-std=c++20", "-O2", "solution.cpp", "-o", "program"]),
        (_, false) => (
            vec![
                ("solution.cpp", code.to_owned()),
                ("driver.hpp", DRIVER_HPP.to_owned()),
                ("main.cpp", cpp_main(problem, needed(problem)?)),
            ],
            &["-std=c++20", "-O2", "main.cpp", "-o", "program"],
        ),
    };
    let key = super::cases::hash(format!("{language} {sources:?}").as_bytes());
    let binary = match boxes.compiled(key) {
        Some(binary) => binary,
        None => {
            let mut argv = tool.argv;
            argv.extend(options.iter().map(|option| (*option).to_owned()));
            let files = sources
                .into_iter()
                .map(|(name, text)| File { name: name.to_owned(), content: text.into_bytes(), executable: false })
                .collect();
            let command = Command {
                argv,
                files,
                read: tool.read,
                profile: Profile::Compiler,
                artifact: Some("program".to_owned()),
                ..Command::default()
            };
            let run = boxes.program(&command, &Limits::compiler(), &mut |_| sandbox::Reply::Wait)?;
            if run.exit != Exit::Code(0) || run.artifact.is_empty() {
                return Ok(Err(said(&run)));
            }
            boxes.keep_compiled(key, run.artifact)
        }
    };
    let files = vec![File { name: "program".to_owned(), content: binary.as_ref().clone(), executable: true }];
    Ok(Ok(Built::Program(Box::new(Command { argv: vec!["program".to_owned()], files, ..Command::default() }))))
}

fn said(run: &sandbox::Run) -> String {
    let text = String::from_utf8_lossy(&run.stderr);
    let text = text.trim();
    let why = match &run.exit {
        Exit::Code(_) if !text.is_empty() => return text.chars().take(SAID).collect(),
        Exit::CpuLimit | Exit::IdleLimit => "compiling took longer than it may".to_owned(),
        Exit::MemoryLimit => "compiling needed more memory than it may".to_owned(),
        exit => format!("the compiler ended with {exit:?}"),
    };
    format!("{why}\n{text}").chars().take(SAID).collect()
}

fn needed(problem: &Problem) -> Result<&Signature, AppError> {
    problem.signature.as_ref().ok_or_else(|| AppError::BadPack {
        name: problem.name.clone(),
        faults: "problem.md: `signature` is needed for Rust, C++ and JavaScript".to_owned(),
    })
}

/// Which argument is changed in place, and therefore lent to the solution.
fn lent(problem: &Problem) -> Option<usize> {
    match problem.result {
        ResultPlace::Value => None,
        ResultPlace::Argument(index) => Some(index),
    }
}

fn rust_main(problem: &Problem, signature: &Signature) -> String {
    let mut main = format!("{DRIVER_RS}\nconst ARITY: usize = {};\n\n", signature.parameters.len());
    main.push_str("fn call(reader: &mut Reader) -> Vec<u8> {\n");
    let mut passed = Vec::new();
    for (index, parameter) in signature.parameters.iter().enumerate() {
        let _ = writeln!(main, "    let mut a{index}: {} = Wire::read(reader);", rust_type(&parameter.kind));
        passed.push(if lent(problem) == Some(index) { format!("&mut a{index}") } else { format!("a{index}") });
    }
    let call = format!("solution::{}({})", signature.name, passed.join(", "));
    let result = match lent(problem) {
        Some(index) => format!("    {call};\n    let value = a{index};\n"),
        None => format!("    let value: {} = {call};\n", rust_type(&signature.returns)),
    };
    main.push_str(&result);
    main.push_str("    let mut out = Vec::new();\n    value.write(&mut out);\n    out\n}\n");
    main
}

fn rust_type(kind: &Type) -> String {
    match kind {
        Type::Int => "i64".to_owned(),
        Type::Float => "f64".to_owned(),
        Type::Bool => "bool".to_owned(),
        Type::Str => "String".to_owned(),
        Type::None => "()".to_owned(),
        Type::List(item) => format!("Vec<{}>", rust_type(item)),
        Type::Tuple(items) => format!("({},)", items.iter().map(rust_type).collect::<Vec<_>>().join(", ")),
        Type::Dict(key, value) => format!("BTreeMap<{}, {}>", rust_type(key), rust_type(value)),
        Type::Optional(inner) => format!("Option<{}>", rust_type(inner)),
    }
}

fn cpp_main(problem: &Problem, signature: &Signature) -> String {
    let mut main = String::from("#include \"solution.cpp\"\n#include \"driver.hpp\"\n\nint main() {\n");
    main.push_str("    return driver::serve([](driver::Reader &reader) {\n");
    let mut passed = Vec::new();
    for (index, parameter) in signature.parameters.iter().enumerate() {
        let _ = writeln!(main, "        auto a{index} = driver::get<{}>(reader);", cpp_type(&parameter.kind));
        passed.push(if lent(problem) == Some(index) { format!("a{index}") } else { format!("std::move(a{index})") });
    }
    let call = format!("{}({})", signature.name, passed.join(", "));
    let result = match (lent(problem), &signature.returns) {
        (Some(index), _) => {
            format!("        {call};\n        driver::Bytes out;\n        driver::put(out, a{index});\n")
        }
        (None, Type::None) => format!("        {call};\n        driver::Bytes out = \"N\";\n"),
        (None, returns) => format!(
            "        {} value = {call};\n        driver::Bytes out;\n        driver::put(out, value);\n",
            cpp_type(returns)
        ),
    };
    main.push_str(&result);
    main.push_str("        return out;\n    });\n}\n");
    main
}

fn cpp_type(kind: &Type) -> String {
    match kind {
        Type::Int => "long long".to_owned(),
        Type::Float => "double".to_owned(),
        Type::Bool => "bool".to_owned(),
        Type::Str => "std::string".to_owned(),
        Type::None => "std::nullptr_t".to_owned(),
        Type::List(item) => format!("std::vector<{}>", cpp_type(item)),
        Type::Tuple(items) => format!("std::tuple<{}>", items.iter().map(cpp_type).collect::<Vec<_>>().join(", ")),
        Type::Dict(key, value) => format!("std::map<{}, {}>", cpp_type(key), cpp_type(value)),
        Type::Optional(inner) => format!("std::optional<{}>", cpp_type(inner)),
    }
}
