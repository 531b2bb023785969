//! What a simulation says: latency with intervals where there is a steady state, growth where there is none.

use super::distribution::Distribution;
use super::estimate::{Estimate, Residuals, Spread};
use super::network::{Network, NetworkError, Order};
use super::observe::{Observations, Plan, observe};
use super::overload::Overload;
use super::tally::{Histogram, StationTally, Tally};
use super::usage::{CacheReport, CallReport};

/// What a simulation says of a network. Times are in seconds, rates per second.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Whether the numbers describe a steady state.
    pub state: State,
    /// From source to end, customers of all sources that reached it; `None` without a steady state.
    pub latency: Option<Latency>,
    /// By source, in the order of the network.
    pub sources: Vec<SourceReport>,
    /// By station, in the order of the network.
    pub stations: Vec<StationReport>,
    /// By hop, in the order of the network.
    pub hops: Vec<HopReport>,
    /// By cache, in the order of the network.
    pub caches: Vec<CacheReport>,
    /// By hop that calls, in the order of the network.
    pub calls: Vec<CallReport>,
    /// The station whose servers are busiest: more load meets its limit first. `None` when there are only delays.
    pub bottleneck: Option<usize>,
    /// What was counted: seconds of each replication after the warm-up.
    pub seconds: f64,
    /// Seconds of each replication that were dropped at the beginning.
    pub warm_up: f64,
    /// Arrivals and completed services that were counted, in all replications.
    pub events: u64,
    /// Customers that reached their end, in all replications.
    pub done: u64,
}

/// Whether there is a steady state.
#[derive(Clone, Debug, PartialEq)]
pub enum State {
    /// There is: percentiles mean something.
    Steady,
    /// More comes to these stations than they can serve, so that queues grow as long as it lasts. Any percentile would only
    /// tell how long was simulated.
    Overloaded(Vec<Overload>),
    /// The run has not come to rest: so large a share of it would have to be dropped. Simulate longer.
    Unsettled {
        /// The share that MSER-5 would drop.
        truncation: f64,
    },
    /// Nobody came to the end.
    Empty,
}

/// How long things take.
#[derive(Clone, Debug, PartialEq)]
pub struct Latency {
    /// The mean.
    pub mean: Estimate,
    /// Half take no longer.
    pub p50: Estimate,
    /// 95 of 100 take no longer.
    pub p95: Estimate,
    /// 99 of 100 take no longer.
    pub p99: Estimate,
    /// 999 of 1,000 take no longer.
    pub p999: Estimate,
    /// The whole distribution, for pictures and other questions.
    pub histogram: Histogram,
}

/// What was seen of one source.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceReport {
    /// Its name.
    pub name: String,
    /// Customers a second.
    pub arrivals: Estimate,
    /// Which share was lost.
    pub lost: Estimate,
    /// From source to end; `None` without a steady state, or when there was nobody.
    pub latency: Option<Latency>,
}

/// What was seen of one station.
#[derive(Clone, Debug, PartialEq)]
pub struct StationReport {
    /// Its name.
    pub name: String,
    /// Which share of its servers is busy; of a delay, how many are there.
    pub utilization: Estimate,
    /// How many wait, on average.
    pub queue: Estimate,
    /// The most that were here at once.
    pub most: u64,
    /// How many come a second.
    pub arrivals: Estimate,
    /// How many are served a second.
    pub throughput: Estimate,
    /// How long they wait before service, on average.
    pub wait: Estimate,
    /// All waits.
    pub waits: Histogram,
    /// Which share is refused for lack of room.
    pub refused: Estimate,
    /// Which share gives up waiting.
    pub gave_up: Estimate,
    /// Which share is called away because its time is over.
    pub timed_out: Estimate,
    /// Which share loses the server that was at work for it, or finds that all are lost.
    pub failed: Estimate,
    /// How many servers are there, on average: fewer or more than at the beginning where they come and go.
    pub servers: Estimate,
    /// More comes than can be served. A limited queue, or patience, makes a steady state of it all the same.
    pub overload: Option<Overload>,
}

/// What was seen of one hop.
#[derive(Clone, Debug, PartialEq)]
pub struct HopReport {
    /// Its name.
    pub name: String,
    /// How often a customer comes by, on average over all that came.
    pub visits: f64,
    /// How long a visit takes.
    pub mean: Estimate,
    /// All visits: quantiles are read from here.
    pub stays: Histogram,
    /// What it adds to the mean time from source to end, in seconds: visits times their mean.
    pub adds: f64,
    /// The fan-out that it is part of, by hop: its time runs within the time of that one.
    pub within: Option<usize>,
}

/// Simulates a network and says what was seen.
///
/// # Errors
/// When the network makes no sense, or more customers gather than memory is given for.
pub fn simulate(network: &Network, plan: &Plan) -> Result<Report, NetworkError> {
    Ok(Report::of(network, &observe(network, plan)?))
}

impl Report {
    /// Returns what observations of a network say.
    pub fn of(network: &Network, seen: &Observations) -> Report {
        let mut report = Report::outline(network, seen);
        if report.state != State::Steady {
            return report;
        }
        for (at, source) in report.sources.iter_mut().enumerate() {
            let came = seen.total.sources[at].stays.total() > 0;
            source.latency = came.then(|| Latency::of(seen, |tally| tally.sources[at].stays.clone()));
        }
        report.latency = match report.sources.as_slice() {
            [only] => only.latency.clone(),
            _ => Some(Latency::of(seen, Tally::stays)),
        };
        report
    }

    /// Returns the same without latencies, for those who work them out for customers of their own choice.
    pub fn outline(network: &Network, seen: &Observations) -> Report {
        let stations: Vec<StationReport> =
            (0..network.stations.len()).map(|at| StationReport::of(network, seen, at)).collect();
        let done: u64 = seen.total.sources.iter().map(|source| source.stays.total()).sum();
        let state = State::of(network, seen, &stations, done);
        let sources = network.sources.iter().enumerate().map(|(at, source)| SourceReport {
            name: source.name.clone(),
            arrivals: seen.ratio(|tally| (tally.sources[at].arrived as f64, tally.seconds)),
            lost: seen.ratio(|tally| (tally.sources[at].lost as f64, tally.sources[at].arrived as f64)),
            latency: None,
        });
        let busiest = |(_, a): &(usize, &StationReport), (_, b): &(usize, &StationReport)| {
            let load = |report: &StationReport| {
                report.overload.as_ref().map_or(report.utilization.value, |overload| overload.load.value)
            };
            load(a).total_cmp(&load(b))
        };
        let bottleneck = stations
            .iter()
            .enumerate()
            .filter(|(at, _)| network.stations[*at].servers.is_some())
            .rev()
            .max_by(busiest)
            .map(|(at, _)| at);
        Report {
            state,
            latency: None,
            sources: sources.collect(),
            hops: HopReport::all(network, seen),
            caches: CacheReport::all(network, seen),
            calls: CallReport::all(network, seen),
            stations,
            bottleneck,
            seconds: seen.batches.first().map_or(0.0, |run| run.iter().map(|batch| batch.seconds).sum()),
            warm_up: seen.warm_up,
            events: seen.total.events,
            done,
        }
    }
}

impl State {
    fn of(network: &Network, seen: &Observations, stations: &[StationReport], done: u64) -> State {
        let endless = |overload: &&Overload| {
            let (station, tally) = (&network.stations[overload.station], &seen.total.stations[overload.station]);
            let limited = station.capacity.is_some() && tally.refused > 0;
            !limited && tally.gave_up == 0 && tally.timed_out == 0
        };
        let overloads: Vec<Overload> =
            stations.iter().filter_map(|station| station.overload.as_ref()).filter(endless).cloned().collect();
        if !overloads.is_empty() {
            State::Overloaded(overloads)
        } else if done == 0 {
            State::Empty
        } else if seen.truncation > 0.5 {
            State::Unsettled { truncation: seen.truncation }
        } else {
            State::Steady
        }
    }
}

impl Latency {
    /// Returns what batches say of times.
    pub fn of(seen: &Observations, times: impl Fn(&Tally) -> Histogram) -> Latency {
        let distribution = Distribution::of(seen, &times);
        Latency {
            mean: seen.ratio(|tally| {
                let times = times(tally);
                (times.sum(), times.total() as f64)
            }),
            p50: distribution.quantile(0.5),
            p95: distribution.quantile(0.95),
            p99: distribution.quantile(0.99),
            p999: distribution.quantile(0.999),
            histogram: distribution.into_all(),
        }
    }
}

impl StationReport {
    fn of(network: &Network, seen: &Observations, at: usize) -> StationReport {
        let station = &network.stations[at];
        let total = &seen.total.stations[at];
        let servers = station.servers.map_or(1.0, f64::from);
        let share = |of: fn(&StationTally) -> u64| {
            seen.ratio(move |tally| (of(&tally.stations[at]) as f64, tally.stations[at].arrived as f64))
        };
        let rate =
            |of: fn(&StationTally) -> u64| seen.ratio(move |tally| (of(&tally.stations[at]) as f64, tally.seconds));
        let shared = station.order == Order::Shared || station.servers.is_none();
        StationReport {
            name: station.name.clone(),
            utilization: seen.ratio(|tally| {
                let tally_here = &tally.stations[at];
                // Where servers come and go, those that were there count.
                let there = if station.equipment.comes_and_goes() { tally_here.on } else { servers * tally.seconds };
                (tally_here.busy, there)
            }),
            queue: if shared {
                Estimate::exactly(0.0)
            } else {
                // By Little's law, so that a batch of several counts as several in service.
                seen.ratio(|tally| (tally.stations[at].waited, tally.seconds))
            },
            most: total.most,
            throughput: rate(|tally| tally.served),
            wait: seen.ratio(|tally| (tally.stations[at].waited, tally.stations[at].begun as f64)),
            waits: total.waits.clone(),
            refused: share(|tally| tally.refused),
            gave_up: share(|tally| tally.gave_up),
            timed_out: share(|tally| tally.timed_out),
            failed: share(|tally| tally.failed),
            servers: if station.equipment.comes_and_goes() {
                seen.ratio(|tally| (tally.stations[at].on, tally.seconds))
            } else {
                Estimate::exactly(servers)
            },
            overload: Overload::of(network, seen, at),
            arrivals: rate(|tally| tally.arrived),
        }
    }
}

impl HopReport {
    fn all(network: &Network, seen: &Observations) -> Vec<HopReport> {
        let came = seen.total.arrived().max(1) as f64;
        let mut within = vec![None; network.hops.len()];
        for (at, hop) in network.hops.iter().enumerate() {
            if !hop.visit.parts().is_empty() {
                let mut next: Vec<usize> = hop.visit.parts().to_vec();
                while let Some(part) = next.pop() {
                    // Of fan-outs within fan-outs the inner one comes later in this loop or was there before; both hold.
                    if within[part].is_none() && part != at {
                        within[part] = Some(at);
                        let others = network.hops[part].otherwise.iter().flat_map(|(_, next)| next.hops());
                        next.extend(network.hops[part].next.hops().into_iter().chain(others));
                    }
                }
            }
        }
        let report = |(at, hop): (usize, &super::network::Hop)| {
            let stays = seen.total.hops[at].stays.clone();
            HopReport {
                name: hop.name.clone(),
                visits: stays.total() as f64 / came,
                mean: seen.ratio(|tally| (tally.hop_stays[at].0, tally.hop_stays[at].1 as f64)),
                adds: stays.sum() / came,
                stays,
                within: within[at],
            }
        };
        network.hops.iter().enumerate().map(report).collect()
    }
}

/// A number before and after a change, under the same luck.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// Before.
    pub before: Estimate,
    /// After.
    pub after: Estimate,
    /// After less before, with the interval of the difference: what both had in common does not widen it.
    pub difference: Estimate,
}

impl Change {
    /// Returns whether the interval of the difference leaves zero out.
    pub fn is_certain(&self) -> bool {
        !self.difference.holds(0.0)
    }
}

/// Two networks under the same luck.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// Before.
    pub before: Report,
    /// After.
    pub after: Report,
    /// What is compared where both have a steady state.
    pub changes: Option<Changes>,
}

/// What a change does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Changes {
    /// To the mean time from source to end.
    pub mean: Change,
    /// To the time that half do not exceed.
    pub p50: Change,
    /// To the time that 95 of 100 do not exceed.
    pub p95: Change,
    /// To the time that 99 of 100 do not exceed.
    pub p99: Change,
    /// To the time that 999 of 1,000 do not exceed.
    pub p999: Change,
    /// To the share of customers lost.
    pub lost: Change,
    /// To the customers that reach their end a second.
    pub throughput: Change,
}

/// Simulates two networks under the same luck: customers of the same source and number draw the same at hops of the same
/// name.
///
/// # Errors
/// When a network makes no sense, or more customers gather than memory is given for.
pub fn compare(before: &Network, after: &Network, plan: &Plan) -> Result<Comparison, NetworkError> {
    let (mut one, mut other) = (observe(before, plan)?, observe(after, plan)?);
    let (before, after) = (Report::of(before, &one), Report::of(after, &other));
    let steady = before.state == State::Steady && after.state == State::Steady;
    // Batches are compared that cover the same time.
    let least = |seen: &Observations| seen.batches.first().map_or(0, Vec::len);
    let kept = least(&one).min(least(&other));
    for run in one.batches.iter_mut().chain(&mut other.batches) {
        run.drain(..run.len() - kept);
    }
    let changes = steady.then(|| Changes::of(&one, &other));
    Ok(Comparison { before, after, changes })
}

impl Changes {
    fn of(one: &Observations, other: &Observations) -> Changes {
        let stays = |tally: &Tally| {
            let sources = tally.sources.iter().map(|source| &source.stays);
            sources.fold((0.0, 0.0), |(sum, count), stays| (sum + stays.sum(), count + stays.total() as f64))
        };
        let lost = |tally: &Tally| (tally.lost() as f64, tally.arrived() as f64);
        let done = |tally: &Tally| (stays(tally).1, tally.seconds);
        let (before, after) = (Distribution::of(one, Tally::stays), Distribution::of(other, Tally::stays));
        Changes {
            mean: ratio_change(one, other, stays),
            p50: quantile_change(&before, &after, 0.5),
            p95: quantile_change(&before, &after, 0.95),
            p99: quantile_change(&before, &after, 0.99),
            p999: quantile_change(&before, &after, 0.999),
            lost: ratio_change(one, other, lost),
            throughput: ratio_change(one, other, done),
        }
    }
}

fn ratio_change(one: &Observations, other: &Observations, of: impl Fn(&Tally) -> (f64, f64)) -> Change {
    let (before, after) = (one.ratio(&of), other.ratio(&of));
    let differences = differences(one.ratio_residuals(before.value, &of), other.ratio_residuals(after.value, &of));
    paired(before, after, Spread::cautious(&differences))
}

fn quantile_change(one: &Distribution, other: &Distribution, q: f64) -> Change {
    let (before, after) = (one.quantile(q), other.quantile(q));
    let differences = differences(one.residuals(q, before.value), other.residuals(q, after.value));
    paired(before, after, Spread::cautious(&differences))
}

fn differences(one: Residuals, other: Residuals) -> Residuals {
    let subtract = |(one, other): (Vec<f64>, Vec<f64>)| one.into_iter().zip(other).map(|(a, b)| b - a).collect();
    one.into_iter().zip(other).map(subtract).collect()
}

fn paired(before: Estimate, after: Estimate, spread: Spread) -> Change {
    let (down, up) = spread.margins();
    let value = after.value - before.value;
    Change { before, after, difference: Estimate { value, low: value - down, high: value + up } }
}
