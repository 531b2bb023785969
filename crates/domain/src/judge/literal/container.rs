//! Lists, tuples, sets and dictionaries.

use std::collections::HashMap;

use super::super::compare::identity;
use super::super::value::Value;
use super::{LiteralError, Parser};

impl Parser<'_> {
    pub(super) fn list(&mut self) -> Result<Value, LiteralError> {
        let place = self.next_place();
        self.at += 1;
        let (items, spaced) = self.items(']')?;
        if spaced || (self.printed && !items.is_empty() && items.iter().all(|item| matches!(item, Value::Array(_)))) {
            let items = Value::List(items);
            // Rows of different lengths are no array, but numpy prints them in the same way.
            return Ok(self.array_of(place, &items, None).map_or(items, Value::Array));
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

    pub(super) fn parenthesis(&mut self) -> Result<Value, LiteralError> {
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

    pub(super) fn braces(&mut self) -> Result<Value, LiteralError> {
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

    pub(super) fn unfinished<T>(&mut self, close: char) -> Result<T, LiteralError> {
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
    pub(super) fn distinct(&self, place: usize, items: Vec<Value>) -> Result<Vec<Value>, LiteralError> {
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
    pub(super) fn entries(
        &self,
        place: usize,
        pairs: Vec<(Value, Value)>,
    ) -> Result<Vec<(Value, Value)>, LiteralError> {
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
}
