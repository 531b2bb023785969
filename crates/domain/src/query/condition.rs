//! The fields of the query language.

use std::fmt;

use crate::bank::{CardId, Kind, Level};
use crate::drill::Days;

/// Something that holds of a card or does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// `topic:attention`: the topic contains this.
    Topic(String),
    /// `kind:coding`
    Kind(Kind),
    /// `level:hard`
    Level(Level),
    /// `source:004`: the name of one of its documents contains this.
    Source(String),
    /// `is:due`
    Is(State),
    /// `lapses:>3`
    Lapses(Comparison, u32),
    /// `reviews:0`
    Reviews(Comparison, u32),
    /// `added:7d`: added within the last seven days, today included.
    Added(Days),
    /// `rated:1d`: reviewed within so many days, today included.
    Rated(Days),
    /// `card:12`
    Card(CardId),
}

/// What a card can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// It is to be asked today.
    Due,
    /// It was never reviewed.
    New,
    /// It is being learned or learned again.
    Learning,
    /// It was learned and comes back on a later day.
    Review,
    /// The user set it aside.
    Suspended,
    /// It is set aside until tomorrow.
    Buried,
    /// It is forgotten again and again.
    Leech,
    /// Some document answers it.
    Answered,
    /// No document answers it.
    Unanswered,
    /// Its question is gone from the documents.
    Archived,
}

/// How a number is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Comparison {
    /// `>3`
    More,
    /// `>=3`
    AtLeast,
    /// `3`
    Equal,
    /// `<=3`
    AtMost,
    /// `<3`
    Less,
}

impl State {
    /// Every state, as listed in messages.
    pub const ALL: [State; 10] = [
        State::Due,
        State::New,
        State::Learning,
        State::Review,
        State::Suspended,
        State::Buried,
        State::Leech,
        State::Answered,
        State::Unanswered,
        State::Archived,
    ];

    /// Returns the state's word after `is:`.
    pub fn name(self) -> &'static str {
        match self {
            State::Due => "due",
            State::New => "new",
            State::Learning => "learning",
            State::Review => "review",
            State::Suspended => "suspended",
            State::Buried => "buried",
            State::Leech => "leech",
            State::Answered => "answered",
            State::Unanswered => "unanswered",
            State::Archived => "archived",
        }
    }
}

impl Comparison {
    /// Every comparison, longer signs first so that `>=` is not read as `>`.
    pub const ALL: [Comparison; 5] =
        [Comparison::AtLeast, Comparison::AtMost, Comparison::More, Comparison::Less, Comparison::Equal];

    /// Returns its sign as written in a query; none for equality.
    pub fn sign(self) -> &'static str {
        match self {
            Comparison::More => ">",
            Comparison::AtLeast => ">=",
            Comparison::Equal => "",
            Comparison::AtMost => "<=",
            Comparison::Less => "<",
        }
    }
}

impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Condition::Topic(part) => write!(f, "topic:{}", value(part)),
            Condition::Kind(kind) => write!(f, "kind:{kind}"),
            Condition::Level(level) => write!(f, "level:{level}"),
            Condition::Source(part) => write!(f, "source:{}", value(part)),
            Condition::Is(state) => write!(f, "is:{}", state.name()),
            Condition::Lapses(comparison, count) => write!(f, "lapses:{}{count}", comparison.sign()),
            Condition::Reviews(comparison, count) => write!(f, "reviews:{}{count}", comparison.sign()),
            Condition::Added(days) => write!(f, "added:{}d", days.0),
            Condition::Rated(days) => write!(f, "rated:{}d", days.0),
            Condition::Card(card) => write!(f, "card:{}", card.0),
        }
    }
}

/// Returns a value as it must be written after a colon.
fn value(text: &str) -> String {
    let plain =
        !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '/' | '+'));
    if plain { text.to_owned() } else { quoted(text) }
}

/// Returns a text between quotes.
pub fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
