//! How much a text reads like a question, from its words alone.
//!
//! The score is a sum of named reasons, each in units of log-odds by rule of thumb: +2 makes a question about seven
//! times as likely. Nothing here knows where in the document the text stands.

mod clause;
mod lists;
mod mark;
mod names;
mod opening;
#[rustfmt::skip]
pub(crate) mod vocabulary;

use clause::{
    asks_within, ends_with_asking_word, has_task_clause, last_sentence_commands, prompt_phrase, titles_a_task,
};
use lists::{is_one_of, starts_with_any};
use mark::head_of_flat_list;
pub(crate) use mark::{normalize, question_end};
pub(crate) use names::{
    announces_questions, is_about, is_advice, is_answer_key, is_answer_word, is_aside_name, is_button,
    is_furniture_name, is_own_questions, is_part_name, is_placeholder, is_reference_name,
};
use opening::{
    is_relative_clause, opens_a_question, opens_a_task, starts_with_asking_word, starts_with_command,
    starts_with_inversion, strip_opener,
};
use vocabulary::{
    ASIDE, ASKING, BOILERPLATE, BOILERPLATE_PARTS, MILD_COMMANDS, NOTE_TO_SELF, OFFERS, ROUND_LABELS, SCENARIO, STORY,
    STORY_OPENERS, YES_NO,
};

/// Reasons for which a text that ends like a statement may still ask.
const PROMPTING: &[&str] =
    &["opens with a prompt phrase", "compares with vs", "ends with a task", "a title before a task"];

/// Named evidence and its sum.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Evidence {
    /// The sum of all points.
    pub score: f32,
    /// The points with their names, in the order they were found.
    pub reasons: Vec<(&'static str, f32)>,
}

impl Evidence {
    pub fn add(&mut self, name: &'static str, points: f32) {
        if points != 0.0 {
            self.score += points;
            self.reasons.push((name, points));
        }
    }
}

/// Returns the evidence that `text` asks something. `text` carries no sign, label or tag.
pub(crate) fn question_evidence(text: &str) -> Evidence {
    let text = head_of_flat_list(text);
    let mut found = Evidence::default();
    let lower = normalize(text);
    let words: Vec<&str> = lower.split_whitespace().collect();
    if words.is_empty() {
        found.add("empty", -6.0);
        return found;
    }
    let bare = text.trim_end_matches(|c: char| {
        matches!(c, '"' | '”' | '»' | ')' | ']' | '*' | '_' | ' ' | ':' | '.' | '\'' | '’')
    });
    let asks_at_end = bare.ends_with('?');
    let question_stop = question_end(text);
    // "Is the loss convex? Prove it quickly.": a task after the question is part of it.
    let asks_and_sets = question_stop.is_some_and(|end| {
        let rest = normalize(&text[end..]);
        starts_with_command(strip_opener(&rest)) && rest.split(' ').count() <= 12
    });
    let asks_at_end = asks_at_end || asks_and_sets;
    let asks_inside = !asks_at_end && question_stop.is_some();
    let first = words[0].trim_matches(|c: char| !c.is_alphanumeric());
    let two = words.iter().take(2).copied().collect::<Vec<_>>().join(" ");
    let count = words.len();
    let opener = strip_opener(&lower);
    let asks = starts_with_asking_word(opener);
    let commands = starts_with_command(opener);
    let clause = text.rsplit(['.', ',', ';', ':']).next().map(normalize).unwrap_or_default();

    if asks_at_end {
        let doubt = text.trim_end().ends_with("??");
        let quoted = !asks_and_sets
            && !text.trim_end().ends_with(['?', '*', '_', ':', '.', ' '])
            && !text.trim_start().starts_with(['"', '“', '«', '(', '[', '*', '_']);
        found.add(
            "ends with a question mark",
            if doubt {
                1.5
            } else if quoted {
                1.0
            } else {
                4.0
            },
        );
    } else if asks_inside {
        found.add("asks, then goes on", if asks || commands { 2.5 } else { 1.0 });
    }
    let task = !commands && !asks && starts_with_any(&lower, SCENARIO) && has_task_clause(&lower);
    if asks {
        let sure = opens_a_question(opener);
        found.add(
            "opens with a question word",
            if asks_at_end {
                1.5
            } else if sure {
                3.4
            } else {
                1.2
            },
        );
    } else if commands {
        let sure = opens_a_task(opener) && count <= 40;
        let mild = is_one_of(opener.split(' ').next().unwrap_or_default(), MILD_COMMANDS);
        found.add(
            "opens with a task word",
            if mild || count < 3 {
                1.6
            } else if sure {
                3.4
            } else {
                2.4
            },
        );
    } else if task {
        found.add("sets a task", 3.2);
    } else if asks_at_end && starts_with_inversion(opener) {
        found.add("opens like a yes-no question", 1.0);
    } else if starts_with_any(&lower, YES_NO) {
        found.add("opens like a yes-no question", 2.4);
    } else if asks_at_end
        && !starts_with_asking_word(strip_opener(&clause))
        && !starts_with_inversion(strip_opener(&clause))
        && count < 4
        && !words.iter().any(|word| is_one_of(word, ASKING))
    {
        found.add("too short to ask", -2.0);
    }
    if !asks && !asks_at_end && !commands {
        if let Some(name) = prompt_phrase(&lower, count) {
            found.add(name, if count <= 9 { 2.8 } else { 2.2 });
        } else if ends_with_asking_word(&words) {
            found.add("ends with a question word", 1.5);
        } else if last_sentence_commands(text) && count <= 45 {
            found.add("ends with a task", 3.2);
        } else if titles_a_task(text) {
            found.add("a title before a task", 3.0);
        } else if asks_within(&words) {
            found.add("asks within", 2.4);
        }
    }
    if starts_with_any(&lower, ROUND_LABELS) && lower.contains(": ") && count >= 4 {
        found.add(
            "named after a round",
            if lower.split_once(':').is_some_and(|(label, _)| label.ends_with("design")) { 3.4 } else { 2.0 },
        );
    }
    if let Some((label, rest)) = lower.split_once(": ")
        && label.split(' ').count() <= 4
        && !["step", "note", "tip", "example", "idea", "goal", "hint", "answer", "шаг"]
            .iter()
            .any(|word| label.starts_with(word))
        && lower.matches(" - ").count() < 2
        && !asks
        && !commands
        && !asks_at_end
        && (opens_a_question(strip_opener(rest))
            || starts_with_command(strip_opener(rest)) && opens_a_task(strip_opener(rest)))
    {
        found.add("asks after a label", 2.8);
    }
    if starts_with_any(&lower, SCENARIO) {
        found.add("sets up a scenario", if asks_at_end || asks_inside { 1.5 } else { 0.3 });
    }
    let prompts = found.reasons.iter().any(|(name, _)| PROMPTING.contains(name));
    if !asks_at_end
        && text.trim_end().ends_with('.')
        && !commands
        && !task
        && !(prompts && (count <= 10 || found.score >= 3.0))
    {
        found.add("ends like a statement", if asks { -0.5 } else { -2.5 });
    }
    if text.trim_end().ends_with([',', ';']) {
        found.add("breaks off", -1.5);
    }
    if text.trim_end().ends_with(':') && !asks_at_end {
        found.add("announces something", -1.5);
    }
    if !asks && !commands && !asks_at_end && found.score < 1.0 && count <= 7 && is_bare_topic(text, &words) {
        found.add("a bare topic", 0.8);
    }
    let ends_with_task = found.reasons.iter().any(|(name, _)| *name == "ends with a task");
    if text.contains('=')
        && words.iter().filter(|word| word.len() >= 3 && word.chars().all(char::is_alphabetic)).count() < 2
    {
        found.add("a formula", -3.0);
    }
    if count > 90 {
        found.add("very long", -4.0);
    } else if count > 45 {
        found.add("long", if asks_at_end || task { -0.5 } else { -2.0 });
    } else if count > 18 && !asks_at_end && !asks_inside && !task && !ends_with_task {
        found.add("long for a prompt", -1.0);
    }
    if is_one_of(first, STORY) || starts_with_any(&lower, STORY_OPENERS) {
        found.add("tells rather than asks", -2.5);
    }
    if starts_with_any(&lower, OFFERS) {
        found.add("an assistant's offer", -6.0);
    }
    if starts_with_any(&lower, ASIDE) {
        found.add("rhetorical", -2.0);
    }
    if starts_with_any(&lower, NOTE_TO_SELF) {
        found.add("a note to self", -5.0);
    }
    if asks && !asks_at_end && !asks_inside && is_relative_clause(&words) {
        found.add("a clause, not a question", -3.0);
    }
    if is_boilerplate(&lower, count) {
        found.add("boilerplate", -5.0);
    }
    if matches!(two.as_str(), "how to") && count <= 2 {
        found.add("too short to ask", -2.0);
    }
    found
}

/// A noun phrase with a capital and no verb: what people put on a list of things to know.
fn is_bare_topic(text: &str, words: &[&str]) -> bool {
    text.starts_with(|c: char| c.is_uppercase())
        && !text.ends_with(['.', ':', ';', ','])
        && !words.iter().any(|word| {
            matches!(
                *word,
                "is" | "are"
                    | "was"
                    | "were"
                    | "has"
                    | "have"
                    | "can"
                    | "will"
                    | "means"
                    | "be"
                    | "do"
                    | "does"
                    | "="
                    | "->"
                    | "use"
                    | "uses"
            )
        })
        && !text.contains(['=', '|', '\\', '{'])
}

fn is_boilerplate(lower: &str, count: usize) -> bool {
    let bare = lower.trim_matches(|c: char| !c.is_alphanumeric());
    is_one_of(bare, BOILERPLATE)
        || (count <= 14 && BOILERPLATE_PARTS.iter().any(|part| lower.contains(part)))
        || lower.starts_with("http")
        || lower.starts_with('©')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_score_above_statements() {
        let questions = [
            "What is KL Divergence: If we have two distributions",
            "what is temperature? how is it implemented?",
            "Explain the chain rule.",
            "Difference in GD, SGD, mini-batch GD",
            "precision formula",
            "At a high level, how do diffusion models work?",
            "Чем MuZero отличается от AlphaZero и почему это важно?",
            "If there are 30 people in a room, what is the probability that everyone has different birthdays?",
            "Write a function find_bigrams to take a string and return a list of all bigrams.",
            "layer norm is applied on what values in a layer?",
            "in the transformer architecture layer norm is done where?",
            "System design: search text and retrieve image",
            "Can you explain the concept of Dependency Parsing?",
            "Gradient descent vs SGD vs mini-batch SGD.",
            "how do memory requirements change for Zero-1, 2, 3",
        ];
        for text in questions {
            let found = question_evidence(text);
            assert!(found.score >= 1.5, "{text}: {found:?}");
        }
        let statements = [
            "Two vectors are linearly independent if no scalar multiple of one vector equals the other.",
            "Is this right ??",
            "Also ask gpt and write about what these tell you",
            "how every y_i is calculated is you take the x_i and dot product it with every other x_i. Then you take softmax.",
            "When f: R → R, we calculate the derivative df/dx.",
            "What to expect:",
            "This means the workflow within each sub-block of a transformer is as follows:",
            "gradient clipping",
            "Nikhil, 11 min read",
        ];
        for text in statements {
            let found = question_evidence(text);
            assert!(found.score < 0.8, "{text}: {found:?}");
        }
    }

    #[test]
    fn the_question_ends_before_its_inline_answer() {
        let check = |text: &str| question_end(text).map(|end| text[..end].to_owned());
        assert_eq!(
            check("How to tune LR? Are there any?: Annealing LR"),
            Some("How to tune LR? Are there any?".to_owned())
        );
        assert_eq!(check("What is it?"), None);
        assert_eq!(check("Is f(x?) odd"), None);
    }
}
