//! Numbers, texts and bytes.

use super::super::integer::Integer;
use super::super::value::Value;
use super::{LiteralError, MOST_BITS, Parser};

impl Parser<'_> {
    pub(super) fn number(&mut self) -> Result<Value, LiteralError> {
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

    pub(super) fn whole(&self, place: usize, number: Integer) -> Result<Value, LiteralError> {
        if number.bits() > MOST_BITS {
            return Err(LiteralError { place, reason: "the number has too many digits".into() });
        }
        Ok(number.small().map_or_else(|| Value::Big(number.to_decimal()), Value::Int))
    }

    pub(super) fn begins_text(&self) -> bool {
        let rest = &self.chars[self.at..];
        let letters = rest.iter().take(3).take_while(|c| "rRbBuUfF".contains(**c)).count();
        (1..=2).contains(&letters) && matches!(rest.get(letters), Some('\'' | '"'))
    }

    /// Texts that stand side by side are one text; in what numpy prints they are two.
    pub(super) fn texts(&mut self) -> Result<Value, LiteralError> {
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
}

pub(super) fn read_float(text: &str) -> Option<f64> {
    let plain = text.trim().to_lowercase();
    let digits = plain.trim_start_matches(['+', '-']);
    let named = matches!(digits, "nan" | "inf" | "infinity");
    (named || digits.starts_with(|c: char| c.is_ascii_digit() || c == '.')).then(|| plain.parse().ok()).flatten()
}
