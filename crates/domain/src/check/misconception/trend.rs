//! Trends: what rises or falls when something else does, and statements that have it the other way round.
//!
//! "A larger k lowers the variance" gives a cause with a direction and an effect with one. Which word gives which of the
//! two its direction must be plain: it stands next to it, between the same commas. Otherwise nothing is said.

use super::entry::{Effect, Trend};
use super::passage::Statement;
use super::phrase::{Phrase, Span};
use super::words::Word;

/// Farthest that a cause and its effect stand apart, in words.
const WIDEST: usize = 14;
/// So many words before a thing, a direction still belongs to it; after it, only the next word does.
const REACH: usize = 2;

/// Stems of words that say that something is or becomes more, sorted.
const UP: &[&str] = &["deeper", "high", "increas", "larger", "longer", "mor", "strong", "stronger"];
/// Stems of words that say that something is or becomes less, sorted.
const DOWN: &[&str] = &["decreas", "low", "shallower", "short", "shorter", "smaller", "weak", "weaker"];
/// Stems of words beyond which a direction belongs to something else, sorted.
const JOINING: &[&str] = &["and", "but", "or", "so"];
/// Where one of these stands, a sentence tells of a condition or a comparison that a trend does not hold for, sorted.
const QUALIFIED: &[&str] = &[
    "allow",
    "balanc",
    "beyond",
    "compensat",
    "counter",
    "depend",
    "differenc",
    "except",
    "help",
    "instead",
    "optimal",
    "prevent",
    "sometim",
    "than",
    "tradeoff",
    "unles",
    "unless",
    "until",
    "versu",
    "vs",
    "whether",
];

/// A direction with the place of the word that gives it.
#[derive(Clone, Copy, Debug)]
struct Direction {
    up: bool,
    at: usize,
}

/// Returns the effect that a statement has the wrong way round, if there is one.
pub(super) fn reversed<'a>(statement: &Statement, trend: &'a Trend) -> Option<&'a Effect> {
    let words = &statement.words;
    let causes = statement.places(&trend.of);
    let qualified = || words.iter().any(|word| QUALIFIED.binary_search(&word.stem.as_str()).is_ok());
    if causes.is_empty() || statement.says(&trend.unless) || qualified() {
        return None;
    }
    trend.effects.iter().find(|effect| is_reversed(statement, &causes, effect))
}

fn is_reversed(statement: &Statement, causes: &[Span], effect: &Effect) -> bool {
    let words = &statement.words;
    let reversed = |span: Span| -> Option<bool> {
        let cause = nearest(causes, span)?;
        let (first, last) = (cause.first.min(span.first), cause.last.max(span.last));
        if last - first > WIDEST || words[first.saturating_sub(REACH)..=last].iter().any(|word| word.negates) {
            return None;
        }
        if words[cause.last].clause != words[span.first].clause || named_anew(words, cause, span) {
            return None;
        }
        // "A higher temperature is more random, a lower one is not": the cause is named a second time.
        if words[cause.last..=span.first.max(cause.last)].iter().any(|word| word.text == "one") {
            return None;
        }
        let before = beside(words, cause, span, true, None);
        let after = || beside(words, cause, span, false, None);
        let of_cause = match before.or_else(after)? {
            // "Dropout reduces overfitting": the verb between them is what the cause does.
            Direction { up, at } if at > cause.last && leads_to(words, at, span) => {
                let acts = matches!(words[at].stem.as_str(), "increas" | "decreas") && !words[at].text.ends_with("ed");
                return (acts && cause.first <= 2).then_some(up != effect.rises);
            }
            direction => direction,
        };
        let of_effect = own_direction(statement, effect, span).or_else(|| of_thing(words, span, cause, of_cause.at))?;
        Some((of_cause.up == of_effect) != effect.rises)
    };
    let mut told = statement.places(&effect.of).into_iter().filter_map(reversed).peekable();
    told.peek().is_some() && told.all(|reversed| reversed)
}

/// Returns whether a word says that something is more, or that it is less.
pub(super) fn direction(word: &Word) -> Option<bool> {
    let stem = &word.stem.as_str();
    UP.binary_search(stem).is_ok().then_some(true).or_else(|| DOWN.binary_search(stem).is_ok().then_some(false))
}

/// Returns whether the word at a place stands right before a thing and says something of it.
fn leads_to(words: &[Word], at: usize, thing: Span) -> bool {
    let predicate = words[at - 1].is_copula() || words[at - 1].text == "too";
    !predicate && (at + 1..=at + 2).contains(&thing.first) && words[at].segment == words[thing.first].segment
}

/// Returns whether the stretch between commas that an effect stands in begins with a direction of its own, as in "a larger k
/// is smooth, lower values are not".
fn named_anew(words: &[Word], cause: Span, effect: Span) -> bool {
    let segment = words[effect.first].segment;
    let far = effect.first.saturating_sub(REACH);
    segment != words[cause.last].segment
        && words[..far].iter().rev().take_while(|word| word.segment == segment).any(|word| direction(word).is_some())
}

/// Returns the last cause before an effect, else the first after it.
fn nearest(causes: &[Span], effect: Span) -> Option<Span> {
    let apart = causes.iter().filter(|cause| cause.last < effect.first || effect.last < cause.first);
    let before = apart.clone().rfind(|cause| cause.last < effect.first);
    before.or_else(|| apart.clone().next()).copied()
}

/// Returns the direction that the effect's own words for more and less give it.
fn own_direction(statement: &Statement, effect: &Effect, span: Span) -> Option<bool> {
    let words = &statement.words;
    let near = |wordings: &[Phrase]| {
        statement.places(wordings).into_iter().any(|at| {
            // "Less noisy" is not noisy.
            let lessened = at.first.checked_sub(1).is_some_and(|before| DOWN.contains(&words[before].stem.as_str()));
            !lessened
                && words[at.first].segment == words[span.first].segment
                && (at.first <= span.last + 4 && span.first <= at.last + 4)
        })
    };
    match (near(&effect.more), near(&effect.less)) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
    }
}

/// Returns the direction of a thing other than the cause: of the word nearest to it, when that is plain.
fn of_thing(words: &[Word], span: Span, cause: Span, taken: usize) -> Option<bool> {
    let before = beside(words, span, cause, true, Some(taken));
    let after = beside(words, span, cause, false, Some(taken));
    match (before, after) {
        (Some(one), None) | (None, Some(one)) => Some(one.up),
        (Some(one), Some(other)) => {
            let (near, far) = (span.first - one.at, other.at - span.last);
            (near != far || one.up == other.up).then_some(if near <= far { one.up } else { other.up })
        }
        (None, None) => None,
    }
}

/// Returns the direction beside a thing, on one side of it and not within the other thing.
fn beside(words: &[Word], thing: Span, other: Span, before: bool, taken: Option<usize>) -> Option<Direction> {
    let segment = words[thing.first].segment;
    let mut left = if before { REACH } else { 1 };
    let mut at = if before { thing.first } else { thing.last };
    while left > 0 {
        at = if before { at.checked_sub(1)? } else { at + 1 };
        let word = words.get(at).filter(|word| word.segment == segment)?;
        if (other.first..=other.last).contains(&at) {
            return None;
        }
        if JOINING.contains(&word.stem.as_str()) {
            return None;
        }
        if word.is_copula() || word.text == "too" || Some(at) == taken {
            continue;
        }
        if let Some(up) = direction(word) {
            return Some(Direction { up, at });
        }
        left -= 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::misconception::wordings;

    fn trend() -> Trend {
        let effect = |of: &str, rises| Effect {
            of: wordings(of),
            more: wordings("wider"),
            less: wordings("narrower"),
            rises,
            right: String::new(),
        };
        Trend {
            id: "k".to_owned(),
            topic: "classical models".to_owned(),
            of: wordings("k"),
            unless: Vec::new(),
            effects: vec![effect("bias", true), effect("variance", false), effect("interval", false)],
            source: String::new(),
        }
    }

    fn told(text: &str) -> bool {
        reversed(&Statement::alone(text), &trend()).is_some()
    }

    #[test]
    fn the_wrong_way_round_is_told_from_the_right_one() {
        for (wrong, right) in [
            ("A larger k lowers the bias.", "A larger k raises the bias."),
            ("As k grows, the variance increases.", "As k grows, the variance decreases."),
            ("A small k means high bias and low variance.", "A small k means low bias and high variance."),
            ("Decreasing k makes the variance smaller.", "Decreasing k makes the variance larger."),
            ("k lowers the bias.", "k raises the bias."),
            ("When k is too small the bias is high.", "When k is too small the bias is low."),
            ("Raising k gives a wider interval.", "Raising k gives a narrower interval."),
            (
                "Bias increases and variance decreases with a smaller k.",
                "Bias decreases and variance increases with a smaller k.",
            ),
        ] {
            assert!(told(wrong), "{wrong}");
            assert!(!told(right), "{right}");
        }
    }

    #[test]
    fn lists_of_words_are_sorted() {
        for list in [UP, DOWN, JOINING, QUALIFIED] {
            assert!(list.is_sorted(), "{list:?}");
        }
    }

    #[test]
    fn where_it_is_not_plain_nothing_is_said() {
        for text in [
            "A larger k does not lower the bias.",
            "Whether a larger k lowers the bias depends on the data.",
            "The bias is lower than with a large k.",
            "k and the bias are both low.",
            "A larger k is smooth, while lower values make the bias low.",
            "A larger k is smooth, smaller values give a low bias.",
            "It is common for k to be reduced while the variance is known.",
        ] {
            assert!(!told(text), "{text}");
        }
    }
}
