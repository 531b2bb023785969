//! Deciding what is run: which reading, with which names given, on which examples.

use super::example::{Asked, normal};
use super::known;
use super::seen::{Facts, Function, Survey};
use super::{Example, Fragment};

/// One run of one reading of a fragment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Job {
    /// Which fragment.
    pub fragment: usize,
    /// Which of its readings.
    pub reading: usize,
    /// Earlier code of the note that it needs.
    pub before: Vec<String>,
    /// Well-known names to supply.
    pub supply: Vec<String>,
    /// Assignments that the text gives.
    pub given: String,
    /// The program.
    pub source: String,
    /// Lines of it whose values are wanted.
    pub watched: Vec<u32>,
    /// What to call afterwards.
    pub calls: Vec<String>,
    /// Which example each call is.
    pub asked: Vec<usize>,
    /// The example whose values are given, when it asks a script.
    pub script: Option<usize>,
}

/// So many readings of a fragment are run.
const MOST_READINGS: usize = 64;

/// Returns the runs that are worth their time, those of one fragment together, likeliest reading first.
///
/// Nothing is run that needs a module the box lacks, or a name that nobody gives.
pub fn plan(fragments: &[Fragment], surveys: &[Survey]) -> Vec<Job> {
    let mut jobs = Vec::new();
    for (index, fragment) in fragments.iter().enumerate() {
        let Some(survey) = surveys.get(index) else { continue };
        let Some(facts) = &survey.facts else { continue };
        if !facts.missing.is_empty() || facts.endless || framework(facts) {
            continue;
        }
        let (before, known) = earlier(index, fragments, surveys);
        let scriptable = script(fragment, facts, &known);
        let (calls, asked): (Vec<String>, Vec<usize>) = fragment
            .examples
            .iter()
            .enumerate()
            .filter_map(|(number, example)| Some((call(example, facts, &known)?, number)))
            .take(8)
            .unzip();
        if !facts.runs && calls.is_empty() {
            continue;
        }
        let given = scriptable.map_or(String::new(), |example| given(&fragment.examples[example], facts));
        let assigned: Vec<&str> = given.lines().filter_map(|line| line.split(" = ").next()).collect();
        let mut supply: Vec<String> =
            facts.free.iter().map(|free| free.name.clone()).filter(|name| !assigned.contains(&name.as_str())).collect();
        // What examples write without saying where it is from.
        for name in ["array", "inf", "nan", "np"] {
            let used = calls.iter().any(|call| call.contains(name));
            if used && !facts.defined.iter().any(|defined| defined == name) && !supply.iter().any(|known| known == name)
            {
                supply.push(name.to_owned());
            }
        }
        let watched = facts.comments.iter().map(|comment| comment.at).collect::<Vec<_>>();
        for (reading, read) in survey.readings.iter().take(MOST_READINGS).enumerate() {
            jobs.push(Job {
                fragment: index,
                reading,
                before: before.clone(),
                supply: supply.clone(),
                given: given.clone(),
                source: read.source.clone(),
                watched: if reading == 0 { watched.clone() } else { Vec::new() },
                calls: calls.clone(),
                asked: asked.clone(),
                script: scriptable,
            });
        }
    }
    jobs
}

/// Whether code speaks to a framework that is not looked into.
fn framework(facts: &Facts) -> bool {
    facts.free.iter().any(|free| known::FRAMEWORKS.contains(&free.name.as_str()))
}

/// The earlier code of the same note that defines what this code needs, and the functions it defines.
fn earlier(index: usize, fragments: &[Fragment], surveys: &[Survey]) -> (Vec<String>, Vec<Function>) {
    let section = fragments[index].section;
    let mut wanted: Vec<String> = free_names(&surveys[index]);
    // An example may call what an earlier fragment defines.
    let (mut before, mut functions) = (Vec::new(), Vec::new());
    for other in (0..index).rev().take_while(|other| fragments[*other].section == section).take(30) {
        let (Some(facts), Some(reading)) = (&surveys[other].facts, surveys[other].readings.first()) else { continue };
        if !facts.missing.is_empty() || facts.endless || !facts.defined.iter().any(|name| wanted.contains(name)) {
            continue;
        }
        before.push(reading.source.clone());
        functions.extend(facts.functions.iter().cloned());
        wanted.extend(free_names(&surveys[other]));
    }
    before.reverse();
    (before, functions)
}

fn free_names(survey: &Survey) -> Vec<String> {
    survey.facts.iter().flat_map(|facts| facts.free.iter().map(|free| free.name.clone())).collect()
}

/// The example that gives the names a script reads.
fn script(fragment: &Fragment, facts: &Facts, known: &[Function]) -> Option<usize> {
    if !facts.runs {
        return None;
    }
    let reads = |name: &str| facts.free.iter().any(|free| free.name == name);
    fragment.examples.iter().position(|example| match &example.asked {
        Asked::Inputs(inputs) => {
            // Where there are functions, the example is for them.
            facts.functions.is_empty()
                && known.is_empty()
                && inputs.iter().any(|(name, _)| name.as_deref().is_some_and(reads))
                || facts.functions.is_empty() && unnamed(inputs, facts).is_some()
        }
        Asked::Call { .. } => false,
    })
}

/// The only name a script reads, for the only value the text gives.
fn unnamed<'a>(inputs: &[(Option<String>, String)], facts: &'a Facts) -> Option<&'a str> {
    let reads: Vec<&str> = facts
        .free
        .iter()
        .filter(|free| !free.called && !free.based && !free.annotation)
        .map(|free| free.name.as_str())
        .collect();
    match (inputs, reads.as_slice()) {
        ([(None, _)], [name]) => Some(name),
        _ => None,
    }
}

fn given(example: &Example, facts: &Facts) -> String {
    let Asked::Inputs(inputs) = &example.asked else { return String::new() };
    let alone = unnamed(inputs, facts);
    let lines = inputs.iter().filter_map(|(name, value)| {
        let name = name.as_deref().or(alone)?;
        Some(format!("{name} = {}", normal(value)))
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Writes the call that an example asks of the code.
fn call(example: &Example, facts: &Facts, known: &[Function]) -> Option<String> {
    match &example.asked {
        Asked::Call { name, call } => {
            let of = facts.functions.iter().chain(known).find(|function| function.name == *name);
            if let Some(function) = of {
                return (!function.stub).then(|| call.clone());
            }
            let (class, _) =
                facts.methods.iter().find(|(class, method)| class == "Solution" && method.name == *name)?;
            Some(format!("{class}().{call}"))
        }
        Asked::Inputs(inputs) => {
            let (prefix, function) = entry(inputs, facts)?;
            let parameters = function.parameters.as_slice();
            let parameters = if prefix.is_empty() { parameters } else { parameters.get(1..)? };
            let named = inputs.iter().all(|(name, _)| name.is_some());
            let matching = |name: &str| parameters.iter().find(|parameter| parameter.eq_ignore_ascii_case(name));
            let arguments: Option<Vec<String>> =
                if named && inputs.iter().any(|(name, _)| matching(name.as_deref().unwrap_or("")).is_some()) {
                    inputs
                        .iter()
                        .map(|(name, value)| Some(format!("{}={}", matching(name.as_deref()?)?, normal(value))))
                        .collect()
                } else {
                    Some(inputs.iter().map(|(_, value)| normal(value)).collect())
                };
            Some(format!("{prefix}{}({})", function.name, arguments?.join(", ")))
        }
    }
}

/// The function that an example without a name is about: the last that no other calls and that takes so many values.
fn entry<'a>(inputs: &[(Option<String>, String)], facts: &'a Facts) -> Option<(String, &'a Function)> {
    let count = inputs.len();
    let called = |name: &str| {
        facts.functions.iter().any(|other| other.name != name && other.calls.iter().any(|call| call == name))
    };
    let fits = |function: &Function, own: usize| {
        let (needed, most) = (function.needed.saturating_sub(own), function.parameters.len().saturating_sub(own));
        !function.stub && (needed..=most).contains(&count)
    };
    let plain = facts.functions.iter().rev().find(|function| {
        fits(function, 0) && !called(&function.name) && function.parameters.first().is_none_or(|first| first != "self")
    });
    if let Some(function) = plain {
        return Some((String::new(), function));
    }
    let method = facts
        .methods
        .iter()
        .rev()
        .find(|(class, method)| class == "Solution" && !method.name.starts_with('_') && fits(method, 1))?;
    Some((format!("{}().", method.0), &method.1))
}
