//! The shape of a design: stations that nothing reaches, circles without an exit, copies of copies.

use std::collections::BTreeMap;

use super::flow::{Edge, Flows, edges, order};
use crate::design::model::{Component, Station};
use crate::design::{Design, Problem};

/// So many names of a circle are shown.
const SHOWN: usize = 6;

pub(super) fn problems(design: &Design, flows: &Flows) -> Vec<Problem> {
    let hit = |at: usize| flows.hits.get(at).copied().flatten();
    let ways: Vec<Vec<Edge>> =
        design.stations.iter().enumerate().map(|(at, station)| edges(station, hit(at))).collect();
    let reached = reached(design, &ways);
    let mut problems = Vec::new();
    if design.sources.is_empty() && !design.stations.is_empty() {
        let problem = Problem::error("no-source", None, "nothing comes: there is no source");
        problems.push(problem.hint("write `[source.people]` with `rate` and `to`"));
    } else if !design.sources.is_empty() {
        for (at, station) in design.stations.iter().enumerate().filter(|(at, _)| !reached[*at]) {
            let message = format!("nothing leads to {} `{}`", article(station), station.name);
            let hint = match leaders(design, at) {
                Some(from) => format!("`{from}` leads there, but nothing leads to that"),
                None => "name it in a `to`, or leave it out".to_owned(),
            };
            problems.push(Problem::warning("unreachable", station.span, message).hint(hint));
        }
    }
    problems.extend(without_exit(design, &ways, &reached));
    problems.extend(endless_copies(design, flows, &ways));
    problems
}

fn article(station: &Station) -> String {
    format!("the {}", station.component.word())
}

fn reached(design: &Design, ways: &[Vec<Edge>]) -> Vec<bool> {
    let mut reached = vec![false; design.stations.len()];
    let mut ahead: Vec<usize> = design.sources.iter().flat_map(|source| source.to.stations()).collect();
    while let Some(at) = ahead.pop() {
        if at < reached.len() && !std::mem::replace(&mut reached[at], true) {
            ahead.extend(ways[at].iter().map(|edge| edge.to));
            ahead.extend(design.stations[at].otherwise.map(|otherwise| otherwise.value));
        }
    }
    reached
}

fn leaders(design: &Design, at: usize) -> Option<&str> {
    let leads = |station: &&Station| {
        let asks = match &station.component {
            Component::Fanout(fanout) => fanout.asks.iter().any(|asked| asked.value == at),
            _ => false,
        };
        asks || station.to.stations().any(|to| to == at)
    };
    // A large file with thousands of loose ends is not searched for each.
    design.stations.iter().take(1_000).find(leads).map(|station| station.name.as_str())
}

/// From every station that is reached some way must lead to an end, or requests go round for ever.
fn without_exit(design: &Design, ways: &[Vec<Edge>], reached: &[bool]) -> Vec<Problem> {
    let count = design.stations.len();
    let leaves = |at: usize| {
        let station = &design.stations[at];
        let ends = |way: &crate::design::model::Way| {
            way.branches.is_empty() || way.branches.iter().any(|branch| branch.station.is_none() && branch.share > 0.0)
        };
        match &station.component {
            Component::Cache(cache) => ends(&station.to) || ends(&cache.miss),
            _ => ends(&station.to),
        }
    };
    let mut before: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (from, edges) in ways.iter().enumerate() {
        for edge in edges.iter().filter(|edge| !edge.is_copy && edge.share > 0.0 && edge.to < count) {
            before[edge.to].push(from);
        }
    }
    let mut ends = vec![false; count];
    let mut known: Vec<usize> = (0..count).filter(|at| leaves(*at)).collect();
    while let Some(at) = known.pop() {
        if !std::mem::replace(&mut ends[at], true) {
            known.extend(before[at].iter().copied().filter(|from| !ends[*from]));
        }
    }
    let mut told = vec![false; count];
    let mut problems = Vec::new();
    for start in (0..count).filter(|at| reached[*at] && !ends[*at]) {
        // Wherever one goes from here one comes back to a place where one was.
        let mut place: BTreeMap<usize, usize> = BTreeMap::new();
        let mut path = Vec::new();
        let mut at = start;
        let from = loop {
            if told[at] {
                break None;
            }
            if let Some(from) = place.get(&at) {
                break Some(*from);
            }
            place.insert(at, path.len());
            path.push(at);
            match ways[at].iter().find(|edge| !edge.is_copy && edge.share > 0.0 && edge.to < count) {
                Some(edge) => at = edge.to,
                None => break None,
            }
        };
        path.iter().for_each(|at| told[*at] = true);
        let Some(from) = from else { continue };
        let circle = &path[from..];
        let mut names: Vec<&str> = circle.iter().take(SHOWN).map(|at| design.stations[*at].name.as_str()).collect();
        if circle.len() > SHOWN {
            names.push("…");
        }
        names.push(&design.stations[circle[0]].name);
        let message = format!("requests go round for ever: {}", names.join(" → "));
        let problem = Problem::error("no-exit", design.stations[circle[0]].span, message);
        problems.push(problem.hint("let some be done, such as `to = { web = \"10%\", done = \"90%\" }`"));
    }
    problems
}

/// A part or a copy that leads back to where it was made makes parts without end.
fn endless_copies(design: &Design, flows: &Flows, ways: &[Vec<Edge>]) -> Vec<Problem> {
    let mut group_of = vec![0; design.stations.len()];
    let groups = order(design, &flows.hits);
    for (group, members) in groups.iter().enumerate() {
        members.iter().for_each(|at| group_of[*at] = group);
    }
    let mut problems = Vec::new();
    for (from, edges) in ways.iter().enumerate() {
        let back = |edge: &&Edge| edge.is_copy && edge.to < group_of.len() && group_of[edge.to] == group_of[from];
        if let Some(edge) = edges.iter().find(back) {
            let (name, to) = (&design.stations[from].name, &design.stations[edge.to].name);
            let message =
                format!("what `{name}` sends to `{to}` comes back to `{name}` and is sent again, without end");
            let problem = Problem::error("endless-copies", design.stations[from].span, message);
            problems.push(problem.hint("let the way from there end before it comes back"));
        }
    }
    problems
}
