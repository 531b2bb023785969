//! Numbers in words made numbers: "one half", "two hundred", "three quarters", "one person in two hundred", "->".

use super::super::figure::{Bound, Figure};
use super::super::token::{Token, TokenKind};

/// Returns tokens with what words say of numbers as numbers.
pub(super) fn tokens(tokens: &[Token]) -> Vec<Token> {
    let mut plain: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while at < tokens.len() {
        if at > 0 && speaks(&tokens[at - 1..]) && (at == 1 || tokens[at - 2].sentence != tokens[at].sentence) {
            let mut comma = tokens[at].clone();
            comma.text = ",".to_owned();
            plain.push(comma);
            at += 1;
            continue;
        }
        if let Some((token, taken)) =
            arrow(&tokens[at..]).or_else(|| r_squared(&tokens[at..])).or_else(|| count(&tokens[at..]))
        {
            plain.push(token);
            at += taken;
            continue;
        }
        plain.push(tokens[at].clone());
        at += 1;
    }
    shares(plain)
}

fn text(tokens: &[Token], at: usize) -> &str {
    let first = tokens.first().map_or(0, |token| token.sentence);
    tokens.get(at).filter(|token| token.sentence == first).map_or("", |token| token.text.as_str())
}

/// Returns whether tokens begin with the label of who speaks: its colon announces no value.
fn speaks(tokens: &[Token]) -> bool {
    matches!(text(tokens, 0), "a" | "answer" | "q" | "question" | "interviewer" | "candidate" | "me" | "you" | "follow")
        && text(tokens, 1) == ":"
}

fn arrow(tokens: &[Token]) -> Option<(Token, usize)> {
    let is_one = text(tokens, 0) == "-" && text(tokens, 1) == ">" && tokens[1].glued;
    is_one.then(|| {
        let mut token = tokens[0].clone();
        token.text = "→".to_owned();
        (token, 2)
    })
}

/// The square in "R^2" is part of a name.
fn r_squared(tokens: &[Token]) -> Option<(Token, usize)> {
    let is_one = text(tokens, 0) == "r" && text(tokens, 1) == "^" && text(tokens, 2) == "2";
    is_one.then(|| {
        let mut token = tokens[0].clone();
        token.text = "r2".to_owned();
        (token, 3)
    })
}

/// "two hundred", "thirty six", "ten thousand" (whose scale is read already).
fn count(tokens: &[Token]) -> Option<(Token, usize)> {
    let word = |at: usize| {
        let token = tokens.get(at).filter(|token| token.sentence == tokens[0].sentence)?;
        (token.kind == TokenKind::Word).then_some(token.figure?.value)
    };
    let (first, second) = (word(0)?, word(1)?);
    let value = match (first, second) {
        (first, 100.0) if first < 100.0 => first * 100.0,
        (first, second) if (20.0..100.0).contains(&first) && first % 10.0 == 0.0 && second < 10.0 => first + second,
        _ => return None,
    };
    Some((number(&tokens[0], Figure::plain(value, 1.0)), 2))
}

fn number(beside: &Token, figure: Figure) -> Token {
    let mut token = beside.clone();
    token.kind = TokenKind::Number;
    token.figure = Some(figure);
    token
}

fn share(above: f64, below: f64) -> Figure {
    Figure { value: above / below, step: 0.0, percent: false, fraction: Some((above, below)), bound: Bound::Plain }
}

/// "a half", "one sixth", "three quarters", "one person in two hundred".
fn shares(mut tokens: Vec<Token>) -> Vec<Token> {
    let mut plain: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while at < tokens.len() {
        let here = &tokens[at..];
        let above = match text(here, 0) {
            "a" | "an" => Some(1.0),
            _ => here[0].figure.filter(|figure| figure.step >= 1.0 && !figure.percent).map(|figure| figure.value),
        };
        let below = parts(text(here, 1));
        let as_many = |n: usize| matches!(text(here, n), "as" | "step" | "layer" | "order" | "time");
        if let (Some(above), Some(below)) = (above, below)
            && !as_many(2)
        {
            plain.push(number(&here[0], share(above, below)));
            at += 2;
            continue;
        }
        if text(here, 0) == "half" && !as_many(1) && text(here, 1) != "precision" {
            plain.push(number(&here[0], share(1.0, 2.0)));
            at += 1;
            continue;
        }
        // "One person in two hundred" is a share.
        let between = usize::from(here.get(1).is_some_and(|token| token.kind == TokenKind::Word && token.text != "in"));
        let whole =
            here.get(2 + between).and_then(|token| token.figure).filter(|_| !text(here, 2 + between).is_empty());
        if above == Some(1.0)
            && text(here, 1 + between) == "in"
            && let Some(whole) = whole.filter(|whole| whole.value > 1.0)
        {
            plain.push(number(&here[0], share(1.0, whole.value)));
            at += 3 + between;
            continue;
        }
        // Nothing looks back.
        plain.push(tokens[at].take());
        at += 1;
    }
    plain
}

fn parts(word: &str) -> Option<f64> {
    Some(match word {
        "half" | "halves" => 2.0,
        "third" | "thirds" => 3.0,
        "quarter" | "quarters" | "fourth" | "fourths" => 4.0,
        "fifth" | "fifths" => 5.0,
        "sixth" | "sixths" => 6.0,
        "eighth" | "eighths" => 8.0,
        "tenth" | "tenths" => 10.0,
        "twelfth" | "twelfths" => 12.0,
        "hundredth" | "hundredths" => 100.0,
        _ => return None,
    })
}
