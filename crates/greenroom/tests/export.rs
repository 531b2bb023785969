//! Cards that left the bank come back as they were.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop where it stands")]

mod program;

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Output;

use program::program;
use serde_json::Value;

const STARTER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../banks/starter");

/// What someone learns from a card: kind, level, topic, and the text of its answer.
type Learned = (Value, Value, Value, Value);

fn run(home: &Path, arguments: &[&str]) -> Output {
    let output = program(home).args(arguments).output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    output
}

/// The cards that reading a path gives, by question.
fn read(home: &Path, path: &str) -> BTreeMap<String, Learned> {
    let printed = run(home, &["import", path, "--dry-run", "--json"]).stdout;
    let cards = String::from_utf8(printed).unwrap();
    let cards = cards.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let learned = |card: Value| {
        (
            card["q"].as_str().unwrap().to_owned(),
            (card["kind"].clone(), card["level"].clone(), card["topic"].clone(), card["a"].clone()),
        )
    };
    cards.map(learned).collect()
}

fn check(form: &str, same: impl Fn(&Learned, &Learned) -> bool) {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    run(home, &["import", STARTER]);
    let file = home.join(format!("cards.{form}"));
    let file = file.to_str().unwrap();
    run(home, &["export", "--to", file]);
    let (before, after) = (read(home, STARTER), read(home, file));
    assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
    for (question, card) in &before {
        assert!(same(card, &after[question]), "{question}\n{card:?}\n{:?}", after[question]);
    }
}

#[test]
fn markdown_is_read_again_as_the_same_cards() {
    check("md", |one, other| one == other);
}

#[test]
fn a_table_is_read_again_with_the_same_answers() {
    check("csv", |one, other| (&one.1, &one.2, &one.3) == (&other.1, &other.2, &other.3));
}

#[test]
fn what_anki_imports_is_read_again_with_the_same_answers() {
    check("txt", |one, other| (&one.2, &one.3) == (&other.2, &other.3));
}

#[test]
fn objects_hold_the_answer_the_schedule_and_every_review() {
    check("jsonl", |one, other| (&one.1, &one.2, &one.3) == (&other.1, &other.2, &other.3));
}

#[test]
fn a_file_that_exists_is_never_written_over() {
    let home = tempfile::tempdir().unwrap();
    run(home.path(), &["import", STARTER]);
    let file = home.path().join("mine.md");
    std::fs::write(&file, "mine").unwrap();
    let output = program(home.path()).args(["export", "kind:coding", "--to", file.to_str().unwrap()]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("exists; name another file"));
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "mine");
}

#[test]
fn a_query_says_which_cards_leave() {
    let home = tempfile::tempdir().unwrap();
    run(home.path(), &["import", STARTER]);
    let printed = run(home.path(), &["export", "kind:coding", "--as", "json"]).stdout;
    let printed = String::from_utf8(printed).unwrap();
    let kinds: Vec<Value> =
        printed.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()["kind"].clone()).collect();
    assert!(kinds.len() >= 10 && kinds.iter().all(|kind| kind == "coding"), "{kinds:?}");
}
