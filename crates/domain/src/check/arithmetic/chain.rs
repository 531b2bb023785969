//! Where a text says that two sides are equal: `a = b = c`, "5 choose 2 is 10", over the end of a line where it goes on.
//!
//! A document is read as streams of tokens. What stands in brackets with words in it is a remark: it leaves the stream and
//! becomes one of its own. In a stream, words and punctuation bound spans; a relation between two spans makes a pair.

use std::ops::Range;

use super::token::{Kind, Operator, Relation, Token, lex};
use super::unit;

/// How many tokens are held at once; a longer line is read in pieces.
const WINDOW: usize = 8192;

/// How many lines one formula may go over.
const WRAPPED: u32 = 8;

/// How deep brackets may nest before what is inside is no expression.
const NESTED: usize = 40;

/// How many shorter readings of a side are tried beside the whole.
const CUTS: usize = 5;

/// Two sides and what is said between them, as ranges of a stream's tokens.
#[derive(Clone, Debug)]
pub struct Pair {
    /// The ways to read the left side, all of it first.
    pub left: Vec<Range<usize>>,
    /// What is said between them.
    pub relation: Relation,
    /// The ways to read the right side, all of it first.
    pub right: Vec<Range<usize>>,
    /// Whether nothing that may belong to them was left out at either end.
    pub clean: bool,
}

enum Item {
    Span(Range<usize>),
    Relation(Relation),
    Boundary(usize),
}

/// Calls `with` on every stream of a document that may say of a number that something equals it, in order.
pub fn streams(lines: &[&str], mut with: impl FnMut(&[Token])) {
    let mut tokens: Vec<Token> = Vec::new();
    let mut first = 1;
    for (at, line) in lines.iter().enumerate() {
        let number = at as u32 + 1;
        let before = tokens.len();
        if line.len() > 1 << 20 {
            lex_long(line, number, &mut tokens, &mut with);
        } else {
            lex(line, number, &mut tokens);
        }
        let goes_on = before > 0
            && tokens.len() > before
            && number - first < WRAPPED
            && tokens.len() < WINDOW
            && continues(&tokens[before - 1], &tokens[before], line);
        if !goes_on {
            let rest = tokens.split_off(before);
            flush(&mut tokens, &mut with);
            tokens = rest;
            first = number;
        }
    }
    flush(&mut tokens, &mut with);
}

/// Reads a line that is too long for one list of tokens piece by piece, cutting at white space.
fn lex_long(line: &str, number: u32, tokens: &mut Vec<Token>, with: &mut impl FnMut(&[Token])) {
    let mut start = 0;
    while start < line.len() {
        let mut end = (start + (1 << 16)).min(line.len());
        while !line.is_char_boundary(end) {
            end += 1;
        }
        if end < line.len()
            && let Some(space) = line[start..end].rfind(char::is_whitespace)
            && space > 0
        {
            end = start + space;
        }
        flush(tokens, with);
        lex(&line[start..end], number, tokens);
        for token in tokens.iter_mut() {
            token.start += start as u32;
            token.end += start as u32;
        }
        start = end;
    }
}

/// Says whether a formula goes on in the next line: one line ends, or the next begins, with what needs another side.
fn continues(last: &Token, next: &Token, line: &str) -> bool {
    let binary = |kind: &Kind| {
        matches!(
            kind,
            Kind::Relation(Relation::Equal | Relation::Near)
                | Kind::Operator(Operator::Plus | Operator::Times | Operator::Divide)
        )
    };
    let opens = line.trim_start().starts_with(['=', '≈', '+', '×', '\\', '&']);
    let arrow = matches!(next.kind, Kind::Stop('→' | '⇒'));
    next.line == last.line + 1 && (binary(&last.kind) || (opens && binary(&next.kind) || arrow) && last.ends_operand())
}

fn flush(tokens: &mut Vec<Token>, with: &mut impl FnMut(&[Token])) {
    let relates = tokens.iter().any(|token| {
        matches!(&token.kind, Kind::Relation(_) | Kind::About | Kind::Stop('→' | '⇒'))
            || matches!(&token.kind, Kind::Word(word) if JOINING.contains(&word.as_str()))
    }) || tokens.windows(3).any(bracketed);
    if relates && tokens.iter().any(|token| matches!(token.kind, Kind::Number(_))) {
        let mut all = std::mem::take(tokens);
        while !all.is_empty() {
            let rest = if all.len() > WINDOW { all.split_off(WINDOW) } else { Vec::new() };
            for stream in divide(without_nouns(all)) {
                with(&stream);
            }
            all = rest;
        }
    }
    tokens.clear();
}

/// Returns whether brackets open with a part of a whole, or with a quotient.
fn bracketed(tokens: &[Token]) -> bool {
    let part = match &tokens[1].kind {
        Kind::Number(number) => number.decimal || tokens[2].kind == Kind::Operator(Operator::Percent),
        Kind::About => true,
        _ => false,
    };
    tokens[0].kind == Kind::Open('(') && tokens[0].apart && (part || tokens[2].kind == Kind::Operator(Operator::Divide))
}

/// Drops words that only say of what something is a number: `12 heads * 64 dimensions`, `4 bytes per parameter`.
fn without_nouns(mut tokens: Vec<Token>) -> Vec<Token> {
    const TAKEN: Token = Token { kind: Kind::Comma, line: 0, start: 0, end: 0, apart: false, noun: false };
    let mut out: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while at < tokens.len() {
        let token = &tokens[at];
        if let Kind::Word(word) = &token.kind
            && token.apart
            && out.last().is_some_and(|last| {
                matches!(last.kind, Kind::Number(_) | Kind::Unit(_) | Kind::Close(_)) && last.line == token.line
            })
        {
            if word == "per"
                && let Some(Token { kind: Kind::Word(noun), line, start, end, .. }) = tokens.get(at + 1)
            {
                if let Some(unit) = unit::named(noun) {
                    let place =
                        Token { line: *line, start: *start, end: *end, apart: true, noun: false, kind: Kind::Comma };
                    out.push(Token { kind: Kind::Operator(Operator::Divide), ..place.clone() });
                    out.push(Token { kind: Kind::Unit(Box::new(unit)), ..place });
                } else if stands_alone(&out) && !tokens.get(at + 2).is_some_and(|next| is_operator(&next.kind)) {
                    // "4.25 bits per weight is 3.7 GB" names a rate and equates nothing.
                    out.push(Token {
                        line: *line,
                        start: *start,
                        end: *end,
                        apart: true,
                        noun: false,
                        kind: Kind::Comma,
                    });
                }
                at += 2;
                continue;
            }
            let words = tokens[at..].iter().take(3).take_while(|next| is_noun(&next.kind)).count();
            let followed = tokens.get(at + words).is_some_and(|next| {
                matches!(next.kind, Kind::Operator(_) | Kind::Relation(_))
                    || matches!(next.kind, Kind::Close('('))
                    || matches!(&next.kind, Kind::Word(word) if word == "per")
            });
            if words > 0 && words < 3 && followed {
                if let Some(last) = out.last_mut() {
                    last.noun = true;
                }
                at += words;
                continue;
            }
        }
        out.push(std::mem::replace(&mut tokens[at], TAKEN));
        at += 1;
    }
    out
}

/// Returns whether the last tokens are a number with a unit that is no part of a computation.
fn stands_alone(tokens: &[Token]) -> bool {
    let mut before = tokens.iter().rev();
    matches!(before.next().map(|token| &token.kind), Some(Kind::Unit(_)))
        && matches!(before.next().map(|token| &token.kind), Some(Kind::Number(_)))
        && !before.next().is_some_and(|token| is_operator(&token.kind))
}

fn is_operator(kind: &Kind) -> bool {
    matches!(kind, Kind::Operator(_))
}

fn is_noun(kind: &Kind) -> bool {
    const NONE: &[&str] = &[
        "and",
        "or",
        "of",
        "so",
        "then",
        "thus",
        "if",
        "when",
        "which",
        "that",
        "for",
        "in",
        "on",
        "at",
        "to",
        "from",
        "by",
        "with",
        "as",
        "the",
        "an",
        "vs",
        "but",
        "because",
        "since",
        "where",
        "while",
        "we",
        "it",
        "this",
        "there",
        "than",
        "not",
        "per",
        "hence",
        "therefore",
        "would",
        "will",
        "can",
        "has",
        "have",
        "was",
        "were",
        "be",
        "also",
        "more",
        "less",
        "times",
        "и",
        "или",
        "то",
        "что",
        "это",
        "на",
        "в",
        "за",
    ];
    matches!(kind, Kind::Word(word) if !NONE.contains(&word.as_str()))
}

/// Divides tokens into streams: the text outside and, each on its own, the bracketed remarks.
fn divide(tokens: Vec<Token>) -> Vec<Vec<Token>> {
    let mut done: Vec<Vec<Token>> = Vec::new();
    let mut open: Vec<(Token, Vec<Token>)> = Vec::new();
    let mut current: Vec<Token> = Vec::new();
    let mut after_remark = false;
    for mut token in tokens {
        if std::mem::take(&mut after_remark) {
            token.apart = true;
        }
        match token.kind {
            Kind::Open(_) if open.len() < NESTED => open.push((token, std::mem::take(&mut current))),
            Kind::Open(bracket) => current.push(Token { kind: Kind::Stop(bracket), ..token }),
            Kind::Close(bracket) => {
                // What was opened in between and never closed is no bracket.
                let known = open.iter().rposition(|(opened, _)| opened.kind == Kind::Open(bracket));
                let Some(known) = known else {
                    current.push(Token { kind: Kind::Stop(bracket), ..token });
                    continue;
                };
                while open.len() > known + 1 {
                    unopened(&mut open, &mut current);
                }
                let Some((opened, before)) = open.pop() else { continue };
                let inner = std::mem::replace(&mut current, before);
                let called = !opened.apart && current.last().is_some_and(|last| matches!(last.kind, Kind::Word(_)));
                let attached = !opened.apart && current.last().is_some_and(Token::ends_operand);
                let remark = bracket != '{'
                    && (inner.is_empty()
                        || inner.iter().any(|token| {
                            matches!(token.kind, Kind::Word(_) | Kind::Relation(_) | Kind::Stop(_) | Kind::About)
                        }));
                if bracket == '('
                    && opened.apart
                    && let Some(relation) = glossed(&current, &inner)
                {
                    current.push(Token { kind: Kind::Relation(relation), ..opened });
                    current.extend(inner.into_iter().filter(|token| token.kind != Kind::About));
                    current.push(Token { kind: Kind::Stop(';'), ..token });
                    continue;
                }
                if remark || called {
                    if attached || called {
                        current.push(Token { kind: Kind::Stop('('), ..token });
                    }
                    after_remark = true;
                    done.push(inner);
                } else {
                    current.push(opened);
                    current.extend(inner);
                    current.push(token);
                }
            }
            _ => current.push(token),
        }
    }
    while !open.is_empty() {
        unopened(&mut open, &mut current);
    }
    done.push(current);
    done
}

/// Returns how brackets speak of what stands before them: "45/50 (0.9)", "45/50 (about 90%)", "0.9 (45/50)".
fn glossed(before: &[Token], inner: &[Token]) -> Option<Relation> {
    let last = before.last().filter(|last| last.ends_operand())?;
    let (relation, inner) = match inner {
        [first, rest @ ..] if first.kind == Kind::About => (Relation::Near, rest),
        _ => (Relation::Is, inner),
    };
    let is_part = |tokens: &[Token]| match tokens {
        [Token { kind: Kind::Number(number), .. }] => number.decimal && number.suffix.is_none(),
        [Token { kind: Kind::Number(_), .. }, percent] => percent.kind == Kind::Operator(Operator::Percent),
        _ => false,
    };
    let quotient = |tokens: &[Token]| match tokens {
        [above, sign, below] => {
            matches!((&above.kind, &below.kind), (Kind::Number(_), Kind::Number(_)))
                && sign.kind == Kind::Operator(Operator::Divide)
        }
        _ => false,
    };
    let bounds = |token: &Token| {
        matches!(token.kind, Kind::Word(_) | Kind::Comma | Kind::Stop(_) | Kind::Relation(_) | Kind::About)
    };
    let from = before.iter().rposition(bounds).map_or(0, |at| at + 1);
    let computes = before[from..].iter().any(|token| matches!(token.kind, Kind::Operator(Operator::Divide)));
    if is_part(inner) && computes && last.line == inner[0].line {
        return Some(relation);
    }
    (is_part(&before[from..]) && quotient(inner) && relation == Relation::Is).then_some(Relation::Equal)
}

fn unopened(open: &mut Vec<(Token, Vec<Token>)>, current: &mut Vec<Token>) {
    if let Some((opened, mut before)) = open.pop() {
        let bracket = if let Kind::Open(bracket) = opened.kind { bracket } else { '(' };
        before.push(Token { kind: Kind::Stop(bracket), ..opened });
        before.append(current);
        *current = before;
    }
}

/// Returns the pairs of a stream, in order.
pub fn pairs(stream: &[Token]) -> Vec<Pair> {
    let computes = |token: &Token| matches!(token.kind, Kind::Relation(_) | Kind::About | Kind::Operator(_));
    if !stream.iter().any(computes) {
        return Vec::new();
    }
    let items = items(stream);
    let mut pairs = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let Item::Relation(relation) = item else { continue };
        let said = matches!(relation, Relation::Is | Relation::Near);
        let left = if said { said_before(stream, &items, at) } else { at.checked_sub(1) };
        let Some(left) = left else { continue };
        let (Some(Item::Span(first)), Some(Item::Span(second))) = (items.get(left), items.get(at + 1)) else {
            continue;
        };
        let before = left.checked_sub(1).and_then(|before| items.get(before));
        let after = items.get(at + 2);
        let chained_left = matches!(before, Some(Item::Relation(_)));
        let chained_right = matches!(after, Some(Item::Relation(_)));
        // "Four matrices of 2 × 3, which is 24": what is said of a number of them is said of more than stands there.
        let many = second.start > first.end + 1
            && matches!(before, Some(Item::Boundary(at)) if matches!(&stream[*at].kind, Kind::Word(word) if word == "of"));
        let clean = !many
            && (chained_left || opens_cleanly(stream, first, before))
            && (chained_right || closes_cleanly(stream, after, *relation));
        let (left, right) = (suffixes(stream, first), prefixes(stream, second));
        pairs.push(Pair { left, relation: *relation, right, clean });
    }
    pairs
}

/// Finds the span before an "is", over "which", "that", "this" and a comma.
fn said_before(stream: &[Token], items: &[Item], at: usize) -> Option<usize> {
    let mut at = at.checked_sub(1)?;
    let mut pronoun = false;
    loop {
        match items.get(at)? {
            Item::Span(_) => return Some(at),
            Item::Boundary(token) => match &stream[*token].kind {
                Kind::Word(word) if !pronoun && matches!(word.as_str(), "which" | "that" | "this") => pronoun = true,
                Kind::Comma if pronoun => {}
                _ => return None,
            },
            Item::Relation(_) => return None,
        }
        at = at.checked_sub(1)?;
    }
}

fn items(stream: &[Token]) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    let mut start = 0;
    let mut depth = 0usize;
    for (at, token) in stream.iter().enumerate() {
        match token.kind {
            Kind::Open(_) => depth += 1,
            Kind::Close(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > 0
            || !matches!(token.kind, Kind::Relation(_) | Kind::About | Kind::Word(_) | Kind::Stop(_) | Kind::Comma)
        {
            continue;
        }
        if start < at {
            items.push(Item::Span(start..at));
        }
        start = at + 1;
        match &token.kind {
            Kind::Relation(relation) => match items.last_mut() {
                // `≈ =`, "is about equal to".
                Some(Item::Relation(last)) if *last == Relation::Near || *relation == Relation::Near => {
                    *last = Relation::Near
                }
                _ => items.push(Item::Relation(*relation)),
            },
            Kind::About => match items.last_mut() {
                Some(Item::Relation(last @ (Relation::Equal | Relation::Is | Relation::Near))) => {
                    *last = Relation::Near
                }
                Some(Item::Span(_)) => items.push(Item::Relation(Relation::Near)),
                _ => match computed_before(stream, &items) {
                    Some(kept) => {
                        items.truncate(kept);
                        items.push(Item::Relation(Relation::Near));
                    }
                    None => items.push(Item::Boundary(at)),
                },
            },
            Kind::Word(word)
                if matches!(items.last(), Some(Item::Relation(_)))
                    && matches!(word.as_str(), "exactly" | "just" | "only" | "simply" | "the" | "thus" | "then") => {}
            _ => items.push(Item::Boundary(at)),
        }
    }
    if start < stream.len() {
        items.push(Item::Span(start..stream.len()));
    }
    join(stream, &mut items);
    items
}

/// Returns how many items are kept where a computation was written and "about" says what it comes to: "30/56, about 0.54",
/// "99/2,097, which is about 4.7%", "9/16, so we get roughly 0.56".
fn computed_before(stream: &[Token], items: &[Item]) -> Option<usize> {
    let between = items.iter().rev().take_while(|item| matches!(item, Item::Boundary(_))).count();
    let kept = items.len().checked_sub(between)?;
    let Some(Item::Span(span)) = items[..kept].last() else { return None };
    let joins = |item: &Item| match item {
        Item::Boundary(at) => match &stream[*at].kind {
            Kind::Comma | Kind::Stop('→' | '⇒') => true,
            Kind::Word(word) => word == "or" || word == "which" || JOINING.contains(&word.as_str()),
            _ => false,
        },
        _ => false,
    };
    ((1..=4).contains(&between) && computes(stream, span) && items[kept..].iter().all(joins)).then_some(kept)
}

/// Words between a computation and its result.
const JOINING: [&str; 18] = [
    "so",
    "thus",
    "hence",
    "therefore",
    "ie",
    "that",
    "we",
    "you",
    "it",
    "get",
    "have",
    "giving",
    "yielding",
    "making",
    "leaving",
    "meaning",
    "namely",
    "altogether",
];

fn computes(stream: &[Token], span: &Range<usize>) -> bool {
    stream[span.clone()].iter().any(|token| {
        matches!(token.kind, Kind::Operator(Operator::Times | Operator::Divide | Operator::Plus | Operator::Minus))
    })
}

/// Makes a relation of what joins a computation to a number that stands behind it by itself: "so we get", "giving",
/// "→".
fn join(stream: &[Token], items: &mut Vec<Item>) {
    let mut at = 0;
    while let Some(item) = items.get(at) {
        let between = items[..at].iter().rev().take_while(|item| matches!(item, Item::Boundary(_))).count();
        if let Item::Span(span) = item
            && let Some(before) = at.checked_sub(between + 1)
            && (1..=4).contains(&between)
            && joined(stream, &items[before], &items[before + 1..at], span)
            && matches!(items.get(at + 1), None | Some(Item::Boundary(_)))
            && items.get(at + 1).is_none_or(|next| ends(stream, next))
        {
            items.splice(before + 1..at, [Item::Relation(Relation::Is)]);
            at = before + 2;
        }
        at += 1;
    }
}

fn ends(stream: &[Token], item: &Item) -> bool {
    matches!(item, Item::Boundary(at) if matches!(stream[*at].kind, Kind::Comma | Kind::Stop(_)))
}

fn joined(stream: &[Token], before: &Item, between: &[Item], result: &Range<usize>) -> bool {
    let Item::Span(computed) = before else { return false };
    let number = matches!(stream[result.start].kind, Kind::Number(_))
        && stream[result.clone()][1..]
            .iter()
            .all(|token| matches!(token.kind, Kind::Unit(_) | Kind::Operator(Operator::Percent)));
    if !number || result.len() > 3 || !computes(stream, computed) {
        return false;
    }
    let kind = |item: &Item| match item {
        Item::Boundary(at) => Some(&stream[*at].kind),
        _ => None,
    };
    match kind(&between[0]) {
        // "28 × 28 → 14" is what becomes of a shape.
        Some(Kind::Stop('→' | '⇒')) => {
            let only_times = stream[computed.clone()]
                .iter()
                .all(|token| matches!(token.kind, Kind::Number(_) | Kind::Operator(Operator::Times)));
            let whole = stream[computed.clone()]
                .iter()
                .all(|token| !matches!(&token.kind, Kind::Number(number) if number.decimal));
            between.len() == 1 && !(only_times && whole)
        }
        Some(Kind::Comma | Kind::Word(_)) => {
            let word = |item: &Item| match kind(item) {
                Some(Kind::Word(word)) => JOINING.contains(&word.as_str()),
                Some(Kind::Comma) => true,
                _ => false,
            };
            between.iter().any(|item| matches!(kind(item), Some(Kind::Word(_)))) && between.iter().all(word)
        }
        _ => false,
    }
}

/// Says whether a side that follows a boundary begins there: no sign that may join it to what is left out.
fn opens_cleanly(stream: &[Token], span: &Range<usize>, before: Option<&Item>) -> bool {
    let signed = matches!(stream[span.start].kind, Kind::Operator(_));
    match before {
        None => true,
        Some(Item::Boundary(at)) => match &stream[*at].kind {
            Kind::Word(word) if word == "of" => {
                // "20% of 3 * 4" takes a part of it, "a total of 3 * 4" does not.
                !signed && !at.checked_sub(1).is_some_and(|before| stream[before].ends_operand())
            }
            Kind::Word(word) => !signed && !matches!(word.as_str(), "mod" | "from"),
            Kind::Comma => true,
            Kind::Stop(sign) => ".:;?\"'|→⇒“”’‘—<>".contains(*sign) || *sign == '(' && !signed,
            _ => false,
        },
        Some(Item::Span(_) | Item::Relation(_)) => false,
    }
}

/// Says whether a side that a boundary follows ends there.
fn closes_cleanly(stream: &[Token], after: Option<&Item>, relation: Relation) -> bool {
    let Some(Item::Boundary(at)) = after else { return after.is_none() };
    match &stream[*at].kind {
        Kind::Word(word) => {
            let changes = ["times", "of", "dozen", "hundred", "choose", "mod", "or", "to", "out", "x", "раз", "из"];
            let compares =
                ["more", "less", "fewer", "higher", "lower", "greater", "smaller", "larger", "and", "points"];
            !changes.contains(&word.as_str()) && (relation != Relation::Is || !compares.contains(&word.as_str()))
        }
        Kind::Comma => true,
        Kind::Stop(sign) => ".;:?!\"'|→⇒“”’—".contains(*sign),
        _ => false,
    }
}

/// Returns the span and its shorter ends that begin where two operands stand side by side.
fn suffixes(stream: &[Token], span: &Range<usize>) -> Vec<Range<usize>> {
    let mut all = vec![span.clone()];
    all.extend(joints(stream, span).into_iter().rev().take(CUTS).map(|at| at..span.end));
    all
}

/// Returns the span and its shorter beginnings.
fn prefixes(stream: &[Token], span: &Range<usize>) -> Vec<Range<usize>> {
    let mut all = vec![span.clone()];
    all.extend(joints(stream, span).into_iter().take(CUTS).map(|at| span.start..at));
    all
}

fn joints(stream: &[Token], span: &Range<usize>) -> Vec<usize> {
    let mut joints = Vec::new();
    let mut depth = 0usize;
    for at in span.clone() {
        let token = &stream[at];
        if depth == 0 && at > span.start && token.apart && token.begins_operand() && stream[at - 1].ends_operand() {
            joints.push(at);
        }
        match token.kind {
            Kind::Open(_) => depth += 1,
            Kind::Close(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    joints
}
