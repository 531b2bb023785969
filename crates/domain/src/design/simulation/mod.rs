//! Discrete-event simulation of a network of stations.
//!
//! A *customer* (a request, a job) comes from a source, takes hops from station to station, and leaves. Instants are in
//! seconds of simulated time. [`run`] simulates once and counts; [`simulate`] makes a [`Report`] of it, in which every number
//! has its interval, and which has no percentiles where there is no steady state; [`compare`] says what a change does under
//! the same luck. Nothing here knows of files, units or pictures.

mod agenda;
mod check;
mod distribution;
mod draw;
mod engine;
mod equipment;
mod estimate;
pub mod exact;
mod network;
mod observe;
mod overload;
mod report;
mod tally;
mod usage;

pub use check::{MOST_SERVERS, MOST_STATIONS};
pub use distribution::Distribution;
pub use draw::{Draws, Key, Law, Sampler};
pub use engine::{Engine, MOST_PRESENT, Run, resolution, run};
pub use equipment::{Balance, CacheKind, Call, Equipment, KeySet, MOST_READS, Model, Partitions, REAL_SLOTS, Scatter};
pub use estimate::{Estimate, Residuals, Spread};
pub use network::{
    Arrivals, Breakdowns, Hop, Network, NetworkError, Next, Order, Outcome, Policy, Source, Station, Visit,
};
pub use observe::{BATCHES, Observations, Plan, observe};
pub use overload::Overload;
pub use report::{
    Change, Changes, Comparison, HopReport, Latency, Report, SourceReport, State, StationReport, compare, simulate,
};
pub use tally::{CacheTally, CallTally, Histogram, HopTally, SourceTally, StationTally, StepTally, Tally};
pub use usage::{CacheReport, CallReport};
