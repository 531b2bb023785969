//! What is simulated: sources, stations, and the hops by which customers go from one to the other.

use thiserror::Error;

use super::draw::Law;
use super::equipment::{Balance, CacheKind, Call, Equipment, KeySet, Scatter};
use crate::design::component::arrival::Arrival;
use crate::design::component::zone::Outage;

/// Sources, stations, and the graph of hops between them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Network {
    /// Where customers come from.
    pub sources: Vec<Source>,
    /// Where they are served.
    pub stations: Vec<Station>,
    /// What they do one after the other. Several hops may visit the same station, with other services and other ways on.
    pub hops: Vec<Hop>,
    /// What they ask for.
    pub keys: Vec<KeySet>,
    /// The caches that hops look into.
    pub caches: Vec<CacheKind>,
    /// When zones are lost.
    pub outages: Vec<Outage>,
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
    /// Their first hop, by its place in the network.
    pub start: usize,
}

/// How customers come.
#[derive(Clone, Debug, PartialEq)]
pub enum Arrivals {
    /// Independently of what happens to them, so far apart.
    Open(Law),
    /// The same, in bursts or at a rate that changes.
    Stream(Arrival),
    /// So many users, each of whom thinks, asks, waits for the answer and thinks again.
    Closed {
        /// How many users.
        users: u32,
        /// How long one thinks.
        think: Law,
    },
}

/// One step on the way of a customer.
#[derive(Clone, Debug, PartialEq)]
pub struct Hop {
    /// Its name; it keys the draws of its choices.
    pub name: String,
    /// What is done.
    pub visit: Visit,
    /// How long a service takes here; `None` for the station's own law.
    pub service: Option<Law>,
    /// How long the customer stays at most; then it goes on with [`Outcome::TimedOut`]. A server that is at work for it
    /// finishes the work for nobody.
    pub timeout: Option<f64>,
    /// Where it goes when it was served.
    pub next: Next,
    /// Where it goes otherwise; whoever meets with an outcome that is not here is lost.
    pub otherwise: Vec<(Outcome, Next)>,
}

/// What is done at a hop.
#[derive(Clone, Debug, PartialEq)]
pub enum Visit {
    /// Nothing: only a way is chosen.
    Pass,
    /// A station, by its place in the network.
    At(usize),
    /// One of several stations, chosen on arrival.
    OneOf {
        /// How it is chosen.
        policy: Policy,
        /// The stations.
        stations: Vec<usize>,
    },
    /// A part for each of the hops at once, which goes on from there until it ends; the step is done when `wait_for` parts
    /// have ended. The others go on, and nobody waits for them. When too many are lost for that, the step has failed.
    All {
        /// Where the parts begin.
        parts: Vec<usize>,
        /// For how many it waits.
        wait_for: usize,
    },
    /// A part for each of the hops at once, for which nobody waits: copies.
    Also(Vec<usize>),
    /// One part that may be begun again.
    Call(Box<Call>),
    /// Parts that read keys.
    Scatter(Box<Scatter>),
    /// One of several stations, chosen by a balancer that learns what became of its choices. When none is up, the visit has
    /// failed.
    Balance(Box<Balance>),
    /// A look into a cache, by its place in the network: [`Outcome::Served`] when the customer's key is there, else
    /// [`Outcome::Missed`]. It takes no time of its own.
    Look(usize),
    /// Puts the customer's key into a cache. It takes no time of its own.
    Keep(usize),
}

/// What came of a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// It went as planned.
    Served,
    /// What was looked for is not here: a cache missed.
    Missed,
    /// There was no room.
    Refused,
    /// The customer waited longer than its patience.
    GaveUp,
    /// The time for the hop was over.
    TimedOut,
    /// It went wrong: too many parts were lost, a component was down.
    Failed,
}

/// Where a customer goes on.
#[derive(Clone, Debug, PartialEq)]
pub enum Next {
    /// It is done.
    End,
    /// It is lost.
    Lost,
    /// To a hop.
    Hop(usize),
    /// By chance: with so much probability each; together 1.
    Chance(Vec<(f64, Next)>),
    /// By the shard of the customer's key of this set: to the hop of that shard.
    ByKey(usize, Vec<usize>),
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
    /// What else it has.
    pub equipment: Equipment,
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
    /// A hop or source leads to what is not there.
    #[error("`{0}` leads to a station or hop that is not there; name one of them")]
    Nowhere(String),
    /// A time is negative or no number.
    #[error("`{0}` has a time that is negative or no number; write a time of 0 or more")]
    BadTime(String),
    /// The chances of a choice are negative or do not add up to 1.
    #[error("`{0}` has chances that do not add up to 1; let them")]
    BadChances(String),
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
    /// Whoever goes there never leaves.
    #[error("from `{0}` no way leads to an end; let some customers leave the circle")]
    NoExit(String),
    /// Every part would make parts without end.
    #[error("a part of `{0}` leads back to where it was made; let parts lead on")]
    EndlessParts(String),
    /// Two things of a kind have the same name, and so the same luck.
    #[error("the name `{0}` stands twice; draws are keyed by names, so give each its own")]
    SameName(String),
    /// So many customers came to be there at once that the run was stopped.
    #[error("more than {most} customers are in the network at once; simulate a shorter time or limit a queue")]
    Flooded {
        /// The limit.
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
            equipment: Equipment::default(),
        }
    }

    /// Returns how many servers it can ever have that bound what it serves; `None` of a delay, and of a model, whose batches
    /// have no fixed size.
    pub fn servers_at_most(&self) -> Option<u32> {
        let servers = self.servers?;
        match &self.equipment {
            Equipment { model: Some(_), .. } => None,
            Equipment { scaler: Some(scaler), .. } => Some(scaler.max.max(servers)),
            Equipment { topic: Some(topic), .. } => Some(servers.min(topic.partitions)),
            _ => Some(servers),
        }
    }

    /// Returns a mere delay: everybody is served at once.
    pub fn delay(name: &str, service: Law) -> Station {
        Station { servers: None, ..Station::new(name, 1, service) }
    }
}

impl Hop {
    /// Returns a hop that takes the station's own service, has no time limit, and loses whoever is not served.
    pub fn new(name: &str, visit: Visit, next: Next) -> Hop {
        Hop { name: name.to_owned(), visit, service: None, timeout: None, next, otherwise: Vec::new() }
    }
}

impl Network {
    /// Returns a network without hops.
    pub fn of(stations: Vec<Station>) -> Network {
        Network { stations, ..Network::default() }
    }

    /// Adds a source whose customers make these visits one after the other, and returns where its hops begin. They are
    /// named after the source and the station.
    pub fn route(&mut self, name: &str, arrivals: Arrivals, visits: Vec<Visit>) -> usize {
        let (start, count) = (self.hops.len(), visits.len());
        for (at, visit) in visits.into_iter().enumerate() {
            let next = if at + 1 < count { Next::Hop(start + at + 1) } else { Next::End };
            let what = match &visit {
                Visit::At(station) => self.stations.get(*station).map_or("nowhere", |station| station.name.as_str()),
                Visit::Pass => "pass",
                Visit::OneOf { .. } => "one of",
                Visit::All { .. } => "all of",
                Visit::Also(_) => "also",
                Visit::Call(_) => "call",
                Visit::Scatter(_) => "scatter",
                Visit::Balance(_) => "balance",
                Visit::Look(_) => "look",
                Visit::Keep(_) => "keep",
            };
            // Not the place in the route: a visit that is put before must not change the luck of those after it.
            let plain = format!("{name} at {what}");
            let before = self.hops[start..].iter().filter(|hop| hop.name.starts_with(&plain)).count();
            let hop = if before == 0 { plain } else { format!("{plain} {}", before + 1) };
            self.hops.push(Hop::new(&hop, visit, next));
        }
        self.sources.push(Source { name: name.to_owned(), arrivals, class: 0, start });
        start
    }

    /// Returns one station and customers who come at random, so many a second.
    pub fn single(station: Station, rate: f64) -> Network {
        Network::tandem(vec![station], rate)
    }

    /// Returns stations that are visited in turn by customers who come at random, so many a second.
    pub fn tandem(stations: Vec<Station>, rate: f64) -> Network {
        let visits = (0..stations.len()).map(Visit::At).collect();
        let mut network = Network::of(stations);
        network.route("users", Arrivals::Open(Law::Exponential(1.0 / rate)), visits);
        network
    }
}

impl Source {
    /// Returns how many customers come a second, at most: users who wait for an answer ask less often.
    pub fn rate(&self) -> f64 {
        match &self.arrivals {
            Arrivals::Open(gap) => 1.0 / gap.mean(),
            Arrivals::Stream(arrival) => arrival.rate * arrival.profile.highest(),
            Arrivals::Closed { users, think } => f64::from(*users) / think.mean().max(1e-9),
        }
    }
}

impl Visit {
    /// Returns the stations that it may lead to.
    pub fn stations(&self) -> Vec<usize> {
        match self {
            Visit::At(station) => vec![*station],
            Visit::OneOf { stations, .. } => stations.clone(),
            Visit::Balance(balance) => balance.stations.iter().map(|(station, _)| *station).collect(),
            _ => Vec::new(),
        }
    }

    /// Returns the hops where its parts begin.
    pub fn parts(&self) -> &[usize] {
        match self {
            Visit::All { parts, .. } | Visit::Also(parts) => parts,
            Visit::Call(call) => std::slice::from_ref(&call.attempt),
            Visit::Scatter(scatter) => &scatter.shards,
            _ => &[],
        }
    }
}

impl Next {
    /// Returns the set of keys by which it chooses.
    pub(super) fn keys(&self) -> Option<usize> {
        if let Next::ByKey(keys, _) = self { Some(*keys) } else { None }
    }

    /// Returns the hops that it may lead to, those without a chance not among them.
    pub fn hops(&self) -> Vec<usize> {
        match self {
            Next::End | Next::Lost => Vec::new(),
            Next::Hop(hop) => vec![*hop],
            Next::ByKey(_, hops) => hops.clone(),
            Next::Chance(ways) => ways.iter().filter(|way| way.0 > 0.0).flat_map(|(_, next)| next.hops()).collect(),
        }
    }

    /// Returns whether it may lead out of the network.
    pub fn leaves(&self) -> bool {
        match self {
            Next::End | Next::Lost => true,
            Next::Hop(_) | Next::ByKey(..) => false,
            Next::Chance(ways) => ways.iter().any(|(chance, next)| *chance > 0.0 && next.leaves()),
        }
    }
}
