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

/// Returns the interview that is planned for: the soonest that has not passed, or else the latest that was.
pub fn interview(bank: &Bank, now: Timestamp) -> Result<Option<Interview>, AppError> {
    let today = bank.calendar.day(now);
    soonest(bank, today)?.map(|row| read(&row)).transpose()
}

/// Says when the interview is, or says it anew; the plan follows.
pub fn set_interview(bank: &mut Bank, interview: &Interview, now: Timestamp) -> Result<(), AppError> {
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
    let row = soonest(bank, today)?.filter(|row| row.day >= today);
    let days_off: Vec<String> = interview.days_off.iter().map(DayOff::to_string).collect();
    let row = InterviewRow {
        id: row.as_ref().map_or(0, |row| row.id),
        day: interview.day,
        loop_name: interview.loop_name.clone(),
        minutes: interview.minutes,
        days_off: json!(days_off).to_string(),
        note: row.map_or_else(String::new, |row| row.note),
        archived: false,
    };
    keep(bank, &row, &format!("the interview is on {}, with {} minutes a day", interview.day, interview.minutes), now)
}

/// Forgets the interview: cards come back when they are due again. Returns whether there was one.
pub fn cancel_interview(bank: &mut Bank, now: Timestamp) -> Result<bool, AppError> {
    let today = bank.calendar.day(now);
    let Some(row) = soonest(bank, today)? else { return Ok(false) };
    let summary = format!("the interview on {} is called off", row.day);
    keep(bank, &InterviewRow { archived: true, ..row }, &summary, now)?;
    Ok(true)
}

fn keep(bank: &mut Bank, row: &InterviewRow, summary: &str, now: Timestamp) -> Result<(), AppError> {
    bank.store.transact(Operation::SetInterview, now, |tx| {
        let id = tx.put_interview(row)?;
        tx.append(
            EventKind::Interview,
            &json!({
                "interview": id, "day": row.day, "loop": row.loop_name, "minutes": row.minutes,
                "days_off": row.days_off, "called_off": row.archived,
            }),
        )?;
        tx.summarize(summary)?;
        Ok(())
    })
}

pub(crate) fn soonest(bank: &Bank, today: Day) -> Result<Option<InterviewRow>, AppError> {
    let mut rows = bank.store.interviews()?;
    match rows.iter().position(|row| row.day >= today) {
        Some(place) => Ok(Some(rows.swap_remove(place))),
        None => Ok(rows.pop()),
    }
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
    Ok(Interview { day: row.day, loop_name: row.loop_name.clone(), minutes: row.minutes, days_off })
}
