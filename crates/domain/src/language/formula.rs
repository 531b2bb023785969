//! Formulas in a sentence, in a form in which two ways to write one thing are equal.
//!
//! `TP/(TP+FN)`, `\frac{TP}{TP + FN}` and "true positives divided by true positives plus false negatives" are one
//! formula: operands are what the lexicon calls them, sums and products have no order, everything else keeps its order. Formulas of more than
//! [`MOST_ATOMS`] operands or nested deeper than [`DEEPEST`] are not read.

use std::ops::Range;

use super::opposite::{self, Kin};
use super::relation::Why;
use super::statement::{Statement, Unit};
use super::token::{Sort, Token};

/// A formula of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Formula {
    /// Equal for equal formulas.
    pub shape: u64,
    /// Its operands, in order of their ids.
    pub atoms: Vec<u32>,
    /// Where it is written.
    pub range: Range<usize>,
    /// What it is a formula of: the left side of its equation.
    pub of: Option<u64>,
    /// The name of the function, for one that is called and nothing else: O(n).
    pub call: Option<u32>,
}

/// A formula has at most so many operands.
const MOST_ATOMS: usize = 40;
/// Groups are nested at most so deep.
const DEEPEST: usize = 12;

/// One piece of a formula.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Piece {
    Atom(u32),
    Mark(char),
}

/// Returns the formulas of a sentence.
pub(super) fn formulas(tokens: &[Token], units: &[Unit]) -> Vec<Formula> {
    let mut pieces: Vec<(Piece, Range<usize>)> = Vec::new();
    let mut found = Vec::new();
    let mut at = 0;
    let mut nth = 0;
    let mut open = 0;
    while at < tokens.len() {
        let token = &tokens[at];
        while units.get(nth).is_some_and(|unit| unit.at < at) {
            nth += 1;
        }
        let unit = units.get(nth).filter(|unit| unit.at == at && !unit.carried);
        let next = |ahead: usize, word: &str| tokens.get(at + ahead).is_some_and(|token| token.is(word));
        if (token.is("divided") || token.is("divide")) && next(1, "by") {
            // Spoken, "divided by" takes all that follows.
            let range = token.range.start..tokens[at + 1].range.end;
            pieces.push((Piece::Mark('/'), range.clone()));
            pieces.push((Piece::Mark('('), range));
            open += 1;
            at += 2;
            continue;
        }
        let (piece, length) = if let Some(mark) = token.mark() {
            let mark = if matches!(mark, '+' | '-' | '*' | '/' | '^' | '=' | '(' | ')' | '|') {
                Some(Piece::Mark(mark))
            } else {
                None
            };
            (mark, 1)
        } else if token.is("plus") {
            (Some(Piece::Mark('+')), 1)
        } else if token.is("minus") {
            (Some(Piece::Mark('-')), 1)
        } else if token.is("times") {
            (Some(Piece::Mark('*')), 1)
        } else if let Some(unit) = unit {
            let length = tokens[at..].iter().take_while(|token| token.range.end <= unit.range.end).count().max(1);
            let id = match token.sort {
                Sort::Number(..) => unit.id,
                // A short name is a symbol, whatever the lexicon takes it for.
                _ if token.text.len() == 1 => super::statement::unknown(token.key),
                _ => unit.id,
            };
            (Some(Piece::Atom(id)), length)
        } else if token.text.len() == 1 && token.sort == Sort::Word {
            (Some(Piece::Atom(super::statement::unknown(token.key))), 1)
        } else {
            (None, 1)
        };
        let range = token.range.start..tokens[(at + length - 1).min(tokens.len() - 1)].range.end;
        match piece {
            Some(piece) => pieces.push((piece, range)),
            None => {
                shut(&mut pieces, &mut open);
                close(&mut pieces, &mut found);
            }
        }
        at += length;
    }
    shut(&mut pieces, &mut open);
    close(&mut pieces, &mut found);
    found
}

/// Closes the groups that spoken divisions opened.
fn shut(pieces: &mut Vec<(Piece, Range<usize>)>, open: &mut usize) {
    let end = pieces.last().map_or(0, |(_, range)| range.end);
    pieces.extend((0..*open).map(|_| (Piece::Mark(')'), end..end)));
    *open = 0;
}

/// Makes formulas of a run of pieces: what stands between words is one if it has an operator or a call.
fn close(pieces: &mut Vec<(Piece, Range<usize>)>, found: &mut Vec<Formula>) {
    let run = std::mem::take(pieces);
    let mut of = None;
    for side in run.split(|(piece, _)| *piece == Piece::Mark('=')) {
        let side = trimmed(side);
        let formula = read(side);
        let shape = formula.as_ref().map(|formula| formula.shape).or_else(|| match side {
            [.., (Piece::Atom(id), _)] => Some(mixed(1, u64::from(*id))),
            _ => None,
        });
        if let Some(mut formula) = formula {
            formula.of = of;
            found.push(formula);
        }
        of = shape;
    }
}

/// Leaves out words before the formula itself: all but the last operand before the first mark.
fn trimmed(side: &[(Piece, Range<usize>)]) -> &[(Piece, Range<usize>)] {
    let first_mark = side.iter().position(|(piece, _)| matches!(piece, Piece::Mark(_))).unwrap_or(side.len());
    let side = &side[first_mark.saturating_sub(1).min(side.len())..];
    // … and words after it: operands that follow one another at the end are text, unless they are short products.
    let last_mark = side.iter().rposition(|(piece, _)| matches!(piece, Piece::Mark(_))).unwrap_or(0);
    let tail = side.len() - last_mark - usize::from(!side.is_empty());
    let closing = side.get(last_mark).is_some_and(|(piece, _)| *piece == Piece::Mark(')'));
    let symbol = side.last().is_some_and(|(_, range)| range.len() <= 2);
    let keep = if closing { usize::from(tail == 1 && symbol) } else { tail.min(1) };
    &side[..side.len() - (tail - keep)]
}

fn read(side: &[(Piece, Range<usize>)]) -> Option<Formula> {
    let atoms: Vec<u32> =
        side.iter().filter_map(|(piece, _)| if let Piece::Atom(id) = piece { Some(*id) } else { None }).collect();
    let operators =
        side.iter().filter(|(piece, _)| matches!(piece, Piece::Mark('+' | '-' | '*' | '/' | '^' | '|'))).count();
    let called = matches!(side, [(Piece::Atom(_), name), (Piece::Mark('('), open), .., (Piece::Mark(')'), _)] if name.end == open.start);
    if !called && (atoms.len() < 2 || operators == 0) || atoms.len() > MOST_ATOMS {
        return None;
    }
    let mut parser = Parser { pieces: side, at: 0 };
    let shape = parser.sum(0)?;
    if parser.at < side.len() {
        return None;
    }
    let mut sorted = atoms.clone();
    sorted.sort_unstable();
    let range = side.first()?.1.start..side.last()?.1.end;
    Some(Formula { shape, atoms: sorted, range, of: None, call: called.then(|| atoms[0]) })
}

struct Parser<'a> {
    pieces: &'a [(Piece, Range<usize>)],
    at: usize,
}

impl Parser<'_> {
    fn peek(&self) -> Option<Piece> {
        self.pieces.get(self.at).map(|(piece, _)| *piece)
    }

    fn sum(&mut self, depth: usize) -> Option<u64> {
        if depth > DEEPEST {
            return None;
        }
        let mut terms = Vec::new();
        let mut minus = self.peek() == Some(Piece::Mark('-'));
        self.at += usize::from(minus);
        loop {
            terms.push((minus, self.product(depth)?));
            minus = match self.peek() {
                Some(Piece::Mark('+')) => false,
                Some(Piece::Mark('-')) => true,
                _ => break,
            };
            self.at += 1;
        }
        Some(of_parts(11, &terms))
    }

    fn product(&mut self, depth: usize) -> Option<u64> {
        let mut factors = vec![(false, self.power(depth)?)];
        loop {
            let under = match self.peek() {
                Some(Piece::Mark('*')) => {
                    self.at += 1;
                    false
                }
                Some(Piece::Mark('/')) => {
                    self.at += 1;
                    true
                }
                Some(Piece::Atom(_) | Piece::Mark('(')) => false,
                _ => break,
            };
            factors.push((under, self.power(depth)?));
        }
        Some(of_parts(12, &factors))
    }

    fn power(&mut self, depth: usize) -> Option<u64> {
        let base = self.atom(depth)?;
        if self.peek() == Some(Piece::Mark('^')) {
            self.at += 1;
            let exponent = self.atom(depth)?;
            return Some(joined(13, vec![base, exponent]));
        }
        Some(base)
    }

    fn atom(&mut self, depth: usize) -> Option<u64> {
        match self.peek()? {
            Piece::Atom(id) => {
                let name_end = self.pieces[self.at].1.end;
                self.at += 1;
                let opens = self.pieces.get(self.at).filter(|(piece, _)| *piece == Piece::Mark('('));
                // A function is called where no space parts it from the bracket.
                if opens.is_some_and(|(_, range)| range.start == name_end) {
                    let inside = self.group(depth)?;
                    return Some(joined(14, vec![u64::from(id), inside]));
                }
                Some(mixed(5, u64::from(id)))
            }
            Piece::Mark('(') => self.group(depth),
            Piece::Mark('-') => {
                self.at += 1;
                (depth < DEEPEST).then_some(())?;
                Some(mixed(2, self.atom(depth + 1)?))
            }
            Piece::Mark(_) => None,
        }
    }

    fn group(&mut self, depth: usize) -> Option<u64> {
        self.at += 1;
        let mut inside = self.sum(depth + 1)?;
        while self.peek() == Some(Piece::Mark('|')) {
            self.at += 1;
            inside = joined(15, vec![inside, self.sum(depth + 1)?]);
        }
        if self.peek() != Some(Piece::Mark(')')) {
            return None;
        }
        self.at += 1;
        Some(inside)
    }
}

fn mixed(sign: u64, value: u64) -> u64 {
    let mut state = value.wrapping_add(sign.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    state ^ (state >> 31)
}

/// Joins terms or factors, whose order does not matter; what stands alone is itself.
fn of_parts(kind: u64, parts: &[(bool, u64)]) -> u64 {
    if let [(false, part)] = parts {
        return *part;
    }
    let mut parts: Vec<u64> = parts.iter().map(|&(turned, part)| mixed(kind + 10 + u64::from(turned), part)).collect();
    parts.sort_unstable();
    joined(kind, parts)
}

/// Joins parts in their order.
fn joined(kind: u64, parts: Vec<u64>) -> u64 {
    parts.into_iter().fold(mixed(kind, 0), |shape, part| mixed(kind, shape ^ part))
}

/// Returns why the formulas of two statements oppose each other, if they do, and how sure that is.
pub(super) fn conflict(a: &Statement, b: &Statement) -> Option<(f64, Why)> {
    let known = |formula: &Formula, formulas: &[Formula]| formulas.iter().any(|other| other.shape == formula.shape);
    for one in a.formulas.iter().filter(|one| !known(one, &b.formulas)) {
        for other in b.formulas.iter().filter(|other| !known(other, &a.formulas)) {
            if let Some(sure) = differ(one, other) {
                let written = |statement: &Statement, formula: &Formula| {
                    statement.text.get(formula.range.clone()).unwrap_or_default().to_owned()
                };
                return Some((sure, Why::Formula { a: written(a, one), b: written(b, other) }));
            }
        }
    }
    None
}

/// Returns how sure it is that two formulas are different answers to one question.
fn differ(one: &Formula, other: &Formula) -> Option<f64> {
    if one.of.is_some() && other.of.is_some() && one.of != other.of {
        return None;
    }
    let same_side = one.of.is_some() && one.of == other.of;
    let shared = one.atoms.iter().filter(|id| other.atoms.contains(id)).count();
    let most = one.atoms.len().max(other.atoms.len());
    let only = |atoms: &[u32], others: &[u32]| -> Vec<u32> {
        atoms.iter().filter(|id| !others.contains(id)).copied().collect()
    };
    let (left, right) = (only(&one.atoms, &other.atoms), only(&other.atoms, &one.atoms));
    if one.call.is_some() && one.call == other.call && one.atoms.len() <= 4 && other.atoms.len() <= 4 {
        return Some(0.9);
    }
    if left.is_empty() && right.is_empty() {
        return Some(0.85);
    }
    if let ([left], [right]) = (left.as_slice(), right.as_slice())
        && shared > 0
    {
        let rivals = opposite::kin(*left, *right) == Kin::Rivals;
        return (rivals || same_side).then_some(if rivals { 0.9 } else { 0.75 });
    }
    (same_side && shared * 3 >= most * 2
        || shared * 5 >= most * 4 && shared >= 2
        || shared >= 2 && left.len() + right.len() == 1)
        .then_some(0.7)
}
