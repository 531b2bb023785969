//! What the later words of a text do: set a task, ask within a sentence, close like a prompt.

use super::lists::{is_one_of, starts_with_any};
use super::mark::normalize;
use super::opening::{advises, opens_a_question, opens_a_task, starts_with_command, strip_opener};
use super::vocabulary::{
    ASKING_PHRASES, BEFORE_QUANTITIES, COMMANDS, INVERSION, OF_A_CASE, PROMPT_CLOSERS, PROMPT_OPENERS, QUANTITIES,
    SCENARIO, SURE_COMMANDS, TASK_CLAUSES,
};

/// So many clauses at the end of a puzzle may name what is to be found.
const LAST_CLAUSES: usize = 2;
/// A puzzle has at least so many words.
const PUZZLE_WORDS: usize = 4;

/// "two dice, at least one shows a 3, prob that the sum is 7", "max of n uniforms, expectation": a puzzle that ends
/// with what is to be found. "The probability is 1/2" tells it.
pub(crate) fn asks_for_a_quantity(text: &str) -> bool {
    let lower = text.to_lowercase();
    let lower = lower.trim_end_matches(['.', ' ', '"']);
    if lower.split_whitespace().nth(PUZZLE_WORDS - 1).is_none() {
        return false;
    }
    let clauses = lower.rsplit([',', '.', ':', ';', '!', '?']).map(str::trim);
    clauses.filter(|clause| !clause.is_empty()).take(LAST_CLAUSES).any(names_a_quantity)
}

fn names_a_quantity(clause: &str) -> bool {
    let after = |text: &str, word: &str| -> bool {
        text.strip_prefix(word)
            .is_some_and(|rest| word.ends_with(['(', '[']) || !rest.starts_with(char::is_alphanumeric))
    };
    let opens = |text: &str| QUANTITIES.iter().any(|word| after(text, word));
    let mut told = clause;
    for _ in 0..2 {
        let before = BEFORE_QUANTITIES.iter().filter(|word| after(told, word)).max_by_key(|word| word.len());
        told = before.map_or(told, |word| told[word.len()..].trim_start());
    }
    let closes = || {
        let last = clause.rsplit(' ').next().unwrap_or_default();
        clause.contains(' ')
            && ["prob", "probability", "expectation", "chance", "вероятность", "матожидание"].contains(&last)
    };
    // What is, was or equals something has been found.
    let mut found = clause.contains(['=', '≈', '~']);
    for word in told.split_whitespace() {
        if OF_A_CASE.contains(&word) {
            break;
        }
        found |= ["is", "was", "are", "be", "это", "равна", "равно", "ist", "es", "est"].contains(&word);
    }
    !found && (opens(told) || closes())
}

/// "Jensen's inequality is … . Explain what it is.": the last of several sentences sets the task.
pub(super) fn last_sentence_commands(text: &str) -> bool {
    let trimmed = text.trim_end_matches(['.', ' ', '"', '”']);
    trimmed.rsplit_once(". ").is_some_and(|(head, last)| {
        let last = normalize(last);
        let opener = strip_opener(&last);
        let first = opener.split(' ').next().unwrap_or_default();
        let enough = match () {
            () if is_one_of(first, SURE_COMMANDS) => 1,
            () if starts_with_command(opener) => 2,
            () => 4,
        };
        last.split(' ').count() >= enough
            && head.split(' ').count() >= 4
            && !head.contains(": ")
            && (opens_a_task(opener) && (starts_with_command(opener) || enough == 1)
                || opens_a_question(opener)
                || starts_with_any(opener, ASKING_PHRASES))
    })
}

/// "Top routes. Return the k most frequent routes": a title of a few words, then the task.
pub(super) fn titles_a_task(text: &str) -> bool {
    let is_title = |title: &str| {
        title.split_whitespace().count() <= 5
            && title.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '*' | '\''))
    };
    text.split_once(". ").filter(|(title, _)| is_title(title)).is_some_and(|(_, task)| {
        let task = normalize(task);
        let opener = strip_opener(&task);
        opens_a_task(opener) && starts_with_command(opener) && !advises(opener)
            || starts_with_any(&task, SCENARIO) && has_task_clause(&task)
    })
}

/// "Given an array, return …", "There are n courses. Find an order": a later clause opens with a task word.
pub(super) fn has_task_clause(lower: &str) -> bool {
    lower.split(['.', ',', ';', ':', '?']).skip(1).any(|clause| {
        let clause = strip_opener(clause.trim_start());
        let clause = clause.strip_prefix("and ").unwrap_or(clause);
        // "For each window return its sum."
        let clause = clause
            .strip_prefix("for each ")
            .or_else(|| clause.strip_prefix("for every "))
            .and_then(|each| each.split_once(' '))
            .map_or(clause, |(_, rest)| rest);
        let first = clause.split(' ').next().unwrap_or_default();
        clause.contains(' ') && (is_one_of(first, COMMANDS) || is_one_of(first, TASK_CLAUSES))
    })
}

/// "in attention layers why do you scale the dot product": the question word comes late, with its verb.
pub(super) fn asks_within(words: &[&str]) -> bool {
    let verb =
        |word: &str| is_one_of(word, INVERSION) || matches!(word, "to" | "happens" | "makes" | "causes" | "changes");
    let asking = |word: &str| matches!(word, "why" | "how" | "what" | "where" | "when");
    let late = words.windows(2).skip(1).take(8).any(|pair| asking(pair[0]) && pair[0] != "when" && verb(pair[1]));
    // "softmax temperature, what happens when it goes to 0": after a comma the question may be longer.
    let after_comma =
        words.windows(3).take(10).any(|three| three[0].ends_with(',') && asking(three[1]) && verb(three[2]))
            || words
                .windows(4)
                .take(10)
                .any(|four| four[0].ends_with(',') && four[1] == "and" && asking(four[2]) && verb(four[3]));
    let chance = words
        .windows(3)
        .take(10)
        .any(|three| three[0].ends_with(',') && three[1] == "probability" && matches!(three[2], "that" | "of"));
    words.len() <= 14 && late || words.len() <= 24 && after_comma || words.len() <= 16 && chance
}

pub(super) fn ends_with_asking_word(words: &[&str]) -> bool {
    words.len() <= 10
        && matches!(words[words.len() - 1], "where" | "what" | "why" | "how" | "is" | "when")
        && words.len() >= 3
}

/// "T / F  Bagging lowers bias.", "Bagging lowers bias (true or false)": a statement to be judged.
pub(super) fn asks_whether_true(lower: &str) -> bool {
    let bare = lower.trim_matches(|c: char| !c.is_alphanumeric());
    let choice = |word: &&str| {
        let rest = bare.strip_prefix(*word).filter(|rest| rest.starts_with(|c: char| !c.is_alphanumeric()));
        rest.or_else(|| bare.strip_suffix(*word).filter(|rest| rest.ends_with(|c: char| !c.is_alphanumeric())))
            .is_some()
    };
    ["t/f", "t / f", "true/false", "true / false", "true or false", "верно/неверно"].iter().any(choice)
}

/// Noun phrases that people write down as prompts: "difference between X and Y", "recall formula".
pub(super) fn prompt_phrase(lower: &str, count: usize) -> Option<&'static str> {
    if count > 16 {
        return None;
    }
    let statement = lower.ends_with('.');
    if starts_with_any(lower, PROMPT_OPENERS) && !PROMPT_OPENERS.contains(&lower) {
        return Some("opens with a prompt phrase");
    }
    if (lower.contains(" vs ") || lower.contains(" vs. ") || lower.contains(" versus "))
        && !lower.contains(" - ")
        && lower.split(" vs").next().is_some_and(|left| left.split(' ').count() <= 5)
        && (count <= 10 || !statement)
    {
        return Some("compares with vs");
    }
    if (2..=7).contains(&count)
        && !statement
        && !lower.starts_with("the ")
        && PROMPT_CLOSERS.iter().any(|closer| lower.trim_end_matches(['.', '?', ':']).ends_with(closer))
    {
        return Some("closes with a prompt word");
    }
    None
}

/// "Trees: how deep should they grow": a question after a few words that are no label of a remark.
pub(super) fn asks_after_label(lower: &str) -> bool {
    let Some((label, rest)) = lower.split_once(": ") else { return false };
    let rest = strip_opener(rest);
    let remarks = ["step", "note", "tip", "example", "idea", "goal", "hint", "answer", "шаг"];
    label.split(' ').count() <= 4
        && !remarks.iter().any(|word| label.starts_with(word))
        && lower.matches(" - ").count() < 2
        && (opens_a_question(rest) || starts_with_command(rest) && opens_a_task(rest))
}

/// Returns whether a text names what somebody does: "What we are looking for", "How we hire", and no question mark.
pub(crate) fn names_in_a_clause(text: &str) -> bool {
    // Words that ask are short, and most texts begin with none.
    if text.split(' ').next().is_none_or(|first| first.chars().nth(5).is_some()) || text.ends_with('?') {
        return false;
    }
    let lower = normalize(text);
    let mut words = lower.split(' ');
    let asking =
        matches!(words.next(), Some("what" | "how" | "why" | "who" | "where" | "when" | "что" | "как" | "кого"));
    asking
        && matches!(words.next(), Some("we" | "you" | "i" | "they" | "it" | "our" | "your" | "мы" | "вы" | "вас" | "я"))
        && words.count() <= 8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_puzzle_may_end_with_what_is_to_be_found() {
        for asked in [
            "two dice, at least one shows a 3, whats the prob that the sum is 7",
            "max of n uniforms on 0..1, expectation and density",
            "three ants walk at random. no collision prob",
            "urn with 3 red and 5 blue, draw two. P(both red)",
            "how many rolls until all six faces came, on average",
        ] {
            assert!(asks_for_a_quantity(asked), "{asked}");
        }
        for told in [
            "the probability is 1/2",
            "expected number of rolls = 6",
            "geometric, so 1/p on average it takes six",
            "coupon collector",
        ] {
            assert!(!asks_for_a_quantity(told), "{told}");
        }
    }
}
