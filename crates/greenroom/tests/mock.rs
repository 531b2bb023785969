//! Mock interviews from end to end: every shipped loop in a terminal and in a browser, killed in the middle and resumed.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop where it stands")]

mod chromium;
mod program;

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Output, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use chromium::{Tools, workspace};

use program::program;
use serde_json::Value;

struct Home {
    folder: tempfile::TempDir,
}

impl Home {
    fn new() -> Self {
        Home { folder: tempfile::tempdir().unwrap() }
    }

    fn with_a_bank() -> Self {
        let home = Home::new();
        let banks = workspace().join("banks");
        let output =
            home.run(&["import", banks.join("starter").to_str().unwrap(), banks.join("coding").to_str().unwrap()]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        home
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = program(self.folder.path());
        command
            .args(arguments)
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("GREENROOM_BANK", self.folder.path().join("bank.db"));
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// What a run printed, with its exit code.
    fn told(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let code = output.status.code().unwrap_or(-1);
        let text = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
        format!("{text}[exit {code}]").replace(&self.folder.path().display().to_string(), "HOME")
    }

    fn json(&self, arguments: &[&str]) -> Vec<Value> {
        let output = self.run(arguments);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.folder.path().join(name), text).unwrap();
    }
}

/// A mock in a terminal, with somebody who answers.
struct Talk {
    process: Child,
    input: ChildStdin,
    output: Receiver<String>,
}

/// What the interviewer waits for.
#[derive(Debug, PartialEq, Eq)]
enum Waiting {
    /// An answer in words; the time left in seconds.
    Words(i64),
    /// Code, in this file.
    Code(i64, PathBuf),
    /// Nothing: it is over.
    Over,
}

const ANSWER: &str = "At my last company the ranking service was slow and I was asked to halve its latency. I profiled it, \
built a cache in front of the feature store, and moved training to a queue, because the variance = E[x^2] - E[x]^2 grew \
linearly. As a result latency fell by 40 percent; an empty input is an edge case.";

impl Talk {
    fn start(home: &Home, arguments: &[&str]) -> Talk {
        let mut process =
            home.command(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let input = process.stdin.take().unwrap();
        let lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let (sender, output) = mpsc::channel();
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                if sender.send(line).is_err() {
                    break;
                }
            }
        });
        Talk { process, input, output }
    }

    /// Reads until something is asked, or the end.
    fn wait(&mut self) -> Waiting {
        loop {
            let Ok(line) = self.output.recv_timeout(Duration::from_secs(120)) else { return Waiting::Over };
            let Some((left, asked)) = line.strip_prefix('[').and_then(|rest| rest.split_once("] ")) else { continue };
            let Some(seconds) = seconds(left) else { continue };
            if !asked.ends_with(", code") {
                return Waiting::Words(seconds);
            }
            loop {
                let line = self.output.recv_timeout(Duration::from_secs(120)).unwrap();
                if let Some(file) = line.strip_prefix("your file: ") {
                    return Waiting::Code(seconds, PathBuf::from(file));
                }
            }
        }
    }

    fn say(&mut self, text: &str) {
        self.input.write_all(text.as_bytes()).unwrap();
        self.input.flush().unwrap();
    }

    /// Answers whatever is asked; a problem with its reference, where this machine can judge.
    fn answer(&mut self, waiting: &Waiting) {
        match waiting {
            Waiting::Over => {}
            Waiting::Words(_) => self.say(&format!("{ANSWER}\n.\n")),
            Waiting::Code(_, file) => {
                let name = file.file_stem().unwrap().to_str().unwrap();
                let folder = workspace().join("banks/coding").join(name);
                let solution = ["solution.py", "solution.sql"].map(|name| folder.join(name));
                if let Some(solution) = solution.iter().find(|path| path.exists()) {
                    fs::copy(solution, file).unwrap();
                }
                // Where nothing can be judged the problem is passed on.
                self.say("r\ns\n:pass\n");
            }
        }
    }

    fn kill(mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

/// Seconds of `12:34 left`.
fn seconds(shown: &str) -> Option<i64> {
    let (time, way) = shown.split_once(' ')?;
    let (minutes, seconds) = time.split_once(':')?;
    let all = minutes.parse::<i64>().ok()? * 60 + seconds.parse::<i64>().ok()?;
    match way {
        "left" => Some(all),
        "over time" => Some(-all),
        _ => None,
    }
}

/// Drives one loop to its end, with a kill after some answers.
fn drive(name: &str, kill_after: usize) {
    let home = Home::with_a_bank();
    let mut talk = Talk::start(&home, &["mock", name]);
    for _ in 0..kill_after {
        let waiting = talk.wait();
        assert_ne!(waiting, Waiting::Over, "{name}");
        talk.answer(&waiting);
    }
    let (Waiting::Words(left) | Waiting::Code(left, _)) = talk.wait() else { panic!("{name} was over too early") };
    // The candidate thinks; then the machine dies.
    let asked = Instant::now();
    std::thread::sleep(Duration::from_millis(2_500));
    talk.kill();
    let thought = asked.elapsed().as_secs_f64();
    let before = home.json(&["mock", "list", "--json"]).remove(0);
    assert_eq!(before["phase"], "running", "{name}");
    std::thread::sleep(Duration::from_secs(6));
    let mut talk = Talk::start(&home, &["mock", "resume"]);
    let mut waiting = talk.wait();
    let (Waiting::Words(now) | Waiting::Code(now, _)) = &waiting else { panic!("{name} did not go on") };
    // The clock is kept every second; a busy machine may be late to look, but the six seconds of being dead must not count.
    let gone = (left - now) as f64;
    assert!(gone >= 1.0 && gone <= thought + 2.5, "{name}: {gone} s went by, {thought:.1} s were thought");
    let mut answered = 0;
    while waiting != Waiting::Over {
        talk.answer(&waiting);
        answered += 1;
        assert!(answered < 150, "{name} does not end");
        waiting = talk.wait();
    }
    assert!(talk.process.wait().unwrap().success());
    let after = home.json(&["mock", "list", "--json"]).remove(0);
    assert_eq!(after["phase"], "finished", "{name}");
    assert!(after["questions"].as_u64().unwrap() > kill_after as u64);
    let debrief = home.json(&["mock", "debrief", "--json"]).remove(0);
    let stages = debrief["debrief"]["stages"].as_array().unwrap();
    for stage in stages {
        assert!(stage["skipped"].is_null(), "{name}: {stage}");
        assert!(stage["questions"].as_u64().unwrap() > 0, "{name}: {stage}");
    }
    assert!(debrief["debrief"]["lessons"].as_array().unwrap().len() <= 3);
    // Everything that was answered is evidence, also what was answered before the kill.
    let events = debrief["turns"].as_array().unwrap().len();
    assert_eq!(events, after["questions"].as_u64().unwrap() as usize);
    let width = stages.iter().find(|stage| stage["kind"] == "theory-width");
    assert!(
        width.is_none_or(|stage| stage["questions"].as_u64().unwrap() >= 8),
        "{name}: a constraint after every answer"
    );
    let markdown = home.told(&["mock", "debrief"]);
    assert!(markdown.contains("## What would change the outcome most"), "{markdown}");
    assert!(home.told(&["mock", "debrief", "--html", "page.html"]).contains("written to page.html"));
    let page = fs::read_to_string(home.folder.path().join("page.html")).unwrap();
    assert!(page.contains("<svg") && page.contains("Where the minutes went"));
}

#[test]
fn the_loop_of_a_research_lab_is_driven_to_its_end_through_a_kill() {
    drive("research-lab", 7);
}

#[test]
fn the_loop_of_a_research_engineer_is_driven_to_its_end_through_a_kill() {
    drive("research-engineer", 3);
}

#[test]
fn the_loop_of_big_tech_is_driven_to_its_end_through_a_kill() {
    drive("big-tech-ml", 5);
}

#[test]
fn the_loop_of_a_startup_is_driven_to_its_end_through_a_kill() {
    drive("startup", 1);
}

#[test]
fn bad_input_is_answered() {
    let home = Home::new();
    insta::assert_snapshot!(home.told(&["mock", "startup", "--minutes", "0"]), @r"
    error: a mock of zero minutes has no question; give it at least one
    [exit 1]
    ");
    insta::assert_snapshot!(home.told(&["mock", "nowhere"]), @r"
    error: there is no loop `nowhere`; there are research-lab, research-engineer, big-tech-ml, startup
    [exit 1]
    ");
    insta::assert_snapshot!(home.told(&["mock", "research-lab", "--stage", "resume"]), @r"
    error: nobody talks in the stage `resume`, so there is nothing to rehearse; choose another
    [exit 1]
    ");
    insta::assert_snapshot!(home.told(&["mock", "resume"]), @r"
    error: no mock waits to be resumed; `greenroom mock LOOP` begins one
    [exit 1]
    ");
    insta::assert_snapshot!(home.told(&["mock", "debrief"]), @r"
    error: there is no mock yet; `greenroom mock LOOP` begins one
    [exit 1]
    ");
    // Without problems and without cards a loop is still worth something: what can be asked is asked.
    insta::assert_snapshot!(home.told(&["mock", "startup", "--stage", "coding"]), @r"
    error: this mock would have no question: there is no coding problem in the bank; `greenroom import banks/coding` brings some
    [exit 1]
    ");
    insta::assert_snapshot!(home.told(&["mock", "startup", "--stage", "theory"]), @r"
    error: this mock would have no question: there is no answered card of theory or probability in the bank; import notes first
    [exit 1]
    ");
    let text = home.told(&["mock", "startup", "--stage", "team"]);
    assert!(text.contains("[45:00 left] The team, question"), "{text}");
    assert!(text.contains("goes on at the same second"), "{text}");
}

#[test]
fn a_loop_of_ones_own_is_checked_kept_and_taken_back() {
    let home = Home::new();
    let text = home.run(&["loop", "show", "startup", "--text"]).stdout;
    let text = String::from_utf8(text)
        .unwrap()
        .replace("value = 0.30, source", "value = 0.20, source")
        .replace("value = 45, source", "value = -45, source");
    home.write("mine.toml", &text);
    let told = home.told(&["loop", "check", "mine.toml"]);
    assert!(told.contains("minutes cannot be negative: -45") && told.contains("[exit 1]"), "{told}");
    home.write("mine.toml", &text.replace("-45", "45"));
    let told = home.told(&["loop", "check", "mine.toml"]);
    assert!(told.contains("sum to 0.9, not to 1; 0.1 is missing"), "{told}");
    assert!(home.told(&["loop", "edit", "mine", "--file", "mine.toml"]).contains("[exit 1]"));
    home.write(
        "mine.toml",
        &text.replace("-45", "45").replace(
            "value = 0.20, source = \"ours\" }\ngate = true",
            "value = 0.30, source = \"ours\" }\ngate = true",
        ),
    );
    let told = home.told(&["loop", "edit", "startup", "--file", "mine.toml"]);
    assert!(told.contains("is kept, with 6 stages"), "{told}");
    assert!(home.told(&["loop"]).contains("changed by you"));
    assert!(home.told(&["loop", "remove", "startup"]).contains("again as it came"));
    assert!(home.told(&["loop", "remove", "startup"]).contains("you have not changed it"));
    assert!(home.told(&["undo"]).contains("removed the loop"));
    assert!(home.told(&["loop"]).contains("changed by you"));
}

#[test]
fn a_story_is_written_rehearsed_and_missed_where_it_is_missing() {
    let home = Home::new();
    let gaps = home.told(&["story", "gaps", "startup"]);
    assert!(gaps.contains("no story shows ownership") && gaps.contains("“why us” is not written"), "{gaps}");
    home.write("bad.md", "sort: tale\n## Moral\n");
    let told = home.told(&["story", "add", "--file", "bad.md"]);
    assert!(told.contains("line 1: no story is of the sort `tale`") && told.contains("[exit 1]"), "{told}");
    home.write(
        "cache.md",
        "title: The cache\nsort: star\ncompetencies: ownership, impact\n\n## Situation\nThe service was slow.\n\n## Task\nI was \
         asked to fix it.\n\n## Action\nI built a cache.\n\n## Result\nIt fell from 900 to 200 milliseconds.\n",
    );
    assert!(home.told(&["story", "add", "--file", "cache.md"]).contains("story 1 is kept"));
    let gaps = home.told(&["story", "gaps", "startup"]);
    assert!(
        !gaps.contains("ownership")
            && gaps.contains("no story shows learning")
            && gaps.contains("lacks the half minute"),
        "{gaps}"
    );
    home.write("telling.txt", "Our service was slow. We looked at it together, we built a cache and we tuned the database over several weeks of work, all of us.");
    let told = home.told(&["story", "rehearse", "1", "--file", "telling.txt"]);
    assert!(told.contains("– result: end with what came of it") && told.contains("– own part: say “I”"), "{told}");
    home.write("telling.txt", ANSWER);
    let report = home.json(&["story", "rehearse", "1", "--file", "telling.txt", "--json"]).remove(0);
    assert!(report["score"].as_f64().unwrap() > 0.9, "{report}");
    assert!(home.told(&["story", "show", "1"]).contains("told "));
    assert!(home.told(&["story", "show", "9"]).contains("there is no story 9"));
}

/// What a run printed that was told so much.
fn spoken(home: &Home, arguments: &[&str], input: &str) -> String {
    let mut process =
        home.command(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    process.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = process.wait_with_output().unwrap();
    let text = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    text.replace(&home.folder.path().display().to_string(), "HOME")
}

#[test]
fn a_design_file_is_handed_in_at_the_prompt_and_challenged_in_numbers() {
    let home = Home::new();
    // Cases of the lab are asked among others; one that was met a moment ago waits until no other is left.
    let number = (1..40).find(|_| {
        spoken(&home, &["mock", "research-lab", "--stage", "system-design"], ":pass\n").contains("your design file: ")
    });
    let number = number.expect("a case of the lab is asked").to_string();
    let talk = ":help\n:design\nIt is sharded by key.\n.\nIt is replicated.\n.\nI would add servers.\n.\nAs it is.\n:design\n:stop\n";
    let told = spoken(&home, &["mock", "resume", &number], talk);
    for part in [
        "`:design` hands it in",
        "coming in; 99 of 100 are answered within",
        "System design, constraint",
        "ith your edit: ",
    ] {
        let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(told.contains(part), "{part}: {told}");
    }
    let markdown = home.told(&["mock", "debrief", &number]);
    assert!(markdown.contains("| As it was | Before | After | Difference |"), "{markdown}");
    assert!(markdown.contains("| After your edit | Before | After | Difference |"), "{markdown}");
    assert!(home.told(&["mock", "debrief", &number, "--html", "page.html"]).contains("written to"));
    let page = fs::read_to_string(home.folder.path().join("page.html")).unwrap();
    assert!(page.contains("What your design met"), "{page}");
}

#[test]
fn a_newcomer_tours_in_a_terminal_from_an_empty_home_to_a_debrief() {
    let home = Home::new();
    let starter = workspace().join("banks/starter");
    let mut seen = Vec::new();
    let mut look = |arguments: &[&str], input: &str, parts: &[&str]| {
        let told = spoken(&home, arguments, input);
        for part in parts {
            assert!(
                told.split_whitespace().collect::<Vec<_>>().join(" ").contains(part),
                "{arguments:?}: {part}: {told}"
            );
        }
        seen.push(told);
    };
    look(&[], "", &["Bring your notes in", "greenroom up FOLDER"]);
    look(&["import", starter.to_str().unwrap()], "", &["together 72 questions, 72 added"]);
    look(&[], "", &["15 new: `greenroom drill`", "`greenroom plan --by +6w`"]);
    look(&["drill"], "\n3\n\n1\n\n4\nq\n", &["15 new, 0 learning, 0 to review", "3 reviewed. `greenroom undo`"]);
    look(&["answer", "1"], ANSWER, &[" of 5 between ", "the reference, from 1-theory.md"]);
    look(
        &["ready", "startup"],
        "",
        &["What is not known at all", "coding: solve a problem", "3 first reviews, 1 graded answer"],
    );
    look(
        &["plan", "--by", "+20d", "--minutes", "40", "--loop", "startup"],
        "",
        &["20 days until the interview", "you will recall about"],
    );
    look(&["loop"], "", &["`greenroom loop show NAME` tells more; `greenroom mock NAME` rehearses it"]);
    look(
        &["mock", "startup", "--stage", "theory", "--minutes", "6"],
        &format!(":pass\n{ANSWER}\n.\n:pass\n:pass\n"),
        &[
            "[6:00 left] What you know, question",
            "of 5, passed on",
            "what would change the outcome most",
            "`greenroom mock debrief 1` tells all",
        ],
    );
    look(&["mock", "debrief", "--drill"], "", &["## What was missed", "into the drill", "(`greenroom answer "]);
    look(&[], "", &["Today, 40 min:", "greenroom drill", "1 mock round"]);
    look(&["words", "gate"], "", &["a stage that ends the process when it is failed"]);
    // Words of the inside of the program that no card of the starter bank says either: nobody has to know them.
    for (told, word) in
        seen.iter().flat_map(|told| ["retrievability", "shrinkage", "quadrature", "log-odds"].map(|word| (told, word)))
    {
        assert!(!told.contains(word), "{word}: {told}");
    }
}

#[test]
fn every_shipped_loop_is_driven_in_a_browser_through_a_kill() {
    in_a_browser("mock");
}

#[test]
fn a_question_is_read_aloud_and_an_answer_recorded_where_the_machine_can() {
    in_a_browser("voice");
}

#[test]
fn a_newcomer_tours_from_an_empty_home_to_a_debrief_by_what_the_pages_show() {
    in_a_browser("tour");
}

/// Runs a script that starts the program itself, in a home of its own. The tour goes through the documents that
/// GREENROOM_NOTES names, else through those beside the workspace, else through the starter bank.
fn in_a_browser(script: &str) {
    let Some(tools) = Tools::find(script) else { return };
    let (home, banks) = (Home::new(), workspace().join("banks"));
    let named = std::env::var_os("GREENROOM_NOTES").map(PathBuf::from);
    let beside = Some(workspace().join("../shared/notes")).filter(|folder| folder.is_dir());
    let notes = named.or(beside).unwrap_or_else(|| banks.join("starter"));
    let program = Path::new(env!("CARGO_BIN_EXE_greenroom"));
    tools.run(
        script,
        &[
            ("GREENROOM_BIN", program),
            ("GREENROOM_HOME", home.folder.path()),
            ("GREENROOM_BANKS", &banks),
            ("GREENROOM_NOTES", &notes),
        ],
    );
}
