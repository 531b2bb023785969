//! Which competency of a loop has no story yet, and which words ask for which competency.

use super::{Sort, Story};
use crate::interview::{InterviewLoop, StageKind};

/// Something a loop wants told that no story tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gap {
    /// A competency without a story.
    Competency(String),
    /// A telling of this sort is not written.
    Sort(Sort),
    /// A story that lacks parts, its half minute or a number in its result.
    Unfinished {
        /// Its title.
        title: String,
        /// What it lacks, in words.
        lacks: Vec<String>,
    },
}

/// Returns what is missing for a loop, in its own order: competencies, then the other sorts, then what is unfinished.
pub fn gaps(interview_loop: &InterviewLoop, stories: &[Story]) -> Vec<Gap> {
    let told = |competency: &str| {
        stories
            .iter()
            .filter(|story| story.sort == Sort::Star && story.unwritten().is_empty())
            .any(|story| story.competencies.iter().any(|known| same(known, competency)))
    };
    let missing = interview_loop.competencies.iter().filter(|competency| !told(competency)).cloned();
    let mut gaps: Vec<Gap> = missing.map(Gap::Competency).collect();
    let talks = |kind| interview_loop.stages.iter().any(|stage| stage.kind == kind);
    if talks(StageKind::Recruiter) || talks(StageKind::Final) || talks(StageKind::Culture) {
        let written = |sort| stories.iter().any(|story| story.sort == sort && !story.situation.trim().is_empty());
        gaps.extend(
            [Sort::About, Sort::Why, Sort::Questions].into_iter().filter(|sort| !written(*sort)).map(Gap::Sort),
        );
    }
    gaps.extend(stories.iter().filter_map(|story| {
        let lacks = lacks(story);
        (!lacks.is_empty()).then(|| Gap::Unfinished { title: story.title.clone(), lacks })
    }));
    gaps
}

fn lacks(story: &Story) -> Vec<String> {
    let mut lacks: Vec<String> = story.unwritten().into_iter().map(|part| format!("the {}", part.name())).collect();
    if story.sort == Sort::Star && !story.result.trim().is_empty() {
        let said = super::telling::sentences(&story.result);
        if !said.iter().any(super::telling::has_amount) {
            lacks.push("a number in the result".to_owned());
        }
    }
    if story.sort != Sort::Questions && story.short.trim().is_empty() {
        lacks.push("the half minute".to_owned());
    }
    lacks
}

/// Returns whether two names of a competency mean the same: "conflicts" and "Conflict" do.
fn same(one: &str, other: &str) -> bool {
    let plain = |name: &str| name.trim().to_lowercase().trim_end_matches('s').to_owned();
    plain(one) == plain(other)
}

/// Returns whether a story would answer a question that probes a competency.
pub fn probing(story: &Story, competency: &str) -> bool {
    story.competencies.iter().any(|known| same(known, competency))
}
