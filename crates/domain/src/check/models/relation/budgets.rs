//! What things cost and how long they take: tokens and hours at a price, discounts, lines and links, days of traffic.

use super::read::{BYTES, TIMES};
use super::{Given, PLAIN, Relation, Unit, measured, need};

const HOURLY: Given = need(&["# (per|an|a|/|each) (gpu)? (hour|h|hr)"]).within(1e-3, 1e5);
const DAYS: Unit = Unit::Of(&["days", "day"]);

pub(super) const RELATIONS: &[Relation] = &[
    Relation {
        cues: &["million", "tokens", "token"],
        also: &["hour", "h", "hr"],
        unless: &["input", "output", "gpus", "users", "day", "context", "prompt"],
        givens: &[HOURLY, need(&["# (tokens|tok) (per|a|/) (second|s|sec)", "# (tokens|tok) s"]).within(1.0, 1e9)],
        beside: &["# (million)? (tokens)? (per|an|a|/) hour", "(per|a) 1m", "per # (m|million)? (tokens|tok)?"],
        stated: &[
            "(price|cost|costs) (of|for|per|a|1m|one|million|tokens|token|comes|out|at|to|is|=|about)* <6> (at|is|=|about|to|:) #",
            "# (per|a|for a|for one|/) (one)? (million|1m|m) (tokens)?",
        ],
        slack: 0.03,
        right: |read| {
            let named = read.itself_says(&["million", "tokens", "token"]);
            if named { vec![read.n(0) / (read.n(1) * 3600.0) * 1e6] } else { Vec::new() }
        },
        how: "price of an hour / tokens of an hour, times a million",
        ..PLAIN
    },
    Relation {
        cues: &["tok", "tokens"],
        also: &["per", "/"],
        unless: &["hour", "gpu", "gpus", "second", "day", "days", "month", "users", "cached", "gb", "mb", "layers"],
        givens: &[
            need(&["# (@)? (calls|requests|queries|prompts|documents|conversations|answers|summaries)"]).within(2.0, 1e12),
            need(&["# (@)? (tok|tokens)"]).within(1.0, 1e7),
            need(&["# (@)? (per|/|a) (1)? (million|m|k|thousand)", "# (@)? (per|/) #"]).within(1e-6, 1e6),
        ],
        stated: &["(is|=|:|→|costs|cost|comes to|pay|about) # (@)?"],
        slack: 0.02,
        right: |read| {
            let thousand = read.says(&["k", "thousand"]);
            let of = if read.list(2).len() > 1 { read.nth(2, 1) } else if thousand { 1e3 } else { 1e6 };
            if of < 1e3 { Vec::new() } else { vec![read.n(0) * read.n(1) * read.n(2) / of] }
        },
        how: "requests · tokens of each · price of a token",
        ..PLAIN
    },
    Relation {
        cues: &["off", "discount", "cheaper"],
        also: &["spot", "same", "price", "off", "rent", "discount", "reserved"],
        unless: &["more", "twice", "then", "another", "coupon", "stock"],
        givens: &[
            need(&["% (off|discount|cheaper|less)", "discount (of|is)? %"]).within(0.001, 0.999),
            need(&["(is|=|:|→|costs|at|price|rent) # (@)?"]).within(1e-3, 1e12),
        ],
        stated: &["(is|=|:|→|costs|to|pays|about) #"],
        slack: 0.01,
        right: |read| vec![read.n(1) * (1.0 - read.n(0))],
        how: "what is taken off leaves the rest",
        ..PLAIN
    },
    Relation {
        cues: &["downtime", "down", "outage", "unavailable", "availability", "uptime"],
        also: &["days", "year", "month", "week"],
        unless: &["mttr", "mtbf", "replicas", "series", "each", "requests", "both"],
        givens: &[
            need(&["9 # . # %", "%"]).within(0.5, 0.999_999_99),
            need(&["# days", "(a|per|in|one) (year|month|week)"]).within(1.0, 366.0),
        ],
        unit: Unit::Time,
        slack: 0.03,
        right: |read| vec![(1.0 - read.n(0)) * read.n(1) * 86_400.0],
        how: "(1 − availability) · period",
        ..PLAIN
    },
    Relation {
        cues: &["mbit", "mbps", "gbit", "gbps", "gigabit", "mbits", "gbits"],
        also: &["over", "at", "through", "line", "link", "via", "full"],
        unless: &["users", "viewers", "compressed", "parallel", "gpus", "overhead", "day", "daily", "each", "request", "requests", "average", "streams", "efficiency"],
        givens: &[measured(BYTES, &["# @"]).within(1.0, 1e21), measured(super::read::BITS, &["# @ (/|per) (s|second|sec)", "# @"]).within(1.0, 1e15)],
        unit: Unit::Time,
        slack: 0.05,
        right: |read| vec![8.0 * read.n(0) / read.n(1)],
        how: "bytes · 8 / bits a second",
        ..PLAIN
    },
    Relation {
        cues: &["mbit", "mbps", "gbit", "gbps", "kbps", "mbits", "gbits"],
        also: &["day", "daily"],
        unless: &["peak", "compressed", "replicas", "users", "streams", "hours"],
        givens: &[measured(BYTES, &["# @ (a|per|each|every|/) day", "# @ daily"]).within(1e3, 1e21)],
        beside: &["# @ (of)? (images|data|text|each|per|a)", "# (requests|images|events) (a|per|each)"],
        unit: Unit::Bits,
        slack: 0.03,
        right: |read| vec![8.0 * read.n(0) / 86_400.0],
        how: "bytes of a day · 8 / 86,400 seconds",
        ..PLAIN
    },
    Relation {
        cues: &["bits"],
        also: &["keys", "bitmap", "bitset", "filter", "bloom", "array", "vector", "codes"],
        unless: &["per", "second", "float", "weights", "parameters", "hash", "each", "quantized", "element", "key"],
        givens: &[need(&["# bits"]).within(64.0, 1e15)],
        beside: &["# (keys|elements|items|entries|urls)"],
        unit: Unit::Bytes,
        slack: 0.02,
        right: |read| vec![read.n(0) / 8.0],
        how: "eight bits are a byte",
        ..PLAIN
    },
    Relation {
        cues: &["such"],
        unless: &["if", "compressed", "quantized", "per", "shared", "half"],
        givens: &[
            need(&["# such"]).within(2.0, 1e12),
            measured(BYTES, &["(needs|takes|costs|occupies|requires|fills|uses) (about|roughly|thus|then|only)? # @"]).within(1.0, 1e18),
        ],
        unit: Unit::Bytes,
        slack: 0.06,
        right: |read| vec![read.n(0) * read.n(1)],
        how: "so many times what one takes",
        ..PLAIN
    },
    Relation {
        cues: &["arm", "arms", "group", "variant", "groups", "variants"],
        also: &["day", "daily"],
        unless: &["percent", "%", "three", "weekdays", "ramp"],
        givens: &[
            need(&["# (users|visitors|samples|subjects|people|observations)? (per|in each|each|for each|an|a|/) (arm|group|variant|side|bucket)"]).within(2.0, 1e10),
            need(&["# (@)? (visitors|users|people|sessions|subjects|customers|impressions) (a|per|each|every|/) day", "# (@)? (visitors|users) daily"]).within(1.0, 1e10),
        ],
        unit: DAYS,
        right: |read| {
            let days = 2.0 * read.n(0) / read.n(1);
            let whole = read.says(&["whole", "total", "both", "together", "split", "altogether", "all"]);
            let rights = if whole { vec![days] } else { vec![days, days / 2.0] };
            rights.into_iter().flat_map(|days| [days, days.ceil()]).collect()
        },
        how: "both groups together / visitors a day",
        ..PLAIN
    },
    Relation {
        cues: &["tflop", "tflops", "pflop", "pflops", "teraflops"],
        also: &["gpus", "gpu", "a100s", "h100s", "accelerators", "tpus", "devices"],
        unless: &["parameters", "params", "mfu", "utilization", "percent", "peak"],
        givens: &[
            need(&["# (flops|flop|operations)"]).within(1e15, 1e28),
            need(&["# (gpus|gpu|a100s|h100s|accelerators|tpus|devices)"]).within(1.0, 1e6),
            need(&["# (tflop|tflops|teraflops|pflop|pflops)"]).within(1.0, 1e5),
        ],
        unit: Unit::Time,
        slack: 0.03,
        right: |read| {
            let speed = if read.says(&["pflop", "pflops"]) { 1e15 } else { 1e12 };
            vec![read.n(0) / (read.n(1) * read.n(2) * speed)]
        },
        how: "operations / (devices · operations a second)",
        ..PLAIN
    },
    Relation {
        cues: &["gpu", "gpus", "machines", "instances", "nodes", "servers"],
        also: &["hour", "h", "hr"],
        unless: &["tokens", "requests", "utilization", "spot", "discount", "off", "price"],
        givens: &[
            need(&["# (gpus|gpu|machines|instances|nodes|servers|@ gpus)"]).within(1.0, 1e6),
            HOURLY,
            measured(TIMES, &["(for|over|in|run|runs|takes) # (hours|days|weeks|h)"]).within(60.0, 1e9),
        ],
        stated: &["(costs|cost|pay|is|are|=|:|→|about|to|of) #"],
        slack: 0.02,
        right: |read| vec![read.n(0) * read.n(1) * read.n(2) / 3600.0],
        how: "devices · price of an hour · hours",
        ..PLAIN
    },
];

#[cfg(test)]
mod tests {
    use super::super::super::trial::{silent, wrong};

    #[test]
    fn wrong_budgets_are_found() {
        wrong(&[
            ("A GPU at $3.60 per hour serves 1,000 tokens/s. The price per million tokens is $3.60.", "1"),
            ("Allowed downtime at 99.9% over 30 days: 432 min.", "43.2 min"),
            ("| given | asked | answer |\n|---|---|---|\n| 100 GB over 10 Gbit/s | transfer time | 10 s |", "80 s"),
            ("One context takes 2 GB. The memory for 6 such contexts is 8 GB.", "12 GB"),
        ]);
    }

    #[test]
    fn right_budgets_are_silent() {
        silent(&[
            "A GPU at $3.60 per hour serves 1,000 tokens/s. The price per million tokens is $1.00.",
            "Allowed downtime at 99.9% over 30 days: 43.2 min.",
            "| given | asked | answer |\n|---|---|---|\n| 100 GB over 10 Gbit/s | transfer time | 80 s |",
            "One context takes 2 GB. The memory for 6 such contexts is 12 GB.",
        ]);
    }
}
