//! What an interviewer brings along, from the files of `banks/interviewer` to values of the domain.

use std::fmt;

use domain::interview::StageKind;
use domain::mock::{Case, Component, Constraint, Prompt, Repertoire, Scenario, Twist};
use serde::Deserialize;
use toml::Spanned;

/// Why a file cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RepertoireError {
    /// The file's name.
    pub file: String,
    /// The line, 1-based.
    pub line: usize,
    /// What is wrong with it.
    pub message: String,
}

impl fmt::Display for RepertoireError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}

impl std::error::Error for RepertoireError {}

/// The files as they come with the program.
const FILES: [(&str, &str); 4] = [
    ("prompts.toml", include_str!("../../../banks/interviewer/prompts.toml")),
    ("scenarios.toml", include_str!("../../../banks/interviewer/scenarios.toml")),
    ("cases.toml", include_str!("../../../banks/interviewer/cases.toml")),
    ("twists.toml", include_str!("../../../banks/interviewer/twists.toml")),
];

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    prompt: Vec<PromptEntry>,
    #[serde(default)]
    scenario: Vec<ScenarioEntry>,
    #[serde(default)]
    case: Vec<CaseEntry>,
    #[serde(default)]
    twist: Vec<TwistEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PromptEntry {
    name: String,
    competency: String,
    stages: Vec<Spanned<String>>,
    text: String,
    #[serde(default)]
    key_points: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ScenarioEntry {
    name: String,
    title: String,
    topic: String,
    text: String,
    key_points: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseEntry {
    name: String,
    title: String,
    stage: Spanned<String>,
    topic: String,
    text: String,
    clarify: Vec<String>,
    component: Vec<ComponentEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ComponentEntry {
    name: String,
    words: Vec<String>,
    main: bool,
    deep: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TwistEntry {
    name: String,
    stages: Vec<Spanned<String>>,
    text: String,
    answers: Vec<String>,
}

/// Returns what comes with the program.
pub fn built_in() -> Result<Repertoire, RepertoireError> {
    read(&FILES)
}

/// Reads files, each a name and its text.
pub fn read(files: &[(&str, &str)]) -> Result<Repertoire, RepertoireError> {
    let mut all = Repertoire::default();
    for (name, text) in files {
        let at = |offset: usize, message: String| RepertoireError {
            file: (*name).to_owned(),
            line: text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1,
            message,
        };
        let file: File = toml::from_str(text)
            .map_err(|error| at(error.span().map_or(0, |span| span.start), error.message().to_owned()))?;
        let stage = |word: &Spanned<String>| {
            word.get_ref().parse::<StageKind>().map_err(|error| at(word.span().start, error.to_string()))
        };
        for entry in file.prompt {
            let stages = entry.stages.iter().map(stage).collect::<Result<_, _>>()?;
            all.prompts.push(Prompt {
                name: entry.name,
                competency: entry.competency,
                stages,
                text: entry.text,
                key_points: entry.key_points,
            });
        }
        all.scenarios.extend(file.scenario.into_iter().map(|entry| Scenario {
            name: entry.name,
            title: entry.title,
            topic: entry.topic,
            text: entry.text,
            key_points: entry.key_points,
        }));
        for entry in file.case {
            all.cases.push(Case {
                stage: stage(&entry.stage)?,
                name: entry.name,
                title: entry.title,
                topic: entry.topic,
                text: entry.text,
                clarify: entry.clarify,
                components: entry
                    .component
                    .into_iter()
                    .map(|part| Component { name: part.name, words: part.words, deep: part.deep, main: part.main })
                    .collect(),
            });
        }
        for entry in file.twist {
            let stages = entry.stages.iter().map(stage).collect::<Result<_, _>>()?;
            let constraint = Constraint { name: entry.name, text: entry.text, answers: entry.answers };
            all.twists.push(Twist { stages, constraint });
        }
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn what_comes_with_the_program_can_lead_every_shipped_loop() {
        let all = built_in().unwrap();
        let mut names = BTreeSet::new();
        let named = all.prompts.iter().map(|prompt| &prompt.name);
        for name in named.chain(all.scenarios.iter().map(|scenario| &scenario.name)) {
            assert!(names.insert(name.clone()), "{name} is used twice");
        }
        let twists = |kind| all.twists.iter().filter(|twist| twist.stages.contains(&kind)).count() as u32;
        for interview_loop in crate::interview_loop::shipped() {
            for competency in &interview_loop.competencies {
                assert!(
                    all.prompts.iter().any(|prompt| prompt.competency == *competency),
                    "nobody asks for {competency}"
                );
            }
            for stage in &interview_loop.stages {
                let constraints = stage.style.constraints.as_ref().map_or(0, |number| number.value);
                assert!(twists(stage.kind) >= constraints, "{}: {}", interview_loop.name, stage.name);
                let questions = stage.style.questions.as_ref().map_or(0, |number| number.value);
                let asked = all.prompts.iter().filter(|prompt| prompt.stages.contains(&stage.kind)).count();
                let talks = [StageKind::Management, StageKind::Behavioral, StageKind::Culture, StageKind::Final];
                assert!(!talks.contains(&stage.kind) || asked as u32 >= questions, "{}", stage.name);
            }
        }
        for case in &all.cases {
            assert!(case.components.iter().filter(|part| part.main).count() >= 3, "{}", case.name);
            assert!(case.components.iter().filter(|part| !part.deep.is_empty()).count() >= 2, "{}", case.name);
        }
    }

    #[test]
    fn a_mistake_names_file_and_line() {
        let error = read(&[(
            "mine.toml",
            "[[prompt]]\nname = \"a\"\ncompetency = \"b\"\nstages = [\"nowhere\"]\ntext = \"c\"\n",
        )]);
        assert!(error.unwrap_err().to_string().starts_with("mine.toml:4: no stage is of the kind `nowhere`"));
    }
}
