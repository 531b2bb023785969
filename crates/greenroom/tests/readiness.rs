//! `greenroom ready` and `greenroom outcome` as a person runs them.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop where it stands")]

mod program;

use std::path::Path;

use program::program;

use serde_json::Value;

fn run(home: &Path, arguments: &[&str]) -> (String, i32) {
    let output = program(home).args(arguments).output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    (text, output.status.code().unwrap_or(-1))
}

#[test]
fn without_evidence_the_command_gives_no_number_and_says_how_to_begin() {
    let home = tempfile::tempdir().unwrap();
    let (told, code) = run(home.path(), &["ready", "startup"]);
    assert_eq!(code, 0, "{told}");
    assert!(told.contains("There is no number yet") && told.contains("coding: solve a problem"), "{told}");
    assert!(!told.contains('%'), "{told}");
    let (json, _) = run(home.path(), &["ready", "startup", "--json"]);
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!((&json["whole"], &json["loop"]), (&Value::Null, &Value::from("startup")));
}

#[test]
fn an_outcome_is_recorded_and_what_makes_no_sense_is_answered() {
    let home = tempfile::tempdir().unwrap();
    let (told, code) = run(home.path(), &["outcome", "big-tech-ml", "coding", "passed", "--on", "2020-02-03"]);
    assert_eq!(code, 0, "{told}");
    assert!(told.starts_with("recorded: coding of big-tech-ml on 2020-02-03, passed"), "{told}");
    let (json, _) = run(home.path(), &["ready", "big-tech-ml", "--json"]);
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["rests_on"]["outcomes"], 1);
    for (arguments, expected) in [
        (&["outcome", "big-tech-ml", "nowhere", "passed"][..], "its stages are"),
        (&["outcome", "nowhere", "coding", "passed"], "big-tech-ml"),
        (&["outcome", "big-tech-ml", "coding", "passed", "--on", "9999-01-01"], "has not come yet"),
        (&["ready", "nowhere"], "there are"),
    ] {
        let (told, code) = run(home.path(), arguments);
        assert!(code == 1 && told.contains(expected), "{arguments:?}: {told}");
    }
}
