//! Zones that are lost: what was under way, what is left, what comes back.

use domain::design::component::hit_ratio;
use domain::design::component::retry::RetryPolicy;
use domain::design::component::zipf::Zipf;
use domain::design::component::zone::Outage;
use domain::design::simulation::{CacheKind, Call, KeySet, Law, Network, Order, Partitions, Station, Visit, exact};

use super::forms::{cache, cached};
use super::*;

/// Servers in three zones of which the second is lost.
fn in_three_zones(servers: u32, rate: f64, at: f64, lasts: f64) -> Network {
    let mut station = exponential("web", servers, 1.0);
    station.equipment.zones = vec![0, 1, 2];
    let mut network = network(poisson(rate), vec![station], vec![Visit::At(0)]);
    network.outages = vec![Outage { zone: 1, at, lasts, noticed_after: 1.0 }];
    network
}

#[test]
fn what_the_servers_of_a_zone_were_at_is_lost_and_nothing_else() {
    let failed = (0..400).map(|seed| watch(&in_three_zones(12, 6.0, 30.0, 5.0), seed, &[60.0])[0].lost());
    // Half of the four servers are at work.
    near("lost", failed.sum::<u64>() as f64 / 400.0, 2.0, 0.1);
}

#[test]
fn the_servers_that_are_left_wait_as_erlang_says() {
    let seen = watch(&in_three_zones(12, 6.0, 100.0, 40_000.0), 2, &[200.0, 40_000.0]);
    near("wait", seen[1].stations[0].mean_wait(), exact::mmc_wait(8, 6.0, 1.0), 0.05);
}

#[test]
fn servers_that_may_be_interrupted_fall_as_others_do() {
    // With one class nobody is interrupted, so both orders are one system, customer by customer.
    let seen = |order: Order| {
        let mut network = in_three_zones(12, 6.0, 30.0, 20.0);
        network.stations[0].order = order;
        watch(&network, 7, &[30.5, 50.0, 100.0]).iter().map(summed).collect::<Vec<_>>()
    };
    let (first, interrupted) = (seen(Order::First), seen(Order::Preemptive));
    assert_eq!(first, interrupted);
    assert!(first[0].2 > 0, "{first:?}");
}

fn summed(tally: &Tally) -> (u64, u64, u64, u64, u64) {
    let station = &tally.stations[0];
    (station.arrived, station.served, station.failed, station.here, (station.on * 1e6) as u64)
}

#[test]
fn whoever_was_interrupted_is_lost_with_the_last_zone_and_nobody_is_served_until_it_is_back() {
    let mut network = in_three_zones(2, 1.0, 20.0, 10.0);
    network.stations[0].equipment.zones = vec![1];
    network.stations[0].order = Order::Preemptive;
    let mut other = source(poisson(1.0), 0);
    (other.name, other.class) = ("later".to_owned(), 1);
    network.sources.push(other);
    for seed in 0..50 {
        let seen = watch(&network, seed, &[20.0, 30.0, 60.0]);
        let station = |at: usize| &seen[at].stations[0];
        assert_eq!((station(1).here, station(1).served), (0, 0));
        assert_eq!(station(1).failed, station(1).arrived + station(0).here);
        assert_eq!(station(2).arrived, station(2).served + station(2).here);
    }
}

#[test]
fn shared_servers_that_are_left_serve_everybody_as_one_that_is_slower() {
    // Two of three servers are left, and all who were at the third are lost.
    let shared = |servers: u32, rate: f64, lasts: f64| {
        let mut network = in_three_zones(servers, rate, 50.0, lasts);
        network.stations[0].order = Order::Shared;
        network
    };
    let failed = (0..400).map(|seed| watch(&shared(12, 6.0, 5.0), seed, &[60.0])[0].lost());
    near("lost", failed.sum::<u64>() as f64 / 400.0, 2.0, 0.15);
    // Two servers shared by whoever is there keep as many busy as M/M/2 does, and as many are there on average.
    let seen = watch(&shared(3, 1.2, 40_000.0), 3, &[200.0, 40_000.0]);
    let mean = seen[1].stations[0].present / 39_800.0;
    near("here", mean, 1.2 * (exact::mmc_wait(2, 1.2, 1.0) + 1.0), 0.05);
}

#[test]
fn a_line_grows_by_what_is_missing_and_goes_down_by_what_is_to_spare() {
    let seen = watch(&in_three_zones(1_200, 1_000.0, 20.0, 20.0), 3, &[19.9, 40.0, 50.0, 70.0]);
    let line = |at: usize| seen[at].stations[0].here as f64 - 1_000.0;
    assert!(line(0).abs() < 150.0, "{}", line(0));
    // What the lost servers were at went with them: 333 of those here.
    near("grown by 200 a second, for 20 s", line(1) + 1_000.0 - 800.0, 20.0 * 200.0 - 133.0, 0.12);
    near("down by 200 a second, for 10 s", line(1) - line(2), 2_000.0, 0.2);
    assert!(line(3).abs() < 150.0, "{}", line(3));
}

#[test]
fn who_asks_again_loses_nothing_with_a_zone() {
    let asked = |retries: u32| {
        let mut network = in_three_zones(12, 6.0, 30.0, 20.0);
        let retry = RetryPolicy { retries, backoff: 0.1, longest: 1.0, jitter: false, budget: None };
        network.hops = vec![
            last("call", Visit::Call(Box::new(Call { retry: Some(retry), ..Call::of(1) }))),
            last("ask", Visit::At(0)),
        ];
        network.sources = vec![source(poisson(6.0), 0)];
        let seen = (0..20).map(|seed| watch(&network, seed, &[100.0]).swap_remove(0));
        seen.fold((0, 0), |(lost, failed), tally| (lost + tally.lost(), failed + tally.stations[0].failed))
    };
    let ((lost, failed), (_, again)) = (asked(1), asked(0));
    assert!(lost == 0 && failed > 20 && again > 20, "{lost} lost, {failed} and {again} failed");
}

#[test]
fn messages_of_lost_consumers_are_read_by_the_others_once_they_are_missed() {
    let mut station = Station::new("consumers", 9, Law::Constant(0.5));
    station.equipment.topic = Some(Partitions { partitions: 9, keys: None, retention: 1e9 });
    station.equipment.zones = vec![0, 1, 2];
    let mut network = network(poisson(6.0), vec![station], vec![Visit::At(0)]);
    network.outages = vec![Outage { zone: 1, at: 100.0, lasts: 100.0, noticed_after: 10.0 }];
    let seen = watch(&network, 4, &[100.0, 109.9, 150.0, 200.0, 215.0, 400.0]);
    let line = |at: usize| seen[at].stations[0].here as f64;
    // A third of six a second for ten seconds, beside what is always under way.
    assert!(line(1) > line(0) + 12.0, "unnoticed: {} after {}", line(1), line(0));
    assert!(line(3) < 20.0 && line(5) < 20.0, "{} {}", line(3), line(5));
    let busy = |at: usize| seen[at].stations[0].busy / seen[at].stations[0].on;
    near("six do the work of nine", busy(3), 0.5, 0.12);
    near("all are back", busy(5), 1.0 / 3.0, 0.1);
    let served: u64 = seen.iter().map(|tally| tally.stations[0].served).sum();
    let arrived: u64 = seen.iter().map(Tally::arrived).sum();
    assert_eq!(arrived, served + seen[5].stations[0].here, "nothing is lost, nothing is read twice");
}

/// A cache in three zones of which one is lost for a while, and how often it hits before, just after, later, just after the
/// return, and at the end.
fn hits(slots: u64, keys: u64, rate: f64, times: [f64; 6]) -> Vec<f64> {
    let kind = CacheKind { zones: vec![0, 1, 2], ..cache(slots) };
    let set = KeySet { name: "items".to_owned(), keys, exponent: 0.99 };
    let mut network = cached(rate, kind, set, Station::delay("store", Law::Constant(0.0)));
    network.outages = vec![Outage { zone: 1, at: times[0], lasts: times[3] - times[0], noticed_after: 1.0 }];
    watch(&network, 5, &times).iter().map(|tally| tally.caches[0].hit_ratio()).collect()
}

#[test]
fn a_cache_loses_the_keys_of_a_zone_has_less_room_and_gets_the_zone_back_empty() {
    let keys = Zipf::new(100_000, 0.99);
    let seen = hits(3_000, 100_000, 1_000.0, [60.0, 60.5, 100.0, 140.0, 140.5, 200.0]);
    let (full, less) = (hit_ratio::lru(&keys, 3_000), hit_ratio::lru(&keys, 2_000));
    near("before", seen[0], full, 0.02);
    assert!(seen[1] < 0.85 * full, "just after: {} of {full}", seen[1]);
    near("with two thirds of the room", seen[3], less, 0.02);
    assert!(seen[4] < 0.9 * less, "what is back is empty: {} of {less}", seen[4]);
    near("after", seen[5], full, 0.02);
}

#[test]
fn so_does_a_cache_that_is_simulated_by_its_chances() {
    let keys = Zipf::new(10_000_000, 0.99);
    let seen = hits(3_000_000, 10_000_000, 1_000.0, [60.0, 61.0, 62.0, 100.0, 101.0, 102.0]);
    let full = hit_ratio::lru(&keys, 3_000_000);
    near("before", seen[0], full, 0.01);
    // A third of the keys is empty; the hottest of them come back within a second.
    assert!((0.67 * full..0.9 * full).contains(&seen[1]), "just after: {} of {full}", seen[1]);
    assert!(seen[3] > seen[1] + 0.02, "{seen:?}");
    assert!(seen[4] < seen[3] - 0.02, "back, and empty: {seen:?}");
}
