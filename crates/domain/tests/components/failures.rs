//! What goes wrong, goes wrong here: storms of retries, lost zones, cold caches, servers that come late.

use domain::design::component::balancer::{Arrangement, Balancing};
use domain::design::component::breaker::BreakerPolicy;
use domain::design::component::retry::RetryPolicy;
use domain::design::component::scaler::ScalerPolicy;
use domain::design::component::zone::Outage;
use domain::design::simulation::{
    Balance, CacheKind, Call, Equipment, Hop, KeySet, Law, Network, Next, Outcome, Station, Visit,
};

use super::forms::{cache, cached};
use super::*;

/// Ten servers at 70 % of their limit, a rush of ten seconds, and callers who wait one second.
fn storm(retry: Option<RetryPolicy>) -> Network {
    let mut network = Network::of(vec![exponential("web", 10, 0.1)]);
    let call = Call { timeout: Some(1.0), retry, ..Call::of(1) };
    network.hops = vec![last("call", Visit::Call(Box::new(call))), last("ask", Visit::At(0))];
    network.sources = vec![source(steps(70.0, &[(50.0, 3.0), (60.0, 1.0)]), 0)];
    network
}

const PLAIN: RetryPolicy = RetryPolicy { retries: 3, backoff: 0.05, longest: 1.0, jitter: true, budget: None };

#[test]
fn without_a_budget_a_rush_becomes_a_storm_of_retries_that_does_not_end() {
    let seen = |retry| watch(&storm(retry), 1, &[50.0, 60.0, 150.0, 250.0]);
    let unbounded = seen(Some(PLAIN));
    near("before", goodput(&unbounded[0]), 70.0, 0.05);
    // Three minutes after ten seconds of rush, hardly anybody is answered in time, and four times as many ask.
    assert!(goodput(&unbounded[3]) < 10.0, "{} a second", goodput(&unbounded[3]));
    let attempts = unbounded[3].calls[0].attempts as f64 / unbounded[3].seconds;
    assert!(attempts > 230.0, "{attempts} attempts a second");
    let bounded = seen(Some(RetryPolicy { budget: Some(0.1), ..PLAIN }));
    near("with a budget", goodput(&bounded[3]), 70.0, 0.05);
    let none = seen(None);
    near("without retries", goodput(&none[3]), 70.0, 0.05);
}

#[test]
fn retries_repair_what_fails_by_chance() {
    let fails = |retry| {
        let mut network = Network::of(vec![Station::delay("net", Law::Constant(0.01))]);
        let lossy = Next::Chance(vec![(0.2, Next::Lost), (0.8, Next::End)]);
        network.hops = vec![
            last("call", Visit::Call(Box::new(Call { retry, ..Call::of(1) }))),
            Hop::new("ask", Visit::At(0), lossy),
        ];
        network.sources = vec![source(poisson(200.0), 0)];
        settled(&network, 2, 1.0, 201.0)
    };
    let (none, some) = (fails(None), fails(Some(PLAIN)));
    near("lost at first", none.lost() as f64 / none.arrived() as f64, 0.2, 0.05);
    near("lost in the end", some.lost() as f64 / some.arrived() as f64, 0.2f64.powi(4), 0.4);
    near("attempts", some.calls[0].attempts as f64 / some.calls[0].calls as f64, PLAIN.attempts(0.2), 0.01);
}

#[test]
fn a_breaker_spares_a_dependency_that_is_down() {
    let asked = |breaker| {
        let mut station = exponential("dependency", 10, 0.01);
        station.equipment.zones = vec![0];
        let mut network = Network::of(vec![station]);
        network.hops =
            vec![last("call", Visit::Call(Box::new(Call { breaker, ..Call::of(1) }))), last("ask", Visit::At(0))];
        network.sources = vec![source(poisson(100.0), 0)];
        network.outages = vec![Outage { zone: 0, at: 50.0, lasts: 100.0, noticed_after: 0.0 }];
        watch(&network, 3, &[50.0, 150.0, 160.0, 200.0])
    };
    let policy = BreakerPolicy { threshold: 0.5, window: 20, open: 5.0, probes: 3 };
    let (with, without) = (asked(Some(policy)), asked(None));
    assert!(without[1].stations[0].arrived > 9_000);
    assert!(with[1].stations[0].arrived < 200, "{}", with[1].stations[0].arrived);
    assert!(with[1].calls[0].stopped > 9_000);
    // It closes again soon after the dependency is back.
    near("after", goodput(&with[3]), 100.0, 0.1);
}

#[test]
fn a_lost_zone_fails_what_it_served_and_the_rest_takes_over() {
    let lost = |servers: u32| {
        let mut station = exponential("web", servers, 0.5);
        station.equipment.zones = vec![0, 1, 2];
        let mut network = network(poisson(12.0), vec![station], vec![Visit::At(0)]);
        network.outages = vec![Outage { zone: 1, at: 500.0, lasts: 200.0, noticed_after: 1.0 }];
        watch(&network, 4, &[499.9, 700.0, 1_000.0])
    };
    // Twelve servers are half busy; eight are at three quarters.
    let enough = lost(12);
    let utilization = |at: usize| enough[at].stations[0].busy / enough[at].stations[0].on;
    near("before", utilization(0), 0.5, 0.06);
    near("meanwhile", utilization(1), 0.75, 0.06);
    near("after", utilization(2), 0.5, 0.06);
    let failed = enough[1].stations[0].failed;
    assert!((1..=4).contains(&failed) && enough[1].lost() == failed, "{failed} had their server taken away");
    // Nine are two thirds busy; six are not enough: the line grows by what is missing, and goes down afterwards.
    let too_few = lost(6 + 3);
    assert!(too_few[1].stations[0].mean_wait() > 3.0 * too_few[0].stations[0].mean_wait());
    let none_missing = lost(30);
    assert!(none_missing[1].stations[0].mean_wait() < 0.01);
}

#[test]
fn until_a_lost_zone_is_noticed_a_balancer_sends_a_third_into_the_void() {
    let station = |at: u32| Station {
        equipment: Equipment { zones: vec![at], ..Equipment::default() },
        ..exponential(&format!("zone {at}"), 20, 0.1)
    };
    let balance = Balance {
        policy: Balancing::RoundRobin,
        arrangement: Arrangement::Central,
        stations: vec![(0, 1.0), (1, 1.0), (2, 1.0)],
        keys: None,
    };
    let mut network = network(poisson(90.0), (0..3).map(station).collect(), vec![Visit::Balance(Box::new(balance))]);
    network.outages = vec![Outage { zone: 2, at: 100.0, lasts: 100.0, noticed_after: 10.0 }];
    let seen = watch(&network, 5, &[99.9, 110.1, 200.0, 211.0, 300.0]);
    assert_eq!(seen[0].lost(), 0);
    near("unnoticed", seen[1].lost() as f64 / seen[1].arrived() as f64, 1.0 / 3.0, 0.1);
    assert_eq!(seen[2].lost(), 0, "noticed");
    near("the others", seen[2].stations[0].arrived as f64 / seen[2].seconds, 45.0, 0.05);
    near("back", seen[4].stations[2].arrived as f64 / seen[4].seconds, 30.0, 0.05);
}

#[test]
fn a_cache_that_was_lost_floods_the_store_and_fills_again() {
    let kind = CacheKind { lost_at: Some(100.0), ..cache(10_000) };
    let keys = KeySet { name: "items".to_owned(), keys: 100_000, exponent: 0.99 };
    let network = cached(1_000.0, kind, keys, Station::delay("store", Law::Constant(0.001)));
    let seen = watch(&network, 6, &[50.0, 100.0, 100.5, 130.0, 200.0]);
    let hits = |at: usize| seen[at].caches[0].hit_ratio();
    near("warm", hits(1), 0.724964, 0.01);
    assert!(hits(2) < 0.35, "just after: {}", hits(2));
    near("full again", hits(4), 0.724964, 0.01);
    let misses = |at: usize| seen[at].stations[0].arrived as f64 / seen[at].seconds;
    assert!(misses(2) > 2.3 * misses(1), "{} a second after {}", misses(2), misses(1));
}

#[test]
fn servers_that_are_ordered_come_late_and_the_line_shows_it() {
    let scaled = |lag: f64| {
        let mut station = exponential("web", 10, 1.0);
        let policy = ScalerPolicy { target: 0.6, min: 5, max: 60, every: 15.0, lag, cooldown: 300.0 };
        station.equipment.scaler = Some(policy);
        let network = network(steps(6.0, &[(600.0, 3.0)]), vec![station], vec![Visit::At(0)]);
        watch(&network, 7, &[600.0, 780.0, 1_400.0, 2_000.0])
    };
    let (late, soon) = (scaled(120.0), scaled(5.0));
    let wait = |seen: &[Tally], at: usize| seen[at].stations[0].mean_wait();
    assert!(wait(&late, 0) < 0.2, "{}", wait(&late, 0));
    assert!(wait(&late, 1) > 10.0, "while they come: {}", wait(&late, 1));
    assert!(wait(&late, 1) > 2.0 * wait(&soon, 1), "{} against {}", wait(&late, 1), wait(&soon, 1));
    assert!(wait(&late, 3) < 0.2, "when they are there: {}", wait(&late, 3));
    let there = late[3].stations[0].on / late[3].seconds;
    assert!((26.0..=40.0).contains(&there), "{there} servers");
    // The queue is longer than anything seen before.
    assert!(late[1].stations[0].most > 10 * late[0].stations[0].most.max(10));
}

#[test]
fn fewer_servers_are_kept_when_the_load_goes_down() {
    let mut station = exponential("web", 40, 1.0);
    station.equipment.scaler =
        Some(ScalerPolicy { target: 0.6, min: 2, max: 60, every: 15.0, lag: 30.0, cooldown: 60.0 });
    let network = network(steps(24.0, &[(300.0, 0.25)]), vec![station], vec![Visit::At(0)]);
    let seen = watch(&network, 8, &[300.0, 600.0, 1_200.0]);
    let there = |at: usize| seen[at].stations[0].on / seen[at].seconds;
    near("before", there(0), 40.0, 0.1);
    assert!(there(2) < 16.0, "{}", there(2));
    assert_eq!(seen.iter().map(Tally::lost).sum::<u64>(), 0);
}

#[test]
fn who_loses_a_server_can_go_elsewhere() {
    let mut here = exponential("here", 10, 0.1);
    here.equipment.zones = vec![0];
    let mut network = Network::of(vec![here, exponential("there", 10, 0.1)]);
    network.hops = vec![
        Hop { otherwise: vec![(Outcome::Failed, Next::Hop(1))], ..last("first", Visit::At(0)) },
        last("second", Visit::At(1)),
    ];
    network.sources = vec![source(poisson(50.0), 0)];
    network.outages = vec![Outage { zone: 0, at: 10.0, lasts: 10.0, noticed_after: 0.0 }];
    let seen = watch(&network, 9, &[9.9, 20.0, 40.0]);
    assert_eq!(seen.iter().map(Tally::lost).sum::<u64>(), 0);
    assert_eq!(seen[0].stations[1].arrived, 0);
    near("meanwhile", seen[1].stations[1].arrived as f64 / 10.0, 50.0, 0.15);
}
