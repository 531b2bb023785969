//! The plan toward an interview, as the app works it out, and the drill that follows it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop where it stands")]

use app::{AppError, Bank, ImportOptions, Meant, Shortfall};
use camino::Utf8PathBuf;
use domain::drill::{Day, Days, Rating};
use domain::plan::{Activity, Interview};
use domain::query::Query;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

const NOON: Timestamp = Timestamp::constant(1_767_268_800, 0);

fn bank(cards: usize) -> Bank {
    let mut bank = Bank::in_memory(TimeZone::UTC).unwrap();
    if cards > 0 {
        let folder = tempfile::tempdir().unwrap();
        let path = Utf8PathBuf::from_path_buf(folder.path().join("notes.md")).unwrap();
        let text: String = (0..cards)
            .map(|card| {
                format!("## What does layer {card} of the model compute?\n\nIt computes sum number {card}.\n\n")
            })
            .collect();
        std::fs::write(&path, text).unwrap();
        app::import(&mut bank, &[path], &ImportOptions::default(), NOON, &mut |_| {}).unwrap();
    }
    bank
}

fn today(bank: &Bank) -> Day {
    bank.calendar().day(NOON)
}

fn interview(bank: &Bank, days: u32, minutes: u32) -> Interview {
    Interview { day: today(bank) + Days(days), loop_name: None, minutes, days_off: Vec::new(), note: String::new() }
}

#[test]
fn a_plan_has_the_days_until_the_interview_and_none_has_more_than_its_minutes() {
    let mut bank = bank(12);
    let wanted = Interview { days_off: vec!["sunday".parse().unwrap()], ..interview(&bank, 9, 30) };
    app::set_interview(&mut bank, Meant::Next, &wanted, NOON).unwrap();
    let agenda = app::agenda(&bank, NOON).unwrap().unwrap();
    assert_eq!(agenda.days.len(), 9);
    assert_eq!((agenda.cards, agenda.new, agenda.days_left()), (12, 12, 9));
    for day in &agenda.days {
        assert!(day.blocks.iter().map(|block| block.minutes).sum::<u32>() <= day.minutes);
        assert_eq!(day.minutes == 0, wanted.is_off(day.day));
    }
    assert!(agenda.forecast.recall > 0.8 && agenda.forecast.low <= agenda.forecast.recall, "{:?}", agenda.forecast);
    assert!(agenda.shortfalls.contains(&Shortfall::Nothing(Activity::Problems)), "{:?}", agenda.shortfalls);
}

#[test]
fn what_will_not_fit_is_said_on_the_first_day() {
    let mut bank = bank(60);
    let wanted = interview(&bank, 3, 5);
    app::set_interview(&mut bank, Meant::Next, &wanted, NOON).unwrap();
    let agenda = app::agenda(&bank, NOON).unwrap().unwrap();
    let unseen = agenda.shortfalls.iter().find_map(|shortfall| match shortfall {
        Shortfall::Unseen { cards, minutes } => Some((*cards, *minutes)),
        _ => None,
    });
    let (cards, minutes) = unseen.expect("sixty cards do not fit into fifteen minutes");
    assert!(cards > 20, "{cards}");
    assert!(minutes.is_some_and(|minutes| minutes > 5), "{minutes:?}");
}

#[test]
fn a_day_in_the_past_and_a_day_without_minutes_are_refused_with_what_to_try() {
    let mut bank = bank(0);
    let past = Interview { day: today(&bank) - Days(1), ..interview(&bank, 0, 40) };
    assert!(matches!(app::set_interview(&mut bank, Meant::Next, &past, NOON), Err(AppError::PastInterview { .. })));
    let never = interview(&bank, 9, 0);
    assert!(matches!(app::set_interview(&mut bank, Meant::Next, &never, NOON), Err(AppError::NoSuchMinutes(0))));
    let unknown = Interview { loop_name: Some("nowhere".to_owned()), ..interview(&bank, 9, 40) };
    assert!(matches!(app::set_interview(&mut bank, Meant::Next, &unknown, NOON), Err(AppError::NoSuchLoop { .. })));
    assert_eq!(app::interview(&bank, NOON).unwrap(), None);
}

#[test]
fn without_cards_a_plan_says_so_and_goes_on_with_the_rest() {
    let mut bank = bank(0);
    let wanted = interview(&bank, 9, 40);
    app::set_interview(&mut bank, Meant::Next, &wanted, NOON).unwrap();
    let agenda = app::agenda(&bank, NOON).unwrap().unwrap();
    assert!(agenda.shortfalls.contains(&Shortfall::NoCards));
    assert!(agenda.minutes_of(Activity::Cases) > 0);
    assert_eq!(app::next_card(&bank, &Query::Everything, NOON).unwrap(), None);
}

#[test]
fn on_the_day_itself_there_is_no_plan_and_the_drill_asks_what_is_due() {
    let mut bank = bank(3);
    let wanted = interview(&bank, 0, 40);
    app::set_interview(&mut bank, Meant::Next, &wanted, NOON).unwrap();
    let agenda = app::agenda(&bank, NOON).unwrap().unwrap();
    assert!(agenda.days.is_empty());
    assert_eq!(agenda.shortfalls, [Shortfall::NoDays]);
    assert!(app::next_card(&bank, &Query::Everything, NOON).unwrap().is_some());
}

#[test]
fn the_drill_follows_the_plan_past_the_daily_portion_of_new_cards_until_the_minutes_are_up() {
    let mut bank = bank(40);
    let wanted = interview(&bank, 4, 30);
    app::set_interview(&mut bank, Meant::Next, &wanted, NOON).unwrap();
    let planned = app::agenda(&bank, NOON).unwrap().unwrap().days[0].minutes_of_cards();
    let mut now = NOON;
    let mut answered = 0;
    while let Some(turn) = app::next_card(&bank, &Query::Everything, now).unwrap() {
        now = now.checked_add(SignedDuration::from_secs(30)).unwrap();
        app::answer(&mut bank, turn.card.id, Rating::Good, Some(30_000), now).unwrap();
        answered += 1;
        assert!(answered < 100);
    }
    // More than the fifteen new cards of a day without an interview, and as many as fit.
    assert!(answered > 15 || planned < 8, "{answered} in {planned} minutes");
    assert!(
        (answered as f64 * 0.5 - f64::from(planned)).abs() <= 1.0 || answered == 40,
        "{answered} in {planned} minutes"
    );
}

#[test]
fn undo_brings_the_card_and_the_date_back() {
    let mut bank = bank(5);
    let first = interview(&bank, 4, 30);
    app::set_interview(&mut bank, Meant::Next, &first, NOON).unwrap();
    let turn = app::next_card(&bank, &Query::Everything, NOON).unwrap().unwrap();
    app::answer(&mut bank, turn.card.id, Rating::Good, Some(30_000), NOON).unwrap();
    let second = app::next_card(&bank, &Query::Everything, NOON).unwrap().unwrap();
    assert_ne!(second.card.id, turn.card.id);
    app::undo(&mut bank, NOON).unwrap();
    assert_eq!(app::next_card(&bank, &Query::Everything, NOON).unwrap().unwrap().card.id, turn.card.id);
    let later = interview(&bank, 6, 30);
    app::set_interview(&mut bank, Meant::Next, &later, NOON).unwrap();
    app::undo(&mut bank, NOON).unwrap();
    assert_eq!(app::interview(&bank, NOON).unwrap(), Some(first));
}

#[test]
fn a_plan_follows_what_is_imported_and_what_is_taken_back() {
    let mut bank = bank(4);
    let wanted = interview(&bank, 5, 30);
    app::set_interview(&mut bank, Meant::Next, &wanted, NOON).unwrap();
    assert_eq!(app::agenda(&bank, NOON).unwrap().unwrap().cards, 4);
    let folder = tempfile::tempdir().unwrap();
    let path = Utf8PathBuf::from_path_buf(folder.path().join("more.md")).unwrap();
    std::fs::write(&path, "## Why is the sky of the model blue?\n\nBecause of its weights.\n").unwrap();
    app::import(&mut bank, &[path], &ImportOptions::default(), NOON, &mut |_| {}).unwrap();
    let turn = app::next_card(&bank, &Query::Everything, NOON).unwrap().unwrap();
    assert_eq!(app::agenda(&bank, NOON).unwrap().unwrap().cards, 5);
    app::answer(&mut bank, turn.card.id, Rating::Good, Some(30_000), NOON).unwrap();
    assert_eq!(app::agenda(&bank, NOON).unwrap().unwrap().done.answers, 1);
    app::undo(&mut bank, NOON).unwrap();
    app::undo(&mut bank, NOON).unwrap();
    assert_eq!(app::agenda(&bank, NOON).unwrap().unwrap().cards, 4);
    assert!(app::next_card(&bank, &Query::Everything, NOON).unwrap().is_some());
}

#[test]
fn a_clock_set_back_and_days_missed_make_a_plan_all_the_same() {
    let mut bank = bank(8);
    let wanted = interview(&bank, 10, 30);
    app::set_interview(&mut bank, Meant::Next, &wanted, NOON).unwrap();
    let turn = app::next_card(&bank, &Query::Everything, NOON).unwrap().unwrap();
    app::answer(&mut bank, turn.card.id, Rating::Again, Some(9_999_999_999), NOON).unwrap();
    for hours in [-24 * 30, 24 * 4, 24 * 9, 24 * 10, 24 * 30] {
        let now = NOON.checked_add(SignedDuration::from_hours(hours)).unwrap();
        let agenda = app::agenda(&bank, now).unwrap().unwrap();
        assert_eq!(agenda.days.len() as u32, agenda.days_left(), "{hours}");
        app::next_card(&bank, &Query::Everything, now).unwrap();
    }
}

#[test]
fn called_off_is_called_off() {
    let mut bank = bank(2);
    let wanted = interview(&bank, 10, 30);
    app::set_interview(&mut bank, Meant::Next, &wanted, NOON).unwrap();
    assert_eq!(app::cancel_interview(&mut bank, Meant::Next, NOON).unwrap(), Some(wanted));
    assert_eq!(app::cancel_interview(&mut bank, Meant::Next, NOON).unwrap(), None);
    assert_eq!(app::agenda(&bank, NOON).unwrap(), None);
}

fn later(days: i64) -> Timestamp {
    NOON.checked_add(SignedDuration::from_hours(24 * days)).unwrap()
}

#[test]
fn of_several_interviews_the_next_is_planned_for_and_then_the_others() {
    let mut bank = bank(6);
    let far = Interview { loop_name: Some("startup".to_owned()), ..interview(&bank, 30, 60) };
    let near = Interview { note: "the screen".to_owned(), ..interview(&bank, 10, 30) };
    app::set_interview(&mut bank, Meant::Another, &far, NOON).unwrap();
    app::set_interview(&mut bank, Meant::Another, &near, NOON).unwrap();
    let agenda = app::agenda(&bank, NOON).unwrap().unwrap();
    assert_eq!(
        (agenda.interview.clone(), agenda.later.clone(), agenda.days.len()),
        (near.clone(), vec![far.clone()], 10)
    );
    assert_eq!(app::readiness(&bank, Some("startup"), NOON).unwrap().day, far.day);
    let after = app::agenda(&bank, later(11)).unwrap().unwrap();
    assert_eq!((after.interview.clone(), after.later.len(), after.days.len()), (far.clone(), 0, 19));
    let moved = Interview { day: far.day + Days(5), ..far };
    app::set_interview(&mut bank, Meant::Of("startup"), &moved, NOON).unwrap();
    assert_eq!(app::interviews(&bank, NOON).unwrap(), [near, moved]);
    app::undo(&mut bank, NOON).unwrap();
    assert_eq!(app::agenda(&bank, NOON).unwrap().unwrap(), agenda);
}

#[test]
fn forgetting_one_of_several_leaves_the_others_and_those_that_passed_never_come_back() {
    let mut bank = bank(3);
    for days in [5, 10, 20] {
        let wanted = interview(&bank, days, 30);
        app::set_interview(&mut bank, Meant::Another, &wanted, NOON).unwrap();
    }
    let day = today(&bank) + Days(10);
    assert!(app::cancel_interview(&mut bank, Meant::On(day), NOON).unwrap().is_some());
    assert!(app::cancel_interview(&mut bank, Meant::On(day), NOON).unwrap().is_none());
    assert_eq!(app::interviews(&bank, NOON).unwrap().len(), 2);
    assert!(app::cancel_interview(&mut bank, Meant::Next, later(40)).unwrap().is_some());
    assert_eq!(app::interview(&bank, later(40)).unwrap(), None);
}
