//! The names that people give the columns of a table of questions.

/// Which column holds what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Columns {
    pub question: usize,
    pub answer: usize,
    pub level: Option<usize>,
    pub topic: Option<usize>,
    pub source: Option<usize>,
}

/// Returns the columns by their names, which are in lower case; terms with definitions count unless `strict`.
pub(crate) fn by_name(names: &[String], strict: bool) -> Option<Columns> {
    let find = |words: &[&str]| names.iter().position(|name| words.contains(&name.as_str()));
    let ends = |words: &[&str]| {
        names.iter().position(|name| {
            name.split_whitespace().next_back().is_some_and(|word| words.contains(&word))
                && name.split_whitespace().count() <= 3
        })
    };
    let question = ends(&["question", "questions", "вопрос"])
        .or_else(|| find(&["question", "questions", "q", "вопрос", "вопросы", "front", "prompt"]))
        .or_else(|| {
            if strict {
                None
            } else {
                find(&["term", "concept", "termin", "термин", "понятие", "концепция"])
            }
        })?;
    let answer = ends(&["answer", "answers", "ответ"]).or_else(|| find(ANSWERS))?;
    Some(Columns {
        question,
        answer,
        level: find(&["level", "difficulty", "уровень", "сложность"]),
        topic: find(&["topic", "category", "section", "area", "deck", "тема", "раздел"]),
        source: find(&["source", "reference", "источник"]),
    })
}

const ANSWERS: &[&str] = &[
    "answer",
    "answers",
    "a",
    "ответ",
    "ответы",
    "back",
    "response",
    "definition",
    "explanation",
    "meaning",
    "определение",
    "объяснение",
    "значение",
];
