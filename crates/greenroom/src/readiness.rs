//! Readiness in words, the same in the terminal and in the browser, and as JSON.

use app::{ReadinessReport, Track};
use domain::readiness::{Branch, Estimate, Rests, StageReadiness, Worth};
use serde_json::{Value, json};

/// Returns what a number rests on, such as `41 reviews, 3 problems`.
pub fn rests(rests: &Rests) -> String {
    let counts = [
        (rests.reviews, "first review", "first reviews"),
        (rests.answers, "graded answer", "graded answers"),
        (rests.solutions, "problem tried", "problems tried"),
        (rests.designs, "design run", "designs run"),
        (rests.tellings, "story told", "stories told"),
        (rests.mocks, "mock question", "mock questions"),
        (rests.outcomes, "real interview", "real interviews"),
    ];
    let parts: Vec<String> = counts
        .iter()
        .filter(|(count, _, _)| *count > 0)
        .map(|(count, one, many)| format!("{count} {}", if *count == 1 { one } else { many }))
        .collect();
    if parts.is_empty() { "nothing yet".to_owned() } else { parts.join(", ") }
}

/// Returns what is missing from the evidence of a stage, such as `no design evidence`; nothing when nothing is.
pub fn missing(stage: &StageReadiness) -> String {
    let names: Vec<&str> = stage.unseen.iter().map(|branch| sort(*branch)).collect();
    if names.is_empty() { String::new() } else { format!("no {} evidence", names.join(" or ")) }
}

fn sort(branch: Branch) -> &'static str {
    match branch {
        Branch::Tell => "story",
        branch => branch.name(),
    }
}

/// Returns how to get evidence of a branch.
pub fn first_step(branch: Branch) -> (&'static str, &'static str) {
    match branch {
        Branch::Theory => ("drill a few cards, or answer some in your own words", "/drill"),
        Branch::Code => ("solve a problem", "/problems"),
        Branch::Design => ("run a design, or take a design round of a mock", "/design"),
        Branch::Tell => ("tell a story, or take a behavioral round of a mock", "/stories"),
    }
}

/// Returns a chance as a whole percentage; nothing is impossible or certain.
pub fn percent(chance: f64) -> String {
    let whole = (chance * 100.0).round();
    if whole < 1.0 {
        "<1 %".to_owned()
    } else if whole > 99.0 {
        ">99 %".to_owned()
    } else {
        format!("{whole:.0} %")
    }
}

/// Returns an interval such as `12–55 %`.
pub fn interval(estimate: &Estimate) -> String {
    format!("{:.0}–{:.0} %", estimate.low * 100.0, estimate.high * 100.0)
}

/// Returns what would be better, such as `attention (theory)`.
pub fn place(report: &ReadinessReport, worth: &Worth) -> String {
    match worth.topic {
        Some(id) => topic(&report.topics[id.0]),
        None => format!("{} beyond your notes", worth.branch.name()),
    }
}

/// Returns a topic with its branch, such as `attention (theory)`.
pub fn topic((branch, name): &(Branch, String)) -> String {
    if name.starts_with('(') { format!("{} {name}", branch.name()) } else { format!("{name} ({})", branch.name()) }
}

/// Returns how the stages seen relate to the whole, in a sentence.
pub fn verdict(report: &ReadinessReport) -> String {
    let course = &report.readiness.course;
    match (course.whole, course.seen) {
        (Some(whole), _) => format!(
            "The chance to pass the whole loop is {}; nine times in ten it lies in {}.",
            percent(whole.mean),
            interval(&whole)
        ),
        (None, Some(seen)) => format!(
            "The chance to pass {} of {} stages is {}; nine times in ten it lies in {}. There is no number for the whole loop: {}.",
            course.stages_seen,
            course.stages,
            percent(seen.mean),
            interval(&seen),
            gaps(report)
        ),
        (None, None) => {
            "There is no number yet, because nothing has been practiced that this loop asks for.".to_owned()
        }
    }
}

/// Returns the branches of the loop of which nothing was seen.
pub fn unseen(report: &ReadinessReport) -> Vec<Branch> {
    let stages = report.readiness.stages.iter().filter(|stage| stage.passes.is_none());
    let all: Vec<Branch> = stages.flat_map(|stage| stage.unseen.iter().copied()).collect();
    Branch::ALL.into_iter().filter(|branch| all.contains(branch)).collect()
}

fn gaps(report: &ReadinessReport) -> String {
    let names: Vec<&str> = unseen(report).into_iter().map(sort).collect();
    format!("there is no {} evidence", names.join(" and no "))
}

/// Returns how good earlier predictions were, in a sentence.
pub fn track(track: &Track) -> String {
    match track {
        Track::TooFew { questions, needed } => {
            let there = match questions {
                0 => "there are none yet".to_owned(),
                1 => "there is 1".to_owned(),
                questions => format!("there are {questions}"),
            };
            format!(
                "Whether these numbers come true for you cannot be said yet: that takes {needed} questions of mock interviews, {there}."
            )
        }
        Track::Known(reliability) => format!(
            "Held against {} questions of your own later mocks, the predictions have a Brier score of {:.3}; always saying your average would have {:.3}.",
            reliability.count, reliability.brier, reliability.base
        ),
    }
}

/// Returns the whole report as JSON.
pub fn json(report: &ReadinessReport) -> Value {
    let estimate = |estimate: &Option<Estimate>| {
        estimate.map_or(Value::Null, |it| json!({ "mean": it.mean, "low": it.low, "high": it.high }))
    };
    let rest = |rests: &Rests| {
        json!({
            "reviews": rests.reviews, "answers": rests.answers, "solutions": rests.solutions, "designs": rests.designs,
            "tellings": rests.tellings, "mocks": rests.mocks, "outcomes": rests.outcomes,
        })
    };
    let readiness = &report.readiness;
    let stages: Vec<Value> = readiness
        .stages
        .iter()
        .zip(&report.interview_loop.stages)
        .map(|(stage, of)| {
            json!({
                "stage": stage.name, "kind": of.kind.name(), "weight": of.weight.value, "gate": of.gate,
                "passes": estimate(&stage.passes), "answers": estimate(&stage.answers), "rests_on": rest(&stage.rests),
                "no_evidence_of": stage.unseen.iter().map(|branch| branch.name()).collect::<Vec<_>>(),
            })
        })
        .collect();
    let topics: Vec<Value> = readiness
        .topics
        .iter()
        .filter(|topic| topic.answers.is_some())
        .map(|topic| {
            let (branch, name) = &report.topics[topic.topic.0];
            json!({
                "topic": name, "branch": branch.name(), "answers": estimate(&topic.answers),
                "remembered": topic.remembered, "rests_on": rest(&topic.rests),
            })
        })
        .collect();
    let worth: Vec<Value> = readiness
        .worth
        .iter()
        .take(20)
        .map(|worth| {
            json!({
                "topic": worth.topic.map(|topic| report.topics[topic.0].1.clone()), "branch": worth.branch.name(),
                "stage": readiness.stages[worth.stage].name, "by_skill": worth.by_skill, "by_memory": worth.by_memory,
            })
        })
        .collect();
    let tracked = match &report.track {
        Track::TooFew { questions, needed } => json!({ "questions": questions, "needed": needed }),
        Track::Known(it) => json!({ "questions": it.count, "brier": it.brier, "base_rate": it.base }),
    };
    json!({
        "loop": report.interview_loop.name, "day": report.day.to_string(), "interview_is_set": report.is_set,
        "whole": estimate(&readiness.course.whole), "stages_seen": readiness.course.stages_seen,
        "stages_that_count": readiness.course.stages, "of_stages_seen": estimate(&readiness.course.seen),
        "stages": stages, "topics": topics, "would_raise_it": worth, "rests_on": rest(&readiness.rests),
        "own_calibration": tracked,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_number_rests_on_is_said_in_whole_words() {
        assert_eq!(rests(&Rests::default()), "nothing yet");
        let some = Rests { reviews: 41, solutions: 1, outcomes: 2, ..Rests::default() };
        assert_eq!(rests(&some), "41 first reviews, 1 problem tried, 2 real interviews");
    }

    #[test]
    fn no_chance_is_said_to_be_certain() {
        assert_eq!(
            [0.0, 0.004, 0.01, 0.5, 0.994, 0.999].map(percent),
            ["<1 %", "<1 %", "1 %", "50 %", "99 %", ">99 %"]
        );
    }
}
