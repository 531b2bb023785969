//! Components in networks: each against a closed form or a law of conservation, and the failures that designs are asked about.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop where it stands")]

mod conservation;
mod failures;
mod forms;
mod overload;
mod zones;

use domain::design::component::arrival::{Arrival, Burst, Profile};
use domain::design::simulation::{Arrivals, Engine, Hop, Law, Network, Next, Source, Station, Tally, Visit};

/// So many customers a second, at random.
fn poisson(rate: f64) -> Arrivals {
    Arrivals::Open(Law::Exponential(1.0 / rate))
}

/// A rate that jumps.
fn steps(rate: f64, steps: &[(f64, f64)]) -> Arrivals {
    Arrivals::Stream(Arrival { rate, burst: Burst::None, profile: Profile::Steps(steps.to_vec()) })
}

/// Hops in a row: each leads to the next, the last to an end.
fn network(arrivals: Arrivals, stations: Vec<Station>, visits: Vec<Visit>) -> Network {
    let mut network = Network::of(stations);
    network.route("users", arrivals, visits);
    network
}

/// A hop of its own, after which a part or a customer is done.
fn last(name: &str, visit: Visit) -> Hop {
    Hop::new(name, visit, Next::End)
}

fn source(arrivals: Arrivals, start: usize) -> Source {
    Source { name: "users".to_owned(), arrivals, class: 0, start }
}

fn exponential(name: &str, servers: u32, mean: f64) -> Station {
    Station::new(name, servers, Law::Exponential(mean))
}

/// Lets time pass up to each of the instants and returns what was seen between them.
fn watch(network: &Network, seed: u64, instants: &[f64]) -> Vec<Tally> {
    let horizon = instants.last().copied().unwrap_or(1.0);
    let mut engine = Engine::new(network, seed, horizon).unwrap();
    let seen = instants.iter().map(|instant| {
        engine.go(*instant).unwrap();
        engine.take(true)
    });
    seen.collect()
}

/// Everything from an instant on.
fn settled(network: &Network, seed: u64, from: f64, to: f64) -> Tally {
    watch(network, seed, &[from, to]).swap_remove(1)
}

/// Customers done, a second.
fn goodput(tally: &Tally) -> f64 {
    tally.sources.iter().map(|source| source.stays.total()).sum::<u64>() as f64 / tally.seconds
}

fn near(what: &str, seen: f64, known: f64, within: f64) {
    assert!((seen / known - 1.0).abs() <= within, "{what}: {seen} against {known}");
}
