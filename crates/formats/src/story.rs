//! The form in which a story is written: a few lines of `name: value`, then a heading for each part.
//!
//! ```text
//! title: The cache that lied
//! sort: star
//! competencies: debugging, ownership
//!
//! ## Situation
//! …
//! ```
//!
//! Other sorts than `star` have one part, `## Text`, and all may have `## Thirty seconds`.

use std::fmt;

use domain::story::{Sort, Story};

/// Something that is wrong with the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryFault {
    /// The line, 1-based.
    pub line: usize,
    /// What is wrong and what to write.
    pub message: String,
}

impl fmt::Display for StoryFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.message)
    }
}

/// A longer form is not read.
pub const LONGEST: usize = 64 * 1024;

const HALF_MINUTE: &str = "Thirty seconds";

/// Returns the form of a story; [`read`] reads it back as it was.
pub fn write(story: &Story) -> String {
    let mut out = format!(
        "title: {}\nsort: {}\ncompetencies: {}\n",
        one_line(&story.title),
        story.sort,
        story.competencies.iter().map(|name| one_line(name)).collect::<Vec<_>>().join(", ")
    );
    let parts: Vec<(&str, &String)> = match story.sort {
        Sort::Star => vec![
            ("Situation", &story.situation),
            ("Task", &story.task),
            ("Action", &story.action),
            ("Result", &story.result),
            (HALF_MINUTE, &story.short),
        ],
        Sort::About | Sort::Why => vec![("Text", &story.situation), (HALF_MINUTE, &story.short)],
        Sort::Questions => vec![("Text", &story.situation)],
    };
    for (name, text) in parts {
        out.push_str(&format!("\n## {name}\n{}\n", text.trim()));
    }
    out
}

/// Returns an empty form to fill in.
pub fn blank(sort: Sort) -> String {
    write(&Story { sort, ..Story::default() })
}

/// Reads the form, or says everything that is wrong with it. Reads at most [`LONGEST`] bytes.
pub fn read(text: &str) -> Result<Story, Vec<StoryFault>> {
    if text.len() > LONGEST {
        let message =
            format!("the story has {} bytes, more than the {LONGEST} that are read; say it more briefly", text.len());
        return Err(vec![StoryFault { line: 1, message }]);
    }
    let (mut story, mut faults) = (Story::default(), Vec::new());
    let mut part: Option<&str> = None;
    let mut parts: Vec<(&str, String)> = Vec::new();
    let mut fault = |line: usize, message: String| faults.push(StoryFault { line, message });
    for (index, line) in text.lines().enumerate() {
        let number = index + 1;
        if let Some(heading) = line.strip_prefix("## ") {
            match known_part(heading.trim()) {
                Some(name) => {
                    part = Some(name);
                    parts.push((name, String::new()));
                }
                None => {
                    let message = format!(
                        "`{}` is no part of a story; the parts are Situation, Task, Action, Result, Text, {HALF_MINUTE}",
                        heading.trim()
                    );
                    fault(number, message);
                }
            }
            continue;
        }
        if part.is_some() {
            if let Some((_, text)) = parts.last_mut() {
                text.push_str(line);
                text.push('\n');
            }
            continue;
        }
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let Some((name, value)) = line.split_once(':') else {
            fault(number, "write `title: …`, `sort: …` or `competencies: …` before the first `## ` heading".to_owned());
            continue;
        };
        let value = value.trim();
        match name.trim().to_lowercase().as_str() {
            "title" => value.clone_into(&mut story.title),
            "sort" => match value.parse() {
                Ok(sort) => story.sort = sort,
                Err(error) => fault(number, error.to_string()),
            },
            "competencies" | "competency" => {
                let names = value.split(',').map(str::trim).filter(|name| !name.is_empty());
                story.competencies = names.map(str::to_lowercase).collect();
            }
            other => fault(number, format!("nobody knows `{other}`; write title, sort or competencies")),
        }
    }
    if story.title.is_empty() {
        fault(1, "the story has no title; write `title: …`".to_owned());
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    for (name, text) in parts {
        let place = match name {
            "Situation" | "Text" => &mut story.situation,
            "Task" => &mut story.task,
            "Action" => &mut story.action,
            "Result" => &mut story.result,
            _ => &mut story.short,
        };
        if !place.is_empty() {
            place.push_str("\n\n");
        }
        place.push_str(text.trim());
    }
    Ok(story)
}

fn known_part(heading: &str) -> Option<&'static str> {
    let known = ["Situation", "Task", "Action", "Result", "Text", HALF_MINUTE];
    known.into_iter().find(|name| name.eq_ignore_ascii_case(heading))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_form_says_what_is_wrong_with_it() {
        let text = "sort: tale\nnonsense\nmood: good\n\n## Situation\nIt rained.\n## Moral\nNone.\n";
        let told: Vec<String> = read(text).unwrap_err().iter().map(ToString::to_string).collect();
        insta::assert_snapshot!(told.join("\n"), @r"
        line 1: no story is of the sort `tale`; the sorts are star, about, why, questions
        line 2: write `title: …`, `sort: …` or `competencies: …` before the first `## ` heading
        line 3: nobody knows `mood`; write title, sort or competencies
        line 7: `Moral` is no part of a story; the parts are Situation, Task, Action, Result, Text, Thirty seconds
        line 1: the story has no title; write `title: …`
        ");
    }

    #[test]
    fn an_empty_form_lacks_only_its_title() {
        for sort in Sort::ALL {
            assert_eq!(read(&blank(sort)).unwrap_err().len(), 1);
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(title in "[a-zA-Z][a-z ]{0,20}[a-z]", part in "[a-zA-Z .,\n]{0,80}", sort in 0usize..4) {
            let sort = Sort::ALL[sort];
            let star = |text: &str| if sort == Sort::Star { text.trim().to_owned() } else { String::new() };
            let story = Story {
                title: title.split_whitespace().collect::<Vec<_>>().join(" "),
                sort,
                competencies: vec!["ownership".to_owned()],
                situation: part.trim().to_owned(),
                task: star(&part),
                action: star("I did it."),
                result: star(&part),
                short: if sort == Sort::Questions { String::new() } else { "Short.".to_owned() },
            };
            prop_assert_eq!(read(&write(&story)).unwrap(), story);
        }

        #[test]
        fn no_text_breaks_it(text in "(.|\n){0,200}") {
            _ = read(&text);
        }
    }
}
