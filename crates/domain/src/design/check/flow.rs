//! How many requests reach each station, on average and at the peak, without simulating.

use std::collections::BTreeMap;

use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, NodeIndex};

use crate::design::Design;
use crate::design::component::zipf::Zipf;
use crate::design::component::{database, hit_ratio};
use crate::design::model::{Arrivals, Cache, Component, Hits, Station, Way};

/// Requests in a second at a station.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Rate {
    /// At the peak, of sources that ask whatever happens.
    pub peak: f64,
    /// The same, averaged over the day.
    pub mean: f64,
    /// Of users who wait for their answers, at most.
    pub closed: f64,
}

/// What flows where.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Flows {
    /// The requests at each station, in the order of the design.
    pub rates: Vec<Rate>,
    /// What share each cache answers; nothing of other stations.
    pub hits: Vec<Option<f64>>,
}

/// Where a request may go on from a station, and how much of the flow does.
pub(super) struct Edge {
    pub to: usize,
    pub share: f64,
    /// Whether it is a part or a copy: more requests come out than went in.
    pub is_copy: bool,
}

/// Closed forms are worked out for so many different caches and key spaces; for more, a power law is good enough.
const MOST_FORMS: usize = 64;

/// Works out what flows where. Takes time in proportion to stations and ways.
pub fn flows(design: &Design) -> Flows {
    let mut forms = Forms::default();
    let mut hits: Vec<Option<f64>> = design
        .stations
        .iter()
        .map(|station| match &station.component {
            Component::Cache(cache) => Some(forms.hits(cache, None)),
            _ => None,
        })
        .collect();
    let mut rates = spread(design, &hits);
    let mut is_changed = false;
    for (at, station) in design.stations.iter().enumerate() {
        if let Component::Cache(cache) = &station.component
            && cache.ttl.is_some()
        {
            // Entries that are forgotten in time cost hits; how many depends on how often they are asked for.
            let share = forms.hits(cache, Some(rates[at].mean + rates[at].closed));
            is_changed |= hits[at] != Some(share);
            hits[at] = Some(share);
        }
    }
    if is_changed {
        rates = spread(design, &hits);
    }
    Flows { rates, hits }
}

/// Returns where requests go on from a station.
pub(super) fn edges(station: &Station, hit: Option<f64>) -> Vec<Edge> {
    let way = |way: &Way, times: f64| -> Vec<Edge> {
        let sum: f64 = way.branches.iter().map(|branch| branch.share).sum();
        let sum = if sum > 0.0 { sum } else { 1.0 };
        let branch = |branch: &crate::design::model::Branch| {
            branch.station.map(|to| Edge { to, share: times * branch.share / sum, is_copy: false })
        };
        way.branches.iter().filter_map(branch).collect()
    };
    let copy = |to: usize| Edge { to, share: 1.0, is_copy: true };
    let mut edges = match (&station.component, hit) {
        (Component::Cache(cache), Some(hit)) => {
            let mut edges = way(&station.to, hit);
            edges.extend(way(&cache.miss, 1.0 - hit));
            edges
        }
        _ => way(&station.to, 1.0),
    };
    if let Component::Fanout(fanout) = &station.component {
        edges.extend(fanout.asks.iter().map(|asked| copy(asked.value)));
    }
    edges.extend(station.also.iter().map(|also| copy(also.value)));
    edges
}

/// Returns the stations so that each comes after those that lead to it, as far as there are no circles; and which of them
/// go in the same circle.
pub(super) fn order(design: &Design, hits: &[Option<f64>]) -> Vec<Vec<usize>> {
    let mut graph: DiGraph<(), ()> = DiGraph::with_capacity(design.stations.len(), design.stations.len());
    design.stations.iter().for_each(|_| {
        graph.add_node(());
    });
    for (from, station) in design.stations.iter().enumerate() {
        for edge in edges(station, hits[from]).iter().filter(|edge| edge.to < design.stations.len()) {
            graph.add_edge(NodeIndex::new(from), NodeIndex::new(edge.to), ());
        }
    }
    let mut groups: Vec<Vec<usize>> =
        kosaraju_scc(&graph).into_iter().map(|group| group.into_iter().map(NodeIndex::index).collect()).collect();
    groups.reverse();
    groups
}

fn spread(design: &Design, hits: &[Option<f64>]) -> Vec<Rate> {
    let count = design.stations.len();
    let mut entering = vec![Rate::default(); count];
    for source in &design.sources {
        let (peak, mean) = (source.peak_rate(), source.mean_rate());
        let sum: f64 = source.to.branches.iter().map(|branch| branch.share).sum();
        for branch in &source.to.branches {
            let Some(to) = branch.station.filter(|to| *to < count) else { continue };
            let share = if sum > 0.0 { branch.share / sum } else { 0.0 };
            match source.arrivals {
                Arrivals::Open { .. } => {
                    entering[to].peak += peak * share;
                    entering[to].mean += mean * share;
                }
                Arrivals::Closed { .. } => entering[to].closed += peak * share,
            }
        }
    }
    let mut coming: Vec<Vec<(usize, f64)>> = vec![Vec::new(); count];
    let mut ways = 0;
    for (from, station) in design.stations.iter().enumerate() {
        for edge in edges(station, hits[from]).into_iter().filter(|edge| edge.to < count && edge.share > 0.0) {
            coming[edge.to].push((from, edge.share));
            ways += 1;
        }
    }
    let groups = order(design, hits);
    let has_circle = groups.iter().any(|group| group.len() > 1)
        || coming.iter().enumerate().any(|(to, from)| from.iter().any(|(from, _)| *from == to));
    let order: Vec<usize> = groups.into_iter().flatten().collect();
    let mut rates = vec![Rate::default(); count];
    if !has_circle {
        sweep(&order, &entering, &coming, &mut rates);
        return rates;
    }
    // With circles the flow settles like a geometric series, whose end can be foretold from two steps (Aitken, 1926). One
    // that does not settle within this has no exit, which is said elsewhere.
    let mut last = 0.0;
    for step in 1..=(5_000_000 / (ways + 1)).clamp(20, 2_000) {
        let before = rates.clone();
        let change = sweep(&order, &entering, &coming, &mut rates);
        let ratio = change / last;
        if change <= 1e-12 * size(&rates) || !change.is_finite() {
            break;
        }
        if step % 8 == 0 && ratio < 0.999_999 {
            let times = ratio / (1.0 - ratio);
            for (rate, before) in rates.iter_mut().zip(&before) {
                rate.peak += (rate.peak - before.peak) * times;
                rate.mean += (rate.mean - before.mean) * times;
                rate.closed += (rate.closed - before.closed) * times;
            }
        }
        last = change;
    }
    rates
}

/// Lets everything flow on by one station, in this order, and returns how much changed.
fn sweep(order: &[usize], entering: &[Rate], coming: &[Vec<(usize, f64)>], rates: &mut [Rate]) -> f64 {
    let mut change = 0.0;
    for at in order {
        let mut rate = entering[*at];
        for (from, share) in &coming[*at] {
            rate.peak += rates[*from].peak * share;
            rate.mean += rates[*from].mean * share;
            rate.closed += rates[*from].closed * share;
        }
        change += (rate.peak + rate.closed - rates[*at].peak - rates[*at].closed).abs();
        rates[*at] = rate;
    }
    change
}

fn size(rates: &[Rate]) -> f64 {
    rates.iter().fold(0.0, |sum, rate| sum + rate.peak + rate.closed)
}

/// Closed forms, each worked out once.
#[derive(Default)]
pub(in crate::design) struct Forms {
    hits: BTreeMap<(u64, u64, u64, u64), f64>,
    hottest: BTreeMap<(u64, u64, u32), f64>,
}

impl Forms {
    /// Returns the share that a cache answers, at a rate where entries are forgotten in time.
    pub fn hits(&mut self, cache: &Cache, rate: Option<f64>) -> f64 {
        let (keys, zipf, entries) = match &cache.hits {
            Hits::Share(share) => return share.value,
            Hits::Lru { keys, zipf, entries } => (keys.value.max(1.0), zipf.value, entries.value),
        };
        let requests = match (cache.ttl, rate) {
            (Some(ttl), Some(rate)) => ttl.value * rate,
            _ => f64::INFINITY,
        };
        if entries < 1.0 {
            return 0.0;
        }
        let key = (keys.to_bits(), zipf.to_bits(), entries.to_bits(), requests.to_bits());
        if let Some(known) = self.hits.get(&key) {
            return *known;
        }
        let share = if self.hits.len() >= MOST_FORMS {
            (entries / keys).min(1.0).powf((1.0 - zipf).max(0.05))
        } else {
            let law = Zipf::new(keys as u64, zipf);
            hit_ratio::lru_ttl(&law, entries as u64, requests)
        };
        let share = share.clamp(0.0, 1.0);
        self.hits.insert(key, share);
        share
    }

    /// Returns the share of requests that the busiest of so many parts gets.
    pub fn hottest(&mut self, keys: f64, zipf: f64, parts: u64) -> f64 {
        let parts = parts.clamp(1, 1 << 20) as u32;
        if zipf == 0.0 && keys >= 100.0 * f64::from(parts) || parts == 1 {
            return 1.0 / f64::from(parts);
        }
        let key = (keys.to_bits(), zipf.to_bits(), parts);
        if let Some(known) = self.hottest.get(&key) {
            return *known;
        }
        if self.hottest.len() >= MOST_FORMS {
            return 1.0 / f64::from(parts);
        }
        let share = database::hottest_shard(&Zipf::new(keys.max(1.0) as u64, zipf), parts);
        self.hottest.insert(key, share);
        share
    }
}
