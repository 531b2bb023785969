//! Worked problems that state a formula and every value in it and then say "plug in": the number is filled in.
//!
//! `P(R A)` counts as `P(R | A)`: notes lose their bars, and a formula and its values lose them differently.

use super::agreement::{Agreement, compare};
use super::equality::SHOWN;
use super::evaluation::{Evaluation, Reading, Work};
use super::expression::{Expression, Grouping, parse};
use super::token::{Kind, Relation, Token, lex};
use super::value::Value;
use crate::bank::LineSpan;
use crate::check::{Document, Finding, FindingKind};

/// How many lines before the last one the formula and its values may stand.
const BACK: u32 = 40;

/// How many lines after it the result may still follow.
const AHEAD: u32 = 6;

/// How long a line may be to be read here.
const LINE: usize = 4000;

/// What a line states: a name and what it equals.
struct Statement {
    line: u32,
    name: String,
    /// The name as the document writes it.
    written: String,
    right: Expression,
}

/// Appends what stops before its number.
pub fn check(document: &Document<'_>, work: &Work, out: &mut Vec<Finding>) {
    let mut last_call = 0;
    for (at, line) in document.lines.iter().enumerate() {
        let number = at as u32 + 1;
        if !calls_for_numbers(line) {
            continue;
        }
        let first = number.saturating_sub(BACK).max(last_call + 1);
        let start = note_start(document, number).filter(|start| *start > first).unwrap_or(first);
        out.extend(problem(document, start, number, work));
        last_call = number;
    }
}

fn calls_for_numbers(line: &str) -> bool {
    const CALLS: &[&str] = &[
        "plug",
        "substitut",
        "insert these",
        "insert the values",
        "insert the numbers",
        "put these",
        "put the numbers",
        "put in the numbers",
        "do the math",
        "calculate the rest",
        "fill in the numbers",
        "put the values",
        "подстав",
    ];
    if line.len() > LINE {
        return false;
    }
    let lower = line.to_lowercase();
    CALLS.iter().any(|call| lower.contains(call))
}

/// Returns the first line of the note that a line is part of.
fn note_start(document: &Document<'_>, line: u32) -> Option<u32> {
    document
        .notes
        .iter()
        .filter(|note| {
            let last = note.answer_lines.map_or(note.question_lines.last, |lines| lines.last);
            (note.question_lines.first..=last).contains(&line)
        })
        .map(|note| note.question_lines.first)
        .max()
}

fn problem(document: &Document<'_>, first: u32, last: u32, work: &Work) -> Option<Finding> {
    let mut formulas: Vec<Statement> = Vec::new();
    let mut values: Vec<(String, Value)> = Vec::new();
    let mut shown: Vec<String> = Vec::new();
    let end = (last + AHEAD).min(document.lines.len() as u32);
    let mut results: Vec<Statement> = Vec::new();
    for line in first..=end {
        if line > last && calls_for_numbers(document.line(line)) {
            break;
        }
        for statement in statements(document, line) {
            match Evaluation::new(Reading::default(), &[], work).quantity(&statement.right) {
                Some(quantity) if line <= last => {
                    let known = values.iter().find(|(name, _)| *name == statement.name);
                    match known {
                        // The same name with two values: two problems are mixed here.
                        Some((_, value)) if !value.same(&quantity.value) => return None,
                        Some(_) => {}
                        None => {
                            shown.push(format!("{} = {}", statement.written, statement.right));
                            values.push((statement.name.clone(), quantity.value));
                        }
                    }
                    results.push(statement);
                }
                Some(_) => results.push(statement),
                None if line <= last => formulas.push(statement),
                None => {}
            }
        }
    }
    complements(&mut values);
    // A formula given in symbols may be given again with the numbers put in.
    let formula = formulas.iter().rev().find(|formula| {
        let mut names = Vec::new();
        formula.right.names(&mut names);
        names.len() > 1 && names.iter().all(|name| values.iter().any(|(known, _)| known == name))
    })?;
    let value = Evaluation::new(Reading::default(), &values, work).quantity(&formula.right)?.value;
    let how = format!("{} = {} with {}", formula.written, formula.right, shown.join(", "));
    let lines = LineSpan { first: formula.line, last };
    let right = format!("{} = {}", formula.written, value.as_fraction(4));
    if let Some(result) = results.iter().find(|result| result.name == formula.name) {
        let agreement = compare(&formula.right, Relation::Near, &result.right, &values, work)?.agreement;
        return (agreement == Agreement::Fails).then(|| Finding {
            lines: LineSpan { first: result.line, last: result.line },
            kind: FindingKind::Arithmetic,
            text: format!("{} = {}", result.written, result.right),
            right,
            how,
            confidence: 0.85,
            shown: 0.85 >= SHOWN,
        });
    }
    // A number may still follow in words.
    let follows = (last + 1..=end.min(last + 3)).any(|line| says_result(document.line(line), &value));
    if follows || says_result(document.line(last), &value) {
        return None;
    }
    Some(Finding {
        lines,
        kind: FindingKind::Unfinished,
        text: document.line(last).trim().chars().take(200).collect(),
        right,
        how,
        confidence: 0.92,
        shown: true,
    })
}

/// Says whether a line holds a number that is the result, as a fraction, a decimal or a percentage.
fn says_result(line: &str, value: &Value) -> bool {
    let wanted = value.to_f64();
    line.len() <= LINE
        && super::number::numbers(line).iter().any(|found| {
            let number = found.written.value.to_f64() / if found.percent { 100.0 } else { 1.0 };
            let fraction = line[found.range.end..].strip_prefix('/').and_then(|rest| super::number::scan(rest, 0));
            let number = match fraction {
                Some((below, _)) if !below.value.is_zero() => number / below.value.to_f64(),
                _ => number,
            };
            (number - wanted).abs() <= 0.02 * wanted.abs()
        })
}

/// `P(¬A)` follows from `P(A)`.
fn complements(values: &mut Vec<(String, Value)>) {
    let one = Value::whole(1);
    let more: Vec<(String, Value)> = values
        .iter()
        .filter_map(|(name, value)| {
            let inner = name.strip_prefix("P(")?;
            // Of a conditional probability only the event turns, and lost bars do not say which letter that is.
            let event = inner.strip_suffix(')').filter(|event| event.chars().count() == 1)?;
            Some((format!("P(¬{event})"), one.minus(value)?))
        })
        .filter(|(name, _)| !values.iter().any(|(known, _)| known == name))
        .collect();
    values.extend(more);
}

/// Returns what a line states about names: the name before the first equality sign and the last side of the chain.
fn statements(document: &Document<'_>, number: u32) -> Vec<Statement> {
    let line = document.line(number);
    if line.len() > LINE || !line.contains('=') && !line.contains('≈') {
        return Vec::new();
    }
    let mut tokens = Vec::new();
    lex(line, number, &mut tokens);
    let tokens = with_calls(line, tokens);
    let mut statements = Vec::new();
    for clause in tokens.split(|token| matches!(token.kind, Kind::Comma | Kind::Stop('.' | ';'))) {
        statements.extend(statement(line, number, clause));
    }
    statements
}

fn statement(line: &str, number: u32, clause: &[Token]) -> Option<Statement> {
    let equal = |token: &Token| matches!(token.kind, Kind::Relation(Relation::Equal | Relation::Near));
    let first = clause.iter().position(equal)?;
    let Kind::Name(name) = &clause.get(first.checked_sub(1)?)?.kind else { return None };
    // The name begins the clause or follows a word, never an operator.
    if first >= 2 && !matches!(clause[first - 2].kind, Kind::Word(_) | Kind::Stop(_)) {
        return None;
    }
    let last = clause.iter().rposition(equal)?;
    let mut right = &clause[last + 1..];
    while let Some(Token { kind: Kind::About, .. }) = right.first() {
        right = &right[1..];
    }
    // What follows in words or in brackets explains.
    let mut depth = 0usize;
    let end = right.iter().enumerate().position(|(at, token)| {
        let outside = depth == 0;
        match token.kind {
            Kind::Open(_) => depth += 1,
            Kind::Close(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        outside
            && (matches!(token.kind, Kind::Word(_) | Kind::Stop(_))
                || token.apart && at > 0 && token.kind == Kind::Open('(') && right[at - 1].ends_operand())
    });
    let right = &right[..end.unwrap_or(right.len())];
    let written = clause.get(first - 1).and_then(|token| line.get(token.start as usize..token.end as usize));
    Some(Statement {
        line: number,
        name: name.clone(),
        written: written.unwrap_or(name).trim().to_owned(),
        right: parse(right, Grouping::LeftToRight)?,
    })
}

/// Replaces `P(A | B)` by one name, the same for every way to write it.
fn with_calls(line: &str, tokens: Vec<Token>) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while at < tokens.len() {
        let token = &tokens[at];
        let called = matches!(&token.kind, Kind::Name(name) if name.chars().count() == 1)
            && tokens.get(at + 1).is_some_and(|next| next.kind == Kind::Open('(') && !next.apart);
        let close = called
            .then(|| tokens[at..].iter().take(24).position(|next| next.kind == Kind::Close('(')))
            .flatten()
            .map(|length| at + length);
        match close {
            Some(close) => {
                let text = line.get(token.start as usize..tokens[close].end as usize).unwrap_or_default();
                out.push(Token { kind: Kind::Name(plain(text)), end: tokens[close].end, ..token.clone() });
                at = close + 1;
            }
            None => {
                out.push(token.clone());
                at += 1;
            }
        }
    }
    out
}

fn plain(text: &str) -> String {
    let mut text = text.to_owned();
    for (from, to) in [
        ("\\mid", ""),
        ("\\vert", ""),
        ("\\lnot", "¬"),
        ("\\neg", "¬"),
        ("\\text", ""),
        ("\\mathrm", ""),
        (" given ", ""),
        ("not ", "¬"),
        ("~", "¬"),
        ("−", "-"),
    ] {
        text = text.replace(from, to);
    }
    text.chars()
        .filter(|next| !next.is_whitespace() && !matches!(next, '|' | '∣' | '\\' | '{' | '}' | '$' | '\''))
        .collect()
}
