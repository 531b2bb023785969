//! What sort of question it is and how hard it is said to be, from the words alone.

use domain::bank::{Block, Kind, Level};

/// Returns the level tag at the start or end of the text, and the text without it.
///
/// Understood: `[E]`, `[M]`, `[H]`, `[easy]`, `(Medium)`, in any case.
pub(crate) fn split_level(text: &str) -> (Option<Level>, &str) {
    let text = text.trim();
    for (open, close) in [('[', ']'), ('(', ')')] {
        if let Some(rest) = text.strip_prefix(open)
            && let Some((tag, after)) = rest.split_once(close)
            && let Some(level) = level_word(tag, open, true)
            && !after.trim().is_empty()
        {
            return (Some(level), after.trim_start());
        }
        if let Some(rest) = text.strip_suffix(close)
            && let Some((before, tag)) = rest.rsplit_once(open)
            && let Some(level) = level_word(tag, open, false)
        {
            return (Some(level), before.trim_end());
        }
    }
    (None, text)
}

/// A lone letter in round brackets is a tag only before the text: "option (E)" may end a question.
fn level_word(tag: &str, open: char, leads: bool) -> Option<Level> {
    if tag.chars().count() < 2 && open != '[' && !leads {
        return None;
    }
    tag.parse().ok()
}

/// Returns what sort of question it is.
pub(crate) fn kind(question: &str, answer: &[Block], topic: Option<&str>) -> Kind {
    let q = format!(" {} ", question.to_lowercase().replace(['’', '‘'], "'"));
    let t = topic.unwrap_or_default().to_lowercase();
    let has = |list: &[&str]| list.iter().any(|w| q.contains(w));
    if has(BEHAVIORAL) || (t.contains("behavio") && !has(&[" what is ", " define "])) {
        return Kind::Behavioral;
    }
    if has(PROCESS) {
        return Kind::Process;
    }
    if has(DESIGN) || (t.contains("system design") && has(&["design", "architect", "scale"])) {
        return Kind::Design;
    }
    if has(CODING) || (is_mostly_code(answer) && !has(&[" why ", " what is the ", " difference "])) {
        return Kind::Coding;
    }
    let number = q.chars().any(|c| c.is_ascii_digit());
    if (number && has(CHANCE)) || has(PUZZLE) {
        return Kind::Probability;
    }
    Kind::Theory
}

fn is_mostly_code(answer: &[Block]) -> bool {
    let lines = |code: bool| -> usize {
        answer
            .iter()
            .map(|block| match block {
                Block::Code { text, .. } if code => text.lines().count(),
                Block::Paragraph { .. } | Block::List { .. } if !code => 1,
                _ => 0,
            })
            .sum()
    };
    lines(true) >= 2 && lines(true) > 2 * lines(false)
}

const BEHAVIORAL: &[&str] = &[
    "tell me about a time",
    "tell me about yourself",
    "describe a time",
    "describe a situation",
    "give an example of a time",
    "time when you",
    "time you ",
    "your greatest",
    "your weakness",
    "your strength",
    "conflict with",
    "disagree",
    "why do you want",
    "why do you wanna",
    "how do you manage a team",
    "how do you handle",
    "a mistake you",
    "proud of",
    "your team",
    "your manager",
    "a project you",
    "your project",
    "you failed",
    "interdisciplinary collaboration",
    "research uncertainty",
    "feedback you",
    "расскажите о случае",
    "расскажите о ситуации",
    "почему вы хотите",
    "ideological objections",
];
const PROCESS: &[&str] = &[
    "interview process",
    "interview loop",
    "interview questions",
    "how many rounds",
    "hiring process",
    "recruiter",
    "prepare for the",
    "prepare for an",
    "before the interview",
    "programming interview",
    "onsite",
    "собеседовани",
];
const DESIGN: &[&str] = &[
    " design a",
    " design an",
    " design the",
    "system design",
    "how would you design",
    "how would you build a",
    "how would you architect",
    " design youtube",
    " design twitter",
    " design netflix",
    "спроектир",
    "design ",
    "recommendation system for",
];
const CODING: &[&str] = &[
    " implement ",
    " write a function",
    " write code",
    " write a code",
    " write a program",
    " write an algorithm",
    " code for ",
    " code to ",
    "in numpy",
    "from scratch",
    " write a sql",
    " write a query",
    "return the ",
    "given an array",
    "given a string",
    "given a list of",
    "given an integer",
    "given two arrays",
    "linked list",
    "binary tree",
    "traversal of",
    "subarray",
    "leetcode",
    "reverse a ",
    "python function",
    "реализуйте",
    "напишите",
    " traverse a tree",
    "merge sort",
    "calculating a pi",
];
const CHANCE: &[&str] = &[
    "probab",
    "expected",
    " dice",
    " die ",
    " coin",
    " cards",
    " urn",
    " balls",
    " odds",
    "how many ways",
    "fair ",
    "вероятност",
    "chance",
];
const PUZZLE: &[&str] = &[
    "what is the probability",
    "what's the probability",
    "what are the odds",
    "expected number of",
    "what is the expected",
    "probability that",
    "какова вероятность",
];
