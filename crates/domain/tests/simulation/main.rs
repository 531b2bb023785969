//! The simulation against what is known: closed forms, a recursion customer by customer, and laws that always hold.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop where it stands")]

#[expect(dead_code, reason = "how long and how wide full runs are is the matter of `simulation_validate`")]
mod golden;
mod laws;
mod reports;
mod ways;

use domain::design::simulation::{Draws, Law, Network, Run, Station, exact, run};

/// How many events a short run has.
fn short() -> f64 {
    // A program that is not optimized simulates a tenth, so that all tests together stay quick.
    if cfg!(debug_assertions) { 2e5 } else { 2e6 }
}

#[test]
fn the_golden_table_holds_in_a_short_run() {
    let mut failed = Vec::new();
    for row in golden::rows() {
        for outcome in row.check(11, short() * row.longer, 2) {
            if !outcome.passes && outcome.seen.high.is_finite() {
                let golden::Outcome { measure, known, seen, z, .. } = outcome;
                failed.push(format!(
                    "{} ({}): {measure:?} is {} against {known}, z {z:.2}",
                    row.name, row.by, seen.value
                ));
            }
        }
    }
    assert!(failed.is_empty(), "{failed:#?}");
}

#[test]
fn two_choices_come_close_to_the_mean_field() {
    let row = golden::limits(200).swap_remove(1);
    let outcome = row.check(5, short(), 2).swap_remove(0);
    assert!(outcome.passes, "{:?} against {}", outcome.seen, outcome.known);
    assert!((outcome.known - exact::two_choices(0.9)).abs() < 1e-6);
}

#[test]
fn waits_are_those_of_the_recursion_customer_by_customer() {
    // Kiefer and Wolfowitz, 1955: the wait of the next is the least of the servers' remaining work. The largest wait and the
    // sum of all are compared, which agree only when every single one does.
    let law = Law::Hyperexponential { mean: 1.0, cv2: 4.0 };
    let network = Network::single(Station::new("s", 3, law.clone()), 2.7);
    let seconds = 5_000.0;
    let tally = run(&network, &Run { seed: 17, warm_up: 0.0, seconds }).unwrap();
    let gap = Law::Exponential(1.0 / 2.7);
    let (mut free, mut now, mut waits) = ([0.0_f64; 3], 0.0, Vec::new());
    for number in 0.. {
        now += gap.draw(&mut Draws::gap(17, "users", number));
        let first = (0..3).min_by(|a, b| free[*a].total_cmp(&free[*b])).unwrap();
        let begins = now.max(free[first]);
        if begins > seconds || now > seconds {
            break;
        }
        waits.push(begins - now);
        free[first] = begins + law.draw(&mut Draws::at(17, "users at s", "users", number));
    }
    let seen = &tally.stations[0].waits;
    assert_eq!(seen.total(), waits.len() as u64);
    let most = waits.iter().copied().fold(0.0, f64::max);
    assert!((seen.most() - most).abs() < 1e-7, "{} {most}", seen.most());
    assert!((seen.sum() - waits.iter().sum::<f64>()).abs() < 1e-5, "{} {}", seen.sum(), waits.iter().sum::<f64>());
}
