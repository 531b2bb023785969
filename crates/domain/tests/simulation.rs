//! The simulation against closed forms: every row says what is simulated, what is known, and from where.
//!
//! A row passes when the mean over five seeds lies within three standard errors of what is known. `GREENROOM_VALIDATE=1`
//! simulates a hundred times as long.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop where it stands")]

use domain::design::simulation::{
    Arrivals, Breakdowns, Estimate, Experiment, Hop, Law, Network, Order, Policy, Source, Station, Tally, exact,
    experiment,
};

/// What is measured in a row.
#[derive(Clone, Copy)]
enum Measure {
    /// The mean wait before service at a station.
    Wait(usize),
    /// The mean stay at a station.
    Stay(usize),
    /// The mean time from source to end of the route.
    Through,
    /// A quantile of it.
    ThroughAt(f64),
    /// What customers waited altogether.
    Waited,
    /// The share refused at a station.
    Refused(usize),
    /// The share that gave up at a station.
    GaveUp(usize),
    /// Customers through the network a second.
    Throughput,
}

impl Measure {
    fn of(self, tally: &Tally) -> f64 {
        let share = |count: u64, of: u64| count as f64 / of as f64;
        match self {
            Measure::Wait(at) => tally.stations[at].waits.mean(),
            Measure::Stay(at) => tally.stations[at].stays.mean(),
            Measure::Through => tally.stays.mean(),
            Measure::ThroughAt(q) => tally.stays.quantile(q),
            Measure::Waited => tally.waits.mean(),
            Measure::Refused(at) => share(tally.stations[at].refused, tally.stations[at].arrived),
            Measure::GaveUp(at) => share(tally.stations[at].gave_up, tally.stations[at].arrived),
            Measure::Throughput => tally.stays.total() as f64 / tally.seconds,
        }
    }
}

fn one(station: Station, rate: f64) -> Network {
    Network { sources: vec![Source::new("users", Law::Exponential(1.0 / rate), &[0])], stations: vec![station] }
}

fn seconds(base: f64) -> f64 {
    match std::env::var_os("GREENROOM_VALIDATE") {
        Some(_) => base * 100.0,
        // A program that is not optimized simulates a tenth, so that all tests together stay quick.
        None if cfg!(debug_assertions) => base / 10.0,
        None => base,
    }
}

/// Simulates five seeds of a row and holds each measure against what is known.
fn check(name: &str, network: &Network, length: f64, known: &[(Measure, f64)]) {
    let plan = Experiment { seed: 11, replications: 5, warm_up: 0.1 * length, seconds: seconds(length) };
    let tallies = experiment(network, &plan, 2).unwrap();
    for (measure, known) in known {
        let values: Vec<f64> = tallies.iter().map(|tally| measure.of(tally)).collect();
        let estimate = Estimate::of(&values);
        // The half-width of five values is 2.776 standard errors.
        let error = estimate.half_width / 2.776_445;
        let z = (estimate.value - known) / error;
        // Five values tell their spread poorly: what agrees to one part in a thousand agrees.
        assert!(
            z.abs() <= 3.0 || (estimate.value / known - 1.0).abs() < 1e-3,
            "{name}: {} against {known}, z {z:.2}",
            estimate.value
        );
    }
}

fn exponential(servers: u32) -> Station {
    Station::new("s", servers, Law::Exponential(1.0))
}

#[test]
fn many_servers_with_an_endless_queue() {
    check(
        "M/M/1",
        &one(exponential(1), 0.8),
        60_000.0,
        &[
            (Measure::Wait(0), 4.0),
            (Measure::Through, 5.0),
            (Measure::ThroughAt(0.5), 3.4657),
            (Measure::ThroughAt(0.99), 23.0259),
        ],
    );
    check(
        "M/M/8",
        &one(exponential(8), 6.4),
        20_000.0,
        &[(Measure::Wait(0), 0.28603), (Measure::ThroughAt(0.5), 0.98633), (Measure::ThroughAt(0.99), 5.15218)],
    );
}

#[test]
fn a_tandem_is_its_stations() {
    let stations: Vec<Station> = [(1, 0.8), (2, 0.8), (4, 0.8), (8, 0.8), (1, 0.7)]
        .iter()
        .enumerate()
        .map(|(at, (servers, busy))| {
            Station::new(&format!("s{at}"), *servers, Law::Exponential(f64::from(*servers) * busy / 0.8))
        })
        .collect();
    let network = Network { sources: vec![Source::new("users", Law::Exponential(1.25), &[0, 1, 2, 3, 4])], stations };
    check("Jackson", &network, 60_000.0, &[(Measure::Waited, 14.86761), (Measure::Through, 30.74261)]);
}

#[test]
fn general_service_waits_as_pollaczek_and_khinchine_say() {
    for (law, known, length) in [
        (Law::Constant(1.0), 2.0, 40_000.0),
        (Law::Erlang { shape: 4, mean: 1.0 }, 2.5, 40_000.0),
        (Law::Hyperexponential { mean: 1.0, cv2: 4.0 }, 10.0, 200_000.0),
        (Law::Hyperexponential { mean: 1.0, cv2: 16.0 }, 34.0, 400_000.0),
    ] {
        check("M/G/1", &one(Station::new("s", 1, law), 0.8), length, &[(Measure::Wait(0), known)]);
    }
}

#[test]
fn shared_servers_do_not_care_for_the_law_of_service() {
    for law in [Law::Constant(1.0), Law::Exponential(1.0), Law::Hyperexponential { mean: 1.0, cv2: 4.0 }] {
        let station = Station { order: Order::Shared, ..Station::new("s", 1, law) };
        check("M/G/1 shared", &one(station, 0.8), 300_000.0, &[(Measure::Through, 5.0)]);
    }
}

#[test]
fn a_better_class_goes_first() {
    // One station in two guises, so that each class can be measured by its own route.
    for (order, known) in [(Order::Priority, [1.142857, 5.714286]), (Order::Preemptive, [1.428571, 7.142857])] {
        let station = Station { order, ..exponential(1) };
        let source = |name: &str, class, rate: f64, route: &[usize]| Source {
            class,
            ..Source::new(name, Law::Exponential(1.0 / rate), route)
        };
        // A delay of nothing after the station marks the class.
        let mark = |name: &str| Station { servers: None, ..Station::new(name, 1, Law::Constant(0.0)) };
        let network = Network {
            sources: vec![source("first", 0, 0.3, &[0]), source("second", 1, 0.5, &[0])],
            stations: vec![station, mark("a"), mark("b")],
        };
        let plan = |skip: usize| {
            let mut network = network.clone();
            // Class by class: the other's customers vanish from the total by a route that never ends.
            network.sources[skip].route.push(Hop::At(1));
            network
        };
        let tallies = experiment(
            &plan(0),
            &Experiment { seed: 3, replications: 5, warm_up: 2_000.0, seconds: seconds(60_000.0) },
            2,
        )
        .unwrap();
        // By Little's law the work present is the same whoever goes first; the sum is weighted by the rates.
        let mean: Vec<f64> = tallies.iter().map(|tally| tally.stays.mean()).collect();
        let estimate = Estimate::of(&mean);
        let service = if order == Order::Priority { 1.0 } else { 0.0 };
        let known = (0.3 * (known[0] + service) + 0.5 * (known[1] + service)) / 0.8;
        let z = (estimate.value - known) / (estimate.half_width / 2.776_445);
        assert!(z.abs() <= 3.0, "{order:?}: {} against {known}, z {z}", estimate.value);
    }
}

#[test]
fn who_finds_no_room_is_refused() {
    for (servers, room, rate, lost, stay) in
        [(1, 10, 0.9, 0.0508137, 4.646601), (1, 10, 1.2, 0.1925865, 6.926138), (4, 20, 3.8, 0.0312729, 2.523970)]
    {
        let station = Station { capacity: Some(room), ..exponential(servers) };
        check("M/M/c/k", &one(station, rate), 60_000.0, &[(Measure::Refused(0), lost), (Measure::Stay(0), stay)]);
        assert!((exact::mmck(servers, room, rate, 1.0).0 - lost).abs() < 1e-6);
    }
}

#[test]
fn who_waits_too_long_gives_up() {
    let station = Station { patience: Some(Law::Exponential(2.0)), ..exponential(8) };
    check("Erlang A", &one(station, 9.0), 20_000.0, &[(Measure::GaveUp(0), 0.169597), (Measure::Wait(0), 0.339194)]);
}

#[test]
fn a_batch_takes_who_is_there() {
    for (rate, known) in [(4.0, 1.291677), (6.4, 2.956710)] {
        let station = Station { batch: 8, ..exponential(1) };
        check("batches", &one(station, rate), 30_000.0, &[(Measure::Wait(0), known)]);
    }
}

#[test]
fn a_fan_out_is_as_slow_as_its_slowest_part() {
    let stations: Vec<Station> = (0..2).map(|at| Station::new(&format!("s{at}"), 1, Law::Exponential(1.0))).collect();
    let source = Source {
        route: vec![Hop::All { stations: vec![0, 1], wait_for: 2 }],
        ..Source::new("users", Law::Exponential(1.25), &[0])
    };
    check("fork and join", &Network { sources: vec![source], stations }, 100_000.0, &[(Measure::Through, 7.0)]);

    let leaves: Vec<Station> = (0..100)
        .map(|at| Station { servers: None, ..Station::new(&format!("leaf{at}"), 1, Law::Exponential(1.0)) })
        .collect();
    let source = Source {
        route: vec![Hop::All { stations: (0..100).collect(), wait_for: 100 }],
        ..Source::new("users", Law::Exponential(1.0), &[0])
    };
    let network = Network { sources: vec![source], stations: leaves };
    check("hundred leaves", &network, 5_000.0, &[(Measure::Through, 5.187378), (Measure::ThroughAt(0.99), 9.205370)]);
}

#[test]
fn users_who_wait_for_their_answer_limit_themselves() {
    let source = Source {
        arrivals: Arrivals::Closed { users: 50, think: Law::Exponential(10.0) },
        ..Source::new("users", Law::Exponential(1.0), &[0])
    };
    let network = Network { sources: vec![source], stations: vec![Station::new("s", 1, Law::Exponential(0.25))] };
    check("closed", &network, 20_000.0, &[(Measure::Throughput, 3.925237), (Measure::Through, 2.738083)]);
}

#[test]
fn work_stops_while_the_server_is_away() {
    let station = Station {
        breakdowns: Some(Breakdowns { up: Law::Exponential(100.0), down: Law::Exponential(10.0) }),
        ..exponential(1)
    };
    check("breakdowns", &one(station, 0.5), 4_000_000.0, &[(Measure::Through, 4.464646)]);
}

#[test]
fn two_choices_come_close_to_the_mean_field() {
    let servers = 400;
    let stations: Vec<Station> =
        (0..servers).map(|at| Station::new(&format!("s{at}"), 1, Law::Exponential(1.0))).collect();
    let source = Source {
        route: vec![Hop::OneOf { policy: Policy::TwoChoices, stations: (0..servers).collect() }],
        ..Source::new("users", Law::Exponential(1.0 / (0.9 * servers as f64)), &[0])
    };
    let plan = Experiment { seed: 5, replications: 3, warm_up: 100.0, seconds: 500.0 };
    let tallies = experiment(&Network { sources: vec![source], stations }, &plan, 2).unwrap();
    let stays: Vec<f64> = tallies.iter().map(|tally| tally.stays.mean()).collect();
    let estimate = Estimate::of(&stays);
    // The limit is for endless servers; 400 of them come within a few hundredths.
    assert!((estimate.value / exact::two_choices(0.9) - 1.0).abs() < 0.03, "{estimate:?}");
}

#[test]
fn waits_are_those_of_the_recursion_customer_by_customer() {
    // Kiefer and Wolfowitz, 1955: the wait of the next is the least of the servers' remaining work. The largest wait and the
    // sum of all are compared, which agree only when every single one does.
    let network = one(Station::new("s", 3, Law::Hyperexponential { mean: 1.0, cv2: 4.0 }), 2.7);
    let tally = domain::design::simulation::run(
        &network,
        &domain::design::simulation::Run { seed: 17, warm_up: 0.0, seconds: 5_000.0 },
    )
    .unwrap();
    let mut gaps = domain::design::simulation::Draws::keyed(17, "gap users");
    let mut service = domain::design::simulation::Draws::keyed(17, "service s");
    let (gap, law) = (Law::Exponential(1.0 / 2.7), Law::Hyperexponential { mean: 1.0, cv2: 4.0 });
    let (mut free, mut now, mut waits) = ([0.0_f64; 3], 0.0, Vec::new());
    loop {
        now += gap.draw(&mut gaps);
        let first = (0..3).min_by(|a, b| free[*a].total_cmp(&free[*b])).unwrap();
        let begins = now.max(free[first]);
        if begins > 5_000.0 || now > 5_000.0 {
            break;
        }
        waits.push(begins - now);
        free[first] = begins + law.draw(&mut service);
    }
    let seen = &tally.stations[0].waits;
    assert_eq!(seen.total(), waits.len() as u64);
    let most = waits.iter().copied().fold(0.0, f64::max);
    assert!((seen.most() - most).abs() < 1e-9, "{} {most}", seen.most());
    assert!((seen.mean() * waits.len() as f64 - waits.iter().sum::<f64>()).abs() < 1e-6);
}

#[test]
fn what_comes_is_served_lost_or_still_there_and_little_holds() {
    let station = Station { capacity: Some(5), ..exponential(2) };
    let network = one(station, 2.5);
    let tally = domain::design::simulation::run(
        &network,
        &domain::design::simulation::Run { seed: 1, warm_up: 0.0, seconds: 20_000.0 },
    )
    .unwrap();
    let seen = &tally.stations[0];
    let here = seen.arrived - seen.refused - seen.stays.total();
    assert!(here <= 5, "{here} are still there");
    assert!(seen.busy <= 2.0 * tally.seconds);
    // Little: the mean number present is the rate of those let in times their stay, up to who is still there at the end.
    let (present, product) =
        (seen.present / tally.seconds, seen.stays.total() as f64 / tally.seconds * seen.stays.mean());
    assert!((present - product).abs() < 5.0 * 30.0 / tally.seconds, "{present} {product}");
}

#[test]
fn the_same_seed_gives_the_same_on_one_thread_and_on_two_and_a_stranger_changes_nothing() {
    let network = one(exponential(2), 1.5);
    let plan = Experiment { seed: 9, replications: 4, warm_up: 10.0, seconds: 1_000.0 };
    let alone = experiment(&network, &plan, 1).unwrap();
    assert_eq!(alone, experiment(&network, &plan, 2).unwrap());
    let mut wider = network;
    wider.stations.push(Station::new("unused", 4, Law::Exponential(1.0)));
    wider.sources.push(Source::new("others", Law::Exponential(0.1), &[1]));
    for (one, other) in alone.iter().zip(experiment(&wider, &plan, 2).unwrap()) {
        assert_eq!(one.stations[0], other.stations[0]);
    }
}
