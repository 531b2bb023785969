//! Words that a text hides: `{{c1::…}}` as flashcard programs write it, `==…==` as note programs do.

/// Returns, for each thing hidden in a line, the line with a gap and what the gap hides.
pub(crate) fn gaps(text: &str) -> Vec<(String, String)> {
    let parts = if text.contains("{{c") { clozes(text) } else { highlights(text) };
    let mut keys: Vec<&str> = Vec::new();
    for part in &parts {
        if let Some((key, ..)) = &part.hidden
            && !keys.contains(&key.as_str())
        {
            keys.push(key);
        }
    }
    keys.iter()
        .map(|key| {
            let mut answers: Vec<&str> = Vec::new();
            let question = parts
                .iter()
                .map(|part| match &part.hidden {
                    Some((of, answer, hint)) if of == key => {
                        answers.push(answer);
                        hint.as_ref().map_or("[…]".to_owned(), |hint| format!("[{hint}]"))
                    }
                    Some((_, answer, _)) => answer.clone(),
                    None => part.text.clone(),
                })
                .collect();
            (question, answers.join("; "))
        })
        .collect()
}

struct Part {
    text: String,
    /// Which gap it is, what it hides, and the hint.
    hidden: Option<(String, String, Option<String>)>,
}

fn clozes(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{c") {
        let Some((inner, tail)) = after.split_once("}}") else { break };
        let Some((key, hidden)) = inner.split_once("::") else { break };
        let (answer, hint) = match hidden.split_once("::") {
            Some((answer, hint)) => (answer, Some(hint.trim().to_owned())),
            None => (hidden, None),
        };
        parts.push(Part { text: before.to_owned(), hidden: None });
        parts.push(Part { text: String::new(), hidden: Some((key.to_owned(), answer.trim().to_owned(), hint)) });
        rest = tail;
    }
    parts.push(Part { text: rest.to_owned(), hidden: None });
    parts
}

/// All highlights of a line are one card: they were marked to be learned together.
fn highlights(text: &str) -> Vec<Part> {
    text.split("==")
        .enumerate()
        .map(|(at, part)| {
            let hidden = (at % 2 == 1).then(|| ("1".to_owned(), part.trim().to_owned(), None));
            Part { text: part.to_owned(), hidden }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_number_hides_its_own_words() {
        let hidden = gaps("{{c1::Adam}} keeps {{c2::two moments::how many}} per weight, {{c1::unlike SGD}}");
        let expected = [
            ("[…] keeps two moments per weight, […]", "Adam; unlike SGD"),
            ("Adam keeps [how many] per weight, unlike SGD", "two moments"),
        ];
        assert_eq!(hidden, expected.map(|(question, answer)| (question.to_owned(), answer.to_owned())));
    }
}
