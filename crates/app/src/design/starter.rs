//! The beginning of a design file for a case.

use std::fmt::Write as _;

use domain::design::Problem;
use domain::design::case::{Case, Nature, Origin};

/// Returns what a file for a case begins with: what is given and required is filled in, what is asked stands as comments,
/// and a small design that runs waits to be replaced.
pub fn starter_design(case: &Case) -> String {
    let mut wording = Wording::default();
    // What a case counts need not be a unit, and what it calls a number may be one: the reader says so.
    for _ in 0..40 {
        let text = written(case, &wording);
        let problems = formats::design::read(&text).problems;
        let Some(found) = problems.iter().find(|problem| problem.is_error()) else { break };
        if !wording.amend(&text, found) {
            break;
        }
    }
    written(case, &wording)
}

/// Returns what a file for no case begins with.
pub fn blank_design() -> String {
    format!("title = \"My design\"\n\n[requirement]\np99 = \"100 ms\"\n{STATIONS}")
}

/// How a case is worded where its own words would be misunderstood.
#[derive(Default)]
struct Wording {
    /// Things that are counted.
    units: Vec<String>,
    /// Names that mean something else in a design file.
    taken: Vec<String>,
}

impl Wording {
    /// Changes the wording so that a problem is gone; returns whether it could.
    fn amend(&mut self, text: &str, problem: &Problem) -> bool {
        let Some(word) = problem.span.and_then(|span| text.get(span.start..span.end)) else { return false };
        let list = if problem.code == "bad-name" { &mut self.taken } else { &mut self.units };
        let plain =
            !word.is_empty() && word.chars().all(|letter| letter.is_ascii_alphanumeric() || "_-".contains(letter));
        if !plain || list.iter().any(|known| known == word) {
            return false;
        }
        list.push(word.to_owned());
        true
    }

    fn name(&self, name: &str) -> String {
        if self.taken.iter().any(|taken| taken == name) { format!("{name}_given") } else { name.to_owned() }
    }
}

fn written(case: &Case, wording: &Wording) -> String {
    let mut out = String::new();
    let _ = writeln!(
        out,
        "# `greenroom design check FILE` says what it does not understand; `greenroom design form` shows all that can be said."
    );
    let _ = writeln!(out, "title = {:?}\ncase = {:?}", case.title, case.name);
    if !wording.units.is_empty() {
        let _ = writeln!(out, "units = {:?}", wording.units);
    }
    out.push_str("\n# What you name here you can calculate with.\n[quantity]\n");
    for given in case.givens.iter().filter(|given| given.origin != Origin::Unchecked) {
        let line = format!("{} = {:?}", wording.name(&given.factor.name), given.factor.text);
        let _ = writeln!(out, "{line:<40} # {}", given.factor.says);
    }
    let measured: Vec<String> = case
        .requirements
        .iter()
        .filter(|required| !required.measure.is_empty())
        .map(|required| format!("{} = {:?}\n", required.measure, required.limit))
        .collect();
    if !measured.is_empty() {
        let _ = write!(out, "\n[requirement]\n{}", measured.concat());
    }
    out.push_str("\n# Work these out before you draw anything.\n[estimate]\n");
    for asked in &case.estimates {
        let question = asked.question.replace('\n', " ");
        let _ = writeln!(out, "# {question}\n# {} = \"… {}\"", asked.name, asked.expected.unit_text);
    }
    if case.nature == Nature::Queues {
        // A case that requires something of certain requests has a name for them.
        let source = case.requirements.iter().find_map(|required| match required.measure.split_once('.') {
            Some((source, _)) if source != "p99" => Some(source),
            _ => None,
        });
        out.push_str(&STATIONS.replace("people", source.unwrap_or("people")));
    }
    out
}

/// A design that runs: it is easier to change something than to begin with nothing.
const STATIONS: &str = "
# A design that runs, to be replaced by yours.
[source.people]
rate = \"1000 request/s\"                  # the mean; say it with your quantities
peak = 2                                 # the busiest hour over the mean
to = \"front\"

[pool.front]
servers = 20
service = \"5 ms\"                         # exponential; { mean = \"5 ms\", p99 = \"40 ms\" } has a tail
price = \"$0.20/h/server\"
to = \"store\"

[database.store]
shards = 4
replicas = 2
workers = 8
read = \"2 ms\"
write = \"4 ms\"
writes = \"10%\"
price = \"$0.50/h/server\"
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_case_begins_with_a_file_that_is_understood() {
        for name in formats::case::names() {
            let case = formats::case::named(name).unwrap().unwrap();
            let text = starter_design(&case);
            let errors: Vec<String> = formats::design::read(&text)
                .problems
                .iter()
                .filter(|problem| problem.is_error())
                .map(|problem| problem.shown(&text))
                .collect();
            assert!(errors.is_empty(), "{name}\n{}", errors.join("\n"));
        }
    }
}
