//! The day of the interview, the plan until then, and what is for today.

mod agenda;
mod toward;

use domain::drill::Day;
use domain::plan::{DayOff, Interview, LONGEST_DAY};
use jiff::Timestamp;
use serde_json::json;
use store::{EventKind, InterviewRow, Operation, StoreError};

use crate::{AppError, Bank};

pub use agenda::{Agenda, AgendaDay, Done, Shortfall, agenda};
pub(crate) use toward::{Toward, next};

/// Which of the interviews to come is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meant<'a> {
    /// The one that is planned for: the soonest that has not passed, or else the latest that was.
    Next,
    /// The soonest of a loop.
    Of(&'a str),
    /// The one on a day.
    On(Day),
    /// One beside those that are set.
    Another,
}

/// Returns the interview that is planned for.
pub fn interview(bank: &Bank, now: Timestamp) -> Result<Option<Interview>, AppError> {
    interview_meant(bank, Meant::Next, now)
}

/// Returns the interview that is meant, if it is set.
pub fn interview_meant(bank: &Bank, meant: Meant<'_>, now: Timestamp) -> Result<Option<Interview>, AppError> {
    found(bank, meant, bank.calendar.day(now))?.map(|row| read(&row)).transpose()
}

/// Returns the interviews that have not passed, soonest first.
pub fn interviews(bank: &Bank, now: Timestamp) -> Result<Vec<Interview>, AppError> {
    Ok(interviews_from(bank, bank.calendar.day(now))?.into_iter().map(|(_, interview)| interview).collect())
}

/// Returns the interviews on a day or after it with their numbers, soonest first.
fn interviews_from(bank: &Bank, day: Day) -> Result<Vec<(i64, Interview)>, AppError> {
    let rows = bank.store.interviews()?;
    rows.iter().filter(|row| row.day >= day).map(|row| Ok((row.id, read(row)?))).collect()
}

/// Says when an interview is, or says it anew; the plan follows.
pub fn set_interview(bank: &mut Bank, meant: Meant<'_>, interview: &Interview, now: Timestamp) -> Result<(), AppError> {
    let today = bank.calendar.day(now);
    if interview.day < today {
        return Err(AppError::PastInterview { day: interview.day, today });
    }
    if interview.minutes == 0 || interview.minutes > LONGEST_DAY {
        return Err(AppError::NoSuchMinutes(interview.minutes));
    }
    if let Some(name) = &interview.loop_name {
        crate::interview_loop(bank, name)?;
    }
    let row = found(bank, meant, today)?.filter(|row| row.day >= today);
    let days_off: Vec<String> = interview.days_off.iter().map(DayOff::to_string).collect();
    let row = InterviewRow {
        id: row.map_or(0, |row| row.id),
        day: interview.day,
        loop_name: interview.loop_name.clone(),
        minutes: interview.minutes,
        days_off: json!(days_off).to_string(),
        note: interview.note.clone(),
        archived: false,
    };
    let summary = format!("the interview is on {}, with {} minutes a day", interview.day, interview.minutes);
    keep(bank, &[row], &summary, now)
}

/// Forgets an interview; without another, cards come back when they are due again. Those that have passed go with it. Returns
/// the one that was meant, if it was set.
pub fn cancel_interview(bank: &mut Bank, meant: Meant<'_>, now: Timestamp) -> Result<Option<Interview>, AppError> {
    let today = bank.calendar.day(now);
    let Some(row) = found(bank, meant, today)? else { return Ok(None) };
    let mut rows: Vec<InterviewRow> =
        bank.store.interviews()?.into_iter().filter(|other| other.day < today || other.id == row.id).collect();
    rows.iter_mut().for_each(|row| row.archived = true);
    keep(bank, &rows, &format!("the interview on {} is called off", row.day), now)?;
    read(&row).map(Some)
}

fn keep(bank: &mut Bank, rows: &[InterviewRow], summary: &str, now: Timestamp) -> Result<(), AppError> {
    bank.store.transact(Operation::SetInterview, now, |tx| {
        for row in rows {
            let id = tx.put_interview(row)?;
            tx.append(
                EventKind::Interview,
                &json!({
                    "interview": id, "day": row.day, "loop": row.loop_name, "minutes": row.minutes,
                    "days_off": row.days_off, "called_off": row.archived,
                }),
            )?;
        }
        tx.summarize(summary)?;
        Ok(())
    })
}

pub(crate) fn soonest(bank: &Bank, today: Day) -> Result<Option<InterviewRow>, AppError> {
    found(bank, Meant::Next, today)
}

fn found(bank: &Bank, meant: Meant<'_>, today: Day) -> Result<Option<InterviewRow>, AppError> {
    let mut rows = bank.store.interviews()?;
    let place = match meant {
        Meant::Another => return Ok(None),
        Meant::Next => rows.iter().position(|row| row.day >= today).or(rows.len().checked_sub(1)),
        Meant::Of(name) => rows.iter().position(|row| row.day >= today && row.loop_name.as_deref() == Some(name)),
        Meant::On(day) => rows.iter().position(|row| row.day == day),
    };
    Ok(place.map(|place| rows.swap_remove(place)))
}

pub(crate) fn read(row: &InterviewRow) -> Result<Interview, AppError> {
    let inconsistent = || {
        AppError::Store(StoreError::Inconsistent {
            table: "interview",
            column: "days_off",
            row: row.id,
            value: row.days_off.chars().take(80).collect(),
        })
    };
    let words: Vec<String> = serde_json::from_str(&row.days_off).map_err(|_| inconsistent())?;
    let days_off = words.iter().map(|word| word.parse()).collect::<Result<_, _>>().map_err(|_| inconsistent())?;
    let (loop_name, note) = (row.loop_name.clone(), row.note.clone());
    Ok(Interview { day: row.day, loop_name, minutes: row.minutes, days_off, note })
}
