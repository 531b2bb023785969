//! Orders: which of several things has more of something, and comparisons that have it the other way round.
//!
//! "A is less sensitive to outliers than B" names two things of an order, what they are compared by, and which of them is
//! said to have more. Only a comparison with "than" counts, with one thing on either side of it.

use super::entry::Order;
use super::passage::Statement;
use super::phrase::{Phrase, Span};
use super::trend::direction;

/// So many words before "than" say what is compared.
const REACH: usize = 6;
/// So many words after "than" name what it is compared with.
const AFTER: usize = 4;

/// Returns whether a statement compares two things of the order the wrong way round.
pub(super) fn is_reversed(statement: &Statement, order: &Order) -> bool {
    reversed(statement, order).unwrap_or(false)
}

fn reversed(statement: &Statement, order: &Order) -> Option<bool> {
    let words = &statement.words;
    let mut thans = words.iter().enumerate().filter(|(_, word)| word.text == "than").map(|(at, _)| at);
    let (than, None) = (thans.next()?, thans.next()) else { return None };
    let clause = words[than].clause;
    let doubted =
        words.iter().any(|word| word.clause == clause && (word.negates || DOUBTS.contains(&word.stem.as_str())));
    if doubted || HEDGES.iter().any(|hedge| statement.text.contains(hedge)) || statement.says(&order.unless) {
        return None;
    }
    let named = named(order, statement);
    let here = |span: &Span| words[span.first].clause == clause;
    let after = |span: &&(Span, usize)| here(&span.0) && span.0.first > than && span.0.first - than <= AFTER;
    let (_, other) = *named.iter().filter(after).min_by_key(|(span, _)| span.first)?;
    let mut before = named.iter().filter(|(span, _)| here(span) && span.last < than).map(|(_, rank)| *rank);
    let one = before.next()?;
    if before.any(|rank| rank != one) || one == other {
        return None;
    }
    let more = said(order, statement, than)?;
    // The first of an order has most.
    Some(if more { one > other } else { one < other })
}

/// Stems of words with which a comparison is no plain claim.
const DOUBTS: &[&str] = &["both", "if", "sometim", "tim", "unles", "unless", "when", "whether"];
/// Small words with which it is none either.
const HEDGES: &[&str] = &[" can ", " may ", " might ", " could ", " often ", " usually "];

/// Returns whether the words before "than" say that the first thing has more.
fn said(order: &Order, statement: &Statement, than: usize) -> Option<bool> {
    let from = than.saturating_sub(REACH);
    let near = |wordings: &[Phrase]| {
        statement
            .places(wordings)
            .into_iter()
            .filter(|span| span.first >= from && span.last < than)
            .map(|span| span.last)
            .max()
    };
    match (near(&order.more), near(&order.less)) {
        (Some(more), Some(less)) if more != less => return Some(more > less),
        (Some(_), None) => return Some(true),
        (None, Some(_)) => return Some(false),
        (Some(_), Some(_)) => return None,
        (None, None) => {}
    }
    // "The memory of A is larger than", "A needs more memory than".
    let compared = statement.places(&order.of).into_iter().any(|span| span.last < than);
    let mut directions = statement.words[from..than].iter().filter_map(direction);
    let up = directions.next()?;
    (compared && directions.next().is_none()).then_some(up)
}

/// Returns where things of the order stand, the longest of overlapping ones.
fn named(order: &Order, statement: &Statement) -> Vec<(Span, usize)> {
    let mut named: Vec<(Span, usize)> = order
        .ranks
        .iter()
        .enumerate()
        .flat_map(|(rank, thing)| statement.places(&thing.says).into_iter().map(move |span| (span, rank)))
        .collect();
    named.sort_by_key(|(span, rank)| (std::cmp::Reverse(span.last - span.first), span.first, *rank));
    let mut kept: Vec<(Span, usize)> = Vec::new();
    for (span, rank) in named {
        if kept.iter().all(|(other, _)| span.last < other.first || other.last < span.first) {
            kept.push((span, rank));
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::misconception::entry::Rank;
    use crate::check::misconception::wordings;

    fn told(text: &str) -> bool {
        let rank = |says: &str| Rank { name: says.to_owned(), says: wordings(says) };
        let order = Order {
            id: "drift".to_owned(),
            topic: "statistics".to_owned(),
            of: wordings("drift"),
            more: wordings("drifts more|more drifty"),
            less: wordings("less drifty"),
            unless: Vec::new(),
            ranks: vec![rank("foo"), rank("bar|foo bar"), rank("baz")],
            right: String::new(),
            source: String::new(),
        };
        is_reversed(&Statement::alone(text), &order)
    }

    #[test]
    fn the_wrong_way_round_is_told_from_the_right_one() {
        for (wrong, right) in [
            ("Foo is less drifty than bar.", "Bar is less drifty than foo."),
            ("Baz is more drifty than bar.", "Bar is more drifty than baz."),
            ("The drift of baz is larger than that of foo.", "The drift of foo is larger than that of baz."),
            ("Bar has a higher drift than foo.", "Bar has a lower drift than foo."),
            ("Foo bar drifts more than foo.", "Foo drifts more than foo bar."),
        ] {
            assert!(told(wrong), "{wrong}");
            assert!(!told(right), "{right}");
        }
    }

    #[test]
    fn where_it_is_not_plain_nothing_is_said() {
        for text in [
            "Baz is not more drifty than bar.",
            "Baz can be more drifty than bar.",
            "Baz has a higher price than bar.",
            "Foo is less drifty than usual, bar is not.",
            "Foo and bar are both less drifty than baz.",
        ] {
            assert!(!told(text), "{text}");
        }
    }
}
