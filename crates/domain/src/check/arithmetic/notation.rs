//! How an expression is written back: plain text that reads again as the same expression.

use std::fmt;

use super::expression::Expression;
use super::token::{Function, Operator};

impl fmt::Display for Expression {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Expression::Number(written) => {
                let text = written.value.shown(12);
                // A fraction never stands as a number, so only exact decimals and whole numbers come here.
                out.write_str(text.split(" ≈").next().unwrap_or(&text))
            }
            Expression::Name(name) => out.write_str(name),
            Expression::Unit(_) => out.write_str("unit"),
            Expression::Negated(inner) => write!(out, "-{}", Inner(inner, 4)),
            Expression::Percent(inner) => write!(out, "{}%", Inner(inner, 7)),
            Expression::Factorial(inner) => write!(out, "{}!", Inner(inner, 7)),
            Expression::Binary(operator, left, right) => {
                let (sign, level) = sign(*operator);
                // Powers group to the right, the rest to the left.
                let (first, second) = if *operator == Operator::Power { (7, level) } else { (level, level + 1) };
                write!(out, "{}{sign}{}", Inner(left, first), Inner(right, second))
            }
            Expression::Call(function, base, arguments) => {
                out.write_str(name(*function))?;
                if let Some(base) = base {
                    write!(out, "_({base})")?;
                }
                list(out, '(', arguments, ')')
            }
            Expression::List(items) => list(out, '[', items, ']'),
            Expression::Range { product, index, from, to, body } => {
                let sign = if *product { "∏" } else { "Σ" };
                write!(out, "{sign}({index}={from}..{to}) {}", Inner(body, 4))
            }
        }
    }
}

/// A part with brackets around it where it binds less than its place asks.
struct Inner<'e>(&'e Expression, u8);

impl fmt::Display for Inner<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let level = match self.0 {
            Expression::Binary(operator, ..) => sign(*operator).1,
            Expression::Negated(_) => 3,
            Expression::Range { .. } => 3,
            _ => 8,
        };
        if level < self.1 { write!(out, "({})", self.0) } else { write!(out, "{}", self.0) }
    }
}

fn list(out: &mut fmt::Formatter<'_>, open: char, items: &[Expression], close: char) -> fmt::Result {
    write!(out, "{open}")?;
    for (at, item) in items.iter().enumerate() {
        let comma = if at > 0 { ", " } else { "" };
        write!(out, "{comma}{item}")?;
    }
    write!(out, "{close}")
}

fn sign(operator: Operator) -> (&'static str, u8) {
    match operator {
        Operator::Xor => (" XOR ", 1),
        Operator::Plus => (" + ", 2),
        Operator::Minus => (" - ", 2),
        Operator::Times => ("·", 4),
        Operator::Divide => ("/", 4),
        Operator::Modulo => (" mod ", 4),
        Operator::Choose => (" choose ", 5),
        Operator::Arrange => ("P", 5),
        Operator::Power => ("^", 6),
        Operator::Factorial => ("!", 7),
        Operator::Percent => ("%", 7),
    }
}

fn name(function: Function) -> &'static str {
    match function {
        Function::Log => "log",
        Function::Ln => "ln",
        Function::Log2 => "log2",
        Function::Log10 => "log10",
        Function::Exp => "exp",
        Function::Sqrt => "sqrt",
        Function::Abs => "abs",
        Function::Floor => "floor",
        Function::Ceiling => "ceil",
        Function::Round => "round",
        Function::Min => "min",
        Function::Max => "max",
        Function::Gcd => "gcd",
        Function::Lcm => "lcm",
        Function::Sin => "sin",
        Function::Cos => "cos",
        Function::Tan => "tan",
        Function::Tanh => "tanh",
        Function::Sigmoid => "sigmoid",
        Function::Binomial => "C",
        Function::Arrangements => "nPr",
        Function::Factorial => "factorial",
        Function::Sum => "sum",
        Function::Product => "product",
        Function::Mean => "mean",
        Function::Median => "median",
        Function::Len => "len",
        Function::Norm => "norm",
    }
}
