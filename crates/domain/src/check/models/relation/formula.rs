//! Formulas with named quantities: as the notes state them, or as everybody knows them.
//!
//! "Lift = P(A, B) / (P(A) · P(B))" is evaluated with the numbers that stand beside its names, and what is said of the
//! lift is held against it. Every name needs exactly one number, and no number of the sentence may be left unexplained.

use std::ops::Range;

use super::super::figure::{Bound, Figure};
use super::super::passage::Passage;
use super::super::token::{Token, TokenKind, tokens};
use super::read::{BYTES, Scope, TIMES, same_thing};

/// A quantity's name, word by word; marks belong to it: `p ( a , b )`.
type Phrase = Vec<String>;

/// What a name comes to.
pub(super) struct Formula {
    /// Names of the result.
    names: Vec<Phrase>,
    /// What it comes to; another that may be meant as well.
    expressions: Vec<Expression>,
    /// The quantities, each by the names that it goes by.
    quantities: Vec<Vec<Phrase>>,
    /// Its tokens, when a passage states it.
    place: Range<usize>,
    /// How it is written.
    written: String,
    /// Whether everybody knows it: then the result must be named where it is claimed.
    known: bool,
}

#[derive(Clone, Debug)]
enum Expression {
    Number(f64),
    Quantity(usize),
    Negated(Box<Expression>),
    Sum(Box<Expression>, Box<Expression>),
    Difference(Box<Expression>, Box<Expression>),
    Product(Box<Expression>, Box<Expression>),
    Quotient(Box<Expression>, Box<Expression>),
    Power(Box<Expression>, Box<Expression>),
    Call(Function, Box<Expression>),
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Function {
    Log(Option<f64>),
    Exp,
    Root,
}

/// A piece of a formula.
#[derive(Clone, Debug, PartialEq)]
enum Part {
    Number(f64),
    Quantity(Vec<Phrase>),
    Function(Function),
    Sign(char),
}

/// Most pieces of a formula.
const LONGEST: usize = 48;
/// Most formulas of a passage.
const MOST_STATED: usize = 64;
/// Most words of a name.
const LONGEST_NAME: usize = 4;
/// Most tokens in the brackets of a name: "P(A, B)".
const LONGEST_BRACKET: usize = 7;
/// Words at which a name in a formula ends.
const STOPS: [&str; 40] = [
    "where",
    "with",
    "when",
    "for",
    "if",
    "and",
    "so",
    "which",
    "that",
    "is",
    "are",
    "because",
    "since",
    "in",
    "as",
    "then",
    "gives",
    "give",
    "but",
    "or",
    "therefore",
    "hence",
    "thus",
    "by",
    "use",
    "let",
    "say",
    "on",
    "at",
    "we",
    "it",
    "has",
    "have",
    "over",
    "to",
    "be",
    "formula",
    "means",
    "not",
    "from",
];
const ARTICLES: [&str; 4] = ["the", "a", "an", "its"];
/// Words between a name and its number.
const LINKS: [&str; 24] = [
    "of",
    "is",
    "are",
    "was",
    "were",
    "=",
    ":",
    "the",
    "a",
    "an",
    "at",
    "≈",
    "about",
    "be",
    "therefore",
    "then",
    "only",
    "roughly",
    "equals",
    "comes",
    "to",
    "just",
    "has",
    "→",
];
/// Nouns that a name may be said with: "the Dice coefficient".
const KINDS: [&str; 12] = [
    "coefficient",
    "score",
    "index",
    "value",
    "ratio",
    "distance",
    "statistic",
    "similarity",
    "rate",
    "loss",
    "overall",
    "number",
];
/// Multiples that a count of operations is given in.
const OPERATIONS: &[(&str, f64, f64)] = &[
    ("gflops", 1e9, 1e9),
    ("gflop", 1e9, 1e9),
    ("tflops", 1e12, 1e12),
    ("tflop", 1e12, 1e12),
    ("pflops", 1e15, 1e15),
    ("pflop", 1e15, 1e15),
];

/// A number that a name was given.
struct Given {
    at: usize,
    figure: Figure,
}

impl Formula {
    /// Reads a known formula: names of the result with commas between, an equal sign, and an expression whose quantities
    /// stand in braces, each by its names.
    pub(super) fn known(text: &str) -> Option<Formula> {
        let (names, right) = text.split_once(" = ")?;
        let phrases = |text: &str| -> Vec<Phrase> { text.split('|').map(phrase).collect() };
        let mut quantities = Vec::new();
        let mut expressions = Vec::new();
        for meant in right.split(" or ") {
            let mut parts = Vec::new();
            for (n, piece) in meant.split(['{', '}']).enumerate() {
                if n % 2 == 1 {
                    parts.push(Part::Quantity(phrases(piece)));
                    continue;
                }
                let tokens = tokens(&[piece], 1, LONGEST);
                let mut at = 0;
                while at < tokens.len() {
                    parts.extend(part(&tokens, &mut at)?);
                }
            }
            expressions.push(parse(&parts, &mut quantities)?);
        }
        let plainest = right.split(" or ").next()?;
        let written = plainest.split(['{', '}']).map(|piece| piece.split('|').next().unwrap_or("")).collect();
        Some(Formula { names: phrases(names), expressions, quantities, place: 0..0, written, known: true })
    }

    /// Returns the formulas that a passage states.
    pub(super) fn stated(passage: &Passage<'_>) -> Vec<Formula> {
        if !passage.has_mark("=") {
            return Vec::new();
        }
        let equals = (1..passage.tokens.len()).filter(|at| passage.tokens[*at].text == "=");
        equals.filter_map(|at| stated_at(passage, at)).take(MOST_STATED).collect()
    }

    /// Returns whether a passage names the result and may give each quantity a number.
    pub(super) fn may_hold(&self, passage: &Passage<'_>) -> bool {
        let named = |name: &Phrase| name.iter().filter(|word| is_word(word)).all(|word| passage.has(&[word]));
        if !self.names.iter().any(named) {
            return false;
        }
        let said = |name: &Phrase| {
            name.last().is_some_and(|word| {
                let one = word.trim_end_matches('s');
                !is_word(word) || passage.has(&[word.to_lowercase().as_str(), one, &format!("{one}s")])
            })
        };
        self.quantities.iter().all(|names| names.iter().any(said))
    }

    /// Returns the last word of each name of the result.
    pub(super) fn cues(&self) -> impl Iterator<Item = &str> {
        self.names.iter().filter_map(|name| Some(name.iter().rev().find(|word| is_word(word))?.as_str()))
    }

    /// Returns the place of a claim that fails, what is right, and how it is computed.
    pub(super) fn hold(&self, scope: &Scope<'_>) -> Option<(usize, f64, &str)> {
        let own = scope.own();
        if self.place.start >= own.end || scope.claims_nothing() {
            return None;
        }
        let near = !self.known && (own.contains(&self.place.start) || scope.follows(self.place.start));
        let mut used: Vec<usize> = self.place.clone().collect();
        let said = |range: &Range<usize>| {
            self.names.iter().any(|name| self.occurs(scope.passage, name, range).next().is_some())
        };
        if !near && !scope.stretches().any(said) {
            return None;
        }
        let mut values = Vec::new();
        for names in &self.quantities {
            let bound = scope.stretches().find_map(|range| self.bind(scope, names, range, &used).transpose())?.ok()?;
            used.push(bound.at);
            values.push(bound);
        }
        let claim = self.claim(scope, own, &mut used, near || said(own))?;
        let figure = scope.figure(claim)?;
        let at_home = values.iter().filter(|value| own.contains(&value.at)).count();
        let opening = scope.passage.tokens[own.start].text.as_str();
        let leans = matches!(
            opening,
            "so" | "then"
                | "thus"
                | "hence"
                | "therefore"
                | "it"
                | "its"
                | "this"
                | "that"
                | "the"
                | "their"
                | "which"
                | "and"
        );
        let speaks_of_it = said(own) && (at_home > 0 || leans || own.len() < 6);
        if at_home < values.len() && !speaks_of_it {
            return None;
        }
        let size = |at: usize| size(&scope.passage.tokens, at);
        let plain: Vec<f64> = values.iter().map(|value| value.figure.value).collect();
        let sized: Vec<f64> = values.iter().map(|value| value.figure.value * size(value.at)).collect();
        let rough = values.iter().any(|value| value.figure.bound != Bound::Plain);
        let bases = [std::f64::consts::E, 2.0, 10.0];
        let agrees = |right: f64| {
            let tolerance = if rough { 0.1 } else { 0.004 };
            [1.0, 100.0].iter().any(|times| {
                let right = right * times;
                figure.agrees(right) || (figure.value - right).abs() <= tolerance * right.abs()
            })
        };
        let scale = size(claim);
        if scale != 1.0 && values.iter().all(|value| size(value.at) == 1.0) && self.known {
            return None;
        }
        let rights = || {
            self.expressions.iter().flat_map(|meant| {
                let (sized, plain) = (&sized, &plain);
                bases.iter().flat_map(move |base| [meant.evaluate(sized, *base) / scale, meant.evaluate(plain, *base)])
            })
        };
        if rights().any(|right| !right.is_finite() || agrees(right)) || scope.passage.disowned(claim) {
            return None;
        }
        let stated_anyway = scope.figures().any(|(at, figure)| {
            !used.contains(&at) && rights().any(|right| figure.agrees(right) || figure.agrees(right * 100.0))
        });
        // What is measured is computed measured; of shares a bare number counts hundredths.
        let (first, hundreds) = if scale == 1.0 { (1, !figure.percent) } else { (0, false) };
        let right = rights().nth(first).unwrap_or(f64::NAN);
        let hundreds = hundreds && right.abs() <= 1.0 && figure.value.abs() > 1.0;
        let right = if hundreds && values.iter().all(|value| value.figure.percent) { right * 100.0 } else { right };
        (!stated_anyway).then_some((claim, right, self.written.as_str()))
    }

    /// Returns where the result is claimed: behind its name, or the one number that nothing explains.
    fn claim(&self, scope: &Scope<'_>, own: &Range<usize>, used: &mut Vec<usize>, spoken_of: bool) -> Option<usize> {
        let passage = scope.passage;
        let named = self.names.iter().find_map(|name| {
            self.occurs(passage, name, own).find_map(|found| self.number_of(passage, &found, own, used))
        });
        if let Some(bound) = named {
            used.push(bound.at);
            return scope.nothing_else(used).then_some(bound.at);
        }
        let asked = || self.cues().any(|cue| scope.asks_for(&[cue]));
        // "Click-through rate: 120 clicks on 4,000 impressions, 3 %".
        let last = |at: usize| {
            let before = at.checked_sub(1).map_or("", |at| passage.tokens[at].text.as_str());
            at + 3 >= own.end && matches!(before, "," | ";" | "-")
        };
        (spoken_of || asked()).then(|| scope.left_over(used, |at| scope.is_announced(at) || last(at)))?
    }

    /// Returns the number that a stretch gives one of some names; an error when it gives several.
    fn bind(
        &self,
        scope: &Scope<'_>,
        names: &[Phrase],
        range: &Range<usize>,
        used: &[usize],
    ) -> Result<Option<Given>, ()> {
        let mut bound: Option<Given> = None;
        for name in names {
            for found in self.occurs(scope.passage, name, range) {
                let results = self.names.iter().flat_map(|name| self.occurs(scope.passage, name, range));
                if results.into_iter().any(|result| result.contains(&found.start) && result != found) {
                    continue;
                }
                let Some(one) = self.number_of(scope.passage, &found, range, used) else { continue };
                match &bound {
                    Some(before) if before.figure.value != one.figure.value => return Err(()),
                    Some(_) => {}
                    None => bound = Some(one),
                }
            }
            if bound.is_some() {
                break;
            }
        }
        match names {
            [name] if bound.is_none() && !self.known && name.len() == 1 => {
                self.by_initials(scope, &name[0], range, used)
            }
            _ => Ok(bound),
        }
    }

    /// Returns the number of the words that letters stand for: "precision" for P, "true positives" for TP.
    fn by_initials(
        &self,
        scope: &Scope<'_>,
        letters: &str,
        range: &Range<usize>,
        used: &[usize],
    ) -> Result<Option<Given>, ()> {
        let letters: Vec<char> = letters.to_lowercase().chars().collect();
        if !(1..=2).contains(&letters.len()) || !letters.iter().all(|c| c.is_ascii_lowercase()) {
            return Ok(None);
        }
        let tokens = &scope.passage.tokens;
        let begins = |at: usize, letter: char| {
            let token = &tokens[at];
            token.text.starts_with(letter)
                && token.text.len() > 3
                && token.kind == TokenKind::Word
                && token.figure.is_none()
                && ![&STOPS[..], &LINKS, &KINDS].iter().any(|words| words.contains(&token.text.as_str()))
        };
        let mut bound: Option<Given> = None;
        for from in range.start..(range.end + 1).saturating_sub(letters.len()) {
            let inside = self.place.contains(&from);
            if inside || !letters.iter().enumerate().all(|(n, letter)| begins(from + n, *letter)) {
                continue;
            }
            let Some(one) = self.number_of(scope.passage, &(from..from + letters.len()), range, used) else { continue };
            if bound.as_ref().is_some_and(|before| before.figure.value != one.figure.value) {
                return Err(());
            }
            bound = Some(one);
        }
        Ok(bound)
    }

    /// Returns the number beside a name: behind it with links between, or right before it.
    fn number_of(
        &self,
        passage: &Passage<'_>,
        found: &Range<usize>,
        range: &Range<usize>,
        used: &[usize],
    ) -> Option<Given> {
        let token = |at: usize| passage.tokens.get(at).filter(|_| range.contains(&at));
        let says = |at: usize, words: &[&str]| token(at).is_some_and(|token| words.contains(&token.text.as_str()));
        let number = |at: usize| {
            let figure = token(at)?.figure.filter(|_| !used.contains(&at))?;
            Some(Given { at, figure })
        };
        let goes_on = |at: usize| says(at + 1, &["·", "×", "*", "/", "^", "+"]);
        let letter = found.len() == 1 && passage.tokens[found.start].text.chars().count() == 1;
        let plural = passage.tokens[found.end - 1].text.ends_with('s');
        let right_before = found.start.checked_sub(1).and_then(number);
        // "250 clicks is $4 a click" counts the clicks.
        if let Some(bound) = right_before.filter(|_| plural && !letter) {
            return Some(bound);
        }
        let mut at = found.end;
        let mut nouns = 0;
        while nouns < 2 && says(at, &KINDS) {
            (at, nouns) = (at + 1, nouns + 1);
        }
        let links = (at..at + 5).take_while(|at| says(*at, &LINKS)).count();
        // "Clicks 5,000 impressions" gives a number to what follows it.
        let of_next = |at: usize| {
            let next = token(at + 1).map_or("", |token| token.text.as_str());
            self.quantities
                .iter()
                .flatten()
                .any(|name| name.first().is_some_and(|word| word == next || same_thing(word, next)))
        };
        let told = |at: usize| links > 0 || nouns == 0 && !letter && !of_next(at);
        if let Some(bound) = number(at + links).filter(|bound| told(bound.at) && !goes_on(bound.at)) {
            return Some(bound);
        }
        if letter {
            return None;
        }
        if let Some(bound) = far_behind(passage, at, range).and_then(number) {
            return Some(bound);
        }
        // "150 clicks", "150 paid clicks", "60 were opened", "100 GB of data", "a 5 % rate".
        (1..=3).find_map(|back| {
            let at = found.start.checked_sub(back)?;
            let between = at + 1..found.start;
            let of = back > 1 && says(found.start - 1, &["of"]) && (back == 2 || size(&passage.tokens, at) != 1.0);
            let verb = back == 2 && says(at + 1, &["were", "was", "are", "have", "had", "got"]);
            let plain = back < 3
                && between.clone().all(|at| {
                    let word = |token: &Token| token.kind == TokenKind::Word && token.figure.is_none();
                    token(at).is_some_and(word) && !says(at, &STOPS) && !says(at, &LINKS)
                });
            number(at).filter(|_| of || verb || plain)
        })
    }

    /// Returns where a name stands in a stretch, outside of the formula itself.
    fn occurs<'s>(
        &'s self,
        passage: &'s Passage<'_>,
        name: &'s [String],
        range: &Range<usize>,
    ) -> impl Iterator<Item = Range<usize>> + 's {
        let range = range.clone();
        range.clone().filter_map(move |from| {
            let to = from + name.len();
            let tokens = passage.tokens.get(from..to).filter(|_| to <= range.end)?;
            let same = |(token, name): (&Token, &String)| {
                if name.chars().count() == 1 {
                    token.original() == name
                } else {
                    same_thing(&token.text, name) || token.text == *name
                }
            };
            let part_of_longer = || {
                let before = from.checked_sub(1).map(|at| &passage.tokens[at]);
                before.is_some_and(|before| matches!(before.text.as_str(), "(" | "|" | "/") && name.len() == 1)
                    && passage.tokens.get(to).is_some_and(|next| matches!(next.text.as_str(), "," | ")" | "|" | "∩"))
            };
            (!self.place.contains(&from) && tokens.iter().zip(name).all(same) && !part_of_longer()).then_some(from..to)
        })
    }
}

impl Expression {
    fn evaluate(&self, values: &[f64], base: f64) -> f64 {
        let of = |part: &Expression| part.evaluate(values, base);
        match self {
            Expression::Number(number) => *number,
            Expression::Quantity(n) => values.get(*n).copied().unwrap_or(f64::NAN),
            Expression::Negated(part) => -of(part),
            Expression::Sum(left, right) => of(left) + of(right),
            Expression::Difference(left, right) => of(left) - of(right),
            Expression::Product(left, right) => of(left) * of(right),
            Expression::Quotient(left, right) => of(left) / of(right),
            Expression::Power(left, right) => of(left).powf(of(right)),
            Expression::Call(Function::Exp, part) => of(part).exp(),
            Expression::Call(Function::Root, part) => of(part).sqrt(),
            Expression::Call(Function::Log(written), part) => of(part).ln() / written.unwrap_or(base).ln(),
        }
    }
}

/// Returns where the number stands that a name is said to be with words between: "R² of one feature on the others is 0.9".
fn far_behind(passage: &Passage<'_>, from: usize, range: &Range<usize>) -> Option<usize> {
    const FARTHEST: usize = 7;
    let tokens = passage.tokens.get(from..range.end.min(from + FARTHEST))?;
    let begins =
        tokens.first().is_some_and(|token| matches!(token.text.as_str(), "of" | "for" | "between" | "in" | "on"));
    let verb = tokens.iter().position(|token| matches!(token.text.as_str(), "is" | "was" | "=" | ":"))?;
    let is_word = |token: &Token| token.kind == TokenKind::Word && (token.figure.is_none() || token.text == "one");
    let words = tokens[..verb].iter().all(is_word);
    (begins && words).then_some(from + verb + 1)
}

/// Returns what the unit behind a number makes of it.
fn size(tokens: &[Token], at: usize) -> f64 {
    let Some(unit) = tokens.get(at + 1) else { return 1.0 };
    [BYTES, TIMES, OPERATIONS]
        .iter()
        .find_map(|units| units.iter().find(|(name, ..)| *name == unit.text))
        .map_or(1.0, |(_, plain, _)| *plain)
}

fn phrase(text: &str) -> Phrase {
    tokens(&[text.trim()], 1, LONGEST).iter().map(word).collect()
}

/// Returns a token as part of a name: n is not N.
fn word(token: &Token) -> String {
    if token.text.chars().count() == 1 { token.original().to_owned() } else { token.text.clone() }
}

fn is_word(text: &str) -> bool {
    text.starts_with(char::is_alphabetic)
}

/// Reads the formula around an equal sign.
fn stated_at(passage: &Passage<'_>, equals: usize) -> Option<Formula> {
    let tokens = &passage.tokens;
    // Most equal signs give a value, or lead to nothing that is computed.
    let right = tokens[equals + 1..].iter().take(LONGEST).take_while(|token| token.sentence == tokens[equals].sentence);
    let computes = |token: &Token| {
        matches!(
            token.text.as_str(),
            "+" | "-" | "·" | "×" | "*" | "/" | "÷" | "^" | "√" | "log" | "ln" | "sqrt" | "exp"
        )
    };
    let mut computed = false;
    let mut named = false;
    for token in right.take_while(|token| !matches!(token.text.as_str(), "." | ";" | "=" | "≈")) {
        computed |= computes(token);
        named |= token.kind == TokenKind::Word && token.figure.is_none();
    }
    if !computed || !named {
        return None;
    }
    let sentence = passage.sentence(equals);
    let (names, from) = result(tokens, sentence.start, equals)?;
    let mut parts = Vec::new();
    let mut at = equals + 1;
    while at < sentence.end && parts.len() < LONGEST {
        let before = at;
        match part(&tokens[..sentence.end], &mut at) {
            Some(more) => parts.extend(more),
            None => {
                at = before;
                break;
            }
        }
    }
    // What was begun and not gone on with belongs to what follows.
    while matches!(parts.last(), Some(Part::Sign('+' | '-' | '*' | '/' | '^'))) {
        parts.pop();
    }
    let parts = letters_apart(parts);
    let mut quantities = Vec::new();
    let expression = parse(&parts, &mut quantities)?;
    let written: Vec<&str> = tokens[equals + 1..at].iter().map(Token::original).collect();
    let outside = |word: &String| {
        let stands = |(n, token): (usize, &Token)| {
            !(from..at).contains(&n) && (token.original() == word || same_thing(&token.text, word))
        };
        tokens.iter().enumerate().any(stands)
    };
    // Without a number for each there is nothing to compute.
    let may_be_given = |names: &Vec<Phrase>| {
        names.iter().any(|name| name.len() == 1 && name[0].chars().count() <= 2 || name.last().is_some_and(outside))
    };
    let numbers = tokens.iter().filter(|token| token.figure.is_some()).count();
    if numbers <= quantities.len() || !quantities.iter().all(may_be_given) {
        return None;
    }
    let same_as_result = quantities.iter().flatten().any(|quantity| names.contains(quantity));
    (!same_as_result).then(|| Formula {
        names,
        expressions: vec![expression],
        quantities,
        place: from..at,
        written: written.join(" "),
        known: false,
    })
}

/// Returns the names before an equal sign, and where they begin.
fn result(tokens: &[Token], start: usize, equals: usize) -> Option<(Vec<Phrase>, usize)> {
    let mut from = equals;
    let mut name: Phrase = Vec::new();
    if tokens[equals - 1].text == ")" {
        from = (start..equals).rev().take(LONGEST_BRACKET).find(|at| tokens[*at].text == "(")?.checked_sub(1)?;
        if from < start || tokens[from].kind != TokenKind::Word || !tokens[from + 1].glued {
            return None;
        }
        name.extend(tokens[from..equals].iter().map(word));
    } else {
        let stops = |token: &Token| STOPS.contains(&token.text.as_str()) || ARTICLES.contains(&token.text.as_str());
        while from > start
            && equals - from < LONGEST_NAME
            && tokens[from - 1].kind == TokenKind::Word
            && tokens[from - 1].figure.is_none()
            && !stops(&tokens[from - 1])
        {
            from -= 1;
        }
        name.extend(tokens[from..equals].iter().map(word));
    }
    let before = from.checked_sub(1).filter(|at| *at >= start).map_or("", |at| tokens[at].text.as_str());
    let an_equation = matches!(before, "+" | "-" | "·" | "×" | "*" | "/" | "^" | ")" | "(" | "|" | "=");
    (!name.is_empty() && !an_equation).then_some((vec![name], from))
}

/// Reads the next pieces of a formula; `None` where it ends.
fn part(tokens: &[Token], at: &mut usize) -> Option<Vec<Part>> {
    let token = tokens.get(*at)?;
    let text = |at: usize| tokens.get(at).map_or("", |token| token.text.as_str());
    *at += 1;
    if let Some(figure) = token.figure {
        let number = Part::Number(figure.value);
        // "1-p" is read like "8-bit": what follows a one without a blank is taken from it.
        let less = figure.value == 1.0
            && tokens.get(*at).is_some_and(|next| next.glued && next.kind == TokenKind::Word && next.figure.is_none());
        return Some(if less { vec![number, Part::Sign('-')] } else { vec![number] });
    }
    if token.kind == TokenKind::Word {
        let function = match token.text.as_str() {
            "ln" => Some(Function::Log(Some(std::f64::consts::E))),
            "log" => Some(Function::Log(None)),
            "log2" | "log₂" => Some(Function::Log(Some(2.0))),
            "log10" => Some(Function::Log(Some(10.0))),
            "exp" => Some(Function::Exp),
            "sqrt" => Some(Function::Root),
            _ => None,
        };
        if let Some(function) = function {
            return Some(vec![Part::Function(function)]);
        }
        if STOPS.contains(&token.text.as_str()) {
            return None;
        }
        if ARTICLES.contains(&token.text.as_str()) && tokens.get(*at).is_some_and(|next| next.kind == TokenKind::Word) {
            return Some(Vec::new());
        }
        let from = *at - 1;
        // "P(A, B)" is a name, "n(n − 1)" a product.
        if text(*at) == "(" && tokens[*at].glued {
            let close = (*at..tokens.len()).take(LONGEST_BRACKET + 2).find(|at| text(*at) == ")");
            let named = |token: &Token| {
                token.kind == TokenKind::Word || matches!(token.text.as_str(), "," | "|" | "∩" | "∪" | "&")
            };
            if let Some(close) = close.filter(|close| tokens[*at + 1..*close].iter().all(named)) {
                *at = close + 1;
                let name: Phrase = tokens[from..=close].iter().map(word).collect();
                return Some(vec![Part::Quantity(vec![name])]);
            }
        }
        while *at < tokens.len()
            && *at - from < LONGEST_NAME
            && tokens[*at].kind == TokenKind::Word
            && tokens[*at].figure.is_none()
            && !STOPS.contains(&text(*at))
            && !matches!(text(*at), "log" | "ln" | "exp" | "sqrt")
        {
            *at += 1;
        }
        let mut name: Phrase = tokens[from..*at].iter().map(word).collect();
        let last = name.last_mut()?;
        let power = match last.chars().last() {
            Some('²') => Some(2.0),
            Some('³') => Some(3.0),
            _ => None,
        };
        if power.is_some() {
            last.pop();
        }
        let mut parts = vec![Part::Quantity(other_names(name))];
        if let Some(power) = power {
            parts.extend([Part::Sign('^'), Part::Number(power)]);
        }
        return Some(parts);
    }
    match token.text.as_str() {
        "|" => {
            let close = (*at..tokens.len()).take(LONGEST_BRACKET).find(|at| text(*at) == "|")?;
            let name: Phrase = tokens[*at - 1..=close].iter().map(word).collect();
            *at = close + 1;
            Some(vec![Part::Quantity(vec![name])])
        }
        "+" => Some(vec![Part::Sign('+')]),
        "-" => Some(vec![Part::Sign('-')]),
        "·" | "×" | "*" => Some(vec![Part::Sign('*')]),
        "/" | "÷" => Some(vec![Part::Sign('/')]),
        "^" => Some(vec![Part::Sign('^')]),
        "(" | "[" | "{" => Some(vec![Part::Sign('(')]),
        ")" | "]" | "}" => Some(vec![Part::Sign(')')]),
        "²" => Some(vec![Part::Sign('^'), Part::Number(2.0)]),
        "√" => Some(vec![Part::Function(Function::Root)]),
        _ => None,
    }
}

/// Returns a name and what it may be said as: the "number of clicks" as "150 clicks", the "size of the union" as "a union".
fn other_names(name: Phrase) -> Vec<Phrase> {
    if name.len() == 1 {
        return vec![name];
    }
    let bare = |words: &[String]| -> Phrase {
        words.iter().filter(|word| !ARTICLES.contains(&word.as_str())).cloned().collect()
    };
    let short = name.iter().position(|word| word == "of").map(|of| bare(&name[of + 1..]));
    std::iter::once(bare(&name)).chain(short).filter(|name| !name.is_empty()).collect()
}

/// Reads "PR" as P · R where both are quantities of their own.
fn letters_apart(parts: Vec<Part>) -> Vec<Part> {
    let single: Vec<String> = parts
        .iter()
        .filter_map(|part| match part {
            Part::Quantity(names) => names[0].first().filter(|word| word.chars().count() == 1).cloned(),
            _ => None,
        })
        .collect();
    let apart = |part: &Part| -> Option<Vec<Part>> {
        let Part::Quantity(names) = part else { return None };
        let [word] = names[0].as_slice() else { return None };
        let letters: Vec<String> = word.chars().map(|c| c.to_string()).collect();
        let known = |letter: &String| single.iter().find(|one| one.to_lowercase() == *letter).cloned();
        let known: Vec<String> = letters.iter().filter_map(known).collect();
        ((2..=3).contains(&letters.len()) && known.len() == letters.len())
            .then(|| known.into_iter().map(|letter| Part::Quantity(vec![vec![letter]])).collect())
    };
    parts.into_iter().flat_map(|part| apart(&part).unwrap_or_else(|| vec![part])).collect()
}

/// Reads pieces as one expression over quantities, of which it must name one and compute something.
fn parse(parts: &[Part], quantities: &mut Vec<Vec<Phrase>>) -> Option<Expression> {
    let mut parser = Parser { parts, at: 0, quantities, depth: 0 };
    let expression = parser.sum()?;
    let whole = parser.at == parts.len();
    let bare = |part: &Expression| matches!(part, Expression::Quantity(_) | Expression::Number(_));
    let computes = match &expression {
        Expression::Negated(part) => !bare(part),
        part => !bare(part),
    };
    let distinct = quantities.iter().enumerate().all(|(n, one)| {
        let same = |name: &Phrase| one.iter().any(|own| lower(own) == lower(name));
        quantities[..n].iter().all(|other| !other.iter().any(same))
    });
    (whole && computes && distinct && (1..=6).contains(&quantities.len())).then_some(expression)
}

fn lower(name: &[String]) -> Vec<String> {
    name.iter().map(|word| word.to_lowercase()).collect()
}

struct Parser<'p> {
    parts: &'p [Part],
    at: usize,
    quantities: &'p mut Vec<Vec<Phrase>>,
    depth: u32,
}

impl Parser<'_> {
    fn sign(&self) -> Option<char> {
        match self.parts.get(self.at)? {
            Part::Sign(sign) => Some(*sign),
            _ => None,
        }
    }

    fn sum(&mut self) -> Option<Expression> {
        self.depth += 1;
        (self.depth < 12).then_some(())?;
        let mut left = self.product()?;
        while let Some(sign @ ('+' | '-')) = self.sign() {
            self.at += 1;
            let right = Box::new(self.product()?);
            left = match sign {
                '+' => Expression::Sum(Box::new(left), right),
                _ => Expression::Difference(Box::new(left), right),
            };
        }
        self.depth -= 1;
        Some(left)
    }

    fn product(&mut self) -> Option<Expression> {
        let mut left = self.power()?;
        loop {
            match self.sign() {
                Some('*') => {
                    self.at += 1;
                    left = Expression::Product(Box::new(left), Box::new(self.power()?));
                }
                Some('/') => {
                    self.at += 1;
                    left = Expression::Quotient(Box::new(left), Box::new(self.power()?));
                }
                Some('(') => left = Expression::Product(Box::new(left), Box::new(self.power()?)),
                // "2 p" multiplies; a number behind a name does not.
                None if matches!(self.parts.get(self.at), Some(Part::Quantity(_) | Part::Function(_))) => {
                    left = Expression::Product(Box::new(left), Box::new(self.power()?));
                }
                _ => return Some(left),
            }
        }
    }

    fn power(&mut self) -> Option<Expression> {
        if self.sign() == Some('-') {
            self.at += 1;
            return Some(Expression::Negated(Box::new(self.power()?)));
        }
        let base = self.atom()?;
        if self.sign() == Some('^') {
            self.at += 1;
            let exponent = self.power()?;
            return Some(Expression::Power(Box::new(base), Box::new(exponent)));
        }
        Some(base)
    }

    fn atom(&mut self) -> Option<Expression> {
        let part = self.parts.get(self.at)?.clone();
        self.at += 1;
        match part {
            Part::Number(number) => Some(Expression::Number(number)),
            Part::Quantity(names) => {
                let known = self.quantities.iter().position(|quantity| *quantity == names);
                let n = known.unwrap_or(self.quantities.len());
                if known.is_none() {
                    self.quantities.push(names);
                }
                Some(Expression::Quantity(n))
            }
            Part::Function(function) => Some(Expression::Call(function, Box::new(self.power()?))),
            Part::Sign('(') => {
                let inner = self.sum()?;
                (self.sign() == Some(')')).then(|| self.at += 1)?;
                Some(inner)
            }
            Part::Sign(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::trial::{silent, wrong};

    #[test]
    fn a_stated_formula_is_held_against_its_result() {
        wrong(&[
            (
                "Overlap coefficient = intersection / smaller. With an intersection of 6 and a smaller of 8 the overlap coefficient is 0.5.",
                "0.75",
            ),
            ("F1 = 2PR/(P+R). With a precision of 0.5 and a recall of 1 the F1 is 0.75.", "0.6667"),
            (
                "Critical success index = TP / (TP + FN + FP): 6 true positives, 2 false negatives and 4 false positives make a critical success index of 0.6.",
                "0.5",
            ),
            (
                "leverage = P(A, B) - P(A) · P(B). If P(A, B) = 0.2, P(A) = 0.4 and P(B) = 0.3, the leverage is 0.12.",
                "0.08",
            ),
            ("Cost of a click = spend / clicks: a spend of 500 for 250 clicks is 4 a click.", "2"),
            ("Conviction = (1 − P(B)) / (1 − confidence); P(B) = 0.4 and confidence 0.8 make a conviction of 2.", "3"),
            ("Exit share = exits / visits, so 300 exits in 1,000 visits are an exit share of 33%.", "30 %"),
            ("Out of 400 mails 60 were opened, so the open rate is 20%.", "15 %"),
            ("L = −log p, so p = 0.5 has an L of 0.5.", "0.6931"),
            ("cost = price × hours, so a price of 3 and 40 hours come to a cost of 140.", "120"),
        ]);
    }

    #[test]
    fn a_right_or_unclear_result_is_silent() {
        silent(&[
            "Overlap coefficient = intersection / smaller. With an intersection of 6 and a smaller of 8 the overlap coefficient is 0.75.",
            "F1 = 2PR/(P+R). With a precision of 0.5 and a recall of 1 the F1 is 0.67.",
            "Critical success index = TP / (TP + FN + FP): 6 true positives, 2 false negatives and 4 false positives make a critical success index of 0.5.",
            "leverage = P(A, B) - P(A) · P(B). If P(A, B) = 0.2, P(A) = 0.4 and P(B) = 0.3, the leverage is 0.08.",
            "cost = price × hours, so a price of 3 and 40 hours come to a cost of 120.",
            "cost = price × hours. A price of 3 is usual, 2 of 40 hours are free, and the cost is 114.",
            "loss = a + b. Then a = 3 in the first step and a = 4 in the second, b = 1, and the loss is 4.",
        ]);
    }
}
