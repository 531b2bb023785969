//! A passage as tokens: words, numbers with their precision, and marks, each with its line and sentence.
//!
//! Reads prose, Markdown and the LaTeX that notes use (`\frac{3}{5}`, `10^{9}`, `\times`) into one form, so that a
//! pattern is written once. One pass over the text; every token is bounded by the text it stands for.

use super::figure::{Bound, Figure};

/// What sort of thing a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// Letters, possibly with digits after them; number words are words with a figure.
    Word,
    /// A number in digits.
    Number,
    /// Anything else, one character.
    Mark,
}

/// A piece of a passage.
#[derive(Clone, Debug)]
pub(super) struct Token {
    /// What sort of thing it is.
    pub kind: TokenKind,
    /// Its text in lower case; LaTeX commands by what they mean.
    pub text: String,
    /// The word as the document writes it, where that is something else.
    written: Option<Box<str>>,
    /// Its value, for numbers and number words.
    pub figure: Option<Figure>,
    /// The line it stands on.
    pub line: u32,
    /// The sentence it belongs to, counted from the passage's first.
    pub sentence: u32,
    /// Whether nothing stands between it and the token before.
    pub glued: bool,
}

impl Token {
    /// Returns a word that stands where no document has one, beside another token.
    pub(super) fn word_beside(text: &str, beside: &Token) -> Token {
        Token {
            kind: TokenKind::Word,
            text: text.to_owned(),
            written: None,
            figure: None,
            line: beside.line,
            sentence: beside.sentence,
            glued: false,
        }
    }

    /// Returns a mark that stands where no document has one, beside another token.
    pub(super) fn mark_beside(text: &str, beside: &Token) -> Token {
        Token { kind: TokenKind::Mark, ..Token::word_beside(text, beside) }
    }

    /// Moves the token out and leaves one without text.
    pub(super) fn take(&mut self) -> Token {
        Token { text: std::mem::take(&mut self.text), written: self.written.take(), ..*self }
    }

    /// Returns the token as the document writes it, where case matters.
    pub(super) fn original(&self) -> &str {
        self.written.as_deref().unwrap_or(&self.text)
    }
}

/// A longest number in digits that is read; longer ones are words without a value.
const LONGEST_NUMBER: usize = 40;
/// Most tokens of a sentence; a longer one is taken for two.
const LONGEST_SENTENCE: usize = 400;

/// Reads lines, the first of which has the number `first`, into tokens; no more than `limit` of them.
pub(super) fn tokens(lines: &[&str], first: u32, limit: usize) -> Vec<Token> {
    let mut reader = Reader {
        tokens: Vec::new(),
        braces: Vec::new(),
        line: first,
        sentence: 0,
        in_sentence: (0, 0),
        brackets: 0,
        limit,
        glued: false,
    };
    let mut fenced = false;
    for (at, line) in lines.iter().enumerate() {
        reader.line = first.saturating_add(at as u32);
        let trimmed = line.trim_start();
        if trimmed.starts_with("```") || trimmed.starts_with("~~~") && !trimmed.starts_with("~~~~") {
            fenced = !fenced;
            reader.sentence += 1;
            continue;
        }
        if fenced {
            continue;
        }
        if starts_a_sentence(trimmed, reader.tokens.last()) {
            reader.sentence += 1;
        }
        reader.glued = false;
        reader.read_line(line);
    }
    let mut tokens = reader.tokens;
    qualify(&mut tokens);
    tokens
}

/// Returns whether a line begins something new rather than going on with the sentence before it.
fn starts_a_sentence(line: &str, before: Option<&Token>) -> bool {
    let Some(first) = line.chars().next() else { return true };
    let Some(before) = before else { return true };
    let open =
        before.kind != TokenKind::Mark || matches!(before.text.as_str(), "," | "=" | "(" | "≈" | "×" | "+" | "·");
    let continues = first.is_lowercase() || first.is_ascii_digit() || matches!(first, '=' | '≈' | '(' | '+' | '×');
    let numbered = first.is_ascii_digit()
        && line.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with(['.', ')'])
        && !line
            .trim_start_matches(|c: char| c.is_ascii_digit())
            .trim_start_matches('.')
            .starts_with(|c: char| c.is_ascii_digit());
    !(open && continues && !numbered)
}

struct Reader {
    tokens: Vec<Token>,
    /// For every open brace, whether it only grouped and was left out.
    braces: Vec<bool>,
    line: u32,
    sentence: u32,
    /// The sentence of the last token and how many it has.
    in_sentence: (u32, usize),
    /// How many square brackets are open: a comma inside them separates, it does not group thousands.
    brackets: u32,
    limit: usize,
    glued: bool,
}

impl Reader {
    fn read_line(&mut self, line: &str) {
        let chars: Vec<char> = line.chars().collect();
        let mut at = 0;
        self.brackets = 0;
        self.braces.clear();
        while at < chars.len() && self.tokens.len() < self.limit {
            let c = chars[at];
            if c.is_whitespace() {
                self.glued = false;
                at += 1;
                continue;
            }
            at = match c {
                '\\' => self.read_command(&chars, at),
                '$' | '`' => at + 1,
                '*' if chars.get(at + 1) == Some(&'*') && !between_digits(&chars, at, at + 2) => at + 2,
                '*' | '_' if emphasis(&chars, at) => at + 1,
                '{' => {
                    let grouping = at > 0 && matches!(chars[at - 1], '^' | '_' | '}')
                        || at > 0 && chars[at - 1].is_alphabetic() && command_before(&chars, at);
                    self.braces.push(grouping);
                    if !grouping {
                        self.mark('{');
                    }
                    at + 1
                }
                '}' => {
                    if self.braces.pop() != Some(true) {
                        self.mark('}');
                    }
                    at + 1
                }
                '-' | '−' | '–' if signs_a_number(&chars, at) => self.read_number(&chars, at + 1, true),
                '.' if chars.get(at + 1).is_some_and(char::is_ascii_digit)
                    && (at == 0 || !chars[at - 1].is_alphanumeric()) =>
                {
                    self.read_number(&chars, at, false)
                }
                _ if c.is_ascii_digit() => self.read_number(&chars, at, false),
                _ if c.is_alphabetic() => self.read_word(&chars, at),
                '½' => self.fraction_sign(1.0, 2.0, at),
                '⅓' => self.fraction_sign(1.0, 3.0, at),
                '¼' => self.fraction_sign(1.0, 4.0, at),
                '¾' => self.fraction_sign(3.0, 4.0, at),
                '⅔' => self.fraction_sign(2.0, 3.0, at),
                '%' => {
                    self.percent();
                    at + 1
                }
                '’' | '\'' if at > 0 && chars[at - 1].is_alphanumeric() => skip_possessive(&chars, at),
                '.' | '?' | '!' => self.read_stop(&chars, at),
                _ => {
                    self.mark(plain_mark(c));
                    at + 1
                }
            };
        }
    }

    /// A full stop ends a sentence when a space and no lower-case letter follow.
    fn read_stop(&mut self, chars: &[char], at: usize) -> usize {
        self.mark(chars[at]);
        let next = chars[at + 1..].iter().find(|c| !c.is_whitespace() && !matches!(c, '*' | '"' | '”' | ')' | '\\'));
        let spaced = chars.get(at + 1).is_none_or(|c| !c.is_alphanumeric());
        let abbreviation = chars[at] == '.'
            && self.tokens.iter().rev().nth(1).is_some_and(|before| {
                matches!(before.text.as_str(), "g" | "e" | "i" | "eg" | "ie" | "vs" | "etc" | "approx" | "prob" | "no")
            });
        if spaced && !abbreviation && !next.is_some_and(|c| c.is_lowercase()) {
            self.sentence += 1;
        }
        at + 1
    }

    fn read_word(&mut self, chars: &[char], start: usize) -> usize {
        let mut end = start;
        while end < chars.len() && (chars[end].is_alphanumeric() || chars[end] == '_' && end > start) {
            end += 1;
        }
        // Inline code lost its blanks in some notes: "and5.6" is a word and a number.
        let letters = chars[start..end].iter().take_while(|c| c.is_alphabetic()).take(5).count();
        if (2..=4).contains(&letters) && start + letters < end {
            let word: String = chars[start..start + letters].iter().collect();
            if matches!(word.as_str(), "and" | "or" | "is" | "are" | "of" | "to" | "for" | "by" | "with" | "get" | "be")
            {
                end = start + letters;
            }
        }
        // "R100×5" is the reals to a shape.
        if matches!(chars[start], 'R' | 'ℝ')
            && end > start + 1
            && chars[start + 1..end].iter().all(|c| c.is_ascii_digit())
            && matches!(chars.get(end), Some('×'))
        {
            end = start + 1;
        }
        let original: String = chars[start..end].iter().collect();
        let (text, written) = if original.bytes().all(|byte| byte.is_ascii_lowercase()) {
            (original, None)
        } else {
            (original.to_lowercase(), Some(original.into_boxed_str()))
        };
        // "3 x 3" multiplies; so does "3x3", whose first number was just read.
        if (text == "x" && self.after_number() && next_is_digit(chars, end))
            || (text.len() > 1 && text.starts_with('x') && self.after_number() && is_product(&text[1..]))
        {
            self.mark('×');
            return start + 1;
        }
        if self.scale_word(&text) {
            return end;
        }
        let figure = number_word(&text);
        self.push(TokenKind::Word, text, written, figure);
        // A hyphen inside a compound is no mark: "matrix-chain" is two words, "8-bit" a number and a word.
        if chars.get(end) == Some(&'-') && chars.get(end + 1).is_some_and(|c| c.is_alphanumeric()) {
            return end + 1;
        }
        end
    }

    /// Merges "million", "billion", "percent" into the number before.
    fn scale_word(&mut self, text: &str) -> bool {
        let scale = match text {
            "thousand" => 1e3,
            "million" | "millions" | "mn" | "mln" => 1e6,
            "billion" | "bn" => 1e9,
            "trillion" | "tn" => 1e12,
            "percent" | "pct" => {
                let numeric = self.tokens.last().is_some_and(|token| token.figure.is_some());
                if numeric {
                    self.percent();
                }
                return numeric;
            }
            _ => return false,
        };
        let Some(token) = self.tokens.last_mut() else { return false };
        if token.line != self.line {
            return false;
        }
        let Some(figure) = token.figure.as_mut() else { return false };
        figure.value *= scale;
        figure.step *= scale;
        true
    }

    fn percent(&mut self) {
        if let Some(token) = self.tokens.last_mut()
            && let Some(figure) = token.figure.as_mut()
            && !figure.percent
        {
            figure.value /= 100.0;
            figure.step /= 100.0;
            figure.percent = true;
        } else {
            self.mark('%');
        }
    }

    fn read_number(&mut self, chars: &[char], start: usize, negative: bool) -> usize {
        if let Some((value, after)) = other_base(chars, start) {
            let text: String = chars[start..after].iter().collect();
            self.push(
                TokenKind::Number,
                text.to_lowercase(),
                Some(text.into_boxed_str()),
                Some(Figure::plain(value, 1.0)),
            );
            return after;
        }
        let mut end = start;
        let mut digits = String::new();
        let mut places = 0_i32;
        let mut point = false;
        while end < chars.len() {
            let c = chars[end];
            if c.is_ascii_digit() {
                digits.push(c);
                places += i32::from(point);
            } else if c == '.' && !point && chars.get(end + 1).is_some_and(char::is_ascii_digit) {
                digits.push('.');
                point = true;
            } else if !point && self.groups_thousands(chars, end) {
                // The separator is dropped.
                if c == '{' {
                    end += 2;
                }
            } else {
                break;
            }
            end += 1;
        }
        // A second point (a version, an address) or a slashed or dashed date makes it a name, not a number.
        if let Some(stop) = name_end(chars, end, point) {
            let text: String = chars[start..stop].iter().collect();
            self.push(TokenKind::Word, text, None, None);
            return stop;
        }
        let raw: String = chars[start..end].iter().collect();
        if raw.len() > LONGEST_NUMBER {
            self.push(TokenKind::Word, String::from("#long"), Some(Box::default()), None);
            return end;
        }
        let mut value: f64 = digits.parse().unwrap_or(0.0);
        let mut step = 10_f64.powi(-places);
        if let Some((power, after)) = exponent(chars, end) {
            let scale = 10_f64.powi(power);
            value *= scale;
            step *= scale;
            end = after;
        } else if let Some((power, after)) = power(chars, end).filter(|_| (value == 10.0 || value == 2.0) && !point) {
            value = value.powi(power);
            // A power is exact, so its last place is the unit, or less below one.
            step = value.abs().min(1.0);
            end = after;
        } else if let Some(scale) = suffix(chars, end) {
            value *= scale;
            step *= scale;
            end += 1;
        } else if let Some(after) = ordinal_end(chars, end) {
            let text: String = chars[start..after].iter().collect();
            self.push(TokenKind::Word, text, None, None);
            return after;
        }
        if negative {
            value = -value;
        }
        let figure = Figure::plain(value, step);
        if self.merges_with_before(&figure) {
            return self.after_number_end(chars, end);
        }
        self.push(TokenKind::Number, raw, None, Some(figure));
        self.after_number_end(chars, end)
    }

    /// A hyphen after a number and before a letter joins: "8-bit".
    fn after_number_end(&self, chars: &[char], end: usize) -> usize {
        let joined = matches!(chars.get(end), Some('-')) && chars.get(end + 1).is_some_and(|c| c.is_alphabetic());
        if joined { end + 1 } else { end }
    }

    /// "1/4" and "1 / 4" become one number, and so does "1.2 × 10^6".
    fn merges_with_before(&mut self, figure: &Figure) -> bool {
        let [.., above, mark] = self.tokens.as_mut_slice() else { return false };
        if above.line != self.line || above.kind != TokenKind::Number {
            return false;
        }
        let Some(before) = above.figure else { return false };
        let power = figure.value >= 100.0 && figure.value.log10().fract() == 0.0
            || figure.value > 0.0
                && figure.value < 0.2
                && figure.step < 1.0
                && figure.value.log10().fract() == 0.0
                && figure.value == figure.step;
        if mark.text == "/" && before.fraction.is_none() && figure.value != 0.0 && !before.percent && self.glued {
            above.figure = Some(Figure {
                value: before.value / figure.value,
                step: 0.0,
                percent: false,
                fraction: Some((before.value, figure.value)),
                bound: Bound::Plain,
            });
            above.text.push('/');
            let below = super::figure::written(figure.value);
            above.text.push_str(&below);
            self.tokens.pop();
            return true;
        }
        if power
            && matches!(mark.text.as_str(), "×" | "·" | "*")
            && before.fraction.is_none()
            && before.value.abs() < 10.0
        {
            above.figure = Some(Figure::plain(before.value * figure.value, before.step * figure.value));
            self.tokens.pop();
            return true;
        }
        false
    }

    /// A comma groups thousands when exactly three digits follow; inside square brackets it separates.
    fn groups_thousands(&self, chars: &[char], at: usize) -> bool {
        let from = match chars[at] {
            ',' if self.brackets == 0 => at + 1,
            '{' if chars.get(at + 1) == Some(&',') && chars.get(at + 2) == Some(&'}') => at + 3,
            _ => return false,
        };
        let digits = chars[from.min(chars.len())..].iter().take(4).take_while(|c| c.is_ascii_digit()).count();
        digits == 3
    }

    fn read_command(&mut self, chars: &[char], at: usize) -> usize {
        let name: String = chars[at + 1..].iter().take_while(|c| c.is_ascii_alphabetic()).take(24).collect();
        let end = at + 1 + name.len();
        if name.is_empty() {
            match chars.get(at + 1) {
                Some('{') => {
                    self.mark('{');
                    self.braces.push(false);
                    self.braces.pop();
                }
                Some('}') => self.mark('}'),
                Some('%') => self.percent(),
                Some('|') => self.mark('|'),
                _ => {}
            }
            return at + 2;
        }
        match name.as_str() {
            "times" => self.mark('×'),
            "cdot" | "ast" => self.mark('·'),
            "div" => self.mark('/'),
            "approx" | "simeq" | "cong" => self.mark('≈'),
            "sim" => self.mark('~'),
            "le" | "leq" | "leqslant" => self.mark('≤'),
            "ge" | "geq" | "geqslant" => self.mark('≥'),
            "to" | "rightarrow" | "Rightarrow" | "implies" => self.mark('→'),
            "mid" | "vert" | "Vert" => self.mark('|'),
            "cap" => self.mark('∩'),
            "cup" => self.mark('∪'),
            "oplus" => self.push(TokenKind::Word, "xor".to_owned(), None, None),
            "text" | "mathrm" | "mathbf" | "mathbb" | "mathcal" | "operatorname" | "left" | "right" | "big" | "Big"
            | "bigl" | "bigr" | "quad" | "qquad" | "displaystyle" | "textbf" | "textit" | "boxed" => {}
            "frac" | "dfrac" | "tfrac" => return self.read_fraction(chars, end),
            _ => self.push(TokenKind::Word, name.to_lowercase(), Some(name.as_str().into()), None),
        }
        if chars.get(end) == Some(&'{') {
            self.braces.push(true);
            return end + 1;
        }
        end
    }

    /// `\frac{3}{5}` is a number; any other fraction is its parts with a slash between.
    fn read_fraction(&mut self, chars: &[char], at: usize) -> usize {
        let Some((above, middle)) = plain_group(chars, at) else { return at };
        let Some((below, end)) = plain_group(chars, middle) else { return at };
        let number = |text: &str| text.replace([',', ' '], "").parse::<f64>().ok();
        if let (Some(above), Some(below)) = (number(&above), number(&below))
            && below != 0.0
        {
            let figure = Figure {
                value: above / below,
                step: 0.0,
                percent: false,
                fraction: Some((above, below)),
                bound: Bound::Plain,
            };
            let text = format!("{}/{}", super::figure::written(above), super::figure::written(below));
            self.push(TokenKind::Number, text, None, Some(figure));
            return end;
        }
        at
    }

    fn fraction_sign(&mut self, above: f64, below: f64, at: usize) -> usize {
        let figure = Figure {
            value: above / below,
            step: 0.0,
            percent: false,
            fraction: Some((above, below)),
            bound: Bound::Plain,
        };
        let text = format!("{above}/{below}");
        self.push(TokenKind::Number, text, None, Some(figure));
        at + 1
    }

    fn after_number(&self) -> bool {
        self.tokens.last().is_some_and(|token| token.kind == TokenKind::Number && token.line == self.line)
    }

    fn mark(&mut self, c: char) {
        match c {
            '[' => self.brackets += 1,
            ']' => self.brackets = self.brackets.saturating_sub(1),
            _ => {}
        }
        self.push(TokenKind::Mark, c.to_string(), None, None);
    }

    fn push(&mut self, kind: TokenKind, text: String, written: Option<Box<str>>, figure: Option<Figure>) {
        if self.in_sentence.0 != self.sentence {
            self.in_sentence = (self.sentence, 0);
        }
        self.in_sentence.1 += 1;
        if self.in_sentence.1 > LONGEST_SENTENCE {
            self.sentence += 1;
        }
        let (line, sentence, glued) = (self.line, self.sentence, self.glued);
        self.tokens.push(Token { kind, text, written, figure, line, sentence, glued });
        self.glued = true;
    }
}

/// Notes on every number whether the words before it make it rough or a bound.
fn qualify(tokens: &mut [Token]) {
    for at in 0..tokens.len() {
        if tokens[at].figure.is_none() {
            continue;
        }
        let sentence = tokens[at].sentence;
        let back = |n: usize| {
            at.checked_sub(n).map(|i| &tokens[i]).filter(|t| t.sentence == sentence).map_or("", |t| t.text.as_str())
        };
        let (one, two) = (back(1), back(2));
        // An arrow bounds nothing.
        if one == ">" && matches!(two, "-" | "=") && tokens[at - 1].glued {
            continue;
        }
        let bound = match (two, one) {
            (
                _,
                "≈" | "~" | "about" | "approximately" | "roughly" | "around" | "nearly" | "almost" | "circa" | "∼"
                | "≃",
            ) => Bound::About,
            ("more" | "greater" | "larger" | "higher", "than")
            | ("at", "least")
            | (_, "over" | "exceeds" | "above" | "≥" | ">" | "exceeding") => Bound::AtLeast,
            ("less" | "fewer" | "smaller" | "lower", "than") | ("at", "most") | (_, "under" | "below" | "≤" | "<") => {
                Bound::AtMost
            }
            _ => continue,
        };
        // "≈ 0.2937" claims its digits; "about 70 %" does not.
        let digits_claimed = matches!(one, "≈" | "~" | "∼" | "≃" | "approximately");
        if let Some(figure) = tokens[at].figure.as_mut() {
            let coarse = figure.fraction.is_some() || digits_shown(&tokens_text(figure)) < 3;
            figure.bound = if bound == Bound::About && digits_claimed && !coarse { Bound::Plain } else { bound };
        }
    }
}

/// Returns the digits a figure shows, as text.
fn tokens_text(figure: &Figure) -> String {
    if figure.step > 0.0 { format!("{}", (figure.value / figure.step).round().abs()) } else { String::new() }
}

fn digits_shown(text: &str) -> usize {
    text.trim_end_matches('0').len()
}

/// Returns whether a word in lower case says a number.
pub(super) fn is_number_word(text: &str) -> bool {
    number_word(text).is_some()
}

fn number_word(text: &str) -> Option<Figure> {
    const WORDS: [&str; 21] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
    ];
    const TENS: [(&str, f64); 9] = [
        ("thirty", 30.0),
        ("forty", 40.0),
        ("fifty", 50.0),
        ("sixty", 60.0),
        ("seventy", 70.0),
        ("eighty", 80.0),
        ("ninety", 90.0),
        ("hundred", 100.0),
        ("dozen", 12.0),
    ];
    let value = WORDS
        .iter()
        .position(|word| *word == text)
        .map(|at| at as f64)
        .or_else(|| TENS.iter().find(|(word, _)| *word == text).map(|(_, value)| *value))?;
    Some(Figure::plain(value, 1.0))
}

/// Returns whether a text is whole numbers with an "x" between: "7x512".
fn is_product(text: &str) -> bool {
    text.split('x').all(|number| !number.is_empty() && number.chars().all(|c| c.is_ascii_digit()))
}

fn plain_mark(c: char) -> char {
    match c {
        '−' | '–' | '—' => '-',
        '⋅' | '∙' | '•' => '·',
        '⨯' | '✕' | '✖' => '×',
        '⇒' | '⟹' | '➜' => '→',
        '∣' => '|',
        '“' | '”' | '„' | '«' | '»' | '‘' | '’' | '\'' => '"',
        other => other,
    }
}

fn between_digits(chars: &[char], at: usize, after: usize) -> bool {
    at > 0 && chars[at - 1].is_ascii_digit() && chars.get(after).is_some_and(char::is_ascii_digit)
}

/// A single star or underscore glued to a letter on one side and to nothing on the other only emphasizes.
fn emphasis(chars: &[char], at: usize) -> bool {
    let before = at.checked_sub(1).map(|i| chars[i]);
    let after = chars.get(at + 1);
    let outside =
        |c: Option<char>| c.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | ')' | '.' | ',' | ':' | '*'));
    let inside = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric());
    let opens = outside(before) && inside(after.copied()) && before.is_some_and(|c| c != ')' && !c.is_whitespace());
    let closes = inside(before) && outside(after.copied()) && after.is_none_or(|c| !c.is_whitespace() && *c != '(');
    opens || closes
}

fn command_before(chars: &[char], at: usize) -> bool {
    chars[..at].iter().rev().take(24).find(|c| !c.is_ascii_alphabetic()) == Some(&'\\')
}

fn signs_a_number(chars: &[char], at: usize) -> bool {
    let digit = chars.get(at + 1).is_some_and(|c| c.is_ascii_digit() || *c == '.');
    let before = chars[..at].iter().rev().find(|c| !c.is_whitespace());
    let glued = at > 0 && !chars[at - 1].is_whitespace();
    let after_operand = before.is_some_and(|c| c.is_alphanumeric() || matches!(c, ')' | ']' | '}' | '%'));
    digit && (!after_operand || !glued && before.is_some_and(|c| c.is_alphabetic()))
}

fn next_is_digit(chars: &[char], at: usize) -> bool {
    chars[at.min(chars.len())..].iter().find(|c| !c.is_whitespace()).is_some_and(char::is_ascii_digit)
}

fn skip_possessive(chars: &[char], at: usize) -> usize {
    let end = chars[at + 1..].iter().take(3).take_while(|c| c.is_alphabetic()).count();
    if end <= 2 && chars.get(at + 1 + end).is_none_or(|c| !c.is_alphanumeric()) { at + 1 + end } else { at + 1 }
}

/// Returns the number that ends at a place, 0 for none.
fn leading(chars: &[char], at: usize) -> u32 {
    chars[..at]
        .iter()
        .rev()
        .take(5)
        .take_while(|c| c.is_ascii_digit())
        .fold((0, 1), |(value, scale), c| (value + scale * c.to_digit(10).unwrap_or(0), scale * 10))
        .0
}

/// Returns where a version, an address or a date in digits ends; `None` for a number.
fn name_end(chars: &[char], at: usize, point: bool) -> Option<usize> {
    let digits = |from: usize| chars[from.min(chars.len())..].iter().take(5).take_while(|c| c.is_ascii_digit()).count();
    let joint = *chars.get(at)?;
    match joint {
        '.' if point && digits(at + 1) > 0 => {
            let rest = chars[at..].iter().take_while(|c| c.is_ascii_digit() || **c == '.').count();
            Some(at + rest)
        }
        '/' | '-' if !point && leading(chars, at) <= 31 || digits(at + 1) == 2 && leading(chars, at) > 1000 => {
            let second = digits(at + 1);
            let then = at + 1 + second;
            let third = digits(then + 1);
            (second > 0 && second <= 2 && chars.get(then) == Some(&joint) && matches!(third, 2 | 4))
                .then_some(then + 1 + third)
        }
        _ => None,
    }
}

/// Reads `0x1F` and `0b1010`.
fn other_base(chars: &[char], at: usize) -> Option<(f64, usize)> {
    (chars[at] == '0' && !at.checked_sub(1).is_some_and(|n| chars[n].is_alphanumeric())).then_some(())?;
    let base = match chars.get(at + 1)? {
        'x' | 'X' => 16,
        'b' => 2,
        _ => return None,
    };
    let digits: Vec<u32> = chars[at + 2..].iter().take(13).map_while(|c| c.to_digit(base)).collect();
    let after = at + 2 + digits.len();
    if digits.is_empty() || digits.len() > 12 || chars.get(after).is_some_and(|c| c.is_alphanumeric()) {
        return None;
    }
    Some((digits.iter().fold(0.0, |value, digit| value * f64::from(base) + f64::from(*digit)), after))
}

/// Reads `e9`, `e-3`.
fn exponent(chars: &[char], at: usize) -> Option<(i32, usize)> {
    matches!(chars.get(at), Some('e' | 'E')).then_some(())?;
    let negative = chars.get(at + 1) == Some(&'-');
    let from = at + 1 + usize::from(negative || chars.get(at + 1) == Some(&'+'));
    let digits: String = chars[from.min(chars.len())..].iter().take(4).take_while(|c| c.is_ascii_digit()).collect();
    let after = from + digits.len();
    if digits.is_empty() || digits.len() > 3 || chars.get(after).is_some_and(|c| c.is_alphabetic()) {
        return None;
    }
    let power: i32 = digits.parse().ok().filter(|power| *power <= 300)?;
    Some((if negative { -power } else { power }, after))
}

/// Reads `^9`, `^{9}`, `^{-3}`, `**9`, `⁹`.
fn power(chars: &[char], at: usize) -> Option<(i32, usize)> {
    const RAISED: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    let raised = |c: &char| RAISED.chars().position(|r| r == *c);
    let mut from = match chars.get(at)? {
        '^' => at + 1,
        '*' if chars.get(at + 1) == Some(&'*') => at + 2,
        _ => {
            let digits: Vec<usize> = chars[at..].iter().take(3).map_while(raised).collect();
            let power = digits.iter().fold(0_i32, |power, digit| power * 10 + *digit as i32);
            return (!digits.is_empty()).then_some((power, at + digits.len()));
        }
    };
    let braced = chars.get(from) == Some(&'{');
    from += usize::from(braced);
    let negative = matches!(chars.get(from), Some('-' | '−'));
    from += usize::from(negative);
    let digits: String = chars[from.min(chars.len())..].iter().take(4).take_while(|c| c.is_ascii_digit()).collect();
    let mut after = from + digits.len();
    if braced {
        (chars.get(after) == Some(&'}')).then_some(())?;
        after += 1;
    }
    // A tower is left to whoever reads towers, and `2^1^3` may be an exclusive or.
    if digits.is_empty() || digits.len() > 3 || matches!(chars.get(after), Some('^')) {
        return None;
    }
    let power: i32 = digits.parse().ok().filter(|power| *power <= 300)?;
    Some((if negative { -power } else { power }, after))
}

/// Reads `K`, `M`, `B`, `T` after a number: thousands to trillions.
fn suffix(chars: &[char], at: usize) -> Option<f64> {
    if chars.get(at + 1).is_some_and(|c| c.is_alphanumeric()) {
        return None;
    }
    match chars.get(at)? {
        'k' | 'K' => Some(1e3),
        'M' => Some(1e6),
        'B' | 'b' => Some(1e9),
        'T' => Some(1e12),
        _ => None,
    }
}

fn ordinal_end(chars: &[char], at: usize) -> Option<usize> {
    let letters: String = chars[at.min(chars.len())..].iter().take(3).take_while(|c| c.is_alphabetic()).collect();
    matches!(letters.as_str(), "st" | "nd" | "rd" | "th").then_some(at + 2)
}

/// Returns what stands between the braces at `at` when it nests none, and where it ends.
fn plain_group(chars: &[char], at: usize) -> Option<(String, usize)> {
    // `\frac12` is a half: without braces a group is one digit.
    if let Some(digit) = chars.get(at).filter(|c| c.is_ascii_digit()) {
        return Some((digit.to_string(), at + 1));
    }
    (chars.get(at) == Some(&'{')).then_some(())?;
    let inside: String = chars[at + 1..].iter().take(LONGEST_NUMBER).take_while(|c| !matches!(c, '{' | '}')).collect();
    let end = at + 1 + inside.chars().count();
    (chars.get(end) == Some(&'}')).then_some((inside, end + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(line: &str) -> Vec<String> {
        tokens(&[line], 1, 1000).into_iter().map(|token| token.text).collect()
    }

    fn values(line: &str) -> Vec<f64> {
        tokens(&[line], 1, 1000).into_iter().filter_map(|token| token.figure).map(|figure| figure.value).collect()
    }

    #[test]
    fn numbers_are_read_in_every_habit() {
        for (line, expected) in [
            ("1,000 and 2.5e-3", vec![1000.0, 0.0025]),
            (r"\frac{3}{5} of 7B", vec![0.6, 7e9]),
            (r"1.16 \times 10^6 per second", vec![1.16e6]),
            ("10^{9} \\times 100", vec![1e9, 100.0]),
            ("[1,200,30]", vec![1.0, 200.0, 30.0]),
            ("a 3x3 kernel, 8-bit, 28GB", vec![3.0, 3.0, 8.0, 28.0]),
            ("25% or 12.5 percent, 1/4", vec![0.25, 0.125, 0.25]),
            ("-3 and 5-7, x = -0.5", vec![-3.0, 5.0, 7.0, -0.5]),
            ("1.4 trillion tokens, three urns", vec![1.4e12, 3.0]),
            ("on 12/25/1937 in version 3.10.2", vec![]),
            ("2¹⁰ and 5x5", vec![1024.0, 5.0, 5.0]),
        ] {
            assert_eq!(values(line), expected, "{line}");
        }
    }

    #[test]
    fn markup_leaves_no_marks() {
        assert_eq!(texts(r"**bold** \(P(A|B) = \text{yes}\)"), ["bold", "p", "(", "a", "|", "b", ")", "=", "yes"]);
        assert_eq!(texts("a matrix-chain of A's"), ["a", "matrix", "chain", "of", "a"]);
    }

    #[test]
    fn a_wrapped_line_goes_on_with_its_sentence() {
        let tokens = tokens(&["the logits are, say,", "10.1", "for cat", "- A new item"], 1, 100);
        assert_eq!(tokens[7].sentence, tokens[0].sentence);
        assert_ne!(tokens.last().unwrap().sentence, tokens[0].sentence);
    }
}
