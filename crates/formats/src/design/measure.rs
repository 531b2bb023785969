//! Values with units, checked against what is wanted: a time, bytes, a share, a count.

use domain::design::Problem;
use domain::design::model::{Price, Span, Spread, Stated};
use domain::design::quantity::{Base, Dimension, Quantity, parse, words};
use toml::Spanned;
use toml::de::{DeInteger, DeValue};

use super::field::Fields;
use super::{Reader, span_of};

/// The standard normal quantile of .99, .95, .9 and .999, by what it is called.
const NORMAL: [(&str, f64); 5] = [
    ("p99", 2.326_347_874),
    ("p95", 1.644_853_627),
    ("p90", 1.281_551_566),
    ("p99.9", 3.090_232_306),
    ("p999", 3.090_232_306),
];

/// What a value is to measure.
#[derive(Clone, Copy)]
pub(super) enum Wanted {
    Time,
    Bytes,
    /// Bytes a second.
    Bandwidth,
    /// Between 0 and 1.
    Share,
    /// A mere number, not negative.
    Number,
    /// How many of something.
    Count,
    /// How many of something in a second.
    Rate,
    /// Floating-point operations.
    Operations,
    /// Floating-point operations in a second.
    Speed,
}

impl Wanted {
    fn said(self) -> (&'static str, &'static str) {
        match self {
            Wanted::Time => ("a time", "\"2 ms\""),
            Wanted::Bytes => ("an amount of data", "\"80 GiB\""),
            Wanted::Bandwidth => ("data per time", "\"25 Gb/s\""),
            Wanted::Share => ("a share", "\"60%\""),
            Wanted::Number => ("a number", "2.5"),
            Wanted::Count => ("a count", "100"),
            Wanted::Rate => ("a rate", "\"1000 request/s\""),
            Wanted::Operations => ("a number of operations", "\"100e6 FLOP\""),
            Wanted::Speed => ("operations per time", "\"989 TFLOP/s\""),
        }
    }

    fn dimension(self) -> Dimension {
        let per_time = |what: Dimension| what.over(&Dimension::time());
        match self {
            Wanted::Time => Dimension::time(),
            Wanted::Bytes => Dimension::information(),
            Wanted::Bandwidth => per_time(Dimension::information()),
            Wanted::Share | Wanted::Number | Wanted::Count => Dimension::none(),
            Wanted::Rate => per_time(Dimension::none()),
            Wanted::Operations => Dimension::count("FLOP"),
            Wanted::Speed => per_time(Dimension::count("FLOP")),
        }
    }

    /// Returns whether a dimension is what is wanted. What is counted below the line may stay (`2 ms/request`), and a count
    /// or a rate is of one thing.
    fn suits(self, dimension: &Dimension) -> bool {
        let rest = dimension.over(&self.dimension());
        if !rest.uncounted().is_none() {
            return false;
        }
        let counted: Vec<i32> = rest.counted().map(|(_, power)| power).collect();
        match self {
            Wanted::Share | Wanted::Number => counted.is_empty(),
            Wanted::Count | Wanted::Rate => matches!(counted.as_slice(), [] | [1]),
            _ => matches!(counted.as_slice(), [] | [-1]),
        }
    }
}

impl<'a> Reader<'a> {
    /// Takes a time in seconds.
    pub(super) fn time(&mut self, fields: &mut Fields<'a>, key: &'static str) -> Option<Stated<f64>> {
        self.measured(fields, key, Wanted::Time)
    }

    /// Takes something measured, not negative, in base units.
    pub(super) fn measured(
        &mut self,
        fields: &mut Fields<'a>,
        key: &'static str,
        wanted: Wanted,
    ) -> Option<Stated<f64>> {
        let value = fields.take(key)?;
        self.measure(value, key, wanted)
    }

    /// Takes a whole number of something, at least `least`; what is between two is the larger.
    pub(super) fn count(&mut self, fields: &mut Fields<'a>, key: &'static str, least: u64) -> Option<Stated<u64>> {
        let is_literal = fields.peek(key).is_some_and(|value| matches!(value.get_ref(), DeValue::Float(_)));
        let stated = self.measured(fields, key, Wanted::Count)?;
        if is_literal && stated.value.fract() != 0.0 {
            let message = format!("`{key}` is {}, and there are only whole ones", Quantity::number(stated.value));
            self.say(Problem::error("not-whole", stated.span, message).hint(format!("write {}", stated.value.ceil())));
            return None;
        }
        // A division that comes out even may miss by the last bits.
        let whole = (stated.value - 1e-9 * stated.value.max(1.0)).ceil().max(0.0);
        if whole > 1e15 {
            let message = format!("`{key}` is {}: so many cannot be reckoned with", Quantity::number(whole));
            self.say(Problem::error("too-many", stated.span, message));
            return None;
        }
        let whole = whole as u64;
        if whole < least {
            let message = format!("`{key}` is {whole}");
            self.say(Problem::error("too-few", stated.span, message).hint(format!("write {least} or more")));
            return None;
        }
        Some(Stated { value: whole, span: stated.span })
    }

    /// Like [`Reader::count`], for what is no larger than four billion.
    pub(super) fn small_count(
        &mut self,
        fields: &mut Fields<'a>,
        key: &'static str,
        least: u64,
    ) -> Option<Stated<u32>> {
        let stated = self.count(fields, key, least)?;
        match u32::try_from(stated.value) {
            Ok(value) => Some(Stated { value, span: stated.span }),
            Err(_) => {
                self.say(Problem::error("too-many", stated.span, format!("`{key}` is larger than four billion")));
                None
            }
        }
    }

    /// Takes how long something takes or how much there is when it varies: a quantity, or a table of mean and tail.
    pub(super) fn spread(
        &mut self,
        fields: &mut Fields<'a>,
        key: &'static str,
        wanted: Wanted,
        usual_cv2: f64,
    ) -> Option<Stated<Spread>> {
        let value = fields.take(key)?;
        let span = span_of(value);
        if let DeValue::Table(table) = value.get_ref() {
            let mut parts = Fields::new(&format!("`{key}`"), span, table, &mut self.problems);
            let spread = self.spread_of_parts(&mut parts, key, wanted, usual_cv2);
            self.unknown(parts, &[]);
            return spread.map(|spread| Stated::at(spread, span));
        }
        let always = match value.get_ref() {
            DeValue::String(text) => {
                ["exactly ", "always ", "constant "].iter().find_map(|word| text.trim_start().strip_prefix(word))
            }
            _ => None,
        };
        match always {
            Some(rest) => {
                let offset = self.offset_of(value, rest);
                let mean = self
                    .quantity_in(rest, offset, span)
                    .and_then(|quantity| self.suited(quantity, span, key, wanted))?;
                Some(Stated::at(Spread::always(mean), span))
            }
            None => {
                let mean = self.measure(value, key, wanted)?;
                Some(Stated::at(Spread { mean: mean.value, cv2: usual_cv2 }, span))
            }
        }
    }

    fn spread_of_parts(&mut self, parts: &mut Fields<'a>, key: &str, wanted: Wanted, usual_cv2: f64) -> Option<Spread> {
        let fault = |reader: &mut Self, span: Option<Span>, message: String, hint: &str| {
            reader.say(Problem::error("bad-spread", span, message).hint(hint.to_owned()));
            None
        };
        let example = "write { mean = …, p99 = … }, { p50 = …, p99 = … } or { mean = …, cv2 = … }";
        let exactly = self.measured(parts, "exactly", wanted);
        let mean = self.measured(parts, "mean", wanted);
        let middle = self.measured(parts, "p50", wanted).or_else(|| self.measured(parts, "median", wanted));
        let cv2 = self.measured(parts, "cv2", Wanted::Number);
        let mut tail = None;
        for (name, z) in NORMAL {
            if let Some(value) = self.measured(parts, name, wanted) {
                tail = Some((value, z));
            }
        }
        match (exactly, mean, middle, cv2, tail) {
            (Some(value), None, None, None, None) => Some(Spread::always(value.value)),
            (None, Some(mean), None, cv2, None) => {
                Some(Spread { mean: mean.value, cv2: cv2.map_or(usual_cv2, |cv2| cv2.value) })
            }
            (None, Some(mean), None, None, Some((tail, z))) => {
                // Of a log-normal law: ln(tail / mean) = z sigma - sigma^2 / 2, and the smaller root.
                let ratio = (tail.value / mean.value).ln();
                let inside = z * z - 2.0 * ratio;
                if !(ratio >= 0.0 && inside >= 0.0) {
                    let most = (z * z / 2.0).exp();
                    let hint =
                        format!("it lies between once and {most:.1} times the mean; say { } instead", "{ mean, cv2 }");
                    return fault(
                        self,
                        tail.span,
                        format!("no log-normal law has this tail and this mean in `{key}`"),
                        &hint,
                    );
                }
                let sigma = z - inside.sqrt();
                Some(Spread { mean: mean.value, cv2: (sigma * sigma).exp_m1() })
            }
            (None, None, Some(middle), None, Some((tail, z))) => {
                let sigma = (tail.value / middle.value).ln() / z;
                if !(0.0..=8.0).contains(&sigma) {
                    return fault(
                        self,
                        tail.span,
                        format!("the tail of `{key}` is below its median, or far too long"),
                        example,
                    );
                }
                Some(Spread { mean: middle.value * (sigma * sigma / 2.0).exp(), cv2: (sigma * sigma).exp_m1() })
            }
            // What could not be read was said already.
            _ if self.problems.last().is_some_and(|problem| {
                problem.span.is_some_and(|span| span.start >= parts.span.start && span.end <= parts.span.end)
            }) =>
            {
                None
            }
            _ => fault(self, Some(parts.span), format!("`{key}` does not say how it varies"), example),
        }
    }

    /// Takes prices, told apart by their dimensions.
    pub(super) fn prices(&mut self, fields: &mut Fields<'a>) -> Vec<Stated<Price>> {
        let mut prices = Vec::new();
        if let Some(value) = fields.take("price") {
            for value in self.one_or_more(value) {
                let Some(quantity) = self.quantity(value, "price") else { continue };
                match price(&quantity) {
                    Some(price) => prices.push(Stated::at(price, span_of(value))),
                    None => {
                        let message =
                            format!("a price is money for something, and this is {}", quantity.dimension.said());
                        let hint =
                            "write $/h (a server), $/h/GPU, $/GB/month (kept), $/GB (moved), $/request or $/token";
                        self.say(Problem::error("dimension", Some(span_of(value)), message).hint(hint));
                    }
                }
            }
        }
        if let Some(value) = fields.take("flat")
            && let Some(quantity) = self.quantity(value, "flat")
        {
            if quantity.dimension == Dimension::money().over(&Dimension::time()) && quantity.value >= 0.0 {
                prices.push(Stated::at(Price::Flat(quantity.value), span_of(value)));
            } else {
                let message = format!("`flat` is money per time, and this is {}", quantity.dimension.said());
                self.say(
                    Problem::error("dimension", Some(span_of(value)), message).hint("write `flat = \"$500/month\"`"),
                );
            }
        }
        prices
    }

    /// Returns what a value measures, if it is what is wanted and not negative.
    pub(super) fn measure(
        &mut self,
        value: &'a Spanned<DeValue<'a>>,
        key: &str,
        wanted: Wanted,
    ) -> Option<Stated<f64>> {
        let quantity = self.quantity(value, key)?;
        let span = span_of(value);
        self.suited(quantity, span, key, wanted).map(|value| Stated::at(value, span))
    }

    fn suited(&mut self, quantity: Quantity, span: Span, key: &str, wanted: Wanted) -> Option<f64> {
        let (said, example) = wanted.said();
        if !wanted.suits(&quantity.dimension) {
            let message = format!("`{key}` is {said}, and this is {}", quantity.dimension.said());
            let hint =
                dimension_hint(&quantity, key, wanted).unwrap_or_else(|| format!("write it as in `{key} = {example}`"));
            self.say(Problem::error("dimension", Some(span), message).hint(hint));
            return None;
        }
        if quantity.value < 0.0 {
            let message = format!("`{key}` is negative: {quantity}");
            self.say(Problem::error("negative", Some(span), message).hint("write 0 or more"));
            return None;
        }
        if matches!(wanted, Wanted::Share) && quantity.value > 1.0 {
            let message = format!("`{key}` is a share between 0 and 1, and this is {quantity}");
            let hint = match quantity.value {
                percent if percent <= 100.0 => format!("did you mean `\"{quantity}%\"`?"),
                _ => "write it as in `\"60%\"`".to_owned(),
            };
            self.say(Problem::error("bad-share", Some(span), message).hint(hint));
            return None;
        }
        Some(quantity.value)
    }

    /// Returns the quantity of a value: a number, or a text with units.
    pub(super) fn quantity(&mut self, value: &'a Spanned<DeValue<'a>>, key: &str) -> Option<Quantity> {
        if self.is_full() {
            return None;
        }
        let span = span_of(value);
        let number = match value.get_ref() {
            DeValue::String(text) => {
                let offset = self.offset_of(value, text);
                return self.quantity_in(text, offset, span);
            }
            DeValue::Integer(integer) => whole(integer),
            DeValue::Float(float) => float.as_str().replace('_', "").parse().unwrap_or(f64::NAN),
            _ => {
                self.wrong_kind(value, key, "a quantity such as `\"2 ms\"`");
                return None;
            }
        };
        if !number.is_finite() {
            self.say(Problem::error(
                "bad-number",
                Some(span),
                format!("`{key}` is no number that can be reckoned with"),
            ));
            return None;
        }
        Some(Quantity::number(number))
    }

    /// Reads a quantity that stands at an offset of the file; without one, all of `whole` is blamed for what is wrong.
    pub(super) fn quantity_in(&mut self, text: &str, offset: Option<usize>, whole: Span) -> Option<Quantity> {
        match parse(text, &self.names) {
            Ok(quantity) => Some(quantity),
            Err(_) if words(text).iter().any(|word| self.broken.contains(word)) => None,
            Err(error) => {
                let span =
                    offset.map_or(whole, |from| Span { start: from + error.span.start, end: from + error.span.end });
                let problem = Problem::error("quantity", Some(span), error.message);
                self.say(match error.hint {
                    Some(hint) => problem.hint(hint),
                    None => problem,
                });
                None
            }
        }
    }

    /// Returns where in the file a part of the end of a text in quotes stands, if it stands there as it is.
    pub(super) fn offset_of(&self, value: &Spanned<DeValue<'a>>, part: &str) -> Option<usize> {
        let raw = self.text.get(value.span())?;
        let at = raw.rfind(part)?;
        let quotes = raw.len() - at - part.len();
        // What is escaped stands there in other words; then the whole is meant.
        (quotes <= 3 && !raw.contains('\\')).then_some(value.span().start + at)
    }
}

fn whole(integer: &DeInteger<'_>) -> f64 {
    match integer.radix() {
        10 => integer.as_str().parse().unwrap_or(f64::NAN),
        radix => u64::from_str_radix(integer.as_str(), radix).map_or(f64::NAN, |value| value as f64),
    }
}

fn price(quantity: &Quantity) -> Option<Price> {
    let dimension = &quantity.dimension;
    let rest = dimension.over(&Dimension::money());
    let counted: Vec<(&str, i32)> = rest.counted().collect();
    let (time, information) = (rest.power(&Base::Time), rest.power(&Base::Information));
    if dimension.power(&Base::Money) != 1 || quantity.value < 0.0 {
        return None;
    }
    Some(match (time, information, counted.as_slice()) {
        (-1, 0, [] | [("server" | "replica" | "shard" | "worker" | "consumer", -1)]) => Price::Server(quantity.value),
        (-1, 0, [("GPU", -1)]) => Price::Gpu(quantity.value),
        (-1, -1, []) => Price::Kept(quantity.value),
        (0, -1, []) => Price::Moved(quantity.value),
        (0, 0, [("token", -1)]) => Price::Token(quantity.value),
        (0, 0, [(_, -1)]) => Price::Request(quantity.value),
        _ => return None,
    })
}

/// Returns what was probably forgotten.
fn dimension_hint(quantity: &Quantity, key: &str, wanted: Wanted) -> Option<String> {
    let dimension = &quantity.dimension;
    if dimension.is_none() {
        let (said, _) = wanted.said();
        let unit = match wanted {
            Wanted::Time => "ms",
            Wanted::Bytes => "GiB",
            Wanted::Bandwidth => "Gb/s",
            Wanted::Rate => "request/s",
            Wanted::Operations => "FLOP",
            Wanted::Speed => "FLOP/s",
            _ => return None,
        };
        return Some(format!("{said} needs a unit: `{key} = \"{quantity} {unit}\"`"));
    }
    let rest = dimension.over(&wanted.dimension());
    if rest.uncounted().is_none() {
        let above: Vec<&str> = rest.counted().filter(|(_, power)| *power > 0).map(|(what, _)| what).collect();
        let below: Vec<&str> = rest.counted().filter(|(_, power)| *power < 0).map(|(what, _)| what).collect();
        return match (wanted, above.as_slice(), below.as_slice()) {
            (Wanted::Rate, [_, other], []) => Some(format!(
                "{}s do not cancel: is one factor meant for each {}, as in `request/{}`?",
                other, other, other
            )),
            (Wanted::Rate, _, [what, ..]) => {
                Some(format!("this is what comes of one {what}: multiply by how many {what}s there are"))
            }
            (_, [what, ..], []) => Some(format!(
                "{what}s do not cancel: is the other factor for each {what}, as in `{}/{what}`?",
                wanted.dimension()
            )),
            (_, _, [what, ..]) => Some(format!("this is for one {what}: multiply by how many {what}s there are")),
            _ => None,
        };
    }
    let per_time = rest.times(&Dimension::time());
    match wanted {
        Wanted::Bytes if per_time.uncounted().is_none() => {
            Some("this is data per time: multiply by a time, or leave out the `/s`".to_owned())
        }
        Wanted::Rate | Wanted::Bandwidth | Wanted::Speed if rest.over(&Dimension::time()).uncounted().is_none() => {
            Some("a time is missing below the line: `/s`, `/day`".to_owned())
        }
        _ => None,
    }
}
