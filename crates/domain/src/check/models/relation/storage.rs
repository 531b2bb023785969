//! Storage: caches, copies and shards, sizes by the piece, transfers over a link, Bloom filters.

use std::f64::consts::LN_2;

use super::read::{BITS, BYTES, TIMES};
use super::{Given, PLAIN, Relation, Unit, counted, measured, need};

const HIT_RATIO: Given =
    need(&["hit (rate|ratio) (of|is|=|:|at)* %", "% (cache)? (hits|hit)", "hits (of|in|=|:|for)* %"])
        .within(1e-6, 0.999_999);
const HIT: Given = measured(
    TIMES,
    &[
        "# @ (on|for|per|in) (a|each|case)? (of)? (a)? (cache)? hits?",
        "hits? (takes|take|costs|cost|of|is|:|time|latency|in|=|a|the|cache)* # @",
        "(cache|memory|l1) (takes|costs|of|is|:|time|latency|in|=|access)* # @",
    ],
)
.within(1e-12, 1e6);
const MISS: Given = measured(
    TIMES,
    &[
        "# @ (on|for|per|in) (a|each|case)? (of)? (a)? (cache)? (miss|misses)",
        "(miss|misses) (takes|take|costs|cost|of|is|:|time|latency|in|=|a|the|penalty)* # @",
        "(database|db|disk|backend|origin) (takes|costs|of|is|:|time|latency|in|=|access)* # @",
    ],
)
.within(1e-12, 1e6);
const FROM_TO: Given =
    need(&["from % (to|up to) %", "from # % (to|up to) %", "hit (rate|ratio) <6> % to %"]).within(1e-6, 0.999_999);
const TRAFFIC: &[&str] = &["database", "backend", "origin", "misses", "db", "traffic", "load", "miss"];
const HOLDERS: &[&str] =
    &["shards", "shard", "partitions", "nodes", "machines", "servers", "disks", "node", "machine", "server", "disk"];
const FALSE_SHARE: Given = need(&[
    "% (false)? (positives?|positive|fpr)",
    "(false positives?|fp|error) (rate|probability|ratio)? (of|is|=|at|:)* %",
    "(fpr|p) (of|=) %",
])
.within(1e-12, 0.5);
const ELEMENTS: Given = need(&[
    "# (distinct|unique)? (elements|keys|items|urls|entries|objects|strings|users|words|ids|emails|records)",
    "n = #",
])
.within(10.0, 1e13);

pub(super) const RELATIONS: &[Relation] = &[
    Relation {
        cues: &["hit", "hits"],
        also: &["average", "mean", "expected", "effective", "latency", "overall"],
        unless: &["l2", "l3", "levels", "tlb", "p99"],
        givens: &[HIT_RATIO, HIT, MISS],
        unit: Unit::Time,
        right: |read| {
            let (ratio, hit, miss) = (read.n(0), read.n(1), read.n(2));
            vec![ratio * hit + (1.0 - ratio) * miss, hit + (1.0 - ratio) * miss]
        },
        how: "ratio · time of a hit + (1 − ratio) · time of a miss",
        ..PLAIN
    },
    Relation {
        cues: &["hits", "hit"],
        also: TRAFFIC,
        givens: &[FROM_TO],
        stated: &[
            "(cuts|reduces|lowers|drops|halves|saves|falls|fall|shrinks|less|fewer) <6> (by)? (a)? (factor of)? #",
            "factor of #",
        ],
        right: |read| {
            let (before, after) = (1.0 - read.nth(0, 0), 1.0 - read.nth(0, 1));
            if after < before && after > 0.0 { vec![1.0 - after / before, before / after] } else { Vec::new() }
        },
        how: "what misses is what gets through: (1 − new ratio) / (1 − old ratio)",
        ..PLAIN
    },
    Relation {
        cues: &["link", "network", "copying", "transfer", "transferring", "sending", "download", "downloading", "moving", "upload", "copy", "send", "bandwidth", "connection"],
        also: &["mbit", "mbps", "gbit", "gbps", "mbits", "gbits", "gigabit", "megabit", "kbit", "tbit"],
        unless: &["users", "viewers", "compressed", "parallel", "gpus", "overhead", "efficiency"],
        givens: &[measured(BYTES, &["# @"]).within(1.0, 1e21), measured(BITS, &["# @"]).within(1.0, 1e15)],
        unit: Unit::Time,
        slack: 0.05,
        right: |read| vec![8.0 * read.n(0) / read.n(1)],
        how: "bytes · 8 / bits a second",
        ..PLAIN
    },
    Relation {
        cues: &["second", "rps", "qps"],
        also: &["mbit", "mbps", "gbit", "gbps", "mbits", "gbits", "gigabit", "kbit", "tbit"],
        unless: &["users", "viewers", "compressed", "streams", "day", "peak", "replicas"],
        givens: &[
            need(&[
                "# (responses|requests|messages|frames|images|events|queries|records|packets|calls|samples|pages|reads|writes|documents|rows|logs|clips)* (per|a|each|/) (second|s)",
                "# (rps|qps)",
            ])
            .within(1.0, 1e10),
            measured(BYTES, &["# @"]).within(1.0, 1e12),
        ],
        unit: Unit::Bits,
        slack: 0.05,
        right: |read| vec![8.0 * read.n(0) * read.n(1)],
        how: "number a second · bytes of each · 8",
        ..PLAIN
    },
    Relation {
        cues: &["users", "user"],
        also: &["day", "daily"],
        unless: &["replicas", "replication", "copies", "year", "month", "second", "%", "cache"],
        givens: &[
            need(&["# (daily|active|monthly)* (users|user)", "# dau"]).within(2.0, 1e11),
            need(&["# (@)? (photos|images|messages|posts|videos|files|documents|events|records|pictures|uploads|requests|searches|notes|emails|songs|clips)"])
                .within(0.01, 1e5),
            measured(BYTES, &["(of|at|each|with|averaging|a) # @", "# @ (each|apiece|per)"]).within(1.0, 1e13),
        ],
        unit: Unit::Bytes,
        slack: 0.06,
        right: |read| vec![read.n(0) * read.n(1) * read.n(2)],
        how: "users · pieces of each · size of a piece",
        ..PLAIN
    },
    Relation {
        cues: &["day", "daily"],
        also: &["mb", "kb", "gb", "bytes", "mib", "kib", "gib"],
        unless: &[
            "replicas", "replication", "copies", "year", "years", "month", "second", "users", "cache", "%", "model",
            "compressed", "user", "compression", "replicated",
        ],
        givens: &[
            need(&["# (@)? (uploads|photos|images|messages|posts|videos|files|documents|events|records|requests|orders|calls|pictures) (a|per|each|every|/)? (day)?"])
                .within(2.0, 1e14),
            measured(BYTES, &["(of|at|each|with|averaging) # @", "# @ (each|apiece|per)"]).within(1.0, 1e13),
        ],
        unit: Unit::Bytes,
        slack: 0.06,
        right: |read| vec![read.n(0) * read.n(1)],
        how: "number a day · size of each",
        ..PLAIN
    },
    Relation {
        cues: &["year", "yearly", "annually"],
        also: &["day", "daily"],
        unless: &["replicas", "replication", "copies", "%", "compressed", "years", "users", "growth"],
        givens: &[measured(BYTES, &["# @ (per|a|each|every|/) day", "# @ daily"]).within(1.0, 1e20)],
        unit: Unit::Bytes,
        slack: 0.03,
        right: |read| vec![365.0 * read.n(0)],
        how: "bytes a day · 365",
        ..PLAIN
    },
    Relation {
        cues: &["per", "each", "every"],
        also: &["bytes", "kb", "mb", "byte", "kib", "mib", "gb"],
        unless: &[
            "day", "second", "year", "month", "users", "replicas", "parameter", "gpu", "hour", "links", "overhead",
            "compressed", "weight", "token",
        ],
        givens: &[
            measured(BYTES, &["# @ (per|for each|for every|/) @"]).within(0.01, 1e12),
            counted().within(100.0, 1e15),
        ],
        unit: Unit::Bytes,
        slack: 0.06,
        right: |read| vec![read.n(0) * read.n(1)],
        how: "pieces · bytes of each",
        ..PLAIN
    },
    Relation {
        cues: &["replication", "replicas", "copies", "replicated"],
        also: &["tb", "gb", "pb", "mb", "tib", "gib"],
        unless: &["shards", "year", "day", "erasure", "gpu", "%", "month", "node", "nodes", "users"],
        givens: &[
            need(&["(replication)? factor (of|is|=)* #", "# (copies|replicas)", "replicated # times", "replicated (twice|three) times"])
                .within(1.0, 20.0),
            measured(
                BYTES,
                &[
                    "# @ of raw (disk|storage|capacity|space)",
                    "# @ of (user|logical|source|original)? (data|records|logs|events|files|messages)",
                    "# @ (at|with) (a)? (replication|factor)",
                    "(store|storing|keep|keeping|replicating) # @",
                ],
            )
                .within(1.0, 1e21),
        ],
        unit: Unit::Bytes,
        slack: 0.03,
        right: |read| {
            let raw = read.itself_says(&["raw", "usable", "effective", "hold", "holds", "capacity"]);
            vec![if raw { read.n(1) / read.n(0) } else { read.n(1) * read.n(0) }]
        },
        how: "every copy takes the whole size",
        ..PLAIN
    },
    Relation {
        cues: HOLDERS,
        also: &["tb", "gb", "pb", "tib", "gib"],
        unless: &["replicas", "replication", "copies", "%", "day", "ram", "gpu", "gpus", "headroom", "replicated"],
        givens: &[
            measured(
                BYTES,
                &[
                    "# @ (per|on|on each|each|a|for each) (a|each)? (shard|partition|node|machine|server|disk)",
                    "(shard|shards|partition|partitions|node|nodes|machine|machines|server|servers|disk|disks) (of|with|holds|hold|has|have|store|stores|that|can|up|to|at|most|is|are)* # @",
                ],
            )
            .within(1.0, 1e18),
            measured(BYTES, &["# @ of @", "(data|database|dataset|table|index|total) (of|is|has|:|=|set)* # @", "# @"])
                .within(1.0, 1e21),
        ],
        unit: Unit::Of(HOLDERS),
        right: |read| vec![(read.n(1) / read.n(0)).ceil()],
        how: "size / size of a shard, rounded up",
        ..PLAIN
    },
    Relation {
        cues: HOLDERS,
        also: &["second", "s", "qps", "rps"],
        unless: &["replicas", "replication", "%", "gpu", "headroom", "peak", "ms", "cache", "hit", "latency"],
        givens: &[
            need(&[
                "# (writes|reads|requests|queries|events|messages|inserts)? (per|on|for) (a|each|one)? (shard|partition|node|machine|server)",
                "(shard|partition|node|machine|server) (can|that|handles|handle|takes|serves|does|sustains|each|of|up|to)* #",
            ])
            .within(1.0, 1e9),
            need(&["# (writes|reads|requests|queries|events|messages|inserts)? (per|a|/) (second|s)", "# (qps|rps)"])
                .within(1.0, 1e12),
        ],
        unit: Unit::Of(HOLDERS),
        right: |read| vec![(read.n(1) / read.n(0)).ceil()],
        how: "rate / rate of a node, rounded up",
        ..PLAIN
    },
    Relation {
        cues: &["hashing", "ring"],
        also: &["move", "moves", "moved", "remapped", "relocated", "keys", "migrate"],
        unless: &["modulo", "mod", "naive", "plain", "ordinary", "without", "%n"],
        givens: &[need(&["from # (@)? to #", "joins (the)? # (other|others|existing|nodes|servers)", "added to (a ring of)? #"])
            .within(1.0, 1e6)],
        unit: Unit::Share,
        right: |read| {
            let (before, after) = (read.nth(0, 0), read.nth(0, 1));
            let after = if after.is_nan() { before + 1.0 } else { after };
            if after > before { vec![(after - before) / after] } else { vec![(before - after) / before] }
        },
        how: "the new nodes' share of all nodes",
        ..PLAIN
    },
    Relation {
        cues: &["bloom", "false"],
        also: &["element", "elements", "key", "keys", "item", "items", "entry"],
        unless: &["counting", "cuckoo", "precision", "recall", "hash", "hashes", "functions", "mb", "gb", "kb", "mib"],
        givens: &[FALSE_SHARE],
        unit: Unit::Of(&["bits", "bit"]),
        slack: 0.03,
        right: |read| vec![bits_of_an_element(read.n(0))],
        how: "−ln p / ln² 2 bits an element",
        ..PLAIN
    },
    Relation {
        cues: &["bloom", "false"],
        also: &["bloom", "elements", "keys", "items", "filter"],
        unless: &["counting", "cuckoo", "recall", "hash"],
        givens: &[FALSE_SHARE, ELEMENTS],
        unit: Unit::Bytes,
        slack: 0.08,
        right: |read| vec![bits_of_an_element(read.n(0)) * read.n(1) / 8.0],
        how: "elements · −ln p / ln² 2 bits",
        ..PLAIN
    },
    Relation {
        cues: &["hash"],
        also: &["functions", "hashes"],
        unless: &["counting", "minhash", "lsh", "bands"],
        givens: &[need(&["# bits? (per|for each|for every|an|/) (element|key|item|entry)", "m / n = #"]).within(1.0, 128.0)],
        stated: &["functions (is|are|=|:|of|needed|to|be)* #", "# hash*"],
        right: |read| vec![(read.n(0) * LN_2).round(), (read.n(0) * LN_2).ceil(), read.n(0) * LN_2],
        how: "bits an element · ln 2",
        ..PLAIN
    },
    Relation {
        cues: &["day", "daily", "month", "year", "hour", "week"],
        also: &["second", "s", "sec"],
        unless: &["users", "replicas", "replication", "copies", "compressed", "%", "peak", "each", "messages", "events", "requests"],
        givens: &[measured(BYTES, &["# @ (per|a|each|every|/) (second|s|sec)"]).within(1e-3, 1e18)],
        unit: Unit::Bytes,
        slack: 0.03,
        right: |read| {
            const PERIODS: [(&[&str], f64); 5] = [
                (&["hour"], 3600.0),
                (&["day", "daily"], 86_400.0),
                (&["week"], 604_800.0),
                (&["month"], 2_592_000.0),
                (&["year"], 31_536_000.0),
            ];
            let mut said = PERIODS.iter().filter(|(words, _)| read.itself_says(words));
            match (said.next(), said.next()) {
                (Some((_, seconds)), None) => vec![read.n(0) * seconds],
                _ => Vec::new(),
            }
        },
        how: "bytes a second · seconds of the period",
        ..PLAIN
    },
    Relation {
        cues: &["token", "tokens"],
        also: &["kb", "kib", "mb", "mib", "bytes"],
        unless: &["layers", "heads", "second", "users", "batch", "sequences", "day", "requests", "parameter", "corpus", "quantized"],
        givens: &[
            measured(BYTES, &["# @ (per|for each|for every|a|each|/) token", "(token|tokens) (costs|cost|takes|take|needs|of|at|:|is)* # @", "at # @ (each|apiece)"])
                .within(1.0, 1e9),
            need(&["# (@)? tokens", "(context|sequence|length|window) (of|is|=|length)* #"]).within(2.0, 1e13),
        ],
        unit: Unit::Bytes,
        slack: 0.03,
        right: |read| vec![read.n(0) * read.n(1)],
        how: "tokens · bytes of each",
        ..PLAIN
    },
];

fn bits_of_an_element(false_share: f64) -> f64 {
    -false_share.ln() / (LN_2 * LN_2)
}

#[cfg(test)]
mod tests {
    use super::super::super::trial::{silent, wrong};

    #[test]
    fn wrong_storage_is_found() {
        wrong(&[
            ("With a hit ratio of 80%, a hit takes 2 ms and a miss takes 40 ms: 21 ms on average.", "9.6 ms"),
            ("Raising the hit ratio from 95% to 99% cuts the load of the database by 4%.", "80 %"),
            ("Copying 500 GB over a 1 Gbit/s link takes 500 seconds.", "4000 seconds"),
            ("500 responses per second of 20 kB each fill 10 Mbit/s.", "80 Mbit"),
            ("2M users who post 3 images of 500 kB a day bring 1 TB per day.", "3 TB"),
            ("2 TB per day are 60 TB in a year.", "730 TB"),
            ("At 64 bytes per vector, 50 million vectors take 320 MB.", "3200 MB"),
            ("8 TB of data at replication factor 3 take 16 TB of disk.", "24 TB"),
            ("7 TB of data at 2 TB per shard need 3 shards.", "4"),
            ("With consistent hashing, going from 9 to 10 nodes moves 50% of the keys.", "10 %"),
            ("A Bloom filter with 2% false positives costs 16 bits per element.", "8.142"),
            ("50M keys at 1% false positives fit in a Bloom filter of 480 MB.", "59.91 MB"),
            ("With 14 bits per element the best number of hash functions is 14.", "10"),
        ]);
    }

    #[test]
    fn right_storage_is_silent() {
        silent(&[
            "With a hit ratio of 80%, a hit takes 2 ms and a miss takes 40 ms: 9.6 ms on average.",
            "Raising the hit ratio from 95% to 99% cuts the load of the database by 80%.",
            "Raising the hit ratio from 95% to 99% cuts the load of the database by a factor of 5.",
            "Copying 500 GB over a 1 Gbit/s link takes about 67 minutes.",
            "500 responses per second of 20 kB each fill 80 Mbit/s.",
            "2M users who post 3 images of 500 kB a day bring 3 TB per day.",
            "2 TB per day are 730 TB in a year.",
            "At 64 bytes per vector, 50 million vectors take 3.2 GB.",
            "8 TB of data at replication factor 3 take 24 TB of disk.",
            "7 TB of data at 2 TB per shard need 4 shards.",
            "With consistent hashing, going from 9 to 10 nodes moves 10% of the keys.",
            "A Bloom filter with 2% false positives costs about 8 bits per element.",
            "50M keys at 1% false positives fit in a Bloom filter of 60 MB.",
            "With 14 bits per element the best number of hash functions is 10.",
        ]);
    }
}
