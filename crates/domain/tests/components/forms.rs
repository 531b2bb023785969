//! Against closed forms.

use domain::design::component::arrival::{Arrival, Burst, Profile};
use domain::design::component::balancer::{Arrangement, Balancing};
use domain::design::component::batcher::BatchPolicy;
use domain::design::component::database::hottest_shard;
use domain::design::component::features::all_in_time;
use domain::design::component::hedge::{HedgePolicy, slower};
use domain::design::component::hit_ratio;
use domain::design::component::llm::{Accelerator, LanguageModel, Limits, StepTime};
use domain::design::component::zipf::Zipf;
use domain::design::simulation::{
    Arrivals, Balance, CacheKind, Call, Hop, KeySet, Law, Model, Network, Next, Outcome, Partitions, Plan, Scatter,
    Station, Visit, exact, simulate,
};

use super::*;

fn keys(count: u64, exponent: f64) -> KeySet {
    KeySet { name: "items".to_owned(), keys: count, exponent }
}

/// A look that is answered, or fetched and kept.
pub fn cached(rate: f64, cache: CacheKind, keys: KeySet, store: Station) -> Network {
    let mut network = Network::of(vec![store]);
    (network.keys, network.caches) = (vec![keys], vec![cache]);
    network.hops = vec![
        Hop { otherwise: vec![(Outcome::Missed, Next::Hop(1))], ..last("look", Visit::Look(0)) },
        Hop::new("fetch", Visit::At(0), Next::Hop(2)),
        last("keep", Visit::Keep(0)),
    ];
    network.sources = vec![source(poisson(rate), 0)];
    network
}

pub fn cache(slots: u64) -> CacheKind {
    CacheKind { name: "cache".to_owned(), slots, ..CacheKind::default() }
}

#[test]
fn a_cache_answers_as_often_as_che_says_and_the_store_gets_the_rest() {
    let (keys, zipf) = (keys(100_000, 0.99), Zipf::new(100_000, 0.99));
    let network = cached(1000.0, cache(1_000), keys, Station::delay("store", Law::Constant(0.0001)));
    let tally = settled(&network, 3, 20.0, 220.0);
    let known = hit_ratio::lru(&zipf, 1_000);
    near("hits", tally.caches[0].hit_ratio(), known, 0.01);
    near("fetched", tally.stations[0].arrived as f64 / tally.seconds, 1000.0 * (1.0 - known), 0.02);
    assert_eq!(tally.caches[0].misses, tally.stations[0].arrived);
}

#[test]
fn values_that_expire_are_fetched_again() {
    let zipf = Zipf::new(10_000, 0.9);
    let kind = CacheKind { ttl: Some(2.0), ..cache(10_000) };
    let network = cached(1000.0, kind, keys(10_000, 0.9), Station::delay("store", Law::Constant(0.0)));
    let tally = settled(&network, 4, 20.0, 220.0);
    near("hits", tally.caches[0].hit_ratio(), hit_ratio::ttl(&zipf, 2_000.0), 0.01);
}

#[test]
fn a_stream_without_bursts_is_a_poisson_process() {
    let stream = |burst| Arrivals::Stream(Arrival { rate: 0.8, burst, profile: Profile::Steady });
    let wait = |arrivals| {
        let network = network(arrivals, vec![exponential("s", 1, 1.0)], vec![Visit::At(0)]);
        settled(&network, 1, 1_000.0, 200_000.0).stations[0].mean_wait()
    };
    near("random", wait(stream(Burst::None)), 4.0, 0.08);
    // A hyperexponential renewal process before one exponential server (GI/M/1): the wait follows from the root of
    // x = A*(1 - x), here found by hand for cv2 = 9 and balanced means.
    let (share, mut root) = (0.5 * (1.0 + 0.8f64.sqrt()), 0.5);
    for _ in 0..500 {
        let part = |p: f64| p * (2.0 * p * 0.8) / (2.0 * p * 0.8 + 1.0 - root);
        root = part(share) + part(1.0 - share);
    }
    near("bursty", wait(stream(Burst::Balanced { cv2: 9.0 })), root / (1.0 - root), 0.15);
}

#[test]
fn batches_that_linger_wait_as_long_as_the_closed_form_says() {
    for (size, linger, rate) in [(32, 0.02, 400.0), (8, 0.5, 40.0), (4, 1.0, 1.0)] {
        let mut station = Station { batch: size, ..Station::new("gpu", 400, Law::Constant(0.001)) };
        station.equipment.linger = linger;
        let network = network(poisson(rate), vec![station], vec![Visit::At(0)]);
        let tally = settled(&network, 2, 10.0, 10.0 + 60_000.0 / rate);
        let known = BatchPolicy { size, linger }.mean_wait(rate);
        near(&format!("wait for {size}"), tally.stations[0].mean_wait(), known, 0.02);
    }
}

#[test]
fn a_batch_takes_longer_for_each_that_is_in_it() {
    let mut station = Station { batch: 8, ..Station::new("gpu", 1000, Law::Constant(0.010)) };
    (station.equipment.linger, station.equipment.each) = (0.5, 0.001);
    let network = network(poisson(400.0), vec![station], vec![Visit::At(0)]);
    let tally = settled(&network, 2, 1.0, 101.0);
    // Half a second is long at this rate: every batch is full and takes 18 ms; one of eight keeps a server busy.
    near("busy", tally.stations[0].busy / tally.seconds, 400.0 / 8.0 * 0.018, 0.01);
    near("stay", tally.sources[0].stays.mean() - tally.stations[0].mean_wait(), 0.018, 0.001);
}

/// Twenty stations of one server, chosen by a policy.
fn balanced(policy: Balancing, busy: f64, count: usize) -> Network {
    let stations: Vec<Station> = (0..count).map(|at| exponential(&format!("s{at}"), 1, 1.0)).collect();
    let balance = Balance {
        policy,
        arrangement: Arrangement::Central,
        stations: (0..count).map(|at| (at, 1.0)).collect(),
        keys: None,
    };
    network(poisson(busy * count as f64), stations, vec![Visit::Balance(Box::new(balance))])
}

#[test]
fn a_balancer_at_random_makes_many_single_servers_and_two_choices_come_near_the_limit() {
    let stay = |policy, count| {
        settled(&balanced(policy, 0.7, count), 5, 100.0, 100_000.0 / count as f64).sources[0].stays.mean()
    };
    near("random", stay(Balancing::Random, 20), 1.0 / 0.3, 0.06);
    near("hashed", stay(Balancing::AddressHash, 20), 1.0 / 0.3, 0.06);
    near("two choices", stay(Balancing::TwoChoices, 100), exact::two_choices(0.7), 0.04);
    assert!(stay(Balancing::LeastConnections, 20) < stay(Balancing::RoundRobin, 20));
}

#[test]
fn a_hot_shard_is_as_busy_as_its_keys_make_it() {
    let (shards, rate) = (8usize, 100.0);
    let zipf = Zipf::new(100_000, 1.1);
    let mut network = Network::of((0..shards).map(|at| exponential(&format!("s{at}"), 100, 0.1)).collect());
    network.keys = vec![keys(100_000, 1.1)];
    let by_key = Next::ByKey(0, (1..=shards).collect());
    network.hops = vec![Hop::new("which", Visit::Pass, by_key)];
    network.hops.extend((0..shards).map(|at| last(&format!("read {at}"), Visit::At(at))));
    network.sources = vec![source(poisson(rate), 0)];
    let tally = settled(&network, 6, 10.0, 510.0);
    let busiest = tally.stations.iter().map(|station| station.arrived).max().unwrap() as f64 / tally.arrived() as f64;
    near("hottest", busiest, hottest_shard(&zipf, shards as u32), 0.03);
}

#[test]
fn of_many_reads_the_slowest_decides_and_a_budget_cuts_it() {
    let (reads, shards) = (20, 50usize);
    let scattered = |timeout: Option<f64>| {
        let mut network =
            Network::of((0..shards).map(|at| Station::delay(&format!("s{at}"), Law::Exponential(0.01))).collect());
        network.keys = vec![keys(1_000_000, 0.9)];
        let scatter = Scatter { keys: 0, reads, shards: (1..=shards).collect(), wait_for: reads };
        network.hops = vec![Hop {
            timeout,
            otherwise: vec![(Outcome::TimedOut, Next::Hop(shards + 1))],
            ..last("features", Visit::Scatter(Box::new(scatter)))
        }];
        network.hops.extend((0..shards).map(|at| last(&format!("read {at}"), Visit::At(at))));
        network.hops.push(last("defaults", Visit::Pass));
        network.sources = vec![source(poisson(100.0), 0)];
        settled(&network, 7, 1.0, 101.0)
    };
    let harmonic: f64 = (1..=reads).map(|k| 1.0 / f64::from(k)).sum();
    near("all", scattered(None).sources[0].stays.mean(), 0.01 * harmonic, 0.02);
    let budget = 0.03;
    let tally = scattered(Some(budget));
    let in_time = all_in_time(1.0 - f64::exp(-3.0), reads);
    near("defaults", tally.hops.last().unwrap().stays.total() as f64 / 1e4, 1.0 - in_time, 0.05);
    assert!(tally.sources[0].stays.most() < budget * 1.001);
    assert_eq!(tally.lost(), 0);
}

#[test]
fn hedging_cuts_the_tail_for_two_in_a_hundred_more_requests() {
    // One answer in a hundred is a hundred times as slow.
    let slow = Law::Hyperexponential { mean: 0.02, cv2: 40.0 };
    let called = |hedge: Option<HedgePolicy>| {
        let mut network = Network::of(vec![Station::delay("leaf", slow.clone())]);
        let call = Call { hedge, ..Call::of(1) };
        network.hops = vec![last("call", Visit::Call(Box::new(call))), last("ask", Visit::At(0))];
        network.sources = vec![source(poisson(500.0), 0)];
        settled(&network, 8, 1.0, 201.0)
    };
    let plain = called(None);
    let after = plain.sources[0].stays.quantile(0.98);
    let hedged = called(Some(HedgePolicy { after, most: 1.0 }));
    let (before, now) = (plain.sources[0].stays.quantile(0.99), hedged.sources[0].stays.quantile(0.99));
    assert!(now < 0.5 * before, "p99 {before} to {now}");
    let more = hedged.calls[0].attempts as f64 / hedged.calls[0].calls as f64 - 1.0;
    assert!((more - 0.02).abs() < 0.002, "{more} more");
    // As the closed form says.
    let share = 0.5 * (1.0 + (39.0f64 / 41.0).sqrt());
    let tail = |time: f64| {
        let part = |p: f64| p * (-2.0 * p * time / 0.02).exp();
        part(share) + part(1.0 - share)
    };
    let known = slower(tail, after, now);
    near("tail", 0.01, known, 0.15);
}

#[test]
fn each_partition_of_a_topic_is_a_single_server() {
    let mut station = exponential("consumers", 8, 1.0);
    station.equipment.topic = Some(Partitions { partitions: 8, keys: None, retention: 1e9 });
    let network = network(poisson(0.7 * 8.0), vec![station], vec![Visit::At(0)]);
    let tally = settled(&network, 9, 500.0, 15_000.0);
    near("wait", tally.stations[0].mean_wait(), 0.7 / 0.3, 0.08);
    near("busy", tally.stations[0].busy / tally.seconds / 8.0, 0.7, 0.02);
}

#[test]
fn consumers_beyond_the_partitions_do_nothing() {
    let mut station = exponential("consumers", 16, 1.0);
    station.equipment.topic = Some(Partitions { partitions: 4, keys: None, retention: 1e9 });
    let network = network(poisson(8.0), vec![station], vec![Visit::At(0)]);
    let tally = settled(&network, 9, 100.0, 2_000.0);
    near("served", tally.stations[0].served as f64 / tally.seconds, 4.0, 0.03);
}

#[test]
fn a_topic_that_is_read_too_slowly_loses_what_is_too_old() {
    let mut station = exponential("consumer", 1, 1.0);
    station.equipment.topic = Some(Partitions { partitions: 1, keys: None, retention: 50.0 });
    let network = network(poisson(1.5), vec![station], vec![Visit::At(0)]);
    let tally = settled(&network, 10, 1_000.0, 10_000.0);
    near("lost", tally.stations[0].gave_up as f64 / tally.seconds, 0.5, 0.1);
    assert!(tally.stations[0].here <= 100);
}

pub fn chat(rate: f64, prompt: Law, output: Law) -> Network {
    let (model, accelerator) = (LanguageModel::DENSE_70B, Accelerator::H100);
    let mut station = Station::new("chat", 2, Law::Constant(0.0));
    station.equipment.model = Some(Box::new(Model {
        limits: Limits::of(&model, &accelerator, 4, 256, 1024),
        time: StepTime::of(&model, &accelerator, 4),
        prompt,
        output,
        kept: 0.0,
    }));
    network(poisson(rate), vec![station], vec![Visit::At(0)])
}

#[test]
fn a_model_that_is_hardly_used_answers_in_the_time_of_its_steps() {
    let time = StepTime::of(&LanguageModel::DENSE_70B, &Accelerator::H100, 4);
    let tally = settled(&chat(0.02, Law::Constant(500.0), Law::Constant(50.0)), 11, 0.0, 20_000.0);
    let first = time.seconds(500.0, 0.0, 0.5 * 500.0 * 500.0);
    let rest: f64 = (500..549).map(|context| time.seconds(1.0, f64::from(context), f64::from(context))).sum();
    near("first token", tally.stations[0].waits.quantile(0.5), first, 0.005);
    near("whole answer", tally.sources[0].stays.quantile(0.5), first + rest, 0.005);
}

#[test]
fn two_replicas_of_a_model_serve_about_eighteen_chats_a_second_and_no_more() {
    let (prompt, output) = (Law::Exponential(1155.0), Law::Exponential(211.0));
    let below = settled(&chat(12.0, prompt.clone(), output.clone()), 12, 60.0, 260.0);
    near("below the limit", goodput(&below), 12.0, 0.05);
    let beyond = settled(&chat(40.0, prompt, output), 12, 60.0, 160.0);
    let served = goodput(&beyond);
    assert!((15.0..25.0).contains(&served), "{served} a second");
    assert!(beyond.stations[0].here > 1000);
}

#[test]
fn copies_load_a_station_and_delay_nobody() {
    let stations = vec![exponential("web", 4, 0.1), exponential("log", 1, 0.02)];
    let mut with = Network::of(stations.clone());
    with.hops = vec![
        Hop::new("serve", Visit::At(0), Next::Hop(1)),
        last("copy", Visit::Also(vec![2])),
        last("write", Visit::At(1)),
    ];
    with.sources = vec![source(poisson(30.0), 0)];
    let mut without = with.clone();
    without.hops[0].next = Next::End;
    let (with, without) = (settled(&with, 13, 10.0, 1_010.0), settled(&without, 13, 10.0, 1_010.0));
    assert_eq!(with.sources, without.sources);
    near("copies", with.stations[1].arrived as f64 / with.seconds, 30.0, 0.02);
    near("wait of copies", with.stations[1].mean_wait(), exact::mmc_wait(1, 30.0, 0.02), 0.1);
}

#[test]
fn a_write_waits_for_the_second_of_three_replicas() {
    let stations: Vec<Station> = (0..3).map(|at| Station::delay(&format!("r{at}"), Law::Exponential(1.0))).collect();
    let mut network = Network::of(stations);
    network.hops = vec![last("write", Visit::All { parts: vec![1, 2, 3], wait_for: 2 })];
    network.hops.extend((0..3).map(|at| last(&format!("copy {at}"), Visit::At(at))));
    network.sources = vec![source(poisson(100.0), 0)];
    near("second of three", settled(&network, 14, 10.0, 510.0).sources[0].stays.mean(), 1.0 / 3.0 + 0.5, 0.02);
}

#[test]
fn a_report_says_what_caches_and_calls_did_with_intervals() {
    let mut network = cached(500.0, cache(1_000), keys(100_000, 0.99), Station::delay("store", Law::Exponential(0.01)));
    network.hops[1].visit =
        Visit::Call(Box::new(Call { hedge: Some(HedgePolicy { after: 0.02, most: 1.0 }), ..Call::of(3) }));
    network.hops.push(last("ask", Visit::At(0)));
    let report = simulate(&network, &Plan { seed: 1, seconds: 200.0, replications: 2, threads: 2 }).unwrap();
    let known = hit_ratio::lru(&Zipf::new(100_000, 0.99), 1_000);
    near("hits", report.caches[0].hits.value, known, 0.01);
    assert!(report.caches[0].hits.half_width() < 0.01);
    near("hedged", report.calls[0].hedged.value, f64::exp(-2.0), 0.05);
    near("attempts", report.calls[0].attempts.value, 1.0 + f64::exp(-2.0), 0.01);
    assert_eq!(report.calls[0].stopped.value, 0.0);
}

#[test]
fn a_cache_too_large_to_be_kept_key_by_key_fills_and_answers_as_the_closed_form_says() {
    // Fifty million of a thousand million keys. A thousand requests a second would take half a day to fill it, so what is
    // there after some seconds is what was asked for.
    let zipf = Zipf::new(1_000_000_000, 0.99);
    let warm = |cold| {
        let kind = CacheKind { cold, ..cache(50_000_000) };
        let keys = KeySet { name: "items".to_owned(), keys: 1_000_000_000, exponent: 0.99 };
        cached(1_000.0, kind, keys, Station::delay("store", Law::Constant(0.0)))
    };
    let hits = |cold, seconds: &[f64]| -> Vec<f64> {
        watch(&warm(cold), 15, seconds).iter().map(|tally| tally.caches[0].hit_ratio()).collect()
    };
    near("warm", hits(false, &[100.0])[0], hit_ratio::lru(&zipf, 50_000_000), 0.01);
    let cold = hits(true, &[20.0, 20.5]);
    near("cold", cold[1], hit_ratio::lru_after(&zipf, 50_000_000, 20_250.0), 0.15);
    assert!(cold[1] < 0.6 * hit_ratio::lru(&zipf, 50_000_000));
}
