//! From a text to a quantity.
//!
//! A number and the units behind it are one amount: in `rate / 500 request/s/server` the rate is divided by all of it. `*`
//! ends an amount. Otherwise the rules of school: powers, then products from the left, then sums.

use super::token::{Placed, Token, tokens};
use super::unit::advice;
use super::{Dimension, Names, Quantity, QuantityError};
use crate::design::model::Span;

/// A quantity may be so long; what is longer is refused unread.
pub const MOST_CHARACTERS: usize = 2_000;

/// Parentheses, powers and signs may be so deep in each other.
pub const MOST_DEPTH: u32 = 64;

/// Reads a quantity such as `1e9 user * 100 request/user/day`. It may name quantities of `names`.
///
/// # Errors
/// When it is none; the error says where in the text, and what to try. Time and memory are bounded by
/// [`MOST_CHARACTERS`] and [`MOST_DEPTH`].
pub fn parse(text: &str, names: &Names) -> Result<Quantity, QuantityError> {
    if text.len() > MOST_CHARACTERS {
        let message = format!("a quantity has at most {MOST_CHARACTERS} characters, and this one has {}", text.len());
        let hint = Some("give its parts names in `[quantity]`".to_owned());
        return Err(QuantityError { span: Span { start: 0, end: text.len() }, message, hint });
    }
    let tokens = tokens(text)?;
    if tokens.is_empty() {
        let message = "there is no quantity here".to_owned();
        let hint = Some("write a number with a unit, such as `2 ms`".to_owned());
        return Err(QuantityError { span: Span { start: 0, end: text.len() }, message, hint });
    }
    let mut parser = Parser { tokens: &tokens, at: 0, end: text.len(), names, depth: 0 };
    let (quantity, _) = parser.sum()?;
    match parser.tokens.get(parser.at) {
        None => Ok(quantity),
        Some((_, span)) => Err(parser.misplaced(*span)),
    }
}

/// Returns the words of a text that might be names, for finding out what depends on what; nothing of a text that is none.
pub fn words(text: &str) -> Vec<String> {
    if text.len() > MOST_CHARACTERS {
        return Vec::new();
    }
    let word = |(token, _): Placed| match token {
        Token::Word(word) => Some(word),
        _ => None,
    };
    tokens(text).unwrap_or_default().into_iter().filter_map(word).collect()
}

struct Parser<'a> {
    tokens: &'a [Placed],
    at: usize,
    /// The length of the text.
    end: usize,
    names: &'a Names,
    depth: u32,
}

type Parsed = Result<(Quantity, Span), QuantityError>;

impl Parser<'_> {
    fn sum(&mut self) -> Parsed {
        let (mut sum, mut span) = self.product()?;
        while let Some(sign) = self.sign(&['+', '-']) {
            let (next, its) = self.product()?;
            let whole = Span { start: span.start, end: its.end };
            if sum.dimension != next.dimension {
                return Err(different(&sum, &next, sign, whole));
            }
            let value = if sign == '+' { sum.value + next.value } else { sum.value - next.value };
            (sum, span) = (sane(value, sum.dimension, whole)?, whole);
        }
        Ok((sum, span))
    }

    fn product(&mut self) -> Parsed {
        let (mut product, mut span) = self.power()?;
        while let Some(sign) = self.sign(&['*', '/']) {
            let (next, its) = self.power()?;
            let whole = Span { start: span.start, end: its.end };
            product = if sign == '*' {
                sane(product.value * next.value, product.dimension.times(&next.dimension), whole)?
            } else {
                if next.value == 0.0 {
                    return Err(error(its, "this is divided by zero", None));
                }
                sane(product.value / next.value, product.dimension.over(&next.dimension), whole)?
            };
            span = whole;
        }
        Ok((product, span))
    }

    fn power(&mut self) -> Parsed {
        if let Some((Token::Sign('-'), span)) = self.peek().cloned() {
            self.at += 1;
            self.deeper(span)?;
            let (quantity, its) = self.power()?;
            self.depth -= 1;
            return Ok((Quantity::new(-quantity.value, quantity.dimension), Span { start: span.start, end: its.end }));
        }
        let (base, span) = self.atom()?;
        if self.sign(&['^']).is_none() {
            return Ok((base, span));
        }
        self.deeper(span)?;
        let (exponent, its) = self.power()?;
        self.depth -= 1;
        let whole = Span { start: span.start, end: its.end };
        Ok((raised(&base, &exponent, its, whole)?, whole))
    }

    fn atom(&mut self) -> Parsed {
        let Some((token, span)) = self.peek().cloned() else {
            let end = Span { start: self.end, end: self.end };
            return Err(error(end, "it ends too early", Some("a number, a unit or a name is missing".to_owned())));
        };
        self.at += 1;
        match token {
            Token::Number(value) => self.amount(value, span, false),
            Token::Sign('$') => match self.peek().cloned() {
                Some((Token::Number(value), its)) => {
                    self.at += 1;
                    self.amount(value, Span { start: span.start, end: its.end }, true)
                }
                _ => Err(error(span, "an amount is missing behind `$`", Some("such as `$2.95/h`".to_owned()))),
            },
            Token::Sign('(') => {
                self.deeper(span)?;
                let (quantity, _) = self.sum()?;
                self.depth -= 1;
                match self.peek() {
                    Some((Token::Sign(')'), close)) => {
                        let whole = Span { start: span.start, end: close.end };
                        self.at += 1;
                        Ok((quantity, whole))
                    }
                    Some((_, its)) => Err(self.misplaced(*its)),
                    None => Err(error(span, "this parenthesis is never closed", None)),
                }
            }
            Token::Word(word) => match (self.names.quantity(&word), self.peek()) {
                (Some(quantity), _) => Ok((quantity.clone(), span)),
                (None, Some((Token::Sign('('), _))) => self.function(&word, span),
                (None, _) => Ok((self.unit(&word, span)?, span)),
            },
            Token::Sign(sign) => {
                let hint = match sign {
                    '%' => Some("a number is missing before it".to_owned()),
                    _ => Some("a number, a unit or a name is missing before it".to_owned()),
                };
                Err(error(span, &format!("`{sign}` stands at a wrong place"), hint))
            }
        }
    }

    /// A number, what multiplies it, and the units behind it.
    fn amount(&mut self, value: f64, mut span: Span, money: bool) -> Parsed {
        let mut quantity = Quantity::number(value);
        if money {
            quantity.dimension = Dimension::money();
        }
        if let Some((Token::Word(word), its)) = self.peek()
            && let Some(times) = scale(word, money)
        {
            quantity.value *= times;
            span.end = its.end;
            self.at += 1;
        } else if let Some((Token::Sign('%'), its)) = self.peek() {
            quantity.value /= 100.0;
            span.end = its.end;
            self.at += 1;
        }
        let mut has_unit = money;
        if let Some((Token::Word(word), its)) = self.peek().cloned() {
            if self.names.quantity(&word).is_some() {
                let message = format!("an operator is missing before `{word}`, which is a quantity of this file");
                return Err(error(its, &message, Some(format!("write `* {word}`, or the unit in the singular"))));
            }
            self.at += 1;
            let unit = self.raised_unit(&word, its)?;
            quantity = Quantity::new(quantity.value * unit.value, quantity.dimension.times(&unit.dimension));
            span.end = self.tokens[self.at - 1].1.end;
            has_unit = true;
        }
        while has_unit
            && let (Some((Token::Sign('/'), _)), Some((Token::Word(word), its))) =
                (self.peek(), self.tokens.get(self.at + 1).cloned())
            && !matches!(self.tokens.get(self.at + 2), Some((Token::Sign('('), _)))
        {
            if self.names.quantity(&word).is_some() {
                if self.names.unit(&word).is_none() {
                    break;
                }
                let message = format!("`{word}` is a unit, and a quantity of this file: which is meant?");
                let hint = format!("write `({word})` for the quantity, or give that another name");
                return Err(error(its, &message, Some(hint)));
            }
            self.at += 2;
            let unit = self.raised_unit(&word, its)?;
            quantity = Quantity::new(quantity.value / unit.value, quantity.dimension.over(&unit.dimension));
            span.end = self.tokens[self.at - 1].1.end;
        }
        Ok((sane(quantity.value, quantity.dimension, span)?, span))
    }

    /// A unit, and the power it is raised to.
    fn raised_unit(&mut self, word: &str, span: Span) -> Result<Quantity, QuantityError> {
        let unit = self.unit(word, span)?;
        let power = match (self.tokens.get(self.at), self.tokens.get(self.at + 1)) {
            (Some((Token::Sign('^'), _)), Some((Token::Number(power), its))) => Some((*power, *its)),
            _ => None,
        };
        let Some((power, its)) = power else { return Ok(unit) };
        self.at += 2;
        raised(&unit, &Quantity::number(power), its, Span { start: span.start, end: its.end })
    }

    fn unit(&self, word: &str, span: Span) -> Result<Quantity, QuantityError> {
        if let Some(unit) = self.names.unit(word) {
            return Ok(unit);
        }
        let shown: String = word.chars().take(40).collect();
        let message = format!("`{shown}` is no unit that is known, and no name in `[quantity]`");
        // To compare with every name of a large file would cost more than it helps.
        let hint = advice(word, self.names.quantities().take(500)).or_else(|| {
            let plain = word.chars().all(|c| c.is_ascii_alphabetic());
            plain.then(|| format!("if it is something that is counted, add it: `units = [\"{shown}\"]`"))
        });
        Err(error(span, &message, hint))
    }

    fn function(&mut self, name: &str, span: Span) -> Parsed {
        self.at += 1;
        self.deeper(span)?;
        let mut arguments = vec![self.sum()?.0];
        while self.sign(&[',']).is_some() {
            arguments.push(self.sum()?.0);
        }
        self.depth -= 1;
        let Some((Token::Sign(')'), close)) = self.peek().cloned() else {
            return Err(error(span, "the parenthesis of this function is never closed", None));
        };
        self.at += 1;
        let whole = Span { start: span.start, end: close.end };
        let one = |f: fn(f64) -> f64, plain: bool| match arguments.as_slice() {
            [one] if !plain || one.dimension.is_none() => sane(f(one.value), one.dimension.clone(), whole),
            [_] => Err(error(whole, &format!("`{name}` is of a mere number"), Some("divide by the unit".to_owned()))),
            _ => Err(error(whole, &format!("`{name}` is of one quantity"), None)),
        };
        let quantity = match name {
            "ceil" => one(f64::ceil, false)?,
            "floor" => one(f64::floor, false)?,
            "round" => one(f64::round, false)?,
            "ln" => one(f64::ln, true)?,
            "log2" => one(f64::log2, true)?,
            "log10" => one(f64::log10, true)?,
            "exp" => one(f64::exp, true)?,
            "sqrt" => match arguments.as_slice() {
                [one] => raised(one, &Quantity::number(0.5), whole, whole)?,
                _ => return Err(error(whole, "`sqrt` is of one quantity", None)),
            },
            "min" | "max" => {
                let mut best = arguments[0].clone();
                for next in &arguments[1..] {
                    if next.dimension != best.dimension {
                        return Err(different(&best, next, ',', whole));
                    }
                    if (next.value < best.value) == (name == "min") {
                        best = next.clone();
                    }
                }
                best
            }
            _ => {
                let known = ["ceil", "floor", "round", "sqrt", "ln", "log2", "log10", "exp", "min", "max"];
                if self.names.unit(name).is_some() {
                    return Err(error(span, "an operator is missing behind this unit", None));
                }
                let hint = super::nearest(name, known).map(|near| format!("did you mean `{near}`?"));
                let hint = hint.or_else(|| Some(format!("the functions are {}", known.join(", "))));
                return Err(error(span, "there is no such function", hint));
            }
        };
        Ok((quantity, whole))
    }

    /// Says why a token cannot stand where it stands.
    fn misplaced(&self, span: Span) -> QuantityError {
        let before = self.at.checked_sub(1).and_then(|at| self.tokens.get(at)).map(|(token, _)| token);
        let number = self.at.checked_sub(2).and_then(|at| self.tokens.get(at)).map(|(token, _)| token);
        match (number, before, self.peek().map(|(token, _)| token)) {
            (Some(Token::Number(value)), Some(Token::Word(unit)), Some(Token::Word(word))) if unit == "B" => error(
                span,
                &format!("`{value}B` is so many bytes, and then `{word}` follows"),
                Some(format!("write `{value} billion {word}` or `{value}e9 {word}`")),
            ),
            (_, Some(Token::Word(unit)), Some(Token::Word(word))) => error(
                span,
                &format!("an operator is missing between `{unit}` and `{word}`"),
                Some(format!("write `{unit}/{word}` or `{unit}*{word}`")),
            ),
            (_, _, Some(Token::Sign(')'))) => error(span, "this parenthesis was never opened", None),
            (_, _, Some(Token::Sign(','))) => error(
                span,
                "a comma stands only between the arguments of a function",
                Some("decimals have a point: `2.5`".into()),
            ),
            (_, _, Some(Token::Sign('$'))) => {
                error(span, "the dollar sign stands before its number", Some("such as `$5`".into()))
            }
            (_, _, Some(Token::Sign('%'))) => error(span, "a percent sign stands right behind its number", None),
            _ => error(span, "an operator is missing before this", Some("write `*` to multiply".to_owned())),
        }
    }

    fn peek(&self) -> Option<&Placed> {
        self.tokens.get(self.at)
    }

    fn sign(&mut self, signs: &[char]) -> Option<char> {
        match self.peek() {
            Some((Token::Sign(sign), _)) if signs.contains(sign) => {
                let sign = *sign;
                self.at += 1;
                Some(sign)
            }
            _ => None,
        }
    }

    fn deeper(&mut self, span: Span) -> Result<(), QuantityError> {
        self.depth += 1;
        if self.depth > MOST_DEPTH {
            let hint = Some("give its parts names in `[quantity]`".to_owned());
            return Err(error(span, &format!("this is nested more than {MOST_DEPTH} deep"), hint));
        }
        Ok(())
    }
}

/// Returns what a word behind a number multiplies it by.
fn scale(word: &str, money: bool) -> Option<f64> {
    Some(match word {
        "hundred" => 1e2,
        "k" | "K" | "thousand" => 1e3,
        "M" | "million" => 1e6,
        // Behind a dollar sign it cannot be bytes.
        "B" | "bn" if money => 1e9,
        "T" if money => 1e12,
        "billion" => 1e9,
        "trillion" => 1e12,
        _ => return None,
    })
}

fn raised(base: &Quantity, exponent: &Quantity, its: Span, whole: Span) -> Result<Quantity, QuantityError> {
    if !exponent.dimension.is_none() {
        return Err(error(its, "an exponent is a mere number", Some(format!("this one is in {}", exponent.dimension))));
    }
    let power = exponent.value;
    let dimension = if base.dimension.is_none() {
        Some(Dimension::none())
    } else if power.fract() == 0.0 && power.abs() <= f64::from(super::MOST_POWER) {
        Some(base.dimension.to_the(power as i32))
    } else if (1.0 / power).round().abs() <= 8.0 && ((1.0 / power).round() - 1.0 / power).abs() < 1e-12 {
        base.dimension.root((1.0 / power).round() as i32)
    } else {
        None
    };
    match dimension {
        Some(dimension) => sane(base.value.powf(power), dimension, whole),
        None => Err(error(whole, &format!("{} has no such power", base.dimension), None)),
    }
}

/// Refuses what is no number any more.
fn sane(value: f64, dimension: Dimension, span: Span) -> Result<Quantity, QuantityError> {
    if value.is_nan() {
        return Err(error(span, "this has no value", None));
    }
    if value.is_infinite() {
        let hint = Some("nothing real is above 1e300".to_owned());
        return Err(error(span, "this is larger than can be reckoned with", hint));
    }
    if !dimension.is_sane() {
        return Err(error(span, "nothing has units to such powers", None));
    }
    Ok(Quantity { value, dimension })
}

fn different(one: &Quantity, other: &Quantity, sign: char, span: Span) -> QuantityError {
    let (left, right) = (one.dimension.said(), other.dimension.said());
    let message = match sign {
        '-' => format!("{right} cannot be taken from {left}"),
        ',' => format!("{left} cannot be compared with {right}"),
        _ => format!("{right} cannot be added to {left}"),
    };
    let bare = |quantity: &Quantity| quantity.dimension.is_none();
    let hint = match (bare(one), bare(other)) {
        (true, false) => Some(format!("a unit is missing: `{} {}`", super::show::number(one.value), other.dimension)),
        (false, true) => Some(format!("a unit is missing: `{} {}`", super::show::number(other.value), one.dimension)),
        _ => Some(
            "only like can be added to like: multiply or divide by what lies between them, such as `3 GB / (1 GB/s)`"
                .to_owned(),
        ),
    };
    error(span, &message, hint)
}

fn error(span: Span, message: &str, hint: Option<String>) -> QuantityError {
    QuantityError { span, message: message.to_owned(), hint }
}
