//! What a network may have besides servers and lines: keys and caches, calls that are repeated, balancers, batches that
//! linger, servers that come and go, models, topics, zones.
//!
//! These describe; how each behaves is a state machine of [`component`](crate::design::component), and how it is set to
//! work in a network is the engine's matter. A network that has none of this is simulated as if none of it existed.

use super::draw::Law;
use super::network::{Hop, Network, NetworkError, Visit};
use crate::design::component::balancer::{Arrangement, Balancing};
use crate::design::component::breaker::BreakerPolicy;
use crate::design::component::hedge::HedgePolicy;
use crate::design::component::llm::{Limits, StepTime};
use crate::design::component::retry::RetryPolicy;
use crate::design::component::scaler::ScalerPolicy;
use crate::design::component::zone::Outage;

/// What customers ask for: so many keys, some far more often than others. Every customer has one key of each set, the same
/// wherever it goes and however often it is asked again.
#[derive(Clone, Debug, PartialEq)]
pub struct KeySet {
    /// Its name; it keys the draws.
    pub name: String,
    /// How many keys.
    pub keys: u64,
    /// The exponent of Zipf's law; 0 is all alike.
    pub exponent: f64,
}

/// A cache, which hops look into and keep things in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CacheKind {
    /// Its name.
    pub name: String,
    /// Which set of keys it holds, by its place in the network.
    pub keys: usize,
    /// How many keys fit. Up to [`REAL_SLOTS`] each is kept and evicted; in a larger cache a key is there with the chance that
    /// Che's approximation gives it, so many requests after the cache was empty.
    pub slots: u64,
    /// For how many seconds what was fetched is good.
    pub ttl: Option<f64>,
    /// How many requests a second look into it, as far as is known: where values expire, a cache that begins full has
    /// values of all ages. 0: all of them are new at the beginning.
    pub rate: f64,
    /// The zones over which its keys are dealt out; empty: no zone can take them away.
    pub zones: Vec<u32>,
    /// Whether it begins empty; otherwise it begins with the hottest keys.
    pub cold: bool,
    /// When it loses everything.
    pub lost_at: Option<f64>,
}

/// A choice of stations that learns from what became of earlier ones.
#[derive(Clone, Debug, PartialEq)]
pub struct Balance {
    /// How one is chosen.
    pub policy: Balancing,
    /// Where that is done.
    pub arrangement: Arrangement,
    /// The stations, by their places, each with its weight.
    pub stations: Vec<(usize, f64)>,
    /// Which set of keys is hashed, by its place; `None`: every customer is another.
    pub keys: Option<usize>,
}

/// A part that is begun elsewhere and waited for, with everything a caller does to protect itself.
///
/// An attempt that ends well ends the visit as served. One that is lost has failed, and one that takes too long is
/// abandoned: what it began goes on, and nobody waits for it. To have it leave the line as well, give the hop of the attempt
/// the same timeout.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Call {
    /// The hop where an attempt begins.
    pub attempt: usize,
    /// After how many seconds an attempt is abandoned.
    pub timeout: Option<f64>,
    /// How it is asked again.
    pub retry: Option<RetryPolicy>,
    /// When a second attempt is sent beside the first.
    pub hedge: Option<HedgePolicy>,
    /// When nobody is asked for a while.
    pub breaker: Option<BreakerPolicy>,
}

/// Parts that read keys, each on the shard where its key lies.
#[derive(Clone, Debug, PartialEq)]
pub struct Scatter {
    /// Which set of keys, by its place.
    pub keys: usize,
    /// How many keys a customer reads.
    pub reads: u32,
    /// Where a read begins, for each shard.
    pub shards: Vec<usize>,
    /// For how many reads it waits.
    pub wait_for: u32,
}

/// What a station has besides servers and a line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Equipment {
    /// How long the first of a batch waits for others, in seconds, before a free server takes fewer than a full batch.
    pub linger: f64,
    /// What each customer of a batch adds to its service, in seconds.
    pub each: f64,
    /// How the number of servers follows the load; `servers` is how many there are at the beginning.
    pub scaler: Option<ScalerPolicy>,
    /// The zones over which the servers are dealt out in turn, by number; empty: no zone can take them away.
    pub zones: Vec<u32>,
    /// Every server is a replica of a language model; `service` means nothing then.
    pub model: Option<Box<Model>>,
    /// Every server is a consumer of a topic.
    pub topic: Option<Partitions>,
}

/// A language model that is served.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// Memory and batch of a replica.
    pub limits: Limits,
    /// How long a step takes.
    pub time: StepTime,
    /// Tokens of a prompt.
    pub prompt: Law,
    /// Tokens of an answer.
    pub output: Law,
    /// Which share of a prompt is found computed already.
    pub kept: f64,
}

/// The partitions of a topic.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Partitions {
    /// How many.
    pub partitions: u32,
    /// Which set of keys decides the partition, by its place; `None`: every message is another.
    pub keys: Option<usize>,
    /// After how many seconds a message that was not consumed is lost ([`Outcome::GaveUp`](super::Outcome::GaveUp)).
    pub retention: f64,
}

/// In a cache of so many slots each key is kept and evicted; that takes 60 megabytes.
pub const REAL_SLOTS: u64 = 1 << 20;

/// So many reads a scatter makes at most, and so many tokens a prompt or an answer has.
pub const MOST_READS: u32 = 10_000;

impl Equipment {
    /// Whether the servers of the station come, go or wait for batches.
    pub(super) fn elastic(&self) -> bool {
        self.linger > 0.0 || self.comes_and_goes()
    }

    /// Whether the number of servers changes.
    pub(in crate::design) fn comes_and_goes(&self) -> bool {
        self.scaler.is_some() || !self.zones.is_empty()
    }
}

impl Call {
    /// Returns a call that is only waited for.
    pub fn of(attempt: usize) -> Call {
        Call { attempt, ..Call::default() }
    }
}

impl Network {
    /// Returns whether what it has besides servers and lines makes sense.
    pub(super) fn check_equipment(&self) -> Result<(), NetworkError> {
        for keys in &self.keys {
            count(&keys.name, keys.keys, "keys", 1 << 50)?;
            time(&keys.name, keys.exponent)?;
        }
        for cache in &self.caches {
            self.known(&cache.name, Some(cache.keys))?;
            count(&cache.name, cache.slots, "slots", 1 << 50)?;
            time(&cache.name, cache.rate)?;
            time(&cache.name, cache.ttl.unwrap_or(0.0))?;
            time(&cache.name, cache.lost_at.unwrap_or(0.0))?;
        }
        for outage in &self.outages {
            let name = format!("zone {}", outage.zone);
            [outage.at, outage.lasts, outage.noticed_after].into_iter().try_for_each(|value| time(&name, value))?;
        }
        (0..self.stations.len()).try_for_each(|at| self.check_station(at))?;
        for hop in &self.hops {
            match &hop.visit {
                Visit::Look(cache) | Visit::Keep(cache) if *cache >= self.caches.len() => {
                    return Err(NetworkError::Nowhere(hop.name.clone()));
                }
                Visit::Balance(balance) => self.check_balance(&hop.name, balance)?,
                Visit::Scatter(scatter) => {
                    self.known(&hop.name, Some(scatter.keys))?;
                    count(&hop.name, u64::from(scatter.reads), "reads", u64::from(MOST_READS))?;
                    count(&hop.name, u64::from(scatter.wait_for), "reads to wait for", u64::from(scatter.reads))?;
                    count(&hop.name, scatter.shards.len() as u64, "shards", super::MOST_STATIONS)?;
                }
                Visit::Call(call) => {
                    check_call(&hop.name, call)?;
                    if hop.timeout.is_some() {
                        let what = "a call has the time limit of its attempts; put a limit for all of them around it";
                        return Err(NetworkError::Unsupported { name: hop.name.clone(), what });
                    }
                }
                _ => {}
            }
            if let Some(keys) = hop.next.keys() {
                self.known(&hop.name, Some(keys))?;
            }
        }
        Ok(())
    }

    fn known(&self, name: &str, keys: Option<usize>) -> Result<(), NetworkError> {
        match keys {
            Some(at) if at >= self.keys.len() => Err(NetworkError::Nowhere(name.to_owned())),
            _ => Ok(()),
        }
    }

    fn check_balance(&self, name: &str, balance: &Balance) -> Result<(), NetworkError> {
        self.known(name, balance.keys)?;
        count(name, balance.stations.len() as u64, "stations to choose from", super::MOST_STATIONS)?;
        balance.stations.iter().try_for_each(|(_, weight)| time(name, *weight))?;
        match balance.arrangement {
            Arrangement::Central => Ok(()),
            Arrangement::Distributed { balancers, refresh } => {
                count(name, u64::from(balancers), "balancers", 1024)?;
                time(name, refresh)
            }
            Arrangement::Dynamic { every } => time(name, every),
        }
    }

    fn check_station(&self, at: usize) -> Result<(), NetworkError> {
        let station = &self.stations[at];
        let (name, equipment) = (&station.name, &station.equipment);
        time(name, equipment.linger)?;
        time(name, equipment.each)?;
        let unsupported = |what| Err(NetworkError::Unsupported { name: name.clone(), what });
        let plain = matches!(station.order, super::Order::First | super::Order::Priority);
        let zoned = !equipment.zones.is_empty();
        // Of what may be interrupted or is shared, servers may only fall with their zone.
        let ordered = equipment.linger > 0.0 || equipment.scaler.is_some();
        let ordered = ordered || equipment.model.is_some() || equipment.topic.is_some();
        if (ordered && !plain) || ((ordered || zoned) && (station.servers.is_none() || station.breakdowns.is_some())) {
            return unsupported(
                "servers that linger, come and go, serve a model or read a topic take customers in order and do not break down",
            );
        }
        if let Some(scaler) = &equipment.scaler {
            count(name, u64::from(scaler.max), "servers at most", super::MOST_SERVERS)?;
            [scaler.every, scaler.lag, scaler.cooldown, scaler.target].into_iter().try_for_each(|v| time(name, v))?;
        }
        let alone = station.batch == 1 && station.patience.is_none();
        if let Some(model) = &equipment.model {
            [model.prompt.mean(), model.output.mean(), model.kept]
                .into_iter()
                .try_for_each(|value| time(name, value))?;
            count(name, u64::from(model.limits.blocks), "blocks of memory", 1 << 31)?;
            if !alone || equipment.topic.is_some() || equipment.linger > 0.0 || equipment.scaler.is_some() {
                return unsupported("a model has batches of its own, and its replicas neither linger nor come and go");
            }
        }
        if let Some(topic) = &equipment.topic {
            self.known(name, topic.keys)?;
            count(name, u64::from(topic.partitions), "partitions", 1 << 20)?;
            time(name, topic.retention)?;
            if !alone || equipment.linger > 0.0 || equipment.scaler.is_some() {
                return unsupported("a topic is read one message at a time by consumers whose number stays");
            }
            let limited = |hop: &&Hop| hop.timeout.is_some() && hop.visit.stations().contains(&at);
            if self.hops.iter().any(|hop| limited(&hop)) {
                return unsupported("a message stays in its topic until it is read; put a time limit around the visit");
            }
        }
        Ok(())
    }
}

fn check_call(name: &str, call: &Call) -> Result<(), NetworkError> {
    let retry = call.retry.iter().flat_map(|retry| [retry.backoff, retry.longest, retry.budget.unwrap_or(0.0)]);
    let hedge = call.hedge.iter().flat_map(|hedge| [hedge.after, hedge.most]);
    let breaker = call.breaker.iter().flat_map(|breaker| [breaker.open, breaker.threshold]);
    retry.chain(hedge).chain(breaker).chain(call.timeout).try_for_each(|value| time(name, value))
}

fn count(name: &str, count: u64, what: &'static str, most: u64) -> Result<(), NetworkError> {
    let good = (1..=most).contains(&count);
    if good { Ok(()) } else { Err(NetworkError::BadCount { name: name.to_owned(), count, what, most }) }
}

fn time(name: &str, value: f64) -> Result<(), NetworkError> {
    if value.is_finite() && value >= 0.0 { Ok(()) } else { Err(NetworkError::BadTime(name.to_owned())) }
}

/// Returns the zones' outages as the engine takes them: every happening of every outage, in order of time.
pub(super) fn happenings(outages: &[Outage]) -> Vec<(f64, u32, crate::design::component::zone::Happening)> {
    let mut all: Vec<_> = outages
        .iter()
        .flat_map(|outage| outage.happenings().into_iter().map(|(at, what)| (at, outage.zone, what)))
        .collect();
    all.sort_by(|one, other| one.0.total_cmp(&other.0));
    all
}
