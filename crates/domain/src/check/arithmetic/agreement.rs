//! Whether two sides agree *as written*: exactly, after rounding to the digits that are there, or in no way at all.
//!
//! A side is held against the other in every reading its notation allows; one reading in which they agree is enough, so
//! a disagreement means that nothing the author may have meant is right.

use super::evaluation::{Base, Evaluation, Quantity, Reading, Work};
use super::expression::Expression;
use super::number::ten_to;
use super::token::{Function, Operator, Relation};
use super::unit::Dimension;
use super::value::Value;

/// How many decimals of one side are nudged to see what rounding of inputs may have done.
const NUDGED: usize = 16;

/// How well two sides agree, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Agreement {
    /// They are the same number.
    Exact,
    /// They are the same when one is rounded or cut to the digits that the other is written with.
    Rounded,
    /// They are the same within what rounded inputs and "about" allow.
    Loose,
    /// They are not the same.
    Fails,
}

/// What comparing two sides came to.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The best agreement over all readings.
    pub agreement: Agreement,
    /// What the left side comes to in the most usual reading.
    pub left: Quantity,
    /// What the right side comes to in it.
    pub right: Quantity,
}

/// A side as it is held against the other.
#[derive(Clone, Debug)]
struct Side<'a> {
    value: Value,
    /// What a step in the last digit is worth, when the side is a number as it stands.
    step: Option<Value>,
    expression: &'a Expression,
}

impl Side<'_> {
    fn in_percent(&self) -> Option<Self> {
        let hundred = Value::whole(100);
        let step = self.step.as_ref().and_then(|step| step.times(&hundred));
        Some(Side { value: self.value.times(&hundred)?, step, expression: self.expression })
    }
}

/// Compares two sides; `None` when one of them cannot be computed.
pub fn compare(
    left: &Expression,
    relation: Relation,
    right: &Expression,
    names: &[(String, Value)],
    work: &Work,
) -> Option<Comparison> {
    let mut best: Option<Comparison> = None;
    for (at, reading) in readings(left, right).into_iter().enumerate() {
        let quantity = |expression: &Expression| Evaluation::new(reading, names, work).quantity(expression);
        let (Some(a), Some(b)) = (quantity(left), quantity(right)) else { continue };
        if a.dimension != b.dimension && !a.dimension.is_none() && !b.dimension.is_none() {
            // Seconds against bytes: something is left out, and what it is nobody says.
            if at == 0 {
                return None;
            }
            continue;
        }
        let judge = Judge { reading, names, work, relation };
        let agreement = judge.quantities(left, &a, right, &b);
        match &mut best {
            Some(best) => best.agreement = best.agreement.min(agreement),
            None => best = Some(Comparison { agreement, left: a, right: b }),
        }
        if agreement == Agreement::Exact {
            break;
        }
    }
    best
}

/// Says how a computed number agrees with a number as it is written: exactly, rounded or cut, or not.
pub fn as_written(computed: &Value, written: &Value, step: &Value) -> Agreement {
    if computed.same(written) {
        return Agreement::Exact;
    }
    if rounds_to(computed, written, step) { Agreement::Rounded } else { Agreement::Fails }
}

fn rounds_to(computed: &Value, written: &Value, step: &Value) -> bool {
    let Some(steps) = computed.over(step) else { return false };
    [steps.rounded(), steps.truncated()]
        .into_iter()
        .flatten()
        .filter_map(|whole| whole.times(step))
        .any(|rounded| rounded.same(written))
}

/// Returns the ways to read two sides, the most usual first.
fn readings(left: &Expression, right: &Expression) -> Vec<Reading> {
    let either = |condition: &dyn Fn(&Expression) -> bool| left.any(condition) || right.any(condition);
    let mut all = vec![Reading::default()];
    let mut double = |change: &dyn Fn(&mut Reading)| {
        let changed: Vec<Reading> = all
            .iter()
            .map(|reading| {
                let mut reading = *reading;
                change(&mut reading);
                reading
            })
            .collect();
        all.extend(changed);
    };
    let units = either(&|part| matches!(part, Expression::Unit(_)));
    let information = either(&|part| matches!(part, Expression::Unit(unit) if unit.dimension.information != 0));
    if either(&|part| matches!(part, Expression::Call(Function::Log, None, arguments) if arguments.len() == 1)) {
        double(&|reading| {
            reading.base = match reading.base {
                Base::Natural => Base::Two,
                other => other,
            }
        });
        double(&|reading| {
            if reading.base == Base::Two {
                reading.base = Base::Ten;
            }
        });
    }
    if either(&|part| matches!(part, Expression::Number(number) if number.suffix == Some('B'))) && units {
        double(&|reading| reading.bytes = true);
    }
    if information {
        double(&|reading| reading.binary = true);
    }
    if either(&|part| {
        matches!(part, Expression::Binary(Operator::Plus | Operator::Minus, _, right)
            if matches!(**right, Expression::Percent(_)))
    }) {
        double(&|reading| reading.relative = true);
    }
    if units {
        double(&|reading| reading.bare = true);
    }
    all
}

struct Judge<'a> {
    reading: Reading,
    names: &'a [(String, Value)],
    work: &'a Work,
    relation: Relation,
}

impl Judge<'_> {
    fn quantities(&self, left: &Expression, a: &Quantity, right: &Expression, b: &Quantity) -> Agreement {
        let first = Side { value: a.value.clone(), step: self.step(left, &a.value), expression: left };
        let second = Side { value: b.value.clone(), step: self.step(right, &b.value), expression: right };
        if a.dimension != b.dimension {
            // One side leaves its unit out: any scale of what the other measures may be meant.
            let (dimension, on_right) = if a.dimension.is_none() { (b.dimension, true) } else { (a.dimension, false) };
            return scales(dimension)
                .into_iter()
                .filter_map(|scale| {
                    let scaled = |side: &Side<'_>| {
                        let step = match &side.step {
                            Some(step) => Some(step.over(&scale)?),
                            None => None,
                        };
                        Some((side.value.over(&scale)?, step))
                    };
                    let (mut first, mut second) = (first.clone(), second.clone());
                    let side = if on_right { &mut second } else { &mut first };
                    (side.value, side.step) = scaled(side)?;
                    Some(self.sides(&first, &second))
                })
                .min()
                .unwrap_or(Agreement::Fails);
        }
        let plain = self.sides(&first, &second);
        if plain == Agreement::Fails && (left.has_percent() != right.has_percent()) {
            // `0.3 * 100 = 30%` and `20% + 30% = 50` leave the hundred to the reader.
            let up = if right.has_percent() {
                (Some(first), second.in_percent())
            } else {
                (first.in_percent(), Some(second))
            };
            if let (Some(first), Some(second)) = up {
                return self.sides(&first, &second);
            }
        }
        plain
    }

    fn sides(&self, first: &Side<'_>, second: &Side<'_>) -> Agreement {
        let (a, b) = (&first.value, &second.value);
        match self.relation {
            Relation::Less | Relation::AtMost => return order(a, b),
            Relation::Greater | Relation::AtLeast => return order(b, a),
            Relation::Unequal => return if a.same(b) { Agreement::Fails } else { Agreement::Exact },
            Relation::Equal | Relation::Near | Relation::Is => {}
        }
        if a.same(b) {
            return Agreement::Exact;
        }
        let rounded = |computed: &Value, side: &Side<'_>| {
            side.step.as_ref().is_some_and(|step| rounds_to(computed, &side.value, step))
        };
        if rounded(a, second) || rounded(b, first) {
            return Agreement::Rounded;
        }
        let slack = self.slack(first) + self.slack(second);
        if slack > 0.0 {
            let steps: f64 = [first, second].iter().filter_map(|side| side.step.as_ref()).map(Value::to_f64).sum();
            if (a.to_f64() - b.to_f64()).abs() <= (slack + steps) * (1.0 + 1e-9) {
                return Agreement::Loose;
            }
        }
        if self.near(first, second) { Agreement::Loose } else { Agreement::Fails }
    }

    /// Says whether the sides agree to the significant digits of the coarser one, zeros at the end not counted.
    fn near(&self, first: &Side<'_>, second: &Side<'_>) -> bool {
        let (a, b) = (first.value.to_f64(), second.value.to_f64());
        let off = (a - b).abs() / a.abs().max(b.abs()).max(f64::MIN_POSITIVE);
        let digits = [first, second]
            .iter()
            .filter(|side| side.expression.is_literal())
            .filter_map(|side| significant(side.expression))
            .min();
        // A decimal of two digits is not written to be off by more than its last digit or two.
        let decimal = [first, second].iter().find_map(|side| match side.expression {
            Expression::Number(number) if number.decimal && number.significant >= 2 => side.step.as_ref(),
            _ => None,
        });
        let off = match (decimal, digits) {
            (Some(step), Some((2, _))) if (a - b).abs() > 2.01 * step.to_f64() => off + 0.08,
            _ => off,
        };
        match (self.relation, digits) {
            // Zeros that end a whole number may be no digits: 365·24 = 8800.
            (Relation::Equal | Relation::Is, _) => self.zeros_round(first, second) || self.zeros_round(second, first),
            (_, Some((0, _))) => off < 0.75,
            (_, Some((1, _))) => off < 0.35,
            (_, Some((2, _))) => off < 0.08,
            (_, Some(_)) => off < 0.01,
            (_, None) => off < 0.08,
        }
    }

    fn zeros_round(&self, computed: &Side<'_>, claimed: &Side<'_>) -> bool {
        let Some((digits, zeros)) = significant(claimed.expression).filter(|_| claimed.expression.is_literal()) else {
            return false;
        };
        let zeros_worth = Value::Exact(ten_to(zeros.min(300) as i32));
        let step = claimed.step.as_ref().and_then(|step| step.times(&zeros_worth));
        zeros > 0 && digits >= 2 && step.is_some_and(|step| rounds_to(&computed.value, &claimed.value, &step))
    }

    fn step(&self, expression: &Expression, value: &Value) -> Option<Value> {
        if !expression.is_literal() {
            return None;
        }
        let nudged = Evaluation::new(Reading { nudged: Some(0), ..self.reading }, self.names, self.work);
        let moved = nudged.quantity(expression)?.value;
        let half = moved.minus(value)?.absolute();
        (!half.is_zero()).then(|| half.plus(&half)).flatten()
    }

    /// Returns how far the rounding of decimals in a computed side may have moved it.
    fn slack(&self, side: &Side<'_>) -> f64 {
        if side.expression.is_literal() {
            return 0.0;
        }
        let mut decimals = Vec::new();
        let mut at = 0;
        rounded_decimals(side.expression, self.relation == Relation::Near, &mut at, &mut decimals);
        decimals
            .into_iter()
            .take(NUDGED)
            .filter_map(|literal| {
                let reading = Reading { nudged: Some(literal), ..self.reading };
                let moved = Evaluation::new(reading, self.names, self.work).quantity(side.expression)?.value;
                Some((moved.to_f64() - side.value.to_f64()).abs())
            })
            .filter(|moved| moved.is_finite())
            .sum()
    }
}

fn order(below: &Value, above: &Value) -> Agreement {
    if above.same(below) {
        Agreement::Loose
    } else if below.exceeds(above) {
        Agreement::Fails
    } else {
        Agreement::Exact
    }
}

/// Returns the significant digits of a number as it stands and the zeros at its end that may be none; `10^k` has none.
fn significant(expression: &Expression) -> Option<(u32, u32)> {
    match expression {
        Expression::Number(written) => Some((written.significant.saturating_sub(written.zeros).max(1), written.zeros)),
        Expression::Negated(inner) | Expression::Percent(inner) => significant(inner),
        Expression::Binary(Operator::Power, ..) => Some((0, 0)),
        Expression::Binary(_, left, _) => significant(left),
        _ => None,
    }
}

/// Collects, by their order, the decimals that look rounded: not `0.5` or `0.25`, but `0.33` and `1.16`.
fn rounded_decimals(expression: &Expression, all: bool, at: &mut usize, out: &mut Vec<usize>) {
    if let Expression::Number(written) = expression {
        let twenty = written.value.times(&Value::whole(20));
        let even = twenty.is_none_or(|twenty| twenty.is_whole());
        if written.decimal && (all || !even) && written.significant >= 2 {
            out.push(*at);
        }
        *at += 1;
        return;
    }
    for child in expression.children() {
        rounded_decimals(child, all, at, out);
    }
}

/// Returns what a number of some dimension may be counted in, in base units.
fn scales(dimension: Dimension) -> Vec<Value> {
    let mut scales = vec![Value::whole(1)];
    if dimension.time.abs() == 1 {
        for (above, below) in
            [(1, 1000), (1, 1_000_000), (1, 1_000_000_000), (60, 1), (3600, 1), (86_400, 1), (604_800, 1)]
        {
            let scale = Value::ratio(above, below);
            let scale = if dimension.time < 0 { scale.and_then(|scale| Value::whole(1).over(&scale)) } else { scale };
            scales.extend(scale);
        }
    }
    if dimension.information == 1 {
        for power in 0..=4u32 {
            scales.extend(Value::Exact(ten_to(3 * power as i32)).times(&Value::whole(8)));
            scales.extend(Value::whole(1024i64.pow(power)).times(&Value::whole(8)));
        }
    }
    if dimension.operations == 1 {
        scales.extend((1..=6).map(|power| Value::Exact(ten_to(3 * power))));
    }
    scales
}
