//! Rules of probability with named events, held against random joint distributions: "P(A|B) = P(B|A) P(B) / P(A)".

use super::reading::Statement;
use super::value::chance;

/// Most events of a rule.
const MOST_EVENTS: usize = 3;
/// So often a rule is tried.
const TRIALS: u64 = 3;

/// One event or its complement, by its place.
type Literal = (usize, bool);

/// What stands between the brackets of a probability.
#[derive(Clone, Debug)]
struct Event {
    /// Of which all hold, or one when `either`.
    literals: Vec<Literal>,
    either: bool,
    given: Vec<Literal>,
}

enum Piece {
    Event(Event),
    Number(f64),
    Sign(char),
}

/// Returns what is right where a statement of a probability holds for none of several distributions.
pub(super) fn wrong(statement: &Statement<'_>) -> Option<String> {
    let mut names = Vec::new();
    let stated = atom(&statement.left, &mut names).filter(|(_, rest)| rest.trim().is_empty())?.0;
    let pieces = pieces(statement.formula, &mut names)?;
    let events: Vec<&Event> =
        pieces.iter().filter_map(|piece| if let Piece::Event(event) = piece { Some(event) } else { None }).collect();
    // What holds of independent or exclusive events only is a condition more often than a rule.
    let conditional = !stated.given.is_empty() || events.iter().any(|event| !event.given.is_empty());
    let complete = conditional && events.len() >= 3 || stated.either && events.len() >= 3;
    let all_marginal = !conditional && !stated.either;
    if !complete || all_marginal || names.len() > MOST_EVENTS || names.len() < 2 {
        return None;
    }
    let count = 1_usize << names.len();
    for trial in 0..TRIALS {
        let weights: Vec<f64> = (0..count).map(|at| 0.05 + chance(trial + 11, at as u64)).collect();
        let left = probability(&stated, &weights)?;
        let mut at = 0;
        let right = sum(&pieces, &mut at, &weights)?;
        if at != pieces.len() || (left - right).abs() < 1e-9 || !right.is_finite() {
            return None;
        }
    }
    let shown = |literals: &[Literal]| {
        let each: Vec<String> =
            literals.iter().map(|(at, holds)| format!("{}{}", if *holds { "" } else { "¬" }, names[*at])).collect();
        each.join(", ")
    };
    let (a, b) = (shown(&stated.literals), shown(&stated.given));
    Some(match (stated.given.is_empty(), stated.either) {
        (false, _) => format!("P({a} | {b}) = P({b} | {a}) · P({a}) / P({b})"),
        (true, true) => "P(A ∪ B) = P(A) + P(B) − P(A ∩ B)".to_owned(),
        (true, false) => "P(A, B) = P(A | B) · P(B); a total adds up over all cases".to_owned(),
    })
}

/// Reads "p(…)" at the beginning of a text.
fn atom<'t>(text: &'t str, names: &mut Vec<String>) -> Option<(Event, &'t str)> {
    let text = text.trim_start();
    let rest = ["pr", "p"].iter().find_map(|name| {
        let head = text.get(..name.len())?;
        head.eq_ignore_ascii_case(name).then(|| text[name.len()..].trim_start())
    })?;
    let inner = rest.strip_prefix(['(', '['])?;
    let end = inner.find([')', ']'])?;
    let event = event(&inner[..end], names)?;
    Some((event, &inner[end + 1..]))
}

fn event(text: &str, names: &mut Vec<String>) -> Option<Event> {
    let text = text.to_lowercase();
    let (of, given) = match text.split_once('|') {
        Some((of, given)) => (of.to_owned(), given.to_owned()),
        None => (text, String::new()),
    };
    let either = of.contains('∪') || of.contains(" or ");
    let split = |text: &str| -> Vec<String> {
        let text = text.replace(['∩', '∪', '&', ';'], ",").replace(" and ", ",").replace(" or ", ",");
        text.split(',').map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
    };
    let mut literals = |text: &str| split(text).iter().map(|part| literal(part, names)).collect::<Option<Vec<_>>>();
    let (literals, given) = (literals(&of)?, literals(&given)?);
    (!literals.is_empty()).then_some(Event { literals, either, given })
}

fn literal(text: &str, names: &mut Vec<String>) -> Option<Literal> {
    let (name, holds) = match ["not ", "¬", "~", "!", "no "].iter().find_map(|sign| text.strip_prefix(sign)) {
        Some(name) => (name.trim(), false),
        None => match ["^c", "'", "^{c}"].iter().find_map(|sign| text.strip_suffix(sign)) {
            Some(name) => (name.trim(), false),
            None => (text, true),
        },
    };
    let named = !name.is_empty()
        && name.len() <= 16
        && name.chars().all(|sign| sign.is_alphabetic() || sign == '_' || sign == '+');
    if !named {
        return None;
    }
    let at = names.iter().position(|known| known == name).unwrap_or_else(|| {
        names.push(name.to_owned());
        names.len() - 1
    });
    Some((at, holds))
}

fn probability(event: &Event, weights: &[f64]) -> Option<f64> {
    let holds = |literals: &[Literal], at: usize| literals.iter().all(|(name, holds)| (at >> name & 1 == 1) == *holds);
    let any = |literals: &[Literal], at: usize| literals.iter().any(|(name, holds)| (at >> name & 1 == 1) == *holds);
    let (mut both, mut all) = (0.0, 0.0);
    for (at, weight) in weights.iter().enumerate().filter(|(at, _)| holds(&event.given, *at)) {
        all += weight;
        let met = if event.either { any(&event.literals, at) } else { holds(&event.literals, at) };
        both += if met { *weight } else { 0.0 };
    }
    (all > 0.0).then_some(both / all)
}

fn pieces(text: &str, names: &mut Vec<String>) -> Option<Vec<Piece>> {
    let mut out = Vec::new();
    let mut rest = text.trim();
    let mut depth = 0;
    while let Some(sign) = rest.chars().next() {
        if out.len() > 40 {
            return None;
        }
        if sign.is_whitespace() {
            rest = rest.trim_start();
        } else if let Some((event, after)) = atom(rest, names) {
            out.push(Piece::Event(event));
            rest = after;
        } else if sign.is_ascii_digit() {
            let end = rest.find(|next: char| !next.is_ascii_digit()).unwrap_or(rest.len());
            out.push(Piece::Number(rest[..end].parse().ok()?));
            rest = &rest[end..];
        } else {
            match sign {
                '(' | '[' | '{' => {
                    depth += 1;
                    out.push(Piece::Sign('('));
                }
                ')' | ']' | '}' if depth > 0 => {
                    depth -= 1;
                    out.push(Piece::Sign(')'));
                }
                '+' | '-' | '*' | '/' => out.push(Piece::Sign(sign)),
                '.' | ',' | ';' | '=' if depth == 0 => break,
                _ => return None,
            }
            rest = &rest[sign.len_utf8()..];
        }
    }
    (depth == 0).then_some(out)
}

fn sum(pieces: &[Piece], at: &mut usize, weights: &[f64]) -> Option<f64> {
    let mut total = product(pieces, at, weights)?;
    while let Some(Piece::Sign(sign @ ('+' | '-'))) = pieces.get(*at) {
        *at += 1;
        let next = product(pieces, at, weights)?;
        total += if *sign == '+' { next } else { -next };
    }
    Some(total)
}

fn product(pieces: &[Piece], at: &mut usize, weights: &[f64]) -> Option<f64> {
    let mut value = factor(pieces, at, weights)?;
    loop {
        match pieces.get(*at) {
            Some(Piece::Sign('*')) => {
                *at += 1;
                value *= factor(pieces, at, weights)?;
            }
            Some(Piece::Sign('/')) => {
                *at += 1;
                value /= factor(pieces, at, weights)?;
            }
            Some(Piece::Event(_) | Piece::Number(_) | Piece::Sign('(')) => value *= factor(pieces, at, weights)?,
            _ => return Some(value),
        }
    }
}

fn factor(pieces: &[Piece], at: &mut usize, weights: &[f64]) -> Option<f64> {
    let piece = pieces.get(*at)?;
    *at += 1;
    match piece {
        Piece::Event(event) => probability(event, weights),
        Piece::Number(number) => Some(*number),
        Piece::Sign('(') => {
            let inner = sum(pieces, at, weights)?;
            let closes = matches!(pieces.get(*at), Some(Piece::Sign(')')));
            *at += 1;
            closes.then_some(inner)
        }
        Piece::Sign(_) => None,
    }
}
