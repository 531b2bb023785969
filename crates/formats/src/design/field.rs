//! The keys of a table: taken one by one; what is left over is unknown.

use std::collections::{BTreeMap, BTreeSet};

use domain::design::Problem;
use domain::design::model::{Span, Stated};
use domain::design::quantity::nearest;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{MOST_PROBLEMS, Placed, Reader, push, short, span_of};

/// A table of which keys are taken.
pub(super) struct Fields<'a> {
    /// What the table describes, for messages: ``the pool `web` ``.
    pub what: String,
    /// Where it begins.
    pub span: Span,
    left: BTreeMap<String, (Span, &'a Spanned<DeValue<'a>>)>,
    known: Vec<&'static str>,
    taken: BTreeSet<&'static str>,
}

impl<'a> Fields<'a> {
    /// Returns the fields of a table. `-` and `_` mean the same in keys.
    pub fn new(what: &str, span: Span, table: &'a DeTable<'a>, problems: &mut Vec<Problem>) -> Fields<'a> {
        let mut left = BTreeMap::new();
        for (key, value) in table {
            let name = key.get_ref().replace('_', "-");
            if left.insert(name.clone(), (span_of(key), value)).is_some() {
                let message = format!("`{}` is said twice", short(&name));
                push(problems, Problem::error("said-twice", Some(span_of(key)), message).hint("keep one of the two"));
            }
        }
        Fields { what: what.to_owned(), span, left, known: Vec::new(), taken: BTreeSet::new() }
    }

    /// Takes the value of a key.
    pub fn take(&mut self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.known.push(key);
        let (_, value) = self.left.remove(key)?;
        self.taken.insert(key);
        Some(value)
    }

    /// Returns nothing to take from.
    pub fn none() -> Fields<'a> {
        Fields {
            what: String::new(),
            span: Span::default(),
            left: BTreeMap::new(),
            known: Vec::new(),
            taken: BTreeSet::new(),
        }
    }

    /// Returns the value of a key without taking it.
    pub fn peek(&self, key: &str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.left.get(key).map(|(_, value)| *value)
    }

    /// Returns whether a key was taken, whatever became of its value.
    pub fn was_there(&self, key: &str) -> bool {
        self.taken.contains(key)
    }

    /// Returns whether a key is there and was not taken.
    pub fn has(&self, key: &str) -> bool {
        self.left.contains_key(key)
    }
}

/// Words that people use for kinds of stations, and what they are here.
const OTHER_WORDS: [(&[&str], &str); 8] = [
    (
        &["queue", "queues", "kafka", "stream", "bus", "log"],
        "a log with consumers is a `[topic.name]`; servers behind one queue are a `[pool.name]`",
    ),
    (
        &["service", "server", "servers", "app", "api", "worker", "workers", "web", "backend"],
        "servers behind one queue are a `[pool.name]`",
    ),
    (&["db", "store", "table", "sql", "kv", "storage"], "what reads and writes by key is a `[database.name]`"),
    (
        &["lb", "loadbalancer", "load-balancer", "load_balancer", "router", "gateway"],
        "what chooses among servers is a `[balancer.name]`",
    ),
    (
        &["gpu", "inference", "batch", "ranker"],
        "many requests at once are a `[batcher.name]`; a language model is an `[llm.name]`",
    ),
    (&["ann", "index", "search", "vector", "shard"], "many parts that are asked at once are `[shards.name]`"),
    (&["cdn", "redis", "memcached"], "what answers some by itself is a `[cache.name]`"),
    (&["client", "clients", "user", "users", "workload", "traffic", "load"], "who asks is a `[source.name]`"),
];

/// Returns what somebody may have meant by a word for a kind of station.
fn other_word(name: &str) -> Option<&'static str> {
    let name = name.to_lowercase();
    OTHER_WORDS.iter().find(|(words, _)| words.contains(&name.as_str())).map(|(_, kind)| *kind)
}

impl<'a> Reader<'a> {
    /// Says which keys nobody took.
    pub(super) fn unknown(&mut self, fields: Fields<'a>, others: &[&'static str]) {
        for (name, (span, _)) in &fields.left {
            if self.problems.len() >= MOST_PROBLEMS {
                return;
            }
            let known = || fields.known.iter().chain(others).copied();
            let hint = match (nearest(name, known()), other_word(name)) {
                (Some(near), _) => format!("did you mean `{near}`?"),
                (None, Some(kind)) if known().any(|known| known == "pool") => kind.to_owned(),
                // What it alone knows was asked for first, and is what one would look for.
                _ => {
                    let words: Vec<&str> = known().take(12).collect();
                    let more = if known().count() > words.len() { ", …" } else { "" };
                    format!("it knows {}{more}", words.join(", "))
                }
            };
            let message = format!("{} knows no `{}`", fields.what, short(name));
            self.say(Problem::error("unknown-key", Some(*span), message).hint(hint));
        }
    }

    /// Says that a key is missing.
    pub(super) fn missing(&mut self, fields: &Fields<'a>, key: &str, example: &str) {
        let message = format!("{} has no `{key}`", fields.what);
        self.say(Problem::error("missing", Some(fields.span), message).hint(format!("write `{key} = {example}`")));
    }

    /// Says that a value is of a wrong kind.
    pub(super) fn wrong_kind(&mut self, value: &Spanned<DeValue<'a>>, key: &str, wanted: &str) {
        let is = value.get_ref().type_str();
        let message = format!("`{key}` is a TOML {is}, where {wanted} is wanted");
        self.say(Problem::error("wrong-kind", Some(span_of(value)), message).hint(format!("write {wanted}")));
    }

    /// Takes a text.
    pub(super) fn words(&mut self, fields: &mut Fields<'a>, key: &'static str) -> Option<Stated<String>> {
        let value = fields.take(key)?;
        match value.get_ref() {
            DeValue::String(text) => Some(Stated::at(text.to_string(), span_of(value))),
            _ => {
                self.wrong_kind(value, key, "a text in quotes");
                None
            }
        }
    }

    /// Takes one of several words; spaces, `-` and `_` mean the same.
    pub(super) fn choice<T: Copy>(
        &mut self,
        fields: &mut Fields<'a>,
        key: &'static str,
        choices: &[(&'static str, T)],
    ) -> Option<Stated<T>> {
        let said = self.words(fields, key)?;
        let plain = said.value.trim().to_lowercase().replace(['-', '_'], " ");
        if let Some((_, choice)) = choices.iter().find(|(word, _)| *word == plain) {
            return Some(Stated { value: *choice, span: said.span });
        }
        let known: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
        let hint = match nearest(&plain, known.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("write one of {}", known.join(", ")),
        };
        let message = format!("`{key}` cannot be `{}`", short(&said.value));
        self.say(Problem::error("unknown-word", said.span, message).hint(hint));
        None
    }

    /// Takes yes or no.
    pub(super) fn flag(&mut self, fields: &mut Fields<'a>, key: &'static str) -> Option<bool> {
        let value = fields.take(key)?;
        match value.get_ref() {
            DeValue::Boolean(flag) => Some(*flag),
            _ => {
                self.wrong_kind(value, key, "`true` or `false`");
                None
            }
        }
    }

    /// Takes a table.
    pub(super) fn table(&mut self, fields: &mut Fields<'a>, key: &'static str) -> Option<Placed<'a>> {
        let value = fields.take(key)?;
        match value.get_ref() {
            DeValue::Table(table) => Some(Placed { table, span: span_of(value) }),
            _ => {
                self.wrong_kind(value, key, &format!("a table such as `[{key}]`"));
                None
            }
        }
    }

    /// Returns a value, or several, as a list.
    pub(super) fn one_or_more(&mut self, value: &'a Spanned<DeValue<'a>>) -> Vec<&'a Spanned<DeValue<'a>>> {
        match value.get_ref() {
            DeValue::Array(values) => values.iter().collect(),
            _ => vec![value],
        }
    }
}
