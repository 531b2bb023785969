//! The cases that come with the program: that all of them are whole, and how stated estimates are judged.
//!
//! `just estimates` prints the figures of the last test.

#![expect(clippy::unwrap_used, reason = "a fixture that is missing is a failure")]

use std::collections::BTreeMap;
use std::path::Path;

use domain::design::case::Case;
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
        let link = |link: &str| link.starts_with("https://");
        assert!(case.sources.iter().all(|source| link(&source.link)), "{}", case.name);
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
