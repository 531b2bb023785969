//! Design cases, from their packs to values of the domain.
//!
//! A pack is a folder of `banks/design`: `case.toml` says what is asked, `reference.design.toml` is a design that meets the
//! requirements and `flawed.design.toml` one that does not (`docs/design-cases.md`). What cannot be used is an error that
//! names file and line. Estimates are held to their derivation here: a formula whose units do not come out as the unit that
//! is asked for, or a range that would let a slip pass, is refused.

use std::collections::BTreeMap;
use std::fmt;

use domain::design::case::{
    Asked, CONSTRAINT_KINDS, Case, Constraint, Flawed, FollowUp, Given, Nature, Origin, Reference, Requirement,
    RubricPoint,
};
use domain::design::challenge::{Kind, Opening};
use domain::design::estimate::{Amount, Expected, Factor, Formula, Instead, TOLERANCE, Trap, Unit, canonical};
use domain::design::quantity::Dimension;
use serde::Deserialize;
use toml::Spanned;

/// The texts of a pack.
#[derive(Clone, Copy, Debug)]
pub struct CaseFiles<'a> {
    /// `case.toml`.
    pub case: &'a str,
    /// `reference.design.toml`, where there is one.
    pub reference: Option<&'a str>,
    /// `flawed.design.toml`, where there is one.
    pub flawed: Option<&'a str>,
}

/// Why a case cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseError {
    /// The file, by its path inside of the folder of cases.
    pub file: String,
    /// The line, 1-based.
    pub line: usize,
    /// What is wrong and what to do about it.
    pub message: String,
}

impl fmt::Display for CaseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}

impl std::error::Error for CaseError {}

macro_rules! pack {
    ($name:literal) => {
        (
            $name,
            CaseFiles {
                case: include_str!(concat!("../../../banks/design/", $name, "/case.toml")),
                reference: Some(include_str!(concat!("../../../banks/design/", $name, "/reference.design.toml"))),
                flawed: Some(include_str!(concat!("../../../banks/design/", $name, "/flawed.design.toml"))),
            },
        )
    };
}

/// The cases as they come with the program, in the order in which to practice them.
const PACKS: &[(&str, CaseFiles<'static>)] = &[
    pack!("recommender"),
    pack!("typeahead"),
    pack!("ads-ranking"),
    pack!("image-search"),
    pack!("nearest-neighbors"),
    pack!("chat-serving"),
    pack!("code-assistant"),
    pack!("train-70b"),
    pack!("near-duplicates"),
    pack!("dubbing"),
];

/// An estimate whose right answers span more than this would let slips pass.
const MOST_SPAN: f64 = 6.0;

/// What a requirement can be about, beside `SOURCE.p99`.
const MEASURES: [&str; 13] = [
    "p50",
    "p90",
    "p95",
    "p99",
    "p99.9",
    "mean",
    "cost",
    "loss",
    "availability",
    "utilization",
    "throughput",
    "lag",
    "survives",
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    title: Spanned<String>,
    summary: String,
    minutes: Spanned<u32>,
    #[serde(default)]
    nature: Option<Spanned<String>>,
    prompt: String,
    #[serde(default)]
    sources: Vec<SourceEntry>,
    #[serde(default)]
    given: Vec<Spanned<FactorEntry>>,
    #[serde(default)]
    requirement: Vec<Spanned<RequirementEntry>>,
    #[serde(default)]
    estimate: Vec<Spanned<EstimateEntry>>,
    #[serde(default)]
    rubric: Vec<Spanned<RubricEntry>>,
    #[serde(default)]
    red_flags: Vec<String>,
    #[serde(default)]
    follow_up: Vec<FollowUpEntry>,
    #[serde(default)]
    constraint: Vec<Spanned<ConstraintEntry>>,
    #[serde(default)]
    opening: Option<Spanned<BTreeMap<String, String>>>,
    #[serde(default)]
    flawed: Option<Spanned<FlawedEntry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SourceEntry {
    name: String,
    title: String,
    #[serde(default)]
    link: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FactorEntry {
    name: String,
    value: String,
    says: String,
    from: String,
    #[serde(default)]
    trap: Option<String>,
    #[serde(default)]
    instead: Vec<InsteadEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct InsteadEntry {
    value: String,
    says: String,
    trap: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RequirementEntry {
    #[serde(default)]
    measure: String,
    #[serde(default)]
    limit: String,
    says: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EstimateEntry {
    name: String,
    question: String,
    unit: String,
    formula: String,
    #[serde(default)]
    within: Option<[String; 2]>,
    #[serde(default)]
    factors: Vec<FactorEntry>,
    so: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RubricEntry {
    part: String,
    says: String,
    #[serde(default = "one")]
    weight: u8,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FollowUpEntry {
    asks: String,
    wants: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ConstraintEntry {
    kind: String,
    says: String,
    wants: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FlawedEntry {
    fails: String,
    #[serde(default)]
    station: Option<String>,
    why: String,
}

fn one() -> u8 {
    1
}

/// Returns the cases that come with the program, in the order in which to practice them.
pub fn built_in() -> Result<Vec<Case>, CaseError> {
    PACKS.iter().map(|(name, files)| read(name, files)).collect()
}

/// Returns the names of the cases that come with the program.
pub fn names() -> impl Iterator<Item = &'static str> {
    PACKS.iter().map(|(name, _)| *name)
}

/// Returns a case that comes with the program; `None` where none has that name.
pub fn named(name: &str) -> Option<Result<Case, CaseError>> {
    let (name, files) = PACKS.iter().find(|(known, _)| *known == name)?;
    Some(read(name, files))
}

/// Returns how the interviewer begins questions, in the order of the kinds.
fn openings(mut entries: BTreeMap<String, String>) -> Result<Vec<Opening>, String> {
    let known = Kind::ALL.into_iter().filter_map(|kind| Some(Opening { kind, says: entries.remove(kind.key())? }));
    let openings: Vec<Opening> = known.collect();
    match entries.keys().next() {
        Some(other) => {
            let keys: Vec<&str> = Kind::ALL.into_iter().map(Kind::key).collect();
            Err(format!("the interviewer asks nothing of the kind `{other}`; kinds are {}", keys.join(", ")))
        }
        None => Ok(openings),
    }
}

/// Reads a case from the files of its pack.
pub fn read(name: &str, files: &CaseFiles<'_>) -> Result<Case, CaseError> {
    let text = files.case;
    let at = |start: usize, message: String| CaseError {
        file: format!("{name}/case.toml"),
        line: text.bytes().take(start).filter(|byte| *byte == b'\n').count() + 1,
        message,
    };
    let file: File = toml::from_str(text)
        .map_err(|error| at(error.span().map_or(0, |span| span.start), error.message().to_owned()))?;
    let named_well =
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    if !named_well {
        return Err(at(0, format!("a case is named by lower-case words joined by hyphens, not `{name}`")));
    }
    let minutes = file.minutes.span().start;
    if !(5..=240).contains(file.minutes.get_ref()) {
        return Err(at(minutes, "a case takes between 5 and 240 minutes".to_owned()));
    }
    if file.estimate.is_empty() || file.rubric.is_empty() || file.prompt.trim().is_empty() {
        return Err(at(file.title.span().start, "a case needs a prompt, an estimate and a rubric".to_owned()));
    }
    let nature = match file.nature.as_ref().map(|nature| (nature.get_ref().as_str(), nature.span().start)) {
        None | Some(("queues", _)) => Nature::Queues,
        Some(("arithmetic", _)) => Nature::Arithmetic,
        Some((other, start)) => return Err(at(start, format!("a case is `queues` or `arithmetic`, not `{other}`"))),
    };
    let sources: Vec<Reference> = file.sources.into_iter().map(reference).collect();
    let mut givens: Vec<Given> = Vec::new();
    for entry in file.given {
        let start = entry.span().start;
        let given = given(entry.into_inner(), &sources).map_err(|message| at(start, message))?;
        if givens.iter().any(|other| other.factor.name == given.factor.name) {
            return Err(at(start, format!("`{}` is given twice", given.factor.name)));
        }
        givens.push(given);
    }
    let mut estimates: Vec<Asked> = Vec::new();
    for entry in file.estimate {
        let start = entry.span().start;
        let asked = asked(entry.into_inner(), &givens, &sources).map_err(|message| at(start, message))?;
        if estimates.iter().any(|other| other.name == asked.name) {
            return Err(at(start, format!("the estimate `{}` is asked for twice", asked.name)));
        }
        estimates.push(asked);
    }
    let mut requirements = Vec::new();
    for entry in file.requirement {
        let start = entry.span().start;
        requirements.push(requirement(entry.into_inner()).map_err(|message| at(start, message))?);
    }
    let mut rubric = Vec::new();
    for entry in file.rubric {
        let start = entry.span().start;
        let RubricEntry { part, says, weight } = entry.into_inner();
        if !(1..=3).contains(&weight) {
            return Err(at(start, "a point of the rubric weighs 1, 2 or 3".to_owned()));
        }
        rubric.push(RubricPoint { part, says, weight });
    }
    let mut constraints = Vec::new();
    for entry in file.constraint {
        let start = entry.span().start;
        let ConstraintEntry { kind, says, wants } = entry.into_inner();
        if !CONSTRAINT_KINDS.contains(&kind.as_str()) {
            return Err(at(
                start,
                format!("no constraint is of the kind `{kind}`; kinds are {}", CONSTRAINT_KINDS.join(", ")),
            ));
        }
        constraints.push(Constraint { kind, says, wants });
    }
    let openings = match file.opening {
        Some(entry) => {
            let start = entry.span().start;
            openings(entry.into_inner()).map_err(|message| at(start, message))?
        }
        None => Vec::new(),
    };
    if let Some(entry) = &file.flawed {
        let missed = match nature {
            Nature::Queues => requirements.iter().any(|requirement| requirement.measure == entry.get_ref().fails),
            Nature::Arithmetic => estimates.iter().any(|asked| asked.name == entry.get_ref().fails),
        };
        if !missed {
            let message = format!("nothing that is required or asked for is called `{}`", entry.get_ref().fails);
            return Err(at(entry.span().start, message));
        }
    }
    let flawed = match (file.flawed.map(Spanned::into_inner), files.flawed) {
        (Some(entry), Some(text)) => {
            Some(Flawed { text: text.to_owned(), fails: entry.fails, station: entry.station, why: entry.why })
        }
        (None, None) => None,
        (Some(_), None) => {
            return Err(at(0, "[flawed] says why a design fails, but there is no flawed.design.toml".to_owned()));
        }
        (None, Some(_)) => {
            return Err(at(0, "there is a flawed.design.toml, but no [flawed] says why it fails".to_owned()));
        }
    };
    let follow_up = |entry: FollowUpEntry| FollowUp { asks: entry.asks, wants: entry.wants };
    Ok(Case {
        name: name.to_owned(),
        title: file.title.into_inner(),
        summary: file.summary,
        prompt: file.prompt,
        minutes: file.minutes.into_inner(),
        nature,
        requirements,
        givens,
        estimates,
        rubric,
        red_flags: file.red_flags,
        follow_ups: file.follow_up.into_iter().map(follow_up).collect(),
        constraints,
        openings,
        sources,
        reference: files.reference.map(str::to_owned),
        flawed,
    })
}

fn reference(entry: SourceEntry) -> Reference {
    Reference { name: entry.name, title: entry.title, link: entry.link }
}

fn given(entry: FactorEntry, sources: &[Reference]) -> Result<Given, String> {
    let origin = origin(&entry, sources)?;
    Ok(Given { factor: factor(entry)?, origin })
}

fn origin(entry: &FactorEntry, sources: &[Reference]) -> Result<Origin, String> {
    match entry.from.as_str() {
        "assumed" => Ok(Origin::Assumed),
        "derived" => Ok(Origin::Derived),
        "unchecked" => Ok(Origin::Unchecked),
        name => sources.iter().position(|source| source.name == name).map(Origin::Source).ok_or_else(|| {
            format!(
                "`{}` comes from `{name}`, which is no source; write a source's name, assumed, derived or unchecked",
                entry.name
            )
        }),
    }
}

fn factor(entry: FactorEntry) -> Result<Factor, String> {
    let named_well = entry.name.starts_with(|c: char| c.is_ascii_lowercase())
        && entry.name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
    if !named_well || entry.name == "sqrt" {
        return Err(format!("`{}` is no name for a factor; use lower-case words joined by `_`", entry.name));
    }
    let mut instead = Vec::new();
    let amount = amount(&entry.name, &entry.value)?;
    for other in entry.instead {
        let other_amount = self::amount(&entry.name, &other.value)?;
        if other_amount.unit.dimension != amount.unit.dimension {
            return Err(format!("`{}` is taken for {}, which measures something else", entry.name, other.value));
        }
        instead.push(Instead { amount: other_amount, text: other.value, says: other.says, trap: trap(&other.trap)? });
    }
    Ok(Factor {
        amount,
        says: entry.says,
        text: entry.value,
        trap: entry.trap.as_deref().map(trap).transpose()?,
        name: entry.name,
        instead,
    })
}

fn amount(name: &str, text: &str) -> Result<Amount, String> {
    // In a case a `B` is a byte.
    let amount =
        Amount::read(text, Some(&Dimension::information())).map_err(|error| format!("`{name}` = `{text}`: {error}"))?;
    match amount.unit.unknown.first() {
        Some(word) => {
            Err(format!("`{name}` = `{text}`: no unit is called `{word}`; see docs/design-cases.md for the units"))
        }
        None => Ok(amount),
    }
}

fn trap(name: &str) -> Result<Trap, String> {
    let names: Vec<&str> = Trap::names().collect();
    name.parse().map_err(|()| format!("no trap is called `{name}`; traps are {}", names.join(", ")))
}

fn requirement(entry: RequirementEntry) -> Result<Requirement, String> {
    let RequirementEntry { measure, limit, says } = entry;
    let known = MEASURES.iter().any(|known| measure == *known || measure.ends_with(&format!(".{known}")));
    if !measure.is_empty() && !known && measure != "freshness" {
        return Err(format!(
            "nothing is measured as `{measure}`; write one of {}, or leave it out",
            MEASURES.join(", ")
        ));
    }
    if measure.is_empty() != limit.is_empty() {
        return Err("a requirement has a measure and a limit, or neither".to_owned());
    }
    Ok(Requirement { measure, limit, says })
}

fn asked(entry: EstimateEntry, givens: &[Given], sources: &[Reference]) -> Result<Asked, String> {
    let name = entry.name;
    let unit = Unit::read(&entry.unit);
    if let Some(word) = unit.unknown.first() {
        return Err(format!("`{name}` is asked in `{}`, and no unit is called `{word}`", entry.unit));
    }
    let mut origins: Vec<Origin> = givens.iter().map(|given| given.origin.clone()).collect();
    let mut factors: Vec<Factor> = givens.iter().map(|given| given.factor.clone()).collect();
    for own in entry.factors {
        if factors.iter().any(|other| other.name == own.name) {
            return Err(format!("`{}` of `{name}` is there already", own.name));
        }
        origins.push(origin(&own, sources)?);
        factors.push(factor(own)?);
    }
    let place = |wanted: &str| factors.iter().position(|factor| factor.name == wanted);
    let formula = Formula::read(&entry.formula, &place).map_err(|error| format!("`{name}`: {error}"))?;
    let doubtful = (0..factors.len()).find(|at| formula.uses(*at) && origins[*at] == Origin::Unchecked);
    if let Some(at) = doubtful {
        return Err(format!("`{name}` rests on `{}`, which nobody has checked", factors[at].name));
    }
    let dimensions: Vec<_> = factors.iter().map(|factor| canonical(&factor.amount.unit.dimension)).collect();
    let dimension = formula.dimension(&dimensions).map_err(|error| format!("`{name}`: {error}"))?;
    if dimension != canonical(&unit.dimension) {
        return Err(format!(
            "`{name}`: the formula gives `{dimension}`, and `{}` is asked for",
            canonical(&unit.dimension)
        ));
    }
    // Factors that the formula does without would only be in the way of those who look for slips.
    let used: Vec<Factor> =
        factors.iter().enumerate().filter(|(at, _)| formula.uses(*at)).map(|(_, factor)| factor.clone()).collect();
    let place = |wanted: &str| used.iter().position(|factor| factor.name == wanted);
    let formula = Formula::read(&entry.formula, &place).map_err(|error| format!("`{name}`: {error}"))?;
    let mut expected = Expected {
        unit,
        unit_text: entry.unit,
        formula,
        formula_text: entry.formula,
        factors: used,
        low: 0.0,
        high: f64::INFINITY,
    };
    let value = expected.value();
    if !(value.is_finite() && value > 0.0) {
        return Err(format!("`{name}`: the formula gives no positive number"));
    }
    (expected.low, expected.high) = (value * (1.0 - TOLERANCE), value * (1.0 + TOLERANCE));
    if let Some([low, high]) = entry.within {
        let (low, high) = (amount(&name, &low)?, amount(&name, &high)?);
        let alike = |amount: &Amount| canonical(&amount.unit.dimension) == dimension;
        if !alike(&low) || !alike(&high) {
            return Err(format!("`{name}`: `within` measures something else than the estimate"));
        }
        if low.value() > expected.low || high.value() < expected.high || high.value() > low.value() * MOST_SPAN {
            return Err(format!(
                "`{name}`: `within` must hold what is within 25 % of {}, and span a factor of {MOST_SPAN} at most",
                expected.written()
            ));
        }
        (expected.low, expected.high) = (low.value(), high.value());
    }
    Ok(Asked { name, question: entry.question, expected, so: entry.so })
}
