//! The commands as a person runs them: bad input is answered, nothing is lost, and a script can rely on what is printed.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop where it stands")]

mod program;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use program::program;

use serde_json::Value;

struct Room {
    home: tempfile::TempDir,
}

impl Room {
    fn new() -> Self {
        Room { home: tempfile::tempdir().unwrap() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    fn write(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = program(self.home.path());
        command.args(arguments);
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// What a run printed, with its exit code; the temporary folder is called HOME.
    fn told(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let text = format!(
            "{}{}[exit {}]",
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr),
            output.status.code().unwrap_or(-1)
        );
        text.replace(&self.home.path().display().to_string(), "HOME")
    }

    fn json(&self, arguments: &[&str]) -> Vec<Value> {
        let output = self.run(arguments);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}

const NOTES: &str = "What is dropout?\nUnits are left out at random while training.\n\nWhat is a learning rate?\nThe size of a step.\n\nWhat is a kernel?\n";

#[test]
fn notes_become_cards_that_are_found_and_reviewed() {
    let room = Room::new();
    room.write("notes.txt", NOTES.as_bytes());
    insta::assert_snapshot!(room.told(&["import", "notes.txt"]), @r"
    notes.txt                    3 questions, 3 added, 1 unanswered
    [exit 0]
    ");
    insta::assert_snapshot!(room.told(&["import", "notes.txt"]), @r"
    notes.txt                    3 questions, 3 unchanged, 1 unanswered
    [exit 0]
    ");
    insta::assert_snapshot!(room.told(&["find", "droput"]), @r#"
         1  What is dropout?
            Units are left out at random while training.
    no card says "droput"; looked for dropout
    [exit 0]
    "#);
    let hits = room.json(&["find", "a", "-dropout", "--limit", "1", "--json"]);
    assert_eq!(hits.len(), 1);
    assert_eq!(hits[0]["q"], "What is a learning rate?");
    insta::assert_snapshot!(room.told(&["undo"]), @r"
    undone: imported notes.txt: 3 added
    [exit 0]
    ");
    assert!(room.json(&["list", "--json"]).is_empty());
}

#[test]
fn a_dry_run_prints_one_stable_object_a_card_and_keeps_nothing() {
    let room = Room::new();
    room.write("notes.txt", NOTES.as_bytes());
    let cards = room.json(&["import", "notes.txt", "--dry-run", "--json"]);
    assert_eq!(cards.len(), 3);
    for field in ["q", "a", "line", "end_line", "answer_line", "answer_end_line", "kind", "level", "topic"] {
        assert!(cards.iter().all(|card| card.get(field).is_some()), "{field}");
    }
    assert_eq!(cards[0]["q"], "What is dropout?");
    assert_eq!(cards[0]["a"], "Units are left out at random while training.");
    assert_eq!((cards[1]["line"].as_u64(), cards[1]["answer_line"].as_u64()), (Some(4), Some(5)));
    assert!(cards[2]["a"].is_null() && cards[2]["answer_line"].is_null());
    assert!(!room.path(".local/share/greenroom/bank.db").exists());
}

#[test]
fn each_sort_of_bad_input_is_answered_and_the_rest_is_read() {
    let room = Room::new();
    room.write("in/empty.txt", b"");
    room.write("in/good.txt", NOTES.as_bytes());
    room.write("in/program.txt", b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0");
    room.write("in/broken.txt", b"What is a \xff\xfe prior?\nA belief before the data.\n");
    room.write("in/slides.pdf", b"%PDF-1.7");
    std::os::unix::fs::symlink(room.path("in"), room.path("in/loop")).unwrap();
    let told = room.told(&["import", "in", "missing.txt"]);
    for part in ["empty.txt", "program.txt", "slides.pdf", "missing.txt", "good.txt", "3 added"] {
        assert!(told.contains(part), "{part}\n{told}");
    }
    assert!(told.ends_with("[exit 1]"), "{told}");
    assert!(
        told.lines().filter(|line| line.starts_with("error:")).all(|line| line.contains(';')),
        "each says what to try\n{told}"
    );
    assert!(room.json(&["list", "--json"]).len() >= 3);
}

#[test]
fn a_huge_single_line_is_a_clear_message_in_bounded_memory() {
    let room = Room::new();
    let path = room.path("line.txt");
    let mut file = std::io::BufWriter::new(fs::File::create(&path).unwrap());
    let piece = "what is it ".repeat(1 << 16);
    for _ in 0..(200 << 20) / piece.len() {
        file.write_all(piece.as_bytes()).unwrap();
    }
    drop(file);
    let told = room.told(&["import", "line.txt"]);
    assert!(told.contains("line.txt") && told.contains("MiB") && told.ends_with("[exit 1]"), "{told}");
}

#[test]
fn a_folder_that_may_not_be_read_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let room = Room::new();
    room.write("in/good.txt", NOTES.as_bytes());
    let closed = room.path("in/closed");
    fs::create_dir_all(&closed).unwrap();
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o000)).unwrap();
    let may_read_anything = fs::read_dir(&closed).is_ok();
    let told = room.told(&["import", "in"]);
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o755)).unwrap();
    assert!(told.contains("3 added"), "{told}");
    // Root may read every folder, so there is nothing to refuse.
    if !may_read_anything {
        assert!(told.contains("closed") && told.contains("permission") && told.ends_with("[exit 1]"), "{told}");
    }
}

#[test]
fn a_file_that_is_no_bank_is_refused_and_left_alone() {
    let room = Room::new();
    let text = room.write("other.db", b"this is a letter, not a bank, and it is long enough to look at");
    let told = room.told(&["--bank", "other.db", "list"]);
    assert!(told.starts_with("error:") && !told.ends_with("[exit 0]"), "{told}");
    assert_eq!(fs::read(text).unwrap(), b"this is a letter, not a bank, and it is long enough to look at");
}

#[test]
fn a_query_that_makes_no_sense_says_where() {
    let room = Room::new();
    let told = room.told(&["find", "is:sleepy"]);
    assert!(told.starts_with("error:") && told.contains("sleepy") && told.ends_with("[exit 1]"), "{told}");
}

#[test]
fn two_processes_share_one_bank() {
    let room = Room::new();
    for name in ["one", "two"] {
        let text: String = (0..300)
            .map(|number| format!("What is {name} number {number} good for?\nFor test {number} of {name}.\n\n"))
            .collect();
        room.write(&format!("{name}.txt"), text.as_bytes());
    }
    room.run(&["list"]);
    let spawn =
        |name: &str| room.command(&["import", name]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let (one, two) = (spawn("one.txt"), spawn("two.txt"));
    let outputs = [one.wait_with_output().unwrap(), two.wait_with_output().unwrap()];
    let done = outputs.iter().filter(|output| output.status.success()).count();
    for output in outputs.iter().filter(|output| !output.status.success()) {
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(said.contains("another") || said.contains("busy"), "{said}");
    }
    let documents = room.json(&["documents", "--json"]);
    assert_eq!(documents.len(), done);
    assert!(done >= 1);
}

#[test]
fn a_confirmed_rating_survives_a_kill() {
    use std::io::{BufRead, BufReader};
    let room = Room::new();
    let text: String =
        (0..60).map(|number| format!("What is fact number {number}?\nIt is the number {number}.\n\n")).collect();
    room.write("facts.txt", text.as_bytes());
    assert!(room.run(&["import", "facts.txt"]).status.success());
    let mut confirmed = 0;
    for round in 1..=4 {
        let mut child =
            room.command(&["drill", "--plain"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let mut keys = child.stdin.take().unwrap();
        let mut screen = BufReader::new(child.stdout.take().unwrap());
        let mut seen = Vec::new();
        // A rating is confirmed when the next question is on the screen.
        let mut wait_for = |what: &str| loop {
            seen.clear();
            assert!(screen.read_until(b':', &mut seen).unwrap() > 0, "the drill goes on");
            if String::from_utf8_lossy(&seen).contains(what) {
                break;
            }
        };
        for _ in 0..round {
            wait_for("Enter shows the answer");
            keys.write_all(b"\n").unwrap();
            wait_for("1 again  2 hard");
            keys.write_all(b"3\n").unwrap();
        }
        if round < 4 {
            wait_for("Enter shows the answer");
            confirmed += round;
        } else {
            // The last rating may or may not be there: it was never confirmed.
            confirmed += round - 1;
        }
        child.kill().unwrap();
        child.wait().unwrap();
    }
    let health = &room.json(&["doctor", "--json"])[0];
    let reviews = health["rows"]["review"].as_u64().unwrap();
    assert!(reviews == confirmed || reviews == confirmed + 1, "{reviews} kept, {confirmed} confirmed");
    assert_eq!(health["faults"], serde_json::json!([]));
}

#[test]
fn pairs_of_questions_are_compared_from_a_file() {
    let room = Room::new();
    room.write("pairs.jsonl", b"{\"a\":\"What is PCA?\",\"b\":\"Explain principal component analysis.\"}\n{\"a\":\"What is L1 regularization?\",\"b\":\"What is L2 regularization?\"}\n");
    let found = room.json(&["compare", "--pairs", "pairs.jsonl", "--json"]);
    assert_eq!(found[0]["decision"], "merge");
    assert_eq!(found[1]["decision"], "apart");
    assert!(found.iter().all(|pair| pair["score"].is_f64() && pair["why"].is_array()));
    assert!(found.iter().all(|pair| pair["pairing"] == "chosen"));
    let asked =
        ["Two sum", "Beam search", "What is PCA?", "GIL", "Raft", "Explain PCA.", "TF-IDF", "BPE", "CAP", "KNN"];
    let crossed = |(nth, a): (usize, &&str)| {
        let a = a.to_owned();
        asked[nth + 1..].iter().map(|b| format!("{}\n", serde_json::json!({ "a": a, "b": b }))).collect::<String>()
    };
    room.write("crossed.jsonl", asked.iter().enumerate().map(crossed).collect::<String>().as_bytes());
    let found = room.json(&["compare", "--pairs", "crossed.jsonl", "--json"]);
    assert_eq!(found.len(), 45);
    assert!(found.iter().all(|pair| pair["pairing"] == "crossed"));
    assert_eq!(found.iter().filter(|pair| pair["decision"] != "apart").count(), 1, "{found:?}");
    room.write("bad.jsonl", b"{\"a\":\"only one\"}\n");
    let told = room.told(&["compare", "--pairs", "bad.jsonl"]);
    assert!(told.contains("bad.jsonl, line 1") && told.ends_with("[exit 1]"), "{told}");
}

#[test]
fn a_backup_brings_the_bank_back() {
    let room = Room::new();
    room.write("notes.txt", NOTES.as_bytes());
    room.run(&["import", "notes.txt"]);
    assert!(room.run(&["backup", "copy.db"]).status.success());
    room.run(&["undo"]);
    assert!(room.json(&["list", "--json"]).is_empty());
    let told = room.told(&["restore", "copy.db"]);
    assert!(told.ends_with("[exit 0]"), "{told}");
    assert_eq!(room.json(&["list", "--json"]).len(), 3);
    assert!(Path::new(&room.path(".local/share/greenroom/bank.db.before-restore")).exists());
}

const DISPUTED: &str = "How many parameters has a dense layer of 31 units over 12 inputs?\n12 * 31 + 31 = 403 of them.\n\nAnd two such layers?\n2 * 403 = 816.\n";

#[test]
fn check_names_place_text_and_what_is_right_and_keeps_what_was_decided() {
    let room = Room::new();
    room.write("layers.txt", DISPUTED.as_bytes());
    let findings = room.json(&["check", "layers.txt", "--json"]);
    assert_eq!(findings.len(), 1, "{findings:?}");
    for field in ["document", "line", "end_line", "kind", "text", "right", "how", "confidence", "shown"] {
        assert!(findings[0].get(field).is_some_and(|value| !value.is_null()), "{field}: {findings:?}");
    }
    assert_eq!((findings[0]["line"].as_u64(), findings[0]["shown"].as_bool()), (Some(5), Some(true)));
    assert!(!room.path(".local/share/greenroom/bank.db").exists(), "a check of a file keeps nothing");
    assert_eq!(room.run(&["check", "layers.txt", "--strict"]).status.code(), Some(1));

    assert!(room.told(&["import", "layers.txt"]).contains("1 disputed statement"));
    let kept = room.json(&["check", "--kept", "--json"]);
    let number = kept[0]["finding"].as_i64().unwrap().to_string();
    assert!(
        room.told(&["check", "--fix", &number, "--with", "2 * 403 = 806"])
            .contains("line 5, stands now: 2 * 403 = 806")
    );
    assert_eq!(room.json(&["check", "--json"])[0]["status"], "corrected");
    assert_eq!(fs::read(room.path("layers.txt")).unwrap(), DISPUTED.as_bytes(), "the document is never changed");
    assert!(room.told(&["undo"]).starts_with("undone: corrected the finding"));
    assert_eq!(room.json(&["check", "--kept", "--json"])[0]["status"], "open");
    assert!(room.told(&["check", "--dismiss", "999"]).contains("there is no finding 999"));
}

#[test]
fn findings_are_written_as_sarif_and_as_a_page_of_their_own() {
    let room = Room::new();
    room.write("layers.txt", DISPUTED.as_bytes());
    let sarif: Value = serde_json::from_slice(&room.run(&["check", "layers.txt", "--format", "sarif"]).stdout).unwrap();
    assert_eq!(sarif["version"], "2.1.0");
    let result = &sarif["runs"][0]["results"][0];
    assert_eq!(result["locations"][0]["physicalLocation"]["region"]["startLine"], 5);
    let rules = sarif["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap();
    assert!(rules.iter().any(|rule| rule["id"] == result["ruleId"]), "{sarif}");

    assert!(room.run(&["check", "layers.txt", "--format", "html", "--output", "report.html"]).status.success());
    let page = fs::read_to_string(room.path("report.html")).unwrap();
    assert!(page.contains("816") && page.contains("806") && page.starts_with("<!DOCTYPE html>"));
    assert!(!page.contains("<script") && !page.contains("src=\""), "it needs nothing else");
}

#[test]
fn answers_from_a_file_are_graded_one_object_each_and_a_bad_line_is_named() {
    let room = Room::new();
    let line = |answer: &str| {
        serde_json::json!({
            "id": 7, "question": "Why use a learning rate schedule?", "answer": answer, "other": [1],
            "reference": "A large rate explores quickly at first. A small rate later lets the loss settle in a minimum.",
        })
        .to_string()
    };
    let text = format!(
        "{}\n\n{}\n{{\"question\": 1}}\n",
        line("A large rate explores quickly at first. A small rate later lets the loss settle in a minimum."),
        line("no idea")
    );
    room.write("answers.jsonl", text.as_bytes());
    let output = room.run(&["grade", "--jsonl", "answers.jsonl", "--json"]);
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(told.contains("line 4 of answers.jsonl") && told.contains("write an object with"), "{told}");
    let graded: Vec<Value> =
        String::from_utf8(output.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(graded.len(), 2);
    let score = |at: usize| graded[at]["score"].as_f64().unwrap();
    assert!(score(0) > 0.8 && score(1) < 0.2, "{graded:?}");
    for graded in &graded {
        assert_eq!(graded["id"], 7);
        let (low, high) = (graded["low"].as_f64().unwrap(), graded["high"].as_f64().unwrap());
        assert!(0.0 <= low && low <= high && high <= 1.0);
        assert!(graded["key_points"].as_array().unwrap().iter().all(|point| point["state"].is_string()));
    }
}

#[test]
fn an_answer_is_graded_from_standard_input_and_listed_with_its_card() {
    let room = Room::new();
    room.write("notes.txt", NOTES.as_bytes());
    room.run(&["import", "notes.txt"]);
    room.write("answer.txt", b"Units are left out at random while training.");
    let graded = room.json(&["answer", "1", "--file", "answer.txt", "--json"]);
    assert!(graded[0]["stars"].as_f64().unwrap() > 4.0, "{graded:?}");
    let told = room.told(&["answer", "1", "--file", "answer.txt"]);
    assert!(told.contains("of 5") && told.contains("the reference, from notes.txt"), "{told}");
    assert_eq!(room.json(&["answer", "1", "--history", "--json"]).len(), 2);
    assert!(room.told(&["answer", "1"]).contains("the answer is empty"));
    assert!(room.told(&["answer", "3", "--file", "answer.txt"]).contains("nothing to grade by"));
    assert!(room.told(&["answer", "1", "--overrule", "999", "2"]).contains("there is no grade 999"));
}
