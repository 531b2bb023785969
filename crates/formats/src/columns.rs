//! The names that people give the columns of a table of questions, wherever the table stands.

/// Which column holds what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Columns {
    pub question: usize,
    /// None where the table only asks.
    pub answer: Option<usize>,
    pub level: Option<usize>,
    pub kind: Option<usize>,
    pub topic: Option<usize>,
    pub source: Option<usize>,
}

/// What a column holds, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// Questions, and named so.
    Question,
    /// What a card shows first.
    Front,
    /// Terms whose definitions stand beside them.
    Term,
    /// Answers, and named so.
    Answer,
    /// What answers under another name.
    Back,
    /// What goes below the answer, or is all the answer there is.
    Aside,
    Level,
    Kind,
    Topic,
    /// What sorts the rows, by kind or by topic.
    Sort,
    Source,
    Tags,
}

/// The names in lower case.
const NAMES: &[(Role, &[&str])] = &[
    (Role::Question, &["question", "questions", "вопрос", "вопросы", "frage", "fragen", "pregunta", "preguntas"]),
    (Role::Front, &["q", "front", "prompt"]),
    (Role::Term, &["term", "concept", "word", "termin", "begriff", "término", "термин", "понятие", "концепция"]),
    (
        Role::Answer,
        &["answer", "answers", "ответ", "ответы", "antwort", "antworten", "respuesta", "respuestas", "réponse"],
    ),
    (
        Role::Back,
        &[
            "a",
            "back",
            "response",
            "story",
            "solution",
            "definition",
            "explanation",
            "meaning",
            "решение",
            "определение",
            "объяснение",
            "пояснение",
            "значение",
        ],
    ),
    (
        Role::Aside,
        &[
            "extra",
            "back extra",
            "notes",
            "note",
            "hint",
            "example",
            "examples",
            "code",
            "comment",
            "comments",
            "details",
            "заметки",
            "комментарий",
        ],
    ),
    (Role::Level, &["level", "difficulty", "уровень", "сложность"]),
    (Role::Kind, &["kind"]),
    (Role::Topic, &["topic", "category", "section", "area", "deck", "тема", "раздел", "thema", "tema"]),
    (Role::Sort, &["type", "round"]),
    (Role::Source, &["source", "reference", "источник"]),
    (Role::Tags, &["tags", "tag"]),
];

/// A name that only ends in a word for questions or answers has at most so many words: "Interview question".
const LONGEST_NAME: usize = 3;

/// Returns what a column of this name holds; what stands in brackets does not count: "Answer (short!)".
pub(crate) fn role(name: &str) -> Option<Role> {
    let name = name.split('(').next().unwrap_or_default().trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let named = |word: &str| NAMES.iter().find(|(_, names)| names.contains(&word)).map(|(role, _)| *role);
    named(&name).or_else(|| {
        let words: Vec<&str> = name.split_whitespace().collect();
        let last = words.last().filter(|_| words.len() <= LONGEST_NAME).and_then(|last| named(last));
        let last = last.filter(|role| matches!(role, Role::Question | Role::Answer));
        last.or_else(|| told(&words))
    })
}

/// What a column of several words tells of an answer: "What I should have said" answers, "What I said" goes with it.
fn told(words: &[&str]) -> Option<Role> {
    let holds = |list: &[&str]| words.iter().any(|word| list.contains(word));
    match () {
        () if words.len() < 2 => None,
        () if holds(&["should", "ideal", "expected", "better", "correct"]) => Some(Role::Back),
        () if holds(&["said", "answered", "wrote", "replied"]) => Some(Role::Aside),
        () => None,
    }
}

/// Returns the roles of columns in their order.
pub(crate) fn roles<'n>(names: impl IntoIterator<Item = &'n str>) -> Vec<Option<Role>> {
    names.into_iter().map(role).collect()
}

/// Returns the columns of a table of questions, by what each holds: one named after questions, or a front with its back;
/// terms with definitions count unless `strict`.
pub(crate) fn by_roles(roles: &[Option<Role>], strict: bool) -> Option<Columns> {
    let find = |role: Role| roles.iter().position(|held| *held == Some(role));
    let question =
        find(Role::Question).or_else(|| find(Role::Front)).or_else(|| if strict { None } else { find(Role::Term) })?;
    let answer = find(Role::Answer).or_else(|| find(Role::Back)).or_else(|| find(Role::Aside));
    (answer.is_some() || roles[question] == Some(Role::Question)).then(|| Columns {
        question,
        answer,
        level: find(Role::Level),
        kind: find(Role::Kind).or_else(|| find(Role::Sort)),
        topic: find(Role::Topic).or_else(|| find(Role::Sort)),
        source: find(Role::Source),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_known_by_what_people_call_them() {
        let cases = [
            (vec!["id", "Topic", "Question", "Answer (short!)"], Some((2, Some(3)))),
            (vec!["#", "Interview question", "My answer", "Notes"], Some((1, Some(2)))),
            (vec!["Front", "Back"], Some((0, Some(1)))),
            (vec!["Front", "Deck"], None),
            (vec!["Question", "Company"], Some((0, None))),
            (vec!["question no", "score"], None),
            (vec!["Вопрос", "Ответ", "Уровень"], Some((0, Some(1)))),
            (vec!["epoch", "loss"], None),
        ];
        for (names, expected) in cases {
            let found = by_roles(&roles(names.iter().copied()), true);
            assert_eq!(found.map(|columns| (columns.question, columns.answer)), expected, "{names:?}");
        }
    }
}
