//! Reading the literals of Python, as packs write them in `call` and `expect`. Nothing is ever run.
//!
//! Read are numbers, texts, bytes, containers, `array(…, dtype=…)` and other constructors of plain values, arithmetic on
//! numbers, `[0] * 100`, `list(range(10))`; sizes are capped. [`super::printed`] reads what programs print with the same
//! parser, where elements of an array are set apart by spaces.

use std::borrow::Cow;
use std::collections::HashMap;

use thiserror::Error;

use super::array::{Array, Dtype};
use super::compare::identity;
use super::integer::Integer;
use super::value::Value;

/// Why a text is no literal. The place is counted in characters from 1.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("cannot be read at {place}: {reason}")]
pub struct LiteralError {
    /// Where it goes wrong.
    pub place: usize,
    /// Why, with what to write instead.
    pub reason: String,
}

/// A call as a case writes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    /// What is called.
    pub name: String,
    /// The arguments by position.
    pub arguments: Vec<Value>,
    /// The arguments by name.
    pub keywords: Vec<(String, Value)>,
}

/// The most values a literal makes.
const MOST_VALUES: usize = 2_000_000;

/// The most bits a whole number has.
const MOST_BITS: usize = 1 << 17;

/// The most brackets, signs and powers one inside the other.
const DEEPEST: usize = 100;

/// Reads a literal; `names` are words that stand for values, such as `seed`.
pub fn parse(text: &str, names: &[(&str, Value)]) -> Result<Value, LiteralError> {
    let mut parser = Parser::new(text, names, false);
    let value = parser.expression()?;
    parser.end()?;
    Ok(value)
}

/// Reads one call: `f(1, [2, 3], k=4)`.
pub fn parse_call(text: &str, names: &[(&str, Value)]) -> Result<Call, LiteralError> {
    let mut parser = Parser::new(text, names, false);
    let name = match parser.dotted_name() {
        Some(name) => name,
        None => return parser.fail("a call begins with the name of what is called, as in `softmax([1.0, 2.0])`"),
    };
    if !parser.take('(') {
        return parser.fail(format!("a `(` must follow `{name}`"));
    }
    let (arguments, keywords) = parser.arguments()?;
    parser.end()?;
    Ok(Call { name, arguments, keywords })
}

pub(super) struct Parser<'a> {
    chars: Cow<'a, [char]>,
    pub(super) at: usize,
    depth: usize,
    values: usize,
    names: &'a [(&'a str, Value)],
    /// Whether the text is what a program printed: spaces may separate, signs never subtract.
    printed: bool,
}

type Arguments = (Vec<Value>, Vec<(String, Value)>);

impl<'a> Parser<'a> {
    pub(super) fn new(text: &str, names: &'a [(&'a str, Value)], printed: bool) -> Self {
        Parser { chars: text.chars().collect(), at: 0, depth: 0, values: 0, names, printed }
    }

    /// Reads printed text that is already cut into characters.
    pub(super) fn printed(chars: &'a [char]) -> Self {
        Parser { chars: Cow::Borrowed(chars), at: 0, depth: 0, values: 0, names: &[], printed: true }
    }

    /// Any value. Only sums and products of literals are worked out.
    pub(super) fn expression(&mut self) -> Result<Value, LiteralError> {
        self.enter()?;
        let value = if self.printed { self.signed() } else { self.sum() };
        self.depth -= 1;
        value
    }

    fn sum(&mut self) -> Result<Value, LiteralError> {
        let mut left = self.product()?;
        loop {
            let place = self.next_place();
            let operator = match self.peek() {
                Some(sign @ ('+' | '-')) => sign,
                _ => return Ok(left),
            };
            self.at += 1;
            let right = self.product()?;
            left = self.worked_out(place, &operator.to_string(), &left, &right)?;
        }
    }

    fn product(&mut self) -> Result<Value, LiteralError> {
        let mut left = self.signed()?;
        loop {
            let place = self.next_place();
            let operator = match (self.peek(), self.chars.get(self.at + 1)) {
                (Some('/'), Some('/')) => "//",
                (Some('/'), _) => "/",
                (Some('%'), _) => "%",
                (Some('*'), next) if next != Some(&'*') => "*",
                _ => return Ok(left),
            };
            self.at += operator.len();
            let right = self.signed()?;
            left = self.worked_out(place, operator, &left, &right)?;
        }
    }

    fn signed(&mut self) -> Result<Value, LiteralError> {
        let place = self.next_place();
        match self.peek() {
            Some(sign @ ('-' | '+')) => {
                self.at += 1;
                self.enter()?;
                let value = self.signed()?;
                self.depth -= 1;
                match (sign, &value) {
                    ('+', Value::Int(_) | Value::Big(_) | Value::Float(_) | Value::Complex(..)) => Ok(value),
                    ('-', Value::Float(number)) => Ok(Value::Float(-number)),
                    ('-', Value::Complex(re, im)) => Ok(Value::Complex(-re, -im)),
                    ('-', Value::Int(_) | Value::Big(_)) => {
                        self.whole(place, integer(&value).unwrap_or_else(|| Integer::from(0)).negated())
                    }
                    _ => Err(LiteralError { place, reason: format!("no sign can stand before {}", value.described()) }),
                }
            }
            _ => self.power(),
        }
    }

    fn power(&mut self) -> Result<Value, LiteralError> {
        let base = self.atom()?;
        // What follows printed text is not looked at, so that the end of its line is seen.
        if self.printed {
            return Ok(base);
        }
        let place = self.next_place();
        if self.peek() != Some('*') || self.chars.get(self.at + 1) != Some(&'*') {
            return Ok(base);
        }
        self.at += 2;
        self.enter()?;
        let exponent = self.signed()?;
        self.depth -= 1;
        self.worked_out(place, "**", &base, &exponent)
    }

    fn atom(&mut self) -> Result<Value, LiteralError> {
        self.count(1)?;
        let Some(first) = self.peek() else { return self.fail("a value is missing") };
        match first {
            '[' => self.list(),
            '(' => self.parenthesis(),
            '{' => self.braces(),
            '\'' | '"' => self.texts(),
            '0'..='9' | '.' => self.number(),
            c if c.is_alphabetic() || c == '_' => {
                if self.begins_text() {
                    self.texts()
                } else {
                    self.named()
                }
            }
            c => self.fail(format!("`{c}` begins no value")),
        }
    }

    fn list(&mut self) -> Result<Value, LiteralError> {
        let place = self.next_place();
        self.at += 1;
        let (items, spaced) = self.items(']')?;
        if spaced || (self.printed && !items.is_empty() && items.iter().all(|item| matches!(item, Value::Array(_)))) {
            return self.array_of(place, &Value::List(items), None).map(Value::Array);
        }
        Ok(Value::List(items))
    }

    /// Items up to the closing bracket, and whether some were separated by nothing but space.
    fn items(&mut self, close: char) -> Result<(Vec<Value>, bool), LiteralError> {
        let (mut items, mut spaced) = (Vec::new(), false);
        while !self.take(close) {
            items.push(self.expression()?);
            if self.take(',') {
                continue;
            }
            if self.printed && self.peek().is_some_and(|c| c != close) && self.chars[self.at - 1].is_whitespace() {
                spaced = true;
                continue;
            }
            if self.printed && close == ']' && self.peek() == Some('[') {
                spaced = true;
                continue;
            }
            if !self.take(close) {
                return self.unfinished(close);
            }
            break;
        }
        Ok((items, spaced))
    }

    fn parenthesis(&mut self) -> Result<Value, LiteralError> {
        self.at += 1;
        if self.take(')') {
            return Ok(Value::Tuple(Vec::new()));
        }
        let mut items = Vec::new();
        let mut tuple = false;
        while !self.take(')') {
            items.push(self.expression()?);
            if self.take(',') {
                tuple = true;
                continue;
            }
            // `(1+2j)`: the only sum that is printed.
            if self.printed && matches!(self.peek(), Some('+' | '-')) && items.len() == 1 {
                let right = self.signed()?;
                if let (Some(re), Value::Complex(_, im)) = (items[0].number(), &right) {
                    items[0] = Value::Complex(re, *im);
                }
            }
            if !self.take(')') {
                return self.unfinished(')');
            }
            break;
        }
        match items.pop() {
            Some(only) if !tuple => Ok(only),
            last => {
                items.extend(last);
                Ok(Value::Tuple(items))
            }
        }
    }

    fn braces(&mut self) -> Result<Value, LiteralError> {
        self.at += 1;
        if self.take('}') {
            return Ok(Value::Dict(Vec::new()));
        }
        let place = self.next_place();
        let first = self.expression()?;
        if !self.take(':') {
            let mut items = vec![first];
            if self.take(',') {
                items.extend(self.items('}')?.0);
            } else if !self.take('}') {
                return self.unfinished('}');
            }
            return Ok(Value::Set(self.distinct(place, items)?));
        }
        let mut entries = vec![(first, self.expression()?)];
        while !self.take('}') {
            if !self.take(',') {
                return self.unfinished('}');
            }
            if self.take('}') {
                break;
            }
            let key = self.expression()?;
            if !self.take(':') {
                return self.fail("a `:` must follow the key of a dictionary");
            }
            entries.push((key, self.expression()?));
        }
        Ok(Value::Dict(self.entries(place, entries)?))
    }

    fn unfinished<T>(&mut self, close: char) -> Result<T, LiteralError> {
        let word: String =
            self.chars[self.at.min(self.chars.len())..].iter().take_while(|c| c.is_alphabetic()).collect();
        match (word.as_str(), self.peek()) {
            ("for", _) => self.fail("comprehensions are not run; write the elements out, or `list(range(10))`"),
            ("if" | "and" | "or" | "in" | "is" | "not", _) => self.fail("only plain values are read, no expressions"),
            (_, None) => self.fail(format!("a `{close}` is missing")),
            (_, Some(c)) => self.fail(format!("a comma or `{close}` is missing before `{c}`")),
        }
    }

    /// The elements of a set: each once.
    fn distinct(&self, place: usize, items: Vec<Value>) -> Result<Vec<Value>, LiteralError> {
        let mut seen = HashMap::new();
        let mut kept = Vec::new();
        for item in items {
            self.hashable(place, &item)?;
            if seen.insert(identity(&item), ()).is_none() {
                kept.push(item);
            }
        }
        Ok(kept)
    }

    /// The entries of a dictionary: of equal keys the first stays, with the last value.
    fn entries(&self, place: usize, pairs: Vec<(Value, Value)>) -> Result<Vec<(Value, Value)>, LiteralError> {
        let mut seen: HashMap<Vec<u8>, usize> = HashMap::new();
        let mut kept: Vec<(Value, Value)> = Vec::new();
        for (key, value) in pairs {
            self.hashable(place, &key)?;
            match seen.get(&identity(&key)) {
                Some(index) => kept[*index].1 = value,
                None => {
                    seen.insert(identity(&key), kept.len());
                    kept.push((key, value));
                }
            }
        }
        Ok(kept)
    }

    fn hashable(&self, place: usize, value: &Value) -> Result<(), LiteralError> {
        let instead = match value.plain() {
            Value::List(_) => "write a tuple",
            Value::Set(_) => "write `frozenset({…})`",
            Value::Dict(_) => "write a tuple of pairs",
            Value::Array(_) | Value::Tensor(_) => "write a tuple of numbers",
            Value::Tuple(items) => return items.iter().try_for_each(|item| self.hashable(place, item)),
            _ => return Ok(()),
        };
        let reason = format!("{} cannot stand in a set or be a key; {instead}", value.described());
        Err(LiteralError { place, reason })
    }

    fn number(&mut self) -> Result<Value, LiteralError> {
        let place = self.next_place();
        if let (Some('0'), Some(letter)) = (self.chars.get(self.at), self.chars.get(self.at + 1)) {
            let base = match letter.to_ascii_lowercase() {
                'x' => 16,
                'o' => 8,
                'b' => 2,
                _ => 0,
            };
            if base > 0 {
                self.at += 2;
                let digits = self.digits(|c| c.is_digit(base));
                return match Integer::from_digits(&digits, base) {
                    Some(number) if digits.len() < MOST_BITS / 4 => self.whole(place, number),
                    _ => Err(LiteralError { place, reason: format!("no digits of base {base} follow") }),
                };
            }
        }
        let mut text = self.digits(|c| c.is_ascii_digit());
        let mut float = false;
        if self.chars.get(self.at) == Some(&'.') {
            self.at += 1;
            text.push('.');
            text.push_str(&self.digits(|c| c.is_ascii_digit()));
            float = true;
        }
        if text == "." {
            return Err(LiteralError { place, reason: "`.` begins no number".into() });
        }
        if matches!(self.chars.get(self.at), Some('e' | 'E')) {
            let sign = usize::from(matches!(self.chars.get(self.at + 1), Some('+' | '-')));
            if self.chars.get(self.at + 1 + sign).is_some_and(char::is_ascii_digit) {
                text.push('e');
                text.extend(self.chars[self.at + 1..self.at + 1 + sign].iter());
                self.at += 1 + sign;
                text.push_str(&self.digits(|c| c.is_ascii_digit()));
                float = true;
            }
        }
        let imaginary = matches!(self.chars.get(self.at), Some('j' | 'J'));
        if imaginary {
            self.at += 1;
        }
        if self.chars.get(self.at).is_some_and(|c| c.is_alphanumeric() || *c == '_') {
            return Err(LiteralError { place, reason: format!("`{text}` is followed by a letter") });
        }
        if imaginary {
            return Ok(Value::Complex(0.0, text.parse().unwrap_or(f64::NAN)));
        }
        if float {
            let number = Value::Float(text.parse().unwrap_or(f64::NAN));
            return Ok(self.printed_complex(number));
        }
        if text.len() > 1 && text.starts_with('0') && text.bytes().any(|byte| byte != b'0') && !self.printed {
            let reason = format!("a whole number does not begin with 0; write {}", text.trim_start_matches('0'));
            return Err(LiteralError { place, reason });
        }
        match Integer::from_decimal(&text) {
            Some(number) if text.len() <= MOST_BITS / 4 => {
                let number = self.whole(place, number)?;
                Ok(self.printed_complex(number))
            }
            _ => Err(LiteralError { place, reason: "the number has too many digits".into() }),
        }
    }

    /// numpy prints complex numbers without parentheses: `1.+2.j`.
    fn printed_complex(&mut self, number: Value) -> Value {
        let start = self.at;
        if !self.printed || !matches!(self.chars.get(self.at), Some('+' | '-')) {
            return number;
        }
        let sign = if self.chars[self.at] == '-' { -1.0 } else { 1.0 };
        self.at += 1;
        let follows = self.chars.get(self.at).is_some_and(|c| c.is_ascii_digit() || *c == '.');
        match (follows.then(|| self.number()), number.number()) {
            (Some(Ok(Value::Complex(_, im))), Some(re)) => Value::Complex(re, sign * im),
            _ => {
                self.at = start;
                number
            }
        }
    }

    /// Digits, with single underscores between them as Python allows.
    fn digits(&mut self, is_digit: impl Fn(char) -> bool) -> String {
        let mut text = String::new();
        while let Some(c) = self.chars.get(self.at).copied() {
            let joins = c == '_' && !text.is_empty() && self.chars.get(self.at + 1).is_some_and(|next| is_digit(*next));
            if is_digit(c) {
                text.push(c);
            } else if !joins {
                break;
            }
            self.at += 1;
        }
        text
    }

    fn whole(&self, place: usize, number: Integer) -> Result<Value, LiteralError> {
        if number.bits() > MOST_BITS {
            return Err(LiteralError { place, reason: "the number has too many digits".into() });
        }
        Ok(number.small().map_or_else(|| Value::Big(number.to_decimal()), Value::Int))
    }

    fn begins_text(&self) -> bool {
        let rest = &self.chars[self.at..];
        let letters = rest.iter().take(3).take_while(|c| "rRbBuUfF".contains(**c)).count();
        (1..=2).contains(&letters) && matches!(rest.get(letters), Some('\'' | '"'))
    }

    /// Texts that stand side by side are one text; in what numpy prints they are two.
    fn texts(&mut self) -> Result<Value, LiteralError> {
        let place = self.next_place();
        let mut whole = self.text()?;
        while !self.printed
            && (matches!(self.peek(), Some('\'' | '"')) || (self.peek().is_some() && self.begins_text()))
        {
            match (&mut whole, self.text()?) {
                (Value::Str(left), Value::Str(right)) => left.push_str(&right),
                (Value::Bytes(left), Value::Bytes(right)) => left.extend(right),
                _ => return Err(LiteralError { place, reason: "a text and bytes cannot be joined".into() }),
            }
        }
        Ok(whole)
    }

    fn text(&mut self) -> Result<Value, LiteralError> {
        let place = self.next_place();
        let mut prefix = String::new();
        while let Some(c) = self.chars.get(self.at).filter(|c| c.is_alphabetic()) {
            prefix.push(c.to_ascii_lowercase());
            self.at += 1;
        }
        if prefix.contains('f') {
            return Err(LiteralError { place, reason: "f-strings are not run; write the text out".into() });
        }
        let (raw, bytes) = (prefix.contains('r'), prefix.contains('b'));
        let quote = self.chars.get(self.at).copied().unwrap_or('"');
        let triple = self.chars.get(self.at + 1) == Some(&quote) && self.chars.get(self.at + 2) == Some(&quote);
        self.at += if triple { 3 } else { 1 };
        let mut text = String::new();
        loop {
            let Some(c) = self.chars.get(self.at).copied() else {
                return Err(LiteralError { place, reason: "the quotation mark is never closed".into() });
            };
            self.at += 1;
            match c {
                c if c == quote && !triple => break,
                c if c == quote && self.chars[self.at..].starts_with(&[quote, quote]) => {
                    self.at += 2;
                    break;
                }
                '\n' if !triple => {
                    let reason =
                        "the quotation mark is not closed on its line; write three for a text of several lines";
                    return Err(LiteralError { place, reason: reason.into() });
                }
                '\\' if raw => {
                    text.push(c);
                    text.extend(self.chars.get(self.at));
                    self.at += 1;
                }
                '\\' => self.escape(bytes, &mut text)?,
                c => text.push(c),
            }
        }
        if !bytes {
            return Ok(Value::Str(text));
        }
        let bytes: Option<Vec<u8>> = text.chars().map(|c| u8::try_from(c as u32).ok()).collect();
        bytes.map(Value::Bytes).ok_or_else(|| LiteralError { place, reason: "bytes hold no such letters".into() })
    }

    fn escape(&mut self, bytes: bool, text: &mut String) -> Result<(), LiteralError> {
        let place = self.at;
        let Some(c) = self.chars.get(self.at).copied() else { return Ok(()) };
        self.at += 1;
        let plain = match c {
            '\n' => return Ok(()),
            '\\' | '\'' | '"' => c,
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'a' => '\x07',
            'b' => '\x08',
            'f' => '\x0c',
            'v' => '\x0b',
            '0'..='7' => {
                let more = self.chars[self.at..].iter().take(2).take_while(|c| c.is_digit(8)).count();
                let digits: String = self.chars[self.at - 1..self.at + more].iter().collect();
                self.at += more;
                char::from_u32(u32::from_str_radix(&digits, 8).unwrap_or(0)).unwrap_or('\u{fffd}')
            }
            'x' | 'u' | 'U' if !bytes || c == 'x' => {
                let count = match c {
                    'x' => 2,
                    'u' => 4,
                    _ => 8,
                };
                let digits: String =
                    self.chars[self.at..].iter().take(count).filter(|c| c.is_ascii_hexdigit()).collect();
                let code = (digits.len() == count).then(|| u32::from_str_radix(&digits, 16).ok()).flatten();
                let Some(code) = code else {
                    return Err(LiteralError { place, reason: format!("`\\{c}` needs {count} hexadecimal digits") });
                };
                self.at += count;
                char::from_u32(code).unwrap_or('\u{fffd}')
            }
            other => {
                text.push('\\');
                other
            }
        };
        text.push(plain);
        Ok(())
    }

    /// `np.float64`: names joined by points.
    fn dotted_name(&mut self) -> Option<String> {
        self.skip_space();
        let start = self.at;
        loop {
            let word = self.chars[self.at..].iter().take_while(|c| c.is_alphanumeric() || **c == '_').count();
            if word == 0 || self.chars[self.at].is_numeric() {
                self.at = start;
                return None;
            }
            self.at += word;
            let more = self.chars.get(self.at + 1).is_some_and(|c| c.is_alphabetic() || *c == '_');
            if self.chars.get(self.at) != Some(&'.') || !more {
                return Some(self.chars[start..self.at].iter().collect());
            }
            self.at += 1;
        }
    }

    fn named(&mut self) -> Result<Value, LiteralError> {
        let place = self.next_place();
        let name = self.dotted_name().unwrap_or_default();
        if let Some((_, value)) = self.names.iter().find(|(known, _)| *known == name) {
            return Ok(value.clone());
        }
        let last = name.rsplit('.').next().unwrap_or(&name);
        let constant = match last {
            "None" => Some(Value::None),
            "True" => Some(Value::Bool(true)),
            "False" => Some(Value::Bool(false)),
            "nan" | "NaN" | "NAN" => Some(Value::Float(f64::NAN)),
            "inf" | "Infinity" | "Inf" | "infinity" => Some(Value::Float(f64::INFINITY)),
            "nanj" | "infj" => Some(Value::Complex(0.0, if last == "nanj" { f64::NAN } else { f64::INFINITY })),
            "pi" if name != "pi" => Some(Value::Float(std::f64::consts::PI)),
            "e" if name != "e" => Some(Value::Float(std::f64::consts::E)),
            "True_" | "False_" => {
                let truth = u8::from(last == "True_");
                Some(Value::Scalar(Array { dtype: Dtype::Bool, shape: Vec::new(), data: vec![truth] }))
            }
            _ => None,
        };
        if let Some(constant) = constant {
            return Ok(constant);
        }
        if self.chars.get(self.at) != Some(&'(') {
            let known: Vec<&str> = self.names.iter().map(|(known, _)| *known).collect();
            let also = if known.is_empty() { String::new() } else { format!(" (or {})", known.join(", ")) };
            let reason = format!("`{name}` is no value; write a literal{also}, or `'{name}'` for a text");
            return Err(LiteralError { place, reason });
        }
        self.at += 1;
        self.enter()?;
        let (arguments, keywords) = self.arguments()?;
        self.depth -= 1;
        self.constructed(place, &name, arguments, keywords)
    }

    /// Arguments up to the closing parenthesis; `dtype=float32` gives the name as a text.
    fn arguments(&mut self) -> Result<Arguments, LiteralError> {
        let (mut arguments, mut keywords) = (Vec::new(), Vec::new());
        while !self.take(')') {
            let start = self.at;
            let keyword = match self.dotted_name() {
                Some(name) if self.peek() == Some('=') => {
                    self.at += 1;
                    Some(name)
                }
                _ => {
                    self.at = start;
                    None
                }
            };
            let bare = matches!(keyword.as_deref(), Some("dtype" | "device"));
            let value = if self.peek() == Some('<') && self.printed {
                self.angle()?
            } else if let Some(name) = if bare { self.dotted_name() } else { None } {
                Value::Str(name)
            } else if self.peek() == Some('*') {
                return self.fail("arguments are not unpacked; write them out");
            } else {
                self.expression()?
            };
            match keyword {
                Some(name) if keywords.iter().any(|(other, _)| *other == name) => {
                    return self.fail(format!("`{name}` is given twice"));
                }
                Some(name) => keywords.push((name, value)),
                None if keywords.is_empty() => arguments.push(value),
                None => return self.fail("an argument by position cannot follow one by name"),
            }
            if !self.take(',') {
                if !self.take(')') {
                    return self.unfinished(')');
                }
                break;
            }
        }
        Ok((arguments, keywords))
    }

    /// `<class 'int'>`, `<AddBackward0>`: of no interest.
    fn angle(&mut self) -> Result<Value, LiteralError> {
        let length = self.chars[self.at..].iter().take(200).position(|c| *c == '>');
        match length {
            Some(length) => {
                self.at += length + 1;
                Ok(Value::None)
            }
            None => self.fail("a `>` is missing"),
        }
    }

    fn constructed(
        &mut self,
        place: usize,
        name: &str,
        mut arguments: Vec<Value>,
        keywords: Vec<(String, Value)>,
    ) -> Result<Value, LiteralError> {
        let last = name.rsplit('.').next().unwrap_or(name);
        let fail = |reason: String| Err(LiteralError { place, reason });
        let keyword = |wanted: &str| keywords.iter().find(|(name, _)| name == wanted).map(|(_, value)| value);
        let dtype = match keyword("dtype") {
            None | Some(Value::None) => None,
            Some(Value::Str(text)) => match Dtype::from_name(text) {
                Some(dtype) => Some(dtype),
                None => {
                    return fail(format!(
                        "no type of elements is called `{text}`; write float64, float32, int64, bool …"
                    ));
                }
            },
            Some(other) => return fail(format!("a type of elements is asked for, not {}", other.described())),
        };
        let count = arguments.len();
        let first = if count > 0 { Some(arguments.remove(0)) } else { None };
        let second = arguments.first();
        match (last, first, second) {
            ("array" | "asarray" | "tensor" | "Tensor", Some(items), _) => {
                let shape = keyword("shape").cloned();
                let usual = if last == "tensor" || last == "Tensor" { self.tensor_dtype(&items, dtype) } else { dtype };
                let mut array = self.array_of(place, &items, usual)?;
                if let Some(shape) = shape.as_ref().and_then(shape_of).filter(|_| array.is_empty()) {
                    array.shape = shape;
                }
                Ok(if last.to_lowercase() == "tensor" { Value::Tensor(array) } else { Value::Array(array) })
            }
            ("zeros" | "ones" | "empty", Some(shape), second) => {
                let dtype =
                    dtype.or_else(|| second.and_then(|name| Dtype::from_name(name.short(20).trim_matches('\''))));
                self.filled(place, &shape, &Value::Int(i64::from(last == "ones")), dtype.unwrap_or(Dtype::Float(8)))
            }
            ("full", Some(shape), Some(value)) => {
                let inferred = self.array_of(place, value, None)?.dtype;
                self.filled(place, &shape, value, dtype.unwrap_or(inferred))
            }
            ("eye" | "identity", Some(Value::Int(size)), _) if (0..=1000).contains(&size) => {
                let size = size as usize;
                self.count(size * size)?;
                let numbers: Vec<Value> =
                    (0..size * size).map(|at| Value::Int(i64::from(at % (size + 1) == 0))).collect();
                self.array_from(place, dtype.unwrap_or(Dtype::Float(8)), vec![size, size], &numbers)
            }
            ("range" | "arange", Some(first), _) => {
                let numbers = [Some(&first), arguments.first(), arguments.get(1)];
                let items = self.range(place, numbers)?;
                if last == "range" { Ok(items) } else { self.array_of(place, &items, dtype).map(Value::Array) }
            }
            ("list" | "dict_keys" | "dict_values" | "dict_items", first, _) => {
                Ok(Value::List(self.elements(place, first)?))
            }
            ("tuple", first, _) => Ok(Value::Tuple(self.elements(place, first)?)),
            ("set", first, _) => {
                let items = self.elements(place, first)?;
                Ok(Value::Set(self.distinct(place, items)?))
            }
            ("frozenset", first, _) => {
                let items = self.elements(place, first)?;
                Ok(Value::FrozenSet(self.distinct(place, items)?))
            }
            ("dict", first, _) => {
                let mut pairs = self.pairs(place, first)?;
                pairs.extend(keywords.iter().map(|(name, value)| (Value::text(name.as_str()), value.clone())));
                Ok(Value::Dict(self.entries(place, pairs)?))
            }
            ("OrderedDict" | "Counter" | "mappingproxy", first, _) => {
                let pairs = match first {
                    Some(Value::Str(text)) if last == "Counter" => counted(text.chars().map(Value::text)),
                    Some(Value::List(items)) if last == "Counter" => counted(items.into_iter()),
                    other => self.pairs(place, other)?,
                };
                let value = Box::new(Value::Dict(self.entries(place, pairs)?));
                Ok(Value::Named { class: last.to_owned(), value })
            }
            ("defaultdict", _, second) => {
                let pairs = self.pairs(place, second.cloned())?;
                let value = Box::new(Value::Dict(self.entries(place, pairs)?));
                Ok(Value::Named { class: last.to_owned(), value })
            }
            ("deque", first, _) => {
                let value = Box::new(Value::List(self.elements(place, first)?));
                Ok(Value::Named { class: last.to_owned(), value })
            }
            ("bytearray", Some(value @ Value::Bytes(_)), _) => {
                Ok(Value::Named { class: last.to_owned(), value: Box::new(value) })
            }
            ("float", Some(value), _) if name == "float" => match &value {
                Value::Str(text) => match read_float(text) {
                    Some(number) => Ok(Value::Float(number)),
                    None => fail(format!("`{text}` is no number")),
                },
                other => match other.number() {
                    Some(number) => Ok(Value::Float(number)),
                    None => fail(format!("{} is no number", other.described())),
                },
            },
            ("int", Some(value), _) if name == "int" => match &value {
                Value::Int(_) | Value::Big(_) => Ok(value),
                Value::Bool(truth) => Ok(Value::Int(i64::from(*truth))),
                Value::Float(number) if number.abs() < 9e18 => Ok(Value::Int(*number as i64)),
                Value::Str(text) => match Integer::from_decimal(text.trim()) {
                    Some(number) => self.whole(place, number),
                    None => fail(format!("`{text}` is no whole number")),
                },
                other => fail(format!("{} is no whole number", other.described())),
            },
            ("str", None, _) => Ok(Value::text("")),
            ("str", Some(value), _) if name == "str" => Ok(match value {
                Value::Str(_) => value,
                other => Value::Str(other.to_string()),
            }),
            ("bool", Some(Value::Bool(truth)), _) if name == "bool" => Ok(Value::Bool(truth)),
            ("complex", Some(first), second) => match (first.number(), second.map_or(Some(0.0), Value::number)) {
                (Some(re), Some(im)) => Ok(Value::Complex(re, im)),
                _ => fail("a complex number is made of two numbers".into()),
            },
            ("str_", Some(Value::Str(text)), _) => {
                let dtype = Dtype::Text(text.chars().count() as u32);
                self.scalar(place, dtype, &Value::Str(text))
            }
            ("bytes_", Some(Value::Bytes(bytes)), _) => {
                let dtype = Dtype::Bytes(bytes.len() as u32);
                self.scalar(place, dtype, &Value::Bytes(bytes))
            }
            (_, Some(value), None) if Dtype::from_name(last).is_some() && !last.starts_with(['<', '>', '|']) => {
                let dtype = Dtype::from_name(last).unwrap_or(Dtype::Float(8));
                let value = match value {
                    Value::Str(text) => read_float(&text).map_or(Value::None, Value::Float),
                    other => other,
                };
                self.scalar(place, dtype, &value)
            }
            _ => fail(format!(
                "`{name}(…)` is not read; write the value it gives, as a list, tuple, dictionary, set or array"
            )),
        }
    }

    fn scalar(&self, place: usize, dtype: Dtype, item: &Value) -> Result<Value, LiteralError> {
        match Array::from_items(dtype, Vec::new(), std::slice::from_ref(item)) {
            Some(array) => Ok(Value::Scalar(array)),
            None => Err(LiteralError { place, reason: format!("{} is no {}", item.short(40), dtype.name()) }),
        }
    }

    /// torch makes `float32` of floats where numpy makes `float64`.
    fn tensor_dtype(&self, items: &Value, dtype: Option<Dtype>) -> Option<Dtype> {
        fn has_float(value: &Value) -> bool {
            match value {
                Value::Float(_) => true,
                Value::Array(array) => matches!(array.dtype, Dtype::Float(_)),
                Value::List(items) | Value::Tuple(items) => items.iter().any(has_float),
                _ => false,
            }
        }
        dtype.or_else(|| has_float(items).then_some(Dtype::Float(4)))
    }

    fn filled(&mut self, place: usize, shape: &Value, value: &Value, dtype: Dtype) -> Result<Value, LiteralError> {
        let Some(shape) = shape_of(shape) else {
            return Err(LiteralError { place, reason: "a shape is a whole number or a tuple of them".into() });
        };
        let count = shape.iter().try_fold(1_usize, |count, axis| count.checked_mul(*axis)).unwrap_or(usize::MAX);
        self.count(count)?;
        self.array_from(place, dtype, shape, &vec![value.clone(); count])
    }

    fn array_from(
        &self,
        place: usize,
        dtype: Dtype,
        shape: Vec<usize>,
        items: &[Value],
    ) -> Result<Value, LiteralError> {
        match Array::from_items(dtype, shape, items) {
            Some(array) => Ok(Value::Array(array)),
            None => Err(LiteralError { place, reason: format!("an element is no {}", dtype.name()) }),
        }
    }

    /// The array of nested lists, as `numpy.array` makes it.
    fn array_of(&self, place: usize, value: &Value, dtype: Option<Dtype>) -> Result<Array, LiteralError> {
        let mut items = Vec::new();
        let shape = match flatten(value, &mut items) {
            Some(shape) => shape,
            None => {
                let reason = "the rows of an array must have equal lengths".to_owned();
                return Err(LiteralError { place, reason });
            }
        };
        let dtype = dtype.unwrap_or_else(|| inferred(&items));
        Array::from_items(dtype, shape, &items).ok_or_else(|| {
            let misfit =
                items.iter().find(|item| Array::from_items(dtype, Vec::new(), std::slice::from_ref(item)).is_none());
            let misfit = misfit.map_or_else(|| "an element".into(), |item| item.short(40));
            LiteralError { place, reason: format!("{misfit} cannot be an element of type {}", dtype.name()) }
        })
    }

    fn range(&mut self, place: usize, numbers: [Option<&Value>; 3]) -> Result<Value, LiteralError> {
        let mut whole = Vec::new();
        for number in numbers.into_iter().flatten() {
            match number {
                Value::Int(number) => whole.push(*number),
                other => {
                    return Err(LiteralError {
                        place,
                        reason: format!("a range is of whole numbers, not {}", other.described()),
                    });
                }
            }
        }
        let (start, stop, step) = match whole[..] {
            [stop] => (0, stop, 1),
            [start, stop] => (start, stop, 1),
            [start, stop, step, ..] => (start, stop, step),
            [] => (0, 0, 1),
        };
        if step == 0 {
            return Err(LiteralError { place, reason: "the step of a range cannot be 0".into() });
        }
        let span = if step > 0 { i128::from(stop) - i128::from(start) } else { i128::from(start) - i128::from(stop) };
        let size = i128::from(step.unsigned_abs());
        let count = if span <= 0 { 0 } else { (span + size - 1) / size };
        self.count(usize::try_from(count).unwrap_or(usize::MAX))?;
        Ok(Value::List((0..count as i64).map(|index| Value::Int(start + index * step)).collect()))
    }

    fn elements(&mut self, place: usize, value: Option<Value>) -> Result<Vec<Value>, LiteralError> {
        let items = match value {
            None => Vec::new(),
            Some(Value::List(items) | Value::Tuple(items) | Value::Set(items) | Value::FrozenSet(items)) => items,
            Some(Value::Dict(entries)) => entries.into_iter().map(|(key, _)| key).collect(),
            Some(Value::Str(text)) => text.chars().map(Value::text).collect(),
            Some(Value::Array(array)) => match array.to_list() {
                Value::List(items) => items,
                other => vec![other],
            },
            Some(Value::Named { value, .. }) => return self.elements(place, Some(*value)),
            Some(other) => {
                return Err(LiteralError { place, reason: format!("{} has no elements", other.described()) });
            }
        };
        self.count(items.len())?;
        Ok(items)
    }

    fn pairs(&mut self, place: usize, value: Option<Value>) -> Result<Vec<(Value, Value)>, LiteralError> {
        match value {
            None => Ok(Vec::new()),
            Some(Value::Dict(entries)) => Ok(entries),
            Some(Value::Named { value, .. }) => self.pairs(place, Some(*value)),
            Some(Value::List(items) | Value::Tuple(items)) => items
                .into_iter()
                .map(|item| match item {
                    Value::Tuple(pair) | Value::List(pair) if pair.len() == 2 => {
                        let mut pair = pair.into_iter();
                        Ok((pair.next().unwrap_or(Value::None), pair.next().unwrap_or(Value::None)))
                    }
                    other => Err(LiteralError { place, reason: format!("{} is no pair", other.short(40)) }),
                })
                .collect(),
            Some(other) => Err(LiteralError { place, reason: format!("{} has no entries", other.described()) }),
        }
    }

    fn worked_out(&mut self, place: usize, operator: &str, left: &Value, right: &Value) -> Result<Value, LiteralError> {
        let fail = |reason: String| Err(LiteralError { place, reason });
        match (operator, left, right) {
            ("*", Value::List(_) | Value::Tuple(_) | Value::Str(_) | Value::Bytes(_), Value::Int(times)) => {
                return self.repeated(left, *times);
            }
            ("*", Value::Int(times), Value::List(_) | Value::Tuple(_) | Value::Str(_) | Value::Bytes(_)) => {
                return self.repeated(right, *times);
            }
            ("+", Value::List(a), Value::List(b)) => return Ok(Value::List([&a[..], b].concat())),
            ("+", Value::Tuple(a), Value::Tuple(b)) => return Ok(Value::Tuple([&a[..], b].concat())),
            ("+", Value::Str(a), Value::Str(b)) => return Ok(Value::Str(format!("{a}{b}"))),
            ("+", Value::Bytes(a), Value::Bytes(b)) => return Ok(Value::Bytes([&a[..], b].concat())),
            _ => {}
        }
        if let (Some(a), Some(b)) = (integer(left), integer(right)) {
            match (operator, left, right) {
                ("+", ..) => return self.whole(place, a.plus(&b)),
                ("-", ..) => return self.whole(place, a.plus(&b.negated())),
                ("*", ..) if a.bits() + b.bits() <= MOST_BITS => return self.whole(place, a.times(&b)),
                ("**", _, Value::Int(exponent @ 0..)) => {
                    if a.bits() as i64 > 1 && a.bits() as i64 * exponent.min(&(1 << 32)) > MOST_BITS as i64 {
                        return fail("the power has too many digits".into());
                    }
                    let odd = exponent % 2 == 1;
                    let exponent = if a.bits() <= 1 {
                        i64::from(*exponent > 0) + i64::from(!odd && *exponent > 0)
                    } else {
                        *exponent
                    };
                    let power = (0..exponent).fold(Integer::from(1), |power, _| power.times(&a));
                    return self.whole(place, power);
                }
                ("//" | "%" | "/", _, Value::Int(0)) => return fail("a number cannot be divided by 0".into()),
                ("//", Value::Int(a), Value::Int(b)) => {
                    return a.checked_div_euclid(*b).map_or_else(
                        || fail("the quotient is too large".into()),
                        |_| Ok(Value::Int(floor_div(*a, *b))),
                    );
                }
                ("%", Value::Int(a), Value::Int(b)) if *b != -1 => return Ok(Value::Int(a - floor_div(*a, *b) * b)),
                ("%", Value::Int(_), Value::Int(_)) => return Ok(Value::Int(0)),
                _ => {}
            }
        }
        if let (Some(a), Some(b)) = (left.number(), right.number()) {
            return match operator {
                "+" => Ok(Value::Float(a + b)),
                "-" => Ok(Value::Float(a - b)),
                "*" => Ok(Value::Float(a * b)),
                "/" | "//" | "%" if b == 0.0 => fail("a number cannot be divided by 0".into()),
                "/" => Ok(Value::Float(a / b)),
                "//" => Ok(Value::Float((a / b).floor())),
                "%" => Ok(Value::Float(a - (a / b).floor() * b)),
                _ => Ok(Value::Float(a.powf(b))),
            };
        }
        if let (Some((a, b)), Some((c, d))) = (complex(left), complex(right)) {
            match operator {
                "+" => return Ok(Value::Complex(a + c, b + d)),
                "-" => return Ok(Value::Complex(a - c, b - d)),
                "*" => return Ok(Value::Complex(a * c - b * d, a * d + b * c)),
                _ => {}
            }
        }
        fail(format!("`{operator}` between {} and {} is not worked out", left.described(), right.described()))
    }

    fn repeated(&mut self, value: &Value, times: i64) -> Result<Value, LiteralError> {
        let times = usize::try_from(times).unwrap_or(0);
        let size = match value {
            Value::List(items) | Value::Tuple(items) => items.iter().map(weight).sum(),
            Value::Str(text) => text.len() / 8 + 1,
            Value::Bytes(bytes) => bytes.len() / 8 + 1,
            _ => 1,
        };
        self.count(usize::checked_mul(size, times).unwrap_or(usize::MAX))?;
        Ok(match value {
            Value::List(items) => Value::List(repeated(items, times)),
            Value::Tuple(items) => Value::Tuple(repeated(items, times)),
            Value::Str(text) => Value::Str(text.repeat(times)),
            Value::Bytes(bytes) => Value::Bytes(bytes.repeat(times)),
            other => other.clone(),
        })
    }

    fn count(&mut self, values: usize) -> Result<(), LiteralError> {
        self.values = self.values.saturating_add(values);
        if self.values > MOST_VALUES {
            return self.fail(format!("the literal has more than {MOST_VALUES} values"));
        }
        Ok(())
    }

    fn enter(&mut self) -> Result<(), LiteralError> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return self.fail(format!("brackets are nested deeper than {DEEPEST} levels"));
        }
        Ok(())
    }

    fn end(&mut self) -> Result<(), LiteralError> {
        match self.peek() {
            None => Ok(()),
            Some(',') => self.fail("several values need parentheses or brackets around them"),
            Some('.') => self.fail("methods are not called; write the value that comes of it"),
            Some('[') => self.fail("elements are not picked; write the value that comes of it"),
            Some(c) => self.fail(format!("nothing may follow the value, not `{c}`")),
        }
    }

    /// The next character that is neither space nor comment.
    pub(super) fn peek(&mut self) -> Option<char> {
        self.skip_space();
        self.chars.get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while let Some(c) = self.chars.get(self.at) {
            if c.is_whitespace() {
                self.at += 1;
            } else if *c == '#' && !self.printed {
                self.at += self.chars[self.at..].iter().take_while(|c| **c != '\n').count();
            } else if *c == '\\' && self.chars.get(self.at + 1) == Some(&'\n') {
                self.at += 2;
            } else {
                break;
            }
        }
    }

    fn take(&mut self, wanted: char) -> bool {
        let found = self.peek() == Some(wanted);
        self.at += usize::from(found);
        found
    }

    fn next_place(&mut self) -> usize {
        self.skip_space();
        self.at + 1
    }

    fn fail<T>(&mut self, reason: impl Into<String>) -> Result<T, LiteralError> {
        Err(LiteralError { place: self.next_place(), reason: reason.into() })
    }
}

fn integer(value: &Value) -> Option<Integer> {
    match value {
        Value::Int(number) => Some(Integer::from(*number)),
        Value::Big(digits) => Integer::from_decimal(digits),
        _ => None,
    }
}

fn complex(value: &Value) -> Option<(f64, f64)> {
    match value {
        Value::Complex(re, im) => Some((*re, *im)),
        other => other.number().map(|re| (re, 0.0)),
    }
}

/// Python rounds quotients down.
fn floor_div(a: i64, b: i64) -> i64 {
    let quotient = a.wrapping_div(b);
    if a.wrapping_rem(b) != 0 && (a < 0) != (b < 0) { quotient - 1 } else { quotient }
}

fn read_float(text: &str) -> Option<f64> {
    let plain = text.trim().to_lowercase();
    let digits = plain.trim_start_matches(['+', '-']);
    let named = matches!(digits, "nan" | "inf" | "infinity");
    (named || digits.starts_with(|c: char| c.is_ascii_digit() || c == '.')).then(|| plain.parse().ok()).flatten()
}

fn counted(items: impl Iterator<Item = Value>) -> Vec<(Value, Value)> {
    let mut places: HashMap<Vec<u8>, usize> = HashMap::new();
    let mut pairs: Vec<(Value, i64)> = Vec::new();
    for item in items {
        let place = *places.entry(identity(&item)).or_insert(pairs.len());
        match pairs.get_mut(place) {
            Some(pair) => pair.1 += 1,
            None => pairs.push((item, 1)),
        }
    }
    pairs.into_iter().map(|(item, count)| (item, Value::Int(count))).collect()
}

fn shape_of(value: &Value) -> Option<Vec<usize>> {
    match value {
        Value::Int(size) => Some(vec![usize::try_from(*size).ok()?]),
        Value::Tuple(sizes) | Value::List(sizes) => sizes
            .iter()
            .map(|size| match size {
                Value::Int(size) => usize::try_from(*size).ok(),
                _ => None,
            })
            .collect(),
        _ => None,
    }
}

/// The shape of nested lists, their scalars appended to `items`; `None` when they are ragged.
fn flatten(value: &Value, items: &mut Vec<Value>) -> Option<Vec<usize>> {
    match value {
        Value::List(rows) | Value::Tuple(rows) => {
            let mut shape: Option<Vec<usize>> = None;
            for row in rows {
                let inner = flatten(row, items)?;
                if shape.get_or_insert_with(|| inner.clone()) != &inner {
                    return None;
                }
            }
            let mut whole = vec![rows.len()];
            whole.extend(shape.unwrap_or_default());
            Some(whole)
        }
        Value::Array(array) | Value::Tensor(array) | Value::Scalar(array) => {
            items.extend((0..array.len()).map(|index| array.item(index)));
            Some(array.shape.clone())
        }
        Value::Named { value, .. } => flatten(value, items),
        scalar => {
            items.push(scalar.clone());
            Some(Vec::new())
        }
    }
}

/// The type numpy gives to these elements.
fn inferred(items: &[Value]) -> Dtype {
    let every = |test: fn(&Value) -> bool| items.iter().all(test);
    if items.is_empty() {
        Dtype::Float(8)
    } else if every(|item| matches!(item, Value::Bool(_))) {
        Dtype::Bool
    } else if every(|item| matches!(item, Value::Bool(_) | Value::Int(_))) {
        Dtype::Int(8)
    } else if every(|item| matches!(item, Value::Str(_))) {
        let longest = items.iter().map(|item| if let Value::Str(text) = item { text.chars().count() } else { 0 }).max();
        Dtype::Text(longest.unwrap_or(0).max(1) as u32)
    } else if items.iter().any(|item| matches!(item, Value::Complex(..))) {
        Dtype::Complex(16)
    } else {
        Dtype::Float(8)
    }
}

/// How many values a value is.
fn weight(value: &Value) -> usize {
    match value {
        Value::List(items) | Value::Tuple(items) | Value::Set(items) | Value::FrozenSet(items) => {
            1 + items.iter().map(weight).sum::<usize>()
        }
        Value::Dict(entries) => 1 + entries.iter().map(|(key, value)| weight(key) + weight(value)).sum::<usize>(),
        Value::Str(text) => 1 + text.len() / 64,
        Value::Array(array) | Value::Tensor(array) => 1 + array.data.len() / 64,
        Value::Named { value, .. } => 1 + weight(value),
        _ => 1,
    }
}

/// Returns the items so many times over.
fn repeated(items: &[Value], times: usize) -> Vec<Value> {
    std::iter::repeat_n(items, times).flatten().cloned().collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::value::tests::any_value;
    use super::super::wire;
    use super::*;

    #[track_caller]
    fn check(text: &str, printed: &str) {
        match parse(text, &[("seed", Value::Int(7))]) {
            Ok(value) => assert_eq!(value.to_string(), printed, "{text}"),
            Err(error) => panic!("{text}: {error}"),
        }
    }

    #[test]
    fn plain_values_are_read() {
        for text in [
            "None",
            "True",
            "-5",
            "12345678901234567890123",
            "0.5",
            "1e+16",
            "nan",
            "-inf",
            "'a'",
            "b'a\\x00'",
            "[]",
            "()",
            "(1,)",
            "[1, [2.5, 'x'], {'k': (1, 2)}]",
            "{1, 2}",
            "set()",
            "frozenset({1})",
            "{}",
            "2j",
            "(1-2j)",
            "(-0.5+2j)",
        ] {
            check(text, text);
        }
        check("[1, 2, 3,]", "[1, 2, 3]");
        check("(1)", "1");
        check("1_000", "1000");
        check("0xff", "255");
        check(".5", "0.5");
        check("5.", "5.0");
        check("[seed, 1]", "[7, 1]");
        check("  [1,  # one\n   2]\n", "[1, 2]");
        check("{1, 1.0, True, 2}", "{1, 2}");
        check("{'a': 1, 'a': 2}", "{'a': 2}");
        check("+3", "3");
        check("--3", "3");
        check("-9223372036854775808", "-9223372036854775808");
    }

    #[test]
    fn texts_are_read_with_their_escapes() {
        check(r#""it's""#, "\"it's\"");
        check(r"'a\n\t\x41\u00e9\U0001F600\\\101'", "'a\\n\\tAé😀\\\\A'");
        check(r"r'\d+\''", r#""\\d+\\'""#);
        check("'ab' \"cd\"\n'ef'", "'abcdef'");
        check("'''two\nlines''' ", "'two\\nlines'");
        check("\"\"\"a\"b\"\"\"", "'a\"b'");
        check(r"b'\xff\0'", r"b'\xff\x00'");
        check(r"'\q'", r"'\\q'");
        check("'a' * 3 + 'b'", "'aaab'");
        check("u'x'", "'x'");
    }

    #[test]
    fn arithmetic_on_numbers_is_worked_out() {
        for (text, value) in [
            ("1/3", "0.3333333333333333"),
            ("10**5", "100000"),
            ("2**100", "1267650600228229401496703205376"),
            ("(-1)**7", "-1"),
            ("(-1)**8", "1"),
            ("0**0", "1"),
            ("-2**2", "-4"),
            ("2**-1", "0.5"),
            ("2**3**2", "512"),
            ("7//2", "3"),
            ("-7//2", "-4"),
            ("-7 % 3", "2"),
            ("7.5 % 2", "1.5"),
            ("1 + 2 * 3 - 4", "3"),
            ("9223372036854775807 + 1", "9223372036854775808"),
            ("1 - 2j * 2", "(1-4j)"),
            ("[0] * 3", "[0, 0, 0]"),
            ("3 * [0] + [1]", "[0, 0, 0, 1]"),
            ("[0] * -1", "[]"),
            ("list(range(4))", "[0, 1, 2, 3]"),
            ("list(range(5, 0, -2))", "[5, 3, 1]"),
            ("set(range(3))", "{0, 1, 2}"),
            ("tuple('ab')", "('a', 'b')"),
        ] {
            check(text, value);
        }
    }

    #[test]
    fn arrays_and_wrappers_are_read() {
        for (text, value) in [
            ("np.array([1, 2])", "array([1, 2])"),
            ("array([[1, 2.5]], dtype=float32)", "array([[1. , 2.5]], dtype=float32)"),
            ("numpy.array([[1, 2], [3, 4]], dtype='float64')", "array([[1., 2.],\n       [3., 4.]])"),
            ("np.array([True, False])", "array([ True, False])"),
            ("np.array([])", "array([], dtype=float64)"),
            ("np.array(['a', 'bc'])", "array(['a', 'bc'])"),
            ("np.array([1, 2], dtype=np.int32)", "array([1, 2], dtype=int32)"),
            ("np.zeros((2, 2))", "array([[0., 0.],\n       [0., 0.]])"),
            ("np.ones(2, dtype=int)", "array([1, 1])"),
            ("np.eye(2)", "array([[1., 0.],\n       [0., 1.]])"),
            ("np.arange(3)", "array([0, 1, 2])"),
            ("np.full((1, 2), 7)", "array([[7, 7]])"),
            ("np.float64(1.5)", "np.float64(1.5)"),
            ("np.int64(-3)", "np.int64(-3)"),
            ("np.float32('nan')", "np.float32(nan)"),
            ("np.True_", "np.True_"),
            ("np.str_('a')", "np.str_('a')"),
            ("torch.tensor([1.0, 2.0])", "tensor([1., 2.])"),
            ("float('nan')", "nan"),
            ("float('-inf')", "-inf"),
            ("[-np.inf, math.pi]", "[-inf, 3.141592653589793]"),
            ("Counter({'a': 2})", "Counter({'a': 2})"),
            ("Counter('aab')", "Counter({'a': 2, 'b': 1})"),
            ("collections.OrderedDict([('a', 1)])", "OrderedDict({'a': 1})"),
            ("deque([1, 2], maxlen=3)", "deque([1, 2])"),
            ("dict(a=1, b=2)", "{'a': 1, 'b': 2}"),
            ("complex(1, 2)", "(1+2j)"),
        ] {
            check(text, value);
        }
    }

    #[test]
    fn what_cannot_be_read_is_named_with_its_place() {
        for (text, place, reason) in [
            ("", 1, "a value is missing"),
            ("[1, 2", 6, "a `]` is missing"),
            ("[1 2]", 4, "a comma or `]` is missing before `2`"),
            ("[x for x in range(3)]", 2, "`x` is no value"),
            ("[1 for x in range(3)]", 4, "comprehensions"),
            ("open('x')", 1, "is not read"),
            ("__import__('os')", 1, "is not read"),
            ("'abc", 1, "never closed"),
            ("'abc\n'", 1, "not closed on its line"),
            ("f'{x}'", 1, "f-strings"),
            ("1, 2", 2, "several values"),
            ("[1].append(2)", 4, "methods are not called"),
            ("{[1]: 2}", 2, "a list cannot stand in a set"),
            ("1/0", 2, "divided by 0"),
            ("10**10**10", 3, "too many digits"),
            ("[0] * 10**9", 12, "more than 2000000 values"),
            ("np.zeros((100000, 100000))", 27, "more than"),
            ("list(range(10**12))", 19, "more than"),
            ("array([[1], [2, 3]])", 1, "equal lengths"),
            ("array([300], dtype=uint8)", 1, "300 cannot be an element of type uint8"),
            ("array([1], dtype=float31)", 1, "no type of elements is called `float31`"),
            ("'a' + 1", 5, "between a str and an int"),
            ("007", 1, "write 7"),
            ("1abc", 1, "followed by a letter"),
            ("array([1]", 10, "a `)` is missing"),
        ] {
            let error = parse(text, &[]).map(|value| value.to_string()).map_err(|error| (error.place, error.reason));
            match error {
                Err((at, why)) if why.contains(reason) => assert_eq!(at, place, "{text}: {why}"),
                other => panic!("{text}: {other:?}"),
            }
        }
    }

    #[test]
    fn a_call_is_read_with_its_arguments() {
        let call = parse_call("f([1, 2], k=seed, name='x')", &[("seed", Value::Int(3))]).unwrap();
        assert_eq!(call.name, "f");
        assert_eq!(call.arguments, [Value::ints(&[1, 2])]);
        assert_eq!(call.keywords, [("k".into(), Value::Int(3)), ("name".into(), Value::text("x"))]);
        assert_eq!(parse_call("LRUCache()", &[]).unwrap().arguments, []);
        assert_eq!(parse_call("put(1,\n    1)", &[]).unwrap().arguments, [Value::Int(1), Value::Int(1)]);
        for (text, reason) in [
            ("f", "a `(` must follow"),
            ("[1]", "a call begins with"),
            ("f(1) + 1", "nothing may follow"),
            ("f(k=1, 2)", "cannot follow one by name"),
            ("f(k=1, k=2)", "given twice"),
            ("f(*[1])", "not unpacked"),
        ] {
            let error = parse_call(text, &[]).unwrap_err();
            assert!(error.reason.contains(reason), "{text}: {error}");
        }
    }

    #[test]
    fn deep_nesting_is_refused() {
        for text in
            ["[".repeat(100_000), "-".repeat(100_000), "2**".repeat(50_000), "f(".repeat(50_000), "((".repeat(100)]
        {
            assert!(parse(&text, &[]).is_err());
        }
        let deep = format!("{}{}", "[".repeat(60), "]".repeat(60));
        check(&deep, &deep);
    }

    proptest! {
        #![proptest_config(ProptestConfig { max_global_rejects: 100_000, ..ProptestConfig::default() })]

        #[test]
        fn what_is_printed_is_read_back(value in any_value()) {
            fn readable(value: &Value) -> bool {
                match value {
                    Value::Object { .. } | Value::Named { .. } | Value::Set(_) | Value::FrozenSet(_) | Value::Dict(_) => false,
                    // The sign of a zero part and infinite parts do not survive Python's own printed form.
                    Value::Complex(..) => false,
                    Value::Tensor(_) => false,
                    Value::Array(array) => !matches!(array.dtype, Dtype::Complex(_) | Dtype::Text(_)),
                    Value::List(items) | Value::Tuple(items) => items.iter().all(readable),
                    _ => true,
                }
            }
            prop_assume!(readable(&value));
            let text = value.to_string();
            let read = parse(&text, &[]).map_err(|error| TestCaseError::fail(format!("{text}: {error}")))?;
            prop_assert_eq!(read.to_string(), text);
            let nan = value.to_string().contains("nan");
            prop_assert!(nan || wire::encode(&read) == wire::encode(&value), "{:?} {:?}", read, value);
        }

        #[test]
        fn no_text_brings_the_parser_down(text in ".{0,60}") {
            let _ = parse(&text, &[]);
            let _ = parse_call(&text, &[]);
        }

        #[test]
        fn no_jumble_of_pieces_does(pieces in prop::collection::vec(prop::sample::select(vec![
            "[", "]", "(", ")", "{", "}", ",", ":", "1", "-", "+", "*", "**", "/", "//", "%", ".", "e", "j", "'", "\"", "\\", "x", " ", "\n",
            "array", "dtype=", "np.", "float64", "range", "Counter", "0x", "b'", "nan", "#", "''' ", "é",
        ]), 0..30)) {
            let text: String = pieces.concat();
            let _ = parse(&text, &[]);
            let _ = super::super::printed::parse_printed(&text);
        }
    }
}
