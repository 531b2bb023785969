//! Formulas as people write them: plain text, LaTeX, code. Names on the left, an expression on the right.

use super::book::{Known, Sort};

/// A formula with the name of what it comes to.
#[derive(Debug)]
pub(super) struct Statement<'t> {
    /// The name, in lower case.
    pub name: String,
    /// The name as it is written.
    pub left: String,
    /// What stands behind the sign, to the end of the line.
    pub formula: &'t str,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Expression {
    Number(f64),
    /// One of the variables that are known, by its place.
    Variable(usize),
    Negated(Box<Expression>),
    Binary(char, Box<Expression>, Box<Expression>),
    Call(Function, Vec<Expression>),
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Function {
    Log,
    Log2,
    Log10,
    Exp,
    Root,
    Abs,
    Floor,
    Tanh,
    Sigmoid,
    Softmax,
    Factorial,
    Sum,
    Mean,
    Norm,
    Dot,
    Max,
    Min,
}

/// Signs and commands, each with what is read for it; longer ones first where one begins another.
const SIGNS: &[(&str, &str)] = &[
    ("\\left", ""),
    ("\\right", ""),
    ("\\displaystyle", ""),
    ("\\limits", ""),
    ("\\bigl", ""),
    ("\\bigr", ""),
    ("\\Bigl", ""),
    ("\\Bigr", ""),
    ("\\big", ""),
    ("\\Big", ""),
    ("\\qquad", " "),
    ("\\quad", " "),
    ("\\,", " "),
    ("\\;", " "),
    ("\\!", ""),
    ("\\ ", " "),
    ("\\_", "_"),
    ("\\|", "||"),
    ("\\operatorname", ""),
    ("\\mathrm", ""),
    ("\\mathbf", ""),
    ("\\mathcal", ""),
    ("\\mathbb", ""),
    ("\\textbf", ""),
    ("\\textrm", ""),
    ("\\text", ""),
    ("\\cdot", "*"),
    ("\\times", "*"),
    ("\\mid", "|"),
    ("\\vert", "|"),
    ("\\Vert", "||"),
    ("\\sum", "Σ"),
    ("\\log", " log"),
    ("\\ln", " ln"),
    ("\\exp", " exp"),
    ("\\max", " max"),
    ("\\min", " min"),
    ("\\tanh", " tanh"),
    ("\\cos", "cos"),
    ("\\sqrt", " sqrt"),
    ("\\cap", "∩"),
    ("\\cup", "∪"),
    ("\\neg", "¬"),
    ("\\lnot", "¬"),
    ("\\sigma", "σ"),
    ("\\mu", "μ"),
    ("\\lambda", "λ"),
    ("\\alpha", "α"),
    ("\\beta", "β"),
    ("\\gamma", "γ"),
    ("\\epsilon", "ε"),
    ("\\varepsilon", "ε"),
    ("\\theta", "θ"),
    ("\\eta", "η"),
    ("\\rho", "ρ"),
    ("\\kappa", "κ"),
    ("\\delta", "δ"),
    ("\\pi", "π"),
    ("^{\\top}", ""),
    ("^\\top", ""),
    ("^{T}", ""),
    ("^T", ""),
    ("ᵀ", ""),
    ("²", "^2"),
    ("³", "^3"),
    ("₀", "0"),
    ("₁", "1"),
    ("₂", "2"),
    ("ᵢ", "_i"),
    ("ⱼ", "_j"),
    ("∑", "Σ"),
    ("·", "*"),
    ("⋅", "*"),
    ("×", "*"),
    ("∗", "*"),
    ("**", "^"),
    ("−", "-"),
    ("–", "-"),
    ("ŷ", "yhat"),
    ("y\u{302}", "yhat"),
    ("p\u{302}", "phat"),
    ("x\u{302}", "xhat"),
    ("x\u{304}", "xbar"),
    ("y\u{304}", "ybar"),
    ("ȳ", "ybar"),
    ("‖", "||"),
    ("∥", "||"),
    ("√", " sqrt"),
    ("½", "0.5"),
    ("ϵ", "ε"),
    ("np.", ""),
    ("torch.", ""),
    ("math.", ""),
    ("tf.", ""),
    ("$", " "),
    ("`", " "),
    ("&", " "),
];

/// Returns a line in one form: commands and signs by what they mean, fractions as quotients.
pub(super) fn plain(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(sign) = rest.chars().next() {
        // No sign begins with these, save names of libraries and letters that bear an accent.
        if sign == ' ' || sign.is_ascii_alphanumeric() && !matches!(sign, 'm' | 'n' | 'p' | 't' | 'x' | 'y') {
            out.push(sign);
            rest = &rest[1..];
        } else if let Some((place, width)) = fraction(rest) {
            out.push_str(&place);
            rest = &rest[width..];
        } else if let Some((text, width)) = accent(rest) {
            out.push_str(&text);
            rest = &rest[width..];
        } else if rest.starts_with("**") && emphasizes(out.chars().next_back(), rest[2..].chars().next()) {
            rest = &rest[2..];
        } else if let Some((sign, read)) = SIGNS.iter().find(|(sign, _)| rest.starts_with(sign)) {
            out.push_str(read);
            rest = &rest[sign.len()..];
        } else {
            out.push(sign);
            rest = &rest[sign.len_utf8()..];
        }
    }
    out
}

/// Returns whether two stars between these are markup: a power has blanks on both sides, or on none.
fn emphasizes(before: Option<char>, after: Option<char>) -> bool {
    let apart =
        |sign: Option<char>| sign.is_none_or(|sign| sign.is_whitespace() || matches!(sign, ':' | ',' | '.' | '-'));
    apart(before) != apart(after)
}

/// Reads `\frac{a}{b}` as a quotient.
fn fraction(text: &str) -> Option<(String, usize)> {
    let rest = ["\\frac", "\\dfrac", "\\tfrac"].iter().find_map(|command| text.strip_prefix(command))?;
    let (above, after) = group(rest)?;
    let (below, end) = group(after)?;
    Some((format!("(({})/({}))", plain(above), plain(below)), text.len() - end.len()))
}

/// Reads `\hat{y}` and `\bar x` as one name.
fn accent(text: &str) -> Option<(String, usize)> {
    let accents = [("\\hat", "hat"), ("\\widehat", "hat"), ("\\bar", "bar"), ("\\overline", "bar")];
    let (rest, name) = accents.iter().find_map(|(command, name)| Some((text.strip_prefix(command)?, *name)))?;
    let rest = rest.trim_start();
    let (inner, end) = match group(rest) {
        Some(found) => found,
        None => rest.split_at(rest.chars().next().filter(|next| next.is_alphabetic())?.len_utf8()),
    };
    Some((format!("{}{name}", plain(inner)), text.len() - end.len()))
}

/// Splits what stands in braces from what follows.
fn group(text: &str) -> Option<(&str, &str)> {
    let inner = text.strip_prefix('{')?;
    let mut depth = 1;
    for (at, sign) in inner.char_indices() {
        match sign {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some((&inner[..at], &inner[at + 1..]));
        }
    }
    None
}

/// Returns a name in one form.
pub(super) fn name(text: &str) -> String {
    let text = plain(text).replace(['{', '}', '*'], "").to_lowercase();
    let mut out = String::new();
    let mut depth = 0;
    for sign in text.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        match sign {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            ' ' if depth > 0 => continue,
            _ => {}
        }
        out.push(sign);
    }
    out.trim_matches(|sign: char| sign.is_whitespace() || matches!(sign, '.' | ',' | ';' | ':' | '"' | '-' | '>' | '#'))
        .to_owned()
}

/// Returns the formulas of a line, each with its name.
pub(super) fn statements(text: &str) -> Vec<Statement<'_>> {
    let bytes = text.as_bytes();
    let mut out = Vec::new();
    let (mut depth, mut from) = (0_i32, 0);
    for (at, sign) in text.char_indices() {
        let next = bytes.get(at + 1).copied();
        let before = at.checked_sub(1).map(|before| bytes[before]);
        match sign {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = (depth - 1).max(0),
            _ if depth > 0 => {}
            '=' if next != Some(b'=')
                && !matches!(before, Some(b'=' | b'<' | b'>' | b'!' | b':' | b'+' | b'-' | b'*')) =>
            {
                out.extend(statement(&text[from..at], &text[at + 1..]));
                from = at + 1;
            }
            '←' => {
                out.extend(statement(&text[from..at], &text[at + '←'.len_utf8()..]));
                from = at + '←'.len_utf8();
            }
            ':' => {
                let width = if next == Some(b'=') { 2 } else { 1 };
                out.extend(statement(&text[from..at], &text[at + width..]));
                from = at + width;
            }
            ',' | ';' => from = at + 1,
            '.' if next.is_none_or(|next| next == b' ') => from = at + 1,
            ' ' => {
                let rest = &text[at..];
                let boundary =
                    [" and ", " where ", " with ", " while ", " but ", " vs ", " or ", "→", " so ", " then "];
                if let Some(formula) = rest.strip_prefix(" is ") {
                    out.extend(statement(&text[from..at], formula));
                } else if let Some(boundary) = boundary.iter().find(|boundary| rest.starts_with(**boundary)) {
                    from = at + boundary.len() - 1;
                }
            }
            _ => {}
        }
    }
    out
}

fn statement<'t>(left: &str, formula: &'t str) -> Option<Statement<'t>> {
    const LONGEST_NAME: usize = 48;
    let left = left.trim().trim_start_matches(|sign: char| {
        matches!(sign, '-' | '*' | '•' | '>' | '#' | '|' | ' ') || sign.is_ascii_digit() && left.contains(". ")
    });
    let left = left.trim_start_matches(['.', ')', ' ']);
    let whole = name(left);
    if whole.is_empty() || whole.len() > LONGEST_NAME || formula.trim().len() < 3 {
        return None;
    }
    let mut whole = whole.as_str();
    for article in ["the ", "a ", "so ", "then ", "and ", "thus ", "where ", "return ", "formula for ", "formula of "] {
        whole = whole.strip_prefix(article).unwrap_or(whole);
    }
    let known = |name: &str| super::book::named(name).next().is_some();
    let bare = whole.split(['(', '[']).next().unwrap_or(whole).trim();
    let name = if known(whole) || bare == "p" || bare == "pr" { whole } else { bare };
    // A letter by itself names many things.
    if (name.chars().count() == 1 || name == "sigma") && bare == whole {
        return None;
    }
    Some(Statement { name: name.to_owned(), left: left.to_owned(), formula })
}

/// Returns the ways to read a formula with known variables; none when something in it is not known.
pub(super) fn expressions(text: &str, known: &Known) -> Vec<Expression> {
    let mut out = Vec::new();
    for (wide, below) in [(false, false), (true, false), (false, true)] {
        let Some(read) = parse(text, known, false, wide, below) else { continue };
        let mut used = Vec::new();
        variables(&read, &mut used);
        used.sort_unstable();
        used.dedup();
        let counts = |at: &usize| known.variables[*at].sort != Sort::Tiny;
        // Where there are several variables, a formula of one of them is about something else.
        // How long a list is counts only where there is none.
        let lists = known.variables.iter().any(|variable| matches!(variable.sort, Sort::List | Sort::Shares));
        let length = |name: &str| lists && matches!(name, "n" | "k");
        let several = known.variables.iter().filter(|one| one.sort != Sort::Tiny && !length(one.name)).count() > 1;
        let fewest = if several { 2 } else { 1 };
        if used.iter().filter(|at| counts(at)).count() >= fewest && computes(&read) && !out.contains(&read) {
            out.push(read);
        }
    }
    out
}

/// Reads a formula of the book.
pub(super) fn known(text: &str, known: &Known) -> Option<Expression> {
    parse(text, known, true, false, false)
}

fn computes(expression: &Expression) -> bool {
    !matches!(expression, Expression::Number(_) | Expression::Variable(_))
}

fn variables(expression: &Expression, out: &mut Vec<usize>) {
    match expression {
        Expression::Variable(at) => out.push(*at),
        Expression::Number(_) => {}
        Expression::Negated(inner) => variables(inner, out),
        Expression::Binary(_, a, b) => {
            variables(a, out);
            variables(b, out);
        }
        Expression::Call(_, arguments) => arguments.iter().for_each(|argument| variables(argument, out)),
    }
}

#[derive(Clone, Debug, PartialEq)]
enum Piece {
    Number(f64),
    Variable(usize),
    Function(Function),
    /// A sum over what follows.
    Total,
    Euler,
    Sign(char),
    Bars,
    End,
}

fn parse(text: &str, known: &Known, own: bool, wide: bool, below: bool) -> Option<Expression> {
    let pieces = pieces(text, known, own)?;
    let mut parser = Parser { pieces: &pieces, at: 0, wide, below, depth: 0, bars: 0 };
    let read = parser.sum()?;
    (parser.peek() == &Piece::End).then_some(read)
}

/// Longest formula, in pieces.
const LONGEST: usize = 160;

fn pieces(text: &str, known: &Known, own: bool) -> Option<Vec<Piece>> {
    let mut out = Vec::new();
    let mut rest = text.trim_start();
    let mut depth = 0_i32;
    loop {
        rest = rest.trim_start();
        if out.len() > LONGEST {
            return None;
        }
        let Some(sign) = rest.chars().next() else { break };
        let operand = matches!(
            out.last(),
            Some(Piece::Number(_) | Piece::Variable(_) | Piece::Sign(')' | ']' | '}') | Piece::Bars)
        );
        if sign.is_ascii_digit() || sign == '.' && rest[1..].starts_with(|next: char| next.is_ascii_digit()) {
            let end = rest.find(|next: char| !next.is_ascii_digit() && next != '.').unwrap_or(rest.len());
            let digits = rest[..end].trim_end_matches('.');
            let exponent = rest[digits.len()..]
                .strip_prefix("e-")
                .map(|power| power.chars().take_while(char::is_ascii_digit).count());
            let width = digits.len() + exponent.map_or(0, |digits| digits + 2);
            out.push(Piece::Number(rest[..width].parse().ok()?));
            rest = &rest[width..];
            continue;
        }
        if sign == 'Σ' {
            out.push(Piece::Total);
            rest = after_limits(&rest[sign.len_utf8()..]);
            continue;
        }
        if sign.is_alphabetic() || sign == 'π' {
            match word(rest, known, own) {
                Some((pieces, after)) => {
                    out.extend(pieces);
                    rest = after;
                    continue;
                }
                // A word nobody knows ends a formula that could end.
                None if operand && depth == 0 && rest.chars().take_while(|next| next.is_alphabetic()).count() >= 2 => {
                    break;
                }
                None => return None,
            }
        }
        let mut width = sign.len_utf8();
        match sign {
            '(' | '[' | '{' => {
                depth += 1;
                out.push(Piece::Sign(sign));
            }
            ')' | ']' | '}' => {
                depth -= 1;
                if depth < 0 {
                    break;
                }
                out.push(Piece::Sign(sign));
            }
            '+' | '*' | '/' | '^' | '!' => out.push(Piece::Sign(sign)),
            '-' => {
                if rest.starts_with("->") {
                    break;
                }
                out.push(Piece::Sign('-'));
            }
            '|' if rest.starts_with("||") => {
                out.push(Piece::Bars);
                width = 2;
                rest = skip_norm_index(&rest[width..]);
                continue;
            }
            '|' => out.push(Piece::Sign('|')),
            ',' if depth > 0 => out.push(Piece::Sign(',')),
            ',' | ';' | '=' | '≈' | '→' | '⇒' if depth == 0 => break,
            '.' if depth == 0 && !rest[1..].starts_with(char::is_alphanumeric) => break,
            _ => return None,
        }
        rest = &rest[width..];
    }
    (depth <= 0 && !out.is_empty()).then(|| {
        out.push(Piece::End);
        out
    })
}

/// Steps over the index of a norm: "||x||_2".
fn skip_norm_index(rest: &str) -> &str {
    ["_2", "_{2}"].iter().find_map(|index| rest.strip_prefix(index)).unwrap_or(rest)
}

/// Steps over what a sum goes over: `_{i=1}^{n}`, `_i`.
fn after_limits(rest: &str) -> &str {
    let mut rest = rest;
    for _ in 0..2 {
        let Some(after) = rest.strip_prefix(['_', '^']) else { break };
        rest = match group(after) {
            Some((_, after)) => after,
            None => &after[after.find(|next: char| !next.is_alphanumeric()).unwrap_or(after.len())..],
        };
    }
    rest
}

const FUNCTIONS: &[(&str, Function)] = &[
    ("log_2", Function::Log2),
    ("log2", Function::Log2),
    ("log_{2}", Function::Log2),
    ("log10", Function::Log10),
    ("log", Function::Log),
    ("ln", Function::Log),
    ("exp", Function::Exp),
    ("sqrt", Function::Root),
    ("abs", Function::Abs),
    ("floor", Function::Floor),
    ("tanh", Function::Tanh),
    ("sigmoid", Function::Sigmoid),
    ("σ", Function::Sigmoid),
    ("sigma", Function::Sigmoid),
    ("softmax", Function::Softmax),
    ("fact", Function::Factorial),
    ("sum", Function::Sum),
    ("mean", Function::Mean),
    ("avg", Function::Mean),
    ("average", Function::Mean),
    ("norm", Function::Norm),
    ("dot", Function::Dot),
    ("max", Function::Max),
    ("min", Function::Min),
];

/// Reads a word of a formula: a variable by its longest spelling, a function, letters side by side that are variables
/// each.
fn word<'t>(rest: &'t str, known: &Known, own: bool) -> Option<(Vec<Piece>, &'t str)> {
    let letters = |text: &str| {
        text.find(|next: char| !next.is_alphanumeric() && next != '_' && next != '\'').unwrap_or(text.len())
    };
    let mut end = letters(rest);
    if rest[..end].ends_with('_') && rest[end..].starts_with('{') {
        let (_, after) = group(&rest[end..])?;
        end = rest.len() - after.len();
    }
    let token = &rest[..end];
    let after = &rest[end..];
    let spelled = |text: &str| {
        let text = name(text);
        known
            .variables
            .iter()
            .position(|variable| if own { name(variable.name) == text } else { variable.spellings.contains(&text) })
    };
    // "E[X]" is a mean, "e^x" a power.
    if token == "E" && after.starts_with(['[', '(']) {
        return Some((vec![Piece::Function(Function::Mean)], after));
    }
    if token == "e" && after.trim_start().starts_with('^') {
        return Some((vec![Piece::Euler], after));
    }
    if matches!(token, "pi" | "π") {
        return Some((vec![Piece::Number(std::f64::consts::PI)], after));
    }
    // Words with blanks or brackets in them: "true positives", "V(s')".
    let mut ends: Vec<usize> = Vec::new();
    let mut at = end;
    for _ in 0..3 {
        let Some(next) = rest[at..].strip_prefix(' ').filter(|next| next.starts_with(char::is_alphabetic)) else {
            break;
        };
        at += 1 + letters(next);
        ends.push(at);
    }
    if after.starts_with("^2") {
        ends.push(end + 2);
    }
    if after.starts_with('(') {
        ends.extend(after.find(')').map(|close| end + close + 1));
    }
    for end in ends.into_iter().rev() {
        if let Some(variable) = spelled(&rest[..end]) {
            return Some((vec![Piece::Variable(variable)], &rest[end..]));
        }
    }
    let called = after.trim_start().starts_with(['(', '[', '{']);
    let function =
        || FUNCTIONS.iter().find(|(name, _)| token.eq_ignore_ascii_case(name)).map(|(_, function)| *function);
    let sigma = matches!(token, "σ" | "sigma") && spelled(token).is_some();
    if called
        && !sigma
        && let Some(function) = function()
    {
        return Some((vec![Piece::Function(function)], after));
    }
    if let Some(variable) = spelled(token) {
        return Some((vec![Piece::Variable(variable)], after));
    }
    if let Some(function) = function() {
        let sums = matches!(function, Function::Sum);
        return Some((vec![if sums { Piece::Total } else { Piece::Function(function) }], after));
    }
    // An index of what is summed over: "x_i", "sum_j".
    if let Some((base, index)) = token.split_once('_') {
        let index = index.trim_matches(['{', '}']);
        if base.eq_ignore_ascii_case("sum") {
            return Some((vec![Piece::Total], after));
        }
        if matches!(index, "i" | "j" | "k" | "c" | "t" | "n" | "ij" | "ic" | "t-1" | "m" | "l" | "b")
            && let Some(variable) = spelled(base)
        {
            return Some((vec![Piece::Variable(variable)], after));
        }
    }
    if token.chars().count() <= 3 {
        let each: Option<Vec<Piece>> =
            token.chars().map(|letter| spelled(&letter.to_string()).map(Piece::Variable)).collect();
        return each.map(|pieces| (pieces, after));
    }
    None
}

struct Parser<'p> {
    pieces: &'p [Piece],
    at: usize,
    /// Whether a function without brackets takes a quotient: "log p/q".
    wide: bool,
    /// Whether what a slash divides by goes to the end of the sum: "TP / TP + FP".
    below: bool,
    depth: usize,
    /// How many bars are open.
    bars: usize,
}

impl Parser<'_> {
    fn peek(&self) -> &Piece {
        self.pieces.get(self.at).unwrap_or(&Piece::End)
    }

    fn take(&mut self, sign: char) -> bool {
        let found = *self.peek() == Piece::Sign(sign);
        self.at += usize::from(found);
        found
    }

    fn sum(&mut self) -> Option<Expression> {
        self.depth += 1;
        if self.depth > 40 {
            return None;
        }
        let mut left = self.product()?;
        while let Piece::Sign(sign @ ('+' | '-')) = self.peek() {
            let sign = *sign;
            self.at += 1;
            let right = self.product()?;
            left = Expression::Binary(sign, Box::new(left), Box::new(right));
        }
        if self.below && self.depth == 1 && self.take('/') {
            let right = self.sum()?;
            left = Expression::Binary('/', Box::new(left), Box::new(right));
        }
        self.depth -= 1;
        Some(left)
    }

    fn product(&mut self) -> Option<Expression> {
        let mut left = self.signed()?;
        loop {
            match self.peek() {
                Piece::Sign('/') if self.below && self.depth == 1 => return Some(left),
                Piece::Sign(sign @ ('*' | '/')) => {
                    let sign = *sign;
                    self.at += 1;
                    let right = self.signed()?;
                    left = Expression::Binary(sign, Box::new(left), Box::new(right));
                }
                // Side by side.
                Piece::Number(_)
                | Piece::Variable(_)
                | Piece::Function(_)
                | Piece::Total
                | Piece::Euler
                | Piece::Sign('(' | '[' | '{') => {
                    let right = self.power()?;
                    left = Expression::Binary('*', Box::new(left), Box::new(right));
                }
                Piece::Bars | Piece::Sign('|') if self.bars == 0 => {
                    let right = self.power()?;
                    left = Expression::Binary('*', Box::new(left), Box::new(right));
                }
                _ => return Some(left),
            }
        }
    }

    fn signed(&mut self) -> Option<Expression> {
        if self.take('-') {
            return Some(Expression::Negated(Box::new(self.signed()?)));
        }
        self.take('+');
        self.power()
    }

    fn power(&mut self) -> Option<Expression> {
        if *self.peek() == Piece::Total {
            self.at += 1;
            let summed = self.product()?;
            return Some(Expression::Call(Function::Sum, vec![summed]));
        }
        if *self.peek() == Piece::Euler {
            self.at += 1;
            if !self.take('^') {
                return None;
            }
            let exponent = self.exponent()?;
            return Some(Expression::Call(Function::Exp, vec![exponent]));
        }
        let base = self.primary()?;
        if self.take('!') {
            return Some(Expression::Call(Function::Factorial, vec![base]));
        }
        if self.take('^') {
            let exponent = self.exponent()?;
            return Some(Expression::Binary('^', Box::new(base), Box::new(exponent)));
        }
        Some(base)
    }

    fn exponent(&mut self) -> Option<Expression> {
        if self.take('-') {
            return Some(Expression::Negated(Box::new(self.primary()?)));
        }
        self.primary()
    }

    fn primary(&mut self) -> Option<Expression> {
        let piece = self.peek().clone();
        self.at += 1;
        match piece {
            Piece::Number(number) => Some(Expression::Number(number)),
            Piece::Variable(variable) => Some(Expression::Variable(variable)),
            Piece::Sign(open @ ('(' | '[' | '{')) => {
                let inner = self.nested()?;
                self.take(closing(open)).then_some(inner)
            }
            Piece::Sign('|') | Piece::Bars => {
                self.bars += 1;
                let inner = self.nested()?;
                self.bars -= 1;
                let closes = *self.peek() == piece;
                self.at += 1;
                let function = if piece == Piece::Bars { Function::Norm } else { Function::Abs };
                closes.then(|| Expression::Call(function, vec![inner]))
            }
            Piece::Function(function) => self.call(function),
            _ => None,
        }
    }

    /// Reads what stands in brackets, where a slash divides as usual.
    fn nested(&mut self) -> Option<Expression> {
        self.depth += 1;
        let inner = self.sum();
        self.depth -= 1;
        inner
    }

    fn call(&mut self, function: Function) -> Option<Expression> {
        // "log^2 x" and the like are not read.
        let open = match self.peek() {
            Piece::Sign(open @ ('(' | '[' | '{')) => *open,
            _ if self.wide => {
                let mut argument = self.power()?;
                while self.take('/') {
                    let below = self.power()?;
                    argument = Expression::Binary('/', Box::new(argument), Box::new(below));
                }
                return Some(Expression::Call(function, vec![argument]));
            }
            _ => {
                let argument = self.power()?;
                return Some(Expression::Call(function, vec![argument]));
            }
        };
        self.at += 1;
        let bars = std::mem::take(&mut self.bars);
        let mut arguments = vec![self.nested()?];
        while self.take(',') {
            arguments.push(self.nested()?);
        }
        self.bars = bars;
        self.take(closing(open)).then_some(Expression::Call(function, arguments))
    }
}

fn closing(open: char) -> char {
    match open {
        '(' => ')',
        '[' => ']',
        _ => '}',
    }
}
