//! The golden table: networks of which something is known exactly, what is known, and from where.
//!
//! The tests simulate it shortly, the example `simulation_validate` at full length.

use domain::design::simulation::{
    Arrivals, Breakdowns, Estimate, Law, Network, Observations, Order, Plan, Policy, Source, Station, Tally, Visit,
    observe,
};

/// What is measured in a row.
#[derive(Clone, Copy, Debug)]
pub enum Measure {
    /// The mean wait before service at all stations together.
    Wait,
    /// The mean time from source to end.
    Through,
    /// The same of one source.
    ThroughOf(usize),
    /// A quantile of the time from source to end.
    ThroughAt(f64),
    /// The share that takes longer than so long.
    Beyond(f64),
    /// The share refused at the first station.
    Refused,
    /// The share that gives up there.
    GaveUp,
    /// The share of time in which nobody is served at the first station, which has one server.
    Idle,
    /// Customers through the network a second.
    Throughput,
}

/// How near a row must come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Aim {
    /// Within three standard errors.
    Exact,
    /// What is known is a limit, or was simulated by others: within this share of it, or three standard errors.
    Near(f64),
}

/// A row.
pub struct Row {
    /// What is simulated.
    pub name: String,
    /// Who knows.
    pub by: &'static str,
    /// The network.
    pub network: Network,
    /// What is measured, and what is known of it.
    pub known: Vec<(Measure, f64)>,
    /// How near.
    pub aim: Aim,
    /// How many times as long as others a short run takes: where luck varies much, the corrections need more of it.
    pub longer: f64,
    /// How many times as long as others a full run takes, so that no interval is wider than `width`.
    pub full: f64,
    /// Half the width that intervals of a full run may have, as a share of the value.
    pub width: f64,
}

/// What came of one measure.
pub struct Outcome {
    pub measure: Measure,
    pub known: f64,
    pub seen: Estimate,
    /// How many standard errors lie between the two.
    pub z: f64,
    pub passes: bool,
}

impl Row {
    fn new(name: impl Into<String>, by: &'static str, network: Network, known: &[(Measure, f64)]) -> Row {
        Row {
            name: name.into(),
            by,
            network,
            known: known.to_vec(),
            aim: Aim::Exact,
            longer: 1.0,
            full: 1.0,
            width: 0.005,
        }
    }

    fn full(self, full: f64) -> Row {
        Row { full, ..self }
    }

    /// Where luck varies most.
    fn wide(self) -> Row {
        Row { width: 0.02, ..self }
    }

    fn longer(self, longer: f64) -> Row {
        Row { longer, ..self }
    }

    fn near(self, share: f64) -> Row {
        Row { aim: Aim::Near(share), ..self }
    }

    /// Simulates five seeds, so many events altogether, and holds every measure against what is known.
    pub fn check(&self, seed: u64, events: f64, threads: usize) -> Vec<Outcome> {
        let two = Plan::lasting(&self.network, seed, (events * 0.4) as u64).expect("rows make sense");
        let seen = observe(&self.network, &Plan { replications: 5, threads, ..two }).expect("rows make sense");
        let outcome = |(measure, known): &(Measure, f64)| {
            let estimate = measure.of(&seen);
            let half =
                if *known > estimate.value { estimate.high - estimate.value } else { estimate.value - estimate.low };
            let z = if half > 0.0 { 1.96 * (estimate.value - known) / half } else { f64::INFINITY };
            let near = match self.aim {
                Aim::Exact => false,
                Aim::Near(share) => (estimate.value / known - 1.0).abs() <= share,
            };
            Outcome { measure: *measure, known: *known, seen: estimate, z, passes: z.abs() <= 3.0 || near }
        };
        self.known.iter().map(outcome).collect()
    }
}

impl Measure {
    fn of(self, seen: &Observations) -> Estimate {
        let through = |tally: &Tally| {
            let stays = tally.stays();
            (stays.sum(), stays.total() as f64)
        };
        match self {
            Measure::Wait => {
                // Everybody visits every station, so means add up.
                let waited = |tally: &Tally| tally.stations.iter().map(|station| station.waited).sum::<f64>();
                seen.ratio(|tally| (waited(tally), tally.stations[0].begun as f64))
            }
            Measure::Through => seen.ratio(through),
            Measure::ThroughOf(source) => {
                seen.ratio(|tally| (tally.sources[source].stays.sum(), tally.sources[source].stays.total() as f64))
            }
            Measure::ThroughAt(q) => seen.quantile(q, Tally::stays),
            Measure::Beyond(time) => seen.ratio(|tally| {
                let stays = tally.stays();
                (stays.total() as f64 - stays.up_to(time), stays.total() as f64)
            }),
            Measure::Refused => {
                seen.ratio(|tally| (tally.stations[0].refused as f64, tally.stations[0].arrived as f64))
            }
            Measure::GaveUp => seen.ratio(|tally| (tally.stations[0].gave_up as f64, tally.stations[0].arrived as f64)),
            Measure::Idle => seen.ratio(|tally| (tally.seconds - tally.stations[0].busy, tally.seconds)),
            Measure::Throughput => seen.ratio(|tally| (through(tally).1, tally.seconds)),
        }
    }
}

fn exponential(servers: u32) -> Station {
    Station::new("s", servers, Law::Exponential(1.0))
}

/// Returns the network of stations with exponential service, by servers and mean, one after the other.
pub fn tandem(rate: f64, stations: &[(u32, f64)]) -> Network {
    let station = |(at, (servers, mean)): (usize, &(u32, f64))| {
        Station::new(&format!("s{at}"), *servers, Law::Exponential(*mean))
    };
    Network::tandem(stations.iter().enumerate().map(station).collect(), rate)
}

/// Returns five stations of 1, 2, 4, 8 and 1 servers, the first four 80 % busy, the last 70 %.
pub fn five_in_tandem() -> Network {
    tandem(0.8, &[(1, 1.0), (2, 2.0), (4, 4.0), (8, 8.0), (1, 0.875)])
}

fn fan_out(stations: Vec<Station>, rate: f64) -> Network {
    use domain::design::simulation::{Hop, Next};
    let count = stations.len();
    let mut network = Network::of(stations);
    network.route("users", Arrivals::Open(Law::Exponential(1.0 / rate)), vec![Visit::Pass]);
    for at in 0..count {
        network.hops.push(Hop::new(&format!("part {at}"), Visit::At(at), Next::End));
    }
    network.hops[0].visit = Visit::All { parts: (1..=count).collect(), wait_for: count };
    network
}

/// Returns the rows with closed forms, one network each.
pub fn rows() -> Vec<Row> {
    use Measure::*;
    let mut rows = vec![
        Row::new(
            "M/M/1, 80 % busy",
            "Erlang",
            Network::single(exponential(1), 0.8),
            &[
                (Wait, 4.0),
                (Through, 5.0),
                (ThroughAt(0.5), 3.465736),
                (ThroughAt(0.99), 23.025851),
                (ThroughAt(0.999), 34.538776),
            ],
        )
        .full(8.0),
        Row::new(
            "M/M/8, 80 % busy",
            "Erlang C",
            Network::single(exponential(8), 6.4),
            &[(Wait, 0.28603), (ThroughAt(0.5), 0.98633), (ThroughAt(0.99), 5.15218), (ThroughAt(0.999), 7.46972)],
        )
        .full(2.0),
        Row::new(
            "M/M/10/10, load 8",
            "Erlang B",
            Network::single(Station { capacity: Some(10), ..exponential(10) }, 8.0),
            &[(Refused, 0.121661)],
        ),
        Row::new("five stations in tandem", "Jackson", five_in_tandem(), &[(Wait, 14.86761), (Through, 30.74261)]),
    ];
    for (law, known, longer, full) in [
        (Law::Constant(1.0), 2.0, 1.0, 1.0),
        (Law::Erlang { shape: 4, mean: 1.0 }, 2.5, 1.0, 1.0),
        (Law::Exponential(1.0), 4.0, 1.0, 1.0),
        (Law::Hyperexponential { mean: 1.0, cv2: 4.0 }, 10.0, 2.0, 2.5),
        (Law::Hyperexponential { mean: 1.0, cv2: 16.0 }, 34.0, 4.0, 1.0),
    ] {
        let name = format!("M/G/1, cv² {}", law.cv2());
        let wild = law.cv2() > 10.0;
        let network = Network::single(Station::new("s", 1, law), 0.8);
        let row = Row::new(name, "Pollaczek and Khinchine", network, &[(Wait, known)]).longer(longer).full(full);
        rows.push(if wild { row.wide() } else { row });
    }
    for (name, law) in [
        ("constant", Law::Constant(1.0)),
        ("exponential", Law::Exponential(1.0)),
        ("hyperexponential", Law::Hyperexponential { mean: 1.0, cv2: 4.0 }),
    ] {
        let station = Station { order: Order::Shared, ..Station::new("s", 1, law) };
        let network = Network::single(station, 0.8);
        let row = Row::new(format!("shared server, {name}"), "insensitivity", network, &[(Through, 5.0)]);
        rows.push(row.longer(2.0).full(1.5));
    }
    for (name, order, known) in [
        ("priority", Order::Priority, [2.142857, 6.714286]),
        ("priority that interrupts", Order::Preemptive, [1.428571, 7.142857]),
    ] {
        let mut network = Network::of(vec![Station { order, ..exponential(1) }]);
        network.route("first", Arrivals::Open(Law::Exponential(1.0 / 0.3)), vec![Visit::At(0)]);
        network.route("second", Arrivals::Open(Law::Exponential(1.0 / 0.5)), vec![Visit::At(0)]);
        network.sources[1] = Source { class: 1, ..network.sources[1].clone() };
        rows.push(Row::new(name, "Cobham", network, &[(ThroughOf(0), known[0]), (ThroughOf(1), known[1])]));
    }
    for (servers, room, rate, lost, stay) in
        [(1, 10, 0.9, 0.0508137, 4.646601), (1, 10, 1.2, 0.1925865, 6.926138), (4, 20, 3.8, 0.0312729, 2.523970)]
    {
        let network = Network::single(Station { capacity: Some(room), ..exponential(servers) }, rate);
        let name = format!("M/M/{servers}/{room}, {rate} a second");
        rows.push(Row::new(name, "birth and death", network, &[(Refused, lost), (Through, stay)]).full(2.5));
    }
    rows.push(Row::new(
        "impatient customers",
        "Erlang A",
        Network::single(Station { patience: Some(Law::Exponential(2.0)), ..exponential(8) }, 9.0),
        &[(GaveUp, 0.169597), (Wait, 0.339194)],
    ));
    for (rate, known) in [(4.0, vec![(Wait, 1.291677), (Idle, 0.037767)]), (6.4, vec![(Wait, 2.956710)])] {
        let network = Network::single(Station { batch: 8, ..exponential(1) }, rate);
        rows.push(Row::new(format!("batches of up to 8, {rate} a second"), "Markov chain", network, &known).full(1.5));
    }
    let parts: Vec<Station> = (0..2).map(|at| Station::new(&format!("s{at}"), 1, Law::Exponential(1.0))).collect();
    rows.push(Row::new("two parts, both waited for", "Flatto and Hahn", fan_out(parts, 0.8), &[(Through, 7.0)]));
    let leaves = (0..100).map(|at| Station::delay(&format!("leaf {at}"), Law::Exponential(1.0))).collect();
    let known = [(Through, 5.187378), (ThroughAt(0.99), 9.205370), (Beyond(100_f64.ln()), 0.633968)];
    rows.push(Row::new("a hundred leaves, all waited for", "order statistics", fan_out(leaves, 1.0), &known));
    let mut network = Network::of(vec![Station::new("s", 1, Law::Exponential(0.25))]);
    let users = Arrivals::Closed { users: 50, think: Law::Exponential(10.0) };
    network.route("users", users, vec![Visit::At(0)]);
    rows.push(Row::new(
        "50 users who think",
        "mean value analysis",
        network,
        &[(Throughput, 3.925237), (Through, 2.738083)],
    ));
    let broken = Breakdowns { up: Law::Exponential(100.0), down: Law::Exponential(10.0) };
    let network = Network::single(Station { breakdowns: Some(broken), ..exponential(1) }, 0.5);
    rows.push(
        Row::new("a server that breaks down", "Markov chain", network, &[(Through, 4.464646)]).longer(8.0).wide(),
    );
    rows
}

/// Returns the rows whose known values are limits of ever more servers.
pub fn limits(servers: usize) -> Vec<Row> {
    let row = |(busy, known): (f64, f64)| {
        let stations = (0..servers).map(|at| Station::new(&format!("s{at}"), 1, Law::Exponential(1.0))).collect();
        let mut network = Network::of(stations);
        let choice = Visit::OneOf { policy: Policy::TwoChoices, stations: (0..servers).collect() };
        network.route("users", Arrivals::Open(Law::Exponential(1.0 / (busy * servers as f64))), vec![choice]);
        let name = format!("two choices of {servers}, {} % busy", busy * 100.0);
        Row::new(name, "mean field", network, &[(Measure::Through, known)]).near(0.01)
    };
    [(0.7, 1.614454), (0.9, 2.614057), (0.95, 3.383046), (0.99, 5.431997)].into_iter().map(row).collect()
}
