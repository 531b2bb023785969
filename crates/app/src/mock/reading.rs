//! How an answer in a mock is read: against its reference, as a telling, by its components, by running it.

use domain::judge::{SubmissionReport, Verdict};
use domain::mock::{
    Ask, Measure, Mock, Reading, Reason, Score, State, Turn, Written, read_components, read_explanation,
    read_mathematics,
};

use super::lab;
use crate::stories::heard;
use crate::{AppError, GradeReport, Graders, Reference, Report};

/// Right code that grows too fast is worth so much.
const TOO_SLOW: f64 = 0.7;
/// Code that passes all cases but one is worth less than so much.
const NOT_ACCEPTED: f64 = 0.5;

/// Reads words, and a design among them.
pub(super) fn of_words(graders: &Graders, mock: &Mock, text: &str) -> Result<Reading, AppError> {
    let Some(turn) = mock.open() else { return Ok(Reading::default()) };
    // A design speaks for itself; what is said around it is read as words.
    let words = match Written::find(text).filter(|_| mock.lab_case().is_some()) {
        Some(written) if turn.wanted.measure != Measure::Components => written.words.into_owned(),
        _ => text.to_owned(),
    };
    lab::with_design(mock, turn, said(graders, mock, turn, &words)?, text)
}

fn said(graders: &Graders, mock: &Mock, turn: &Turn, text: &str) -> Result<Reading, AppError> {
    Ok(match turn.wanted.measure {
        Measure::Reference => graded(graders, turn, text)?,
        Measure::Story(sort) => heard(sort, &format!("{}\n\n{text}", mock.told_so_far())),
        Measure::Components => {
            let components = mock.thread.as_ref().map(|thread| thread.components.as_slice()).unwrap_or_default();
            read_components(components, text)
        }
        Measure::Explanation => read_explanation(text),
        Measure::Mathematics => {
            let by_form = read_mathematics(text);
            // Words alone are no derivation, whatever words they are.
            if turn.wanted.answers.is_empty() || by_form.score.is_some() {
                by_form
            } else {
                graded(graders, turn, text)?
            }
        }
        Measure::Code | Measure::Nothing => {
            let note = "kept, but not graded: nothing is known of what a good answer holds";
            Reading {
                reasons: vec![Reason { state: State::Note, text: note.to_owned(), quote: None }],
                by: "nobody".to_owned(),
                ..Reading::default()
            }
        }
    })
}

/// Reads code by its verdict.
pub(super) fn of_code(report: &SubmissionReport) -> Reading {
    let said = Report::from(report);
    let share = if said.total == 0 { 0.0 } else { said.passed as f64 / said.total as f64 };
    let (value, half) = match report.verdict {
        Verdict::Accepted => (1.0, 0.1),
        Verdict::GrowthAboveTarget => (TOO_SLOW, 0.1),
        _ => (NOT_ACCEPTED * share, 0.1),
    };
    let accepted = report.verdict == Verdict::Accepted;
    let mut text = format!("{}, {} of {} cases", said.verdict, said.passed, said.total);
    let failure = said.failure().and_then(|case| case.difference.as_ref().map(|difference| difference.reason.clone()));
    if let Some(why) = failure.or_else(|| said.detail.clone()) {
        text = format!("{text}: {why}");
    }
    let state = if accepted { State::Good } else { State::Wrong };
    Reading {
        score: Some(Score::around(value, half)),
        reasons: vec![Reason { state, text, quote: None }],
        follow_up: None,
        by: "the judge".to_owned(),
        accepted,
        ..Reading::default()
    }
}

fn graded(graders: &Graders, turn: &Turn, text: &str) -> Result<Reading, AppError> {
    let reference = Reference {
        question: turn.text.clone(),
        answers: turn.wanted.answers.clone(),
        key_points: turn.wanted.key_points.clone(),
        red_flags: turn.wanted.red_flags.clone(),
    };
    let report = crate::grade_by(graders, &graders.prepare(&reference), text)?;
    let any_will_do = matches!(turn.ask, Ask::Constraint { .. } | Ask::Variant | Ask::FollowUp);
    Ok(if any_will_do { one_of_many(&report, &turn.wanted.answers) } else { point_by_point(&report) })
}

fn point_by_point(report: &GradeReport) -> Reading {
    let mut points: Vec<&crate::PointReport> = report.key_points.iter().collect();
    points.sort_by(|one, other| other.weight.total_cmp(&one.weight));
    let mut reasons: Vec<Reason> = points
        .into_iter()
        .map(|point| Reason {
            state: match point.state.as_str() {
                "covered" => State::Good,
                "partly" => State::Partly,
                "contradicted" => State::Wrong,
                _ => State::Missing,
            },
            text: point.text.clone(),
            quote: point.quote.as_ref().map(|quote| quote.text.clone()),
        })
        .collect();
    reasons.extend(report.red_flags.iter().map(|flag| Reason {
        state: State::Wrong,
        text: format!("red flag: {}", flag.text),
        quote: flag.quote.as_ref().map(|quote| quote.text.clone()),
    }));
    reading(report, reasons)
}

/// Where several answers are good, what the others hold is not missing; a weak answer is shown one that would do.
fn one_of_many(report: &GradeReport, answers: &[String]) -> Reading {
    let of_state = |name: &'static str, state: State| {
        let found = report.key_points.iter().filter(move |point| point.state == name);
        found.map(move |point| Reason {
            state,
            text: point.text.clone(),
            quote: point.quote.as_ref().map(|quote| quote.text.clone()),
        })
    };
    let mut reasons: Vec<Reason> =
        of_state("covered", State::Good).chain(of_state("contradicted", State::Wrong)).collect();
    if report.score < NOT_ACCEPTED
        && let Some(answer) = answers.first()
    {
        reasons.push(Reason { state: State::Missing, text: format!("for example: {answer}"), quote: None });
    }
    reading(report, reasons)
}

fn reading(report: &GradeReport, mut reasons: Vec<Reason>) -> Reading {
    reasons.extend(report.notes.iter().map(|note| Reason { state: State::Note, text: note.clone(), quote: None }));
    Reading {
        score: Some(Score::new(report.score, report.low, report.high)),
        reasons,
        follow_up: report.follow_up.clone(),
        by: format!("the {} engine", report.engine),
        ..Reading::default()
    }
}
