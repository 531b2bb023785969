//! The network of a design: what all stations have in common. What is special to a kind is in `part`.

use std::collections::BTreeMap;

use super::spread::{gaps, law};
use crate::design::check::flow::{Flows, Forms};
use crate::design::model::{Arrivals, Balancer, Component, Order as Served, Policy as Chosen, Station as Part, Way};
use crate::design::simulation::{
    Arrivals as Coming, Breakdowns, Equipment, Hop, Law, Network, Next, Order, Outcome, Policy, Source, Station, Visit,
};
use crate::design::{Design, Problem};

/// More attempts than these are not simulated.
const MOST_RETRIES: u32 = 10;

/// Everything but being served.
pub(super) const AMISS: [Outcome; 4] = [Outcome::Refused, Outcome::GaveUp, Outcome::TimedOut, Outcome::Failed];

/// A network that is being made. The hop of a station has the place of the station.
pub(super) struct Builder<'a> {
    pub design: &'a Design,
    pub flows: &'a Flows,
    pub network: Network,
    pub left_out: Vec<Problem>,
    pub forms: Forms,
    /// Pools of which each server has a queue of its own, and how one is chosen.
    pub balanced: BTreeMap<usize, Policy>,
}

impl<'a> Builder<'a> {
    pub fn new(design: &'a Design, flows: &'a Flows) -> Builder<'a> {
        let hops = design.stations.iter().map(|station| Hop::new(&station.name, Visit::Pass, Next::End)).collect();
        let network = Network { hops, ..Network::default() };
        Builder { design, flows, network, left_out: Vec::new(), forms: Forms::default(), balanced: BTreeMap::new() }
    }

    pub fn build(&mut self) -> Result<(), Vec<Problem>> {
        let design = self.design;
        for station in &design.stations {
            if let (Component::Balancer(balancer), Some(pool)) = (&station.component, single_pool(design, station)) {
                self.balanced.insert(pool, one_of(balancer));
            }
        }
        let mut problems = Vec::new();
        for (at, station) in design.stations.iter().enumerate() {
            if let Err(message) = self.part(at, station) {
                let hint =
                    "write fewer shards or servers, each with more workers: what counts is how many queues there are";
                problems.push(Problem::error("too-large", station.span, message).hint(hint));
            }
            self.name_what_is_left_out(station);
        }
        self.sources();
        if problems.is_empty() { Ok(()) } else { Err(problems) }
    }

    fn sources(&mut self) {
        for source in &self.design.sources {
            let arrivals = match &source.arrivals {
                Arrivals::Open { rate, peak, cv2, period } => {
                    if period.is_some() {
                        let message =
                            format!("the rate of `{}` stays at its peak: how it swings is not simulated", source.name);
                        self.left_out.push(Problem::warning(
                            "left-out",
                            period.and_then(|period| period.span),
                            message,
                        ));
                    }
                    Coming::Open(gaps(rate.value * peak.value, cv2.value))
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

    /// Returns a station of servers as a part of the design wants it.
    pub fn servers(&self, name: &str, servers: u64, service: Law, part: &Part) -> Station {
        let order = match &part.component {
            Component::Pool(pool) => match pool.order {
                Served::First => Order::First,
                Served::Priority => Order::Priority,
                Served::Preemptive => Order::Preemptive,
                Served::Shared => Order::Shared,
            },
            _ => Order::First,
        };
        let can_fail = order == Order::First;
        Station {
            name: name.to_owned(),
            servers: Some(servers.min(u64::from(u32::MAX)) as u32),
            service,
            order,
            capacity: part.room.map(|room| room.value.min(u64::from(u32::MAX)) as u32),
            patience: part.patience.filter(|_| order != Order::Shared).map(|patience| law(patience.value)),
            batch: 1,
            breakdowns: part.breakdowns.filter(|_| can_fail).map(|breakdowns| Breakdowns {
                up: Law::Exponential(breakdowns.every.value),
                down: Law::Exponential(breakdowns.repair.value),
            }),
            equipment: Equipment::default(),
        }
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
    pub fn done(&mut self, part: &Part, next: Next) -> Next {
        if part.also.is_empty() {
            return next;
        }
        let mut parts = vec![self.add(Hop::new(&format!("{}/on", part.name), Visit::Pass, Next::End))];
        parts.extend(part.also.iter().map(|also| also.value));
        let hop = Hop::new(&format!("{}/also", part.name), Visit::All { parts, wait_for: 1 }, next);
        Next::Hop(self.add(hop))
    }

    /// Makes the hop of a station: one visit, or as many as there are attempts.
    pub fn visit(&mut self, at: usize, visit: Visit, done: Next) {
        let part = &self.design.stations[at];
        let done = self.done(part, done);
        let lost = |outcomes: &[Outcome]| -> Vec<(Outcome, Next)> {
            let otherwise = part.otherwise.map(|otherwise| Next::Hop(otherwise.value));
            otherwise.map(|next| outcomes.iter().map(|outcome| (*outcome, next.clone())).collect()).unwrap_or_default()
        };
        let timeout = part.call.timeout.map(|timeout| timeout.value);
        let retries = part.call.retries.value.min(MOST_RETRIES);
        if retries == 0 {
            let hop = &mut self.network.hops[at];
            (hop.visit, hop.timeout, hop.next, hop.otherwise) = (visit, timeout, done, lost(&AMISS));
            return;
        }
        // From the last attempt back to the first, so that each knows the next.
        let mut after: Option<usize> = None;
        for attempt in (1..=retries + 1).rev() {
            let mut hop = Hop::new(&format!("{}/try {attempt}", part.name), visit.clone(), Next::End);
            hop.timeout = timeout;
            if let Some(next) = after {
                hop.otherwise = AMISS.map(|outcome| (outcome, Next::Hop(next))).to_vec();
            }
            let first = self.add(hop);
            after = Some(first);
            if attempt > 1 && part.call.backoff.value > 0.0 {
                let wait = part.call.backoff.value * f64::from(2_u32.saturating_pow(attempt - 2));
                let wait = if part.call.jitter { Law::Uniform { low: 0.0, high: wait } } else { Law::Constant(wait) };
                let name = format!("{}/backoff {}", part.name, attempt - 1);
                let delay = self.place(Station::delay(&name, wait));
                after = Some(self.add(Hop::new(&name, Visit::At(delay), Next::Hop(first))));
            }
        }
        let hop = &mut self.network.hops[at];
        hop.visit = Visit::All { parts: after.into_iter().collect(), wait_for: 1 };
        (hop.next, hop.otherwise) = (done, lost(&[Outcome::Failed]));
    }

    /// Says what of a station is not simulated.
    fn name_what_is_left_out(&mut self, part: &Part) {
        let name = &part.name;
        let mut say = |span, message: String| self.left_out.push(Problem::warning("left-out", span, message));
        if let Some(hedge) = part.call.hedge {
            say(hedge.span, format!("second attempts at `{name}` are not simulated"));
        }
        if let Some(breaker) = part.call.breaker {
            say(breaker.threshold.span, format!("the circuit breaker before `{name}` is not simulated"));
        }
        if let Some(budget) = part.call.retry_budget {
            say(budget.span, format!("the budget of retries at `{name}` is not simulated: all retries are made"));
        }
        if part.call.retries.value > MOST_RETRIES {
            say(part.call.retries.span, format!("of the retries at `{name}` the first {MOST_RETRIES} are simulated"));
        }
        if let Some(scaler) = part.scaler {
            say(scaler.target.span, format!("`{name}` keeps its servers: how it scales is not simulated"));
        }
        if let Component::Cache(cache) = &part.component
            && cache.cold
        {
            say(part.span, format!("`{name}` is as full as it will be: that it begins empty is not simulated"));
        }
    }
}

/// Returns the pool whose servers a balancer chooses from, if it is one pool alone.
pub(super) fn single_pool(design: &Design, station: &Part) -> Option<usize> {
    match station.to.branches.as_slice() {
        [only] => only
            .station
            .filter(|at| matches!(&design.stations[*at].component, Component::Pool(pool) if pool.servers.value > 1)),
        _ => None,
    }
}

/// Returns how the simulation chooses for a balancer.
pub(super) fn one_of(balancer: &Balancer) -> Policy {
    match balancer.policy {
        Chosen::RoundRobin | Chosen::WeightedRoundRobin => Policy::RoundRobin,
        Chosen::LeastConnections | Chosen::WeightedLeastConnections | Chosen::LeastResponseTime => Policy::Least,
        Chosen::TwoChoices => Policy::TwoChoices,
        Chosen::Random | Chosen::IpHash | Chosen::ConsistentHashing => Policy::Random,
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
