//! Numbers of a design as people say them: three digits and the unit that keeps them readable.

use super::simulation::Estimate;

/// What a number is, so that it can be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Seconds.
    Time,
    /// A share of one.
    Share,
    /// So many a second.
    Rate,
    /// Dollars a second, said for a month.
    Cost,
    /// Zones, servers, requests.
    Count,
}

impl Unit {
    /// Says a number of this unit.
    pub fn say(self, value: f64) -> String {
        match self {
            Unit::Time => seconds(value),
            Unit::Share => share(value),
            Unit::Rate => rate(value),
            Unit::Cost => dollars_a_month(value),
            Unit::Count => count(value),
        }
    }

    /// Says an estimate with its interval: `182 ± 4 ms`. What follows from the design alone has none.
    pub fn estimate(self, estimate: Estimate) -> String {
        let half_width = estimate.half_width();
        let said = self.say(estimate.value);
        if half_width == 0.0 || !half_width.is_finite() || !estimate.value.is_finite() {
            return said;
        }
        // The interval is said in the unit of the value, with two digits: more would be a promise.
        let (factor, name) = match self {
            // A difference that is all noise is said in the unit of the noise.
            Unit::Time => time_unit(estimate.value.abs().max(half_width)),
            Unit::Share => (0.01, " %"),
            Unit::Rate | Unit::Count => count_unit(estimate.value),
            Unit::Cost => return format!("{said} ± {}", self.say(half_width)),
        };
        let name = if self == Unit::Rate { format!("{name}/s") } else { name.to_owned() };
        format!("{} ± {}{name}", grouped(estimate.value / factor), two_digits(half_width / factor))
    }

    /// Says a difference with its sign.
    pub fn difference(self, estimate: Estimate) -> String {
        let sign = if estimate.value < 0.0 { "−" } else { "+" };
        let size = if estimate.value < 0.0 { estimate.scaled(-1.0) } else { estimate };
        format!("{sign}{}", self.estimate(size))
    }
}

/// Says seconds.
pub fn seconds(value: f64) -> String {
    if value.is_nan() {
        return "unknown".to_owned();
    }
    if value.is_infinite() {
        return "without end".to_owned();
    }
    let (unit, name) = time_unit(value);
    format!("{}{name}", digits(value / unit))
}

fn time_unit(value: f64) -> (f64, &'static str) {
    match value.abs() {
        0.0 => (1e-3, " ms"),
        value if value >= 86_400.0 * 2.0 => (86_400.0, " days"),
        value if value >= 3_600.0 * 2.0 => (3_600.0, " h"),
        value if value >= 120.0 => (60.0, " min"),
        value if value >= 0.9995 => (1.0, " s"),
        value if value >= 0.9995e-3 => (1e-3, " ms"),
        value if value >= 0.9995e-6 => (1e-6, " µs"),
        _ => (1e-9, " ns"),
    }
}

/// Says a number of things: 950, 12,400, 1.16 M.
pub fn count(value: f64) -> String {
    if !value.is_finite() {
        return seconds(value);
    }
    let (unit, name) = count_unit(value);
    format!("{}{name}", grouped(value / unit))
}

fn count_unit(value: f64) -> (f64, &'static str) {
    match value.abs() {
        value if value >= 999.5e9 => (1e12, " T"),
        value if value >= 999.5e6 => (1e9, " G"),
        value if value >= 999.5e3 => (1e6, " M"),
        _ => (1.0, ""),
    }
}

/// Writes a number with three digits that count, thousands apart.
fn grouped(number: f64) -> String {
    if number.abs() < 1_000.0 {
        return digits(number);
    }
    let step = if number.abs() < 9_995.0 { 10.0 } else { 100.0 };
    let whole = (number / step).round() * step;
    let (mut rest, mut parts) = (whole.abs(), Vec::new());
    while rest >= 1_000.0 {
        parts.push(format!("{:03}", rest % 1_000.0));
        rest = (rest / 1_000.0).trunc();
    }
    parts.push(format!("{}{rest}", if whole < 0.0 { "-" } else { "" }));
    parts.reverse();
    parts.join(",")
}

fn two_digits(number: f64) -> String {
    let places = match number.abs() {
        size if size >= 9.95 => 0,
        size if size >= 0.995 => 1,
        size if size >= 0.0995 => 2,
        size if size >= 0.00995 => 3,
        _ => 4,
    };
    without_zeros(&format!("{number:.places$}"))
}

fn without_zeros(text: &str) -> String {
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text.to_owned() }
}

/// Says how many a second.
pub fn rate(value: f64) -> String {
    match value.abs() {
        value if value > 0.0 && value < 0.0995 => format!("{}/min", digits(value * 60.0)),
        _ => format!("{}/s", count(value)),
    }
}

/// Says a share in percent.
pub fn share(value: f64) -> String {
    let percent = value * 100.0;
    match percent.abs() {
        0.0 => "0 %".to_owned(),
        size if size < 0.001 => "below 0.001 %".to_owned(),
        _ => format!("{} %", digits(percent)),
    }
}

/// Says how many times: twice, 1.5 times.
pub fn times(value: f64) -> String {
    if value == 2.0 { "twice".to_owned() } else { format!("{} times", digits(value)) }
}

/// Says dollars a second as dollars a month of 30.44 days.
pub fn dollars_a_month(value: f64) -> String {
    let month = value * 30.44 * 86_400.0;
    match month.abs() {
        size if size >= 999_500.0 => format!("${}M/month", digits(month / 1e6)),
        size if size >= 9_995.0 => format!("${}k/month", digits(month / 1e3)),
        _ => format!("${}/month", count(month)),
    }
}

/// Three digits that count, without zeros behind the point.
fn digits(number: f64) -> String {
    let places = match number.abs() {
        size if size >= 99.95 || size == 0.0 => 0,
        size if size >= 9.995 => 1,
        size if size >= 0.9995 => 2,
        size if size >= 0.09995 => 3,
        size if size >= 0.009995 => 4,
        _ => 5,
    };
    without_zeros(&format!("{number:.places$}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_said_with_three_digits_and_a_unit() {
        let said = [seconds(0.0), seconds(2.5e-9), seconds(0.1234), seconds(0.9999), seconds(300.0), seconds(9_000.0)];
        assert_eq!(said, ["0 ms", "2.5 ns", "123 ms", "1 s", "5 min", "2.5 h"]);
        let said = [count(0.0), count(7.0), count(950.4), count(12_403.0), count(1_157_407.0), count(2e9)];
        assert_eq!(said, ["0", "7", "950", "12,400", "1.16 M", "2 G"]);
        assert_eq!([count(1_999_994.0), count(1_005.0), count(999_994.0)], ["2 M", "1,010", "1 M"]);
        assert_eq!([rate(5.0), rate(0.01)], ["5/s", "0.6/min"]);
        assert_eq!(
            [share(0.716), share(1.337), share(0.00012), share(1e-9)],
            ["71.6 %", "134 %", "0.012 %", "below 0.001 %"]
        );
        assert_eq!([dollars_a_month(0.15), dollars_a_month(1e-4)], ["$395k/month", "$263/month"]);
        assert_eq!([times(10.0), times(2.0), times(1.5)], ["10 times", "twice", "1.5 times"]);
    }

    #[test]
    fn an_interval_is_said_where_there_is_one() {
        let of = |value: f64, half: f64| Estimate { value, low: value - half, high: value + half };
        assert_eq!(Unit::Time.estimate(of(0.182, 0.004)), "182 ± 4 ms");
        assert_eq!(Unit::Time.estimate(of(0.182, 0.0)), "182 ms");
        assert_eq!(Unit::Time.estimate(of(0.0261, 0.000275)), "26.1 ± 0.28 ms");
        assert_eq!(Unit::Rate.estimate(of(1_157_000.0, 1_200.0)), "1.16 ± 0.0012 M/s");
        assert_eq!(Unit::Rate.estimate(of(2_003.0, 13.5)), "2,000 ± 14/s");
        assert_eq!(Unit::Share.estimate(of(0.503, 0.0043)), "50.3 ± 0.43 %");
        assert_eq!(Unit::Time.estimate(of(f64::INFINITY, f64::NAN)), "without end");
        assert_eq!(Unit::Time.difference(of(-0.01, 0.002)), "−10 ± 2 ms");
    }
}
