//! More comes than can be served, at stations whose limit no formula knows beforehand.

use domain::design::simulation::{KeySet, Law, Overload, Partitions, Plan, Report, State, Visit, simulate};

use super::forms::chat;
use super::*;

fn report(network: &Network, seconds: f64) -> Report {
    simulate(network, &Plan { seed: 3, seconds, replications: 2, threads: 2 }).unwrap()
}

fn only_overload(report: &Report) -> Overload {
    let State::Overloaded(overloads) = &report.state else { panic!("{:?}", report.state) };
    assert_eq!(overloads.len(), 1);
    overloads[0].clone()
}

#[test]
fn a_model_that_gets_too_much_has_growth_and_no_percentile() {
    let lengths = (Law::Exponential(1155.0), Law::Exponential(211.0));
    let mut network = chat(40.0, lengths.0.clone(), lengths.1.clone());
    let seen = report(&network, 200.0);
    assert!(seen.latency.is_none());
    let overload = only_overload(&seen);
    let served = seen.stations[0].throughput.value;
    assert!((overload.growth.value / (40.0 - served) - 1.0).abs() < 0.1, "{overload:?}, {served} served");
    assert!((1.7..2.8).contains(&overload.load.value) && overload.load.low > 1.0, "{overload:?}");
    assert_eq!(overload.full_in, None);
    network.stations[0].capacity = Some(100_000);
    let full_in = only_overload(&report(&network, 200.0)).full_in.unwrap();
    near("full", full_in, 100_000.0 / overload.growth.value, 1e-9);
}

#[test]
fn a_model_that_keeps_up_is_not_called_overloaded_while_it_fills() {
    let lengths = (Law::Exponential(1155.0), Law::Exponential(211.0));
    for (rate, seconds) in [(14.0, 60.0), (14.0, 200.0), (17.0, 60.0)] {
        let seen = report(&chat(rate, lengths.0.clone(), lengths.1.clone()), seconds);
        assert!(!matches!(seen.state, State::Overloaded(_)), "{rate} a second for {seconds} s: {:?}", seen.state);
    }
}

#[test]
fn a_partition_that_gets_too_much_overloads_a_topic_whose_consumers_could_do_it_together() {
    let mut station = exponential("consumers", 8, 1.0);
    station.equipment.topic = Some(Partitions { partitions: 8, keys: Some(0), retention: 1e9 });
    let topic = |exponent: f64| {
        let mut network = network(poisson(4.0), vec![station.clone()], vec![Visit::At(0)]);
        network.keys = vec![KeySet { name: "items".to_owned(), keys: 1_000, exponent }];
        report(&network, 10_000.0)
    };
    assert_eq!(topic(0.0).state, State::Steady);
    let hot = topic(1.5);
    let overload = only_overload(&hot);
    // The hottest of a thousand keys has two fifths of all messages, of which its consumer can do one a second.
    let share =
        domain::design::component::database::hottest_shard(&domain::design::component::zipf::Zipf::new(1_000, 1.5), 8);
    assert!(4.0 * share > 1.3, "{share}");
    near("growth", overload.growth.value, 4.0 * share - 1.0, 0.25);
}
