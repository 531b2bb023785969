//! How much a text reads like a question, from its words alone.
//!
//! The score is a sum of named reasons, each in units of log-odds by rule of thumb: +2 makes a question about seven
//! times as likely. Nothing here knows where in the document the text stands.

mod names;
#[rustfmt::skip]
pub(crate) mod vocabulary;

pub(crate) use names::{
    announces_questions, is_about, is_advice, is_answer_key, is_answer_word, is_aside_name, is_button, is_furniture_name,
    is_own_questions, is_part_name, is_placeholder, is_reference_name,
};
use vocabulary::{
    ASIDE, ASKING, ASKING_PHRASES, BOILERPLATE, BOILERPLATE_PARTS, COMMAND_OBJECTS, COMMAND_PHRASES, COMMANDS,
    IN_PHRASE, INVERSION, MILD_COMMANDS, NOTE_TO_SELF, OFFERS, OPENERS, PROMPT_CLOSERS, PROMPT_OPENERS, ROUND_LABELS,
    SCENARIO, STORY, STORY_OPENERS, SURE_COMMANDS, TASK_CLAUSES, WEAK_COMMANDS, YES_NO,
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

/// Returns the byte just after the last question mark of the run of questions the text opens with, when text follows.
///
/// "What is X? Why? It is …" → the end of "Why?". A question mark inside brackets, quotes or a URL does not count.
pub(crate) fn question_end(text: &str) -> Option<usize> {
    let mut depth = 0i32;
    let mut end: Option<usize> = None;
    let mut quoted = false;
    let mut marks = text.char_indices().peekable();
    while let Some((at, c)) = marks.next() {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            '“' | '«' => quoted = true,
            '”' | '»' => quoted = false,
            '?' | '？' if depth <= 0 && !quoted => {
                let next = marks.peek().map(|&(_, c)| c);
                let closes = next.is_none_or(|c| {
                    c.is_whitespace() || matches!(c, ':' | '?' | '!' | '—' | '–' | '-' | '"' | '*' | '_' | '/')
                });
                // A statement between two questions ends the run: what follows is the answer.
                let stated = end.is_some_and(|end| text[end..at].contains(". ") || text[end..at].contains("; "));
                if closes && !stated {
                    end = Some(at + c.len_utf8());
                    if matches!(next, Some(':' | '—' | '–')) {
                        break;
                    }
                }
            }
            _ => {}
        }
    }
    let end = end?;
    let rest =
        text[end..].trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '”' | '*' | '_' | ')' | '?' | '!'));
    if rest.is_empty() { None } else { Some(end) }
}

/// "Key topics: - bias - variance - drift": a list flattened into one line says by its head what it is.
fn head_of_flat_list(text: &str) -> &str {
    match text.split_once(": - ") {
        Some((head, rest)) if rest.contains(" - ") => &text[..head.len() + 1],
        _ => text,
    }
}

/// Lower case, straight quotes, single spaces.
pub(crate) fn normalize(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '’' | '‘' | '`' => out.push('\''),
            '“' | '”' | '«' | '»' => out.push('"'),
            c if c.is_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            c => out.extend(c.to_lowercase()),
        }
    }
    out.trim().to_owned()
}

/// Removes what people say before the question proper: "Can you", "Please", "Briefly", "In PyTorch,".
fn strip_opener(lower: &str) -> &str {
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

fn starts_with_asking_word(text: &str) -> bool {
    let first = text.split([' ', ',', '\'', '?']).next().unwrap_or_default();
    is_one_of(first, ASKING) || starts_with_any(text, ASKING_PHRASES)
}

fn starts_with_inversion(text: &str) -> bool {
    is_one_of(text.split([' ', '\'']).next().unwrap_or_default(), INVERSION)
}

fn starts_with_command(text: &str) -> bool {
    let mut words = text.split(' ');
    let first = words.next().unwrap_or_default().trim_end_matches([':', ',', '.']);
    if is_one_of(first, COMMANDS) {
        return words
            .next()
            .is_some_and(|second| !second.starts_with(['=', '[', '(', '-', '+']) && !second.contains(['[', '=']));
    }
    // These are nouns or past forms as often as commands, so the next word decides.
    if is_one_of(first, WEAK_COMMANDS) {
        let second = words.next().unwrap_or_default();
        return is_one_of(second, COMMAND_OBJECTS);
    }
    starts_with_any(text, COMMAND_PHRASES)
}

/// "Jensen's inequality is … . Explain what it is.": the last of several sentences sets the task.
fn last_sentence_commands(text: &str) -> bool {
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
fn titles_a_task(text: &str) -> bool {
    text.split_once(". ").is_some_and(|(title, task)| {
        let task = normalize(task);
        let opener = strip_opener(&task);
        title.split_whitespace().count() <= 5
            && title.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '*' | '\''))
            && (opens_a_task(opener) && starts_with_command(opener) && !advises(opener)
                || starts_with_any(&task, SCENARIO) && has_task_clause(&task))
    })
}

/// "in attention layers why do you scale the dot product": the question word comes late, with its verb.
fn asks_within(words: &[&str]) -> bool {
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

/// "what is", "how do", "why does": an asking word before a verb or a noun it asks for.
fn opens_a_question(text: &str) -> bool {
    let mut words = text.split(' ');
    let first = words.next().unwrap_or_default().trim_end_matches([',', '?']);
    let second = words.next().unwrap_or_default().trim_end_matches([',', '?', ':']);
    if matches!(first, "what's" | "whats" | "how's" | "why's" | "who's" | "where's") {
        return true;
    }
    let verb = is_one_of(second, INVERSION)
        || matches!(second, "is" | "are" | "did" | "to" | "would" | "if" | "not" | "we" | "you" | "i");
    match first {
        "what" => {
            verb && second != "to"
                || matches!(
                    second,
                    "kind"
                        | "kinds"
                        | "type"
                        | "types"
                        | "makes"
                        | "causes"
                        | "happens"
                        | "loss"
                        | "metrics"
                        | "metric"
                        | "role"
                        | "value"
                        | "data"
                        | "steps"
                        | "methods"
                        | "different"
                        | "factors"
                        | "techniques"
                        | "tasks"
                )
        }
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
fn opens_a_task(text: &str) -> bool {
    let mut words = text.split(' ');
    let first = words.next().unwrap_or_default().trim_end_matches([':', ',']);
    let second = words.next().unwrap_or_default();
    is_one_of(first, SURE_COMMANDS) || is_one_of(second, COMMAND_OBJECTS) || starts_with_any(text, COMMAND_PHRASES)
}

/// "Given an array, return …", "There are n courses. Find an order": a later clause opens with a task word.
fn has_task_clause(lower: &str) -> bool {
    lower.split(['.', ',', ';', ':', '?']).skip(1).any(|clause| {
        let clause = strip_opener(clause.trim_start());
        let clause = clause.strip_prefix("and ").unwrap_or(clause);
        let first = clause.split(' ').next().unwrap_or_default();
        clause.contains(' ') && (is_one_of(first, COMMANDS) || is_one_of(first, TASK_CLAUSES))
    })
}

/// Whether the task word is one that advice opens with as well.
fn advises(opener: &str) -> bool {
    let first = opener.split(' ').next().unwrap_or_default();
    is_one_of(first, MILD_COMMANDS) && first != "return"
}

fn ends_with_asking_word(words: &[&str]) -> bool {
    words.len() <= 10
        && matches!(words[words.len() - 1], "where" | "what" | "why" | "how" | "is" | "when")
        && words.len() >= 3
}

/// Noun phrases that people write down as prompts: "difference between X and Y", "recall formula".
fn prompt_phrase(lower: &str, count: usize) -> Option<&'static str> {
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

/// "Which means that …", "how every y is calculated is you take": clauses that open with a question word.
fn is_relative_clause(words: &[&str]) -> bool {
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
            !matches!(
                second,
                "is" | "are"
                    | "was"
                    | "were"
                    | "does"
                    | "do"
                    | "did"
                    | "would"
                    | "should"
                    | "could"
                    | "can"
                    | "will"
                    | "if"
                    | "kind"
                    | "kinds"
                    | "type"
                    | "types"
                    | "makes"
                    | "causes"
                    | "happens"
                    | "different"
                    | "value"
                    | "data"
                    | "role"
                    | "tasks"
                    | "loss"
                    | "about"
                    | "s"
                    | "to"
                    | "steps"
                    | "metrics"
                    | "methods"
            ) && statement_verb(2)
                && words.len() > 9
        }
        "how" => !is_one_of(second, INVERSION) && words.len() > 14 && statement_verb(3),
        "that" | "who" => true,
        _ => false,
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
}

fn is_boilerplate(lower: &str, count: usize) -> bool {
    let bare = lower.trim_matches(|c: char| !c.is_alphanumeric());
    is_one_of(bare, BOILERPLATE)
        || (count <= 14 && BOILERPLATE_PARTS.iter().any(|part| lower.contains(part)))
        || lower.starts_with("http")
        || lower.starts_with('©')
}

fn starts_with_any(text: &str, list: &[&str]) -> bool {
    let Some(first) = text.as_bytes().first() else { return false };
    list.iter().any(|start| {
        start.as_bytes().first() == Some(first)
            && text.strip_prefix(start).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
    })
}

/// Compares first bytes first: most words of a list differ there.
fn is_one_of(word: &str, list: &[&str]) -> bool {
    let Some(first) = word.as_bytes().first() else { return false };
    list.iter().any(|listed| listed.as_bytes().first() == Some(first) && *listed == word)
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
