//! What may have gone wrong where an equality fails: one sign, one exponent, a power of ten, a lost multiplication sign.

use super::agreement::{Agreement, compare};
use super::evaluation::Work;
use super::expression::{Expression, Grouping, parse};
use super::number::Written;
use super::token::{Kind, Operator, Relation, Token};
use super::value::Value;

/// How many numbers are tried as two that lost the sign between them.
const SPLITS: usize = 7;

/// What would make an equality hold.
#[derive(Clone, Debug, PartialEq)]
pub enum Slip {
    /// In words, for the reader.
    Likely(String),
    /// The text lost signs; with how it would read.
    Lost(String),
}

/// Looks for one change that makes two sides agree.
pub fn slip(left: &Expression, right: &Expression, computed: &Value, claimed: &Value, work: &Work) -> Option<Slip> {
    if let Some(exchange) = exchanged(left, right, work) {
        return Some(Slip::Likely(exchange));
    }
    let (a, b) = (computed.to_f64(), claimed.to_f64());
    if a != 0.0 && b != 0.0 {
        let power = (a / b).abs().log10();
        let whole = power.round();
        if (power - whole).abs() < 0.002 && whole != 0.0 && whole.abs() <= 15.0 {
            let way = if whole > 0.0 { "too small" } else { "too large" };
            return Some(Slip::Likely(match whole.abs() as i32 {
                1 => format!("a factor of ten {way}"),
                zeros => format!("a factor of 10^{zeros} {way}"),
            }));
        }
        if computed.negated().same(claimed) {
            return Some(Slip::Likely("the sign is lost".to_owned()));
        }
        if Value::whole(1).over(computed).is_some_and(|turned| turned.same(claimed)) {
            return Some(Slip::Likely("it is upside down".to_owned()));
        }
    }
    None
}

/// Tries another operator in each place.
fn exchanged(left: &Expression, right: &Expression, work: &Work) -> Option<String> {
    let mut places = Vec::new();
    operators(left, &mut Vec::new(), &mut places);
    for (path, operator) in places.into_iter().take(24) {
        if let Some((changed, power)) = lowered(left, &path)
            && compare(&changed, Relation::Equal, right, &[], work)
                .is_some_and(|found| found.agreement == Agreement::Exact)
        {
            return Some(format!("with {power} it would hold: the exponent became a factor"));
        }
        for other in [Operator::Power, Operator::Times, Operator::Plus, Operator::Minus, Operator::Divide] {
            if other == operator {
                continue;
            }
            let mut changed = left.clone();
            let Some(Expression::Binary(place, ..)) = at_path(&mut changed, &path) else { continue };
            *place = other;
            if compare(&changed, Relation::Equal, right, &[], work)
                .is_some_and(|found| found.agreement == Agreement::Exact)
            {
                return Some(match (operator, other) {
                    (Operator::Times, Operator::Power) => {
                        format!("with {} it would hold: the exponent became a factor", part(&mut changed, &path))
                    }
                    _ => format!("with {} it would hold", part(&mut changed, &path)),
                });
            }
        }
    }
    None
}

/// `3·(1/4)·2` may have been `3·(1/4)^2`: the exponent belonged to the factor before it only.
fn lowered(left: &Expression, path: &[usize]) -> Option<(Expression, String)> {
    let mut changed = left.clone();
    let place = at_path(&mut changed, path)?;
    let Expression::Binary(Operator::Times, product, exponent) = place else { return None };
    let Expression::Binary(Operator::Times, factor, base) = &**product else { return None };
    let power = Expression::Binary(Operator::Power, base.clone(), exponent.clone());
    let text = power.to_string();
    *place = Expression::Binary(Operator::Times, factor.clone(), Box::new(power));
    Some((changed, text))
}

fn operators(expression: &Expression, path: &mut Vec<usize>, out: &mut Vec<(Vec<usize>, Operator)>) {
    if let Expression::Binary(operator, _, right) = expression
        && !matches!(**right, Expression::Unit(_))
    {
        out.push((path.clone(), *operator));
    }
    for (at, child) in expression.children().into_iter().enumerate() {
        path.push(at);
        operators(child, path, out);
        path.pop();
    }
}

fn at_path<'e>(expression: &'e mut Expression, path: &[usize]) -> Option<&'e mut Expression> {
    path.iter().try_fold(expression, |inner, step| inner.children_mut().into_iter().nth(*step))
}

fn part(expression: &mut Expression, path: &[usize]) -> String {
    at_path(expression, path).map(|part| part.to_string()).unwrap_or_default()
}

/// Looks for multiplication signs or a power sign that the text lost between digits: `21/61/6` was `2*1/6*1/6`.
pub fn lost_signs(left: &[Token], right: &Expression, work: &Work) -> Option<Slip> {
    let whole = |at: usize| match &left[at].kind {
        Kind::Number(written) if !written.decimal && written.suffix.is_none() => written.value.to_i64(),
        _ => None,
    };
    // `109` and `232` look like powers of ten and two that lost their sign.
    for at in 0..left.len() {
        let Some(number) = whole(at) else { continue };
        let digits = number.to_string();
        if (digits.starts_with("10") && (3..=4).contains(&digits.len()) && !digits.starts_with("100")
            || digits.starts_with('2') && (2..=3).contains(&digits.len()) && !digits.starts_with("20"))
            && let Some(tokens) = split(left, &[at], Operator::Power)
            && let Some(found) = holds(&tokens, right, work)
        {
            return Some(found);
        }
    }
    // A sign is lost beside a slash: `21/6` was `2*1/6`.
    let slash = |at: usize| matches!(left.get(at).map(|token| &token.kind), Some(Kind::Operator(Operator::Divide)));
    let places: Vec<usize> = (0..left.len())
        .filter(|at| slash(at + 1) || at.checked_sub(1).is_some_and(slash))
        .filter(|at| match &left[*at].kind {
            Kind::Number(written) => {
                !written.decimal && written.suffix.is_none() && (2..=4).contains(&written.significant)
            }
            _ => false,
        })
        .take(SPLITS)
        .collect();
    for chosen in 1u32..1 << places.len() {
        let set: Vec<usize> =
            places.iter().enumerate().filter(|(at, _)| chosen >> at & 1 == 1).map(|(_, place)| *place).collect();
        let tokens = split(left, &set, Operator::Times)?;
        if let Some(found) = holds(&tokens, right, work) {
            return Some(found);
        }
    }
    None
}

fn holds(tokens: &[Token], right: &Expression, work: &Work) -> Option<Slip> {
    let expression = parse(tokens, Grouping::LeftToRight)?;
    let found = compare(&expression, Relation::Equal, right, &[], work)?;
    // Rounded is enough where many digits agree by no chance.
    let precise = right.is_literal() && found.right.value.absolute().exceeds(&Value::whole(999));
    (found.agreement == Agreement::Exact || precise && found.agreement == Agreement::Rounded)
        .then(|| Slip::Lost(expression.to_string()))
}

/// Divides numbers into all but their last digit and that digit; a power keeps its base of two or ten.
fn split(tokens: &[Token], places: &[usize], operator: Operator) -> Option<Vec<Token>> {
    let mut out = Vec::with_capacity(tokens.len() + 2 * places.len());
    for (at, token) in tokens.iter().enumerate() {
        let Kind::Number(written) = &token.kind else {
            out.push(token.clone());
            continue;
        };
        if !places.contains(&at) {
            out.push(token.clone());
            continue;
        }
        let digits = written.value.to_i64()?.to_string();
        let cut = match operator {
            Operator::Power if digits.starts_with("10") => 2,
            Operator::Power => 1,
            _ => digits.len() - 1,
        };
        let (head, tail) = digits.split_at(cut);
        for kind in [
            Kind::Number(Box::new(Written::whole(head.parse().ok()?))),
            Kind::Operator(operator),
            Kind::Number(Box::new(Written::whole(tail.parse().ok()?))),
        ] {
            out.push(Token { kind, ..token.clone() });
        }
    }
    Some(out)
}
