//! Importing: what a document becomes, what an edited one keeps, and what bad input is answered with.

mod world;

use app::{ChangeKind, Counts};
use domain::drill::Rating;
use proptest::prelude::*;
use world::World;

#[test]
fn importing_twice_is_importing_once() {
    let mut world = World::new();
    world.questions(
        "a.md",
        &[("What is dropout?", "Zeroing units."), ("What is momentum?", ""), ("Why use attention?", "Context.")],
    );
    let first = world.import();
    assert_eq!(first.totals().added, 3);
    assert_eq!(first.totals().unanswered, 1);
    let dump = world.dump();
    let history = app::history(&world.bank, 10).unwrap();
    let again = world.import();
    assert_eq!(again.totals(), Counts { notes: 3, unanswered: 1, unchanged: 3, ..Counts::default() });
    assert_eq!(world.dump(), dump);
    assert_eq!(app::history(&world.bank, 10).unwrap(), history, "nothing new is nothing to undo");
}

#[test]
fn an_edited_document_keeps_cards_and_their_history() {
    let mut world = World::new();
    world.questions(
        "a.md",
        &[
            ("What is dropout?", "Zeroing units at random while training."),
            ("What is momentum?", "A running mean of gradients."),
            ("Why use attention?", "Every position sees every other."),
        ],
    );
    world.import();
    let (dropout, momentum, attention) =
        (world.card("What is dropout?"), world.card("What is momentum?"), world.card("Why use attention?"));
    app::answer(&mut world.bank, dropout, Rating::Good, None, world.now).unwrap();
    world.questions(
        "a.md",
        &[
            ("What are eigenvalues?", "Factors of stretching."),
            ("What's dropout exactly?", "Zeroing units at random while training."),
            ("Why use attention?", "Every position sees every other, in one step."),
        ],
    );
    let planned = world.dry_run();
    let report = world.import();
    assert_eq!(planned.totals(), report.totals(), "a dry run says what will happen");
    let counts = report.totals();
    assert_eq!((counts.added, counts.updated, counts.archived, counts.unchanged), (1, 2, 1, 0));
    assert_eq!(world.card("What's dropout exactly?"), dropout);
    assert_eq!(world.card("Why use attention?"), attention);
    let page = app::show(&world.bank, dropout, world.now).unwrap().unwrap();
    assert_eq!(page.reviews.len(), 1);
    assert_eq!(world.cards("is:archived"), [(momentum, "What is momentum?".to_owned())]);
    // What was removed and comes back is the same card.
    world.questions("a.md", &[("What is momentum?", "A running mean of gradients.")]);
    let report = world.import();
    assert_eq!(report.documents[0].changes[0].what, ChangeKind::Restored);
    assert_eq!(world.card("What is momentum?"), momentum);
}

#[test]
fn a_moved_file_is_the_same_document() {
    let mut world = World::new();
    world.questions("a.md", &[("What is dropout?", "x"), ("What is momentum?", "y")]);
    world.import();
    let before = world.cards("");
    std::fs::create_dir(world.path("notes/old")).unwrap();
    std::fs::rename(world.path("notes/a.md"), world.path("notes/old/a.md")).unwrap();
    let report = world.import();
    assert_eq!(report.totals().unchanged, 2);
    assert!(report.documents[0].moved_from.is_some());
    assert_eq!(world.cards(""), before);
    assert_eq!(app::documents(&world.bank).unwrap().len(), 1);
}

#[test]
fn the_same_question_in_two_documents_is_one_card_with_both_answers() {
    let mut world = World::new();
    world.questions("a.md", &[("What is dropout?", "Zeroing units.")]);
    world.questions("b.md", &[("what is dropout", "A regularizer."), ("What is momentum?", "")]);
    let report = world.import();
    assert_eq!((report.totals().added, report.totals().merged), (2, 1));
    let card = app::show(&world.bank, world.card("What is dropout?"), world.now).unwrap().unwrap().card;
    let sources: Vec<&str> = card.answers.iter().map(|answer| answer.source.document.as_str()).collect();
    assert_eq!(sources, ["a.md", "b.md"]);
    // Split again, each keeps its answer, and importing does not put them together again.
    let note = card.answers[1].note;
    let apart = app::split(&mut world.bank, note, world.now).unwrap();
    assert_eq!(app::show(&world.bank, apart, world.now).unwrap().unwrap().card.answers.len(), 1);
    world.import();
    assert_eq!(app::show(&world.bank, apart, world.now).unwrap().unwrap().card.answers.len(), 1);
}

/// Two questions that may be the same, and a third that surely asks what either does.
const ALIKE: [(&str, &str); 2] = [
    ("Explain the ACID properties of transactions", "All or nothing, valid states, no mixing, nothing lost."),
    ("ACID", "see the chapter on databases"),
];
const THIRD: (&str, &str) = ("What does ACID stand for?", "Atomicity, consistency, isolation, durability.");

#[test]
fn what_asks_the_same_as_a_third_becomes_one_card() {
    let mut world = World::new();
    world.questions("a.md", &ALIKE);
    world.questions("b.md", &[THIRD]);
    world.import();
    assert_eq!(world.cards("").len(), 1);
    let card = app::show(&world.bank, world.card(ALIKE[0].0), world.now).unwrap().unwrap().card;
    assert_eq!(card.answers.len(), 3);
    let dump = world.dump();
    world.import();
    assert_eq!(world.dump(), dump, "importing again changes nothing");
}

#[test]
fn cards_that_were_there_before_are_not_made_one_by_a_third() {
    let mut world = World::new();
    world.questions("a.md", &ALIKE);
    world.import();
    world.questions("b.md", &[THIRD]);
    world.import();
    assert_eq!(world.cards("").len(), 2);
}

#[test]
fn an_answer_is_no_rival_of_another_on_its_card() {
    let answer =
        "Units are dropped at random in training, so that no unit relies on others. This prevents overfitting.";
    let score = |documents: &[&str]| {
        let mut world = World::new();
        for document in documents {
            world.questions(document, &[("What is dropout?", answer)]);
        }
        world.questions("z.md", &[("Why does dropout prevent overfitting?", "")]);
        world.import();
        let links = app::links(&world.bank).unwrap();
        links[0].candidates.iter().map(|link| link.score).fold(0.0, f64::max)
    };
    let (alone, twice) = (score(&["a.md"]), score(&["a.md", "b.md"]));
    assert!(alone > 0.5 && twice > alone - 0.03, "{alone} {twice}");
}

#[test]
fn bad_input_is_an_entry_in_the_report_and_the_rest_goes_on() {
    let mut world = World::new();
    world.questions("good.md", &[("What is dropout?", "Zeroing units.")]);
    world.write("empty.md", "");
    world.write("blank.txt", " \n\n ");
    world.write("binary.txt", [0u8, 159, 146, 150, 0, 0, 1, 2, 3].repeat(50));
    world.write("paper.pdf", "%PDF-1.4");
    world.write("second.pdf", "%PDF-1.4");
    world.write("figure.png", "a picture beside the notes");
    world.write("deck.apkg", "PK no more");
    world.write("lab.ipynb", "{\"worksheets\": []}");
    world.write("endless.txt", "x".repeat(3 << 20));
    world.write(".hidden.md", "# What is hidden?\n\nx\n");
    std::os::unix::fs::symlink(world.path("notes"), world.path("notes/around")).unwrap();
    std::os::unix::fs::symlink(world.path("notes/self"), world.path("notes/self")).unwrap();
    std::os::unix::fs::symlink(world.path("nowhere"), world.path("notes/dangling")).unwrap();
    let report = world.import();
    assert_eq!(report.documents.len(), 1);
    let said: Vec<String> = report
        .failures
        .iter()
        .map(|failure| {
            let name = failure.path.file_name().unwrap();
            format!("{name} {}; {}", failure.reason, failure.remedy)
        })
        .collect();
    insta::assert_snapshot!(said.join("\n"), @r"
    around is a link back to a folder that contains it; remove the link; the folder itself was read
    dangling does not exist; check the spelling of the path
    self is a link that leads back to itself; remove the link or point it at a file
    paper.pdf and one more are of a sort that is not supported yet (.pdf); save it as text, Markdown, HTML or CSV
    binary.txt cannot be read as text: the file is not text; save it as UTF-8 text
    blank.txt is empty; write or paste your notes into it; what was read from it before is kept
    deck.apkg is not a package of flashcards, or only a part of one; export the deck again from Anki, without media
    empty.md is empty; write or paste your notes into it; what was read from it before is kept
    endless.txt has only lines longer than 1 MiB; break it into lines if it is text; it looks like data
    lab.ipynb cannot be read as text: the file is not a notebook: missing field `cells` at line 1 column 18; save it as UTF-8 text
    ");
    assert_eq!(world.cards("").len(), 1);
}

#[test]
fn pages_tables_exports_and_notebooks_become_cards() {
    let mut world = World::new();
    world.write("page.html", "<h2>What is dropout?</h2><p>Zeroing <b>units</b>.</p><script>x()</script>");
    world.write("bank.csv", "topic,question,answer\nOptimizers,What is momentum?,\"A mean, running.\"\n");
    world.write("export.txt", "#separator:tab\n#html:true\nWhat is a seed?\tWhere<br>chance starts\n");
    world.write(
        "lab.ipynb",
        r###"{"cells": [{"cell_type": "markdown", "source": "## Why scale?\nSteps are even."}]}"###,
    );
    world.write("cards.jsonl", "{\"front\": \"What is recall?\", \"back\": \"Found of all there are.\"}\n");
    let report = world.import();
    assert_eq!(report.failures.len(), 0);
    let mut cards: Vec<String> = world.cards("").into_iter().map(|(_, question)| question).collect();
    cards.sort();
    assert_eq!(cards, ["What is a seed?", "What is dropout?", "What is momentum?", "What is recall?", "Why scale?"]);
    assert_eq!(world.import().totals().unchanged, 5, "importing twice is importing once");
}

#[test]
fn an_endless_line_among_others_is_left_out_and_said_so() {
    let mut world = World::new();
    world.write("a.md", format!("# Notes\n\n## What is dropout?\n\nZeroing units.\n\n{}\n", "x".repeat(2 << 20)));
    let report = world.import();
    assert_eq!(report.totals().added, 1);
    let said = &report.documents[0].diagnostics;
    assert!(
        said.iter().any(|diagnostic| diagnostic.lines.first == 7 && diagnostic.message.contains("left out")),
        "{said:?}"
    );
}

#[test]
fn a_file_emptied_by_accident_archives_nothing() {
    let mut world = World::new();
    world.questions("a.md", &[("What is dropout?", "Zeroing units.")]);
    world.import();
    world.write("a.md", "");
    let report = world.import();
    assert_eq!(report.failures.len(), 1);
    assert_eq!(world.cards("").len(), 1);
}

#[test]
fn what_a_card_asked_before_it_was_edited_is_asked_anew_elsewhere() {
    let mut world = World::new();
    world.questions("a.md", &[("What is the kernel trick?", "Inner products in a larger space.")]);
    world.import();
    let card = world.card("What is the kernel trick?");
    world.questions("a.md", &[("What is the reparameterization trick?", "Inner products in a larger space.")]);
    world.import();
    assert_eq!(world.card("What is the reparameterization trick?"), card, "an edit keeps the card");
    world.questions("b.md", &[("What is the kernel trick?", "Support vector machines use it.")]);
    world.import();
    assert_ne!(world.card("What is the kernel trick?"), card);
}

#[test]
fn a_report_is_kept_with_its_document() {
    let mut world = World::new();
    world.questions("a.md", &[("What is dropout?", "Zeroing units.")]);
    let report = world.import();
    let kept = app::report(&world.bank, report.documents[0].document).unwrap().unwrap();
    assert_eq!(kept, report.documents[0]);
}

fn documents() -> impl Strategy<Value = Vec<Vec<(String, String)>>> {
    let question =
        prop_oneof!["What is (dropout|momentum|attention|ReLU)\\?", "(Explain|Why|Compare) [a-d]{1,3} [a-d]{1,3}",];
    let note = (question, prop_oneof![Just(String::new()), "[a-e ]{1,20}"]);
    prop::collection::vec(prop::collection::vec(note, 0..6), 1..4)
}

fn write_all(world: &World, documents: &[Vec<(String, String)>]) {
    for (index, document) in documents.iter().enumerate() {
        let questions: Vec<(&str, &str)> =
            document.iter().map(|(question, answer)| (question.as_str(), answer.as_str())).collect();
        world.questions(&format!("{index}.md"), &questions);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn importing_any_documents_twice_is_importing_them_once(documents in documents(), edited in documents()) {
        let mut world = World::new();
        for documents in [documents, edited] {
            write_all(&world, &documents);
            let planned = world.dry_run();
            let report = world.import();
            prop_assert_eq!(planned.totals(), report.totals());
            let counts = report.totals();
            prop_assert_eq!(
                counts.added + counts.merged + counts.updated + counts.unchanged + counts.restored, counts.notes
            );
            let dump = world.dump();
            world.import();
            prop_assert_eq!(world.dump(), dump);
        }
    }
}
