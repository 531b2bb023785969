//! The design lab in a mock: a design that is handed in is run, challenged where it hurts, and run again when it was edited.

use domain::design::challenge::Ruling;
use domain::design::standing::Standing;
use domain::mock::{Ask, Challenge, Due, Mock, Reading, Reason, Score, Shift, State, Turn, Written};

use crate::design::price;
use crate::{AppError, AskedBefore, DesignCheck, DesignOptions, Interview, ShiftReport};

/// So many events are simulated for one run: the candidate's clock runs meanwhile.
const EVENTS: u64 = 200_000;
/// What a design is worth that lives with what was changed, that may, and that does not.
const HOLDS: f64 = 1.0;
const OPEN: f64 = 0.6;
const BREAKS: f64 = 0.2;
/// A simulation is sure of what it saw; whether the candidate would say why is not seen.
const DOUBT: f64 = 0.1;
/// A design that lives with it and broke another promise for that.
const SOLD: f64 = 0.4;

/// Returns what hurts the design on the table most, or `None` when nothing is left to change.
pub(super) fn challenge(due: &Due<'_>) -> Result<Option<Challenge>, AppError> {
    let Ok(mut interview) = Interview::begin(due.design, &options(due.case))? else { return Ok(None) };
    let before: Vec<AskedBefore> = due.asked.iter().filter_map(|word| AskedBefore::read(word)).collect();
    interview.remember(&before);
    let Some(report) = interview.ask() else { return Ok(None) };
    let Some(asked) = interview.asked().pop() else { return Ok(None) };
    Ok(Some(Challenge {
        twist: asked.written(),
        step: report.step,
        name: report.kind,
        in_case: interview.case_word().map(str::to_owned),
        question: report.question,
        finding: report.finding,
        holds: interview.ruling().and_then(holds),
        shifts: report.shifts.iter().map(shift).collect(),
        answers: interview.good_answers(),
    }))
}

/// Adds to how an answer was read what the lab says to the design in it, where there is one.
pub(super) fn with_design(mock: &Mock, turn: &Turn, reading: Reading, text: &str) -> Result<Reading, AppError> {
    let (Some(case), Some(written)) = (mock.lab_case(), Written::find(text)) else { return Ok(reading) };
    let interview = match Interview::begin(written.design, &options(case))? {
        Ok(interview) => interview,
        Err(check) => return Ok(not_run(reading, &check)),
    };
    let reading = Reading { design: Some(written.design.to_owned()), ..reading };
    Ok(match (&turn.ask, &turn.challenge) {
        (Ask::Components, _) => stands(reading, &interview),
        (_, Some(known)) => match begun(mock, case)? {
            Some(before) => edited(reading, &written, known, &before, &interview),
            None => reading,
        },
        _ if mock.design().is_none() => Reading { remark: Some(interview.opening()), ..reading },
        _ => reading,
    })
}

/// Begins with the design that was on the table.
fn begun(mock: &Mock, case: &str) -> Result<Option<Interview>, AppError> {
    match mock.design() {
        Some(design) => Ok(Interview::begin(design, &options(case))?.ok()),
        None => Ok(None),
    }
}

fn options(case: &str) -> DesignOptions {
    DesignOptions { case: Some(case.to_owned()), events: EVENTS, ..DesignOptions::default() }
}

fn not_run(reading: Reading, check: &DesignCheck) -> Reading {
    let found = check.problems.iter().find(|problem| problem.severity == "error");
    let why = found.map_or_else(String::new, |problem| {
        let line = problem.line.map_or_else(String::new, |line| format!("line {line}: "));
        let hint = problem.hint.as_ref().map_or_else(String::new, |hint| format!("; {hint}"));
        format!("{line}{}{hint}", problem.message)
    });
    let said = format!("I could not run your design: {why}.");
    with_reason(Reading { remark: Some(said.clone()), ..reading }, State::Note, said)
}

/// A first design counts by the parts it names and by what it does of what the case requires.
fn stands(reading: Reading, interview: &Interview) -> Reading {
    let mut required = interview.standing();
    required.retain(|(_, one)| one.of_case);
    let worth: Vec<f64> = required.iter().filter_map(|(standing, _)| worth(*standing)).collect();
    let held = (!worth.is_empty()).then(|| worth.iter().sum::<f64>() / worth.len() as f64);
    let named = reading.score.map(|score| score.value);
    let both: Vec<f64> = held.into_iter().chain(named).collect();
    let score = (!both.is_empty()).then(|| Score::around(both.iter().sum::<f64>() / both.len() as f64, DOUBT));
    let by = format!("{}, and the design lab", reading.by);
    let mut reading = Reading { score, by, remark: Some(interview.opening()), ..reading };
    for (standing, one) in required {
        let state = match standing {
            Standing::Holds => State::Good,
            Standing::Fails => State::Wrong,
            Standing::Open => State::Partly,
            Standing::Unmeasured => continue,
        };
        reading = with_reason(reading, state, format!("{}: {}, measured {}", one.says, one.standing, one.measured));
    }
    reading
}

/// An edit counts by whether the design lives with what was changed now; words beside it may be worth more.
fn edited(
    reading: Reading,
    written: &Written<'_>,
    known: &Challenge,
    before: &Interview,
    after: &Interview,
) -> Reading {
    let asked = AskedBefore::read(&known.twist);
    let Some((ruling, finding, shifts)) = asked.and_then(|asked| after.meet(&asked, known.step)) else {
        let said = "In your new design there is nothing left that I could change so.".to_owned();
        return with_reason(Reading { remark: Some(said.clone()), ..reading }, State::Note, said);
    };
    let lost = lost(before, after);
    let value = match holds(ruling) {
        Some(false) => BREAKS,
        _ if !lost.is_empty() => SOLD,
        Some(true) => HOLDS,
        None => OPEN,
    };
    // What was seen decides; good words beside it lift it half the way.
    let words =
        reading.score.map(|words| words.value).filter(|words| *words > value && !written.words.trim().is_empty());
    let with = if holds(ruling) == Some(true) { "With your edit:" } else { "Even with your edit:" };
    let but: String =
        lost.iter().map(|says| format!(" But {says} does not hold any more, even on a calm day.")).collect();
    let said = format!("{with} {finding}{but} {}", price(after.cost() - before.cost()));
    let state = if value >= HOLDS { State::Good } else { State::Partly };
    // What would have been an answer in words is not missing beside one that runs.
    let reasons = reading.reasons.iter().filter(|reason| reason.state == State::Good).cloned().collect();
    let score = Score::around(words.map_or(value, |words| (value + words) / 2.0), DOUBT);
    let shifts = shifts.iter().map(shift).collect();
    let by = "the design lab".to_owned();
    with_reason(Reading { score: Some(score), by, shifts, reasons, remark: Some(said.clone()), ..reading }, state, said)
}

/// Returns what the design before did and the new one does not, nothing changed.
fn lost(before: &Interview, after: &Interview) -> Vec<String> {
    let those = |interview: &Interview, wanted: Standing| -> Vec<String> {
        let all = interview.standing().into_iter();
        all.filter(|(standing, _)| *standing == wanted).map(|(_, one)| one.says).collect()
    };
    let held = those(before, Standing::Holds);
    let mut lost = those(after, Standing::Fails);
    lost.retain(|says| held.contains(says));
    lost
}

fn worth(standing: Standing) -> Option<f64> {
    match standing {
        Standing::Holds => Some(1.0),
        Standing::Open => Some(0.5),
        Standing::Fails => Some(0.0),
        Standing::Unmeasured => None,
    }
}

fn holds(ruling: Ruling) -> Option<bool> {
    match ruling {
        Ruling::Holds => Some(true),
        Ruling::Breaks => Some(false),
        Ruling::Open => None,
    }
}

fn shift(report: &ShiftReport) -> Shift {
    let ShiftReport { name, before, after, difference, clear } = report.clone();
    Shift { name, before, after, difference, clear }
}

fn with_reason(mut reading: Reading, state: State, text: String) -> Reading {
    reading.reasons.push(Reason { state, text, quote: None });
    reading
}
