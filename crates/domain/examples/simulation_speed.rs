//! Events a CPU-second of the simulation, on the models that the peers are measured with.

use std::time::Instant;

use domain::design::simulation::{Law, Network, Run, Source, Station, run};

/// A model: its name, arrivals a second, and servers with their mean service for each station.
type Model = (&'static str, f64, Vec<(u32, f64)>);

fn main() {
    let tandem = [(1, 0.8), (2, 0.8), (4, 0.8), (8, 0.8), (1, 0.7)];
    let models: [Model; 3] = [
        ("mm1", 0.8, vec![(1, 1.0)]),
        ("mm8", 6.4, vec![(8, 1.0)]),
        ("tandem5", 0.8, tandem.iter().map(|(c, busy)| (*c, f64::from(*c) * busy / 0.8)).collect()),
    ];
    for (name, rate, stations) in models {
        let route: Vec<usize> = (0..stations.len()).collect();
        let network = Network {
            sources: vec![Source::new("users", Law::Exponential(1.0 / rate), &route)],
            stations: stations
                .iter()
                .enumerate()
                .map(|(at, (servers, service))| Station::new(&format!("s{at}"), *servers, Law::Exponential(*service)))
                .collect(),
        };
        let customers = 2_000_000.0;
        let begun = Instant::now();
        match run(&network, &Run { seed: 1, warm_up: 0.0, seconds: customers / rate }) {
            Ok(tally) => {
                let took = begun.elapsed().as_secs_f64();
                println!(
                    "{name:8} {:>6.1} M events/s  wait {:.4}",
                    tally.events as f64 / took / 1e6,
                    tally.waits.mean()
                );
            }
            Err(error) => println!("{name}: {error}"),
        }
    }
}
