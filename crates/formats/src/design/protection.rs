//! What every station may say: how it is called, how it fails and scales, what it holds and where it stands.

use domain::design::Problem;
use domain::design::model::{Breakdowns, Breaker, Call, Data, Scaler, Span, Stated};
use domain::design::quantity::nearest;
use toml::de::DeValue;

use super::field::Fields;
use super::measure::Wanted;
use super::{Reader, short, span_of};

impl<'a> Reader<'a> {
    /// Takes how callers protect themselves.
    pub(super) fn call(&mut self, fields: &mut Fields<'a>) -> Call {
        let timeout = self.time(fields, "timeout");
        if let Some(timeout) = timeout.filter(|timeout| timeout.value == 0.0) {
            let problem = Problem::error("zero", timeout.span, "callers that give up at once get no answer");
            self.say(problem.hint("write a time well above what is called takes, or leave `timeout` out"));
        }
        let retries_span = fields.has("retries");
        let retries = self.small_count(fields, "retries", 0).unwrap_or(Stated::default_of(0));
        let backoff = self.time(fields, "backoff").unwrap_or(Stated::default_of(if retries_span { 0.01 } else { 0.0 }));
        let jitter = self.flag(fields, "jitter").unwrap_or(retries_span);
        let retry_budget = self.measured(fields, "retry-budget", Wanted::Share);
        let hedge = self.time(fields, "hedge");
        let breaker = fields.take("breaker").and_then(|value| match value.get_ref() {
            DeValue::Table(table) => {
                let mut parts = Fields::new("`breaker`", span_of(value), table, &mut self.problems);
                let threshold =
                    self.measured(&mut parts, "threshold", Wanted::Share).unwrap_or(Stated::default_of(0.5));
                let window = self.small_count(&mut parts, "window", 1).map_or(100, |window| window.value);
                let open_for = self.time(&mut parts, "open").unwrap_or(Stated::default_of(5.0));
                self.unknown(parts, &[]);
                Some(Breaker { threshold, window, open_for })
            }
            DeValue::Boolean(true) => Some(Breaker {
                threshold: Stated::at(0.5, span_of(value)),
                window: 100,
                open_for: Stated::default_of(5.0),
            }),
            DeValue::Boolean(false) => None,
            _ => {
                self.wrong_kind(value, "breaker", "`{ threshold = \"50%\", window = 100, open = \"5 s\" }`");
                None
            }
        });
        for (said, key) in [(backoff.span, "backoff"), (retry_budget.and_then(|budget| budget.span), "retry-budget")] {
            if said.is_some() && retries.value == 0 {
                let problem = Problem::warning("no-retries", said, format!("`{key}` without `retries` does nothing"));
                self.say(problem.hint("write `retries = 2`, or leave it out"));
            }
        }
        Call { timeout, retries, backoff, jitter, retry_budget, hedge, breaker }
    }

    /// Takes how servers fail.
    pub(super) fn breakdowns(&mut self, fields: &mut Fields<'a>) -> Option<Breakdowns> {
        let every = self.time(fields, "fails");
        let repair = self.time(fields, "repair");
        match (every, repair) {
            (Some(every), repair) => {
                if every.value == 0.0 {
                    self.say(
                        Problem::error("zero", every.span, "`fails` is 0: it never works")
                            .hint("write how long it works, such as `\"30 day\"`"),
                    );
                    return None;
                }
                Some(Breakdowns { every, repair: repair.unwrap_or(Stated::default_of(600.0)) })
            }
            (None, Some(repair)) => {
                let problem = Problem::warning("never-fails", repair.span, "`repair` without `fails` does nothing");
                self.say(problem.hint("write how long a server works, such as `fails = \"30 day\"`"));
                None
            }
            (None, None) => None,
        }
    }

    /// Takes how the number of servers follows the load; by default from the servers there are to ten times as many.
    pub(super) fn scaler(&mut self, fields: &mut Fields<'a>, servers: u64) -> Option<Scaler> {
        let value = fields.take("scale")?;
        let DeValue::Table(table) = value.get_ref() else {
            self.wrong_kind(value, "scale", "`{ target = \"60%\", min = 10, max = 100, lag = \"2 min\" }`");
            return None;
        };
        let span = span_of(value);
        let mut parts = Fields::new("`scale`", span, table, &mut self.problems);
        let target = self.measured(&mut parts, "target", Wanted::Share).unwrap_or(Stated::default_of(0.6));
        let least = self.count(&mut parts, "min", 1).unwrap_or(Stated::default_of(servers.max(1)));
        let most = self.count(&mut parts, "max", 1).unwrap_or(Stated::default_of(servers.max(1).saturating_mul(10)));
        let lag = self.time(&mut parts, "lag").unwrap_or(Stated::default_of(120.0));
        let cooldown = self.time(&mut parts, "cooldown").unwrap_or(Stated::default_of(60.0));
        let every = self.time(&mut parts, "every").unwrap_or(Stated::default_of(15.0));
        self.unknown(parts, &[]);
        if target.value == 0.0 {
            self.say(
                Problem::error("zero", target.span, "a `target` of 0 is never reached")
                    .hint("write it as in `\"60%\"`"),
            );
            return None;
        }
        if most.value < least.value {
            let message = format!("`max` is {} and `min` is {}", most.value, least.value);
            self.say(
                Problem::error("bad-scale", most.span.or(least.span), message).hint("`max` is the larger of the two"),
            );
            return None;
        }
        if every.value == 0.0 {
            self.say(
                Problem::error("zero", every.span, "`every` is 0: it would look all the time").hint("write `\"15 s\"`"),
            );
            return None;
        }
        Some(Scaler { target, least, most, lag, cooldown, every })
    }

    /// Takes what a station holds and moves.
    pub(super) fn data(&mut self, fields: &mut Fields<'a>) -> Data {
        Data {
            holds: self.measured(fields, "holds", Wanted::Bytes),
            overhead: self.measured(fields, "overhead", Wanted::Number).unwrap_or(Stated::default_of(0.0)),
            copies: self.measured(fields, "copies", Wanted::Count),
            memory: self.measured(fields, "memory", Wanted::Bytes),
            disk: self.measured(fields, "disk", Wanted::Bytes),
            payload: self.measured(fields, "payload", Wanted::Bytes),
            bandwidth: self.measured(fields, "bandwidth", Wanted::Bandwidth),
        }
    }

    /// Takes the zones it is spread over.
    pub(super) fn zones(&mut self, fields: &mut Fields<'a>, zones: &[String]) -> Vec<Stated<usize>> {
        let Some(value) = fields.take("zones") else { return Vec::new() };
        if let DeValue::String(word) = value.get_ref()
            && word == "all"
        {
            if zones.is_empty() {
                let problem = Problem::error("no-zone", Some(span_of(value)), "there are no zones");
                self.say(problem.hint("write `[zone.a]` for each"));
            }
            return (0..zones.len()).map(|place| Stated::at(place, span_of(value))).collect();
        }
        let mut found: Vec<Stated<usize>> = Vec::new();
        for value in self.one_or_more(value) {
            let DeValue::String(name) = value.get_ref() else {
                self.wrong_kind(value, "zones", "names of zones, or `\"all\"`");
                continue;
            };
            let span: Span = span_of(value);
            match zones.iter().position(|zone| zone.as_str() == *name) {
                Some(place) if found.iter().any(|zone| zone.value == place) => {
                    let message = format!("the zone `{}` is named twice", short(name));
                    self.say(Problem::error("said-twice", Some(span), message).hint("keep one of the two"));
                }
                Some(place) => found.push(Stated::at(place, span)),
                None => {
                    let hint = match nearest(name, zones.iter().take(500).map(String::as_str)) {
                        Some(near) => format!("did you mean `{near}`?"),
                        None => format!("write `[zone.{}]`", short(name)),
                    };
                    self.say(
                        Problem::error("no-zone", Some(span), format!("there is no zone `{}`", short(name))).hint(hint),
                    );
                }
            }
        }
        found
    }
}
