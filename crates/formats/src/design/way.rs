//! Where requests go next: names of stations, lists and shares.

use domain::design::Problem;
use domain::design::model::{Branch, Span, Stated, Way};
use domain::design::quantity::{Dimension, nearest};
use toml::Spanned;
use toml::de::DeValue;

use super::field::Fields;
use super::{Reader, short, span_of};

/// What the numbers beside the stations of a way mean.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Numbers {
    /// They add up to 1.
    Shares,
    /// Any that are above 0.
    Weights,
}

impl<'a> Reader<'a> {
    /// Takes a way. One that is not there is empty.
    pub(super) fn way(&mut self, fields: &mut Fields<'a>, key: &'static str, numbers: Numbers) -> Way {
        fields.take(key).map(|value| self.way_of(value, key, numbers)).unwrap_or_default()
    }

    fn way_of(&mut self, value: &'a Spanned<DeValue<'a>>, key: &str, numbers: Numbers) -> Way {
        let mut branches: Vec<Branch> = Vec::new();
        match value.get_ref() {
            DeValue::String(name) if name == "done" => {}
            DeValue::String(_) | DeValue::Array(_) => {
                let values = self.one_or_more(value);
                let share = if numbers == Numbers::Weights { 1.0 } else { 1.0 / values.len().max(1) as f64 };
                for value in values {
                    if let Some(station) = self.target(value, key) {
                        branches.push(Branch { station, share, span: Some(span_of(value)) });
                    }
                }
            }
            DeValue::Table(table) => {
                for (name, value) in table {
                    let Some(station) = self.named_target(name.get_ref(), span_of(name)) else { continue };
                    let Some(share) = self.quantity(value, key) else { continue };
                    if !share.dimension.is_none() || share.value < 0.0 {
                        let message = format!("`{}` has {share}, where a share is wanted", short(name.get_ref()));
                        self.say(
                            Problem::error("bad-share", Some(span_of(value)), message).hint("write it as in `\"80%\"`"),
                        );
                        continue;
                    }
                    branches.push(Branch { station, share: share.value, span: Some(span_of(name)) });
                }
                branches.sort_by_key(|branch| branch.span);
                if branches.len() == table.len() {
                    self.add_up(&mut branches, span_of(value), numbers);
                }
            }
            _ => self.wrong_kind(value, key, "a name, a list of names or `{ name = \"80%\", … }`"),
        }
        Way { branches }
    }

    fn add_up(&mut self, branches: &mut [Branch], span: Span, numbers: Numbers) {
        let sum: f64 = branches.iter().map(|branch| branch.share).sum();
        let problem = |message: String| Problem::error("bad-share", Some(span), message);
        match numbers {
            Numbers::Weights if sum > 0.0 && sum.is_finite() => {}
            Numbers::Weights => {
                self.say(problem("nothing goes anywhere here".to_owned()).hint("give one a weight above 0"))
            }
            Numbers::Shares if (sum - 1.0).abs() <= 1e-6 => branches.iter_mut().for_each(|branch| branch.share /= sum),
            Numbers::Shares => {
                let percent = domain::design::quantity::Quantity::new(sum * 100.0, Dimension::none());
                let hint = match sum {
                    sum if sum < 1.0 => {
                        let rest = domain::design::quantity::Quantity::number((1.0 - sum) * 100.0);
                        format!("say where the rest goes, such as `done = \"{rest}%\"`")
                    }
                    _ => "every request goes to one of them; to all of them at once goes a fan-out".to_owned(),
                };
                self.say(problem(format!("the shares add up to {percent}% and not to 100%")).hint(hint));
            }
        }
    }

    /// Takes a station.
    pub(super) fn one_station(&mut self, fields: &mut Fields<'a>, key: &'static str) -> Option<Stated<usize>> {
        let value = fields.take(key)?;
        let station = self.target(value, key)??;
        Some(Stated::at(station, span_of(value)))
    }

    /// Takes one station or several.
    pub(super) fn several_stations(&mut self, fields: &mut Fields<'a>, key: &'static str) -> Vec<Stated<usize>> {
        let Some(value) = fields.take(key) else { return Vec::new() };
        let mut stations = Vec::new();
        for value in self.one_or_more(value) {
            match self.target(value, key) {
                Some(Some(station)) => stations.push(Stated::at(station, span_of(value))),
                Some(None) => {
                    let problem = Problem::error("no-station", Some(span_of(value)), format!("`{key}` wants stations"));
                    self.say(problem.hint("`done` is none"));
                }
                None => {}
            }
        }
        stations
    }

    /// Returns the station that a value names; of `done` there is none.
    fn target(&mut self, value: &'a Spanned<DeValue<'a>>, key: &str) -> Option<Option<usize>> {
        match value.get_ref() {
            DeValue::String(name) => self.named_target(name, span_of(value)),
            _ => {
                self.wrong_kind(value, key, "the name of a station");
                None
            }
        }
    }

    fn named_target(&mut self, name: &str, span: Span) -> Option<Option<usize>> {
        if name == "done" {
            return Some(None);
        }
        if let Some(place) = self.places.get(name) {
            return Some(Some(*place));
        }
        if !self.is_full() {
            // Comparing with all of ten thousand names would cost more than it helps.
            let hint = match nearest(name, self.places.keys().take(2_000).map(String::as_str)) {
                Some(near) => format!("did you mean `{near}`?"),
                None if self.places.is_empty() => format!("there is none yet: `[pool.{}]` would be one", short(name)),
                None if self.places.len() <= 12 => {
                    format!(
                        "the stations are {}",
                        self.places.keys().map(String::as_str).collect::<Vec<_>>().join(", ")
                    )
                }
                None => "add it, or name one of the stations".to_owned(),
            };
            let message = format!("there is no station `{}`", short(name));
            self.say(Problem::error("no-station", Some(span), message).hint(hint));
        }
        None
    }
}
