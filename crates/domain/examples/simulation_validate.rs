//! The golden table at full length, and how often intervals hold what they promise to hold.
//!
//! Every row is simulated with five fixed seeds, 1e8 events altogether and more where its intervals would be wider than half a
//! percent (2 % where luck varies most); `--events N` for another length. Then 2,000 runs of
//! three networks count how often the 95 % interval of the mean and of the 99 % quantile holds the true value; `--runs N`
//! for another number, 0 for none, `--only NAME` for one of the networks.

#[path = "../tests/simulation/golden.rs"]
mod golden;

use std::time::Instant;

use domain::design::simulation::{Estimate, Histogram, Law, Network, Plan, Report, State, Station, exact, observe};

fn main() {
    let option = |name: &str, usual: f64| {
        let mut given = std::env::args().skip_while(|argument| argument != name);
        given.nth(1).and_then(|number| number.parse().ok()).unwrap_or(usual)
    };
    let begun = Instant::now();
    let mut failed = table(option("--events", 1e8));
    println!("\n{:.0} s so far\n", begun.elapsed().as_secs_f64());
    let runs = option("--runs", 2_000.0) as u64;
    if runs > 0 {
        let only = std::env::args().skip_while(|argument| argument != "--only").nth(1);
        failed += coverage(runs, only.as_deref());
    }
    println!("\n{:.0} s altogether, {failed} outside their aims", begun.elapsed().as_secs_f64());
    if failed > 0 {
        std::process::exit(1);
    }
}

/// Prints the rows and returns how many do not hold.
fn table(events: f64) -> usize {
    println!("    {:22} {:>12} {:>12} {:>6} {:>9}  {:>5}", "measure", "simulated", "known", "z", "± %", "s");
    let mut failed = 0;
    for row in golden::rows().into_iter().chain(golden::limits(2_000)) {
        let begun = Instant::now();
        // Short runs of rows where luck varies much are made longer, as in the tests; of full ones width is demanded, too.
        let is_full = events >= 1e8;
        let events = match events {
            events if events < 1e7 => events * row.longer,
            events if is_full => events * row.full,
            events => events,
        };
        println!("{} ({})", row.name, row.by);
        for outcome in row.check(11, events, 2) {
            let golden::Outcome { measure, known, seen, z, passes } = outcome;
            let narrow = !is_full || seen.relative() <= row.width;
            failed += usize::from(!passes || !narrow);
            println!(
                "    {:22} {:12.6} {:12.6} {:6.2} {:9.3}  {:5.1}{}",
                format!("{measure:?}"),
                seen.value,
                known,
                z,
                100.0 * seen.relative(),
                begun.elapsed().as_secs_f64(),
                match (passes, narrow) {
                    (false, _) => "  FAILS",
                    (true, false) => "  WIDE",
                    (true, true) => "",
                }
            );
        }
    }
    failed
}

/// Prints how often intervals hold the truth and returns how many shares are outside 93 to 97 %.
fn coverage(runs: u64, only: Option<&str>) -> usize {
    let pool = |servers: u32, busy: f64| {
        Network::single(Station::new("s", servers, Law::Exponential(1.0)), f64::from(servers) * busy)
    };
    let stay = |servers: u32, busy: f64| exact::mmc_wait(servers, f64::from(servers) * busy, 1.0) + 1.0;
    let p99 = |servers: u32, busy: f64| exact::mmc_stay_quantile(servers, f64::from(servers) * busy, 1.0, 0.99);
    let networks = [
        ("M/M/1, 80 % busy", pool(1, 0.8), 4e5, stay(1, 0.8), Some(p99(1, 0.8))),
        ("M/M/8, 95 % busy", pool(8, 0.95), 2e6, stay(8, 0.95), Some(p99(8, 0.95))),
        // Of the quantile nothing is known: the one of all runs together stands for it.
        ("five stations in tandem", golden::five_in_tandem(), 1.2e6, 30.74261, None),
    ];
    println!("{:28} {:>8} {:>8} {:>9} {:>9} {:>9}", "95 % intervals", "runs", "settled", "mean", "p99", "± % mean");
    let mut failed = 0;
    for (name, network, events, mean, quantile) in
        networks.into_iter().filter(|one| only.is_none_or(|name| one.0.contains(name)))
    {
        let plan = Plan::lasting(&network, 1, events as u64).expect("the networks make sense");
        let mut all = Histogram::default();
        let (mut means, mut quantiles): (Vec<Estimate>, Vec<Estimate>) = (Vec::new(), Vec::new());
        for seed in 0..runs {
            let seen = observe(&network, &Plan { seed: seed * 7919, ..plan }).expect("the networks make sense");
            let report = Report::of(&network, &seen);
            if report.state == State::Steady
                && let Some(latency) = report.latency
            {
                all.add(&latency.histogram);
                means.push(latency.mean);
                quantiles.push(latency.p99);
            }
        }
        let quantile = quantile.unwrap_or_else(|| all.quantile(0.99));
        let held = |intervals: &[Estimate], truth: f64| {
            intervals.iter().filter(|interval| interval.holds(truth)).count() as f64 / intervals.len().max(1) as f64
        };
        let shares = [held(&means, mean), held(&quantiles, quantile)];
        failed += shares.iter().filter(|share| !(0.93..=0.97).contains(*share)).count();
        let width = means.iter().map(|mean| mean.relative()).sum::<f64>() / means.len().max(1) as f64;
        println!(
            "{name:28} {runs:8} {:8} {:8.1}% {:8.1}% {:9.2}",
            means.len(),
            100.0 * shares[0],
            100.0 * shares[1],
            100.0 * width
        );
    }
    failed
}
