//! Ways through a network: by chance, by outcome, in circles, in parts; and what is refused before it is simulated.

use domain::design::simulation::{
    Arrivals, Hop, Law, Network, NetworkError, Next, Outcome, Run, Station, Tally, Visit, run,
};

fn counted(network: &Network, seconds: f64) -> Tally {
    run(network, &Run { seed: 4, warm_up: 0.0, seconds }).unwrap()
}

/// One customer a second, at hops that follow.
fn with_hops(stations: Vec<Station>, hops: Vec<Hop>) -> Network {
    let mut network = Network::of(stations);
    network.route("users", Arrivals::Open(Law::Constant(1.0)), vec![Visit::Pass]);
    network.hops[0].next = Next::Hop(1);
    network.hops.extend(hops);
    network
}

fn delay(name: &str, seconds: f64) -> Station {
    Station::delay(name, Law::Constant(seconds))
}

#[test]
fn chance_divides_customers_as_it_says() {
    let ways = Next::Chance(vec![(0.7, Next::Hop(2)), (0.3, Next::Hop(3))]);
    let network = with_hops(
        vec![delay("hit", 0.001), delay("miss", 0.1)],
        vec![
            Hop::new("look", Visit::Pass, ways),
            Hop::new("hit", Visit::At(0), Next::End),
            Hop::new("miss", Visit::At(1), Next::End),
        ],
    );
    let tally = counted(&network, 20_000.0);
    let share = tally.stations[0].served as f64 / tally.arrived() as f64;
    assert!((share - 0.7).abs() < 0.01, "{share}");
    assert_eq!(tally.lost(), 0);
}

#[test]
fn a_customer_that_goes_round_draws_anew_each_time() {
    let again = Next::Chance(vec![(0.75, Next::Hop(1)), (0.25, Next::End)]);
    let network =
        with_hops(vec![Station::delay("s", Law::Exponential(0.01))], vec![Hop::new("round", Visit::At(0), again)]);
    let tally = counted(&network, 20_000.0);
    let visits = tally.stations[0].served as f64 / tally.arrived() as f64;
    // Geometric: four visits on average, with a variance of twelve; each takes time of its own.
    assert!((visits - 4.0).abs() < 0.1, "{visits}");
    let (mean, p99) = (tally.stays().mean(), tally.stays().quantile(0.99));
    assert!((mean - 0.04).abs() < 0.002, "{mean}");
    // The sum of so many exponential times is exponential with the mean of 0.04.
    assert!((p99 / (0.04 * 100_f64.ln()) - 1.0).abs() < 0.08, "{p99}");
}

#[test]
fn whoever_is_refused_goes_where_the_hop_says() {
    let full = Station { capacity: Some(1), ..Station::new("full", 1, Law::Constant(10.5)) };
    let mut hops = vec![Hop::new("first", Visit::At(0), Next::End), Hop::new("second", Visit::At(1), Next::End)];
    hops[0].otherwise = vec![(Outcome::Refused, Next::Hop(2))];
    let network = with_hops(vec![full, delay("spare", 0.5)], hops);
    let tally = counted(&network, 1_000.5);
    assert_eq!(tally.stations[0].refused, tally.stations[1].arrived);
    assert_eq!(tally.lost(), 0);
    assert_eq!(tally.stations[0].arrived, 1_000);
    // The room is empty once every eleven seconds.
    assert_eq!(tally.stations[0].refused, 1_000 - 91);
}

#[test]
fn a_server_finishes_for_nobody_when_time_is_over() {
    let mut hop = Hop::new("call", Visit::At(0), Next::End);
    hop.timeout = Some(0.25);
    hop.otherwise = vec![(Outcome::TimedOut, Next::Hop(2))];
    let slow = Station::new("slow", 1, Law::Constant(0.9));
    let network =
        with_hops(vec![slow, delay("default", 0.05)], vec![hop, Hop::new("default", Visit::At(1), Next::End)]);
    let tally = counted(&network, 100.95);
    assert_eq!((tally.stations[0].timed_out, tally.stations[0].served), (100, 0));
    assert!((tally.stations[0].busy - 90.0).abs() < 0.96, "{}", tally.stations[0].busy);
    assert!((tally.stays().mean() - 0.3).abs() < 1e-6, "{}", tally.stays().mean());
}

#[test]
fn retries_meet_a_server_that_still_works_for_nobody() {
    let mut hop = Hop::new("call", Visit::At(0), Next::End);
    hop.timeout = Some(1.5);
    hop.otherwise = vec![(Outcome::TimedOut, Next::Hop(1))];
    // Each call takes 0.8 of every second; nothing times out, until one outage of luck would.
    let calm = with_hops(vec![Station::new("s", 1, Law::Constant(0.8))], vec![hop.clone()]);
    assert_eq!(counted(&calm, 500.0).stations[0].timed_out, 0);
    // With more work than a server can do, retries make it worse: it works all the time and finishes nearly nothing in time.
    let storm = with_hops(vec![Station::new("s", 1, Law::Constant(1.2))], vec![hop]);
    let tally = counted(&storm, 500.0);
    assert!(tally.stations[0].busy > 495.0);
    assert!(tally.stays().total() < 100, "{}", tally.stays().total());
    assert!(tally.stations[0].arrived > 10 * tally.arrived(), "{}", tally.stations[0].arrived);
}

#[test]
fn a_quorum_waits_for_as_many_parts_as_it_needs() {
    let stations = vec![delay("a", 0.1), delay("b", 0.2), delay("c", 0.3)];
    let parts = |wait_for| {
        let all = Visit::All { parts: vec![2, 3, 4], wait_for };
        let mut hops = vec![Hop::new("all", all, Next::End)];
        hops.extend((0..3).map(|at| Hop::new(&format!("part {at}"), Visit::At(at), Next::End)));
        counted(&with_hops(stations.clone(), hops), 100.5).stays().mean()
    };
    for (wait_for, seconds) in [(1, 0.1), (2, 0.2), (3, 0.3)] {
        assert!((parts(wait_for) - seconds).abs() < 1e-6, "{wait_for}");
    }
}

#[test]
fn a_fan_out_fails_when_too_many_parts_are_lost() {
    let none = Station { capacity: Some(1), ..Station::new("full", 1, Law::Constant(1e6)) };
    let of = |wait_for| {
        let mut hops = vec![Hop::new("all", Visit::All { parts: vec![2, 3], wait_for }, Next::End)];
        hops.extend((0..2).map(|at| Hop::new(&format!("part {at}"), Visit::At(at), Next::End)));
        counted(&with_hops(vec![none.clone(), delay("good", 0.1)], hops), 100.5)
    };
    assert_eq!(of(1).lost(), 0);
    // The first one occupies the room for ever; all others lose a part that is needed.
    let strict = of(2);
    assert_eq!((strict.lost(), strict.under_way), (99, 1));
}

#[test]
fn parts_have_ways_of_their_own_and_can_divide_again() {
    let hops = vec![
        Hop::new("outer", Visit::All { parts: vec![2, 4], wait_for: 2 }, Next::Hop(6)),
        Hop::new("one", Visit::At(0), Next::Hop(3)),
        Hop::new("one on", Visit::At(1), Next::End),
        Hop::new("inner", Visit::All { parts: vec![5, 5], wait_for: 2 }, Next::End),
        Hop::new("leaf", Visit::At(1), Next::End),
        Hop::new("last", Visit::At(0), Next::End),
    ];
    let tally = counted(&with_hops(vec![delay("a", 0.1), delay("b", 0.25)], hops), 100.9);
    // One part takes 0.35, the other 0.25; then 0.1 for the whole.
    assert!((tally.stays().mean() - 0.45).abs() < 1e-6, "{}", tally.stays().mean());
    assert_eq!(tally.stations[1].served, 3 * tally.stays().total());
}

#[test]
fn whoever_goes_round_at_once_without_end_is_lost() {
    let full = Station { capacity: Some(1), ..Station::new("full", 1, Law::Constant(1e6)) };
    let mut hop = Hop::new("try", Visit::At(0), Next::End);
    hop.otherwise = vec![(Outcome::Refused, Next::Hop(1))];
    let tally = counted(&with_hops(vec![full], vec![hop]), 50.5);
    assert_eq!((tally.lost(), tally.under_way), (49, 1));
}

#[test]
fn what_makes_no_sense_is_refused_with_its_reason() {
    let good = || with_hops(vec![delay("s", 0.1)], vec![Hop::new("h", Visit::At(0), Next::End)]);
    assert_eq!(good().check(), Ok(()));
    type Spoil = fn(&mut Network);
    let cases: [(&str, Spoil); 12] = [
        ("`h` leads to a station or hop that is not there; name one of them", |n| n.hops[1].visit = Visit::At(7)),
        ("`h` leads to a station or hop that is not there; name one of them", |n| n.hops[1].next = Next::Hop(9)),
        ("`users` leads to a station or hop that is not there; name one of them", |n| n.sources[0].start = 5),
        ("`s` has a time that is negative or no number; write a time of 0 or more", |n| {
            n.stations[0].service = Law::Exponential(-1.0);
        }),
        ("`s` has a time that is negative or no number; write a time of 0 or more", |n| {
            n.stations[0].service = Law::Pareto { mean: 1.0, index: 1.0 };
        }),
        ("`users` has a time that is negative or no number; write a time of 0 or more", |n| {
            n.sources[0].arrivals = Arrivals::Open(Law::Constant(0.0));
        }),
        ("`h` has chances that do not add up to 1; let them", |n| {
            n.hops[1].next = Next::Chance(vec![(0.5, Next::End)]);
        }),
        ("from `h` no way leads to an end; let some customers leave the circle", |n| n.hops[1].next = Next::Hop(1)),
        ("a part of `h` leads back to where it was made; let parts lead on", |n| {
            n.hops[1].visit = Visit::All { parts: vec![1], wait_for: 1 };
        }),
        ("`h` has 3 parts to wait for; between 1 and 1 can be simulated", |n| {
            n.hops[1].visit = Visit::All { parts: vec![0], wait_for: 3 };
        }),
        ("the name `s` stands twice; draws are keyed by names, so give each its own", |n| {
            let twice = n.stations[0].clone();
            n.stations.push(twice);
        }),
        ("`s` has 0 servers; between 1 and 4194304 can be simulated", |n| n.stations[0].servers = Some(0)),
    ];
    for (message, spoil) in cases {
        let mut network = good();
        spoil(&mut network);
        assert_eq!(network.check().map_err(|error| error.to_string()), Err(message.to_owned()));
    }
}

#[test]
fn a_flood_is_stopped_before_memory_is_full() {
    let mut network = Network::of(vec![Station::new("s", 1, Law::Constant(1e9))]);
    network.route("flood", Arrivals::Open(Law::Constant(1.0)), vec![Visit::At(0)]);
    // A hundred thousand parts a customer, and each of them waits.
    let parts = vec![0; 100_000];
    network.hops.push(Hop::new("many", Visit::All { parts, wait_for: 1 }, Next::End));
    network.sources[0].start = 1;
    let flooded = run(&network, &Run { seed: 1, warm_up: 0.0, seconds: 1e6 });
    assert_eq!(flooded, Err(NetworkError::Flooded { most: domain::design::simulation::MOST_PRESENT as u64 }));
}
