//! Reading a query, with a message that names the place and the remedy.

use thiserror::Error;

use super::{Comparison, Condition, Query, State};
use crate::bank::CardId;
use crate::drill::Days;

/// Why a text is no query. Places are counted in characters from 1.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum QueryError {
    /// A quotation mark has no partner.
    #[error("the quotation mark at {place} is never closed; add a `\"` at the end of the phrase")]
    OpenQuote {
        /// Where it stands.
        place: usize,
    },
    /// A parenthesis has no partner.
    #[error("the parenthesis at {place} is never closed; add a `)`, or write it between quotes to search for it")]
    OpenParenthesis {
        /// Where it stands.
        place: usize,
    },
    /// A closing parenthesis closes nothing.
    #[error("the `)` at {place} closes nothing; remove it, or write it between quotes to search for it")]
    StrayParenthesis {
        /// Where it stands.
        place: usize,
    },
    /// `OR` lacks one of its sides.
    #[error("the OR at {place} has nothing on one side; write `this OR that`, or `or` in small letters for the word")]
    LonelyOr {
        /// Where it stands.
        place: usize,
    },
    /// A word before a colon is no field.
    #[error(
        "no field is called `{name}` (at {place}); the fields are {FIELDS}; write \"{name}:…\" between quotes to search for the text"
    )]
    UnknownField {
        /// The word.
        name: String,
        /// Where it stands.
        place: usize,
    },
    /// A field does not take this value.
    #[error("`{field}:` does not take `{value}` (at {place}); {remedy}")]
    BadValue {
        /// The field.
        field: &'static str,
        /// What was written after the colon.
        value: String,
        /// Where the field stands.
        place: usize,
        /// What to write instead.
        remedy: String,
    },
    /// Too many parentheses inside each other.
    #[error("the parentheses at {place} are nested too deeply; at most {DEEPEST} levels are read")]
    TooDeep {
        /// Where the one too many stands.
        place: usize,
    },
}

const FIELDS: &str = "topic, kind, level, source, is, lapses, reviews, added, rated, card";

/// Deep enough for any person, shallow enough for any stack.
const DEEPEST: usize = 64;

/// Reads a query; an empty text means everything.
pub fn parse(text: &str) -> Result<Query, QueryError> {
    let mut parser = Parser { chars: text.chars().collect(), at: 0, depth: 0 };
    let query = parser.any()?;
    match parser.peek() {
        Some(_) => Err(QueryError::StrayParenthesis { place: parser.place() }),
        None => Ok(query),
    }
}

struct Parser {
    chars: Vec<char>,
    at: usize,
    depth: usize,
}

impl Parser {
    /// `this that OR other`: OR binds weaker than standing side by side.
    fn any(&mut self) -> Result<Query, QueryError> {
        let mut parts = Vec::new();
        loop {
            let part = self.all()?;
            self.skip_space();
            let place = self.place();
            let Some(part) = part else {
                return match (parts.is_empty(), self.keyword("OR")) {
                    (true, false) => Ok(Query::Everything),
                    _ => Err(QueryError::LonelyOr { place: place.max(1) }),
                };
            };
            parts.push(part);
            if !self.keyword("OR") {
                return Ok(Query::any(parts));
            }
        }
    }

    /// `this that`: all of them, until an OR, a closing parenthesis or the end.
    fn all(&mut self) -> Result<Option<Query>, QueryError> {
        let mut parts = Vec::new();
        let mut any = false;
        loop {
            self.skip_space();
            if self.keyword("AND") {
                continue;
            }
            if matches!(self.peek(), None | Some(')')) || self.sees("OR") {
                return Ok(any.then(|| Query::all(parts)));
            }
            any = true;
            parts.push(self.one()?);
        }
    }

    fn one(&mut self) -> Result<Query, QueryError> {
        let place = self.place();
        match self.peek() {
            Some('-') if self.peek_at(1).is_some_and(|c| !c.is_whitespace() && c != ')') => {
                self.at += 1;
                self.nested(place, |parser| Ok(Query::negated(parser.one()?)))
            }
            Some('(') => self.nested(place, |parser| {
                parser.at += 1;
                let inner = parser.any()?;
                if parser.peek() != Some(')') {
                    return Err(QueryError::OpenParenthesis { place });
                }
                parser.at += 1;
                Ok(inner)
            }),
            Some('"' | '“' | '”') => Ok(Query::Phrase(self.quoted()?)),
            _ => self.word_or_field(place),
        }
    }

    fn nested<T>(
        &mut self,
        place: usize,
        read: impl FnOnce(&mut Self) -> Result<T, QueryError>,
    ) -> Result<T, QueryError> {
        if self.depth == DEEPEST {
            return Err(QueryError::TooDeep { place });
        }
        self.depth += 1;
        let result = read(self);
        self.depth -= 1;
        result
    }

    fn word_or_field(&mut self, place: usize) -> Result<Query, QueryError> {
        if let Some(name) = self.field_name() {
            return self.field(name, place).map(Query::Field);
        }
        let word = self.bare();
        match word.strip_suffix('*') {
            Some(start) if start.chars().any(char::is_alphanumeric) => Ok(Query::Prefix(start.to_owned())),
            _ => Ok(Query::Word(word)),
        }
    }

    /// Reads `name:` when letters stand before a colon that something follows; `std::sort` and `https://` are words.
    fn field_name(&mut self) -> Option<String> {
        let letters = self.chars[self.at..].iter().take_while(|c| c.is_alphabetic()).count();
        let end = self.at + letters;
        let follows = self.chars.get(end + 1);
        let is_field = letters > 0
            && self.chars.get(end) == Some(&':')
            && follows.is_some_and(|c| !c.is_whitespace() && !matches!(c, ':' | '/' | ')' | '\\'));
        is_field.then(|| {
            let name: String = self.chars[self.at..end].iter().collect();
            self.at = end + 1;
            name.to_lowercase()
        })
    }

    fn field(&mut self, name: String, place: usize) -> Result<Condition, QueryError> {
        let value = match self.peek() {
            Some('"' | '“' | '”') => self.quoted()?,
            _ => self.bare(),
        };
        let bad = |field, remedy: String| QueryError::BadValue { field, value: value.clone(), place, remedy };
        match name.as_str() {
            "topic" => Ok(Condition::Topic(value)),
            "source" => Ok(Condition::Source(value)),
            "kind" => value.parse().map(Condition::Kind).map_err(|_| bad("kind", KINDS.to_owned())),
            "level" => value.parse().map(Condition::Level).map_err(|_| bad("level", LEVELS.to_owned())),
            "is" => state(&value).map(Condition::Is).ok_or_else(|| bad("is", states())),
            "lapses" => count(&value)
                .map(|(sign, number)| Condition::Lapses(sign, number))
                .ok_or_else(|| bad("lapses", COUNTS.to_owned())),
            "reviews" => count(&value)
                .map(|(sign, number)| Condition::Reviews(sign, number))
                .ok_or_else(|| bad("reviews", COUNTS.to_owned())),
            "added" => days(&value).map(Condition::Added).ok_or_else(|| bad("added", DAYS.to_owned())),
            "rated" => days(&value).map(Condition::Rated).ok_or_else(|| bad("rated", DAYS.to_owned())),
            "card" => value
                .parse()
                .map(|id| Condition::Card(CardId(id)))
                .map_err(|_| bad("card", "write the card's number, as in `card:12`".to_owned())),
            _ => Err(QueryError::UnknownField { name, place }),
        }
    }

    /// Reads up to white space or to a parenthesis the word did not open itself, so that `f(x)` is one word.
    fn bare(&mut self) -> String {
        let start = self.at;
        let mut open = 0u32;
        while let Some(c) = self.peek() {
            match c {
                _ if c.is_whitespace() => break,
                '(' => open += 1,
                ')' if open == 0 => break,
                ')' => open -= 1,
                _ => {}
            }
            self.at += 1;
        }
        self.chars[start..self.at].iter().collect()
    }

    fn quoted(&mut self) -> Result<String, QueryError> {
        let place = self.place();
        let mut text = String::new();
        self.at += 1;
        while let Some(c) = self.peek() {
            self.at += 1;
            match c {
                '"' | '“' | '”' => return Ok(text),
                '\\' if matches!(self.peek(), Some('"' | '“' | '”' | '\\')) => {
                    text.extend(self.peek());
                    self.at += 1;
                }
                _ => text.push(c),
            }
        }
        Err(QueryError::OpenQuote { place })
    }

    /// Whether a word written in capitals stands here by itself.
    fn sees(&self, word: &str) -> bool {
        let end = self.at + word.len();
        self.chars[self.at..].iter().copied().take(word.len()).eq(word.chars())
            && self.chars.get(end).is_none_or(|c| c.is_whitespace() || matches!(c, '(' | ')'))
    }

    fn keyword(&mut self, word: &str) -> bool {
        let seen = self.sees(word);
        if seen {
            self.at += word.len();
        }
        seen
    }

    fn skip_space(&mut self) {
        while self.peek().is_some_and(char::is_whitespace) {
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<char> {
        self.peek_at(0)
    }

    fn peek_at(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.at + ahead).copied()
    }

    fn place(&self) -> usize {
        self.at + 1
    }
}

const KINDS: &str = "the kinds are theory, coding, probability, design, behavioral, process";
const LEVELS: &str = "the levels are easy, medium, hard";
const COUNTS: &str = "write a number, as in `3`, `>3` or `<=3`";
const DAYS: &str = "write a number of days, weeks or months, as in `7d`, `2w` or `1m`";

fn states() -> String {
    let names: Vec<_> = State::ALL.into_iter().map(State::name).collect();
    format!("a card can be {}", names.join(", "))
}

fn state(word: &str) -> Option<State> {
    let lower = word.to_lowercase();
    State::ALL.into_iter().find(|state| state.name() == lower)
}

fn count(text: &str) -> Option<(Comparison, u32)> {
    let sign = Comparison::ALL.into_iter().find(|sign| text.starts_with(sign.sign()))?;
    let digits = &text[sign.sign().len()..];
    let plain = !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit());
    if plain { Some((sign, digits.parse().ok()?)) } else { None }
}

fn days(text: &str) -> Option<Days> {
    let unit = text.chars().last().filter(|c| c.is_alphabetic());
    let factor = match unit {
        None | Some('d') => 1,
        Some('w') => 7,
        Some('m') => 30,
        Some('y') => 365,
        Some(_) => return None,
    };
    let digits = &text[..text.len() - unit.map_or(0, char::len_utf8)];
    let plain = !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit());
    if plain { digits.parse::<u32>().ok()?.checked_mul(factor).map(Days) } else { None }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::bank::{Kind, Level};

    fn check(text: &str, printed: &str) {
        let query = parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(query.to_string(), printed, "{query:?}");
        assert_eq!(parse(printed).as_ref(), Ok(&query));
    }

    fn error(text: &str) -> String {
        parse(text).map_or_else(|error| error.to_string(), |query| panic!("{text}: {query:?}"))
    }

    #[test]
    fn queries_are_read_and_printed_in_one_form() {
        check("", "");
        check("  attention   heads ", "attention heads");
        check("attention AND heads", "attention heads");
        check("\"exact phrase\" -word", "\"exact phrase\" -word");
        check("a b OR c -d", "(a b) OR (c -d)");
        check("(a OR b) c", "(a OR b) c");
        check("softm*", "softm*");
        check("-topic:x -(a OR b)", "-topic:x -(a OR b)");
        check("topic:\"self attention\" kind:Coding level:H", "topic:\"self attention\" kind:coding level:hard");
        check("lapses:>3 reviews:0 lapses:<=2 added:2w rated:1d", "lapses:>3 reviews:0 lapses:<=2 added:14d rated:1d");
        check("source:004 is:DUE card:12", "source:004 is:due card:12");
        check("softmax(x) O(n)", "softmax(x) O(n)");
        check("std::sort https://x.org/a Q: or", "std::sort https://x.org/a Q: or");
        check("\u{201c}curly quotes\u{201d}", "\"curly quotes\"");
        check("\"a \\\"b\\\" \\\\ c\"", "\"a \\\"b\\\" \\\\ c\"");
        check("метод:", "метод:");
    }

    #[test]
    fn a_word_that_opens_a_parenthesis_keeps_it_even_unclosed() {
        assert_eq!(parse("O(n"), Ok(Query::Word("O(n".into())));
        assert_eq!(
            parse("kind:coding level:easy"),
            Ok(Query::All(vec![
                Query::Field(Condition::Kind(Kind::Coding)),
                Query::Field(Condition::Level(Level::Easy)),
            ]))
        );
    }

    #[test]
    fn an_error_names_the_place_and_the_remedy() {
        let messages = [
            "a \"b",
            "a (b",
            "a) b",
            "O(n log n)",
            "a OR",
            "OR a",
            "tpoic:x",
            "kind:codng",
            "is:dew",
            "lapses:many",
            "added:soon",
            "card:x",
        ]
        .map(error)
        .join("\n");
        insta::assert_snapshot!(messages, @r#"
        the quotation mark at 3 is never closed; add a `"` at the end of the phrase
        the parenthesis at 3 is never closed; add a `)`, or write it between quotes to search for it
        the `)` at 2 closes nothing; remove it, or write it between quotes to search for it
        the `)` at 10 closes nothing; remove it, or write it between quotes to search for it
        the OR at 5 has nothing on one side; write `this OR that`, or `or` in small letters for the word
        the OR at 1 has nothing on one side; write `this OR that`, or `or` in small letters for the word
        no field is called `tpoic` (at 1); the fields are topic, kind, level, source, is, lapses, reviews, added, rated, card; write "tpoic:…" between quotes to search for the text
        `kind:` does not take `codng` (at 1); the kinds are theory, coding, probability, design, behavioral, process
        `is:` does not take `dew` (at 1); a card can be due, new, learning, review, suspended, buried, leech, answered, unanswered, archived
        `lapses:` does not take `many` (at 1); write a number, as in `3`, `>3` or `<=3`
        `added:` does not take `soon` (at 1); write a number of days, weeks or months, as in `7d`, `2w` or `1m`
        `card:` does not take `x` (at 1); write the card's number, as in `card:12`
        "#);
    }

    #[test]
    fn a_thousand_parentheses_are_an_error_and_no_crash() {
        assert!(matches!(parse(&"(".repeat(100_000)), Err(QueryError::TooDeep { .. })));
        assert!(matches!(parse(&format!("{}a", "-".repeat(100_000))), Err(QueryError::TooDeep { .. })));
    }

    fn leaf() -> impl Strategy<Value = Query> {
        let text = "[a-zа-я \"\\\\():*-]{0,12}";
        prop_oneof![
            "[a-z][a-z0-9+]{0,8}".prop_map(Query::Word),
            "[a-z][a-z0-9]{0,4}".prop_map(Query::Prefix),
            text.prop_map(Query::Phrase),
            text.prop_map(|topic| Query::Field(Condition::Topic(topic))),
            text.prop_map(|source| Query::Field(Condition::Source(source))),
            (0usize..10).prop_map(|index| Query::Field(Condition::Is(State::ALL[index]))),
            (0usize..6).prop_map(|index| Query::Field(Condition::Kind(Kind::ALL[index]))),
            (0usize..5, any::<u32>())
                .prop_map(|(sign, count)| Query::Field(Condition::Lapses(Comparison::ALL[sign], count))),
            any::<u32>().prop_map(|days| Query::Field(Condition::Added(Days(days)))),
        ]
    }

    fn tree() -> impl Strategy<Value = Query> {
        leaf().prop_recursive(4, 24, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Query::all),
                prop::collection::vec(inner.clone(), 1..4).prop_map(|parts| {
                    Query::any(parts.into_iter().filter(|part| *part != Query::Everything).collect())
                }),
                inner.prop_map(Query::negated),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read_back(query in tree()) {
            prop_assert_eq!(parse(&query.to_string()), Ok(query));
        }

        #[test]
        fn any_text_is_read_or_refused_and_reading_what_was_printed_changes_nothing(text in "[ab \"()*:\\-ORiskdue“]{0,40}|\\PC{0,40}") {
            if let Ok(query) = parse(&text) {
                prop_assert_eq!(parse(&query.to_string()), Ok(query));
            }
        }
    }
}
