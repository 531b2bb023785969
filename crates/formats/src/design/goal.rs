//! `[requirement]` and `[estimate]`.

use domain::design::Problem;
use domain::design::model::{Estimate, Measure, Requirement, Span};
use domain::design::quantity::nearest;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Placed, Reader, short, span_of};

/// The words of requirements beside the quantiles.
const MEASURES: [(&str, Measure); 13] = [
    ("mean", Measure::Mean),
    ("cost", Measure::Cost),
    ("loss", Measure::Loss),
    ("availability", Measure::Availability),
    ("utilization", Measure::Utilization),
    ("throughput", Measure::Throughput),
    ("lag", Measure::Lag),
    ("freshness", Measure::Freshness),
    ("survives", Measure::Survives),
    ("median", Measure::Quantile(0.5)),
    ("first-token", Measure::FirstToken),
    ("ttft", Measure::FirstToken),
    ("tokens", Measure::Tokens),
];

/// How the time to the first token is called: alone its mean, with a quantile behind it that quantile.
const FIRST_TOKEN: [&str; 2] = ["first-token", "ttft"];

/// Tables may be so deep in each other.
const MOST_DEEP: usize = 8;

impl<'a> Reader<'a> {
    /// Reads the requirements, in the order of the file.
    pub(super) fn requirements(&mut self, table: Placed<'a>, sources: &[String]) -> Vec<Requirement> {
        let mut found = Vec::new();
        for (key, value) in table.table {
            let (name, span) = (key.get_ref().as_ref(), span_of(key));
            let inner = match value.get_ref() {
                DeValue::Table(inner) => inner,
                _ => {
                    found.extend(self.requirement(name, span, value, None));
                    continue;
                }
            };
            let source = sources.iter().position(|source| source == name);
            let first_token = FIRST_TOKEN.contains(&name.replace('_', "-").as_str());
            if source.is_some() || first_token {
                let before = if source.is_none() { format!("{name}-") } else { String::new() };
                for (key, value) in inner {
                    let word = format!("{before}{}", key.get_ref());
                    match fraction(&word, value) {
                        Some((decimals, value)) => {
                            found.extend(self.requirement(&format!("{word}.{decimals}"), span_of(key), value, source));
                        }
                        None => found.extend(self.requirement(&word, span_of(key), value, source)),
                    }
                }
            } else if let Some((decimals, value)) = fraction(name, value) {
                // Without quotes `p99.9` is a table in a table.
                found.extend(self.requirement(&format!("{name}.{decimals}"), span, value, None));
            } else {
                let hint = match nearest(name, sources.iter().take(500).map(String::as_str)) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => {
                        format!("the sources are {}", sources.iter().take(12).cloned().collect::<Vec<_>>().join(", "))
                    }
                };
                let message = format!("there is no source `{}` to require something of", short(name));
                self.say(Problem::error("no-source", Some(span), message).hint(hint));
            }
        }
        found.sort_by_key(|requirement| requirement.span);
        found
    }

    fn requirement(
        &mut self,
        name: &str,
        span: Span,
        value: &'a Spanned<DeValue<'a>>,
        source: Option<usize>,
    ) -> Option<Requirement> {
        let plain = name.replace('_', "-");
        let Some(measure) = measure(&plain) else {
            let known = MEASURES.iter().map(|(word, _)| *word).chain(["p50", "p95", "p99", "p99.9"]);
            let hint = match nearest(&plain, known) {
                Some(near) => format!("did you mean `{near}`?"),
                None => {
                    let words: Vec<&str> = MEASURES.iter().map(|(word, _)| *word).collect();
                    format!("write p50, p95, p99, \"p99.9\" or one of {}", words.join(", "))
                }
            };
            let message = format!("`{}` cannot be required", short(name));
            self.say(Problem::error("unknown-key", Some(span), message).hint(hint));
            return None;
        };
        if source.is_some() && measure.is_of_models() {
            let message = format!("`{}` is of all language models, not of the requests of one source", short(name));
            self.say(
                Problem::error("no-source", Some(span), message)
                    .hint(format!("write `{} = …` without a source", short(name))),
            );
            return None;
        }
        let quantity = self.quantity(value, name)?;
        let wanted = measure.dimension();
        let rest = quantity.dimension.over(&wanted);
        let whole = Span { start: span.start, end: span_of(value).end };
        if !rest.uncounted().is_none() || rest.counted().any(|(_, power)| power != 1) || rest.counted().count() > 1 {
            let message = format!("`{}` is {}, and this is {}", short(name), wanted.said(), quantity.dimension.said());
            let example = match measure {
                Measure::Cost => "\"$400k/month\"",
                Measure::Throughput => "\"1000 request/s\"",
                Measure::Tokens => "\"2000 token/s\"",
                Measure::Survives => "\"1 zone\"",
                Measure::Loss | Measure::Availability | Measure::Utilization => "\"1%\"",
                _ => "\"200 ms\"",
            };
            let problem = Problem::error("dimension", Some(span_of(value)), message);
            self.say(problem.hint(format!("write it as in `{} = {example}`", short(name))));
            return None;
        }
        if quantity.value < 0.0 {
            self.say(Problem::error("negative", Some(span_of(value)), format!("`{}` is negative", short(name))));
            return None;
        }
        if matches!(measure, Measure::Loss | Measure::Availability) && quantity.value > 1.0 {
            let message = format!("`{}` is a share, and this is {quantity}", short(name));
            self.say(
                Problem::error("bad-share", Some(span_of(value)), message)
                    .hint(format!("did you mean `\"{quantity}%\"`?")),
            );
            return None;
        }
        Some(Requirement { measure, source, limit: quantity.value, span: Some(whole) })
    }

    /// Reads the estimates, in the order of the file; tables in it are joined by points.
    pub(super) fn estimates(&mut self, table: Placed<'a>) -> Vec<Estimate> {
        let mut found = Vec::new();
        self.estimates_of(table.table, "", 0, &mut found);
        found.sort_by_key(|estimate| estimate.name_span);
        found
    }

    fn estimates_of(&mut self, table: &'a DeTable<'a>, path: &str, depth: usize, found: &mut Vec<Estimate>) {
        for (key, value) in table {
            if self.is_full() {
                return;
            }
            let name = format!("{path}{}", key.get_ref());
            match value.get_ref() {
                DeValue::Table(inner) if depth < MOST_DEEP && name.len() < 200 => {
                    self.estimates_of(inner, &format!("{name}."), depth + 1, found);
                }
                DeValue::Table(_) => {
                    let problem =
                        Problem::error("too-deep", Some(span_of(key)), "the name of this estimate is too deep");
                    self.say(problem.hint("two parts are enough: `ann.memory`"));
                }
                DeValue::String(text) => {
                    // What people write before a number they are not sure of means nothing to us.
                    let stated = text.trim_start_matches(|c: char| c.is_whitespace() || "~≈≃≅".contains(c));
                    let stated = stated.strip_prefix("about ").unwrap_or(stated);
                    let offset = self.offset_of(value, stated);
                    if let Some(quantity) = self.quantity_in(stated, offset, span_of(value)) {
                        found.push(Estimate {
                            name,
                            name_span: Some(span_of(key)),
                            quantity,
                            text: text.to_string(),
                            span: Some(span_of(value)),
                        });
                    }
                }
                _ => {
                    if let Some(quantity) = self.quantity(value, &name) {
                        let text = self.text.get(value.span()).unwrap_or("").to_owned();
                        let (name_span, span) = (Some(span_of(key)), Some(span_of(value)));
                        found.push(Estimate { name, name_span, quantity, text, span });
                    }
                }
            }
        }
    }
}

/// Returns what a word measures.
fn measure(word: &str) -> Option<Measure> {
    if let Some((_, measure)) = MEASURES.iter().find(|(known, _)| *known == word) {
        return Some(*measure);
    }
    if let Some(rest) = FIRST_TOKEN.iter().find_map(|first| word.strip_prefix(first)?.strip_prefix('-')) {
        return quantile(rest).map(Measure::FirstTokenQuantile);
    }
    quantile(word).map(Measure::Quantile)
}

/// Returns the share that a quantile such as `p99` names.
fn quantile(word: &str) -> Option<f64> {
    let digits = word.strip_prefix('p')?;
    let percent: f64 = match digits {
        "999" => 99.9,
        "9999" => 99.99,
        digits if digits.chars().all(|c| c.is_ascii_digit() || c == '.') && digits.len() <= 8 => digits.parse().ok()?,
        _ => return None,
    };
    // Divided at the end, so that p99 is the number .99 and nothing beside it.
    (percent > 0.0 && percent < 100.0).then(|| (percent * 1e6).round() / 1e8)
}

/// Returns the decimals and the value of a quantile that was written without quotes.
fn fraction<'a>(name: &str, value: &'a Spanned<DeValue<'a>>) -> Option<(String, &'a Spanned<DeValue<'a>>)> {
    let DeValue::Table(table) = value.get_ref() else { return None };
    let mut inner = table.iter();
    match (measure(name), inner.next(), inner.next()) {
        (Some(Measure::Quantile(_) | Measure::FirstTokenQuantile(_)), Some((key, value)), None)
            if key.get_ref().chars().all(|c| c.is_ascii_digit()) =>
        {
            Some((key.get_ref().to_string(), value))
        }
        _ => None,
    }
}
