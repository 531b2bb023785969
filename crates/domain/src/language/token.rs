//! Cutting a sentence into words, numbers and marks, each knowing where it stands in the text.
//!
//! TeX and its look-alikes are read as what they mean: `\(L_1\)`, `ℓ1` and `L1` are one word, `\frac{a}{b}` is `a / b`,
//! `10k` and `10,000` one number. Nothing here knows what a word means.

use std::ops::Range;

use crate::matching::names;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Sort {
    /// A word, lower case.
    Word,
    /// A number and whether it is a percentage.
    Number(f64, bool),
    /// Punctuation or an operator: one of `, ; : . ? ! ( ) | + - * / ^ = < > ≤ ≥ ≈ ≠ →` or `–` for a dash.
    Mark(char),
}

/// One token.
#[derive(Clone, Debug)]
pub(super) struct Token {
    /// Where it stands, in bytes of the sentence.
    pub range: Range<usize>,
    /// Its letters, lower case; empty for marks.
    pub text: String,
    /// What it is.
    pub sort: Sort,
    /// The key of the word's stem, 0 for others.
    pub key: u64,
    /// Written with a capital that a sentence's beginning does not ask for.
    pub capital: bool,
}

impl Token {
    /// Returns whether it is this word.
    pub fn is(&self, word: &str) -> bool {
        self.sort == Sort::Word && self.text == word
    }

    /// Returns the mark it is, if any.
    pub fn mark(&self) -> Option<char> {
        match self.sort {
            Sort::Mark(mark) => Some(mark),
            _ => None,
        }
    }
}

/// A sentence has at most so many tokens; what follows is not read.
pub(super) const MOST_TOKENS: usize = 160;

/// Returns the tokens of a sentence, [`MOST_TOKENS`] at most.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut cutter =
        Cutter { text, chars: text.char_indices().collect(), at: 0, out: Vec::new(), braces: Vec::new(), fraction: 0 };
    cutter.run();
    cutter.out
}

/// What a closing brace of TeX closes.
#[derive(Clone, Copy)]
enum Brace {
    Layout,
    Group,
    Numerator,
    Denominator,
}

struct Cutter<'a> {
    text: &'a str,
    chars: Vec<(usize, char)>,
    at: usize,
    out: Vec<Token>,
    braces: Vec<Brace>,
    /// Braces of a fraction still to come.
    fraction: u8,
}

impl Cutter<'_> {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.at + ahead).map(|&(_, c)| c)
    }

    fn offset(&self, at: usize) -> usize {
        self.chars.get(at).map_or(self.text.len(), |&(offset, _)| offset)
    }

    fn run(&mut self) {
        while let Some(c) = self.peek(0) {
            if self.out.len() >= MOST_TOKENS {
                return;
            }
            let start = self.at;
            if c.is_ascii_digit() {
                self.number();
            } else if is_letter(c) {
                self.word();
            } else if c == '\\' {
                self.tex();
            } else {
                self.at += 1;
                self.sign(c, start);
            }
        }
    }

    fn mark(&mut self, mark: char, start: usize) {
        let range = self.offset(start)..self.offset(self.at);
        self.out.push(Token { range, text: String::new(), sort: Sort::Mark(mark), key: 0, capital: false });
    }

    fn push_word(&mut self, text: String, start: usize, capital: bool) {
        if text.is_empty() {
            return;
        }
        let range = self.offset(start)..self.offset(self.at);
        if let Some(value) = number_word(&text) {
            self.out.push(Token { range, text, sort: Sort::Number(value, false), key: 0, capital: false });
            return;
        }
        let key = names::key(&text);
        self.out.push(Token { range, text, sort: Sort::Word, key, capital });
    }

    fn sign(&mut self, c: char, start: usize) {
        let next = self.peek(0);
        let before = start.checked_sub(1).and_then(|at| self.chars.get(at)).map(|&(_, c)| c);
        match c {
            ',' | ';' | ':' | '.' | '?' | '!' | '(' | ')' | '+' | '^' | '=' | '<' | '>' | '≤' | '≥' | '≈' | '≠'
            | '→' | '/' => self.mark(c, start),
            '[' => self.mark('(', start),
            ']' => self.mark(')', start),
            '|' | '∣' => self.mark('|', start),
            '∼' | '~' => {}
            '·' | '×' | '∗' | '⋅' => self.mark('*', start),
            '÷' => self.mark('/', start),
            '−' => self.mark('-', start),
            '—' | '–' => self.mark('–', start),
            '⇒' | '➔' => self.mark('→', start),
            '*' => {
                let inside =
                    |c: Option<char>| c.is_some_and(|c| is_letter(c) || c.is_ascii_digit() || c == ')' || c == '(');
                let spaced = before == Some(' ') && next == Some(' ');
                if spaced && !self.out.is_empty() || inside(before) && inside(next) {
                    self.mark('*', start);
                }
            }
            '-' => self.hyphen(before, next, start),
            '%' => {
                if let Some(Token { sort: Sort::Number(value, percent), .. }) = self.out.last_mut() {
                    if !*percent {
                        *value /= 100.0;
                    }
                    *percent = true;
                }
            }
            '²' | '³' | 'ᵀ' => {
                self.mark('^', start);
                match c {
                    'ᵀ' => self.push_word("t".into(), start, false),
                    _ => {
                        let range = self.offset(start)..self.offset(self.at);
                        let value = if c == '²' { 2.0 } else { 3.0 };
                        self.out.push(Token {
                            range,
                            text: "".into(),
                            sort: Sort::Number(value, false),
                            key: 0,
                            capital: false,
                        });
                    }
                }
            }
            '√' => self.push_word("sqrt".into(), start, false),
            '∑' => self.push_word("sum".into(), start, false),
            '∏' => self.push_word("product".into(), start, false),
            '∞' => self.push_word("infinity".into(), start, false),
            '{' => {
                let brace = match self.fraction {
                    2 => Brace::Numerator,
                    1 => Brace::Denominator,
                    _ if before == Some('^') || self.out.last().is_some_and(|last| last.is("sqrt")) => Brace::Group,
                    _ => Brace::Layout,
                };
                self.fraction = 0;
                if !matches!(brace, Brace::Layout) {
                    self.mark('(', start);
                }
                self.braces.push(brace);
            }
            '}' => match self.braces.pop() {
                Some(Brace::Numerator) => {
                    self.mark(')', start);
                    self.mark('/', start);
                    self.fraction = 1;
                }
                Some(Brace::Denominator | Brace::Group) => self.mark(')', start),
                Some(Brace::Layout) | None => {}
            },
            _ => {}
        }
    }

    /// A hyphen joins words, a minus stands in formulas, a dash divides.
    fn hyphen(&mut self, before: Option<char>, next: Option<char>, start: usize) {
        let spaced = before.is_none_or(char::is_whitespace) && next.is_none_or(char::is_whitespace);
        let tail: usize = (0..4).take_while(|&ahead| self.peek(ahead).is_some_and(is_letter)).count();
        let last = self.out.last();
        let formula = matches!(last.map(|last| last.sort), Some(Sort::Number(..)))
            || last.is_some_and(|last| last.text.len() <= 2 || last.mark() == Some(')'));
        let tight = before.is_some_and(|c| !c.is_whitespace());
        if next == Some('-') || before == Some('-') {
            if next != Some('-') {
                self.mark('–', start);
            }
        } else if spaced
            && formula
            && self.peek(1).is_some_and(|c| c.is_ascii_digit() || is_letter(c))
            && !self.long_word(1)
        {
            self.mark('-', start);
        } else if spaced {
            if !self.out.is_empty() {
                self.mark('–', start);
            }
        } else if tight && formula && tail < 3 && next.is_some_and(|c| c.is_ascii_digit() || is_letter(c))
            || !tight && next.is_some_and(|c| c.is_ascii_digit())
        {
            self.mark('-', start);
        }
    }

    fn long_word(&self, ahead: usize) -> bool {
        (ahead..ahead + 3).all(|ahead| self.peek(ahead).is_some_and(is_letter))
    }

    fn number(&mut self) {
        let start = self.at;
        let mut digits = String::new();
        while let Some(c) = self.peek(0) {
            let next_digit = self.peek(1).is_some_and(|c| c.is_ascii_digit());
            if c.is_ascii_digit() {
                if digits.len() < MOST_DIGITS {
                    digits.push(c);
                }
            } else if c == '.' && next_digit && !digits.contains('.') {
                digits.push('.');
            } else if c == ',' && next_digit && self.thousands() {
            } else if (c == 'e' || c == 'E')
                && (next_digit || self.peek(1) == Some('-') && self.peek(2).is_some_and(|c| c.is_ascii_digit()))
            {
                digits.push('e');
                if self.peek(1) == Some('-') {
                    digits.push('-');
                    self.at += 1;
                }
            } else {
                break;
            }
            self.at += 1;
        }
        let unit_from = self.at;
        while self.peek(0).is_some_and(|c| is_letter(c) || c.is_ascii_digit()) {
            self.at += 1;
        }
        let unit: String = self.chars[unit_from..self.at].iter().map(|&(_, c)| c).collect();
        let times = match unit.as_str() {
            "" => 1.0,
            "k" | "K" => 1e3,
            "M" | "m" => 1e6,
            "B" | "b" => 1e9,
            "T" => 1e12,
            "x" => 1.0,
            _ => {
                let known = matches!(
                    unit.to_ascii_lowercase().as_str(),
                    "gb" | "mb" | "kb" | "tb" | "ms" | "s" | "bit" | "bits" | "hz" | "ghz" | "px" | "d" | "gib" | "mib"
                );
                if !known {
                    // `3x3`, `2nd`, `1st`: a word that begins with a digit.
                    let text: String =
                        self.chars[start..self.at].iter().flat_map(|&(_, c)| c.to_lowercase()).take(24).collect();
                    self.push_word(text, start, false);
                    return;
                }
                let value = digits.parse().unwrap_or(f64::MAX);
                let range = self.offset(start)..self.offset(unit_from);
                self.out.push(Token { range, text: digits, sort: Sort::Number(value, false), key: 0, capital: false });
                self.push_word(unit.to_lowercase(), unit_from, false);
                return;
            }
        };
        let value: f64 = digits.parse().unwrap_or(f64::MAX);
        let range = self.offset(start)..self.offset(self.at);
        let mut value = value * times;
        // "7 million" is one number.
        if let Some(more) = self.magnitude() {
            value *= more;
        }
        self.out.push(Token { range, text: digits, sort: Sort::Number(value, false), key: 0, capital: false });
    }

    fn thousands(&self) -> bool {
        (1..4).all(|ahead| self.peek(ahead).is_some_and(|c| c.is_ascii_digit()))
            && !self.peek(4).is_some_and(|c| c.is_ascii_digit())
    }

    fn magnitude(&mut self) -> Option<f64> {
        if self.peek(0) != Some(' ') {
            return None;
        }
        let word: String =
            self.chars[self.at + 1..].iter().map(|&(_, c)| c).take_while(|&c| is_letter(c)).take(9).collect();
        let times = match word.to_lowercase().as_str() {
            "thousand" => 1e3,
            "million" => 1e6,
            "billion" => 1e9,
            "trillion" => 1e12,
            "percent" => 0.01,
            _ => return None,
        };
        self.at += 1 + word.chars().count();
        Some(times)
    }

    fn word(&mut self) {
        let start = self.at;
        let mut text = String::new();
        let mut capitals = 0;
        while let Some(c) = self.peek(0) {
            if is_letter(c) || c.is_ascii_digit() || subscript(c).is_some() {
                capitals += usize::from(c.is_uppercase() && (self.at > start || !self.begins()));
                if text.len() < MOST_LETTERS {
                    match (greek(c), subscript(c)) {
                        (Some(name), _) => text.push_str(name),
                        (_, Some(digit)) => text.push(digit),
                        _ if c == 'ё' => text.push('е'),
                        _ => text.extend(c.to_lowercase()),
                    }
                }
            } else if c == '_' {
                // `L_1` and `d_{k}` are one word, `learning_rate` is two.
                let braced = usize::from(self.peek(1) == Some('{'));
                let tail = (1 + braced..6)
                    .take_while(|&ahead| self.peek(ahead).is_some_and(|c| c.is_ascii_alphanumeric()))
                    .count();
                let closed = braced == 0 || self.peek(1 + braced + tail) == Some('}');
                if tail == 0 || tail > 2 && braced == 0 || text.len() > 5 || !closed {
                    break;
                }
                for ahead in 1 + braced..1 + braced + tail {
                    text.extend(self.peek(ahead).into_iter().flat_map(char::to_lowercase));
                }
                self.at += 1 + 2 * braced + tail;
                continue;
            } else {
                break;
            }
            self.at += 1;
        }
        if matches!(self.peek(0), Some('\'' | '’')) && self.peek(1).is_some_and(char::is_alphabetic) {
            let tail: String =
                self.chars[self.at + 1..].iter().map(|&(_, c)| c).take_while(|c| c.is_alphabetic()).take(8).collect();
            match tail.to_lowercase().as_str() {
                "t" => {
                    let verb = match text.as_str() {
                        "can" => "can",
                        "won" => "will",
                        other => other.strip_suffix('n').unwrap_or(other),
                    };
                    self.push_word(verb.to_owned(), start, false);
                    self.at += 2;
                    self.push_word("not".into(), start, false);
                    return;
                }
                "s" | "re" | "ve" | "ll" | "d" | "m" => {
                    self.push_word(text, start, capitals > 0);
                    self.at += 1 + tail.chars().count();
                    return;
                }
                _ => {}
            }
        }
        if text == "cannot" {
            self.push_word("can".into(), start, false);
            text = "not".into();
        }
        if text == "ℓ" {
            text = "l".into();
        }
        self.push_word(text, start, capitals > 0);
    }

    /// Returns whether the sentence begins here.
    fn begins(&self) -> bool {
        self.out.last().is_none_or(|last| matches!(last.sort, Sort::Mark('.' | ':' | '?' | '!')))
    }

    fn tex(&mut self) {
        let start = self.at;
        self.at += 1;
        let mut name = String::new();
        while let Some(c) = self.peek(0).filter(char::is_ascii_alphabetic) {
            if name.len() < MOST_LETTERS {
                name.push(c);
            }
            self.at += 1;
        }
        if name.is_empty() {
            // `\(`, `\[`, `\,`, `\\`: layout.
            if let Some('|') = self.peek(0) {
                self.mark('|', start);
            }
            self.at += usize::from(self.peek(0).is_some());
            return;
        }
        match name.as_str() {
            "frac" | "dfrac" | "tfrac" => self.fraction = 2,
            "cdot" | "times" | "ast" => self.mark('*', start),
            "mid" | "vert" | "lvert" | "rvert" | "Vert" => self.mark('|', start),
            "le" | "leq" => self.mark('≤', start),
            "ge" | "geq" => self.mark('≥', start),
            "ne" | "neq" => self.mark('≠', start),
            "approx" | "simeq" => self.mark('≈', start),
            "to" | "rightarrow" | "Rightarrow" | "implies" => self.mark('→', start),
            "infty" => self.push_word("infinity".into(), start, false),
            "prod" => self.push_word("product".into(), start, false),
            "top" | "intercal" => self.push_word("t".into(), start, false),
            "text" | "textbf" | "textit" | "mathrm" | "mathbf" | "mathbb" | "mathcal" | "boldsymbol"
            | "operatorname" | "left" | "right" | "quad" | "qquad" | "hat" | "bar" | "tilde" | "vec" | "overline"
            | "begin" | "end" | "limits" | "displaystyle" | "big" | "Big" | "bigl" | "bigr" | "bm" | "emph"
            | "label" | "item" => {}
            "ell" => {
                // The letter takes its index: `\ell_1`.
                let index: String = match (self.peek(0), self.peek(1)) {
                    (Some('_'), Some('{')) => {
                        self.peek(2).filter(char::is_ascii_digit).map(String::from).unwrap_or_default()
                    }
                    (Some('_'), Some(c)) if c.is_ascii_digit() => c.to_string(),
                    _ => String::new(),
                };
                if !index.is_empty() {
                    self.at += if self.peek(1) == Some('{') { 4 } else { 2 };
                    self.at = self.at.min(self.chars.len());
                }
                self.push_word(format!("l{index}"), start, false);
            }
            _ => {
                let word = name.strip_prefix("var").unwrap_or(&name).to_lowercase();
                self.push_word(word, start, false);
            }
        }
    }
}

/// More digits of a number are not read: no number that means something has them.
const MOST_DIGITS: usize = 40;
/// More letters of a word are not read.
const MOST_LETTERS: usize = 64;

fn is_letter(c: char) -> bool {
    c.is_alphabetic() && c != 'ᵀ'
}

/// Returns the digit or letter that a subscript is.
fn subscript(c: char) -> Option<char> {
    match c {
        '₀'..='₉' => char::from_digit(c as u32 - '₀' as u32, 10),
        'ₖ' => Some('k'),
        'ₙ' => Some('n'),
        'ᵢ' => Some('i'),
        'ⱼ' => Some('j'),
        'ₜ' => Some('t'),
        _ => None,
    }
}

fn greek(c: char) -> Option<&'static str> {
    Some(match c {
        'α' => "alpha",
        'β' => "beta",
        'γ' | 'Γ' => "gamma",
        'δ' | 'Δ' => "delta",
        'ε' | 'ϵ' => "epsilon",
        'η' => "eta",
        'θ' => "theta",
        'λ' => "lambda",
        'μ' | 'µ' => "mu",
        'π' => "pi",
        'ρ' => "rho",
        'σ' => "sigma",
        'Σ' => "sum",
        'τ' => "tau",
        'φ' | 'ϕ' => "phi",
        'χ' => "chi",
        'ω' => "omega",
        'ℓ' => "l",
        _ => return None,
    })
}

/// Returns the number that a word stands for.
fn number_word(word: &str) -> Option<f64> {
    Some(match word {
        "zero" => 0.0,
        "one" => 1.0,
        "two" => 2.0,
        "three" => 3.0,
        "four" => 4.0,
        "five" => 5.0,
        "six" => 6.0,
        "seven" => 7.0,
        "eight" => 8.0,
        "nine" => 9.0,
        "ten" => 10.0,
        "eleven" => 11.0,
        "twelve" => 12.0,
        "twenty" => 20.0,
        "thirty" => 30.0,
        "hundred" => 100.0,
        "thousand" => 1e3,
        "million" => 1e6,
        "billion" => 1e9,
        "half" => 0.5,
        "twice" => 2.0,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> String {
        let words = tokens(text).into_iter().map(|token| match token.sort {
            Sort::Word => token.text,
            Sort::Number(value, percent) => format!("{value}{}", if percent { "p" } else { "" }),
            Sort::Mark(mark) => mark.to_string(),
        });
        words.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn ways_to_write_one_thing_are_cut_alike() {
        for text in [
            "the L1 norm",
            r"the \(L_1\) norm",
            "the ℓ1 norm",
            "the L₁ norm",
            r"the $\ell_1$ norm",
            r"the \ell_{1} norm",
        ] {
            assert_eq!(cut(text), "the l1 norm", "{text}");
        }
        for text in ["10k rows", "10,000 rows", "10 thousand rows"] {
            assert_eq!(cut(text), "10000 rows", "{text}");
        }
        assert_eq!(cut("95%"), "0.95p");
        assert_eq!(cut("a half of it"), "a 0.5 of it");
        assert_eq!(cut("0.5"), "0.5");
    }

    #[test]
    fn contractions_hyphens_and_minuses_are_told_apart() {
        assert_eq!(cut("it doesn't, can't and won't"), "it does not , can not and will not");
        assert_eq!(cut("k-means isn't non-convex"), "k means is not non convex");
        assert_eq!(cut("n-1 or k - 1"), "n - 1 or k - 1");
        assert_eq!(cut("sparse - not dense"), "sparse – not dense");
        assert_eq!(cut("GPT-4 and top-5"), "gpt 4 and top 5");
    }

    #[test]
    fn fractions_of_tex_are_divisions() {
        assert_eq!(cut(r"\frac{TP}{TP + FN}"), "( tp ) / ( tp + fn )");
        assert_eq!(cut(r"\sqrt{d_k}"), "sqrt ( dk )");
        assert_eq!(cut("x² and Q·Kᵀ"), "x ^ 2 and q * k ^ t");
    }

    #[test]
    fn every_token_knows_where_it_stands() {
        let text = "L₁ isn't **dense**: 10,000 rows";
        for token in tokens(text) {
            assert!(text.is_char_boundary(token.range.start) && text.is_char_boundary(token.range.end));
        }
        let dense = tokens(text).into_iter().find(|token| token.text == "dense").map(|token| token.range);
        assert_eq!(dense.map(|range| &text[range]), Some("dense"));
    }
}
