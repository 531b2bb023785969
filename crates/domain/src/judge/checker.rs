//! Whether an answer is the expected one, and if not, where it first differs and what probably went wrong.
//!
//! [`check`] compares values, [`check_text`] what programs print, [`predicate`] and the functions after it judge by what
//! a pack's own code said of the answer. How values are walked is in `compare`, what is suspected in `hint`.

use super::array::Dtype;
use super::compare::{Order, Rules, Sequence, refs, stripped};
use super::explain;
use super::hint;
use super::printed::{Piece, Token, parse_bare, parse_printed, tokens};
use super::value::{Value, float_repr};

/// How an answer is compared with what is expected.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum Checker {
    /// Equal values of equal type.
    #[default]
    Exact,
    /// Equal values: `1` and `1.0`, lists and tuples, an array and its list are the same.
    Value,
    /// The same elements in any order.
    Unordered {
        /// Whether the order inside the elements is free too.
        deep: bool,
        /// How far numbers may be off; `None` asks for equal values of equal type.
        tolerance: Option<Tolerance>,
    },
    /// Numbers within a tolerance, anywhere in the value.
    Float {
        /// How far they may be off.
        tolerance: Tolerance,
        /// Whether an array of the expected shape is asked for.
        shape: bool,
        /// The element type that is asked for.
        dtype: Option<Dtype>,
    },
    /// A gradient within a tolerance of the one by central differences.
    Gradient {
        /// The position of the argument by which the loss is differentiated.
        argument: usize,
        /// How far that argument is moved to each side.
        step: f64,
        /// How far the gradient may be off.
        tolerance: Tolerance,
    },
    /// What the pack's `check` accepts.
    Property,
    /// Statistics over many runs, each with its own seed.
    Statistical {
        /// The number of runs.
        runs: usize,
    },
    /// A loss that falls to a bar.
    Convergence {
        /// The loss that is good enough.
        bar: f64,
        /// The number of entries within which it must be reached.
        within: Option<usize>,
    },
    /// Rows of a query: whole numbers and floats are compared by value, `NULL` is `None`.
    Rows {
        /// Whether the order of the rows matters.
        ordered: bool,
        /// The names of the columns, when they matter.
        columns: Option<Vec<String>>,
        /// How far floats may be off.
        tolerance: Tolerance,
    },
}

/// How far a number may be off: `abs` + `rel` · |expected|.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tolerance {
    /// The part that does not depend on the number.
    pub abs: f64,
    /// The part in proportion to the expected number.
    pub rel: f64,
}

/// Whether the answer was accepted.
#[derive(Clone, Debug, PartialEq)]
pub enum Ruling {
    /// It was.
    Accepted,
    /// It was not, and this is where it differs.
    Wrong(Box<Difference>),
}

/// Where an answer differs from what is expected.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Difference {
    /// What is wrong, in one sentence without a full stop.
    pub reason: String,
    /// Where in the value, such as `[2]['a']`: the first place that differs, in arrays the worst; empty for the whole.
    pub path: String,
    /// What is expected at that place, shortened.
    pub expected: String,
    /// What stands there instead, shortened.
    pub actual: String,
    /// What probably went wrong, when the difference looks like a known slip.
    pub hint: Option<String>,
    /// Of numbers, the one that is furthest off.
    pub worst: Option<WorstElement>,
}

/// The number that is furthest off, and how many others are wrong.
#[derive(Clone, Debug, PartialEq)]
pub struct WorstElement {
    /// Its place in the array.
    pub index: Vec<usize>,
    /// What is expected there.
    pub expected: String,
    /// What stands there.
    pub actual: String,
    /// The absolute difference; infinite when one of the two is not finite.
    pub absolute: f64,
    /// The absolute difference divided by the size of the expected number.
    pub relative: f64,
    /// How many elements are out of tolerance.
    pub wrong: usize,
    /// How many elements there are.
    pub total: usize,
}

impl Difference {
    /// Returns whether the value is right and only its type is not.
    pub fn is_of_form_only(&self) -> bool {
        self.hint.as_ref().is_some_and(|hint| hint.starts_with(hint::EQUAL))
    }
}

impl Tolerance {
    /// What is allowed when a pack does not say.
    pub const DEFAULT: Tolerance = Tolerance { abs: 1e-9, rel: 1e-6 };

    /// Returns whether a number is close enough. NaN is close to NaN, infinities to themselves.
    pub fn allows(self, expected: f64, actual: f64) -> bool {
        if expected.is_nan() || actual.is_nan() {
            return expected.is_nan() && actual.is_nan();
        }
        if expected.is_infinite() || actual.is_infinite() {
            return expected == actual;
        }
        (actual - expected).abs() <= self.abs + self.rel * expected.abs()
    }
}

impl Default for Tolerance {
    fn default() -> Self {
        Tolerance::DEFAULT
    }
}

impl Checker {
    /// Returns the checker `float` with its usual tolerance.
    pub fn float() -> Self {
        Checker::Float { tolerance: Tolerance::DEFAULT, shape: false, dtype: None }
    }

    /// Returns the name as packs write it.
    pub fn name(&self) -> &'static str {
        match self {
            Checker::Exact => "exact",
            Checker::Value => "value",
            Checker::Unordered { .. } => "unordered",
            Checker::Float { .. } => "float",
            Checker::Gradient { .. } => "gradient",
            Checker::Property => "property",
            Checker::Statistical { .. } => "statistical",
            Checker::Convergence { .. } => "convergence",
            Checker::Rows { .. } => "rows",
        }
    }
}

impl Ruling {
    /// Returns whether the answer was accepted.
    pub fn is_accepted(&self) -> bool {
        matches!(self, Ruling::Accepted)
    }

    /// Returns a refusal with nothing but a reason and what was answered.
    pub fn wrong(reason: impl Into<String>, actual: &Value) -> Ruling {
        let actual = actual.short(SHOWN);
        Ruling::Wrong(Box::new(Difference { reason: reason.into(), actual, ..Difference::default() }))
    }
}

/// How many characters of a value a difference shows.
pub const SHOWN: usize = 400;

/// Compares an answer with what is expected.
///
/// `Gradient` compares with the numeric gradient given as `expected`. `Convergence` reads losses from `actual` and does
/// not look at `expected`. `Property` reads what the pack's `check` returned from `expected` (see [`predicate`]).
/// `Statistical` is ruled by [`super::statistical`]; one answer alone is never wrong.
pub fn check(checker: &Checker, expected: &Value, actual: &Value) -> Ruling {
    match checker {
        Checker::Exact => compared(&Rules::EXACT, expected, actual),
        Checker::Value => compared(&Rules::VALUE, expected, actual),
        Checker::Unordered { deep, tolerance } => {
            let order = if *deep { Order::Free } else { Order::Outermost };
            let base = tolerance.map_or(Rules::EXACT, Rules::within);
            compared(&Rules { order, ..base }, expected, actual)
        }
        Checker::Float { tolerance, shape, dtype } => {
            compared(&Rules { shape: *shape, dtype: *dtype, ..Rules::within(*tolerance) }, expected, actual)
        }
        Checker::Gradient { tolerance, .. } => gradient(*tolerance, expected, actual),
        Checker::Property => predicate(expected, actual)
            .unwrap_or_else(|problem| Ruling::wrong(format!("not judged: {problem}"), actual)),
        Checker::Statistical { .. } => Ruling::Accepted,
        Checker::Convergence { bar, within } => convergence(*bar, *within, actual),
        Checker::Rows { ordered, columns, tolerance } => {
            rows(*ordered, columns.as_deref(), *tolerance, expected, actual)
        }
    }
}

/// Compares what a program printed, line by line with the ends of lines trimmed; with `Float`, `Value` and `Unordered`
/// within a tolerance, numbers by value and the words between them exactly.
pub fn check_text(checker: &Checker, expected: &str, actual: &str) -> Ruling {
    let (wanted, found) = (lines(expected), lines(actual));
    if wanted == found {
        return Ruling::Accepted;
    }
    match checker {
        Checker::Float { .. } | Checker::Value | Checker::Unordered { .. } => {
            let mut whole = (parse_printed(expected), parse_printed(actual));
            let text = |value: &Value| matches!(value, Value::Str(_));
            // `1, 2` is how Python writes the tuple `(1, 2)`, too.
            match &whole {
                (Value::Str(_), Value::Tuple(_)) => whole.0 = parse_bare(expected).unwrap_or(whole.0),
                (Value::Tuple(_), Value::Str(_)) => whole.1 = parse_bare(actual).unwrap_or(whole.1),
                _ => {}
            }
            if !text(&whole.0) && !text(&whole.1) {
                // A printed array does not tell that it is one, nor its type.
                let checker = match checker {
                    Checker::Float { tolerance, .. } => {
                        Checker::Float { tolerance: *tolerance, shape: false, dtype: None }
                    }
                    other => other.clone(),
                };
                return check(&checker, &whole.0, &whole.1);
            }
            let rules = match checker {
                Checker::Float { tolerance, .. } | Checker::Unordered { tolerance: Some(tolerance), .. } => {
                    Rules::within(*tolerance)
                }
                _ => Rules::VALUE,
            };
            printed_tokens(&rules, expected, actual)
        }
        _ => printed_lines(&wanted, &found),
    }
}

/// Rules by what a pack's `check` returned: `True`, `False`, or a text that says what is wrong. An error is the pack's.
pub fn predicate(outcome: &Value, actual: &Value) -> Result<Ruling, String> {
    match stripped(outcome, false).as_ref() {
        Value::Bool(true) => Ok(Ruling::Accepted),
        Value::Bool(false) => Ok(Ruling::wrong("the answer lacks a property it must have", actual)),
        Value::Str(text) if !text.trim().is_empty() => Ok(Ruling::wrong(text.trim(), actual)),
        other => {
            Err(format!("`check` must return True, False or a text that says what is wrong, not {}", other.short(60)))
        }
    }
}

/// Rules whether the arguments are afterwards what they were before; both are tuples.
pub fn unchanged(before: &Value, after: &Value) -> Ruling {
    if Rules::EXACT.same(before, after) {
        return Ruling::Accepted;
    }
    let mut difference = explain::difference(&Rules::EXACT, before, after);
    let argument = difference.path.strip_prefix('[').and_then(|path| path.split_once(']'));
    let (argument, inside) =
        argument.map_or((String::new(), String::new()), |(index, inside)| (format!(" {index}"), inside.into()));
    difference.reason = format!("argument{argument} was changed and must be left as it is");
    difference.path = inside;
    difference.hint =
        Some("work on a copy: `list(…)`, `.copy()`, or `copy.deepcopy(…)` when there are lists inside".into());
    Ruling::Wrong(Box::new(difference))
}

/// Returns whether an exception of a class counts as the expected one: the same, or a built-in kind of it.
pub fn exception(expected: &str, raised: &str) -> bool {
    let last = |name: &str| name.trim().rsplit('.').next().unwrap_or_default().to_owned();
    let (expected, mut class) = (last(expected), last(raised));
    if matches!(expected.as_str(), "Exception" | "BaseException") {
        return !matches!(class.as_str(), "SystemExit" | "KeyboardInterrupt" | "GeneratorExit")
            || expected == "BaseException";
    }
    loop {
        if class == expected {
            return true;
        }
        // https://docs.python.org/3/library/exceptions.html#exception-hierarchy
        class = match class.as_str() {
            "KeyError" | "IndexError" => "LookupError",
            "ZeroDivisionError" | "OverflowError" | "FloatingPointError" => "ArithmeticError",
            "UnicodeDecodeError" | "UnicodeEncodeError" => "UnicodeError",
            "UnicodeError" | "JSONDecodeError" | "LinAlgError" | "AxisError" => "ValueError",
            "RecursionError" | "NotImplementedError" => "RuntimeError",
            "ModuleNotFoundError" => "ImportError",
            "UnboundLocalError" => "NameError",
            "FileNotFoundError" | "PermissionError" | "TimeoutError" | "BlockingIOError" => "OSError",
            _ => return false,
        }
        .to_owned();
    }
}

fn compared(rules: &Rules, expected: &Value, actual: &Value) -> Ruling {
    if rules.same(expected, actual) {
        return Ruling::Accepted;
    }
    let mut difference = explain::difference(rules, expected, actual);
    difference.hint = hint::hint(rules, expected, actual);
    Ruling::Wrong(Box::new(difference))
}

/// Central differences are themselves off by rounding, in proportion to the loss and not to each part of the gradient;
/// so next to the largest part, a small one may be off by a thousandth of what the largest may be.
fn gradient(tolerance: Tolerance, expected: &Value, actual: &Value) -> Ruling {
    let Some(grid) = explain::Grid::of(expected) else {
        return Ruling::wrong("not judged: the gradient by central differences is no array of numbers", actual);
    };
    let largest = grid
        .numbers
        .iter()
        .filter(|number| number.is_finite())
        .fold(0.0_f64, |largest, number| largest.max(number.abs()));
    let abs = tolerance.abs.max(1e-3 * tolerance.rel * largest);
    let mut ruling = compared(&Rules::within(Tolerance { abs, ..tolerance }), expected, actual);
    if let Ruling::Wrong(difference) = &mut ruling
        && difference.worst.is_some()
    {
        difference.reason = format!("not the gradient by central differences: {}", difference.reason);
    }
    ruling
}

fn convergence(bar: f64, within: Option<usize>, actual: &Value) -> Ruling {
    let Some(grid) = explain::Grid::of(actual).filter(|grid| grid.shape.len() <= 1) else {
        return Ruling::wrong("a list of losses is asked for", actual);
    };
    let losses = grid.numbers;
    let list = !grid.shape.is_empty();
    let Some(last) = losses.last().copied() else {
        return Ruling::wrong("the list of losses is empty", actual);
    };
    let wrong = |reason: String, at: usize, hint: Option<&str>| {
        Ruling::Wrong(Box::new(Difference {
            reason,
            path: if list { format!("[{at}]") } else { String::new() },
            expected: format!("at most {}", float_repr(bar)),
            actual: losses.get(at).copied().map(float_repr).unwrap_or_default(),
            hint: hint.map(str::to_owned),
            worst: None,
        }))
    };
    if let Some(at) = losses.iter().position(|loss| !loss.is_finite()) {
        let loss = float_repr(losses[at]);
        return wrong(
            format!("the loss is {loss}"),
            at,
            Some("it diverges: a smaller step, or a logarithm that is kept from 0"),
        );
    }
    let counted = within.map_or(losses.len(), |within| within.min(losses.len())).max(1);
    let reached = losses[counted - 1];
    if last <= bar && reached <= bar {
        return Ruling::Accepted;
    }
    if last <= bar {
        let first = losses.iter().position(|loss| *loss <= bar).unwrap_or(losses.len() - 1);
        let reason = format!("the bar is first reached at entry {}, {counted} are allowed", first + 1);
        return wrong(reason, counted - 1, None);
    }
    let first = losses[0];
    let middle = losses[losses.len() / 2];
    let hint = match losses.len() {
        1 => None,
        _ if last > first => Some("the loss rises: is the step taken against the gradient?"),
        _ if last == first => Some("the loss does not move: are the parameters updated?"),
        // More than a tenth of the way is still made in the second half.
        _ if middle - last > 0.1 * (first - last) => Some("it still falls: more steps, or larger ones, may be enough"),
        _ => Some("it has come to rest above the bar: look at the gradient, or for a part that is not trained"),
    };
    wrong(format!("the loss ends at {}", explain::short_float(last)), losses.len() - 1, hint)
}

fn rows(ordered: bool, columns: Option<&[String]>, tolerance: Tolerance, expected: &Value, actual: &Value) -> Ruling {
    let (found_columns, found) = result_set(actual);
    let (stated_columns, wanted) = result_set(expected);
    let columns = columns.map(<[String]>::to_vec).or(stated_columns);
    if found == Value::None {
        return Ruling::wrong("the last statement gives no rows; it must be a SELECT", actual);
    }
    if let (Some(wanted), Some(found)) = (&columns, &found_columns) {
        let same = wanted.len() == found.len()
            && wanted.iter().zip(found).all(|(left, right)| left.eq_ignore_ascii_case(right));
        if !same {
            return Ruling::Wrong(Box::new(Difference {
                reason: "the columns have other names".into(),
                expected: wanted.join(", "),
                actual: found.join(", "),
                hint: Some("name a column with AS".into()),
                ..Difference::default()
            }));
        }
    }
    let order = if ordered { Order::Kept } else { Order::Outermost };
    let rules = Rules { order, ..Rules::within(tolerance) };
    if rules.same(&wanted, &found) {
        return Ruling::Accepted;
    }
    let mut difference = explain::difference(&rules, &wanted, &found);
    difference.reason = difference.reason.replace("elements", "rows").replace("element", "row");
    difference.hint = row_hint(ordered, &rules, &wanted, &found).or_else(|| hint::hint(&rules, &wanted, &found));
    Ruling::Wrong(Box::new(difference))
}

/// The names of the columns, when they are told, and the rows. SQLite has no truth values: `TRUE` is 1.
fn result_set(value: &Value) -> (Option<Vec<String>>, Value) {
    if let Value::Dict(entries) = value.plain() {
        let field = |name: &str| entries.iter().find(|(key, _)| *key == Value::text(name)).map(|(_, value)| value);
        if let Some(rows) = field("rows") {
            let names = field("columns").and_then(Sequence::of).map(|names| {
                let texts = (0..names.len()).map(|at| match names.get(at).as_ref() {
                    Value::Str(name) => name.clone(),
                    other => other.to_string(),
                });
                texts.collect()
            });
            return (names, hint::truths_as_numbers(rows));
        }
    }
    (None, hint::truths_as_numbers(value))
}

fn row_hint(ordered: bool, rules: &Rules, wanted: &Value, found: &Value) -> Option<String> {
    let (Value::List(left), Value::List(right)) = (wanted, found) else { return None };
    let any_order = Rules { order: Order::Outermost, ..rules.clone() };
    if ordered && any_order.same(wanted, found) {
        return Some("the right rows in another order; look at ORDER BY".into());
    }
    let width = |rows: &[Value]| rows.first().and_then(Value::length);
    if let (Some(asked), Some(given)) = (width(left), width(right))
        && asked != given
    {
        let (many, few) = (explain::count(given, "column"), asked);
        return Some(format!("the rows have {many} where {few} are asked"));
    }
    let inside = Rules { order: Order::Free, ..rules.clone() };
    if left.len() == right.len() && left.len() <= 2000 && inside.same(wanted, found) {
        return Some("the right values with the columns in another order".into());
    }
    let distinct = |rows: &[Value]| {
        let mut seen = std::collections::HashSet::new();
        Value::List(rows.iter().filter(|row| seen.insert(rules.key(row))).cloned().collect())
    };
    if right.len() > left.len() && any_order.same(&distinct(left), &distinct(right)) {
        return Some(
            "the right rows, some of them more than once: DISTINCT is missing, or a JOIN multiplies them".into(),
        );
    }
    if right.len() < left.len() && any_order.same(&distinct(left), &distinct(right)) {
        return Some("the right rows, but repeated ones only once: a DISTINCT or UNION too many".into());
    }
    let unpaired = any_order.inside().unpaired(&refs(left), &refs(right));
    let has_null =
        |row: &Value| Sequence::of(row).is_some_and(|row| (0..row.len()).any(|at| *row.get(at) == Value::None));
    if !unpaired.expected.is_empty()
        && unpaired.actual.is_empty()
        && unpaired.expected.iter().all(|at| has_null(&left[*at]))
    {
        return Some("only rows with NULL are missing: a LEFT JOIN, or a condition that NULL does not meet".into());
    }
    None
}

/// The lines with their ends trimmed, without the empty ones at the end.
fn lines(text: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    while lines.last().is_some_and(|line| line.is_empty()) {
        lines.pop();
    }
    lines
}

fn printed_lines(wanted: &[&str], found: &[&str]) -> Ruling {
    let at = wanted.iter().zip(found).take_while(|(left, right)| left == right).count();
    let (left, right) = (wanted.get(at).copied(), found.get(at).copied());
    let reason = match (left, right) {
        (Some(_), None) if found.is_empty() => "nothing was printed".into(),
        (Some(_), None) => {
            format!("the output ends after {}, {} are expected", explain::count(at, "line"), wanted.len())
        }
        (None, _) => format!("{} too many", explain::count(found.len() - at, "line")),
        _ => format!("line {} differs", at + 1),
    };
    let rules = Rules::within(Tolerance::DEFAULT);
    let (all_wanted, all_found) = (wanted.join("\n"), found.join("\n"));
    let hint = if printed_tokens(&rules, &all_wanted, &all_found).is_accepted() {
        Some("equal in value, but printed in another form".to_owned())
    } else {
        hint::letters(&all_wanted, &all_found)
    };
    Ruling::Wrong(Box::new(Difference {
        reason,
        path: format!("line {}", at + 1),
        expected: Value::text(left.unwrap_or_default()).short(SHOWN),
        actual: Value::text(right.unwrap_or_default()).short(SHOWN),
        hint,
        worst: None,
    }))
}

/// Leaves out the commas between values: an output that was written down by hand has them where `print(a, b)` writes
/// none.
fn without_commas(tokens: Vec<Token>) -> Vec<Token> {
    let is_value = |at: usize| tokens.get(at).is_some_and(|token| matches!(token.piece, Piece::Value(_)));
    let comma = Piece::Word(",".to_owned());
    let parts: Vec<usize> =
        (1..tokens.len()).filter(|at| tokens[*at].piece == comma && is_value(at - 1) && is_value(at + 1)).collect();
    let kept = tokens.into_iter().enumerate().filter(|(at, _)| parts.binary_search(at).is_err());
    kept.map(|(_, token)| token).collect()
}

fn printed_tokens(rules: &Rules, expected: &str, actual: &str) -> Ruling {
    let (wanted, found) = (without_commas(tokens(expected)), without_commas(tokens(actual)));
    let same = |left: &Token, right: &Token| match (&left.piece, &right.piece) {
        (Piece::Value(left), Piece::Value(right)) => rules.same(left, right),
        (left, right) => left == right,
    };
    let Some(at) = (0..wanted.len().max(found.len())).find(|at| match (wanted.get(*at), found.get(*at)) {
        (Some(left), Some(right)) => !same(left, right),
        _ => true,
    }) else {
        return Ruling::Accepted;
    };
    let shown = |token: Option<&Token>| match token.map(|token| &token.piece) {
        Some(Piece::Value(value)) => value.short(SHOWN),
        Some(Piece::Word(word)) => Value::text(word.as_str()).short(SHOWN),
        Some(Piece::LineEnd) => "the end of the line".into(),
        None => "the end of the output".into(),
    };
    let line = found.get(at).or(found.last()).map_or(1, |token| token.line);
    let (left, right) = (wanted.get(at), found.get(at));
    let mut difference = Difference {
        reason: format!("line {line} differs: {} where {} is expected", shown(right), shown(left)),
        path: format!("line {line}"),
        expected: shown(left),
        actual: shown(right),
        ..Difference::default()
    };
    if let (Some(Piece::Value(left)), Some(Piece::Value(right))) =
        (left.map(|token| &token.piece), right.map(|token| &token.piece))
    {
        let inside = explain::difference(rules, left, right);
        difference.reason = format!("line {line}: {}", inside.reason);
        difference.worst = inside.worst;
        difference.hint = hint::hint(rules, left, right);
    } else if found.is_empty() {
        difference.reason = "nothing was printed".into();
    }
    Ruling::Wrong(Box::new(difference))
}

#[cfg(test)]
mod tests;
