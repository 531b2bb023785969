//! `problem.md`: what is asked and how it is judged, as TOML between two lines of `+++`, then the statement.

use domain::bank::Level;
use domain::judge::{
    CaseLimits, Checker, Dtype, Growth, GrowthGoal, Problem, ProblemKind, ResultPlace, Tolerance, signature,
};
use serde::Deserialize;

use super::{Fault, toml_fault};

/// The file.
pub const FILE: &str = "problem.md";

const FENCE: &str = "+++";

/// The fields above the statement.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Front {
    title: String,
    topic: String,
    level: String,
    minutes: u32,
    kind: Option<String>,
    entry: Option<String>,
    signature: Option<String>,
    result: Option<String>,
    #[serde(default)]
    keep_arguments: bool,
    #[serde(default)]
    collect: bool,
    #[serde(default)]
    sources: Vec<String>,
    #[serde(default)]
    hints: Vec<String>,
    checker: Option<RawChecker>,
    limits: Option<RawLimits>,
    growth: Option<RawGrowth>,
}

/// How answers are compared, as packs write it.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawChecker {
    kind: String,
    rel: Option<f64>,
    abs: Option<f64>,
    deep: Option<bool>,
    shape: Option<bool>,
    dtype: Option<String>,
    argument: Option<usize>,
    step: Option<f64>,
    runs: Option<u32>,
    bar: Option<f64>,
    within: Option<usize>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawLimits {
    cpu_ms: Option<u64>,
    memory_mb: Option<u64>,
    output_kb: Option<u64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawGrowth {
    target: String,
    sizes: [u64; 2],
}

/// Parts the fields from the statement.
pub fn split(text: &str) -> Result<(Front, String), Fault> {
    let fault = |message: &str| Fault { file: FILE.to_owned(), line: Some(1), message: message.to_owned() };
    let rest = text
        .trim_start_matches('\u{feff}')
        .strip_prefix(FENCE)
        .and_then(|rest| rest.split_once('\n'))
        .ok_or_else(|| fault("must begin with a line of `+++`, then the fields, then `+++` again"))?
        .1;
    let (fields, statement) = rest
        .split_once("\n+++")
        .ok_or_else(|| fault("the fields have no end; put a line of `+++` between them and the statement"))?;
    let front = toml::from_str(fields).map_err(|error| toml_fault(FILE, fields, 2, &error))?;
    Ok((front, statement.trim().to_owned()))
}

/// Makes a problem of the fields, with everything else still empty.
pub fn problem(name: &str, front: Front, statement: String, faults: &mut Vec<Fault>) -> Problem {
    let mut wrong = |message: String| faults.push(Fault { file: FILE.to_owned(), line: None, message });
    if statement.is_empty() {
        wrong("the statement below the fields is empty; say what is asked".into());
    }
    let level = front.level.parse().unwrap_or_else(|error| {
        wrong(format!("`level`: {error}"));
        Level::Medium
    });
    let kind = front.kind.as_deref().map_or(Ok(ProblemKind::Function), str::parse).unwrap_or_else(|error| {
        wrong(format!("`kind`: {error}"));
        ProblemKind::Function
    });
    let signature = front
        .signature
        .as_deref()
        .and_then(|text| signature::parse(text).map_err(|error| wrong(format!("`signature`: {error}"))).ok());
    let checker = front.checker.as_ref().map_or(Ok(Checker::Exact), checker).unwrap_or_else(|error| {
        wrong(format!("`checker`: {error}"));
        Checker::Exact
    });
    let growth = front.growth.and_then(|raw| growth(&raw).map_err(|error| wrong(format!("`growth`: {error}"))).ok());
    let result = match front.result.as_deref() {
        None | Some("value") => ResultPlace::Value,
        Some(place) => match place.strip_prefix("argument ").and_then(|number| number.parse().ok()) {
            Some(number) => ResultPlace::Argument(number),
            None => {
                wrong(format!("`result` is `{place}`; it must be `value` or `argument 0`"));
                ResultPlace::Value
            }
        },
    };
    let limits = front.limits.map_or_else(CaseLimits::default, |raw| {
        let usual = CaseLimits::default();
        CaseLimits {
            cpu_ms: raw.cpu_ms.unwrap_or(usual.cpu_ms),
            memory_mb: raw.memory_mb.unwrap_or(usual.memory_mb),
            output_kb: raw.output_kb.unwrap_or(usual.output_kb),
        }
    });
    if !(1..=600_000).contains(&limits.cpu_ms)
        || !(16..=16_384).contains(&limits.memory_mb)
        || !(1..=65_536).contains(&limits.output_kb)
    {
        wrong("`limits`: cpu_ms is 1 to 600000, memory_mb 16 to 16384, output_kb 1 to 65536".into());
    }
    Problem {
        name: name.to_owned(),
        title: front.title,
        topic: front.topic,
        level,
        minutes: front.minutes,
        kind,
        entry: front.entry.unwrap_or_else(|| name.replace('-', "_")),
        signature,
        result,
        keep_arguments: front.keep_arguments,
        collect: front.collect,
        sources: front.sources,
        hints: front.hints,
        statement,
        checker,
        limits,
        growth,
        setup: String::new(),
        cases: Vec::new(),
        languages: Vec::new(),
        wrong: Vec::new(),
        tests: None,
        adapter: None,
        examination: None,
    }
}

fn growth(raw: &RawGrowth) -> Result<GrowthGoal, String> {
    let target: Growth = raw.target.parse().map_err(|error| format!("{error}"))?;
    let [smallest, largest] = raw.sizes;
    if smallest == 0 || largest < smallest * 2 {
        return Err("`sizes` is the smallest size and the largest, at least twice as large".into());
    }
    Ok(GrowthGoal { target, smallest, largest })
}

/// Reads how answers are compared; a field that the kind does not know is an error.
pub fn checker(raw: &RawChecker) -> Result<Checker, String> {
    let tolerance =
        Tolerance { abs: raw.abs.unwrap_or(Tolerance::DEFAULT.abs), rel: raw.rel.unwrap_or(Tolerance::DEFAULT.rel) };
    if !(tolerance.abs >= 0.0 && tolerance.rel >= 0.0 && tolerance.abs.is_finite() && tolerance.rel.is_finite()) {
        return Err("`abs` and `rel` must be numbers that are not negative".to_owned());
    }
    let tolerant = raw.abs.is_some() || raw.rel.is_some();
    let (checker, known): (Checker, &[&str]) = match raw.kind.as_str() {
        "exact" => (Checker::Exact, &[]),
        "value" => (Checker::Value, &[]),
        "unordered" => {
            let tolerance = tolerant.then_some(tolerance);
            (Checker::Unordered { deep: raw.deep.unwrap_or(false), tolerance }, &["deep", "abs", "rel"])
        }
        "float" => {
            let dtype = raw
                .dtype
                .as_deref()
                .map(|name| Dtype::from_name(name).ok_or(format!("`dtype` is `{name}`, which numpy does not know")))
                .transpose()?;
            (Checker::Float { tolerance, shape: raw.shape.unwrap_or(false), dtype }, &["abs", "rel", "shape", "dtype"])
        }
        "gradient" => {
            // Central differences of doubles are good to about 1e-7 at best, so the tolerance is wider by default.
            let tolerance = Tolerance { abs: raw.abs.unwrap_or(1e-6), rel: raw.rel.unwrap_or(1e-4) };
            let step = raw.step.unwrap_or(1e-5);
            if !(step > 0.0 && step < 1.0) {
                return Err("`step` must lie between 0 and 1".to_owned());
            }
            let argument = raw.argument.unwrap_or(0);
            (Checker::Gradient { argument, step, tolerance }, &["abs", "rel", "argument", "step"])
        }
        "property" => (Checker::Property, &[]),
        "statistical" => {
            let runs = raw.runs.unwrap_or(200);
            if !(10..=100_000).contains(&runs) {
                return Err("`runs` must lie between 10 and 100000".to_owned());
            }
            (Checker::Statistical { runs: runs as usize }, &["runs"])
        }
        "convergence" => {
            let bar = raw.bar.ok_or("a checker of kind convergence needs `bar`, the loss that is good enough")?;
            (Checker::Convergence { bar, within: raw.within }, &["bar", "within"])
        }
        other => {
            return Err(format!(
                "no checker is called `{other}`; the checkers are exact, value, unordered, float, gradient, property, \
                 statistical, convergence"
            ));
        }
    };
    let given = [
        ("abs", raw.abs.is_some()),
        ("rel", raw.rel.is_some()),
        ("deep", raw.deep.is_some()),
        ("shape", raw.shape.is_some()),
        ("dtype", raw.dtype.is_some()),
        ("argument", raw.argument.is_some()),
        ("step", raw.step.is_some()),
        ("runs", raw.runs.is_some()),
        ("bar", raw.bar.is_some()),
        ("within", raw.within.is_some()),
    ];
    match given.iter().find(|(name, given)| *given && !known.contains(name)) {
        Some((name, _)) => Err(format!("a checker of kind {} knows no `{name}`", raw.kind)),
        None => Ok(checker),
    }
}
