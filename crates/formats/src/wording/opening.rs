//! How a text opens: with a question word, a task word, or a clause that only looks like one.

use super::lists::{is_one_of, starts_with_any};
use super::vocabulary::{
    ASKED_NOUNS, ASKING, ASKING_PHRASES, COMMAND_OBJECTS, COMMAND_PHRASES, COMMANDS, IN_PHRASE, INVERSION,
    MILD_COMMANDS, OPENERS, SURE_COMMANDS, WEAK_COMMANDS,
};

/// Removes what people say before the question proper: "Can you", "Please", "Briefly", "In PyTorch,".
pub(super) fn strip_opener(lower: &str) -> &str {
    let mut text = lower.trim_start_matches(|c: char| !c.is_alphanumeric());
    loop {
        let before = text;
        for opener in OPENERS.iter().filter(|opener| opener.as_bytes().first() == text.as_bytes().first()) {
            if let Some(rest) = text.strip_prefix(*opener) {
                text = rest.trim_start_matches([' ', ',', ':']);
            }
        }
        if text == before {
            break;
        }
    }
    // "With 10k rows and 4 features: what would you do?": a short condition before a colon.
    if let Some((head, rest)) = text.split_once(": ")
        && head.split(' ').count() <= 8
        && IN_PHRASE.iter().any(|word| head.starts_with(word))
        && (opens_a_question(rest) || starts_with_command(rest) || starts_with_inversion(rest))
    {
        return rest;
    }
    // "At a high level, what is RLHF?": a short phrase before a comma.
    if let Some((head, rest)) = text.split_once(", ")
        && head.split(' ').count() <= 9
        && !starts_with_command(head)
        && (opens_a_question(rest)
            && !["which", "who", "when", "where", "что", "где", "когда"].iter().any(|word| rest.starts_with(word))
            || (starts_with_command(rest) && IN_PHRASE.iter().any(|word| head.starts_with(word))))
    {
        return rest;
    }
    text
}

pub(super) fn starts_with_asking_word(text: &str) -> bool {
    let first = text.split([' ', ',', '\'', '?']).next().unwrap_or_default();
    is_one_of(first, ASKING) || starts_with_any(text, ASKING_PHRASES)
}

pub(super) fn starts_with_inversion(text: &str) -> bool {
    is_one_of(text.split([' ', '\'']).next().unwrap_or_default(), INVERSION)
}

pub(super) fn starts_with_command(text: &str) -> bool {
    let mut words = text.split(' ');
    let first = words.next().unwrap_or_default().trim_end_matches([':', ',', '.']);
    if is_one_of(first, COMMANDS) {
        return words.next().is_some_and(|second| {
            !(first == "tell" && matches!(second, "your" | "them" | "him" | "her"))
                && !second.starts_with(['=', '[', '(', '-', '+'])
                && !second.contains(['[', '='])
        });
    }
    // These are nouns or past forms as often as commands, so the next word decides.
    if is_one_of(first, WEAK_COMMANDS) {
        let second = words.next().unwrap_or_default();
        return is_one_of(second, COMMAND_OBJECTS);
    }
    starts_with_any(text, COMMAND_PHRASES)
}

/// "what is", "how do", "why does": an asking word before a verb or a noun it asks for.
pub(super) fn opens_a_question(text: &str) -> bool {
    let mut words = text.split(' ');
    let first = words.next().unwrap_or_default().trim_end_matches([',', '?']);
    let second = words.next().unwrap_or_default().trim_end_matches([',', '?', ':']);
    if matches!(first, "what's" | "whats" | "how's" | "why's" | "who's" | "where's") {
        return true;
    }
    let verb = is_one_of(second, INVERSION)
        || matches!(second, "is" | "are" | "did" | "to" | "would" | "if" | "not" | "we" | "you" | "i");
    match first {
        "what" => verb && second != "to" || is_one_of(second, ASKED_NOUNS),
        "why" => true,
        "how" => verb || matches!(second, "many" | "much" | "long" | "often" | "large" | "big" | "come"),
        "which" | "who" | "where" | "when" => {
            is_one_of(second, INVERSION)
                || (first == "which"
                    && !matches!(second, "means" | "makes" | "leads" | "allows" | "helps" | "in" | "results"))
        }
        _ => is_one_of(first, ASKING),
    }
}

/// A task word that statements seldom open with, or one followed by what it is done to.
pub(super) fn opens_a_task(text: &str) -> bool {
    let mut words = text.split(' ');
    let first = words.next().unwrap_or_default().trim_end_matches([':', ',']);
    let second = words.next().unwrap_or_default();
    is_one_of(first, SURE_COMMANDS) && second != "your"
        || is_one_of(second, COMMAND_OBJECTS)
        || starts_with_any(text, COMMAND_PHRASES)
}

/// Whether the task word is one that advice opens with as well.
pub(super) fn advises(opener: &str) -> bool {
    let first = opener.split(' ').next().unwrap_or_default();
    is_one_of(first, MILD_COMMANDS) && first != "return"
}

/// "Which means that …", "how every y is calculated is you take": clauses that open with a question word.
pub(super) fn is_relative_clause(words: &[&str]) -> bool {
    let second = words.get(1).copied().unwrap_or_default();
    let statement_verb = |from: usize| {
        words
            .iter()
            .skip(from)
            .any(|word| matches!(*word, "is" | "are" | "was" | "means" | "will" | "can" | "has" | "have" | "you"))
    };
    let copulas = words.iter().filter(|word| matches!(**word, "is" | "are")).count();
    match words[0] {
        "what" if copulas >= 2 && words.len() <= 25 && !words.contains(&"and") => true,
        "which" => matches!(
            second,
            "means"
                | "is"
                | "are"
                | "was"
                | "can"
                | "will"
                | "has"
                | "makes"
                | "leads"
                | "allows"
                | "helps"
                | "in"
                | "results"
                | "gives"
                | "yields"
                | "equals"
                | "shows"
                | "leaves"
                | "we"
                | "you"
        ),
        "when" | "where" | "while" | "if" | "whether" => {
            let comma = words.iter().any(|word| word.ends_with(','));
            comma
                || !matches!(
                    second,
                    "do" | "does" | "should" | "would" | "is" | "are" | "to" | "can" | "did" | "will" | "not"
                )
        }
        "what" => {
            let asks = is_one_of(second, INVERSION) || is_one_of(second, ASKED_NOUNS);
            !asks && !matches!(second, "if" | "about" | "s" | "to") && statement_verb(2) && words.len() > 9
        }
        "how" => !is_one_of(second, INVERSION) && words.len() > 14 && statement_verb(3),
        "that" | "who" => true,
        _ => false,
    }
}
