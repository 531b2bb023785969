//! Entries of notes: a line of a list, a row of a table, a sentence of a paragraph, without the marks that only set it
//! apart.

use super::super::passage::Passage;
use super::super::token::{self, Token, TokenKind};

/// Something that notes say by itself.
pub(super) struct Entry {
    pub tokens: Vec<Token>,
    /// How far it is set in.
    pub depth: usize,
    /// Whether what stands before it is spoken of no longer.
    pub opens: bool,
    /// Whether it is an entry of a list.
    pub listed: bool,
    /// Whether it may be one of several answers to choose from: "b) 28".
    pub option: bool,
    /// Whether it was put into words: a row of a table.
    pub rewritten: bool,
}

/// Names that notes write without a blank before their number: "k3 s2 p1", "conv3".
const GLUED: [&str; 17] =
    ["k", "s", "p", "d", "r", "n", "g", "h", "w", "conv", "pool", "maxpool", "kernel", "stride", "pad", "batch", "seq"];
/// Marks of which a bracket between them is a term.
const OPERATORS: [&str; 9] = ["+", "-", "×", "·", "*", "/", "^", "=", "≈"];
/// Titles of columns that name no quantity.
const NAMELESS: [&str; 12] = [
    "answer", "result", "value", "number", "comes", "total", "estimate", "solution", "reply", "mine", "output", "what",
];

impl Entry {
    /// Returns its first and its last line.
    pub(super) fn lines(&self) -> (u32, u32) {
        let lines = || self.tokens.iter().map(|token| token.line);
        (lines().min().unwrap_or(0), lines().max().unwrap_or(0))
    }

    /// Returns whether it holds a number that may be a claim.
    pub(super) fn claims(&self) -> bool {
        let numbers = self.tokens.iter().any(|token| token.kind == TokenKind::Number);
        numbers || self.tokens.len() <= 6 && self.tokens.iter().any(|token| token.figure.is_some())
    }

    /// Returns whether it asks something.
    pub(super) fn asks(&self) -> bool {
        self.tokens.last().is_some_and(|token| token.text == "?")
    }

    /// Returns what a question asks about.
    pub(super) fn asked(&self) -> Vec<Token> {
        const ASKING: [&str; 14] = [
            "what",
            "is",
            "are",
            "s",
            "the",
            "compute",
            "find",
            "and",
            "now",
            "then",
            "calculate",
            "give",
            "how",
            "about",
        ];
        let stop = self.tokens.last().is_some_and(|token| matches!(token.text.as_str(), "?" | "."));
        let end = self.tokens.len() - usize::from(stop);
        let from = self.tokens[..end].iter().take_while(|token| ASKING.contains(&token.text.as_str())).count();
        self.tokens[from..end].to_vec()
    }

    /// Returns a result with its name, without what stands beside it: "the variance is 4, as she asked".
    pub(super) fn named(&self) -> Option<Vec<Token>> {
        const FARTHEST: usize = 14;
        let number = |token: &Token| token.kind == TokenKind::Number;
        let words = self.aside();
        let first = words.iter().position(number).filter(|first| (1..=FARTHEST).contains(first))?;
        let listed = words[first..].iter().take_while(|t| number(t) || t.text == ",").count();
        if listed > 2 {
            return Some(words);
        }
        // What it is computed from is left out: the last of a row of equal signs is the result.
        let equal = |token: &Token| matches!(token.text.as_str(), "=" | "≈");
        let stop = |token: &Token| matches!(token.text.as_str(), "," | ";" | "(" | ".");
        let end = words[first + 1..].iter().position(stop).map_or(words.len(), |at| first + 1 + at);
        let last = words[first + 1..end].iter().rposition(equal).map_or(first, |at| first + 2 + at);
        let rest = words[(last + 1).min(end)..end].iter().filter(|token| number(token)).count();
        let goes_on = words.get(last + 1).is_some_and(|token| OPERATORS.contains(&token.text.as_str()));
        let result = words.get(last).is_some_and(number) && rest == 0 && !goes_on;
        result.then(|| said(&words[..first], &words[last..end]))
    }

    /// Returns the entry with its last number as the result of what stands before it: "gains 1, 0, 1: NDCG 0.75".
    pub(super) fn told(&self) -> Option<Vec<Token>> {
        let words = self.aside();
        let last = words.iter().rposition(|token| token.kind == TokenKind::Number)?;
        words.get(last.checked_sub(1)?).filter(|token| is_name(token))?;
        let from = words.iter().rposition(|token| token.text == ":").map_or(0, |colon| colon + 1);
        let one = words[from..].iter().filter(|token| token.kind == TokenKind::Number).count() == 1;
        let named = one && words.len() - last <= 3;
        named.then(|| said(&words[..last], &words[last..]))
    }

    /// Returns the longest row of numbers with commas between.
    pub(super) fn list(&self) -> Option<&[Token]> {
        let number = |token: &Token| token.kind == TokenKind::Number;
        let listed = |token: &Token| number(token) || token.text == ",";
        let runs = self
            .tokens
            .chunk_by(|a, b| listed(a) == listed(b))
            .filter(|run| run.iter().filter(|t| number(t)).count() > 2);
        let mut runs = runs.filter(|run| number(&run[0]) && number(&run[run.len() - 1]));
        runs.next().filter(|_| runs.next().is_none())
    }

    /// Returns how many numbers it says; a range is one, and the level of an interval none.
    pub(super) fn numbers(&self) -> usize {
        let number = |at: usize| self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number);
        let text = |at: usize| self.tokens.get(at).map_or("", |token| token.text.as_str());
        let level = |at: usize| matches!(text(at + 1), "interval" | "confidence" | "ci");
        let range = |at: usize| matches!(text(at + 1), "to" | "…") && number(at + 2);
        (0..self.tokens.len()).filter(|at| number(*at) && !level(*at) && !range(*at)).count()
    }

    /// Returns the tokens without what a bracket says in words.
    pub(super) fn aside(&self) -> Vec<Token> {
        let mut kept = self.tokens.clone();
        let text = |token: &Token, mark: &str| token.text == mark;
        if let Some(open) = kept.iter().position(|token| text(token, "("))
            && let Some(close) = kept[open..].iter().position(|token| text(token, ")")).map(|at| open + at)
            && close - open > 2
            && kept[open + 1..close].iter().all(|token| token.kind == TokenKind::Word && token.figure.is_none())
        {
            kept.drain(open..=close);
        }
        kept
    }
}

/// Returns a name and its value with a verb between them, unless a link stands there.
fn said(name: &[Token], value: &[Token]) -> Vec<Token> {
    let mut tokens = name.to_vec();
    if let Some(last) = name.last().filter(|last| is_name(last)) {
        tokens.push(Token::word_beside("is", last));
    }
    tokens.extend_from_slice(value);
    tokens
}

fn is_name(token: &Token) -> bool {
    const LINKS: [&str; 20] = [
        "is", "are", "was", "of", "to", "at", "about", "roughly", "gives", "takes", "costs", "has", "comes", "get",
        "got", "yields", "by", "only", "be", "than",
    ];
    token.kind == TokenKind::Word
        && token.figure.is_none()
        && token.text.len() > 1
        && !LINKS.contains(&token.text.as_str())
}

/// Cuts a passage into its entries.
pub(super) fn entries(passage: &Passage<'_>) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut header: Vec<Vec<Token>> = Vec::new();
    for piece in pieces(passage) {
        let line = passage.raw_line(piece[0].line);
        let first = piece[0].line != passage.tokens.first().map_or(0, |token| token.line) || entries.is_empty();
        let starts =
            first && entries.last().is_none_or(|before| before.tokens.last().is_none_or(|t| t.line != piece[0].line));
        if let Some(cells) = cells(line, piece) {
            // The line under the titles says nothing.
            if cells.iter().all(Vec::is_empty) {
                continue;
            }
            if heads(&cells) {
                header = cells;
                continue;
            }
            let tokens = row(&header, cells);
            entries.push(Entry { tokens, depth: 0, opens: false, listed: false, option: false, rewritten: true });
            continue;
        }
        header.clear();
        let tokens = plain(piece);
        if tokens.is_empty() {
            continue;
        }
        let rewritten = tokens.len() > piece.len();
        let option = tokens.len() <= 4 && is_choice(line);
        let listed = is_listed(line) || passage.lines.first == passage.lines.last;
        let depth = depth(line) + usize::from(listed);
        entries.push(Entry { tokens, depth, opens: starts && opens(line), listed, option, rewritten });
    }
    entries
}

/// Returns the tokens of each entry: a sentence, and never more than a line of a table.
fn pieces<'p>(passage: &'p Passage<'_>) -> impl Iterator<Item = &'p [Token]> {
    const WRAPPED: usize = 40;
    let goes_on = move |a: &Token, b: &Token| {
        let (line, next) = (passage.raw_line(a.line), passage.raw_line(b.line));
        b.line == a.line + 1
            && line.len() >= WRAPPED
            && !matches!(a.text.as_str(), "." | "?" | "!" | ":" | ";")
            && next.trim_start().starts_with(char::is_lowercase)
    };
    let together = move |a: &Token, b: &Token| {
        let rows = || is_row(passage.raw_line(a.line)) || is_row(passage.raw_line(b.line));
        a.sentence == b.sentence && (a.line == b.line || !rows()) || goes_on(a, b) && !rows()
    };
    passage.tokens.chunk_by(together)
}

fn is_row(line: &str) -> bool {
    let bars = line.trim_start().starts_with('|');
    bars || line.matches(';').count() >= 2 && !line.trim_end().ends_with('.')
}

/// Returns the cells of a row.
fn cells(line: &str, piece: &[Token]) -> Option<Vec<Vec<Token>>> {
    if !is_row(line) {
        return None;
    }
    let mark = if line.trim_start().starts_with('|') { "|" } else { ";" };
    let cells: Vec<Vec<Token>> =
        piece.split(|token| token.text == mark).filter(|cell| !cell.is_empty()).map(plain).collect();
    (cells.len() > 1 && cells.len() <= 10).then_some(cells)
}

/// Returns whether cells may be the titles of columns.
fn heads(cells: &[Vec<Token>]) -> bool {
    cells.iter().all(|cell| cell.iter().all(|token| token.kind != TokenKind::Number))
}

/// Puts a row into words: its cells one after another, the last as the value of what its column, or the cell before it,
/// names.
fn row(header: &[Vec<Token>], mut cells: Vec<Vec<Token>>) -> Vec<Token> {
    let titled = header.len() == cells.len();
    let numbers = |cell: &[Token]| cell.iter().any(|token| token.kind == TokenKind::Number);
    // The number of the row is none of its givens.
    let counts =
        titled && header[0].iter().all(|token| matches!(token.text.as_str(), "#" | "no" | "nr" | "row" | "n" | "id"));
    if counts && cells.len() > 2 {
        cells.remove(0);
    }
    let last = cells.pop().unwrap_or_default();
    let Some(beside) = last.first().cloned() else { return cells.concat() };
    let title = header.last().filter(|_| titled).map_or(&[][..], Vec::as_slice);
    let names = |title: &[Token]| {
        !title.is_empty()
            && !title.iter().any(|token| NAMELESS.contains(&token.text.as_str()) || token.kind != TokenKind::Word)
    };
    // "raw vectors; 100M × 768; 307 GB" names what it is first.
    let leads = !titled || header.is_empty();
    let name = if names(title) {
        title.to_vec()
    } else if leads && cells.first().is_some_and(|cell| !numbers(cell)) && cells.len() > 1 {
        cells.remove(0)
    } else if cells.last().is_some_and(|cell| !numbers(cell)) {
        cells.pop().unwrap_or_default()
    } else {
        Vec::new()
    };
    let mut tokens: Vec<Token> = Vec::new();
    for cell in cells {
        tokens.extend(cell);
        tokens.push(Token::mark_beside(",", &beside));
    }
    tokens.extend(name);
    tokens.push(Token::word_beside("is", &beside));
    tokens.extend(last);
    tokens.iter_mut().for_each(|token| token.sentence = 0);
    tokens
}

/// Returns the tokens without what only sets them apart: bullets, numbers of entries, computations in brackets.
fn plain(piece: &[Token]) -> Vec<Token> {
    let text = |at: usize| piece.get(at).map_or("", |token| token.text.as_str());
    let mut from = 0;
    loop {
        let marker = match (text(from), text(from + 1), text(from + 2)) {
            ("-" | "*" | "•" | ">" | "+" | "#" | "→" | "|", ..) if !text(from).is_empty() => 1,
            (number, "." | ")", _) if from == 0 && number.len() <= 2 && piece[from].kind == TokenKind::Number => 2,
            ("q" | "a" | "answer" | "question", ":", _) => 2,
            ("(", letter, ")") if letter.len() == 1 => 3,
            _ => break,
        };
        from += marker;
    }
    let mut tokens: Vec<Token> = Vec::new();
    let mut at = from;
    while at < piece.len() {
        if text(at) == "("
            && let Some(close) = (at + 1..piece.len()).find(|close| text(*close) == ")")
            && worked(&piece[at + 1..close])
            && !OPERATORS.contains(&text(at.wrapping_sub(1)))
            && !OPERATORS.contains(&text(close + 1))
        {
            at = close + 1;
            continue;
        }
        tokens.extend(unglued(&piece[at]));
        at += 1;
    }
    tokens.iter_mut().for_each(|token| token.sentence = 0);
    tokens
}

/// Returns whether tokens between brackets are how a number was reckoned: "40 × 5120 × 2 bytes".
fn worked(tokens: &[Token]) -> bool {
    let number = |token: &Token| token.kind == TokenKind::Number;
    let operator = |token: &Token| matches!(token.text.as_str(), "×" | "·" | "*" | "+" | "/");
    let words = tokens.iter().filter(|token| token.kind == TokenKind::Word).count();
    tokens.iter().filter(|token| number(token)).count() >= 2
        && tokens.windows(2).any(|pair| operator(&pair[0]) && number(&pair[1]))
        && words <= 2
        && tokens.iter().all(|token| {
            token.kind != TokenKind::Mark || operator(token) || matches!(token.text.as_str(), "," | "-" | "=")
        })
}

/// Returns a name and its number: "k3" is "k 3".
fn unglued(token: &Token) -> Vec<Token> {
    let letters = token.text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (name, digits) = token.text.split_at(letters);
    let number = (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    let sizes = name.is_empty() && digits.len() > 4 && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    if sizes && token.kind == TokenKind::Word && !a_date(digits) {
        let apart = digits.replace('-', " - ");
        let mut tokens = token::tokens(&[&apart], token.line, 2 * digits.len());
        tokens.iter_mut().for_each(|token| token.glued = false);
        return tokens;
    }
    if token.kind != TokenKind::Word || !number || !GLUED.contains(&name) {
        return vec![token.clone()];
    }
    let mut pair = vec![Token::word_beside(name, token)];
    pair.extend(token::tokens(&[digits], token.line, 1));
    pair
}

/// Returns whether digits and dashes may be a day: "2024-05-12".
fn a_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    parts.len() == 3 && (parts[0].len() == 4 && parts[1].len() == 2 || parts[2].len() == 4 && parts[0].len() == 2)
}

fn depth(line: &str) -> usize {
    line.chars().take_while(|c| c.is_whitespace()).map(|c| if c == '\t' { 4 } else { 1 }).sum()
}

fn is_choice(line: &str) -> bool {
    let line = line.trim_start().trim_start_matches(['-', '*', '(', ' ']);
    let mut chars = line.chars();
    chars.next().is_some_and(|c| c.is_ascii_alphabetic()) && chars.next().is_some_and(|c| matches!(c, ')' | '.'))
}

pub(super) fn is_listed(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with(['-', '*', '•', '+']) && !line.starts_with("**") && !line.starts_with("---")
}

/// Returns whether a line begins something new.
fn opens(line: &str) -> bool {
    let line = line.trim_start();
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let numbered = (1..=2).contains(&digits) && (line[digits..].starts_with(") ") || line[digits..].starts_with(". "));
    line.starts_with('#') || line.starts_with("Q:") || line.starts_with("---") || numbered
}
