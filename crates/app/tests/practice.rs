//! A learner's days: what is asked, in which order, and what the pages say about it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop where it stands")]

mod world;

use app::{Left, Meant};
use domain::drill::{Because, Days, Due, Rating};
use domain::plan::Interview;
use domain::query::Query;
use world::{World, read};

fn forty(world: &mut World) {
    let questions: Vec<(String, String)> =
        (0..40).map(|index| (format!("Question {}?", word(index)), format!("Answer {}.", word(index)))).collect();
    let questions: Vec<(&str, &str)> =
        questions.iter().map(|(question, answer)| (question.as_str(), answer.as_str())).collect();
    world.questions("a.md", &questions);
    world.import();
}

/// Words too unlike each other to be taken for one question.
fn word(index: usize) -> String {
    let letter = |at: usize| char::from(b'a' + (at % 26) as u8);
    format!("{0}{0}{1}{1}{2}", letter(index), letter(index * 7 + index / 26), letter(index / 26 * 5))
}

fn study(world: &mut World, rating: impl Fn(usize) -> Rating) -> Vec<Because> {
    let mut asked = Vec::new();
    while let Some(turn) = app::next_card(&world.bank, &Query::Everything, world.now).unwrap() {
        app::answer(&mut world.bank, turn.card.id, rating(asked.len()), Some(4000), world.now).unwrap();
        asked.push(turn.because);
        world.tick();
        assert!(asked.len() < 500, "a day must end");
    }
    asked
}

#[test]
fn a_day_brings_fifteen_new_cards_and_what_is_due() {
    let mut world = World::new();
    forty(&mut world);
    let turn = app::next_card(&world.bank, &Query::Everything, world.now).unwrap().unwrap();
    assert_eq!(turn.left, Left { learning: 0, reviews: 0, new: 15 });
    assert!(matches!(turn.outcomes[0].due, Due::Soon { .. }) && matches!(turn.outcomes[3].due, Due::On(_)));
    assert_eq!(study(&mut world, |_| Rating::Good), [Because::New; 15]);
    world.days_pass(3);
    let asked = study(&mut world, |_| Rating::Good);
    assert_eq!(asked.iter().filter(|because| **because == Because::Review).count(), 15);
    assert_eq!(asked.iter().filter(|because| **because == Because::New).count(), 15);
    assert!(asked[..15].contains(&Because::New) && asked[15..].contains(&Because::New), "{asked:?}");
    let stats = app::stats(&world.bank, world.now).unwrap();
    assert_eq!(stats.reviews.len(), 90);
    assert_eq!((stats.reviews[89].count, stats.reviews[89].new), (30, 15));
    assert_eq!(stats.forecast.iter().map(|day| day.count).sum::<usize>(), 30);
    assert_eq!((stats.states.cards, stats.states.new, stats.states.review), (40, 10, 30));
    assert_eq!((stats.retention[0].reviews, stats.retention[0].recalled), (15, 15));
    assert_eq!(stats.streak, 1);
}

#[test]
fn a_missed_card_comes_back_after_five_others() {
    let mut world = World::new();
    forty(&mut world);
    let first = app::next_card(&world.bank, &Query::Everything, world.now).unwrap().unwrap().card.id;
    let mut asked = Vec::new();
    for round in 0..8 {
        let turn = app::next_card(&world.bank, &Query::Everything, world.now).unwrap().unwrap();
        let rating = if round == 0 { Rating::Again } else { Rating::Good };
        app::answer(&mut world.bank, turn.card.id, rating, None, world.now).unwrap();
        asked.push(turn.card.id);
    }
    assert_eq!(asked.iter().position(|card| *card == first), Some(0));
    assert_eq!(asked.iter().rposition(|card| *card == first), Some(6));
}

#[test]
fn what_is_buried_waits_until_tomorrow_and_what_is_suspended_for_good() {
    let mut world = World::new();
    world.questions("a.md", &[("What is dropout?", "x"), ("Why momentum?", "y")]);
    world.import();
    let (dropout, momentum) = (world.card("What is dropout?"), world.card("Why momentum?"));
    assert_eq!(app::suspend(&mut world.bank, &[momentum], world.now).unwrap(), 1);
    assert_eq!(app::suspend(&mut world.bank, &[momentum], world.now).unwrap(), 0);
    app::bury(&mut world.bank, &[dropout], world.now).unwrap();
    assert_eq!(app::next_card(&world.bank, &Query::Everything, world.now).unwrap(), None);
    assert_eq!(world.cards("is:buried"), [(dropout, "What is dropout?".to_owned())]);
    world.days_pass(1);
    let turn = app::next_card(&world.bank, &Query::Everything, world.now).unwrap().unwrap();
    assert_eq!(turn.card.id, dropout);
    app::answer(&mut world.bank, dropout, Rating::Easy, None, world.now).unwrap();
    assert_eq!(app::next_card(&world.bank, &Query::Everything, world.now).unwrap(), None);
    app::unsuspend(&mut world.bank, &[momentum], world.now).unwrap();
    assert!(app::next_card(&world.bank, &Query::Everything, world.now).unwrap().is_some());
}

#[test]
fn a_query_says_which_cards_are_drilled() {
    let mut world = World::new();
    world.questions("a.md", &[("What is dropout?", "x"), ("Why momentum?", "y")]);
    world.import();
    let turn = app::next_card(&world.bank, &read("momentum"), world.now).unwrap().unwrap();
    assert_eq!(turn.card.question, "Why momentum?");
    assert_eq!(app::next_card(&world.bank, &read("kind:behavioral"), world.now).unwrap(), None);
}

#[test]
fn a_card_shows_its_history() {
    let mut world = World::new();
    world.questions("a.md", &[("What is dropout?", "x")]);
    world.import();
    let card = world.card("What is dropout?");
    for rating in [Rating::Good, Rating::Hard, Rating::Again] {
        app::answer(&mut world.bank, card, rating, Some(2500), world.now).unwrap();
        world.days_pass(4);
    }
    let page = app::show(&world.bank, card, world.now).unwrap().unwrap();
    let ratings: Vec<Rating> = page.reviews.iter().map(|review| review.rating).collect();
    assert_eq!(ratings, [Rating::Good, Rating::Hard, Rating::Again]);
    assert_eq!(page.reviews[0].expected, None);
    assert!(page.reviews[1].expected.is_some_and(|chance| chance < 0.95));
    assert!(page.recall.is_some_and(|chance| (0.0..1.0).contains(&chance)));
    assert_eq!(world.cards("lapses:1").len(), 1);
    assert_eq!(world.cards("is:learning").len(), 1);
}

#[test]
fn a_card_tells_how_its_memory_went_and_what_is_left_of_it_on_the_days_that_matter() {
    let mut world = World::new();
    world.questions("a.md", &[("What is a heap?", "A tree whose parents are smaller.")]);
    world.import();
    let card = world.card("What is a heap?");
    assert_eq!(app::show(&world.bank, card, world.now).unwrap().unwrap().course, app::Course::default());
    for (days, rating) in [(0, Rating::Good), (4, Rating::Again), (0, Rating::Good), (2, Rating::Good)] {
        world.days_pass(days);
        app::answer(&mut world.bank, card, rating, None, world.now).unwrap();
        world.tick();
    }
    world.days_pass(1);
    let today = world.bank.calendar().day(world.now);
    let day = today + Days(90);
    let interview = Interview { day, loop_name: None, minutes: 30, days_off: Vec::new(), note: String::new() };
    app::set_interview(&mut world.bank, Meant::Next, &interview, world.now).unwrap();
    let page = app::show(&world.bank, card, world.now).unwrap().unwrap();
    let ahead: Vec<String> = page
        .course
        .ahead
        .iter()
        .map(|(name, day, chance)| format!("{name:?} in {} days: {:.3}", day.since(today).0, chance))
        .collect();
    insta::assert_snapshot!(ahead.join("\n"), @r"
    Today in 0 days: 0.963
    Due in 3 days: 0.891
    Interview in 90 days: 0.604
    ");
    assert_eq!(Some(page.course.ahead[0].2), page.recall, "today's chance is that of the card");
    assert_eq!(page.course.stretches.len(), 3, "two reviews on one day have one stretch");
    let reached = page.course.stretches.last().and_then(|stretch| stretch.last()).unwrap().0;
    assert!(reached >= today + Days(90));
    // Each stretch ends with the chance that the review at its end was given.
    let expected: Vec<f64> = page.reviews.iter().filter_map(|review| review.expected).filter(|it| *it < 1.0).collect();
    let ends: Vec<f64> = page.course.stretches[..2].iter().map(|stretch| stretch.last().unwrap().1).collect();
    assert_eq!(ends, expected);
}

#[test]
fn forgetting_is_measured_by_the_days_since_the_review_before() {
    let mut world = World::new();
    forty(&mut world);
    study(&mut world, |_| Rating::Good);
    world.days_pass(3);
    let reviewed = study(&mut world, |at| if at % 5 == 0 { Rating::Again } else { Rating::Good });
    assert!(reviewed.contains(&Because::Review));
    let stats = app::stats(&world.bank, world.now).unwrap();
    let measured = app::measured_recall(&world.bank).unwrap();
    let bins: Vec<(u32, u64)> = measured.iter().map(|bin| (*bin.days.start(), bin.reviews)).collect();
    assert_eq!(bins, [(3, 15)], "reviews of the same day and first looks do not count");
    let (bin, week) = (&measured[0], stats.retention[0]);
    assert_eq!((bin.recalled as usize, bin.reviews as usize), (week.recalled, week.reviews));
    assert!((bin.expected - week.expected).abs() < 1e-9);
    assert!(bin.share.low < bin.share.share && bin.share.share < bin.share.high);
}
