//! `[quantity]`, `[price]` and `units`: names that quantities may use.

use std::collections::BTreeMap;

use domain::design::Problem;
use domain::design::model::{Named, Span};
use domain::design::quantity::{is_count, is_unit, words};
use toml::Spanned;
use toml::de::DeValue;

use super::field::Fields;
use super::{Reader, short, span_of};

/// There may be so many names.
const MOST_NAMES: usize = 10_000;

/// A name that was read, and what is behind it.
struct Raw<'a> {
    name: String,
    key: Span,
    value: &'a Spanned<DeValue<'a>>,
}

impl<'a> Reader<'a> {
    /// Reads `units`: further things to count.
    pub(super) fn units(&mut self, fields: &mut Fields<'a>) {
        let Some(value) = fields.take("units") else { return };
        for value in self.one_or_more(value) {
            match value.get_ref() {
                DeValue::String(unit) if is_word(unit) && !is_unit(unit) => self.names.add_unit(unit),
                DeValue::String(unit) if is_unit(unit) => {
                    let message = format!("`{}` is known already", short(unit));
                    self.say(Problem::warning("known-unit", Some(span_of(value)), message).hint("leave it out"));
                }
                DeValue::String(unit) => {
                    let message = format!("`{}` cannot be a unit", short(unit));
                    self.say(Problem::error("bad-name", Some(span_of(value)), message).hint("a unit is one word"));
                }
                _ => self.wrong_kind(value, "units", "a list of words such as `[\"song\"]`"),
            }
        }
    }

    /// Reads the named quantities, each after those it uses, and returns them in the order of the file.
    pub(super) fn quantities(&mut self, fields: &mut Fields<'a>) -> Vec<Named> {
        let mut raws = Vec::new();
        for group in ["quantity", "price"] {
            let Some(table) = self.table(fields, group) else { continue };
            for (key, value) in table.table {
                let (name, span) = (key.get_ref().to_string(), span_of(key));
                if !is_word(&name) {
                    let message = format!("`{}` cannot be named in a quantity", short(&name));
                    let hint =
                        format!("write `{}`: letters, digits and `_`", short(&name.replace(['-', '.', ' '], "_")));
                    self.say(Problem::error("bad-name", Some(span), message).hint(hint));
                } else if is_symbol(&name) {
                    let message = format!("`{}` is a unit already", short(&name));
                    self.say(Problem::error("bad-name", Some(span), message).hint("choose another name"));
                } else if raws.len() < MOST_NAMES {
                    raws.push(Raw { name, key: span, value });
                }
            }
        }
        raws.sort_by_key(|raw| raw.key);
        // Until each has a value it is taken for one that has none.
        self.broken.extend(raws.iter().map(|raw| raw.name.clone()));
        let order = self.ordered(&raws);
        let mut found: Vec<(Span, Named)> = Vec::new();
        for raw in order {
            let Some(quantity) = self.quantity(raw.value, &raw.name) else { continue };
            if self.names.quantity(&raw.name).is_some() {
                let message = format!("`{}` has a value already", raw.name);
                self.say(Problem::error("said-twice", Some(raw.key), message).hint("keep one of the two"));
                continue;
            }
            self.names.add(&raw.name, quantity.clone());
            if self.is_daily(raw.value) {
                self.daily.insert(raw.name.clone());
            }
            self.broken.remove(&raw.name);
            let text = self.text.get(raw.value.span()).unwrap_or("").trim_matches('"').to_owned();
            found.push((raw.key, Named { name: raw.name.clone(), quantity, text, span: Some(span_of(raw.value)) }));
        }
        found.sort_by_key(|(span, _)| *span);
        found.into_iter().map(|(_, named)| named).collect()
    }

    /// Returns whether a value speaks of days or longer, itself or by a name.
    pub(super) fn is_daily(&self, value: &Spanned<DeValue<'a>>) -> bool {
        let long = ["day", "days", "d", "week", "weeks", "month", "months", "year", "years"];
        let DeValue::String(text) = value.get_ref() else { return false };
        words(text).iter().any(|word| long.contains(&word.as_str()) || self.daily.contains(word))
    }

    /// Returns the names so that each comes after those it uses; those that go in a circle are said and left out.
    fn ordered<'r>(&mut self, raws: &'r [Raw<'a>]) -> Vec<&'r Raw<'a>> {
        let places: BTreeMap<&str, usize> = raws.iter().enumerate().map(|(at, raw)| (raw.name.as_str(), at)).collect();
        let uses: Vec<Vec<usize>> = raws
            .iter()
            .map(|raw| match raw.value.get_ref() {
                DeValue::String(text) => {
                    let mut uses: Vec<usize> =
                        words(text).iter().filter_map(|word| places.get(word.as_str()).copied()).collect();
                    uses.sort_unstable();
                    uses.dedup();
                    uses
                }
                _ => Vec::new(),
            })
            .collect();
        let mut waiting_for: Vec<usize> = uses.iter().map(Vec::len).collect();
        let mut users: Vec<Vec<usize>> = vec![Vec::new(); raws.len()];
        for (user, used) in uses.iter().enumerate() {
            for used in used {
                users[*used].push(user);
            }
        }
        let mut ready: std::collections::VecDeque<usize> = (0..raws.len()).filter(|at| waiting_for[*at] == 0).collect();
        let mut order = Vec::new();
        while let Some(at) = ready.pop_front() {
            order.push(&raws[at]);
            for user in &users[at] {
                waiting_for[*user] -= 1;
                if waiting_for[*user] == 0 {
                    ready.push_back(*user);
                }
            }
        }
        self.circles(raws, &uses, &waiting_for);
        order
    }

    /// Says which names are defined by themselves.
    fn circles(&mut self, raws: &[Raw<'a>], uses: &[Vec<usize>], waiting_for: &[usize]) {
        let mut seen = vec![false; raws.len()];
        for start in (0..raws.len()).filter(|at| waiting_for[*at] > 0) {
            // From any name that waits, names that wait lead to a circle.
            let mut path = Vec::new();
            let mut at = start;
            while !seen[at] {
                seen[at] = true;
                path.push(at);
                match uses[at].iter().find(|used| waiting_for[**used] > 0) {
                    Some(next) => at = *next,
                    None => break,
                }
            }
            let Some(from) = path.iter().position(|place| *place == at) else { continue };
            if uses[at].is_empty() {
                continue;
            }
            let circle = &path[from..];
            let mut names: Vec<&str> = circle.iter().take(8).map(|at| raws[*at].name.as_str()).collect();
            if circle.len() > names.len() {
                names.push("…");
            }
            names.push(&raws[at].name);
            let message = format!("`{}` is defined by itself: {}", raws[at].name, names.join(" → "));
            self.say(Problem::error("circle", Some(raws[at].key), message).hint("give one of them a number"));
        }
    }
}

fn is_word(name: &str) -> bool {
    let letter = |c: char| c.is_alphabetic() || c == '_';
    (1..=60).contains(&name.len()) && name.starts_with(letter) && name.chars().all(|c| letter(c) || c.is_ascii_digit())
}

/// Returns whether a name would hide a unit. What is counted may give its name: `users = "1e9 user"` is what one would write.
fn is_symbol(name: &str) -> bool {
    let scales = ["k", "K", "M", "B", "T", "hundred", "thousand", "million", "billion", "trillion", "per"];
    is_unit(name) && !is_count(name) || scales.contains(&name)
}
