//! Queues: utilization, requests in flight, waiting behind one server, servers that a rate needs.

use super::read::TIMES;
use super::{Given, PLAIN, Relation, Unit, list, may, measured, need};

const RATE: Given =
    need(&["# (@)? (per|a|an|each|/) (second|s|sec)", "# (rps|qps|tps)", "arrival rate (of|is|=|λ)* #", "λ = #"])
        .within(1e-3, 1e9);
const EACH_TAKES: Given = measured(
    TIMES,
    &[
        "(latency|time|duration|takes|take|taking|last|lasts|needs|need) (of|is|=|about|service)* # @",
        "# @ (for)? (each|apiece)",
        "(of|at|for|with|in) # @",
        "# @",
    ],
)
.within(1e-6, 1e6);
const ARRIVALS: Given = need(&["arrival rate (of|is|=|λ)* #", "λ = #"]).within(1e-6, 1e9);
const SERVICE_RATE: Given = need(&["service rate (of|is|=|μ)* #", "μ = #"]).within(1e-6, 1e9);
const UTILIZATION: Given =
    need(&["(utilization|utilisation|load|ρ) (of|is|=|at)* %", "% (utilization|utilisation|utilized|busy|load)"])
        .within(1e-6, 0.999_999);
const SERVERS: &[&str] =
    &["workers", "servers", "threads", "cores", "machines", "instances", "processes", "server", "worker"];
const HEADROOM: &[&str] =
    &["headroom", "spare", "utilization", "%", "margin", "peak", "redundancy", "failover", "burst", "buffer"];

/// Times that stand in a row: "20, 30 and 50 ms".
const DURATIONS: &[&str] = &[
    "$ (ms|s|seconds|milliseconds|minutes|μs)",
    "# (ms|s|seconds) , # (ms|s|seconds) , # (ms|s|seconds) ,? and # (ms|s|seconds)",
    "# (ms|s|seconds) , # (ms|s|seconds) ,? and # (ms|s|seconds)",
    "(of|taking|take|takes|with|:) # (ms|s|seconds)? and # (ms|s|seconds|milliseconds|minutes|μs)",
];
/// Words of other problems with times.
const NOT_PLAIN: &[&str] = &[
    "speedup",
    "fraction",
    "workers",
    "cores",
    "gpus",
    "efficiency",
    "amdahl",
    "p99",
    "p95",
    "p50",
    "percentile",
    "mean",
    "average",
    "median",
    "retries",
    "throughput",
    "qps",
    "pipelined",
    "pipeline",
    "overlap",
    "half",
];

pub(super) const RELATIONS: &[Relation] = &[
    Relation {
        cues: &["parallel", "concurrently", "simultaneously", "once"],
        also: &["ms", "milliseconds", "seconds", "s", "minutes", "μs"],
        unless: NOT_PLAIN,
        givens: &[list(DURATIONS)],
        right: |read| {
            let slowest = read.list(0).iter().copied().fold(f64::NAN, f64::max);
            vec![slowest, slowest / 1e3]
        },
        how: "side by side the slowest decides",
        ..PLAIN
    },
    Relation {
        cues: &["sequentially", "serially", "sequence", "serial", "sequential", "another", "other"],
        also: &["ms", "milliseconds", "seconds", "s", "minutes", "μs"],
        unless: NOT_PLAIN,
        givens: &[list(DURATIONS)],
        right: |read| {
            let listed = read.list(0);
            let chained = read.says(&["sequentially", "serially", "sequence", "serial", "sequential"])
                || read.says(&["after"]) && read.says(&["one", "each"]);
            let sum: f64 = listed.iter().sum();
            if chained && listed.len() > 1 { vec![sum, sum / 1e3] } else { Vec::new() }
        },
        how: "one after another the times add up",
        ..PLAIN
    },
    Relation {
        cues: &["utilization", "utilisation", "busy"],
        unless: &["gpu", "mfu", "memory", "flops", "cpu", "target", "below", "keep"],
        givens: &[
            RATE,
            EACH_TAKES,
            may(&["# (workers|servers|threads|machines|instances|cores)"], 1.0).within(1.0, 1e6),
        ],
        unit: Unit::Share,
        right: |read| {
            let load = read.n(0) * read.n(1) / read.n(2);
            if load < 1.0 { vec![load] } else { Vec::new() }
        },
        how: "rate · time of each / servers",
        ..PLAIN
    },
    Relation {
        cues: SERVERS,
        also: &["second", "s", "rps", "qps"],
        unless: HEADROOM,
        givens: &[RATE, EACH_TAKES],
        unit: Unit::Of(SERVERS),
        right: |read| {
            let load = read.n(0) * read.n(1);
            vec![load.ceil(), load]
        },
        how: "rate · time of each, rounded up",
        ..PLAIN
    },
    Relation {
        cues: &["m"],
        also: &["queue", "utilization", "system", "load"],
        unless: &["waiting", "wait", "waits", "c", "k", "g", "d"],
        givens: &[UTILIZATION],
        unit: Unit::Of(&["requests", "jobs", "customers", "in", "messages", "tasks", "items", "calls"]),
        right: |read| vec![read.n(0) / (1.0 - read.n(0))],
        how: "ρ / (1 − ρ) in the system of one server",
        ..PLAIN
    },
    Relation {
        cues: &["m"],
        also: &["queue", "system", "response", "sojourn"],
        unless: &["c", "k", "g", "d", "servers"],
        givens: &[ARRIVALS, SERVICE_RATE],
        unit: Unit::Time,
        right: |read| {
            let (arrivals, services) = (read.n(0), read.n(1));
            let system = 1.0 / (services - arrivals);
            let waits = read.says(&["wait", "waits", "waiting"]);
            if arrivals >= services || !read.says(&["second", "seconds", "ms", "s"]) {
                Vec::new()
            } else if waits {
                vec![system * arrivals / services, system]
            } else {
                vec![system]
            }
        },
        how: "1 / (service rate − arrival rate) for one server",
        ..PLAIN
    },
    Relation {
        cues: &["little", "flight", "concurrent", "concurrency", "inflight", "concurrently"],
        also: &["second", "s", "rps", "qps", "sec"],
        unless: &["tokens", "peak", "users", "throughput"],
        givens: &[RATE, EACH_TAKES],
        unit: Unit::Of(&["requests", "in", "concurrent", "connections", "jobs", "queries", "calls", "inflight"]),
        right: |read| vec![read.n(0) * read.n(1)],
        how: "Little's law: rate · time of each",
        ..PLAIN
    },
    Relation {
        cues: &["little", "flight", "concurrent", "concurrency", "inflight", "throughput"],
        unless: &["tokens", "users", "gpu"],
        givens: &[
            need(&[
                "# (concurrent)? (requests|jobs|calls|queries|connections|threads|workers)? in flight",
                "# concurrent",
                "concurrency (of|is|=)* #",
            ])
            .within(1.0, 1e9),
            EACH_TAKES,
        ],
        unit: Unit::Of(&["per", "rps", "qps", "a", "requests"]),
        right: |read| vec![read.n(0) / read.n(1)],
        how: "Little's law: in flight / time of each",
        ..PLAIN
    },
    Relation {
        cues: &["replica", "server", "machine", "worker", "instance", "node", "replicas", "servers", "workers", "machines"],
        unless: &[
            "second", "s", "rps", "qps", "headroom", "spare", "failover", "peak", "minute", "availability", "shard", "gb", "tb", "mb", "year",
        ],
        givens: &[
            need(&[
                "(replica|server|machine|worker|instance|node|one) (can|could|that|each)* (hold|holds|take|takes|serve|serves|handle|handles|fit|fits|run|runs|carry|carries) (at|most|up|to|only|about)* #",
                "# (@)? (at once)? (per|on|in) (each|a|one|every)? (replica|server|machine|worker|instance|node)",
            ])
            .within(1.0, 1e9),
            need(&[
                "# (concurrent)? (requests|jobs|users|sessions|connections|streams|sequences|queries|calls) (are|is|at|in|on)* (in|flight|at|the|once|system|air|concurrently|time|simultaneously)",
                "# (concurrent|simultaneous|parallel) (requests|jobs|users|sessions|connections|streams|sequences)",
            ])
            .within(1.0, 1e12),
        ],
        unit: Unit::Of(&["replicas", "servers", "machines", "workers", "instances", "nodes"]),
        right: |read| vec![(read.n(1) / read.n(0)).ceil()],
        how: "in flight / what one holds, rounded up",
        ..PLAIN
    },
];

#[cfg(test)]
mod tests {
    use super::super::super::trial::{silent, wrong};

    #[test]
    fn wrong_queues_are_found() {
        wrong(&[
            ("A worker that gets 30 jobs per second and needs 20 ms for each has a utilization of 0.3.", "0.6"),
            ("250 requests per second of 40 ms each need 8 workers.", "10"),
            ("90 requests per second of 50 ms each: four servers suffice.", "5"),
            ("An M/M/1 queue with a utilization of 0.8 holds 5 requests on average.", "4"),
            (
                "In an M/M/1 queue with arrival rate 30 per second and service rate 40 per second the mean time in the system is 25 ms.",
                "100 ms",
            ),
            ("By Little's law 300 requests per second with a latency of 0.1 s are 300 requests in flight.", "30"),
            ("With 50 requests in flight and a latency of 200 ms the throughput is 100 requests per second.", "250"),
        ]);
    }

    #[test]
    fn right_queues_are_silent() {
        silent(&[
            "A worker that gets 30 jobs per second and needs 20 ms for each has a utilization of 0.6.",
            "250 requests per second of 40 ms each need 10 workers.",
            "90 requests per second of 50 ms each: five servers suffice.",
            "250 requests per second of 40 ms each need 15 workers if one wants headroom.",
            "An M/M/1 queue with a utilization of 0.8 holds 4 requests on average.",
            "By Little's law 300 requests per second with a latency of 0.1 s are 30 requests in flight.",
            "With 50 requests in flight and a latency of 200 ms the throughput is 250 requests per second.",
        ]);
    }
}
