//! Traffic and money: requests a second, storage a day, bandwidth, devices by the hour, tokens by the million.

use super::{Given, PLAIN, Read, Relation, Unit, may, need};

/// Seconds of a day.
const DAY: f64 = 86_400.0;
const DAILY: &[&str] = &[
    "# (requests|queries|events|messages|calls|searches|clicks|logs|uploads|posts|orders|predictions|records) (per|a|each|every|/) day",
    "# (requests|queries|events|messages|calls)? (per|a|each|every) day",
    "# daily (requests|queries|events|messages|calls)",
    "(at|of|each of) # (requests|queries|events|messages|calls|predictions|records)",
];
const USERS: Given = need(&["# (daily|active|monthly)* (users|user|customers)", "# dau", "# (people|viewers|readers)"])
    .within(2.0, 1e11);
const EACH: Given = need(&[
    "# (requests|queries|searches|actions|calls|posts|messages|views|clicks|pages) (each|per|a|every)?",
    "each (of them)? (make|makes|making|send|sends|sending|issue|issues|do|does)? #",
    "# (times) (a|per) day",
])
.within(1e-3, 1e5);
const PER_SECOND: Unit = Unit::Of(&["qps", "rps", "tps", "per", "requests", "queries"]);

pub(super) const RELATIONS: &[Relation] = &[
    Relation {
        cues: &["users", "user", "dau", "customers"],
        also: &["qps", "rps", "second"],
        unless: &["peak", "peaks", "times", "write", "writes", "read", "reads", "concurrent", "%", "cache", "tokens"],
        givens: &[USERS, EACH],
        unit: PER_SECOND,
        slack: 0.2,
        right: |read| if read.n(0) > read.n(1) { vec![read.n(0) * read.n(1) / DAY] } else { Vec::new() },
        how: "users · requests of each / 86,400",
        ..PLAIN
    },
    Relation {
        cues: &["requests", "queries", "events", "messages", "calls"],
        also: &["second", "qps", "rps"],
        unless: &["peak", "peaks", "users", "each", "bytes", "kb", "mb", "cache", "tokens", "writes", "reads"],
        givens: &[need(DAILY).within(1e3, 1e15)],
        unit: PER_SECOND,
        slack: 0.2,
        right: |read| vec![read.n(0) / DAY],
        how: "a day's requests / 86,400",
        ..PLAIN
    },
    Relation {
        cues: &["day", "daily"],
        also: &["second", "qps", "rps"],
        unless: &["peak", "users", "bytes", "kb", "mb", "gb", "tokens", "cache", "seconds"],
        givens: &[need(&[
            "# (requests|queries|events|messages|calls|predictions)? (per|a|each|/) second",
            "# (qps|rps)",
        ])
        .within(0.5, 1e9)],
        unit: Unit::Of(&["requests", "queries", "events", "messages", "calls", "predictions", "a", "per"]),
        slack: 0.2,
        right: |read| vec![read.n(0) * DAY],
        how: "requests a second · 86,400",
        ..PLAIN
    },
    Relation {
        cues: &["peak", "peaks"],
        also: &["second", "qps", "rps", "average"],
        unless: &["users"],
        givens: &[
            need(&["# (times|x|×) <4> (average|mean)?", "(twice) #"]).within(1.1, 100.0),
            need(DAILY).within(1e3, 1e15),
        ],
        slack: 0.2,
        right: |read| vec![read.n(0) * read.n(1) / DAY],
        how: "peak factor · a day's requests / 86,400",
        ..PLAIN
    },
    Relation {
        cues: &["day", "daily"],
        also: &["kb", "mb", "bytes", "byte"],
        unless: &[
            "replicas",
            "replication",
            "replicated",
            "copies",
            "compressed",
            "compression",
            "year",
            "years",
            "month",
            "second",
            "users",
            "cache",
            "model",
        ],
        givens: &[need(&["# (kb|kib) (of)? (each|per|a|for)?"]).within(1e-3, 1e6), need(DAILY).within(1e3, 1e15)],
        unit: Unit::Bytes,
        slack: 0.06,
        right: |read| vec![read.n(0) * read.n(1) * 1e3],
        how: "size of one · number a day",
        ..PLAIN
    },
    Relation {
        cues: &["viewers", "users", "streams", "clients", "cameras", "listeners"],
        also: &["mbit", "mbps", "gbit", "gbps", "kbps", "kbit"],
        unless: &["cdn", "cache", "peak", "%", "each"],
        givens: &[
            need(&["# (concurrent|simultaneous)? (viewers|users|streams|clients|cameras|listeners)"]).within(1.0, 1e10),
            need(&["(a|of|at|each|with|watch|watching|upload) # (mbit|mbps|mbits)"]).within(1e-3, 1e4),
        ],
        unit: Unit::Bits,
        slack: 0.05,
        right: |read| vec![read.n(0) * read.n(1) * 1e6],
        how: "streams · bits a second of each",
        ..PLAIN
    },
    Relation {
        cues: &["hour", "hourly"],
        also: &["gpus", "gpu", "machines", "instances", "nodes", "servers", "a100s", "h100s", "a100", "h100"],
        unless: &["tokens", "spot", "discount", "flops", "utilization", "saves", "cheaper", "%"],
        givens: &[
            need(&["# (@)? (gpus|gpu|machines|instances|nodes|servers|a100s|h100s|a100|h100)"]).within(1.0, 1e6),
            need(&["# (dollars|usd|euros|eur)? (an|per|a|each|/) (gpu)? hour", "# (dollars|usd)? hourly"])
                .within(1e-3, 1e4),
            need(&["# (hours|hour|days|day|weeks|week|months|month)", "(a) #"]).within(0.1, 1e5),
        ],
        slack: 0.03,
        right: rent,
        how: "devices · price of an hour · hours",
        ..PLAIN
    },
    Relation {
        cues: &["tokens"],
        also: &["cost", "costs", "price", "dollars", "pay", "bill"],
        unless: &["output", "input", "hour", "cached", "gpu", "month", "users", "day"],
        givens: &[
            need(&["# (dollars|usd|cents)? (per|a|for|/|each) (1)? (million|m|1m) tokens", "# (dollars|usd)? per #"])
                .within(1e-4, 1e4),
            need(&["# (requests|queries|calls|documents|prompts|users|messages)"]).within(1.0, 1e13),
            need(&["(of|with|at|averaging|each|about) # tokens", "# tokens (each|per)"]).within(1.0, 1e8),
        ],
        slack: 0.03,
        right: |read| {
            let (price, requests, tokens) = (read.n(0), read.n(1), read.n(2));
            let per = read.nth(0, 1);
            vec![price * requests * tokens / if per.is_nan() { 1e6 } else { per }]
        },
        how: "requests · tokens of each · price of a token",
        ..PLAIN
    },
    Relation {
        cues: &["epoch", "pass", "processing", "training", "takes", "encode", "process"],
        also: &["second"],
        unless: &["gpus", "gpu", "latency", "flops", "qps", "workers"],
        givens: &[
            need(&["# (images|examples|samples|documents|tokens|records|sentences) (per|a|each|/) second"])
                .within(1e-3, 1e12),
            may(&["# epochs"], 1.0).within(1.0, 1e4),
            need(&["# (training)? (images|examples|samples|documents|tokens|records|sentences)"]).within(1.0, 1e15),
        ],
        unit: Unit::Time,
        slack: 0.06,
        right: |read| {
            let epochs = if read.itself_says(&["one", "an", "per", "each"]) { 1.0 } else { read.n(1) };
            vec![read.n(2) / read.n(0) * epochs]
        },
        how: "number / throughput",
        ..PLAIN
    },
];

fn rent(read: &Read<'_>) -> Vec<f64> {
    let each = if read.says(&["hours"]) {
        1.0
    } else if read.says(&["days", "day"]) {
        24.0
    } else if read.says(&["weeks", "week"]) {
        168.0
    } else if read.says(&["months", "month"]) {
        return vec![720.0, 730.0].into_iter().map(|hours| read.n(0) * read.n(1) * read.n(2) * hours).collect();
    } else {
        return Vec::new();
    };
    vec![read.n(0) * read.n(1) * read.n(2) * each]
}

#[cfg(test)]
mod tests {
    use super::super::super::trial::{silent, wrong};

    #[test]
    fn wrong_traffic_is_found() {
        wrong(&[
            ("4 million daily users with 5 queries each are about 23 QPS.", "231"),
            ("How many requests per second are 30 million requests a day?\nThat is 3,500 per second.", "347"),
            ("Each request writes 3 KB. At 20 million requests per day that is 600 GB.", "60 GB"),
            ("2,000 viewers of a 4 Mbit/s stream need 800 Mbit/s.", "8000 Mbit"),
            ("12 GPUs at $2 per hour for 10 days cost $2,880.", "5760"),
            ("At 500 images per second 1.2M images take 400 seconds of training.", "2400 seconds"),
            ("3 million requests of 2,000 tokens at $0.20 per million tokens cost $120.", "1200"),
        ]);
    }

    #[test]
    fn right_traffic_is_silent() {
        silent(&[
            "4 million daily users with 5 queries each are about 230 QPS.",
            "How many requests per second are 30 million requests a day?\nThat is about 350 per second.",
            "Each request writes 3 KB. At 20 million requests per day that is 60 GB.",
            "2,000 viewers of a 4 Mbit/s stream need 8 Gbit/s.",
            "12 GPUs at $2 per hour for 10 days cost $5,760.",
            "At 500 images per second 1.2M images take 40 minutes of training.",
            "3 million requests of 2,000 tokens at $0.20 per million tokens cost $1,200.",
        ]);
    }
}
