//! Units that notes compute with: time, information, operations, rates; and what one is in another.

use num_bigint::BigInt;
use num_rational::BigRational;

use super::number::ten_to;
use super::value::Value;

/// What a quantity measures: powers of seconds, bits, operations, meters and grams.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Dimension {
    /// Seconds.
    pub time: i8,
    /// Bits.
    pub information: i8,
    /// Floating-point operations.
    pub operations: i8,
    /// Meters.
    pub length: i8,
    /// Watts.
    pub power: i8,
}

/// A unit: what it measures and how many of the base unit it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// What it measures.
    pub dimension: Dimension,
    /// How many base units it is, with the prefix as a power of a thousand.
    pub factor: Value,
    /// How many base units it is when the prefix means powers of 1024; for information only.
    pub binary: Value,
}

impl Dimension {
    /// Says whether nothing is measured.
    pub fn is_none(&self) -> bool {
        *self == Dimension::default()
    }

    /// Returns the dimension of a product.
    pub fn times(self, other: Dimension) -> Dimension {
        self.combine(other, i8::saturating_add)
    }

    /// Returns the dimension of a quotient.
    pub fn over(self, other: Dimension) -> Dimension {
        self.combine(other, i8::saturating_sub)
    }

    fn combine(self, other: Dimension, with: impl Fn(i8, i8) -> i8) -> Dimension {
        Dimension {
            time: with(self.time, other.time),
            information: with(self.information, other.information),
            operations: with(self.operations, other.operations),
            length: with(self.length, other.length),
            power: with(self.power, other.power),
        }
    }
}

const TIME: Dimension = Dimension { time: 1, information: 0, operations: 0, length: 0, power: 0 };
const INFORMATION: Dimension = Dimension { time: 0, information: 1, operations: 0, length: 0, power: 0 };
const OPERATIONS: Dimension = Dimension { time: 0, information: 0, operations: 1, length: 0, power: 0 };
const LENGTH: Dimension = Dimension { time: 0, information: 0, operations: 0, length: 1, power: 0 };
const POWER: Dimension = Dimension { time: 0, information: 0, operations: 0, length: 0, power: 1 };

/// Returns the unit of that name. A lone `B` is left to the reader of numbers, which takes it for billion or bytes.
pub fn named(name: &str) -> Option<Unit> {
    time(name).or_else(|| information(name)).or_else(|| operations(name)).or_else(|| other(name))
}

fn time(name: &str) -> Option<Unit> {
    let seconds = |above: i64, below: i64| {
        let factor = Value::ratio(above, below)?;
        Some(Unit { dimension: TIME, binary: factor.clone(), factor })
    };
    match name {
        "ns" | "nanosecond" | "nanoseconds" => seconds(1, 1_000_000_000),
        "us" | "µs" | "μs" | "microsecond" | "microseconds" => seconds(1, 1_000_000),
        "ms" | "msec" | "millisecond" | "milliseconds" => seconds(1, 1000),
        "s" | "sec" | "secs" | "second" | "seconds" => seconds(1, 1),
        "min" | "mins" | "minute" | "minutes" => seconds(60, 1),
        "h" | "hr" | "hrs" | "hour" | "hours" => seconds(3600, 1),
        "day" | "days" => seconds(86_400, 1),
        "week" | "weeks" => seconds(604_800, 1),
        "month" | "months" => seconds(2_592_000, 1),
        "year" | "years" | "yr" | "yrs" => seconds(31_536_000, 1),
        _ => None,
    }
}

fn information(name: &str) -> Option<Unit> {
    let bits = |bits: i64, thousands: i32, binary_prefix: bool| {
        let binary = whole_power(1024, thousands, bits);
        let decimal = Value::Exact(ten_to(3 * thousands) * BigRational::from_integer(BigInt::from(bits)));
        let factor = if binary_prefix { binary.clone() } else { decimal };
        Unit { dimension: INFORMATION, factor, binary }
    };
    let lower = name.to_ascii_lowercase();
    match lower.as_str() {
        "bit" | "bits" => return Some(bits(1, 0, false)),
        "byte" | "bytes" | "байт" | "байта" | "байтов" => return Some(bits(8, 0, false)),
        "бит" | "бита" | "битов" => return Some(bits(1, 0, false)),
        _ => {}
    }
    for (long, thousands) in [("kilo", 1), ("mega", 2), ("giga", 3), ("tera", 4), ("peta", 5)] {
        match lower.strip_prefix(long) {
            Some("byte" | "bytes") => return Some(bits(8, thousands, false)),
            Some("bit" | "bits") => return Some(bits(1, thousands, false)),
            _ => {}
        }
    }
    let mut letters = name.chars();
    let thousands = match letters.next()? {
        'K' | 'k' | 'К' | 'к' => 1,
        'M' | 'М' => 2,
        'G' | 'Г' => 3,
        'T' | 'Т' => 4,
        'P' | 'П' => 5,
        'E' => 6,
        _ => return None,
    };
    match letters.as_str() {
        "B" | "Bs" | "bytes" | "Б" | "байт" | "байта" => Some(bits(8, thousands, false)),
        "b" if thousands >= 3 => Some(bits(8, thousands, false)),
        "iB" => Some(bits(8, thousands, true)),
        "bit" | "bits" => Some(bits(1, thousands, false)),
        "bps" | "bit/s" => {
            let unit = bits(1, thousands, false);
            Some(Unit { dimension: unit.dimension.over(TIME), ..unit })
        }
        _ => None,
    }
}

fn operations(name: &str) -> Option<Unit> {
    let thousands = match name.strip_suffix('s').unwrap_or(name) {
        "FLOP" | "flop" => 0,
        "kFLOP" | "KFLOP" => 1,
        "MFLOP" => 2,
        "GFLOP" => 3,
        "TFLOP" => 4,
        "PFLOP" => 5,
        "EFLOP" => 6,
        _ => return None,
    };
    let factor = Value::Exact(ten_to(3 * thousands));
    Some(Unit { dimension: OPERATIONS, binary: factor.clone(), factor })
}

fn other(name: &str) -> Option<Unit> {
    let (dimension, above, below) = match name {
        "Hz" | "QPS" | "qps" | "RPS" | "rps" | "TPS" | "tps" => (Dimension::default().over(TIME), 1, 1),
        "kHz" => (Dimension::default().over(TIME), 1000, 1),
        "MHz" => (Dimension::default().over(TIME), 1_000_000, 1),
        "GHz" => (Dimension::default().over(TIME), 1_000_000_000, 1),
        "km" => (LENGTH, 1000, 1),
        "cm" => (LENGTH, 1, 100),
        "mm" => (LENGTH, 1, 1000),
        "meter" | "meters" => (LENGTH, 1, 1),
        "W" | "watt" | "watts" => (POWER, 1, 1),
        "kW" => (POWER, 1000, 1),
        "MW" => (POWER, 1_000_000, 1),
        _ => return None,
    };
    let factor = Value::ratio(above, below)?;
    Some(Unit { dimension, binary: factor.clone(), factor })
}

fn whole_power(base: i64, power: i32, times: i64) -> Value {
    let mut value = BigInt::from(times);
    for _ in 0..power {
        value *= base;
    }
    Value::Exact(BigRational::from_integer(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_convert_into_each_other() {
        let factor = |name: &str| named(name).map(|unit| unit.factor.to_f64());
        assert_eq!(factor("GB"), Some(8e9));
        assert_eq!(factor("GiB"), Some(8.0 * 1024.0f64.powi(3)));
        assert_eq!(factor("days"), Some(86_400.0));
        assert_eq!(factor("TFLOPs"), Some(1e12));
        assert_eq!(factor("apples"), None);
    }
}
