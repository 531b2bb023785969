//! Portions of portions, one discount after another, errors of so many, bits as bytes, bytes in a time.

use super::read::{BITS, BYTES};
use super::{Given, PLAIN, Relation, Unit, may, measured, need, precision};

/// What is told apart by a fingerprint or an address.
const FINGERPRINTS: &[&str] = &[
    "hash",
    "digest",
    "md5",
    "sha1",
    "sha256",
    "uuid",
    "uuids",
    "checksum",
    "fingerprint",
    "ipv4",
    "ipv6",
    "address",
    "guid",
    "crc32",
];
const PER_SECOND: &str = "# @ (/|per|a|each|every) (second|s|sec)";
const ANSWERED: Given = need(&[
    "# (test|validation|held|out)* (examples|images|samples|cases|items|predictions|mails|documents|points|questions)",
])
.within(2.0, 1e12);

pub(super) const RELATIONS: &[Relation] = &[
    Relation {
        cues: &["those", "these", "them", "which"],
        unless: &["false", "positive", "positives", "infected", "sick", "sensitivity", "spam", "recall", "precision", "more", "less", "or"],
        givens: &[need(&["% of (the|all|our)? (@)? @ <5> % of (those|these|them|which)"]).within(1e-6, 1.0)],
        stated: &[
            "(so|,|thus|is|are|makes|leaves|gives|means|=|overall|altogether|→) (so|that|is|are|about|only|overall|of|in|all|thus)* % of (all|the|our|visitors|users|customers|them|everyone|@)",
            "(overall|altogether|total|rate) (is|are|of|=|:|conversion|rate|about)* %",
        ],
        unit: Unit::Share,
        right: |read| vec![read.nth(0, 0) * read.nth(0, 1)],
        how: "a share of a share is their product",
        ..PLAIN
    },
    Relation {
        cues: &["discount", "discounts", "off", "reduction", "reductions", "cut", "cuts"],
        unless: &["points", "each", "learning", "per"],
        givens: &[need(&[
            "% (@)? (@)? (followed|and|then|,) (by|a|then|another|further|additional|second|one)* % (discount|off|reduction|cut|on)?",
            "% (@)? (@)? on top of <2> %",
        ])
        .within(1e-6, 0.999)],
        stated: &["(discount|off|reduction|cut|cuts|total|together|altogether|overall) <5> (is|are|of|=|:|make|makes|saves) (a|about|an|only|discount|of|total)* %",
            "(is|are|make|makes|=|:|saves|gives|save|give) (a|about|an|only|discount|of|total|together|in)* %"],
        unit: Unit::Share,
        right: |read| vec![1.0 - (1.0 - read.nth(0, 0)) * (1.0 - read.nth(0, 1))],
        how: "1 − (1 − a)·(1 − b): the second is taken of what is left",
        ..PLAIN
    },
    Relation {
        cues: &["accuracy", "accurate"],
        also: &["errors", "mistakes", "wrong", "misclassified"],
        unless: &["balanced", "top", "train", "classes", "drop", "from"],
        givens: &[ANSWERED, need(&["accuracy (of|is|=|:|at)* %", "% (accuracy|accurate)"]).within(1e-6, 1.0)],
        unit: Unit::Of(&["errors", "mistakes", "wrong", "misclassified"]),
        right: |read| vec![read.n(0) * (1.0 - read.n(1))],
        how: "number · (1 − accuracy)",
        ..PLAIN
    },
    Relation {
        cues: &["accuracy", "accurate"],
        also: &["errors", "mistakes", "wrong", "misclassified"],
        unless: &["balanced", "top", "train", "classes", "drop", "from"],
        givens: &[
            ANSWERED,
            need(&["# (of them|of these|of those)? (are|were|is)? (errors|mistakes|wrong|misclassified)"]).within(0.0, 1e12),
        ],
        stated: &["accuracy (of|is|=|:|therefore|then|about|at|a)* %", "% (accuracy|accurate)"],
        unit: Unit::Share,
        right: |read| vec![1.0 - read.n(1) / read.n(0)],
        how: "1 − errors / number",
        ..PLAIN
    },
    Relation {
        cues: FINGERPRINTS,
        also: &["bytes", "byte"],
        unless: &["per", "gb", "mb", "tb", "million", "billion", "bucket", "buckets"],
        givens: &[need(&["# bits?", "# bit"]).within(8.0, 65_536.0)],
        unit: Unit::Of(&["bytes", "byte"]),
        right: |read| vec![read.n(0) / 8.0],
        how: "eight bits are a byte",
        ..PLAIN
    },
    Relation {
        cues: &["bits", "bit"],
        also: &["values", "ids", "possible", "distinct", "buckets"],
        unless: &["float", "signed", "collision", "collisions", "image", "mantissa", "exponent", "range", "pixels", "two", "per", "strings", "half"],
        givens: &[need(&["# bits?", "# bit"]).within(1.0, 512.0)],
        unit: Unit::Of(&["values", "ids", "possible", "different", "distinct", "buckets", "outputs", "hashes"]),
        slack: 0.03,
        right: |read| vec![read.n(0).exp2()],
        how: "each bit doubles them: 2^bits",
        ..PLAIN
    },
    Relation {
        cues: &["gbit", "gbps", "mbit", "mbps", "gbits", "mbits", "gigabit"],
        also: &["gb", "mb", "kb"],
        unless: &["users", "replicas", "seconds", "minutes", "hours", "day", "files", "images", "overhead", "links", "two", "each"],
        givens: &[measured(BITS, &["# @ (/|per|a) (s|second|sec)", "# @"]).within(1.0, 1e16)],
        stated: &["# (gb|mb|kb|gib|mib) (/|per|a|each|every) (s|second|sec)"],
        unit: Unit::Bytes,
        right: |read| vec![read.n(0) / 8.0],
        how: "bits a second / 8",
        ..PLAIN
    },
    Relation {
        cues: &["read", "reads", "write", "writes", "reading", "writing", "scan", "scans", "scanning", "disk", "ssd", "throughput", "bandwidth", "copies", "copying", "copy"],
        also: &["gb", "mb", "tb", "kb"],
        unless: &["parallel", "disks", "seek", "tokens", "weights", "users", "gbit", "mbit", "gbps", "mbps", "replicas", "each", "image", "images"],
        givens: &[measured(BYTES, &[PER_SECOND]).within(1.0, 1e15), measured(BYTES, &["# @"]).within(1.0, 1e18)],
        unit: Unit::Time,
        slack: 0.05,
        right: |read| vec![read.n(1) / read.n(0)],
        how: "bytes / bytes a second",
        ..PLAIN
    },
    Relation {
        cues: &["users", "rows", "items", "records", "keys", "documents", "profiles", "entries", "products", "people", "files", "messages"],
        also: &["kb", "mb", "bytes", "kib", "byte"],
        unless: &[
            "day", "daily", "second", "replicas", "replication", "copies", "month", "hour", "year", "compressed", "batch", "photos", "per", "cache", "%", "tokens",
        ],
        givens: &[
            measured(BYTES, &["(of|at|with|by|×|·|and|holds|has) # @ (each|apiece)", "(of|at|with) # @", "# @ (each|apiece)"]).within(1.0, 1e12),
            need(&["# (active|registered)* (users|rows|items|records|keys|documents|profiles|entries|products|people|files|messages)"]).within(100.0, 1e15),
        ],
        unit: Unit::Bytes,
        slack: 0.06,
        right: |read| vec![read.n(0) * read.n(1)],
        how: "number · bytes of each",
        ..PLAIN
    },
    Relation {
        cues: &["image", "tensor", "array", "frame", "picture", "matrix", "activation"],
        also: &["bytes", "kb", "mb", "gb", "kib", "mib", "gib"],
        unless: &["images", "batch", "frames", "second", "jpeg", "png", "compressed", "gradients", "layers", "sparse", "times", "weights", "matrices", "rgb", "rgba", "channel", "color", "heads"],
        givens: &[precision(f64::NAN), need(&["# × # × #", "# × #", "# by #"]).within(1.0, 1e7)],
        unit: Unit::Bytes,
        slack: 0.05,
        right: |read| {
            let deep = if read.nth(1, 2).is_nan() { 1.0 } else { read.nth(1, 2) };
            let all = read.nth(1, 0) * read.nth(1, 1) * deep;
            // "256 × 4 bytes": the format may be a factor already.
            let told = read.nth(1, 1) == read.n(0) || deep == read.n(0);
            if told { vec![all, read.n(0) * all] } else { vec![read.n(0) * all] }
        },
        how: "entries · bytes of the format",
        ..PLAIN
    },
    Relation {
        cues: &["zero", "fsdp", "sharded", "shards", "sharding", "divides", "divided", "split", "splits", "spread", "spreads", "partitioned"],
        also: &["gpus", "devices", "ranks"],
        unless: &["plus", "replicated", "stage", "params", "parameters", "model", "activations", "tokens", "second", "adam"],
        givens: &[
            need(&["# (gpus|devices|ranks)"]).within(2.0, 1e6),
            measured(BYTES, &[
                "(divide*|shard*|split*|spread*|partition*) (of|the|a|up|into|its)* # @",
                "# @ (of)? (@)? (@)? (is|are|get|gets)? (divided|split|sharded|spread|over|across|among|between)",
            ])
            .within(1.0, 1e18),
        ],
        beside: &["zero #", "stage #"],
        unit: Unit::Bytes,
        slack: 0.03,
        right: |read| vec![read.n(1) / read.n(0)],
        how: "what is divided / devices",
        ..PLAIN
    },
    Relation {
        cues: &["momentum"],
        also: &["factor", "times"],
        unless: &["nesterov", "batch", "adam", "batchnorm"],
        givens: &[need(&["momentum (of|=|is|:|β)* #", "β (=|of) #"]).within(0.01, 0.9999)],
        stated: &["factor (of|is|=|:|about)* #", "# times"],
        right: |read| vec![1.0 / (1.0 - read.n(0))],
        how: "steps of one direction add up to 1 / (1 − momentum)",
        ..PLAIN
    },
    Relation {
        cues: &["flops", "flop"],
        also: &["tokens"],
        unless: &["second", "per", "utilization", "mfu", "gpus", "forward", "inference", "day", "attention", "days", "active", "experts"],
        givens: &[
            need(&["# (parameter|dense)* (model|parameters|params|network|transformer|llm)", "(n|p) (=|of|is) #"]).within(1e5, 1e14),
            need(&["# tokens", "d (=|of|is) #"]).within(1e3, 1e16),
        ],
        beside: &["# nd", "# (·|×|*)? n (·|×|*)? d"],
        stated: &["# (flops|flop|floating)"],
        slack: 0.06,
        right: |read| vec![6.0 * read.n(0) * read.n(1)],
        how: "6 · parameters · tokens",
        ..PLAIN
    },
    Relation {
        cues: &["pool", "pooling", "maxpool", "pools"],
        unless: &["padding", "pad", "conv", "convolution", "global", "channels", "then", "receptive", "ceil"],
        givens: &[
            need(&[
                "(pool|pooling|maxpool) (with|of|size|a|layer|over|kernel|window|:|,)* # × #",
                "# × # (max|average|avg)* (pool|pooling|maxpool)",
            ])
            .within(1.0, 64.0),
            may(&["stride* (of|=|is|:)? #"], f64::NAN).within(1.0, 64.0),
            need(&["(turns|maps|reduces|shrinks|from|on|takes|input|halves|brings|of) (a|an|of|the|map|image|feature)* # × #", "# × # (input|image|map|feature)"])
                .within(2.0, 1e5),
        ],
        stated: &["(into|to|gives|yields|becomes|leaves|produces|→) (a|an|size|of|output)* # × #"],
        right: |read| {
            let (kernel, input) = (read.nth(0, 0), read.nth(2, 0));
            let stride = if read.n(1).is_nan() { kernel } else { read.n(1) };
            let side = ((input - kernel) / stride).floor() + 1.0;
            if kernel == read.nth(0, 1) && input == read.nth(2, 1) { vec![side] } else { Vec::new() }
        },
        how: "⌊(input − kernel) / stride⌋ + 1",
        ..PLAIN
    },
];

#[cfg(test)]
mod tests {
    use super::super::super::trial::{silent, wrong};

    #[test]
    fn wrong_portions_are_found() {
        wrong(&[
            ("40% of visitors register and 10% of those buy, so 30% of visitors buy.", "4 %"),
            ("A 10% discount followed by another 10% discount is a discount of 20%.", "19 %"),
            ("Accuracy 98% on 500 test images means 50 errors.", "10"),
            ("Of 400 test images 20 are wrong: accuracy 92%.", "32"),
            ("A digest of 256 bits takes 64 bytes.", "32"),
            ("With 16 bits there are 32,768 distinct values.", "65536"),
            ("A link of 8 Gbit/s moves 8 GB per second.", "1 GB"),
            ("A disk that reads 500 MB/s needs 20 seconds for 50 GB.", "100"),
            ("10 million users with 2 KB each are 200 GB.", "20 GB"),
            ("A float32 image of 100×100×3 takes 30,000 bytes.", "120000"),
            ("ZeRO-3 over 4 GPUs divides 80 GB into 40 GB per GPU.", "20"),
            ("By the 6ND rule a 2B model trained on 10B tokens needs 1.2e21 FLOPs.", "1.200e20"),
            ("A max-pool with 3×3 and stride 3 turns 27×27 into 25×25.", "9"),
        ]);
    }

    #[test]
    fn right_portions_are_silent() {
        silent(&[
            "40% of visitors register and 10% of those buy, so 4% of visitors buy.",
            "A 10% discount followed by another 10% discount is a discount of 19%.",
            "Accuracy 98% on 500 test images means 10 errors.",
            "Of 400 test images 20 are wrong: accuracy 95%.",
            "A digest of 256 bits takes 32 bytes.",
            "With 16 bits there are 65,536 distinct values.",
            "A 1 Gbit/s link moves 125 MB per second.",
            "A disk that reads 500 MB/s needs 100 seconds for 50 GB.",
            "10 million users with 2 KB each are 20 GB.",
            "A float32 image of 100×100×3 takes 120,000 bytes.",
            "ZeRO-3 over 4 GPUs divides 80 GB into 20 GB per GPU.",
            "By the 6ND rule a 2B model trained on 10B tokens needs 1.2e20 FLOPs.",
            "A max-pool with 3×3 and stride 3 turns 27×27 into 9×9.",
            "With momentum 0.9 the step grows by a factor of 10.",
        ]);
    }
}
