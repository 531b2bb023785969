//! Designs from their text to what is said of them and to networks that run.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop where it stands")]

use domain::design::check::{Checked, check};
use domain::design::lower::{Lowered, lower};
use domain::design::simulation::{Plan, Report, State, simulate};
use domain::design::{Design, Problem};

fn design(text: &str) -> Design {
    let reading = formats::design::read(text);
    let shown: Vec<String> = reading.problems.iter().map(|problem| problem.shown(text)).collect();
    assert!(reading.problems.iter().all(|problem| !problem.is_error()), "{}", shown.join("\n"));
    reading.design
}

fn checked(text: &str) -> Checked {
    check(&design(text))
}

/// What a check says, as people read it.
fn said(text: &str) -> String {
    let problems: Vec<Problem> = checked(text).problems;
    problems.iter().map(|problem| problem.shown(text)).collect::<Vec<_>>().join("\n")
}

fn network(text: &str) -> Lowered {
    lower(&design(text)).unwrap()
}

/// Simulates about so many events.
fn run(text: &str, events: u64) -> Report {
    let lowered = network(text);
    let plan = Plan::lasting(&lowered.network, 7, events).unwrap();
    let seconds = plan.seconds.max(lowered.shortest);
    simulate(&lowered.network, &Plan { seconds, threads: 1, ..plan }).unwrap()
}

fn examples() -> Vec<&'static str> {
    let page = include_str!("../../../docs/design-form.md");
    page.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next()).collect()
}

#[test]
fn the_examples_of_the_reference_hold_and_become_networks() {
    for example in examples() {
        assert_eq!(said(example), "");
        assert_eq!(network(example).left_out, []);
    }
}

#[test]
fn shapes_that_make_no_sense_are_said() {
    let text = r#"
[source.people]
rate = "10 request/s"
to = "a"
[pool.a]
service = "1 ms"
to = "b"
[pool.b]
service = "1 ms"
to = { a = "50%", c = "50%" }
[pool.c]
service = "1 ms"
to = "a"
[pool.island]
service = "1 ms"
to = "bridge"
[pool.bridge]
service = "1 ms"
[fanout.all]
asks = ["echo"]
[pool.echo]
service = "1 ms"
to = { all = "50%", done = "50%" }
[source.others]
rate = "10 request/s"
to = "all"
"#;
    insta::assert_snapshot!(said(text), @r#"
    line 5, column 7: error: requests go round for ever: a → b → a
      | [pool.a]
      |       ^
      = let some be done, such as `to = { web = "10%", done = "90%" }`
    line 14, column 7: warning: nothing leads to the pool `island`
      | [pool.island]
      |       ^^^^^^
      = name it in a `to`, or leave it out
    line 17, column 7: warning: nothing leads to the pool `bridge`
      | [pool.bridge]
      |       ^^^^^^
      = `island` leads there, but nothing leads to that
    line 19, column 9: error: what `all` sends to `echo` comes back to `all` and is sent again, without end
      | [fanout.all]
      |         ^^^
      = let the way from there end before it comes back
    "#);
}

#[test]
fn a_design_that_cannot_carry_its_load_is_told_by_how_much() {
    let text = r#"
[zone.a]
[zone.b]
[requirement]
cost = "$1k/month"
utilization = "50%"
survives = "1 zone"
freshness = "1 min"
[source.people]
rate = "1000 request/s"
peak = 2
to = "web"
[pool.web]
servers = 10
service = "6 ms"
price = "$1/h"
to = "cache"
[cache.cache]
hit-rate = "50%"
ttl = "1 h"
miss = "store"
[database.store]
read = "10 ms"
room = 100
workers = 8
holds = "300 GB"
replicas = 1
memory = "64 GiB"
also = ["log", "copy"]
[topic.log]
partitions = 4
consumers = 8
service = "5 ms"
retention = "1 day"
[pool.copy]
servers = 3
service = "2 ms"
timeout = "1 ms"
zones = ["a", "b"]
payload = "10 MB"
bandwidth = "10 Gb/s"
"#;
    insta::assert_snapshot!(said(text), @r#"
    line 5, column 1: warning: it costs $7306/month, and may cost $1000/month
      | cost = "$1k/month"
      | ^^^^^^^^^^^^^^^^^^
      = `web` takes $7306/month of it (100%)
    line 6, column 1: warning: `copy` is 67% utilized at the peak, and may be 50%
      | utilization = "50%"
      | ^^^^^^^^^^^^^^^^^^^
      = it takes 4 machines
    line 7, column 1: warning: without 1 of its 2 zones `copy` would be 133% utilized
      | survives = "1 zone"
      | ^^^^^^^^^^^^^^^^^^^
      = it takes more than 4 machines
    line 8, column 1: warning: `cache` serves what is up to 1 h old, and 1 min is allowed
      | freshness = "1 min"
      | ^^^^^^^^^^^^^^^^^^^
      = write `ttl = "1 min"` for it
    line 13, column 7: warning: `web` is overloaded: 2000 request/s come at the peak and 1667 request/s can be served (120%); its queue grows by 333.3 request/s without end
      | [pool.web]
      |       ^^^
      = at 70% utilization it takes 18 machines instead of 10
    line 22, column 11: warning: `store` is overloaded: 1000 request/s come at the peak and 800 request/s can be served (125%); it is full after 500 ms
      | [database.store]
      |           ^^^^^
      = at 70% utilization it takes 2 machines instead of 1
    line 28, column 10: warning: each machine of `store` must hold 300 GB, and has 64 GiB
      | memory = "64 GiB"
      |          ^^^^^^^^
      = 5 machines of this kind hold all copies and the index
    line 30, column 8: warning: `log` is overloaded: 1000 request/s come at the peak and 800 request/s can be served (125%); after 5 day messages are lost
      | [topic.log]
      |        ^^^
      = at 70% utilization it takes 15 machines instead of 8
    line 32, column 13: warning: 4 consumers of `log` have nothing to do: there are 4 partitions
      | consumers = 8
      |             ^
      = write at least as many partitions as consumers
    line 38, column 11: warning: callers of `copy` give up after 1 ms, and it takes 2 ms on average
      | timeout = "1 ms"
      |           ^^^^^^
      = a timeout lies well above the p99 of what is called
    line 41, column 13: warning: `copy` moves 10 GB/s, which is 267% of the bandwidth of its machines
      | bandwidth = "10 Gb/s"
      |             ^^^^^^^^^
      = more machines, a smaller payload, or a faster network
    "#);
}

#[test]
fn traps_are_named() {
    let text = r#"
[source.people]
rate = "5e9 request/day"
to = "web"
[source.visitors]
rate = "1000 user/s"
to = "web"
[pool.web]
servers = 120
workers = 10
service = "10 ms"
bandwidth = "25 GB/s"
payload = "2 kB"
retries = 3
to = "search"
[shards.search]
shards = 100
replicas = 80
service = "1 ms"
holds = "1e9 vector * 512 B/vector"
to = "rank"
[pool.rank]
servers = 20
work = "1e9 FLOP"
flops = "989 TFLOP/s"
to = "store"
[database.store]
shards = 100
read = "1 ms"
holds = "10 TB"
[run]
scale-down = 10
"#;
    let reading = formats::design::read(text);
    let mut problems = reading.problems.clone();
    problems.extend(check(&reading.design).problems);
    problems.sort_by_key(|problem| problem.span);
    let shown: Vec<String> = problems.iter().map(|problem| problem.shown(text)).collect();
    insta::assert_snapshot!(shown.join("\n"), @r#"
    line 3, column 8: warning: the rate of `people` is averaged over a day or more, and no peak is said
      | rate = "5e9 request/day"
      |        ^^^^^^^^^^^^^^^^^
      = the busiest hour has 2 to 3 times the mean: `peak = 2.5` (or `peak = 1` if it has not)
    line 6, column 8: warning: what comes from `visitors` is users, not requests
      | rate = "1000 user/s"
      |        ^^^^^^^^^^^^^
      = multiply by how many requests each makes, such as `100 request/user`
    line 12, column 13: warning: 25 GB/s is 200 Gb/s, which no common network card has
      | bandwidth = "25 GB/s"
      |             ^^^^^^^^^
      = networks are sold in bits: did you mean `"25 Gb/s"`?
    line 14, column 11: warning: when `web` is in trouble, retries make its load 4 times as large: 196% of what it can take
      | retries = 3
      |           ^
      = bound them: `retry-budget = "10%"`, or a `breaker`
    line 17, column 10: warning: a request waits for all 100 shards of `search`: 63% meet one that is slower than the p99 of a shard
      | shards = 100
      |          ^^^
      = send a second request after the p95 of a shard (`hedge = "10 ms"`), or do not wait for the last: `wait = "95%"`
    line 20, column 9: warning: `search` holds its data and no index beside them
      | holds = "1e9 vector * 512 B/vector"
      |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = a graph index adds 20-100% to vectors: `overhead = "50%"`, or `overhead = "0%"` if it is in
    line 25, column 9: warning: the pool `rank` is reckoned at the whole of what the hardware promises
      | flops = "989 TFLOP/s"
      |         ^^^^^^^^^^^^^
      = what is reached is less: `mfu = "40%"` in training, often 10-30% in serving
    line 30, column 9: warning: `store` keeps one copy of its data: they are lost with one disk
      | holds = "10 TB"
      |         ^^^^^^^
      = write `replicas = 3`; three copies take three times the disk
    line 32, column 14: error: a pool cannot be scaled down: with 1/10 of its 1200 places at 49% utilization, requests at `web` would wait over a million times as long
      | scale-down = 10
      |              ^^
      = leave `scale-down` out: the whole is simulated; a cell with queues of its own can be a design of its own
    "#);
}

const ESTIMATED: &str = r#"
[source.people]
rate = "1e9 user * 100 request/user/day"
peak = 3
to = "web"
[pool.web]
servers = 10000
service = "2 ms"
payload = "1 MB"
bandwidth = "100 Gb/s"
price = "$1/h"
to = "cache"
[cache.cache]
hit-rate = "90%"
servers = 100
miss = "db"
[database.db]
shards = 100
replicas = 3
workers = 64
read = "1 ms"
holds = "1e9 user * 10 kB/user"
overhead = "50%"
disk = "1 TB"
[estimate]
"#;

#[test]
fn the_candidates_arithmetic_is_held_against_the_design() {
    for (estimate, slip) in [
        ("qps = \"1.2e6 request/s\"", None),
        ("qps = \"1e6/s\"", None),
        ("qps = \"~1.2M qps\"", None),
        ("qps = \"1e11 request/day\"", None),
        ("qps = \"1e11 request/s\"", Some("trap-day")),
        ("qps = \"12e6 request/s\"", Some("trap-ten")),
        ("qps = \"3.5e6 request/s\"", Some("trap-peak")),
        ("peak-qps = \"1.16e6 request/s\"", Some("trap-peak")),
        ("peak_qps = \"3.5e6 request/s\"", None),
        ("qps = \"100 request/user/day\"", Some("trap-per-user")),
        ("qps = \"5 GB\"", Some("estimate")),
        ("qps = \"4.6e6 request/s\"", Some("estimate")),
        ("people.qps = \"1.2e6 request/s\"", None),
        ("db.memory = \"45 TB\"", None),
        ("db.memory = \"15 TB\"", Some("trap-replication")),
        ("db.memory = \"10 TB\"", Some("trap-replication")),
        ("db.memory = \"30 TB\"", Some("trap-index")),
        ("db.memory = \"360 TB\"", Some("trap-bits-bytes")),
        ("db.qps = \"347k request/s\"", None),
        ("db.qps = \"3.47M request/s\"", Some("trap-fan-out")),
        ("web.bandwidth = \"3.5 TB/s\"", None),
        ("web.bandwidth = \"3.5 Tb/s\"", Some("trap-bits-bytes")),
        ("cost = \"$7.3M/month\"", None),
        ("cost = \"$240k/month\"", Some("trap-day")),
        ("cost = \"$10k/month\"", Some("trap-day")),
        ("web.servers = 10000", None),
        ("cache.hit-rate = \"90%\"", None),
        ("web.utilization = \"69%\"", None),
        ("unknown.memory = \"3 GB\"", None),
        ("tokens = \"3 token\"", None),
    ] {
        let text = format!("{ESTIMATED}{estimate}\n");
        let problems = checked(&text).problems;
        assert_eq!(problems.first().map(|problem| problem.code), slip, "{estimate}: {problems:?}");
    }
    let text =
        format!("{ESTIMATED}db.memory = \"15 TB\"\nqps = \"1e11 request/s\"\npeak-qps = \"100 request/user/day\"\n");
    insta::assert_snapshot!(said(&text), @r#"
    line 26, column 13: warning: `db.memory` is 15 TB, and from this file follows 45 TB: 3.0 times too little
      | db.memory = "15 TB"
      |             ^^^^^^^
      = there are 3 copies of it, and each takes its room
    line 27, column 7: warning: `qps` is 1e11 request/s, and from this file follows 1.157M request/s: 86.4k times too much
      | qps = "1e11 request/s"
      |       ^^^^^^^^^^^^^^^^
      = 86,400 times too much: per day and per second were mixed up
    line 28, column 12: warning: `peak-qps` is 100 request/user/day, and from this file follows 3.472M request/s
      | peak-qps = "100 request/user/day"
      |            ^^^^^^^^^^^^^^^^^^^^^^
      = this is for one user: multiply by how many users there are
    "#);
}

#[test]
fn flows_divide_and_come_back_as_they_should() {
    let text = "[source.s]\nrate = \"90 request/s\"\nto = \"a\"\n[pool.a]\nservers = 2\nservice = \"1 ms\"\n\
        to = { a = \"10%\", c = \"60%\", done = \"30%\" }\n[cache.c]\nhit-rate = \"75%\"\nmiss = \"f\"\n\
        [fanout.f]\nasks = [\"x\", \"y\"]\nto = \"z\"\n[pool.x]\nservice = \"1 ms\"\n[pool.y]\nservice = \"1 ms\"\nto = \"x\"\n\
        [pool.z]\nservice = \"1 ms\"\nalso = \"y\"\n";
    let rates: Vec<f64> = checked(text).stations.iter().map(|load| load.rate).collect();
    // Nine of ten go on from `a`; of these 60 of 90 reach the cache, and a quarter of them the fan-out.
    let expected = [100.0, 60.0, 15.0, 45.0, 30.0, 15.0];
    for (rate, expected) in rates.iter().zip(expected) {
        assert!((rate - expected).abs() < 1e-9, "{rates:?}");
    }
}

#[test]
fn a_queue_in_a_text_file_waits_as_the_formula_says() {
    // M/M/1 at .8 with a service of 10 ms: 50 ms altogether, median 34.66 ms.
    let text = "[source.s]\nrate = \"80 request/s\"\nto = \"q\"\n[pool.q]\nservice = \"10 ms\"\n";
    let report = run(text, 600_000);
    let latency = report.latency.unwrap();
    assert!(latency.mean.holds(0.05), "{:?}", latency.mean);
    assert!(latency.p50.holds(0.034_657), "{:?}", latency.p50);
    assert!((report.stations[0].utilization.value - 0.8).abs() < 0.02);
}

#[test]
fn what_flows_by_the_check_flows_in_the_simulation() {
    let text = "[source.s]\nrate = \"900 request/s\"\npeak = 1.1\nto = \"front\"\n\
        [balancer.front]\npolicy = \"least connections\"\nto = \"web\"\n\
        [pool.web]\nservers = 4\nworkers = 4\nservice = \"10 ms\"\nto = { web2 = \"20%\", c = \"80%\" }\n\
        [pool.web2]\nservers = 2\nservice = \"5 ms\"\nto = \"c\"\n\
        [cache.c]\nkeys = \"10k item\"\nzipf = 0.9\nentries = \"1000 item\"\nmiss = \"f\"\n\
        [features.f]\nreads = 3\nshards = 4\nworkers = 2\nread = \"2 ms\"\nto = \"all\"\n\
        [fanout.all]\nasks = [\"ann\", \"b\"]\nto = \"db\"\n\
        [shards.ann]\nshards = 3\nworkers = 2\nservice = \"1 ms\"\n\
        [batcher.b]\nservers = 2\nsize = 8\nlinger = \"1 ms\"\nbatch = \"2 ms\"\neach = \"100 us\"\nalso = \"t\"\n\
        [topic.t]\npartitions = 8\nconsumers = 4\nservice = \"3 ms\"\n\
        [database.db]\nshards = 4\nreplicas = 2\nworkers = 4\nread = \"2 ms\"\nwrite = \"5 ms\"\nwrites = \"30%\"\n\
        keys = \"1e5 row\"\nzipf = 0.6\n";
    let checked = checked(text);
    let report = run(text, 500_000);
    assert!(matches!(report.state, State::Steady), "{:?}", report.state);
    let design = design(text);
    for (station, load) in design.stations.iter().zip(&checked.stations) {
        let parts: Vec<_> = report
            .stations
            .iter()
            .filter(|part| part.name.split(['#', '/']).next() == Some(&station.name) && !part.name.ends_with("/append"))
            .collect();
        let (Some(expected), false) = (load.utilization, parts.is_empty()) else { continue };
        let busiest = parts.iter().map(|part| part.utilization.value).fold(0.0, f64::max);
        // A batcher is busier than full batches would make it; the others are as busy as their means say.
        let is_near = (busiest - expected).abs() < 0.05 || station.name == "b" && busiest > expected;
        assert!(is_near, "{}: {busiest} and not {expected}", station.name);
    }
    let hit = checked.stations[design.station("c").unwrap()].hit.unwrap();
    let fetched = report.stations.iter().filter(|part| part.name.starts_with("f#")).map(|part| part.throughput.value);
    let share = fetched.sum::<f64>() / 3.0 / 990.0;
    assert!((share - (1.0 - hit)).abs() < 0.03, "{share} {hit}");
}

#[test]
fn what_a_model_can_take_by_the_check_is_what_it_can_take() {
    let text = |rate: f64| {
        format!(
            "[source.s]\nrate = \"{rate} request/s\"\nto = \"m\"\n[llm.m]\ngpus = 4\nparameters = \"70e9\"\nmax-batch = 64\n\
             prompt = {{ mean = \"1000\", cv2 = 0.5 }}\noutput = {{ mean = \"200\", cv2 = 0.5 }}\n"
        )
    };
    let capacity = checked(&text(1.0)).stations[0].capacity.unwrap();
    assert!((3.0..20.0).contains(&capacity), "{capacity}");
    let far = |rate: f64| {
        let lowered = network(&text(rate));
        let plan = Plan { seed: 3, seconds: 600.0, replications: 1, threads: 1 };
        let report = simulate(&lowered.network, &plan).unwrap();
        report.stations[0].throughput.value
    };
    // Below it everything is answered; above it no more than about that.
    let (below, above) = (far(0.8 * capacity), far(1.3 * capacity));
    assert!((below / (0.8 * capacity) - 1.0).abs() < 0.05, "{below} of {capacity}");
    assert!((above / capacity - 1.0).abs() < 0.15, "{above} of {capacity}");
}

#[test]
fn a_station_that_nobody_uses_changes_nothing() {
    let text = "[source.s]\nrate = \"80 request/s\"\nto = \"q\"\n[pool.q]\nservice = \"10 ms\"\nto = \"c\"\n\
        [cache.c]\nkeys = \"1000 item\"\nentries = \"100 item\"\nmiss = \"d\"\n[database.d]\nshards = 2\nread = \"1 ms\"\n";
    let unused = "[pool.unused]\nservers = 3\nservice = \"1 ms\"\n[cache.other]\nkeys = \"55 item\"\nentries = \"5 item\"\nmiss = \"unused\"\n";
    let plan = Plan { seed: 1, seconds: 100.0, replications: 2, threads: 1 };
    let report = |text: &str| simulate(&network(text).network, &plan).unwrap();
    // Before the others, so that every place in the design is another.
    let (without, with) = (report(text), report(&format!("{unused}{text}")));
    assert_eq!(format!("{:?}", without.latency), format!("{:?}", with.latency));
    let threads = simulate(&network(text).network, &Plan { threads: 2, ..plan }).unwrap();
    assert_eq!(format!("{without:?}"), format!("{threads:?}"));
}

#[test]
fn resilience_is_simulated_as_written() {
    let storm = |more: &str| {
        let text = format!(
            "[source.s]\nrate = \"85 request/s\"\nto = \"q\"\n[pool.q]\nservice = \"10 ms\"\ntimeout = \"40 ms\"\n{more}"
        );
        let plan = Plan { seed: 1, seconds: 300.0, replications: 1, threads: 1 };
        let report = simulate(&network(&text).network, &plan).unwrap();
        report.stations[0].arrivals.value
    };
    let (storm, bounded) = (storm("retries = 3\n"), storm("retries = 3\nretry-budget = \"5%\"\n"));
    assert!(storm > 150.0, "every retry comes on top: {storm}");
    assert!(bounded < 95.0, "a budget bounds it: {bounded}");
}

#[test]
fn a_zone_that_fails_takes_its_servers() {
    let text = |fails: &str| {
        format!(
            "[zone.a]\n{fails}[zone.b]\n[source.s]\nrate = \"150 request/s\"\nto = \"q\"\n\
             [pool.q]\nservers = 2\nservice = \"10 ms\"\nzones = \"all\"\n"
        )
    };
    assert!(matches!(run(&text(""), 100_000).state, State::Steady));
    let report = run(&text("fails-at = \"0 s\"\n"), 100_000);
    assert!(!matches!(report.state, State::Steady) && report.latency.is_none(), "{:?}", report.state);
    assert!(report.stations[0].throughput.value < 105.0, "one of two servers is left");
}

#[test]
fn ten_thousand_stations_are_read_checked_and_made_a_network_at_once() {
    let line = |n: usize| format!("[pool.p{n}]\nservers = 2\nservice = \"1 ms\"\nto = \"p{}\"\n", n + 1);
    let chain: String = (0..9_999).map(line).collect();
    let chain = format!("[source.s]\nrate = \"100 request/s\"\nto = \"p0\"\n{chain}[pool.p9999]\nservice = \"1 ms\"\n");
    let circle = chain.replace("[pool.p9999]\nservice", "[pool.p9999]\nto = { p0 = \"99%\", done = \"1%\" }\nservice");
    let caches: String = (0..5_000)
        .map(|n| {
            format!("[cache.c{n}]\nkeys = \"{} item\"\nentries = \"{} item\"\nmiss = \"d{n}\"\n[database.d{n}]\nread = \"1 ms\"\nshards = 2\nzipf = 0.{n}1\n", 1_000 + n, 100 + n)
        })
        .collect();
    let caches = format!("[source.s]\nrate = \"100 request/s\"\nto = \"c0\"\n{caches}");
    let all: Vec<String> = (0..9_998).map(|n| format!("\"p{n}\"")).collect();
    let pools: String = (0..9_998).map(|n| format!("[pool.p{n}]\nservice = \"1 ms\"\n")).collect();
    let wide =
        format!("[source.s]\nrate = \"1 request/s\"\nto = \"f\"\n[fanout.f]\nasks = [{}]\n{pools}", all.join(", "));
    for text in [chain, circle, caches, wide] {
        let begun = std::time::Instant::now();
        let reading = formats::design::read(&text);
        let read = begun.elapsed();
        let checked = check(&reading.design);
        let check = begun.elapsed() - read;
        let lowered = lower(&reading.design);
        let lower = begun.elapsed() - read - check;
        let head: String = text.chars().skip(40).take(40).collect();
        println!("{head:?}: read {read:?}, check {check:?}, lower {lower:?}, {} problems", checked.problems.len());
        assert!(lowered.is_ok() || lowered.is_err_and(|problems| !problems.is_empty()));
        // Not optimized and beside others it is a good deal slower than the program.
        assert!(begun.elapsed().as_secs() < 30, "{head}");
    }
}

mod anything {
    use proptest::prelude::*;

    use super::*;

    /// Lines of designs, at random places: most make no sense together.
    fn lines() -> impl Strategy<Value = String> {
        let heads = prop::sample::select(vec![
            "[source.s]",
            "[source.t]",
            "[pool.a]",
            "[pool.b]",
            "[cache.c]",
            "[database.d]",
            "[fanout.e]",
            "[shards.f]",
            "[topic.g]",
            "[balancer.h]",
            "[batcher.i]",
            "[llm.j]",
            "[features.k]",
            "[delay.l]",
            "[zone.z]",
            "[run]",
            "[requirement]",
            "[estimate]",
            "[quantity]",
        ]);
        let keys = prop::sample::select(vec![
            "rate",
            "peak",
            "cv2",
            "day",
            "to",
            "miss",
            "asks",
            "also",
            "otherwise",
            "service",
            "servers",
            "workers",
            "replicas",
            "shards",
            "partitions",
            "consumers",
            "size",
            "linger",
            "batch",
            "each",
            "read",
            "write",
            "writes",
            "time",
            "keys",
            "zipf",
            "entries",
            "hit-rate",
            "ttl",
            "timeout",
            "retries",
            "hedge",
            "breaker",
            "room",
            "patience",
            "fails",
            "zones",
            "fails-at",
            "scale",
            "holds",
            "memory",
            "payload",
            "bandwidth",
            "price",
            "reads",
            "budget",
            "parameters",
            "prompt",
            "output",
            "gpus",
            "layers",
            "p99",
            "cost",
            "survives",
            "qps",
            "a.memory",
            "users",
            "think",
            "wait",
            "policy",
            "order",
            "scale-down",
        ]);
        let values = prop::sample::select(vec![
            "0",
            "1",
            "3",
            "1e300",
            "-1",
            "0.5",
            "\"1 ms\"",
            "\"0 s\"",
            "\"10 s\"",
            "\"1e9 request/s\"",
            "\"10 request/s\"",
            "\"1e-300 s\"",
            "\"a\"",
            "\"b\"",
            "\"c\"",
            "\"d\"",
            "\"e\"",
            "\"f\"",
            "\"done\"",
            "[\"a\", \"b\"]",
            "[\"g\", \"h\", \"i\"]",
            "{ a = 0.5, b = 0.5 }",
            "{ a = 1, done = 0 }",
            "\"all\"",
            "\"50%\"",
            "\"100%\"",
            "\"1 GB\"",
            "\"10 Gb/s\"",
            "\"$1/h\"",
            "\"two choices\"",
            "\"priority\"",
            "true",
            "{ mean = \"1 ms\", p99 = \"5 ms\" }",
            "{ target = \"50%\", max = 9 }",
            "\"70e9\"",
            "\"1e15 item\"",
            "\"100 token\"",
            "1_000_000",
        ]);
        let line = prop_oneof![
            1 => heads.prop_map(str::to_owned),
            3 => (keys, values).prop_map(|(key, value)| format!("{key} = {value}")),
        ];
        prop::collection::vec(line, 1..60).prop_map(|lines| lines.join("\n"))
    }

    /// Stations of all kinds that make sense; what stands for `NEXT` is the name of a later one, or `done`.
    fn sensible() -> impl Strategy<Value = String> {
        let kinds = prop::sample::select(vec![
            "[pool.NAME]\nservers = 3\nworkers = 2\nservice = \"5 ms\"\n",
            "[pool.NAME]\nservice = { mean = \"5 ms\", p99 = \"20 ms\" }\norder = \"priority\"\n",
            "[pool.NAME]\nwork = \"1e9 FLOP\"\nflops = \"1 TFLOP/s\"\nmfu = \"40%\"\norder = \"shared\"\n",
            "[delay.NAME]\ntime = \"20 ms\"\n",
            "[cache.NAME]\nkeys = \"1000 item\"\nentries = \"100 item\"\nttl = \"1 min\"\nmiss = \"NEXT\"\n",
            "[cache.NAME]\nhit-rate = \"40%\"\ncold = true\nmiss = \"NEXT\"\n",
            "[topic.NAME]\npartitions = 4\nservice = \"2 ms\"\nzipf = 0.5\n",
            "[database.NAME]\nshards = 3\nreplicas = 2\nread = \"1 ms\"\nwrites = \"20%\"\nacknowledged = 2\nzipf = 0.9\n",
            "[database.NAME]\nread = \"1 ms\"\nwrites = \"100%\"\n",
            "[shards.NAME]\nshards = 4\nservice = \"2 ms\"\nwait = 3\n",
            "[features.NAME]\nreads = 3\nshards = 2\nread = \"1 ms\"\nbudget = \"3 ms\"\n",
            "[batcher.NAME]\nsize = 4\nlinger = \"1 ms\"\nbatch = \"2 ms\"\neach = \"1 ms\"\n",
            "[llm.NAME]\ngpus = 4\nparameters = \"70e9\"\nprompt = \"100\"\noutput = \"10\"\n",
            "[balancer.NAME]\npolicy = \"least connections\"\nto = [\"NEXT\", \"LAST\"]\n",
            "[balancer.NAME]\npolicy = \"consistent hashing\"\ntime = \"1 ms\"\nto = \"NEXT\"\n",
            "[fanout.NAME]\nasks = [\"NEXT\", \"LAST\"]\nwait = 1\n",
        ]);
        let extras = prop::sample::select(vec![
            "",
            "to = \"NEXT\"\n",
            "to = { NEXT = \"60%\", done = \"40%\" }\n",
            "also = \"NEXT\"\n",
            "otherwise = \"NEXT\"\ntimeout = \"10 ms\"\n",
            "retries = 2\ntimeout = \"30 ms\"\nretry-budget = \"10%\"\nbreaker = true\n",
            "hedge = \"5 ms\"\nzones = \"all\"\n",
            "scale = { target = \"50%\" }\nfails = \"1 h\"\nzones = [\"z\"]\n",
            "patience = \"1 s\"\nroom = 100\nfails = \"1 day\"\n",
        ]);
        prop::collection::vec((kinds, extras), 1..8).prop_map(|parts| {
            let count = parts.len();
            let mut text =
                "[zone.z]\nfails-at = \"1 s\"\n[zone.y]\n[source.s]\nrate = \"20 request/s\"\nto = \"n0\"\n".to_owned();
            for (at, (kind, extra)) in parts.into_iter().enumerate() {
                let twice = kind.contains("to = ") && extra.contains("to = ");
                let part = if twice { kind.to_owned() } else { format!("{kind}{extra}") };
                let next = if at + 1 < count { format!("n{}", at + 1) } else { "last".to_owned() };
                text.push_str(&part.replace("NAME", &format!("n{at}")).replace("NEXT", &next).replace("LAST", "end"));
            }
            text.push_str("[pool.last]\nservice = \"1 ms\"\n[pool.end]\nservers = 2\nservice = \"1 ms\"\n");
            text
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]
        #[test]
        fn any_design_that_makes_sense_becomes_a_network_that_runs(text in sensible()) {
            let reading = formats::design::read(&text);
            let errors: Vec<String> =
                reading.problems.iter().filter(|problem| problem.is_error()).map(|problem| problem.shown(&text)).collect();
            prop_assert!(errors.is_empty(), "{}\n{text}", errors.join("\n"));
            let wrong: Vec<_> = check(&reading.design).problems.into_iter().filter(Problem::is_error).collect();
            prop_assert!(wrong.is_empty(), "{wrong:?}\n{text}");
            let lowered = lower(&reading.design);
            prop_assert!(lowered.is_ok(), "{lowered:?}\n{text}");
            let plan = Plan { seed: 1, seconds: 3.0, replications: 1, threads: 1 };
            let report = simulate(&lowered.unwrap().network, &plan);
            prop_assert!(report.is_ok(), "{report:?}\n{text}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]
        #[test]
        fn any_design_is_answered(text in lines()) {
            let reading = formats::design::read(&text);
            let checked = check(&reading.design);
            prop_assert_eq!(checked.stations.len(), reading.design.stations.len());
            prop_assert!(!checked.cost.is_nan() && checked.stations.iter().all(|load| !load.rate.is_nan()));
            for problem in reading.problems.iter().chain(&checked.problems) {
                prop_assert!(!problem.shown(&text).is_empty());
            }
            if let Ok(lowered) = lower(&reading.design) {
                prop_assert!(lowered.network.check().is_ok());
            }
        }
    }
}

#[test]
fn a_kind_of_station_by_another_word_is_answered_with_the_word_that_is_known() {
    let hint = |word: &str| {
        let text =
            format!("[source.a]\nrate = \"1 request/s\"\nto = \"b\"\n[pool.b]\nservice = \"1 ms\"\n[{word}.x]\n");
        let problems = formats::design::read(&text).problems;
        problems.iter().find(|problem| problem.code == "unknown-key").and_then(|problem| problem.hint.clone()).unwrap()
    };
    for (word, kind) in [("queue", "[topic.name]"), ("service", "[pool.name]"), ("redis", "[cache.name]")] {
        assert!(hint(word).contains(kind), "{word}: {}", hint(word));
    }
    assert_eq!(hint("databse"), "did you mean `database`?");
    assert!(hint("zebra").starts_with("it knows title"), "{}", hint("zebra"));
}
