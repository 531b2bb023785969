//! What always holds, whatever is simulated: nobody appears or vanishes, Little's law, luck that stays with the customer.

use domain::design::simulation::{
    Arrivals, Breakdowns, Hop, Law, Network, Next, Order, Outcome, Plan, Policy, Run, Source, Station, Tally, Visit,
    observe, run,
};
use proptest::prelude::*;

/// What a network is made of by chance.
fn networks() -> impl Strategy<Value = Network> {
    let station = (0u32..4, 0usize..6, 0u32..12, 0u32..4, prop::bool::ANY, prop::bool::ANY);
    let stations = prop::collection::vec(station, 1..5);
    let hop = (0usize..4, 0usize..64, 0usize..64, prop::option::of(0.1f64..3.0), 0.0f64..=1.0);
    let hops = prop::collection::vec(hop, 1..8);
    let sources = prop::collection::vec((0.1f64..1.0, 0u8..3, prop::bool::ANY), 1..4);
    (stations, hops, sources).prop_map(|(stations, hops, sources)| {
        let stations: Vec<Station> = stations.into_iter().enumerate().map(station_of).collect();
        let (count, last) = (stations.len(), hops.len());
        let hop = |(at, (kind, one, other, timeout, chance)): (usize, (usize, usize, usize, Option<f64>, f64))| {
            let later = |by: usize| if at + 1 < last { at + 1 + by % (last - at - 1) } else { at };
            let next = if at + 1 < last {
                Next::Chance(vec![(chance, Next::Hop(later(one))), (1.0 - chance, Next::End)])
            } else {
                // The last leads back to the beginning now and then.
                Next::Chance(vec![(0.2, Next::Hop(0)), (0.8, Next::End)])
            };
            let visit = match kind {
                0 | 1 => Visit::At(one % count),
                2 => Visit::OneOf { policy: Policy::TwoChoices, stations: (0..count).collect() },
                _ => Visit::Pass,
            };
            let otherwise = vec![(Outcome::Refused, Next::End), (Outcome::TimedOut, Next::Hop(later(other)))];
            // Whoever goes round again at once would go round for ever: the last hop has no limit of time.
            let timeout = timeout.filter(|_| at + 1 < last);
            Hop { timeout, otherwise, ..Hop::new(&format!("hop {at}"), visit, next) }
        };
        let hops = hops.into_iter().enumerate().map(hop).collect();
        let source = |(at, (gap, class, closed)): (usize, (f64, u8, bool))| Source {
            name: format!("source {at}"),
            arrivals: if closed {
                Arrivals::Closed { users: 3, think: Law::Exponential(gap) }
            } else {
                Arrivals::Open(Law::Exponential(gap * 4.0))
            },
            class,
            start: at % last,
        };
        Network { sources: sources.into_iter().enumerate().map(source).collect(), stations, hops, ..Network::default() }
    })
}

fn station_of(
    (at, (servers, order, capacity, batch, impatient, breaks)): (usize, (u32, usize, u32, u32, bool, bool)),
) -> Station {
    let order = [Order::First, Order::First, Order::First, Order::Priority, Order::Preemptive, Order::Shared][order];
    let plain = Station::new(&format!("station {at}"), servers.max(1), Law::Exponential(0.5));
    let order = if servers == 0 { Order::First } else { order };
    let batch = if servers > 0 && matches!(order, Order::First | Order::Priority) { batch.max(1) } else { 1 };
    let broken = breaks && servers > 0 && order == Order::First && batch == 1;
    Station {
        servers: (servers > 0).then_some(servers),
        order,
        capacity: (capacity > 0).then_some(capacity),
        batch,
        patience: (impatient && order != Order::Shared).then_some(Law::Exponential(1.0)),
        breakdowns: broken.then_some(Breakdowns { up: Law::Exponential(5.0), down: Law::Exponential(0.5) }),
        ..plain
    }
}

fn counted(network: &Network, seed: u64, seconds: f64) -> Tally {
    run(network, &Run { seed, warm_up: 0.0, seconds }).expect("the network makes sense")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 64 } else { 512 }))]

    #[test]
    fn whoever_comes_is_served_or_lost_or_still_there(network in networks(), seed in 0u64..1_000) {
        prop_assume!(network.check().is_ok());
        let tally = counted(&network, seed, 200.0);
        for (at, station) in tally.stations.iter().enumerate() {
            let left = station.served + station.refused + station.gave_up + station.timed_out;
            prop_assert_eq!(station.arrived, left + station.here, "station {}: {:?}", at, station);
            let servers = network.stations[at].servers.map_or(f64::INFINITY, f64::from);
            prop_assert!(station.busy <= servers * tally.seconds * (1.0 + 1e-9), "station {}: {:?}", at, station);
            prop_assert!(station.present >= 0.0 && station.most >= station.here);
        }
        let done = tally.stays().total();
        prop_assert_eq!(tally.arrived(), done + tally.lost() + tally.under_way);
        // In stretches, what was seen adds up to the same.
        let mut engine = domain::design::simulation::Engine::new(&network, seed, 200.0).expect("it made sense before");
        let mut sum = Tally::default();
        for stretch in 1..=8 {
            engine.go(25.0 * f64::from(stretch)).expect("it does not flood");
            sum.add(&engine.take(stretch % 4 == 0));
        }
        prop_assert_eq!(sum.events, tally.events);
        prop_assert_eq!(sum.stays().total(), done);
        for (one, other) in sum.stations.iter().zip(&tally.stations) {
            prop_assert_eq!(one.waits.total(), other.waits.total());
            prop_assert!((one.present - other.present).abs() < 1e-6);
            prop_assert!((one.waited - other.waited).abs() < 1e-6);
        }
    }

    #[test]
    fn the_number_present_is_the_rate_times_the_stay(rate in 0.1f64..0.6, servers in 1u32..4, seed in 0u64..1_000) {
        let network = Network::single(Station::new("s", servers, Law::Exponential(1.0)), rate);
        let mut engine = domain::design::simulation::Engine::new(&network, seed, 1e4).expect("it makes sense");
        // To the end of a busy cycle, where Little's law is an identity.
        let mut tally = Tally::default();
        for second in 1..10_000 {
            engine.go(f64::from(second)).expect("it does not flood");
            tally.add(&engine.take(true));
            if second > 200 && tally.under_way == 0 {
                break;
            }
        }
        prop_assert_eq!(tally.under_way, 0);
        let station = &tally.stations[0];
        let stays = tally.hops[0].stays.sum();
        prop_assert!((station.present - stays).abs() < 1e-6 * stays.max(1.0), "{} {}", station.present, stays);
        // And of the waits: time here is time waited and time served.
        prop_assert!((station.waited + station.busy - stays).abs() < 1e-6 * stays.max(1.0));
    }

    #[test]
    fn more_servers_never_make_anyone_wait_longer(servers in 1u32..6, seed in 0u64..1_000) {
        let law = Law::Hyperexponential { mean: 1.0, cv2: 4.0 };
        let wait = |servers: u32| {
            let network = Network::single(Station::new("s", servers, law.clone()), 0.9);
            counted(&network, seed, 1_000.0).stations[0].waits.clone()
        };
        let (few, many) = (wait(servers), wait(servers + 1));
        for q in [0.1, 0.5, 0.9, 0.99, 1.0] {
            // Of those who had begun by the end: with more servers a few more have.
            prop_assert!(many.quantile(q) <= few.quantile(q) * 1.004, "{} of {} and {}", q, many.quantile(q), few.quantile(q));
        }
        prop_assert!(many.mean() <= few.mean());
    }

    #[test]
    fn what_nobody_uses_changes_nothing(network in networks(), seed in 0u64..1_000) {
        prop_assume!(network.check().is_ok());
        let mut wider = network.clone();
        wider.stations.push(Station::new("unused", 4, Law::Exponential(1.0)));
        let at = wider.stations.len() - 1;
        wider.route("strangers", Arrivals::Open(Law::Exponential(0.1)), vec![Visit::At(at)]);
        // A choice among all stations stays one among the old ones; the timers of strangers are their own.
        let (one, other) = (counted(&network, seed, 100.0), counted(&wider, seed, 100.0));
        for (one, other) in one.stations.iter().zip(&other.stations) {
            prop_assert_eq!(one.served, other.served);
            prop_assert!((one.waited - other.waited).abs() < 1e-6);
        }
    }
}

#[test]
fn the_same_seed_gives_the_same_on_one_thread_and_on_two() {
    let network = Network::tandem(
        vec![Station::new("a", 2, Law::Exponential(1.0)), Station::new("b", 1, Law::Exponential(0.5))],
        1.5,
    );
    let plan = Plan { seed: 9, seconds: 2_000.0, replications: 5, threads: 1 };
    let alone = observe(&network, &plan).expect("it makes sense");
    for threads in [1, 2, 3, 8] {
        assert_eq!(alone, observe(&network, &Plan { threads, ..plan }).expect("it makes sense"), "{threads} threads");
    }
    assert_ne!(alone, observe(&network, &Plan { seed: 10, ..plan }).expect("it makes sense"));
}
