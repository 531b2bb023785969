//! Laws that hold whatever is put together.

use domain::design::component::arrival::{Arrival, Burst, Profile};
use domain::design::component::balancer::{Arrangement, Balancing};
use domain::design::component::breaker::BreakerPolicy;
use domain::design::component::hedge::HedgePolicy;
use domain::design::component::llm::{Limits, StepTime};
use domain::design::component::retry::RetryPolicy;
use domain::design::component::scaler::ScalerPolicy;
use domain::design::component::zone::Outage;
use domain::design::simulation::{
    Arrivals, Balance, CacheKind, Call, Hop, KeySet, Law, Model, Network, NetworkError, Next, Outcome, Partitions,
    Scatter, Station, Visit,
};
use proptest::prelude::*;

use super::*;

/// Everything at once: a stream through a cache, a balancer, scattered reads, a call with all its protections around a
/// batcher, a model, and a topic that gets copies.
fn everything(rate: f64, policy: Balancing, arrangement: Arrangement, burst: Burst) -> Network {
    let mut scaled = exponential("scaled", 4, 0.1);
    scaled.equipment.scaler = Some(ScalerPolicy { target: 0.5, min: 1, max: 12, every: 2.0, lag: 3.0, cooldown: 5.0 });
    scaled.equipment.zones = vec![0, 1];
    let mut other = exponential("other", 3, 0.1);
    (other.capacity, other.equipment.zones) = (Some(8), vec![1]);
    let mut batcher = Station { batch: 4, ..exponential("batcher", 2, 0.05) };
    (batcher.equipment.linger, batcher.equipment.each) = (0.05, 0.01);
    batcher.equipment.zones = vec![0, 1, 2];
    batcher.patience = Some(Law::Exponential(1.0));
    let mut chat = Station::new("chat", 2, Law::Constant(0.0));
    let time = StepTime { fixed: 0.01, weights: 0.0, kv: 1e-6, token: 1e-5, exchange: 0.0, pair: 0.0, sharpness: 3.0 };
    chat.equipment.model = Some(Box::new(Model {
        limits: Limits { blocks: 200, block: 16, batch: 8, budget: 256 },
        time,
        prompt: Law::Exponential(300.0),
        output: Law::Exponential(20.0),
        kept: 0.3,
    }));
    chat.equipment.zones = vec![0, 1];
    let mut topic = exponential("topic", 3, 0.1);
    topic.equipment.topic = Some(Partitions { partitions: 5, keys: Some(0), retention: 2.0 });
    let stations =
        vec![scaled, other, batcher, chat, topic, exponential("shard 0", 2, 0.005), exponential("shard 1", 2, 0.005)];
    let mut network = Network::of(stations);
    network.keys = vec![KeySet { name: "items".to_owned(), keys: 500, exponent: 1.0 }];
    network.caches = vec![CacheKind {
        name: "cache".to_owned(),
        keys: 0,
        slots: 50,
        ttl: Some(5.0),
        cold: true,
        lost_at: Some(20.0),
        zones: vec![0, 1, 2],
        ..CacheKind::default()
    }];
    network.outages = vec![
        Outage { zone: 1, at: 10.0, lasts: 6.0, noticed_after: 1.0 },
        Outage { zone: 0, at: 14.0, lasts: 3.0, noticed_after: 0.5 },
    ];
    let balance = Balance { policy, arrangement, stations: vec![(0, 2.0), (1, 1.0)], keys: Some(0) };
    let call = Call {
        attempt: 7,
        timeout: Some(0.4),
        retry: Some(RetryPolicy { retries: 2, backoff: 0.05, longest: 1.0, jitter: true, budget: Some(0.5) }),
        hedge: Some(HedgePolicy { after: 0.2, most: 0.1 }),
        breaker: Some(BreakerPolicy { threshold: 0.7, window: 20, open: 1.0, probes: 2 }),
    };
    let scatter = Scatter { keys: 0, reads: 5, shards: vec![8, 9], wait_for: 4 };
    network.hops = vec![
        Hop { otherwise: vec![(Outcome::Missed, Next::Hop(1))], ..Hop::new("look", Visit::Look(0), Next::Hop(6)) },
        Hop {
            otherwise: vec![(Outcome::Refused, Next::Hop(2))],
            ..Hop::new("balance", Visit::Balance(Box::new(balance)), Next::Hop(2))
        },
        Hop {
            timeout: Some(0.05),
            otherwise: vec![(Outcome::TimedOut, Next::Hop(3))],
            ..Hop::new("scatter", Visit::Scatter(Box::new(scatter)), Next::Hop(3))
        },
        Hop {
            otherwise: vec![(Outcome::Failed, Next::Hop(4))],
            ..Hop::new("call", Visit::Call(Box::new(call)), Next::Hop(4))
        },
        Hop::new("keep", Visit::Keep(0), Next::Chance(vec![(0.7, Next::Hop(6)), (0.3, Next::Hop(5))])),
        Hop { timeout: Some(3.0), ..Hop::new("chat", Visit::At(3), Next::Hop(6)) },
        last("copy", Visit::Also(vec![10])),
        last("batch", Visit::At(2)),
        last("read 0", Visit::At(5)),
        last("read 1", Visit::At(6)),
        last("write", Visit::At(4)),
    ];
    let arrival = Arrival { rate, burst, profile: Profile::Wave { swing: 0.5, period: 10.0, phase: 0.0 } };
    network.sources = vec![source(Arrivals::Stream(arrival), 0)];
    network
}

fn policies() -> impl Strategy<Value = Balancing> {
    prop_oneof![
        Just(Balancing::RoundRobin),
        Just(Balancing::WeightedRoundRobin),
        Just(Balancing::LeastConnections),
        Just(Balancing::WeightedLeastConnections),
        Just(Balancing::LeastResponseTime),
        Just(Balancing::AddressHash),
        Just(Balancing::ConsistentHash { virtual_nodes: 20 }),
        Just(Balancing::Random),
        Just(Balancing::TwoChoices),
    ]
}

fn arrangements() -> impl Strategy<Value = Arrangement> {
    prop_oneof![
        Just(Arrangement::Central),
        Just(Arrangement::Distributed { balancers: 3, refresh: 0.5 }),
        Just(Arrangement::Dynamic { every: 1.0 }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whoever_comes_is_done_or_lost_or_under_way(
        seed in 0u64..1000, rate in 5.0f64..60.0, policy in policies(), arrangement in arrangements(),
        burst in prop_oneof![Just(Burst::None), Just(Burst::OnOff { cv2: 20.0, peak: 5.0 })],
    ) {
        let network = everything(rate, policy, arrangement, burst);
        let seen = watch(&network, seed, &[5.0, 12.0, 15.0, 30.0]);
        let (mut came, mut done, mut lost) = (0, 0, 0);
        for tally in &seen {
            came += tally.arrived();
            done += tally.sources[0].stays.total();
            lost += tally.lost();
            prop_assert_eq!(came, done + lost + tally.under_way);
        }
        for at in 0..network.stations.len() {
            let sum = |of: fn(&domain::design::simulation::StationTally) -> u64| -> u64 {
                seen.iter().map(|tally| of(&tally.stations[at])).sum()
            };
            let gone = sum(|s| s.served) + sum(|s| s.refused) + sum(|s| s.gave_up) + sum(|s| s.timed_out) + sum(|s| s.failed);
            prop_assert_eq!(sum(|s| s.arrived), gone + seen[3].stations[at].here, "{}", &network.stations[at].name);
        }
        let again = watch(&network, seed, &[5.0, 12.0, 15.0, 30.0]);
        prop_assert!(seen == again, "the same seed, the same tally");
    }
}

#[test]
fn what_is_not_used_changes_nothing() {
    let plain = network(poisson(30.0), vec![exponential("web", 4, 0.1)], vec![Visit::At(0)]);
    let mut more = plain.clone();
    more.keys = vec![KeySet { name: "k".to_owned(), keys: 100, exponent: 1.0 }];
    more.caches =
        vec![CacheKind { name: "c".to_owned(), slots: 10, cold: true, lost_at: Some(3.0), ..CacheKind::default() }];
    more.outages = vec![Outage { zone: 3, at: 1.0, lasts: 1.0, noticed_after: 0.5 }];
    let (one, other) = (settled(&plain, 1, 5.0, 100.0), settled(&more, 1, 5.0, 100.0));
    assert_eq!((one.sources, one.stations, one.events), (other.sources, other.stations, other.events));
}

#[test]
fn the_same_customer_has_the_same_luck_behind_a_call() {
    // A call that never fails, around a delay: who is slow without it is slow with it under another seed only.
    let times = |seed| {
        let mut network = Network::of(vec![Station::delay("net", Law::Exponential(1.0))]);
        network.hops = vec![last("call", Visit::Call(Box::new(Call::of(1)))), last("ask", Visit::At(0))];
        network.sources = vec![source(poisson(10.0), 0)];
        settled(&network, seed, 0.0, 100.0).sources[0].stays.mean()
    };
    assert_eq!(times(1), times(1));
    assert_ne!(times(1), times(2));
}

#[test]
fn what_cannot_be_is_refused_with_a_reason() {
    let plain = || network(poisson(1.0), vec![exponential("web", 4, 0.1)], vec![Visit::At(0)]);
    let refused = |change: fn(&mut Network)| {
        let mut network = plain();
        change(&mut network);
        network.check()
    };
    assert!(matches!(refused(|n| n.hops[0].visit = Visit::Look(0)), Err(NetworkError::Nowhere(_))));
    assert!(matches!(refused(|n| n.hops[0].next = Next::ByKey(0, vec![0])), Err(NetworkError::NoExit(_))));
    assert!(matches!(
        refused(|n| n.hops[0].visit = Visit::Call(Box::new(Call::of(0)))),
        Err(NetworkError::EndlessParts(_))
    ));
    assert!(matches!(refused(|n| n.hops[0].visit = Visit::Also(vec![7])), Err(NetworkError::Nowhere(_))));
    assert!(matches!(refused(|n| n.stations[0].equipment.linger = f64::NAN), Err(NetworkError::BadTime(_))));
    let stream = Arrival { rate: -1.0, burst: Burst::None, profile: Profile::Steady };
    let mut network = plain();
    network.sources[0].arrivals = Arrivals::Stream(stream);
    assert!(matches!(network.check(), Err(NetworkError::BadTime(_))));
    let mut network = plain();
    network.stations[0].order = domain::design::simulation::Order::Shared;
    network.stations[0].equipment.zones = vec![0];
    assert!(network.check().is_ok());
    network.stations[0].equipment.linger = 0.1;
    assert!(matches!(network.check(), Err(NetworkError::Unsupported { .. })));
}
