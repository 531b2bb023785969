//! What a formula comes to with values for its variables; lists are computed with place by place.

use super::book::{Known, Sort, Variable};
use super::reading::{Expression, Function};

/// So many numbers a list has.
pub(super) const LENGTH: usize = 5;
/// So often a formula is tried.
const TRIALS: u64 = 4;

#[derive(Clone, Debug)]
pub(super) enum Value {
    One(f64),
    Many([f64; LENGTH]),
}

/// Returns whether two formulas agree; `None` when one of them has no value.
pub(super) fn same(stated: &Expression, right: &Expression, known: &Known) -> Option<bool> {
    let dots = has_dot(right);
    let mut ratio = None;
    for trial in 0..TRIALS {
        let values: Vec<Value> = known.variables.iter().map(|variable| sample(variable, known, trial)).collect();
        let (a, b) = (evaluate(stated, &values, dots)?, evaluate(right, &values, dots)?);
        let pairs: Vec<(f64, f64)> = match (a, b) {
            (Value::One(a), Value::One(b)) => vec![(a, b)],
            (Value::Many(a), Value::Many(b)) => a.into_iter().zip(b).collect(),
            // What is summed over is left to the reader.
            _ => return Some(true),
        };
        for (a, b) in pairs {
            if !a.is_finite() || !b.is_finite() {
                return None;
            }
            let factor = match ratio {
                Some(ratio) if known.loose => ratio,
                _ if known.loose && b != 0.0 && a / b > 0.0 => *ratio.insert(a / b),
                _ => 1.0,
            };
            if (a - factor * b).abs() > 2e-4 * a.abs().max((factor * b).abs()).max(1e-9) {
                return Some(false);
            }
        }
    }
    Some(true)
}

fn has_dot(expression: &Expression) -> bool {
    match expression {
        Expression::Call(Function::Dot, _) => true,
        Expression::Call(_, arguments) => arguments.iter().any(has_dot),
        Expression::Binary(_, a, b) => has_dot(a) || has_dot(b),
        Expression::Negated(inner) => has_dot(inner),
        Expression::Number(_) | Expression::Variable(_) => false,
    }
}

/// A number between zero and one that is the same for the same seeds.
pub(super) fn chance(seed: u64, at: u64) -> f64 {
    let mut mixed = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ at.wrapping_add(1).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 29)).wrapping_mul(0x94d0_49bb_1331_11eb);
    ((mixed ^ (mixed >> 32)) >> 11) as f64 / (1_u64 << 53) as f64
}

fn sample(variable: &Variable, known: &Known, trial: u64) -> Value {
    let seed = variable.name.bytes().fold(trial + 7, |seed, byte| seed.wrapping_mul(31).wrapping_add(u64::from(byte)));
    let draw = |at: u64| chance(seed, at);
    let lists = known.variables.iter().any(|other| matches!(other.sort, Sort::List | Sort::Shares));
    let list = || std::array::from_fn(|at| 0.3 + 2.5 * draw(at as u64));
    match variable.sort {
        // How many numbers a list has.
        Sort::Number if lists && matches!(variable.name, "n" | "k") => Value::One(LENGTH as f64),
        Sort::Number => Value::One(0.4 + 3.0 * draw(0)),
        Sort::Count => Value::One((2.0 + 40.0 * draw(0)).floor()),
        Sort::Share => Value::One(0.1 + 0.8 * draw(0)),
        Sort::Tiny => Value::One(1e-9),
        Sort::List => Value::Many(list()),
        Sort::Shares => {
            let list: [f64; LENGTH] = list();
            let sum: f64 = list.iter().sum();
            Value::Many(list.map(|value| value / sum))
        }
    }
}

pub(super) fn evaluate(expression: &Expression, values: &[Value], dots: bool) -> Option<Value> {
    let value = |expression: &Expression| evaluate(expression, values, dots);
    Some(match expression {
        Expression::Number(number) => Value::One(*number),
        Expression::Variable(at) => values.get(*at)?.clone(),
        Expression::Negated(inner) => map(&value(inner)?, |x| -x),
        Expression::Binary('*', a, b) if dots => match (value(a)?, value(b)?) {
            (Value::Many(a), Value::Many(b)) => Value::One(dot(&a, &b)),
            (a, b) => both(&a, &b, |a, b| a * b),
        },
        Expression::Binary(sign, a, b) => {
            let (a, b) = (value(a)?, value(b)?);
            match sign {
                '+' => both(&a, &b, |a, b| a + b),
                '-' => both(&a, &b, |a, b| a - b),
                '*' => both(&a, &b, |a, b| a * b),
                '/' => both(&a, &b, |a, b| a / b),
                _ => both(&a, &b, f64::powf),
            }
        }
        Expression::Call(function, arguments) => {
            let first = value(arguments.first()?)?;
            let second = || value(arguments.get(1)?);
            let many = |value: &Value| match value {
                Value::Many(list) => Some(*list),
                Value::One(_) => None,
            };
            match function {
                Function::Log => map(&first, f64::ln),
                Function::Log2 => map(&first, f64::log2),
                Function::Log10 => map(&first, f64::log10),
                Function::Exp => map(&first, f64::exp),
                Function::Root => map(&first, f64::sqrt),
                Function::Abs if dots => match first {
                    Value::Many(list) => Value::One(dot(&list, &list).sqrt()),
                    one => map(&one, f64::abs),
                },
                Function::Abs => map(&first, f64::abs),
                Function::Floor => map(&first, f64::floor),
                Function::Tanh => map(&first, f64::tanh),
                Function::Sigmoid => map(&first, |x| 1.0 / (1.0 + (-x).exp())),
                Function::Factorial => map(&first, |x| (1..=x as u64).map(|n| n as f64).product()),
                Function::Softmax => match first {
                    // Of one number it stands for any function.
                    Value::One(x) => Value::One(1.0 / (1.0 + (-x).exp()) + 0.1 * x),
                    Value::Many(list) => {
                        let sum: f64 = list.iter().map(|x| x.exp()).sum();
                        Value::Many(list.map(|x| x.exp() / sum))
                    }
                },
                Function::Sum => Value::One(many(&first)?.iter().sum()),
                Function::Mean => Value::One(many(&first)?.iter().sum::<f64>() / LENGTH as f64),
                Function::Norm => {
                    let list = many(&first)?;
                    Value::One(dot(&list, &list).sqrt())
                }
                Function::Dot => Value::One(dot(&many(&first)?, &many(&second()?)?)),
                Function::Max | Function::Min => {
                    let best = |a: f64, b: f64| if *function == Function::Max { a.max(b) } else { a.min(b) };
                    match (arguments.len(), &first) {
                        (1, Value::Many(list)) => Value::One(list.iter().copied().reduce(best)?),
                        (2, _) => both(&first, &second()?, best),
                        _ => return None,
                    }
                }
            }
        }
    })
}

fn dot(a: &[f64; LENGTH], b: &[f64; LENGTH]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

fn map(value: &Value, with: impl Fn(f64) -> f64) -> Value {
    match value {
        Value::One(one) => Value::One(with(*one)),
        Value::Many(list) => Value::Many(list.map(with)),
    }
}

fn both(a: &Value, b: &Value, with: impl Fn(f64, f64) -> f64) -> Value {
    match (a, b) {
        (Value::One(a), Value::One(b)) => Value::One(with(*a, *b)),
        (Value::Many(a), Value::One(b)) => Value::Many(a.map(|a| with(a, *b))),
        (Value::One(a), Value::Many(b)) => Value::Many(b.map(|b| with(*a, b))),
        (Value::Many(a), Value::Many(b)) => Value::Many(std::array::from_fn(|at| with(a[at], b[at]))),
    }
}
