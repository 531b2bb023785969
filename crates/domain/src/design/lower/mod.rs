//! From a design to a network that can be simulated.
//!
//! Everything that comes of a station `ann` is called after it: the station and the hop `ann`, where there are several
//! `ann#1`, `ann#2`, …, and `ann/…` for steps within a visit. One hop has exactly the name of the station and spans the whole
//! visit, retries included. What the simulation does not know is said in [`Lowered::left_out`], never silently dropped.

mod build;
pub mod llm;
mod part;
mod spread;

use super::Design;
use super::check::flow::{Flows, flows};
use super::check::served;
use super::problem::Problem;
use super::simulation::{MOST_SERVERS, MOST_STATIONS, Network};

use build::Builder;

/// Longer than any simulation, in seconds.
pub(super) const FOR_EVER: f64 = 1e12;

/// A network that came of a design.
#[derive(Clone, Debug, PartialEq)]
pub struct Lowered {
    /// The network.
    pub network: Network,
    /// What of the design is not simulated, or only nearly, as warnings.
    pub left_out: Vec<Problem>,
    /// What is too large to be followed one by one.
    pub approximated: Vec<Approximated>,
    /// A run that is shorter than this many seconds sees only the quick among the requests: ten times what a request is
    /// served on its way.
    pub shortest: f64,
}

/// A cache whose entries are not followed one by one: a key is there with the chance that a formula gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Approximated {
    /// The station, by its place in the design.
    pub station: usize,
    /// The cache, by its place in the network.
    pub cache: usize,
}

/// Makes a network of a design, at the peak of its sources.
///
/// # Errors
/// When the design is too large to be simulated or makes no sense; what is wrong is said in the words of the design.
pub fn lower(design: &Design) -> Result<Lowered, Vec<Problem>> {
    if let Some(problem) = empty(design) {
        return Err(vec![problem]);
    }
    let flows: Flows = flows(design);
    let mut builder = Builder::new(design, &flows);
    builder.build()?;
    let Builder { network, left_out, approximated, .. } = builder;
    match network.check() {
        Ok(()) => Ok(Lowered { network, left_out, approximated, shortest: 10.0 * served(design, &flows) }),
        Err(error) => Err(vec![Problem::error("network", None, error.to_string())]),
    }
}

fn empty(design: &Design) -> Option<Problem> {
    if design.sources.is_empty() {
        return Some(
            Problem::error("no-source", None, "nothing comes: there is no source")
                .hint("write `[source.people]` with `rate` and `to`"),
        );
    }
    if design.stations.is_empty() {
        return Some(
            Problem::error("no-station", None, "there is no station").hint("write `[pool.web]` with `service`"),
        );
    }
    None
}

/// Why a station is too large to be simulated, and what to do.
#[derive(Clone, Debug, PartialEq)]
struct TooLarge {
    message: String,
    hint: String,
}

/// Refuses more stations or servers than can be simulated. Of equal queues a cell will do: so many thousands of them, with their
/// share of the load, wait as all of them do, whoever chooses among them.
fn too_many(name: &str, stations: u64, servers: u64) -> Result<(), TooLarge> {
    if stations > MOST_STATIONS {
        let cells = stations.div_ceil(MOST_STATIONS);
        return Err(TooLarge {
            message: format!("`{name}` has {stations} parts with a queue each, and {MOST_STATIONS} can be simulated"),
            hint: format!(
                "write one cell of {cells}: divide the rates of the sources and all servers, shards and replicas by {cells}, and the limit on cost; {MOST_STATIONS} queues that get the same load each wait as more of them do. Or give each server more `workers`"
            ),
        });
    }
    if servers > MOST_SERVERS {
        return Err(TooLarge {
            message: format!("`{name}` serves {servers} requests at once, and {MOST_SERVERS} can be simulated"),
            hint:
                "where so many serve, hardly anybody waits: write it as a `[delay]` that takes as long as the service"
                    .to_owned(),
        });
    }
    Ok(())
}
