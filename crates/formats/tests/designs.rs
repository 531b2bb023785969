//! The designs that come with the cases, simulated: the reference meets its requirements, the flawed one fails as it should.

use domain::design::case::Nature;

use domain::design::standing::{demands};
use domain::design::trial::{Trial, simulate};
use domain::design::{Design, lower};

fn run(text: &str, events: u64) -> (Design, domain::design::measured::Measured) {
    let design = formats::design::read(text).design;
    let lowered = lower::lower(&design).unwrap_or_else(|problems| panic!("{problems:?}"));
    for problem in &lowered.left_out { println!("   left out: {problem}"); }
    let trial = Trial { seed: 1, events, seconds: design.seconds.map(|s| s.value), threads: 2 };
    let begun = std::time::Instant::now();
    let (plan, measured) = simulate(&design, &lowered.network, &trial, 0.0).unwrap();
    println!("   {} events, {} s simulated, {:?}, state {:?}", measured.events, plan.seconds, begun.elapsed(), measured.state);
    (design, measured)
}

#[test]
fn try_all() {
    let only = std::env::var("ONLY").unwrap_or_default();
    for case in formats::case::built_in().unwrap() {
        if case.nature == Nature::Arithmetic || !case.name.contains(&only) { continue; }
        for text in [case.reference.as_deref().unwrap(), &case.flawed.as_ref().unwrap().text] {
            println!("== {} {}", case.name, text.lines().next().unwrap());
            let (design, measured) = run(text, 500_000);
            for demand in demands(&design, &measured) {
                println!("   {:?} {:?} limit {} figure {:?}", demand.standing, demand.requirement.measure, demand.requirement.limit, demand.figure.as_ref().map(|f| f.estimate));
            }
            for (at, busy) in measured.stations.iter().enumerate() {
                println!("      {} {:?}", design.stations[at].name, busy.utilization.as_ref().map(|u| u.value()));
            }
        }
    }
}
