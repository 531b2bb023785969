//! Deep-ML questions: a folder each, `ID_NAME/{meta,tests,example}.json, solution.py, starter_code.py, description.md, learn.md`.
//!
//! A test is a few statements that print, and the output that is expected. Outputs are compared by value, because neither rounding nor
//! the difference between `1` and `1.0` is stated there.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{
    Fault, Files, FrontFields, Pack, Sorted, Unread, fault, folder_of, json_fault, problem_file, slug, titled,
};

/// Where the tests of a printed problem stand.
pub const TESTS: &str = "tests.toml";

/// Folders that hold the same question for another library.
const VARIANTS: [&str; 2] = ["pytorch/", "tinygrad/"];

#[derive(Deserialize, Default)]
struct Meta {
    id: Option<Value>,
    title: Option<String>,
    difficulty: Option<String>,
    category: Option<String>,
    description: Option<String>,
}

#[derive(Deserialize)]
struct Test {
    #[serde(alias = "input")]
    test: String,
    #[serde(alias = "output")]
    expected_output: Value,
}

#[derive(Deserialize)]
struct Example {
    input: Option<Value>,
    output: Option<Value>,
    reasoning: Option<Value>,
}

#[derive(Serialize)]
struct TestsFile {
    case: Vec<CaseFields>,
}

#[derive(Serialize)]
struct CaseFields {
    name: String,
    test: String,
    stdout: String,
    checker: CheckerFields,
}

#[derive(Serialize)]
struct CheckerFields {
    kind: &'static str,
    abs: f64,
    rel: f64,
}

/// Says whether a file is the tests of a question.
pub fn is_question(files: &Files, path: &str) -> bool {
    let folder = folder_of(path);
    path.strip_prefix(folder) == Some("tests.json")
        && ["meta.json", "solution.py", "starter_code.py"]
            .iter()
            .any(|name| files.contains_key(&format!("{folder}{name}")))
}

/// Reads every question.
pub fn import(files: &Files) -> Sorted {
    let mut sorted = Sorted::default();
    let mut folders: Vec<&str> =
        files.keys().filter(|path| is_question(files, path)).map(|path| folder_of(path)).collect();
    folders.retain(|folder| !VARIANTS.iter().any(|variant| folder.ends_with(variant)));
    folders.sort_by_key(|folder| (number(folder), *folder));
    for folder in folders {
        match pack(files, folder) {
            Ok(pack) => sorted.packs.push(pack),
            Err(fault) => sorted.unread.push(Unread { name: Some(pack_name(folder)), fault }),
        }
    }
    // A folder with a solution and no tests is a question too, and a broken one.
    for path in files.keys().filter(|path| path.ends_with("meta.json")) {
        let folder = folder_of(path);
        if files.contains_key(&format!("{folder}solution.py")) && !files.contains_key(&format!("{folder}tests.json")) {
            let fault = fault(&format!("{folder}tests.json"), "is missing");
            sorted.unread.push(Unread { name: Some(pack_name(folder)), fault });
        }
    }
    sorted
}

fn base(folder: &str) -> &str {
    folder.trim_end_matches('/').rsplit('/').next().unwrap_or_default()
}

fn pack_name(folder: &str) -> String {
    slug(&format!("deep-ml-{}", base(folder)))
}

fn pack(files: &Files, folder: &str) -> Result<Pack, Fault> {
    let get = |name: &str| files.get(&format!("{folder}{name}"));
    let needed = |name: &str| get(name).ok_or_else(|| fault(&format!("{folder}{name}"), "is missing"));
    let meta: Meta = match get("meta.json") {
        Some(text) => serde_json::from_str(text).map_err(|error| json_fault(&format!("{folder}meta.json"), &error))?,
        None => Meta::default(),
    };
    let tests_name = format!("{folder}tests.json");
    let tests = tests(needed("tests.json")?).map_err(|error| match error {
        TestsError::Json(error) => json_fault(&tests_name, &error),
        TestsError::None => fault(&tests_name, "holds no tests"),
    })?;
    let solution = needed("solution.py")?;
    let starter = get("starter_code.py").or_else(|| get("starter.py")).cloned().unwrap_or_default();
    let base = base(folder);
    let (number, name) = base.split_once('_').unwrap_or(("", base));
    let id = meta.id.as_ref().map(shown).unwrap_or_else(|| number.to_owned());
    let fields = FrontFields {
        title: meta.title.clone().filter(|title| !title.trim().is_empty()).unwrap_or_else(|| titled(name)),
        topic: meta.category.as_deref().unwrap_or("machine learning").to_lowercase(),
        level: level(meta.difficulty.as_deref()),
        minutes: 20,
        kind: "printed",
        origin: format!("Deep-ML/{id}"),
        entry: None,
        examiner: None,
        file: None,
        tests: Vec::new(),
        helpers: Vec::new(),
        further: Vec::new(),
        shared: Vec::new(),
        prompt: None,
        hints: Vec::new(),
    };
    let broken = |message: String| fault(&format!("{folder}meta.json"), message);
    let mut pack = Files::new();
    pack.insert("problem.md".into(), problem_file(&fields, &statement(&meta, folder, files)).map_err(broken)?);
    pack.insert(TESTS.into(), tests_file(&tests).map_err(broken)?);
    pack.insert("starter.py".into(), starter);
    pack.insert("solution.py".into(), solution.clone());
    for kept in ["meta.json", "tests.json", "example.json", "learn.md"] {
        if let Some(text) = get(kept) {
            pack.insert(format!("original/{kept}"), text.clone());
        }
    }
    Ok(Pack { name: pack_name(folder), files: pack })
}

enum TestsError {
    Json(serde_json::Error),
    None,
}

fn tests(text: &str) -> Result<Vec<Test>, TestsError> {
    let mut value: Value = serde_json::from_str(text).map_err(TestsError::Json)?;
    for name in ["tests", "test_cases"] {
        if let Some(inner) = value.get_mut(name) {
            value = inner.take();
        }
    }
    let tests: Vec<Test> = serde_json::from_value(value).map_err(TestsError::Json)?;
    if tests.is_empty() { Err(TestsError::None) } else { Ok(tests) }
}

fn tests_file(tests: &[Test]) -> Result<String, String> {
    let case = (1..).zip(tests).map(|(number, test)| {
        let stdout = printed(&test.expected_output);
        let (abs, rel) = tolerance(&stdout);
        let checker = CheckerFields { kind: "float", abs, rel };
        CaseFields { name: format!("test {number}"), test: test.test.clone(), stdout, checker }
    });
    toml::to_string(&TestsFile { case: case.collect() }).map_err(|error| error.to_string())
}

/// Returns how far a printed number may be off, and how far in proportion to it. What is rounded to three places or
/// more may be off by half a unit of the last; what is printed with fewer is usually exact. Numbers of many places are
/// known no better than single precision knows the largest of them.
fn tolerance(expected: &str) -> (f64, f64) {
    let numbers = numbers(expected);
    let unit = |places: i32| 0.1_f64.powi(places);
    let largest = numbers.iter().map(|number| number.value).fold(0.0, f64::max);
    let abs = match numbers.iter().map(|number| number.places - number.exponent.unwrap_or(0)).max().unwrap_or(0) {
        ..=2 => USUAL,
        3 => HALF * unit(3),
        places => (HALF * unit(places)).max(SINGLE * largest).min(USUAL),
    };
    // Numbers with powers of ten have their places in proportion. With one or none they are as long as they need to be.
    let scientific = numbers.iter().filter(|number| number.exponent.is_some()).map(|number| number.places).max();
    let rel = scientific.filter(|places| matches!(places, 2 | 3)).map_or(USUAL, |places| HALF * unit(places));
    (abs, rel)
}

/// A number as it is printed, without its sign.
struct Printed {
    value: f64,
    /// How many digits follow the point.
    places: i32,
    exponent: Option<i32>,
}

fn numbers(text: &str) -> Vec<Printed> {
    let bytes = text.as_bytes();
    let digits = |from: usize| bytes[from.min(bytes.len())..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (mut found, mut at) = (Vec::new(), 0);
    while at < bytes.len() {
        let (begin, whole) = (at, digits(at));
        at += whole;
        let mut places = 0;
        if bytes.get(at) == Some(&b'.') {
            places = digits(at + 1);
            at += 1 + places;
        }
        if whole + places == 0 {
            at = at.max(begin + 1);
            continue;
        }
        let (number, mut exponent) = (begin..at, None);
        if matches!(bytes.get(at), Some(b'e' | b'E')) {
            let sign = usize::from(matches!(bytes.get(at + 1), Some(b'+' | b'-')));
            let end = at + 1 + sign + digits(at + 1 + sign);
            if end > at + 1 + sign {
                exponent = text[at + 1..end].parse().ok();
                at = end;
            }
        }
        let size = text[number].parse::<f64>().unwrap_or_default();
        let places = i32::try_from(places).unwrap_or(i32::MAX);
        found.push(Printed { value: size * 10_f64.powi(exponent.unwrap_or(0)), places, exponent });
    }
    found
}

/// What a number may be off that is printed with few places.
const USUAL: f64 = 1e-4;

/// Half a unit, and a little for rounding to the other side. With what [`super::Pack::coarser`] allows it stays below
/// a unit, because a number with one digit, off by a hundredth, has its error there.
const HALF: f64 = 0.55;

/// How well single precision knows a number after some arithmetic.
const SINGLE: f64 = 2e-7;

fn statement(meta: &Meta, folder: &str, files: &Files) -> String {
    let described =
        files.get(&format!("{folder}description.md")).or(meta.description.as_ref()).cloned().unwrap_or_default();
    let mut text = described.trim().to_owned();
    let example =
        files.get(&format!("{folder}example.json")).and_then(|text| serde_json::from_str::<Example>(text).ok());
    if let Some(example) = example {
        for (title, part, fence) in [
            ("Example input", &example.input, true),
            ("Example output", &example.output, true),
            ("Why", &example.reasoning, false),
        ] {
            let Some(part) = part.as_ref().map(shown).filter(|part| !part.trim().is_empty()) else { continue };
            let part = if fence { format!("```python\n{}\n```", part.trim()) } else { part.trim().to_owned() };
            text.push_str(&format!("\n\n**{title}**\n\n{part}"));
        }
    }
    text
}

fn level(difficulty: Option<&str>) -> &'static str {
    match difficulty.unwrap_or_default().trim().to_lowercase().as_str() {
        "easy" => "easy",
        "hard" => "hard",
        _ => "medium",
    }
}

/// Returns a JSON string as it is, and anything else as JSON.
fn shown(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Returns an expected output as Python prints it.
fn printed(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => format!("[{}]", items.iter().map(within).collect::<Vec<_>>().join(", ")),
        Value::Object(entries) => {
            let entry =
                |(key, value): (&String, &Value)| format!("{}: {}", within(&Value::from(key.as_str())), within(value));
            format!("{{{}}}", entries.iter().map(entry).collect::<Vec<_>>().join(", "))
        }
        Value::Bool(true) => "True".to_owned(),
        Value::Bool(false) => "False".to_owned(),
        Value::Null => "None".to_owned(),
        Value::Number(_) => value.to_string(),
    }
}

/// Returns a part of an expected output: a text stands in quotes there.
fn within(value: &Value) -> String {
    if value.is_string() { value.to_string() } else { printed(value) }
}

fn number(folder: &str) -> u64 {
    base(folder).split('_').next().and_then(|number| number.parse().ok()).unwrap_or(u64::MAX)
}
