//! Traps that a design stepped in: what makes sense to the letter and is seldom meant.

use super::load::{Load, copies};
use super::{pooling, say};
use crate::design::model::{Component, Station, Wait};
use crate::design::quantity::Dimension;
use crate::design::{Design, Problem};

/// Speeds of network cards, in Gb/s; in GB/s hardly anybody has them.
const CARDS: [f64; 7] = [10.0, 25.0, 40.0, 50.0, 100.0, 200.0, 400.0];

pub(super) fn problems(design: &Design, loads: &[Load]) -> Vec<Problem> {
    let mut problems: Vec<Problem> =
        design.stations.iter().zip(loads).flat_map(|(station, load)| of_one(station, load)).collect();
    problems.extend(scaled_down(design, loads));
    problems
}

fn of_one(station: &Station, load: &Load) -> Vec<Problem> {
    let name = &station.name;
    let mut problems = Vec::new();
    if let Some(bandwidth) = station.data.bandwidth
        && let Some(card) = CARDS.iter().find(|card| (bandwidth.value / 1e9 - **card).abs() < 1e-9 * **card)
    {
        let message = format!("{card} GB/s is {} Gb/s, which no common network card has", card * 8.0);
        let problem = Problem::warning("trap-bits-bytes", bandwidth.span, message);
        problems.push(problem.hint(format!("networks are sold in bits: did you mean `\"{card} Gb/s\"`?")));
    }
    if let (Component::Database(database), Some(_)) = (&station.component, station.data.holds)
        && database.replicas.span.is_none()
        && station.data.copies.is_none()
    {
        let message = format!("`{name}` keeps one copy of its data: they are lost with one disk");
        let problem = Problem::warning("trap-replication", station.data.holds.and_then(|holds| holds.span), message);
        problems.push(problem.hint("write `replicas = 3`; three copies take three times the disk"));
    }
    if let (Component::Shards(shards), Some(holds)) = (&station.component, station.data.holds)
        && station.data.overhead.span.is_none()
        && copies(station) > 0.0
        && shards.shards.value > 0
    {
        let message = format!("`{name}` holds its data and no index beside them");
        let problem = Problem::warning("trap-index", holds.span, message);
        problems.push(
            problem.hint(
                "a graph index adds 20-100% to vectors: `overhead = \"50%\"`, or `overhead = \"0%\"` if it is in",
            ),
        );
    }
    if let Component::Shards(shards) = &station.component
        && shards.wait == Wait::All
        && shards.shards.value >= 16
        && shards.work.spread().cv2 > 0.0
        && station.call.hedge.is_none()
    {
        let share = 1.0 - 0.99_f64.powf(shards.shards.value as f64);
        let message = format!(
            "a request waits for all {} shards of `{name}`: {:.0}% meet one that is slower than the p99 of a shard",
            shards.shards.value,
            100.0 * share
        );
        let problem = Problem::warning("trap-fan-out", shards.shards.span, message);
        problems.push(
            problem
                .hint("send a second request after the p95 of a shard (`hedge = \"10 ms\"`), or do not wait for the last: `wait = \"95%\"`"),
        );
    }
    let retries = station.call.retries;
    if let Some(utilization) = load.utilization
        && retries.value > 0
        && station.call.retry_budget.is_none()
        && station.call.breaker.is_none()
    {
        let times = f64::from(retries.value) + 1.0;
        if utilization * times > 1.0 && utilization.is_finite() && load.rate > 0.0 {
            let message = format!(
                "when `{name}` is in trouble, retries make its load {times} times as large: {:.0}% of what it can take",
                100.0 * utilization * times
            );
            let problem = Problem::warning("trap-retries", retries.span, message);
            problems.push(problem.hint("bound them: `retry-budget = \"10%\"`, or a `breaker`"));
        }
    }
    problems
}

/// A pool that is made smaller with its load waits far longer than the whole; a simulation of it would be of another design.
fn scaled_down(design: &Design, loads: &[Load]) -> Option<Problem> {
    let by = design.scale_down?;
    if by.value <= 1.0 {
        return None;
    }
    let pooled = design.stations.iter().zip(loads).filter_map(|(station, load)| {
        let places = match &station.component {
            Component::Pool(pool) => pool.servers.value.saturating_mul(pool.workers.value) as f64,
            _ => return None,
        };
        let utilization = load.utilization.filter(|utilization| *utilization < 1.0 && *utilization > 0.0)?;
        Some((station, places, utilization, pooling::falsified(places, utilization, by.value)))
    });
    let (station, places, utilization, factor) = pooled.max_by(|one, other| one.3.total_cmp(&other.3))?;
    let times = if factor > 1e6 { "over a million".to_owned() } else { say(factor, Dimension::none()) };
    let message = format!(
        "a pool cannot be scaled down: with 1/{} of its {places} places at {:.0}% utilization, requests at `{}` would wait {times} times as long",
        by.value,
        100.0 * utilization,
        station.name
    );
    let problem = Problem::error("trap-pooled-scaling", by.span, message);
    Some(problem.hint(
        "leave `scale-down` out: the whole is simulated; a cell with queues of its own can be a design of its own",
    ))
}
