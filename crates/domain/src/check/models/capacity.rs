//! Capacity: requests a second, storage, transfer, downtime, and Little's law.

use super::super::Finding;
use super::figure::written;
use super::passage::Passage;

const DAY: f64 = 86_400.0;

pub(super) fn check(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    if passage.has(&["qps", "rps", "second", "dau"]) {
        rate(passage, findings);
    }
    if passage.has(&["availability", "uptime", "downtime", "nines"]) {
        downtime(passage, findings);
    }
    if passage.has(&["little", "concurrency", "concurrent", "flight", "arrival"]) {
        little(passage, findings);
    }
    if passage.has(&["gb", "tb", "pb", "mb"]) {
        storage(passage, findings);
        transfer(passage, findings);
    }
}

/// Rough figures are the custom here; a fifth is let pass, for a day is often taken as 100,000 seconds.
fn roughly(stated: f64, right: f64) -> bool {
    (stated / right - 1.0).abs() <= 0.2
}

/// How many a day are said.
const A_DAY: &[&str] = &[
    "# (requests|queries|messages|writes|reads|events|calls|transactions|searches|orders|uploads|tweets) (per|a|/|every|each) day",
    "# daily (requests|queries|messages|events)",
];

/// Requests a second from daily users or daily requests.
fn rate(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let stated = passage
        .all("(qps|rps|tps) (is|=|≈|~|:|of|→|about|around|roughly|comes to)* #")
        .into_iter()
        .chain(passage.all("# (qps|rps|tps)"))
        .chain(passage.all("# (requests|queries|writes|reads|messages|events|calls) (per|/|a) (second|sec|s)"));
    let users =
        passage.first(&["# (dau|daily)", "# (active)? users"]).map(|found| found.value(0)).filter(|n| *n >= 100.0);
    let each = passage.first(&[
        "# (requests|queries|videos|posts|messages|actions|photos|tweets|searches|reads|writes|items|calls|views|events|recommendations) <2> (per|/|each|a) (user|day|person)",
        "(each|every) (user|one)? (makes|sends|does|watches|views|performs|posts|issues|opens)? # ",
    ]);
    let daily = passage.first(A_DAY);
    let each = each.filter(|each| each.value(0) > 0.0 && each.value(0) < 1e5);
    let per_day = match (users, &each, &daily) {
        (Some(users), Some(each), _) => users * each.value(0),
        (_, _, Some(daily)) if daily.value(0) >= 1e4 => daily.value(0),
        _ => return,
    };
    let given = daily
        .as_ref()
        .filter(|_| users.is_none() || each.is_none())
        .or(each.as_ref())
        .map_or(0, |found| passage.tokens[found.from].sentence);
    for found in stated {
        let at = found.number_at(0);
        // What the sentence itself gives goes before what another one gave.
        let own = passage.sentence(at);
        let here = passage.first_between(A_DAY, own.start, own.end).filter(|here| here.value(0) >= 1e4);
        let here = here.filter(|here| here.number_at(0) != at);
        let per_day = here.as_ref().map_or(per_day, |here| here.value(0));
        let right = per_day / DAY;
        // Far from what is given, a rate is about something else.
        if here.is_none() && passage.tokens[at].sentence.abs_diff(given) > 2 {
            continue;
        }
        let sentence = passage.sentence(at);
        let words = &passage.tokens[sentence];
        let other = words.iter().any(|token| {
            matches!(
                token.text.as_str(),
                "peak"
                    | "times"
                    | "peaks"
                    | "burst"
                    | "server"
                    | "servers"
                    | "machine"
                    | "cache"
                    | "hit"
                    | "node"
                    | "each"
                    | "read"
                    | "write"
                    | "ratio"
                    | "handle"
                    | "handles"
                    | "answers"
                    | "serves"
                    | "sustains"
                    | "replica"
                    | "replicas"
                    | "capacity"
                    | "utilization"
                    | "limit"
                    | "target"
                    | "shard"
                    | "per"
                    | "instance"
            ) && token.text != "per"
        }) || words.windows(2).any(|pair| {
            pair[0].text == "per" && !matches!(pair[1].text.as_str(), "second" | "day" | "user" | "sec" | "s")
        });
        let used = each.as_ref().is_some_and(|each| each.number_at(0) == at)
            || daily.as_ref().is_some_and(|daily| daily.number_at(0) == at);
        let next = passage.tokens.get(at + 1).map_or("", |token| token.text.as_str());
        if other
            || used
            || matches!(next, "×" | "*" | "/" | "·" | "(")
            || roughly(found.value(0), right)
            || found.value(0) <= 0.0
            || passage.disowned(at)
        {
            continue;
        }
        let how = format!("{} a day over 86,400 seconds", written(per_day));
        findings.push(passage.wrong(at, format!("{} a second", written(right)), how));
        return;
    }
}

/// "99.9 % availability allows 8.76 hours of downtime a year".
fn downtime(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let shapes = [
        "% (availability|uptime|available|up|sla|means|allows|is|=|:|→) <12> # (seconds|second|minutes|minute|min|mins|hours|hour|days|day) <4> (per|a|each|/|every) (year|month|week|day)",
        "% (availability|uptime|available|up|sla|means|allows|is|=|:|→) <12> # (seconds|second|minutes|minute|min|mins|hours|hour|days|day) <3> (downtime|down) <3> (per|a|each|/|every) (year|month|week|day)",
    ];
    for found in shapes.iter().flat_map(|shape| passage.all(shape)) {
        let (share, stated) = (found.value(0), found.value(1));
        let at = found.number_at(1);
        let text = |n: usize| passage.tokens.get(n).map_or("", |token| token.text.as_str());
        let unit = match text(at + 1) {
            "seconds" | "second" => 1.0,
            "minutes" | "minute" | "min" | "mins" => 60.0,
            "hours" | "hour" => 3600.0,
            "days" | "day" => DAY,
            _ => continue,
        };
        let period = match text(found.to - 1) {
            "year" => 365.25 * DAY,
            "month" => 30.44 * DAY,
            "week" => 7.0 * DAY,
            _ => DAY,
        };
        if !(0.5..1.0).contains(&share) {
            continue;
        }
        let right = (1.0 - share) * period / unit;
        if (stated / right - 1.0).abs() > 0.06
            && !found.figure(1).is_some_and(|figure| figure.agrees(right))
            && !passage.disowned(found.from)
        {
            findings.push(passage.wrong(
                at,
                format!("{} {} a {}", written(right), text(at + 1), text(found.to - 1)),
                "(1 − availability) · period".to_owned(),
            ));
        }
    }
}

/// Requests in flight are the arrivals a second times the seconds that each stays, said in one sentence or the one before.
fn little(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let Some(stated) = passage.first(&[
        "# <3> (in flight|concurrent|in the system|in the store|in the shop|simultaneous*|in progress|in service)",
        "(concurrency|in flight|l|in the system|in the store) (is|=|≈|of) #",
    ]) else {
        return;
    };
    let own = passage.sentence(stated.from);
    let from = own.start.checked_sub(1).map_or(0, |before| passage.sentence(before).start);
    let given = |shapes: &[&str]| passage.first_between(shapes, from, own.end);
    let Some(arrivals) = given(&[
        "# (requests|customers|jobs|arrivals|queries|messages|calls|users) <3> (per|a|/|each|every) (second|sec|s|minute|hour)",
        "# (qps|rps)",
        "arrival rate (of|is|=) #",
    ]) else {
        return;
    };
    let Some(stay) = given(&[
        "(latency|time|takes|take|spends|stays|spend|wait|duration|w) <6> # (ms|milliseconds|s|sec|seconds|second|minutes|minute|hours)",
    ]) else {
        return;
    };
    let unit = |text: &str| match text {
        "ms" | "milliseconds" => 0.001,
        "minutes" | "minute" => 60.0,
        "hour" | "hours" => 3600.0,
        _ => 1.0,
    };
    let per = passage.tokens[arrivals.to - 1].text.as_str();
    let right = arrivals.value(0) / unit(per) * stay.value(0) * unit(passage.tokens[stay.to - 1].text.as_str());
    let at = stated.number_at(0);
    // "200 requests per second and 150 ms each": the sentence has a time of its own.
    let other = passage.sentence(at).any(|n| {
        let timed = passage.tokens.get(n + 1).is_some_and(|next| {
            matches!(
                next.text.as_str(),
                "ms" | "milliseconds" | "s" | "sec" | "seconds" | "minutes" | "minute" | "hours"
            )
        });
        timed && n != stay.number_at(0) && passage.tokens[n].figure.is_some()
    });
    if !other
        && at != arrivals.number_at(0)
        && at != stay.number_at(0)
        && !stated.figure(0).is_some_and(|figure| figure.agrees(right))
        && (stated.value(0) / right - 1.0).abs() > 0.05
        && !passage.disowned(at)
        && !passage.sentence_says(at, &["limit", "limits", "pool", "up", "support", "max", "maximum", "throughput"])
    {
        findings.push(passage.wrong(at, written(right), "Little's law: arrivals · time in the system".to_owned()));
    }
}

fn size(text: &str) -> Option<f64> {
    Some(match text {
        "bytes" | "byte" => 1.0,
        "kb" | "kib" | "kilobytes" => 1e3,
        "mb" | "mib" | "megabytes" => 1e6,
        "gb" | "gib" | "gigabytes" => 1e9,
        "tb" | "tib" | "terabytes" => 1e12,
        "pb" | "pib" | "petabytes" => 1e15,
        _ => return None,
    })
}

/// "1M photos a day of 2 MB each are 2 TB a day".
fn storage(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    const UNITS: &str = "(bytes|kb|mb|gb|tb|pb|kib|mib|gib|tib)";
    let shapes = [
        format!(
            "# @ (per|a|each|every|/) day <6> # {UNITS} (each|per|a|on average|/)? <16> # {UNITS} (per|a|each|every|/) (day|month|year)"
        ),
        format!(
            "# @ <3> (of|at|averaging) # {UNITS} (each|per|a)? <8> (is|=|are|takes|needs|require|requires|take) <3> # {UNITS}"
        ),
    ];
    for (n, shape) in shapes.iter().enumerate() {
        for found in passage.all(shape) {
            let text = |at: usize| passage.tokens.get(at).map_or("", |token| token.text.as_str());
            let (Some(each), Some(total)) = (size(text(found.number_at(1) + 1)), size(text(found.number_at(2) + 1)))
            else {
                continue;
            };
            let days = if n == 1 {
                1.0
            } else {
                match text(found.to - 1) {
                    "year" => 365.0,
                    "month" => 30.0,
                    _ => 1.0,
                }
            };
            let right = found.value(0) * found.value(1) * each * days / total;
            let more = passage.sentence_says(
                found.from,
                &[
                    "replication",
                    "replicas",
                    "compressed",
                    "compression",
                    "copies",
                    "peak",
                    "vectors",
                    "dimension",
                    "dimensional",
                ],
            );
            // A kilobyte may be 1024 bytes, which makes a tenth at the third power.
            if !more
                && (found.value(2) / right - 1.0).abs() > 0.15
                && found.value(0) >= 2.0
                && !passage.disowned(found.from)
            {
                findings.push(passage.wrong(
                    found.number_at(2),
                    format!("{} {}", written(right), text(found.number_at(2) + 1).to_uppercase()),
                    "count · size · days".to_owned(),
                ));
            }
        }
    }
}

/// "Moving 1 TB over a 1 Gbps link takes 8000 seconds".
fn transfer(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    for found in passage
        .all("# (mb|gb|tb|pb) <8> # (mbps|gbps|mbit|gbit) <12> # (seconds|second|s|minutes|minute|min|hours|hour|days)")
    {
        let text = |at: usize| passage.tokens.get(at).map_or("", |token| token.text.as_str());
        let Some(bytes) = size(text(found.number_at(0) + 1)) else { continue };
        let speed = if text(found.number_at(1) + 1).starts_with('m') { 1e6 } else { 1e9 };
        let unit = match text(found.to - 1) {
            "minutes" | "minute" | "min" => 60.0,
            "hours" | "hour" => 3600.0,
            "days" => DAY,
            _ => 1.0,
        };
        let right = found.value(0) * bytes * 8.0 / (found.value(1) * speed) / unit;
        if (found.value(2) / right - 1.0).abs() > 0.15 && !passage.disowned(found.from) {
            findings.push(passage.wrong(
                found.number_at(2),
                format!("{} {}", written(right), text(found.to - 1)),
                "bytes · 8 / bits a second".to_owned(),
            ));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{silent, wrong};

    #[test]
    fn a_rate_follows_from_what_its_own_sentence_gives() {
        let shown = super::super::trial::shown(
            "100 million requests a day are about 1,157 requests per second.\n20 million requests a day are about 2,300 requests per second.",
        );
        assert_eq!(shown.len(), 1);
        assert!(shown[0].contains("231.5"), "{shown:?}");
    }

    #[test]
    fn wrong_capacities_are_found() {
        wrong(&[
            ("With 10M DAU and 20 requests per user the QPS is about 23,000.", "2315 a second"),
            ("The service gets 86.4 million requests per day, that is 10,000 requests per second.", "1000 a second"),
            ("99.9% availability means 52 minutes of downtime per year.", "526"),
            ("An SLA of 99% uptime allows 3.65 hours of downtime a year.", "87.66 hours"),
            ("Little's law: at 200 requests per second and a latency of 50 ms there are 100 requests in flight.", "10"),
            ("We store 1 million photos per day of 2 MB each, which is 20 TB per day.", "2 TB"),
            ("Moving 1 TB over a 1 Gbps link takes 1000 seconds.", "8000 seconds"),
        ]);
    }

    #[test]
    fn right_capacities_are_silent() {
        silent(&[
            "With 10M DAU and 20 requests per user the QPS is about 2,300, and the peak QPS is 5,000.",
            "The service gets 86.4 million requests per day, that is 1,000 requests per second.",
            "99.9% availability means 8.76 hours of downtime per year, 99.99% means 52.6 minutes per year.",
            "Little's law: at 200 requests per second and a latency of 50 ms there are 10 requests in flight.",
            "We store 1 million photos per day of 2 MB each, which is 2 TB per day.",
            "Moving 1 TB over a 1 Gbps link takes about 2.2 hours.",
            "One server handles 500 requests per second.",
        ]);
    }
}
