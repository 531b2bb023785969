//! Tests of the balancers: shares, stickiness, and what each policy is chosen for.

use super::*;
use crate::design::simulation::Key;

/// Sends requests that never end and counts where they went.
fn shares(policy: Balancing, weights: &[f64], requests: u32) -> Vec<f64> {
    let mut balancer = Balancer::new(policy, weights);
    let mut draws = Key::of(1, "balancer").alone();
    let mut count = vec![0.0; weights.len()];
    for key in 0..requests {
        count[balancer.choose(u64::from(key), &mut draws).unwrap()] += 1.0 / f64::from(requests);
    }
    count
}

fn near(shares: &[f64], known: &[f64], within: f64) {
    for (share, known) in shares.iter().zip(known) {
        assert!((share - known).abs() <= within, "{shares:?} against {known:?}");
    }
}

#[test]
fn shares_are_what_the_policy_says() {
    let even = [0.25; 4];
    near(&shares(Balancing::RoundRobin, &[1.0; 4], 4000), &even, 0.0003);
    near(&shares(Balancing::LeastConnections, &[1.0; 4], 4000), &even, 0.0003);
    near(&shares(Balancing::TwoChoices, &[1.0; 4], 4000), &even, 0.002);
    near(&shares(Balancing::Random, &[1.0; 4], 40_000), &even, 0.01);
    near(&shares(Balancing::AddressHash, &[1.0; 4], 40_000), &even, 0.01);
    near(&shares(Balancing::ConsistentHash { virtual_nodes: 1000 }, &[1.0; 4], 40_000), &even, 0.03);
    let uneven = [0.1, 0.2, 0.3, 0.4];
    let weights = [1.0, 2.0, 3.0, 4.0];
    near(&shares(Balancing::WeightedRoundRobin, &weights, 4000), &uneven, 0.001);
    near(&shares(Balancing::WeightedLeastConnections, &weights, 4000), &uneven, 0.001);
    near(&shares(Balancing::ConsistentHash { virtual_nodes: 500 }, &weights, 40_000), &uneven, 0.03);
}

#[test]
fn weighted_turns_are_spread_and_not_in_blocks() {
    let mut balancer = Balancer::new(Balancing::WeightedRoundRobin, &[3.0, 1.0]);
    let mut draws = Key::of(1, "none").alone();
    let turns: Vec<usize> = (0..8).filter_map(|key| balancer.choose(key, &mut draws)).collect();
    assert_eq!(turns.iter().filter(|server| **server == 1).count(), 2);
    assert!(turns.windows(2).all(|pair| pair != [1, 1]), "{turns:?}");
}

#[test]
fn the_same_who_asks_comes_to_the_same_server() {
    for policy in [Balancing::AddressHash, Balancing::ConsistentHash { virtual_nodes: 100 }] {
        let mut balancer = Balancer::new(policy, &[1.0; 7]);
        let mut draws = Key::of(1, "sticky").alone();
        for key in 0..50 {
            let first = balancer.choose(key, &mut draws);
            assert_eq!(balancer.choose(key, &mut draws), first);
        }
    }
}

#[test]
fn a_server_lost_moves_nearly_all_keys_by_modulo_and_one_in_n_on_a_ring() {
    let moved = |policy: Balancing| {
        let mut balancer = Balancer::new(policy, &[1.0; 10]);
        let mut draws = Key::of(1, "moved").alone();
        let before: Vec<Option<usize>> = (0..10_000).map(|key| balancer.choose(key, &mut draws)).collect();
        balancer.set_up(9, false);
        let after = (0..10_000).map(|key| balancer.choose(key, &mut draws));
        before.iter().zip(after).filter(|(before, after)| *before != after).count() as f64 / 10_000.0
    };
    let (modulo, ring) = (moved(Balancing::AddressHash), moved(Balancing::ConsistentHash { virtual_nodes: 200 }));
    assert!((modulo - 0.9).abs() < 0.03, "{modulo}");
    assert!((ring - 0.1).abs() < 0.03, "{ring}");
}

#[test]
fn nobody_is_sent_to_a_server_that_is_down() {
    let policies = [
        Balancing::RoundRobin,
        Balancing::WeightedRoundRobin,
        Balancing::LeastConnections,
        Balancing::WeightedLeastConnections,
        Balancing::LeastResponseTime,
        Balancing::AddressHash,
        Balancing::ConsistentHash { virtual_nodes: 10 },
        Balancing::Random,
        Balancing::TwoChoices,
    ];
    for policy in policies {
        let mut balancer = Balancer::new(policy, &[1.0; 3]);
        let mut draws = Key::of(1, "down").alone();
        balancer.set_up(1, false);
        assert!((0..300).all(|key| balancer.choose(key, &mut draws) != Some(1)), "{policy:?}");
        balancer.set_up(0, false);
        assert!((0..300).all(|key| balancer.choose(key, &mut draws) == Some(2)), "{policy:?}");
        balancer.set_up(2, false);
        assert_eq!(balancer.choose(1, &mut draws), None, "{policy:?}");
        balancer.set_up(1, true);
        assert_eq!(balancer.choose(1, &mut draws), Some(1), "{policy:?}");
    }
}

#[test]
fn who_comes_back_does_not_get_what_it_missed() {
    let mut balancer = Balancer::new(Balancing::WeightedRoundRobin, &[1.0; 2]);
    let mut draws = Key::of(1, "back").alone();
    balancer.set_up(1, false);
    (0..1000).for_each(|key| assert_eq!(balancer.choose(key, &mut draws), Some(0)));
    balancer.set_up(1, true);
    let back = (0..100).filter(|key| balancer.choose(*key, &mut draws) == Some(1)).count();
    assert!((49..=51).contains(&back), "{back}");
}

/// Simulates servers with one queue each, first come first served, and returns the mean stay. `speeds` are the mean service
/// times; arrivals are Poisson.
fn mean_stay(policy: Balancing, arrangement: Arrangement, services: &[f64], rate: f64, requests: u32) -> f64 {
    let mut balancers = Balancers::new(policy, &vec![1.0; services.len()], arrangement);
    let mut draws = Key::of(9, "stay").alone();
    let mut free = vec![0.0_f64; services.len()];
    let mut ends: std::collections::BTreeMap<(u64, u32), (Chosen, f64)> = std::collections::BTreeMap::new();
    let (mut now, mut sum, mut counted) = (0.0, 0.0, 0);
    for at in 0..requests {
        now += draws.exponential() / rate;
        while let Some(first) = ends.first_entry().filter(|entry| f64::from_bits(entry.key().0) <= now) {
            let (chosen, stay) = first.remove();
            balancers.ended(chosen, Some(stay));
        }
        let chosen = balancers.choose(u64::from(at), now, &mut draws).unwrap();
        let server = chosen.server as usize;
        free[server] = free[server].max(now) + draws.exponential() * services[server];
        let stay = free[server] - now;
        ends.insert((free[server].to_bits(), at), (chosen, stay));
        if at > requests / 5 {
            sum += stay;
            counted += 1;
        }
    }
    sum / f64::from(counted)
}

#[test]
fn two_choices_come_near_the_mean_field_limit() {
    let stay = mean_stay(Balancing::TwoChoices, Arrangement::Central, &[1.0; 200], 180.0, 400_000);
    let known = crate::design::simulation::exact::two_choices(0.9);
    assert!((stay / known - 1.0).abs() < 0.04, "{stay} {known}");
}

#[test]
fn knowing_more_waits_less() {
    let stay = |policy, arrangement| mean_stay(policy, arrangement, &[1.0; 20], 18.0, 200_000);
    let central = |policy| stay(policy, Arrangement::Central);
    let (random, turns, two, least) = (
        central(Balancing::Random),
        central(Balancing::RoundRobin),
        central(Balancing::TwoChoices),
        central(Balancing::LeastConnections),
    );
    // Random routing is M/M/1 at load .9: 10.
    assert!((random - 10.0).abs() < 1.0, "{random}");
    assert!(random > turns && turns > two && two > least, "{random} {turns} {two} {least}");
}

#[test]
fn many_balancers_with_an_old_picture_do_worse_than_one() {
    let stay = |arrangement| mean_stay(Balancing::LeastConnections, arrangement, &[1.0; 20], 18.0, 100_000);
    let one = stay(Arrangement::Central);
    let fresh = stay(Arrangement::Distributed { balancers: 10, refresh: 0.01 });
    let old = stay(Arrangement::Distributed { balancers: 10, refresh: 20.0 });
    assert!(fresh < 1.2 * one, "{fresh} {one}");
    assert!(old > 1.3 * one, "{old} {one}");
}

#[test]
fn weights_that_move_find_the_slow_server() {
    let services = [1.0, 1.0, 1.0, 4.0];
    // By turns the slow server is beyond its limit.
    let fixed = mean_stay(Balancing::WeightedRoundRobin, Arrangement::Central, &services, 2.2, 60_000);
    let moved = mean_stay(Balancing::WeightedRoundRobin, Arrangement::Dynamic { every: 50.0 }, &services, 2.2, 60_000);
    let response = mean_stay(Balancing::LeastResponseTime, Arrangement::Central, &services, 2.2, 60_000);
    assert!(moved < fixed / 10.0 && moved < 8.0, "{fixed} {moved}");
    assert!(response < 3.0, "{response}");
}
