//! What is simulated: sources, stations, and the way of customers through them.

use thiserror::Error;

use super::draw::Law;

/// Sources and stations, and how customers go from one to the other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Network {
    /// Where customers come from.
    pub sources: Vec<Source>,
    /// Where they are served.
    pub stations: Vec<Station>,
}

/// Where customers come from.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Its name; it keys the draws.
    pub name: String,
    /// How they come.
    pub arrivals: Arrivals,
    /// Who goes first where that matters: a smaller number before a larger one.
    pub class: u8,
    /// The stations they visit, in order.
    pub route: Vec<Hop>,
}

/// How customers come.
#[derive(Clone, Debug, PartialEq)]
pub enum Arrivals {
    /// Independently of what happens to them, so far apart.
    Open(Law),
    /// So many users, each of whom thinks, asks, waits for the answer and thinks again.
    Closed {
        /// How many users.
        users: u32,
        /// How long one thinks.
        think: Law,
    },
}

/// One step of a route.
#[derive(Clone, Debug, PartialEq)]
pub enum Hop {
    /// A station, by its place in the network.
    At(usize),
    /// One of several stations, chosen on arrival.
    OneOf {
        /// How it is chosen.
        policy: Policy,
        /// The stations.
        stations: Vec<usize>,
    },
    /// A part for each of the stations at once; the step ends when `wait_for` of them are done. The others go on, and nobody
    /// waits for them.
    All {
        /// The stations.
        stations: Vec<usize>,
        /// For how many parts it waits.
        wait_for: usize,
    },
}

/// How one of several stations is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Policy {
    /// One after the other.
    RoundRobin,
    /// At random.
    Random,
    /// The shorter of two chosen at random (Mitzenmacher, 2001).
    TwoChoices,
    /// Where fewest are waiting or served; of equals the first.
    Least,
}

/// Where customers are served.
#[derive(Clone, Debug, PartialEq)]
pub struct Station {
    /// Its name; it keys the draws.
    pub name: String,
    /// How many are served at once; `None` serves everybody at once, a mere delay.
    pub servers: Option<u32>,
    /// How long one service takes; of a batch, the whole batch.
    pub service: Law,
    /// Who is served next.
    pub order: Order,
    /// How many may be here, served or waiting; others are refused.
    pub capacity: Option<u32>,
    /// How long one waits before giving up.
    pub patience: Option<Law>,
    /// How many a server takes at once, as many as there are.
    pub batch: u32,
    /// How servers fail and come back; work that was begun goes on where it stopped.
    pub breakdowns: Option<Breakdowns>,
}

/// Who is served next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Who came first.
    First,
    /// The best class, and in it who came first; a service that was begun is finished.
    Priority,
    /// The best class at once; whoever is interrupted goes on later where they stopped.
    Preemptive,
    /// Everybody at once, sharing the servers evenly (processor sharing).
    Shared,
}

/// How a server fails and comes back.
#[derive(Clone, Debug, PartialEq)]
pub struct Breakdowns {
    /// How long it works.
    pub up: Law,
    /// How long it is away.
    pub down: Law,
}

/// Why a network cannot be simulated.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NetworkError {
    /// A route names a station that is not there.
    #[error("source `{0}` leads to a station that is not there; name one of the stations")]
    NoStation(String),
    /// A time is negative or no number.
    #[error("`{0}` has a time that is negative or no number; write a time of 0 or more")]
    BadTime(String),
    /// A count is zero or beyond the limit.
    #[error("`{name}` has {count} {what}; between 1 and {most} can be simulated")]
    BadCount {
        /// Whose.
        name: String,
        /// How many.
        count: u64,
        /// Of what.
        what: &'static str,
        /// How many there may be.
        most: u64,
    },
    /// A combination that the engine does not know.
    #[error("`{name}`: {what}")]
    Unsupported {
        /// Whose.
        name: String,
        /// What does not go together.
        what: &'static str,
    },
}

/// So many servers can be simulated altogether.
pub const MOST_SERVERS: u64 = 1 << 22;

/// So many stations can be simulated.
pub const MOST_STATIONS: u64 = 10_000;

impl Station {
    /// Returns a station of so many servers, first come first served.
    pub fn new(name: &str, servers: u32, service: Law) -> Station {
        Station {
            name: name.to_owned(),
            servers: Some(servers),
            service,
            order: Order::First,
            capacity: None,
            patience: None,
            batch: 1,
            breakdowns: None,
        }
    }
}

impl Source {
    /// Returns a source whose customers visit stations one after the other.
    pub fn new(name: &str, gap: Law, route: &[usize]) -> Source {
        let route = route.iter().map(|station| Hop::At(*station)).collect();
        Source { name: name.to_owned(), arrivals: Arrivals::Open(gap), class: 0, route }
    }
}

impl Hop {
    /// Returns the stations that it may lead to.
    pub fn stations(&self) -> &[usize] {
        match self {
            Hop::At(station) => std::slice::from_ref(station),
            Hop::OneOf { stations, .. } | Hop::All { stations, .. } => stations,
        }
    }
}

impl Network {
    /// Returns whether it can be simulated, or the first reason why not.
    pub fn check(&self) -> Result<(), NetworkError> {
        let count = |name: &str, count: u64, what: &'static str, most: u64| match count {
            n if (1..=most).contains(&n) => Ok(()),
            count => Err(NetworkError::BadCount { name: name.to_owned(), count, what, most }),
        };
        count("network", self.stations.len() as u64, "stations", MOST_STATIONS)?;
        count("network", self.sources.len() as u64, "sources", MOST_STATIONS)?;
        let servers = self.stations.iter().map(|station| u64::from(station.servers.unwrap_or(1))).sum();
        count("network", servers, "servers", MOST_SERVERS)?;
        for station in &self.stations {
            let name = &station.name;
            count(name, u64::from(station.servers.unwrap_or(1)), "servers", MOST_SERVERS)?;
            count(name, u64::from(station.batch), "customers in a batch", 1 << 20)?;
            let laws = [Some(&station.service), station.patience.as_ref()];
            let broken = station.breakdowns.iter().flat_map(|breakdowns| [&breakdowns.up, &breakdowns.down]);
            for law in laws.into_iter().flatten().chain(broken) {
                time(name, law)?;
            }
            let plain = station.order == Order::First || station.order == Order::Priority;
            let unsupported = |what| Err(NetworkError::Unsupported { name: name.clone(), what });
            if station.servers.is_none() && (!plain || station.batch > 1 || station.breakdowns.is_some()) {
                return unsupported("a delay serves everybody at once: it has no order, no batches and no breakdowns");
            }
            if station.batch > 1 && !plain {
                return unsupported("batches are served in the order of arrival or by class; choose one of these");
            }
            if station.breakdowns.is_some() && (station.order != Order::First || station.batch > 1) {
                return unsupported("breakdowns are simulated for servers that take one customer at a time in order");
            }
            if station.patience.is_some() && station.order == Order::Shared {
                return unsupported("nobody waits where the servers are shared, so nobody gives up");
            }
        }
        for source in &self.sources {
            match &source.arrivals {
                Arrivals::Open(gap) => {
                    time(&source.name, gap)?;
                    if gap.mean() <= 0.0 {
                        return Err(NetworkError::BadTime(source.name.clone()));
                    }
                }
                Arrivals::Closed { users, think } => {
                    count(&source.name, u64::from(*users), "users", 1 << 24)?;
                    time(&source.name, think)?;
                }
            }
            let leads =
                |hop: &Hop| !hop.stations().is_empty() && hop.stations().iter().all(|at| *at < self.stations.len());
            if source.route.is_empty() || !source.route.iter().all(leads) {
                return Err(NetworkError::NoStation(source.name.clone()));
            }
            for hop in &source.route {
                if let Hop::All { stations, wait_for } = hop {
                    count(&source.name, *wait_for as u64, "parts to wait for", stations.len() as u64)?;
                }
            }
        }
        Ok(())
    }
}

fn time(name: &str, law: &Law) -> Result<(), NetworkError> {
    let good = law.mean().is_finite() && law.mean() >= 0.0 && law.cv2().is_finite() && law.cv2() >= 0.0;
    if good { Ok(()) } else { Err(NetworkError::BadTime(name.to_owned())) }
}
