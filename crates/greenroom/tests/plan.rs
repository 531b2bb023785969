//! `greenroom plan` and `greenroom` alone, as a person runs them.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop where it stands")]

mod program;

use std::path::PathBuf;

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

    /// What a run printed, errors too, with its exit code.
    fn told(&self, line: &str) -> (String, i32) {
        let output = program(self.home.path()).args(line.split_whitespace()).output().unwrap();
        let text = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        (text, output.status.code().unwrap_or(-1))
    }

    fn with_cards(cards: usize) -> Self {
        let room = Room::new();
        let text: String = (0..cards)
            .map(|card| {
                format!("## What does layer {card} of the model compute?\n\nIt computes sum number {card}.\n\n")
            })
            .collect();
        std::fs::write(room.path("notes.md"), text).unwrap();
        assert_eq!(room.told("import notes.md").1, 0);
        room
    }
}

#[test]
fn greenroom_alone_says_how_to_begin_and_makes_no_bank() {
    let room = Room::new();
    let (text, code) = room.told("");
    assert!(text.contains("greenroom up FOLDER") && text.contains("greenroom plan"), "{text}");
    assert_eq!(code, 0);
    assert!(!room.path(".local/share/greenroom/bank.db").exists());
}

#[test]
fn a_plan_is_made_shown_followed_and_forgotten() {
    let room = Room::with_cards(9);
    let (text, code) = room.told("");
    assert!(text.contains("9 new") && text.contains("greenroom plan --by"), "{text} {code}");
    let (text, code) = room.told("plan --by +6d --minutes 30 --off 2099-01-01");
    let flat = text.replace('\n', " ");
    assert!(flat.contains("6 days until the interview; 30 min a day, none on 2099-01-01"), "{text}");
    assert!(flat.contains("On the day you will recall about"), "{text}");
    assert_eq!(code, 0);
    let (text, _) = room.told("");
    assert!(text.contains("Today, 30 min:") && text.contains("greenroom drill"), "{text}");
    let (text, _) = room.told("plan --minutes 45 --json");
    let plan: Value = serde_json::from_str(text.trim()).unwrap();
    assert_eq!((&plan["minutes"], plan["days"].as_array().unwrap().len()), (&Value::from(45), 6));
    assert!(plan["recall"].as_f64().unwrap() > 0.8, "{plan}");
    assert!(room.told("undo").0.contains("interview"));
    // Where a line breaks depends on the day's name.
    assert!(room.told("plan").0.replace('\n', " ").contains("30 min a day"));
    assert!(room.told("plan --forget").0.contains("forgotten"));
    assert_eq!(room.told("plan").1, 1);
}

#[test]
fn a_plan_is_written_as_a_calendar() {
    let room = Room::with_cards(3);
    let (text, code) = room.told("plan --by +4d --ics days.ics");
    assert!(text.contains("4 days written to days.ics"), "{text}");
    assert_eq!(code, 0);
    let calendar = std::fs::read_to_string(room.path("days.ics")).unwrap();
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n") && calendar.ends_with("END:VCALENDAR\r\n"));
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 5);
    let (text, code) = room.told("plan --ics nowhere/days.ics");
    assert!(text.contains("cannot write nowhere/days.ics"), "{text}");
    assert_eq!(code, 1);
}

#[test]
fn input_that_makes_no_sense_is_answered_with_what_to_try() {
    let room = Room::with_cards(2);
    for (line, expected) in [
        ("plan", "greenroom plan --by"),
        ("plan --minutes 30", "--by"),
        ("plan --by 2020-01-01", "is past"),
        ("plan --by someday", "is no day"),
        ("plan --by +6w --minutes 0", "from 1 to 960"),
        ("plan --by +6w --minutes 4000000000", "from 1 to 960"),
        ("plan --by +6w --off noday", "is no day"),
        ("plan --by +6w --loop nowhere", "no loop"),
    ] {
        let (text, code) = room.told(line);
        assert!(text.contains(expected), "{line}: {text}");
        assert_eq!(code, 1, "{line}");
    }
    // A day far away and one that is today are planned, each in its way.
    let (text, code) = room.told("plan --by +150w");
    assert!(text.contains("1050 days until") && code == 0, "{text}");
    let (text, code) = room.told("plan --by +0d");
    assert!(text.contains("today") && code == 0, "{text}");
}

#[test]
fn several_interviews_are_listed_moved_by_their_loop_and_forgotten_by_their_day() {
    let room = Room::with_cards(3);
    assert_eq!(room.told("plan --by +4d --loop startup --note screen").1, 0);
    let (text, code) = room.told("plan --also +9d --loop big-tech-ml");
    let flat = text.replace('\n', " ");
    assert!(code == 0 && flat.contains("(startup, screen), 4 days until the interview"), "{text}");
    assert!(flat.contains("Then: ") && flat.contains("(big-tech-ml)."), "{text}");
    assert_eq!(room.told("plan --ics days.ics").1, 0);
    let calendar = std::fs::read_to_string(room.path("days.ics")).unwrap();
    assert!(calendar.contains("SUMMARY:Interview\\, startup\\, screen\r\n"), "{calendar}");
    assert!(calendar.contains("SUMMARY:Interview\\, big-tech-ml\r\n"), "{calendar}");
    let later = |line: &str| serde_json::from_str::<Value>(room.told(line).0.trim()).unwrap()["later"].clone();
    let before = later("plan --json");
    let after = later("plan --by +10d --loop big-tech-ml --json");
    assert_eq!((before.as_array().unwrap().len(), after.as_array().unwrap().len()), (1, 1));
    assert_ne!(before, after);
    assert!(room.told("plan --forget +9d").0.contains("No interview was set for +9d"));
    assert!(room.told("plan --forget +10d").0.contains("(big-tech-ml) is forgotten"));
    assert_eq!(later("plan --json"), Value::Array(Vec::new()));
    let (text, code) = room.told("plan --also +1d --by +2d");
    assert!(code == 2 && text.contains("cannot be used with"), "{text}");
}
