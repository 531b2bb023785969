//! Reading the literals of Python, as packs write them in `call` and `expect`. Nothing is ever run.
//!
//! Read are numbers, texts, bytes, containers, `array(…, dtype=…)` and other constructors of plain values, arithmetic on
//! numbers, `[0] * 100`, `list(range(10))`; sizes are capped. [`super::printed`] reads what programs print with the same
//! parser, where elements of an array are set apart by spaces.

mod array;
mod constructor;
mod container;
mod operator;
mod scalar;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use thiserror::Error;

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
