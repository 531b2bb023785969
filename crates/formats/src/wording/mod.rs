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

pub(crate) use clause::asks_for_a_quantity;
pub(crate) use clause::names_in_a_clause;
use clause::{
    asks_after_label, asks_whether_true, asks_within, ends_with_asking_word, has_task_clause, last_sentence_commands,
    prompt_phrase, titles_a_task,
};
use lists::{is_one_of, starts_with_any};
use mark::head_of_flat_list;
pub(crate) use mark::{normalize, question_end};
pub(crate) use names::{
    announces_questions, is_about, is_advertisement, is_advice, is_answer_key, is_answer_word, is_aside_name,
    is_button, is_exercise, is_furniture_name, is_last_part, is_of_a_page, is_own_questions, is_part_name,
    is_placeholder, is_plan, is_reference_name, is_verdict, names_no_subject, sums_up,
};
use opening::{
    is_relative_clause, opens_a_question, opens_a_task, starts_with_asking_word, starts_with_command,
    starts_with_inversion, strip_opener,
};
use vocabulary::{
    ASIDE, ASKING, ASKS_FOR_A_STORY, BOILERPLATE, BOILERPLATE_PARTS, MILD_COMMANDS, NOTE_TO_SELF, OFFERS, ROUND_LABELS,
    SCENARIO, STORY, STORY_OPENERS, YES_NO,
};

/// What a task of two words may be about without saying what.
const LEANING: &[&str] = &[
    "this",
    "that",
    "these",
    "those",
    "them",
    "why",
    "how",
    "what",
    "more",
    "all",
    "yourself",
    "everything",
    "again",
    "below",
    "above",
    "here",
    "now",
    "results",
    "answers",
    "это",
    "всё",
];

/// Reasons for which a text that ends like a statement may still ask.
const PROMPTING: &[&str] = &[
    "opens with a prompt phrase",
    "compares with vs",
    "ends with a task",
    "a title before a task",
    "asks whether it is true",
];

/// Before an offer; more words than these say something.
const FEW_WORDS: usize = 12;

/// Returns whether a text sets a task after what it supposes: "Given a list, return its longest run."
pub(crate) fn sets_a_task(text: &str) -> bool {
    let lower = normalize(text);
    starts_with_any(&lower, SCENARIO) && has_task_clause(&lower)
}

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
    let said = Said::of(text, &lower, &words);
    said.add_mark(&mut found);
    said.add_opening(&mut found);
    said.add_prompt(&mut found);
    said.add_label(&mut found);
    said.add_ending(&mut found);
    said.add_length(&mut found);
    said.add_tone(&mut found);
    found
}

/// A text and what is asked of it more than once.
struct Said<'t> {
    text: &'t str,
    lower: &'t str,
    words: &'t [&'t str],
    /// The text without what people say before the question proper.
    opener: &'t str,
    /// Whether it ends with a question mark, or with a task after one.
    asks_at_end: bool,
    /// Whether a task follows its question mark: "Is the loss convex? Prove it quickly."
    asks_and_sets: bool,
    /// Whether other text follows its question mark.
    asks_inside: bool,
    /// Whether it opens with a question word.
    asks: bool,
    /// Whether it opens with a task word.
    commands: bool,
    /// Whether it sets a scene and a task in it.
    task: bool,
}

impl<'t> Said<'t> {
    fn of(text: &'t str, lower: &'t str, words: &'t [&'t str]) -> Self {
        let bare = text.trim_end_matches(|c: char| {
            matches!(c, '"' | '”' | '»' | ')' | ']' | '*' | '_' | ' ' | ':' | '.' | '\'' | '’')
        });
        let question_stop = question_end(text);
        let asks_and_sets = question_stop.is_some_and(|end| {
            let rest = normalize(&text[end..]);
            // "Questions? Write to us."
            let asked = text[..end].split_whitespace().count();
            asked > 1 && starts_with_command(strip_opener(&rest)) && rest.split(' ').count() <= 12
        });
        let asks_at_end = bare.ends_with('?') || asks_and_sets;
        let opener = strip_opener(lower);
        // "WHERE vs HAVING" asks for a difference.
        let compares = matches!(opener.split(' ').nth(1), Some("vs" | "vs." | "versus"));
        let asks = starts_with_asking_word(opener) && !compares;
        let commands = starts_with_command(opener);
        Said {
            text,
            lower,
            words,
            opener,
            asks_at_end,
            asks_and_sets,
            asks_inside: !asks_at_end && question_stop.is_some(),
            asks,
            commands,
            task: !commands && !asks && starts_with_any(lower, SCENARIO) && has_task_clause(lower),
        }
    }

    fn count(&self) -> usize {
        self.words.len()
    }

    fn add_mark(&self, found: &mut Evidence) {
        let text = self.text;
        if self.asks_at_end {
            let doubt = text.trim_end().ends_with("??");
            let quoted = !self.asks_and_sets
                && !text.trim_end().ends_with(['?', '*', '_', ':', '.', ' '])
                && !text.trim_start().starts_with(['"', '“', '«', '(', '[', '*', '_']);
            let points = match (doubt, quoted) {
                (true, _) => 1.5,
                (false, true) => 1.0,
                (false, false) => 4.0,
            };
            found.add("ends with a question mark", points);
        } else if self.asks_inside {
            found.add("asks, then goes on", if self.asks || self.commands { 2.5 } else { 1.0 });
        }
    }

    fn add_opening(&self, found: &mut Evidence) {
        if self.asks {
            let points = match () {
                () if self.asks_at_end => 1.5,
                () if opens_a_question(self.opener) => 3.4,
                () => 1.2,
            };
            found.add("opens with a question word", points);
        } else if self.commands {
            let mild = is_one_of(self.opener.split(' ').next().unwrap_or_default(), MILD_COMMANDS);
            let points = match () {
                () if mild || self.count() < 3 && !self.names_its_object() => 1.6,
                () if opens_a_task(self.opener) && self.count() <= 40 => 3.4,
                () => 2.4,
            };
            found.add("opens with a task word", points);
            if starts_with_any(self.opener, ASKS_FOR_A_STORY) {
                found.add("asks for a story", 1.5);
            }
        } else if self.task {
            found.add("sets a task", 3.2);
        } else if self.asks_at_end && starts_with_inversion(self.opener) {
            found.add("opens like a yes-no question", 1.0);
        } else if starts_with_any(self.lower, YES_NO) {
            found.add("opens like a yes-no question", 2.4);
        } else if self.asks_at_end && self.count() < 4 && !self.asks_by_some_word() {
            found.add("too short to ask", -2.0);
        }
    }

    /// "explain boosting": a task of two words, the second of which is no pronoun.
    fn names_its_object(&self) -> bool {
        let last = self.words.last().map_or("", |word| word.trim_matches(|c: char| !c.is_alphanumeric()));
        self.count() == 2 && last.chars().count() >= 3 && !is_one_of(last, LEANING)
    }

    fn asks_by_some_word(&self) -> bool {
        let clause = self.text.rsplit(['.', ',', ';', ':']).next().map(normalize).unwrap_or_default();
        let clause = strip_opener(&clause);
        starts_with_asking_word(clause)
            || starts_with_inversion(clause)
            || self.words.iter().any(|word| is_one_of(word, ASKING))
    }

    /// Texts that ask without a question mark or an opening that says so.
    fn add_prompt(&self, found: &mut Evidence) {
        if self.asks || self.asks_at_end || self.commands {
            return;
        }
        if asks_whether_true(self.lower) {
            found.add("asks whether it is true", 4.0);
        } else if let Some(name) = prompt_phrase(self.lower, self.count()) {
            found.add(name, if self.count() <= 9 { 2.8 } else { 2.2 });
        } else if ends_with_asking_word(self.words) {
            found.add("ends with a question word", 1.5);
        } else if last_sentence_commands(self.text) && self.count() <= 45 {
            found.add("ends with a task", 3.2);
        } else if titles_a_task(self.text) {
            found.add("a title before a task", 3.0);
        } else if asks_within(self.words) {
            found.add("asks within", 2.4);
        }
    }

    /// What stands before a colon, and before a scene.
    fn add_label(&self, found: &mut Evidence) {
        let lower = self.lower;
        let counts = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit());
        if starts_with_any(lower, ROUND_LABELS)
            && lower.split_once(": ").is_some_and(|(_, rest)| !counts(rest))
            && self.count() >= 4
        {
            let design = lower.split_once(':').is_some_and(|(label, _)| label.ends_with("design"));
            found.add("named after a round", if design { 3.4 } else { 2.0 });
        }
        if !self.asks && !self.commands && !self.asks_at_end && asks_after_label(lower) {
            found.add("asks after a label", 2.8);
        }
        if starts_with_any(lower, SCENARIO) {
            found.add("sets up a scenario", if self.asks_at_end || self.asks_inside { 1.5 } else { 0.3 });
        }
    }

    fn add_ending(&self, found: &mut Evidence) {
        let text = self.text.trim_end();
        let prompts = found.reasons.iter().any(|(name, _)| PROMPTING.contains(name));
        if !self.asks_at_end
            && text.ends_with('.')
            && !self.commands
            && !self.task
            && !(prompts && (self.count() <= 10 || found.score >= 3.0))
        {
            found.add("ends like a statement", if self.asks { -0.5 } else { -2.5 });
        }
        if text.ends_with([',', ';']) {
            found.add("breaks off", -1.5);
        }
        if text.ends_with(':') && !self.asks_at_end {
            found.add("announces something", -1.5);
        }
    }

    fn add_length(&self, found: &mut Evidence) {
        let count = self.count();
        let silent = !self.asks && !self.commands && !self.asks_at_end && found.score < 1.0;
        if silent && count <= 7 && is_bare_topic(self.text, self.words) {
            found.add("a bare topic", 0.8);
        }
        let is_word = |word: &&&str| word.len() >= 3 && word.chars().all(char::is_alphabetic);
        if self.text.contains('=') && self.words.iter().filter(is_word).count() < 2 {
            found.add("a formula", -3.0);
        }
        let ends_with_task = found.reasons.iter().any(|(name, _)| *name == "ends with a task");
        if count > 90 {
            found.add("very long", -4.0);
        } else if count > 45 {
            found.add("long", if self.asks_at_end || self.task { -0.5 } else { -2.0 });
        } else if count > 18 && !self.asks_at_end && !self.asks_inside && !self.task && !ends_with_task {
            found.add("long for a prompt", -1.0);
        }
    }

    /// Texts that look like questions and are not.
    fn add_tone(&self, found: &mut Evidence) {
        let (lower, count) = (self.lower, self.count());
        let first = self.words[0].trim_matches(|c: char| !c.is_alphanumeric());
        if is_one_of(first, STORY) || starts_with_any(lower, STORY_OPENERS) {
            found.add("tells rather than asks", -2.5);
        }
        // "That was the last one. Shall I sum it up?"
        let offers_at_last = lower.rsplit_once(['.', '!']).is_some_and(|(before, last)| {
            starts_with_any(last.trim_start(), OFFERS) && before.split(' ').count() <= FEW_WORDS
        });
        if starts_with_any(lower, OFFERS) || self.asks_at_end && offers_at_last {
            found.add("an assistant's offer", -6.0);
        }
        for (list, name, points) in [(ASIDE, "rhetorical", -2.0), (NOTE_TO_SELF, "a note to self", -5.0)] {
            if starts_with_any(lower, list) {
                found.add(name, points);
            }
        }
        if self.asks && !self.asks_at_end && !self.asks_inside && is_relative_clause(self.words) {
            found.add("a clause, not a question", -3.0);
        }
        if is_boilerplate(lower, count) {
            found.add("boilerplate", -5.0);
        }
        if self.words == ["how", "to"] {
            found.add("too short to ask", -2.0);
        }
    }
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
        && !(text.split_once(": ").is_some_and(|(_, rest)| rest.starts_with(|c: char| c.is_ascii_digit())))
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
