//! Answers in one's own words: graded with reasons, kept as evidence, overruled, and held against key points of the user's own.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop where it stands")]

mod world;

use app::{AppError, GradeId, GradeReport, Graders};
use domain::bank::CardId;
use domain::drill::Rating;
use world::World;

const QUESTION: &str = "Why does dropout reduce overfitting?";
const REFERENCE: &str = "Dropout removes units at random during training. No unit can rely on the presence of a particular \
     other unit, so co-adaptation is prevented. The network behaves like an average over many thinned networks. At test \
     time all units are kept and the activations are scaled.";

/// A bank with an answered card and one without an answer.
fn asked() -> (World, CardId) {
    let mut world = World::new();
    world.questions("dropout.md", &[(QUESTION, REFERENCE), ("What is a learning rate?", "")]);
    world.import();
    let card = world.card(QUESTION);
    (world, card)
}

fn graded(world: &mut World, card: CardId, answer: &str) -> GradeReport {
    world.tick();
    app::grade_answer(&mut world.bank, &Graders::lexical(), card, answer, Some(61_000), world.now).unwrap().report
}

fn states(report: &GradeReport) -> Vec<&str> {
    report.key_points.iter().map(|point| point.state.as_str()).collect()
}

#[test]
fn a_good_answer_is_worth_more_than_a_part_of_it_and_that_more_than_none() {
    let (mut world, card) = asked();
    let whole = graded(&mut world, card, REFERENCE);
    let part = graded(&mut world, card, "Units are dropped at random while training.");
    let none = graded(&mut world, card, "I do not know.");
    assert!(whole.score > part.score && part.score > none.score, "{} {} {}", whole.score, part.score, none.score);
    assert!(states(&whole).iter().all(|state| *state == "covered"), "{whole:?}");
    assert!(states(&none).iter().all(|state| *state == "missing"), "{none:?}");
    for report in [&whole, &part, &none] {
        assert!(0.0 <= report.low && report.low <= report.score && report.score <= report.high && report.high <= 1.0);
    }
    assert!(part.follow_up.is_some(), "something valuable is missing");
}

#[test]
fn the_sentence_that_earned_a_point_is_quoted_from_the_answer() {
    let (mut world, card) = asked();
    let answer = "Let me think. During training, units are removed at random. That is all.";
    let report = graded(&mut world, card, answer);
    let quote = report.key_points.iter().find_map(|point| point.quote.as_ref()).unwrap();
    assert_eq!(answer[quote.start..quote.end].trim(), quote.text);
    assert!(quote.text.contains("removed at random"), "{quote:?}");
}

#[test]
fn a_graded_answer_is_kept_word_for_word_and_survives_reopening() {
    let (mut world, card) = asked();
    let answer = "Units are dropped  at random.\n\nSo nothing co-adapts. ∎";
    let report = graded(&mut world, card, answer);
    world.reopen();
    let past = app::grades(&world.bank, card, 10).unwrap();
    assert_eq!(past.len(), 1);
    assert_eq!((past[0].answer.as_str(), &past[0].report, past[0].took_ms), (answer, &report, Some(61_000)));
}

#[test]
fn a_grade_is_evidence_that_nothing_changes_or_deletes() {
    let (mut world, card) = asked();
    graded(&mut world, card, "Units are dropped at random.");
    for sql in ["UPDATE grade SET score = 1", "DELETE FROM grade"] {
        let refused = world.bank.store().execute_raw(sql).unwrap_err();
        assert!(format!("{refused:?}").contains("append-only"), "{refused:?}");
    }
    // Undo takes back the import, not the evidence.
    app::undo(&mut world.bank, world.now).unwrap();
    assert_eq!(app::grades(&world.bank, card, 10).unwrap().len(), 1);
}

#[test]
fn an_overruling_stands_beside_the_grade_and_the_last_one_counts() {
    let (mut world, card) = asked();
    let graded =
        app::grade_answer(&mut world.bank, &Graders::lexical(), card, "Units are dropped at random.", None, world.now)
            .unwrap();
    for score in [0.2, 0.9] {
        app::overrule(&mut world.bank, graded.id, score, world.now).unwrap();
    }
    let past = app::past_grade(&world.bank, graded.id).unwrap();
    assert_eq!((past.overruled, &past.report), (Some(0.9), &graded.report));
    assert!(matches!(app::overrule(&mut world.bank, graded.id, 1.2, world.now), Err(AppError::BadScore)));
    assert!(matches!(
        app::overrule(&mut world.bank, GradeId(999), 0.5, world.now),
        Err(AppError::NoSuchGrade(GradeId(999)))
    ));
}

#[test]
fn a_user_who_always_grades_higher_is_learned_from() {
    let (mut world, card) = asked();
    let answer = "Units are dropped at random while training, so that they cannot rely on each other.";
    let before = graded(&mut world, card, answer).score;
    for _ in 0..40 {
        let graded = app::grade_answer(&mut world.bank, &Graders::lexical(), card, answer, None, world.now).unwrap();
        app::overrule(&mut world.bank, graded.id, (before + 0.3).min(1.0), world.now).unwrap();
    }
    let after = graded(&mut world, card, answer).score;
    assert!(after > before + 0.1, "{before} {after}");
}

#[test]
fn key_points_of_the_users_own_replace_those_of_the_answer_until_they_are_removed() {
    let (mut world, card) = asked();
    let derived = app::key_points(&world.bank, card).unwrap();
    assert!(!derived.own && derived.points.len() >= 3, "{derived:?}");
    assert!((derived.points.iter().map(|(_, weight)| weight).sum::<f64>() - 1.0).abs() < 1e-6);

    let own = ["Units are left out at random.".to_owned(), "  ".to_owned()];
    app::set_key_points(&mut world.bank, card, &own, &["Dropout is used at test time.".to_owned()], world.now).unwrap();
    let kept = app::key_points(&world.bank, card).unwrap();
    assert!(kept.own);
    assert_eq!(kept.points.len(), 1, "an empty line is no point");
    assert_eq!(kept.red_flags, ["Dropout is used at test time."]);
    assert_eq!(graded(&mut world, card, "Units are left out at random.").key_points.len(), 1);

    app::undo(&mut world.bank, world.now).unwrap();
    assert_eq!(app::key_points(&world.bank, card).unwrap(), derived);
    app::set_key_points(&mut world.bank, card, &own, &[], world.now).unwrap();
    app::set_key_points(&mut world.bank, card, &[], &[], world.now).unwrap();
    assert_eq!(app::key_points(&world.bank, card).unwrap(), derived);
}

#[test]
fn a_card_without_an_answer_says_what_to_do() {
    let (mut world, _) = asked();
    let card = world.card("What is a learning rate?");
    let refused = app::grade_answer(&mut world.bank, &Graders::lexical(), card, "The size of a step.", None, world.now)
        .unwrap_err();
    assert!(matches!(refused, AppError::NothingToGradeBy(_)), "{refused:?}");
    assert!(refused.to_string().contains("--set-points"), "{refused}");
    app::set_key_points(&mut world.bank, card, &["It is the size of a step.".to_owned()], &[], world.now).unwrap();
    assert!(graded(&mut world, card, "It is the size of a step.").score > 0.5);
}

#[test]
fn an_endless_answer_is_refused_and_a_long_one_is_bounded() {
    let (mut world, card) = asked();
    let endless = "units ".repeat(2 << 20);
    let refused = app::grade_answer(&mut world.bank, &Graders::lexical(), card, &endless, None, world.now).unwrap_err();
    assert!(matches!(refused, AppError::AnswerTooLong { .. }), "{refused:?}");
    let long = "Units are dropped at random. ".repeat(30_000);
    graded(&mut world, card, &long);
}

#[test]
fn what_the_grade_proposes_is_a_rating_and_only_the_user_gives_it() {
    let (mut world, card) = asked();
    let graded = app::grade_answer(&mut world.bank, &Graders::lexical(), card, REFERENCE, None, world.now).unwrap();
    assert!(graded.proposed >= Rating::Good, "{graded:?}");
    let page = app::show(&world.bank, card, world.now).unwrap().unwrap();
    assert!(page.reviews.is_empty(), "grading is no review");
}
