//! What an interviewer brings along beside the candidate's own bank: questions about oneself, tasks that get harder,
//! systems to design. Data that `formats::interviewer` reads.

use super::choose::uniform;
use super::{Component, Constraint, Measure, Question, Subject, Wanted};
use crate::bank::Kind;
use crate::interview::StageKind;
use crate::story::Sort;

/// All that an interviewer brings along.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Repertoire {
    /// Questions about oneself, one's work and one's views.
    pub prompts: Vec<Prompt>,
    /// Tasks for a width round.
    pub scenarios: Vec<Scenario>,
    /// Systems to design.
    pub cases: Vec<Case>,
    /// What makes a task harder.
    pub twists: Vec<Twist>,
}

/// A question of the interviewer's own.
#[derive(Clone, Debug, PartialEq)]
pub struct Prompt {
    /// Its name.
    pub name: String,
    /// What it probes.
    pub competency: String,
    /// In which stages it is asked.
    pub stages: Vec<StageKind>,
    /// The question.
    pub text: String,
    /// What an answer holds; empty for a story.
    pub key_points: Vec<String>,
}

/// A task for a width round.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// Its name.
    pub name: String,
    /// Its title.
    pub title: String,
    /// Its topic.
    pub topic: String,
    /// The task.
    pub text: String,
    /// What a first answer holds.
    pub key_points: Vec<String>,
}

/// A system to design.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// Its name.
    pub name: String,
    /// Its title.
    pub title: String,
    /// In which stage it is asked.
    pub stage: StageKind,
    /// Its topic.
    pub topic: String,
    /// The task.
    pub text: String,
    /// What is to be asked and estimated before drawing.
    pub clarify: Vec<String>,
    /// Its components.
    pub components: Vec<Component>,
}

/// Something that makes a task harder.
#[derive(Clone, Debug, PartialEq)]
pub struct Twist {
    /// In which stages it is added.
    pub stages: Vec<StageKind>,
    /// What is said, and good answers.
    pub constraint: Constraint,
}

impl Repertoire {
    /// Returns what can be added in a stage, in an order that depends on nothing but the seed and the subject.
    pub fn twists_for(&self, stage: StageKind, seed: u64, subject: &Subject) -> Vec<Constraint> {
        let mut fitting: Vec<(f64, &Constraint)> = self
            .twists
            .iter()
            .filter(|twist| twist.stages.contains(&stage))
            .map(|twist| {
                let key = Subject::Prompt(format!("{subject} {}", twist.constraint.name));
                (uniform(seed, 0, &key), &twist.constraint)
            })
            .collect();
        fitting.sort_by(|one, other| one.0.total_cmp(&other.0));
        fitting.into_iter().map(|(_, constraint)| constraint.clone()).collect()
    }

    /// Returns the components people look for where a question names none of its own: those of all cases of a stage,
    /// each once.
    pub fn components_for(&self, stage: StageKind) -> Vec<Component> {
        let mut found: Vec<(Component, usize)> = Vec::new();
        for component in self.cases.iter().filter(|case| case.stage == stage).flat_map(|case| &case.components) {
            match found.iter_mut().find(|(known, _)| known.name == component.name) {
                Some((_, times)) => *times += 1,
                None => found.push((Component { main: false, ..component.clone() }, 1)),
            }
        }
        // What most systems have is what any should have.
        found.into_iter().map(|(component, times)| Component { main: times > 1, ..component }).collect()
    }
}

impl Prompt {
    /// Returns it as a question.
    pub fn question(&self) -> Question {
        let measure = if self.key_points.is_empty() { Measure::Story(Sort::Star) } else { Measure::Reference };
        Question {
            subject: Subject::Prompt(self.name.clone()),
            text: self.text.clone(),
            kind: Kind::Behavioral,
            topic: Some(self.competency.clone()),
            wanted: Wanted { measure, key_points: self.key_points.clone(), ..Wanted::default() },
            constraints: Vec::new(),
            components: Vec::new(),
            in_lab: false,
        }
    }
}

/// Returns a question that the stage itself brings, named by its words; how it is read shows in what it asks.
pub fn given_question(text: &str) -> Question {
    let lower = text.to_lowercase();
    let any = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    let measure = if any(&["yourself", "your background", "walk me through your"]) {
        Measure::Story(Sort::About)
    } else if any(&["like to know", "questions for", "ask us", "ask me"]) {
        Measure::Story(Sort::Questions)
    } else if lower.starts_with("why ") {
        Measure::Story(Sort::Why)
    } else if any(&["a time", "tell me about a ", "an example of", "describe a situation", "when did you"]) {
        Measure::Story(Sort::Star)
    } else {
        Measure::Nothing
    };
    let slug: String = lower.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
    let name = slug.split('-').filter(|part| !part.is_empty()).take(8).collect::<Vec<_>>().join("-");
    Question {
        subject: Subject::Prompt(name),
        text: text.to_owned(),
        kind: Kind::Behavioral,
        topic: None,
        wanted: Wanted { measure, ..Wanted::default() },
        constraints: Vec::new(),
        components: Vec::new(),
        in_lab: false,
    }
}
