//! What a heading, a label or a lone word names: a part of the document, its sources, an answer, or nothing yet.

use super::vocabulary::{
    ABOUT_LABELS, ADVERTISEMENTS, ADVICE_NAMES, AND, ANSWER_NAMES, ASIDE_NAMES, ASKED_IN_KEYS, BESIDE_KEYS,
    BESIDE_QUESTIONS, BOILERPLATE_PARTS, BUTTONS, EXERCISES, FURNITURE, FURNITURE_OPENERS, KEY_WORDS, LAST_PARTS,
    OF_QUESTIONS, OWN_QUESTIONS, PART_NAMES, PLACEHOLDER_OPENERS, PLACEHOLDERS, REFERENCE_NAMES, SUMMING_UP, VERDICTS,
};

/// Lower case without what is neither letter nor digit at both ends.
fn bare(text: &str) -> String {
    text.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

/// Returns whether a heading names a part of a document that asks nothing.
pub(crate) fn is_part_name(text: &str) -> bool {
    PART_NAMES.contains(&bare(text).as_str())
}

/// Returns whether a heading names a list of sources.
pub(crate) fn is_reference_name(text: &str) -> bool {
    REFERENCE_NAMES.contains(&bare(text).as_str())
}

/// Returns whether a heading stands over what an author says at the end.
pub(crate) fn is_last_part(text: &str) -> bool {
    LAST_PARTS.contains(&bare(text).as_str())
}

/// Returns whether a sentence closes a text.
pub(crate) fn sums_up(text: &str) -> bool {
    let lower = text.to_lowercase();
    SUMMING_UP.iter().any(|start| lower.starts_with(start))
}

/// Returns whether a heading stands over what a page shows below its text: comments, other articles.
pub(crate) fn is_furniture_name(text: &str) -> bool {
    let bare = bare(text);
    // "14 comments"
    let bare = bare.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start();
    FURNITURE.contains(&bare)
        || FURNITURE_OPENERS.iter().any(|start| {
            let word = start.trim_end();
            let rest = bare.strip_prefix(word);
            rest.is_some_and(|rest| !(word.ends_with(char::is_alphanumeric) && rest.starts_with(char::is_alphanumeric)))
        })
}

/// Returns whether a line says what is known about a question and no more: "Difficulty: hard".
pub(crate) fn is_about(text: &str) -> bool {
    text.split_once(':').is_some_and(|(label, rest)| {
        ABOUT_LABELS.contains(&bare(label).as_str()) && !rest.trim().is_empty() && rest.split_whitespace().count() <= 6
    })
}

/// Returns whether a line is a button or counter of a page: "Helpful (12)", "3 Answers".
pub(crate) fn is_button(text: &str) -> bool {
    let letters: String = text.chars().map(|c| if c.is_alphabetic() { c } else { ' ' }).collect();
    let words = letters.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let counts = text.starts_with(|c: char| c.is_ascii_digit());
    BUTTONS.contains(&words.as_str()) || counts && matches!(words.as_str(), "answer" | "answers" | "views")
}

/// Returns whether a line says what only pages around a text say: "Subscribe to our newsletter".
pub(crate) fn is_of_a_page(text: &str) -> bool {
    let lower = text.to_lowercase();
    BOILERPLATE_PARTS.iter().any(|part| lower.contains(part))
}

/// Returns whether a heading says that questions stand below it and not what they are about: "Sample interview questions".
pub(crate) fn names_no_subject(text: &str) -> bool {
    let lower = text.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words.clone().any(|word| OF_QUESTIONS.contains(&word))
        && words.all(|word| OF_QUESTIONS.contains(&word) || BESIDE_QUESTIONS.contains(&word))
}

/// Returns whether an item is named as one to be solved: "Problem C", "Задание 2".
pub(crate) fn is_exercise(text: &str) -> bool {
    let lower = text.trim_start_matches(|c: char| !c.is_alphabetic()).to_lowercase();
    EXERCISES.iter().any(|name| lower.starts_with(name))
}

/// Returns whether a line marks the place of an advertisement.
pub(crate) fn is_advertisement(text: &str) -> bool {
    ADVERTISEMENTS.contains(&bare(text).as_str())
}

/// Returns whether a heading stands over what the candidate wants to ask.
pub(crate) fn is_own_questions(text: &str) -> bool {
    let lower = text.to_lowercase();
    OWN_QUESTIONS.iter().any(|part| lower.contains(part))
}

/// Returns whether a line stands over a list of what its author is going to do.
pub(crate) fn is_plan(text: &str) -> bool {
    let lower = text.to_lowercase();
    let opens = [
        "to do",
        "todo",
        "to-do",
        "still to ",
        "next steps",
        "action items",
        "next week",
        "next time",
        "next meeting",
        "план",
    ]
    .iter()
    .any(|start| lower.strip_prefix(start).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)));
    opens && !text.ends_with(['?', '.'])
}

/// Returns whether a line stands over a list of advice.
pub(crate) fn is_advice(text: &str) -> bool {
    let lower = text.to_lowercase();
    !text.ends_with(['?', '.']) && ADVICE_NAMES.iter().any(|part| lower.contains(part))
}

/// Returns whether a heading stands over lists that ask nothing of the reader: what to ask others, what to do, what will be learned.
pub(crate) fn is_aside_name(text: &str) -> bool {
    let lower = text.to_lowercase();
    is_own_questions(text)
        || ASIDE_NAMES.iter().any(|part| lower.contains(part))
        || matches!(bare(text).as_str(), "log" | "plan" | "todo" | "to do" | "tips" | "agenda")
}

/// Returns whether the line before a list says that questions follow.
pub(crate) fn announces_questions(text: &str) -> bool {
    let lower = text.to_lowercase();
    [
        "question",
        "prompt",
        "asked",
        "ask:",
        "expect:",
        "reported",
        "problem",
        "exercise",
        "task",
        "quiz",
        "вопрос",
        "задач",
        "спрашива",
        "спросили",
    ]
    .iter()
    .any(|word| lower.contains(word))
}

/// Returns whether a heading stands over the answers to questions elsewhere: a word for answers, and what it may stand with
/// ("Solutions to selected exercises", "Answers, part A"). "Questions and answers" stands over both.
pub(crate) fn is_answer_key(text: &str) -> bool {
    let text = bare(text);
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let number = |word: &str| word.len() <= 3 && word.chars().all(|c| c.is_ascii_digit());
    let known = |word: &&str| KEY_WORDS.contains(word) || BESIDE_KEYS.contains(word) || number(word);
    // "2 Answers" counts them.
    if !words.iter().all(known) || words.first().is_none_or(|first| number(first)) {
        return false;
    }
    // "Key questions" are the important ones.
    let names = |at: &usize| {
        let key = matches!(words[*at], "key" | "keys");
        KEY_WORDS.contains(&words[*at]) && (!key || words.get(at + 1).is_none_or(|next| *next == "to" || number(next)))
    };
    let Some(first) = (0..words.len()).find(names) else { return false };
    // "Question answers" and "Exercises and solutions" stand over both.
    let before = &words[..first];
    let asked = before.iter().position(|word| ASKED_IN_KEYS.contains(word));
    !before.iter().any(|word| OF_QUESTIONS.contains(word))
        && !asked.is_some_and(|asked| before[asked..].iter().any(|word| AND.contains(word)))
}

/// Returns whether the text is nothing but the word for an answer, as a heading or the summary of a fold often is.
pub(crate) fn is_answer_word(text: &str) -> bool {
    let lower = bare(text);
    let unnumbered = lower.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let starts = [
        "show",
        "click",
        "see",
        "reveal",
        "view",
        "expand",
        "toggle",
        "показать",
        "раскрыть",
        "посмотреть",
        "possible",
        "my",
        "the",
        "sample",
        "short",
        "full",
    ];
    ANSWER_NAMES.contains(&unnumbered)
        || starts.iter().any(|start| lower.starts_with(start))
            && lower.split(' ').count() <= 6
            && ANSWER_NAMES.iter().any(|word| lower.contains(word))
        || matches!(
            lower.as_str(),
            "click to expand"
                | "click me"
                | "show"
                | "expand"
                | "details"
                | "spoiler"
                | "hint"
                | "подсказка"
                | "reveal"
        )
}

/// Returns whether the text is a whole answer in one word or letter.
pub(crate) fn is_verdict(text: &str) -> bool {
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let mut chars = bare.chars();
    let letter = chars.next().is_some_and(char::is_alphabetic) && chars.next().is_none();
    letter || VERDICTS.contains(&bare.as_str())
}

/// Returns whether the text only says that the answer is still to come.
pub(crate) fn is_placeholder(text: &str) -> bool {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return true;
    }
    let sign = |c: char| {
        matches!(
            c,
            '*' | '_'
                | '('
                | ')'
                | '['
                | ']'
                | '<'
                | '>'
                | '.'
                | '…'
                | ':'
                | '-'
                | '–'
                | '—'
                | '!'
                | '?'
                | ' '
                | '~'
                | '|'
        )
    };
    let bare = trimmed.trim_matches(sign).to_lowercase();
    bare.is_empty()
        || PLACEHOLDERS.contains(&bare.as_str())
        || bare.chars().count() <= 60 && PLACEHOLDER_OPENERS.iter().any(|start| bare.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_no_answers() {
        for text in ["TODO", "_TODO_", "TBD.", "...", "-", "(todo)", "TODO: write", "Нет ответа"] {
            assert!(is_placeholder(text), "{text}");
        }
        for text in ["No", "0.5", "Todo lists are stored in a database", "It depends..."] {
            assert!(!is_placeholder(text), "{text}");
        }
    }
}
