//! Finding: the query language against a small bank.

mod world;

use world::{World, read};

fn bank() -> World {
    let mut world = World::new();
    world.questions(
        "attention.md",
        &[
            ("What is multi-head attention?", "Several attention heads in parallel, each with its own projections."),
            ("Why are scores divided by the square root of the dimension?", "To keep the softmax out of saturation."),
            ("Implement dropout in C++", "```cpp\nstd::bernoulli_distribution keep(p);\n```"),
        ],
    );
    world.questions(
        "optim.md",
        &[
            ("What is gradient clipping?", "Scaling the gradient when its norm is too large."),
            ("When do gradients vanish?", "In deep networks with saturating activations; clipping does not help."),
            ("Что такое градиентный спуск?", "Шаги против градиента."),
            ("How is momentum tuned?", ""),
        ],
    );
    world.import();
    world
}

fn check(world: &World, query: &str, expected: &[&str]) {
    let found = world.found(query);
    assert_eq!(found.iter().map(|question| question.as_str()).collect::<Vec<_>>(), expected, "{query}");
}

#[test]
fn words_phrases_prefixes_negation_and_fields_find_cards_best_first() {
    let world = bank();
    let (heads, scores, dropout) = (
        "What is multi-head attention?",
        "Why are scores divided by the square root of the dimension?",
        "Implement dropout in C++",
    );
    let (clipping, vanish, russian, momentum) = (
        "What is gradient clipping?",
        "When do gradients vanish?",
        "Что такое градиентный спуск?",
        "How is momentum tuned?",
    );
    check(&world, "attention", &[heads]);
    check(&world, "what is the attention", &[heads]);
    check(&world, "gradient", &[clipping, vanish]);
    check(&world, "gradient -vanish", &[clipping]);
    check(&world, "\"gradient clipping\"", &[clipping]);
    check(&world, "\"clipping gradient\"", &[]);
    check(&world, "multi-head", &[heads]);
    check(&world, "satur*", &[scores, vanish]);
    check(&world, "dropout OR momentum", &[dropout, momentum]);
    check(&world, "(dropout OR gradient) clipping", &[clipping, vanish]);
    check(&world, "c++", &[dropout]);
    check(&world, "ГРАДИЕНТНЫЙ", &[russian]);
    check(&world, "source:attention softmax", &[scores]);
    check(&world, "is:unanswered", &[momentum]);
    check(&world, "momentum is:answered", &[]);
    check(&world, "card:1", &[heads]);
    check(&world, "added:1d source:optim -gradient", &[russian, momentum]);
    check(&world, "what is", &[clipping, heads]);
}

#[test]
fn a_typo_is_read_as_what_was_meant_and_said_so() {
    let world = bank();
    for typed in ["atention", "attentoin", "ettention", "attentionn", "tatention"] {
        let found = app::find(&world.bank, &read(typed), 10, world.now).unwrap();
        assert_eq!(
            found.hits.first().map(|hit| hit.question.as_str()),
            Some("What is multi-head attention?"),
            "{typed}"
        );
        assert_eq!(found.corrections[0].read_as, ["attention"]);
    }
    let nothing = app::find(&world.bank, &read("zzzzqqqq"), 10, world.now).unwrap();
    assert_eq!((nothing.hits.len(), nothing.corrections.len()), (0, 1));
}

#[test]
fn when_no_card_has_all_words_those_with_some_follow_and_are_marked_so() {
    let world = bank();
    let found = app::find(&world.bank, &read("momentum clipping"), 10, world.now).unwrap();
    assert!(found.relaxed && found.matches == 0);
    assert!(found.hits.len() >= 2 && found.hits.iter().all(|hit| hit.partial));
}

#[test]
fn hits_show_where_the_words_stand() {
    let world = bank();
    let found = app::find(&world.bank, &read("gradient norm"), 10, world.now).unwrap();
    let hit = &found.hits[0];
    let shown = |text: &str, marks: &[std::ops::Range<usize>]| -> Vec<String> {
        marks.iter().map(|mark| text[mark.clone()].to_owned()).collect()
    };
    assert_eq!(shown(&hit.question, &hit.question_marks), ["gradient"]);
    assert_eq!(shown(&hit.snippet, &hit.snippet_marks), ["gradient", "norm"]);
}

#[test]
fn an_archived_card_is_found_only_when_asked_for() {
    let mut world = bank();
    world.questions("optim.md", &[("What is gradient clipping?", "Scaling the gradient when its norm is too large.")]);
    world.import();
    check(&world, "gradients", &["What is gradient clipping?"]);
    check(&world, "gradients is:archived", &["When do gradients vanish?"]);
    check(&world, "momentum", &[]);
}
