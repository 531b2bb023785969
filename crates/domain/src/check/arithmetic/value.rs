//! Numbers as check computes with them: exact rationals while that is possible and cheap, floating point otherwise.
//!
//! Everything is bounded: an exact number has at most [`EXACT_BITS`] bits above and below its line; what would be larger
//! becomes a floating-point number, and what overflows that is no number at all (`None`). So `9^9^9^9` costs nothing.

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{One, Pow, Signed, ToPrimitive, Zero};

/// How many bits the numerator or the denominator of an exact number may have.
pub const EXACT_BITS: u64 = 8192;

/// The largest number whose factorial is computed exactly.
const FACTORIAL_LIMIT: u32 = 800;

/// How far two floating-point results may lie apart, relative to their size, and still be the same number.
const NOISE: f64 = 1e-9;

/// A number.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Known exactly.
    Exact(BigRational),
    /// Known to about twelve digits.
    Approx(f64),
}

impl Value {
    /// Returns a whole number.
    pub fn whole(number: i64) -> Value {
        Value::Exact(BigRational::from_integer(BigInt::from(number)))
    }

    /// Returns a fraction; `None` when the denominator is zero.
    pub fn ratio(above: i64, below: i64) -> Option<Value> {
        (below != 0).then(|| Value::Exact(BigRational::new(BigInt::from(above), BigInt::from(below))))
    }

    /// Returns a floating-point number; `None` when it is not finite.
    pub fn float(number: f64) -> Option<Value> {
        number.is_finite().then_some(Value::Approx(number))
    }

    /// Returns the nearest floating-point number.
    pub fn to_f64(&self) -> f64 {
        match self {
            Value::Exact(exact) => exact.to_f64().unwrap_or(f64::NAN),
            Value::Approx(number) => *number,
        }
    }

    /// Returns the number when it is whole and fits.
    pub fn to_i64(&self) -> Option<i64> {
        match self {
            Value::Exact(exact) if exact.is_integer() => exact.numer().to_i64(),
            _ => None,
        }
    }

    /// Says whether the number is known to be whole.
    pub fn is_whole(&self) -> bool {
        matches!(self, Value::Exact(exact) if exact.is_integer())
    }

    /// Says whether the number is zero.
    pub fn is_zero(&self) -> bool {
        match self {
            Value::Exact(exact) => exact.is_zero(),
            Value::Approx(number) => *number == 0.0,
        }
    }

    /// Says whether the number is below zero.
    pub fn is_negative(&self) -> bool {
        match self {
            Value::Exact(exact) => exact.is_negative(),
            Value::Approx(number) => *number < 0.0,
        }
    }

    /// Returns how large the number is to compute with, in bits.
    pub fn bits(&self) -> u64 {
        match self {
            Value::Exact(exact) => exact.numer().bits() + exact.denom().bits(),
            Value::Approx(_) => 64,
        }
    }

    /// Returns the sum.
    pub fn plus(&self, other: &Value) -> Option<Value> {
        self.both(other, |a, b| Some(a + b), |a, b| a + b)
    }

    /// Returns the difference.
    pub fn minus(&self, other: &Value) -> Option<Value> {
        self.both(other, |a, b| Some(a - b), |a, b| a - b)
    }

    /// Returns the product.
    pub fn times(&self, other: &Value) -> Option<Value> {
        self.both(other, |a, b| Some(a * b), |a, b| a * b)
    }

    /// Returns the quotient; `None` when dividing by zero.
    pub fn over(&self, other: &Value) -> Option<Value> {
        if other.is_zero() {
            return None;
        }
        self.both(other, |a, b| Some(a / b), |a, b| a / b)
    }

    /// Returns the number with its sign turned.
    pub fn negated(&self) -> Value {
        match self {
            Value::Exact(exact) => Value::Exact(-exact.clone()),
            Value::Approx(number) => Value::Approx(-number),
        }
    }

    /// Returns the number without its sign.
    pub fn absolute(&self) -> Value {
        if self.is_negative() { self.negated() } else { self.clone() }
    }

    /// Returns the remainder with the sign of the divisor, as mathematics and Python have it.
    pub fn modulo(&self, other: &Value) -> Option<Value> {
        if other.is_zero() {
            return None;
        }
        self.both(
            other,
            |a, b| {
                let quotient = (&a / &b).floor();
                Some(a - quotient * b)
            },
            |a, b| a - (a / b).floor() * b,
        )
    }

    /// Returns the power; exact for whole exponents and for roots that come out even.
    pub fn power(&self, exponent: &Value) -> Option<Value> {
        if let (Value::Exact(base), Value::Exact(exact)) = (self, exponent) {
            if exact.is_integer() {
                return whole_power(base, exact.numer()).or_else(|| self.float_power(exponent));
            }
            if let Some(root) = exact.denom().to_u32().filter(|root| *root <= 64)
                && let Some(found) = exact_root(base, root)
                && let Some(power) = whole_power(&found, exact.numer())
            {
                return Some(power);
            }
        }
        self.float_power(exponent)
    }

    fn float_power(&self, exponent: &Value) -> Option<Value> {
        let result = self.to_f64().powf(exponent.to_f64());
        // An underflow to zero is as much a loss as an overflow.
        (result != 0.0 || self.is_zero()).then_some(result).and_then(Value::float)
    }

    /// Returns the square root.
    pub fn square_root(&self) -> Option<Value> {
        self.power(&Value::ratio(1, 2)?)
    }

    /// Returns the logarithm to a base; exact where the number is a whole power of a whole base.
    pub fn logarithm(&self, base: &Value) -> Option<Value> {
        let (number, base_number) = (self.to_f64(), base.to_f64());
        if number.is_nan() || number <= 0.0 || base_number <= 0.0 || base_number == 1.0 {
            return None;
        }
        let float = number.ln() / base_number.ln();
        let nearest = float.round();
        if nearest.abs() < 1000.0
            && (float - nearest).abs() < NOISE
            && let (Value::Exact(_), Value::Exact(_)) = (self, base)
            && base.power(&Value::whole(nearest as i64)).as_ref() == Some(self)
        {
            return Some(Value::whole(nearest as i64));
        }
        Value::float(float)
    }

    /// Returns a function of floating-point numbers.
    pub fn map(&self, function: impl Fn(f64) -> f64) -> Option<Value> {
        Value::float(function(self.to_f64()))
    }

    /// Returns the largest whole number that is not above.
    pub fn floor(&self) -> Option<Value> {
        match self {
            Value::Exact(exact) => Some(Value::Exact(exact.floor())),
            Value::Approx(number) => whole_float(number.floor()),
        }
    }

    /// Returns the smallest whole number that is not below.
    pub fn ceiling(&self) -> Option<Value> {
        match self {
            Value::Exact(exact) => Some(Value::Exact(exact.ceil())),
            Value::Approx(number) => whole_float(number.ceil()),
        }
    }

    /// Returns the nearest whole number, halves away from zero.
    pub fn rounded(&self) -> Option<Value> {
        match self {
            Value::Exact(exact) => Some(Value::Exact(exact.round())),
            Value::Approx(number) => whole_float(number.round()),
        }
    }

    /// Returns the whole number nearer to zero.
    pub fn truncated(&self) -> Option<Value> {
        if self.is_negative() { self.ceiling() } else { self.floor() }
    }

    /// Returns `n!`; `None` above 800 and for what is no whole number.
    pub fn factorial(&self) -> Option<Value> {
        let n = u32::try_from(self.to_i64()?).ok().filter(|n| *n <= FACTORIAL_LIMIT)?;
        let product = (2..=n).fold(BigInt::one(), |product, factor| product * factor);
        Some(Value::Exact(BigRational::from_integer(product)))
    }

    /// Returns in how many ways `taken` of this many can be ordered.
    pub fn arrangements(&self, taken: &Value) -> Option<Value> {
        let (n, k) = (self.to_i64()?, taken.to_i64()?);
        if n < 0 || k < 0 || k > i64::from(FACTORIAL_LIMIT) {
            return None;
        }
        let mut product = BigInt::one();
        for step in 0..k {
            product *= n - step;
            if product.bits() > EXACT_BITS {
                return None;
            }
        }
        Some(Value::Exact(BigRational::from_integer(product)))
    }

    /// Returns in how many ways `taken` of this many can be chosen.
    pub fn combinations(&self, taken: &Value) -> Option<Value> {
        let (n, k) = (self.to_i64()?, taken.to_i64()?);
        let fewer = if n >= k && k >= 0 { k.min(n - k) } else { k };
        self.arrangements(&Value::whole(fewer))?.over(&Value::whole(fewer).factorial()?)
    }

    /// Says whether two results are the same number, up to the noise of floating point.
    pub fn same(&self, other: &Value) -> bool {
        if let (Value::Exact(a), Value::Exact(b)) = (self, other) {
            return a == b;
        }
        let (a, b) = (self.to_f64(), other.to_f64());
        (a - b).abs() <= NOISE * a.abs().max(b.abs()) || (a - b).abs() < 1e-300
    }

    /// Says whether this number is above the other, beyond the noise of floating point.
    pub fn exceeds(&self, other: &Value) -> bool {
        if let (Value::Exact(a), Value::Exact(b)) = (self, other) {
            return a > b;
        }
        !self.same(other) && self.to_f64() > other.to_f64()
    }

    fn both(
        &self,
        other: &Value,
        exact: impl Fn(BigRational, BigRational) -> Option<BigRational>,
        float: impl Fn(f64, f64) -> f64,
    ) -> Option<Value> {
        if let (Value::Exact(a), Value::Exact(b)) = (self, other)
            && self.bits() <= 2 * EXACT_BITS
            && other.bits() <= 2 * EXACT_BITS
            && let Some(result) = exact(a.clone(), b.clone())
            && result.numer().bits() <= EXACT_BITS
            && result.denom().bits() <= EXACT_BITS
        {
            return Some(Value::Exact(result));
        }
        Value::float(float(self.to_f64(), other.to_f64()))
    }

    /// Returns the number as a fraction, when it is a short one, with its decimal: `1/4 = 0.25`.
    pub fn as_fraction(&self, digits: usize) -> String {
        let shown = self.shown(digits);
        match self {
            Value::Exact(exact) if !exact.is_integer() && !shown.contains('/') && self.bits() <= 48 => {
                format!("{}/{} = {shown}", exact.numer(), exact.denom())
            }
            _ => shown,
        }
    }

    /// Returns the number as people write it: whole numbers and short decimals in full, otherwise a fraction with its
    /// decimal, otherwise `digits` significant digits.
    pub fn shown(&self, digits: usize) -> String {
        match self {
            Value::Exact(exact) if exact.is_integer() => whole_text(exact.numer(), digits),
            Value::Exact(exact) => match short_decimal(exact) {
                Some(decimal) => decimal,
                None if exact.numer().bits() + exact.denom().bits() <= 48 => {
                    format!("{}/{} ≈ {}", exact.numer(), exact.denom(), significant(self.to_f64(), digits))
                }
                None => significant(self.to_f64(), digits),
            },
            Value::Approx(number) => significant(*number, digits),
        }
    }
}

/// Returns a whole power of an exact number while that stays within the limit.
fn whole_power(base: &BigRational, exponent: &BigInt) -> Option<Value> {
    let exponent = exponent.to_i64()?;
    let size = base.numer().bits().max(base.denom().bits());
    let trivial = base.is_zero() || base.numer().magnitude().is_one() && base.denom().is_one();
    if exponent < 0 && base.is_zero() {
        return None;
    }
    if trivial {
        let odd = exponent.is_odd();
        return Some(Value::Exact(match exponent {
            0 => BigRational::one(),
            _ if odd || !base.is_negative() => base.clone(),
            _ => BigRational::one(),
        }));
    }
    if exponent.unsigned_abs().saturating_mul(size) > EXACT_BITS {
        return None;
    }
    let power = u32::try_from(exponent.unsigned_abs()).ok()?;
    let raised = BigRational::new_raw(Pow::pow(base.numer(), power), Pow::pow(base.denom(), power));
    Some(Value::Exact(if exponent < 0 { raised.recip() } else { raised }))
}

/// Returns the root of an exact number when it comes out even.
fn exact_root(number: &BigRational, root: u32) -> Option<BigRational> {
    if number.is_negative() && root.is_even() || number.numer().bits() + number.denom().bits() > EXACT_BITS {
        return None;
    }
    let (above, below) = (number.numer().nth_root(root), number.denom().nth_root(root));
    let found = BigRational::new(above, below);
    (Pow::pow(found.numer(), root) == *number.numer() && Pow::pow(found.denom(), root) == *number.denom())
        .then_some(found)
}

fn whole_float(number: f64) -> Option<Value> {
    if number.abs() < 9e15 { Some(Value::whole(number as i64)) } else { Value::float(number) }
}

fn whole_text(number: &BigInt, digits: usize) -> String {
    let text = number.to_string();
    if text.len() <= 24 { text } else { significant(number.to_f64().unwrap_or(f64::NAN), digits) }
}

/// Returns the decimal of a fraction when it ends within eight places.
fn short_decimal(exact: &BigRational) -> Option<String> {
    for places in 1..=8u32 {
        let scaled = exact * BigRational::from_integer(Pow::pow(BigInt::from(10), places));
        if scaled.is_integer() {
            let digits = scaled.numer().abs().to_string();
            let padded = format!("{digits:0>width$}", width = places as usize + 1);
            let (whole, part) = padded.split_at(padded.len() - places as usize);
            if whole.len() > 20 {
                return None;
            }
            let sign = if exact.is_negative() { "-" } else { "" };
            return Some(format!("{sign}{whole}.{part}"));
        }
    }
    None
}

/// Returns a number with so many significant digits.
pub fn significant(number: f64, digits: usize) -> String {
    if number == 0.0 || !number.is_finite() {
        return format!("{number}");
    }
    let magnitude = number.abs().log10().floor() as i32;
    if !(-5..15).contains(&magnitude) {
        let text = format!("{number:.*e}", digits.saturating_sub(1));
        let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
        let mantissa =
            if mantissa.contains('.') { mantissa.trim_end_matches('0').trim_end_matches('.') } else { mantissa };
        return format!("{mantissa}e{exponent}");
    }
    let places = (digits as i32 - 1 - magnitude).max(0) as usize;
    let text = format!("{number:.places$}");
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_numbers_stay_exact() {
        let third = Value::ratio(1, 3);
        assert_eq!(third.as_ref().and_then(|third| third.plus(third)), Value::ratio(2, 3));
        assert_eq!(Value::whole(5).combinations(&Value::whole(2)), Some(Value::whole(10)));
        assert_eq!(Value::ratio(9, 4).and_then(|number| number.square_root()), Value::ratio(3, 2));
        assert_eq!(Value::whole(8).logarithm(&Value::whole(2)), Some(Value::whole(3)));
        assert_eq!(Value::whole(-7).modulo(&Value::whole(3)), Some(Value::whole(2)));
    }

    #[test]
    fn towers_cost_nothing() {
        let nine = Value::whole(9);
        let tower = nine.power(&nine).and_then(|top| nine.power(&top));
        assert_eq!(tower, None);
        assert_eq!(Value::whole(1_000_000).factorial(), None);
        assert_eq!(Value::whole(2).power(&Value::whole(-100_000)), None);
    }

    #[test]
    fn numbers_print_as_people_write_them() {
        for (value, text) in [
            (Value::whole(500_000), "500000"),
            (Value::whole(3).over(&Value::whole(8)).unwrap_or(Value::whole(0)), "0.375"),
            (Value::ratio(9, 14).unwrap_or(Value::whole(0)), "9/14 ≈ 0.6429"),
            (Value::Approx(0.293_683_757), "0.2937"),
            (Value::Approx(1.5e-9), "1.5e-9"),
        ] {
            assert_eq!(value.shown(4), text);
        }
    }
}
