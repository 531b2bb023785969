//! The query language: one way to say which cards, used by find, drill, list and decks alike.
//!
//! ```text
//! attention -"multi head" kind:coding (level:hard OR level:medium) is:due source:004 softm* lapses:>3 added:7d
//! ```
//!
//! This module reads and prints queries; it does not know how they are answered.

mod condition;
mod parse;

pub use condition::{Comparison, Condition, State};
pub use parse::{QueryError, parse};

use std::fmt;

/// Which cards are meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Query {
    /// All of them: the empty query.
    Everything,
    /// Those with a word.
    Word(String),
    /// Those with a word that begins so.
    Prefix(String),
    /// Those with these words in this order.
    Phrase(String),
    /// Those of which something holds.
    Field(Condition),
    /// Those that are not meant by another query.
    Not(Box<Query>),
    /// Those meant by all of several queries.
    All(Vec<Query>),
    /// Those meant by at least one of several queries.
    Any(Vec<Query>),
}

impl Query {
    /// Returns the query for cards meant by all of `parts`.
    pub fn all(parts: Vec<Query>) -> Query {
        let mut flat = Vec::with_capacity(parts.len());
        for part in parts {
            match part {
                Query::Everything => {}
                Query::All(inner) => flat.extend(inner),
                other => flat.push(other),
            }
        }
        match flat.len() {
            0 => Query::Everything,
            1 => flat.remove(0),
            _ => Query::All(flat),
        }
    }

    /// Returns the query for cards meant by at least one of `parts`.
    pub fn any(parts: Vec<Query>) -> Query {
        let mut flat = Vec::with_capacity(parts.len());
        for part in parts {
            match part {
                Query::Any(inner) => flat.extend(inner),
                other => flat.push(other),
            }
        }
        match flat.len() {
            0 => Query::Everything,
            1 => flat.remove(0),
            _ => Query::Any(flat),
        }
    }

    /// Returns the query for cards that `part` does not mean.
    pub fn negated(part: Query) -> Query {
        Query::Not(Box::new(part))
    }

    /// Returns whether some part of the query asks for a state, so that archived cards are not left out unasked.
    pub fn names_state(&self, state: State) -> bool {
        match self {
            Query::Field(Condition::Is(named)) => *named == state,
            Query::Not(part) => part.names_state(state),
            Query::All(parts) | Query::Any(parts) => parts.iter().any(|part| part.names_state(state)),
            _ => false,
        }
    }
}

impl fmt::Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Query::Everything => Ok(()),
            Query::Word(word) => f.write_str(word),
            Query::Prefix(start) => write!(f, "{start}*"),
            Query::Phrase(words) => f.write_str(&condition::quoted(words)),
            Query::Field(condition) => condition.fmt(f),
            Query::Not(part) => match **part {
                Query::Everything => f.write_str("-()"),
                _ => {
                    f.write_str("-")?;
                    part.fmt_inside(f)
                }
            },
            Query::All(parts) => fmt_joined(parts, " ", f),
            Query::Any(parts) => fmt_joined(parts, " OR ", f),
        }
    }
}

impl Query {
    fn fmt_inside(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Query::All(_) | Query::Any(_) | Query::Everything => write!(f, "({self})"),
            _ => fmt::Display::fmt(self, f),
        }
    }
}

fn fmt_joined(parts: &[Query], between: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            f.write_str(between)?;
        }
        part.fmt_inside(f)?;
    }
    Ok(())
}
