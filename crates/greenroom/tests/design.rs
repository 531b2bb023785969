//! Designs as a person or a script meets them: the command `design` of the real binary, and its pages.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop where it stands")]

mod program;

use std::fs;
use std::process::Output;

use app::{Bank, Graders};
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::Value;
use tower::ServiceExt;

use program::program;

/// Half busy at 200 requests a second.
const SHOP: &str = r#"title = "Shop"

[requirement]
p99 = "150 ms"

[source.people]
rate = "200 request/s"
to = "web"

[pool.web]
servers = 4
service = "10 ms"
price = "$0.50/h/server"
"#;

/// A home of its own.
struct Room {
    home: tempfile::TempDir,
}

impl Room {
    fn new() -> Self {
        let room = Room { home: tempfile::tempdir().unwrap() };
        room.write("shop.toml", SHOP);
        room
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.home.path().join(name), text).unwrap();
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.home.path().join(name)).unwrap()
    }

    fn run(&self, arguments: &[&str]) -> Output {
        program(self.home.path()).arg("design").args(arguments).output().unwrap()
    }

    /// What a run printed, with its exit code.
    fn told(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        format!(
            "{}{}[exit {}]",
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr),
            output.status.code().unwrap_or(-1)
        )
    }

    fn json(&self, arguments: &[&str], exit: i32) -> Vec<Value> {
        let output = self.run(arguments);
        assert_eq!(output.status.code(), Some(exit), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}

#[test]
fn a_case_begins_a_file_once_and_never_writes_over_it() {
    let room = Room::new();
    assert!(room.told(&[]).contains("typeahead"));
    assert!(room.json(&["--json"], 0).len() >= 10);
    let told = room.told(&["typeahead"]);
    assert!(told.contains("begun in design.toml") && told.contains("p99 = 100 ms"), "{told}");
    assert!(room.read("design.toml").contains("case = \"typeahead\""));
    room.write("design.toml", "mine");
    assert!(room.told(&["typeahead"]).contains("stays as it is"));
    assert_eq!(room.read("design.toml"), "mine");
    let told = room.told(&["typehead"]);
    assert!(told.contains("there is no case `typehead`") && told.ends_with("[exit 1]"), "{told}");
}

#[test]
fn a_check_marks_the_place_and_says_what_to_try() {
    let room = Room::new();
    let told = room.told(&["check", "shop.toml"]);
    assert!(told.contains("50 %") && told.ends_with("[exit 0]"), "{told}");
    room.write("wrong.toml", &SHOP.replace("10 ms", "10 mss"));
    let told = room.told(&["check", "wrong.toml"]);
    for part in ["wrong.toml:12:", "service = \"10 mss\"", "^^^", "did you mean `ms`", "[exit 1]"] {
        assert!(told.contains(part), "{part} in {told}");
    }
    let object = &room.json(&["check", "wrong.toml", "--json"], 1)[0];
    assert_eq!((&object["sound"], &object["problems"][0]["line"]), (&Value::from(false), &Value::from(12)));
    assert!(room.told(&["check", "nowhere.toml"]).ends_with("[exit 1]"));
    // Nothing of this made a bank.
    assert!(!room.home.path().join(".local/share/greenroom/bank.db").exists());
}

#[test]
fn a_run_is_told_drawn_and_the_same_for_the_same_seed() {
    let room = Room::new();
    let told = room.told(&["run", "shop.toml", "--seconds", "60", "--svg", "shop.svg"]);
    for part in ["✓ p99 within 150 ms", "`web` is the busiest", "it does what is required", "[exit 0]"] {
        assert!(told.contains(part), "{part} in {told}");
    }
    let drawn = room.read("shop.svg");
    assert!(drawn.starts_with("<?xml") && drawn.contains("people") && !drawn.contains("var("), "{drawn}");
    let json = |seed: &str| room.json(&["run", "shop.toml", "--seconds", "30", "--seed", seed, "--json"], 0).remove(0);
    assert_eq!(json("3"), json("3"));
    assert_ne!(json("3")["flows"], json("4")["flows"]);
    room.write("slow.toml", &SHOP.replace("servers = 4", "servers = 1"));
    let told = room.told(&["run", "slow.toml", "--seconds", "20"]);
    assert!(told.contains("more than it can do") && told.contains('∞') && told.ends_with("[exit 1]"), "{told}");
}

#[test]
fn runs_of_a_case_are_listed_and_their_designs_come_back() {
    let room = Room::new();
    room.told(&["typeahead"]);
    let text = room.read("design.toml");
    let told = room.told(&["run", "design.toml", "--seconds", "5"]);
    assert!(told.contains("kept as run"), "{told}");
    let runs = room.json(&["history", "--json"], 0);
    assert_eq!((runs.len(), &runs[0]["case"]), (1, &Value::from("typeahead")));
    let number = runs[0]["run"].to_string();
    let output = room.run(&["history", "--text", &number]);
    assert_eq!(String::from_utf8(output.stdout).unwrap().trim_end(), text.trim_end());
    room.run(&["run", "shop.toml", "--seconds", "5"]);
    assert_eq!(room.json(&["history", "--json"], 0).len(), 1, "what answers no case is not kept");
}

#[test]
fn a_challenge_asks_one_thing_after_the_other() {
    let room = Room::new();
    let rounds = room.json(&["challenge", "shop.toml", "--seconds", "10", "--rounds", "3", "--json"], 0);
    let kinds: Vec<&Value> = rounds.iter().map(|round| &round["kind"]).collect();
    assert_eq!(kinds.len(), 3);
    assert!(kinds[0] != kinds[1] && kinds[1] != kinds[2] && kinds[0] != kinds[2], "{kinds:?}");
    assert_eq!(rounds[0]["ruling"], "breaks");
    assert!(rounds[0]["shifts"].as_array().unwrap().len() >= 3);
    let told = room.told(&["challenge", "shop.toml", "--seconds", "10", "--rounds", "1"]);
    assert!(told.contains("I see 200/s coming in") && told.contains("difference"), "{told}");
}

#[test]
fn every_question_about_a_case_is_kept_and_named_in_the_history() {
    let room = Room::new();
    room.write("mine.toml", &format!("case = \"typeahead\"\n{SHOP}"));
    let rounds = room.json(&["challenge", "mine.toml", "--seconds", "5", "--rounds", "2", "--json"], 0);
    let runs = room.json(&["history", "--json"], 0);
    let asked =
        |at: usize| format!("{}, {}", rounds[at]["kind"].as_str().unwrap(), rounds[at]["ruling"].as_str().unwrap());
    assert_eq!((&runs[1]["asked"][0], &runs[0]["asked"][0]), (&Value::from(asked(0)), &Value::from(asked(1))));
    assert!(room.told(&["history"]).contains(&format!("asked about {}", asked(0))));
}

#[test]
fn a_case_of_arithmetic_is_judged_and_not_challenged() {
    let room = Room::new();
    room.write("paper.toml", "case = \"train-70b\"\n[estimate]\nstates = \"140 GB\"\ncompute = \"6.3e24 FLOP\"\n");
    let told = room.told(&["run", "paper.toml", "--forget"]);
    for part in
        ["1 of 13 estimates are", "✗ states 140 GB  line 3", "nothing counted but", "not all estimates are right"]
    {
        assert!(told.contains(part), "{part} in {told}");
    }
    assert!(!told.contains("p99.9"), "{told}");
    let told = room.told(&["challenge", "paper.toml"]);
    assert!(told.contains("nothing to challenge") && told.ends_with("[exit 1]"), "{told}");
}

#[test]
fn how_a_design_is_written_is_told_where_it_is_written() {
    let room = Room::new();
    assert!(room.told(&["form"]).starts_with("# How a design is written"));
    room.told(&["typeahead"]);
    assert!(room.read("design.toml").contains("greenroom design form"));
}

#[test]
fn two_files_are_compared() {
    let room = Room::new();
    room.write("more.toml", &SHOP.replace("servers = 4", "servers = 8"));
    let told = room.told(&["compare", "shop.toml", "more.toml", "--seconds", "30"]);
    assert!(told.contains("p99") && told.contains("paired"), "{told}");
    assert!(room.told(&["compare", "shop.toml", "nowhere.toml"]).ends_with("[exit 1]"));
}

/// The web app over an empty bank.
struct Site(axum::Router);

impl Site {
    fn new() -> Self {
        let clock: fn() -> Timestamp = || Timestamp::from_second(1_772_442_000).unwrap();
        Site(greenroom::web::router(Bank::in_memory(TimeZone::UTC).unwrap(), Graders::lexical(), clock))
    }

    async fn send(&self, request: Request<Body>) -> (StatusCode, String) {
        let response = self.0.clone().oneshot(request).await.unwrap();
        let status = response.status();
        let bytes = to_bytes(response.into_body(), 1 << 24).await.unwrap();
        (status, String::from_utf8(bytes.to_vec()).unwrap())
    }

    async fn get(&self, path: &str) -> (StatusCode, String) {
        self.send(Request::get(path).header(header::HOST, "127.0.0.1").body(Body::empty()).unwrap()).await
    }

    async fn post(&self, path: &str, text: &str, fragment: bool) -> (StatusCode, String) {
        let encoded: String = text.bytes().map(|byte| format!("%{byte:02x}")).collect();
        let mut request = Request::post(path)
            .header(header::HOST, "127.0.0.1")
            .header(header::ORIGIN, "http://127.0.0.1")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        if fragment {
            request = request.header("x-greenroom", "fragment");
        }
        self.send(request.body(Body::from(format!("text={encoded}&asked="))).unwrap()).await
    }
}

/// The same as [`SHOP`], short.
fn short() -> String {
    format!("{SHOP}\n[run]\nseconds = \"10 s\"\n")
}

#[tokio::test]
async fn pages_list_the_cases_and_open_one_with_its_starter() {
    let site = Site::new();
    let (_, list) = site.get("/design").await;
    assert!(list.contains("/design/typeahead") && list.contains("/design/own"));
    let (status, page) = site.get("/design/typeahead").await;
    assert_eq!(status, StatusCode::OK);
    assert!(page.contains("case = &quot;typeahead&quot;") && page.contains("Challenge me"));
    assert_eq!(site.get("/design/nothing").await.0, StatusCode::NOT_FOUND);
    assert_eq!(site.get("/design/typeahead/99").await.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn forms_check_run_and_challenge_without_a_script() {
    let site = Site::new();
    let (_, page) = site.post("/design/own/check", &SHOP.replace("10 ms", "10 mss"), false).await;
    assert!(page.contains("One thing must be put right") && page.contains("10 mss"), "what was typed stays");
    let (_, page) = site.post("/design/own/run", &short(), false).await;
    assert!(page.contains("It does what is required") && page.contains("role=\"img\""), "{page}");
    let (_, page) = site.post("/design/own/challenge", &short(), false).await;
    assert!(page.contains("Question 1") && page.contains("Next question"), "{page}");
    // What was asked travels with the form.
    let asked = page.split("name=\"asked\"").nth(1).and_then(|rest| rest.split(['<', '>']).nth(1));
    assert!(asked.is_some_and(|asked| asked.contains(':')), "{asked:?}");
}

#[tokio::test]
async fn a_question_about_a_case_stands_in_its_history() {
    let site = Site::new();
    let (_, part) = site.post("/design/typeahead/challenge", &short(), true).await;
    assert!(part.contains("Question 1"), "{part}");
    let (_, page) = site.get("/design/typeahead").await;
    assert!(page.contains("1 run or question") && page.contains(", breaks"), "{page}");
    let link = page.split("href=\"/design/typeahead/").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let (_, past) = site.get(&format!("/design/typeahead/{link}")).await;
    assert!(past.contains("Question 1") && !past.contains("Next question"), "{past}");
    let (_, list) = site.get("/design").await;
    assert!(!list.contains("run 1 time"), "a question is no run");
}

#[tokio::test]
async fn the_page_says_how_a_design_is_written() {
    let site = Site::new();
    let (status, page) = site.get("/design/form").await;
    assert!(
        status == StatusCode::OK && page.contains("<h1>How a design is written</h1>") && page.contains("<table"),
        "{page}"
    );
}

#[tokio::test]
async fn a_run_of_a_case_stands_in_its_history() {
    let site = Site::new();
    let (_, page) = site.post("/design/typeahead/run", &short(), true).await;
    assert!(page.starts_with("<div data-asked"), "a part of a page is all that was asked for: {page}");
    let (_, page) = site.get("/design/typeahead").await;
    let link = page.split("href=\"/design/typeahead/").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let (status, past) = site.get(&format!("/design/typeahead/{link}")).await;
    assert_eq!(status, StatusCode::OK);
    assert!(past.contains("Go on from here") && past.contains("Shop"));
    assert_eq!(site.get(&format!("/design/recommender/{link}")).await.0, StatusCode::NOT_FOUND);
}
