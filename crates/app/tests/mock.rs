//! Mock interviews over a bank: what is asked, what is kept, what is put into the drill.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use app::{AppError, Bank, Graders, ImportOptions, Interviewer, MockView};
use camino::Utf8Path;
use domain::mock::{Ask, Measure, Phase, Subject, Wish};
use domain::story::{Length, Sort, Story};
use jiff::Timestamp;
use jiff::tz::TimeZone;

const NOTES: &str = "# Statistics\n\n## What is the variance of a sum of independent variables?\n\nThe sum of their variances, \
because the covariance is zero: Var(X + Y) = Var(X) + Var(Y).\n\n## What is overfitting?\n\nA model that fits the noise of its \
training data and does worse on new data.\n\n## What does a prior do?\n\nIt says what is believed before any data is seen.\n";

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_800_000_000 + second).unwrap()
}

fn bank() -> (Bank, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let path = Utf8Path::from_path(folder.path()).unwrap().join("notes.md");
    std::fs::write(&path, NOTES).unwrap();
    let mut bank = Bank::in_memory(TimeZone::UTC).unwrap();
    app::import(&mut bank, &[path], &ImportOptions::default(), at(0), &mut |_| {}).unwrap();
    (bank, folder)
}

fn theory() -> Wish {
    Wish { stage: Some("theory".to_owned()), minutes: None }
}

fn led(graders: &Graders) -> Interviewer<'_> {
    Interviewer { graders, keeper: "one", need: None }
}

fn begun(bank: &mut Bank, graders: &Graders, second: i64) -> MockView {
    app::begin_mock(bank, led(graders), "startup", &theory(), at(second)).unwrap()
}

#[test]
fn an_interview_is_kept_answer_by_answer_and_read_back() {
    let ((mut bank, _folder), graders) = (bank(), Graders::lexical());
    let view = begun(&mut bank, &graders, 10);
    assert!(matches!(view.mock.open().unwrap().subject, Subject::Card(_)));
    let view = app::answer_mock(&mut bank, led(&graders), view.id, "I do not know.", at(40)).unwrap();
    assert_eq!(view.mock.turns[0].took_ms, Some(30_000));
    assert_eq!(view.mock.open().unwrap().ask, Ask::FollowUp);
    assert_eq!(app::mock(&bank, view.id).unwrap(), view);
    let turns = bank.store().mock_turns(9).unwrap();
    assert_eq!((turns.len(), turns[0].stage.as_str(), turns[0].kind.as_str()), (1, "theory", "theory-depth"));
    assert!(turns[0].subject.starts_with("card ") && turns[0].score.unwrap() < 0.5);
    // Another process goes on where the clock was last seen.
    app::look_at_mock(&mut bank, view.id, at(50), "one").unwrap();
    let other = Interviewer { keeper: "two", ..led(&graders) };
    let view = app::resume_mock(&mut bank, other, view.id, at(5_000)).unwrap();
    assert_eq!(view.mock.clock.spent_ms, 40_000);
    let view = app::pass_in_mock(&mut bank, other, view.id, at(5_010)).unwrap();
    assert_eq!(view.mock.clock.spent_ms, 50_000);
    // What was undone is asked again; that it was answered stays evidence.
    app::undo(&mut bank, at(5_020)).unwrap().unwrap();
    assert_eq!(app::mock(&bank, view.id).unwrap().mock.turns.len(), 2);
    assert_eq!(bank.store().mock_turns(9).unwrap().len(), 2);
}

#[test]
fn a_clock_set_back_harms_nothing() {
    let ((mut bank, _folder), graders) = (bank(), Graders::lexical());
    let view = begun(&mut bank, &graders, 10);
    let view = app::answer_mock(&mut bank, led(&graders), view.id, "No idea at all.", at(-100_000)).unwrap();
    assert_eq!(view.mock.turns[0].took_ms, Some(0));
    let view = app::stop_mock(&mut bank, led(&graders), view.id, at(-200_000)).unwrap();
    assert_eq!(view.mock.phase, Phase::Finished);
    assert!(app::debrief_mock(&bank, view.id).unwrap().debrief.overall.is_some());
}

#[test]
fn what_was_missed_goes_into_the_drill_once() {
    let ((mut bank, _folder), graders) = (bank(), Graders::lexical());
    let mut view = begun(&mut bank, &graders, 10);
    while view.mock.phase != Phase::Finished {
        view = app::pass_in_mock(&mut bank, led(&graders), view.id, at(20)).unwrap();
    }
    let page = app::debrief_mock(&bank, view.id).unwrap();
    assert_eq!(page.debrief.misses.len(), 3);
    assert_eq!(app::drill_misses(&mut bank, view.id, at(30)).unwrap(), 3);
    // It is one step back, whatever was put there.
    assert!(app::undo(&mut bank, at(30)).unwrap().unwrap().summary.contains("put 3 of what was missed"));
    assert!(!app::mock(&bank, view.id).unwrap().mock.drilled);
    assert!(app::mock(&bank, view.id).unwrap().finished_at.is_some());
    assert_eq!(app::next_card(&bank, &domain::query::Query::Everything, at(30)).unwrap().unwrap().left.learning, 0);
    assert_eq!(app::drill_misses(&mut bank, view.id, at(30)).unwrap(), 3);
    assert_eq!(app::drill_misses(&mut bank, view.id, at(31)).unwrap(), 0);
    let turn = app::next_card(&bank, &domain::query::Query::Everything, at(3_000)).unwrap().unwrap();
    assert_eq!(turn.left.learning, 3);
    // A second mock does not ask what was just seen while there is another; here there is none, so it asks again.
    let again = begun(&mut bank, &graders, 40);
    assert!(again.mock.open().is_some());
    let page = app::debrief_mock(&bank, again.id).unwrap();
    assert_eq!(page.earlier.len(), 1);
}

#[test]
fn what_is_needed_is_asked_first_when_somebody_says_what() {
    let ((mut bank, _folder), graders) = (bank(), Graders::lexical());
    let need = |topic: Option<&str>| if topic == Some("Statistics") { 1.0 } else { 0.0 };
    let interviewer = Interviewer { need: Some(&need), ..led(&graders) };
    let view = app::begin_mock(&mut bank, interviewer, "startup", &theory(), at(10)).unwrap();
    assert_eq!(view.mock.open().unwrap().wanted.measure, Measure::Reference);
}

#[test]
fn an_empty_bank_says_what_is_missing_and_the_rest_is_rehearsed() {
    let (mut bank, graders) = (Bank::in_memory(TimeZone::UTC).unwrap(), Graders::lexical());
    let refused = app::begin_mock(&mut bank, led(&graders), "startup", &theory(), at(0));
    assert!(matches!(refused, Err(AppError::NothingToAsk(_))));
    assert!(app::mocks(&bank).unwrap().is_empty());
    let mut view = app::begin_mock(&mut bank, led(&graders), "startup", &Wish::default(), at(0)).unwrap();
    let mut asked = 0;
    while view.mock.phase != Phase::Finished {
        view = app::answer_mock(&mut bank, led(&graders), view.id, "I built a cache.", at(asked)).unwrap();
        asked += 1;
        assert!(asked < 100);
    }
    let skipped: Vec<&str> =
        view.mock.legs.iter().filter(|leg| leg.skipped.is_some()).map(|leg| leg.name.as_str()).collect();
    assert_eq!(skipped, ["coding", "theory"]);
}

#[test]
fn an_answer_of_the_wrong_sort_or_to_nobody_is_refused() {
    let ((mut bank, _folder), graders) = (bank(), Graders::lexical());
    let view = begun(&mut bank, &graders, 10);
    let view = app::pause_mock(&mut bank, led(&graders), view.id, at(20)).unwrap();
    assert!(matches!(
        app::answer_mock(&mut bank, led(&graders), view.id, "x", at(21)),
        Err(AppError::MockAct(domain::mock::ActError::Paused))
    ));
    let view = app::resume_mock(&mut bank, led(&graders), view.id, at(1_000)).unwrap();
    assert_eq!(view.mock.clock.spent_ms, 10_000);
    assert!(app::ran_in_mock(&mut bank, view.id, "code", at(1_001), "one").is_err());
    let long = "a".repeat(app::LONGEST_ANSWER + 1);
    assert!(matches!(
        app::answer_mock(&mut bank, led(&graders), view.id, &long, at(1_002)),
        Err(AppError::AnswerTooLong { .. })
    ));
    assert!(matches!(app::mock(&bank, app::MockId(99)), Err(AppError::NoSuchMock(_))));
}

#[test]
fn a_story_is_told_and_fills_a_gap() {
    let (mut bank, _) = (Bank::in_memory(TimeZone::UTC).unwrap(), ());
    let before = app::story_gaps(&bank, "startup").unwrap().len();
    let story = Story {
        title: "The cache".to_owned(),
        sort: Sort::Star,
        competencies: vec!["ownership".to_owned()],
        situation: "It was slow.".to_owned(),
        task: "I had to fix it.".to_owned(),
        action: "I built a cache.".to_owned(),
        result: "It fell by 40 percent.".to_owned(),
        short: "I made it fast.".to_owned(),
    };
    let id = app::add_story(&mut bank, &story, at(0)).unwrap();
    assert_eq!(app::story_gaps(&bank, "startup").unwrap().len(), before - 1);
    let report = app::tell_story(&mut bank, id, &story.long(), Some(60_000), Length::Long, at(1)).unwrap();
    assert!(report.score > 0.5, "{report:?}");
    assert_eq!(app::tellings(&bank, id, 9).unwrap()[0].report, report);
    app::undo(&mut bank, at(2)).unwrap();
    assert!(app::story_gaps(&bank, "nowhere").is_err());
}

/// A mock of a system design round on a case of the design lab, led to the question on its components.
fn at_the_components(bank: &mut Bank, graders: &Graders, case: &str) -> MockView {
    let title = app::design_case(case).unwrap().title;
    let need = |topic: Option<&str>| if topic == Some(title.as_str()) { 1.0 } else { 0.0 };
    let interviewer = Interviewer { need: Some(&need), ..led(graders) };
    let wish = Wish { stage: Some("system-design".to_owned()), minutes: None };
    let view = app::begin_mock(bank, interviewer, "research-lab", &wish, at(10)).unwrap();
    assert_eq!(view.mock.open().unwrap().subject, Subject::Case(case.to_owned()));
    app::answer_mock(bank, led(graders), view.id, "How many people, how fast, how fresh?", at(20)).unwrap()
}

fn design(case: &str, file: &str) -> String {
    let folder = Utf8Path::new(env!("CARGO_MANIFEST_DIR")).join("../../banks/design").join(case);
    std::fs::read_to_string(folder.join(file)).unwrap()
}

/// Passes on until the lab has asked.
fn challenged(bank: &mut Bank, graders: &Graders, view: MockView) -> MockView {
    let mut view = view;
    while !matches!(view.mock.open().unwrap().ask, Ask::Constraint { .. }) {
        view = app::answer_mock(bank, led(graders), view.id, "It is sharded and replicated.", at(60)).unwrap();
    }
    view
}

#[test]
fn a_design_that_is_handed_in_is_challenged_by_simulation_and_an_edit_is_run() {
    let ((mut bank, _folder), graders) = (bank(), Graders::lexical());
    let view = at_the_components(&mut bank, &graders, "typeahead");
    assert!(view.mock.open().unwrap().text.contains("hand in a design file"));
    let reference = design("typeahead", "reference.design.toml");
    let view = app::answer_mock(&mut bank, led(&graders), view.id, &reference, at(40)).unwrap();
    let reading = view.mock.turns[1].reading.clone().unwrap();
    assert!(view.mock.remark.contains("coming in; 99 of 100 are answered within"), "{}", view.mock.remark);
    assert_eq!(reading.design.as_deref(), Some(reference.as_str()));
    assert!(reading.reasons.iter().any(|reason| reason.text.contains(": holds, measured ")), "{:?}", reading.reasons);
    let view = challenged(&mut bank, &graders, view);
    let known = view.mock.open().unwrap().challenge.clone().unwrap();
    assert!(known.shifts.iter().any(|shift| shift.clear && shift.before != shift.after), "{known:?}");
    assert_eq!(view.mock.open().unwrap().text, known.question);
    // Killed and resumed the same question is open.
    let other = Interviewer { keeper: "two", ..led(&graders) };
    assert_eq!(app::resume_mock(&mut bank, other, view.id, at(900)).unwrap().mock.open(), view.mock.open());
    // In words the numbers are told afterwards; the next change is another one.
    let view = app::answer_mock(&mut bank, other, view.id, "I would add servers.", at(910)).unwrap();
    assert!(view.mock.remark.starts_with(&known.finding), "{}", view.mock.remark);
    let second = view.mock.open().unwrap().challenge.clone().unwrap();
    assert_ne!(second.twist, known.twist);
    // An edit is run against the same change.
    let edit = format!("Ten times the servers.\n```toml\n{}\n```\n", reference.replace("servers = 9", "servers = 90"));
    let view = app::answer_mock(&mut bank, other, view.id, &edit, at(920)).unwrap();
    let turn = view.mock.turns.iter().rfind(|turn| turn.challenge.as_ref() == Some(&second)).unwrap();
    let reading = turn.reading.as_ref().unwrap();
    assert!(view.mock.remark.contains("ith your edit: It "), "{}", view.mock.remark);
    assert!(view.mock.remark.contains("It costs $"), "{}", view.mock.remark);
    let held = view.mock.remark.starts_with("With your edit: It holds");
    assert_eq!(reading.score.unwrap().value >= 0.9, held, "{reading:?}");
    assert!(!reading.shifts.is_empty(), "{reading:?}");
    assert_eq!(view.mock.design(), reading.design.as_deref());
    // A design alone is judged by what it does, not by words that happen to stand in it.
    let view = app::answer_mock(&mut bank, other, view.id, &reference, at(930)).unwrap();
    let turn = view.mock.turns.iter().rfind(|turn| turn.challenge.is_some()).unwrap();
    let reading = turn.reading.as_ref().unwrap();
    assert_eq!(reading.by, "the design lab", "{reading:?}");
    assert!([0.2, 0.4, 0.6, 1.0].contains(&reading.score.unwrap().value), "{reading:?}");
}

#[test]
fn words_and_a_broken_design_are_challenged_by_the_case_itself() {
    let ((mut bank, _folder), graders) = (bank(), Graders::lexical());
    let view = at_the_components(&mut bank, &graders, "typeahead");
    let broken = design("typeahead", "reference.design.toml").replacen(" ms\"", " mss\"", 1);
    let view = app::answer_mock(&mut bank, led(&graders), view.id, &broken, at(40)).unwrap();
    assert!(view.mock.remark.starts_with("I could not run your design: line "), "{}", view.mock.remark);
    assert!(view.mock.remark.contains("did you mean `ms`"), "{}", view.mock.remark);
    assert!(view.mock.turns[1].reading.as_ref().unwrap().design.is_none());
    let view = challenged(&mut bank, &graders, view);
    let turn = view.mock.open().unwrap();
    assert!(turn.challenge.is_none());
    let case = app::design_case("typeahead").unwrap();
    assert_eq!(turn.text, case.constraints[0].says);
}
