//! The short version of `just deadline`: in a small simulated world the plan beats what it is measured against, and what it says
//! on the first day comes true.

#[path = "../examples/deadline/policy.rs"]
mod policy;
#[path = "../examples/deadline/world.rs"]
mod world;

use domain::deadline::{self, Cards, Habits, Known};
use domain::drill::{Days, Difficulty, MemoryState, Stability};
use proptest::prelude::*;
use world::{Setting, World};

// A fifth of the cards in a third of the time: as scarce as in the long run.
const SMALL: Setting = Setting { cards: 120, days: 12, minutes: 26.0, factor: 2.5, misfit: 0.0 };

fn mean(setting: Setting, policy: impl Fn(&mut World)) -> f64 {
    let scores = (0..3).map(|seed| {
        let mut world = World::new(setting, seed);
        policy(&mut world);
        100.0 * world.score()
    });
    scores.sum::<f64>() / 3.0
}

#[test]
fn the_plan_recalls_more_on_the_day_than_what_it_is_measured_against() {
    let ours = mean(SMALL, |world| {
        policy::ours(world, SMALL.minutes, SMALL.factor);
    });
    let anki = mean(SMALL, |world| policy::anki(world, false));
    let greedy = mean(SMALL, |world| policy::greedy(world, SMALL.factor));
    assert!(ours > anki + 3.0, "ours {ours:.1}, Anki's default {anki:.1}");
    assert!(ours > greedy + 0.3, "ours {ours:.1}, one step ahead {greedy:.1}");
}

#[test]
fn what_the_first_day_says_comes_true() {
    for seed in 0..2 {
        let mut world = World::new(SMALL, seed);
        let forecast = policy::ours(&mut world, SMALL.minutes, SMALL.factor);
        let score = world.score();
        assert!((forecast.low..=forecast.high).contains(&score), "{forecast:?}, and it was {score:.3}");
        assert!(forecast.high - forecast.low < 0.2, "{forecast:?}");
    }
}

fn known(stability: f64, difficulty: f64, elapsed: u32, pace: f64) -> Known {
    let memory = MemoryState { stability: Stability(stability), difficulty: Difficulty(difficulty) };
    Known { memory, elapsed: Days(elapsed), pace }
}

#[test]
fn the_same_cards_make_the_same_plan() {
    let cards = Cards { new: vec![(1.0, 9)], known: vec![known(3.0, 5.0, 2, 1.0), known(20.0, 2.0, 9, 2.0)] };
    let plan = || {
        let plan = deadline::plan(&cards, &[600.0; 6], &Habits::default(), None);
        (plan.prices.clone(), plan.days.clone(), plan.forecast(&cards, 7), plan.best(&cards.known, 9))
    };
    assert_eq!(plan(), plan());
}

#[test]
fn more_minutes_never_recall_less() {
    let cards = Cards { new: vec![(1.0, 80)], known: Vec::new() };
    let recall = |seconds: f64| deadline::plan(&cards, &[seconds; 8], &Habits::default(), None).recall();
    let recalls = [60.0, 300.0, 900.0, 3_600.0].map(recall);
    assert!(recalls.windows(2).all(|pair| pair[1] > pair[0] - 0.003), "{recalls:?}");
}

#[test]
fn what_does_not_fit_stays_unseen_and_no_day_is_asked_for_more_than_it_has() {
    let cards = Cards { new: vec![(1.0, 1_000)], known: Vec::new() };
    let plan = deadline::plan(&cards, &[600.0, 0.0, 600.0], &Habits::default(), None);
    assert!(plan.unseen > 900.0, "{}", plan.unseen);
    assert!(plan.days[1].seconds == 0.0);
    assert!(plan.days.iter().all(|day| day.seconds < 620.0), "{:?}", plan.days);
}

#[test]
fn no_cards_no_days_and_numbers_that_make_no_sense_are_planned_all_the_same() {
    let habits = Habits::default();
    let odd = Cards {
        new: vec![(f64::NAN, 3)],
        known: vec![known(f64::INFINITY, f64::NAN, u32::MAX, 0.0), known(-1.0, 99.0, 0, f64::INFINITY)],
    };
    for cards in [&Cards::default(), &odd] {
        for seconds in [&[][..], &[0.0], &[f64::NAN, -5.0, 1e300], &[60.0; 4]] {
            let plan = deadline::plan(cards, seconds, &habits, None);
            let forecast = plan.forecast(cards, 1);
            assert!((0.0..=1.0).contains(&forecast.recall), "{forecast:?}");
            assert!(plan.prices.iter().all(|price| price.is_finite() && *price >= 0.0));
            assert!(plan.best(&cards.known, 5).len() <= cards.known.len());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn recall_is_a_share_and_a_card_just_reviewed_waits(
        stabilities in prop::collection::vec(0.01f64..400.0, 1..12),
        elapsed in 0u32..60,
        days in 1usize..6,
    ) {
        let cards = Cards {
            new: vec![(1.0, 5)],
            known: stabilities.iter().map(|stability| known(*stability, 5.0, elapsed, 1.0)).collect(),
        };
        let plan = deadline::plan(&cards, &vec![300.0; days], &Habits::default(), None);
        prop_assert!((0.0..=1.001).contains(&plan.recall()), "{}", plan.recall());
        let best = plan.best(&cards.known, 100);
        prop_assert!(elapsed > 0 || best.is_empty());
        prop_assert!(best.windows(2).all(|pair| pair[0].1 >= pair[1].1));
    }
}
