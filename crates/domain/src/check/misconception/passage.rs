//! A document as statements: sentences with the lines they stand on and what stands above them.
//!
//! Code, questions and quotations of somebody's mistake are left out, because a document does not claim them.

use std::cell::LazyCell;
use std::rc::Rc;
use std::sync::LazyLock;

use super::lexicon::Bits;
use super::phrase::{Phrase, Span, held, places, stands};
use super::words::{Word, WordReader};
use crate::bank::{LineSpan, Note};
use crate::check::Document;

/// Most statements read of one document; the rest of a longer one is not checked for what it claims.
pub const MOST_STATEMENTS: usize = 60_000;

/// One thing that a document claims.
#[derive(Clone, Debug)]
pub struct Statement {
    /// Where it stands.
    pub lines: LineSpan,
    /// The sentence as written, marks of lists removed.
    pub text: String,
    /// Its words.
    pub words: Vec<Word>,
    /// What its words hold.
    pub(super) bits: Bits,
    /// What names its subject when it does not itself, nearest first: the sentence before it on its line, the label or item it
    /// hangs on, the heading, the question.
    pub context: Vec<Above>,
    /// Whether the last of the context is only the question, under which an answer may speak of other things too.
    pub asked: bool,
}

/// What stands above a statement, and may name what it speaks of.
#[derive(Clone, Debug, Default)]
pub struct Above {
    words: Rc<[Word]>,
    bits: Bits,
    /// Whether it says that mistakes follow.
    of_mistakes: bool,
}

impl From<Vec<Word>> for Above {
    fn from(words: Vec<Word>) -> Self {
        let of_mistakes = words.iter().any(|word| word.announces_mistakes);
        Above { bits: held(&words), of_mistakes, words: words.into() }
    }
}

impl Above {
    /// Returns its words.
    pub fn words(&self) -> &[Word] {
        &self.words
    }

    /// Returns whether any of the wordings stands in it.
    pub(super) fn says(&self, wordings: &[Phrase]) -> bool {
        stands(wordings, &self.words, self.bits)
    }

    /// Returns whether it holds two things against each other, so that what stands below may be said of either.
    pub(super) fn compares(&self) -> bool {
        self.words.iter().any(|word| COMPARING.contains(&word.text.as_str()))
    }
}

/// Words by which two things are held against each other.
const COMPARING: [&str; 6] = ["difference", "differences", "differ", "versus", "vs", "compare"];

impl Statement {
    /// Returns every place of any of the wordings, in reading order, without doubles.
    pub(super) fn places(&self, wordings: &[Phrase]) -> Vec<Span> {
        places(wordings, &self.words, self.bits)
    }

    /// Returns whether any of the wordings stands in it.
    pub(super) fn says<'a>(&self, wordings: impl IntoIterator<Item = &'a Phrase>) -> bool {
        stands(wordings, &self.words, self.bits)
    }

    /// Returns whether it says what takes a finding back: "can overfit" takes back less than "overfit".
    pub(super) fn takes_back<'a>(&self, wordings: impl IntoIterator<Item = &'a Phrase>) -> bool {
        let lower = LazyCell::new(|| self.text.to_lowercase());
        self.says(wordings.into_iter().filter(|phrase| phrase.is_whole_in(&lower)))
    }
}

#[cfg(test)]
impl Statement {
    /// A sentence that stands alone.
    pub fn alone(text: &str) -> Self {
        let words = super::words::words(text);
        let bits = held(&words);
        Statement { lines: LineSpan::line(1), text: text.to_owned(), words, bits, context: Vec::new(), asked: false }
    }
}

/// Labels that name no subject.
const GENERIC: &[&str] = &[
    "pros",
    "cons",
    "advantages",
    "disadvantages",
    "advantage",
    "disadvantage",
    "limitations",
    "limitation",
    "benefits",
    "summary",
    "conclusion",
    "overview",
    "answer",
    "solution",
    "example",
    "examples",
    "note",
    "notes",
    "mechanism",
    "structure",
    "characteristics",
    "definition",
    "intuition",
    "use case",
    "use cases",
    "where",
    "key differences",
    "differences",
    "similarities",
    "strengths",
    "weaknesses",
    "challenges",
    "drawbacks",
    "applications",
    "purpose",
    "implementation",
    "objective",
    "method",
    "principle",
    "types",
    "formula",
    "properties",
    "key property",
    "in summary",
    "comparison",
];

/// Labels under which stands what nobody should say.
const OF_BAD_ANSWERS: &[&str] = &[
    "bad",
    "bad answer",
    "bad answers",
    "do not say",
    "don't say",
    "poor answer",
    "red flag",
    "red flags",
    "weak",
    "weak answer",
    "weak answers",
    "wrong answer",
    "wrong answers",
    "плохой ответ",
    "слабый ответ",
];

/// Words that show that a sentence reports a mistake instead of making it.
const REPORTED: &[&str] = &[
    "misconception",
    "myth",
    "mistake",
    "mistakenly",
    "mistaken",
    "wrong",
    "wrongly",
    "incorrect",
    "incorrectly",
    "false claim",
    "fallacy",
    "red flag",
    "trap:",
    "pitfall",
    "it is tempting",
    "people think",
    "people say",
    "some say",
    "beginners",
    "contrary to popular",
    "confuse",
    "untrue",
    "not true",
    "is false",
    "заблуждение",
    "неверно",
    "ошибочно",
    "ошибка",
    "миф",
    "bug",
];

/// Tells of each statement of a document in its order.
pub fn for_each(document: &Document<'_>, tell: impl FnMut(&Statement)) {
    let mut reader = Reader {
        tell,
        told: 0,
        words: WordReader::default(),
        question: Above::default(),
        section: Above::default(),
        lead: Above::default(),
    };
    let asked = only_asked(document);
    let is_asked = |number: u32| asked.binary_search(&number).is_ok();
    let mut question = 0;
    let mut fenced = false;
    let mut at = 0;
    while at < document.lines.len() && reader.told < MOST_STATEMENTS {
        let number = at as u32 + 1;
        while document.notes.get(question).is_some_and(|note| note.question_lines.last < number) {
            reader.question = reader.words.words(&document.notes[question].question).into();
            reader.section = Above::default();
            reader.lead = Above::default();
            question += 1;
        }
        let line = document.lines[at];
        at += 1;
        let mark = line.trim_start();
        // "~~~~~~" under a line makes it a heading.
        if mark.starts_with("```") || mark.starts_with("~~~") && !mark.starts_with("~~~~") {
            fenced = !fenced;
            continue;
        }
        // A fence that nobody closed ends where prose goes on.
        let prose = || {
            line.trim_end().ends_with('.')
                && line.trim_start().starts_with(['-', '*', '•'])
                && line.split_whitespace().count() >= 12
        };
        fenced = fenced && !prose();
        if fenced || is_code(line) || is_asked(number) {
            continue;
        }
        let mut text = String::new();
        push_capped(&mut text, line.trim());
        let first = number;
        let mut last = number;
        // Lines that were broken in the middle of a sentence belong together.
        while let Some(next) = document.lines.get(at) {
            let runs_on = !text.ends_with(['.', ':', '?', '!', ';', ')'])
                && text.split_whitespace().count() >= 6
                && next.trim_start().starts_with(|c: char| c.is_lowercase())
                && !is_code(next)
                && !is_asked(at as u32 + 1)
                && text.len() < 4_000;
            if !runs_on {
                break;
            }
            text.push(' ');
            push_capped(&mut text, next.trim());
            at += 1;
            last = at as u32;
        }
        reader.line(&text, LineSpan::new(first, last));
    }
}

/// Returns the lines that hold a question and nothing of an answer, in order: a document asks what they say.
fn only_asked(document: &Document<'_>) -> Vec<u32> {
    let asked = |note: &Note| note.question_lines.first..=note.question_lines.last;
    let answers = |note: &Note, line: u32| match note.answer_lines {
        Some(lines) => (lines.first..=lines.last).contains(&line),
        // An answer without lines of its own stands behind its question.
        None => note.is_answered(),
    };
    let notes = document.notes.iter();
    let mut lines: Vec<u32> = notes.flat_map(|note| asked(note).filter(|line| !answers(note, *line))).collect();
    lines.sort_unstable();
    lines.dedup();
    lines
}

struct Reader<F> {
    tell: F,
    /// How many statements were told.
    told: usize,
    words: WordReader,
    question: Above,
    section: Above,
    lead: Above,
}

impl<F: FnMut(&Statement)> Reader<F> {
    fn line(&mut self, text: &str, lines: LineSpan) {
        let (body, listed) = unmarked(text);
        let cited = ["source:", "sources:", "reference:", "references:"]
            .iter()
            .any(|sign| body.get(..sign.len()).is_some_and(|begins| begins.eq_ignore_ascii_case(sign)));
        if body.is_empty() || cited {
            return;
        }
        let count = body.split_whitespace().count();
        let label = body.trim_end_matches([':', '*', '#', ' ', '¶']);
        let ends = body.trim_end_matches('*').ends_with(['.', '!', '?', ';']);
        let heading = text.trim_start().starts_with('#');
        if heading || (count <= 9 && !ends && (!listed || body.ends_with([':', '*']))) {
            let generic = GENERIC.contains(&label.trim_matches(['*', '_', ' ']).to_lowercase().as_str());
            if !generic {
                let mut above = Above::from(self.words.words(label));
                above.of_mistakes |= is_of_bad_answers(label);
                if !listed && !body.ends_with(':') || heading {
                    self.section = above;
                    self.lead = Above::default();
                } else {
                    self.lead = above;
                }
            }
            if heading || count <= 3 || body.ends_with(':') {
                return;
            }
        }
        if body.split_once(':').is_some_and(|(label, _)| is_of_bad_answers(label)) {
            return;
        }
        let mut before = Above::default();
        if [&self.lead, &self.section, &self.question].into_iter().any(|above| above.of_mistakes) {
            return;
        }
        for sentence in sentences(body) {
            // An answer behind its question: "What is drift?: …".
            let sentence = sentence.trim_start_matches([':', ' ']);
            if self.told >= MOST_STATEMENTS {
                return;
            }
            let cut = self.words.words(sentence);
            let lower = sentence.to_lowercase();
            if is_asked(&lower) || is_reported(&lower) || cut.len() < 3 {
                before = cut.into();
                continue;
            }
            let inline = sentence.split_once(':').filter(|(label, _)| label.split_whitespace().count() <= 5);
            let asked = !self.question.words.is_empty();
            let context = [&before, &self.lead, &self.section, &self.question]
                .into_iter()
                .filter(|above| !above.words.is_empty())
                .cloned()
                .collect();
            if let Some((label, _)) = inline
                && !GENERIC.contains(&label.trim_matches(['*', '_', ' ']).to_lowercase().as_str())
            {
                before = self.words.words(label).into();
            } else if before.words.is_empty() && !cut.iter().any(|word| word.text == "similar" || word.text == "like") {
                before = cut[..cut.len().min(6)].to_vec().into();
            }
            self.told += 1;
            let (text, bits) = (sentence.trim().to_owned(), held(&cut));
            (self.tell)(&Statement { lines, text, words: cut, bits, context, asked });
        }
        if listed && self.lead.words.is_empty() && count <= 6 {
            self.lead = self.words.words(label).into();
        }
    }
}

/// Returns whether what stands under a label is what nobody should say.
fn is_of_bad_answers(label: &str) -> bool {
    OF_BAD_ANSWERS.contains(&label.trim_matches(['*', '_', ' ', '-', '❌', '🚩']).to_lowercase().as_str())
}

/// Adds a line to a text, cut where no sentence is that long.
fn push_capped(text: &mut String, line: &str) {
    let mut end = line.len().min(20_000);
    while !line.is_char_boundary(end) {
        end -= 1;
    }
    text.push_str(&line[..end]);
}

/// Returns a line without the mark of a list or heading, and whether it had one of a list.
fn unmarked(text: &str) -> (&str, bool) {
    let trimmed = text.trim().trim_start_matches('#').trim_start();
    for mark in ["- ", "* ", "• ", "+ ", "– ", "— ", "o "] {
        if let Some(rest) = trimmed.strip_prefix(mark) {
            return (rest.trim_start(), true);
        }
    }
    let digits = trimmed.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=2).contains(&digits) && matches!(trimmed.as_bytes().get(digits), Some(b'.' | b')')) {
        return (trimmed[digits + 1..].trim_start(), true);
    }
    (if trimmed == "-" { "" } else { trimmed }, false)
}

/// With what a sentence goes on that began with the first, when it tells of two one after the other.
const PARTNERS: &[(&str, &str)] = &[
    ("adam", "sgd"),
    ("bagging", "boosting"),
    ("bert", "gpt"),
    ("bias", "variance"),
    ("discriminative", "generative"),
    ("encoder", "decoder"),
    ("gru", "lstm"),
    ("high", "high"),
    ("high", "low"),
    ("l1", "l2"),
    ("large", "small"),
    ("lasso", "ridge"),
    ("mae", "mse"),
    ("pca", "lda"),
    ("precision", "recall"),
    ("sensitivity", "specificity"),
    ("supervised", "unsupervised"),
    ("type", "type"),
];
/// So many words at least say something of the first of two.
const OF_THE_FIRST: usize = 3;

/// Whether a sentence tells of the partner of what it began with after a comma, a semicolon or "and" between the two texts:
/// "type 1 error is …, type 2 …".
fn goes_on_with_the_other(before: &str, after: &str) -> bool {
    fn word(text: &str) -> &str {
        text.split_whitespace().next().unwrap_or_default().trim_matches(|c: char| !c.is_alphanumeric())
    }
    let (first, next) = (word(before.trim_start_matches(['-', '*', '•', ' '])), word(after));
    let are = |one: &str, other: &str| first.eq_ignore_ascii_case(one) && next.eq_ignore_ascii_case(other);
    PARTNERS.iter().any(|(one, other)| are(one, other) || are(other, one))
        && before.split_whitespace().nth(OF_THE_FIRST).is_some()
}

/// Cuts a line into sentences.
fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let bytes = text.as_bytes();
    let mut start = 0;
    let mut item = 1;
    for (at, c) in text.char_indices() {
        // "1) a queue, 2) a stack": a list on one line.
        if c == ')'
            && let Some(begins) = numbered(&text[start..at], item)
        {
            sentences.push(&text[start..start + begins]);
            start = at + 1;
            item += 1;
            continue;
        }
        let joint = match c {
            ',' | ';' => 1,
            ' ' if bytes[at..].starts_with(b" and ") => " and ".len(),
            _ => 0,
        };
        if joint > 0 && goes_on_with_the_other(&text[start..at], &text[at + joint..]) {
            sentences.push(&text[start..at]);
            start = at + joint;
            continue;
        }
        if !matches!(c, '.' | '?' | '!') {
            continue;
        }
        let after = &text[at + 1..];
        let opens = after.starts_with(' ')
            && after.trim_start().starts_with(|c: char| c.is_uppercase() || matches!(c, '(' | '*' | '“' | '"' | '-'))
            || after.is_empty()
            || c == '?' && after.starts_with([' ', ':']);
        let head = &text[start..at];
        let abbreviated = ["e.g", "i.e", "vs", "etc", "et al", "Fig", "cf", "eq", "Eq", "resp"]
            .iter()
            .any(|short| head.ends_with(short));
        let initial = at >= 2 && bytes[at - 1].is_ascii_uppercase() && bytes[at - 2] == b' ';
        if opens && !abbreviated && !initial {
            sentences.push(&text[start..=at]);
            start = at + 1;
        }
    }
    if start < text.len() {
        sentences.push(&text[start..]);
    }
    sentences.retain(|sentence| !sentence.trim().is_empty());
    sentences
}

/// Returns where the number of an item begins at the end of a text, if it is this one.
fn numbered(text: &str, item: usize) -> Option<usize> {
    let begins = text.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let free = text[..begins].chars().next_back().is_none_or(|c| c == ' ' || c == ',');
    (free && text.len() - begins <= 2 && text[begins..].parse() == Ok(item)).then_some(begins)
}

/// Returns whether a sentence in lower case asks.
fn is_asked(sentence: &str) -> bool {
    const OPENINGS: &[&str] =
        &["is it true", "true or false", "why does", "why do ", "why is", "how does", "what is", "what are"];
    // Tags of pasted pages stand after the mark.
    let bare = sentence.split("</").next().unwrap_or(sentence);
    let trimmed = bare.trim().trim_end_matches(['"', '”', '*', ')']);
    trimmed.ends_with('?')
        || OPENINGS.iter().any(|opening| trimmed.starts_with(opening))
        || trimmed.contains(" and why ")
}

/// The first two bytes of the signs that a mistake is reported, one bit each.
static REPORTED_BY: LazyLock<Vec<u64>> = LazyLock::new(|| {
    let mut bits = vec![0_u64; 1 << 10];
    for sign in REPORTED {
        let pair = first_two(sign.as_bytes());
        bits[pair >> 6] |= 1 << (pair & 63);
    }
    bits
});

fn first_two(bytes: &[u8]) -> usize {
    usize::from(bytes[0]) << 8 | usize::from(bytes[1])
}

/// Returns whether a sentence in lower case reports a mistake.
fn is_reported(sentence: &str) -> bool {
    let bits = &*REPORTED_BY;
    let bytes = sentence.as_bytes();
    bytes.windows(2).enumerate().any(|(at, pair)| {
        let pair = first_two(pair);
        bits[pair >> 6] >> (pair & 63) & 1 == 1 && REPORTED.iter().any(|sign| bytes[at..].starts_with(sign.as_bytes()))
    })
}

/// Returns whether a line looks like source code rather than prose.
fn is_code(line: &str) -> bool {
    let trimmed = line.trim();
    const OPENINGS: &[&str] = &[
        "def ", "import ", "from ", "return ", "class ", "for ", "if ", "while ", "print(", "elif ", "else:", "@",
        "SELECT ", "CREATE ", "style ", "$$",
    ];
    let ends =
        || trimmed.ends_with([':', ';', ')', '{', '}', ']']) || trimmed.contains(" = ") || trimmed.contains("(self");
    let worded = || trimmed.ends_with('.') && trimmed.split_whitespace().count() > 14;
    let coded = OPENINGS.iter().any(|opening| trimmed.starts_with(opening)) && ends()
        || trimmed.starts_with('|')
        || trimmed.contains("==") && trimmed.contains('(') && trimmed.split_whitespace().count() < 10;
    coded && !worded()
}
