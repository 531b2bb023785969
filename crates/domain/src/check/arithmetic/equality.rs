//! Equalities that are written out: each pair of sides is recomputed and held against each other.

use std::ops::Range;

use super::agreement::{Agreement, Comparison, compare};
use super::chain::{Pair, pairs};
use super::context::{Doubt, doubt};
use super::evaluation::{Computed, Evaluation, Reading, Work};
use super::expression::{Expression, Grouping, parse};
use super::slip::{Slip, lost_signs, slip};
use super::token::{Kind, Operator, Relation, Token};
use super::value::Value;
use crate::bank::LineSpan;
use crate::check::{Document, Finding, FindingKind};

/// How many failing equalities of a document are looked at for what went wrong.
const EXPLAINED: u32 = 400;

/// How much of the text a finding quotes.
const QUOTED: usize = 200;

/// From which confidence a finding is shown.
pub const SHOWN: f64 = 0.8;

/// Reads the streams of a document and reports the equalities that fail.
#[derive(Debug, Default)]
pub struct Equalities {
    /// What may still be computed.
    pub work: Work,
    explained: u32,
}

impl Equalities {
    /// Appends what does not hold in a stream. Of a chain only the first failing pair is reported: what follows a wrong
    /// number repeats it.
    pub fn check(&mut self, document: &Document<'_>, stream: &[Token], out: &mut Vec<Finding>) {
        let mut last = None;
        let mut failed = false;
        for pair in pairs(stream) {
            let goes_on = last == Some(pair.left[0].start);
            last = Some(pair.right[0].start);
            if goes_on && failed {
                continue;
            }
            let finding = self.pair(document, stream, &pair);
            failed = finding.is_some();
            out.extend(finding);
        }
    }

    fn pair(&mut self, document: &Document<'_>, stream: &[Token], pair: &Pair) -> Option<Finding> {
        let (left_at, left) = &readings(stream, &pair.left).next()?;
        let (right_at, right) = &readings(stream, &pair.right).next()?;
        if let Some(finding) = self.identity(document, stream, pair, (left_at, left), (right_at, right)) {
            return Some(finding);
        }
        let names = self.values_for(stream, pair, left, right);
        if !is_claim(stream, pair, left, right, !names.is_empty()) {
            return None;
        }
        let whole = *left_at == pair.left[0] && *right_at == pair.right[0];
        let Some(comparison) = compare(left, pair.relation, right, &names, &self.work) else {
            return self.vectors(document, stream, pair, (left_at, left), (right_at, right));
        };
        if comparison.agreement != Agreement::Fails {
            return None;
        }
        let (lefts, rights) = (sides(stream, &pair.left), sides(stream, &pair.right));
        let mut others = lefts.iter().flat_map(|left| rights.iter().map(move |right| (left, right)));
        if others.any(|(left, right)| {
            compare(left, pair.relation, right, &names, &self.work)
                .is_some_and(|found| found.agreement != Agreement::Fails)
        }) {
            return None;
        }
        let tokens = &stream[left_at.clone()];
        let mut confidence = confidence(pair, left, right, &comparison, tokens, &stream[right_at.clone()]);
        if !whole || !pair.clean {
            confidence = confidence.min(0.5);
        }
        if !names.is_empty() {
            confidence = confidence.min(0.82);
        }
        let quote = Quote::of(document, stream, left_at.start, right_at.end);
        let (left_text, right_text) =
            (quote.part(document, &stream[left_at.clone()]), quote.part(document, &stream[right_at.clone()]));
        match doubt(document, &stream[left_at.start], &stream[right_at.end - 1]) {
            Some(Doubt::Refuted) => confidence = confidence.min(0.3),
            Some(Doubt::OtherArithmetic) => confidence = confidence.min(0.4),
            Some(Doubt::Asked) => confidence = confidence.min(0.4),
            None => {}
        }
        self.explained += 1;
        let slip = (self.explained <= EXPLAINED
            && matches!(pair.relation, Relation::Equal | Relation::Near | Relation::Is))
        .then(|| {
            (!left.has_unit())
                .then(|| lost_signs(tokens, right, &self.work))
                .flatten()
                .or_else(|| slip(left, right, &comparison.left.value, &comparison.right.value, &self.work))
        })
        .flatten();
        let found = in_units_of(&comparison, right, &right_text);
        let (kind, right_words, how) = match slip {
            Some(Slip::Lost(read)) => (
                FindingKind::Damage,
                format!("{read} = {right_text}"),
                format!("as it stands {left_text} = {found}; with the signs that were lost it holds"),
            ),
            Some(Slip::Likely(what)) => (
                FindingKind::Arithmetic,
                format!("{left_text} = {found}, not {right_text}"),
                format!("computed: {}; {what}", steps(left, &found, &names, &self.work)),
            ),
            None => (
                FindingKind::Arithmetic,
                stated(pair.relation, &left_text, &found, &right_text),
                format!("computed: {}", steps(left, &found, &names, &self.work)),
            ),
        };
        Some(Finding {
            lines: quote.lines,
            kind,
            text: quote.text,
            right: right_words,
            how,
            confidence,
            shown: confidence >= SHOWN,
        })
    }

    /// Reports an expansion that is none: `(a+b)^2 = a^2 + b^2`. Only a power of a sum on the left and the same two or more
    /// variables on both sides make an algebraic step rather than an equation.
    fn identity(
        &self,
        document: &Document<'_>,
        stream: &[Token],
        pair: &Pair,
        (left_at, left): (&Range<usize>, &Expression),
        (right_at, right): (&Range<usize>, &Expression),
    ) -> Option<Finding> {
        let expands = matches!(left, Expression::Binary(Operator::Power, base, exponent)
            if matches!(**base, Expression::Binary(Operator::Plus | Operator::Minus, ..))
                && matches!(**exponent, Expression::Number(_)));
        if !expands || pair.relation != Relation::Equal {
            return None;
        }
        let (mut names, mut others) = (Vec::new(), Vec::new());
        left.names(&mut names);
        right.names(&mut others);
        names.sort();
        others.sort();
        let whole = *left_at == pair.left[0] && *right_at == pair.right[0] && pair.clean;
        let nouns = stream[left_at.start..right_at.end].iter().any(|token| token.noun);
        let asked = || doubt(document, &stream[left_at.start], &stream[right_at.end - 1]).is_some();
        if nouns || names.len() < 2 || names != others || !whole || asked() {
            return None;
        }
        // Points where no usual mistake holds by chance.
        let differs = [[2, 3, 5, 7], [3, 7, 2, 5], [5, 2, 7, 3]].iter().all(|point| {
            let values: Vec<(String, Value)> =
                names.iter().cloned().zip(point.iter().map(|number| Value::whole(*number))).collect();
            compare(left, Relation::Equal, right, &values, &self.work)
                .is_some_and(|found| found.agreement == Agreement::Fails)
        });
        if !differs || names.len() > 4 {
            return None;
        }
        let quote = Quote::of(document, stream, left_at.start, right_at.end);
        Some(Finding {
            lines: quote.lines,
            kind: FindingKind::Arithmetic,
            right: format!("{left} is not {right}"),
            how: format!("with {} = 2, {} = 3 the sides differ", names[0], names[1]),
            text: quote.text,
            confidence: 0.85,
            shown: true,
        })
    }

    /// Returns the values that the same stream states for the variables of a left side ("with n = 23, n(n-1)/2 = 253");
    /// none unless each of them has exactly one.
    fn values_for(&self, stream: &[Token], pair: &Pair, left: &Expression, right: &Expression) -> Vec<(String, Value)> {
        let mut wanted = Vec::new();
        left.names(&mut wanted);
        let asked = pair.relation == Relation::Equal && pair.clean && left.computes() && right.is_literal();
        if wanted.is_empty() || wanted.len() > 4 || !asked || right.has_unit() || right.has_percent() {
            return Vec::new();
        }
        let mut values: Vec<(String, Value)> = Vec::new();
        for at in 1..stream.len().saturating_sub(1) {
            let (Kind::Name(name), Kind::Number(number)) = (&stream[at - 1].kind, &stream[at + 1].kind) else {
                continue;
            };
            if stream[at].kind != Kind::Relation(Relation::Equal) || !wanted.contains(name) {
                continue;
            }
            let begins = at < 2
                || matches!(
                    stream[at - 2].kind,
                    Kind::Word(_) | Kind::Comma | Kind::Stop(',' | '.' | ';' | ':' | '→' | '⇒')
                );
            let ends = stream.get(at + 2).is_none_or(|next| {
                matches!(next.kind, Kind::Word(_) | Kind::Comma | Kind::Stop('.' | ';' | ':' | '→' | '⇒'))
            });
            // What a decimal is rounded from nobody knows.
            if !begins || !ends || number.decimal || values.iter().any(|(known, _)| known == name) {
                return Vec::new();
            }
            values.push((name.clone(), number.value.clone()));
        }
        if values.len() == wanted.len() { values } else { Vec::new() }
    }

    /// Compares two vectors part by part.
    fn vectors(
        &self,
        document: &Document<'_>,
        stream: &[Token],
        pair: &Pair,
        (left_at, left): (&Range<usize>, &Expression),
        (right_at, right): (&Range<usize>, &Expression),
    ) -> Option<Finding> {
        if pair.relation != Relation::Equal || !pair.clean || !left.computes() {
            return None;
        }
        let evaluation = Evaluation::new(Reading::default(), &[], &self.work);
        let (Computed::Many(a), Computed::Many(b)) = (evaluation.any(left)?, evaluation.any(right)?) else {
            return None;
        };
        let numbers = |items: &[Computed]| {
            items
                .iter()
                .map(|item| if let Computed::One(one) = item { Some(one.value.clone()) } else { None })
                .collect::<Option<Vec<Value>>>()
        };
        let (a, b) = (numbers(&a)?, numbers(&b)?);
        if a.len() != b.len()
            || a.iter().zip(&b).all(|(a, b)| (a.to_f64() - b.to_f64()).abs() <= 0.01 * a.to_f64().abs().max(1.0))
        {
            return None;
        }
        let quote = Quote::of(document, stream, left_at.start, right_at.end);
        let shown: Vec<String> = a.iter().map(|value| value.shown(4)).collect();
        let confidence =
            if doubt(document, &stream[left_at.start], &stream[right_at.end - 1]).is_some() { 0.3 } else { 0.85 };
        Some(Finding {
            lines: quote.lines,
            kind: FindingKind::Arithmetic,
            right: format!("[{}]", shown.join(", ")),
            how: format!("computed part by part: {left}"),
            text: quote.text,
            confidence,
            shown: confidence >= SHOWN,
        })
    }
}

/// Parses the ways to read a side, the longest that is an expression first.
fn readings(stream: &[Token], ranges: &[Range<usize>]) -> impl Iterator<Item = (Range<usize>, Expression)> {
    let mut sorted: Vec<&Range<usize>> = ranges.iter().collect();
    sorted.sort_by_key(|range| std::cmp::Reverse(range.len()));
    sorted.into_iter().flat_map(move |range| {
        let read = |grouping| Some((range.clone(), parse(&stream[range.clone()], grouping)?));
        [Grouping::LeftToRight, Grouping::Below].into_iter().filter_map(read)
    })
}

/// Returns what a side may mean, each once.
fn sides(stream: &[Token], ranges: &[Range<usize>]) -> Vec<Expression> {
    let mut sides: Vec<Expression> = Vec::new();
    for (_, expression) in readings(stream, ranges) {
        if !sides.contains(&expression) {
            sides.push(expression);
        }
    }
    sides
}

/// Says whether a pair claims something that can be wrong: one side computes, both have numbers, no definition.
fn is_claim(stream: &[Token], pair: &Pair, left: &Expression, right: &Expression, known: bool) -> bool {
    if left.has_name() && !known || right.has_name() {
        return false;
    }
    // "A picture in 8 bits is 150 kB": a unit that something else is in converts nothing.
    let within = pair.left[0].start.checked_sub(1).is_some_and(|before| {
        matches!(&stream[before].kind, Kind::Word(word) if matches!(word.as_str(), "in" | "at" | "with" | "over" | "per"))
    });
    let converts = left.has_unit() && right.has_unit() && left.is_literal() && right.is_literal() && !within;
    if !left.computes() && !right.computes() && !converts {
        return false;
    }
    // "1 epoch = 50000/128 iterations" says what a word means.
    let named = stream[pair.left[0].clone()].iter().any(|token| token.noun);
    if left.is_literal() && named {
        return false;
    }
    match pair.relation {
        Relation::Is => {
            let bare_fraction = is_bare_fraction(left) && is_tight(&stream[pair.left[0].clone()]);
            let result = right.is_literal() || is_bare_fraction(right);
            left.computes() && result && (!bare_fraction || right.has_percent() || has_decimal(right))
        }
        Relation::Unequal => false,
        // "In 3/4, about 20 …": a comma between a fraction and a whole number equates nothing.
        Relation::Near if pair.right[0].start > pair.left[0].end + 1 => {
            let ends = || match stream.get(pair.right[0].end).map(|token| &token.kind) {
                Some(kind) => matches!(kind, Kind::Stop(_) | Kind::Comma),
                None => true,
            };
            !is_bare_fraction(left) || right.has_percent() || has_decimal(right) || ends()
        }
        _ => true,
    }
}

fn is_bare_fraction(expression: &Expression) -> bool {
    matches!(expression, Expression::Binary(Operator::Divide, above, below)
        if matches!(**above, Expression::Number(_)) && matches!(**below, Expression::Number(_)))
}

fn has_decimal(expression: &Expression) -> bool {
    expression.any(&|part| matches!(part, Expression::Number(number) if number.decimal))
}

fn confidence(
    pair: &Pair,
    left: &Expression,
    right: &Expression,
    comparison: &Comparison,
    left_tokens: &[Token],
    right_tokens: &[Token],
) -> f64 {
    let (a, b) = (comparison.left.value.to_f64(), comparison.right.value.to_f64());
    let off = (a - b).abs() / a.abs().max(b.abs()).max(f64::MIN_POSITIVE);
    let decimals = has_decimal(left) || has_decimal(right);
    let mut confidence: f64 = match pair.relation {
        Relation::Equal => 0.97,
        Relation::Is => 0.9,
        Relation::Near => 0.93,
        Relation::Less | Relation::Greater | Relation::AtMost | Relation::AtLeast => 0.7,
        Relation::Unequal => 0.3,
    };
    let told = if has_decimal(right) && right.is_literal() { 0.03 } else { 0.05 };
    if decimals && off < 0.02 || pair.relation == Relation::Near && off < told {
        confidence = confidence.min(0.6);
    }
    // `3/4 = 2`, `10-3 = 5`, `8x7B = 46B`: scores, ranges and names look like this.
    if is_tight(left_tokens) {
        let doubtful = match &left_tokens[1].kind {
            Kind::Operator(Operator::Divide) => !comparison.left.value.is_whole() && comparison.right.value.is_whole(),
            Kind::Operator(Operator::Minus) => true,
            Kind::Operator(Operator::Times) => has_suffix(left) || has_suffix(right),
            _ => false,
        };
        if doubtful {
            confidence = confidence.min(0.6);
        }
    }
    // `2x3 * 3x4 = 2x4`: shapes.
    if is_shape(right_tokens) {
        confidence = confidence.min(0.4);
    }
    if left.is_literal() && right.is_literal() && off < 0.11 {
        // A month is four weeks, roughly.
        confidence = confidence.min(0.5);
    }
    confidence
}

fn is_tight(tokens: &[Token]) -> bool {
    tokens.len() == 3 && !tokens[1].apart && !tokens[2].apart
}

fn has_suffix(expression: &Expression) -> bool {
    expression.any(&|part| matches!(part, Expression::Number(number) if number.suffix.is_some()))
}

fn is_shape(tokens: &[Token]) -> bool {
    tokens.len() == 3
        && !tokens[1].apart
        && tokens[1].kind == Kind::Operator(Operator::Times)
        && matches!((&tokens[0].kind, &tokens[2].kind), (Kind::Number(_), Kind::Number(_)))
}

fn stated(relation: Relation, left: &str, found: &str, right: &str) -> String {
    match relation {
        Relation::Less | Relation::AtMost => format!("{left} = {found}, which is above {right}"),
        Relation::Greater | Relation::AtLeast => format!("{left} = {found}, which is below {right}"),
        _ => format!("{left} = {found}, not {right}"),
    }
}

/// Writes what the left side comes to in the units of the right.
fn in_units_of(comparison: &Comparison, right: &Expression, right_text: &str) -> String {
    let (left, claimed) = (&comparison.left, &comparison.right);
    if left.dimension == claimed.dimension
        && right.is_literal()
        && let Some(number) = first_number(right)
        && number.suffix.is_none()
        && (right.has_unit() || right.has_percent())
        && let Some(scaled) = left.value.over(&claimed.value).and_then(|ratio| ratio.times(&number.value))
    {
        let unit = right_text.trim_start_matches(|next: char| {
            next.is_ascii_digit() || matches!(next, '.' | ',' | '-' | '−' | '~' | ' ') || next == '$'
        });
        let space = if right.has_percent() { "" } else { " " };
        return format!("{}{space}{unit}", scaled.shown(4).split(" ≈ ").last().unwrap_or_default());
    }
    if let Some(suffix) = first_number(right).and_then(|number| number.suffix)
        && right.is_literal()
        && left.dimension.is_none()
        && let Some(scale) = match suffix.to_ascii_uppercase() {
            'K' => Some(1_000),
            'M' => Some(1_000_000),
            'B' => Some(1_000_000_000),
            _ => None,
        }
        && let Some(scaled) = left.value.over(&Value::whole(scale))
    {
        return format!("{}{suffix}", scaled.shown(4).split(" ≈ ").last().unwrap_or_default());
    }
    left.value.shown(4)
}

fn first_number(expression: &Expression) -> Option<&super::number::Written> {
    match expression {
        Expression::Number(written) => Some(written),
        _ => expression.children().into_iter().find_map(first_number),
    }
}

/// Writes a computation with its terms: `a + b` also as the numbers that are added.
fn steps(left: &Expression, found: &str, names: &[(String, Value)], work: &Work) -> String {
    let mut terms = Vec::new();
    summands(left, false, &mut terms);
    if left.has_unit() {
        return format!("the left side is {found}");
    }
    let evaluation = |term: &Expression| Evaluation::new(Reading::default(), names, work).quantity(term);
    if (2..=8).contains(&terms.len()) && terms.iter().any(|(_, term)| term.computes()) {
        let mut text = String::new();
        for (at, (negative, term)) in terms.iter().enumerate() {
            let Some(quantity) = evaluation(term) else { return format!("{left} = {found}") };
            let value = quantity.value.shown(4);
            let value = value.split(" ≈").next().unwrap_or(&value);
            text += match (at, negative) {
                (0, false) => "",
                (0, true) => "-",
                (_, false) => " + ",
                (_, true) => " - ",
            };
            text += value;
        }
        return format!("{left} = {text} = {found}");
    }
    let with: Vec<String> = names.iter().map(|(name, value)| format!("{name} = {}", value.shown(6))).collect();
    let with = if with.is_empty() { String::new() } else { format!(" with {}", with.join(", ")) };
    format!("{left} = {found}{with}")
}

fn summands<'e>(expression: &'e Expression, negative: bool, out: &mut Vec<(bool, &'e Expression)>) {
    match expression {
        Expression::Binary(Operator::Plus, left, right) => {
            summands(left, negative, out);
            summands(right, negative, out);
        }
        Expression::Binary(Operator::Minus, left, right) => {
            summands(left, negative, out);
            summands(right, !negative, out);
        }
        _ => out.push((negative, expression)),
    }
}

/// What a finding quotes.
pub struct Quote {
    /// The lines it stands on.
    pub lines: LineSpan,
    /// Its text, one line, cut to a readable length.
    pub text: String,
}

impl Quote {
    /// Quotes the tokens from `first` up to `end`.
    pub fn of(document: &Document<'_>, stream: &[Token], first: usize, end: usize) -> Quote {
        let tokens = &stream[first..end];
        let first = tokens.iter().map(|token| token.line).min().unwrap_or(1);
        let last = tokens.iter().map(|token| token.line).max().unwrap_or(first);
        Quote { lines: LineSpan { first, last }, text: cut(&written(document, tokens)) }
    }

    fn part(&self, document: &Document<'_>, tokens: &[Token]) -> String {
        cut(&written(document, tokens))
    }
}

/// Returns tokens as the document writes them.
pub fn written(document: &Document<'_>, tokens: &[Token]) -> String {
    let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return String::new() };
    let piece = |line: u32, start: Option<u32>, end: Option<u32>| {
        let text = document.line(line);
        let start = start.map_or(0, |start| start as usize);
        let end = end.map_or(text.len(), |end| end as usize);
        text.get(start..end).unwrap_or_default().trim()
    };
    if first.line >= last.line {
        return piece(first.line, Some(first.start), Some(last.end)).to_owned();
    }
    let mut text = piece(first.line, Some(first.start), None).to_owned();
    for line in first.line + 1..last.line {
        text = format!("{text} {}", piece(line, None, None));
    }
    format!("{text} {}", piece(last.line, None, Some(last.end)))
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
