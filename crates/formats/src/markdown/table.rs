//! Tables with a column of questions and a column of answers.

use super::tree::{Run, source};

/// Which column holds what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Columns {
    pub question: usize,
    pub answer: usize,
    pub level: Option<usize>,
    pub topic: Option<usize>,
    pub source: Option<usize>,
}

/// Returns the columns of a table of questions; terms with definitions count unless `strict`.
pub(super) fn columns(head: &[Vec<Run>], strict: bool) -> Option<Columns> {
    let names: Vec<String> = head.iter().map(|cell| source(cell).trim().trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()).collect();
    let find = |words: &[&str]| names.iter().position(|name| words.contains(&name.as_str()));
    let question = find(&["question", "questions", "q", "вопрос", "вопросы", "front", "prompt", "interview question"])
        .or_else(|| if strict { None } else { find(&["term", "concept", "termin", "термин", "понятие", "концепция"]) })?;
    let answer = find(&["answer", "answers", "a", "ответ", "ответы", "back", "response", "definition", "explanation", "meaning", "определение", "объяснение", "short answer", "значение"])?;
    Some(Columns {
        question,
        answer,
        level: find(&["level", "difficulty", "уровень", "сложность"]),
        topic: find(&["topic", "category", "section", "area", "тема", "раздел"]),
        source: find(&["source", "reference", "источник"]),
    })
}
