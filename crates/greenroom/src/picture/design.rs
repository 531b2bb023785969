//! The pictures of a report: its stations with what flows between them, and how long its answers took.

use app::{DesignCheck, DesignReport, LinkReport, Number};
use domain::design::spoken::{rate, seconds, share};

use super::{Bin, Curve, Graph, Link, Mark, Node, NodeKind, Picture, Series, curve, graph};

/// Returns the stations of a design that ran, colored by how busy they were.
pub fn stations(report: &DesignReport) -> Picture {
    let worst = report
        .stations
        .iter()
        .filter_map(|station| Some((&station.name, station.utilization?.value?)))
        .max_by(|one, other| one.1.total_cmp(&other.1));
    let summary = match worst {
        Some((name, load)) => format!("{name} is the busiest with {}. Lines are as thick as what flows.", share(load)),
        None => "Lines are as thick as what flows.".to_owned(),
    };
    let stations = report.stations.iter().map(|station| {
        let mut facts = vec![facts(&station.kind, station.servers)];
        if let Some(load) = station.utilization.and_then(|load| load.value) {
            let queue = station.queue.value.filter(|queue| *queue >= 0.05);
            facts.push(match queue {
                Some(queue) => format!("{}, {} wait", share(load), domain::design::spoken::count(queue)),
                None => share(load),
            });
        } else if let Some(stay) = station.stay.value.filter(|stay| *stay > 0.0) {
            facts.push(seconds(stay));
        }
        Node {
            name: station.name.clone(),
            kind: kind(&station.kind),
            facts,
            load: station.utilization.map(|load| load.value.unwrap_or(f64::INFINITY)),
            worst: worst.is_some_and(|(name, _)| *name == station.name),
        }
    });
    drawn("Stations", summary, stations.collect(), &report.links)
}

/// Returns the stations of a design that was only checked, colored by how busy arithmetic says they are.
pub fn loads(check: &DesignCheck) -> Picture {
    let worst = check
        .stations
        .iter()
        .filter_map(|station| Some((&station.name, station.utilization?)))
        .max_by(|one, other| one.1.total_cmp(&other.1));
    let summary = match worst {
        Some((name, load)) => format!("By arithmetic alone {name} is the busiest with {} at the peak.", share(load)),
        None => "By arithmetic alone, at the peak.".to_owned(),
    };
    let stations = check.stations.iter().map(|station| {
        let mut facts = vec![facts(&station.kind, station.servers)];
        facts.extend(station.utilization.map(share));
        Node {
            name: station.name.clone(),
            kind: kind(&station.kind),
            facts,
            load: station.utilization,
            worst: worst.is_some_and(|(name, _)| *name == station.name),
        }
    });
    drawn("Stations", summary, stations.collect(), &check.links)
}

/// Returns how long answers took, with the percentiles and what is required of them.
pub fn latency(report: &DesignReport) -> Option<Picture> {
    let all = report.flows.first()?;
    if report.latency.is_empty() {
        return None;
    }
    let marks = [("p50", all.p50), ("p95", all.p95), ("p99", all.p99)].into_iter().filter_map(|(name, number)| {
        let Number { value: Some(value), low, high } = number else { return None };
        Some(Mark { name: name.to_owned(), value, low: low.unwrap_or(value), high: high.unwrap_or(value) })
    });
    let marks: Vec<Mark> = marks.collect();
    let limits = report
        .requirements
        .iter()
        .filter(|required| required.says.starts_with('p') || required.says.starts_with("a mean"))
        .map(|required| (required.says.clone(), required.limit));
    let says: Vec<String> = marks.iter().map(|mark| format!("{} {}", mark.name, seconds(mark.value))).collect();
    Some(curve(&Curve {
        title: "Time to an answer".to_owned(),
        summary: format!("{}. Bands are 95 % intervals; the axis is in equal ratios.", says.join(", ")),
        now: Series {
            name: "now".to_owned(),
            bins: report.latency.iter().map(|(from, to, share)| Bin { from: *from, to: *to, share: *share }).collect(),
            marks,
        },
        before: None,
        limits: limits.collect(),
    }))
}

/// Returns all pictures of a report, in the order in which they are looked at.
pub fn pictures(report: &DesignReport) -> Vec<Picture> {
    std::iter::once(stations(report)).chain(latency(report)).collect()
}

fn drawn(title: &str, summary: String, stations: Vec<Node>, ways: &[LinkReport]) -> Picture {
    let mut nodes: Vec<Node> = Vec::new();
    for way in ways.iter().filter(|way| way.from_source) {
        if !nodes.iter().any(|node| node.name == way.from) {
            let out: f64 =
                ways.iter().filter(|other| other.from_source && other.from == way.from).map(|way| way.rate).sum();
            let facts = vec![rate(out)];
            nodes.push(Node { name: way.from.clone(), kind: NodeKind::Source, facts, load: None, worst: false });
        }
    }
    let sources = nodes.len();
    nodes.extend(stations);
    let place = |name: &str, source: bool| {
        let range = if source { 0..sources } else { sources..nodes.len() };
        range.into_iter().find(|at| nodes[*at].name == name)
    };
    let links = ways
        .iter()
        .filter_map(|way| {
            let label = if way.sort.is_empty() { rate(way.rate) } else { format!("{} {}", way.sort, rate(way.rate)) };
            Some(Link { from: place(&way.from, way.from_source)?, to: place(&way.to, false)?, rate: way.rate, label })
        })
        .collect();
    graph(&Graph { title: title.to_owned(), summary, nodes, links })
}

fn facts(kind: &str, servers: u64) -> String {
    match servers {
        0 => kind.to_owned(),
        1 => format!("{kind}, 1 server"),
        many => format!("{kind}, {} servers", domain::design::spoken::count(many as f64)),
    }
}

fn kind(word: &str) -> NodeKind {
    match word {
        "cache" | "database" | "topic" | "features" => NodeKind::Data,
        "balancer" | "fanout" | "delay" => NodeKind::Switch,
        _ => NodeKind::Station,
    }
}
