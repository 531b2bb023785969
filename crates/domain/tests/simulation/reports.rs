//! Reports: intervals where there is a steady state, growth where there is none, and what a change does.

use domain::design::simulation::{
    Arrivals, Hop, Law, Network, Next, Plan, Report, State, Station, Visit, compare, exact, simulate,
};

fn pool(servers: u32, busy: f64) -> Network {
    Network::single(Station::new("s", servers, Law::Exponential(1.0)), f64::from(servers) * busy)
}

fn events() -> u64 {
    if cfg!(debug_assertions) { 200_000 } else { 1_000_000 }
}

fn report(network: &Network) -> Report {
    simulate(network, &Plan::lasting(network, 3, events()).unwrap()).unwrap()
}

#[test]
fn a_steady_network_has_a_report_with_intervals() {
    let seen = report(&pool(8, 0.8));
    assert_eq!(seen.state, State::Steady);
    let latency = seen.latency.unwrap();
    let truth = |q| exact::mmc_stay_quantile(8, 6.4, 1.0, q);
    for (estimate, truth) in [
        (latency.p50, truth(0.5)),
        (latency.p95, truth(0.95)),
        (latency.p99, truth(0.99)),
        (latency.p999, truth(0.999)),
    ] {
        assert!(estimate.holds(truth), "{estimate:?} {truth}");
        assert!(estimate.relative() < 0.08, "{estimate:?}");
    }
    let station = &seen.stations[0];
    assert!(station.utilization.holds(0.8), "{:?}", station.utilization);
    assert!(station.wait.holds(exact::mmc_wait(8, 6.4, 1.0)), "{:?}", station.wait);
    // Little's law, of those who wait.
    assert!((station.queue.value / (6.4 * station.wait.value) - 1.0).abs() < 0.03, "{:?}", station.queue);
    assert_eq!((station.refused.value, station.gave_up.value, station.timed_out.value), (0.0, 0.0, 0.0));
    assert_eq!(seen.bottleneck, Some(0));
    assert!(seen.warm_up > 0.0 && seen.warm_up < seen.seconds);
}

#[test]
fn an_overloaded_station_has_growth_and_no_percentile() {
    let seen = report(&pool(2, 1.2));
    let State::Overloaded(overloads) = &seen.state else { panic!("{:?}", seen.state) };
    assert_eq!(seen.latency, None);
    assert!(seen.sources.iter().all(|source| source.latency.is_none()));
    let overload = &overloads[0];
    assert_eq!((overload.station, overload.full_in), (0, None));
    assert!(overload.load.holds(1.2), "{:?}", overload.load);
    // 2.4 come a second and 2 are served.
    assert!(overload.growth.holds(0.4), "{:?}", overload.growth);
    assert!((overload.time_to(1_000.0) - 2_500.0).abs() < 250.0);
}

#[test]
fn a_limited_queue_makes_overload_a_steady_state_of_refusals() {
    let mut network = pool(2, 1.2);
    network.stations[0].capacity = Some(50);
    let seen = report(&network);
    assert_eq!(seen.state, State::Steady);
    let station = &seen.stations[0];
    assert!(station.refused.holds(exact::mmck(2, 50, 2.4, 1.0).0), "{:?}", station.refused);
    let overload = station.overload.as_ref().unwrap();
    assert!((overload.full_in.unwrap() - 125.0).abs() < 15.0, "{overload:?}");
    assert!(seen.latency.is_some());
}

#[test]
fn a_room_that_is_not_full_yet_is_no_steady_state() {
    let mut network = pool(2, 1.2);
    network.stations[0].capacity = Some(4_000_000);
    let seen = report(&network);
    assert!(matches!(seen.state, State::Overloaded(_)), "{:?}", seen.state);
    assert_eq!(seen.latency, None);
}

#[test]
fn the_bottleneck_is_where_most_of_what_can_be_done_is_done() {
    let station = |name: &str, servers, mean| Station::new(name, servers, Law::Exponential(mean));
    let stations = vec![station("web", 4, 1.0), station("db", 1, 0.8), Station::delay("far", Law::Constant(3.0))];
    assert_eq!(report(&Network::tandem(stations, 1.0)).bottleneck, Some(1));
}

#[test]
fn hops_say_what_they_add_to_the_time_of_a_customer() {
    let mut network =
        Network::of(vec![Station::delay("cache", Law::Constant(0.001)), Station::new("db", 4, Law::Exponential(0.02))]);
    network.route("users", Arrivals::Open(Law::Exponential(0.01)), vec![Visit::At(0)]);
    network.hops[0].next = Next::Chance(vec![(0.9, Next::End), (0.1, Next::Hop(1))]);
    network.hops.push(Hop::new("db", Visit::At(1), Next::End));
    let seen = report(&network);
    let mean = seen.latency.unwrap().mean.value;
    let adds: f64 = seen.hops.iter().map(|hop| hop.adds).sum();
    assert!((adds / mean - 1.0).abs() < 0.01, "{adds} {mean}");
    assert!((seen.hops[1].visits - 0.1).abs() < 0.005, "{}", seen.hops[1].visits);
    assert!((seen.hops[0].stays.quantile(0.99) / 0.001 - 1.0).abs() < 0.004);
    assert!(seen.hops[1].mean.holds(exact::mmc_wait(4, 10.0, 0.02) + 0.02), "{:?}", seen.hops[1].mean);
}

#[test]
fn a_change_is_seen_more_clearly_under_the_same_luck() {
    let before = pool(8, 0.8);
    let mut after = before.clone();
    after.stations[0].service = Law::Exponential(0.95);
    let plan = Plan::lasting(&before, 3, events()).unwrap();
    let seen = compare(&before, &after, &plan).unwrap();
    let change = seen.changes.unwrap();
    let truth = exact::mmc_wait(8, 6.4, 0.95) + 0.95 - exact::mmc_wait(8, 6.4, 1.0) - 1.0;
    assert!(change.mean.difference.holds(truth), "{:?} {truth}", change.mean.difference);
    assert!(change.mean.is_certain() && change.p99.is_certain());
    // Two runs with luck of their own would leave the difference as uncertain as both together.
    let unpaired = change.mean.before.half_width().hypot(change.mean.after.half_width());
    let share = change.mean.difference.half_width() / unpaired;
    assert!(share < 0.4, "{share}");
    let share =
        change.p99.difference.half_width() / change.p99.before.half_width().hypot(change.p99.after.half_width());
    assert!(share < 0.7, "{share}");
    // Nothing changes, and nothing is said to.
    let same = compare(&before, &before, &plan).unwrap().changes.unwrap();
    assert_eq!((same.mean.difference.value, same.mean.difference.half_width()), (0.0, 0.0));
    assert!(!same.mean.is_certain());
}

#[test]
fn a_report_of_nothing_says_so() {
    let mut network = Network::of(vec![Station::new("s", 1, Law::Constant(1e9))]);
    network.route("users", Arrivals::Open(Law::Constant(1.0)), vec![Visit::At(0)]);
    let plan = Plan { seed: 1, seconds: 0.5, replications: 2, threads: 2 };
    let seen = simulate(&network, &plan).unwrap();
    assert_eq!((seen.state, seen.latency), (State::Empty, None));
}

#[test]
fn ten_thousand_stations_are_simulated_within_bounds() {
    let stations = (0..10_000).map(|at| Station::new(&format!("s{at}"), 2, Law::Exponential(1e-3))).collect();
    let network = Network::tandem(stations, 20.0);
    let plan = Plan { seed: 1, seconds: 16.0, replications: 1, threads: 1 };
    let seen = simulate(&network, &plan).unwrap();
    assert_eq!(seen.stations.len(), 10_000);
    // Ten seconds through all of them, and at each a millisecond.
    let hop = &seen.hops[5_000];
    assert!((hop.stays.mean() / 1e-3 - 1.0).abs() < 0.3, "{}", hop.stays.mean());
    assert!((hop.stays.quantile(0.5) / 0.693e-3 - 1.0).abs() < 0.4, "{}", hop.stays.quantile(0.5));
}
