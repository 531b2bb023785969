//! One line of plain text and what its shape alone says: its sign, its label, its level tag.

use std::borrow::Cow;

use domain::bank::Level;

use super::turns::Speech;
use super::wrapped::Row;
use crate::classify::split_level;
use crate::page::Shown;
use crate::wording::is_answer_key;
use crate::wording::vocabulary::{
    ANSWER_LABELS, ASKER_LABELS, EXERCISES, HINT_LABELS, ITEM_LABELS, NUMBERS, QUESTION_LABELS, SAYER_LABELS,
};

/// A non-blank line, or a lone bullet joined with the line it belongs to.
#[derive(Clone, Debug)]
pub(super) struct Line<'a> {
    /// Its number in the document, 1-based.
    pub number: u32,
    /// The number of its last line; differs when a lone bullet was joined with the next line.
    pub last: u32,
    /// Columns of white space before it; a tab counts four.
    pub indent: usize,
    /// The sign it opens with.
    pub sign: Sign,
    /// A label such as `Q:` or `Answer:` after the sign.
    pub label: Option<Label>,
    /// The level tag that stood on it.
    pub level: Option<Level>,
    /// What remains after sign, tag and label.
    pub body: &'a str,
    /// The words of the body that may ask; all of it, outside conversations.
    pub prompt: &'a str,
    /// Who says it, in a conversation.
    pub speech: Option<Speech>,
    /// Whether it says nothing but who speaks, and when.
    pub header: bool,
    /// Whether all of it is bold.
    pub bold: bool,
    /// Whether a time of day stood before it.
    pub stamped: bool,
    /// Whether a mail quotes it.
    pub quoted: bool,
    /// The sign of the rule that underlines it.
    pub underline: Option<char>,
    /// Whether it is one of the choices under a question.
    pub choice: bool,
    /// Whether a remark stood behind it, as behind other titles of the document.
    pub remarked: bool,
    /// Whether it opens a slide.
    pub slide: bool,
    /// What remains after the sign only.
    pub text: &'a str,
    /// The whole line without surrounding white space.
    pub whole: &'a str,
    /// Whether a blank line, or the document's edge, stands before it.
    pub blank_before: bool,
    /// Whether a blank line, or the document's edge, stands after it.
    pub blank_after: bool,
}

/// What stands around headings.
const DECORATION: [char; 7] = ['=', '-', '*', '~', '#', '—', '_'];

impl<'a> Line<'a> {
    /// Whether it is a rule: `======`, `- - -`.
    pub fn is_rule(&self) -> bool {
        self.whole.chars().all(|c| matches!(c, '=' | '-' | '*' | '~' | '_' | '—' | '─' | ' '))
            && self.whole.chars().filter(|&c| c != ' ').count() >= 3
    }

    /// Whether it bears the label of a program that answers, in a small word that also means what systems are made of.
    fn names_a_part(&self) -> bool {
        let word = self.text.split_once(':').map(|(word, _)| word.trim());
        self.label == Some(Label::Answer) && word.is_some_and(|word| matches!(word, "model" | "ai" | "bot"))
    }

    /// Reads the line as a label that stands alone.
    pub fn label_alone(&mut self, label: Label) {
        self.label = Some(label);
        (self.body, self.prompt) = ("", "");
    }

    /// Gives the line a label that the document has taught, and what stands after it.
    pub fn bear_label(&mut self, label: Label, text: &'a str) {
        let told = Told::of(text);
        self.label = Some(label);
        (self.level, self.bold) = (self.level.or(told.level), told.bold);
        (self.body, self.prompt) = (told.body, told.body);
    }

    /// Gives the line a sign that the document has taught, and what stands after it.
    pub fn bear(&mut self, sign: Sign, text: &'a str) {
        let told = Told::of(text);
        self.sign = sign;
        self.text = text;
        (self.label, self.level, self.bold) = (told.label, told.level, told.bold);
        (self.body, self.prompt) = (told.body, told.body);
    }

    /// Whether signs on both sides make a heading of it: `== Trees ==`, `--- Feb 4 ---`.
    pub fn is_decorated(&self) -> bool {
        let inner = self.whole.trim_matches(DECORATION);
        let (head, tail) = (self.whole.len() - inner.len(), inner.trim());
        let closed = self.whole.ends_with(DECORATION);
        head >= 4 && closed && inner.starts_with(' ') && inner.ends_with(' ') && !tail.is_empty()
    }

    /// What it says as a heading, without the signs around it.
    pub fn title(&self) -> &'a str {
        if self.is_decorated() { self.whole.trim_matches(DECORATION).trim() } else { self.body }
    }
}

/// The bullet that stands for the quotation marks around a line.
pub(super) const QUOTED: char = '"';

/// What a line opens with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Sign {
    /// Nothing.
    None,
    /// A bullet; the character tells bullets of one document apart.
    Bullet(char),
    /// A number with `.` or `)`.
    Number(u32),
    /// A letter or small roman number with `.` or `)`.
    Letter,
    /// `#` signs, as in Markdown headings and code comments.
    Hash,
}

/// A word before a colon that says what the line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Label {
    /// `Q:`, `Question 3.`
    Question,
    /// `Interviewer:`, `You said:`: whoever asks, though not all they say is a question.
    Asker,
    /// `A:`, `Answer:`, `Solution:`, `Candidate:`
    Answer,
    /// `Hint:`, `Note:` under a question.
    Hint,
    /// `Stage 2:`, `Example 1 - `, `Problem 7:`: a numbered item, which may or may not be a question.
    Item,
}

/// Returns the non-blank lines. `first` is the number of the first line.
pub(super) fn lines(text: &str, first: u32) -> Vec<Line<'_>> {
    let mut out: Vec<Line<'_>> = Vec::new();
    let mut blank = true;
    let even = is_evenly_spaced(text);
    let mut gap = 0;
    for (offset, raw) in text.split('\n').enumerate() {
        let whole = raw.trim_matches(is_space);
        if strip_quotation(whole).is_empty() {
            gap += 1;
            if even && gap == 1 {
                continue;
            }
            if let Some(last) = out.last_mut() {
                last.blank_after = true;
            }
            blank = true;
            continue;
        }
        let mut line = read_line(raw, whole, first + offset as u32);
        line.blank_before = blank;
        // Scraped lists often leave the bullet alone on its line, with its text on the next.
        let lone = out
            .last()
            .filter(|before| !blank && before.text.is_empty() && before.sign != Sign::None && line.sign == Sign::None)
            // A lone middle dot parts what a page says of its author.
            .filter(|before| before.whole != "·");
        if let Some(lone) = lone {
            line.number = lone.number;
            line.sign = lone.sign;
            line.indent = lone.indent;
            line.blank_before = lone.blank_before;
            out.pop();
        }
        blank = false;
        gap = 0;
        out.push(line);
    }
    if let Some(last) = out.last_mut() {
        last.blank_after = true;
    }
    // "model: boosted trees" names a part of an answer, where nobody asks.
    if !out.iter().any(|line| line.label == Some(Label::Asker)) {
        out.iter_mut().filter(|line| line.names_a_part()).for_each(|line| {
            line.label = None;
            (line.body, line.prompt) = (line.text, line.text);
        });
    }
    // What all lines share indents none of them.
    let shared = out.iter().map(|line| line.indent).min().unwrap_or_default();
    out.iter_mut().for_each(|line| line.indent -= shared);
    out
}

/// Fewer lines tell nothing about how they are spaced.
const FEWEST_SPACED: usize = 12;
/// In percent: where so many lines have a blank one under them, it parts nothing.
const SPACED: usize = 97;

/// Whether a blank line stands under nearly every line, so that only wider gaps part anything.
fn is_evenly_spaced(text: &str) -> bool {
    let (mut all, mut spaced, mut before) = (0, 0, true);
    for line in text.split('\n') {
        let blank = is_blank(line);
        all += usize::from(!blank);
        spaced += usize::from(blank && !before);
        before = blank;
    }
    all >= FEWEST_SPACED && spaced * 100 >= all * SPACED
}

/// Returns the lines that a marked-up source shows.
pub(super) fn of_source(shown: &[Shown]) -> Vec<Line<'_>> {
    parted(shown.iter().map(|shown| {
        let line = read_line(&shown.text, shown.text.trim_matches(is_space), shown.number);
        (line, shown.apart)
    }))
}

/// Returns the lines of a text that was wrapped.
pub(super) fn of_rows(rows: &[Row]) -> Vec<Line<'_>> {
    parted(rows.iter().map(|row| {
        let line = read_line(&row.text, row.text.trim_matches(is_space), row.first);
        (Line { last: row.last, ..line }, row.apart)
    }))
}

/// Returns lines, each with whether it stands apart from the one before, as what is blank around them says it.
fn parted<'a>(lines: impl ExactSizeIterator<Item = (Line<'a>, bool)>) -> Vec<Line<'a>> {
    let mut out: Vec<Line<'a>> = Vec::with_capacity(lines.len());
    for (mut line, apart) in lines {
        line.blank_before = apart || out.is_empty();
        if let Some(last) = out.last_mut() {
            last.blank_after = line.blank_before;
        }
        out.push(line);
    }
    if let Some(last) = out.last_mut() {
        last.blank_after = true;
    }
    out
}

/// Returns the lines of a text without the spaces and tabs that all of them begin with.
pub(super) fn dedented(text: &str) -> Vec<&str> {
    let leading = |line: &str| line.bytes().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
    let shared = text.split('\n').filter(|line| !is_blank(line)).map(leading).min().unwrap_or_default();
    text.split('\n').map(|line| &line[shared.min(leading(line))..]).collect()
}

/// Returns the numbers of the lines that are nothing but the sign of a quotation.
pub(super) fn bare_quotations(text: &str, first: u32) -> impl Iterator<Item = u32> {
    let is_bare = |line: &str| !is_blank(line) && strip_quotation(line.trim_matches(is_space)).is_empty();
    text.split('\n').zip(first..).filter(move |(line, _)| is_bare(line)).map(|(_, number)| number)
}

/// Fewer lines that bear their own number are a list; in percent, so many of them bear nothing else.
const FEWEST_COUNTED: usize = 10;
const BARE: usize = 8;

/// Returns the text without the numbers of its lines, as a viewer of code shows them beside each.
pub(super) fn without_numbers(text: &str) -> Cow<'_, str> {
    let split = |line: &str| {
        let bare = line.trim_start();
        let rest = bare.trim_start_matches(|c: char| c.is_ascii_digit());
        let number: Option<u32> = bare[..bare.len() - rest.len()].parse().ok();
        number.filter(|_| rest.trim().is_empty() || rest.starts_with([' ', '\t'])).map(|number| (number, rest.len()))
    };
    let (mut count, mut bare, mut next) = (0, 0, None);
    for line in text.split('\n').filter(|line| !is_blank(line)) {
        match split(line) {
            Some((number, rest)) if next.is_none_or(|next| next == number) => {
                next = Some(number + 1);
                bare += usize::from(line[line.len() - rest..].trim().is_empty());
                count += 1;
            }
            _ => return Cow::Borrowed(text),
        }
    }
    if count < FEWEST_COUNTED || bare * 100 < count * BARE {
        return Cow::Borrowed(text);
    }
    let lines = text.split('\n').map(|line| {
        let rest = split(line).map_or(line, |(_, rest)| &line[line.len() - rest..]);
        rest.strip_prefix(['\t', ' ']).unwrap_or(rest)
    });
    Cow::Owned(lines.collect::<Vec<_>>().join("\n"))
}

/// Whether a line shows nothing: a byte order mark or a space of no width is no word.
pub(super) fn is_blank(line: &str) -> bool {
    line.chars().all(is_space)
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\u{a0}')
}

/// `> What is it?`, `>> It is`: what a mail quotes; three such signs are the prompt of a shell.
fn strip_quotation(whole: &str) -> &str {
    let told = whole.trim_start_matches('>');
    let quoted = (1..=2).contains(&(whole.len() - told.len())) && (told.is_empty() || told.starts_with(' '));
    if quoted { told.trim_start_matches(['>', ' ']) } else { whole }
}

fn read_line<'a>(raw: &str, whole: &'a str, number: u32) -> Line<'a> {
    let told = strip_quotation(whole);
    let quoted = told.len() < whole.len();
    let stamped = strip_timestamp(told);
    let whole = if stamped.is_empty() { told } else { stamped };
    let indent: usize = raw.chars().take_while(|&c| is_space(c)).map(|c| if c == '\t' { 4 } else { 1 }).sum();
    let (sign, text) = split_sign(whole);
    // The round bullet of a word processor stands under another, though copying lost its indentation.
    let inner = sign == Sign::Bullet('◦') && whole.starts_with('o') || whole.starts_with('\u{f0a7}');
    let indent = if inner { indent + INNER_BULLET } else { indent };
    // "(d) (i) Hence …": the second sign belongs to the first.
    let text = if sign == Sign::Letter { split_letter(text).unwrap_or(text) } else { text };
    let Told { label, level, bold, body } = Told::of(text);
    Line {
        number,
        last: number,
        indent,
        sign,
        label,
        level,
        body,
        prompt: body,
        speech: None,
        header: false,
        bold,
        stamped: !stamped.is_empty() && stamped.len() < told.len(),
        quoted,
        underline: None,
        choice: false,
        remarked: false,
        slide: false,
        text,
        whole,
        blank_before: false,
        blank_after: false,
    }
}

/// What the text after the sign says.
struct Told<'a> {
    label: Option<Label>,
    level: Option<Level>,
    bold: bool,
    body: &'a str,
}

impl<'a> Told<'a> {
    fn of(text: &'a str) -> Self {
        let (label, rest) = split_arrow(text).map_or_else(|| split_label(text), |rest| (Some(Label::Answer), rest));
        let (bold, rest) = split_bold(rest);
        let (level, body) = split_level(rest);
        // The tag may stand before the label or number: "i. [E] What …", "[M] Q: …".
        let (level, label, body) = match (level, label) {
            (Some(level), None) => {
                let (label, body) = split_label(body);
                (Some(level), label, body)
            }
            (level, label) => (level, label, body),
        };
        let body = strip_marks(body.trim_end_matches('¶').trim_end());
        Told { label, level, bold, body }
    }
}

/// `-> it is`, `=> it is`: an arrow points from the question above to its answer.
fn split_arrow(text: &str) -> Option<&str> {
    ["-> ", "=> ", "--> "].iter().find_map(|arrow| text.strip_prefix(arrow)).map(str::trim_start)
}

/// `**What is it?**`
fn split_bold(text: &str) -> (bool, &str) {
    let inner = ["**", "__"].iter().find_map(|sign| {
        let inner = text.strip_prefix(sign)?.strip_suffix(sign)?;
        (!inner.trim().is_empty() && !inner.contains(sign)).then_some(inner.trim())
    });
    (inner.is_some(), inner.unwrap_or(text))
}

/// `[00:01:40]`, `(12:03)`, `12:03 -`, `[14/03/2024, 18:02]`, `14/03/2024, 18:02 -` before what was said.
fn strip_timestamp(whole: &str) -> &str {
    if let Some(said) = strip_date(whole) {
        return said;
    }
    let inner = whole.trim_start_matches(['[', '(']);
    let end = inner.find(|c: char| !(c.is_ascii_digit() || c == ':' || c == '.' || c == ',')).unwrap_or(inner.len());
    let range = inner[end..].trim_start().starts_with("-->");
    if range || end < 4 || inner[..end].matches(':').count() == 0 {
        return whole;
    }
    inner[end..].trim_start_matches([']', ')', ' ', '-', '–', '\t']).trim_start()
}

/// What follows a date with a time of day, in brackets or before a dash.
fn strip_date(whole: &str) -> Option<&str> {
    let bracketed = whole.strip_prefix('[').and_then(|rest| rest.split_once("] "));
    let (date, said) = bracketed.or_else(|| whole.split_once(" - "))?;
    let is_part = |part: &str| {
        matches!(part, "AM" | "PM" | "am" | "pm")
            || part.starts_with(|c: char| c.is_ascii_digit())
                && part.chars().all(|c| c.is_ascii_digit() || matches!(c, ':' | '.' | '/' | '-'))
    };
    let parts: Vec<&str> = date.split([',', ' ', '\u{202f}']).filter(|part| !part.is_empty()).collect();
    let dated = (2..=3).contains(&parts.len()) && parts.iter().all(|part| is_part(part)) && date.contains(':');
    (dated && !said.trim().is_empty()).then(|| said.trim_start())
}

/// Examination marks at the end of a line: `[3]`, `[6 marks]`, `(5 marks)`.
fn strip_marks(body: &str) -> &str {
    let Some(open) = body.rfind(['[', '(']) else { return body };
    let (head, tail) = body.split_at(open);
    let inside = tail.trim_start_matches(['[', '(']).trim_end_matches([']', ')', ' ']);
    let mut words = inside.split_whitespace();
    let number = words.next().is_some_and(|word| word.parse::<u32>().is_ok());
    let unit = words.next();
    let marks = number
        && words.next().is_none()
        && (unit.is_some_and(|word| ["marks", "mark", "points", "pts", "баллов", "балла"].contains(&word))
            || unit.is_none() && tail.starts_with('[') && head.ends_with([' ', '.', '?']));
    if marks && tail.ends_with([']', ')']) && !head.trim().is_empty() { head.trim_end() } else { body }
}

/// How much deeper an inner bullet stands.
const INNER_BULLET: usize = 4;

const BULLETS: &[char] = &[
    '•', '◦', '▪', '▫', '●', '○', '■', '□', '‣', '⁃', '∙', '·', '*', '-', '–', '—', '−', '+', '➤', '►', '▶', '✓', '✔',
    '→', '➢', '❖', '↳', '❓', '✅', '🔹', '🔸',
];

/// Boxes of a list to be worked through: whether one is ticked says nothing of what stands beside it.
pub(super) const BOXES: &[char] = &['☐', '☑', '☒', '⬜', '⬛', '◐', '◑', '◒', '◓', '◔', '◕'];

/// "Q: why", "1. Find": what is said in a comment of SQL rather than after a dash.
fn is_told(text: &str) -> bool {
    // "-- B2. Find": letters tell the parts of a set.
    let text = text.trim_start();
    let counted = text.strip_prefix(|c: char| c.is_ascii_uppercase()).unwrap_or(text);
    let number = counted.trim_start_matches(|c: char| c.is_ascii_digit());
    split_label(text).0.is_some() || number.len() < counted.len() && number.starts_with([')', '.'])
}

/// `[ ] Why`, `[x] Why`, `[~] Why`: a box drawn in letters, whatever its mark.
fn split_box(whole: &str) -> Option<&str> {
    let (mark, text) = whole.strip_prefix('[')?.split_once(']')?;
    let mut marks = mark.chars();
    let marked = marks.next().is_none_or(|c| matches!(c, 'x' | 'X' | 'v' | 'V' | 'o') || !c.is_alphanumeric());
    (marked && marks.next().is_none() && text.starts_with(is_space)).then(|| text.trim_start_matches(is_space))
}

/// Splits the sign off. A dash or star counts only before a space, so "-1" and "*args" stay text.
pub(super) fn split_sign(whole: &str) -> (Sign, &str) {
    let mut chars = whole.chars();
    let Some(first) = chars.next() else { return (Sign::None, whole) };
    let rest = chars.as_str();
    if BOXES.contains(&first) && rest.starts_with(is_space) {
        return (Sign::Bullet(BOXES[0]), rest.trim_start_matches(is_space));
    }
    if let Some(text) = split_box(whole) {
        return (Sign::Bullet(BOXES[0]), text);
    }
    // "// Q: why is it slow?", "-- A: no index": comments in other languages.
    if let Some(text) = whole.strip_prefix("// ").or_else(|| whole.strip_prefix("-- ").filter(|text| is_told(text))) {
        return (Sign::Hash, text.trim());
    }
    // Bullets of a word processor: signs of its own font, and a letter before a tab.
    if matches!(first, '\u{f0a0}'..='\u{f0ff}') {
        return (Sign::Bullet('•'), rest.trim_start_matches(is_space));
    }
    if first == 'o' && rest.starts_with(['\t', '\u{a0}']) {
        return (Sign::Bullet('◦'), rest.trim_start_matches(is_space));
    }
    if BULLETS.contains(&first) {
        let ascii = matches!(first, '*' | '-' | '–' | '—' | '−' | '+' | '→' | '·');
        // "− 1.8 x" goes on with a formula.
        if first == '−' && !rest.trim_start().starts_with(char::is_uppercase) {
            return (Sign::None, whole);
        }
        if rest.is_empty() || rest.starts_with(is_space) || (!ascii && !rest.starts_with(first)) {
            let text = rest.trim_start_matches(is_space);
            let text = split_box(text).unwrap_or(text);
            // A bullet may be followed by a number: "• 1. What …".
            return (Sign::Bullet(first), text);
        }
        return (Sign::None, whole);
    }
    if let Some(found) = split_keycap(whole) {
        return found;
    }
    if first == '#' {
        let text = rest.trim_start_matches('#');
        if text.starts_with(' ') {
            return (Sign::Hash, text.trim());
        }
        return (Sign::None, whole);
    }
    if first.is_ascii_digit() || first == '(' {
        let inner = if first == '(' { rest } else { whole };
        let digits: usize = inner.chars().take_while(char::is_ascii_digit).count();
        if first != '('
            && let Some(found) = split_section(whole)
        {
            return found;
        }
        if (1..=4).contains(&digits) {
            let after = &inner[digits..];
            let close = after.chars().next();
            if let Some(c @ ('.' | ')' | ':' | '、' | '．')) = close
                && (first != '(' || c == ')')
                && let rest = &after[c.len_utf8()..]
                && (rest.is_empty()
                    || rest.starts_with(is_space)
                    || (!matches!(c, '.' | ':') && rest.starts_with(char::is_alphabetic))
                    || (c == '.' && begins_a_sentence(rest)))
                && let Ok(value) = inner[..digits].parse()
            {
                return (Sign::Number(value), rest.trim_start_matches(is_space));
            }
        }
    }
    if let Some(rest) = split_letter(whole) {
        return (Sign::Letter, rest);
    }
    split_code(whole).unwrap_or((Sign::None, whole))
}

/// "1.What is it", "2.什么是": no space is left behind the number.
fn begins_a_sentence(rest: &str) -> bool {
    let mut chars = rest.chars();
    match (chars.next(), chars.next()) {
        (Some(first), Some(next)) => {
            first.is_uppercase() && next.is_lowercase() && rest.contains(' ')
                || first.is_alphabetic() && !first.is_lowercase() && !first.is_uppercase()
        }
        _ => false,
    }
}

/// `B2 · Describe …`, `C11 | Why …`: a letter and a number before a sign that parts.
fn split_code(whole: &str) -> Option<(Sign, &str)> {
    let (code, text) = whole.split_once(' ')?;
    let digits = code.strip_prefix(|c: char| c.is_ascii_alphabetic())?;
    let text = text.trim_start().strip_prefix(['·', '|', '›', '•'])?.trim_start();
    let number = (1..=3).contains(&digits.len()).then(|| digits.parse().ok())??;
    (!text.is_empty()).then_some((Sign::Number(number), text))
}

/// `3.4 State …`, `4.2.1. Why …`, `4.7* Derive …`: the last part counts. "2.5 GHz" and "3.1 is" are quantities.
fn split_section(whole: &str) -> Option<(Sign, &str)> {
    let starred = whole.split_once('*').filter(|(number, _)| !number.contains(' '));
    let (number, text) = starred.or_else(|| whole.split_once([' ', '\t']))?;
    let parts: Vec<&str> = number.trim_end_matches(['.', ')']).split('.').collect();
    let counted = |part: &&str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let text = text.trim_start();
    let numbers = (2..=4).contains(&parts.len()) && parts.iter().all(counted) && !parts[0].starts_with('0');
    let titled = text.starts_with(|c: char| c.is_uppercase() || matches!(c, '"' | '“' | '«' | '[' | '('));
    (numbers && titled && text.contains(' ')).then_some((Sign::Number(parts.last()?.parse().ok()?), text))
}

/// `1️⃣`, `🔟`: emoji numbers; any other emoji before a line is decoration.
fn split_keycap(whole: &str) -> Option<(Sign, &str)> {
    if let Some(rest) = whole.strip_prefix('🔟') {
        return Some((Sign::Number(10), rest.trim_start_matches('\u{fe0f}').trim_start()));
    }
    let digits = whole.chars().take_while(char::is_ascii_digit).count();
    if digits == 1
        && let Some(rest) = whole[1..].strip_prefix('\u{fe0f}').unwrap_or(&whole[1..]).strip_prefix('\u{20e3}')
    {
        let value = whole[..1].parse().unwrap_or_default();
        return Some((Sign::Number(value), rest.trim_start()));
    }
    let rest = whole.trim_start_matches(
        |c: char| matches!(c, '\u{2600}'..='\u{27bf}' | '\u{1f300}'..='\u{1faff}' | '\u{fe0f}' | '\u{200d}'),
    );
    (rest.len() < whole.len() && rest.starts_with(' ') && !rest.trim().is_empty())
        .then(|| (Sign::None, rest.trim_start()))
}

/// `a)`, `(b)`, `i.`, `iv)`: a letter or small roman number used as a sign.
fn split_letter(whole: &str) -> Option<&str> {
    let inner = whole.strip_prefix('(').unwrap_or(whole);
    let word: usize = inner.chars().take_while(char::is_ascii_lowercase).map(char::len_utf8).sum();
    let (letters, after) = inner.split_at(word);
    let roman = !letters.is_empty() && letters.chars().all(|c| "ivx".contains(c)) && letters.len() <= 4;
    let close = after.chars().next()?;
    let single = letters.len() == 1 && (close == ')');
    if !(roman || single) || !matches!(close, '.' | ')') || (inner.len() != whole.len() && close != ')') {
        return None;
    }
    let rest = &after[1..];
    rest.starts_with(' ').then(|| rest.trim_start())
}

fn known_among(list: &[&str], head: &str) -> bool {
    let first = head.split(' ').next().unwrap_or_default().to_lowercase();
    list.contains(&first.as_str())
}

/// Splits a label off the text: a known word, an optional number, then `:`, `.`, `)` or a dash.
pub(super) fn split_label(text: &str) -> (Option<Label>, &str) {
    let plain = text.trim_start_matches(['*', '_']);
    // "Ans 1/3", "Ans - a heap": no word of a sentence.
    if let Some(after) = ["Ans ", "ANS "].iter().find_map(|label| plain.strip_prefix(label)) {
        return (Some(Label::Answer), after.trim_start_matches([' ', '-', '–', '—', ':', '=']));
    }
    if let Some(found) = of_a_chapter(plain) {
        return found;
    }
    if let Some(after) = spelled_out(plain) {
        return (Some(Label::Question), after);
    }
    if let Some(after) = bracketed_answer(plain) {
        return (Some(Label::Answer), after);
    }
    // "Round 1-2: Coding": a dash between numbers ends nothing.
    let spans = |at: usize, c: char| {
        matches!(c, '-' | '–')
            && plain[..at].ends_with(|c: char| c.is_ascii_digit())
            && plain[at + c.len_utf8()..].starts_with(|c: char| c.is_ascii_digit())
    };
    // "3Q: why", "3A: so": the number stands first.
    let unnumbered = plain.trim_start_matches(|c: char| c.is_ascii_digit());
    if unnumbered.len() < plain.len()
        && let Some((letter @ ("Q" | "A" | "q" | "a"), after)) = unnumbered.split_once([':', '.', ')'])
        && after.starts_with(' ')
    {
        let label = if letter.eq_ignore_ascii_case("q") { Label::Question } else { Label::Answer };
        return (Some(label), after.trim_start());
    }
    // "Q3/ why"
    let slashed = |at: usize, c: char| {
        c == '/' && plain[..at].ends_with(|c: char| c.is_ascii_digit()) && plain[at + 1..].starts_with(' ')
    };
    let end = plain
        .char_indices()
        .find(|&(at, c)| {
            matches!(c, ':' | '：' | '.' | ')' | '-' | '–' | '—' | '*') && !spans(at, c) || slashed(at, c) || at > 40
        })
        .map_or(plain.len(), |(at, _)| at);
    let head = &plain[..end];
    let rest = &plain[end..];
    // "Problem B" counts as "Problem 2" does.
    let lettered = head.trim_end().rsplit_once(' ').filter(|(word, letter)| {
        letter.len() == 1 && letter.bytes().all(|byte| byte.is_ascii_uppercase()) && known_among(ITEM_LABELS, word)
    });
    let word_end = lettered.map_or_else(
        || head.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '#' | '-' | '–')).len(),
        |(word, _)| word.len(),
    );
    let word = head[..word_end].trim().to_lowercase();
    let numbered = lettered.is_some() || head[word_end..].chars().any(|c| c.is_ascii_digit());
    let known = |list: &[&str]| list.contains(&word.as_str());
    if plain.len() <= LONGEST_ANSWER_NAME && plain.contains(|c: char| c.is_ascii_digit()) && answers_a_number(plain) {
        return (Some(Label::Answer), "");
    }
    // "Question 3 (8 points)": what stands in brackets after the number is said of the question, not by it.
    let (asks, counts) = (known_among(QUESTION_LABELS, head), known_among(ITEM_LABELS, head));
    if (asks || counts)
        && let Some(open) = head.find('(')
        && head[..open].trim_end().ends_with(|c: char| c.is_ascii_digit())
        && let Some(asked) = rest.strip_prefix(')')
        && (asked.is_empty() || asked.starts_with([':', '.', ' ']))
    {
        let label = if asks { Label::Question } else { Label::Item };
        return (Some(label), asked.trim_start_matches([':', '.', ' ', '-', '–', '—']));
    }
    let mut closing = rest.chars();
    let close = closing.next();
    let after = closing.as_str().trim_start_matches(['*', '_', ' ', '\u{a0}', ':']).trim_start();
    let colon = matches!(close, Some(':' | '：'));
    let ended = colon || (numbered && matches!(close, Some('.' | ')' | '-' | '–' | '—' | '/')));
    let bare = rest.is_empty();
    // "Q.", "Ans." and "Solution." carry no number but are no sentence either.
    let alone = ["q", "ans", "ques", "answer", "solution", "ответ", "решение"].contains(&word.as_str());
    let dotted = close == Some('.') && alone && (rest[1..].starts_with(' ') || rest.len() == 1);
    if known(QUESTION_LABELS) && (ended || dotted || (bare && numbered)) {
        return (Some(Label::Question), after);
    }
    if known(ANSWER_LABELS)
        && (ended
            || dotted
            // "Strong answer" is no sentence; "red flag" and "key points" may head a list.
            || (bare && (STANDS_ALONE.contains(&word.as_str()) || word.ends_with(" answer"))))
    {
        return (Some(Label::Answer), after);
    }
    if known(ASKER_LABELS)
        && (colon || bare && matches!(word.as_str(), "you said" | "user" | "interviewer"))
        && !numbered
    {
        return (Some(Label::Asker), after);
    }
    if known(SAYER_LABELS)
        && (colon || bare && matches!(word.as_str(), "chatgpt said" | "assistant said" | "assistant"))
        && !numbered
    {
        return (Some(Label::Answer), after);
    }
    if known(HINT_LABELS) && ended {
        return (Some(Label::Hint), after);
    }
    if known(ITEM_LABELS) && numbered && (ended || bare) {
        return (Some(Label::Item), after);
    }
    (None, text)
}

/// `Question two. Why`: a number in words, as people dictate it.
fn spelled_out(text: &str) -> Option<&str> {
    let (word, rest) = text.split_once(' ')?;
    let end = rest.find(['.', ':', ',', ')'])?;
    let known = |list: &[&str], word: &str| list.contains(&word.to_lowercase().as_str());
    let asked = rest[end + 1..].trim_start();
    (word.len() > 1 && known(QUESTION_LABELS, word) && known(NUMBERS, &rest[..end]) && !asked.is_empty())
        .then_some(asked)
}

/// `Exercise 1.2  Why`, `Ex. 1.2) Why`: the number of an item within a chapter.
fn of_a_chapter(text: &str) -> Option<(Option<Label>, &str)> {
    let word_end = text.find(|c: char| !c.is_alphabetic()).filter(|&end| end > 0)?;
    let number = text[word_end..].trim_start_matches('.').trim_start_matches([' ', '#']);
    let rest = number.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let digits = number[..number.len() - rest.len()].trim_end_matches('.');
    let (chapter, item) = digits.split_once('.')?;
    let counts = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let asked = rest.trim_start_matches([')', ':', '-', '–', '—', ' ', '\t']);
    let closed = digits.len() < number.len() - rest.len()
        || rest.starts_with([')', ':', '-', '–', '—', '\t'])
        || rest.starts_with("  ")
        || rest.starts_with(' ') && asked.starts_with(char::is_uppercase);
    if !counts(chapter) || !counts(item) || !closed || asked.is_empty() {
        return None;
    }
    let word = text[..word_end].to_lowercase();
    let known = |list: &[&str]| list.contains(&word.as_str());
    let label = match () {
        () if known(QUESTION_LABELS) => Label::Question,
        () if known(ITEM_LABELS) || known(EXERCISES) => Label::Item,
        () => return None,
    };
    Some((Some(label), asked))
}

/// Words for an answer that label it without any sign.
const STANDS_ALONE: &[&str] =
    &["answer", "solution", "ответ", "решение", "antwort", "respuesta", "réponse", "risposta", "resposta"];

/// `(answer)`, `[Solution] It is`: what follows the word for an answer in brackets.
fn bracketed_answer(text: &str) -> Option<&str> {
    let close = match text.chars().next()? {
        '(' => ')',
        '[' => ']',
        '<' => '>',
        '{' => '}',
        _ => return None,
    };
    let (word, after) = text[1..].split_once(close)?;
    let word = word.trim().to_lowercase();
    let named = STANDS_ALONE.contains(&word.as_str()) || word == "ans";
    named.then(|| after.trim_start_matches([' ', ':', '-', '–', '—', '*', '_']))
}

/// In bytes.
const LONGEST_ANSWER_NAME: usize = 48;

/// `Question 3 – answer`, `Q3 (solution)`, `Answer to question 3`: nothing but that an answer follows, and to what.
fn answers_a_number(text: &str) -> bool {
    let lower = text.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).flat_map(|word| {
        // "Q3" is a word and a number.
        let (name, digits) = word.split_at(word.len() - word.trim_start_matches(char::is_alphabetic).len());
        [name, digits].into_iter().filter(|part| !part.is_empty())
    });
    let names = |word: &str| QUESTION_LABELS.contains(&word) || ITEM_LABELS.contains(&word);
    let answers = |word: &str| word.len() > 1 && (ANSWER_LABELS.contains(&word) || is_answer_key(word));
    let is_number = |word: &str| word.len() <= 3 && word.bytes().all(|byte| byte.is_ascii_digit());
    let Some(first) = words.next() else { return false };
    let told: Vec<&str> = words.take(4).collect();
    match told.as_slice() {
        [number, answer] => names(first) && is_number(number) && answers(answer),
        [to, name, number] => answers(first) && TO.contains(to) && names(name) && is_number(number),
        _ => false,
    }
}

/// What stands between an answer and what it answers.
const TO: &[&str] = &["to", "for", "of", "zu", "к", "на", "de", "à", "a"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_and_labels_are_split_off() {
        let cases: &[(&str, Sign, Option<Label>, &str)] = &[
            ("  • What is attention?", Sign::Bullet('•'), None, "What is attention?"),
            ("- no", Sign::Bullet('-'), None, "no"),
            ("-1 is odd", Sign::None, None, "-1 is odd"),
            ("12. Why?", Sign::Number(12), None, "Why?"),
            ("3) Why?", Sign::Number(3), None, "Why?"),
            ("3.12 Why does it work?", Sign::Number(12), None, "Why does it work?"),
            ("4.15*Prove the bound", Sign::Number(15), None, "Prove the bound"),
            ("B2 · Describe a failure", Sign::Number(2), None, "Describe a failure"),
            ("A1 is a road", Sign::None, None, "A1 is a road"),
            ("3.5 is a number", Sign::None, None, "3.5 is a number"),
            ("// Q: What is it?", Sign::Hash, Some(Label::Question), "What is it?"),
            ("-- A: an index", Sign::Hash, Some(Label::Answer), "an index"),
            ("-- an index", Sign::None, None, "-- an index"),
            ("Q1. What is it?", Sign::None, Some(Label::Question), "What is it?"),
            ("Question 4: What is it?", Sign::None, Some(Label::Question), "What is it?"),
            ("Question 2 (15 min): Why?", Sign::None, Some(Label::Question), "Why?"),
            ("Ans. It is", Sign::None, Some(Label::Answer), "It is"),
            ("Ans 1/3", Sign::None, Some(Label::Answer), "1/3"),
            ("Ans - a heap", Sign::None, Some(Label::Answer), "a heap"),
            ("Solution. By Bayes' rule", Sign::None, Some(Label::Answer), "By Bayes' rule"),
            ("• Answer:", Sign::Bullet('•'), Some(Label::Answer), ""),
            ("Exercise 1.2  Why?", Sign::None, Some(Label::Item), "Why?"),
            ("Ex. 1.2. Why?", Sign::None, Some(Label::Item), "Why?"),
            ("Question 2.10: Why?", Sign::None, Some(Label::Question), "Why?"),
            ("Question two. Why?", Sign::None, Some(Label::Question), "Why?"),
            ("− Why", Sign::Bullet('−'), None, "Why"),
            ("− 1.8 x", Sign::None, None, "− 1.8 x"),
            ("(answer)", Sign::None, Some(Label::Answer), ""),
            ("[Solution] a heap", Sign::None, Some(Label::Answer), "a heap"),
            ("STRONG ANSWER", Sign::None, Some(Label::Answer), ""),
            ("(answers vary)", Sign::None, None, "(answers vary)"),
            ("Stage 1: The theorem", Sign::None, Some(Label::Item), "The theorem"),
            ("Round 1-2: Coding", Sign::None, Some(Label::Item), "Coding"),
            ("Problem B - Anagrams", Sign::None, Some(Label::Item), "Anagrams"),
            ("Problem A thing", Sign::None, None, "Problem A thing"),
            ("Вопрос: Что такое?", Sign::None, Some(Label::Question), "Что такое?"),
            ("i. [E] What?", Sign::Letter, None, "What?"),
            ("A matrix: it is", Sign::None, None, "A matrix: it is"),
            ("3Q: Why?", Sign::None, Some(Label::Question), "Why?"),
            ("Q3/ Why?", Sign::None, Some(Label::Question), "Why?"),
            ("Question 3 – answer", Sign::None, Some(Label::Answer), ""),
            ("Answer to question 3", Sign::None, Some(Label::Answer), ""),
            ("[~] Why?", Sign::Bullet('☐'), None, "Why?"),
            ("Answering questions: how", Sign::None, None, "Answering questions: how"),
            ("A. Karpathy wrote", Sign::None, None, "A. Karpathy wrote"),
        ];
        for (raw, sign, label, body) in cases {
            let all = lines(raw, 1);
            assert_eq!((all[0].sign, all[0].label, all[0].body), (*sign, *label, *body), "{raw}");
        }
    }

    #[test]
    fn blank_lines_under_all_lines_part_nothing() {
        let text = "Why scale?\n\nUnits.\n\n".repeat(8);
        assert!(lines(&text, 1).iter().skip(1).all(|line| !line.blank_before));
        let paired = text.replace("?\n", "?");
        let paired = lines(&paired, 1);
        assert!(paired.iter().all(|line| line.blank_before == line.body.ends_with('?')));
    }

    #[test]
    fn what_a_mail_quotes_is_read_without_its_sign() {
        let all = lines("> - Why scale?\n>\n> Units.\n>>> x = 1", 1);
        assert_eq!((all[0].sign, all[0].body, all[0].quoted), (Sign::Bullet('-'), "Why scale?", true));
        assert_eq!((all[1].blank_before, all[2].body), (true, ">>> x = 1"));
    }

    #[test]
    fn a_lone_bullet_joins_the_line_after_it() {
        let all = lines("-\nText of it\n- next", 1);
        assert_eq!(all.len(), 2);
        assert_eq!((all[0].number, all[0].last, all[0].body, all[0].sign), (1, 2, "Text of it", Sign::Bullet('-')));
    }
}
