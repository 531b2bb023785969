//! Running a design: its network is simulated, and what was seen of the network is put back together into what the design
//! calls a station.
//!
//! Stations and hops of the network are named after the station of the design that they came of: `ann` itself, or `ann#3`
//! for a part of it.

mod tokens;

use super::Design;
use super::challenge::go_dark;
use super::component::zone::Outage;
use super::lower::FOR_EVER;
use super::measured::{Busy, Figure, Flow, Measured, Overload, Phase, Shed, Steadiness};
use super::model::{Component, Measure, Requirement};
use super::simulation::{
    Distribution, Estimate, Histogram, Network, NetworkError, Observations, Plan, Report, SourceTally, State,
    StationReport, StationTally, Tally, observe, resolution,
};
use super::standing::{Standing, demands};

/// How a design is simulated.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trial {
    /// The first seed.
    pub seed: u64,
    /// About how many events are simulated altogether, where no time is set.
    pub events: u64,
    /// Simulated seconds of each replication, where they are set.
    pub seconds: Option<f64>,
    /// On how many threads; the result does not depend on it.
    pub threads: usize,
}

/// A run is prolonged so many times over when it is too short.
const LONGER: f64 = 4.0;

/// A run becomes so many times as long as was asked for at most; one that is still too short is said to be.
const LONGEST: f64 = 16.0;

/// A run that lasts less than so many of its long answers has seen too few of them, and none to the end.
pub const ANSWERS: f64 = 10.0;

impl Trial {
    /// Returns the plan for a network: as long as was set, else as many events as are affordable.
    ///
    /// # Errors
    /// When the network makes no sense.
    pub fn plan(&self, network: &Network) -> Result<Plan, NetworkError> {
        let plan = match self.seconds {
            Some(seconds) => Plan { seed: self.seed, seconds, replications: 2, threads: self.threads },
            None => Plan::lasting(network, self.seed, self.events)?,
        };
        Ok(Plan { threads: self.threads, ..plan })
    }
}

/// Simulates a network that came of a design. Where no time was set, a run that did not come to rest, or is hardly longer
/// than its answers, is prolonged.
///
/// # Errors
/// When the network makes no sense.
pub fn simulate(
    design: &Design,
    network: &Network,
    trial: &Trial,
    cost: f64,
) -> Result<(Plan, Measured), NetworkError> {
    let mut plan = trial.plan(network)?;
    if trial.seconds.is_none() {
        plan.seconds = long_enough(network, plan.seconds);
    }
    loop {
        let measured = follow(design, network, &plan, cost)?;
        let restless = matches!(measured.state, Steadiness::Unsettled | Steadiness::Empty) || is_short(&measured);
        let affordable = measured.events as f64 * LONGER <= trial.events as f64 * LONGEST;
        let longer = long_enough(network, plan.seconds * LONGER);
        if !restless || trial.seconds.is_some() || !affordable || longer <= plan.seconds {
            return Ok((plan, measured));
        }
        plan.seconds = longer;
    }
}

/// The first outage comes no sooner than after this share of a run, so that it is no part of the beginning.
const CALM: f64 = 1.0 / 8.0;

/// Returns how long a run lasts that is to see the outages of zones to their end and as much again, at most [`LONGEST`] times
/// as long as it would be, and not so long that they are over before anything is counted.
fn long_enough(network: &Network, seconds: f64) -> f64 {
    let over = |outage: &Outage| if outage.lasts < FOR_EVER { outage.at + outage.lasts } else { outage.at };
    let last = network.outages.iter().map(over).fold(0.0, f64::max);
    let first = network.outages.iter().map(|outage| outage.at).filter(|at| *at > 0.0).fold(f64::INFINITY, f64::min);
    seconds.min(first / CALM).max((2.0 * last).min(LONGEST * seconds))
}

/// Returns whether a run is too short for what it is to tell: hardly longer than an answer takes.
pub fn is_short(measured: &Measured) -> bool {
    let long = measured.whole.quantile(0.99).map_or(0.0, Figure::value);
    long.is_finite() && measured.seconds < ANSWERS * long
}

/// Simulates a network that came of a design by a plan that is there already.
///
/// # Errors
/// When the network makes no sense.
pub fn follow(design: &Design, network: &Network, plan: &Plan, cost: f64) -> Result<Measured, NetworkError> {
    let seen = observe(network, plan)?;
    Ok(measured(design, network, &seen, cost))
}

/// The quantiles that are always told.
const TOLD: [f64; 4] = [0.5, 0.95, 0.99, 0.999];

/// Returns these and those that are required.
fn told(design: &Design, required: impl Fn(&Requirement) -> Option<f64>) -> Vec<f64> {
    let more = design.requirements.iter().filter_map(required).filter(|share| !TOLD.contains(share));
    TOLD.into_iter().chain(more).collect()
}

/// Puts together what was seen of a network into what its design asks for.
pub fn measured(design: &Design, network: &Network, seen: &Observations, cost: f64) -> Measured {
    let report = Report::outline(network, seen);
    let place = |name: &str| {
        let whole = name.split(['#', '/']).next().unwrap_or(name);
        design.station(name).or_else(|| design.station(whole))
    };
    let stations: Vec<Option<usize>> = network.stations.iter().map(|station| place(&station.name)).collect();
    let state = state(&report, &stations);
    let overloaded: Vec<usize> = match &state {
        Steadiness::Overloaded(overloads) => overloads.iter().map(|overload| overload.station).collect(),
        _ => Vec::new(),
    };
    let endless = matches!(state, Steadiness::Overloaded(_));
    let quantiles = |source: Option<usize>| {
        told(design, |requirement| match requirement.measure {
            Measure::Quantile(share) if requirement.source == source => Some(share),
            _ => None,
        })
    };
    let sources = (0..design.sources.len()).map(|at| match source_of(design, network, at) {
        Some(own) => flow(seen, &[own], &quantiles(Some(at)), endless),
        None => Flow::default(),
    });
    let sources: Vec<Flow> = sources.collect();
    let whole = match sources.as_slice() {
        [only] if design.requirements.iter().all(|known| known.source.is_none()) => only.clone(),
        _ => flow(seen, &(0..network.sources.len()).collect::<Vec<usize>>(), &quantiles(None), endless),
    };
    let busy = |at: usize| {
        let own: Vec<usize> = (0..stations.len()).filter(|station| stations[*station] == Some(at)).collect();
        busy(design, at, network, seen, &report, &own)
    };
    Measured {
        seconds: report.seconds,
        warm_up: report.warm_up,
        whole,
        sources,
        stations: (0..design.stations.len()).map(busy).collect(),
        speech: tokens::speech(design, network, seen, &overloaded),
        state,
        cost,
        events: report.events,
        survives: None,
        phases: phases(network, seen),
        resolution: resolution(network),
        approximations: Vec::new(),
    }
}

fn source_of(design: &Design, network: &Network, at: usize) -> Option<usize> {
    let name = &design.sources.get(at)?.name;
    network.sources.iter().position(|source| source.name == *name)
}

fn state(report: &Report, stations: &[Option<usize>]) -> Steadiness {
    match &report.state {
        State::Steady => Steadiness::Steady,
        State::Unsettled { .. } => Steadiness::Unsettled,
        State::Empty => Steadiness::Empty,
        State::Overloaded(all) => {
            let mut overloads: Vec<Overload> = Vec::new();
            for one in all {
                let Some(station) = stations.get(one.station).copied().flatten() else { continue };
                let (load, growth) = (one.load.value, one.growth.value);
                match overloads.iter_mut().find(|known| known.station == station) {
                    // Parts of one station: it is as overloaded as its worst part, and grows by all of them.
                    Some(known) => {
                        known.load = known.load.max(load);
                        known.growth += growth;
                    }
                    None => overloads.push(Overload { station, load, growth, full_in: one.full_in }),
                }
            }
            Steadiness::Overloaded(overloads)
        }
    }
}

/// Returns what was seen before, while and after zones were away: each stretch between two changes that are noticed by those
/// who lose or get back their servers.
fn phases(network: &Network, seen: &Observations) -> Vec<Phase> {
    let begins = seen.warm_up;
    let ends = begins + seen.batches.first().map_or(0.0, |run| run.iter().map(|tally| tally.seconds).sum());
    let mut edges: Vec<f64> = network.outages.iter().flat_map(|outage| [outage.at, outage.at + outage.lasts]).collect();
    edges.retain(|edge| begins < *edge && *edge < ends);
    edges.sort_by(f64::total_cmp);
    edges.dedup();
    if edges.is_empty() {
        return Vec::new();
    }
    let starts = std::iter::once(begins).chain(edges.iter().copied());
    let stops = edges.iter().copied().chain(std::iter::once(f64::INFINITY));
    let phases = starts.zip(stops).filter_map(|(from, to)| phase(network, seen, from, to));
    phases.map(|phase| Phase { to: phase.to.min(ends), ..phase }).collect()
}

/// Returns what was seen in the batches that end within a stretch of time; `None` where none does. What is lost in the moment
/// of a change counts to what comes then.
fn phase(network: &Network, seen: &Observations, from: f64, to: f64) -> Option<Phase> {
    let within = |run: &Vec<Tally>| -> Vec<Tally> {
        let mut at = seen.warm_up;
        let mut own = Vec::new();
        for tally in run {
            at += tally.seconds;
            // Instants are sums of many parts of a second.
            let ends = at + 1e-6 * tally.seconds;
            if from <= ends && ends < to {
                own.push(tally.clone());
            }
        }
        own
    };
    let part = Observations { batches: seen.batches.iter().map(within).collect(), ..seen.clone() };
    if part.batches.iter().all(Vec::is_empty) {
        return None;
    }
    let away = |outage: &&Outage| outage.at <= from && from < outage.at + outage.lasts;
    Some(Phase {
        gone: network.outages.iter().filter(away).map(|outage| outage.zone as usize).collect(),
        from,
        to,
        lost: part.ratio(|tally| (tally.lost() as f64, tally.arrived() as f64)),
        answered: part.ratio(|tally| (tally.stays().total() as f64, tally.seconds)),
        p99: part.quantile(0.99, Tally::stays),
    })
}

/// Returns what was seen of the requests of some sources: how many came, how many were lost, how long the others took.
fn flow(seen: &Observations, sources: &[usize], quantiles: &[f64], endless: bool) -> Flow {
    let sum =
        |tally: &Tally, of: fn(&SourceTally) -> f64| sources.iter().map(|at| of(&tally.sources[*at])).sum::<f64>();
    let arrived = |tally: &Tally| sum(tally, |source| source.arrived as f64);
    let done = |tally: &Tally| sum(tally, |source| source.stays.total() as f64);
    let ratio = |of: &dyn Fn(&Tally) -> (f64, f64)| {
        let estimate = seen.ratio(of);
        Figure { estimate, residuals: seen.ratio_residuals(estimate.value, of) }
    };
    let stays = Distribution::of(seen, |tally| match sources {
        [only] => tally.sources[*only].stays.clone(),
        several => {
            let mut all = Histogram::default();
            several.iter().for_each(|at| all.add(&tally.sources[*at].stays));
            all
        }
    });
    let quantile = |share: f64| {
        if endless {
            return Figure::endless();
        }
        let estimate = stays.quantile(share);
        Figure { estimate, residuals: stays.residuals(share, estimate.value) }
    };
    let mean = |tally: &Tally| (sum(tally, |source| source.stays.sum()), done(tally));
    Flow {
        offered: ratio(&|tally| (arrived(tally), tally.seconds)),
        answered: ratio(&|tally| (done(tally), tally.seconds)),
        lost: ratio(&|tally| (sum(tally, |source| source.lost as f64), arrived(tally))),
        mean: if endless { Figure::endless() } else { ratio(&mean) },
        quantiles: quantiles.iter().map(|share| (*share, quantile(*share))).collect(),
        stays: stays.into_all(),
    }
}

fn busy(design: &Design, at: usize, network: &Network, seen: &Observations, report: &Report, own: &[usize]) -> Busy {
    let station = &design.stations[at];
    let hops: Vec<usize> = hops_of(network, report, &station.name);
    let mut stays = Histogram::default();
    hops.iter().for_each(|hop| stays.add(&report.hops[*hop].stays));
    let sum = |tally: &Tally, of: fn(&StationTally) -> f64| -> f64 {
        own.iter().map(|station| of(&tally.stations[*station])).sum()
    };
    let servers: f64 = own.iter().filter_map(|station| network.stations[*station].servers).map(f64::from).sum();
    let (changing, fixed): (Vec<usize>, Vec<usize>) = own
        .iter()
        .filter(|station| network.stations[**station].servers.is_some())
        .partition(|station| network.stations[**station].equipment.comes_and_goes());
    let fixed: f64 = fixed.iter().filter_map(|station| network.stations[*station].servers).map(f64::from).sum();
    let utilization = (servers > 0.0).then(|| {
        let of = |tally: &Tally| {
            let there = changing.iter().map(|station| tally.stations[*station].on).sum::<f64>() + fixed * tally.seconds;
            match &station.component {
                Component::Llm(llm) => (sum(tally, |tally| tally.served as f64), there * tokens::capacity(llm)),
                _ => (sum(tally, |tally| tally.busy), there),
            }
        };
        let estimate = seen.ratio(of);
        Figure { estimate, residuals: seen.ratio_residuals(estimate.value, of) }
    });
    let reports: Vec<&StationReport> = own.iter().map(|station| &report.stations[*station]).collect();
    let visits = |tally: &Tally| hops.iter().map(|hop| tally.hop_stays[*hop].1).sum::<u64>() as f64;
    let arrived = |tally: &Tally| sum(tally, |tally| tally.arrived as f64);
    // Whom a balancer sends is at the hop of the balancer; how long it is here then follows from how many are (Little's law).
    let sent = visits(&seen.total) == 0.0 && arrived(&seen.total) > 0.0;
    let lost = |tally: &StationTally| (tally.refused + tally.gave_up + tally.timed_out + tally.failed) as f64;
    let came = arrived(&seen.total).max(1.0);
    let share = |of: fn(&StationTally) -> u64| {
        own.iter().map(|station| of(&seen.total.stations[*station])).sum::<u64>() as f64 / came
    };
    Busy {
        utilization,
        queue: reports.iter().fold(Estimate::exactly(0.0), |all, one| plus(all, one.queue)),
        arrived: seen.ratio(|tally| (if sent { arrived(tally) } else { visits(tally) }, tally.seconds)),
        lost: seen.ratio(|tally| (sum(tally, lost), arrived(tally))),
        shed: Shed {
            refused: share(|tally| tally.refused),
            gave_up: share(|tally| tally.gave_up),
            timed_out: share(|tally| tally.timed_out),
            failed: share(|tally| tally.failed),
        },
        wait: seen.ratio(|tally| (sum(tally, |tally| tally.waited), sum(tally, |tally| tally.begun as f64))),
        stay: match sent {
            true => seen.ratio(|tally| (sum(tally, |tally| tally.present), arrived(tally))),
            false => seen.ratio(|tally| (hops.iter().map(|hop| tally.hop_stays[*hop].0).sum(), visits(tally))),
        },
        stay_p99: if sent { f64::NAN } else { stays.quantile(0.99) },
        adds: hops.iter().filter(|hop| report.hops[**hop].within.is_none()).map(|hop| report.hops[*hop].adds).sum(),
        tokens: own.first().and_then(|own| tokens::seen(network, seen, report, *own, stays.mean())),
    }
}

/// Returns the hops that are visits to a station as a whole: the one of its name, else its outermost parts.
fn hops_of(network: &Network, report: &Report, name: &str) -> Vec<usize> {
    let exact: Vec<usize> = (0..network.hops.len()).filter(|at| network.hops[*at].name == name).collect();
    if !exact.is_empty() {
        return exact;
    }
    let mine = |at: usize| network.hops[at].name.split(['#', '/']).next() == Some(name);
    let inner = |at: usize| report.hops[at].within.is_some_and(mine);
    (0..network.hops.len()).filter(|at| mine(*at) && !inner(*at)).collect()
}

fn plus(one: Estimate, other: Estimate) -> Estimate {
    Estimate { value: one.value + other.value, low: one.low + other.low, high: one.high + other.high }
}

/// Returns how many zones may fail at once, `most` of them at most, so that whatever held without failures still holds.
/// Every choice of so many zones is tried; of more than two zones at once only the first are, which the design spreads
/// alike.
pub fn survival(
    design: &Design,
    calm: &Measured,
    most: usize,
    simulate: &mut dyn FnMut(&Design) -> Option<Measured>,
) -> Option<usize> {
    let holds = |measured: &Measured| {
        let now = demands(design, measured);
        let before = demands(design, calm);
        now.iter()
            .zip(&before)
            .all(|(now, before)| now.standing != Standing::Fails || before.standing == Standing::Fails)
    };
    let count = design.zones.len();
    let mut survived = 0;
    for together in 1..=most.min(count) {
        let choices: Vec<Vec<usize>> = match together {
            1 => (0..count).map(|zone| vec![zone]).collect(),
            2 => (0..count).flat_map(|one| (0..one).map(move |other| vec![one, other])).collect(),
            many => vec![(0..many).collect()],
        };
        for gone in choices {
            let mut dark = design.clone();
            go_dark(&mut dark, &gone);
            if !holds(&simulate(&dark)?) {
                return Some(survived);
            }
        }
        survived = together;
    }
    Some(survived)
}

/// Returns how long answers took, for a picture: from so many seconds, to so many, what share of all; at most about a
/// hundred bars.
pub fn bars(stays: &Histogram) -> Vec<(f64, f64, f64)> {
    let total = stays.total();
    if total == 0 {
        return Vec::new();
    }
    let (low, high) = (stays.quantile(0.0005).max(1e-9), stays.quantile(0.9995).max(2e-9));
    let steps = 80_usize;
    let ratio = (high / low).max(1.05).powf(1.0 / steps as f64);
    let mut edge = low / ratio;
    let mut below = stays.up_to(edge);
    let mut bars = Vec::with_capacity(steps + 2);
    for _ in 0..steps + 2 {
        let next = edge * ratio;
        let until = stays.up_to(next);
        bars.push((edge, next, (until - below) / total as f64));
        (edge, below) = (next, until);
    }
    bars
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::model::{Arrivals, Call, Component, Data, Pool, Source, Spread, Stated, Station, Way, Work};
    use crate::design::simulation::{self, Law};

    fn design() -> Design {
        let stated = Stated::default_of;
        let arrivals = Arrivals::Open { rate: stated(0.8), peak: stated(1.0), cv2: stated(1.0), period: None };
        let pool = |name: &str, to: Way| Station {
            name: name.to_owned(),
            span: None,
            component: Component::Pool(Pool {
                servers: Stated::default_of(1),
                workers: Stated::default_of(1),
                work: Work::Time(Stated::default_of(Spread::exponential(1.0))),
                order: Default::default(),
            }),
            to,
            otherwise: None,
            also: Vec::new(),
            call: Call::default(),
            room: None,
            patience: None,
            zones: Vec::new(),
            breakdowns: None,
            scaler: None,
            data: Data::default(),
            prices: Vec::new(),
        };
        Design {
            sources: vec![Source { name: "people".to_owned(), span: None, arrivals, class: 0, to: Way::to(0) }],
            stations: vec![pool("web", Way::to(1)), pool("store", Way::default())],
            ..Design::default()
        }
    }

    /// Two stations in a row; the second is cut into two parts of which one is chosen.
    fn network(service: f64) -> Network {
        use simulation::{Arrivals, Hop, Next, Source, Station, Visit};
        let station = |name: &str, mean: f64| Station::new(name, 1, Law::Exponential(mean));
        Network {
            sources: vec![Source {
                name: "people".to_owned(),
                arrivals: Arrivals::Open(Law::Exponential(1.25)),
                class: 0,
                start: 0,
            }],
            stations: vec![station("web", service), station("store#1", 1.0), station("store#2", 1.0)],
            hops: vec![
                Hop::new("web", Visit::At(0), Next::Chance(vec![(0.5, Next::Hop(1)), (0.5, Next::Hop(2))])),
                Hop::new("store#1", Visit::At(1), Next::End),
                Hop::new("store#2", Visit::At(2), Next::End),
            ],
            ..Network::default()
        }
    }

    const TRIAL: Trial = Trial { seed: 1, events: 400_000, seconds: None, threads: 2 };

    #[test]
    fn parts_of_a_station_are_put_together() {
        let (_, seen) = simulate(&design(), &network(1.0), &TRIAL, 0.0).unwrap();
        let loads: Vec<f64> = seen.stations.iter().map(|busy| busy.utilization.as_ref().unwrap().value()).collect();
        assert!((loads[0] - 0.8).abs() < 0.02 && (loads[1] - 0.4).abs() < 0.02, "{loads:?}");
        // M/M/1 at .8: 5 s; each part at .4: 1.67 s.
        let stays: Vec<f64> = seen.stations.iter().map(|busy| busy.stay.value).collect();
        assert!((stays[0] / 5.0 - 1.0).abs() < 0.1 && (stays[1] / 1.6667 - 1.0).abs() < 0.1, "{stays:?}");
        assert!((seen.stations[1].arrived.value / 0.8 - 1.0).abs() < 0.03);
        let adds: f64 = seen.stations.iter().map(|busy| busy.adds).sum();
        assert!((adds / seen.whole.mean.value() - 1.0).abs() < 0.01, "{adds} {}", seen.whole.mean.value());
        assert_eq!(seen.bottleneck().map(|(at, _)| at), Some(0));
    }

    #[test]
    fn overload_leaves_no_percentile() {
        let (_, seen) = simulate(&design(), &network(1.5), &TRIAL, 0.0).unwrap();
        let overload = seen.overload(0).unwrap();
        assert!((overload.load - 1.2).abs() < 0.05 && overload.growth > 0.05, "{overload:?}");
        assert_eq!(seen.whole.quantile(0.99).unwrap().value(), f64::INFINITY);
    }

    #[test]
    fn pairs_under_the_same_draws_tell_a_small_change_from_luck() {
        let (plan, before) = simulate(&design(), &network(1.0), &TRIAL, 0.0).unwrap();
        let after = follow(&design(), &network(1.01), &plan, 0.0).unwrap();
        let mean = |seen: &Measured| seen.whole.mean.clone();
        let paired = mean(&after).minus(&mean(&before));
        assert!(paired.low > 0.0, "{paired:?}");
        assert!(
            paired.half_width() < 0.4 * mean(&before).estimate.half_width(),
            "{paired:?} {:?}",
            mean(&before).estimate
        );
    }

    #[test]
    fn an_outage_that_comes_early_is_seen() {
        let mut network = network(1.0);
        let outage = |at: f64, lasts: f64| Outage { zone: 0, at, lasts, noticed_after: 1.0 };
        network.outages = vec![outage(60.0, 30.0)];
        assert_eq!(long_enough(&network, 1e6), 480.0);
        network.outages = vec![outage(60.0, 30.0), outage(900.0, 100.0)];
        assert_eq!(long_enough(&network, 1e6), 2_000.0);
        network.outages = vec![outage(0.0, FOR_EVER)];
        assert_eq!(long_enough(&network, 1e6), 1e6);
    }

    #[test]
    fn bars_hold_nearly_everybody() {
        let (_, seen) = simulate(&design(), &network(1.0), &TRIAL, 0.0).unwrap();
        let all: f64 = bars(&seen.whole.stays).iter().map(|(_, _, share)| share).sum();
        assert!((0.998..=1.0).contains(&all), "{all}");
        assert!(bars(&Histogram::default()).is_empty());
    }
}
