//! What can be said of a design without simulating it: in milliseconds, and everything at once.
//!
//! Means are enough for much: how much reaches each station, whether it can be served, what must be kept and moved, what it
//! costs, and whether the candidate's own arithmetic agrees. What needs chance (percentiles, queues below overload) is left
//! to the simulation.

mod estimate;
pub mod flow;
mod load;
pub mod pooling;
mod promise;
mod shape;
mod trap;

use super::problem::Problem;
use super::quantity::Quantity;
use super::{Design, model};

pub use estimate::{Judged, follows};
pub use flow::{Flows, Rate};
pub use load::Load;
pub(in crate::design) use load::served;

/// So many problems are told.
const MOST_PROBLEMS: usize = 100;

/// What is known of a design.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Checked {
    /// What is wrong, by place.
    pub problems: Vec<Problem>,
    /// What each station has to carry, in the order of the design.
    pub stations: Vec<Load>,
    /// Requests in a second of all sources, averaged over the day.
    pub rate: f64,
    /// The same at the peak.
    pub peak_rate: f64,
    /// Dollars a second.
    pub cost: f64,
    /// How long a request is served on its way on average, in seconds, those parts of it that nobody waits for included and
    /// waiting left out: an answer takes about this where there is room enough.
    pub served: f64,
    /// The candidate's estimates that follow from the design itself.
    pub estimates: Vec<Judged>,
}

/// Checks a design. Takes time in proportion to its stations and ways: less than a second for ten thousand.
pub fn check(design: &Design) -> Checked {
    let flows = flow::flows(design);
    let stations = load::loads(design, &flows);
    let cost = stations.iter().fold(0.0, |sum, load| sum + load.cost);
    let sum = |of: fn(&model::Source) -> f64| design.sources.iter().map(of).fold(0.0, |sum, rate| sum + rate);
    let mut checked = Checked {
        problems: Vec::new(),
        stations,
        rate: sum(model::Source::mean_rate),
        peak_rate: sum(model::Source::peak_rate),
        cost,
        served: served(design, &flows),
        estimates: Vec::new(),
    };
    let mut problems = shape::problems(design, &flows);
    // Of what goes round for ever no load can be told.
    if !problems.iter().any(Problem::is_error) {
        problems.extend(load::problems(design, &checked.stations));
        problems.extend(trap::problems(design, &checked.stations));
        problems.extend(promise::problems(design, &checked));
        checked.estimates = estimate::judged(design, &checked);
        problems.extend(checked.estimates.iter().filter_map(Judged::problem));
    }
    checked.problems = at_most(problems);
    checked
}

/// Returns what is wrong with who leads where, and nothing else: what can be said of a file of which not all was understood.
pub fn ways(design: &Design) -> Vec<Problem> {
    at_most(shape::problems(design, &flow::flows(design)))
}

/// Sorts problems by place; of too many the errors are kept first.
fn at_most(mut problems: Vec<Problem>) -> Vec<Problem> {
    let more = problems.len().saturating_sub(MOST_PROBLEMS);
    if more > 0 {
        problems.sort_by_key(|problem| (problem.severity, problem.span));
        problems.truncate(MOST_PROBLEMS);
    }
    problems.sort_by_key(|problem| (problem.span, problem.severity));
    if more > 0 {
        problems.push(Problem::warning("more", None, format!("and {more} more like these")));
    }
    problems
}

/// Says a quantity of a dimension for people.
fn say(value: f64, dimension: super::quantity::Dimension) -> String {
    Quantity::new(value, dimension).to_string()
}
