//! Events a CPU-second of the simulation, on the models that the peers are measured with; `--peer` prints lines for a
//! program to read.

use domain::design::simulation::{Law, Network, Run, Station, run};
use rustix::time::{ClockId, clock_gettime};

fn main() {
    let exponential = |(at, (servers, service)): (usize, &(u32, f64))| {
        Station::new(&format!("s{at}"), *servers, Law::Exponential(*service))
    };
    let of = |rate: f64, stations: &[(u32, f64)]| {
        Network::tandem(stations.iter().enumerate().map(exponential).collect(), rate)
    };
    let tandem = [(1, 1.0), (2, 2.0), (4, 4.0), (8, 8.0), (1, 0.875)];
    // A recommender for 1e9 users of 100 requests a day, every tier 60 % busy: 27,181 servers.
    let rate = 1e11 / 86_400.0;
    let tiers = [0.0005, 0.001, 0.002, 0.0006, 0.01].map(|service| ((rate * service / 0.6_f64).ceil() as u32, service));
    let models = [
        ("mm1", of(0.8, &[(1, 1.0)]), 5_000_000.0),
        ("mm8", of(6.4, &[(8, 1.0)]), 625_000.0),
        ("tandem5", of(0.8, &tandem), 2_500_000.0),
        ("big5", of(rate, &tiers), 2.0),
    ];
    let peer = std::env::args().any(|argument| argument == "--peer");
    for (name, network, seconds) in models {
        let begun = cpu_seconds();
        match run(&network, &Run { seed: 1, warm_up: 0.0, seconds }) {
            Ok(tally) => {
                let took = cpu_seconds() - begun;
                let speed = tally.events as f64 / took;
                if peer {
                    println!("{name} {speed:.0}");
                    continue;
                }
                let waits: f64 = tally.stations.iter().map(|station| station.mean_wait()).sum();
                let servers: u32 = network.stations.iter().filter_map(|station| station.servers).sum();
                println!(
                    "{name:8} {:6.1} M events a CPU-second, {:.3} CPU-s a simulated second, {servers} servers, wait {waits:.6}",
                    speed / 1e6,
                    took / seconds,
                );
            }
            Err(error) => println!("{name}: {error}"),
        }
    }
    if let Some(most) = most_memory() {
        println!("at most {:.0} MB of memory", most / 1e6);
    }
}

/// Returns the CPU time of this process: what other programs do at the same time does not count.
fn cpu_seconds() -> f64 {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    time.tv_sec as f64 + time.tv_nsec as f64 * 1e-9
}

/// Returns the most memory this process has had, in bytes, where the system tells.
fn most_memory() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse::<f64>().ok().map(|kib| kib * 1024.0)
}
