//! What of a question the fitted weights look at: its words and pairs of them, how it begins and ends, its length, its
//! signs, the words of the heading above and what its answer is.
//!
//! A feature is a short text, so that the file of weights can be read: `probab` a stem, `how_would` two stems in turn,
//! `^how_do` the first two, `h:sql` a stem of the heading, `a:code` an answer.

/// What the answer of a question is, at a glance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answered {
    /// There is none.
    Not,
    /// More code than words.
    MostlyCode,
    /// Some code.
    SomeCode,
    /// A number first of all: "5/36. (2,6), …".
    Number,
    /// A short line with a number in it: "HHT with 2/3."
    ShortWithNumber,
    /// Words.
    Prose,
}

impl Answered {
    fn feature(self) -> Option<&'static str> {
        match self {
            Answered::Not => None,
            Answered::MostlyCode => Some("a:code"),
            Answered::SomeCode => Some("a:some-code"),
            Answered::Number => Some("a:number"),
            Answered::ShortWithNumber => Some("a:short-number"),
            Answered::Prose => Some("a:prose"),
        }
    }
}

/// So many characters of a word are its stem: "expected" and "expectation" are one, in any language with endings.
const STEM: usize = 7;
/// Words after these are not looked at: what is asked stands at the beginning or at the end.
const FIRST_WORDS: usize = 60;

/// Hands over each feature of a question, some of them twice.
pub fn each(question: &str, topic: Option<&str>, answered: Answered, mut take: impl FnMut(&str)) {
    let mut name = String::with_capacity(32);
    let words = Stems::of(question);
    let mut put = |parts: &[&str]| {
        name.clear();
        parts.iter().for_each(|part| name.push_str(part));
        take(&name);
    };
    let stem = |at: usize| words.get(at);
    let ends = question.trim_end().chars().next_back();
    let mark = match ends {
        Some('?') => "?",
        Some('.' | '!' | ':' | '…') => ".",
        _ => "",
    };
    for at in 0..words.len() {
        put(&[stem(at)]);
        if at + 1 < words.len() {
            put(&[stem(at), "_", stem(at + 1)]);
        }
    }
    if words.len() > 0 {
        put(&["^", stem(0)]);
        put(&["^", stem(0), mark]);
        put(&[stem(words.len() - 1), "$"]);
    }
    if words.len() > 1 {
        put(&["^", stem(0), "_", stem(1)]);
    }
    if words.len() > 2 {
        put(&["^", stem(0), "_", stem(1), "_", stem(2)]);
    }
    let length = match words.len() {
        0..=2 => "2",
        3..=4 => "4",
        5..=7 => "7",
        8..=12 => "12",
        13..=20 => "20",
        21..=40 => "40",
        _ => "more",
    };
    put(&["words:", length, mark]);
    if words.numbers > 0 {
        put(&["numbers:", if words.numbers == 1 { "1" } else { "2" }]);
    }
    if words.sentences > 1 {
        put(&["sentences:", if words.sentences == 2 { "2" } else { "3" }]);
    }
    if words.people {
        put(&["you:", mark]);
    }
    if let Some(topic) = topic {
        let above = Stems::of(topic);
        for at in 0..above.len() {
            put(&["h:", above.get(at)]);
        }
    }
    if let Some(feature) = answered.feature() {
        put(&[feature]);
    }
}

/// The stems of a text, one after the other, and what else was seen on the way.
struct Stems {
    text: String,
    ends: Vec<usize>,
    numbers: usize,
    sentences: usize,
    people: bool,
}

impl Stems {
    fn of(text: &str) -> Stems {
        let mut stems = Stems {
            text: String::with_capacity(text.len() + 16),
            ends: Vec::new(),
            numbers: 0,
            sentences: 1,
            people: false,
        };
        let mut rest = text.char_indices().peekable();
        while let Some((at, c)) = rest.next() {
            if c.is_alphanumeric() {
                let mut end = at + c.len_utf8();
                while let Some((next, c)) = rest.peek().copied() {
                    // A point within a number, "0.95", ends nothing.
                    let goes_on = c.is_alphanumeric()
                        || matches!(c, '.' | ',')
                            && text[..next].ends_with(|c: char| c.is_ascii_digit())
                            && text[next + 1..].starts_with(|c: char| c.is_ascii_digit());
                    if !goes_on {
                        break;
                    }
                    end = next + c.len_utf8();
                    rest.next();
                }
                let called = rest.peek().is_some_and(|(_, c)| matches!(c, '(' | '['));
                stems.push(&text[at..end], called);
            } else if matches!(c, '.' | '?' | '!' | ';') && rest.peek().is_some_and(|(_, c)| c.is_whitespace()) {
                stems.sentences += 1;
            } else if let Some(sign) = sign(c) {
                stems.text.push_str(sign);
                stems.ends.push(stems.text.len());
            }
            if stems.ends.len() >= FIRST_WORDS {
                break;
            }
        }
        stems
    }

    fn push(&mut self, word: &str, called: bool) {
        let from = self.text.len();
        if word.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',')) {
            self.numbers += 1;
            self.text.push('#');
        } else {
            self.text
                .extend(word.chars().flat_map(char::to_lowercase).map(|c| if c == 'ё' { 'е' } else { c }).take(STEM));
            let stem = &self.text[from..];
            self.people |= matches!(stem, "you" | "your" | "yourse" | "вы" | "вас" | "вам" | "ваши");
            if stem.len() > 3 && stem.ends_with('s') && !stem.ends_with("ss") && word.chars().count() <= STEM {
                self.text.pop();
            }
            if called && self.text.len() - from <= 3 {
                self.text.push('(');
            }
        }
        self.ends.push(self.text.len());
    }

    fn len(&self) -> usize {
        self.ends.len()
    }

    fn get(&self, at: usize) -> &str {
        let from = if at == 0 { 0 } else { self.ends[at - 1] };
        &self.text[from..self.ends[at]]
    }
}

/// Signs that are as good as a word.
fn sign(c: char) -> Option<&'static str> {
    match c {
        '%' => Some("%"),
        '=' => Some("="),
        '$' => Some("$"),
        '`' => Some("`"),
        '^' => Some("^"),
        '|' => Some("|"),
        '<' => Some("<"),
        '>' => Some(">"),
        _ => None,
    }
}
