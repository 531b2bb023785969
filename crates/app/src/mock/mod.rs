//! Mock interviews: begin, answer, pass on, pause, resume, stop, look back. Each act is one transaction, so an interview
//! that is killed goes on where it was; the clock is kept between acts, too.

mod lab;
mod questions;
mod reading;

use std::collections::BTreeMap;

use domain::drill::Rating;
use domain::judge::{Language, Problem, SubmissionReport};
use domain::mock::{ActError, Ask, Debrief, Earlier, Measure, Mock, Phase, Subject, Wish, debrief, earlier};
use jiff::Timestamp;
use jiff::civil::DateTime;
use serde_json::json;
use store::{EventKind, MockId, MockRow, MockTurnRow, Operation, StoreError, Tx};

use crate::bank::Rules;
use crate::{AppError, Bank, Effort, Graders};

/// A mock with its dates.
#[derive(Clone, Debug, PartialEq)]
pub struct MockView {
    /// Its number.
    pub id: MockId,
    /// When it began.
    pub started_at: Timestamp,
    /// When it ended.
    pub finished_at: Option<Timestamp>,
    /// How far it got.
    pub mock: Mock,
}

/// Who leads a mock.
#[derive(Clone, Copy)]
pub struct Interviewer<'a> {
    /// What grades the answers.
    pub graders: &'a Graders,
    /// Whoever shows the clock: another one is taken for a new process after a crash.
    pub keeper: &'a str,
    /// How much a topic wants practice; without it the least practiced comes first.
    pub need: Option<&'a Need<'a>>,
}

/// How much a topic wants practice; what has no topic is asked about with `None`.
pub type Need<'a> = dyn Fn(Option<&str>) -> f64 + 'a;

/// A mock, looked back on, beside earlier ones.
#[derive(Clone, Debug, PartialEq)]
pub struct DebriefPage {
    /// The mock.
    pub view: MockView,
    /// When it began, by the clock on the wall.
    pub began: DateTime,
    /// What it says.
    pub debrief: Debrief,
    /// Earlier mocks, latest first.
    pub earlier: Vec<Earlier>,
    /// Titles of what is linked, by subject.
    pub titles: BTreeMap<String, String>,
}

/// So many mocks are listed and compared.
const LISTED: usize = 50;

/// Begins a mock of a loop; the first question is put.
pub fn begin_mock(
    bank: &mut Bank,
    interviewer: Interviewer<'_>,
    loop_name: &str,
    wish: &Wish,
    now: Timestamp,
) -> Result<MockView, AppError> {
    let entry = crate::interview_loop(bank, loop_name)?;
    let seed = now.as_millisecond().unsigned_abs();
    let mock = Mock::plan(&entry.interview_loop, wish, seed)?.begin(now, interviewer.keeper);
    let mock = questions::served(bank, interviewer, None, mock, now)?;
    if mock.phase == Phase::Finished {
        let why = mock.legs.iter().find_map(|leg| leg.skipped.clone()).unwrap_or_default();
        return Err(AppError::NothingToAsk(why));
    }
    let state = written(&mock);
    let id = bank.store.transact(Operation::Mock, now, |tx| -> Result<MockId, StoreError> {
        let id = tx.add_mock(&mock.loop_name, &state)?;
        tx.append(EventKind::Mock, &json!({ "mock": id.0, "loop": mock.loop_name, "does": "begin", "seed": seed }))?;
        tx.summarize(&format!("began a mock of “{}”", mock.title))?;
        Ok(id)
    })?;
    view(bank, id)
}

/// Returns a mock as it was last kept.
pub fn mock(bank: &Bank, id: MockId) -> Result<MockView, AppError> {
    view(bank, id)
}

/// Returns the mocks, latest first.
pub fn mocks(bank: &Bank) -> Result<Vec<MockView>, AppError> {
    bank.store.mocks(LISTED)?.into_iter().map(read).collect()
}

/// Looks at the clock of a mock and keeps what it shows, so that a crash costs no more than the time since the last look.
pub fn look_at_mock(bank: &mut Bank, id: MockId, now: Timestamp, keeper: &str) -> Result<MockView, AppError> {
    changed(bank, id, |mock| Ok((mock.phase == Phase::Running).then(|| mock.tick(now, keeper))))
}

/// Answers the open question in words.
pub fn answer_mock(
    bank: &mut Bank,
    interviewer: Interviewer<'_>,
    id: MockId,
    text: &str,
    now: Timestamp,
) -> Result<MockView, AppError> {
    if text.len() > crate::LONGEST_ANSWER {
        return Err(AppError::AnswerTooLong { bytes: text.len(), most: crate::LONGEST_ANSWER });
    }
    let before = view(bank, id)?;
    let open = before.mock.open().ok_or_else(|| nothing_open(&before.mock))?;
    if open.wanted.measure == Measure::Code {
        return Err(AppError::MockAct(ActError::OtherAnswer));
    }
    let reading = reading::of_words(interviewer.graders, &before.mock, text)?;
    let after = before.mock.answer(text, reading, now, interviewer.keeper)?;
    keep(bank, interviewer, &before, after, now)
}

/// A design file that may be handed in with an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DesignSheet {
    /// The case it is for.
    pub case: String,
    /// The design on the table, else a beginning.
    pub text: String,
    /// Whether one is on the table.
    pub is_handed_in: bool,
}

/// Returns the design file to write in where the lab can run one for the question that is open; before the case is clear it
/// would be too early for one.
pub fn design_sheet(mock: &Mock) -> Option<DesignSheet> {
    mock.open().filter(|turn| turn.ask != Ask::Clarify)?;
    let case = crate::design_case(mock.lab_case()?).ok()?;
    let on_the_table = mock.design();
    let text = on_the_table.map_or_else(|| crate::starter_design(&case), str::to_owned);
    Some(DesignSheet { case: case.name, text, is_handed_in: on_the_table.is_some() })
}

/// Returns the problem that the open question asks to solve, when it does.
pub fn problem_of_mock(bank: &Bank, mock: &Mock) -> Result<Option<Problem>, AppError> {
    match mock.open() {
        Some(turn) if turn.wanted.measure == Measure::Code => match &turn.subject {
            Subject::Problem(name) => crate::problem(bank, name).map(Some),
            _ => Ok(None),
        },
        _ => Ok(None),
    }
}

/// Keeps that code was run on the examples.
pub fn ran_in_mock(
    bank: &mut Bank,
    id: MockId,
    code: &str,
    now: Timestamp,
    keeper: &str,
) -> Result<MockView, AppError> {
    changed(bank, id, |mock| Ok(Some(mock.ran(code, now, keeper)?)))
}

/// Hands code in that was judged: it is kept as any submission, and the interview goes on when it was accepted.
pub fn submit_in_mock(
    bank: &mut Bank,
    interviewer: Interviewer<'_>,
    id: MockId,
    language: Language,
    code: &str,
    report: &SubmissionReport,
    now: Timestamp,
) -> Result<MockView, AppError> {
    let before = view(bank, id)?;
    let problem = problem_of_mock(bank, &before.mock)?.ok_or(AppError::MockAct(ActError::OtherAnswer))?;
    let after = before.mock.answer(code, reading::of_code(report), now, interviewer.keeper)?;
    let asked_ms = before.mock.open().map_or(0, |turn| turn.asked_ms);
    let effort = Effort { took_ms: Some(after.clock.spent_ms.saturating_sub(asked_ms)), ..Effort::default() };
    crate::record(bank, &problem, language, code, report, effort, now)?;
    keep(bank, interviewer, &before, after, now)
}

/// Does what needs nothing but the moment, and keeps what follows from it.
fn act(
    bank: &mut Bank,
    interviewer: Interviewer<'_>,
    id: MockId,
    now: Timestamp,
    act: fn(&Mock, Timestamp, &str) -> Result<Mock, ActError>,
) -> Result<MockView, AppError> {
    let before = view(bank, id)?;
    let after = act(&before.mock, now, interviewer.keeper)?;
    keep(bank, interviewer, &before, after, now)
}

/// Passes on the open question.
pub fn pass_in_mock(
    bank: &mut Bank,
    interviewer: Interviewer<'_>,
    id: MockId,
    now: Timestamp,
) -> Result<MockView, AppError> {
    act(bank, interviewer, id, now, Mock::pass_on)
}

/// Lets the clock stand still.
pub fn pause_mock(
    bank: &mut Bank,
    interviewer: Interviewer<'_>,
    id: MockId,
    now: Timestamp,
) -> Result<MockView, AppError> {
    let before = view(bank, id)?;
    if before.mock.phase == Phase::Paused {
        return Ok(before);
    }
    let after = before.mock.pause(now, interviewer.keeper)?;
    keep(bank, interviewer, &before, after, now)
}

/// Lets it go on: after a pause, or after the process that led it died, at the second at which it was last seen.
pub fn resume_mock(
    bank: &mut Bank,
    interviewer: Interviewer<'_>,
    id: MockId,
    now: Timestamp,
) -> Result<MockView, AppError> {
    act(bank, interviewer, id, now, Mock::resume)
}

/// Leaves out the rest of the stage.
pub fn leave_stage_of_mock(
    bank: &mut Bank,
    interviewer: Interviewer<'_>,
    id: MockId,
    now: Timestamp,
) -> Result<MockView, AppError> {
    act(bank, interviewer, id, now, Mock::leave_stage)
}

/// Stops it before its end.
pub fn stop_mock(
    bank: &mut Bank,
    interviewer: Interviewer<'_>,
    id: MockId,
    now: Timestamp,
) -> Result<MockView, AppError> {
    act(bank, interviewer, id, now, Mock::stop)
}

/// Sets a mock aside; its turns stay as evidence.
pub fn remove_mock(bank: &mut Bank, id: MockId, now: Timestamp) -> Result<(), AppError> {
    let view = view(bank, id)?;
    bank.store.transact(Operation::Mock, now, |tx| -> Result<(), StoreError> {
        tx.archive_mock(id)?;
        tx.append(EventKind::Mock, &json!({ "mock": id.0, "does": "remove" }))?;
        tx.summarize(&format!("removed a mock of “{}”", view.mock.title))
    })?;
    Ok(())
}

/// Looks back on a mock, beside earlier ones.
pub fn debrief_mock(bank: &Bank, id: MockId) -> Result<DebriefPage, AppError> {
    let view = view(bank, id)?;
    let past = bank.store.mocks(LISTED)?.into_iter().filter(|row| row.id < id).map(read);
    let past: Vec<MockView> = past.collect::<Result<_, _>>()?;
    let kinds: Vec<&str> = view.mock.legs.iter().map(|leg| leg.kind.name()).collect();
    let earlier: Vec<Earlier> = past
        .iter()
        .filter(|past| past.mock.has_scores())
        .map(|past| earlier(past.id.0, past.started_at.as_millisecond(), &past.mock))
        .filter(|past| past.stages.keys().any(|kind| kinds.contains(&kind.as_str())))
        .collect();
    let debrief = debrief(&view.mock);
    let mut titles = BTreeMap::new();
    for turn in &view.mock.turns {
        if let std::collections::btree_map::Entry::Vacant(entry) = titles.entry(turn.subject.to_string()) {
            entry.insert(questions::title(bank, &turn.subject)?.unwrap_or_else(|| turn.text.clone()));
        }
    }
    Ok(DebriefPage { began: bank.calendar.zone.to_datetime(view.started_at), debrief, earlier, titles, view })
}

/// Puts what was missed into the drill: cards come back today, problems tomorrow. Returns how many were put there.
pub fn drill_misses(bank: &mut Bank, id: MockId, now: Timestamp) -> Result<usize, AppError> {
    let view = view(bank, id)?;
    if view.mock.drilled {
        return Ok(0);
    }
    let drilled = Mock { drilled: true, ..view.mock.clone() };
    let (store, rules) = bank.parts();
    store.transact(Operation::Mock, now, |tx| {
        let mut put = 0;
        for miss in debrief(&view.mock).misses {
            put += usize::from(missed(tx, &rules, &miss.subject)?);
        }
        tx.set_mock(id, &written(&drilled), view.mock.phase == Phase::Finished)?;
        tx.summarize(&format!("put {put} of what was missed in the mock “{}” into the drill", view.mock.title))?;
        Ok(put)
    })
}

/// Not knowing it in an interview is a lapse, and is kept as one: that is what brings it back. Returns whether it can come back.
fn missed(tx: &Tx<'_>, rules: &Rules<'_>, subject: &Subject) -> Result<bool, AppError> {
    match subject {
        Subject::Card(card) => {
            let card = domain::bank::CardId(*card);
            let Some(_) = tx.card_row(card)? else { return Ok(false) };
            crate::drill::rated(tx, rules, card, Rating::Again, None)?;
        }
        Subject::Problem(name) => {
            let Some(row) = tx.problem(name)? else { return Ok(false) };
            crate::problems::rated(tx, rules, &row, Rating::Again)?;
        }
        _ => return Ok(false),
    }
    Ok(true)
}

/// Changes what is kept of a mock beside its acts; `None` leaves it as it is.
fn changed(
    bank: &mut Bank,
    id: MockId,
    change: impl FnOnce(&Mock) -> Result<Option<Mock>, AppError>,
) -> Result<MockView, AppError> {
    let row = bank.store.tick_mock(id, |row| -> Result<Option<String>, AppError> {
        Ok(change(&read(row.clone())?.mock)?.as_ref().map(written))
    })?;
    read(row.ok_or(AppError::NoSuchMock(id))?)
}

fn view(bank: &Bank, id: MockId) -> Result<MockView, AppError> {
    read(bank.store.mock(id)?.ok_or(AppError::NoSuchMock(id))?)
}

fn read(row: MockRow) -> Result<MockView, AppError> {
    let mock = serde_json::from_str(&row.state).map_err(|_| StoreError::Inconsistent {
        table: "mock",
        column: "state",
        row: row.id.0,
        value: row.state.chars().take(80).collect(),
    })?;
    Ok(MockView { id: row.id, started_at: row.started_at, finished_at: row.finished_at, mock })
}

fn written(mock: &Mock) -> String {
    serde_json::to_string(mock).expect("a mock holds nothing but texts and numbers")
}

fn nothing_open(mock: &Mock) -> AppError {
    AppError::MockAct(match mock.phase {
        Phase::Finished => ActError::Finished,
        Phase::Paused => ActError::Paused,
        Phase::Running => ActError::NothingAsked,
    })
}

/// Puts the next question where one is wanted, and keeps all of it: the state, and every turn that was closed.
fn keep(
    bank: &mut Bank,
    interviewer: Interviewer<'_>,
    before: &MockView,
    after: Mock,
    now: Timestamp,
) -> Result<MockView, AppError> {
    let after = questions::served(bank, interviewer, Some(before.id), after, now)?;
    let was_closed = |index: usize| before.mock.turns.get(index).is_some_and(|turn| !turn.is_open());
    let closed: Vec<usize> =
        (0..after.turns.len()).filter(|index| !after.turns[*index].is_open() && !was_closed(*index)).collect();
    let state = written(&after);
    let is_over = after.phase == Phase::Finished;
    bank.store.transact(Operation::Mock, now, |tx| -> Result<(), StoreError> {
        tx.set_mock(before.id, &state, is_over)?;
        for index in &closed {
            let turn = &after.turns[*index];
            let Some(leg) = after.legs.get(turn.leg) else { continue };
            let score = turn.score();
            let event = tx.append(
                EventKind::MockTurn,
                &json!({
                    "mock": before.id.0, "stage": leg.name, "kind": leg.kind.name(), "ask": turn.ask.name(),
                    "subject": turn.subject.to_string(), "topic": turn.topic, "score": score.map(|score| score.value),
                    "low": score.map(|score| score.low), "high": score.map(|score| score.high),
                    "took_ms": turn.took_ms, "passed_on": turn.passed_on,
                }),
            )?;
            tx.add_mock_turn(&MockTurnRow {
                id: event,
                mock: before.id,
                at: tx.now(),
                stage: leg.name.clone(),
                kind: leg.kind.name().to_owned(),
                subject: turn.subject.to_string(),
                score: score.map(|score| score.value),
                low: score.map(|score| score.low),
                high: score.map(|score| score.high),
                took_ms: turn.took_ms,
                report: serde_json::to_string(turn).expect("a turn holds nothing but texts and numbers"),
            })?;
        }
        if is_over {
            tx.append(EventKind::Mock, &json!({ "mock": before.id.0, "does": "end", "stopped": after.stopped }))?;
        }
        tx.summarize(&said(&after, &closed))
    })?;
    view(bank, before.id)
}

fn said(mock: &Mock, closed: &[usize]) -> String {
    match closed.first().and_then(|index| mock.turns.get(*index)) {
        Some(turn) if turn.passed_on => format!("passed on a question of the mock “{}”", mock.title),
        Some(turn) if turn.ask == Ask::Code => format!("solved a problem in the mock “{}”", mock.title),
        Some(_) => format!("answered in the mock “{}”", mock.title),
        None => format!("went on with the mock “{}”", mock.title),
    }
}
