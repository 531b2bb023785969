//! `design.toml` to a design: a text in, a [`Design`] and everything that is wrong with the text out.
//!
//! Reading never fails: what could not be read is said with its place, and the rest is read all the same. A file may have
//! [`MOST_BYTES`] and [`MOST_STATIONS`] stations; after [`MOST_PROBLEMS`] problems reading stops. The form is described in
//! `docs/design-form.md`, and why it is TOML in `docs/decisions/0008-design-form.md`.

mod arrival;
mod field;
mod goal;
mod measure;
mod naming;
mod protection;
mod station;
mod way;

use std::collections::{BTreeMap, BTreeSet};

use domain::design::model::Span;
use domain::design::quantity::Names;
use domain::design::{Design, Problem};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use field::Fields;

/// A file may be so long, in bytes.
pub const MOST_BYTES: usize = 4 << 20;

/// A design may have so many stations.
pub const MOST_STATIONS: usize = 10_000;

/// So many problems are told; who has more begins with these.
pub const MOST_PROBLEMS: usize = 100;

/// What a text says.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Reading {
    /// The design, as far as it could be read: where there are errors, some of it is missing or made up.
    pub design: Design,
    /// What is wrong, by place.
    pub problems: Vec<Problem>,
}

/// Reads a design.
pub fn read(text: &str) -> Reading {
    if text.len() > MOST_BYTES {
        // Whoever read the file may have stopped where it became too large.
        let message = format!("the file has more than {MOST_BYTES} bytes, and a design has at most that many");
        let problem =
            Problem::error("too-large", None, message).hint("a design names kinds of servers, not each of them");
        return Reading { design: Design::default(), problems: vec![problem] };
    }
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut reader = Reader {
        text,
        names: Names::none(),
        broken: BTreeSet::new(),
        daily: BTreeSet::new(),
        places: BTreeMap::new(),
        problems: Vec::new(),
    };
    for error in errors.iter().take(MOST_PROBLEMS) {
        let span = error.span().map(|span| Span { start: span.start, end: span.end });
        let message = error.message().lines().collect::<Vec<_>>().join(" ");
        let hint = toml_hint(&message);
        reader.say(Problem::error("toml", span, message).hint(hint));
    }
    if errors.is_empty() && table.get_ref().is_empty() {
        let hint = "`greenroom design form` tells how a design is written, `greenroom design CASE` begins one";
        reader.say(Problem::error("empty", None, "there is nothing in this file").hint(hint));
    }
    let design = reader.design(table.get_ref());
    let mut problems = reader.problems;
    problems.sort_by_key(|problem| problem.span);
    problems.dedup();
    Reading { design, problems }
}

/// Returns what to do about what the file is not, as TOML.
fn toml_hint(message: &str) -> &'static str {
    if message.contains("must be quoted") {
        "words and amounts with units stand in quotes: `to = \"web\"`, `service = \"10 ms\"`"
    } else if message.contains("duplicate key") {
        "it stands above already: say each thing once, and give each part its own name"
    } else {
        "the file is TOML: `key = \"value\"` below a `[kind.name]`"
    }
}

/// What reading needs to know, and what it found wrong.
struct Reader<'a> {
    text: &'a str,
    names: Names,
    /// Names whose quantities could not be read; what uses them is not blamed.
    broken: BTreeSet<String>,
    /// Names whose quantities speak of days or longer.
    daily: BTreeSet<String>,
    /// The place of each station.
    places: BTreeMap<String, usize>,
    problems: Vec<Problem>,
}

/// A table with a name: `[kind.name]`.
struct Entry<'a> {
    kind: &'static str,
    name: String,
    span: Span,
    fields: Fields<'a>,
}

/// The kinds of tables that hold one thing each.
const KINDS: [&str; 13] = [
    "source", "zone", "pool", "delay", "balancer", "cache", "topic", "database", "fanout", "shards", "batcher", "llm",
    "features",
];

impl<'a> Reader<'a> {
    fn design(&mut self, table: &'a DeTable<'a>) -> Design {
        let mut fields = Fields::new("the file", Span::default(), table, &mut self.problems);
        let mut design = Design::default();
        if let Some(title) = self.words(&mut fields, "title") {
            design.title = title.value;
        }
        design.case = self.words(&mut fields, "case");
        self.units(&mut fields);
        design.quantities = self.quantities(&mut fields);
        let entries = self.entries(&mut fields);
        let goals = ["requirement", "estimate", "run"].map(|key| self.table(&mut fields, key));
        self.unknown(fields, &[]);
        let mut sources = Vec::new();
        let mut stations = Vec::new();
        let mut zones = Vec::new();
        for entry in entries {
            match entry.kind {
                "source" => sources.push(entry),
                "zone" => zones.push(entry),
                _ => stations.push(entry),
            }
        }
        if stations.len() > MOST_STATIONS {
            let message = format!("there are {} stations; a design has at most {MOST_STATIONS}", stations.len());
            let span = stations.get(MOST_STATIONS).map(|entry| entry.span);
            self.say(
                Problem::error("too-large", span, message)
                    .hint("a pool, a database or `shards` stand for many servers"),
            );
            stations.truncate(MOST_STATIONS);
        }
        for (place, entry) in stations.iter().enumerate() {
            self.places.insert(entry.name.clone(), place);
        }
        design.zones = zones.into_iter().map(|entry| self.zone(entry)).collect();
        let zone_names: Vec<String> = design.zones.iter().map(|zone| zone.name.clone()).collect();
        design.sources = sources.into_iter().map(|entry| self.source(entry)).collect();
        design.stations = stations.into_iter().map(|entry| self.station(entry, &zone_names)).collect();
        let source_names: Vec<String> = design.sources.iter().map(|source| source.name.clone()).collect();
        let [requirement, estimate, run] = goals;
        design.requirements = requirement.map(|table| self.requirements(table, &source_names)).unwrap_or_default();
        design.estimates = estimate.map(|table| self.estimates(table)).unwrap_or_default();
        if let Some(table) = run {
            let mut fields = Fields::new("`[run]`", table.span, table.table, &mut self.problems);
            design.seconds = self.time(&mut fields, "seconds");
            design.warm_up = self.time(&mut fields, "warm-up");
            design.scale_down = self.measured(&mut fields, "scale-down", measure::Wanted::Number);
            self.unknown(fields, &[]);
        }
        design
    }

    /// Collects the tables that hold one thing each, in the order of the file.
    fn entries(&mut self, fields: &mut Fields<'a>) -> Vec<Entry<'a>> {
        let mut entries: Vec<Entry<'a>> = Vec::new();
        for kind in KINDS {
            let Some(group) = self.table(fields, kind) else { continue };
            for (key, value) in group.table {
                let (name, span) = (key.get_ref().to_string(), span_of(key));
                let DeValue::Table(table) = value.get_ref() else {
                    let message = format!("`{}` stands in `[{kind}]`, where only named tables belong", short(&name));
                    self.say(
                        Problem::error("no-table", Some(span), message).hint(format!("write `[{kind}.name]` above it")),
                    );
                    continue;
                };
                if !self.is_name(&name, span) {
                    continue;
                }
                let what = format!("the {} `{name}`", word_of(kind));
                let fields = Fields::new(&what, span, table, &mut self.problems);
                entries.push(Entry { kind, name, span, fields });
            }
        }
        entries.sort_by_key(|entry| entry.span);
        let mut seen: BTreeMap<String, &'static str> = BTreeMap::new();
        entries.retain(|entry| {
            if entry.kind == "zone" {
                return true;
            }
            let Some(first) = seen.insert(entry.name.clone(), entry.kind) else { return true };
            let message = format!("`{}` is the name of a {} already", entry.name, word_of(first));
            let problem = Problem::error("same-name", Some(entry.span), message).hint("give each part its own name");
            push(&mut self.problems, problem);
            false
        });
        entries
    }

    fn is_name(&mut self, name: &str, span: Span) -> bool {
        let fits = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        let good = (1..=60).contains(&name.len()) && name.chars().all(fits) && name != "done";
        if !good {
            let message = format!("`{}` cannot be a name", short(name));
            let hint = "names are of letters, digits, `-` and `_`, at most 60, and not `done`";
            self.say(Problem::error("bad-name", Some(span), message).hint(hint));
        }
        good
    }

    /// Keeps a problem, up to [`MOST_PROBLEMS`].
    fn say(&mut self, problem: Problem) {
        push(&mut self.problems, problem);
    }

    /// Returns whether nothing more needs to be found.
    fn is_full(&self) -> bool {
        self.problems.len() >= MOST_PROBLEMS
    }
}

fn push(problems: &mut Vec<Problem>, problem: Problem) {
    if problems.len() < MOST_PROBLEMS {
        problems.push(problem);
    }
}

/// A table and where it stands.
#[derive(Clone, Copy)]
struct Placed<'a> {
    table: &'a DeTable<'a>,
    span: Span,
}

fn span_of<T>(spanned: &Spanned<T>) -> Span {
    Span { start: spanned.span().start, end: spanned.span().end }
}

/// Returns a text as a message shows it.
fn short(text: &str) -> String {
    let shown: String = text.chars().take(40).collect();
    if shown.len() < text.len() { format!("{shown}…") } else { shown }
}

/// Returns how a kind is called in a sentence.
fn word_of(kind: &str) -> &str {
    match kind {
        "fanout" => "fan-out",
        "llm" => "language model",
        "shards" => "set of shards",
        "features" => "feature store",
        kind => kind,
    }
}

#[cfg(test)]
mod tests;
