//! Discrete-event simulation of a network of stations.
//!
//! A *customer* (a request, a job) comes from a source, visits stations in the order of its route and leaves. Instants are
//! in seconds of simulated time. [`run`] simulates one replication; [`experiment`] runs several and gives every number an
//! interval. Nothing here knows of files, units or pictures.

mod agenda;
mod draw;
mod engine;
pub mod exact;
mod interval;
mod network;
mod tally;

pub use draw::{Draws, Law};
pub use engine::{Run, run};
pub use interval::{Estimate, Experiment, experiment, together};
pub use network::{Arrivals, Breakdowns, Hop, Network, NetworkError, Order, Policy, Source, Station};
pub use tally::{Histogram, StationTally, Tally};
