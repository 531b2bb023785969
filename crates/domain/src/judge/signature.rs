//! Parameter and return types as a pack states them, for the drivers of languages that must know them beforehand.
//!
//! `softmax(scores: list[float], base: float = 2.718) -> list[float]` is read into a [`Signature`]; [`conform`] says
//! whether a value is of a type, and turns a whole number into a float where one is asked for.

use std::fmt;

use thiserror::Error;

use super::literal;
use super::value::Value;

/// What a function takes and returns.
#[derive(Clone, Debug, PartialEq)]
pub struct Signature {
    /// The name of the function.
    pub name: String,
    /// Its parameters, in order.
    pub parameters: Vec<Parameter>,
    /// What it returns; [`Type::None`] when nothing is stated.
    pub returns: Type,
}

/// One parameter.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// Its name.
    pub name: String,
    /// Its type.
    pub kind: Type,
    /// Its value when the call leaves it out.
    pub default: Option<Value>,
}

/// A type.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Type {
    /// A whole number.
    Int,
    /// A number.
    Float,
    /// `True` or `False`.
    Bool,
    /// A text.
    Str,
    /// `None`
    None,
    /// `list[T]`
    List(Box<Type>),
    /// `tuple[A, B]`
    Tuple(Vec<Type>),
    /// `dict[K, V]`
    Dict(Box<Type>, Box<Type>),
    /// `T | None`
    Optional(Box<Type>),
}

/// Why a text is no signature. Places are counted in characters from 1.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("the signature cannot be read at {place}: {reason}")]
pub struct SignatureError {
    /// Where it goes wrong.
    pub place: usize,
    /// What was expected there.
    pub reason: String,
}

/// Why a value is not of a type.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("{wanted} is asked for{}, not {found}", if path.is_empty() { String::new() } else { format!(" at {path}") })]
pub struct ConformError {
    /// Where in the value, such as `[2]['a']`; empty for the value itself.
    pub path: String,
    /// The type that is asked for there.
    pub wanted: Type,
    /// What stands there instead.
    pub found: String,
}

/// Reads a signature.
pub fn parse(text: &str) -> Result<Signature, SignatureError> {
    let mut parser = Parser { chars: text.chars().collect(), at: 0 };
    parser.word("def");
    let name = parser.name("the name of the function")?;
    parser.expect('(')?;
    let mut parameters: Vec<Parameter> = Vec::new();
    while !parser.take(')') {
        let place = parser.place();
        let parameter = parser.parameter()?;
        if parameters.iter().any(|other| other.name == parameter.name) {
            return Err(SignatureError { place, reason: format!("a second parameter is called `{}`", parameter.name) });
        }
        parameters.push(parameter);
        if !parser.take(',') {
            parser.expect(')')?;
            break;
        }
    }
    let returns = if parser.take('-') {
        parser.expect('>')?;
        parser.kind(0)?
    } else {
        Type::None
    };
    parser.take(':');
    match parser.peek() {
        None => Ok(Signature { name, parameters, returns }),
        Some(c) => parser.fail(format!("nothing may follow the return type, not `{c}`")),
    }
}

/// Reads a type.
pub fn parse_type(text: &str) -> Result<Type, SignatureError> {
    let mut parser = Parser { chars: text.chars().collect(), at: 0 };
    let kind = parser.kind(0)?;
    match parser.peek() {
        None => Ok(kind),
        Some(c) => parser.fail(format!("nothing may follow the type, not `{c}`")),
    }
}

/// Returns the value as a value of the type: a whole number where a float is asked becomes one, an array a list, a
/// tuple a list and a list a tuple. Anything else that is not of the type is an error naming its place.
pub fn conform(value: &Value, kind: &Type) -> Result<Value, ConformError> {
    conform_at(value, kind, "")
}

fn conform_at(value: &Value, kind: &Type, path: &str) -> Result<Value, ConformError> {
    let value = value.plain();
    let wrong = || ConformError { path: path.to_owned(), wanted: kind.clone(), found: value.described() };
    match (kind, value) {
        (Type::Optional(_), Value::None) | (Type::None, Value::None) => Ok(Value::None),
        (Type::Optional(inner), _) => conform_at(value, inner, path),
        (Type::Bool, Value::Bool(_)) | (Type::Str, Value::Str(_)) | (Type::Int, Value::Int(_) | Value::Big(_)) => {
            Ok(value.clone())
        }
        (Type::Float, Value::Float(_)) => Ok(value.clone()),
        (Type::Float, Value::Int(_) | Value::Big(_)) => value.number().map(Value::Float).ok_or_else(wrong),
        (_, Value::Scalar(array)) => conform_at(&array.to_list(), kind, path),
        (_, Value::Array(array) | Value::Tensor(array)) => conform_at(&array.to_list(), kind, path),
        (Type::List(inner), Value::List(items) | Value::Tuple(items)) => {
            let items =
                items.iter().enumerate().map(|(index, item)| conform_at(item, inner, &format!("{path}[{index}]")));
            Ok(Value::List(items.collect::<Result<_, _>>()?))
        }
        (Type::Tuple(kinds), Value::List(items) | Value::Tuple(items)) if kinds.len() == items.len() => {
            let pairs = items.iter().zip(kinds).enumerate();
            let items = pairs.map(|(index, (item, kind))| conform_at(item, kind, &format!("{path}[{index}]")));
            Ok(Value::Tuple(items.collect::<Result<_, _>>()?))
        }
        (Type::Dict(keys, values), Value::Dict(entries)) => {
            let entries = entries.iter().map(|(key, value)| {
                let place = format!("{path}[{}]", key.short(40));
                Ok((conform_at(key, keys, &place)?, conform_at(value, values, &place)?))
            });
            Ok(Value::Dict(entries.collect::<Result<_, _>>()?))
        }
        _ => Err(wrong()),
    }
}

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Type::Int => f.write_str("int"),
            Type::Float => f.write_str("float"),
            Type::Bool => f.write_str("bool"),
            Type::Str => f.write_str("str"),
            Type::None => f.write_str("None"),
            Type::List(inner) => write!(f, "list[{inner}]"),
            Type::Tuple(kinds) => {
                let kinds: Vec<String> = kinds.iter().map(Type::to_string).collect();
                write!(f, "tuple[{}]", kinds.join(", "))
            }
            Type::Dict(key, value) => write!(f, "dict[{key}, {value}]"),
            Type::Optional(inner) => write!(f, "{inner} | None"),
        }
    }
}

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}(", self.name)?;
        for (index, parameter) in self.parameters.iter().enumerate() {
            let comma = if index > 0 { ", " } else { "" };
            write!(f, "{comma}{}: {}", parameter.name, parameter.kind)?;
            if let Some(default) = &parameter.default {
                write!(f, " = {default}")?;
            }
        }
        write!(f, ") -> {}", self.returns)
    }
}

/// Types nested deeper than this are nobody's signature.
const DEEPEST: usize = 16;

struct Parser {
    chars: Vec<char>,
    at: usize,
}

impl Parser {
    fn parameter(&mut self) -> Result<Parameter, SignatureError> {
        let name = self.name("a parameter")?;
        if !self.take(':') {
            return self.fail(format!("`{name}` needs a type, such as `{name}: list[int]`"));
        }
        let kind = self.kind(0)?;
        let default = if self.take('=') { Some(self.default(&kind)?) } else { None };
        Ok(Parameter { name, kind, default })
    }

    /// The text up to the comma or parenthesis that ends the parameter is a literal of Python.
    fn default(&mut self, kind: &Type) -> Result<Value, SignatureError> {
        self.skip_space();
        let start = self.at;
        let (mut open, mut quote) = (0_usize, None);
        while let Some(c) = self.chars.get(self.at).copied() {
            match (quote, c) {
                (Some(_), '\\') => self.at += 1,
                (Some(mark), _) if c == mark => quote = None,
                (Some(_), _) => {}
                (None, '\'' | '"') => quote = Some(c),
                (None, '(' | '[' | '{') => open += 1,
                (None, ')' | ',') if open == 0 => break,
                (None, ')' | ']' | '}') => open = open.saturating_sub(1),
                _ => {}
            }
            self.at += 1;
        }
        self.at = self.at.min(self.chars.len());
        let text: String = self.chars[start..self.at].iter().collect();
        let value = literal::parse(&text, &[])
            .map_err(|error| SignatureError { place: start + error.place, reason: error.reason })?;
        conform(&value, kind).map_err(|error| SignatureError { place: start + 1, reason: error.to_string() })
    }

    fn kind(&mut self, depth: usize) -> Result<Type, SignatureError> {
        if depth > DEEPEST {
            return self.fail(format!("types are nested deeper than {DEEPEST} levels"));
        }
        let first = self.single(depth)?;
        let mut optional = false;
        let mut kind = first;
        while self.take('|') {
            match (self.single(depth)?, &kind) {
                (Type::None, _) => optional = true,
                (other, Type::None) => (kind, optional) = (other, true),
                _ => return self.fail("of a choice, one side must be `None`".into()),
            }
        }
        Ok(if optional && kind != Type::None { Type::Optional(Box::new(kind)) } else { kind })
    }

    fn single(&mut self, depth: usize) -> Result<Type, SignatureError> {
        let place = self.place();
        let name = self.name("a type")?;
        let mut inside = Vec::new();
        if self.take('[') {
            while !self.take(']') {
                inside.push(self.kind(depth + 1)?);
                if !self.take(',') {
                    self.expect(']')?;
                    break;
                }
            }
        }
        let count = inside.len();
        let mut inside = inside.into_iter();
        match (name.as_str(), count, inside.next(), inside.next()) {
            ("int", 0, ..) => Ok(Type::Int),
            ("float", 0, ..) => Ok(Type::Float),
            ("bool", 0, ..) => Ok(Type::Bool),
            ("str", 0, ..) => Ok(Type::Str),
            ("None", 0, ..) => Ok(Type::None),
            ("list" | "List", 1, Some(item), _) => Ok(Type::List(Box::new(item))),
            ("dict" | "Dict", 2, Some(key), Some(value)) => Ok(Type::Dict(Box::new(key), Box::new(value))),
            ("Optional", 1, Some(item), _) => Ok(Type::Optional(Box::new(item))),
            ("tuple" | "Tuple", 1.., Some(first), second) => {
                Ok(Type::Tuple([first].into_iter().chain(second).chain(inside).collect()))
            }
            ("list" | "List" | "dict" | "Dict" | "tuple" | "Tuple" | "Optional", ..) => Err(SignatureError {
                place,
                reason: format!("`{name}` must say of what: `list[int]`, `dict[str, int]`, `tuple[int, str]`"),
            }),
            _ => Err(SignatureError {
                place,
                reason: format!(
                    "no type is called `{name}`; the types are int, float, bool, str, None, list[T], tuple[A, B], dict[K, V], T | None"
                ),
            }),
        }
    }

    fn name(&mut self, what: &str) -> Result<String, SignatureError> {
        self.skip_space();
        let start = self.at;
        while self.chars.get(self.at).is_some_and(|c| c.is_alphanumeric() || *c == '_') {
            self.at += 1;
        }
        if start == self.at || self.chars[start].is_numeric() {
            return self.fail(format!("{what} is missing"));
        }
        Ok(self.chars[start..self.at].iter().collect())
    }

    fn word(&mut self, word: &str) {
        self.skip_space();
        let found = word.chars().enumerate().all(|(index, c)| self.chars.get(self.at + index) == Some(&c));
        if found && self.chars.get(self.at + word.len()).is_some_and(|c| c.is_whitespace()) {
            self.at += word.len();
        }
    }

    fn skip_space(&mut self) {
        while self.chars.get(self.at).is_some_and(|c| c.is_whitespace()) {
            self.at += 1;
        }
    }

    fn peek(&mut self) -> Option<char> {
        self.skip_space();
        self.chars.get(self.at).copied()
    }

    fn take(&mut self, wanted: char) -> bool {
        let found = self.peek() == Some(wanted);
        if found {
            self.at += 1;
        }
        found
    }

    fn expect(&mut self, wanted: char) -> Result<(), SignatureError> {
        if self.take(wanted) { Ok(()) } else { self.fail(format!("a `{wanted}` is missing")) }
    }

    fn place(&mut self) -> usize {
        self.skip_space();
        self.at + 1
    }

    fn fail<T>(&mut self, reason: String) -> Result<T, SignatureError> {
        Err(SignatureError { place: self.place(), reason })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_prints_as_it_is_read() {
        for text in [
            "f() -> None",
            "f(a: list[int], k: int = 2) -> list[list[int]]",
            "pairs(d: dict[str, tuple[int, float]], sep: str = ',)') -> str | None",
            "f(x: float = 1.0, flags: list[bool] = [True, False]) -> tuple[int]",
        ] {
            assert_eq!(parse(text).unwrap().to_string(), text);
        }
        assert_eq!(parse("def f(a: Optional[int]):").unwrap().to_string(), "f(a: int | None) -> None");
        assert_eq!(
            parse("f(a: None | int, x: float = 1)").unwrap().to_string(),
            "f(a: int | None, x: float = 1.0) -> None"
        );
    }

    #[test]
    fn what_cannot_be_read_is_named_with_its_place() {
        for (text, place, reason) in [
            ("", 1, "the name of the function"),
            ("f(a)", 4, "needs a type"),
            ("f(a: list)", 6, "must say of what"),
            ("f(a: real)", 6, "no type is called `real`"),
            ("f(a: int, a: int)", 11, "a second parameter"),
            ("f(a: int | str)", 15, "must be `None`"),
            ("f(a: int", 9, "a `)`"),
            ("f(a: int) -> int int", 18, "nothing may follow"),
            ("f(a: int = 'x')", 12, "int is asked for, not a str"),
        ] {
            let error = parse(text).unwrap_err();
            assert_eq!(error.place, place, "{text}: {error}");
            assert!(error.reason.contains(reason), "{text}: {error}");
        }
        assert!(parse(&format!("f(a: {}int{})", "list[".repeat(500), "]".repeat(500))).is_err());
    }

    #[test]
    fn a_whole_number_becomes_a_float_where_one_is_asked() {
        let kind = parse_type("list[tuple[float, int]]").unwrap();
        let value = literal::parse("[(1, 2), (0.5, 3)]", &[]).unwrap();
        assert_eq!(conform(&value, &kind).unwrap().to_string(), "[(1.0, 2), (0.5, 3)]");
        let value = literal::parse("[(1, 2), (0.5, 3.5)]", &[]).unwrap();
        let error = conform(&value, &kind).unwrap_err();
        assert_eq!(error.to_string(), "int is asked for at [1][1], not a float");
    }

    #[test]
    fn a_truth_value_is_no_number() {
        assert!(conform(&Value::Bool(true), &Type::Int).is_err());
        assert!(conform(&Value::Int(1), &Type::Bool).is_err());
    }

    #[test]
    fn nothing_is_allowed_where_it_is_optional() {
        let kind = parse_type("dict[str, int | None]").unwrap();
        let value = literal::parse("{'a': None, 'b': 2}", &[]).unwrap();
        assert_eq!(conform(&value, &kind), Ok(value));
        assert!(conform(&Value::None, &Type::Int).is_err());
    }
}
