//! Laws of the mock interview: it never asks the same twice, time never runs backwards, and one that was killed and
//! resumed goes on as if nothing had happened.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use domain::bank::{Kind, Level};
use domain::interview::{InterviewLoop, Sourced, Stage, StageKind, Style};
use domain::mock::{
    Ask, Candidate, Challenge, Component, Constraint, Measure, Mock, Phase, PlanError, Question, Reading, Reason,
    Score, State, Subject, Wanted, Wish, choose, debrief, read_components, read_explanation, read_telling,
};
use domain::story::Sort;
use jiff::Timestamp;
use proptest::prelude::*;

fn number<T>(value: T) -> Sourced<T> {
    Sourced { value, source: "a test".to_owned() }
}

fn stage(name: &str, kind: StageKind, minutes: u32, weight: f64) -> Stage {
    Stage {
        name: name.to_owned(),
        title: name.to_uppercase(),
        kind,
        minutes: number(minutes),
        weight: number(weight),
        gate: kind == StageKind::Coding,
        pass_rate: None,
        expect: Vec::new(),
        prepare: Vec::new(),
        mix: Vec::new(),
        questions: Vec::new(),
        scoring: Vec::new(),
        style: Style { follow_ups: Some(number(2)), constraints: Some(number(8)), ..Style::default() },
    }
}

fn a_loop() -> InterviewLoop {
    let mut recruiter = stage("recruiter", StageKind::Recruiter, 30, 0.0);
    recruiter.questions = vec!["Tell me about yourself.".to_owned(), "Why us?".to_owned()];
    InterviewLoop {
        name: "test".to_owned(),
        title: "A test".to_owned(),
        summary: String::new(),
        weeks: None,
        competencies: Vec::new(),
        stages: vec![
            stage("papers", StageKind::Resume, 0, 0.1),
            recruiter,
            stage("depth", StageKind::TheoryDepth, 60, 0.2),
            stage("width", StageKind::TheoryWidth, 60, 0.2),
            stage("code", StageKind::Coding, 45, 0.2),
            stage("design", StageKind::SystemDesign, 60, 0.2),
            stage("people", StageKind::Behavioral, 45, 0.1),
        ],
    }
}

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_800_000_000 + second).unwrap()
}

/// What a bank might hold: for every kind some questions on a few topics, some seen a moment ago.
fn candidates() -> Vec<Candidate> {
    let mut all = Vec::new();
    for (index, kind) in
        [Kind::Theory, Kind::Probability, Kind::Coding, Kind::Design, Kind::Behavioral].into_iter().enumerate()
    {
        for number in 0..12 {
            let id = (index * 100 + number) as i64;
            all.push(Candidate {
                subject: if kind == Kind::Coding { Subject::Problem(format!("p{id}")) } else { Subject::Card(id) },
                text: format!("Question {id}"),
                kind,
                topic: Some(format!("topic {}", number % 4)),
                level: [None, Some(Level::Easy), Some(Level::Hard)][number % 3],
                just_seen: number < 3,
            });
        }
    }
    all
}

fn question(candidate: &Candidate, given: Option<&String>) -> Question {
    let measure = match candidate.kind {
        Kind::Coding => Measure::Code,
        Kind::Behavioral => Measure::Story(Sort::Star),
        _ => Measure::Reference,
    };
    let harder = |number: usize| Constraint {
        name: format!("c{number}"),
        text: format!("Now harder, {number}."),
        answers: vec!["something".to_owned()],
    };
    let part = |name: &str, main| Component {
        name: name.to_owned(),
        words: Vec::new(),
        deep: vec![format!("{name} in depth")],
        main,
    };
    Question {
        subject: given.map_or(candidate.subject.clone(), |text| Subject::Prompt(text.clone())),
        text: given.cloned().unwrap_or_else(|| candidate.text.clone()),
        kind: candidate.kind,
        topic: candidate.topic.clone(),
        wanted: Wanted { measure, answers: vec!["variance = s^2".to_owned()], ..Wanted::default() },
        constraints: (0..10).map(harder).collect(),
        in_lab: false,
        components: vec![part("cache", true), part("queue", true), part("store", false), part("index", false)],
    }
}

/// Puts a question where one is wanted, as the program would.
fn served(mock: Mock) -> Mock {
    let mut mock = mock;
    while let Some(want) = mock.wants() {
        let all = candidates();
        mock = match choose(&mock, &want, &all, &|_| 1.0) {
            Some(index) => mock.ask(question(&all[index], want.given.as_ref())),
            None => mock.nothing_to_ask("there is no question left"),
        };
    }
    mock
}

fn read(mock: &Mock, text: &str, accepted: bool) -> Reading {
    let open = mock.open().unwrap();
    match open.wanted.measure {
        Measure::Components => read_components(&mock.thread.as_ref().unwrap().components, text),
        Measure::Explanation => read_explanation(text),
        Measure::Story(sort) => read_telling(sort, &format!("{}\n{text}", mock.told_so_far()), None),
        _ => Reading {
            score: Some(Score::around(if accepted { 0.9 } else { 0.3 }, 0.1)),
            reasons: vec![Reason {
                state: if accepted { State::Good } else { State::Missing },
                text: "the point".to_owned(),
                quote: None,
            }],
            follow_up: Some("And the point?".to_owned()),
            by: "a test".to_owned(),
            accepted,
            ..Reading::default()
        },
    }
}

#[derive(Clone, Debug)]
enum Step {
    Answer(bool),
    Pass,
    Run,
    Wait(i64),
    PauseAndResume(i64),
    LeaveStage,
}

fn taken(mock: Mock, step: &Step, now: &mut i64, keeper: &str) -> Mock {
    if mock.phase == Phase::Finished {
        return mock;
    }
    let next = match step {
        Step::Answer(accepted) => {
            let text = if *accepted { "I built a cache and a queue because it is linear" } else { "it depends" };
            let reading = read(&mock, text, *accepted);
            mock.answer(text, reading, at(*now), keeper)
        }
        Step::Pass => mock.pass_on(at(*now), keeper),
        Step::Run => Ok(mock.ran("code", at(*now), keeper).unwrap_or_else(|_| mock.tick(at(*now), keeper))),
        Step::Wait(seconds) => {
            *now += seconds;
            Ok(mock.tick(at(*now), keeper))
        }
        Step::PauseAndResume(seconds) => {
            let paused = mock.pause(at(*now), keeper).unwrap();
            *now += seconds;
            paused.resume(at(*now), keeper)
        }
        Step::LeaveStage => mock.leave_stage(at(*now), keeper),
    };
    served(next.unwrap())
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        5 => any::<bool>().prop_map(Step::Answer),
        1 => Just(Step::Pass),
        1 => Just(Step::Run),
        3 => (0i64..600).prop_map(Step::Wait),
        1 => (0i64..100_000).prop_map(Step::PauseAndResume),
        1 => Just(Step::LeaveStage),
    ];
    prop::collection::vec(step, 0..80)
}

fn begun(seed: u64) -> Mock {
    served(Mock::plan(&a_loop(), &Wish::default(), seed).unwrap().begin(at(0), "one"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_question_is_begun_twice(seed in any::<u64>(), steps in steps()) {
        let (mut mock, mut now) = (begun(seed), 0);
        for step in &steps {
            mock = taken(mock, step, &mut now, "one");
        }
        let mut begun: Vec<&Subject> = mock.turns.iter()
            .filter(|turn| matches!(turn.ask, Ask::Opening | Ask::Code | Ask::Clarify)).map(|turn| &turn.subject).collect();
        let count = begun.len();
        begun.sort();
        begun.dedup();
        prop_assert_eq!(begun.len(), count);
    }

    #[test]
    fn time_never_runs_backwards_whatever_the_clock_does(seed in any::<u64>(), steps in steps(), jumps in prop::collection::vec(-1_000_000i64..1_000_000, 80)) {
        let (mut mock, mut now) = (begun(seed), 0);
        for (step, jump) in steps.iter().zip(jumps) {
            let before = mock.clock.spent_ms;
            now += jump;
            mock = taken(mock, step, &mut now, "one");
            prop_assert!(mock.clock.spent_ms >= before);
            prop_assert!(mock.turns.iter().all(|turn| turn.took_ms.is_none_or(|took| turn.asked_ms + took <= mock.clock.spent_ms)));
            for segment in debrief(&mock).timeline {
                prop_assert!(segment.from_ms <= segment.to_ms);
            }
        }
    }

    #[test]
    fn one_that_was_killed_and_resumed_goes_on_as_if_nothing_had_happened(
        seed in any::<u64>(), steps in steps(), kills in prop::collection::vec(any::<bool>(), 80), gap in 0i64..1_000_000,
    ) {
        let (mut whole, mut now) = (begun(seed), 0);
        for step in &steps {
            whole = taken(whole, step, &mut now, "one");
        }
        let (mut broken, mut later, mut keeper) = (begun(seed), 0, "one".to_owned());
        for (index, (step, kill)) in steps.iter().zip(kills).enumerate() {
            if kill {
                // Written down at the last look, read by another process after a while.
                let kept = serde_json::to_string(&broken).unwrap();
                broken = serde_json::from_str(&kept).unwrap();
                later += gap;
                keeper = format!("another {index}");
                broken = broken.tick(at(later), &keeper);
            }
            broken = taken(broken, step, &mut later, &keeper);
        }
        prop_assert_eq!(&whole.turns, &broken.turns);
        prop_assert_eq!(&whole.legs, &broken.legs);
        prop_assert_eq!((whole.at, whole.phase, &whole.remark), (broken.at, broken.phase, &broken.remark));
        prop_assert_eq!(whole.clock.spent_ms, broken.clock.spent_ms);
    }

    #[test]
    fn it_ends_and_can_be_looked_back_on(seed in any::<u64>(), good in any::<bool>()) {
        let (mut mock, mut now) = (begun(seed), 0);
        for _ in 0..200 {
            mock = taken(mock, &Step::Answer(good), &mut now, "one");
            // Code that is never accepted stays open until the time is up.
            mock = taken(mock, &Step::Wait(300), &mut now, "one");
        }
        prop_assert_eq!(mock.phase, Phase::Finished);
        let looked = debrief(&mock);
        prop_assert!(looked.lessons.len() <= 3);
        let overall = looked.overall.unwrap();
        prop_assert!((0.0..=1.0).contains(&overall.value) && overall.low <= overall.value && overall.value <= overall.high);
        prop_assert!(good || looked.overall.unwrap().value < 0.5);
    }
}

/// Answers everything well, at once, and returns what was asked in a stage.
fn asked(name: &str, good: bool) -> Vec<Ask> {
    let wish = Wish { stage: Some(name.to_owned()), minutes: None };
    let mut mock = served(Mock::plan(&a_loop(), &wish, 7).unwrap().begin(at(0), "one"));
    let mut now = 0;
    for _ in 0..60 {
        mock = taken(mock, &Step::Answer(good), &mut now, "one");
    }
    mock.turns.into_iter().map(|turn| turn.ask).collect()
}

#[test]
fn a_width_round_adds_a_constraint_after_every_answer() {
    let asked = asked("width", true);
    assert_eq!(asked.len(), 9);
    assert_eq!(asked[0], Ask::Opening);
    assert!(asked[1..].iter().all(|ask| matches!(ask, Ask::Constraint { .. })));
}

#[test]
fn a_depth_round_follows_the_missing_point_and_then_asks_for_the_mathematics() {
    let weak = asked("depth", false);
    assert_eq!(weak[..4], [Ask::Opening, Ask::FollowUp, Ask::FollowUp, Ask::Mathematically]);
    let strong = asked("depth", true);
    assert_eq!(strong[..3], [Ask::Opening, Ask::Mathematically, Ask::Opening]);
}

#[test]
fn a_coding_round_waives_the_variant_when_the_code_is_well_explained() {
    let wish = Wish { stage: Some("code".to_owned()), minutes: None };
    let begun = served(Mock::plan(&a_loop(), &wish, 7).unwrap().begin(at(0), "one"));
    let solved = |mock: &Mock| mock.answer("code", read(mock, "", true), at(60), "one").unwrap();
    let explained = |text: &str| {
        let mock = solved(&begun);
        assert_eq!(mock.open().unwrap().ask, Ask::Explain);
        served(mock.answer(text, read_explanation(text), at(120), "one").unwrap())
    };
    let good = explained("It is linear in time because each element is looked at once; an empty list gives zero.");
    assert!(good.turns.iter().all(|turn| turn.ask != Ask::Variant));
    assert!(good.remark.contains("need not be coded"), "{}", good.remark);
    let bad = explained("It just works.");
    assert_eq!(bad.open().unwrap().ask, Ask::Variant);
}

#[test]
fn a_question_that_is_passed_on_is_made_up_for_by_another_but_not_for_ever() {
    let wish = Wish { stage: Some("depth".to_owned()), minutes: Some(12) };
    let mut mock = served(Mock::plan(&a_loop(), &wish, 7).unwrap().begin(at(0), "one"));
    assert_eq!(mock.legs[0].planned, 1);
    mock = served(mock.pass_on(at(10), "one").unwrap());
    assert_eq!((mock.turns.len(), mock.phase), (2, Phase::Running));
    mock = served(mock.pass_on(at(20), "one").unwrap());
    assert_eq!((mock.turns.len(), mock.phase), (2, Phase::Finished));
}

#[test]
fn code_that_never_ran_is_told_so() {
    let wish = Wish { stage: Some("code".to_owned()), minutes: None };
    let begun = served(Mock::plan(&a_loop(), &wish, 7).unwrap().begin(at(0), "one"));
    let passed = begun.pass_on(at(10), "one").unwrap();
    let reasons = &passed.turns[0].reading.as_ref().unwrap().reasons;
    assert_eq!(reasons[0].text, "nothing was run by the end");
    // Handed in and wrong, it stays open until the time is up, then counts for what it was.
    let wrong = begun.answer("code", read(&begun, "", false), at(60), "one").unwrap();
    assert!(wrong.open().is_some() && wrong.turns.len() == 1);
    let late = wrong.answer("code", read(&wrong, "", false), at(46 * 60), "one").unwrap();
    assert!(late.turns[0].late && late.turns[0].score().unwrap().value > 0.0);
    assert_eq!(late.phase, Phase::Finished);
}

#[test]
fn a_design_round_asks_for_components_and_goes_into_two_that_were_named() {
    let asked = asked("design", true);
    assert_eq!(asked[..2], [Ask::Clarify, Ask::Components]);
    assert_eq!(asked[2], Ask::DeepDive { component: "cache".to_owned() });
    assert_eq!(asked[3], Ask::DeepDive { component: "queue".to_owned() });
    assert!(matches!(asked[4], Ask::Constraint { .. }));
}

#[test]
fn a_story_is_probed_for_what_it_left_out() {
    let wish = Wish { stage: Some("people".to_owned()), minutes: None };
    let mock = served(Mock::plan(&a_loop(), &wish, 7).unwrap().begin(at(0), "one"));
    let text = "Our service was slow. We added a cache, we moved the queue and we tuned the database over some weeks of hard work.";
    let reading = read_telling(Sort::Star, text, None);
    let mock = mock.answer(text, reading, at(60), "one").unwrap();
    let first = mock.open().unwrap().clone();
    assert_eq!(first.ask, Ask::Probe);
    assert!(first.text.contains("came of it"), "{}", first.text);
    let more = "As a result the 99th percentile dropped from 900 to 200 milliseconds.";
    let reading = read_telling(Sort::Star, &format!("{}\n{more}", mock.told_so_far()), None);
    let mock = mock.answer(more, reading, at(120), "one").unwrap();
    assert_ne!(mock.open().unwrap().text, first.text);
}

#[test]
fn what_cannot_be_rehearsed_is_told() {
    let plan = |stage: Option<&str>, minutes| {
        Mock::plan(&a_loop(), &Wish { stage: stage.map(str::to_owned), minutes }, 1).unwrap_err().to_string()
    };
    assert_eq!(plan(None, Some(0)), PlanError::NoMinutes.to_string());
    assert!(plan(Some("papers"), None).contains("nobody talks"));
    assert!(plan(Some("nowhere"), None).contains("it has papers, recruiter"));
    let mut empty = a_loop();
    empty.stages.iter_mut().for_each(|stage| stage.minutes.value = 0);
    assert!(matches!(Mock::plan(&empty, &Wish::default(), 1), Err(PlanError::NothingToRehearse(_))));
}

#[test]
fn a_stage_without_questions_is_left_out_and_says_why() {
    let mut mock = Mock::plan(&a_loop(), &Wish::default(), 1).unwrap().begin(at(0), "one");
    let mut asked = 0;
    while mock.wants().is_some() {
        mock = mock.nothing_to_ask("the bank is empty");
        asked += 1;
    }
    assert_eq!((mock.phase, asked), (Phase::Finished, 6));
    let looked = debrief(&mock);
    assert!(looked.overall.is_none() && looked.gates == Some(true));
    assert!(looked.stages.iter().all(|stage| stage.skipped.as_deref() == Some("the bank is empty")));
}

#[test]
fn a_question_just_seen_waits_until_no_other_is_left() {
    let mock =
        Mock::plan(&a_loop(), &Wish { stage: Some("depth".to_owned()), minutes: None }, 3).unwrap().begin(at(0), "one");
    let want = mock.wants().unwrap();
    for seed in 0..200 {
        let mock = Mock { seed, ..mock.clone() };
        let all = candidates();
        assert!(!all[choose(&mock, &want, &all, &|_| 1.0).unwrap()].just_seen);
    }
    let seen: Vec<Candidate> = candidates().into_iter().filter(|candidate| candidate.just_seen).collect();
    assert!(choose(&mock, &want, &seen, &|_| 1.0).is_some());
    assert!(choose(&mock, &want, &[], &|_| 1.0).is_none());
}

#[test]
fn what_is_needed_most_is_asked_most() {
    let mock =
        Mock::plan(&a_loop(), &Wish { stage: Some("depth".to_owned()), minutes: None }, 3).unwrap().begin(at(0), "one");
    let want = mock.wants().unwrap();
    let all = candidates();
    let weak = |topic: Option<&str>| if topic == Some("topic 2") { 20.0 } else { 1.0 };
    let picked = (0..300)
        .filter(|seed| {
            let mock = Mock { seed: *seed, ..mock.clone() };
            all[choose(&mock, &want, &all, &weak).unwrap()].topic.as_deref() == Some("topic 2")
        })
        .count();
    assert!(picked > 200, "{picked} of 300");
    // A need that makes no sense is no crash.
    assert!(choose(&mock, &want, &all, &|_| f64::NAN).is_some());
}

/// A design round about a case of the lab, answered up to where the lab or the case challenges.
fn at_the_lab(with_design: bool) -> Mock {
    let wish = Wish { stage: Some("design".to_owned()), minutes: None };
    let begun = Mock::plan(&a_loop(), &wish, 7).unwrap().begin(at(0), "one");
    let mut asked = question(&candidates()[40], None);
    asked.subject = Subject::Case("a-case".to_owned());
    asked.in_lab = true;
    let mut mock = begun.ask(asked);
    for _ in 0..4 {
        let mut reading = read(&mock, "a cache and a queue", true);
        if with_design && mock.open().unwrap().ask == Ask::Components {
            reading.design = Some("[source.people]".to_owned());
        }
        mock = mock.answer("a cache and a queue", reading, at(60), "one").unwrap();
    }
    mock
}

fn harder(twist: &str, in_case: &str) -> Challenge {
    Challenge {
        twist: twist.to_owned(),
        step: 1,
        name: "a change".to_owned(),
        in_case: Some(in_case.to_owned()),
        question: format!("What if {twist}?"),
        finding: "p99 goes from 1 s to 2 s.".to_owned(),
        holds: Some(false),
        shifts: Vec::new(),
        answers: vec!["more servers".to_owned()],
    }
}

#[test]
fn a_design_on_the_table_is_challenged_by_the_lab_and_the_rest_by_the_case() {
    let mock = at_the_lab(true);
    assert!(mock.open().is_none() && mock.wants().is_none());
    let due = mock.due_challenge().unwrap();
    assert_eq!((due.case, due.design, due.asked.len()), ("a-case", "[source.people]", 0));
    // The lab's change goes by the name of the case's second constraint, which is not put any more.
    let mock = mock.challenge(Some(harder("traffic:", "c1")));
    assert_eq!(mock.open().unwrap().text, "What if traffic:?");
    let reading = read(&mock, "", true);
    let mock = mock.answer("more servers", reading, at(70), "one").unwrap();
    assert_eq!(mock.remark, "p99 goes from 1 s to 2 s.");
    assert_eq!(mock.due_challenge().unwrap().asked, ["traffic:"]);
    let mut mock = mock.challenge(None);
    let mut texts = Vec::new();
    while mock.phase == Phase::Running {
        mock = match mock.due_challenge() {
            Some(_) => mock.challenge(None),
            None => {
                texts.push(mock.open().unwrap().text.clone());
                mock.answer("more", read(&mock, "", true), at(80), "one").unwrap()
            }
        };
    }
    assert_eq!(texts[..2], ["Now harder, 0.", "Now harder, 2."]);
    assert_eq!(texts.len(), 7, "eight constraints in all: {texts:?}");
}

#[test]
fn a_design_file_names_its_components_by_its_tables() {
    let part = |name: &str| Component { name: name.to_owned(), words: Vec::new(), deep: Vec::new(), main: true };
    let design = "# a queue would help\n[pool.ranker]\nworkers = 4\n[cache.edge]\n";
    let named = |text: &str| {
        let reading = read_components(&["cache", "queue", "ranker", "workers", "store"].map(part), text);
        let good = reading.reasons.into_iter().filter(|reason| reason.state == State::Good);
        good.map(|reason| reason.text).collect::<Vec<_>>()
    };
    assert_eq!(named(design), ["cache", "ranker"]);
    assert_eq!(named(&format!("And a store.\n```\n{design}```")), ["cache", "ranker", "store"]);
}

#[test]
fn without_a_design_the_case_itself_challenges() {
    let mock = at_the_lab(false);
    assert!(mock.due_challenge().is_none());
    assert_eq!(mock.open().unwrap().text, "Now harder, 0.");
    assert_eq!(mock.challenge(Some(harder("traffic:", "c1"))), mock, "nobody asked the lab");
}
