//! Reliability: time down in a period, services in a row and side by side, majorities, what many calls make of a tail.

use super::read::TIMES;
use super::{Given, PLAIN, Read, Relation, Unit, may, need};

const SHARE_UP: Given = need(&[
    "% (uptime|availability|available|sla|up|slo)",
    "(availability|uptime|sla|slo|available|up) (of|is|=|:|at|target|for)* %",
    "%",
])
.within(0.3, 0.999_999_999);
const UP_EACH: Given = need(&[
    "% (availability|uptime|up|available)? each",
    "each (is|being)? (up|available) % (of the time)?",
    "each (@)? (that|which)? (has|have|with|of|at|is|are|being|up|available|an|availability|uptime)* %",
    "with % (availability|uptime)? each",
    "(up|available) % (of the time)?",
    "at %",
])
.within(0.3, 0.999_999_999);
const PARTS: Given = need(&[
    "# (independent|redundant|serial|such|identical|critical|downstream|hard)* (services|dependencies|components|systems|hops|steps|servers|stages|replicas|copies|instances|nodes|machines|zones|regions|disks)",
])
.within(2.0, 1e6);
const MEMBERS: Given = need(&[
    "# (raft|etcd|paxos|zookeeper|voting)? (nodes|servers|members|replicas|voters|machines)",
    "(cluster|group|quorum|ensemble) of #",
])
.within(2.0, 1e6);
const BYZANTINE: &[&str] = &["byzantine", "bft", "pbft", "malicious", "w", "r"];

pub(super) const RELATIONS: &[Relation] = &[
    Relation {
        cues: &["availability", "uptime", "downtime", "nines", "sla", "down", "outage"],
        also: &["year", "month", "week", "day", "annual", "yearly", "annually", "daily", "monthly"],
        unless: &["series", "replicas", "mttr", "mtbf", "requests"],
        givens: &[may(&["# nines"], f64::NAN).within(1.0, 12.0), SHARE_UP.or_nothing()],
        unit: Unit::Time,
        slack: 0.03,
        right: downtime,
        how: "(1 − availability) · period",
        ..PLAIN
    },
    Relation {
        cues: &["series", "chain", "chained", "serial", "dependencies", "depends", "sequentially", "row"],
        also: &["availability", "available", "up", "uptime", "each"],
        unless: &["replicas", "parallel", "redundant", "down"],
        givens: &[UP_EACH, PARTS],
        unit: Unit::Share,
        right: |read| vec![read.n(0).powf(read.n(1))],
        how: "the product of the availabilities",
        ..PLAIN
    },
    Relation {
        cues: &["independent", "replicas", "redundant", "parallel", "copies", "independently"],
        also: &["up", "available", "availability", "uptime"],
        unless: &["series", "chain", "majority", "quorum", "two"],
        givens: &[UP_EACH, PARTS],
        beside: &["(at least)? one of (them|these|those)", "one (of them)? (is)? (enough|suffices)"],
        unit: Unit::Share,
        right: side_by_side,
        how: "all fail with (1 − availability)ⁿ",
        ..PLAIN
    },
    Relation {
        cues: &["raft", "paxos", "majority", "quorum", "consensus", "etcd", "zookeeper"],
        also: &["failures", "failure", "failed", "lose", "loss", "crashes", "faults", "outages"],
        unless: BYZANTINE,
        givens: &[MEMBERS],
        unit: Unit::Of(&["failures", "failure", "failed", "crashes", "faults", "nodes", "members", "servers", "outages"]),
        right: |read| vec![((read.n(0) - 1.0) / 2.0).floor()],
        how: "a majority must be left: ⌊(n − 1) / 2⌋ may fail",
        ..PLAIN
    },
    Relation {
        cues: &["majority", "quorum"],
        also: &["nodes", "servers", "members", "replicas", "voters"],
        unless: BYZANTINE,
        givens: &[need(&["(of|with|for|among) # (nodes|servers|members|replicas|voters)?"]).within(2.0, 1e6)],
        stated: &["(majority|quorum) (of)? # (nodes|servers|members|replicas)? (is|are|=|means|needs|:) #"],
        right: |read| vec![(read.n(0) / 2.0).floor() + 1.0],
        how: "⌊n / 2⌋ + 1",
        ..PLAIN
    },
    Relation {
        cues: &["fans", "fan", "fanout", "parallel", "backends", "leaves", "shards"],
        also: &["slow", "slower", "tail", "p99", "stragglers"],
        unless: &["hedged", "sequential"],
        givens: &[
            need(&["% <8> (slow|slower)"]).within(1e-9, 0.5),
            need(&["(to|of|over|out|on|calls) # (such|parallel)? (backends|servers|shards|nodes|services|leaves|calls|machines)", "# (such|parallel)? (backends|shards|leaves|calls)"])
                .within(2.0, 1e6),
        ],
        unit: Unit::Share,
        right: |read| vec![1.0 - (1.0 - read.n(0)).powf(read.n(1))],
        how: "1 − (1 − p)ⁿ: one slow call is enough",
        ..PLAIN
    },
    Relation {
        cues: &["suffices", "enough", "either", "suffice", "redundant", "survives"],
        also: &["replicas", "servers", "copies", "instances", "nodes", "machines", "zones", "regions", "systems"],
        unless: &["series", "chain", "majority", "quorum", "requests", "takes", "down", "hours", "minutes", "both"],
        givens: &[UP_EACH, PARTS],
        unit: Unit::Share,
        right: |read| vec![1.0 - (1.0 - read.n(0)).powf(read.n(1))],
        how: "1 − (1 − availability)ⁿ: all must fail together",
        ..PLAIN
    },
];

fn downtime(read: &Read<'_>) -> Vec<f64> {
    let down = match (read.n(0), read.n(1)) {
        (nines, _) if !nines.is_nan() => 0.1_f64.powf(nines),
        (_, up) if !up.is_nan() => 1.0 - up,
        _ => return Vec::new(),
    };
    const PERIODS: [(&[&str], &str); 4] = [
        (&["year", "annual", "yearly", "annually", "years"], "year"),
        (&["month", "monthly"], "month"),
        (&["week", "weekly"], "week"),
        (&["day", "daily"], "day"),
    ];
    let said: Vec<&str> = PERIODS.iter().filter(|(words, _)| read.says(words)).map(|(_, name)| *name).collect();
    let [period] = said.as_slice() else { return Vec::new() };
    let days = TIMES.iter().find(|(name, ..)| name == period).map_or(365.0 * 86_400.0, |(_, seconds, _)| *seconds);
    vec![down * days]
}

/// Returns the chance that all of them are down, or that one of them is up, as the sentence says.
fn side_by_side(read: &Read<'_>) -> Vec<f64> {
    let down = (1.0 - read.n(0)).powf(read.n(1));
    let all = read.itself_says(&["all", "both", "every", "simultaneously", "everything"]);
    let fails = read.itself_says(&["down", "fail", "unavailable", "fails"]);
    match (all, fails) {
        (true, true) => vec![down],
        (false, false) => vec![1.0 - down],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::trial::{silent, wrong};

    #[test]
    fn wrong_availabilities_are_found() {
        wrong(&[
            ("An availability of 99.95% allows 44 minutes of downtime per year.", "263 minutes"),
            ("Three nines are 4.3 minutes of downtime a month.", "43.2 minutes"),
            ("Four services in series with 99% availability each are up 99% of the time.", "96.06 %"),
            ("2 independent replicas, each up 95% of the time, are both down 5% of the time.", "0.25 %"),
            ("An etcd cluster of 4 nodes survives 2 failures.", "1"),
            (
                "1% of the calls are slow. A request that fans out to 50 backends is slow with probability 50%.",
                "39.5 %",
            ),
        ]);
    }

    #[test]
    fn right_availabilities_are_silent() {
        silent(&[
            "An availability of 99.95% allows 4.4 hours of downtime per year.",
            "Three nines are 43 minutes of downtime a month.",
            "Four services in series with 99% availability each are up 96% of the time.",
            "2 independent replicas, each up 95% of the time, are both down 0.25% of the time.",
            "An etcd cluster of 4 nodes survives 1 failure, one of 5 nodes 2.",
            "1% of the calls are slow. A request that fans out to 50 backends is slow with probability 39.5%.",
        ]);
    }
}
