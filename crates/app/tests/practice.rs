//! A learner's days: what is asked, in which order, and what the pages say about it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop where it stands")]

mod world;

use app::Left;
use domain::drill::{Because, Due, Rating};
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
