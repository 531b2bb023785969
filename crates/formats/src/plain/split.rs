//! Dividing a line that holds more than one thing: a question and its answer, or several quoted questions.

use crate::wording::{normalize, question_end, question_evidence};

/// How sure the shape of an inline answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Seam {
    /// `?:`, `? —` or a label such as `Answer:` inside the line.
    Firm,
    /// A colon, a dash or nothing at all; it depends on the document's habit.
    Loose,
}

/// A line divided into question and answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Inline<'a> {
    pub question: &'a str,
    pub answer: &'a str,
    pub seam: Seam,
}

/// Divides a line at its seam, when it has one.
pub(super) fn inline_answer(text: &str) -> Option<Inline<'_>> {
    labeled(text)
        .or_else(|| after_full_stop(text))
        .or_else(|| after_question_mark(text))
        .or_else(|| at_dash(text))
        .or_else(|| at_colon(text))
        // "… (asked at: a bank)": what opens in brackets ends in them.
        .filter(|found| found.question.matches('(').count() <= found.question.matches(')').count())
}

/// Divides what a label asks at the label of its answer.
pub(super) fn labeled_inside(text: &str) -> Option<Inline<'_>> {
    let (question, answer) =
        [" A: ", " Answer. ", " Antwort. ", " Ответ. "].iter().find_map(|label| text.split_once(label))?;
    let (question, answer) = (question.trim(), answer.trim());
    (!question.is_empty() && !answer.is_empty()).then_some(Inline { question, answer, seam: Seam::Firm })
}

const INSIDE_LABELS: &[&str] =
    &[" Answer:", " Ans:", " Ans.", " ANSWER:", " ANS:", " answer:", " Ответ:", " Solution:", " A:"];

/// "Describe the Newton algorithm 1 Answer: The …": scraped pages keep the number of answers before the label.
fn labeled(text: &str) -> Option<Inline<'_>> {
    let (at, label) = INSIDE_LABELS.iter().filter_map(|label| text.find(label).map(|at| (at, label))).min()?;
    let question = text[..at].trim_end();
    let unnumbered = question.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end();
    let counts = unnumbered.len() < question.len() && *label == " Answer:" && !unnumbered.ends_with(['=', '/']);
    let question = if counts { unnumbered } else { question };
    let answer = text[at + label.len()..].trim();
    let firm = *label != " A:" || question.ends_with(['?', '.']);
    (firm && question.split_whitespace().count() >= 2).then_some(Inline { question, answer, seam: Seam::Firm })
}

/// "Define dropout.: Units are left out …": a full stop before the colon closes the question for sure.
fn after_full_stop(text: &str) -> Option<Inline<'_>> {
    let (question, answer) = text.split_once(".: ")?;
    let asks = question_evidence(question).score >= 1.5 && question.split_whitespace().count() >= 2;
    (asks && !answer.trim().is_empty()).then(|| Inline {
        question: question.trim(),
        answer: answer.trim(),
        seam: Seam::Firm,
    })
}

fn after_question_mark(text: &str) -> Option<Inline<'_>> {
    let end = question_end(text)?;
    let rest = &text[end..];
    let answer = rest.trim_start_matches(|c: char| {
        c.is_whitespace() || matches!(c, ':' | '—' | '–' | '-' | '"' | '”' | '*' | '_' | '=' | '>' | '→' | '/')
    });
    let joint = &rest[..rest.len() - answer.len()];
    let points = joint.contains(['>', '→']) && opens_by_asking(&text[..end]);
    let apart = joint.contains("  ") || joint.contains('\t');
    let firm =
        points || apart || joint.contains([':', '—', '–', '=']) || joint.contains(" - ") || answers_yes_or_no(answer);
    let words = answer.split_whitespace().count();
    let goes_on = answer.ends_with(':')
        || answer.starts_with(['(', '['])
        || {
            let found = question_evidence(answer);
            found.reasons.iter().any(|(name, _)| name.starts_with("opens with a"))
        }
        || normalize(answer).starts_with("hint")
        || joint.contains('/');
    if goes_on && !firm || words == 0 || (!firm && words < 2) {
        return None;
    }
    Some(Inline { question: text[..end].trim(), answer, seam: if firm { Seam::Firm } else { Seam::Loose } })
}

fn opens_by_asking(text: &str) -> bool {
    question_evidence(text).reasons.iter().any(|(name, _)| name.starts_with("opens"))
}

/// "does it need scaling? no, splits only compare": in a note, for prose begins a sentence with a capital.
fn answers_yes_or_no(answer: &str) -> bool {
    let word = answer.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    ["yes", "no", "yep", "nope", "да", "нет"].contains(&word) && answer.split_whitespace().count() >= 3
}

fn at_dash(text: &str) -> Option<Inline<'_>> {
    let (at, width) = [" — ", " – ", " -- ", " - ", "— ", " => ", " -> "]
        .iter()
        .filter_map(|dash| text.find(dash).map(|at| (at, dash.len())))
        .min()?;
    let (question, answer) = (text[..at].trim(), text[at + width..].trim());
    let count = question.split_whitespace().count();
    let asks = question_evidence(question).score >= 1.5;
    (asks && (2..=28).contains(&count) && answer.split_whitespace().count() >= 2 && !answer.ends_with('?'))
        .then_some(Inline { question, answer, seam: Seam::Loose })
}

/// "Bootstrap interval — resample with replacement …": a bare topic before a dash, where that is the habit.
pub(super) fn topic_seam(text: &str) -> Option<Inline<'_>> {
    let (at, width) =
        [" — ", " – ", " -- ", " => "].iter().filter_map(|seam| text.find(seam).map(|at| (at, seam.len()))).min()?;
    let (question, answer) = (text[..at].trim(), text[at + width..].trim());
    let short = (2..=7).contains(&question.split_whitespace().count());
    (short
        && !question.ends_with(['.', ','])
        && answer.split_whitespace().count() >= 4
        && !answer.ends_with(['?', ':']))
    .then_some(Inline { question, answer, seam: Seam::Loose })
}

/// "Beam search: keep the best …": a term before the first sign that may part it from its definition.
pub(super) fn term_seam(text: &str) -> Option<Inline<'_>> {
    let (at, sign) = [": ", " — ", " – ", " - ", " -- ", " = ", " -> ", " => ", " → "]
        .iter()
        .filter_map(|seam| text.find(seam).map(|at| (at, *seam)))
        .min()?;
    let (question, answer) = (text[..at].trim(), text[at + sign.len()..].trim());
    let words = question.split_whitespace().count();
    let named = (1..=6).contains(&words) && question.chars().any(char::is_alphabetic);
    // An arrow says by itself that what follows it is the answer.
    let fewest = if sign.ends_with("> ") || sign == " → " { 1 } else { 3 };
    let question = if fewest == 1 { question.trim_end_matches('?') } else { question };
    (named && !question.contains(['?', '.', ',', '"']) && answer.split_whitespace().count() >= fewest)
        .then_some(Inline { question, answer, seam: Seam::Firm })
}

fn at_colon(text: &str) -> Option<Inline<'_>> {
    let at = text.find(": ").or_else(|| text.find(".:"))?;
    let (head, tail) = text.split_at(at);
    let answer = tail.trim_start_matches(['.', ':', ' ']);
    let question = head.trim();
    let found = question_evidence(question);
    let lower = normalize(question);
    let last = lower.rsplit(' ').next().unwrap_or_default();
    let introduces = [
        "example",
        "e.g.",
        "as",
        "following",
        "input",
        "output",
        "note",
        "hint",
        "given",
        "where",
        "is",
        "are",
        "i.e.",
        "that",
    ]
    .contains(&last);
    let count = question.split_whitespace().count();
    // What follows "Implement one step of training:" is still the task.
    let commands = found.reasons.iter().any(|(name, _)| *name == "opens with a task word")
        && !head.ends_with('?')
        && !head.ends_with('.')
        && !tail.starts_with(".:");
    (found.score >= 1.5
        && (3..=30).contains(&count)
        && !introduces
        && !commands
        && answer.split_whitespace().count() >= 3
        && !answer.ends_with('?'))
    .then_some(Inline { question, answer, seam: Seam::Loose })
}

/// Returns the questions a line quotes when it does nothing else: `Example: "Design a cache"`, `- "Why X?" - "Why Y?"`.
pub(super) fn quoted_questions(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut outside = 0;
    let mut rest = text;
    while let Some(open) = rest.find(['"', '“', '«']) {
        let after = &rest[open..];
        let width = after.chars().next().map_or(1, char::len_utf8);
        let Some(close) = after[width..].find(['"', '”', '»']) else { break };
        let inside = after[width..width + close].trim();
        let before = rest[..open].trim_end_matches([' ', '-', '–', '—', '•', '*']).trim_end();
        if !(before.is_empty()
            || before.ends_with([':', ',', ';', '.'])
            || before.trim_start() == "or"
            || before.trim_start() == "and")
        {
            return Vec::new();
        }
        outside += rest[..open].split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
        found.push(inside);
        let end = width + close;
        rest = &after[end + after[end..].chars().next().map_or(0, char::len_utf8)..];
    }
    outside += rest.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
    let words = |inside: &&str| inside.split_whitespace().count();
    let all_ask =
        !found.is_empty() && found.iter().all(|inside| words(inside) >= 3 && question_evidence(inside).score >= 2.0);
    // A line that is nothing but two or more quotations quotes tasks, whatever their words.
    let only_quotes = outside == 0 && found.len() >= 2 && found.iter().all(|inside| words(inside) >= 2);
    if all_ask && outside <= 4 || only_quotes { found } else { Vec::new() }
}

/// A question quoted in prose has so many words at least, the prose around it so many, and what is said after it.
const QUOTED_WORDS: usize = 4;
const AROUND: usize = 4;
const SAID: usize = 3;

/// "They asked me 'why is it slow?' and I said …": a question quoted in the middle of a sentence, and what was said to it.
pub(super) fn quoted_in_prose(text: &str) -> Option<Inline<'_>> {
    for (open, close) in [('“', '”'), ('"', '"'), ('«', '»'), ('‘', '’'), ('\'', '\'')] {
        let mut from = 0;
        while let Some(at) = text[from..].find(open).map(|at| from + at) {
            let inside = at + open.len_utf8();
            // An apostrophe stands between letters, a mark of quotation does not.
            let opens = text[..at].ends_with([' ', '(', ':', ',']);
            let closes = |at: usize| !text[at + close.len_utf8()..].starts_with(char::is_alphanumeric);
            let Some(end) = text[inside..].match_indices(close).map(|(end, _)| inside + end).find(|&end| closes(end))
            else {
                break;
            };
            let (question, answer) = (text[inside..end].trim(), text[end + close.len_utf8()..].trim());
            let answer = answer.trim_start_matches([',', '.', ';', ' ']);
            let words = |text: &str| text.split_whitespace().count();
            if opens
                && words(question) >= QUOTED_WORDS
                && words(&text[..at]) + words(answer) >= AROUND
                && words(&text[..at]) > 0
                && words(answer) >= SAID
                && (question.ends_with('?') || question_evidence(question).score >= 2.0)
            {
                return Some(Inline { question, answer, seam: Seam::Firm });
            }
            from = end + close.len_utf8();
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_divided_at_their_seam() {
        let cases: &[(&str, Option<(&str, &str)>)] = &[
            (
                "What is KL Divergence: If we have two separate distributions",
                Some(("What is KL Divergence", "If we have two separate distributions")),
            ),
            ("How to find the 95% interval?: find 2sigma", Some(("How to find the 95% interval?", "find 2sigma"))),
            (
                "Problem with sigmoid — Saturate quickly and kill gradients",
                Some(("Problem with sigmoid", "Saturate quickly and kill gradients")),
            ),
            (
                "Describe the Newton algorithm 1 Answer: The method",
                Some(("Describe the Newton algorithm", "The method")),
            ),
            ("What made GPUs popular? How are they compared to TPUs?", None),
            ("GD: Optimisation algo, used to minimize some function", None),
            ("Given an array, find all the duplicates in this array for example: input: [1,2] output: [1]", None),
            ("System design: search text and retrieve image", None),
            ("Why is only the noise added gaussian. Can I use any other distribution?", None),
        ];
        for (text, expected) in cases {
            assert_eq!(inline_answer(text).map(|found| (found.question, found.answer)), *expected, "{text}");
        }
    }

    #[test]
    fn a_question_quoted_in_prose_is_divided_from_what_was_said_to_it() {
        let told = |text| quoted_in_prose(text).map(|found| (found.question, found.answer));
        assert_eq!(
            told("They asked me 'why is it so slow?' and I said that it isn't."),
            Some(("why is it so slow?", "and I said that it isn't."))
        );
        assert_eq!(told("It wasn't 'so slow' and I didn't say it"), None);
    }

    #[test]
    fn quoted_questions_are_found_one_by_one() {
        assert_eq!(
            quoted_questions("Lab-specific: - \"How do you handle bias?\" - \"Describe a hard collaboration\"").len(),
            2
        );
        assert_eq!(
            quoted_questions("He said \"how do you do that?\" and went away to another place"),
            Vec::<&str>::new()
        );
    }
}
