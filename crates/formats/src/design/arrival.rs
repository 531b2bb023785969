//! Sources and zones.

use domain::design::Problem;
use domain::design::model::{Arrivals, Source, Spread, Stated, Zone};
use domain::design::quantity::Base;
use toml::de::DeValue;

use super::measure::Wanted;
use super::way::Numbers;
use super::{Entry, Reader};

impl<'a> Reader<'a> {
    /// Reads a source.
    pub(super) fn source(&mut self, entry: Entry<'a>) -> Source {
        let Entry { name, span, mut fields, .. } = entry;
        let closed = fields.has("users") || fields.has("think");
        let arrivals = if closed {
            let users = self.count(&mut fields, "users", 1);
            let think = self.spread(&mut fields, "think", Wanted::Time, 1.0);
            if users.is_none() {
                self.missing_unless_said(&fields, "users", "50");
            }
            if let Some(rate) = fields.take("rate") {
                let message = format!("`{name}` has users who wait for their answers, so its rate follows from them");
                let hint = "write `rate` for requests that come whatever happens, or `users` and `think`; not both";
                self.say(Problem::error("two-loads", Some(super::span_of(rate)), message).hint(hint));
            }
            let think = think.unwrap_or_else(|| Stated::default_of(Spread::exponential(10.0)));
            if think.value.mean == 0.0 {
                let problem = Problem::error("zero", think.span, "users that do not think ask without end");
                self.say(problem.hint("write a time above 0 such as `think = \"10 s\"`"));
            }
            Arrivals::Closed { users: users.unwrap_or(Stated::default_of(1)), think }
        } else {
            self.people_for_requests(&fields, &name);
            let is_daily = fields.peek("rate").is_some_and(|value| self.is_daily(value));
            let rate = self.measured(&mut fields, "rate", Wanted::Rate);
            if let (true, Some(rate), false) = (is_daily, rate, fields.has("peak")) {
                let message = format!("the rate of `{name}` is averaged over a day or more, and no peak is said");
                let problem = Problem::warning("trap-peak", rate.span, message);
                self.say(
                    problem
                        .hint("the busiest hour has 2 to 3 times the mean: `peak = 2.5` (or `peak = 1` if it has not)"),
                );
            }
            if rate.is_none() {
                self.missing_unless_said(&fields, "rate", "\"1000 request/s\"");
            }
            if let Some(rate) = rate
                && rate.value == 0.0
            {
                let problem = Problem::error("zero", rate.span, format!("nothing comes from the source `{name}`"));
                self.say(problem.hint("write a rate above 0, or leave the source out"));
            }
            let peak = self.measured(&mut fields, "peak", Wanted::Number).unwrap_or(Stated::default_of(1.0));
            if peak.value < 1.0 {
                let problem =
                    Problem::error("bad-peak", peak.span, "`peak` is the busiest hour over the mean, so 1 or more");
                self.say(problem.hint("write it as in `peak = 2.5`"));
            }
            let cv2 = self.measured(&mut fields, "cv2", Wanted::Number).unwrap_or(Stated::default_of(1.0));
            let period = self.time(&mut fields, "day");
            Arrivals::Open { rate: rate.unwrap_or(Stated::default_of(1.0)), peak, cv2, period }
        };
        let class = self.small_count(&mut fields, "class", 0).map_or(0, |class| class.value.min(255) as u8);
        let to = self.way(&mut fields, "to", Numbers::Shares);
        if to.branches.is_empty()
            && !self.is_full()
            && self.problems.last().is_none_or(|last| last.code != "no-station")
        {
            self.missing(&fields, "to", "\"name-of-a-station\"");
        }
        self.unknown(fields, &[]);
        Source { name, span: Some(span), arrivals, class, to }
    }

    /// A rate of people is most often a forgotten factor.
    fn people_for_requests(&mut self, fields: &super::field::Fields<'a>, name: &str) {
        let Some(value) = fields.peek("rate") else { return };
        let DeValue::String(text) = value.get_ref() else { return };
        let Ok(quantity) = domain::design::quantity::parse(text, &self.names) else { return };
        let users = quantity.dimension.power(&Base::Count("user".to_owned()));
        if users == 1 && quantity.dimension.power(&Base::Time) == -1 && quantity.dimension.counted().count() == 1 {
            let message = format!("what comes from `{name}` is users, not requests");
            let problem = Problem::warning("trap-per-user", Some(super::span_of(value)), message);
            self.say(problem.hint("multiply by how many requests each makes, such as `100 request/user`"));
        }
    }

    /// Says that a key is missing, if nothing was said about it.
    pub(super) fn missing_unless_said(&mut self, fields: &super::field::Fields<'a>, key: &str, example: &str) {
        if !fields.was_there(key) {
            self.missing(fields, key, example);
        }
    }

    /// Reads a zone.
    pub(super) fn zone(&mut self, entry: Entry<'a>) -> Zone {
        let Entry { name, span, mut fields, .. } = entry;
        let fails_at = self.time(&mut fields, "fails-at");
        let lasts = self.time(&mut fields, "lasts");
        if fails_at.is_none()
            && let Some(lasts) = lasts
        {
            let problem = Problem::warning("never-fails", lasts.span, "`lasts` without `fails-at` does nothing");
            self.say(problem.hint("write when it fails, such as `fails-at = \"30 s\"`"));
        }
        self.unknown(fields, &[]);
        Zone { name, span: Some(span), fails_at, lasts }
    }
}
