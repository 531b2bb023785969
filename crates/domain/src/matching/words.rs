//! Cutting a question into words, and words down to stems.
//!
//! Knows nothing of meaning: it folds case, quotes, TeX and inflection, so that the lexicon and the questions are cut
//! by the same knife. A stem is whatever is left; only equality of stems matters, not their looks.

/// What a piece of a question is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// A word, known by its stem.
    Word,
    /// A number, with its unit when they are written together.
    Number,
    /// The end of a sentence.
    Stop,
    /// A comma, colon or bracket.
    Pause,
}

/// One piece of a question.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    /// Where its letters begin in [`Cut::letters`].
    pub start: u32,
    /// Where its letters end, inflection included.
    pub end: u32,
    /// What it is.
    pub sort: Sort,
    /// A hash of the stem, or of the number's value.
    pub hash: u64,
    /// Written as names are: with capitals that neither the sentence nor the style asks for.
    pub name: bool,
    /// Written as acronyms are: nearly all capitals.
    pub acronym: bool,
}

/// A question cut into pieces; reusable as a buffer.
#[derive(Default, Debug)]
pub(super) struct Cut {
    /// The lower-case letters of all words, one after the other.
    pub letters: String,
    /// The pieces in reading order.
    pub pieces: Vec<Piece>,
    /// The capitals of the word being read.
    capitals: Capitals,
    /// How many words begin with a capital, the first of a sentence excepted, and how many do not.
    capitalized: (u32, u32),
}

/// How a word uses capitals.
#[derive(Clone, Copy, Default, Debug)]
struct Capitals {
    first: bool,
    later: u32,
    letters: u32,
}

/// How much of a text is read; a question longer than this is a document.
const LONGEST: usize = 6_000;

/// What a question begins with that another asks in the same sentence.
const OPENERS: [&str; 8] = ["explain", "describe", "what", "how", "why", "when", "compare", "define"];

impl Cut {
    /// Returns each sentence by itself; "and explain …" begins another.
    pub fn sentences(&self) -> impl Iterator<Item = Cut> {
        let alone = |pieces: &[Piece]| Cut { letters: self.letters.clone(), pieces: pieces.to_vec(), ..Cut::default() };
        self.pieces_by_sentence().map(alone)
    }

    /// Returns how many sentences there are.
    pub fn count_sentences(&self) -> usize {
        self.pieces_by_sentence().count()
    }

    fn pieces_by_sentence(&self) -> impl Iterator<Item = &[Piece]> {
        let goes_on = |one: &Piece, next: &Piece| self.word(one) != "and" || !OPENERS.contains(&self.word(next));
        let sentences = self.pieces.split(|piece| piece.sort == Sort::Stop);
        sentences.flat_map(move |pieces| pieces.chunk_by(goes_on))
    }

    /// Returns the pieces of `text`.
    pub fn of(text: &str) -> Cut {
        let mut cut = Cut {
            letters: String::with_capacity(text.len().min(LONGEST) + 8),
            pieces: Vec::with_capacity(24),
            ..Cut::default()
        };
        cut.read(text);
        cut.settle_names();
        cut
    }

    /// Returns the letters of a piece.
    pub fn word(&self, piece: &Piece) -> &str {
        &self.letters[piece.start as usize..piece.end as usize]
    }

    /// Returns whether a number counts by the thousand.
    pub fn is_large(&self, number: &Piece) -> bool {
        // "7 million" is one number, whose letters are those of the 7.
        let next = &self.letters[number.end as usize..];
        value(self.word(number)).is_some_and(|value| value >= 1_000.0)
            || MAGNITUDES.iter().any(|(word, _)| next.starts_with(word))
    }

    fn read(&mut self, text: &str) {
        let mut chars = text.char_indices().take_while(|&(at, _)| at < LONGEST).map(|(_, c)| c).peekable();
        while let Some(c) = chars.next() {
            if is_letter(c) {
                let start = self.letters.len();
                self.push(c);
                while let Some(&next) = chars.peek() {
                    let decimal = (next == '.' || next == ',') && self.ends_in_digit(start);
                    if is_letter(next) {
                        self.push(next);
                    } else if decimal {
                        // `1.5` and `1,000` are one number; a full stop after a number is not.
                        chars.next();
                        match chars.peek() {
                            Some(digit) if digit.is_ascii_digit() => {
                                if next == '.' {
                                    self.letters.push('.');
                                }
                                continue;
                            }
                            _ => {
                                self.finish(start);
                                self.mark(if next == '.' { Sort::Stop } else { Sort::Pause });
                                break;
                            }
                        }
                    } else {
                        break;
                    }
                    chars.next();
                }
                if self.pieces.last().is_none_or(|last| (last.end as usize) < self.letters.len()) {
                    match chars.peek() {
                        Some('+') if self.letters[start..] == *"c" => self.letters.push_str("pp"),
                        Some('#') if self.letters[start..] == *"c" => self.letters.push_str("sharp"),
                        Some('*') if self.letters[start..] == *"a" => self.letters.push_str("star"),
                        Some('\'' | '’' | '`' | 'ʼ') => {
                            chars.next();
                            self.contraction(start, &mut chars);
                            continue;
                        }
                        _ => {}
                    }
                    self.finish(start);
                }
            } else if c == '\\' {
                self.tex(&mut chars);
            } else if let Some(name) = greek(c) {
                let start = self.letters.len();
                self.letters.push_str(name);
                self.finish(start);
            } else if matches!(c, '?' | '.' | '!' | ';' | '\n') {
                self.mark(Sort::Stop);
            } else if matches!(c, ',' | ':' | '(' | ')' | '—' | '–') {
                self.mark(Sort::Pause);
            } else if c == '%' {
                _ = self.percent();
            } else if c == '=' {
                self.word_of("=");
            } else if c == '@' {
                self.word_of("@");
            } else if c == '+' && chars.peek() == Some(&'+') {
                // "k-means++" is not k-means.
                chars.next();
                if self.letters.ends_with(|last: char| last.is_ascii_alphanumeric()) && !self.letters.ends_with("cpp") {
                    self.word_of("plusplus");
                }
            }
        }
    }

    fn push(&mut self, c: char) {
        let capital = c.is_uppercase();
        if self.capitals.letters == 0 {
            self.capitals.first = capital;
        } else {
            self.capitals.later += u32::from(capital);
        }
        self.capitals.letters += 1;
        if c.is_ascii() {
            self.letters.push(c.to_ascii_lowercase());
        } else {
            self.letters.extend(c.to_lowercase().map(|c| if c == 'ё' { 'е' } else { c }));
        }
    }

    fn word_of(&mut self, word: &str) {
        let start = self.letters.len();
        self.letters.push_str(word);
        self.finish(start);
    }

    fn ends_in_digit(&self, start: usize) -> bool {
        self.letters[start..].bytes().all(|b| b.is_ascii_digit() || b == b'.')
    }

    /// Reads what follows an apostrophe: `what's` is `what is`, `don't` is `not`, a genitive is dropped.
    fn contraction(&mut self, start: usize, chars: &mut std::iter::Peekable<impl Iterator<Item = char>>) {
        let mut tail = String::new();
        while let Some(&next) = chars.peek() {
            if !next.is_alphabetic() {
                break;
            }
            tail.extend(next.to_lowercase());
            chars.next();
        }
        match tail.as_str() {
            "t" => {
                self.letters.truncate(start);
                self.word_of("not");
            }
            "s" | "re" => {
                let asks =
                    matches!(&self.letters[start..], "what" | "how" | "why" | "who" | "where" | "when" | "it" | "that");
                self.finish(start);
                if asks {
                    self.word_of("is");
                }
            }
            "" | "ve" | "ll" | "d" | "m" => self.finish(start),
            _ => {
                self.finish(start);
                self.word_of(&tail);
            }
        }
    }

    /// Reads a TeX command: layout is dropped, a symbol keeps its name.
    fn tex(&mut self, chars: &mut std::iter::Peekable<impl Iterator<Item = char>>) {
        let start = self.letters.len();
        while let Some(&next) = chars.peek() {
            if !next.is_ascii_alphabetic() {
                break;
            }
            self.push(next);
            chars.next();
        }
        if TEX_LAYOUT.contains(&&self.letters[start..]) {
            self.letters.truncate(start);
        } else {
            self.finish(start);
        }
    }

    fn finish(&mut self, start: usize) {
        let capitals = std::mem::take(&mut self.capitals);
        let end = self.letters.len();
        if start == end {
            return;
        }
        let word = &self.letters[start..end];
        if matches!(word, "percent" | "процент" | "процента" | "процентов") && self.percent() {
            self.letters.truncate(start);
            return;
        }
        let word = &self.letters[start..end];
        // Articles carry nothing and would stand in the way of phrases.
        if matches!(word, "a" | "an" | "the") {
            self.letters.truncate(start);
            return;
        }
        if is_number(word) {
            let hash = number_hash(word);
            if let Some(share) = self.share_of(word) {
                // "1 in 1000" is 0.1 %.
                self.pieces.pop();
                if let Some(part) = self.pieces.last_mut() {
                    (part.hash, part.sort) = (share, Sort::Number);
                }
                return;
            }
            self.pieces.push(Piece {
                start: start as u32,
                end: end as u32,
                sort: Sort::Number,
                hash,
                name: false,
                acronym: false,
            });
        } else if let Some(number) = self.pieces.last_mut().filter(|piece| piece.sort == Sort::Number)
            && let Some(times) = magnitude(word)
        {
            // "7 million" is one number.
            number.hash = number_hash(&format!("{}{times}", &self.letters[number.start as usize..number.end as usize]));
        } else if is_size(word) {
            // "32x32" is two numbers, as "32 by 32" is.
            self.sides(start);
        } else {
            let begins = self.pieces.last().is_none_or(|last| last.sort == Sort::Stop);
            let name = capitals.later > 0 || capitals.first && !begins && capitals.letters > 1;
            if !begins && capitals.letters > 3 {
                let count = if capitals.first { &mut self.capitalized.0 } else { &mut self.capitalized.1 };
                *count += 1;
            }
            let acronym = capitals.first && capitals.later > 0 && capitals.later + 2 >= capitals.letters;
            let hash = stem_hash(word);
            let (start, end) = (start as u32, end as u32);
            self.pieces.push(Piece { start, end, sort: Sort::Word, hash, name, acronym });
        }
    }

    /// Returns the share that "1 in" makes with the number after it, as the hash of a percentage.
    fn share_of(&self, whole: &str) -> Option<u64> {
        let [.., part, link] = &self.pieces[..] else { return None };
        if self.word(link) != "in" {
            return None;
        }
        let part = if self.word(part) == "one" { 1.0 } else { value(self.word(part))? };
        let whole = value(whole)?;
        (part < whole).then(|| value_hash(100.0 * part / whole))
    }

    /// Reads the sign of a percentage: "0.5%" is not 0.5. Returns whether it follows a number.
    fn percent(&mut self) -> bool {
        let number = self.pieces.last().filter(|last| last.sort == Sort::Number);
        let Some(value) = number.and_then(|number| value(self.word(number))) else { return false };
        if let Some(number) = self.pieces.last_mut() {
            number.hash = value_hash(value);
        }
        true
    }

    fn sides(&mut self, start: usize) {
        let mut at = start;
        while at < self.letters.len() {
            let end = self.letters[at..].find('x').map_or(self.letters.len(), |x| at + x);
            let hash = number_hash(&self.letters[at..end]);
            self.pieces.push(Piece {
                start: at as u32,
                end: end as u32,
                sort: Sort::Number,
                hash,
                name: false,
                acronym: false,
            });
            at = end + 1;
        }
    }

    /// Forgets capitals in a text that capitalizes most of its words: "What Is the Bias in a Model".
    fn settle_names(&mut self) {
        let (capitalized, plain) = self.capitalized;
        if capitalized > 1 && capitalized > plain {
            self.pieces.iter_mut().for_each(|piece| piece.name = false);
        }
        // Where most is shouted, nothing is an acronym.
        let shouted = self.pieces.iter().filter(|piece| piece.acronym).count();
        if shouted > 2 && 2 * shouted > self.pieces.len() {
            self.pieces.iter_mut().for_each(|piece| piece.acronym = false);
        }
    }

    fn mark(&mut self, sort: Sort) {
        let at = self.letters.len() as u32;
        match self.pieces.last_mut() {
            Some(last) if last.sort == Sort::Pause => last.sort = if sort == Sort::Stop { sort } else { last.sort },
            Some(last) if last.sort == Sort::Stop => {}
            None => {}
            Some(_) => self.pieces.push(Piece { start: at, end: at, sort, hash: 0, name: false, acronym: false }),
        }
    }
}

const TEX_LAYOUT: &[&str] = &[
    "",
    "frac",
    "dfrac",
    "text",
    "mathrm",
    "mathbf",
    "mathbb",
    "mathcal",
    "boldsymbol",
    "left",
    "right",
    "cdot",
    "times",
    "quad",
    "hat",
    "bar",
    "tilde",
    "vec",
    "operatorname",
    "begin",
    "end",
    "big",
    "label",
    "limits",
    "displaystyle",
];

fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || (!c.is_ascii() && c.is_alphanumeric() && greek(c).is_none())
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
        'μ' => "mu",
        'π' => "pi",
        'ρ' => "rho",
        'σ' | 'Σ' => "sigma",
        'τ' => "tau",
        'φ' => "phi",
        'χ' => "chi",
        'ω' => "omega",
        _ => return None,
    })
}

fn is_number(word: &str) -> bool {
    let digits = word.bytes().take_while(|b| b.is_ascii_digit() || *b == b'.').count();
    let unit = &word[digits..];
    digits > 0
        && (matches!(
            unit,
            "" | "k" | "m" | "b" | "e" | "x" | "gb" | "mb" | "tb" | "ms" | "s" | "bit" | "st" | "nd" | "rd" | "th"
        ) || (unit.starts_with('e') && unit[1..].bytes().all(|b| b.is_ascii_digit())))
}

/// Returns whether the word is numbers with "x" between them: `3x3`.
fn is_size(word: &str) -> bool {
    word.len() < 16
        && word.contains('x')
        && word.split('x').all(|side| !side.is_empty() && side.bytes().all(|b| b.is_ascii_digit()))
}

/// Words that multiply the number before them, and the letters for them.
const MAGNITUDES: [(&str, char); 11] = [
    ("thousand", 'k'),
    ("тысяч", 'k'),
    ("million", 'm'),
    ("mln", 'm'),
    ("миллион", 'm'),
    ("миллионов", 'm'),
    ("billion", 'b'),
    ("bln", 'b'),
    ("миллиард", 'b'),
    ("миллиарда", 'b'),
    ("миллиардов", 'b'),
];

/// Returns the letter for a word that multiplies the number before it.
fn magnitude(word: &str) -> Option<char> {
    MAGNITUDES.iter().find(|(known, _)| *known == word).map(|&(_, letter)| letter)
}

/// Returns a hash of the value: `10k` is `10,000`, and a share is a percentage (`0.05` is `5%`).
pub(super) fn number_hash(word: &str) -> u64 {
    match value(word) {
        Some(share) if share < 1.0 && word.contains('.') => value_hash(100.0 * share),
        Some(value) => value_hash(value),
        None => hash(word.as_bytes(), 0),
    }
}

/// Returns what a number is worth, its unit left aside.
fn value(word: &str) -> Option<f64> {
    let digits = word.bytes().take_while(|b| b.is_ascii_digit() || *b == b'.').count();
    let times = match &word[digits..] {
        "k" => 1e3,
        "m" => 1e6,
        "b" => 1e9,
        _ => 1.0,
    };
    word[..digits].parse::<f64>().ok().map(|value| value * times)
}

fn value_hash(value: f64) -> u64 {
    // Rounded, so that 0.07 times 100 is 7.
    mix(((value * 1e4).round() as u64).wrapping_add(0x6e75_6d62_6572))
}

/// Returns the hash of a word's stem.
pub(crate) fn stem_hash(word: &str) -> u64 {
    let (length, tail) = stem(word);
    hash(&word.as_bytes()[..length], tail)
}

/// Returns a 64-bit hash of the bytes, with one more byte when `tail` is not zero.
pub(crate) fn hash(bytes: &[u8], tail: u8) -> u64 {
    // FNV-1a; words are short, and the final mix spreads them over all bits.
    let mut state = 0xcbf2_9ce4_8422_2325_u64;
    for &byte in bytes {
        state = (state ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    if tail != 0 {
        state = (state ^ u64::from(tail)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    mix(state)
}

/// Returns `state` with its bits spread (the finalizer of SplitMix64).
pub(super) fn mix(mut state: u64) -> u64 {
    state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    state = (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    state ^ (state >> 31)
}

/// Returns how many bytes of the word its stem keeps, and a byte to add to them (0 for none).
///
/// Light on purpose: plural, tense and the noun of a verb (`regularize`, `regularised`, `regularization`), but never
/// what turns a word into another one (`variance` stays apart from `vary`).
fn stem(word: &str) -> (usize, u8) {
    let bytes = word.as_bytes();
    let mut n = bytes.len();
    if !word.is_ascii() {
        return (russian_stem(word), 0);
    }
    if n < 4 || bytes.iter().any(u8::is_ascii_digit) {
        return (n, 0);
    }
    if matches!(word, "shap" | "mape" | "smape" | "rmse" | "mase") {
        // Names, not "shape", "map" and "RMS".
        return (n, b'!');
    }
    let ends = |n: usize, suffix: &str| bytes[..n].ends_with(suffix.as_bytes());
    let vowel = |end: usize| bytes[..end].iter().any(|b| matches!(b, b'a' | b'e' | b'i' | b'o' | b'u' | b'y'));
    if ends(n, "ies") && n > 4 {
        return (n - 3, 0);
    }
    if ends(n, "sses") {
        n -= 2;
    } else if ends(n, "s") && !ends(n, "ss") && !ends(n, "us") && !ends(n, "is") && !ends(n, "as") {
        n -= 1;
    }
    for (suffix, least) in [
        ("ization", 3),
        ("isation", 4),
        ("izing", 4),
        ("ising", 5),
        ("ized", 4),
        ("ised", 5),
        ("izer", 4),
        ("iser", 4),
        ("ize", 4),
        ("ise", 5),
    ] {
        if ends(n, suffix) && n - suffix.len() >= least {
            return (n - suffix.len(), b'z');
        }
    }
    for (suffix, least) in [
        ("ification", 3),
        ("ational", 4),
        ("ional", 5),
        ("ation", 4),
        ("ating", 5),
        ("ated", 5),
        ("ified", 3),
        ("ifier", 3),
        ("ifying", 3),
        ("ate", 4),
    ] {
        if ends(n, suffix) && n - suffix.len() >= least && vowel(n - suffix.len()) {
            let keep = n - suffix.len();
            return (if suffix.starts_with("if") { keep + 2 } else { keep }, 0);
        }
    }
    for (suffix, least) in [("ence", 5), ("ance", 5), ("ness", 4), ("ment", 5), ("ity", 5), ("ily", 4), ("ly", 4)] {
        if ends(n, suffix) && n - suffix.len() >= least {
            n -= suffix.len();
            break;
        }
    }
    if ends(n, "ion") && n > 5 && matches!(bytes[n - 4], b's' | b't') {
        n -= 3;
    } else if ends(n, "ing") && n >= 6 && vowel(n - 3) {
        n = undouble(bytes, n - 3);
    } else if ends(n, "ed") && n >= 5 && !ends(n, "eed") && word != "embed" && vowel(n - 2) {
        n = undouble(bytes, n - 2);
    } else if ends(n, "ied") {
        return (n - 3, 0);
    }
    if n >= 4 && bytes[n - 1] == b'e' {
        n -= 1;
    }
    if n >= 6 && bytes[n - 1] == b'y' && !matches!(bytes[n - 2], b'a' | b'e' | b'o' | b'u') {
        n -= 1;
    }
    (n, 0)
}

fn undouble(bytes: &[u8], n: usize) -> usize {
    // "modelling" doubles its l, "rolling" had two of them before.
    let double = n >= 4 && bytes[n - 1] == bytes[n - 2] && !matches!(bytes[n - 1], b's' | b'e' | b'o' | b'f');
    let double = double && (bytes[n - 1] != b'l' || n >= 6);
    if double { n - 1 } else { n }
}

/// Cuts the ending off a word with letters beyond ASCII: Russian inflects more than the prefix can tell.
fn russian_stem(word: &str) -> usize {
    let letters = word.chars().count();
    let cut = match letters {
        0..=4 => 0,
        5 => 1,
        6 | 7 => 2,
        _ => 3,
    };
    word.char_indices().nth(letters - cut).map_or(word.len(), |(at, _)| at)
}
