//! Whether a network can be simulated, and the first reason why not.

use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, NodeIndex};

use super::draw::Law;
use super::network::{Arrivals, Network, NetworkError, Next, Order, Station, Visit};

/// So many servers can be simulated altogether.
pub const MOST_SERVERS: u64 = 1 << 22;

/// So many stations, sources and hops each can be simulated.
pub const MOST_STATIONS: u64 = 20_000;

impl Network {
    /// Returns whether it can be simulated, or the first reason why not. Takes time in proportion to hops and their ways.
    ///
    /// # Errors
    /// When something is missing, negative, without end or too large; see [`NetworkError`].
    pub fn check(&self) -> Result<(), NetworkError> {
        count("network", self.stations.len() as u64, "stations", MOST_STATIONS)?;
        count("network", self.sources.len() as u64, "sources", MOST_STATIONS)?;
        count("network", self.hops.len() as u64, "hops", MOST_STATIONS)?;
        let most = |station: &Station| u64::from(station.servers_at_most().or(station.servers).unwrap_or(1));
        let servers = self.stations.iter().map(most).sum();
        self.stations.iter().try_for_each(station)?;
        count("network", servers, "servers", MOST_SERVERS)?;
        self.check_sources()?;
        self.check_hops()?;
        self.check_ways()?;
        self.check_equipment()?;
        distinct(self.stations.iter().map(|station| &station.name))?;
        distinct(self.sources.iter().map(|source| &source.name))?;
        distinct(self.hops.iter().map(|hop| &hop.name))
    }

    fn check_sources(&self) -> Result<(), NetworkError> {
        for source in &self.sources {
            match &source.arrivals {
                Arrivals::Open(gap) => {
                    time(&source.name, gap)?;
                    if gap.mean() <= 0.0 {
                        return Err(NetworkError::BadTime(source.name.clone()));
                    }
                }
                Arrivals::Stream(arrival) if arrival.sound() => {}
                Arrivals::Stream(_) => return Err(NetworkError::BadTime(source.name.clone())),
                Arrivals::Closed { users, think } => {
                    count(&source.name, u64::from(*users), "users", 1 << 22)?;
                    time(&source.name, think)?;
                }
            }
            if source.start >= self.hops.len() {
                return Err(NetworkError::Nowhere(source.name.clone()));
            }
        }
        Ok(())
    }

    fn check_hops(&self) -> Result<(), NetworkError> {
        for hop in &self.hops {
            let nowhere = || Err(NetworkError::Nowhere(hop.name.clone()));
            let (stations, parts) = (hop.visit.stations(), hop.visit.parts());
            match &hop.visit {
                Visit::OneOf { stations, .. } if stations.is_empty() => return nowhere(),
                Visit::All { parts, wait_for } => {
                    count(&hop.name, *wait_for as u64, "parts to wait for", parts.len() as u64)?;
                }
                _ => {}
            }
            if stations.iter().any(|at| *at >= self.stations.len()) || parts.iter().any(|at| *at >= self.hops.len()) {
                return nowhere();
            }
            if let Some(law) = &hop.service {
                time(&hop.name, law)?;
            }
            if hop.timeout.is_some_and(|most| !(most.is_finite() && most >= 0.0)) {
                return Err(NetworkError::BadTime(hop.name.clone()));
            }
            for next in std::iter::once(&hop.next).chain(hop.otherwise.iter().map(|(_, next)| next)) {
                chances(&hop.name, next)?;
                let targets: Vec<&Next> = match next {
                    Next::Chance(ways) => ways.iter().map(|(_, next)| next).collect(),
                    next => vec![next],
                };
                let gone = |next: &&Next| match next {
                    Next::Hop(at) => *at >= self.hops.len(),
                    Next::ByKey(_, hops) => hops.is_empty() || hops.iter().any(|at| *at >= self.hops.len()),
                    _ => false,
                };
                if targets.iter().any(gone) {
                    return nowhere();
                }
            }
        }
        Ok(())
    }

    /// Every hop must lead to an end, and no part back to where it was made.
    fn check_ways(&self) -> Result<(), NetworkError> {
        let mut before = vec![Vec::new(); self.hops.len()];
        for (at, hop) in self.hops.iter().enumerate() {
            hop.next.hops().into_iter().for_each(|next| before[next].push(at));
        }
        let leaving = |at: &usize| self.hops[*at].next.leaves();
        let mut known: Vec<usize> = (0..self.hops.len()).filter(leaving).collect();
        let mut ends = vec![false; self.hops.len()];
        while let Some(at) = known.pop() {
            if !std::mem::replace(&mut ends[at], true) {
                known.extend(before[at].iter().filter(|hop| !ends[**hop]));
            }
        }
        let circle = self.circles();
        // Whatever never ends leads to such a circle.
        if let Some(at) = (0..ends.len()).find(|at| !ends[*at] && circle[*at].is_some()) {
            return Err(NetworkError::NoExit(self.hops[at].name.clone()));
        }
        for (at, hop) in self.hops.iter().enumerate() {
            if hop.visit.parts().iter().any(|part| circle[at].is_some() && circle[*part] == circle[at]) {
                return Err(NetworkError::EndlessParts(hop.name.clone()));
            }
        }
        Ok(())
    }

    /// Returns for each hop the circle that it is part of, `None` where nobody comes by twice.
    pub(super) fn circles(&self) -> Vec<Option<usize>> {
        let mut graph: DiGraph<(), ()> = DiGraph::with_capacity(self.hops.len(), self.hops.len());
        let nodes: Vec<NodeIndex> = self.hops.iter().map(|_| graph.add_node(())).collect();
        for (at, hop) in self.hops.iter().enumerate() {
            let others = hop.otherwise.iter().flat_map(|(_, next)| next.hops());
            for to in hop.next.hops().into_iter().chain(others).chain(hop.visit.parts().iter().copied()) {
                graph.add_edge(nodes[at], nodes[to], ());
            }
        }
        let mut circles = vec![None; self.hops.len()];
        for (number, circle) in kosaraju_scc(&graph).into_iter().enumerate() {
            if circle.len() > 1 || graph.contains_edge(circle[0], circle[0]) {
                circle.into_iter().for_each(|node| circles[node.index()] = Some(number));
            }
        }
        circles
    }
}

fn station(station: &Station) -> Result<(), NetworkError> {
    let name = &station.name;
    count(name, u64::from(station.servers.unwrap_or(1)), "servers", MOST_SERVERS)?;
    count(name, u64::from(station.batch), "customers in a batch", 1 << 20)?;
    let laws = [Some(&station.service), station.patience.as_ref()];
    let broken = station.breakdowns.iter().flat_map(|breakdowns| [&breakdowns.up, &breakdowns.down]);
    laws.into_iter().flatten().chain(broken).try_for_each(|law| time(name, law))?;
    let plain = station.order == Order::First || station.order == Order::Priority;
    let unsupported = |what| Err(NetworkError::Unsupported { name: name.clone(), what });
    if station.servers.is_none() && (!plain || station.batch > 1 || station.breakdowns.is_some()) {
        return unsupported("a delay serves everybody at once: it has no order, no batches and no breakdowns");
    }
    if station.batch > 1 && !plain {
        return unsupported("batches are served in the order of arrival or by class; choose one of these");
    }
    if station.breakdowns.is_some() && (station.order != Order::First || station.batch > 1) {
        return unsupported("breakdowns are simulated for servers that take one customer at a time in order");
    }
    if station.breakdowns.as_ref().is_some_and(|b| b.up.mean() + b.down.mean() <= 0.0) {
        return Err(NetworkError::BadTime(name.clone()));
    }
    if station.patience.is_some() && station.order == Order::Shared {
        return unsupported("nobody waits where the servers are shared, so nobody gives up");
    }
    Ok(())
}

fn count(name: &str, count: u64, what: &'static str, most: u64) -> Result<(), NetworkError> {
    match count {
        n if (1..=most).contains(&n) => Ok(()),
        count => Err(NetworkError::BadCount { name: name.to_owned(), count, what, most }),
    }
}

fn time(name: &str, law: &Law) -> Result<(), NetworkError> {
    // An infinite variance is one of a heavy tail and can be simulated; a mean must exist.
    let mut good = law.mean().is_finite() && law.mean() >= 0.0 && law.cv2() >= 0.0;
    match law {
        Law::Uniform { low, high } => good &= *low >= 0.0 && high >= low,
        Law::Pareto { index, .. } => good &= *index > 1.0 && index.is_finite(),
        Law::LogNormal { mean, cv2 } => good &= *mean > 0.0 && cv2.is_finite(),
        Law::Hyperexponential { cv2, .. } => good &= cv2.is_finite() && *cv2 >= 1.0,
        Law::Erlang { shape, .. } => good &= (1..=1 << 16).contains(shape),
        Law::Constant(_) | Law::Exponential(_) => {}
    }
    if good { Ok(()) } else { Err(NetworkError::BadTime(name.to_owned())) }
}

fn chances(name: &str, next: &Next) -> Result<(), NetworkError> {
    let Next::Chance(ways) = next else { return Ok(()) };
    let all: f64 = ways.iter().map(|(chance, _)| chance).sum();
    let good = ways.iter().all(|(chance, _)| *chance >= 0.0) && (all - 1.0).abs() < 1e-6;
    // One choice after another is a choice between hops; here it is one list.
    let flat = !ways.iter().any(|(_, next)| matches!(next, Next::Chance(_) | Next::ByKey(..)));
    if good && flat { Ok(()) } else { Err(NetworkError::BadChances(name.to_owned())) }
}

fn distinct<'a>(names: impl Iterator<Item = &'a String>) -> Result<(), NetworkError> {
    let mut seen = std::collections::BTreeSet::new();
    for name in names {
        if !seen.insert(name) {
            return Err(NetworkError::SameName(name.clone()));
        }
    }
    Ok(())
}
