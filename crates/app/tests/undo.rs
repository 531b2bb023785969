//! Undo: any operation, any number of them, also after a restart; memories come from events; the index follows.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop where it stands")]

mod world;

use std::collections::BTreeSet;

use app::{LinkKind, UndoScope};
use domain::bank::{CardId, Standing, plain_text};
use domain::drill::Rating;
use domain::query::Query;
use proptest::prelude::*;
use world::{World, read};

#[test]
fn everything_is_undone_one_after_another_also_after_a_restart() {
    let mut world = World::new();
    let mut dumps = vec![world.dump()];
    world.questions("a.md", &[("What is dropout?", "Zeroing units."), ("What is momentum?", "A mean.")]);
    world.import();
    dumps.push(world.dump());
    let card = world.card("What is dropout?");
    for rating in [Rating::Good, Rating::Again] {
        world.days_pass(3);
        app::answer(&mut world.bank, card, rating, Some(1000), world.now).unwrap();
        dumps.push(world.dump());
    }
    app::suspend(&mut world.bank, &[card], world.now).unwrap();
    dumps.push(world.dump());
    let said: Vec<String> =
        app::history(&world.bank, 10).unwrap().into_iter().map(|operation| operation.summary).collect();
    assert_eq!(
        said,
        [
            "suspended “What is dropout?”",
            "rated “What is dropout?” again",
            "rated “What is dropout?” good",
            "imported a.md: 2 added",
        ]
    );
    dumps.pop();
    while let Some(before) = dumps.pop() {
        world.reopen();
        assert!(app::undo(&mut world.bank, world.now).unwrap().is_some());
        assert_eq!(world.dump(), before);
    }
    assert_eq!(app::undo(&mut world.bank, world.now).unwrap(), None);
    // Nothing that happened is forgotten: four events of what was done and four of what was undone.
    assert_eq!(world.bank.store().events().unwrap().len(), 8);
    assert!(world.found("dropout").is_empty());
}

#[test]
fn events_are_never_changed_or_deleted() {
    let mut world = World::new();
    world.questions("a.md", &[("What is dropout?", "Zeroing units.")]);
    world.import();
    for statement in ["UPDATE event SET kind = 'x'", "DELETE FROM event"] {
        let error = world.bank.store().execute_raw(statement).unwrap_err();
        let source = std::error::Error::source(&error).unwrap().to_string();
        assert!(source.contains("append-only"), "{source}");
    }
}

/// Something a user does.
#[derive(Clone, Debug)]
enum Act {
    Import(Vec<(String, String)>, usize),
    Answer(usize, usize),
    Suspend(usize),
    Unsuspend(usize),
    Bury(usize),
    Merge(usize, usize),
    Split(usize),
    Accept(usize),
    Reject(usize),
    Undo,
    Sleep(i64),
}

fn act() -> impl Strategy<Value = Act> {
    let note = (
        prop_oneof![
            "What is (dropout|momentum|attention|ReLU|layer norm)\\?",
            "(Explain|Define) (dropout|momentum|attention)",
            "(How|Why) does [a-c]{2} work\\?",
        ],
        prop_oneof![Just(String::new()), "[a-d]{3} [a-d]{3}"],
    );
    prop_oneof![
        3 => (prop::collection::vec(note, 1..5), 0usize..3).prop_map(|(notes, file)| Act::Import(notes, file)),
        6 => (0usize..20, 0usize..4).prop_map(|(card, rating)| Act::Answer(card, rating)),
        1 => (0usize..20).prop_map(Act::Suspend),
        1 => (0usize..20).prop_map(Act::Unsuspend),
        1 => (0usize..20).prop_map(Act::Bury),
        1 => (0usize..20, 0usize..20).prop_map(|(into, from)| Act::Merge(into, from)),
        1 => (0usize..20).prop_map(Act::Split),
        1 => (0usize..20).prop_map(Act::Accept),
        1 => (0usize..20).prop_map(Act::Reject),
        3 => Just(Act::Undo),
        2 => (0i64..9).prop_map(Act::Sleep),
    ]
}

/// Does it, and returns whether there was something to do it to.
fn perform(world: &mut World, act: &Act) {
    world.tick();
    let cards: Vec<CardId> = world.cards("is:archived OR -is:archived").into_iter().map(|(card, _)| card).collect();
    let pick = |index: usize| cards.get(index % cards.len().max(1)).copied();
    let links = |world: &World| -> Vec<_> {
        [app::links(&world.bank).unwrap(), app::suggestions(&world.bank).unwrap()]
            .concat()
            .into_iter()
            .flat_map(|linked| linked.candidates)
            .collect()
    };
    let now = world.now;
    let bank = &mut world.bank;
    match act {
        Act::Import(notes, file) => {
            let questions: Vec<(&str, &str)> =
                notes.iter().map(|(question, answer)| (question.as_str(), answer.as_str())).collect();
            world.questions(&format!("{file}.md"), &questions);
            world.import();
        }
        Act::Answer(card, rating) => {
            if let Some(card) = pick(*card) {
                app::answer(bank, card, Rating::ALL[*rating], None, now).unwrap();
            }
        }
        Act::Suspend(card) => drop(pick(*card).map(|card| app::suspend(bank, &[card], now).unwrap())),
        Act::Unsuspend(card) => drop(pick(*card).map(|card| app::unsuspend(bank, &[card], now).unwrap())),
        Act::Bury(card) => drop(pick(*card).map(|card| app::bury(bank, &[card], now).unwrap())),
        Act::Merge(into, from) => {
            if let (Some(into), Some(from)) = (pick(*into), pick(*from))
                && into != from
            {
                app::merge_cards(bank, into, from, now).unwrap();
            }
        }
        Act::Split(card) => {
            if let Some(card) = pick(*card) {
                let page = app::show(bank, card, now).unwrap().unwrap();
                if page.card.answers.len() > 1 && page.card.standing != Standing::Archived {
                    app::split(bank, page.card.answers[1].note, now).unwrap();
                }
            }
        }
        Act::Accept(link) => {
            let links = links(world);
            if let Some(link) = links.get(link % links.len().max(1)) {
                assert!(matches!(link.kind, LinkKind::Answer | LinkKind::Same));
                app::accept_link(&mut world.bank, link.id, now).unwrap();
            }
        }
        Act::Reject(link) => {
            let links = links(world);
            if let Some(link) = links.get(link % links.len().max(1)) {
                app::reject_link(&mut world.bank, link.id, now).unwrap();
            }
        }
        Act::Undo => drop(app::undo(bank, now).unwrap()),
        Act::Sleep(days) => world.days_pass(*days),
    }
}

/// The index answers as reading every card would.
fn check_search(world: &World) {
    for word in ["dropout", "explain", "work", "abc", "bca"] {
        let read_all: BTreeSet<CardId> = world
            .cards("")
            .into_iter()
            .map(|(card, _)| app::show(&world.bank, card, world.now).unwrap().unwrap().card)
            .filter(|card| {
                let mut text = String::new();
                for answer in &card.answers {
                    text += &format!("{} {} ", answer.question, plain_text(&answer.blocks));
                }
                text.to_lowercase().split(|c: char| !c.is_alphanumeric()).any(|found| found == word)
            })
            .map(|card| card.id)
            .collect();
        if read_all.is_empty() {
            continue;
        }
        // Between quotes, so that neither another number nor a typo of the word is found.
        let query = read(&format!("\"{word}\""));
        let found: BTreeSet<CardId> =
            app::list(&world.bank, &query, 0, 1000, world.now).unwrap().cards.into_iter().map(|card| card.id).collect();
        assert_eq!(found, read_all, "{word}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_operations_are_undone_step_by_step(acts in prop::collection::vec(act(), 1..30)) {
        let mut world = World::new();
        // A bank as it was before each operation that stands.
        let mut before: Vec<String> = Vec::new();
        for act in &acts {
            let dump = world.dump();
            let standing = app::history(&world.bank, 1000).unwrap().len();
            perform(&mut world, act);
            match app::history(&world.bank, 1000).unwrap().len() {
                now if now > standing => before.push(dump),
                now if now < standing => prop_assert_eq!(world.dump(), before.pop().unwrap()),
                _ => prop_assert_eq!(world.dump(), dump),
            }
        }
        check_search(&world);
        // What the events say is what the operations left.
        let dump = world.dump();
        app::rebuild(&mut world.bank, world.now).unwrap();
        prop_assert_eq!(world.dump(), dump);
        if app::history(&world.bank, 1).unwrap().first().is_some_and(|last| last.name == "rebuild") {
            app::undo(&mut world.bank, world.now).unwrap();
        }
        world.reopen();
        while let Some(dump) = before.pop() {
            prop_assert!(app::undo(&mut world.bank, world.now).unwrap().is_some());
            prop_assert_eq!(world.dump(), dump);
        }
        prop_assert!(world.bank.store().search(&Query::Word("dropout".into()), 10, world.bank.calendar().day(world.now)).unwrap().hits.is_empty());
    }
}

#[test]
fn a_page_takes_back_only_what_was_done_there() {
    let mut world = World::new();
    world.questions(
        "a.md",
        &[("What is a heap?", "A tree whose parents are smaller."), ("What is a trie?", "A tree of letters.")],
    );
    world.import();
    assert_eq!(app::undo_of(&mut world.bank, UndoScope::Cards, world.now).unwrap(), None, "the import stays");
    assert_eq!(world.cards("").len(), 2);
    let card = world.card("What is a heap?");
    app::answer(&mut world.bank, card, Rating::Good, None, world.now).unwrap();
    assert_eq!(app::undo_of(&mut world.bank, UndoScope::Documents, world.now).unwrap(), None, "the review stays");
    assert_eq!(app::undo_of(&mut world.bank, UndoScope::Cards, world.now).unwrap().unwrap().cards, [card]);
    assert!(app::undo_of(&mut world.bank, UndoScope::Documents, world.now).unwrap().is_some());
    assert_eq!(world.cards("").len(), 0);
}
