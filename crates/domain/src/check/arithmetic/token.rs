//! Text and LaTeX to tokens: numbers, operators, relations, and the words between them.
//!
//! Knows nothing of grammar. What it does not know becomes a [`Kind::Stop`], over which no expression reaches. Work and
//! memory are linear in the text.

use super::number::{self, Written};
use super::unit::{self, Unit};

/// A token and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// Its line, 1-based.
    pub line: u32,
    /// Its first byte in that line.
    pub start: u32,
    /// The byte after its last.
    pub end: u32,
    /// Whether white space or markup stands before it.
    pub apart: bool,
    /// Whether a word behind it said of what it is a number (`12 heads`).
    pub noun: bool,
}

/// What a token is.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// A number.
    Number(Box<Written>),
    /// A variable: one letter, with what is attached to it (`x`, `x_1`, `λ`).
    Name(String),
    /// A word of prose.
    Word(String),
    /// A unit after a number.
    Unit(Box<Unit>),
    /// A function.
    Function(Function),
    /// An operator.
    Operator(Operator),
    /// An opening bracket.
    Open(char),
    /// A closing bracket.
    Close(char),
    /// A comma.
    Comma,
    /// `=`, `≈`, `<` and so on.
    Relation(Relation),
    /// "about", `~`: what follows is not exact.
    About,
    /// `\frac` and `\binom`, before two groups.
    Frac,
    /// `\binom`, before two groups.
    Binom,
    /// `_`.
    Subscript,
    /// Anything over which no expression reaches.
    Stop(char),
}

/// A function that expressions may call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Function {
    Log,
    Ln,
    Log2,
    Log10,
    Exp,
    Sqrt,
    Abs,
    Floor,
    Ceiling,
    Round,
    Min,
    Max,
    Gcd,
    Lcm,
    Sin,
    Cos,
    Tan,
    Tanh,
    Sigmoid,
    Binomial,
    Arrangements,
    Factorial,
    Sum,
    Product,
    Mean,
    Median,
    Len,
    Norm,
}

/// An operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Operator {
    Plus,
    Minus,
    Times,
    Divide,
    Power,
    Factorial,
    Percent,
    Choose,
    Arrange,
    Modulo,
    Xor,
}

/// How two sides are said to compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Relation {
    Equal,
    Near,
    Less,
    AtMost,
    Greater,
    AtLeast,
    Unequal,
    /// "is", "gives", "which is": an equality only between what looks like one.
    Is,
}

impl Token {
    /// Says whether an operand may end here.
    pub fn ends_operand(&self) -> bool {
        matches!(
            self.kind,
            Kind::Number(_)
                | Kind::Name(_)
                | Kind::Unit(_)
                | Kind::Close(_)
                | Kind::Operator(Operator::Factorial | Operator::Percent)
        )
    }

    /// Says whether an operand may begin here.
    pub fn begins_operand(&self) -> bool {
        matches!(
            self.kind,
            Kind::Number(_) | Kind::Name(_) | Kind::Function(_) | Kind::Open(_) | Kind::Frac | Kind::Binom
        )
    }
}

/// Appends the tokens of a line.
pub fn lex(line: &str, number: u32, out: &mut Vec<Token>) {
    let mut lexer = Lexer { line, number, at: 0, apart: true, fences: 0, fraction_word: false, out };
    lexer.skip_marker();
    while lexer.at < line.len() {
        lexer.step();
    }
}

struct Lexer<'a, 'o> {
    line: &'a str,
    number: u32,
    at: usize,
    apart: bool,
    /// How many formula delimiters were passed since the last token.
    fences: u32,
    /// Whether the last bracket closed a fraction that was written as a word.
    fraction_word: bool,
    out: &'o mut Vec<Token>,
}

impl Lexer<'_, '_> {
    fn push(&mut self, kind: Kind, end: usize) {
        let apart = std::mem::take(&mut self.apart);
        let fences = std::mem::take(&mut self.fences);
        let (start, end_byte) = (self.at as u32, end as u32);
        let token = Token { kind, line: self.number, start, end: end_byte, apart, noun: false };
        // Two formulas side by side do not multiply.
        if fences >= 2 && token.begins_operand() && self.after_operand() {
            self.out.push(Token { kind: Kind::Stop(';'), end: start, ..token.clone() });
        }
        self.out.push(token);
        self.at = end;
    }

    fn skip(&mut self, bytes: usize) {
        self.at += bytes;
        self.apart = true;
    }

    fn rest(&self) -> &str {
        &self.line[self.at..]
    }

    fn last(&self) -> Option<&Token> {
        self.out.last().filter(|last| last.line == self.number)
    }

    fn after_operand(&self) -> bool {
        self.last().is_some_and(Token::ends_operand)
    }

    /// Steps over a list marker: a bullet, a quote sign, `1.`, `2)`, `#`.
    fn skip_marker(&mut self) {
        for _ in 0..4 {
            let rest = &self.line[self.at..];
            let trimmed = rest.trim_start();
            self.at += rest.len() - trimmed.len();
            let digits = trimmed.bytes().take_while(u8::is_ascii_digit).count();
            let bracket = usize::from(trimmed.starts_with('('));
            let inner = trimmed[bracket..].bytes().take_while(u8::is_ascii_digit).count();
            let skip = if (1..=3).contains(&digits) && trimmed[digits..].starts_with(". ")
                || (1..=2).contains(&digits) && trimmed[digits..].starts_with(") ")
            {
                digits + 1
            } else if bracket == 1 && (1..=2).contains(&inner) && trimmed[1 + inner..].starts_with(") ") {
                inner + 2
            } else {
                let mark = trimmed.chars().next().filter(|mark| "-*+•◦▪‣–>#○●–—".contains(*mark));
                match mark {
                    Some('#') => trimmed.len() - trimmed.trim_start_matches('#').len(),
                    Some(mark) if trimmed[mark.len_utf8()..].starts_with(' ') => mark.len_utf8(),
                    _ => return,
                }
            };
            self.at += skip;
        }
    }

    fn step(&mut self) {
        let rest = &self.line[self.at..];
        let Some(first) = rest.chars().next() else { return };
        match first {
            _ if first.is_whitespace() || matches!(first, '\u{200b}' | '\u{feff}' | '$' | '`' | '&') => {
                if first == '$' {
                    self.fences += u32::from(!rest.starts_with("$$"));
                }
                self.skip(first.len_utf8());
            }
            '0'..='9' => self.number(),
            '.' if rest[1..].starts_with(|next: char| next.is_ascii_digit()) && !self.touches_operand() => {
                self.number()
            }
            '\\' => self.command(),
            _ if first.is_alphabetic() && !super::token::is_superscript(first) => self.word(),
            _ => self.symbol(first),
        }
    }

    fn touches_operand(&self) -> bool {
        !self.apart && self.after_operand()
    }

    fn number(&mut self) {
        // `x1`, `beta2` were read with their letters, so digits here begin a number.
        let Some((mut written, mut end)) = number::scan(self.line, self.at) else {
            let digits = self.rest().bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b'.').count().max(1);
            return self.push(Kind::Stop('0'), self.at + digits);
        };
        if matches!(self.out.last().map(|last| &last.kind), Some(Kind::Frac))
            && self.rest().len() > 1
            && end > self.at + 1
        {
            // `\frac12` is one half.
            if let Some(digit) = self.rest().chars().next().and_then(|digit| digit.to_digit(10)) {
                written = Written::whole(i64::from(digit));
                end = self.at + 1;
            }
        }
        let after = &self.line[end..];
        let joined = after.as_bytes();
        let part = matches!(joined.first(), Some(b':' | b'.')) && joined.get(1).is_some_and(u8::is_ascii_digit);
        if part {
            // A time, a version, an address: all of it is one thing that is no number.
            let length = after.bytes().take_while(|byte| byte.is_ascii_digit() || matches!(byte, b':' | b'.')).count();
            return self.push(Kind::Stop('0'), end + length);
        }
        self.push(Kind::Number(Box::new(written)), end);
        self.attached();
    }

    /// Reads what is attached to a number: `5C2`, `365_p_30`, `3GB`, `6x6`, `2nd`.
    fn attached(&mut self) {
        let rest = &self.line[self.at..];
        let letters = rest.trim_start_matches('_').trim_start_matches('{');
        let skipped = rest.len() - letters.len();
        if let Some(letter) = letters.chars().next().filter(|letter| "CcPp".contains(*letter))
            && skipped <= 1
            && letters[1..]
                .trim_start_matches('_')
                .trim_start_matches('{')
                .starts_with(|next: char| next.is_ascii_digit())
        {
            let operator = if letter.eq_ignore_ascii_case(&'c') { Operator::Choose } else { Operator::Arrange };
            let gap = letters[1..].len() - letters[1..].trim_start_matches('_').len();
            if letters[1 + gap..].starts_with(|next: char| next.is_ascii_digit()) {
                return self.push(Kind::Operator(operator), self.at + skipped + 1 + gap);
            }
        }
        if rest.starts_with(['x', 'X']) && rest[1..].starts_with(|next: char| next.is_ascii_digit()) {
            return self.push(Kind::Operator(Operator::Times), self.at + 1);
        }
        if rest.starts_with("nd") || rest.starts_with("st") || rest.starts_with("rd") || rest.starts_with("th") {
            self.push(Kind::Stop('n'), self.at + 2);
        }
    }

    fn word(&mut self) {
        let rest = &self.line[self.at..];
        let letters = rest.find(|next: char| !next.is_alphabetic() || is_superscript(next)).unwrap_or(rest.len());
        let text = &rest[..letters];
        let spaced_times = (text == "x" || text == "X")
            && self.apart
            && self.after_operand()
            && rest[1..].starts_with(' ')
            && rest[1..]
                .trim_start()
                .starts_with(|next: char| next.is_ascii_digit() || matches!(next, '(' | '$' | '['));
        if spaced_times
            || text == "x" && self.touches_operand() && rest[1..].starts_with(|next: char| next.is_ascii_digit())
        {
            return self.push(Kind::Operator(Operator::Times), self.at + 1);
        }
        let after_number = matches!(self.last().map(|last| &last.kind), Some(Kind::Number(_)));
        let end = self.at + letters;
        let ends = !rest[letters..].starts_with(|next: char| next.is_alphanumeric() || next == '_');
        if after_number
            && ends
            && let Some(unit) = unit::named(text)
        {
            return self.push(Kind::Unit(Box::new(unit)), end);
        }
        if let Some((function, length)) = function_name(rest) {
            return self.push(Kind::Function(function), self.at + length);
        }
        if rest.starts_with("i.e.") {
            return self.push(Kind::Word("ie".to_owned()), self.at + 4);
        }
        let article = matches!(text, "a" | "A" | "I")
            && rest[letters..].starts_with(' ')
            && rest[letters..].trim_start().starts_with(char::is_alphabetic)
            && !rest[letters..].trim_start().starts_with("x ");
        if article {
            return self.push(Kind::Word(text.to_lowercase()), end);
        }
        if letters == text.chars().next().map_or(0, char::len_utf8) {
            // A lone letter takes its index with it: `x_1`, `x1`, `w_{ij}` (the brace stays to the grammar).
            let index = rest[letters..]
                .find(|next: char| !next.is_alphanumeric() && next != '_' && next != '\'')
                .map_or(rest.len(), |length| letters + length);
            let name = rest[..index].to_owned();
            return self.push(Kind::Name(name), self.at + index);
        }
        let whole = rest[letters..]
            .find(|next: char| !next.is_alphanumeric() && !matches!(next, '_' | '\'' | '’'))
            .map_or(rest.len(), |length| letters + length);
        if whole > letters {
            return self.push(Kind::Word(rest[..whole].to_lowercase()), self.at + whole);
        }
        let word = text.to_lowercase();
        if word == "of" {
            let part = match self.out.last().map(|last| &last.kind) {
                Some(Kind::Operator(Operator::Percent)) => true,
                Some(Kind::Close('(')) => self.fraction_word,
                _ => false,
            };
            let follows = rest[2..].trim_start();
            let follows = follows.strip_prefix("the ").unwrap_or(follows);
            if part && follows.starts_with(|next: char| next.is_ascii_digit() || next == '$') {
                return self.push(Kind::Operator(Operator::Times), self.at + 2);
            }
        }
        if let Some((above, below, length)) = fraction_word(&word, rest, self.last()) {
            self.fraction(above, below, self.at + length);
            self.fraction_word = true;
            return;
        }
        let (kind, length) = match word_operator(&word, rest) {
            Some((kind, length)) => (kind, length),
            None if after_number || self.per() => match unit::named(text) {
                Some(unit) if ends => (Kind::Unit(Box::new(unit)), letters),
                _ => (Kind::Word(word), letters),
            },
            None => (Kind::Word(word), letters),
        };
        self.push(kind, self.at + length);
    }

    /// Says whether the last token divides, so that a unit may follow (`MB/s`).
    fn per(&self) -> bool {
        matches!(self.last().map(|last| &last.kind), Some(Kind::Operator(Operator::Divide)))
    }

    fn command(&mut self) {
        let rest = &self.line[self.at + 1..];
        let letters = rest.find(|next: char| !next.is_ascii_alphabetic()).unwrap_or(rest.len());
        let end = self.at + 1 + letters;
        if letters == 0 {
            let next = rest.chars().next();
            return match next {
                Some('(' | ')' | '[' | ']') => {
                    self.fences += 1;
                    self.skip(2);
                }
                Some(',' | ';' | ':' | '!' | ' ' | '$') => self.skip(2),
                Some('%') => self.push(Kind::Operator(Operator::Percent), self.at + 2),
                Some('{') => self.push(Kind::Stop('{'), self.at + 2),
                Some('|') => self.push(Kind::Stop('|'), self.at + 2),
                Some('*') => {
                    // Markdown escapes what would be emphasis.
                    self.push(Kind::Operator(Operator::Times), self.at + 2)
                }
                Some('_') => self.skip(2),
                Some('\\') => self.push(Kind::Stop(';'), self.at + 2),
                _ => self.push(Kind::Stop('\\'), self.at + 1 + next.map_or(0, char::len_utf8)),
            };
        }
        let name = &rest[..letters];
        let kind = match name {
            "frac" | "dfrac" | "tfrac" | "cfrac" => Kind::Frac,
            "binom" | "dbinom" | "tbinom" => Kind::Binom,
            "cdot" | "times" | "ast" | "bullet" => Kind::Operator(Operator::Times),
            "div" => Kind::Operator(Operator::Divide),
            "oplus" => Kind::Operator(Operator::Xor),
            "bmod" | "mod" => Kind::Operator(Operator::Modulo),
            "approx" | "simeq" | "cong" | "sim" | "approxeq" => Kind::Relation(Relation::Near),
            "le" | "leq" | "leqslant" => Kind::Relation(Relation::AtMost),
            "ge" | "geq" | "geqslant" => Kind::Relation(Relation::AtLeast),
            "lt" => Kind::Relation(Relation::Less),
            "gt" => Kind::Relation(Relation::Greater),
            "ne" | "neq" => Kind::Relation(Relation::Unequal),
            "sum" => Kind::Function(Function::Sum),
            "prod" => Kind::Function(Function::Product),
            "sqrt" => Kind::Function(Function::Sqrt),
            "log" => Kind::Function(Function::Log),
            "ln" => Kind::Function(Function::Ln),
            "lg" => Kind::Function(Function::Log10),
            "exp" => Kind::Function(Function::Exp),
            "sin" => Kind::Function(Function::Sin),
            "cos" => Kind::Function(Function::Cos),
            "tan" => Kind::Function(Function::Tan),
            "tanh" => Kind::Function(Function::Tanh),
            "min" => Kind::Function(Function::Min),
            "max" => Kind::Function(Function::Max),
            "gcd" => Kind::Function(Function::Gcd),
            "lfloor" => Kind::Open('⌊'),
            "rfloor" => Kind::Close('⌊'),
            "lceil" => Kind::Open('⌈'),
            "rceil" => Kind::Close('⌈'),
            "left" | "right" | "bigl" | "bigr" | "Bigl" | "Bigr" | "big" | "Big" | "displaystyle" | "quad"
            | "qquad" | "limits" | "boxed" | "mathbf" | "bm" | "boldsymbol" => {
                let dot = matches!(name, "left" | "right") && rest[letters..].starts_with('.');
                return self.skip(1 + letters + usize::from(dot));
            }
            "text" | "mathrm" | "textbf" | "operatorname" | "textit" | "mbox" => return self.braced_text(end),
            "pi" | "alpha" | "beta" | "gamma" | "lambda" | "sigma" | "mu" | "theta" | "epsilon" | "delta" | "tau"
            | "eta" | "rho" | "phi" | "omega" | "ell" => {
                let name = if name == "pi" { "π".to_owned() } else { format!("\\{name}") };
                Kind::Name(name)
            }
            "ldots" | "dots" | "cdots" | "vdots" | "infty" => Kind::Stop('…'),
            "Rightarrow" | "implies" | "to" | "rightarrow" | "Longrightarrow" => Kind::Stop('→'),
            "begin" | "end" | "therefore" | "Leftrightarrow" | "iff" | "newline" => Kind::Stop(';'),
            _ => Kind::Stop('\\'),
        };
        self.push(kind, end);
    }

    /// Reads `\text{…}` as one word, or as the unit or operator that stands in it.
    fn braced_text(&mut self, end: usize) {
        let rest = &self.line[end..];
        let Some(inner) = rest.strip_prefix('{') else { return self.push(Kind::Stop('\\'), end) };
        let window = inner.char_indices().take(120).find(|(_, next)| *next == '}' || *next == '{');
        let Some((close, '}')) = window else { return self.push(Kind::Stop('\\'), end) };
        let text = inner[..close].trim().to_owned();
        let after_number = self.after_operand();
        let past = end + 1 + close + 1;
        let kind = match unit::named(&text) {
            Some(unit) if after_number => Kind::Unit(Box::new(unit)),
            _ if text == "B" && after_number => match unit::named("bytes") {
                Some(unit) => Kind::Unit(Box::new(unit)),
                None => Kind::Stop('B'),
            },
            _ => match function_name(&text) {
                Some((function, length)) if length == text.len() => Kind::Function(function),
                _ => Kind::Word(text.to_lowercase()),
            },
        };
        self.push(kind, past);
    }

    fn symbol(&mut self, first: char) {
        let rest = &self.line[self.at..];
        let width = first.len_utf8();
        for (sign, kind) in RELATIONS {
            if rest.starts_with(sign) {
                return self.push(kind.clone(), self.at + sign.len());
            }
        }
        // `5!=3` is no factorial, `5! = 120` and `5!= 120` are.
        if rest.starts_with("!=") && (self.apart || !rest[2..].starts_with(' ')) {
            return self.push(Kind::Relation(Relation::Unequal), self.at + 2);
        }
        if rest.starts_with("**") {
            return self.double_star();
        }
        if rest.starts_with("...") {
            return self.push(Kind::Stop('…'), self.at + 3);
        }
        if let Some(digit) = superscript(first) {
            return self.superscripts(digit);
        }
        let kind = match first {
            '+' | '＋' => Kind::Operator(Operator::Plus),
            '-' | '−' | '–' | '—' | '‐' | '‑' => Kind::Operator(Operator::Minus),
            '*' => return self.star(),
            '·' | '⋅' | '∙' | '•' | '×' | '∗' | '⨯' | '✕' => Kind::Operator(Operator::Times),
            '/' if rest.starts_with("//") => {
                return self.push(Kind::Stop('/'), self.at + 2);
            }
            '/' | '÷' | '∕' | '⁄' => Kind::Operator(Operator::Divide),
            '^' => Kind::Operator(Operator::Power),
            '!' => Kind::Operator(Operator::Factorial),
            '%' => Kind::Operator(Operator::Percent),
            '⊕' => Kind::Operator(Operator::Xor),
            '√' => Kind::Function(Function::Sqrt),
            'π' => Kind::Name("π".to_owned()),
            '(' | '[' | '{' => Kind::Open(first),
            '⌊' | '⌈' => Kind::Open(first),
            ')' => Kind::Close('('),
            ']' => Kind::Close('['),
            '}' => Kind::Close('{'),
            '⌋' => Kind::Close('⌊'),
            '⌉' => Kind::Close('⌈'),
            ',' => Kind::Comma,
            '_' => Kind::Subscript,
            '~' | '∼' => Kind::About,
            '½' | '⅓' | '⅔' | '¼' | '¾' | '⅕' | '⅙' | '⅛' => return self.vulgar(first),
            _ => Kind::Stop(first),
        };
        self.push(kind, self.at + width);
    }

    /// A star multiplies between operands and is markup elsewhere.
    fn star(&mut self) {
        let next = self.line[self.at + 1..].chars().next();
        let spaced = self.apart == next.is_none_or(char::is_whitespace);
        let between_words = self.apart && spaced && self.last().is_some_and(|last| matches!(last.kind, Kind::Word(_)));
        if (self.after_operand() || between_words) && spaced && next.is_some() {
            self.push(Kind::Operator(Operator::Times), self.at + 1);
        } else {
            self.skip(1);
        }
    }

    fn double_star(&mut self) {
        let rest = &self.line[self.at + 2..];
        let next = rest.chars().next();
        let spaced = self.apart == next.is_none_or(char::is_whitespace);
        let operand = rest
            .trim_start()
            .starts_with(|next: char| next.is_ascii_digit() || matches!(next, '(' | '-') || next.is_alphabetic());
        if self.after_operand() && spaced && operand {
            self.push(Kind::Operator(Operator::Power), self.at + 2);
        } else {
            self.skip(2);
        }
    }

    fn superscripts(&mut self, first: char) {
        let mut digits = String::new();
        let mut negative = first == '-';
        if !negative {
            digits.push(first);
        }
        let mut end = self.at + self.rest().chars().next().map_or(1, char::len_utf8);
        while let Some(next) =
            self.line[end..].chars().next().and_then(|next| superscript(next).map(|digit| (next, digit)))
        {
            match next.1 {
                '-' => negative = true,
                digit if digits.len() < 6 => digits.push(digit),
                _ => {}
            }
            end += next.0.len_utf8();
        }
        let exponent = digits.parse::<i64>().unwrap_or(0) * if negative { -1 } else { 1 };
        let start = self.at;
        self.push(Kind::Operator(Operator::Power), start);
        self.push(Kind::Number(Box::new(Written::whole(exponent))), end);
    }

    fn vulgar(&mut self, sign: char) {
        let (above, below) = match sign {
            '½' => (1, 2),
            '⅓' => (1, 3),
            '⅔' => (2, 3),
            '¼' => (1, 4),
            '¾' => (3, 4),
            '⅕' => (1, 5),
            '⅙' => (1, 6),
            _ => (1, 8),
        };
        self.fraction(above, below, self.at + sign.len_utf8());
    }

    fn fraction(&mut self, above: i64, below: i64, end: usize) {
        self.fraction_word = false;
        let start = self.at;
        // A group of its own, so that `½^2` squares all of it.
        self.push(Kind::Open('('), start);
        self.push(Kind::Number(Box::new(Written::whole(above))), start);
        self.push(Kind::Operator(Operator::Divide), start);
        self.push(Kind::Number(Box::new(Written::whole(below))), start);
        self.push(Kind::Close('('), end);
    }
}

/// The longer first. Arrows and definitions are no relations between numbers.
const RELATIONS: &[(&str, Kind)] = &[
    ("<=>", Kind::Stop('⇔')),
    ("==>", Kind::Stop('⇒')),
    ("===", Kind::Stop('≡')),
    ("=>", Kind::Stop('⇒')),
    ("->", Kind::Stop('→')),
    ("<-", Kind::Stop('←')),
    (":=", Kind::Stop(':')),
    ("+=", Kind::Stop('+')),
    ("-=", Kind::Stop('-')),
    ("*=", Kind::Stop('*')),
    ("/=", Kind::Stop('/')),
    ("%=", Kind::Stop('%')),
    ("=~", Kind::Relation(Relation::Near)),
    ("~=", Kind::Relation(Relation::Near)),
    ("==", Kind::Relation(Relation::Equal)),
    ("=<", Kind::Relation(Relation::AtMost)),
    ("<=", Kind::Relation(Relation::AtMost)),
    (">=", Kind::Relation(Relation::AtLeast)),
    ("<<", Kind::Stop('<')),
    (">>", Kind::Stop('>')),
    ("=", Kind::Relation(Relation::Equal)),
    ("＝", Kind::Relation(Relation::Equal)),
    ("≈", Kind::Relation(Relation::Near)),
    ("≃", Kind::Relation(Relation::Near)),
    ("≅", Kind::Relation(Relation::Near)),
    ("≤", Kind::Relation(Relation::AtMost)),
    ("≥", Kind::Relation(Relation::AtLeast)),
    ("≠", Kind::Relation(Relation::Unequal)),
    ("<", Kind::Relation(Relation::Less)),
    (">", Kind::Relation(Relation::Greater)),
];

fn function_name(text: &str) -> Option<(Function, usize)> {
    const NAMES: &[(&str, Function)] = &[
        ("log_2", Function::Log2),
        ("log_10", Function::Log10),
        ("log₂", Function::Log2),
        ("log10", Function::Log10),
        ("log2", Function::Log2),
        ("loge", Function::Ln),
        ("log", Function::Log),
        ("Log", Function::Log),
        ("ln", Function::Ln),
        ("lg", Function::Log2),
        ("exp", Function::Exp),
        ("sqrt", Function::Sqrt),
        ("abs", Function::Abs),
        ("floor", Function::Floor),
        ("ceil", Function::Ceiling),
        ("round", Function::Round),
        ("min", Function::Min),
        ("max", Function::Max),
        ("gcd", Function::Gcd),
        ("lcm", Function::Lcm),
        ("sin", Function::Sin),
        ("cos", Function::Cos),
        ("tanh", Function::Tanh),
        ("tan", Function::Tan),
        ("sigmoid", Function::Sigmoid),
        ("binom", Function::Binomial),
        ("comb", Function::Binomial),
        ("nCr", Function::Binomial),
        ("choose", Function::Binomial),
        ("C", Function::Binomial),
        ("perm", Function::Arrangements),
        ("nPr", Function::Arrangements),
        ("factorial", Function::Factorial),
        ("sum", Function::Sum),
        ("mean", Function::Mean),
        ("avg", Function::Mean),
        ("average", Function::Mean),
        ("median", Function::Median),
        ("len", Function::Len),
        ("norm", Function::Norm),
    ];
    // Only with its argument right behind it: prose has "the log", "a sum", "C is". The first letter tells most words apart.
    let first = text.as_bytes().first();
    NAMES
        .iter()
        .filter(|(name, _)| name.as_bytes().first() == first)
        .find(|(name, function)| {
            text.strip_prefix(*name).is_some_and(|rest| {
                let bare = matches!(function, Function::Log2 | Function::Log10 | Function::Ln | Function::Log);
                rest.starts_with('(')
                    || *name != "C" && rest.starts_with(" (") && name.len() > 1
                    || bare && rest.starts_with(['_', '₂'])
                    || bare && rest.trim_start().starts_with(|next: char| next.is_ascii_digit())
                    || matches!(function, Function::Sum | Function::Max | Function::Min | Function::Mean)
                        && rest.starts_with("([")
            })
        })
        .map(|(name, function)| (*function, name.len()))
}

/// Verbs that say what something comes to.
const RESULTING: [&str; 18] = [
    "comes to",
    "come to",
    "comes out at",
    "comes out to",
    "comes out as",
    "works out to",
    "works out at",
    "works out as",
    "evaluates to",
    "amounts to",
    "adds up to",
    "ends up at",
    "turns out to be",
    "results in",
    "boils down to",
    "leads to",
    "multiplies to",
    "sums to",
];

/// Reads a word that computes or compares, with how many bytes it takes from the text.
fn word_operator(word: &str, rest: &str) -> Option<(Kind, usize)> {
    let phrase = |phrases: &[&str]| {
        let lower = rest.chars().take(24).collect::<String>().to_lowercase();
        phrases
            .iter()
            .find(|phrase| {
                lower
                    .strip_prefix(**phrase)
                    .is_some_and(|after| !after.starts_with(|next: char| next.is_alphanumeric()))
            })
            .map(|phrase| phrase.len())
    };
    let operator = |operator: Operator, length: usize| Some((Kind::Operator(operator), length));
    match word {
        "times" => operator(Operator::Times, word.len()),
        "multiplied" => operator(Operator::Times, phrase(&["multiplied by"])?),
        "plus" => operator(Operator::Plus, word.len()),
        "minus" => operator(Operator::Minus, word.len()),
        "divided" => operator(Operator::Divide, phrase(&["divided by"])?),
        "out" => operator(Operator::Divide, phrase(&["out of"])?),
        "choose" => operator(Operator::Choose, word.len()),
        "mod" | "modulo" => operator(Operator::Modulo, word.len()),
        "xor" => operator(Operator::Xor, word.len()),
        "percent" => operator(Operator::Percent, word.len()),
        "factorial" => operator(Operator::Factorial, word.len()),
        "to" => operator(Operator::Power, phrase(&["to the power of", "to the power"])?),
        "raised" => operator(Operator::Power, phrase(&["raised to the power of", "raised to the power"])?),
        "equals" => Some((Kind::Relation(Relation::Equal), word.len())),
        "equal" => Some((Kind::Relation(Relation::Equal), phrase(&["equal to"])?)),
        "is" | "are" => match phrase(&["is equal to", "are equal to"]) {
            Some(length) => Some((Kind::Relation(Relation::Equal), length)),
            None => Some((Kind::Relation(Relation::Is), word.len())),
        },
        "gives" | "yields" | "makes" => Some((Kind::Relation(Relation::Is), word.len())),
        "comes" | "come" | "works" | "evaluates" | "amounts" | "adds" | "ends" | "turns" | "results" | "boils"
        | "leads" | "multiplies" | "sums" => Some((Kind::Relation(Relation::Is), phrase(&RESULTING)?)),
        "about" | "approximately" | "roughly" | "around" | "nearly" | "almost" | "approx" | "ca" | "circa"
        | "примерно" | "около" | "почти" => Some((Kind::About, word.len())),
        "over" | "under" => None,
        _ => None,
    }
}

/// Reads "half", "a third", "three quarters" where "of" and a number follow.
fn fraction_word(word: &str, rest: &str, last: Option<&Token>) -> Option<(i64, i64, usize)> {
    let below = match word {
        "half" => 2,
        "third" | "thirds" => 3,
        "quarter" | "quarters" | "fourth" => 4,
        "fifth" | "fifths" => 5,
        "tenth" => 10,
        _ => return None,
    };
    let follows = rest[word.len()..].strip_prefix(" of ")?;
    let number = follows.starts_with(|next: char| next.is_ascii_digit());
    // "one and a half of", "two thirds of": what stands before counts too, and we do not know it.
    let counted = match last.map(|last| &last.kind) {
        Some(Kind::Number(_)) => true,
        Some(Kind::Word(before)) => matches!(
            before.as_str(),
            "one" | "two" | "three" | "four" | "five" | "seven" | "nine" | "and" | "by" | "other" | "second" | "first"
        ),
        _ => false,
    };
    let counted = counted
        && !(word == "half" && matches!(last.map(|last| &last.kind), Some(Kind::Word(before)) if before == "and"));
    (number && !counted).then_some((1, below, word.len()))
}

fn superscript(sign: char) -> Option<char> {
    Some(match sign {
        '⁰' => '0',
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        '⁴' => '4',
        '⁵' => '5',
        '⁶' => '6',
        '⁷' => '7',
        '⁸' => '8',
        '⁹' => '9',
        '⁻' => '-',
        _ => return None,
    })
}

fn is_superscript(sign: char) -> bool {
    superscript(sign).is_some()
}
