//! The designs that come with the cases: simulated, the reference meets what is required and the flawed one misses what it
//! is said to miss; of arithmetic cases the estimates of the reference are right.

use domain::design::case::{Case, Nature};
use domain::design::check::check;
use domain::design::estimate::{Agreement, judge_quantity};
use domain::design::measured::{Measured, Steadiness};
use domain::design::model::{Measure, Requirement};
use domain::design::standing::{Demand, Standing, demands};
use domain::design::trial::{Trial, follow};
use domain::design::{Design, lower};

/// About how many events a run takes: short, so that all of them take seconds without optimization.
const EVENTS: u64 = 200_000;

fn cases(nature: Nature) -> Vec<Case> {
    let cases = formats::case::built_in().unwrap_or_else(|error| panic!("{error}"));
    cases.into_iter().filter(|case| case.nature == nature).collect()
}

fn run(text: &str) -> (Design, Measured) {
    let design = formats::design::read(text).design;
    let lowered = lower::lower(&design).unwrap_or_else(|problems| panic!("{problems:?}"));
    // One run of about so many events; what does not come to rest in them is not prolonged.
    let seconds = design.seconds.map(|seconds| seconds.value);
    let trial = Trial { seed: 1, events: EVENTS, seconds, threads: 2 };
    let measured = trial.plan(&lowered.network).and_then(|plan| follow(&design, &lowered.network, &plan, 0.0));
    let measured = measured.unwrap_or_else(|error| panic!("{}: {error}", design.title));
    println!("{}: {} events, {} s, {:?}", design.title, measured.events, measured.seconds, measured.state);
    (design, measured)
}

/// What a simulation alone can tell: times and losses.
fn is_simulated(requirement: &Requirement) -> bool {
    matches!(requirement.measure, Measure::Mean | Measure::Quantile(_) | Measure::Loss)
}

/// Says whether a requirement is the one that `[flawed]` names, `p99` or `dubs.mean`.
fn is_called(design: &Design, demand: &Demand, name: &str) -> bool {
    let (source, measure) = match name.split_once('.') {
        Some((source, measure)) if measure != "9" => (Some(source), measure),
        _ => (None, name),
    };
    let of = demand.requirement.source.and_then(|at| design.sources.get(at)).map(|source| source.name.as_str());
    let same = match (demand.requirement.measure, measure) {
        (Measure::Quantile(share), "p95") => share == 0.95,
        (Measure::Quantile(share), "p99") => share == 0.99,
        (Measure::Mean, "mean") | (Measure::Loss, "loss") => true,
        _ => false,
    };
    same && of == source
}

#[test]
fn a_reference_design_meets_what_is_required() {
    for case in cases(Nature::Queues) {
        let (design, measured) = run(case.reference.as_deref().unwrap_or_default());
        assert_eq!(measured.state, Steadiness::Steady, "{}", case.name);
        for demand in demands(&design, &measured).iter().filter(|demand| is_simulated(&demand.requirement)) {
            assert_eq!(demand.standing, Standing::Holds, "{}: {:?}", case.name, demand.requirement);
        }
    }
}

#[test]
fn a_flawed_design_misses_what_it_is_said_to_miss() {
    for case in cases(Nature::Queues) {
        let Some(flawed) = &case.flawed else { panic!("{} has no flawed design", case.name) };
        let (design, measured) = run(&flawed.text);
        let demands = demands(&design, &measured);
        let missed = demands.iter().find(|demand| is_called(&design, demand, &flawed.fails));
        let Some(missed) = missed else { panic!("{} does not require {}", case.name, flawed.fails) };
        assert_eq!(missed.standing, Standing::Fails, "{}: {:?} {:?}", case.name, missed.figure, measured.state);
        if let Steadiness::Overloaded(overloads) = &measured.state {
            let names: Vec<&str> = overloads.iter().map(|one| design.stations[one.station].name.as_str()).collect();
            assert!(
                flawed.station.as_deref().is_some_and(|station| names.contains(&station)),
                "{} {names:?}",
                case.name
            );
        }
    }
}

#[test]
fn what_a_design_requires_is_what_its_case_requires() {
    for case in cases(Nature::Queues) {
        let of_reference = formats::design::read(case.reference.as_deref().unwrap_or_default()).design.requirements;
        let wanted = case.requirements.iter().filter(|requirement| !requirement.measure.is_empty());
        let wanted: String = wanted.map(|one| format!("{} = \"{}\"\n", one.measure, one.limit)).collect();
        let text = case.reference.as_deref().unwrap_or_default();
        for line in wanted.lines() {
            assert!(text.contains(line), "{} requires {line}", case.name);
        }
        assert_eq!(of_reference.len(), wanted.lines().count(), "{}", case.name);
    }
}

#[test]
fn a_reference_design_passes_the_check_and_keeps_to_its_budget() {
    let mut told = Vec::new();
    for case in cases(Nature::Queues).iter().chain(&cases(Nature::Arithmetic)) {
        let text = case.reference.as_deref().unwrap_or_default();
        let design = formats::design::read(text).design;
        let checked = check(&design);
        told.extend(checked.problems.iter().map(|problem| format!("{}: {}", case.name, problem.shown(text))));
        let budget = design.requirements.iter().find(|requirement| requirement.measure == Measure::Cost);
        let kept = budget.is_none_or(|budget| checked.cost > 0.0 && checked.cost <= budget.limit);
        assert!(kept, "{} costs {} dollars a second", case.name, checked.cost);
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
}

#[test]
fn estimates_of_a_reference_are_right() {
    for case in cases(Nature::Queues).iter().chain(&cases(Nature::Arithmetic)) {
        let design = formats::design::read(case.reference.as_deref().unwrap_or_default()).design;
        let judged = design.estimates.iter().filter_map(|stated| {
            let asked = case.asked(&stated.name)?;
            Some((stated, judge_quantity(&asked.expected, &stated.quantity)))
        });
        let mut count = 0;
        for (stated, judgment) in judged {
            let right = matches!(judgment.agreement, Agreement::Right(_));
            assert!(right, "{} {} = {}: {}", case.name, stated.name, stated.text, judgment.sentence);
            count += 1;
        }
        assert!(count > 0, "{} states nothing that is asked for", case.name);
    }
}

#[test]
fn the_flawed_design_of_an_arithmetic_case_has_the_wrong_estimate_it_is_said_to_have() {
    for case in cases(Nature::Arithmetic) {
        let Some(flawed) = &case.flawed else { panic!("{} has no flawed design", case.name) };
        let design = formats::design::read(&flawed.text).design;
        let stated = design.estimates.iter().find(|stated| stated.name == flawed.fails);
        let (Some(stated), Some(asked)) = (stated, case.asked(&flawed.fails)) else { panic!("{}", case.name) };
        let judgment = judge_quantity(&asked.expected, &stated.quantity);
        let named = matches!(judgment.agreement, Agreement::Slipped(_));
        assert!(named, "{}: {}", case.name, judgment.sentence);
    }
}
