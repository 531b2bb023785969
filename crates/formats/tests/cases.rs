//! The cases that come with the program: that all of them are whole, and how stated estimates are judged.
//!
//! `just estimates` prints the figures of the last test.

#![expect(clippy::unwrap_used, reason = "a fixture that is missing is a failure")]

use std::collections::BTreeMap;
use std::path::Path;

use domain::design::case::{Case, Nature, Reference};
use domain::design::estimate::{Agreement, Judgment};
use serde::Deserialize;

/// Estimates as people state them (`slips.toml` of a case).
#[derive(Deserialize)]
struct Stated {
    right: Vec<Entry>,
    slip: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    estimate: String,
    #[serde(default)]
    trap: String,
    stated: Vec<String>,
}

/// How often estimates were judged as they should be.
#[derive(Default)]
struct Figures {
    right: usize,
    right_passed: usize,
    slips: usize,
    caught: usize,
    named: usize,
    named_first: usize,
}

fn cases() -> Vec<Case> {
    formats::case::built_in().unwrap_or_else(|error| panic!("{error}"))
}

fn stated(case: &Case) -> Stated {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../banks/design").join(&case.name).join("slips.toml");
    toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap_or_else(|error| panic!("{}: {error}", case.name))
}

/// The names of the slips that are told, the likeliest first.
fn told(judgment: &Judgment) -> Vec<&'static str> {
    match &judgment.agreement {
        Agreement::Slipped(slips) => slips.iter().map(|slip| slip.trap.name()).collect(),
        Agreement::Right(Some(slip)) => vec![slip.trap.name()],
        Agreement::OtherDimension(_) => vec!["dimension"],
        Agreement::Right(None) | Agreement::Off | Agreement::Unreadable(_) => Vec::new(),
    }
}

fn measure(case: &Case, figures: &mut Figures, complaints: &mut Vec<String>) {
    let stated = stated(case);
    for entry in &stated.right {
        for text in &entry.stated {
            let judgment =
                case.judge(&entry.estimate, text).unwrap_or_else(|| panic!("{}: no {}", case.name, entry.estimate));
            let passed = matches!(judgment.agreement, Agreement::Right(_));
            figures.right += 1;
            figures.right_passed += usize::from(passed);
            if !passed {
                complaints.push(format!("{} {} {text}: failed: {}", case.name, entry.estimate, judgment.sentence));
            }
        }
    }
    for entry in &stated.slip {
        for text in &entry.stated {
            let judgment =
                case.judge(&entry.estimate, text).unwrap_or_else(|| panic!("{}: no {}", case.name, entry.estimate));
            let told = told(&judgment);
            let caught = !matches!(judgment.agreement, Agreement::Right(None) | Agreement::Unreadable(_));
            figures.slips += 1;
            figures.caught += usize::from(caught);
            figures.named += usize::from(told.contains(&entry.trap.as_str()));
            figures.named_first += usize::from(told.first() == Some(&entry.trap.as_str()));
            if told.first() != Some(&entry.trap.as_str()) {
                complaints.push(format!(
                    "{} {} {text}: {} wanted: {}",
                    case.name, entry.estimate, entry.trap, judgment.sentence
                ));
            }
        }
    }
}

#[test]
fn every_case_is_whole() {
    let cases = cases();
    assert_eq!(cases.len(), 10);
    for case in &cases {
        assert!(case.estimates.len() >= 5, "{} asks for {} estimates", case.name, case.estimates.len());
        assert!(case.rubric.len() >= 8 && case.follow_ups.len() >= 3 && case.constraints.len() >= 4, "{}", case.name);
        assert!(
            !case.red_flags.is_empty() && !case.requirements.is_empty() && !case.sources.is_empty(),
            "{}",
            case.name
        );
        let links = |source: &Reference| source.link.as_ref().is_none_or(|link| link.starts_with("https://"));
        assert!(case.sources.iter().all(links), "{}", case.name);
    }
}

#[test]
fn an_interviewer_begins_at_least_ten_kinds_of_questions_in_the_words_of_the_case_and_leaves_numbers_to_the_design() {
    let mut seen: Vec<String> = Vec::new();
    for case in cases().into_iter().filter(|case| case.nature == Nature::Queues) {
        assert!(case.openings.len() >= 10, "{}: {:?}", case.name, case.openings);
        for opening in case.openings {
            let said = opening.says;
            assert!(said.ends_with('.') && !said.contains(|letter: char| letter.is_ascii_digit()), "{said}");
            assert!(!seen.contains(&said), "{said} is said twice");
            seen.push(said);
        }
    }
}

#[test]
fn stated_slips_are_caught_and_named_and_right_answers_pass() {
    let (mut all, mut complaints) = (Figures::default(), Vec::new());
    let mut table = String::new();
    for case in cases() {
        let mut figures = Figures::default();
        measure(&case, &mut figures, &mut complaints);
        assert!(figures.slips >= 20, "{} has {} slips", case.name, figures.slips);
        table += &row(&case.name, &figures);
        all.right += figures.right;
        all.right_passed += figures.right_passed;
        all.slips += figures.slips;
        all.caught += figures.caught;
        all.named += figures.named;
        all.named_first += figures.named_first;
    }
    println!("case                  right passed   slips caught  named  named first\n{table}{}", row("all", &all));
    println!("{}", complaints.join("\n"));
    assert_eq!(all.right_passed, all.right, "{}", complaints.join("\n"));
    assert_eq!(all.caught, all.slips, "{}", complaints.join("\n"));
    assert!(all.named * 100 >= all.slips * 90);
}

fn row(name: &str, figures: &Figures) -> String {
    format!(
        "{name:20} {:6} {:6}  {:6} {:6} {:6} {:6}\n",
        figures.right, figures.right_passed, figures.slips, figures.caught, figures.named, figures.named_first
    )
}

#[test]
fn a_zero_or_a_unit_too_many_is_always_caught_and_a_quarter_never_fails() {
    for case in cases() {
        for asked in &case.estimates {
            let expected = &asked.expected;
            let say =
                |times: f64| format!("{:.4e} {}", expected.value() / expected.unit.scale * times, expected.unit_text);
            for off in [0.76, 0.9, 1.0, 1.1, 1.24] {
                let judgment = case.judge(&asked.name, &say(off).replace("$", "USD ")).unwrap();
                assert!(
                    matches!(judgment.agreement, Agreement::Right(_)),
                    "{} {}: {}",
                    case.name,
                    say(off),
                    judgment.sentence
                );
                for slip in [1e-6, 1e-3, 0.1, 0.125, 8.0, 10.0, 1000.0, 86_400.0] {
                    let text = say(off * slip).replace('$', "USD ");
                    let judgment = case.judge(&asked.name, &text).unwrap();
                    let caught = matches!(judgment.agreement, Agreement::Slipped(_) | Agreement::Off);
                    assert!(caught, "{} {} {text}: {}", case.name, asked.name, judgment.sentence);
                }
            }
        }
    }
}

#[test]
fn a_wrong_answer_without_a_slip_is_seldom_called_one() {
    let (mut wrong, mut called) = (0, BTreeMap::new());
    for case in cases() {
        for asked in &case.estimates {
            // A ratio that no unit and no factor explains, by construction of nothing: spread evenly over four decades.
            for step in 0..40 {
                let ratio = 10f64.powf(-2.0 + 4.0 * (f64::from(step) + 0.5) / 40.0);
                let value = asked.expected.value() * ratio / asked.expected.unit.scale;
                let judgment = case.judge(&asked.name, &format!("{value:.3e}")).unwrap();
                match judgment.agreement {
                    Agreement::Slipped(slips) => *called.entry(slips[0].trap.name()).or_insert(0) += 1,
                    Agreement::Off => {}
                    _ => continue,
                }
                wrong += 1;
            }
        }
    }
    let all: i32 = called.values().sum();
    println!("of {wrong} wrong answers spread evenly, {all} are near some slip: {called:?}");
    assert!(all * 100 < wrong * 70);
}

#[test]
fn every_design_of_a_case_can_be_read() {
    for case in cases() {
        let flawed = case.flawed.as_ref().map(|flawed| flawed.text.as_str());
        for text in [case.reference.as_deref(), flawed].into_iter().flatten() {
            let reading = formats::design::read(text);
            let told = reading.problems.iter().map(|problem| {
                let at = problem.span.map(|span| span.position(text));
                format!("{}: {:?} {}", case.name, at, problem.message)
            });
            let told: Vec<String> = told.collect();
            assert!(told.is_empty(), "{}", told.join("\n"));
            assert_eq!(reading.design.case.map(|case| case.value).as_deref(), Some(case.name.as_str()));
        }
    }
}

/// A small case, whole.
const SMALL: &str = r#"title = "Count visits"
summary = "A counter"
minutes = 30
prompt = "Count."
sources = [{ name = "paper", title = "A paper", link = "https://example.org" }]
given = [
  { name = "users", value = "1e6 user", says = "the users", from = "assumed" },
  { name = "visits", value = "10 request/user/day", says = "their visits", from = "paper", trap = "per-user" },
  { name = "guess", value = "3", says = "a guess", from = "unchecked" },
]

[[requirement]]
measure = "p99"
limit = "50 ms"
says = "fast"

[[estimate]]
name = "qps"
question = "How many?"
unit = "request/s"
formula = "users * visits"
so = "few"

[[rubric]]
part = "design"
says = "counts"

[[constraint]]
kind = "traffic"
says = "More."
wants = "shards"

[flawed]
fails = "p99"
why = "slow"
"#;

#[test]
fn what_is_wrong_with_a_case_is_told_with_its_line() {
    fn files(case: &str) -> formats::case::CaseFiles<'_> {
        formats::case::CaseFiles { case, reference: None, flawed: Some("") }
    }
    assert!(formats::case::read("count-visits", &files(SMALL)).is_ok());
    let changed = |from: &str, to: &str| {
        assert!(SMALL.contains(from), "{from}");
        formats::case::read("count-visits", &files(&SMALL.replace(from, to))).unwrap_err().to_string()
    };
    let told = [
        changed("minutes = 30", "minutes = 3"),
        changed("minutes = 30", "minutes = \"long\""),
        changed("summary = ", "sumary = "),
        changed("from = \"paper\"", "from = \"letter\""),
        changed("\"10 request/user/day\"", "\"10 floops\""),
        changed("\"10 request/user/day\"", "\"many\""),
        changed("trap = \"per-user\"", "trap = \"per-head\""),
        changed("measure = \"p99\"", "measure = \"speed\""),
        changed("formula = \"users * visits\"", "formula = \"users\""),
        changed("formula = \"users * visits\"", "formula = \"users * vists\""),
        changed("formula = \"users * visits\"", "formula = \"users * visits * guess\""),
        changed("so = \"few\"", "so = \"few\"\nwithin = [\"100 request/s\", \"130 request/s\"]"),
        changed("kind = \"traffic\"", "kind = \"weather\""),
        changed("[flawed]", "[opening]\nweather = \"Rain.\"\n\n[flawed]"),
        changed("fails = \"p99\"", "fails = \"cost\""),
        formats::case::read("Count", &files(SMALL)).unwrap_err().to_string(),
        formats::case::read("count", &formats::case::CaseFiles { flawed: None, ..files(SMALL) })
            .unwrap_err()
            .to_string(),
    ];
    insta::assert_snapshot!(told.join("\n"), @r#"
    count-visits/case.toml:3: a case takes between 5 and 240 minutes
    count-visits/case.toml:3: invalid type: string "long", expected u32
    count-visits/case.toml:2: unknown field `sumary`, expected one of `title`, `summary`, `minutes`, `nature`, `prompt`, `sources`, `given`, `requirement`, `estimate`, `rubric`, `red_flags`, `follow_up`, `constraint`, `opening`, `flawed`
    count-visits/case.toml:8: `visits` comes from `letter`, which is no source; write a source's name, assumed, derived or unchecked
    count-visits/case.toml:8: `visits` = `10 floops`: no unit is called `floops`; see docs/design-cases.md for the units
    count-visits/case.toml:8: `visits` = `many`: no number stands at its start; write a number and a unit, such as `1.2M request/s` or `80 GiB`
    count-visits/case.toml:8: no trap is called `per-head`; traps are power-of-ten, bits-bytes, binary-prefix, time-unit, replication, peak, per-user, fan-out, index-overhead, efficiency, headroom, precision, amplification, compression, share, term, factor
    count-visits/case.toml:12: nothing is measured as `speed`; write one of p50, p90, p95, p99, p99.9, mean, cost, loss, availability, utilization, throughput, lag, survives, or leave it out
    count-visits/case.toml:17: `qps`: the formula gives `user`, and `request/s` is asked for
    count-visits/case.toml:17: `qps`: `vists` is no factor; name one of [given] or of the estimate's own factors
    count-visits/case.toml:17: `qps` rests on `guess`, which nobody has checked
    count-visits/case.toml:17: `qps`: `within` must hold what is within 25 % of 116 request/s, and span a factor of 6 at most
    count-visits/case.toml:28: no constraint is of the kind `weather`; kinds are traffic, burst, zone, slow, cold, latency, freshness, cost, hot-key, retries, other
    count-visits/case.toml:33: the interviewer asks nothing of the kind `weather`; kinds are traffic, burst, zone, servers, slow, cold, latency, freshness, cost, hot-key, retries, prompts, growth
    count-visits/case.toml:33: nothing that is required or asked for is called `cost`
    Count/case.toml:1: a case is named by lower-case words joined by hyphens, not `Count`
    count/case.toml:1: [flawed] says why a design fails, but there is no flawed.design.toml
    "#);
}

#[test]
fn a_range_that_would_let_a_zero_pass_is_refused() {
    let wide = SMALL.replace("so = \"few\"", "so = \"few\"\nwithin = [\"20 request/s\", \"500 request/s\"]");
    let files = formats::case::CaseFiles { case: &wide, reference: None, flawed: Some("") };
    assert!(formats::case::read("count-visits", &files).is_err());
}
