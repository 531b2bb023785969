//! What a candidate's design is: sources, stations, the ways between them, what is required and what was estimated.
//!
//! Everything is in base units (seconds, bytes, dollars, 1/s; shares between 0 and 1), and what the file said carries the
//! place where it said so. The text form (`docs/design-form.md`) is read by `formats::design`; [`super::lower`] makes a
//! network of a design and [`super::check`] says what is wrong with it. Fields are public: a what-if is a changed copy.

mod component;

use super::quantity::{Dimension, Quantity};

pub use component::{
    Arrangement, Balancer, Batcher, Cache, Component, Database, Delay, Fanout, Features, Hits, Llm, Order, Policy,
    Pool, Shards, Topic, Wait, Work,
};

/// Where in the file something stands, in bytes: from the first to behind the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte behind the last.
    pub end: usize,
}

/// A value, and where the file said it; by default it was not said.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Stated<T> {
    /// The value.
    pub value: T,
    /// Where it stands; `None` for what nobody wrote: a default, or a change made by a what-if.
    pub span: Option<Span>,
}

/// A system design.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Design {
    /// What it is called.
    pub title: String,
    /// The case it answers, if it says so.
    pub case: Option<Stated<String>>,
    /// The quantities and prices it names, in the order of the file.
    pub quantities: Vec<Named>,
    /// Where requests come from.
    pub sources: Vec<Source>,
    /// Where they are served, in the order of the file. Ways name them by their place here.
    pub stations: Vec<Station>,
    /// What can fail as a whole.
    pub zones: Vec<Zone>,
    /// What the design must do.
    pub requirements: Vec<Requirement>,
    /// What the candidate worked out.
    pub estimates: Vec<Estimate>,
    /// How long to simulate, in seconds, where the file says so.
    pub seconds: Option<Stated<f64>>,
    /// How long to simulate before anything is counted, in seconds, where the file says so.
    pub warm_up: Option<Stated<f64>>,
    /// By how much the candidate would scale load and servers down to simulate less; it is checked, and refused for pools.
    pub scale_down: Option<Stated<f64>>,
}

/// A quantity with a name: an entry of `[quantity]`.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// The name that others use.
    pub name: String,
    /// What it is worth.
    pub quantity: Quantity,
    /// As written.
    pub text: String,
    /// Where.
    pub span: Option<Span>,
}

/// How long something takes, or how much of something there is, when it varies.
///
/// By its squared coefficient of variation: 0 is always the same, 1 is exponential, anything else is log-normal (gaps
/// between arrivals above 1: hyperexponential).
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Spread {
    /// The mean.
    pub mean: f64,
    /// The variance over the square of the mean.
    pub cv2: f64,
}

/// Where requests come from.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Its name.
    pub name: String,
    /// Where its table begins.
    pub span: Option<Span>,
    /// How they come.
    pub arrivals: Arrivals,
    /// Who goes first at stations with priorities: a smaller number before a larger one.
    pub class: u8,
    /// Where they go.
    pub to: Way,
}

/// How requests come.
#[derive(Clone, Debug, PartialEq)]
pub enum Arrivals {
    /// Whatever happens to those before.
    Open {
        /// How many a second, averaged over the day.
        rate: Stated<f64>,
        /// How many times the mean comes in the busiest hour; the design is simulated there. 1 when nothing is said.
        peak: Stated<f64>,
        /// The squared coefficient of variation of the gaps: 1 is Poisson, more is bursty.
        cv2: Stated<f64>,
        /// The rate swings between the mean and the peak once in so many seconds, where it should be simulated.
        period: Option<Stated<f64>>,
    },
    /// So many users, each of whom thinks, asks, waits for the answer and thinks again.
    Closed {
        /// How many.
        users: Stated<u64>,
        /// How long one thinks, in seconds.
        think: Stated<Spread>,
    },
}

/// Where a request goes next. No branch at all: it is done.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Way {
    /// The possibilities; the shares add up to 1. (Of a balancer they are weights, of a fan-out they mean nothing.)
    pub branches: Vec<Branch>,
}

/// One possibility of a way.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Branch {
    /// The station, by its place in the design; `None`: the request is done.
    pub station: Option<usize>,
    /// How many of the requests.
    pub share: f64,
    /// Where the file says so.
    pub span: Option<Span>,
}

/// Something that requests pass.
#[derive(Clone, Debug, PartialEq)]
pub struct Station {
    /// Its name.
    pub name: String,
    /// Where its table begins.
    pub span: Option<Span>,
    /// What it is and does.
    pub component: Component,
    /// Where requests go afterwards. A balancer chooses one of these.
    pub to: Way,
    /// Where a request goes on that was refused here, gave up or timed out; `None`: it has failed.
    pub otherwise: Option<Stated<usize>>,
    /// Stations that get a copy of each request that is done here; nobody waits for it.
    pub also: Vec<Stated<usize>>,
    /// How callers of this station protect themselves.
    pub call: Call,
    /// How many may be here, served or waiting, for each copy of the station; others are refused. `None`: any number.
    pub room: Option<Stated<u64>>,
    /// How long one waits for service before giving up, in seconds.
    pub patience: Option<Stated<Spread>>,
    /// The zones its servers are spread over evenly; empty: in none.
    pub zones: Vec<Stated<usize>>,
    /// How servers fail.
    pub breakdowns: Option<Breakdowns>,
    /// How the number of servers follows the load.
    pub scaler: Option<Scaler>,
    /// What it holds and moves.
    pub data: Data,
    /// What it costs.
    pub prices: Vec<Stated<Price>>,
}

/// How callers protect themselves.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Call {
    /// After so many seconds (waiting and service) the caller gives up on the attempt.
    pub timeout: Option<Stated<f64>>,
    /// How often the caller tries again after a failure or a timeout.
    pub retries: Stated<u32>,
    /// How long the caller waits before the first further attempt, in seconds; it doubles with each.
    pub backoff: Stated<f64>,
    /// Whether the wait is drawn between 0 and the backoff.
    pub jitter: bool,
    /// Retries may be at most this share of the requests; `None`: any number.
    pub retry_budget: Option<Stated<f64>>,
    /// A second attempt is sent when the first is not answered after so many seconds; the quicker answer counts.
    pub hedge: Option<Stated<f64>>,
    /// When to stop calling.
    pub breaker: Option<Breaker>,
}

/// A circuit breaker.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Breaker {
    /// It opens when this share of the calls failed.
    pub threshold: Stated<f64>,
    /// Of the last so many calls.
    pub window: u32,
    /// It stays open so many seconds, then lets one call try.
    pub open_for: Stated<f64>,
}

/// How servers fail and come back, each for itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Breakdowns {
    /// How long one works, in seconds (exponential).
    pub every: Stated<f64>,
    /// How long it is away, in seconds (exponential).
    pub repair: Stated<f64>,
}

/// How the number of servers follows the load.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scaler {
    /// The utilization it aims at.
    pub target: Stated<f64>,
    /// The fewest servers.
    pub least: Stated<u64>,
    /// The most.
    pub most: Stated<u64>,
    /// How long a new server takes to be of use, in seconds.
    pub lag: Stated<f64>,
    /// How long it waits after a change before the next, in seconds.
    pub cooldown: Stated<f64>,
    /// How often it looks, in seconds.
    pub every: Stated<f64>,
}

/// What a station holds and moves.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Data {
    /// Bytes that it keeps, one copy of them.
    pub holds: Option<Stated<f64>>,
    /// What an index takes beside the data, as a share of them: 0.5 is half as much again.
    pub overhead: Stated<f64>,
    /// How many copies are kept altogether.
    pub copies: Option<Stated<f64>>,
    /// Bytes of memory of one server.
    pub memory: Option<Stated<f64>>,
    /// Bytes of disk of one server.
    pub disk: Option<Stated<f64>>,
    /// Bytes that one request moves through a server.
    pub payload: Option<Stated<f64>>,
    /// Bytes a second that one server can move.
    pub bandwidth: Option<Stated<f64>>,
}

/// A price, told apart by its dimension.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Price {
    /// Dollars for a server for a second.
    Server(f64),
    /// Dollars for a GPU for a second.
    Gpu(f64),
    /// Dollars for a byte kept for a second.
    Kept(f64),
    /// Dollars for a byte moved.
    Moved(f64),
    /// Dollars for a request.
    Request(f64),
    /// Dollars for a token.
    Token(f64),
    /// Dollars for a second, whatever there is.
    Flat(f64),
}

/// What can fail as a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Zone {
    /// Its name.
    pub name: String,
    /// Where its table begins.
    pub span: Option<Span>,
    /// When it fails in the simulation, in seconds from the end of the warm-up; `None`: it does not.
    pub fails_at: Option<Stated<f64>>,
    /// For how long, in seconds; `None`: to the end.
    pub lasts: Option<Stated<f64>>,
}

/// What the design must do.
#[derive(Clone, Debug, PartialEq)]
pub struct Requirement {
    /// What is measured.
    pub measure: Measure,
    /// Of requests of which source, by its place; `None`: of all.
    pub source: Option<usize>,
    /// The limit in base units (seconds, dollars a second, shares, 1/s).
    pub limit: f64,
    /// Where it stands.
    pub span: Option<Span>,
}

/// What a requirement is about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Measure {
    /// The mean time to an answer, at most.
    Mean,
    /// A quantile of the time to an answer, at most: .5, .95, .99, .999 or any other between 0 and 1.
    Quantile(f64),
    /// Dollars a second, at most.
    Cost,
    /// Requests refused, given up, timed out or failed, as a share, at most.
    Loss,
    /// Requests answered, as a share, at least.
    Availability,
    /// Utilization of any station, at most.
    Utilization,
    /// Requests answered in a second, at least.
    Throughput,
    /// The age of the oldest message of a topic, in seconds, at most.
    Lag,
    /// How old what is served may be, in seconds, at most: the time to live of caches and the lag of topics on the way.
    Freshness,
    /// How many zones may fail at once without breaking the other requirements.
    Survives,
    /// The mean time from reaching a language model to its first token, at most.
    FirstToken,
    /// A quantile of that time, at most.
    FirstTokenQuantile(f64),
    /// Tokens that language models say in a second, at least.
    Tokens,
}

/// What the candidate worked out: an entry of `[estimate]`.
#[derive(Clone, Debug, PartialEq)]
pub struct Estimate {
    /// What it is of: `qps`, `cost`, `cache.memory`, or what the case asks for.
    pub name: String,
    /// Where the name stands.
    pub name_span: Option<Span>,
    /// What they arrived at.
    pub quantity: Quantity,
    /// As written.
    pub text: String,
    /// Where the value stands.
    pub span: Option<Span>,
}

impl Span {
    /// Returns the line and the column, both from 1, and both in characters.
    pub fn position(&self, text: &str) -> (usize, usize) {
        let before = text.get(..self.start.min(text.len())).unwrap_or(text);
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
        (line, column)
    }
}

impl<T> Stated<T> {
    /// Returns a value that nobody wrote.
    pub fn default_of(value: T) -> Stated<T> {
        Stated { value, span: None }
    }

    /// Returns a value that stands somewhere.
    pub fn at(value: T, span: Span) -> Stated<T> {
        Stated { value, span: Some(span) }
    }
}

impl Spread {
    /// Returns what is always the same.
    pub fn always(mean: f64) -> Spread {
        Spread { mean, cv2: 0.0 }
    }

    /// Returns what is exponential.
    pub fn exponential(mean: f64) -> Spread {
        Spread { mean, cv2: 1.0 }
    }
}

impl Way {
    /// Returns the way to one station.
    pub fn to(station: usize) -> Way {
        Way { branches: vec![Branch { station: Some(station), share: 1.0, span: None }] }
    }

    /// Returns the stations it may lead to.
    pub fn stations(&self) -> impl Iterator<Item = usize> + '_ {
        self.branches.iter().filter_map(|branch| branch.station)
    }
}

impl Source {
    /// Returns how many requests come in a second at the peak; of closed sources at most.
    pub fn peak_rate(&self) -> f64 {
        match &self.arrivals {
            Arrivals::Open { rate, peak, .. } => rate.value * peak.value,
            Arrivals::Closed { users, think } => users.value as f64 / think.value.mean,
        }
    }

    /// Returns how many requests come in a second on average; of closed sources at most.
    pub fn mean_rate(&self) -> f64 {
        match &self.arrivals {
            Arrivals::Open { rate, .. } => rate.value,
            Arrivals::Closed { .. } => self.peak_rate(),
        }
    }
}

impl Design {
    /// Returns the place of a station.
    pub fn station(&self, name: &str) -> Option<usize> {
        self.stations.iter().position(|station| station.name == name)
    }
}

impl Measure {
    /// Returns the dimension of its limit.
    pub fn dimension(&self) -> Dimension {
        match self {
            Measure::Mean
            | Measure::Quantile(_)
            | Measure::Lag
            | Measure::Freshness
            | Measure::FirstToken
            | Measure::FirstTokenQuantile(_) => Dimension::time(),
            Measure::Cost => Dimension::money().over(&Dimension::time()),
            Measure::Throughput | Measure::Tokens => Dimension::none().over(&Dimension::time()),
            Measure::Loss | Measure::Availability | Measure::Utilization | Measure::Survives => Dimension::none(),
        }
    }

    /// Whether it is of language models, not of requests.
    pub fn is_of_models(&self) -> bool {
        matches!(self, Measure::FirstToken | Measure::FirstTokenQuantile(_) | Measure::Tokens)
    }
}
