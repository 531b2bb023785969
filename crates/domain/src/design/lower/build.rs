//! The network of a design: what all stations have in common. What is special to a kind is in `part`.

use std::collections::BTreeMap;

use super::spread::{gaps, law};
use super::{Approximated, FOR_EVER, TooLarge};
use crate::design::check::flow::{Flows, Forms};
use crate::design::component::arrival::{Arrival, Burst, Profile};
use crate::design::component::breaker::BreakerPolicy;
use crate::design::component::hedge::HedgePolicy;
use crate::design::component::retry::RetryPolicy;
use crate::design::component::scaler::ScalerPolicy;
use crate::design::component::zone::Outage;
use crate::design::model::{Arrivals, Component, Order as Served, Source as From, Span, Stated, Station as Part, Way};
use crate::design::simulation::{
    Arrivals as Coming, Breakdowns, Call, Equipment, Hop, KeySet, Law, Network, Next, Order, Outcome, Source, Station,
    Visit,
};
use crate::design::{Design, Problem};

/// Everything but being served.
pub(super) const AMISS: [Outcome; 4] = [Outcome::Refused, Outcome::GaveUp, Outcome::TimedOut, Outcome::Failed];

/// How long balancers take to notice that a zone is gone, in seconds.
const NOTICED_AFTER: f64 = 1.0;

/// The machines behind one queue.
#[derive(Clone, Copy, Debug)]
pub(super) struct Machines {
    /// Which of the queues of the station it is, from 1; 0 where there is only one.
    pub queue: usize,
    /// How many machines.
    pub count: u64,
    /// How many requests each works on at a time.
    pub workers: u64,
}

/// A network that is being made. The hop of a station has the place of the station.
pub(super) struct Builder<'a> {
    pub design: &'a Design,
    pub flows: &'a Flows,
    pub network: Network,
    pub left_out: Vec<Problem>,
    pub approximated: Vec<Approximated>,
    pub forms: Forms,
    /// Pools of which each server has a queue of its own, and the balancer before them.
    pub balanced: BTreeMap<usize, usize>,
    /// Where the stations of pools with one queue are.
    pub alone: BTreeMap<usize, usize>,
    keys: BTreeMap<(u64, u64), usize>,
}

impl<'a> Builder<'a> {
    pub fn new(design: &'a Design, flows: &'a Flows) -> Builder<'a> {
        let hops = design.stations.iter().map(|station| Hop::new(&station.name, Visit::Pass, Next::End)).collect();
        Builder {
            design,
            flows,
            network: Network { hops, ..Network::of(Vec::new()) },
            left_out: Vec::new(),
            approximated: Vec::new(),
            forms: Forms::default(),
            balanced: BTreeMap::new(),
            alone: BTreeMap::new(),
            keys: BTreeMap::new(),
        }
    }

    pub fn build(&mut self) -> Result<(), Vec<Problem>> {
        let design = self.design;
        for (at, station) in design.stations.iter().enumerate() {
            if let (Component::Balancer(_), Some(pool)) = (&station.component, single_pool(design, station)) {
                self.balanced.entry(pool).or_insert(at);
            }
        }
        let mut problems = Vec::new();
        for (at, station) in design.stations.iter().enumerate() {
            if let Err(TooLarge { message, hint }) = self.part(at, station) {
                problems.push(Problem::error("too-large", station.span, message).hint(hint));
            }
        }
        for (number, zone) in design.zones.iter().enumerate() {
            if let Some(at) = zone.fails_at {
                let warm_up = design.warm_up.map_or(0.0, |warm_up| warm_up.value);
                let lasts = zone.lasts.map_or(FOR_EVER, |lasts| lasts.value);
                let outage =
                    Outage { zone: number as u32, at: warm_up + at.value, lasts, noticed_after: NOTICED_AFTER };
                self.network.outages.push(outage);
            }
        }
        for source in &design.sources {
            self.source(source);
        }
        if problems.is_empty() { Ok(()) } else { Err(problems) }
    }

    fn source(&mut self, source: &From) {
        let arrivals = match &source.arrivals {
            Arrivals::Open { rate, peak, cv2, period } => {
                let highest = rate.value * peak.value;
                match period {
                    Some(period) if peak.value > 1.0 && period.value > 0.0 => {
                        // Between the mean and the peak and back.
                        let burst = if cv2.value > 1.0 { Burst::Balanced { cv2: cv2.value } } else { Burst::None };
                        let swing = (peak.value - 1.0) / (peak.value + 1.0);
                        let profile = Profile::Wave { swing, period: period.value, phase: 0.0 };
                        Coming::Stream(Arrival { rate: 0.5 * (rate.value + highest), burst, profile })
                    }
                    _ => Coming::Open(gaps(highest, cv2.value)),
                }
            }
            Arrivals::Closed { users, think } => {
                Coming::Closed { users: users.value.min(u64::from(u32::MAX)) as u32, think: law(think.value) }
            }
        };
        let start = match self.next(&source.to) {
            Next::Hop(hop) => hop,
            next => self.add(Hop::new(&format!("{}/way", source.name), Visit::Pass, next)),
        };
        self.network.sources.push(Source { name: source.name.clone(), arrivals, class: source.class, start });
    }

    /// Adds a station and returns its place.
    pub fn place(&mut self, station: Station) -> usize {
        self.network.stations.push(station);
        self.network.stations.len() - 1
    }

    /// Adds a hop and returns its place.
    pub fn add(&mut self, hop: Hop) -> usize {
        self.network.hops.push(hop);
        self.network.hops.len() - 1
    }

    /// Returns the place of a set of keys. Stations that are asked by the same keys share it: what is hot is hot everywhere.
    pub fn key_set(&mut self, keys: f64, zipf: f64) -> usize {
        let keys = keys.clamp(1.0, 1e15) as u64;
        if let Some(known) = self.keys.get(&(keys, zipf.to_bits())) {
            return *known;
        }
        let place = self.network.keys.len();
        self.keys.insert((keys, zipf.to_bits()), place);
        // The luck of a key set stays when its exponent changes.
        let same = self.network.keys.iter().filter(|set| set.keys == keys).count();
        let name = if same == 0 { format!("{keys} keys") } else { format!("{keys} keys {}", same + 1) };
        self.network.keys.push(KeySet { name, keys, exponent: zipf });
        place
    }

    /// Returns a station of machines as a part of the design wants it.
    pub fn servers(&mut self, name: &str, machines: Machines, service: Law, part: &Part) -> Station {
        let order = match &part.component {
            Component::Pool(pool) => match pool.order {
                Served::First => Order::First,
                Served::Priority => Order::Priority,
                Served::Preemptive => Order::Preemptive,
                Served::Shared => Order::Shared,
            },
            _ => Order::First,
        };
        let small = |count: u64| count.min(u64::from(u32::MAX)) as u32;
        let mut station = Station::new(name, small(machines.servers()), service);
        station.order = order;
        station.capacity = part.room.map(|room| small(room.value));
        station.patience = part.patience.filter(|_| order != Order::Shared).map(|patience| law(patience.value));
        let in_line = matches!(order, Order::First | Order::Priority);
        let mut equipment = Equipment::default();
        if self.fails(part) {
            equipment.zones = machines.zones(part);
        }
        if let Some(scaler) = part.scaler
            && machines.queue == 0
            && in_line
        {
            let workers = machines.workers;
            equipment.scaler = Some(ScalerPolicy {
                target: scaler.target.value,
                min: small(scaler.least.value.saturating_mul(workers)),
                max: small(scaler.most.value.saturating_mul(workers)),
                every: scaler.every.value,
                lag: scaler.lag.value,
                cooldown: scaler.cooldown.value,
            });
        }
        if let Some(scaler) = part.scaler
            && equipment.scaler.is_none()
            && machines.queue < 2
        {
            self.leave_out(scaler.target.span, format!("how `{}` scales: it keeps its servers", part.name));
        }
        if let Some(breakdowns) = part.breakdowns {
            if order == Order::First && equipment.scaler.is_none() && equipment.zones.is_empty() {
                station.breakdowns = Some(Breakdowns {
                    up: Law::Exponential(breakdowns.every.value),
                    down: Law::Exponential(breakdowns.repair.value),
                });
            } else if machines.queue < 2 {
                self.leave_out(breakdowns.every.span, format!("single servers of `{}` do not break down", part.name));
            }
        }
        station.equipment = equipment;
        station
    }

    /// Whether a zone fails in which it has machines.
    pub fn fails(&self, part: &Part) -> bool {
        part.zones.iter().any(|zone| self.design.zones[zone.value].fails_at.is_some())
    }

    /// Says that something is not simulated.
    pub fn leave_out(&mut self, span: Option<Span>, message: String) {
        self.left_out.push(Problem::warning("left-out", span, format!("not simulated: {message}")));
    }

    /// Returns where a way leads.
    pub fn next(&self, way: &Way) -> Next {
        let sum: f64 = way.branches.iter().map(|branch| branch.share).sum();
        let one = |station: Option<usize>| station.map_or(Next::End, Next::Hop);
        match way.branches.as_slice() {
            [] => Next::End,
            [only] => one(only.station),
            several => chance(several.iter().map(|branch| (branch.share / sum, one(branch.station))).collect()),
        }
    }

    /// Returns where a request goes that is done at a station, after copies of it went where nobody waits for them.
    fn done(&mut self, part: &Part, next: Next) -> Next {
        if part.also.is_empty() {
            return next;
        }
        let copies = part.also.iter().map(|also| also.value).collect();
        Next::Hop(self.add(Hop::new(&format!("{}/also", part.name), Visit::Also(copies), next)))
    }

    /// Returns where a request goes on that met with one of these outcomes.
    pub fn lost(&self, part: &Part, outcomes: &[Outcome]) -> Vec<(Outcome, Next)> {
        let otherwise = part.otherwise.map(|otherwise| Next::Hop(otherwise.value));
        otherwise.map(|next| outcomes.iter().map(|outcome| (*outcome, next.clone())).collect()).unwrap_or_default()
    }

    /// Makes the hop of a station: one visit, or a call that is repeated.
    pub fn visit(&mut self, at: usize, visit: Visit, done: Next) {
        let part = &self.design.stations[at];
        let done = self.done(part, done);
        let lost = self.lost(part, &AMISS);
        // Shards are hedged one by one, where they are asked.
        let hedge = part.call.hedge.filter(|_| !matches!(part.component, Component::Shards(_)));
        let call = &part.call;
        if call.retries.value == 0 && hedge.is_none() && call.breaker.is_none() {
            let hop = &mut self.network.hops[at];
            (hop.visit, hop.timeout, hop.next, hop.otherwise) =
                (visit, call.timeout.map(|after| after.value), done, lost);
            return;
        }
        let attempt = self.add(Hop::new(&format!("{}/try", part.name), visit, Next::End));
        let call = Call {
            attempt,
            timeout: call.timeout.map(|timeout| timeout.value),
            retry: (call.retries.value > 0).then_some(RetryPolicy {
                retries: call.retries.value,
                backoff: call.backoff.value,
                longest: 60.0,
                jitter: call.jitter,
                budget: call.retry_budget.map(|budget| budget.value),
            }),
            hedge: hedge.map(hedging),
            breaker: call.breaker.map(|breaker| BreakerPolicy {
                threshold: breaker.threshold.value,
                window: breaker.window,
                open: breaker.open_for.value,
                probes: 1,
            }),
        };
        let hop = &mut self.network.hops[at];
        (hop.visit, hop.next, hop.otherwise) = (Visit::Call(Box::new(call)), done, lost);
    }
}

impl Machines {
    /// Returns machines that work on one request at a time behind a queue of their own.
    pub fn of(count: u64) -> Machines {
        Machines { queue: 0, count, workers: 1 }
    }

    /// Returns how many requests all of them work on at a time.
    pub fn servers(&self) -> u64 {
        self.count.saturating_mul(self.workers)
    }

    /// Returns the zone of each place where a request is worked on, as far as they do not repeat: the machines of all queues
    /// are dealt out in turn, so that the copies of a shard stand in different zones.
    pub fn zones(&self, part: &Part) -> Vec<u32> {
        let first = self.queue.saturating_sub(1) as u64 * self.count;
        let count = part.zones.len() as u64;
        let zone = |machine: u64| part.zones[((first + machine) % count) as usize].value as u32;
        // A scaler may order machines in zones where none stand yet.
        let used = if part.scaler.is_some() { count } else { count.min(self.count) };
        (0..used).flat_map(|machine| std::iter::repeat_n(zone(machine), self.workers as usize)).collect()
    }
}

/// Returns how a second attempt is made; any request may have one.
pub(super) fn hedging(after: Stated<f64>) -> HedgePolicy {
    HedgePolicy { after: after.value, most: 1.0 }
}

/// Returns the pool whose servers a balancer chooses from, if it is one pool alone.
pub(super) fn single_pool(design: &Design, station: &Part) -> Option<usize> {
    let many = |at: &usize| {
        let pool = &design.stations[*at];
        matches!(&pool.component, Component::Pool(servers) if servers.servers.value > 1) && pool.scaler.is_none()
    };
    match station.to.branches.as_slice() {
        [only] => only.station.filter(many),
        _ => None,
    }
}

/// Returns a choice by chance, flat and adding up to one.
pub(super) fn chance(ways: Vec<(f64, Next)>) -> Next {
    let mut flat: Vec<(f64, Next)> = Vec::new();
    for (share, next) in ways {
        match next {
            Next::Chance(inner) => flat.extend(inner.into_iter().map(|(chance, next)| (share * chance, next))),
            next => flat.push((share, next)),
        }
    }
    flat.retain(|(share, _)| *share > 0.0);
    match flat.as_slice() {
        [] => Next::End,
        [(_, only)] => only.clone(),
        _ => {
            let sum: f64 = flat.iter().map(|(share, _)| share).sum();
            flat.iter_mut().for_each(|(share, _)| *share /= sum);
            Next::Chance(flat)
        }
    }
}
