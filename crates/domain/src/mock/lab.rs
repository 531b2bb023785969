//! Designs that run: a design that an answer hands in, and the change of the world that hurts it most.
//!
//! Nothing is simulated here. Whoever leads the mock hands in a [`Challenge`] when one is [`Due`], and says in a reading
//! which [`design`](super::Reading::design) lies on the table.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::lead::alternatives;
use super::{Ask, Mock, Phase, Subject, Turn, Wanted};

/// A change of the world, found by simulation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Challenge {
    /// The change, as the lab writes it down.
    pub twist: String,
    /// How hard it is, from 1.
    pub step: usize,
    /// What sort of change it is, for people.
    pub name: String,
    /// What the case calls such a change, where it speaks of one.
    pub in_case: Option<String>,
    /// What the interviewer says.
    pub question: String,
    /// What the simulation says to it.
    pub finding: String,
    /// Whether the design lives with it; `None` where that is too close to call.
    pub holds: Option<bool>,
    /// What was measured before and after, under the same requests.
    pub shifts: Vec<Shift>,
    /// Ways to answer it, each good by itself.
    pub answers: Vec<String>,
}

/// A number before and after a change, in words with their intervals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shift {
    /// What it is.
    pub name: String,
    /// Before.
    pub before: String,
    /// After.
    pub after: String,
    /// The paired difference.
    pub difference: String,
    /// Whether its interval excludes zero.
    pub clear: bool,
}

/// A challenge that is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due<'a> {
    /// The case.
    pub case: &'a str,
    /// The design on the table.
    pub design: &'a str,
    /// What was changed before, as the lab wrote it down.
    pub asked: Vec<&'a str>,
}

/// An answer that holds a design.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written<'a> {
    /// The design.
    pub design: &'a str,
    /// What is said around it.
    pub words: Cow<'a, str>,
}

impl Mock {
    /// Returns the case of the design lab that is being talked about, where a design for it can be handed in.
    pub fn lab_case(&self) -> Option<&str> {
        let thread = self.thread.as_ref().filter(|thread| thread.in_lab)?;
        match &thread.subject {
            Subject::Case(name) => Some(name),
            _ => None,
        }
    }

    /// Returns the design on the table: the last that was handed in.
    pub fn design(&self) -> Option<&str> {
        self.lab_case()?;
        let design = |turn: &Turn| turn.reading.as_ref().is_some_and(|reading| reading.design.is_some());
        let last = self.threaded().filter(|turn| design(turn)).last()?;
        last.reading.as_ref()?.design.as_deref()
    }

    /// Returns the challenge that is wanted before anything else can be asked.
    pub fn due_challenge(&self) -> Option<Due<'_>> {
        if self.phase != Phase::Running || self.open().is_some() {
            return None;
        }
        let (case, design) = (self.lab_case()?, self.design()?);
        let asked = self.threaded().filter_map(|turn| turn.challenge.as_ref()).map(|known| known.twist.as_str());
        Some(Due { case, design, asked: asked.collect() })
    }

    /// Returns it with the challenge that was due; without one the case's own words have to do.
    pub fn challenge(&self, found: Option<Challenge>) -> Mock {
        let mut mock = self.clone();
        let (Some(_), Some(thread)) = (self.due_challenge(), self.thread.clone()) else { return mock };
        let Some(found) = found else {
            mock.go_on_in_words();
            return mock;
        };
        let number = self.turns.last().map_or(0, |turn| turn.thread);
        let wanted: Wanted = alternatives(&found.answers);
        let name = found.in_case.as_ref().unwrap_or(&found.name).clone();
        mock.put(number, Ask::Constraint { name }, found.question.clone(), wanted, &thread);
        if let Some(turn) = mock.turns.last_mut() {
            turn.challenge = Some(found);
        }
        mock
    }

    /// Returns the turns of the question that is being followed up.
    fn threaded(&self) -> impl Iterator<Item = &Turn> {
        let number = self.turns.last().map(|turn| turn.thread);
        self.turns.iter().filter(move |turn| Some(turn.thread) == number)
    }
}

impl<'a> Written<'a> {
    /// Finds the design in an answer: between fences, or the whole of it. A line such as `[pool.web]` gives it away.
    pub fn find(answer: &'a str) -> Option<Written<'a>> {
        if let Some((before, rest)) = answer.split_once("```")
            && let Some((_, inner)) = rest.split_once('\n')
        {
            let (design, after) = inner.split_once("```").unwrap_or((inner, ""));
            if has_table(design) {
                return Some(Written { design, words: format!("{before}{after}").into() });
            }
        }
        has_table(answer).then_some(Written { design: answer, words: "".into() })
    }
}

fn has_table(text: &str) -> bool {
    text.lines().any(|line| {
        let line = line.split('#').next().unwrap_or_default().trim();
        line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).is_some_and(|name| {
            name.starts_with(|c: char| c.is_ascii_lowercase())
                && name.chars().all(|c| c.is_ascii_alphanumeric() || ".-_".contains(c))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_design_is_found_in_an_answer_with_and_without_fences() {
        let design = "[source.people]\nrate = \"5 /s\"\n";
        assert_eq!(Written::find(design), Some(Written { design, words: "".into() }));
        let fenced = format!("I add servers.\n```toml\n{design}```\nThat is all.");
        let found = Written::find(&fenced).map(|found| (found.design.to_owned(), found.words.into_owned()));
        assert_eq!(found, Some((design.to_owned(), "I add servers.\n\nThat is all.".to_owned())));
        let unclosed = format!("```\n{design}");
        assert_eq!(Written::find(&unclosed).map(|found| found.design.to_owned()), Some(design.to_owned()));
        for words in ["A cache, a queue [sic] and a ranker.", "```\nlet x = [1];\n```", "", "```", "[1]", "[A]"] {
            assert_eq!(Written::find(words), None, "{words}");
        }
    }
}
