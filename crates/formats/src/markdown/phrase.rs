//! The words of a line: does it ask, which label or number does it carry, what remains when they are gone?

use domain::bank::Level;

use crate::classify::split_level;
use crate::wording::vocabulary::{ANNOUNCERS, ASKING, COMMANDS};
use crate::wording::{names_in_a_clause, normalize, question_evidence};

/// A question's words without what was written around them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cleaned {
    /// The question.
    pub text: String,
    /// The level a tag or sign gave it.
    pub level: Option<Level>,
    /// The number before it.
    pub number: Option<u32>,
    /// Whether a tag such as `#card` marked it.
    pub tagged: bool,
}

/// Removes number, label, tags, signs and level from a question.
pub(super) fn clean(text: &str) -> Cleaned {
    let mut cleaned = Cleaned { text: String::new(), level: None, number: None, tagged: false };
    let mut rest = text.trim();
    // Nobody writes more around a question than this.
    for _ in 0..8 {
        let before = rest;
        let (level, without) = split_level(rest);
        cleaned.level = cleaned.level.or(level);
        rest = without.trim();
        if let Some(length) = question_label(rest) {
            rest = rest[length..].trim_start();
        }
        if let Some((number, length)) = number_prefix(rest) {
            cleaned.number = cleaned.number.or(Some(number));
            rest = rest[length..].trim_start();
        }
        rest = trim_signs(rest, &mut cleaned.level);
        if let Some(at) = trailing_tag(rest) {
            cleaned.tagged |= is_card_tag(&rest[at..]);
            rest = rest[..at].trim_end();
        }
        if let Some(at) = rest.rfind("{#").filter(|_| rest.ends_with('}')) {
            rest = rest[..at].trim_end();
        }
        rest = rest.trim_end_matches(['¶', '\u{2060}']).trim_end();
        if rest == before {
            break;
        }
    }
    let rest = rest.strip_prefix("**").unwrap_or(rest);
    cleaned.text = rest.strip_suffix("**").unwrap_or(rest).trim().to_owned();
    cleaned
}

/// Evidence from which a text without a question mark is taken to ask: more than a bare topic has.
const ASKS: f32 = 1.0;

/// Returns whether the words ask or order something.
pub(super) fn asks(text: &str) -> bool {
    if ends_asking(text) {
        return true;
    }
    if text.ends_with(':') && !text.contains('?') {
        return false;
    }
    let lower = normalize(text);
    let announces = ANNOUNCERS.iter().any(|start| lower.starts_with(start));
    (!announces && question_evidence(text).score >= ASKS
        || inner_question(text).is_some_and(|end| end * 3 > text.len())
        || asks_after_colon(text))
        && !names_in_a_clause(text)
}

/// Returns whether a text asks with a question word at its beginning, mark or no mark.
pub(super) fn wonders(text: &str) -> bool {
    asks(text) && question_evidence(text).reasons.iter().any(|(name, _)| *name == "opens with a question word")
}

/// Evidence that a text has which names something.
const TOPIC: f32 = 0.5;

/// Returns whether the words ask or at least name something that can be asked: "Convexity of the loss", not "reply to Ann".
pub(super) fn names_a_topic(text: &str) -> bool {
    asks(text) || text.starts_with(char::is_uppercase) && question_evidence(text).score >= TOPIC
}

/// "With 5k rows: Name the failure modes."
fn asks_after_colon(text: &str) -> bool {
    text.split_once(": ").is_some_and(|(before, clause)| {
        let first = clause.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let lower = first.to_lowercase();
        before.split_whitespace().count() >= 3
            && first.starts_with(char::is_uppercase)
            && (ASKING.contains(&lower.as_str()) || COMMANDS.contains(&lower.as_str()))
    })
}

/// Returns whether the text ends with a question mark, but for closing signs, a remark in parentheses, or a short order after it.
pub(super) fn ends_asking(text: &str) -> bool {
    ends_with_mark(text) || question_run(text).is_some_and(|end| !text[end..].chars().any(char::is_alphanumeric))
}

fn ends_with_mark(text: &str) -> bool {
    let bare = |text: &str| -> usize {
        text.trim_end_matches(|c: char| {
            c.is_whitespace()
                || matches!(c, '*' | '_' | '"' | '”' | '»' | ']' | '.' | '!' | ':' | '\'' | '’')
                || is_ornament(c)
        })
        .len()
    };
    let mut text = &text[..bare(without_shortcodes(text))];
    if let Some(inner) = text.strip_suffix(')')
        && let Some(open) = inner.rfind('(').filter(|open| *open > 0)
    {
        text = &text[..bare(&text[..open])];
    }
    text.trim_end_matches(')').ends_with(['?', '？'])
}

/// Returns the end of the questions a text opens with when more text follows them: "What is X? Why? It is …".
pub(super) fn inner_question(text: &str) -> Option<usize> {
    question_run(text).filter(|end| without_shortcodes(&text[*end..]).chars().any(char::is_alphanumeric))
}

/// Returns the end of the questions a text opens with, orders such as "Justify in one sentence." among them.
fn question_run(text: &str) -> Option<usize> {
    let mut depth = 0_i32;
    let mut end = None;
    let mut start = 0;
    for (at, c) in text.char_indices() {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            '?' if depth <= 0 => {
                let next = text[at + 1..].chars().next();
                if next
                    .is_none_or(|next| next.is_whitespace() || matches!(next, ':' | '—' | '–' | '*' | '_' | '?' | '!'))
                {
                    // A question later in the text belongs to the answer unless it follows at once.
                    if end.is_some() && !starts_asking(&text[start..at]) {
                        break;
                    }
                    end = Some(at + 1);
                    start = at + 1;
                }
            }
            '.' | '!' if end.is_some() && text[at + 1..].starts_with(char::is_whitespace) => break,
            _ => {}
        }
    }
    let mut end = end?;
    // "Is it convex? Justify in one sentence." asks to its end.
    while let Some(length) = order(&text[end..]) {
        end += length;
    }
    Some(end)
}

/// Returns the length of a first sentence that gives an order.
fn order(text: &str) -> Option<usize> {
    let rest = text.trim_start();
    let word = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_lowercase();
    let length = rest.find(". ").map_or(rest.len(), |at| at + 1);
    let short = rest[..length].split_whitespace().count() <= 10;
    (short && (COMMANDS.contains(&word.as_str()) || word == "why") && !rest[..length].contains(':'))
        .then_some(text.len() - rest.len() + length)
}

fn starts_asking(text: &str) -> bool {
    let lower = text.trim().to_lowercase();
    let first = lower.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    ASKING.contains(&first) || ["and", "or", "is", "are", "does", "do", "can", "should"].contains(&first)
}

/// Returns the length of a label such as `Q:`, `Q12.`, `Question 3:`, `Вопрос:`.
pub(super) fn question_label(text: &str) -> Option<usize> {
    label(text, &["question", "вопрос", "q", "в"])
}

/// Returns the length of a label with a number such as `Exercise 3.`, `Problem 2:`, before what is to be solved.
pub(super) fn exercise_label(text: &str) -> Option<usize> {
    let length = label(text, &["exercise", "problem", "puzzle", "task", "упражнение", "задача"])?;
    let rest = text[length..].trim_start_matches(['*', '_', ' ']);
    (text[..length].contains(|c: char| c.is_ascii_digit()) && !rest.is_empty()).then_some(length)
}

/// Returns the length of a label such as `A:`, `Answer:`, `Solution.`, `Ответ:`.
pub(super) fn answer_label(text: &str) -> Option<usize> {
    label(
        text,
        &["short answer", "sample answer", "model answer", "answer", "ans", "solution", "ответ", "решение", "a", "о"],
    )
}

/// Labels stand before a colon; long ones also before a dot or, numbered, before nothing but a blank.
fn label(text: &str, words: &[&str]) -> Option<usize> {
    let head: String = text.chars().take(24).flat_map(char::to_lowercase).collect();
    let word = words
        .iter()
        .find(|word| head.strip_prefix(**word).is_some_and(|rest| !rest.starts_with(char::is_alphabetic)))?;
    // The words are ASCII or Cyrillic, whose cases have the same length.
    let rest = text.get(word.len()..)?;
    let digits_at = rest.trim_start_matches([' ', '#', '№']);
    let digits = digits_at.bytes().take_while(u8::is_ascii_digit).count();
    let after = if digits > 0 { &digits_at[digits..] } else { rest };
    let sign = after.trim_start_matches([' ', '*', '_']);
    let length = match sign.chars().next() {
        Some(':' | '：') => 1,
        Some('.' | ')' | '-' | '–' | '—')
            if digits > 0 || word.chars().count() > 3 && sign.starts_with(['.', '—', '–']) =>
        {
            sign.chars().next().map_or(1, char::len_utf8)
        }
        None if word.chars().count() > 3 || digits > 0 => 0,
        _ => return None,
    };
    let sign_at = text.len() - sign.len();
    // `std::vector` and `A::B` carry no label.
    (!sign[length.min(sign.len())..].starts_with(':')).then_some(sign_at + length)
}

/// Returns a leading number and its length with the sign behind it: `12.`, `12)`, `(12)`, `1.2.`, `№ 3`.
pub(super) fn number_prefix(text: &str) -> Option<(u32, usize)> {
    let opened = text.strip_prefix(['(', '№', '#']).unwrap_or(text).trim_start();
    let at = text.len() - opened.len();
    let digits = opened.bytes().take_while(u8::is_ascii_digit).count();
    let number = opened[..digits].parse().ok().filter(|_| digits <= 4)?;
    let mut rest = &opened[digits..];
    while let Some(part) = rest.strip_prefix('.') {
        let more = part.bytes().take_while(u8::is_ascii_digit).count();
        if more == 0 {
            break;
        }
        rest = &part[more..];
    }
    let section = rest.len() < opened.len() - digits;
    // A keycap is a digit with two signs behind it.
    let keycap = ["\u{FE0F}\u{20E3}", "\u{20E3}"].iter().find_map(|sign| rest.strip_prefix(sign));
    let dotted = || rest.strip_prefix(['.', ')', ':', '\\']).map(|rest| rest.strip_prefix('.').unwrap_or(rest));
    let sign = keycap.or_else(dotted);
    let opens = |rest: &str| rest.trim_start().starts_with(|c: char| c.is_uppercase() || c == '`');
    let after = match sign {
        Some(after) => after,
        // "1.2 Title" is numbered, "0.5 or 0.9" is a quantity.
        None if section => Some(rest).filter(|rest| number > 0 && opens(rest))?,
        None if at > 0 => rest,
        None => [" - ", " — ", " – ", " · ", " | "].iter().find_map(|sign| rest.strip_prefix(sign))?,
    };
    let stuck = after.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '%' | '.' | ','));
    (!stuck
        && after.trim().chars().any(char::is_alphanumeric)
        && (sign.is_none() || after.starts_with(|c: char| c.is_whitespace() || c.is_alphabetic())))
    .then_some((number, text.len() - after.len()))
}

/// Removes emoji and other ornaments at both ends; some of them tell the level.
fn trim_signs<'t>(text: &'t str, level: &mut Option<Level>) -> &'t str {
    for (sign, meaning) in LEVEL_SIGNS {
        if text.starts_with(sign) || text.ends_with(sign) || text.trim_end_matches('\u{FE0F}').ends_with(sign) {
            *level = level.or(*meaning);
        }
    }
    without_shortcodes(text.trim_start_matches(is_ornament).trim_end_matches(is_ornament)).trim()
}

/// Returns a text without the emoji that are written out at its end: `:star:`, `:white_check_mark:`.
pub(super) fn without_shortcodes(text: &str) -> &str {
    let mut rest = text.trim_end();
    while let Some((before, name)) = rest.strip_suffix(':').and_then(|rest| rest.rsplit_once(':')) {
        let named = name.len() >= 2
            && name.starts_with(|c: char| c.is_ascii_lowercase() || c == '+')
            && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_+-".contains(&byte));
        if !named || !before.is_empty() && !before.ends_with([' ', ':']) {
            break;
        }
        rest = before.trim_end();
    }
    rest
}

const LEVEL_SIGNS: &[(&str, Option<Level>)] = &[
    ("🟢", Some(Level::Easy)),
    ("👶", Some(Level::Easy)),
    ("🟡", Some(Level::Medium)),
    ("🟠", Some(Level::Medium)),
    ("🔴", Some(Level::Hard)),
    ("🚀", Some(Level::Hard)),
    ("🔥", Some(Level::Hard)),
];

/// Returns whether a character is an emoji, arrow, star or the like, and never part of a sentence.
pub(super) fn is_ornament(c: char) -> bool {
    matches!(c,
        '\u{2190}'..='\u{21FF}' | '\u{2300}'..='\u{23FF}' | '\u{25A0}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{1F000}'..='\u{1FAFF}' | '\u{200D}' | '•' | '\u{20E3}')
}

/// Returns where a trailing `#tag` starts.
fn trailing_tag(text: &str) -> Option<usize> {
    let at = text.rfind('#')?;
    let tag = &text[at + 1..];
    let blank_before = at > 0 && text[..at].ends_with(char::is_whitespace);
    let is_tag = tag.starts_with(char::is_alphabetic)
        && tag.chars().all(|c| c.is_alphanumeric() || matches!(c, '/' | '-' | '_'));
    // "C #" and "F#" are languages; a tag follows a blank and begins with a letter.
    (blank_before && is_tag).then_some(at)
}

fn is_card_tag(tag: &str) -> bool {
    let lower = tag.to_lowercase();
    lower.starts_with("#card") || lower.starts_with("#flashcard") || matches!(lower.as_str(), "#q" | "#question")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_freed_of_what_surrounds_it() {
        let check = |text: &str, expected: &str| assert_eq!(clean(text).text, expected, "{text}");
        check("12. What is X?", "What is X?");
        check("Q3: What is X? [M]", "What is X?");
        check("⭐ What is X? 👶", "What is X?");
        check("What is X? #card #ml/nlp", "What is X?");
        check("Вопрос 4. Что такое X?", "Что такое X?");
        check("1.2 What is X? {#what-is-x}", "What is X?");
        check("What is C#?", "What is C#?");
        check("3D convolutions: what for?", "3D convolutions: what for?");
        check("0.5 or 0.9?", "0.5 or 0.9?");
        check("What changed in 3.5?", "What changed in 3.5?");
        assert_eq!(clean("Why? 🚀").level, Some(Level::Hard));
        assert_eq!(clean("7) Why?").number, Some(7));
    }

    #[test]
    fn labels_are_told_from_words() {
        for text in ["Q: x", "Q1. x", "question 2: x", "Вопрос: x", "Q1) x", "Q : x"] {
            assert!(question_label(text).is_some(), "{text}");
        }
        for text in
            ["Quality: x", "Q-learning", "Q", "A question of taste", "Questions: x", "Q-values. x", "В чем смысл?"]
        {
            assert!(question_label(text).is_none(), "{text}");
        }
        for text in ["A: x", "Answer: x", "Ответ: x", "A1: x", "**Answer**: x".trim_matches('*')] {
            assert!(answer_label(text).is_some(), "{text}");
        }
        for text in ["A model", "a::b", "Answering: x", "A/B test", "A. x"] {
            assert!(answer_label(text).is_none(), "{text}");
        }
    }

    #[test]
    fn asking_is_told_from_telling() {
        for text in [
            "What is X",
            "Why?",
            "Compare A with B.",
            "Design a cache",
            "A vs B",
            "Can you explain X?",
            "Чем A отличается от B",
            "Is it (really)?",
        ] {
            assert!(asks(text), "{text}");
        }
        for text in
            ["Overfitting", "How to use this guide", "What's new", "Example:", "It works. Why not", "The list of names"]
        {
            assert!(!asks(text), "{text}");
        }
    }

    #[test]
    fn the_question_ends_before_its_inline_answer() {
        let check = |text: &'static str| inner_question(text).map(|end| &text[..end]);
        assert_eq!(check("What is X? Why? It is a thing."), Some("What is X? Why?"));
        assert_eq!(check("What is X? It is a thing. Is it? Yes."), Some("What is X?"));
        assert_eq!(check("What is X?"), None);
        assert_eq!(check("f(x?) is odd"), None);
    }
}
